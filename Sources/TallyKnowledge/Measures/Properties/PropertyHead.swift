internal import TallyCore

/// What the word that was taken for a property's head means, where its neighbours say more than it does.
extension PropertyName {
  /// - Parameter head: in its plain form; `nil` where no word was taken.
  static func meant(by head: String?, _ claim: ClaimReading, _ concepts: ConceptLexicon) -> String?
  {
    var head = head
    // "It is *contagious* beginning a day before the rash", "you remain contagious for two weeks after the infection"
    if claim.kind == .duration,
      claim.clauseBefore.contains(where: { $0 == "contagious" || $0 == "infectious" }),
      head.map({ said in ["begin", "start", "become", "infect"].contains(where: said.hasPrefix) })
        ?? true
    {
      head = "contagious"
    }
    if let counted = countedBehind(claim, head) { head = counted }
    if let said = head, let verb = orderedBefore(said, claim) { head = verb }
    switch head {
    // "The filter is *good* for six months": it lasts so long.
    case "good" where claim.isProcess && claim.clauseBefore.last == "for": return "last"
    case "expire" where claim.isProcess: return "last"
    case "let", "allow": return permitted(claim) ?? head
    case "delay": return awaited(claim) ?? head
    case "spend" where claim.kind == .duration: return doing(claim.partBehind) ?? head
    case "duration": return word(after: "duration", ["of"], in: claim, concepts) ?? head
    default: return head
    }
  }

  /// "Spends 12 hours a day *eating*", "foraging and *eating*".
  private static func doing(_ words: ArraySlice<Substring>) -> String? {
    let phrase = words.drop { ["a", "per", "each", "every", "day", "of"].contains($0) }
    guard let first = phrase.first(where: { !$0.hasSuffix("ly") }), isDoing(first) else {
      return nil
    }
    let all = phrase.prefix { isDoing($0) || $0 == "and" || $0 == "or" || $0.hasSuffix("ly") }
    return all.last(where: isDoing).map {
      ContentWords.plainForm(of: ConceptLexicon.normalized(String($0)))
    }
  }
  private static func isDoing(_ word: Substring) -> Bool {
    word.utf8.count > leastGerund && word.hasSuffix("ing")
  }
  private static let leastGerund = 4

  /// "The *delay* between the first symptoms *and diagnosis*".
  private static func awaited(_ claim: ClaimReading) -> String? {
    guard let between = claim.words.lastIndex(of: "between"),
      let and = claim.words[between...].lastIndex(of: "and"), and + 1 < claim.words.endIndex
    else { return nil }
    return ConceptLexicon.normalized(String(claim.words[and + 1]))
  }

  /// "*With a yearly cleaning*, 12 years", asked how long it lasts: when, and not in which respect.
  static func isBareAnswer(_ claim: ClaimReading) -> Bool {
    guard claim.subject.via == .question, let first = claim.wordsBefore.first else { return false }
    return (MeasureWord.leads.has(first) || first == "with" || first == "without")
      && claim.partBefore.allSatisfy { ContentWords.isFunctionWord(String($0)) }
      && !claim.words.contains(where: finite.contains)
  }
  private static let finite: Set<Substring> = [
    "is", "are", "was", "were", "has", "have", "had", "can", "will", "may", "should", "do", "does",
  ]
}
