internal import TallyCore

/// What the verb of a stretch of time does: whether it opens, obliges, begins, comes back or comes off.
extension DurationRules {
  /// "It takes two months before the eye heals": no instruction.
  var takesTime: Bool {
    sense.has(.take) && site.verb < site.token && site.group?.isPassive == false
      && site.reading.tokens[(site.verb + 1)..<site.token].allSatisfy { $0.part == .adverb }
  }

  var isParticiple: Bool { site.token(site.verb)?.part == .participle }

  /// The verb opens the sentence: "Shave the area 24 hours before your session."
  var isOpening: Bool {
    site.verb >= 0 && site.verb < site.token && site.clause.subject < 0 && startsClause
      && site.reading.tokens[site.verb].part == .verb && site.reading.tokens[site.verb].has(.base)
      && site.group?.cues.has(.modal) == false
  }

  /// "must be paid within 30 days", "use within 3 days", "You can return it within 60 days"
  var isObligation: Bool {
    // "take it within an hour", "is used within two days", but "take effect within eight months"
    // "should be started within 7 days", "works best if it is started within a day"
    if let group = site.group, group.isPassive, sense.has(.start) { return true }
    if isParticiple, sense.has(.start), site.isWithin, site.clause.kind == .conditional {
      return true
    }
    if sense.has(.use)
      || sense.has(.instruct) && !sense.has([.lasting, .notice, .do])
        && (hasPersonSubject || site.group?.isPassive == true || isParticiple)
    {
      return true
    }
    let verb = site.token(site.verb)
    if hasPersonSubject, let object = site.object, object.first < site.token,
      site.isWord(verb, "return", "exchange", "refund", "appeal", "claim")
    {
      return true
    }
    // "Returns are accepted within 14 days"
    if let group = site.group, group.isPassive,
      site.isWord(verb, "accepted", "returned", "exchanged", "refunded", "reported", "claimed")
    {
      return true
    }
    guard let group = site.group, group.cues.has(.should) else { return false }
    // "The wax should fall out", "the center should be warm"
    if comesOff || sense.has(.be) && !group.isPassive { return false }
    let expects = sense.has([.completion, .motion, .onset, .notice, .feel, .improve, .lasting])
    return !expects
      || site.reading.tokens[group.first..<group.main].contains {
        site.isWord($0, "must", "shall")
      }
  }

  var startsClause: Bool {
    guard let group = site.group, group.first > 0 else { return true }
    switch site.reading.tokens[group.first - 1].part {
    case .comma, .stop, .dash, .colon, .semicolon, .conjunction, .open, .close: return true
    default: return false
    }
  }

  /// "start working within 4 days", "will begin to fall out": the thing begins to act.
  var startsActing: Bool {
    guard site.verb >= 0 else { return false }
    let verb = site.reading.tokens[site.verb]
    let before = site.token(site.verb - 1)
    return verb.has(.start) && site.token(site.verb + 1)?.has(.works) == true
      || verb.has(.works) && before?.has(.start) == true
      || before?.part == .infinitive && site.token(site.verb - 2)?.has(.start) == true
  }

  /// "start feeling better", "begin seeing results"
  var startsFeeling: Bool {
    guard site.verb >= 0, sense.has(.start), let next = site.token(site.verb + 1) else {
      return false
    }
    return next.part == .gerund && next.has([.feel, .notice, .get, .completion, .motion])
  }

  /// "You may begin *to see* softening within a week"
  var beginsToShow: Bool {
    guard let group = site.group, !group.isFinite, group.main < site.token,
      sense.has(.notice), !site.follows("for")
    else { return false }
    return site.token(group.first - 1)?.has(.start) == true
  }

  /// "Hairs *start to* shed 10 days later", "begins to fade after 3 weeks"
  var beginsTo: Bool {
    guard let group = site.group, !group.isFinite, group.main < site.token,
      site.token(group.first - 1)?.has(.start) == true
    else { return false }
    return site.follows("after", "in") || site.isWithin || site.isWord(site.next, "later", "after")
  }

  /// "Is infectious two days before the rash": that is when it begins.
  var isSoBefore: Bool {
    sense.has(.be) && site.verb < site.token && site.isWord(site.next, "before")
      && site.reading.tokens[(site.verb + 1)..<site.token].contains {
        site.isWord($0, "contagious", "infectious", "ill", "sick", "sore", "tender", "visible")
      }
  }

  /// "It may be eight weeks before you can wear make-up", "takes three days before results are visible".
  var untilVerb: RoleRules.Verdict? {
    let tokens = site.reading.tokens
    // Also "six months of treatment before".
    let ahead = site.isWord(site.next, "of") ? 4 : 1
    guard site.verb < site.token,
      let until = (1...ahead).first(where: {
        site.isWord(site.token(site.token + $0), "before", "until", "till")
      })
    else { return nil }
    let rest = tokens[(site.token + until + 1)...].prefix { $0.part != .comma && $0.part != .stop }
    guard rest.contains(where: { $0.part == .verb || $0.part == .auxiliary || $0.part == .modal })
    else { return nil }
    // "before you see the full effect"
    return rest.contains { $0.has([.onset, .notice, .works]) && !$0.has(.completion) }
      && !rest.contains { site.isWord($0, "full", "final", "complete") }
      ? (.onset, "until it begins") : (.completion, "until then")
  }

  /// "come back", "stains return": it begins again; but "returns to normal", "you can return to work".
  var comesBack: Bool {
    guard let verb = site.token(site.verb) else { return false }
    let isAgain =
      site.isWord(site.token(site.verb + 1), "back")
      && site.isWord(verb, "come", "comes", "came", "grow", "grows", "grew")
    let returns =
      !isAgain
      && (site.isWord(verb, "return", "returns", "returned", "recurs")
        || site.isWord(verb, "recur"))
    guard isAgain || returns else { return false }
    // "Results come back within a day": they are there.
    if let head = site.head(site.subject) {
      if isEnd(head) { return false }
      // "Full strength returns in three months": what was lost is whole again.
      if site.isWord(
        head, "strength", "appetite", "feeling", "sensation", "energy", "mobility", "function")
      {
        return false
      }
    }
    return isAgain
      || !hasPersonSubject && !site.isWord(site.token(site.verb + 1), "to")
        && site.group?.isPassive == false && site.clause.subject >= 0
  }

  /// "Most patients return to work within 3 days", "people resume their routine": whole again, unless it is allowed
  /// from then on only.
  var returnsToLife: Bool {
    guard let verb = site.token(site.verb), site.verb < site.token, !site.follows("for"),
      site.group?.cues.has([.possible, .should]) == false || !site.follows("after")
    else { return false }
    if site.isWord(verb, "resume", "resumes", "resumed", "resuming") {
      return hasPersonSubject || site.isWord(site.head(site.subject), "they")
    }
    // "Most patients can begin driving again in two weeks."
    if hasPersonSubject, site.isWord(site.token(site.token - 2), "again"), sense.has(.start) {
      return true
    }
    guard site.isWord(verb, "return", "returns", "returned", "returning"),
      hasPersonSubject || site.head(site.subject)?.has(.majority) == true
    else { return false }
    return site.isWord(site.token(site.verb + 1), "to") || site.verb == site.token - 1
      || site.verb == site.token - 2 && site.previous?.part == .preposition
  }

  /// "A nurse will take out your stitches after 10 days."
  var isTakenOut: Bool {
    guard let verb = site.token(site.verb), site.verb < site.token, site.follows("after", "in"),
      !isOpening, site.group?.isNegated == false
    else { return false }
    return site.isWord(verb, "remove", "removes", "removed")
      || site.isWord(verb, "take", "takes", "taken")
        && site.isWord(site.token(site.verb + 1), "out", "off")
  }

  /// "Seedlings pop up", "symptoms show up": there at once.
  var comesUp: Bool {
    site.isWord(site.token(site.verb + 1), "up")
      && site.isWord(
        site.token(site.verb), "pop", "pops", "come", "comes", "came", "crop", "crops", "turn",
        "turns")
  }

  /// "scab over", "crust over": closed.
  var closesOver: Bool {
    site.isWord(site.token(site.verb + 1), "over") && sense.has(.onset)
      && site.verb + 2 < site.token
  }

  /// "peel off", "fall out": gone from where it was.
  var comesOff: Bool {
    guard let verb = site.token(site.verb), let particle = site.token(site.verb + 1) else {
      return false
    }
    return site.isWord(particle, "off", "out")
      && verb.has(.detach)
  }

  var isOnset: Bool {
    // "As early as day 3", but "as short as 3 days".
    if site.found.bound == .asEarlyAs {
      let words = site.text[site.found.range.start..<site.found.core.start]
      return words.starts(with: "as early".utf8) || words.starts(with: "as soon".utf8)
    }
    if sense.has(.notice), site.follows("for") { return false }
    if site.isWithin, site.isWord(site.token(site.verb), "worsen", "worsens", "worsened") {
      return true
    }
    // "Begin with 8 hours", "start with a 12-hour window"
    if sense.has(.start), site.isWord(site.token(site.verb + 1), "with"),
      site.token - site.verb <= 3
    {
      return false
    }
    // "blooms for two months", "the skin may peel for a week"; but "not for three weeks" is later.
    if sense.has(.onset), site.follows("for"), site.group?.isNegated == false,
      !site.isWord(site.token(site.token - 2), "not")
    {
      return false
    }
    if sense.has(.onset), !sense.has(.completion) { return !isFinal }
    if sense.has(.notice) {
      return !isFinal
    }
    // "is visible", "get sick", "start to feel ill"; but "people are sick *for* 1 to 3 days".
    let tokens = site.reading.tokens
    let reach = tokens[site.verb...].prefix(4)
    if sense.has([.be, .get, .feel, .start]), !site.follows("for") || site.group?.isNegated == true,
      reach.contains(where: { $0.has(.onset) && $0.part == .adjective })
    {
      return true
    }
    if site.reading.tokens[..<site.token].contains(where: { $0.has(.start) && $0.part == .gerund }),
      isAnchored
    {
      return true
    }
    return sense.has(.works) && site.isWithin
  }

  /// "The final results will be seen over 6-9 months."
  private var isFinal: Bool {
    guard let subject = site.subject ?? site.object else { return false }
    let tokens = site.reading.tokens
    return tokens[subject.first...subject.lastHead].contains {
      site.isWord($0, "final", "full", "complete", "total")
    } || site.object.map { isEnd(tokens[$0.head]) } ?? false
  }

  var isCompletion: Bool {
    if sense.has(.completion), !sense.has(.onset) || sense.has(.stop) { return true }
    // "are no longer contagious"
    if sense.has(.be), site.isWord(site.token(site.verb + 1), "no"),
      site.isWord(site.token(site.verb + 2), "longer")
    {
      return true
    }
    if sense.has([.notice, .onset]) { return isFinal }
    // "In the first two weeks, users gain strength": the verb may stand in another clause.
    guard site.verb >= 0 else { return false }
    let after = site.reading.tokens[site.verb...].prefix(4)
    if sense.has(.motion) {
      return after.contains {
        site.isWord($0, "away", "down", "back", "gone", "bad", "flat", "stale")
      }
        || site.isWord(site.token(site.verb), "gone")
    }
    if sense.has([.be, .get, .feel, .improve]) {
      return after.contains {
        $0.has(.improved) || $0.has(.completion) && $0.part != .noun || site.isWord($0, "back")
      }
    }
    return false
  }
}
