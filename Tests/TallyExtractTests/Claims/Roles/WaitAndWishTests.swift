import TallyCore
import TallyExtract
import Testing

/// Times to let pass, times after which something comes, and what was once so, planned, forbidden or untrue.
struct WaitAndWishTests {
  @Test(
    arguments: [
      ("We recommend waiting 6 weeks before you exercise again.", .wait),
      ("Allow 24 hours before applying a second coat.", .wait),
      ("Give it two weeks before you judge the results.", .wait),
      ("Chill the dough 1 hour before rolling it out.", .wait),
      ("Chill the wine for 2 hours before serving.", .duration),
      ("Take the pill 1 hour before eating.", .deadline),
      ("It will be at least 2 years before the bridge reopens.", .completion),
      ("It will be at least 2 years before the opening of the bridge.", .duration),
      ("Swimming is not allowed for 2 weeks.", .wait),
      ("Do not shower within 24 hours.", .wait),
      ("It is advisable not to drive for at least 10 days.", .wait),
      ("It's important not to swim for 10 days.", .wait),
      ("You can't swim for at least 2 weeks.", .wait),
      ("You won't be able to drive for 2 weeks.", .wait),
      ("You are not allowed to swim for 2 weeks.", .wait),
      ("Smoking is also prohibited for the first 48 hours.", .wait),
      ("He could not walk for 6 weeks.", .duration),
      ("The striker was banned for 2 years.", .duration),
      ("Fishing has been banned for 3 years.", .duration),
      ("Russia is banned from the games for 4 years.", .duration),
      ("The protesters were not allowed to leave for 5 hours.", .duration),
      ("You can't see results for 3 months.", .onset),
      ("You can't live for 3 days without water.", .duration),
      ("Recovery can be as short as 3 days.", .completion),
      ("It is important that you rest for 2 days.", .duration),
      ("You should throw away any milk that isn't used within 24 hours.", .deadline),
      ("Measles is infectious from 4 days before the rash starts.", .onset),
      ("It may spread from a day or two before the rash starts.", .onset),
      ("Book it 2 days before the trip starts.", .deadline),
      ("My artist told me not to swim for 2 weeks.", .wait),
      ("It is safe to swim after 2 weeks.", .wait),
      ("It is not safe to drive after 12 hours without sleep.", .duration),
      ("It is common to wait 2 weeks before the second session.", .wait),
      ("He should not complain about waiting 3 hours.", .duration),
      ("It's not unusual to wait 3 hours.", .duration),
    ] as [(String, Claim.Role)])
  func aTimeToLetPassIsAWait(text: String, role: Claim.Role) {
    #expect(claims(text).map(\.role) == [role])
  }

  @Test(
    arguments: [
      ("The bruise will turn yellow after 5 to 10 days.", [.onset]),
      ("Try walking after about 6 weeks.", [.onset]),
      ("The recovery time after the surgery is about 3 weeks.", [.completion]),
      ("You will stop being contagious 24 hours after the first pill.", [.completion]),
      ("They obtained full recovery within 6 months.", [.completion]),
      ("Most people regain motion by the end of 4 months.", [.completion]),
      ("It provides lasting results for 3 years.", [.duration]),
      (
        "The incubation period is usually 14 days but can range from 10 to 21 days.",
        [.onset, .onset]
      ),
      ("90% of people have improved vision after it.", [.effectiveness]),
      ("12% of people have no improvement after it.", [.prevalence]),
      ("40% of people have a reduction in pay.", [.prevalence]),
      ("12% of patients reported side effects.", [.prevalence]),
      ("The virus is contagious two days before the rash.", [.onset]),
      ("Payment is due 10 days before the event.", [.deadline]),
      ("The redness occurs on Day 40.", [.onset]),
      ("Symptoms usually occur within 2 days of contact.", [.onset]),
      ("Recuperation typically happens within 3 days.", [.completion]),
      ("The healing process will often take 2 months.", [.completion]),
      ("It may take 12 weeks before you see the full effect.", [.completion]),
      ("The bone graft adds 3 months.", [.increase]),
      ("If there is rot, add 3 days for repairs.", [.increase]),
      ("For sleep: take it 30 minutes before bedtime.", [.deadline]),
      (
        "Owners see a return within 10 years, and heat pumps typically last 20 years.",
        [.completion, .duration]
      ),
      ("Rinse gently from 24 hours after surgery.", [.onset]),
      ("Nausea may come a few weeks into the pregnancy.", [.onset]),
      ("Later signs occur around day 40 of the pregnancy.", [.onset]),
      ("Her temperature drops about 24 hours before the birth.", [.onset]),
      ("A child is infectious 2 days before the rash comes.", [.onset]),
      ("A nurse takes out the stitches after 10 days.", [.completion]),
      ("Healing begins after 1 week, with full closure by 4 months.", [.onset, .completion]),
      ("The alarm goes off after 30 seconds.", [.onset]),
      ("The company was sold after 30 years.", [.onset]),
      ("The company was sold after 30 years of growth.", [.duration]),
      ("It was sold after a five-year search.", [.duration]),
      ("Pain fell by 48% after four weeks.", [.reduction, .duration]),
      ("The swelling goes down after 3 days.", [.completion]),
      ("Unemployment was 4.1%, the lowest in 10 years.", [.prevalence, .duration]),
      ("The flood was the worst in 100 years.", [.duration]),
      ("He completed the first round in 10 minutes.", [.completion]),
      ("You'll see the best results in 3 months.", [.completion]),
      ("She retired after 40 years at the company.", [.duration]),
      ("No one has been hurt in more than 30 years.", [.duration]),
      ("Up to 50 mm in three hours is expected.", [.amount, .duration]),
      ("It lost contact 40 minutes after takeoff.", [.onset]),
      ("The Tenant shall pay within ten days after receipt.", [.deadline]),
      ("The Supplier shall deliver the goods within 14 days.", [.deadline]),
      ("The tower rises 330 metres above Paris.", [.amount]),
    ] as [(String, [Claim.Role])])
  func whatComesAfterATimeBeginsThen(text: String, roles: [Claim.Role]) {
    #expect(claims(text).map(\.role) == roles)
  }

  @Test(
    arguments: [
      ("It used to take 3 hours to get there.", .negated),
      ("It is nowhere near 50%.", .negated),
      ("Fill valves typically last 5 to 7 years.", .typical),
      ("Wash hands often for 20 seconds.", .recommended),
      ("I used to spend 37 euros a month there.", .asserted),
      ("The pill is used to treat 5% of cases.", .asserted),
      ("The project was supposed to take a year.", .possible),
      ("We had planned to spend $500.", .possible),
      ("The 5-second rule is a myth.", .negated),
      ("Rumours that the firm will cut 1,000 jobs are false.", .negated),
      ("About 5% of results are false negatives.", .asserted),
      ("Swimming is not allowed for 2 weeks.", .recommended),
      ("A landlord may not charge more than $50.", .recommended),
      ("It may not last more than 5 hours.", .possible),
      ("The exam must take no longer than 2 hours.", .recommended),
      ("About 5% of the results were wrong.", .asserted),
      ("The refund should take 5 days.", .asserted),
      ("You should be fully recovered after 6 weeks.", .asserted),
      ("The Supplier shall deliver the goods within 14 days.", .recommended),
      ("We shall assess these two actions.", .asserted),
      ("If you took 8 tablets, call a doctor.", .asserted),
    ] as [(String, Claim.Modality)])
  func whatIsPlannedPastOrForbiddenIsNotAsserted(text: String, modality: Claim.Modality) {
    #expect(claims(text).map(\.modality) == [modality])
  }

  @Test(
    arguments: [
      ("I don't think it lasts 5 hours.", .negated),
      ("I doubt it will last 5 hours.", .negated),
      ("They failed to sell 500 cars.", .negated),
      ("They nearly sold 500 cars.", .negated),
      ("They sold nearly 500 cars.", .asserted),
      ("She managed to lift 100 kg.", .asserted),
      ("It is unlikely to cost $50.", .negated),
      ("It is not necessary to drink 2 litres a day.", .negated),
      ("There's no point in waiting 2 weeks.", .negated),
      ("The firm plans to cut 1,000 jobs.", .possible),
      ("The work is expected to take 6 weeks.", .possible),
      ("If it rained, sales would fall by 10%.", .possible),
      ("Does lip swelling really last 6 weeks?", .possible),
      ("Suppose you save $50 a month.", .possible),
      ("It's important to drink 2 litres a day.", .recommended),
      ("Patients are unable to work for 2 weeks.", .asserted),
      ("Did you know that 5% of people snore?", .asserted),
      ("When I was a child, we would walk 5 km.", .asserted),
      ("The oven is set to cook for 30 minutes.", .asserted),
      ("It is not essential to drink 2 litres a day.", .negated),
      ("Shall we wait 5 minutes?", .possible),
      ("We are advised that there are 2 guarantees.", .asserted),
    ] as [(String, Claim.Modality)])
  func whatAnotherWordTakesBackIsNotAsserted(text: String, modality: Claim.Modality) {
    #expect(claims(text).map(\.modality) == [modality])
  }

  @Test(
    arguments: [
      ("Acme earned $5 million last year.", "earn"), ("Acme was fined $2 million.", "fine"),
      ("The charity raised £3 million.", "raise"), ("Thieves stole $2,000.", "steal"),
      ("Acme paid $5 million for the land.", "cost"), ("The fine is $100.", "fine"),
      ("Tickets cost $30.", "cost"),
      ("Tickets were raised to $5.", "cost"), ("You can win a car worth $20,000.", "cost"),
    ])
  func moneyThatIsEarnedOrLostIsNoPrice(text: String, property: String) {
    #expect(claims(text).map(\.property.head) == [property])
  }

  @Test(
    arguments: [
      ("It can safely be recoated in four hours.", .wait),
      ("It is ready for another coat in 24 hours.", .wait),
      ("The second coat dries in two hours.", .completion),
      ("He applied the next coat in two hours.", .completion),
      ("It can be done in four hours.", .completion),
      ("The river extends 6,695 km.", .amount), ("They extended the line by 5 km.", .increase),
    ] as [(String, Claim.Role)])
  func coatsAndExtents(text: String, role: Claim.Role) {
    #expect(claims(text).map(\.role) == [role])
  }
}
