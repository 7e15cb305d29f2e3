import TallyCore
import TallyExtract
import Testing

/// What the cells of a table are of, by its headers, its rows and its page.
struct SubjectOfTableTests {
  @Test func headersNameTheSubjectAndTheProperty() {
    let found = claims(inTable: "Test\tGel\tCream", "Drying time\t5 minutes\t9 minutes")
    #expect(found.map(\.subject.text) == ["Gel", "Cream"])
    #expect(found.map(\.subject.via) == [.header, .header])
    #expect(found.map(\.property.text) == ["Drying time", "Drying time"])
  }

  /// What peels is no property where it is called a peel: the rows are things.
  @Test func aThingThatSoundsLikeAProcessStaysOne() {
    let found = claims(inTable: "Peel\tDowntime\tPrice", "Medium peel\t5 days\t$260")
    #expect(found.map(\.subject.text) == ["Medium peel", "Medium peel"])
    #expect(found.map(\.property.text) == ["Downtime", "Price"])
  }

  /// "Contagious period | Notes", "With treatment | Duration": where no header names a thing, the page's is meant.
  @Test func headersThatNameNoThingAreOfThePage() {
    let found = claims(
      inTable: "Aspect\tDuration\tNotes", "Contagious period\t24 hours\t2 weeks if untreated",
      "With treatment\t3 days\tfever for 2 days",
      below: "Strep throat hurts. Ask about strep throat.",
      title: "Strep throat")
    #expect(found.map(\.subject.text) == Array(repeating: "strep throat", count: 4))
    #expect(
      found.map(\.property.text) == ["Contagious period", "Contagious period", "Duration", nil])
    #expect(found.map(\.scope.condition).suffix(2) == ["With treatment", "With treatment"])
  }

  /// "Normal", "Severe" are cases of what the column measures.
  @Test func aGradeIsACase() {
    let found = claims(
      inTable: "Category\tSystolic (mmHg)\tDiastolic (mmHg)", "Normal\tunder 120\tunder 80",
      below: "Blood pressure varies. Ask about blood pressure.", title: "Blood pressure")
    #expect(found.map(\.property.text) == ["Systolic", "Diastolic"])
    #expect(found.map(\.scope.condition) == ["Normal", "Normal"])
  }

  /// "Crown replacement" is a thing of its own, on a page about another one; a group stands before what holds in it.
  @Test func aRowMayNameWhatIsDone() {
    let found = claims(
      inTable: "Treatment\tCost", "Crown replacement\t$900", "With insurance\t$20",
      below: "Dental implants last. Ask about dental implants.", title: "Dental implants",
      group: "Treatment")
    #expect(found.map(\.subject.text) == ["Crown replacement", "dental implants"])
    #expect(found.map(\.property.text) == ["Cost", "Cost"])
    #expect(found.last?.scope.condition == "Treatment, With insurance")
  }

  /// "1,000 – 2,000 sq ft | $6,000": a size names no thing; the price holds for it. "M3" does.
  @Test(arguments: [
    ("1,000 – 2,000 sq ft", "roof", "1,000 – 2,000 sq ft" as String?), ("M3", "M3", nil),
    ("737", "737", nil),
  ])
  func aRowLabelledBySizeIsOfThePage(label: String, subject: String, condition: String?) {
    let found = claims(
      inTable: "Home size\tLow end\tHigh end", "\(label)\t$6,000\t$9,000",
      below: "A new roof lasts. Ask about the roof.", title: "Roof cost"
    ).filter { $0.kind == .price }
    #expect(found.map(\.subject.text) == [subject, subject])
    #expect(found.map(\.scope.condition) == [condition, condition])
  }

  /// What stands in brackets behind a row's name says which of its kind, unless it is a unit.
  @Test func aBracketMayNameAKind() {
    let found = claims(
      inTable: "Pipe\tCost per foot\tWorks for\tNotes",
      "Copper (rigid)\t$4\t50 years\tup to 70 years",
      "Copper (flexible)\t$7\t30 years\tdents in 2 years",
      "Bend (cm)\t$2\t9 years\t8 years",
      below: "Pipes leak. Ask about water pipes.", title: "Water pipes")
    #expect(found.map(\.subject.text).prefix(6).allSatisfy { $0 == "Copper" })
    #expect(
      found.map(\.scope.variant)
        == ["rigid", "rigid", "rigid", "flexible", "flexible", "flexible", nil, nil, nil])
    #expect(found.first { $0.quote == "up to 70 years" }?.property.text == nil)
    // Another name of it tells no kinds apart.
    let named = claims(
      inTable: "Drug\tTime to work", "Paracetamol (acetaminophen)\t30 minutes",
      "Ibuprofen (Advil)\t40 minutes")
    #expect(named.map(\.subject.text) == ["Paracetamol", "Ibuprofen"])
    #expect(named.allSatisfy { $0.scope.variant == nil })
  }

  /// A header may say how surely, and what a time is for.
  @Test func aHeaderSaysMoreThanTheProperty() {
    let found = claims(
      inTable: "Virus\tIncubation period\tTypical course\tRecommended rest",
      "Noro\t2 days\t3 days\t5 days",
      "Rota\t3 days\t8 days\t9 days")
    #expect(found.prefix(3).map(\.role) == [.onset, .duration, .duration])
    #expect(found.prefix(3).map(\.modality) == [.asserted, .typical, .recommended])
  }

  /// Under "Mattress type" a row is a kind of mattress, whether it says so or not.
  @Test(arguments: [
    ("Shingle type", "Cedar", "Cedar shingle"), ("Type of shingle", "Cedar", "Cedar shingle"),
    ("Shingle type", "Cedar shingles", "Cedar shingles"), ("Shingle", "Cedar", "Cedar"),
    ("Type", "Cedar", "Cedar"),
  ])
  func aRowMayBeAKindOfWhatTheCornerSays(corner: String, row: String, subject: String) {
    let found = claims(
      inTable: "\(corner)\tPrice\tLifespan", "\(row)\t$400\t30 years", "Slate\t$900\t80 years")
    #expect(found.first?.subject.text == subject)
  }

  /// Also where its words sound like a property.
  @Test func aKindOfThingIsNoProperty() {
    let found = claims(
      inTable: "Pump type\tPrice\tTypical lifespan", "Air source (ducted)\t$9,000\t15 years",
      "Air source (wall)\t$6,500\t12 years", below: "A heat pump heats. Ask about heat pumps.",
      title: "Heat pumps")
    #expect(found.allSatisfy { $0.subject.text == "Air source pump" })
    #expect(found.map(\.scope.variant) == ["ducted", "ducted", "wall", "wall"])
  }

  /// A number in the name of a row is no scale, a dose in that of a column no unit; what is measured says the unit of
  /// ranges and bounds, too, and a period what is paid for.
  @Test(arguments: [
    ("Income\tAverage", "Greater than 68,000\t$56,270", "56270 USD"),
    ("Group\tZinc 20 mg", "Deaths\t2", "2 1"),
    ("Part\tModel A", "Temperature (°C)\t-40 to 105", "-40..105 Cel"),
    ("Part\tModel A", "Power (mW)\t< 250", "..<250 mW"),
    ("Plan\tMonthly", "Basic\t$5", "5 USD/mo"),
  ])
  func unitsOfCells(header: String, row: String, value: String) throws {
    let claim = try #require(claims(inTable: header, row).last)
    let found = FoundQuantity(
      range: ByteRange(0, 0), core: ByteRange(0, 0), kind: claim.kind, quantity: claim.quantity)
    #expect(found.summary == value)
  }

  /// The claims of a table whose lines have a tab between cells: the first line heads its columns, the first cell of
  /// each other line heads its row.
  ///
  /// - intro: a paragraph above it.
  /// - group: the cell of the first line that heads a group of rows.
  private func claims(
    inTable lines: String..., below intro: String? = nil, title: String? = nil,
    group: String? = nil
  ) -> [Claim] {
    let paragraphs = (intro.map { [$0] } ?? []) + lines
    var table = document(lines: paragraphs, title: title)
    let header = table.blocks.count - lines.count
    func cells(_ block: Int) -> [ByteRange] {
      var start = table.blocks[block].range.start
      return paragraphs[block].split(separator: "\t").map { cell in
        defer { start += cell.utf8.count + 1 }
        return ByteRange(start, start + cell.utf8.count)
      }
    }
    let columns = cells(header)
    let names = lines[0].split(separator: "\t").map(String.init)
    table.cells = columns.map { TableCell(block: header, range: $0, isHeader: true) }
    for block in header..<table.blocks.count {
      table.blocks[block].kind = .tableRow
      guard block > header, let row = cells(block).first else { continue }
      for (cell, column) in zip(cells(block), columns).dropFirst() {
        table.cells.append(
          TableCell(
            block: block, range: cell, rowHeaders: [row], columnHeaders: [column],
            groupHeaders: zip(names, columns).filter { $0.0 == group }.map(\.1)))
      }
    }
    return ClaimExtractor().claims(in: table)
  }
}
