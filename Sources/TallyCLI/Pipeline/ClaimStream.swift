internal import TallyCore
internal import TallyJSON
internal import TallyRecords

/// Claims as `tally extract` wrote them, read line by line: the text is never held whole.
enum ClaimStream {
  static func each(of path: String, _ body: (Claim) -> Void) throws(CommandFailure) {
    let name = path == "-" ? "standard input" : path
    let descriptor: Int32
    do throws(CommandFailure) {
      descriptor = path == "-" ? 0 : try POSIXFile.openForReading(path)
    } catch {
      throw CommandFailure("\(path): \(error.message); check the path")
    }
    defer { if descriptor > 0 { POSIXFile.close(descriptor) } }
    var rest: [UInt8] = []
    var line = 1
    while let chunk = try POSIXFile.read(from: descriptor, atMost: 1 << 20) {
      guard let end = chunk.lastIndex(of: ASCII.newline) else {
        rest += chunk
        continue
      }
      line += try claims(in: rest + chunk[...end], name: name, firstLine: line, body)
      rest = Array(chunk[(end + 1)...])
    }
    _ = try claims(in: rest, name: name, firstLine: line, body)
  }

  /// Returns the number of lines.
  private static func claims(
    in bytes: [UInt8], name: String, firstLine: Int, _ body: (Claim) -> Void
  ) throws(CommandFailure) -> Int {
    try RecordLines.each(of: bytes, name: name, firstLine: firstLine) {
      (record) throws(RecordError) in body(try Claim(record: record))
    }
  }
}
