internal import TallyCore

extension Claim {
  /// The quantity to compare others with. "8 hours a day" and "a night" are 8 hours per day: a page that says the period
  /// once goes on with "8 hours", which the ratio that the unit `h/d` is would never meet.
  var comparedQuantity: Quantity {
    let quantity = self.quantity
    let unit = quantity.unit
    guard self.kind == .duration, let slash = unit.firstIndex(of: "/"),
      let seconds = Self.seconds[String(unit[..<slash])]
    else { return quantity }
    let period = String(unit[unit.index(after: slash)...])
    var inPeriod = quantity
    inPeriod.unit = String(unit[..<slash])
    inPeriod.per = Self.days.contains(period) ? "d" : period
    inPeriod.canonical = CanonicalInterval(
      lower: quantity.lower?.multiplied(by: ExactDecimal(seconds)),
      upper: quantity.upper?.multiplied(by: ExactDecimal(seconds)), unit: "s")
    return inPeriod
  }

  private static let seconds = ["s": 1, "min": 60, "h": 3600, "d": 86400, "wk": 604_800]
  private static let days: Set<String> = ["d", "{day}", "{night}"]
}
