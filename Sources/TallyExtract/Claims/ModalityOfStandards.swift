internal import TallyCore

/// What is held to be right or usual in other words than "should" and "usually".
///
///     a sling is to be worn for two weeks        recommended
///     70 % is ideal                              recommended
///     it is normal to feel sore for two days     typical
///     Generally, …, which add up to 45 minutes   typical
extension ModalityRules {
  /// "A sling *is to be worn* for two weeks", "it is good to wait", "the best way to prevent it *is to* vaccinate"; but "is
  /// to be found in 5 %".
  var isToBeDone: Bool {
    guard site.reading.hasToken(.infinitive), let group = site.group, group.main < site.token else {
      return false
    }
    if role == .wait, let place = site.leader,
      site.isWord(site.token(place), "good", "wise", "sensible")
    {
      return true
    }
    let main = site.reading.tokens[group.main]
    guard let to = (group.first..<group.main).last(where: { site.token($0)?.part == .infinitive }),
      site.isWord(site.token(to - 1), "is", "are")
    else { return false }
    if site.isWord(site.token(to + 1), "be") {
      return main.has(.past) && main.has([.use, .instruct, .take, .lasting])
    }
    guard let subject = site.subject, subject.first < group.first else { return false }
    // "The golden rule is to", "a good rule of thumb is to", "my advice is to"
    if site.isWord(site.head(subject), "rule", "advice", "trick", "tip", "thumb", "key") {
      return true
    }
    return site.isWord(site.head(subject), "way")
      && site.reading.tokens[subject.first..<subject.head].contains {
        site.isWord($0, "best", "effective", "safest", "easiest", "surest")
      }
  }

  /// "*No lifting* over 8 pounds", "*no more than* two drinks a day": a line without a verb that forbids.
  var isForbiddingLine: Bool {
    guard site.found.bound != .none, site.reading.mayHave("no"),
      !site.reading.verbs.contains(where: { $0.isFinite })
    else { return false }
    var first = 0
    if site.token(0)?.part == .dash { first = 1 }
    if site.token == first { return site.leads(with: "no") && site.found.quantity.per != nil }
    guard site.isWord(site.token(first), "no") else { return false }
    return site.reading.tokens[(first + 1)..<site.token].contains { $0.part == .gerund }
      && site.token - first <= Self.forbiddingReach
  }

  private static let forbiddingReach = 4

  /// "*The ideal* formula contains 10 %", "30 g is *ideal*", "70 % is a good level *to aim for*".
  var isIdeal: Bool {
    guard site.reading.mayHave("ideal", "aim"), site.found.kind != .age else { return false }
    let tokens = site.reading.tokens
    if let subject = site.subject, site.verb >= 0, site.verb < site.token,
      // "Ideal candidates are adults", "An ideal couple has 2 cars"
      subject.first < site.verb, site.head(subject)?.has(.person) == false,
      tokens[subject.first...subject.head].contains(where: { site.isWord($0, "ideal") })
    {
      return true
    }
    guard
      let verb = site.reading.verbs(of: site.clause).first(where: {
        $0.isFinite && $0.main > site.token
      }), tokens[verb.main].has(.be), !verb.isNegated
    else { return false }
    let said = tokens[(verb.main + 1)...].prefix(Self.longestPredicate).prefix {
      $0.part != .comma && $0.part != .stop
    }
    return said.indices.contains { place in
      // "Is ideal for a family of five" says for whom.
      site.isWord(tokens[place], "ideal") && !site.isWord(tokens[safe: place + 1], "for")
        || site.isWord(tokens[place], "aim") && site.isWord(tokens[safe: place + 1], "for")
    }
  }

  private static let longestPredicate = 7

  /// "Save $500 a year with it", "Compare this to 98 %": said to whoever may buy, and no advice.
  func isAppeal(_ main: PhraseToken, at place: Int) -> Bool {
    if site.isWord(main, "compare") { return true }
    if site.isWord(main, "plan") { return site.isWord(site.token(place + 1), "on") }
    guard site.isWord(main, "save"), site.found.kind == .price || site.found.kind == .percentage,
      place == site.token - 1
    else { return false }
    return site.found.bound != .atLeast && !site.isWord(site.next, "for")
  }

  /// "You should lose two pounds a week", "you should see a reduction of 90 %", "the repair should cost $200"; but "you should
  /// see a doctor".
  func isForecast(_ group: Clause.VerbGroup, _ clause: Clause) -> Bool {
    let main = site.reading.tokens[group.main]
    guard main.clause == site.owner else { return false }
    if site.isWord(main, "lose") || main.has(.be) && site.isWord(site.token(group.main + 1), "able")
    {
      return true
    }
    if site.isWord(main, "see", "notice") {
      return site.reading.tokens[(group.main + 1)...].prefix(4).contains {
        $0.has([.falling, .rising, .ending]) || site.isWord($0, "improvement", "improvements")
          || site.isWord($0, "results", "result", "difference", "effect", "effects")
      }
    }
    guard clause.subject >= 0 else { return false }
    let subject = site.reading.tokens[site.reading.phrases[clause.subject].head]
    if main.has([.cost, .take]), !group.isPassive, !subject.has([.person, .medicine]) {
      return subject.part == .noun && main.has(.cost) || site.isWord(subject, "it", "this")
    }
    return main.has(.be) && site.found.kind == .price && subject.has(.payment)
  }

  /// "Studies suggest", "the data suggest"
  func isOfEvidence(_ subject: PhraseToken) -> Bool {
    subject.has(.study)
      || site.isWord(subject, "data", "evidence", "results", "research", "findings", "figures")
  }
}
