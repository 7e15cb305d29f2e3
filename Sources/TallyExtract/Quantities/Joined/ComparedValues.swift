internal import TallyCore

/// Bare numbers that are compared with the value before them, in its unit.
///
///     9 watts instead of 60                     what stood there before
///     15-20 years vs. 8-12 for tanks            what another has, also "compared with"
///     5 days but can be as long as 14           how far it may go
///     from 14-18 mpg to 24 for the larger       where it came to
///     28 mpg city and 36 highway
///     280 million of the 1.5 billion shekels    part of what follows
extension QuantityReader {
  func unitOfCompared(_ reading: Reading) -> Unit? {
    if classes(reading.end).contains(.of) { return unitOfWhole(reading) }
    guard let last = notes.lastValue, let unit = last.unit, last.place == found.count - 1,
      reading.start > last.end, reading.start - last.end <= Self.comparedReach,
      reading.first.amount.isPositive, reading.first.amount.scale == 0 || unit.isMoney,
      tokens[reading.first.numberStart].kind == .number, unit.kind != .age,
      found[last.place].kind != .age,
      !isYear(reading.first.numberStart), isLike(reading, last, times: 20)
    else { return nil }
    let end = reading.end
    if isMileage(unit),
      isWord(end, "city") && !isNoun(end + 1) || isWord(end, "highway") || isWord(end, "hwy")
        || isWord(end, "combined")
    {
      return unit
    }
    guard
      isClauseEnd(end) || isSign(end, .closeParenthesis) || groups(end).contains(.places)
        || groups(end).contains(.provided) || isWord(end, "previously") || isWord(end, "earlier")
        || isWord(end, "before") || isWord(end, "a") && isWord(end + 1, "year")
    else { return nil }
    // "simmer for another 20"
    if unit.kind == .duration, isClauseEnd(end), isWord(reading.start - 1, "another"),
      isWord(reading.start - 2, "for")
    {
      return unit
    }
    return isReplaced(reading, last) || isExtreme(reading, last) || isGoal(reading, last)
      ? unit : nil
  }

  private static let comparedReach = 10

  private func isMileage(_ unit: Unit) -> Bool { unit.code == "[mi_i]/[gal_us]" }

  /// "9 watts instead of 60", "3 hours rather than 5", "20 years versus 12", "5% , down from 8", "40 km, against 55 by road",
  /// "20 years, compared with 10", "to 3 days from 5".
  private func isReplaced(_ reading: Reading, _ last: LastValue) -> Bool {
    let before = reading.start - 1
    let versus = isSign(before, .period) && isGlued(before) ? before - 1 : before
    if isVersus(versus) { return versus - last.end <= 4 && isPlain(last.end, versus) }
    let isNamed =
      isWord(before, "of") && isWord(before - 1, "instead")
      || isWord(before, "than") && isWord(before - 1, "rather")
      || isWord(before, "from") && (isWord(before - 1, "up") || isWord(before - 1, "down"))
      || (isWord(before, "with") || isWord(before, "to"))
        && (isWord(before - 1, "compared") || isWord(before - 1, "comparison"))
      || isWord(before, "against") && isSign(before - 1, .comma)
    // "to 3 days from 5"
    if isWord(before, "from"), before == last.end, isWord(last.before, "to"),
      isClauseEnd(reading.end)
    {
      return true
    }
    return isNamed && before - 1 - last.end <= 4 && isPlain(last.end, before - 1)
  }

  /// "averages 5 days but can be as long as 14", "three weeks, though it can be up to 10"; "rose 5% to as high as 14.20" came
  /// to a price.
  private func isExtreme(_ reading: Reading, _ last: LastValue) -> Bool {
    guard
      let words = phrase(
        before: reading.start, where: { $0.before == .asEarlyAs || $0.before == .upTo }),
      isWord(words.start, "as") || isWord(words.start, "up") && isWord(words.start - 1, "be"),
      !isWord(words.start + 1, "many"), !isWord(words.start + 1, "few")
    else { return false }
    let isLength = isWord(words.start + 1, "long") || isWord(words.start + 1, "short")
    if isLength, last.unit?.kind != .duration, last.unit?.kind != .length { return false }
    return (last.end..<words.start).contains {
      isWord($0, "but") || isWord($0, "though") || isWord($0, "although")
        || !classes($0).isDisjoint(with: [.and, .or])
    } && isClauseEnd(reading.end)
  }

  /// "from 14-18 mpg to 24 for the larger", "from 21 mpg combined to 23".
  private func isGoal(_ reading: Reading, _ last: LastValue) -> Bool {
    guard classes(reading.start - 1).contains(.rangeTo), reading.start - 1 - last.end <= 2,
      isPlain(last.end, reading.start - 1)
    else { return false }
    // The words of a range hold its "from".
    return classes(last.before).contains(.from) || classes(last.before + 1).contains(.from)
  }

  /// The "in 24 hours" of "no more than 8 tablets in 24 hours", "in any 24-hour period", for which these are told already.
  func isDayOfLast(_ reading: Reading) -> Bool {
    guard reading.unit == lexicon.hour, !reading.isRange, reading.lower == ExactDecimal(24),
      found.count > ownStart, found[found.count - 1].quantity.per == "d",
      reading.start - floor <= 6
    else { return false }
    var link = reading.start - 1
    if classes(link).contains(.article) || isWord(link, "any") || isWord(link, "each") { link -= 1 }
    return isWord(link, "in") || isWord(link, "within") || isWord(link, "over")
  }

  /// Neither a verb nor "and" stands between.
  private func isPlain(_ from: Int, _ to: Int) -> Bool {
    guard from <= to else { return false }
    return (from..<to).allSatisfy {
      tokens[$0].kind == .word && classes($0).isDisjoint(with: [.copula, .clauseStart, .and, .or])
        && groups($0).isDisjoint(with: .taking) || isSign($0, .comma)
    }
  }

  /// "280 million of the 1.5 billion shekels", "2 million of its $5 million".
  private func unitOfWhole(_ reading: Reading) -> Unit? {
    guard reading.first.amount.scale >= 6,
      !classes(reading.end + 1).isDisjoint(with: [.the, .possessive]),
      startsNumber(reading.end + 2) || isSign(reading.end + 2, .currency),
      let whole = item(at: reading.end + 2), let unit = whole.unit, unit.isMoney,
      whole.amount.value > reading.lower
    else { return nil }
    return unit
  }

  /// "Roast at 425 for 20 minutes", "an internal temperature of 165": so hot only Fahrenheit is.
  func isKitchenHeat(_ reading: Reading) -> Bool {
    let (value, end) = (reading.lower, reading.end)
    guard reading.first.amount.isPlainInteger, reading.first.amount.scale == 0,
      value.significand % 5 == 0 || value.exponent > 0,
      isClauseEnd(end) || isWord(end, "for") || isWord(end, "until") || isWord(end, "and")
        || isWord(end, "on")
    else { return false }
    let before = reading.start - 1
    if value >= ExactDecimal(275), value <= ExactDecimal(550),
      isWord(before, "at") || isWord(before, "to")
    {
      return isNearGroup(.ovenHeat, reading.first, reach: 6)
    }
    guard value >= ExactDecimal(120), value <= ExactDecimal(210) else { return false }
    return (max(before - 4, Tokenizer.margin)..<before).contains {
      isWord($0, "internal") && isWord($0 + 1, "temperature")
    }
  }
}
