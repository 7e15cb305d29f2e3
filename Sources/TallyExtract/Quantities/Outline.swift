internal import TallyCore

/// What stands around a reading and makes it a quantity.
struct Outline {
  /// The span, with the words of the bound.
  var start: Int
  var end: Int
  /// Behind number and unit.
  var coreEnd: Int
  var sides = Sides()
  var kind: QuantityKind
  /// What is counted. What it is told for is handed on beside it: a `String` here would be counted with each copy.
  var counted: ByteRange?
}

extension QuantityReader {
  // MARK: Steps

  /// First step: number and unit.
  ///
  /// - Returns: `nil` if there are any, which are added to `readings`; else the token to go on with.
  func start(at index: Int, into readings: inout [Reading]) -> Int? {
    if let end = passedOver(at: index) { return end }
    if tokens[index].kind == .word, let end = frequency(at: index) ?? multiple(at: index) {
      return end
    }
    guard let first = item(at: index) ?? unnumbered(at: index) else { return index + 1 }
    if let end = chance(of: first) { return end }
    readings.append(reading(from: first))
    return nil
  }

  /// Behind what counts nothing, or all of whose numbers have been read.
  private func passedOver(at index: Int) -> Int? {
    let next = tokens[index + 1]
    if tokens[index - 1].isWord(upTo: 1) || next.isWord(upTo: 1) || next.sign == .openParenthesis,
      let end = letteredSides(at: index)
    {
      return end
    }
    if let end = trap(at: index) { return end }
    if let end = quarterHour(at: index) { return end }
    // "grew 0.5% a quarter"
    let isQuarter =
      index == floor && found.count > ownStart && isWord(index + 1, "quarter")
      && classes(index).contains(.article) && !classes(index + 2).contains(.of)
    return isQuarter ? index + 2 : nil
  }

  /// Second step: takes what else belongs to number and unit, bit by bit; each needs what the one before has taken. A reading
  /// is some hundred bytes, copied for a call that does not change it: what most numbers lack is asked for here.
  ///
  /// - Returns: where to go on if it is no quantity, or one that has been noted already.
  func complete(_ reading: inout Reading) -> Int? {
    let number = reading.first.numberStart
    if reading.unit == lexicon.foot || isSign(number + 1, .prime) { takeHeight(&reading) }
    if isTimes(reading.start - 1) { takeSidePower(&reading) }
    if knowsLanguage { takeUnitOfGoal(&reading) }
    if mayBeError(tokens[reading.end]) { takeErrors(&reading) }
    if tokens[reading.end].isOne(of: .less, .lessOrEqual), let end = takeChain(&reading) {
      return end
    }
    if reading.first.amount.value.exponent == -3 { takePointOfThousands(&reading) }
    if isSign(reading.end, .closeParenthesis) { takeBracketed(&reading) }
    if isSign(reading.end, .comma), tokens[reading.start - 1].kind == .word {
      takeUnitBehindPreference(&reading)
    }
    if isSign(reading.end, .openParenthesis) || isSign(reading.end, .openBracket) {
      takeUnitBehindAside(&reading)
    }
    if reading.measure == nil, tokens[reading.end].kind == .word,
      let end = frequency(at: reading.first.start, times: reading)
    {
      return end
    }
    if let last = notes.lastValue, opensSpread(tokens[openingOfSpread(behind: last)]),
      let end = takeSpread(&reading)
    {
      return end
    }
    // "30 SPF"; but "SPF 15, 30 SPF 50"
    if reading.measure == nil, isWord(reading.end, "spf"), reading.first.amount.isPlainInteger,
      reading.upper <= ExactDecimal(120), tokens[reading.end + 1].kind != .number
    {
      reading.end += 1
      reading.measure = Measure(unit: lexicon.sunProtection, end: reading.end)
    }
    if reading.unit?.kind == .temperature, tokens[reading.start - 1].sign.isDash {
      takeSpacedMinus(&reading)
    }
    if reading.measure == nil, !reading.isRange, literal(number)?.wholeDigits ?? 0 > 2,
      let unit = wavenumber(reading)
    {
      // Before the traps: "1648, 1601" would be years.
      reading.measure = Measure(unit: unit, end: reading.end)
      reading.rule = .lead
    }
    if isWord(reading.start - 1, "in"), isYearBeforeName(reading) { return reading.end }
    if reading.measure == nil || reading.first.amount.isWord || isWord(reading.end - 1, "g")
      || tokens[number].end - tokens[number].start == 4
        && tokens[reading.end - 1].kind == .word && reading.unit?.kind == .percentage,
      let end = trap(reading)
    {
      return end
    }
    if reading.measure == nil {
      if mayLead(tokens[reading.start - 1], reading.start) { lead(&reading) }
      if reading.measure == nil, reading.perPlace < 0, mayLean(at: reading.end),
        let said = ellipsis(of: reading)
      {
        reading.measure = said.unit.map { Measure(unit: $0, end: reading.end) }
        reading.perPlace = said.perPlace
      }
    }
    if reading.unit == lexicon.hour, isDayOfLast(reading) { return reading.end }
    if tokens[number - 1].isShortWord("week") || tokens[number - 1].isShortWord("weeks"),
      reading.unit == lexicon.week, isCalendarWeek(number - 1, reading.end)
    {
      return reading.end
    }
    if reading.first.hasLeadingMoney { takeAccounting(&reading) }
    if isSign(reading.end, .openParenthesis) { swallowRestatement(&reading) }
    return nil
  }

  /// Second step, too: what bounds it, and the unit that may stand behind the bound.
  func outline(of reading: Reading) -> (outline: Outline, measure: Measure?) {
    var outline = bounded(reading)
    let measure = reading.measure == nil ? measure(behind: reading, &outline) : nil
    return (outline, measure)
  }

  /// Last step: notes the quantity that `reading` is, with what it counts; returns the token to go on with.
  func noted(_ reading: Reading, _ outline: consuming Outline) -> Int {
    takeAge(reading, &outline)
    if outline.kind == .age { takeFirstAge(reading, &outline) }
    takeSharedBound(reading, &outline)
    guard mayTakePeriod(reading) else { return noted(reading, &outline, pastPeriod: nil) }
    // Only here is a copy made; one that might still change would be copied for each question below.
    var dosed = reading
    let pastPeriod = takePeriod(&dosed, outline)
    return noted(dosed, &outline, pastPeriod: pastPeriod)
  }

  private func noted(_ reading: Reading, _ outline: inout Outline, pastPeriod: Int?) -> Int {
    // What money or a count is told for.
    var per = reading.perPlace < 0 ? nil : found[reading.perPlace].quantity.per
    outline.coreEnd = reading.end
    if reading.measure == nil || reading.unit?.isMoney == true {
      takeCounted(reading, &outline, &per)
    } else if outline.sides.bound == .none,
      tokens[outline.end].kind == .word || isSign(outline.end, .prime)
    {
      boundBehindThing(reading, &outline)
    }
    if outline.kind == .count, countsNothing(reading, outline, per: per) { outline.kind = .other }
    let first = reading.first
    if first.amount.isArticle, !reading.isRange,
      !isFreeArticle(reading, outline) || isWord(reading.first.amount.end, "cents")
    {
      return first.start + 1
    }
    let isOfUnit =
      (first.amount.isArticle || first.amount.isOne) && reading.measure != nil
      && outline.start == reading.start && namesUnit(reading)
    let statesNothing =
      isOfUnit || reading.unit?.kind == .percentage && isConfidence(reading.end)
      || outline.kind == .count && reading.upper <= Self.mostStories && isOfBuild(reading.end)
    if outline.kind == .duration, outline.start == reading.start, outline.start == floor + 1,
      goesOnEvery()
    {
      outline.kind = .frequency
    }
    guard
      isAcceptable(reading, counted: outline.counted, start: outline.start)
        || isOneOfDose(reading, outline.counted, per: per)
    else {
      return first.end
    }
    let end = outline.end
    if outline.sides.bound == .moreThan, widenLast(to: reading, outline) { return end }
    emit(reading, outline, per: per)
    if reading.unit?.kind == .pressure { pairPressures(reading) }
    if statesNothing { notes.found[found.count - 1].statesNothing = true }
    if reading.measure != nil, reading.unit?.isMoney != true, goesOn(end),
      let thing = thingOfRate(at: end, of: reading.unit?.kind)
        ?? thingOfRate(at: behindContents(end))
    {
      // "7.2 yards a carry": of a measure the unit says all, and no yards are compared with it.
      notes.found[found.count - 1].quantity.unit += "/{\(thing)}\(periodOfRate(at: end + 2))"
      notes.found[found.count - 1].quantity.canonical = nil
    }
    return max(end, pastPeriod ?? 0, first.start + 1)
  }

  /// "A two-*story home*", "one- and two-*storey* houses": of which kind it is.
  private func isOfBuild(_ end: Int) -> Bool {
    var hyphen = end
    for _ in 0..<Self.mostBuilds {
      guard isSign(hyphen, .hyphen), isGlued(hyphen) else { return false }
      if isWord(hyphen + 1, "story") || isWord(hyphen + 1, "storey") { return true }
      // "For one-, two- and three-story houses"
      var next = hyphen + 1
      while isSign(next, .comma) || isWord(next, "and") || isWord(next, "or") { next += 1 }
      guard next > hyphen + 1 else { return false }
      hyphen = next + 1
    }
    return false
  }
  private static let mostBuilds = 4
  /// A tower is told of by its stories.
  private static let mostStories = ExactDecimal(3)

  /// "95 % CI", "95 per cent confidence interval"
  private func isConfidence(_ index: Int) -> Bool {
    isWord(index, "ci") || isWord(index, "cri")
      || (isWord(index, "confidence") || isWord(index, "credible"))
        && (isWord(index + 1, "interval") || isWord(index + 1, "intervals")
          || isWord(index + 1, "limits") || isWord(index + 1, "level"))
  }

  /// "A hazard ratio of 0.62", "the score was 7.5": a number with a fraction is no count of what does not stand there.
  private func countsNothing(_ reading: Reading, _ outline: Outline, per: String?) -> Bool {
    guard reading.measure == nil, outline.counted == nil, per == nil,
      reading.first.amount.scale == 0, !reading.first.amount.isFraction, !reading.isVague,
      !classes(reading.end).contains(.of)
    else { return false }
    if reading.lower.exponent < 0 || reading.upper.exponent < 0 { return true }
    let before = reading.start - 1
    return (max(before - 2, floor)...max(before, floor)).contains {
      isWord($0, "ratio") || isWord($0, "rr") || isWord($0, "hr")
        || isWord($0, "or") && tokens[$0].isCapitalized
    }
  }

  /// The reading with the words that bound it.
  private func bounded(_ reading: Reading) -> Outline {
    var start = reading.start
    var end = reading.end
    var sides = sidesBefore(&start, reading)
    if sides.bound == .none, !reading.isRange, !reading.isVague {
      if reading.unit?.isMoney == true { takeFromPrice(&start, before: end, &sides) }
      if tokens[start - 1].kind == .word || isSign(start - 1, .colon) || isWord(end, "is") {
        takeNamedLimit(start, end: end, reading, &sides)
        takeLimitOfVerb(start, reading, &sides)
        if sides.bound == .none { takeExceeded(&start, reading, &sides) }
      }
    }
    takeOpening(&start, reading)
    if reading.isApproximate { sides.isApproximate = true }
    if reading.isRange ? reading.isOrMore : reading.first.isOrMore, sides.bound == .none {
      sides.bound = .orMore
    }
    // "no later than two weeks before surgery": two weeks or more; "no earlier than": or less
    if sides.bound == .atMost || sides.bound == .atLeast, tokens[end].kind == .word,
      isWord(end, "before") || isWord(end, "prior"), tokens[end + 1].kind == .word
    {
      if isWord(start + 1, "later") {
        sides.bound = .atLeast
      } else if isWord(start + 1, "earlier") || isWord(start + 1, "sooner") {
        sides.bound = .atMost
      }
    }
    sidesAfter(&end, reading, &sides)
    if sides.bound == .none, tokens[end].kind == .word, isNotToBeExceeded(end) {
      (sides.bound, sides.isDenied) = (.atMost, true)
    }
    var outline = Outline(
      start: start, end: end, coreEnd: reading.end, sides: sides,
      kind: reading.unit?.kind ?? .count)
    if reading.perPlace >= 0,
      found[reading.perPlace].quantity.per?.utf8.first?.isASCIIDigit == true
    {
      outline.kind = .other
    }
    return outline
  }

  /// The hours of "seven or more hours", the years of "adults over 65".
  private func measure(behind reading: Reading, _ outline: inout Outline) -> Measure? {
    if outline.end > reading.end,
      let measure = measure(at: outline.end, after: reading.first.amount)
    {
      outline.kind = measure.unit.kind
      outline.end = measure.end
      return measure
    }
    // Of people, who are named before the number or behind it, or what bounds it.
    guard
      tokens[outline.start - 1].kind == .word || outline.start < reading.start
        || tokens[outline.end - 1].kind == .word,
      isAgeOfPeople(reading, start: outline.start, end: outline.end, outline.sides)
    else { return nil }
    outline.kind = .age
    return Measure(unit: lexicon.yearOfAge, end: reading.end)
  }

  private func takeAge(_ reading: Reading, _ outline: inout Outline) {
    guard outline.kind == .duration, let age = age(reading, &outline) else { return }
    outline.kind = age
    // "above age 6 months": the word stood between them.
    if outline.start < reading.start, outline.sides.bound == .none, outline.start > floor {
      let sides = sidesBefore(&outline.start, reading)
      if sides.bound != .none || sides.isApproximate { outline.sides = sides }
    }
    sidesAfter(&outline.end, reading, &outline.sides)
  }

  private func takeSharedBound(_ reading: Reading, _ outline: inout Outline) {
    guard outline.sides.bound == .none else { return }
    if notes.boundBehindBracket != nil || isSign(outline.end, .openParenthesis) {
      takeBoundBehindBracket(outline.end, reading, &outline.sides)
    }
    if found.count > ownStart, outline.start > floor,
      outline.start - floor <= 2 || isForOthers(outline.start, reading)
    {
      shareBound(outline.start, reading, &outline.sides)
    }
  }

  /// What a bare number counts, and what it or money is told for.
  private func takeCounted(
    _ reading: Reading, _ outline: inout Outline, _ per: inout String?
  ) {
    let isBare = reading.measure == nil
    if !goesOn(outline.end), !isSign(outline.end, .closeParenthesis) {
      if per == nil, reading.unit?.isMoney == true {
        per =
          rateInFront(of: outline.start, reading)
          ?? rateOfGapped(from: outline.start, to: outline.end, reading)
      }
      return
    }
    if isBare {
      outline.counted = nounRange(at: outline.end)
      if outline.counted != nil {
        boundBehindNoun(
          afterNoun(outline.end, outline.counted), reading, &outline.sides, &outline.end)
      }
    }
    takeRate(reading, &outline, &per)
    if isBare, let multiplied = multipleEnd(outline.end) {
      outline.end = multiplied
      outline.coreEnd = multiplied
      outline.kind = .other
      outline.counted = nil
    }
  }

  private func takeRate(_ reading: Reading, _ outline: inout Outline, _ per: inout String?) {
    let end = outline.end
    let isBare = reading.measure == nil
    if !isBare, isSign(end, .openParenthesis) || isSign(end, .closeParenthesis),
      let shared = rateBehindBracket(end, reading)
    {
      per = shared
      return
    }
    var behind = behindContents(isBare ? afterNoun(end, outline.counted) : end)
    // "a $35 fee per trip"
    if reading.unit?.isMoney == true, groups(behind).contains(.paid),
      classes(behind + 1).contains(.per), !isWord(behind, "paid"), !isWord(behind, "pay")
    {
      behind += 1
    }
    // "You pay £5 more per month", "$10 each per month"
    if reading.unit?.isMoney == true, classes(behind + 1).contains(.per),
      isWord(behind, "more") || isWord(behind, "less") || isWord(behind, "extra")
        || isWord(behind, "each")
    {
      behind += 1
    }
    guard let rate = rate(at: behind, reading) ?? rateWithin(at: behind, reading, outline.sides)
    else {
      if per == nil, reading.unit?.isMoney == true { per = rateInFront(of: outline.start, reading) }
      return
    }
    per = rate.per
    // "2 to 5 per 100,000 people".
    let isOfMany = isBare && rate.per.utf8.first?.isASCIIDigit == true
    if !isBare || isOfMany {
      outline.end = max(end, rate.end)
      outline.coreEnd = max(outline.coreEnd, rate.end)
    }
    if isOfMany {
      outline.kind = .other
      let spanEnd = tokens[outline.end - 1].end
      outline.counted = outline.counted.flatMap { $0.end <= spanEnd ? nil : $0 }
    }
    sidesAfter(&outline.end, reading, &outline.sides)
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

  /// "5 grams of fiber or more", "12 percent protein or more": what is measured stands before the bound. In "5 mg of
  /// iron or less zinc" another thing follows.
  private func boundBehindThing(_ reading: Reading, _ outline: inout Outline) {
    // "12 years' service or more"
    let isOwned = isSign(outline.end, .prime) && isGlued(outline.end)
    let thing =
      classes(outline.end).contains(.of) || isOwned ? outline.end + 1 : outline.end
    guard let or = (thing + 1...thing + Self.longestThing).first(where: { isWord($0, "or") }),
      isWord(or + 1, "more") || isWord(or + 1, "less"), !isNoun(or + 2),
      let noun = nounRange(at: thing), afterNoun(thing, noun) == or
    else { return }
    boundBehindNoun(or, reading, &outline.sides, &outline.end)
  }

  private static let longestThing = 3

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
}
