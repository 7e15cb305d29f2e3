import TallyCore
import TallyTestSupport
import Testing

@testable import TallyExtract

/// In which respect a value is stated.
struct PropertyTests {
  @Test func theQuestionRightBeforeTheSentenceIsItsContext() throws {
    let found = claims(
      "How long do the stitches stay in? Usually 7 to 10 days. A visit takes 20 minutes.")
    #expect(found.first?.context.question == "How long do the stitches stay in?")
    #expect(found.last?.context.question == nil)
  }

  @Test func aSumThatAmountsToThePriceIsItsProperty() throws {
    let claim = try #require(
      claims("The boiler cost £3,000 before the grant of £900.").last { $0.kind == .price })
    #expect(claim.property.head == "grant")
  }

  @Test(arguments: [
    ("The wildfire was 15 percent contained.", "contained"),
    ("The tower is 80 % complete.", "complete"),
    ("The tank is 40 % full.", "full"),
    ("The loan is 30 % higher.", "loan"), ("The mortgage rate is 6% fixed.", "mortgage rate"),
  ])
  func howMuchOfItIsSoIsTheProperty(text: String, property: String?) {
    #expect(self.property(text) == [property])
  }

  /// "218 killed, 7,000 injured": the word right behind each number.
  @Test func whatBefellThemStandsBehindTheirNumber() {
    #expect(
      property("The blast left 218 killed, 7,000 injured and 300 homeless.")
        == ["killed", "injured", "homeless"])
  }

  /// "A three-bedroom house": three bedrooms, and not three houses.
  @Test(arguments: [
    ("They sold a three-bedroom house.", "bedroom"), ("It is a five-star hotel.", "star"),
    ("The 300-member parliament met.", "member"), ("They sold three houses.", "sold houses"),
  ])
  func whatIsCountedWithinAWordIsTheProperty(text: String, property: String) {
    #expect(self.property(text) == [property])
  }

  /// How often: by what is done, and not by who says so.
  @Test(arguments: [
    ("The guild suggests that you oil the tower clock every two years.", "oil tower clock"),
    ("The rule is to have it inspected yearly and pumped every three years.", "pumped"),
    ("It was updated only twice a month.", "updated"),
  ])
  func whatIsDoneSoOftenIsTheProperty(text: String, property: String) {
    #expect(self.property(text).last == property)
  }

  /// Money that is no price of anything.
  @Test(arguments: [
    ("The firm had a loss of $304 million.", "loss"),
    ("The public debt stands at $16 trillion.", "public debt"),
    ("It gave $2 billion in aid.", "aid"), ("She is worth $5 billion.", "worth"),
    ("The plan will add $70 billion to the deficit.", "deficit"),
    ("A ticket is $40.", "cost"),
  ])
  func whatTheMoneyIs(text: String, property: String) {
    #expect(self.property(text) == [property])
  }

  /// "$30 a year" is no denominator of what "they" made elsewhere.
  @Test func aDenominatorStaysWithItsPrice() {
    let found = claims("It exports goods of $30 a year. They made sales of $7 million.")
    #expect(found.map(\.quantity.per) == ["a", nil])
  }

  /// A label that begins with a number is a case.
  @Test func aLabelWithANumberIsACondition() throws {
    let found = claims("3–4 goats in a 200-litre trough: rinse every 5–6 days")
    #expect(found.last?.scope.condition == "3–4 goats in a 200-litre trough")
  }

  /// A line's label says what costs so much.
  @Test(arguments: [
    ("- Labor: $300", "Labor"), ("- Average cost: $700", "Average cost"),
  ])
  func aLabelIsWhatCostsSoMuch(line: String, property: String) {
    #expect(self.property("A heat pump is quiet. " + line, title: "Heat pump") == [property])
  }

  /// What a thing has so much of, and not what the verb says.
  @Test(arguments: [
    ("The kettle comes with a warranty of 8 years.", "warranty"),
    ("Sandor is a small dog with a life span of 12 years.", "life span"),
    ("The quake struck at a depth of 35 km.", "depth"),
    ("The stress at the tip of 210 MPa rises.", "rises"),
    ("The meeting at the end of 9 years ends.", "meeting"),
    ("Concrete reaches about 70% of its full strength.", "full strength"),
    ("The lamp loses 30% of its brightness.", "brightness"),
    ("The firm spends 30% of its income.", "spends"),
  ])
  func whatItHasSoMuchOfIsTheProperty(text: String, property: String) {
    #expect(self.property(text) == [property])
  }

  private func property(_ text: String, title: String? = nil) -> [String?] {
    claims(text, title: title).map(\.property.text)
  }

  @Test func aTimeThatQualifiesAProcessIsOfThatProcess() {
    #expect(
      property("If after a 6-8 week healing cycle serious problems persist, see somebody.") == [
        "healing cycle"
      ])
    #expect(property("Plan on a 3 month timescale for full recovery.") == ["full recovery"])
  }

  @Test func whatIsAdvisedIsNotTheLengthOfTheProcess() {
    let found = claims(
      "If after a 6-8 week healing cycle problems persist, it is advised to see somebody.")
    #expect(found.map(\.modality) == [.asserted])
    #expect(found.map(\.asserts) == [.range])
  }

  @Test func theNounBesideTheValueWinsOverTheSubject() {
    #expect(property("The first sign is a fever of 39 °C.") == ["fever"])
  }

  @Test func itStandsForWhatWasNamedInTheClauseBefore() {
    #expect(
      property("There can be some redness at first, but it fades within two days.") == [
        "redness"
      ])
  }

  /// Those who do not are another share than those who do; each dimension is a property of its own.
  @Test func whatIsDeniedAndWhichDimensionAreNamed() {
    #expect(property("20% of patients do not respond.") == ["not respond"])
    #expect(property("60% of patients respond.") == ["respond"])
    #expect(property("One in ten patients see no change.") == ["see no change"])
    #expect(property("The lens is 14 mm wide and 2 mm thick.") == ["wide", "thick"])
    #expect(
      claims("The lens is 14 mm wide and 2 mm thick.").map(\.property.head) == [
        "width", "thickness",
      ])
  }

  @Test func aLabelledDayBelongsToWhatHappensThen() {
    #expect(property("Days 2–5: Peeling and itching begin.") == ["Peeling and itching"])
  }

  /// "As needed", "depending on": when it holds says nothing of the value.
  @Test func whatStandsAsideIsNotTheProperty() {
    #expect(property("One tablet every 4 to 6 hours as needed.").last == .some(nil))
    #expect(property("Ducts every 3 years depending on dust.") == [nil])
    #expect(property("They are discharged within 2 days depending on age.") == ["discharged"])
    #expect(property("It can be considered for 5 days if there is no fever.") == ["considered"])
  }

  @Test func theObjectOfAnotherVerbIsNotTheProperty() {
    #expect(
      property("The tablets are prescribed within two days to reduce the severity of flu.")
        == ["prescribed"])
  }

  @Test func aStateLastsAsLongAsIsSaid() {
    #expect(
      property("Patients stay home because they are contagious for 10 days.") == ["contagious"])
  }

  @Test func ofANumberOfThingsThoseThingsAreTheProperty() {
    #expect(property("The hall has 27 rows with 16 chairs in each row.") == ["rows", "chairs"])
    #expect(property("The school bought 40 new laptops.") == ["bought new laptops"])
  }

  @Test(
    arguments: [
      ("You will feel a small amount of discomfort. This will last for 5 seconds.", "discomfort"),
      ("Some bruising may occur. It usually subsides within 3 days.", "bruising"),
      ("You may have mild redness. These symptoms subside within 2 days.", "mild redness"),
      ("Most people notice an improvement. It lasts for 6 months.", "improvement"),
      ("Botox is popular. It lasts 4 months.", "lasts"),
      ("Redness is treated with a cream. It lasts 8 hours.", "lasts"),
      ("I saw the first changes soon. My doctor says it lasts 4 months.", "lasts"),
      ("The cost of it is high. It lasts 4 months.", "lasts"),
      ("You may feel some pain. The procedure lasts 20 minutes.", "lasts"),
    ])
  func itStandsForWhatTheSentenceBeforeSpokeOf(text: String, property: String) {
    #expect(self.property(text, title: "Botox: what to expect") == [property])
  }

  /// A word that may be a noun goes on with another time, and is a verb.
  @Test func theSecondOfTwoVerbsHasItsOwnValue() {
    #expect(
      property("The battery lasts 14 hours and charges in 45 minutes.") == ["lasts", "charges"])
  }

  @Test func whatFollowsTheValueBehindACommaIsNotTheProperty() {
    #expect(
      property("Henna lasts one to three weeks, depending on your skin type.", title: "Henna")
        == ["lasts"])
    #expect(
      property("The roof lasts 20 years with care, including a yearly cleaning.", title: "Roof")
        == ["lasts"])
    // Nor what the next value is of.
    #expect(
      property("Wait two weeks between visits and three weeks between spring sales.").count == 2)
  }

  @Test func theVerbThatMeasuresSaysInWhichRespect() {
    #expect(property("To give blood, you must weigh at least 50 kg.") == ["weigh"])
    #expect(property("Most places require you to weigh a minimum of 110 pounds.") == ["weigh"])
    #expect(property("To give blood, you must be at least 16 years old.") == ["age"])
    #expect(property("The average litter size is 4 to 8 kits.") == ["average litter size"])
    #expect(property("The litter has 4 to 8 kits.") == ["kits"])
  }

  @Test func whatCasesTakeIsOfWhatTheyAreCasesOf() {
    #expect(property("Most cases take 3 to 6 months.", title: "Dental implants") == ["take"])
  }

  @Test func aSentenceOfSignsAloneNamesNothing() {
    #expect(claims("It takes 5 days. “…” It is fine.").count == 1)
  }

  /// Of two changes each has its own name.
  @Test func eachChangeIsNamedByItsNoun() {
    let found = claims("Makers reported a 12% fall in sales and a 4% rise in prices.")
    #expect(found.map(\.property.text) == ["fall", "rise"])
  }

  /// A bracket behind a name tells of that, whatever the verb does.
  @Test func aHeightBesideANameIsNoVerbs() {
    let found = claims("We went on hiking to Kala Patthar (5,545 m / 18,192 ft).")
    #expect(found.map(\.property.text) == [nil, nil])
  }

  /// What lasts so long is the property, and not that it lasts.
  @Test(arguments: [
    ("Fever above 38 °C lasting more than three days needs care.", "Fever"),
    ("Cough that lasts 3 weeks", "Cough"), ("A rash lasting 2 days is common.", "rash"),
  ])
  func whatLastsIsTheProperty(text: String, property: String) throws {
    let claim = try #require(claims(text, title: "Common cold: the cold in short").last)
    #expect(claim.property.text == property)
    #expect(claim.modality != .recommended)
  }

  /// Money that nobody pays for the thing is no cost of it.
  @Test(arguments: [
    ("You get a tax credit of $5,089.", "tax credit"), ("They built $20,000 in equity.", "equity"),
    ("The market reached $25 million.", "market"), ("The pump is $900.", "cost"),
  ])
  func moneyOfItsOwn(text: String, property: String) throws {
    #expect(try #require(claims(text).first).property.text == property)
  }

  @Test(
    arguments: [
      ("It has a warranty of 8 years or 160,000 km.", ["warranty", "warranty"]),
      ("The pump, which is 4,160 miles (6,693 km) long, is new.", ["long", "long"]),
      ("Oil paint may feel dry two hours after it.", ["feel dry"]),
    ] as [(String, [String])])
  func ofBoth(text: String, properties: [String]) {
    #expect(claims(text).map(\.property.text) == properties)
  }
}
