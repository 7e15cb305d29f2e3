internal import Foundation
internal import TallyKnowledge
internal import TallyRecords
internal import TallyStore

/// Where the arrays of a knowledge base stand: in one file, or in files of their own beside it.
enum Layout: String, CaseIterable, Sendable {
  case automatic = "auto"
  case file, folder
}

/// The knowledge base on disk, in either layout.
enum KnowledgeBaseFiles {
  static let name = "knowledge.json"

  /// - Parameter encoded: the knowledge base in one file, where its bytes are at hand.
  static func write(
    _ base: some RecordSource, encoded: [UInt8]?, to folder: OutputFolder, layout: Layout
  ) throws {
    let encoder = KnowledgeBaseEncoder()
    let isFolder =
      layout == .folder
      || (layout == .automatic && base.claimCount > KnowledgeBaseEncoder.claimsInOneFile)
    guard isFolder else {
      try AtomicFile.write(folder.file(name)) { sink in
        if let encoded { try sink(encoded) } else { try encoder.write(base, to: sink) }
      }
      // Of an earlier run that wrote a folder: they would pass for this one's.
      for part in KnowledgeBaseEncoder.Part.allCases {
        try? FileManager.default.removeItem(atPath: folder.file("\(part.rawValue).ndjson"))
      }
      return
    }
    var counts: [(part: KnowledgeBaseEncoder.Part, count: Int)] = []
    for part in KnowledgeBaseEncoder.Part.allCases {
      var count = 0
      try AtomicFile.write(folder.file("\(part.rawValue).ndjson")) { sink in
        count = try encoder.write(part, of: base, to: sink)
      }
      counts.append((part, count))
    }
    try AtomicFile.write(folder.file(name)) { sink in try sink(encoder.index(counts)) }
  }

  /// - Parameter path: a file, an output folder, `-`, or `@N` for a run of the history.
  static func read(_ path: String) throws(CommandFailure) -> KnowledgeBase {
    if path.hasPrefix("@"), let back = Int(path.dropFirst()) { return try past(back, named: path) }
    let file = POSIXFile.isFolder(path) ? path + "/" + name : path
    let decoder = KnowledgeBaseDecoder()
    do throws(RecordError) {
      let bytes = try bytes(of: file)
      guard let parts = try decoder.files(in: bytes) else {
        return try decoder.knowledgeBase(of: bytes)
      }
      var base = KnowledgeBase()
      let folder = file.lastIndex(of: "/").map { String(file[...$0]) } ?? ""
      for part in parts {
        try decoder.read(part, try Self.bytes(of: folder + part.name), into: &base)
      }
      return base
    } catch {
      throw CommandFailure(
        "\(file): \(error.what); make it anew with 'tally ingest'")
    }
  }

  /// A knowledge base of the history in `output`: `@0` the last, `@1` the one before.
  private static func past(
    _ back: Int, named name: String
  ) throws(CommandFailure) -> KnowledgeBase {
    let path = "output/" + RunState.name
    guard POSIXFile.exists(path), let store = try? StateStore(path: path),
      let bytes = store.knowledgeBase(runsAgo: back)
    else {
      throw CommandFailure("\(name): is not on record in \(path); 'tally log' lists the runs")
    }
    do throws(RecordError) {
      return try KnowledgeBaseDecoder().knowledgeBase(of: bytes)
    } catch {
      throw CommandFailure("\(name): \(error.what)")
    }
  }

  private static func bytes(of path: String) throws(RecordError) -> [UInt8] {
    do throws(CommandFailure) {
      guard path != "-" else {
        return try POSIXFile.all(from: 0)
      }
      return try POSIXFile.bytes(of: path, limit: .max)
    } catch {
      throw RecordError("cannot be read: \(error.message)")
    }
  }
}
