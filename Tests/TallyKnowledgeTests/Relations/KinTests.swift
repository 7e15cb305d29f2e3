import TallyCore
import TallyKnowledge
import Testing

/// Males and females, the sizes of a breed, the forms of an illness.
struct KinTests {
  private func verdict(_ a: String, _ b: String, _ property: String = "weigh") -> Verdict? {
    func one(_ id: String, _ sentence: String, _ value: String) -> Statement {
      var statement = Statement.hours(id, value, source: id)
      (statement.subject, statement.property, statement.title) = ("rabbit", property, "Rabbits")
      (statement.role, statement.sentence) = (.duration, sentence)
      return statement
    }
    let findings = knowledge([one("c-1", a, "24"), one("c-2", b, "96")]).findings
    return findings.count == 1 ? findings[0].verdict : nil
  }

  @Test(arguments: [
    ("A doe is ready after ⟦24 hours⟧.", "A buck is ready after ⟦96 hours⟧."),
    ("Male rabbits are ready after ⟦24 hours⟧.", "Female rabbits are ready after ⟦96 hours⟧."),
    ("The rabbit is ready after ⟦24 hours⟧ for does.", "A buck is ready after ⟦96 hours⟧."),
    ("Small breed rabbits need ⟦24 hours⟧.", "Large breed rabbits need ⟦96 hours⟧."),
    ("Medium-sized rabbits need ⟦24 hours⟧.", "Rabbits of a giant breed need ⟦96 hours⟧."),
    ("The heavy breed doe and the buck are ready after ⟦24 hours⟧.", "Bucks: ⟦96 hours⟧."),
    ("The rabbit is ready after ⟦24 hours⟧.", "The doe is ready after ⟦96 hours⟧."),
    (
      "With viral snuffles a rabbit needs ⟦24 hours⟧.",
      "With bacterial snuffles it needs ⟦96 hours⟧."
    ),
    ("With juvenile snuffles a rabbit needs ⟦24 hours⟧.", "A rabbit needs ⟦96 hours⟧."),
  ])
  func othersOfAKindAreAnotherCase(a: String, b: String) {
    #expect(verdict(a, b, "ready") == .differentScope)
  }

  /// "Does" asks and "sow" tells, as a rule.
  @Test(arguments: [
    ("How long it does take is ⟦24 hours⟧.", "The buck stops there for ⟦96 hours⟧."),
    ("Sow the clover, and rabbits stay ⟦24 hours⟧.", "Rabbits stay ⟦96 hours⟧."),
    ("Rabbits stay ⟦24 hours⟧.", "Rabbits stay ⟦96 hours⟧."),
  ])
  func otherWordsAreNoAnimals(a: String, b: String) {
    if a.hasPrefix("How") {
      #expect(verdict(a, b, "stay") == .differentScope)
    } else {
      #expect(verdict(a, b, "stay") == .conflict)
    }
  }

  @Test func aDoeIsARabbitOnAPageOfRabbits() {
    var doe = Statement.hours("c-1", "24", source: "a")
    (doe.subject, doe.property, doe.title) = ("doe", "weigh", "Rabbits")
    doe.sentence = "A doe needs ⟦24 hours⟧."
    var rabbit = doe
    (rabbit.id, rabbit.source, rabbit.subject) = ("c-2", "b", "rabbit")
    rabbit.sentence = "A rabbit needs ⟦24 hours⟧."
    #expect(knowledge([doe, rabbit]).measures.count == 1)
  }
}
