internal import TallyCore

/// Collects the claims of one document, sentence by sentence.
struct ClaimMaker: Sendable {
  private(set) var claims: [Claim] = []
  private var document: DocumentReading
  private let places: ClaimPlaces
  private let text: [UInt8]
  private let source: Document
  private let isEnglish: Bool
  private var identity = ClaimIdentity()
  /// Sources in which people were counted for a study, and what they are called.
  private var studies: [String: String] = [:]

  init(_ document: Document, sentences: [Sentence], limits: Settings.Limits) {
    self.document = DocumentReading(document, sentences: sentences)
    places = ClaimPlaces(document, sentenceBytes: limits.sentenceBytes)
    text = document.text
    source = document
    isEnglish = document.readsAsEnglish
  }

  mutating func add(_ found: [FoundQuantity], sentence index: Int) {
    let sentence = document.sentences[index]
    let sourceID = source.sourceID(ofBlock: sentence.block)
    let base = ClaimIdentity.base(
      source: sourceID, sentence: sentence.range, numbers: found.map(\.core), text: text)
    let record = places.sentence(sentence.range)
    let context = document.context(of: sentence.block)
    let first = claims.count
    for quantity in found {
      var value = quantity.quantity
      if value.text.isEmpty { value.text = text.string(quantity.core) }
      claims.append(
        Claim(
          id: identity.id(base, kind: quantity.kind), document: source.id,
          span: places.span(of: quantity.range), quote: text.string(quantity.range),
          kind: quantity.kind, quantity: value, rule: quantity.rule, sentence: record,
          context: context, origin: places.origin(of: quantity.range), source: sourceID))
      if quantity.restatesPrevious, claims.count - 1 > first {
        claims[claims.count - 1].restates = claims[claims.count - 2].id
      }
    }
    if isEnglish { interpret(found, sentence: index, first: first) }
  }

  /// Beyond this a sentence is a list or a table run together: its words say little of one number, and
  /// reading them for each number would not stay linear.
  private static let mostQuantities = 40
  private static let longestSentence = 3_000

  private mutating func interpret(_ found: [FoundQuantity], sentence index: Int, first: Int) {
    let sentence = document.sentences[index]
    guard found.count <= Self.mostQuantities, sentence.range.count <= Self.longestSentence else {
      return
    }
    let reading = document.reading(of: sentence.range, quantities: found.map(\.range))
    let lead = document.lead(of: sentence.block)
    for number in found.indices {
      let place = first + number
      let site = QuantitySite(
        text: source.reading, reading: reading, found: found[number], number: number, lead: lead)
      let isStudy = studies[claims[place].source] != nil
      let verdict = RoleRules(site: site, isStudy: isStudy).verdict()
      let modality = ModalityRules(site: site, role: verdict.role)
      claims[place].role = verdict.role
      claims[place].rule += ", " + verdict.rule
      claims[place].modality = modality.modality()
      claims[place].asserts = modality.asserts(claims[place].modality)
      claims[place].subject =
        studied(site, verdict.role, claims[place], block: sentence.block)
        ?? document.subject(site, sentence: index)
      claims[place].property = document.property(
        site, subject: claims[place].subject.text, block: sentence.block)
    }
  }

  /// A count of people belongs to the study; a share or an age after it to those people.
  private mutating func studied(
    _ site: QuantitySite, _ role: Claim.Role, _ claim: Claim, block: Int
  ) -> Claim.Subject? {
    switch role {
    case .population where claim.kind == .count:
      guard let counted = site.counted, site.head(counted)?.has(.person) == true else { return nil }
      let head = source.reading.string(site.reading.tokens[counted.head].range)
      studies[claim.source] = head
      guard let study = document.study(of: block) else { return nil }
      return Claim.Subject(text: study, via: .sentence)
    case .followUp:
      return document.study(of: block).map { Claim.Subject(text: $0, via: .sentence) }
    case .population, .age:
      guard let people = studies[claim.source] else { return nil }
      return Claim.Subject(text: people, via: .previous)
    default: return nil
    }
  }
}
