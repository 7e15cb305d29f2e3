internal import ArgumentParser
internal import TallyKnowledge
internal import TallyReports

struct DiffCommand: AsyncParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, ndjson, markdown
  }
  enum Failure: String, ExpressibleByArgument, CaseIterable {
    case any, changed, conflict, never
  }

  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Say what changed from one knowledge base to another.",
    discussion: """
      Example: tally diff old/knowledge.json output
               tally diff monday tuesday --format json --fail-on conflict

      Exit status: 0 nothing changed, 1 changes, 2 trouble. Wording, order and file names are no change.
      """)

  @Option(help: "text, json, ndjson or markdown.")
  var format: Format = .text
  @Option(help: "Kinds to list, with commas: changed,added,removed,moved,reworded.")
  var only: String?
  @Option(
    name: .customLong("fail-on"), help: "What ends with status 1: any, changed, conflict, never.")
  var failure: Failure = .any
  @Argument(help: ArgumentHelp("A knowledge base: a file or an output folder.", valueName: "old"))
  var old: String
  @Argument(help: ArgumentHelp("Another.", valueName: "new"))
  var new: String

  func run() async throws {
    let kinds = try self.kinds()
    let changes = ChangeFinder().changes(
      from: try KnowledgeBaseFiles.read(old), to: try KnowledgeBaseFiles.read(new))
    let report = ChangeReport(changes, shown: kinds, style: TerminalWindow.style)
    switch format {
    case .text: try StandardStreams.write(report.lines().joined(separator: "\n") + "\n")
    case .json: try StandardStreams.write(report.json())
    case .ndjson: try StandardStreams.write(report.ndjson())
    case .markdown: try StandardStreams.write(report.markdown())
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
