import TallyCore

/// Decides which parts of a page are its text.
struct MainTextFinder {
  let page: Page

  struct Selection {
    /// In document order.
    var roots: [Int]
    var isDropped: [Bool]
  }

  /// Below this many characters the next, more lenient attempt is made.
  private static let enough = 500

  func selection() -> Selection {
    var best: (length: Int32, selection: Selection)?
    for attempt in Attempt.all {
      var selection = Selection(roots: [], isDropped: unlikely(attempt))
      var finder = ArticleFinder(
        page: page, isDropped: selection.isDropped, usesClassWeights: attempt.usesClassWeights)
      selection.roots = finder.roots()
      guard let first = selection.roots.first else { continue }
      let leads = LeadFinder(page: page).leads(before: first)
      for lead in leads {
        for index in lead..<Int(page.tree.nodes[lead].end) {
          selection.isDropped[index] = page.isHidden[index]
        }
      }
      selection.roots = leads + selection.roots
      let cleaner = ArticleCleaner(page: page, attempt: attempt)
      let length = cleaner.clean(&selection)
      if length >= Self.enough { return selection }
      if length > best?.length ?? 0 { best = (length, selection) }
    }
    return best?.selection
      ?? Selection(roots: page.tree.nodes.isEmpty ? [] : [0], isDropped: page.isHidden)
  }

  struct Attempt {
    var stripsUnlikely: Bool
    var usesClassWeights: Bool
    var cleans: Bool
    static let all = [
      Attempt(stripsUnlikely: true, usesClassWeights: true, cleans: true),
      Attempt(stripsUnlikely: false, usesClassWeights: true, cleans: true),
      Attempt(stripsUnlikely: false, usesClassWeights: false, cleans: true),
      Attempt(stripsUnlikely: false, usesClassWeights: false, cleans: false),
    ]
  }

  /// What holds more of a page's text than this is no part beside it.
  private static let mostOfPage = 0.5
  private static let unlikelyRoles = [
    "menu", "menubar", "complementary", "navigation", "alert", "alertdialog", "dialog",
  ]

  private func unlikely(_ attempt: Attempt) -> [Bool] {
    var isDropped = page.isHidden
    let nodes = page.tree.nodes
    var tableEnd = 0
    var index = 0
    while index < nodes.count {
      let node = nodes[index]
      if isDropped[index] {
        index = Int(node.end)
        continue
      }
      if node.tag == .table || node.tag == .code { tableEnd = max(tableEnd, Int(node.end)) }
      if node.tag.rawValue > HTMLTag.entity.rawValue, node.tag != .body, node.tag != .html,
        isUnlikely(index, attempt, isInTable: index < tableEnd)
      {
        isDropped[index] = true
        index = Int(node.end)
        continue
      }
      index += 1
    }
    return isDropped
  }

  private func isUnlikely(_ index: Int, _ attempt: Attempt, isInTable: Bool) -> Bool {
    let cues = page.cues[index]
    if page.tree.nodes[index].tag == .nav, page.shareOfText(index) < Self.mostOfPage { return true }
    if attempt.stripsUnlikely {
      // Readers' comments, whatever container words stand beside; a name on the whole page
      // ("comments-open") says nothing.
      if cues.contains(.comments), page.shareOfText(index) < Self.mostOfPage { return true }
      if cues.contains(.unlikely), !cues.contains(.maybe), !isInTable,
        page.tree.nodes[index].tag != .a
      {
        return true
      }
      if let role = page.role(of: index),
        Self.unlikelyRoles.contains(where: { Visibility.equals(role, $0) })
      {
        return true
      }
    }
    return false
  }
}
