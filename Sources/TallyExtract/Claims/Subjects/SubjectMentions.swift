internal import TallyCore

/// What a sentence mentions beside its grammatical subject: a word of the topic, the first thing that it names.
extension SubjectFinder {
  /// The phrase that holds a word of the topic; in the clause of `subject`, or anywhere.
  func mention(inClauseOf subject: NounPhrase?) -> String? {
    guard let topic else { return nil }
    for phrase in phrases {
      if let subject, phrase.clause != subject.clause { continue }
      if phrase.head == site.subject?.head, isAdvised { continue }
      // "It costs less *than LASIK*"
      if site.isWord(site.token(phrase.first - 1), "than", "as") { continue }
      // "*Compared with a gas boiler*, they are cheap", "unlike a furnace"
      if phrase.preposition >= 0, isOtherSide(phrase) || namesSource(phrase) { continue }
      // "Furniture should be 1 metre *from the stove*"
      if site.kind == .length, phrase.preposition == site.token + 1,
        site.isWord(tokens[phrase.preposition], "from")
      {
        continue
      }
      // "They fade within a day, said a nurse *who works at a clinic*": said of the nurse.
      if site.reading.senses.has(.say), phrase.clause != site.owner, phrase.first > site.token,
        site.isWord(site.token(site.reading.clauses[phrase.clause].first), "who")
      {
        continue
      }
      let range = phrase.first...phrase.lastHead
      guard let place = range.last(where: { isNamed(tokens[$0], by: topic) }) else { continue }
      // "For the same surgery"
      if site.isWord(site.token(phrase.first + 1), "same") { return topic.text }
      // "Teeth" on a page on teeth whitening
      if place == phrase.head, phrase.head == phrase.lastHead, topic.isOfWords,
        tokens[phrase.first..<place].allSatisfy({ $0.part == .determiner }),
        !topic.ends(in: words.fingerprint(tokens[place])),
        DocumentReading.isPart(words.singular(tokens[place]))
      {
        return topic.text
      }
      return entityText(in: phrase, upTo: place)
    }
    return nil
  }

  /// "*According to the National Sleep Foundation*, people should": who says so.
  func namesSource(_ phrase: NounPhrase) -> Bool {
    phrase.preposition > 0 && site.isWord(tokens[phrase.preposition - 1], "according")
  }

  /// What something is held against.
  private func isOtherSide(_ phrase: NounPhrase) -> Bool {
    site.isWord(tokens[phrase.preposition], "unlike")
      || site.isWord(tokens[phrase.preposition], "with", "to")
        && site.isWord(tokens[safe: phrase.preposition - 1], "compared")
  }

  func isNamed(_ token: PhraseToken, by topic: Topic) -> Bool {
    (token.part == .noun || token.part == .gerund)
      && topic.names(words.fingerprint(token))
  }

  /// A thing that the document speaks of more than in passing.
  func isKnownThing(_ phrase: NounPhrase) -> Bool {
    tokens[phrase.first...phrase.lastHead].contains {
      PhraseText.isEntity($0) && isTopical($0)
    }
  }

  /// The first thing named in the clause of the quantity.
  func firstThing() -> String? {
    let owner = site.owner
    let isTold = tells(site.clause) || isAdvised
    let teller = site.tellerOfOthers
    for (place, phrase) in phrases.enumerated() where phrase.clause == owner && phrase != teller {
      guard phrase.preposition < 0 || !isPlace(phrase) && !isTeller(phrase) && !isLacking(phrase),
        // "3 % donate each year"
        !tokens[phrase.head].has(.period),
        // "In most cities you'll pay $100"
        phrase.preposition < 0
          || !site.isWord(tokens[phrase.head], "cities", "areas", "states", "countries", "regions")
      else { continue }
      // "Two days, or three for large roofs": the other value is of those.
      if phrase.preposition > 0, phrase.preposition - 1 != site.token,
        tokens[phrase.preposition - 1].quantity >= 0, site.isWord(tokens[phrase.preposition], "for")
      {
        continue
      }
      if isTold, site.clause.subject == place || phrase.first > site.token { continue }
      // "*In the cellar* it needs turning once a week": where, and it was named before.
      if let subject = site.subject, phrase.lastHead < subject.first, phrase.preposition >= 0,
        site.isWord(tokens[subject.head], "it", "they"), !isDummy(subject),
        site.isWord(tokens[phrase.preposition], "in", "on", "at", "inside")
      {
        continue
      }
      if says(place) { continue }
      if let name = ownThing(phrase) { return name }
    }
    return nil
  }

  /// "*The mayor* said officials had seen a fourfold increase"
  func says(_ place: Int) -> Bool {
    site.reading.senses.has(.say)
      && site.reading.clauses.contains { clause in
        clause.subject == place
          && site.reading.firstFiniteVerb(of: clause).map {
            tokens[$0.main].has(.say) && $0.main < site.token && site.verb > $0.main
          } ?? false
      }
  }

  /// "Take no more than 1200 mg without a doctor's advice", "97 % effective against measles"
  func isLacking(_ phrase: NounPhrase) -> Bool {
    site.isWord(
      tokens[phrase.preposition], "without", "despite", "except", "unlike", "against", "like")
  }
}
