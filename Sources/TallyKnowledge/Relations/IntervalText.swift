internal import TallyCore

/// Intervals in words, in the unit that was stated.
enum IntervalText {
  /// "at most 48 h", "2 to 3 wk", "about 640 USD per session".
  static func text(of claim: Claim) -> String {
    let quantity = claim.quantity
    if quantity.isVague { return "“\(claim.quote ?? quantity.text)”" }
    let unit = unit(of: quantity)
    let about = quantity.isApproximate ? "about " : ""
    let lower = quantity.lower.map { "\($0)" }
    let upper = quantity.upper.map { "\($0)" }
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
    let name = quantity.unit == "1" ? "" : quantity.unit == "%" ? " %" : " " + quantity.unit
    return quantity.per.map { "\(name) per \($0)" } ?? name
  }

  /// A distance in the largest unit that gives at least one of it: "12 days", "3 hours", "160 USD".
  static func gap(_ value: Double, unit: String) -> String {
    guard unit == "s" else {
      return rounded(value) + (unit == "1" ? "" : " " + unit)
    }
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
    return tenths == tenths.rounded() && tenths < 1e15 ? String(Int(tenths)) : tenths.description
  }
}
