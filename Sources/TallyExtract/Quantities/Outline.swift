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
  /// What money or a count is told for.
  var per: String?
  var counted: ByteRange?
}

extension QuantityReader {
  /// Tries to read a quantity at `index`; returns the token to go on with.
  func quantity(at index: Int) -> Int {
    if let end = passedOver(at: index) ?? frequency(at: index) ?? multiple(at: index) { return end }
    guard let first = item(at: index) ?? unnumbered(at: index) else { return index + 1 }
    if let end = chance(of: first) { return end }
    var reading = reading(from: first)
    if let end = complete(&reading) { return end }
    return taken(reading)
  }

  /// Behind what counts nothing, or all of whose numbers have been read.
  private func passedOver(at index: Int) -> Int? {
    if let end = letteredSides(at: index) ?? trap(at: index) { return end }
    // "grew 0.5% a quarter"
    let isQuarter =
      index == floor && found.count > ownStart && isWord(index + 1, "quarter")
      && classes(index).contains(.article) && !classes(index + 2).contains(.of)
    return isQuarter ? index + 2 : nil
  }

  // MARK: Steps

  /// Takes what else belongs to number and unit, step by step; each step needs what the one before has taken. A reading
  /// is some hundred bytes, copied for a call that does not change it: what most numbers lack is asked for here.
  ///
  /// - Returns: where to go on if it is no quantity, or one that has been noted already.
  private func complete(_ reading: inout Reading) -> Int? {
    let number = reading.first.numberStart
    if reading.unit == lexicon.foot || isSign(number + 1, .prime) { takeHeight(&reading) }
    if isTimes(reading.start - 1) { takeSidePower(&reading) }
    if knowsLanguage { takeUnitOfGoal(&reading) }
    takeErrors(&reading)
    if let end = takeChain(&reading) { return end }
    takePointOfThousands(&reading)
    if isSign(reading.end, .closeParenthesis) { takeBracketed(&reading) }
    if isSign(reading.end, .comma) { takeUnitBehindPreference(&reading) }
    if isSign(reading.end, .openParenthesis) || isSign(reading.end, .openBracket) {
      takeUnitBehindAside(&reading)
    }
    if reading.measure == nil, tokens[reading.end].kind == .word,
      let end = frequency(at: reading.first.start, times: reading)
    {
      return end
    }
    if let end = takeSpread(&reading) { return end }
    if reading.measure == nil, !reading.isRange, let unit = wavenumber(reading) {
      // Before the traps: "1648, 1601" would be years.
      reading.measure = Measure(unit: unit, end: reading.end)
      reading.rule = .lead
    }
    if reading.measure == nil || reading.first.amount.isWord || isWord(reading.end - 1, "g"),
      let end = trap(reading)
    {
      return end
    }
    if reading.measure == nil {
      lead(&reading)
      takeEllipsis(&reading)
    }
    if reading.first.hasLeadingMoney { takeAccounting(&reading) }
    if isSign(reading.end, .openParenthesis) { swallowRestatement(&reading) }
    return nil
  }

  /// Notes the quantity that `reading` is, with what bounds it and what it counts; returns the token to go on with.
  private func taken(_ reading: Reading) -> Int {
    var outline = bounded(reading)
    if reading.measure == nil, let measure = measure(behind: reading, &outline) {
      var measured = reading
      measured.measure = measure
      measured.end = measure.end
      return taken(measured, &outline)
    }
    return taken(reading, &outline)
  }

  private func taken(_ reading: Reading, _ outline: inout Outline) -> Int {
    takeAge(reading, &outline)
    takeSharedBound(reading, &outline)
    outline.coreEnd = reading.end
    if reading.measure == nil || reading.unit?.isMoney == true {
      takeCounted(reading, &outline)
    }
    let first = reading.first
    if first.amount.isArticle, !reading.isRange, !isFreeArticle(reading, outline) {
      return first.start + 1
    }
    guard isAcceptable(reading, counted: outline.counted, start: outline.start) else {
      return first.end
    }
    emit(reading, outline)
    if reading.measure != nil, reading.unit?.isMoney != true,
      let thing = thingOfRate(at: outline.end)
    {
      // "7.2 yards a carry": of a measure the unit says all, and no yards are compared with it.
      notes.found[found.count - 1].quantity.unit += "/{\(thing)}"
      notes.found[found.count - 1].quantity.canonical = nil
    }
    return max(outline.end, first.start + 1)
  }

  /// The reading with the words that bound it.
  private func bounded(_ reading: Reading) -> Outline {
    var start = reading.start
    var end = reading.end
    var sides = sidesBefore(&start, reading)
    if sides.bound == .none, !reading.isRange, !reading.isVague {
      if reading.unit?.isMoney == true { takeFromPrice(&start, before: end, &sides) }
      takeNamedLimit(start, &sides)
    }
    takeOpening(&start, reading)
    if reading.isApproximate { sides.isApproximate = true }
    if reading.first.isOrMore, !reading.isRange, sides.bound == .none { sides.bound = .orMore }
    sidesAfter(&end, reading, &sides)
    var outline = Outline(
      start: start, end: end, coreEnd: reading.end, sides: sides,
      kind: reading.unit?.kind ?? .count)
    if reading.perPlace >= 0 {
      outline.per = found[reading.perPlace].quantity.per
      if outline.per?.utf8.first?.isASCIIDigit == true { outline.kind = .other }
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
    guard isAgeOfPeople(reading, outline) else { return nil }
    outline.kind = .age
    return Measure(unit: lexicon.yearOfAge, end: reading.end)
  }

  private func takeAge(_ reading: Reading, _ outline: inout Outline) {
    guard outline.kind == .duration, let age = age(reading, &outline) else { return }
    outline.kind = age
    sidesAfter(&outline.end, reading, &outline.sides)
  }

  private func takeSharedBound(_ reading: Reading, _ outline: inout Outline) {
    guard outline.sides.bound == .none else { return }
    if notes.boundBehindBracket != nil || isSign(outline.end, .openParenthesis) {
      takeBoundBehindBracket(outline.end, reading, &outline.sides)
    }
    if found.count > ownStart, outline.start > floor, outline.start - floor <= 2 {
      shareBound(outline.start, reading, &outline.sides)
    }
  }

  /// What a bare number counts, and what it or money is told for.
  private func takeCounted(_ reading: Reading, _ outline: inout Outline) {
    let isBare = reading.measure == nil
    if isBare {
      outline.counted = nounRange(at: outline.end)
      if outline.counted != nil {
        boundBehindNoun(
          afterNoun(outline.end, outline.counted), reading, &outline.sides, &outline.end)
      }
    }
    takeRate(reading, &outline)
    if isBare, let multiplied = multipleEnd(outline.end) {
      outline.end = multiplied
      outline.coreEnd = multiplied
      outline.kind = .other
      outline.counted = nil
    }
  }

  private func takeRate(_ reading: Reading, _ outline: inout Outline) {
    let end = outline.end
    let isBare = reading.measure == nil
    if !isBare, isSign(end, .openParenthesis) || isSign(end, .closeParenthesis),
      let shared = rateBehindBracket(end, reading)
    {
      outline.per = shared
      return
    }
    let behind = behindContents(isBare ? afterNoun(end, outline.counted) : end)
    guard let rate = rate(at: behind, reading) else { return }
    outline.per = rate.per
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
  private func multiple(at index: Int) -> Int? {
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
    emit(reading, Outline(start: start, end: end, coreEnd: end, sides: sides, kind: .other))
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

  /// "a day", "an hour" that is a length of time, not a moment or a rate: something before it says so.
  private func isFreeArticle(_ reading: Reading, _ outline: Outline) -> Bool {
    let (start, sides) = (outline.start, outline.sides)
    if isWord(reading.end, "ago") || isWord(reading.end, "earlier") || isWord(reading.end, "later")
      || isWord(start - 1, "than") && isWord(reading.end, "before")
    {
      return false
    }
    let before = start - 1
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
