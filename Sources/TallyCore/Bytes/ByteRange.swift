/// A half-open range of byte offsets into the UTF-8 text of one document.
///
/// Stages pass ranges, not copies: a quantity, a sentence and a claim all say where they stand by a
/// `ByteRange`. Code points, lines and columns are worked out from a `TextIndex` when a record is
/// written.
@usableFromInline package struct ByteRange: Hashable, Sendable {
  @usableFromInline package var start: Int
  @usableFromInline package var end: Int

  @inlinable package init(_ start: Int, _ end: Int) {
    precondition(start <= end, "a range ends before it starts")
    self.start = start
    self.end = end
  }

  @inlinable package var count: Int { end - start }
  @inlinable package var isEmpty: Bool { start == end }

  @inlinable package func contains(_ offset: Int) -> Bool { start <= offset && offset < end }
  @inlinable package func contains(_ other: ByteRange) -> Bool {
    start <= other.start && other.end <= end
  }
  @inlinable package func overlaps(_ other: ByteRange) -> Bool {
    start < other.end && other.start < end
  }
  @inlinable package func union(_ other: ByteRange) -> ByteRange {
    ByteRange(min(start, other.start), max(end, other.end))
  }
}

extension ByteRange: Comparable {
  /// By start, then the longer range first, so that a container comes before what it contains.
  @inlinable package static func < (a: ByteRange, b: ByteRange) -> Bool {
    (a.start, b.end) < (b.start, a.end)
  }
}

extension Array where Element == UInt8 {
  /// The text of a range. Damaged UTF-8 becomes U+FFFD; documents hold valid UTF-8, so that only a
  /// range that cuts a character shows it.
  package func string(_ range: ByteRange) -> String {
    String(decoding: self[range.start..<range.end], as: UTF8.self)
  }
}
