internal import TallyCore

/// Makes claims of what a page states in structured data: an offer's price, a recipe's time, the figures in
/// the answer to a question.
///
/// They have an origin and no place in the text. Where the page's text says the same figure too, the claim
/// restates that one: it is the same witness and no support.
struct StructuredClaims: Sendable {
  let finder: QuantityFinder
  let limits: Settings.Limits
  let document: Document

  func claims(places: ClaimPlaces, identity: inout ClaimIdentity, text: [Claim]) -> [Claim] {
    var claims: [Claim] = []
    for fact in document.facts {
      guard let wording = Self.wording(of: fact) else { continue }
      let bytes = Array(wording.utf8)
      let whole = ByteRange(0, bytes.count)
      guard let found = finder.quantities(in: whole, of: bytes, decimalMark: .point).first,
        found.core.count * 2 > bytes.count, !found.quantity.isVague
      else { continue }
      var value = found.quantity
      value.text = wording
      var hash = StableHash()
      hash.combine(document.source.id)
      hash.combine(fact.subjectType)
      hash.combine(fact.subject ?? "")
      hash.combine(fact.property)
      let name = Self.name(of: fact.property)
      var claim = Claim(
        id: identity.id(hash, kind: found.kind), document: document.id, span: nil, quote: nil,
        kind: found.kind, quantity: value,
        subject: fact.subject.map { Claim.Subject(text: $0, via: .header) } ?? .unknown,
        property: Claim.Property(text: name, head: found.kind == .price ? "cost" : name),
        role: found.kind == .duration ? .duration : .amount, modality: .asserted,
        asserts: value.lower == value.upper ? .point : .range, rule: "structured data",
        context: Claim.Context(title: document.title), origin: places.originOfRaw(fact.origin),
        source: document.source.id)
      claim.restates = text.first { $0.kind == claim.kind && Self.isSame($0.quantity, value) }?.id
      claims.append(claim)
    }
    return claims
  }

  /// Claims of the sentences that structured data holds, each read as a document of its own.
  func passageClaims(
    places: ClaimPlaces, identity: inout ClaimIdentity, text: [Claim]
  ) -> [Claim] {
    var claims: [Claim] = []
    let extractor = ClaimExtractor(finder: finder, limits: limits)
    for passage in document.passages {
      let whole = self.whole(of: passage)
      let isAnswer = passage.subjectType == "Question"
      var ids: [String: String] = [:]
      for found in extractor.claims(in: whole) where found.context.question != nil {
        var hash = StableHash()
        hash.combine(document.source.id)
        hash.combine(passage.subjectType)
        hash.combine(passage.subject)
        hash.combine(passage.property)
        var claim = found
        claim.id = identity.id(hash, kind: found.kind)
        ids[found.id] = claim.id
        (claim.span, claim.quote, claim.sentence, claim.selectors) = (nil, nil, nil, nil)
        claim.rule += ", structured data"
        if !isAnswer, [.none, .title, .question].contains(claim.subject.via) {
          claim.subject = Claim.Subject(text: passage.subject, via: .header)
        } else if claim.subject.via == .title || claim.subject.via == .none {
          claim.subject = Self.topic(of: passage.subject)
        }
        claim.context = Claim.Context(
          title: document.title, question: isAnswer ? passage.subject : nil)
        claim.origin = places.originOfRaw(passage.origin)
        let said = text.first { $0.kind == claim.kind && Self.isSame($0.quantity, claim.quantity) }
        claim.restates = said?.id ?? claim.restates.flatMap { ids[$0] }
        claim.sampleSize = claim.sampleSize.flatMap { ids[$0] }
        claims.append(claim)
      }
    }
    return claims
  }

  /// What a question asks about; its own words are all there is to tell.
  private static func topic(of question: String) -> Claim.Subject {
    let bytes = Array(question.utf8)
    let whole = ByteRange(0, bytes.count)
    let topic = TopicFinder(vocabulary: Vocabulary(bytes, in: whole))
      .topic(of: bytes, in: whole, least: 1)
    return topic.map { Claim.Subject(text: $0.text, via: .question) } ?? .unknown
  }

  /// The question or name above its sentences, as a page would show them.
  private func whole(of passage: StructuredPassage) -> Document {
    let subject = Array(passage.subject.utf8)
    let bytes = subject + [ASCII.newline] + Array(passage.text.utf8)
    return Document(
      source: document.source, id: document.id, title: passage.subject,
      language: document.language, raw: bytes,
      blocks: [
        Block(kind: .question, range: ByteRange(0, subject.count)),
        Block(
          kind: .paragraph, range: ByteRange(subject.count + 1, bytes.count), question: 0),
      ])
  }

  private static func isSame(_ a: Quantity, _ b: Quantity) -> Bool {
    a.unit == b.unit && a.lower == b.lower && a.upper == b.upper
  }

  /// "18.90 EUR", "10 to 20 USD", "1 h 30 min": as a text would say it.
  private static func wording(of fact: StructuredFact) -> String? {
    if fact.value.utf8.first == 0x50 { return duration(fact.value) }
    guard let unit = fact.unit, !unit.isEmpty else { return nil }
    guard let upper = fact.upperValue else {
      switch fact.property {
      case "lowPrice", "minPrice", "minValue": return "at least \(fact.value) \(unit)"
      case "highPrice", "maxPrice", "maxValue": return "up to \(fact.value) \(unit)"
      default: return "\(fact.value) \(unit)"
      }
    }
    return "\(fact.value) to \(upper) \(unit)"
  }

  /// ISO 8601: "PT1H30M" is "1 h 30 min".
  private static func duration(_ text: String) -> String? {
    var parts: [String] = []
    var digits = ""
    var isTime = false
    for byte in text.utf8.dropFirst() {
      switch byte {
      case 0x54: isTime = true
      case _ where byte.isASCIIDigit || byte == ASCII.period:
        digits.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        guard let unit = unit(byte, isTime: isTime), !digits.isEmpty else { return nil }
        if !digits.allSatisfy({ $0 == "0" }) { parts.append("\(digits) \(unit)") }
        digits = ""
      }
    }
    return parts.isEmpty || !digits.isEmpty ? nil : parts.joined(separator: " ")
  }

  private static func unit(_ letter: UInt8, isTime: Bool) -> String? {
    switch (letter, isTime) {
    case (0x59, false): "years"
    case (0x4D, false): "months"
    case (0x57, false): "weeks"
    case (0x44, false): "days"
    case (0x48, true): "h"
    case (0x4D, true): "min"
    case (0x53, true): "s"
    default: nil
    }
  }

  /// "prepTime" → "prep time".
  private static func name(of property: String) -> String {
    var name = ""
    for scalar in property.unicodeScalars {
      if scalar.properties.isUppercase { name += " " }
      name += scalar.properties.lowercaseMapping
    }
    return name
  }
}
