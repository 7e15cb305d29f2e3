internal import TallyCore

/// Judges two statements of one measure: what keeps them apart, then the intervals, then what may make
/// both of them true.
struct PairJudge: Sendable {
  enum Judgement {
    case relation(Finding.Relation)
    case apart(Finding.Apart)
  }

  /// Two bounds of one direction say different things beyond this factor, though never opposite ones.
  private static let divergence = 1.5
  /// In kelvin: 40 °F and 4 °C are one, a fridge and a room are not.
  private static let nearTemperature = 5.0
  /// A value this many times off a bound is within it as nearly all values are.
  private static let distantBound = 10.0

  /// In place of the built-in tolerance, relative; the expert's.
  private let tolerance: Double?

  init(tolerance: Double? = nil) {
    self.tolerance = tolerance
  }

  /// How two statements that are compared stand to each other; not yet in words, which most pairs of a
  /// large measure never need.
  struct Ruling {
    var relation: IntervalRelation
    var verdict: Verdict
    fileprivate var reason: Reason
  }

  fileprivate enum Reason {
    case restated, vague, otherUnit, negated
    case divergent(Double)
    case equal, within, distant, overlaps, otherWords
    case price, advice, touch, rate
    case doubt(Doubt)
    case conflict
  }

  /// - isOneOfSeveral: the sentence of one of the two gives other values of the measure too, so that each
  ///   is of a thing of its own.
  func judgement(on a: Statement, _ b: Statement, isOneOfSeveral: Bool = false) -> Judgement {
    if let separation = separation(a, b) { return .apart(apart(a, b, separation)) }
    return .relation(relation(a, b, ruling(on: a, b, isOneOfSeveral: isOneOfSeveral)))
  }

  func apart(_ a: Statement, _ b: Statement, _ separation: Separation) -> Finding.Apart {
    Finding.Apart(
      a: a.claim.id, b: b.claim.id, gate: separation.gate, why: separation.why(a.claim, b.claim))
  }

  func relation(_ a: Statement, _ b: Statement, _ ruling: Ruling) -> Finding.Relation {
    let gap = ruling.isOfIntervals ? IntervalText.gap(a, b) : nil
    return Finding.Relation(
      a: a.claim.id, b: b.claim.id, relation: ruling.relation, verdict: ruling.verdict,
      gap: ruling.relation == .disjoint ? gap : nil, why: ruling.why(a, b, gap))
  }

  /// What keeps the two apart.
  func separation(_ a: Statement, _ b: Statement) -> Separation? {
    let relation = a.interval.flatMap { x in
      b.interval.map { x.relation(to: $0, tolerance: tolerance) }
    }
    // "Up to 4 hours", "up to 4 days": bounds always meet, and these are not one.
    let isFar = a.interval.flatMap { x in
      b.interval.flatMap { divergence(x, $0, least: Self.divergence) }
    }
    return Separation(
      a, b, isDisjoint: relation == .disjoint, isFar: isFar != nil || areTwoTemperatures(a, b))
  }

  /// "Up to 25 °C", "4 °C or colder": no factor says how far two temperatures lie apart.
  private func areTwoTemperatures(_ a: Statement, _ b: Statement) -> Bool {
    guard a.claim.kind == .temperature, b.claim.kind == .temperature, let x = a.interval,
      let y = b.interval
    else { return false }
    func end(_ interval: Interval) -> Double {
      interval.upper.isFinite ? interval.upper : interval.lower
    }
    return abs(end(x) - end(y)) > Self.nearTemperature
  }

  // MARK: Intervals

  /// - Parameters: two that nothing keeps apart.
  func ruling(on a: Statement, _ b: Statement, isOneOfSeveral: Bool) -> Ruling {
    func ruling(_ relation: IntervalRelation, _ verdict: Verdict, _ reason: Reason) -> Ruling {
      Ruling(relation: relation, verdict: verdict, reason: reason)
    }
    if a.claim.restates == b.claim.id || b.claim.restates == a.claim.id {
      return ruling(.equal, .compatible, .restated)
    }
    guard let x = a.interval, let y = b.interval else {
      return ruling(.notComparable, .compatible, .vague)
    }
    let relation = x.relation(to: y, tolerance: tolerance)
    if relation == .notComparable { return ruling(relation, .compatible, .otherUnit) }
    if a.claim.modality == .negated || b.claim.modality == .negated {
      return ruling(relation, .compatible, .negated)
    }
    if let factor = divergence(x, y, least: isAsNamed(a, b) ? 1 : Self.divergence) {
      return ruling(relation, .divergent, .divergent(factor))
    }
    // They may be of one matter, and support each other only if they are.
    if a.key.respect != b.key.respect { return ruling(relation, .compatible, .otherWords) }
    switch relation {
    case .equal: return ruling(relation, .agree, .equal)
    case .within, .contains:
      return saysLittle(x, y)
        ? ruling(relation, .compatible, .distant) : ruling(relation, .agree, .within)
    case .overlaps, .notComparable: return ruling(relation, .compatible, .overlaps)
    case .disjoint:
      let areMeans = a.claim.asserts == .mean && b.claim.asserts == .mean
      if a.claim.kind == .price, !areMeans, a.claim.source != b.claim.source,
        !(a.isSetAmount && b.isSetAmount)
      {
        return ruling(relation, .divergent, .price)
      }
      // "$10 to $15 for a single unit", "$300 per treatment"
      if a.claim.kind == .price, (x.per == nil) != (y.per == nil),
        x.isApart(from: y, by: Self.otherPrice)
      {
        return ruling(relation, .differentScope, .doubt(.otherOrder))
      }
      if touch(x, y) {
        return ruling(relation, .compatible, .touch)
      }
      if a.isRate, b.isRate, isLittle(x, y) { return ruling(relation, .divergent, .rate) }
      let doubt = Doubt(a, b, isOneOfSeveral: isOneOfSeveral)
      if a.isAdvice, b.isAdvice, isLittle(x, y),
        doubt.map({ $0.verdict == .possibleConflict }) ?? true
      {
        return ruling(relation, .divergent, .advice)
      }
      return doubt.map { ruling(relation, $0.verdict, .doubt($0)) }
        ?? ruling(relation, .conflict, .conflict)
    }
  }

  /// A price of one piece and a price of many are mostly so far apart.
  private static let otherPrice = 10.0

  /// "Less than a week" supports "45 minutes" no more than it would any other time.
  private func saysLittle(_ x: Interval, _ y: Interval) -> Bool {
    guard x.isBound != y.isBound else { return false }
    let (bound, value) = x.isBound ? (x, y) : (y, x)
    let (end, other) =
      bound.lower == -.infinity ? (bound.upper, value.upper) : (bound.lower, value.lower)
    let (small, large) = (min(abs(end), abs(other)), max(abs(end), abs(other)))
    return small > 0 && large / small > Self.distantBound
  }

  /// "24 hours" against "over 24 hours": values are rounded, and no distance lies between the two.
  private func touch(_ x: Interval, _ y: Interval) -> Bool {
    x.lower == y.upper || y.lower == x.upper
  }

  /// Ice for 15 minutes, ice for 20: who advises so contradicts nobody.
  private func isLittle(_ x: Interval, _ y: Interval) -> Bool {
    let (below, above) = x.lower < y.lower ? (x, y) : (y, x)
    return below.upper > 0 && above.lower / below.upper <= Self.divergence
  }

  /// Of two thresholds each names its own; a temperature has no factor.
  private func isAsNamed(_ a: Statement, _ b: Statement) -> Bool {
    a.isThreshold && b.isThreshold && a.claim.kind != .temperature
  }

  /// By how much two bounds of one direction lie apart, where that is more than they may.
  ///
  /// - Parameter least: "after three days" and "after two" are two thresholds, however near.
  private func divergence(_ x: Interval, _ y: Interval, least: Double) -> Double? {
    let (first, second): (Double, Double)
    if x.lower == -.infinity, y.lower == -.infinity {
      (first, second) = (x.upper, y.upper)
    } else if x.upper == .infinity, y.upper == .infinity {
      (first, second) = (x.lower, y.lower)
    } else {
      return nil
    }
    let (small, large) = (min(abs(first), abs(second)), max(abs(first), abs(second)))
    guard small > 0, large / small > least, least > 1 || x.relation(to: y) != .equal else {
      return nil
    }
    return large / small
  }
}

extension PairJudge.Ruling {
  /// Whether the intervals decided, so that their distance is worth saying.
  fileprivate var isOfIntervals: Bool {
    switch reason {
    case .price, .advice, .rate, .doubt, .conflict: true
    default: false
    }
  }

  /// - Parameter gap: how far apart the two lie, where the intervals decided.
  fileprivate func why(_ a: Statement, _ b: Statement, _ gap: String?) -> String {
    let words = "\(a.text) and \(b.text)"
    switch reason {
    case .restated: return "\(words): the same amount said twice, no added support"
    case .vague: return "\(words): a vague amount never conflicts"
    case .otherUnit: return "\(words): " + otherUnit(a.claim, b.claim)
    case .negated: return "\(words): one is denied, which says little of the other"
    case .divergent(let factor):
      let tenths = (factor * 10).rounded() / 10
      return "\(words): bounds in one direction, a factor of \(tenths) apart"
    case .equal: return "\(words): the same" + support(a, b)
    case .within: return "\(words): one lies within the other" + support(a, b)
    case .distant:
      return "\(words): one lies within the other, a bound so far off that it says little"
    case .overlaps: return "\(words): they overlap"
    case .otherWords: return "\(words): they meet, each said in its own words"
    case .price:
      let isMean = a.claim.asserts == .mean || b.claim.asserts == .mean
      return against(a, b, gap)
        + (isMean
          ? "; an average says nothing against one seller's price"
          : "; each names a price of its own")
    case .touch: return against(a, b, gap)
    case .rate: return against(a, b, gap) + "; two estimates of a rate that differ little"
    case .advice: return against(a, b, gap) + "; two pieces of advice that differ little"
    case .doubt(let doubt): return "\(against(a, b, gap))\(shared(a, b)); \(doubt.why(a))"
    case .conflict: return against(a, b, gap) + shared(a, b)
    }
  }

  private func otherUnit(_ a: Claim, _ b: Claim) -> String {
    let (x, y) = (a.quantity, b.quantity)
    if let per = x.per, let other = y.per, per != other {
      return "one counts per \(AmountText.unit(per)), the other per \(AmountText.unit(other))"
    }
    if a.kind == .frequency, b.kind == .frequency, (x.per == nil) != (y.per == nil) {
      return "one says how often, the other after how long again"
    }
    return "their units cannot be compared"
  }

  private func against(_ a: Statement, _ b: Statement, _ gap: String?) -> String {
    let distance = gap.map { "\($0) apart" } ?? "they touch where one end is left out"
    return "\(a.text) against \(b.text): \(distance)"
  }

  private func support(_ a: Statement, _ b: Statement) -> String {
    a.claim.source == b.claim.source ? "; one source, so no added support" : ""
  }

  private func shared(_ a: Statement, _ b: Statement) -> String {
    guard let anchor = a.claim.anchor, a.statedCase.anchor != nil, b.statedCase.anchor != nil else {
      return ""
    }
    return "; both after \(anchor)"
  }
}

extension Statement {
  /// "1 in 40,000": nobody has counted them all.
  fileprivate var isRate: Bool { claim.role == .prevalence && claim.quantity.per != nil }

  /// "The *fine* is $40", "the Bexley stadium will *cost* $340 million": there is one, and no seller names another. A part
  /// of it, or what one of several pays, has its own.
  fileprivate var isSetAmount: Bool {
    if let head = claim.property.head, Self.setByLaw.contains(head) { return true }
    guard claim.property.head == "cost" || claim.property.head == "price",
      claim.subject.via == .sentence, let name = claim.subject.text,
      name.spacedWords.contains(where: { $0.utf8.first?.isASCIIUpper ?? false }),
      let value = interval.map({ max($0.lower, $0.upper.isFinite ? $0.upper : $0.lower) }),
      value >= Self.beyondAnyShop
    else { return false }
    let reading = ClaimReading(claim)
    return reading.wordsBehind.isEmpty
      && reading.clauseBefore.last.map { Self.beforeCosts.contains($0) } ?? false
      && !reading.clauseBefore.contains { Self.parts.contains($0) }
  }
  private static let setByLaw: Set<String> = ["fine", "toll", "penalty", "levy"]
  /// What nobody buys off a shelf, in whatever currency most prices are.
  private static let beyondAnyShop = 1_000_000.0
  private static let beforeCosts: Set<Substring> = [
    "cost", "costs", "at", "about", "is", "be", "was", "nearly", "around", "of",
  ]
  private static let parts: Set<Substring> = [
    "phase", "part", "section", "stage", "half", "share", "first", "second",
  ]

  /// From which value something is to be done.
  fileprivate var isThreshold: Bool { claim.role == .threshold }

  /// What one is told to do.
  fileprivate var isAdvice: Bool {
    claim.modality == .recommended || claim.asserts == .instruction
  }
}
