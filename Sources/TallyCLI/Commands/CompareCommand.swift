internal import ArgumentParser
internal import TallyCore
internal import TallyExtract
internal import TallyJSON
internal import TallyKnowledge

struct CompareCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare", abstract: "Say whether one text follows from another, by its numbers.",
    discussion: """
      Example: echo '{"id":"1","a":"It takes 16 days.","b":"It takes less than 66 days."}' | tally compare

      a is known, b is stated. Writes {"id","label","relation","why"}; labels: agree, conflict, unrelated.
      """)

  @Argument(help: ArgumentHelp("NDJSON; none or -: from standard input.", valueName: "file"))
  var files: [String] = []

  func run() async throws {
    let finder = QuantityFinder()
    let comparison = TextComparison()
    var log = RunLog(isQuiet: false)
    for file in files.isEmpty ? ["-"] : files {
      try NDJSONLines.each(of: file, log: &log) { record in
        guard let id = record["id"]?.string, let a = record["a"]?.string,
          let b = record["b"]?.string
        else { return "\"id\", \"a\" and \"b\" are needed" }
        let outcome = comparison.outcome(of: Self.text(a, finder), Self.text(b, finder))
        var writer = JSONWriter()
        writer.object {
          $0.string("id", id)
          $0.string("label", outcome.label.rawValue)
          $0.string("relation", outcome.relation?.rawValue)
          $0.string("why", outcome.why)
        }
        writer.endLine()
        try StandardStreams.write(writer.bytes)
        return nil
      }
    }
    throw ExitCode(log.exitCode)
  }

  /// Bytes on both sides of a number in which the words that tell what it counts stand.
  private static let surroundings = 40

  private static func text(_ text: String, _ finder: QuantityFinder) -> TextComparison.Text {
    let bytes = Array(text.utf8)
    let found = finder.quantities(
      in: ByteRange(0, bytes.count), of: Document(source: Source(id: ""), raw: bytes))
    func place(_ byte: Int) -> Int { bytes[..<byte].count { $0 & 0xC0 != 0x80 } }
    let sentence = Claim.Sentence(start: 0, end: place(bytes.count), text: text)
    let statements = found.map { quantity in
      let before = max(0, quantity.range.start - surroundings)..<quantity.range.start
      let after = quantity.range.end..<min(bytes.count, quantity.range.end + surroundings)
      return TextComparison.Statement(
        Claim(
          id: "", document: "",
          span: Claim.Span(start: place(quantity.range.start), end: place(quantity.range.end)),
          quote: nil, kind: quantity.kind, quantity: quantity.quantity, sentence: sentence),
        near: String(decoding: bytes[before], as: UTF8.self) + " "
          + String(decoding: bytes[after], as: UTF8.self),
        counted: quantity.counted.map {
          String(decoding: bytes[$0.start..<$0.end], as: UTF8.self)
        })
    }
    return TextComparison.Text(text, statements: statements)
  }
}
