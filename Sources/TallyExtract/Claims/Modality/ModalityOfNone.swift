internal import TallyCore

/// What is said of nobody and nothing, or of what a sentence says that something does not mean.
extension ModalityRules {
  /// "*No filter* can remove 100 % of it", "*none of them* reached 5 m": what the verb governs is denied with its subject.
  var isOfNoSubject: Bool {
    guard !isBoundFlipped, let group = site.group, group.isFinite, !group.isNegated,
      !group.isPassive, group.main < site.token, let subject = site.subject,
      subject.lastHead < group.first, site.isOfNothing
    else { return false }
    // "No filter was changed in 5 years": the time is as said.
    return site.reading.tokens[(group.main + 1)..<max(group.main + 1, site.firstOfSpan)].allSatisfy
    {
      $0.part == .determiner || $0.part == .adverb
    }
  }

  /// "is *not* actually *capped at* 20 million": the verb that bounds it is denied.
  var isUnbound: Bool {
    guard site.found.bound != .none,
      site.isWord(site.firstWord, "capped", "limited", "restricted", "confined")
    else { return false }
    let before = site.reading.tokens[..<site.firstOfSpan].suffix(3)
    guard let no = before.lastIndex(where: { $0.has(.negation) || $0.part == .negation }) else {
      return false
    }
    return before[(no + 1)...].allSatisfy { $0.part == .adverb }
  }

  /// "has *yet to sell* 20 cars"
  var isYetToCome: Bool {
    guard let group = site.group, group.main < site.token, group.main >= 3 else { return false }
    return site.reading.tokens[group.main - 1].part == .infinitive
      && site.isWord(site.token(group.main - 2), "yet")
      && site.token(group.main - 3)?.has([.have, .be]) == true
  }

  private static let reachOfMeaning = 16

  /// "SPF 30 *does not mean* that you have 5 hours": told in order to be denied.
  var isNotMeant: Bool {
    guard site.reading.mayHave("mean") || site.reading.mayHave("imply") else { return false }
    let tokens = site.reading.tokens
    let first = max(0, site.token - Self.reachOfMeaning)
    guard let verb = (first..<site.token).last(where: { site.isWord(tokens[$0], "mean", "imply") }),
      tokens[max(0, verb - 3)..<verb].contains(where: { $0.has(.negation) || $0.part == .negation })
    else { return false }
    return !tokens[verb..<site.token].contains {
      $0.part == .stop || $0.part == .semicolon || $0.part == .colon
        || site.isWord($0, "but", "it", "rather")
    }
  }
}
