import TallyCore
import TallyExtract
import Testing

/// What a claim is of where the sentence names it: names with numbers, described things, those who are counted.
struct NamedThingTests {
  /// Two numbers or suffixes are two things.
  @Test(arguments: [
    ("The Pixel 8 Pro is priced at $999.", "Pixel 8 Pro"),
    ("The Pixel 8 weighs 187 g.", "Pixel 8"),
    ("The iPhone 15 Pro weighs 187 g.", "iPhone 15 Pro"),
    ("The Galaxy S24 Ultra weighs 232 g.", "Galaxy S24 Ultra"),
    ("Samsung Galaxy Note 10 Plus costs $840.", "Samsung Galaxy Note 10 Plus"),
    ("The Boeing 747 weighs 180 tonnes.", "Boeing 747"),
    ("Type 2 diabetes affects 90% of them.", "Type 2 diabetes"),
    ("The S&P 500 fell 0.9%.", "S&P 500"),
    ("Adults 65 and older pay $20.", "Adults"),
  ])
  func aNumberBelongsToItsName(sentence: String, subject: String) throws {
    #expect(try #require(claims(sentence).last).subject.text == subject)
  }

  @Test func aTitleKeepsTheNumberThatItsTextRepeats() throws {
    let phone = "The Pixel 8 is small, and the Pixel 8 is light. Charging takes 2 hours."
    let charging = try #require(claims(phone, title: "Pixel 8 review").last)
    #expect(charging.subject.text == "Pixel 8")
    let peels = "Chemical peels are common. Results last 4 months."
    #expect(
      try #require(claims(peels, title: "Chemical peels 101").last).subject.text
        == "chemical peels")
  }

  /// What a measure with a hyphen stands before is what it is of, whoever made or bought it.
  @Test(arguments: [
    ("They overhauled a 106-year-old halibut schooner.", "halibut schooner"),
    ("The company opened a 40,000-square-foot gymnasium.", "gymnasium"),
    ("Workers dug a 4,000-foot tunnel.", "tunnel"),
  ])
  func aMeasureDescribesTheThingBehindIt(sentence: String, subject: String) throws {
    #expect(try #require(claims(sentence).first).subject.text == subject)
  }

  /// A verb of telling, asking or expecting hands on its infinitive.
  @Test(arguments: [
    ("A judge ordered the firm to pay $225 million.", "firm"),
    ("Economist Raj Patel expects rents to rise within 18 months.", "rents"),
    ("The plan requires lenders to put down 40 percent.", "lenders"),
  ])
  func whoIsToldToIsTheSubject(sentence: String, subject: String) throws {
    #expect(
      try #require(claims(sentence, title: "Council approves new budget").last).subject.text
        == subject)
  }

  /// In the news those are spoken of who are counted; on a page about a thing they are counted for its sake.
  @Test(arguments: [
    ("71% of parents support the plan.", "parents"),
    ("Nearly two thirds of residents hold a card.", "residents"),
    ("Roughly two in five residents work across the bay.", "residents"),
    ("Irrigated groves make up 28 percent of the total.", "Irrigated groves"),
    ("Wind supplies 28% of its power.", "Wind"),
    ("Farmers use 70 percent of the region's water.", "Farmers"),
  ])
  func aShareInTheNewsIsOfThoseItCounts(sentence: String, subject: String) throws {
    #expect(
      try #require(claims(sentence, title: "Council approves new budget").last).subject.text
        == subject)
  }

  @Test(arguments: [
    ("The United States gave $300 million.", "United States"),
    ("The US gave $300 million.", "US"),
    ("It gave us $300 million, and the money lasted 3 years.", "money"),
  ])
  func capitalsMakeANameOfAnyWord(sentence: String, subject: String) throws {
    #expect(try #require(claims(sentence).last).subject.text == subject)
  }

  @Test func whoIsToldAfterAccordingToIsNotTheSubject() throws {
    let claim = try #require(claims("According to WHO, there were 3,248 cases.").first)
    #expect(claim.attribution == "WHO")
    #expect(claim.subject.text != "WHO")
  }

  @Test func aFragmentIsAboutItsFirstNoun() throws {
    let claim = try #require(
      claims("Olive oil or drops from the pharmacy. They work within 3 days.").last)
    #expect(claim.subject.text == "Olive oil")
  }

  /// A word keeps its capital where the text never writes it small.
  @Test func theTopicIsWrittenAsInTheText() throws {
    let text = "Botox is used in the face, and Botox wears off. Results last 4 months."
    #expect(try #require(claims(text, title: "Botox").last).subject.text == "Botox")
    let small = "A tattoo is a wound, and a tattoo itches. Healing takes 4 weeks."
    #expect(try #require(claims(small, title: "Tattoo").last).subject.text == "tattoo")
  }

  /// What is measured out is what it is of; what is weighed is not.
  @Test(arguments: [
    ("Use 1 tsp kosher salt per pound of meat.", "kosher salt"), ("2 tbsp olive oil", "olive oil"),
    ("Mix in 200 g butter.", "butter"), ("It weighs 5 kg and feeds ten.", "Pulled pork"),
  ])
  func whatIsMeasuredOutIsTheSubject(sentence: String, subject: String) throws {
    let text = "Pulled pork is easy. Pulled pork is cheap.\n\n" + sentence
    let claim = try #require(claims(text, title: "Pulled pork").first)
    #expect(claim.subject.text == subject)
  }

  @Test(arguments: [
    "This condition affects 2-5% of the population.", "It affects about 3% of the population.",
  ])
  func aShareOfThePopulationIsOfWhatAffectsIt(sentence: String) throws {
    let text = "Frozen shoulder hurts. Frozen shoulder is common. " + sentence
    #expect(
      try #require(claims(text, title: "Frozen shoulder").last).subject.text == "Frozen shoulder")
  }

  /// "A paltry 2 grams": what stands between article and number is no thing.
  @Test func aWordBetweenArticleAndNumberIsNoThing() throws {
    let text = "Hummingbirds are small. Hummingbirds are fast. The males weigh a paltry 2 grams."
    #expect(
      try #require(claims(text, title: "Hummingbirds").last).subject.text?.lowercased()
        == "hummingbirds")
    let puppy = try #require(claims("A puppy under six months needs to eat often.").first)
    #expect(puppy.role == .threshold && puppy.subject.text == "puppy")
  }

  /// What looks like one of the names and descriptions above, and is none.
  @Test(arguments: [
    ("Iron 8 mg Zinc 5 mg", "Zinc"), ("500 g flour 100 g sugar", "sugar"),
    ("Take amoxicillin 500 mg capsules.", "amoxicillin"),
    ("A tortoise 100 years old weighs 200 kg.", "tortoise"),
    ("Dig a trench 30 cm deep.", "trench"), ("Roll the dough into 2-inch balls.", "dough"),
    ("The hotel is a 10-minute walk from the beach.", "hotel"),
    ("Tell your doctor to reduce the dose by 50%.", "dose"),
    ("The law requires a permit to build walls over 2 m.", "law"),
    ("US adults sleep 7 hours.", "US adults"), ("WHO reported 300 cases.", "WHO"),
  ])
  func theThingStaysWhereItWas(sentence: String, subject: String) throws {
    #expect(try #require(claims(sentence).last).subject.text == subject)
  }

  @Test(arguments: [
    "Doctors say YOU should drink 2 litres a day.", "Anyone WHO takes 5 mg should stop.",
    "Contact US within 5 days.", "Yes, absolutely. It lasts 6 months.",
  ])
  func aRaisedVoiceNamesNothing(sentence: String) throws {
    #expect(try #require(claims(sentence).last).subject.text == nil)
  }

  @Test(arguments: [
    ("Botox 2024", "Botox", "In 3-5 days wrinkles fade."),
    ("Frozen shoulder", "Frozen shoulder", "Stage 1 lasts 6 months."),
    ("Solar panels", "Solar panels", "China makes 80% of the solar panels."),
  ])
  func aPageIsAboutItsThing(title: String, thing: String, sentence: String) throws {
    let text = "\(thing): what is it? Of \(thing) one hears, and \(thing) it is.\n\n\(sentence)"
    let subject = try #require(claims(text, title: title).last).subject.text
    #expect(subject?.lowercased() == thing.lowercased())
  }

  /// A spring is a thing where others of its kind are, else a season.
  @Test(arguments: [
    ("Most garage door springs last 9 years.", "garage door springs"),
    ("A garage door spring lasts 9 years.", "garage door spring"),
    ("In spring, rain lasts 3 days.", "rain"),
    ("Trains from Rome take 2 hours.", "trains"),
    ("Let the paint dry for 2 hours.", "paint"),
    ("Allow the turkey to rest for 20 minutes before carving.", "turkey"),
  ])
  func aWordOfTwoMeaningsNamesAThing(sentence: String, subject: String) throws {
    #expect(try #require(claims(sentence).first).subject.text?.lowercased() == subject)
  }
}
