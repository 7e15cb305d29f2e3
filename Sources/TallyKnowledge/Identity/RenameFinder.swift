internal import TallyCore

/// Finds files that were renamed and edited at once: most of what the old one stated stands, word for
/// word, in one new file.
struct RenameFinder {
  private let old: [String: [String]]
  private let places: [String: Set<String>]

  init(_ old: [PlacedClaim], _ new: [PlacedClaim]) {
    self.old = Dictionary(grouping: old, by: \.claim.source).mapValues { claims in
      claims.compactMap(\.claim.sentence?.text)
    }
    var places: [String: Set<String>] = [:]
    for claim in new {
      if let text = claim.claim.sentence?.text {
        places[text, default: []].insert(claim.claim.source)
      }
    }
    self.places = places
  }

  /// - Parameters: `removed` and `arrived`: ids of sources. Each arrival is taken once.
  func renames(of removed: [String], among arrived: Set<String>) -> [ChangeSet.Sources.Rename] {
    var free = arrived
    var renames: [ChangeSet.Sources.Rename] = []
    for source in removed {
      let sentences = Set(old[source] ?? [])
      guard sentences.count >= Self.leastSentences else { continue }
      var shared: [String: Int] = [:]
      for sentence in sentences {
        for place in places[sentence] ?? [] where free.contains(place) {
          shared[place, default: 0] += 1
        }
      }
      let best = shared.max { ($0.value, $1.key) < ($1.value, $0.key) }
      guard let best, best.value * 2 > sentences.count else { continue }
      free.remove(best.key)
      renames.append(.init(old: source, new: best.key))
    }
    return renames
  }

  /// One sentence in common may be chance.
  private static let leastSentences = 2
}
