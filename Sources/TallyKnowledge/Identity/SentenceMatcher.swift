internal import Glibc

/// Which sentence of the new version of a page is which of the old one.
///
/// In stages, each for what the one before left over: the same text; the same text with numbers masked;
/// words in likeness. Pairs that could as well be others stay apart. Work is bounded by the words the
/// sentences share, not by all pairs.
package struct SentenceMatcher: Sendable {
  package enum Label: String, Hashable, Sendable {
    case unchanged, changed, reworded, moved, removed, added
  }

  package struct Pair: Hashable, Sendable {
    package var old: Int?
    package var new: Int?
    package var label: Label
  }

  /// Calibrated on the public cases of page versions; see the commit for its neighbours.
  private static let leastLikeness = 0.40
  /// A pair that is hardly more alike than the next best one could as well be that one.
  private static let leastLead = 0.12
  /// A word that stands in more sentences than this says nothing about which one.
  private static let commonWord = 40

  package init() {}

  /// Every index of both versions stands in one pair. Pairs with a new side come in its order, the
  /// removed ones last.
  package func pairs(old: [VersionSentence], new: [VersionSentence]) -> [Pair] {
    var matching = Matching(old: old, new: new)
    matching.pairSameText()
    matching.pairSameMask()
    matching.pairAlike(
      least: Self.leastLikeness, lead: Self.leastLead, commonWord: Self.commonWord)
    matching.findMoved()
    return matching.pairs()
  }
}

private struct Matching {
  let old: [VersionSentence]
  let new: [VersionSentence]
  var oldOf: [Int?]
  var newOf: [Int?]
  var moved: Set<Int> = []

  init(old: [VersionSentence], new: [VersionSentence]) {
    self.old = old
    self.new = new
    oldOf = Array(repeating: nil, count: new.count)
    newOf = Array(repeating: nil, count: old.count)
  }

  mutating func link(_ first: Int, _ second: Int) {
    newOf[first] = second
    oldOf[second] = first
  }

  // MARK: Same text

  mutating func pairSameText() {
    var places: [String: [Int]] = [:]
    for (number, sentence) in old.enumerated() { places[sentence.text, default: []].append(number) }
    for (number, sentence) in new.enumerated() {
      guard var left = places[sentence.text], let first = left.first else { continue }
      left.removeFirst()
      places[sentence.text] = left
      link(first, number)
    }
  }

  /// What stands outside the longest common order of all pairs, and says the same, has moved.
  mutating func findMoved() {
    let linked = oldOf.indices.filter { oldOf[$0] != nil }
    let kept = Set(LongestRise.indices(of: linked.map { oldOf[$0] ?? 0 }).map { linked[$0] })
    moved = Set(linked.filter { old[oldOf[$0] ?? 0].text == new[$0].text }).subtracting(kept)
  }

  // MARK: Same text but for the numbers

  mutating func pairSameMask() {
    func groups(_ sentences: [VersionSentence], _ taken: [Int?]) -> [[String]: [Int]] {
      Dictionary(grouping: sentences.indices.filter { taken[$0] == nil }) { sentences[$0].masked }
    }
    let (olds, news) = (groups(old, newOf), groups(new, oldOf))
    for (mask, first) in olds {
      guard let second = news[mask], mask.count > 1 else { continue }
      for (a, b) in aligned(first, second) { link(a, b) }
    }
  }

  /// Where in the other version a sentence would stand if nothing had changed: after the same anchor.
  private func place(ofOld number: Int) -> Double {
    var before = number
    while before >= 0, newOf[before] == nil { before -= 1 }
    let anchor = before >= 0 ? Double(newOf[before] ?? 0) : -1
    return anchor + Double(number - before)
  }

  /// A monotone alignment of two short lists that prefers shared values, then places.
  private func aligned(_ first: [Int], _ second: [Int]) -> [(Int, Int)] {
    guard first.count * second.count <= 40_000 else {
      return Array(zip(first, second))
    }
    let places = first.map { place(ofOld: $0) }
    func gain(_ a: Int, _ b: Int) -> Double {
      let (x, y) = (old[first[a]], new[second[b]])
      let shared = Set(x.values).intersection(y.values).count
      let share = Double(shared) / Double(max(x.values.count, y.values.count, 1))
      let distance = abs(places[a] - Double(second[b]))
      return 1 + 2 * share + 1.5 / (1 + distance)
    }
    var best = Array(
      repeating: Array(repeating: 0.0, count: second.count + 1), count: first.count + 1)
    for a in first.indices.reversed() {
      for b in second.indices.reversed() {
        best[a][b] = max(best[a + 1][b], best[a][b + 1], gain(a, b) + best[a + 1][b + 1])
      }
    }
    var pairs: [(Int, Int)] = []
    var (a, b) = (0, 0)
    while a < first.count, b < second.count {
      if best[a][b] == gain(a, b) + best[a + 1][b + 1] {
        pairs.append((first[a], second[b]))
        a += 1
        b += 1
      } else if best[a][b] == best[a + 1][b] {
        a += 1
      } else {
        b += 1
      }
    }
    return pairs
  }

  // MARK: Words in likeness

  mutating func pairAlike(least: Double, lead: Double, commonWord: Int) {
    var frequency: [String: Int] = [:]
    for sentence in old + new {
      for word in sentence.stems { frequency[word, default: 0] += 1 }
    }
    let total = Double(old.count + new.count + 1)
    func weight(_ word: String) -> Double { log(total / Double(frequency[word] ?? 1)) + 0.1 }
    var holders: [String: [Int]] = [:]
    for number in old.indices {
      for word in old[number].stems where word != "#" { holders[word, default: []].append(number) }
    }
    // Also against sentences that are taken already: being as like one of them is no likeness.
    var candidates: [(score: Double, old: Int, new: Int)] = []
    for number in new.indices where oldOf[number] == nil {
      var seen: Set<Int> = []
      for word in new[number].stems {
        guard let holding = holders[word], holding.count <= commonWord else { continue }
        seen.formUnion(holding)
      }
      for other in seen {
        let score = likeness(old[other], new[number], weight, place(ofOld: other) - Double(number))
        candidates.append((score, other, number))
      }
    }
    candidates.sort { ($1.score, $0.old, $0.new) < ($0.score, $1.old, $1.new) }
    var bestOfOld: [Int: [Double]] = [:]
    var bestOfNew: [Int: [Double]] = [:]
    for candidate in candidates {
      if bestOfOld[candidate.old, default: []].count < 2 {
        bestOfOld[candidate.old, default: []].append(candidate.score)
      }
      if bestOfNew[candidate.new, default: []].count < 2 {
        bestOfNew[candidate.new, default: []].append(candidate.score)
      }
    }
    func leads(_ scores: [Double]?, _ score: Double) -> Bool {
      guard let scores, scores.count > 1 else { return true }
      return score - (scores[0] == score ? scores[1] : scores[0]) >= lead
    }
    for candidate in candidates where candidate.score >= least {
      guard newOf[candidate.old] == nil, oldOf[candidate.new] == nil,
        leads(bestOfOld[candidate.old], candidate.score),
        leads(bestOfNew[candidate.new], candidate.score)
      else { continue }
      link(candidate.old, candidate.new)
    }
  }

  private func likeness(
    _ a: VersionSentence, _ b: VersionSentence, _ weight: (String) -> Double, _ distance: Double
  ) -> Double {
    let common = a.stems.intersection(b.stems)
    // Short words and a number are shared by sentences that have nothing else in common.
    guard common.contains(where: { $0.utf8.count > 3 }) else { return 0 }
    let shared = common.reduce(0) { $0 + weight($1) }
    let (first, second) = (
      a.stems.reduce(0) { $0 + weight($1) }, b.stems.reduce(0) { $0 + weight($1) }
    )
    let containment = shared / max(min(first, second), 0.1)
    let union = shared / max(first + second - shared, 0.1)
    let sameNumbers = a.saysTheSameNumbers(as: b) && !(a.values.isEmpty && a.canonical.isEmpty)
    return 0.5 * containment + 0.35 * union + (sameNumbers ? 0.2 : 0)
      + (abs(distance) <= 1.5 ? 0.1 : 0)
  }

  // MARK: Result

  func pairs() -> [SentenceMatcher.Pair] {
    var pairs: [SentenceMatcher.Pair] = []
    for number in new.indices {
      guard let first = oldOf[number] else {
        pairs.append(.init(old: nil, new: number, label: .added))
        continue
      }
      let label: SentenceMatcher.Label =
        old[first].text == new[number].text
        ? (moved.contains(number) ? .moved : .unchanged)
        : old[first].saysTheSameNumbers(as: new[number]) ? .reworded : .changed
      pairs.append(.init(old: first, new: number, label: label))
    }
    for number in old.indices where newOf[number] == nil {
      pairs.append(.init(old: number, new: nil, label: .removed))
    }
    return pairs
  }
}
