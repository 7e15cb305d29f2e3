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

  /// Locks the folder that will be written, before hours of work could turn out to be for nothing.
  ///
  /// - Parameter path: a folder, or `-` for standard output, which needs none.
  func folder(_ path: String) throws(CommandFailure) -> OutputFolder? {
    path == "-" ? nil : try OutputFolder(path, waits: !refusesToWait)
  }

  /// - Parameters:
  ///   - encoded: the knowledge base in one file, where its bytes are at hand.
  ///   - folder: `nil` for standard output.
  func write(
    _ base: some RecordSource, encoded: [UInt8]? = nil, to folder: OutputFolder?
  ) throws {
    guard let folder else {
      return try KnowledgeBaseEncoder().write(base, to: StandardStreams.write)
    }
    try KnowledgeBaseFiles.write(base, encoded: encoded, to: folder, layout: layout)
  }
}
