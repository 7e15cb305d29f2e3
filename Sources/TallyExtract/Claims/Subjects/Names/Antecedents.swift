internal import TallyCore

/// What a pronoun, or the owner of something, stands for in its own sentence.
extension SubjectFinder {
  /// "Triptans work best when they are taken early": the subject of an earlier clause.
  func antecedent(of pronoun: NounPhrase) -> String? {
    firstAntecedent(of: pronoun) { thing(phrases[$0]) }
  }

  /// "New drugs work, but they cost $1,000", "temperatures drop; in July they reach 70 °F": the same where the
  /// earlier subject names no thing of its own. A property is of what the document is about.
  func pointedAt(by pronoun: NounPhrase) -> Result? {
    guard let place = firstAntecedent(of: pronoun, { $0 }), !isPerson(phrases[place]),
      !isDeictic(phrases[place])
    else { return nil }
    let head = tokens[phrases[place].head]
    guard head.part == .noun, !head.has([.dosing, .period, .study]) else { return nil }
    if head.has(.attribute) {
      return !hasTopic ? nil : Result(text: nil, isAnaphoric: true, meansTopic: true)
    }
    return ownWords(phrases[place]).map { Result(text: $0) }
  }

  /// What is found by the first of the subjects of earlier clauses that a pronoun, or the owner of something, may stand
  /// for.
  private func firstAntecedent<Found>(of pronoun: NounPhrase, _ found: (Int) -> Found?) -> Found? {
    // "An implant is placed …; its battery lasts": of what an earlier clause names.
    let isOwner = isOwned(pronoun)
    let head = isOwner ? tokens[pronoun.first] : tokens[pronoun.head]
    guard isOwner || head.part == .pronoun, head.has(.anaphor), !isDummy(pronoun) else {
      return nil
    }
    let isSingular = site.isWord(head, "it", "it's", "its")
    for index in site.reading.clauses.indices {
      // "Wear sunscreen and reapply it": an instruction is about its object.
      if let place = named(inClause: index), phrases[place].head < pronoun.first,
        mayBeMeant(place, inClause: index, bySingular: isSingular),
        // "*The college estimates that* 1 in 20 people have it": not the college.
        isSubjectOfClause(pronoun) || isOwner || !saysThat(phrases[place]), let found = found(place)
      {
        return found
      }
    }
    return nil
  }

  private func mayBeMeant(_ place: Int, inClause index: Int, bySingular isSingular: Bool) -> Bool {
    let phrase = phrases[place]
    let head = tokens[phrase.head]
    let isMany = head.has(.plural) || phrase.lastHead != phrase.head
    // "The firm says it has 200 shops", but "critics say it will cost £2bn".
    if isSingular, isMany || isPerson(phrase), tells(site.reading.clauses[index]) { return false }
    let isFirm = head.isCapitalized && head.start > site.reading.range.start
    guard isMany == isSingular, !isSingular || !isFirm else { return true }
    // "Symptoms *of rabies* begin soon, though it may take a year"
    return isSingular && head.has(.attribute)
      && phrases.contains(where: {
        $0.host == place && site.isWord(tokens[$0.preposition], "of")
          && !(tokens[$0.head].has(.plural) && tokens[$0.head].isKnown) && ownName($0) != nil
      })
  }

  /// "Its battery", "their price"
  func isOwned(_ phrase: NounPhrase) -> Bool {
    let first = tokens[phrase.first]
    return first.part == .determiner && first.has(.anaphor) && phrase.head > phrase.first
      && !tokens[phrase.head].has(.person)
  }

  /// "*Dr. Lee says* that results last a year": of what is told, and not of who tells it.
  func tells(_ clause: Clause) -> Bool {
    guard let verb = site.reading.firstFiniteVerb(of: clause)?.main, tokens[verb].has(.say),
      verb < site.token, let next = tokens[safe: verb + 1]
    else { return false }
    return next.part == .relative || next.part == .colon
      // "estimates that 1 in 20 do"
      || site.isWord(next, "that") && tokens[safe: verb + 2]?.quantity ?? -1 >= 0
      || site.verb > verb && site.group?.isFinite == true
  }

  /// "*The Royal College estimates that* 1 in 20 people have it"
  func saysThat(_ subject: NounPhrase) -> Bool {
    guard site.reading.senses.has(.say), subject.clause >= 0, subject.lastHead < site.token,
      tokens[subject.head].isCapitalized,
      let verb = site.reading.firstFiniteVerb(of: site.reading.clauses[subject.clause])?.main
    else { return false }
    return tokens[verb].has(.say) && verb > subject.lastHead && verb < site.token
      && site.isWord(tokens[safe: verb + 1], "that")
  }

  /// "Seven dead in bridge collapse, *toll could rise*": a headline's second half is not what befell them.
  func isOutlook(_ subject: NounPhrase) -> Bool {
    tokens[..<site.token].isEmpty && tokens[subject.first - 1].part == .comma
      && site.isWord(tokens[site.token + 1], "dead", "killed", "hurt", "injured", "missing")
  }

  /// "according to the WHO"
  func isTeller(_ phrase: NounPhrase) -> Bool {
    site.isWord(tokens[safe: phrase.preposition - 1], "according")
  }

  /// The subject of a clause, or the object of one without.
  func named(inClause index: Int) -> Int? {
    let clause = site.reading.clauses[index]
    if clause.subject >= 0 { return clause.subject }
    // "To prevent sunburn, *use a sunscreen*": what for is not what is used.
    guard var verb = site.reading.firstFullVerb(of: clause)?.main else { return nil }
    if tokens[clause.first].part == .infinitive,
      let told = site.reading.verbs(of: clause).first(where: {
        $0.main > verb && tokens[$0.main].has(.base) && tokens[$0.first - 1].part == .comma
      })
    {
      verb = told.main
    }
    return phrases.firstIndex { $0.clause == index && $0.first > verb && $0.preposition < 0 }
  }

  /// "It takes two months before the eye heals": a word that stands for nothing.
  func isDummy(_ subject: NounPhrase) -> Bool {
    guard site.isWord(tokens[subject.head], "it"), site.verb >= 0 else { return false }
    // "It is customary to tip 10 percent."
    if tokens[safe: subject.head + 1]?.has(.be) == true,
      tokens[safe: subject.head + 2]?.part == .adjective,
      site.isWord(tokens[safe: subject.head + 3], "to")
    {
      return true
    }
    guard tokens[site.verb].has([.take, .be]) else { return false }
    if site.isWord(site.next, "before", "until", "for", "since") || site.purpose != nil {
      return true
    }
    return site.isWord(site.next, "of")
      && (2...4).contains { site.isWord(site.token(site.token + $0), "before", "until") }
  }
}
