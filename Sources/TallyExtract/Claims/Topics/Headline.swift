internal import TallyCore

/// Which titles tell what happened, and name nothing that the text is about.
extension TopicFinder {
  /// Whether a noun and its verb make a statement of it: "Council approves new school", "Airline to cut jobs";
  /// but "How long does it last?", "All you need to know" and "Tattoo costs" name what the text is about.
  func isHeadline(_ text: [UInt8], _ reading: SentenceReading) -> Bool {
    let tokens = reading.tokens
    guard let first = tokens.first, let last = tokens.last, text[last.start] != ASCII.question,
      first.part != .relative, first.part != .auxiliary, first.part != .modal
    else { return false }
    if tellsFate(tokens, text) { return true }
    return reading.clauses.contains { clause in
      guard clause.kind == .main,
        let group = reading.firstFullVerb(of: clause)
      else { return false }
      if !group.isFinite {
        // "Bus fares to rise 25 cents"
        guard let before = tokens[safe: group.first - 1], before.part == .noun,
          tokens[group.first].part == .infinitive
        else { return false }
        return
          (!before.has([.attribute, .generic, .study]) || before.has(.verb) && before.has(.past))
          && !reading.tokens[..<group.first].contains { $0.part == .preposition }
      }
      // "Your questions answered": a headline is in the present.
      guard clause.subject >= 0,
        !tokens[group.main].has(.past) || tokens[group.main].has(.base)
          || tokens[group.first].part == .auxiliary || tokens[group.first].part == .modal,
        reading.phrases[clause.subject].first == clause.first
          || tokens[clause.first].part == .colon
      else { return false }
      // "Tattoo costs in Asia" names what it is about.
      if tokens[group.main].has(.noun) {
        switch tokens[safe: group.main + 1]?.part {
        case nil, .colon, .stop, .dash, .conjunction: return false
        // "Rents fall for the first time": a base form agrees with its subject
        case .preposition where tokens[group.main].has(.third): return false
        default: break
        }
      }
      return tokens[reading.phrases[clause.subject].head].part == .noun
    }
  }

  /// "*Seven dead* in bridge collapse"
  private func tellsFate(_ tokens: [PhraseToken], _ text: [UInt8]) -> Bool {
    tokens.first.map { isNumber($0, text) } ?? false
      && tokens.dropFirst().prefix(3).contains(where: { isFate($0, text) })
  }

  /// "Seven dead in bridge collapse, *toll could rise*": what happened, and not what may come of it.
  func ofEvent(_ text: [UInt8], _ range: ByteRange) -> Topic? {
    let tokens = reading(of: text, in: range).tokens
    guard tellsFate(tokens, text), let comma = tokens.firstIndex(where: { $0.part == .comma }),
      tokens[comma...].contains(where: { $0.part == .modal || $0.part == .verb })
    else { return nil }
    return topic(of: text, in: ByteRange(range.start, tokens[comma].start), least: 1)
  }

  /// A title is read without its quantities.
  private func isNumber(_ token: PhraseToken, _ text: [UInt8]) -> Bool {
    token.startsWithDigit
      || token.isSpelled(
        oneOf: [
          "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
          "twelve", "dozens", "hundreds", "scores", "thousands",
        ], in: text)
  }

  private func isFate(_ token: PhraseToken, _ text: [UInt8]) -> Bool {
    token.isSpelled(
      oneOf: [
        "dead", "killed", "injured", "hurt", "wounded", "missing", "arrested", "charged", "rescued",
      ], in: text)
  }
}
