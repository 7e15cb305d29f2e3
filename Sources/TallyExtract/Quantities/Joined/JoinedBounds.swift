internal import TallyCore

/// Two bounds that are the ends of one range, each said in its own words.
///
///     more than 30 minutes but not more than 1 hour       30 to 60 min
///     at least two but at most five days                  2 to 5 d
///     no more than 90 g and no less than 70 g             70 to 90 g
extension QuantityReader {
  /// Makes one of the last two, of which the second was just added.
  func joinBounds(from start: Int, to end: Int, unit: Unit?) {
    let second = found.count - 1
    let first = second - 1
    guard first >= ownStart, joinsBounds(start, end) else { return }
    let (one, other) = (found[first].quantity, found[second].quantity)
    guard one.upper == nil && other.lower == nil || one.lower == nil && other.upper == nil,
      found[second].kind == found[first].kind, one.per == nil, other.per == nil,
      found[first].counted == nil, let stated = other.upper ?? other.lower,
      let value = value(stated, of: unit, inUnitOf: first), let own = one.lower ?? one.upper,
      one.upper == nil ? own < value : value < own
    else { return }
    if one.upper == nil {
      notes.found[first].quantity.upper = value
      notes.found[first].quantity.upperInclusive = other.upperInclusive
    } else {
      notes.found[first].quantity.lower = value
      notes.found[first].quantity.lowerInclusive = other.lowerInclusive
    }
    notes.found[first].quantity.canonical = one.canonical.flatMap { end in
      other.canonical.map {
        CanonicalInterval(
          lower: end.lower ?? $0.lower, upper: end.upper ?? $0.upper, unit: end.unit)
      }
    }
    notes.found[first].range.end = found[second].range.end
    notes.found[first].core.end = found[second].core.end
    notes.found[first].bound = .none
    notes.found[first].counted = found[second].counted
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
