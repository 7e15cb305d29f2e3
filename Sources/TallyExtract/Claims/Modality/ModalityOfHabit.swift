internal import TallyCore

/// What is mostly so.
extension ModalityRules {
  var isTypical: Bool {
    // "Most recover in a week, but some take three months"
    if site.reading.mayHave("some"), let subject = site.subject,
      site.isWord(site.reading.tokens[subject.first], "some"),
      site.clause.kind != .parenthesis, !site.isUnder(adverb: .typical, ofClause: site.owner)
    {
      return false
    }
    // "Usually it's 30 minutes"
    if let first = site.reading.tokens.first, first.part == .adverb, first.has(.typical),
      site.token(1)?.has(.contracted) == true || site.token(2)?.has(.contracted) == true,
      site.token <= 5
    {
      return true
    }
    // "rarely takes more than two hours": the finder has turned the bound round.
    if isBoundFlipped, site.clauseHas(oneOf: "rarely", "seldom", "hardly", "scarcely") {
      return true
    }
    if site.reading.senses.has([.typical, .majority]),
      isSaidOfTypical || opensAsUsual || isListedAsUsual || isUsualInBrackets
    {
      return true
    }
    if isNormalTo || befallsMainly { return true }
    return isByAndLarge || canBeExpected || opensOnAverage
  }

  /// "It *mainly occurs* in children under 5", "*primarily affects*"
  private var befallsMainly: Bool {
    if befallsMost { return true }
    guard site.reading.mayHave("mainly", "mostly") || site.reading.mayHave("primarily") else {
      return false
    }
    return site.reading.tokens[..<site.token].indices.contains { place in
      site.isWord(site.token(place), "mainly", "mostly", "primarily")
        && site.isWord(
          site.token(place + 1), "occurs", "occur", "affects", "affect", "happens", "strikes")
    }
  }

  /// "It occurs *primarily in* children under 10", "is *most common in* those of 6 months to 4 years"
  private var befallsMost: Bool {
    guard site.kind == .age else { return false }
    let comma = site.reading.tokens[..<site.token].lastIndex { $0.part == .comma }
    return ((comma ?? -1) + 1..<site.token).contains { place in
      guard site.isWord(site.token(place + 1), "in", "among", "between") else { return false }
      return site.isWord(site.token(place), "mainly", "mostly", "primarily")
        || site.isWord(site.token(place - 1), "most", "more")
          && site.isWord(site.token(place), "common", "commonly", "frequent", "often")
    }
  }

  /// "You can expect to pay $250", "patients can expect to stay three days".
  private var canBeExpected: Bool {
    guard site.reading.mayHave("expect") else { return false }
    // "After a full course, expect an 80 % reduction"
    if let main = site.token(site.verb), site.verb > 0, site.verb < site.token, site.subject == nil,
      site.isWord(main, "expect"), main.part == .verb, site.group?.isFinite == true,
      site.group?.first == site.verb, site.kind != .price,
      // "In rare cases, expect 30 % loss", "By 2030, expect"
      !site.reading.tokens[..<site.verb].contains(where: {
        site.isWord($0, "rare", "worst", "best", "by")
      })
    {
      return true
    }
    // "Expect three days of swelling."
    if let first = site.reading.tokens.first, site.isWord(first, "expect"), first.part == .verb,
      site.clause.kind != .parenthesis, site.kind != .price, !site.isWord(site.next, "off")
    {
      return !isOfOneDay
    }
    return chain.prefix(clauseReach).contains { place in
      site.reading.verbs(of: site.reading.clauses[place]).contains { group in
        site.isWord(site.reading.tokens[group.main], "expect") && group.main < site.token
          && !group.isNegated
          // "You should expect to spend $200"; but "riders should expect 15 % less"
          && (group.cues.has(.possible)
            || group.cues.has(.should) && site.token(group.main + 1)?.part == .infinitive)
      }
    }
  }

  /// "Expect three inches of snow *tonight*", "expect highs of 80 °F *on Monday*", "expect the unexpected: 30 fell ill"
  private var isOfOneDay: Bool {
    let tokens = site.reading.tokens
    if tokens[..<site.token].contains(where: { $0.part == .colon }) { return true }
    return (site.token + 1..<tokens.count).contains { place -> Bool in
      let token = tokens[place]
      return token.isCapitalized || site.isWord(token, "tonight", "today", "tomorrow")
        || site.isWord(token, "week", "weekend", "month", "year")
          && site.isWord(tokens[place - 1], "this", "next")
    }
  }

  /// "On average, it lasts three months": so long it mostly lasts; but a sum or a number is a mean.
  private var opensOnAverage: Bool {
    site.kind == .duration && site.isWord(site.token(0), "on")
      && site.isWord(site.token(1), "average")
  }

  /// "In general", "as a rule", "almost always", "the majority of people".
  private var isByAndLarge: Bool {
    guard site.reading.senses.has(.always) || site.reading.mayHave("general", "rule", "majority")
    else { return false }
    return site.reading.tokens.indices.contains { place in
      let before = site.token(place - 1)
      if site.isWord(site.token(place), "general") { return site.isWord(before, "in") }
      if site.isWord(site.token(place), "always") {
        return place < site.token && site.isWord(before, "almost", "nearly", "virtually")
      }
      if site.isWord(site.token(place), "rule") {
        return site.isWord(before, "a") || site.isWord(before, "general") && place < site.token
      }
      guard site.isWord(site.token(place), "majority"),
        site.isWord(site.token(place + 1), "of"), (site.token(place + 2)?.quantity ?? -1) < 0
      else { return false }
      // "covers the majority of ten beaches" says nothing of what is usual.
      return site.head(site.subject)?.start == site.token(place)?.start
        || site.isWord(site.token(place - 2), "in", "for")
    }
  }

  private var isSaidOfTypical: Bool {
    for place in chain.prefix(site.isAside ? 1 : 8) where isTypical(inClause: place) { return true }
    // "Most people drive in a week and work in two": said of the same subject
    let own = site.owner
    guard own > 0, site.clause.sharesSubject,
      site.clause.kind == .main || site.clause.kind == .relative,
      let verb = site.reading.firstFiniteVerb(of: site.reading.clauses[own - 1])
    else { return false }
    // "is usually mild and goes within a day"; but "is usually quiet and has 3,000 people"
    let isCourse =
      site.kind == .duration && site.verb >= 0
      && site.reading.tokens[site.verb].has([.base, .third])
    let end = isCourse ? min(verb.main + 1, site.reading.clauses[own - 1].last) : verb.main
    return site.reading.tokens[site.reading.clauses[own - 1].first...max(verb.main, end)].contains {
      $0.has([.typical, .majority]) && !$0.has(.mean) && $0.part != .adjective
    }
  }

  /// "*It is normal* to feel sore for two days", "it is *not unusual* to have six".
  private var isNormalTo: Bool {
    guard site.reading.hasToken(.infinitive), let place = site.leader, let group = site.group,
      group.main < site.token
    else { return false }
    let word = site.token(place)
    let before = site.token(place - 1)
    let isDenied = before.map { $0.part == .negation || $0.has(.negation) } ?? false
    if site.isWord(word, "normal", "common", "usual", "typical") {
      // "It is no longer common", "it was once usual"
      return !isDenied
        && !site.isWord(before, "longer", "less", "rarely", "once", "was", "were")
    }
    return isDenied && site.isWord(word, "unusual", "uncommon")
  }

  /// "*Generally,* it stays on for intervals, which add up to 45 minutes": said of the whole sentence.
  private var opensAsUsual: Bool {
    let tokens = site.reading.tokens
    guard let first = tokens.first, first.part == .adverb, first.has(.typical),
      site.token(1)?.part == .comma, site.clause.kind == .relative,
      // "Normally, the house, which cost $500,000 in 2010, is empty."
      site.verb < 0 || site.reading.tokens[site.verb].has([.base, .third])
    else { return false }
    return !tokens[2..<max(2, site.token)].contains {
      $0.part == .semicolon || $0.has(.contrast) || $0.quantity >= 0
    }
  }

  /// "*Typical* replacement: 2 days for metal; 5 days for tile": the label is of all that is listed.
  private var isListedAsUsual: Bool {
    let tokens = site.reading.tokens
    guard site.reading.hasToken(.colon),
      let colon = tokens.firstIndex(where: { $0.part == .colon }),
      colon < site.token, !site.reading.verbs.contains(where: { $0.isFinite })
    else { return false }
    return tokens[..<colon].contains {
      $0.part == .adjective && site.isWord($0, "typical", "usual")
    }
  }

  /// "before it clears *(usually)* in two weeks"
  private var isUsualInBrackets: Bool {
    (max(1, site.token - Self.bracketReach)..<max(1, site.token)).contains { place in
      let word = site.reading.tokens[place]
      return word.has(.typical) && word.part == .adverb && site.token(place - 1)?.part == .open
        && site.token(place + 1)?.part == .close
    }
  }

  private static let bracketReach = 4
}
