internal import TallyCore

/// Odds and scores: "5 to 1", "won 3-2", "lost 3-6, 6-3".
extension QuantityReader {
  /// "odds of 5 to 1", "a 9-to-5 job": no range of bare numbers falls, unless it says "from".
  func odds(_ index: Int) -> Int? {
    guard let first = literal(index), first.isPlainInteger else { return nil }
    var next = index + 1
    if isSign(next, .hyphen), isGlued(next) { next += 1 }
    guard isWord(next, "to") || knowsLanguage && classes(next).contains(.rangeTo),
      classes(index - 1).isDisjoint(with: [.from, .change])
    else {
      return nil
    }
    next += 1
    if isSign(next, .hyphen), isGlued(next) { next += 1 }
    guard let second = literal(next), second.isPlainInteger, second.value < first.value,
      second.value < ExactDecimal(10), classes(next + 1).isDisjoint(with: [.scale]),
      measure(at: next + 1, after: Amount(value: second.value, end: next + 1)) == nil,
      nounRange(at: next + 1) == nil || isSign(next - 1, .hyphen) || knowsLanguage
    else { return nil }
    return next + 1
  }

  /// "won 3-2", "at 2-0 down": no range falls.
  func isScore(_ reading: Reading) -> Bool {
    let end = reading.end
    guard !reading.isRange, tokens[end].kind == .sign, tokens[end].sign.isDash, isGlued(end),
      isGlued(end + 1), let first = literal(reading.first.numberStart),
      let second = literal(end + 1),
      first.isPlainInteger, second.isPlainInteger, second.value <= first.value
    else { return false }
    return measure(at: end + 2, after: Amount(value: second.value, end: end + 2)) == nil
  }

  /// "lost 3-6, 6-3, 7-6": a bare range before another that falls is a score too.
  func setScores(_ reading: Reading) -> Int? {
    guard reading.isRange, isSet(reading.first.numberStart),
      reading.end == reading.first.numberStart + 3
    else { return nil }
    var end = reading.end
    var falls = false
    while isSign(end, .comma) || knowsLanguage && classes(end).contains(.and), isSet(end + 1),
      let first = literal(end + 1), let second = literal(end + 3)
    {
      if second.value < first.value { falls = true }
      end += 4
      // The points of a tie-break: "7-6 (5)".
      if isSign(end, .openParenthesis), tokens[end + 1].kind == .number,
        isSign(end + 2, .closeParenthesis)
      {
        end += 3
      }
    }
    let counts =
      nounRange(at: end) != nil
      || measure(at: end, after: Amount(value: reading.upper, end: end)) != nil
    return falls && !counts ? end : nil
  }

  /// "6-3": two small whole numbers with a hyphen.
  func isSet(_ index: Int) -> Bool {
    guard let first = literal(index), let second = literal(index + 2) else { return false }
    return first.isPlainInteger && second.isPlainInteger && first.wholeDigits <= 2
      && second.wholeDigits <= 2 && tokens[index + 1].sign.isDash && isGlued(index + 1)
      && isGlued(index + 2)
  }
}

/// The two sides of a vote, a bet or a game.
extension QuantityReader {
  /// "Passed by 52 to 48", "by a vote of 45 to 55": for and against.
  func isVote(_ first: Item, to second: Item) -> Bool {
    let link = first.start - 1
    guard first.amount.isPlainInteger, second.amount.isPlainInteger, first.measure == nil,
      second.measure == nil, isWord(link, "by") || classes(link).contains(.of)
    else { return false }
    return groups(link - 1).contains(.vote) || isWord(link - 1, "failed")
  }
}

/// Results of games: "Senators 4, Red Wings 3", a record of "4-7".
extension QuantityReader {
  private static let longestTeam = 3

  /// "Senators 4, Red Wings 3": two names with a number each fill the line.
  func resultLine(_ reading: Reading) -> Int? {
    guard !reading.isRange, reading.first.amount.isPlainInteger, isGoals(reading.start),
      isSign(reading.end, .comma)
    else { return nil }
    var name = reading.start - 1
    while name > reading.start - 1 - Self.longestTeam, isTeam(name) { name -= 1 }
    guard name < reading.start - 1,
      tokens[name].kind == .end || tokens[name].isOne(of: .colon, .period, .semicolon)
    else { return nil }
    var next = reading.end + 1
    let first = next
    while next < first + Self.longestTeam, isTeam(next) { next += 1 }
    guard next > first, isGoals(next) else { return nil }
    let after = tokens[next + 1]
    guard
      after.kind == .end || after.isOne(of: .period, .semicolon, .colon)
        || after.sign == .openParenthesis
    else { return nil }
    return next + 1
  }

  private func isGoals(_ index: Int) -> Bool {
    literal(index).map { $0.isPlainInteger && $0.wholeDigits <= 3 } == true
  }

  private func isTeam(_ index: Int) -> Bool {
    tokens[index].kind == .word && tokens[index].isCapitalized
      && classes(index).isDisjoint(with: [
        .function, .month, .unitName, .ageContext, .reference, .person,
      ])
  }

  /// "At 4-7, including 2-6 at home", "went 7-9": games won and lost, no range.
  func isRecord(_ reading: Reading) -> Bool {
    let (start, end) = (reading.start, reading.end)
    guard reading.isRange, isSet(reading.first.numberStart), end == reading.first.numberStart + 3,
      isSign(start + 1, .hyphen)
    else { return false }
    // "He shot 10-19 from the floor", "Arsenal lost 2-4 at home", "Italy drew 0-1 with Spain"
    if isWord(start - 1, "shot") || isWord(start - 1, "went") || isWord(start - 1, "drew")
      || isWord(start - 1, "beat")
      // "The baby lost 5-10 in a week."
      || isWord(start - 1, "lost")
        && (isTeam(start - 2) && tokens[start - 3].kind != .end
          || ["against", "at", "from", "to"].contains { isWord(end, $0) })
    {
      return nounRange(at: end) == nil
    }
    guard classes(start - 1).isDisjoint(with: [.change, .of]) else { return false }
    // "a 3-5 record", "4-8 from the field"
    if isWord(end, "record") || isWord(end, "from") && classes(end + 1).contains(.the) {
      return isWord(end, "record") || isWord(end + 2, "field") || isWord(end + 2, "floor")
        || isWord(end + 2, "line") || isWord(end + 2, "arc")
    }
    if isWord(start - 1, "at"), tokens[start - 1].isCapitalized, tokens[start - 2].kind == .end {
      return isSign(end, .comma)
    }
    if isWord(end, "overall") || isWord(end, "against") { return true }
    if isWord(end, "at") { return isWord(end + 1, "home") }
    // "2-6 in the AFC"
    if isWord(end, "in") {
      let name = classes(end + 1).contains(.the) ? end + 2 : end + 1
      return tokens[name].kind == .word && tokens[name].end - tokens[name].start > 2
        && bytes(name).allSatisfy(\.isASCIIUpper)
    }
    if isWord(end, "on") { return isWord(end + 1, "the") && isWord(end + 2, "road") }
    return (isWord(end, "this") || isWord(end, "last")) && isWord(end + 1, "season")
  }
}
