internal import TallyCore

/// What somebody should do by, or not before, a time.
extension DurationRules {
  func instruction() -> RoleRules.Verdict? {
    // "Never train two days in a row": so long it must not go on, and nothing is awaited.
    if site.isBannedStretch { return (.duration, "in a row") }
    return doneBy() ?? notDoneFor() ?? doneWithin()
  }

  private var isNegated: Bool { site.group?.isNegated == true }

  // Three functions, as the compiler leaves the words of rules to be worked out at run time where there are too many of
  // them in one.

  private func doneBy() -> RoleRules.Verdict? {
    // "Avoid alcohol for a week", "avoid massaging it for 12 hours": not before. "For three days before the visit", "for the
    // first days" is how long it is left alone.
    if site.follows("for"), site.verb >= 0, site.verb < site.token, !isNegated,
      site.isWord(site.token(site.verb), "avoid", "avoided", "avoiding", "skip")
        || site.isWord(site.token(site.verb - 1), "avoid") || isAlsoAvoided || isKeptFrom
        || isKeptOff
    {
      let isSpan =
        site.isWord(site.next, "before", "prior", "leading")
        || site.isWord(site.token(site.token - 1), "first")
      return isSpan ? (.duration, "avoid for") : (.wait, "avoid for")
    }
    if sense.has(.wait), !isNegated {
      return isWaitedThrough || isUsualWait ? (.duration, "waited") : (.wait, "wait")
    }
    // "no sooner than six weeks"
    if site.isFloor, site.leads(with: "no") || site.leads(with: "not"),
      site.text[site.found.range.start..<site.found.core.start].suffix(12)
        .elementsEqual("sooner than ".utf8)
    {
      return (.wait, "no sooner")
    }
    if let wait = notUntil ?? forbidden ?? untilSoFor ?? noneFor { return wait }
    if let last = refusedAfter ?? allowedUpTo ?? notLater ?? openUntil ?? bookedAhead
      ?? chargedWithin
    {
      return last
    }
    // "give ten days of notice", "12 hours' notice"
    if site.isWord(site.next, "notice")
      || site.isWord(site.next, "of") && site.isWord(site.token(site.token + 2), "notice")
    {
      return (.deadline, "notice of")
    }
    // "can be returned for up to 45 days"
    if site.group?.isPassive == true, !isNegated, site.follows("for", "up"),
      site.isWord(site.token(site.verb), "returned", "exchanged", "refunded")
    {
      return (.deadline, "returned for")
    }
    // "If there is food you will not eat within two days, freeze it."
    if site.isWithin, isNegated, site.reading.tokens[0].has(.conditional),
      !site.reading.tokens[..<site.token].contains(where: { $0.part == .comma })
    {
      return (.threshold, "not yet after")
    }
    // But "throw away what isn't used within a day".
    if site.isWithin, isNegated, isObligation || isOpening, site.clause.kind != .relative {
      return (.wait, "not within")
    }
    // "needs treatment within 72 hours"; but "takes effect within a week"
    if site.isWithin, let verb = site.token(site.verb), site.verb < site.token,
      site.isWord(verb, "need", "needs", "requires"), site.object != nil
    {
      return (.deadline, "needs within")
    }
    // "Full recovery should occur within 8 weeks": nobody can be told to.
    let isOfEnd = site.head(site.subject)?.has([.ending, .completion]) == true && sense.has(.occur)
    if site.isWithin, !isOfEnd, isObligation || isOpening { return (.deadline, "must within") }
    // "must respond in 120 days"
    if site.follows("in"), isObligation, !isNegated,
      site.group.map({ group in
        site.reading.tokens[group.first..<group.main].contains { site.isWord($0, "must") }
      }) == true
    {
      return (.deadline, "must in")
    }
    if site.isWord(site.reading.tokens[safe: site.clause.first], "no"), site.follows("for"),
      !site.clause.hasFiniteVerb
    {
      return (.wait, "no swimming for")
    }
    if site.hasSoLongTo { return (.deadline, "has so long to") }
    // "The filing deadline is 20 days after the mailing."
    if sense.has(.be), site.verb < site.token, site.isWord(site.head(site.subject), "deadline"),
      site.isWord(site.next, "after", "before", "from")
    {
      return (.deadline, "deadline is")
    }
    // "The refund period is 14 days after purchase": so long it is, and does not begin then as an incubation does.
    if sense.has(.be), site.verb == site.token - 1, site.isWord(site.next, "after", "from"),
      let subject = site.subject,
      site.isWord(site.head(subject), "period", "window", "warranty", "guarantee"),
      subject.first < subject.head,
      site.isWord(
        site.token(subject.head - 1), "refund", "return", "grace", "trial", "exchange",
        "cancellation", "appeal")
    {
      return (.duration, "period is")
    }
    if site.isWord(site.next, "early"), site.group?.cues.has(.should) == true || isOpening {
      return (.deadline, "so early")
    }
    if site.follows("after") || site.isWord(site.next, "after"),
      sense.has(.discard), site.group?.isFinite == true
    {
      return (.deadline, "discard after")
    }
    return nil
  }

  private func notDoneFor() -> RoleRules.Verdict? {
    if isNegated, site.follows("for"), sense.has([.onset, .completion]), !hasPersonSubject,
      site.group?.cues.has(.should) == false, site.clause.subject >= 0
    {
      return sense.has(.completion) ? (.completion, "not over for") : (.onset, "not begun for")
    }
    if site.follows("at"), site.found.bound != .atLeast, site.found.bound != .atMost,
      site.found.quantity.unit == "mo" || site.found.quantity.unit == "a"
        || site.found.quantity.unit == "wk" && isOfYoung,
      site.clauseHas(oneOf: "child", "children", "infant", "infants", "baby", "babies")
        || site.reading.hasVerb(.recommend, in: site.clause)
        || site.clauseHas(
          oneOf: "dose", "doses", "shot", "shots", "booster", "vaccine", "vaccinated")
        || isOfYoung
    {
      return (.age, "at an age")
    }
    if isNegated || site.isOfNothing, site.follows("for", "until"),
      sense.has([.have, .instruct, .use, .get]) && !tellsWhatWasNot || site.clause.subject < 0
        || site.group?.cues.has(.should) == true || isToldNot || isBanned || site.isAdvisable
        || isUnableYet || isNotNeededAgain
    {
      // "do not leave it on for more than 30 minutes" limits what may be done
      // "Do not drive on it for at least a week": not sooner.
      let isLimit =
        [.moreThan, .atMost, .atLeast].contains(site.found.bound) && !site.leads(with: "at")
      return isLimit ? (.duration, "no longer than") : (.wait, "not for")
    }
    // "Never give honey before 12 months."
    if isNegated, site.follows("before"),
      sense.has([.have, .instruct, .use, .get]) || site.clause.subject < 0
        || site.group?.cues.has(.should) == true, !tellsWhatWasNot
    {
      return (.wait, "not before")
    }
    return notBefore ?? advisedAfter
  }

  private func doneWithin() -> RoleRules.Verdict? {
    let isDue =
      site.isWithin || site.found.bound == .by || site.follows("before") || isAnchored
      || site.found.bound == .noLongerThan
    if sense.has(.act), !sense.has(.notice) || site.clauseHas("doctor", "provider", "help"), isDue {
      return (.deadline, "seek help")
    }
    // "Rest 10 minutes before slicing", "let cool 10 minutes before"
    let rests =
      site.verb == site.token - 1
      && (sense.has(.lasting) || site.isWord(site.token(site.verb - 1), "let"))
    if site.isWord(site.next, "before", "prior", "beforehand", "ahead"), !site.follows("for"),
      !takesTime,
      !rests,
      sense.has([.use, .instruct, .take, .start]) || isOpening
        || sense.has(.stop) && site.group?.isFinite == false
        || site.group?.cues.has(.should) == true
    {
      return (.deadline, "before")
    }
    // "when they are taken within an hour"
    if site.isWord(site.token(site.token + 2), "advance"), site.isWord(site.next, "in") {
      return (.deadline, "in advance")
    }
    if isDue, sense.has(.take), site.group?.isPassive == true || isParticiple {
      return (.deadline, "taken within")
    }
    if isDue, !site.follows("for"), mayBeCourse, namesMedicine || sense.has(.treat),
      !site.isWord(site.token(site.verb + 1), "birth")
    {
      return (.deadline, "start within")
    }
    return nil
  }

  /// "Absolutely *no smoking* for 72 hours, *no vigorous rinsing* for 24"; but "no fever for a day".
  private var noneFor: RoleRules.Verdict? {
    guard site.follows("for"), site.reading.mayHave("no") else { return nil }
    let before = site.reading.tokens[max(0, site.token - Self.longestBan)..<site.token]
    guard let no = before.lastIndex(where: { site.isWord($0, "no") }),
      // "no running water", "no bleeding for a day is a good sign"
      let act = before[no...].lastIndex(where: { $0.part == .gerund }),
      before[act...].dropFirst().first?.part != .noun, site.next?.part != .verb,
      site.next?.part != .auxiliary,
      before[(no + 1)...].allSatisfy({
        switch $0.part {
        case .gerund, .noun, .adjective, .conjunction, .preposition: true
        default: false
        }
      })
    else { return nil }
    switch site.token(no - 1)?.part {
    case nil, .comma, .colon, .dash, .adverb, .open: return (.wait, "no swimming for")
    default: return nil
    }
  }
  private static let longestBan = 8

  /// "*Keep* the car *off* for a week"; but "keep off wine"
  private var isKeptOff: Bool {
    isOpening && site.isWord(site.token(site.verb), "keep")
      && site.reading.tokens.dropFirst(site.verb + 2).prefix(Self.longestBan).prefix {
        $0.quantity < 0
      }.contains { site.isWord($0, "off", "away") }
  }

  /// "Should be *restricted from* preparing food for 48 hours"
  private var isKeptFrom: Bool {
    site.reading.mayHave("from")
      // "She was kept from her mother"
      && !site.reading.tokens[max(0, site.verb - 3)...site.verb].contains {
        site.isWord($0, "was", "were", "had")
      }
      && site.reading.tokens[max(0, site.verb - 3)...site.verb].indices.contains { place in
        site.isWord(
          site.token(place), "restricted", "excluded", "kept")
          && site.isWord(site.token(place + 1), "from", "away", "off")
      }
  }

  /// "Such as *avoiding* exercise, rubbing, or *touching* the area for a day"
  private var isAlsoAvoided: Bool {
    guard site.reading.mayHave("avoiding") else { return false }
    // "Prevent it by avoiding straws, smoking, and rinsing": the verb may stand before.
    let isAmong = site.token(site.verb)?.part == .gerund
    let before = site.reading.tokens[..<(isAmong ? site.verb : max(0, site.token - 1))]
    guard let avoid = before.lastIndex(where: { site.isWord($0, "avoiding") }),
      isAmong || site.verb < avoid
    else { return false }
    // "The firm survived by avoiding debt"
    if site.isWord(site.token(avoid - 1), "by"),
      before[max(0, avoid - 3)..<avoid].contains(where: { $0.part == .verb && $0.has(.past) })
    {
      return false
    }
    return before[avoid...].allSatisfy {
      switch $0.part {
      case .gerund, .noun, .adjective, .determiner, .comma, .conjunction: true
      default: false
      }
    }
  }

  /// "My artist *told* me not to swim"; but "decided not to work for three years".
  private var isToldNot: Bool {
    guard let group = site.group, !group.isFinite else { return false }
    return site.reading.tokens[max(0, group.first - 4)..<group.main].contains {
      $0.has(.recommend) || site.isWord($0, "told", "tells", "tell", "asked", "warned")
    }
  }

  /// "does not *need replacing* for 10 years"
  private var isNotNeededAgain: Bool {
    site.clauseHas(oneOf: "need", "needs", "needed")
      && site.clauseHas(
        oneOf: "repeated", "repeating", "replaced", "replacing", "renewed", "recharging")
  }

  /// "He *could not* walk for six weeks", "they *did not* use it for a year".
  private var tellsWhatWasNot: Bool {
    guard let group = site.group else { return false }
    return site.reading.tokens[group.first..<group.main].contains {
      site.isWord($0, "did", "didn't", "could", "couldn't", "had", "hadn't")
    }
  }

  /// "You *can't* swim for two weeks", said to whoever reads it.
  private var isUnableYet: Bool {
    guard let group = site.group, group.isFinite, group.cues.has(.modal) else { return false }
    return site.isWord(site.head(site.subject), "you") && !isStay
  }

  /// "Swimming is not allowed for two weeks", "you are not allowed *to drive*"; "was not allowed" tells what was.
  private var isBanned: Bool {
    site.reading.verbs(of: site.clause).contains { group in
      (group.isNegated || site.isOfNothing) && group.isPassive && group.main <= site.verb
        && site.isWord(site.token(group.main), "allowed", "permitted")
        && mayBeForbidden && !tellsWhatWas(group)
    }
  }

  /// "Smoking is prohibited for the first two days", "you will not be allowed to swim for two weeks".
  private var forbidden: RoleRules.Verdict? {
    guard site.follows("for") else { return nil }
    let isForbidden = site.reading.verbs(of: site.clause).contains { group in
      let main = site.token(group.main)
      guard group.main <= site.verb, mayBeForbidden, !tellsWhatWas(group) else { return false }
      if group.isPassive, !group.isNegated, group.main == site.verb,
        site.isWord(main, "prohibited", "forbidden", "banned"),
        site.token(group.main + 1)?.part != .infinitive
      {
        return true
      }
      return group.isNegated && group.main < site.verb && site.group?.isFinite == false
        && (group.isPassive && site.isWord(main, "allowed", "permitted")
          || site.isWord(site.token(group.main + 1), "able"))
    }
    return isForbidden ? (.wait, "forbidden for") : nil
  }

  /// "Smoking is prohibited", "you are not allowed", but "Russia is banned", "to stay for 30 days in a row".
  private var mayBeForbidden: Bool {
    guard let subject = site.head(site.subject), !isStay else { return false }
    return subject.part == .gerund || site.isWord(subject, "you") || subject.has(.person)
  }

  /// "The book was banned for 40 years", "has been banned": so it went.
  private func tellsWhatWas(_ group: Clause.VerbGroup) -> Bool {
    site.reading.tokens[group.first..<group.main].contains {
      site.isWord($0, "was", "were", "wasn't", "weren't", "been", "has", "have", "had")
    }
  }

  /// What is so for so long, or done so long: "you can't live for 3 days without water".
  private var isStay: Bool {
    site.isWord(
      site.token(site.verb), "see", "tell", "get", "live", "stay", "keep", "remain", "hold", "go",
      "survive", "be", "have", "feel", "find", "pay", "owe")
      || site.isWord(site.token(site.verb), "charged", "billed") || site.isInARow
  }

  /// "We waited 3 days", "after waiting 20 minutes", "Owners wait four months for a permit": so long it lasted,
  /// and nobody is told to.
  private var isWaitedThrough: Bool {
    guard let verb = site.token(site.verb), let group = site.group, !group.cues.has(.should) else {
      return false
    }
    if verb.has(.past), !verb.has(.base), verb.part == .verb { return !group.cues.has(.modal) }
    if verb.has(.gerund) {
      if group.isFinite, group.cues.has(.be) { return true }
      // "After waiting 6 weeks, many people can return."
      return site.isWord(site.token(site.verb - 1), "after", "by", "despite", "while")
        && !site.reading.verbs.contains { $0.cues.has([.modal, .should]) }
    }
    guard group.isFinite, verb.has([.base, .third]), site.clause.subject >= 0,
      !group.cues.has(.modal), let subject = site.head(site.subject),
      !site.isWord(subject, "you", "we", "i")
    else { return false }
    return site.isWord(site.next, "for") && site.isWord(verb, "wait", "waits")
  }

  /// "You can drive after four weeks", "stitches are removed after 5 days": not sooner.
  var notBefore: RoleRules.Verdict? {
    if let subject = site.head(site.subject), isEnd(subject) { return nil }
    guard site.follows("after") || site.isWord(site.next, "after"), !site.follows("for"),
      !site.isWithin, site.found.bound != .asEarlyAs, let group = site.group,
      group.main < site.token, !group.isNegated
    else { return nil }
    let tokens = site.reading.tokens
    if mayBeDoneAfter { return (.wait, "safe after") }
    if group.isPassive, tokens[group.main...].contains(where: { site.isWord($0, "again") }) {
      return (.interval, "again after")
    }
    // "Showers are allowed after 48 hours."
    if group.isPassive, site.isWord(site.token(site.verb), "allowed", "permitted") {
      return (.wait, "allowed after")
    }
    if group.isPassive, sense.has(.instruct), !sense.has([.use, .lasting, .discard, .act]) {
      return (.wait, "done after")
    }
    // "Driving is possible six weeks after surgery."
    if sense.has(.be),
      tokens[group.main..<site.token].contains(where: {
        site.isWord($0, "possible", "allowed", "safe", "okay")
      })
    {
      return (.wait, "possible after")
    }
    // "can be walked on after 20 minutes"
    if group.isPassive,
      tokens[group.first..<group.main].contains(where: { site.isWord($0, "can", "may") }),
      !sense.has([.notice, .onset, .treat, .say, .follow])
    {
      return (.wait, "may be done after")
    }
    guard hasPersonSubject || site.isWord(site.head(site.subject), "you"),
      !sense.has([.notice, .feel, .get, .onset, .have, .occur, .cause, .take, .treat])
    else { return nil }
    let isAble =
      tokens[max(0, group.first - 3)..<group.main].contains { site.isWord($0, "can", "able") }
      || tokens[group.first..<group.main].contains { site.isWord($0, "may") }
        && (sense.has([.completion, .motion, .instruct, .start])
          || site.isWord(site.token(group.main), "resume", "return", "perform", "work", "play")
          || site.isWord(site.token(group.main), "shower", "bathe", "eat", "drink", "exercise"))
    return isAble ? (.wait, "able after") : nil
  }

  /// "Puppies are vaccinated at 8 weeks", "a scan at 20 weeks of pregnancy": a point of a young life; but "at 8 weeks after the
  /// operation", "at 10 weeks postpartum".
  private var isOfYoung: Bool {
    if site.isWord(site.next, "after", "postpartum", "post") { return false }
    return site.clauseHas(
      oneOf: "puppies", "puppy", "kittens", "kitten", "pups", "baby", "babies", "infants",
      "newborn", "neuter", "spay")
      || site.isWord(site.token(site.token + 2), "pregnancy")
      || site.isWord(site.token(site.verb), "given", "due", "starts", "start")
        && site.clauseHas("vaccine", "vaccines", "vaccination")
  }

  /// "Judgment should be made after 12 months", "After four months, they should be fed twice a day": not sooner.
  private var advisedAfter: RoleRules.Verdict? {
    guard site.follows("after"), !site.isWithin, site.next?.part != .preposition,
      let group = site.group, group.isPassive, group.isFinite, !group.isNegated,
      group.cues.has(.should), group.main < site.token || site.token == 1,
      !sense.has([.completion, .onset, .notice, .feel, .discard, .act, .improve]),
      // "The bread should be cooked after 30 minutes": then it is.
      !site.isWord(
        site.token(group.main), "cooked", "baked", "browned", "grown", "established", "received",
        "delivered"),
      !site.isWord(site.token(group.main), "finished", "done", "set", "used")
    else { return nil }
    return (.wait, "should be done after")
  }

  /// Starting, taking, giving: what a course of medicine has done to it.
  var mayBeCourse: Bool {
    if startsActing || startsFeeling || site.isWord(site.token(site.verb + 1), "effect") {
      return false
    }
    // "Reactions usually start within three days of the shot."
    if sense.has(.onset), site.group?.isPassive == false, let subject = site.head(site.subject),
      subject.has(.attribute), !subject.has([.medicine, .dosing])
    {
      return false
    }
    if sense.has([.onset, .completion, .motion, .notice, .lasting, .feel]), !sense.has(.start),
      !sense.has([.treat, .take])
    {
      return false
    }
    return sense.has([.start, .take, .treat, .use]) || sense.has(.works) && site.isWithin
      || site.clause.kind == .parenthesis
  }

  var namesMedicine: Bool {
    site.reading.tokens.contains { $0.has(.medicine) } || sense.has(.take) && hasPersonSubject
  }

  var hasPersonSubject: Bool { site.head(site.subject)?.has(.person) == true }

  /// "after …", "of symptoms" right after the quantity.
  var isAnchored: Bool {
    guard let next = site.next else { return false }
    return next.has(.anchor)
  }
}
