import TallyCore

/// Finds the elements that hold a page's main text.
///
/// The scoring is that of Mozilla's readability (`Readability.js`, Apache-2.0): paragraphs give points
/// to what contains them, links take points away, names of classes count, and what stands beside the
/// best element joins it if it is good enough.
struct ArticleFinder {
  let page: Page
  /// What is left out before scoring, and what that leaves.
  private let isDropped: [Bool]
  private let measures: [TextMeasure]
  private let usesClassWeights: Bool
  private var scores: [Double]
  private var isScored: [Bool]
  /// Characters in paragraphs of some length with few links, summed up the tree.
  private var prose: [Int32]

  init(page: Page, isDropped: [Bool], usesClassWeights: Bool) {
    self.page = page
    self.isDropped = isDropped
    self.usesClassWeights = usesClassWeights
    measures = TextMeasure.all(of: page.tree, raw: page.raw, isDropped: isDropped)
    scores = [Double](repeating: 0, count: page.tree.nodes.count)
    isScored = [Bool](repeating: false, count: page.tree.nodes.count)
    prose = [Int32](repeating: 0, count: page.tree.nodes.count)
  }

  /// The roots of the main text, in document order; empty if nothing scored.
  mutating func roots() -> [Int] {
    score()
    guard let best = bestCandidate() else { return [] }
    let top = climb(from: best)
    let beside = withSiblings(of: top)
    let covering = cover(from: top)
    guard covering != top else { return beside }
    return branches(from: top, to: covering, beside: beside)
  }

  // MARK: Scores

  private mutating func score() {
    var index = 0
    let nodes = page.tree.nodes
    while index < nodes.count {
      if isDropped[index] {
        index = Int(nodes[index].end)
        continue
      }
      switch nodes[index].tag {
      case .section, .h2, .h3, .h4, .h5, .h6, .p, .td, .pre:
        addPoints(measures[index], to: Int(nodes[index].parent))
      case .div, .article, .main, .body, .center, .dd, .blockquote, .form: scoreRuns(in: index)
      default: break
      }
      index += 1
    }
    for index in nodes.indices.reversed() where nodes[index].parent >= 0 {
      prose[Int(nodes[index].parent)] += prose[index]
    }
    for index in nodes.indices where isScored[index] {
      scores[index] *= 1 - measures[index].linkDensity
    }
  }

  /// Text that stands in a `<div>` without a `<p>` around it counts as a paragraph.
  private mutating func scoreRuns(in index: Int) {
    let nodes = page.tree.nodes
    var run = TextMeasure()
    guard measures[index].hasBlock else {
      if nodes[index].tag == .div { addPoints(measures[index], to: Int(nodes[index].parent)) }
      return
    }
    var child = index + 1
    while child < Int(nodes[index].end) {
      if isDropped[child] || nodes[child].tag == .br {
        child = Int(nodes[child].end)
        continue
      }
      if TagSet.blocks.contains(nodes[child].tag) || measures[child].hasBlock {
        addPoints(run, to: index)
        run = TextMeasure()
      } else {
        run += measures[child]
      }
      child = Int(nodes[child].end)
    }
    addPoints(run, to: index)
  }

  private static let shortestParagraph = 25
  private static let longestReach = 5
  private static let shortestProse: Int32 = 80

  private mutating func addPoints(_ measure: TextMeasure, to parent: Int) {
    guard measure.length >= Self.shortestParagraph else { return }
    if measure.length >= Self.shortestProse, measure.linkDensity < 0.3, parent >= 0 {
      prose[parent] += measure.length
    }
    let points = 2 + Double(measure.commas) + Double(min(measure.length / 100, 3))
    var ancestor = parent
    var level = 0
    while ancestor > 0, level < Self.longestReach {
      if !isScored[ancestor] {
        isScored[ancestor] = true
        scores[ancestor] += startingScore(ancestor)
      }
      let divider = level == 0 ? 1.0 : level == 1 ? 2.0 : Double(level * 3)
      scores[ancestor] += points / divider
      ancestor = Int(page.tree.nodes[ancestor].parent)
      level += 1
    }
  }

  private func startingScore(_ index: Int) -> Double {
    let byTag: Double =
      switch page.tree.nodes[index].tag {
      case .div: 5
      case .pre, .td, .blockquote: 3
      case .address, .ol, .ul, .dl, .dd, .dt, .li, .form: -3
      case .h1, .h2, .h3, .h4, .h5, .h6, .th: -5
      default: 0
      }
    return byTag + (usesClassWeights ? Double(page.weights[index]) : 0)
  }

  // MARK: The best element

  private static let candidates = 5

  private func bestCandidate() -> Int? {
    var top: [Int] = []
    for index in scores.indices where isScored[index] {
      guard top.count < Self.candidates || scores[index] > scores[top[top.count - 1]] else {
        continue
      }
      let place = top.firstIndex { scores[$0] < scores[index] } ?? top.count
      top.insert(index, at: place)
      if top.count > Self.candidates { top.removeLast() }
    }
    guard let best = top.first, page.tree.nodes[best].tag != .body else { return top.first }
    return sharedAncestor(of: top) ?? best
  }

  /// Where three others are nearly as good, the article is what holds them all.
  private func sharedAncestor(of top: [Int]) -> Int? {
    let near = top.dropFirst().filter { scores[$0] >= scores[top[0]] * 0.75 }
    guard near.count >= 3 else { return nil }
    var ancestor = Int(page.tree.nodes[top[0]].parent)
    while ancestor > 0, page.tree.nodes[ancestor].tag != .body {
      let end = Int(page.tree.nodes[ancestor].end)
      if near.lazy.filter({ ancestor < $0 && $0 < end }).count >= 3 { return ancestor }
      ancestor = Int(page.tree.nodes[ancestor].parent)
    }
    return nil
  }

  /// Goes up while the element above is better, and where it holds nothing else.
  private func climb(from best: Int) -> Int {
    let nodes = page.tree.nodes
    var top = best
    var last = scores[top]
    let threshold = last / 3
    var parent = Int(nodes[top].parent)
    while parent > 0, nodes[parent].tag != .body {
      defer { parent = Int(nodes[parent].parent) }
      guard isScored[parent] else { continue }
      if scores[parent] < threshold { break }
      if scores[parent] > last {
        top = parent
        break
      }
      last = scores[parent]
    }
    parent = Int(nodes[top].parent)
    while parent > 0, nodes[parent].tag != .body, elementChildren(of: parent) == 1 {
      top = parent
      parent = Int(nodes[top].parent)
    }
    return top
  }

  /// Goes up to the farthest element that holds much more prose: a forum's posts, an article whose
  /// sections stand in boxes of their own.
  private func cover(from top: Int) -> Int {
    let nodes = page.tree.nodes
    var best = top
    var ancestor = Int(nodes[top].parent)
    var factor = Self.innerFactor
    while ancestor > 0, nodes[ancestor].tag != .html {
      if nodes[ancestor].tag == .body { factor = Self.outerFactor }
      if Double(prose[ancestor]) > factor * Double(max(prose[best], 1)) { best = ancestor }
      if nodes[ancestor].tag == .article || nodes[ancestor].tag == .main {
        factor = Self.outerFactor
      }
      ancestor = Int(nodes[ancestor].parent)
    }
    return best
  }

  /// How much more prose an element must hold, within the innermost `<article>` or `<main>` and beyond.
  /// Tuned on the development pages of three public sets: at 1.2 and 1.5 teasers come in, at 2 and 3
  /// forum posts and boxed sections stay out.
  private static let innerFactor = 1.5
  private static let outerFactor = 2.0

  /// What stands beside the way from `top` up to `ancestor` and is mostly prose, with its headings.
  private func branches(from top: Int, to ancestor: Int, beside: [Int]) -> [Int] {
    let nodes = page.tree.nodes
    var roots = beside
    let known = Set(beside)
    var inner = top
    while inner != ancestor, inner > 0 {
      let parent = Int(nodes[inner].parent)
      var child = parent + 1
      var heading: Int?
      while child < Int(nodes[parent].end) {
        defer { child = Int(nodes[child].end) }
        if isDropped[child] || nodes[child].tag == .text { continue }
        if child == inner || known.contains(child) || isProse(child) {
          if let heading { roots.append(heading) }
          if child != inner, !known.contains(child) { roots.append(child) }
        }
        heading = isOwnHeading(child) ? child : nil
      }
      inner = parent
    }
    return roots.sorted()
  }

  /// A heading of the text itself, not of a pointer to another page.
  private func isOwnHeading(_ index: Int) -> Bool {
    TagSet.headings.contains(page.tree.nodes[index].tag) && measures[index].linkedHeadings == 0
  }

  private func isProse(_ index: Int) -> Bool {
    let measure = measures[index]
    guard page.cues[index].isDisjoint(with: [.comments, .related, .byline]) else { return false }
    // A paragraph's own prose is booked on what holds it.
    if !measure.hasBlock {
      return measure.length >= Self.shortestProse && measure.linkDensity < 0.3
    }
    return prose[index] * 2 > measure.length && measure.linkedHeadings * 400 < measure.length
  }

  private func elementChildren(of index: Int) -> Int {
    var count = 0
    var child = index + 1
    while child < Int(page.tree.nodes[index].end), count < 2 {
      if !isDropped[child], page.tree.nodes[child].tag.rawValue > HTMLTag.entity.rawValue {
        count += 1
      }
      child = Int(page.tree.nodes[child].end)
    }
    return count
  }

  private func withSiblings(of top: Int) -> [Int] {
    let nodes = page.tree.nodes
    let parent = Int(nodes[top].parent)
    guard parent > 0 else { return [top] }
    let threshold = max(10, scores[top] * 0.2)
    let name = page.tree.attribute(.class, of: top).map { page.tree.pool[$0.start..<$0.end] }
    var roots: [Int] = []
    var child = parent + 1
    while child < Int(nodes[parent].end) {
      defer { child = Int(nodes[child].end) }
      if isDropped[child] { continue }
      if child == top {
        roots.append(child)
        continue
      }
      var bonus = 0.0
      if let name, !name.isEmpty, let other = page.tree.attribute(.class, of: child),
        page.tree.pool[other.start..<other.end] == name
      {
        bonus = scores[top] * 0.2
      }
      let measure = measures[child]
      if isScored[child], scores[child] + bonus >= threshold {
        roots.append(child)
      } else if nodes[child].tag == .p {
        let density = measure.linkDensity
        if measure.length > 80
          ? density < 0.25 : measure.length > 0 && density == 0 && endsSentence(child)
        {
          roots.append(child)
        }
      }
    }
    return roots
  }

  private func endsSentence(_ index: Int) -> Bool {
    for position in (index..<Int(page.tree.nodes[index].end)).reversed() {
      let node = page.tree.nodes[position]
      guard node.tag == .text else { continue }
      for byte in page.raw[Int(node.rawStart)..<Int(node.rawEnd)].reversed()
      where !byte.isASCIISpace {
        return byte == ASCII.period
      }
    }
    return false
  }
}
