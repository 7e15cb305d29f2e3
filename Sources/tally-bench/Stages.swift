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
  /// Which stages are timed.
  let isAsked: (_ name: String) -> Bool

  /// So many blocks are looked through for quantities at a time.
  private static let together = 16

  private let reader = DocumentReader()
  private let splitter = SentenceSplitter()
  private let finder = QuantityFinder()
  private let extractor = ClaimExtractor()

  init(bytes: Int, runs: Int, isAsked: @escaping (_ name: String) -> Bool) {
    self.bytes = bytes
    self.runs = runs
    self.isAsked = isAsked
  }

  func all() throws -> [Measurement] {
    // Each is made when the first stage that needs it is timed.
    lazy var text = BenchText.prose(bytes: bytes)
    lazy var page = BenchText.page(bytes: bytes)
    lazy var prose = document(text)
    lazy var dense = document(BenchText.dense(bytes: bytes))
    lazy var claims = extractor.claims(in: dense)
    lazy var records = Self.records(of: claims)

    var stages: [Measurement] = []
    /// `body` gives how many things it made: sentences, quantities, claims.
    func measure(_ name: String, _ count: @autoclosure () -> Int, _ body: () throws -> Int) rethrows
    {
      guard isAsked(name) else { return }
      stages.append(try Measurement.of(name, bytes: count(), runs: runs, body))
    }

    try measure("read plain text", text.count) { try read(text, .plainText).blocks.count }
    try measure("read a page (main text)", page.count) { try read(page, .html).blocks.count }
    measure("sentences", prose.text.count) { splitter.sentences(in: prose).count }
    measure("quantities", prose.text.count) { quantities(prose) }
    measure("quantities, number-dense", dense.text.count) { quantities(dense) }
    measure("claims (with all before)", prose.text.count) { extractor.claims(in: prose).count }
    measure("claims, number-dense", dense.text.count) { extractor.claims(in: dense).count }
    measure("records of claims (bytes out)", records) {
      _ = Self.records(of: claims)
      return claims.count
    }
    measure("reconcile (bytes of records)", records) {
      _ = Reconciler().knowledgeBase(of: claims, sources: [dense.source])
      return claims.count
    }
    for unit in ["1,1,1,", "1-1-1-", "$$$$", "half half ", "5% "] {
      let name = "quantities of \"\(unit)\""
      guard isAsked(name) else { continue }
      let adversary = document(BenchText.adversarial(unit, bytes: min(bytes, 1_000_000)))
      measure(name, adversary.text.count) { quantities(adversary) }
    }
    return stages
  }

  private func read(_ text: [UInt8], _ format: Document.Format) throws -> Document {
    try reader.document(from: DocumentReader.Input(id: "bench", format: format, bytes: text))
  }

  /// A text that the bench made itself.
  private func document(_ text: [UInt8]) -> Document {
    do {
      return try read(text, .plainText)
    } catch {
      preconditionFailure("the bench's own text cannot be read: \(error)")
    }
  }

  private func quantities(_ document: Document) -> Int {
    var workspace = QuantityFinder.Workspace()
    var count = 0
    for first in stride(from: 0, to: document.blocks.count, by: Self.together) {
      let blocks = document.blocks[first..<min(first + Self.together, document.blocks.count)]
      count += finder.quantities(
        in: blocks.map(\.range), of: document.reading, decimalMark: document.decimalMark,
        using: &workspace
      ).reduce(0) { $0 + $1.count }
    }
    return count
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
