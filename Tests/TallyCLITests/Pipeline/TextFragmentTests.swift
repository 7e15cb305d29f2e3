import TallyCore
import Testing

@testable import TallyCLI

struct TextFragmentTests {
  private func claim(in text: String, quote: String) -> Claim {
    let scalars = Array(text.unicodeScalars)
    let wanted = Array(quote.unicodeScalars)
    let start = scalars.indices.first { scalars[$0...].starts(with: wanted) } ?? 0
    var claims = [
      Claim(
        id: "c-1", document: "a", span: Claim.Span(start: start, end: start + wanted.count),
        quote: quote, kind: .duration,
        quantity: Quantity(lower: nil, upper: nil, unit: "h"))
    ]
    QuoteContext.fill(&claims, from: Array(text.utf8))
    return claims[0]
  }

  @Test func theWordsAroundAreCountedInCodePoints() {
    let claim = claim(in: "Größe 😀 hält 48 hours – länger nie", quote: "48 hours")
    #expect(claim.selectors?.prefix == "Größe 😀 hält ")
    #expect(claim.selectors?.suffix == " – länger nie")
  }

  @Test func longTextsAreCutOnBothSides() {
    let long = String(repeating: "ä", count: 50)
    let claim = claim(in: long + "48 hours" + long, quote: "48 hours")
    #expect(claim.selectors?.prefix.unicodeScalars.count == 32)
    #expect(claim.selectors?.suffix.unicodeScalars.count == 32)
  }

  @Test func wholeWordsOfTheSameLineLeadToTheQuote() {
    let claim = claim(in: "A heading\nIt is over in 48 hours, or so.", quote: "48 hours")
    #expect(
      TextFragment.link(to: claim, at: "https://a.example/p")
        == "https://a.example/p#:~:text=is%20over%20in-,48%20hours")
  }

  @Test func whatPartsTheDirectiveIsEscaped() {
    let claim = claim(in: "costs 2,000-3,000 now", quote: "2,000-3,000")
    let link = TextFragment.link(to: claim, at: "https://a.example/#top")
    #expect(link == "https://a.example/#top:~:text=costs-,2%2C000%2D3%2C000,-now")
  }

  @Test(arguments: [nil, "javascript:alert(1)", "notes.txt", "ftp://a.example/"])
  func onlyWebAddressesBecomeLinks(url: String?) {
    #expect(TextFragment.link(to: claim(in: "48 hours", quote: "48 hours"), at: url) == nil)
  }
}
