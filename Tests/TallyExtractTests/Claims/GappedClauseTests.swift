import TallyCore
import TallyExtract
import Testing

/// Of two values each has its own thing, though the verb is said once; a condition behind both is of the last.
struct GappedClauseTests {
  @Test(
    arguments: [
      ("Breakfast costs $12 and dinner $30.", ["Breakfast", "dinner"]),
      ("The cough lasts 3 weeks, the fever 3 days.", ["cough", "fever"]),
      ("Precision was 80% and recall 75%.", ["Precision", "recall"]),
      ("Flour costs 80p a kilo, sugar £1.", ["Flour", "sugar"]),
      ("The bedroom is 12 m² and the kitchen 8 m².", ["bedroom", "kitchen"]),
      ("The first model weighs 2 kg, the second 3 kg.", ["first model", "second"]),
      (
        "Residual sugar is 8 g/l, acidity 6.2 and alcohol 13%.",
        ["Residual sugar", "acidity", "alcohol"]
      ),
      ("Cats live 15 years and dogs 12 years.", ["Cats", "dogs"]),
      ("A loaf costs $5, and a cake $30.", ["loaf", "cake"]),
      ("Tea costs $5 and a whopping $30 with ice.", ["Tea", "Tea"]),
      ("Sales rose 5% in May and profits 9%.", ["Sales", "Sales"]),
      ("Turnout was 5% in London and 3% in Leeds.", ["Turnout", "Turnout"]),
      ("The car has 4 doors and seats 5.", ["car", "car"]),
      ("The box is 25 m long, 10 m wide.", ["box", "box"]),
      ("The lake is 10 km long and the river 50 km.", ["lake", "river"]),
      ("Sales grew 5 percent, a rate 2 points above the target.", ["Sales", "Sales"]),
      ("The film runs 2 hours and stars 5 actors.", ["film", "film"]),
      ("Symptoms appear within 2 days and peak within 5 days.", ["Symptoms", "Symptoms"]),
      (
        "Cotton sheets last 3 years, flannel sheets 5 years, and linen (washed cold) 9 years.",
        ["Cotton sheets", "flannel sheets", "linen"]
      ),
      (
        "Ridge tents cost $40, sleeping bags $30 and stoves $25.",
        ["Ridge tents", "sleeping bags", "stoves"]
      ),
      (
        "Prices per yard vary: cotton cloth $5 to $9, silk $20, and wool cloth $12.",
        ["cotton cloth", "silk", "wool cloth"]
      ),
      ("Wood floors run $9,000, tile $5,000, and slate $7,000.", ["Wood floors", "tile", "slate"]),
      (
        "A plain site costs $900, a large site $2,000, and an online shop from $3,000.",
        ["plain site", "large site", "online shop"]
      ),
    ] as [(String, [String])])
  func eachValueHasTheThingBeforeIt(text: String, subjects: [String]) {
    #expect(claims(text).map(\.subject.text) == subjects)
  }

  @Test(
    arguments: [
      ("Nearly 40% had headaches, compared with 22% on placebo.", [false, true]),
      ("In the first group 12% had nausea versus 8% in the placebo group.", [false, true]),
    ])
  func whatItIsComparedWithIsOfTheOtherValue(text: String, isPlacebo: [Bool]) {
    let subjects = claims(text).map { $0.subject.text?.contains("placebo") ?? false }
    #expect(subjects == isPlacebo)
  }

  @Test func whatIsComparedIsNoProperty() {
    let found = claims("Blood pressure fell by 20% with the drug compared with 5% with placebo.")
    #expect(found.map(\.property.head) == ["fall", "fall"])
    #expect(found.map(\.role) == [.reduction, .reduction])
  }

  @Test(
    arguments: [
      ("Tank heaters last 8 years, compared to 20 years for gas heaters.", ["Tank", "gas"]),
      ("The Orion runs 20 hours, versus 14 hours for the Lumo.", ["Orion", "Lumo"]),
      ("The Orion costs $500, compared with $300 for the Lumo.", ["Orion", "Lumo"]),
    ])
  func theOtherValueIsOfWhatItIsFor(text: String, subjects: [String]) {
    let found = claims(text).compactMap(\.subject.text)
    #expect(zip(found, subjects).allSatisfy { $0.hasPrefix($1) } && found.count == 2, "\(found)")
  }

  @Test(
    arguments: [
      ("The fee is £20, or £15 if you book online.", [nil, "if you book online"]),
      ("Tickets cost $10, rising to $15 if you buy at the door.", [nil, "if you buy at the door"]),
      ("Pay $50 now and $100 when the work is done.", [nil, "when the work is done"]),
      (
        "It costs £20, or £15 for children, if you book online.",
        ["if you book online", "if you book online"]
      ),
      (
        "If you book online, adults pay $10 and children $5.",
        ["If you book online", "If you book online"]
      ),
      ("Take 2 tablets for 3 days if you feel ill.", ["if you feel ill", "if you feel ill"]),
      (
        "Parking fines are £35 if you pay within 14 days and £70 after that.",
        ["if you pay within 14 days", nil, nil]
      ),
      (
        "It takes 2 days if you are young, and 5 days if you are old.",
        ["if you are young", "if you are old"]
      ),
      (
        "Use it twice a week, and then if your skin can handle it, every 2 days.",
        [nil, "if your skin can handle it"]
      ),
    ] as [(String, [String?])])
  func aConditionIsOfTheValueBesideIt(text: String, conditions: [String?]) {
    #expect(claims(text).map(\.scope.condition) == conditions)
  }

  @Test(
    arguments: [
      "Only 15% of women snore.", "About 14% of adults smoke.",
      "Fewer than 5% of patients need painkillers.", "About 30 children swim in the pool.",
    ])
  func whatTheyDoIsNoPartOfTheirName(text: String) {
    let subject = claims(text)[0].subject.text ?? ""
    #expect(!["snore", "smoke", "need", "swim"].contains { subject.contains($0) })
  }

  @Test(
    arguments: [
      "Dr. Lee says that results last 12 months.", "The dentist says results last 12 months.",
      "Critics claim it will cost £2bn.", "Scientists warn levels could rise by 2 metres.",
    ])
  func whoTellsItIsNotWhatItIsOf(text: String) throws {
    let claim = try #require(claims(text).first)
    let teller = try #require(claim.attribution)
    #expect(!(claim.subject.text ?? "").contains(teller))
  }

  @Test func whoSaysSoOfItselfIsWhatItIsOf() {
    #expect(claims("The firm says it has 200 shops.").map(\.subject.text) == ["firm"])
  }
}

/// Parts, openings and headlines: what a number is of, beside the thing that the page is about.
struct PartsAndOpeningsTests {
  @Test(
    arguments: [
      ("Its church is 60 m tall.", "church"), ("Its battery lasts 10 years.", "battery"),
      ("Its effects last 3 days.", "effect"),
    ])
  func aPartOfIt(text: String, property: String) {
    #expect(claims("The town is old.", text).map(\.property.head) == [property])
  }

  @Test(
    arguments: [
      ("Last year Apple sold 200 million phones.", "Apple"),
      ("In theory Botox lasts 4 months.", "Botox"),
      ("This month Lidl sells it for $5.", "Lidl"),
      ("The drug Zorvex costs $20.", "drug Zorvex"),
      ("The Summer Olympics cost $5 billion.", "Summer Olympics"),
    ])
  func anOpeningEndsBeforeAName(text: String, subject: String) {
    let claim = claims(text)[0]
    #expect(claim.subject.text == subject)
    #expect(claim.scope.place == nil)
  }

  @Test(
    arguments: [
      ("Chrysler sales up 12% in September.", Claim.Role.increase),
      ("House prices down 5% on last year.", .reduction),
      ("Women make up 20% of the board.", .prevalence),
    ])
  func aHeadlineLeavesOutItsVerb(text: String, role: Claim.Role) {
    #expect(claims(text).map(\.role) == [role])
  }
}
