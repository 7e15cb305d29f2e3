import TallyCore

/// A data table as rows of cells with their columns, and which cells head which.
///
///     | Dose  | Adults        |          columns 1-2 stand under "Adults"
///     |       | Gel  | Placebo |         and under "Gel" or "Placebo"
///     | 10 mg | 3 d  | 5 d     |         row label "10 mg"
///
/// Built in one pass over the table; a `rowspan` is carried down column by column, so that no grid of
/// rows times columns is ever held.
struct TableGrid {
  struct Cell {
    var node: Int
    var row: Int
    var column: Int
    var width: Int
    var height: Int
    var isHeader: Bool
    var scope: Scope
    var look: CellLook
    /// Indices into `cells`.
    var rowHeaders: [Int] = []
    var columnHeaders: [Int] = []
    var groupHeaders: [Int] = []
  }

  enum Scope { case none, row, column, rowGroup, columnGroup }

  struct Row {
    var node: Int
    var first: Int
    var count: Int
    var isInHead: Bool
  }

  private(set) var cells: [Cell] = []
  private(set) var rows: [Row] = []
  private(set) var width = 0
  /// Label and value in two columns without a header row.
  var isKeyValue = false
  var caption: Int?

  /// Beyond this a row's columns are not told apart any more.
  private static let widest = 1000

  init(of table: Int, page: Page, isDropped: [Bool]) {
    read(table, page: page, isDropped: isDropped)
    var headers = TableHeaders(rows: rows, cells: cells, width: width)
    headers.associate(in: page)
    cells = headers.cells
    isKeyValue = headers.isKeyValue
  }

  private mutating func read(_ table: Int, page: Page, isDropped: [Bool]) {
    let nodes = page.tree.nodes
    /// For each column, how many more rows a cell from above takes.
    var taken: [Int] = []
    var column = 0
    var headEnd = 0
    var index = table + 1
    func startRow() {
      for place in taken.indices where taken[place] > 0 { taken[place] -= 1 }
      column = 0
    }
    while index < Int(nodes[table].end) {
      let node = nodes[index]
      if isDropped[index] {
        if node.tag == .td || node.tag == .th { column += 1 }
        index = Int(node.end)
        continue
      }
      switch node.tag {
      case .thead: headEnd = Int(node.end)
      case .caption:
        caption = caption ?? index
        index = Int(node.end)
        continue
      case .tr:
        startRow()
        rows.append(Row(node: index, first: cells.count, count: 0, isInHead: index < headEnd))
      case .td, .th:
        if rows.isEmpty {
          rows.append(Row(node: index, first: 0, count: 0, isInHead: index < headEnd))
        }
        while column < taken.count, taken[column] > 0 { column += 1 }
        let width = min(
          TableSurvey.span(.colspan, of: index, in: page.tree), max(1, Self.widest - column))
        let height = TableSurvey.span(.rowspan, of: index, in: page.tree)
        if column + width <= Self.widest {
          while taken.count < column + width { taken.append(0) }
          for place in column..<column + width { taken[place] = height }
        }
        cells.append(
          Cell(
            node: index, row: rows.count - 1, column: column, width: width, height: height,
            isHeader: node.tag == .th, scope: scope(of: index, in: page.tree),
            look: CellLook(
              page.lowercasedText(of: index, isDropped: isDropped, limit: 64))))
        rows[rows.count - 1].count += 1
        column += width
        self.width = max(self.width, min(column, Self.widest))
        index = Int(node.end)
        continue
      default: break
      }
      index += 1
    }
  }

  private func scope(of index: Int, in tree: HTMLTree) -> Scope {
    switch tree.value(.scope, of: index)?.lowercased() {
    case "row": .row
    case "col": .column
    case "rowgroup": .rowGroup
    case "colgroup": .columnGroup
    default: .none
    }
  }
}

/// Whether a cell reads as a label or as a value.
struct CellLook: Sendable {
  var isEmpty: Bool
  /// Holds a digit.
  var hasNumber: Bool
  /// Begins with a digit, a sign or a currency: a value, not a name with a number in it.
  var isValue: Bool

  init(_ text: [UInt8]) {
    isEmpty = text.isEmpty
    hasNumber = text.contains(where: \.isASCIIDigit)
    // "USD 90" and "ca. 5 days" are values, "Session 2" is not.
    let lead = text.prefix { $0.isASCIILetter || $0 >= 0x80 }.count
    isValue = hasNumber && (text.first.map { !$0.isASCIILetter } ?? false || lead <= 3)
  }
}
