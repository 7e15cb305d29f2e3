import TallyCore
import TallyKnowledge
import Testing

/// Two statements that would conflict, 24 h and 96 h, and what keeps them from it.
struct GateTests {
  private let first = Statement.hours("c-1", "24", source: "a.txt")
  private let second = Statement.hours("c-2", "96", source: "b.txt")

  /// The verdict on the pair, or `nil` where the two are of two measures.
  private func verdict(_ a: Statement, _ b: Statement) -> Verdict? {
    let findings = knowledge([a, b]).findings
    return findings.count == 1 ? findings[0].verdict : nil
  }

  private func changed(_ change: (inout Statement) -> Void) -> Statement {
    var statement = second
    change(&statement)
    return statement
  }

  @Test func nothingBetweenThemIsAConflict() {
    #expect(verdict(first, second) == .conflict)
  }

  @Test func dimensionSubjectRoleAndPropertyMakeTwoMeasures() {
    #expect(verdict(first, changed { $0.kind = .percentage }) == nil)
    #expect(verdict(first, changed { $0.subject = "laser" }) == nil)
    #expect(verdict(first, changed { $0.role = .onset }) == nil)
    #expect(verdict(first, changed { $0.property = "itching" }) == nil)
  }

  @Test func anUnknownSubjectIsNeverComparedAcrossSources() {
    var unknown = first
    unknown.subject = nil
    #expect(verdict(unknown, changed { $0.subject = nil }) == nil)
  }

  @Test func completionAndTheDurationOfAProcessAreOneRoleAnInstructionIsNot() {
    #expect(verdict(first, changed { $0.role = .duration }) == .conflict)
    #expect(
      verdict(
        first,
        changed {
          $0.role = .duration
          $0.modality = .recommended
        }) == nil)
  }

  @Test func anotherAnchorOrScopeKeepsApart() {
    var anchored = first
    anchored.anchor = "last injection"
    #expect(verdict(anchored, changed { $0.anchor = "surgery" }) == .differentScope)
    var scoped = first
    scoped.scope.population = "adults"
    #expect(verdict(scoped, changed { $0.scope.population = "children" }) == .differentScope)
  }

  @Test func theProcedureAndItsFirstSessionAreOneAnchor() {
    var anchored = first
    anchored.anchor = "peel"
    #expect(verdict(anchored, changed { $0.anchor = "your first session" }) == .conflict)
  }

  @Test func aScopeThatOneSideLeavesOpenMakesAtMostAPossibleConflict() {
    #expect(verdict(first, changed { $0.scope.population = "children" }) == .possibleConflict)
    #expect(verdict(first, changed { $0.source = "a.txt" }) == .possibleConflict)
  }

  @Test func vagueDeniedAndRestatedNeverConflict() {
    #expect(verdict(first, changed { $0.modality = .negated }) == .compatible)
    #expect(verdict(first, changed { $0.vague = true }) == .compatible)
    #expect(verdict(first, changed { $0.restates = "c-1" }) == .compatible)
  }

  @Test func boundsInOneDirectionDivergeAndNeverConflict() {
    func bound(_ id: String, _ value: String, _ source: String) -> Statement {
      Statement(id: id, source: source, upper: value, asserts: .upperBound)
    }
    #expect(verdict(bound("c-1", "48", "a.txt"), bound("c-2", "60", "b.txt")) == .agree)
    #expect(verdict(bound("c-1", "48", "a.txt"), bound("c-2", "96", "b.txt")) == .divergent)
  }

  @Test func variantsAndSellersPricesDoNotConflict() {
    func of(_ kind: QuantityKind, _ id: String, _ value: String, mean: Bool = false) -> Statement {
      Statement(
        id: id, source: id, property: kind == .spf ? "spf" : "cost", role: .amount, kind: kind,
        lower: value, upper: value, unit: kind == .spf ? "[SPF]" : "USD",
        asserts: mean ? .mean : .point)
    }
    #expect(verdict(of(.spf, "c-1", "15"), of(.spf, "c-2", "30")) == .differentScope)
    #expect(verdict(of(.price, "c-1", "300"), of(.price, "c-2", "350")) == .divergent)
    #expect(
      verdict(of(.price, "c-1", "480", mean: true), of(.price, "c-2", "640", mean: true))
        == .conflict)
  }

  @Test func oneSentenceThatSetsTwoValuesSideBySideSpeaksOfTwoThings() {
    var one = first
    one.sentence = "24 hours with the gel, 96 hours without."
    let other = changed {
      $0.sentence = one.sentence
      $0.source = one.source
    }
    #expect(verdict(one, other) == .differentScope)
  }
}

struct WordingTests {
  @Test func aStrictBoundIsNeverCalledAtMost() throws {
    var below = Statement(id: "c-1", source: "a.txt", upper: "48", asserts: .upperBound)
    below.inclusive = false
    let least = Statement(id: "c-2", source: "b.txt", lower: "96", asserts: .lowerBound)
    let why = try #require(knowledge([below, least]).findings.first?.relations.first?.why)
    #expect(why.hasPrefix("less than 48 h against at least 96 h"))
  }
}
