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

  /// The sources with the names of their groups, sorted by id.
  static func filled(in sources: [Source], of claims: [Claim]) -> [Source] {
    var witnesses = Witnesses(of: sources)
    // Looked at where they stand, as a claim is dear to copy.
    let span = claims.span
    var firsts: [Int] = []
    for place in span.indices
    where place == 0 || span[place].source != span[place - 1].source
      || span[place].sentence != span[place - 1].sentence
    {
      firsts.append(place)
    }
    let bands = firsts.concurrentMap(length: 256) { place in
      let span = claims.span
      return (
        source: span[place].source,
        bands: span[place].sentence.map { WordingSketch.bands(of: $0.text) } ?? []
      )
    }
    var wordings: [UInt64: Int] = [:]
    wordings.reserveCapacity(bands.count)
    for (source, bands) in bands {
      guard !bands.isEmpty, let place = witnesses.place(of: source) else { continue }
      for band in bands {
        if let other = wordings[band] {
          witnesses.unite(other, place)
        } else {
          wordings[band] = place
        }
      }
    }
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
