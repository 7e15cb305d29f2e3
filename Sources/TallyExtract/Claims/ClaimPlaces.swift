internal import TallyCore

/// Turns byte ranges of a document's text into what records say of a place: code points, and the line
/// and column in the original.
///
/// Built only for a document that makes a claim; the two passes over the bytes are its whole cost. A class, as each
/// claim asks it three times, and a struct was copied for each.
final class ClaimPlaces: Sendable {
  private let text: [UInt8]
  private let index: TextIndex
  /// `nil` where `index` counts in the original already.
  private let rawIndex: TextIndex?
  private let origins: OriginMap
  /// The records quote the original, not the text that was read from it.
  private let isAsWritten: Bool
  private let sentenceBytes: Int

  init(_ document: Document, sentenceBytes: Int) {
    text = document.written
    index = TextIndex(text)
    origins = document.origins
    isAsWritten = document.format == .markdown && !origins.isIdentity
    let isOriginal =
      isAsWritten || origins.isIdentity && document.raw.count == document.text.count
    rawIndex = isOriginal ? nil : TextIndex(document.raw)
    self.sentenceBytes = max(sentenceBytes, 1)
  }

  private func written(_ range: ByteRange) -> ByteRange {
    isAsWritten ? origins.raw(for: range) : range
  }

  func quote(of range: ByteRange) -> String { text.string(written(range)) }

  func span(of range: ByteRange) -> Claim.Span {
    let range = written(range)
    return Claim.Span(start: index.codePoint(at: range.start), end: index.codePoint(at: range.end))
  }

  /// - span: the place in the text, which the original mostly is.
  func origin(of range: ByteRange, span: Claim.Span) -> Claim.Origin {
    guard rawIndex == nil else { return originOfRaw(origins.raw(for: range)) }
    let place = index.place(at: written(range).start, codePoint: span.start)
    return Claim.Origin(start: span.start, end: span.end, line: place.line, column: place.column)
  }

  func originOfRaw(_ raw: ByteRange) -> Claim.Origin {
    let index = rawIndex ?? index
    let place = index.place(at: raw.start)
    return Claim.Origin(
      start: place.offset, end: index.codePoint(at: raw.end), line: place.line,
      column: place.column)
  }

  /// A sentence beyond the limit is cut before a whole character and marked with an ellipsis; its
  /// offsets stay those of the whole.
  func sentence(_ range: ByteRange) -> Claim.Sentence {
    let span = span(of: range)
    let range = written(range)
    guard range.count > sentenceBytes else {
      return Claim.Sentence(start: span.start, end: span.end, text: text.string(range))
    }
    var end = range.start + sentenceBytes
    while end > range.start, text[end].isUTF8Continuation { end -= 1 }
    return Claim.Sentence(
      start: span.start, end: span.end, text: text.string(ByteRange(range.start, end)) + "…")
  }
}
