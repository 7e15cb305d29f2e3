/// One numeric value as stated: an interval of exact decimals in one unit.
///
/// - `lower`, `upper`: in `unit`, scale words multiplied out; equal when the value is exact, `nil` for
///   an open side, both `nil` when `isVague` ("a few weeks").
/// - `unit`: UCUM, ISO 4217 for money, `%`, `[SPF]`, or `1` for a bare number.
/// - `per`: the denominator of money, counts and frequencies only.
package struct Quantity: Hashable, Sendable {
  package var lower: ExactDecimal?
  package var upper: ExactDecimal?
  package var lowerInclusive: Bool
  package var upperInclusive: Bool
  package var isApproximate: Bool
  package var isVague: Bool
  package var unit: String
  package var per: String?
  /// Number and unit as they stand in the source, without the words of the bound.
  package var text: String
  package var canonical: CanonicalInterval?
}

extension Quantity {
  /// - lowerInclusive, upperInclusive: as there is such a side, where they are not given.
  ///
  /// Hands all fields on at once: see `Claim`.
  package init(
    lower: ExactDecimal?, upper: ExactDecimal?, lowerInclusive: Bool? = nil,
    upperInclusive: Bool? = nil, isApproximate: Bool = false, isVague: Bool = false, unit: String,
    per: String? = nil, text: String = "", canonical: CanonicalInterval? = nil
  ) {
    self.init(
      lower: lower, upper: upper, lowerInclusive: lowerInclusive ?? (lower != nil),
      upperInclusive: upperInclusive ?? (upper != nil), isApproximate: isApproximate,
      isVague: isVague, unit: unit, per: per, text: text, canonical: canonical)
  }
}

/// The same interval in the base unit of its dimension (s, kg, m, K, `1` for ratios; money in its own
/// currency). A month is 30.4375 d and a year 365.25 d here, for comparing only.
package struct CanonicalInterval: Hashable, Sendable {
  package var lower: ExactDecimal?
  package var upper: ExactDecimal?
  package var unit: String

  @inlinable package init(lower: ExactDecimal?, upper: ExactDecimal?, unit: String) {
    self.lower = lower
    self.upper = upper
    self.unit = unit
  }
}
