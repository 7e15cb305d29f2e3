internal import TallyCore

/// Judges two claims of one measure: anchor, scope, then the intervals.
struct PairJudge: Sendable {
  enum Judgement {
    case relation(Finding.Relation)
    case apart(Finding.Apart)
  }

  /// Two bounds of one direction say different things beyond this factor, though never opposite ones.
  private static let divergence = 1.5

  func judgement(on a: Claim, _ b: Claim) -> Judgement {
    if let (gate, why) = statedDifference(a, b) {
      return .apart(Finding.Apart(a: a.id, b: b.id, gate: gate, why: why))
    }
    let (relation, verdict, gap, why) = verdict(on: a, b)
    return .relation(
      Finding.Relation(
        a: a.id, b: b.id, relation: relation, verdict: verdict, gap: gap, why: why))
  }

  // MARK: Gates

  /// A difference in what both sides state.
  private func statedDifference(_ a: Claim, _ b: Claim) -> (Gate, String)? {
    if let first = a.anchor, let second = b.anchor, differ(anchor(of: a), anchor(of: b)) {
      return (.anchor, "one counts from \(first), the other from \(second)")
    }
    if a.kind == .spf, b.kind == .spf, areDisjoint(a, b) {
      return (.scope, "another variant: \(IntervalText.text(of: a)), \(IntervalText.text(of: b))")
    }
    let fields: [(String, String?, String?)] = [
      ("population", a.scope.population, b.scope.population),
      ("condition", a.scope.condition, b.scope.condition),
      ("variant", a.scope.variant, b.scope.variant), ("place", a.scope.place, b.scope.place),
      ("time", a.scope.asOf, b.scope.asOf),
    ]
    for (name, first, second) in fields {
      guard let first, let second else { continue }
      let (x, y) = (Set(ConceptLexicon.words(of: first)), Set(ConceptLexicon.words(of: second)))
      if !x.isSubset(of: y), !y.isSubset(of: x) {
        return (.scope, "another \(name): \(first) against \(second)")
      }
    }
    if let sentence = a.sentence, sentence == b.sentence, a.source == b.source,
      a.restates != b.id, b.restates != a.id, areDisjoint(a, b)
    {
      return (.scope, "one sentence sets them side by side, so it speaks of two things")
    }
    return nil
  }

  /// Words of an anchor that say only that something happened, and when.
  private static let happenings: Set<String> = [
    "first", "session", "treatment", "procedure", "appointment", "after", "start", "begin",
    "begun", "day", "onset", "appear", "appearance", "develop", "developing", "notice", "gone",
    "go", "goe", "away", "away.", "ha", "has", "have", "had", "you", "may", "be", "been", "is",
    "are", "were", "was", "come", "it", "at",
  ]

  /// What an anchor names. The procedure itself (the subject) and its first session name the same, and
  /// so do symptoms and signs.
  private func anchor(of claim: Claim) -> Set<String> {
    let words = ConceptLexicon.words(of: claim.anchor ?? "").map { $0 == "sign" ? "symptom" : $0 }
    return Set(words).subtracting(Self.happenings)
      .subtracting(ConceptLexicon.words(of: claim.subject.text ?? ""))
  }

  /// Two anchors differ where each names something and they name nothing in common.
  private func differ(_ a: Set<String>, _ b: Set<String>) -> Bool {
    !a.isEmpty && !b.isEmpty && a.isDisjoint(with: b)
  }

  private func areDisjoint(_ a: Claim, _ b: Claim) -> Bool {
    guard let x = Interval(a), let y = Interval(b) else { return false }
    return x.relation(to: y) == .disjoint
  }

  /// What one side states and the other leaves open: a conflict is then only possible.
  private func openQuestion(_ a: Claim, _ b: Claim) -> String? {
    if (a.anchor == nil) != (b.anchor == nil) { return "only one says from when it counts" }
    let pairs = [
      (a.scope.population, b.scope.population), (a.scope.condition, b.scope.condition),
      (a.scope.variant, b.scope.variant), (a.scope.place, b.scope.place),
      (a.scope.asOf, b.scope.asOf),
    ]
    if pairs.contains(where: { ($0 == nil) != ($1 == nil) }) {
      return "only one says for whom or when it holds"
    }
    if (a.quantity.per == nil) != (b.quantity.per == nil) { return "only one says per what" }
    return nil
  }

  // MARK: Intervals

  private func verdict(
    on a: Claim, _ b: Claim
  ) -> (IntervalRelation, Verdict, String?, String) {
    let words = "\(IntervalText.text(of: a)) and \(IntervalText.text(of: b))"
    if a.restates == b.id || b.restates == a.id {
      return (.equal, .compatible, nil, "\(words): the same amount said twice, no added support")
    }
    guard let x = Interval(a), let y = Interval(b) else {
      return (.notComparable, .compatible, nil, "\(words): a vague amount never conflicts")
    }
    let relation = x.relation(to: y)
    if relation == .notComparable {
      return (relation, .compatible, nil, "\(words): their units cannot be compared")
    }
    if a.modality == .negated || b.modality == .negated {
      return (relation, .compatible, nil, "\(words): one is denied, which says little of the other")
    }
    if let divergence = divergence(x, y) {
      return (relation, .divergent, nil, "\(words): bounds in one direction, \(divergence) apart")
    }
    switch relation {
    case .equal: return (relation, .agree, nil, "\(words): the same" + support(a, b))
    case .within, .contains:
      return (relation, .agree, nil, "\(words): one lies within the other" + support(a, b))
    case .overlaps: return (relation, .compatible, nil, "\(words): they overlap")
    case .notComparable: return (relation, .compatible, nil, words)
    case .disjoint:
      let gap = IntervalText.gap(x.gap(to: y), unit: x.canonicalUnit)
      let against = "\(IntervalText.text(of: a)) against \(IntervalText.text(of: b))"
      if a.kind == .price, a.source != b.source, !(a.asserts == .mean && b.asserts == .mean) {
        return (
          relation, .divergent, gap,
          "\(against): \(gap) apart; "
            + (a.asserts == .mean || b.asserts == .mean
              ? "an average says nothing against one seller's price"
              : "each names a price of its own")
        )
      }
      if a.source == b.source {
        return (
          relation, .possibleConflict, gap,
          "\(against): \(gap) apart\(shared(a, b)); one source says both, so they may be two cases"
        )
      }
      if let question = openQuestion(a, b) {
        return (relation, .possibleConflict, gap, "\(against): \(gap) apart; \(question)")
      }
      return (relation, .conflict, gap, "\(against): \(gap) apart" + shared(a, b))
    }
  }

  private func support(_ a: Claim, _ b: Claim) -> String {
    a.source == b.source ? "; one source, so no added support" : ""
  }

  private func shared(_ a: Claim, _ b: Claim) -> String {
    a.anchor.map { "; both after \($0)" } ?? ""
  }

  private func divergence(_ x: Interval, _ y: Interval) -> String? {
    let (first, second): (Double, Double)
    if x.lower == -.infinity, y.lower == -.infinity {
      (first, second) = (x.upper, y.upper)
    } else if x.upper == .infinity, y.upper == .infinity {
      (first, second) = (x.lower, y.lower)
    } else {
      return nil
    }
    let (small, large) = (min(abs(first), abs(second)), max(abs(first), abs(second)))
    guard small > 0, large / small > Self.divergence else { return nil }
    let tenths = (large / small * 10).rounded() / 10
    return "a factor of \(tenths)"
  }
}
