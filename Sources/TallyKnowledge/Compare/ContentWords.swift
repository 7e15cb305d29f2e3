internal import TallyCore
internal import TallyLexicon

/// The words of a text that carry meaning, and which of them are names.
struct ContentWords: Sendable {
  /// Words without numbers and function words, in a form that endings do not change.
  private(set) var stems: Set<String> = []
  /// Those written with a capital, the first word of the text aside.
  private(set) var names: Set<String> = []

  /// Closed classes of the lexicon.
  private static let functionWords: Set<String> = {
    let open: Set<String> = ["adjective", "adverb"]
    var words: Set<String> = ["said", "says", "say", "according"]
    for row in LexiconTable("cue-words").rows {
      guard let word = row[0], let senses = row[1],
        let sense = senses.split(separator: " ").first, !open.contains(String(sense))
      else { continue }
      words.insert(word)
    }
    return words
  }()

  init(_ text: String) {
    var isFirst = true
    for token in text.split(whereSeparator: \.isWhitespace) {
      let word = token.drop { !$0.isLetter }
      guard let letter = word.first else { continue }
      defer { isFirst = false }
      for part in ConceptLexicon.words(of: String(word)) {
        guard !Self.functionWords.contains(part), !part.utf8.contains(where: \.isASCIIDigit),
          !Self.functionWords.contains(word.lowercased())
        else { continue }
        let stem = Self.stem(part)
        stems.insert(stem)
        if letter.isUppercase, !isFirst { names.insert(stem) }
      }
    }
  }

  static func stem(_ word: String) -> String { word.utf8.count > 5 ? String(word.prefix(5)) : word }

  /// How much of these words `other` has, of 1; all of none.
  func share(in other: ContentWords) -> Double {
    stems.isEmpty ? 1 : Double(stems.intersection(other.stems).count) / Double(stems.count)
  }

  func names(notIn other: ContentWords) -> Int { names.subtracting(other.stems).count }
}
