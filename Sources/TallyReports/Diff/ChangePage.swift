internal import Mustache
internal import TallyCore
internal import TallyKnowledge

extension ChangeReport {
  private static let template = ReportAssets.template(
    Array(ReportAssets.text(named: "changes").utf8))

  /// A self-contained page in the report's look; nothing in it runs.
  package func html() -> [UInt8] {
    let assets = ReportAssets.shared
    let verdicts = changes.verdicts.map { verdict -> PageFields in
      var row: PageFields = ["topic": verdict.topic]
      if let old = verdict.old { row.merge(["old": old.words, "oldClass": old.cssClass]) }
      if let new = verdict.new { row.merge(["new": new.words, "newClass": new.cssClass]) }
      return row
    }
    let ranges = changes.ranges.map { range -> PageFields in
      ["label": range.label, "old": Self.text(range.old), "new": Self.text(range.new)]
    }
    let rows = listed.map(Self.row)
    let sources =
      changes.sources.added.map { "new: \($0)" } + changes.sources.removed.map { "gone: \($0)" }
      + changes.sources.renamed.map { "renamed: \($0.old) → \($0.new)" }
    let view: PageFields = [
      "title": "What changed", "headline": headline, "style": assets.style,
      "styleHash": assets.styleHash, "verdicts": verdicts, "hasVerdicts": !verdicts.isEmpty,
      "ranges": ranges, "hasRanges": !ranges.isEmpty, "changes": rows,
      "hasChanges": !rows.isEmpty, "sources": sources, "hasSources": !sources.isEmpty,
    ]
    return Array(Self.template.render(view).utf8)
  }

  private static func row(_ change: ChangeSet.Change) -> PageFields {
    let claim = (change.new ?? change.old)?.claim
    var row: PageFields = [
      "kind": change.kind.rawValue, "source": change.source, "flipsBack": change.flipsBack,
      "delta": change.delta.map(words) ?? "", "sentence": claim?.sentence?.text ?? "",
    ]
    row["old"] = change.old.map(value)
    row["new"] = change.new.map(value)
    row["line"] = claim?.origin?.line
    return row
  }
}
