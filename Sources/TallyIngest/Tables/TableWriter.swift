import TallyCore

extension BlockWriter {
  /// Writes a data table: its caption, then a block for each row, its filled cells parted by tabs.
  mutating func writeTable(_ table: Int) {
    let grid = TableGrid(of: table, page: page, isDropped: isDropped)
    var caption: ByteRange?
    var lead: Int?
    if let node = grid.caption {
      let before = blocks.count
      write(from: node, to: Int(page.tree.nodes[node].end))
      endBlock()
      if blocks.count > before {
        lead = blocks.count - 1
        caption = ByteRange(blocks[before].range.start, blocks[blocks.count - 1].range.end)
      }
    }
    var ranges = [ByteRange?](repeating: nil, count: grid.cells.count)
    var written: [(cell: Int, block: Int)] = []
    for row in grid.rows {
      let first = written.count
      for index in row.first..<row.first + row.count {
        guard !grid.cells[index].look.isEmpty, let range = write(cell: grid.cells[index].node)
        else {
          continue
        }
        ranges[index] = range
        written.append((index, blocks.count))
      }
      if written.count > first { endBlock(as: .tableRow, lead: lead) }
    }
    for (index, block) in written {
      guard let range = ranges[index] else { continue }
      let cell = grid.cells[index]
      cells.append(
        TableCell(
          block: block, range: range, isHeader: cell.isHeader,
          rowHeaders: cell.rowHeaders.compactMap { ranges[$0] },
          columnHeaders: cell.columnHeaders.compactMap { ranges[$0] },
          groupHeaders: cell.groupHeaders.compactMap { ranges[$0] }, caption: caption,
          isKeyValue: grid.isKeyValue))
    }
  }

  /// Writes one cell onto the line; `nil` if nothing of it is seen.
  private mutating func write(cell node: Int) -> ByteRange? {
    let before = writer.text.count
    if !writer.isLineEmpty {
      writer.addMark([ASCII.tab], at: Int(page.tree.nodes[node].rawStart))
    }
    let start = writer.text.count
    isInCell = true
    write(from: node + 1, to: Int(page.tree.nodes[node].end))
    endCell()
    guard writer.text.count > start else {
      writer.takeBack(to: before)
      return nil
    }
    return ByteRange(start, writer.text.count)
  }
}
