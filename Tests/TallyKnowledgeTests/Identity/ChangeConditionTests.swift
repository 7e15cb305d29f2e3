import TallyCore
import Testing

@testable import TallyKnowledge

struct ChangeConditionTests {
  private func change(_ absolute: Double?, _ relative: Double?) -> ChangeSet.Change {
    let statement = Statement(
      subject: "peel", property: "cost", role: .amount, kind: .price, lower: "1", upper: "1")
    return ChangeSet.Change(
      kind: .changed, source: "a.txt", measure: "m",
      old: nil, new: PlacedClaim(claim: statement.claim, measure: "m", placedBy: "test"),
      delta: absolute.map { .init(absolute: $0, relative: relative, unit: "USD") })
  }

  @Test(arguments: [
    ("abs>10%", 0.11, true), ("abs>10%", -0.11, true), ("abs>10%", 0.1, false),
    ("abs>=10%", 0.1, true), ("delta<0", -0.5, true), ("delta<0", 0.5, false),
    ("delta>=-20%", -0.2, true), ("abs>10%,kind=price", 0.5, true),
    ("abs > 10%, kind = duration", 0.5, false), ("role=amount,source=a.txt", 0.5, true),
  ])
  func holdsAsWritten(condition: String, size: Double, holds: Bool) throws {
    let condition = try ChangeCondition(parsing: condition)
    #expect(condition.holds(for: change(size, size)) == holds)
  }

  @Test func aChangeWithoutASizeHasNoneToCompare() throws {
    #expect(!(try ChangeCondition(parsing: "abs>=0").holds(for: change(nil, nil))))
    #expect(!(try ChangeCondition(parsing: "abs>=0%").holds(for: change(5, nil))))
  }

  @Test(arguments: ["", "abs", "abs>", "abs>ten", "colour=red", "kind>price", "abs>10%,"])
  func aMistakeIsNamed(condition: String) {
    #expect(throws: ChangeCondition.Mistake.self) { try ChangeCondition(parsing: condition) }
  }

  @Test func rulesLeaveOutWhatIsSmallOrIgnored() {
    var settings = Settings.DiffSettings()
    settings.rules = [
      .init(measure: "peel cost", line: 1, threshold: 0.05, isIgnored: false),
      .init(measure: "duration", line: 2, threshold: nil, isIgnored: true),
    ]
    var time = change(5, 0.5)
    time.new = PlacedClaim(
      claim: Statement(lower: "1", upper: "1").claim, measure: "m", placedBy: "test")
    var changes = ChangeSet()
    changes.changes = [change(1, 0.04), change(1, 0.06), time]
    let left = ChangeFilter(settings).applied(to: changes)
    #expect(left.changes.map(\.delta?.relative) == [0.06])
    #expect(left.leftOut == 2)
  }
}
