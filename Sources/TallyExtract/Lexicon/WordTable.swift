internal import TallyCore

/// Numbers words by their bytes: open addressing over one block of keys.
///
/// A look-up hashes bytes in place, so that no `String` is made of the words of a text. One hash of a
/// token serves every table, whether it folds letters or not.
struct WordTable: Sendable {
  static let absent = -1

  private struct Slot {
    /// `lettersKey` of a word of lower-case letters alone, 0 for any other.
    var letters: UInt64 = 0
    var hash: UInt32 = 0
    /// 1 for the first word; 0 where nothing stands.
    var ordinal: UInt32 = 0
  }

  private var slots: [Slot]
  private var ends: [Int] = []
  private var keys: [UInt8] = []

  /// - expecting: how many words there will be, so that room is made once.
  init(expecting count: Int = 0) {
    var size = 64
    while size < 3 * count { size *= 2 }
    slots = Array(repeating: Slot(), count: size)
    ends.reserveCapacity(count)
    keys.reserveCapacity(8 * count)
  }

  var count: Int { ends.count }

  /// The hash of a word's bytes, upper and lower case alike.
  ///
  /// The bytes are pushed into 64 bits from the right, eight bits each, so that `state` is a word of up
  /// to eight letters itself; what a longer word pushes out comes back on the right.
  struct Hash: Equatable, Sendable {
    private(set) var state: UInt64 = 0

    init() {}

    /// Of a word of the program's own. The compiler works it out, so that a word of the text is told from
    /// others by one comparison with a number.
    @inline(__always) init(of word: StaticString) {
      let letters = unsafe word.utf8Start
      for offset in 0..<word.utf8CodeUnitCount { take(unsafe letters[offset]) }
    }

    /// Of the first `count` bytes, ASCII letters, at least one.
    @inline(__always) init(of eight: EightBytes, count: Int) {
      state = eight.lowercased.word.byteSwapped &>> UInt64(truncatingIfNeeded: 64 &- 8 &* count)
    }

    /// Whether it may be that of `word`, if it is of as many letters: the last letter says so.
    @inline(__always) func mayBe(of word: StaticString) -> Bool {
      let count = word.utf8CodeUnitCount
      if count > Self.exactLetters || count == 0 { return true }
      let last = unsafe word.utf8Start[count - 1]
      return UInt8(truncatingIfNeeded: state) == last | 0x20
    }

    /// The most letters that it holds side by side, so that no other word has it.
    static let exactLetters = 8

    @inline(__always) mutating func take(_ byte: UInt8) {
      state = (state << 8 | state >> 56) ^ UInt64(byte | 0x20)
    }

    /// The same as each of the letters alone.
    @inline(__always) mutating func take(_ letters: Letters) {
      let turn = UInt64(truncatingIfNeeded: 8 &* letters.count)
      state = (state &<< turn | state &>> (0 &- turn)) ^ letters.packed
    }

    @inline(__always) var value: UInt32 {
      UInt32(truncatingIfNeeded: (state &* 0x9E37_79B9_7F4A_7C15) >> 32)
    }
  }

  /// One to eight ASCII letters.
  struct Letters: Sendable {
    /// Side by side in lower case, the last one lowest.
    let packed: UInt64
    let count: Int
    /// A bit for each capital.
    private let capitalBits: UInt64

    init(packed: UInt64, count: Int, capitalBits: UInt64) {
      self.packed = packed
      self.count = count
      self.capitalBits = capitalBits
    }

    /// Mostly none; counting bits is dear on machines of the common kind.
    @inline(__always) func addCapitals(to sum: inout Int) {
      if capitalBits != 0 { sum &+= capitalBits.nonzeroBitCount }
    }
  }

  /// Hands on the ASCII letters from `start` on, eight at a time: a word's hash and fingerprint are its
  /// letters side by side.
  ///
  /// - Returns: where they end.
  @inline(__always)
  static func passLetters(
    of text: [UInt8], from start: Int, limit: Int, _ take: (Letters) -> Void
  ) -> Int {
    var position = start
    while position < limit, text.count &- position >= 8 {
      let eight = EightBytes(text.span, at: position)
      let letters = eight.letters
      let count = min((~letters).first, limit &- position)
      if count == 0 { return position }
      let unused = UInt64(truncatingIfNeeded: 64 &- 8 &* count)
      // Capitals are the letters without the bit of lower case.
      let capitals = (letters.bits & ~(eight.word << 2)) &<< unused
      take(
        Letters(
          packed: eight.lowercased.word.byteSwapped &>> unused, count: count,
          capitalBits: capitals))
      position &+= count
      if count < 8 { return position }
    }
    while position < limit, text[position].isASCIILetter {
      let isUpper = text[position].isASCIIUpper
      take(
        Letters(packed: UInt64(text[position] | 0x20), count: 1, capitalBits: isUpper ? 1 : 0))
      position += 1
    }
    return position
  }

  static func hash(of text: [UInt8], _ start: Int, _ end: Int) -> Hash {
    var hash = Hash()
    for index in start..<end { hash.take(text[index]) }
    return hash
  }

  /// The number of `key`, which is added if it is new, ASCII letters in lower case where `folds`.
  mutating func number(adding key: some Collection<UInt8>, folds: Bool = false) -> Int {
    var hash = Hash()
    var (isLetters, isLower) = (true, true)
    var count = 0
    for byte in key {
      hash.take(byte)
      isLetters = isLetters && (folds ? byte.asciiLowercased : byte).isASCIILower
      isLower = isLower && !byte.isASCIIUpper
      count += 1
    }
    var place = Int(hash.value) & (slots.count - 1)
    while slots[place].ordinal != 0 {
      let known = Int(slots[place].ordinal) - 1
      if slots[place].hash == hash.value, isSpelled(known, key, count, folds: folds) {
        return known
      }
      place = (place + 1) & (slots.count - 1)
    }
    let start = keys.count
    keys.append(contentsOf: key)
    if folds, !isLower {
      for place in start..<keys.count { keys[place] = keys[place].asciiLowercased }
    }
    ends.append(keys.count)
    if 3 * self.count > slots.count { grow() }
    put(
      Slot(
        letters: isLetters ? Self.lettersKey(hash, count: count) : 0, hash: hash.value,
        ordinal: UInt32(self.count)))
    return self.count - 1
  }

  private func isSpelled(
    _ entry: Int, _ key: some Collection<UInt8>, _ count: Int, folds: Bool
  ) -> Bool {
    let range = range(of: entry)
    guard range.count == count else { return false }
    var place = range.lowerBound
    for byte in key {
      if keys[place] != (folds ? byte.asciiLowercased : byte) { return false }
      place += 1
    }
    return true
  }

  /// The number of the bytes `start..<end` of `text`, ASCII letters in lower case where `folds`.
  @inline(__always)
  func number(of text: [UInt8], _ start: Int, _ end: Int, hash: UInt32, folds: Bool) -> Int {
    let last = slots.count &- 1
    var place = Int(hash) & last
    while slots[place].ordinal != 0 {
      if slots[place].hash == hash {
        let entry = Int(slots[place].ordinal) &- 1
        if matches(entry, text, start, end, folds: folds) { return entry }
      }
      place = (place &+ 1) & last
    }
    return Self.absent
  }

  /// What tells a word of letters from others, alone up to eight of them; more are marked by a bit that no
  /// letter has.
  @inline(__always) private static func lettersKey(_ hash: Hash, count: Int) -> UInt64 {
    count <= Hash.exactLetters ? hash.state : hash.state | 1 << 63
  }

  /// The number of a word of ASCII letters alone, letters in lower case.
  @inline(__always)
  func number(ofLetters hash: Hash, _ text: [UInt8], _ start: Int, _ end: Int) -> Int {
    let key = Self.lettersKey(hash, count: end &- start)
    let last = slots.count &- 1
    var place = Int(hash.value) & last
    while true {
      let slot = slots[place]
      if slot.letters == key,
        end &- start <= Hash.exactLetters
          || hasLetters(Int(slot.ordinal) &- 1, text, start, end)
      {
        return Int(slot.ordinal) &- 1
      }
      if slot.ordinal == 0 { return Self.absent }
      place = (place &+ 1) & last
    }
  }

  /// The number of a word of up to eight ASCII letters alone, which its hash is.
  @inline(__always) func number(ofShort hash: Hash) -> Int {
    let last = slots.count &- 1
    var place = Int(hash.value) & last
    while true {
      let slot = slots[place]
      if slot.letters == hash.state { return Int(slot.ordinal) &- 1 }
      if slot.ordinal == 0 { return Self.absent }
      place = (place &+ 1) & last
    }
  }

  /// The number of `start..<end`, hashed here.
  func number(of text: [UInt8], _ start: Int, _ end: Int, folds: Bool) -> Int {
    number(of: text, start, end, hash: Self.hash(of: text, start, end).value, folds: folds)
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

  /// Whether a word of more than eight letters is the one of the text, letters in lower case: the first eight, and
  /// those behind them, up to the last eight.
  private func hasLetters(_ entry: Int, _ text: [UInt8], _ start: Int, _ end: Int) -> Bool {
    let range = range(of: entry)
    guard range.count == end - start else { return false }
    var offset = 0
    while true {
      let known = EightBytes(keys.span, at: range.lowerBound + offset)
      if known.word != EightBytes(text.span, at: start + offset).lowercased.word { return false }
      if offset + 8 == range.count { return true }
      offset = min(offset + 8, range.count - 8)
    }
  }

  var indices: Range<Int> { ends.indices }

  /// The numbers that a token may have which is spelled so: "U.S." is known without its last point, too.
  func numbers(ofToken spelling: ArraySlice<UInt8>) -> [Int] {
    let word = spelling.map(\.asciiLowercased)
    let bare = word.last == ASCII.period ? word.count - 1 : word.count
    return [bare, word.count].map { number(of: word, 0, $0, folds: true) }.filter { $0 >= 0 }
  }

  func bytes(of number: Int) -> ArraySlice<UInt8> { keys[range(of: number)] }

  func hash(of number: Int) -> Hash {
    let range = range(of: number)
    return Self.hash(of: keys, range.lowerBound, range.upperBound)
  }

  private func range(of entry: Int) -> Range<Int> {
    (entry == 0 ? 0 : ends[entry - 1])..<ends[entry]
  }

  /// Puts a word into a free slot.
  private mutating func put(_ slot: Slot) {
    var place = Int(slot.hash) & (slots.count - 1)
    while slots[place].ordinal != 0 { place = (place + 1) & (slots.count - 1) }
    slots[place] = slot
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: old.count * 2)
    for slot in old where slot.ordinal != 0 { put(slot) }
  }
}
