import TallyCore
import TallyExtract
import TallyKnowledge

/// What two pages, each a title and below it its text, say together.
struct PagePair {
  let base: KnowledgeBase

  init(_ a: String, _ b: String) {
    let documents = [a, b].enumerated().map { place, text in
      let bytes = Array(text.utf8)
      let title = text.prefix { $0 != "\n" }
      return Document(
        source: Source(id: "\(place).txt"), title: String(title), language: nil, raw: bytes,
        blocks: [Block(kind: .paragraph, range: ByteRange(title.utf8.count + 1, bytes.count))])
    }
    let claims = documents.flatMap { ClaimExtractor().claims(in: $0) }
    base = Reconciler().knowledgeBase(of: claims, sources: documents.map(\.source))
  }

  /// The verdicts on its pairs, those that are kept apart left out.
  var verdicts: [Verdict] { base.findings.flatMap(\.relations).map(\.verdict) }

  var isConflict: Bool { verdicts.contains { $0 == .conflict || $0 == .possibleConflict } }
}
