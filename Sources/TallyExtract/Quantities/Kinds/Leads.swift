internal import TallyCore

/// Words before a number that say its unit, and words around it that make it an age or a loss.
extension QuantityReader {
  /// A word before the number that says its unit: "SPF 30", "pH 7.4", "age 87", "days 1-3".
  func lead(_ reading: inout Reading) {
    guard reading.measure == nil, !reading.first.amount.isArticle else { return }
    var before = reading.start - 1
    if isSign(before, .equals) || isSign(before, .hyphen) || isWord(before, "of")
      || classes(before).contains(.copula) || isSign(before, .colon)
    {
      before -= 1
    }
    if reading.isRange, classes(before).contains(.between),
      classes(before - 1).contains(.ageContext)
    {
      before -= 1
    }
    guard before >= floor, let lead = lead(of: reading, before) else { return }
    if lead.isBehind { reading.end += 1 }
    reading.measure = Measure(unit: lead.unit, end: reading.end)
    guard let start = lead.start else { return }
    reading.start = start
    reading.rule = .lead
  }

  /// A unit that the words before a number say.
  private struct Lead {
    var unit: Unit
    /// Where the quantity begins; `nil` where they say of what kind it is, and no more.
    var start: Int?
    /// A word behind the number belongs to it, too.
    var isBehind = false
  }

  /// `before` is the place of the word. Asked of a reading that does not change: one that might would be copied for each
  /// question.
  private func lead(of reading: Reading, _ before: Int) -> Lead? {
    let start = reading.start
    if start - floor <= Self.longestJoint, let unit = unitOfList(reading) {
      return Lead(unit: unit, start: start)
    }
    if isWord(before, "spf") { return Lead(unit: lexicon.sunProtection, start: before) }
    if namesFactor(before) { return Lead(unit: lexicon.sunProtection, start: start) }
    if isWord(before, "ph"), text[tokens[before].start] == 0x70 {
      return Lead(unit: lexicon.acidity, start: before)
    }
    if reading.isRange, isAgeGroup(before) || isInListOfAgeGroups(reading) {
      return Lead(unit: lexicon.yearOfAge)
    }
    if isAgeOfMany(reading) { return Lead(unit: lexicon.yearOfAge, start: start) }
    // "at ages 2, 4 and 6 months"
    if classes(before).contains(.ageContext), !listEndsInUnit(reading.end, of: .duration) {
      return Lead(unit: lexicon.yearOfAge, start: before)
    }
    // "age ≥65"
    if before == start - 1, isComparison(tokens[before].sign),
      classes(before - 1).contains(.ageContext)
    {
      return Lead(unit: lexicon.yearOfAge)
    }
    if before == start - 1, let unit = countedBefore(before),
      reading.first.amount.isPlainInteger || isSpelledDay(reading)
    {
      return Lead(unit: unit, start: before)
    }
    if isWord(before, "absolute"), isWord(start, "zero") {
      return Lead(unit: lexicon.kelvin, start: before)
    }
    if isAgeOfNamed(reading) { return Lead(unit: lexicon.yearOfAge, start: start) }
    // "The relative risk for a 5 unit increment in BMI was 1.18."
    if isWord(before, "bmi"), !isWord(before - 1, "in") || before == start - 1 {
      return Lead(unit: lexicon.bodyMass, start: start)
    }
    // "6.0-7.0 pH"
    if isWord(reading.end, "ph"), text[tokens[reading.end].start] == UInt8(ascii: "p"),
      reading.upper <= ExactDecimal(14), !isNoun(reading.end + 1)
    {
      return Lead(unit: lexicon.acidity, start: start, isBehind: true)
    }
    if let share = shareOfPoints(reading) {
      return Lead(unit: share, start: start, isBehind: true)
    }
    if isKitchenHeat(reading) { return Lead(unit: lexicon.fahrenheit, start: start) }
    if let unit = unitOfMeasured(reading) { return Lead(unit: unit, start: start) }
    if isFactorBehindBound(reading) { return Lead(unit: lexicon.sunProtection, start: start) }
    if isAcidity(reading) { return Lead(unit: lexicon.acidity, start: start) }
    if let scale = scaleOfBody(reading) { return Lead(unit: scale, start: start) }
    return isFelt(reading) ? Lead(unit: lexicon.degreeOfHeat, start: start) : nil
  }

  /// "days 1-3", "week 2"
  private func countedBefore(_ index: Int) -> Unit? {
    if isWord(index, "days") || isWord(index, "day") { return lexicon.day }
    if isWord(index, "weeks") || isWord(index, "week") { return lexicon.week }
    return isWord(index, "months") || isWord(index, "month") ? lexicon.month : nil
  }

  /// "sun protection factor of 30", "protection factor (SPF) of 30"
  private func namesFactor(_ last: Int) -> Bool {
    if isSign(last, .closeParenthesis) {
      return isWord(last - 1, "spf") && isSign(last - 2, .openParenthesis)
    }
    return isWord(last, "factor") && isWord(last - 1, "protection")
      && (isWord(last - 2, "sun") || isWord(last - 2, "skin"))
  }

  /// "dropped *five points* to 38 %": points of the share that it came to.
  private func shareOfPoints(_ reading: Reading) -> Unit? {
    // "73 %, down 3 points"
    if isWord(reading.start - 1, "down") || isWord(reading.start - 1, "up"),
      isWord(reading.end, "points") || isWord(reading.end, "point"), let last = notes.lastValue,
      last.place == found.count - 1, let share = last.unit, share.kind == .percentage,
      reading.start - 1 - last.end <= 1, isClauseEnd(reading.end + 1),
      // "The index fell 2 %, down 300 points"
      !classes(last.before).isDisjoint(with: [.to, .rangeTo, .copula, .of])
        || isWord(last.before, "at")
    {
      return share
    }
    guard classes(reading.start - 1).contains(.change),
      isWord(reading.end, "points") || isWord(reading.end, "point")
    else { return nil }
    // "fell 0.3 points, from 5.1 percent to 4.8 percent"
    let link = isSign(reading.end + 1, .comma) ? reading.end + 2 : reading.end + 1
    guard
      link == reading.end + 1 && classes(link).contains(.rangeTo) || classes(link).contains(.from),
      let share = item(at: link + 1),
      share.unit?.kind == .percentage, !classes(share.end).contains(.of)
    else { return nil }
    return share.unit
  }

  private static let highestFactor = ExactDecimal(120)
  private static let longestBound = 7

  /// "an SPF of at least 30", "SPF between 15 and 50", "the SPF should be 30": a bound, or what is asked of it, stands
  /// between the word and the number.
  private func isFactorBehindBound(_ reading: Reading) -> Bool {
    guard reading.upper <= Self.highestFactor, reading.first.amount.isPlainInteger else {
      return false
    }
    if isNextFactor(reading) || isFactorOfCream(reading) { return true }
    let start = reading.start
    guard !countsThings(reading.end),
      let name = (max(floor, start - Self.longestBound)..<start).last(where: {
        isWord($0, "spf") || isWord($0, "spfs") || isWord($0, "factor")
      }), !isWord(name, "factor") || namesFactor(name)
    else { return false }
    return (name + 1..<start).allSatisfy {
      groups($0).contains(.ofLevel) || isSign($0, .closeParenthesis) || isSign($0, .comma)
        || !classes($0).isDisjoint(with: [.between, .copula, .of, .article, .to, .obligation])
        || isWord($0, "at") || isWord($0, "least") || isWord($0, "most") || isWord($0, "up")
        || isWord($0, "than") || isWord($0, "higher") || isWord($0, "minimum")
        || isWord($0, "be") || isWord($0, "value") || isWord($0, "values") || isWord($0, "rating")
        || isWord($0, "ratings") || isWord($0, "greater") || isWord($0, "for")
        || isWord($0, "daily")
        || isWord($0, "use")
    }
  }

  /// "SPF 15 blocks 93 %, *30 blocks* 97 %": the same word stands behind both.
  private func isNextFactor(_ reading: Reading) -> Bool {
    guard let first = notes.earlierValue, first.unit == lexicon.sunProtection, !reading.isRange,
      notes.lastValue?.unit?.kind == .percentage
    else { return false }
    return tokens[reading.end].kind == .word && bytes(first.end).elementsEqual(bytes(reading.end))
  }

  /// "a *factor 30* cream"; but "a factor 30 reduction".
  private func isFactorOfCream(_ reading: Reading) -> Bool {
    let next = reading.end
    return isWord(reading.start - 1, "factor")
      && (isWord(next, "cream") || isWord(next, "lotion") || isWord(next, "sunscreen")
        || isWord(next, "suncream") || isWord(next, "sunblock")
        || isWord(next, "sun") && isWord(next + 1, "cream"))
  }

  /// Whether what stands right before a number may be such a word, or a sign behind one.
  func mayLead(_ token: Token, _ start: Int) -> Bool {
    switch token.kind {
    case .word: true
    // "1, 2 and 3": a list goes on only where its first number had a unit.
    case .sign:
      token.sign != .comma || found.count > ownStart && found[found.count - 1].kind != .count
        || tokens[start - 2].kind == .word
    default: start - floor <= Self.longestJoint
    }
  }

  private static let longestAcidity = 4

  /// "the pH below 4.0", "its pH is between 6 and 7", "a pH level under 4.6"
  private func isAcidity(_ reading: Reading) -> Bool {
    guard reading.upper <= ExactDecimal(14) else { return false }
    var before = reading.start - 1
    for _ in 0..<Self.longestAcidity where before >= floor {
      if isWord(before, "ph") { return text[tokens[before].start] == UInt8(ascii: "p") }
      guard
        groups(before).contains(.ofLevel) || !classes(before).isDisjoint(with: [.between, .copula])
      else { return false }
      before -= 1
    }
    return false
  }

  /// "the age group 18-39"
  func isAgeGroup(_ index: Int) -> Bool {
    (isWord(index, "group") || isWord(index, "groups")) && isWord(index - 1, "age")
  }

  /// "on day two", "by week ten": a time in words, where a preposition stands before it and nothing is counted.
  private func isSpelledDay(_ reading: Reading) -> Bool {
    let before = reading.start - 2
    return reading.first.amount.isWord && reading.first.amount.isWhole
      && !reading.first.amount.isOne && nounRange(at: reading.end) == nil
      && !classes(reading.end).contains(.of)
      && (isOpeningName(reading) || isEndOf(before) || isWord(before, "between")
        || before == floor && found.last?.rule == Reading.Rule.lead.rawValue
        || isWord(before, "on") || isWord(before, "by")
        || isWord(before, "until")
        || isWord(before, "after") || isWord(before, "around") || isWord(before, "till")
        || isWord(before, "about"))
  }

  /// "by the end of day two"
  private func isEndOf(_ index: Int) -> Bool {
    isWord(index, "of")
      && (isWord(index - 1, "end") || isWord(index - 1, "start") || isWord(index - 1, "beginning"))
  }

  /// "Day four or five is the usual return": two of them, at the start of a sentence.
  private func isOpeningName(_ reading: Reading) -> Bool {
    let before = reading.start - 2
    return reading.isRange && tokens[before + 1].isCapitalized
      && (before < Tokenizer.margin || isSign(before, .period))
  }

  private func isComparison(_ sign: Sign) -> Bool {
    sign == .less || sign == .lessOrEqual || sign == .greater || sign == .greaterOrEqual
  }

  /// ", and" between the numbers of a list.
  private static let longestJoint = 2

  /// What the list that the number goes on with counts: days, factors of sun protection, years of age.
  private func unitOfList(_ reading: Reading) -> Unit? {
    guard found.count > ownStart else { return nil }
    switch found[found.count - 1].kind {
    case .duration: return periodOfList(reading)
    case .spf: return isInListOfFactors(reading) ? lexicon.sunProtection : nil
    case .age: return isInListOfAges(reading) ? lexicon.yearOfAge : nil
    default: return nil
    }
  }

  /// The word of "(SD 11)", "(95% CI 48 to 54)".
  func namesSpread(_ index: Int) -> Bool {
    (isSign(index - 1, .openParenthesis) || isSign(index - 1, .percent))
      && (isWord(index, "iqr") || isWord(index, "ci") || isWord(index, "cri")
        || isWord(index, "sd") || isWord(index, "se"))
  }

  /// The days of the 4 in "on days 3 and 4".
  private func periodOfList(_ reading: Reading) -> Unit? {
    let last = found[found.count - 1]
    // "days 3 and 4", "days 1, 3, and 7"
    let isLast =
      floor == reading.start - 2 && isSign(floor, .comma)
      && !classes(floor + 1).isDisjoint(with: [.and, .or])
    guard last.rule == Reading.Rule.lead.rawValue, floor == reading.start - 1 || isLast,
      reading.first.amount.isPlainInteger
        || reading.first.amount.isWord && reading.first.amount.isWhole,
      isSign(floor, .comma) || !classes(floor).isDisjoint(with: [.and, .or]),
      nounRange(at: reading.end) == nil, isInPlural(found.count - 1)
    else { return nil }
    return [lexicon.day, lexicon.week, lexicon.month].first { $0.code == last.quantity.unit }
  }

  /// The 30 and the 50 of "SPF 15, 30 and 50+".
  private func isInListOfFactors(_ reading: Reading) -> Bool {
    guard !reading.isRange, reading.first.amount.isPlainInteger, nounRange(at: reading.end) == nil,
      reading.lower >= ExactDecimal(6), reading.lower <= ExactDecimal(100),
      !classes(reading.end).contains(.of), !listEndsInUnit(reading.end)
    else { return false }
    let hasWord = !classes(reading.start - 1).isDisjoint(with: [.and, .or])
    return reading.start == floor + 1
      && (hasWord || isSign(floor, .slash)
        || isSign(floor, .comma) && continuesNumbers(reading.end))
  }

  /// "aged 12, 15 and 18 years": the unit of all stands at the end; not "ages 1 to 70 and 800 IU after that".
  private func listEndsInUnit(_ index: Int, of kind: QuantityKind? = nil) -> Bool {
    var next = index
    for _ in 0..<Self.longestList {
      let start = next
      if isSign(next, .comma) { next += 1 }
      if !classes(next).isDisjoint(with: [.and, .or]) { next += 1 }
      guard next > start, let number = literal(next) else { return false }
      next += 1
      if let measure = measure(at: next, after: Amount(value: number.value, end: next)) {
        return kind == nil || measure.unit.kind == kind
      }
    }
    return false
  }

  /// The 5 and the 9 of "aged 3, 5 and 9".
  private func isInListOfAges(_ reading: Reading) -> Bool {
    guard found[found.count - 1].rule == Reading.Rule.lead.rawValue, !reading.isRange,
      reading.first.amount.isPlainInteger || reading.first.amount.isWord,
      reading.first.amount.isWhole, reading.lower < ExactDecimal(110),
      nounRange(at: reading.end) == nil, !classes(reading.end).contains(.of),
      // "The mean age was 47 and 58 were women."
      !classes(reading.end).contains(.copula), !listEndsInUnit(reading.end, of: .duration)
    else { return false }
    let hasAnd = !classes(reading.start - 1).isDisjoint(with: [.and, .or])
    switch reading.start - floor {
    case 1: return hasAnd || isSign(floor, .comma) && continuesNumbers(reading.end)
    case 2: return hasAnd && isSign(floor, .comma)
    default: return false
    }
  }

  private static let longestList = 12

  /// "Age groups: 18–24, *25–29*, 30–34"
  private func isInListOfAgeGroups(_ reading: Reading) -> Bool {
    guard found.count > ownStart, let last = found.last, last.kind == .age,
      last.quantity.lower != last.quantity.upper, let low = last.quantity.upper
    else { return false }
    return low < reading.lower && nounRange(at: reading.end) == nil
      && (reading.start == floor + 1 && (isSign(floor, .comma) || isSign(floor, .semicolon))
        || reading.start - floor <= 2 && !classes(reading.start - 1).isDisjoint(with: [.and, .or]))
  }

  /// The list that the quantity ends began with "days" or "weeks".
  private func isInPlural(_ place: Int) -> Bool {
    for place in (max(ownStart, place - Self.longestList)...place).reversed() {
      guard found[place].rule == Reading.Rule.lead.rawValue else { return false }
      if text[found[place].range.start..<found[place].core.end].contains(0x73) { return true }
    }
    return false
  }
}
