import TallyCore
import TallyExtract
import Testing

/// Whose value it is where the sentence is about somebody else: what is moved to it, planned by then, kept in it.
struct MovedValueTests {
  /// A property that somebody brings to a value is of what it is a property of.
  @Test(arguments: [
    (
      "The scheme includes a reduction in solar heater costs from $140 to $90.",
      ["solar heater", "solar heater"]
    ),
    (
      "The state wants to help farmers increase dairy herd efficiency from 30% to 35%.",
      ["dairy herd"]
    ),
    ("The firm raised the battery's capacity to 75 kWh.", ["battery"]),
    // What is its own stays with it.
    ("The bank lowered its mortgage rate to 4.9%.", ["bank"]),
  ])
  func aPropertyIsOfItsThing(sentence: String, subjects: [String]) {
    #expect(claims(sentence).map(\.subject.text) == subjects)
  }

  @Test(arguments: [
    // The bracket says the value once more.
    ("The clouds left about 3 inches (76 millimeters) of snow.", "snow"),
    ("The Public Works Department expects to lift this advisory within 72 hours.", "advisory"),
    ("Everyone should have one dose of Tdap every 10 years.", "Tdap"),
    ("Painkillers such as naproxen can be stopped after 2 days.", "Painkillers such as naproxen"),
    (
      "Where there is too little bone, a bone graft comes first, and that adds 4 months.",
      "bone graft"
    ),
    (
      "Symptoms of malaria begin soon, though in rare cases it has taken more than a year.",
      "malaria"
    ),
    ("The last time that happened, it took the choir 5 years to recover.", "choir"),
    ("Our starter likes company. In the cellar it needs stirring once a week.", "starter"),
    ("Healing alone takes 3 months, said Marta Ruiz, 61, of Leeds.", "Marta Ruiz"),
  ])
  func theLastValueIsOf(sentence: String, subject: String) throws {
    #expect(try #require(claims(sentence).last).subject.text == subject)
  }

  /// What the words behind "from" and "as" name is only compared with.
  @Test(arguments: [
    ("Furniture should be at least 1 metre from the stove.", "Furniture"),
    ("Give paracetamol every 6 hours and ibuprofen every 8 hours.", "ibuprofen"),
    ("Never give aspirin to a child under 16.", "aspirin"),
    ("Adults need 600 IU a day of vitamin D.", "vitamin D"),
    ("A hydrogen breath test takes about 2 hours.", "hydrogen breath test"),
    ("- Vet visits and shots: $460", "Vet visits and shots"),
    // What is done costs so much, and neither the page's thing nor what it is done to.
    ("- Removal: $45", "Removal"),
    ("- Sweeping: $80", "Sweeping"),
    ("- Starting at: $99", "stove"),
    ("- Removal of the old flue: $210", "Removal of old flue"),
    ("- Glass refresh for our own clients: $95", "Glass refresh"),
    ("Chimney installation costs $3,000.", "Chimney installation"),
    ("Polishing the handle costs $12.", "Polishing handle"),
    ("- Salmon: about 570 IU in a serving", "Salmon"),
  ])
  func onAPageAboutSomethingElse(sentence: String, subject: String) throws {
    let found = claims("A stove is hot. Buy a stove.", sentence, title: "Stoves")
    #expect(try #require(found.last).subject.text == subject)
  }

  /// Who does it is not what it is done to, where the page is about that.
  @Test(arguments: [
    (
      "The town will close the Weir Lane footbridge for at least nine months.",
      "Weir Lane footbridge"
    ),
    ("County crews have painted the footbridge every six years.", "footbridge"),
    ("The county will pay $40,000 of the cost.", "county"),
    ("The council met for two hours.", "council"),
  ])
  func whatIsActedOnIsTheSubject(sentence: String, subject: String) throws {
    let found = claims("The footbridge is old.", sentence, title: "Weir Lane footbridge to close")
    #expect(try #require(found.last).subject.text == subject)
  }

  /// What went up is told by how much, and is not the page's thing.
  @Test(arguments: [
    ("Our water bill went up by around $15 a month.", Claim.Role.increase, "water bill"),
    ("Our water bill has gone down $40.", .reduction, "water bill"),
    ("An upgrade adds about $900.", .increase, "upgrade"),
  ])
  func whatWentUpIsNoPrice(sentence: String, role: Claim.Role, property: String) throws {
    let found = claims("The softener is quiet. A softener hums.", sentence, title: "Our softener")
    let claim = try #require(found.last)
    #expect(claim.role == role)
    #expect(claim.property.text == property)
  }

  /// "Truck drivers" are no trucks.
  @Test func whoWorksWithAThingIsNotTheThing() throws {
    let found = claims("Truck drivers must rest 10 hours before each trip.")
    #expect(try #require(found.first).subject.text == "Truck drivers")
  }

  /// A reason is no instruction, a goal is one; what fits is no chance.
  @Test(arguments: [
    ("Work early, since an attic can reach 140 °F.", Claim.Modality.possible),
    ("The goal is a level below 6 mg/dL.", .recommended),
    ("The firm's goal was 40 kg.", .asserted),
    ("The shelter can hold 150 persons.", .asserted),
    ("Puppies have to be at least 12 weeks old.", .recommended),
    ("Contact lenses have to stay out for two weeks.", .recommended),
    ("After a full course, expect an 80% reduction.", .typical),
  ])
  func howSurely(sentence: String, modality: Claim.Modality) throws {
    #expect(try #require(claims(sentence).last).modality == modality)
  }

  /// Whom a ban names is denied, whoever it is; a bound that the "not" turned round is as it says.
  @Test(arguments: [
    ("We do not treat clients under 18.", Claim.Modality.negated, "age"),
    ("No one under 18 may enter.", .negated, "age"),
    ("The clinic does not see guests under 12.", .negated, "age"),
    (
      "It is not recommended for women who are pregnant or for children under 33 pounds.", .negated,
      "mass"
    ),
    ("We do not ship orders under $50.", .asserted, "price"),
  ])
  func whatIsDenied(sentence: String, modality: Claim.Modality, kind: String) throws {
    let claim = try #require(claims(sentence).last)
    #expect(claim.modality == modality)
    #expect(claim.kind.rawValue == kind)
  }

  @Test(arguments: [
    ("Symptoms appear after a week, but can take as long as 3 weeks.", Claim.Role.onset),
    ("Median time to recovery was 9 days.", .completion),
    ("Studies have followed implants for more than 20 years.", .followUp),
    ("The rash follows three to five days later.", .onset),
    ("New stoves must stand at least 300 mm from a wall.", .threshold),
    ("Most people have their first attack before age 40.", .onset),
    ("Some 37 students were sent home on Monday.", .amount),
    ("The outage affected almost 1.8 million people.", .amount),
    // How many die or have it is an amount of it.
    ("About 36,000 people died of it.", .amount),
    ("At least 20 people are dead.", .amount),
  ])
  func whichRole(sentence: String, role: Claim.Role) throws {
    #expect(try #require(claims(sentence).last).role == role)
  }
}
