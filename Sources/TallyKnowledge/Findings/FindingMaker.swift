internal import TallyCore

/// Makes the finding of one measure from its statements.
struct FindingMaker: Sendable {
  /// Cases of which the consensus is looked for; the largest ones.
  private static let mostCases = 32

  private let pairLimit: Int
  private let sources: SourceStanding

  init(limits: Settings.Limits, sources: SourceStanding) {
    pairLimit = limits.pairs
    self.sources = sources
  }

  /// - Parameters:
  ///   - statements: those of `measure`, sorted by id.
  ///   - tolerance: the expert's for this measure.
  func finding(of measure: String, _ statements: [Statement], tolerance: Double? = nil) -> Finding {
    let pairs = PairLister(
      statements, judge: PairJudge(tolerance: tolerance), limit: pairLimit
    ).pairs()
    let verdict =
      statements.count == 1
      ? Verdict.single
      : pairs.relations.map(\.verdict).min(by: { $0.badness < $1.badness })
        ?? (pairs.apart.isEmpty ? .agree : .differentScope)
    let support = support(of: statements)
    let shared = consensus(of: statements, apart: pairs.apart)
    var hash = StableHash()
    hash.combine("finding")
    hash.combine(measure)
    var finding = Finding(
      id: "f-" + hash.text, measure: measure, claims: statements.map { $0.claim.id },
      relations: pairs.relations, apart: pairs.apart, verdict: verdict,
      consensus: shared?.consensus, hull: Consensus(statements).hull(),
      support: Finding.Support(
        claims: statements.count, sources: support.sources, witnesses: support.witnesses,
        largestAgreeing: shared?.witnesses ?? (statements.isEmpty ? 0 : 1)),
      summary: "", relationsOmitted: pairs.omitted)
    finding.summary = FindingSummary(finding, statements).text
    return finding
  }

  /// The best of all cases: what one of them shares with all that holds of it too. Statements on two
  /// variants or populations have no consensus between them.
  private func consensus(
    of statements: [Statement], apart: [Finding.Apart]
  ) -> (consensus: Finding.Consensus, witnesses: Int)? {
    guard statements.count > 1 else { return Consensus(statements).shared() }
    let apart = apart.filter { Separation.isOfSentences($0.why) }
    if !apart.isEmpty, statements.count <= Self.mostCases {
      return groups(of: statements, apart).lazy.compactMap { consensus(of: $0, apart: []) }
        .max { $0.witnesses < $1.witnesses }
    }
    let cases = StatedCases(of: statements)
    if cases.all.count == 1 { return Consensus(statements).shared() }
    let ranked = cases.all.indices.sorted {
      (cases.counts[$0], $1) > (cases.counts[$1], $0)
    }
    var best: (consensus: Finding.Consensus, witnesses: Int)?
    for one in ranked.prefix(Self.mostCases) {
      let isCovered = cases.all.map { $0.covers(cases.all[one]) }
      let holding = zip(statements, cases.numbers).filter { isCovered[$0.1] }.map(\.0)
      let shared = Consensus(holding).shared()
      if let shared, shared.witnesses > best?.witnesses ?? 0 { best = shared }
    }
    return best
  }

  /// "In summer", "in winter": those that hold under one circumstance, or under none, once for each statement.
  private func groups(of statements: [Statement], _ apart: [Finding.Apart]) -> [[Statement]] {
    var others: [String: Set<String>] = [:]
    for pair in apart {
      others[pair.a, default: []].insert(pair.b)
      others[pair.b, default: []].insert(pair.a)
    }
    return statements.map { first in
      var group = [first]
      for one in statements where one !== first {
        let ids = others[one.claim.id, default: []]
        if !group.contains(where: { ids.contains($0.claim.id) }) { group.append(one) }
      }
      return group
    }
  }

  private func support(of statements: [Statement]) -> (sources: Int, witnesses: Int) {
    var named: Set<String> = []
    var witnesses: Set<String> = []
    for statement in statements where statement.claim.restates == nil {
      let source = statement.claim.source
      guard named.insert(source).inserted, sources.rank(of: source) != .deprecated else {
        continue
      }
      witnesses.insert(statement.witness)
    }
    return (named.count, witnesses.count)
  }
}

extension Verdict {
  /// Worst first: 0 is a conflict.
  var badness: Int { Self.allCases.firstIndex(of: self) ?? Self.allCases.count }
}
