import TallyCore
import TallyExtract
import Testing

struct ClaimRecordTests {
  @Test func aChangedNumberKeepsItsID() throws {
    let old = try #require(claims("Healing takes 2 weeks.").first)
    let new = try #require(claims("Healing takes 10 days.").first)
    let reworded = try #require(claims("Recovery takes 2 weeks.").first)
    #expect(old.id == new.id)
    #expect(old.id != reworded.id)
    #expect(old.id.hasPrefix("c-"))
  }

  @Test func equalStatementsAreToldApartByTheirOrder() {
    let found = claims("Rest for 2 days.", "Rest for 3 days.")
    #expect(Set(found.map(\.id)).count == 2)
    #expect(found.map(\.id) == claims("Rest for 7 days.", "Rest for 9 days.").map(\.id))
  }

  @Test(arguments: ["6", "155 x 96", "– 27.-29.", "7. 8."])
  func numbersInALineWithoutAWordStateNothing(line: String) {
    let page = document("Healing takes 2 weeks.", line, "It hurts for 3 days.")
    #expect(ClaimExtractor().claims(in: page).map(\.quote) == ["2 weeks", "3 days"])
  }

  /// "It" brings the denominator along from the sentence before, unless its own sentence has one.
  @Test func aPriceTakesNoDenominatorFromElsewhereBesideItsOwn() {
    let carried = claims("The plan costs $18 a month.", "It can rise to $31.")
    #expect(carried.map(\.quantity.per) == ["mo", "mo"])
    let own = claims("It costs $18 an ounce.", "It costs $18 a month, and more than $31 in May.")
    #expect(own.map(\.quantity.per) == ["[oz_av]", "mo", nil])
    // What was priced last is meant, right before it, and not what a bracket stands behind.
    for text in [
      "Paint costs $30 per gallon. A sprayer costs $200. It can be rented for $40.",
      "The plan costs £20 per month. You get a phone. It is worth £300.",
      "The plan costs £20 per month. A fee applies when you leave (this is £50).",
    ] {
      #expect(claims(text).last?.quantity.per == nil, "\(text)")
    }
  }

  @Test func aNumberThatIsTheWholeDocumentIsRead() {
    #expect(claims("33").map(\.quote) == ["33"])
  }

  @Test func aNumberAloneIsReadBehindAColonAndWhereItIsASum() {
    let page = document("Patients treated:", "33", "Visitors", "1,204,000", "Page", "7")
    #expect(ClaimExtractor().claims(in: page).map(\.quote) == ["33", "1,204,000"])
  }

  @Test(arguments: [
    ("Das dauert bis zu 3 Tage.", Claim.Asserts.upperBound),
    ("Das dauert nicht länger als ein bis drei Tage.", .upperBound),
    ("Das dauert mehr als 3 Tage.", .lowerBound), ("Das dauert 3 bis 5 Tage.", .range),
  ])
  func aBoundOfAnotherLanguageIsOne(text: String, asserts: Claim.Asserts) {
    #expect(claims(text, language: "de").map(\.asserts) == [asserts])
  }

  @Test func offsetsCountCodePoints() throws {
    let claim = try #require(claims("Naïve café visits — they cost €12 each.").first)
    #expect(claim.span?.start == 30)
    #expect(claim.quote?.hasPrefix("€12") == true)
    #expect(claim.origin?.line == 1)
    #expect(claim.origin?.column == 31)
  }

  @Test func aLongSentenceIsCutAndMarked() throws {
    var settings = Settings()
    settings.limits.sentenceBytes = 20
    let claim = try #require(
      ClaimExtractor(settings: settings).claims(
        in: document("The café opens at length for 3 hours.")
      )
      .first)
    #expect(claim.sentence?.text == "The café opens at l…")
    #expect(claim.sentence?.end == 37)
  }

  @Test func theSameAmountInAnotherCurrencyRestatesIt() throws {
    let found = claims("The tour costs 2 million VND (around $80).")
    #expect(found.count == 2)
    #expect(found.last?.restates == found.first?.id)
  }

  @Test func aPriceKeepsItsDenominatorInTheNextSentence() throws {
    let found = claims("Dermaplaning costs $150 per session. This can vary between $90 and $200.")
    #expect(found.map(\.quantity.per) == ["session", "session"])
  }

  @Test func theSampleStandsApartFromTheValue() throws {
    let found = claims("The average cost is $640, according to over 300 patient reviews.")
    let price = try #require(found.first { $0.kind == .price })
    let sample = try #require(found.first { $0.kind == .count })
    #expect(price.sampleSize == sample.id)
    #expect(sample.sampleSize == nil)
    #expect(price.attribution?.contains("patient reviews") == true)
  }

  @Test func scopeSaysForWhomWhereAndWhen() throws {
    let claim = try #require(
      claims("In 2016, dental care cost young adults in Norway about $300.").first)
    #expect(claim.scope.asOf == "2016")
    #expect(claim.scope.place == "Norway")
  }

  @Test func theAnchorSaysAfterWhat() throws {
    let claim = try #require(claims("Swelling peaks 2 days after your first session.").first)
    #expect(claim.anchor == "first session")
  }

  @Test func structuredDataGivesClaimsWithoutAPlace() throws {
    var page = document("Sun Gel costs €18.90 here.")
    page.facts = [
      StructuredFact(
        subjectType: "Product", subject: "Sun Gel", property: "price", value: "18.90",
        unit: "EUR", origin: ByteRange(0, 7)),
      StructuredFact(
        subjectType: "Recipe", subject: "Soup", property: "totalTime", value: "PT1H30M",
        origin: ByteRange(8, 12)),
    ]
    let found = ClaimExtractor().claims(in: page)
    let price = try #require(found.last { $0.kind == .price })
    #expect(price.span == nil && price.quote == nil && price.sentence == nil)
    #expect(price.origin?.start == 0)
    #expect(price.restates == found.first?.id)
    let time = try #require(found.first { $0.kind == .duration })
    #expect(time.quantity.unit == "min")
    #expect(time.quantity.lower == ExactDecimal(90))
  }

  @Test func sentencesOfStructuredDataAreReadUnderTheirQuestion() throws {
    var page = document("Redness lasts 9 days.")
    page.passages = [
      StructuredPassage(
        subjectType: "Question", subject: "How long does microneedling take in 3 steps?",
        property: "acceptedAnswer", text: "It takes 45 minutes. It lasts 9 days.",
        origin: ByteRange(0, 7)),
      StructuredPassage(
        subjectType: "MedicalProcedure", subject: "Laser", property: "followup",
        text: "Avoid the sun for 2 weeks.", origin: ByteRange(8, 12)),
    ]
    let found = ClaimExtractor().claims(in: page)
    #expect(found.map { $0.quantity.text } == ["9 days", "45 minutes", "9 days", "2 weeks"])
    #expect(found[1...].allSatisfy { $0.span == nil && $0.quote == nil && $0.sentence == nil })
    #expect(found[1].subject == Claim.Subject(text: "microneedling", via: .question))
    #expect(found[1].context.question == "How long does microneedling take in 3 steps?")
    #expect(found[2].restates == found[0].id, "what the text says too is no second statement")
    #expect(found[3].subject == Claim.Subject(text: "Laser", via: .header))
    #expect(found[3].origin?.start == 8)
    #expect(Set(found.map(\.id)).count == 4)
  }

  @Test func anyBytesGiveClaimsInsideTheText() {
    let odd = String(repeating: "5% (of—the \"x’s ) 3 days after ", count: 300)
    let found = claims(odd)
    #expect(!found.isEmpty)
    #expect(found.allSatisfy { ($0.span?.end ?? 0) <= odd.unicodeScalars.count })
  }
}

/// Numbers that name a place in the text.
struct EnumerationTests {
  @Test func linesOfATableOfContentsCountNothing() {
    let contents = document("1 History", "1.1 Early years", "1.2 Later years", "2 Software")
    #expect(ClaimExtractor().claims(in: contents).isEmpty)
  }

  @Test func aListOfThingsIsNoTableOfContents() {
    let list = document("3 Bedrooms", "2 Baths", "1 Garage")
    #expect(ClaimExtractor().claims(in: list).count == 3)
  }
}
