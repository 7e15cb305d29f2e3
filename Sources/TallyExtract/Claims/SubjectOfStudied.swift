internal import TallyCore

/// Whom a value of a study is of that counts and compares people without treating them: a cohort, a survey, cases
/// against controls.
extension SubjectFinder {
  /// The group that the sentence says the value of, or what a risk is laid to.
  func ofStudied() -> String? {
    guard isObserved else { return nil }
    if site.kind == .duration { return spentOn() }
    guard isShareOrRatio else { return nil }
    return atRisk() ?? riskOfThose() ?? ofCohort() ?? shareBy() ?? amongGroup() ?? associated()
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
    default: false
    }
  }

  /// "cases", "controls" and those that every text calls people.
  func isOfStudied(_ phrase: NounPhrase) -> Bool {
    isPerson(phrase)
      || control == "controls"
        && site.isWord(tokens[phrase.head], "cases", "controls", "case", "control")
  }

  /// "74 % of *cases* were women", "the mean age of *respondents* was", "*the respondents* had a mean age of": whose number
  /// it is.
  func groupDescribed() -> String? {
    if site.isWord(site.next, "of"),
      let group = phrases.first(where: { $0.preposition == site.token + 1 }), isOfStudied(group)
    {
      return ownWords(group)
    }
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
    site.isWord(token, "risk", "odds", "hazard", "likelihood", "incidence", "mortality", "risks")
  }

  /// "*Shift workers* had a 28 % higher risk of it (hazard ratio 1.28)": who has more or less of it than others.
  private func atRisk() -> String? {
    guard let (subject, verb) = saying, isOfStudied(subject),
      site.isWord(tokens[verb], "had", "have", "has", "showed", "faced")
        || tokens[verb].has(.be) && site.isWord(tokens[safe: verb + 1], "at"),
      tokens[verb...].prefix(Self.longestRisk).contains(where: isRisk)
    else { return nil }
    return ownWords(subject)
  }

  /// The subject and the verb before the value; in a bracket those of the clause around it.
  private var saying: (subject: NounPhrase, verb: Int)? {
    if let subject = site.subject, subject.lastHead < site.verb, site.verb < site.token {
      return (subject, site.verb)
    }
    let clause = site.clause
    guard clause.kind == .parenthesis, clause.parent >= 0 else { return nil }
    let around = site.reading.clauses[clause.parent]
    guard let subject = phrases[safe: around.subject],
      let verb = site.reading.firstFiniteVerb(of: around)?.main, subject.lastHead < verb,
      verb < site.token
    else { return nil }
    return (subject, verb)
  }

  /// A risk stands in the words behind its verb.
  private static let longestRisk = 14

  /// "The risk was 44 % higher in those with more than 10 years of *night work*", "in *smokers*": those at risk, by what
  /// the sentence says of them.
  private func riskOfThose() -> String? {
    guard let subject = site.subject, isRisk(tokens[subject.head]),
      site.verb > subject.head, site.verb < site.token, tokens[site.verb].has(.be),
      let place = tokens.indices.first(where: {
        $0 > site.token && site.isWord(tokens[$0], "in", "among", "for")
      }), !tokens[site.token..<place].contains(where: { $0.part == .stop || $0.part == .comma })
    else { return nil }
    if site.isWord(tokens[safe: place + 1], "those", "people", "women", "men", "adults"),
      site.isWord(tokens[safe: place + 2], "with", "reporting"),
      let with = phrases.first(where: { $0.first > place + 2 && $0.preposition > place + 2 })
        ?? phrases.first(where: { $0.first > place + 2 }),
      !tokens[with.head].has(.period)
    {
      return ownWords(with)
    }
    guard let group = phrases.first(where: { $0.preposition == place }), isOfStudied(group) else {
      return nil
    }
    return ownWords(group)
  }

  /// "Earplugs were worn by 29 % of *musicians*", "16 % of *cases* were taking them": who does it.
  private func shareBy() -> String? {
    guard site.isWord(site.next, "of"),
      let counted = phrases.first(where: { $0.preposition == site.token + 1 }),
      isOfStudied(counted), !site.isWord(tokens[counted.head], "participants", "subjects")
    else { return nil }
    let place =
      site.isWord(site.previous, "only", "just", "about") ? site.token - 2 : site.token - 1
    let isBy = site.isWord(tokens[safe: place], "by") && site.group?.isPassive == true
    let isSecond =
      site.isWord(site.previous, "and", "but", "by")
      && phrases.contains { $0.lastHead < site.token && isOfStudied($0) && isShared($0) }
    let isSubject = site.verb > counted.lastHead && !isPerson(counted)
    return isBy || isSecond || isSubject ? ownWords(counted) : nil
  }

  /// "14 % of *cases*"
  private func isShared(_ phrase: NounPhrase) -> Bool {
    site.isWord(tokens[safe: phrase.preposition], "of")
      && tokens[safe: phrase.preposition - 1]?.quantity ?? -1 >= 0
  }

  /// "32.0 % in *men* and 21.5 % in *women*", "most common in *brass players* (51 %) and least in *singers* (24 %)": each
  /// of two or more shares is of its own group.
  private func amongGroup() -> String? {
    guard let group = groupBeside(site.token), isOfStudied(group),
      tokens.indices.contains(where: {
        $0 != site.token && tokens[$0].quantity >= 0
          && (groupBeside($0).map { isOfStudied($0) && $0.head != group.head } ?? false)
      })
    else { return nil }
    return ownWords(group)
  }

  /// The group that stands behind a value ("in men", "of the men") or before its bracket ("in men (").
  private func groupBeside(_ place: Int) -> NounPhrase? {
    if tokens[safe: place - 1]?.part == .open {
      return phrases.last {
        $0.lastHead == place - 2 && site.isWord(tokens[safe: $0.preposition], "in", "among")
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
