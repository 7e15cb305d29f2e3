import TallyCore
import TallyExtract
import Testing

struct ModalityTests {
  @Test func averageConditionsAreNoMean() {
    #expect(claims("Under average conditions this takes 3 weeks.").map(\.asserts) == [.point])
  }

  /// A line of a leaflet has no verb and says what to take; so does who is told to be sure.
  @Test(arguments: [
    ("Adults: 1-2 tablets every 4 to 6 hours.", Claim.Modality.recommended),
    ("Maximum daily dose: 60 mg in two parts.", .recommended),
    ("Be sure to reapply it every 2 hours.", .recommended),
    ("Women: 12 of 40 took part.", .asserted),
    ("Lethal dose: 20 g.", .asserted),
    ("Patients: 400 tablets were lost.", .asserted),
    ("Students: 40 tablets and 30 laptops.", .asserted),
    ("Be sure to try the pie, which costs $5.", .asserted),
    ("He wanted to be sure to win by 2 points.", .asserted),
  ])
  func whatALeafletSays(sentence: String, modality: Claim.Modality) {
    #expect(claims(sentence).allSatisfy { $0.modality == modality })
  }

  struct Example: Sendable, CustomStringConvertible {
    var text: String
    var modality: Claim.Modality
    var description: String { text }
    init(_ text: String, _ modality: Claim.Modality) {
      self.text = text
      self.modality = modality
    }
  }

  @Test(arguments: [
    Example("The rash clears within 2 days.", .asserted),
    Example("The rash usually clears within 2 days.", .typical),
    Example("Most rashes clear within 2 days.", .typical),
    Example("Patients can expect to stay for 3 days.", .typical),
    Example("You can expect to pay $2,700.", .typical),
    Example("You should expect to spend $230 on it.", .typical),
    Example("By day six, most people feel better.", .typical),
    Example("A kit, with trays made to fit, usually falls between $90 and $500.", .typical),
    Example("Patio costs in Hull typically range from $7 to $14 per square foot.", .typical),
    Example("It is a heavy animal, with males typically weighing 80 to 120 kg.", .typical),
    Example("It is most common in boys between the ages of 6 and 8 years.", .typical),
    Example("Some 1,700 barns can no longer be used.", .asserted),
    Example("Group B took one capsule of 0.5 mg daily.", .asserted),
    Example("No peak there is taller: Mount Omber rises to 5,310 metres.", .asserted),
    Example("Spread over 20 years, you'll pay around $2,200.", .asserted),
    Example("The agency suggests that you pump your tank every four years.", .recommended),
    Example("A 35-litre crate is the minimum for two rats.", .recommended),
    Example("On average, it lasts 3 months.", .typical),
    Example("On average, it costs $300.", .asserted),
    Example("In some cases, the pain lasts for 2 years.", .possible),
    Example("Some people recover in 4 weeks.", .possible),
    Example("Some experts say that it lasts 4 weeks.", .asserted),
    Example("Return to work should be possible after 2 weeks.", .possible),
    Example("You use these drops for 4 weeks after surgery.", .recommended),
    Example("Return to work is as soon as possible, within 2 days.", .asserted),
    Example("You take two hours to finish the test.", .asserted),
    Example("You use 20 gallons.", .asserted),
    Example("You get tired after 4 weeks.", .asserted),
    Example("Antibiotics should help alleviate the pain within 2 days.", .asserted),
    Example("The rash may clear within 2 days.", .possible),
    Example("You should rest for 2 days.", .recommended),
    Example("Rest in bed for 2 days.", .recommended),
    Example("The rash does not clear within 2 days.", .negated),
    Example("If the rash lasts more than 2 days, you should see a doctor.", .recommended),
    Example("Patients should feel better within 2 days.", .asserted),
    Example("Tablets taken within 2 days may shorten the illness.", .asserted),
    Example("About 90% of cases are not inherited.", .asserted),
    Example("Prices fell in May by 2%.", .asserted),
    Example("He bought it on 5-7 May for $20.", .asserted),
    Example("Zinc May Help Within 2 Days", .possible),
    Example("Working Out May Help Within 2 Days", .possible),
    Example("Nine out of 10 dentists recommend it.", .asserted),
    Example("It weighs not 5 kg but less.", .negated),
    Example("Use string instead of 5 m of wire.", .negated),
    Example("Hundreds, if not 1,000 people came.", .asserted),
    Example("All but four have now been released.", .negated),
    Example("All but 5% of the votes were counted.", .negated),
    Example("It is fatal in all but 10 percent of cases.", .negated),
    Example("All but two of the 30 students passed.", .negated),
    Example("It hit all but three houses.", .negated),
    Example("All were freed, but 10 were hurt.", .asserted),
    Example("There was nothing but 5 eggs.", .asserted),
    Example("They are all but certain to win 5 seats.", .asserted),
    Example("All came but 3 stayed.", .asserted),
    Example("He ate it all and but 2 kg was left.", .asserted),
    Example("It is best not to wear them for more than 8 hours.", .recommended),
    Example("Not to be used for more than 10 days.", .recommended),
  ])
  func readsHowSurelyTheValueIsStated(example: Example) throws {
    #expect(try #require(claims(example.text).first).modality == example.modality)
  }

  @Test func aNegationThatFlipsABoundNegatesNothing() throws {
    let claim = try #require(claims("The daily dose should not exceed 4 g.").first)
    #expect(claim.modality == .recommended)
    #expect(claim.quantity.lower == nil)
    #expect(claim.asserts == .upperBound)
  }

  @Test(arguments: [
    ("It has an average of 25 pupils, 3 teachers and 2 cooks.", [true, false, false]),
    ("A pump with an average draw of 800 watts runs for 45 minutes.", [true, false]),
    ("An average of 25 pupils and 3 teachers came.", [true, true]),
    ("The median age is 38, and 12% of them left.", [true, false]),
    ("They sold 400 units, on average 33 a month.", [false, true]),
    ("The Industrial Average fell 200 points.", [false]),
    ("The grains have a 5 mm mean diameter.", [true]),
    ("The weight is 5 kg on average.", [true]),
    ("National Average Cost $283", [true]),
    ("National Average: $313", [true]),
    ("Average cost of a permit: $70", [true]),
    ("Bring at least $80, with the mean price, nationally, being $290.", [false, true]),
    ("The mean run was set by a tail: the worst 5% were slower.", [false]),
    ("The cuts mean 300 jobs will go.", [false]), ("It can mean a delay of 3 days.", [false]),
    ("The mean cost was $50.", [true]),
  ])
  func aMeanIsThatOfItsOwnNumber(text: String, areMeans: [Bool]) {
    #expect(claims(text).map { $0.asserts == .mean } == areMeans)
  }

  @Test func theEarliestAndTheLatestAreExtremes() throws {
    let first = try #require(claims("Results may show as early as 2 weeks after surgery.").first)
    #expect(first.asserts == .extremeLow)
    let last = try #require(claims("Healing might take up to two months.").first)
    #expect(last.asserts == .extremeHigh)
  }

  @Test func anAverageIsAMean() throws {
    let claim = try #require(claims("The average cost of a crown is $900.").first)
    #expect(claim.asserts == .mean)
    #expect(claim.modality == .asserted)
  }

  /// Imperatives behind a condition, fronted phrases, expectations, comparisons.
  @Test(arguments: [
    Example("If you test too early, wait three days.", .recommended),
    Example("Before first use, run water through it for five minutes.", .recommended),
    Example("If peeling lasts more than two weeks, reduce the strength.", .recommended),
    Example("Slowly increase the salt to 25 g.", .recommended),
    Example("Water the seed for 10 minutes.", .recommended),
    Example("Trim your beard every 3 weeks.", .recommended),
    Example("No saunas for 48 hours.", .recommended),
    Example("Tyre pressure should be 2.2 bar.", .recommended),
    Example("Children should be at least 6 months old.", .recommended),
    Example("The scan should be done once a year.", .recommended),
    Example("Call us if: - the pain lasts longer than 3 days - it bleeds", .recommended),
    Example("The tablet is most effective when started within 72 hours.", .recommended),
    Example("Claims have to be filed within nine months.", .recommended),
    Example("You may have to wait three months.", .possible),
    Example("The attic needs at least 16 inches of fiberglass.", .recommended),
    Example("For females allow 10 days.", .recommended),
    Example("Movers cost $1,400 on average.", .asserted),
    Example("Sometimes the cough lasts for 3 weeks.", .possible),
    Example("Complete healing occurs within eight weeks.", .asserted),
    Example("You should start to notice growth within a few months.", .asserted),
    Example("Expect to pay $400.", .asserted),
    Example("You are more likely to get it if you are over 60 years old.", .asserted),
    Example("The drug can shorten the illness if started within 48 hours.", .asserted),
    Example("Zinc may help, according to a study of 59 adults.", .asserted),
    Example("In general, the wound heals in two weeks.", .typical),
    Example("Gels above 6% are not allowed.", .negated),
    Example("The majority of clots dissolve in two weeks.", .typical),
    Example("Frost almost always comes in the first 5 days.", .typical),
    Example("As a rule, peonies need 5 cm of soil.", .typical),
    Example("The party lost its majority of 50 seats.", .asserted),
    Example("A law has to be read 3 times by the rule book.", .asserted),
  ])
  func tellsAdviceFromExpectation(example: Example) throws {
    #expect(try #require(claims(example.text).first).modality == example.modality)
  }

  /// What a conjunction joins is meant as what stands before it.
  @Test(arguments: [
    Example("Most people drive again in a week and work in a month.", .typical),
    Example("Symptoms usually begin in one eye and spread to the other within 2 days.", .typical),
    Example("Most people can drive after 4 to 6 weeks.", .typical),
    Example("You can expect to pay $250 per tooth.", .typical),
    Example("Clean the wound and keep whisking for 10 minutes.", .recommended),
    Example("Once it boils, let it cook for two minutes.", .recommended),
  ])
  func joinedClausesShareHowTheyAreMeant(example: Example) throws {
    #expect(try #require(claims(example.text).last).modality == example.modality)
  }

  /// What a school should provide is up to it; what a medicine should provide is expected of it.
  @Test(arguments: [
    ("Schools should provide 60 minutes of exercise.", Claim.Modality.recommended),
    ("The filler should provide results for 12 months.", .asserted),
  ])
  func whoShouldProvide(sentence: String, modality: Claim.Modality) throws {
    #expect(try #require(claims(sentence).first).modality == modality)
  }
}
