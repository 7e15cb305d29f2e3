import TallyCore
import TallyKnowledge
import Testing

/// An amount that says of which thing the sentence speaks, beside the one that it states.
struct GivensTests {
  /// A statement of a page of its own on how long it takes, in the unit that its sentence says.
  private func time(_ id: String, _ sentence: String, _ value: Int, _ unit: String = "h")
    -> Statement
  {
    var statement = Statement.hours(id, "\(value)", source: id)
    (statement.subject, statement.property, statement.title) = ("roast", "take", "Roast")
    (statement.sentence, statement.unit) = (sentence, unit)
    return statement
  }

  private func verdict(_ one: Statement, _ other: Statement) -> Verdict? {
    let findings = knowledge([one, other]).findings
    return findings.count == 1 ? findings[0].verdict : nil
  }

  @Test(arguments: [
    ("A 12-pound roast takes ⟦3 hours⟧.", "A 20-pound roast takes ⟦5 hours⟧."),
    ("The 2.4 kg roast takes ⟦3 hours⟧.", "The 900 g roast takes ⟦5 hours⟧."),
    ("A two-bone roast takes ⟦3 hours⟧.", "A three-bone roast takes ⟦5 hours⟧."),
    ("It takes ⟦3 hours⟧ for a 12-pound roast.", "It takes ⟦5 hours⟧ for a 20-pound roast."),
    ("A roast of 6 kg takes ⟦3 hours⟧.", "A roast of 9 kg takes ⟦5 hours⟧."),
    ("With a 20 W heater it takes ⟦3 hours⟧.", "With a 65 W heater it takes ⟦5 hours⟧."),
    ("The time for a 4-pound roast is ⟦3 hours⟧.", "The time for a 6-pound roast is ⟦5 hours⟧."),
    ("4-pound roasts: ⟦3 hours⟧.", "6-pound roasts: ⟦5 hours⟧."),
    ("A 5-year-old takes ⟦3 hours⟧.", "A 12-year-old takes ⟦5 hours⟧."),
    ("Cooks aged 5 take ⟦3 hours⟧.", "Cooks aged 12 take ⟦5 hours⟧."),
    ("Two litres take ⟦3 hours⟧.", "Four litres take ⟦5 hours⟧."),
    ("Carving 5 kg takes ⟦3 hours⟧.", "Carving 10 kg takes ⟦5 hours⟧."),
  ])
  func twoThingsNeitherConflictNorAgree(one: String, other: String) {
    #expect(verdict(time("c-1", one, 3), time("c-2", other, 5)) == .differentScope)
    #expect(verdict(time("c-1", one, 3), time("c-2", other, 3)) == .differentScope)
  }

  @Test(arguments: [
    ("A 12-pound roast takes ⟦3 hours⟧.", "A 12-pound roast takes ⟦5 hours⟧."),
    ("A 12-pound roast takes ⟦3 hours⟧.", "A 12 lb roast takes ⟦5 hours⟧."),
    ("A 12-week roast takes ⟦3 hours⟧.", "A 3-month roast takes ⟦5 hours⟧."),
    ("A 10- to 14-pound roast takes ⟦3 hours⟧.", "A 12-pound roast takes ⟦5 hours⟧."),
    ("The roast takes ⟦3 hours⟧ and costs $20.", "The roast takes ⟦5 hours⟧ and costs $30."),
    ("The roast takes ⟦3 hours⟧.", "The roast (180 minutes) takes ⟦5 hours⟧."),
    ("In 2019 the roast takes ⟦3 hours⟧.", "In 2019 the roast takes ⟦5 hours⟧."),
  ])
  func oneThingOfWhichTwoAmountsAreSaidIsAConflict(one: String, other: String) {
    #expect(verdict(time("c-1", one, 3), time("c-2", other, 5)) == .conflict)
  }

  @Test func whatOneSideAloneSaysIsNoConflict() {
    let plain = time("c-1", "A roast takes ⟦3 hours⟧.", 3)
    #expect(
      verdict(plain, time("c-2", "A 20-pound roast takes ⟦5 hours⟧.", 5)) == .differentScope)
    #expect(verdict(plain, time("c-2", "A 12-pound roast takes ⟦3 hours⟧.", 3)) == .agree)
  }

  /// The number that says which states nothing, so that it has nothing to agree with.
  @Test(arguments: [
    ("A ⟦3-hour⟧ roast costs $5.", "A ⟦5-hour⟧ roast costs $9."),
    ("A roast for ⟦3 hours⟧ costs $5.", "A roast for ⟦5 hours⟧ costs $9."),
    ("⟦3 hours⟧ cost $5.", "⟦5 hours⟧ cost $9."),
    ("After ⟦3 hours⟧, it had lost 6% of its weight.", "After ⟦5 hours⟧, it had lost 9% of it."),
    ("You pay $5 for a ⟦3-hour⟧ roast.", "You pay $9 for a ⟦5-hour⟧ roast."),
  ])
  func theNumberThatSaysWhichIsNoStatement(one: String, other: String) {
    #expect(verdict(time("c-1", one, 3), time("c-2", other, 5)) == .differentScope)
    #expect(verdict(time("c-1", one, 3), time("c-2", other, 3)) == .differentScope)
  }

  @Test(arguments: [
    ("A ⟦3-hour⟧ roast is best.", "A ⟦5-hour⟧ roast is best."),
    ("After ⟦3 hours⟧, it is done.", "After ⟦5 hours⟧, it is done."),
    ("The roast takes ⟦3 hours⟧.", "The roast takes ⟦5 hours⟧ and feeds 10 people."),
    ("The roast takes ⟦3 hours⟧ for 10 people.", "The roast takes ⟦5 hours⟧ for 10 people."),
    ("It takes ⟦3 hours⟧ at 200 °C.", "It takes ⟦5 hours⟧ at 200 °C."),
  ])
  func whereNothingElseIsSaidItIsOne(one: String, other: String) {
    let verdict = verdict(time("c-1", one, 3), time("c-2", other, 5))
    // A number with a hyphen never contradicts one, as before.
    #expect(verdict == .conflict || one.contains("3-hour") && verdict != .agree)
  }

  /// What one page says in passing another may state: they agree, or stay two.
  @Test func aNumberThatOnlyOneSaysInPassingMayAgree() {
    let stated = time("c-1", "The roast takes ⟦3 hours⟧.", 3)
    #expect(verdict(stated, time("c-2", "A ⟦3-hour⟧ roast costs $5.", 3)) == .agree)
    #expect(verdict(stated, time("c-2", "A ⟦5-hour⟧ roast costs $9.", 5)) == .differentScope)
  }

  /// "SPF 15 blocks 93 %" says of which, and two pages that say so agree in no factor.
  @Test func aFactorThatBlocksAShareSaysOfWhich() {
    func factor(_ id: String) -> Statement {
      var statement = Statement(
        id: id, source: id, kind: .spf, lower: "15", upper: "15", unit: "[SPF]")
      (statement.subject, statement.property) = ("sunscreen", nil)
      (statement.role, statement.sentence) = (.amount, "⟦SPF 15⟧ blocks 93% of the rays.")
      return statement
    }
    #expect(verdict(factor("a"), factor("b")) == .differentScope)
  }
}
