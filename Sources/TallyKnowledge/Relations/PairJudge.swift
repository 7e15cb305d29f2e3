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
  /// A value this many times off a bound is within it as nearly all values are.
  private static let distantBound = 10.0

  /// In place of the built-in tolerance, relative; the expert's.
  private let tolerance: Double?

  init(tolerance: Double? = nil) {
    self.tolerance = tolerance
  }

  /// - isOneOfSeveral: the sentence of one of the two gives other values of the measure too, so that each
  ///   is of a thing of its own.
  func judgement(on a: Statement, _ b: Statement, isOneOfSeveral: Bool = false) -> Judgement {
    if let separation = separation(a, b) {
      return .apart(
        Finding.Apart(
          a: a.claim.id, b: b.claim.id, gate: separation.gate,
          why: separation.why(a.claim, b.claim)))
    }
    let (relation, verdict, gap, why) = verdict(on: a, b, isOneOfSeveral)
    return .relation(
      Finding.Relation(
        a: a.claim.id, b: b.claim.id, relation: relation, verdict: verdict, gap: gap, why: why))
  }

  /// Whether the two are kept apart, without saying why.
  func isApart(_ a: Statement, _ b: Statement) -> Bool { separation(a, b) != nil }

  private func separation(_ a: Statement, _ b: Statement) -> Separation? {
    var odds: Separation.Odds?
    if let x = a.interval, let y = b.interval {
      let relation = x.relation(to: y, tolerance: tolerance)
      if relation == .disjoint {
        odds = .disjoint
      } else if relation != .notComparable, divergence(x, y) != nil {
        odds = .divergent
      }
    }
    return Separation(a, b, odds: odds)
  }

  // MARK: Intervals

  private func verdict(
    on first: Statement, _ second: Statement, _ isOneOfSeveral: Bool
  ) -> (IntervalRelation, Verdict, String?, String) {
    let (a, b) = (first.claim, second.claim)
    let words = "\(IntervalText.text(of: a)) and \(IntervalText.text(of: b))"
    if a.restates == b.id || b.restates == a.id {
      return (.equal, .compatible, nil, "\(words): the same amount said twice, no added support")
    }
    guard let x = first.interval, let y = second.interval else {
      return (.notComparable, .compatible, nil, "\(words): a vague amount never conflicts")
    }
    let relation = x.relation(to: y, tolerance: tolerance)
    if relation == .notComparable {
      return (relation, .compatible, nil, "\(words): their units cannot be compared")
    }
    if a.modality == .negated || b.modality == .negated {
      return (relation, .compatible, nil, "\(words): one is denied, which says little of the other")
    }
    if let factor = divergence(x, y) {
      let tenths = (factor * 10).rounded() / 10
      return (
        relation, .divergent, nil, "\(words): bounds in one direction, a factor of \(tenths) apart"
      )
    }
    switch relation {
    case .equal: return (relation, .agree, nil, "\(words): the same" + support(a, b))
    case .within, .contains:
      guard !saysLittle(x, y) else {
        return (
          relation, .compatible, nil,
          "\(words): one lies within the other, a bound so far off that it says little"
        )
      }
      return (relation, .agree, nil, "\(words): one lies within the other" + support(a, b))
    case .overlaps: return (relation, .compatible, nil, "\(words): they overlap")
    case .notComparable: return (relation, .compatible, nil, words)
    case .disjoint:
      let gap = IntervalText.gap(first, second)
      let distance = gap.map { "\($0) apart" } ?? "they touch where one end is left out"
      let against = "\(IntervalText.text(of: a)) against \(IntervalText.text(of: b))"
      if a.kind == .price, a.source != b.source, !(a.asserts == .mean && b.asserts == .mean) {
        return (
          relation, .divergent, gap,
          "\(against): \(distance); "
            + (a.asserts == .mean || b.asserts == .mean
              ? "an average says nothing against one seller's price"
              : "each names a price of its own")
        )
      }
      if let doubt = Doubt(first, second, isOneOfSeveral: isOneOfSeveral) {
        return (
          relation, doubt.verdict, gap, "\(against): \(distance)\(shared(a, b)); \(doubt.why(a))"
        )
      }
      return (relation, .conflict, gap, "\(against): \(distance)" + shared(a, b))
    }
  }

  /// "Less than a week" supports "45 minutes" no more than it would any other time.
  private func saysLittle(_ x: Interval, _ y: Interval) -> Bool {
    guard x.isBound != y.isBound else { return false }
    let (bound, value) = x.isBound ? (x, y) : (y, x)
    let (end, other) =
      bound.lower == -.infinity ? (bound.upper, value.upper) : (bound.lower, value.lower)
    let (small, large) = (min(abs(end), abs(other)), max(abs(end), abs(other)))
    return small > 0 && large / small > Self.distantBound
  }

  private func support(_ a: Claim, _ b: Claim) -> String {
    a.source == b.source ? "; one source, so no added support" : ""
  }

  private func shared(_ a: Claim, _ b: Claim) -> String {
    guard let anchor = a.anchor, b.anchor != nil else { return "" }
    return "; both after \(anchor)"
  }

  /// By how much two bounds of one direction lie apart, where that is more than they may.
  private func divergence(_ x: Interval, _ y: Interval) -> Double? {
    let (first, second): (Double, Double)
    if x.lower == -.infinity, y.lower == -.infinity {
      (first, second) = (x.upper, y.upper)
    } else if x.upper == .infinity, y.upper == .infinity {
      (first, second) = (x.lower, y.lower)
    } else {
      return nil
    }
    let (small, large) = (min(abs(first), abs(second)), max(abs(first), abs(second)))
    return small > 0 && large / small > Self.divergence ? large / small : nil
  }
}
