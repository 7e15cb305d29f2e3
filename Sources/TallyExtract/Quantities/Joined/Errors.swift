internal import TallyCore

/// How far off a value may be, said right behind it: "125.09 ± 0.21 (stat) ± 0.11 (syst) GeV", "3.2 +0.3 −0.2 km",
/// "12.3 (±0.4) mm". The errors are no values of their own; the unit behind the last of them is the value's.
extension QuantityReader {
  func takeErrors(_ reading: inout Reading) {
    guard !reading.isRange, !reading.isVague, !reading.first.amount.isWord,
      reading.rule == .tolerance || reading.rule == .number
    else { return }
    var end = reading.end
    var inner: Measure?
    for _ in 0..<Self.mostErrors {
      guard let error = error(at: end, reading, &inner) else { break }
      end = error
    }
    guard end > reading.end else { return }
    if reading.measure == nil {
      reading.measure =
        inner ?? measure(at: end, after: Amount(value: reading.lower, end: end))
      end = max(end, reading.measure?.end ?? end)
    }
    reading.end = end
    reading.rule = .tolerance
  }

  /// The parts of an error and their names.
  private static let mostErrors = 8

  /// Whether an error may begin with what stands behind a value.
  func mayBeError(_ token: Token) -> Bool {
    switch token.sign {
    case .plusMinus, .plus, .hyphen, .minus, .enDash, .openParenthesis, .caret: return true
    default: return false
    }
  }

  /// The token behind one error, or behind its name.
  private func error(at index: Int, _ reading: Reading, _ inner: inout Measure?) -> Int? {
    switch tokens[index].sign {
    case .plusMinus:
      guard tokens[index].kind == .sign, reading.rule == .tolerance else { return nil }
      return tokens[index + 1].kind == .number ? index + 2 : nil
    case .plus, .minus, .hyphen, .enDash: return errorPair(at: index, of: reading)
    case .caret: return raisedErrors(at: index, of: reading)
    case .openParenthesis:
      return reading.rule == .tolerance && namesError(index)
        ? nameEnd(ofError: index) : bracketedError(at: index, of: reading, &inner)
    default: return nil
    }
  }

  /// "(stat.)", "(random)", between two errors or behind the last.
  private func namesError(_ index: Int) -> Bool { groups(index + 1).contains(.error) }

  private func nameEnd(ofError index: Int) -> Int? {
    var next = index + 2
    while next < index + 6,
      isSign(next, .period) || groups(next).contains(.error)
        || classes(next).contains(.and) || isSign(next, .plus)
    {
      next += 1
    }
    return isSign(next, .closeParenthesis) ? next + 1 : nil
  }

  /// "+0.3 −0.2", "+0.3/−0.2", "−0.2, +0.3": two signs, each at its number, neither above the value.
  private func errorPair(at index: Int, of reading: Reading) -> Int? {
    guard isSignedError(index, of: reading) else { return nil }
    var next = index + 2
    if isSign(next, .slash) || isSign(next, .comma) { next += 1 }
    guard isSignedError(next, of: reading),
      isSign(next, .plus) != isSign(index, .plus), !isSign(next + 2, .percent)
    else { return nil }
    return next + 2
  }

  private func isSignedError(_ index: Int, of reading: Reading) -> Bool {
    guard tokens[index].kind == .sign, tokens[index].sign == .plus || tokens[index].sign.isDash,
      isGlued(index + 1), let error = literal(index + 1)
    else { return false }
    let value = reading.lower.significand < 0 ? reading.lower.negated : reading.lower
    return error.value <= value
  }

  /// "(±0.4)", "(+0.4, −0.3)", "(± 0.4 mm)".
  private func bracketedError(
    at index: Int, of reading: Reading, _ inner: inout Measure?
  ) -> Int? {
    var next = index + 1
    if isSign(next, .plusMinus), tokens[next + 1].kind == .number {
      next += 2
    } else if let pair = errorPair(at: next, of: reading) {
      next = pair
    } else {
      return nil
    }
    if isSign(next, .closeParenthesis) { return next + 1 }
    guard let unit = measure(at: next, after: Amount(value: reading.lower, end: next)),
      isSign(unit.end, .closeParenthesis)
    else { return nil }
    if unit.unit.kind != .percentage { inner = Measure(unit: unit.unit, end: unit.end + 1) }
    return unit.end + 1
  }

  /// "^{+0.3}_{-0.2}" of a text in LaTeX.
  private func raisedErrors(at index: Int, of reading: Reading) -> Int? {
    guard isBrace(index + 1, 0x7B), isSignedError(index + 2, of: reading),
      isBrace(index + 4, 0x7D), isSign(index + 5, .underscore), isBrace(index + 6, 0x7B),
      isSignedError(index + 7, of: reading), isBrace(index + 9, 0x7D)
    else { return nil }
    return index + 10
  }

  private func isBrace(_ index: Int, _ brace: UInt8) -> Bool {
    isSign(index, .other) && text[tokens[index].start] == brace
  }
}
