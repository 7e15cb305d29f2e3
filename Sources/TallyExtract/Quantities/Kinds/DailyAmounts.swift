internal import TallyCore

/// Amounts of a day that are said in other words than "a day".
///
///     200 mg each day, 20 mg daily            mg/d
///     200 mg or less per day                  mg/d    behind the bound
///     400 mg (about 4 cups) a day             mg/d    behind an aside
///     no more than 1200 mg in 24 hours        mg/d    and no duration
///     the maximum daily dose is 1200 mg       mg/d    a dose of 400 mg is another matter
extension QuantityReader {
  /// The "each day" of "200 mg each day", "daily". Periods of a year are left out: hand-read news have "286
  /// gigatonnes annually" as gigatonnes.
  func shortPeriod(at index: Int) -> Factor? {
    // "50 mg of zinc twice daily"
    if isWord(index - 1, "twice") || isWord(index - 1, "thrice") || isWord(index - 1, "times") {
      return nil
    }
    if classes(index).contains(.periodAdverb) {
      guard !isNoun(index + 1) || isWord(index + 1, "thereafter"), !isWeighed(index) else {
        return nil
      }
      let place =
        isWord(index, "daily") || isWord(index, "nightly")
        ? lexicon.dayPlace
        : isWord(index, "weekly")
          ? lexicon.weekPlace : isWord(index, "monthly") ? lexicon.monthPlace : nil
      return place.map { Factor(unit: $0, power: -1, end: index + 1, isName: true) }
    }
    // "every second day" counts them out.
    guard classes(index).contains(.every), !isWord(index + 1, "second"), isPeriod(index + 1),
      !isWeighed(index)
    else { return nil }
    return period(of: index + 1)
  }

  private static let longestWeight = 5

  /// "a child weighing 20 kg each day": the weight is had, not taken.
  private func isWeighed(_ index: Int) -> Bool {
    (max(index - Self.longestWeight, Tokenizer.margin)..<index).contains {
      isWord($0, "weighing") || isWord($0, "weighs") || isWord($0, "weigh")
        || isWord($0, "weighed")
    }
  }

  /// The day, week or month at `index`, as a divisor.
  private func period(of index: Int) -> Factor? {
    guard var period = factor(at: index, after: nil, isAlone: false), period.power == 1 else {
      return nil
    }
    let unit = lexicon.units[period.unit]
    guard unit.kind == .duration, unit.multiple == 1, unit.code != "a" else { return nil }
    period.power = -1
    return period
  }

  /// What is taken, drunk, used up or made by the day.
  func isTakenDaily(_ unit: Unit) -> Bool {
    switch unit.kind {
    case .mass, .volume, .energy, .data, .dose: true
    default: false
    }
  }

  /// Whether it is an amount that may be taken by the day.
  func mayTakePeriod(_ reading: Reading) -> Bool {
    guard let measure = reading.measure, isTakenDaily(measure.unit) else { return false }
    return !measure.unit.code.utf8.contains(ASCII.slash) && reading.perPlace < 0
  }

  /// Puts the period that stands behind a bound or an aside, or before the amount, under its unit.
  ///
  /// - Returns: the token to go on with, where it is not that behind the quantity.
  func takePeriod(_ reading: inout Reading, _ outline: Outline) -> Int? {
    let end = outline.end
    if end > reading.end, let period = anyPeriod(at: end) {
      return divide(&reading, by: period) ? period.end : nil
    }
    // "15.5 cups (3.7 liters) of fluids per day"
    if isSign(end, .openParenthesis), let close = closing(end),
      let period = anyPeriod(at: behindContents(close))
    {
      divide(&reading, by: period)
      return nil
    }
    // "15 µg (600 IU) per day"
    if isSign(end, .closeParenthesis), isSign(outline.start - 1, .openParenthesis),
      floor == outline.start - 1, let last = found.last, last.quantity.unit.hasSuffix("/d"),
      let period = anyPeriod(at: behindContents(end + 1))
    {
      divide(&reading, by: period)
      return nil
    }
    if let whole = wholeDay(at: behindContents(end, upTo: "in"), outline.sides)
      ?? wholeDay(at: end, outline.sides)
    {
      return divide(&reading, by: whole) ? whole.end : nil
    }
    if let period = periodOfDose(before: outline.start, end) ?? unitInFront(of: outline.start, end)
      ?? periodOfFirst(reading, outline) ?? periodOfGapped(reading, outline)
    {
      divide(&reading, by: period)
    }
    return nil
  }

  @discardableResult
  private func divide(_ reading: inout Reading, by period: Factor) -> Bool {
    guard let measure = reading.measure,
      let place = lexicon.units.firstIndex(of: measure.unit),
      let unit = compounds.unit(
        of: [CompoundUnits.Factor(unit: place, power: 1), period.place], in: lexicon)
    else { return false }
    reading.measure?.unit = unit
    return true
  }

  private static let longestBill = 3

  /// The month of "the monthly fee is $20", "monthly rent of $900": what is paid once in each.
  func periodOfBill(before start: Int) -> String? {
    var near = start - 1
    let isStated =
      classes(near).contains(.of) || classes(near).contains(.copula) || isSign(near, .colon)
    guard isStated || isPay(near), near > floor else { return nil }
    if isStated { near -= 1 }
    var farthest = max(near - Self.longestBill, floor)
    while near >= farthest, !groups(near).contains(.paid), !isPay(near) {
      // "the monthly fee for adults is"
      guard isNoun(near) || isWord(near, "for"), classes(near).isDisjoint(with: .and) else {
        return nil
      }
      near -= 1
    }
    guard near >= farthest else { return nil }
    farthest = max(near - Self.longestBill, floor)
    near -= 1
    while near >= farthest, isNoun(near) {
      if classes(near).contains(.periodAdverb) {
        if isWord(near, "monthly") { return "mo" }
        if isWord(near, "weekly") { return "wk" }
        if isWord(near, "daily") || isWord(near, "nightly") { return "d" }
        if isWord(near, "hourly") { return "h" }
        return isWord(near, "annual") || isWord(near, "yearly") ? "a" : nil
      }
      if isWord(near, "annual") { return "a" }
      near -= 1
    }
    return nil
  }

  /// "hourly rate $12.75", "the daily rate is €50"
  private func isPay(_ index: Int) -> Bool {
    (isWord(index, "rate") || isWord(index, "wage") || isWord(index, "pay"))
      && classes(index - 1).contains(.periodAdverb)
  }

  /// What a price is said to be of before it is told: "the monthly fee is $20", "the cost per session is $640", "average
  /// price per tooth can range from $1,500".
  func rateInFront(of start: Int, _ reading: Reading) -> String? {
    if let period = periodOfBill(before: start) { return period }
    var near = start - 1
    let lowest = max(start - Self.longestLink, floor)
    while near > lowest, isLink(near) { near -= 1 }
    guard near < start - 1, near > floor,
      let per = [near - 1, near - 2].first(where: { $0 > floor && classes($0).contains(.per) }),
      (max(floor, per - Self.longestBilled)..<per).contains(where: {
        groups($0).contains(.paid) || isWord($0, "price") || isWord($0, "prices")
          || isWord($0, "costs")
      }),
      let rate = rate(at: per, reading), rate.end == near + 1
    else { return nil }
    return rate.per
  }

  /// "The daily intake is 1,000 mg for those under 50 *and 1,200 mg* for others": the period stands before the first.
  private func periodOfFirst(_ reading: Reading, _ outline: Outline) -> Factor? {
    let next = outline.end
    guard found.count > ownStart, classes(outline.start - 1).contains(.and),
      isWord(next, "for") || isWord(next, "in") || isClauseEnd(next),
      let code = reading.unit?.code
    else { return nil }
    let isSame = found[ownStart...].suffix(2).contains { first in
      let unit = first.quantity.unit
      return unit.utf8.count == code.utf8.count + 2 && unit.hasPrefix(code) && unit.hasSuffix("/d")
        && !text[first.core.start..<first.core.end].contains(UInt8(ascii: "y"))
        && text[first.core.end - 1] != UInt8(ascii: "d")
    }
    return isSame ? Factor(unit: lexicon.dayPlace, power: -1, end: outline.end, isName: true) : nil
  }

  private static let longestGap = 4
  private static let gappedReach = 24

  /// "2,500 kcal a day *and women 2,000 kcal*", "the basic plan costs $50 a month *and the student plan $28*", "$18 an ounce
  /// *versus $31*": what leaves out its verb leaves out for what it is counted, too, where it is of people or of another such
  /// thing. "$50 a month and installation $80" is none.
  ///
  /// - Returns: the place of the value before it.
  private func gapped(_ start: Int, _ end: Int) -> Int? {
    guard found.count > ownStart, start - floor <= Self.longestGap + 1 else { return nil }
    let first = isSign(floor, .comma) ? floor + 1 : floor
    if isWord(first, "versus") || isWord(first, "vs") || isWord(first, "against"),
      start == first + 1
    {
      return isClauseEnd(end) ? found.count - 1 : nil
    }
    var near = first
    guard classes(near).contains(.and), isClauseEnd(end) else { return nil }
    near += 1
    if !classes(near).isDisjoint(with: [.article, .the]) { near += 1 }
    guard near < start,
      (near..<start).allSatisfy({ isNoun($0) && !isFinite($0) || isPluralNoun($0) }),
      classes(start - 1).contains(.person) || isNamedBefore(start - 1),
      // "and the lifetime plan $99", "the annual subscription $40"
      !(near..<start).contains(where: {
        isWord($0, "lifetime") || isWord($0, "setup") || isWord($0, "annual")
          || isWord($0, "yearly")
          || isWord($0, "single") || isWord($0, "spare")
      })
    else { return nil }
    return found.count - 1
  }

  /// Whether the same word stands before the last value, not far from it.
  private func isNamedBefore(_ noun: Int) -> Bool {
    let word = bytes(noun)
    return (max(floor - Self.gappedReach, Tokenizer.margin)..<floor).contains {
      tokens[$0].kind == .word && bytes($0).elementsEqual(word)
    }
  }

  private static let likeness = ExactDecimal(2)

  /// Whether the two may be of one kind of amount.
  private func isAlike(_ place: Int, _ reading: Reading) -> Bool {
    guard let other = found[place].quantity.upper ?? found[place].quantity.lower,
      let times = reading.upper.multiplied(by: Self.likeness),
      let many = other.multiplied(by: Self.likeness)
    else { return false }
    return other <= times && reading.upper <= many
  }

  private func periodOfGapped(_ reading: Reading, _ outline: Outline) -> Factor? {
    guard let place = gapped(outline.start, outline.end), let code = reading.unit?.code,
      found[place].quantity.unit == code + "/d", isAlike(place, reading)
    else { return nil }
    return Factor(unit: lexicon.dayPlace, power: -1, end: outline.end, isName: true)
  }

  /// That of the price before it, in the same money.
  func rateOfGapped(from start: Int, to end: Int, _ reading: Reading) -> String? {
    guard let place = gapped(start, end), found[place].kind == .price,
      found[place].quantity.unit == reading.unit?.code, isAlike(place, reading)
    else { return nil }
    return found[place].quantity.per
  }

  /// "The yield per acre is 20 tons", "the dose per day should not exceed 20 mg": of what it is so much, told before.
  private func unitInFront(of start: Int, _ end: Int) -> Factor? {
    var near = start - 1
    let lowest = max(start - Self.longestLink, floor)
    while near > lowest, isLink(near) { near -= 1 }
    guard near < start - 1, near - 2 > floor, classes(near - 1).contains(.per), isNoun(near - 2),
      var unit = factor(at: near, after: nil, isAlone: false), unit.end == near + 1,
      unit.power == 1, !lexicon.units[unit.unit].isMoney,
      lexicon.units[unit.unit].kind != .percentage
    else { return nil }
    (unit.power, unit.end) = (-1, end)
    return unit
  }

  /// Stands between a price and what it is of.
  private func isLink(_ index: Int) -> Bool {
    isSign(index, .colon) || classes(index).contains(.copula) || groups(index).contains(.will)
      || isWord(index, "range") || isWord(index, "ranges") || isWord(index, "averages")
      || isWord(index, "be") || isWord(index, "typically") || isWord(index, "usually")
  }

  private static let longestLink = 5
  private static let longestBilled = 6

  /// "per day", "a day", "each day", "daily".
  private func anyPeriod(at index: Int) -> Factor? {
    if let period = shortPeriod(at: index) { return period }
    guard classes(index).contains(.per) || classes(index).contains(.article), isPeriod(index + 1)
    else { return nil }
    return period(of: index + 1)
  }

  private static let longestAside = 12

  /// Behind the bracket that opens at `index`.
  private func closing(_ index: Int) -> Int? {
    for near in index + 1..<min(index + Self.longestAside, tokens.count) {
      if isSign(near, .closeParenthesis) { return near + 1 }
      if isSign(near, .openParenthesis) || tokens[near].kind == .end { return nil }
    }
    return nil
  }

  /// "no more than 8 g in 24 hours", "in any 24-hour period", "over a day"; not "within 24 hours of surgery".
  func wholeDay(at index: Int, _ sides: Sides) -> Factor? {
    guard [.atMost, .upTo, .lessThan, .noLongerThan].contains(sides.bound),
      isWord(index, "in") || isWord(index, "over") || isWord(index, "within")
        || isWord(index, "during") || isWord(index, "per") || classes(index).contains(.every)
    else { return nil }
    var next = index + 1
    if classes(next).contains(.article) || isWord(next, "any") || isWord(next, "each") { next += 1 }
    var end = next + 1
    if literal(next)?.value == ExactDecimal(24) {
      if isSign(end, .hyphen) { end += 1 }
      guard isWord(end, "hours") || isWord(end, "hour") || isWord(end, "h") || isWord(end, "hrs")
      else { return nil }
      end += 1
    } else {
      guard next > index + 1, isWord(next, "day") else { return nil }
    }
    if isWord(end, "period") { end += 1 }
    let leans =
      classes(end).contains(.of) || classes(end).contains(.or) || isWord(end, "after")
      || isWord(end, "before") || isWord(end, "from") || isWord(end, "prior")
      || isWord(end, "later") || isWord(end, "following")
    return leans ? nil : Factor(unit: lexicon.dayPlace, power: -1, end: end, isName: true)
  }

  private static let doseReach = 8

  /// The "daily" of "the maximum daily dose is", "a daily intake of", "the daily limit for adults should not exceed". "A
  /// daily dose of 400 mg three times" has none.
  private func periodOfDose(before start: Int, _ end: Int) -> Factor? {
    guard classes(end).isDisjoint(with: [.timesWord, .every, .per]),
      !isWord(end + 1, "times"), !isSign(end, .slash)
    else { return nil }
    var near = start - 1
    let lowest = max(floor, start - Self.doseReach)
    guard
      near > lowest,
      classes(near).contains(.of) || classes(near).contains(.copula) || isSign(near, .colon)
        || isWord(near, "exceed") || classes(near).contains(.obligation)
        || isWord(near, "be") || start > near + 1 || opensExceeding(start)
    else { return nil }
    // "is split into doses of 300 mg"
    if classes(near).contains(.of), !groups(near - 1).contains(.intake) { return nil }
    while near > lowest {
      if groups(near).contains(.intake) {
        let adverb = classes(near - 1).contains(.periodAdverb) ? near - 1 : near - 2
        guard adverb >= lowest - 2, classes(adverb).contains(.periodAdverb),
          tokens[adverb + 1].kind == .word, isNoun(adverb + 1)
        else { return nil }
        let place =
          isWord(adverb, "daily")
          ? lexicon.dayPlace
          : isWord(adverb, "weekly")
            ? lexicon.weekPlace : isWord(adverb, "monthly") ? lexicon.monthPlace : nil
        return place.map { Factor(unit: $0, power: -1, end: end, isName: true) }
      }
      let token = tokens[near]
      let isPassed =
        token.kind == .word && !classes(near).contains(.and) && !groups(near).contains(.moving)
        && !classes(near).contains(.change) || isSign(near, .colon) && near == start - 1
      guard isPassed else { return nil }
      near -= 1
    }
    return nil
  }

  /// "not exceed", "exceeding" are words of the bound.
  private func opensExceeding(_ start: Int) -> Bool {
    isWord(start, "exceed") || isWord(start, "not") && isWord(start + 1, "exceed")
  }
}
