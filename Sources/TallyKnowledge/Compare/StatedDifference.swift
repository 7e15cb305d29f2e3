internal import TallyCore

/// What two texts say beside their numbers that keeps the one from following from, or contradicting, the other.
enum StatedDifference {
  /// "For adults", "for children"; "in May", "in June": numbers of two cases.
  static func ofCases(
    _ pair: StatementAlignment.Pair, _ a: TextComparison.Text, _ b: TextComparison.Text
  ) -> String? {
    let (x, y) = (pair.known.claim, pair.stated.claim)
    if !a.tokens.years.isEmpty, !b.tokens.years.isEmpty,
      a.tokens.years.isDisjoint(with: b.tokens.years)
    {
      return "they are of different years"
    }
    let (days, others) = (a.tokens.days, b.tokens.days)
    if !days.isEmpty, !others.isEmpty, days.isDisjoint(with: others) {
      return "they are of different days"
    }
    for part in [
      \Claim.Scope.population, \Claim.Scope.condition, \Claim.Scope.variant, \Claim.Scope.place,
      \Claim.Scope.asOf,
    ] {
      guard let one = x.scope[keyPath: part], let other = y.scope[keyPath: part] else { continue }
      let (m, n) = (Set(ConceptLexicon.words(of: one)), Set(ConceptLexicon.words(of: other)))
      if !m.isSubset(of: n), !n.isSubset(of: m) { return "\(one) against \(other): two cases" }
    }
    // Texts on one matter word much freely: where their numbers meet, half of what looks like another circumstance is none.
    return pair.relation == .disjoint && Circumstance.areApart(Circumstance(x), Circumstance(y))
      ? Separation.circumstances : nil
  }

  /// What is denied, was once so or is the opposite lets nothing follow.
  static func ofSense(
    _ pair: StatementAlignment.Pair, _ a: TextComparison.Text, _ b: TextComparison.Text
  ) -> String? {
    let (x, y) = (pair.known.claim, pair.stated.claim)
    if x.modality == .negated && y.modality != .negated
      || a.tokens.tokens.contains(where: { denials.contains($0.text) })
        && !b.tokens.tokens.contains(where: { denials.contains($0.text) })
    {
      return "what is known is denied"
    }
    if Surroundings(x).isOfOtherTime != Surroundings(y).isOfOtherTime {
      return "they are of different times"
    }
    let isOpposed = opposites.contains { one, other in
      a.content.stems.contains(one) && !a.content.stems.contains(other)
        && b.content.stems.contains(other) && !b.content.stems.contains(one)
    }
    return isOpposed ? "one says the opposite of the other" : nil
  }

  private static let denials: Set<String> = [
    "deny", "denies", "denied", "denying", "myth", "untrue", "debunked",
  ]

  private static let opposites: [(String, String)] = {
    let pairs = [
      ("cut", "create"), ("cut", "add"), ("lose", "gain"), ("buy", "sell"), ("lose", "win"),
      ("open", "close"), ("hire", "fire"), ("earn", "spend"), ("earn", "lose"), ("arrive", "leave"),
      ("accept", "reject"), ("lend", "borrow"),
    ].map { (ContentWords.stem($0.0), ContentWords.stem($0.1)) }
    return pairs + pairs.map { ($0.1, $0.0) }
  }()
}
