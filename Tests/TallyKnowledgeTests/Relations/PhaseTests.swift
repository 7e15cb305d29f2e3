import TallyCore
import TallyKnowledge
import Testing

/// How far it has come by the time that a sentence names.
struct PhaseTests {
  private func verdict(
    _ one: String, _ other: String, _ hours: (Int, Int) = (24, 96), role: Claim.Role = .completion
  ) -> Verdict? {
    func time(_ id: String, _ sentence: String, _ hours: Int) -> Statement {
      var statement = Statement.hours(id, "\(hours)", source: id)
      (statement.subject, statement.property, statement.title) = ("tan", "fade", "Tan")
      (statement.sentence, statement.role) = (sentence, role)
      return statement
    }
    let findings = knowledge([time("c-1", one, hours.0), time("c-2", other, hours.1)]).findings
    return findings.count == 1 ? findings[0].verdict : nil
  }

  @Test(arguments: [
    ("The tan starts fading in ⟦24 hours⟧.", "The tan has fully faded in ⟦96 hours⟧."),
    ("The tan is nearly gone in ⟦24 hours⟧.", "The tan is completely gone in ⟦96 hours⟧."),
    ("The tan is worst in ⟦24 hours⟧.", "The tan begins fading in ⟦96 hours⟧."),
    ("The tan stops fading in ⟦24 hours⟧.", "The tan starts fading in ⟦96 hours⟧."),
    ("It takes ⟦24 hours⟧ to fade enough to be missed.", "It takes ⟦96 hours⟧ to fade fully."),
    ("The tan peaks in ⟦24 hours⟧ and goes.", "The tan no longer shows in ⟦96 hours⟧."),
  ])
  func twoPhasesNeitherConflictNorAgree(one: String, other: String) {
    #expect(verdict(one, other) == .differentScope)
    #expect(verdict(one, other, (24, 24)) == .differentScope)
  }

  @Test(arguments: [
    ("The tan fades in ⟦24 hours⟧.", "The tan fades completely in ⟦96 hours⟧."),
    ("The tan starts fading in ⟦24 hours⟧.", "The tan fades in ⟦96 hours⟧."),
    ("The tan is almost gone in ⟦24 hours⟧.", "The tan fades in ⟦96 hours⟧."),
    ("The tan fades in ⟦24 hours⟧.", "The tan no longer shows in ⟦96 hours⟧."),
    ("The tan fades in ⟦24 hours⟧.", "The tan fades fully in ⟦96 hours⟧."),
    ("The tan decreases in ⟦24 hours⟧.", "The tan fades in ⟦96 hours⟧."),
    ("The initial tan comes in ⟦24 hours⟧.", "The tan comes in ⟦96 hours⟧."),
    ("The tan fades in ⟦24 hours⟧.", "The maximum effects of the tan come in ⟦96 hours⟧."),
  ])
  func onePhaseAloneIsWhyTheyDoNotMeet(one: String, other: String) {
    #expect(verdict(one, other) == .differentScope)
    #expect(verdict(one, other, (24, 24)) == .agree)
  }

  @Test(arguments: [
    ("The tan starts fading in ⟦24 hours⟧.", "The tan begins fading in ⟦96 hours⟧."),
    ("The tan fades fully in ⟦24 hours⟧.", "The tan fades entirely in ⟦96 hours⟧."),
    // The whole of it takes no less, and the word is of another matter.
    ("The tan fades fully in ⟦24 hours⟧.", "The tan fades in ⟦96 hours⟧."),
    ("The tan is fully natural and fades in ⟦24 hours⟧.", "The tan fades in ⟦96 hours⟧."),
    ("The completely new tan fades in ⟦24 hours⟧.", "The tan fades in ⟦96 hours⟧."),
    ("The tan is strong enough to last ⟦24 hours⟧.", "The tan fades in ⟦96 hours⟧."),
    ("The tan fades in nearly ⟦24 hours⟧.", "The tan fades in ⟦96 hours⟧."),
    ("The tan fades in almost ⟦24 hours⟧.", "The tan fades in about ⟦96 hours⟧."),
    ("After starting work the tan fades in ⟦24 hours⟧.", "The tan fades in ⟦96 hours⟧."),
    ("The tan fades in ⟦24 hours⟧.", "The tan fades in ⟦96 hours⟧, before it starts to peel."),
  ])
  func onePhaseIsOneMatter(one: String, other: String) {
    #expect(verdict(one, other) == .conflict)
  }

  /// That something shows is that it begins to.
  @Test func anOnsetIsABeginning() {
    let plain = "The tan shows in ⟦24 hours⟧."
    #expect(verdict(plain, "The tan starts to show in ⟦96 hours⟧.", role: .onset) == .conflict)
    #expect(verdict(plain, "The tan is fully on in ⟦96 hours⟧.", role: .onset) == .differentScope)
  }

  /// Under "Days 4-7" and under "Week 2" each is of its own time; other headings say nothing of when.
  @Test(arguments: [
    ("Days 4-7", "Week 2", Verdict.differentScope), ("Stage 1", "Stage 2", .differentScope),
    ("Week 2", "Week 2", .conflict), ("Tanning", "Fading", .conflict),
    ("Week 2", "Fading", .conflict),
  ])
  func headingsSayWhen(one: String, other: String, expected: Verdict) {
    func time(_ id: String, _ heading: String, _ hours: Int) -> Statement {
      var statement = Statement.hours(id, "\(hours)", source: id)
      (statement.subject, statement.property, statement.title) = ("tan", "fade", "Tan")
      (statement.sentence, statement.headings) = ("The tan fades in ⟦\(hours) hours⟧.", [heading])
      return statement
    }
    let findings = knowledge([time("c-1", one, 24), time("c-2", other, 96)]).findings
    #expect(findings.map(\.verdict) == [expected])
  }
}
