internal import TallyLexicon

/// What a word says about the measure that a claim is of: the classes of `measure-words.tsv`.
struct MeasureWord: OptionSet, Sendable {
  let rawValue: UInt64

  static let forbids = Self(rawValue: 1)
  static let leaves = Self(rawValue: 1 << 1)
  static let resumes = Self(rawValue: 1 << 2)
  static let activity = Self(rawValue: 1 << 3)
  static let object = Self(rawValue: 1 << 4)
  static let repeats = Self(rawValue: 1 << 5)
  static let again = Self(rawValue: 1 << 6)
  static let dosing = Self(rawValue: 1 << 7)
  static let behind = Self(rawValue: 1 << 8)
  static let begins = Self(rawValue: 1 << 9)
  static let has = Self(rawValue: 1 << 10)
  static let stays = Self(rawValue: 1 << 11)
  static let parts = Self(rawValue: 1 << 12)
  static let ends = Self(rawValue: 1 << 14)
  static let quality = Self(rawValue: 1 << 13)

  private static let names: [String: Self] = [
    "forbids": forbids, "leaves": leaves, "resumes": resumes, "activity": activity,
    "object": object, "repeats": repeats, "again": again, "dosing": dosing, "behind": behind,
    "begins": begins, "has": has, "stays": stays, "parts": parts, "quality": quality, "ends": ends,
  ]

  private static let table: [String: Self] = {
    var table: [String: Self] = [:]
    for row in LexiconTable("measure-words").rows {
      guard let word = row[0], let classes = row[1] else { continue }
      for name in classes.split(separator: " ") {
        guard let use = names[String(name)] else {
          preconditionFailure("measure-words.tsv:\(row.line): no class \(name)")
        }
        table[word, default: []].formUnion(use)
      }
    }
    return table
  }()

  /// The classes of a word in lower case; none of one that says nothing.
  static func of(_ word: some StringProtocol) -> Self { table[String(word)] ?? [] }
}
