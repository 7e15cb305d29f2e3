import TallyCore
import TallyExtract
import TallyKnowledge
import Testing

/// Two pages from their texts on: what a careful reader would not call a conflict is none.
struct OtherMatterTests {
  private func verdicts(_ a: String, _ b: String) -> [Verdict] {
    let documents = [a, b].enumerated().map { place, text in
      let bytes = Array(text.utf8)
      let title = text.prefix { $0 != "\n" }
      return Document(
        source: Source(id: "\(place).txt"), title: String(title), language: nil, raw: bytes,
        blocks: [Block(kind: .paragraph, range: ByteRange(title.utf8.count + 1, bytes.count))])
    }
    let claims = documents.flatMap { ClaimExtractor().claims(in: $0) }
    let base = Reconciler().knowledgeBase(of: claims, sources: documents.map(\.source))
    return base.findings.flatMap(\.relations).map(\.verdict)
  }

  /// Each deed takes its own time and costs its own price.
  @Test(arguments: [
    (
      "Roofs\nReplacing a roof takes one to three days.",
      "Roofs\nCleaning a roof takes two to four hours."
    ),
    (
      "Roofs\nRoof replacement takes one to three days.",
      "Roofs\nRoof cleaning takes two to four hours."
    ),
    ("Boilers\nRepairing a boiler costs $250.", "Boilers\nInstalling a boiler costs $3,500."),
    ("Boilers\nBoiler repair costs $250.", "Boilers\nBoiler installation costs $3,500."),
    (
      "Turkey\nThawing a turkey takes two to three days.",
      "Turkey\nRoasting a turkey takes three to four hours."
    ),
  ])
  func anotherDeedIsNoConflict(a: String, b: String) {
    #expect(!verdicts(a, b).contains { $0 == .conflict || $0 == .possibleConflict })
  }

  /// However the deed is worded.
  @Test(arguments: [
    (
      "Roofs\nReplacing a roof takes one to three days.",
      "Roofs\nRoof replacement takes one to two days."
    ),
    (
      "Roofs\nReplacing a roof takes one to three days.",
      "Our roofs\nOur crews replace the average roof in one to two days."
    ),
    ("Boilers\nBoiler repair costs $250.", "Boilers\nRepairing a boiler costs $200 to $300."),
  ])
  func oneDeedIsOneMatter(a: String, b: String) {
    #expect(verdicts(a, b) == [.agree])
  }
}
