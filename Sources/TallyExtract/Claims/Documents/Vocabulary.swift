internal import TallyCore

/// How often each word stands in a document: what it is about, and how it spells its words.
///
/// Words are known by their fingerprints, 64 bits each, in a table of open addressing. Only the first
/// bytes are counted; a topic that does not show there is none.
final class Vocabulary: Sendable {
  private static let reach = 1 << 17

  private struct Entry {
    /// 0 where nothing stands.
    var fingerprint: UInt64
    var count: UInt32
    /// Stands somewhere in capitals: ALS.
    var isUpper: Bool
    /// Begins somewhere with a small letter: no name.
    var isSmall: Bool
  }

  private let entries: [Entry]

  init(_ text: [UInt8], in range: ByteRange) {
    let end = min(range.end, range.start + Self.reach)
    // A word is some six bytes, and stands three times or more in a text of its length.
    var table = Table(capacity: (end - range.start) / 16)
    var position = range.start
    while position < end {
      position = table.count(text, from: position, to: end)
      if position < end { table.grow() }
    }
    entries = table.entries
  }

  /// A word in 64 bits, upper and lower case alike: strong enough to stand for it where words are only
  /// counted. Bytes are taken eight at a time, so that a short word needs no more than its letters.
  struct Fingerprint: Hashable, Sendable {
    private var mixed: UInt64 = 0
    /// The bytes since the last eight, the last one lowest.
    private var letters: UInt64 = 0
    private var count = 0

    init() {}

    init(_ word: some Sequence<UInt8>) {
      for byte in word { take(byte) }
    }

    /// The same, where the bytes stand side by side.
    init(_ word: ArraySlice<UInt8>) { self.init(word.span, 0, word.count) }

    /// Of `start..<end`, eight bytes at a time: where the word ends with the last of them, those behind it are looked
    /// at, too.
    init(_ text: Span<UInt8>, _ start: Int, _ end: Int) {
      var position = start
      while end &- position >= 8 {
        mixed = Self.mix(mixed, EightBytes(text, at: position).asciiLowercased.word.byteSwapped)
        position &+= 8
      }
      count = end &- start
      if position == end { return }
      if text.count &- position >= 8 {
        let unused = UInt64(truncatingIfNeeded: 64 &- 8 &* (end &- position))
        let eight = EightBytes(text, at: position).asciiLowercased
        letters = eight.word.byteSwapped &>> unused
      } else {
        for place in position..<end { letters = letters << 8 | UInt64(text[place].asciiLowercased) }
      }
    }

    init(_ text: [UInt8], _ start: Int, _ end: Int) { self.init(text.span, start, end) }

    /// Of the singular of a word, the `start..<end` of `text`.
    init(singularOf text: Span<UInt8>, _ start: Int, _ end: Int) {
      self = PluralEnding(of: text, start, end).singular(of: text, start)
    }

    init(singularOf text: [UInt8], _ start: Int, _ end: Int) {
      self.init(singularOf: text.span, start, end)
    }

    /// Of the first bytes of `eight`, `count` letters or digits, at least one and less than eight.
    @inline(__always) fileprivate init(_ eight: EightBytes, count: Int) {
      letters = WordTable.Hash(of: eight, count: count).state
      self.count = count
    }

    /// Of eight letters and the first `more` bytes of those behind them, letters too, less than eight.
    @inline(__always) fileprivate init(_ eight: EightBytes, _ next: EightBytes, count more: Int) {
      mixed = Self.mix(0, WordTable.Hash(of: eight, count: 8).state)
      letters = more == 0 ? 0 : WordTable.Hash(of: next, count: more).state
      count = 8 &+ more
    }

    /// The same as each of the letters alone, where eight letters or none were taken since the last eight.
    @inline(__always) fileprivate mutating func take(_ more: WordTable.Letters) {
      letters = letters &<< UInt64(truncatingIfNeeded: 8 &* more.count) | more.packed
      count += more.count
      if count & 7 == 0 {
        mixed = Self.mix(mixed, letters)
        letters = 0
      }
    }

    @inline(__always) mutating func take(_ byte: UInt8) {
      letters = letters << 8 | UInt64(byte.asciiLowercased)
      count += 1
      if count & 7 == 0 {
        mixed = Self.mix(mixed, letters)
        letters = 0
      }
    }

    func followed(by byte: UInt8) -> Fingerprint {
      var longer = self
      longer.take(byte)
      return longer
    }

    private static func mix(_ a: UInt64, _ b: UInt64) -> UInt64 {
      let product = ((a ^ b) &+ 0x9E37_79B9_7F4A_7C15) &* 0xBF58_476D_1CE4_E5B9
      return product ^ product >> 29
    }

    /// Never 0, which marks a free place.
    @inline(__always) var key: UInt64 { Self.mix(mixed, letters) | 1 }
    @inline(__always) fileprivate static func slot(_ key: UInt64, _ mask: Int) -> Int {
      Int(truncatingIfNeeded: key >> 32) & mask
    }
  }

  /// The words while they are counted.
  private struct Table {
    private(set) var entries: [Entry]
    private var used = 0

    /// - capacity: how many words are expected.
    init(capacity: Int) {
      var size = 64
      while size < 2 * capacity { size *= 2 }
      entries = Self.empty(size)
    }

    private static func empty(_ count: Int) -> [Entry] {
      Array(
        repeating: Entry(fingerprint: 0, count: 0, isUpper: false, isSmall: false), count: count)
    }

    /// Counts the words of `start..<end` until the table is half full.
    ///
    /// - Returns: where to go on, `end` if all are counted.
    mutating func count(_ text: [UInt8], from start: Int, to end: Int) -> Int {
      var position = start
      var used = used
      var entries = entries.mutableSpan
      let most = entries.count / 2
      let lastEight = min(text.count, end) &- 8
      while position < end, used <= most {
        // Most words are a few small letters and a space or sign.
        if position <= lastEight {
          let eight = EightBytes(text.span, at: position)
          let count = (~eight.smallLetters).first
          if UInt(bitPattern: count &- 1) < 7, Self.endsWord(eight[count]) {
            Self.countSmall(Fingerprint(eight, count: count), in: &entries, &used)
            position = Self.pass(eight[count], of: text, at: position &+ count, to: end)
            continue
          }
          // Or up to fifteen.
          if count == 8, position &+ 8 <= lastEight {
            let next = EightBytes(text.span, at: position &+ 8)
            let more = (~next.smallLetters).first
            if more < 8, Self.endsWord(next[more]) {
              Self.countSmall(Fingerprint(eight, next, count: more), in: &entries, &used)
              position = Self.pass(next[more], of: text, at: position &+ 8 &+ more, to: end)
              continue
            }
          }
          // Or begin with a capital, as each sentence does.
          if eight[0].isASCIIUpper {
            let count = (~eight.lowercasedFirst.smallLetters).first
            if UInt(bitPattern: count &- 1) < 7, Self.endsWord(eight[count]) {
              let slot = Self.slot(of: Fingerprint(eight, count: count).key, in: &entries, &used)
              entries[slot].count &+= 1
              position = Self.pass(eight[count], of: text, at: position &+ count, to: end)
              continue
            }
          }
          // A space behind a sign, mostly.
          if eight[0] == ASCII.space {
            position &+= 1
            continue
          }
          // A number: a word that is never in capitals, nor begins with a small letter.
          let digits = (~eight.digits).first
          if UInt(bitPattern: digits &- 1) < 7, Self.endsWord(eight[digits]) {
            let slot = Self.slot(
              of: Fingerprint(eight, count: digits).key, in: &entries, &used)
            entries[slot].count &+= 1
            position = Self.pass(eight[digits], of: text, at: position &+ digits, to: end)
            continue
          }
        }
        let start = position
        var word = Fingerprint()
        var capitals = 0
        position = WordTable.passLetters(of: text, from: position, limit: end) { letters in
          word.take(letters)
          letters.addCapitals(to: &capitals)
        }
        var isCounted = true
        if position < end, text[position].isASCIIDigit || text[position] >= 0x80 {
          let hasDigits = Self.take(&word, &capitals, of: text, from: &position, to: end)
          isCounted = !hasDigits || position - start < 16 || position == end
        }
        let length = position - start
        let isUpper = length > 1 && capitals == length && position < end
        // Behind the word stands a sign, and mostly a space behind a sign.
        if position < end { position += Self.isApostrophe(text, position) ? 3 : 1 }
        if position < end, text[position] == ASCII.space { position += 1 }
        guard length > 0, isCounted || isUpper else { continue }
        let slot = Self.slot(of: word.key, in: &entries, &used)
        if isCounted { entries[slot].count &+= 1 }
        if isUpper { entries[slot].isUpper = true }
        if text[start].isASCIILower { entries[slot].isSmall = true }
      }
      self.used = used
      return position
    }

    /// Whether a word does not go on with the byte.
    @inline(__always) private static func endsWord(_ byte: UInt8) -> Bool {
      byte == ASCII.space || byte < 0x80 && !byte.isASCIIAlphanumeric
    }

    /// Counts a word of small letters alone.
    @inline(__always) private static func countSmall(
      _ word: Fingerprint, in entries: inout MutableSpan<Entry>, _ used: inout Int
    ) {
      let slot = slot(of: word.key, in: &entries, &used)
      entries[slot].count &+= 1
      entries[slot].isSmall = true
    }

    /// Where to go on behind the sign that ends a word; a space behind another sign is passed, too.
    @inline(__always) private static func pass(
      _ sign: UInt8, of text: [UInt8], at position: Int, to end: Int
    ) -> Int {
      let next = position &+ 1
      return sign != ASCII.space && next < end && text[next] == ASCII.space ? next &+ 1 : next
    }

    /// The place of a word, given to it if it has none.
    @inline(__always) private static func slot(
      of key: UInt64, in entries: inout MutableSpan<Entry>, _ used: inout Int
    ) -> Int {
      let last = entries.count &- 1
      var slot = Fingerprint.slot(key, last)
      while entries[slot].fingerprint != key {
        if entries[slot].fingerprint == 0 {
          entries[slot].fingerprint = key
          used &+= 1
          break
        }
        slot = (slot &+ 1) & last
      }
      return slot
    }

    /// U+2019, which parts "Parkinson" from its "s" as the straight one does.
    private static func isApostrophe(_ text: [UInt8], _ place: Int) -> Bool {
      text[place] == 0xE2 && place + 2 < text.count && text[place + 1] == 0x80
        && text[place + 2] == 0x99
    }

    /// Takes the rest of a word that has more than ASCII letters.
    ///
    /// - Returns: whether there are digits in it.
    private static func take(
      _ word: inout Fingerprint, _ capitals: inout Int, of text: [UInt8],
      from position: inout Int, to end: Int
    ) -> Bool {
      var hasDigits = false
      while position < end {
        let byte = text[position]
        guard byte.isOfWord, !Self.isApostrophe(text, position) else {
          break
        }
        word.take(byte)
        if byte.isASCIIDigit { hasDigits = true }
        if byte.isASCIIUpper { capitals += 1 }
        position += 1
      }
      return hasDigits
    }

    mutating func grow() {
      let old = entries
      entries = Self.empty(old.count * 4)
      for entry in old where entry.fingerprint != 0 {
        var slot = Fingerprint.slot(entry.fingerprint, entries.count - 1)
        while entries[slot].fingerprint != 0 { slot = (slot + 1) & (entries.count - 1) }
        entries[slot] = entry
      }
    }
  }

  private func entry(_ word: Fingerprint) -> Entry? {
    let key = word.key
    var slot = Fingerprint.slot(key, entries.count - 1)
    while entries[slot].fingerprint != 0 {
      if entries[slot].fingerprint == key { return entries[slot] }
      slot = (slot + 1) & (entries.count - 1)
    }
    return nil
  }

  func count(_ word: Fingerprint) -> Int { entry(word).map { Int($0.count) } ?? 0 }
  func count(_ word: some Sequence<UInt8>) -> Int { count(Fingerprint(word)) }
  func count(_ word: ArraySlice<UInt8>) -> Int { count(Fingerprint(word)) }

  func isUpper(_ word: [UInt8]) -> Bool { entry(Fingerprint(word))?.isUpper ?? false }

  func isSmall(_ word: Fingerprint) -> Bool { entry(word)?.isSmall ?? false }

  /// Whether the word, or its singular or plural, begins somewhere with a small letter.
  func isSmall(_ word: ArraySlice<UInt8>) -> Bool {
    let single = Fingerprint(singularOf: word.span, 0, word.count)
    return [
      Fingerprint(word), single, single.followed(by: 0x73),
      single.followed(by: 0x65).followed(by: 0x73),
    ].contains(where: isSmall)
  }

  /// How often it says "we" and "our": its title may name who speaks.
  var weSayings: Int { count("we".utf8) + count("our".utf8) }

  /// Singular and plural together.
  func countOfForms(_ word: [UInt8]) -> Int { countOfForms(word[...]) }

  func countOfForms(_ word: ArraySlice<UInt8>) -> Int { countOfForms(word.span, 0, word.count) }

  /// The same of the word `start..<end` of `text`.
  func countOfForms(_ text: [UInt8], _ start: Int, _ end: Int) -> Int {
    countOfForms(text.span, start, end)
  }

  private func countOfForms(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    let ending = PluralEnding(of: text, start, end)
    let single = ending.singular(of: text, start)
    let regular =
      count(single) + count(single.followed(by: 0x73))
      + count(single.followed(by: 0x65).followed(by: 0x73))
    // "batteries", "scabies", and "battery"
    if ending.takesY { return regular + count(Fingerprint(text, start, end)) }
    guard end - start > 2, text[end - 1] | 0x20 == 0x79 else { return regular }
    let stem = Fingerprint(text, start, end - 1)
    return regular + count(stem.followed(by: 0x69).followed(by: 0x65).followed(by: 0x73))
  }

  /// The form that the document prefers: "tattoos" where it mostly says "tattoo" is "tattoo". `nil` where
  /// that is the word itself.
  func preferred(_ word: [UInt8]) -> [UInt8]? {
    prefersAnother(than: word, 0, word.count) ? Self.singular(word) : nil
  }

  /// Whether the document prefers another form to the word `start..<end` of `text`.
  func prefersAnother(than text: [UInt8], _ start: Int, _ end: Int) -> Bool {
    let text = text.span
    let ending = PluralEnding(of: text, start, end)
    return ending.kept < end - start
      && count(ending.singular(of: text, start)) > count(Fingerprint(text, start, end))
  }

  /// Without the ending of a regular plural, in lower case.
  static func singular(_ word: [UInt8]) -> [UInt8] {
    let ending = PluralEnding(of: word.span, 0, word.count)
    return Array(word.prefix(ending.kept)) + (ending.takesY ? [0x79] : [])
  }
}
