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

  /// Loads the word tables, which takes as long as reading a few documents: to be done beside that.
  package static func loadTables() {
    // The first claim that is named asks for them.
    let claim = Claim(
      id: "", document: "", span: nil, quote: nil, kind: .duration,
      quantity: Quantity(lower: nil, upper: nil, unit: "h", text: ""),
      subject: Claim.Subject(text: "mild pain", via: .sentence), role: .duration, asserts: .point)
    _ = Reconciler().keys.key(of: claim)
  }

  /// - Parameter claims: in any order; the result does not depend on it.
  package func knowledgeBase(
    of claims: consuming [Claim], sources: [Source], problems: [Problem] = []
  ) -> KnowledgeBase {
    // In the order of the documents the claims of one sentence stand side by side.
    let sources = Witnesses.filled(in: sources, of: claims)
    let claims = Self.sorted(claims) { $0.id }
    let part = subjects(of: claims, sources: SourceStanding(of: sources))
    let alike = MeasureLikeness.alike(part.measures.map(\.likeness))
    return KnowledgeBase(
      sources: sources, claims: part.claims,
      measures: part.measures.map { entry in
        var measure = entry.measure
        measure.possiblySame = alike[measure.id] ?? []
        return measure
      },
      findings: Self.sorted(part.findings) { $0.id }, topics: part.topics,
      problems: problems + part.problems.sorted(by: Problem.precedes)
        + unusedRules(after: part.usedRules))
  }

  /// By id, and as given where two have one. Sixteen bytes tell nearly all ids apart, and numbers are sorted
  /// in a tenth of the time of texts.
  private static func sorted<Element>(
    _ elements: [Element], by id: (Element) -> String
  ) -> [Element] {
    func number(_ bytes: Substring.UTF8View.SubSequence) -> UInt64 {
      var number: UInt64 = 0
      for byte in bytes { number = number << 8 | UInt64(byte) }
      return number << UInt64(8 * (8 - bytes.count))
    }
    let ids = elements.map(id)
    let keys = ids.indices.map { place in
      let id = ids[place][...].utf8
      return (number(id.prefix(8)), number(id.dropFirst(8).prefix(8)), place)
    }
    return keys.sorted { a, b in
      if (a.0, a.1) != (b.0, b.1) { return (a.0, a.1) < (b.0, b.1) }
      return ByteOrder.precedes(ids[a.2], ids[b.2])
    }.map { elements[$0.2] }
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
    let statements = Array(claims.indices).concurrentMap(length: 256) { place in
      let claim = claims[place]
      return Statement(
        claim, keys.key(of: claim), witness: sources.witness(of: claim.source))
    }
    var groups: [String: [Statement]] = [:]
    for statement in statements { groups[statement.measure, default: []].append(statement) }
    let maker = FindingMaker(limits: settings.limits, sources: sources)
    let parts = groups.sorted { ByteOrder.precedes($0.key, $1.key) }.concurrentMap(length: 16) {
      id, group in
      // A group has at least the statement that made it.
      var key = group[0].key
      if key.respect != nil { key.topic = Self.usual(group.map(\.key.topic)) ?? key.topic }
      return TopicMaker.Part(
        measure: Self.measure(id, key, group), key: key,
        finding: maker.finding(of: id, group, tolerance: key.tolerance), statements: group)
    }
    let placed = statements.concurrentMap(length: 1024) { one in
      PlacedClaim(claim: one.claim, measure: one.measure, placedBy: one.key.placedBy)
    }
    let knowledge = SubjectKnowledge(
      claims: placed,
      measures: parts.map { ($0.measure, .init($0.measure.id, $0.key)) },
      findings: parts.map(\.finding), topics: Self.topics(of: parts),
      problems: OrderCheck(settings.topics).problems(in: parts),
      usedRules: UnusedRules(settings.topics).used(by: placed))
    letGo(of: (consume statements, consume groups, consume parts))
    return knowledge
  }

  /// What the expert's file says that no claim has met, after all parts were made.
  package func unusedRules(after used: Set<String>) -> [Problem] {
    UnusedRules(settings.topics).problems(unless: used)
  }

  /// Named as most of its claims name it, the shortest name of equals.
  private static func measure(_ id: String, _ key: MeasureKey, _ statements: [Statement]) -> Measure
  {
    Measure(
      id: id, subject: usual(statements.compactMap { $0.claim.subject.text }),
      property: key.respect == nil
        ? key.process ?? usual(statements.compactMap { $0.claim.property.text })
        : OpenMeasure.property(of: statements, usual),
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
    var byTopic: [String: [Int]] = [:]
    for place in parts.indices { byTopic[parts[place].measure.topic, default: []].append(place) }
    return byTopic.sorted { ByteOrder.precedes($0.key, $1.key) }.concurrentMap(length: 16) {
      id, places in
      let parts = places.map { parts[$0] }
      return TopicMaker(
        id: id, subject: usual(parts.flatMap(\.statements).compactMap { $0.claim.subject.text }),
        parts: parts
      ).topic()
    }
  }
}
