import TallyCore

/// A parsed page with what its elements' names say.
struct Page: Sendable {
  let tree: HTMLTree
  let raw: [UInt8]
  let cues: [ElementCues]
  /// Readability's class weight: 25 for or against, for the class and for the id.
  let weights: [Int8]
  let isHidden: [Bool]
  let isDataTable: [Bool]
  /// Bytes of text before each node, white space and all.
  private let textBefore: [Int]
  /// The words of the page's title, with the site's name.
  let titleWords: WordSet

  init(tree: HTMLTree, raw: [UInt8], title: String?) {
    titleWords = WordSet(Array((title ?? "").utf8).map(\.asciiLowercased))
    self.tree = tree
    self.raw = raw
    isHidden = Visibility.hidden(in: tree)
    isDataTable = TableSurvey.dataTables(in: tree, isHidden: isHidden)
    var cues = [ElementCues](repeating: [], count: tree.nodes.count)
    var weights = [Int8](repeating: 0, count: tree.nodes.count)
    for index in tree.nodes.indices where tree.nodes[index].count > 0 {
      for name in [HTMLTree.AttributeName.class, .id] {
        guard let range = tree.attribute(name, of: index), !range.isEmpty else { continue }
        let found = ElementCues(of: tree.pool[range.start..<range.end])
        cues[index].formUnion(found)
        if found.contains(.negative) { weights[index] -= 25 }
        if found.contains(.positive) { weights[index] += 25 }
      }
    }
    var textBefore: [Int] = [0]
    textBefore.reserveCapacity(tree.nodes.count + 1)
    for node in tree.nodes {
      let isText = node.tag == .text
      textBefore.append(
        textBefore[textBefore.count - 1] + (isText ? Int(node.rawEnd - node.rawStart) : 0))
    }
    self.textBefore = textBefore
    self.cues = cues
    self.weights = weights
  }

  /// The share of the page's text that stands in an element.
  func shareOfText(_ index: Int) -> Double {
    let own = textBefore[Int(tree.nodes[index].end)] - textBefore[index]
    return Double(own) / Double(max(1, textBefore[textBefore.count - 1]))
  }

  func role(of index: Int) -> ArraySlice<UInt8>? {
    tree.attribute(.role, of: index).map { tree.pool[$0.start..<$0.end] }
  }
}
