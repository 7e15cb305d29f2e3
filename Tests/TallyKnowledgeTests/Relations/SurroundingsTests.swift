import TallyCore
import TallyKnowledge
import Testing

/// Two figures that differ, and what their sentences name beside them.
struct SurroundingsTests {
  private func figure(
    _ id: String, _ sentence: String, _ value: String,
    _ change: (inout Statement) -> Void = { _ in }
  ) -> Statement {
    var figure = Statement(
      id: id, source: id, subject: "caffeine", property: "contain", role: .amount, kind: .mass,
      lower: value, upper: value, unit: "mg", sentence: sentence)
    change(&figure)
    return figure
  }

  private func verdict(_ a: Statement, _ b: Statement) -> Verdict? {
    let findings = knowledge([a, b]).findings
    return findings.count == 1 ? findings[0].verdict : nil
  }

  @Test func figuresOfTwoThingsThatTheSentencesNameDoNotConflict() {
    let cup = figure("c-1", "A cup of coffee contains ⟦95 mg⟧ of caffeine.", "95")
    let cola = figure("c-2", "A can of Rhino contains ⟦160 mg⟧ of caffeine.", "160")
    let decaf = figure("c-2", "Decaf coffee contains ⟦4 mg⟧ of caffeine.", "4")
    let other = figure("c-2", "Every cup of coffee contains ⟦140 mg⟧ of caffeine.", "140")
    #expect(verdict(cup, cola) == .differentScope)
    #expect(verdict(cup, decaf) == .differentScope)
    #expect(verdict(cup, other) == .conflict)
  }

  @Test func aShareAndTheOpenEndItTouchesDoNotConflict() {
    func share(_ id: String, _ quote: String, _ value: String, isOpen: Bool = false) -> Statement {
      figure(id, "A cup of coffee contains ⟦\(quote)⟧ of caffeine.", value) {
        $0.kind = .percentage
        $0.unit = "%"
        guard isOpen else { return }
        $0.upper = nil
        $0.inclusive = false
      }
    }
    let point = share("c-1", "95 %", "95")
    #expect(verdict(point, share("c-2", "more than 95 %", "95", isOpen: true)) != .conflict)
    #expect(verdict(point, share("c-3", "more than 98 %", "98", isOpen: true)) == .conflict)
  }

  /// Both pages apply ice; one is about ankles, the other about knees.
  @Test func whatPagesOfOtherTitlesSayOfTheThingTheyShareDoesNotConflict() {
    func interval(_ id: String, _ subject: String, _ via: Claim.Subject.Via, _ hours: String)
      -> Statement
    {
      Statement(
        id: id, source: id, subject: subject, via: via, property: "apply",
        propertyText: "Apply ice", role: .frequency, lower: hours, upper: hours,
        asserts: .instruction, modality: .recommended, sentence: "Apply ice ⟦every \(hours) hours⟧."
      )
    }
    let ankle = interval("c-1", "ankle sprain", .title, "1")
    #expect(verdict(ankle, interval("c-2", "sore knee", .title, "2")) != .conflict)
    #expect(verdict(ankle, interval("c-2", "ankle sprains", .title, "2")) == .conflict)
    // "of" is no word in common.
    let pair = (
      interval("c-1", "pain of ankles", .title, "1"), interval("c-2", "care of knees", .title, "2")
    )
    #expect(verdict(pair.0, pair.1) != .conflict)
    // The sentence names the ice, the title what it is put on.
    func ice(_ id: String, _ title: String, _ hours: String) -> Statement {
      var told = interval(id, "ice", .sentence, hours)
      told.title = title
      return told
    }
    let sprain = ice("c-1", "Ankle Sprain", "1")
    #expect(verdict(sprain, ice("c-2", "Sore Knee", "2")) != .conflict)
    #expect(verdict(sprain, ice("c-2", "Ankle pain", "2")) == .conflict)
    #expect(verdict(sprain, ice("c-2", "How to ice", "2")) == .conflict)
  }

  /// Times as they are said: "24 hours" is no less than "over 24 hours" by any time that somebody measured.
  @Test func aTimeAndTheOpenEndItTouchesDoNotConflict() {
    func time(_ id: String, _ quote: String, _ value: String, isOpen: Bool = false) -> Statement {
      figure(id, "Steeping takes ⟦\(quote)⟧.", value) {
        $0.kind = .duration
        $0.unit = "h"
        $0.role = .duration
        guard isOpen else { return }
        $0.upper = nil
        $0.inclusive = false
      }
    }
    let day = time("c-1", "24 hours", "24")
    #expect(verdict(day, time("c-2", "over 24 hours", "24", isOpen: true)) == .compatible)
    #expect(verdict(day, time("c-3", "over 30 hours", "30", isOpen: true)) == .conflict)
  }

  @Test func aThresholdMaySayOfWhichThingsTheSentenceSpeaks() {
    func limit(_ id: String, _ sentence: String, _ value: String) -> Statement {
      figure(id, sentence, value) {
        $0.role = .threshold
        $0.quote = sentence.split { "⟦⟧".contains($0) }[1].description
      }
    }
    let small = limit("c-1", "Seeds ⟦smaller than 2 mg⟧ germinate on their own in the light.", "2")
    let large = limit("c-2", "Seeds ⟦larger than 6 mg⟧ rarely germinate on their own.", "6")
    #expect(verdict(small, large) == .differentScope)
  }

  @Test(arguments: [
    "At home, it takes ⟦96 hours⟧.", "It takes ⟦96 hours⟧ in winter.",
    "Without ice, it takes ⟦96 hours⟧.",
  ])
  func whatHoldsUnderACircumstanceDoesNotConflictWithWhatHoldsInGeneral(sentence: String) {
    let plain = Statement.hours("c-1", "24", source: "a.txt")
    var special = Statement.hours("c-2", "96", source: "b.txt")
    special.sentence = sentence
    #expect(verdict(plain, special) == .differentScope)
    special.sentence = "In most cases, it takes ⟦96 hours⟧ in total."
    #expect(verdict(plain, special) == .conflict)
  }

  @Test func sharesOfDifferentThingsDoNotConflict() {
    func share(_ id: String, _ sentence: String, _ value: String, sample: String? = nil)
      -> Statement
    {
      figure(id, sentence, value) {
        ($0.subject, $0.property) = ("dry socket", "occur")
        ($0.role, $0.kind, $0.unit) = (.prevalence, .percentage, "%")
        $0.sampleSize = sample
      }
    }
    let all = share("c-1", "Dry socket occurs in ⟦3%⟧ of extractions.", "3")
    let impacted = share("c-2", "Dry socket occurs in ⟦30%⟧ of impacted molars.", "30")
    let same = share("c-2", "Dry socket occurs in ⟦30%⟧ of extractions.", "30")
    #expect(verdict(all, impacted) == .differentScope)
    #expect(verdict(all, same) == .conflict)
    let sampled = share(
      "c-2", "Dry socket occurs in ⟦30%⟧ of extractions.", "30", sample: "c-9")
    #expect(verdict(all, sampled) == .differentScope)
  }

  /// What one waits with is all that matters: swimming is not running.
  @Test func twoThingsToWaitWithDoNotConflict() {
    func wait(_ id: String, _ text: String, _ value: String) -> Statement {
      var wait = Statement.hours(id, value, source: id)
      (wait.role, wait.property, wait.propertyText) = (.wait, "avoid", text)
      return wait
    }
    #expect(
      verdict(wait("c-1", "avoid swimming", "24"), wait("c-2", "avoid make-up", "96"))
        == nil)
    #expect(
      verdict(wait("c-1", "avoid swimming", "24"), wait("c-2", "avoid swimming", "96"))
        == .conflict)
  }

  /// The page is about phones; its sentence is about the Lumo.
  @Test func aSentenceThatNamesAnotherThingIsNotOfWhatThePageIsAbout() {
    var average = Statement.hours("c-1", "12", source: "a.txt")
    average.sentence = "The average phone lasted ⟦12 hours⟧."
    var other = Statement.hours("c-2", "15", source: "b.txt")
    (other.via, other.sentence) = (.title, "The Lumo lasted ⟦15 hours⟧.")
    #expect(verdict(average, other) == .differentScope)
    other.sentence = "It lasted ⟦15 hours⟧."
    #expect(verdict(average, other) == .conflict)
  }

  /// "FAQ" names a text, and teeth are more than one tooth.
  @Test(arguments: [("peel FAQ", "peel"), ("wisdom teeth", "wisdom tooth")])
  func wordsForTextsAndIrregularPluralsMakeNoOtherSubject(one: String, other: String) {
    var (a, b) = (
      Statement.hours("c-1", "24", source: "a.txt"), Statement.hours("c-2", "24", source: "b.txt")
    )
    (a.subject, b.subject) = (one, other)
    #expect(verdict(a, b) == .agree)
  }
}
