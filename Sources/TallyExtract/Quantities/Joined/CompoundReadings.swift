internal import TallyCore

/// Several numbers that say one quantity: "2 h 30 min", "5 ft 10 in", "20 dollars and 43 cents".
extension QuantityReader {
  /// "2 h 30 min", "5 ft 10 in", "20 dollars and 43 cents": in the smallest unit.
  func takeCompound(_ reading: inout Reading) {
    guard var unit = reading.unit, !reading.isVague, isCompoundable(unit) else { return }
    if takeRaceTime(&reading) { return }
    for _ in 0..<4 {
      var next = reading.end
      let isBehindComma = isSign(next, .comma)
      if isBehindComma { next += 1 }
      // "2 Std. 15 Min.", "9 lbs. 4 oz."
      if isSign(next, .period), isGlued(next), tokens[next - 1].kind == .word,
        tokens[next - 1].end - tokens[next - 1].start < 5, tokens[next + 1].kind == .number
      {
        next += 1
      }
      // "6-ft-5-in"
      if isSign(next, .hyphen), isGlued(next), unit == lexicon.foot { next += 1 }
      if classes(next).contains(.and) { next += 1 }
      if takeShortMinutes(&reading, unit, at: next) {
        unit = lexicon.minute
        continue
      }
      guard let part = item(at: next), let smaller = part.unit, !part.hasLeadingMoney else {
        return
      }
      if unit == lexicon.pound, smaller.code == "GBp" {
        // "5 pounds and 20 pence" weigh nothing.
        unit = lexicon.poundSterling
        reading.measure?.unit = unit
      }
      guard !part.amount.isVague, smaller.dimension == unit.dimension,
        smaller.isMoney == unit.isMoney,
        isCompoundable(smaller), isFine(part, of: unit, after: next > reading.end),
        !isBehindComma || joinsByComma(unit, smaller, end: part.end),
        next == reading.end || !isOtherTime(unit, smaller)
      else { return }
      if unit.isMoney {
        guard
          let sum = reading.lower.adding(
            ExactDecimal(
              significand: part.amount.value.significand,
              exponent: part.amount.value.exponent - (part.amount.isHundredths ? 0 : 2)))
        else { return }
        reading.lower = sum
        reading.upper = sum
        reading.end = part.end
        reading.rule = .compound
        return
      }
      let ratio = smaller.factor.inverse.flatMap { unit.factor.multiplied(by: $0) }
      guard let sum = ratio?.applied(to: reading.lower)?.adding(part.amount.value) else { return }
      reading.lower = sum
      reading.upper = sum
      reading.measure = part.measure
      reading.end = part.end
      reading.rule = .compound
      unit = smaller
    }
  }

  /// "two years and 200 hours": no length of weeks or more is told in hours.
  private func isOtherTime(_ unit: Unit, _ smaller: Unit) -> Bool {
    unit.kind == .duration && smaller.kind == .duration && isSmaller(lexicon.day, than: unit)
      && isSmaller(smaller, than: lexicon.day)
  }

  /// "6 feet, 2 inches", "2 kilometres, 300 metres" say one thing; "4.6 mm, 5 µm", "5 km, 300 m of it" and
  /// "10 min, 30 s apart" two.
  private func joinsByComma(_ unit: Unit, _ smaller: Unit, end: Int) -> Bool {
    switch unit.kind {
    case .duration, .price: break
    case .length, .mass:
      let isNamed = tokens[end - 1].end - tokens[end - 1].start > 3
      guard
        isNamed || [lexicon.inch, lexicon.foot, lexicon.pound].contains(smaller)
          || smaller.code == "[oz_av]"
      else { return false }
    case .angle: break
    default: return false
    }
    if unit.kind == .duration, isWord(end, "apart") { return false }
    guard classes(end).contains(.of) else { return true }
    // "2 pounds, 8 ounces of cheese"
    return unit.kind != .length && !isWord(end + 1, "it") && !isWord(end + 1, "them")
      && !isWord(end + 1, "which")
  }

  /// "1m 18.887s", "1m21.7s": before seconds glued to their number, m is a minute.
  private func takeRaceTime(_ reading: inout Reading) -> Bool {
    let index = reading.end
    guard reading.unit?.code == "m", isWord(index - 1, "m"), isGlued(index - 1),
      reading.first.amount.isPlainInteger, reading.lower < ExactDecimal(100),
      let seconds = literal(index), seconds.value < ExactDecimal(60), isWord(index + 1, "s"),
      isGlued(index + 1),
      let sum = reading.lower.multiplied(by: ExactDecimal(60))?.adding(seconds.value)
    else { return false }
    reading.lower = sum
    reading.upper = sum
    reading.measure = Measure(unit: lexicon.second, end: index + 2)
    reading.end = index + 2
    reading.rule = .compound
    return true
  }

  /// "2h30m", "1h 5m", "7 h 25 m": behind hours, m is a minute.
  private func takeShortMinutes(_ reading: inout Reading, _ unit: Unit, at index: Int) -> Bool {
    guard unit == lexicon.hour, let minutes = literal(index), minutes.isPlainInteger,
      minutes.value < ExactDecimal(60)
    else { return false }
    // "2h30"
    let isSpoken =
      knowsLanguage && minutes.wholeDigits == 2 && isClauseEnd(index + 1)
      && tokens[index - 1].kind == .word
    let isBare =
      isSpoken
      || isGlued(index) && minutes.wholeDigits == 2 && isWord(index - 1, "h")
        && (tokens[index + 1].isSpaced || isClauseEnd(index + 1))
        && measure(at: index + 1, after: Amount(value: minutes.value, end: index + 1)) == nil
    guard
      isBare || isLateMinutes(minutes, at: index) || isShortMinute(index),
      let sum = reading.lower.multiplied(by: ExactDecimal(60))?.adding(minutes.value)
    else { return false }
    reading.lower = sum
    reading.upper = sum
    reading.end = isShortMinute(index) ? index + 2 : index + 1
    reading.measure = Measure(unit: lexicon.minute, end: reading.end)
    reading.rule = .compound
    return true
  }

  /// The "25 m" of "7 h 25 m"; "2 hours 20 m from the shore", "2 h 10 m of rope" have metres.
  private func isShortMinute(_ index: Int) -> Bool {
    guard isWord(index + 1, "m") else { return false }
    return isGlued(index + 1)
      || (isWord(index - 1, "h") || isWord(index - 1, "hr") || isWord(index - 1, "hrs"))
        && !classes(index + 2).contains(.of) && !isWord(index + 2, "from")
  }

  /// "1hr 45", "2 hrs 30" at the end of a clause.
  private func isLateMinutes(_ minutes: NumberLiteral, at index: Int) -> Bool {
    (isWord(index - 1, "hr") || isWord(index - 1, "hrs")) && minutes.wholeDigits == 2
      && isClauseEnd(index + 1)
  }

  private func isCompoundable(_ unit: Unit) -> Bool {
    switch unit.kind {
    case .duration, .length, .mass, .volume, .angle, .price: true
    default: false
    }
  }

  /// The part is a proper part of one of the unit before it: 30 min of an hour, not 90.
  private func isFine(_ part: Item, of unit: Unit, after isLinked: Bool) -> Bool {
    guard let smaller = part.unit, let inverse = unit.factor.inverse else { return false }
    if unit.isMoney, part.amount.isHundredths {
      return smaller == unit && part.amount.value < ExactDecimal(1)
    }
    if unit.isMoney {
      // Pence are of a pound; many currencies have cents.
      return (smaller.code == "USc" || smaller.code == "GBp" && unit == lexicon.poundSterling)
        && unit.code != smaller.code && part.amount.value < ExactDecimal(100)
        && !part.amount.isFraction
    }
    // "2 m, 6 ft 7 in", "1.8 m 5 ft 11 in" say it twice.
    if unit.kind == .length || unit.kind == .mass || unit.kind == .volume,
      unit.isCustomary != smaller.isCustomary
    {
      return false
    }
    guard let share = smaller.factor.multiplied(by: inverse), share.numerator < share.denominator,
      let whole = share.applied(to: part.amount.value)
    else { return false }
    if part.amount.isFraction { return false }
    return whole < ExactDecimal(1) || (!isLinked && whole <= ExactDecimal(1))
      || unit.kind == .length && whole <= ExactDecimal(4)
  }
}
