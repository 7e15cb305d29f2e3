import TallyCore
import TallyExtract
import Testing

/// Wordings of leaflets, shops and guides: what each value is for and how surely it is said, beside what looks like it.
struct EverydayWordingTests {
  @Test(arguments: [
    ("Return damaged goods within 7 days.", Claim.Role.deadline, Claim.Modality.recommended),
    ("Refrigerate cooked chicken within 2 hours of cooking.", .deadline, .recommended),
    ("Refrigerated chicken lasts 3 days.", .duration, .asserted),
    ("Cooked chicken is eaten within 3 days.", .deadline, .asserted),
    ("First, bake it for 15 minutes.", .duration, .recommended),
    ("Next, rinse the rice for 2 minutes.", .duration, .recommended),
    ("Therefore, avoid heat above 30 °C.", .threshold, .recommended),
    ("Thereafter, take one tablet every 6 hours.", .frequency, .recommended),
    ("Afterwards, rest for 3 weeks.", .duration, .recommended),
    ("Afterwards, patients rest for 3 weeks.", .duration, .asserted),
    ("First, it takes 10 minutes.", .duration, .asserted),
    ("First floor rooms cost $20.", .amount, .asserted),
    ("Usually, rest takes 3 days.", .duration, .typical),
    ("Also, water use fell 5%.", .reduction, .asserted),
    ("Do two sessions a week.", .amount, .recommended),
    ("They do 10 push-ups.", .amount, .asserted),
    ("Please do NOT do the following for 6 weeks.", .wait, .recommended),
    ("No heavy lifting over 8 pounds.", .amount, .recommended),
    ("No patients lost more than 5 kg.", .reduction, .asserted),
    ("A good rule of thumb is to change your oil every 5,000 miles.", .frequency, .recommended),
    ("My advice is to wait 10 days.", .wait, .recommended),
    ("The plan is to build 10 houses.", .amount, .asserted),
    ("The tip suggests keeping your battery between 20% and 80%.", .amount, .recommended),
    ("The data suggest a rise of 5%.", .increase, .asserted),
    ("Mow if the grass is above 3 inches.", .threshold, .recommended),
    ("Unplug it when it hits 100%.", .threshold, .recommended),
    ("If it is late, or if it is wrong, contact us within 48 hours.", .deadline, .recommended),
    ("If you call or if you write, our team replies within 24 hours.", .deadline, .asserted),
    ("Express delivery takes 2 to 3 days.", .completion, .asserted),
    ("Express the milk every 3 hours.", .frequency, .recommended),
    ("Say you have a $500 deductible.", .amount, .possible),
    ("Consider a house worth $300,000.", .amount, .asserted),
    ("Take note that delivery takes 10 days.", .completion, .asserted),
    ("Take a break of 10 minutes.", .duration, .recommended),
    ("Expect the swelling to last 3 days.", .duration, .typical),
    ("Class sizes never exceed 18.", .amount, .asserted),
    ("Never exceed 4 g a day.", .amount, .recommended),
    ("Late fees of 1.5% per month apply.", .amount, .asserted),
    ("The minimum down payment is 3.5 percent.", .amount, .asserted),
    ("30% of payments fail.", .prevalence, .asserted),
    ("Refunds of 75% are given.", .amount, .asserted),
    ("Refunds of 20% of orders were late.", .prevalence, .asserted),
    ("The contrast ratio is 4.5.", .amount, .asserted),
    ("The resting HR fell and the score was 3.5.", .amount, .asserted),
    ("The odds ratio was 2.7.", .other, .asserted),
    ("Adults never exceed 8 tablets a day.", .amount, .recommended),
    ("Avoid driving for fewer than 24 hours.", .wait, .recommended),
    ("Do not bend your hip past 90 degrees.", .threshold, .recommended),
    ("The water rose past 40 °C.", .amount, .asserted),
    ("Fewer than half were sold.", .prevalence, .asserted),
  ])
  func whatToDo(sentence: String, role: Claim.Role, modality: Claim.Modality) throws {
    let found = try #require(claims(sentence).last)
    #expect(found.role == role)
    #expect(found.modality == modality)
  }

  @Test(arguments: [
    ("You should lose 2 pounds a week.", Claim.Modality.asserted),
    ("Get 30% off your first order.", .asserted),
    ("Get 30% of your energy from fat.", .recommended),
    ("Earn 5% cash back on groceries.", .asserted),
    ("Hand luggage may not weigh more than 7 kg.", .recommended),
    ("Each child may not have more than 2 tablets a day.", .recommended),
    ("It may not last more than 2 days.", .possible),
    ("You should see a reduction by about 90%.", .asserted),
    ("You should see a doctor within 3 days.", .recommended),
    ("The repair should cost about $200.", .asserted),
    ("It should take 3 days.", .asserted),
    ("You would need to eat 3 kg of it to be ill.", .asserted),
    ("You need to eat 50 grams of protein a day.", .recommended),
    ("They ate 25% of the recommended calories.", .asserted),
    ("Only 12% of adults get the recommended amount.", .asserted),
    ("The recommended dose is 400 mg.", .recommended),
    ("400 mg is the recommended dose.", .recommended),
    ("The wound is almost healed at 10 days.", .asserted),
    ("It nearly sold 500 cars.", .negated),
    ("A visa is not required for a stay of less than 90 days.", .asserted),
    ("Usually it's 30 minutes.", .typical),
    ("The two most common types are gas and electric.", .asserted),
    ("He slept 3 hours longer than most people.", .asserted),
    ("Redness is usually mild and resolves within 24 hours.", .typical),
    ("The treatment is usually painless, but recovery takes 3 days.", .asserted),
    ("Deductibles can be a flat amount (often $500 to $2,000).", .typical),
    ("To see results, 6 sessions may be needed.", .possible),
  ])
  func howSurely(sentence: String, modality: Claim.Modality) throws {
    #expect(try #require(claims(sentence).last).modality == modality)
  }

  @Test(arguments: [
    ("Participants lost an average of three percent of their weight.", Claim.Role.reduction),
    ("Prices rose between 3 and 5 percent.", .increase),
    ("The price falls between $300 and $1,000.", .amount),
    ("There was an 80% hair reduction.", .reduction),
    ("A 15% sugar solution was used.", .amount),
    ("It works with 91% efficacy.", .effectiveness),
    ("A 4% annual rate hike is usual.", .increase),
    ("Utility rates rise 3% annually.", .increase),
    ("Pain decreases rapidly in the first 2 weeks after injury.", .duration),
    ("Couples conceive in the first three months.", .completion),
    ("Side effects occur after 2 weeks of use.", .onset),
    ("Growth slows down after 6 months.", .onset),
    ("Puppies are vaccinated at 8 weeks.", .age),
    ("Weight was measured at 12 weeks.", .duration),
    ("Your first visit should be within 5 days of birth.", .deadline),
    ("Results should be visible within 4 weeks.", .onset),
    ("If you have a manual job then you will be off work for about a month.", .duration),
    ("If you are off work for 3 weeks you will need a note.", .threshold),
    ("The deductible is 2%.", .amount),
    ("The average rate for savings is 0.06%.", .amount),
    ("The unemployment rate is 4%.", .prevalence),
    ("They are underinsured by 20%.", .amount),
    ("It is efficient, reducing costs by 60%.", .reduction),
    ("It is fast, reducing time by 30 minutes.", .reduction),
    ("It can reduce sleep quality by 24% on average.", .reduction),
    ("Letting the battery drop below 20% increases stress.", .threshold),
    ("It increases stress by 20%.", .increase),
    ("We accept returns within 14 days of delivery.", .deadline),
    ("Refunds are available within 30 days.", .deadline),
    ("We ship within 2 days.", .completion),
    ("Chicken left out for more than 2 hours should be discarded.", .threshold),
    ("The food was left out for more than 2 hours.", .duration),
    ("When used under normal conditions, a battery lasts three years.", .duration),
    ("Two doses of it, separated by 2 to 6 months.", .interval),
    ("Eat within a 10-hour window each day.", .duration),
    ("It takes 2 hours to become tender.", .completion),
    ("It takes 2 weeks to become visible.", .onset),
    ("Pay no later than 10 days.", .deadline),
    ("It lasted no longer than 10 days.", .duration),
    ("Food should be chilled within 2 hours, or 1 hour if it is hot.", .deadline),
    ("Change the oil every 6 months or 5,000 miles.", .frequency),
  ])
  func whatItIsFor(sentence: String, role: Claim.Role) throws {
    #expect(try #require(claims(sentence).last).role == role)
  }

  @Test func aQuestionOfWhatToExpectAsksForNoAdvice() throws {
    let page = document("How long should a fridge last?", "4 to 8 years", title: "Fridges")
    #expect(ClaimExtractor().claims(in: page).allSatisfy { $0.modality != .recommended })
  }

  /// A number that says which thing is meant is no mean.
  @Test(
    arguments: [
      ("The average cost of a 30-minute session is $80.", [Claim.Asserts.point, .mean]),
      ("The average age of the 40 patients was 35 years.", [.point, .mean]),
      ("Patients lost an average of 8 kg over 12 weeks.", [.mean, .point]),
      ("The average class has 25 pupils.", [.mean]),
    ] as [(String, [Claim.Asserts])])
  func whatIsAMean(sentence: String, asserts: [Claim.Asserts]) {
    #expect(claims(sentence).map(\.asserts) == asserts)
  }

  @Test func aLinkingWordIsNoSubject() throws {
    #expect(try #require(claims("Likewise, keep it below 30 °C.").first).subject.text == nil)
  }

  /// Commands and duties that do not begin with their verb, each with its look-alike.
  @Test(arguments: [
    ("Have your pet checked every 6 months.", Claim.Modality.recommended),
    ("Have 3 pets been checked?", .possible),
    ("After that, apply the cream twice a day.", .recommended),
    ("After that, sales rose 5%.", .asserted),
    ("Re-apply every 2 hours.", .recommended),
    ("It should be applied early and reapplied every 2 hours.", .recommended),
    ("It should be dry, and it was kept 6 inches away.", .asserted),
    ("10 hours of sleep is best.", .recommended),
    ("The song with 4 chords is best known.", .asserted),
    ("The dog may be long and weigh 12 pounds.", .possible),
    ("One can of soup has 800 mg of sodium.", .asserted),
  ])
  func whatIsToBeDone(sentence: String, modality: Claim.Modality) throws {
    #expect(try #require(claims(sentence).last).modality == modality)
  }

  @Test(
    arguments: [
      ("Sales fell 8% after rising 3%.", [Claim.Role.reduction, .increase]),
      ("It fell by 21% (3.4% vs 4.3%).", [.reduction, .prevalence, .prevalence]),
      (
        "It was reduced by 61% (65% in men and 55% in women).",
        [.reduction, .reduction, .reduction]
      ),
      ("The plant grows 3 feet tall.", [.amount]),
      ("Prices are up 5.6% from last year but down 1% from May.", [.increase, .reduction]),
      ("The fire was 40% contained.", [.amount]),
      ("It was the hottest July in 140 years.", [.duration]),
      ("It costs about half the price of its rivals.", [.amount]),
      ("The bill was the interest in 2 years.", [.completion]),
      ("Babies double their weight by 5 months.", [.duration]),
      ("Roots extend two to three times the width of the canopy.", [.amount]),
      ("Take the tablets for no longer than 3 days.", [.duration]),
      ("Set the heater to 120 degrees.", [.amount]),
    ] as [(String, [Claim.Role])])
  func whatEachIsFor(sentence: String, roles: [Claim.Role]) {
    #expect(claims(sentence).map(\.role) == roles)
  }

  @Test(arguments: [
    ("Set the heater to 120 degrees.", QuantityKind.temperature),
    ("It was 85 degrees on Monday.", .temperature),
    ("The soil should be at least 60 degrees.", .temperature),
    ("The ground should be cut at 60 degrees.", .angle),
    ("Keep your elbow at 90 degrees.", .angle),
    ("Turn the knob 90 degrees.", .angle),
  ])
  func degreesOfHeatAndOfATurn(sentence: String, kind: QuantityKind) throws {
    #expect(try #require(claims(sentence).first).kind == kind)
  }
}
