internal import TallyCore

/// What is read between two bounds: one value or two, in one unit.
struct Reading {
  /// The rule that read it, by the name that records give it.
  enum Rule: String {
    case number, range, compound, tolerance, sides, frequency, interval, lead, list
  }

  var start: Int
  var end: Int
  var lower: ExactDecimal
  var upper: ExactDecimal
  var measure: Measure?
  var isRange = false
  var isVague = false
  var isApproximate = false
  /// "several months to 2 years": no number below.
  var isOpenLow = false
  /// "25-30+ years": more than the upper end, too.
  var isOrMore = false
  /// "0.5 < z ≤ 1.2" holds all but its lower end.
  var excludesLow = false
  var excludesHigh = false
  var first: Item
  var rule: Rule
  /// Its place in `found`, of the value that it says more of: it is counted for the same. No `String`, so that
  /// a reading is copied without being counted.
  var perPlace = -1
  /// The token of the number behind which a sign or noun may follow.
  var unit: Unit? { measure?.unit }
}

extension QuantityReader {
  enum Link { case dash, to, or, and, plusMinus, times }

  /// The value that starts with `first`, with the second end of a range where there is one.
  func reading(from first: Item) -> Reading {
    var reading = Reading(
      start: first.start, end: first.end, lower: first.amount.value, upper: first.amount.value,
      measure: first.measure, isVague: first.amount.isVague,
      isApproximate: first.amount.isApproximate, first: first, rule: .number)
    if let (link, next) = link(after: first), let second = item(at: next) {
      if link == .or, second.hasLeadingMoney, first.measure == nil,
        first.amount.value < second.amount.value, !isFarBelow(first, second, times: 2),
        !isWord(first.start - 1, "for")
      {
        // "about 8 or $9": two prices
        reading.measure = second.measure.map { Measure(unit: $0.unit, end: first.end) }
        return reading
      }
      let isWider =
        switch link {
        case .plusMinus: takeTolerance(&reading, second)
        case .times: takeSide(&reading, second)
        default: takeRange(&reading, link, second)
        }
      if isWider { return reading }
      if link == .to { shareScale(&reading, with: second) }
    }
    takeCompound(&reading)
    if reading.rule == .compound { widenCompound(&reading) }
    return reading
  }

  /// "between 5 feet 10 inches and 6 feet 2 inches", "6 pounds 2 ounces to 9 pounds 4 ounces"
  private func widenCompound(_ reading: inout Reading) {
    let link = reading.end
    guard
      classes(link).contains(.rangeTo) && mayBeTo(reading.first)
        || classes(link).contains(.and) && isBetween(reading.first.start)
          && !isContrasted(reading.first),
      let second = item(at: link + 1), second.measure != nil
    else { return }
    var other = Reading(
      start: second.start, end: second.end, lower: second.amount.value,
      upper: second.amount.value, measure: second.measure, first: second, rule: .number)
    takeCompound(&other)
    guard other.rule == .compound, other.unit == reading.unit, reading.lower < other.lower,
      !isMoved(reading.first, second)
    else { return }
    reading.upper = other.upper
    reading.end = other.end
    reading.isRange = true
    reading.rule = .range
  }

  // MARK: Range

  private func takeRange(_ reading: inout Reading, _ link: Link, _ end: Item) -> Bool {
    let end = moneyMillions(reading.first, end) ?? end
    let second = link == .to && end.amount.isArticle ? orTwo(end) : end
    let first = millions(reading.first, second) ?? reading.first
    // "fell by 30 to 40 percent" shares its unit and is a range, "fell by 5 to 40", "by 5 to $40" are not.
    if isChange(by: first), link != .dash || !first.hasLeadingMoney,
      second.measure == nil
        && (second.amount.scale == 0
          // "rose by 20,000 to 1.2 million"
          || first.amount.scale == 0 && first.amount.value >= ExactDecimal(1000)
          || first.amount.scale == second.amount.scale && isFarBelow(first, second, times: 3))
        || second.hasLeadingMoney
    {
      return false
    }
    if link == .dash, isApart(first, second) { return false }
    if link == .to, classes(first.start - 1).contains(.from), isMoved(first, second) {
      return false
    }
    if link == .to, isVote(first, to: second) || isMixed(first, into: second) { return false }
    if link == .to, isStep(first, to: second) || isTimes(first.start - 1) && isTimes(second.end) {
      // "from 4×4 to 8×8 feet"
      return false
    }
    // "cut his time by 4 seconds to 52 seconds"
    if isStep(by: first, to: second) { return false }
    // "5 minutes to an hour", "a week to 10 days", "between a week and a month"
    let spansTime =
      first.unit?.kind == .duration && second.unit?.kind == .duration
      && (link == .to
        && (first.amount.isArticle != second.amount.isArticle || first.unit != second.unit)
        || link == .and)
      // "from 600 m to a mile"
      || link == .to && first.unit?.kind == .length && second.unit?.kind == .length
        && !first.amount.isArticle && classes(first.start - 1).contains(.from)
    guard !second.amount.isArticle || spansTime,
      !first.amount.isArticle || link == .or || spansTime, !second.amount.isVague
    else { return false }
    if link == .or {
      // "two or three", "100 or 120", "5 or 6 thousand"; "20 or 40 mg" are two doses.
      var other = second.amount.value
      if first.amount.scale == 0, second.amount.scale > 0,
        first.amount.isPlainInteger || first.amount.isWord
      {
        other.exponent -= second.amount.scale
      }
      // "two or three dozen"
      if second.amount.isOfDozens, !first.amount.isOfDozens,
        let dozens = ExactRatio(1, 12).applied(to: other)
      {
        other = dozens
      }
      let isNear =
        first.amount.value.multiplied(by: ExactDecimal(significand: 15, exponent: -1))
        .map { other <= $0 } == true && mayBeGuess(first.amount, other)
      if isWord(first.start - 1, "either") { return false }
      let isNext = first.amount.value.adding(ExactDecimal(1)) == other
      guard !first.amount.isFraction, isNear || isNext || first.amount.isVague else { return false }
    }
    // "zwischen 500.000 und anderthalb bis zwei Millionen"
    if knowsLanguage, second.amount.isWord, second.measure == nil, second.amount.scale == 0 {
      return false
    }
    // "from 20 mpg in 2008 to 29 mpg": a year is no end of a range.
    if first.measure == nil, second.measure != nil, isYear(first.numberStart),
      isWord(first.start - 1, "in")
    {
      return false
    }
    var low = first.amount.value
    var high = second.amount.value
    var measure = second.measure ?? first.measure
    if let a = first.unit, let b = second.unit {
      // "1 ml or 5 ml" are two things; "102 or 103 °F" may be a range.
      if link == .or, let double = low.multiplied(by: ExactDecimal(2)), high > double {
        return false
      }
      // "from 600 IU to 2000 IU daily": what is said of the second is said of both.
      if link != .or, classes(second.end - 1).contains(.periodAdverb) || isPeriod(second.end - 1),
        b.code.hasPrefix("\(a.code)/")
      {
        measure = second.measure
      } else if link == .to, a.kind == b.kind, a.kind == .duration || isTakenDaily(a),
        let within = inPeriod(low, of: a, b)
      {
        low = within
      } else if !a.hasCode(of: b) {
        // "5 mg or 2 g" are two doses, "an hour or 90 minutes" two lengths.
        guard link != .or || first.amount.isVague else { return false }
        if a == lexicon.degree, b.kind == .temperature {
          // "30°–40°C"
          return takeDegrees(&reading, to: second)
        }
        guard a.dimension == b.dimension, a.isMoney == b.isMoney, !a.isMoney, a.kind == b.kind,
          a.scale == .linear, b.scale == .linear, let inverse = b.factor.inverse,
          let ratio = a.factor.multiplied(by: inverse)
        else { return false }
        if ratio.numerator < ratio.denominator, !first.amount.isVague,
          let wider = ratio.inverse?.applied(to: high), ratio.numerator == 1 || wider.isShort
        {
          // "3 days to 2 weeks" is 3 to 14 days: a finite number of the smaller unit.
          high = wider
          measure = first.measure
        } else if !first.amount.isVague, let days = days(a, b), let end = measure?.end,
          let from = days.0.applied(to: low), let to = days.1.applied(to: high), from.isShort,
          to.isShort
        {
          // "3 weeks to 6 months": neither is a finite number of the other.
          (low, high) = (from, to)
          measure = Measure(unit: lexicon.day, end: end)
        } else if let converted = ratio.applied(to: low) {
          low = converted
        } else {
          return false
        }
      }
    } else if first.measure != nil, second.measure == nil {
      // The unit of the first alone: "$650-1500", "a day or two", "5 % to 10".
      let isMoney = first.hasLeadingMoney
      guard isMoney || link == .or || link == .dash && first.unit?.kind == .percentage else {
        return false
      }
      if link == .or, second.amount.value <= low || isNoun(second.end) { return false }
      measure = first.measure
    }
    if let parts = fractions(first, second) { low = parts }
    if second.amount.isOfDozens, !first.amount.isOfDozens, first.measure == nil {
      low = low.multiplied(by: ExactDecimal(12)) ?? low
    }
    if second.amount.power != 0, first.amount.power == 0, first.measure == nil {
      // "1.2–1.5 × 10⁵ K"
      let factor = ExactDecimal(
        significand: high.significand, exponent: high.exponent - second.amount.power)
      if low < factor { low.exponent += second.amount.power }
    }
    if second.amount.scale > first.amount.scale, !first.amount.isWord || second.amount.isWord,
      first.measure == nil || first.hasLeadingMoney
    {
      let coefficient = ExactDecimal(
        significand: high.significand, exponent: high.exponent - second.amount.scale)
      if low <= coefficient || (low < ExactDecimal(1000) && first.measure == nil) {
        low.exponent += second.amount.scale - first.amount.scale
      }
    }
    if link == .dash, isGlued(first.end), first.amount.isPlainInteger,
      first.measure == nil || first.hasLeadingMoney, low < ExactDecimal(100),
      let thousands = wholeThousands(second), low < thousands
    {
      // "3-4,000 people"
      low.exponent += 3
    }
    if low > high, first.amount.scale > 0, second.amount.scale == 0, second.measure == nil,
      link == .to || link == .dash
    {
      // "5 million to 10", "from $5m to 7"
      let scaled = ExactDecimal(
        significand: high.significand, exponent: high.exponent + first.amount.scale)
      if low < scaled, high < ExactDecimal(1000) { high = scaled }
    }
    if low > high, !first.amount.isVague {
      let isNegative = low.significand < 0 && high.significand < 0
      guard link == .to || link == .and || link == .dash && measure != nil,
        low.significand > 0 && high.significand >= 0 || isNegative
      else { return false }
      // "The bill passed 235 to 190": two counts of votes.
      let areVotes =
        first.amount.isPlainInteger && second.amount.isPlainInteger && measure == nil
        && groups(first.start - 1).contains(.vote)
      if link != .and, !isNegative,
        !(link == .to && isRanging(first)) || areVotes && link == .to
          // "leads by 48 to 44 percent"
          || isWord(first.start - 1, "by")
      {
        return false
      } else {
        swap(&low, &high)
      }
    }
    if low == high { return false }
    reading.lower = first.amount.isVague ? high : low
    reading.upper = high
    reading.isOrMore = second.isOrMore || link != .or && isOpenAbove(second)
    reading.isVague = false
    reading.isOpenLow = first.amount.isVague
    reading.measure = measure
    reading.end = second.end
    reading.isRange = true
    reading.rule = .range
    // "aged 1 year to under 7 years"
    reading.excludesHigh =
      link == .to && (isWord(second.start - 1, "under") || isWord(second.start - 2, "less"))
    // "90-95% percent": said twice.
    if measure?.unit.kind == .percentage,
      let again = factor(at: reading.end, after: nil, isAlone: false),
      lexicon.units[again.unit].kind == .percentage
    {
      reading.end = again.end
    }
    return true
  }

  /// "Mix *1 tsp to 1 litre of water*", "add 5 ml to 1 litre of milk": so much in so much, where one of them is next to
  /// nothing beside the other. "Bags hold 10 g to 1 kg of coffee."
  private func isMixed(_ first: Item, into second: Item) -> Bool {
    guard let a = first.unit, let b = second.unit, a != b, a.dimension == b.dimension,
      a.kind == .volume || a.kind == .mass, classes(second.end).contains(.of),
      !isWord(first.start - 1, "from"), let inverse = b.factor.inverse,
      let ratio = a.factor.multiplied(by: inverse),
      let part = ratio.applied(to: first.amount.value)
    else { return false }
    let one = ExactDecimal(1)
    if first.amount.value == one, second.amount.value == one { return part.double <= 0.1 }
    return second.amount.value.double >= part.double * 50
      && (max(first.start - Self.mixReach, Tokenizer.margin)..<first.start).contains { place in
        Self.mixing.contains { isWord(place, $0) }
      }
  }
  private static let mixReach = 10
  private static let mixing: [StaticString] = [
    "add", "added", "adding", "blend", "combine", "dilute", "diluted", "dissolve", "dissolved",
    "mix", "mixed", "mixing", "proportion", "ratio", "stir", "use", "using",
  ]

  /// The half of an hour in "*30 minutes* to 2 hours a day": the first in the unit of the second, without its period.
  private func inPeriod(_ low: ExactDecimal, of first: Unit, _ second: Unit) -> ExactDecimal? {
    guard let slash = second.code.utf8.lastIndex(of: ASCII.slash),
      let whole = lexicon.units.first(where: { $0.code == second.code[..<slash] }),
      whole.dimension == first.dimension, let inverse = whole.factor.inverse,
      let value = first.factor.multiplied(by: inverse)?.applied(to: low), value.isShort
    else { return nil }
    return value
  }

  /// "Revenue grew from $3.4 to $4.5 billion": both are billions, where the two numbers before the word are of one size.
  private func shareScale(_ reading: inout Reading, with second: Item) {
    let first = reading.first
    guard second.amount.scale > 0, first.amount.scale == 0, !first.amount.isArticle,
      first.hasLeadingMoney == second.hasLeadingMoney,
      first.measure == nil || first.hasLeadingMoney && first.unit == second.unit,
      classes(first.start - 1).contains(.from), !isYear(first.numberStart)
    else { return }
    let coefficient = ExactDecimal(
      significand: second.amount.value.significand,
      exponent: second.amount.value.exponent - second.amount.scale)
    guard first.amount.value != coefficient,
      let tenfold = first.amount.value.multiplied(by: ExactDecimal(10)), coefficient < tenfold,
      let most = coefficient.multiplied(by: ExactDecimal(10)), first.amount.value < most
    else { return }
    reading.lower.exponent += second.amount.scale
    reading.upper.exponent += second.amount.scale
  }

  /// The two quarters of "two to three quarters".
  private func fractions(_ first: Item, _ second: Item) -> ExactDecimal? {
    let word = tokens[second.amount.end - 1]
    guard second.amount.isFraction, !first.amount.isFraction, first.amount.isWord,
      first.amount.isWhole, first.measure == nil, word.kind == .word,
      classes(second.amount.end - 1).contains(.fraction)
    else { return nil }
    return ExactRatio(first.amount.value.significand, Int128(lexicon.values[word.value]))
      .applied(to: ExactDecimal(1))
  }

  /// The 6 million of "£5-6m", the 10 of "$5m-10m": no sum reaches to metres.
  private func moneyMillions(_ first: Item, _ second: Item) -> Item? {
    guard first.hasLeadingMoney, !second.hasLeadingMoney, second.end == second.amount.end + 1,
      isWord(second.amount.end, "m"), isGlued(second.amount.end)
    else { return nil }
    return inMillions(second)
  }

  /// "2m-3m jobs": as the second "m" counts millions, the first does too.
  private func millions(_ first: Item, _ second: Item) -> Item? {
    guard first.measure != nil, second.measure == nil, first.end == first.amount.end + 1,
      isWord(first.amount.end, "m"),
      isGlued(first.amount.end), second.amount.scale == 6, isWord(second.end - 1, "m")
    else { return nil }
    return inMillions(first)
  }

  /// The "m" behind it is no metre.
  private func inMillions(_ metres: Item) -> Item {
    var item = metres
    item.measure = nil
    item.amount.value.exponent += 6
    item.amount.scale = 6
    return item
  }

  private func takeDegrees(_ reading: inout Reading, to second: Item) -> Bool {
    guard reading.lower < second.amount.value else { return false }
    reading.upper = second.amount.value
    reading.measure = second.measure
    reading.end = second.end
    reading.isRange = true
    reading.rule = .range
    return true
  }

}

extension ExactDecimal {
  /// Few enough digits to be exact; a quotient that never ends fills all of them.
  fileprivate var isShort: Bool { significand.magnitude < 1_000_000_000_000 }
}
