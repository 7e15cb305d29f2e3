internal import TallyCore
internal import TallyJSON
internal import TallyRecords

/// NDJSON of ours, read strictly: a broken record of our own making is a failure, not a problem.
enum RecordLines {
  /// Returns the number of lines; `body` is told where in `bytes` each record stands.
  @discardableResult
  static func each(
    of bytes: [UInt8], name: String, firstLine: Int = 1,
    _ body: (JSONValue, ByteRange) throws(RecordError) -> Void
  ) throws(CommandFailure) -> Int {
    var start = 0
    var line = firstLine
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: ASCII.newline) ?? bytes.count
      if bytes[start..<end].contains(where: { !$0.isASCIISpace }) {
        try read(bytes, ByteRange(start, end), place: "\(name):\(line)", body)
      }
      start = end + 1
      line += 1
    }
    return line - firstLine
  }

  private static func read(
    _ bytes: [UInt8], _ range: ByteRange, place: @autoclosure () -> String,
    _ body: (JSONValue, ByteRange) throws(RecordError) -> Void
  ) throws(CommandFailure) {
    let value: JSONValue
    do throws(JSONError) {
      value = try JSONReader().value(of: bytes, in: range)
    } catch {
      throw CommandFailure("\(place()): \(error.what); one JSON record a line is expected")
    }
    do throws(RecordError) {
      try body(value, range)
    } catch {
      throw CommandFailure("\(place()): \(error.what); is this what 'tally extract' wrote?")
    }
  }
}
