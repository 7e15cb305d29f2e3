/// Eight bytes of a text, looked at at once: what is asked of all eight costs a few instructions.
///
///     "48 hours"  digits → 1 1 0 0 0 0 0 0   letters → 0 0 0 1 1 1 1 1
///
/// The first byte is the lowest on every machine. Answers are exact, as no sum carries into the next byte.
/// Source: L. Lamport, "Multiple byte processing with full-word instructions", CACM 18 (8), 1975.
@usableFromInline package struct EightBytes {
  /// Some of eight places: the high bit of each of them is set.
  @usableFromInline package struct Places {
    @usableFromInline package let bits: UInt64

    @inlinable init(bits: UInt64) { self.bits = bits }

    @inlinable package var isEmpty: Bool { bits == 0 }
    /// From 0 to 7; 8 where there is none.
    @inlinable package var first: Int { bits.trailingZeroBitCount >> 3 }
    @inlinable package var count: Int { bits.nonzeroBitCount }
    /// Leaves out the first; there must be one.
    @inlinable package mutating func removeFirst() { self = Places(bits: bits & (bits &- 1)) }

    @inlinable package static prefix func ~ (a: Places) -> Places { Places(bits: ~a.bits & high) }
    @inlinable package static func & (a: Places, b: Places) -> Places {
      Places(bits: a.bits & b.bits)
    }
    @inlinable package static func | (a: Places, b: Places) -> Places {
      Places(bits: a.bits | b.bits)
    }
  }

  @usableFromInline package let word: UInt64

  /// The bytes from `position` on; all eight must be there.
  @inlinable package init(_ bytes: Span<UInt8>, at position: Int) {
    word = unsafe UInt64(
      littleEndian: bytes.bytes.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self))
  }

  /// The bytes from `position` on, zeros behind the last.
  @inlinable package init(orFewer bytes: Span<UInt8>, at position: Int) {
    if position &+ 8 <= bytes.count {
      self.init(bytes, at: position)
      return
    }
    var word: UInt64 = 0
    var place = bytes.count
    while place > position {
      place &-= 1
      word = word << 8 | UInt64(bytes[place])
    }
    self.init(word: word)
  }

  /// The byte at one of the eight places.
  @inlinable package subscript(place: Int) -> UInt8 {
    UInt8(truncatingIfNeeded: word &>> UInt64(truncatingIfNeeded: 8 &* place))
  }

  @inlinable init(word: UInt64) { self.word = word }

  @usableFromInline static var ones: UInt64 { 0x0101_0101_0101_0101 }
  @usableFromInline static var high: UInt64 { 0x8080_8080_8080_8080 }

  /// ASCII letters in lower case. Other bytes change too, so that only letters may be asked for.
  @inlinable package var lowercased: EightBytes { EightBytes(word: word | Self.ones &* 0x20) }

  /// The first in lower case, which must be a letter; the others stay.
  @inlinable package var lowercasedFirst: EightBytes { EightBytes(word: word | 0x20) }

  /// Capitals of ASCII in lower case; all other bytes stay.
  @inlinable package var asciiLowercased: EightBytes { EightBytes(word: word | letters.bits >> 2) }

  @inlinable package func equal(to byte: UInt8) -> Places {
    ~EightBytes(word: word ^ Self.ones &* UInt64(byte)).atLeast(1)
  }

  /// Bytes from `byte` on, which is 1 to 0x80.
  @inlinable package func atLeast(_ byte: UInt8) -> Places {
    let sum = (word & ~Self.high) &+ Self.ones &* UInt64(0x80 &- byte)
    return Places(bits: (sum | word) & Self.high)
  }

  /// ASCII from `first` to `last`.
  @inlinable package func between(_ first: UInt8, _ last: UInt8) -> Places {
    atLeast(first) & ~atLeast(last &+ 1)
  }

  @inlinable package var digits: Places { between(ASCII.zero, ASCII.nine) }
  @inlinable package var letters: Places { lowercased.between(0x61, 0x7A) }
  @inlinable package var smallLetters: Places { between(0x61, 0x7A) }
  /// Bytes of a character behind its first: 10xx xxxx.
  @inlinable package var continuations: Places { Places(bits: word & ~(word << 1) & Self.high) }
}

extension EightBytes {
  /// The place of the first `byte` at or behind `start`, the end where there is none.
  @inlinable package static func first(
    _ byte: UInt8, in bytes: Span<UInt8>, from start: Int
  ) -> Int {
    var position = start
    // What is looked for so is rare: most stretches have none.
    while position &+ ThirtyTwoBytes.count <= bytes.count,
      !ThirtyTwoBytes(bytes, at: position).have(byte)
    {
      position &+= ThirtyTwoBytes.count
    }
    while position &+ 8 <= bytes.count {
      let found = EightBytes(bytes, at: position).equal(to: byte)
      if !found.isEmpty { return position &+ found.first }
      position &+= 8
    }
    while position < bytes.count, bytes[position] != byte { position &+= 1 }
    return position
  }

  /// Whether one of the bytes of a stretch is `byte`.
  @inlinable package static func contains(
    _ byte: UInt8, in bytes: Span<UInt8>, _ start: Int, _ end: Int
  ) -> Bool {
    var position = start
    while position &+ 8 <= end {
      if !EightBytes(bytes, at: position).equal(to: byte).isEmpty { return true }
      position &+= 8
    }
    while position < end {
      if bytes[position] == byte { return true }
      position &+= 1
    }
    return false
  }

  /// How many bytes of a stretch are no first bytes of a character.
  package static func continuations(in bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    var count = 0
    var position = start
    while position + 8 <= end {
      let found = EightBytes(bytes, at: position).continuations
      // Mostly none; counting bits is dear on machines of the common kind.
      if !found.isEmpty { count += found.count }
      position += 8
    }
    while position < end {
      count += bytes[position].isUTF8Continuation ? 1 : 0
      position += 1
    }
    return count
  }
}

/// Thirty-two bytes of a text, asked whether something stands among them; where, `EightBytes` say.
///
/// Loaded at once, as each load is held against the end of the text.
@usableFromInline package struct ThirtyTwoBytes {
  @usableFromInline package static var count: Int { 32 }

  @usableFromInline let words: SIMD4<UInt64>

  /// The bytes from `position` on; all must be there.
  @inlinable @inline(__always) package init(_ bytes: Span<UInt8>, at position: Int) {
    words = unsafe bytes.bytes.unsafeLoadUnaligned(
      fromByteOffset: position, as: SIMD4<UInt64>.self)
  }

  @inlinable @inline(__always) package func have(_ byte: UInt8) -> Bool {
    let rest = words ^ Self.all(UInt64(byte))
    // The high bit of the first zero is set; a bit behind it may be set in vain, which only its place would show.
    return Self.isAny((rest &- Self.all(1)) & ~rest)
  }

  @inlinable @inline(__always) package var haveDigit: Bool {
    let low = words & ~Self.all(0x80)
    // From "0" on, and not from ":" on.
    return Self.isAny((low &+ Self.all(0x50)) & ~(low &+ Self.all(0x46)) & ~words)
  }

  @inlinable @inline(__always) package var areASCII: Bool { !Self.isAny(words) }

  @inlinable @inline(__always) static func all(_ byte: UInt64) -> SIMD4<UInt64> {
    SIMD4(repeating: 0x0101_0101_0101_0101 &* byte)
  }

  /// Whether a high bit of a byte is set.
  @inlinable @inline(__always) static func isAny(_ bits: SIMD4<UInt64>) -> Bool {
    (bits[0] | bits[1] | bits[2] | bits[3]) & 0x8080_8080_8080_8080 != 0
  }
}
