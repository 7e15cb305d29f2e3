/// A 128-bit hash that is the same on every machine and in every run: FNV-1a (RFC 9923).
///
/// Swift's own `Hasher` is seeded anew in every process, so ids cannot come from it.
@usableFromInline package struct StableHash: Hashable, Sendable {
  @usableFromInline var state: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d

  @usableFromInline package init() {}

  @inlinable package mutating func combine(_ byte: UInt8) {
    state = (state ^ UInt128(byte)) &* 0x0000_0000_0100_0000_0000_0000_0000_013b
  }

  package mutating func combine(_ text: String) {
    let bytes = text.utf8.span
    for index in bytes.indices { combine(bytes[index]) }
    // A byte that UTF-8 never holds keeps ("ab", "c") apart from ("a", "bc").
    combine(UInt8(0xFF))
  }

  package mutating func combine(_ text: Substring) { combine(String(text)) }

  package mutating func combine(_ bytes: ArraySlice<UInt8>) {
    for byte in bytes { combine(byte) }
    combine(UInt8(0xFF))
  }

  /// Half of the state says enough where hashes are only told apart.
  @inlinable package func hash(into hasher: inout Hasher) {
    hasher.combine(UInt64(truncatingIfNeeded: state ^ state >> 64))
  }

  /// 64 bits as good as random, for a table that does without a `Hasher`.
  package var spread: UInt64 { Self.mixed(UInt64(truncatingIfNeeded: state ^ state >> 64)) }

  package mutating func combine(_ number: Int) {
    var rest = UInt64(bitPattern: Int64(number))
    for _ in 0..<8 {
      combine(UInt8(truncatingIfNeeded: rest))
      rest >>= 8
    }
  }

  /// Twenty hexadecimal digits behind `prefix`: 80 bits, enough for a million million claims without a clash.
  ///
  /// FNV's low bits follow the last bytes closely, so both halves go through the finaliser of
  /// SplitMix64 (Steele, Lea and Flood, OOPSLA 2014) first.
  package func text(after prefix: StaticString = "") -> String {
    let high = UInt64(truncatingIfNeeded: state >> 64)
    let first = Self.mixed(UInt64(truncatingIfNeeded: state) &+ Self.mixed(high))
    let second = Self.mixed(high ^ first)
    let count = prefix.utf8CodeUnitCount
    // `String(_:radix:)` of 128 bits took 5 % of the time of all claims.
    let digits = (
      Self.hexadecimal(first >> 32), Self.hexadecimal(first), Self.hexadecimal(second >> 48)
    )
    // Written where the string has it.
    return unsafe String(unsafeUninitializedCapacity: count + 20) { text in
      for place in 0..<count { unsafe text[place] = prefix.utf8Start[place] }
      let bytes = UnsafeMutableRawBufferPointer(text)
      unsafe bytes.storeBytes(of: digits.0.bigEndian, toByteOffset: count, as: UInt64.self)
      unsafe bytes.storeBytes(of: digits.1.bigEndian, toByteOffset: count + 8, as: UInt64.self)
      unsafe bytes.storeBytes(
        of: UInt32(truncatingIfNeeded: digits.2).bigEndian, toByteOffset: count + 16,
        as: UInt32.self)
      return count + 20
    }
  }

  /// The eight hexadecimal digits of the lower half of `value`, the last one lowest.
  private static func hexadecimal(_ value: UInt64) -> UInt64 {
    // Each digit to a byte of its own, in three halvings.
    var digits = value & 0xFFFF_FFFF
    digits = (digits << 16 | digits) & 0x0000_FFFF_0000_FFFF
    digits = (digits << 8 | digits) & 0x00FF_00FF_00FF_00FF
    digits = (digits << 4 | digits) & 0x0F0F_0F0F_0F0F_0F0F
    // Those from ten on, as 1.
    let letters = (digits &+ 0x0606_0606_0606_0606) >> 4 & 0x0101_0101_0101_0101
    return digits &+ 0x3030_3030_3030_3030 &+ letters &* 0x27
  }

  package var text: String { text() }

  private static func mixed(_ value: UInt64) -> UInt64 {
    var value = value
    value = (value ^ (value >> 30)) &* 0xbf58_476d_1ce4_e5b9
    value = (value ^ (value >> 27)) &* 0x94d0_49bb_1331_11eb
    return value ^ (value >> 31)
  }
}
