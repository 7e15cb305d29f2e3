import TallyCore
import Testing

@testable import TallyKnowledge

struct ChangeFinderTests {
  private func claim(
    _ id: String, hours: Int, _ sentence: String, source: String = "a.txt", at start: Int = 0
  ) -> Claim {
    // Where the sentence has the number, else at its end.
    let quote = "\(hours) hours"
    let before = sentence.firstRange(of: quote).map { sentence[..<$0.lowerBound] } ?? sentence[...]
    let place = start + before.unicodeScalars.count
    return Claim(
      id: id, document: source,
      span: Claim.Span(start: place, end: place + quote.unicodeScalars.count),
      quote: quote, kind: .duration,
      quantity: Quantity(
        lower: ExactDecimal(hours), upper: ExactDecimal(hours), unit: "h", text: "\(hours) hours",
        canonical: CanonicalInterval(
          lower: ExactDecimal(hours * 3600), upper: ExactDecimal(hours * 3600), unit: "s")),
      subject: Claim.Subject(text: "peel", via: .sentence),
      property: Claim.Property(text: "redness", head: "redness"), role: .completion,
      sentence: Claim.Sentence(start: start, end: start + 40, text: sentence))
  }

  private func base(_ claims: [Claim], hash: String = "1") -> KnowledgeBase {
    let sources = Set(claims.map(\.source)).sorted().map { Source(id: $0, sha256: hash) }
    return Reconciler().knowledgeBase(of: claims, sources: sources)
  }

  @Test func sameIDWithAnotherValueIsOneChange() throws {
    let changes = ChangeFinder().changes(
      from: base([claim("c-1", hours: 48, "Redness fades after 48 hours.")]),
      to: base([claim("c-1", hours: 72, "Redness fades after 72 hours.")], hash: "2"))
    #expect(changes.changes.map(\.kind) == [.changed])
    let delta = try #require(changes.changes.first?.delta)
    #expect(delta.absolute == 24 && delta.relative == 0.5 && delta.unit == "h")
    #expect(changes.sources.changed == ["a.txt"])
    #expect(changes.saysOtherwise)
  }

  @Test func aFileThatIsRenamedAndEditedAtOnceKeepsItsClaims() {
    func text(_ number: Int) -> String { "Stage \(number) of the healing lasts so many hours." }
    let old = base((1...3).map { claim("c-\($0)", hours: $0, text($0), at: $0 * 100) })
    var edited = (1...3).map {
      claim("d-\($0)", hours: $0, text($0), source: "b.txt", at: $0 * 100)
    }
    edited[2] = claim("d-3", hours: 30, text(3) + " Or more.", source: "b.txt", at: 300)
    let changes = ChangeFinder().changes(from: old, to: base(edited, hash: "2"))
    #expect(changes.sources.renamed == [.init(old: "a.txt", new: "b.txt")])
    #expect(changes.sources.added.isEmpty && changes.sources.removed.isEmpty)
    #expect(changes.changes.map(\.kind) == [.changed])
    #expect(changes.unchanged == 2)
  }

  @Test func anotherUnitHasASizeToo() throws {
    var days = claim("c-1", hours: 3, "Redness fades after 3 days.")
    days.quantity.unit = "d"
    days.quantity.canonical = CanonicalInterval(
      lower: ExactDecimal(3 * 86400), upper: ExactDecimal(3 * 86400), unit: "s")
    let changes = ChangeFinder().changes(
      from: base([claim("c-1", hours: 48, "Redness fades after 48 hours.")]),
      to: base([days], hash: "2"))
    let delta = try #require(changes.changes.first?.delta)
    #expect(delta.absolute == 1 && delta.relative == 0.5 && delta.unit == "d")
  }

  @Test func aTopicThatSpansMoreSaysSo() throws {
    let first = claim("c-1", hours: 48, "Redness fades after 48 hours.")
    let second = claim("c-2", hours: 72, "It is gone after 72 hours.", source: "b.txt")
    let third = claim("c-3", hours: 99, "All over in 99 hours.", source: "c.txt")
    let changes = ChangeFinder().changes(
      from: base([first, second]), to: base([first, second, third]))
    let range = try #require(changes.ranges.first)
    #expect(range.old.upper == ExactDecimal(72) && range.new.upper == ExactDecimal(99))
    #expect(ChangeFinder().changes(from: base([first, third]), to: base([first])).ranges.isEmpty)
  }

  /// One statement that changed spans nothing, and what moved has not grown.
  @Test func aRangeThatMovedOrIsOneStatementHasNotGrown() {
    let first = claim("c-1", hours: 48, "Redness fades after 48 hours.")
    let later = claim("c-1", hours: 72, "Redness fades after 72 hours.")
    let second = claim("c-2", hours: 72, "It is gone after 72 hours.", source: "b.txt")
    let last = claim("c-2", hours: 99, "It is gone after 99 hours.", source: "b.txt")
    #expect(ChangeFinder().changes(from: base([first]), to: base([later])).ranges.isEmpty)
    #expect(
      ChangeFinder().changes(from: base([first, second]), to: base([later, last])).ranges.isEmpty)
  }

  @Test func aConflictThatIsGoneWithItsMeasureSaysSo() {
    let old = base([
      claim("c-1", hours: 10, "Redness fades then."),
      claim("c-2", hours: 99, "It is gone then.", source: "b.txt"),
    ])
    let changes = ChangeFinder().changes(from: old, to: base([]))
    #expect(changes.verdicts.map(\.old) == [.conflict])
    #expect(changes.verdicts.allSatisfy { $0.new == nil && !$0.topic.isEmpty })
  }

  /// Ids count equals: one more in front shifts those behind, and none of them has changed.
  @Test func oneMoreAmongEqualsIsAddedAndChangesNone() {
    let old = [
      claim("c-1", hours: 100, "It lasts 100 hours.", at: 0),
      claim("c-2", hours: 200, "It lasts 200 hours.", at: 50),
    ]
    let new = [
      claim("c-1", hours: 50, "It lasts 50 hours.", at: 0),
      claim("c-2", hours: 100, "It lasts 100 hours.", at: 50),
      claim("c-3", hours: 200, "It lasts 200 hours.", at: 100),
    ]
    let changes = ChangeFinder().changes(from: base(old), to: base(new))
    #expect(changes.changes.map(\.kind) == [.added])
    #expect(changes.unchanged == 2)
  }

  @Test func rewordingAndRenamingSayNothingElse() {
    let old = base([claim("c-1", hours: 48, "The redness fades within 48 hours of a peel.")])
    let new = base([
      claim("c-2", hours: 48, "The redness of a peel fades within 48 hours.", source: "b.txt")
    ])
    let changes = ChangeFinder().changes(from: old, to: new)
    #expect(changes.sources.renamed.map(\.old) == ["a.txt"])
    #expect(changes.sources.renamed.map(\.new) == ["b.txt"])
    #expect(changes.changes.map(\.kind) == [.reworded])
    #expect(!changes.saysOtherwise)
  }

  @Test func claimsThatComeAndGoAreNamed() {
    let stays = claim("c-1", hours: 48, "Redness fades after 48 hours.")
    let goes = claim("c-2", hours: 5, "Numbness is over after 5 hours.", at: 50)
    let comes = claim("c-3", hours: 9, "Every third client slept for 9 hours.", at: 90)
    let changes = ChangeFinder().changes(from: base([stays, goes]), to: base([stays, comes]))
    #expect(Set(changes.changes.map(\.kind)) == [.added, .removed])
    #expect(changes.unchanged == 1)
  }

  @Test func twoSourcesThatAgreedAndNowConflictAreAVerdictChange() {
    func pair(_ second: Int) -> KnowledgeBase {
      base([
        claim("c-1", hours: 48, "Redness fades after 48 hours."),
        claim("c-2", hours: second, "After \(second) hours it is gone.", source: "b.txt"),
      ])
    }
    let changes = ChangeFinder().changes(from: pair(48), to: pair(96))
    #expect(changes.verdicts.map(\.new) == [.conflict])
    #expect(changes.hasNewConflict)
  }

  @Test func nothingChangedIsNothingListed() {
    let same = base([claim("c-1", hours: 48, "Redness fades after 48 hours.")])
    let changes = ChangeFinder().changes(from: same, to: same)
    #expect(changes.changes.isEmpty && changes.verdicts.isEmpty && changes.unchanged == 1)
  }

  @Test func aDraftIsHeldAgainstWhatSourcesSay() {
    let known = base([claim("c-1", hours: 48, "Redness fades after 48 hours.")])
    let check = DraftCheck(against: known)
    func outcome(_ hours: Int) -> DraftCheck.Result.Outcome? {
      check.results(for: [claim("d", hours: hours, "A draft.", source: "draft.txt")]).first?.outcome
    }
    #expect(outcome(48) == .agrees)
    #expect(outcome(96) == .disagrees)
    var other = claim("d", hours: 48, "A draft.", source: "draft.txt")
    other.subject = Claim.Subject(text: "bicycle", via: .sentence)
    #expect(check.results(for: [other]).first?.outcome == .notCovered)
  }
}
