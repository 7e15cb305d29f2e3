import TallyCore
import TallyKnowledge
import Testing

struct IntervalTests {
  private func relation(_ a: Statement, _ b: Statement) throws -> IntervalRelation {
    try #require(Interval(a.claim)).relation(to: try #require(Interval(b.claim)))
  }

  private func days(_ lower: String?, _ upper: String?) -> Statement {
    Statement(lower: lower, upper: upper, unit: "d", seconds: 86400)
  }

  @Test func tellsHowTwoIntervalsLie() throws {
    #expect(try relation(days("1", "2"), days("1", "2")) == .equal)
    #expect(try relation(days("1", "2"), days("1", "3")) == .within)
    #expect(try relation(days("1", "4"), days("2", "3")) == .contains)
    #expect(try relation(days("1", "3"), days("2", "4")) == .overlaps)
    #expect(try relation(days("1", "2"), days("3", "4")) == .disjoint)
    #expect(try relation(days(nil, "2"), days("3", nil)) == .disjoint)
  }

  @Test func anOpenEndThatTouchesDoesNotMeet() throws {
    var below = days(nil, "2")
    below.inclusive = false
    #expect(try relation(below, days("2", "2")) == .disjoint)
    #expect(try relation(days(nil, "2"), days("2", "2")) != .disjoint)
  }

  @Test func acrossCalendarUnitsTenPerCentAreNothingWithinOneEverythingCounts() throws {
    let weeks = Statement(lower: "12", upper: "12", unit: "wk", seconds: 604_800)
    let months = Statement(lower: "3", upper: "3", unit: "mo", seconds: 2_629_800)
    #expect(try relation(weeks, months) == .equal)
    #expect(try relation(days("90", "90"), days("91", "91")) == .disjoint)
  }

  @Test func aRangeWithinWhichSomethingIsOverIsAnUpperBound() throws {
    let bound = Statement(lower: "40", upper: "48", asserts: .upperBound)
    let interval = try #require(Interval(bound.claim))
    #expect(interval.lower == -.infinity && interval.upper == 172_800)
    let early = Statement(
      lower: "2", upper: "3", unit: "wk", seconds: 604_800, asserts: .extremeLow)
    #expect(try relation(bound, early) == .disjoint)
  }

  @Test func aboutWidensByFivePerCentOrTheLastDigit() throws {
    let interval = try #require(
      Interval(Statement(lower: "100", upper: "100", approximate: true).claim))
    #expect(abs(interval.lower - 95 * 3600) < 1 && abs(interval.upper - 105 * 3600) < 1)
  }

  @Test func whatIsVagueStatesNoInterval() {
    #expect(Interval(Statement(vague: true).claim) == nil)
  }
}
