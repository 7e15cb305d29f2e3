internal import TallyCore
internal import TallyKnowledge

/// Makes the knowledge base of what was read: the one step that `ingest` and `reconcile` share, so that
/// both give the same bytes.
struct KnowledgeAssembly {
  var claims: [Claim] = []
  var sources: [Source] = []
  var problems: [Problem] = []

  func knowledgeBase(settings: Settings) -> KnowledgeBase {
    let sources = self.sources.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
    var base = Reconciler(settings: settings).knowledgeBase(
      of: claims.map(Self.placed), sources: sources, problems: problems.sorted(by: Self.precedes))
    let addresses = Dictionary(
      base.sources.map { ($0.id, $0.url) }, uniquingKeysWith: { first, _ in first })
    for index in base.claims.indices where base.claims[index].link == nil {
      let claim = base.claims[index].claim
      base.claims[index].link = TextFragment.link(to: claim, at: addresses[claim.source] ?? nil)
    }
    return base
  }

  /// A path as given differs from one machine to the next, the source's id does not: within the
  /// knowledge base a document goes by its source's id, without the number of a paragraph.
  private static func placed(_ claim: Claim) -> Claim {
    var claim = claim
    claim.document =
      claim.source.range(ofParagraphMark: "#p").map { String(claim.source[..<$0]) }
      ?? claim.source
    return claim
  }

  private static func precedes(_ a: Problem, _ b: Problem) -> Bool {
    for (x, y) in [
      (a.source, b.source), (a.severity.rawValue, b.severity.rawValue),
      (a.location ?? "", b.location ?? ""), (a.what, b.what),
    ] where x != y {
      return x.utf8.lexicographicallyPrecedes(y.utf8)
    }
    return false
  }
}

extension String {
  /// Where `#p` and nothing but digits end the text.
  fileprivate func range(ofParagraphMark mark: String) -> String.Index? {
    guard let start = utf8.lastIndex(of: ASCII.hash), self[start...].utf8.starts(with: mark.utf8)
    else { return nil }
    let digits = utf8[start...].dropFirst(mark.utf8.count)
    return !digits.isEmpty && digits.allSatisfy(\.isASCIIDigit) ? start : nil
  }
}
