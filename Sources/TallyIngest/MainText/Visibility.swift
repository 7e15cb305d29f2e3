import TallyCore

/// Marks what a reader of the page never sees.
enum Visibility {
  /// The roots of hidden subtrees.
  static func hidden(in tree: HTMLTree) -> [Bool] {
    var hidden = [Bool](repeating: false, count: tree.nodes.count)
    for index in tree.nodes.indices {
      let node = tree.nodes[index]
      if TagSet.invisible.contains(node.tag) {
        hidden[index] = !isHeadingButton(index, in: tree)
      } else if node.count > 0, node.tag.rawValue > HTMLTag.entity.rawValue {
        hidden[index] = isHidden(index, in: tree)
      }
    }
    return hidden
  }

  /// Pages that fold their answers away set the question as a button in a heading.
  private static func isHeadingButton(_ index: Int, in tree: HTMLTree) -> Bool {
    guard tree.nodes[index].tag == .button, tree.nodes[index].parent >= 0 else { return false }
    let parent = tree.nodes[Int(tree.nodes[index].parent)].tag
    return TagSet.headings.contains(parent) || parent == .dt || parent == .summary
  }

  private static func isHidden(_ index: Int, in tree: HTMLTree) -> Bool {
    let node = tree.nodes[index]
    for position in Int(node.first)..<Int(node.first + node.count) {
      let attribute = tree.attributes[position]
      let value = tree.pool[Int(attribute.start)..<Int(attribute.end)]
      switch attribute.name {
      case .hidden: return true
      case .ariaHidden where equals(value, "true"): return true
      case .style:
        if declares(value, "display", "none") || declares(value, "visibility", "hidden") {
          return true
        }
      default: break
      }
    }
    return false
  }

  static func equals(_ value: ArraySlice<UInt8>, _ word: String) -> Bool {
    value.count == word.utf8.count && zip(value, word.utf8).allSatisfy { $0.asciiLowercased == $1 }
  }

  /// Whether a style attribute holds `property: word`, white space and case aside.
  private static func declares(
    _ style: ArraySlice<UInt8>, _ property: String, _ word: String
  ) -> Bool {
    let letters = style.lazy.filter { !$0.isASCIISpace }.map(\.asciiLowercased)
    for declaration in letters.split(separator: ASCII.semicolon) {
      let parts = declaration.split(separator: ASCII.colon, maxSplits: 1)
      if parts.count == 2, parts[0].elementsEqual(property.utf8), parts[1].starts(with: word.utf8) {
        return true
      }
    }
    return false
  }
}
