internal import TallyCore

/// What a thing has so much of: "with *a range* of 300 miles", "keeps 80 % of *its capacity*".
extension PropertyFinder {
  /// "It comes with *a warranty* of 8 years", "a small dog with *a life span* of 12 years", "it struck at *a depth* of
  /// 35 km": whatever the verb says.
  func possessed() -> Claim.Property? {
    // "a warranty of 8 years *or 160,000 km*": of one with the value before it
    var first = site.firstOfSpan
    if site.isWord(tokens[safe: first - 1], "or"),
      tokens[safe: first - 2]?.quantity ?? -1 >= 0
    {
      first -= 2
    }
    guard site.isWord(tokens[safe: first - 1], "of"),
      let phrase = site.reading.phrases.last(where: { $0.lastHead == first - 2 }),
      phrase.preposition >= 0,
      site.isWord(tokens[phrase.preposition], "with")
        // "the stress at the tip of 210 MPa", "at the end of nine years"
        || site.isWord(tokens[phrase.preposition], "at")
          && !site.isWord(tokens[phrase.first], "the"),
      tokens[phrase.head].part == .noun, !tokens[phrase.head].has([.person, .period]),
      !Self.anything.contains(tokens[phrase.head], of: site.text)
    else { return nil }
    return named(phrase)
  }

  /// "Concrete reaches 70 % of *its full strength*": of what it has so large a share.
  func shareOfItsOwn() -> Claim.Property? {
    guard site.kind == .percentage, site.verb >= 0, site.verb < site.token,
      site.isWord(site.next, "of"), Self.keeping.contains(tokens[site.verb], of: site.text),
      let phrase = site.reading.phrases.first(where: { $0.preposition == site.token + 1 }),
      site.isWord(tokens[phrase.first], "its", "their"), tokens[phrase.head].part == .noun
    else { return nil }
    return named(phrase)
  }

  /// Said of any property, and so none itself.
  private static let anything: WordSet = [
    "age", "amount", "average", "end", "figure", "level", "maximum", "mean", "median", "minimum",
    "rate", "record", "total",
    "value",
  ]

  private static let keeping: WordSet = [
    "keep", "keeps", "kept", "lose", "loses", "lost", "maintain", "maintains", "maintained",
    "reach", "reaches", "reached", "regain", "regains", "regained", "retain", "retains",
    "retained",
  ]
}
