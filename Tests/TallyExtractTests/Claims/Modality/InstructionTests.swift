import TallyCore
import TallyExtract
import Testing

/// What somebody is told to do is recommended, however the sentence begins; what only looks so is not.
struct InstructionTests {
  @Test(arguments: [
    // Behind what comes first: a purpose, a condition without a verb, a time
    "For even colour, set your oven to 180°C.",
    "To cook large prawns, let them simmer for 4 minutes.",
    "After washing all jars in the sink, dry off the rims for 5 minutes.",
    "When abroad, change your money in steps of $50.",
    "If drying in the shade, keep it there for 6 hours.",
    "Once boiling, reduce the heat and stir for 3 minutes.",
    "Ten days before moving outside, begin the feeding.",
    "Using a sharp knife, cut the cheese into 2 cm cubes.",
    "If bleeding continues, pinch for another 10 minutes.",
    // A noun elsewhere
    "Plant tulips 15 cm deep.",
    "Water deeply twice a week during a drought.",
    "Drill a 10 mm hole.",
    "Budget $100 to $300 for tools.",
    "In the first 6 weeks, pump 8 times per day.",
    "Start lettuces indoors 4 weeks before the last frost.",
    "Use sanded paper for gaps wider than 5 mm.",
    "Start pepper seeds indoors 7 weeks before the last frost.",
    "Purchase sturdy plants 2 weeks before the party.",
    "Transplant leeks into the bed, and space them 20 cm apart.",
    "Kittens need 40 minutes of play a day.",
    "Feed roses every 4 weeks.",
    "Service it once a year.",
    "Upgrade to a boiler of 95 % efficiency.",
    "Warm up for 5 minutes before each run.",
    "Cool for 10 minutes on a rack.",
    "Blend for 30 seconds.",
    "Heat 2 tbsp of oil in a pan.",
    "Season with 1 tsp of salt.",
    // A second one, other nouns
    "Use gentle, light creams and avoid harsh acids for 2 days.",
    "Reserve 2 cups of it for the next batch.",
    "Let ferment for 3 days.",
    "Clean and store the brush within 2 days.",
    // In a bracket, behind "but", behind a list of foods
    "Visitors (wait 4 weeks after surgery before flying).",
    "You can shower gently, but avoid soaking the wound for the first 3 days.",
    "The base is fine, but thicken the edge to 8 cm.",
    "Eat yogurt, soup and mashed potatoes for the first 4 days.",
    // In other words
    "The colour fades, so be sure to reapply varnish every 2 years.",
    "Remember to turn the mattress every 6 months.",
    "It's a good idea to have a check-up at least once a year.",
    "You'll have to take about 3 days off work.",
    "Cleaning is required every 6 months.",
    "500 mg twice a day with food.",
    "Maximum 8 mg per day, 2 days only.",
    "Tummy time: start with 2 minutes.",
  ])
  func whatOneIsToldToDoIsRecommended(text: String) {
    let found = claims(text)
    #expect(!found.isEmpty)
    #expect(found.allSatisfy { $0.modality == .recommended })
  }

  @Test(arguments: [
    "Water heaters typically last 10 years.",
    "Plant sales fall 5 % a year.",
    "Ice cream sales rose 10 % in 2023.",
    "Feed costs rose 12 %.",
    "Walk times vary from 5 to 10 minutes.",
    "Practice tests cost $20.",
    "Plant height of 30 cm at maturity.",
    "Rest periods of 10 minutes.",
    "Clean water for 5,000 people.",
    "Clean pipes allow the pump to run at 80 %.",
    "In winter, water use falls 20 %.",
    "For adults, exercise twice a week lowers the risk by 10 %.",
    "Death often results from it within 2 years.",
    "In adults, symptoms, on average, last 3 days.",
    "They cook soup and mashed potatoes, which takes 40 minutes.",
    "Caffeine: 80 mg per day.",
    "Brown bears weigh 300 kg.",
    "Season 2 starts in 3 days.",
    "Paint for two rooms costs $50.",
    "Cool weather lasted 5 days.",
    "Transplant patients wait 4 years for a liver.",
    "Purchase prices rose 6 % last year.",
    "The trip needs 40 minutes.",
    "It is run by a firm – cut by 20 % – in two towns.",
  ])
  func whatIsOnlySaidIsNot(text: String) {
    let found = claims(text)
    #expect(!found.isEmpty)
    #expect(found.allSatisfy { $0.modality != .recommended })
  }

  /// How often it is taken by those who are told something else; a limit said again is a limit.
  @Test func aConditionIsNoAdvice() throws {
    let found = claims("If you take it 3 times a day, leave 4 hours between doses.")
    #expect(found.map(\.modality) == [.asserted, .recommended])
    let again = claims("Do not take more than 4,000 mg (4 grams) of it.")
    #expect(again.map(\.asserts) == [.upperBound, .upperBound])
  }

  /// "On average" is said of the number before it up to a comma.
  @Test func anAverageEndsAtItsComma() {
    let found = claims("A boiler costs £2,500 on average, or £1,800 without a tank.")
    #expect(found.map(\.asserts) == [.mean, .point])
    let next = claims("It sold 400 units, on average 33 a month.")
    #expect(next.map(\.asserts) == [.point, .mean])
  }

  /// What is only said of a thing that one is told to use.
  @Test func aRemarkIsNoAdvice() throws {
    let found = claims("Spend 2 nights in Cusco, which lies at 3,400 m.")
    #expect(found.map(\.modality) == [.recommended, .asserted])
  }

  /// "He could not walk for six weeks" tells what was; nobody is told to wait.
  @Test(arguments: [
    ("He could not exercise for 6 weeks.", Claim.Role.duration),
    ("They did not use it for 3 years.", .duration),
    ("Do not exercise for 6 weeks.", .wait),
    ("Never give honey before 12 months.", .wait),
    ("Start with 5 minutes of stretching.", .duration),
    ("Let rest 10 minutes before slicing.", .duration),
    ("Let cool 10 minutes before serving.", .duration),
  ])
  func whatCouldNotBeDoneIsNoWait(text: String, role: Claim.Role) {
    #expect(claims(text).map(\.role) == [role])
  }

  /// A noun that may be a verb, before its own verb.
  @Test(
    arguments: [
      ("Work permits take 3 months.", "Work permits", .asserted),
      ("Work permits may take 3 months.", "Work permits", .possible),
      ("Harvest starts 60 days after it.", "Harvest", .asserted),
      ("Cover usually includes a loss of £1,200.", "Cover", .typical),
      ("Bake rolls 20 minutes.", "rolls", .recommended),
      ("Cover burns for 20 minutes.", "burns", .recommended),
    ] as [(String, String, Claim.Modality)])
  func subjectsThatLookLikeInstructions(
    text: String, subject: String, modality: Claim.Modality
  ) throws {
    let claim = try #require(claims(text).first)
    #expect(claim.subject.text == subject)
    #expect(claim.modality == modality)
  }

  @Test func aSecondSubjectBehindWhile() {
    let found = claims("Tourist visas take 2 weeks, while work permits may take 3 months.")
    #expect(found.map(\.subject.text) == ["Tourist visas", "work permits"])
  }
}
