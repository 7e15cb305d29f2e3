import TallyCore
import TallyKnowledge
import Testing

/// What a number is of, where the nearest noun is something else.
struct SubjectPlaceTests {
  private func one(
    _ sentence: String, _ subject: String, via: Claim.Subject.Via = .sentence,
    _ property: String? = "last", _ role: Claim.Role = .duration,
    kind: QuantityKind = .duration, unit: String = "h", modality: Claim.Modality = .asserted,
    title: String? = nil, question: String? = nil
  ) -> Statement {
    Statement(
      id: sentence, source: sentence, subject: subject, via: via, property: property, role: role,
      kind: kind, lower: "48", upper: "48", unit: unit, modality: modality, sentence: sentence,
      title: title, question: question)
  }

  private func areOne(_ a: Statement, _ b: Statement) -> Bool {
    knowledge([a, b]).measures.count == 1
  }

  @Test func againstWhatItWorksIsNotWhatWorks() {
    let label = one(
      "Effectiveness: ⟦48 %⟧ effective against typhoid", "typhoid", "effectiveness",
      .effectiveness, kind: .percentage, unit: "%", title: "TCV vaccine (typhoid)")
    let named = one(
      "The TCV vaccine is ⟦48 %⟧ effective.", "TCV vaccine", "effective", .effectiveness,
      kind: .percentage, unit: "%")
    let short = one(
      "Two doses of TCV are ⟦48 %⟧ effective.", "TCV", "doses", .effectiveness,
      kind: .percentage, unit: "%")
    let other = one(
      "The HPV vaccine is ⟦48 %⟧ effective.", "HPV vaccine", "effective", .effectiveness,
      kind: .percentage, unit: "%")
    #expect(areOne(label, named))
    #expect(areOne(short, named))
    #expect(!areOne(label, other))
  }

  @Test func beforeWhatItIsDoneIsNotWhatIsDone() {
    let swim = one(
      "Put it on ⟦48 hours⟧ before swimming.", "swimming", "put", .deadline, title: "Wax")
    let wax = one("Put wax on ⟦48 hours⟧ before the bath.", "wax", "put", .deadline)
    #expect(areOne(swim, wax))
    let page = one(
      "Eat ⟦48 hours⟧ before swimming.", "swimming", "eat", .deadline, title: "Swimming with kids")
    let swimming = one("Eat ⟦48 hours⟧ before you swim.", "swimming", via: .title, "eat", .deadline)
    #expect(areOne(page, swimming))
  }

  @Test func aCapitalAmongCapitalsMakesNoName() {
    let title = one(
      "Keep Gutter Guards For ⟦48 Hours⟧", "Gutter Guards", "keep", title: "Ten rules")
    let plain = one("Keep gutter guards for ⟦48 hours⟧.", "gutter guards", "keep")
    let name = one("Keep Gutter Guards for ⟦48 hours⟧.", "Gutter Guards", "keep")
    #expect(areOne(title, plain))
    #expect(!areOne(name, plain))
  }

  @Test func theNameAmongWordsForWhatIsDone() {
    #expect(
      areOne(
        one("LASEK laser eye surgery lasts ⟦48 hours⟧.", "LASEK laser eye surgery"),
        one("LASEK surgery lasts ⟦48 hours⟧.", "LASEK surgery")))
    #expect(
      !areOne(
        one("LASEK laser eye surgery lasts ⟦48 hours⟧.", "LASEK laser eye surgery"),
        one("PRK surgery lasts ⟦48 hours⟧.", "PRK surgery")))
  }

  @Test(arguments: [
    ("loan utilization ratio", "loan utilization"), ("pumpkin seeds", "pumpkin"),
    ("thicker media filter", "media filter"),
  ])
  func wordsThatNameNothingOfTheirOwn(long: String, short: String) {
    #expect(
      areOne(one("The \(long) lasts ⟦48 hours⟧.", long), one("A \(short) lasts ⟦48 hours⟧.", short))
    )
  }

  @Test(arguments: [("bird seed", "egg seed"), ("plant seeds", "plant")])
  func seedsOfSomethingElse(one other: String, short: String) {
    #expect(
      !areOne(
        one("The \(other) lasts ⟦48 hours⟧.", other), one("A \(short) lasts ⟦48 hours⟧.", short)))
  }

  @Test func aShortFormIsOfWhatIsAskedAbout() {
    let short = one(
      "The filter lasts ⟦48 hours⟧.", "filter", question: "How long does a pool filter last?")
    let long = one("A pool filter lasts ⟦48 hours⟧.", "pool filter")
    let elsewhere = one(
      "This filter lasts ⟦48 hours⟧.", "filter", question: "How long does an oil filter last?")
    #expect(areOne(short, long))
    #expect(!areOne(elsewhere, long))
  }

  @Test func inWhatItIsIsNotWhatItIs() {
    let soil = one(
      "Keep the soil at ⟦48 °C⟧ for germination.", "soil", "temperature", .amount,
      kind: .temperature, unit: "Cel", title: "Basil")
    let basil = one(
      "Basil germinates at ⟦48 °C⟧.", "basil", "germinate", .amount, kind: .temperature,
      unit: "Cel")
    let mint = one(
      "Mint germinates at ⟦48 °C⟧.", "mint", "germinate", .amount, kind: .temperature, unit: "Cel")
    let label = one(
      "Soil temp: ⟦48 °C⟧ for good germination", "Soil temp", nil, .amount, kind: .temperature,
      unit: "Cel", title: "Basil")
    #expect(areOne(soil, basil))
    #expect(areOne(label, basil))
    #expect(!areOne(soil, mint))
  }

  @Test func whoRecommendsItIsNotWhatItIs() {
    let told = one(
      "Most dentists recommend ⟦48 hours⟧.", "dentists", nil, modality: .recommended,
      title: "Braces")
    let page = one("It is ⟦48 hours⟧.", "braces", via: .title, nil, modality: .recommended)
    #expect(areOne(told, page))
  }

  @Test func howFarApartIsSpacing() {
    func space(_ sentence: String, _ subject: String, _ property: String?) -> Statement {
      one(
        sentence, subject, property, .amount, kind: .length, unit: "cm",
        title: "How far apart should I plant leeks?")
    }
    let label = space("Spacing: ⟦48 cm⟧", "leeks", "spacing")
    #expect(areOne(label, space("Space leeks ⟦48 cm⟧ apart.", "leeks", "space")))
    #expect(areOne(label, space("Leeks need ⟦48 cm⟧ in the row.", "leeks", "need")))
    #expect(!areOne(label, space("Keep rows ⟦48 cm⟧ apart.", "row", "keep")))
    #expect(!areOne(label, space("Leeks grow ⟦48 cm⟧ tall.", "leeks", "grow")))
    #expect(
      areOne(
        space("Row spacing: ⟦48 cm⟧", "Row spacing", "spacing"),
        space("Keep rows ⟦48 cm⟧ apart.", "row", "keep")))
  }

  @Test func theTitleOfAQuestionNamesWhatIsAskedAbout() {
    let asked = one(
      "The ideal is ⟦48 hours⟧.", "ideal", nil, title: "How often should air ducts be cleaned?")
    let named = one("Air ducts: ⟦48 hours⟧ each.", "air ducts", nil)
    #expect(areOne(asked, named))
  }

  @Test func aDailyAllowanceIsOfWhatOneTakes() {
    func intake(_ sentence: String, _ subject: String) -> Statement {
      one(sentence, subject, "need", .amount, kind: .mass, unit: "mg/d")
    }
    #expect(
      areOne(
        intake("The daily allowance of zinc is ⟦48 mg⟧.", "daily allowance"),
        intake("Adults need ⟦48 mg of zinc a day⟧.", "zinc")))
  }
}
