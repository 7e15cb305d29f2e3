internal import TallyCore

/// Reads web archives (ISO 28500, WARC 1.0 and 1.1): each successful response that holds a page or
/// plain text is a document, its address and date the source's. Other records are stepped over.
struct WARCReader {
  enum Result {
    case arrival(DocumentFeed.Arrival)
    case skipped
    case end
  }

  let name: String
  let limits: Settings.Limits

  /// A header line beyond this is no header.
  private static let headerBytes = 64 << 10
  private static let headerLines = 1_000

  func next(in stream: ByteStream) throws(ByteStream.Failure) -> Result {
    var first: [UInt8] = []
    while first.isEmpty {
      guard let line = try line(in: stream) else { return .end }
      first = line
    }
    guard first.starts(with: "WARC/".utf8) else {
      return .arrival(
        .problem(problem("holds something that is no WARC record; the rest is left out")))
    }
    let fields = try fields(in: stream)
    guard let length = fields["content-length"].flatMap({ Int($0) }), length >= 0 else {
      return .arrival(
        .problem(problem("has a record without a length; the rest is left out")))
    }
    let target = fields["warc-target-uri"].map(Self.withoutBrackets) ?? ""
    guard fields["warc-type"] == "response", !target.isEmpty,
      fields["content-type"]?.lowercased().hasPrefix("application/http") == true
    else {
      try stream.skip(length)
      return .skipped
    }
    guard length <= limits.inputBytes else {
      try stream.skip(length)
      return .arrival(
        .problem(Problem.tooLarge(target, limit: limits.inputBytes, name: "limits.inputBytes")))
    }
    let block = try stream.bytes(length)
    guard block.count == length else {
      return .arrival(.problem(problem("ends in the middle of the record of \(target)")))
    }
    return document(in: block, target: target, date: fields["warc-date"])
  }

  private func line(in stream: ByteStream) throws(ByteStream.Failure) -> [UInt8]? {
    guard case .text(var line)? = try stream.line(limit: Self.headerBytes) else { return nil }
    if line.last == ASCII.carriageReturn { line.removeLast() }
    return line
  }

  private func fields(in stream: ByteStream) throws(ByteStream.Failure) -> [String: String] {
    var lines: [[UInt8]] = []
    while let line = try line(in: stream), !line.isEmpty {
      if lines.count < Self.headerLines { lines.append(line) }
    }
    return Self.fields(lines)
  }

  /// Names in lower case; the first of a name counts.
  private static func fields(_ lines: [[UInt8]]) -> [String: String] {
    var fields: [String: String] = [:]
    for line in lines {
      guard let colon = line.firstIndex(of: ASCII.colon) else { continue }
      let name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
      var value = line[(colon + 1)...].drop(while: \.isASCIISpace)
      while let last = value.last, last.isASCIISpace { value.removeLast() }
      if fields[name] == nil { fields[name] = String(decoding: value, as: UTF8.self) }
    }
    return fields
  }

  /// WARC 1.0 tools wrote `<https://…>`.
  private static func withoutBrackets(_ address: String) -> String {
    address.hasPrefix("<") && address.hasSuffix(">")
      ? String(address.dropFirst().dropLast()) : address
  }

  private func document(in block: [UInt8], target: String, date: String?) -> Result {
    guard let (head, bodyStart) = Self.head(of: block), let status = head.first else {
      return .skipped
    }
    let words = String(decoding: status, as: UTF8.self).split(separator: " ")
    guard words.count >= 2, words[0].hasPrefix("HTTP/"), words[1].hasPrefix("2") else {
      return .skipped
    }
    let fields = Self.fields(Array(head.dropFirst()))
    let type = fields["content-type"] ?? "text/html"
    let media = type.prefix { $0 != ";" }.lowercased()
    let format: Document.Format
    if media.hasPrefix("text/html") || media.hasPrefix("application/xhtml") {
      format = .html
    } else if media.hasPrefix("text/plain") {
      format = .plainText
    } else {
      return .skipped
    }
    var body = Array(block[bodyStart...])
    if fields["transfer-encoding"]?.lowercased().contains("chunked") == true {
      body = Self.unchunked(body) ?? body
    }
    switch fields["content-encoding"]?.lowercased() {
    case nil, "", "identity": break
    case "gzip", "x-gzip", "deflate":
      // Many archives keep the header and store the body unpacked.
      guard Gzip.isPacked(body) || body.first == 0x78 else { break }
      do {
        body = try Gzip.unpacked(body, maximum: limits.unpackedBytes)
      } catch .tooLarge {
        return .arrival(
          .problem(
            Problem.tooLarge(target, limit: limits.unpackedBytes, name: "limits.unpackedBytes")))
      } catch {
        return .arrival(.problem(problem("holds damaged gzip data", source: target)))
      }
    case let coding?:
      return .arrival(
        .problem(problem("is packed as \"\(coding)\", which cannot be read", source: target)))
    }
    return .arrival(
      .input(
        DocumentReader.Input(
          id: target, format: format, bytes: body, url: target, retrieved: date,
          charset: Self.charset(in: type))))
  }

  /// The lines before the empty one, and where the body starts.
  private static func head(of block: [UInt8]) -> ([[UInt8]], Int)? {
    var lines: [[UInt8]] = []
    var start = 0
    while lines.count < headerLines,
      let end = block[start...].firstIndex(of: ASCII.newline)
    {
      var line = Array(block[start..<end])
      if line.last == ASCII.carriageReturn { line.removeLast() }
      start = end + 1
      if line.isEmpty { return (lines, start) }
      lines.append(line)
    }
    return nil
  }

  /// RFC 9112, section 7.1; `nil` for a body that is not chunked after all.
  private static func unchunked(_ body: [UInt8]) -> [UInt8]? {
    var result: [UInt8] = []
    var position = 0
    while let end = body[position...].firstIndex(of: ASCII.newline) {
      let digits = body[position..<end].prefix {
        $0.isASCIIDigit || ($0.asciiLowercased &- 0x61 < 6)
      }
      guard let size = Int(String(decoding: digits, as: UTF8.self), radix: 16) else { return nil }
      if size == 0 { return result }
      let start = end + 1
      guard size <= body.count - start else { return nil }
      result += body[start..<(start + size)]
      position = start + size
      if position < body.count, body[position] == ASCII.carriageReturn { position += 1 }
      if position < body.count, body[position] == ASCII.newline { position += 1 }
    }
    return nil
  }

  private static func charset(in type: String) -> String? {
    for part in type.split(separator: ";").dropFirst() {
      let pair = part.split(separator: "=", maxSplits: 1)
      guard pair.count == 2, pair[0].trimmed.lowercased() == "charset" else { continue }
      return String(pair[1].trimmed.filter { $0 != "\"" && $0 != "'" })
    }
    return nil
  }

  private func problem(_ what: String, source: String? = nil) -> Problem {
    Problem(
      source: source ?? name, severity: .error, what: what,
      remedy: "fetch or unpack the archive again", leftOut: true)
  }
}

extension Substring {
  fileprivate var trimmed: Substring {
    var rest = self[...]
    while let first = rest.utf8.first, first.isASCIISpace { rest.removeFirst() }
    while let last = rest.utf8.last, last.isASCIISpace { rest.removeLast() }
    return rest
  }
}
