internal import TallyCore

/// Two bounds that are the ends of one range, each said in its own words.
///
///     more than 30 minutes but not more than 1 hour       30 to 60 min
///     at least two but at most five days                  2 to 5 d
extension QuantityReader {
  /// Makes one of the last two, of which the second was just added.
  func joinBounds(from start: Int, to end: Int, unit: Unit?) {
    let second = found.count - 1
    let first = second - 1
    guard first >= ownStart, found[second].quantity.lower == nil,
      found[first].quantity.upper == nil,
      let least = found[first].quantity.lower, let most = found[second].quantity.upper,
      found[second].kind == found[first].kind, found[first].quantity.per == nil,
      found[second].quantity.per == nil, joinsBounds(start, end), found[first].counted == nil,
      let upper = value(most, of: unit, inUnitOf: first), least < upper
    else { return }
    let last = found[second]
    notes.found[first].range.end = last.range.end
    notes.found[first].core.end = last.core.end
    notes.found[first].quantity.upper = upper
    notes.found[first].quantity.upperInclusive = last.quantity.upperInclusive
    notes.found[first].quantity.canonical = found[first].quantity.canonical.flatMap { low in
      last.quantity.canonical.map {
        CanonicalInterval(lower: low.lower, upper: $0.upper, unit: low.unit)
      }
    }
    notes.found[first].bound = .none
    notes.found[first].counted = last.counted
    notes.found[first].rule = Reading.Rule.range.rawValue
    notes.found.removeLast()
  }

  /// "but" between the first and the second; or "and", where nothing is said of the second alone: "over 90 kg and under
  /// 100 kg is his goal" are two.
  private func joinsBounds(_ start: Int, _ end: Int) -> Bool {
    let joint = isSign(floor, .comma) ? floor + 1 : floor
    guard start == joint + 1, !classes(end).contains(.copula) else { return false }
    return isWord(joint, "but") || classes(joint).contains(.and) && isClauseEnd(end)
  }

  /// A value of `unit` in that of the first.
  private func value(
    _ value: ExactDecimal, of unit: Unit?, inUnitOf first: Int
  ) -> ExactDecimal? {
    let code = found[first].quantity.unit
    if code == unit?.code ?? lexicon.one.code { return value }
    guard let from = unit, notes.lastValue?.place == first, let to = notes.lastValue?.unit,
      to.code == code, from.dimension == to.dimension, from.scale == to.scale,
      let ratio = from.factor.multiplied(by: ExactRatio(to.factor.denominator, to.factor.numerator))
    else { return nil }
    return ratio.applied(to: value)
  }
}
