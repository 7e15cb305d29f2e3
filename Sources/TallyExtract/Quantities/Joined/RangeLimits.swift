internal import TallyCore

/// Two numbers with "to" or a dash between them that are no range: a change and its level, a label and its value.
extension QuantityReader {
  /// Behind a spaced dash "Day 1 – 12 km", "Bedroom 1 - 3.5 m", "by 2025 – £3m", "he made 50 — 200 fewer": what
  /// follows has a unit of its own and is said of what stands before. "Days 3 – 5", "5 — 10 minutes" go on.
  func isApart(_ first: Item, _ second: Item) -> Bool {
    guard tokens[first.end].kind == .sign, tokens[first.end].isSpaced else { return false }
    // "1.3 % - 5,743 of them"
    if first.unit?.kind == .percentage, second.measure == nil,
      second.amount.value > ExactDecimal(100)
    {
      return true
    }
    guard first.measure == nil else { return false }
    if isSign(first.end, .emDash), second.measure == nil || second.hasLeadingMoney { return true }
    guard first.amount.isPlainInteger else { return false }
    if isYear(first.numberStart) { return second.hasLeadingMoney }
    return second.measure != nil && first.amount.value < ExactDecimal(13)
      && groups(first.start - 1).contains(.numbered)
  }

  /// "increased by 5 to 20" and "fell 7 % to $2.3 billion" are no ranges.
  func mayBeTo(_ first: Item) -> Bool {
    let before = first.start - 1
    if isChange(by: first) {
      return first.measure == nil || first.unit?.kind == .percentage
    }
    if classes(before).contains(.change), first.measure != nil { return changesByRange(first) }
    return true
  }

  /// "forecast to grow 4% to 6%"; "obesity rose 5% to 12%" and "shares fell 7% to $12" may have come to a level.
  private func changesByRange(_ first: Item) -> Bool {
    let verb = first.start - 1
    let isAhead =
      (max(verb - 3, Tokenizer.margin)..<verb).contains {
        groups($0).contains(.will) || isWord($0, "to") || isWord($0, "expected")
      }
    guard isAhead, first.unit?.kind == .percentage, let second = item(at: first.end + 1),
      second.unit?.kind == .percentage, first.amount.value < second.amount.value,
      !isFarBelow(first, second, times: 3)
    else { return false }
    for near in max(first.start - 7, Tokenizer.margin)..<first.start
    where groups(near).contains(.levelName) { return false }
    return true
  }

  /// "fell by 3", "grew by about 3": what follows with "to" may be the value that was reached.
  func isChange(by first: Item) -> Bool {
    isWord(first.start - 1, "by") && classes(first.start - 2).contains(.change)
  }

  /// "an increase of 4,000 to 227,000": the step and where it led.
  private func isStepOfNoun(_ first: Item, to second: Item) -> Bool {
    classes(first.start - 1).contains(.of) && classes(first.start - 2).contains(.change)
      && (first.unit == second.unit || first.measure == nil)
      // "an increase of 5 to 30 percent", "a rise of 10 to 60 cm" are ranges.
      && second.unit?.kind != .percentage && isFarBelow(first, second, times: 20)
  }

  /// "cut his time by 4 seconds to 52 seconds": what was left stands behind "to".
  func isStep(by first: Item, to second: Item) -> Bool {
    if isStepOfNoun(first, to: second) { return true }
    guard isWord(first.start - 1, "by"), let unit = first.unit, second.unit == unit,
      isFarBelow(first, second, times: unit.kind == .percentage && isChange(by: first) ? 5 : 10)
    else { return false }
    return (max(first.start - 5, Tokenizer.margin)..<first.start - 1).contains {
      classes($0).contains(.change)
    }
  }

  /// "rose 12 to 3,412", "was up 120 to 34,500": a step and the level that it led to.
  func isStep(_ first: Item, to second: Item) -> Bool {
    first.measure == nil && second.measure == nil
      && (classes(first.start - 1).contains(.change) || isWord(first.start - 1, "up")
        || isWord(first.start - 1, "down"))
      && (nounRange(at: second.end) == nil
        || first.amount.scale > 0 && first.amount.scale == second.amount.scale)
      && isFarBelow(first, second, times: 10)
  }

  func isFarBelow(_ first: Item, _ second: Item, times: Int) -> Bool {
    first.amount.value.multiplied(by: ExactDecimal(times)).map { $0 <= second.amount.value } == true
  }

  private static let movedReach = 7

  /// "Rose *from 14.3 to 15.3*", "switch *from three to two* meals a day": two levels without a unit. A rise of whole
  /// numbers may be a range.
  private func areLevels(_ first: Item, _ second: Item) -> Bool {
    guard groups(first.start - 2).contains(.moving) else { return false }
    let (before, after) = (first.amount.value, second.amount.value)
    return after < before
      || before.exponent < 0 && before.exponent == after.exponent && isClauseEnd(second.end)
  }

  /// "The bill went from $120 to $80", "boot space rises from 380 to 1,150 litres": two values, one after the other.
  /// "Prices go from $20 to $80" spans them.
  func isMoved(_ first: Item, _ second: Item) -> Bool {
    // "rises from $160 to $180 to $200": steps of more than two.
    if classes(second.end).contains(.rangeTo),
      startsNumber(second.end + 1) || isSign(second.end + 1, .currency)
    {
      return false
    }
    // "rise anywhere from 12% to 80%", "buy a switch from $10 to $15"
    if isWord(first.start - 2, "anywhere") || isSwitch(first.start - 2) { return false }
    // "went from 2 to 5 times a week", "from 10 to 20 per 1,000": one unit of both.
    if second.measure == nil || second.unit?.kind == .count || second.unit?.kind == .frequency {
      if first.measure == nil { return isCorrected(first) || areLevels(first, second) }
    }
    if followsChange(first) || isCorrected(first) { return true }
    var near = first.start - 2
    if let unit = second.unit, unit.isMoney || unit.kind == .percentage,
      movesSum(near, upTo: second.end)
    {
      return true
    }
    if groups(near).contains(.mayMove) { return second.amount.value < first.amount.value }
    var lowest = max(first.start - Self.movedReach, floor)
    // "was raised *over four weeks* from 10 mg to 20 mg": in so long a time
    if let last = notes.lastValue, last.end == first.start - 1, last.unit?.kind == .duration,
      groups(last.before).contains(.places)
    {
      near = last.before - 1
      lowest = max(near - Self.movedReach, Tokenizer.margin)
    }
    while near >= lowest {
      // "to increase the efficiency from 23% to 35%", "will cut the fee from $5 to $3"
      if classes(near).contains(.change), near < first.start - 2,
        classes(near - 1).contains(.to) || groups(near - 1).contains(.will)
      {
        return true
      }
      // "reported *an increase in* revenue from $3 million to $4 million"
      if classes(near).contains(.change), isWord(near + 1, "in"),
        classes(near - 1).contains(.article)
      {
        // "a drop in temperature from 5 to 10 degrees": so large it is.
        return second.amount.value < first.amount.value
          || !Self.losses.contains { isWord(near, $0) }
      }
      if groups(near).contains(.moving) {
        // "the reduced dose from 5 to 10 mg"; "a rise in price from"
        return near == first.start - 2 || isWord(near + 1, "of") || isWord(near + 1, "in")
          || classes(near - 1).isDisjoint(with: [.the, .article, .possessive])
            && tokens[near - 1].kind != .end
      }
      // "dropped for stays from 3 to 7 nights", "the raised beds are from 2 to 3 m"
      let isPassed =
        isOfDate(near)
        || tokens[near].kind == .word && !isWord(near, "by")
          && classes(near).isDisjoint(with: [.copula, .verb, .clauseStart, .and, .or])
          && (groups(near).isDisjoint(with: .places) || isWord(near, "in")
            // "among women from 12.9 percent"; "among those from 20 to 30 years" is of whom.
            || isWord(near, "among") && second.unit?.kind == .percentage)
      if !isPassed { return false }
      near -= 1
    }
    return false
  }

  private static let losses: [StaticString] = [
    "cut", "decline", "decrease", "dip", "drop", "fall", "loss", "reduction",
  ]

  /// "Light *switches* from $12 to $18": the thing; but "to switch", "you switch", "switch from".
  private func isSwitch(_ index: Int) -> Bool {
    guard isWord(index, "switch") || isWord(index, "switches") else { return false }
    let before = index - 1
    if classes(before).contains(.to) || isAuxiliary(before) || groups(before).contains(.will)
      || Self.switching.contains(where: { isWord(before, $0) })
    {
      return false
    }
    return isWord(index, "switches") || tokens[before].kind == .word
  }
  private static let switching: [StaticString] = [
    "and", "he", "i", "it", "or", "she", "they", "we", "who", "you",
  ]

  /// "The toll was revised from 12 to 14": what was thought, and what is.
  private func isCorrected(_ first: Item) -> Bool {
    let verb = isWord(first.start - 2, "up") || isWord(first.start - 2, "down") ? 3 : 2
    return isWord(first.start - verb, "revised") || isWord(first.start - verb, "corrected")
      || isWord(first.start - verb, "updated")
  }

  /// "The fee was *hiked* from $5 to $7", "*goes up* from 5 to 7 %"; "rent increases from $50 to $90 are rare" are of all
  /// sizes, and a crane that lifts from 5 to 20 tons lifts all between.
  private func movesSum(_ word: Int, upTo end: Int) -> Bool {
    guard !classes(end).contains(.copula) else { return false }
    if isWord(word, "up") || isWord(word, "down") {
      return !groups(word - 1).isDisjoint(with: [.moving, .mayMove, .movesSums])
    }
    return groups(word).contains(.movesSums)
  }

  /// "rose *on 11* April from", "fell *on* Monday from"
  private func isOfDate(_ index: Int) -> Bool {
    if tokens[index].kind == .number {
      return classes(index + 1).contains(.month) || classes(index - 1).contains(.month)
    }
    return isWord(index, "on")
      && (tokens[index + 1].kind == .number
        || !classes(index + 1).isDisjoint(with: [.month, .weekday]))
  }

  /// "from 11 to 2", "3.8 to 2.5 AU": the falling order is only the writer's. What fell or dropped is a
  /// change, and its two values are kept apart.
  func isRanging(_ first: Item) -> Bool {
    let isFrom = classes(first.start - 1).contains(.from)
    if knowsLanguage { return false }
    guard isFrom || first.measure == nil else { return false }
    if followsChange(first) { return false }
    for near in max(first.start - Self.changedReach, Tokenizer.margin)..<first.start
    where classes(near).contains(.change) || groups(near).contains(.moving) { return false }
    return true
  }

  private static let changedReach = 9

  /// "shifted from 345 to 325 nm and from 345 to 329 nm": as the first pair was.
  private func followsChange(_ first: Item) -> Bool {
    guard classes(first.start - 1).contains(.from), let last = notes.lastValue,
      let earlier = notes.earlierValue, last.end == first.start - 2,
      !classes(first.start - 2).isDisjoint(with: [.and, .or]) || isSign(first.start - 2, .comma),
      classes(last.before).contains(.rangeTo), classes(earlier.before).contains(.from)
    else { return false }
    return true
  }
}

/// Ends of ranges that need a look around them.
extension QuantityReader {
  private static let longestContrast = 5

  /// "the difference in density between 34 °C and 38 °C", "choose between 5 and 10 mg": two values that are set against
  /// each other. "A difference of between 2 and 3 kg", "the gap is between" span them.
  func isContrasted(_ first: Item) -> Bool {
    var between = first.start - 1
    while between > first.start - 3, !classes(between).contains(.between) { between -= 1 }
    var near = between - 1
    if classes(near).contains(.of) { return false }
    while near >= max(between - Self.longestContrast, floor) {
      if groups(near).contains(.contrast) {
        // "choose doses between 5 and 10 mg", "differences between 5 and 10%"
        let isOfTwo =
          isWord(near, "difference") || isWord(near, "differences") || isWord(near, "distinction")
          || isWord(near, "distinguish") || isWord(near, "distinguishes")
        // "The difference between 5 and 6 months", "no difference between 50 and 100 mg"
        let isOne =
          isWord(near, "difference")
          && (isWord(near - 1, "the") || isWord(near - 1, "no") || isWord(near - 1, "little")
            || isWord(near - 1, "any") || isWord(near - 1, "much"))
        return isOfTwo
          ? isOne || first.measure != nil || near < between - 1 : near == between - 1
      }
      if tokens[near].kind != .word
        || !classes(near).isDisjoint(with: [.copula, .verb, .clauseStart])
      {
        return false
      }
      near -= 1
    }
    return false
  }

  /// The 4 of "4,000" in digits.
  func wholeThousands(_ item: Item) -> ExactDecimal? {
    guard let literal = literal(item.numberStart), literal.isGrouped, item.amount.scale == 0,
      literal.wholeDigits <= 5, literal.value.exponent == 0, literal.value.significand % 1000 == 0
    else { return nil }
    return ExactDecimal(significand: literal.value.significand / 1000, exponent: 0)
  }

  /// "a few hours to a day or two": what it reaches is two.
  func orTwo(_ item: Item) -> Item {
    guard classes(item.end).contains(.or), isWord(item.end + 1, "two"), item.unit != nil else {
      return item
    }
    var item = item
    item.amount.value = ExactDecimal(2)
    item.end += 2
    item.measure?.end = item.end
    return item
  }

  /// "5 or 7", "30 or 45", "24 or 36" may be one guess; "13 or 16 inches" are two sizes.
  func mayBeGuess(_ first: Amount, _ second: ExactDecimal) -> Bool {
    guard first.isPlainInteger, first.value > ExactDecimal(9),
      let near = first.value.adding(ExactDecimal(2)), near < second
    else { return true }
    func isMultiple(_ value: ExactDecimal, _ of: Int128) -> Bool {
      value.exponent == 0 ? value.significand % of == 0 : value.exponent > 0
    }
    return [5, 12].contains { isMultiple(first.value, $0) && isMultiple(second, $0) }
  }
}
