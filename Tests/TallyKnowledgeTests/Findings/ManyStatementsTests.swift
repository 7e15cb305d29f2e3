import TallyCore
import TallyKnowledge
import Testing

/// Above 32 statements of one measure: the same verdicts, fewer lines.
struct ManyStatementsTests {
  private func hours(_ number: Int, _ value: String) -> Statement {
    .hours("c-\(100 + number)", value, source: "s\(number).txt")
  }

  private var forty: [Statement] { (0..<40).map { hours($0, "24") } }

  @Test func equalIntervalsAreOneGroupAndAgreeingPairsAreLeftOut() throws {
    let finding = try #require(
      knowledge(forty + [hours(50, "96"), hours(51, "96")]).findings.first)
    #expect(finding.verdict == .conflict)
    #expect(finding.relations.count == 1)
    #expect(finding.relationsOmitted == 42 * 41 / 2 - 1)
  }

  @Test func boundsThatDivergeAreListed() throws {
    let bounds = (0..<40).map {
      Statement(id: "c-\(100 + $0)", source: "s\($0)", upper: "\(20 + $0)", asserts: .upperBound)
    }
    let finding = try #require(knowledge(bounds).findings.first)
    #expect(finding.verdict == .divergent)
    #expect(finding.relations.allSatisfy { $0.verdict == .divergent })
  }

  @Test func rangesThatMerelyOverlapAreListed() throws {
    func range(_ number: Int, _ low: String, _ high: String) -> Statement {
      Statement(
        id: "c-\(number)", source: "s\(number)", lower: low, upper: high, asserts: .range)
    }
    let finding = try #require(
      knowledge(forty + [range(1, "12", "30"), range(2, "20", "40")]).findings.first)
    #expect(finding.relations.map(\.relation) == [.overlaps])
    #expect(finding.verdict == .compatible)
  }

  @Test func endsThatTouchPartWhereOneIsLeftOut() throws {
    var below = Statement(id: "c-1", source: "x", upper: "24", asserts: .upperBound)
    below.inclusive = false
    let finding = try #require(knowledge(forty + [below]).findings.first)
    #expect(finding.relations.map(\.relation) == [.disjoint])
    #expect(finding.verdict == .compatible)
  }

  @Test func conflictsOfOneCaseAreFoundAmongManyCases() throws {
    var statements = (0..<300).map { number in
      var statement = hours(number, "\(10 + number)")
      statement.scope.population = "group \(number)"
      return statement
    }
    var adults = hours(500, "24")
    adults.scope.population = "adults"
    var others = hours(501, "96")
    others.scope.population = "adults"
    statements += [adults, others]
    let finding = try #require(knowledge(statements).findings.first)
    #expect(finding.relations.filter { $0.verdict == .conflict }.map(\.a) == ["c-600"])
  }
}
