import TallyCore
import TallyKnowledge
import Testing

struct DraftCheckTests {
  private let known = [
    Statement.hours("c-1", "24", source: "a.txt"), Statement.hours("c-2", "24", source: "b.txt"),
  ]

  private func result(_ hours: String, settings: Settings = Settings()) -> DraftCheck.Result? {
    let base = knowledge(known, settings: settings)
    let draft = Statement.hours("c-9", hours, source: "draft.md")
    return DraftCheck(against: base).results(for: [draft.claim]).first
  }

  @Test func eachNumberIsHeldAgainstTheSourcesThatNameIt() {
    #expect(result("24")?.outcome == .agrees)
    #expect(result("24")?.witnesses == 2)
    #expect(result("96")?.outcome == .disagrees)
    #expect(result("96")?.disagreeing.map(\.claim.id) == ["c-1", "c-2"])
  }

  /// The draft has no `tally.yml`; the base was made with one.
  @Test func whatTheExpertPlacedIsFoundByTheWordsToo() {
    var settings = Settings()
    settings.topics.topics = [
      .init(
        label: "after", line: 1,
        measures: [
          .init(name: "fading", line: 2, words: ["redness"], roles: [.completion, .onset])
        ])
    ]
    #expect(result("24", settings: settings)?.outcome == .agrees)
    #expect(result("96", settings: settings)?.outcome == .disagrees)
  }

  @Test func aConflictStandsBeforeAPriceThatNobodyNamed() {
    func price(_ id: String, _ value: String, mean: Bool) -> Statement {
      Statement(
        id: id, source: id, property: "cost", role: .amount, kind: .price, lower: value,
        upper: value, unit: "USD", asserts: mean ? .mean : .point)
    }
    let base = knowledge([price("c-1", "300", mean: false), price("c-2", "480", mean: true)])
    let result = DraftCheck(against: base).results(for: [price("c-3", "900", mean: true).claim])
    #expect(result.first?.disagreeing.map(\.claim.id) == ["c-2", "c-1"])
    #expect(result.first?.disagreeing.map(\.isConflict) == [true, false])
  }

  @Test func anotherMatterIsNotCovered() {
    let base = knowledge(known)
    var draft = Statement.hours("c-9", "24", source: "draft.md")
    draft.subject = "laser"
    #expect(DraftCheck(against: base).results(for: [draft.claim]).first?.outcome == .notCovered)
  }

  /// One source for the number and one against it.
  @Test func asManyForAsAgainstIsNoAgreement() {
    let base = knowledge([known[0], Statement.hours("c-3", "96", source: "c.txt")])
    let draft = Statement.hours("c-9", "24", source: "draft.md")
    let result = DraftCheck(against: base).results(for: [draft.claim]).first
    #expect(result?.outcome == .disagrees)
    #expect(result?.agreeing.map(\.id) == ["c-1"])
  }

  /// "At least 24 hours" is no contradiction of "at least 30 hours", and not what was advised.
  @Test func anotherBoundOfAnAdviceIsSaid() {
    func wait(_ id: String, _ hours: String) -> Statement {
      var wait = Statement.hours(id, hours, source: id)
      (wait.role, wait.modality, wait.asserts) = (.wait, .recommended, .lowerBound)
      wait.upper = nil
      return wait
    }
    func outcome(_ hours: String) -> DraftCheck.Result? {
      DraftCheck(against: knowledge([wait("c-1", "30")])).results(for: [wait("c-9", hours).claim])
        .first
    }
    #expect(outcome("30")?.outcome == .agrees)
    #expect(outcome("24")?.outcome == .disagrees)
    #expect(outcome("24")?.disagreeing.map(\.isConflict) == [false])
  }
}
