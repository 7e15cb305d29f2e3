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
      let scalars = Array(sentence.text.unicodeScalars)
      paragraphs.append([
        "pieces": pieces(of: scalars[...], from: sentence.start, group[...], link)
      ])
    }
    return paragraphs
  }

  private func paragraphs(of text: ReportInput.Text, _ link: (PlacedClaim) -> PageFields)
    -> [PageFields]
  {
    let scalars = Array(text.words.unicodeScalars)
    var paragraphs: [PageFields] = []
    var rest = claims[...]
    var start = 0
    while start < scalars.count {
      let end = scalars[start...].firstIndex(of: "\n") ?? scalars.count
      let inside = rest.prefix { ($0.claim.span?.start ?? .max) < text.start + end }
      rest = rest.dropFirst(inside.count)
      if scalars[start..<end].contains(where: { !$0.properties.isWhitespace }) {
        paragraphs.append([
          "pieces": pieces(of: scalars[start..<end], from: text.start + start, inside, link)
        ])
      }
      start = end + 1
    }
    return paragraphs
  }

  /// - Parameter offset: the code point at which `scalars` starts in the source's text.
  private func pieces(
    of scalars: ArraySlice<Unicode.Scalar>, from offset: Int, _ claims: ArraySlice<PlacedClaim>,
    _ link: (PlacedClaim) -> PageFields
  ) -> [PageFields] {
    var pieces: [PageFields] = []
    var position = scalars.startIndex
    func text(_ range: Range<Int>) -> String {
      String(String.UnicodeScalarView(scalars[range]))
    }
    for claim in claims {
      guard let span = claim.claim.span else { continue }
      let start = min(max(scalars.startIndex + span.start - offset, position), scalars.endIndex)
      let end = min(max(scalars.startIndex + span.end - offset, start), scalars.endIndex)
      guard start < end else { continue }
      if position < start { pieces.append(["text": text(position..<start)]) }
      var piece = link(claim)
      piece["text"] = text(start..<end)
      pieces.append(piece)
      position = end
    }
    if position < scalars.endIndex { pieces.append(["text": text(position..<scalars.endIndex)]) }
    return pieces
  }
}
