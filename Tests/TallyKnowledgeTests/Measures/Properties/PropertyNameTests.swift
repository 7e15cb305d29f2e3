import TallyCore
import TallyKnowledge
import Testing

/// Two wordings of one property are one measure, and two properties are two.
struct PropertyNameTests {
  struct Wording: Sendable, CustomTestStringConvertible {
    var property: String?
    var text: String?
    var role = Claim.Role.completion
    var sentence: String
    var question: String?
    var kind = QuantityKind.duration
    var modality = Claim.Modality.asserted
    var subject = "shingles"
    var via = Claim.Subject.Via.sentence
    var anchor: String?
    var testDescription: String { sentence }

    var statement: Statement {
      var statement = Statement(
        id: sentence, source: sentence, subject: subject, property: property, propertyText: text,
        role: role, kind: kind, lower: "48", upper: "48", modality: modality, sentence: sentence)
      statement.question = question
      statement.via = via
      statement.anchor = anchor
      if kind == .percentage { statement.unit = "%" }
      return statement
    }
  }

  private func areOne(_ a: Wording, _ b: Wording) -> Bool {
    matters([a.statement, b.statement]) == 1
  }

  private static let removal = Wording(
    property: "removal", role: .duration, sentence: "Removal is done within ⟦48 hours⟧.",
    subject: "stitch")

  @Test(arguments: [
    // One root.
    (
      removal,
      Wording(
        property: "remove", text: "removed", role: .duration,
        sentence: "Stitches are removed over ⟦48 hours⟧.", subject: "stitches")
    ),
    (
      Wording(
        property: "reapplication", role: .interval,
        sentence: "Reapplication is needed every ⟦48 hours⟧.", kind: .frequency, subject: "gel"),
      Wording(
        property: "reapply", role: .interval, sentence: "Reapply the gel every ⟦48 hours⟧.",
        kind: .frequency, subject: "gel")
    ),
    // Verbs for the first signs.
    (
      Wording(
        property: "manifest", text: "manifests", role: .onset,
        sentence: "Shingles manifests within ⟦48 hours⟧."),
      Wording(
        property: "appear", text: "appears", role: .onset,
        sentence: "Shingles appears within ⟦48 hours⟧.")
    ),
    // What it has in it.
    (
      Wording(
        property: "provide", text: "provides", role: .amount,
        sentence: "A large egg provides ⟦48 g⟧ of protein.", kind: .mass, subject: "egg"),
      Wording(
        property: "contain", text: "contains", role: .amount,
        sentence: "One large egg contains ⟦48 g⟧ of protein.", kind: .mass, subject: "egg")
    ),
    // What an illness takes to be over.
    (
      Wording(property: "heal", sentence: "Shingles heal in ⟦48 hours⟧."),
      Wording(
        property: "last", text: "lasts", role: .duration, sentence: "Shingles lasts ⟦48 hours⟧.")
    ),
    (
      Wording(property: "case", text: "cases", sentence: "Most cases of shingles last ⟦48 hours⟧."),
      Wording(property: "illness", sentence: "The illness lasts ⟦48 hours⟧.")
    ),
    // The words behind a noun that says nothing alone, and those before it.
    (
      Wording(
        property: "time", role: .duration, sentence: "Median time to recovery was ⟦48 hours⟧."),
      Wording(
        property: "recovery", text: "recovery period",
        sentence: "The recovery period is ⟦48 hours⟧.")
    ),
    // What is caught: from contact to the first signs.
    (
      Wording(
        property: "period", text: "incubation period", role: .duration,
        sentence: "The incubation period is ⟦48 hours⟧."),
      Wording(property: "get", role: .onset, sentence: "You may get sick ⟦48 hours⟧ after that.")
    ),
    // An answer that leaves the verb to its question.
    (
      Wording(
        sentence: "About ⟦48 hours⟧.", question: "How long does shingles last?"),
      Wording(property: "last", text: "lasts", sentence: "Shingles lasts ⟦48 hours⟧.")
    ),
    // A linking verb and the word behind it.
    (
      Wording(
        property: "remain", role: .duration, sentence: "They remain contagious for ⟦48 hours⟧."),
      Wording(
        property: "infectious", role: .duration, sentence: "You are infectious for ⟦48 hours⟧.")
    ),
    // The noun that nobody took for the property.
    (
      Wording(role: .duration, sentence: "Most people use crutches for ⟦48 hours⟧."),
      Wording(
        property: "crutches", role: .duration, sentence: "Crutches are needed for ⟦48 hours⟧.")
    ),
    // What is to be left.
    (
      Wording(
        property: "avoid", text: "Avoid alcohol", role: .wait,
        sentence: "Avoid alcohol for ⟦48 hours⟧."),
      Wording(
        property: "drink", text: "drink alcohol", role: .wait,
        sentence: "Do not drink alcohol for ⟦48 hours⟧.")
    ),
    // How often a thing is used.
    (
      Wording(
        property: "give", text: "given", role: .frequency, sentence: "It is given every ⟦48 hours⟧."
      ),
      Wording(
        property: "apply", text: "applied", role: .frequency,
        sentence: "It is applied every ⟦48 hours⟧.")
    ),
    // Shares of those who have it.
    (
      Wording(
        property: "affect", text: "affects", role: .prevalence,
        sentence: "Shingles affects ⟦48%⟧ of adults.", kind: .percentage),
      Wording(
        property: "prevalence", role: .prevalence, sentence: "Prevalence: ⟦48%⟧",
        kind: .percentage)
    ),
    (
      Wording(
        property: "loss", text: "Loss", role: .prevalence,
        sentence: "Loss of consciousness occurs in ⟦48%⟧ of them.", kind: .percentage),
      Wording(
        property: "consciousness", text: "lose consciousness", role: .prevalence,
        sentence: "Of them, ⟦48%⟧ lose consciousness.", kind: .percentage)
    ),
    // What occurs in a share, with or without those of whom it was counted.
    (
      Wording(
        property: "occur", text: "occurs", role: .prevalence,
        sentence: "Dry socket occurs in ⟦48%⟧ of extractions.", kind: .percentage,
        subject: "extraction"),
      Wording(
        property: "happened", text: "happened", role: .prevalence,
        sentence: "Dry socket happened in ⟦48%⟧ of cases.", kind: .percentage, subject: "dry socket"
      )
    ),
    (
      Wording(
        property: "chance", role: .prevalence,
        sentence: "They have a ⟦48%⟧ chance of inheriting it.", kind: .percentage),
      Wording(
        property: "risk", role: .prevalence, sentence: "The risk is ⟦48%⟧.", kind: .percentage)
    ),
    // Who dies after some time has lived so long.
    (
      Wording(
        property: "live", role: .duration, sentence: "They live ⟦48 hours⟧ after the diagnosis.",
        anchor: "diagnosis"),
      Wording(
        property: "die", sentence: "They die ⟦48 hours⟧ after the diagnosis.", anchor: "diagnosis")
    ),
    // The act that is waited with.
    (
      Wording(property: "wait", role: .wait, sentence: "Wait ⟦48 hours⟧ before smoking."),
      Wording(property: "smoke", role: .wait, sentence: "Do not smoke for ⟦48 hours⟧.")
    ),
    // What a sentence starts with.
    (
      Wording(
        property: "last", text: "lasts", role: .duration,
        sentence: "Soreness after it lasts ⟦48 hours⟧.", via: .title),
      Wording(property: "discomfort", sentence: "Discomfort goes away in ⟦48 hours⟧.")
    ),
    (
      Wording(
        property: "case", text: "Juvenile cases", role: .prevalence,
        sentence: "Juvenile cases: ⟦48%⟧", kind: .percentage),
      Wording(
        property: "juvenile", role: .prevalence, sentence: "Of all, ⟦48%⟧ are juvenile.",
        kind: .percentage)
    ),
    // What befalls some of them, said of them or of itself.
    (
      Wording(
        property: "allergy", text: "develop allergy", role: .prevalence,
        sentence: "About ⟦48%⟧ of users develop an allergy.", kind: .percentage, subject: "gel"),
      Wording(
        property: "affect", text: "affects", role: .prevalence,
        sentence: "Allergy affects ⟦48%⟧ of users.", kind: .percentage, subject: "allergy")
    ),
    // From when it counts.
    (
      Wording(
        property: "onset", role: .onset, sentence: "Life expectancy after onset is ⟦48 hours⟧."),
      Wording(
        property: "live", role: .duration, sentence: "They live ⟦48 hours⟧ after the diagnosis.")
    ),
    // What a treatment does.
    (
      Wording(
        property: "effect", role: .duration, sentence: "The effect lasts ⟦48 hours⟧.",
        subject: "filler"),
      Wording(property: "wear", sentence: "It wears off after ⟦48 hours⟧.", subject: "filler")
    ),
    (
      Wording(
        property: "result", sentence: "You will begin to see results in ⟦48 hours⟧.",
        subject: "filler"),
      Wording(
        property: "difference", role: .onset, sentence: "You notice a difference in ⟦48 hours⟧.",
        subject: "filler")
    ),
    // It comes back.
    (
      Wording(
        property: "back", role: .prevalence, sentence: "Stones come back in ⟦48%⟧ of them.",
        kind: .percentage, subject: "stone"),
      Wording(
        property: "chance", role: .prevalence, sentence: "The chance of another stone is ⟦48%⟧.",
        kind: .percentage, subject: "stone")
    ),
    // What falls off is gone.
    (
      Wording(
        property: "dissolve", sentence: "Stitches dissolve in ⟦48 hours⟧.", subject: "stitches"),
      Wording(
        property: "fall", text: "fall out", sentence: "Stitches fall out in ⟦48 hours⟧.",
        subject: "stitches")
    ),
    (
      Wording(
        property: "leave", text: "left", role: .duration, sentence: "It was left for ⟦48 hours⟧."),
      Wording(property: "stay", role: .duration, sentence: "It stays in for ⟦48 hours⟧.")
    ),
    // An injury before the thing or behind it.
    (
      Wording(property: "heal", sentence: "A sprain heals in ⟦48 hours⟧.", subject: "ankle sprain"),
      Wording(property: "heal", sentence: "It heals in ⟦48 hours⟧.", subject: "sprained ankle")
    ),
    // A time by which nobody has to do anything.
    (
      Wording(property: "heal", role: .deadline, sentence: "It should heal within ⟦48 hours⟧."),
      Wording(property: "heal", sentence: "It heals in ⟦48 hours⟧.")
    ),
    // What works.
    (
      Wording(
        property: "dose", role: .effectiveness, sentence: "Two doses are ⟦48%⟧ effective.",
        kind: .percentage, subject: "vaccine"),
      Wording(
        property: "successful", role: .prevalence, sentence: "⟦48%⟧ of vaccines are successful.",
        kind: .percentage, subject: "vaccine")
    ),
  ])
  func twoWordingsOfOnePropertyAreOneMeasure(a: Wording, b: Wording) {
    #expect(areOne(a, b))
  }

  @Test(arguments: [
    (
      Wording(property: "take", text: "takes", role: .duration, sentence: "It takes ⟦48 hours⟧."),
      Wording(property: "last", text: "lasts", role: .duration, sentence: "It lasts ⟦48 hours⟧.")
    ),
    (
      Wording(property: "rash", role: .duration, sentence: "The rash lasts ⟦48 hours⟧."),
      Wording(property: "last", text: "lasts", role: .duration, sentence: "It lasts ⟦48 hours⟧.")
    ),
    // Lice live a month, and die in two days once they fall off.
    (
      Wording(property: "live", role: .duration, sentence: "Lice live ⟦48 hours⟧."),
      Wording(property: "die", sentence: "Lice die within ⟦48 hours⟧ off the head.")
    ),
    // To get a thing is not to get well.
    (
      Wording(property: "get", sentence: "It takes ⟦48 hours⟧ to get a passport."),
      Wording(property: "get", sentence: "It takes ⟦48 hours⟧ to get better.")
    ),
    // From when it counts is not what begins.
    (
      Wording(
        property: "onset", role: .onset, sentence: "Life expectancy after onset is ⟦48 hours⟧."),
      Wording(property: "onset", role: .onset, sentence: "Time of onset: ⟦48 hours⟧.")
    ),
    (
      Wording(
        property: "avoid", text: "avoid swimming", role: .wait,
        sentence: "Avoid swimming for ⟦48 hours⟧."),
      Wording(
        property: "avoid", text: "avoid alcohol", role: .wait,
        sentence: "Avoid alcohol for ⟦48 hours⟧.")
    ),
    (
      removal,
      Wording(
        property: "remain", role: .duration, sentence: "They remain for ⟦48 hours⟧.",
        subject: "stitch")
    ),
  ])
  func twoPropertiesAreTwoMeasures(a: Wording, b: Wording) {
    #expect(!areOne(a, b))
  }

  /// Healing and lasting are one where they agree; where they do not meet, the words may be why.
  @Test func wordsThatMayDifferNeverMakeAConflict() {
    var healing = Statement.hours("c-1", "24", source: "a.txt")
    healing.property = "heal"
    var lasting = Statement.hours("c-2", "96", source: "b.txt")
    lasting.property = "last"
    let findings = knowledge([healing, lasting]).findings
    #expect(findings.map(\.verdict) == [.differentScope])
    lasting.property = "heal"
    #expect(knowledge([healing, lasting]).findings.map(\.verdict) == [.conflict])
  }

  /// "Apply sunscreen" is of sunscreen, on whatever page it stands.
  @Test func whatIsToBeUsedIsWhatAnInstructionIsOf() {
    var plain = Statement.hours("c-1", "2", source: "a.txt")
    (plain.subject, plain.property, plain.propertyText) = ("sunscreen", "apply", "applied")
    (plain.role, plain.modality) = (.frequency, .recommended)
    var told = plain
    (told.id, told.source, told.via) = ("c-2", "b.txt", .title)
    (told.subject, told.propertyText) = ("sunburn", "Apply sunscreen")
    #expect(knowledge([plain, told]).findings.map(\.verdict) == [.agree])
    told.propertyText = "Apply ointment"
    #expect(knowledge([plain, told]).findings.count == 2)
  }
}
