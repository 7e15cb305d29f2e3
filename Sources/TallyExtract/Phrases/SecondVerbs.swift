/// Verbs behind a clause that was put in, in what was said, and behind "let": words that would otherwise be taken
/// for nouns or participles, as a sentence has its verb already.
extension PhraseTagger {
  /// The comma behind "…, who voted against the plan,".
  func endsRelative(_ comma: Int, _ tokens: [PhraseToken]) -> Bool {
    var position = comma - 1
    while let token = tokens[safe: position], token.part != .stop, token.part != .semicolon,
      token.part != .comma
    {
      if token.part == .relative { return tokens[safe: position - 1]?.part == .comma }
      position -= 1
    }
    return false
  }

  /// The second comma of "The fire, driven east by the wind, jumped …", "Maroon, a native of Ohio, made …": a sentence that
  /// has no verb else.
  func endsInsertion(_ comma: Int, _ tokens: [PhraseToken]) -> Bool {
    guard tokens.last?.part == .stop, tokens[safe: comma + 1]?.has(.base) == false,
      tokens[safe: comma + 2]?.hash != WordTable.Hash(of: "by"),
      !hasVerb(before: comma, tokens)
    else { return false }
    // "However, the firm"
    var start = 0
    if tokens[0].has([.subordinator, .adverb]), tokens[safe: 1]?.part == .comma { start = 2 }
    guard start < comma, let first = tokens[start..<comma].firstIndex(where: { $0.part == .comma }),
      first > start, first < comma - 2,
      tokens[first - 1].part == .noun || tokens[first - 1].part == .close,
      tokens[start..<first].allSatisfy({
        switch $0.part {
        case .noun, .determiner, .adjective, .quantity, .open, .close: true
        default: false
        }
      })
    else { return false }
    var inserted = first + 1
    while tokens[safe: inserted]?.part == .adverb { inserted += 1 }
    let opener = tokens[inserted]
    guard
      opener.part == .participle || opener.has(.past) || opener.part == .preposition
        || opener.part == .determiner && !opener.has([.pronoun, .possessive])
    else { return false }
    return !hasFiniteVerb(after: comma + 1, tokens)
  }

  /// "Let the meat rest three minutes", "to help makers increase it to 24 %"
  func isLet(_ index: Int, _ tokens: [PhraseToken]) -> Bool {
    var position = index - 1
    while let token = tokens[safe: position],
      token.part == .noun || token.part == .adjective || token.part == .determiner
    {
      position -= 1
    }
    guard position < index - 1, let letting = tokens[safe: position] else { return false }
    return letting.has(.letting)
      || (letting.part == .verb || letting.part == .gerund) && isHelp(letting)
        && tokens[index - 1].has(.plural)
  }

  private func isHelp(_ token: PhraseToken) -> Bool {
    token.hash == WordTable.Hash(of: "help") || token.hash == WordTable.Hash(of: "helps")
      || token.hash == WordTable.Hash(of: "helped") || token.hash == WordTable.Hash(of: "helping")
  }

  /// "…, and fuel now costs $4", "said the agency faces a shortfall": the noun before it is the subject of a
  /// clause of its own, which a conjunction behind a comma or a verb of saying opens.
  func opensSecondClause(_ index: Int, _ tokens: [PhraseToken]) -> Bool {
    guard tokens[index].has(.third) || tokens[index].has(.base), let next = tokens[safe: index + 1],
      next.quantity >= 0 || next.has(.determiner) && !next.has(.pronoun)
        // "says the device charges in 90 minutes"
        || next.has(.preposition) && tokens[safe: index + 2]?.quantity ?? -1 >= 0
          && tokens[..<index].contains(where: { $0.part == .verb && $0.has(.say) })
    else { return false }
    var noun = index - 1
    while let token = tokens[safe: noun], token.part == .adverb { noun -= 1 }
    guard let subject = tokens[safe: noun], subject.part == .noun,
      subject.has(.plural) != tokens[index].has(.third)
    else { return false }
    var first = noun
    while let token = tokens[safe: first - 1],
      token.part == .noun || token.part == .adjective || token.part == .determiner
    {
      first -= 1
    }
    // ", and *even* a budget climb costs $900"
    if tokens[safe: first - 1]?.part == .adverb, tokens[first].part == .determiner,
      tokens[safe: first - 2]?.part == .conjunction
    {
      return true
    }
    guard let before = tokens[safe: first - 1] else { return false }
    // "…, eggshells need two years"
    return before.part == .comma && next.quantity >= 0
      // Also "and the keypad stores four".
      || before.part == .conjunction
        && (tokens[safe: first - 2]?.part == .comma || tokens[first].part == .determiner)
      || before.part == .verb && before.has(.say)
  }
}
