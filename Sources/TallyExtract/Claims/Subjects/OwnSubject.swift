internal import TallyCore

/// The clause's own subject in its own words, whatever it is: what the news is about, sentence by sentence.
extension SubjectFinder {
  /// In the news each sentence has a subject of its own: "Enrollment slid to 200", "Students pay $5".
  func stated(_ subject: NounPhrase) -> String? {
    // "Officials urged everyone 6 months and older": of whom the age is said.
    if site.kind == .age,
      let aged = phrases.first(where: { $0.lastHead == site.token - 1 }), isPerson(aged)
    {
      return ownWords(aged)
    }
    if let name = withGerund(subject) { return name }
    if isPerson(subject) || tokens[subject.head].has(.study) { return ownWords(subject) }
    if let name = thing(subject) { return name }
    if let owner = owner(of: subject) { return owner }
    // "the number of young people"
    if tokens[subject.head].has(.attribute),
      let place = phrases.firstIndex(where: { $0.head == subject.head }),
      let whole = phrases.first(where: {
        $0.host == place && site.isWord(tokens[$0.preposition], "of")
      }), let name = ownWords(whole)
    {
      return name
    }
    return ownWords(subject)
  }

  /// Whose sales or profits they are: "AOL's underlying profit", "AT&T shares", "profits at TimeWarner", "Acme said sales
  /// rose 2%".
  func owner(of subject: NounPhrase) -> String? {
    guard isTaking(tokens[subject.head]) else { return nil }
    if let place = (subject.first..<subject.head).last(where: { tokens[$0].isPossessive }) {
      guard tokens[place].isCapitalized, !tokens[place].has([.person, .period]) else { return nil }
      return entityText(in: subject, upTo: place)
    }
    if subject.head > subject.first, isBusiness(subject.head - 1) {
      var first = subject.head - 1
      // "this year Tesla shares", "Marks Spencer shares"
      while first > subject.first, tokens[first - 1].isCapitalized, !tokens[first - 1].has(.period)
      {
        first -= 1
      }
      return words.text(tokens, from: first, to: subject.head - 1)
    }
    let place = phrases.firstIndex { $0.head == subject.head }
    if let host = phrases.first(where: { $0.host == place }) {
      // "shares in Acme", but "sales in March"
      guard
        site.isWord(tokens[host.preposition], "at", "of", "from")
          || site.isWord(tokens[host.preposition], "in")
            && site.isWord(tokens[subject.head], "shares", "stake"),
        tokens[host.head].isCapitalized, !tokens[host.head].has([.period, .feast])
      else { return nil }
      return thing(host)
    }
    // "fourth quarter sales": of nobody else's.
    guard
      tokens[subject.first..<subject.head].allSatisfy({
        $0.part == .adjective || $0.part == .participle || $0.has([.period, .attribute])
      }),
      let teller = site.reading.clauses.first(where: {
        $0.subject >= 0 && phrases[$0.subject].lastHead < subject.first
          && site.reading.hasVerb(.say, in: $0)
      })
    else { return nil }
    let phrase = phrases[teller.subject]
    guard tokens[phrase.head].isCapitalized, !isPerson(phrase), ownName(phrase) != nil,
      isOrganization(tokens[phrase.head])
    else { return nil }
    return thing(phrase)
  }

  /// What a business takes or makes.
  func isTaking(_ head: PhraseToken) -> Bool { head.part == .noun && head.has(.taking) }

  /// A name that no person has: the page's own, or one with capitals inside, "AOL", "TimeWarner".
  private func isOrganization(_ name: PhraseToken) -> Bool {
    if let topic, topic.names(words.fingerprint(name)) { return true }
    return name.isAcronym
      || site.text[(name.start + 1)..<name.end].contains(where: \.isASCIIUpper)
  }

  /// "AT&T shares", "Vodafone sales": a name, but "UK sales", "Q3 revenue", "GAAP profit" are of the page's business.
  private func isBusiness(_ place: Int) -> Bool {
    let name = tokens[place]
    guard name.isCapitalized, name.part == .noun, !name.isKnown, !name.startsWithDigit,
      site.text[name.start..<name.end].allSatisfy({ !$0.isASCIIDigit })
    else { return false }
    return name.isAcronym ? !site.isWord(name, "uk", "us", "eu", "gaap") : place > 0
  }

  /// "Training a new driver takes ten weeks": what is done, with its object; but "getting a tattoo" is about
  /// the tattoo.
  func withGerund(_ subject: NounPhrase) -> String? {
    guard let gerund = tokens[safe: subject.first - 1], gerund.part == .gerund,
      !gerund.has([.get, .have, .use, .take, .treat, .start, .cause]),
      opensClause(subject.first - 1)
    else { return nil }
    return words.text(tokens, from: subject.first - 1, to: subject.lastHead)
  }

  /// "…, compared with 14 hours *for the Lumo*": the value beside another one is of another thing.
  func comparedThing() -> String? {
    guard site.isWord(site.next, "for"),
      site.reading.senses.has(.comparing)
        && tokens[max(0, site.token - 4)..<site.token].contains(where: { $0.has(.comparing) })
        // "4.1 % in November, against 3.3 % for Scotland"
        || site.isWord(site.token(site.token - 1), "against"),
      let phrase = phrases.first(where: { $0.preposition == site.token + 1 }),
      !tokens[phrase.head].has([.period, .person])
    else { return nil }
    return thing(phrase) ?? ownWords(phrase)
  }

  func opensClause(_ index: Int) -> Bool {
    guard let before = tokens[safe: index - 1] else { return true }
    switch before.part {
    case .comma, .stop, .semicolon, .conjunction, .colon, .relative, .subordinator: return true
    default: return false
    }
  }

  /// A subject's own words, unless they only point at something.
  func ownWords(_ subject: NounPhrase) -> String? {
    let head = tokens[subject.head]
    guard head.part == .noun || head.part == .gerund, !isDeictic(subject), !head.startsWithDigit
    else { return nil }
    let text = words.text(tokens, from: subject.first, to: subject.lastHead)
    return text.isEmpty ? nil : text
  }

  /// "General manager Rita Shaw", "Dr. Lee's method": what somebody is, before the name.
  func isTitled(_ phrase: NounPhrase) -> Bool {
    // The period of "Dr." may be a token.
    if site.reading.senses.has(.honorific),
      tokens[max(0, phrase.first - 2)...phrase.head].contains(where: {
        $0.has(.honorific) && $0.isCapitalized
      })
    {
      return true
    }
    guard tokens[phrase.head].isCapitalized, phrase.head > phrase.first,
      let role = tokens[phrase.first..<phrase.head].lastIndex(where: {
        $0.has([.person, .agent]) && $0.part == .noun && !$0.has(.plural)
      })
    else { return false }
    return tokens[role + 1...phrase.head].allSatisfy { $0.isCapitalized && !$0.isKnown }
  }
}
