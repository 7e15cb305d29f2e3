internal import TallyCore

/// Two values of a trial set against each other: "lower in patients than in controls (14.7 vs 27.4)".
extension SubjectFinder {
  /// Of two values side by side the first is of whom the sentence speaks, the second of whom they are compared with.
  func comparedArm() -> String? {
    guard site.found.kind != .age, let pair = pair(), isOpposed(pair) else { return nil }
    let comparator = comparator(beside: pair)
    if site.token == pair.last {
      return comparator.flatMap { ownWords($0) } ?? control
    }
    let limit = comparator.map { min($0.first, pair.first) } ?? pair.first
    guard
      let own = phrases.last(where: {
        $0.lastHead < limit && $0.preposition >= 0 && $0.host < 0
          && site.isWord(tokens[$0.preposition], "in", "with", "among", "on")
          && !tokens[$0.head].has([.attribute, .period, .study]) && !isDeictic($0)
          && tokens[$0.head].part == .noun
      }) ?? site.subject, isPerson(own) || ownName(own) != nil,
      !tokens[own.head].has(.attribute)
    else { return nil }
    if isPerson(own), let place = phrases.firstIndex(where: { $0.head == own.head }),
      let condition = complement(of: place, only: "with")
    {
      return condition
    }
    return ownWords(own)
  }

  /// "vs", or both in a bracket.
  private func isOpposed(_ pair: (first: Int, last: Int)) -> Bool {
    tokens[pair.first..<pair.last].contains { site.isWord($0, "vs", "versus") }
  }

  /// "than in *the controls*", "compared with *placebo*", "in comparison to *controls*"
  private func comparator(beside pair: (first: Int, last: Int)) -> NounPhrase? {
    for (place, token) in tokens.enumerated()
    where !(pair.first...pair.last).contains(place)
      && site.isWord(token, "than", "compared", "comparison", "versus", "vs")
    {
      guard
        let phrase = phrases.first(where: { $0.first > place && $0.first <= place + 3 }),
        !tokens[place..<phrase.first].contains(where: { $0.quantity >= 0 }),
        !tokens[phrase.head].has([.attribute, .period])
      else { continue }
      return phrase
    }
    return nil
  }

  /// "both doses −6.6 days vs *placebo* −4.2 days"
  func opposedBefore() -> String? {
    guard let phrase = phrases.first(where: { $0.lastHead == site.token - 1 }),
      site.isWord(tokens[safe: phrase.first - 1], "vs", "versus"),
      !tokens[phrase.head].has(.attribute)
    else { return nil }
    return ownWords(phrase)
  }

  /// "6.9 points (placebo)", "7.5 points (1200 mg/d of zinc; P = .49)": a bracket that names what those took.
  func labelledByBracket() -> String? {
    var open = site.token + 1
    if let counted = phrases.first(where: { $0.first == open }) { open = counted.lastHead + 1 }
    guard tokens[safe: open]?.part == .open, let first = tokens[safe: open + 1] else { return nil }
    guard
      let phrase = phrases.first(where: { $0.first > open }),
      phrase.first == open + 1
        || first.quantity >= 0 && tokens[safe: open + 2]?.part == .preposition
          && phrase.first <= open + 4,
      phrase.head == phrase.lastHead,
      let end = tokens[safe: phrase.head + 1], end.part == .close || end.part == .semicolon,
      PhraseText.isEntity(tokens[phrase.head]), !tokens[phrase.head].has(.attribute),
      words.countOfForms(tokens[phrase.head]) >= 2
    else { return nil }
    return words.verbatim(tokens, from: open + 1, to: phrase.head)
  }

  /// "Adults aged 18-65 years", "participants 30 years of age or older": of those people.
  func aged() -> String? {
    guard site.found.kind == .age else { return nil }
    let last = site.isWord(tokens[safe: site.token - 1], "aged") ? site.token - 2 : site.token - 1
    // Also "20-50 year-old people"
    return phrases.first {
      ($0.lastHead == last || $0.first == site.token + 1) && isPerson($0)
    }.flatMap { ownWords($0) }
  }

  /// "Exclusion criteria included a tremor score of 3 or more": each is of what stands before it.
  func criterion() -> String? {
    guard let subject = site.subject, site.isWord(tokens[subject.head], "criteria", "criterion"),
      let phrase = phrases.last(where: {
        $0.lastHead < site.token && $0.first > site.verb && tokens[$0.head].part == .noun
          && !tokens[$0.head].has(.period)
      })
    else { return nil }
    return ownWords(phrase)
  }

  /// "The intervention group received vitamin D for 8 weeks": of what was given.
  func given() -> String? {
    switch site.found.kind {
    case .dose, .mass, .volume, .duration, .other: break
    default: return nil
    }
    guard let subject = site.subject, site.verb >= 0, site.verb < site.token,
      !site.isWord(site.next, "of"),
      site.isWord(tokens[site.verb], "received", "took", "receive", "take"),
      isPerson(subject) || site.isWord(tokens[subject.head], "group", "groups", "arm", "arms"),
      let object = phrases.first(where: {
        $0.first > site.verb && $0.first <= site.verb + 4 && $0.clause == subject.clause
      }), !tokens[object.head].has([.period, .person, .study])
    else { return nil }
    return thing(object)
  }
}
