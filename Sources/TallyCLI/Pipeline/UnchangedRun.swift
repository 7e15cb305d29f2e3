internal import TallyCore
internal import TallyIngest
internal import TallyKnowledge
internal import TallyRecords
internal import TallyStore

/// Knows whether a run would read what the last one read and write what stands there already.
///
/// The files of the input and of the output are hashed, every byte; nothing is taken from the state but
/// that the two belong together. Without state, or with a damaged one, the run takes the long way.
struct UnchangedRun {
  private let folder: OutputFolder
  private let plan: RunPlan
  private let layout: Layout
  private let store: StateStore?
  /// Of this run's inputs; `nil` for standard input.
  private let inputs: String?

  init(_ plan: RunPlan, layout: Layout, folder: OutputFolder, store: StateStore?) {
    self.folder = folder
    self.plan = plan
    self.layout = layout
    self.store = store
    inputs = Self.inputs(plan, layout)
  }

  /// How the last run ended, if it read the same and its output is whole.
  func lastOutcome() -> StateStore.Outcome? {
    guard let inputs, let outcome = store?.outcome(), outcome.inputs == inputs,
      POSIXFile.exists(folder.file(ReportFiles.name)), let output = output(),
      output == outcome.output
    else { return nil }
    return outcome
  }

  /// Remembers this run. Nothing is remembered where the input changed under it.
  func remember(_ base: KnowledgeBase, _ log: RunLog) {
    guard let store, let inputs, inputs == Self.inputs(plan, layout), let output = output() else {
      return
    }
    try? store.remember(
      StateStore.Outcome(
        inputs: inputs, output: output, status: Int(log.exitCode), sources: base.sources.count,
        claims: base.claims.count, complaints: Self.text(of: log.complaints)))
  }

  /// A line each, warnings marked.
  private static func text(of complaints: [RunLog.Complaint]) -> String {
    complaints.map { ($0.isWarning ? "-" : "!") + $0.text }.joined(separator: "\n")
  }

  static func complaints(in outcome: StateStore.Outcome) -> [RunLog.Complaint] {
    outcome.complaints.split(separator: "\n").map {
      RunLog.Complaint(text: String($0.dropFirst()), isWarning: $0.hasPrefix("-"))
    }
  }

  private static func inputs(_ plan: RunPlan, _ layout: Layout) -> String? {
    guard
      let files = InputFingerprint.of(
        paths: plan.paths, include: plan.include, exclude: plan.exclude),
      let program = Program.identity
    else { return nil }
    var digest = Digest()
    for part in [files, program, layout.rawValue] { digest.add(Array(part.utf8) + [0]) }
    digest.add(plan.settingsText ?? [])
    return digest.text()
  }

  /// Of all files that hold the knowledge base; `nil` where the first is missing.
  private func output() -> String? {
    guard let first = Digest.sha256(ofFile: Array(folder.file(KnowledgeBaseFiles.name).utf8)) else {
      return nil
    }
    var digest = Digest()
    digest.add(Array(first.utf8))
    for part in KnowledgeBaseEncoder.Part.allCases {
      let file = folder.file("\(part.rawValue).ndjson")
      digest.add(Array((Digest.sha256(ofFile: Array(file.utf8)) ?? "none").utf8))
    }
    return digest.text()
  }
}
