internal import TallyCore
internal import TallyExtract
internal import TallyIngest
internal import TallyKnowledge
internal import TallyReports

/// Documents in, knowledge base out, in memory: what `ingest` writes, and what `diff` makes of a corpus.
struct Ingestion {
  var base = KnowledgeBase()
  var log: RunLog
  /// For the report.
  var texts = SourceTexts()

  /// Loads tables and forms on a core of its own, what is asked for first first. Asked again, it does nothing.
  static func loadTables() { _ = loading }

  private static let loading = Task.detached {
    ClaimExtractor.loadQuantities()
    Reconciler.loadTables()
    ReportPages.loadForms()
  }

  /// - Parameter cache: of earlier readings; `nil`: every document is read.
  init(_ plan: RunPlan, jobs: Int, isQuiet: Bool, cache: ReadingCache? = nil) async throws {
    log = RunLog(isQuiet: isQuiet)
    var assembly = KnowledgeAssembly()
    var progress = Progress(isWanted: !isQuiet, of: plan.feed.sourceIDs.count)
    var keeper = cache.map { ReadingCache.Keeper($0) }
    Self.loadTables()
    // On this core meanwhile.
    ClaimExtractor.loadTables()
    let extractor = ClaimExtractor(settings: plan.settings)
    try await Pipeline(jobs: jobs, settings: plan.settings).run(plan.feed) { inputs, reader in
      func read(_ inputs: [DocumentReader.Input]) -> [Pipeline.Outcome<Reading>] {
        Pipeline.outcomes(of: inputs, reader) { documents in
          zip(documents, ExtractCommand.claims(of: documents, by: extractor)).map {
            Reading(claims: $1, texts: SourceTexts.texts(of: $0))
          }
        }
      }
      return cache?.outcomes(of: inputs, read) ?? read(inputs)
    } deliver: { outcome in
      progress.step(claims: assembly.claims.count)
      for problem in outcome.problems { log.add(problem) }
      guard let reading = outcome.value else { return }
      keeper?.keep(reading)
      assembly.claims += reading.claims
      texts.add(reading.texts, of: outcome.sources)
      assembly.sources += outcome.sources
    }
    progress.finish()
    keeper?.finish()
    assembly.problems = log.problems
    base = assembly.knowledgeBase(settings: plan.settings)
  }
}
