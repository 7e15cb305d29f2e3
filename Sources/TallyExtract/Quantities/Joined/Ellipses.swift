internal import TallyCore

/// The second value of a contrast, whose unit is not said again: "4.2 kg in women and 6.1 in men".
extension QuantityReader {
  /// Whether there is something on which a number that ends there may lean; a bare number leans on no bare number.
  func mayLean(at end: Int) -> Bool {
    if classes(end).contains(.of) { return true }
    guard let last = notes.lastValue else { return false }
    return last.unit != nil || notes.earlierValue?.unit != nil
      || found[last.place].quantity.per != nil
  }

  /// - Returns: its unit, and the place of the quantity whose period or thing ("per") is its own, too; -1: of none.
  func ellipsis(of reading: Reading) -> (unit: Unit?, perPlace: Int)? {
    if let unit = unitBeforeSecond(reading) { return (unit, -1) }
    if let unit = unitOfCompared(reading) {
      guard let last = notes.lastValue, unit.isMoney, last.unit == unit else { return (unit, -1) }
      return (unit, last.place)
    }
    guard let last = notes.lastValue else { return nil }
    if last.place == found.count - 1, isTimeAgain(reading, last) { return (last.unit, -1) }
    guard reading.start - last.end <= Self.ellipsisReach, reading.start > last.end,
      tokens[reading.first.numberStart].kind == .number, reading.first.amount.scale == 0,
      !reading.first.amount.hasUnclearComma, tokens[last.end].kind != .number,
      mayLackUnit(reading.end)
    else { return nil }
    if let unit = unitOfParallel(reading, last) ?? unitBeforePlace(reading, last) {
      return (unit, -1)
    }
    guard last.place == found.count - 1, last.unit != nil || found[last.place].quantity.per != nil,
      isSecondPlace(reading, last) || isSecondDecimal(reading, last) || isSecondLimit(reading, last)
        || isExceptional(reading, last) || isCase(reading, last) || isUtmost(reading, last)
        || isOfOthers(reading, last)
    else { return nil }
    return (last.unit, last.place)
  }

  private static let ellipsisReach = 14
  private static let longestSecond = 3

  /// "Boilers last 10 to 15 years, a heat pump *lasts 20 or more*": the one verb again.
  private func lastsMore(_ reading: Reading, _ last: LastValue) -> Bool {
    func lasts(_ index: Int) -> Bool { isWord(index, "last") || isWord(index, "lasts") }
    return (isClauseEnd(reading.end) || closesWithBound(reading.end)) && lasts(reading.start - 1)
      && (max(last.before - 2, Tokenizer.margin)...max(last.before, Tokenizer.margin))
        .contains(where: lasts)
  }

  /// "lasts a week but may persist *for up to three*", "for two weeks, but *no longer than four*".
  private func isTimeAgain(_ reading: Reading, _ last: LastValue) -> Bool {
    guard last.unit?.kind == .duration, reading.start > last.end,
      reading.start - last.end <= Self.ellipsisReach,
      isClauseEnd(reading.end) || lastsMore(reading, last),
      !reading.first.amount.isOne, !reading.first.amount.isVague, isLike(reading, last, times: 12)
    else { return false }
    let words = phrase(before: reading.start, where: { $0.before != nil || $0.isLooseBefore })
    let start = words?.start ?? reading.start
    if isWord(reading.start - 1, "than"), isWord(reading.start - 2, "longer") { return true }
    // "lasts 10 to 15 years, though cheap ones fail *after as little as three*"
    if words != nil, isWord(start, "as"),
      isWord(start - 1, "after") || isWord(start - 1, "in") || isWord(start - 1, "within")
    {
      return true
    }
    // "from a mean of seven days to just under five"
    if start - 1 == last.end, isWord(start - 1, "to"),
      (last.before - 3...last.before).contains(where: { isWord($0, "from") })
    {
      return true
    }
    if lastsMore(reading, last) { return true }
    // "dry *in* 2 hours and hard *in* 6"; but "written in 3 months and sold in 20"
    if isWord(start - 1, "in") || isWord(start - 1, "within"), isSame(start - 1, last.before),
      isSame(start - 2, last.before - 1)
        || Self.finished.contains(where: { isWord(start - 2, $0) }),
      start - 1 - last.end <= Self.longestSecond, start - 1 > last.end,
      classes(last.end).contains(.and) || isWord(last.end, "but")
        || isSign(last.end, .comma) && classes(last.end + 1).contains(.and)
    {
      return true
    }
    // "18 to 24 months, sometimes *as little as 12*, rarely *more than 36*"
    if words != nil, groups(start - 1).contains(.sometimes) { return true }
    // "within 2 hours, *with full effect at 6*", "between 6 months and 3 years, with a peak at 2"
    if isWord(start - 1, "at"),
      isWord(start - 2, "effect") || isWord(start - 2, "peak") || isWord(start - 2, "maximum"),
      last.end < start - 2, (last.end..<start - 2).contains(where: { isWord($0, "with") })
    {
      return true
    }
    // "takes around an hour, while replacing a radiator *takes two*"
    if groups(start - 1).contains(.taking),
      (last.before - 2...last.before).contains(where: { isSame($0, start - 1) })
    {
      return true
    }
    // "cooked two hours for six": not without another verb or a joint; nor "a cruise of 2 hours, a dinner for 4"
    return start > last.end && isWord(start - 1, "for")
      && classes(start - 3).isDisjoint(with: [.article, .the])
      && (last.end..<start - 1).contains {
        !classes($0).isDisjoint(with: [.and, .or, .clauseStart]) || isWord($0, "but")
          || isWord($0, "then") || isSign($0, .comma)
      }
  }

  private static let finished: [StaticString] = [
    "done", "dry", "full", "fully", "hard", "ready", "recoatable", "set", "solid", "usable",
    "walkable",
  ]

  /// A preposition, a joint or a sign follows, no noun.
  private func mayLackUnit(_ index: Int) -> Bool {
    switch tokens[index].kind {
    case .end: return true
    case .sign: return tokens[index].sign != .hyphen
    case .word:
      return groups(index).contains(.places) || !classes(index).isDisjoint(with: [.and, .or])
    default: return false
    }
  }

  /// "4.2 kg in women and 6.1 in men", "45% in 2010 and 38 in 2015": the same preposition stands behind both.
  private func isSecondPlace(_ reading: Reading, _ last: LastValue) -> Bool {
    guard groups(reading.end).contains(.places), isSame(last.end, reading.end),
      isContrast(before: reading.start),
      isLike(reading, last, times: last.unit?.kind == .percentage ? 4 : 20),
      tokens[reading.end + 1].kind == .number
        ? tokens[last.end + 1].kind == .number || isYear(reading.end + 1)
        : !startsNumber(reading.end + 1)
    else { return false }
    // "3 in a row"
    if reading.first.amount.isPlainInteger, classes(reading.end + 1).contains(.article) {
      return false
    }
    return closesSoon(reading.end + 1)
  }

  /// "1.1 points by week 26 and 0.9 by week 52": what stands behind the preposition is a number itself.
  private func unitBeforePlace(_ reading: Reading, _ last: LastValue) -> Unit? {
    guard let value = notes.earlierValue, let unit = value.unit, last.before - value.end <= 1,
      last.before >= value.end - 1, groups(value.end).contains(.places),
      isSame(value.end, reading.end), isContrast(before: reading.start), !unit.isMoney,
      isLike(reading, value, times: 20),
      startsNumber(reading.end + 1)
        || startsNumber(reading.end + 2) && classes(reading.end + 1).contains(.unitName)
    else { return nil }
    return unit
  }

  /// "The old limit was 55 mph; the new limit is 65": the same word stands before both verbs.
  private func isSecondLimit(_ reading: Reading, _ last: LastValue) -> Bool {
    let (verb, first) = (reading.start - 1, last.before)
    return classes(verb).contains(.copula) && classes(first).contains(.copula)
      && isSame(verb - 1, first - 1) && isNoun(verb - 1) && isClauseEnd(reading.end)
      && isLike(reading, last, times: 10)
  }

  /// "37.6 cu ft behind the seats and 73.9 with them down": as exact as the first.
  private func isSecondDecimal(_ reading: Reading, _ last: LastValue) -> Bool {
    guard reading.lower.exponent < 0,
      reading.lower.exponent == found[last.place].quantity.lower?.exponent,
      isContrast(before: reading.start) || isWhile(last.end, reading.start),
      isLike(reading, last, times: 4)
    else { return false }
    return groups(reading.end).contains(.places) && closesSoon(reading.end + 1)
      || isClauseEnd(reading.end) || isSign(reading.end, .openParenthesis)
  }

  /// "is 84.75 cents, while the lowest is 74.07"
  private func isWhile(_ from: Int, _ to: Int) -> Bool {
    classes(to - 1).contains(.copula)
      && (from..<to).contains { isWord($0, "while") || isWord($0, "whereas") }
  }

  /// "30 to 45 days, sometimes 60", "12 inches of rain, locally up to 18."
  private func isExceptional(_ reading: Reading, _ last: LastValue) -> Bool {
    let start =
      phrase(before: reading.start, where: { $0.before != nil || $0.isLooseBefore })?.start
      ?? reading.start
    return groups(start - 1).contains(.sometimes) && isSign(start - 2, .comma)
      && isClauseEnd(reading.end) && isLike(reading, last, times: 10)
  }

  /// "keeps 3 days, 4 at most"
  private func isUtmost(_ reading: Reading, _ last: LastValue) -> Bool {
    isSign(reading.start - 1, .comma) && reading.start - 1 == last.end && isWord(reading.end, "at")
      && (isWord(reading.end + 1, "most") || isWord(reading.end + 1, "least"))
      && isClauseEnd(reading.end + 2) && isLike(reading, last, times: 10)
  }

  /// "Women need 2,000 kcal a day, *men 2,500*", "HD takes 25 Mbps, *SD just 5*": others who need, and no verb again. "It
  /// costs $5, *size 10*" is a label.
  private func isOfOthers(_ reading: Reading, _ last: LastValue) -> Bool {
    guard isSign(last.end, .comma), isClauseEnd(reading.end),
      // "boxes 10" behind a bare number
      last.unit != nil, isLike(reading, last, times: 6)
    else { return false }
    let others = last.end + 1
    let isTight = isWord(others + 1, "just") || isWord(others + 1, "only")
    guard reading.start == (isTight ? others + 2 : others + 1), tokens[others].kind == .word else {
      return false
    }
    let word = bytes(others)
    return classes(others).contains(.person) && isPluralNoun(others)
      || word.count > 1 && word.allSatisfy { $0.isASCIIUpper }
        && (max(Tokenizer.margin, last.before - Self.ellipsisReach)..<last.before).contains {
          tokens[$0].kind == .word && bytes($0).count > 1
            && bytes($0).allSatisfy { $0.isASCIIUpper }
        }
  }

  /// "3,500 lb (5,000 with the tow package)".
  private func isCase(_ reading: Reading, _ last: LastValue) -> Bool {
    last.end == reading.start - 1 && isSign(last.end, .openParenthesis)
      && groups(reading.end).contains(.places) && !startsNumber(reading.end + 1)
      && last.unit?.kind != .percentage && last.unit != nil && isLike(reading, last, times: 3)
      && (reading.end + 1...reading.end + 5).contains { isSign($0, .closeParenthesis) }
      && closesSoon(reading.end + 1)
  }

  /// "13% at 6 months and 21% at 12": the number behind the same preposition once more.
  private func unitOfParallel(_ reading: Reading, _ last: LastValue) -> Unit? {
    guard last.end == reading.start - 1, groups(last.end).contains(.places),
      let place = notes.earlierValue, let first = notes.earliestValue, let unit = place.unit,
      first.unit == last.unit, first.unit != nil, unit != last.unit, !unit.isMoney,
      isSame(place.before, last.end), first.end <= place.before,
      isClauseEnd(reading.end) || isSign(reading.end, .closeParenthesis)
        || !classes(reading.end).isDisjoint(with: [.and, .or])
    else { return nil }
    return unit
  }

  func isSame(_ a: Int, _ b: Int) -> Bool {
    tokens[a].kind == .word && tokens[b].kind == .word && tokens[a].value == tokens[b].value
      && tokens[a].value >= 0
  }

  /// "and", "versus", "vs.", "than", "but" before the number or before its sign.
  private func isContrast(before start: Int) -> Bool {
    var before = start - 1
    if tokens[before].kind == .sign,
      [.less, .greater, .tilde, .period].contains(tokens[before].sign)
    {
      before -= 1
    }
    // "40 minutes on low but just 8 on high"
    if isWord(before, "just") || isWord(before, "only") { before -= 1 }
    return !classes(before).isDisjoint(with: [.and, .or]) || isVersus(before)
      || isWord(before, "than") || isWord(before, "but")
  }

  /// The clause ends, or goes on with "and", within a few words.
  func closesSoon(_ index: Int) -> Bool {
    for next in index...index + 3 {
      let token = tokens[next]
      if token.kind == .end || token.kind == .sign && token.sign != .hyphen { return true }
      if !classes(next).isDisjoint(with: [.verb, .copula]) { return false }
      if !classes(next).isDisjoint(with: [.and, .or]) || isVersus(next)
        || isWord(next, "but")
      {
        return true
      }
    }
    return false
  }

  /// Of the same size, within so many times.
  func isLike(_ reading: Reading, _ last: LastValue, times: Int) -> Bool {
    let quantity = found[last.place].quantity
    guard var first = quantity.lower ?? quantity.upper else { return false }
    var second = reading.lower
    if first.significand < 0 { first = first.negated }
    if second.significand < 0 { second = second.negated }
    guard let most = first.multiplied(by: ExactDecimal(times)),
      let least = second.multiplied(by: ExactDecimal(times))
    else { return false }
    return second <= most && first <= least
  }
}
