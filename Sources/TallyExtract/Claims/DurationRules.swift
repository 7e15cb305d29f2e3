internal import TallyCore

/// The role of a stretch of time, from the verb's class and the preposition together.
///
///     fades within 48 hours           completion      take it within 48 hours    deadline
///     appears within 48 hours         onset           lasts for 48 hours         duration
struct DurationRules {
  let site: QuantitySite
  /// The document reports a study.
  var isStudy = false

  func verdict() -> RoleRules.Verdict {
    // "At nine weeks, scores were lower"
    if isStudy || isOpeningDate, site.isWord(site.token(site.token - 1), "at"),
      site.found.bound == .none, !site.clauseHas("intervals")
    {
      return (.followUp, "at so long")
    }
    return verdictOutsideStudies()
  }

  /// "At 6 months, 60 % had stopped."
  private var isOpeningDate: Bool {
    site.token == 1 && site.next?.part == .comma && site.reading.quantityCount > 1
      && ["wk", "mo", "a"].contains(site.found.quantity.unit)
  }

  private func verdictOutsideStudies() -> RoleRules.Verdict {
    fixed() ?? inFull() ?? scheduled() ?? instruction() ?? byVerb() ?? byNoun() ?? byPreposition()
  }

  var sense: WordSense { site.verbSense }

  // MARK: Cues that need no verb

  private func fixed() -> RoleRules.Verdict? {
    if site.isConditional,
      site.isFloor || site.follows("after") || site.isUnderCondition || isLastingCondition
    {
      return (.threshold, "condition")
    }
    // "3 days a week"
    let unit = site.found.quantity.unit
    if unit.utf8.count > 2,
      unit.hasPrefix("d/") || unit.hasPrefix("wk/") || unit.hasPrefix("mo/")
    {
      return (.frequency, "days a week")
    }
    if site.isWord(site.next, "a", "per", "each", "every"),
      site.token(site.token + 2)?.has(.period) == true
    {
      // "Eight hours a night" is how long.
      return ["h", "min", "s"].contains(String(unit.prefix { $0 != "/" }))
        ? (.duration, "so long each") : (.frequency, "days a week")
    }
    if isLackingFor { return (.threshold, "none for") }
    if isLastingMore { return (.threshold, "of which it lasts") }
    // "by the end of four months"
    if site.isWord(site.token(site.token - 1), "of"),
      site.isWord(site.token(site.token - 2), "end"),
      site.isWord(site.token(site.token - 4), "by")
    {
      return (.completion, "by the end of")
    }
    // "a few weeks into the pregnancy", "from 24 hours after surgery"
    if site.isWord(site.next, "into"), !sense.has(.lasting), !site.follows("for") {
      return (.onset, "so long into")
    }
    if site.isWord(site.next, "after"), site.isWord(site.token(site.token - 1), "from") {
      return (.onset, "from so long after")
    }
    // "Frozen stage (4-12 months)"
    if site.previous?.part == .open, site.token(site.token - 2)?.has(.phase) == true,
      site.next?.part == .close
    {
      return (.duration, "phase")
    }
    if site.isConditional, site.follows("for"), sense.has([.have, .take, .be, .feel]),
      site.group?.isNegated == false
    {
      return (.threshold, "condition for")
    }
    // "if swelling has not gone down in 48 hours", "lumps that have not softened after two weeks"
    if site.group?.isNegated == true, site.verb < site.token, isCondition,
      site.follows("in", "after", "by") || site.isWithin || site.isWord(site.next, "after")
    {
      return (.threshold, "not yet after")
    }
    // "unless the next is due in less than two hours"
    if site.isConditional, site.found.bound == .lessThan, sense.has(.be) {
      return (.threshold, "less than is left")
    }
    if isAskedFor { return (.threshold, "for at least") }
    if let change = longerOrShorter() { return change }
    // "the lowest in ten years", "the first increase in six years": since when there was none.
    if isOfRecord { return (.duration, "in so long") }
    if sense.has(.be),
      site.clauseHas(oneOf: "worst", "strongest", "highest", "greatest")
        || isAtItsMost
    {
      return (.peak, "is worst")
    }
    // "if your cat has not eaten for two days"
    if site.clause.kind == .conditional, site.follows("for"), site.group?.isNegated == true,
      site.clause.parent >= 0,
      site.reading.hasVerb(.act, in: site.reading.clauses[site.clause.parent])
    {
      return (.threshold, "condition not for")
    }
    if site.follows("until", "till") { return (.completion, "until") }
    // "infectious from two days before the rash until it heals"
    if site.isWord(site.next, "before"), site.follows("from"),
      !sense.has([.lasting, .take, .range]),
      site.token(site.token - 1)?.quantity ?? -1 < 0
    {
      return (.onset, "from so long before")
    }
    // Also "from $310m twelve months before", "from 5% a year earlier".
    if site.isWord(site.next, "ago")
      || site.isWord(site.next, "before", "earlier", "previously")
        && site.token(site.token - 1)?.part == .quantity && site.found.bound == .none
    {
      return (.other, "ago")
    }
    if site.isWord(site.next, "apart") || sense.has(.spacing) { return (.interval, "apart") }
    if site.follows("every") { return (.frequency, "every") }
    if site.clauseHas("interval", "intervals", "gap"), site.follows("of", "at") {
      return (.interval, "interval of")
    }
    if site.isWord(site.next, "between"),
      site.clauseHas(oneOf: "sessions", "treatments", "doses", "visits")
    {
      return (.interval, "between sessions")
    }
    if site.isWord(site.next, "after"),
      site.clauseHas(
        oneOf: "second", "next", "another", "booster", "repeat", "repeated", "touch-up", "recheck")
    {
      return (.interval, "next after")
    }
    // "A repeat test is done 6 weeks later", "given at bedtime and again 4 hours later"
    if site.isWord(site.next, "later"), site.found.range.start == site.found.core.start,
      site.clauseHas(oneOf: "second", "booster", "repeat", "repeated", "followed", "next")
        || site.isWord(site.token(site.token - 1), "again") && site.group?.isPassive == true
    {
      return (.interval, "next later")
    }
    if site.follows("by") || site.found.bound == .by {
      let verbs = site.reading.tokens[..<site.token].filter { $0.part == .verb }
      if verbs.contains(where: { $0.has(.reduce) }) { return (.reduction, "shortened by") }
      if verbs.contains(where: { $0.has(.increase) }) { return (.increase, "prolonged by") }
    }
    if sense.has(.follow), !isFollowedByAnother,
      site.group?.isPassive == true || isParticiple
        || site.isWord(site.token(site.verb + 1), "up")
    {
      return (.followUp, "followed")
    }
    if site.clauseHas("follow-up"), !site.follows("after") { return (.followUp, "follow-up") }
    if isAtPeak { return (.peak, "peak") }
    return nil
  }

  /// "No wet nappies for 3 hours or more": a sign from then on.
  private var isLackingFor: Bool {
    site.found.bound == .orMore && site.follows("for") && site.verb < 0
      && site.isWord(site.reading.tokens[site.clause.first], "no")
  }

  /// "A migraine lasting longer than 72 hours may be one", "each headache lasting 4 hours or more": of which it holds.
  private var isLastingMore: Bool {
    guard let verb = site.token(site.verb), verb.part == .gerund, verb.has(.lasting),
      site.token - site.verb <= 2, site.token(site.verb - 1)?.part == .noun
    else { return false }
    return site.isFloor || site.found.bound == .orMore || site.found.bound == .moreThan
  }

  /// "if the pain lasts for 2 weeks", but "if started within 2 days"
  private var isLastingCondition: Bool {
    site.clause.kind == .conditional && !site.isWithin && site.verb >= 0 && site.verb < site.token
      && sense.has(.lasting) && !sense.has([.use, .instruct, .treat])
  }

  /// "Full results are visible in 14 days", "with the full effect visible after a week": there in full.
  private func inFull() -> RoleRules.Verdict? {
    guard !site.follows("for"), site.reading.mayHave("full", "final", "complete"),
      let phrase = site.reading.phrases.last(where: { $0.lastHead < site.token }),
      phrase.head > phrase.first, site.token - phrase.lastHead < Self.nearFinal,
      site.reading.tokens[phrase.first..<phrase.head].contains(where: {
        site.isWord($0, "full", "final", "complete")
      }),
      site.isWord(
        site.head(phrase), "result", "results", "effect", "effects", "density", "growth", "outcome",
        "recovery", "healing"),
      !site.reading.tokens[phrase.head..<site.token].contains(where: { $0.quantity >= 0 })
    else { return nil }
    return site.reading.tokens[phrase.head..<site.token].contains { $0.has(.lasting) }
      ? nil : (.completion, "in full")
  }

  private static let nearFinal = 6
  private static let longestEvent = 8

  /// "Months 6-9: hair growth visible", "Week 12 – final results": what a line of a timeline says of its time.
  private func scheduled() -> RoleRules.Verdict? {
    let tokens = site.reading.tokens
    guard let sign = site.next,
      sign.part == .colon || sign.part == .dash || sign.part == .semicolon,
      tokens[..<site.token].allSatisfy({ $0.part == .dash })
    else { return nil }
    let event = tokens[(site.token + 1)...].prefix(Self.longestEvent)
    let hasVerb = event.contains { $0.part == .verb }
    if event.contains(where: { site.isWord($0, "full", "final", "fully") }) {
      return (.completion, "in full then")
    }
    if !hasVerb, event.contains(where: { site.isWord($0, "phase", "period", "stage") }) {
      return (.duration, "phase then")
    }
    if event.contains(where: { site.isWord($0, "first", "visible", "noticeable", "notice") })
      || !hasVerb && event.contains(where: { site.isWord($0, "improvement", "new") })
    {
      return (.onset, "begins then")
    }
    return nil
  }

  // MARK: The verb

  private func byVerb() -> RoleRules.Verdict? {
    guard site.verb >= 0 else { return nil }
    if isTimeOfEnd { return (.completion, "time of an end") }
    // "Symptoms occur within two days of contact"; but "recovery occurs"
    if sense.has(.occur), site.isWithin, site.verb < site.token,
      site.head(site.subject).map({ !isEnd($0) }) ?? false
    {
      return (.onset, "occurs within")
    }
    // "You stop being contagious 24 hours after", "obtained functional recovery within six months"
    if site.verb < site.token,
      stopsBeing
        || site.isWithin
          && site.isWord(site.head(site.object), "recovery", "healing", "remission", "clearance")
    {
      return (.completion, "stops")
    }
    // "Take it 30 minutes before bedtime"
    if sense.has(.take), site.isWord(site.next, "before"), isOpening || opensBehindColon {
      return (.deadline, "take before")
    }
    if beginsToShow { return (.onset, "begins to show") }
    if let end = closing { return end }
    // "The average delay was nine minutes."
    if sense.has(.be), site.verb < site.token,
      site.isWord(site.head(site.subject), "delay", "wait"), site.previous?.part != .preposition
    {
      return (.duration, "delay was")
    }
    // "The rules take effect in two weeks."
    if sense.has(.take), site.isWord(site.token(site.verb + 1), "effect") {
      return site.follows("in", "after") || site.isWithin
        ? (.onset, "takes effect") : (.duration, "takes")
    }
    if sense.has(.take), !hasPersonSubject || site.purpose != nil { return taking() }
    if isSoBefore { return (.onset, "so long before") }
    if sense.has([.be, .take]), let until = untilVerb { return until }
    // "Start with two minutes a day"
    if sense.has(.start), site.follows("with") { return (.duration, "starts with") }
    if startsFeeling {
      let rest = site.reading.tokens[site.verb...].prefix(4)
      return rest.contains { $0.has([.improved, .completion]) }
        ? (.completion, "starts to get better") : (.onset, "starts to show")
    }
    if comesUp { return (.onset, "comes up") }
    if closesOver { return (.completion, "closes") }
    if comesOff, !startsActing { return (.completion, "comes off") }
    if isTakenOut { return (.completion, "taken out") }
    if isThereByThen { return (.completion, "by then") }
    if returnsToLife { return (.completion, "back to") }
    if comesBack { return (.onset, "comes back") }
    // "is held 20 days after you file"
    if site.isWord(site.next, "after"), site.group?.isPassive == true, !site.follows("for"),
      site.isWord(site.token(site.verb), "held", "scheduled", "performed", "done")
    {
      return (.onset, "is held after")
    }
    if startsActing, !isCompletion { return (.onset, "begins") }
    if isOnset { return (.onset, "begins") }
    // "freezes well for three months": a state that lasts
    if isCompletion, site.follows("for") {
      return (.duration, "stays so for")
    }
    if isCompletion { return (.completion, "is over") }
    if sense.has([.notice, .get, .feel, .have, .be, .occur, .cause]), let verdict = byObject() {
      return verdict
    }
    // "Crews replace a roof in three days."
    if site.follows("in"), !sense.has(.lasting), sense.has([.use, .instruct]),
      site.object.map({ $0.head < site.token }) ?? (site.group?.isPassive == true)
    {
      return (.completion, "done in")
    }
    if sense.has([.lasting, .use, .instruct, .range]) && !site.follows("after")
      || site.follows("for")
    {
      return (.duration, "lasts")
    }
    return nil
  }

  /// "The recovery time is about a month", "healing times range from two to four months".
  private var isTimeOfEnd: Bool {
    guard sense.has([.be, .range, .lasting]), site.verb < site.token, let subject = site.subject,
      subject.head > subject.first,
      site.isWord(site.head(subject), "time", "times", "timeline", "timelines")
    else { return false }
    return isEnd(site.reading.tokens[subject.head - 1])
  }

  /// "Healing begins after a week, with near-complete filling by four months": nothing begins by then.
  private var isThereByThen: Bool {
    guard site.follows("by") || site.found.bound == .by, sense.has([.start, .onset]),
      site.verb < site.token
    else { return false }
    return site.reading.tokens[site.verb..<site.token].contains { $0.quantity >= 0 }
  }

  /// Behind a superlative or "first", with or without its noun.
  private var isOfRecord: Bool {
    guard site.follows("in"), site.found.bound == .none || site.isFloor else { return false }
    var place = site.token - 1
    while let word = site.token(place), word.part != .preposition { place -= 1 }
    let (last, before) = (site.token(place - 1), site.token(place - 2))
    return [last, last?.part == .noun ? before : nil].contains {
      site.isWord($0, "lowest", "highest", "worst", "biggest", "largest")
        || site.isWord($0, "first") && sense.has(.be)
    }
  }

  /// "begin to go away", "before symptoms get better": the end of something, whatever the verb.
  var closing: RoleRules.Verdict? {
    let tokens = site.reading.tokens
    if sense.has([.start, .lasting]) {
      if let next = tokens[safe: site.verb + 1], next.part == .infinitive,
        let inner = tokens[safe: site.verb + 2], inner.has([.completion, .motion])
      {
        return (.completion, "begins to go away")
      }
      // "can last two years before it heals"
      for clause in site.reading.clauses where clause.kind == .temporal && clause.first > site.token
      {
        if site.isWord(tokens[clause.first], "before", "until"),
          tokens[clause.first...clause.last].contains(where: { $0.has([.completion, .improved]) })
        {
          return (.completion, "until it is over")
        }
      }
    }
    return nil
  }

  func taking() -> RoleRules.Verdict {
    if site.isWord(site.next, "of"), let goal = site.token(site.token + 2), isEnd(goal),
      !goal.has(.instruct)
    {
      return (.completion, "of recovery")
    }
    if let until = untilVerb { return until }
    if let purpose = site.purpose {
      // "takes an hour to perform"
      if site.isWord(purpose, "complete", "finish", "perform", "install"),
        site.head(site.subject).map({ !isEnd($0) }) ?? true
      {
        return (.duration, "takes to do")
      }
      if purpose.has(.completion) || purpose.has([.get, .feel, .motion, .attain])
        || finishes(purpose)
      {
        return (.completion, "takes to")
      }
      if purpose.has([.onset, .notice, .works]) { return (.onset, "takes to") }
      // "takes weeks for a stone to pass"
      if site.isWord(site.next, "for") { return (.completion, "takes for it to") }
      return (.duration, "takes to")
    }
    if let head = site.head(site.subject), isEnd(head) || isCourseOfEnd {
      return (.completion, "takes to heal")
    }
    // "colds resolve in 7 days; flu may take two weeks": as the clause before.
    let earlier = site.reading.tokens[..<max(site.verb, 0)]
    if earlier.contains(where: { $0.part == .verb && $0.has(.completion) }) {
      return (.completion, "takes, as before")
    }
    return (.duration, "takes")
  }

  /// "The healing process takes", "healing is a slow process that takes"
  private var isCourseOfEnd: Bool {
    let tokens = site.reading.tokens
    if let subject = site.subject, subject.head > subject.first,
      site.isWord(site.head(subject), "process", "period", "time", "phase")
    {
      return isEnd(tokens[subject.head - 1])
    }
    guard site.clause.kind == .relative, site.clause.parent >= 0 else { return false }
    let main = site.reading.clauses[site.clause.parent].subject
    guard main >= 0 else { return false }
    return isEnd(tokens[site.reading.phrases[main].head])
      && site.isWord(site.token(site.clause.first - 1), "process")
  }

  /// "stops being sore"
  private var stopsBeing: Bool {
    let verb = site.reading.tokens[site.verb]
    let before = site.token(site.verb - 1)
    return verb.has(.be) && verb.part != .noun && before?.has(.stop) == true
      || verb.has(.stop) && site.isWord(site.token(site.verb + 1), "being")
  }

  /// "For sleep: take 30 minutes before"
  private var opensBehindColon: Bool {
    site.clause.subject < 0 && site.token(site.verb - 1)?.part == .colon
      && site.token(site.verb)?.has(.base) == true
  }

  /// "to expand fully", "to become scabs", but "to become noticeable"
  private func finishes(_ purpose: PhraseToken) -> Bool {
    let tokens = site.reading.tokens
    guard let place = tokens.firstIndex(where: { $0.start == purpose.start }) else { return false }
    if site.isWord(purpose, "become"),
      site.reading.phrases.contains(where: {
        $0.first == place + 1 && tokens[$0.head].part == .noun
      })
    {
      return true
    }
    return !purpose.has(.works)
      && tokens[place...].prefix(4).contains { site.isWord($0, "fully", "completely", "entirely") }
  }

  /// "see settling within 3 weeks", "have pain for 2 days".
  private func byObject() -> RoleRules.Verdict? {
    guard let head = site.head(site.object) else { return nil }
    if isEnd(head), !site.follows("for") { return (.completion, "sees the end") }
    if site.isWithin, sense.has([.have, .get]) { return (.onset, "has within") }
    if site.follows("for") || sense.has([.have, .get]) && !site.isWithin {
      return (.duration, "has for")
    }
    if head.has(.onset), site.isWithin { return (.onset, "sees") }
    return nil
  }

  /// Nouns made of verbs of ending: healing, recovery, settling.
  func isEnd(_ token: PhraseToken) -> Bool {
    token.has([.completion, .ending])
  }
}
