/// Where each stretch of a document's text stood in the decoded original.
///
/// Segments rise in the text and leave no gap. Plain text needs none, nor does Markdown without character references: their
/// text is the original.
package struct OriginMap: Hashable, Sendable {
  package struct Segment: Hashable, Sendable {
    /// Byte offset in the document's text.
    package var textStart: Int
    /// The same place in `Document.raw`.
    package var rawStart: Int
    /// How many raw bytes the segment covers.
    package var rawCount: Int
    /// Whether text and raw are the same bytes here; if not (an entity, folded white space, a line
    /// break made of a tag) the segment maps as a whole.
    package var isVerbatim: Bool

    package init(textStart: Int, rawStart: Int, rawCount: Int, isVerbatim: Bool) {
      self.textStart = textStart
      self.rawStart = rawStart
      self.rawCount = rawCount
      self.isVerbatim = isVerbatim
    }
  }

  package var segments: [Segment]
  package var isIdentity: Bool

  package init(segments: [Segment]) {
    self.segments = segments
    self.isIdentity = false
  }

  private init() {
    self.segments = []
    self.isIdentity = true
  }

  /// The map of a document whose text is its original.
  package static let identity = OriginMap()

  /// The bytes of the original that gave `range` of the text.
  package func raw(for range: ByteRange) -> ByteRange {
    guard !isIdentity, !segments.isEmpty else { return range }
    let first = segments[segment(at: range.start)]
    let start =
      first.isVerbatim ? first.rawStart + (range.start - first.textStart) : first.rawStart
    guard range.count > 0 else { return ByteRange(start, start) }
    let last = segments[segment(at: range.end - 1)]
    let end =
      last.isVerbatim
      ? last.rawStart + (range.end - last.textStart) : last.rawStart + last.rawCount
    return ByteRange(start, max(start, end))
  }

  private func segment(at offset: Int) -> Int {
    var low = 0
    var high = segments.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if segments[middle].textStart <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
