internal import TallyCore

/// Numbers of dice, oils, times without a colon and headings.
extension QuantityReader {
  /// "2d6+3"
  func dice(_ index: Int) -> Int? {
    guard isWord(index + 1, "d"), let sides = literal(index + 2), sides.isPlainInteger,
      isGlued(index + 2), sides.wholeDigits <= 3,
      tokens[index + 3].isSpaced || tokens[index + 3].kind != .word
    else { return nil }
    var end = index + 3
    if tokens[end].kind == .sign, tokens[end].sign == .plus || tokens[end].sign.isDash,
      isGlued(end), isGlued(end + 1), tokens[end + 1].kind == .number
    {
      end += 2
    }
    return end
  }

  /// "5W-30 oil"
  func oilGrade(_ index: Int) -> Int? {
    guard isWord(index + 1, "w"), tokens[index + 1].isCapitalized, isSign(index + 2, .hyphen),
      isGlued(index + 2), isGlued(index + 3), let hot = literal(index + 3), hot.isPlainInteger,
      hot.wholeDigits == 2, let cold = literal(index), cold.isPlainInteger, cold.wholeDigits <= 2,
      tokens[index + 4].isSpaced || tokens[index + 4].kind != .word
    else { return nil }
    return index + 4
  }

  /// "until 2300", "till 1745": a time, or a year.
  func isUntil(_ reading: Reading) -> Bool {
    guard !reading.isRange, let time = literal(reading.first.numberStart), time.isPlainInteger,
      time.wholeDigits == 4, reading.first.amount.scale == 0
    else { return false }
    return (isWord(reading.start - 1, "until") || isWord(reading.start - 1, "till"))
      && nounRange(at: reading.end) == nil
  }

  /// "The 5 best tents", "7 reasons to drink water": the number of a list, in a heading of its own.
  func isListHeading(_ reading: Reading) -> Bool {
    guard !reading.isRange, reading.first.amount.isPlainInteger || reading.first.amount.isWord,
      reading.first.amount.isWhole, reading.lower < ExactDecimal(102)
    else { return false }
    var before = reading.start - 1
    if isWord(before, "the") || isWord(before, "top") { before -= 1 }
    if isWord(before, "the") { before -= 1 }
    guard tokens[before].kind == .end, isOpenEnded else { return false }
    return groups(reading.end).contains(.listed) && !classes(reading.end + 1).contains(.of)
      && !isSign(reading.end + 1, .hyphen)
      || isNoun(reading.end) && groups(reading.end + 1).contains(.listed)
        && !classes(reading.end).contains(.unitName)
      || isWord(reading.start - 1, "top") && isNoun(reading.end)
  }

  /// The stretch does not end like a sentence.
  private var isOpenEnded: Bool {
    var last = tokens.count - 1
    while last > floor, tokens[last].kind == .end { last -= 1 }
    return !isSign(last, .period) && !isSign(last, .exclamation) && !isSign(last, .colon)
      && !isSign(last, .semicolon) && !isSign(last, .closeParenthesis) && !isSign(last, .quote)
  }
}

/// Names in front of a number: "Boeing 747", "HR 6585".
extension QuantityReader {
  /// A capitalised word before the number, not at the start of a sentence: "Boeing 747".
  func isName(before index: Int) -> Bool {
    let before = index - 1
    guard before >= floor, tokens[before].kind == .word, tokens[before].isCapitalized,
      tokens[index].isSpaced || tokens[index].kind == .number,
      classes(before).isDisjoint(with: [
        .function, .verb, .number, .ageContext, .leading,
      ]), !classes(before).contains(.unitName) || isCatalogue(before, index),
      !(namesSpread(before) && notes.lastMeasure.map { isSign($0.end, .openParenthesis) } ?? false)
    else { return false }
    let earlier = tokens[before - 1]
    return earlier.kind != .end && !isSign(before - 1, .period)
  }

  /// "Python 2.4 and 2.5", "Boeing 737 or 747": the name goes on.
  func nameEnd(_ index: Int, _ number: NumberLiteral?) -> Int {
    if let end = endOfVersions(index, after: number) { return end }
    guard !classes(index).isDisjoint(with: [.and, .or]), let next = literal(index + 1),
      next.wholeDigits <= 3, nounRange(at: index + 2) == nil,
      measure(at: index + 2, after: Amount(value: next.value, end: index + 2)) == nil
    else { return index }
    return index + 2
  }

  /// "HR 6585" is a star, no hours.
  func isCatalogue(_ name: Int, _ index: Int) -> Bool {
    tokens[name].end - tokens[name].start == 2 && bytes(name).allSatisfy(\.isASCIIUpper)
      && literal(index)?.wholeDigits ?? 0 >= 3 && !isSymbol(name)
  }
}
