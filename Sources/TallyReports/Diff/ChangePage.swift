internal import Mustache
internal import TallyCore
internal import TallyKnowledge

extension ChangeReport {
  /// A self-contained page in the report's look; nothing in it runs.
  package func html() -> [UInt8] {
    let assets = ReportAssets.shared
    let verdicts = changes.verdicts.map { verdict -> [String: Any] in
      var row: [String: Any] = ["topic": verdict.topic]
      if let old = verdict.old { row.merge(["old": old.words, "oldClass": old.cssClass]) { $1 } }
      if let new = verdict.new { row.merge(["new": new.words, "newClass": new.cssClass]) { $1 } }
      return row
    }
    let ranges = changes.ranges.map {
      ["label": $0.label, "old": Self.text($0.old), "new": Self.text($0.new)]
    }
    let rows = listed.map(Self.row)
    let sources =
      changes.sources.added.map { "new: \($0)" } + changes.sources.removed.map { "gone: \($0)" }
      + changes.sources.renamed.map { "renamed: \($0.old) → \($0.new)" }
    let view: [String: Any] = [
      "title": "What changed", "headline": headline, "style": assets.style,
      "styleHash": assets.styleHash, "verdicts": verdicts, "hasVerdicts": !verdicts.isEmpty,
      "ranges": ranges, "hasRanges": !ranges.isEmpty, "changes": rows,
      "hasChanges": !rows.isEmpty, "sources": sources, "hasSources": !sources.isEmpty,
    ]
    return Array((assets.library.render(view, withTemplate: "changes") ?? "").utf8)
  }

  private static func row(_ change: ChangeSet.Change) -> [String: Any] {
    let claim = (change.new ?? change.old)?.claim
    var row: [String: Any] = [
      "kind": change.kind.rawValue, "source": change.source, "flipsBack": change.flipsBack,
      "delta": change.delta.map(words) ?? "", "sentence": claim?.sentence?.text ?? "",
    ]
    row["old"] = change.old.map(value)
    row["new"] = change.new.map(value)
    row["line"] = claim?.origin?.line
    return row
  }
}
