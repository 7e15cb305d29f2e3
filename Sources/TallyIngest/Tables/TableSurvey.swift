import TallyCore

/// Tells tables of data from tables that only place things on the page.
enum TableSurvey {
  /// What is counted in one table, nested tables aside.
  private struct Count {
    var index: Int
    var end: Int
    var rows = 0
    var cells = 0
    var cellsInRow = 0
    var widestRow = 0
    var headers = 0
    var marks = 0
    var headings = 0
    var paragraphs = 0
    var inputs = 0
    var characters = 0
    var hasNestedTable = false
    var isPresentation = false

    mutating func endRow() {
      widestRow = max(widestRow, cellsInRow)
      cellsInRow = 0
    }
  }

  /// A cell of a data table says one thing. Above this mean length, text is being laid out.
  private static let longestMeanCell = 150

  /// The roots of data tables.
  static func dataTables(in tree: HTMLTree, isHidden: [Bool]) -> [Bool] {
    var isData = [Bool](repeating: false, count: tree.nodes.count)
    var open: [Count] = []
    var index = 0
    func close(_ count: Count) {
      var count = count
      count.endRow()
      isData[count.index] = Self.isData(count)
    }
    while index < tree.nodes.count {
      while let last = open.last, last.end <= index { close(open.removeLast()) }
      let node = tree.nodes[index]
      if isHidden[index] {
        if let last = open.indices.last, node.tag == .input || node.tag == .select {
          open[last].inputs += 1
        }
        index = Int(node.end)
        continue
      }
      if node.tag == .table {
        if let last = open.indices.last { open[last].hasNestedTable = true }
        var count = Count(index: index, end: Int(node.end))
        if let role = tree.attribute(.role, of: index) {
          let value = tree.pool[role.start..<role.end]
          count.isPresentation =
            Visibility.equals(value, "presentation") || Visibility.equals(value, "none")
        }
        if tree.attribute(.summary, of: index)?.isEmpty == false { count.marks += 1 }
        open.append(count)
      } else if let last = open.indices.last {
        survey(node, index, tree, &open[last])
      }
      index += 1
    }
    while let last = open.popLast() { close(last) }
    return isData
  }

  private static func survey(
    _ node: HTMLTree.Node, _ index: Int, _ tree: HTMLTree, _ count: inout Count
  ) {
    switch node.tag {
    case .tr:
      count.endRow()
      count.rows += 1
    case .td, .th:
      count.cells += 1
      count.cellsInRow += span(.colspan, of: index, in: tree)
      if node.tag == .th { count.headers += 1 }
      if tree.attribute(.scope, of: index) != nil || tree.attribute(.headers, of: index) != nil {
        count.marks += 1
      }
    case .caption, .thead, .tfoot: count.marks += 1
    case .h1, .h2, .h3, .h4, .h5, .h6: count.headings += 1
    case .p, .div: count.paragraphs += 1
    case .text: count.characters += Int(node.rawEnd - node.rawStart)
    default: break
    }
  }

  private static func isData(_ count: Count) -> Bool {
    if count.isPresentation || count.hasNestedTable || count.rows == 0 || count.cells < 2 {
      return false
    }
    if count.widestRow < 2 { return false }
    if count.marks > 0 || count.headers > 1 { return true }
    if count.rows < 2 || count.inputs > 0 || count.headings > 0 { return false }
    if count.paragraphs > 2 * count.cells { return false }
    return count.characters < longestMeanCell * count.cells
  }

  /// `colspan` or `rowspan`, within the limits of the HTML standard (section 4.9.11).
  static func span(_ name: HTMLTree.AttributeName, of index: Int, in tree: HTMLTree) -> Int {
    guard let value = tree.attribute(name, of: index) else { return 1 }
    var number = 0
    for byte in tree.pool[value.start..<value.end].prefix(6) {
      guard byte.isASCIIDigit else { break }
      number = number * 10 + Int(byte - ASCII.zero)
    }
    return max(1, min(number, name == .colspan ? 1000 : 65_534))
  }
}
