internal import ArgumentParser
internal import Foundation
internal import TallyKnowledge
internal import TallyRecords
internal import TallyReports
internal import TallyStore

struct ExportCommand: AsyncParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case csv, ndjson, sqlite, jsonld, markdown
  }

  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write a knowledge base for other tools.",
    discussion: """
      Example: tally export output --format csv -o claims.csv
               tally export output --format sqlite -o tally.sqlite

      csv: a row a claim, spreadsheet formulas defused. ndjson: a record a line; into a folder, a file
      for each kind of record. sqlite: tables and views, such as conflicts. jsonld: W3C Web Annotations
      with schema.org values. markdown: tables.
      """)

  @Option(help: "csv, ndjson, sqlite, jsonld or markdown.")
  var format: Format
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("File or folder; default: standard output.", valueName: "file|dir"))
  var output = "-"
  @Argument(help: ArgumentHelp("A knowledge base: a file or an output folder.", valueName: "kb"))
  var path: String

  func run() async throws {
    let base = try KnowledgeBaseFiles.read(path)
    switch format {
    case .csv: try write(CSVExport().bytes(of: base), ending: "csv")
    case .markdown: try write(MarkdownExport().bytes(of: base), ending: "md")
    case .jsonld: try write(LinkedDataExport().bytes(of: base), ending: "jsonld")
    case .ndjson: try writeNDJSON(base)
    case .sqlite: try writeSQLite(base)
    }
  }

  /// Where a file goes: the name given, or `claims.…` in the folder given.
  private func destination(ending: String) -> String {
    POSIXFile.isFolder(output) || output.hasSuffix("/") ? output + "/claims." + ending : output
  }

  private func write(_ bytes: [UInt8], ending: String) throws {
    guard output != "-" else { return try StandardStreams.write(bytes) }
    try AtomicFile.write(destination(ending: ending)) { try $0(bytes) }
  }

  private func writeNDJSON(_ base: KnowledgeBase) throws {
    let encoder = KnowledgeBaseEncoder()
    guard POSIXFile.isFolder(output) || output.hasSuffix("/") else {
      let sink: ((([UInt8]) throws -> Void) throws -> Void) = { sink in
        _ = try encoder.write(.claims, of: base, to: sink)
      }
      guard output != "-" else { return try sink(StandardStreams.write) }
      return try AtomicFile.write(output, sink)
    }
    let folder = try OutputFolder(output, waits: true)
    for part in KnowledgeBaseEncoder.Part.allCases {
      try AtomicFile.write(folder.file("\(part.rawValue).ndjson")) { sink in
        _ = try encoder.write(part, of: base, to: sink)
      }
    }
  }

  /// SQLite writes to a path of its own, renamed when it is whole.
  private func writeSQLite(_ base: KnowledgeBase) throws {
    guard output != "-" else {
      throw CommandFailure("standard output: cannot hold a database; name a file with -o")
    }
    let path = destination(ending: "sqlite")
    let url = URL(fileURLWithPath: path)
    let temporary =
      url.deletingLastPathComponent().path
      + "/\(AtomicFile.prefix)\(ProcessInfo.processInfo.processIdentifier)-\(url.lastPathComponent)"
    TemporaryFiles.add(temporary)
    defer {
      unsafe unlink(temporary)
      TemporaryFiles.remove(temporary)
    }
    do throws(StoreError) {
      try SQLiteExport().write(base, to: temporary)
    } catch {
      throw CommandFailure("\(path): \(error.what); \(error.remedy)")
    }
    guard unsafe rename(temporary, path) == 0 else {
      throw CommandFailure("\(path): cannot be written: \(POSIXFile.reason(errno))")
    }
  }
}
