package import TallyCore

/// Groups sources that are not independent: one publisher, one group of the expert's, or one wording.
///
/// Two sources share their wording when a sentence with a claim stands in both, figures and all, or
/// nearly so. A `WordingSketch` finds such sentences by one look into a table each, so this is linear in
/// the text, whatever the distance of the two, and independent of the order of the sources.
package struct Witnesses {
  private let places: [String: Int]
  private let names: [String]
  private var parent: [Int]

  /// Groups by publisher and by the expert's word.
  package init(of sources: [Source]) {
    // The first name of a group by bytes is the group's: the lower number wins.
    names = Set(sources.map(\.id)).sorted(by: ByteOrder.precedes)
    parent = Array(names.indices)
    var places: [String: Int] = [:]
    for (number, name) in names.enumerated() { places[name] = number }
    self.places = places

    var groups: [String: Int] = [:]
    func join(_ key: String, _ source: String) {
      guard let place = places[source] else { return }
      if let other = groups[key] { unite(other, place) } else { groups[key] = place }
    }
    for source in sources {
      if let publisher = source.publisher { join("publisher " + publisher, source.id) }
      if source.witness != source.id { join("group " + source.witness, source.id) }
    }
  }

  /// Tables that wordings are looked up in, each by one core at a time.
  private static let shares = 8

  /// The sources with the names of their groups, sorted by id.
  static func filled(in sources: [Source], of claims: [Claim]) -> [Source] {
    var witnesses = Witnesses(of: sources)
    let places = witnesses.places
    let wordings = Array(claims.indices).concurrentMap(length: 256) { index in
      let claim = claims[index]
      guard index == 0 || !repeats(claim, claims[index - 1]), let place = places[claim.source]
      else { return (place: 0, bands: [UInt64]()) }
      return (place: place, bands: Self.wordings(of: claim))
    }
    // Which of two sources is met first decides nothing: the groups are the same.
    let pairs = (0..<shares).map(UInt64.init).concurrentMap(length: 1) { share in
      var firsts: [UInt64: Int] = [:]
      var pairs: [(Int, Int)] = []
      for (place, bands) in wordings {
        for band in bands where band % UInt64(shares) == share {
          if let first = firsts[band] {
            if first != place { pairs.append((first, place)) }
          } else {
            firsts[band] = place
          }
        }
      }
      return pairs
    }
    for (a, b) in pairs.joined() { witnesses.unite(a, b) }
    return witnesses.filled(in: sources)
  }

  /// The numbers that two sentences of one wording share; none for a short sentence.
  package static func wordings(of claim: Claim) -> [UInt64] {
    claim.sentence.map { WordingSketch.bands(of: $0.text) } ?? []
  }

  /// Whether the sentence was that of the claim before.
  package static func repeats(_ claim: Claim, _ last: Claim?) -> Bool {
    last?.source == claim.source && last?.sentence == claim.sentence
  }

  /// A number for a source that is known.
  package func place(of source: String) -> Int? { places[source] }

  package mutating func unite(_ a: Int, _ b: Int) {
    let (x, y) = (root(a), root(b))
    if x != y { parent[max(x, y)] = min(x, y) }
  }

  /// The sources with the names of their groups, sorted by id.
  package mutating func filled(in sources: [Source]) -> [Source] {
    var filled = sources
    for index in filled.indices {
      if let place = places[filled[index].id] { filled[index].witness = names[root(place)] }
    }
    return filled.sorted { ByteOrder.precedes($0.id, $1.id) }
  }

  private mutating func root(_ place: Int) -> Int {
    var place = place
    while parent[place] != place {
      parent[place] = parent[parent[place]]
      place = parent[place]
    }
    return place
  }
}
