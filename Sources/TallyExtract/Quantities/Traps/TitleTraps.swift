internal import TallyCore

/// Numbers of titles, versions, files and streets that go on from a name beside them.
///
///     Python 3.5, 3.6 and 3.7          versions of one thing
///     in The Four Golden Signals       a title in the midst of a sentence
///     4940 SW 2nd Pl                   a house
///     case C131/12, code 0x08          digits that go on from letters
extension QuantityReader {
  /// Behind the "5, 3.6 and 3.7" that a name goes on with: versions with the same first digits, where nothing is counted.
  func endOfVersions(_ start: Int, after number: NumberLiteral?) -> Int? {
    guard let number, number.hasPoint, number.wholeDigits <= 2 else { return nil }
    var end = start
    var place = start
    for _ in 0..<Self.longestRow {
      if isSign(place, .comma) { place += 1 }
      if !classes(place).isDisjoint(with: [.and, .or]) { place += 1 }
      guard place > end, let next = literal(place), next.hasPoint,
        next.wholeDigits == number.wholeDigits, next.value.exponent >= -2
      else { break }
      // "In Denver 3.5 and 3.6 inches fell."
      guard
        nounRange(at: place + 1) == nil || !classes(place + 1).isDisjoint(with: [.verb, .copula]),
        measure(at: place + 1, after: Amount(value: next.value, end: place + 1)) == nil
      else { return nil }
      place += 1
      end = place
    }
    return end > start ? end : nil
  }

  private static let longestRow = 8

  /// "The 7 Habits of Highly Effective People", "The Four Golden Signals": a title within a sentence.
  func isInTitle(_ index: Int) -> Bool {
    let the = index - 1
    guard classes(the).contains(.the), tokens[the].isCapitalized, tokens[index + 1].isCapitalized,
      tokens[index + 1].kind == .word,
      tokens[index].kind == .number || tokens[index].isCapitalized
    else { return false }
    let before = tokens[the - 1]
    guard before.kind == .word, !before.isCapitalized || classes(the - 1).contains(.of) else {
      return false
    }
    return !unitFollows(index + 1) && classes(index + 1).isDisjoint(with: [.scale, .month])
  }

  /// "is called the 100-day cough": what it goes by, not how long it lasts.
  func nickname(_ index: Int) -> Int? {
    guard isGlued(index + 1), isGlued(index + 2), tokens[index + 2].kind == .word,
      tokens[index + 3].kind == .word, classes(index - 1).contains(.the)
    else { return nil }
    let isCalled =
      isWord(index - 2, "called") || isWord(index - 2, "nicknamed")
      || isWord(index - 2, "as") && isWord(index - 3, "known")
    return isCalled ? index + 3 : nil
  }

  /// "4940 SW 2nd Pl", "120 N Main St": a house in a part of the town.
  func houseByCompass(_ index: Int) -> Int? {
    guard let number = literal(index), number.isPlainInteger, (2...5).contains(number.wholeDigits)
    else { return nil }
    let side = index + 1
    let length = tokens[side].end - tokens[side].start
    guard length <= 2, bytes(side).allSatisfy(\.isASCIIUpper), isCompass(side) else { return nil }
    let next = isSign(side + 1, .period) && isGlued(side + 1) ? side + 2 : side + 1
    if tokens[next].kind == .number, tokens[next + 1].kind == .word, isGlued(next + 1) {
      return next + 2
    }
    for place in next + 1..<next + 3
    where tokens[place].isCapitalized && groups(place).contains(.street)
      && tokens[next].isCapitalized
    { return place + 1 }
    return nil
  }

  private func isCompass(_ index: Int) -> Bool {
    ["n", "s", "e", "w", "ne", "nw", "se", "sw"].contains { (word: StaticString) in
      isWord(index, word)
    }
  }

  /// "(Vasco da Gama, 1498)", "a deck that dates from around 1490": years before those that are always one.
  func isDatedYear(_ index: Int) -> Bool {
    guard let year = literal(index), year.isPlainInteger, year.wholeDigits == 4,
      year.value < ExactDecimal(1500), nounRange(at: index + 1) == nil
    else { return false }
    if isSign(index - 1, .comma), isSign(index + 1, .closeParenthesis),
      tokens[index - 2].kind == .word, tokens[index - 2].isCapitalized
    {
      return true
    }
    return (max(index - 3, Tokenizer.margin)..<index).contains {
      isWord($0, "dates") || isWord($0, "dated") || isWord($0, "dating")
    }
  }

  /// "the next section or two": about as many as one.
  func isOneOrTwo(_ index: Int) -> Bool {
    guard isWord(index, "two"), classes(index - 1).contains(.or), isNoun(index - 2),
      classes(index - 2).isDisjoint(with: [.number, .unitName, .timesWord]), isClauseEnd(index + 1)
    else { return false }
    return (max(index - 5, Tokenizer.margin)..<index - 2).contains {
      classes($0).contains(.article) || isWord($0, "next") || isWord($0, "last")
        || isWord($0, "another")
    }
  }

  /// The "12" of "C131/12": the number began in the word before the slash.
  func restOfFile(_ index: Int) -> Int? {
    let name = tokens[index - 2]
    return isGlued(index) && isGlued(index - 1) && name.kind == .word && name.isMixed
      && text[name.end - 1].isASCIIDigit && name.isCapitalized
      && measure(at: index + 1, after: Amount(value: ExactDecimal(0), end: index + 1)) == nil
      ? index + 1 : nil
  }

  /// "factoring HTTP 500s into it", "no 500s": answers of a server.
  func isStatus(_ index: Int) -> Bool {
    guard let code = literal(index), code.isPlainInteger, code.wholeDigits == 3,
      code.value >= ExactDecimal(400), code.value < ExactDecimal(600)
    else { return false }
    return (max(index - 16, Tokenizer.margin)..<index).contains { isWord($0, "http") }
  }
}
