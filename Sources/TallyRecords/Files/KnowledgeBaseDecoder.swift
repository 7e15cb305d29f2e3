internal import TallyCore
internal import TallyJSON
package import TallyKnowledge

/// Reads a knowledge base back, record by record: the tree of a whole file of 200,000 claims would take
/// twenty times its size.
package struct KnowledgeBaseDecoder: Sendable {
  /// What `knowledge.json` of the folder layout names.
  package struct File: Hashable, Sendable {
    package var name: String
    package var part: KnowledgeBaseEncoder.Part
    package var count: Int
  }

  package init() {}

  /// The files named by the index of a folder layout; `nil` where `bytes` holds the arrays themselves.
  package func files(in bytes: [UInt8]) throws(RecordError) -> [File]? {
    // An index is small; whatever is larger holds records.
    guard bytes.count < 1 << 16, let value = try? JSONReader().value(of: bytes) else { return nil }
    guard value["layout"]?.string == "folder" else { return nil }
    try check(value["schema"]?.string)
    var files: [File] = []
    var index = try RecordFields(value)
    for record in try index.array("files") {
      var fields = try RecordFields(record)
      let name = try fields.string("name")
      guard !name.contains("/"), name != ".." else {
        throw RecordError("'\(name)' lies outside the folder")
      }
      files.append(
        File(name: name, part: try fields.word("holds"), count: try fields.integer("count")))
    }
    return files
  }

  /// The whole knowledge base from one file.
  package func knowledgeBase(of bytes: [UInt8]) throws(RecordError) -> KnowledgeBase {
    var base = KnowledgeBase()
    var schema: String?
    try scan(bytes) { (key, range) throws(RecordError) in
      if key == "schema" {
        schema = try value(of: bytes, in: range).string
      } else if let part = KnowledgeBaseEncoder.Part(rawValue: key) {
        try elements(of: bytes, in: range) { (range) throws(RecordError) in
          try add(try value(of: bytes, in: range), to: part, of: &base)
        }
      }
    }
    try check(schema)
    return base
  }

  /// Adds the records of one NDJSON file of the folder layout.
  package func read(
    _ file: File, _ bytes: [UInt8], into base: inout KnowledgeBase
  ) throws(RecordError) {
    var count = 0
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: ASCII.newline) ?? bytes.count
      if end > start {
        try add(try value(of: bytes, in: ByteRange(start, end)), to: file.part, of: &base)
        count += 1
      }
      start = end + 1
    }
    guard count == file.count else {
      throw RecordError("\(file.name) holds \(count) records, the index says \(file.count)")
    }
  }

  private func check(_ schema: String?) throws(RecordError) {
    guard schema == KnowledgeBaseEncoder.schema else {
      throw RecordError(
        schema.map { "schema '\($0)' is not '\(KnowledgeBaseEncoder.schema)'" }
          ?? "this is no knowledge base: 'schema' is missing")
    }
  }

  private func add(
    _ record: JSONValue, to part: KnowledgeBaseEncoder.Part, of base: inout KnowledgeBase
  ) throws(RecordError) {
    switch part {
    case .sources: base.sources.append(try Source(record: record))
    case .claims: base.claims.append(try PlacedClaim(record: record))
    case .measures: base.measures.append(try Measure(record: record))
    case .findings: base.findings.append(try Finding(record: record))
    case .topics: base.topics.append(try Topic(record: record))
    case .problems: base.problems.append(try Problem(record: record))
    }
  }

  private func value(of bytes: [UInt8], in range: ByteRange) throws(RecordError) -> JSONValue {
    do throws(JSONError) {
      return try JSONReader().value(of: bytes, in: range)
    } catch {
      throw RecordError("\(error.what) at byte \(error.offset)")
    }
  }

  // MARK: Finding the records without building the tree

  private func scan(
    _ bytes: [UInt8], _ body: (String, ByteRange) throws(RecordError) -> Void
  ) throws(RecordError) {
    var position = try skip(ASCII.openBrace, in: bytes, from: 0)
    while let start = next(in: bytes, from: position), bytes[start] != ASCII.closeBrace {
      guard bytes[start] == ASCII.quote else { throw RecordError("a key in quotes is missing") }
      let keyEnd = try end(ofValueAt: start, in: bytes)
      let key = try value(of: bytes, in: ByteRange(start, keyEnd)).string ?? ""
      let valueStart = try skip(ASCII.colon, in: bytes, from: keyEnd)
      guard let first = next(in: bytes, from: valueStart) else {
        throw RecordError("the file ends too early")
      }
      let valueEnd = try end(ofValueAt: first, in: bytes)
      try body(key, ByteRange(first, valueEnd))
      position = valueEnd
      if let comma = next(in: bytes, from: position), bytes[comma] == ASCII.comma {
        position = comma + 1
      }
    }
    guard next(in: bytes, from: position) != nil else {
      throw RecordError("the file ends too early")
    }
  }

  private func elements(
    of bytes: [UInt8], in range: ByteRange, _ body: (ByteRange) throws(RecordError) -> Void
  ) throws(RecordError) {
    var position = try skip(ASCII.openBracket, in: bytes, from: range.start)
    while let start = next(in: bytes, from: position), bytes[start] != ASCII.closeBracket {
      let end = try end(ofValueAt: start, in: bytes)
      try body(ByteRange(start, end))
      position = end
      if let comma = next(in: bytes, from: position), bytes[comma] == ASCII.comma {
        position = comma + 1
      }
    }
  }

  private func next(in bytes: [UInt8], from start: Int) -> Int? {
    var position = start
    while position < bytes.count, bytes[position].isASCIISpace { position += 1 }
    return position < bytes.count ? position : nil
  }

  private func skip(_ byte: UInt8, in bytes: [UInt8], from start: Int) throws(RecordError) -> Int {
    guard let position = next(in: bytes, from: start), bytes[position] == byte else {
      throw RecordError("'\(Character(UnicodeScalar(byte)))' is missing at byte \(start)")
    }
    return position + 1
  }

  /// The end of the string, object, array or word at `start`: brackets are counted, strings skipped.
  private func end(ofValueAt start: Int, in bytes: [UInt8]) throws(RecordError) -> Int {
    let span = bytes.span
    var position = start
    var depth = 0
    while position < span.count {
      switch span[position] {
      case ASCII.quote:
        position += 1
        while position < span.count, span[position] != ASCII.quote {
          position += span[position] == ASCII.backslash ? 2 : 1
        }
        if depth == 0 { return min(position + 1, span.count) }
      case ASCII.openBrace, ASCII.openBracket: depth += 1
      case ASCII.closeBrace, ASCII.closeBracket:
        if depth <= 1 { return depth == 1 ? position + 1 : position }
        depth -= 1
      case ASCII.comma: if depth == 0 { return position }
      default: break
      }
      position += 1
    }
    throw RecordError("the file ends too early")
  }
}
