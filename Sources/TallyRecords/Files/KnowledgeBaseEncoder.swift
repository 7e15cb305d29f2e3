internal import TallyCore
package import TallyJSON
package import TallyKnowledge

/// What a knowledge base is written from: its records, array by array, each array sorted by id.
///
/// In memory that is a `KnowledgeBase`; one beyond memory hands over its records from disk.
package protocol RecordSource {
  var claimCount: Int { get }
  /// Hands over the records of one array as JSON, without a line's end.
  func eachRecord(
    of part: KnowledgeBaseEncoder.Part, _ body: ([UInt8]) throws -> Void
  ) throws
}

/// The knowledge base as bytes (contract, section 4).
///
/// One record a line, so that a changed claim is a changed line in a diff, and a reader can go record
/// by record without the whole in memory.
package struct KnowledgeBaseEncoder: Sendable {
  package static let schema = "tally/1"
  /// Above this many claims the arrays become files of their own.
  package static let claimsInOneFile = 200_000

  /// The names of the arrays, in the order of the file.
  package enum Part: String, CaseIterable, Sendable {
    case sources, claims, measures, findings, topics, problems
  }

  private static let firstBreak = Array("\n".utf8)
  private static let nextBreak = Array(",\n".utf8)

  package init() {}

  /// Writes the whole knowledge base as one JSON object, piece by piece.
  package func write(_ base: some RecordSource, to sink: ([UInt8]) throws -> Void) throws {
    try sink(Array("{\n\"schema\": \"\(Self.schema)\",\n".utf8))
    for part in Part.allCases {
      try sink(Array("\"\(part.rawValue)\": [".utf8))
      var isFirst = true
      try base.eachRecord(of: part) { line in
        try sink(isFirst ? Self.firstBreak : Self.nextBreak)
        try sink(line)
        isFirst = false
      }
      try sink(Array((part == .problems ? "\n]\n}\n" : "\n],\n").utf8))
    }
  }

  /// The whole knowledge base as one JSON object.
  package func bytes(of base: KnowledgeBase) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try write(base, to: { bytes += $0 })
    return bytes
  }

  /// Writes one array as NDJSON and returns the number of its records.
  package func write(
    _ part: Part, of base: some RecordSource, to sink: ([UInt8]) throws -> Void
  ) throws -> Int {
    var count = 0
    try base.eachRecord(of: part) { line in
      try sink(line)
      try sink(Self.firstBreak)
      count += 1
    }
    return count
  }

  /// `knowledge.json` of the folder layout: the files beside it and how many records each holds.
  package func index(_ counts: [(part: Part, count: Int)]) -> [UInt8] {
    var writer = JSONWriter(pretty: true)
    writer.object { writer in
      writer.string("schema", Self.schema)
      writer.string("layout", "folder")
      writer.array("files", of: counts) { writer, entry in
        writer.object { writer in
          writer.string("name", "\(entry.part.rawValue).ndjson")
          writer.string("holds", entry.part.rawValue)
          writer.integer("count", entry.count)
        }
      }
    }
    writer.endLine()
    return writer.bytes
  }

  /// Records encoded at a time, on all cores: what bounds the memory.
  private static let atOnce = 8192
  /// Of them, those that one core takes at a time.
  private static let aTurn = 256

  /// Encodes records on all cores, and hands them over in order: some while the next are encoded.
  package static func lines<Element: Sendable>(
    of elements: [Element], _ record: @Sendable (inout JSONWriter, Element) -> Void,
    _ body: ([UInt8]) throws -> Void
  ) throws {
    var ready: [[[UInt8]]] = []
    func handOver() throws {
      for run in ready { for line in run { try body(line) } }
    }
    for start in stride(from: 0, to: elements.count, by: atOnce) {
      var failure: (any Error)?
      // By place: an element may be a claim, which is dear to copy.
      let end = min(start + atOnce, elements.count)
      let runs = Array(stride(from: start, to: end, by: aTurn)).concurrentMap(length: 1) {
        do { try handOver() } catch { failure = error }
      } _: { first in
        var writer = JSONWriter(capacity: 4096)
        var lines: [[UInt8]] = []
        lines.reserveCapacity(aTurn)
        let elements = elements.span
        for place in first..<min(first + aTurn, end) {
          writer.removeAll()
          record(&writer, elements[place])
          lines.append(Array(writer.bytes[...]))
        }
        return lines
      }
      if let failure { throw failure }
      ready = runs
    }
    try handOver()
  }
}

extension KnowledgeBase: RecordSource {
  package var claimCount: Int { claims.count }

  package func eachRecord(
    of part: KnowledgeBaseEncoder.Part, _ body: ([UInt8]) throws -> Void
  ) throws {
    switch part {
    case .sources: try KnowledgeBaseEncoder.lines(of: sources, { $0.record($1) }, body)
    case .claims: try KnowledgeBaseEncoder.lines(of: claims, { $0.record($1) }, body)
    case .measures: try KnowledgeBaseEncoder.lines(of: measures, { $0.record($1) }, body)
    case .findings: try KnowledgeBaseEncoder.lines(of: findings, { $0.record($1) }, body)
    case .topics: try KnowledgeBaseEncoder.lines(of: topics, { $0.record($1) }, body)
    case .problems: try KnowledgeBaseEncoder.lines(of: problems, { $0.record($1) }, body)
    }
  }
}
