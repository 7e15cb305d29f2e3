internal import ArgumentParser
internal import TallyCore
internal import TallyJSON
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
  @Flag(help: "Say nothing but what is wrong.")
  var quiet = false
  @Argument(
    help: ArgumentHelp("Claims as NDJSON; none or -: from standard input.", valueName: "file"))
  var files: [String] = []

  func run() async throws {
    let folder = try writing.folder(output)
    var log = RunLog(isQuiet: quiet)
    var assembly = KnowledgeAssembly()
    for file in files.isEmpty ? ["-"] : files {
      try ClaimStream.each(of: file) { claim in assembly.claims.append(claim) }
    }
    // Only now: in a pipe, extract finishes its file when it ends.
    var ledger =
      try sources.map { path throws(CommandFailure) in try SourceLedger.contents(of: path) }
      ?? SourceLedger.Contents()
    if let config { ledger.settings = try SettingsFile.bytes(of: config) }
    let settings = try SettingsFile.settings(
      of: ledger.settings, name: config ?? SettingsFile.name)
    assembly.sources = ledger.sources
    for problem in ledger.problems { log.add(problem) }
    if sources == nil { assembly.sources = Self.sources(namedBy: assembly.claims) }
    assembly.problems = log.problems
    try writing.write(assembly.knowledgeBase(settings: settings), to: folder)
    throw ExitCode(log.exitCode)
  }

  /// Claims that come alone still name their sources.
  private static func sources(namedBy claims: [Claim]) -> [Source] {
    var seen: Set<String> = []
    return claims.compactMap { claim in
      seen.insert(claim.source).inserted ? Source(id: claim.source) : nil
    }
  }
}
