internal import TallyCore
internal import TallyJSON
package import TallyKnowledge

/// A knowledge base as JSON-LD: each claim a W3C Web Annotation whose body is a schema.org value and
/// whose target is the quote in its source.
///
/// The context stands in the file, so that a processor needs no network. Vocabularies: schema.org
/// (`QuantitativeValue`, `MonetaryAmount`, `PropertyValue`), Web Annotation Vocabulary (W3C, 2017).
package struct LinkedDataExport: Sendable {
  package init() {}

  package func bytes(of base: KnowledgeBase) -> [UInt8] {
    let index = ReportIndex(base)
    var writer = JSONWriter(pretty: true)
    writer.object { writer in
      writer.key("@context")
      Self.context(&writer)
      writer.array("@graph", of: base.claims) { writer, placed in
        Self.annotation(placed, index, &writer)
      }
    }
    writer.endLine()
    return writer.bytes
  }

  private static func context(_ writer: inout JSONWriter) {
    writer.object {
      $0.string("@vocab", "https://schema.org/")
      $0.string("oa", "http://www.w3.org/ns/oa#")
      $0.string("xsd", "http://www.w3.org/2001/XMLSchema#")
      reference("body", "oa:hasBody", &$0)
      reference("target", "oa:hasTarget", &$0)
      reference("source", "oa:hasSource", &$0)
      reference("selector", "oa:hasSelector", &$0)
      $0.string("exact", "oa:exact")
      $0.string("prefix", "oa:prefix")
      $0.string("suffix", "oa:suffix")
      $0.string("start", "oa:start")
      $0.string("end", "oa:end")
    }
  }

  private static func reference(
    _ term: StaticString, _ identifier: String, _ writer: inout JSONWriter
  ) {
    writer.object(term) {
      $0.string("@id", identifier)
      $0.string("@type", "@id")
    }
  }

  private static func annotation(
    _ placed: PlacedClaim, _ index: ReportIndex, _ writer: inout JSONWriter
  ) {
    let claim = placed.claim
    writer.object {
      $0.string("@id", "urn:tally:" + claim.id)
      $0.string("@type", "oa:Annotation")
      $0.object("body") { body(claim, &$0) }
      $0.object("target") { writer in
        writer.string("@type", "oa:SpecificResource")
        writer.key("source")
        writer.object { source(of: claim, index, &$0) }
        guard let span = claim.span, let quote = claim.quote else { return }
        writer.array("selector", of: [0, 1]) { writer, which in
          writer.object {
            if which == 0 {
              $0.string("@type", "oa:TextQuoteSelector")
              $0.string("exact", quote)
              $0.string("prefix", claim.selectors?.prefix ?? "")
              $0.string("suffix", claim.selectors?.suffix ?? "")
            } else {
              $0.string("@type", "oa:TextPositionSelector")
              $0.integer("start", span.start)
              $0.integer("end", span.end)
            }
          }
        }
      }
    }
  }

  private static func source(
    of claim: Claim, _ index: ReportIndex, _ writer: inout JSONWriter
  ) {
    let source = index.sources[claim.source]
    // An id that is an absolute address names the resource; any other id stays a plain name.
    if let url = source?.url, url.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) {
      writer.string("@id", url)
    }
    writer.string("@type", "CreativeWork")
    writer.string("name", source?.title ?? claim.source)
    writer.string("identifier", claim.source)
  }

  private static func body(_ claim: Claim, _ writer: inout JSONWriter) {
    let quantity = claim.quantity
    writer.string("@type", "PropertyValue")
    writer.string("name", claim.property.text ?? claim.role.rawValue)
    if let subject = claim.subject.text { writer.string("description", subject) }
    writer.key("value")
    writer.object {
      let isMoney = claim.kind == .price
      $0.string("@type", isMoney ? "MonetaryAmount" : "QuantitativeValue")
      if let lower = quantity.lower, lower == quantity.upper {
        $0.decimal("value", lower)
      } else {
        if let lower = quantity.lower { $0.decimal("minValue", lower) }
        if let upper = quantity.upper { $0.decimal("maxValue", upper) }
      }
      let unit = quantity.per.map { quantity.unit + "/" + $0 } ?? quantity.unit
      $0.string(isMoney ? "currency" : "unitText", isMoney ? quantity.unit : unit)
    }
  }
}
