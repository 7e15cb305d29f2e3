internal import TallyCore
internal import TallyLexicon

/// Names of money that several countries have for theirs: "riyals" are Saudi, but Qatari in a text on Qatar.
struct NationalCurrencies: Sendable {
  static let standard = NationalCurrencies()

  private struct Row: Sendable {
    var word: [UInt8]
    var code: String?
  }

  private let rows: [String: [Row]]

  init() {
    var rows: [String: [Row]] = [:]
    for row in LexiconTable("national-currencies").rows {
      guard let code = row[0], let word = row.bytes(1) else {
        preconditionFailure("national-currencies.tsv:\(row.line): a code and a word are needed")
      }
      rows[code, default: []].append(Row(word: Array(word), code: row[2]))
    }
    self.rows = rows
  }

  /// Whether a name alone that reads as `code` may be another country's.
  func isShared(_ code: String) -> Bool { rows[code] != nil }

  /// What `code` is in a text of these words; the same where they name its own country, none or several.
  func code(_ code: String, in vocabulary: Vocabulary) -> String {
    var meant: String?
    for row in rows[code] ?? [] where vocabulary.count(row.word) > 0 {
      guard let other = row.code, meant == nil || meant == other else { return code }
      meant = other
    }
    return meant ?? code
  }
}
