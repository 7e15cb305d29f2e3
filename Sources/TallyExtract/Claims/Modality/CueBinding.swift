internal import TallyCore

/// Which of a sentence's numbers a word such as "maybe" or "usually" is said of.
///
///     He has two kids and maybe three cars.      of the three
///     It usually takes 5 days and costs $20.     of the verb's: the 5 days
extension QuantitySite {
  /// Whether an adverb of the clause, or of the clause around a parenthesis, is said of the quantity.
  func isUnder(adverb sense: WordSense) -> Bool {
    guard clauseHas(sense: sense) else { return false }
    var place = reading.tokens[token].clause
    if isUnder(adverb: sense, ofClause: place) { return true }
    while reading.clauses[place].kind == .parenthesis, reading.clauses[place].parent >= 0 {
      place = reading.clauses[place].parent
      if isUnder(adverb: sense, ofClause: place) { return true }
    }
    return false
  }

  func isUnder(adverb sense: WordSense, ofClause place: Int) -> Bool {
    guard reading.senses.has(sense) else { return false }
    let clause = reading.clauses[place]
    for index in clause.first...max(clause.first, clause.last)
    where reading.tokens[index].part == .adverb && reading.tokens[index].has(sense)
      && reading.tokens[index].clause == place
      // "more likely if older than 60" compares
      && self.token(index - 1)?.has(.comparative) != true && !isLikelyPerson(index)
      && isSaid(adverb: index, in: clause)
    {
      return true
    }
    return false
  }

  /// "3 percent of *likely voters*", "872 likely voters": which of them, and nothing that may be so.
  private func isLikelyPerson(_ index: Int) -> Bool {
    guard isWord(reading.tokens[index], "likely"), let next = token(index + 1), next.has(.person),
      next.has(.plural), let before = token(index - 1)
    else { return false }
    return before.quantity >= 0 || before.part == .preposition || before.part == .determiner
  }

  /// An adverb right before a number is said of it; in or beside a verb, of what that verb governs; behind
  /// both, of the number before it.
  private func isSaid(adverb: Int, in clause: Clause) -> Bool {
    let tokens = reading.tokens
    var next = adverb + 1
    if adverb == clause.first, tokens[safe: next]?.part == .comma { next += 1 }
    while let word = tokens[safe: next], leadsOn(word, before: tokens[safe: next + 1]) { next += 1 }
    if let word = tokens[safe: next], word.quantity >= 0 {
      return next == token || isListed(next, with: token)
    }
    // "possibly because", "sometimes longer"
    if let word = tokens[safe: adverb + 1], word.part == .subordinator || word.has(.comparative) {
      return false
    }
    if let verb = verb(beside: adverb, in: clause) {
      return finiteVerb(of: clause)?.main == verb.main
    }
    guard adverb > token, ends(tokens[safe: adverb + 1]) else { return false }
    return tokens[(token + 1)..<adverb].allSatisfy {
      $0.quantity < 0 && $0.part != .verb && $0.part != .conjunction
    }
  }

  private func ends(_ word: PhraseToken?) -> Bool {
    switch word?.part {
    case nil, .comma, .semicolon, .stop, .close, .dash, .conjunction: true
    default: false
    }
  }

  /// What may stand between an adverb and the number that it is said of: "usually for the first 3 days".
  private func leadsOn(_ word: PhraseToken, before next: PhraseToken?) -> Bool {
    switch word.part {
    case .adverb, .preposition, .particle: true
    // "Typically the 3 cooks need 5 days": of what they need.
    case .determiner: !word.has([.definite, .possessive]) || next?.has(.selecting) == true
    default: word.quantity < 0 && word.has(.selecting)
    }
  }

  /// "typically 3, 4 or 5", "usually 3 kg in women and 4 kg in men"
  private func isListed(_ first: Int, with last: Int) -> Bool {
    guard first < last else { return false }
    let between = reading.tokens[(first + 1)..<last]
    if between.allSatisfy({ $0.quantity >= 0 || $0.part == .comma || $0.part == .conjunction }) {
      return true
    }
    return reading.tokens[last - 1].part == .conjunction
      && !between.contains { $0.part == .comma || $0.part == .verb || $0.part == .adverb }
  }

  /// The finite verb that an adverb stands in, right behind, or in front of with the subject between.
  private func verb(beside adverb: Int, in clause: Clause) -> Clause.VerbGroup? {
    var before = adverb - 1
    while let word = reading.tokens[safe: before], word.part == .adverb { before -= 1 }
    for group in reading.verbs(of: clause) where group.isFinite {
      if group.first <= adverb, adverb <= group.main || before == group.main { return group }
    }
    guard let first = reading.firstFiniteVerb(of: clause), adverb < first.first else {
      return nil
    }
    // "usually rains 3 days a week, and the river holds 200 fish"
    for index in adverb..<first.first
    where reading.tokens[index].part == .comma && self.token(index + 1)?.part == .conjunction {
      return nil
    }
    return first
  }

  /// The last finite verb of a clause before the quantity, else its first: "takes" of "takes 3 days to heal".
  func finiteVerb(of clause: Clause) -> Clause.VerbGroup? {
    reading.lastFiniteVerb(of: clause, before: token) ?? reading.firstFiniteVerb(of: clause)
  }

  /// "its 40 staff", "the $140 million it holds": there is so much, whatever is said of it.
  var isGiven: Bool {
    var place = token - 1
    while let word = self.token(place), word.part == .adverb { place -= 1 }
    guard let word = self.token(place), word.part == .determiner,
      word.has([.definite, .possessive])
    else { return false }
    return next?.part != .preposition
  }

  /// "…, which employ 4,800": what is told by the way is as sure as it says itself.
  var isAside: Bool {
    clause.kind == .relative && clause.hasFiniteVerb
      && self.token(clause.first - 1)?.part == .comma
  }
}
