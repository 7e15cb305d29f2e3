import TallyCore
import TallyKnowledge
import Testing

/// Two statements that would conflict, 24 h and 96 h, and what keeps them from it.
struct GateTests {
  private let first = Statement.hours("c-1", "24", source: "a.txt")
  private let second = Statement.hours("c-2", "96", source: "b.txt")

  /// The verdict on the pair, or `nil` where the two are of two measures.
  private func verdict(_ a: Statement, _ b: Statement) -> Verdict? {
    let findings = knowledge([a, b]).findings
    return findings.count == 1 ? findings[0].verdict : nil
  }

  private func changed(_ change: (inout Statement) -> Void) -> Statement {
    var statement = second
    change(&statement)
    return statement
  }

  @Test func nothingBetweenThemIsAConflict() {
    #expect(verdict(first, second) == .conflict)
  }

  @Test func dimensionSubjectRoleAndPropertyMakeTwoMeasures() {
    #expect(verdict(first, changed { $0.kind = .percentage }) == nil)
    #expect(verdict(first, changed { $0.subject = "laser" }) == nil)
    #expect(verdict(first, changed { $0.role = .onset }) == nil)
    #expect(verdict(first, changed { $0.property = "itching" }) == nil)
  }

  @Test func anUnknownSubjectIsNeverComparedAcrossSources() {
    var unknown = first
    unknown.subject = nil
    #expect(verdict(unknown, changed { $0.subject = nil }) == nil)
  }

  /// "The company" of two pages is two companies; "Aurora company" is one.
  @Test func aWordThatMeansAnotherThingInEachTextIsNotComparedAcrossSources() {
    var company = first
    company.subject = "company"
    #expect(verdict(company, changed { $0.subject = "company" }) == nil)
    #expect(verdict(company, changed { $0.subject = "traditional company" }) == nil)
    company.subject = "Aurora company"
    #expect(verdict(company, changed { $0.subject = "Aurora company" }) == .conflict)
  }

  /// "I'll leave for 3 minutes" and "I'll leave for two hours" are two people.
  @Test func whoeverSpeaksIsNotComparedAcrossSources() {
    for speaker in ["I'll", "we", "our dog"] {
      var spoken = first
      spoken.subject = speaker
      #expect(verdict(spoken, changed { $0.subject = speaker }) == nil)
    }
  }

  @Test func plainAmountsOfPagesOnDifferentThingsDoNotConflict() {
    func cases(_ statement: Statement, _ title: String) -> Statement {
      var cases = statement
      (cases.kind, cases.role, cases.unit) = (.count, .amount, "1")
      (cases.subject, cases.property, cases.title) = ("China", "outbreak", title)
      return cases
    }
    #expect(
      verdict(cases(first, "Covid spreads"), cases(second, "The plague is back"))
        == .differentScope)
    #expect(
      verdict(cases(first, "The plague in China"), cases(second, "The plague is back"))
        == .conflict)
  }

  @Test func aPriceAWattIsOfAnotherDimensionThanAPrice() {
    func price(_ statement: Statement, per: String?) -> Statement {
      var price = statement
      (price.kind, price.role, price.unit, price.per) = (.price, .amount, "USD", per)
      (price.subject, price.property, price.asserts) = ("panel", "cost", .mean)
      return price
    }
    #expect(verdict(price(first, per: "W"), price(second, per: nil)) == .compatible)
    #expect(verdict(price(first, per: "session"), price(second, per: nil)) == .possibleConflict)
    // "$10 for a single unit", "$400 per session"
    func amount(_ statement: Statement, _ amount: String) -> Statement {
      var statement = statement
      (statement.lower, statement.upper) = (amount, amount)
      return statement
    }
    #expect(
      verdict(
        price(amount(first, "400"), per: "session"), price(amount(second, "10"), per: nil))
        == .differentScope)
  }

  @Test func completionAndTheDurationOfAProcessAreOneRoleAnInstructionIsNot() {
    #expect(verdict(first, changed { $0.role = .duration }) == .conflict)
    #expect(
      verdict(
        first,
        changed {
          $0.role = .duration
          $0.modality = .recommended
        }) == nil)
  }

  @Test func anotherAnchorOrScopeKeepsApart() {
    var anchored = first
    anchored.anchor = "last injection"
    #expect(verdict(anchored, changed { $0.anchor = "surgery" }) == .differentScope)
    var scoped = first
    scoped.scope.population = "adults"
    #expect(verdict(scoped, changed { $0.scope.population = "children" }) == .differentScope)
  }

  /// What begins after the rash appears is no rash that appears after exposure.
  @Test func whatBeginsAfterItIsNotItself() {
    func rash(_ id: String, _ days: String, _ anchor: String) -> Statement {
      var statement = Statement.hours(id, days, source: id)
      (statement.subject, statement.property, statement.role) = ("chickenpox", "rash", .onset)
      (statement.unit, statement.seconds, statement.anchor) = ("d", 86_400, anchor)
      return statement
    }
    // The one is the rash, the other the first sign of the illness: two measures.
    #expect(verdict(rash("c-1", "6", "rash first appears"), rash("c-2", "14", "exposure")) == nil)
    #expect(verdict(rash("c-1", "6", "exposure"), rash("c-2", "14", "exposure")) == .conflict)
  }

  @Test func theProcedureAndItsFirstSessionAreOneAnchor() {
    var anchored = first
    anchored.anchor = "peel"
    #expect(verdict(anchored, changed { $0.anchor = "your first session" }) == .conflict)
  }

  @Test func whatOneSideLeavesOpenMakesAtMostAPossibleConflict() {
    #expect(verdict(first, changed { $0.anchor = "surgery" }) == .possibleConflict)
    #expect(verdict(first, changed { $0.source = "a.txt" }) == .possibleConflict)
    // For whom it holds explains the difference.
    #expect(verdict(first, changed { $0.scope.population = "children" }) == .differentScope)
  }

  @Test func aVariantIsComparedWithItsKindAndNeverBlamedForDiffering() {
    var known = first
    known.subject = "tattoo"
    func of(_ subject: String, _ hours: String) -> Statement {
      changed {
        $0.subject = subject
        ($0.lower, $0.upper) = (hours, hours)
      }
    }
    #expect(verdict(known, of("sleeve tattoo", "24")) == .agree)
    #expect(verdict(known, of("sleeve tattoo", "96")) == .differentScope)
    var small = known
    small.subject = "small tattoo"
    #expect(verdict(small, of("sleeve tattoo", "24")) == .differentScope)
    // Named more closely it is another case too, where the values differ.
    #expect(verdict(small, of("small wrist tattoo", "24")) == .agree)
    #expect(verdict(small, of("small wrist tattoo", "96")) == .differentScope)
    // A name is no variant of its last word.
    known.subject = "City"
    #expect(verdict(known, of("Kansas City", "24")) == nil)
  }

  @Test func anotherNameOfTheSameThingIsTheSameSubject() {
    var known = first
    known.subject = "influenza vaccine"
    #expect(verdict(known, changed { $0.subject = "flu vaccine" }) == .conflict)
  }

  @Test func fullHealingIsAnotherStageThanHealing() {
    var healing = first
    (healing.property, healing.propertyText) = ("healing", "healing")
    let full = changed {
      $0.property = "healing"
      $0.propertyText = "full healing"
    }
    #expect(verdict(healing, full) == .differentScope)
  }

  @Test func aShareIsOfExactlyWhatIsNamed() {
    func share(_ id: String, _ text: String, _ value: String) -> Statement {
      Statement(
        id: id, source: id, property: "mutation", propertyText: text, role: .prevalence,
        kind: .percentage, lower: value, upper: value, unit: "%")
    }
    let genetic = share("c-1", "genetic mutation", "60")
    #expect(verdict(genetic, share("c-2", "SOD1 mutations", "15")) == .differentScope)
    #expect(verdict(genetic, share("c-3", "genetic mutations", "15")) == .conflict)
  }

  @Test func whatIsAskedIsNotStated() {
    #expect(verdict(first, changed { $0.sentence = "Does it take 96 hours?" }) == .compatible)
  }

  @Test func plainAmountsOfTwoTextsConflictOnlyWhereBothNameTheThing() {
    func count(_ id: String, _ value: String, sentence: String, via: Claim.Subject.Via = .sentence)
      -> Statement
    {
      Statement(
        id: id, source: id, subject: "scale bars", via: via, property: "bar", role: .amount,
        kind: .count, lower: value, upper: value, unit: "1", sentence: sentence)
    }
    let stated = count("c-1", "10", sentence: "Scale bars are 10.")
    #expect(verdict(stated, count("c-2", "2", sentence: "Scale bars are 2.")) == .conflict)
    #expect(
      verdict(stated, count("c-2", "2", sentence: "The scale bars are 2.")) == .differentScope)
    #expect(
      verdict(stated, count("c-2", "2", sentence: "There are 2.", via: .title)) == .differentScope)
  }

  @Test func theExpertsToleranceDecidesWhatIsTheSame() {
    var settings = Settings()
    settings.topics.topics = [
      .init(
        label: "after", line: 1,
        measures: [.init(name: "redness", line: 2, words: ["redness"], tolerance: 0.2)])
    ]
    let near = changed { ($0.lower, $0.upper) = ("28", "28") }
    #expect(knowledge([first, near]).findings.first?.verdict == .conflict)
    #expect(knowledge([first, near], settings: settings).findings.first?.verdict == .agree)
  }

  @Test func vagueDeniedAndRestatedNeverConflict() {
    #expect(verdict(first, changed { $0.modality = .negated }) == .compatible)
    #expect(verdict(first, changed { $0.vague = true }) == .compatible)
    #expect(verdict(first, changed { $0.restates = "c-1" }) == .compatible)
  }

  /// "Call a doctor after two days", "after three": they disagree when.
  @Test func twoThresholdsNeverAgree() {
    func threshold(_ id: String, _ value: String) -> Statement {
      Statement(
        id: id, source: id, role: .threshold, lower: value, asserts: .lowerBound, inclusive: false)
    }
    #expect(verdict(threshold("c-1", "48"), threshold("c-2", "60")) == .divergent)
    #expect(verdict(threshold("c-1", "48"), threshold("c-2", "48")) == .agree)
  }

  @Test func boundsInOneDirectionDivergeAndNeverConflict() {
    func bound(_ id: String, _ value: String, _ source: String) -> Statement {
      Statement(id: id, source: source, upper: value, asserts: .upperBound)
    }
    #expect(verdict(bound("c-1", "48", "a.txt"), bound("c-2", "60", "b.txt")) == .agree)
    #expect(verdict(bound("c-1", "48", "a.txt"), bound("c-2", "96", "b.txt")) == .divergent)
    var (one, other) = (bound("c-1", "48", "a.txt"), bound("c-2", "96", "a.txt"))
    one.sentence = "Under 48 hours at night, under 96 by day."
    other.sentence = one.sentence
    #expect(verdict(one, other) == .differentScope)
  }

  @Test func aBoundFarOffSupportsNothing() {
    let week = Statement(id: "c-2", source: "b.txt", upper: "168", asserts: .upperBound)
    #expect(verdict(first, week) == .agree)
    #expect(verdict(Statement.hours("c-1", "1", source: "a.txt"), week) == .compatible)
  }

  @Test func variantsAndSellersPricesDoNotConflict() {
    func of(_ kind: QuantityKind, _ id: String, _ value: String, mean: Bool = false) -> Statement {
      Statement(
        id: id, source: id, property: kind == .spf ? "spf" : "cost", role: .amount, kind: kind,
        lower: value, upper: value, unit: kind == .spf ? "[SPF]" : "USD",
        asserts: mean ? .mean : .point)
    }
    #expect(verdict(of(.spf, "c-1", "15"), of(.spf, "c-2", "30")) == .differentScope)
    #expect(verdict(of(.price, "c-1", "300"), of(.price, "c-2", "350")) == .divergent)
    #expect(
      verdict(of(.price, "c-1", "480", mean: true), of(.price, "c-2", "640", mean: true))
        == .conflict)
  }

  @Test func oneSentenceThatSetsTwoValuesSideBySideSpeaksOfTwoThings() {
    var one = first
    one.sentence = "24 hours with the gel, 96 hours without."
    var other = changed {
      $0.sentence = one.sentence
      $0.source = one.source
    }
    #expect(verdict(one, other) == .differentScope)
    // Equal, and not the same: "two adults and two children".
    other.lower = "24"
    other.upper = "24"
    #expect(verdict(one, other) == .differentScope)
    other.restates = one.id
    #expect(verdict(one, other) == .compatible)
  }
}

struct WordingTests {
  @Test func anAnchorIsSharedOnlyWhereBothHaveIt() throws {
    var anchored = Statement.hours("c-1", "24", source: "a.txt")
    anchored.anchor = "surgery"
    var other = Statement.hours("c-2", "96", source: "b.txt")
    func why() throws -> String {
      try #require(knowledge([anchored, other]).findings.first?.relations.first?.why)
    }
    #expect(try why() == "24 h against 96 h: 3 days apart; only one says from when it counts")
    other.anchor = "the surgery"
    #expect(try why() == "24 h against 96 h: 3 days apart; both after surgery")
  }

  @Test func aStrictBoundIsNeverCalledAtMost() throws {
    var below = Statement(id: "c-1", source: "a.txt", upper: "48", asserts: .upperBound)
    below.inclusive = false
    let least = Statement(id: "c-2", source: "b.txt", lower: "96", asserts: .lowerBound)
    let why = try #require(knowledge([below, least]).findings.first?.relations.first?.why)
    #expect(why.hasPrefix("less than 48 h against at least 96 h"))
  }
}
