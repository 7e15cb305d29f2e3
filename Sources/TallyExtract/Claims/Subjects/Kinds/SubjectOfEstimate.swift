internal import TallyCore

/// What somebody puts a value on: not of who does it.
extension SubjectFinder {
  /// "Officials put the price of *the school* at $7 million", "estimates put the volume of water lost at 6 million gallons and
  /// the cost of *repair* at $2 million"; "she puts the loss at $40,000" is of what the page is about.
  func estimated() -> Result? {
    guard site.isWord(site.token(site.token - 1), "at"), site.reading.mayHave("put", "puts"),
      tokens[..<site.token].contains(where: { site.isWord($0, "put", "puts") }),
      let last = phrases.first(where: { $0.lastHead == site.token - 2 }), !isPerson(last)
    else { return nil }
    guard last.host >= 0 else {
      guard hasTopic, isOfEstimate(last) else { return nil }
      return Result(text: nil, meansTopic: true)
    }
    guard isOfEstimate(phrases[last.host]) else { return nil }
    // "The bill for repairs": of what is repaired.
    if site.isWord(site.token(last.preposition), "for"), hasTopic, isNews,
      site.isWord(tokens[phrases[last.host].head], "bill", "tab")
    {
      return Result(text: nil, meansTopic: true)
    }
    guard site.isWord(site.token(last.preposition), "of", "from") else { return nil }
    if isDeictic(last) { return !hasTopic ? nil : Result(text: nil, meansTopic: true) }
    return (thing(last) ?? ownWords(last)).map { Result(text: $0) }
  }

  private func isOfEstimate(_ phrase: NounPhrase) -> Bool {
    site.isWord(
      tokens[phrase.head], "price", "cost", "costs", "loss", "losses", "bill", "damage", "value",
      "total", "number", "volume", "toll", "tab", "containment", "turnout", "attendance")
  }
}
