internal import TallyCore

/// Numbers words by their bytes: open addressing over one block of keys.
///
/// A look-up hashes bytes in place, so that no `String` is made of the words of a text. One hash of a
/// token serves every table, whether it folds letters or not.
struct WordTable: Sendable {
  static let absent = -1

  /// The hash in the upper half, the number of the word and one in the lower; 0 where nothing stands.
  private var slots: [UInt64] = Array(repeating: 0, count: 64)
  private var ends: [Int] = []
  private var keys: [UInt8] = []
  /// The words of at most eight lower-case letters as `Hash.state` holds them, 0 for any other.
  private var short: [UInt64] = []

  var count: Int { ends.count }

  /// The hash of a word's bytes, upper and lower case alike.
  ///
  /// The bytes are pushed into 64 bits from the right, eight bits each, so that `state` is a word of up
  /// to eight letters itself; what a longer word pushes out comes back on the right.
  struct Hash: Sendable {
    private(set) var state: UInt64 = 0

    @inline(__always) mutating func take(_ byte: UInt8) {
      state = (state << 8 | state >> 56) ^ UInt64(byte | 0x20)
    }

    init() {}
    fileprivate init(state: UInt64) { self.state = state }

    @inline(__always) var value: UInt32 {
      UInt32(truncatingIfNeeded: (state &* 0x9E37_79B9_7F4A_7C15) >> 32)
    }
  }

  /// A run of ASCII letters, with its hash.
  struct Letters: Sendable {
    var hash = Hash()
    var count = 0
    /// A bit for each that is a capital; they are counted only where there are any.
    fileprivate var capitalBits: UInt64 = 0
    @inline(__always) var capitals: Int { capitalBits == 0 ? 0 : capitalBits.nonzeroBitCount }
  }

  /// The ASCII letters from `start` on, if there are fewer than eight: most words. All eight bytes are
  /// looked at at once, as a word's hash is its letters side by side. `nil` for a longer run, and so near
  /// the end of the text that eight bytes are not there.
  @inline(__always)
  static func letters(in text: [UInt8], at start: Int, limit: Int) -> Letters? {
    guard start + 8 <= text.count else { return nil }
    let word = unsafe UInt64(
      littleEndian: text.span.bytes.unsafeLoadUnaligned(fromByteOffset: start, as: UInt64.self))
    let lower = word | 0x2020_2020_2020_2020
    let plain = lower & 0x7F7F_7F7F_7F7F_7F7F
    // The high bit of each byte: set from "a" on, not set up to "z", not set in ASCII.
    let isLetter =
      (plain &+ 0x1F1F_1F1F_1F1F_1F1F) & ~(plain &+ 0x0505_0505_0505_0505) & ~word
      & 0x8080_8080_8080_8080
    let others = isLetter ^ 0x8080_8080_8080_8080
    guard others != 0 else { return nil }
    let count = min(others.trailingZeroBitCount >> 3, limit - start)
    guard count > 0 else { return Letters() }
    let unused = UInt64(64 - 8 * count)
    return Letters(
      hash: Hash(state: lower.byteSwapped >> unused), count: count,
      capitalBits: (isLetter >> 2 & ~word) << unused)
  }

  static func hash(of text: [UInt8], _ start: Int, _ end: Int) -> UInt32 {
    var hash = Hash()
    for index in start..<end { hash.take(text[index]) }
    return hash.value
  }

  /// The number of `key`, which is added if it is new.
  mutating func number(adding key: [UInt8]) -> Int {
    let hash = Self.hash(of: key, 0, key.count)
    let known = number(of: key, 0, key.count, hash: hash, folds: false)
    if known >= 0 { return known }
    keys.append(contentsOf: key)
    ends.append(keys.count)
    var state = Hash()
    for byte in key { state.take(byte) }
    short.append(key.count <= 8 && key.allSatisfy(\.isASCIILower) ? state.state : 0)
    if count * 3 > slots.count { grow() } else { place(hash, count) }
    return count - 1
  }

  /// The number of the bytes `start..<end` of `text`, ASCII letters in lower case where `folds`.
  @inline(__always)
  func number(of text: [UInt8], _ start: Int, _ end: Int, hash: UInt32, folds: Bool) -> Int {
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != 0 {
      if slots[slot] >> 32 == UInt64(hash) {
        let entry = Int(slots[slot] & 0xFFFF_FFFF) - 1
        if matches(entry, text, start, end, folds: folds) { return entry }
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return Self.absent
  }

  /// The number of a word of at most eight ASCII letters, letters in lower case: its hash says it all.
  @inline(__always) func number(ofLetters hash: Hash) -> Int {
    let value = hash.value
    var slot = Int(value) & (slots.count - 1)
    while slots[slot] != 0 {
      if slots[slot] >> 32 == UInt64(value) {
        let entry = Int(slots[slot] & 0xFFFF_FFFF) - 1
        if short[entry] == hash.state { return entry }
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return Self.absent
  }

  /// The number of `start..<end`, hashed here.
  func number(of text: [UInt8], _ start: Int, _ end: Int, folds: Bool) -> Int {
    number(of: text, start, end, hash: Self.hash(of: text, start, end), folds: folds)
  }

  private func matches(
    _ entry: Int, _ text: [UInt8], _ start: Int, _ end: Int, folds: Bool
  ) -> Bool {
    let range = range(of: entry)
    guard range.count == end - start else { return false }
    for offset in 0..<range.count {
      let byte = folds ? text[start + offset].asciiLowercased : text[start + offset]
      if keys[range.lowerBound + offset] != byte { return false }
    }
    return true
  }

  private func range(of entry: Int) -> Range<Int> {
    (entry == 0 ? 0 : ends[entry - 1])..<ends[entry]
  }

  /// Puts the word with the number `number - 1` into a free slot.
  private mutating func place(_ hash: UInt32, _ number: Int) {
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = UInt64(hash) << 32 | UInt64(number)
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for entry in ends.indices {
      let range = range(of: entry)
      place(Self.hash(of: keys, range.lowerBound, range.upperBound), entry + 1)
    }
  }
}
