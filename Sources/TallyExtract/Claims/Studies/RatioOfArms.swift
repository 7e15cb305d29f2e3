internal import TallyCore

extension QuantitySite {
  /// "HR 0.87", "odds ratio 2.7", "a relative risk of 4.3", and what stands behind one: how much likelier in the one group
  /// than in the other.
  var comparesRisks: Bool {
    guard kind == .other else { return false }
    return reading.tokens[..<token].suffix(Self.reachOfRatio).contains {
      isWord($0, "rr", "hr", "aor", "ahr", "irr", "odds", "hazard", "ratio", "ratios", "relative")
        || isWord($0, "or") && $0.isAcronym
    }
  }

  private static let reachOfRatio = 7
}

extension SubjectFinder {
  /// "More often *in the zinc group* than in the placebo group (RR 2.3)": a ratio is of the group that the other is held
  /// against.
  func ratioOfArms() -> String? {
    guard site.comparesRisks,
      let other = tokens[..<site.token].firstIndex(where: {
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
