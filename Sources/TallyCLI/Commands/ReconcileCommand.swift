internal import ArgumentParser
internal import TallyCore
internal import TallyKnowledge
internal import TallyRecords

struct ReconcileCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reconcile", abstract: "Make a knowledge base of claims.",
    discussion: """
      Example: tally reconcile claims.ndjson -o output
               tally extract --sources s.ndjson corpus | tally reconcile --sources s.ndjson
      """)

  @Option(help: ArgumentHelp("Source and problem records of extract.", valueName: "file"))
  var sources: String?
  @Option(name: .shortAndLong, help: "Folder to write to; default: standard output.")
  var output: String = "-"
  @Option(help: "Settings; default: those that extract used.")
  var config: String?
  @OptionGroup var writing: WritingOptions
  @Option(
    name: .customLong("in-memory"),
    help: ArgumentHelp("Claims of more bytes than this are sorted on disk.", valueName: "bytes"))
  var memory = 128 << 20
  @Flag(help: "Say nothing but what is wrong.")
  var quiet = false
  @Argument(
    help: ArgumentHelp("Claims as NDJSON; none or -: from standard input.", valueName: "file"))
  var files: [String] = []

  func run() async throws {
    let folder = try writing.folder(output)
    // Where work that outgrows memory goes; most runs need none.
    var made: WorkFolder?
    func work() throws -> WorkFolder {
      let folder = try made ?? WorkFolder(in: folder?.path)
      made = folder
      return folder
    }
    let inputs = try (files.isEmpty ? ["-"] : files).enumerated().map { number, file in
      try ClaimInput(file, memory: memory) { try work().file("claims-\(number).ndjson") }
    }
    // Only now: in a pipe, extract finishes its file when it ends.
    var ledger =
      try sources.map { path throws(CommandFailure) in try SourceLedger.contents(of: path) }
      ?? SourceLedger.Contents()
    if let config { ledger.settings = try SettingsFile.bytes(of: config) }
    let settings = try SettingsFile.settings(
      of: ledger.settings, name: config ?? SettingsFile.name)
    var log = RunLog(isQuiet: quiet)
    for problem in ledger.problems { log.add(problem) }
    let known = sources == nil ? nil : ledger.sources

    if inputs.reduce(0, { $0 + $1.size }) > memory {
      let large = LargeReconciliation(settings: settings, work: try work())
      let knowledge = try large.knowledge(
        of: inputs, sources: known, problems: log.problems.sorted(by: Problem.precedes))
      try writing.write(knowledge, to: folder)
    } else {
      var assembly = KnowledgeAssembly(problems: log.problems)
      for input in inputs {
        try ClaimStream.eachBlock(of: input) { claims in assembly.claims += claims }
      }
      assembly.sources = known ?? Self.sources(namedBy: assembly.claims)
      let base = assembly.knowledgeBase(settings: settings)
      try writing.write(base, to: folder)
      letGo(of: consume base)
    }
    throw ExitCode(log.exitCode)
  }

  /// Claims that come alone still name their sources.
  private static func sources(namedBy claims: [Claim]) -> [Source] {
    var seen: Set<String> = []
    // By place, as a claim is dear to copy.
    return claims.indices.compactMap { place in
      let source = claims[place].source
      return seen.insert(source).inserted ? Source(id: source) : nil
    }
  }
}
