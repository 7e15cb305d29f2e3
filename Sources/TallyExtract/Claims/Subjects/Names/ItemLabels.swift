internal import TallyCore

/// What an item of a list, or a paragraph, is on: the word or two that it begins with, as a sentence of their own.
///
///     - Hemoglobin. The normal range is 13 to 17 g/dL for men.                        of hemoglobin
///     - Nerve test (EMG). This measures how a muscle answers. It takes 30 minutes.    of the nerve test
///     - Cost. Expect $300.                                                            no name: of what the page is on
extension DocumentReading {
  private static let longestLabel = 48
  private static let mostWords = 4
  /// So many sentences on, an item is hardly still on its first word.
  private static let reachOfLabel = 4

  /// The label of the item or paragraph that the sentence stands in.
  mutating func itemLabel(before index: Int) -> String? {
    guard !document.isStitched, !isNews else { return nil }
    let block = sentences[index].block
    var place = index
    var dash: Int?
    while place > 0, index - place < Self.reachOfLabel, sentences[place - 1].block == block {
      dash = Self.itemStart(in: sentences[place].range, of: document.reading)
      if dash != nil { break }
      place -= 1
    }
    guard place < index else { return nil }
    dash = dash ?? Self.itemStart(in: sentences[place].range, of: document.reading)
    // "Does it hurt? Somewhat.": an answer.
    if dash == nil, document.blocks[block].kind != .listItem,
      outline.question(of: block) != nil
    {
      return nil
    }
    let range = sentences[place].range
    let start =
      dash
      ?? (place == 0 || sentences[place - 1].block != block ? range.start : range.end)
    guard start < range.end, range.end - start <= Self.longestLabel else { return nil }
    return label(at: ByteRange(start, range.end))
  }

  /// "- Hemoglobin.", "you may need: - A nerve test.": in a paragraph of plain text a dash begins an item.
  private static func itemStart(in range: ByteRange, of text: [UInt8]) -> Int? {
    if text[range.start] == ASCII.hyphen { return range.start + 1 }
    let first = max(range.start, range.end - longestLabel)
    guard EightBytes.contains(ASCII.hyphen, in: text.span, first, range.end) else { return nil }
    return (first..<range.end).last {
      text[$0] == ASCII.hyphen && $0 > first && text[$0 - 1] == ASCII.space
        && $0 + 1 < range.end && text[$0 + 1] == ASCII.space
    }.map { $0 + 1 }
  }

  private mutating func label(at range: ByteRange) -> String? {
    let reading = reading(of: range)
    guard (1...Self.mostWords).contains(reading.tokens.count(where: \.isWord)),
      reading.quantityCount == 0,
      !reading.verbs.contains(where: \.isFinite),
      reading.tokens.last?.part == .stop, let phrase = reading.phrases.first,
      phrase.head == phrase.lastHead, let behind = reading.tokens[safe: phrase.lastHead + 1],
      behind.part == .open || phrase.lastHead + 2 == reading.tokens.count
    else { return nil }
    let head = reading.tokens[phrase.head]
    guard head.part == .noun || head.part == .gerund,
      !reading.tokens[phrase.first...phrase.head].contains(where: {
        $0.has([.attribute, .period, .generic, .section, .person, .part]) || $0.part == .pronoun
      })
    else { return nil }
    return words().text(reading.tokens, from: phrase.first, to: phrase.head)
  }
}
