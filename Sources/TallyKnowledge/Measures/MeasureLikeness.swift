internal import TallyCore

/// Measures that may be the same, kept apart because nothing proves it: one property and role, and
/// subjects of which one is contained in the other ("gel", "Aurora Sun Gel") or unknown.
struct MeasureLikeness {
  /// More candidates than a person would look through say nothing.
  private static let most = 12

  private let likenesses: [String: [String]]

  init(_ keys: [String: MeasureKey]) {
    struct Kind: Hashable {
      var dimension: String
      var role: String
      var property: String
    }
    let groups = Dictionary(grouping: keys) {
      Kind(
        dimension: $0.value.dimension.rawValue, role: $0.value.roleClass,
        property: $0.value.property)
    }
    var likenesses: [String: [String]] = [:]
    for group in groups.values where group.count > 1 {
      let subjects = group.map { ($0.key, Set($0.value.subject.split(separator: " "))) }
      // Subjects that share no word cannot contain each other: only those that share one are compared.
      var byWord: [Substring: [Int]] = [:]
      for (number, subject) in subjects.enumerated() {
        for word in subject.1 { byWord[word, default: []].append(number) }
      }
      for (number, subject) in subjects.enumerated() {
        let rarest = subject.1.compactMap { byWord[$0] }.min { $0.count < $1.count } ?? []
        for other in rarest.prefix(64) where other != number {
          guard subject.1.isSubset(of: subjects[other].1), !subject.1.contains("unknown") else {
            continue
          }
          likenesses[subject.0, default: []].append(subjects[other].0)
          likenesses[subjects[other].0, default: []].append(subject.0)
        }
      }
    }
    self.likenesses = likenesses.mapValues { Array(Set($0).sorted().prefix(Self.most)) }
  }

  func likeness(of measure: String) -> [String] { (likenesses[measure] ?? []).sorted() }
}
