internal import TallyCore

/// What is asked for in other words than "should".
extension ModalityRules {
  /// "*We shall* assess two actions" says what comes next.
  func isSpeakersPlan(_ group: Clause.VerbGroup, _ clause: Clause) -> Bool {
    clause.subject >= 0
      && site.isWord(site.reading.tokens[site.reading.phrases[clause.subject].head], "we", "i")
      && (group.first..<group.main).contains {
        site.isWord(site.token($0), "shall")
      }
  }

  /// "The refund should take five days", "you should be fully recovered": nobody has to see to that.
  func isExpected(of group: Clause.VerbGroup, _ clause: Clause) -> Bool {
    let main = site.reading.tokens[group.main]
    if (group.first..<group.main).contains(where: { site.isWord(site.token($0), "must", "shall") })
    {
      return false
    }
    if group.isPassive { return main.has(.completion) && !main.has(.instruct) }
    guard clause.subject >= 0 else { return false }
    let subject = site.reading.tokens[site.reading.phrases[clause.subject].head]
    // "Antibiotics should help within two days", "it should provide results for a year"
    if site.isWord(main, "help", "provide", "give", "bring", "ease", "relieve", "work"),
      subject.part == .noun, !subject.has(.person) || subject.has(.medicine),
      // "Schools should provide an hour of sport": that is up to them.
      !site.isWord(
        subject, "schools", "school", "hospitals", "clinics", "governments", "government", "states",
        "cities", "companies", "firms", "shops")
    {
      return true
    }
    // "Recovery should occur within 8 weeks"
    if main.has(.occur) { return subject.has([.ending, .completion]) }
    return main.has([.take, .cost]) && subject.part == .noun
      && !subject.has([.person, .medicine])
  }

  /// "*Class sizes* (which) never exceed 18" is how they are; "never exceed 8" and "adults never exceed 8" are advice.
  private var isSaidOfThing: Bool {
    let before = site.reading.phrases.last { $0.lastHead < site.token }
    return before.map { phrase in
      let head = site.reading.tokens[phrase.lastHead]
      return phrase.preposition < 0 && head.part == .noun && !head.has([.person, .medicine])
        && site.reading.tokens[(phrase.lastHead + 1)..<site.token].allSatisfy {
          site.isWord($0, "never", "exceed", "which", "that")
        }
    } ?? false
  }

  /// "may not charge more than $50", "never exceed 8": the negation is in the bound.
  var isForbidden: Bool {
    if site.leads(with: "never"), site.found.bound != .none {
      return (site.verb < 0 || site.clause.subject < 0) && !isSaidOfThing
    }
    // "500 mg twice a day, never exceeding 4,000 mg"
    if site.found.bound != .none, site.isWord(site.token(site.token - 1), "never"),
      site.token(site.token - 2)?.part == .comma
    {
      // "Growth was slow, never exceeding 2 %."
      return !site.reading.verbs.contains { group in
        let subject = site.reading.clauses[site.reading.tokens[group.main].clause].subject
        let verb = site.reading.tokens[group.main]
        return group.isFinite && group.main < site.token && subject >= 0
          && (verb.has([.past, .be]) || !verb.has([.use, .take]))
          && !site.isWord(
            site.reading.tokens[site.reading.phrases[subject].head], "dose", "dosing", "dosage")
      }
    }
    // "Orders cannot be cancelled after 24 hours", "do not eat it after 4 days"
    if role == .deadline, site.follows("after", "past"), let group = site.group,
      group.main < site.token
    {
      if site.isRefusal,
        group.isNegated || site.isWord(site.reading.tokens[site.clause.first], "no")
      {
        return true
      }
    }
    guard let group = site.group, group.isNegated, group.main < site.token,
      site.found.bound == .atMost || site.found.bound == .noLongerThan,
      site.verbSense.has([.cost, .use, .exceed, .instruct]) || isOfRule(site.token(group.main))
    else { return false }
    return (group.first..<group.main).contains {
      site.isWord(site.token($0), "may", "must", "shall")
    }
  }

  /// "May not *weigh* more than 7 kg", "may not carry more than two": of an amount, and not of how long something goes on.
  private func isOfRule(_ verb: PhraseToken?) -> Bool {
    guard site.kind != .duration else { return false }
    let isOfPerson = site.head(site.subject)?.has(.person) == true
    // "Newborns may not weigh more than 3 kg", "the effect may not be more than 5 %" say what may be.
    if site.isWord(verb, "weigh") { return !isOfPerson }
    if site.isWord(verb, "have") { return isOfPerson && site.found.quantity.per != nil }
    return site.isWord(
      verb, "carry", "bring", "own", "enter", "possess", "import", "drive", "hire", "employ")
  }

  /// "Be sure to reapply it every two hours", "make sure that you wait": up to where another statement begins.
  var isUrged: Bool {
    guard site.reading.mayHave("sure") else { return false }
    let tokens = site.reading.tokens
    guard let sure = tokens[..<site.token].lastIndex(where: { site.isWord($0, "sure") }),
      let verb = tokens[safe: sure - 1], site.isWord(verb, "be", "make"),
      site.isWord(site.token(sure + 1), "to", "that", "you", "your"),
      !tokens[(sure + 2)..<site.token].contains(where: {
        switch $0.part {
        case .relative, .semicolon, .colon, .subordinator, .comma: true
        default: false
        }
      })
    else { return false }
    switch site.token(sure - 2)?.part {
    case nil, .comma, .stop, .conjunction, .dash, .colon, .adverb, .semicolon: return true
    // "…, so be sure to reapply it"
    case .subordinator: return site.isWord(site.token(sure - 2), "so")
    default: return false
    }
  }

  /// "We ask for 24 hours' notice", "we require 72 hours of notice", "countries require you to have …".
  var isAskedByUs: Bool {
    guard site.reading.mayHave("ask", "require", "requires") else { return false }
    return site.reading.verbs.contains { group in
      let verb = site.token(group.main)
      guard group.main < site.token, group.isFinite, !group.isNegated, !group.isPassive,
        !group.cues.has(.possible), site.token - group.main < Self.askReach,
        site.isWord(verb, "ask", "require", "requires")
      else { return false }
      let next = site.token(group.main + 1)
      // "requires users to have it"
      if let to = site.reading.tokens[(group.main + 1)...].prefix(4).first(where: {
        $0.part == .infinitive
      }), to.start < site.reading.tokens[site.token].start {
        return next?.part == .pronoun || next?.has(.person) == true
      }
      let subject = site.reading.clauses[verb?.clause ?? 0].subject
      return subject >= 0
        && site.isWord(site.reading.tokens[site.reading.phrases[subject].head], "we")
        && site.kind == .duration
        && (site.isWord(verb, "ask")
          ? site.isWord(next, "for")
          // "We require three days to finish it."
          : site.reading.tokens[site.token...].contains {
            site.isWord($0, "notice", "advance", "ahead", "prior", "before", "stay", "stays")
          })
    }
  }

  private static let askReach = 12

  /// "Avoid: scrubs (2 months), facials (3 months)": the label is what to do.
  var isLabelled: Bool {
    let tokens = site.reading.tokens
    guard tokens.count > 2, tokens[1].part == .colon, site.kind != .price,
      !site.isWord(site.next, "for") || site.kind != .count,
      // "Wait: it takes three hours?"
      !site.reading.verbs.contains(where: { group in
        group.isFinite && group.main > 1
          && site.reading.clauses[site.reading.tokens[group.main].clause].subject >= 0
      })
    else { return false }
    return site.isWord(tokens[0], "avoid", "take", "drink", "eat", "apply", "wait", "skip")
  }

  /// "should be applied before going out *and reapplied* every two hours", "should be 3 inches thick and kept 6 inches away"
  var isJoinedDuty: Bool {
    // "should get both shots, *given* at least ten weeks apart"
    guard let group = site.group, group.first == group.main, group.main < site.token,
      site.reading.senses.has(.should), !group.isNegated,
      site.token(group.main - 1)?.part == .conjunction
        || site.token(group.main - 1)?.part == .comma
          && site.isWord(site.token(group.main), "given"),
      let verb = site.token(group.main),
      verb.has(.past), !verb.has(.base),
      let earlier = site.reading.verbs.last(where: { $0.main < group.main && $0.isFinite }),
      earlier.cues.has(.should), !earlier.isNegated
    else { return false }
    return
      (earlier.isPassive || site.reading.tokens[earlier.main].has(.be)
      || site.token(group.main - 1)?.part == .comma)
      && !site.reading.tokens[earlier.main..<group.main].contains {
        $0.part == .semicolon || $0.part == .relative || $0.part == .subordinator
      }
  }

  /// "*Have* your pet *checked* every six months", "get the furnace inspected once a year"
  var isHadDone: Bool {
    let tokens = site.reading.tokens
    let first = tokens[0].part == .dash ? 1 : 0
    guard site.isWord(site.token(first), "have", "get"), first + 2 < site.token,
      site.token(first + 1)?.part == .determiner || site.token(first + 1)?.part == .noun,
      let object = site.reading.phrases.first(where: { $0.first == first + 1 }),
      let done = site.token(object.lastHead + 1)
    else { return false }
    return object.lastHead + 1 < site.token && done.has(.past)
      && (done.part == .participle || done.part == .verb)
  }

  /// Behind the first comma of the sentence.
  var commandFollows: Bool {
    let tokens = site.reading.tokens
    guard let comma = tokens.firstIndex(where: { $0.part == .comma }), comma < site.token,
      let first = tokens[safe: comma + 1]
    else { return false }
    return first.has(.base) && tokens[safe: comma + 2]?.has(.third) != true
      || site.isWord(first, "please")
  }

  /// "You can't swim for two weeks", "smoking is forbidden": whoever reads it is to wait so long.
  var isToldToWait: Bool {
    guard role == .wait else { return false }
    return site.group?.isNegated == true && site.isWord(site.head(site.subject), "you")
      || site.clauseHas("prohibited", "forbidden", "banned")
      || site.clauseHas("allowed", "permitted", "able")
        && site.reading.verbs(of: site.clause).contains { $0.isNegated }
  }

  /// "*Keep in mind* that the half-life is 5 hours": what is to be known is so, whoever knows it.
  func tellsToKnow(_ clause: Clause) -> Bool {
    guard site.clause.kind == .relative, site.clause.hasFiniteVerb,
      let verb = site.reading.firstFullVerb(of: clause)?.main, verb < site.clause.first
    else { return false }
    return site.isWord(
      site.token(verb), "keep", "bear", "note", "remember", "know", "assume", "imagine")
  }

  /// "It is best not to wear them for more than 8 hours", "not to be used for more than 10 days".
  var isAdvisedAgainst: Bool {
    guard site.found.bound == .atMost, site.reading.mayHave("not") else { return false }
    let tokens = site.reading.tokens
    var near = site.token - 1
    while near >= max(site.token - Self.adviceReach, 0), tokens[near].quantity < 0 {
      if site.isWord(tokens[near], "not"), site.isWord(site.token(near + 1), "to") {
        let before = site.token(near - 1)
        if site.isWord(site.token(near + 2), "be"), before == nil || before?.has(.be) == true {
          return true
        }
        return before?.has(.advisable) == true || site.isWord(before, "careful", "sure")
      }
      near -= 1
    }
    return false
  }

  private static let adviceReach = 10

  /// "Claims have to be filed within nine months", "The attic needs at least 16 inches of it."
  var isRequired: Bool {
    guard let group = site.group, group.main < site.token, !group.isNegated else { return false }
    // "You'd better wait two weeks", "it is important to drink two litres"
    if site.isWord(site.token(group.main - 1), "better"),
      site.token(group.main - 2)?.part == .pronoun
    {
      return true
    }
    if site.isWord(site.token(group.main - 1), "to"),
      site.isWord(site.token(group.main - 2), "important", "essential", "vital", "crucial"),
      site.token(group.main - 3)?.has(.negation) != true,
      site.token(group.main - 3)?.part != .negation
    {
      return true
    }
    // "It's a good idea to have one a year", "your best bet is to choose them": up to where another clause begins
    if site.isWord(site.token(group.main - 1), "to"), isGoodIdea(before: group.main - 1) {
      return true
    }
    // "Reapplication is required every two hours"
    if group.isPassive, site.kind == .frequency,
      site.isWord(site.token(group.main), "required")
    {
      return true
    }
    if role == .threshold, site.kind != .age,
      site.isWord(site.token(group.main), "needs", "need", "requires")
    {
      return true
    }
    // "Tomatoes need six hours of sun a day": so much is to be given.
    let quantity = site.found.quantity
    if quantity.per == "d" || quantity.unit.hasSuffix("/d") || quantity.unit.hasSuffix("/wk"),
      site.kind != .price, !site.reading.senses.has([.typical, .majority]),
      // "The city needs 40 litres a day" tells what it uses.
      let needy = site.subject, site.token(needy.head)?.has(.plural) == true,
      site.token(needy.first)?.part != .determiner,
      site.isWord(site.token(group.main), "need")
    {
      return true
    }
    let isYours =
      site.isWord(site.head(site.subject), "you", "you'll", "you’ll")
      && site.kind != .price
    // "Contact lenses have to stay out for two weeks", "puppies have to be at least 12 weeks old"
    let subject = site.subject.flatMap { site.token($0.first) }
    let isState =
      (site.kind == .duration && site.follows("for")
        && site.isWord(site.token(group.main), "stay", "remain", "rest", "wait")
        || site.kind == .age && site.isOpen
          && site.isWord(site.token(group.main), "be")
          && (site.found.quantity.lower.map { $0 < ExactDecimal(120) } ?? false))
      && !site.isWord(subject, "some", "most", "he", "she") && !site.isWord(subject, "it", "they")
    guard role == .deadline || role == .threshold || role == .wait || isYours || isState,
      !group.cues.has(.possible)
    else { return false }
    for index in group.first..<group.main
    where site.isWord(site.token(index), "have", "has")
      && site.isWord(site.token(index + 1), "to")
    {
      return true
    }
    return false
  }

  /// "a good idea *to*", "the best way is *to*"
  private func isGoodIdea(before to: Int) -> Bool {
    let place = site.token(to - 1)?.has(.be) == true ? to - 2 : to - 1
    return site.isWord(site.token(place), "idea", "bet", "practice", "approach", "advice", "option")
      && site.isWord(site.token(place - 1), "good", "best", "better", "wise", "safest")
  }
}
