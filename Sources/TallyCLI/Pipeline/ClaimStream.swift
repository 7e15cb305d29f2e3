internal import TallyCore
internal import TallyJSON
internal import TallyRecords

/// Claims as `tally extract` wrote them, read line by line: the text is never held whole.
enum ClaimStream {
  /// A claim, and the line that it was read from.
  struct Entry: Sendable {
    var claim: Claim
    var line: ArraySlice<UInt8>
  }

  static func each(
    of input: ClaimInput, _ body: (Claim) throws -> Void
  ) throws {
    try each(of: input, { claim, _ in claim }, { $0 }, body)
  }

  /// All of them, some at a time.
  static func eachBlock(of input: ClaimInput, _ body: ([Claim]) throws -> Void) throws {
    try each(of: input, { claim, _ in claim }, { [$0] }, body)
  }

  /// - Parameters:
  ///   - prepare: done on all cores, to some claims that stand one behind the other.
  ///   - body: done to each result, in order.
  static func each<Result: Sendable>(
    of input: ClaimInput, _ prepare: @Sendable ([Entry]) -> [Result],
    _ body: (Result) throws -> Void
  ) throws {
    try each(of: input, { Entry(claim: $0, line: $1) }, prepare, body)
  }

  /// - Parameter take: what is kept of a claim and its line.
  private static func each<Kept: Sendable, Result: Sendable>(
    of input: ClaimInput, _ take: @Sendable (consuming Claim, ArraySlice<UInt8>) -> Kept,
    _ prepare: @Sendable ([Kept]) -> [Result], _ body: (Result) throws -> Void
  ) throws {
    var rest: [UInt8] = []
    var line = 1
    var blocks: [[UInt8]] = []
    func read() throws {
      let read = blocks.concurrentMap(length: 1) { block in
        (try? entries(in: block, input.name, take)).map {
          (results: prepare($0.entries), lines: $0.lines)
        }
      }
      for (block, read) in zip(blocks, read) {
        // What cannot be read is read once more, now that the number of its first line is known.
        guard let read else {
          _ = try entries(in: block, input.name, firstLine: line, take)
          return
        }
        for result in read.results { try body(result) }
        line += read.lines
      }
      blocks.removeAll(keepingCapacity: true)
    }
    try input.eachChunk { chunk in
      guard let end = chunk.lastIndex(of: ASCII.newline) else {
        rest += chunk
        return
      }
      blocks.append(rest + chunk[...end])
      rest = Array(chunk[(end + 1)...])
      if blocks.count == atOnce { try read() }
    }
    blocks.append(rest)
    try read()
  }

  /// Blocks of whole lines held in memory to be read on all cores.
  private static let atOnce = 8

  private static func entries<Kept>(
    in block: [UInt8], _ name: String, firstLine: Int = 1,
    _ take: (consuming Claim, ArraySlice<UInt8>) -> Kept
  ) throws(CommandFailure) -> (entries: [Kept], lines: Int) {
    var entries: [Kept] = []
    let lines = try RecordLines.each(of: block, name: name, firstLine: firstLine) {
      (record, range) throws(RecordError) in
      entries.append(take(try Claim(record: record), block[range.start..<range.end]))
    }
    return (entries, lines)
  }
}
