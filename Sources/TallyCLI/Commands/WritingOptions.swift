internal import ArgumentParser
internal import TallyKnowledge
internal import TallyRecords

extension Layout: ExpressibleByArgument {}

/// How a knowledge base is written.
struct WritingOptions: ParsableArguments {
  @Option(help: "file, folder, or auto: a folder of files above 200,000 claims.")
  var layout: Layout = .automatic

  @Flag(name: .customLong("no-wait"), help: "Fail at once if another run writes to the folder.")
  var refusesToWait = false

  /// - Parameter path: a folder, or `-` for standard output.
  func write(_ base: KnowledgeBase, to path: String) throws {
    guard path != "-" else {
      return try KnowledgeBaseEncoder().write(base, to: StandardStreams.write)
    }
    let folder = try OutputFolder(path, waits: !refusesToWait)
    try KnowledgeBaseFiles.write(base, to: folder, layout: layout)
  }
}
