import TallyCore
import TallyKnowledge
import Testing

/// Where a sentence names only a property, the title says of what.
struct PageTopicTests {
  private func statement(_ title: String) -> Statement {
    Statement(
      id: title, source: title, subject: "cough", property: "cough", role: .duration, lower: "48",
      upper: "48", sentence: "The cough lasts ⟦48 hours⟧.", title: title)
  }

  private func areOne(_ a: String, _ b: String) -> Bool {
    knowledge([statement(a), statement(b)]).measures.count == 1
  }

  @Test(arguments: [
    "Influenza: what parents ask", "Living with influenza", "How to treat influenza at home",
    "Treatment of influenza", "Influenza - Northside Clinic",
    "Influenza | Northside Clinic", "After influenza - Dr. Pell", "Influenza: a beginner's guide",
    "What doctors say about influenza", "Facts about influenza",
  ])
  func titlesThatNameOneThing(title: String) {
    #expect(areOne("Flu", title))
  }

  @Test(arguments: ["Measles", "Advice from Northside Hospital", "Whooping cough: facts"])
  func titlesThatNameAnother(title: String) {
    #expect(!areOne("Flu", title))
  }

  /// What is known of a page never takes the place of a thing that the sentence names.
  @Test func aThingStaysWhatItIs() {
    var one = statement("Measles")
    (one.subject, one.property, one.sentence) = ("vaccine", "last", "A vaccine lasts ⟦48 hours⟧.")
    #expect(knowledge([one]).measures.map(\.subject) == ["vaccine"])
    var other = one
    (other.id, other.source, other.title) = ("x", "x", "Flu")
    #expect(knowledge([one, other]).measures.count == 1)
  }
}
