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
    var blocks: [Block] = []
    while let chunk = try POSIXFile.read(from: descriptor, atMost: 1 << 20) {
      guard let end = chunk.lastIndex(of: ASCII.newline) else {
        rest += chunk
        continue
      }
      let block = Block(bytes: rest + chunk[...end], firstLine: line)
      line += block.bytes.count { $0 == ASCII.newline }
      rest = Array(chunk[(end + 1)...])
      blocks.append(block)
      if blocks.count == atOnce { try read(&blocks, name, body) }
    }
    blocks.append(Block(bytes: rest, firstLine: line))
    try read(&blocks, name, body)
  }

  /// Whole lines, and the number of the first.
  private struct Block: Sendable {
    var bytes: [UInt8]
    var firstLine: Int
  }

  /// Blocks held in memory to be read on all cores.
  private static let atOnce = 8

  private static func read(
    _ blocks: inout [Block], _ name: String, _ body: (Claim) -> Void
  ) throws(CommandFailure) {
    let results = blocks.concurrentMap(length: 1) { block in
      Result<[Claim], CommandFailure> { () throws(CommandFailure) in
        try claims(in: block, name)
      }
    }
    for result in results { for claim in try result.get() { body(claim) } }
    blocks.removeAll(keepingCapacity: true)
  }

  private static func claims(
    in block: Block, _ name: String
  ) throws(CommandFailure) -> [Claim] {
    var claims: [Claim] = []
    _ = try RecordLines.each(of: block.bytes, name: name, firstLine: block.firstLine) {
      (record) throws(RecordError) in claims.append(try Claim(record: record))
    }
    return claims
  }
}
