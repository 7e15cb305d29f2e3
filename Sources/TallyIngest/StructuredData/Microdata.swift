import TallyCore

/// Reads `itemscope`, `itemtype` and `itemprop` into schema.org items (HTML standard, section 5).
struct Microdata {
  private static let longestValue = 500
  /// A value is short; nested properties must not each be read to their end.
  private static let mostNodes = 200

  func read(from tree: HTMLTree, raw: [UInt8], into items: inout SchemaItems) {
    var open: [(item: Int, end: Int)] = []
    for index in tree.nodes.indices {
      let node = tree.nodes[index]
      while let last = open.last, last.end <= index { open.removeLast() }
      guard node.tag.rawValue > HTMLTag.entity.rawValue, node.count > 0 else { continue }
      let property = tree.value(.itemprop, of: index)
      if tree.attribute(.itemscope, of: index) != nil {
        let item = items.open(
          type: tree.value(.itemtype, of: index) ?? "",
          parent: property == nil ? nil : open.last?.item, role: property ?? "")
        open.append((item, Int(node.end)))
      } else if let property, let last = open.last, let value = value(of: index, in: tree, raw: raw)
      {
        items.add(property, value.text, at: value.origin, to: last.item)
      }
    }
  }

  private func value(
    of index: Int, in tree: HTMLTree, raw: [UInt8]
  ) -> (text: String, origin: ByteRange)? {
    for name in [HTMLTree.AttributeName.content, .datetime, .value] {
      guard let range = tree.attribute(name, of: index), !range.isEmpty else { continue }
      return (
        tree.pool.string(range), place(of: tree.pool[range.start..<range.end], index, tree, raw)
      )
    }
    var bytes: [UInt8] = []
    var start: Int?
    var end = 0
    for position in index
      + 1..<max(index + 1, min(Int(tree.nodes[index].end), index + Self.mostNodes))
    {
      let node = tree.nodes[position]
      switch node.tag {
      case .text: bytes += raw[Int(node.rawStart)..<Int(node.rawEnd)]
      case .entity: bytes += tree.pool[Int(node.first)..<Int(node.first + node.count)]
      default: continue
      }
      start = start ?? Int(node.rawStart)
      end = Int(node.rawEnd)
      if bytes.count > Self.longestValue { return nil }
    }
    guard let start else { return nil }
    return (String(decoding: bytes, as: UTF8.self), ByteRange(start, end))
  }

  /// Where an attribute's value stands: in its tag as written, or, with entities in it, the whole tag.
  private func place(
    of value: ArraySlice<UInt8>, _ index: Int, _ tree: HTMLTree, _ raw: [UInt8]
  ) -> ByteRange {
    let tag = ByteRange(Int(tree.nodes[index].rawStart), Int(tree.nodes[index].rawEnd))
    var start = tag.start
    while start + value.count <= tag.end {
      if raw[start] == value.first, raw[start..<start + value.count] == value {
        return ByteRange(start, start + value.count)
      }
      start += 1
    }
    return tag
  }
}
