import TallyCore
import TallyExtract
import Testing

/// Roles that a limit, a level or a share takes, each with the sentence that looks like it and is not.
struct RoleOfValueTests {
  /// When it begins, however the end of it is told.
  @Test(arguments: [
    ("It is contagious from 2 days before the rash until all of it has healed.", Claim.Role.onset),
    ("It is contagious from ~2 days before the rash.", .onset),
    ("Treatment can last from several months to 2 years before it gets better.", .completion),
  ])
  func fromSoLongBefore(sentence: String, role: Claim.Role) throws {
    #expect(try #require(claims(sentence).first).role == role)
  }

  /// When it begins, is worst and is over, however that is put.
  @Test(arguments: [
    ("The virus has an incubation period of 24-48 hours.", Claim.Role.onset),
    (
      "It starts with the incubation period, the time before it shows, which ranges from 1 to 2 days.",
      .onset
    ),
    ("Symptoms begin quite quickly — usually within 12 to 48 hours.", .onset),
    ("The loss of nails happens at 3 to 6 weeks.", .onset),
    ("Swelling reaches its most pronounced point about 48 hours after it.", .peak),
    ("It takes about 60 minutes for blood levels to reach their peak.", .peak),
    ("Sunburns get worse in 24 to 36 hours.", .peak),
    ("Fillers are temporary, with effects fading away after several months.", .completion),
    ("Fingernails grow back by 3 to 6 months.", .completion),
    ("Babies gain weight by 5 ounces a week.", .increase),
    ("You may walk on it after a day, but wait at least 7 days before driving on it.", .wait),
    ("Follow the advice, such as avoiding exercise, rubbing, or touching it for 24 hours.", .wait),
    ("It mainly occurs in children age 6 months to 4 years.", .age),
    ("The disease usually starts at age 40.", .onset),
    ("The fever lasts 3 days, with resolution of the rash in 7 to 10 days.", .completion),
    ("Cooks should be restricted from preparing food for 48 hours.", .wait),
    ("Hamsters reach maturity at 8 weeks.", .age), ("Most get another within 12 months.", .onset),
    ("People are sick for 1 to 3 days.", .duration), ("It may not be visible for a week.", .onset),
  ])
  func begunWorstAndOver(sentence: String, role: Claim.Role) throws {
    #expect(try #require(claims(sentence).last).role == role)
  }

  /// What those studied were, and what was found in them.
  @Test(arguments: [
    ("In a study of 312 patients, 88% were overweight.", Claim.Role.population),
    ("In a study of 312 patients, 12% developed an infection.", .prevalence),
    ("In a poll of 1,000 voters, 54% backed the plan.", .prevalence),
    ("In a survey of 500 doctors, 34% were satisfied.", .prevalence),
    ("In a study of 312 patients, 52% were female, and 83% used analgesics.", .population),
  ])
  func shareOfThoseStudied(sentence: String, role: Claim.Role) throws {
    #expect(try #require(claims(sentence).last).role == role)
  }

  /// How much of it one needs, and how long it goes on.
  @Test(arguments: [
    ("Adults need 7 to 9 hours of sleep.", Claim.Role.amount),
    ("Teens should get 8 to 10 hours per night.", .amount),
    ("Aim for 150 minutes of exercise a week.", .amount),
    ("Eat within 45 minutes of exercise.", .deadline),
    ("Patients need two weeks of rest.", .duration),
    ("The course is six weeks of basic training.", .duration),
  ])
  func hoursOfSomething(sentence: String, role: Claim.Role) throws {
    #expect(try #require(claims(sentence).first).role == role)
  }

  /// Who they are, and nothing that is advised.
  @Test func ageInABracketBehindPeople() throws {
    let age = try #require(
      claims("Older adults (65 and older) should get 7 to 8 hours.", title: "Sleep").first)
    #expect(age.role == .age)
    #expect(age.modality == .asserted)
    #expect(age.subject.text == "Older adults")
  }

  /// Of whatever follows nobody was counted.
  @Test func soManyReceivedIt() {
    let counts = claims(
      "A randomized trial enrolled 109 patients; 54 received placebo and 55 received ondansetron.",
      title: "Ondansetron for vomiting: a randomized trial")
    #expect(counts.map(\.role) == [.population, .population, .population])
  }

  /// Back to what one did is over with what was between.
  @Test(arguments: [
    ("Most patients return to desk work within 3 days.", Claim.Role.completion),
    ("Most patients can return to school or work within 3 days.", .completion),
    ("Most people resume their routines within 24 hours.", .completion),
    ("The symptoms return within 3 days.", .onset),
    ("You may return to work after 3 days.", .wait),
  ])
  func backToOnesLife(sentence: String, role: Claim.Role) throws {
    #expect(try #require(claims(sentence).first).role == role)
  }

  @Test(arguments: [
    ("Crime is also down 15% this year.", Claim.Role.reduction),
    ("The price doubled.", .increase),
    ("It lowered blood sugar by an average of 1.3%.", .reduction),
    ("The launch was delayed by 6 months.", .increase),
    ("Fees fell (-89%).", .reduction),
    ("There is a 12-month waiting period.", .wait),
    ("The waiting period is 12 months.", .wait),
    ("It was the lowest since 2014 and down 48% from 2024.", .reduction),
    ("Shares edged up 2%.", .increase),
    ("It pushed revenue down 19% to £7m.", .reduction),
    ("The region did better (-32% year-on-year).", .reduction),
    ("They wear it for eight hours a night.", .duration),
    ("It cut 200 more jobs.", .reduction),
    ("It will cut an additional 1,900 jobs.", .reduction),
    ("It hired 200 more people.", .increase),
    ("They wear it five days a week.", .frequency),
    ("no wet nappies for 3 hours or more", .threshold),
    ("The control group had 21 pupils.", .population),
    ("The school had 21 pupils.", .amount),
  ])
  func whichWayAndHowLong(sentence: String, role: Claim.Role) throws {
    #expect(try #require(claims(sentence).first).role == role)
  }

  /// First signs begin, full results are there, phases last.
  @Test(arguments: [
    ("You may begin to see results within 3 days.", Claim.Role.onset),
    ("The law takes effect 60 days after it is signed.", .onset),
    ("Hairs start to shed 10 to 14 days later.", .onset),
    ("The colour begins to fade after 3 weeks.", .onset),
    ("The colour fades after 3 weeks.", .completion),
    ("Do not use after 36 months from the date of manufacture.", .deadline),
    ("It is three times as common in women.", .increase),
    ("20% of patients do not respond.", .prevalence),
    ("The lenses contain 58% water.", .amount),
    ("Full-value protection costs about 1% of the value.", .amount),
    ("It works best if started within 24 hours of the rash.", .deadline),
    ("The new model is 20% faster.", .increase),
    ("It comes in strengths of 0.025% and 0.05%.", .amount),
    ("The fossil is at least 66 million years old.", .age),
    ("The drug is safe for adults over 65.", .threshold),
    ("Food that has been reheated more than 2 times is unsafe.", .threshold),
    ("You must be at least 18 years old.", .threshold),
    ("The app has been downloaded more than 10 million times.", .amount),
    ("Full results are typically visible by day 10.", .completion),
    ("It starts to work within 4 days, with the full effect visible after 10 days.", .onset),
    ("Usually within 4 days, when the first softening appears.", .onset),
    ("Full results last for 3 months.", .duration),
    ("Stage 2: Frozen stage (4-12 months)", .duration),
    ("Months 6-9: New hair growth", .onset),
    ("Months 12-18: Final results", .completion),
    ("Weeks 2-8: Shedding period", .duration),
    ("Days 1-3: Redness and swelling are normal.", .duration),
    ("Recovery: 2 weeks", .completion),
    ("Roast it for 15 minutes per pound.", .duration),
    ("Cook until internal temp hits 95 °C.", .threshold),
  ])
  func beginningsAndEnds(sentence: String, role: Claim.Role) throws {
    #expect(try #require(claims(sentence).first).role == role)
  }

  @Test func theFullEffectIsTheLastOfTwo() {
    let found = claims(
      "It starts to work within 4 days, with the full effect visible after 10 days.")
    #expect(found.map(\.role) == [.onset, .completion])
  }

  /// How much of a whole a thing is, and how often a complaint comes.
  @Test(arguments: [
    ("Labour (35%)", Claim.Role.amount), ("Payment history — 35%", .amount),
    ("The drivers are: cabinets (30% of budget), labour (20%).", .amount),
    ("A new roof can recoup 85% or more.", .amount),
    ("Headache (12%), nausea (8%)", .prevalence),
    ("Diabetes (the most common association) — up to 30% of cases", .prevalence),
  ])
  func sharesOfAWhole(sentence: String, role: Claim.Role) throws {
    #expect(try #require(claims(sentence).first).role == role)
  }

  @Test func thoseOfAGroupAreOfIt() throws {
    let found = claims("The control group had 21 pupils (4 girls).")
    #expect(found.map(\.subject.text) == ["control group", "control group"])
  }

  @Test func anotherLineIsNoIncrease() throws {
    #expect(try #require(claims("RRP: £23.99 More info here.").first).role == .amount)
  }

  /// How much it rose, what is saved, what somebody owns, and what those in a study did.
  @Test(arguments: [
    ("A rise in sea levels of 50 centimetres is likely.", Claim.Role.increase),
    ("There was a drop of 3 °C.", .reduction),
    ("A height of 50 centimetres is usual.", .amount),
    ("The cliff has a drop of 40 m.", .amount),
    ("A growth of 4 cm was found.", .amount),
    ("He saves $500 a month.", .amount),
    ("Refacing saves $8,000.", .reduction),
    ("You should save $500 for a rainy day.", .amount),
    ("The firm owns 8% of Acme.", .amount),
    ("She stays home at 70% pay.", .amount),
  ])
  func whatTheValueDoes(sentence: String, role: Claim.Role) throws {
    #expect(try #require(claims(sentence).first).role == role)
  }

  @Test(arguments: ["Four withdrew early.", "Of 90 adults, 29 who took zinc slept well."])
  func thoseInATrialAreItsPopulation(sentence: String) throws {
    let found = claims("Adults were randomly assigned.", sentence, title: "Zinc for sleep")
    #expect(try #require(found.last).role == .population)
  }

  @Test(arguments: [
    ("The fence may not be taller than six feet.", Claim.Role.threshold),
    ("The fence is taller than six feet.", .amount),
    ("The pile should be at least three feet wide.", .threshold),
    ("Women with a BMI above 30 should be tested.", .threshold),
    ("Above 130°F the cultures die.", .threshold),
    ("The plants suffer below 50°F.", .threshold),
    ("Temperatures fell below 20°F last night.", .amount),
    ("High blood pressure is a systolic pressure of 140 or above.", .threshold),
    ("An eGFR of 15 or below may indicate kidney failure.", .threshold),
    ("A saturation score below 30 percent can mean low iron.", .threshold),
    ("Refrigerators should be set at 40 degrees or lower.", .threshold),
    ("Keep the cholesterol to less than 300 milligrams a day.", .threshold),
    ("Drink at least 8 cups of water a day.", .amount),
    ("Mortgage rates fell below 4 percent.", .amount),
    ("The phone charges to 80 percent in 30 minutes.", .amount),
    ("The rule applies to 80 percent of the phones.", .prevalence),
    ("Growth above 3 percent is expected.", .prevalence),
    ("They held the fire to less than 2 acres.", .amount),
    ("It was a crowd of 300 or more.", .amount),
  ])
  func aLimitIsAThreshold(sentence: String, role: Claim.Role) throws {
    #expect(try #require(claims(sentence).first).role == role)
  }

  @Test(arguments: [
    ("The insurer pays 80 percent.", Claim.Role.amount),
    ("The pack keeps 90% of its charge.", .amount),
    ("The reservoirs are 54% full.", .amount),
    ("Companies keep 30% of workers on short contracts.", .prevalence),
    ("Rice makes up 28 percent of the total.", .prevalence),
    ("The blender scored 4.6 out of 5.", .amount),
    ("Four out of 5 patients agree.", .prevalence),
    ("About 0.4 of patients agree.", .prevalence),
    ("Release 0.4 is stable, and 0.17 becomes stable soon.", .amount),
    ("The prevalence of anaemia dropped from 16.8% to 7.7%.", .prevalence),
    ("Full cover adds 2% to the bill.", .increase),
    ("Sales were 12 percent less than a year before.", .reduction),
  ])
  func howMuchIsNotHowMany(sentence: String, role: Claim.Role) throws {
    #expect(try #require(claims(sentence).first).role == role)
  }

  @Test(arguments: [
    ("Moth orchids bloom for two months.", Claim.Role.duration),
    ("Symptoms do not appear for 3 weeks after exposure.", .onset),
    ("Swelling is worst on day two.", .peak),
    ("Symptoms start before age 20.", .onset),
    ("A heart attack before age 55 is a warning.", .threshold),
    ("Children must be vaccinated by age 2.", .deadline),
    ("Pain on day two is usually the most intense.", .peak),
    ("Swelling reaches its maximum around 48 hours after surgery.", .peak),
    ("By day three, the tooth feels normal.", .completion),
    ("Stay at home until you are well for at least 48 hours.", .wait),
    ("Cook until tender for 20 minutes.", .duration),
    ("The train was late by three hours.", .duration),
    ("The surgery took 20 minutes longer.", .increase),
    ("Leave the mask on for two minutes longer.", .duration),
    ("The detour adds 20 minutes to the trip.", .increase),
    ("Call us if swelling has not gone down in 48 hours.", .threshold),
    ("Lumps that have not softened after two weeks need a look.", .threshold),
    ("Do not take it if the next dose is due in less than four hours.", .threshold),
    ("Returns are accepted within 30 days.", .deadline),
    ("The mover must respond in 120 days.", .deadline),
    ("Cancel two days ahead.", .deadline),
    ("Tablets are taken one hour beforehand.", .deadline),
    ("The first dose is given at 2 months.", .age),
  ])
  func aTimeIsReadByWhatItIsFor(sentence: String, role: Claim.Role) throws {
    #expect(try #require(claims(sentence).first).role == role)
  }

  @Test(arguments: [
    ("The attic needs at least 16 inches of fiberglass.", Claim.Role.threshold),
    ("You need at least 2 liters of water.", .amount),
    ("The target range is 120 to 360 mg/dL.", .threshold),
    ("Children weighing 20 to 50 kg get less.", .threshold),
    ("Families earning less than $60,000 pay nothing.", .threshold),
    ("A company earning $5 million grew.", .amount),
    ("Mortgage rates fell below 4% for the first time.", .amount),
    ("Broadcom rose under 4%.", .increase),
    ("People with a BMI of 40 or more are at risk.", .threshold),
    ("LED bulbs last 25 times longer.", .increase),
    ("Being overweight raises the risk sixfold.", .increase),
    ("The fee is $900 more than three years ago.", .increase),
    ("About 90% of patients are stone-free.", .effectiveness),
    ("70% of patients are women.", .prevalence),
  ])
  func aValueIsReadByWhoHasIt(sentence: String, role: Claim.Role) throws {
    #expect(try #require(claims(sentence).first).role == role)
  }

  @Test(arguments: [
    ("Your passport must be valid for at least six months.", Claim.Role.threshold),
    ("Stay home until you have taken antibiotics for at least 12 hours.", .threshold),
    ("Throw out food that has been left out for more than two hours.", .threshold),
    ("Ann, who has worked there for more than ten years, left.", .duration),
    ("The rules take effect in two weeks.", .onset),
    ("The drug takes effect within 30 minutes.", .onset),
    ("Do not drive on it for at least a week.", .wait),
    ("Do not leave it on for more than ten minutes.", .duration),
    ("A repeat scan is done 6 weeks later.", .interval),
    ("The pain came back two years later.", .onset),
    ("Reactions usually start within 3 days of the shot.", .onset),
    ("Antivirals should start within 2 days of the first symptoms.", .deadline),
    ("People are no longer contagious 12 hours after the first dose.", .completion),
    ("The petition drew signatures in four days.", .duration),
    ("The wound healed in two weeks.", .completion),
    ("It can be returned for up to 45 days.", .deadline),
  ])
  func aTimeIsReadByItsVerbAndItsCondition(sentence: String, role: Claim.Role) throws {
    #expect(try #require(claims(sentence).first).role == role)
  }

  @Test(arguments: [
    ("Permits fell by a third in the spring.", Claim.Role.reduction),
    ("It raises the risk by about a third.", .increase),
    ("Turkey cuts the fat by half.", .reduction),
    ("Do not take more than 6 tablets.", .threshold),
    ("The seat should not move more than one inch.", .threshold),
    ("A BMI over 40 doubles the risk.", .threshold),
  ])
  func aStepAndALimitAreTold(sentence: String, role: Claim.Role) throws {
    #expect(try #require(claims(sentence).first).role == role)
  }

  @Test(arguments: [
    "It was read by a third party.", "They meet by half past.", "It was sold by a third author.",
  ])
  func anOrdinalIsNoStep(sentence: String) {
    #expect(claims(sentence).isEmpty)
  }

  @Test(arguments: [
    ("Showers are allowed after 48 hours.", Claim.Role.wait),
    ("Book your next visit no sooner than six weeks later.", .wait),
    ("Concrete must cure for 48 hours before framing starts.", .wait),
    ("Unions must give ten days of notice.", .deadline),
    ("Full strength returns in three months.", .completion),
    ("Stains return within three months.", .onset),
  ])
  func aTimeIsNotBeforeOrDue(sentence: String, role: Claim.Role) throws {
    #expect(try #require(claims(sentence).first).role == role)
  }

  /// A share of one thing that is measured is how much of it, a share of many that are counted how many have it.
  @Test(arguments: [
    ("Rent takes up 35 % of your income.", Claim.Role.amount),
    ("Plans pay a fifth of the cost.", .amount),
    ("The mortar has 20 % of its strength.", .amount),
    ("The rate is 2 % on the next part.", .amount),
    ("Efficiency ranges from 300 to 400 percent.", .amount),
    ("The infection rate is 2 %.", .prevalence),
    ("The gene accounts for 30 % of cases.", .prevalence),
    ("About 95 % of the rest recover.", .prevalence),
    ("Some 16 % of the population lives with it.", .prevalence),
  ])
  func aShareOfASumIsAnAmount(sentence: String, role: Claim.Role) throws {
    #expect(try #require(claims(sentence).first).role == role)
  }

  /// "or more" with nothing counted, or where something is defined, is a bound to be reached.
  @Test(arguments: [
    ("A score of 670+ is considered good.", Claim.Role.threshold),
    ("Chronic hives were defined as 15 or more attacks per month.", .threshold),
    ("It has proven durability with 900+ reviews.", .amount),
    ("Many need two or more tablets.", .amount),
  ])
  func orMoreIsABound(sentence: String, role: Claim.Role) throws {
    #expect(try #require(claims(sentence).first).role == role)
  }

  /// By how much it changed is told by a participle too, and again in another unit; not from how many it was cut.
  @Test(arguments: [
    ("Shares surged, rising 10.7 per cent, to a peak.", [Claim.Role.increase]),
    ("Sales were weak, dropping as much as 5% in June.", [.reduction]),
    ("Rents rose 5%, or $40, to $900.", [.increase, .increase, .amount]),
    ("It plans to increase its capacity by a further 40 per cent.", [.increase]),
    ("It will cut 7,000 jobs from its 66,000-strong staff.", [.reduction, .amount]),
    ("Output grew, reaching 40% of the total.", [.prevalence]),
    ("Of these, 1 to 2 % need a tube.", [.prevalence]),
    ("Leave at least 2 cm below the rim.", [.amount]),
    ("Each extra day adds $150-250.", [.increase]),
    ("A repair could add another $50 to the cost.", [.increase]),
    ("These costs add up to $500.", [.amount]),
  ])
  func aStepIsToldInOtherWords(sentence: String, roles: [Claim.Role]) {
    #expect(claims(sentence).map(\.role) == roles)
  }

  /// Visits, what is had after so long, what need not be done again.
  @Test(arguments: [
    ("There were visits (2, 6 and 12 months).", [Claim.Role.followUp, .followUp, .followUp]),
    ("After 5 days, you'll have a cast fitted.", [.onset]),
    ("You have it for 5 days.", [.duration]),
    ("It does not need replacing for 10 years.", [.wait]),
    ("Symptoms begin in people aged 50.", [.onset]),
    ("The pain comes back by 6 days.", [.onset]),
    ("Typical visits (30 minutes) are short.", [.duration]),
    ("She was kept from her mother for 4 days.", [.duration]),
  ])
  func visitsAndWhatIsDoneAgain(sentence: String, roles: [Claim.Role]) {
    #expect(claims(sentence).map(\.role) == roles)
  }

  /// Degrees without a scale are of heat where something cools or melts, of an angle where it turns.
  @Test(arguments: [
    ("Once the milk cools to 115 degrees, stir.", QuantityKind.temperature),
    ("It melts at 60 degrees.", .temperature),
    ("Turn the warm oven to 160 degrees.", .temperature),
    ("The fan cools and turns 90 degrees.", .angle),
    ("Turn it by 90 degrees.", .angle),
  ])
  func degreesAreOfHeatOrOfATurn(sentence: String, kind: QuantityKind) {
    #expect(claims(sentence).map(\.kind) == [kind])
  }

  /// So long a thing is, whatever became of it; and what happened then is no condition.
  @Test(arguments: [
    ("The company ended its three-year deal.", Claim.Role.duration),
    ("The limit is 100 requests per 15 minutes.", .amount),
    ("We saw 3 deaths per 1,000 people.", .prevalence),
    ("The three-year project started in 2015.", .duration),
    ("The pain ended within two days.", .completion),
    ("It was in 2002, when militants killed more than 20 people.", .amount),
    ("The fee applies when you withdraw more than $500.", .threshold),
  ])
  func lengthsAndEvents(sentence: String, role: Claim.Role) throws {
    #expect(try #require(claims(sentence).first).role == role)
  }
}
