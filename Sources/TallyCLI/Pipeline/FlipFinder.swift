internal import TallyCore
internal import TallyKnowledge
internal import TallyRecords
internal import TallyStore

/// Marks the changes that go back to what a source said before: 48, then 72, then 48 again.
struct FlipFinder {
  private let store: StateStore?

  init(_ store: StateStore?) {
    self.store = store
  }

  /// Looks at the run before the last, whose knowledge base the history holds. Without history nothing is
  /// marked.
  func marked(_ changes: ChangeSet) -> ChangeSet {
    guard changes.count(.changed) > 0, let bytes = store?.knowledgeBase(runsAgo: 1),
      let earlier = try? KnowledgeBaseDecoder().knowledgeBase(of: bytes)
    else { return changes }
    let before = Dictionary(
      earlier.claims.map { ($0.claim.id, $0.claim.quantity) },
      uniquingKeysWith: { first, _ in first })
    var changes = changes
    for index in changes.changes.indices where changes.changes[index].kind == .changed {
      guard let claim = changes.changes[index].new?.claim, let old = before[claim.id] else {
        continue
      }
      changes.changes[index].flipsBack =
        old.lower == claim.quantity.lower && old.upper == claim.quantity.upper
        && old.unit == claim.quantity.unit
    }
    return changes
  }
}
