internal import ArgumentParser
internal import TallyCore
internal import TallyKnowledge
internal import TallyRecords
internal import TallyReports
internal import TallyStore

struct IngestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ingest", abstract: "Read documents and write the knowledge base.",
    discussion: """
      Example: tally ingest
               tally ingest pages notes.md -o output --jobs 4
      """)

  @OptionGroup var options: RunOptions
  @OptionGroup var writing: WritingOptions
  @Option(name: .shortAndLong, help: "Folder to write to; - writes to standard output.")
  var output = "output"
  @Argument(
    help: ArgumentHelp(
      "Documents or folders; -: NDJSON documents from standard input.", valueName: "path"))
  var paths: [String] = ["corpus"]

  func run() async throws {
    // Where no run has written before, everything will be read.
    if output == "-" || !POSIXFile.exists("\(output)/\(RunState.name)") { Ingestion.loadTables() }
    let plan = try RunPlan(options, paths: paths, outputFolder: output)
    let folder = try writing.folder(output)
    let store = folder.flatMap(RunState.open)
    let unchanged = folder.map {
      UnchangedRun(plan, layout: writing.layout, folder: $0, store: store)
    }
    if let outcome = unchanged?.lastOutcome() { try leave(outcome) }
    let ingestion = try await Ingestion(
      plan, jobs: options.jobCount, isQuiet: options.quiet,
      cache: store.flatMap { ReadingCache($0, settings: plan.settingsText) })
    let base = ingestion.base
    let log = ingestion.log
    let previous = folder.flatMap { try? KnowledgeBaseFiles.read($0.path) }
    // Made once, for the file and for the history.
    let encoded = try store.map { _ in try KnowledgeBaseEncoder().bytes(of: base) }
    try writing.write(base, encoded: encoded, to: folder)
    if let folder {
      let aftermath = RunAftermath(
        folder: folder, store: store, base: base, encoded: encoded, previous: previous,
        texts: ingestion.texts.bySource,
        settings: plan.settings.diff)
      let headline = try aftermath.write()
      unchanged?.remember(base, log)
      if !options.quiet { try summarize(base, headline: headline) }
    }
    letGo(of: (consume ingestion, consume base))
    throw ExitCode(log.exitCode)
  }

  /// Ends as the last run did, which read and wrote the same.
  private func leave(_ outcome: StateStore.Outcome) throws -> Never {
    let log = RunLog(isQuiet: options.quiet)
    for complaint in UnchangedRun.complaints(in: outcome) { log.say(complaint) }
    if !options.quiet {
      try StandardStreams.write(
        "\(outcome.sources) sources · \(outcome.claims) claims\n\n"
          + "Since the last run: nothing changed, so nothing was read again.\n")
    }
    throw ExitCode(Int32(outcome.status))
  }

  private func summarize(_ base: KnowledgeBase, headline: String?) throws {
    var lines = SummaryText(base, style: TerminalWindow.style).lines()
    let kb = TerminalStyle.visible(output)
    let option = output == "output" ? "" : " --kb \(kb)"
    if let headline { lines += ["", "Since the last run: \(headline)"] }
    lines += [
      "",
      "Written: \(kb)/\(KnowledgeBaseFiles.name)",
      "Next:    tally show\(option)               the topics, what conflicts first",
      "         \(kb)/\(ReportFiles.name)    the page to look at",
    ]
    try StandardStreams.write(lines.joined(separator: "\n") + "\n")
  }
}
