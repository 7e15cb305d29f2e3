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
  static func property(of claim: ClaimReading, _ head: String?) -> (name: String, aspect: [String])?
  {
    guard let words = table[claim.kind] else { return nil }
    if isAltitude(claim) { return ("altitude", []) }
    let before = claim.clauseBefore
    if let place = nounOf(before), let name = words[String(before[place])] {
      return (name, qualifiers(before[..<place]))
    }
    let name =
      claim.wordsBehind.first.flatMap { words[String($0)] } ?? head.flatMap { words[$0] }
      ?? before.suffix(nearest).reversed().lazy.compactMap { words[String($0)] }.first
    // "*Water* covers 80 square miles of it", "the *jug of* the K2 holds 0.4 liters": of a part of it.
    return name.map { name in
      let subject = Set(ConceptLexicon.words(of: claim.subject.text ?? ""))
      let isOfVerb = head.map(ContentWords.isVerb) ?? false
      let said =
        isOfVerb ? PropertyName.others(claim) : ConceptLexicon.words(of: claim.property.text ?? "")
      let part = PropertyName.part(claim).map { [$0] } ?? []
      return (
        name,
        (said + part).filter {
          words[$0] == nil && !neutral.contains($0) && !subject.contains($0)
            && !ContentWords.isFunctionWord($0) && !ContentWords.isVerb($0)
        }
      )
    }
  }

  /// "3,440 m *above sea level*", "*perched at* 3,867 m"; but "located 100 km southwest of Tokyo".
  private static func isAltitude(_ claim: ClaimReading) -> Bool {
    guard claim.kind == .length else { return false }
    let behind = claim.partBehind.drop { UnitWords.of(String($0)) != nil }
    if behind.starts(with: ["above", "sea"]) { return true }
    let before = claim.clauseBefore
    guard let at = before.lastIndex(of: "at"), before[..<at].last.map(positions.contains) ?? false
    else { return false }
    return before[(at + 1)...].allSatisfy(isBesideNumber)
  }
  private static let positions: Set<Substring> = [
    "located", "situated", "perched", "lies", "sits", "stands", "standing", "nestled", "set",
  ]

  /// "About", or the unit of the same amount before it: "3,776 *m* (12,389 ft)".
  private static func isBesideNumber(_ word: Substring) -> Bool {
    ContentWords.isFunctionWord(String(word)) || word.hasSuffix("ly")
      || UnitWords.of(String(word)) != nil
  }

  /// "A *shipping* weight of", "the *student* population of": which of them; but "a total weight of".
  static func qualifiers(_ words: ArraySlice<Substring>) -> [String] {
    let run = words.reversed().prefix {
      !ContentWords.isFunctionWord(String($0)) && !MeasureWord.has.has($0)
    }
    return run.flatMap { ConceptLexicon.words(of: String($0)) }.filter { !neutral.contains($0) }
      .sorted()
  }

  private static let neutral: Set<String> = [
    "total", "overall", "maximum", "top", "own", "full", "whole", "combined", "final", "deepest",
  ]

  private static let nearest = 2

  /// "A depth *of* (about)" before the number.
  static func nounOf(_ words: ArraySlice<Substring>) -> Int? {
    guard let of = words.lastIndex(of: "of"), words.indices.contains(of - 1),
      words[(of + 1)...].allSatisfy(isBesideNumber)
    else { return nil }
    return of - 1
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
