internal import Synchronization
internal import TallyCore

/// The names of subjects, each text taken apart once: a page says the same few again and again, and so do pages.
final class SubjectNames: Sendable {
  /// Above it all are forgotten, so that memory stays bounded.
  private static let most = 4096

  private let concepts: ConceptLexicon
  private let known = Mutex<[String: SubjectName?]>([:])

  init(_ concepts: ConceptLexicon) {
    self.concepts = concepts
  }

  func name(of text: String, in context: Claim.Context) -> SubjectName? {
    if let name = known.withLock({ $0[text] }) { return name }
    let name = SubjectName(text, concepts, in: context)
    if name?.isOfPage ?? false { return name }
    known.withLock { known in
      if known.count >= Self.most { known.removeAll(keepingCapacity: true) }
      known[text] = .some(name)
    }
    return name
  }
}
