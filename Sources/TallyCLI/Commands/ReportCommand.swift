internal import ArgumentParser
internal import TallyKnowledge
internal import TallyReports

struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Make the page that people look at.",
    discussion: """
      Example: tally report output -o output/report.html
               tally report output/knowledge.json --topic recovery -o recovery.html
      """)

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The page, or a folder for it; - writes a small report to standard output.",
      valueName: "file|dir"))
  var output = "-"
  @Option(help: "Only topics of this name or id.")
  var topic: String?
  @Option(help: "Only claims of this source.")
  var source: String?
  @Argument(help: ArgumentHelp("A knowledge base: a file or an output folder.", valueName: "kb"))
  var path: String

  func run() async throws {
    let whole = try KnowledgeBaseFiles.read(path)
    let base = try Selection(topic: topic, source: source).applied(to: whole, named: path)
    try ReportFiles.write(ReportInput(knowledgeBase: base), to: output)
  }
}
