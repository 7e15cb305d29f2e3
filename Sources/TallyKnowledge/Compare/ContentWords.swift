internal import TallyCore
internal import TallyLexicon

/// The words of a text that carry meaning, and which of them are names.
struct ContentWords: Sendable {
  /// Words without numbers and function words, in a form that endings do not change.
  private(set) var stems: Set<String> = []
  /// Those written with a capital, the first word of the text aside.
  private(set) var names: Set<String> = []
  /// What the text speaks of first.
  private(set) var first: String?
  /// Whether something went up, or down; `nil` where neither or both are said.
  private(set) var direction: Direction?

  enum Direction: Sendable { case up, down }

  /// Closed classes of the lexicon.
  private static let functionWords: WordSet = {
    let rows = LexiconTable("cue-words").rows
    var words = WordSet(expecting: rows.count)
    for word in ["said", "says", "say", "according"] { words.insert(word) }
    for row in rows {
      guard let word = row.bytes(0), let sense = row.words(at: 1).first,
        !sense.elementsEqual("adjective".utf8), !sense.elementsEqual("adverb".utf8)
      else { continue }
      words.insert(word)
    }
    return words
  }()

  /// The plain form of an irregular one ("fell": "fall").
  private static let verbs = Verbs()

  private struct Verbs: Sendable {
    private var words: WordList
    private var plain: [String?] = []
    private var all: [Bool] = []

    init() {
      let rows = LexiconTable("verb-classes").rows
      words = WordList(expecting: 3 * rows.count)
      for row in rows {
        guard let verb = row.bytes(0) else { continue }
        all[number(verb)] = true
        let forms = row.words(at: 2)
        if forms.isEmpty { continue }
        let base = String(decoding: verb, as: UTF8.self)
        for form in forms { plain[number(form)] = base }
      }
    }

    private mutating func number(_ word: ArraySlice<UInt8>) -> Int {
      let number = words.number(adding: word)
      if number == all.count {
        plain.append(nil)
        all.append(false)
      }
      return number
    }

    func plainForm(of word: String) -> String? {
      let number = words.number(of: word)
      return number < 0 ? nil : plain[number]
    }

    func contains(_ word: String) -> Bool {
      let number = words.number(of: word)
      return number >= 0 && all[number]
    }
  }

  /// Which way a verb goes, by its stem.
  private static let directions: [String: Direction] = {
    var directions: [String: Direction] = ["up": .up, "higher": .up, "down": .down]
    for row in LexiconTable("verb-classes").rows {
      guard let verb = row[0] else { continue }
      switch row[1] {
      case "increase": directions[stem(verb)] = .up
      case "reduce": directions[stem(verb)] = .down
      default: break
      }
    }
    return directions
  }()

  /// In any form that a table or `plainForm` knows.
  static func isVerb(_ word: String) -> Bool { verbs.contains(plainForm(of: word)) }

  init(_ text: String) {
    var isFirst = true
    var directions: Set<Direction> = []
    for token in text.utf8.split(whereSeparator: \.isASCIISpace) {
      let word = Substring(token.drop { !Self.isLetter($0) })
      guard let letter = word.utf8.first else { continue }
      defer { isFirst = false }
      let isFunctionWord = Self.functionWords.contains(word.lowercased())
      for part in ConceptLexicon.words(of: String(word)) {
        let part = Self.plainForm(of: part)
        if let direction = Self.directions[Self.stem(part)] { directions.insert(direction) }
        guard !Self.functionWords.contains(part), !part.utf8.contains(where: \.isASCIIDigit),
          !isFunctionWord
        else { continue }
        let stem = Self.stem(part)
        stems.insert(stem)
        first = first ?? stem
        if letter.isASCIIUpper, !isFirst { names.insert(stem) }
      }
    }
    direction = directions.count == 1 ? directions.first : nil
  }

  /// "Celsius", "Billion": written with a capital, and of the number.
  private static let ofNumbers: Set<String> = {
    let rows = LexiconTable("units").rows + LexiconTable("number-words").rows
    return Set(rows.compactMap { $0[0] }.flatMap(ConceptLexicon.words).map(stem))
  }()

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte.isASCIIAlphanumeric && !byte.isASCIIDigit || byte >= 0x80
  }

  /// Of a closed class: an article, pronoun, auxiliary, preposition, conjunction.
  static func isFunctionWord(_ word: String) -> Bool { functionWords.contains(word) }

  /// "give" of "given", and of any other form that no rule of endings makes.
  static func plainForm(of word: String) -> String { verbs.plainForm(of: word) ?? word }

  static func stem(_ word: String) -> String {
    let (utf8, length) = (word.utf8, 5)
    guard utf8.count > length else { return word }
    // A letter beyond ASCII is more than a byte.
    return String(
      utf8.prefix(length + 1).allSatisfy { $0 < 0x80 }
        ? Substring(utf8.prefix(length)) : word.prefix(length))
  }

  /// How much of these words `other` has, of 1; all of none.
  func share(in other: ContentWords) -> Double {
    stems.isEmpty ? 1 : Double(stems.intersection(other.stems).count) / Double(stems.count)
  }

  func names(notIn other: ContentWords) -> Int { names.subtracting(other.stems).count }

  /// "The dog weighs", "the cat weighs"; "shares of Aldo", "shares of Brent": one word is another, and it is
  /// the first or a name.
  func names(another other: ContentWords) -> Bool {
    guard let first, let others = other.first, stems.count > 1 else { return false }
    let (own, other, otherNames) = (
      stems.subtracting(other.stems), other.stems.subtracting(stems), other.names
    )
    // "Two thirds of the voters", "67 percent of the voters": words of the number name nothing.
    return own.count == 1 && other.count == 1
      && (own == [first] && other == [others] && own.isDisjoint(with: Self.ofNumbers)
        && other.isDisjoint(with: Self.ofNumbers)
        || own.isSubset(of: names.subtracting(Self.ofNumbers))
          && other.isSubset(of: otherNames.subtracting(Self.ofNumbers)))
  }
}
