internal import TallyCore

/// What a capital makes of a word by what stands beside it: a name, a month, a letter that says which.
extension PhraseTagger {
  /// "The *Titanic* weighed": behind "the", with no noun to come.
  func standsAlone(_ index: Int, _ tokens: [PhraseToken]) -> Bool {
    guard tokens[index - 1].has(.definite), !tokens[index].isHyphenated,
      let next = tokens[safe: index + 1]
    else { return false }
    return next.isKnown && !next.isCapitalized && !next.has(.noun)
      && next.has([.verb, .be, .have, .do, .modal])
  }

  /// "In May the rate rose", "since May 1972", "on 5-7 May for $20": no modal stands behind a preposition, nor
  /// behind digits with no verb to follow.
  func isMonth(_ index: Int, _ tokens: [PhraseToken]) -> Bool {
    let token = tokens[index]
    guard token.isCapitalized, token.end - token.start == 3, token.has(.possible) else {
      return false
    }
    // "May 2020 sales were …"
    guard index > 0 else { return tokens[safe: 1]?.startsWithDigit == true }
    let before = tokens[index - 1]
    if before.startsWithDigit { return tokens[safe: index + 1]?.has(.base) != true }
    return (before.part == .preposition || before.part == .subordinator) && !before.has(.particle)
  }

  /// "Group A lost", "vitamin A": behind what has kinds a capital is no article; but "Give Your Dog A Bath".
  func isLetter(_ index: Int, _ tokens: [PhraseToken]) -> Bool {
    tokens[index].isCapitalized && tokens[index].end - tokens[index].start == 1
      && tokens[safe: index - 1]?.has(.lettered) == true
  }
}
