internal import TallyCore
internal import TallyKnowledge

/// Makes the knowledge base of what was read: the one step that `ingest` and `reconcile` share, so that
/// both give the same bytes.
struct KnowledgeAssembly {
  var claims: [Claim] = []
  var sources: [Source] = []
  var problems: [Problem] = []

  /// - Complexity: the claims are moved into the result, so this can be asked once.
  mutating func knowledgeBase(settings: Settings) -> KnowledgeBase {
    let sources = self.sources.sorted { ByteOrder.precedes($0.id, $1.id) }
    // Changed where they stand: a claim is some thousand bytes with a score of strings.
    var claims = self.claims
    self.claims = []
    for place in claims.indices { claims[place].document = Self.document(of: claims[place].source) }
    var base = Reconciler(settings: settings).knowledgeBase(
      of: consume claims, sources: sources, problems: problems.sorted(by: Problem.precedes))
    let addresses = Self.addresses(of: base.sources)
    guard !addresses.isEmpty else { return base }
    let links = base.claims.concurrentMap(length: 256) { placed in
      placed.link
        ?? TextFragment.link(to: placed.claim, at: addresses[placed.claim.source])
    }
    for index in links.indices { base.claims[index].link = links[index] }
    return base
  }

  /// A path as given differs from one machine to the next, the source's id does not: within the
  /// knowledge base a document goes by its source's id, without the number of a paragraph.
  static func placed(_ claim: Claim) -> Claim {
    var claim = claim
    claim.document = document(of: claim.source)
    return claim
  }

  private static func document(of source: String) -> String {
    source.range(ofParagraphMark: "#p").map { String(source[..<$0]) } ?? source
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
