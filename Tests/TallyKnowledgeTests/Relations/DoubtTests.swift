import TallyCore
import TallyKnowledge
import Testing

/// Two values that do not meet, and what makes a careful reader doubt that they contradict each other.
struct DoubtTests {
  private func hours(_ id: String, _ value: String, _ change: (inout Statement) -> Void = { _ in })
    -> Statement
  {
    var statement = Statement.hours(id, value, source: id)
    change(&statement)
    return statement
  }

  private func verdict(_ a: Statement, _ b: Statement) -> Verdict? {
    let findings = knowledge([a, b]).findings
    return findings.count == 1 ? findings[0].verdict : nil
  }

  @Test func whatMayBeIsNotContradictedByWhatIs() {
    let plain = hours("c-1", "96")
    func possible(_ sentence: String) -> Statement {
      hours("c-2", "24") { ($0.modality, $0.sentence) = (.possible, sentence) }
    }
    #expect(verdict(plain, possible("It may pass in ⟦24 hours⟧.")) == .compatible)
    #expect(verdict(plain, possible("You can pick it in ⟦24 hours⟧.")) == .conflict)
    #expect(verdict(plain, hours("c-2", "24")) == .conflict)
    // "You may notice it as early as in 200 hours" bounds from below.
    let early = hours("c-2", "200") {
      ($0.modality, $0.asserts) = (.possible, .extremeLow)
    }
    #expect(verdict(plain, early) == .conflict)
  }

  /// "For 9 hours" and "for 4 hours a day": only one says per what.
  @Test func hoursAreNotContradictedByHoursOfADay() {
    let plain = hours("c-1", "9")
    #expect(verdict(plain, hours("c-2", "4") { $0.unit = "h/d" }) == .possibleConflict)
    let both = hours("c-2", "4") { $0.unit = "h/{night}" }
    #expect(verdict(hours("c-1", "9") { $0.unit = "h/d" }, both) == .conflict)
  }

  /// "Replace it if it is over 20 years old", "repair it if it is less than 10": each is the condition of something else.
  @Test func thresholdsOnTwoSidesAreOfTwoConditions() {
    func threshold(_ id: String, from lower: String?, to upper: String?) -> Statement {
      hours(id, "0") { ($0.role, $0.lower, $0.upper) = (.threshold, lower, upper) }
    }
    let above = threshold("c-1", from: "20", to: nil)
    #expect(verdict(above, threshold("c-2", from: nil, to: "10")) == .differentScope)
    #expect(verdict(above, threshold("c-2", from: "18", to: nil)) != .conflict)
  }

  /// "24 hours" and "more than 24 hours", the next step of one page as of another.
  @Test func whatTouchesIsNoConflict() {
    for source in ["c-1", "c-2"] {
      let over = hours("c-2", "24") {
        ($0.upper, $0.inclusive, $0.source) = (nil, false, source)
      }
      #expect(verdict(hours("c-1", "24"), over) == .compatible)
    }
  }

  /// "Success rates range from 40 to 90 %" on a page on vasectomy may be those of its reversal.
  @Test func aSuccessRateWhoseThingOnlyThePageNamesIsDoubtful() {
    func rate(_ id: String, _ value: String, _ via: Claim.Subject.Via) -> Statement {
      hours(id, value) {
        ($0.role, $0.kind, $0.unit, $0.property) = (.effectiveness, .percentage, "%", "success")
        ($0.via, $0.title) = (via, "Peel")
        $0.sentence = via == .title ? "Success is ⟦\(value)%⟧." : "A peel has ⟦\(value)%⟧ success."
      }
    }
    #expect(verdict(rate("c-1", "99", .sentence), rate("c-2", "60", .title)) == .differentScope)
    #expect(verdict(rate("c-1", "99", .sentence), rate("c-2", "60", .sentence)) == .conflict)
  }

  @Test func timesOfAnotherOrderAreOfAnotherThing() {
    #expect(verdict(hours("c-1", "3"), hours("c-2", "40")) == .differentScope)
    #expect(verdict(hours("c-1", "4"), hours("c-2", "40")) == .conflict)
  }

  /// "48 hours recovery" and "96 hours recovery" head two parts of one page.
  @Test func labelsOfOnePageAreOfItsParts() {
    func line(_ id: String, _ value: String, _ sentence: String) -> Statement {
      hours(id, value) { ($0.source, $0.sentence) = ("a.txt", sentence) }
    }
    #expect(
      verdict(line("c-1", "24", "⟦24 hours⟧ recovery"), line("c-2", "96", "⟦96 hours⟧ recovery"))
        == .differentScope)
    #expect(
      verdict(
        line("c-1", "24", "It fades in ⟦24 hours⟧."), line("c-2", "96", "It fades in ⟦96 hours⟧."))
        == .possibleConflict)
  }

  /// Two lines of one page that meet are of two cases all the same, unless one label is part of the other.
  @Test(arguments: [
    ("Oak frame", "Pine frame", Verdict.differentScope), ("Oak frame", "Oak frame, raw", .agree),
  ])
  func labelsPartEvenWhereTheirValuesMeet(one: String, other: String, expected: Verdict) {
    func line(_ id: String, _ label: String) -> Statement {
      var statement = Statement.hours(id, "48", source: "a.txt")
      statement.sentence = "\(label): ⟦48 hours⟧"
      return statement
    }
    #expect(verdict(line("c-1", one), line("c-2", other)) == expected)
  }

  /// There is one national average of what both pages are about; an average that is none may be of a part of it.
  @Test func twoNationalAveragesOfAPagesTopicConflict() {
    func average(_ id: String, _ value: String, _ sentence: String) -> Statement {
      var statement = Statement(
        id: id, source: id, kind: .price, lower: value, upper: value, unit: "USD")
      (statement.subject, statement.via, statement.property) = ("fence painting", .title, "cost")
      (statement.role, statement.asserts, statement.title) = (.amount, .mean, "Fence painting")
      statement.sentence = sentence
      return statement
    }
    let first = average("c-1", "225", "National average cost: ⟦$225⟧")
    #expect(
      verdict(first, average("c-2", "313", "The national average is ⟦$313⟧.")) == .conflict)
    #expect(
      verdict(first, average("c-2", "313", "The average cost is ⟦$313⟧.")) == .differentScope)
  }

  /// "Mono" and "glandular fever" are two names, and each page is about what its own names.
  @Test func pagesThatCallOneThingByTwoNamesAreOfOneMatter() {
    func page(_ id: String, _ name: String, _ value: String) -> Statement {
      var statement = Statement.hours(id, value, source: id)
      (statement.subject, statement.via, statement.title) = (name, .title, name)
      (statement.property, statement.sentence) = ("fever", "The fever lasts ⟦\(value) hours⟧.")
      statement.role = .duration
      return statement
    }
    #expect(
      verdict(page("c-1", "mono", "48"), page("c-2", "glandular fever", "240")) == .conflict)
    #expect(
      verdict(page("c-1", "mono", "48"), page("c-2", "scarlet fever", "240")) != .conflict)
  }

  /// What one text says twice, of two cases: lines with a label each, cells, shares, things that the sentences name.
  @Test func oneTextSpeaksOfMoreThanOneCase() {
    func said(_ id: String, _ value: String, _ sentence: String, _ anchor: String? = nil)
      -> Statement
    {
      hours(id, value) {
        ($0.source, $0.sentence, $0.anchor) = ("a.txt", sentence, anchor)
        ($0.property, $0.role) = ("heal", .completion)
      }
    }
    func verdict(_ first: String, _ second: String, _ anchor: String? = nil) -> Verdict? {
      self.verdict(said("c-1", "24", first, anchor), said("c-2", "96", second, anchor))
    }
    #expect(
      knowledge([
        said("c-1", "24", "Scalp: a peel heals in ⟦24 hours⟧."),
        said("c-2", "96", "Both feet: a peel heals in ⟦96 hours⟧."),
      ]).findings[0].apart.map(\.why) == ["one line is on “Scalp”, the other on “Both feet”"])
    #expect(
      verdict("healed within ⟦24 hours⟧ of the first session", "⟦96 hours⟧") == .differentScope)
    #expect(
      verdict("A laser heals it in ⟦24 hours⟧.", "An acid heals it in ⟦96 hours⟧.")
        == .differentScope)
    #expect(
      verdict(
        "A laser heals it in ⟦24 hours⟧.", "An acid heals it in ⟦96 hours⟧.", "the first session")
        == .possibleConflict)
    #expect(verdict("It heals in ⟦24 hours⟧.", "It heals in ⟦96 hours⟧.") == .possibleConflict)
    func share(_ id: String, _ value: String, in source: String) -> Statement {
      hours(id, value) {
        ($0.source, $0.role, $0.kind, $0.unit) = (source, .effectiveness, .percentage, "%")
        ($0.property, $0.sentence) = ("success", "A peel has ⟦\(value)%⟧ success.")
      }
    }
    #expect(
      self.verdict(share("c-1", "32", in: "a"), share("c-2", "83", in: "a")) == .differentScope)
    #expect(self.verdict(share("c-1", "32", in: "a"), share("c-2", "83", in: "b")) == .conflict)
  }

  /// "Burns appear in 24 hours", "the symptoms worsen after 96": both begin, and nothing shows that they are one.
  @Test func coursesInOtherWordsDoNotContradictEachOther() {
    func begins(_ id: String, _ value: String, _ property: String) -> Statement {
      hours(id, value) { ($0.property, $0.role) = (property, .onset) }
    }
    #expect(
      verdict(begins("c-1", "24", "appear"), begins("c-2", "96", "symptom")) == .differentScope)
    #expect(verdict(begins("c-1", "24", "symptom"), begins("c-2", "96", "symptom")) == .conflict)
  }

  @Test func whatASampleTookIsNotWhatHoldsInGeneral() {
    let plain = hours("c-1", "24")
    func mean(_ sentence: String) -> Statement {
      hours("c-2", "96") { ($0.asserts, $0.sentence) = (.mean, sentence) }
    }
    #expect(verdict(plain, mean("Median time to it was ⟦96 hours⟧.")) == .differentScope)
    #expect(verdict(plain, mean("On average it takes ⟦96 hours⟧.")) == .conflict)
  }

  @Test func whatTheTimeIsForIsTheSame() {
    let plain = hours("c-1", "24") { $0.sentence = "It needs ⟦24 hours⟧ to dry." }
    let other = hours("c-2", "96") { $0.sentence = "It needs ⟦96 hours⟧ to cure." }
    let same = hours("c-2", "96") { $0.sentence = "It takes ⟦96 hours⟧ to dry." }
    #expect(verdict(plain, other) == .differentScope)
    #expect(verdict(plain, same) == .conflict)
  }

  @Test func aNumberThatSaysWhichThingIsNoStatementOnIt() {
    func stone(
      _ id: String, _ value: String, _ quote: String, _ role: Claim.Role = .amount
    ) -> Claim {
      var statement = hours(id, value) {
        ($0.subject, $0.property, $0.role) = ("stone", "pass", role)
        ($0.kind, $0.unit, $0.asserts) = (.length, "mm", .point)
      }
      statement.sentence = "Stones ⟦\(quote)⟧ pass."
      var claim = statement.claim
      claim.quote = quote
      return claim
    }
    func verdict(_ a: Claim, _ b: Claim) -> Verdict? {
      Reconciler().knowledgeBase(of: [a, b], sources: [Source(id: "c-1"), Source(id: "c-2")])
        .findings.first?.verdict
    }
    let small = stone("c-1", "4", "smaller than 4 mm", .threshold)
    #expect(
      verdict(small, stone("c-2", "6", "larger than 6 mm", .threshold)) == .differentScope)
    let plain = stone("c-1", "4", "4 mm")
    #expect(verdict(plain, stone("c-2", "6", "larger than 6 mm")) == .differentScope)
    #expect(verdict(plain, stone("c-2", "6", "6-mm")) == .differentScope)
    #expect(verdict(plain, stone("c-2", "6", "6 mm")) == .conflict)
  }

  @Test func aFigureThatMovesIsOfItsDay() {
    func rate(_ id: String, _ value: String, _ sentence: String) -> Statement {
      hours(id, value) {
        ($0.subject, $0.property, $0.role) = ("unemployment", "unemployment", .prevalence)
        ($0.kind, $0.unit, $0.sentence) = (.percentage, "%", sentence)
      }
    }
    let plain = rate("c-1", "4", "Unemployment is ⟦4%⟧.")
    #expect(verdict(plain, rate("c-2", "8", "Unemployment fell to ⟦8%⟧.")) == .differentScope)
    let may = rate("c-1", "4", "Unemployment in May: ⟦4%⟧, since June: less.")
    #expect(
      verdict(may, rate("c-2", "8", "Unemployment is ⟦8%⟧ since July.")) == .differentScope)
    #expect(verdict(plain, rate("c-2", "8", "Unemployment is ⟦8%⟧.")) == .conflict)
  }

  /// "The operation" of a page on the flu is another one than that of a page on shingles.
  @Test func pagesThatShareNoWordSpeakOfOneThingOnlyIfOneIsAboutIt() {
    func operation(_ id: String, _ value: String, _ title: String, _ the: String) -> Statement {
      hours(id, value) {
        ($0.subject, $0.property, $0.title) = ("scaling", "take", title)
        $0.sentence = "\(the) scaling takes ⟦\(value) hours⟧."
      }
    }
    let flu = operation("c-1", "24", "Flu season", "The")
    #expect(verdict(flu, operation("c-2", "96", "Shingles", "The")) == .differentScope)
    #expect(verdict(flu, operation("c-2", "96", "Scaling of pipes", "A")) == .differentScope)
    #expect(verdict(flu, operation("c-2", "96", "The flu", "The")) == .conflict)
    #expect(
      verdict(
        operation("c-1", "24", "Flu season", "Every thick limescale needs a"),
        operation("c-2", "96", "A guide to scaling", "In thick limescale a")) == .conflict)
    let bare = operation("c-1", "24", "Flu season", "A")
    #expect(verdict(bare, operation("c-2", "96", "Scaling of pipes", "A")) == .differentScope)
    #expect(verdict(bare, operation("c-2", "96", "A guide to scaling", "A")) == .conflict)
  }

  /// Posts and snippets have no title: "the trip", "her trip" of two of them may be any two.
  @Test(arguments: [
    ("The trip takes ⟦24 hours⟧.", "The trip takes ⟦96 hours⟧.", Verdict.differentScope),
    ("Her trip takes ⟦24 hours⟧.", "The trip takes ⟦96 hours⟧.", .differentScope),
    ("From Rome the trip takes ⟦24 hours⟧.", "The Rome trip takes ⟦96 hours⟧.", .conflict),
    ("A trip takes ⟦24 hours⟧.", "The trip takes ⟦96 hours⟧.", .conflict),
    ("The flu lasts ⟦24 hours⟧.", "The flu lasts ⟦96 hours⟧.", .conflict),
    ("Her flu lasts ⟦24 hours⟧.", "The flu lasts ⟦96 hours⟧.", .differentScope),
    ("Every trip takes ⟦24 hours⟧.", "She took a trip of ⟦96 hours⟧.", .differentScope),
    ("Every trip takes ⟦24 hours⟧.", "She says a trip takes ⟦96 hours⟧.", .conflict),
  ])
  func whatHasNoTitleSaysByItsWordsOfWhat(one: String, other: String, expected: Verdict) {
    func trip(_ id: String, _ sentence: String, _ value: String) -> Statement {
      hours(id, value) {
        ($0.subject, $0.property, $0.sentence) =
          (sentence.contains("flu") ? "flu" : "trip", "take", sentence)
      }
    }
    #expect(verdict(trip("c-1", one, "24"), trip("c-2", other, "96")) == expected)
  }

  /// Two posts that count "apples" count apples of their own; and what he had is not what he has.
  @Test func whatIsOnlyCountedIsOfItsText() {
    func count(_ id: String, _ subject: String, _ sentence: String, _ value: String) -> Statement {
      var count = Statement(
        id: id, source: id, subject: subject, property: "leave", role: .amount, kind: .count,
        lower: value, upper: value, unit: "1")
      count.sentence = sentence
      return count
    }
    #expect(
      verdict(
        count("c-1", "apples", "⟦4⟧ apples are left.", "4"),
        count("c-2", "apple", "⟦1⟧ apple is left.", "1")) == .differentScope)
    let now = count("c-1", "Josh", "Josh has ⟦168⟧ pencils now.", "168")
    #expect(verdict(now, count("c-2", "Josh", "Josh had ⟦142⟧ pencils.", "142")) == .differentScope)
    #expect(verdict(now, count("c-2", "Josh", "Josh has ⟦142⟧ pencils.", "142")) == .conflict)
  }

  /// Nor do they agree.
  @Test func theVaccineOfAnotherPageSupportsNothing() {
    func vaccine(_ id: String, _ title: String) -> Statement {
      hours(id, "90") {
        ($0.subject, $0.property, $0.role) = ("vaccine", "dose", .effectiveness)
        ($0.kind, $0.unit, $0.title) = (.percentage, "%", title)
        $0.sentence = "The vaccine is ⟦90%⟧ effective."
      }
    }
    #expect(verdict(vaccine("c-1", "Shingles"), vaccine("c-2", "The flu")) == .differentScope)
    #expect(verdict(vaccine("c-1", "Shingles"), vaccine("c-2", "When shingles strikes")) == .agree)
    #expect(verdict(vaccine("c-1", "The vaccine"), vaccine("c-2", "A vaccine")) == .agree)
  }

  @Test func twoModelsAreTwoThings() {
    func battery(_ id: String, _ value: String, _ sentence: String) -> Statement {
      hours(id, value) {
        ($0.subject, $0.property) = ("orion", "battery")
        ($0.sentence, $0.title) = (sentence, "Orion 9 review")
      }
    }
    let plain = battery("c-1", "14", "Its battery lasts ⟦14 hours⟧.")
    let pro = battery("c-2", "17", "The battery of the Orion 9 Pro lasts ⟦17 hours⟧.")
    let same = battery("c-2", "17", "The battery of the Orion 9 lasts ⟦17 hours⟧.")
    #expect(verdict(plain, pro) == .differentScope)
    #expect(verdict(plain, same) == .conflict)
  }

  @Test func aSourceThatSpeaksOfAnotherStudyDoesNotContradictItself() {
    func share(_ id: String, _ value: String, _ sentence: String) -> Statement {
      hours(id, value) {
        ($0.source, $0.property, $0.role) = ("a.txt", "itching", .prevalence)
        ($0.kind, $0.unit, $0.sentence) = (.percentage, "%", sentence)
      }
    }
    let first = share("c-1", "13", "Itching after a peel: ⟦13%⟧.")
    let other = share("c-2", "7", "In another study, itching after a peel: ⟦7%⟧.")
    let same = share("c-2", "7", "Itching after the peel: ⟦7%⟧.")
    #expect(verdict(first, other) == .differentScope)
    #expect(verdict(first, same) != .agree)
  }

  /// What one catches is counted from when one meets it, in whatever words.
  @Test func exposureAndInfectionAreOneAnchor() {
    func onset(_ id: String, _ anchor: String) -> Statement {
      hours(id, "24") { ($0.role, $0.property, $0.anchor) = (.onset, "symptom", anchor) }
    }
    #expect(verdict(onset("c-1", "infection"), onset("c-2", "exposure")) == .agree)
    #expect(verdict(onset("c-1", "infection"), onset("c-2", "vaccination")) == .differentScope)
  }

  @Test func adviceThatDiffersLittleIsNoConflict() {
    func advice(_ id: String, _ value: String) -> Statement {
      hours(id, value) { ($0.modality, $0.asserts) = (.recommended, .instruction) }
    }
    #expect(verdict(advice("c-1", "15"), advice("c-2", "20")) == .divergent)
    #expect(verdict(advice("c-1", "15"), advice("c-2", "30")) == .conflict)
    #expect(verdict(advice("c-1", "15"), hours("c-2", "20")) == .differentScope)
  }

  /// "A vinyl fence lasts 30 years, a wood fence 15": the sentence says which of the two is the wood fence.
  @Test func oneOfSeveralThatIsNamedMayConflict() {
    func fence(_ id: String, _ source: String, _ subject: String, _ value: String) -> Statement {
      hours(id, value) {
        ($0.source, $0.subject, $0.property) = (source, subject, "last")
        $0.sentence = "Of \(source)."
      }
    }
    let wood = [
      fence("c-1", "a", "vinyl fence", "30"), fence("c-2", "a", "wood fence", "15"),
      fence("c-3", "b", "wood fence", "5"),
    ]
    #expect(knowledge(wood).findings.map(\.verdict) == [.conflict])
    let unnamed = [
      fence("c-1", "a", "fence", "30"), fence("c-2", "a", "fence", "15"),
      fence("c-3", "b", "fence", "5"),
    ]
    #expect(knowledge(unnamed).findings.map(\.verdict) == [.differentScope])
  }

  /// "30 to 80 hours, 60 on average" speaks of one thing, "30 hours, 90 on average" of two.
  @Test func aRangeAndTheMeanWithinItAreOfOneThing() {
    func oak(_ id: String, _ source: String, _ lower: String, _ upper: String? = nil) -> Statement {
      hours(id, upper ?? lower) {
        ($0.source, $0.lower) = (source, lower)
        if upper == nil, source == "a" { $0.asserts = .mean }
        $0.sentence = "Of \(source)."
      }
    }
    let other = oak("c-3", "b", "20")
    #expect(
      knowledge([oak("c-1", "a", "30", "80"), oak("c-2", "a", "60"), other]).findings
        .map(\.verdict) == [.conflict])
    #expect(
      knowledge([oak("c-1", "a", "30", "40"), oak("c-2", "a", "60"), other]).findings
        .map(\.verdict) == [.differentScope])
  }

  /// What stands in the anchor is no circumstance.
  @Test func fromWhenItCountsIsNoCircumstance() {
    func onset(_ id: String, _ value: String, _ sentence: String) -> Statement {
      hours(id, value) {
        ($0.role, $0.property, $0.sentence) = (.onset, "symptom", sentence)
        $0.anchor = "contact with the virus"
      }
    }
    #expect(
      verdict(
        onset("c-1", "24", "It begins ⟦24 hours⟧ after contact with the virus."),
        onset("c-2", "96", "It begins ⟦96 hours⟧ after that.")) == .conflict)
  }
}
