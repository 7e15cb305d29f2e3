import TallyCore
import TallyKnowledge
import Testing

/// One matter in many wordings, each on a page of its own.
struct PropertyIntakeTests {
  private func one(
    _ sentence: String, _ property: String?, _ role: Claim.Role = .duration,
    kind: QuantityKind = .duration, unit: String = "h", subject: String? = "milk",
    via: Claim.Subject.Via = .sentence, title: String = "Milk", value: String = "48",
    modality: Claim.Modality = .asserted, asserts: Claim.Asserts = .point
  ) -> Statement {
    Statement(
      id: sentence, source: sentence, subject: subject, via: via, property: property, role: role,
      kind: kind, lower: value, upper: value, unit: unit, asserts: asserts, modality: modality,
      sentence: sentence, title: title)
  }

  private func measures(_ statements: [Statement]) -> Int {
    matters(statements)
  }

  // MARK: How much one may have

  private func dose(
    _ sentence: String, _ property: String?, value: String = "400",
    modality: Claim.Modality = .recommended, unit: String = "mg/d"
  ) -> Statement {
    one(
      sentence, property, .amount, kind: .mass, unit: unit, subject: "caffeine",
      title: "Caffeine", value: value, modality: modality)
  }

  @Test func theVerbOfAdviceIsNoProperty() {
    #expect(
      measures([
        dose("Limit caffeine to ⟦400 mg a day⟧.", "limit"),
        dose("Adults can consume ⟦400 mg⟧ of caffeine a day.", "consume", modality: .possible),
        dose("The recommended dose of caffeine is ⟦400 mg a day⟧.", "dose", modality: .asserted),
        dose("Do not have more than ⟦400 mg of caffeine a day⟧.", nil),
        dose("⟦400 mg of caffeine a day⟧ appears to be safe.", "appear", modality: .typical),
      ]) == 1)
  }

  /// What a thing holds, what is lost, and one dose are no daily intake.
  @Test(arguments: [
    ("A cup contains ⟦400 mg⟧ of caffeine a day.", "contain", "mg/d"),
    ("The body loses ⟦400 mg⟧ of caffeine a day.", "lose", "mg/d"),
    ("Take ⟦400 mg⟧ of caffeine.", "take", "mg"),
  ])
  func otherAmountsAreNoIntake(sentence: String, property: String, unit: String) {
    let limit = dose("Limit caffeine to ⟦400 mg a day⟧.", "limit")
    #expect(measures([limit, dose(sentence, property, modality: .asserted, unit: unit)]) == 2)
  }

  @Test func whatIsEatenAndWhatIsAdvisedDoNotConflict() {
    let base = knowledge([
      dose("Limit caffeine to ⟦200 mg a day⟧.", "limit", value: "200"),
      dose(
        "Americans consume ⟦300 mg⟧ of caffeine a day.", "consume", value: "300",
        modality: .asserted),
    ])
    #expect(base.findings.allSatisfy { $0.verdict == .differentScope })
    let limits = knowledge([
      dose("Limit caffeine to ⟦200 mg a day⟧.", "limit", value: "200"),
      dose("Limit caffeine intake to ⟦400 mg a day⟧.", "limit"),
    ])
    #expect(limits.findings.map(\.verdict) == [.conflict])
  }

  // MARK: How long it keeps

  @Test func whatLastsInTheFridgeKeepsThere() {
    #expect(
      measures([
        one("Milk lasts ⟦48 hours⟧ in the fridge.", "last"),
        one("Milk can be stored for ⟦48 hours⟧ in the refrigerator.", "store", modality: .possible),
        one("Milk is good for ⟦48 hours⟧ in the fridge.", "good"),
        one("Keep milk in the fridge for ⟦48 hours⟧.", "keep", modality: .recommended),
      ]) == 1)
    #expect(
      measures([
        one("Milk lasts ⟦48 hours⟧ in the fridge.", "last"),
        one("The war lasted ⟦48 hours⟧.", "last"),
      ]) == 2)
  }

  @Test(arguments: [
    ("Milk keeps ⟦48 hours⟧ in the fridge.", "Milk keeps ⟦48 hours⟧ in the freezer."),
    ("Milk keeps ⟦48 hours⟧ in the fridge.", "Milk keeps ⟦48 hours⟧ at room temperature."),
    ("In the freezer milk keeps ⟦48 hours⟧.", "In a deep freezer milk keeps ⟦48 hours⟧."),
  ])
  func otherPlacesAreOtherCases(a: String, b: String) {
    let base = knowledge([one(a, "keep"), one(b, "keep")])
    #expect(base.findings.map(\.verdict) == [.differentScope])
  }

  @Test func theBestIsNoLimit() {
    let limit = one("Milk keeps ⟦up to 48 hours⟧ in the fridge.", "keep", asserts: .upperBound)
    let best = one(
      "Milk lasts long in the fridge, with ⟦24 hours⟧ being optimal for quality.", "last",
      value: "24")
    let base = knowledge([limit, best])
    #expect(base.findings.flatMap(\.relations).isEmpty)
  }

  // MARK: How long young are carried

  @Test func oneGestationInManyWords() {
    func carried(
      _ sentence: String, _ property: String?, _ role: Claim.Role, subject: String? = "rabbit"
    ) -> Statement {
      one(
        sentence, property, role, subject: subject, via: subject == nil ? .none : .sentence,
        title: "Rabbits")
    }
    #expect(
      measures([
        carried("Rabbits are pregnant for ⟦48 hours⟧.", "pregnant", .duration),
        carried("The gestation period of rabbits is ⟦48 hours⟧.", "gestation", .duration),
        carried("Rabbits give birth ⟦48 hours⟧ after mating.", "give", .deadline),
        carried("Most does kindle ⟦48 hours⟧ after breeding.", "kindle", .onset, subject: nil),
        carried("Pregnancy lasts ⟦48 hours⟧.", "last", .duration, subject: "pregnancy"),
      ]) == 1)
    #expect(
      measures([
        carried("Rabbits are pregnant for ⟦48 hours⟧.", "pregnant", .duration),
        carried("A pregnant rabbit builds a nest for ⟦48 hours⟧.", "build", .duration),
      ]) == 2)
  }

  // MARK: From one to the next

  @Test func anIntervalHoweverItIsSaid() {
    func given(_ sentence: String, _ property: String?, _ role: Claim.Role) -> Statement {
      one(sentence, property, role, subject: "donation", title: "Blood donation")
    }
    var every = given("Blood can be donated ⟦every 48 hours⟧.", "blood", .frequency)
    every.kind = .frequency
    #expect(
      measures([
        given("Wait ⟦48 hours⟧ between donations.", "wait", .wait),
        given("At least ⟦48 hours⟧ are required between donations.", "require", .duration),
        given("Donations are ⟦48 hours⟧ apart.", nil, .interval), every,
      ]) == 1)
    #expect(
      measures([
        given("Wait ⟦48 hours⟧ between donations.", "wait", .wait),
        given("Wait ⟦48 hours⟧ before the donation.", "wait", .wait),
      ]) == 2)
  }

  @Test func betweenWhichOfThemIsAsked() {
    let whole = one(
      "Wait ⟦48 hours⟧ between donations of whole blood.", "wait", .wait, subject: "donation",
      title: "Donation", asserts: .lowerBound)
    let double = one(
      "Wait ⟦96 hours⟧ between double red cell donations.", "wait", .wait, subject: "donation",
      title: "Donation", value: "96")
    #expect(knowledge([whole, double]).findings.flatMap(\.relations).isEmpty)
  }

  @Test func dosesAreOfWhatIsDosed() {
    func dosed(_ sentence: String, _ subject: String, _ property: String) -> Statement {
      one(
        sentence, property, .interval, subject: subject, title: "Shingles: the vaccine")
    }
    #expect(
      measures([
        dosed("The second dose is given ⟦48 hours⟧ later.", "second dose", "dose"),
        dosed("The second injection follows ⟦48 hours⟧ later.", "second injection", "follow"),
        dosed("Shots are ⟦48 hours⟧ apart.", "shots", "shot"),
      ]) == 1)
    #expect(
      measures([
        dosed("The second dose is given ⟦48 hours⟧ later.", "second dose", "dose"),
        dosed("Tetanus shots are given ⟦48 hours⟧ later.", "tetanus shot", "give"),
      ]) == 2)
  }

  @Test func whatIsLetHappenIsTheProperty() {
    func paint(_ sentence: String, _ property: String) -> Statement {
      one(sentence, property, subject: "paint", title: "Paint", modality: .recommended)
    }
    #expect(
      measures([
        paint("Let the paint dry for ⟦48 hours⟧.", "let"),
        paint("Allow the paint to dry for ⟦48 hours⟧.", "allow"),
      ]) == 1)
    #expect(
      measures([
        paint("Let the paint dry for ⟦48 hours⟧.", "let"),
        paint("Let the paint cool for ⟦48 hours⟧.", "let"),
      ]) == 2)
  }
}
