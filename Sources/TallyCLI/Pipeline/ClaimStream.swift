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
    var blocks: [Block] = []
    func read() throws {
      let results = blocks.concurrentMap(length: 1) { block in
        Swift.Result<[Result], CommandFailure> { () throws(CommandFailure) in
          prepare(try entries(in: block, input.name))
        }
      }
      for result in results { for one in try result.get() { try body(one) } }
      blocks.removeAll(keepingCapacity: true)
    }
    try input.eachChunk { chunk in
      guard let end = chunk.lastIndex(of: ASCII.newline) else {
        rest += chunk
        return
      }
      let block = Block(bytes: rest + chunk[...end], firstLine: line)
      line += block.bytes.count { $0 == ASCII.newline }
      rest = Array(chunk[(end + 1)...])
      blocks.append(block)
      if blocks.count == atOnce { try read() }
    }
    blocks.append(Block(bytes: rest, firstLine: line))
    try read()
  }

  /// Whole lines, and the number of the first.
  private struct Block: Sendable {
    var bytes: [UInt8]
    var firstLine: Int
  }

  /// Blocks held in memory to be read on all cores.
  private static let atOnce = 8

  private static func entries(
    in block: Block, _ name: String
  ) throws(CommandFailure) -> [Entry] {
    var entries: [Entry] = []
    _ = try RecordLines.each(of: block.bytes, name: name, firstLine: block.firstLine) {
      (record, range) throws(RecordError) in
      entries.append(
        Entry(claim: try Claim(record: record), line: block.bytes[range.start..<range.end]))
    }
    return entries
  }
}
