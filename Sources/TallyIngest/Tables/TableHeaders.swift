import TallyCore

/// Finds out which cells of a table head which others.
///
/// What the page says itself (`headers`, `scope`, `<th>`, `<thead>`) goes first, as in the HTML standard
/// (section 4.9.12); where it says nothing, the first row and the first column are headers if they read
/// as labels and the cells they would head read as values.
struct TableHeaders {
  typealias Cell = TableGrid.Cell
  private(set) var cells: [Cell]
  private(set) var isKeyValue = false
  private let rows: [TableGrid.Row]
  /// No cell has more headers of one kind: real tables have up to four.
  private static let deepest = 16
  private let width: Int
  private var isGroupRow: [Bool] = []

  init(rows: [TableGrid.Row], cells: [Cell], width: Int) {
    self.rows = rows
    self.cells = cells
    self.width = width
  }

  mutating func associate(in page: Page) {
    guard width > 1 else { return }
    let isHeaderRow = headerRows()
    let hasRowLabels = markRowLabels(isHeaderRow)
    isKeyValue = width == 2 && !isHeaderRow.contains(true) && hasRowLabels
    /// For each column the headers that stand over it, outermost first.
    var over = [[Int]](repeating: [], count: width)
    /// For each column a row label that reaches down from above.
    var besides: [(header: Int, until: Int)] = []
    var group: [Int] = []
    isGroupRow = rows.map { row in
      cells[row.first..<row.first + row.count].contains { $0.width > 1 }
    }
    var wasHeaderRow = false
    for (number, row) in rows.enumerated() {
      let range = row.first..<row.first + row.count
      besides.removeAll { $0.until <= number }
      if isHeaderRow[number] {
        // A header row after data starts a new set of headers.
        if !wasHeaderRow {
          over = [[Int]](repeating: [], count: width)
          group = []
        }
        for index in range where !cells[index].look.isEmpty {
          cells[index].isHeader = true
          for column in columns(of: index) where over[column].count < Self.deepest {
            over[column].append(index)
          }
        }
        wasHeaderRow = true
        continue
      }
      wasHeaderRow = false
      if let index = groupCell(of: row) {
        cells[index].isHeader = true
        group = [index]
        continue
      }
      var labels = besides.map(\.header)
      for index in range {
        guard cells[index].isHeader, cells[index].scope != .column, labels.count < Self.deepest
        else { continue }
        labels.append(index)
        if cells[index].height > 1, besides.count < Self.deepest {
          besides.append((header: index, until: number + cells[index].height))
        }
      }
      for index in range where !cells[index].isHeader {
        head(index, labels: labels, over: over[min(cells[index].column, width - 1)], group: group)
      }
    }
    followHeadersAttributes(in: page)
  }

  private func columns(of index: Int) -> Range<Int> {
    let start = min(cells[index].column, width - 1)
    return start..<max(start + 1, min(width, start + cells[index].width))
  }

  private mutating func head(_ index: Int, labels: [Int], over: [Int], group: [Int]) {
    // Headers in a row where one spans several columns group what the row below names.
    let groups = over.dropLast().filter { isGroupRow[cells[$0].row] }
    cells[index].columnHeaders = over
    // A label over several rows groups them if another names each row.
    let rowGroups = labels.dropLast().filter { cells[$0].height > 1 }
    cells[index].rowHeaders = labels
    cells[index].groupHeaders = group + groups + rowGroups
  }

  /// Rows of column headers: those in `<thead>`, those of `<th>` alone, or the first row if it reads as
  /// one.
  private func headerRows() -> [Bool] {
    var isHeaderRow = rows.map { row in
      row.isInHead && row.count > 0
    }
    var hasHeaderCells = false
    for (number, row) in rows.enumerated() where row.count > 0 && !isHeaderRow[number] {
      let own = cells[row.first..<row.first + row.count]
      let filled = own.filter { !$0.look.isEmpty }
      if own.contains(where: \.isHeader) { hasHeaderCells = true }
      guard row.count > 1 else { continue }
      isHeaderRow[number] =
        !filled.isEmpty
        && filled.allSatisfy { ($0.isHeader && $0.scope != .row) || $0.scope == .column }
    }
    if !isHeaderRow.contains(true), !hasHeaderCells, firstRowReadsAsHeader() {
      isHeaderRow[0] = true
    }
    return isHeaderRow
  }

  private func firstRowReadsAsHeader() -> Bool {
    guard rows.count > 1, rows[0].count > 1 else { return false }
    let first = cells[..<rows[0].count]
    guard first.dropFirst().allSatisfy({ !$0.look.isValue && !$0.look.isEmpty }),
      first.first.map({ !$0.look.isValue }) ?? false
    else { return false }
    // Two columns of label and value have values in every row, the first one too.
    return cells[rows[0].count...].contains { $0.look.isValue && $0.column > 0 }
  }

  /// Marks the first column as labels where the page has not said so; returns whether rows have labels.
  private mutating func markRowLabels(_ isHeaderRow: [Bool]) -> Bool {
    var labelled = 0
    var firsts: [Int] = []
    var values = 0
    for (number, row) in rows.enumerated() where !isHeaderRow[number] && row.count > 1 {
      let own = row.first..<row.first + row.count
      if own.contains(where: { cells[$0].isHeader && cells[$0].scope != .column }) {
        labelled += 1
      } else if cells[row.first].column == 0 {
        firsts.append(row.first)
      }
      values += cells[own].dropFirst().filter(\.look.hasNumber).count
    }
    if labelled > 0 { return true }
    let names = firsts.filter { !cells[$0].look.isValue && !cells[$0].look.isEmpty }
    guard !firsts.isEmpty, names.count * 4 >= firsts.count * 3, values > 0 else { return false }
    for index in firsts where !cells[index].look.isEmpty { cells[index].isHeader = true }
    return true
  }

  /// The only filled cell of a row in a wider table: "Adults", over the rows that follow.
  private func groupCell(of row: TableGrid.Row) -> Int? {
    let filled = (row.first..<row.first + row.count).filter { !cells[$0].look.isEmpty }
    guard filled.count == 1, let index = filled.first, !cells[index].look.isValue else {
      return nil
    }
    return cells[index].width >= width || (cells[index].column == 0 && row.count > 1) ? index : nil
  }

  /// `headers="adults gel"` names the header cells by their ids.
  private mutating func followHeadersAttributes(in page: Page) {
    var byID: [ArraySlice<UInt8>: Int] = [:]
    var readers: [(cell: Int, ids: ArraySlice<UInt8>)] = []
    for index in cells.indices {
      if let id = page.tree.attribute(.id, of: cells[index].node), !id.isEmpty {
        byID[page.tree.pool[id.start..<id.end]] = index
      }
      if let ids = page.tree.attribute(.headers, of: cells[index].node), !ids.isEmpty {
        readers.append((index, page.tree.pool[ids.start..<ids.end]))
      }
    }
    for (index, ids) in readers {
      let named = ids.split(whereSeparator: \.isASCIISpace).prefix(Self.deepest)
        .compactMap { byID[$0] }
      guard !named.isEmpty, !cells[index].isHeader else { continue }
      let row = cells[index].row
      let beside = named.filter { cells[$0].row == row || cells[$0].scope == .row }
      cells[index].rowHeaders = beside
      cells[index].columnHeaders = named.filter { !beside.contains($0) }
      for header in named { cells[header].isHeader = true }
    }
  }
}
