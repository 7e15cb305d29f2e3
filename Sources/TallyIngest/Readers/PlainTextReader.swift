internal import TallyCore

/// Lays out plain text: paragraphs, headings, list items and questions.
///
/// Every character that is no white space lies in a block. The text is the decoded file itself; the
/// reading is the same with list marks blanked ("1. Wait 24 hours" counts nothing by its "1").
///
///     How long does it last?      question
///     Redness fades within        paragraph, two lines: the text is hard-wrapped
///     48 hours.
///     - Avoid the sun.            list item
struct PlainTextReader {
  func read(_ text: [UInt8], into document: inout Document) {
    document.format = .plainText
    document.raw = text
    document.text = text
    var reading = text
    let lines = TextLine.lines(of: text)
    let width = WrapWidth(lines: lines, text: text).columns
    var pieces: [Piece] = []
    var index = 0
    while index < lines.count {
      let line = lines[index]
      let isFirst = index == 0 || lines[index - 1].isBlank
      index += 1
      if line.isBlank { continue }
      if line.isRule(in: text) {
        // A line of dashes underlines a heading or parts sections; it belongs to what is above.
        if !isFirst, var last = pieces.last, !last.isItem {
          last.range = ByteRange(last.range.start, line.range.end)
          last.isUnderlined = true
          pieces[pieces.count - 1] = last
        } else {
          pieces.append(Piece(range: line.range, isRule: true))
        }
        for offset in line.range.start..<line.range.end { reading[offset] = ASCII.space }
        continue
      }
      var piece = Piece(range: line.range)
      if let mark = line.listMark(in: text),
        mark.mayInterrupt || isFirst || pieces.last?.isItem == true
      {
        for offset in line.range.start..<mark.end { reading[offset] = ASCII.space }
        piece.isItem = true
      }
      piece.followsBlank = isFirst
      while index < lines.count, !lines[index].isBlank, !lines[index].isRule(in: text),
        lines[index - 1].goesOn(in: text, at: lines[index])
          || width.map({ lines[index - 1].isFull(before: lines[index], width: $0, in: text) })
            ?? false,
        lines[index].listMark(in: text)?.mayInterrupt != true
      {
        piece.range = ByteRange(piece.range.start, lines[index].range.end)
        index += 1
      }
      piece.isBeforeBlank = index >= lines.count || lines[index].isBlank
      pieces.append(piece)
    }
    document.reading = reading
    document.blocks = TextOutline(text: text).blocks(of: pieces)
  }

  /// One paragraph, item or heading, not yet told apart.
  struct Piece {
    var range: ByteRange
    var isItem = false
    var isUnderlined = false
    var isRule = false
    var followsBlank = false
    var isBeforeBlank = false
  }
}

/// One line without its outer white space.
struct TextLine {
  var range: ByteRange
  /// Columns: code points.
  var columns: Int
  var isBlank: Bool { range.isEmpty }

  struct ListMark {
    /// The byte after the mark and its space.
    var end: Int
    /// Bullets and "1." open a list even in the middle of a paragraph; "48." there ends a sentence.
    var mayInterrupt: Bool
  }

  static func lines(of text: [UInt8]) -> [TextLine] {
    var lines: [TextLine] = []
    var start = 0
    let span = text.span
    while start < span.count {
      let end = end(of: span, from: start)
      var (low, high) = (start, end)
      while low < high {
        let length = spaceLength(span, at: low)
        if length == 0 { break }
        low = min(low + length, high)
      }
      while high > low, let length = spaceLength(span, before: high), high - length >= low {
        high -= length
      }
      let columns = high - low - EightBytes.continuations(in: span, low, high)
      lines.append(TextLine(range: ByteRange(low, high), columns: columns))
      start = end + 1
      if end + 1 < span.count, span[end] == ASCII.carriageReturn, span[end + 1] == ASCII.newline {
        start += 1
      }
    }
    return lines
  }

  /// Where the line that `start` lies in ends: its newline, or the end of the text.
  private static func end(of span: Span<UInt8>, from start: Int) -> Int {
    var position = start
    while position + 8 <= span.count {
      let eight = EightBytes(span, at: position)
      let found = eight.equal(to: ASCII.newline) | eight.equal(to: ASCII.carriageReturn)
      if !found.isEmpty { return position + found.first }
      position += 8
    }
    while position < span.count, span[position] != ASCII.newline,
      span[position] != ASCII.carriageReturn
    {
      position += 1
    }
    return position
  }

  /// Bytes of the white space at `index`, 0 if there is none. Takes in no-break, thin and other spaces of
  /// Unicode, and the byte order mark.
  static func spaceLength(_ span: Span<UInt8>, at index: Int) -> Int {
    let byte = span[index]
    if byte.isASCIISpace || (byte >= 0x1C && byte <= 0x1F) { return 1 }
    if byte < 0x80 { return 0 }
    if byte == 0xC2, index + 1 < span.count, span[index + 1] == 0xA0 || span[index + 1] == 0x85 {
      return 2
    }
    guard index + 2 < span.count else { return 0 }
    return isWideSpace(byte, span[index + 1], span[index + 2]) ? 3 : 0
  }

  private static func spaceLength(_ span: Span<UInt8>, before index: Int) -> Int? {
    let last = span[index - 1]
    if last.isASCIISpace || (last >= 0x1C && last <= 0x1F) { return 1 }
    if index >= 2, span[index - 2] == 0xC2, last == 0xA0 || last == 0x85 { return 2 }
    if index >= 3, isWideSpace(span[index - 3], span[index - 2], last) { return 3 }
    return nil
  }

  private static func isWideSpace(_ a: UInt8, _ b: UInt8, _ c: UInt8) -> Bool {
    switch (a, b) {
    case (0xE2, 0x80): c >= 0x80 && c <= 0x8B || c == 0xA8 || c == 0xA9 || c == 0xAF
    case (0xE2, 0x81): c == 0x9F
    case (0xE3, 0x80): c == 0x80
    case (0xE1, 0x9A): c == 0x80
    case (0xEF, 0xBB): c == 0xBF
    default: false
    }
  }

  /// Three or more of `-`, `=`, `_`, `*`, `~`, and nothing else.
  func isRule(in text: [UInt8]) -> Bool {
    guard range.count >= 3 else { return false }
    switch text[range.start] {
    case ASCII.hyphen, ASCII.equals, ASCII.underscore, ASCII.asterisk, ASCII.tilde:
      return text[range.start..<range.end].allSatisfy { $0 == text[range.start] }
    default: return false
    }
  }

  func listMark(in text: [UInt8]) -> ListMark? {
    let bytes = text[range.start..<range.end]
    func isSpace(_ index: Int) -> Bool { index < range.end && text[index].isASCIISpace }
    switch bytes.first {
    case ASCII.hyphen, ASCII.asterisk, ASCII.plus:
      return isSpace(range.start + 1) ? ListMark(end: range.start + 2, mayInterrupt: true) : nil
    case 0xE2:
      // Bullets •, ‣, ◦, ▪, ●, and dashes –, — as bullets.
      let marks = [
        "\u{2022}", "\u{2023}", "\u{25E6}", "\u{25AA}", "\u{25CF}", "\u{2013}", "\u{2014}",
      ]
      guard marks.contains(where: { bytes.starts(with: $0.utf8) }) else { return nil }
      let isDash = text[range.start + 1] == 0x80 && text[range.start + 2] < 0xA0
      if isDash, !isSpace(range.start + 3) { return nil }
      return ListMark(end: range.start + 3, mayInterrupt: true)
    default:
      let digits = bytes.prefix { $0.isASCIIDigit }
      guard !digits.isEmpty, digits.count <= 3, digits.endIndex < range.end,
        text[digits.endIndex] == ASCII.period || text[digits.endIndex] == ASCII.closeParenthesis,
        isSpace(digits.endIndex + 1)
      else { return nil }
      return ListMark(
        end: digits.endIndex + 2, mayInterrupt: digits.elementsEqual([ASCII.zero + 1]))
    }
  }

  /// Whether the line ends in a word that ends nothing: "rose by more than", "between $300 and", whatever its length.
  func goesOn(in text: [UInt8], at next: TextLine) -> Bool {
    let first = text[next.range.start]
    // A letter, or "£", "€"; "✓" and "•" begin a line of a list.
    let sign = text[next.range.start..<next.range.end]
    guard
      first.isASCIILower || first.isASCIIDigit || first == ASCII.dollar
        || sign.starts(with: "£".utf8) || sign.starts(with: "€".utf8)
        || (0xC3...0xDF).contains(first)
    else { return false }
    let last = text[range.start..<range.end].suffix(Self.longestOpening + 1)
    guard let space = last.lastIndex(where: \.isASCIISpace) else { return false }
    let word = last[(space + 1)...]
    // "Group a", "Vitamin A and"
    if word.count == 1, !last[..<space].contains(where: \.isASCIISpace) { return false }
    return Self.openings.contains { word.elementsEqual($0.utf8) }
  }

  private static let openings = [
    "a", "an", "and", "approximately", "between", "least", "nearly", "of", "or", "roughly", "than",
    "the",
  ]
  private static let longestOpening = 13

  /// Whether the line ended only because the next one's first word did not fit.
  func isFull(before next: TextLine, width: Int, in text: [UInt8]) -> Bool {
    let word = text[next.range.start..<next.range.end].prefix { !$0.isASCIISpace }
    var wordColumns = 0
    for byte in word where !byte.isUTF8Continuation { wordColumns += 1 }
    return columns + 1 + wordColumns + WrapWidth.slack > width
  }
}

/// The column at which a text was hard-wrapped, if it was.
struct WrapWidth {
  let columns: Int?

  /// Writers break a little before the edge.
  static let slack = 4
  private static let narrowest = 45
  private static let widest = 100

  /// A text is wrapped when its lines have a common right edge and go on in the middle of sentences:
  /// at least a third of the lines below another begin with a small letter. In text of one paragraph a
  /// line hardly any does.
  init(lines: [TextLine], text: [UInt8]) {
    var lengths: [Int] = []
    var pairs = 0
    var continuations = 0
    var tooWide = 0
    var filled = 0
    for (index, line) in lines.enumerated() where !line.isBlank {
      filled += 1
      if line.columns > Self.widest { tooWide += 1 }
      guard index + 1 < lines.count, !lines[index + 1].isBlank else { continue }
      pairs += 1
      lengths.append(line.columns)
      if text[lines[index + 1].range.start].isASCIILower { continuations += 1 }
    }
    guard pairs > 0, tooWide * 10 <= filled, continuations * 3 >= pairs else {
      columns = nil
      return
    }
    lengths.sort()
    let edge = lengths[lengths.count * 9 / 10]
    columns = edge >= Self.narrowest && edge <= Self.widest ? edge : nil
  }
}
