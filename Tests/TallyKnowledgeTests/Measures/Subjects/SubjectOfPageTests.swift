import TallyCore
import TallyKnowledge
import Testing

/// What a sentence calls in other words than its page.
struct SubjectOfPageTests {
  private func one(
    _ subject: String, _ title: String, via: Claim.Subject.Via = .sentence,
    kind: QuantityKind = .duration, role: Claim.Role = .duration, property: String = "grow",
    sentence: String? = nil
  ) -> Statement {
    Statement(
      id: subject + title, source: subject + title, subject: subject, via: via, property: property,
      role: role, kind: kind, lower: "48", upper: "48",
      unit: kind == .price ? "USD" : "h",
      sentence: sentence ?? "\(subject) grow ⟦48 hours⟧.", title: title)
  }

  private func areOne(_ a: Statement, _ b: Statement) -> Bool {
    knowledge([a, b]).measures.count == 1
  }

  @Test(arguments: [
    ("tomato plants", "Growing tomatoes"), ("tomatoes", "Tomato care"),
    ("LASIK eye", "LASIK: the facts"),
  ])
  func aLongerNameIsOfThePage(subject: String, title: String) {
    let plain = subject.hasPrefix("L") ? "LASIK" : "tomato"
    #expect(areOne(one(subject, title), one(plain, "\(plain): a guide")))
  }

  @Test(arguments: [
    ("tomato sauce", "Growing tomatoes", "tomato"), ("snake plant", "House plants", "snake"),
    ("doctor", "Tomato care", "tomato"),
  ])
  func anotherThingStaysWhatItIs(subject: String, title: String, plain: String) {
    #expect(!areOne(one(subject, title), one(plain, "\(plain): a guide")))
  }

  @Test func unitsStandForWhatThePageIsAbout() {
    #expect(
      areOne(one("portable units", "Heaters: what to know"), one("heater", "Heaters: a guide")))
    #expect(!areOne(one("portable units", "Heaters: what to know"), one("unit", "Units")))
  }

  @Test func aPhraseOfTheTitleIsOfItsMatter() {
    #expect(
      areOne(
        one("rabbit project", "Rabbit project facts", via: .title),
        one("rabbit", "Rabbits", via: .title)))
  }

  @Test func whoPaysIsNotWhatCosts() {
    let price = { (subject: String, sentence: String) in
      one(
        subject, "LASIK: the price", kind: .price, role: .amount, property: "cost",
        sentence: sentence)
    }
    #expect(
      areOne(
        price("patients", "Patients spend ⟦$48⟧."), price("LASIK", "LASIK costs ⟦$48⟧.")))
  }

  @Test(arguments: [
    ("Microblading in Vaughan", true), ("Microblading questions", true),
    ("Microblading: frequently asked questions", true), ("Frequently asked questions", false),
  ])
  func gerundsWithoutAnObjectAreMatters(title: String, isNamed: Bool) {
    let cough = one(
      "swelling", title, property: "last", sentence: "The swelling lasts ⟦48 hours⟧.")
    let other = one(
      "swelling", "Microblading", property: "last", sentence: "The swelling lasts ⟦48 hours⟧.")
    #expect(areOne(cough, other) == isNamed)
  }
}
