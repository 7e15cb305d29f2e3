internal import TallyCore
internal import TallyLexicon

/// A subject as a measure sees it: its head, which claims must share, and the words around it, which
/// tell variants of one thing apart ("sleeve" and "small" of tattoos, "H1N1" of flu).
///
/// A name in capitals ("Aurora Sun Gel", "Kansas City") is no variant of its last word and stands whole,
/// and so does what is headed by a word that says nothing by itself ("the new procedure").
struct SubjectName: Hashable, Sendable {
  var head: String
  /// Sorted.
  var variant: [String]
  /// "the company": a word that means another thing in each text stands alone.
  var isOfItsText = false

  private static let prepositions: Set<String> = [
    "of", "for", "with", "in", "from", "on", "by", "at", "to", "after", "without", "against",
  ]
  private static let joints: Set<String> = ["and", "or", "vs", "versus", "plus"]
  /// "I'll", "our dog", "they": each text has its own.
  private static let speakers: Set<Substring> = [
    "i", "we", "you", "he", "she", "they", "it", "my", "our", "your", "his", "her", "their",
  ]
  /// Words that head many subjects and name none: persons, properties, words for what was named before.
  private static let plainHeads: Set<String> = {
    var heads: Set<String> = []
    for row in LexiconTable("nouns").rows {
      guard let noun = row[0], let classes = row[1], !classes.contains("medicine") else { continue }
      heads.insert(noun)
    }
    return heads
  }()

  /// `nil` where nothing is named.
  init?(_ text: String, _ concepts: ConceptLexicon) {
    var tokens = text.split(separator: " ")
    while tokens.count > 1, let last = tokens.last,
      concepts.isOfTexts(ConceptLexicon.normalized(String(last)))
    {
      tokens.removeLast()
    }
    let text = tokens.joined(separator: " ")
    let plain = tokens.map { $0.lowercased() }
    let whole = ConceptLexicon.words(of: text).map(concepts.thing)
    guard !whole.isEmpty else { return nil }
    let end = plain.firstIndex { Self.prepositions.contains($0) } ?? tokens.count
    isOfItsText =
      whole.count == 1 && concepts.isOfEachText(whole[0])
      || Self.speakers.contains(plain[0].prefix { $0.isLetter })
    let isList =
      plain.contains { Self.joints.contains($0) } || text.utf8.contains(ASCII.comma)
      || text.utf8.contains(ASCII.slash)
    guard !isList, end > 0, let word = ConceptLexicon.words(of: String(tokens[end - 1])).last,
      word.utf8.count > 2, !word.utf8.contains(where: \.isASCIIDigit),
      !Self.plainHeads.contains(word),
      !(Self.isCapitalized(tokens[end - 1])
        && tokens[..<(end - 1)].contains(where: Self.isCapitalized))
    else {
      head = whole.joined(separator: " ")
      variant = []
      return
    }
    let head = concepts.thing(word)
    self.head = head
    variant = Set(whole).subtracting([head]).sorted()
  }

  private static func isCapitalized(_ word: Substring) -> Bool {
    word.utf8.first?.isASCIIUpper ?? false
  }
}
