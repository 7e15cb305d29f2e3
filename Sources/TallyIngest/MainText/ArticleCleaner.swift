import TallyCore

/// Takes out of the main text what is not text: forms, share bars, boxes of links.
///
/// After `_prepArticle` and `_cleanConditionally` of `Readability.js` (Apache-2.0), in one backward walk:
/// what an element holds is summed up when it is judged, inner elements before outer ones.
struct ArticleCleaner {
  let page: Page
  let attempt: MainTextFinder.Attempt

  /// Marks what goes in `selection`; returns the length of what is left.
  func clean(_ selection: inout MainTextFinder.Selection) -> Int32 {
    let nodes = page.tree.nodes
    var measures = [TextMeasure](repeating: TextMeasure(), count: nodes.count)
    var total: Int32 = 0
    for root in selection.roots.reversed() {
      var tables: [ByteRange] = []
      for index in root..<Int(nodes[root].end) where page.isDataTable[index] {
        if tables.last?.contains(index) != true {
          tables.append(ByteRange(index, Int(nodes[index].end)))
        }
      }
      func isInTable(_ index: Int) -> Bool {
        while let last = tables.last, last.start > index { tables.removeLast() }
        return tables.last?.contains(index) == true
      }
      for index in (root..<Int(nodes[root].end)).reversed() {
        let node = nodes[index]
        let parent = Int(node.parent)
        if selection.isDropped[index] {
          if index > root { measures[parent].countControl(node.tag) }
          continue
        }
        switch node.tag {
        case .text, .entity:
          measures[index] = TextMeasure.text(node, raw: page.raw, pool: page.tree.pool)
        default:
          measures[index].close(node.tag)
          if index > root, !isInTable(index), isClutter(index, measures[index], selection.isDropped)
          {
            selection.isDropped[index] = true
            continue
          }
        }
        if index > root {
          measures[parent] += measures[index]
          if TagSet.blocks.contains(node.tag) { measures[parent].hasBlock = true }
        }
      }
      total += measures[root].length
    }
    return total
  }

  private static let longestByline: Int32 = 100
  private static let longestCaption: Int32 = 500
  private static let longestBox: Int32 = 800

  private func isClutter(_ index: Int, _ measure: TextMeasure, _ isDropped: [Bool]) -> Bool {
    let tag = page.tree.nodes[index].tag
    let cues = page.cues[index]
    switch tag {
    case .footer, .aside, .figcaption: return true
    case .h1, .h2:
      if attempt.usesClassWeights, page.weights[index] < 0 { return true }
      if repeatsTitle(index, isDropped) { return true }
    default: break
    }
    if cues.contains(.share), measure.length < 500 { return true }
    if !cues.isDisjoint(with: [.byline, .dateline]), measure.length < Self.longestByline {
      return true
    }
    if cues.contains(.caption), measure.length < Self.longestCaption { return true }
    if !cues.isDisjoint(with: [.related, .clutter]), measure.length < Self.longestBox {
      return true
    }
    if !measure.hasBlock, TagSet.blocks.contains(tag), measure.length > 0,
      isBoilerplate(index, measure, isDropped)
    {
      return true
    }
    guard attempt.cleans else { return false }
    switch tag {
    case .form, .fieldset, .table, .ul, .div: return isConditionallyClutter(index, tag, measure)
    default: return false
    }
  }

  /// Of the title, in a heading below the first that repeats it.
  private let leastTitle = 0.6

  /// A heading that says again what the page's title says; one below it that has a word of the title is of a part:
  /// "Fillers" under "Botox vs fillers".
  private func repeatsTitle(_ index: Int, _ isDropped: [Bool]) -> Bool {
    let heading = WordSet(page.lowercasedText(of: index, isDropped: isDropped, limit: 400))
    guard heading.share(in: page.titleWords) > 0.75 else { return false }
    return page.tree.nodes[index].tag == .h1 || page.titleWords.share(in: heading) > leastTitle
  }

  /// A line that points elsewhere, credits a picture or asks to subscribe.
  private func isBoilerplate(_ index: Int, _ measure: TextMeasure, _ isDropped: [Bool]) -> Bool {
    guard measure.length <= BoilerplatePhrases.longestBlock else { return false }
    return BoilerplatePhrases.begins(
      page.lowercasedText(of: index, isDropped: isDropped, limit: 60))
  }

  private func isConditionallyClutter(_ index: Int, _ tag: HTMLTag, _ measure: TextMeasure) -> Bool
  {
    let weight = attempt.usesClassWeights ? Int(page.weights[index]) : 0
    if weight < 0 { return true }
    guard measure.commas < 10 else { return false }
    let length = Double(measure.length)
    let isList =
      tag == .ul || tag == .ol || (length > 0 && Double(measure.listLength) / length > 0.9)
    let headingDensity = length > 0 ? Double(measure.headingLength) / length : 0
    let density = measure.linkDensity
    let listItems = Int(measure.listItems) - 100
    if measure.images > 1, Double(measure.paragraphs) / Double(measure.images) < 0.5 { return true }
    if !isList, listItems > Int(measure.paragraphs) { return true }
    if Int(measure.inputs) > Int(measure.paragraphs) / 3 { return true }
    if !isList, headingDensity < 0.9, length < 25, measure.images == 0 || measure.images > 2 {
      return true
    }
    if !isList, weight < 25, density > 0.2 { return true }
    if weight >= 25, density > 0.5 { return true }
    if (measure.embeds == 1 && length < 75) || measure.embeds > 1 { return true }
    return false
  }
}
