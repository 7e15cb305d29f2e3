import TallyCore
import TallyExtract
import Testing

/// What is held to be right or usual in other words than "should" and "usually", each with its look-alike.
struct StandardsTests {
  @Test(
    arguments: [
      ("An arm sling is to be worn for 2-4 weeks.", [Claim.Modality.recommended]),
      ("His plan is to be back in 2 weeks.", [.asserted]),
      ("The best way to prevent it is to vaccinate the mother at 27 weeks.", [.recommended]),
      ("It is good to wait at least 3-4 weeks before it.", [.recommended]),
      ("The ring should remain in place for at least eight weeks.", [.recommended]),
      ("The filling should last for 10 years.", [.asserted]),
      ("You should see the full results within a week.", [.asserted]),
      ("A meal with 30-40g of protein is ideal.", [.recommended]),
      ("The ideal amount involves applying one full ounce.", [.recommended]),
      ("70% is a good level to aim for.", [.recommended]),
      ("A 6.6 kW system is ideal for a family.", [.asserted]),
      ("Ideal candidates are over 18 years old.", [.asserted]),
      ("Lower temperature to 245°C.", [.recommended]),
      ("Lower temperatures of 5 °C were seen.", [.asserted]),
      ("Each time you put it on, use at least one ounce to cover your skin.", [.recommended]),
      ("Terbinafine cream (once or twice daily for 1-2 weeks)", [.recommended, .recommended]),
      ("Gross written premium reached $5 million.", [.asserted]),
      ("Save $800-$1,500 per year.", [.asserted]),
      ("Save at least $50 a month for emergencies.", [.recommended]),
      ("Compare this to a furnace at 98% efficiency.", [.asserted]),
      ("Plan on one to three weeks.", [.asserted]),
      ("Plan to take one to three days off work.", [.recommended]),
    ] as [(String, [Claim.Modality])])
  func whatIsRight(sentence: String, modalities: [Claim.Modality]) {
    #expect(claims(sentence).map(\.modality) == modalities)
  }

  @Test func theSecondOfTwoForbiddenThingsIsForbidden() throws {
    let found = try #require(
      claims("Do not use a straw or drink carbonated drinks for 48 hours.").first)
    #expect(found.role == .wait)
    #expect(found.modality == .recommended)
  }

  @Test(
    arguments: [
      ("It's normal to feel some soreness for the first 24-48 hours.", [Claim.Modality.typical]),
      ("It is not unusual to have four to six peels.", [.typical]),
      ("It is not normal to wait 3 hours.", [.asserted]),
      ("It blisters before clearing (usually) in two to four weeks.", [.typical]),
      ("Blisters typically scab in 7 days and clear within 2 weeks.", [.typical, .typical]),
      ("Generally, it stays on for intervals, that add up to no more than 45 minutes.", [.typical]),
      ("Typically, it costs $5, but it cost $9 last year.", [.typical, .asserted]),
      (
        "Typical roof replacement: 1-2 days for shingles; 3-7 days for tile.", [.typical, .typical]
      ),
      ("Patients typically need to stay out of work for 3 weeks.", [.typical]),
      ("Getting it hair-free generally requires four to six treatments.", [.typical]),
      ("Improvement often within 1-2 days.", [.typical]),
    ] as [(String, [Claim.Modality])])
  func whatIsUsual(sentence: String, modalities: [Claim.Modality]) {
    #expect(claims(sentence).map(\.modality) == modalities)
  }

  @Test(
    arguments: [
      (
        "Two or three days after symptoms begin, white spots may appear.", [Claim.Modality.possible]
      ),
      ("It takes up to nine treatments in some cases.", [.possible]),
    ] as [(String, [Claim.Modality])])
  func whatMayBe(sentence: String, modalities: [Claim.Modality]) {
    #expect(claims(sentence).map(\.modality) == modalities)
  }
}
