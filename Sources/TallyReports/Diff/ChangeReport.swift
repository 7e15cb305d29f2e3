internal import TallyCore
internal import TallyJSON
package import TallyKnowledge
internal import TallyRecords

/// What changed, for people and for programs.
package struct ChangeReport: Sendable {
  let changes: ChangeSet
  private let shown: Set<ChangeSet.Kind>
  private let style: TerminalStyle

  /// - Parameter shown: kinds to list; the others are only counted.
  package init(_ changes: ChangeSet, shown: Set<ChangeSet.Kind>, style: TerminalStyle) {
    self.changes = changes
    self.shown = shown
    self.style = style
  }

  var listed: [ChangeSet.Change] { changes.changes.filter { shown.contains($0.kind) } }

  // MARK: Text

  package func lines() -> [String] {
    var lines: [String] = []
    for verdict in changes.verdicts {
      lines.append(
        style.paint("VERDICT", .bold, verdict.new == .conflict ? .red : .yellow) + "  "
          + TerminalStyle.visible(verdict.topic) + ": "
          + "\(verdict.old?.words ?? "nothing") → \(verdict.new?.words ?? "nothing")")
    }
    for range in changes.ranges {
      lines.append(
        style.paint("RANGE", .bold, .yellow) + "    " + TerminalStyle.visible(range.label) + ": "
          + "\(Self.text(range.old)) → \(Self.text(range.new))")
    }
    var source = ""
    for change in listed {
      if change.source != source {
        source = change.source
        lines += ["", style.paint(TerminalStyle.visible(source), .bold)]
      }
      lines += self.lines(of: change)
    }
    let news: [(String, [String])] = [
      ("new source", changes.sources.added), ("source gone", changes.sources.removed),
    ]
    for (what, names) in news where !names.isEmpty {
      lines += names.map { "\(what): \(TerminalStyle.visible($0))" }
    }
    lines += changes.sources.renamed.map {
      "renamed: \(TerminalStyle.visible($0.old)) → \(TerminalStyle.visible($0.new))"
    }
    if !lines.isEmpty { lines.append("") }
    lines.append(headline)
    return lines
  }

  /// "2 changed, 1 added, 0 removed; 240 unchanged"
  package var headline: String {
    let counts = [ChangeSet.Kind.changed, .added, .removed, .moved, .reworded].compactMap {
      kind -> String? in
      let count = changes.count(kind)
      let always = [.changed, .added, .removed].contains(kind)
      return count > 0 || always ? "\(count) \(kind.rawValue)" : nil
    }
    let leftOut = changes.leftOut > 0 ? "; \(changes.leftOut) left out" : ""
    return counts.joined(separator: ", ") + "; \(changes.unchanged) unchanged" + leftOut
  }

  private func lines(of change: ChangeSet.Change) -> [String] {
    let old = change.old.map { TerminalStyle.visible(Self.value($0)) }
    let new = change.new.map { TerminalStyle.visible(Self.value($0)) }
    let line = change.new?.claim.origin?.line ?? change.old?.claim.origin?.line
    let place = line.map { style.paint("  line \($0)", .quiet) } ?? ""
    let first: String
    switch change.kind {
    case .changed:
      first =
        style.paint("~", .yellow) + " \(style.paint(old ?? "", .red)) → "
        + style.paint(new ?? "", .green) + (change.delta.map { "  (\(Self.words($0)))" } ?? "")
        + (change.flipsBack ? "  as it was before" : "")
    case .added: first = style.paint("+ " + (new ?? ""), .green)
    case .removed: first = style.paint("- " + (old ?? ""), .red)
    case .moved: first = "→ \(new ?? "") (moved)"
    case .reworded: first = "≈ \(old ?? "") → \(new ?? "") (reworded)"
    }
    let sentence = (change.new ?? change.old)?.claim.sentence?.text ?? ""
    return ["  " + first + place]
      + style.wrapped(TerminalStyle.visible(sentence), indent: "      ").prefix(3)
      .map { style.paint($0, .quiet) }
  }

  static func text(_ hull: Finding.Hull) -> String {
    IntervalChart.text(hull.lower, hull.upper, unit: hull.unit)
  }

  static func value(_ placed: PlacedClaim) -> String {
    placed.claim.quote ?? placed.claim.quantity.text
  }

  /// "+24 h, +50 %"
  static func words(_ delta: ChangeSet.Delta) -> String {
    func signed(_ value: Double) -> String {
      let rounded = (value * 100).rounded() / 100
      let text =
        rounded == rounded.rounded() && abs(rounded) < 1e15
        ? String(Int(rounded)) : rounded.description
      return value > 0 ? "+" + text : text
    }
    let name = AmountText.unit(delta.unit)
    let unit = name.isEmpty ? "" : " " + name
    return signed(delta.absolute) + unit
      + (delta.relative.map { ", \(signed(($0 * 1000).rounded() / 10)) %" } ?? "")
  }

  /// For the page: one line a change, verdicts first.
  package var pageLines: [ReportInput.Change] {
    changes.verdicts.map {
      ReportInput.Change(
        kind: "verdict",
        text: "\($0.topic): \($0.old?.words ?? "new") → \($0.new?.words ?? "gone")",
        source: nil)
    }
      + listed.map { change in
        let values = [change.old, change.new].compactMap { $0.map(Self.value) }
        let delta = change.delta.map { " (\(Self.words($0)))" } ?? ""
        return ReportInput.Change(
          kind: change.kind.rawValue, text: values.joined(separator: " → ") + delta,
          source: change.source)
      }
  }

  // MARK: JSON

  package func json() -> [UInt8] {
    var writer = JSONWriter(pretty: true)
    writer.object { writer in
      writer.array("changes", of: listed) { Self.write($1, &$0) }
      writer.array("verdicts", of: changes.verdicts) { writer, verdict in
        writer.object {
          $0.string("measure", verdict.measure)
          $0.string("topic", verdict.topic)
          $0.string("old", verdict.old?.rawValue)
          $0.string("new", verdict.new?.rawValue)
        }
      }
      writer.array("ranges", of: changes.ranges) { writer, range in
        func hull(_ name: StaticString, _ hull: Finding.Hull, _ writer: inout JSONWriter) {
          writer.object(name) {
            $0.decimal("lower", hull.lower)
            $0.decimal("upper", hull.upper)
            $0.string("unit", hull.unit)
          }
        }
        writer.object {
          $0.string("topic", range.topic)
          $0.string("label", range.label)
          hull("old", range.old, &$0)
          hull("new", range.new, &$0)
        }
      }
      writer.object("sources") { writer in
        writer.strings("added", changes.sources.added)
        writer.strings("removed", changes.sources.removed)
        writer.strings("changed", changes.sources.changed)
        writer.array("renamed", of: changes.sources.renamed) { writer, rename in
          writer.object {
            $0.string("old", rename.old)
            $0.string("new", rename.new)
          }
        }
      }
      writer.object("counts") {
        $0.integer("changed", changes.count(.changed))
        $0.integer("added", changes.count(.added))
        $0.integer("removed", changes.count(.removed))
        $0.integer("moved", changes.count(.moved))
        $0.integer("reworded", changes.count(.reworded))
        $0.integer("unchanged", changes.unchanged)
        $0.integer("leftOut", changes.leftOut)
      }
    }
    writer.endLine()
    return writer.bytes
  }

  /// One record a line, a change each.
  package func ndjson() -> [UInt8] {
    var writer = JSONWriter()
    for change in listed {
      Self.write(change, &writer)
      writer.endLine()
    }
    return writer.bytes
  }

  private static func write(_ change: ChangeSet.Change, _ writer: inout JSONWriter) {
    func claim(_ name: StaticString, _ placed: PlacedClaim?, _ writer: inout JSONWriter) {
      guard let placed else { return writer.null(name) }
      writer.key(name)
      writer.record(placed)
    }
    writer.object { writer in
      writer.string("kind", change.kind.rawValue)
      writer.string("source", change.source)
      writer.string("measure", change.measure)
      claim("old", change.old, &writer)
      claim("new", change.new, &writer)
      writer.bool("flipsBack", change.flipsBack)
      guard let delta = change.delta else { return writer.null("delta") }
      writer.object("delta") {
        $0.double("absolute", delta.absolute)
        $0.double("relative", delta.relative)
        $0.string("unit", delta.unit)
      }
    }
  }

  // MARK: Markdown

  package func markdown() -> [UInt8] {
    var lines = ["# What changed", "", headline + ".", ""]
    if !changes.verdicts.isEmpty {
      lines += ["## Verdicts", "", "| topic | before | now |", "|---|---|---|"]
      lines += changes.verdicts.map {
        "| \(MarkdownExport.escaped($0.topic)) | \($0.old?.words ?? "") | \($0.new?.words ?? "") |"
      }
      lines.append("")
    }
    if !changes.ranges.isEmpty {
      lines += ["## Ranges that grew", "", "| topic | before | now |", "|---|---|---|"]
      lines += changes.ranges.map {
        "| \(MarkdownExport.escaped($0.label)) | \(Self.text($0.old)) | \(Self.text($0.new)) |"
      }
      lines.append("")
    }
    if !listed.isEmpty {
      lines += ["| kind | source | before | now | by |", "|---|---|---|---|---|"]
      lines += listed.map { change in
        let cells = [
          change.kind.rawValue, change.source, change.old.map(Self.value) ?? "",
          change.new.map(Self.value) ?? "", change.delta.map(Self.words) ?? "",
        ]
        return "| " + cells.map(MarkdownExport.escaped).joined(separator: " | ") + " |"
      }
      lines.append("")
    }
    return Array(lines.joined(separator: "\n").utf8)
  }
}
