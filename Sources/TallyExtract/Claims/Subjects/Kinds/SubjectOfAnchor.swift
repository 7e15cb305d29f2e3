internal import TallyCore

/// What a time is told from, or for.
extension SubjectFinder {
  /// "It can take three weeks for a sore to heal."
  func forPhrase() -> String? {
    guard site.reading.mayHave("for"),
      let phrase = phrases.first(where: {
        $0.preposition >= 0 && site.isWord(tokens[$0.preposition], "for")
          && tokens[($0.lastHead + 1)...].prefix(3).contains { $0.part == .infinitive }
      })
    else { return nil }
    return thing(phrase)
  }

  /// "3 days after their microneedling session"
  func anchorThing() -> String? {
    guard let next = site.next, next.has(.anchor) else { return nil }
    guard let phrase = phrases.first(where: { $0.first > site.token && $0.head <= site.token + 8 }),
      !hasTopic && tokens[phrase.head].part != .gerund || isKnownThing(phrase)
    else { return nil }
    return thing(phrase)
  }
}
