internal import TallyCore

/// The role of a time by the noun that it is one of, else by the preposition before it: where no verb decides.
extension DurationRules {
  func byNoun() -> RoleRules.Verdict? {
    let tokens = site.reading.tokens
    // "Within 4 days, when the first signs appear."
    if site.verb < 0, site.isWithin, site.next?.part == .comma,
      site.isWord(site.token(site.token + 2), "when"),
      let then = site.reading.firstFiniteVerb(of: site.reading.clause(of: site.token + 2))
    {
      if tokens[then.main].has(.onset) { return (.onset, "when it begins") }
    }
    if let subject = site.head(site.subject), isEnd(subject), !site.follows("for") {
      return (.completion, "healing")
    }
    // "predicted eight days of recovery"
    if site.isWord(site.next, "of"), let end = site.token(site.token + 2), isEnd(end),
      end.part == .noun, !site.follows("after", "for")
    {
      return (.completion, "of recovery")
    }
    // "a 3 month timescale for mending"
    let after = tokens[(site.token + 1)...].prefix(6)
    if let verbal = after.first(where: { $0.part == .gerund || $0.has(.completion) }),
      verbal.has(.completion)
    {
      if site.isWord(site.next, "timescale", "timeline", "period") {
        return (.completion, "timescale")
      }
      // "an 8-12 week healing cycle"
      return after.dropFirst().first.map {
        $0.has(.phase)
      } == true ? (.duration, "cycle") : nil
    }
    if let onset = after.first, onset.has(.onset), onset.part == .noun { return (.onset, "onset") }
    return nil
  }

  func byPreposition() -> RoleRules.Verdict {
    if site.clauseHas("delay", "incubation", "latency"), !site.follows("for") {
      // "A significant shortening of sleep latency (9 min)"
      return site.clauseHas(oneOf: "shorter", "shortening", "shortened", "reduced", "reduction")
        && !site.follows("to")
        ? (.reduction, "delay shortened") : (.onset, "delay")
    }
    if site.follows("for", "during", "throughout", "first") { return (.duration, "for") }
    // "In the first five days, it may wet six a day", "pain decreases in the first two weeks": all through them.
    if site.follows("in"), site.isWord(site.token(site.token - 1), "first"),
      sense.has([.lasting, .reduce, .increase, .feel, .be])
        || site.token == 3 && site.next?.part == .comma && !isCompletion && site.verb >= 0
    {
      return (.duration, "in the first")
    }
    // "Effects occur after two weeks of use", "growth slows after six months"
    if site.follows("after"), site.verb < site.token,
      sense.has(.occur)
        || sense.has([.reduce, .increase]) && site.token(site.verb)?.has([.base, .third]) == true
    {
      return (.onset, "changes after")
    }
    // "Fever drops in 10 days": nothing says by how much.
    if site.follows("in"), sense.has(.reduce), site.token(site.verb)?.has(.past) == false,
      site.reading.quantityCount == 1
    {
      return (.completion, "drops in")
    }
    // "rose by a third in six months"
    if site.follows("in"), sense.has([.increase, .reduce]), !sense.has(.completion) {
      return (.duration, "change over")
    }
    if site.clause.kind == .label { return (.duration, "label") }
    // "Recovery: 1-2 weeks"
    if site.previous?.part == .colon, let label = site.token(site.token - 2), isEnd(label),
      label.part != .verb
    {
      return (.completion, "label of an end")
    }
    if site.reading.mayHave("onset"),
      site.reading.tokens[..<site.token].contains(where: { site.isWord($0, "onset") })
    {
      return (.onset, "onset")
    }
    // "No one has been hurt in 30 years."
    if site.follows("in"), site.found.bound != .within, site.group?.cues.has(.have) == true,
      site.group?.isNegated == true || site.isWord(site.reading.tokens[site.clause.first], "no")
    {
      return (.duration, "not in so long")
    }
    // "up to 50 mm in three hours", "2 goals in 10 minutes"
    if site.follows("in"), !isStudy, site.group?.isPassive != true || site.verb > site.token,
      !site.isWord(site.token(site.token - 3), "to"), let amount = site.token(site.token - 2),
      amount.quantity >= 0 && !site.isWord(site.token(site.token - 3), "of")
        || site.token(site.token - 3)?.quantity ?? -1 >= 0 && amount.has(.plural)
          && !sense.has(.completion)
    {
      return (.duration, "amount in")
    }
    // "It will be two years before the opening of the bridge."
    if site.isWord(site.next, "before"), sense.has([.be, .take]),
      site.isWord(site.head(site.subject), "it")
    {
      return (.duration, "so long until")
    }
    // "visible 10 days after the bite": a point in time
    if site.isWord(site.next, "before"), site.previous?.part != .preposition,
      site.clause.kind != .conditional
    {
      // "…, but *wait* at least 7 days before driving on it"
      if site.isWord(site.previous, "wait") { return (.wait, "wait before") }
      return happens ? (.onset, "happens so long before") : (.deadline, "so long before")
    }
    if happens, site.isNumbered || sense.has(.occur) && site.follows("at"),
      !site.follows("until", "for", "by")
    {
      return (.onset, "happens then")
    }
    if site.isWord(site.next, "after"), let span = betweenTwo { return span }
    if site.isWord(site.next, "after", "later"),
      site.previous?.part != .preposition
        // "at a median of 6 days after surgery"
        || site.isWord(site.token(site.token - 2), "median", "mean", "average"),
      site.clause.kind != .conditional
    {
      return (.onset, "so long after")
    }
    // "It drew 6,000 signatures in four days", "the first increase in six years"
    if site.follows("in"), !site.isWithin, !isStudy,
      site.token(site.verb)?.has(.past) == true && site.token(site.verb)?.part == .verb
        && site.verb < site.token && site.group?.isPassive == false
        || site.clauseHas("first", "highest", "lowest") && sense.has(.be)
    {
      return (.duration, "in so long")
    }
    // "With effects *fading away* after several months"
    if site.follows("after"), isFading { return (.completion, "fading after") }
    // "The slab reaches 90 % of its strength after four weeks."
    if site.follows("after"), sense.has(.attain), site.verb >= 0 {
      return (.completion, "reached after")
    }
    // "The foals are fully weaned after six months."
    if site.follows("after"), site.verb > 0, site.verb < site.token, site.group?.isPassive == true,
      site.isWord(site.token(site.verb - 1), "completely", "fully", "entirely"),
      site.isWord(site.token(site.verb), "weaned", "grown", "trained", "restored", "absorbed")
    {
      return (.completion, "fully after")
    }
    // "The company was sold after 30 years"; but "after 30 years of growth", "after a five-year search".
    if site.follows("after"), !sense.has([.lasting, .reduce, .increase]), !isOfWill,
      site.next?.part != .preposition, !isOpening,
      site.next?.part != .noun, site.next?.part != .adjective,
      !site.text[site.found.core.start..<site.found.core.end].contains(ASCII.hyphen)
    {
      return (.onset, "after so long")
    }
    if isByThen { return (.completion, "by then") }
    // "Exception: they were exposed within the last 7 days."
    if site.isWithin, site.group?.isPassive == true,
      site.reading.hasToken(.colon) || site.clause.kind == .conditional
        || site.clause.kind == .relative,
      site.text[site.found.range.start..<site.found.core.start].suffix(5)
        .elementsEqual("last ".utf8)
    {
      return (.threshold, "within the last")
    }
    // "They were recruited within 20 hours of the first sneeze."
    if site.isWithin, sense.has(.enroll), site.isWord(site.next, "of", "after") {
      return (.threshold, "enrolled within")
    }
    // "died within 60 hours of randomization"
    if isStudy, site.isWithin, site.isWord(site.next, "of", "after", "from"),
      site.isWord(
        site.token(site.token + 2), "randomization", "randomisation", "enrollment", "enrolment",
        "baseline")
    {
      return (.followUp, "within so long of the start")
    }
    if site.isWithin || site.follows("in") {
      return site.isAfterImprovement ? (.onset, "improvement within") : (.completion, "within")
    }
    // "Try walking after six weeks": it begins then. "Harvest after a year": not sooner; "Remove what is left after 20
    // minutes": not later.
    if isOpening, site.follows("after") {
      if sense.has(.start) || site.isWord(site.token(site.verb), "try") { return (.onset, "after") }
      return sense.has(.rid) ? (.deadline, "removed after") : (.wait, "done only after")
    }
    return (.duration, "time")
  }

  /// "Gives birth 58 to 68 days *after breeding*", "the second dose two months *after the first*": what lies between the two.
  private var betweenTwo: RoleRules.Verdict? {
    var place = site.token + 2
    while let word = site.token(place), word.part == .determiner || word.has(.selecting) {
      // "the first", "the previous one"
      if word.has(.selecting), site.reading.mayHave("dose", "doses", "shot"),
        site.reading.tokens[..<site.token].contains(where: {
          site.isWord($0, "dose", "doses", "shot", "shots", "booster", "injection")
        }),
        site.isWord(word, "first", "last", "previous", "second", "initial")
      {
        return (.interval, "next dose")
      }
      place += 1
    }
    return site.isWord(
      site.token(place), "breeding", "mating", "conception", "ovulation", "insemination",
      "fertilization", "fertilisation")
      ? (.completion, "carried so long") : nil
  }

  /// A gerund of ending that stands right before, whatever verb the clause has.
  private var isFading: Bool {
    let near = site.reading.tokens[max(0, site.token - 4)..<site.token]
    return near.contains { $0.part == .gerund && $0.has([.completion, .fade]) }
  }

  /// "Its temperature drops", "it occurs": nobody does it.
  private var happens: Bool {
    guard let group = site.group, !group.isNegated, !group.cues.has(.should) else { return false }
    return sense.has([.occur, .onset, .reduce, .motion]) && !sense.has([.take, .act, .treat, .use])
      && !hasPersonSubject
  }

  /// "By day three the tooth feels normal", "weaned by eight weeks", "reach it by 3 months"; but "late by three hours".
  private var isByThen: Bool {
    guard site.follows("by") else { return false }
    guard let before = site.token(site.token - 1) else { return true }
    if site.isNumbered || site.token == site.clause.first || before.part == .stop { return true }
    // "…, but by 32 weeks they reach 17 inches"
    if site.token == site.clause.first + 1,
      before.part == .subordinator || before.part == .conjunction
    {
      return true
    }
    let unit = site.found.quantity.unit
    guard site.found.bound == .by, ["d", "wk", "mo", "a"].contains(unit), let group = site.group,
      group.main < site.token
    else { return false }
    return sense.has(.attain)
      || site.isWord(site.token(group.main), "achieve", "achieves", "achieved")
      || group.isPassive && !sense.has([.increase, .reduce, .exceed])
  }

  /// "You may shower after two days", "it needs to be replaced after ten years": what somebody may or should do does
  /// not come of itself then.
  private var isOfWill: Bool {
    site.group?.cues.has([.possible, .should]) == true
      || site.reading.verbs(of: site.clause).contains {
        site.isWord(site.reading.tokens[$0.main], "need", "needs", "have", "has")
      }
  }
}

extension QuantitySite {
  /// "an improvement in skin texture within a few weeks"
  fileprivate var isAfterImprovement: Bool {
    reading.mayHave("improvement", "improvements", "change")
      && reading.tokens[..<token].contains { isWord($0, "improvement", "improvements", "change") }
  }
}

extension QuantitySite {
  /// "Day 40", "week 12"
  var isNumbered: Bool {
    ["day ", "week ", "month "].contains { word in
      text[found.core.start...].starts(with: word.utf8) { $0 | 0x20 == $1 }
    }
  }
}
