import TallyCore
import TallyExtract
import Testing

/// What a sentence is of, beside what its page is on.
struct SubjectByWordingTests {
  private func subject(_ sentence: String, on page: String) -> String? {
    let name = page.lowercased()
    return claims(
      "Here is all about \(name). Many ask about \(name). We like \(name).", sentence, title: page
    ).last?.subject.text
  }

  @Test(arguments: [
    // What is to be paid for a wrong, what is left as a deposit, what money is for
    ("Fines start at $400.", "Wildfires", "Fines"),
    ("Residents may be given a fixed penalty of $175.", "Wood stoves", "fixed penalty"),
    ("New clients leave a $60 deposit.", "Piercings", "deposit"),
    ("There is a charge of $45 for IV fluids.", "Heat stroke", "IV fluids"),
    ("The town set aside $2 million for grants.", "Bridges", "grants"),
    // What is had done, what passes a substance on, what is in a glass of it
    ("Have the chimney swept twice a year.", "Wood stoves", "chimney"),
    ("Each donation takes away roughly 250 mg of iron.", "Anaemia", "donation"),
    ("The old boiler used to go through 500 gallons of oil a winter.", "Heat pumps", "old boiler"),
    ("A glass of softened water contains 12 mg of sodium.", "Anaemia", "softened water"),
    ("The truck weighs 30 tons and must park near the tank.", "Septic tanks", "truck"),
    ("An infusion of ferumoxytol takes two hours.", "Anaemia", "ferumoxytol"),
    // Whom a survey asked
    ("In one survey, 36% of college women had it.", "Piercings", "college women"),
    // What a participle measures, a rise of a noun of its own, what is responsible
    ("It will bring gales gusting at times to 55 mph.", "Wildfires", "gales"),
    ("Home heating is responsible for 31% of the dust.", "Asthma", "Home heating"),
    ("Moving the piano costs $90.", "Removals", "Moving piano"),
    ("Wear a lip balm with SPF 30.", "Lip fillers", "lip balm"),
    ("The youngest patient is 5 months old.", "Measles", "youngest patient"),
    ("Very thick hair adds $50 to $100.", "Perms", "thick hair"),
    ("The warranty on the compressor is 10 years.", "Heat pumps", "compressor"),
  ])
  func theSentenceNamesIt(sentence: String, page: String, subject: String) {
    #expect(self.subject(sentence, on: page) == subject)
  }

  /// An illness, a thing in a home, another shop: of their own.
  @Test(arguments: [
    ("Dust mites are found in 80% of homes.", "Dog allergies", "Dust mites"),
    ("The same shop charges $20.", "Tyres", "same shop"),
    ("You get 2 points per dollar.", "Credit cards", "credit cards"),
  ])
  func whatHasItsOwnName(sentence: String, page: String, subject: String) {
    #expect(self.subject(sentence, on: page)?.lowercased() == subject.lowercased())
  }

  /// A sign, a rate, a course, the same thing again: of what the page is on.
  @Test(arguments: [
    ("Widening of the aorta is found in 70 percent of adults.", "Marfan syndrome"),
    ("Features usually develop between ages 30 and 50.", "Gaucher disease"),
    ("Per-unit prices vary between $10 and $20.", "Fillers"),
    ("In Mexico you pay $9,000 for the same surgery.", "Bypass surgery"),
    ("Beware of anyone who offers a $99 special.", "Septic pumping"),
  ])
  func thePageNamesIt(sentence: String, page: String) {
    #expect(subject(sentence, on: page)?.lowercased() == page.lowercased())
  }

  @Test func aBareDoseIsOfTheMedicineBefore() {
    let found = claims(
      "Ibuprofen can be taken with food. Take no more than 1,200 mg a day.", title: "Cramps")
    #expect(found.last?.subject.text == "Ibuprofen")
    let course = claims(
      "Corticosteroids work best early. A typical course is 60 mg a day.", title: "Facial palsy")
    #expect(course.last?.subject.text == "Corticosteroids")
  }

  @Test(arguments: [
    ("What does a hair transplant really cost?", "hair transplant"),
    ("Your first two weeks after a skin graft", "skin graft"),
  ])
  func aTitleIsOnTheOneThingThatItNames(title: String, subject: String) {
    let found = claims("Expect swelling. It is gone within a week.", title: title)
    #expect(found.last?.subject.text == subject)
  }

  @Test func mutationsAreOfTheGeneNamedBefore() {
    let found = claims(
      "Mutations in the ATP9Z gene cause it. More than 600 mutations in this gene are known.",
      title: "Copper disease")
    #expect(found.last?.subject.text == "ATP9Z gene")
    let other = claims(
      "Mutations in the ATP9Z gene cause it. More than 600 mutations in the gene for gout are known.",
      title: "Copper disease")
    #expect(other.last?.subject.text != "ATP9Z gene")
  }

  @Test func aLetterBehindItsWordEndsASentence() {
    let found = claims("It faded in 5 days in group B. Relapse took 3 weeks.")
    #expect(
      found.map { $0.sentence?.text } == [
        "It faded in 5 days in group B.", "Relapse took 3 weeks.",
      ])
  }

  /// What occurs is what the page is on, and not what it occurs in.
  @Test(arguments: [
    "It occurs in 4% of simple extractions and up to 20% of deep lower ones.",
    "The incidence is low: up to 25% of impacted lower extractions.",
  ])
  func whatOccursInSoMany(sentence: String) {
    let found = claims(
      "Dry socket hurts. Many fear dry socket.", sentence, title: "Dry socket")
    #expect(
      found.allSatisfy { $0.subject.text?.lowercased() == "dry socket" && $0.role == .prevalence })
    #expect(!found.isEmpty)
  }
}
