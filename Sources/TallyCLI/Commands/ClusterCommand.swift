internal import ArgumentParser
internal import TallyCore
internal import TallyJSON
internal import TallyKnowledge
internal import TallyRecords

/// The steps of `reconcile` for those who shuffle between them: `Integrations/Spark` does.
///
/// `extract --keys` says of each claim by which subject and which wordings it is shuffled; `cluster part`
/// reconciles all the claims of some subjects; `cluster alike` relates all the measures of some kinds;
/// `cluster unused` says which entries of the expert's file no claim has met.
struct ClusterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cluster",
    abstract: "The steps of reconcile, for a cluster that shuffles between them.",
    discussion: """
      Example: tally extract --keys --sources s.ndjson corpus > claims.ndjson
               tally cluster part --sources s.ndjson < claims.ndjson
      """,
    subcommands: [ClusterPart.self, ClusterAlike.self, ClusterUnused.self])
}

/// A record of a part: in which array it stands, its id, and itself, with tabs between.
private enum PartLine {
  static func write<Element: Sendable>(
    _ elements: [Element], of array: String, id: (Element) -> String,
    _ record: @Sendable (inout JSONWriter, Element) -> Void
  ) throws {
    var place = 0
    var lines: [UInt8] = []
    try KnowledgeBaseEncoder.lines(of: elements, record) { line in
      lines += KeyedLine.bytes([array, id(elements[place])], line) + [ASCII.newline]
      place += 1
      if lines.count > 1 << 18 {
        try StandardStreams.write(lines)
        lines.removeAll(keepingCapacity: true)
      }
    }
    try StandardStreams.write(lines)
  }
}

private func settings(_ config: String?) throws(CommandFailure) -> Settings {
  let text = try config.map { path throws(CommandFailure) in try SettingsFile.bytes(of: path) }
  return try SettingsFile.settings(of: text, name: config ?? SettingsFile.name)
}

struct ClusterPart: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "part", abstract: "Reconcile all the claims of some subjects.",
    discussion: """
      Claims from standard input. The sources are taken with the witnesses that their records name. Each
      line of the answer is an array of the knowledge base, an id and a record, with tabs between; the
      array `rules` names entries of the expert's file that placed a claim.

      Example: tally cluster part --sources s.ndjson < claims.ndjson
      """)

  @Option(help: ArgumentHelp("Records of the sources that the claims name.", valueName: "file"))
  var sources: String
  @Option(help: "Settings; default: none.")
  var config: String?

  func run() throws {
    let settings = try settings(config)
    let sources = try SourceLedger.contents(of: self.sources).sources
    var claims: [Claim] = []
    let input = try ClaimInput("-", memory: .max, spool: { "" })
    try ClaimStream.each(of: input) { claims.append(KnowledgeAssembly.placed($0)) }
    claims.sort { ByteOrder.precedes($0.id, $1.id) }
    let part = Reconciler(settings: settings).subjects(
      of: claims, sources: SourceStanding(of: sources))
    let addresses = KnowledgeAssembly.addresses(of: sources)
    try PartLine.write(part.claims, of: "claims", id: \.claim.id) { writer, placed in
      var placed = placed
      placed.link = TextFragment.link(to: placed.claim, at: addresses[placed.claim.source])
      writer.record(placed)
    }
    try PartLine.write(part.measures, of: "measures", id: \.measure.id) { writer, entry in
      writer.record(entry.measure, likeness: entry.likeness)
    }
    try PartLine.write(part.findings, of: "findings", id: \.id) { $0.record($1) }
    try PartLine.write(part.topics, of: "topics", id: \.id) { $0.record($1) }
    try PartLine.write(part.problems, of: "problems", id: \.source) { $0.record($1) }
    try PartLine.write(part.usedRules.sorted(), of: "rules", id: \.self) { $0.string($1) }
  }
}

struct ClusterAlike: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "alike", abstract: "Relate all the measures of some kinds: which may be the same.",
    discussion: """
      Measures of `cluster part` from standard input, as they stand in the knowledge base to standard
      output.

      Example: tally cluster alike < measures.ndjson
      """)

  func run() throws {
    var measures: [(measure: Measure, likeness: MeasureLikeness.Candidate)] = []
    let bytes = try POSIXFile.all(from: 0)
    try RecordLines.each(of: bytes, name: "standard input") { (record, _) throws(RecordError) in
      let measure = try Measure(record: record)
      measures.append((measure, try .init(record: record, of: measure.id)))
    }
    let alike = MeasureLikeness.alike(measures.map(\.likeness))
    try PartLine.write(measures.map(\.measure), of: "measures", id: \.id) { writer, measure in
      var measure = measure
      measure.possiblySame = alike[measure.id] ?? []
      writer.record(measure)
    }
  }
}

struct ClusterUnused: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unused", abstract: "Say which entries of the expert's file no claim has met.",
    discussion: """
      The rules that parts name from standard input, one a line; problem records to standard output.

      Example: tally cluster unused --config tally.yml < rules.txt
      """)

  @Option(help: "Settings; default: none.")
  var config: String?

  func run() throws {
    let reconciler = Reconciler(settings: try settings(config))
    let rules = try POSIXFile.all(from: 0).split(separator: ASCII.newline)
    let problems = reconciler.unusedRules(
      after: Set(rules.map { String(decoding: $0, as: UTF8.self) }))
    try PartLine.write(problems, of: "problems", id: \.source) { $0.record($1) }
  }
}
