internal import TallyCore

/// "with" and a form in -ing: a clause without a finite verb, which has its own subject.
extension SubjectFinder {
  /// "Shares fell, *with Norvik* losing 7 % *and Haldane* posting losses of 3.5 %", "*with the usual fee* costing £90".
  func ofAbsolute() -> String? {
    guard site.verb >= 0, site.verb < site.token, tokens[site.verb].part == .gerund,
      site.reading.mayHave("with")
    else { return nil }
    var found: NounPhrase?
    for phrase in phrases where phrase.clause == site.owner {
      if phrase.first >= site.token { break }
      let opensClause =
        site.isWord(tokens[safe: phrase.preposition], "with") && isParted(phrase.preposition)
        || found != nil && tokens[safe: phrase.first - 1]?.part == .conjunction
      if opensClause, let subject = beforeGerund(phrase) { found = subject }
    }
    guard let found, found.head == found.lastHead, site.token - found.head <= Self.longestAbsolute,
      !tokens[found.lastHead..<site.token].contains(where: {
        $0.part == .verb || $0.part == .relative || $0.part == .semicolon
      }),
      PhraseText.isEntity(tokens[found.head]) || site.kind == .price, !isPerson(found),
      !isDeictic(found), !isKitchenware(found)
    else { return nil }
    return ownWords(found)
  }

  /// Behind a comma or a dash; "a deal with Boeing costing £50 million" is of the deal.
  private func isParted(_ place: Int) -> Bool {
    guard let before = tokens[safe: place - 1] else { return true }
    return before.part == .comma || before.part == .dash || before.part == .semicolon
  }

  /// So many words it is at most from the subject to its value.
  private static let longestAbsolute = 7

  /// A phrase that a form in -ing follows, or that has taken one in: "Haldane *posting* losses".
  private func beforeGerund(_ phrase: NounPhrase) -> NounPhrase? {
    if tokens[safe: phrase.lastHead + 1]?.part == .gerund { return phrase }
    guard phrase.first < phrase.lastHead,
      let gerund = (phrase.first + 1...phrase.lastHead).first(where: { tokens[$0].part == .gerund })
    else { return nil }
    return NounPhrase(first: phrase.first, head: gerund - 1, lastHead: gerund - 1)
  }
}
