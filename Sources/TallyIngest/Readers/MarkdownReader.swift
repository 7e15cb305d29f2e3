internal import TallyCore

/// Lays out Markdown and MDX: CommonMark's blocks, pipe tables, front matter.
///
/// The text is the decoded file with its character references read; the reading has the same length with every byte of markup blanked:
/// emphasis, link targets, images, code, tags, comments, imports, keys of the front matter.
///
///     ## How long?              question, level 2
///     It takes **2 days**.      paragraph, read as "It takes   2 days  ."
struct MarkdownReader {
  let isMDX: Bool

  func read(_ raw: [UInt8], into document: inout Document) {
    let decoded = MarkdownReferences(raw)
    let text = decoded.text
    var layout = MarkdownLayout(text: text)
    var first = 0
    if let matter = FrontMatter(text: text, lines: layout.lines) {
      first = matter.lineCount
      for offset in 0..<matter.end where text[offset] != ASCII.newline {
        layout.reading[offset] = ASCII.space
      }
      for value in matter.values {
        for offset in value.start..<value.end { layout.reading[offset] = text[offset] }
        let asks = text[value.end - 1] == ASCII.question
        layout.add(asks ? .question : .paragraph, value)
      }
      document.title = matter.title
    }
    MarkdownInline.blankCode(in: &layout.reading, lines: layout.lines[first...])
    if isMDX { MarkdownInline.blankModules(in: &layout.reading, lines: layout.lines[first...]) }
    let bodyStart = first < layout.lines.count ? layout.lines[first].range.start : text.count
    MarkdownInline.blankMath(in: &layout.reading, from: bodyStart)
    MarkdownInline.blankTags(in: &layout.reading, from: bodyStart, withBraces: isMDX)
    layout.layOut(from: first)
    document.format = .markdown
    document.raw = raw
    document.text = text
    document.origins = decoded.origins
    document.reading = layout.reading
    document.blocks = layout.blocks
    document.cells = layout.cells
    document.title =
      document.title
      ?? layout.blocks.first { $0.level == 1 }.map { layout.reading.string($0.range) }
  }
}

/// Blocks in the making, line by line.
struct MarkdownLayout {
  let text: [UInt8]
  let lines: [TextLine]
  var reading: [UInt8]
  private(set) var blocks: [Block] = []
  private(set) var cells: [TableCell] = []
  private var links = OutlineLinks()
  /// Lines that stand below each other as a list does without its marks, found last.
  private var labels = 0..<0
  /// The line up to which they were looked for.
  private var askedForLabels = 0

  init(text: [UInt8]) {
    self.text = text
    lines = TextLine.lines(of: text)
    reading = text
  }

  /// What is left of `range` once markup is blanked, without outer white space.
  private func trimmed(_ range: ByteRange) -> ByteRange? {
    var (start, end) = (range.start, range.end)
    while start < end, reading[start].isASCIISpace { start += 1 }
    while end > start, reading[end - 1].isASCIISpace { end -= 1 }
    return start < end ? ByteRange(start, end) : nil
  }

  private mutating func blank(_ start: Int, _ end: Int) {
    for offset in start..<end where reading[offset] != ASCII.newline {
      reading[offset] = ASCII.space
    }
  }

  mutating func add(_ kind: Block.Kind, _ range: ByteRange, level: Int = 0) {
    MarkdownInline.blank(in: &reading, range)
    guard let range = trimmed(range) else { return }
    var block = Block(kind: kind, range: range, level: level)
    let last = reading[range.end - 1]
    if kind == .heading || kind == .paragraph, last == ASCII.question,
      level > 0 || isOneQuestion(range)
    {
      block.kind = .question
    }
    links.place(&block, at: blocks.count, endsWithColon: last == ASCII.colon)
    blocks.append(block)
  }

  private func isOneQuestion(_ range: ByteRange) -> Bool {
    guard range.count <= 200 else { return false }
    return !reading[range.start..<(range.end - 1)].contains {
      $0 == ASCII.period || $0 == ASCII.question || $0 == ASCII.exclamation
    }
  }

  mutating func layOut(from first: Int) {
    var index = first
    while index < lines.count {
      guard let line = trimmed(lines[index].range) else {
        index += 1
        continue
      }
      if let level = headingLevel(line) {
        blank(line.start, line.start + level)
        var end = line.end
        while end > line.start, reading[end - 1] == ASCII.hash { end -= 1 }
        blank(end, line.end)
        add(.heading, line, level: level)
        index += 1
      } else if case .heading(let level)? = tag(opening: index)?.kind {
        index = taggedHeading(from: index, level: level)
      } else if isTable(at: index) {
        index = table(from: index)
      } else if TextLine(range: line, columns: 0).isRule(in: reading) || isDefinition(line) {
        blank(line.start, line.end)
        index += 1
      } else {
        index = paragraph(from: index)
      }
    }
  }

  /// A tag is blank in the reading, so it is looked for in the text.
  private func tag(opening index: Int) -> MarkdownTag? {
    let line = lines[index].range
    guard let start = text[line.start..<line.end].firstIndex(where: { !$0.isASCIISpace }) else {
      return nil
    }
    return MarkdownTag(text, at: ByteRange(start, line.end))
  }

  private static let longestHeading = 4

  /// `<h2>Recovery</h2>`, also on several lines.
  private mutating func taggedHeading(from first: Int, level: Int) -> Int {
    var index = first
    while index + 1 < lines.count, index - first < Self.longestHeading, !lines[index + 1].isBlank,
      !closesHeading(lines[index].range), tag(opening: index + 1) == nil
    {
      index += 1
    }
    add(.heading, ByteRange(lines[first].range.start, lines[index].range.end), level: level)
    return index + 1
  }

  private func closesHeading(_ line: ByteRange) -> Bool {
    var rest = text[line.start..<line.end]
    while let start = rest.firstIndex(of: ASCII.lessThan) {
      rest = rest[start...].dropFirst()
      if rest.prefix(2).elementsEqual([ASCII.slash, UInt8(ascii: "h")]) { return true }
    }
    return false
  }

  private func headingLevel(_ line: ByteRange) -> Int? {
    let marks = reading[line.start..<line.end].prefix { $0 == ASCII.hash }
    guard (1...6).contains(marks.count), marks.endIndex < line.end,
      reading[marks.endIndex].isASCIISpace
    else { return nil }
    return marks.count
  }

  /// `[label]: address`, an address for links elsewhere.
  private func isDefinition(_ line: ByteRange) -> Bool {
    guard reading[line.start] == ASCII.openBracket,
      let close = reading[line.start..<line.end].firstIndex(of: ASCII.closeBracket)
    else { return false }
    return close + 1 < line.end && reading[close + 1] == ASCII.colon
      && reading[line.start + 1] != ASCII.caret
  }

  /// A paragraph, list item or quote: its first line and those that go on with it.
  private mutating func paragraph(from first: Int) -> Int {
    if first >= askedForLabels { labels = first..<endOfLabels(from: first) }
    var kind = Block.Kind.paragraph
    var start = openMarks(lines[first], &kind)
    if tag(opening: first)?.kind == .listItem { kind = .listItem }
    var end = lines[first].range.end
    var index = first + 1
    while index < lines.count, let line = trimmed(lines[index].range) {
      let last = TextLine(range: ByteRange(start, end), columns: 0)
      if reading[line.start] == ASCII.equals || reading[line.start] == ASCII.hyphen,
        reading[line.start..<line.end].allSatisfy({ $0 == reading[line.start] }), kind == .paragraph
      {
        let level = reading[line.start] == ASCII.equals ? 1 : 2
        blank(line.start, line.end)
        add(.heading, last.range, level: level)
        return index + 1
      }
      var next = Block.Kind.paragraph
      let mark = TextLine(range: line, columns: 0).listMark(in: reading)
      let opensItem = mark.map { $0.mayInterrupt || kind == .listItem } ?? false
      if opensItem || headingLevel(line) != nil || isTable(at: index) || endsHard(at: index - 1)
        || tag(opening: index) != nil || labels.contains(index)
      {
        break
      }
      if reading[line.start] == ASCII.greaterThan {
        if kind != .quote || opensBlock(behindMarkOf: line) { break }
        _ = openMarks(lines[index], &next)
      }
      end = line.end
      index += 1
    }
    start = min(start, end)
    add(kind, ByteRange(start, end))
    return index
  }

  private static let fewestLabels = 3
  private static let longestLabel = 60

  /// Where lines end that stand below each other as a list does without its marks ("Lowest fee $120", "Highest fee $900"):
  /// all short, each with a capital or a number in front and none with a stop behind. `first` where there are none.
  private mutating func endOfLabels(from first: Int) -> Int {
    var index = first
    defer { askedForLabels = index + 1 }
    var numbers = 0
    while index < lines.count, let line = trimmed(lines[index].range),
      lines[index].columns <= Self.longestLabel,
      let start = reading[line.start..<line.end].first(where: { $0 != ASCII.asterisk }),
      start.isASCIIUpper || start.isASCIIDigit || start == ASCII.dollar || start >= 0x80
    {
      let isLast = index + 1 == lines.count || lines[index + 1].isBlank
      if !isLast, Self.stops.contains(reading[line.end - 1]) { return first }
      if reading[line.start..<line.end].contains(where: \.isASCIIDigit) { numbers += 1 }
      index += 1
    }
    let isWhole = index == lines.count || lines[index].isBlank
    return isWhole && index - first >= Self.fewestLabels && 2 * numbers >= index - first
      ? index : first
  }

  private static let stops = Array(".,;:?!".utf8)

  /// `> - an item`, and `>` with nothing behind it: within a quote too a list or an empty line ends what was before.
  private func opensBlock(behindMarkOf line: ByteRange) -> Bool {
    var start = line.start
    while start < line.end, reading[start].isASCIISpace || reading[start] == ASCII.greaterThan {
      start += 1
    }
    let rest = TextLine(range: ByteRange(start, line.end), columns: 0)
    return rest.isBlank || rest.listMark(in: reading) != nil
  }

  /// A line break that the writer asked for, or a line so long that nobody wrapped it.
  private func endsHard(at index: Int) -> Bool {
    let end = lines[index].range.end
    if text[end - 1] == ASCII.backslash { return true }
    if end + 1 < text.count, text[end] == ASCII.space, text[end + 1] == ASCII.space { return true }
    return lines[index].columns > 120
  }

  /// Blanks `>` and list marks at the start of a line; the first byte after them.
  private mutating func openMarks(_ line: TextLine, _ kind: inout Block.Kind) -> Int {
    var start = line.range.start
    while start < line.range.end {
      if reading[start].isASCIISpace {
        start += 1
      } else if reading[start] == ASCII.greaterThan {
        kind = .quote
        blank(start, start + 1)
        start += 1
      } else if let mark = TextLine(range: ByteRange(start, line.range.end), columns: 0)
        .listMark(in: reading)
      {
        kind = .listItem
        blank(start, mark.end)
        start = mark.end
        // `- [x] done`
        if start + 3 <= line.range.end, reading[start] == ASCII.openBracket,
          reading[start + 2] == ASCII.closeBracket
        {
          blank(start, start + 3)
        }
        return start
      } else {
        return start
      }
    }
    return start
  }

  // MARK: Tables

  private func isTable(at index: Int) -> Bool {
    guard index + 1 < lines.count, !lines[index].isBlank, !lines[index + 1].isBlank,
      reading[lines[index].range.start..<lines[index].range.end].contains(ASCII.pipe)
    else { return false }
    let mark = reading[lines[index + 1].range.start..<lines[index + 1].range.end]
    var dashes = 0
    for byte in mark {
      switch byte {
      case ASCII.hyphen: dashes += 1
      case ASCII.pipe, ASCII.colon, ASCII.space, ASCII.tab: break
      default: return false
      }
    }
    return dashes > 0 && mark.contains(ASCII.pipe)
  }

  /// Cells of a line, trimmed; `nil` for an empty one. Pipes become tabs.
  private mutating func row(_ line: ByteRange) -> [ByteRange?] {
    var row: [ByteRange?] = []
    var start = line.start
    if reading[start] == ASCII.pipe {
      blank(start, start + 1)
      start += 1
    }
    var offset = start
    while offset <= line.end {
      let isPipe =
        offset < line.end && reading[offset] == ASCII.pipe && text[offset - 1] != ASCII.backslash
      if isPipe || offset == line.end {
        if offset < line.end || offset > start {
          let cell = ByteRange(start, offset)
          MarkdownInline.blank(in: &reading, cell)
          row.append(trimmed(cell))
        }
        // A tab parts cells, as in the rows of a page: "Model 40 | £54" is no 40 pounds.
        if isPipe { reading[offset] = ASCII.tab }
        start = offset + 1
      }
      offset += 1
    }
    return row
  }

  private mutating func table(from first: Int) -> Int {
    let headers = row(lines[first].range)
    addRow(headers, headers: [], isHeader: true)
    blank(lines[first + 1].range.start, lines[first + 1].range.end)
    var index = first + 2
    while index < lines.count, let line = trimmed(lines[index].range),
      reading[line.start..<line.end].contains(ASCII.pipe)
    {
      let row = row(line)
      if row.count == 2, let asked = row[0], let answer = row[1],
        reading[asked.end - 1] == ASCII.question
      {
        add(.question, asked)
        add(.paragraph, answer)
      } else {
        addRow(row, headers: headers, isHeader: false)
      }
      index += 1
    }
    return index
  }

  private mutating func addRow(_ row: [ByteRange?], headers: [ByteRange?], isHeader: Bool) {
    let filled = row.compactMap { $0 }
    guard let first = filled.first, let last = filled.last else { return }
    var block = Block(kind: .tableRow, range: ByteRange(first.start, last.end))
    links.place(&block, at: blocks.count, endsWithColon: false)
    for (column, range) in row.enumerated() {
      guard let range else { continue }
      let above = column < headers.count ? headers[column].map { [$0] } ?? [] : []
      let label = column > 0 ? row[0].map { [$0] } ?? [] : []
      cells.append(
        TableCell(
          block: blocks.count, range: range, isHeader: isHeader || column == 0,
          rowHeaders: isHeader ? [] : label, columnHeaders: isHeader ? [] : above,
          isKeyValue: row.count == 2))
    }
    blocks.append(block)
  }
}
