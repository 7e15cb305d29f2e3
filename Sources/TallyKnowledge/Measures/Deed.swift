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
  /// By the words of `deeds.tsv`: what heads the subject, what it begins with, what the property's verb says.
  static func of(_ claim: ClaimReading) -> String? {
    if let text = claim.subject.text {
      let words = text.lowercased().spacedWords
      let head = words.prefix { !prepositions.contains($0) }.last
      if let deed = head.flatMap({ table.nouns[String($0)] }) { return deed }
      if opens(words), let deed = words.first.flatMap({ table.nouns[String($0)] }) { return deed }
    }
    if claim.subject.via == .sentence, claim.clauseBefore.count > 1,
      opens(Array(claim.clauseBefore)),
      let deed = claim.clauseBefore.first.flatMap({ table.nouns[String($0)] })
    {
      return deed
    }
    return claim.property.head.flatMap { table.verbs[$0] }
  }

  /// "*Replacing a roof* takes two days": its subject without the deed.
  static func object(of claim: ClaimReading) -> String? {
    guard claim.subject.via == .sentence, let text = claim.subject.text else { return nil }
    let words = text.lowercased().spacedWords
    guard opens(words), claim.clauseBefore.first == words.first else { return nil }
    let rest = text.drop { $0 != " " }.drop { $0 == " " }
    return rest.isEmpty ? nil : String(rest)
  }

  /// "Replacing roofs", not "washing machines".
  private static func opens(_ words: [Substring]) -> Bool {
    words.count > 1 && words[0].hasSuffix("ing") && table.nouns[String(words[0])] != nil
      && !made.contains(words[1])
  }

  /// What is named for what it does, or for what is done with it.
  private static let made: Set<Substring> = [
    "machine", "machines", "soda", "powder", "pan", "paper", "sheet", "board", "code", "wheel",
    "wheels", "water", "room", "oil", "station", "stations", "plant", "plants", "company", "time",
    "cost", "costs", "fee", "fees", "price", "prices",
  ]
  private static let prepositions: Set<Substring> = ["of", "for", "in", "on", "with", "at", "by"]

  static func isVerb(_ word: String) -> Bool { table.verbs[word] != nil }

  private static let table: (verbs: [String: String], nouns: [String: String]) = {
    var verbs: [String: String] = [:]
    var nouns: [String: String] = [:]
    for row in LexiconTable("deeds").rows {
      let all = row.words(at: 0).map { String(decoding: $0, as: UTF8.self) }
      guard let verb = all.first else { continue }
      for one in all {
        verbs[one] = verb
        nouns[gerund(of: one)] = verb
      }
      for noun in row.words(at: 1) { nouns[String(decoding: noun, as: UTF8.self)] = verb }
    }
    return (verbs, nouns)
  }()

  /// "Baking", "shipping", "painting".
  private static func gerund(of verb: String) -> String {
    let letters = Array(verb.utf8)
    let vowels = Array("aeiou".utf8)
    if letters.last == UInt8(ascii: "e"), letters.count > 3 { return verb.dropLast() + "ing" }
    // "Ship", "strip"; not "seal", "edit", "wax".
    let isShort =
      letters.count(where: vowels.contains) == 1
      && letters.suffix(3).map(vowels.contains) == [false, true, false]
    guard isShort, let last = letters.last, !Array("wxy".utf8).contains(last) else {
      return verb + "ing"
    }
    return verb + String(UnicodeScalar(last)) + "ing"
  }
}
