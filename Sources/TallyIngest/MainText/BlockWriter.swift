import TallyCore

/// Lays the kept parts of a page out as blocks: headings, paragraphs, list items, table rows, with what
/// governs each.
struct BlockWriter {
  let page: Page
  private let tree: HTMLTree
  private let raw: [UInt8]
  /// Roots of subtrees that are not text of the page.
  let isDropped: [Bool]
  var writer: TextWriter
  private(set) var blocks: [Block] = []
  var cells: [TableCell] = []
  private var outline = BlockOutline()

  /// An element that is open where the writer stands.
  private struct Frame {
    /// Named for a question ("faq-question").
    var asks: Bool
    var end: Int
    var tag: HTMLTag
    var kind: Block.Kind
    var level: Int
    var lead: Int?
    var isBlock: Bool
    /// Its node.
    var node: Int
    /// Where program text begins, -1 in any other element.
    var codeStart = -1
  }
  private var frames: [Frame] = []
  private var lead: Int?
  /// The last `<dt>` written.
  private var lastTerm: Int?
  /// What is raised is short: an exponent, a mark.
  private static let mostRaisedNodes = 12
  private var preDepth = 0
  /// Program text, whose numbers state nothing.
  private var code: [ByteRange] = []
  /// Characters of the line that stand in bold, and all of them: a line wholly in bold is a heading of
  /// sorts.
  private var boldDepth = 0
  private var plainBytes = 0

  /// Within a cell of a data table nothing ends the line.
  var isInCell = false
  /// A `<br>` behind which nothing has been written yet.
  private var brokenAt: Int?
  /// Where the last tag stood.
  private var lastPlace = 0
  /// List items in a cell are parted by semicolons.
  private var hasItemEnded = false

  init(page: Page, isDropped: [Bool]) {
    self.page = page
    tree = page.tree
    raw = page.raw
    self.isDropped = isDropped
    writer = TextWriter(raw: page.raw)
  }

  mutating func write(_ roots: [Int]) {
    for root in roots {
      write(from: root, to: Int(tree.nodes[root].end))
      endBlock()
    }
  }

  mutating func finish(into document: inout Document) {
    endBlock()
    writer.takeBack(to: blocks.last?.range.end ?? 0)
    document.text = writer.text
    document.reading = writer.text
    for range in code {
      for offset in range.start..<min(range.end, document.reading.count)
      where document.reading[offset] != ASCII.newline {
        document.reading[offset] = ASCII.space
      }
    }
    document.blocks = blocks
    document.cells = cells
    document.origins = writer.origins()
  }

  mutating func write(from start: Int, to end: Int) {
    let base = frames.count
    var index = start
    while index < end {
      while frames.count > base, let last = frames.last, last.end <= index { closeFrame() }
      if isDropped[index] {
        index = Int(tree.nodes[index].end)
        continue
      }
      let node = tree.nodes[index]
      switch node.tag {
      case .text:
        addText(index)
        index += 1
      case .entity:
        addText(index)
        index += 1
      case .br:
        breakLine(at: Int(node.rawStart))
        index += 1
      case .sup, .sub:
        index = writeRaised(index)
      case .table where page.isDataTable[index] && !isInCell:
        endBlock()
        writeTable(index)
        index = Int(node.end)
      default:
        if page.cues[index].contains(.cents) {
          index = writeRaised(index)
        } else {
          openFrame(index)
          index += 1
        }
      }
    }
    while frames.count > base { closeFrame() }
  }

  private mutating func addText(_ index: Int) {
    let node = tree.nodes[index]
    if let offset = brokenAt, let first = firstByte(of: node) {
      if goesOn(with: first) { writer.addSpace(at: offset) } else { endBlock() }
      brokenAt = nil
    }
    if hasItemEnded, TextMeasure.text(node, raw: raw, pool: tree.pool).length > 0 {
      writer.addMark([ASCII.semicolon, ASCII.space], at: Int(node.rawStart))
      hasItemEnded = false
    }
    let before = writer.text.count
    if node.tag == .entity {
      writer.add(
        tree.pool[Int(node.first)..<Int(node.first + node.count)], from: Int(node.rawStart),
        to: Int(node.rawEnd))
    } else if preDepth > 0 {
      addLines(from: Int(node.rawStart), to: Int(node.rawEnd))
    } else {
      writer.addVerbatim(from: Int(node.rawStart), to: Int(node.rawEnd))
    }
    if boldDepth == 0 { plainBytes += writer.text.count - before }
  }

  /// Preformatted text keeps its lines.
  private mutating func addLines(from start: Int, to end: Int) {
    var lineStart = start
    while lineStart < end {
      var lineEnd = lineStart
      while lineEnd < end, raw[lineEnd] != ASCII.newline { lineEnd += 1 }
      writer.addVerbatim(from: lineStart, to: lineEnd)
      if lineEnd < end { endBlock() }
      lineStart = lineEnd + 1
    }
  }

  /// `10<sup>6</sup>`, `m<sup>2</sup>`, `$49<sup>99</sup>`, `H<sub>2</sub>O`.
  private mutating func writeRaised(_ index: Int) -> Int {
    let end = Int(tree.nodes[index].end)
    guard end - index <= Self.mostRaisedNodes else {
      openFrame(index)
      return index + 1
    }
    var characters: [UInt8] = []
    var rawStart = -1
    var rawEnd = 0
    var isLink = false
    for position in index + 1..<end {
      let node = tree.nodes[position]
      switch node.tag {
      case .text: characters += raw[Int(node.rawStart)..<Int(node.rawEnd)]
      case .entity: characters += tree.pool[Int(node.first)..<Int(node.first + node.count)]
      case .a:
        isLink = true
        continue
      default: continue
      }
      if rawStart < 0 { rawStart = Int(node.rawStart) }
      rawEnd = Int(node.rawEnd)
    }
    let raised = RaisedText(
      characters, isSubscript: tree.nodes[index].tag == .sub,
      isCents: tree.nodes[index].tag != .sup && tree.nodes[index].tag != .sub, isLink: isLink,
      after: writer.text[writer.lineStart...], hasGap: writer.hasGap)
    guard rawStart >= 0, let replacement = raised.replacement else {
      openFrame(index)
      return index + 1
    }
    let before = writer.text.count
    writer.add(replacement[...], from: rawStart, to: rawEnd)
    if boldDepth == 0 { plainBytes += writer.text.count - before }
    return end
  }

  private mutating func openFrame(_ index: Int) {
    let node = tree.nodes[index]
    lastPlace = Int(node.rawEnd)
    let parent = frames.last
    var frame = Frame(
      asks: page.cues[index].contains(.question), end: Int(node.end), tag: node.tag,
      kind: parent?.kind ?? .paragraph,
      level: parent?.level ?? 0, lead: parent?.lead ?? nil,
      isBlock: TagSet.blocks.contains(node.tag), node: index)
    if frame.isBlock { endBlock() }
    switch node.tag {
    case .h1, .h2, .h3, .h4, .h5, .h6:
      frame.kind = .heading
      frame.level = Int(node.tag.rawValue - HTMLTag.h1.rawValue) + 1
    case .li: frame.kind = .listItem
    case .ul, .ol, .dl, .menu:
      frame.lead = outline.introduction(in: blocks, text: writer.text)
      if node.tag == .dl { outline.enterSection() }
    case .dt: frame.kind = .term
    case .dd:
      frame.kind = .definition
      frame.lead = lastTerm
    case .blockquote: frame.kind = .quote
    case .caption, .figcaption: frame.kind = .caption
    case .summary: frame.kind = .term
    case .details: outline.enterSection()
    case .pre:
      preDepth += 1
      if isCode(index) { frame.codeStart = writer.text.count }
    case .b, .strong: boldDepth += 1
    default: break
    }
    frames.append(frame)
  }

  /// `<pre><code>`, `<pre class="brush: c">`, `<div class="highlight"><pre>`: not every preformatted text
  /// is a program.
  private func isCode(_ index: Int) -> Bool {
    if namesCode(index) { return true }
    if let parent = frames.last, [.div, .figure, .td].contains(parent.tag),
      namesCode(parent.node)
    {
      return true
    }
    let first = (index + 1..<Int(tree.nodes[index].end)).first {
      tree.nodes[$0].tag != .text || firstByte(of: tree.nodes[$0]) != nil
    }
    return first.map { tree.nodes[$0].tag == .code } ?? false
  }

  /// Classes that highlighters of program text give.
  private static let codeClasses: Set<String> = [
    "code", "highlight", "codehilite", "sourcecode", "source-code", "code-block", "codeblock",
    "prettyprint", "enlighterjsraw", "hljs", "brush:",
  ]
  private static let codePrefixes = ["language-", "lang-", "highlight-", "crayon-", "brush:"]

  private func namesCode(_ index: Int) -> Bool {
    guard let range = tree.attribute(.class, of: index) else { return false }
    let names = String(decoding: tree.pool[range.start..<range.end], as: UTF8.self).lowercased()
    return names.split(whereSeparator: \.isWhitespace).contains { name in
      Self.codeClasses.contains(String(name))
        || Self.codePrefixes.contains { name.hasPrefix($0) }
    }
  }

  private mutating func closeFrame() {
    guard let frame = frames.last else { return }
    if frame.isBlock { endBlock() }
    frames.removeLast()
    switch frame.tag {
    case .pre:
      preDepth -= 1
      if frame.codeStart >= 0, frame.codeStart < writer.text.count {
        code.append(ByteRange(frame.codeStart, writer.text.count))
      }
    case .details, .dl: outline.leaveSection()
    case .b, .strong: boldDepth -= 1
    default: break
    }
  }

  private func firstByte(of node: HTMLTree.Node) -> UInt8? {
    node.tag == .text
      ? raw[Int(node.rawStart)..<Int(node.rawEnd)].first { !$0.isASCIISpace }
      : tree.pool[Int(node.first)..<Int(node.first + node.count)].first { !$0.isASCIISpace }
  }

  private func goesOn(with byte: UInt8) -> Bool {
    guard byte.isASCIILower, let last = writer.text.last else { return false }
    return last.isASCIILetter || last.isASCIIDigit || last == ASCII.comma
  }

  /// What a cell leaves behind does not reach into the next.
  mutating func endCell() {
    hasItemEnded = false
    isInCell = false
  }

  /// `<br>` ends the line unless what follows goes on in lower case after no stop: then the line was
  /// broken for looks. That is known only when the next text comes.
  private mutating func breakLine(at offset: Int) {
    lastPlace = offset
    guard !isInCell, brokenAt == nil else { return endBlock() }
    if writer.isLineEmpty { return }
    brokenAt = offset
  }

  mutating func endBlock(as kind: Block.Kind? = nil, lead: Int? = nil) {
    if isInCell {
      writer.addSpace(at: lastPlace)
      if let last = writer.lastByte, last != ASCII.tab, frames.last?.tag == .li {
        hasItemEnded = true
      }
      return
    }
    brokenAt = nil
    guard let range = writer.endLine() else { return }
    let frame = frames.last
    var block = Block(
      kind: kind ?? frame?.kind ?? .paragraph, range: range, level: frame?.level ?? 0,
      lead: lead ?? frame?.lead ?? nil)
    if block.kind != .heading { block.level = 0 }
    outline.place(
      &block, at: blocks.count, text: writer.text, isBold: plainBytes == 0 || frame?.asks == true)
    if frame?.tag == .dt || block.kind == .term { lastTerm = blocks.count }
    blocks.append(block)
    plainBytes = 0
    writer.startLine()
  }
}
