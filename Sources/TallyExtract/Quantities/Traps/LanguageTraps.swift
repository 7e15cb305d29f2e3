internal import TallyCore

/// Numbers that are no quantities in the language of the document: times of day, ordinals, addresses.
extension QuantityReader {
  /// Where to go on if the number at `index` is none of ours.
  func languageTrap(_ index: Int) -> Int? {
    if isSign(index + 1, .colon), isGlued(index + 1), isGlued(index + 2) { return clockTime(index) }
    if isDayOfFame(index) { return index + 3 }
    if let literal = literal(index), literal.startsWithZero, literal.wholeDigits >= 4,
      !literal.isGrouped
    {
      return telephone(index) ?? gluedEnd(index)
    }
    return aroundTheClock(index) ?? fromNought(index) ?? timeOfDay(index) ?? ordinalSign(index)
      ?? numberSign(index) ?? joinedDays(index)
      ?? houseNumber(index) ?? postalCodeWithLetters(index) ?? areaCode(index)
  }

  /// "24h/24", "7j/7": all day, all week.
  private func aroundTheClock(_ index: Int) -> Int? {
    var slash = index + 1
    if tokens[slash].kind == .word, isGlued(slash) { slash += 1 }
    guard isSign(slash, .slash), isGlued(slash), isGlued(slash + 1), let first = literal(index),
      let second = literal(slash + 1), first.isPlainInteger, first.value == second.value
    else { return nil }
    return slash + 2
  }

  /// "0 auf 100 in 8,5 Sekunden": a car's start.
  private func fromNought(_ index: Int) -> Int? {
    guard let first = literal(index), first.value == ExactDecimal(0),
      !classes(index + 1).isDisjoint(with: [.to, .rangeTo]),
      let second = literal(index + 2), second.isPlainInteger, second.wholeDigits == 3,
      measure(at: index + 3, after: Amount(value: second.value, end: index + 3)) == nil
    else { return nil }
    return index + 3
  }

  // MARK: Times of day

  /// "à 14h05", "a las 19.30 horas", "de 14h à 18h", "van 9 tot 17 uur", "samedi 20h".
  private func timeOfDay(_ index: Int) -> Int? {
    guard let hour = hour(index) else { return nil }
    let before = index - 1
    var end = hour.end
    if let span = hoursSpan(index, hour) ?? hoursBetween(index, hour) { return span }
    // "tot 17 uur" is as often a time as a length.
    if isWord(before, "tot"), hour.isMarked, hour.value < 24,
      classes(end).isDisjoint(with: [.per, .of]), ownPeriod(at: end) == nil
    {
      return end
    }
    let cues = marks(before)
    if cues.contains(.clock), !isPlainArticle(before) {
      if hour.isMarked { return end }
      if cues.contains(.bareClock), hour.hasMinutes || standsFree(end) {
        if isHourName(end) { end += 1 }
        return end
      }
    }
    if cues.contains(.clockOfLetter) || classes(before).contains(.of) && hour.value > 12,
      hour.isMarked, isWord(index + 1, "h"), isGlued(index + 1), hour.value >= Self.earliestHour,
      hour.value < 24
    {
      return end
    }
    if hour.isMarked, !classes(before).isDisjoint(with: [.weekday, .month]) || isYear(before) {
      return end
    }
    // "20h30 : concert"; what lasts so long says so.
    if hour.isMarked, hour.hasMinutes, hour.value >= Self.earliestHour, !isLasting(before) {
      return end
    }
    return nil
  }

  /// Nothing that lasts is mostly as long as this, so that "20h30" is a time.
  private static let earliestHour = 6

  private struct Hour {
    var value: Int
    /// Behind its hours and minutes.
    var end: Int
    /// The word or letter of the hours stands behind it.
    var isMarked: Bool
    var hasMinutes: Bool
  }

  /// "14h05", "9 heures", "19.30 uur", "9"; `nil` for what is no hour of a day.
  private func hour(_ index: Int) -> Hour? {
    guard let literal = literal(index), literal.wholeDigits <= 2, !literal.isGrouped,
      literal.value >= ExactDecimal(0), literal.value < ExactDecimal(25)
    else { return nil }
    if literal.isPlainInteger {
      let value = Int(literal.value.significand)
      guard isHourName(index + 1) else {
        return Hour(value: value, end: index + 1, isMarked: false, hasMinutes: false)
      }
      let minutes = self.literal(index + 2)
      let hasMinutes =
        (isGlued(index + 2) ? isWord(index + 1, "h") : !unitFollows(index + 3))
        && minutes?.isPlainInteger == true && minutes?.wholeDigits == 2
      var end = index + (hasMinutes ? 3 : 2)
      if hasMinutes, isWord(end, "min") { end += 1 }
      return Hour(value: value, end: end, isMarked: true, hasMinutes: hasMinutes)
    }
    // "19.30": where commas part decimals, a point parts minutes.
    guard literal.hasPoint, literal.value.exponent == -2, literal.value.significand % 100 < 60,
      text[tokens[index].start..<tokens[index].end].contains(ASCII.period)
    else { return nil }
    let isMarked = isHourName(index + 1)
    return Hour(
      value: Int(literal.value.significand / 100), end: index + (isMarked ? 2 : 1),
      isMarked: isMarked, hasMinutes: true)
  }

  private func isHourName(_ index: Int) -> Bool {
    guard tokens[index].kind == .word else { return false }
    if isWord(index, "h") { return !isElided(index) }
    return phrase(at: index, where: { $0.unit >= 0 })
      .map { lexicon.units[$0.phrase.unit] == lexicon.hour && $0.end == index + 1 } ?? false
  }

  /// "de 14h à 18h", "van 9 tot 17 uur", "9.00-17.00 uur", "entre 9h et 12h": the token behind it.
  private func hoursSpan(_ index: Int, _ first: Hour) -> Int? {
    let link = first.end
    let isOpened = !classes(index - 1).isDisjoint(with: [.from, .of, .between])
    let isDash = tokens[link].kind == .sign && tokens[link].sign.isDash
    guard isDash || !classes(link).isDisjoint(with: [.rangeTo, .to, .and]) else { return nil }
    var next = link + 1
    if marks(next).contains(.clock) { next += 1 }
    guard let second = hour(next), second.isMarked,
      first.value < second.value || first.isMarked && !isDash,
      isDash ? first.hasMinutes || first.isMarked && first.value >= Self.earliestHour : isOpened,
      // "de 8 à 10 heures de sommeil"
      first.isMarked || first.hasMinutes
        || first.value >= Self.earliestHour
          && classes(second.end).isDisjoint(with: [.of, .per])
          && ownPeriod(at: second.end) == nil
    else { return nil }
    return second.end
  }

  /// "tra le 8 e le 10", "entre as 8h e as 10h": the articles are those of hours.
  private func hoursBetween(_ index: Int, _ first: Hour) -> Int? {
    let article = index - 1
    guard isWord(article, "le") || isWord(article, "as"), classes(article - 1).contains(.between),
      classes(first.end).contains(.and), marks(first.end + 1).contains(.article),
      let second = hour(first.end + 2), second.isMarked || standsFree(second.end)
    else { return nil }
    return second.end
  }

  /// "las 24 horas", "das 2 horas": the article, where no word before it leads to a time.
  private func isPlainArticle(_ index: Int) -> Bool {
    if isWord(index, "as") {
      return classes(index - 1).isDisjoint(with: [.to, .from, .between])
    }
    guard isWord(index, "las") else {
      return isWord(index, "das") && !isWord(index + 2, "h")
    }
    let before = index - 1
    return
      !(isWord(before, "a") || classes(before).contains(.and)
      || isWord(before, "desde") || isWord(before, "hasta") || isWord(before, "entre")
      || isWord(before, "sobre") || isWord(before, "hacia"))
  }

  /// No unit and nothing counted stands there.
  private func standsFree(_ index: Int) -> Bool {
    if isHourName(index) { return true }
    return nounRange(at: index) == nil && !isSign(index, .percent)
      && measure(at: index, after: Amount(value: ExactDecimal(1), end: index)) == nil
      && !classes(index).contains(.scale)
  }

  /// "dure 8h30", "en 8h32", "durée : 7h30", "(8h15)".
  private func isLasting(_ index: Int) -> Bool {
    let word = tokens[index].kind == .sign ? index - 1 : index
    if isSign(index, .openParenthesis) { return true }
    return groups(word).contains(.lasting)
  }

  // MARK: Ordinals and dates

  /// "art. 5º", "1º de mayo", "al 3° piano": a sign of degrees that makes an ordinal.
  private func ordinalSign(_ index: Int) -> Int? {
    guard isSign(index + 1, .degree), isGlued(index + 1), literal(index)?.isPlainInteger == true
    else { return nil }
    let sign = index + 1
    let isOrdinal = text[tokens[sign].end - 1] == 0xBA
    let next = tokens[sign + 1]
    // "25 ºC"
    if next.kind == .word, next.end - next.start == 1, next.isCapitalized, !next.isSpaced {
      return nil
    }
    if isOrdinal {
      return measure(at: sign, after: Amount(value: ExactDecimal(1), end: sign))
        .map { $0.unit.kind == .temperature } == true ? nil : sign + 1
    }
    guard literal(index).map({ $0.value < ExactDecimal(40) }) == true, next.kind == .word,
      next.isSpaced
    else { return nil }
    return classes(sign + 1).contains(.month)
      || isNoun(sign + 1) && classes(index - 1).contains(.function) && !isTurning(near: index)
      ? sign + 1 : nil
  }

  /// "el 11-S": a day and the letter of its month.
  private func isDayOfFame(_ index: Int) -> Bool {
    isSign(index + 1, .hyphen) && isGlued(index + 1) && isGlued(index + 2)
      && tokens[index + 2].kind == .word && tokens[index + 2].isCapitalized
      && tokens[index + 2].end - tokens[index + 2].start == 1
  }

  /// "n° 78-17", "n.º 4", "nº 8.112/90": all that goes on without a space.
  private func numberSign(_ index: Int) -> Int? {
    guard isSign(index - 1, .degree),
      isWord(index - 2, "n") || isSign(index - 2, .period) && isWord(index - 3, "n"),
      !unitFollows(index + 1)
    else { return nil }
    return gluedEnd(index)
  }

  /// The end of the numbers that dashes, strokes and points join: "0001234-56.2010".
  private func gluedEnd(_ index: Int) -> Int {
    var end = index + 1
    while end < index + 12, isGlued(end),
      tokens[end].kind == .number || tokens[end].sign.isDash || isSign(end, .slash)
        || isSign(end, .period) && tokens[end + 1].kind == .number
    {
      end += 1
    }
    return end
  }

  /// "los días 5 y 6 de mayo", "am 5. und 6. Mai", "du 5 au 10 juin".
  private func joinedDays(_ index: Int) -> Int? {
    guard let day = literal(index), day.isPlainInteger, day.wholeDigits <= 2 else { return nil }
    let isLinked =
      !classes(index + 1).isDisjoint(with: [.and, .to, .rangeTo]) || isWord(index + 1, "au")
      || isWord(index + 1, "al") || isSign(index + 1, .comma)
    var next = index + 2
    guard isLinked else { return nil }
    if tokens[next].kind == .word, classes(next).contains(.function) { next += 1 }
    guard let second = literal(next), second.isPlainInteger, second.wholeDigits <= 2 else {
      return nil
    }
    next += 1
    if classes(next).contains(.of) || isWord(next, "de") { next += 1 }
    return classes(next).contains(.month) ? next + 1 : nil
  }

  // MARK: Addresses

  /// "Musterstraße 12", "via Roma 12", "rue Victor Hugo 5".
  private func houseNumber(_ index: Int) -> Int? {
    guard let number = literal(index), number.isPlainInteger, number.wholeDigits <= 4 else {
      return nil
    }
    // "12 rue de la Paix"
    if isRoad(index + 1) { return index + 1 }
    guard tokens[index - 1].kind == .word, tokens[index - 1].isCapitalized, !unitFollows(index + 1)
    else { return nil }
    let name = bytes(index - 1)
    let isStreet = Self.streets.contains {
      name.count > $0.count && name.suffix($0.count).elementsEqual($0)
    }
    if isStreet { return pagesEnd(index) }
    var before = index - 2
    while before > index - 5, tokens[before].kind == .word, tokens[before].isCapitalized,
      !classes(before).contains(.reference)
    {
      before -= 1
    }
    return isRoad(before) ? index + 1 : nil
  }

  private func isRoad(_ index: Int) -> Bool {
    classes(index).contains(.reference) && groups(index).contains(.road)
  }

  private static let streets = ["straße", "strasse", "gasse", "allee", "straat", "laan", "weg"]
    .map { Array($0.utf8) }

  /// "1012 JS Amsterdam".
  private func postalCodeWithLetters(_ index: Int) -> Int? {
    guard let code = literal(index), code.isPlainInteger, code.wholeDigits == 4,
      tokens[index + 1].kind == .word, tokens[index + 1].isSpaced,
      tokens[index + 1].end - tokens[index + 1].start == 2,
      bytes(index + 1).allSatisfy(\.isASCIIUpper), tokens[index + 2].kind == .word,
      tokens[index + 2].isCapitalized, tokens[index + 2].isSpaced
    else { return nil }
    return index + 2
  }

  /// "(11) 3456-7890": an area in brackets before two groups of digits.
  private func areaCode(_ index: Int) -> Int? {
    guard isSign(index - 1, .closeParenthesis), tokens[index - 2].kind == .number,
      isSign(index - 3, .openParenthesis), let first = literal(index),
      (3...5).contains(first.wholeDigits), tokens[index + 1].kind == .sign,
      tokens[index + 1].sign.isDash, isGlued(index + 1), isGlued(index + 2),
      literal(index + 2)?.wholeDigits == 4
    else { return nil }
    return index + 3
  }

  /// § of "§ 823", and the second of "§§ 5".
  func isSectionSign(_ index: Int) -> Bool {
    tokens[index].kind == .sign
      && text[tokens[index].start..<tokens[index].end]
        .elementsEqual("§".utf8)
  }
}
