internal import TallyCore

/// Verbs that another word takes back: what was once so, what is only planned, hoped or asked, what did not come.
///
///     used to take 3 hours        negated      is expected to take 3 hours   possible
///     failed to sell 500 cars     negated      hopes to plant 500 trees      possible
extension ModalityRules {
  /// "It *used to* take three hours", "failed to sell 500", "I don't think it lasts": it does not, or did not.
  var isTakenBack: Bool {
    guard let group = site.group, group.main < site.token else { return false }
    // "The wound is almost healed at 10 days"
    if site.kind != .duration, let verb = site.token(group.main), verb.part == .verb,
      !verb.has([.increase, .reduce]),
      !site.follows("to"),
      let adverb = site.token(group.main - 1), adverb.part == .adverb,
      site.isWord(adverb, "nearly", "almost")
    {
      return true
    }
    // "unable to work *for* two weeks": so long it did not come.
    if site.kind == .duration, site.follows("for", "until", "within") { return false }
    if isDoubted(before: group.first) || isPointless(group) { return true }
    guard let place = site.leader, let word = site.token(place),
      let before = site.token(place - 1)
    else { return false }
    // "is used to treat 5 %", "a tool used to cut 5 mm" are of its use.
    if site.isWord(word, "used") {
      return before.part == .pronoun && !site.isWord(before, "i", "we")
        || before.part == .noun && site.verbSense.has([.take, .cost, .be, .have, .lasting, .get])
    }
    if site.isOpen { return false }
    if site.isWord(word, "necessary", "needed", "required", "essential") {
      return before.part == .negation || before.has(.negation)
    }
    return site.isWord(
      word, "impossible", "unlikely", "unable", "failed", "fails", "refused", "refuses", "declined",
      "declines", "forgot")
  }

  /// "I *don't think* it lasts five hours", "I *doubt* it will".
  private func isDoubted(before verb: Int) -> Bool {
    // "I don't think it takes more than two hours" turns the bound, which is the finder's to say.
    guard !site.isOpen,
      site.reading.mayHave("doubt", "doubts", "doubted")
        || site.reading.mayHave("think", "believe", "expect")
    else { return false }
    return site.reading.clauses.contains { clause in
      clause.subject >= 0
        && site.reading.verbs(of: clause).contains { group in
          guard group.main < verb, group.isFinite, verb - group.main < Self.doubtReach,
            !site.reading.tokens[group.main..<verb].contains(where: {
              $0.part == .colon || $0.part == .semicolon || $0.part == .comma || $0.part == .stop
            })
          else { return false }
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

  /// "was *supposed to* take a year", "*hopes to* plant 500 trees", "is *expected to* rise 5 %", "suppose
  /// it lasts": nobody says that it did.
  var isOnlyPlanned: Bool {
    if isSupposed { return true }
    guard let group = site.group, group.main < site.token else { return false }
    if isUnderIf(group) { return true }
    guard let place = site.leader, let word = site.token(place),
      let before = site.token(place - 1)
    else { return false }
    // "plans to sell her 20-year-old car", "to rise from 5.7bn": what there is.
    if site.isGiven || site.follows("from")
      || site.text[site.found.core.start..<site.found.core.end].contains(ASCII.hyphen)
    {
      return false
    }
    // "Most wines are meant to be drunk within two years": so it is with most.
    if hasMajority(site.reading.tokens[group.main].clause) { return false }
    if before.has(.be) || before.part == .adverb && site.token(place - 2)?.has(.be) == true {
      return site.isWord(
        word, "supposed", "scheduled", "expected", "forecast", "projected", "predicted")
        || site.isWord(word, "rumoured", "rumored", "said", "hoped")
        || site.isWord(word, "meant", "due") && site.isWord(before, "was", "were")
    }
    return site.isWord(
      word, "planned", "hoped", "intended", "meant", "plans", "plan", "hopes", "hope", "aims")
      || site.isWord(
        word, "aim", "wants", "wanted", "tries", "tried", "trying", "seeks", "intends")
  }

  /// "Does the swelling last six weeks?"
  var isAsked: Bool {
    guard let first = site.reading.tokens.first, first.part == .auxiliary || first.part == .modal,
      role != .threshold
    else { return false }
    let tokens = site.reading.tokens
    // "Did you know that honey keeps for 3,000 years?"
    if tokens.dropFirst(2).prefix(1).contains(where: { site.isWord($0, "know", "heard", "notice") })
    {
      return false
    }
    return site.text[..<site.reading.range.end].last { !$0.isASCIISpace } == ASCII.question
  }

  /// "Suppose you save $50 a month", "But imagine you owe $500", "Let's say your car has a 65 kWh battery."
  private var isSupposed: Bool {
    var place = 0
    if site.isWord(site.token(0), "but", "now", "so", "and") {
      place = site.token(1)?.part == .comma ? 2 : 1
    }
    // "Let me say it plainly: 300 people died.", "Let critics say what they want", "let's say goodbye to the $50 fee"
    if site.isWord(site.token(place), "let's", "let") {
      let isOfUs =
        site.isWord(site.token(place + 1), "us") || site.token(place + 1)?.isWord == false
      let verb = place + (isOfUs ? 2 : 1)
      let said = site.token(verb + 1)
      return site.isWord(site.token(verb), "assume", "suppose", "imagine")
        || site.isWord(site.token(verb), "say")
          && (said?.has([.pronoun, .determiner]) == true || said?.quantity ?? -1 >= 0
            || site.isWord(said, "that", "your"))
    }
    let (first, next) = (site.token(place), site.token(place + 1))
    if site.isWord(first, "say") { return site.isWord(next, "you", "it", "we", "your") }
    return site.isWord(first, "suppose", "imagine", "assume") && next?.has(.demonstrative) == false
      && (next?.has([.pronoun, .determiner, .relative]) == true || next?.quantity ?? -1 >= 0)
  }

  /// "If prices rose, sales *would* fall by 10 %."
  private func isUnderIf(_ group: Clause.VerbGroup) -> Bool {
    (group.first..<group.main).contains { site.isWord(site.token($0), "would") }
      && site.reading.clauses.contains {
        $0.kind == .conditional
          && site.isWord(site.reading.tokens[$0.first], "if", "unless")
      }
  }
}
