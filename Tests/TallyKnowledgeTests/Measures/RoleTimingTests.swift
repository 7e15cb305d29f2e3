import TallyCore
import TallyKnowledge
import Testing

/// What kind of a time a number is, where its neighbours tell more than the role that was read.
struct RoleTimingTests {
  private func one(
    _ sentence: String, _ subject: String, _ property: String?, _ role: Claim.Role,
    asserts: Claim.Asserts = .point, modality: Claim.Modality = .asserted,
    kind: QuantityKind = .duration, unit: String = "h", question: String? = nil
  ) -> Statement {
    Statement(
      id: sentence, source: sentence, subject: subject,
      via: question == nil ? .sentence : .question, property: property, role: role, kind: kind,
      lower: asserts == .upperBound ? nil : "12", upper: "12", unit: unit, asserts: asserts,
      modality: modality, sentence: sentence, question: question)
  }

  private func measures(_ a: Statement, _ b: Statement) -> Int {
    knowledge([a, b]).measures.count
  }

  @Test func byWhenSomethingIsUsedIsADeadline() {
    let taken = one(
      "The antidote can be taken up to ⟦12 hours⟧ after ingestion.", "antidote", "take", .wait,
      asserts: .upperBound, modality: .possible)
    let works = one(
      "The antidote works up to ⟦12 hours⟧ after ingestion.", "antidote", "work", .onset,
      asserts: .upperBound)
    let lasts = one(
      "The antidote works up to ⟦12 hours⟧ after a dose.", "antidote", "work", .duration,
      asserts: .upperBound)
    #expect(measures(taken, works) == 1)
    #expect(measures(taken, lasts) == 2)
    #expect(measures(works, lasts) == 2)
  }

  @Test func anAverageBehindEveryIsAnInterval() {
    let often = one(
      "Hens moult every ⟦12 hours⟧.", "hens", "moult", .frequency, kind: .frequency)
    let average = one(
      "Hens moult every year, with an average of ⟦12 hours⟧.", "hens", "moult", .duration)
    let length = one("Hens moult for ⟦12 hours⟧.", "hens", "moult", .duration)
    #expect(measures(often, average) == 1)
    #expect(measures(often, length) == 2)
  }

  @Test(arguments: [
    ("The first dose of it is given at ⟦12 months⟧.", "dose"),
    ("Two doses (⟦12 months⟧ and 4 years)", "dose"),
  ])
  func atWhichAgeIsNoDuration(sentence: String, property: String) {
    let age = one(
      "The MMR vaccine is given at ⟦12 months of age⟧.", "MMR vaccine", "give", .age, kind: .age,
      unit: "mo")
    #expect(measures(age, one(sentence, "MMR vaccine", property, .duration, unit: "mo")) == 1)
    let between = one(
      "The doses of it last ⟦12 months⟧.", "MMR vaccine", "doses", .duration, unit: "mo")
    #expect(measures(age, between) == 2)
  }

  @Test func aMinimumAgeIsAThreshold() {
    let asked = one(
      "⟦12 years⟧ with a helmet.", "karting", nil, .duration, unit: "a",
      question: "What is the minimum age for karting?")
    let bound = one(
      "For karting you must be ⟦12 years⟧ old.", "karting", "age", .threshold, kind: .age,
      unit: "a")
    let plain = one(
      "⟦12 years⟧ with luck.", "karting", nil, .duration, unit: "a",
      question: "How long does karting last?")
    #expect(measures(asked, bound) == 1)
    #expect(measures(plain, bound) == 2)
  }

  @Test func eachTimeAndWhatIShouldDoAreInstructions() {
    let told = one(
      "Apply clay for ⟦12 hours⟧.", "clay", "apply", .duration, modality: .recommended)
    #expect(
      measures(told, one("Clay: ⟦12 hours⟧ every second day.", "clay", "clay", .duration)) == 1)
    #expect(
      measures(told, one("Clay lasts ⟦12 hours⟧ every time.", "clay", "last", .duration)) == 2)
    #expect(
      measures(
        told,
        one(
          "⟦12 hours⟧ at most.", "clay", nil, .duration,
          question: "How long should I leave clay on?")) == 1)
  }

  @Test func contagiousBeforeTheRashIsFromThenOn() {
    let from = one(
      "Shingles is contagious beginning ⟦12 hours⟧ before the rash.", "shingles", "beginning",
      .deadline)
    let onset = one(
      "Shingles is contagious from ⟦12 hours⟧ before the rash on.", "shingles", "contagious",
      .onset)
    #expect(measures(from, onset) == 1)
  }

  @Test func whatStartsToWorkWorks() {
    let starts = one("Senna starts to work in ⟦12 hours⟧.", "senna", "start", .onset)
    let takes = one("Senna takes ⟦12 hours⟧ to work.", "senna", "work", .onset)
    let begins = one("Senna starts to taste bitter in ⟦12 hours⟧.", "senna", "start", .onset)
    #expect(measures(starts, takes) == 1)
    #expect(measures(begins, takes) == 2)
  }
}
