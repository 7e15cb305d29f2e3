/// A decimal number as written: digits and a power of ten, so that `3.20` stays distinct from `3.2`.
///
/// `significand × 10^exponent`. 38 digits fit; what a document states is limited to 20.
///
/// The digits lie in two halves: an `Int128` would have all that holds a number, each claim and each array of readings,
/// lie at a multiple of 16, and the runtime asks for such memory in a slower way. Together with a short exponent
/// an optional number takes 24 bytes, not 48; a claim has four.
@usableFromInline package struct ExactDecimal: Sendable {
  @usableFromInline var low: UInt64
  @usableFromInline var high: Int64
  @usableFromInline var power: Int32

  @inlinable package var significand: Int128 {
    @inline(__always) get { Int128(truncatingIfNeeded: high) &<< 64 | Int128(low) }
    @inline(__always) set {
      low = UInt64(truncatingIfNeeded: newValue)
      high = Int64(truncatingIfNeeded: newValue &>> 64)
    }
  }

  @inlinable package var exponent: Int {
    @inline(__always) get { Int(power) }
    @inline(__always) set { power = Int32(clamping: newValue) }
  }

  @inlinable package init(significand: Int128, exponent: Int = 0) {
    low = UInt64(truncatingIfNeeded: significand)
    high = Int64(truncatingIfNeeded: significand &>> 64)
    power = Int32(clamping: exponent)
  }

  @inlinable package init(_ whole: Int) { self.init(significand: Int128(whole)) }

  /// The value without trailing zeros: two equal numbers have one such form.
  package var normalized: ExactDecimal {
    guard significand != 0 else { return ExactDecimal(significand: 0) }
    var result = self
    while result.significand % 10 == 0 {
      result.significand /= 10
      result.exponent += 1
    }
    return result
  }

  @inlinable package var negated: ExactDecimal {
    ExactDecimal(significand: -significand, exponent: exponent)
  }

  /// For comparing within a tolerance and for drawing, never for output.
  package var double: Double {
    // A conversion from 128 bits is a call, one from 64 an instruction, and gives the same.
    let digits = Int64(exactly: significand).map(Double.init) ?? Double(significand)
    return exponent >= 0 ? digits * Self.power(exponent) : digits / Self.power(-exponent)
  }

  private static func power(_ exponent: Int) -> Double {
    var result = 1.0
    for _ in 0..<min(exponent, 400) { result *= 10 }
    return result
  }

  /// The product, or `nil` where it does not fit.
  package func multiplied(by other: ExactDecimal) -> ExactDecimal? {
    let (product, overflow) = significand.multipliedReportingOverflow(by: other.significand)
    return overflow
      ? nil : ExactDecimal(significand: product, exponent: exponent + other.exponent)
  }

  /// The sum, or `nil` where it does not fit. The finer of the two exponents is kept: 1.50 + 2 = 3.50.
  package func adding(_ other: ExactDecimal) -> ExactDecimal? {
    guard let (a, b, exponent) = Self.aligned(self, other) else { return nil }
    let (sum, overflow) = a.addingReportingOverflow(b)
    return overflow ? nil : ExactDecimal(significand: sum, exponent: exponent)
  }

  /// Both significands over one exponent, or `nil` where that does not fit.
  private static func aligned(
    _ a: ExactDecimal, _ b: ExactDecimal
  ) -> (Int128, Int128, Int)? {
    let exponent = min(a.exponent, b.exponent)
    guard let first = scaled(a.significand, by: a.exponent - exponent),
      let second = scaled(b.significand, by: b.exponent - exponent)
    else { return nil }
    return (first, second, exponent)
  }

  private static func scaled(_ significand: Int128, by power: Int) -> Int128? {
    if significand == 0 { return 0 }
    guard power <= 38 else { return nil }
    var result = significand
    for _ in 0..<power {
      let (next, overflow) = result.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      result = next
    }
    return result
  }
}

extension ExactDecimal: Hashable {
  /// Equal as numbers: 3.20 equals 3.2. Compare `significand` and `exponent` to tell the digits apart.
  ///
  /// Most pairs have one exponent: that is seen where they are compared, the rest in a call.
  @inlinable package static func == (a: ExactDecimal, b: ExactDecimal) -> Bool {
    a.power == b.power ? a.low == b.low && a.high == b.high : isSameNumber(a, b)
  }

  @inline(never) @usableFromInline
  static func isSameNumber(_ a: ExactDecimal, _ b: ExactDecimal) -> Bool {
    let (x, y) = (a.normalized, b.normalized)
    return x.significand == y.significand && x.exponent == y.exponent
  }

  @usableFromInline package func hash(into hasher: inout Hasher) {
    let normal = normalized
    hasher.combine(normal.significand)
    hasher.combine(normal.exponent)
  }
}

extension ExactDecimal: Comparable {
  @inlinable package static func < (a: ExactDecimal, b: ExactDecimal) -> Bool {
    a.exponent == b.exponent ? a.significand < b.significand : isBelow(a, b)
  }
  @inlinable package static func <= (a: ExactDecimal, b: ExactDecimal) -> Bool { !(b < a) }
  @inlinable package static func >= (a: ExactDecimal, b: ExactDecimal) -> Bool { !(a < b) }
  @inlinable package static func > (a: ExactDecimal, b: ExactDecimal) -> Bool { b < a }

  @inline(never) @usableFromInline
  static func isBelow(_ a: ExactDecimal, _ b: ExactDecimal) -> Bool {
    if let (x, y, _) = aligned(a, b) { return x < y }
    return a.double < b.double
  }
}

extension ExactDecimal: CustomStringConvertible {
  /// Plain decimal notation without an exponent: `3.20`, `13000000`, `-0.5`. Also valid JSON.
  @usableFromInline package var description: String {
    let digits = String(significand.magnitude)
    let sign = significand < 0 ? "-" : ""
    if exponent >= 0 {
      return significand == 0 ? "0" : sign + digits + String(repeating: "0", count: exponent)
    }
    let places = -exponent
    if digits.utf8.count > places {
      let split = digits.index(digits.endIndex, offsetBy: -places)
      return sign + digits[..<split] + "." + digits[split...]
    }
    return sign + "0." + String(repeating: "0", count: places - digits.utf8.count) + digits
  }

  /// Reads plain or scientific decimal notation (`-0.50`, `1e3`): the form of a JSON number.
  package init?(_ text: some StringProtocol) {
    var significand: Int128 = 0
    var exponent = 0
    var isNegative = false
    var seenPoint = false
    var digitCount = 0
    var position = text.utf8.startIndex
    let bytes = text.utf8
    if position < bytes.endIndex, bytes[position] == ASCII.hyphen || bytes[position] == ASCII.plus {
      isNegative = bytes[position] == ASCII.hyphen
      position = bytes.index(after: position)
    }
    while position < bytes.endIndex {
      let byte = bytes[position]
      if byte.isASCIIDigit {
        let (tens, overflow) = significand.multipliedReportingOverflow(by: 10)
        let (sum, carry) = tens.addingReportingOverflow(Int128(byte - ASCII.zero))
        if overflow || carry { return nil }
        significand = sum
        digitCount += 1
        if seenPoint { exponent -= 1 }
      } else if byte == ASCII.period, !seenPoint {
        seenPoint = true
      } else {
        break
      }
      position = bytes.index(after: position)
    }
    guard digitCount > 0 else { return nil }
    if position < bytes.endIndex, bytes[position] | 0x20 == 0x65 {
      let rest = text[bytes.index(after: position)...]
      guard let power = Int(rest), abs(power) <= 400 else { return nil }
      exponent += power
      position = bytes.endIndex
    }
    guard position == bytes.endIndex else { return nil }
    self.init(significand: isNegative ? -significand : significand, exponent: exponent)
  }
}
