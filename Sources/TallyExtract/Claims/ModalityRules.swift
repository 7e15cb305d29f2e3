internal import TallyCore

/// How surely a value is stated, and what of: a point, a range, the end of one.
struct ModalityRules {
  let site: QuantitySite
  let role: Claim.Role

  func modality() -> Claim.Modality {
    // "may help, according to a study of 59 adults": how many they were is no matter of maybe.
    if role == .population, site.found.kind == .count { return .asserted }
    // "nowhere near 50 %"
    if site.isWord(site.token(site.token - 1), "nowhere"), site.isWord(site.firstWord, "near") {
      return .negated
    }
    if isSetAside || isDisowned || isCalledFalse || isTakenBack { return .negated }
    if isAsked { return .possible }
    if isRecommended { return .recommended }
    if isNegated { return .negated }
    if isPossible || isOnlyPlanned { return .possible }
    if isTypical { return .typical }
    return .asserted
  }

  /// The quantity's clause and those around it, up to the main clause, by their places.
  private struct Chain: Sequence, IteratorProtocol {
    let reading: SentenceReading
    var place: Int
    private var left = 8

    init(_ reading: SentenceReading, from place: Int) {
      self.reading = reading
      self.place = place
    }

    mutating func next() -> Int? {
      guard left > 0, place >= 0 else { return nil }
      let current = place
      place = QuantitySite.outer(of: place, in: reading)
      left -= 1
      return current
    }
  }

  private var chain: Chain {
    let own = site.owner
    let isLabel = site.clause.kind == .label && own + 1 < site.reading.clauses.count
    return Chain(site.reading, from: isLabel ? own + 1 : own)
  }

  // MARK: Recommended

  private var isRecommended: Bool {
    if let group = site.group, !group.isNegated, group.main < site.token, isJoinedInstruction(group)
    {
      return true
    }
    if isRequired || isForbidden || isAdvisedAgainst || isToldToWait || site.isAdvisable {
      return true
    }
    if isDoseLine || isUrged || isTold || isAskedByUs || isLabelled || isToBeDone || isIdeal
      || isForbiddingLine
    {
      return true
    }
    if site.isUnderCondition, role == .threshold || site.found.kind == .frequency { return true }
    if let lead = site.lead, leadRecommends(lead) { return true }
    // "No swimming for 48 hours", "swimming is not allowed for two weeks"
    if role == .wait,
      !site.clause.hasFiniteVerb
        || site.group.map({
          $0.isNegated && ($0.isPassive || !$0.isFinite || site.clause.subject < 0)
        }) == true
    {
      return true
    }
    if isOfSpeakers { return false }
    // "If after the 8-12 week healing cycle it still hurts, call": what is advised is the call.
    let isOfProcess =
      (site.clause.kind == .conditional || site.clause.kind == .temporal)
      && (role == .duration || role == .completion || role == .amount)
    for place in chain.prefix(isOfProcess || isRemark ? 1 : 8) {
      let clause = site.reading.clauses[place]
      if place != site.owner, tellsToKnow(clause) { break }
      for verb in clause.verbs where advises(site.reading.verbs[verb], in: clause) { return true }
      if isInstruction(clause) { return true }
    }
    if isOfProcess { return false }
    if saysRecommended { return true }
    // "works best if started within 48 hours"
    return role == .deadline
      && site.reading.tokens.contains { site.isWord($0, "best", "better", "ideally", "effective") }
  }

  /// "You use these drops for four weeks", "you take 2 g a day": who writes so tells what to do.
  private var isTold: Bool {
    switch site.found.kind {
    case .duration, .frequency, .mass, .volume: break
    default: guard site.found.kind.rawValue == "dose" else { return false }
    }
    guard let group = site.group, group.main < site.token, !group.isNegated, !group.isPassive,
      group.isFinite, !group.cues.has([.modal, .possible, .have]), site.clause.kind == .main,
      site.isWord(site.head(site.subject), "you")
    else { return false }
    let verb = site.reading.tokens[group.main]
    // "You take two hours to finish", "you use 20 gallons" say what is.
    if site.isWord(verb, "take"), site.found.kind == .duration, !site.follows("for") {
      return false
    }
    if site.found.kind == .volume, !site.isWord(verb, "take", "apply") { return false }
    return verb.part == .verb && verb.has(.base) && !verb.has(.past)
      && (verb.has(.use) || site.isWord(verb, "take", "apply", "wear"))
      && site.object.map { $0.head < site.token } ?? (site.token == group.main + 1)
  }

  /// "Spend a night in Cusco, *which lies at 3,400 m*": nobody is told so.
  private var isRemark: Bool {
    site.clause.kind == .relative && site.clause.hasFiniteVerb
      && site.isWord(site.token(site.clause.first), "which", "who", "where")
      && site.token(site.clause.first - 1)?.part == .comma
  }

  /// "73 percent say the state should pay": so many say it, whatever ought to be.
  private var isOfSpeakers: Bool {
    guard let group = site.group, group.main > site.token, group.isFinite else { return false }
    let main = site.reading.tokens[group.main]
    return main.has(.say) && !main.has(.recommend) && !group.isPassive
  }

  /// "is the recommended dose", "are often recommended"; not of "contains 500 mg, and the recommended dose
  /// is": another main clause, with a verb and a subject of its own, speaks of something else.
  private var saysRecommended: Bool {
    let (reading, own) = (site.reading, site.owner)
    guard reading.senses.has(.recommend) else { return false }
    let isComplete = site.clause.hasFiniteVerb
    return reading.tokens.indices.contains { index in
      let token = reading.tokens[index]
      guard token.has(.recommend), token.has(.past), !site.isWord(token, "suggested") else {
        return false
      }
      let clause = reading.clauses[reading.tokens[index].clause]
      // "25 % of the recommended calories": so much of what is recommended.
      if index > site.token, reading.tokens[safe: index + 1]?.part == .noun,
        reading.tokens[safe: index - 1]?.part == .determiner,
        !reading.tokens[site.token..<index].contains(where: { $0.has(.be) })
      {
        return false
      }
      let isApart =
        reading.tokens[index].clause != own && isComplete && clause.kind == .main
        && clause.subject >= 0
        && clause.hasFiniteVerb
      return !isApart
    }
  }

  private func leadRecommends(_ lead: SentenceReading) -> Bool {
    lead.senses.has([.recommend, .should])
  }

  /// "should", "must", "need to", "recommends": but "should feel better", "should be healed" expect.
  private func advises(_ group: Clause.VerbGroup, in clause: Clause) -> Bool {
    let main = site.reading.tokens[group.main]
    if main.has(.recommend), main.part == .verb, !main.has(.past) || group.isPassive {
      // "We are advised that there are two guarantees."
      if group.isPassive, site.token(group.main + 1)?.part == .relative {
        // "It is recommended that you avoid it"
        guard clause.subject >= 0, site.clause.first == group.main + 1,
          !site.isWord(site.token(group.first), "was")
        else { return false }
        return site.isWord(
          site.reading.tokens[site.reading.phrases[clause.subject].head], "it")
      }
      // "Nine out of 10 dentists recommend it": so many do.
      let isSubject =
        site.token < group.main
        && (site.found.kind == .percentage || site.found.quantity.per != nil)
      if isSubject, !group.isPassive { return false }
      // "Studies suggest" tells, "we suggest booking" advises.
      return !site.isWord(main, "suggest", "suggests", "suggested")
        || site.token(group.main + 1)?.part == .gerund && clause.subject >= 0
          && !isOfEvidence(site.reading.tokens[site.reading.phrases[clause.subject].head])
    }
    // But "you may need to wait".
    if site.isWord(main, "need", "needs"), site.token(group.main + 1)?.part == .infinitive {
      return !group.cues.has([.possible, .typical])
        && !site.reading.tokens[group.first..<group.main].contains { site.isWord($0, "would") }
    }
    guard group.cues.has(.should), !isSpeakersPlan(group, clause) else { return false }
    // "Should it rain, the roof closes": if it does; but "should it bleed, press on it".
    if group.first == 0, site.token(1)?.part == .pronoun || site.token(1)?.part == .determiner {
      return commandFollows
    }
    if isForecast(group, clause) { return false }
    // "Children should be at least 6 months old", "tyres should be at 32 psi": what is expected is a time.
    if role == .threshold || role == .deadline || site.found.kind != .duration { return true }
    // "The wax should fall out on its own."
    if main.has(.reduce), site.token(group.main + 1)?.part == .particle { return false }
    // "The ring should remain in place", "people should stay home"
    if site.isWord(main, "remain", "stay"), role == .duration { return true }
    // "You should see the full results within a week."
    if main.has(.notice), role == .onset || role == .completion, clause.subject >= 0 {
      return false
    }
    let expects =
      main.has([.feel, .be, .completion, .motion, .lasting, .onset, .improve])
      && (clause.subject < 0 || main.has([.feel, .notice, .onset])
        || !isSecondPerson(clause.subject))
      && !main.has(.instruct)
    return !expects && !isExpected(of: group, clause)
  }

  /// "You should lose two pounds a week", "you should see a reduction of 90 %", "the repair should cost $200"; but "you should
  /// see a doctor".
  private func isForecast(_ group: Clause.VerbGroup, _ clause: Clause) -> Bool {
    let main = site.reading.tokens[group.main]
    guard main.clause == site.owner else { return false }
    if site.isWord(main, "lose") || main.has(.be) && site.isWord(site.token(group.main + 1), "able")
    {
      return true
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
    return main.has(.be) && site.found.kind == .price && subject.has(.payment)
  }

  /// "Studies suggest", "the data suggest"
  private func isOfEvidence(_ subject: PhraseToken) -> Bool {
    subject.has(.study)
      || site.isWord(subject, "data", "evidence", "results", "research", "findings", "figures")
  }

  func isSecondPerson(_ phrase: Int) -> Bool {
    site.isWord(site.reading.tokens[site.reading.phrases[phrase].head], "you", "everyone")
  }

  // MARK: The rest

  private var isNegated: Bool {
    // "If you see nothing after 3 months", "it cannot be cancelled after 2 hours": the time is as said.
    if role == .wait || isBoundFlipped || role == .threshold && site.isConditional
      || role == .deadline && site.follows("after", "past")
    {
      return false
    }
    // "90 % of cases are not inherited" states a share of what is not.
    guard let group = site.group, group.isNegated else { return false }
    // "Gels with more than 6% are not allowed"
    if group.main > site.token { return site.isOpen && site.verbSense.has(.approve) }
    return isDenied(by: group)
  }

  /// "not $50 but $60", "20, not 30", "rather than 10", "instead of 5 kg": it is not so many.
  private var isSetAside: Bool {
    guard site.found.bound == .none else { return false }
    let (last, before) = (site.previous, site.token(site.token - 2))
    if site.isWord(last, "not") {
      // "not only 5 but 7"
      if site.token(site.token - 1)?.has(.mere) == true { return false }
      return !site.isWord(before, "if", "or", "why", "whether")
    }
    // "all but four were freed": of those it is not so.
    return site.isWord(last, "but") && site.isWord(before, "all")
      || site.isWord(last, "than") && site.isWord(before, "rather")
      || site.isWord(last, "of") && site.isWord(before, "instead")
  }

  /// "should not exceed 2 g", "no more than": the negation went into the bound.
  private var isBoundFlipped: Bool {
    switch site.found.bound {
    case .atMost, .noLongerThan: true
    // "cannot be used for less than 3 days"
    case .atLeast: site.leads(with: "less") || site.leads(with: "fewer")
    default: site.verbSense.has(.exceed)
    }
  }

  private var isPossible: Bool {
    // "might close 15 of its 260 stores"
    if site.isGiven, site.found.kind != .duration { return false }
    // "can be a flat amount (often $500)"
    if site.clause.kind == .parenthesis, site.isUnder(adverb: .typical, ofClause: site.owner) {
      return false
    }
    if let place = site.movingGerund, site.token(place - 1)?.has(.possible) == true { return true }
    if isOfSome || isSaidPossible || isInSomeCases { return true }
    guard site.reading.senses.has(.possible) || site.reading.mayHave("would") else { return false }
    // When to act is said of the clause's own verb: "can shorten it if started within 48 hours".
    for place in chain.prefix(role == .deadline || site.isAside ? 1 : clauseReach) {
      guard let group = site.finiteVerb(of: site.reading.clauses[place]) else { continue }
      let (first, cues) = lead(of: group, in: place)
      // "would have risen by 5%", had something else come first
      let isUnreal = group.main - first > 1 && isUnreal(from: first, to: group.main)
      guard cues.has(.possible) || isUnreal else { continue }
      // "Most people can drive after six weeks" is what is usual.
      if site.isWord(site.reading.tokens[first], "can"), hasMajority(place) { continue }
      // "You can expect to pay $250"
      if site.isWord(site.reading.tokens[group.main], "expect") { continue }
      // "is sometimes prescribed within a day" says when, not whether.
      if role == .deadline, !cues.has(.modal) { return false }
      // "lozenges taken within 24 hours may help": the modal belongs to another verb.
      if group.first > site.token, !isFronted(before: group) { continue }
      return true
    }
    if site.previous?.has(.possible) == true { return true }
    // "sometimes people are contagious for ten days"
    return site.isUnder(adverb: .possible)
  }

  /// "In some cases it lasts two years", "some warranties run up to ten years".
  private var isOfSome: Bool {
    guard site.reading.mayHave("some"), site.found.kind == .duration else { return false }
    let tokens = site.reading.tokens
    if let subject = site.subject, subject.lastHead < site.token,
      site.isWord(tokens[subject.first], "some"), !site.verbSense.has(.say),
      tokens[subject.head].has(.person) || site.isWord(tokens[subject.head], "others", "some")
        || site.found.bound == .upTo
    {
      return true
    }
    return tokens[..<site.token].indices.contains { place in
      site.isWord(tokens[place], "some") && site.isWord(tokens[safe: place - 1], "in")
        && site.isWord(tokens[safe: place + 1], "cases", "people", "patients")
        && !tokens[place..<site.token].contains { $0.quantity >= 0 }
    }
  }

  /// "Return to work should be possible after two weeks"; but "it is not possible", "as soon as possible".
  private var isSaidPossible: Bool {
    site.reading.mayHave("possible") && site.verb >= 0 && site.verb < site.token
      && site.verbSense.has(.be)
      && site.group?.isNegated != true
      && site.reading.tokens[site.verb..<site.token].indices.contains {
        site.isWord(site.token($0), "possible") && !site.isWord(site.token($0 - 1), "as", "not")
      }
  }

  func hasMajority(_ clause: Int) -> Bool {
    let subject = site.reading.clauses[clause].subject
    guard subject >= 0 else { return false }
    let phrase = site.reading.phrases[subject]
    return site.reading.tokens[phrase.first...phrase.head].contains { $0.has(.majority) }
  }

  private var clauseReach: Int { site.clause.kind == .conditional ? 2 : 3 }

  /// "Within a few weeks, you may …": the quantity stands before the subject.
  private func isFronted(before group: Clause.VerbGroup) -> Bool {
    let owner = site.reading.tokens[group.main].clause
    let subject = site.reading.clauses[owner].subject
    guard subject >= 0 else { return false }
    let first = site.reading.phrases[subject].first
    guard first > site.token else { return false }
    // "Two days after symptoms begin, spots may appear."
    return !site.reading.tokens[site.token..<first].contains {
      $0.part == .verb && site.reading.clauses[$0.clause].kind != .temporal
    }
  }

  private var isTypical: Bool {
    // "Most recover in a week, but some take three months"
    if let subject = site.subject, site.isWord(site.reading.tokens[subject.first], "some"),
      site.clause.kind != .parenthesis, !site.isUnder(adverb: .typical, ofClause: site.owner)
    {
      return false
    }
    // "Usually it's 30 minutes"
    if let first = site.reading.tokens.first, first.part == .adverb, first.has(.typical),
      site.token(1)?.has(.contracted) == true || site.token(2)?.has(.contracted) == true,
      site.token <= 5
    {
      return true
    }
    // "rarely takes more than two hours": the finder has turned the bound round.
    if isBoundFlipped, site.clauseHas(oneOf: "rarely", "seldom", "hardly", "scarcely") {
      return true
    }
    if site.reading.senses.has([.typical, .majority]),
      isSaidOfTypical || opensAsUsual || isListedAsUsual || isUsualInBrackets
    {
      return true
    }
    if isNormalTo { return true }
    return isByAndLarge || canBeExpected || opensOnAverage
  }

  /// "You can expect to pay $250", "patients can expect to stay three days".
  private var canBeExpected: Bool {
    guard site.reading.mayHave("expect") else { return false }
    // "Expect three days of swelling."
    if let first = site.reading.tokens.first, site.isWord(first, "expect"), first.part == .verb,
      site.clause.kind != .parenthesis, site.found.kind != .price
    {
      return true
    }
    return chain.prefix(clauseReach).contains { place in
      site.reading.verbs(of: site.reading.clauses[place]).contains { group in
        site.isWord(site.reading.tokens[group.main], "expect") && group.main < site.token
          && group.cues.has(.possible) && !group.isNegated
      }
    }
  }

  /// "On average, it lasts three months": so long it mostly lasts; but a sum or a number is a mean.
  private var opensOnAverage: Bool {
    site.found.kind == .duration && site.isWord(site.token(0), "on")
      && site.isWord(site.token(1), "average")
  }

  /// "In general", "as a rule", "almost always", "the majority of people".
  private var isByAndLarge: Bool {
    guard site.reading.senses.has(.always) || site.reading.mayHave("general", "rule", "majority")
    else { return false }
    return site.reading.tokens.indices.contains { place in
      let before = site.token(place - 1)
      if site.isWord(site.token(place), "general") { return site.isWord(before, "in") }
      if site.isWord(site.token(place), "always") {
        return place < site.token && site.isWord(before, "almost", "nearly", "virtually")
      }
      if site.isWord(site.token(place), "rule") {
        return site.isWord(before, "a") || site.isWord(before, "general") && place < site.token
      }
      guard site.isWord(site.token(place), "majority"),
        site.isWord(site.token(place + 1), "of"), (site.token(place + 2)?.quantity ?? -1) < 0
      else { return false }
      // "covers the majority of ten beaches" says nothing of what is usual.
      return site.head(site.subject)?.start == site.token(place)?.start
        || site.isWord(site.token(place - 2), "in", "for")
    }
  }

  private var isSaidOfTypical: Bool {
    for place in chain.prefix(site.isAside ? 1 : 8) where isTypical(inClause: place) { return true }
    // "Most people drive in a week and work in two": said of the same subject
    let own = site.owner
    guard own > 0, site.clause.sharesSubject,
      site.clause.kind == .main || site.clause.kind == .relative,
      let verb = site.reading.firstFiniteVerb(of: site.reading.clauses[own - 1])
    else { return false }
    // "is usually mild and goes within a day"
    let end = min(verb.main + 1, site.reading.clauses[own - 1].last)
    return site.reading.tokens[site.reading.clauses[own - 1].first...max(verb.main, end)].contains {
      $0.has([.typical, .majority]) && !$0.has(.mean) && $0.part != .adjective
    }
  }
}
