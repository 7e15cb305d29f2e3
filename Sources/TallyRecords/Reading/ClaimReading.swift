package import TallyCore
package import TallyJSON
package import TallyKnowledge

extension Claim {
  /// Reads a record of `tally extract`, or the claim part of one of the knowledge base.
  package init(record: JSONValue) throws(RecordError) {
    let fields = try RecordFields(record)
    let document = try fields.string("document")
    var span: Span?
    if let start = try fields.optionalInteger("start"), let end = try fields.optionalInteger("end")
    {
      span = Span(start: start, end: end)
    }
    guard let quantity = fields["quantity"] else { throw RecordError("'quantity' is missing") }
    let context = try fields.fields("context")
    self.init(
      id: try fields.string("id"), document: document, span: span,
      quote: try fields.optionalString("quote"), kind: try fields.word("kind"),
      quantity: try Quantity(record: quantity), role: try fields.word("role"),
      anchor: try fields.optionalString("anchor"), modality: try fields.word("modality"),
      asserts: try fields.word("asserts"), attribution: try fields.optionalString("attribution"),
      sampleSize: try fields.optionalString("sampleSize"),
      restates: try fields.optionalString("restates"),
      rule: try fields.optionalString("rule") ?? "",
      context: Context(
        title: try context?.optionalString("title"),
        headings: try context?.strings("headings") ?? [],
        question: try context?.optionalString("question")),
      source: try fields.optionalString("source"))
    if let subject = try fields.fields("subject") {
      self.subject = Subject(
        text: try subject.optionalString("text"), via: try subject.word("via"))
    }
    if let property = try fields.fields("property") {
      self.property = Property(
        text: try property.optionalString("text"), head: try property.optionalString("head"))
    }
    if let scope = try fields.fields("scope") { self.scope = try Scope(fields: scope) }
    if let sentence = try fields.fields("sentence") {
      self.sentence = Sentence(
        start: try sentence.integer("start"), end: try sentence.integer("end"),
        text: try sentence.string("text"))
    }
    if let origin = try fields.fields("origin") {
      self.origin = Origin(
        start: try origin.integer("start"), end: try origin.integer("end"),
        line: try origin.integer("line"), column: try origin.integer("column"))
    }
    for selector in try fields.array("selectors") {
      let selector = try RecordFields(selector)
      guard try selector.optionalString("type") == "TextQuoteSelector" else { continue }
      selectors = Selectors(
        prefix: try selector.optionalString("prefix") ?? "",
        suffix: try selector.optionalString("suffix") ?? "")
    }
  }
}

extension Claim.Scope {
  fileprivate init(fields: RecordFields) throws(RecordError) {
    self = .unlimited
    population = try fields.optionalString("population")
    condition = try fields.optionalString("condition")
    variant = try fields.optionalString("variant")
    place = try fields.optionalString("place")
    asOf = try fields.optionalString("asOf")
  }
}

extension Quantity {
  package init(record: JSONValue) throws(RecordError) {
    let fields = try RecordFields(record)
    var canonical: CanonicalInterval?
    if let interval = try fields.fields("canonical") {
      canonical = CanonicalInterval(
        lower: try interval.decimal("lower"), upper: try interval.decimal("upper"),
        unit: try interval.string("unit"))
    }
    self.init(
      lower: try fields.decimal("lower"), upper: try fields.decimal("upper"),
      lowerInclusive: try fields.bool("lowerInclusive"),
      upperInclusive: try fields.bool("upperInclusive"),
      isApproximate: try fields.bool("approximate"), isVague: try fields.bool("vague"),
      unit: try fields.string("unit"), per: try fields.optionalString("per"),
      text: try fields.optionalString("text") ?? "", canonical: canonical)
  }
}

extension PlacedClaim {
  package init(record: JSONValue) throws(RecordError) {
    let fields = try RecordFields(record)
    self.init(
      claim: try Claim(record: record), measure: try fields.string("measure"),
      placedBy: try fields.optionalString("placedBy") ?? "",
      link: try fields.optionalString("link"))
  }
}
