package import TallyCore

/// Makes a knowledge base of claims: which agree, which speak of something else, which conflict.
package struct Reconciler: Sendable {
  package init(settings: Settings = Settings()) {}

  /// - Parameter claims: in any order; the result does not depend on it.
  package func knowledgeBase(
    of claims: [Claim], sources: [Source], problems: [Problem] = []
  ) -> KnowledgeBase {
    KnowledgeBase(
      sources: sources.sorted { $0.id < $1.id },
      claims: claims.sorted { $0.id < $1.id }.map {
        PlacedClaim(claim: $0, measure: "", placedBy: "")
      },
      problems: problems)
  }
}
