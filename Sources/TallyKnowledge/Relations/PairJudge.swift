internal import TallyCore

/// Judges two claims of one measure: anchor, scope, then the intervals.
struct PairJudge: Sendable {
  enum Judgement {
    case relation(Finding.Relation)
    case apart(Finding.Apart)
  }

  /// Two bounds of one direction say different things beyond this factor, though never opposite ones.
  private static let divergence = 1.5

  /// In place of the built-in tolerance, relative; the expert's.
  private let tolerance: Double?

  init(tolerance: Double? = nil) {
    self.tolerance = tolerance
  }

  func judgement(on a: Statement, _ b: Statement) -> Judgement {
    let isDisjoint = relation(a, b) == .disjoint
    if let (gate, why) = statedDifference(a, b, isDisjoint: isDisjoint) {
      return .apart(Finding.Apart(a: a.claim.id, b: b.claim.id, gate: gate, why: why))
    }
    let (relation, verdict, gap, why) = verdict(on: a, b)
    return .relation(
      Finding.Relation(
        a: a.claim.id, b: b.claim.id, relation: relation, verdict: verdict, gap: gap, why: why))
  }

  private func relation(_ a: Statement, _ b: Statement) -> IntervalRelation? {
    guard let x = a.interval, let y = b.interval else { return nil }
    return x.relation(to: y, tolerance: tolerance)
  }

  // MARK: Gates

  /// A difference in what both sides state.
  private func statedDifference(
    _ first: Statement, _ second: Statement, isDisjoint: Bool
  ) -> (Gate, String)? {
    let (a, b) = (first.claim, second.claim)
    if let part = first.statedCase.difference(from: second.statedCase) {
      let (name, gate, _) = StatedCase.parts[part]
      return (gate, difference(name, gate, a, b))
    }
    if isDisjoint {
      // What holds of tattoos need not hold of a sleeve: that they differ is no surprise.
      if (first.statedCase.subject == nil) != (second.statedCase.subject == nil) {
        return (.subject, difference("variant", .subject, a, b))
      }
      if (first.statedCase.stage == nil) != (second.statedCase.stage == nil)
        || (first.statedCase.property == nil) != (second.statedCase.property == nil)
      {
        return (.property, difference("stage", .property, a, b))
      }
      // A source that says both in other words means two things.
      if a.source == b.source, first.aspect != second.aspect || a.property.head != b.property.head {
        return (.property, difference("property", .property, a, b))
      }
    }
    if isDisjoint, a.kind == .spf, b.kind == .spf {
      return (.scope, "another variant: \(IntervalText.text(of: a)), \(IntervalText.text(of: b))")
    }
    if isDisjoint, let sentence = a.sentence, sentence == b.sentence, a.source == b.source,
      a.restates != b.id, b.restates != a.id
    {
      return (.scope, "one sentence sets them side by side, so it speaks of two things")
    }
    return nil
  }

  private func difference(_ name: String, _ gate: Gate, _ a: Claim, _ b: Claim) -> String {
    switch gate {
    case .subject:
      return "one speaks of \(a.subject.text ?? ""), the other of \(b.subject.text ?? "")"
    case .property:
      return "one speaks of \(a.property.text ?? ""), the other of \(b.property.text ?? "")"
    case .anchor: return "one counts from \(a.anchor ?? ""), the other from \(b.anchor ?? "")"
    default:
      let texts = [a, b].map { claim in
        let scope = claim.scope
        switch name {
        case "population": return scope.population
        case "condition": return scope.condition
        case "variant": return scope.variant
        case "place": return scope.place
        default: return scope.asOf
        }
      }
      return "another \(name): \(texts[0] ?? "") against \(texts[1] ?? "")"
    }
  }

  /// Why two values that do not meet may still both be true, and the worst that can then be said.
  ///
  /// For whom, where and when one of them holds explains that the other differs; from when it counts may
  /// not, as authors leave that out.
  private func doubt(_ a: Statement, _ b: Statement) -> (String, Verdict)? {
    let (x, y) = (a.claim, b.claim)
    if Self.isQuestion(x) || Self.isQuestion(y) {
      return ("one is asked, not stated", .compatible)
    }
    if a.isOneOfSeveral || b.isOneOfSeveral {
      return ("one sentence gives several values, each of a thing of its own", .differentScope)
    }
    let alone = a.statedCase.statedAlone(b.statedCase)
    if alone.contains(where: { $0 != "anchor" }) {
      return ("only one says for whom, where or when it holds", .differentScope)
    }
    if Self.isAmount(x) {
      // A page names many amounts of the thing that it is about.
      if x.source == y.source {
        return ("one source names both, so they are amounts of two things", .differentScope)
      }
      if !Self.isNamedBeside(x) || !Self.isNamedBeside(y) {
        return ("they share only what their pages are about", .differentScope)
      }
      if Self.isDefinite(x) || Self.isDefinite(y) {
        let name = x.subject.text ?? ""
        return ("each may speak of a thing of its own: “the \(name)”", .differentScope)
      }
    }
    if x.source == y.source {
      return ("one source says both, so they may be two cases", .possibleConflict)
    }
    if alone.contains("anchor") { return ("only one says from when it counts", .possibleConflict) }
    if (x.quantity.per == nil) != (y.quantity.per == nil) {
      return ("only one says per what", .possibleConflict)
    }
    return nil
  }

  private static func isQuestion(_ claim: Claim) -> Bool {
    claim.sentence?.text.utf8.last == ASCII.question
  }

  /// "The scale bars represent 10 μm": a thing of this text, unless it is a name.
  private static func isDefinite(_ claim: Claim) -> Bool {
    guard let subject = claim.subject.text, let sentence = claim.sentence?.text,
      subject.utf8.first?.isASCIILower ?? false,
      let place = sentence.lowercased().firstRange(of: subject.lowercased())
    else { return false }
    let before = sentence.lowercased()[..<place.lowerBound].split(separator: " ").last
    return before == "the" || before == "this" || before == "these" || before == "our"
  }

  /// A plain amount, of which its sentence says no more than that it is there.
  private static func isAmount(_ claim: Claim) -> Bool {
    switch claim.role {
    case .amount, .population, .age, .other: true
    default: false
    }
  }

  private static func isNamedBeside(_ claim: Claim) -> Bool {
    switch claim.subject.via {
    case .sentence, .previous, .header: true
    case .question, .heading, .title, .none: false
    }
  }

  // MARK: Intervals

  private func verdict(
    on first: Statement, _ second: Statement
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
      if let (reason, verdict) = doubt(first, second) {
        return (relation, verdict, gap, "\(against): \(distance)\(shared(a, b)); \(reason)")
      }
      return (relation, .conflict, gap, "\(against): \(distance)" + shared(a, b))
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
