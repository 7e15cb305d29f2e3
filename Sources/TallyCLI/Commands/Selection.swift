internal import TallyCore
internal import TallyKnowledge

/// The part of a knowledge base that one topic or one source makes up.
struct Selection {
  var topic: String?
  var source: String?

  func applied(
    to base: KnowledgeBase, named path: String
  ) throws(CommandFailure) -> KnowledgeBase {
    guard topic != nil || source != nil else { return base }
    var part = base
    if let topic {
      part.topics = base.topics.filter {
        $0.id == topic || $0.label.lowercased() == topic.lowercased()
      }
      guard !part.topics.isEmpty else {
        throw CommandFailure("\(path): has no topic \"\(topic)\"; 'tally show' lists them")
      }
    }
    if let source {
      guard base.sources.contains(where: { $0.id == source }) else {
        throw CommandFailure("\(path): has no source \"\(source)\"; give its id")
      }
      let measures = Set(base.claims.filter { $0.claim.source == source }.map(\.measure))
      part.topics = part.topics.filter { !measures.isDisjoint(with: $0.measures) }
    }
    let topics = Set(part.topics.map(\.id))
    part.measures = base.measures.filter { topics.contains($0.topic) }
    let measures = Set(part.measures.map(\.id))
    part.findings = base.findings.filter { measures.contains($0.measure) }
    part.claims = base.claims.filter { measures.contains($0.measure) }
    let sources = Set(part.claims.map(\.claim.source))
    part.sources = base.sources.filter { sources.contains($0.id) }
    part.problems = base.problems.filter { sources.contains($0.source) }
    return part
  }
}
