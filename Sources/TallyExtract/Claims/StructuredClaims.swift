internal import TallyCore

/// Makes claims of what a page states in structured data: an offer's price, a recipe's time.
///
/// They have an origin and no place in the text. Where the page's text says the same figure too, the claim
/// restates that one: it is the same witness and no support.
struct StructuredClaims: Sendable {
  let finder: QuantityFinder
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
