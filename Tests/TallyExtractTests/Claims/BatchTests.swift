import TallyCore
import TallyExtract
import Testing

/// Sentences are read some at a time. What is found must not depend on which are read together.
@Suite struct BatchTests {
  private let sentences = [
    "The redness fades within 24 to 48 hours.",
    "It costs $640 per session, or about 13 million VND (around $520).",
    "Nothing is counted here.",
    "In the study, 212 patients were followed for 6 months, and 51% reported less pain.",
    "You should not wait more than two weeks, or 3 if it itches.",
    "A cup of coffee contains 95 mg of caffeine.",
    "5% and 7% in the zinc and starch groups, respectively.",
    "2, 3 and 5 mg were given every 4 hours; 1984 was the year.",
  ]

  @Test func quantitiesAreThoseOfEachSentenceAlone() {
    let lines = Array(repeating: sentences, count: 20).flatMap { $0 }
    let text = Array(lines.joined(separator: "\n").utf8)
    var ranges: [ByteRange] = []
    for line in lines {
      let start = ranges.last.map { $0.end + 1 } ?? 0
      ranges.append(ByteRange(start, start + line.utf8.count))
    }
    let finder = QuantityFinder()
    var workspace = QuantityFinder.Workspace()
    let together = finder.quantities(in: ranges, of: text, using: &workspace)
    #expect(together.count == ranges.count)
    #expect(together.joined().count > 300)
    for (range, found) in zip(ranges, together) {
      #expect(found == finder.quantities(in: range, of: text))
    }
  }

  /// A stretch of many pieces between short ones: each is read to its end, in order.
  @Test func aLongRangeIsReadInPieces() {
    let long = String(repeating: "It took 3 hours and 40 cents, then 5%. ", count: 2_000)
    let text = Array((long + "\nIt lasts 9 days.").utf8)
    let ranges = [
      ByteRange(0, long.utf8.count), ByteRange(long.utf8.count + 1, text.count), ByteRange(0, 20),
    ]
    var workspace = QuantityFinder.Workspace()
    let found = QuantityFinder().quantities(in: ranges, of: text, using: &workspace)
    #expect(found[0].count == 6_000)
    #expect(found[0].map(\.range.start) == found[0].map(\.range.start).sorted())
    #expect(found[1].map { $0.quantity.unit } == ["d"])
    #expect(found[2].map { $0.quantity.unit } == ["h"])
  }

  /// "5 C" behind "0.1 C" is a rate, also where the stretch is cut between them, and whatever stands before it.
  @Test func aPieceLeansOnTheOneBefore() {
    let end = "it was cycled at 0.1 C "
    let filler = String(repeating: "word, ", count: 4_000)
    let long =
      filler.prefix(16_384 - 2 - end.utf8.count) + " " + end + "at 5 C it gave less, "
      + filler.prefix(8_000)
    for before in ["", "Nothing here. ", "It weighs 5 kg. "] {
      let text = Array((before + long).utf8)
      let start = before.utf8.count
      var workspace = QuantityFinder.Workspace()
      let found = QuantityFinder().quantities(
        in: [ByteRange(0, start), ByteRange(start, text.count)], of: text, using: &workspace)
      #expect(found[1].map { $0.quantity.unit } == ["{C-rate}", "{C-rate}"])
    }
  }

  /// The same paragraph again and again says the same, wherever a batch ends.
  @Test func claimsAreTheSameWhereverABatchEnds() {
    for shift in 0..<sentences.count {
      let paragraphs = (0..<40).map { number in
        (number == 0 ? Array(sentences.dropFirst(shift)) : sentences).joined(separator: " ")
      }
      let text = paragraphs.joined(separator: "\n\n")
      var blocks: [Block] = []
      var start = 0
      for paragraph in paragraphs {
        blocks.append(
          Block(kind: .paragraph, range: ByteRange(start, start + paragraph.utf8.count)))
        start += paragraph.utf8.count + 2
      }
      let claims = ClaimExtractor().claims(
        in: Document(
          source: Source(id: "page"), title: nil, raw: Array(text.utf8), blocks: blocks))
      let said = claims.map { claim in
        "\(claim.quote ?? "") \(claim.role) \(claim.modality) \(claim.subject) \(claim.property) \(claim.scope)"
          + " \(claim.quantity.per ?? "-") \(claim.sampleSize == nil) \(claim.restates == nil)"
      }
      let each = claims.count(where: { $0.span?.start ?? 0 > paragraphs[0].count }) / 39
      #expect(each > 15)
      let last = Array(said.suffix(each))
      for place in stride(from: said.count - each, to: 2 * each, by: -each) {
        #expect(Array(said[place..<place + each]) == last)
      }
    }
  }

  /// Small documents are read together, a large one by itself: each says what it says alone.
  @Test func claimsAreThoseOfEachDocumentAlone() {
    let titles = ["Microneedling: a guide", nil, "Coffee"]
    var documents = (0..<60).map { number in
      document(
        sentences[number % sentences.count], sentences[number / 8 % sentences.count],
        title: titles[number % titles.count])
    }
    documents.append(
      document(Array(repeating: sentences, count: 30).joined().joined(separator: " ")))
    documents.append(document(""))
    documents.append(document("Es dauert 3 Tage.", language: "de"))
    var page = document("It lasts two weeks.")
    page.facts = [
      StructuredFact(
        subjectType: "Product", subject: "Sun Gel", property: "price", value: "640", unit: "USD",
        origin: ByteRange(0, 2))
    ]
    documents.append(page)
    documents += documents[..<9]
    let extractor = ClaimExtractor()
    let together = extractor.claims(in: documents)
    #expect(together == documents.map { extractor.claims(in: $0) })
    #expect(together.joined().count > 500)
  }
}
