import TallyCore
import TallyExtract

/// A plain document with a paragraph a line, and its claims.
func document(
  _ lines: String..., title: String? = nil, language: String? = nil, isStitched: Bool = false
) -> Document {
  document(lines: lines, title: title, language: language, isStitched: isStitched)
}

func document(
  lines: [String], title: String? = nil, language: String? = nil, isStitched: Bool = false
) -> Document {
  let bytes = Array(lines.joined(separator: "\n").utf8)
  var blocks: [Block] = []
  var start = 0
  for line in lines {
    blocks.append(Block(kind: .paragraph, range: ByteRange(start, start + line.utf8.count)))
    start += line.utf8.count + 1
  }
  return Document(
    source: Source(id: "page"), title: title, language: language, raw: bytes, blocks: blocks,
    isStitched: isStitched)
}

func claims(
  _ lines: String..., title: String? = nil, language: String? = nil
) -> [Claim] {
  let text = lines.joined(separator: " ")
  return ClaimExtractor().claims(in: document(text, title: title, language: language))
}
