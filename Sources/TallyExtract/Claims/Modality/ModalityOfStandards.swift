internal import TallyCore

/// What is held to be right or usual in other words than "should" and "usually".
///
///     a sling is to be worn for two weeks        recommended
///     70 % is ideal                              recommended
///     it is normal to feel sore for two days     typical
///     Generally, …, which add up to 45 minutes   typical
extension ModalityRules {
  /// "A sling *is to be worn* for two weeks", "it is good to wait", "the best way to prevent it *is to* vaccinate"; but "is
  /// to be found in 5 %".
  var isToBeDone: Bool {
    guard site.reading.hasToken(.infinitive) || site.reading.mayHave("avoided"),
      let group = site.group, group.main < site.token
    else { return false }
    if role == .wait, let place = site.leader,
      site.isWord(site.token(place), "good", "wise", "sensible"),
      !site.isWord(site.token(place - 1), "was", "were", "been")
    {
      return true
    }
    let main = site.reading.tokens[group.main]
    // "Sun is *best avoided* for 7 days."
    if site.isWord(main, "avoided"), site.isWord(site.token(group.main - 1), "best") { return true }
    guard let to = (group.first..<group.main).last(where: { site.token($0)?.part == .infinitive }),
      site.isWord(site.token(to - 1), "is", "are")
    else { return false }
    if site.isWord(site.token(to + 1), "be") {
      // "The exam is to be taken by 20,000 students."
      if site.kind == .count || site.kind == .percentage { return false }
      return main.has(.past) && main.has([.use, .instruct, .take, .lasting])
    }
    guard let subject = site.subject, subject.first < group.first else { return false }
    // "The golden rule is to", "a good rule of thumb is to", "my advice is to"; but "the new rule is to take effect"
    if site.isWord(site.head(subject), "rule") {
      return !site.isWord(site.token(to + 1), "take", "affect", "apply", "cover")
    }
    if site.isWord(site.head(subject), "trick", "key") {
      return site.token(subject.first)?.has(.definite) == true
    }
    if site.isWord(site.head(subject), "advice", "tip", "thumb") { return true }
    return site.isWord(site.head(subject), "way")
      && site.reading.tokens[subject.first..<subject.head].contains {
        site.isWord($0, "best", "effective", "safest", "easiest", "surest")
      }
  }

  /// "*No lifting* over 8 pounds", "*no more than* two drinks a day": a line without a verb that forbids.
  var isForbiddingLine: Bool {
    guard site.found.bound != .none, site.reading.mayHave("no"),
      !site.reading.verbs.contains(where: { $0.isFinite })
    else { return false }
    var first = 0
    if site.token(0)?.part == .dash { first = 1 }
    if site.token == first {
      return site.leads(with: "no") && site.found.quantity.per != nil
        && site.found.bound == .atMost
    }
    guard site.isWord(site.token(first), "no"),
      // "No building over ten stories"
      !site.isWord(
        site.token(first + 1), "building", "meeting", "funding", "winning", "wedding", "ruling",
        "listing", "offering")
    else { return false }
    return site.reading.tokens[(first + 1)..<site.token].contains { $0.part == .gerund }
      && site.token - first <= Self.forbiddingReach
  }

  private static let forbiddingReach = 4

  /// "*The goal is* a level below 6 mg/dL", "the aim is to drink 2 l a day"; but "the company's goal", "the goal was".
  var isGoal: Bool {
    guard site.reading.mayHave("goal", "aim", "target"), let subject = site.subject,
      site.kind != .price, site.kind != .count,
      site.kind != .percentage || site.isOpen, role != .reduction, role != .increase,
      site.isWord(site.head(subject), "goal", "aim", "target"),
      let verb = site.reading.firstFiniteVerb(of: site.reading.clauses[max(0, subject.clause)]),
      verb.first == verb.main, verb.main < site.token, site.isWord(site.token(verb.main), "is"),
      // "The target is 5 %, up from 3 %", "the aim is to find out why 30 % die"
      !site.reading.tokens[verb.main..<site.token].contains(where: {
        switch $0.part {
        case .comma, .conjunction, .subordinator, .relative, .semicolon, .modal: true
        default: $0.quantity >= 0
        }
      }), site.verb < site.token, !site.isWord(site.next, "wide", "high", "away", "from")
    else { return false }
    return site.isWord(site.token(subject.first), "the", "your", "our") && !verb.isNegated
      && !site.reading.tokens[subject.first...subject.head].contains { $0.isPossessive }
  }

  /// "*The ideal* formula contains 10 %", "30 g is *ideal*", "70 % is a good level *to aim for*"; but "an ideal gas", "ideal
  /// weather lasted three days", "the Ideal Home Show".
  var isIdeal: Bool {
    guard site.reading.mayHave("ideal", "aim", "best"), site.kind != .age,
      site.kind != .price
    else { return false }
    let tokens = site.reading.tokens
    if let subject = site.subject, site.verb >= 0, site.verb < site.token,
      // "Ideal candidates are adults", "An ideal couple has 2 cars"
      subject.first < site.verb, site.head(subject)?.has(.person) == false,
      !site.isWord(site.token(site.group?.first ?? site.verb), "was", "were"),
      site.verbSense.has(.be) || tokens[site.verb].has([.base, .third])
    {
      return (subject.first...subject.head).contains { place in
        site.isWord(tokens[place], "ideal") && (place == 0 || !tokens[place].isCapitalized)
          && !site.isWord(tokens[safe: place + 1], "gas", "gases")
      }
    }
    // "With 200 rooms, the hotel is ideal."
    if site.kind == .count, site.follows("with") { return false }
    guard
      let verb = site.reading.verbs(of: site.clause).first(where: {
        $0.isFinite && $0.main > site.token
      }), tokens[verb.main].has(.be), !verb.isNegated
    else { return false }
    let said = tokens[(verb.main + 1)...].prefix(Self.longestPredicate).prefix {
      $0.part != .comma && $0.part != .stop
    }
    // "Ten hours of sleep is best."
    if site.isWord(site.token(verb.main + 1), "best"), site.kind != .count,
      said.count == 1 || site.isWord(site.token(verb.main + 2), "for", "when", "if")
    {
      return true
    }
    return said.indices.contains { place in
      // "Is ideal for a family of five" says for whom, "is an ideal partner" of whom.
      site.isWord(tokens[place], "ideal") && !site.isWord(tokens[safe: place + 1], "for")
        && (tokens[safe: place + 1]?.has(.person) != true)
        || site.isWord(tokens[place], "aim") && site.isWord(tokens[safe: place + 1], "for")
    }
  }

  private static let longestPredicate = 7

  /// "Save $500 a year with it", "Compare this to 98 %", "Plan on three hours": said to whoever may buy, and no advice.
  /// "Save 20 % of your income", "compare three quotes", "plan on two drinks per guest" are.
  func isAppeal(_ main: PhraseToken, at place: Int) -> Bool {
    let next = site.token(place + 1)
    if site.isWord(main, "compare") {
      return next?.part == .preposition
        || site.isWord(next, "this", "that", "these", "those") || site.isWord(next, "it", "them")
    }
    if site.isWord(main, "plan") {
      return site.isWord(next, "on")
        && (site.kind == .duration || site.kind == .price)
    }
    // "Get 30% off", "earn 5% cash back"; but "get 30% of your calories from fat"
    if site.kind == .price || site.kind == .percentage,
      site.isWord(main, "get", "earn", "enjoy", "receive", "win")
    {
      return !site.isWord(site.next, "of") && site.found.bound != .atLeast
    }
    guard site.isWord(main, "save"), site.kind == .price || site.kind == .percentage,
      place == site.token - 1, site.found.bound != .atLeast
    else { return false }
    let isWhole = site.next == nil || site.next?.part == .stop || site.next?.part == .open
    // "Replacing the boiler: save $800 a year", "save $800–$1,500 a year"
    let isAim =
      site.found.quantity.per != nil && site.found.quantity.lower == site.found.quantity.upper
    return isWhole && (!isAim || site.token(place - 1)?.part == .colon)
      || site.isWord(site.next, "on", "off", "with", "when", "at", "over", "by", "compared")
  }

  /// "You should lose two pounds a week", "you should see a reduction of 90 %", "the repair should cost $200"; but "you should
  /// see a doctor".
  func isForecast(_ group: Clause.VerbGroup, _ clause: Clause) -> Bool {
    let main = site.reading.tokens[group.main]
    guard main.clause == site.owner, site.found.bound != .atMost,
      site.found.bound != .atLeast
    else { return false }
    let isYou = clause.subject >= 0 && isSecondPerson(clause.subject)
    if site.isWord(main, "lose") { return isYou }
    if main.has(.be), site.isWord(site.token(group.main + 1), "able") {
      // "You should be able to do ten push-ups before you start."
      return isYou && !site.reading.tokens[site.token...].contains { site.isWord($0, "before") }
    }
    if site.isWord(main, "see", "notice") {
      return site.reading.tokens[(group.main + 1)...].prefix(4).contains {
        $0.has([.falling, .rising, .ending]) || site.isWord($0, "improvement", "improvements")
          || site.isWord($0, "results", "result", "difference", "effect", "effects")
      }
    }
    guard clause.subject >= 0 else { return false }
    let subject = site.reading.tokens[site.reading.phrases[clause.subject].head]
    if main.has([.cost, .take]), !group.isPassive, !subject.has([.person, .medicine]) {
      return subject.part == .noun && main.has(.cost) || site.isWord(subject, "it", "this")
    }
    return main.has(.be) && site.kind == .price && subject.has(.payment)
      && !site.isWord(subject, "wage", "wages")
  }

  /// "We suggest *booking* ahead"; but "models suggest warming of 3 °C", "critics suggest training takes three years"
  func advisesAct(behind group: Clause.VerbGroup, _ clause: Clause) -> Bool {
    // "The agency suggests that you pump it"
    if site.isWord(site.token(group.main + 1), "that"),
      site.isWord(site.token(group.main + 2), "you"),
      site.token(group.main + 3)?.has(.base) == true, clause.subject >= 0,
      !isOfEvidence(site.reading.tokens[site.reading.phrases[clause.subject].head])
    {
      return true
    }
    guard site.token(group.main + 1)?.part == .gerund, clause.subject >= 0,
      !isOfEvidence(site.reading.tokens[site.reading.phrases[clause.subject].head])
    else { return false }
    let next = site.token(group.main + 2)
    return next?.part != .verb && !site.isWord(next, "of")
  }

  /// "hot", "fresh": nobody has to see to it.
  func isStateOfItself(_ word: PhraseToken?) -> Bool {
    site.isWord(
      word, "hot", "warm", "cold", "cool", "frozen", "soft", "fresh", "active", "valid", "good",
      "stable", "visible")
  }

  /// "Studies suggest", "the data suggest"
  func isOfEvidence(_ subject: PhraseToken) -> Bool {
    subject.has(.study)
      || site.isWord(subject, "data", "evidence", "results", "research", "findings", "figures")
      || site.isWord(
        subject, "models", "estimates", "numbers", "records", "polls", "analysts", "critics",
        "reports", "police", "survey", "surveys", "model")
  }
}
