internal import TallyCore
package import TallyKnowledge

/// A knowledge base as Markdown: the conflicts, then a table a topic.
package struct MarkdownExport: Sendable {
  package init() {}

  package func bytes(of base: KnowledgeBase) -> [UInt8] {
    let index = ReportIndex(base)
    var lines = [
      "# What the sources say", "",
      "\(base.sources.count) sources, \(base.claims.count) claims, \(base.topics.count) topics, "
        + "\(index.conflicts.count) conflicts.", "",
    ]
    if !index.conflicts.isEmpty {
      lines += ["## Conflicts", "", "| verdict | one | other | why |", "|---|---|---|---|"]
      for (_, relation) in index.conflicts {
        let sides = [relation.a, relation.b].map { id -> String in
          guard let claim = index.claims[id]?.claim else { return id }
          return "\(claim.quote ?? claim.quantity.text) (\(claim.source))"
        }
        lines.append(Self.row([relation.verdict.words] + sides + [relation.why]))
      }
      lines.append("")
    }
    for topic in base.topics.sorted(by: { ($0.label, $0.id) < ($1.label, $1.id) }) {
      lines += [
        "## " + Self.escaped(topic.label), "", Self.escaped(topic.summary), "",
        "| subject | property | role | value | read as | source | line |",
        "|---|---|---|---|---|---|---|",
      ]
      for claim in topic.measures.flatMap({ index.findings[$0]?.claims ?? [] })
        .compactMap({ index.claims[$0]?.claim })
      {
        let quantity = claim.quantity
        let unit = quantity.per.map { quantity.unit + "/" + $0 } ?? quantity.unit
        let reading =
          quantity.isVague
          ? "vague" : IntervalChart.text(quantity.lower, quantity.upper, unit: unit)
        lines.append(
          Self.row([
            claim.subject.text ?? "", claim.property.text ?? "", claim.role.rawValue,
            claim.quote ?? quantity.text, reading, claim.source,
            claim.origin.map { "\($0.line)" } ?? "",
          ]))
      }
      lines.append("")
    }
    return Array(lines.joined(separator: "\n").utf8)
  }

  private static func row(_ cells: [String]) -> String {
    "| " + cells.map(escaped).joined(separator: " | ") + " |"
  }

  /// Text of a source, so that it is neither markup nor a new cell or line.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "|", "\\", "`", "*", "_", "[", "]", "<", ">", "#":
        result += scalar == "<" ? "&lt;" : scalar == ">" ? "&gt;" : "\\" + String(scalar)
      case "\n", "\r", "\t": result.append(" ")
      case "&": result += "&amp;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
