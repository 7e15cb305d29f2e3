internal import ArgumentParser

/// The command line: `tally SUBCOMMAND`.
struct Tally: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tally", abstract: "Reads documents and says which numbers they claim.",
    version: "0.1.0")
}
