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
    var maker: ClaimMaker?
    var workspace = QuantityFinder.Workspace(
      language: document.language, readsEnglish: document.readsAsEnglish)
    if !document.facts.isEmpty || !document.passages.isEmpty {
      maker = self.maker(document, sentences, tables)
    }
    for index in sentences.indices {
      let found = finder.quantities(
        in: sentences[index].range, of: document.reading, decimalMark: document.decimalMark,
        using: &workspace)
      if found.isEmpty, tables.cells(in: sentences[index].range).isEmpty { continue }
      if maker == nil { maker = self.maker(document, sentences, tables) }
      maker?.add(found, sentence: index)
    }
    maker?.addFacts()
    return maker?.claims ?? []
  }

  private func maker(
    _ document: Document, _ sentences: [Sentence], _ tables: TableClaims
  ) -> ClaimMaker {
    ClaimMaker(
      document, sentences: sentences, tables: tables, finder: finder, limits: limits)
  }
}
