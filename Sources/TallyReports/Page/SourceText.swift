internal import TallyCore
internal import TallyKnowledge

/// A source's text cut into paragraphs and these into pieces, some of them claims.
///
/// Where the text is not at hand (a report made of a knowledge base alone) the sentences that hold
/// claims stand for it.
struct SourceText {
  private let claims: [IndexedClaim]
  private let text: ReportInput.Text?

  init(of claims: [IndexedClaim], text: ReportInput.Text?) {
    self.claims = claims
    self.text = text
  }

  var isWhole: Bool { text != nil }

  /// - Parameters:
  ///   - body: done to each piece in order, with the claim that it is.
  ///   - endParagraph: done after the last piece of each paragraph.
  func eachPiece(_ body: (String, IndexedClaim?) -> Void, endParagraph: () -> Void) {
    if let text { return eachPiece(of: text, body, endParagraph) }
    var position = 0
    while position < claims.count {
      guard let sentence = claims[position].claim.sentence else {
        body(claims[position].claim.quantity.text, claims[position])
        endParagraph()
        position += 1
        continue
      }
      let first = position
      while position < claims.count, claims[position].claim.sentence == sentence { position += 1 }
      pieces(of: sentence.text[...], from: sentence.start, claims[first..<position], body)
      endParagraph()
    }
  }

  private func eachPiece(
    of text: ReportInput.Text, _ body: (String, IndexedClaim?) -> Void, _ endParagraph: () -> Void
  ) {
    var rest = claims[...]
    var start = text.start
    // By bytes: "\r\n" is one character, and no line break.
    for line in text.words.utf8.split(separator: ASCII.newline, omittingEmptySubsequences: false) {
      let line = Substring(line)
      let end = start + line.unicodeScalars.count
      let inside = rest.prefix { ($0.claim.span?.start ?? .max) < end }
      rest = rest.dropFirst(inside.count)
      if line.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) {
        pieces(of: line, from: start, inside, body)
        endParagraph()
      }
      start = end + 1
    }
  }

  /// - Parameter offset: the code point at which `line` starts in the source's text.
  private func pieces(
    of line: Substring, from offset: Int, _ claims: ArraySlice<IndexedClaim>,
    _ body: (String, IndexedClaim?) -> Void
  ) {
    var rest = line
    var position = offset
    for claim in claims {
      guard let span = claim.claim.span else { continue }
      let start = rest.place(ofScalar: span.start - position)
      let end = rest[start...].place(ofScalar: span.end - max(span.start, position))
      guard start < end else { continue }
      if rest.startIndex < start { body(String(rest[..<start]), nil) }
      body(String(rest[start..<end]), claim)
      rest = rest[end...]
      position = max(position, span.end)
    }
    if !rest.isEmpty { body(String(rest), nil) }
  }
}

extension StringProtocol {
  /// Where the code point with this number stands, the nearest end for one outside.
  func place(ofScalar number: Int) -> Index {
    unicodeScalars.index(startIndex, offsetBy: Swift.max(number, 0), limitedBy: endIndex)
      ?? endIndex
  }
}
