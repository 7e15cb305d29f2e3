import TallyCore
import TallyKnowledge
import Testing

/// What is asked, ordered or labelled, where the words nearest to the number say something else.
struct PropertyAskedTests {
  typealias Saying = OneMatterTests.Saying

  private func areOne(_ a: Saying, _ b: Saying) -> Bool {
    matters([a.statement, b.statement]) == 1
  }

  private func answer(
    _ question: String, subject: String, property: String? = nil,
    sentence: String = "Every ⟦48 hours⟧."
  ) -> Saying {
    Saying(
      sentence: sentence, subject: subject, via: .question, property: property, role: .frequency,
      kind: .frequency, title: "Questions", question: question)
  }

  /// Behind the person, "be" or the subject stands the verb, and then what it is done to, when or where.
  @Test(arguments: [
    ("How often should I change my dryer hose?", "hose", "replace"),
    ("How often should hoses be replaced in a rental?", "hoses", "replace"),
    ("How often do I rotate the mattress in summer?", "mattress", "rotate"),
    ("When should you descale the kettle at home?", "kettle", "descale"),
  ])
  func theVerbOfAQuestionIsWhatIsAsked(question: String, subject: String, verb: String) {
    let said = Saying(
      sentence: "You should \(verb) the \(subject) every ⟦48 hours⟧.", subject: subject,
      property: verb, role: .frequency, modality: .recommended, kind: .frequency)
    #expect(areOne(answer(question, subject: subject), said))
  }

  /// A rule is what is said, and not what it says.
  @Test(arguments: ["guideline", "interval", "recommendation"])
  func aWordForWhatIsSaidSaysNothing(word: String) {
    let question = "How often should I rotate my mattress?"
    #expect(
      areOne(
        answer(
          question, subject: "mattress", property: word,
          sentence: "A common \(word) is every ⟦48 hours⟧."),
        answer(question, subject: "mattress", sentence: "Only every ⟦48 hours⟧.")))
  }

  @Test func twoQuestionsOnOneThingAreTwoMatters() {
    #expect(
      !areOne(
        answer("How often should I rotate my mattress?", subject: "mattress"),
        answer(
          "How often should I vacuum my mattress?", subject: "mattress",
          sentence: "Each ⟦48 hours⟧.")))
  }

  /// What it is good for is not what is done; but what takes so long is.
  @Test func aPurposeIsNoProperty() {
    let plain = Saying(
      sentence: "Apply heat every ⟦48 hours⟧.", subject: "heat", property: "apply",
      text: "Apply heat", role: .frequency, modality: .recommended, kind: .frequency)
    let reason = Saying(
      sentence: "Heat for sore muscles, to reduce stiffness: every ⟦48 hours⟧.", subject: "heat",
      property: "stiffness", role: .frequency, kind: .frequency)
    let own = Saying(
      sentence: "Heat takes ⟦48 hours⟧ to reduce stiffness.", subject: "heat",
      property: "stiffness")
    let other = Saying(
      sentence: "Heat lasts ⟦48 hours⟧.", subject: "heat", property: "last", text: "lasts")
    #expect(areOne(plain, reason))
    #expect(!areOne(own, other))
  }

  @Test func whatIsOrderedIsTheVerb() {
    let object = Saying(
      sentence: "Cold: apply a gel pack for ⟦48 hours⟧.", subject: "gel pack", property: "pack",
      text: "gel pack", modality: .recommended)
    let verb = Saying(
      sentence: "Apply the gel pack for ⟦48 hours⟧.", subject: "gel pack", property: "apply",
      text: "Apply gel pack", modality: .recommended)
    #expect(areOne(object, verb))
  }

  @Test func aLabelNamesItsNumber() {
    func label(_ text: String, _ title: String) -> Saying {
      Saying(
        sentence: text, subject: "bond", via: .title, property: nil, role: .amount,
        kind: .percentage, title: title)
    }
    #expect(areOne(label("Bond duration (⟦48 %⟧)", "Bonds"), label("Duration: ⟦48 %⟧", "Bond FAQ")))
    #expect(!areOne(label("Bond duration (⟦48 %⟧)", "Bonds"), label("Yield: ⟦48 %⟧", "Bond FAQ")))
  }

  /// A share that is part of a whole is an amount of it, said with or without a verb.
  @Test func aPartOfAWholeBefallsNothing() {
    let label = Saying(
      sentence: "Attendance history (⟦48 %⟧)", subject: "grade", via: .title, property: "history",
      text: "Attendance history", role: .amount, kind: .percentage, title: "Grades")
    let verb = Saying(
      sentence: "Attendance history accounts for ⟦48 %⟧ of your grade.", subject: "grade",
      property: "history", text: "Attendance history", role: .prevalence, kind: .percentage)
    let other = Saying(
      sentence: "Length of essays accounts for ⟦48 %⟧ of your grade.", subject: "grade",
      property: "length", text: "Length", role: .prevalence, kind: .percentage)
    #expect(areOne(label, verb))
    #expect(!areOne(label, other))
  }

  /// Which level is asked for is one matter, whatever verb asks; what part has a level is another.
  @Test func aLevelIsAskedFor() {
    func level(_ sentence: String, _ property: String, _ role: Claim.Role) -> Saying {
      Saying(
        sentence: sentence, subject: "humidity", property: property, role: role, kind: .percentage)
    }
    #expect(
      areOne(
        level("Keep humidity below ⟦48 %⟧.", "keep", .threshold),
        level("Humidity should stay below ⟦48 %⟧.", "stay", .prevalence)))
    #expect(
      !areOne(
        level("Keep humidity below ⟦48 %⟧.", "keep", .threshold),
        level("Humidity fell by ⟦48 %⟧.", "fall", .reduction)))
  }

  @Test func whatIsChargedInTimeCostsNothing() {
    let charging = Saying(
      sentence: "It takes ⟦48 hours⟧ to charge the scooter.", subject: "scooter",
      property: "charge", role: .completion)
    let said = Saying(
      sentence: "The scooter spends ⟦48 hours⟧ there.", subject: "scooter", property: "spend")
    #expect(!areOne(charging, said))
  }
}
