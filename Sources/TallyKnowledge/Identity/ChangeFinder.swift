internal import TallyCore

/// Finds what changed: claims by their ids first, then, source by source, by the sentences they stand in.
package struct ChangeFinder: Sendable {
  private let matcher = SentenceMatcher()

  package init() {}

  package func changes(from old: KnowledgeBase, to new: KnowledgeBase) -> ChangeSet {
    var result = ChangeSet()
    result.sources = sources(old, new)
    let renames = Dictionary(
      result.sources.renamed.map { ($0.old, $0.new) }, uniquingKeysWith: { first, _ in first })
    var matchedNew: Set<String> = []
    var kept: [String: [(old: PlacedClaim, new: PlacedClaim)]] = [:]
    // The same number in the same sentence first: an id counts its equals, and shifts when one more of
    // them is put in front.
    var same = Dictionary(grouping: new.claims.reversed()) { Self.statement($0.claim, [:]) }
    var rest: [PlacedClaim] = []
    for claim in old.claims {
      let key = Self.statement(claim.claim, renames)
      guard let match = same[key]?.popLast() else {
        rest.append(claim)
        continue
      }
      matchedNew.insert(match.claim.id)
      kept[match.claim.source, default: []].append((claim, match))
    }
    let newByID = Dictionary(
      new.claims.filter { !matchedNew.contains($0.claim.id) }.map { ($0.claim.id, $0) },
      uniquingKeysWith: { first, _ in first })
    var left: [String: [PlacedClaim]] = [:]
    for claim in rest {
      guard let match = newByID[claim.claim.id] else {
        left[renames[claim.claim.source] ?? claim.claim.source, default: []].append(claim)
        continue
      }
      matchedNew.insert(match.claim.id)
      let kind: ChangeSet.Kind = Self.saysTheSame(claim.claim, match.claim) ? .reworded : .changed
      result.changes.append(Self.change(kind, claim, match))
    }
    var arrived = Dictionary(
      grouping: new.claims.filter { !matchedNew.contains($0.claim.id) }, by: \.claim.source)
    for source in left.keys.sorted() {
      let news = arrived.removeValue(forKey: source) ?? []
      match(left[source] ?? [], news, &result)
    }
    for source in arrived.keys.sorted() {
      for claim in arrived[source] ?? [] { result.changes.append(Self.change(.added, nil, claim)) }
    }
    for source in kept.keys.sorted() { findMoved(kept[source] ?? [], &result) }
    result.verdicts = verdicts(old, new)
    result.ranges = ranges(old, new)
    result.changes.sort { Self.key($0) < Self.key($1) }
    return result
  }

  private static func key(_ change: ChangeSet.Change) -> (String, Int, String, String) {
    let claim = (change.new ?? change.old)?.claim
    return (change.source, claim?.span?.start ?? -1, claim?.id ?? "", change.kind.rawValue)
  }

  // MARK: Sources

  private func sources(_ oldBase: KnowledgeBase, _ newBase: KnowledgeBase) -> ChangeSet.Sources {
    let (old, new) = (oldBase.sources, newBase.sources)
    var result = ChangeSet.Sources()
    let before = Dictionary(old.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let after = Dictionary(new.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var arrivals = Dictionary(
      grouping: new.filter { before[$0.id] == nil && !$0.sha256.isEmpty }.reversed(), by: \.sha256)
    for source in old {
      if let now = after[source.id] {
        if now.sha256 != source.sha256 { result.changed.append(source.id) }
      } else if let arrival = arrivals[source.sha256]?.popLast() {
        result.renamed.append(.init(old: source.id, new: arrival.id))
      } else {
        result.removed.append(source.id)
      }
    }
    let taken = Set(result.renamed.map(\.new))
    let arrived = Set(new.map(\.id).filter { before[$0] == nil && !taken.contains($0) })
    let edited = RenameFinder(oldBase.claims, newBase.claims)
      .renames(of: result.removed, among: arrived)
    result.renamed += edited
    let found = Set(edited.map(\.old))
    result.removed.removeAll { found.contains($0) }
    result.changed += edited.map(\.new)
    let renamed = Set(result.renamed.map(\.new))
    result.added = new.map(\.id).filter { before[$0] == nil && !renamed.contains($0) }
    return result
  }

  // MARK: Claims

  /// Source, sentence and quote: what makes a claim the same claim without any doubt.
  private static func statement(_ claim: Claim, _ renames: [String: String]) -> [String] {
    [
      renames[claim.source] ?? claim.source, claim.sentence?.text ?? claim.property.text ?? "",
      claim.quote ?? claim.quantity.text, claim.kind.rawValue,
    ]
  }

  /// The same value in the same words of bound; the digits may differ (3.2, 3.20).
  static func saysTheSame(_ a: Claim, _ b: Claim) -> Bool {
    let (x, y) = (a.quantity, b.quantity)
    let sameStated = x.lower == y.lower && x.upper == y.upper && x.unit == y.unit
    let sameCanonical = x.canonical != nil && x.canonical == y.canonical
    return (sameStated || sameCanonical) && x.per == y.per
      && x.lowerInclusive == y.lowerInclusive && x.upperInclusive == y.upperInclusive
      && x.isVague == y.isVague && x.isApproximate == y.isApproximate
  }

  /// Pairs what ids did not: sentences by likeness, and within two sentences claims by kind and role.
  private func match(
    _ old: [PlacedClaim], _ new: [PlacedClaim], _ result: inout ChangeSet
  ) {
    let (before, after) = (Self.bySentence(old), Self.bySentence(new))
    let pairs = matcher.pairs(
      old: before.map { VersionSentence($0.text, quantities: $0.claims.map(\.claim.quantity)) },
      new: after.map { VersionSentence($0.text, quantities: $0.claims.map(\.claim.quantity)) })
    for pair in pairs {
      let gone = pair.old.map { before[$0].claims } ?? []
      var come = pair.new.map { after[$0].claims } ?? []
      for claim in gone {
        let place =
          come.firstIndex { $0.claim.kind == claim.claim.kind && $0.claim.role == claim.claim.role }
          ?? come.firstIndex { $0.claim.kind == claim.claim.kind }
        guard let place else {
          result.changes.append(Self.change(.removed, claim, nil))
          continue
        }
        let match = come.remove(at: place)
        let isSame = Self.saysTheSame(claim.claim, match.claim)
        result.changes.append(Self.change(isSame ? .reworded : .changed, claim, match))
      }
      for claim in come { result.changes.append(Self.change(.added, nil, claim)) }
    }
  }

  private static func bySentence(
    _ claims: [PlacedClaim]
  ) -> [(text: String, claims: [PlacedClaim])] {
    var result: [(text: String, claims: [PlacedClaim])] = []
    let ordered = claims.sorted {
      ($0.claim.span?.start ?? .max, $0.claim.id) < ($1.claim.span?.start ?? .max, $1.claim.id)
    }
    for claim in ordered {
      let text = claim.claim.sentence?.text ?? claim.claim.property.text ?? ""
      if result.last?.text == text {
        result[result.count - 1].claims.append(claim)
      } else {
        result.append((text, [claim]))
      }
    }
    return result
  }

  /// Claims that kept their words and left the common order.
  private func findMoved(
    _ kept: [(old: PlacedClaim, new: PlacedClaim)], _ result: inout ChangeSet
  ) {
    let ordered = kept.sorted {
      ($0.old.claim.span?.start ?? -1, $0.old.claim.id)
        < ($1.old.claim.span?.start ?? -1, $1.old.claim.id)
    }
    let rise = Set(LongestRise.indices(of: ordered.map { $0.new.claim.span?.start ?? -1 }))
    for (number, pair) in ordered.enumerated() {
      if rise.contains(number) {
        result.unchanged += 1
      } else {
        result.changes.append(Self.change(.moved, pair.old, pair.new))
      }
    }
  }

  private static func change(
    _ kind: ChangeSet.Kind, _ old: PlacedClaim?, _ new: PlacedClaim?
  ) -> ChangeSet.Change {
    ChangeSet.Change(
      kind: kind, source: (new ?? old)?.claim.source ?? "", measure: (new ?? old)?.measure ?? "",
      old: old, new: new, delta: kind == .changed ? delta(old?.claim, new?.claim) : nil)
  }

  private static func delta(_ old: Claim?, _ new: Claim?) -> ChangeSet.Delta? {
    guard let old = old?.quantity, let new = new?.quantity,
      let before = old.upper ?? old.lower, let after = new.upper ?? new.lower
    else { return nil }
    guard old.unit == new.unit else { return delta(across: old, new, after) }
    // "24 to 48 h" that becomes "36 to 48 h" has changed at its lower end.
    let isUpper = before != after || old.lower == nil || new.lower == nil
    let first = isUpper ? before.double : old.lower?.double ?? 0
    let second = isUpper ? after.double : new.lower?.double ?? 0
    return ChangeSet.Delta(
      absolute: second - first, relative: first == 0 ? nil : (second - first) / abs(first),
      unit: new.unit)
  }

  /// "48 hours" that becomes "3 days": a day more, in the unit of the new value.
  private static func delta(
    across old: Quantity, _ new: Quantity, _ after: ExactDecimal
  ) -> ChangeSet.Delta? {
    guard let first = old.canonical, let second = new.canonical, first.unit == second.unit,
      let before = first.upper ?? first.lower, let now = second.upper ?? second.lower,
      after.double != 0, now.double != 0
    else { return nil }
    let factor = now.double / after.double
    let change = now.double - before.double
    return ChangeSet.Delta(
      absolute: change / factor, relative: before.double == 0 ? nil : change / abs(before.double),
      unit: new.unit)
  }

  // MARK: Ranges

  private func ranges(_ old: KnowledgeBase, _ new: KnowledgeBase) -> [ChangeSet.RangeChange] {
    let before = Dictionary(
      old.topics.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    // One statement that changed is a change, and no range.
    var counts: [String: Int] = [:]
    let topics = Dictionary(
      new.measures.map { ($0.id, $0.topic) }, uniquingKeysWith: { first, _ in first })
    for finding in new.findings {
      counts[topics[finding.measure] ?? "", default: 0] += finding.claims.count
    }
    return new.topics.compactMap { topic in
      guard let hull = topic.hull, let earlier = before[topic.id]?.hull, hull.unit == earlier.unit,
        counts[topic.id, default: 0] > 1, Self.reaches(hull, beyond: earlier)
      else { return nil }
      return ChangeSet.RangeChange(topic: topic.id, label: topic.label, old: earlier, new: hull)
    }
  }

  private static func reaches(_ now: Finding.Hull, beyond before: Finding.Hull) -> Bool {
    func grew(_ now: ExactDecimal?, _ before: ExactDecimal?, _ further: (Double, Double) -> Bool)
      -> Bool
    {
      guard let before else { return false }
      return now.map { further($0.double, before.double) } ?? true
    }
    func shrank(_ now: ExactDecimal?, _ before: ExactDecimal?, _ further: (Double, Double) -> Bool)
      -> Bool
    {
      guard let now else { return false }
      return before.map { further($0.double, now.double) } ?? true
    }
    guard now.lower != nil || now.upper != nil else { return false }
    return (grew(now.lower, before.lower, <) || grew(now.upper, before.upper, >))
      && !shrank(now.lower, before.lower, <) && !shrank(now.upper, before.upper, >)
  }

  // MARK: Verdicts

  private func verdicts(_ old: KnowledgeBase, _ new: KnowledgeBase) -> [ChangeSet.VerdictChange] {
    let before = Dictionary(
      old.findings.map { ($0.measure, $0.verdict) }, uniquingKeysWith: { first, _ in first })
    let topics = Dictionary(
      new.measures.map { ($0.id, $0.topic) }, uniquingKeysWith: { first, _ in first })
    let labels = Dictionary(
      new.topics.map { ($0.id, $0.label) }, uniquingKeysWith: { first, _ in first })
    let gone = Set(before.keys).subtracting(new.findings.map(\.measure))
    let oldTopics = Dictionary(
      old.measures.map { ($0.id, $0.topic) }, uniquingKeysWith: { first, _ in first })
    let oldLabels = Dictionary(
      old.topics.map { ($0.id, $0.label) }, uniquingKeysWith: { first, _ in first })
    // A conflict whose measure is no more has ended too.
    let ended = gone.filter { (before[$0]?.badness ?? 9) <= Verdict.divergent.badness }.map {
      ChangeSet.VerdictChange(
        measure: $0, topic: oldLabels[oldTopics[$0] ?? ""] ?? "", old: before[$0], new: nil)
    }
    return
      (ended
      + new.findings.compactMap { finding in
        let earlier = before[finding.measure]
        let isNew = earlier == nil && finding.verdict.badness > Verdict.divergent.badness
        guard earlier != finding.verdict, !isNew else { return nil }
        return ChangeSet.VerdictChange(
          measure: finding.measure, topic: labels[topics[finding.measure] ?? ""] ?? "",
          old: earlier, new: finding.verdict)
      }).sorted { ($0.new?.badness ?? 9, $0.measure) < ($1.new?.badness ?? 9, $1.measure) }
  }
}
