internal import TallyCore

/// Makes the finding of one measure from its claims.
struct FindingMaker: Sendable {
  /// Up to here every pair is listed; beyond, only those that do not agree.
  private static let allPairs = 32
  /// Pairs looked at for each that may be listed: what bounds the time of a large measure.
  private static let looksPerPair = 200

  private let judge = PairJudge()
  private let pairLimit: Int
  private let witnesses: [String: String]
  private let ranks: [String: Source.Rank]

  init(limits: Settings.Limits, witnesses: [String: String], ranks: [String: Source.Rank]) {
    pairLimit = limits.pairs
    self.witnesses = witnesses
    self.ranks = ranks
  }

  /// - Parameter claims: those of `measure`, sorted by id.
  func finding(of measure: String, claims: [Claim]) -> Finding {
    var relations: [Finding.Relation] = []
    var apart: [Finding.Apart] = []
    var omitted = 0
    if claims.count <= Self.allPairs {
      for first in claims.indices {
        for second in claims.indices[(first + 1)...] {
          add(judge.judgement(on: claims[first], claims[second]), &relations, &apart)
        }
      }
    } else {
      omitted = sweep(claims, &relations, &apart)
    }
    let verdict =
      claims.count == 1
      ? Verdict.single
      : relations.map(\.verdict).min(by: { $0.badness < $1.badness })
        ?? (apart.isEmpty ? .agree : .differentScope)
    let support = support(of: claims)
    let statements = claims.compactMap { claim in
      Interval(claim).map {
        Consensus.Statement(
          claim: claim, interval: $0, witness: witnesses[claim.source] ?? claim.source)
      }
    }
    // Only intervals of one kind can share anything: those that compare with the first.
    let comparable = statements.filter { $0.interval.isComparable(with: statements[0].interval) }
    let consensus = Consensus(comparable)
    let shared = consensus.shared()
    var hash = StableHash()
    hash.combine("finding")
    hash.combine(measure)
    var finding = Finding(
      id: "f-" + hash.text, measure: measure, claims: claims.map(\.id), relations: relations,
      apart: apart, verdict: verdict, consensus: shared?.consensus, hull: consensus.hull(),
      support: Finding.Support(
        claims: claims.count, sources: support.sources, witnesses: support.witnesses,
        largestAgreeing: shared?.witnesses ?? (claims.isEmpty ? 0 : 1)),
      summary: "", relationsOmitted: omitted)
    finding.summary = FindingSummary(finding, claims: claims).text
    return finding
  }

  private func support(of claims: [Claim]) -> (sources: Int, witnesses: Int) {
    let sources = Set(claims.filter { $0.restates == nil }.map(\.source))
    let counted = sources.filter { ranks[$0] != .deprecated }
    return (sources.count, Set(counted.map { witnesses[$0] ?? $0 }).count)
  }

  private func add(
    _ judgement: PairJudge.Judgement, _ relations: inout [Finding.Relation],
    _ apart: inout [Finding.Apart]
  ) {
    switch judgement {
    case .relation(let relation): relations.append(relation)
    case .apart(let pair): apart.append(pair)
    }
  }

  /// The pairs whose intervals do not meet, without looking at all pairs: claims sorted by where they
  /// end, against claims sorted by where they start. Returns how many pairs are not listed.
  private func sweep(
    _ claims: [Claim], _ relations: inout [Finding.Relation], _ apart: inout [Finding.Apart]
  ) -> Int {
    let total = claims.count * (claims.count - 1) / 2
    let intervals = claims.indices.compactMap { number in
      Interval(claims[number]).map { (number, $0) }
    }
    let byEnd = intervals.sorted { ($0.1.upper, $0.0) < ($1.1.upper, $1.0) }
    let byStart = intervals.sorted { ($0.1.lower, $0.0) > ($1.1.lower, $1.0) }
    var looked = 0
    search: for (first, end) in byEnd {
      // Nothing starts after this end: nothing does after a later one either.
      guard let last = byStart.first, last.1.lower > end.upper else { break }
      for (second, start) in byStart {
        guard start.lower > end.upper else { break }
        looked += 1
        if looked > pairLimit * Self.looksPerPair || relations.count >= pairLimit { break search }
        let (a, b) = (min(first, second), max(first, second))
        let judgement = judge.judgement(on: claims[a], claims[b])
        if case .relation(let relation) = judgement,
          relation.verdict.badness >= Verdict.compatible.badness
        {
          continue
        }
        // Pairs kept apart must not use up the room of conflicts.
        if case .apart = judgement, apart.count >= pairLimit { continue }
        add(judgement, &relations, &apart)
      }
    }
    relations.sort { ($0.a, $0.b) < ($1.a, $1.b) }
    apart.sort { ($0.a, $0.b) < ($1.a, $1.b) }
    return total - relations.count - apart.count
  }
}

extension Verdict {
  /// Worst first: 0 is a conflict.
  var badness: Int { Self.allCases.firstIndex(of: self) ?? Self.allCases.count }
}
