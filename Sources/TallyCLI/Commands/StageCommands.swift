internal import ArgumentParser
internal import TallyCore
internal import TallyExtract
internal import TallyJSON
internal import TallyKnowledge
internal import TallyRecords

struct TextCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "text", abstract: "Write the main text of documents, one record each.",
    discussion: """
      Example: tally text page.html
               tally text < documents.ndjson > texts.ndjson
      """)

  @OptionGroup var options: RunOptions
  @Argument(
    help: ArgumentHelp(
      "Documents or folders; none or -: NDJSON documents from standard input.", valueName: "file"))
  var files: [String] = []

  func run() async throws {
    let status = try await FilterCommand.run(options, paths: files) { _ in
      FilterCommand.each { writer, document in
        writer.textRecord(of: document)
        writer.endLine()
      }
    }
    throw ExitCode(status)
  }
}

struct SentencesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sentences", abstract: "Write the sentences of documents, one record each.",
    discussion: """
      Example: tally sentences notes.txt
               tally sentences < documents.ndjson | wc -l
      """)

  @OptionGroup var options: RunOptions
  @Argument(
    help: ArgumentHelp(
      "Documents or folders; none or -: NDJSON documents from standard input.", valueName: "file"))
  var files: [String] = []

  func run() async throws {
    let status = try await FilterCommand.run(options, paths: files) { _ in
      let splitter = SentenceSplitter()
      return FilterCommand.each { writer, document in
        let index = TextIndex(document.written)
        for sentence in splitter.sentences(in: document) {
          writer.sentenceRecord(sentence.range, of: document, index: index)
          writer.endLine()
        }
      }
    }
    throw ExitCode(status)
  }
}

struct ExtractCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract", abstract: "Write the claims of documents, one record each.",
    discussion: """
      Example: tally extract corpus | jq -c '[.quote, .subject.text]'
               tally extract --sources s.ndjson corpus | tally reconcile --sources s.ndjson
      """)

  @OptionGroup var options: RunOptions
  @Option(help: ArgumentHelp("Also write source and problem records.", valueName: "file"))
  var sources: String?
  @Flag(help: "Also write by what a cluster shuffles each claim; see 'tally cluster'.")
  var keys = false
  @Argument(
    help: ArgumentHelp(
      "Documents or folders; none or -: NDJSON documents from standard input.", valueName: "file"))
  var files: [String] = []

  func run() async throws {
    let status = try await FilterCommand.run(
      options, paths: files, sourcesFile: sources, isPart: keys
    ) {
      settings in
      Task.detached { ClaimExtractor.loadTables() }
      let extractor = ClaimExtractor(settings: settings)
      let reconciler = keys ? Reconciler(settings: settings) : nil
      return { documents in
        ExtractCommand.claims(of: documents, by: extractor).map { claims in
          var writer = JSONWriter()
          for claim in claims {
            if let reconciler {
              writer.record(
                claim, subjectKey: reconciler.subjectKey(of: claim),
                wordings: Witnesses.wordings(of: claim))
            } else {
              writer.record(claim)
            }
            writer.endLine()
          }
          return writer.bytes
        }
      }
    }
    throw ExitCode(status)
  }

  /// What `extract` and `ingest` both make of documents.
  static func claims(of documents: [Document], by extractor: ClaimExtractor) -> [[Claim]] {
    var claims = extractor.claims(in: documents)
    for place in claims.indices { QuoteContext.fill(&claims[place], from: documents[place].text) }
    return claims
  }
}
