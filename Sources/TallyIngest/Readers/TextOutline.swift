internal import TallyCore

/// Tells the pieces of plain text apart and ties each to its heading, question and lead.
struct TextOutline {
  let text: [UInt8]

  /// A longer line is no heading.
  private static let headingColumns = 80
  private static let headingWords = 12

  func blocks(of pieces: [PlainTextReader.Piece]) -> [Block] {
    var blocks: [Block] = []
    var links = OutlineLinks()
    let repeated = repeatedHeadings(of: pieces)
    for (index, piece) in pieces.enumerated() {
      let next = index + 1 < pieces.count ? pieces[index + 1] : nil
      var block = Block(kind: .paragraph, range: piece.range)
      if piece.isItem {
        block.kind = .listItem
      } else if isQuestion(piece.range), next != nil {
        block.kind = .question
      } else if isHeading(piece, before: next, isFirst: index == 0) {
        block.kind = .heading
        block.level = piece.isUnderlined || isCapitals(piece.range) ? 1 : 2
        if repeated.contains(text[piece.range.start..<piece.range.end]) { block.level = 3 }
      }
      links.place(&block, at: blocks.count, endsWithColon: ends(piece.range, with: ASCII.colon))
      blocks.append(block)
    }
    return blocks
  }

  /// "Treatment" under each of the illnesses of a page: a heading that comes again stands below one that does not.
  private func repeatedHeadings(of pieces: [PlainTextReader.Piece]) -> Set<ArraySlice<UInt8>> {
    var seen: Set<ArraySlice<UInt8>> = []
    var repeated: Set<ArraySlice<UInt8>> = []
    for (index, piece) in pieces.enumerated()
    where !piece.isItem && !piece.isUnderlined
      && isHeading(
        piece, before: index + 1 < pieces.count ? pieces[index + 1] : nil, isFirst: index == 0)
    {
      let heading = text[piece.range.start..<piece.range.end]
      if !seen.insert(heading).inserted { repeated.insert(heading) }
    }
    return repeated
  }

  private func ends(_ range: ByteRange, with byte: UInt8) -> Bool {
    text[range.end - 1] == byte
  }

  /// One sentence that asks: a short line whose only end mark is its last character.
  private func isQuestion(_ range: ByteRange) -> Bool {
    guard ends(range, with: ASCII.question), range.count <= 200 else { return false }
    var index = range.start
    while index < range.end - 1 {
      let byte = text[index]
      let isEnd = byte == ASCII.period || byte == ASCII.question || byte == ASCII.exclamation
      if isEnd, text[index + 1].isASCIISpace { return false }
      index += 1
    }
    return true
  }

  private func isCapitals(_ range: ByteRange) -> Bool {
    var letters = 0
    for byte in text[range.start..<range.end] {
      if byte.isASCIILower || byte >= 0x80 { return false }
      if byte.isASCIIUpper { letters += 1 }
    }
    return letters >= 4
  }

  /// A short line without a final mark, with prose below it; or one in capitals, or underlined.
  private func isHeading(
    _ piece: PlainTextReader.Piece, before next: PlainTextReader.Piece?, isFirst: Bool
  ) -> Bool {
    guard let next, !piece.isRule else { return false }
    if piece.isUnderlined { return true }
    let range = piece.range
    // No character takes more than four bytes.
    guard range.count <= 4 * Self.headingColumns else { return false }
    var columns = 0
    var words = 1
    for byte in text[range.start..<range.end] {
      if byte == ASCII.newline { return false }
      if byte == ASCII.space { words += 1 }
      if !byte.isUTF8Continuation { columns += 1 }
    }
    guard columns <= Self.headingColumns, words <= Self.headingWords else { return false }
    switch text[range.end - 1] {
    case ASCII.period, ASCII.exclamation, ASCII.comma, ASCII.semicolon, ASCII.colon: return false
    default: break
    }
    if isCapitals(range) { return true }
    guard text[range.start].isASCIIUpper || text[range.start].isASCIIDigit else { return false }
    // What a heading announces is prose or a list, never another line of its own kind.
    // A title may have a short sentence below it; further down a line above one is a greeting, a byline, a caption.
    return next.isItem || isProse(next.range) || isFirst && isSentence(next.range)
  }

  private func isProse(_ range: ByteRange) -> Bool {
    guard range.count >= 40 else { return false }
    switch text[range.end - 1] {
    case ASCII.period, ASCII.exclamation, ASCII.question, ASCII.colon, ASCII.quote,
      ASCII.closeParenthesis:
      return true
    default: return range.count > 120
    }
  }
}

extension TextOutline {
  /// "It weighs 5 pounds.": a few words, the first with a capital, and a full stop.
  private func isSentence(_ range: ByteRange) -> Bool {
    guard text[range.start].isASCIIUpper, ends(range, with: ASCII.period) else { return false }
    let line = text[range.start..<range.end]
    return line.count { $0 == ASCII.space } >= 3 && line.contains(where: \.isASCIILower)
  }
}

/// Follows the headings, the open question and the lead of a list, block by block.
struct OutlineLinks {
  /// Indices of the open headings, outermost first, with their levels.
  private var headings: [(index: Int, level: Int)] = []
  private var question: Int?
  private var lead: Int?
  /// The open question's answer has ended at the next paragraph that is none of its own.
  private var answered = 0

  /// Paragraphs that one question is taken to answer.
  private static let answerBlocks = 3

  mutating func place(_ block: inout Block, at index: Int, endsWithColon: Bool) {
    if block.kind == .heading || block.kind == .question && block.level > 0 {
      while let last = headings.last, last.level >= block.level { headings.removeLast() }
      block.heading = headings.last?.index
      headings.append((index, block.level))
      (question, lead) = (nil, nil)
      if block.kind == .question { (question, answered) = (index, 0) }
      return
    }
    block.heading = headings.last?.index
    switch block.kind {
    case .question: (question, lead, answered) = (index, nil, 0)
    case .listItem:
      block.question = question
      block.lead = lead
    default:
      block.question = question
      lead = endsWithColon ? index : nil
      // A question set as a heading holds until the next heading; one in running text only for a while.
      answered += 1
      if answered >= Self.answerBlocks, let open = question, headings.last?.index != open {
        question = nil
      }
    }
  }
}
