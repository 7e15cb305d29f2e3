internal import TallyCore

/// Groups sources that are not independent: one publisher, one group of the expert's, or one wording.
///
/// Two sources share their wording when a sentence with a claim stands in both, figures and all, or
/// nearly so: of its runs of five words the two smallest hashes agree (a sketch after Broder, "On the
/// resemblance and containment of documents", 1997). One table of sketches makes this linear in the
/// text and independent of the order of the sources.
struct Witnesses {
  /// A shorter sentence may be said twice by chance.
  private static let shortestSentence = 8
  private static let run = 5

  private var parent: [String: String] = [:]

  init(of sources: [Source], claims: [Claim]) {
    for source in sources { parent[source.id] = source.id }
    var first: [String: String] = [:]
    func join(_ key: String, _ source: String) {
      if let other = first[key] { unite(other, source) } else { first[key] = source }
    }
    for source in sources {
      if let publisher = source.publisher { join("publisher " + publisher, source.id) }
      if source.witness != source.id { join("group " + source.witness, source.id) }
    }
    var seen: Set<String> = []
    for claim in claims {
      guard let text = claim.sentence?.text, seen.insert(claim.source + "\u{0}" + text).inserted,
        let sketch = Self.sketch(of: text)
      else { continue }
      join("wording " + sketch, claim.source)
    }
  }

  /// The name of the group: the first of its sources.
  mutating func witness(of source: String) -> String { root(source) }

  private static func sketch(of sentence: String) -> String? {
    let words = ConceptLexicon.words(of: sentence)
    guard words.count >= shortestSentence else { return nil }
    var smallest: [String] = []
    for start in 0...(words.count - run) {
      var hash = StableHash()
      for word in words[start..<(start + run)] { hash.combine(word) }
      let text = hash.text
      let place = smallest.firstIndex { text <= $0 } ?? smallest.count
      if place < 2, smallest.indices.contains(place) ? smallest[place] != text : true {
        smallest.insert(text, at: place)
        if smallest.count > 2 { smallest.removeLast() }
      }
    }
    return smallest.joined(separator: " ")
  }

  private mutating func root(_ source: String) -> String {
    var root = source
    while let next = parent[root], next != root { root = next }
    var current = source
    while let next = parent[current], next != root, current != root {
      parent[current] = root
      current = next
    }
    return root
  }

  private mutating func unite(_ a: String, _ b: String) {
    let (x, y) = (root(a), root(b))
    guard x != y else { return }
    if x.utf8.lexicographicallyPrecedes(y.utf8) { parent[y] = x } else { parent[x] = y }
  }
}
