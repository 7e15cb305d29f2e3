internal import TallyCore
package import TallyKnowledge

/// What `tally ingest` prints when it is done: counts, conflicts with both quotes, where to look next.
package struct SummaryText: Sendable {
  /// Conflicts shown in full; the report has them all.
  private static let shownConflicts = 5

  private let index: ReportIndex
  private let style: TerminalStyle

  package init(_ base: KnowledgeBase, style: TerminalStyle) {
    index = ReportIndex(base)
    self.style = style
  }

  package func lines() -> [String] {
    let base = index.knowledgeBase
    let conflicts = index.conflicts
    let leftOut = base.problems.count { $0.leftOut }
    var lines = [
      [
        count(base.sources.count, "source", "sources"), count(base.claims.count, "claim", "claims"),
        count(base.topics.count, "topic", "topics"),
        count(conflicts.count, "conflict", "conflicts", conflicts.isEmpty ? .green : .red),
      ].joined(separator: " · ")
    ]
    if leftOut > 0 {
      lines.append(
        style.paint(
          leftOut == 1 ? "1 document was left out" : "\(leftOut) documents were left out", .yellow))
    }
    for (finding, relation) in conflicts.prefix(Self.shownConflicts) {
      lines.append("")
      lines += conflictLines(finding, relation)
    }
    if conflicts.count > Self.shownConflicts {
      lines += ["", "… and \(conflicts.count - Self.shownConflicts) more."]
    }
    return lines
  }

  private func count(
    _ number: Int, _ one: String, _ many: String, _ ink: TerminalStyle.Ink = .bold
  ) -> String {
    style.paint("\(number)", .bold, ink) + " " + (number == 1 ? one : many)
  }

  private func conflictLines(_ finding: Finding, _ relation: Finding.Relation) -> [String] {
    let measure = index.measures[finding.measure]
    let name = [measure?.subject, measure?.property].compactMap { $0 }.joined(separator: ": ")
    let sides = [relation.a, relation.b].compactMap { index.claims[$0] }
    var lines = [
      style.paint(relation.verdict.words.uppercased(), .bold, .red) + "  "
        + style.paint(TerminalStyle.visible(name), .bold)
    ]
    for placed in sides {
      let claim = placed.claim
      let sentence = claim.sentence?.text ?? claim.quote ?? claim.quantity.text
      lines += style.wrapped("“" + TerminalStyle.visible(sentence) + "”", indent: "  ")
      let place = claim.origin.map { ":\($0.line)" } ?? ""
      lines.append(
        "    " + style.paint(TerminalStyle.visible(claim.source) + place, .quiet))
    }
    lines += IntervalBars(style: style).lines(for: sides, indent: "  ")
    lines += style.wrapped(TerminalStyle.visible(relation.why), indent: "  ")
    return lines
  }
}
