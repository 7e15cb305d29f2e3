import TallyCore
import TallyIngest
import Testing

/// Pages that other programs crash on, cut short or take minutes for.
struct HardPageTests {
  @Test func readsElementsNested100000Deep() throws {
    let depth = 100_000
    let document = try readPage(
      String(repeating: "<div>", count: depth) + "heals in 5 days"
        + String(repeating: "</div>", count: depth) + "<p>and then it is over")
    #expect(document.lines == ["heals in 5 days", "and then it is over"])
  }

  @Test func keepsEveryRowOf50000() throws {
    let rows = (0..<50_000).map { "<tr><td>item \($0)<td>\($0) mg" }.joined()
    let document = try readPage("<table><tr><th>Item<th>Dose\(rows)</table>")
    #expect(document.blocks.count == 50_001)
    #expect(document.cells.count == 100_002)
    let last = try #require(document.cells.last)
    #expect(document.text.string(last.range) == "49999 mg")
    #expect(last.columnHeaders.map { document.text.string($0) } == ["Dose"])
    #expect(last.rowHeaders.map { document.text.string($0) } == ["item 49999"])
  }

  @Test func keepsAParagraphOf12Megabytes() throws {
    let sentence = "The wound heals in 5 days, and redness fades. "
    let count = 12_000_000 / sentence.utf8.count
    let document = try readPage("<p>" + String(repeating: sentence, count: count) + "</p>")
    #expect(document.blocks.count == 1)
    #expect(document.text.count == count * sentence.utf8.count - 1)
  }

  @Test func keepsTheTextOf3000UnclosedTags() throws {
    let html = (0..<3000).map { "<p><b><span>the dose is \($0) mg, as said before" }.joined()
    let document = try readPage(html)
    #expect(document.blocks.count == 3000)
    #expect(document.lines.last == "the dose is 2999 mg, as said before")
  }

  @Test(arguments: ["=1", "='>'", ""])
  func namesTheTagWith100000AttributesAndKeepsItsText(value: String) throws {
    let attributes = (0..<100_000).map { "a\($0)\(value)" }.joined(separator: " ")
    let document = try readPage("<p \(attributes)>Heals in 5 days.</p>")
    #expect(document.lines == ["Heals in 5 days."])
    #expect(document.problems.count == 1)
    #expect(document.problems.first?.what.contains("attributes") == true)
  }

  @Test(arguments: ["", "  \n\t ", "</div></p></body></html>", "<!-- open", "<", "&", "<html>"])
  func hasNoBlocksWhereThereIsNothing(html: String) throws {
    let document = try readPage(html)
    #expect(document.lines.allSatisfy { $0 == html })
  }

  @Test func readsTheTextBehindStrayEndTags() throws {
    let document = try readPage("</div></p></x>Heals in 5 days.")
    #expect(document.lines == ["Heals in 5 days."])
  }

  @Test func aBrokenNoscriptDoesNotSwallowThePage() throws {
    let document = try readPage("<body><noscript><div></noscript>\(prose)</body>")
    #expect(document.lines.count == 2)
  }

  @Test func stopsAtTheLimitsAndSaysSo() throws {
    var settings = Settings()
    settings.limits.nesting = 50
    let document = try readPage(
      String(repeating: "<div>", count: 100) + "<p>heals in 5 days", settings: settings)
    #expect(document.lines == ["heals in 5 days"])
    #expect(document.problems.first?.what.contains("50") == true)
  }

  @Test(arguments: [
    "<a ", "<!--", "&", "<table><tr><td>", "<ul><li>", "<noscript>", "<p><a>", "</x>",
  ])
  func takes100KilobytesOfOneThing(piece: String) throws {
    let document = try readPage(String(repeating: piece, count: 100_000 / piece.utf8.count))
    #expect(document.raw.count > 90_000)
  }
}
