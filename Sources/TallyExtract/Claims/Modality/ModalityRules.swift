internal import TallyCore

/// How surely a value is stated, and what of: a point, a range, the end of one.
struct ModalityRules {
  let site: QuantitySite
  let role: Claim.Role

  func modality() -> Claim.Modality {
    // "may help, according to a study of 59 adults": how many they were is no matter of maybe.
    if role == .population, site.kind == .count { return .asserted }
    // "nowhere near 50 %"
    if site.isWord(site.token(site.token - 1), "nowhere"), site.isWord(site.firstWord, "near") {
      return .negated
    }
    if isSetAside || isMissed || isDisowned || isRefuted || isCalledFalse || isTakenBack {
      return .negated
    }
    if isAsked || isGuessed || isLeftOpen { return .possible }
    if isDeniedInOtherWords { return .negated }
    // "The fixes that I recommended 2 years ago": when, whatever was recommended.
    if site.isWord(site.next, "ago") { return .asserted }
    if isNotNeeded || isDeniedOfGroup || isOfNone || isOfForbidden { return .negated }
    if isOfNoSubject || isUnbound || isNotMeant || isYetToCome { return .negated }
    if isRecommended { return .recommended }
    if isNegated { return .negated }
    // "*As little as 5 mg* may cause a reaction"
    if site.found.bound == .asEarlyAs, let group = site.group, group.first > site.token,
      group.cues.has(.possible)
    {
      return .possible
    }
    if isPossible || isOnlyPlanned { return .possible }
    if isTypical { return .typical }
    return .asserted
  }

  /// The quantity's clause and those around it, up to the main clause, by their places.
  struct Chain: Sequence, IteratorProtocol {
    let reading: SentenceReading
    var place: Int
    private var left = 8

    init(_ reading: SentenceReading, from place: Int) {
      self.reading = reading
      self.place = place
      // "Given that the debt stands at $16 trillion, a rise can cost billions": as it is.
      let before = reading.clauses[place].first - 1
      if reading.clauses[place].kind == .relative,
        reading.tokens[safe: before]?.hash == WordTable.Hash(of: "given")
      {
        left = 1
      }
    }

    mutating func next() -> Int? {
      guard left > 0, place >= 0 else { return nil }
      let current = place
      place = QuantitySite.outer(of: place, in: reading)
      left -= 1
      return current
    }
  }

  var chain: Chain {
    let own = site.owner
    let isLabel = site.clause.kind == .label && own + 1 < site.reading.clauses.count
    return Chain(site.reading, from: isLabel ? own + 1 : own)
  }

  // MARK: Recommended

  private var isRecommended: Bool {
    // "Newborns (0-3 months) should get 14 hours": who they are is not advised.
    if role == .age, site.kind == .age,
      site.isOfNamedPeople || site.group.map({ site.token < $0.first }) ?? false
    {
      return false
    }
    if let group = site.group, !group.isNegated, group.main < site.token, isJoinedInstruction(group)
    {
      return true
    }
    // "Call us *to get 10% off*"
    if let group = site.group, !group.isFinite, group.main < site.token,
      isAppeal(site.reading.tokens[group.main], at: group.main)
    {
      return false
    }
    if isRequired || isForbidden || isAdvisedAgainst || isToldToWait || site.isAdvisable
      || isJoinedDuty
    {
      return true
    }
    if isDoseLine || isUrged || isTold || isAskedByUs || isLabelled || isToBeDone || isIdeal
      || isGoal || isForbiddingLine || isHadDone
    {
      return true
    }
    if site.isUnderCondition, role == .threshold || site.kind == .frequency { return true }
    if role == .threshold, site.isMinimum { return true }
    if let lead = site.lead, leadRecommends(lead) { return true }
    // "No swimming for 48 hours", "swimming is not allowed for two weeks"
    if role == .wait,
      !site.clause.hasFiniteVerb
        || site.isOfNothing
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
      // "If you take it 3 times a day, leave 4 hours between doses."
      || site.clause.kind == .conditional && site.kind == .frequency
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
    switch site.kind {
    case .duration, .frequency, .mass, .volume, .dose: break
    default: return false
    }
    guard let group = site.group, group.main < site.token, !group.isNegated, !group.isPassive,
      group.isFinite, !group.cues.has([.modal, .possible, .have]), site.clause.kind == .main,
      site.isWord(site.head(site.subject), "you")
    else { return false }
    let verb = site.reading.tokens[group.main]
    // "You take two hours to finish", "you use 20 gallons" say what is.
    if site.isWord(verb, "take"), site.kind == .duration, !site.follows("for") {
      return false
    }
    if site.kind == .volume, !site.isWord(verb, "take", "apply") { return false }
    return verb.part == .verb && verb.has(.base) && !verb.has(.past)
      && (verb.has(.use) || site.isWord(verb, "take", "apply", "wear"))
      && site.object.map { $0.head < site.token } ?? (site.token == group.main + 1)
  }

  /// "Spend a night in Cusco, *which lies at 3,400 m*", "start early, *since an attic reaches 60 °C*": nobody is told so.
  private var isRemark: Bool {
    if site.clause.hasFiniteVerb,
      site.isWord(
        site.token(site.clause.first), "since", "because", "although", "though", "whereas")
    {
      return true
    }
    return site.clause.kind == .relative && site.clause.hasFiniteVerb
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
      // "They advised 55 communities": what they did.
      if site.isWord(token, "advised"), token.part == .verb, site.kind == .count,
        !(reading.verbs(of: clause).first { $0.main == index }?.isPassive ?? true)
      {
        return false
      }
      // "About 5,000 people were urged to evacuate."
      if site.token < index, areTold(index) { return false }
      // "25 % of the recommended calories": so much of what is recommended.
      if index > site.token, reading.tokens[safe: index + 1]?.part == .noun,
        reading.tokens[safe: index - 1]?.part == .determiner,
        reading.tokens[safe: index - 2]?.part != .comma,
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

  /// "About 5,000 *people* were urged to evacuate": so many were told; but "3 doses are recommended to complete it".
  private func areTold(_ index: Int) -> Bool {
    site.kind == .count && site.token(index + 1)?.part == .infinitive
      && (site.counted.map { site.reading.tokens[$0.head].has(.person) } ?? false)
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
        && (site.kind == .percentage || site.found.quantity.per != nil)
      if isSubject, !group.isPassive { return false }
      // "About 5,000 people were urged to evacuate", "it is encouraging to see crime fall"
      if site.token < group.first, group.isPassive, areTold(group.main) { return false }
      if site.isWord(main, "encouraging"), site.token(group.main + 1)?.part == .infinitive {
        return false
      }
      // "Studies suggest" tells, "we suggest booking" advises.
      return !site.isWord(main, "suggest", "suggests", "suggested")
        || advisesAct(behind: group, clause)
    }
    // But "you may need to wait".
    if site.isWord(main, "need", "needs"), site.token(group.main + 1)?.part == .infinitive {
      return !group.cues.has([.possible, .typical])
        && !site.reading.tokens[group.first..<group.main].contains { site.isWord($0, "would") }
    }
    guard group.cues.has(.should), !isSpeakersPlan(group, clause), !site.isWord(main, "expect")
    else {
      return false
    }
    // "This amount should be enough for 2 m²", "it should suffice"
    if site.isWord(main, "suffice")
      || main.has(.be) && site.isWord(site.token(group.main + 1), "enough", "sufficient", "plenty")
    {
      return false
    }
    // "Should it rain, the roof closes": if it does; but "should it bleed, press on it".
    if group.first == 0, site.token(1)?.part == .pronoun || site.token(1)?.part == .determiner {
      return commandFollows
    }
    if isForecast(group, clause) { return false }
    // "This *30 ml bottle* should last three months": no bottle is told to hold so much.
    if site.token < group.first, main.has([.lasting, .cost]), !group.isPassive { return false }
    // "Children should be at least 6 months old", "tyres should be at 32 psi": what is expected is a time.
    if role == .threshold || role == .deadline || site.kind != .duration { return true }
    // "The wax should fall out on its own."
    if main.has(.reduce), site.token(group.main + 1)?.part == .particle { return false }
    // "The ring should remain in place", "people should stay home"; but "it should stay hot"
    if site.isWord(main, "remain", "stay"), role == .duration {
      return !isStateOfItself(site.token(group.main + 1))
    }
    // "You should see the full results within a week", but "you should see a dentist".
    if main.has(.notice), role == .onset || role == .completion, clause.subject >= 0 {
      return site.object.map { site.head($0)?.has(.person) == true } ?? false
    }
    let expects =
      main.has([.feel, .be, .completion, .motion, .lasting, .onset, .improve])
      && (clause.subject < 0 || main.has([.feel, .notice, .onset])
        || !isSecondPerson(clause.subject))
      && !main.has(.instruct)
    return !expects && !isExpected(of: group, clause)
  }

  func isSecondPerson(_ phrase: Int) -> Bool {
    site.isWord(site.reading.tokens[site.reading.phrases[phrase].head], "you", "everyone")
  }

  // MARK: Negated

  private var isNegated: Bool {
    // "If you see nothing after 3 months", "it cannot be cancelled after 2 hours": the time is as said.
    if role == .wait || isBoundFlipped || site.isNotYet
      || role == .threshold && (site.isConditional || site.reading.tokens[0].has(.conditional))
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
  var isBoundFlipped: Bool {
    switch site.found.bound {
    case .atMost, .noLongerThan: true
    // "cannot be used for less than 3 days"
    // "We do not ship orders under $50"
    case .atLeast:
      site.leads(with: "less") || site.leads(with: "fewer") || site.leads(with: "under")
        || site.leads(with: "below")
    default: site.verbSense.has(.exceed)
    }
  }

  func hasMajority(_ clause: Int) -> Bool {
    let subject = site.reading.clauses[clause].subject
    guard subject >= 0 else { return false }
    let phrase = site.reading.phrases[subject]
    return site.reading.tokens[phrase.first...phrase.head].contains { $0.has(.majority) }
  }

  var clauseReach: Int { site.clause.kind == .conditional ? 2 : 3 }
}
