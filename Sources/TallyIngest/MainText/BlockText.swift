import TallyCore

extension Page {
  /// The first `limit` bytes of an element's text, white space folded, ASCII in lower case.
  func lowercasedText(of index: Int, isDropped: [Bool], limit: Int) -> [UInt8] {
    var text: [UInt8] = []
    var position = index
    // Nested elements without text must not be walked through again from each of them.
    let end = min(Int(tree.nodes[index].end), index + 4 * limit)
    while position < end, text.count < limit {
      if isDropped[position] {
        position = Int(tree.nodes[position].end)
        continue
      }
      let node = tree.nodes[position]
      switch node.tag {
      case .text:
        appendFolded(
          raw[Int(node.rawStart)..<min(Int(node.rawEnd), Int(node.rawStart) + 4 * limit)], to: &text
        )
      case .entity:
        appendFolded(tree.pool[Int(node.first)..<Int(node.first + node.count)], to: &text)
      case .br: appendFolded([ASCII.space], to: &text)
      default: if TagSet.blocks.contains(node.tag) { appendFolded([ASCII.space], to: &text) }
      }
      position += 1
    }
    if text.last == ASCII.space { text.removeLast() }
    return text
  }

  private func appendFolded(_ bytes: ArraySlice<UInt8>, to text: inout [UInt8]) {
    for byte in bytes {
      if byte.isASCIISpace {
        if let last = text.last, last != ASCII.space { text.append(ASCII.space) }
      } else if byte == 0xC2 || (byte == 0xA0 && text.last == 0xC2) {
        // No-break spaces count as spaces here; other characters of this lead byte are kept whole.
        if byte == 0xA0 {
          text.removeLast()
          if let last = text.last, last != ASCII.space { text.append(ASCII.space) }
        } else {
          text.append(byte)
        }
      } else {
        text.append(byte.asciiLowercased)
      }
    }
  }
}

/// Words of a line, lower case, for comparing a heading with the page's title.
struct WordSet: Sendable {
  let words: Set<ArraySlice<UInt8>>

  init(_ text: [UInt8]) {
    let pieces = text.split { byte in byte < 0x80 && !byte.isASCIIAlphanumeric }
    words = Set(pieces)
  }

  /// The share of these words, by length, that `other` holds too.
  func share(in other: WordSet) -> Double {
    let total = words.reduce(0) { $0 + $1.count }
    guard total > 0 else { return 0 }
    let shared = words.reduce(0) { other.words.contains($1) ? $0 + $1.count : $0 }
    return Double(shared) / Double(total)
  }
}
