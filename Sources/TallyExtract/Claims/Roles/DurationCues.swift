internal import TallyCore

/// What tells the role of a stretch of time whatever the verb: a condition, "a week", "every", a line of a timeline.
extension DurationRules {
  func fixed() -> RoleRules.Verdict? { condition() ?? extreme() ?? spacing() }

  // Three functions, as of `instruction`.

  private func condition() -> RoleRules.Verdict? {
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
    if isOfIncubation { return (.onset, "incubation") }
    if isLackingFor { return (.threshold, "none for") }
    if isLastingMore || isLeftFor { return (.threshold, "of which it lasts") }
    // "Three years of data show it"
    if site.isWord(site.next, "of"),
      let whole = site.reading.phrases.first(where: { $0.preposition == site.token + 1 }),
      site.isWord(site.head(whole), "data", "records", "research", "experience", "observations"),
      site.found.bound != .within
    {
      return (.duration, "so long of")
    }
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
    return isAskedFor ? (.threshold, "for at least") : nil
  }

  private func extreme() -> RoleRules.Verdict? {
    if let change = longerOrShorter() { return change }
    // "the lowest in ten years", "the first increase in six years": since when there was none.
    if isOfRecord { return (.duration, "in so long") }
    if sense.has(.be),
      site.clauseHas(oneOf: "worst", "strongest", "highest", "greatest")
        || isAtItsMost
    {
      return (.peak, "is worst")
    }
    // "The fastest weight loss occurs between months 3 and 9."
    if sense.has(.occur), !site.follows("for", "after"), let subject = site.subject,
      subject.first < site.verb,
      site.reading.tokens[subject.first...subject.head].contains(where: {
        site.isWord($0, "fastest", "greatest", "worst", "strongest", "highest", "heaviest")
      })
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
    return nil
  }

  private func spacing() -> RoleRules.Verdict? {
    // Also "from $310m twelve months before", "from 5% a year earlier".
    if site.isWord(site.next, "ago")
      || site.isWord(site.next, "before", "earlier", "previously")
        && site.token(site.token - 1)?.part == .quantity && site.found.bound == .none
    {
      return (.other, "ago")
    }
    if site.isWord(site.next, "apart") || sense.has(.spacing)
      || site.follows("by") && isSeparated
    {
      return (.interval, "apart")
    }
    if site.isWord(site.next, "window"), site.found.bound == .none, site.follows("within") {
      return (.duration, "window")
    }
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
      if let place = site.movingGerund {
        return site.reading.tokens[place].has(.increase)
          ? (.increase, "raising by") : (.reduction, "cutting by")
      }
      // "Fingernails *grow back* by 3 to 6 months": until then.
      if site.clauseHas("grow"), site.clauseHas("back") {
        return (.completion, "back by then")
      }
      // "Latency fell by 30 min and sleep *rose by* 48 min": the last of them
      let moved = site.reading.tokens[..<site.token].last {
        $0.has([.reduce, .increase])
          && ($0.part == .verb || $0.has(.past) && $0.end + 1 == site.previous?.start)
          // "Babies double their weight by five months": until then.
          && !site.isWord($0, "double", "doubles", "doubled")
          && !site.isWord($0, "triple", "triples", "tripled")
      }
      if let moved {
        return moved.has(.reduce) ? (.reduction, "shortened by") : (.increase, "prolonged by")
      }
    }
    if sense.has(.follow), !isFollowedByAnother,
      site.group?.isPassive == true || isParticiple
        || site.isWord(site.token(site.verb + 1), "up")
        // "Long-term studies have followed implants for 20 years"
        || site.head(site.subject)?.has(.study) == true || followsPeople
    {
      return (.followUp, "followed")
    }
    // "Pulses were recorded hourly for 9 days."
    if isStudy, site.follows("for"), site.group?.isPassive == true,
      site.isWord(site.token(site.verb), "recorded", "assessed", "measured", "evaluated")
    {
      return (.followUp, "recorded for")
    }
    if isTimeToEnd { return (.completion, "time to it") }
    // "The rash follows three to five days later."
    if site.isWord(site.next, "later"), site.isWord(site.token(site.verb), "follows", "follow") {
      return (.onset, "so long later")
    }
    if isOfVisits { return (.followUp, "visits") }
    if site.clauseHas("follow-up"), !site.follows("after") { return (.followUp, "follow-up") }
    if isAtPeak { return (.peak, "peak") }
    return nil
  }

  /// "at three *visits* (2, 6 and 12 months)"
  private var isOfVisits: Bool {
    let tokens = site.reading.tokens
    guard site.reading.hasToken(.open),
      let open = tokens[..<site.token].lastIndex(where: { $0.part == .open }), open > 0,
      tokens[open..<site.token].allSatisfy({ $0.part != .close })
    else { return false }
    guard site.found.quantity.unit != "min", site.found.quantity.unit != "h",
      tokens[open...].prefix(while: { $0.part != .close }).count(where: { $0.quantity >= 0 }) > 1
    else { return false }
    return site.isWord(tokens[open - 1], "visits", "assessments", "follow-ups", "timepoints")
  }

  /// "We followed *600 patients* for 5 years"; the police follow somebody for hours.
  private var followsPeople: Bool {
    site.follows("for", "over") && ["wk", "mo", "a"].contains(site.found.quantity.unit)
      && site.reading.phrases.contains {
        $0.first > site.verb && $0.lastHead < site.token
          && site.reading.tokens[$0.head].has(.person)
      }
  }

  /// "two doses, *separated by* six weeks"
  private var isSeparated: Bool {
    site.isWord(site.token(site.verb), "separated")
      || site.isWord(site.token(site.token - 2), "separated")
  }

  /// Behind a superlative or "first", with or without its noun.
  private var isOfRecord: Bool {
    guard site.follows("in"), site.found.bound == .none || site.isFloor else { return false }
    var place = site.token - 1
    while let word = site.token(place), word.part != .preposition { place -= 1 }
    let (last, before) = (site.token(place - 1), site.token(place - 2))
    return [last, last?.part == .noun ? before : nil].contains {
      site.isWord($0, "lowest", "highest", "worst", "biggest", "largest")
        || site.isWord($0, "first") && sense.has(.be) || isSuperlative($0)
    }
  }

  /// "hottest", "driest" behind "is" or "was"
  private func isSuperlative(_ word: PhraseToken?) -> Bool {
    guard sense.has(.be), let word, word.part == .adjective else { return false }
    return site.text[..<word.end].suffix(3).elementsEqual("est".utf8)
  }

  /// "It has an incubation period of 1 to 2 days", "with the incubation period, …, which ranges from": until it begins.
  private var isOfIncubation: Bool {
    guard site.reading.mayHave("incubation"), !site.follows("for", "after", "during") else {
      return false
    }
    let tokens = site.reading.tokens
    guard
      let place = tokens[..<site.token].lastIndex(where: { site.isWord($0, "incubation") }),
      !tokens[place..<site.token].contains(where: {
        $0.quantity >= 0 || $0.part == .semicolon || $0.part == .stop
      }),
      // "moved from incubation", "after incubation the fever is"
      place == 0 || !site.isWord(tokens[place - 1], "from", "after", "during", "before")
    else { return false }
    return sense.has([.be, .range, .have, .lasting]) || site.clause.kind == .relative
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

  /// "Items *left* at the depot for more than 60 days are recycled": which of them it befalls.
  private var isLeftFor: Bool {
    guard site.follows("for"), site.isFloor || site.found.bound == .moreThan,
      let verb = site.token(site.verb), verb.part == .participle, site.verb < site.token,
      let before = site.token(site.verb - 1), before.part == .noun,
      let main = site.reading.firstFiniteVerb(of: site.clause), main.first > site.token
    else { return false }
    return (before.has(.plural) || main.cues.has(.should)) && !main.cues.has(.have)
      && !site.reading.tokens[site.verb..<main.first].contains { $0.part == .comma }
      && !site.reading.tokens[main.first...main.main].contains { site.isWord($0, "was", "were") }
  }

  /// "if the pain lasts for 2 weeks", but "if started within 2 days"
  private var isLastingCondition: Bool {
    site.clause.kind == .conditional && !site.isWithin && site.verb >= 0 && site.verb < site.token
      && sense.has(.lasting) && !sense.has([.use, .instruct, .treat])
  }

  /// "Full results are visible in 14 days", "with the full effect visible after a week": there in full.
  func inFull() -> RoleRules.Verdict? {
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
  func scheduled() -> RoleRules.Verdict? {
    let tokens = site.reading.tokens
    guard let sign = site.next, tokens[..<site.token].allSatisfy({ $0.part == .dash })
    else { return nil }
    let event = tokens[(site.token + 1)...].prefix(Self.longestEvent)
    // "Days 1–3 (peak swelling)"
    if sign.part == .open, event.dropFirst().first.map({ site.isWord($0, "peak") }) == true {
      return (.peak, "peak then")
    }
    guard sign.part == .colon || sign.part == .dash || sign.part == .semicolon else { return nil }
    let hasVerb = event.contains { $0.part == .verb }
    if event.contains(where: { site.isWord($0, "full", "final", "fully") }) {
      return (.completion, "in full then")
    }
    // "Week 6: most resume driving"
    if event.contains(where: { $0.part == .verb && site.isWord($0, "resume", "return") }) {
      return (.completion, "back to it then")
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

  /// "- Scabbing and drying (week 2–3): the crust lifts": from when to when a line of a timeline holds.
  func stage() -> RoleRules.Verdict? {
    let tokens = site.reading.tokens
    guard site.next?.part == .close, tokens[safe: site.token + 2]?.part == .colon,
      let open = (max(0, site.token - 2)..<site.token).last(where: { tokens[$0].part == .open }),
      let name = tokens[safe: open - 1],
      // "Full healing (2-6 months)" is over then.
      !tokens[..<open].contains(where: {
        site.isWord($0, "full", "complete", "final")
          || site.isWord($0, "avoid", "no", "onset", "time", "until")
      }),
      // "Healing (2 weeks)" is, too; from week 2 on it goes on.
      !site.text[site.found.core.start].isASCIIDigit || !isEnd(name)
    else { return nil }
    return site.text[name.start..<name.end].suffix(3).elementsEqual("ing".utf8)
      || site.isWord(name, "phase", "stage", "period") ? (.duration, "stage") : nil
  }

  /// "Median *time to recovery* was 9 days": until something is over.
  private var isTimeToEnd: Bool {
    let clauses = site.reading.clauses
    // "Time to resolution did not differ (median, 9 days)"
    let isBracketed = site.clause.kind == .parenthesis && site.clause.parent >= 0
    let phrase = isBracketed ? clauses[site.clause.parent].subject : -1
    guard let subject = phrase >= 0 ? site.reading.phrases[phrase] : site.subject,
      site.isWord(site.head(subject), "time"),
      site.isWord(site.token(subject.lastHead + 1), "to"), isBracketed || sense.has(.be)
    else { return false }
    return site.reading.tokens[(subject.lastHead + 2)...].prefix(3).contains {
      $0.part == .noun
        && ($0.has([.completion, .improve])
          || site.isWord($0, "passage", "resolution", "discharge", "closure", "union", "cure")
          || site.isWord($0, "remission", "clearance", "relief", "recovery", "healing"))
    }
  }
}
