package import TallyCore

extension Claim {
  /// The quantity to compare and to draw. "8 hours a day" and "a night" are 8 hours per day: a page that says the period
  /// once goes on with "8 hours", which the ratio that the unit `h/d` is would never meet. Other periods stay ratios, as
  /// half an hour is not what somebody does in a week.
  package var comparedQuantity: Quantity {
    let quantity = self.quantity
    let unit = quantity.unit
    guard self.kind == .duration, let slash = unit.firstIndex(of: "/"),
      Self.days.contains(String(unit[unit.index(after: slash)...])),
      let seconds = Self.seconds[String(unit[..<slash])]
    else { return quantity }
    let lower = quantity.lower?.multiplied(by: ExactDecimal(seconds))
    let upper = quantity.upper?.multiplied(by: ExactDecimal(seconds))
    // What does not fit is no open end.
    guard (lower == nil) == (quantity.lower == nil), (upper == nil) == (quantity.upper == nil)
    else {
      return quantity
    }
    var inPeriod = quantity
    inPeriod.unit = String(unit[..<slash])
    inPeriod.per = "d"
    inPeriod.canonical = CanonicalInterval(lower: lower, upper: upper, unit: "s")
    return inPeriod
  }

  private static let seconds = ["s": 1, "min": 60, "h": 3600]
  private static let days: Set<String> = ["d", "{day}", "{night}"]
}
