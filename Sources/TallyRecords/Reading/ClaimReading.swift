package import TallyCore
package import TallyJSON
package import TallyKnowledge

extension Claim {
  /// Reads a record of `tally extract`, or the claim part of one of the knowledge base.
  package init(record: JSONValue) throws(RecordError) {
    var fields = try RecordFields(record)
    self.init(
      id: try fields.string("id"), document: try fields.string("document"),
      span: try Span(fields: &fields), quote: try fields.optionalString("quote"),
      kind: try fields.word("kind"),
      quantity: try Quantity(record: try fields.required("quantity")),
      subject: try Subject(fields: try fields.fields("subject")),
      property: try Property(fields: try fields.fields("property")), role: try fields.word("role"),
      anchor: try fields.optionalString("anchor"),
      scope: try Scope(fields: try fields.fields("scope")), modality: try fields.word("modality"),
      asserts: try fields.word("asserts"), attribution: try fields.optionalString("attribution"),
      sampleSize: try fields.optionalString("sampleSize"),
      restates: try fields.optionalString("restates"),
      rule: try fields.optionalString("rule") ?? "",
      sentence: try Sentence(fields: try fields.fields("sentence")),
      context: try Context(fields: try fields.fields("context")),
      origin: try Origin(fields: try fields.fields("origin")),
      source: try fields.optionalString("source"),
      selectors: try Selectors(try fields.array("selectors")))
  }
}

// A part that is missing says nothing.

extension Claim.Span {
  fileprivate init?(fields: inout RecordFields) throws(RecordError) {
    guard let start = try fields.optionalInteger("start"),
      let end = try fields.optionalInteger("end")
    else { return nil }
    self.init(start: start, end: end)
  }
}

extension Claim.Subject {
  fileprivate init(fields: RecordFields?) throws(RecordError) {
    self = .unknown
    guard var fields else { return }
    self.init(text: try fields.optionalString("text"), via: try fields.word("via"))
  }
}

extension Claim.Property {
  fileprivate init(fields: RecordFields?) throws(RecordError) {
    self = .unknown
    guard var fields else { return }
    self.init(text: try fields.optionalString("text"), head: try fields.optionalString("head"))
  }
}

extension Claim.Scope {
  fileprivate init(fields: RecordFields?) throws(RecordError) {
    self = .unlimited
    guard var fields else { return }
    population = try fields.optionalString("population")
    condition = try fields.optionalString("condition")
    variant = try fields.optionalString("variant")
    place = try fields.optionalString("place")
    asOf = try fields.optionalString("asOf")
  }
}

extension Claim.Sentence {
  fileprivate init?(fields: RecordFields?) throws(RecordError) {
    guard var fields else { return nil }
    self.init(
      start: try fields.integer("start"), end: try fields.integer("end"),
      text: try fields.string("text"))
  }
}

extension Claim.Context {
  fileprivate init(fields: RecordFields?) throws(RecordError) {
    self.init()
    guard var fields else { return }
    self.init(
      title: try fields.optionalString("title"), headings: try fields.strings("headings"),
      question: try fields.optionalString("question"))
  }
}

extension Claim.Origin {
  fileprivate init?(fields: RecordFields?) throws(RecordError) {
    guard var fields else { return nil }
    self.init(
      start: try fields.integer("start"), end: try fields.integer("end"),
      line: try fields.integer("line"), column: try fields.integer("column"))
  }
}

extension Claim.Selectors {
  fileprivate init?(_ selectors: [JSONValue]) throws(RecordError) {
    for selector in selectors {
      var selector = try RecordFields(selector)
      guard try selector.optionalString("type") == "TextQuoteSelector" else { continue }
      self.init(
        prefix: try selector.optionalString("prefix") ?? "",
        suffix: try selector.optionalString("suffix") ?? "")
      return
    }
    return nil
  }
}

extension Quantity {
  package init(record: JSONValue) throws(RecordError) {
    var fields = try RecordFields(record)
    self.init(
      lower: try fields.decimal("lower"), upper: try fields.decimal("upper"),
      lowerInclusive: try fields.bool("lowerInclusive"),
      upperInclusive: try fields.bool("upperInclusive"),
      isApproximate: try fields.bool("approximate"), isVague: try fields.bool("vague"),
      unit: try fields.string("unit"), per: try fields.optionalString("per"),
      text: try fields.optionalString("text") ?? "",
      canonical: try CanonicalInterval(fields: try fields.fields("canonical")))
  }
}

extension CanonicalInterval {
  fileprivate init?(fields: RecordFields?) throws(RecordError) {
    guard var fields else { return nil }
    self.init(
      lower: try fields.decimal("lower"), upper: try fields.decimal("upper"),
      unit: try fields.string("unit"))
  }
}

extension PlacedClaim {
  package init(record: JSONValue) throws(RecordError) {
    var fields = try RecordFields(record)
    self.init(
      claim: try Claim(record: record), measure: try fields.string("measure"),
      placedBy: try fields.optionalString("placedBy") ?? "",
      link: try fields.optionalString("link"))
  }
}
