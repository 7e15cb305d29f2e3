/// One file to read, with the names it goes by.
struct InputFile: Hashable, Sendable {
  /// Where to open it.
  var location: String
  /// The document's id in records: the path as given, or relative to the folder given.
  var id: String
  /// The source's id in the knowledge base: relative to the folder given, or the file's name.
  var sourceID: String
  /// Relative to the folder given: what globs of `tally.yml` are held against.
  var path: String

  /// NDJSON holds many documents, one a line.
  var holdsLines: Bool {
    path.hasSuffix(".ndjson") || path.hasSuffix(".jsonl")
  }

  /// Web archives and packed NDJSON hold many documents too, read one after the other.
  var isArchive: Bool {
    [".warc", ".warc.gz", ".ndjson.gz", ".jsonl.gz"].contains { path.hasSuffix($0) }
  }
}

/// Where documents come from, in the order in which they are read.
enum Input: Hashable, Sendable {
  case standardInput
  case file(InputFile)
}
