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
    let claims = claims.sorted { Self.precedes($0.id, $1.id) }
    let witnesses = witnesses(of: sources, claims: claims)
    let sources = sources.map { source in
      var source = source
      source.witness = witnesses[source.id] ?? source.id
      return source
    }.sorted { Self.precedes($0.id, $1.id) }

    var placed: [PlacedClaim] = []
    placed.reserveCapacity(claims.count)
    var groups: [String: (key: MeasureKey, claims: [Claim])] = [:]
    for claim in claims {
      let key = keys.key(of: claim)
      let id = key.id
      placed.append(PlacedClaim(claim: claim, measure: id, placedBy: key.placedBy))
      groups[id, default: (key, [])].claims.append(claim)
    }
    let maker = FindingMaker(
      limits: settings.limits, witnesses: witnesses,
      ranks: Dictionary(sources.map { ($0.id, $0.rank) }, uniquingKeysWith: { first, _ in first }))
    let parts = groups.map { id, group in
      TopicMaker.Part(
        measure: Self.measure(id, group.key, group.claims),
        finding: maker.finding(of: id, claims: group.claims), claims: group.claims)
    }.sorted { Self.precedes($0.measure.id, $1.measure.id) }
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
      problems: problems + OrderCheck(settings.topics).problems(in: parts))
  }

  private func witnesses(of sources: [Source], claims: [Claim]) -> [String: String] {
    var groups = Witnesses(of: sources, claims: claims)
    var witnesses: [String: String] = [:]
    for source in sources { witnesses[source.id] = groups.witness(of: source.id) }
    return witnesses
  }

  /// As its first claim names it, which is the claim of the smallest id.
  private static func measure(_ id: String, _ key: MeasureKey, _ claims: [Claim]) -> Measure {
    let first = claims.first
    return Measure(
      id: id, subject: first?.subject.text, property: first?.property.text, role: key.roleClass,
      dimension: key.dimension, topic: key.topicID)
  }

  private static func topics(
    of parts: [TopicMaker.Part], _ keys: [String: MeasureKey]
  ) -> [Topic] {
    var byTopic: [String: [TopicMaker.Part]] = [:]
    for part in parts { byTopic[part.measure.topic, default: []].append(part) }
    return byTopic.map { id, parts in
      TopicMaker(
        id: id, name: keys[parts[0].measure.id]?.topic ?? "", subject: parts[0].measure.subject,
        parts: parts
      ).topic()
    }.sorted { precedes($0.id, $1.id) }
  }

  /// By bytes: Swift's own order of strings follows Unicode's tables, which change.
  private static func precedes(_ a: String, _ b: String) -> Bool {
    a.utf8.lexicographicallyPrecedes(b.utf8)
  }
}
