import TallyCore
import TallyExtract
import TallyIngest
import TallyJSON
import TallyKnowledge
import TallyRecords

/// The stages, each with what the stage before would hand it.
struct Stages {
  let bytes: Int
  let runs: Int
  /// Only stages whose name holds this are timed.
  let name: String?

  func all() throws -> [Measurement] {
    let reader = DocumentReader()
    func document(_ text: [UInt8], _ format: Document.Format = .plainText) throws -> Document {
      try reader.document(from: DocumentReader.Input(id: "bench", format: format, bytes: text))
    }
    let text = BenchText.prose(bytes: bytes)
    let dense = try document(BenchText.dense(bytes: bytes))
    let page = BenchText.page(bytes: bytes)
    let prose = try document(text)
    let splitter = SentenceSplitter()
    let finder = QuantityFinder()
    let extractor = ClaimExtractor()
    // What only some stages need is made when the first of them is timed.
    lazy var claims = extractor.claims(in: dense)
    lazy var records = Self.records(of: claims)

    func quantities(_ document: Document) -> Int {
      var workspace = QuantityFinder.Workspace()
      return document.blocks.reduce(0) {
        $0
          + finder.quantities(
            in: $1.range, of: document.reading, decimalMark: document.decimalMark,
            using: &workspace
          ).count
      }
    }
    var stages: [Measurement] = []
    func measure<Result>(
      _ name: String, _ count: @autoclosure () -> Int, _ body: () throws -> Result
    ) rethrows {
      if let part = self.name, !name.contains(part) { return }
      stages.append(try Measurement.of(name, bytes: count(), runs: runs, body))
    }

    try measure("read plain text", text.count) { try document(text) }
    try measure("read a page (main text)", page.count) { try document(page, .html) }
    measure("sentences", prose.text.count) { splitter.sentences(in: prose) }
    measure("quantities", prose.text.count) { quantities(prose) }
    measure("quantities, number-dense", dense.text.count) { quantities(dense) }
    measure("claims (with all before)", prose.text.count) { extractor.claims(in: prose) }
    measure("claims, number-dense", dense.text.count) { extractor.claims(in: dense) }
    measure("records of claims (bytes out)", records) { Self.records(of: claims) }
    measure("reconcile (bytes of records)", records) {
      Reconciler().knowledgeBase(of: claims, sources: [dense.source])
    }
    for unit in ["1,1,1,", "1-1-1-", "$$$$", "half half ", "5% "] {
      let adversary = try document(BenchText.adversarial(unit, bytes: 1_000_000))
      measure("quantities of \"\(unit)\"", adversary.text.count) { quantities(adversary) }
    }
    return stages
  }

  /// The number of bytes that the claims' records take.
  private static func records(of claims: [Claim]) -> Int {
    var writer = JSONWriter()
    var count = 0
    for claim in claims {
      writer.record(claim)
      writer.endLine()
      count += writer.bytes.count
      writer.removeAll()
    }
    return count
  }
}
