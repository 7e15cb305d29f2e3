import TallyCore
import TallyExtract
import Testing

struct RoleTests {
  struct Example: Sendable, CustomStringConvertible {
    var text: String
    var role: Claim.Role
    var description: String { text }
    init(_ text: String, _ role: Claim.Role) {
      self.text = text
      self.role = role
    }
  }

  @Test(arguments: [
    Example("The rash clears within 48 hours.", .completion),
    Example("The rash appears within 48 hours.", .onset),
    Example("Start the tablets within 48 hours of the first symptoms.", .deadline),
    Example("The rash lasts for 48 hours.", .duration),
    Example("Pain is worst and peaks after 48 hours.", .peak),
  ])
  func verbAndPrepositionDecideTogether(example: Example) throws {
    #expect(try #require(claims(example.text).first).role == example.role)
  }

  @Test(arguments: [
    Example("Most blisters go away in 7 to 10 days.", .completion),
    Example("The recovery time is about two weeks.", .completion),
    Example("It is a light peel with a recovery time of two weeks.", .completion),
    Example("It is a light laser with a lead time of two weeks.", .duration),
    Example("It can take 2 to 3 weeks for a blister to heal.", .completion),
    Example("The visit takes about 20 minutes.", .duration),
    Example("Call your doctor if the fever lasts more than 3 days.", .threshold),
    Example("Appointments are spaced 4 to 6 weeks apart.", .interval),
    Example("Take a tablet every 6 hours.", .frequency),
    Example("Do not swim for 3 days.", .wait),
    Example("The syrup shortens the cough by 2 days.", .reduction),
    Example("Treatment prolongs survival by 3 months.", .increase),
    Example("A new crown costs $900.", .amount),
    Example("The gel reduced redness by 30%.", .reduction),
    Example("About 12% of adults with asthma have eczema.", .prevalence),
    Example("Botox injections start working within 3 to 4 days.", .onset),
    Example("Interest rates rose from 3.5% to 4.25% in 2023.", .amount),
    Example("The vaccine is 90% effective.", .effectiveness),
    Example("Use SPF 30 or higher.", .threshold),
    Example("Children under 5 years of age should stay in the shade.", .threshold),
    Example("A trial of 120 patients was conducted.", .population),
  ])
  func readsTheRoleOfEachSentence(example: Example) throws {
    #expect(try #require(claims(example.text).first).role == example.role)
  }

  @Test func labelsTakeTheRoleOfWhatFollows() throws {
    let found = claims("Days 4–7: The crust begins to form.")
    #expect(try #require(found.first).role == .onset)
  }

  /// What begins, is over or is worst, whatever the verb.
  @Test(arguments: [
    Example("The grafts will begin to fall out within a month.", .onset),
    Example("The scabs fall off within two weeks.", .completion),
    Example("It may be six weeks before you can run again.", .completion),
    Example("It takes ten days before results are visible.", .onset),
    Example("It takes a few weeks for a stone to pass.", .completion),
    Example("It takes two weeks for antibodies to develop.", .onset),
    Example("Stains come back within three months.", .onset),
    Example("Most swimmers return to work within two days.", .completion),
    Example("The ache is worst within the first 12 hours.", .peak),
    Example("The rash appears after a delay of 3 to 30 days.", .onset),
  ])
  func beginsEndsAndPeaks(example: Example) throws {
    #expect(try #require(claims(example.text).first).role == example.role)
  }

  /// What somebody has to do by then, or must not do before.
  @Test(arguments: [
    Example("The fee must be paid within 30 days.", .deadline),
    Example("You can return the boots within 60 days.", .deadline),
    Example("Use the cream within 3 months of opening.", .deadline),
    Example("Triptans work best when they are taken within an hour.", .deadline),
    Example("Shave the area 24 hours before your session.", .deadline),
    Example("Tickets should be bought at least 24 hours in advance.", .deadline),
    Example("The tenant has 30 days to appeal.", .deadline),
    Example("You have 45 days from the date of the notice to file an appeal.", .deadline),
    Example("The landlord has 14 days after the move to return the deposit.", .deadline),
    Example("The shop gives customers 30 days to return items.", .deadline),
    Example("The filing deadline is 20 days after the assessment is mailed.", .deadline),
    Example("Allow the paint 24 hours to dry.", .duration),
    Example("Doctors gave him 6 months to live.", .duration),
    Example("The refund period is 14 days after purchase.", .duration),
    Example("Discard the syrup 7 days after mixing.", .deadline),
    Example("No swimming for 48 hours.", .wait),
    Example("Do not swim for the first 24 hours.", .wait),
    Example("Avoid exercise for three weeks.", .wait),
    Example("It is wise to avoid massaging the area for 12 hours.", .wait),
    Example("Do not leave the strips on for more than 30 minutes.", .duration),
    Example("Keep the lashes dry for 24 hours.", .duration),
    Example("Follow a liquid diet for two weeks.", .duration),
    Example("Patients were observed for 52 weeks.", .followUp),
  ])
  func isDueOrForbidden(example: Example) throws {
    #expect(try #require(claims(example.text).first).role == example.role)
  }

  /// Values that something holds from, and by how much something changed.
  @Test(arguments: [
    Example(
      "Call your doctor if: - the pain lasts longer than 3 days - the fever is high", .threshold),
    Example("See a doctor if the cough persists for two weeks.", .threshold),
    Example("Replace the tyre when the tread reaches 2 mm.", .threshold),
    Example("Orders over $50 ship free.", .threshold),
    Example("The target level is below 6 mg/dL.", .threshold),
    Example("Rotate the tyres every 8,000 km.", .frequency),
    Example("Take the tablet 3 days a week.", .frequency),
    Example("Fuel costs rose 4% in April.", .increase),
    Example("Sales were up 3% last year.", .increase),
    Example("Winter tyres cost 20% more.", .increase),
    Example("Levels were higher by 15 mg.", .increase),
    Example("The price is $250 off.", .reduction),
    Example("The district lost 200 pupils.", .reduction),
    Example("Shipments are down 28 percent.", .reduction),
    Example("A touch-up is done 6 weeks after the first session.", .interval),
  ])
  func isAThresholdOrAChange(example: Example) throws {
    #expect(try #require(claims(example.text).first).role == example.role)
  }

  /// Shares of patients, of mixtures and of those studied.
  @Test(arguments: [
    Example("The filter removes 97% of lead.", .effectiveness),
    Example("The tests are 99 percent accurate.", .effectiveness),
    Example("The capsules relieve symptoms in half of patients.", .effectiveness),
    Example("The gel contains 6% hydrogen peroxide.", .amount),
    Example("The dealer gives a 5 percent discount.", .amount),
    Example("Nearly half of adults carry the virus.", .prevalence),
    Example("Seizures occur in two thirds of patients.", .prevalence),
    Example("The men were randomized to aspirin (n = 60).", .population),
  ])
  func isAShareOrACount(example: Example) throws {
    #expect(try #require(claims(example.text).first).role == example.role)
  }

  @Test func oneVerbSaysItOfBothValues() {
    let found = claims("Itching fell by 48% with the gel and 31% with the powder.")
    #expect(found.map(\.role) == [.reduction, .reduction])
  }

  @Test func theAverageInBracketsHasTheRoleOfItsRange() {
    let found = claims("The rash begins 3 to 30 days after the bite (the average is about 7 days).")
    #expect(found.map(\.role) == [.onset, .onset])
  }

  /// What begins, is over, must be done by then or not before.
  @Test(arguments: [
    Example("Stitches on the face are removed after 3 to 5 days.", .wait),
    Example("You can drive again after four weeks.", .wait),
    Example("The diet should be started within 7 days of birth.", .deadline),
    Example("Stop smoking at least 4 weeks beforehand.", .deadline),
    Example("Blood results come back within 24 hours.", .completion),
    Example("The stains come back within two weeks.", .onset),
    Example("Fever usually drops in 10 days.", .completion),
    Example("Prices fell by 30% in six months.", .reduction),
    Example("Most crews replace a roof in one to three days.", .completion),
    Example("Seedlings pop up in five to ten days.", .onset),
    Example("The blisters scab over in 7 to 10 days.", .completion),
    Example("The color develops over 8 to 24 hours.", .onset),
    Example("The average delay was nine minutes.", .duration),
    Example("Let the meat rest three minutes before carving.", .duration),
    Example("Do not eat or drink anything for 6 hours before surgery.", .wait),
    Example("A loaf freezes well for three months.", .duration),
    Example("You should be tested again 6 weeks after the birth.", .interval),
    Example("Do not take lisinopril within 36 hours of sacubitril.", .wait),
    Example("The carpet can be walked on after 20 minutes.", .wait),
    Example("Driving is possible six weeks after surgery.", .wait),
    Example("The test can be used as early as 8 days after conception.", .onset),
    Example("A hard avocado ripens in four to five days.", .completion),
    Example("Mashed avocado can be frozen for up to five months.", .duration),
    Example("Zinc works best if it is started within 24 hours.", .deadline),
  ])
  func readsATimeByWhatIsDone(example: Example) throws {
    #expect(try #require(claims(example.text).first).role == example.role)
  }

  /// A value that picks what is meant, and one that only is reached.
  @Test(arguments: [
    Example("Stones smaller than 5 mm usually pass.", .threshold),
    Example("Cook it until the breast reaches 165°F.", .threshold),
    Example("If your BMI is over 40, lose weight.", .threshold),
    Example("When the battery drops below 20 percent, it drives home.", .threshold),
    Example("Babies who weigh more than 9 pounds are born early.", .threshold),
    Example("A level of 140 mg/dL or higher means that you need a test.", .threshold),
    Example("Days that stay above 90°F harm blossoms.", .threshold),
    Example("The reservoir fell to 38 percent of capacity.", .amount),
    Example("The fixed rate increased to 6.39%.", .amount),
    Example("Smoking fell to 12 percent of adults.", .prevalence),
    Example("Mean weight loss was 5.2 kg.", .reduction),
    Example("Rainfall has been 45 percent below average.", .reduction),
    Example("Prices in Mexico are about 60% lower.", .reduction),
    Example("Shares closed up 2.3 percent.", .increase),
    Example("Residents under 18 can borrow more.", .threshold),
    Example("Never ripen avocados above 75°F.", .threshold),
    Example("Loans make up 37% of all circulation.", .prevalence),
    Example("Keep balances under 30% of your limit.", .threshold),
    Example("The maximum load of the rack is 300 pounds.", .threshold),
    Example("Rated 4.7 stars by 2,300 customers.", .amount),
    Example("Two in five residents work across the bay.", .prevalence),
    Example("Oral doses are low (<0.5 mg/kg/day).", .amount),
  ])
  func readsAValueByWhatItDecides(example: Example) throws {
    #expect(try #require(claims(example.text).first).role == example.role)
  }

  /// A list of conditions, with or without its colon; but "if you have it:" leads advice.
  @Test func aListOfConditionsHoldsThresholds() throws {
    let called = claims(
      "Call your provider if you have: - A fever over 101.5°F - Weakness for more than 2 weeks")
    #expect(called.map(\.role) == [.threshold, .threshold])
    #expect(called.map(\.modality) == [.recommended, .recommended])
    let lines = document("Call the doctor when a fever", "lasts longer than 4 days.")
    var outlined = lines
    outlined.blocks[0].kind = .heading
    outlined.blocks[1].kind = .listItem
    outlined.blocks[1].heading = 0
    #expect(ClaimExtractor().claims(in: outlined).map(\.role) == [.threshold])
    let advice = claims("If you have the flu: - Stay at home for at least 24 hours - Wear a mask")
    #expect(advice.first?.role == .duration)
  }

  /// The worst of it is no beginning, and what becomes another thing is done.
  @Test(arguments: [
    ("The burn will usually worsen 24 to 36 hours after exposure.", Claim.Role.peak),
    ("It takes about 1 week for the blisters to become scabs.", .completion),
    ("The effect takes 3 weeks to become noticeable.", .onset),
  ])
  func worseningAndBecoming(sentence: String, role: Claim.Role) throws {
    #expect(try #require(claims(sentence).first).role == role)
  }

  /// A percentage that one sets, or that a medicine has, is no share of anybody; a loss is by so much.
  @Test(arguments: [
    ("Use 60-65%.", Claim.Role.amount), ("Back the heat down to 70 percent.", .amount),
    ("- Clotrimazole 1%: a cream", .amount), ("The best ratio of the two is around 40%.", .amount),
    ("Some 39% require another course.", .prevalence),
    ("It often brings a mild weight loss (about 3 kg).", .reduction),
    ("Dough runs 3°C warmer than the air.", .increase),
    ("The operation takes an hour to perform.", .duration),
    ("It runs shops in 12 countries with over 3,000 employees.", .amount),
    ("It holds for firms with over 500 employees.", .threshold),
    ("Full recovery should occur within 5-8 weeks.", .completion),
    ("The report must be filed within 5 days.", .deadline),
    ("Begin with a 12-hour fast.", .duration), ("Pain begins within 12 hours.", .onset),
  ])
  func whatIsSetAndWhatIsLost(sentence: String, role: Claim.Role) throws {
    #expect(try #require(claims(sentence).last).role == role)
  }

  /// The verb of such a sentence may stand in no clause of the number's: once a crash.
  @Test(arguments: [
    "In the first two weeks, patients gain strength.", "In their first 3 months, babies clock it.",
    "In the first few hours, users gain it.",
  ])
  func aTimeBeforeItsClauseIsRead(sentence: String) { #expect(!claims(sentence).isEmpty) }

  /// How much likelier it is in the one group; a score is an amount.
  @Test(arguments: [
    ("Death was rarer (HR 0.87) with it.", Claim.Role.other), ("The odds ratio was 2.7.", .other),
    ("The relative risk of a fall was 1.4.", .other), ("The score was 7.5.", .amount),
    ("A 2.5-fold risk was found.", .increase),
  ])
  func ratiosOfRisks(sentence: String, role: Claim.Role) throws {
    #expect(try #require(claims(sentence).first).role == role)
  }

  /// What is left alone for so long is not done before; before a visit, or for its first days, it is left alone that long.
  @Test(arguments: [
    ("Avoid parking on it for 28 days.", Claim.Role.wait),
    ("Avoid bright light for the first 3 days.", .duration),
    ("Avoid the sun for 4 weeks before the visit.", .duration),
  ])
  func whatIsAvoided(sentence: String, role: Claim.Role) throws {
    #expect(try #require(claims(sentence).first).role == role)
  }

  /// Signs, levels and times that look like changes.
  @Test(arguments: [
    ("The network is up 99.9% of the time.", Claim.Role.prevalence),
    ("The heat loss is 12 kW.", .amount), ("Shares dropped as low as $18.", .amount),
    ("Repeat it 2 more times.", .amount), ("Sales in the north (+1.6%) grew.", .increase),
    ("Panels degrade 0.5% a year.", .reduction), ("The fine is 10%.", .amount),
  ])
  func whatOnlyLooksLikeAChange(sentence: String, role: Claim.Role) throws {
    #expect(try #require(claims(sentence).first).role == role)
  }
}
