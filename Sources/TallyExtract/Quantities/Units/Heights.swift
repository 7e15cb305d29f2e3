internal import TallyCore

/// Feet and inches: 5'10", "5 foot 9", "six-foot-four".
extension QuantityReader {
  /// 5'10", 6′ 2″: feet and inches.
  func takeHeight(_ reading: inout Reading) {
    let index = reading.first.numberStart
    if takeBareInches(&reading) { return }
    guard let feet = literal(index), feet.isPlainInteger, feet.wholeDigits <= 2 else { return }
    if reading.unit == lexicon.foot, isSign(reading.end, .hyphen), isGlued(reading.end),
      isGlued(reading.end + 1), let inches = literal(reading.end + 1), inches.isPlainInteger,
      inches.value < ExactDecimal(12), !isGlued(reading.end + 2) || isClauseEnd(reading.end + 2),
      let total = feet.value.multiplied(by: ExactDecimal(12))?.adding(inches.value)
    {
      // "a 6-foot-2 man"
      let end = reading.end + 2
      reading = Reading(
        start: reading.first.start, end: end, lower: total, upper: total,
        measure: Measure(unit: lexicon.inch, end: end), first: reading.first, rule: .compound)
      return
    }
    // "6'-6"" of a plan
    let isPlan = isSign(index + 2, .hyphen) && isGlued(index + 2) && isGlued(index + 3)
    let second = isPlan ? index + 3 : index + 2
    guard
      isSign(index + 1, .prime), isGlued(index + 1), let inches = literal(second),
      inches.wholeDigits <= 2, inches.value < ExactDecimal(12)
    else { return }
    var end = second + 1
    if isSign(end, .doublePrime) {
      end += 1
    } else if isPlan {
      return
    } else if isSign(end, .prime), isSign(end + 1, .prime) {
      end += 2
    } else if !isGlued(index + 2) || !isOfPeople(feet.value)
      || isGlued(end) && tokens[end].kind == .word
    {
      return
    }
    guard let total = feet.value.multiplied(by: ExactDecimal(12))?.adding(inches.value) else {
      return
    }
    reading = Reading(
      start: reading.first.start, end: end, lower: total, upper: total,
      measure: Measure(unit: lexicon.inch, end: end), first: reading.first, rule: .compound)
  }

  /// Feet that a person is tall.
  func isOfPeople(_ feet: ExactDecimal) -> Bool {
    feet >= ExactDecimal(4) && feet <= ExactDecimal(7)
  }

  /// "5 foot 9", "the 5ft 8 winger", "six-foot-four": "foot" in the singular asks for inches.
  func takeBareInches(_ reading: inout Reading) -> Bool {
    let unit = reading.first.amount.end
    let last = reading.end - 1
    guard reading.unit == lexicon.foot, !reading.isRange, isOfPeople(reading.lower),
      isWord(last, "foot") || isWord(last, "ft"), last - unit <= 1
    else { return false }
    var next = reading.end
    let isTight = isSign(next, .hyphen) && isGlued(next) && isGlued(next + 1)
    if isTight { next += 1 }
    guard isTight || tokens[next].isSpaced, let inches = amount(at: next), inches.isWhole,
      !inches.isArticle, inches.value < ExactDecimal(12), inches.scale == 0,
      measure(at: inches.end, after: inches) == nil, isTight || !countsThings(inches.end),
      !isSign(inches.end, .percent), !isWord(inches.end, "person"), !isWord(inches.end, "man"),
      let total = reading.lower.multiplied(by: ExactDecimal(12))?.adding(inches.value)
    else { return false }
    reading = Reading(
      start: reading.first.start, end: inches.end, lower: total, upper: total,
      measure: Measure(unit: lexicon.inch, end: inches.end), first: reading.first, rule: .compound)
    return true
  }
}
