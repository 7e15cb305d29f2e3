package import TallyCore

/// A text in which `⟦` and `⟧` mark what should be found: `takes ⟦48 hours⟧ or ⟦2 days⟧`.
package struct MarkedText: Sendable, CustomStringConvertible {
  package let text: String
  /// Byte ranges of the marked stretches in `text`.
  package let ranges: [ByteRange]

  package init(_ marked: String) {
    var bytes: [UInt8] = []
    var ranges: [ByteRange] = []
    var start = 0
    for character in marked.unicodeScalars {
      switch character {
      case "⟦": start = bytes.count
      case "⟧": ranges.append(ByteRange(start, bytes.count))
      default: bytes.append(contentsOf: String(character).utf8)
      }
    }
    text = String(decoding: bytes, as: UTF8.self)
    self.ranges = ranges
  }

  package var document: Document {
    let bytes = Array(text.utf8)
    return Document(
      source: Source(id: "test"), raw: bytes,
      blocks: [Block(kind: .paragraph, range: ByteRange(0, bytes.count))])
  }

  package var description: String { text }
}
