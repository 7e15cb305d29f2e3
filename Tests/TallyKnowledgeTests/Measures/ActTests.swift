import TallyCore
import TallyKnowledge
import Testing

/// What is waited with, done again or used, however a sentence says so.
struct ActTests {
  private func statement(
    _ sentence: String, _ property: String?, _ role: Claim.Role,
    _ modality: Claim.Modality = .recommended, subject: String? = "hip replacement",
    via: Claim.Subject.Via = .title
  ) -> Statement {
    Statement(
      id: sentence, source: sentence, subject: subject, via: via, property: property, role: role,
      lower: "48", upper: "48", modality: modality, sentence: sentence, title: "Hip replacement")
  }

  private func role(_ statement: Statement) -> String? {
    knowledge([statement]).measures.first?.role
  }

  @Test func whatIsNotToBeDoneIsWaitedWith() {
    let sayings = [
      statement("Do not smoke for ⟦48 hours⟧.", "smoke", .duration),
      statement(
        "Avoid smoking for ⟦48 hours⟧.", "smoke", .wait, subject: "smoking", via: .sentence),
      statement("No smoking for ⟦48 hours⟧", "smoking", .wait, subject: nil, via: .none),
      statement("Wait ⟦48 hours⟧ before smoking.", "wait", .wait),
      statement("You may smoke after ⟦48 hours⟧.", "smoke", .completion, .possible),
      statement("You can smoke again after ⟦48 hours⟧.", "smoke", .wait, .possible),
    ]
    let measures = knowledge(sayings).measures
    #expect(measures.map(\.role) == ["wait"])
  }

  @Test func theObjectOfAPlainVerbIsWhatIsMeant() {
    let sayings = [
      statement("Do not play golf for ⟦48 hours⟧.", "golf", .duration),
      statement("Golf should be avoided for ⟦48 hours⟧.", "avoided", .wait),
      statement("You may return to golf after ⟦48 hours⟧.", "return", .completion, .possible),
      statement("Most people are back to golf within ⟦48 hours⟧.", "back", .completion, .typical),
    ]
    #expect(knowledge(sayings).measures.count == 1)
  }

  @Test(arguments: [
    (
      "Do not use it for more than ⟦48 hours⟧.", "use", Claim.Role.duration,
      Claim.Asserts.upperBound
    ),
    ("Rest for ⟦48 hours⟧.", "rest", .duration, .point),
    ("It is no longer sore after ⟦48 hours⟧.", "sore", .completion, .point),
    ("Vision returns to normal within ⟦48 hours⟧.", "vision", .completion, .point),
  ])
  func nothingElseIsWaitedWith(
    sentence: String, property: String, role: Claim.Role, asserts: Claim.Asserts
  ) {
    var one = statement(sentence, property, role)
    one.asserts = asserts
    #expect(self.role(one) != "wait")
  }

  @Test func anotherTimeIsAnInterval() {
    let again = statement("A second treatment is done ⟦48 hours⟧ later.", "done", .onset, .asserted)
    let repeated = statement("Repeat the treatment after ⟦48 hours⟧.", "repeat", .duration)
    #expect(knowledge([again, repeated]).measures.map(\.role) == ["interval"])
    let first = statement(
      "The first treatment is done ⟦48 hours⟧ later.", "done", .onset, .asserted)
    #expect(role(first) == "onset")
  }

  @Test func whatBeginsToImproveIsNotYetOver() {
    let begins = statement(
      "Vision begins to improve within ⟦48 hours⟧.", "vision", .completion, .asserted)
    #expect(role(begins) == "onset")
    let other = statement(
      "Vision begins to improve at once, but healing takes ⟦48 hours⟧.", "heal", .completion,
      .asserted)
    #expect(role(other) == "completion")
  }

  @Test func aThingInUseIsTheThing() {
    let used = statement("Most people use crutches for ⟦48 hours⟧.", nil, .duration, .typical)
    let needed = statement("Crutches are needed for ⟦48 hours⟧.", "crutches", .duration, .asserted)
    var told = statement("Use crutches for ⟦48 hours⟧.", "use", .duration)
    told.propertyText = "Use crutches"
    #expect(knowledge([used, needed, told]).measures.count == 1)
  }
}
