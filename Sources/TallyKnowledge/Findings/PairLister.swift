internal import TallyCore

/// The pairs of one measure, judged.
///
/// Up to 32 statements every pair is listed. Beyond, statements that say the same of the same case are
/// one group, of which one pair speaks, and only pairs that do not agree are listed: first those that do
/// not meet, then bounds of one direction that lie far apart, then those that overlap. No pass looks at
/// more pairs than a bound, so that time stays near-linear whatever the values.
struct PairLister {
  private static let allPairs = 32
  /// Pairs looked at for each that may be listed.
  private static let looksPerPair = 200

  struct Pairs {
    var relations: [Finding.Relation] = []
    var apart: [Finding.Apart] = []
    /// Pairs that are not listed.
    var omitted = 0
  }

  private let statements: [Statement]
  /// Of each statement: whether its sentence states another value of the measure too.
  private let isOneOfSeveral: [Bool]
  private let judge: PairJudge
  private let limit: Int

  /// - Parameter statements: sorted by id.
  init(_ statements: [Statement], judge: PairJudge, limit: Int) {
    self.statements = statements
    isOneOfSeveral = Self.several(statements)
    self.judge = judge
    self.limit = limit
  }

  private static func several(_ statements: [Statement]) -> [Bool] {
    let spots = sharedSpots(of: statements)
    guard !spots.isEmpty else { return statements.map { _ in false } }
    struct Place: Hashable {
      var source: String
      var sentence: Claim.Sentence
      /// "A vinyl fence lasts 30 years, a wood fence 15": each says of which it speaks.
      var statedCase: StatedCase
      // Its ends tell a sentence from nearly all others; its text is long to hash.
      func hash(into hasher: inout Hasher) {
        hasher.combine(source)
        hasher.combine(sentence.start)
        hasher.combine(sentence.end)
      }
    }
    var values: [Place: Set<Interval>] = [:]
    func place(_ statement: Statement) -> Place? {
      guard statement.claim.restates == nil, let spot = Spot(statement), spots.contains(spot) else {
        return nil
      }
      return statement.claim.sentence.map {
        Place(
          source: statement.claim.source, sentence: $0, statedCase: statement.statedCase)
      }
    }
    var means: [(place: Place, interval: Interval)] = []
    for statement in statements {
      guard let place = place(statement), let interval = statement.interval else { continue }
      if statement.claim.asserts == .mean {
        means.append((place, interval))
      } else {
        values[place, default: []].insert(interval)
      }
    }
    // "$150 to $490, with an average of $310" speaks of one thing.
    for (place, mean) in means {
      let ranges = values[place, default: []]
      if ranges.count != 1 || ranges.first?.relation(to: mean) != .contains {
        values[place, default: []].insert(mean)
      }
    }
    return statements.map { place($0).map { values[$0, default: []].count > 1 } ?? false }
  }

  private struct Spot: Hashable {
    var source: String
    var start: Int
    var end: Int

    init?(_ statement: Statement) {
      guard let sentence = statement.claim.sentence else { return nil }
      source = statement.claim.source
      (start, end) = (sentence.start, sentence.end)
    }
  }

  /// Where the sentences of two statements or more begin and end: mostly there are none.
  private static func sharedSpots(of statements: [Statement]) -> Set<Spot> {
    guard statements.count > 1 else { return [] }
    var seen: Set<Spot> = []
    var shared: Set<Spot> = []
    for spot in statements.compactMap(Spot.init) where !seen.insert(spot).inserted {
      shared.insert(spot)
    }
    return shared
  }

  func pairs() -> Pairs {
    var pairs = Pairs()
    guard statements.count > Self.allPairs else {
      for first in statements.indices {
        for second in statements.indices[(first + 1)...] {
          add(judgement(first, second), to: &pairs)
        }
      }
      return pairs
    }
    listDisagreeing(&pairs)
    pairs.relations.sort { ($0.a, $0.b) < ($1.a, $1.b) }
    pairs.apart.sort { ($0.a, $0.b) < ($1.a, $1.b) }
    let count = statements.count
    pairs.omitted = count * (count - 1) / 2 - pairs.relations.count - pairs.apart.count
    return pairs
  }

  private func judgement(_ first: Int, _ second: Int) -> PairJudge.Judgement {
    judge.judgement(
      on: statements[first], statements[second],
      isOneOfSeveral: isOneOfSeveral[first] || isOneOfSeveral[second])
  }

  private func add(_ judgement: PairJudge.Judgement, to pairs: inout Pairs) {
    switch judgement {
    case .relation(let relation): pairs.relations.append(relation)
    case .apart(let pair): pairs.apart.append(pair)
    }
  }

  // MARK: Many statements

  /// Statements of one interval and one case; up to two of different sources speak for it.
  private struct Group {
    var interval: Interval
    /// The number of their case.
    var statedCase: Int
    var first: Int
    var second: Int?
  }

  private struct GroupKey: Hashable {
    var interval: Interval
    /// By its number.
    var statedCase: Int
    var isNegated: Bool
    var isMean: Bool
  }

  private func listDisagreeing(_ pairs: inout Pairs) {
    var places: [GroupKey: Int] = [:]
    var groups: [Group] = []
    let known = StatedCases(of: statements)
    var byCase: [[Int]] = known.all.map { _ in [] }
    /// Those of which something with an interval is said, in the order of their first.
    var cases: [Int] = []
    for (number, statement) in statements.enumerated() {
      guard let interval = statement.interval else { continue }
      let statedCase = known.numbers[number]
      let key = GroupKey(
        interval: interval, statedCase: statedCase,
        isNegated: statement.claim.modality == .negated, isMean: statement.claim.asserts == .mean)
      if let place = places[key] {
        if groups[place].second == nil,
          statements[groups[place].first].claim.source != statement.claim.source
        {
          groups[place].second = number
        }
        continue
      }
      places[key] = groups.count
      if byCase[statedCase].isEmpty { cases.append(statedCase) }
      byCase[statedCase].append(groups.count)
      groups.append(Group(interval: interval, statedCase: statedCase, first: number))
    }
    var looks = limit * Self.looksPerPair
    // Within one case first: only there can a conflict be certain.
    if cases.count > 1 {
      for one in cases {
        sweep(byCase[one].map { groups[$0] }, &looks, &pairs, isOneCase: true)
      }
    }
    sweep(groups, &looks, &pairs, isOneCase: cases.count == 1)
    diverging(groups, &pairs)
    overlapping(groups, &pairs)
  }

  /// Judges the pair of two groups and lists it unless it agrees.
  private func look(_ a: Group, _ b: Group, _ pairs: inout Pairs) {
    var (first, second) = (a.first, b.first)
    if statements[first].claim.source == statements[second].claim.source {
      // Two sources say more than one: a source rarely contradicts itself.
      if let other = b.second { second = other } else if let other = a.second { first = other }
    }
    (first, second) = (min(first, second), max(first, second))
    // Pairs kept apart must not use up the room of conflicts, and what is not listed is not put in words.
    let (x, y) = (statements[first], statements[second])
    if let separation = judge.separation(x, y) {
      if pairs.apart.count < limit { pairs.apart.append(judge.apart(x, y, separation)) }
      return
    }
    guard pairs.relations.count < limit else { return }
    let ruling = judge.ruling(
      on: x, y, isOneOfSeveral: isOneOfSeveral[first] || isOneOfSeveral[second])
    if ruling.verdict != .agree { pairs.relations.append(judge.relation(x, y, ruling)) }
  }

  /// Those that do not meet: sorted by where they end, against those sorted by where they start.
  private func sweep(
    _ groups: [Group], _ looks: inout Int, _ pairs: inout Pairs, isOneCase: Bool
  ) {
    let byEnd = groups.indices.sorted {
      (groups[$0].interval.upper, $0) < (groups[$1].interval.upper, $1)
    }
    let byStart = groups.indices.sorted {
      (groups[$0].interval.lower, $0) > (groups[$1].interval.lower, $1)
    }
    for end in byEnd {
      // Nothing starts after this end: nothing does after a later one either. Ends that touch part
      // only where one of them is open, which the judge knows.
      let limitValue = groups[end].interval.upper
      guard let last = byStart.first, groups[last].interval.lower >= limitValue else { break }
      for start in byStart {
        guard groups[start].interval.lower >= limitValue else { break }
        guard start != end else { continue }
        if !isOneCase, groups[start].statedCase == groups[end].statedCase { continue }
        looks -= 1
        if looks < 0 || pairs.relations.count >= limit { return }
        look(groups[end], groups[start], &pairs)
      }
    }
  }

  /// Bounds in one direction: the least against the others, which are the furthest from it.
  private func diverging(_ groups: [Group], _ pairs: inout Pairs) {
    let atMost = groups.filter { $0.interval.lower == -.infinity && $0.interval.upper.isFinite }
      .sorted { ($0.interval.upper, $0.first) < ($1.interval.upper, $1.first) }
    let atLeast = groups.filter { $0.interval.upper == .infinity && $0.interval.lower.isFinite }
      .sorted { ($0.interval.lower, $0.first) < ($1.interval.lower, $1.first) }
    for bounds in [atMost, atLeast] {
      guard let least = bounds.first else { continue }
      for other in bounds.dropFirst().reversed() {
        guard pairs.relations.count < limit else { return }
        look(least, other, &pairs)
      }
    }
  }

  /// Ranges that share a stretch, neither within the other.
  private func overlapping(_ groups: [Group], _ pairs: inout Pairs) {
    let ranges = groups.filter { !$0.interval.isBound && $0.interval.lower < $0.interval.upper }
      .sorted { ($0.interval.lower, $0.first) < ($1.interval.lower, $1.first) }
    var looks = limit * Self.looksPerPair
    for (place, range) in ranges.enumerated() {
      for other in ranges[(place + 1)...] {
        guard other.interval.lower < range.interval.upper else { break }
        looks -= 1
        if looks < 0 || pairs.relations.count >= limit { return }
        guard other.interval.lower > range.interval.lower,
          other.interval.upper > range.interval.upper
        else { continue }
        look(range, other, &pairs)
      }
    }
  }
}
