internal import TallyCore
internal import TallyJSON
internal import TallyKnowledge
internal import TallyRecords

/// Reconciles more claims than memory holds, and gives the same bytes as in memory.
///
/// The three questions of `Reconciler`, with a sort on disk before each: sentences by their wording,
/// claims by their subject, measures by their kind. In memory stand the sources, the claims of some
/// thousand subjects (of one, where it has more), and the measures of one kind.
struct LargeReconciliation {
  /// Claims reconciled at once.
  private static let atOnce = 16_384

  private let reconciler: Reconciler
  private let work: WorkFolder

  init(settings: Settings, work: WorkFolder) {
    reconciler = Reconciler(settings: settings)
    self.work = work
  }

  /// - Parameter sources: those on record; `nil`: the claims name them.
  func knowledge(
    of inputs: [ClaimInput], sources: [Source]?, problems: [Problem]
  ) throws -> LargeKnowledge {
    let sorted = try bySubject(inputs)
    let sources = try independent(
      sources ?? sorted.sources.map { Source(id: $0) }, of: sorted)
    var knowledge = try LargeKnowledge(sources: sources, problems: problems, work: work)
    var alike = try ExternalSort(keys: 2, in: work)
    var (used, orders): (Set<String>, [Problem]) = ([], [])
    let standing = SourceStanding(of: sources)
    let addresses = KnowledgeAssembly.addresses(of: sources)
    try eachBatch(of: sorted.claims) { lines in
      let claims = try Self.claims(in: lines)
      let part = reconciler.subjects(of: claims, sources: standing)
      try knowledge.add(part, addresses: addresses)
      for (measure, candidate) in part.measures {
        try alike.add(
          KeyedLine.bytes(
            [candidate.kind, measure.id], candidate.words.joined(separator: " ").utf8))
      }
      used.formUnion(part.usedRules)
      orders += part.problems
    }
    try relate(&alike, in: knowledge)
    knowledge.problems +=
      orders.sorted(by: Problem.precedes) + reconciler.unusedRules(after: used)
    return knowledge
  }

  // MARK: Claims by subject, sentences by wording

  private struct Sorted {
    var claims: ExternalSort
    /// The wordings of sentences, each with the number of its source.
    var wordings: ExternalSort
    /// By number.
    var sources: [String]
  }

  private struct Prepared: Sendable {
    var source: String
    var line: [UInt8]
    var wordings: [UInt64]
  }

  private func bySubject(_ inputs: [ClaimInput]) throws -> Sorted {
    var sorted = Sorted(
      claims: try ExternalSort(keys: 2, in: work), wordings: try ExternalSort(keys: 1, in: work),
      sources: [])
    var numbers: [String: Int] = [:]
    func add(_ claim: Prepared) throws {
      let number = numbers[claim.source] ?? sorted.sources.count
      if number == sorted.sources.count {
        numbers[claim.source] = number
        sorted.sources.append(claim.source)
      }
      try sorted.claims.add(claim.line)
      for wording in claim.wordings {
        try sorted.wordings.add(KeyedLine.bytes([String(wording, radix: 36)], String(number).utf8))
      }
    }
    let reconciler = reconciler
    for input in inputs {
      try ClaimStream.each(of: input, { Self.prepared($0, reconciler) }, add)
    }
    return sorted
  }

  private static func prepared(
    _ entries: [ClaimStream.Entry], _ reconciler: Reconciler
  ) -> [Prepared] {
    var last: Claim?
    return entries.map { entry in
      let claim = entry.claim
      let isRepeated = Witnesses.repeats(claim, last)
      last = claim
      return Prepared(
        source: claim.source,
        line: KeyedLine.bytes([reconciler.subjectKey(of: claim), claim.id], entry.line),
        wordings: isRepeated ? [] : Witnesses.wordings(of: claim))
    }
  }

  /// The sources with their witnesses.
  private func independent(_ sources: [Source], of sorted: Sorted) throws -> [Source] {
    var witnesses = Witnesses(of: sources)
    let places = sorted.sources.map { witnesses.place(of: $0) }
    var last: (wording: ArraySlice<UInt8>, place: Int)?
    try sorted.wordings.each { line in
      guard let tab = line.firstIndex(of: ASCII.tab),
        let number = Int(String(decoding: line[(tab + 1)...], as: UTF8.self)),
        let place = places[number]
      else { return }
      if let last, last.wording == line[..<tab] {
        witnesses.unite(last.place, place)
      } else {
        last = (ArraySlice(Array(line[..<tab])), place)
      }
    }
    return witnesses.filled(in: sources)
  }

  // MARK: The claims of a subject

  /// Hands over the lines of whole subjects, as many as are worth the while.
  private func eachBatch(
    of sorted: ExternalSort, _ body: ([[UInt8]]) throws -> Void
  ) throws {
    var lines: [[UInt8]] = []
    var subject: ArraySlice<UInt8> = []
    try sorted.each { line in
      let key = line.prefix { $0 != ASCII.tab }
      if key != subject {
        if lines.count >= Self.atOnce {
          try body(lines)
          lines.removeAll(keepingCapacity: true)
        }
        subject = ArraySlice(Array(key))
      }
      lines.append(Array(line))
    }
    if !lines.isEmpty { try body(lines) }
  }

  private static func claims(in lines: [[UInt8]]) throws -> [Claim] {
    try lines.concurrentMap(length: 256) { line in
      Result {
        let text = Array(KeyedLine.parts(line[...], keys: 2).text)
        return KnowledgeAssembly.placed(try Claim(record: try JSONReader().value(of: text)))
      }
    }.map { try $0.get() }
  }

  // MARK: Measures of a kind

  private func relate(_ candidates: inout ExternalSort, in knowledge: LargeKnowledge) throws {
    var kind = ""
    var group: [MeasureLikeness.Candidate] = []
    func close() throws {
      for (measure, others) in MeasureLikeness.alike(group) {
        try knowledge.alike.add(KeyedLine.bytes([measure], others.joined(separator: " ").utf8))
      }
      group.removeAll(keepingCapacity: true)
    }
    try candidates.each { line in
      let (keys, text) = KeyedLine.parts(line, keys: 2)
      if keys[0] != kind {
        try close()
        kind = keys[0]
      }
      group.append(
        MeasureLikeness.Candidate(
          measure: keys[1], kind: kind,
          words: text.split(separator: ASCII.space).map { String(decoding: $0, as: UTF8.self) }))
    }
    try close()
  }
}
