internal import TallyCore

/// Numbers that are no quantities: dates, times, references, scores, identifiers.
extension QuantityReader {
  /// Where to go on if the number at `index` is none of ours; `nil` if it may be one.
  func trap(at index: Int) -> Int? {
    let token = tokens[index]
    if token.sign.isDash || token.sign == .plus, tokens[index + 1].kind == .number {
      return strayPower(index) ?? trap(at: index + 1)
    }
    guard let literal = literal(index) else { return wordTrap(at: index) }
    if literal.isIdentifier { return afterIdentifier(index) }
    if knowsLanguage, let end = languageTrap(index) { return end }
    if tokens[index + 1].isWord(upTo: 2), isOrdinal(index) { return index + 2 }
    if literal.startsWithZero, literal.isPlainInteger {
      // "05:43" is a time, "0471 12345" a telephone.
      return (isSign(index + 1, .colon) ? clockTime(index) : nil) ?? telephone(index) ?? index + 1
    }
    return dateTrap(index, literal) ?? paperTrap(index, literal) ?? nameTrap(index, literal)
      ?? labelTrap(index, literal)
  }

  // Thirty traps are set for each number. Most need one sign or one kind of word right beside it, which is looked at here,
  // before they are asked: they took a fifth of the time of a page full of numbers.

  /// Paths, dates and times of day.
  private func dateTrap(_ index: Int, _ literal: NumberLiteral) -> Int? {
    let (before, next) = (tokens[index - 1], tokens[index + 1])
    if before.sign == .slash,
      let end = webAddress(index) ?? restOfFile(index) ?? secondDecade(index)
    {
      return end
    }
    // "an f/3.5-5.6 lens"
    if before.sign == .slash, !before.isSpaced, !tokens[index].isSpaced,
      tokens[index - 2].isShortWord("f")
    {
      return pagesEnd(index)
    }
    // The 30 of "8:00 am-1:30 pm"
    if before.sign == .colon, !tokens[index].isSpaced, !before.isSpaced, literal.wholeDigits == 2,
      next.classes.contains(.clock)
    {
      return index + 2
    }
    // The 1 of "a ratio of 2.5:1"
    if before.sign == .colon, !before.isSpaced, isGlued(index),
      self.literal(index - 2)?.hasPoint == true
    {
      return index + 1
    }
    if next.isOne(of: .hyphen, .slash, .period), let end = numericDate(index) { return end }
    if !next.isSpaced, next.sign.isDash || next.sign == .prime || next.isShortWord("s"),
      let end = decade(index)
    {
      return end
    }
    if next.sign == .slash || before.sign == .slash, let end = path(index) { return end }
    if next.sign == .colon || literal.wholeDigits == 4 || next.isShortWord("o")
      || stretch.contains(.clock)
        && (next.sign == .comma || next.sign.isDash
          || !next.classes.isDisjoint(with: [.clock, .to, .and, .or])),
      let end = clockTime(index)
    {
      return end
    }
    // "mars" is no month of English.
    if stretch.contains(.month) || next.isShortWord("mars")
      || tokens[index + 2].isShortWord("mars"),
      let end = monthDate(index)
    {
      return end
    }
    if literal.wholeDigits == 4, let end = yearWithFootnote(index, literal) { return end }
    return next.sign == .period ? dayAndMonth(index) : nil
  }

  /// What stands in papers: citations, the places of chemical names, formulas, levels of significance.
  private func paperTrap(_ index: Int, _ literal: NumberLiteral) -> Int? {
    let (before, next) = (tokens[index - 1], tokens[index + 1])
    if next.isOne(of: .semicolon, .openParenthesis)
      || next.sign == .comma && tokens[index + 3].sign == .openParenthesis,
      let end = journal(index)
    {
      return end
    }
    if before.kind == .sign, before.sign == .other, let end = backReferences(index) { return end }
    if next.sign == .hyphen, let end = locant(index) { return end }
    if next.isOne(of: .hyphen, .closeParenthesis), let end = enumerator(index) { return end }
    if literal.wholeDigits <= 2,
      before.isWord(upTo: 3) || next.isWord(upTo: 2) || before.sign == .slash
        || next.isOne(of: .slash, .caret),
      let end = formula(index)
    {
      return end
    }
    if next.sign == .degree, let end = coordinate(index) { return end }
    if before.sign.isRelation, let end = significance(index) ?? runningIndex(index) { return end }
    return before.kind == .end || before.kind == .sign && mayMark(before.sign)
      ? markedNumber(index) : nil
  }

  private func mayMark(_ sign: Sign) -> Bool {
    switch sign {
    case .other, .degree, .prime, .closeParenthesis, .slash, .equals: true
    default: false
    }
  }

  /// Parts of names, what is counted in another way, telephones and streets.
  private func nameTrap(_ index: Int, _ literal: NumberLiteral) -> Int? {
    let (before, next) = (tokens[index - 1], tokens[index + 1])
    if before.isOne(of: .comma, .period), tokens[index - 2].isMixed, let end = restOfNumber(index) {
      return end
    }
    if before.sign == .comma, !tokens[index].isSpaced, let end = authorMark(index) { return end }
    if before.isOne(of: .comma, .period, .closeParenthesis) || before.sign == .semicolon,
      !tokens[index].isSpaced,
      let end = footnotes(index)
    {
      return end
    }
    if next.kind == .word {
      let letter = next.isCapitalized ? tokens[index + 2] : next
      if letter.end - letter.start == 1, let end = designation(index) { return end }
      if next.isCapitalized, let end = lawReport(index) { return end }
    }
    if literal.hasPoint,
      before.kind == .end || before.isOne(of: .openParenthesis, .comma),
      let end = crossReference(index) ?? headingNumber(index)
    {
      return end
    }
    if next.sign == .hyphen, let end = codeWithHyphens(index) { return end }
    if let end = serial(literal, index) { return end }
    if next.kind == .word, let end = busLine(literal, index) { return end }
    if next.sign == .openParenthesis, let end = placeOfGroup(index) { return end }
    if isWord(index - 1, "year"), let end = numberOfYear(index) { return end }
    let touchesNext =
      !next.isSpaced
      && (next.kind == .word || next.sign == .openParenthesis || next.sign == .times)
    let touchesLast = !tokens[index].isSpaced && before.sign != .comma && before.kind != .end
    if touchesNext || touchesLast || next.sign == .percent && !tokens[index + 2].isSpaced,
      let end = gluedName(index)
    {
      return end
    }
    if before.isOne(of: .openBracket, .openParenthesis), let end = citation(index) { return end }
    if before.classes.contains(.reference) || before.sign == .colon
      || before.isOne(of: .period, .openParenthesis, .hash)
      || knowsLanguage && before.kind == .sign,
      let end = reference(index)
    {
      return end
    }
    if before.classes.contains(.per), literal.wholeDigits > 2, isDenominator(index) {
      return index + 1
    }
    if let end = airliner(index, literal) ?? grand(index) ?? race(index) { return end }
    if next.isShortWord("in"), let end = manyInOne(index) { return end }
    if next.sign == .hyphen, let end = manyInOne(index) ?? someAge(index) { return end }
    if next.sign == .colon || next.isShortWord("gen"), let end = generation(index) { return end }
    if literal.isGrouped, let end = twoNumbers(index) { return end }
    if next.sign == .slash, let end = sensorSize(index) { return end }
    // "20 Real Madrid shirts": a name, no Brazilian money
    if next.kind == .word, next.isCapitalized, tokens[index + 2].isCapitalized,
      isWord(index + 1, "real")
    {
      return index + 1
    }
    if let end = card(index) ?? operand(index) { return end }
    if next.kind == .word,
      let end = courtReport(index) ?? streetBlock(index, literal) ?? caliber(index)
    {
      return end
    }
    if before.sign == .equals, let end = indexBase(index, literal) ?? caseOfVariable(index) {
      return end
    }
    // "6 AWG" is how thick a wire is, the less the thicker.
    if next.isShortWord("awg") { return index + 2 }
    if next.kind == .word, literal.value == ExactDecimal(911), isEmergency(index + 1) {
      return index + 1
    }
    // "UTC+2"
    if before.sign == .plus || before.sign.isDash, isGlued(index - 1),
      isWord(index - 2, "utc") || isWord(index - 2, "gmt")
    {
      return index + 1
    }
    if next.isShortWord("d") || next.isShortWord("w"), !next.isSpaced,
      let end = dice(index) ?? oilGrade(index)
    {
      return end
    }
    if before.kind == .word && (next.kind != .word || literal.wholeDigits == 3 || literal.isGrouped)
      || before.isOne(of: .plus, .colon, .period)
      || before.isOne(of: .openParenthesis, .closeParenthesis) || literal.startsWithZero,
      let end = telephone(index)
    {
      return end
    }
    if next.isCapitalized {
      if isInTitle(index) { return index + 1 }
      if let end = capitalName(index) ?? houseByCompass(index) { return end }
    }
    if next.sign == .hyphen, let end = nickname(index) { return end }
    if next.sign == .hyphen || next.classes.contains(.rangeTo) || next.isShortWord("to"),
      let end = odds(index)
    {
      return end
    }
    return next.isShortWord("under") ? awardName(index) : nil
  }

  private func afterIdentifier(_ index: Int) -> Int {
    var end = index + 1
    while end < index + 8, isGlued(end), tokens[end].kind != .end,
      tokens[end].kind == .number || tokens[end].sign.isDash || tokens[end].sign == .slash
    {
      end += 1
    }
    return end
  }

  /// "10th", "96th-minute".
  private func isOrdinal(_ index: Int) -> Bool {
    guard tokens[index + 1].kind == .word, tokens[index + 1].end - tokens[index + 1].start == 2
    else { return false }
    // "the 10 th place"; "10 St" may be an address or a weight.
    if tokens[index + 1].isSpaced {
      return !tokens[index + 1].isCapitalized
        && (isWord(index + 1, "th") || isWord(index + 1, "nd"))
        && !isWord(index + 2, "percentile")
    }
    // "11st 7lb" is a weight.
    if isWord(index + 1, "st"), isPounds(index + 2),
      isGlued(index + 3) || (literal(index)?.value.significand ?? 1) % 10 != 1
    {
      return false
    }
    return isWord(index + 1, "st") || isWord(index + 1, "nd") || isWord(index + 1, "rd")
      || isWord(index + 1, "th")
  }

  // MARK: Whole readings

  /// What only the whole reading shows: years, citations in brackets, model numbers, scores.
  private func isGrouped(_ index: Int) -> Bool { literal(index)?.isGrouped ?? false }

  func trap(_ reading: Reading) -> Int? {
    let first = reading.first
    let index = first.numberStart
    guard reading.measure == nil else {
      return isArticleOfSymbol(index) || isSomeDay(index, reading) || isGauge(reading)
        || isYearOfShare(reading) ? reading.end : nil
    }
    if reading.isRange, let end = timeRange(reading) { return end }
    if tokens[index - 1].isShortWord("by"), isDivisor(reading) { return reading.end }
    if first.amount.isWord, isNumberOfPeriod(index, reading) { return reading.end }
    if first.amount.isWord {
      // "zwei Millionen Menschen" are counted, "acht" alone is not.
      let isCounted = knowsLanguage && first.amount.scale > 0 && first.amount.end > index + 1
      return !isCounted && !classes(index).isDisjoint(with: [.beforeUnit, .scale])
        && (knowsLanguage || classes(index).contains(.beforeUnit)) ? reading.end : nil
    }
    guard let number = literal(index) else { return nil }
    let before = tokens[index - 1]
    let isYear = number.wholeDigits == 4 && isYear(index)
    // "from 15,935 in 2019 to 25,237": what follows a year with "to" is mostly none.
    if isYear, reading.isRange, reading.upper >= ExactDecimal(10_000) || isGrouped(reading.end - 1)
    {
      return first.end
    }
    if isYear, isYearHere(index, reading) { return reading.end }
    if (3...4).contains(number.wholeDigits) || tokens[index + 1].isCapitalized,
      isOldYear(index, reading) || isDatedYear(index)
    {
      return reading.end
    }
    if number.wholeDigits == 5, isPostalCode(index) { return reading.end }
    if before.kind == .word,
      isHourOrDay(index, reading) || before.isShortWord("at") && isHourOfTimetable(reading)
    {
      return reading.end
    }
    if reading.isRange, isYear { return reading.end }
    if tokens[reading.end].kind == .word, isGlued(reading.end), first.amount.power == 0,
      !isWord(reading.end, "x"),
      !isWord(reading.end, "ish")
    {
      // "3A", "12b", "49ers".
      return reading.end + 1
    }
    if tokens[reading.end].sign.isDash, isScore(reading) { return reading.end + 2 }
    if reading.isRange, isRecord(reading) { return reading.end }
    if reading.isRange, let end = setScores(reading) { return end }
    // "am 3. Tag", "wurde 28. in Oberhof": an ordinal of other languages, as its sentence goes on.
    if !readsEnglish, first.amount.isPlainInteger, !reading.isRange,
      isSign(reading.end, .period), isGlued(reading.end), tokens[reading.end + 1].isSpaced,
      tokens[reading.end + 1].kind == .word
    {
      return reading.end + 1
    }
    if reading.isRange, isTelephone(reading) { return reading.end }
    if number.hasPoint {
      if isVersion(reading) { return reading.end }
      if let end = dottedTime(reading) { return end }
    }
    if number.wholeDigits == 4, isUntil(reading) { return reading.end }
    let opener = tokens[reading.start - 1]
    if opener.isCapitalized, tokens[reading.end].sign == .comma, let end = resultLine(reading) {
      return end
    }
    if opener.kind == .word, isCalledSo(reading) { return reading.end }
    if tokens[reading.end].kind == .word, isDrawn(reading) { return reading.end }
    if opener.kind == .end || opener.kind == .word, isListHeading(reading) { return reading.end }
    if opener.isCapitalized, isName(before: reading.start),
      !countsThings(reading.end) || isSaidOfModel(reading.end, name: reading.start - 1)
        || isIndex(reading),
      first.amount.isPlainInteger
        || tokens[reading.start - 1].end - tokens[reading.start - 1].start > 3,
      !continuesList(reading.end)
        || endOfVersions(reading.end, after: literal(index)) != nil
    {
      return nameEnd(reading.end, literal(index))
    }
    if before.kind == .word || before.sign == .colon || opener.kind == .word, isLabel(reading) {
      return reading.end
    }
    return nil
  }

  /// "ein A3 Blatt", "einen PSI Wert": an article of other languages before letters that are no word.
  private func isArticleOfSymbol(_ index: Int) -> Bool {
    guard classes(index).contains(.beforeUnit), lexicon.values[tokens[index].value] == 1,
      tokens[index + 1].kind == .word
    else { return false }
    let unit = tokens[index + 1]
    return unit.isMixed || unit.end - unit.start < 2 || bytes(index + 1).allSatisfy(\.isASCIIUpper)
  }

  private func isYearHere(_ index: Int, _ reading: Reading) -> Bool {
    // "Gold et al. (2010 discuss it)"
    if isSign(index - 1, .openParenthesis), isWord(index - 2, "al") || isWord(index - 3, "al") {
      return true
    }
    // "2019-nCoV"
    if isSign(index + 1, .hyphen), isGlued(index + 1), isGlued(index + 2),
      bytes(index + 2).dropFirst().contains(where: \.isASCIIUpper)
    {
      return true
    }
    let before = classes(index - 1)
    if isCountLikeYear(index) { return false }
    if isSecondYear(index) || isYearOfOpening(index) { return true }
    if !before.isDisjoint(with: [.season, .month, .between, .from]) { return true }
    if classes(index - 1).contains(.yearCue),
      nounRange(at: index + 1) == nil || isWord(index - 1, "in")
        || knowsLanguage && phrase(before: index, where: { $0.before == .moreThan }) == nil
    {
      return true
    }
    guard let noun = nounRange(at: index + 1) else { return true }
    // "2000 people", but "the 2018 season", "the 2020 Games".
    if tokens[index + 1].isCapitalized { return true }
    let last = knowsLanguage ? tokens[index + 1].end : noun.end
    let isPlural = text[last - 1] == 0x73 || isWord(index + 1, "people")
    return !isPlural || isYearOfThings(index, last)
  }

  /// "axis 1", "site 1090", "core 22", "(OMIM: 606639)": a whole number that names its noun.
  private func isLabel(_ reading: Reading) -> Bool {
    let index = reading.first.numberStart
    guard let literal = literal(index), literal.isPlainInteger, !reading.isRange,
      reading.first.amount.scale == 0
    else { return false }
    var before = index - 1
    if isSign(before, .colon), tokens[before - 1].kind == .word, literal.wholeDigits >= 4 {
      before -= 1
      let token = tokens[before]
      return text[token.start].isASCIIUpper && text[token.end - 1].isASCIIUpper
    }
    // "The blast left 218 killed", "saw 12 arrested"
    if isWord(before, "left") || isWord(before, "saw") { return false }
    if isReferenceNumeral(index) { return true }
    if nounRange(at: reading.end) != nil { return isNumeral(reading) }
    guard !continuesList(reading.end),
      phrase(at: reading.end, where: { $0.after != nil }) == nil,
      !((isWord(reading.end, "by") || isTimes(reading.end))
        && tokens[reading.end + 1].kind == .number),
      classes(reading.end).isDisjoint(with: [.per, .article])
    else { return false }
    // "35 UMP (sur 198)": behind a small word of the language, what counts nothing is a label too.
    if knowsLanguage, !literal.isGrouped, tokens[before].kind == .word, before >= floor,
      !classes(before).isDisjoint(with: [.function, .of, .the]), !isBound(before: index)
    {
      return true
    }
    guard tokens[before].kind == .word, before >= floor,
      classes(before).isSubset(of: .context),
      !isBound(before: index)
    else {
      return false
    }
    // "Blutdruck 120/80 mmHg"
    if knowsLanguage, isSign(reading.end, .slash) { return false }
    if knowsLanguage, !literal.isGrouped { return true }
    let last = text[tokens[before].end - 1]
    // "scored 12", "averaging 5", "reaches 9" are verbs, and plurals count.
    return last != 0x73 && last != 0x64 && last != 0x67 && last != 0x79
  }

  /// "rose above 130"; but "the maximum 7" is the seventh of some.
  private func isBound(before index: Int) -> Bool {
    guard let bound = phrase(before: index, where: { $0.before != nil }) else { return false }
    return !classes(bound.start - 1).contains(.the)
  }

  private func continuesList(_ index: Int) -> Bool {
    if isSign(index, .comma) { return tokens[index + 1].kind == .number }
    // "bilateral 50 and 100 ms activity"
    guard !classes(index).isDisjoint(with: [.and, .or]), let next = literal(index + 1) else {
      return false
    }
    return measure(at: index + 2, after: Amount(value: next.value, end: index + 2)) != nil
  }

  /// A plural noun in lower case follows: "people", "patients".
  func countsThings(_ index: Int) -> Bool {
    guard let noun = nounRange(at: index), !tokens[index].isCapitalized else { return false }
    // "an HTTP 500 error indicates a failed request"
    if noun.end > tokens[index].end, classes(afterNoun(index, noun)).contains(.article) {
      return false
    }
    return text[noun.end - 1] == 0x73 || isWord(index, "people")
  }
}
