import TallyCore
import Testing

@testable import TallyExtract

struct HeaderUnitTests {
  @Test(arguments: [
    ("Time (min)", "", " min"), ("Zinc [mg]", "", " mg"), ("Growth %", "", " %"),
    ("% change", "", " %"), ("Share, %", "", " %"), ("Weight, kg", "", " kg"),
    ("Weight in kg", "", " kg"), ("Length/m", "", " m"),
    ("Speed km/h", "", " km/h"), ("Weight (kg, mean)", "", " kg"), ("Area km2", "", " km2"),
    ("Price in £", "£", ""), ("Price USD", "", " USD"), ("Revenue ($m)", "$", " million"),
    ("GDP ($ bn)", "$", " billion"), ("Employees ('000)", "", " thousand"),
    ("Sales (in thousands)", "", " thousand"), ("Annual kWh used", "", " kWh"),
    ("Watts per bulb", "", " Watts"),
    ("Loss (in millions of dollars)", "", " million dollars"), ("SPF", "SPF ", ""),
  ])
  func standsAroundTheNumber(header: String, before: String, after: String) throws {
    let unit = try #require(HeaderUnit(Array(header.utf8)))
    #expect(String(decoding: unit.before, as: UTF8.self) == before)
    #expect(String(decoding: unit.after, as: UTF8.self) == after)
  }

  @Test(arguments: [
    "Team C", "2020 (F2)", "2019", "2019 (n = 20)", "Vitamin D", "Vitamin, C", "Made in", "Price",
    "Size L",
  ])
  func isNoneInOtherHeaders(header: String) {
    #expect(HeaderUnit(Array(header.utf8)) == nil)
  }

  @Test func cellsTakeUnitAndScale() {
    #expect(
      values("Revenue ($m)", "14", "(602)", "$1,204")
        == ["14000000 USD", "-602000000 USD", "1204000000 USD"])
    #expect(values("Sales (in thousands)", "1,200", "$35") == ["1200000 1", "35000 USD"])
    #expect(values("Weight, kg", "45", "5–7") == ["45 kg", "5..7 kg"])
    #expect(values("Rank", "1", "2") == [])
    #expect(values("Loss", "$(45)", "$(0.03)") == ["-45 USD", "-0.03 USD"])
  }

  /// Words of a bound stand around the number, words for a class before its bracket; other words say that it is of something
  /// else.
  @Test func cellsMayBoundTheirNumber() {
    #expect(
      values("Time (min)", "up to 45", "30 or more", "less than 20", "60+", "about 5")
        == ["..45 min", "30.. min", "..<20 min", "60.. min", "~5 min"])
    #expect(values("Area (m2)", "Small (<70)", "Medium (100-150)") == ["..<70 m2", "100..150 m2"])
    #expect(
      values("SYSTOLIC mm Hg (upper number)", "120 – 129", "140 or higher")
        == ["120..129 mm[Hg]", "140.. mm[Hg]"])
    #expect(values("Zinc [mg]", "3 tablets", "Type 2", "2 a day") == ["3 1", "2 1/d"])
  }

  /// The values of a column under `header`, one row each.
  private func values(_ header: String, _ cells: String...) -> [String] {
    var table = document("Shop\t\(header)")
    var text = table.raw
    var blocks = table.blocks
    var placed: [TableCell] = []
    let column = ByteRange(5, text.count)
    for cell in cells {
      text.append(ASCII.newline)
      let start = text.count
      text += Array("North\t\(cell)".utf8)
      blocks.append(Block(kind: .tableRow, range: ByteRange(start, text.count)))
      placed.append(
        TableCell(
          block: blocks.count - 1, range: ByteRange(start + 6, text.count),
          rowHeaders: [ByteRange(start, start + 5)], columnHeaders: [column]))
    }
    table = Document(source: Source(id: "page"), raw: text, blocks: blocks)
    table.cells = placed
    return ClaimExtractor().claims(in: table).map {
      FoundQuantity(range: column, core: column, kind: $0.kind, quantity: $0.quantity).summary
    }
  }
}
