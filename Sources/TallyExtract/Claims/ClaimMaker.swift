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
  /// Sources in which people were counted for a study.
  private var studies: Set<String> = []

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
      let isStudy = studies.contains(claims[place].source)
      let verdict = RoleRules(site: site, isStudy: isStudy).verdict()
      if verdict.role == .population { studies.insert(claims[place].source) }
      let modality = ModalityRules(site: site, role: verdict.role)
      claims[place].role = verdict.role
      claims[place].rule += ", " + verdict.rule
      claims[place].modality = modality.modality()
      claims[place].asserts = modality.asserts(claims[place].modality)
      claims[place].subject = document.subject(site, sentence: index)
      claims[place].property = document.property(
        site, subject: claims[place].subject.text, block: sentence.block)
    }
  }
}
