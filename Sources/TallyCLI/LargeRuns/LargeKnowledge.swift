internal import TallyCore
internal import TallyJSON
internal import TallyKnowledge
internal import TallyRecords

/// A knowledge base beyond memory: its records on their way through sorts on disk, to be written once.
struct LargeKnowledge: RecordSource {
  let sources: [Source]
  var problems: [Problem]
  /// Of each measure that may be the same as others, their ids.
  let alike: ExternalSort
  private let claims: ExternalSort
  private let measures: ExternalSort
  private let findings: ExternalSort
  private let topics: ExternalSort

  init(sources: [Source], problems: [Problem], work: WorkFolder) throws {
    self.sources = sources
    self.problems = problems
    alike = try ExternalSort(keys: 1, in: work)
    claims = try ExternalSort(keys: 1, in: work)
    measures = try ExternalSort(keys: 1, in: work)
    findings = try ExternalSort(keys: 1, in: work)
    topics = try ExternalSort(keys: 1, in: work)
  }

  var claimCount: Int { claims.count }

  func add(_ part: SubjectKnowledge, addresses: [String: String]) throws {
    try add(part.claims, to: claims, id: \.claim.id) { writer, placed in
      var placed = placed
      placed.link = TextFragment.link(to: placed.claim, at: addresses[placed.claim.source])
      writer.record(placed)
    }
    try add(part.measures.map(\.measure), to: measures, id: \.id) { $0.record($1) }
    try add(part.findings, to: findings, id: \.id) { $0.record($1) }
    try add(part.topics, to: topics, id: \.id) { $0.record($1) }
  }

  private func add<Element: Sendable>(
    _ elements: [Element], to sort: ExternalSort, id: (Element) -> String,
    _ record: @Sendable (inout JSONWriter, Element) -> Void
  ) throws {
    var place = 0
    try KnowledgeBaseEncoder.lines(of: elements, record) { line in
      try sort.add(KeyedLine.bytes([id(elements[place])], line))
      place += 1
    }
  }

  func eachRecord(
    of part: KnowledgeBaseEncoder.Part, _ body: ([UInt8]) throws -> Void
  ) throws {
    func lines(of sort: ExternalSort) throws {
      try sort.each { line in try body(Array(KeyedLine.parts(line, keys: 1).text)) }
    }
    switch part {
    case .sources: try KnowledgeBaseEncoder.lines(of: sources, { $0.record($1) }, body)
    case .problems: try KnowledgeBaseEncoder.lines(of: problems, { $0.record($1) }, body)
    case .claims: try lines(of: claims)
    case .findings: try lines(of: findings)
    case .topics: try lines(of: topics)
    case .measures: try eachMeasure(body)
    }
  }

  /// Both sorted by id: one look at each tells what belongs together.
  private func eachMeasure(_ body: ([UInt8]) throws -> Void) throws {
    var others: [(measure: String, alike: [String])] = []
    try alike.each { line in
      let (keys, text) = KeyedLine.parts(line, keys: 1)
      others.append(
        (keys[0], text.split(separator: ASCII.space).map { String(decoding: $0, as: UTF8.self) }))
    }
    var next = 0
    try measures.each { line in
      let (keys, text) = KeyedLine.parts(line, keys: 1)
      guard next < others.count, others[next].measure == keys[0] else {
        return try body(Array(text))
      }
      var measure = try Measure(record: try JSONReader().value(of: Array(text)))
      measure.possiblySame = others[next].alike
      next += 1
      var writer = JSONWriter(capacity: 1024)
      writer.record(measure)
      try body(writer.bytes)
    }
  }
}
