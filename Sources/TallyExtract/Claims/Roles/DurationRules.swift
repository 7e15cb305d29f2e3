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
    hoursOf() ?? stage() ?? fixed() ?? inFull() ?? scheduled() ?? instruction()
      ?? soLongAThing() ?? timeOfEnd()
      ?? byVerb() ?? byNoun() ?? byPreposition()
  }

  var sense: WordSense { site.verbSense }

  /// "Need 7 to 9 hours *of sleep*", "aim for 150 minutes of exercise a week", "*get* 8 hours": how much of it; but "after
  /// 30 minutes of exercise", and "six weeks of training" go on so long.
  private func hoursOf() -> RoleRules.Verdict? {
    let unit = site.found.quantity.unit.utf8
    guard unit.first == UInt8(ascii: "h") || unit.starts(with: "min".utf8), !site.isWithin,
      site.previous?.part != .preposition || site.follows("for", "of", "with")
    else { return nil }
    if site.isWord(site.next, "of") {
      let isPursued = site.reading.phrases.contains {
        $0.preposition == site.token + 1
          && Self.pursuits.contains(site.reading.tokens[$0.head], of: site.text)
      }
      return isPursued ? (.amount, "so much of it") : nil
    }
    guard sense.has(.get), site.verb >= 0, site.verb < site.token, !site.follows("for") else {
      return nil
    }
    let next = site.next
    let isAll = next?.isWord != true || next?.part == .conjunction
    return isAll || site.isWord(next, "per", "each", "a") ? (.amount, "gets so much") : nil
  }

  /// "They want to end *the 18-year war*", "he completed *a six-month course*", "*the three-year project* started": so long
  /// it is, whatever became of it; but "by the two-week mark".
  private func soLongAThing() -> RoleRules.Verdict? {
    guard site.found.bound == .none, let thing = site.next, thing.part == .noun,
      site.text[site.found.core.start..<site.found.core.end].contains(ASCII.hyphen),
      let before = site.previous, before.part == .determiner || before.isPossessive,
      !site.isWord(thing, "mark", "point", "anniversary", "deadline", "wait", "notice", "period"),
      !site.isWord(thing, "delay", "window", "limit", "intervals", "interval", "gap", "break")
    else { return nil }
    let isSubject = site.verb > site.token && site.subject?.head == site.token + 1
    let isObject = site.verb >= 0 && site.verb == site.token - 2
    guard isSubject || isObject, sense.has([.start, .onset, .completion, .ending, .stop]) else {
      return nil
    }
    return (.duration, "so long a thing")
  }

  private static let pursuits: WordSet = [
    "sleep", "exercise", "activity", "sun", "sunlight", "sunshine", "daylight", "light", "shade",
    "training", "practice", "walking", "play", "playtime", "stimulation", "downtime", "cardio",
    "darkness", "screen", "instruction", "homework", "study", "meditation", "reading",
  ]

  private func byVerb() -> RoleRules.Verdict? {
    guard site.verb >= 0 else { return nil }
    if site.isNotYet { return (site.endsThen ? .completion : .onset, "not for so long") }
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
    if beginsToShow || beginsTo { return (.onset, "begins to") }
    if let end = closing { return end }
    // "The average delay was nine minutes."
    if sense.has(.be), site.verb < site.token,
      site.isWord(site.head(site.subject), "delay", "wait"), site.previous?.part != .preposition
    {
      return (.duration, "delay was")
    }
    // "The rules take effect in two weeks."
    if sense.has(.take), site.isWord(site.token(site.verb + 1), "effect") {
      return site.follows("in", "after") || site.isWithin || site.isWord(site.next, "after", "from")
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
    // "The vaccine was developed in 11 months": it was done by then; but "symptoms developed".
    if site.group?.isPassive == true, site.isWord(site.token(site.verb), "developed"),
      site.follows("in") || site.isWithin
    {
      return (.completion, "developed in")
    }
    // "A loss of 15 % was seen over 68 weeks": a span in which, and no time at which.
    if site.follows("over"), site.verb < site.token, sense.has(.notice),
      site.group?.isPassive == true,
      isOnset
    {
      return (.duration, "seen over")
    }
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

  /// "The recovery time is about a month", "healing times range from two to four months", "peels with a *recovery
  /// time* of a week".
  private func timeOfEnd() -> RoleRules.Verdict? {
    var phrase = site.subject
    let before = site.firstOfSpan - 1
    if site.isWord(site.token(before), "of") {
      phrase = site.reading.phrases.last { $0.lastHead == before - 1 }
    } else if !sense.has([.be, .range, .lasting]) || site.verb >= site.token {
      return nil
    }
    guard let phrase, phrase.head > phrase.first,
      site.isWord(site.head(phrase), "time", "times", "timeline", "timelines"),
      isEnd(site.reading.tokens[phrase.head - 1])
    else { return nil }
    return (.completion, "time of an end")
  }

  /// "Healing begins after a week, with near-complete filling by four months": nothing begins by then.
  private var isThereByThen: Bool {
    guard site.follows("by") || site.found.bound == .by, sense.has([.start, .onset]),
      site.verb < site.token
    else { return false }
    return site.reading.tokens[site.verb..<site.token].contains { $0.quantity >= 0 }
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
    // "to become tender", "to become golden"
    if site.isWord(purpose, "become", "turn", "get"),
      site.isWord(
        tokens[safe: place + 1], "tender", "soft", "golden", "smooth", "crisp", "firm", "dry")
        || site.isWord(tokens[safe: place + 1], "solid", "brown", "translucent", "hard")
    {
      return true
    }
    return !purpose.has(.works)
      && tokens[place...].prefix(4).contains { site.isWord($0, "fully", "completely", "entirely") }
  }

  /// "see settling within 3 weeks", "have pain for 2 days".
  private func byObject() -> RoleRules.Verdict? {
    // "Most get *another* within 12 months"
    if sense.has([.have, .get]), site.isWithin || site.follows("in"),
      site.isWord(site.token(site.verb + 1), "another")
    {
      return (.onset, "has another within")
    }
    guard let head = site.head(site.object) else { return nil }
    if isEnd(head), !site.follows("for") { return (.completion, "sees the end") }
    if site.isWithin, sense.has([.have, .get]) { return (.onset, "has within") }
    // "After a few days, you'll have a cast fitted"
    if site.follows("after"), site.next?.part == .comma, sense.has([.have, .get]) {
      return (.onset, "has after")
    }
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
