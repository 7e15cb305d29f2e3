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
    try each(of: input, { $0.map(\.claim) }, body)
  }

  /// All of them, some at a time.
  static func eachBlock(of input: ClaimInput, _ body: ([Claim]) throws -> Void) throws {
    try each(of: input, { [$0.map(\.claim)] }, body)
  }

  /// - Parameters:
  ///   - prepare: done on all cores, to some claims that stand one behind the other.
  ///   - body: done to each result, in order.
  static func each<Result: Sendable>(
    of input: ClaimInput, _ prepare: @Sendable ([Entry]) -> [Result],
    _ body: (Result) throws -> Void
  ) throws {
    var rest: [UInt8] = []
    var line = 1
    var blocks: [[UInt8]] = []
    func read() throws {
      let read = blocks.concurrentMap(length: 1) { block in
        (try? entries(in: block, input.name)).map {
          (results: prepare($0.entries), lines: $0.lines)
        }
      }
      for (block, read) in zip(blocks, read) {
        // What cannot be read is read once more, now that the number of its first line is known.
        guard let read else {
          _ = try entries(in: block, input.name, firstLine: line)
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

  private static func entries(
    in block: [UInt8], _ name: String, firstLine: Int = 1
  ) throws(CommandFailure) -> (entries: [Entry], lines: Int) {
    var entries: [Entry] = []
    let lines = try RecordLines.each(of: block, name: name, firstLine: firstLine) {
      (record, range) throws(RecordError) in
      entries.append(Entry(claim: try Claim(record: record), line: block[range.start..<range.end]))
    }
    return (entries, lines)
  }
}
