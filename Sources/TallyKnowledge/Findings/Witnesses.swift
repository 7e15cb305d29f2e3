internal import TallyCore

/// Groups sources that are not independent: one publisher, one group of the expert's, or one wording.
///
/// Two sources share their wording when a sentence with a claim stands in both, figures and all, or
/// nearly so. A `WordingSketch` finds such sentences by one look into a table each, so this is linear in
/// the text, whatever the distance of the two, and independent of the order of the sources.
struct Witnesses {
  private let places: [String: Int]
  private let names: [String]
  private var parent: [Int]

  init(of sources: [Source], claims: [Claim]) {
    // The first name of a group by bytes is the group's: the lower number wins.
    names = Set(sources.map(\.id)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    parent = Array(names.indices)
    var places: [String: Int] = [:]
    for (number, name) in names.enumerated() { places[name] = number }
    self.places = places

    var groups: [String: Int] = [:]
    func join(_ key: String, _ source: String, in groups: inout [String: Int]) {
      guard let place = places[source] else { return }
      if let other = groups[key] { unite(other, place) } else { groups[key] = place }
    }
    for source in sources {
      if let publisher = source.publisher { join("publisher " + publisher, source.id, in: &groups) }
      if source.witness != source.id { join("group " + source.witness, source.id, in: &groups) }
    }
    var wordings: [UInt64: Int] = [:]
    var last: (source: String, sentence: Claim.Sentence)?
    for claim in claims {
      guard let sentence = claim.sentence, let place = places[claim.source] else { continue }
      if let last, last.source == claim.source, last.sentence == sentence { continue }
      last = (claim.source, sentence)
      for band in WordingSketch.bands(of: sentence.text) {
        if let other = wordings[band] { unite(other, place) } else { wordings[band] = place }
      }
    }
  }

  /// The name of the group: the first of its sources.
  mutating func witness(of source: String) -> String {
    places[source].map { names[root($0)] } ?? source
  }

  private mutating func root(_ place: Int) -> Int {
    var place = place
    while parent[place] != place {
      parent[place] = parent[parent[place]]
      place = parent[place]
    }
    return place
  }

  private mutating func unite(_ a: Int, _ b: Int) {
    let (x, y) = (root(a), root(b))
    if x != y { parent[max(x, y)] = min(x, y) }
  }
}
