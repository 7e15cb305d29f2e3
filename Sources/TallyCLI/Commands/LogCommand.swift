internal import ArgumentParser
internal import TallyReports
internal import TallyStore

struct LogCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: "List the runs that changed the knowledge base.",
    discussion: """
      Example: tally log
               tally diff @1 @0

      @0 names the last of them, @1 the one before; their knowledge bases are kept for thirty runs.
      """)

  @Option(name: .shortAndLong, help: "The output folder.")
  var output = "output"

  func run() async throws {
    let path = output + "/" + RunState.name
    guard POSIXFile.exists(path) else {
      throw CommandFailure("\(path): no runs are on record; 'tally ingest' records them")
    }
    do throws(StoreError) {
      let store = try StateStore(path: path)
      for (back, run) in store.runs().enumerated() {
        let counts = "\(run.sources) sources, \(run.claims) claims, \(run.conflicts) conflicts"
        try? StandardStreams.write(
          "@\(back)  \(run.finished)  \(counts)  \(TerminalStyle.visible(run.headline))\n")
      }
    } catch {
      throw CommandFailure("\(error)")
    }
  }
}
