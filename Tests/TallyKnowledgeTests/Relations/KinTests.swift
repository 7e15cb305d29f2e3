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

  /// Against what, and after how many doses.
  @Test(arguments: [
    ("It is ⟦48 %⟧ effective against mumps.", "It is ⟦48 %⟧ effective against rubella.", true),
    ("One dose is ⟦48 %⟧ effective.", "Two doses are ⟦48 %⟧ effective.", true),
    ("It is ⟦48 %⟧ effective against mumps.", "Here ⟦48 %⟧ are safe against mumps.", false),
    ("Two doses are ⟦48 %⟧ effective.", "Both doses are ⟦48 %⟧ effective.", false),
    ("Two doses are ⟦48 %⟧ effective.", "It is ⟦48 %⟧ effective.", false),
  ])
  func anotherIllnessOrDoseIsAnotherCase(a: String, b: String, areApart: Bool) {
    func one(_ sentence: String) -> Statement {
      Statement(
        id: sentence, source: sentence, subject: "MMR vaccine", property: "effective",
        role: .effectiveness, kind: .percentage, lower: "48", upper: "48", unit: "%",
        sentence: sentence, title: "MMR vaccine (measles, mumps, rubella)")
    }
    #expect(knowledge([one(a), one(b)]).findings.map(\.apart.count) == [areApart ? 1 : 0])
  }

  /// What stands in brackets behind a number says it more closely; what stands beside it speaks of another.
  @Test func aNumberInBracketsIsTheSameMatter() {
    func pair(_ before: String, _ between: String, _ behind: String) -> [Statement] {
      func one(_ id: String, _ sentence: String, _ low: String, _ high: String) -> Statement {
        var statement = Statement(
          id: id, subject: "moult", property: "last", role: .duration, lower: low, upper: high,
          unit: "d", seconds: 86_400)
        statement.sentence = sentence
        return statement
      }
      return [
        one("c-1", "\(before)⟦14-21 days⟧\(between)18 days\(behind)", "14", "21"),
        one("c-2", "\(before)14-21 days\(between)⟦18 days⟧\(behind)", "18", "18"),
      ]
    }
    let close = knowledge(pair("The moult lasts ", " (about ", ")."))
    let beside = knowledge(pair("The moult lasts ", " in hens and ", " in geese."))
    #expect(close.findings.map(\.apart.count) == [0])
    #expect(beside.findings.map(\.apart.count) == [1])
  }

  /// The words for when are none of what holds then.
  @Test func aConditionIsItsContent() {
    func one(_ id: String, _ condition: String) -> Statement {
      var statement = Statement.hours(id, "24", source: id)
      statement.scope.condition = condition
      return statement
    }
    func apart(_ a: String, _ b: String) -> [Int] {
      knowledge([one("c-1", a), one("c-2", b)]).findings.map(\.apart.count)
    }
    #expect(apart("if you are outdoors", "when outdoors, and after swimming") == [0])
    #expect(apart("if you are outdoors", "when swimming") == [1])
  }

  /// Two ages of people are two kinds, wherever the words stand.
  @Test(arguments: [
    ("Toddlers need ⟦24 hours⟧.", "Teenagers need ⟦96 hours⟧."),
    ("They need ⟦24 hours⟧ for newborns.", "Adults need ⟦96 hours⟧."),
    ("Older adults need ⟦24 hours⟧.", "Preschool children need ⟦96 hours⟧."),
  ])
  func agesOfPeopleAreTwoKinds(a: String, b: String) {
    #expect(verdict(a, b, "need") == .differentScope)
  }
}
