package import TallyCore
internal import TallyLexicon

/// The values that a statement allows, in canonical units, read as contract section 4 says.
///
/// - "within 40-48 hours" (`upper_bound`) is (−∞, 48 h]; "as early as 2-3 weeks" is [2 wk, ∞).
/// - "about" widens by 5 % or by the last stated digit, whichever is more.
package struct Interval: Hashable, Sendable {
  package var lower: Double
  package var upper: Double
  package var lowerOpen: Bool
  package var upperOpen: Bool
  /// As stated (`h`, `wk`): the tolerance across calendar units depends on it.
  package var unit: String
  /// In which unit `lower` and `upper` are.
  package var canonicalUnit: String
  package var per: String?
  /// How far the last stated digit reaches, as a share of the value: half of it.
  private var rounded = Ignored(0.0)
  /// "A third", "one in six": nobody says it as exactly as it is.
  private var isFraction = Ignored(false)

  /// What two intervals may differ in and be the same.
  private struct Ignored<Value: Sendable>: Hashable, Sendable {
    var value: Value
    init(_ value: Value) { self.value = value }
    static func == (_: Self, _: Self) -> Bool { true }
    func hash(into _: inout Hasher) {}
  }

  /// Two values this close are the same value; binary rounding of exact decimals stays far below.
  private static let rounding = 1e-9
  /// Twelve weeks are three months to anyone who says so, though 2.7 days apart on the axis.
  static let calendarTolerance = 0.10
  private static let approximation = 0.05
  private static let conversion = 0.01
  private static let calendarUnits: Set<String> = ["s", "min", "h", "d", "wk", "mo", "a"]

  /// `nil` for a vague quantity, which states no interval.
  package init?(_ claim: Claim) {
    let quantity = claim.comparedQuantity
    guard !quantity.isVague else { return nil }
    var low = quantity.canonical.map(\.lower) ?? quantity.lower
    var high = quantity.canonical.map(\.upper) ?? quantity.upper
    switch claim.asserts {
    case .upperBound where high != nil: low = nil
    case .extremeHigh where high != nil: low = nil
    case .lowerBound where low != nil: high = nil
    case .extremeLow where low != nil: high = nil
    default: break
    }
    guard low != nil || high != nil else { return nil }
    lower = low?.double ?? -.infinity
    upper = high?.double ?? .infinity
    lowerOpen = low == nil || !quantity.lowerInclusive
    upperOpen = high == nil || !quantity.upperInclusive
    unit = quantity.unit
    canonicalUnit = quantity.canonical?.unit ?? quantity.unit
    per = quantity.per
    if claim.isPriceFrom {
      upper = .infinity
      upperOpen = true
    }
    if let stated = quantity.upper ?? quantity.lower, stated.double != 0 {
      let digit = ExactDecimal(significand: 1, exponent: stated.exponent).double
      rounded = Ignored(abs(digit / 2 / stated.double))
      isFraction = Ignored(unit == "1" && per == nil && stated.exponent < -Self.mostDigits)
    }
    if quantity.isApproximate { widen(quantity) }
    // "4,160 miles (6,693 km)": what was worked out is as near as it was rounded; the first is the one that is stated.
    if claim.restates != nil {
      lower -= abs(lower) * Self.conversion
      upper += abs(upper) * Self.conversion
    }
  }

  /// A number with more decimals was divided, not stated.
  static let mostDigits = 6

  /// An amount in a unit that need not be known, as both sides share it.
  init(
    lower low: ExactDecimal?, upper high: ExactDecimal?, isOpen: Bool = false,
    isApproximate: Bool = false
  ) {
    lower = low?.double ?? -.infinity
    upper = high?.double ?? .infinity
    lowerOpen = low == nil || isOpen
    upperOpen = high == nil || isOpen
    unit = "1"
    canonicalUnit = "1"
    if isApproximate { widen(Quantity(lower: low, upper: high, unit: "1")) }
  }

  private mutating func widen(_ quantity: Quantity) {
    func room(_ stated: ExactDecimal?, _ value: Double) -> Double {
      guard let stated, value.isFinite, stated.double != 0 else { return 0 }
      let lastDigit = ExactDecimal(significand: 1, exponent: stated.exponent).double
      let digitShare = min(abs(lastDigit / stated.double), 1)
      // Five percent of 60 °C, and not of 333 K.
      let size =
        canonicalUnit == "K" ? abs(stated.double) * (unit == "[degF]" ? 5 / 9 : 1) : abs(value)
      return size * max(Self.approximation, digitShare < 0.5 ? digitShare : 0)
    }
    lower -= room(quantity.lower ?? quantity.upper, lower)
    upper += room(quantity.upper ?? quantity.lower, upper)
  }

  /// Of a whole: a percentage, or a fraction without a unit ("half", "a quarter").
  var isShare: Bool {
    unit == "%" || unit == "1" && per == nil && (upper == .infinity ? lower : upper) < 1
  }

  /// "one in four children" as the quarter that it is; "1 in 2500 to 3500" lies between two such shares.
  var asShare: Interval {
    guard unit == "1", let words = per?.split(separator: " "), !words.isEmpty,
      let whole = ExactDecimal(String(words[0]))?.double, whole > 1, upper <= whole
    else { return self }
    var share = self
    let last = words.count > 2 && words[1] == "to" ? ExactDecimal(String(words[2]))?.double : nil
    share.lower /= last ?? whole
    share.upper /= whole
    share.unit = "%"
    share.per = nil
    share.isFraction = Ignored(true)
    return share
  }

  /// A bound says only how far a value reaches: one end is open.
  package var isBound: Bool { lower == -.infinity || upper == .infinity }

  package func isComparable(with other: Interval) -> Bool {
    canonicalUnit == other.canonicalUnit && (per == other.per || per == nil || other.per == nil)
  }

  /// Stated per the same, too.
  func isOfUnit(of other: Interval) -> Bool {
    canonicalUnit == other.canonicalUnit && per == other.per
  }

  /// "$100 a barrel" may well be "$100 oil", and "$50" be meant a session; but "$0.10 per watt" and "$30
  /// billion" are of two dimensions, as "over $150 per square foot" and "$920" are, which lie so far apart.
  private func isOfAnotherDimension(than other: Interval) -> Bool {
    per != other.per && (isRate || other.isRate)
  }

  /// Per a unit of measurement other than time: per watt, per kilogram.
  private var isRate: Bool {
    guard let per else { return false }
    // "kW.h", "[ft_i]2", "100 g": the first factor tells, without its power.
    let factor = per.split(separator: " ").last?.split(separator: ".").first ?? ""
    let base = factor.utf8.last?.isASCIIDigit == true ? factor.dropLast() : factor
    return Self.rateUnits.contains(String(base))
  }

  private static let rateUnits: WordSet = {
    let rows = LexiconTable("units").rows
    var units = WordSet(expecting: 2 * rows.count)
    for row in rows where !row.hasWord("duration", "percentage", "ratio", "count", at: 2) {
      guard let code = row.bytes(1) else { continue }
      units.insert(code)
      guard let marks = row.bytes(4), let colon = marks.firstIndex(of: ASCII.colon) else {
        continue
      }
      for prefix in marks[(colon + 1)...].prefix(while: { $0 != ASCII.colon }) {
        units.insert([prefix] + code)
      }
    }
    return units
  }()

  /// How far two values may lie apart and still be the same, relative to the larger.
  package func tolerance(to other: Interval) -> Double {
    let acrossCalendar =
      unit != other.unit && Self.calendarUnits.contains(unit)
      && Self.calendarUnits.contains(other.unit)
    if acrossCalendar { return Self.calendarTolerance }
    // "A third" is 33 %, "one in six" 17 %.
    if isFraction.value != other.isFraction.value, isShare, other.isShare {
      let larger = max(abs(upper), abs(other.upper))
      return larger > 0 && larger.isFinite
        ? min(Self.wholePercent / larger, Self.roundedShare) : Self.rounding
    }
    // 40 °F are 4 °C, 165 °F are 74 °C: as near as a whole degree tells.
    if unit != other.unit, Self.degrees.contains(unit), Self.degrees.contains(other.unit) {
      let larger = max(end, other.end)
      return larger > 0 && larger.isFinite ? Self.degree / larger : Self.rounding
    }
    // 6 ft are 183 cm, 2 km are 2,012 m: what the one says exactly, the other says in its own digits.
    if unit != other.unit, canonicalUnit == other.canonicalUnit, Self.isMeasured(unit),
      Self.isMeasured(other.unit)
    {
      return max(Self.rounding, min(Self.acrossUnits, max(rounded.value, other.rounded.value)))
    }
    return Self.rounding
  }

  private static let degrees: Set<String> = ["[degF]", "Cel"]
  /// In kelvin: half a degree Celsius, and a little.
  private static let degree = 0.6
  private var end: Double { upper.isFinite ? upper : lower }

  /// Half of one percent.
  private static let wholePercent = 0.005
  /// "One in six" is 17 %, and "one in 1,000" is not 0.4 %.
  private static let roundedShare = 0.03
  /// Above it "2 km" would be 2.4 km, and "6 ft" two different heights.
  private static let acrossUnits = 0.01

  private static func isMeasured(_ unit: String) -> Bool {
    unit != "1" && unit != "%" && !calendarUnits.contains(unit) && !unit.contains("deg")
      && unit != "Cel" && unit != "K"
  }

  /// Whether the ends that both state lie apart by more than one price lies from another.
  private func isFar(from other: Interval) -> Bool {
    let (a, b) = (abs(end), abs(other.end))
    return max(a, b) > Self.otherPrice * min(a, b)
  }
  private static let otherPrice = 2.0

  /// Whether an end of its own is open that is part of the other.
  private func leavesOut(endOf other: Interval) -> Bool {
    upper == other.upper && upper.isFinite && upperOpen && !other.upperOpen
      || lower == other.lower && lower.isFinite && lowerOpen && !other.lowerOpen
  }

  private func same(_ a: Double, _ b: Double, within tolerance: Double) -> Bool {
    a == b || (a.isFinite && b.isFinite && abs(a - b) <= tolerance * max(abs(a), abs(b)))
  }

  /// How `self` lies to `other`.
  /// - Parameter tolerance: relative, in place of the one that the two units have.
  package func relation(to other: Interval, tolerance: Double? = nil) -> IntervalRelation {
    guard isComparable(with: other) else { return .notComparable }
    let tolerance = tolerance ?? self.tolerance(to: other)
    if isApart(below: other, tolerance) || other.isApart(below: self, tolerance) {
      return isOfAnotherDimension(than: other) ? .notComparable : .disjoint
    }
    let sameLower = same(lower, other.lower, within: tolerance)
    let sameUpper = same(upper, other.upper, within: tolerance)
    if sameLower && sameUpper {
      // "Less than 2 hours" lies within "at most 2 hours".
      let (isNarrower, isWider) = (leavesOut(endOf: other), other.leavesOut(endOf: self))
      return isNarrower == isWider ? .equal : isNarrower ? .within : .contains
    }
    if isOfAnotherDimension(than: other), isFar(from: other) { return .notComparable }
    if (sameLower || lower > other.lower) && (sameUpper || upper < other.upper) { return .within }
    if (sameLower || lower < other.lower) && (sameUpper || upper > other.upper) { return .contains }
    return .overlaps
  }

  /// Equal, across units too: 60 km are 37.3 miles, 2 days are 48 hours.
  func isSame(as other: Interval?) -> Bool { other.map { relation(to: $0) == .equal } ?? false }

  private func isApart(below other: Interval, _ tolerance: Double) -> Bool {
    guard upper.isFinite, other.lower.isFinite else { return false }
    if same(upper, other.lower, within: tolerance) {
      // Touching ends part only where one of them is left out, and not within a tolerance.
      return upper == other.lower && (upperOpen || other.lowerOpen)
    }
    return upper < other.lower
  }

  /// "Three hours" and "five years": no two people would say so of one thing.
  private static let otherOrder = 10.0

  /// Two times that do not meet by far.
  func isOfAnotherOrder(than other: Interval) -> Bool {
    canonicalUnit == "s" && isApart(from: other, by: Self.otherOrder)
  }

  /// Whether the upper of the two begins more than `factor` times as high as the lower ends.
  func isApart(from other: Interval, by factor: Double) -> Bool {
    let (below, above) = lower < other.lower ? (self, other) : (other, self)
    let (end, start) = (below.upper, above.lower)
    return end > 0 && start / end > factor
  }

  /// "Over 20 years" and "less than 10": one has no upper end, the other no lower.
  func isOnOtherSide(than other: Interval) -> Bool {
    upper == .infinity && other.lower == -.infinity
      || lower == -.infinity && other.upper == .infinity
  }

  /// Between two intervals that do not meet, in the canonical unit.
  package func gap(to other: Interval) -> Double {
    max(other.lower - upper, lower - other.upper, 0)
  }
}
