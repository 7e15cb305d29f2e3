internal import TallyCore

/// The second of two values whose unit stands only behind the first, and which nothing but its place shows.
///
///     9 hours from New York, 11 from Los Angeles    the same preposition behind both
///     20 minutes, or 30 if frozen                   a condition behind the second
///     two days, or three for large roofs            for which the second is
///     at 11 months, my daughter at 15               the same preposition before both
///     uses 6 gallons while a new one uses 4         the same verb before both
///     out for six weeks and should be back in two   nothing else is back in two
extension QuantityReader {
  func unitBeforeSecond(_ reading: Reading) -> Unit? {
    guard let last = notes.lastValue, let unit = last.unit, last.place == found.count - 1,
      reading.start > last.end,
      reading.start - last.end <= Self.secondReach, reading.first.amount.isPositive,
      reading.first.amount.scale == 0, !reading.first.amount.isArticle,
      !reading.first.amount.isOne, unit.kind != .age,
      isClosed(at: reading.end) || closesWithBound(reading.end)
    else { return nil }
    let start =
      phrase(before: reading.start, where: { $0.before != nil || $0.isLooseBefore })?.start
      ?? reading.start
    let isSecond =
      isBeforeSamePlace(start, reading, last) || isUnderCondition(start, reading, last)
      || isBehindSamePlace(start, reading, last) || isReturn(start, reading, unit)
      || isUsedAgain(start, reading, last) || isBehindSameVerb(start, reading, last)
      || isOtherwiseFor(start, reading, last)
    return isSecond ? unit : nil
  }

  private static let secondReach = 10

  private func isClosed(at index: Int) -> Bool {
    isClauseEnd(index) || isWord(index, "from")
      || !groups(index).isDisjoint(with: [.places, .provided]) || isWord(index, "for")
      || isSign(index, .closeParenthesis)
  }

  /// Nothing is said between the two but where or for whom the first holds.
  private func isPlainBetween(_ from: Int, _ to: Int) -> Bool {
    guard from <= to else { return false }
    for index in from..<to {
      let token = tokens[index]
      if token.kind == .number && !isYear(index) || token.kind == .end { return false }
      if token.kind == .sign, token.sign == .period || token.sign == .colon { return false }
      if !classes(index).isDisjoint(with: [.verb, .copula, .clauseStart, .change])
        || groups(index).contains(.taking)
      {
        return false
      }
    }
    return true
  }

  /// "Two days, *or* three *for* large roofs"; but "two days, or three for two people".
  private func isOtherwiseFor(_ start: Int, _ reading: Reading, _ last: LastValue) -> Bool {
    isWord(start - 1, "or") && start - 2 <= last.end
      && (start - 1 == last.end || isSign(start - 2, .comma)) && isWord(reading.end, "for")
      && !startsNumber(reading.end + 1) && tokens[reading.end + 1].sign != .currency
      && last.unit?.isMoney != true && isLike(reading, last, times: 5)
      // "Take two tablets every 4 hours, or three for severe pain."
      && !found[min(ownStart, last.place)..<last.place].contains { $0.kind == .count }
  }

  /// "They *last* 25 years; the plastic ones *last* 15 to 20", "lasted one year, the new one lasts three".
  private func isBehindSameVerb(_ start: Int, _ reading: Reading, _ last: LastValue) -> Bool {
    let (verb, first) = (start - 1, last.before)
    // "The lift takes 30 seconds and takes 12", "workshops take 3 hours and each takes 12"
    guard verb > last.end + 1, first > Tokenizer.margin, groups(verb).contains(.taking),
      isWord(verb - 1, "one") || isWord(verb - 1, "ones")
        || isNoun(verb - 1) && !isWord(verb - 1, "each") && !isWord(verb - 1, "it"),
      tokens[verb].kind == .word, tokens[first].kind == .word, isClauseEnd(reading.end)
    else { return false }
    let (one, other) = (bytes(verb), bytes(first))
    guard one.count > 3, other.count > 3, one.prefix(4).elementsEqual(other.prefix(4)) else {
      return false
    }
    return isLike(reading, last, times: 12)
  }

  /// "The old one *uses* six gallons, while a new washer *uses* four or less", "one holds 5 litres and the other holds 4";
  /// what is had or is may be counted.
  private func isUsedAgain(_ start: Int, _ reading: Reading, _ last: LastValue) -> Bool {
    let verb = start - 1
    guard verb > last.end + 1, isSame(verb, last.before),
      isNoun(verb - 1) || isWord(verb - 1, "other"),
      classes(verb).isDisjoint(with: [.copula, .and, .or]), !groups(verb).contains(.places),
      !isWord(verb, "for"), !isWord(verb, "at"), !isWord(verb, "has"),
      !isWord(verb, "have"), !isWord(verb, "had"),
      isClauseEnd(reading.end) || closesWithBound(reading.end)
    else { return false }
    return (last.end..<verb).contains {
      isWord($0, "while") || isWord($0, "whereas") || isWord($0, "but") || isWord($0, "and")
    } && isLike(reading, last, times: 5)
  }

  /// "or less", and nothing behind it.
  func closesWithBound(_ end: Int) -> Bool {
    isWord(end, "or") && isClauseEnd(end + 2)
      && (isWord(end + 1, "more") || isWord(end + 1, "less") || isWord(end + 1, "longer")
        || isWord(end + 1, "fewer"))
  }

  /// "9 hours from New York, 11 from Los Angeles"; "12 in all", "3 in a row" go with nothing before them.
  private func isBeforeSamePlace(_ start: Int, _ reading: Reading, _ last: LastValue) -> Bool {
    let (first, second) = (last.end + 1, reading.end + 1)
    guard groups(reading.end).contains(.places) || isWord(reading.end, "from"),
      isSame(last.end, reading.end),
      isSign(start - 1, .comma) || isSign(start - 1, .semicolon),
      !groups(second).contains(.inAll), tokens[second].kind == .word,
      classes(first).contains(.article) == classes(second).contains(.article),
      isPlainBetween(last.end, start), closesSoon(second)
    else { return false }
    return isLike(reading, last, times: 20)
  }

  /// "20 minutes, or 30 if frozen", "2 days, 5 if you live abroad".
  private func isUnderCondition(_ start: Int, _ reading: Reading, _ last: LastValue) -> Bool {
    guard groups(reading.end).contains(.provided), tokens[reading.end + 1].kind == .word else {
      return false
    }
    let hasOr = classes(start - 1).contains(.or)
    guard hasOr || isSign(start - 1, .comma) && isWord(reading.end, "if"),
      isPlainBetween(last.end, hasOr ? start - 1 : start)
    else { return false }
    return isLike(reading, last, times: 10)
  }

  /// "for 9 days, younger ones for 4", "at 11 months, my daughter at 15", "for 9 months, hardneck for only 4"; but "a
  /// cruise of 2 hours, a dinner for 4".
  private func isBehindSamePlace(_ start: Int, _ reading: Reading, _ last: LastValue) -> Bool {
    let isCompared = isWord(start - 1, "only") || isWord(start - 1, "just")
    let place = isCompared ? start - 2 : start - 1
    guard groups(place).contains(.places) || isWord(place, "at"), isSame(place, last.before),
      isClauseEnd(reading.end),
      isSign(last.end, .comma) || isWord(last.end, "and")
        || isWord(last.end, "but") || isSign(last.end, .semicolon) || isWord(last.end, "while")
    else { return false }
    let name = place - 1
    guard name > last.end, name - last.end <= 4,
      isCompared || groups(name).contains(.others) || classes(name).contains(.person)
        || tokens[name].isCapitalized && tokens[name].kind == .word,
      isPlainBetween(last.end + 1, place)
    else { return false }
    return isLike(reading, last, times: 20)
  }

  /// "should return in two", "is done in 5".
  private func isReturn(_ start: Int, _ reading: Reading, _ unit: Unit) -> Bool {
    let place = start - 1
    return unit.kind == .duration && (isWord(place, "in") || isWord(place, "within"))
      && groups(place - 1).contains(.ready) && isClauseEnd(reading.end)
  }
}
