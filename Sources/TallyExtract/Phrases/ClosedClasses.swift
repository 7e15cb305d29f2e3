internal import TallyCore

/// Words of which a language has few: what "to", "that", "some", "will" and their like are by their place.
extension PhraseTagger {
  /// What a word of a closed class has.
  static var closed: WordSense {
    [
      .negation, .modal, .do, .be, .have, .infinitive, .relative, .contrast, .conjunction,
      .subordinator, .preposition, .particle, .determiner, .pronoun,
    ]
  }

  /// The part of a word that only may stand in a few places; `nil` for one that is a verb too.
  func closedPart(
    at index: Int, _ tokens: [PhraseToken], _ text: [UInt8]
  ) -> PhraseToken.Part? {
    let sense = tokens[index].sense
    if sense.has(.negation), !sense.has([.determiner, .modal, .be, .have, .do, .pronoun]) {
      return sense.has(.conjunction) ? .conjunction : .negation
    }
    if sense.has(.modal) {
      let next = tokens[safe: index + 1]
      let before = tokens[safe: index - 1]
      // "some will fade": they stand for a noun, unless one follows
      let isNoun =
        before?.part == .determiner && before?.has(.majority) != true
        && before?.hash != WordTable.Hash(of: "some") && next?.has(.pronoun) != true
        // "around him or her will also become": "her" stands for somebody here
        && !(next?.has(.adverb) == true && tokens[index - 1].has(.possessive)
          && tokens[safe: index - 2]?.has(.conjunction) == true)
      // "one can of soup"
      return isNoun || next?.hash == WordTable.Hash(of: "of") ? .noun : .modal
    }
    if sense.has(.do), startsDoing(index, tokens, text) { return .verb }
    if sense.has([.be, .do]) { return .auxiliary }
    if sense.has(.have) { return .auxiliary }
    if sense.has(.infinitive) { return isVerbAhead(index, tokens) ? .infinitive : .preposition }
    if sense.has(.relative) { return relativePart(index, tokens) }
    if sense.has(.contrast), !sense.has(.subordinator) { return .subordinator }
    if sense.has(.conjunction) { return .conjunction }
    if sense.has(.subordinator) {
      return sense.has(.preposition) ? .preposition : .subordinator
    }
    if sense.has(.preposition), sense.has(.gerund), let part = participial(index, tokens) {
      return part
    }
    // "the outside temperature"
    if sense.has(.preposition), !sense.has(.verb),
      !sense.has(.adjective) || tokens[safe: index - 1]?.part != .determiner
    {
      if sense.has(.particle), let before = tokens[safe: index - 1], before.part == .verb {
        return .particle
      }
      return .preposition
    }
    if sense.has(.particle) { return .particle }
    if sense.has(.determiner) { return determinerPart(index, tokens) }
    return sense.has(.pronoun) ? .pronoun : nil
  }

  /// "The work is *so* intense", "is not so easy": how much, and no clause begins.
  func saysHowMuch(_ index: Int, _ tokens: [PhraseToken]) -> Bool {
    guard tokens[index].hash == WordTable.Hash(of: "so"), let before = tokens[safe: index - 1],
      let next = tokens[safe: index + 1]
    else { return false }
    return (before.part == .auxiliary || before.part == .negation) && next.has(.adjective)
  }

  /// "*one* dose of it", "*one* study": before a noun that measures something out or tells.
  func countsOne(_ index: Int, _ tokens: [PhraseToken]) -> Bool {
    guard tokens[index].hash == WordTable.Hash(of: "one"), let next = tokens[safe: index + 1],
      next.isKnown, next.has(.noun), !next.has([.plural, .person, .period]),
      next.has(.study) || tokens[safe: index + 2]?.hash == WordTable.Hash(of: "of"),
      tokens[safe: index - 1]?.part != .determiner
    else { return false }
    return !next.has([.third, .past])
  }

  /// "to heal", but "to 7 days", "to school".
  private func isVerbAhead(_ index: Int, _ tokens: [PhraseToken]) -> Bool {
    var next = index + 1
    while let token = tokens[safe: next], token.sense.has([.adverb]), !token.sense.has(.verb) {
      next += 1
    }
    guard let token = tokens[safe: next], token.quantity < 0 else { return false }
    if token.sense.has([.be, .have, .do]) { return true }
    // "return to work", "back to work"
    if token.has(.works), let before = tokens[safe: index - 1],
      before.has([.completion, .attribute]), !before.has(.start)
    {
      return false
    }
    if token.sense.has(.base) { return true }
    // "How long does it take to install?"
    return isUnknownPurpose(index, next, tokens)
  }

  private func relativePart(_ index: Int, _ tokens: [PhraseToken]) -> PhraseToken.Part {
    guard tokens[index].has(.demonstrative) else { return .relative }
    // "a payment that's 30 days late", "That's 30 days"
    if tokens[index].has(.contracted) {
      return tokens[safe: index - 1]?.part == .noun ? .relative : .pronoun
    }
    guard let next = tokens[safe: index + 1] else { return .pronoun }
    let before = tokens[safe: index - 1]?.part
    // "After that, apply it"
    if next.part == .comma, before == .preposition || before == .subordinator { return .pronoun }
    if before == .noun || before == .verb || before == .adjective || before == .participle {
      return .relative
    }
    // "…, and that adds four months"
    if before == .conjunction, tokens[safe: index - 2]?.part == .comma, next.has(.third),
      !next.has(.noun) || tokens[safe: index + 2]?.quantity ?? -1 >= 0
    {
      return .pronoun
    }
    return next.has(.noun) && !next.has([.be, .modal]) ? .determiner : .relative
  }

  private func determinerPart(_ index: Int, _ tokens: [PhraseToken]) -> PhraseToken.Part {
    guard tokens[index].has([.pronoun, .majority]) else { return .determiner }
    // "This can vary", "Most see": a determiner that nothing follows stands for a noun.
    guard let next = tokens[safe: index + 1] else { return .pronoun }
    let before = tokens[safe: index - 1]?.part
    if tokens[index].has(.majority), next.has([.adjective, .adverb]), !next.has(.noun),
      before == .determiner || before == .auxiliary || next.has(.adverb)
    {
      return .adverb
    }
    if next.has([.modal, .be, .have, .do]) { return .pronoun }
    // "Some say it takes eight, others say six."
    if next.has(.say), next.has(.base), tokens[index].has(.pronoun) { return .pronoun }
    if next.has(.verb), !next.has([.noun, .adjective]) { return .pronoun }
    return .determiner
  }
}
