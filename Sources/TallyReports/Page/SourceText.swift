internal import TallyCore
internal import TallyKnowledge

/// A source's text cut into paragraphs and these into pieces, some of them claims.
///
/// Where the text is not at hand (a report made of a knowledge base alone) the sentences that hold
/// claims stand for it.
struct SourceText {
  private let claims: [PlacedClaim]
  private let text: ReportInput.Text?

  init(of claims: [PlacedClaim], text: ReportInput.Text?) {
    self.claims = claims
    self.text = text
  }

  var isWhole: Bool { text != nil }

  /// - Parameter link: what the template needs to link a claim.
  func paragraphs(_ link: (PlacedClaim) -> PageFields) -> [PageFields] {
    if let text { return paragraphs(of: text, link) }
    var paragraphs: [PageFields] = []
    var position = 0
    while position < claims.count {
      guard let sentence = claims[position].claim.sentence else {
        var piece = link(claims[position])
        piece["text"] = claims[position].claim.quantity.text
        paragraphs.append(["pieces": [piece]])
        position += 1
        continue
      }
      var group: [PlacedClaim] = []
      while position < claims.count, claims[position].claim.sentence == sentence {
        group.append(claims[position])
        position += 1
      }
      paragraphs.append([
        "pieces": pieces(of: sentence.text[...], from: sentence.start, group[...], link)
      ])
    }
    return paragraphs
  }

  private func paragraphs(of text: ReportInput.Text, _ link: (PlacedClaim) -> PageFields)
    -> [PageFields]
  {
    var paragraphs: [PageFields] = []
    var rest = claims[...]
    var start = text.start
    // By bytes: "\r\n" is one character, and no line break.
    for line in text.words.utf8.split(separator: ASCII.newline, omittingEmptySubsequences: false) {
      let line = Substring(line)
      let end = start + line.unicodeScalars.count
      let inside = rest.prefix { ($0.claim.span?.start ?? .max) < end }
      rest = rest.dropFirst(inside.count)
      if line.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) {
        paragraphs.append(["pieces": pieces(of: line, from: start, inside, link)])
      }
      start = end + 1
    }
    return paragraphs
  }

  /// - Parameter offset: the code point at which `line` starts in the source's text.
  private func pieces(
    of line: Substring, from offset: Int, _ claims: ArraySlice<PlacedClaim>,
    _ link: (PlacedClaim) -> PageFields
  ) -> [PageFields] {
    var pieces: [PageFields] = []
    var rest = line
    var position = offset
    for claim in claims {
      guard let span = claim.claim.span else { continue }
      let start = rest.place(ofScalar: span.start - position)
      let end = rest[start...].place(ofScalar: span.end - max(span.start, position))
      guard start < end else { continue }
      if rest.startIndex < start { pieces.append(["text": String(rest[..<start])]) }
      var piece = link(claim)
      piece["text"] = String(rest[start..<end])
      pieces.append(piece)
      rest = rest[end...]
      position = max(position, span.end)
    }
    if !rest.isEmpty { pieces.append(["text": String(rest)]) }
    return pieces
  }
}

extension StringProtocol {
  /// Where the code point with this number stands, the nearest end for one outside.
  func place(ofScalar number: Int) -> Index {
    unicodeScalars.index(startIndex, offsetBy: Swift.max(number, 0), limitedBy: endIndex)
      ?? endIndex
  }
}
