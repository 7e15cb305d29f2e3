import TallyCore

/// Which heading, question and introduction govern a block.
struct BlockOutline {
  /// The nearest heading of each level, 1 to 6, that still governs; -1 for none.
  private var headings: [Int] = Array(repeating: -1, count: 7)
  private var question: Int?
  private var questionLevel = 7
  private var outer: [(question: Int?, level: Int)] = []

  /// Fills in the relations of `block`, which will stand at `index`.
  mutating func place(_ block: inout Block, at index: Int, text: [UInt8], isBold: Bool) {
    let asks = endsInQuestionMark(text, block.range)
    switch block.kind {
    case .heading:
      let level = max(1, min(6, block.level))
      block.heading = nearestHeading(below: level)
      headings[level] = index
      for deeper in level + 1..<max(7, level + 1) { headings[deeper] = -1 }
      if asks {
        block.kind = .question
        question = index
        questionLevel = level
      } else if level <= questionLevel {
        question = nil
        questionLevel = 7
      } else {
        block.question = question
      }
      return
    case .term where asks, .paragraph where asks && isBold:
      block.kind = .question
      question = index
      questionLevel = 7
      block.heading = nearestHeading(below: 7)
    case .term:
      // The next term ends what the question before it governs.
      if questionLevel == 7 { question = nil }
      block.heading = nearestHeading(below: 7)
      block.question = question
    default:
      block.heading = nearestHeading(below: 7)
      block.question = question
    }
  }

  /// `<details>` and `<dl>` end what their questions govern; around them an outer question goes on.
  mutating func enterSection() {
    outer.append((question, questionLevel))
  }

  mutating func leaveSection() {
    (question, questionLevel) = outer.popLast() ?? (nil, 7)
  }

  private func nearestHeading(below level: Int) -> Int? {
    headings[1..<level].last { $0 >= 0 }
  }

  /// The block just written, if it leads up to a list: "Avoid for 24 hours:".
  func introduction(in blocks: [Block], text: [UInt8]) -> Int? {
    guard let last = blocks.last, last.kind == .paragraph || last.kind == .listItem else {
      return nil
    }
    let end = text[last.range.end - 1]
    return end == ASCII.colon || last.kind == .listItem || !isSentenceEnd(end)
      ? blocks.count - 1 : nil
  }

  private func isSentenceEnd(_ byte: UInt8) -> Bool {
    byte == ASCII.period || byte == ASCII.exclamation || byte == ASCII.question
  }

  private func endsInQuestionMark(_ text: [UInt8], _ range: ByteRange) -> Bool {
    text[range.end - 1] == ASCII.question
  }
}
