internal import TallyCore

extension QuantityReader {
  /// Tries to read a quantity at `index`; returns the token to go on with.
  mutating func quantity(at index: Int) -> Int {
    if let sides = letteredSides(at: index) { return sides }
    if let skipped = trap(at: index) { return skipped }
    // "grew 0.5% a quarter"
    if index == floor, found.count > ownStart, isWord(index + 1, "quarter"),
      classes(index).contains(.article), !classes(index + 2).contains(.of)
    {
      return index + 2
    }
    if let frequency = frequency(at: index) { return frequency }
    if let multiple = multiple(at: index) { return multiple }
    guard let first = item(at: index) ?? unnumbered(at: index) else { return index + 1 }
    if let chance = chance(of: first) { return chance }
    var reading = reading(from: first)
    takeHeight(&reading)
    takeSidePower(&reading)
    if knowsLanguage { takeUnitOfGoal(&reading) }
    takeErrors(&reading)
    if let end = takeChain(&reading) { return end }
    takePointOfThousands(&reading)
    if isSign(reading.end, .closeParenthesis) { takeBracketed(&reading) }
    if isSign(reading.end, .comma) { takeUnitBehindPreference(&reading) }
    if isSign(reading.end, .openParenthesis) || isSign(reading.end, .openBracket) {
      takeUnitBehindAside(&reading)
    }
    if let frequency = frequency(at: index, times: reading) { return frequency }
    if let end = takeSpread(&reading) { return end }
    if let unit = wavenumber(reading) {
      // Before the traps: "1648, 1601" would be years.
      reading.measure = Measure(unit: unit, end: reading.end)
      reading.rule = .lead
    }
    if let skipped = trap(reading) { return skipped }
    lead(&reading)
    takeEllipsis(&reading)
    takeAccounting(&reading)
    swallowRestatement(&reading)
    var start = reading.start
    var sides = sidesBefore(&start, reading)
    // A reading is some hundred bytes, copied for each call: cheap tests come first.
    if sides.bound == .none, !reading.isRange, !reading.isVague {
      if reading.unit?.isMoney == true { takeFromPrice(&start, before: reading.end, &sides) }
      takeNamedLimit(start, &sides)
    }
    var end = reading.end
    takeOpening(&start, reading)
    if reading.isApproximate { sides.isApproximate = true }
    if reading.first.isOrMore, !reading.isRange, sides.bound == .none { sides.bound = .orMore }
    var kind = reading.unit?.kind ?? .count
    var per = reading.perPlace < 0 ? nil : found[reading.perPlace].quantity.per
    if per?.utf8.first?.isASCIIDigit == true { kind = .other }
    var counted: ByteRange?
    sidesAfter(&end, reading, &sides)
    if reading.measure == nil, end > reading.end,
      let measure = measure(at: end, after: reading.first.amount)
    {
      // "seven or more hours"
      reading.measure = measure
      kind = measure.unit.kind
      end = measure.end
      reading.end = end
    }
    if reading.measure == nil, isAgeOfPeople(start, end, reading, sides) {
      reading.measure = Measure(unit: lexicon.yearOfAge, end: reading.end)
      kind = .age
    }
    if kind == .duration, let age = age(&start, &end, reading, sides) {
      kind = age
      sidesAfter(&end, reading, &sides)
    }
    if sides.bound == .none {
      if boundBehindBracket != nil || isSign(end, .openParenthesis) {
        takeBoundBehindBracket(end, reading, &sides)
      }
      if found.count > ownStart, start > floor, start - floor <= 2 {
        shareBound(start, reading, &sides)
      }
    }
    var coreEnd = reading.end
    if reading.measure == nil || reading.unit?.isMoney == true {
      if reading.measure == nil {
        counted = nounRange(at: end)
        if counted != nil { boundBehindNoun(afterNoun(end, counted), reading, &sides, &end) }
      }
      let behind = behindContents(reading.measure == nil ? afterNoun(end, counted) : end)
      if reading.measure != nil, isSign(end, .openParenthesis) || isSign(end, .closeParenthesis),
        let shared = rateBehindBracket(end, reading)
      {
        per = shared
      } else if let rate = rate(at: behind, reading) ?? rateWithin(at: behind, reading, sides) {
        per = rate.per
        if reading.measure != nil {
          end = max(end, rate.end)
          coreEnd = max(coreEnd, rate.end)
        } else if rate.per.utf8.first?.isASCIIDigit == true {
          // "2 to 5 per 100,000 people".
          end = max(end, rate.end)
          coreEnd = max(coreEnd, rate.end)
          kind = .other
          counted = counted.flatMap { $0.end <= tokens[end - 1].end ? nil : $0 }
        }
        sidesAfter(&end, reading, &sides)
      }
    }
    if reading.measure == nil, let multiplied = multipleEnd(end) {
      end = multiplied
      coreEnd = end
      kind = .other
      counted = nil
    }
    var isForOne = false
    if first.amount.isArticle || first.amount.isOne, !reading.isRange {
      if first.amount.isArticle, !isFreeArticle(start, sides, reading) { return index + 1 }
      isForOne = reading.measure != nil && start == reading.start && namesUnit(reading)
    }
    if kind == .duration, start == reading.start, start == floor + 1, goesOnEvery() {
      kind = .frequency
    }
    guard isAcceptable(reading, counted: counted, start: start) else { return reading.first.end }
    emit(
      reading, sides, start: start, end: end, coreEnd: coreEnd, kind: kind, per: per,
      counted: counted)
    if isForOne { found[found.count - 1].isForOne = true }
    if reading.measure != nil, reading.unit?.isMoney != true, let thing = thingOfRate(at: end) {
      // "7.2 yards a carry": of a measure the unit says all, and no yards are compared with it.
      found[found.count - 1].quantity.unit += "/{\(thing)}"
      found[found.count - 1].quantity.canonical = nil
    }
    return max(end, index + 1)
  }

  /// The end of what makes a number a factor: "3 times", "13-fold", "10x".
  private func multipleEnd(_ index: Int) -> Int? {
    if isWord(index, "times") || marks(index).contains(.times) && tokens[index + 1].kind != .number
    {
      return index + 1
    }
    if isSign(index, .hyphen), isWord(index + 1, "fold") || marks(index + 1).contains(.times) {
      return index + 2
    }
    if isWord(index, "fold"), isWord(index + 1, "higher") || isWord(index + 1, "lower") {
      return index + 1
    }
    let isMark = isWord(index, "x") || isSign(index, .times)
    return isMark && isGlued(index) && tokens[index + 1].kind != .number ? index + 1 : nil
  }

  /// "threefold", "three-fold", "doubled", "twice as": a factor in words.
  private mutating func multiple(at index: Int) -> Int? {
    guard tokens[index].kind == .word else { return nil }
    let classes = classes(index)
    var end = index + 1
    if classes.contains(.fold) {
      // "a double bed" has one of it, and "double the price" sets a price against itself.
      guard !isWord(index, "double") else { return nil }
    } else if classes.contains(.timesWord), !isWord(index, "once") {
      guard isWord(end, "as"), tokens[end + 1].kind == .word else { return nil }
    } else if classes.contains([.number, .ones]), isSign(end, .hyphen), isWord(end + 1, "fold") {
      end += 2
    } else {
      return nil
    }
    let amount = Amount(
      value: ExactDecimal(lexicon.values[tokens[index].value]), end: end, isWord: true)
    let item = Item(start: index, end: end, numberStart: index, amount: amount)
    let reading = Reading(
      start: index, end: end, lower: amount.value, upper: amount.value, first: item, rule: .number)
    var start = index
    let sides = sidesBefore(&start, reading)
    emit(
      reading, sides, start: start, end: end, coreEnd: end, kind: .other, per: nil, counted: nil)
    return end
  }

  /// "15 points or more": the bound stands behind what is counted.
  private func boundBehindNoun(
    _ index: Int, _ reading: Reading, _ sides: inout Sides, _ end: inout Int
  ) {
    guard sides.bound == .none else { return }
    var bounded = sides
    var next = index
    sidesAfter(&next, reading, &bounded)
    guard next > index, bounded.bound != .none, tokens[next].kind != .number,
      !classes(next).contains(.number)
    else { return }
    sides = bounded
    end = next
  }

  /// "the first day or two", "the week or so": a unit that stands for one of it.
  private func unnumbered(at index: Int) -> Item? {
    if isWord(index, "whole") || isWord(index, "entire") || isWord(index, "another") {
      return wholeUnit(at: index)
    }
    if isWord(index, "all") {
      return isWord(index - 1, "for")
        ? wholeUnit(at: isSign(index + 1, .hyphen) ? index + 1 : index) : nil
    }
    guard classes(index).contains(.unitName), classes(index + 1).contains(.or),
      isWord(index + 2, "two") || isWord(index + 2, "so"),
      isWord(index - 1, "first") || classes(index - 1).contains(.the),
      let unit = factor(at: index, after: nil, isAlone: true),
      lexicon.units[unit.unit].kind == .duration, lexicon.units[unit.unit].multiple == 1
    else { return nil }
    let amount = Amount(value: ExactDecimal(1), end: index, isWord: true, isArticle: true)
    var item = Item(start: index, end: unit.end, numberStart: index, amount: amount)
    item.measure = Measure(unit: lexicon.units[unit.unit], end: unit.end)
    return item
  }

  /// "the whole day", "another week", "for all day".
  private func wholeUnit(at index: Int) -> Item? {
    guard let unit = factor(at: index + 1, after: nil, isAlone: true), unit.end == index + 2,
      lexicon.units[unit.unit].kind == .duration, lexicon.units[unit.unit].multiple == 1,
      text[tokens[index + 1].end - 1] != 0x73, tokens[index + 1].kind == .word
    else { return nil }
    let amount = Amount(value: ExactDecimal(1), end: index + 1, isWord: true)
    var item = Item(start: index, end: unit.end, numberStart: index, amount: amount)
    item.measure = Measure(unit: lexicon.units[unit.unit], end: unit.end)
    return item
  }

  /// "the result was ($99.99)": brackets are an accountant's minus. Behind "is" no aside can stand.
  private func takeAccounting(_ reading: inout Reading) {
    guard reading.first.hasLeadingMoney, !reading.isRange, !reading.isVague,
      isSign(reading.start - 1, .openParenthesis), isSign(reading.end, .closeParenthesis),
      classes(reading.start - 2).contains(.copula), reading.lower.significand > 0
    else { return }
    reading.lower = reading.lower.negated
    reading.upper = reading.upper.negated
    reading.start -= 1
    reading.end += 1
  }

  /// "between" and "from" belong to the span of a range, "plus or" to that of "minus 3 points".
  private func takeOpening(_ start: inout Int, _ reading: Reading) {
    if isWord(start, "minus"), isWord(start - 1, "or"), isWord(start - 2, "plus"),
      start - 2 >= floor
    {
      start -= 2
      return
    }
    guard reading.isRange, start > floor else { return }
    let before = start - 1
    if classes(before).contains(.between) || isWord(before, "from") { start = before }
  }

  func afterNoun(_ end: Int, _ counted: ByteRange?) -> Int {
    guard let counted else { return end }
    var index = end
    while index < tokens.count, tokens[index].kind != .end, tokens[index].end <= counted.end {
      index += 1
    }
    return index
  }

  mutating func emit(
    _ reading: Reading, _ sides: Sides, start: Int, end: Int, coreEnd: Int, kind: QuantityKind,
    per: String?, counted: ByteRange?
  ) {
    var (lower, upper, lowerInclusive, upperInclusive) = interval(reading, sides)
    if reading.isOpenLow, sides.bound == .none {
      (lower, upper, lowerInclusive, upperInclusive) = (nil, reading.upper, false, true)
    }
    if reading.isVague {
      (lower, upper, lowerInclusive, upperInclusive) = (nil, nil, false, false)
    }
    let unit = reading.unit ?? lexicon.one
    let isRestated = restates(start, unit, kind)
    if isRestated, sides.bound == .none, isOneSided(found.count - 1) {
      // "just under 296 hp (224 kW)": the side stays open.
      if found[found.count - 1].quantity.lower == nil { lower = nil }
      if found[found.count - 1].quantity.upper == nil { upper = nil }
      lowerInclusive = lower != nil && found[found.count - 1].quantity.lowerInclusive
      upperInclusive = upper != nil && found[found.count - 1].quantity.upperInclusive
    }
    linkList(
      before: start, unit: reading.measure?.unit, reading,
      isBounded: sides.bound != .none && lastSharing != found.count)
    found.append(
      FoundQuantity(
        range: range(start, max(end, start + 1)),
        core: range(reading.start, max(coreEnd, reading.start + 1)), kind: kind,
        quantity: Quantity(
          lower: lower, upper: upper, lowerInclusive: lowerInclusive,
          upperInclusive: upperInclusive, isApproximate: sides.isApproximate || reading.isVague,
          isVague: reading.isVague, unit: unit.code, per: per,
          canonical: Self.canonical(lower, upper, unit)),
        bound: sides.bound, restatesPrevious: isRestated, counted: counted,
        rule: reading.rule.rawValue))
    if reading.measure != nil || counted != nil {
      listStart = found.count
    } else {
      noteListLink(from: floor, to: start)
    }
    noteLast(reading, start: start, end: end)
    floor = end
    deniedEnd = sides.isDenied ? end : -1
  }

  private mutating func noteLast(_ reading: Reading, start: Int, end: Int) {
    if isLevel(reading.unit, before: end) { return }
    // "differed at 30 days (95% CI 1.1 to 1.3)"
    let isDivisor = isSign(start - 1, .slash)
    let isMoment =
      reading.unit?.kind == .duration
      && (classes(start - 1).contains(.yearCue) && !classes(start - 1).contains(.of)
        || isWord(start - 1, "over"))
    earliestValue = earlierValue
    earlierValue = lastValue
    lastValue = LastValue(
      unit: reading.unit, end: end, place: found.count - 1, isMoment: isMoment || isDivisor,
      before: start - 1)
    if let unit = reading.unit, !unit.isMoney, !isSign(start - 1, .openParenthesis),
      !isDivisor, !isMoment
    {
      lastMeasure = Measure(unit: unit, end: end)
    }
  }

  private func isOneSided(_ place: Int) -> Bool {
    found[place].quantity.lower != found[place].quantity.upper
  }

  static func canonical(
    _ lower: ExactDecimal?, _ upper: ExactDecimal?, _ unit: Unit
  ) -> CanonicalInterval? {
    guard lower != nil || upper != nil else { return nil }
    if unit.kind == .temperature, unit.code == "deg" { return nil }
    let low = unit.canonical(lower)
    let high = unit.canonical(upper)
    // A side that does not fit must not look like an open one.
    if (low == nil) != (lower == nil) || (high == nil) != (upper == nil) { return nil }
    return CanonicalInterval(lower: low, upper: high, unit: unit.canonicalUnit)
  }

  /// "a day", "an hour" that is a length of time, not a moment or a rate: something before it says so.
  private func isFreeArticle(_ start: Int, _ sides: Sides, _ reading: Reading) -> Bool {
    if isWord(reading.end, "ago") || isWord(reading.end, "earlier") || isWord(reading.end, "later")
      || isWord(start - 1, "than") && isWord(reading.end, "before")
    {
      return false
    }
    let before = start - 1
    // "earned 7% a year on average", "no more than 8 tablets in a day"
    if isRateOfLast(start, reading) { return false }
    // "a fraction of a cent" is no cent.
    if classes(before).contains(.of), isWord(before - 1, "fraction") { return false }
    if sides.bound != .none || sides.isApproximate || reading.rule == .compound { return true }
    let isIdiom =
      isSign(reading.end, .hyphen) && isGlued(reading.end) && reading.unit?.kind != .duration
      || isWord(reading.end - 1, "cc") || isForeignArticle(reading.first.start)
    // "a quid-pro-quo", "a cc: to me"
    if isIdiom { return false }
    if tokens[before].kind == .end, reading.unit?.kind == .duration || reading.unit?.kind == .data {
      return true
    }
    guard reading.unit?.kind == .duration else {
      // "a bit", "a degree", "a foot in the door", "an atmosphere" are idioms.
      // "a ton of fun", "learn a ton"
      if isWord(reading.end - 1, "ton")
        || classes(reading.end).contains(.of) && isWord(reading.end - 1, "grain")
      {
        return false
      }
      // "A barrel costs eighty-five dollars."
      if groups(reading.end).contains(.saidOfThing) || isWord(reading.end, "cost") { return false }
      return [.mass, .length, .volume, .price].contains(reading.unit?.kind)
        && !isWord(reading.first.amount.end, "foot") && !isWord(reading.first.amount.end, "yard")
        && (!isWord(reading.first.amount.end, "cup") || classes(reading.end).contains(.of))
    }
    if isWord(before, "in"), reading.lower == ExactDecimal(1), reading.unit != lexicon.year {
      return true
    }
    return classes(before).contains(.spanCue)
  }

}
