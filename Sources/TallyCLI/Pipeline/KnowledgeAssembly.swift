internal import TallyCore
internal import TallyKnowledge

/// Makes the knowledge base of what was read: the one step that `ingest` and `reconcile` share, so that
/// both give the same bytes.
struct KnowledgeAssembly {
  var claims: [Claim] = []
  var sources: [Source] = []
  var problems: [Problem] = []

  func knowledgeBase(settings: Settings) -> KnowledgeBase {
    let sources = self.sources.sorted { ByteOrder.precedes($0.id, $1.id) }
    var base = Reconciler(settings: settings).knowledgeBase(
      of: claims.map(Self.placed), sources: sources, problems: problems.sorted(by: Problem.precedes)
    )
    let addresses = Self.addresses(of: base.sources)
    for index in base.claims.indices where base.claims[index].link == nil {
      let claim = base.claims[index].claim
      base.claims[index].link = TextFragment.link(to: claim, at: addresses[claim.source])
    }
    return base
  }

  /// A path as given differs from one machine to the next, the source's id does not: within the
  /// knowledge base a document goes by its source's id, without the number of a paragraph.
  static func placed(_ claim: Claim) -> Claim {
    var claim = claim
    claim.document =
      claim.source.range(ofParagraphMark: "#p").map { String(claim.source[..<$0]) }
      ?? claim.source
    return claim
  }

  /// Where the sources stand on the web, those that do.
  static func addresses(of sources: [Source]) -> [String: String] {
    var addresses: [String: String] = [:]
    for source in sources {
      if addresses[source.id] == nil { addresses[source.id] = source.url }
    }
    return addresses
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
