/// Turns byte offsets of a UTF-8 text into code points, lines and columns.
///
/// Built once a text in one pass; a look-up then reads at most `stride` bytes. ASCII text, by far the
/// commonest, needs no table of code points at all.
///
/// A class: as a struct its tables were counted one by one whenever a place was asked for.
package final class TextIndex: Sendable {
  /// A place as people count: code points from 0, lines and columns from 1.
  package struct Place: Hashable, Sendable {
    package var offset: Int
    package var line: Int
    package var column: Int
  }

  private static let stride = 2 * ThirtyTwoBytes.count

  private let bytes: [UInt8]
  private let isASCII: Bool
  /// Code points before byte `i * stride`, and in the whole text.
  private let checkpoints: [UInt32]
  /// The byte at which each line starts.
  private let lineStarts: [Int]

  package init(_ bytes: [UInt8]) {
    var checkpoints: [UInt32] = []
    var lineStarts = [0]
    var codePoints = 0
    let span = bytes.span
    checkpoints.reserveCapacity(span.count / Self.stride + 2)
    var start = 0
    while start < span.count {
      checkpoints.append(UInt32(truncatingIfNeeded: codePoints))
      let end = min(start + Self.stride, span.count)
      codePoints += end - start
      if !Self.isASCII(span, start, end) {
        codePoints -= EightBytes.continuations(in: span, start, end)
      }
      start = end
    }
    checkpoints.append(UInt32(truncatingIfNeeded: codePoints))
    var position = EightBytes.first(ASCII.newline, in: span, from: 0)
    while position < span.count {
      lineStarts.append(position + 1)
      position = EightBytes.first(ASCII.newline, in: span, from: position + 1)
    }
    self.bytes = bytes
    self.isASCII = codePoints == span.count
    self.checkpoints = isASCII ? [] : checkpoints
    self.lineStarts = lineStarts
  }

  /// The number of code points before `offset`.
  package func codePoint(at offset: Int) -> Int {
    let offset = min(max(offset, 0), bytes.count)
    guard !isASCII else { return offset }
    let checkpoint = min(offset / Self.stride, checkpoints.count - 2)
    let count = Int(checkpoints[checkpoint])
    let start = checkpoint * Self.stride
    // A stretch of ASCII, as most are in any text.
    if Int(checkpoints[checkpoint + 1]) - count == min(Self.stride, bytes.count - start) {
      return count + offset - start
    }
    let bytes = bytes
    return count + offset - start - EightBytes.continuations(in: bytes.span, start, offset)
  }

  /// Whether a stretch of `stride` bytes is ASCII, as most are; a shorter one is not asked.
  @inline(__always) private static func isASCII(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int
  ) -> Bool {
    end - start == stride && ThirtyTwoBytes(bytes, at: start).areASCII
      && ThirtyTwoBytes(bytes, at: start + ThirtyTwoBytes.count).areASCII
  }

  package func place(at offset: Int) -> Place {
    place(at: offset, codePoint: codePoint(at: offset))
  }

  /// The same, where the code points before `offset` have been counted.
  package func place(at offset: Int, codePoint: Int) -> Place {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    let column = codePoint - self.codePoint(at: lineStarts[low]) + 1
    return Place(offset: codePoint, line: low + 1, column: column)
  }
}
