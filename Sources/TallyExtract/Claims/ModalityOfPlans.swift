internal import TallyCore

/// Verbs that another word takes back: what was once so, what is only planned, hoped or asked, what did not come.
///
///     used to take 3 hours        negated      is expected to take 3 hours   possible
///     failed to sell 500 cars     negated      hopes to plant 500 trees      possible
extension ModalityRules {
  /// "It *used to* take three hours", "failed to sell 500", "I don't think it lasts": it does not, or did not.
  var isTakenBack: Bool {
    guard let group = site.group, group.main < site.token else { return false }
    if let adverb = site.token(group.main - 1), adverb.part == .adverb,
      site.isWord(adverb, "nearly", "almost"), site.token(group.main)?.part == .verb
    {
      return true
    }
    if isDoubted(before: group.first) || isPointless(group) { return true }
    guard let place = leader(of: group), let word = site.token(place),
      let before = site.token(place - 1)
    else { return false }
    // "is used to treat 5 %" is of its use.
    if site.isWord(word, "used") { return !before.has([.be, .get]) && before.part != .auxiliary }
    if site.isWord(word, "necessary", "needed", "required") {
      return before.part == .negation || before.has(.negation)
    }
    return site.isWord(
      word, "impossible", "unlikely", "unable", "failed", "fails", "refused", "refuses", "declined",
      "declines", "forgot")
  }

  /// "I *don't think* it lasts five hours", "I *doubt* it will".
  private func isDoubted(before verb: Int) -> Bool {
    site.reading.clauses.contains { clause in
      clause.verbs.contains { group in
        guard group.main < verb, group.isFinite, verb - group.main < Self.doubtReach else {
          return false
        }
        let word = site.token(group.main)
        return site.isWord(word, "doubt", "doubts", "doubted") && !group.isNegated
          || group.isNegated && site.isWord(word, "think", "believe", "expect")
      }
    }
  }

  private static let doubtReach = 6

  /// "There is *no point in* waiting two weeks."
  private func isPointless(_ group: Clause.VerbGroup) -> Bool {
    let place = group.main - 2
    return site.isWord(site.token(place), "point", "use", "sense")
      && site.token(place - 1)?.has(.negation) == true
  }

  /// "was *supposed to* take a year", "*hopes to* plant 500 trees", "is *expected to* rise 5 %", "Does it last six
  /// weeks?": nobody says that it did.
  var isOnlyPlanned: Bool {
    if isAsked || isSupposed { return true }
    guard let group = site.group, group.main < site.token else { return false }
    if isUnderIf(group) { return true }
    // "Most wines are meant to be drunk within two years": so it is with most.
    if hasMajority(site.reading.owner[group.main]) { return false }
    guard let place = leader(of: group), let word = site.token(place),
      let before = site.token(place - 1)
    else { return false }
    if before.has(.be) || before.part == .adverb && site.token(place - 2)?.has(.be) == true {
      return site.isWord(
        word, "supposed", "meant", "due", "scheduled", "expected", "set", "forecast")
        || site.isWord(word, "projected", "predicted", "rumoured", "rumored", "said", "hoped")
    }
    return site.isWord(
      word, "planned", "hoped", "intended", "meant", "plans", "plan", "hopes", "hope", "aims")
      || site.isWord(
        word, "aim", "wants", "want", "wanted", "tries", "tried", "trying", "seeks", "intends")
  }

  /// "Does the swelling last six weeks?"
  private var isAsked: Bool {
    guard let first = site.reading.tokens.first, first.part == .auxiliary || first.part == .modal
    else { return false }
    return site.text[..<site.reading.range.end].last { !$0.isASCIISpace } == ASCII.question
  }

  /// "Suppose you save $50 a month."
  private var isSupposed: Bool {
    site.isWord(site.reading.tokens.first, "suppose", "imagine", "assume", "assuming", "say")
      && site.reading.tokens.count > 1
      && site.reading.tokens[1].has([.pronoun, .determiner, .relative])
  }

  /// "If prices rose, sales *would* fall by 10 %."
  private func isUnderIf(_ group: Clause.VerbGroup) -> Bool {
    (group.first..<group.main).contains { site.isWord(site.token($0), "would") }
      && site.reading.clauses.contains { $0.kind == .conditional }
  }

  /// The word before the "to" of an infinitive.
  private func leader(of group: Clause.VerbGroup) -> Int? {
    guard !group.isFinite else { return nil }
    let to = (max(0, group.first - 2)...group.main).last { site.token($0)?.part == .infinitive }
    return to.map { $0 - 1 }
  }
}
