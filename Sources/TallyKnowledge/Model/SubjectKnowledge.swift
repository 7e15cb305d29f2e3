package import TallyCore

/// What the claims of some subjects together say: a part of a knowledge base that needs no other part.
package struct SubjectKnowledge: Sendable {
  /// Sorted by id, as they were given.
  package var claims: [PlacedClaim]
  /// Sorted by id; `possiblySame` is still empty, as other subjects have a say in it.
  package var measures: [(measure: Measure, likeness: MeasureLikeness.Candidate)]
  package var findings: [Finding]
  package var topics: [Topic]
  /// Of the expert's order checks.
  package var problems: [Problem]
  /// Entries of the expert's file that placed a claim.
  package var usedRules: Set<String>
}

/// Of each source, with whom it counts once and how the expert ranks it.
package struct SourceStanding: Sendable {
  private var standings: [String: (witness: String, rank: Source.Rank)] = [:]

  /// - Parameter sources: with their final witnesses.
  package init(of sources: [Source]) {
    standings.reserveCapacity(sources.count)
    for source in sources { standings[source.id] = (source.witness, source.rank) }
  }

  func witness(of source: String) -> String? { standings[source]?.witness }
  func rank(of source: String) -> Source.Rank? { standings[source]?.rank }
}
