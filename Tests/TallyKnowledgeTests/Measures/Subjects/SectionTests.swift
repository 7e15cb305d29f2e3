import TallyCore
import TallyKnowledge
import Testing

/// Pages about several things, each in a section of its own.
struct SectionTests {
  private func result(
    _ id: String, _ source: String, _ title: String, _ heading: String?, _ hours: String
  ) -> Statement {
    Statement(
      id: id, source: source, subject: "botox", via: .title, property: "result", role: .duration,
      lower: hours, upper: hours, sentence: "Results last ⟦\(hours) hours⟧.", title: title,
      headings: heading.map { [title, $0] } ?? [title])
  }

  @Test func aSectionOfAListIsOfWhatItsHeadingNames() {
    let botox = result("c-1", "a", "Botox", nil, "24")
    for title in ["Botox vs fillers", "Botox and fillers", "The 5 best fillers"] {
      let fillers = result("c-2", "b", title, "2. Fillers", "96")
      #expect(knowledge([botox, fillers]).findings.allSatisfy { $0.verdict == .single })
    }
  }

  @Test(arguments: ["Recovery", "Cost", "Results", "What to expect"])
  func aHeadingThatNamesAPropertyLeavesThePageItsMatter(heading: String) {
    let botox = result("c-1", "a", "Botox", nil, "24")
    let other = result("c-2", "b", "Botox vs fillers", heading, "96")
    #expect(knowledge([botox, other]).findings.first?.verdict == .conflict)
  }

  /// What is remembered of a heading is remembered of its page.
  @Test func oneHeadingIsReadAnewUnderEachTitle() {
    let botox = result("c-1", "a", "Botox", nil, "24")
    let listed = result("c-2", "b", "Botox vs fillers", "Fillers", "96")
    let other = result("c-3", "c", "Botox", "Fillers", "24")
    for claims in [[botox, listed, other], [other, listed, botox]] {
      let finding = knowledge(claims).findings.first { $0.claims.contains("c-1") }
      #expect(finding?.claims.sorted() == ["c-1", "c-3"])
    }
  }

  @Test func twoSectionsOnTwoThingsDoNotContradictEachOther() {
    let one = result("c-1", "a", "Beauty", "Liposuction", "24")
    let other = result("c-2", "a", "Beauty", "Facelift", "96")
    #expect(knowledge([one, other]).findings.allSatisfy { $0.verdict != .possibleConflict })
  }
}
