package import TallyCore

/// Holds the claims of a draft against a knowledge base, with the same measures, gates and intervals
/// that reconciliation uses.
package struct DraftCheck: Sendable {
  package struct Result: Hashable, Sendable {
    package enum Outcome: String, Hashable, Sendable {
      case agrees, disagrees
      case notCovered = "not_covered"
    }
    package var claim: Claim
    package var outcome: Outcome
    /// How many witnesses agree.
    package var witnesses: Int
    package var agreeing: [Claim]
    package var disagreeing: [Disagreement]
  }

  package struct Disagreement: Hashable, Sendable {
    package var claim: Claim
    package var why: String
    /// Both cannot be true; otherwise it is a number that nobody stated.
    package var isConflict: Bool
  }

  private let keys: MeasureKeys
  private let known: [String: [Statement]]
  private let witnesses: [String: String]

  package init(against base: KnowledgeBase, settings: Settings = Settings()) {
    keys = MeasureKeys(settings.topics)
    let keys = keys
    // The draft's own file may lack the rules by which the expert placed a claim of the base: it is looked
    // up under the measure that it has there, and under the one that the lexicon alone gives it.
    let plain = MeasureKeys(Settings.TopicSettings())
    var known: [String: [Statement]] = [:]
    for placed in base.claims {
      let key = keys.key(of: placed.claim)
      let statement = Statement(placed.claim, key)
      for measure in Set([placed.measure, key.id, plain.key(of: placed.claim).id]) {
        known[measure, default: []].append(statement)
      }
    }
    self.known = known
    witnesses = Dictionary(
      base.sources.map { ($0.id, $0.witness) }, uniquingKeysWith: { first, _ in first })
  }

  /// One result a claim, in their order.
  package func results(for draft: [Claim]) -> [Result] { draft.map(result) }

  private func result(for claim: Claim) -> Result {
    var agreeing: [Claim] = []
    var disagreeing: [Disagreement] = []
    let key = keys.key(of: claim)
    let stated = Statement(claim, key)
    let judge = PairJudge(tolerance: key.tolerance)
    for statement in known[key.id] ?? [] {
      guard case .relation(let relation) = judge.judgement(on: statement, stated) else { continue }
      let known = statement.claim
      switch relation.verdict {
      case .agree where Self.isOtherAdvice(stated, statement, relation.relation):
        disagreeing.append(
          Disagreement(
            claim: known, why: "\(statement.text) and \(stated.text): another bound",
            isConflict: false))
      case .agree: agreeing.append(known)
      case .conflict, .possibleConflict:
        disagreeing.append(Disagreement(claim: known, why: relation.why, isConflict: true))
      // Between sellers another price is no conflict; in a draft it is a number that nobody stated.
      case .divergent where relation.relation == .disjoint:
        disagreeing.append(Disagreement(claim: known, why: relation.why, isConflict: false))
      case .divergent, .differentScope, .compatible, .single, .differentAspects: break
      }
    }
    // A conflict before what merely differs, as it is what an editor must see.
    disagreeing = disagreeing.filter(\.isConflict) + disagreeing.filter { !$0.isConflict }
    // As many for as against: an editor must see what is against.
    let conflicts = disagreeing.count(where: \.isConflict)
    let isSupported =
      !agreeing.isEmpty && agreeing.count >= disagreeing.count && agreeing.count > conflicts
    let outcome: Result.Outcome =
      isSupported ? .agrees : disagreeing.isEmpty ? .notCovered : .disagrees
    return Result(
      claim: claim, outcome: outcome,
      witnesses: Set(agreeing.map { witnesses[$0.source] ?? $0.source }).count,
      agreeing: agreeing, disagreeing: disagreeing)
  }

  /// "From 65 years" where "from 50 years" is advised, "at least 24 hours" for "at least 72": both can be true, and
  /// who copied the number wants to know.
  private static func isOtherAdvice(
    _ stated: Statement, _ known: Statement, _ relation: IntervalRelation
  ) -> Bool {
    guard relation != .equal, let x = stated.interval, let y = known.interval,
      x.lower == -.infinity && y.lower == -.infinity || x.upper == .infinity && y.upper == .infinity
    else { return false }
    return switch stated.claim.role {
    case .threshold, .wait, .deadline: true
    default: stated.claim.modality == .recommended
    }
  }
}
