internal import TallyCore

/// Intervals in words, in the unit that was stated.
enum IntervalText {
  /// "at most 48 h", "2 to 3 wk", "about 640 USD per session".
  static func text(of claim: Claim) -> String {
    let quantity = claim.quantity
    if quantity.isVague { return "“\(claim.quote ?? quantity.text)”" }
    // "A third", not 0.33333.
    if quantity.unit == "1", quantity.per == nil,
      let value = quantity.lower ?? quantity.upper, value.exponent < -Interval.mostDigits
    {
      let said = claim.quote ?? quantity.text
      if !said.isEmpty { return said }
    }
    let unit = unit(of: quantity)
    let about = quantity.isApproximate ? "about " : ""
    let lower = quantity.lower.map(AmountText.number)
    let upper = quantity.upper.map(AmountText.number)
    let range: String
    switch (lower, upper) {
    case (let low?, let high?) where low == high: range = low
    case (let low?, let high?): range = "\(low) to \(high)"
    case (let low?, nil): range = low
    case (nil, let high?): range = high
    case (nil, nil): return "an unknown amount"
    }
    // "Less than 48 h" is not "at most 48 h".
    let most = quantity.upperInclusive ? "at most " : "less than "
    let least = quantity.lowerInclusive ? "at least " : "more than "
    switch claim.asserts {
    case .upperBound, .extremeHigh: return most + about + (upper ?? range) + unit
    case .lowerBound, .extremeLow: return least + about + (lower ?? range) + unit
    default:
      let bound = quantity.lower == nil ? most : quantity.upper == nil ? least : ""
      return bound + about + range + unit
    }
  }

  private static func unit(of quantity: Quantity) -> String {
    let unit = AmountText.unit(quantity.unit)
    let name = unit.isEmpty ? "" : " " + unit
    return quantity.per.map { "\(name) per \(AmountText.unit($0))" } ?? name
  }

  /// How far apart two statements lie that do not meet; `nil` where they touch. Times in the largest
  /// unit that gives at least one of it, amounts in the unit of both: "12 days", "160 USD".
  static func gap(_ a: Statement, _ b: Statement) -> String? {
    guard let x = a.interval, let y = b.interval, case let distance = x.gap(to: y), distance > 0
    else { return nil }
    if x.canonicalUnit == "s" { return time(distance) }
    if x.isShare, y.isShare, [a, b].contains(where: { $0.claim.quantity.unit == "%" }) {
      return amount(distance * 100, "%")
    }
    guard x.unit == y.unit else { return amount(distance, x.canonicalUnit) }
    let (low, high) = x.lower < y.lower ? (a, b) : (b, a)
    let (below, above) = (low.claim.quantity, high.claim.quantity)
    guard let end = below.upper ?? below.lower, let start = above.lower ?? above.upper,
      start.double > end.double
    else { return amount(distance, x.canonicalUnit) }
    return amount(start.double - end.double, x.unit)
  }

  private static func amount(_ value: Double, _ unit: String) -> String {
    switch unit {
    case "1": rounded(value)
    case "%": rounded(value) == "1" ? "1 percentage point" : "\(rounded(value)) percentage points"
    default: "\(rounded(value)) \(AmountText.unit(unit))"
    }
  }

  private static func time(_ value: Double) -> String {
    let units: [(Double, String)] = [
      (365.25 * 86400, "year"), (30.4375 * 86400, "month"), (86400, "day"), (3600, "hour"),
      (60, "minute"), (1, "second"),
    ]
    for (size, name) in units where value >= size * (name == "month" ? 2 : 1) {
      let count = rounded(value / size)
      return "\(count) \(name)\(count == "1" ? "" : "s")"
    }
    return rounded(value) + " seconds"
  }

  private static func rounded(_ value: Double) -> String {
    let tenths = (value * 10).rounded() / 10
    if tenths == 0, value > 0 { return "less than 0.1" }
    guard abs(tenths) < 1e15 else { return tenths.description }
    return AmountText.number(
      tenths == tenths.rounded()
        ? ExactDecimal(Int(tenths))
        : ExactDecimal(significand: Int128((tenths * 10).rounded()), exponent: -1))
  }
}
