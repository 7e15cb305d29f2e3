internal import Dispatch
internal import Foundation
internal import TallyCore
internal import TallyKnowledge
internal import TallyReports
internal import TallyStore

/// What a run leaves besides the knowledge base: what changed since the one before, the page that
/// people look at, and a line in the history.
///
/// None of it decides what `knowledge.json` says; what cannot be written here is said in one line.
struct RunAftermath {
  let folder: OutputFolder
  let store: StateStore?
  let base: KnowledgeBase
  /// Its bytes in one file, where there is a history to put them in.
  let encoded: [UInt8]?
  /// Of the run before, where there is one that can be read.
  let previous: KnowledgeBase?
  let texts: [String: ReportInput.Text]
  /// What counts as a change worth telling.
  let settings: Settings.DiffSettings

  /// Returns the headline of what changed, or `nil` on a first run.
  func write() throws -> String? {
    let changes = previous.map { previous in
      ChangeFilter(settings).applied(
        to: FlipFinder(store).marked(ChangeFinder().changes(from: previous, to: base)))
    }
    let report = changes.map {
      ChangeReport($0, shown: Set(ChangeSet.Kind.allCases), style: .plain)
    }
    if let changes, let report, changes.saysOtherwise || !changes.verdicts.isEmpty {
      try AtomicFile.write(folder.file("changes.json")) { try $0(report.json()) }
      try AtomicFile.write(folder.file("changes.md")) { try $0(report.markdown()) }
    }
    let input = ReportInput(
      knowledgeBase: base, texts: texts, changes: report?.pageLines ?? [])
    let headline = report?.headline ?? "first run"
    let page = folder.file(ReportFiles.name)
    // Side by side. Not as two turns of one loop over the cores: within a turn, the loop over the pages would have one.
    let beside = DispatchGroup()
    DispatchQueue.global().async(group: beside) { [store, base, encoded] in
      Self.remember(base, encoded, in: store, headline: headline)
    }
    defer { beside.wait() }
    try ReportFiles.write(input, to: page)
    return report?.headline
  }

  private static func remember(
    _ base: KnowledgeBase, _ bytes: [UInt8]?, in store: StateStore?, headline: String
  ) {
    guard let store, let bytes else { return }
    do {
      var hash = StableHash()
      hash.combine(bytes[...])
      guard store.runs().first?.knowledge != hash.text else { return }
      let conflicts = base.findings.reduce(0) { count, finding in
        count + finding.relations.count { $0.verdict == .conflict }
      }
      try store.record(
        StateStore.Run(
          finished: Date().ISO8601Format(), knowledge: hash.text, sources: base.sources.count,
          claims: base.claims.count, conflicts: conflicts, headline: headline),
        knowledgeBase: bytes)
    } catch {
      StandardStreams.complain("tally: the history of runs was not written: \(error)")
    }
  }
}
