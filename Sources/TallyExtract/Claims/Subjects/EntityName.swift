internal import TallyCore

/// The name of a thing in a phrase, as far as it is one: capitals, models, hyphens; without its numbers.
extension SubjectFinder {
  func entityText(in phrase: NounPhrase, upTo place: Int) -> String {
    text(of: entityName(in: phrase, upTo: place), in: phrase)
  }

  func entityName(in phrase: NounPhrase, upTo place: Int) -> Name {
    var first = place
    while first > phrase.first {
      let before = tokens[first - 1]
      guard
        before.part == .noun || before.part == .adjective || before.part == .gerund
          || before.part == .participle || before.part == .conjunction || before.part == .comma
      else { break }
      if before.isPossessive || before.has([.typical, .mean, .majority])
        || isNumber(before) && !words.isModelNumber(first - 1, tokens)
      {
        break
      }
      first -= 1
    }
    var last = words.nameEnd(place, tokens)
    if last == place { last = capitalsEnd(place, in: phrase) }
    // "A gutter *cleaning* service", "the tank *pumping* cost": what is done to it says of what the rest is.
    if last == place, place + 1 < phrase.head, tokens[place + 1].part == .gerund,
      tokens[phrase.head].has([.part, .payment])
    {
      last = place + 1
    }
    // "vitamin D", "hepatitis B"
    if last == place, tokens[place].has(.lettered) || phrase.head == place + 1,
      let letter = tokens[safe: place + 1], letter.part == .noun, letter.end - letter.start == 1,
      site.text[letter.start].isASCIIUpper, site.text[letter.start - 1] == ASCII.space
    {
      last += 1
    }
    // The full name in the text, the short one in the topic: one name for both; but "sickle cells" are not the
    // sickle cell disease.
    if let topic, topic.isShort, last == place,
      first == place || place - first + 2 >= topic.words.count,
      (first...place).allSatisfy({ isNamed(tokens[$0], by: topic) || tokens[$0].part != .noun })
    {
      return Name(first: -1, last: -1)
    }
    // "Migraines": as the title has it
    if let topic, first == last, topic.words.count == 1, !topic.isOfWords,
      isNamed(tokens[place], by: topic)
    {
      return Name(first: -1, last: -1)
    }
    return Name(first: first, last: last)
  }

  /// "Ashby *Falls*", "Acme *S9*", "Isle *of Merrow*": a name goes on with its capitals, whatever each word is alone.
  private func capitalsEnd(_ place: Int, in phrase: NounPhrase) -> Int {
    func isPart(_ index: Int) -> Bool {
      tokens[index].part == .noun && tokens[index].isCapitalized && !tokens[index].has(.section)
    }
    guard isPart(place), !tokens[place].isPossessive, isInSentenceCase(phrase) else { return place }
    var last = place
    while last < phrase.head, isPart(last + 1), !tokens[last].isPossessive,
      !tokens[last].isKnown || last > place
    {
      last += 1
    }
    // "The Isle of Merrow", and not "Residents of Merrow".
    if last == phrase.head, last == place, place > phrase.first || place > 0,
      !tokens[place].has([.person, .plural]),
      let of = tokens[safe: last + 1], of.isSpelled("of", in: site.text),
      let name = tokens[safe: last + 2], isPart(last + 2), name.start == of.end + 1
    {
      last += 2
      while let next = tokens[safe: last + 1], isPart(last + 1), next.start == tokens[last].end + 1
      {
        last += 1
      }
    }
    return last
  }

  /// Whether capitals make names there: a heading may have one at every word.
  private func isInSentenceCase(_ phrase: NounPhrase) -> Bool {
    guard phrase.clause >= 0,
      let verb = site.reading.firstFiniteVerb(of: site.reading.clauses[phrase.clause])
    else { return false }
    return !tokens[verb.main].isCapitalized && !tokens[verb.first].isCapitalized
  }

  /// "1 in 5 units": a number is no part of what a thing is called; "3D printer" has none.
  private func isNumber(_ token: PhraseToken) -> Bool {
    token.startsWithDigit
      && (site.text[token.start..<token.end].allSatisfy { !$0.isASCIILetter }
        || token.isHyphenated)
  }
}
