/// One numeric value as stated: an interval of exact decimals in one unit.
///
/// - `lower`, `upper`: in `unit`, scale words multiplied out; equal when the value is exact, `nil` for
///   an open side, both `nil` when `isVague` ("a few weeks").
/// - `unit`: UCUM, ISO 4217 for money, `%`, `[SPF]`, or `1` for a bare number.
/// - `per`: the denominator of money, counts and frequencies only.
@usableFromInline package struct Quantity: Hashable, Sendable {
  @usableFromInline package var lower: ExactDecimal?
  @usableFromInline package var upper: ExactDecimal?
  @usableFromInline package var lowerInclusive: Bool
  @usableFromInline package var upperInclusive: Bool
  @usableFromInline package var isApproximate: Bool
  @usableFromInline package var isVague: Bool
  @usableFromInline package var unit: String
  @usableFromInline package var per: String?
  /// Number and unit as they stand in the source, without the words of the bound.
  @usableFromInline package var text: String
  @usableFromInline package var canonical: CanonicalInterval?
}

extension Quantity {
  /// Of all its parts at once, as the compiler's own initializer makes it: set one by one in an initializer of ours, it
  /// is copied with all its strings when that returns, which took a thirtieth of the time of a page full of numbers.
  package init(
    lower: ExactDecimal?, upper: ExactDecimal?, lowerInclusive: Bool? = nil,
    upperInclusive: Bool? = nil, isApproximate: Bool = false, isVague: Bool = false, unit: String,
    per: String? = nil, text: String = "", canonical: CanonicalInterval? = nil
  ) {
    let (low, high): (Bool, Bool) = (
      lowerInclusive ?? (lower != nil), upperInclusive ?? (upper != nil)
    )
    self.init(
      lower: lower, upper: upper, lowerInclusive: low, upperInclusive: high,
      isApproximate: isApproximate, isVague: isVague, unit: unit, per: per, text: text,
      canonical: canonical)
  }
}

/// The same interval in the base unit of its dimension (s, kg, m, K, `1` for ratios; money in its own
/// currency). A month is 30.4375 d and a year 365.25 d here, for comparing only.
@usableFromInline package struct CanonicalInterval: Hashable, Sendable {
  @usableFromInline package var lower: ExactDecimal?
  @usableFromInline package var upper: ExactDecimal?
  @usableFromInline package var unit: String

  @inlinable @inline(__always) package init(
    lower: ExactDecimal?, upper: ExactDecimal?, unit: String
  ) {
    self.lower = lower
    self.upper = upper
    self.unit = unit
  }
}
