internal import TallyCore

/// A word, a quantity or a sign of a sentence that states a number. Forty bytes: sentences hold dozens.
struct PhraseToken: Sendable {
  enum Part: UInt8, Sendable {
    case noun, verb, gerund, participle, adjective, adverb
    case determiner, preposition, pronoun, conjunction, subordinator, relative
    case modal, auxiliary, negation, particle, infinitive
    case quantity, comma, semicolon, colon, dash, open, close, stop, other
  }

  var part: Part = .other
  private var marks: Marks = []
  private var first: UInt32
  private var last: UInt32
  private var number: Int32 = -1
  private var place: Int32
  var sense = WordSense()

  init(start: Int, end: Int, part: Part = .other, quantity: Int = -1) {
    first = UInt32(truncatingIfNeeded: start)
    last = UInt32(truncatingIfNeeded: end)
    place = Int32(truncatingIfNeeded: quantity)
    self.part = part
  }

  var start: Int { Int(first) }
  var end: Int {
    get { Int(last) }
    set { last = UInt32(truncatingIfNeeded: newValue) }
  }
  var range: ByteRange { ByteRange(start, end) }
  /// Number in `PhraseLexicon`, `WordTable.absent` if unknown.
  var word: Int {
    get { Int(number) }
    set { number = Int32(truncatingIfNeeded: newValue) }
  }
  var isKnown: Bool { number >= 0 }
  /// Place among the sentence's quantities, -1 for a word.
  var quantity: Int { Int(place) }

  private struct Marks: OptionSet {
    let rawValue: UInt8
    static var capitalized: Marks { Marks(rawValue: 1) }
    static var acronym: Marks { Marks(rawValue: 2) }
    static var digit: Marks { Marks(rawValue: 4) }
    static var possessive: Marks { Marks(rawValue: 8) }
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

  @inline(__always) func has(_ sense: WordSense) -> Bool { self.sense.has(sense) }
}
