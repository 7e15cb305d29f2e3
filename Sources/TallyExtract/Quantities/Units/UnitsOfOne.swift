internal import TallyCore

/// One of a unit that is no claim of its own: it is what something is counted for, or what is being defined.
///
///     a cup of coffee contains 95 mg       of one cup, so much
///     one mile equals 1.609 kilometres     the mile is what is explained
///     there are 1,000 grams in a kilogram
extension QuantityReader {
  private static let longestThing = 4

  /// "A cup of coffee contains 95 mg", "a day on Mercury lasts", "one mile equals": the second number is told of it.
  func namesUnit(_ reading: Reading) -> Bool {
    guard reading.lower == ExactDecimal(1), reading.rule == .number else { return false }
    if isWholeOfLast(reading) { return true }
    let before = reading.start - 1
    guard
      tokens[before].kind == .end || tokens[before].kind == .sign
        || !classes(before).isDisjoint(with: [.clauseStart, .and])
    else { return false }
    var next = reading.end
    let isPlace =
      reading.unit?.kind == .duration && (isWord(next, "on") || isWord(next, "in"))
    if classes(next).contains(.of) || isPlace {
      next += 1
      let first = next
      while next < first + Self.longestThing, tokens[next].kind == .word,
        !groups(next).contains(.definesUnit), isNoun(next) || classes(next).contains(.the),
        !classes(next).contains(.number)
      {
        next += 1
      }
      guard next > first else { return false }
    }
    guard groups(next).contains(.definesUnit) || isSign(next, .equals),
      let number = numberSoon(next + 1)
    else { return false }
    // "A byte is 8 bits": the second says the first again.
    return !isEquation(from: reading.end, to: number)
      || item(at: number)?.unit?.dimension != reading.unit?.dimension
  }

  private static let longestEquation = 4

  /// Only "is", "equals", "=", "is equal to" stand between two numbers.
  func isEquation(from start: Int, to end: Int) -> Bool {
    guard start < end, end - start <= Self.longestEquation else { return false }
    for index in start..<end
    where !isWord(index, "is") && !isWord(index, "equals") && !isWord(index, "equal")
      && !isWord(index, "to") && !isSign(index, .equals) && !isWord(index, "exactly")
    { return false }
    return !classes(start).contains(.to)
  }

  /// "about 95", "equal to 8", "worth $1.27", "at least 9".
  private func numberSoon(_ index: Int) -> Int? {
    for next in index..<index + 4 {
      if startsNumber(next) || isSign(next, .currency) { return next }
      let isSmall =
        isWord(next, "equal") || isWord(next, "to") || isWord(next, "worth")
        || classes(next).contains(.endsBound) || isWord(next, "at") || isWord(next, "up")
        || isWord(next, "only") || isWord(next, "just") || isWord(next, "roughly")
        || isWord(next, "exactly") || isWord(next, "more") || isWord(next, "less")
      if !isSmall { return leadingMoney(at: next) != nil ? next : nil }
    }
    return nil
  }

  /// "1,000 grams in a kilogram", "365 days in a year".
  private func isWholeOfLast(_ reading: Reading) -> Bool {
    guard found.count > ownStart, let last = notes.lastValue, let part = last.unit,
      let whole = reading.unit, isWord(reading.start - 1, "in"), last.end == reading.start - 1,
      !part.isMoney, part.dimension == whole.dimension, part.kind == whole.kind
    else { return false }
    return isSmaller(part, than: whole)
  }

  /// Of two units of one dimension.
  func isSmaller(_ unit: Unit, than other: Unit) -> Bool {
    guard let inverse = other.factor.inverse, let share = unit.factor.multiplied(by: inverse) else {
      return false
    }
    return share.numerator < share.denominator
  }

  /// The "a year" of "7% a year on average", the "a day" of "at most 8 tablets in a day": counted for it already.
  func isRateOfLast(_ start: Int, _ reading: Reading) -> Bool {
    guard found.count > ownStart, reading.unit?.kind == .duration, !reading.isRange,
      reading.rule == .number
    else { return false }
    if start == floor { return found[found.count - 1].kind == .percentage }
    return isWord(start - 1, "in") && start - floor <= 5
      && found[found.count - 1].quantity.per != nil
  }

  /// The day of "no more than 8 tablets in a day", "up to 6 in a week": of a count that is bounded, what it is
  /// bounded for.
  func rateWithin(
    at index: Int, _ reading: Reading, _ sides: Sides
  ) -> (per: String, end: Int)? {
    if reading.measure == nil, isWord(index, "in") || isWord(index, "within"),
      let whole = wholeDay(at: index, sides), isClauseEnd(whole.end)
    {
      return ("d", whole.end)
    }
    guard isWord(index, "in"), classes(index + 1).contains(.article), reading.measure == nil,
      sides.bound == .atMost || sides.bound == .upTo || sides.bound == .lessThan,
      let period = factor(at: index + 2, after: nil, isAlone: false),
      lexicon.units[period.unit].kind == .duration, period.power == 1,
      // "in a day or two", "in a second car", "in an hour and a half"
      isClauseEnd(period.end)
    else { return nil }
    return (periodCode(lexicon.units[period.unit]), period.end)
  }

  /// The "12 months" of "every 10,000 km or 12 months".
  func goesOnEvery() -> Bool {
    guard found.count > ownStart, classes(floor).contains(.or), let last = notes.lastValue,
      last.place == found.count - 1
    else { return false }
    return classes(last.before).contains(.every)
      || found[last.place].rule == Reading.Rule.interval.rawValue
  }

  /// "After 6 months the price goes up to $20": what it comes to. "The price goes up to $20" may be the highest.
  func isReached(from start: Int, _ reading: Reading) -> Bool {
    guard reading.unit?.isMoney == true || reading.unit?.kind == .percentage,
      isWord(start - 1, "goes") || isWord(start - 1, "rises")
    else { return false }
    let near = max(start - 10, Tokenizer.margin)..<min(reading.end + 5, tokens.count)
    // "The risk goes up to 5 % after age 40, next year"; "the dial goes up to 50 % when pushed", "the discount goes up to
    // 40 % after Christmas"
    if reading.unit?.kind == .percentage {
      return near.contains {
        (isWord($0, "after") || isWord($0, "once"))
          && ($0 < start || startsNumber($0 + 1) || isWord($0 + 1, "age"))
          || isWord($0, "next") && isPeriod($0 + 1)
      }
    }
    return near.contains {
      isWord($0, "after") || isWord($0, "from") || isWord($0, "next") || isWord($0, "then")
        || isWord($0, "when") || isWord($0, "once")
    }
  }
}
