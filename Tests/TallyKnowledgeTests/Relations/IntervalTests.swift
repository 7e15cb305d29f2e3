import TallyCore
import TallyKnowledge
import Testing

struct IntervalTests {
  private func relation(_ a: Statement, _ b: Statement) throws -> IntervalRelation {
    try #require(Interval(a.claim)).relation(to: try #require(Interval(b.claim)))
  }

  private func days(_ lower: String?, _ upper: String?) -> Statement {
    Statement(lower: lower, upper: upper, unit: "d", seconds: 86400)
  }

  @Test func tellsHowTwoIntervalsLie() throws {
    #expect(try relation(days("1", "2"), days("1", "2")) == .equal)
    #expect(try relation(days("1", "2"), days("1", "3")) == .within)
    #expect(try relation(days("1", "4"), days("2", "3")) == .contains)
    #expect(try relation(days("1", "3"), days("2", "4")) == .overlaps)
    #expect(try relation(days("1", "2"), days("3", "4")) == .disjoint)
    #expect(try relation(days(nil, "2"), days("3", nil)) == .disjoint)
  }

  @Test func anOpenEndThatTouchesDoesNotMeet() throws {
    var below = days(nil, "2")
    below.inclusive = false
    #expect(try relation(below, days("2", "2")) == .disjoint)
    #expect(try relation(days(nil, "2"), days("2", "2")) != .disjoint)
  }

  @Test func acrossCalendarUnitsTenPerCentAreNothingWithinOneEverythingCounts() throws {
    let weeks = Statement(lower: "12", upper: "12", unit: "wk", seconds: 604_800)
    let months = Statement(lower: "3", upper: "3", unit: "mo", seconds: 2_629_800)
    #expect(try relation(weeks, months) == .equal)
    #expect(try relation(days("90", "90"), days("91", "91")) == .disjoint)
  }

  @Test func aRangeWithinWhichSomethingIsOverIsAnUpperBound() throws {
    let bound = Statement(lower: "40", upper: "48", asserts: .upperBound)
    let interval = try #require(Interval(bound.claim))
    #expect(interval.lower == -.infinity && interval.upper == 172_800)
    let early = Statement(
      lower: "2", upper: "3", unit: "wk", seconds: 604_800, asserts: .extremeLow)
    #expect(try relation(bound, early) == .disjoint)
  }

  /// A page says "8 hours a night" once and goes on with "8 hours".
  @Test func hoursOfADayMeetHours() throws {
    func rest(_ lower: String, _ upper: String, _ unit: String) -> Statement {
      Statement(lower: lower, upper: upper, unit: unit)
    }
    #expect(try relation(rest("7", "9", "h/{night}"), rest("7", "9", "h/d")) == .equal)
    #expect(try relation(rest("7", "9", "h"), rest("8", "8", "h/d")) == .contains)
    #expect(try relation(rest("90", "90", "min/d"), rest("1", "2", "h/d")) == .within)
    #expect(try relation(rest("7", "9", "h/wk"), rest("7", "9", "h/d")) == .notComparable)
    #expect(try relation(rest("30", "30", "min/wk"), rest("30", "30", "min")) == .notComparable)
  }

  /// An open end leaves out what a closed one holds.
  @Test func lessThanLiesWithinAtMost() throws {
    let below = Statement(upper: "2", asserts: .upperBound, inclusive: false)
    let atMost = Statement(upper: "2", asserts: .upperBound)
    #expect(try relation(below, atMost) == .within)
    #expect(try relation(atMost, below) == .contains)
    #expect(try relation(below, below) == .equal)
  }

  /// "$100 a barrel" may be "$100 oil"; "over $150 per square foot" holds no sum.
  @Test(arguments: [
    ("[bbl_us]", "100", IntervalRelation.equal), ("[gal_us]", "110", .contains),
    ("[ft_i]2", "920", .notComparable),
    ("kW.h", "920", .notComparable), ("100 g", "920", .notComparable),
    ("session", "920", .contains),
  ])
  func aPricePerMeasureHoldsNoSum(per: String, sum: String, expected: IntervalRelation) throws {
    func price(_ lower: String, _ upper: String?, _ per: String?) -> Statement {
      var statement = Statement(kind: .price, lower: lower, upper: upper, unit: "USD")
      statement.per = per
      return statement
    }
    #expect(
      try relation(
        price("100", expected == .equal ? "100" : nil, per), price(sum, sum, nil)) == expected)
  }

  @Test func aboutWidensByFivePerCentOrTheLastDigit() throws {
    let interval = try #require(
      Interval(Statement(lower: "100", upper: "100", approximate: true).claim))
    #expect(abs(interval.lower - 95 * 3600) < 1 && abs(interval.upper - 105 * 3600) < 1)
  }

  /// Five percent of 60 °C, and not of 333 K.
  @Test func aboutWidensATemperatureInItsOwnScale() throws {
    func heat(_ value: String, _ kelvin: String, _ unit: String = "Cel") throws -> Interval {
      var claim = Statement(
        kind: .temperature, lower: value, upper: value, unit: unit, approximate: true
      ).claim
      let base = try #require(ExactDecimal(kelvin))
      claim.quantity.canonical = CanonicalInterval(lower: base, upper: base, unit: "K")
      return try #require(Interval(claim))
    }
    let warm = try heat("60", "333.15")
    #expect(abs(warm.upper - 336.15) < 0.01 && abs(warm.lower - 330.15) < 0.01)
    let fever = try heat("100", "310.928", "[degF]")
    #expect(abs(fever.upper - fever.lower - 2 * 5 * 5 / 9) < 0.01)
  }

  @Test func whatIsVagueStatesNoInterval() {
    #expect(Interval(Statement(vague: true).claim) == nil)
  }

  private func length(_ value: String, _ unit: String, meters: String) throws -> Claim {
    var claim = Statement(kind: .length, lower: value, upper: value, unit: unit).claim
    let base = try #require(ExactDecimal(meters))
    claim.quantity.canonical = CanonicalInterval(lower: base, upper: base, unit: "m")
    return claim
  }

  /// Each says it in its own digits.
  @Test func acrossUnitsTheLastStatedDigitDecides() throws {
    let feet = try #require(Interval(try length("6", "[ft_i]", meters: "1.8288")))
    func relation(_ value: String, _ unit: String, _ meters: String) throws -> IntervalRelation {
      feet.relation(to: try #require(Interval(try length(value, unit, meters: meters))))
    }
    #expect(try relation("183", "cm", "1.83") == .equal)
    #expect(try relation("175", "cm", "1.75") == .disjoint)
    #expect(try relation("6.1", "[ft_i]", "1.85928") == .disjoint)
  }

  @Test func aFractionIsAsExactAsAPercentage() throws {
    func share(_ value: String, _ unit: String, _ canonical: String) throws -> Interval {
      var claim = Statement(
        role: .prevalence, kind: .percentage, lower: value, upper: value, unit: unit
      )
      .claim
      let base = try #require(ExactDecimal(canonical))
      claim.quantity.canonical = CanonicalInterval(lower: base, upper: base, unit: "1")
      return try #require(Interval(claim))
    }
    let third = try share("0.3333333333", "1", "0.3333333333")
    #expect(third.relation(to: try share("33", "%", "0.33")) == .equal)
    #expect(third.relation(to: try share("35", "%", "0.35")) == .disjoint)
    #expect(try share("33", "%", "0.33").relation(to: share("33.3", "%", "0.333")) == .disjoint)
  }

  @Test func aPriceFromIsALowerBound() throws {
    func price(_ sentence: String) throws -> Interval {
      try #require(
        Interval(
          Statement(kind: .price, lower: "20", upper: "20", unit: "USD", sentence: sentence).claim))
    }
    #expect(try price("It costs from ⟦$20⟧.").isBound)
    #expect(try price("Prices start at ⟦$20⟧.").isBound)
    #expect(try !price("The price fell from ⟦$20⟧.").isBound)
    #expect(try !price("It costs ⟦$20⟧.").isBound)
  }
}
