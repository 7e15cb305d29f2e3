import TallyCore
import TallyIngest
import Testing

struct TableTests {
  /// The headers of a cell, as text.
  private struct Headers: Equatable {
    var rows: [String]
    var columns: [String]
    var groups: [String]
  }

  private func headers(of cell: String, in html: String) throws -> Headers {
    let document = try readPage("<body>\(prose)\(html)\(prose)</body>")
    let found = try #require(document.cells.first { document.text.string($0.range) == cell })
    return Headers(
      rows: found.rowHeaders.map { document.text.string($0) },
      columns: found.columnHeaders.map { document.text.string($0) },
      groups: found.groupHeaders.map { document.text.string($0) })
  }

  @Test func tiesACellToItsRowAndColumn() throws {
    let html = """
      <table><tr><th>Peel<th>Price<th>Downtime<tr><th>Light<td>$90<td>1 day\
      <tr><th>Deep<td>$900<td>14 days</table>
      """
    #expect(
      try headers(of: "14 days", in: html)
        == Headers(rows: ["Deep"], columns: ["Downtime"], groups: []))
  }

  @Test func readsTwoHeaderRowsWithSpans() throws {
    let html = """
      <table><thead><tr><th rowspan=2>Dose<th colspan=2>Adults<th colspan=2>Children\
      <tr><th>Gel<th>Placebo<th>Gel<th>Placebo</thead>\
      <tr><th>10 mg<td>3 d<td>5 d<td>4 d<td>6 d</table>
      """
    #expect(
      try headers(of: "6 d", in: html)
        == Headers(rows: ["10 mg"], columns: ["Children", "Placebo"], groups: ["Children"]))
    #expect(
      try headers(of: "3 d", in: html)
        == Headers(rows: ["10 mg"], columns: ["Adults", "Gel"], groups: ["Adults"]))
  }

  @Test func carriesARowspanDown() throws {
    let html = """
      <table><tr><th>Area<th>Session<th>Price<tr><th rowspan=2>Face<th>first<td>$50\
      <tr><th>second<td>$40<tr><th>Neck<th>first<td>$30</table>
      """
    #expect(
      try headers(of: "$40", in: html)
        == Headers(rows: ["Face", "second"], columns: ["Price"], groups: ["Face"]))
    #expect(
      try headers(of: "$30", in: html)
        == Headers(rows: ["Neck", "first"], columns: ["Price"], groups: []))
  }

  @Test func aRowOfOneCellGroupsTheRowsBelow() throws {
    let html = """
      <table><tr><th>Area<th>Price<tr><td colspan=2>Women<tr><td>Legs<td>$80\
      <tr><td colspan=2>Men<tr><td>Back<td>$95</table>
      """
    #expect(
      try headers(of: "$95", in: html)
        == Headers(rows: ["Back"], columns: ["Price"], groups: ["Men"]))
  }

  @Test func readsTablesWithoutHeaderCells() throws {
    let html = """
      <table><tr><td>Treatment<td>Price<td>Sessions<tr><td>Peel<td>$30<td>3\
      <tr><td>Laser<td>$300<td>1</table>
      """
    #expect(
      try headers(of: "$300", in: html)
        == Headers(rows: ["Laser"], columns: ["Price"], groups: []))
  }

  @Test func readsLabelAndValueInTwoColumns() throws {
    let document = try readPage(
      "<body>\(prose)<table><tr><td>Duration<td>30 minutes<tr><td>Price<td>$49</table></body>")
    let price = try #require(document.cells.first { document.text.string($0.range) == "$49" })
    #expect(price.isKeyValue)
    #expect(price.rowHeaders.map { document.text.string($0) } == ["Price"])
    #expect(document.cells.filter(\.isHeader).count == 2)
  }

  @Test func followsTheHeadersAttribute() throws {
    let html = """
      <table><tr><th id=a>Peel<th id=b>Laser<tr><th id=r colspan=2>Redness\
      <tr><td headers="r a">2 days<td headers="r b">4 days</table>
      """
    let found = try headers(of: "4 days", in: html)
    #expect(found.columns == ["Redness", "Laser"] || found.columns == ["Laser"])
    #expect(found.columns.contains("Laser"))
    #expect((found.rows + found.columns).contains("Redness"))
  }

  @Test func partsListItemsInACell() throws {
    let document = try readPage(
      """
      <body>\(prose)<table><tr><th>Drug<th>Doses<tr><td>Ibuprofen<td><ul><li>200 mg</li><li>400 mg</li>
      </ul><tr><td>Aspirin<td>1<br>tablet</table></body>
      """)
    #expect(document.lines.contains("Ibuprofen\t200 mg; 400 mg"))
    #expect(document.lines.contains("Aspirin\t1 tablet"))
  }

  @Test func theCaptionLeadsItsRows() throws {
    let document = try readPage(
      "<body>\(prose)<table><caption>Prices in 2026</caption><tr><th>Peel<th>Price<tr><td>Deep<td>$9</table>"
    )
    let row = try #require(document.block("Deep\t$9"))
    #expect(row.kind == .tableRow)
    #expect(document.line(row.lead) == "Prices in 2026")
    let caption = try #require(document.cells.last?.caption)
    #expect(document.text.string(caption) == "Prices in 2026")
  }

  @Test func tablesThatOnlyPlaceThingsAreParagraphs() throws {
    let document = try readPage(
      "<body><table role=presentation><tr><td>\(prose)</td><td>\(prose)</td></tr></table></body>")
    #expect(document.cells.isEmpty)
    #expect(document.blocks.allSatisfy { $0.kind == .paragraph })
    let nested = try readPage("<table><tr><td>\(prose)<table><tr><td>a<td>b</table></table>")
    #expect(nested.lines.contains { $0.contains("second visit") })
    #expect(
      !nested.blocks.contains {
        $0.kind == .tableRow && nested.text.string($0.range).contains("visit")
      })
  }

  @Test func cellsRiseAndLieInTheirRows() throws {
    let document = try readPage(
      "<body>\(prose)<table><tr><th><th>Gel<tr><th>Pain<td>3 h<tr><th>Itch<td></table></body>")
    var last = 0
    for cell in document.cells {
      #expect(cell.range.start >= last)
      #expect(document.blocks[cell.block].range.contains(cell.range))
      #expect(document.blocks[cell.block].kind == .tableRow)
      last = cell.range.end
    }
    #expect(document.lines.contains("Gel") && document.lines.contains("Itch"))
  }
}
