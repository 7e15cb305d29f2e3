internal import TallyCore

/// Blocks that are numbered one after the other: a table of contents, numbered headings, steps.
///
///     3 Software    3.1 Firefox    3.2 Thunderbird    4 Other activities
///
/// The number at the start of such a block names its place and counts nothing.
struct Enumeration: Sendable {
  private let text: [UInt8]
  private let blocks: [Block]
  /// A line of a table of contents is no longer than this.
  private static let longest = 120

  init(_ document: Document) {
    text = document.reading
    blocks = document.blocks
  }

  /// Whether the block starts with a number that goes on from, or is gone on by, a neighbour's.
  func numbers(_ block: Int) -> Bool {
    guard let own = leading(block) else { return false }
    return leading(block - 1).map { Self.follows(own, $0) } ?? false
      || leading(block + 1).map { Self.follows($0, own) } ?? false
  }

  /// The numbers before a capital letter at the start of a short block: "3.1 Firefox" is 3, 1.
  private func leading(_ block: Int) -> [Int]? {
    guard blocks.indices.contains(block), blocks[block].range.count <= Self.longest else {
      return nil
    }
    let range = blocks[block].range
    var numbers: [Int] = []
    var index = range.start
    while index < range.end, text[index].isASCIIDigit {
      var number = 0
      let start = index
      while index < range.end, text[index].isASCIIDigit, index - start < 4 {
        number = number * 10 + Int(text[index] - ASCII.zero)
        index += 1
      }
      numbers.append(number)
      guard index < range.end, text[index] == ASCII.period else { break }
      index += 1
    }
    guard !numbers.isEmpty, index + 1 < range.end, text[index] == ASCII.space,
      text[index + 1].isASCIIUpper || text[index + 1] >= 0x80
    else { return nil }
    return numbers
  }

  /// 2 after 1, 1.1 after 1, 4 after 3.7.8.
  private static func follows(_ next: [Int], _ last: [Int]) -> Bool {
    if next.count == last.count + 1 { return next.dropLast() == last[...] && next.last == 1 }
    guard next.count <= last.count else { return false }
    let level = next.count - 1
    return next[..<level] == last[..<level] && next[level] == last[level] + 1
  }
}
