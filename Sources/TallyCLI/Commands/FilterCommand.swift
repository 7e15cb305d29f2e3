internal import TallyCore
internal import TallyJSON

/// What `text`, `sentences` and `extract` share: documents in, records out, in input order.
enum FilterCommand {
  /// - Parameter sourcesFile: where source and problem records go.
  /// - Parameter isPart: whether the documents are a part of those that the settings speak of.
  /// - Parameter stage: makes, of the settings, what makes the records of some documents, for each its own.
  static func run(
    _ options: RunOptions, paths: [String], sourcesFile: String? = nil,
    isPart: Bool = false,
    stage: (Settings) -> @Sendable ([Document]) -> [[UInt8]]
  ) async throws -> Int32 {
    let plan = try RunPlan(options, paths: paths.isEmpty ? ["-"] : paths, isPart: isPart)
    let records = stage(plan.settings)
    var log = RunLog(isQuiet: options.quiet)
    var ledger = try sourcesFile.map { try SourceLedger($0) }
    do {
      try ledger?.add(settings: plan.settingsText)
      try await Pipeline(jobs: options.jobCount, settings: plan.settings).run(plan.feed) {
        records($0)
      } deliver: { outcome in
        for problem in outcome.problems { log.add(problem) }
        guard let bytes = outcome.value else { return }
        for source in outcome.sources { try ledger?.add(source) }
        try StandardStreams.write(bytes)
      }
      for problem in log.problems { try ledger?.add(problem) }
      try ledger?.finish()
    } catch {
      ledger?.abandon()
      throw error
    }
    return log.exitCode
  }

  /// Documents one by one.
  static func each(
    _ records: @escaping @Sendable (inout JSONWriter, Document) -> Void
  ) -> @Sendable ([Document]) -> [[UInt8]] {
    { documents in
      documents.map { document in
        var writer = JSONWriter()
        records(&writer, document)
        return writer.bytes
      }
    }
  }
}
