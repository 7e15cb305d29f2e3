internal import ArgumentParser
internal import TallyReports

struct ShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print one topic, claim or source in full.",
    discussion: """
      Example: tally show recovery
               tally show c-27ed29b6c80b0d9f0bd1 --kb output

      Without a name: the topics, worst verdict first.
      """)

  @Option(help: ArgumentHelp("A knowledge base: a file or an output folder.", valueName: "kb"))
  var kb = "output"
  @Argument(
    help: ArgumentHelp("A topic's label, a claim's id, a source's id, path or title."))
  var name: String?

  func run() async throws {
    let base = try KnowledgeBaseFiles.read(kb)
    let entries = EntryText(base, style: TerminalWindow.style)
    guard let name else { return try write(entries.topicLines()) }
    guard let lines = entries.lines(for: name) else {
      let like = entries.suggestions(for: name)
      throw CommandFailure(
        "\(kb): nothing is named \"\(name)\"; "
          + (like.isEmpty
            ? "'tally show' lists the topics" : "did you mean: \(like.joined(separator: ", "))?"))
    }
    try write(lines)
  }

  private func write(_ lines: [String]) throws {
    try StandardStreams.write(lines.joined(separator: "\n") + "\n")
  }
}
