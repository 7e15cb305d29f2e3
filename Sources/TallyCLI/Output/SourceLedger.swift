internal import TallyCore
internal import TallyJSON
internal import TallyRecords

/// The file of `extract --sources`: what `reconcile` needs to know besides the claims.
///
/// Source records, problem records, and the text of the settings, so that `extract | reconcile` gives
/// what `ingest` gives without being told of `tally.yml` twice.
struct SourceLedger {
  private var file: AtomicFile

  init(_ path: String) throws(CommandFailure) {
    file = try AtomicFile(path)
  }

  mutating func add(settings: [UInt8]?) throws {
    guard let settings else { return }
    try add { $0.string("settings", String(decoding: settings, as: UTF8.self)) }
  }

  mutating func add(_ source: Source) throws {
    var writer = JSONWriter()
    writer.record(source)
    writer.endLine()
    try file.append(writer.bytes)
  }

  mutating func add(_ problem: Problem) throws {
    var writer = JSONWriter()
    writer.record(problem)
    writer.endLine()
    try file.append(writer.bytes)
  }

  mutating func finish() throws { try file.finish() }
  func abandon() { file.abandon() }

  private mutating func add(_ fields: (inout JSONWriter) -> Void) throws {
    var writer = JSONWriter()
    writer.object(fields)
    writer.endLine()
    try file.append(writer.bytes)
  }

  /// What such a file says.
  struct Contents {
    var settings: [UInt8]?
    var sources: [Source] = []
    var problems: [Problem] = []
  }

  static func contents(of path: String) throws(CommandFailure) -> Contents {
    var contents = Contents()
    let bytes: [UInt8]
    do throws(CommandFailure) {
      bytes = try POSIXFile.bytes(of: path, limit: .max)
    } catch {
      throw CommandFailure("\(path): \(error.message); check the path given with --sources")
    }
    try RecordLines.each(of: bytes, name: path) { (record, _) throws(RecordError) in
      if let settings = record["settings"]?.string {
        contents.settings = Array(settings.utf8)
      } else if record["severity"] != nil {
        contents.problems.append(try Problem(record: record))
      } else {
        contents.sources.append(try Source(record: record))
      }
    }
    return contents
  }
}
