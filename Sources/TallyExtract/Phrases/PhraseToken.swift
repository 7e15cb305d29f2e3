internal import TallyCore

/// A word, a quantity or a sign of a sentence that states a number. 48 bytes: sentences hold dozens.
struct PhraseToken: Sendable {
  enum Part: UInt8, Sendable {
    case noun, verb, gerund, participle, adjective, adverb
    case determiner, preposition, pronoun, conjunction, subordinator, relative
    case modal, auxiliary, negation, particle, infinitive
    case quantity, comma, semicolon, colon, dash, open, close, stop, other
  }

  var part: Part = .other
  private var marks: Marks = []
  private var traceBit: UInt8 = 0
  private var first: UInt32
  private var last: UInt32
  private var number: Int32 = -1
  private var place: Int32
  private var owner: Int32 = 0
  var sense = WordSense()
  /// Of a word its letters, so that it is told from those that rules name by one comparison; else of nothing.
  private(set) var hash = WordTable.Hash()

  init(start: Int, end: Int, part: Part = .other, quantity: Int = -1) {
    first = UInt32(truncatingIfNeeded: start)
    last = UInt32(truncatingIfNeeded: end)
    place = Int32(truncatingIfNeeded: quantity)
    self.part = part
  }

  /// A word, with what the lexicon knows of it.
  init(
    start: Int, end: Int, hash: WordTable.Hash, word: Int, entry: PhraseLexicon.Entry,
    firstLetter: UInt8, lastLetter: UInt8
  ) {
    self.init(start: start, end: end, part: entry.part)
    self.hash = hash
    number = Int32(truncatingIfNeeded: word)
    sense = entry.sense
    traceBit = WordTraces.bit(first: firstLetter, last: lastLetter, count: end - start)
  }

  /// Words to be asked only how they are spelled.
  init(start: Int, end: Int, hash: WordTable.Hash, firstLetter: UInt8, lastLetter: UInt8) {
    self.init(start: start, end: end)
    self.hash = hash
    traceBit = WordTraces.bit(first: firstLetter, last: lastLetter, count: end - start)
  }

  /// No word at all.
  static var none: PhraseToken { PhraseToken(start: 0, end: 0) }

  var start: Int { Int(first) }
  var end: Int { Int(last) }
  var range: ByteRange { ByteRange(start, end) }
  /// Number in `PhraseLexicon`, `WordTable.absent` if unknown.
  var word: Int { Int(number) }
  var isKnown: Bool { number >= 0 }
  /// The word is somebody's or something's name, whatever else it means: Michael *Brown*.
  mutating func takeAsName() {
    part = .noun
    sense = .noun
    number = Int32(truncatingIfNeeded: WordTable.absent)
  }

  /// Neither a sign nor a quantity.
  var isWord: Bool {
    switch part {
    case .quantity, .comma, .semicolon, .colon, .dash, .open, .close, .stop: false
    default: true
    }
  }
  /// Whether what stands before is a whole item of a list: a comma, a conjunction, a stop.
  var endsItem: Bool {
    switch part {
    case .comma, .semicolon, .conjunction, .stop: true
    default: false
    }
  }
  /// Place among the sentence's quantities, -1 for a word.
  var quantity: Int { Int(place) }
  /// Place of its clause among those of the sentence.
  var clause: Int {
    get { Int(owner) }
    set { owner = Int32(truncatingIfNeeded: newValue) }
  }
  /// Of a word that can be asked for by its letters, what it leaves in `WordTraces`.
  var trace: WordTraces { place < 0 ? WordTraces(bit: traceBit) : WordTraces() }

  private struct Marks: OptionSet {
    let rawValue: UInt8
    static var capitalized: Marks { Marks(rawValue: 1) }
    static var acronym: Marks { Marks(rawValue: 2) }
    static var digit: Marks { Marks(rawValue: 4) }
    static var possessive: Marks { Marks(rawValue: 8) }
    static var hyphen: Marks { Marks(rawValue: 16) }
    static var bareNumber: Marks { Marks(rawValue: 32) }
  }

  private mutating func mark(_ mark: Marks, _ isSet: Bool) {
    if isSet { marks.insert(mark) } else { marks.remove(mark) }
  }

  var isCapitalized: Bool {
    get { marks.contains(.capitalized) }
    set { mark(.capitalized, newValue) }
  }
  /// All letters are capitals: ALS, FDA.
  var isAcronym: Bool {
    get { marks.contains(.acronym) }
    set { mark(.acronym, newValue) }
  }
  /// "7x7cm", "25-year-old"
  var startsWithDigit: Bool {
    get { marks.contains(.digit) }
    set { mark(.digit, newValue) }
  }
  /// "'s" follows.
  var isPossessive: Bool {
    get { marks.contains(.possessive) }
    set { mark(.possessive, newValue) }
  }
  /// A quantity without a unit: "30", "two". A noun that it counts may follow.
  var isBareNumber: Bool {
    get { marks.contains(.bareNumber) }
    set { mark(.bareNumber, newValue) }
  }
  /// "low-grade": a word with a hyphen in it.
  var isHyphenated: Bool {
    get { marks.contains(.hyphen) }
    set { mark(.hyphen, newValue) }
  }

  @inline(__always) func has(_ sense: WordSense) -> Bool { self.sense.has(sense) }

  /// Whether it may be one of the words that leave these traces; never `false` where it is.
  @inline(__always) func mayLeave(_ traces: WordTraces) -> Bool { traces.have(bit: traceBit) }

  /// Whether it is the word, spelled in lower case here. The compiler makes a number of that.
  @inline(__always) func isSpelled(_ word: StaticString, in text: [UInt8]) -> Bool {
    isSpelled(word, WordTable.Hash(of: word), in: text)
  }

  /// The same, where the number is worked out once for many tokens.
  @inline(__always) func isSpelled(
    _ word: StaticString, _ hash: WordTable.Hash, in text: [UInt8]
  ) -> Bool {
    guard self.hash == hash else { return false }
    // Which of the two is known where it is compiled: for nearly all words no call.
    return word.utf8CodeUnitCount <= WordTable.Hash.exactLetters
      ? word.utf8CodeUnitCount == end - start : isSpelledSo(word, in: text)
  }

  /// The same of one of several words that the compiler does not see: the length and the last letter, which mostly
  /// decide, first.
  func isSpelled(oneOf words: [StaticString], in text: [UInt8]) -> Bool {
    let count = end - start
    return words.contains {
      $0.utf8CodeUnitCount == count && hash.mayBe(of: $0) && hash == WordTable.Hash(of: $0)
        && isSpelledSo($0, in: text)
    }
  }

  /// Whether a word of the same hash is the same. Not inlined: a hundred rules would grow by it.
  @inline(never) private func isSpelledSo(_ word: StaticString, in text: [UInt8]) -> Bool {
    word.utf8CodeUnitCount == end - start
      && (word.utf8CodeUnitCount <= WordTable.Hash.exactLetters || hasLetters(of: word, in: text))
  }

  private func hasLetters(of word: StaticString, in text: [UInt8]) -> Bool {
    let letters = unsafe word.utf8Start
    for offset in 0..<word.utf8CodeUnitCount
    where unsafe letters[offset] != text[start + offset].asciiLowercased {
      return false
    }
    return true
  }
}

/// Which words may stand in a stretch of text: a bit of 64 for each word's first and last letter and its length.
///
/// Most rules ask for words that a sentence does not have, and are done when it has no such bit.
struct WordTraces: Sendable {
  private var bits: UInt64 = 0

  @inline(__always) init() {}
  @inline(__always) init(bit: UInt8) { bits = 1 &<< UInt64(bit) }

  /// A word spelled in lower case.
  @inline(__always) init(_ word: StaticString) {
    let count = word.utf8CodeUnitCount
    self.init(
      bit: unsafe Self.bit(
        first: word.utf8Start[0], last: word.utf8Start[count - 1], count: count))
  }

  /// Those of a word, none of no letters.
  init(of word: some BidirectionalCollection<UInt8>) {
    self.init()
    guard let first = word.first, let last = word.last else { return }
    formUnion(WordTraces(bit: Self.bit(first: first, last: last, count: word.count)))
  }

  /// Upper and lower case alike.
  @inline(__always) static func bit(first: UInt8, last: UInt8, count: Int) -> UInt8 {
    let sum =
      UInt(first | 0x20) &* 7 &+ UInt(last | 0x20) &* 19 &+ UInt(bitPattern: count) &* 5
    return UInt8(truncatingIfNeeded: sum & 63)
  }

  @inline(__always) mutating func formUnion(_ other: WordTraces) { bits |= other.bits }
  @inline(__always) static func | (a: WordTraces, b: WordTraces) -> WordTraces {
    var both = a
    both.formUnion(b)
    return both
  }
  @inline(__always) func have(bit: UInt8) -> Bool { bits &>> UInt64(bit) & 1 != 0 }
  @inline(__always) func mayHave(_ word: StaticString) -> Bool {
    mayHave(oneOf: WordTraces(word))
  }
  @inline(__always) func mayHave(oneOf words: WordTraces) -> Bool { bits & words.bits != 0 }
}
