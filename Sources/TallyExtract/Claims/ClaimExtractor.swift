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
  package func claims(in document: Document) -> [Claim] {
    // One sentence cannot show what a document's commas mean; all its numbers can.
    var document = document
    if document.decimalMark == .automatic {
      document.decimalMark = .shown(in: document.reading)
    }
    let sentences = SentenceSplitter().sentences(in: document)
    let tables = TableClaims(document: document)
    let found = quantities(of: document, sentences, tables)
    if found.sentences.isEmpty, document.facts.isEmpty, document.passages.isEmpty { return [] }
    var maker = ClaimMaker(
      document, sentences: sentences, found: found, tables: tables, finder: finder, limits: limits)
    for batch in ClaimBatch.batches(of: found.sentences) { maker.add(found.sentences[batch]) }
    maker.addFacts()
    return maker.claims
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
        found.sentences.append((index, quantities[index - first]))
      }
      first = end
    }
    return found
  }

  /// So many sentences are looked through for quantities at a time.
  private static let together = 64
}

/// The quantities of a document by their sentences.
struct FoundInDocument: Sendable {
  /// Sentences with a number in them, or in their cells.
  var sentences: [(index: Int, quantities: [FoundQuantity])] = []
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
