internal import TallyCore

/// Words of a synonym class.
extension PropertyName {
  /// A word of a synonym class.
  mutating func isOfConcept(
    _ claim: ClaimReading, _ head: String, _ concepts: ConceptLexicon
  ) -> Bool {
    guard
      let concept = concepts.concept(Self.passesOn(claim, head) ? "contagious" : head)
        ?? Self.modifier(claim).flatMap({ concepts.concept($0) }).flatMap({
          Self.telling.contains($0.topic ?? "") ? $0 : nil
        })
    else { return false }
    // "Takes four hours to *charge*", "*spends* two hours there": that costs nothing.
    if concept.name == "cost", claim.kind != .price, head == "charge" || head == "spend" {
      return false
    }
    name = concept.name
    // "*Shed* the virus for two weeks": no skin.
    if concept.name == "peeling", claim.words.contains(where: { Self.shedOtherwise.contains($0) }) {
      name = "shed"
      return true
    }
    // "Seeds sprout in a week", "germination takes a week": of the page's seeds, and one moment.
    if concept.name == "germination", claim.kind == .duration {
      isCounted = true
      isOfPage = true
    }
    if ["effect", "results"].contains(concept.name) {
      // "You begin to see results", "the effect lasts four months": of what the thing does.
      let isHeight = claim.property.text.map {
        ConceptLexicon.words(of: $0).contains(where: Self.heights.contains)
      }
      if claim.role == .onset && !(isHeight ?? false) || isBegun {
        name = "improvement"
      } else if isHeight ?? false, claim.kind == .duration {
        name = "results"
        isPeak = true
      } else if claim.isProcess, claim.words.contains(where: MeasureWord.endures.has) {
        name = "recovery"
        wording = "last"
      }
    }
    // Who dies 15 years after has lived so long.
    if claim.isProcess, concept.name == "death", Self.isOfIllness(claim.anchor) {
      name = "survival"
    }
    if claim.isProcess, let said = Self.recoveries[concept.name] {
      name = "recovery"
      wording = said
    }
    // "A dishwasher lives ten years": it lasts so long. Who has an illness does not.
    if claim.isProcess, name == "survival", !isCounted, claim.anchor == nil,
      !claim.words.contains(where: { Self.ofPatients.contains($0) }),
      !Self.isOfBearers(claim.words),
      claim.subject.via == .sentence || claim.words.contains(where: { Self.ofAnimals.contains($0) })
    {
      name = "recovery"
      wording = "live"
    }
    // "No longer contagious 24 hours after": it is over then.
    if concept.name == "contagiousness", claim.role == .onset,
      claim.words.contains(where: { Self.ends.contains($0) })
    {
      isCounted = true
    }
    // "The eggs can be *stored* for a week": no store.
    if claim.isProcess, name == "capacity" { name = "stay" }
    if concept.topic == "recovery" {
      isOfPage =
        Self.isOfBody(claim) || claim.subject.via == .sentence && Self.isPartOfProperty(claim)
    }
    return true
  }

  /// "You can *pass it on* from a day before the rash appears."
  private static func passesOn(_ claim: ClaimReading, _ head: String) -> Bool {
    guard claim.kind == .duration, head == "pass" || head == "transmit" else { return false }
    let words = Array(claim.wordsBefore)
    return zip(words, words.dropFirst()).contains { one, next in
      next == "on" && (one == "it" || one.hasPrefix("pass") || one == "virus" || one == "infection")
    }
  }

  /// "*Peeling* skin", "facial *swelling*", "*life* expectancy": what heals, and what is hoped for, may be named by any
  /// word of a property.
  static let telling: Set<String> = ["recovery", "outlook"]

  /// "Die 15 years *after the first symptoms*"; lice die once they fall off.
  static func isOfIllness(_ anchor: String?) -> Bool {
    let words = ConceptLexicon.words(of: anchor ?? "")
    return words.contains { ["symptom", "sign", "diagnosis", "onset", "disease"].contains($0) }
  }

  static let heights: Set<String> = ["maximum", "full", "peak", "best", "optimal"]

  private static let shedOtherwise: Set<Substring> = [
    "virus", "viruses", "bacteria", "parasite", "hair", "fur", "coat", "leaves",
  ]

  static let ends: Set<Substring> = ["longer", "stop", "stops", "not", "cease"]

  static let ofPatients: Set<Substring> = [
    "patient", "patients", "diagnosis", "symptoms", "disease", "onset", "illness",
  ]

  /// "*People with* cystic fibrosis live"; "*with* good care, geckos live".
  private static func isOfBearers(_ words: [Substring]) -> Bool {
    zip(words, words.dropFirst()).contains { bearers.contains($0) && $1 == "with" }
  }
  private static let bearers: Set<Substring> = [
    "people", "those", "person", "persons", "adults", "children", "men", "women", "anyone",
    "everyone", "someone", "kids", "babies",
  ]

  /// "Life expectancy: 15 to 20 years *in the wild*"
  private static let ofAnimals: Set<Substring> = [
    "wild", "captivity", "zoos", "zoo", "indoors", "outdoors", "individuals", "pets", "breed",
    "breeds", "species",
  ]

  static func isOfBody(_ claim: ClaimReading) -> Bool {
    guard claim.subject.via == .sentence || claim.subject.via == .previous,
      let last = ConceptLexicon.words(of: claim.subject.text ?? "").last
    else { return false }
    return MeasureWord.body.has(last) || last == "teeth" || last == "feet"
  }

  /// "*Chronic scrotal* pain developed": the subject is half of the property.
  static func isPartOfProperty(_ claim: ClaimReading) -> Bool {
    let subject = ConceptLexicon.words(of: claim.subject.text ?? "")
    let property = ConceptLexicon.words(of: claim.property.text ?? "")
    return !subject.isEmpty && subject.count < property.count && property.starts(with: subject)
  }
}
