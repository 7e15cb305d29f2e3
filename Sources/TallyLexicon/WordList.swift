internal import TallyCore

/// Numbers words by their bytes: open addressing over one block of keys.
///
/// A `Set` or `Dictionary` of `String` takes three times as long to fill and to ask, as it hashes with a
/// key of the process and compares as Unicode does. What is known of a word stands at its number, in an
/// array of whoever asks.
package struct WordList: Sendable {
  package static let absent = -1

  private struct Slot {
    var hash: UInt32 = 0
    /// 1 for the first word; 0 where nothing stands.
    var ordinal: UInt32 = 0
  }

  private var slots: [Slot]
  private var ends: [Int] = []
  private var keys: [UInt8] = []

  /// - expecting: how many words there will be; more take as much time as is needed to make room.
  package init(expecting count: Int = 0) {
    var size = 64
    while size < 2 * count { size *= 2 }
    slots = Array(repeating: Slot(), count: size)
    ends.reserveCapacity(count)
    keys.reserveCapacity(8 * count)
  }

  /// The first field of each row, where it has one.
  package init(firstOf rows: [LexiconTable.Row]) {
    self.init(expecting: rows.count)
    for row in rows { if let word = row.bytes(0) { _ = number(adding: word) } }
  }

  package var count: Int { ends.count }

  /// The number of `word`, which is added if it is new.
  package mutating func number(adding word: ArraySlice<UInt8>) -> Int {
    let hash = Self.hash(of: word.span)
    let place = slot(of: word.span, hash)
    if slots[place].ordinal != 0 { return Int(slots[place].ordinal) - 1 }
    keys.append(contentsOf: word)
    return add(hash, at: place)
  }

  package mutating func number(adding word: String) -> Int {
    let hash = Self.hash(of: word.utf8.span)
    let place = slot(of: word.utf8.span, hash)
    if slots[place].ordinal != 0 { return Int(slots[place].ordinal) - 1 }
    keys.append(contentsOf: word.utf8)
    return add(hash, at: place)
  }

  /// Numbers the word whose bytes were appended.
  private mutating func add(_ hash: UInt32, at place: Int) -> Int {
    ends.append(keys.count)
    slots[place] = Slot(hash: hash, ordinal: UInt32(count))
    if count * 2 > slots.count { grow() }
    return count - 1
  }

  /// The number of `word`; `absent` where it is not known.
  package func number(of word: String) -> Int { number(of: word.utf8.span) }
  package func number(of word: Substring) -> Int { number(of: word.utf8.span) }
  package func number(of word: ArraySlice<UInt8>) -> Int { number(of: word.span) }

  private func number(of word: Span<UInt8>) -> Int {
    Int(slots[slot(of: word, Self.hash(of: word))].ordinal) - 1
  }

  /// Where the word stands, or would stand.
  private func slot(of word: Span<UInt8>, _ hash: UInt32) -> Int {
    let last = slots.count &- 1
    var place = Int(hash) & last
    while slots[place].ordinal != 0 {
      if slots[place].hash == hash, matches(Int(slots[place].ordinal) &- 1, word) { break }
      place = (place &+ 1) & last
    }
    return place
  }

  private func matches(_ number: Int, _ word: Span<UInt8>) -> Bool {
    let start = number == 0 ? 0 : ends[number &- 1]
    guard ends[number] &- start == word.count else { return false }
    for offset in 0..<word.count where keys[start &+ offset] != word[offset] { return false }
    return true
  }

  private static func hash(of word: Span<UInt8>) -> UInt32 {
    var state = UInt64(truncatingIfNeeded: word.count)
    var place = 0
    while word.count &- place >= 8 {
      state = mixed(state ^ EightBytes(word, at: place).word)
      place &+= 8
    }
    var rest: UInt64 = 0
    while place < word.count {
      rest = rest &<< 8 | UInt64(word[place])
      place &+= 1
    }
    return UInt32(truncatingIfNeeded: mixed(state ^ rest))
  }

  private static func mixed(_ value: UInt64) -> UInt64 {
    let product = value &* 0x9E37_79B9_7F4A_7C15
    return product ^ product &>> 32
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: old.count * 2)
    for slot in old where slot.ordinal != 0 {
      var place = Int(slot.hash) & (slots.count - 1)
      while slots[place].ordinal != 0 { place = (place + 1) & (slots.count - 1) }
      slots[place] = slot
    }
  }
}

/// Words of which one asks only whether a word is among them.
package struct WordSet: Sendable {
  private var words: WordList

  package init(expecting count: Int = 0) { words = WordList(expecting: count) }

  package mutating func insert(_ word: ArraySlice<UInt8>) { _ = words.number(adding: word) }
  package mutating func insert(_ word: String) { _ = words.number(adding: word) }

  package func contains(_ word: String) -> Bool { words.number(of: word) >= 0 }
  package func contains(_ word: Substring) -> Bool { words.number(of: word) >= 0 }
}
