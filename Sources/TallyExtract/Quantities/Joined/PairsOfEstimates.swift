internal import TallyCore

/// Two estimates, each with its spread in a bracket, and the unit behind the second alone.
///
///     2.4 [95% CI, 1.8 to 3.0] vs. 4.9 [CI, 4.1 to 5.7] days
///     14.2 (3.1) and 17.5 (2.8) kg                             the deviations are no values
extension QuantityReader {
  private static let longestSpread = 16

  /// Gives the unit of the second estimate, which is about to be noted, to the first and its interval.
  ///
  /// - Parameter start: where the second one begins.
  func linkEstimates(before start: Int, unit: Unit?, kind: QuantityKind, _ reading: Reading) {
    guard found.count > ownStart, let unit, let joint = joint(before: start), !unit.isMoney,
      unit.kind != .percentage, !reading.isRange, let open = opening(of: joint - 1),
      isVersus(joint)
        // "It fell by 2.3 (p = 0.04) and 5 mg was left": "and" joins all sorts of things.
        || saysSpread((open + 1)..<(joint - 1)) && opensBracket(reading.first.amount.end),
      let first = place(endingAt: open), isBare(found[first]), isEstimate(at: open - 1),
      isAlike(found[first], reading)
    else { return }
    // The level of an interval may stand before it.
    let last = found.count - 1
    guard last - first < 2 || found[first + 1].kind == .percentage else { return }
    guard last == first || isBare(found[last]) else { return }
    take(unit, kind, in: first)
    if holds(found[last], found[first]) {
      take(unit, kind, in: last)
    } else if open + 3 == joint, last > first {
      forgetLast()
    }
  }

  /// The "vs." or "and" behind a bracket.
  private func joint(before start: Int) -> Int? {
    var joint = start - 1
    if isSign(joint, .period), isGlued(joint) { joint -= 1 }
    guard isSign(joint - 1, .closeParenthesis) || isSign(joint - 1, .closeBracket),
      isVersus(joint) || classes(joint).contains(.and)
    else { return nil }
    return joint
  }

  private func opensBracket(_ index: Int) -> Bool {
    isSign(index, .openParenthesis) || isSign(index, .openBracket)
  }

  private func saysSpread(_ bracket: Range<Int>) -> Bool {
    bracket.allSatisfy {
      tokens[$0].kind != .word || groups($0).contains(.spread)
        || classes($0).contains(.rangeTo)
    }
  }

  private func opening(of close: Int) -> Int? {
    let sign = isSign(close, .closeBracket) ? Sign.openBracket : .openParenthesis
    let nearest = max(close - Self.longestSpread, Tokenizer.margin)
    guard nearest < close else { return nil }
    return (nearest..<close).last { isSign($0, sign) }
  }

  /// The one of the last three that ends right before the bracket.
  private func place(endingAt open: Int) -> Int? {
    (max(found.count - 3, ownStart)..<found.count).last {
      found[$0].range.end == tokens[open - 1].end
    }
  }

  private func isBare(_ quantity: FoundQuantity) -> Bool {
    quantity.quantity.unit == lexicon.one.code && quantity.quantity.per == nil
      && !quantity.quantity.isVague && quantity.counted == nil && quantity.kind != .age
  }

  /// "9", "3.1"; not "p = 0.03", nor "in 2010".
  private func isEstimate(at number: Int) -> Bool {
    tokens[number].kind == .number && !isYear(number)
      && !(isSign(number - 1, .equals) || isSign(number - 1, .less))
  }

  private func isAlike(_ first: FoundQuantity, _ reading: Reading) -> Bool {
    guard let value = first.quantity.lower, first.quantity.upper == value,
      value.significand > 0, reading.lower.significand > 0,
      let most = value.multiplied(by: ExactDecimal(20)),
      let least = reading.lower.multiplied(by: ExactDecimal(20))
    else { return false }
    return reading.lower <= most && value <= least
  }

  private func holds(_ interval: FoundQuantity, _ value: FoundQuantity) -> Bool {
    guard let lower = interval.quantity.lower, let upper = interval.quantity.upper,
      lower < upper, let value = value.quantity.lower
    else { return false }
    return lower <= value && value <= upper
  }

  private func take(_ unit: Unit, _ kind: QuantityKind, in place: Int) {
    notes.found[place].quantity.unit = unit.code
    notes.found[place].kind = kind == .age ? .age : unit.kind
    notes.found[place].quantity.canonical = Self.canonical(
      found[place].quantity.lower, found[place].quantity.upper, unit)
    notes.found[place].rule = Reading.Rule.list.rawValue
  }

  /// The deviation of the first estimate, which was noted while nothing told that it is one.
  private func forgetLast() {
    notes.found.removeLast()
    if notes.lastValue?.place == found.count {
      (notes.lastValue, notes.earlierValue) = (notes.earlierValue, notes.earliestValue)
    }
    if notes.lastSharing > found.count { notes.lastSharing = -1 }
  }
}
