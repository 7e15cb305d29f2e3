internal import TallyLexicon

/// What `nouns.tsv` says of a noun, as far as measures ask for it.
struct NounKinds: OptionSet, Sendable {
  let rawValue: UInt8

  /// Heads many subjects and names none.
  static let plainHead = Self(rawValue: 1)
  /// A property: "cough", "noise".
  static let property = Self(rawValue: 1 << 1)
  /// A person, a property, a study.
  static let other = Self(rawValue: 1 << 2)

  private static let table: (words: WordList, kinds: [Self]) = {
    let rows = LexiconTable("nouns").rows
    var words = WordList(expecting: rows.count)
    var kinds: [Self] = []
    for row in rows {
      guard let noun = row.bytes(0), row.bytes(1) != nil else { continue }
      let number = words.number(adding: noun)
      if number == kinds.count { kinds.append([]) }
      // A word that is there as it opens instructions, is done to something, or is a season too, is a thing like any
      // other.
      let isLikeOthers =
        row[1] == "instruct" || row[1] == "deed"
        || row.hasWord("thing", at: 1) && row.hasWord("period", at: 1)
      if !row.hasWord("medicine", at: 1), !isLikeOthers {
        kinds[number].insert(.plainHead)
      }
      if row.hasWord("attribute", at: 1) { kinds[number].insert(.property) }
      if row.hasWord(
        "attribute", "person", "study", "section", "period", "generic", at: 1)
      {
        kinds[number].insert(.other)
      }
    }
    return (words, kinds)
  }()

  static func of(_ noun: String) -> Self {
    let number = table.words.number(of: noun)
    return number < 0 ? [] : table.kinds[number]
  }
}
