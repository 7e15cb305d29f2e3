internal import TallyCore

/// Numbers in the plural, which are no seconds: "the 80s", "temperatures in the upper 60s", "a few 404s".
extension QuantityReader {
  /// Behind the "s" of the number at `index`, `nil` where it may stand for seconds.
  func pluralEnd(_ index: Int) -> Int? {
    guard let end = signOfPlural(index) else { return nil }
    return namesSeveral(index, end: end) || isJoinedToPlural(index) ? end : nil
  }

  /// The token behind "s" or "'s" glued to a whole number.
  private func signOfPlural(_ index: Int) -> Int? {
    let prime = isSign(index + 1, .prime) && isGlued(index + 1) ? 1 : 0
    guard literal(index)?.isPlainInteger == true, isWord(index + 1 + prime, "s"),
      isGlued(index + 1 + prime)
    else { return nil }
    return index + 2 + prime
  }

  private func namesSeveral(_ index: Int, end: Int) -> Bool {
    // "2022's"
    if end > index + 2 { return true }
    guard let literal = literal(index) else { return false }
    let before = index - 1
    // "a 30s timer", "the 60s delay"
    if groups(end).contains(.timed) { return false }
    // "100s of items", "10s of thousands"
    if [10, 100, 1000].contains(literal.value.significand), classes(end).contains(.of) {
      return true
    }
    if isYear(index) || isStatus(index) { return true }
    let isRound = literal.value.significand % 10 == 0
    if isRound, literal.wholeDigits == 2 || literal.wholeDigits == 4 {
      // "the 80s", "mid-80s", "the '60s", "in his 60s", "the low 40s".
      if !classes(before).isDisjoint(with: [.the, .season, .possessive])
        || isSign(before, .prime) && isGlued(index)
        || isSign(before, .hyphen) && groups(before - 1).contains(.partOfTen)
        || groups(before).contains(.partOfTen)
      {
        return true
      }
    }
    // "a few 404s", "a lot of 500s", "some 20s"
    if groups(before).contains(.beforePlural)
      || classes(before).contains(.of) && (isWord(before - 1, "lot") || isWord(before - 1, "lots"))
    {
      return true
    }
    // "Channel 5s"; "Rest 45s between sets" begins with what is to be done.
    return tokens[before].kind == .word && tokens[before].isCapitalized && tokens[index].isSpaced
      && (tokens[before - 1].kind != .end || literal.value.significand % 5 != 0)
  }

  /// "in the 70s and 80s", "in his 30s or 40s", "500s and a few 404s".
  private func isJoinedToPlural(_ index: Int) -> Bool {
    var before = index - 1
    let isJoint =
      tokens[before].kind == .sign && (tokens[before].sign.isDash || isSign(before, .comma))
      || !classes(before).isDisjoint(with: [.and, .or, .to])
    guard isJoint else { return false }
    before -= 1
    return before - 1 >= Tokenizer.margin && signOfPlural(before - 1) == before + 1
      && namesSeveral(before - 1, end: before + 1)
  }
}
