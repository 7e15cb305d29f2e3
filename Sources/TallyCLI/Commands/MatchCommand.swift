internal import ArgumentParser
internal import TallyCore
internal import TallyExtract
internal import TallyJSON
internal import TallyKnowledge

struct MatchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "match", abstract: "Pair the sentences of two versions of a page.",
    discussion: """
      Example: echo '{"id":"p","old":["It takes 48 hours."],"new":["It takes 72 hours."]}' | tally match

      Reads {"id","old":[sentence...],"new":[sentence...]} a line, writes
      {"id","pairs":[{"old","new","label"}]}; labels: unchanged, changed, reworded, moved, removed, added.
      """)

  @Argument(help: ArgumentHelp("NDJSON; none or -: from standard input.", valueName: "file"))
  var files: [String] = []

  func run() async throws {
    let finder = QuantityFinder()
    let matcher = SentenceMatcher()
    var log = RunLog(isQuiet: false)
    for file in files.isEmpty ? ["-"] : files {
      try NDJSONLines.each(of: file, log: &log) { record in
        guard let id = record["id"]?.string, let old = record["old"]?.array,
          let new = record["new"]?.array
        else { return "\"id\", \"old\" and \"new\" are needed" }
        let pairs = matcher.pairs(
          old: old.map { Self.sentence($0, finder) }, new: new.map { Self.sentence($0, finder) })
        var writer = JSONWriter()
        writer.object {
          $0.string("id", id)
          $0.array("pairs", of: pairs) { writer, pair in
            writer.object {
              $0.integer("old", pair.old)
              $0.integer("new", pair.new)
              $0.string("label", pair.label.rawValue)
            }
          }
        }
        writer.endLine()
        try StandardStreams.write(writer.bytes)
        return nil
      }
    }
    throw ExitCode(log.exitCode)
  }

  private static func sentence(_ value: JSONValue, _ finder: QuantityFinder) -> VersionSentence {
    let text = value.string ?? ""
    let bytes = Array(text.utf8)
    let document = Document(source: Source(id: ""), raw: bytes)
    let found = finder.quantities(in: ByteRange(0, bytes.count), of: document)
    return VersionSentence(text, quantities: found.map(\.quantity))
  }
}
