import TallyCore
import TallyExtract
import Testing

/// Everyday sentences that have the words of a rule and another meaning. Each was once read wrongly.
struct LookalikeTests {
  @Test(
    arguments: [
      // "Save", "compare", "plan on": an appeal or advice.
      ("Save 20% of your income.", [Claim.Modality.recommended]),
      ("Save 15% of your salary for retirement.", [.recommended]),
      ("Save 10% of your pay each month.", [.recommended]),
      ("Save $100 a month.", [.recommended]),
      // "Should" of what will be, and of what ought to be.
      ("You should not lose more than 2 pounds a week.", [.recommended]),
      ("You should lose no more than 2 pounds a week.", [.recommended]),
      ("Adults should lose 5% of their weight before surgery.", [.recommended]),
      ("Applicants should be able to lift 50 pounds.", [.recommended]),
      // "See" a person, and see results.
      ("You should see a dentist within 24 hours.", [.recommended]),
      ("A child should see a dentist within a year.", [.recommended]),
      ("You should see a lawyer for the best results within 30 days.", [.recommended]),
      // What stays so of itself.
      ("The freezer should remain cold for 48 hours.", [.asserted]),
      ("It should remain hot for 6 hours.", [.asserted]),
      ("The wax should remain soft for 2 hours.", [.asserted]),
      ("The link should remain active for 24 hours.", [.asserted]),
      // "Suggest" of who advises and of what the figures show.
      ("Analysts suggest lending fell 5%.", [.asserted]),
      ("Models suggest warming of 3 °C.", [.asserted]),
      ("Estimates suggest spending of $5 billion.", [.asserted]),
      ("The numbers suggest housing costs $500.", [.asserted]),
      // "Ideal" of an amount, of a gas, of a fair.
      ("The company with 500 employees is an ideal partner.", [.asserted]),
      ("The $20 ticket is ideal.", [.asserted]),
      ("With 200 rooms, the hotel is ideal.", [.asserted]),
      ("The ideal job pays $80,000 a year.", [.asserted]),
      // "Never" behind a statement of what was.
      ("The cost stayed low, never exceeding $50.", [.asserted]),
      ("Growth was slow, never exceeding 2% a year.", [.asserted]),
      ("Temperatures are mild, never above 80 °F.", [.asserted]),
      ("He scored in every game, never more than 20 points.", [.asserted]),
      // "Require" of what it takes.
      ("We require about 5 days to process your order.", [.asserted]),
      ("We require 3 days to finish the work.", [.asserted]),
      ("We require two weeks for delivery.", [.asserted]),
      // A label that is also a command.
      ("Drink: $5", [.asserted]),
      ("Drink: 2 for $5.", [.asserted, .asserted]),
      ("Wait: it takes 3 hours?", [.asserted]),
      ("Wait: the film costs $20 million?", [.asserted]),
      // "No" with a noun in -ing.
      ("No building over 10 stories", [.asserted]),
      ("No funding over $5 million", [.asserted]),
      ("No winning streak over 5 games", [.asserted]),
      ("No less than 30 people per square mile", [.asserted]),
      // "Is to" of a plan.
      ("The new rule is to take effect in 30 days.", [.asserted]),
      ("The rule is to affect 2 million workers.", [.asserted]),
      ("The rule is to apply to firms with over 50 workers.", [.asserted]),
      ("The exam is to be taken by 20,000 students.", [.asserted]),
      // What no longer is common.
      ("It is no longer common to wait 3 hours.", [.asserted]),
      ("It is less common to need 3 doses.", [.asserted]),
      ("It was once common to work 60 hours a week.", [.asserted]),
      // "Expect" of one day.
      ("Expect 3 inches of snow tonight.", [.asserted]),
      ("Expect highs of 80 °F on Monday.", [.asserted]),
      ("Expect three days of rain this week.", [.asserted]),
      ("Expect 200 guests on Saturday.", [.asserted]),
      // "Usually" of the first of two verbs.
      ("The town is usually quiet and has 3,000 people.", [.asserted]),
      ("The island is usually hot and covers 20 square miles.", [.asserted]),
      ("The firm is usually cautious and cut 200 jobs.", [.asserted]),
      ("She is generally shy and earned $50,000 last year.", [.asserted]),
      // "Most" behind a number.
      ("After 10 days most people have lost 3 pounds.", [.typical, .typical]),
      ("Within 24 hours most people pass 2 liters.", [.typical, .typical]),
      ("By day 3 most patients leave within 2 days.", [.typical, .typical]),
      ("At age 50 most women have 2 children.", [.typical, .typical]),
      // "Normally" before what was once.
      ("Normally, the man, who turned 40 last week, is calm.", [.asserted]),
      // "The recommended time" beside what it names.
      ("It takes 30 minutes, the recommended time.", [.recommended]),
      ("500 mg twice daily, the recommended dose, works well.", [.recommended, .recommended]),
      // "Consider" of a thing to do.
      ("Consider a walk of 30 minutes every day.", [.recommended, .recommended]),
      ("Consider a dose of 500 mg.", [.recommended]),
      ("Consider a 30-year mortgage.", [.recommended]),
      // A question that begins with "Do".
      ("Do 5 servings a day cut risk by 20%?", [.possible, .possible]),
      ("Do 30 minutes of walking count as exercise?", [.possible]),
      ("Do 20 minutes of cardio burn fat?", [.possible]),
      ("Do 50% of marriages end in divorce?", [.possible]),
      // "Express" as a verb.
      ("Express milk every 3 hours.", [.recommended]),
    ] as [(String, [Claim.Modality])])
  func howSurely(sentence: String, modalities: [Claim.Modality]) {
    #expect(claims(sentence).map(\.modality) == modalities)
  }

  @Test(
    arguments: [
      // "By" so many, who did it.
      ("The bid to cut fees was rejected by 58 percent.", Claim.Role.prevalence),
      ("The plan to raise taxes is opposed by 70% of voters.", .prevalence),
      ("The move to cut spending is supported by 55% of voters.", .prevalence),
      ("The plan to reduce waste was approved by 64%.", .prevalence),
      // "Charged" and "charging" of other things.
      ("Police charged 5% of the suspects.", .prevalence),
      ("Fees are charged on 30% of accounts.", .prevalence),
      ("Charging stations serve 20% of drivers.", .prevalence),
      // The first half of another name.
      ("The market has a 5% cap rate.", .prevalence),
      ("The house has 30% floor tiles.", .amount),
      ("A 50% floor coverage of carpets.", .amount),
      ("The 30% ceiling fan discount.", .amount),
      ("The results will not be given after 2 days.", .completion),
      ("No permits are issued after 3 weeks.", .onset),
      // What can no longer be, and no one refuses.
      ("The virus cannot be detected after 6 months.", .onset),
      ("The infection can't be detected after 48 hours.", .onset),
      ("It won't be known after 2 weeks.", .onset),
      ("The mixture will not be absorbed after 10 minutes.", .onset),
      ("Bandages may be worn up to two weeks after the operation.", .wait),
      // When it comes, and until when it is open.
      ("Tax refunds are available within 21 days.", .completion),
      ("Refunds are available within 5 days of our approval.", .completion),
      ("The return was requested within 2 days.", .completion),
      ("The visit should be over within 30 minutes.", .completion),
      // "Ahead" of the others.
      ("The plane will arrive 20 minutes ahead.", .completion),
      ("They arrive two days ahead.", .completion),
      ("Runners arrive 5 minutes ahead.", .completion),
      // Weeks of a trial.
      ("Vaccine response was measured at 4 weeks.", .duration),
      ("The vaccine trial was stopped at 10 weeks.", .completion),
      ("Stitches come out at 2 weeks after the spay.", .completion),
      ("The baby weight was gone at 10 weeks postpartum.", .completion),
      // What will be so by then.
      ("The bread should be cooked after 30 minutes.", .duration),
      ("After 20 minutes the potatoes should be browned.", .duration),
      ("After 4 weeks they should be fully grown.", .duration),
      ("The seedlings should be established after 3 weeks.", .duration),
      ("Returns must be made within a 14-day window.", .deadline),
      ("Candidates must finish within a three-hour window.", .deadline),
      ("Delivery comes within a 2-hour window.", .completion),
      // "For" behind a superlative.
      ("The worst pain occurs for 2 days.", .duration),
      ("The greatest losses occur after 10 years.", .onset),
      ("The drug works quickly, easing pain by day 3.", .completion),
      // Set to a value, lifted, or moved by it.
      ("Raise the oven temperature 425 °F.", .amount),
      ("Increase the oven 350 degrees F.", .amount),
      ("Lower the thermostat 68 degrees at night.", .amount),
      ("Raise the bar 20 kg.", .amount),
      // Names of measures.
      ("Increase rate 5%.", .prevalence),
      ("Decline rate 5%.", .prevalence),
      ("Rise time by 3 ms.", .duration),
      ("Drop cloths by 3 makers.", .amount),
      // What somebody does, and no raise; has, and no level.
      ("About 12 % raise chickens.", .prevalence),
      ("In surveys 12 % raise concerns about cost.", .prevalence),
      ("The pill works 99 % of the time.", .effectiveness),
      ("About 5 % of divers run out of oxygen.", .prevalence),
      // Drawings, and no evidence.
      ("The museum holds 12 studies by a pupil.", .amount),
      ("She was the youngest child of 12.", .amount),
      // How it was, and no limit.
      ("A width of 4 m is below the minimum.", .amount),
      ("A 2 m gap was the minimum in 1990.", .amount),
      ("Minimum rainfall: 30 mm.", .amount),
      // No next dose, no ban, no criterion.
      ("Antibodies rise two weeks after the first dose.", .onset),
      ("No running water for 5 days, residents say.", .duration),
      ("No bleeding for 24 hours is a good sign.", .duration),
      ("Keep the tent out in the sun for two days.", .duration),
      ("The firm survived by avoiding debt for 40 years.", .duration),
      ("Avoid smoking (4 weeks): It slows healing.", .wait),
      ("Healing (2–3 weeks): The gum closes.", .completion),
      ("He was completely ignored after 3 weeks.", .onset),
      ("The delay was reduced to 3 days.", .onset),
    ])
  func inWhichRole(sentence: String, role: Claim.Role) throws {
    #expect(try #require(claims(sentence).first).role == role)
  }

  /// Evidence advises nobody, a town's demand is no advice, and a family on the average has no mean.
  @Test(arguments: [
    "Research suggests that you burn 100 calories per mile.",
    "The city needs 40 million litres of water a day.", "Average family: 4 people in 3 rooms.",
    "Nikkei Average: 38,000 points.", "Normally prices rise 5 % in May.",
  ])
  func whatOnlyLooksLikeAdviceOrAMean(sentence: String) throws {
    let claim = try #require(claims(sentence).first)
    #expect(claim.modality != .recommended && claim.asserts != .mean)
  }

  @Test(arguments: [
    ("How long should you take antibiotics?", "7 to 10 days.", Claim.Modality.recommended),
    ("How often should I take it?", "Twice a day.", .recommended),
    ("How long should the last set be?", "30 seconds.", .recommended),
    ("How long should it take?", "3 days.", .asserted),
    ("What should I expect to pay?", "$300.", .asserted),
  ])
  func whatTheQuestionAsksFor(question: String, answer: String, modality: Claim.Modality) throws {
    let found = try #require(claims("\(question)\n\n\(answer)").first)
    #expect(found.modality == modality)
  }

  @Test(arguments: [
    ("The average commute is a 45-minute drive.", Claim.Asserts.mean),
    ("The average cost of a 45-minute drive is $9.", .point),
    ("The shop moved online, cutting the wait by two days.", .point),
    ("The paper is due by two days before the start.", .upperBound),
  ])
  func whatIsAsserted(sentence: String, asserts: Claim.Asserts) throws {
    #expect(try #require(claims(sentence).first).asserts == asserts)
  }

  /// How sure an interval is and when a trial looked are no claims; what stands beside them is.
  @Test(arguments: [
    ("The odds ratio was 2.7 (95% CI 1.4 to 5.4).", ["2.7", "1.4 to 5.4"]),
    ("The rate was 30% (95% confidence interval 20% to 40%).", ["30%", "20% to 40%"]),
    ("On day 21 they had 40% less pain.", ["40%"]),
    ("Pain was measured on days 6, 12 and 18 in 30 people.", ["30"]),
    ("Day 2: we walk 12 km.", ["12 km"]),
    ("The pain is worst on day 3.", ["day 3"]),
    ("Calves born before day 260 are weak.", ["day 260"]),
    ("Days 2–4: the swelling goes down.", ["Days 2–4"]),
    ("95% of adults have had it.", ["95%"]),
    // A strain's number in the collection that keeps it
    ("Lactobacillus plantarum DSM 25710 helped 30% of them.", ["30%"]),
  ])
  func noClaims(text: String, quotes: [String]) {
    #expect(claims(text).map(\.quote) == quotes)
  }

  /// What is paid for is a part of the price, wherever it stands.
  @Test(arguments: [
    ("The hourly rate is $12.75.", "h"), ("The daily rate is €50.", "d"),
    ("A $35 fee per trip applies.", "trip"), ("It costs £3.50 for every additional GB.", "GBy"),
    ("Add $30 for each extra window.", "extra window"), ("The rate is $12.", nil as String?),
  ])
  func whatIsPaidFor(text: String, per: String?) {
    #expect(claims(text).first?.quantity.per == per)
  }

  /// What a rule of one construction took from another: each was read wrongly once.
  @Test(arguments: [
    ("The Amazon is a river with a length of 6,400 km.", "Amazon"),
    ("The trees grow in soil with a depth of 30 cm.", "soil"),
    ("Let beans soak 8 hours before cooking.", "beans"),
    ("Work permits take 3 months.", "Work permits"),
    ("The .ORG registry has 10 million names.", "ORG registry"),
  ])
  func ofWhat(sentence: String, subject: String) {
    #expect(claims(sentence).map(\.subject.text) == [subject])
  }

  @Test(arguments: [
    ("Let cookies cool 10 minutes on the tray.", Claim.Modality.recommended),
    ("Keep starts under lights for 14 hours a day.", .recommended),
    ("Never beaten, they won five years running.", .asserted),
    ("Never train two days in a row.", .negated),
    ("Let me say it plainly: 300 people died.", .asserted),
    ("Let's say goodbye to the $50 fee.", .asserted), ("Let's say it takes 5 days.", .possible),
  ])
  func howSurely(sentence: String, modality: Claim.Modality) {
    #expect(claims(sentence).map(\.modality) == [modality])
  }

  @Test(arguments: [
    ("She repainted the room in four hours.", Claim.Role.duration),
    ("Apply another coat within 4 hours of the first.", .deadline),
    ("It is dry in six hours and ready for another coat in 24 hours.", .wait),
    ("You can usually put on the next coat in about four hours.", .wait),
  ])
  func coatsOfPaint(sentence: String, role: Claim.Role) {
    #expect(claims(sentence).last?.role == role)
  }

  @Test(arguments: [
    ("Latency fell by 30 min and sleep rose by 48 min.", Claim.Role.increase),
    ("Wisdom teeth come in between the ages of 17 and 25.", .onset),
    ("He came home at age 18.", .age),
  ])
  func risesAndWhatComesThrough(sentence: String, role: Claim.Role) {
    #expect(claims(sentence).last?.role == role)
  }

  @Test func circumstancesAreNoPlaces() {
    #expect(claims("In intensive care, 12 percent of patients die.").first?.scope.condition == nil)
    #expect(claims("In extreme cases, it takes 12 days.").first?.scope.condition != nil)
    #expect(claims("Of 2000 adults polled, 60 percent agreed.").first?.scope.asOf == nil)
  }
}
