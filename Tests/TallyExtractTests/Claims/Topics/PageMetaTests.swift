import TallyCore
import TallyExtract
import Testing

/// What stands above a text and does not say what it is on.
struct PageMetaTests {
  private func subjects(_ lines: String...) -> [String?] {
    ClaimExtractor().claims(in: document(lines: lines)).map(\.subject.text)
  }

  /// A headline may begin as such a line does.
  @Test func anUpdateIsNoByline() {
    let found = subjects(
      "Updated: Knee Replacement Guide", "Recovery takes 12 weeks.", "Ask about knee replacement.")
    #expect(found.first??.lowercased() == "knee replacement")
  }

  @Test(arguments: [
    "| Author | Dr. Jane Kell |", "Author: Jane Kell", "Medically reviewed by: Jane Kell",
    "Written by Jane Kell", "Reviewed by Jane Kell, MD",
  ])
  func whoWroteItIsNoTopic(byline: String) {
    let found = subjects(
      byline, "A poison oak rash lasts 1 to 3 weeks. The rash depends on the oil.",
      "It takes up to 3 weeks where the poison oak rash is a first one.")
    #expect(found.count == 2)
    #expect(found.allSatisfy { $0?.contains("rash") == true })
  }

  /// The unit of a number in a title is none of its name.
  @Test func aTitleIsNotOfItsUnit() {
    let found = claims(
      "A 10-gallon tank is small. The tank of a garden skink is a tank of glass.",
      "Provide three hides.", title: "Can a Garden Skink Thrive in a 10 Gallon Tank")
    #expect(found.last?.subject.text == "garden skink")
  }
}
