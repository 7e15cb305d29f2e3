internal import TallyCore

/// Numbers that mark something: whose an address is, which bus, how an item is called in a shop, how many points somebody
/// gives.
extension QuantityReader {
  /// "A. Marlow,1 B. Nash,2": where those who wrote it work.
  func authorMark(_ index: Int) -> Int? {
    guard isGlued(index), isGlued(index - 1), tokens[index - 2].isCapitalized,
      tokens[index - 2].kind == .word,
      literal(index).map({ $0.isPlainInteger && $0.wholeDigits <= 2 })
        ?? false
    else { return nil }
    let next = tokens[index + 1]
    guard
      next.kind == .end || next.isSpaced && next.isCapitalized
        || next.isOne(of: .comma, .semicolon, .period)
    else { return nil }
    // "Marlow,1,2": and what goes on with it.
    var end = index + 1
    while isSign(end, .comma), isGlued(end), isGlued(end + 1), tokens[end + 1].kind == .number {
      end += 2
    }
    return end
  }

  /// "100517-G-ABCDE-012C", "60-RIVERSIDE": letters that go on with it are capitals, and no unit.
  func codeWithHyphens(_ index: Int) -> Int? {
    guard isGlued(index + 1), isGlued(index + 2), tokens[index + 2].kind == .word,
      literal(index)?.isPlainInteger == true,
      bytes(index + 2).allSatisfy(\.isASCIIUpper)
    else { return nil }
    let length = tokens[index + 2].end - tokens[index + 2].start
    let goesOn = isSign(index + 3, .hyphen) && isGlued(index + 3) && isGlued(index + 4)
    guard goesOn || length >= 5 && !unitFollows(index + 2) else { return nil }
    return identifierEnd(index)
  }

  /// "the 14 bus", "a 208 service"; but "the 16 bus drivers".
  func busLine(_ literal: NumberLiteral, _ index: Int) -> Int? {
    guard (2...3).contains(literal.wholeDigits), literal.isPlainInteger,
      !classes(index - 1).isDisjoint(with: [.the, .article]), !isNoun(index + 2)
    else { return nil }
    return isWord(index + 1, "bus") || isWord(index + 1, "tram") || isWord(index + 1, "service")
      || isWord(index + 1, "route") ? index + 1 : nil
  }

  private static let longestCount = 10

  /// "call 18005550147", "EAN 4006381333931": more digits than anybody writes of a count without a sign between them.
  func serial(_ literal: NumberLiteral, _ index: Int) -> Int? {
    literal.wholeDigits > Self.longestCount && literal.isPlainInteger && !literal.isGrouped
      && !unitFollows(index + 1) && tokens[index - 1].sign != .currency
      && !classes(index + 1).contains(.scale) ? index + 1 : nil
  }

  /// "25(OH)D": the place of a group in the name of a vitamin.
  func placeOfGroup(_ index: Int) -> Int? {
    guard isGlued(index + 1), isGlued(index + 2), tokens[index + 2].kind == .word,
      bytes(index + 2).allSatisfy(\.isASCIIUpper), isSign(index + 3, .closeParenthesis),
      isGlued(index + 4), tokens[index + 4].kind == .word || tokens[index + 4].kind == .number
    else { return nil }
    return index + 5
  }

  /// "Year 25 and beyond", "for year 1–2": which year it is, as a label says it. "By year 25" is a time.
  func numberOfYear(_ index: Int) -> Int? {
    guard literal(index).map({ $0.isPlainInteger && $0.wholeDigits <= 2 }) ?? false,
      nounRange(at: index + 1) == nil || isWord(index + 1, "and")
    else { return nil }
    return pagesEnd(index)
  }

  /// "§§ 70.02, 70.03 and 70.15"
  func endOfSections(_ index: Int) -> Int {
    var end = index + 1
    while isSign(end, .comma) || tokens[end].sign.isDash
      || !classes(end).isDisjoint(with: [.and, .or])
    {
      let next =
        isSign(end, .comma) && !classes(end + 1).isDisjoint(with: [.and, .or]) ? end + 2 : end + 1
      guard tokens[next].kind == .number, !unitFollows(next + 1) else { break }
      end = next + 1
    }
    return end
  }
}
