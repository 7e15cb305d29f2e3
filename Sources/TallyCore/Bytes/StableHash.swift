/// A 128-bit hash that is the same on every machine and in every run: FNV-1a (RFC 9923).
///
/// Swift's own `Hasher` is seeded anew in every process, so ids cannot come from it.
package struct StableHash: Hashable, Sendable {
  private var state: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d

  package init() {}

  package mutating func combine(_ byte: UInt8) {
    state = (state ^ UInt128(byte)) &* 0x0000_0000_0100_0000_0000_0000_0000_013b
  }

  package mutating func combine(_ text: some StringProtocol) {
    for byte in text.utf8 { combine(byte) }
    // A byte that UTF-8 never holds keeps ("ab", "c") apart from ("a", "bc").
    combine(UInt8(0xFF))
  }

  package mutating func combine(_ bytes: ArraySlice<UInt8>) {
    for byte in bytes { combine(byte) }
    combine(UInt8(0xFF))
  }

  package mutating func combine(_ number: Int) {
    var rest = UInt64(bitPattern: Int64(number))
    for _ in 0..<8 {
      combine(UInt8(truncatingIfNeeded: rest))
      rest >>= 8
    }
  }

  /// Twenty hexadecimal digits: 80 bits, enough for a million million claims without a clash.
  ///
  /// FNV's low bits follow the last bytes closely, so both halves go through the finaliser of
  /// SplitMix64 (Steele, Lea and Flood, OOPSLA 2014) first.
  package var text: String {
    let high = UInt64(truncatingIfNeeded: state >> 64)
    let first = Self.mixed(UInt64(truncatingIfNeeded: state) &+ Self.mixed(high))
    let second = Self.mixed(high ^ first)
    // Written digit by digit: `String(_:radix:)` of 128 bits took 5 % of the time of all claims.
    var digits: [UInt8] = []
    digits.reserveCapacity(20)
    for place in 0..<20 {
      let half = place < 16 ? first >> UInt64(60 - 4 * place) : second >> UInt64(124 - 4 * place)
      let digit = UInt8(truncatingIfNeeded: half & 0xF)
      digits.append(digit < 10 ? ASCII.zero + digit : digit - 10 + 0x61)
    }
    return String(decoding: digits, as: UTF8.self)
  }

  private static func mixed(_ value: UInt64) -> UInt64 {
    var value = value
    value = (value ^ (value >> 30)) &* 0xbf58_476d_1ce4_e5b9
    value = (value ^ (value >> 27)) &* 0x94d0_49bb_1331_11eb
    return value ^ (value >> 31)
  }
}
