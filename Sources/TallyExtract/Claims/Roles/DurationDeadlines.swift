internal import TallyCore

/// The last moment for what is allowed, refused or asked for.
///
///     cannot be cancelled after 24 hours           so long it can be
///     may be given up to 6 weeks after the first   no later
///     cancellations within a day of it cost $50    of which ones it holds
extension DurationRules {
  /// "Orders cannot be cancelled after 24 hours", "returns are not accepted after 30 days", "do not eat it after 4 days".
  var refusedAfter: RoleRules.Verdict? {
    guard site.follows("after", "past"), let group = site.group, group.isFinite,
      group.main < site.token,
      // "36 months from the date of manufacture"
      site.next?.part != .preposition || site.isWord(site.next, "from"),
      group.isNegated || site.isWord(site.reading.tokens[site.clause.first], "no"),
      !sense.has([.notice, .onset, .feel, .completion, .improve])
    else { return nil }
    let before = site.reading.tokens[group.first..<group.main]
    let mayBe = before.contains {
      site.isWord($0, "cannot", "can", "can't", "may", "will", "won't")
    }
    // "The virus cannot be detected after six months": nobody refuses it.
    if group.isPassive,
      site.isRefusal
        || mayBe && sense.has([.use, .treat, .take])
          && !site.isHandedOut
        || mayBe && site.isWord(site.token(group.main), "removed", "restored", "recovered")
    {
      return (.deadline, "not after")
    }
    let isTold = site.clause.subject < 0 && site.token(group.main)?.has(.base) == true
    return isTold
      && (sense.has([.use, .discard]) || site.isWord(site.token(group.main), "eat", "drink"))
      ? (.deadline, "not after") : nil
  }

  /// "may be administered up to six weeks after the first dose", "can be taken up to 72 hours after": no later.
  var allowedUpTo: RoleRules.Verdict? {
    guard site.found.bound == .upTo, site.isWord(site.next, "after", "before"),
      let group = site.group, group.isPassive, !group.isNegated, group.main < site.token,
      group.cues.has(.possible),
      sense.has([.use, .take, .treat, .instruct]) || site.isRefusable,
      // "Bandages may be worn up to two weeks after": so long.
      !site.isWord(site.token(group.main), "worn", "kept", "stored", "left")
    else { return nil }
    return (.deadline, "up to so long after")
  }

  /// "We accept returns within 14 days", "exchanges are allowed within a month", "your first visit should be within 5 days".
  var openUntil: RoleRules.Verdict? {
    guard site.isWithin || site.found.bound == .upTo, let group = site.group,
      group.main < site.token, !group.isNegated
    else { return nil }
    let (verb, subject) = (site.token(group.main), site.head(site.subject))
    if site.isWord(verb, "accept", "allow", "accepts", "allows"), let object = site.object,
      object.head < site.token
    {
      return isClaim(site.head(object)) ? (.deadline, "accepted within") : nil
    }
    if isClaim(subject) {
      // "Tax refunds are available within 21 days", "refunds … within five days of our approval": then they come.
      let isOpen =
        site.isWord(verb, "accepted", "allowed", "permitted", "requested")
        || site.isWord(site.token(group.main + 1), "available", "possible", "free")
          && !(site.isWord(subject, "refund", "refunds") && isPaidThen)
      if isOpen, !site.isWord(site.token(group.first), "was", "were") {
        return (.deadline, "open until")
      }
    }
    guard site.isWithin, sense.has(.be), group.cues.has(.should), group.main == site.token - 1
    else { return nil }
    return site.isWord(subject, "visit", "appointment", "check-up", "checkup", "dose", "scan")
      ? (.deadline, "due within") : nil
  }

  private var isPaidThen: Bool {
    site.subject.map { $0.first < $0.head } ?? false
      || site.isWord(site.next, "of") && site.token(site.token + 2)?.has(.possessive) == true
  }

  private func isClaim(_ word: PhraseToken?) -> Bool {
    site.isWord(word, "returns", "claims", "refunds", "exchanges", "cancellations", "return")
      || site.isWord(word, "refund", "exchange")
  }

  /// "Apply no later than three weeks before", "pay not later than ten days"; but "lasted no longer than".
  var notLater: RoleRules.Verdict? {
    guard site.leads(with: "no") || site.leads(with: "not"),
      site.text[site.found.range.start..<site.found.core.start].suffix(Self.later.count)
        .elementsEqual(Self.later),
      isOpening || site.group?.cues.has(.should) == true
    else { return nil }
    return (.deadline, "no later")
  }

  private static let later = Array("later than ".utf8)

  /// "We suggest booking five days *ahead*": no later.
  var bookedAhead: RoleRules.Verdict? {
    guard site.isWord(site.next, "ahead"), !site.isWord(site.token(site.token + 2), "of"),
      [site.token(site.verb), site.token(site.token - 1)].contains(where: {
        site.isWord(
          $0, "book", "booking", "booked", "reserve", "reserving", "order", "ordering")
          // "The plane will arrive 20 minutes ahead."
          || site.isWord($0, "arrive") && (isOpening || site.group?.cues.has(.should) == true)
      })
    else { return nil }
    return (.deadline, "ahead")
  }

  /// "Cancellations *within 24 hours of the appointment* may incur a fee": of which of them it holds.
  var chargedWithin: RoleRules.Verdict? {
    guard site.isWithin, site.verb > site.token, site.isWord(site.next, "of", "before"),
      let subject = site.subject, subject.lastHead < site.token,
      site.isWord(
        site.token(site.verb), "incur", "incurs", "charged", "forfeit", "forfeited", "cost", "costs"
      )
        || site.isWord(site.token(site.verb + 1), "subject")
    else { return nil }
    return (.threshold, "of which within")
  }
}

extension QuantitySite {
  /// "Has 30 days *to appeal*", "have two weeks from the notice *to file*", "gives customers 30 days *to return* them".
  /// What is given so long to dry, to heal or to live has no deadline.
  var hasSoLongTo: Bool {
    guard kind == .duration, verb >= 0, verb < token, let purpose else { return false }
    if verbSense.has(.have), verb == token - 1, isWord(next, "to") { return true }
    let isGiven =
      verbSense.has(.have) && verb == token - 1 && isWord(next, "from", "after", "following")
      || isWord(next, "to")
        && (verb == token - 1 && isWord(reading.tokens[verb], "get", "gets", "got")
          || isWord(reading.tokens[verb], "give", "gives", "gave", "given", "allows"))
    return isGiven
      && (isWord(purpose, "appeal", "file", "return", "pay", "cancel", "respond", "claim")
        || isWord(purpose, "apply", "contest", "send", "submit", "register", "object", "reply")
        || isWord(purpose, "give", "challenge", "complain", "vacate", "exchange", "report", "sue"))
  }

  /// The verb is one of what a shop or an office does for those who come in time.
  var isRefusable: Bool {
    isWord(
      token(verb), "cancelled", "canceled", "changed", "modified", "amended", "rescheduled",
      "transferred")
      || isWord(
        token(verb), "returned", "exchanged", "refunded", "claimed", "reversed", "withdrawn",
        "submitted")
  }

  /// What anybody may be given: a refusal only where it is a refund.
  var isHandedOut: Bool { isWord(token(verb), "given", "issued", "offered", "processed") }

  /// "are not accepted", "will not be issued"; but "was not accepted" tells of once.
  var isRefusal: Bool {
    guard let group,
      !reading.tokens[group.first..<group.main].contains(where: {
        isWord($0, "was", "were", "been")
      })
    else { return false }
    if isHandedOut {
      // "The results will not be given after two days."
      return isWord(
        head(subject), "refund", "refunds", "credit", "credits", "exchanges", "returns",
        "extensions", "claims")
    }
    return isRefusable
      || isWord(token(verb), "accepted", "granted", "honored", "honoured", "considered")
      || isWord(token(verb), "allowed", "permitted", "possible")
  }
}
