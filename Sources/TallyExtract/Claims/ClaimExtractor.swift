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

  /// The claims of `document`, in the order of their places; those of structured data come last.
  package func claims(in document: Document) -> [Claim] {
    let sentences = SentenceSplitter().sentences(in: document)
    var maker: ClaimMaker?
    for index in sentences.indices {
      let found = finder.quantities(in: sentences[index].range, of: document)
      if found.isEmpty { continue }
      var current = maker ?? ClaimMaker(document, sentences: sentences, limits: limits)
      maker = nil
      current.add(found, sentence: index)
      maker = current
    }
    return maker?.claims ?? []
  }
}
