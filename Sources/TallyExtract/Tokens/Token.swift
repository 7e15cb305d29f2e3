internal import TallyCore

/// One piece of a sentence: a word, a number, a sign. White space only shows as `isSpaced`.
struct Token: Sendable {
  enum Kind: UInt8, Sendable {
    case end, word, number, sign
    /// `⁻¹`: `value` is the power.
    case superscript
  }

  var kind: Kind
  var sign: Sign
  /// Three answers in a byte: a token is of 32 bytes, so that its place is worked out by a shift.
  private let traits: UInt8
  private let first: UInt32
  private let last: UInt32
  /// Number of the word in the lexicon, `WordTable.absent` if unknown; for a number its place among the
  /// literals; for a superscript its power.
  private let number: Int32
  /// Of all its bytes, of words and signs only.
  var hash: WordTable.Hash
  /// What the grammar knows of it: looked up once, when it is cut, as rules ask for it again and again.
  var classes: WordClass

  /// White space stands before it.
  var isSpaced: Bool { traits & 1 != 0 }
  /// Begins with a capital letter.
  var isCapitalized: Bool { traits & 2 != 0 }
  /// Holds digits as well as letters: "B12", "m2".
  var isMixed: Bool { traits & 4 != 0 }

  var start: Int { Int(first) }
  var end: Int { Int(last) }
  var value: Int { Int(number) }

  @inline(__always) init(
    kind: Kind, sign: Sign = .other, isSpaced: Bool, start: Int, end: Int,
    value: Int = WordTable.absent, hash: WordTable.Hash = WordTable.Hash(),
    classes: WordClass = [], isCapitalized: Bool = false, isMixed: Bool = false
  ) {
    self.kind = kind
    self.sign = sign
    traits = (isSpaced ? 1 : 0) | (isCapitalized ? 2 : 0) | (isMixed ? 4 : 0)
    self.hash = hash
    self.classes = classes
    first = UInt32(truncatingIfNeeded: start)
    last = UInt32(truncatingIfNeeded: end)
    number = Int32(truncatingIfNeeded: value)
  }

  static func edge(at offset: Int) -> Token {
    Token(kind: .end, isSpaced: true, start: offset, end: offset)
  }

  @inline(__always) func isOne(of a: Sign, _ b: Sign) -> Bool { sign == a || sign == b }
  @inline(__always) func isOne(of a: Sign, _ b: Sign, _ c: Sign) -> Bool {
    sign == a || sign == b || sign == c
  }

  @inline(__always) func isWord(upTo bytes: Int) -> Bool { kind == .word && end - start <= bytes }

  /// Whether it is the word, spelled in lower case here; of ASCII and up to `exactLetters` of it.
  @inline(__always) func isShortWord(_ word: StaticString) -> Bool {
    hash == WordTable.Hash(of: word) && kind == .word && end &- start == word.utf8CodeUnitCount
  }
}

/// The tokens of one stretch of text. Handed from call to call, so that no memory is asked for anew.
struct TokenBuffer: Sendable {
  var tokens: [Token] = []
  /// The numbers in digits, by the `value` of their tokens.
  var literals: [NumberLiteral] = []
  /// Places of tokens at which a quantity may start, rising. Mostly empty: what stands nowhere here need
  /// not be looked at again.
  var candidates: [Int] = []
  /// What the grammar knows of all the words together.
  var classes: WordClass = []

  mutating func removeAll() {
    tokens.removeAll(keepingCapacity: true)
    // Emptying what is empty costs as much as emptying the rest.
    if !literals.isEmpty { literals.removeAll(keepingCapacity: true) }
    if !candidates.isEmpty { candidates.removeAll(keepingCapacity: true) }
    classes = []
  }

  mutating func addCandidate(_ place: Int) {
    if candidates.last != place { candidates.append(place) }
  }
}

/// A number in digits, as written.
struct NumberLiteral: Sendable {
  var value: ExactDecimal
  /// Digits before the decimal mark.
  var wholeDigits: Int
  var hasPoint = false
  var isGrouped = false
  /// Written as a fraction sign, ½.
  var isFraction = false
  var hasExponent = false
  var startsWithZero = false
  /// "1,5" in a text that does not show what its commas mean.
  var hasUnclearComma = false
  /// Not a number after all: 1.2.3, more digits than are allowed.
  var isIdentifier = false

  var isPlainInteger: Bool {
    !hasPoint && !isGrouped && !isFraction && !hasExponent && !hasUnclearComma
  }
}
