internal import TallyCore

/// The study that a document reports.
extension DocumentReading {
  /// "5% and 7% in the zinc and starch groups, respectively"; and where the sentence names none, the same as before.
  mutating func respective(_ site: QuantitySite, sentence index: Int) -> String? {
    guard
      site.reading.mayHave("respectively")
        || (site.reading.mayHave("groups") || site.reading.mayHave("arms")) && reportsTrial(),
      let match = RespectiveNames(site: site, words: words(), isTrial: reportsTrial()).match()
    else { return nil }
    if match.names.isEmpty {
      guard reportsTrial(), lastNames.names.count == match.count,
        index - lastNames.sentence <= Self.reach
      else {
        return nil
      }
      return lastNames.names[match.place]
    }
    lastNames = (match.names, index)
    return match.names[match.place]
  }

  /// Of a trial. "…between the zinc and placebo groups. Fever was rarer (21 % vs 18 %).": in the order of the sentence before.
  mutating func armByOrder(_ finder: SubjectFinder, sentence index: Int) -> String? {
    if let groups = finder.namedGroups {
      lastNames = (groups, index)
      return nil
    }
    guard lastNames.names.count == 2, index > lastNames.sentence,
      index - lastNames.sentence <= Self.reach, let place = finder.placeInPair
    else { return nil }
    return lastNames.names[place]
  }

  /// The arm of the trial that people counted there are in: "235 infants in the early group".
  mutating func arm(of site: QuantitySite, sentence index: Int) -> String? {
    let isOfGroup = site.isWord(site.head(site.subject), "group", "arm")
    guard isOfGroup || reportsTrial() else { return nil }
    let finder = SubjectFinder(site: site, words: words(), topic: nil, isTrial: true)
    // "The control group had 21 athletes"
    if isOfGroup, let subject = site.subject,
      subject.head > subject.first, site.verb > subject.head, site.verb < site.token,
      let name = finder.ownWords(subject)
    {
      return name
    }
    guard reportsTrial() else { return nil }
    if let name = respective(site, sentence: index) { return name }
    return finder.labelledArm() ?? finder.inGroup() ?? finder.assignedTo() ?? finder.receiving()
      ?? finder.sizeOfArm()
  }

  /// "Twice a week (n = 64)": the arm before the bracket.
  mutating func armOfSize(_ site: QuantitySite) -> String? {
    guard reportsTrial() else { return nil }
    let finder = SubjectFinder(site: site, words: words(), topic: nil, isTrial: true)
    return finder.labelledArm() ?? finder.sizeOfArm()
  }

  /// Of two values side by side that the sentence's two arms share: "15 % and 11 % had fever".
  mutating func pairedArm(of site: QuantitySite) -> String? {
    guard site.kind == .percentage, reportsTrial() else { return nil }
    return SubjectFinder(site: site, words: words(), topic: nil, isTrial: true).pairedArm()
  }

  /// "*Injection-site pain* was noted in 17 patients": what so many had.
  mutating func seen(in site: QuantitySite) -> String? {
    guard reportsTrial(), site.follows("in"), let subject = site.subject, site.verb >= 0,
      subject.lastHead < site.verb, site.verb < site.token,
      site.isWord(
        site.token(site.verb), "occurred", "noted", "reported", "seen", "observed", "developed"),
      let head = site.head(subject), head.part == .noun, !head.has([.person, .study, .generic]),
      site.group?.isNegated == false,
      !site.isWord(
        site.token(subject.first), "no", "few", "fewer", "neither", "little"),
      !site.isWord(site.token(subject.first - 1), "no", "few"),
      !site.isWord(head, "results", "outcomes", "outcome", "data", "response", "responses"),
      // "Pain was seen in 45 patients and no change in 12"
      !site.reading.tokens[site.verb..<site.token].contains(where: { $0.quantity >= 0 })
    else { return nil }
    return SubjectFinder(site: site, words: words(), topic: nil, isTrial: true).ownWords(subject)
  }

  /// "The analysis included 2314 contacts", "adverse events were assessed for 28 days": how a trial was done, whatever
  /// it is on.
  mutating func isOfStudy(_ site: QuantitySite) -> Bool {
    guard reportsTrial() else { return false }
    if countsPlaces(site) || isPhase(site) { return true }
    // "1,027 musicians replied, a response rate of 52.7 %"
    if site.kind == .percentage, site.reading.mayHave("rate"), observes(),
      site.reading.tokens[..<site.token].contains(where: {
        site.isWord($0, "response", "retention", "participation")
      }),
      site.reading.tokens[..<site.token].suffix(4).contains(where: { site.isWord($0, "rate") })
    {
      return true
    }
    guard site.verb >= 0, site.verb < site.token, let subject = site.subject else { return false }
    let (head, verb) = (site.reading.tokens[subject.head], site.reading.tokens[site.verb])
    switch site.kind {
    case .count:
      return site.isWord(verb, "included", "comprised", "enrolled")
        && (head.has(.study) || site.isWord(head, "sample"))
    case .duration:
      let isOfPeople =
        head.has(.person)
        && site.isWord(verb, "evaluated", "followed", "reviewed", "examined", "observed")
      return (isOfPeople || site.isWord(verb, "assessed", "measured", "recorded", "monitored"))
        && site.group?.isPassive == true
        && (site.follows("for", "up", "after", "at") || site.follows("of"))
        // "was measured after 10 minutes of rest"
        && ["d", "wk", "mo", "a"].contains(site.found.quantity.unit)
        || site.isWord(head, "outcome", "endpoint", "outcomes") && verb.has(.be)
        // "Treatment lasted 12 weeks in both arms"
        || subject.first == subject.head && site.isWord(head, "treatment", "intervention")
          && site.isWord(verb, "lasted", "continued")
    default: return false
    }
  }

  /// "After a 4-week baseline period"
  private func isPhase(_ site: QuantitySite) -> Bool {
    site.kind == .duration && site.token(site.token - 1)?.part == .determiner
      && site.isWord(site.next, "baseline", "run-in", "washout", "screening", "follow-up")
      && site.isWord(site.token(site.token + 2), "period", "phase")
  }

  /// "A trial in 25 general practices", "patients presenting to three emergency departments": where it was done.
  private func countsPlaces(_ site: QuantitySite) -> Bool {
    // "Malaria is endemic in 85 countries."
    let isOfStudy =
      site.subject.map {
        site.head($0).map { $0.has([.study, .person]) } ?? false
      } ?? !site.clause.hasFiniteVerb
    guard site.kind == .count,
      site.isWord(site.token(site.token - 1), "in", "at", "from", "to")
        || site.isWord(site.token(site.token - 1), "of")
          && site.token(site.token - 2)?.has(.person) == true
    else { return false }
    return site.isWord(
      site.head(site.counted), "practices", "departments", "centers", "centres", "hospitals",
      "clinics", "schools", "universities", "homes", "workplaces")
      || isOfStudy && site.isWord(site.head(site.counted), "sites", "countries")
  }

  /// "Fifteen (71.4%) patients had it", "637 completed treatment": a number of a trial with no arm and no other thing
  /// beside it is of those who took part.
  mutating func counted(by site: QuantitySite) -> String? {
    switch site.kind {
    case .count, .percentage: break
    default: return nil
    }
    guard let people = participants() else { return nil }
    // "25 (33%) patients"; but "two nurses (5%)"
    let isBare =
      site.counted == nil
      && (site.next?.part == .close && site.token(site.token - 1)?.part == .open
        && site.token(site.token - 2)?.quantity ?? -1 >= 0
        || site.next?.part == .open && site.token(site.token + 2)?.quantity ?? -1 >= 0)
    let isOfPeople = site.head(site.counted)?.has(.person) == true
    let isSubject = site.counted == nil && site.next?.has(.past) == true && site.verb > site.token
    return isBare || isOfPeople || isSubject ? takers(people) : nil
  }

  /// "Adults aged 18-65 years": the people whose age it is, where the sentence names them.
  mutating func people(ofAge site: QuantitySite) -> String? {
    guard reportsTrial() else { return nil }
    let people = SubjectFinder(site: site, words: words(), topic: nil, isTrial: true).aged()
    // "We enrolled 150 non-pregnant women aged 18 to 45 years": all of them; "in women aged over 40" is a part.
    return people.map { site.reading.senses.has(.enroll) || isEntry(site) ? takers($0) : $0 }
  }

  /// "Adults aged 18 to 65 were recruited", "patients over 65 were excluded": who may take part.
  private func isEntry(_ site: QuantitySite) -> Bool {
    site.reading.tokens.contains {
      site.isWord(
        $0, "recruited", "randomized", "randomised", "assigned", "allocated", "eligible",
        "excluded", "included")
    }
  }

  /// What those are called who took part in a trial: "trial patients", "women in the trial".
  mutating func takers(_ name: String) -> String {
    guard reportsTrial(), study() == "trial" else { return name }
    let name = name.lowercased()
    switch name.split(separator: " ").last {
    case "adults", "women", "men", "people", "children", "infants": return name + " in the trial"
    case "adult": return "adults in the trial"
    default: return name.utf8.contains(ASCII.space) ? name : "trial " + name
    }
  }

  /// "74 % of *cases* were women", "the mean age of *respondents* was 44 years": the group that the sentence names itself,
  /// in a study that treats nobody.
  mutating func groupDescribed(by site: QuantitySite) -> String? {
    guard observes() else { return nil }
    return SubjectFinder(
      site: site, words: words(), topic: nil, isTrial: true, isObserved: true, control: control()
    ).groupDescribed()
  }

  /// Those whom a trial counts, by the word that it uses most.
  mutating func participants() -> String? {
    guard reportsTrial() else { return nil }
    let vocabulary = words().vocabulary
    var best: (name: String, count: Int)?
    for name in ["patients", "participants", "women", "adults", "children", "men", "subjects"] {
      let count = vocabulary.count(name.utf8)
      if count > best?.count ?? 0 { best = (name, count) }
    }
    return best?.name
  }

  /// Whom a trial compares with: the word that it uses most.
  mutating func control() -> String? {
    if let namedControl { return namedControl }
    var best: (name: String, count: Int)?
    if reportsTrial() {
      let vocabulary = words().vocabulary
      for name in ["placebo", "controls", "sham"] {
        let count = vocabulary.count(name.utf8)
        if count > best?.count ?? 0 { best = (name, count) }
      }
      if best == nil, vocabulary.count("control".utf8) > 0 { best = ("control group", 1) }
    }
    namedControl = .some(best?.name)
    return best?.name
  }

  /// The study in which people were counted, by the sentence's word for it, else by the document's.
  mutating func study(of site: QuantitySite) -> String? {
    for name: StaticString in ["study", "trial", "survey", "poll"]
    where site.reading.mayHave(name)
      && site.reading.tokens.contains(where: { site.isWord($0, name) && $0.part == .noun })
    {
      // "138 women completed the study": a trial's text calls the trial so.
      return reportsTrial() && study() == "trial" ? "trial" : "\(name)"
    }
    return ofSeveral(site) ?? study()
  }

  /// "*Longitudinal studies* with a follow-up of 10 years", "*the analysis* included 234 patients": the sentence's own,
  /// but the analysis of a trial is the trial's.
  private mutating func ofSeveral(_ site: QuantitySite) -> String? {
    guard site.reading.senses.has(.study) else { return nil }
    let words = self.words()
    let isTrial = study() == "trial"
    for phrase in site.reading.phrases where phrase.head == phrase.lastHead {
      let head = site.reading.tokens[phrase.head]
      guard
        site.isWord(head, "studies", "trials", "surveys", "polls")
          || !isTrial && phrase.head == site.subject?.head
            && site.isWord(head, "analysis", "review", "meta-analysis", "cohort")
      else { continue }
      return words.text(site.reading.tokens, from: phrase.first, to: phrase.head)
    }
    return nil
  }

  /// The study, named by the document: "trial".
  mutating func study() -> String? {
    if let known = namedStudy { return known }
    let found = findStudy()
    namedStudy = .some(found)
    return found
  }

  private mutating func findStudy() -> String? {
    let vocabulary = words().vocabulary
    // A review tells of trials, and is none.
    if vocabulary.count("meta".utf8) > 0, vocabulary.count("analysis".utf8) > 0 {
      return "meta-analysis"
    }
    if vocabulary.count("systematic".utf8) > 0, vocabulary.count("review".utf8) > 1 {
      return "systematic review"
    }
    // A randomized study is a trial, whatever it calls itself.
    if Self.isRandomized(vocabulary) { return "trial" }
    if reportsTrial(), let named = kindInTitle() { return named }
    return ["trial", "study", "survey", "poll", "cohort"].first {
      vocabulary.countOfForms(Array($0.utf8)) > 0
    }
  }
}
