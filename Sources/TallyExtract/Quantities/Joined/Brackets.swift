internal import TallyCore

/// What stands behind brackets and holds for what is in them, or before them.
extension QuantityReader {
  /// "(5 ± 0.2) × 10−3 kg", "(1.2–1.5) kg": a power or a unit behind the brackets holds for all in them.
  func takeBracketed(_ reading: inout Reading) {
    guard reading.measure == nil, !reading.first.amount.isWord, !reading.isVague,
      isSign(reading.start - 1, .openParenthesis),
      reading.isRange || reading.rule == .tolerance
    else { return }
    var end = reading.end + 1
    let power = tensPower(at: end)
    if let power {
      guard abs(power.power) <= 60 else { return }
      end = power.end
    }
    // "(0.21 – 1.30)b": a footnote's letter.
    if power == nil, isGlued(end), tokens[end].isWord(upTo: 1),
      (UInt8(ascii: "a")...UInt8(ascii: "e")).contains(text[tokens[end].start])
    {
      return
    }
    let unit = measure(at: end, after: Amount(value: reading.lower, end: end))
    guard power != nil || unit != nil, unit.map({ isSymbol(end) || $0.end > end + 1 }) ?? true
    else { return }
    reading.lower.exponent += power?.power ?? 0
    reading.upper.exponent += power?.power ?? 0
    reading.measure = unit
    reading.start -= 1
    reading.end = unit?.end ?? end
  }

  private static let asideReach = 12

  /// "5.2 (SD 0.3) mm", "within 96 (blood samples) h": the unit behind an aside is the number's.
  func takeUnitBehindAside(_ reading: inout Reading) {
    guard !reading.first.amount.isWord, !reading.isVague, reading.first.amount.scale == 0 else {
      return
    }
    guard reading.measure == nil else { return takeScaleBehindAside(&reading) }
    let closing = isSign(reading.end, .openBracket) ? Sign.closeBracket : .closeParenthesis
    var close = reading.end + 1
    var hasNumber = false
    var mayBeAside = closing == .closeParenthesis
    var numbers = 0
    var isOnlyError = true
    while !isSign(close, closing) {
      if tokens[close].kind == .end || close > reading.end + Self.asideReach { return }
      if let literal = literal(close) {
        hasNumber = true
        numbers += 1
        if literal.hasPoint { mayBeAside = true }
      } else if tokens[close].kind == .word {
        mayBeAside = true
        isOnlyError = isOnlyError && groups(close).contains(.error)
      } else if close > reading.end, !isSign(close, .equals), !isSign(close, .period) {
        isOnlyError = false
      }
      close += 1
    }
    // "rose by 5 [12] m" cites something.
    guard mayBeAside else { return }
    let next = close + 1
    guard tokens[next].isSpaced || isSign(next, .percent),
      let unit = measure(at: next, after: Amount(value: reading.lower, end: next)),
      isSymbol(next) || isSign(next, .percent) || hasNumber, !unit.unit.isMoney
    else { return }
    // "105.3 (21.9) kg": the deviation is no value. "0.496 (1) Å" has one digit to be unsure of.
    if isOnlyError, numbers == 1, literal(close - 1)?.hasPoint == true || close > reading.end + 2 {
      reading.end = unit.end
    }
    reading.measure = Measure(unit: unit.unit, end: reading.end)
  }

  /// "EUR 45.3 (41.2) million": last year's sum stands between the number and its scale.
  private func takeScaleBehindAside(_ reading: inout Reading) {
    guard reading.first.hasLeadingMoney, !reading.isRange, tokens[reading.end + 1].kind == .number,
      isSign(reading.end + 2, .closeParenthesis), classes(reading.end + 3).contains(.scale)
    else { return }
    let power = lexicon.values[tokens[reading.end + 3].value]
    reading.lower.exponent += power
    reading.upper.exponent += power
    reading.end += 4
  }
}
