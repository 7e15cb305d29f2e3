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

  init(_ plan: RunPlan, jobs: Int, isQuiet: Bool) async throws {
    log = RunLog(isQuiet: isQuiet)
    var assembly = KnowledgeAssembly()
    var progress = Progress(isWanted: !isQuiet, of: plan.feed.sourceIDs.count)
    let extractor = ClaimExtractor(settings: plan.settings)
    try await Pipeline(jobs: jobs, settings: plan.settings).run(plan.feed) { document in
      (
        claims: ExtractCommand.claims(of: document, by: extractor),
        texts: SourceTexts.texts(of: document)
      )
    } deliver: { outcome in
      progress.step(claims: assembly.claims.count)
      for problem in outcome.problems { log.add(problem) }
      guard let result = outcome.value else { return }
      assembly.claims += result.claims
      texts.add(result.texts, of: outcome.sources)
      assembly.sources += outcome.sources
    }
    progress.finish()
    assembly.problems = log.problems
    base = assembly.knowledgeBase(settings: plan.settings)
  }
}
