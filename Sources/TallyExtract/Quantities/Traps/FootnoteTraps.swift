internal import TallyCore

/// Numbers of footnotes, set small behind a word in print and glued to its sign in plain text.
///
///     better than rest alone,4 and          behind a comma
///     with other pills.1 2 8 19 104 117      one after the other
///     in goats in 1987.2 In goats             behind a year
extension QuantityReader {
  /// Where to go on behind the footnotes that begin at `index`.
  func footnotes(_ index: Int) -> Int? {
    guard isGlued(index), isGlued(index - 1), isFootnote(index),
      tokens[index - 2].kind == .word && !isOneLetter(index - 2)
        || isSign(index - 2, .closeParenthesis)
    else { return nil }
    var last = index
    // "1–3", "1,2"
    while tokens[last + 1].sign.isDash || isSign(last + 1, .comma), isGlued(last + 1),
      isGlued(last + 2), isFootnote(last + 2)
    {
      last += 2
    }
    let first = last
    while isRising(last, last + 1) { last += 1 }
    // "with others.1 2 patients": what is counted is none.
    if isOfSomething(last) {
      guard last > first else { return nil }
      last -= 1
    }
    // Behind a stop only more of them tell.
    if isSign(index - 1, .period) { return last > index ? last + 1 : nil }
    return mayGoOn(behind: last) ? last + 1 : nil
  }

  /// "alone,4 and about 40 %"; but "hats,25 in all", "Monday,5 and 7 pupils", "at home,5 were in care".
  private func mayGoOn(behind last: Int) -> Bool {
    let next = last + 1
    guard tokens[next].kind == .word, tokens[next].isSpaced, literal(last)?.wholeDigits ?? 3 <= 2
    else { return false }
    if classes(next).contains(.and) { return !startsNumber(next + 1) }
    return !classes(next).isDisjoint(with: [.article, .the, .clauseStart])
      || isWord(next, "but") || isWord(next, "which") || isWord(next, "we") || isWord(next, "may")
      || isWord(next, "is") || isWord(next, "was")
  }

  /// "in 1987.2 In goats": no year has tenths.
  func yearWithFootnote(_ index: Int, _ literal: NumberLiteral) -> Int? {
    guard literal.wholeDigits == 4, literal.hasPoint, !literal.isGrouped,
      literal.value.exponent == -1, literal.value > ExactDecimal(1500),
      literal.value < ExactDecimal(2100), classes(index - 1).contains(.yearCue),
      tokens[index + 1].kind == .end
        || tokens[index + 1].isSpaced && tokens[index + 1].isCapitalized,
      !unitFollows(index + 1)
    else { return nil }
    return index + 1
  }

  private func isOneLetter(_ index: Int) -> Bool { tokens[index].end - tokens[index].start == 1 }

  private func isFootnote(_ index: Int) -> Bool {
    literal(index).map {
      $0.isPlainInteger && !$0.isIdentifier && $0.wholeDigits <= 3 && !$0.startsWithZero
    } ?? false
  }

  /// Three of them, "19 104 117", look like one large number.
  private func isRising(_ last: Int, _ next: Int) -> Bool {
    guard tokens[next].kind == .number, tokens[next].isSpaced, let before = literal(last),
      let number = literal(next)
    else { return false }
    return (isFootnote(next) || number.isGrouped && bytes(next).contains(ASCII.space))
      && before.value < number.value
  }

  private func isOfSomething(_ number: Int) -> Bool {
    let next = number + 1
    return unitFollows(next) || countsThings(next) || isSign(next, .percent)
      || isSign(next, .degree) || isSign(next, .slash) || isSign(next, .hyphen)
      || classes(next).contains(.scale) || tokens[next].kind == .word && isGlued(next)
  }
}
