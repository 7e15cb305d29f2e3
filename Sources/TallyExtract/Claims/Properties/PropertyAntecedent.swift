internal import TallyCore

/// What "it" and "these symptoms" stand for, where that is a property: "mild redness, but *it* subsides within a day".
extension PropertyFinder {
  /// "Some redness is common, but it subsides within a day": what "it" stands for.
  func antecedent() -> Claim.Property? {
    guard let subject = site.subject, pointsBack(subject),
      let phrase = site.reading.phrases.last(where: {
        $0.head < subject.first && $0.clause != subject.clause && $0.preposition < 0
          && isProperty($0)
      })
    else { return nil }
    return named(phrase)
  }

  /// "*Fever* greater than 101 °F lasting three days", "*a cough* that lasts three weeks": what lasts so long.
  func lastingSo() -> Claim.Property? {
    guard site.kind == .duration, let verb = lastingVerb,
      let phrase = site.reading.phrases.last(where: {
        $0.lastHead < verb && $0.preposition < 0 && isProperty($0)
      }),
      !tokens[(phrase.lastHead + 1)..<verb].contains(where: {
        $0.part == .verb || $0.part == .comma || $0.part == .semicolon || $0.part == .stop
      })
    else { return nil }
    return named(phrase)
  }

  /// "lasting" right before the value and its bound, or "lasts" behind "that".
  private var lastingVerb: Int? {
    let place = site.firstOfSpan - 1
    guard place > 0, tokens[place].has(.lasting) else { return nil }
    let isSaidOfNoun =
      tokens[place].part == .gerund || site.isWord(tokens[place - 1], "that", "which")
    return isSaidOfNoun ? place : nil
  }

  /// A pronoun of which something begins, lasts or is over.
  private func pointsBack(_ subject: NounPhrase) -> Bool {
    let head = tokens[subject.head]
    return head.part == .pronoun && head.has([.anaphor, .demonstrative])
      && site.verbSense.has([.completion, .fade, .motion, .lasting, .onset])
  }

  /// "It lasts", "these symptoms subside": said of what an earlier sentence named.
  var pointsOutside: Bool {
    guard let subject = site.subject else { return false }
    let isNamedAgain =
      tokens[subject.first].has(.demonstrative) && tokens[subject.head].has(.attribute)
      && site.verbSense.has([.completion, .fade, .lasting])
    return (isNamedAgain || pointsBack(subject)) && antecedent() == nil
  }

  /// What a whole sentence says that there is or that somebody feels: "*bruising* may occur", "you may have *some
  /// swelling*".
  ///
  /// - isPlural: "they" stands for several, "it" for one; `nil` for "these symptoms", whatever they were.
  func ofSentence(isPlural: Bool?) -> Claim.Property? {
    guard let phrase = phraseOfSentence(),
      isPlural.map({ $0 == tokens[phrase.head].has(.plural) }) ?? true
    else { return nil }
    return named(phrase)
  }

  private func phraseOfSentence() -> NounPhrase? {
    guard !tokens.isEmpty,
      let clause = site.reading.clauses.first(where: { $0.subject >= 0 && $0.kind == .main })
    else { return nil }
    let subject = site.reading.phrases[clause.subject]
    // "Redness is treated with a cream. It lasts eight hours": the cream does, as likely as not.
    let isBesideAnother = site.reading.phrases.contains {
      $0.first > subject.lastHead && $0.preposition >= 0
        && site.isWord(tokens[$0.preposition], "with", "by", "after", "before", "on")
    }
    if isBesideAnother { return nil }
    // What it costs does not last.
    if isProperty(subject) {
      return tokens[subject.head].has([.payment, .degree]) ? nil : subject
    }
    guard tokens[subject.head].has(.person),
      let verb = (site.reading.firstFullVerb(of: clause) ?? site.reading.firstVerb(of: clause))?
        .main,
      tokens[verb].has([.feel, .have, .notice]),
      let place = site.reading.phrases.firstIndex(where: { $0.first > verb && $0.preposition < 0 })
    else { return nil }
    // "a small amount of discomfort"
    let whole = site.reading.phrases.first {
      $0.host == place && site.isWord(tokens[$0.preposition], "of") && isProperty($0)
    }
    let object = whole ?? site.reading.phrases[place]
    return isProperty(object) ? object : nil
  }
}
