internal import TallyCore

/// Where quantities are noted: nothing else adds to what was found.
extension QuantityReader {
  /// Adds the quantity that `reading` is to those found, and notes what later ones may lean on.
  ///
  /// - per: what it is told for.
  func emit(_ reading: Reading, _ outline: Outline, per: String? = nil) {
    let (start, end, sides) = (outline.start, outline.end, outline.sides)
    let unit = reading.unit ?? lexicon.one
    // "$59.6 million (64 cents per share)" are two sums.
    let isOfEach =
      outline.kind == .price && per != nil && per != found.last?.quantity.per
    let isRestated =
      !isOfEach && restates(start, unit, outline.kind) || saysAgain(reading, start, unit)
    let interval = statedInterval(reading, sides, isRestated: isRestated)
    linkList(
      before: start, unit: reading.unit, kind: outline.kind, reading,
      isBounded: sides.bound != .none && notes.lastSharing != found.count)
    linkEstimates(before: start, unit: reading.unit, kind: outline.kind, reading)
    notes.makeRoom()
    notes.found.append(
      FoundQuantity(
        range: range(start, max(end, start + 1)),
        core: range(reading.start, max(outline.coreEnd, reading.start + 1)), kind: outline.kind,
        quantity: Quantity(
          lower: interval.lower, upper: interval.upper, lowerInclusive: interval.lowerInclusive,
          upperInclusive: interval.upperInclusive,
          isApproximate: sides.isApproximate || reading.isVague, isVague: reading.isVague,
          unit: unit.code, per: per,
          canonical: Self.canonical(interval.lower, interval.upper, unit)),
        bound: sides.bound, restatesPrevious: isRestated, counted: outline.counted,
        rule: reading.rule.rawValue))
    if sides.bound != .none { joinBounds(from: start, to: end, unit: reading.unit) }
    if reading.measure != nil || outline.counted != nil {
      notes.list.start = found.count
    } else {
      noteListLink(from: floor, to: start)
    }
    noteLast(reading, start: start, end: end)
    notes.floor = end
    notes.deniedEnd = sides.isDenied ? end : -1
  }

  /// The interval that `sides` make of a value, or that the quantity said again before it has.
  private func statedInterval(
    _ reading: Reading, _ sides: Sides, isRestated: Bool
  ) -> (lower: ExactDecimal?, upper: ExactDecimal?, lowerInclusive: Bool, upperInclusive: Bool) {
    var (lower, upper, lowerInclusive, upperInclusive) = interval(reading, sides)
    // "within a few days to two weeks"
    if reading.isOpenLow, sides.bound == .none || sides.bound == .within {
      (lower, upper, lowerInclusive, upperInclusive) = (nil, reading.upper, false, true)
    }
    if reading.isVague {
      (lower, upper, lowerInclusive, upperInclusive) = (nil, nil, false, false)
    }
    if isRestated || isOtherScale(reading), sides.bound == .none, isOneSided(found.count - 1) {
      // "just under 296 hp (224 kW)": the side stays open.
      if found[found.count - 1].quantity.lower == nil { lower = nil }
      if found[found.count - 1].quantity.upper == nil { upper = nil }
      lowerInclusive = lower != nil && found[found.count - 1].quantity.lowerInclusive
      upperInclusive = upper != nil && found[found.count - 1].quantity.upperInclusive
    }
    return (lower, upper, lowerInclusive, upperInclusive)
  }

  /// "Less than 100 mg/dL (5.6 mmol/L)": the same level by the amount of substance, which nobody can reckon without the
  /// substance.
  private func isOtherScale(_ reading: Reading) -> Bool {
    guard reading.unit?.kind == .concentration, found.count > ownStart,
      found[found.count - 1].kind == .density, isSign(reading.start - 1, .openParenthesis),
      isSign(reading.end, .closeParenthesis)
    else { return false }
    return floor == reading.start - 1
  }

  /// "6 months to 2 years" is kept in months; "up to three" behind it are years.
  private func spelledUnit(of reading: Reading) -> Unit? {
    guard reading.isRange, reading.unit?.kind == .duration else { return reading.unit }
    let word = reading.end - 1
    let spelled = measure(at: word, after: Amount(value: ExactDecimal(2), end: word))?.unit
    return spelled?.kind == .duration ? spelled : reading.unit
  }

  private func noteLast(_ reading: Reading, start: Int, end: Int) {
    if isLevel(reading.unit, before: end) { return }
    // "differed at 30 days (95% CI 1.1 to 1.3)"
    let isDivisor = isSign(start - 1, .slash)
    let isMoment =
      reading.unit?.kind == .duration
      && (classes(start - 1).contains(.yearCue) && !classes(start - 1).contains(.of)
        || isWord(start - 1, "over"))
    notes.earliestValue = notes.earlierValue
    notes.earlierValue = notes.lastValue
    notes.lastValue = LastValue(
      unit: spelledUnit(of: reading), end: end, place: found.count - 1,
      isMoment: isMoment || isDivisor,
      before: start - 1)
    if let unit = reading.unit, !unit.isMoney, !isSign(start - 1, .openParenthesis),
      !isDivisor, !isMoment
    {
      notes.lastMeasure = Measure(unit: unit, end: end)
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
    // Most values are exact: their two ends are one number.
    let isExact =
      lower?.exponent == upper?.exponent && lower?.significand == upper?.significand
    let high = isExact ? low : unit.canonical(upper)
    // A side that does not fit must not look like an open one.
    if (low == nil) != (lower == nil) || (high == nil) != (upper == nil) { return nil }
    return CanonicalInterval(lower: low, upper: high, unit: unit.canonicalUnit)
  }
}
