import TallyCore

/// Finds the paragraph that many pages set between the heading and the text, in a box of its own that
/// the text's scoring does not reach: "The clinic has lowered its prices for 2026."
struct LeadFinder {
  let page: Page

  private static let shortest: Int32 = 60
  private static let most = 2

  /// Elements between the page's heading and `root`, in document order.
  func leads(before root: Int) -> [Int] {
    guard let heading = heading(before: root) else { return [] }
    let nodes = page.tree.nodes
    var leads: [Int] = []
    var index = Int(nodes[heading].end)
    while index < root {
      let node = nodes[index]
      // The way down to the text itself is open; other boxes are judged.
      if node.end > root {
        index += 1
        continue
      }
      if page.isHidden[index] || isBeside(index) {
        index = Int(node.end)
        continue
      }
      if node.tag == .p || (TagSet.blocks.contains(node.tag) && page.cues[index].contains(.lead)),
        let measure = leafMeasure(index), measure.length >= Self.shortest, measure.linkDensity < 0.2
      {
        leads.append(index)
        index = Int(node.end)
        continue
      }
      index += 1
    }
    return leads.count <= Self.most ? leads : []
  }

  private func isBeside(_ index: Int) -> Bool {
    switch page.tree.nodes[index].tag {
    case .nav, .aside, .figure, .figcaption, .footer, .form, .ul, .ol, .table: return true
    default:
      return !page.cues[index].isDisjoint(
        with: [.share, .related, .comments, .caption, .byline, .dateline])
    }
  }

  /// The last `<h1>` before the text that says the page's title, or else the last one.
  private func heading(before root: Int) -> Int? {
    var last: Int?
    for index in 0..<root where page.tree.nodes[index].tag == .h1 && !page.isHidden[index] {
      last = index
    }
    return last
  }

  /// The measure of an element that holds nothing but text.
  private func leafMeasure(_ index: Int) -> TextMeasure? {
    var sum = TextMeasure()
    var linkEnd = 0
    for position in index + 1..<Int(page.tree.nodes[index].end) {
      let node = page.tree.nodes[position]
      if TagSet.blocks.contains(node.tag), node.tag != .p { return nil }
      if node.tag == .a { linkEnd = Int(node.end) }
      if node.tag == .text || node.tag == .entity {
        var measure = TextMeasure.text(node, raw: page.raw, pool: page.tree.pool)
        if position < linkEnd { measure.linkLength = measure.length }
        sum += measure
      }
    }
    return sum
  }
}
