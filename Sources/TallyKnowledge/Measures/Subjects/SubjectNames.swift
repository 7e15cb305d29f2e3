internal import TallyCore

/// The names of subjects, each text taken apart once: a page says the same few again and again, and so do pages.
struct SubjectNames: Sendable {
  private let concepts: ConceptLexicon
  private let known = Memo<String, SubjectName?>()

  init(_ concepts: ConceptLexicon) {
    self.concepts = concepts
  }

  func name(of text: String, in context: Claim.Context) -> SubjectName? {
    if let name = known.value(of: text) { return name }
    let name = SubjectName(text, concepts, in: context)
    if !(name?.isOfPage ?? false) { known.keep(name, for: text) }
    return name
  }
}
