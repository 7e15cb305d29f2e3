internal import TallyCore

/// Times that somebody is to let pass: "allow a day before the second coat", "safe to swim after two weeks".
extension DurationRules {
  /// What is to be left as it is for so long before the next step.
  var notUntil: RoleRules.Verdict? {
    // "a waiting period of 12 months", "a 12-month waiting period"
    let (of, next) = (site.token - 1, site.token + 1)
    if site.isWord(site.token(of), "of", "is"), site.isWord(site.token(of - 1), "period"),
      site.isWord(site.token(of - 2), "waiting", "deferral", "cooling-off")
    {
      return (.wait, "waiting")
    }
    if site.isWord(site.token(next), "waiting", "deferral", "cooling-off"),
      site.isWord(site.token(next + 1), "period", "periods")
    {
      return (.wait, "waiting")
    }
    if nextCoat { return (.wait, "next coat") }
    // "You may be deferred for three months": a donor, and no payment.
    if site.isWord(site.token(site.verb), "deferred"), site.group?.isPassive == true,
      site.follows("for"),
      hasPersonSubject || site.isWord(site.head(site.subject), "you", "they")
    {
      return (.wait, "deferred")
    }
    // "We recommend waiting six weeks before you exercise."
    if let waiting = site.previous, waiting.part == .gerund, waiting.has(.wait),
      site.token(site.token - 2)?.part != .preposition,
      !site.isWord(site.token(site.token - 2), "while", "after")
    {
      return site.isWord(site.next, "before", "to") || isAdvised ? (.wait, "waiting") : nil
    }
    guard site.isWord(site.next, "before"), site.verb >= 0, site.verb < site.token,
      let group = site.group, !group.isNegated
    else { return nil }
    // "Concrete must cure for 48 hours before framing starts."
    let isToBe = group.cues.has(.should) || isOpening
    let rests = site.follows("for") ? hardens && !isOpening : hardens || coolsDown
    if isToBe || !group.isFinite && hardens, rests { return (.wait, "must rest before") }
    // "Give it two weeks before you judge it"; but "give notice two weeks before".
    if isToBe, site.isWord(site.token(group.main), "allow", "give"),
      site.object.map({ $0.first > site.token || site.head($0)?.part == .pronoun }) ?? true
    {
      return (.wait, "allow before")
    }
    return nil
  }

  /// "It can *be recoated* in four hours", "ready for *another coat* in 24 hours"; "the second coat dries in two" does not
  /// wait, nor does who repainted the room in four hours.
  private var nextCoat: Bool {
    guard site.follows(oneOf: "in", "after"), site.verb >= 0, site.verb < site.token
    else { return false }
    if site.isWord(site.token(site.verb), "recoated", "repainted") {
      return site.token(site.verb - 1)?.has(.be) == true
    }
    if site.isWord(site.token(site.verb), "recoat", "repaint") {
      return site.object.map { $0.first > site.token } ?? true
    }
    guard site.reading.mayHave("coat"), !sense.has(.past) || sense.has(.base),
      !site.isWord(site.token(site.verb), "need", "needs"),
      let coat = site.reading.tokens[max(0, site.token - Self.coatReach)..<site.token]
        .lastIndex(where: { site.isWord($0, "coat") }),
      coat > site.verb, site.reading.tokens[coat..<site.token].allSatisfy({ $0.quantity < 0 })
    else { return false }
    guard site.isWord(site.token(coat - 1), "another", "next", "second", "final") else {
      return false
    }
    // "ready for another coat in 24 hours", "you can put on the next coat in four"; "finish the final coat in 30 minutes"
    return site.follows("after") || site.isWord(site.token(coat - 2), "for")
      || site.isWord(site.token(site.verb), "put", "apply", "applied", "add")
        && site.group.map { group in
          (group.first..<group.main).contains { site.token($0)?.part == .modal }
        } == true
  }
  private static let coatReach = 8

  /// "Stay home until you are well for 48 hours": nothing else before that.
  var untilSoFor: RoleRules.Verdict? {
    guard site.follows("for"), site.reading.mayHave("until") else { return nil }
    let before = site.reading.tokens[max(0, site.token - 8)..<site.token]
    guard let until = before.lastIndex(where: { site.isWord($0, "until") }),
      !before[until...].contains(where: { $0.part == .comma || $0.quantity >= 0 }),
      // "cook until tender for 20 minutes"
      before[until...].contains(where: { $0.has([.be, .have]) || site.isWord($0, "well") })
    else { return nil }
    return (.wait, "until so for")
  }

  private var isAdvised: Bool {
    site.reading.tokens[..<site.token].contains { $0.has([.recommend, .should]) }
  }

  /// Of itself, once it is let alone.
  private var hardens: Bool {
    site.isWord(site.token(site.verb), "cure", "dry", "rest", "cool", "settle", "age")
  }

  private var coolsDown: Bool {
    site.isWord(
      site.token(site.verb), "chill", "soak", "marinate", "steep", "refrigerate", "stand", "prove")
  }

  /// "It is safe *to swim* after two weeks", "you are fine to drive".
  var mayBeDoneAfter: Bool {
    guard let group = site.group, !group.isFinite, group.main < site.token else { return false }
    var place = group.first - 1
    while let word = site.token(place), word.part == .infinitive || word.part == .adverb {
      place -= 1
    }
    return site.isWord(site.token(place), "safe", "okay", "ok", "fine", "allowed")
      && site.token(place - 1)?.part != .negation && site.token(place - 1)?.has(.negation) != true
  }

  /// "It is not unusual *to wait* three hours": so long it lasts, and nobody is told to.
  var isUsualWait: Bool {
    guard site.verb < site.token, !site.isWord(site.next, "before"), let leader = site.leader else {
      return false
    }
    return site.isWord(
      site.token(leader), "unusual", "uncommon", "common", "usual", "normal", "rare", "typical")
  }
}
