internal import TallyCore
package import TallyKnowledge

/// One topic, claim or source in full, for `tally show`.
package struct EntryText: Sendable {
  private let index: ReportIndex
  private let style: TerminalStyle

  package init(_ base: KnowledgeBase, style: TerminalStyle) {
    index = ReportIndex(base)
    self.style = style
  }

  /// What `name` names: an id, a topic's label, or a source's path or title. An id wins over a label;
  /// of several labels all are shown. `nil` when nothing has that name.
  package func lines(for name: String) -> [String]? {
    let base = index.knowledgeBase
    if let claim = index.claims[name] { return lines(of: claim) }
    if let topic = index.topics[name] { return lines(of: topic) }
    if let source = index.sources[name] { return lines(of: source) }
    if let measure = index.measures[name] { return lines(of: measure, indent: "") }
    let wanted = name.lowercased()
    let topics = base.topics.filter { $0.label.lowercased() == wanted }
    if !topics.isEmpty { return topics.flatMap { lines(of: $0) + [""] } }
    let sources = base.sources.filter {
      $0.path == name || $0.title?.lowercased() == wanted || $0.url == name
    }
    return sources.isEmpty ? nil : sources.flatMap { lines(of: $0) + [""] }
  }

  /// Every topic, worst verdict first.
  package func topicLines() -> [String] {
    index.knowledgeBase.topics.sorted {
      ($0.verdict.rank, $0.label, $0.id) < ($1.verdict.rank, $1.label, $1.id)
    }.flatMap {
      [heading($0.label, $0.verdict)]
        + style.wrapped(TerminalStyle.visible($0.summary), indent: "  ")
    }
  }

  /// Names like `name`, for "did you mean".
  package func suggestions(for name: String) -> [String] {
    let wanted = name.lowercased()
    let names =
      index.knowledgeBase.topics.map(\.label) + index.knowledgeBase.sources.map(\.id)
      + index.knowledgeBase.claims.map(\.claim.id)
    return Array(Set(names.filter { $0.lowercased().contains(wanted) }).sorted().prefix(5))
  }

  private func heading(_ text: String, _ verdict: Verdict) -> String {
    let ink: TerminalStyle.Ink =
      switch verdict {
      case .conflict: .red
      case .possibleConflict, .divergent: .yellow
      case .agree, .compatible: .green
      case .differentScope, .single, .differentAspects: .quiet
      }
    return style.paint(TerminalStyle.visible(text), .bold) + "  " + style.paint(verdict.words, ink)
  }

  private func lines(of topic: Topic) -> [String] {
    [heading(topic.label, topic.verdict)]
      + style.wrapped(TerminalStyle.visible(topic.summary), indent: "")
      + topic.measures.compactMap { index.measures[$0] }.flatMap {
        [""] + lines(of: $0, indent: "  ")
      }
  }

  private func lines(of measure: Measure, indent: String) -> [String] {
    guard let finding = index.findings[measure.id] else { return [] }
    let name = [measure.subject, measure.property].compactMap { $0 }.joined(separator: ": ")
    let title = name.isEmpty ? measure.role : "\(name) (\(measure.role))"
    let claims = finding.claims.compactMap { index.claims[$0] }
    var lines = [indent + heading(title, finding.verdict)]
    lines += style.wrapped(TerminalStyle.visible(finding.summary), indent: indent)
    lines += IntervalBars(style: style).lines(for: Array(claims.prefix(40)), indent: indent)
    for relation in finding.relations.prefix(20)
    where relation.verdict.rank < Verdict.compatible.rank {
      lines += style.wrapped(
        "\(relation.verdict.words): \(TerminalStyle.visible(relation.why))", indent: indent + "  ")
    }
    return lines
  }

  private func lines(of source: Source) -> [String] {
    var lines = [style.paint(TerminalStyle.visible(source.title ?? source.id), .bold)]
    let known: [(String, String?)] = [
      ("id", source.id), ("path", source.path), ("url", source.url),
      ("publisher", source.publisher), ("retrieved", source.retrieved),
      ("language", source.language), ("witness", source.witness), ("rank", source.rank.rawValue),
      ("sha256", source.sha256),
    ]
    lines += fields(known)
    let claims = (index.claimsOfSource[source.id] ?? []).sorted {
      ($0.claim.origin?.start ?? .max, $0.claim.id) < ($1.claim.origin?.start ?? .max, $1.claim.id)
    }
    lines.append("")
    for placed in claims {
      let claim = placed.claim
      let line = claim.origin.map { "\($0.line)" } ?? "-"
      let subject = [claim.subject.text, claim.property.text].compactMap { $0 }
        .joined(separator: ": ")
      lines.append(
        "  " + style.paint(line, .quiet) + "  "
          + style.paint(TerminalStyle.visible(claim.quote ?? claim.quantity.text), .blue) + "  "
          + TerminalStyle.visible(subject) + "  " + style.paint(claim.role.rawValue, .quiet) + "  "
          + style.paint(claim.id, .quiet))
    }
    return lines
  }

  private func lines(of placed: IndexedClaim) -> [String] {
    let claim = placed.claim
    var lines = [heading(claim.quote ?? claim.quantity.text, placed.verdict)]
    if let sentence = claim.sentence {
      lines += style.wrapped("“" + TerminalStyle.visible(sentence.text) + "”", indent: "  ")
    }
    let unit = claim.quantity.per.map { claim.quantity.unit + "/" + $0 } ?? claim.quantity.unit
    let place = claim.origin.map { ":\($0.line):\($0.column)" } ?? ""
    lines += fields([
      ("id", claim.id),
      ("reads", IntervalChart.text(claim.quantity.lower, claim.quantity.upper, unit: unit)),
      ("kind", claim.kind.rawValue),
      ("subject", claim.subject.text.map { "\($0) (\(claim.subject.via.rawValue))" }),
      ("property", claim.property.text), ("role", claim.role.rawValue), ("anchor", claim.anchor),
      ("scope", claim.scope.words.isEmpty ? nil : claim.scope.words),
      ("modality", claim.modality.rawValue), ("asserts", claim.asserts.rawValue),
      ("attribution", claim.attribution), ("source", claim.source + place),
      ("topic", placed.topic?.label), ("rule", claim.rule),
      ("placed by", placed.placedBy), ("link", placed.link),
    ])
    for relation in placed.relations {
      let other = relation.a == claim.id ? relation.b : relation.a
      let quote = index.claims[other]?.claim.quote ?? other
      lines += style.wrapped(
        TerminalStyle.visible(
          "\(relation.verdict.words) with \(quote) (\(other)): \(relation.why)"),
        indent: "  ")
    }
    return lines
  }

  private func fields(_ fields: [(String, String?)]) -> [String] {
    fields.compactMap { name, text in
      guard let text, !text.isEmpty else { return nil }
      let padded = name + String(repeating: " ", count: max(12 - name.count, 1))
      return "  " + style.paint(padded, .quiet) + TerminalStyle.visible(text)
    }
  }
}
