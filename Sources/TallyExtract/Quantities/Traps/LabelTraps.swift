internal import TallyCore

/// Numbers that tell which one is meant: a server's answer, a course, a grade of steel.
extension QuantityReader {
  func labelTrap(_ index: Int, _ literal: NumberLiteral) -> Int? {
    let (before, next) = (tokens[index - 1], tokens[index + 1])
    if literal.wholeDigits == 3, next.kind == .word || next.isOne(of: .comma, .period),
      isStatusCode(index, literal)
    {
      return index + 1
    }
    if literal.wholeDigits > 1, next.kind == .word || next.sign == .hyphen,
      let end = gradeEnd(index, literal)
    {
      return end
    }
    if before.sign == .doublePrime || before.sign == .quote, isQuotedLabel(index) {
      return index + 1
    }
    // "The default port is 5432": behind a copula or a colon
    if before.classes.contains(.copula) || before.sign == .colon, isWord(index - 2, "port"),
      isClauseEnd(index + 1) || isWord(index + 1, "by")
    {
      return index + 1
    }
    // "PM 2.5 is the pollutant": how small its grains are
    if isWord(index - 1, "pm"), text[before.start] == UInt8(ascii: "P"),
      text[before.end - 1] == UInt8(ascii: "M"), !unitFollows(index + 1),
      literal.value == ExactDecimal(10)
        || literal.value == ExactDecimal(significand: 25, exponent: -1)
    {
      return index + 1
    }
    // "It is fuelled by coal.[1]: 80": the page of a source
    if before.sign == .colon, isSign(index - 2, .closeBracket), isGlued(index - 1) {
      return pagesEnd(index)
    }
    return nil
  }

  /// "In month *three*", "after week one and *two*": which of them.
  func isNumberOfPeriod(_ index: Int, _ reading: Reading) -> Bool {
    var before = index - 1
    if classes(before).contains(.and) || classes(before).contains(.or),
      classes(before - 1).contains(.number)
    {
      before -= 2
    }
    // "Chapters *four* and *five*", "on days *four* and five"
    if Self.parts.contains(where: { isWord(before, $0) }), !reading.isRange,
      // "He acts four and five times a year."
      !isWord(before, "acts") || isWord(before - 1, "in") || classes(before - 1).contains(.of),
      before != index - 1 || classes(reading.end).contains(.and) || isClauseEnd(reading.end)
    {
      return true
    }
    guard isWord(before, "week") || isWord(before, "month"), !reading.isRange else { return false }
    // "Last month five died."
    return ["after", "around", "before", "during", "from", "in", "of", "since", "until"]
      .contains { isWord(before - 1, $0) }
      && nounRange(at: reading.end) == nil && !unitFollows(reading.end)
  }

  private static let parts: [StaticString] = [
    "chapter", "chapters", "episode", "episodes", "pages", "seasons", "volumes", "acts", "verses",
  ]

  /// "In *week 19* (ending 17 May)", "in *week 50* of 2016", "Epi-*week 16-19*": which one of the year it is.
  ///
  /// - week: the word; `end`: behind the number or the range.
  func isCalendarWeek(_ week: Int, _ end: Int) -> Bool {
    isSign(end, .openParenthesis) && isWord(end + 1, "ending")
      || classes(end).contains(.of) && isYear(end + 1)
      || isSign(end, .comma) && isYear(end + 1) || isYear(end)
      || isSign(week - 1, .hyphen) && isWord(week - 2, "epi")
  }

  /// "a 503 error", "returns 429 Too Many Requests", "if you see a 403, check": answers of a server, RFC 9110 section 15.
  private func isStatusCode(_ index: Int, _ literal: NumberLiteral) -> Bool {
    guard literal.isPlainInteger, literal.wholeDigits == 3, literal.value >= ExactDecimal(200),
      literal.value < ExactDecimal(600)
    else { return false }
    let next = index + 1
    let isOne = classes(index - 1).contains(.article)
    if isOne, isWord(next, "error") || isWord(next, "response") || isWord(next, "status") {
      return !isNoun(next + 1) || isWord(next + 1, "code")
    }
    // "if you see a 403, check"; but "he hit a 400"
    if isOne, literal.value >= ExactDecimal(400), isClauseEnd(next) {
      return Self.answered.contains { isWord(index - 2, $0) }
    }
    guard tokens[next].isCapitalized else { return false }
    return isWord(next, "too") && isWord(next + 1, "many")
      || isWord(next, "not") && isWord(next + 1, "found")
      || isWord(next, "internal") && isWord(next + 1, "server")
      || isWord(next, "bad") && (isWord(next + 1, "request") || isWord(next + 1, "gateway"))
      || isWord(next, "service") && isWord(next + 1, "unavailable")
      || isWord(next, "forbidden") || isWord(next, "unauthorized")
      || isWord(next, "created") && literal.value == ExactDecimal(201)
  }

  private static let answered: [StaticString] = [
    "get", "gets", "give", "gives", "got", "receive", "received", "receives", "return", "returned",
    "returns", "see", "sees", "send", "sends", "throws",
  ]

  /// "400-level courses", "180-grit paper", "60 grit", "1045 steel", "304 stainless".
  private func gradeEnd(_ index: Int, _ literal: NumberLiteral) -> Int? {
    guard literal.isPlainInteger else { return nil }
    let isTight = isSign(index + 1, .hyphen) && isGlued(index + 1) && isGlued(index + 2)
    let name = isTight ? index + 2 : index + 1
    if isWord(name, "grit") { return name + 1 }
    guard literal.wholeDigits >= 3 else { return nil }
    if isTight { return isWord(name, "level") ? name + 1 : nil }
    let isMetal =
      isWord(name, "steel") || isWord(name, "stainless") || isWord(name, "aluminum")
      || isWord(name, "aluminium") || isWord(name, "alloy")
    // "304 steel beams" are counted.
    return isMetal && !(isNoun(name + 1) && isPluralNoun(name + 1)) ? index + 1 : nil
  }

  /// "class "2900"", "the “747” jet"
  private func isQuotedLabel(_ index: Int) -> Bool {
    let (before, next) = (tokens[index - 1], tokens[index + 1])
    return
      (before.sign == .doublePrime && next.sign == .doublePrime
      || before.sign == .quote && next.sign == .quote)
      && !tokens[index].isSpaced && !next.isSpaced && literal(index)?.isPlainInteger == true
      && tokens[index + 2].kind == .word && before.isSpaced
  }
}
