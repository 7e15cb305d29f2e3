import TallyCore
import TallyKnowledge
import Testing

/// Two statements that differ in where, when, for what or how they hold.
struct CircumstanceTests {
  /// A statement on how long something takes, of a page of its own.
  private func time(_ id: String, _ sentence: String, _ hours: Int) -> Statement {
    var statement = Statement.hours(id, "\(hours)", source: id)
    (statement.subject, statement.property, statement.title) = ("paint", "dry", "Paint")
    statement.sentence = sentence
    return statement
  }

  private func verdict(_ one: String, _ other: String, apart: Bool) -> Verdict? {
    let findings = knowledge([time("c-1", one, 24), time("c-2", other, apart ? 96 : 24)]).findings
    return findings.count == 1 ? findings[0].verdict : nil
  }

  @Test(arguments: [
    (
      "In warm rooms the paint dries in ⟦24 hours⟧.", "In cold rooms the paint dries in ⟦24 hours⟧."
    ),
    ("Without a primer the paint dries in ⟦24 hours⟧.", "With a primer it dries in ⟦24 hours⟧."),
    ("It dries in ⟦24 hours⟧ for a light coat.", "It dries in ⟦24 hours⟧ for a heavy coat."),
    ("It dries in ⟦24 hours⟧ before sanding.", "It dries in ⟦24 hours⟧ after sanding."),
    ("The paint dries in ⟦24 hours⟧ in summer.", "The paint dries in ⟦24 hours⟧ in winter."),
    ("Two coats of paint dry in ⟦24 hours⟧.", "One coat of paint dries in ⟦24 hours⟧."),
    ("The first coat dries in ⟦24 hours⟧.", "The second coat dries in ⟦24 hours⟧."),
    ("It dries in ⟦24 hours⟧ at 20 °C.", "It dries in ⟦24 hours⟧ at 10 °C."),
    (
      "Paint from Leeds to York dries in ⟦24 hours⟧.",
      "Paint from Leeds to Hull dries in ⟦24 hours⟧."
    ),
    ("It dries in ⟦24 hours⟧ with the heating on.", "It dries in ⟦24 hours⟧ with the heating off."),
  ])
  func twoCircumstancesNeitherConflictNorAgree(one: String, other: String) {
    #expect(verdict(one, other, apart: true) == .differentScope)
    #expect(verdict(one, other, apart: false) == .differentScope)
  }

  /// One thing may have two names, as long as nothing else speaks against it.
  @Test(arguments: [
    ("The paint on the wall dries in ⟦24 hours⟧.", "The paint on the floor dries in ⟦24 hours⟧."),
    ("It dries in ⟦24 hours⟧ by the stove.", "It dries in ⟦24 hours⟧ by the window."),
    ("It dries in ⟦24 hours⟧ indoors.", "It dries in ⟦24 hours⟧ within a garage."),
    ("It dries in ⟦24 hours⟧ in the fridge.", "It dries in ⟦24 hours⟧ in the refrigerator."),
  ])
  func whereTheyAreMayHaveTwoNames(one: String, other: String) {
    #expect(verdict(one, other, apart: true) == .differentScope)
    #expect(verdict(one, other, apart: false) == .agree)
  }

  @Test(arguments: [
    ("The paint dries in ⟦24 hours⟧.", "On average the paint dries in ⟦24 hours⟧."),
    ("In most cases the paint dries in ⟦24 hours⟧.", "In general it dries in ⟦24 hours⟧."),
    ("In cold rooms the paint dries in ⟦24 hours⟧.", "It dries in ⟦24 hours⟧ in cold rooms."),
    ("The paint on a wall dries in ⟦24 hours⟧.", "Paint on the walls dries in ⟦24 hours⟧."),
    ("Without a primer it dries in ⟦24 hours⟧.", "It dries in ⟦24 hours⟧ without any primer."),
    ("The paint dries in ⟦24 hours⟧.", "The paint on the wall dries in ⟦24 hours⟧."),
  ])
  func oneCircumstanceInOtherWordsMakesNoDifference(one: String, other: String) {
    #expect(verdict(one, other, apart: true) == .conflict)
    #expect(verdict(one, other, apart: false) == .agree)
  }

  @Test(arguments: [
    "The paint used to take ⟦96 hours⟧.", "It was supposed to take ⟦96 hours⟧.",
    "The paint once took ⟦96 hours⟧.", "It will take ⟦96 hours⟧ from next year.",
    "In the past it took ⟦96 hours⟧.", "It took ⟦96 hours⟧ for me.",
    "It takes ⟦96 hours⟧ once you have stirred it.", "It takes ⟦96 hours⟧ until the oil is gone.",
  ])
  func whatHeldAtAnotherTimeOrUnderAConditionDoesNotConflict(sentence: String) {
    #expect(verdict("The paint takes ⟦24 hours⟧.", sentence, apart: true) == .differentScope)
    #expect(
      verdict("The paint is used to take ⟦24 hours⟧.", "It takes ⟦96 hours⟧.", apart: true)
        == .conflict)
  }

  /// What the other page is about need not be said there.
  @Test func theMatterOfTheOtherPageIsNoCircumstance() {
    var one = time("c-1", "The paint on doors dries in ⟦24 hours⟧.", 24)
    var other = time("c-2", "The paint on wood dries in ⟦24 hours⟧.", 24)
    (one.title, other.title) = ("Painting doors", "Painting doors and paint on wood")
    #expect(knowledge([one, other]).findings.first?.verdict == .agree)
  }

  /// Who is in the one place is not in the other, even where the numbers meet.
  @Test func thoseInTheWildAreNotThoseInCaptivity() {
    #expect(
      verdict(
        "It dries in ⟦24 hours⟧ in the wild.", "It dries in ⟦24 hours⟧ in zoos.", apart: false)
        == .differentScope)
    #expect(
      verdict(
        "It dries in 8 hours in the wild, ⟦24 hours⟧ in zoos.", "It dries in ⟦24 hours⟧ in a zoo.",
        apart: false) == .agree)
  }

  /// "Of routine extractions", "of impacted extractions": of others.
  @Test(arguments: [
    ("routine extractions", "impacted extractions", Verdict.differentScope),
    ("routine extractions", "routine extractions", .conflict),
  ])
  func sharesOfOthersDoNotConflict(one: String, other: String, verdict: Verdict) {
    func share(_ id: String, _ value: String, _ whole: String) -> Statement {
      var statement = Statement.hours(id, value, source: id)
      (statement.kind, statement.unit, statement.role) = (.percentage, "%", .prevalence)
      (statement.subject, statement.property, statement.title) = (
        "dry socket", "occur", "Dry socket"
      )
      statement.sentence = "Dry socket occurs in ⟦\(value)%⟧ of \(whole)."
      return statement
    }
    let findings = knowledge([share("c-1", "3", one), share("c-2", "30", other)]).findings
    #expect(findings.map(\.verdict) == [verdict])
  }

}
