import TallyCore

/// A page as one flat array in document order: the descendants of node `i` are `i + 1 ..< nodes[i].end`.
///
/// No node is an object and no walk recurses: a page nested 100,000 deep is an ordinary array. What is
/// inherited runs forwards over the array, what adds up runs backwards.
struct HTMLTree: Sendable {
  struct Node: Sendable {
    var tag: HTMLTag
    var parent: Int32
    /// One past the last descendant.
    var end: Int32
    /// Text: where it starts in the raw bytes. Element: a place at or before its `<`.
    var rawStart: Int32
    /// Text: where it ends. Element: the `>` of its start tag.
    var rawEnd: Int32
    /// Element: its attributes. Entity: its characters in `pool`.
    var first: Int32
    var count: Int32
  }

  struct Attribute: Sendable {
    var name: AttributeName
    var start: Int32
    var end: Int32
  }

  /// The attributes that reading a page looks at; others are not stored.
  enum AttributeName: UInt8, CaseIterable, Sendable {
    case id, `class`, style, hidden, role, itemprop, itemscope, itemtype, content, property, name
    case rel, href, lang, colspan, rowspan, scope, headers, datetime, type, value, ariaHidden,
      summary

    /// As written in a page.
    var spelling: String {
      switch self {
      case .ariaHidden: "aria-hidden"
      default: "\(self)"
      }
    }
  }

  var nodes: [Node] = []
  var attributes: [Attribute] = []
  /// Attribute values and the characters of entities, UTF-8.
  var pool: [UInt8] = []

  func attribute(_ name: AttributeName, of index: Int) -> ByteRange? {
    let node = nodes[index]
    guard node.tag.rawValue > HTMLTag.entity.rawValue else { return nil }
    for position in Int(node.first)..<Int(node.first + node.count)
    where attributes[position].name == name {
      return ByteRange(Int(attributes[position].start), Int(attributes[position].end))
    }
    return nil
  }

  func value(_ name: AttributeName, of index: Int) -> String? {
    attribute(name, of: index).map { pool.string($0) }
  }
}
