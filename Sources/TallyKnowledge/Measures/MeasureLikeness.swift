internal import TallyCore

/// Measures that may be the same, kept apart because nothing proves it: one property and role, and
/// subjects of which one is contained in the other ("gel", "Aurora Sun Gel").
package enum MeasureLikeness {
  /// More candidates than a person would look through say nothing.
  private static let most = 12
  /// Of measures that share a word, so many are compared.
  private static let mostCompared = 64

  /// What tells of one measure whether another may be the same.
  package struct Candidate: Hashable, Sendable {
    package var measure: String
    /// A hash of dimension, role class and property: only measures of one kind are compared.
    package var kind: String
    /// The words of the subject's head; empty where it is not known.
    package var words: [String]

    package init(measure: String, kind: String, words: [String]) {
      self.measure = measure
      self.kind = kind
      self.words = words
    }

    init(_ measure: String, _ key: MeasureKey) {
      var kind = StableHash()
      for part in [key.dimension.rawValue, key.roleClass, key.property] { kind.combine(part) }
      self.init(
        measure: measure, kind: kind.text, words: Set(key.names).sorted())
    }
  }

  /// The ids of those that each may be the same as; those without any are left out.
  ///
  /// - Parameter candidates: all of a kind, and of any number of kinds.
  package static func alike(_ candidates: [Candidate]) -> [String: [String]] {
    var alike: [String: Set<String>] = [:]
    for group in Dictionary(grouping: candidates, by: \.kind).values where group.count > 1 {
      let group = group.sorted { $0.measure < $1.measure }
      let words = group.map { Set($0.words) }
      // Subjects that share no word cannot contain each other: only those that share one are compared.
      var byWord: [String: [Int]] = [:]
      for (number, candidate) in group.enumerated() {
        for word in candidate.words { byWord[word, default: []].append(number) }
      }
      for (number, candidate) in group.enumerated() {
        let rarest = candidate.words.compactMap { byWord[$0] }.min { $0.count < $1.count } ?? []
        for other in rarest.prefix(mostCompared)
        where other != number && words[number].isSubset(of: words[other]) {
          alike[candidate.measure, default: []].insert(group[other].measure)
          alike[group[other].measure, default: []].insert(candidate.measure)
        }
      }
    }
    return alike.mapValues { Array($0.sorted().prefix(most)) }
  }
}
