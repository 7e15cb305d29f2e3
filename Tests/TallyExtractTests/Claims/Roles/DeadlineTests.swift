import TallyCore
import TallyExtract
import Testing

/// The last moment for something, and what is to come no sooner.
struct DeadlineTests {
  @Test(arguments: [
    (
      "Custom orders cannot be cancelled after 24 hours.", Claim.Role.deadline,
      Claim.Modality.recommended
    ),
    ("Returns are not accepted after 30 days.", .deadline, .recommended),
    ("No refund is given after 30 days.", .deadline, .recommended),
    ("Do not eat the leftovers after 4 days.", .deadline, .recommended),
    ("The paint cannot be removed after 24 hours.", .deadline, .asserted),
    ("The dose may be administered up to 6 weeks after the first one.", .deadline, .possible),
    ("The results may be seen up to 6 weeks after the first one.", .onset, .possible),
    ("We suggest booking 5-7 days ahead.", .deadline, .recommended),
    ("We require 72 hours of notice.", .deadline, .recommended),
    ("We ask for at least 24 hours notice.", .deadline, .recommended),
  ])
  func noLater(sentence: String, role: Claim.Role, modality: Claim.Modality) throws {
    let found = try #require(claims(sentence).first)
    #expect(found.role == role)
    #expect(found.modality == modality)
  }

  @Test(arguments: [
    ("You may be deferred for 3 months.", Claim.Role.wait),
    ("The payment was deferred for 3 months.", .duration),
    ("Final judgment should be made after 12 months.", .wait),
    ("After 4 months, they should be fed twice a day.", .wait),
    ("You may need to wait 4 to 12 months before donating.", .wait),
  ])
  func noSooner(sentence: String, role: Claim.Role) throws {
    #expect(try #require(claims(sentence).first).role == role)
  }

  /// Of which of them something holds.
  @Test(arguments: [
    ("Cancellations within 24 hours of the appointment may incur a fee.", Claim.Role.threshold),
    ("Pain within 24 hours of the shot may occur.", .completion),
    ("Items left at the depot for more than 60 days are recycled.", .threshold),
    ("The company, known for more than 30 years, is closing.", .duration),
    ("Your passport should be valid for at least six months.", .threshold),
    ("Harvest when 70-80% of the buds are cloudy.", .threshold),
    ("It has a road network that is less than 5% paved.", .prevalence),
    ("This should provide protection for at least 6 years for children.", .duration),
  ])
  func ofWhich(sentence: String, role: Claim.Role) throws {
    #expect(try #require(claims(sentence).first).role == role)
  }

  @Test func everyItemOfAListOfConditionsIsOne() {
    let found = claims(
      "See a doctor if: symptoms last more than 10 days, you have a fever above 103 °F.")
    #expect(found.map(\.role) == [.threshold, .threshold])
  }

  @Test(arguments: [
    ("Weight loss of 15% was seen over 68 weeks.", Claim.Role.duration),
    ("The vaccine was developed in under 11 months.", .completion),
    ("Symptoms developed in 3 days.", .onset),
    ("Three years of data show it.", .duration),
    ("The fastest weight loss occurs between months 3 and 9.", .peak),
    ("Pups are completely weaned by eight weeks.", .completion),
    ("Most patients achieve full vision by 3 months.", .completion),
    ("The train was late by 3 hours.", .duration),
  ])
  func spansAndPointsInTime(sentence: String, role: Claim.Role) throws {
    #expect(try #require(claims(sentence).last).role == role)
  }
}
