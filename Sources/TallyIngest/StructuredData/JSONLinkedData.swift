import TallyCore
import TallyJSON

/// Reads `<script type="application/ld+json">` into schema.org items.
struct JSONLinkedData {
  /// How many scripts could not be read.
  private(set) var failures = 0

  mutating func read(from tree: HTMLTree, raw: [UInt8], into items: inout SchemaItems) {
    for index in tree.nodes.indices where tree.nodes[index].tag == .script {
      guard let type = tree.attribute(.type, of: index),
        Visibility.equals(tree.pool[type.start..<type.end].prefix(19), "application/ld+json")
      else { continue }
      let start = Int(tree.nodes[index].rawEnd) + 1
      let end = Int(tree.nodes[index].rawStart)
      guard start < end else { continue }
      do {
        let value = try JSONReader().value(of: repaired(raw[start..<end]))
        add(value, parent: nil, role: "", offset: start, to: &items)
      } catch {
        failures += 1
      }
    }
  }

  /// Pages put line breaks into strings and comment marks around the whole; blanked, every byte keeps
  /// its place.
  private func repaired(_ script: ArraySlice<UInt8>) -> [UInt8] {
    var bytes = script.map { $0 < ASCII.space ? ASCII.space : $0 }
    let opening: Set<UInt8> = [ASCII.openBrace, ASCII.openBracket]
    let closing: Set<UInt8> = [ASCII.closeBrace, ASCII.closeBracket]
    // "//<![CDATA[" holds brackets of its own.
    let mark = Array("<![CDATA[".utf8)
    var first = 0
    if let place = bytes.firstIndex(of: ASCII.lessThan), bytes[place...].starts(with: mark) {
      first = place + mark.count
    }
    let start = bytes[first...].firstIndex(where: opening.contains) ?? bytes.count
    var end = (bytes.lastIndex(where: closing.contains) ?? -1) + 1
    if first > 0, let close = bytes.lastIndex(of: ASCII.greaterThan), close + 1 > end, end >= 2 {
      end = (bytes[..<(end - 2)].lastIndex(where: closing.contains) ?? -1) + 1
    }
    for index in 0..<min(start, bytes.count) { bytes[index] = ASCII.space }
    for index in max(end, 0)..<bytes.count { bytes[index] = ASCII.space }
    // A semicolon behind the value, as in a script, is gone with the tail.
    return bytes
  }

  /// The reader bounds the depth at 256, so that the recursion is bounded too.
  private func add(
    _ value: JSONValue, parent: Int?, role: String, offset: Int, to items: inout SchemaItems
  ) {
    switch value.content {
    case .array(let values):
      for value in values { add(value, parent: parent, role: role, offset: offset, to: &items) }
    case .object(let members):
      let type = value["@type"].flatMap { $0.string ?? $0.array?.first?.string } ?? ""
      let item = items.open(type: type, parent: parent, role: role)
      for member in members where member.key != "@type" && member.key != "@context" {
        add(member.value, parent: item, role: member.key, offset: offset, to: &items)
      }
    case .string(let text):
      guard let parent else { return }
      let inner = ByteRange(value.range.start + 1 + offset, value.range.end - 1 + offset)
      items.add(role, text, at: inner, to: parent)
    case .number(let digits):
      guard let parent else { return }
      items.add(
        role, digits, at: ByteRange(value.range.start + offset, value.range.end + offset),
        to: parent)
    case .null, .bool: return
    }
  }
}
