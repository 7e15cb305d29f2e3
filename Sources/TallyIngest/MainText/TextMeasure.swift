import TallyCore

/// What adds up in an element: how much text, how much of it in links, and what it is made of.
struct TextMeasure: Sendable {
  /// Characters, runs of white space counted once.
  var length: Int32 = 0
  var linkLength: Int32 = 0
  var commas: Int32 = 0
  var paragraphs: Int32 = 0
  var images: Int32 = 0
  var listItems: Int32 = 0
  var inputs: Int32 = 0
  var embeds: Int32 = 0
  /// Characters in headings and in lists.
  var headingLength: Int32 = 0
  var listLength: Int32 = 0
  var links: Int32 = 0
  /// Headings that are wholly a link: the mark of a teaser.
  var linkedHeadings: Int32 = 0
  var hasBlock = false

  var linkDensity: Double {
    length == 0 ? 0 : Double(linkLength) / Double(length)
  }

  static func += (a: inout TextMeasure, b: TextMeasure) {
    a.length += b.length
    a.linkLength += b.linkLength
    a.commas += b.commas
    a.paragraphs += b.paragraphs
    a.images += b.images
    a.listItems += b.listItems
    a.inputs += b.inputs
    a.embeds += b.embeds
    a.headingLength += b.headingLength
    a.listLength += b.listLength
    a.links += b.links
    a.linkedHeadings += b.linkedHeadings
    a.hasBlock = a.hasBlock || b.hasBlock
  }

  /// The measure of a run of text.
  static func text(_ node: HTMLTree.Node, raw: [UInt8], pool: [UInt8]) -> TextMeasure {
    let bytes =
      node.tag == .text
      ? raw[Int(node.rawStart)..<Int(node.rawEnd)]
      : pool[Int(node.first)..<Int(node.first + node.count)]
    var measure = TextMeasure()
    var isSpace = true
    for byte in bytes {
      if byte.isASCIISpace {
        if !isSpace { measure.length += 1 }
        isSpace = true
        continue
      }
      isSpace = false
      if !byte.isUTF8Continuation { measure.length += 1 }
      if byte == ASCII.comma { measure.commas += 1 }
    }
    return measure
  }

  /// Adds what an element itself is to the sum of its children.
  mutating func close(_ tag: HTMLTag) {
    switch tag {
    case .a:
      linkLength = length
      links += 1
    case .p: paragraphs += 1
    case .img, .picture: images += 1
    case .li: listItems += 1
    case .h1, .h2, .h3, .h4, .h5, .h6:
      headingLength = length
      if length > 0, linkLength * 10 >= length * 9 { linkedHeadings += 1 }
    case .ul, .ol: listLength = length
    default: break
    }
  }

  /// Form controls and embedded things are not text, but say what their container is.
  mutating func countControl(_ tag: HTMLTag) {
    switch tag {
    case .input, .textarea, .select: inputs += 1
    case .iframe, .embed, .object, .video: embeds += 1
    default: break
    }
  }

  /// One measure a node; dropped subtrees count nothing.
  static func all(of tree: HTMLTree, raw: [UInt8], isDropped: [Bool]) -> [TextMeasure] {
    var measures = [TextMeasure](repeating: TextMeasure(), count: tree.nodes.count)
    for index in tree.nodes.indices.reversed() {
      let node = tree.nodes[index]
      switch node.tag {
      case .text, .entity: measures[index] = text(node, raw: raw, pool: tree.pool)
      default: measures[index].close(node.tag)
      }
      guard node.parent >= 0 else { continue }
      if isDropped[index] {
        measures[Int(node.parent)].countControl(node.tag)
        continue
      }
      measures[Int(node.parent)] += measures[index]
      if TagSet.blocks.contains(node.tag) { measures[Int(node.parent)].hasBlock = true }
    }
    return measures
  }
}
