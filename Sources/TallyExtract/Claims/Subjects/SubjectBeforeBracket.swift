internal import TallyCore

/// What a value describes behind a comma or in a bracket: "Newport, a city of 7,000", "the Lumo ($299)".
extension SubjectFinder {
  /// "Newport, a city of about 7,000 people": what the words behind a comma describe.
  func apposed() -> String? {
    guard site.kind == .count, site.isWord(site.token(site.token - 1), "of"),
      let kind = phrases.firstIndex(where: { $0.lastHead == site.token - 2 }),
      site.isWord(
        tokens[phrases[kind].head], "city", "town", "village", "country", "nation", "island",
        "suburb", "county"),
      tokens[phrases[kind].first].part == .determiner, !tokens[phrases[kind].first].has(.definite),
      tokens[safe: phrases[kind].first - 1]?.part == .comma,
      let named = phrases[..<kind].last(where: { $0.lastHead == phrases[kind].first - 2 }),
      tokens[named.lastHead].isCapitalized
    else { return nil }
    // "in Newport, Tennessee, a city": the place, not the state it lies in
    if let place = phrases[..<kind].last(where: { $0.lastHead == named.first - 2 }),
      tokens[named.first - 1].part == .comma, tokens[place.lastHead].isCapitalized
    {
      return ownWords(place)
    }
    return ownWords(named)
  }

  /// "a lower molar (two or three)", "the Lumo ($299)": what a bracket with nothing but a value stands behind.
  func bracketed() -> String? {
    if let name = ofPriceBefore() { return name }
    // "(5,364 m / 17,598 ft)": the second, too.
    let open = tokens[safe: site.token - 1]?.quantity ?? -1 >= 0 ? site.token - 2 : site.token - 1
    guard tokens[safe: open]?.part == .open,
      site.verb < 0 || tokens[site.verb].clause != tokens[site.token].clause, fillsBracket,
      let phrase = phrases.first(where: { $0.lastHead == open - 1 }),
      !isPlace(phrase) || isMeasuredPlace(phrase), !isPerson(phrase)
    else { return ofItem() }
    let whole = NounPhrase(first: phrase.first, head: phrase.lastHead, lastHead: phrase.lastHead)
    // "cough (68 %), fever (44 %)": also what is had
    return ownThing(whole) ?? (site.kind == .percentage ? ownWords(whole) : nil)
  }

  /// "It's *a big investment* ($4,000)": what it is called is no thing of its own.
  func callsIt() -> Result? {
    guard site.kind == .price, site.previous?.part == .open,
      let phrase = phrases.first(where: { $0.lastHead == site.token - 2 }),
      phrase.preposition < 0, !tokens[phrase.first].has(.definite)
    else { return nil }
    let clause = site.reading.clauses[phrase.clause]
    guard clause.subject >= 0, isDeictic(phrases[clause.subject]),
      tokens[phrases[clause.subject].head].part == .pronoun,
      let verb = site.reading.firstVerb(of: clause), tokens[verb.main].has(.be),
      verb.main < phrase.first
    else { return nil }
    return Result(text: nil, isAnaphoric: true, meansTopic: hasTopic)
  }

  /// "small hob £199, *large hob* £349 (was £399)": what has the price before the bracket.
  private func ofPriceBefore() -> String? {
    let open = site.token - 2
    guard site.kind == .price, tokens[safe: open]?.part == .open,
      site.isWord(site.previous, "was", "now", "previously", "formerly", "originally"),
      tokens[safe: open - 1]?.quantity ?? -1 >= 0,
      let phrase = phrases.first(where: { $0.lastHead == open - 2 }), !isPerson(phrase)
    else { return nil }
    return ownThing(phrase)
  }

  /// "Outdated wiring that must be replaced ($500 to $2,000)": what a line without a verb of its own names first.
  private func ofItem() -> String? {
    guard site.kind == .price, tokens[safe: site.token - 1]?.part == .open,
      let phrase = phrases.first, phrase.first <= 1, phrase.head < site.token - 1,
      !site.reading.clauses[0].hasFiniteVerb, !isPerson(phrase),
      !tokens[phrase.head].has([.attribute, .period, .generic, .section]),
      !tokens[(phrase.head + 1)..<site.token].contains(where: {
        $0.part == .stop || $0.quantity >= 0
      })
    else { return nil }
    return ownThing(phrase) ?? ownWords(phrase)
  }

  /// "(one or two canals)", "(5 ml)"; but "(½ cup tomatoes …" goes on with a thing of its own, and "(4.2)" refers
  /// to a place in the text.
  private var fillsBracket: Bool {
    let isAlone = site.next?.part == .close || site.next?.part == .comma
    switch site.kind {
    case .count:
      return site.counted != nil || isAlone && site.text[site.found.core.start].isASCIILetter
    case .price, .length, .mass, .area, .volume:
      return isAlone || site.next?.quantity ?? -1 >= 0
    // "placebo (2 weeks)"
    case .duration where isTrial: return isAlone
    // "cough (68 %), fever (44 %)"; but "It cut infections (68 %)"
    case .percentage: return isAlone && isListedInBrackets
    default: return false
    }
  }

  /// "Hiking to *Kala Patthar* (5,545 m)": how high or far it lies, or how warm it is there.
  private func isMeasuredPlace(_ phrase: NounPhrase) -> Bool {
    (site.kind == .length || site.kind == .temperature) && tokens[phrase.lastHead].isCapitalized
  }

  /// A bracket of the same kind before or behind it, with the words of one thing between them.
  private var isListedInBrackets: Bool {
    guard site.next?.part == .close else { return false }
    let (open, close) = (site.token - 1, site.token + 1)
    let next = tokens[min(close + 1, tokens.count)...].prefix(Self.longestListed)
    if let other = next.firstIndex(where: { $0.part == .open }),
      tokens[safe: other + 1]?.quantity ?? -1 >= 0, tokens[safe: other + 2]?.part == .close,
      isJoint(close + 1, other)
    {
      return true
    }
    let before = tokens[..<open].suffix(Self.longestListed)
    guard let other = before.lastIndex(where: { $0.part == .close }) else { return false }
    return tokens[safe: other - 1]?.quantity ?? -1 >= 0 && tokens[safe: other - 2]?.part == .open
      && isJoint(other + 1, open)
  }

  /// A comma or a conjunction, and no verb up to `end`.
  private func isJoint(_ start: Int, _ end: Int) -> Bool {
    guard let first = tokens[safe: start], first.part == .comma || first.part == .conjunction else {
      return false
    }
    return !tokens[start..<end].contains {
      $0.part == .verb || $0.part == .auxiliary || $0.part == .modal || $0.quantity >= 0
    }
  }

  private static let longestListed = 8
}
