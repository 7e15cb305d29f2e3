import TallyCore
import TallyKnowledge

/// A claim of a test, made of what matters there.
struct Statement {
  var id = "c-1"
  var source = "a.txt"
  var subject: String? = "peel"
  var via = Claim.Subject.Via.sentence
  var property: String? = "redness"
  var propertyText: String?
  var role = Claim.Role.completion
  var kind = QuantityKind.duration
  var lower: String?
  var upper: String?
  var unit = "h"
  var seconds = 3600
  var asserts = Claim.Asserts.point
  var modality = Claim.Modality.asserted
  var approximate = false
  var vague = false
  var inclusive = true
  var anchor: String?
  var scope = Claim.Scope.unlimited
  var restates: String?
  var sampleSize: String?
  /// Where it marks the number, ⟦so⟧, the claim's span is there.
  var sentence: String?
  var quote: String?
  var title: String?
  var headings: [String] = []
  var question: String?
  var per: String?

  var claim: Claim {
    let (low, high) = (lower.flatMap { ExactDecimal($0) }, upper.flatMap { ExactDecimal($0) })
    let parts = (sentence ?? "").split(omittingEmptySubsequences: false) { "⟦⟧".contains($0) }
    let start = parts.count == 3 ? parts[0].unicodeScalars.count : 0
    // A sentence that marks no number is all number: nothing is said beside it.
    let plain = "Sentence of \(id)."
    let end =
      parts.count == 3
      ? start + parts[1].unicodeScalars.count : (sentence ?? plain).unicodeScalars.count
    let factor = ExactDecimal(kind == .duration ? seconds : 1)
    return Claim(
      id: id, document: source, span: Claim.Span(start: start, end: end),
      quote: quote ?? "\(upper ?? lower ?? "")",
      kind: kind,
      quantity: Quantity(
        lower: low, upper: high, lowerInclusive: low != nil && inclusive,
        upperInclusive: high != nil && inclusive, isApproximate: approximate, isVague: vague,
        unit: unit, per: per, text: "\(upper ?? lower ?? "") \(unit)",
        canonical: vague
          ? nil
          : CanonicalInterval(
            lower: low.flatMap { $0.multiplied(by: factor) },
            upper: high.flatMap { $0.multiplied(by: factor) },
            unit: kind == .duration && !unit.contains("/") ? "s" : unit)),
      subject: Claim.Subject(text: subject, via: subject == nil ? .none : via),
      property: Claim.Property(text: propertyText ?? property, head: property), role: role,
      anchor: anchor,
      scope: scope, modality: modality, asserts: asserts, sampleSize: sampleSize,
      restates: restates,
      sentence: Claim.Sentence(
        start: 0, end: 9, text: sentence == nil ? plain : parts.joined()),
      context: Claim.Context(title: title, headings: headings, question: question))
  }

  static func hours(_ id: String, _ value: String, source: String) -> Statement {
    Statement(id: id, source: source, lower: value, upper: value)
  }
}

/// The knowledge base of `statements`, each from the source it names.
func knowledge(_ statements: [Statement], settings: Settings = Settings()) -> KnowledgeBase {
  let claims = statements.map(\.claim)
  return Reconciler(settings: settings).knowledgeBase(
    of: claims, sources: Set(claims.map(\.source)).map { Source(id: $0) })
}

/// Of how many matters some statements are: those in one measure may be of two, in two respects.
func matters(_ statements: [Statement]) -> Int {
  let base = knowledge(statements)
  guard base.measures.count == 1 else { return base.measures.count }
  let isOne =
    base.findings[0].apart.allSatisfy { $0.gate != .property }
    && base.findings[0].relations.allSatisfy { !$0.why.hasSuffix("in its own words") }
  return isOne ? 1 : 2
}
