internal import TallyCore
package import TallyKnowledge

/// What the report needs besides the knowledge base.
package struct ReportInput: Sendable {
  /// The text of a source, or the part of a document's text that a source of its own is.
  package struct Text: Hashable, Sendable {
    package var words: String
    /// Code points of the document before it: the spans of claims count from there.
    package var start: Int
    package init(_ words: String, start: Int = 0) {
      self.words = words
      self.start = start
    }
  }

  /// One line of "changes since the last run".
  package struct Change: Sendable {
    package var kind: String
    package var text: String
    package var source: String?
    package init(kind: String, text: String, source: String?) {
      self.kind = kind
      self.text = text
      self.source = source
    }
  }

  package var knowledgeBase: KnowledgeBase
  /// The texts of sources by id, where they are at hand: claims are then shown in their place.
  package var texts: [String: Text]
  package var changes: [Change]
  package var title: String

  package init(
    knowledgeBase: KnowledgeBase, texts: [String: Text] = [:], changes: [Change] = [],
    title: String = "What the sources say"
  ) {
    self.knowledgeBase = knowledgeBase
    self.texts = texts
    self.changes = changes
    self.title = title
  }
}

/// A claim, and how the knowledge base says that it stands.
///
/// Of a class, as it goes through many hands: a claim is some thousand bytes with a score of texts.
final class IndexedClaim: Sendable {
  let claim: Claim
  let placedBy: String
  let link: String?
  let topic: Topic?
  /// The worst verdict that the claim takes part in.
  let verdict: Verdict
  let relations: [Finding.Relation]

  init(_ placed: PlacedClaim, topic: Topic?, verdict: Verdict, relations: [Finding.Relation]) {
    claim = placed.claim
    placedBy = placed.placedBy
    link = placed.link
    self.topic = topic
    self.verdict = verdict
    self.relations = relations
  }
}

/// The knowledge base by id, so that a page is made without searching.
struct ReportIndex: Sendable {
  let knowledgeBase: KnowledgeBase
  /// In the order of the knowledge base.
  let allClaims: [IndexedClaim]
  let claims: [String: IndexedClaim]
  let measures: [String: Measure]
  let topics: [String: Topic]
  let sources: [String: Source]
  let findings: [String: Finding]
  let claimsOfSource: [String: [IndexedClaim]]

  init(_ knowledgeBase: KnowledgeBase) {
    self.knowledgeBase = knowledgeBase
    let measures = Dictionary(
      knowledgeBase.measures.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let topics = Dictionary(
      knowledgeBase.topics.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    sources = Dictionary(
      knowledgeBase.sources.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    findings = Dictionary(
      knowledgeBase.findings.map { ($0.measure, $0) }, uniquingKeysWith: { first, _ in first })
    let standings = Self.standings(in: knowledgeBase.findings)
    allClaims = knowledgeBase.claims.map { placed in
      let standing = standings[placed.claim.id] ?? Standing()
      return IndexedClaim(
        placed, topic: measures[placed.measure].flatMap { topics[$0.topic] },
        verdict: standing.verdict, relations: standing.relations)
    }
    claims = Dictionary(
      allClaims.map { ($0.claim.id, $0) }, uniquingKeysWith: { first, _ in first })
    claimsOfSource = Dictionary(grouping: allClaims) { $0.claim.source }
    self.measures = measures
    self.topics = topics
  }

  /// What the findings say of a claim.
  private struct Standing {
    var verdict = Verdict.single
    var relations: [Finding.Relation] = []

    mutating func add(_ relation: Finding.Relation) {
      relations.append(relation)
      if relations.count == 1 || relation.verdict.rank < verdict.rank { verdict = relation.verdict }
    }
  }

  private static func standings(in findings: [Finding]) -> [String: Standing] {
    var standings: [String: Standing] = [:]
    for finding in findings {
      let rest: Verdict =
        finding.claims.count == 1 ? .single : finding.apart.isEmpty ? .agree : .differentScope
      for id in finding.claims { standings[id, default: Standing()].verdict = rest }
      for relation in finding.relations {
        for id in [relation.a, relation.b] { standings[id, default: Standing()].add(relation) }
      }
    }
    return standings
  }

  /// Conflicts first: every pair that is one, of a topic before the next.
  var conflicts: [(finding: Finding, relation: Finding.Relation)] {
    let pairs = knowledgeBase.findings.flatMap { finding in
      finding.relations.filter { $0.verdict == .conflict || $0.verdict == .possibleConflict }
        .map { (finding: finding, relation: $0) }
    }
    return pairs.enumerated().sorted {
      ($0.element.relation.verdict.rank, $0.offset) < ($1.element.relation.verdict.rank, $1.offset)
    }.map(\.element)
  }
}

extension Verdict {
  /// Worst first.
  var rank: Int {
    switch self {
    case .conflict: 0
    case .possibleConflict: 1
    case .divergent: 2
    case .differentScope: 3
    case .compatible: 4
    case .agree: 5
    case .single: 6
    case .differentAspects: 7
    }
  }

  /// As people read it.
  package var words: String { rawValue.spaced }

  var cssClass: String {
    switch self {
    case .conflict: "conflict-verdict"
    case .possibleConflict: "possible-verdict"
    case .divergent: "divergent-verdict"
    case .agree, .compatible: "agree-verdict"
    case .differentScope, .single, .differentAspects: "plain-verdict"
    }
  }
}

extension String {
  /// A name of many words as people read it.
  var spaced: String {
    guard utf8.contains(ASCII.underscore) else { return self }
    return String(
      decoding: utf8.map { $0 == ASCII.underscore ? ASCII.space : $0 }, as: UTF8.self)
  }
}
