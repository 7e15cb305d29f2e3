internal import TallyCore

/// "A gas heater costs $240, *an electric one* costs $650": another of the kind that was named before it in the sentence.
extension SubjectFinder {
  /// - Returns: what tells this one from the other, and what both are: "electric heater".
  func otherOne(_ subject: NounPhrase) -> String? {
    guard site.isWord(tokens[subject.head], "one", "ones"), subject.first == subject.head else {
      return nil
    }
    var first = subject.head
    while first > 0, tokens[first - 1].part == .adjective || tokens[first - 1].part == .noun {
      first -= 1
    }
    guard first < subject.head,
      !tokens[first..<subject.head].contains(where: {
        $0.has([.selecting, .typical]) || Self.pointers.contains($0, of: site.text)
      }),
      let other = phrases.last(where: {
        $0.lastHead < first && $0.clause != subject.clause && isSubjectOfClause($0)
      }), tokens[other.head].part == .noun, other.lastHead == other.head, !isPerson(other),
      // "The price rose, and an older one costs $50."
      !tokens[other.head].has(.attribute),
      tokens.contains(where: { $0.quantity >= 0 && $0.clause == other.clause })
    else { return nil }
    let modifiers = words.text(tokens, from: first, to: subject.head - 1)
    // "A small heat pump", "a large one": of one kind and another size.
    let isOfOneKind = Self.sizes.contains(tokens[first], of: site.text)
    var kind = other.head
    if isOfOneKind {
      while kind > other.first, tokens[kind - 1].part == .noun { kind -= 1 }
    }
    return modifiers + " " + words.text(tokens, from: kind, to: other.head)
  }

  /// They point at one of those named, and say of no other kind.
  private static let pointers: WordSet = [
    "same", "other", "first", "second", "third", "last", "next", "previous", "latter", "former",
    "only", "single", "right", "main",
  ]

  private static let sizes: WordSet = [
    "small", "smaller", "smallest", "large", "larger", "largest", "big", "bigger", "biggest", "old",
    "older", "new", "newer", "cheap", "cheaper", "expensive", "typical", "average", "basic", "long",
    "longer", "short", "shorter", "tall", "taller", "good", "better", "used", "medium", "mid-size",
    "high-end", "fancy", "fancier", "simple", "simpler", "heavy", "heavier", "light", "lighter",
  ]
}
