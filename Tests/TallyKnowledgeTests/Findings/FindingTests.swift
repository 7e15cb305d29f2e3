import TallyCore
import TallyKnowledge
import Testing

struct FindingTests {
  private func hours(_ id: String, _ value: String, _ source: String) -> Statement {
    .hours(id, value, source: source)
  }

  @Test func theResultDoesNotDependOnTheOrderOfTheClaims() {
    let statements = (0..<40).map { hours("c-\($0)", "\(20 + $0 % 9)", "s\($0 % 7).txt") }
    #expect(knowledge(statements) == knowledge(statements.reversed()))
  }

  @Test func consensusIsTheIntervalThatMostWitnessesShareAndNeverAMean() throws {
    let base = knowledge([
      Statement(id: "c-1", source: "a", lower: "24", upper: "48", asserts: .range),
      Statement(id: "c-2", source: "b", lower: "36", upper: "72", asserts: .range),
      hours("c-3", "200", "c"),
    ])
    let finding = try #require(base.findings.first)
    #expect(finding.consensus?.lower == ExactDecimal(36))
    #expect(finding.consensus?.upper == ExactDecimal(48))
    #expect(finding.support.largestAgreeing == 2)
  }

  @Test func sourcesOfOnePublisherOrOneWordingAreOneWitness() {
    let text = "The redness that follows a medium peel is usually gone after two days."
    var copy = hours("c-2", "48", "b")
    copy.sentence = text
    var original = hours("c-1", "48", "a")
    original.sentence = text
    let copied = knowledge([original, copy, hours("c-3", "48", "c")])
    #expect(copied.findings.first?.support.witnesses == 2)
    let claims = [hours("c-1", "48", "a").claim, hours("c-2", "48", "b").claim]
    let published = Reconciler().knowledgeBase(
      of: claims,
      sources: [Source(id: "a", publisher: "House"), Source(id: "b", publisher: "House")])
    #expect(published.findings.first?.support.witnesses == 1)
  }

  @Test func aSentenceWithOneWordChangedIsTheSameWitness() {
    func support(_ text: String) -> Int? {
      var original = hours("c-1", "48", "a")
      original.sentence =
        "The redness that follows a medium peel is usually gone after two days at most."
      var other = hours("c-2", "48", "b")
      other.sentence = text
      return knowledge([original, other]).findings.first?.support.witnesses
    }
    #expect(
      support("The redness that follows a medium peel is generally gone after two days at most.")
        == 1)
    #expect(
      support("Most people see their redness fade within two days of a medium depth peel.") == 2)
  }

  @Test func statementsOnTwoVariantsHaveNoConsensusBetweenThem() throws {
    func of(_ id: String, _ subject: String, _ value: String) -> Statement {
      var statement = hours(id, value, id)
      statement.subject = subject
      return statement
    }
    let finding = try #require(
      knowledge([
        of("c-1", "small tattoo", "24"), of("c-2", "large tattoo", "48"),
        of("c-3", "large tattoo", "48"),
      ]).findings.first)
    #expect(finding.consensus?.lower == ExactDecimal(48))
    #expect(finding.support.largestAgreeing == 2)
    let apart = try #require(
      knowledge([of("c-1", "small tattoo", "24"), of("c-2", "large tattoo", "24")]).findings.first)
    #expect(apart.support.largestAgreeing == 1)
  }

  @Test func twelveWeeksAndThreeMonthsShareAConsensus() throws {
    func time(_ id: String, _ value: String, _ unit: String, _ seconds: Int) -> Statement {
      Statement(
        id: id, source: id, lower: value, upper: value, unit: unit, seconds: seconds)
    }
    let finding = try #require(
      knowledge([time("c-1", "12", "wk", 604_800), time("c-2", "3", "mo", 2_629_800)]).findings
        .first)
    #expect(finding.support.largestAgreeing == 2)
    #expect(finding.verdict == .agree)
  }

  @Test func amountsThatCannotBeComparedAreNotSaidToAgree() throws {
    func cost(_ id: String, _ value: String, _ unit: String) -> Statement {
      Statement(
        id: id, source: id, property: "cost", role: .amount, kind: .price, lower: value,
        upper: value, unit: unit)
    }
    let finding = try #require(
      knowledge([cost("c-1", "13000000", "VND"), cost("c-2", "650", "USD")]).findings.first)
    #expect(finding.verdict == .compatible)
    #expect(finding.summary.contains("cannot be compared"))
  }

  @Test func threeThousandValuesOfOneMeasureListNoMorePairsThanTheLimit() throws {
    let clock = ContinuousClock()
    var base = KnowledgeBase()
    let time = clock.measure {
      base = knowledge((0..<3000).map { hours("c-\($0)", "\($0 + 1)", "s\($0)") })
    }
    let finding = try #require(base.findings.first)
    #expect(finding.relations.count <= Settings().limits.pairs)
    #expect(finding.relationsOmitted > 4_000_000)
    #expect(time < .seconds(30))
  }

  @Test func twoAspectsOfOneTopicAreNoConflict() throws {
    var healing = Statement(
      id: "c-2", source: "b", property: "healing", upper: "2", unit: "mo", seconds: 2_629_800,
      asserts: .extremeHigh)
    healing.modality = .possible
    let base = knowledge([
      Statement(id: "c-1", source: "a", upper: "48", asserts: .upperBound), healing,
    ])
    let topic = try #require(base.topics.first)
    #expect(base.topics.count == 1 && topic.verdict == .differentAspects)
    #expect(topic.summary.contains("From 48 h to 2 mo"))
  }

  @Test func theExpertsWordWins() throws {
    var settings = Settings()
    settings.topics.topics = [
      .init(
        label: "after the peel", line: 3,
        measures: [.init(name: "colour", line: 5, words: ["redness", "itching"])])
    ]
    settings.topics.pins = [.init(claim: "c-3", measure: "colour", line: 9)]
    var itching = hours("c-2", "48", "b")
    itching.property = "itching"
    var pinned = hours("c-3", "48", "c")
    pinned.property = "numbness"
    let base = knowledge([hours("c-1", "48", "a"), itching, pinned], settings: settings)
    #expect(base.measures.count == 1)
    #expect(base.topics.first?.label == "peel: after the peel")
    #expect(base.claims.map(\.placedBy) == ["tally.yml:5", "tally.yml:5", "tally.yml:9"])
  }

  @Test func anEntryOfTheExpertThatHoldsNothingIsSaid() {
    var settings = Settings()
    settings.topics.topics = [
      .init(
        label: "after", line: 3,
        measures: [
          .init(name: "colour", line: 5, words: ["redness"]),
          .init(name: "pain", line: 8, words: ["soreness"]),
        ])
    ]
    settings.topics.pins = [.init(claim: "c-9", measure: "colour", line: 11)]
    let base = knowledge([hours("c-1", "48", "a")], settings: settings)
    #expect(base.problems.map(\.location) == ["tally.yml:8", "tally.yml:11"])
    #expect(base.problems.allSatisfy { $0.severity == .warning })
  }

  /// "1 of 2 witnesses have a value in common" would say nothing.
  @Test func whoAgreesInNoCommonCaseIsNotCounted() {
    var peel = Statement.hours("c-1", "24", source: "a.txt")
    peel.anchor = "burn"
    var deep = Statement.hours("c-2", "24", source: "b.txt")
    deep.subject = "deep peel"
    let finding = knowledge([peel, deep]).findings[0]
    #expect(finding.verdict == .agree)
    #expect(finding.summary == "2 statements from 2 sources, which agree: 24 h.")
  }

  /// A reason names two things or says how they differ, and never nothing.
  @Test func aReasonNeverSpeaksOfNothing() {
    let first = Statement.hours("c-1", "24", source: "a.txt")
    var other = Statement.hours("c-2", "96", source: "b.txt")
    func why() -> String? { knowledge([first, other]).findings.first?.apart.first?.why }
    other.subject = "deep peel"
    #expect(why() == "one speaks of peel, the other of deep peel")
    other = Statement.hours("c-2", "96", source: "b.txt")
    other.propertyText = "full redness"
    #expect(why() == "one speaks of “redness”, the other of “full redness”")
  }

  /// "About 3 days" reaches a little further than 3, and nobody said so; two units give no seconds.
  @Test func hullAndConsensusSayWhatWasStated() throws {
    var about = Statement.hours("c-1", "72", source: "a.txt")
    about.approximate = true
    let wide = Statement(id: "c-2", source: "b.txt", lower: "60", upper: "74")
    let finding = try #require(knowledge([about, wide].map { $0 }).findings.first)
    #expect(finding.hull?.lower == ExactDecimal(60) && finding.hull?.upper == ExactDecimal(74))
    let days = Statement(
      id: "c-2", source: "b.txt", lower: "2", upper: "4", unit: "d", seconds: 86400)
    let other = Statement(id: "c-1", source: "a.txt", lower: "60", upper: "110")
    let two = try #require(knowledge([other, days]).findings.first)
    #expect(two.consensus?.unit == "h")
    #expect(two.consensus?.lower == ExactDecimal(60) && two.consensus?.upper == ExactDecimal(96))
  }

  /// Hours of a day are said in minutes as hours are, "about" or not.
  @Test func hoursOfADayShareWhatMinutesDo() throws {
    let night = Statement(
      id: "c-1", source: "a.txt", lower: "7", upper: "8", unit: "h/{night}", approximate: true)
    let minutes = Statement(
      id: "c-2", source: "b.txt", lower: "450", upper: "500", unit: "min", seconds: 60)
    let finding = try #require(knowledge([night, minutes]).findings.first)
    #expect(finding.consensus?.unit == "min")
    #expect(finding.consensus?.lower == ExactDecimal(450))
    #expect(finding.hull?.lower == ExactDecimal(420) && finding.hull?.upper == ExactDecimal(500))
  }

  /// Nobody said "9 hours a day" where one said 9 hours and another 4 hours a day.
  @Test func aHullNamesNoPeriodThatOneSideLacks() throws {
    let plain = Statement(id: "c-1", source: "a.txt", lower: "9", upper: "9")
    let daily = Statement(id: "c-2", source: "b.txt", lower: "4", upper: "4", unit: "h/d")
    #expect(try #require(knowledge([plain, daily]).findings.first).hull?.unit == "h")
    var other = daily
    (other.id, other.source) = ("c-1", "a.txt")
    #expect(try #require(knowledge([other, daily]).findings.first).hull?.unit == "h/d")
  }

  /// "About 100" and "about 104" share a stretch that begins with neither.
  @Test func aConsensusRunsFromTheLowerToTheHigher() throws {
    var low = Statement.hours("c-1", "100", source: "a.txt")
    var high = Statement.hours("c-2", "104", source: "b.txt")
    (low.approximate, high.approximate) = (true, true)
    let shared = try #require(knowledge([low, high]).findings.first?.consensus)
    #expect(shared.lower == ExactDecimal(100) && shared.upper == ExactDecimal(104))
  }
}
