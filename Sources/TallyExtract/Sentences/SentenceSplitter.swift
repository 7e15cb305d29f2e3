package import TallyCore

/// One sentence: where it stands and in which block.
package struct Sentence: Hashable, Sendable {
  package var range: ByteRange
  package var block: Int
  package init(range: ByteRange, block: Int) {
    self.range = range
    self.block = block
  }
}

/// Splits blocks of text into sentences.
///
///     Dr. Ng saw 3.5 kg. “Really?” she said. See Fig. 2.[4] Next
///     └──────────────────┘└───────────────────┘└────────────┘└───
///
/// One pass over the bytes: a table finds the few that may end a sentence, and each of these is judged
/// by the word before and the word after, both of bounded length. So the time is linear for any input.
package struct SentenceSplitter: Sendable {
  /// Bytes of a sentence, rather many.
  private static let usualBytes = 80

  package init() {}

  /// The sentences of `document`, rising, without outer white space. A block's end ends a sentence; so
  /// does the end of a table cell.
  package func sentences(in document: Document) -> [Sentence] {
    var sentences: [Sentence] = []
    let lexicon = SentenceLexicon.shared(for: document.language)
    // A list mark of plain text is blanked in `reading`, so that it counts nothing; here it counts.
    let bytes = (document.format == .plainText ? document.text : document.reading).span
    // Grown step by step, the list would be moved as often as it doubles.
    sentences.reserveCapacity(bytes.count / Self.usualBytes + document.blocks.count)
    let hasOrdinals = LanguageHabits(tag: document.language).writesOrdinalsWithPeriod
    for (number, block) in document.blocks.enumerated() {
      var scanner = SentenceScanner(
        lexicon: lexicon, block: block, number: number, hasOrdinals: hasOrdinals)
      scanner.scan(bytes, into: &sentences)
    }
    return sentences
  }
}

/// The state of one pass over one block.
struct SentenceScanner {
  let lexicon: SentenceLexicon
  let end: Int
  let number: Int
  /// Tabs part the cells of a table's row.
  let hasCells: Bool
  /// "am 5. Mai": the language writes its ordinals with a period.
  let hasOrdinals: Bool
  var start: Int
  var position: Int

  init(lexicon: SentenceLexicon, block: Block, number: Int, hasOrdinals: Bool) {
    self.lexicon = lexicon
    self.number = number
    self.hasOrdinals = hasOrdinals
    hasCells = block.kind == .tableRow
    start = block.range.start
    end = block.range.end
    position = block.range.start
  }

  mutating func scan(_ bytes: Span<UInt8>, into sentences: inout [Sentence]) {
    while position < end {
      switch SentenceByte.table[Int(bytes[position])] {
      case SentenceByte.plain:
        position = SentenceByte.afterLetters(bytes, from: position + 1, to: end)
      case SentenceByte.stop:
        if endsPlainly(bytes) {
          position += 1
          cut(at: position, bytes, &sentences)
        } else {
          judgeStop(bytes, &sentences)
        }
      case SentenceByte.lead: judgeScalar(bytes, &sentences)
      case SentenceByte.tab where hasCells: cut(at: position, bytes, &sentences)
      case SentenceByte.tab: position += 1
      case SentenceByte.bracket: judgeBracket(bytes, &sentences)
      case SentenceByte.colon: judgeColon(bytes, &sentences)
      default: judgeLineBreak(bytes, &sentences)
      }
    }
    cut(at: end, bytes, &sentences)
  }

  /// Ends the sentence at `cutEnd` and starts the next after the white space there.
  private mutating func cut(at cutEnd: Int, _ bytes: Span<UInt8>, _ sentences: inout [Sentence]) {
    var last = cutEnd
    while last > start, let count = whiteSpace(before: last, bytes) { last -= count }
    var first = start
    while first < last, let count = whiteSpace(at: first, bytes) { first += count }
    if first < last {
      sentences.append(Sentence(range: ByteRange(first, last), block: number))
    }
    position = max(cutEnd, position)
    while position < end, let count = whiteSpace(at: position, bytes) { position += count }
    start = position
  }

  /// A blank line always parts sentences; a single break does before a list mark.
  private mutating func judgeLineBreak(_ bytes: Span<UInt8>, _ sentences: inout [Sentence]) {
    let breakAt = position
    var breaks = 0
    while position < end, let count = whiteSpace(at: position, bytes) {
      if bytes[position] == ASCII.newline { breaks += 1 }
      position += count
    }
    if breaks > 1 || startsListItem(bytes) {
      let next = position
      position = breakAt
      cut(at: breakAt, bytes, &sentences)
      position = max(position, next)
      start = position
    }
  }

  private func startsListItem(_ bytes: Span<UInt8>) -> Bool {
    guard position + 1 < end else { return false }
    let byte = bytes[position]
    if byte == ASCII.hyphen || byte == ASCII.asterisk { return bytes[position + 1] == ASCII.space }
    if byte == 0xE2, position + 3 < end, bytes[position + 1] == 0x80, bytes[position + 2] == 0xA2 {
      return true
    }
    var digits = position
    while digits < end, digits - position < 3, bytes[digits].isASCIIDigit { digits += 1 }
    guard digits > position, digits + 1 < end else { return false }
    let mark = bytes[digits]
    return (mark == ASCII.period || mark == ASCII.closeParenthesis)
      && bytes[digits + 1] == ASCII.space
  }

  /// White space that starts at `index`: its length in bytes, no-break and ideographic space included.
  @inline(__always) func whiteSpace(at index: Int, _ bytes: Span<UInt8>) -> Int? {
    let byte = bytes[index]
    if byte.isASCIISpace { return 1 }
    return byte < 0xC2 ? nil : wideSpace(at: index, bytes)
  }

  private func wideSpace(at index: Int, _ bytes: Span<UInt8>) -> Int? {
    let byte = bytes[index]
    if byte == 0xC2, index + 1 < end, bytes[index + 1] == 0xA0 { return 2 }
    if byte == 0xE3, index + 2 < end, bytes[index + 1] == 0x80, bytes[index + 2] == 0x80 {
      return 3
    }
    if byte == 0xE2, index + 2 < end, bytes[index + 1] == 0x80 {
      // En quad to zero-width space, and the two separators.
      let last = bytes[index + 2]
      return last <= 0x8B || last == 0xA8 || last == 0xA9 || last == 0xAF ? 3 : nil
    }
    return nil
  }

  private func whiteSpace(before index: Int, _ bytes: Span<UInt8>) -> Int? {
    let byte = bytes[index - 1]
    if byte.isASCIISpace { return 1 }
    // The last byte of a wider one is none of ASCII.
    if byte < 0x80 { return nil }
    if index - 2 >= start, whiteSpace(at: index - 2, bytes) == 2 { return 2 }
    if index - 3 >= start, whiteSpace(at: index - 3, bytes) == 3 { return 3 }
    return nil
  }
}

extension SentenceScanner {
  /// A scalar outside ASCII: the stops of other scripts end a sentence whatever follows, `…` is a stop
  /// like three periods, a no-break space is no boundary.
  private mutating func judgeScalar(_ bytes: Span<UInt8>, _ sentences: inout [Sentence]) {
    if isEllipsis(at: position, bytes) { return judgeStop(bytes, &sentences) }
    let length = SentenceByte.length(of: bytes[position])
    guard position + length <= end, isForeignStop(bytes, length) else {
      // A bullet starts an item wherever it stands.
      let isBullet =
        length == 3 && position + 3 < end && bytes[position] == 0xE2
        && (bytes[position + 1] == 0x80 && bytes[position + 2] == 0xA2
          || bytes[position + 1] == 0x81 && bytes[position + 2] == 0x83)
      if isBullet, position > start { cut(at: position, bytes, &sentences) }
      position = min(position + length, end)
      return
    }
    position += length
    while position < end, SentenceByte.table[Int(bytes[position])] == SentenceByte.lead {
      let next = SentenceByte.length(of: bytes[position])
      guard position + next <= end, isForeignStop(bytes, next) else { break }
      position += next
    }
    skipClosers(bytes)
    cut(at: position, bytes, &sentences)
  }

  /// Armenian sets its full stop (։) as a colon, for want of a key.
  private mutating func judgeColon(_ bytes: Span<UInt8>, _ sentences: inout [Sentence]) {
    let colon = position
    position += 1
    guard colon - 2 >= start, bytes[colon - 1].isUTF8Continuation,
      (0xD4...0xD6).contains(bytes[colon - 2]),
      position == end || whiteSpace(at: position, bytes) != nil
    else { return }
    cut(at: position, bytes, &sentences)
  }

  /// "1) Wash 2) Dry".
  private mutating func judgeBracket(_ bytes: Span<UInt8>, _ sentences: inout [Sentence]) {
    let mark = position
    position += 1
    if position < end, bytes[position] == ASCII.period { return }
    _ = cutBeforeListMark(mark, bytes, &sentences)
  }

  private func isEllipsis(at index: Int, _ bytes: Span<UInt8>) -> Bool {
    index + 2 < end && bytes[index] == 0xE2 && bytes[index + 1] == 0x80 && bytes[index + 2] == 0xA6
  }

  private func isForeignStop(_ bytes: Span<UInt8>, _ length: Int) -> Bool {
    var scalar = UInt32(bytes[position])
    for offset in 1..<length { scalar = scalar << 8 | UInt32(bytes[position + offset]) }
    switch scalar {
    case 0xE38082, 0xEFBC81, 0xEFBC9F, 0xEFBDA1,  // 。 ！ ？ ｡
      0xD89F, 0xDB94, 0xD689, 0xCDBE,  // Arabic ؟ and ۔, Armenian ։, Greek ;
      0xE0A5A4, 0xE0A5A5,  // Devanagari । ॥
      0xE1818B, 0xE18DA2, 0xE18DA7, 0xE19F94, 0xE2B8AE:  // Burmese, Ethiopic, Khmer
      return true
    default: return false
    }
  }

  /// Steps over quotes and brackets that close, and over citation marks such as `[12]`.
  private mutating func skipClosers(_ bytes: Span<UInt8>) {
    while position < end {
      switch bytes[position] {
      case ASCII.quote, ASCII.apostrophe, ASCII.closeParenthesis, ASCII.closeBracket,
        ASCII.closeBrace:
        position += 1
      case ASCII.openBracket:
        var index = position + 1
        while index < end, index - position < 12,
          bytes[index].isASCIIDigit || bytes[index] == ASCII.comma || bytes[index] == ASCII.hyphen
        { index += 1 }
        guard index > position + 1, index < end, bytes[index] == ASCII.closeBracket else { return }
        position = index + 1
      case 0xC2 where position + 1 < end && bytes[position + 1] == 0xBB: position += 2  // »
      case 0xE2 where position + 2 < end && bytes[position + 1] == 0x80:
        guard [0x99, 0x9D, 0xBA].contains(bytes[position + 2]) else { return }  // ’ ” ›
        position += 3
      case 0xE3 where position + 2 < end && bytes[position + 1] == 0x80:
        guard [0x8D, 0x8F, 0x8B, 0x91].contains(bytes[position + 2]) else { return }  // 」 』 》 】
        position += 3
      case 0xEF
      where position + 2 < end && bytes[position + 1] == 0xBC && bytes[position + 2] == 0x89:
        position += 3  // ）
      default: return
      }
    }
  }

  /// `:)` after a stop belongs to the sentence that it comments.
  private mutating func skipEmoticon(_ bytes: Span<UInt8>) {
    var index = position
    while index < end, index - position < 2, bytes[index] == ASCII.space { index += 1 }
    let first = index
    guard index < end, SentenceByte.startsEmoticon(bytes[index]) else { return }
    while index < end, index - first < 5, SentenceByte.emoticonParts.contains(bytes[index]) {
      index += 1
    }
    guard index - first >= 2, index == end || bytes[index].isASCIISpace else { return }
    position = index
  }

  /// "1. Wash 2. Dry": in a sentence that starts with a list mark, the next mark starts another.
  private mutating func cutBeforeListMark(
    _ mark: Int, _ bytes: Span<UInt8>, _ sentences: inout [Sentence]
  ) -> Bool {
    guard let current = ListMark(at: mark, bytes, from: start),
      let first = ListMark(startingAt: start, bytes, before: end), current.follows(first),
      current.start > start
    else { return false }
    let next = position
    position = current.start
    cut(at: current.start, bytes, &sentences)
    position = next
    return true
  }

  /// A run of `.`, `!`, `?` and `…`, and what closes after it.
  private mutating func judgeStop(_ bytes: Span<UInt8>, _ sentences: inout [Sentence]) {
    let first = position
    var periods = 0
    var marks = 0
    while position < end {
      if bytes[position] == ASCII.period {
        periods += 1
        position += 1
      } else if bytes[position] == ASCII.exclamation || bytes[position] == ASCII.question {
        marks += 1
        position += 1
      } else if isEllipsis(at: position, bytes) {
        periods += 3
        position += 3
      } else {
        break
      }
    }
    // An ellipsis set with spaces, ". . .", is one.
    while position + 1 < end, periods > 0, bytes[position] == ASCII.space,
      bytes[position + 1] == ASCII.period
    {
      periods += 1
      position += 2
    }
    let runEnd = position
    skipClosers(bytes)
    skipEmoticon(bytes)
    if periods == 1, marks == 0, let footnote = footnoteEnd(position, after: first, bytes) {
      position = footnote
    }
    guard position < end else { return }
    if periods == 1, marks == 0, cutBeforeListMark(first, bytes, &sentences) { return }
    let stop = SentenceStop(
      first: first, runEnd: runEnd, closersEnd: position, periods: periods, marks: marks)
    if endsSentence(stop, bytes) { cut(at: position, bytes, &sentences) }
  }
}
