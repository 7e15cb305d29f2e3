internal import ArgumentParser
internal import TallyCore
internal import TallyKnowledge
internal import TallyReports

struct DiffCommand: AsyncParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, ndjson, markdown, html
  }
  enum Failure: String, ExpressibleByArgument, CaseIterable {
    case any, changed, conflict, never
  }

  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Say what changed from one knowledge base to another.",
    discussion: """
      Example: tally diff old/knowledge.json output
               tally diff monday tuesday --format json --fail-on conflict
               tally diff pages-monday pages-tuesday --when 'abs>10%,kind=price'
               tally diff @1 @0 --config corpus/tally.yml

      A folder without a knowledge base is a corpus: its documents are read. --when: terms joined by
      commas, all of which must hold: abs (size) and delta (with its sign) against 10% of the old value or
      5 of the new one's unit, with > < >= <= =; kind=, role=, source=. A change without a size has none.

      Exit status: 0 nothing changed, 1 changes, 2 trouble. Wording, order and file names are no change.
      """)

  @Option(help: "text, json, ndjson, markdown or html.")
  var format: Format = .text
  @Option(help: "Kinds to list, with commas: changed,added,removed,moved,reworded.")
  var only: String?
  @Option(
    help: ArgumentHelp("Only changes of which this holds, such as abs>10%.", valueName: "condition")
  )
  var when: String?
  @Option(help: "Settings whose rules under diff: leave changes out; for corpora, all of them.")
  var config: String?
  @Option(
    name: .customLong("fail-on"), help: "What ends with status 1: any, changed, conflict, never.")
  var failure: Failure = .any
  @Argument(help: ArgumentHelp("A knowledge base: a file or an output folder.", valueName: "old"))
  var old: String
  @Argument(help: ArgumentHelp("Another.", valueName: "new"))
  var new: String

  func run() async throws {
    let kinds = try self.kinds()
    let filter = ChangeFilter(try rules(), condition: try condition())
    let changes = filter.applied(
      to: ChangeFinder().changes(from: try await base(at: old), to: try await base(at: new)))
    let report = ChangeReport(changes, shown: kinds, style: TerminalWindow.style)
    switch format {
    case .text: try StandardStreams.write(report.lines().joined(separator: "\n") + "\n")
    case .json: try StandardStreams.write(report.json())
    case .ndjson: try StandardStreams.write(report.ndjson())
    case .markdown: try StandardStreams.write(report.markdown())
    case .html: try StandardStreams.write(report.html())
    }
    let fails: Bool =
      switch failure {
      case .any: changes.saysOtherwise
      case .changed: changes.count(.changed) > 0
      case .conflict: changes.hasNewConflict
      case .never: false
      }
    if fails { throw ExitCode(1) }
  }

  /// A knowledge base, or what the documents of a folder say.
  private func base(at path: String) async throws -> KnowledgeBase {
    guard POSIXFile.isFolder(path), !POSIXFile.exists(path + "/" + KnowledgeBaseFiles.name) else {
      return try KnowledgeBaseFiles.read(path)
    }
    let options = try RunOptions.parse(config.map { ["--config", $0] } ?? [])
    let ingestion = try await Ingestion(
      RunPlan(options, paths: [path]), jobs: options.jobCount, isQuiet: true)
    guard !ingestion.base.sources.isEmpty else {
      throw CommandFailure(
        "\(path): holds no knowledge base and no document; name an output folder or a corpus")
    }
    return ingestion.base
  }

  private func rules() throws(CommandFailure) -> Settings.DiffSettings {
    guard let config else { return Settings.DiffSettings() }
    return try SettingsFile.settings(of: SettingsFile.bytes(of: config), name: config).diff
  }

  private func condition() throws -> ChangeCondition? {
    guard let when else { return nil }
    do {
      return try ChangeCondition(parsing: when)
    } catch {
      throw ValidationError("--when \(error)")
    }
  }

  private func kinds() throws -> Set<ChangeSet.Kind> {
    guard let only else {
      // Programs get all; people ask for what is only wording or order.
      return format == .text ? [.changed, .added, .removed] : Set(ChangeSet.Kind.allCases)
    }
    return Set(
      try only.split(separator: ",").map { name in
        guard let kind = ChangeSet.Kind(rawValue: String(name)) else {
          throw ValidationError(
            "--only \(name): one of changed, added, removed, moved, reworded is meant")
        }
        return kind
      })
  }
}
