internal import ArgumentParser

/// The command line: `tally SUBCOMMAND`.
struct Tally: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tally",
    abstract: "Reads documents and says which numbers they claim, and where they disagree.",
    discussion: """
      Example: tally ingest corpus -o output

      Exit status: 0 done; 1 finished, but some documents were left out; 2 nothing could be done.
      """,
    version: "0.1.0",
    subcommands: [
      IngestCommand.self,
      WatchCommand.self,
      TextCommand.self,
      SentencesCommand.self,
      ExtractCommand.self,
      ReconcileCommand.self,
      ClusterCommand.self,
      DiffCommand.self,
      CheckCommand.self,
      CompareCommand.self,
      LogCommand.self,
      MatchCommand.self,
      ShowCommand.self,
      ReportCommand.self,
      ExportCommand.self,
    ])
}
