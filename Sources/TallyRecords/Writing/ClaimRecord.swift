package import TallyCore
package import TallyJSON
package import TallyKnowledge

/// Claims as records (contract, section 3): keys in one order, null fields written.
extension JSONWriter {
  /// A claim as `tally extract` writes it.
  ///
  /// `source` and `selectors` belong to the knowledge base; they stand here too, because
  /// `tally reconcile` has no document at hand to make them from.
  package mutating func record(_ claim: Claim) {
    object { $0.extracted(claim) }
  }

  /// A claim as the knowledge base holds it.
  package mutating func record(_ placed: PlacedClaim) {
    object { writer in
      writer.fields(of: placed.claim)
      writer.string("source", placed.claim.source)
      writer.string("measure", placed.measure)
      writer.selectors(of: placed.claim)
      writer.string("link", placed.link)
      writer.string("placedBy", placed.placedBy)
    }
  }

  /// The keys of a claim as `tally extract` writes it.
  mutating func extracted(_ claim: Claim) {
    fields(of: claim)
    string("source", claim.source)
    selectors(of: claim)
  }

  private mutating func fields(of claim: Claim) {
    string("id", claim.id)
    string("document", claim.document)
    integer("start", claim.span?.start)
    integer("end", claim.span?.end)
    string("quote", claim.quote)
    string("kind", claim.kind.rawValue)
    key("quantity")
    record(claim.quantity)
    object("subject") { writer in
      writer.string("text", claim.subject.text)
      writer.string("via", claim.subject.via.rawValue)
    }
    object("property") { writer in
      writer.string("text", claim.property.text)
      writer.string("head", claim.property.head)
    }
    string("role", claim.role.rawValue)
    string("anchor", claim.anchor)
    object("scope") { writer in
      writer.string("population", claim.scope.population)
      writer.string("condition", claim.scope.condition)
      writer.string("variant", claim.scope.variant)
      writer.string("place", claim.scope.place)
      writer.string("asOf", claim.scope.asOf)
    }
    string("modality", claim.modality.rawValue)
    string("asserts", claim.asserts.rawValue)
    string("attribution", claim.attribution)
    string("sampleSize", claim.sampleSize)
    string("restates", claim.restates)
    string("rule", claim.rule)
    sentence(claim.sentence)
    object("context") { writer in
      writer.string("title", claim.context.title)
      writer.strings("headings", claim.context.headings)
      writer.string("question", claim.context.question)
    }
    origin(claim.origin)
  }

  package mutating func record(_ quantity: Quantity) {
    object { writer in
      writer.decimal("lower", quantity.lower)
      writer.decimal("upper", quantity.upper)
      writer.bool("lowerInclusive", quantity.lowerInclusive)
      writer.bool("upperInclusive", quantity.upperInclusive)
      writer.bool("approximate", quantity.isApproximate)
      writer.bool("vague", quantity.isVague)
      writer.string("unit", quantity.unit)
      writer.string("per", quantity.per)
      writer.string("text", quantity.text)
      guard let canonical = quantity.canonical else { return writer.null("canonical") }
      writer.object("canonical") { writer in
        writer.decimal("lower", canonical.lower)
        writer.decimal("upper", canonical.upper)
        writer.string("unit", canonical.unit)
      }
    }
  }

  private mutating func sentence(_ sentence: Claim.Sentence?) {
    guard let sentence else { return null("sentence") }
    object("sentence") { writer in
      writer.integer("start", sentence.start)
      writer.integer("end", sentence.end)
      writer.string("text", sentence.text)
    }
  }

  private mutating func origin(_ origin: Claim.Origin?) {
    guard let origin else { return null("origin") }
    object("origin") { writer in
      writer.integer("start", origin.start)
      writer.integer("end", origin.end)
      writer.integer("line", origin.line)
      writer.integer("column", origin.column)
    }
  }

  /// W3C Web Annotation Data Model, section 4.2: by the words around, and by position.
  private mutating func selectors(of claim: Claim) {
    guard let selectors = claim.selectors, let span = claim.span else { return null("selectors") }
    key("selectors")
    array { writer in
      writer.object { writer in
        writer.string("type", "TextQuoteSelector")
        writer.string("exact", claim.quote)
        writer.string("prefix", selectors.prefix)
        writer.string("suffix", selectors.suffix)
      }
      writer.object { writer in
        writer.string("type", "TextPositionSelector")
        writer.integer("start", span.start)
        writer.integer("end", span.end)
      }
    }
  }
}
