internal import TallyCore

/// What the headers of a table say of its cells: subject, property, unit.
///
/// In a comparison the columns are the things and the rows their properties; in a price list it is the
/// other way round. The headers' own words decide: "Time (min)", "Price", "Downtime" are properties.
struct TableClaims: Sendable {
  let document: Document

  struct Labels {
    var subject: Claim.Subject
    var property: Claim.Property
    var group: String?
    /// Which of its kind the subject is: "steel" of "Metal (steel)".
    var variant: String?
    /// Words of the property, for the role.
    var cues: WordSense = []
    var name: String = ""
  }

  /// Of each table, by the place of its first data cell, whether its rows are its things; `nil` where its headers leave
  /// that open.
  private let tables: [Layout]

  private struct Layout {
    var start: Int
    var rowsAreThings: Bool?
    /// Of those that are the things, most are no words for a property: "BrightStrip | Lumia | Pearl Pen".
    var namesThings = false
    /// What the rows are kinds of: "mattress" under "Mattress type".
    var kindOf: String?
    /// The names that several of its things have, so that their brackets tell which: "Metal (steel)", "Metal (aluminum)".
    var namesakes: Set<String> = []
  }

  init(document: Document) {
    self.document = document
    tables = Self.layouts(of: document)
  }

  /// Decided by all headers of a table together: one "Warm-up" beside "Price" and "Guarantee" is a property
  /// as they are.
  private static func layouts(of document: Document) -> [Layout] {
    var tables: [Layout] = []
    var columns: Set<ByteRange> = []
    var rows: Set<ByteRange> = []
    var arePrices = true
    var last = -1
    func share(_ labels: [TableLabel]) -> Double {
      Double(labels.count(where: \.isProperty)) / Double(max(1, labels.count))
    }
    func labels(_ headers: Set<ByteRange>) -> [TableLabel] {
      headers.map { TableLabel($0, of: document) }
    }
    func close() {
      guard !tables.isEmpty, columns.count > 1 || rows.count > 1 else { return }
      let (above, beside) = (labels(columns), labels(rows))
      let (across, down) = (share(above), share(beside))
      let corner = corner(above: columns, in: document).map { TableLabel($0, of: document) }
      let areNamed = corner.map { offered.contains($0.head) } ?? false
      var layout = tables.removeLast()
      layout.kindOf = corner.flatMap(kindOf)
      layout.namesakes = namesakes(above).union(namesakes(beside))
      if layout.kindOf != nil {
        (layout.rowsAreThings, layout.namesThings) = (true, true)
      } else if areNamed, across == 0 && down == 0 || arePrices && beside.allSatisfy(\.namesItem) {
        layout.rowsAreThings = true
      } else if across != down {
        (layout.rowsAreThings, layout.namesThings) = (across > down, min(across, down) < 0.5)
      }
      tables.append(layout)
    }
    for cell in document.cells where !cell.isHeader && cell.isLabelled {
      // The headers of a table stand before its first number.
      if last < 0 || cell.columnHeaders.contains(where: { $0.start > last }) {
        close()
        (columns, rows, arePrices) = ([], [], true)
        tables.append(Layout(start: cell.range.start))
      }
      columns.formUnion(cell.columnHeaders.suffix(1))
      rows.formUnion(cell.rowHeaders.suffix(1))
      if arePrices { arePrices = isPrice(cell, of: document) }
      last = cell.range.start
    }
    close()
    return tables
  }

  private static func isPrice(_ cell: TableCell, of document: Document) -> Bool {
    let text = document.reading[cell.range.start..<min(cell.range.end, cell.range.start + 2)]
    return text.first == ASCII.dollar
      || ["£", "€"].contains { text.starts(with: $0.utf8.prefix(2)) }
  }

  /// The header to the left of those of the columns: "Area" of "Area | Single session | Course of 6".
  private static func corner(above columns: Set<ByteRange>, in document: Document) -> ByteRange? {
    guard let first = columns.min(by: { $0.start < $1.start }) else { return nil }
    let place = firstCell(endingBehind: first.start, in: document)
    guard place > 0, place < document.cells.count, document.cells[place].range == first,
      document.cells[place - 1].isHeader,
      document.cells[place - 1].block == document.cells[place].block
    else { return nil }
    return document.cells[place - 1].range
  }

  /// The names that several labels share before their brackets.
  private static func namesakes(_ labels: [TableLabel]) -> Set<String> {
    var seen: Set<String> = []
    return Set(labels.filter { $0.kind != nil }.map(\.text).filter { !seen.insert($0).inserted })
  }

  /// "Mattress type", "Type of mattress": of what each row is a kind.
  private static func kindOf(_ corner: TableLabel) -> String? {
    let words = corner.text.lowercased().split(separator: " ")
    if words.count > 2, kinds.contains(words[0]), words[1] == "of" {
      return words[2...].joined(separator: " ")
    }
    guard words.count > 1, let last = words.last, kinds.contains(last) else { return nil }
    return words.dropLast().joined(separator: " ")
  }

  private static let kinds: Set<Substring> = ["type", "types", "kind", "kinds"]

  /// Heads the values of a sheet, whatever they are.
  private static let anything: Set<String> = [
    "value", "values", "detail", "details", "rating", "score", "amount", "description", "result",
    "information", "spec", "specs", "specification", "low", "high",
  ]

  /// Heads what is said of a row besides.
  private static let remarks: Set<String> = [
    "note", "notes", "comment", "comments", "remark", "remarks",
  ]

  /// Above the labels of rows that are what is offered: "Area", "Treatment"; but "Model", "Nutrient" and "City" may as well
  /// stand beside columns that are the things.
  private static let offered: Set<String> = [
    "area", "areas", "treatment", "treatments", "procedure", "procedures", "service", "services",
    "package", "packages", "membership",
  ]

  /// The place of the first cell that ends behind `start`: they stand in the order of the text.
  private static func firstCell(endingBehind start: Int, in document: Document) -> Int {
    var low = 0
    var high = document.cells.count
    while low < high {
      let middle = (low + high) / 2
      if document.cells[middle].range.end <= start { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Data cells inside `range`.
  func cells(in range: ByteRange) -> [TableCell] {
    var low = Self.firstCell(endingBehind: range.start, in: document)
    var cells: [TableCell] = []
    while low < document.cells.count, document.cells[low].range.start < range.end {
      if !document.cells[low].isHeader { cells.append(document.cells[low]) }
      low += 1
    }
    return cells
  }

  /// - title: what the page is about, the subject of a table of labels and values.
  func labels(of cell: TableCell, title: Claim.Subject) -> Labels {
    let columns = cell.columnHeaders.map { TableLabel($0, of: document) }
    let rows = cell.rowHeaders.map { TableLabel($0, of: document) }
    let group = cell.groupHeaders.last.map { TableLabel($0, of: document).text }
    // "Size | Cost", "1,000 sq ft | $5,000"
    if cell.isKeyValue, title.text != nil, let column = columns.last, column.isProperty,
      let row = rows.last, row.isCondition
    {
      return labels(subject: title, property: column, group: row.text)
    }
    // "Part | Typical price": what the second column measures is of what the first names.
    if cell.isKeyValue, let column = columns.last, column.isProperty, let row = rows.last,
      row.namesItem, !Self.anything.contains(column.head)
    {
      return labels(
        subject: Claim.Subject(text: row.text, via: .header), property: column, group: group,
        variant: variant(of: row, in: cell))
    }
    guard !cell.isKeyValue, let column = columns.last, let row = rows.last else {
      let named = (cell.isKeyValue ? rows : rows + columns).last
      return labels(subject: title, property: named, group: group)
    }
    let layout = layout(of: cell)
    let rowsAreThings =
      layout?.rowsAreThings
      ?? (column.isProperty && (!row.isProperty || column.isMeasure && !row.isMeasure))
    let things = rowsAreThings ? rows : columns
    let properties = rowsAreThings ? columns : rows
    var name = things.map(\.text).joined(separator: " ")
    // "Mattress type | Lasts", "Foam | 7 years"
    if rowsAreThings, let kind = layout?.kindOf, !name.lowercased().contains(kind) {
      name += " " + kind
    }
    // "Symptom duration | Notes", "With treatment | Duration": neither names a thing, so it is the page's.
    if title.text != nil, let thing = things.last, let property = properties.last {
      // "Normal | 120", under "Systolic"
      if rowsAreThings, thing.isDegree, !property.isDegree {
        let both = [group, name].compactMap(\.self).joined(separator: ", ")
        return labels(subject: title, property: property, group: both)
      }
      // But "Level 1" is one of several.
      if thing.isProperty, property.isProperty, layout?.namesThings != true,
        !thing.text.utf8.contains(where: \.isASCIIDigit)
      {
        return labels(subject: title, property: rows.last, group: group)
      }
      if thing.isCondition {
        // "Adults" above "With insurance"
        let both = [group, name].compactMap(\.self).joined(separator: ", ")
        return labels(subject: title, property: property, group: both)
      }
    }
    return labels(
      subject: Claim.Subject(text: name, via: .header), property: properties.last, group: group,
      variant: things.last.flatMap { variant(of: $0, in: cell) })
  }

  /// "Paracetamol (acetaminophen)", "Beef (see note)" have another name or a remark: where no other row has the name, the
  /// bracket tells no kinds apart.
  private func variant(of thing: TableLabel, in cell: TableCell) -> String? {
    layout(of: cell)?.namesakes.contains(thing.text) == true ? thing.kind : nil
  }

  private func layout(of cell: TableCell) -> Layout? {
    var low = 0
    var high = tables.count
    while low < high {
      let middle = (low + high) / 2
      if tables[middle].start <= cell.range.start { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? tables[low - 1] : nil
  }

  private func labels(
    subject: Claim.Subject, property: TableLabel?, group: String?, variant: String? = nil
  ) -> Labels {
    // "Notes" are of whatever the row is.
    let property = property.flatMap { Self.remarks.contains($0.head) ? nil : $0 }
    let text = property?.text
    return Labels(
      subject: subject, property: Claim.Property(text: text, head: property?.head ?? text),
      group: group, variant: variant, cues: property?.cues ?? [], name: text ?? "")
  }

  /// "Typical price", "Recommended dose": how surely a column says what is below it; `nil` where it does not say.
  static func modality(_ labels: Labels) -> Claim.Modality? {
    let words = labels.name.lowercased().split(separator: " ")
    // "Recommended retail price", "Not recommended below"
    if words.contains(where: { ["not", "retail", "price", "maximum"].contains($0) }) { return nil }
    if words.contains(where: { ["typical", "typically", "usual"].contains($0) }) {
      return .typical
    }
    return words.contains("recommended") ? .recommended : nil
  }

  // MARK: Roles

  /// A share of these is how much of something there is, not how many have it.
  private static let contents = [
    "ingredient", "content", "concentration", "strength", "discount", "deposit", "interest", "tip",
    "tax",
  ]

  static func role(of kind: QuantityKind, _ labels: Labels) -> Claim.Role {
    let name = labels.name.lowercased()
    switch kind {
    case .duration:
      if labels.cues.has(.onset) || name.contains("onset") || name.contains("incubation period") {
        return .onset
      }
      if labels.cues.has(.completion) || name.contains("downtime") || name.contains("recovery") {
        return .completion
      }
      if labels.cues.has(.wait) { return .wait }
      return name.contains("interval") || name.contains("between") ? .interval : .duration
    case .frequency: return .frequency
    case .age: return .age
    case .percentage:
      if name.contains("effective") || name.contains("efficacy") { return .effectiveness }
      if labels.cues.has(.reduce) { return .reduction }
      if contents.contains(where: name.contains) { return .amount }
      return labels.cues.has([.cost]) ? .amount : .prevalence
    default: return .amount
    }
  }
}
