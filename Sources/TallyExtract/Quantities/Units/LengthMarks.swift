internal import TallyCore

/// Inches and feet by the marks of a typewriter, which are quotation marks first: 9" plates, a 6' wall.
extension QuantityReader {
  func lengthMark(at index: Int, after amount: Amount) -> Measure? {
    guard tokens[index].kind == .sign, isGlued(index), !amount.isWord,
      amount.value < ExactDecimal(isSign(index, .prime) ? 100_000 : 1000)
    else { return nil }
    switch tokens[index].sign {
    case .doublePrime where goesOn(behind: index) && !closesQuotation(index):
      return Measure(unit: lexicon.inch, end: index + 1)
    case .prime where isFeet(index) || isAltitude(index, amount) || isSide(index):
      return Measure(unit: lexicon.foot, end: index + 1)
    default: return nil
    }
  }

  /// A word or number follows, or a bracket closes: a quotation seldom ends so.
  private func goesOn(behind index: Int) -> Bool {
    let next = tokens[index + 1]
    // "a 3"-long cut"
    if isSign(index + 1, .hyphen), isGlued(index + 1), isGlued(index + 2),
      tokens[index + 2].kind == .word
    {
      return true
    }
    if next.kind == .word || next.kind == .number { return next.isSpaced || isWord(index + 1, "x") }
    // "15.6", 14" and 13"": no quotation opens before it.
    let mayEnd = isSign(index + 1, .comma) || isSign(index + 1, .slash)
    if isSign(index + 1, .openParenthesis),
      literal(index - 1).map({ $0.hasPoint || $0.isFraction }) ?? false
        || isGlued(index + 1) && tokens[index + 2].kind == .number
        // "the 17" (17.3")"
        || tokens[index + 2].kind == .number && isSign(index + 3, .doublePrime)
    {
      return true
    }
    // "around 4/32" — still legal"
    if isSign(index - 2, .slash), let under = literal(index - 1), isPartOfInch(under.value) {
      return true
    }
    let isLast =
      mayEnd || isSign(index + 1, .period) || next.kind == .end || isSign(index + 1, .semicolon)
    return isSign(index + 1, .closeParenthesis) || isSign(index + 1, .times)
      || isLast
        && (literal(index - 1)?.isPlainInteger == false || quotationMarks(before: index) == 0)
  }

  private static let quotationReach = 60

  /// An odd number of marks stands before: this one closes what the last of them opened.
  private func closesQuotation(_ index: Int) -> Bool {
    if isGlued(index - 1), isSign(index - 2, .doublePrime) { return true }
    return quotationMarks(before: index) % 2 == 1
  }

  /// Marks close before that are no inches.
  private func quotationMarks(before index: Int) -> Int {
    (max(index - Self.quotationReach, Tokenizer.margin)..<index).count { near in
      isSign(near, .doublePrime) && !(tokens[near - 1].kind == .number && isGlued(near))
    }
  }

  /// "at an altitude of 30' when", "a 6' high wall": something around it has a length, and no letter
  /// follows.
  private func isFeet(_ index: Int) -> Bool {
    guard tokens[index + 1].isSpaced || tokens[index + 1].kind != .word else { return false }
    if classes(index + 1).contains(.extent) { return true }
    // "6' from a sink", "12' apart", "within 6' of a doorway"
    if isWord(index + 1, "from") || isWord(index + 1, "apart") || isWord(index + 1, "away")
      || classes(index + 1).contains(.between)
      || classes(index + 1).contains(.of) && isWord(index - 2, "within")
    {
      return !isQuoted(index)
    }
    for near in max(index - 5, Tokenizer.margin)..<index
    where classes(near).contains(.extentNoun) { return true }
    return false
  }

  /// "Mount Fuji (12,389')": nobody is so old, and no year; but "the '12,000' figure".
  private func isAltitude(_ index: Int, _ amount: Amount) -> Bool {
    let next = tokens[index + 1]
    return amount.value >= Self.beyondYears && !isQuoted(index) && !opensQuotation(before: index)
      && (next.isSpaced || next.kind != .word && next.kind != .number)
  }
  private static let beyondYears = ExactDecimal(2100)

  /// "the game 'Warhammer 40,000'", "the workers' 3,000'": a mark before it is closed behind it.
  private func opensQuotation(before index: Int) -> Bool {
    (max(index - Self.quotationReach, Tokenizer.margin)..<index).contains {
      isSign($0, .prime) && !(tokens[$0 - 1].kind == .number && isGlued($0))
        && !isWord($0 + 1, "s")
    }
  }

  /// "A 12' x 10' room"
  private func isSide(_ index: Int) -> Bool {
    func isTimes(_ place: Int) -> Bool { isWord(place, "x") || isSign(place, .times) }
    let isFirst =
      isTimes(index + 1) && tokens[index + 2].kind == .number && isSign(index + 3, .prime)
      && isGlued(index + 3)
    let isSecond = isTimes(index - 2) && isSign(index - 3, .prime) && isGlued(index - 3)
    return (isFirst || isSecond) && !isQuoted(index)
  }

  private func isQuoted(_ index: Int) -> Bool {
    isSign(index - 2, .prime) && isGlued(index - 1)
  }
}
