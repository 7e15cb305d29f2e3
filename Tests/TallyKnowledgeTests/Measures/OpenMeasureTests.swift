import TallyCore
import TallyKnowledge
import Testing

/// Times and amounts of one thing, each said in its own words.
struct OpenMeasureTests {
  private func time(
    _ id: String, _ property: String, _ sentence: String, _ hours: (Int, Int),
    source: String? = nil, question: String? = nil
  ) -> Statement {
    var statement = Statement(
      id: id, source: source ?? id, subject: "donation", property: property,
      lower: "\(hours.0)", upper: "\(hours.1)")
    statement.asserts = hours.0 == hours.1 ? .point : .range
    (statement.sentence, statement.title) = (sentence, "Donation")
    statement.question = question
    return statement
  }

  private func only(_ a: Statement, _ b: Statement) -> Finding? {
    let findings = knowledge([a, b]).findings
    return findings.count == 1 ? findings[0] : nil
  }

  @Test func equalValuesOfTwoSourcesMayBeOfOneMatter() throws {
    let finding = try #require(
      only(
        time("c-1", "draw", "The blood draw is done in ⟦8 hours⟧.", (8, 8)),
        time("c-2", "needle", "The blood needle is in for ⟦8 hours⟧.", (8, 8))))
    #expect(finding.apart.isEmpty)
    // They do not support each other for sure.
    #expect(finding.verdict == .compatible)
    #expect(finding.support.largestAgreeing == 1)
    #expect(finding.relations.map(\.why) == ["8 h and 8 h: they meet, each said in its own words"])
    let chance = try #require(
      only(
        time("c-1", "draw", "The draw is done in ⟦8 hours⟧.", (8, 8)),
        time("c-2", "snack", "Sugar and juice help for ⟦8 hours⟧.", (8, 8))))
    #expect(chance.apart.map(\.gate) == [.property])
  }

  @Test func valuesThatMeetNeedWordsInCommonToBeOfOneMatter() throws {
    let near = try #require(
      only(
        time("c-1", "draw", "The blood draw at the arm is done in ⟦8 to 10 hours⟧.", (8, 10)),
        time("c-2", "needle", "The blood needle is in your arm for ⟦9 hours⟧.", (9, 9))))
    #expect(near.apart.isEmpty)
    let far = try #require(
      only(
        time("c-1", "draw", "The draw is done in ⟦8 to 10 hours⟧.", (8, 10)),
        time("c-2", "needle", "The needle is in for ⟦9 hours⟧.", (9, 9))))
    #expect(far.apart.map(\.gate) == [.property])
    #expect(far.apart.map(\.why) == ["one speaks of “draw”, the other of “needle”"])
  }

  @Test func anotherQuestionOrOneSourceIsAnotherMatter() throws {
    let asked = try #require(
      only(
        time(
          "c-1", "draw", "The draw is done in ⟦8 hours⟧.", (8, 9), question: "How long is the draw?"
        ),
        time(
          "c-2", "needle", "Blood rests for ⟦8 hours⟧.", (8, 8),
          question: "What happens to the bag?")))
    #expect(asked.relations.isEmpty)
    let told = try #require(
      only(
        time("c-1", "draw", "The blood draw is done in ⟦8 hours⟧.", (8, 8), source: "a"),
        time("c-2", "needle", "The blood bag rests for ⟦8 hours⟧.", (8, 8), source: "a")))
    #expect(told.relations.isEmpty)
  }

  @Test func valuesInOtherWordsThatDoNotMeetNeverConflict() throws {
    let finding = try #require(
      only(
        time("c-1", "draw", "The draw is done in ⟦8 hours⟧.", (8, 8)),
        time("c-2", "needle", "The needle is in for ⟦72 hours⟧.", (72, 72))))
    #expect(finding.verdict == .differentScope)
    #expect(
      finding.summary
        == "2 statements from 2 sources, each in another respect: “draw” 8 h; “needle” 72 h.")
  }

  @Test func oneWordOfTwoSourcesConflictsAsBefore() throws {
    let finding = try #require(
      only(
        time("c-1", "draw", "The draw of a donation is done in ⟦8 hours⟧.", (8, 8)),
        time("c-2", "draw", "The draw of a donation is done in ⟦72 hours⟧.", (72, 72))))
    #expect(finding.verdict == .conflict)
  }

  /// What the lexicon knows, what begins, a share, a number and a price are of what they name.
  @Test(arguments: [
    ("redness", "swelling", Claim.Role.completion, QuantityKind.duration),
    ("redness", "needle", .completion, .duration), ("draw", "needle", .onset, .duration),
    ("draw", "needle", .prevalence, .percentage), ("draw", "needle", .amount, .count),
    ("draw", "needle", .amount, .price),
  ])
  func ofOthersEachWordIsAMeasureOfItsOwn(
    one: String, other: String, role: Claim.Role, kind: QuantityKind
  ) {
    var (a, b) = (
      time("c-1", one, "The \(one) is ⟦8⟧.", (8, 8)),
      time("c-2", other, "The \(other) is ⟦8⟧.", (8, 8))
    )
    for place in 0...1 {
      var statement = place == 0 ? a : b
      (statement.role, statement.kind) = (role, kind)
      if kind != .duration { statement.unit = kind == .price ? "USD" : "1" }
      if place == 0 { a = statement } else { b = statement }
    }
    #expect(knowledge([a, b]).measures.count == 2)
  }

  @Test func theExpertsNameIsAMeasureOfItsOwn() {
    var settings = Settings()
    settings.topics.topics = [
      .init(
        label: "visit", line: 2, measures: [.init(name: "draw", line: 3, words: ["draw"])])
    ]
    let base = knowledge(
      [
        time("c-1", "draw", "The draw is done in ⟦8 hours⟧.", (8, 8)),
        time("c-2", "needle", "The needle is in for ⟦8 hours⟧.", (8, 8)),
      ], settings: settings)
    #expect(base.measures.count == 2)
  }

  @Test func aTopicTellsTheRespectsApartAsAspects() throws {
    let topic = try #require(
      knowledge([
        time("c-1", "draw", "The draw is done in ⟦8 hours⟧.", (8, 8)),
        time("c-2", "needle", "The needle is in for ⟦72 hours⟧.", (72, 72)),
      ]).topics.first)
    #expect(topic.verdict == .differentAspects)
    #expect(topic.summary.contains("2 aspects, each its own matter: draw (completion)"))
  }

  @Test func aMeasureIsNamedByWhatMostOfItSpeaksOf() throws {
    func name(_ properties: [String]) -> String? {
      knowledge(
        properties.enumerated().map {
          time("c-\($0)", $1, "The \($1) is done in ⟦8 hours⟧.", (8, 8))
        }
      ).measures.first?.property
    }
    #expect(name(["draw", "draw", "needle"]) == "draw")
    #expect(name(["draw", "needle", "bag"]) == nil)
  }
}
