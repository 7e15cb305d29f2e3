internal import ArgumentParser
internal import TallyCore
internal import TallyExtract
internal import TallyKnowledge
internal import TallyReports

struct CheckCommand: AsyncParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Hold a draft's numbers against a knowledge base.",
    discussion: """
      Example: tally check draft.md --against output

      Exit status: 0 nothing disagrees, 1 something does, 2 trouble.
      """)

  @Option(help: ArgumentHelp("A knowledge base: a file or an output folder.", valueName: "kb"))
  var against: String
  @Option(help: "text or json.")
  var format: Format = .text
  @OptionGroup var options: RunOptions
  @Argument(help: ArgumentHelp("The draft, in any format that ingest reads.", valueName: "file"))
  var file: String

  func run() async throws {
    let base = try KnowledgeBaseFiles.read(against)
    let plan = try RunPlan(options, paths: [file])
    let extractor = ClaimExtractor(settings: plan.settings)
    var claims: [Claim] = []
    var log = RunLog(isQuiet: options.quiet)
    try await Pipeline(jobs: options.jobCount, settings: plan.settings).run(plan.feed) {
      extractor.claims(in: $0 as [Document])
    } deliver: { outcome in
      for problem in outcome.problems { log.add(problem) }
      claims += outcome.value ?? []
    }
    guard log.exitCode == 0 else { throw ExitCode(2) }
    let results = DraftCheck(against: base, settings: plan.settings).results(for: claims)
    let report = CheckText(results, style: TerminalWindow.style)
    switch format {
    case .text: try StandardStreams.write(report.lines().joined(separator: "\n") + "\n")
    case .json: try StandardStreams.write(report.json())
    }
    if report.disagrees { throw ExitCode(1) }
  }
}
