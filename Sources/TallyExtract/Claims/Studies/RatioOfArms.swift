internal import TallyCore

extension SubjectFinder {
  /// "More often *in the zinc group* than in the placebo group (RR 2.3)": a ratio is of the group that the other is held
  /// against.
  func ratioOfArms() -> String? {
    guard site.comparesRisks,
      let other = tokens[..<site.token].lastIndex(where: {
        site.isWord($0, "compared", "than", "versus", "vs")
      }),
      let own = phrases.last(where: {
        $0.lastHead < other && site.isWord(tokens[$0.lastHead], "group", "arm")
          && site.isWord(tokens[safe: $0.preposition], "in", "for", "among", "with")
      }), own.lastHead > own.first
    else { return nil }
    return ownWords(own)
  }
}
