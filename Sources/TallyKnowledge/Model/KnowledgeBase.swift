package import TallyCore

/// What the statements of a corpus together say (contract, section 4). Every array is sorted by id.
package struct KnowledgeBase: Hashable, Sendable {
  package var sources: [Source]
  package var claims: [PlacedClaim]
  package var measures: [Measure]
  package var findings: [Finding]
  package var topics: [Topic]
  package var problems: [Problem]

  package init(
    sources: [Source] = [], claims: [PlacedClaim] = [], measures: [Measure] = [],
    findings: [Finding] = [], topics: [Topic] = [], problems: [Problem] = []
  ) {
    self.sources = sources
    self.claims = claims
    self.measures = measures
    self.findings = findings
    self.topics = topics
    self.problems = problems
  }
}

/// A claim with the measure that it belongs to.
package struct PlacedClaim: Hashable, Sendable {
  package var claim: Claim
  package var measure: String
  /// Why it was placed there: the lexicon, a rule of `tally.yml` (with its line), a pin.
  package var placedBy: String
  /// The source's address with a text fragment, where the source has one.
  package var link: String?

  package init(claim: Claim, measure: String, placedBy: String, link: String? = nil) {
    self.claim = claim
    self.measure = measure
    self.placedBy = placedBy
    self.link = link
  }
}

/// What claims must share to be compared.
package struct Measure: Hashable, Sendable {
  package var id: String
  package var subject: String?
  package var property: String?
  /// The role class, named by its first role: `completion` for completion and duration of a process.
  package var role: String
  package var dimension: QuantityKind
  /// The id of its topic.
  package var topic: String
  package var possiblySame: [String]

  package init(
    id: String, subject: String?, property: String?, role: String, dimension: QuantityKind,
    topic: String, possiblySame: [String] = []
  ) {
    self.id = id
    self.subject = subject
    self.property = property
    self.role = role
    self.dimension = dimension
    self.topic = topic
    self.possiblySame = possiblySame
  }
}

/// How two statements of one measure stand to each other, worst first.
package enum Verdict: String, Hashable, Sendable, CaseIterable {
  case conflict
  case possibleConflict = "possible_conflict"
  case divergent
  case differentScope = "different_scope"
  case compatible, agree, single
  /// Of topics only: their measures are aspects of one thing.
  case differentAspects = "different_aspects"
}

/// How two intervals lie.
package enum IntervalRelation: String, Hashable, Sendable {
  case equal, within, contains, overlaps, disjoint
  case notComparable = "not_comparable"
}

/// The first gate that keeps two claims apart.
package enum Gate: String, Hashable, Sendable, CaseIterable {
  case dimension, subject, role, property, anchor, scope
}

/// What the claims of one measure together say.
package struct Finding: Hashable, Sendable {
  package struct Relation: Hashable, Sendable {
    package var a: String
    package var b: String
    package var relation: IntervalRelation
    package var verdict: Verdict
    /// The distance between two intervals that do not meet, in words: "12 days".
    package var gap: String?
    package var why: String
    package init(
      a: String, b: String, relation: IntervalRelation, verdict: Verdict, gap: String?, why: String
    ) {
      self.a = a
      self.b = b
      self.relation = relation
      self.verdict = verdict
      self.gap = gap
      self.why = why
    }
  }

  /// Two claims that differ in a stated scope or anchor.
  package struct Apart: Hashable, Sendable {
    package var a: String
    package var b: String
    package var gate: Gate
    package var why: String
    package init(a: String, b: String, gate: Gate, why: String) {
      self.a = a
      self.b = b
      self.gate = gate
      self.why = why
    }
  }

  /// The interval that most witnesses share, as stated by one of them; never a mean.
  package struct Consensus: Hashable, Sendable {
    package var lower: ExactDecimal?
    package var upper: ExactDecimal?
    package var typical: ExactDecimal?
    package var unit: String
    package init(lower: ExactDecimal?, upper: ExactDecimal?, typical: ExactDecimal?, unit: String) {
      self.lower = lower
      self.upper = upper
      self.typical = typical
      self.unit = unit
    }
  }

  package struct Hull: Hashable, Sendable {
    package var lower: ExactDecimal?
    package var upper: ExactDecimal?
    package var unit: String
    package init(lower: ExactDecimal?, upper: ExactDecimal?, unit: String) {
      self.lower = lower
      self.upper = upper
      self.unit = unit
    }
  }

  package struct Support: Hashable, Sendable {
    package var claims: Int
    package var sources: Int
    package var witnesses: Int
    package var largestAgreeing: Int
    package init(claims: Int, sources: Int, witnesses: Int, largestAgreeing: Int) {
      self.claims = claims
      self.sources = sources
      self.witnesses = witnesses
      self.largestAgreeing = largestAgreeing
    }
  }

  package var id: String
  package var measure: String
  /// Ids, sorted.
  package var claims: [String]
  package var relations: [Relation]
  package var apart: [Apart]
  package var verdict: Verdict
  package var consensus: Consensus?
  package var hull: Hull?
  package var support: Support
  package var summary: String
  /// Pairs that agree and are not listed, above 32 claims or beyond `limits.pairs`.
  package var relationsOmitted: Int

  package init(
    id: String, measure: String, claims: [String], relations: [Relation] = [],
    apart: [Apart] = [], verdict: Verdict, consensus: Consensus? = nil, hull: Hull? = nil,
    support: Support, summary: String, relationsOmitted: Int = 0
  ) {
    self.id = id
    self.measure = measure
    self.claims = claims
    self.relations = relations
    self.apart = apart
    self.verdict = verdict
    self.consensus = consensus
    self.hull = hull
    self.support = support
    self.summary = summary
    self.relationsOmitted = relationsOmitted
  }
}

/// What a reader would look up, such as "recovery", with its aspects.
package struct Topic: Hashable, Sendable {
  package var id: String
  package var label: String
  /// Ids of its measures, sorted.
  package var measures: [String]
  package var verdict: Verdict
  package var hull: Finding.Hull?
  package var summary: String

  package init(
    id: String, label: String, measures: [String], verdict: Verdict, hull: Finding.Hull? = nil,
    summary: String
  ) {
    self.id = id
    self.label = label
    self.measures = measures
    self.verdict = verdict
    self.hull = hull
    self.summary = summary
  }
}
