internal import TallyCore

/// What is counted where it is what the sentence tells of: pupils who ride, quotes to get.
extension SubjectFinder {
  /// "The district said *640 pupils* ride buses": in the news, of those who do, and not of who says so.
  func toldCount() -> String? {
    guard isNews, site.found.kind == .count, let counted = site.counted,
      counted.first == site.token + 1,
      site.verb > counted.lastHead, site.reading.senses.has(.say),
      let before = site.token(site.token - 1),
      before.has(.say) && before.part == .verb || site.isWord(before, "that")
    else { return nil }
    return ownWords(counted)
  }

  /// "Told the council that all *nine of the branch's workers* will be offered jobs": of those, and not of who was told.
  func toldShare() -> String? {
    guard isNews, site.kind == .count, site.isWord(site.next, "of"),
      let whole = phrases.first(where: { $0.preposition == site.token + 1 }),
      site.verb > whole.lastHead, site.reading.senses.has(.say), isPerson(whole), !isDeictic(whole)
    else { return nil }
    return ownWords(whole)
  }

  /// "Get at least three *quotes*", "we got rid of a dozen *boxes*": what somebody is to get or drop so many of.
  func gotten() -> String? {
    guard site.found.kind == .count, let counted = site.counted, !isPerson(counted),
      // "You get 2 points a dollar" is said of the card.
      site.subject.map({ site.isWord(tokens[$0.head], "i", "we") }) ?? true, site.verb >= 0,
      site.verb < site.token, site.token - site.verb <= 3,
      site.isWord(tokens[site.verb], "get", "got", "collect", "collected", "compare", "request"),
      counted.head == counted.lastHead, !tokens[counted.head].has([.period, .dosing, .part, .deed])
    else { return nil }
    return ownWords(counted)
  }
}
