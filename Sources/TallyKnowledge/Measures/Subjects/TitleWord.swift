internal import TallyLexicon

/// What a word of a title says of its page: `title-words.tsv`.
enum TitleWord: String {
  /// Any title may have it.
  case any
  /// Of which grade an illness is.
  case grade
  /// Who reads it: "a guide for *families*".
  case reader
  /// Of which model a thing is: "Nimbus 8 *Pro*".
  case model
  /// Names nothing that a page is on; of which case the page is it may say: "*live* vaccine".
  case topic

  /// Says how good the one is that is meant, and may stand in any title, too.
  case praise

  /// - Parameter word: in lower case.
  func has(_ word: String) -> Bool {
    let sort = Self.table[word]
    return sort == self || self == .any && sort == .praise
  }

  private static let table: [String: Self] = Dictionary(
    uniqueKeysWithValues: LexiconTable("title-words").rows.map { row in
      guard let word = row[0], let sort = row[1].flatMap(Self.init) else {
        preconditionFailure("title-words.tsv:\(row.line): a word and its class are needed")
      }
      return (word, sort)
    })
}
