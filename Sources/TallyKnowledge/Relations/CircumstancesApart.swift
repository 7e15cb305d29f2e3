internal import TallyCore

extension Circumstance {
  /// Whether each of two sentences says under what circumstances its number holds, and not the same: in answer to one
  /// question ("from Rome", "from Milan"), or the opposite ("with ice", "without ice").
  ///
  /// What the other page and claim are about need not be said there.
  ///
  /// - Parameter isDisjoint: whether their numbers do not meet. Where they do, one thing may have two names ("in the fridge",
  ///   "at 4 °C"), and only opposites, ways, times of the year and two of a kind are two.
  static func areApart(_ a: Statement, _ b: Statement, isDisjoint: Bool) -> Bool {
    areApart(a.circumstance, b.circumstance) { p, q in
      isApart(p, q, a, b) && (isDisjoint || isTwo(p, q))
    }
  }

  private static func isTwo(_ p: Phrase, _ q: Phrase) -> Bool {
    if opposites[p.group] == q.group { return true }
    switch p.group {
    case .before, .after: return true
    // Names are of two places; "arrival" and "the airport" may be of one.
    case .from, .to: return p.isNamed && q.isNamed
    case .place where p.isOfSeason && q.isOfSeason || p.isNumbered && q.isNumbered: return true
    case .place where exclude(p.words, q.words): return true
    // "In warm rooms", "in cold rooms": two of a kind.
    default: return !p.words.isDisjoint(with: q.words)
    }
  }

  /// "In the wild", "in captivity": who is in the one place is not in the other.
  private static func exclude(_ a: Set<String>, _ b: Set<String>) -> Bool {
    exclusive.contains { one, other in
      !a.isDisjoint(with: one) && !b.isDisjoint(with: other)
        || !b.isDisjoint(with: one) && !a.isDisjoint(with: other)
    }
  }

  private static let exclusive: [(Set<String>, Set<String>)] = [
    (["wild"], ["captivity", "captive", "zoo", "zoos"]), (["fridge"], ["freezer"]),
    (["day", "daytime"], ["night", "nighttime"]),
  ].map { (Set($0.map(stemOfKnown)), Set($1.map(stemOfKnown))) }

  private static func stemOfKnown(_ word: String) -> String {
    ContentWords.stem(ConceptLexicon.known(word))
  }

  /// - Parameter isSure: whether two phrases that differ do so whatever their pages say.
  static func areApart(
    _ x: Circumstance, _ y: Circumstance, isSure: (Phrase, Phrase) -> Bool = { _, _ in true }
  ) -> Bool {
    if x.isOfControl != y.isOfControl { return true }
    if areOfOthers(x.whole, y.whole) { return true }
    if !x.counted.isEmpty, !y.counted.isEmpty, x.counted.isDisjoint(with: y.counted) { return true }
    guard !x.phrases.isEmpty, !y.phrases.isEmpty else { return false }
    for p in x.phrases {
      for q in y.phrases where x.isApart(p, y, q) && isSure(p, q) { return true }
    }
    return false
  }

  /// "Of routine extractions", "of impacted extractions"; but "of cases", "of patients", and "of impacted wisdom teeth", "of
  /// impacted tooth extractions".
  private static func areOfOthers(_ a: Set<String>, _ b: Set<String>) -> Bool {
    let (shared, fewer) = (a.intersection(b).count, min(a.count, b.count))
    guard fewer > 0, a != b else { return false }
    return fewer == 1 ? shared == 1 : shared * 2 <= fewer
  }

  private func isApart(_ p: Phrase, _ other: Circumstance, _ q: Phrase) -> Bool {
    if Self.opposites[p.group] == q.group { return !p.words.isDisjoint(with: q.words) }
    guard p.group == q.group else { return false }
    switch p.group {
    case .clause: return false
    // From when it counts is the anchor's matter; after how long is not.
    case .after, .before:
      let (m, n) = (p.words.filter(Self.isNumber), q.words.filter(Self.isNumber))
      return !m.isEmpty && !n.isEmpty && m != n
    default:
      return !p.words.isSubset(of: q.words) && !q.words.isSubset(of: p.words)
        && !p.words.isSubset(of: other.words) && !q.words.isSubset(of: words)
    }
  }

  /// What the other page is about, and what its claim is of, need not be said there.
  private static func isApart(_ p: Phrase, _ q: Phrase, _ a: Statement, _ b: Statement) -> Bool {
    if opposites[p.group] == q.group || p.group == .after || p.group == .before { return true }
    let (m, n) = (p.words.subtracting(b.matter), q.words.subtracting(a.matter))
    return !m.isSubset(of: n) && !n.isSubset(of: m)
  }

  private static let opposites: [Group: Group] = [
    .with: .without, .without: .with, .before: .after, .after: .before, .below: .above,
    .above: .below,
  ]

  private static func isNumber(_ word: String) -> Bool {
    word.utf8.first?.isASCIIDigit ?? false
  }
}
