/// Turns byte offsets of a UTF-8 text into code points, lines and columns.
///
/// Built once a text in one pass; a look-up then reads at most `stride` bytes. ASCII text, by far the
/// commonest, needs no table of code points at all.
package struct TextIndex: Sendable {
  /// A place as people count: code points from 0, lines and columns from 1.
  package struct Place: Hashable, Sendable {
    package var offset: Int
    package var line: Int
    package var column: Int
  }

  private static let stride = 64

  private let bytes: [UInt8]
  private let isASCII: Bool
  /// Code points before byte `i * stride`.
  private let checkpoints: [UInt32]
  /// The byte at which each line starts.
  private let lineStarts: [Int]

  package init(_ bytes: [UInt8]) {
    var checkpoints: [UInt32] = []
    var lineStarts = [0]
    var codePoints = 0
    let span = bytes.span
    checkpoints.reserveCapacity(span.count / Self.stride + 1)
    var start = 0
    while start < span.count {
      checkpoints.append(UInt32(truncatingIfNeeded: codePoints))
      let end = min(start + Self.stride, span.count)
      // Counted without a branch, so that the compiler takes many bytes at once; lines are looked for
      // where there is one.
      let part = span.extracting(start..<end)
      var continuations = 0
      var newlines = 0
      for index in part.indices {
        continuations &+= part[index].isUTF8Continuation ? 1 : 0
        newlines &+= part[index] == ASCII.newline ? 1 : 0
      }
      codePoints += part.count - continuations
      if newlines > 0 {
        for index in part.indices where part[index] == ASCII.newline {
          lineStarts.append(start + index + 1)
        }
      }
      start = end
    }
    self.bytes = bytes
    self.isASCII = codePoints == span.count
    self.checkpoints = isASCII ? [] : checkpoints
    self.lineStarts = lineStarts
  }

  /// The number of code points before `offset`.
  package func codePoint(at offset: Int) -> Int {
    let offset = min(max(offset, 0), bytes.count)
    guard !isASCII, !checkpoints.isEmpty else { return offset }
    let checkpoint = min(offset / Self.stride, checkpoints.count - 1)
    var count = Int(checkpoints[checkpoint])
    let part = bytes.span.extracting(checkpoint * Self.stride..<offset)
    for index in part.indices { count &+= part[index].isUTF8Continuation ? 0 : 1 }
    return count
  }

  package func place(at offset: Int) -> Place {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    let codePoint = codePoint(at: offset)
    let column = codePoint - self.codePoint(at: lineStarts[low]) + 1
    return Place(offset: codePoint, line: low + 1, column: column)
  }
}
