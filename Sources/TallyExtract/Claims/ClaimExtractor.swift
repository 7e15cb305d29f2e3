package import TallyCore

/// Makes claims of a document: sentences, quantities, and what each quantity is about.
///
/// This is the one place of the module where its stages meet; each of them can be called alone.
package struct ClaimExtractor: Sendable {
  private let finder: QuantityFinder
  private let limits: Settings.Limits

  package init(settings: Settings = Settings()) {
    finder = QuantityFinder(units: settings.units, digits: settings.limits.digits)
    limits = settings.limits
  }

  /// Loads the tables of quantities, which the first extractor would do, and takes longest.
  package static func loadQuantities() { _ = QuantityLexicon.standard }

  /// Loads the tables of phrases and sentences. The first claim would do it; a program that has a core to
  /// spare does it while the tables of quantities are loaded.
  package static func loadTables() {
    _ = PhraseLexicon.standard
    _ = SentenceLexicon.shared
  }

  init(finder: QuantityFinder, limits: Settings.Limits) {
    self.finder = finder
    self.limits = limits
  }

  /// The claims of `document`, in the order of their places; those of structured data come last.
  package func claims(in document: Document) -> [Claim] { claims(in: [document])[0] }

  /// The claims of each document.
  ///
  /// None has a say in those of another; but the rules are fetched once for several small ones, as they are for the
  /// sentences of a large one.
  package func claims(in documents: [Document]) -> [[Claim]] {
    var claims: [[Claim]] = Array(repeating: [], count: documents.count)
    var small = SmallDocuments()
    for (place, document) in documents.enumerated() {
      guard let (made, found) = maker(of: document) else { continue }
      var maker = consume made
      let batches = ClaimBatch.batches(of: found)
      if batches.count == 1, documents.count > 1 {
        let batch = maker.begin(found[...])
        // Handed over: its claims are changed where they stand.
        small.add(consume maker, consume batch, place)
        if small.isFull { small.finish(into: &claims) }
        continue
      }
      for range in batches {
        var batch = maker.begin(found[range])
        for pass in ClaimMaker.Pass.allCases { maker.take(pass, over: &batch) }
      }
      maker.addFacts()
      claims[place] = maker.claims
    }
    small.finish(into: &claims)
    return claims
  }

  /// What makes the claims of a document, and the sentences with a number; `nil` where there is nothing to make.
  private func maker(
    of document: Document
  ) -> (ClaimMaker, [FoundInDocument.Line])? {
    // One sentence cannot show what a document's commas mean; all its numbers can.
    var document = document
    if document.decimalMark == .automatic {
      document.decimalMark = .shown(in: document.reading)
    }
    let sentences = SentenceSplitter().sentences(in: document)
    let tables = TableClaims(document: document)
    let found = quantities(of: document, sentences, tables)
    if found.sentences.isEmpty, document.facts.isEmpty, document.passages.isEmpty { return nil }
    let maker = ClaimMaker(
      document, sentences: sentences, found: found, tables: tables, finder: finder, limits: limits)
    return (maker, found.sentences)
  }

  /// All numbers come before the first claim: what a claim is about may stand in a sentence behind it.
  private func quantities(
    of document: Document, _ sentences: [Sentence], _ tables: TableClaims
  ) -> FoundInDocument {
    var found = FoundInDocument()
    var workspace = finder.workspace(for: document)
    found.mayAnchor.reserveCapacity(sentences.count)
    var ranges: [ByteRange] = []
    var first = 0
    while first < sentences.count {
      let end = min(sentences.count, first + Self.together)
      ranges.removeAll(keepingCapacity: true)
      for index in first..<end { ranges.append(sentences[index].range) }
      let quantities = finder.quantities(
        in: ranges, of: document.reading, decimalMark: document.decimalMark, using: &workspace)
      for index in first..<end {
        found.mayAnchor.append(workspace.classes[index - first].contains(.anchor))
        if quantities[index - first].isEmpty, tables.cells(in: ranges[index - first]).isEmpty {
          continue
        }
        found.sentences.append(.init(index: index, quantities: quantities[index - first]))
      }
      first = end
    }
    return found
  }

  /// So many sentences are looked through for quantities at a time.
  private static let together = 64
}

/// Documents of one batch each, whose claims are read together.
private struct SmallDocuments {
  private struct One {
    var maker: ClaimMaker
    var batch: ClaimBatch
    let place: Int

    mutating func take(_ pass: ClaimMaker.Pass) { maker.take(pass, over: &batch) }
  }

  private var all: [One] = []
  private var lines = 0

  var isFull: Bool { lines >= ClaimBatch.mostLines }

  mutating func add(_ maker: consuming ClaimMaker, _ batch: consuming ClaimBatch, _ place: Int) {
    // One without a line is held, too.
    lines += max(1, batch.lines.count)
    all.append(One(maker: maker, batch: batch, place: place))
  }

  /// Reads what they say, and puts their claims in their places.
  mutating func finish(into claims: inout [[Claim]]) {
    for pass in ClaimMaker.Pass.allCases {
      for number in all.indices { all[number].take(pass) }
    }
    for number in all.indices {
      all[number].maker.addFacts()
      claims[all[number].place] = all[number].maker.claims
    }
    all.removeAll(keepingCapacity: true)
    lines = 0
  }
}

/// The quantities of a document by their sentences.
struct FoundInDocument: Sendable {
  /// A sentence and its quantities. No tuple: those of arrays are destroyed through tables that the runtime makes.
  struct Line: Sendable {
    let index: Int
    let quantities: [FoundQuantity]
  }

  /// Sentences with a number in them, or in their cells.
  var sentences: [Line] = []
  /// Of each sentence of the document, whether it has a word like "after".
  var mayAnchor: [Bool] = []

  func quantities(ofSentence index: Int) -> [FoundQuantity] {
    var (low, high) = (0, sentences.count)
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].index < index { low = middle + 1 } else { high = middle }
    }
    return low < sentences.count && sentences[low].index == index ? sentences[low].quantities : []
  }

  var count: Int { sentences.reduce(0) { $0 + $1.quantities.count } }
}
