internal import TallyCore
internal import TallyLexicon

/// By which words a text says of what an amount is: the properties of `amount-words.tsv`.
///
///     weighs 9 lb, has a weight of 9 lb, tips the scales at 9 lb      weight
///     6 miles long, stretches for 6 miles, with a length of 6 miles    length
enum AmountWords {
  /// The property that one of the words around the number names; `nil` where none does.
  ///
  /// What stands closest to the number has the first say: its noun ("a weight *of*"), the word behind it, the head of the
  /// property, then those before it.
  static func property(of claim: ClaimReading, _ head: String?) -> String? {
    guard let words = table[claim.kind] else { return nil }
    let before = claim.clauseBefore
    if let noun = nounOf(before), let name = words[noun] { return name }
    if let next = claim.wordsBehind.first, let name = words[String(next)] { return name }
    if let head, let name = words[head] { return name }
    return before.suffix(nearest).reversed().lazy.compactMap { words[String($0)] }.first
  }

  private static let nearest = 2

  /// "A depth *of* (about)" before the number.
  private static func nounOf(_ words: ArraySlice<Substring>) -> String? {
    guard let of = words.lastIndex(of: "of"), words.indices.contains(of - 1),
      words[(of + 1)...].allSatisfy({
        ContentWords.isFunctionWord(String($0)) || $0.hasSuffix("ly")
      })
    else { return nil }
    return String(words[of - 1])
  }

  private static let table: [QuantityKind: [String: String]] = {
    var table: [QuantityKind: [String: String]] = [:]
    for row in LexiconTable("amount-words").rows {
      guard let kind = row[0].flatMap(QuantityKind.init(rawValue:)), let name = row[1] else {
        preconditionFailure("amount-words.tsv:\(row.line): no kind")
      }
      for word in row.words(at: 2) {
        table[kind, default: [:]][String(decoding: word, as: UTF8.self)] = name
      }
    }
    return table
  }()
}
