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
    var claims: [Claim] = []
    var identity = ClaimIdentity()
    var places: ClaimPlaces?
    var outline = DocumentOutline(document)
    for index in sentences.indices {
      let sentence = sentences[index]
      let found = finder.quantities(in: sentence.range, of: document)
      if found.isEmpty { continue }
      let at = places ?? ClaimPlaces(document, sentenceBytes: limits.sentenceBytes)
      places = at
      let source = document.sourceID(ofBlock: sentence.block)
      let base = ClaimIdentity.base(
        source: source, sentence: sentence.range, numbers: found.map(\.core), text: document.text)
      let record = at.sentence(sentence.range)
      let context = outline.context(of: sentence.block)
      let first = claims.count
      for quantity in found {
        var value = quantity.quantity
        if value.text.isEmpty { value.text = document.text.string(quantity.core) }
        claims.append(
          Claim(
            id: identity.id(base, kind: quantity.kind), document: document.id,
            span: at.span(of: quantity.range), quote: document.text.string(quantity.range),
            kind: quantity.kind, quantity: value, rule: quantity.rule, sentence: record,
            context: context, origin: at.origin(of: quantity.range), source: source))
        if quantity.restatesPrevious, claims.count - 1 > first {
          claims[claims.count - 1].restates = claims[claims.count - 2].id
        }
      }
    }
    return claims
  }
}
