import TallyCore
import TallyExtract
import Testing

/// What a value is of where a word right beside it says so, or the sentence before.
struct SubjectBesideValueTests {
  @Test(arguments: [
    (
      "One of the deals was fresh halibut fillets priced at $16.99 a pound.",
      "fresh halibut fillets"
    ),
    ("Amazon bought Whole Foods in August 2017 for $13.7 billion.", "Whole Foods"),
    ("The city sold the building for $4 million last year.", "building"),
    ("He bought the ticket for the match for $50.", "ticket"),
    ("The Lumo is lighter than the Vero ($349).", "Vero"),
    ("Compare that to a lower molar (two or three).", "lower molar"),
    ("Prehypertension is a systolic pressure of 120 to 139 mmHg.", "Prehypertension"),
    ("The council approved a bond of $95 million.", "bond"),
    ("A sugar-free drink has 5 calories.", "sugar-free drink"),
  ])
  func theNearestThingIsMeant(sentence: String, subject: String) throws {
    #expect(try #require(claims(sentence).last).subject.text == subject)
  }

  /// A share is what the verb is done to; but the share of a known thing is of that thing.
  @Test(arguments: [
    ("The robot picked up 97 percent of the debris.", "robot"),
    ("Hospitals account for 12 percent of the state's electricity.", "Hospitals"),
    ("Some 20 percent of the debris was plastic.", "debris"),
  ])
  func aShareIsOfWhoTakesIt(sentence: String, subject: String) throws {
    #expect(try #require(claims(sentence).first).subject.text == subject)
  }

  /// A pronoun goes back to its own sentence before another one is asked.
  @Test func aPronounMeansWhatItsSentenceNamed() throws {
    let drugs = claims(
      "Obesity is a disease.", "The World Health Organization recommends exercise.",
      "New drugs can cut body weight, but they cost around $1,000 a month.", title: "Obesity")
    #expect(try #require(drugs.last).subject.text == "New drugs")
    let lake = claims(
      "Crater Lake is deep.", "Pets pay a $25 fee.",
      "Temperatures drop below freezing; in July they reach 70°F.", title: "Crater Lake")
    #expect(try #require(lake.last).subject == Claim.Subject(text: "crater lake", via: .title))
  }

  /// "They" are many and "it" is one: what does not agree is passed over.
  @Test(arguments: [
    (
      "Rapid aerial movement is tiring.", "They beat their wings 80 times per second.",
      "Hummingbirds"
    ),
    ("The wings are short.", "It weighs 3 g.", "Hummingbirds"),
    ("The feeders are red.", "They hold 300 ml.", "feeders"),
    ("The team met.", "They scored 3 goals.", "team"),
  ])
  func aPronounAgrees(sentence: String, pointing: String, subject: String) throws {
    let found = claims(
      "Hummingbirds are small.", "Hummingbirds hover.", sentence, pointing, title: "Hummingbirds")
    #expect(try #require(found.last).subject.text == subject)
  }

  @Test(arguments: [
    ("People left Newport, Tennessee, a city of about 7,000 people.", "Newport"),
    ("Fortaleza, a city of 2.6 million people, is warm.", "Fortaleza"),
  ])
  func anAppositionDescribesWhatItFollows(sentence: String, subject: String) throws {
    #expect(try #require(claims(sentence).last).subject.text == subject)
  }

  @Test(arguments: [
    ("Starting pay is $31.50 an hour.", "Starting pay"),
    ("Acrylic nails need filling every two to three weeks.", "Acrylic nails"),
    ("Prairie Mills cut its bonus after closing eight stores in a year.", "Prairie Mills"),
  ])
  func aVerbIsNoThing(sentence: String, subject: String) throws {
    #expect(try #require(claims(sentence).last).subject.text == subject)
  }

  @Test func aLabelInAParagraphIsOfTheSentenceBefore() throws {
    let found = claims(
      "A root canal saves the tooth.", "A zirconia crown provides protection.", "Cost: £400-£650.",
      title: "Root canal")
    let cost = try #require(found.last)
    #expect(cost.subject == Claim.Subject(text: "zirconia crown", via: .previous))
  }
}
