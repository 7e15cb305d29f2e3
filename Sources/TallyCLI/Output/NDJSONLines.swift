internal import TallyCore
internal import TallyJSON

/// Records of other people's making, line by line: a broken one is a problem, and the others go on.
enum NDJSONLines {
  /// - Parameter body: returns what is wrong with a record, or `nil`.
  static func each(
    of path: String, log: inout RunLog, _ body: (JSONValue) throws -> String?
  ) throws {
    let name = path == "-" ? "standard input" : path
    let descriptor = path == "-" ? 0 : try POSIXFile.openForReading(path)
    defer { if descriptor > 0 { POSIXFile.close(descriptor) } }
    var rest: [UInt8] = []
    var line = 0
    func read(_ bytes: [UInt8]) throws {
      var start = 0
      while start < bytes.count {
        let end = bytes[start...].firstIndex(of: ASCII.newline) ?? bytes.count
        line += 1
        if bytes[start..<end].contains(where: { !$0.isASCIISpace }) {
          if let trouble = try trouble(bytes, ByteRange(start, end), body) {
            log.add(
              Problem(
                source: name, severity: .error, what: trouble, location: "line \(line)",
                remedy: "one JSON object a line; see --help", leftOut: true))
          }
        }
        start = end + 1
      }
    }
    while let chunk = try POSIXFile.read(from: descriptor, atMost: 1 << 20) {
      rest += chunk
      guard let last = rest.lastIndex(of: ASCII.newline) else { continue }
      let whole = Array(rest[...last])
      rest.removeFirst(last + 1)
      try read(whole)
    }
    try read(rest)
  }

  private static func trouble(
    _ bytes: [UInt8], _ range: ByteRange, _ body: (JSONValue) throws -> String?
  ) throws -> String? {
    let value: JSONValue
    do throws(JSONError) {
      value = try JSONReader().value(of: bytes, in: range)
    } catch {
      return "is no JSON: \(error.what)"
    }
    return try body(value)
  }
}
