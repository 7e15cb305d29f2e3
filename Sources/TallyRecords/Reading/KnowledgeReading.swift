package import TallyCore
package import TallyJSON
package import TallyKnowledge

extension Source {
  package init(record: JSONValue) throws(RecordError) {
    var fields = try RecordFields(record)
    self.init(
      id: try fields.string("id"), path: try fields.optionalString("path"),
      url: try fields.optionalString("url"), title: try fields.optionalString("title"),
      publisher: try fields.optionalString("publisher"),
      retrieved: try fields.optionalString("retrieved"),
      language: try fields.optionalString("language"),
      sha256: try fields.optionalString("sha256") ?? "",
      bytes: try fields.optionalInteger("bytes") ?? 0,
      witness: try fields.optionalString("witness"), rank: try fields.word("rank"))
  }
}

extension Problem {
  /// An error means that its document was left out; a record says no more about it.
  package init(record: JSONValue) throws(RecordError) {
    var fields = try RecordFields(record)
    let severity: Severity = try fields.word("severity")
    self.init(
      source: try fields.string("source"), severity: severity, what: try fields.string("what"),
      location: try fields.optionalString("where"), remedy: try fields.optionalString("remedy"),
      leftOut: severity == .error)
  }
}

extension Measure {
  package init(record: JSONValue) throws(RecordError) {
    var fields = try RecordFields(record)
    self.init(
      id: try fields.string("id"), subject: try fields.optionalString("subject"),
      property: try fields.optionalString("property"), role: try fields.string("role"),
      dimension: try fields.word("dimension"), topic: try fields.string("topic"),
      possiblySame: try fields.strings("possiblySame"))
  }
}

extension Finding {
  package init(record: JSONValue) throws(RecordError) {
    var fields = try RecordFields(record)
    guard var support = try fields.fields("support") else {
      throw RecordError("'support' is missing")
    }
    self.init(
      id: try fields.string("id"), measure: try fields.string("measure"),
      claims: try fields.strings("claims"), verdict: try fields.word("verdict"),
      hull: try Hull(fields: try fields.fields("hull")),
      support: Support(
        claims: try support.integer("claims"), sources: try support.integer("sources"),
        witnesses: try support.integer("witnesses"),
        largestAgreeing: try support.integer("largestAgreeing")),
      summary: try fields.string("summary"),
      relationsOmitted: try fields.optionalInteger("relationsOmitted") ?? 0)
    for record in try fields.array("relations") {
      var pair = try RecordFields(record)
      relations.append(
        Relation(
          a: try pair.string("a"), b: try pair.string("b"), relation: try pair.word("relation"),
          verdict: try pair.word("verdict"), gap: try pair.optionalString("gap"),
          why: try pair.string("why")))
    }
    for record in try fields.array("apart") {
      var pair = try RecordFields(record)
      apart.append(
        Apart(
          a: try pair.string("a"), b: try pair.string("b"), gate: try pair.word("gate"),
          why: try pair.string("why")))
    }
    if var consensus = try fields.fields("consensus") {
      self.consensus = Consensus(
        lower: try consensus.decimal("lower"), upper: try consensus.decimal("upper"),
        typical: try consensus.decimal("typical"), unit: try consensus.string("unit"))
    }
  }
}

extension Finding.Hull {
  fileprivate init?(fields: RecordFields?) throws(RecordError) {
    guard var fields else { return nil }
    self.init(
      lower: try fields.decimal("lower"), upper: try fields.decimal("upper"),
      unit: try fields.string("unit"))
  }
}

extension Topic {
  package init(record: JSONValue) throws(RecordError) {
    var fields = try RecordFields(record)
    self.init(
      id: try fields.string("id"), label: try fields.string("label"),
      measures: try fields.strings("measures"), verdict: try fields.word("verdict"),
      hull: try Finding.Hull(fields: try fields.fields("hull")),
      summary: try fields.string("summary"))
  }
}
