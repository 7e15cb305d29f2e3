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

/// The knowledge base by id, so that a page is made without searching.
struct ReportIndex: Sendable {
  let knowledgeBase: KnowledgeBase
  let claims: [String: PlacedClaim]
  let measures: [String: Measure]
  let topics: [String: Topic]
  let sources: [String: Source]
  let findings: [String: Finding]
  let claimsOfSource: [String: [PlacedClaim]]
  /// The worst verdict that a claim takes part in.
  let verdicts: [String: Verdict]
  let relations: [String: [Finding.Relation]]

  init(_ knowledgeBase: KnowledgeBase) {
    self.knowledgeBase = knowledgeBase
    claims = Dictionary(
      knowledgeBase.claims.map { ($0.claim.id, $0) }, uniquingKeysWith: { first, _ in first })
    measures = Dictionary(
      knowledgeBase.measures.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    topics = Dictionary(
      knowledgeBase.topics.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    sources = Dictionary(
      knowledgeBase.sources.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    findings = Dictionary(
      knowledgeBase.findings.map { ($0.measure, $0) }, uniquingKeysWith: { first, _ in first })
    claimsOfSource = Dictionary(grouping: knowledgeBase.claims) { $0.claim.source }
    var verdicts: [String: Verdict] = [:]
    var relations: [String: [Finding.Relation]] = [:]
    for finding in knowledgeBase.findings {
      let rest: Verdict =
        finding.claims.count == 1 ? .single : finding.apart.isEmpty ? .agree : .differentScope
      for id in finding.claims { verdicts[id] = rest }
      for relation in finding.relations {
        for id in [relation.a, relation.b] {
          relations[id, default: []].append(relation)
          if relations[id]?.count == 1 || relation.verdict.rank < (verdicts[id] ?? .single).rank {
            verdicts[id] = relation.verdict
          }
        }
      }
    }
    self.verdicts = verdicts
    self.relations = relations
  }

  func topic(of claim: PlacedClaim) -> Topic? {
    measures[claim.measure].flatMap { topics[$0.topic] }
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
  var rank: Int { Self.allCases.firstIndex(of: self) ?? Self.allCases.count }

  /// As people read it.
  package var words: String { rawValue.replacing("_", with: " ") }

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
