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
    for index in span.indices {
      if index % Self.stride == 0 { checkpoints.append(UInt32(truncatingIfNeeded: codePoints)) }
      let byte = span[index]
      if !byte.isUTF8Continuation { codePoints += 1 }
      if byte == ASCII.newline { lineStarts.append(index + 1) }
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
    let span = bytes.span
    var index = checkpoint * Self.stride
    while index < offset {
      if !span[index].isUTF8Continuation { count += 1 }
      index += 1
    }
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
