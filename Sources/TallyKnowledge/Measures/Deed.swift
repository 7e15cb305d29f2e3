internal import TallyCore
internal import TallyLexicon

/// What is done to the thing that a claim is of, where its words say which of all that may be done.
///
///     Replacing a roof takes two days.       replace
///     Roof cleaning takes three hours.       clean
///     Our crews replaced the roof in a day.  replace
///     The surgery takes an hour.             nothing: what is done the page says
///
/// Two that say it, and not the same, speak of two matters: each deed takes its own time and costs its own price.
enum Deed {
  /// By the words of `deeds.tsv`: what the subject names last, what its sentence begins with, what the property's verb says.
  static func of(_ claim: ClaimReading) -> String? {
    if let deed = claim.subject.text.flatMap({ last(named: $0) }) { return deed }
    if claim.subject.via == .sentence, let first = claim.clauseBefore.first,
      let number = table.nouns[first.description], first.hasSuffix("ing")
    {
      return number
    }
    return claim.property.head.flatMap { table.verbs[$0] }
      ?? claim.property.text.flatMap { last(named: $0) }
  }

  /// "*Replacing a roof* takes two days": its subject without the deed.
  static func object(of claim: ClaimReading) -> String? {
    let words = claim.clauseBefore
    guard claim.subject.via == .sentence, words.count > 2, let text = claim.subject.text,
      let first = text.spacedWords.first, words.first == first.lowercased()[...],
      first.hasSuffix("ing"), table.nouns[first.lowercased()] != nil,
      // "Washing machines"
      determiners.contains(words[words.startIndex + 1])
    else { return nil }
    let rest = text.dropFirst(first.count).drop { $0 == " " }
    return rest.isEmpty ? nil : String(rest)
  }

  private static let determiners: Set<Substring> = [
    "a", "an", "the", "your", "my", "our", "their", "his", "her", "each", "one", "this", "these",
  ]

  static func isVerb(_ word: String) -> Bool { table.verbs[word] != nil }

  private static func last(named text: String) -> String? {
    text.spacedWords.lazy.reversed().compactMap { table.nouns[$0.lowercased()] }.first
  }

  private static let table: (verbs: [String: String], nouns: [String: String]) = {
    var verbs: [String: String] = [:]
    var nouns: [String: String] = [:]
    for row in LexiconTable("deeds").rows {
      guard let verb = row[0] else { continue }
      verbs[verb] = verb
      nouns[gerund(of: verb)] = verb
      for noun in row.words(at: 1) { nouns[String(decoding: noun, as: UTF8.self)] = verb }
    }
    return (verbs, nouns)
  }()

  /// "Baking", "trimming", "painting".
  private static func gerund(of verb: String) -> String {
    let letters = Array(verb.utf8)
    let vowels = Array("aeiou".utf8)
    if letters.last == UInt8(ascii: "e"), letters.count > 3 { return verb.dropLast() + "ing" }
    let end = letters.suffix(3).map(vowels.contains)
    // "Trim", "ship"; not "load", "seal", "wax".
    let isDoubled =
      letters.count < 5 && end == [false, true, false] && !Array("wxy".utf8).contains(letters.last!)
    return verb + (isDoubled ? String(verb.last!) : "") + "ing"
  }
}
