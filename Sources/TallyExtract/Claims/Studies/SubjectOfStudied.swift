internal import TallyCore

/// Whom a value of a study is of that counts and compares people without treating them: a cohort, a survey, cases
/// against controls.
extension SubjectFinder {
  /// The group that the sentence says the value of, or what a risk is laid to.
  func ofStudied() -> String? {
    guard isObserved else { return nil }
    if let people = relative() { return people }
    if let group = comparedArm() ?? amongGroup() ?? gapped() { return group }
    if site.kind == .duration, let done = spentOn() ?? prescribed() { return done }
    if let group = countedCases() ?? shareThatDoes() ?? describedGroup() { return group }
    guard isShareOrRatio else { return nil }
    if let group = atRisk() ?? riskOfThose() ?? ofCohort() { return group }
    return shareOfGroup() ?? shareToo() ?? ofWhole() ?? associated()
  }

  /// "All were given *a sling* for 3 weeks"
  private func prescribed() -> String? {
    guard site.verb >= 0, site.verb < site.token, site.isWord(site.previous, "for"),
      site.isWord(tokens[site.verb], "given", "prescribed", "offered", "received"),
      let given = phrases.first(where: { $0.first == site.verb + 1 }), given.lastHead < site.token,
      !isPerson(given), !isDeictic(given)
    else { return nil }
    return ownWords(given)
  }

  /// "*Participants* who drank 2 litres a day or more had a lower risk", "those who used *a lamp* for 4 hours"
  private func relative() -> String? {
    guard site.verb >= 0, site.verb < site.token, site.token - site.verb < Self.longestGap,
      let place = tokens[..<site.verb].lastIndex(where: { site.isWord($0, "who") }),
      site.verb - place <= 3, site.clause.kind == .relative,
      let people = phrases.last(where: { $0.lastHead == place - 1 })
    else { return nil }
    if let used = phrases.first(where: { $0.first > site.verb && $0.lastHead < site.token }) {
      return tokens[used.head].has([.attribute, .period]) ? nil : ownWords(used)
    }
    return isOfStudied(people) ? ownWords(people) : nil
  }

  /// "314 *cases*, all of them adults"
  private func countedCases() -> String? {
    guard site.kind == .count, control == "controls", let counted = site.counted,
      counted.first == site.token + 1, site.isWord(tokens[counted.head], "cases", "controls")
    else { return nil }
    return ownWords(counted)
  }

  /// "The share of *participants* who slept 8 hours or more rose to 37 %", "29 % of *pupils* slept for at least 8 hours":
  /// of those who do.
  private func shareThatDoes() -> String? {
    guard site.kind == .duration || site.kind == .percentage,
      let group = phrases.first(where: {
        $0.lastHead < site.token && $0.preposition > 0 && $0.clause <= site.owner
          && site.isWord(tokens[$0.preposition], "of")
      }), isOfStudied(group)
    else { return nil }
    let before = tokens[group.preposition - 1]
    let isShare =
      site.isWord(before, "share", "proportion", "percentage", "number")
      || before.quantity >= 0 && site.kind == .duration && group.preposition < 4
    return isShare ? ownWords(group.upToHead) : nil
  }

  /// "Women stayed for a median of 6 days and *men* for 4 days", "and *office staff* 1.8 L/d", "and *coffee* with an 18 %
  /// lower risk": the clause leaves out its verb.
  private func gapped() -> String? {
    var place = site.token - 1
    let last = max(1, site.token - Self.longestGap)
    while place > last, let token = tokens[safe: place],
      token.part == .determiner || token.part == .adverb
        || site.isWord(token, "for", "with", "by", "of", "median", "mean", "average")
    {
      place -= 1
    }
    guard let name = phrases.first(where: { $0.head == place && $0.preposition < 0 }),
      name.first > 1, name.head == name.lastHead, !tokens[name.head].has([.period, .attribute]),
      let joint = tokens[safe: name.first - 1],
      joint.part == .comma || joint.part == .semicolon || site.isWord(joint, "and", "but", "while"),
      tokens[..<name.first].contains(where: { $0.quantity >= 0 }),
      isOfStudied(name) || site.isWord(tokens[name.head], "staff", "others")
        || tokens[safe: place + 1].map({ site.isWord($0, "with") }) ?? false
    else { return nil }
    return ownWords(name)
  }

  private static let longestGap = 6

  /// "*The drivers* had a mean body mass index of 30", "*patients admitted* stayed for 12 days"
  private func describedGroup() -> String? {
    switch site.kind {
    case .count, .percentage, .ratio, .price: return nil
    case .other where site.found.quantity.unit == "1": return nil
    default: break
    }
    guard let (subject, verb) = saying, isOfStudied(subject), !isDeictic(subject),
      !tokens[verb].has([.base, .third, .recommend]),
      !site.isWord(tokens[verb], "received", "took", "given", "followed", "treated")
    else { return nil }
    return ownWords(subject)
  }

  /// "Those with more than 10 years of *night work*"
  private func spentOn() -> String? {
    guard site.isWord(site.previous, "with"), site.isWord(site.next, "of") else { return nil }
    return phrases.first { $0.preposition == site.token + 1 && !tokens[$0.head].has(.attribute) }
      .flatMap { ownWords($0) }
  }

  /// "Recorded in 4 % of *the cohort*"
  private func ofCohort() -> String? {
    guard site.isWord(site.next, "of"),
      let counted = phrases.first(where: { $0.preposition == site.token + 1 }),
      site.isWord(tokens[counted.head], "cohort", "sample")
    else { return nil }
    return ownWords(counted)
  }

  private var isShareOrRatio: Bool {
    switch site.found.kind {
    case .percentage, .ratio, .other: true
    // "(HR, 0.59)"
    case .count: site.counted == nil && site.clause.kind == .parenthesis
    default: false
    }
  }

  /// "cases", "controls" and those that every text calls people.
  func isOfStudied(_ phrase: NounPhrase) -> Bool {
    isPerson(phrase) || isAgentNoun(tokens[phrase.head])
      || control == "controls"
        && site.isWord(tokens[phrase.head], "cases", "controls", "case", "control")
  }

  /// "vapers", "motorcyclists": a word that no table has, of those who do something.
  private func isAgentNoun(_ token: PhraseToken) -> Bool {
    guard token.part == .noun, !token.isKnown, !token.isCapitalized else { return false }
    let letters = site.text[token.start..<token.end]
    return Self.agentEndings.contains {
      letters.count > $0.count + 2 && letters.suffix($0.count).elementsEqual($0)
    }
  }

  private static let agentEndings = ["ers", "ists", "goers"].map { Array($0.utf8) }

  /// "74 % of *cases* were women", "the mean age of *respondents* was", "*the respondents* had a mean age of": whose number
  /// it is.
  func groupDescribed() -> String? {
    if site.isWord(site.next, "of"),
      let group = phrases.first(where: { $0.preposition == site.token + 1 }), isOfStudied(group)
    {
      return ownWords(group)
    }
    if let whole = ofWhole() { return whole }
    guard let subject = site.subject, subject.lastHead < site.verb, site.verb < site.token else {
      return nil
    }
    if isOfStudied(subject) { return ownWords(subject) }
    return phrases.first {
      $0.first > subject.head && $0.lastHead < site.verb && isOfStudied($0)
        && site.isWord(tokens[safe: $0.preposition], "of", "in")
    }.flatMap { ownWords($0) }
  }

  private func isRisk(_ token: PhraseToken) -> Bool {
    site.isWord(
      token, "risk", "odds", "hazard", "likelihood", "incidence", "mortality", "risks",
      "likely")
  }

  /// "*Shift workers* had a 28 % higher risk of it (hazard ratio 1.28)": who has more or less of it than others.
  private func atRisk() -> String? {
    guard let (subject, verb) = saying, isOfStudied(subject),
      site.isWord(tokens[verb], "had", "have", "has", "showed", "faced") || tokens[verb].has(.be),
      tokens[verb...].prefix(Self.longestRisk).contains(where: isRisk)
    else { return nil }
    return ownWords(subject)
  }

  /// The subject and the verb before the value; in a bracket those of the clause around it.
  private var saying: (subject: NounPhrase, verb: Int)? {
    guard site.verb >= site.token || site.verb < 0 else { return saying(site.subject, site.verb) }
    let clause = site.clause
    guard clause.kind == .parenthesis, clause.parent >= 0 else { return nil }
    let around = site.reading.clauses[clause.parent]
    guard let verb = site.reading.firstFiniteVerb(of: around)?.main, verb < site.token else {
      return nil
    }
    return saying(phrases[safe: around.subject], verb)
  }

  /// "*Teachers* who drank four cups had a 38 % lower risk": the verb behind the relative clause is said of them.
  private func saying(_ subject: NounPhrase?, _ verb: Int) -> (subject: NounPhrase, verb: Int)? {
    if let place = tokens[..<verb].lastIndex(where: { site.isWord($0, "who", "whose") }),
      tokens[place..<verb].contains(where: { $0.part == .verb }),
      let people = phrases.last(where: { $0.lastHead == place - 1 && $0.preposition < 0 })
    {
      return (people, verb)
    }
    return subject.flatMap { $0.lastHead < verb && !isDeictic($0) ? ($0, verb) : nil }
  }

  /// A risk stands in the words behind its verb.
  private static let longestRisk = 14

  /// "The risk was 44 % higher in those with more than 10 years of *night work*", "in *smokers*": those at risk, by what
  /// the sentence says of them.
  private func riskOfThose() -> String? {
    guard let subject = site.subject, isRisk(tokens[subject.head]),
      site.verb > subject.head, site.verb < site.token, tokens[site.verb].has(.be),
      let place = tokens[(site.token + 1)...].firstIndex(where: {
        site.isWord($0, "in", "among", "for")
      }), !tokens[site.token..<place].contains(where: { $0.part == .stop || $0.part == .comma })
    else { return nil }
    if site.isWord(tokens[safe: place + 1], "those", "people", "women", "men", "adults"),
      site.isWord(tokens[safe: place + 2], "with", "reporting"),
      let with = phrases.first(where: { $0.first > place + 2 })
    {
      // "With more than 10 years of night work"
      let spent = phrases.first { $0.first > with.lastHead && $0.preposition == with.lastHead + 1 }
      let isTime = tokens[with.head].quantity >= 0 || tokens[with.head].has(.period)
      if !isTime, with.preposition == place + 2 { return ownWords(with) }
      return site.isWord(tokens[safe: with.preposition], "of")
        ? ownWords(with) : spent.flatMap { ownWords($0) }
    }
    guard let group = phrases.first(where: { $0.preposition == place }), isOfStudied(group) else {
      return nil
    }
    return ownWords(group)
  }

  /// "Asthma was found in 9 % of *children*", "16 % of *cases* were taking them": whose share it is.
  private func shareOfGroup() -> String? {
    // "Gout affects 4 % of adults": what is known of gout, and no finding.
    let isKnownOf = site.group.map { $0.main < site.token && !site.isFinding } ?? false
    guard !isKnownOf, site.isWord(site.next, "of"),
      let counted = phrases.first(where: { $0.preposition == site.token + 1 }),
      isOfStudied(counted) || site.isWord(tokens[counted.head], "families", "households")
    else { return nil }
    // "6 % of children given *amoxicillin*"
    let next = tokens[safe: counted.lastHead + 1]
    if site.isWord(next, "given", "receiving", "taking", "prescribed", "on"),
      let treatment = phrases.first(where: { $0.first == counted.lastHead + 2 }),
      !tokens[treatment.head].has([.attribute, .period])
    {
      return ownWords(treatment.upToHead)
    }
    return ownWords(counted.upToHead)
  }

  /// "A cat was kept by 33 % of *families* and a dog by 24 %", "21 % of *children* had a cat and 16 % a dog": of the same.
  private func shareToo() -> String? {
    guard site.isWord(site.previous, "by", "and", "but", "only"), site.kind == .percentage,
      !site.isWord(site.next, "in", "among", "of"),
      let group = phrases.last(where: { $0.lastHead < site.token && isShared($0) }),
      isOfStudied(group) || site.isWord(tokens[group.head], "families", "households"),
      !tokens[group.lastHead..<site.token].contains(where: { $0.part == .semicolon })
    else { return nil }
    return ownWords(group.upToHead)
  }

  /// "21 % of *children*"
  private func isShared(_ phrase: NounPhrase) -> Bool {
    site.isWord(tokens[safe: phrase.preposition], "of")
      && tokens[safe: phrase.preposition - 1]?.quantity ?? -1 >= 0
  }

  /// "*Of the vapers*, 63 % preferred mint and 12 % wanted to stop", "*in the heaviest drinkers* the risk was 57 % lower":
  /// those whom the sentence opens with.
  private func ofWhole() -> String? {
    let first = site.reading.clauses.first(where: { $0.kind == .main })?.first ?? 0
    guard
      let group = phrases.first(where: {
        ($0.preposition == 0 || $0.preposition == first && first < site.token)
          && $0.lastHead < site.token && site.isWord(tokens[$0.preposition], "of", "among", "in")
      })
    else { return nil }
    if site.isWord(tokens[group.head], "those"),
      let place = phrases.firstIndex(where: { $0.head == group.head }),
      let condition = complement(of: place, only: "with")
    {
      return condition
    }
    let isWhole =
      site.isWord(tokens[group.preposition], "of") && tokens[group.head].has(.plural)
      && tokens[safe: group.lastHead + 1]?.part == .comma
    guard isWhole || isOfStudied(group) else { return nil }
    // "In people over 75, call-outs rose by 17 %": the call-outs did.
    let isOfOther =
      site.isWord(tokens[group.preposition], "in")
      && site.subject.map { !isRisk(tokens[$0.head]) && !tokens[$0.head].has(.attribute) } ?? false
    return isOfOther ? nil : ownWords(group)
  }

  /// "32.0 % in *men* and 21.5 % in *women*", "most common in *brass players* (51 %) and least in *singers* (24 %)": each
  /// of two or more shares is of its own group.
  private func amongGroup() -> String? {
    guard site.kind != .age, let group = groupBeside(site.token), isOfStudied(group),
      site.reading.quantityTokens.contains(where: {
        $0 != site.token
          && (groupBeside($0).map { isOfStudied($0) && $0.head != group.head } ?? false)
      })
    else { return nil }
    return ownWords(group)
  }

  /// Where the bracket opens that begins with the value, or with what it is: "(51 %", "(HR 0.66", "(odds ratio 2.7".
  private func openOfRatio(_ place: Int) -> Int? {
    var open = place - 1
    while place - open <= Self.mostOfRatio, let token = tokens[safe: open],
      token.part == .noun || token.part == .adjective || token.part == .participle
        || token.part == .comma
    {
      open -= 1
    }
    return tokens[safe: open]?.part == .open ? open : nil
  }

  /// "(adjusted hazard ratio, 0.82"
  private static let mostOfRatio = 4

  /// The group that stands behind a value ("in men", "of the men") or before its bracket ("in men (").
  private func groupBeside(_ place: Int) -> NounPhrase? {
    if let open = openOfRatio(place) {
      return phrases.last {
        site.isWord(tokens[safe: $0.preposition], "in", "among")
          && ($0.lastHead == open - 1
            // "among clerks who had walked to work ("
            || $0.lastHead < open && site.isWord(tokens[$0.lastHead + 1], "who")
              && !tokens[$0.lastHead..<open].contains(where: { $0.part == .close }))
      }
    }
    return phrases.first {
      $0.preposition == place + 1
        && (site.isWord(tokens[place + 1], "in", "among")
          || site.isWord(tokens[place + 1], "of")
            && site.isWord(tokens[safe: place - 1], "in", "among"))
    }
  }

  /// "*Treatment with statins* was associated with a 30 % lower risk": what the risk is laid to.
  private func associated() -> String? {
    guard let subject = site.subject, let verb = tokens[safe: site.verb],
      subject.lastHead < site.verb, site.verb < site.token,
      site.isWord(verb, "associated", "linked"),
      site.isWord(tokens[safe: site.verb + 1], "with", "to"),
      tokens[site.verb...].prefix(Self.longestRisk).contains(where: isRisk)
    else { return nil }
    if site.isWord(tokens[subject.head], "treatment", "use", "exposure", "intake", "consumption"),
      let place = phrases.firstIndex(where: { $0.head == subject.head }),
      let content = complement(of: place)
    {
      return content
    }
    return ownWords(subject)
  }
}

extension QuantitySite {
  /// "The risk *was* higher", "*had been used* by 14 %", "stayed": told in the past, as what was found is.
  var isFinding: Bool {
    guard let group else { return false }
    return isWord(token(group.first), "was", "were", "had", "did")
      || reading.tokens[group.main].has(.past) && !reading.tokens[group.main].has(.base)
        && !isWord(token(group.first), "is", "are", "has", "have", "be", "can", "may")
  }
}
