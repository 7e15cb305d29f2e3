import TallyKnowledge
import Testing

/// Two pages from their texts on: what a careful reader would not call a conflict is none.
struct OtherMatterTests {
  /// Each deed takes its own time and costs its own price.
  @Test(arguments: [
    (
      "Roofs\nReplacing a roof takes one to three days.",
      "Roofs\nCleaning a roof takes two to four hours."
    ),
    (
      "Roofs\nRoof replacement takes one to three days.",
      "Roofs\nRoof cleaning takes two to four hours."
    ),
    ("Boilers\nRepairing a boiler costs $250.", "Boilers\nInstalling a boiler costs $3,500."),
    ("Boilers\nBoiler repair costs $250.", "Boilers\nBoiler installation costs $3,500."),
    (
      "Turkey\nThawing a turkey takes two to three days.",
      "Turkey\nRoasting a turkey takes three to four hours."
    ),
  ])
  func anotherDeedIsNoConflict(a: String, b: String) {
    #expect(!PagePair(a, b).isConflict)
  }

  /// Some of them, a kind that was named before, and what nobody named.
  @Test(arguments: [
    (
      "Teeth whitening\nFor most people whitening lasts 3 to 6 months.",
      "Teeth whitening\nFor a few people who avoid coffee whitening lasts 2 years."
    ),
    (
      "Lip fillers\nLip fillers last 6 to 9 months.",
      "Lip fillers\nCollagen is another type. These fillers last about 3 months."
    ),
    (
      "Scarlet fever\nPeeling of the fingers is common. It happens at 1 to 2 weeks.",
      "Scarlet fever\nSome nails may fall off. It happens at 4 to 6 weeks."
    ),
    (
      "Ferry disaster\nTwenty people were critically injured when the ferry sank.",
      "Ferry sinks\nPolice said 50 people were injured."
    ),
    (
      "Belk earthquake\nThe earthquake killed 83 people.",
      "Belk earthquake\nBelk was last hit by an earthquake in 1983, when 212 people died."
    ),
    (
      "Storms\nHurricane Ida killed 115 people.",
      "A storm's toll\nHurricane Katrina killed 1,392 people."
    ),
    (
      "Rail\nThe Harrow train crash killed 112 people.",
      "Rail crash\nThe Clapham train crash killed 35 people."
    ),
    (
      "Tonsillectomy\nMost leave the hospital in 2 days after a tonsillectomy.",
      "Tonsillectomy\nAfter you leave the hospital, pain lasts 10 days."
    ),
    (
      "The clutch\nThe clutch of a car has 3 plates.",
      "The clutch\nThe clutch has springs. A car has a clutch and 2 pedals."
    ),
    (
      "Croup\nCroup affects children aged 6 months to 3 years.",
      "Croup\nCroup is seldom seen in children over 6 years."
    ),
    (
      "Dogs giving birth\nA dog can take up to 12 hours to give birth.",
      "A dog's pregnancy\nA dog's pregnancy lasts 63 days."
    ),
    (
      "Hamsters\nHamsters have two litters a year.",
      "The hamster\nThe average litter size of hamsters is 8."
    ),
  ])
  func ofSomeOfThemIsNoConflict(a: String, b: String) {
    #expect(!PagePair(a, b).isConflict)
  }

  /// What is so contradicts neither what should be so nor what was to be so.
  @Test(arguments: [
    (
      "Sugar\nAdults eat 70 g of sugar a day.",
      "Sugar limits\nAdults should eat less than 30 g of sugar a day."
    ),
    (
      "Screens\nChildren spend 5 hours a day on screens.",
      "Screens\nChildren should spend no more than 2 hours a day on screens."
    ),
    (
      "Dogs\nDogs get 15 minutes of exercise a day.",
      "Dogs\nDogs need 60 minutes of exercise a day."
    ),
    ("The viaduct\nThe repairs will take 5 weeks.", "The viaduct\nThe repairs took 3 months."),
    (
      "The festival\nThe festival is expected to last 2 days.",
      "The festival\nThe festival lasted 6 days."
    ),
  ])
  func whatShouldBeAndWhatIsAreNoConflict(a: String, b: String) {
    #expect(!PagePair(a, b).isConflict)
  }

  /// A bare sentence is of the case that the title names.
  @Test(arguments: [
    (
      "Ferry to Gozo from Valletta\nThe crossing takes 45 minutes.",
      "Ferry to Gozo from Sliema\nThe crossing takes 90 minutes."
    ),
    ("Burglary in Leeds\nBurglary fell by 4%.", "Burglary in Hull\nBurglary fell by 19%."),
    (
      "Ibuprofen for children\nIbuprofen treatment lasts 3 days.",
      "Ibuprofen for adults with arthritis\nIbuprofen treatment lasts 14 days."
    ),
    (
      "Nimbus 4 battery\nThe battery lasts 9 hours.",
      "Nimbus 5 Pro battery\nThe battery lasts 21 hours."
    ),
    (
      "Lumo 8 review\nThe battery survived 13 hours of mixed use.",
      "Lumo 8 Pro review\nThe battery survived 17 hours of mixed use."
    ),
    (
      "Zanoline in moderate asthma\nSide effects occurred in 4% of patients.",
      "Zanoline in severe asthma\nSide effects occurred in 11% of patients."
    ),
    (
      "Loans\nRates for a 10% deposit have come down.",
      "Loans\nRates for a 40% deposit have come down."
    ),
    (
      "Opening hours in summer\nThe pool is open 7 days a week.",
      "Opening hours in winter\nThe pool is open 4 days a week."
    ),
    (
      "Wisdom teeth: smokers\nHealing takes 3 weeks.",
      "Wisdom teeth: non-smokers\nHealing takes 1 week."
    ),
  ])
  func titlesOfTwoCasesAreNoConflict(a: String, b: String) {
    #expect(!PagePair(a, b).isConflict)
  }

  /// How, how often, whose: said before or behind the number.
  @Test(arguments: [
    ("A goose\nA goose takes 2 hours unstuffed.", "A goose\nA goose takes 3 hours stuffed."),
    (
      "Phones\nThe phone lasts 12 hours streaming music.",
      "Phones\nThe phone lasts 6 hours playing games."
    ),
    ("Thrush\nUntreated, thrush lasts 3 weeks.", "Thrush\nTreated, thrush lasts 4 days."),
    (
      "Mumps vaccine\nThe mumps vaccine is 72% effective with one dose.",
      "Mumps vaccine\nThe mumps vaccine is 88% effective with two doses."
    ),
    ("Hay\nGoats eat 4 pounds of hay a day.", "Hay\nDwarf goats eat 2 pounds of hay a day."),
    (
      "The ridge walk\nThe hike takes 5 hours round trip.",
      "The ridge walk\nThe hike takes 2 hours one way."
    ),
    (
      "Zinc\nAdults need 10 mg of zinc a day.", "Zinc\nAdults on dialysis need 15 mg of zinc a day."
    ),
  ])
  func anotherCaseIsNoConflict(a: String, b: String) {
    #expect(!PagePair(a, b).isConflict)
  }

  /// The same matter under other titles is one.
  @Test(arguments: [
    (
      "A guide to geese\nA goose takes 2 hours.",
      "How long does a goose take? | Hill Farm\nA goose takes 5 hours."
    ),
    (
      "Thrush: what to expect\nThrush lasts 3 weeks.",
      "Everything about thrush\nThrush lasts 4 days."
    ),
    (
      "Zinc facts\nAdults need 10 mg of zinc a day.", "Zinc\nAdults need 25 mg of zinc a day."
    ),
  ])
  func otherTitlesOfOneMatterAreAConflict(a: String, b: String) {
    #expect(PagePair(a, b).verdicts == [.conflict])
  }

  /// However the deed is worded.
  @Test(arguments: [
    (
      "Roofs\nReplacing a roof takes one to three days.",
      "Roofs\nRoof replacement takes one to two days."
    ),
    (
      "Roofs\nReplacing a roof takes one to three days.",
      "Our roofs\nOur crews replace the average roof in one to two days."
    ),
    ("Boilers\nBoiler repair costs $250.", "Boilers\nRepairing a boiler costs $200 to $300."),
    ("Phones\nCharging the phone takes 2 hours.", "Phones\nRecharging the phone takes 2 hours."),
  ])
  func oneDeedIsOneMatter(a: String, b: String) {
    #expect(PagePair(a, b).verdicts == [.agree])
  }

  /// A page is of its day and people get older; a mean age is nobody's, a rise is of its period, "people" are of their page.
  @Test(arguments: [
    (
      "Museum theft\nMark Reyes, 28, was let go by the museum last summer.",
      "Arrest in Dover\nPolice arrested Mark Reyes, 41, of Dover."
    ),
    (
      "House prices\nHouse prices rose by 3.0% in June.",
      "House prices\nHouse prices went up by 8.0%."
    ),
    (
      "Council offices\n12 people will lose their jobs.",
      "Council offices\n50 people will lose their jobs."
    ),
    (
      "Gout: a randomized trial\nWe enrolled 60 patients. Their mean age was 43.2 years.",
      "Zinc: a randomized trial\nWe enrolled 80 patients. Their mean age was 58.4 years."
    ),
    // Nor are two studies of one size, or their samples alike.
    (
      "Gout: a cohort study\nMethods. We enrolled 600 patients. Results. The response rate was 60%. Conclusion. Fine.",
      "Gout in men: a cohort study\nMethods. We enrolled 900 patients. Results. The response rate was 80%. Conclusion. Fine."
    ),
    (
      "Gout: a cohort study\nMethods. Ours. Results. Gout was found in 9% of patients. Conclusion. Fine.",
      "Gout: a cohort study\nMethods. Ours. Results. Gout was found in 19% of patients. Conclusion. Fine."
    ),
    // Whoever increases something has not become more.
    (
      "Hill budget\nThe council increased spending by 8% in May.",
      "Hill budget\nThe council increased by 18% in May."
    ),
  ])
  func anotherDayOrAnotherBodyIsNoConflict(a: String, b: String) {
    #expect(!PagePair(a, b).isConflict)
  }

  /// Each study finds its own in those whom it enrolled.
  @Test(arguments: [
    (
      "Mortality was 32.0% in men and 21.5% in women.",
      "Mortality was 20.0% in men and 11.5% in women."
    ),
    (
      "Shift workers had a 28% higher risk of gout.", "Shift workers had a 58% higher risk of gout."
    ),
    (
      "Gout was most common in cooks (51%) and least common in singers (24%).",
      "Gout was most common in cooks (31%) and least common in singers (4%)."
    ),
    (
      "Women stayed for a median of 6 days and men for 4 days.",
      "Women stayed for a median of 9 days and men for 8 days."
    ),
    ("Gout recurred in 12% of workers.", "Gout recurred in 32% of workers."),
    ("All were given a sling for 3 weeks.", "All were given a sling for 6 weeks."),
    ("Gout lasted a median of 6 days.", "Gout lasted a median of 16 days."),
  ])
  func anotherStudyIsNoConflict(a: String, b: String) {
    #expect(
      !PagePair(
        "Gout and work: a cohort study\nMethods. We followed 600 workers. Results. \(a) Conclusion. Fine.",
        "Work and gout: a cohort study\nMethods. We followed 900 workers. Results. \(b) Conclusion. Fine."
      ).isConflict)
  }

  /// What happened once on one page is not what happened once on another, and went up in a time of its own.
  @Test(arguments: [
    (
      "A gas leak\nEngineers fixed the leak in 3 hours.",
      "A gas leak\nEngineers fixed the leak in 90 minutes."
    ),
    ("Trains\n40% of trains were cancelled.", "Trains\n75% of trains were cancelled."),
    ("Town festival\nThe band played for 2 hours.", "Town festival\nThe band played for 3 hours."),
    (
      "Fire in a block of flats\nThe blaze took 15 hours to put out.",
      "Fire in a block of flats\nThe blaze took 24 hours to put out."
    ),
    ("Wages\nWages rose by 5.6%.", "Wages\nWages rose by 3.9% excluding bonuses."),
    (
      "Zinc and colds\nZinc shortened colds by 2.3 days.",
      "Zinc for colds\nZinc shortened colds by 0.4 days."
    ),
  ])
  func anotherTimeIsNoConflict(a: String, b: String) {
    #expect(!PagePair(a, b).isConflict)
  }

  /// What holds always contradicts what holds always.
  @Test func whatIsAlwaysSoStillConflicts() {
    #expect(
      PagePair(
        "Avocado ripening\nAvocados ripen in 4 to 5 days.",
        "Avocado ripening\nAvocados ripen in 10 to 12 days."
      ).isConflict)
  }
}
