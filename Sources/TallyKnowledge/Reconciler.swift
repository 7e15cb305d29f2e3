package import TallyCore

/// Makes a knowledge base of claims: which agree, which speak of something else, which conflict.
///
/// Three questions need more than one claim, and each needs other ones at hand: which sources are
/// independent (all sentences), what the statements about one subject together say (its claims), which
/// measures may be the same (all measures of a kind). In memory they are asked one after the other;
/// beyond memory a sort stands between them, and on a cluster a shuffle.
package struct Reconciler: Sendable {
  private let settings: Settings
  private let keys: MeasureKeys

  package init(settings: Settings = Settings()) {
    self.settings = settings
    keys = MeasureKeys(settings.topics)
  }

  /// - Parameter claims: in any order; the result does not depend on it.
  package func knowledgeBase(
    of claims: [Claim], sources: [Source], problems: [Problem] = []
  ) -> KnowledgeBase {
    // By place: a claim is dear to move.
    let order = claims.indices.sorted { ByteOrder.precedes(claims[$0].id, claims[$1].id) }
    let claims = order.map { claims[$0] }
    let sources = Witnesses.filled(in: sources, of: claims)
    let part = subjects(of: claims, sources: SourceStanding(of: sources))
    let alike = MeasureLikeness.alike(part.measures.map(\.likeness))
    return KnowledgeBase(
      sources: sources, claims: part.claims,
      measures: part.measures.map { entry in
        var measure = entry.measure
        measure.possiblySame = alike[measure.id] ?? []
        return measure
      },
      findings: part.findings.sorted { ByteOrder.precedes($0.id, $1.id) }, topics: part.topics,
      problems: problems + part.problems.sorted(by: Problem.precedes)
        + unusedRules(after: part.usedRules))
  }

  /// Which subject a claim is of, as a key to sort or shuffle by: claims of one key need no others.
  package func subjectKey(of claim: Claim) -> String {
    var hash = StableHash()
    hash.combine(keys.key(of: claim).subject)
    return hash.text
  }

  /// Reconciles all the claims of some subjects.
  ///
  /// - Parameters:
  ///   - claims: sorted by id.
  ///   - sources: how those that the claims name stand.
  package func subjects(of claims: [Claim], sources: SourceStanding) -> SubjectKnowledge {
    let keys = self.keys
    let keyed = claims.concurrentMap(length: 256) { claim in
      let key = keys.key(of: claim)
      return (
        id: key.id, key: key,
        statement: Statement(claim, key, witness: sources.witness(of: claim.source))
      )
    }
    var groups: [String: (key: MeasureKey, statements: [Statement])] = [:]
    for (id, key, statement) in keyed {
      groups[id, default: (key, [])].statements.append(statement)
    }
    let maker = FindingMaker(limits: settings.limits, sources: sources)
    let parts = groups.sorted { ByteOrder.precedes($0.key, $1.key) }.concurrentMap(length: 16) {
      id, group in
      TopicMaker.Part(
        measure: Self.measure(id, group.key, group.statements), key: group.key,
        finding: maker.finding(of: id, group.statements, tolerance: group.key.tolerance),
        statements: group.statements)
    }
    let placed = keyed.map { entry in
      PlacedClaim(claim: entry.statement.claim, measure: entry.id, placedBy: entry.key.placedBy)
    }
    return SubjectKnowledge(
      claims: placed,
      measures: parts.map { ($0.measure, .init($0.measure.id, $0.key)) },
      findings: parts.map(\.finding), topics: Self.topics(of: parts),
      problems: OrderCheck(settings.topics).problems(in: parts),
      usedRules: UnusedRules(settings.topics).used(by: placed))
  }

  /// What the expert's file says that no claim has met, after all parts were made.
  package func unusedRules(after used: Set<String>) -> [Problem] {
    UnusedRules(settings.topics).problems(unless: used)
  }

  /// Named as most of its claims name it, the shortest name of equals.
  private static func measure(_ id: String, _ key: MeasureKey, _ statements: [Statement]) -> Measure
  {
    Measure(
      id: id, subject: usual(statements.compactMap(\.claim.subject.text)),
      property: key.process ?? usual(statements.compactMap(\.claim.property.text)),
      role: key.roleClass,
      dimension: key.dimension, topic: key.topicID)
  }

  private static func usual(_ names: [String]) -> String? {
    var counts: [String: Int] = [:]
    for name in names { counts[name, default: 0] += 1 }
    return counts.min { a, b in
      if a.value != b.value { return a.value > b.value }
      if a.key.utf8.count != b.key.utf8.count { return a.key.utf8.count < b.key.utf8.count }
      return ByteOrder.precedes(a.key, b.key)
    }?.key
  }

  private static func topics(of parts: [TopicMaker.Part]) -> [Topic] {
    var byTopic: [String: [TopicMaker.Part]] = [:]
    for part in parts { byTopic[part.measure.topic, default: []].append(part) }
    return byTopic.map { id, parts in
      TopicMaker(
        id: id, subject: usual(parts.flatMap(\.statements).compactMap(\.claim.subject.text)),
        parts: parts
      ).topic()
    }.sorted { ByteOrder.precedes($0.id, $1.id) }
  }
}
