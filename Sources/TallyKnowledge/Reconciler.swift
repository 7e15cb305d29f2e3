package import TallyCore

/// Makes a knowledge base of claims: which agree, which speak of something else, which conflict.
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
    let order = claims.indices.sorted { Self.precedes(claims[$0].id, claims[$1].id) }
    let claims = order.map { claims[$0] }
    let witnesses = witnesses(of: sources, claims: claims)
    let sources = sources.map { source in
      var source = source
      source.witness = witnesses[source.id] ?? source.id
      return source
    }.sorted { Self.precedes($0.id, $1.id) }

    let keys = self.keys
    let keyed = claims.concurrentMap(length: 256) { claim in
      let key = keys.key(of: claim)
      return (
        id: key.id, key: key, statement: Statement(claim, key, witness: witnesses[claim.source])
      )
    }
    var groups: [String: (key: MeasureKey, statements: [Statement])] = [:]
    for (id, key, statement) in keyed {
      groups[id, default: (key, [])].statements.append(statement)
    }
    let placed = keyed.map { entry in
      PlacedClaim(claim: entry.statement.claim, measure: entry.id, placedBy: entry.key.placedBy)
    }
    let maker = FindingMaker(
      limits: settings.limits,
      ranks: Dictionary(sources.map { ($0.id, $0.rank) }, uniquingKeysWith: { first, _ in first }))
    let parts = groups.sorted { Self.precedes($0.key, $1.key) }.concurrentMap(length: 16) {
      id, group in
      TopicMaker.Part(
        measure: Self.measure(id, group.key, group.statements),
        finding: maker.finding(of: id, group.statements, tolerance: group.key.tolerance),
        statements: group.statements)
    }
    let topics = Self.topics(of: parts, groups.mapValues(\.key))
    let likeness = MeasureLikeness(groups.mapValues(\.key))
    return KnowledgeBase(
      sources: sources, claims: placed,
      measures: parts.map { part in
        var measure = part.measure
        measure.possiblySame = likeness.likeness(of: measure.id)
        return measure
      },
      findings: parts.map(\.finding).sorted { Self.precedes($0.id, $1.id) }, topics: topics,
      problems: problems + OrderCheck(settings.topics).problems(in: parts)
        + UnusedRules(settings.topics).problems(in: placed))
  }

  private func witnesses(of sources: [Source], claims: [Claim]) -> [String: String] {
    var groups = Witnesses(of: sources, claims: claims)
    var witnesses: [String: String] = [:]
    for source in sources { witnesses[source.id] = groups.witness(of: source.id) }
    return witnesses
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
      return precedes(a.key, b.key)
    }?.key
  }

  private static func topics(
    of parts: [TopicMaker.Part], _ keys: [String: MeasureKey]
  ) -> [Topic] {
    var byTopic: [String: [TopicMaker.Part]] = [:]
    for part in parts { byTopic[part.measure.topic, default: []].append(part) }
    return byTopic.map { id, parts in
      TopicMaker(
        id: id, name: keys[parts[0].measure.id]?.topic ?? "",
        subject: usual(parts.flatMap(\.statements).compactMap(\.claim.subject.text)),
        parts: parts
      ).topic()
    }.sorted { precedes($0.id, $1.id) }
  }

  /// By bytes: Swift's own order of strings follows Unicode's tables, which change.
  private static func precedes(_ a: String, _ b: String) -> Bool {
    a.utf8.lexicographicallyPrecedes(b.utf8)
  }
}
