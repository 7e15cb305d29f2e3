/// A conversion factor as an exact fraction, such as 1143/1250 m in a yard.
///
/// Factors come from the lexicon (`units.tsv`); binary floating point would turn 0.1 m into
/// 0.1000000000000000055 m and break the promise that the same input gives the same digits.
package struct ExactRatio: Hashable, Sendable {
  package var numerator: Int128
  package var denominator: Int128

  package init(_ numerator: Int128, _ denominator: Int128 = 1) {
    precondition(denominator > 0, "the denominator of a factor is positive")
    // 128 bits are slow to divide, and most factors need none.
    let divisor: Int128
    if denominator == 1 {
      divisor = 1
    } else if let over = UInt64(exactly: numerator.magnitude),
      let under = UInt64(exactly: denominator)
    {
      divisor = Int128(Self.greatestCommonDivisor(over, under))
    } else {
      divisor = Int128(Self.greatestCommonDivisor(numerator.magnitude, denominator.magnitude))
    }
    self.numerator = divisor == 1 ? numerator : numerator / divisor
    self.denominator = divisor == 1 ? denominator : denominator / divisor
  }

  package static let one = ExactRatio(1)

  /// The product, or `nil` where it does not fit.
  package func multiplied(by other: ExactRatio) -> ExactRatio? {
    let across = ExactRatio(numerator, other.denominator)
    let counter = ExactRatio(other.numerator, denominator)
    let (n, overflow) = across.numerator.multipliedReportingOverflow(by: counter.numerator)
    let (d, carry) = across.denominator.multipliedReportingOverflow(by: counter.denominator)
    return overflow || carry ? nil : ExactRatio(n, d)
  }

  package var inverse: ExactRatio? {
    numerator > 0 ? ExactRatio(denominator, numerator) : nil
  }

  /// `value × self`: exact where the result is a finite decimal that fits, else rounded half to even to
  /// `ExactRatio.roundedDigits` significant digits. `nil` where it does not fit at all.
  package func applied(to value: ExactDecimal) -> ExactDecimal? {
    if denominator == 1 {
      // Most factors are whole, and 128 bits are slow to divide.
      if numerator == 1 { return value }
      let (product, overflow) = value.significand.multipliedReportingOverflow(by: numerator)
      return overflow ? nil : ExactDecimal(significand: product, exponent: value.exponent)
    }
    if numerator == 1, let shifted = shifted(value) { return shifted }
    if let small = appliedInWords(to: value) { return small }
    let factor = ExactRatio(value.significand, denominator)
    let (product, overflow) = factor.numerator.multipliedReportingOverflow(by: numerator)
    if overflow { return nil }
    return Self.quotient(product, factor.denominator, exponent: value.exponent)
  }

  /// Digits kept of a quotient that never ends, such as 5/9.
  package static let roundedDigits = 17

  /// A hundredth, a thousandth: the digits stay and the point moves. `nil` where there would be zeros behind them,
  /// which a quotient has not, or too many digits to keep.
  private func shifted(_ value: ExactDecimal) -> ExactDecimal? {
    let places: Int
    switch denominator {
    case 10: places = 1
    case 100: places = 2
    case 1000: places = 3
    case 1_000_000: places = 6
    default: return nil
    }
    guard let digits = Int64(exactly: value.significand), digits % 10 != 0,
      digits.magnitude < 1_000_000_000_000
    else { return nil }
    return ExactDecimal(significand: value.significand, exponent: value.exponent - places)
  }

  /// The same where all numbers are of 64 bits, which the processor divides itself; `nil` where they are not.
  private func appliedInWords(to value: ExactDecimal) -> ExactDecimal? {
    guard let significand = Int64(exactly: value.significand),
      let over = UInt64(exactly: numerator), let under = UInt64(exactly: denominator),
      under < 1 << 59
    else { return nil }
    let divisor = Self.greatestCommonDivisor(significand.magnitude, under)
    let (product, overflow) = (significand.magnitude / divisor)
      .multipliedReportingOverflow(by: over)
    if overflow { return nil }
    return Self.quotient(
      product, under / divisor, isNegative: significand < 0, exponent: value.exponent)
  }

  /// `numerator / denominator × 10^exponent` by long division.
  static func quotient(_ numerator: Int128, _ denominator: Int128, exponent: Int) -> ExactDecimal? {
    quotient(
      numerator.magnitude, denominator.magnitude, isNegative: numerator < 0, exponent: exponent)
  }

  private static func quotient<Word: FixedWidthInteger & UnsignedInteger>(
    _ numerator: Word, _ divisor: Word, isNegative: Bool, exponent: Int
  ) -> ExactDecimal? {
    var (whole, rest) = numerator.quotientAndRemainder(dividingBy: divisor)
    var exponent = exponent
    var digits = rest == 0 ? 0 : digitCount(whole)
    while rest != 0, digits < roundedDigits {
      let (tens, overflow) = rest.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      let (digit, next) = tens.quotientAndRemainder(dividingBy: divisor)
      whole = whole * 10 + digit
      rest = next
      exponent -= 1
      if whole != 0 { digits += 1 }
    }
    if rest != 0 {
      let twice = rest.multipliedReportingOverflow(by: 2)
      if twice.overflow { return nil }
      if twice.partialValue > divisor || (twice.partialValue == divisor && whole % 2 == 1) {
        whole += 1
      }
    }
    guard let magnitude = Int128(exactly: whole) else { return nil }
    return ExactDecimal(significand: isNegative ? -magnitude : magnitude, exponent: exponent)
  }

  private static func digitCount<Word: FixedWidthInteger>(_ number: Word) -> Int {
    var count = 0
    var rest = number
    while rest != 0 {
      rest /= 10
      count += 1
    }
    return count
  }

  private static func greatestCommonDivisor<Word: FixedWidthInteger>(_ a: Word, _ b: Word) -> Word {
    var (a, b) = (a, b)
    while b != 0 { (a, b) = (b, a % b) }
    return max(a, 1)
  }
}
