internal import TallyCore

/// Numbers that belong to the name of a thing: needles, cookers; and two numbers that look like one.
extension QuantityReader {
  /// "take 1 500 mg tablet", "on May 5 300 people came": a space that may part two numbers as well as
  /// thousands. Which of them, nobody can tell, unless the last of them are zeros: nothing is said.
  func twoNumbers(_ index: Int) -> Int? {
    guard let literal = literal(index), literal.isGrouped, literal.wholeDigits <= 5,
      bytes(index).contains(ASCII.space)
    else { return nil }
    let before = index - 1
    // "10 000 m races" can be nothing else.
    if literal.value.significand % 1000 == 0 { return nil }
    let isParted =
      classes(before).contains(.month) && tokens[before].isCapitalized && readsEnglish
      && !isWord(before - 1, "in")
      || classes(before).contains(.ageContext)
      || isWord(before, "these") || isWord(before, "whom") || isWord(before, "which")
    if isParted { return index + 1 }
    let unit = measure(at: index + 1, after: Amount(value: literal.value, end: index + 1))
    guard let unit, groups(unit.end).contains(.pack) else { return nil }
    return unit.end
  }

  /// "a 1/2.3" sensor", "1/1.28-inch": a size in the camera's own measure, of which no number is one.
  func sensorSize(_ index: Int) -> Int? {
    guard isSign(index + 1, .slash), isGlued(index + 1), isGlued(index + 2),
      literal(index)?.value == ExactDecimal(1), let under = literal(index + 2), under.hasPoint
    else { return nil }
    let unit = isSign(index + 3, .hyphen) ? index + 4 : index + 3
    let isInch =
      isSign(unit, .doublePrime) || isSign(unit, .quote) || isWord(unit, "inch")
      || isWord(unit, "in")
    return isInch ? unit + 1 : nil
  }

  /// "the 2700 block of Main Street"
  func streetBlock(_ index: Int, _ number: NumberLiteral) -> Int? {
    number.wholeDigits > 2 && isWord(index + 1, "block") && classes(index - 1).contains(.the)
      && classes(index + 2).contains(.of) && tokens[index + 3].isCapitalized ? index + 1 : nil
  }

  /// "a .22 caliber rifle"
  func caliber(_ index: Int) -> Int? {
    isWord(index + 1, "caliber") || isWord(index + 1, "calibre") ? index + 2 : nil
  }

  /// "(2015=100)": where an index starts from.
  func indexBase(_ index: Int, _ number: NumberLiteral) -> Int? {
    isYear(index - 2) && number.value == ExactDecimal(100) ? index + 1 : nil
  }

  /// "a 3-in-1 cooker"
  func manyInOne(_ index: Int) -> Int? {
    // "a 2 in 1 laptop"
    if isWord(index + 1, "in"), literal(index + 2)?.value == ExactDecimal(1),
      classes(index - 1).contains(.article),
      isNoun(index + 3), !isPluralNoun(index + 3)
    {
      return index + 3
    }
    guard isSign(index + 1, .hyphen), isWord(index + 2, "in"), isSign(index + 3, .hyphen),
      isGlued(index + 1), isGlued(index + 3), let whole = literal(index + 4)
    else { return nil }
    // "a 1-in-100-year flood"
    if isSign(index + 5, .hyphen), isGlued(index + 5), unitFollows(index + 6) { return index + 7 }
    return whole.value == ExactDecimal(1) ? index + 5 : nil
  }

  /// "a 911 call"
  func isEmergency(_ index: Int) -> Bool {
    isWord(index, "call") || isWord(index, "calls") || isWord(index, "caller")
      || isWord(index, "operator") || isWord(index, "dispatcher") || isWord(index, "system")
  }

  /// "a 25G cannula": how thin it is, by a number of its own.
  func isGauge(_ reading: Reading) -> Bool {
    isWord(reading.end - 1, "g") && isGlued(reading.end - 1)
      && (isWord(reading.end, "needle") || isWord(reading.end, "needles")
        || isWord(reading.end, "cannula") || isWord(reading.end, "cannulas"))
  }
}
