internal import TallyCore

/// Years, dates and times of day: never quantities.
extension QuantityReader {
  /// The "30s" of "the 1920s/30s".
  func secondDecade(_ index: Int) -> Int? {
    guard isWord(index + 1, "s"), isGlued(index + 1), isSign(index - 1, .slash), isGlued(index),
      isWord(index - 2, "s"), isYear(index - 3)
    else { return nil }
    return index + 2
  }

  // MARK: Times and dates

  /// "10:27", "9:35 PM", "5 pm", "1.05am", "7 o'clock"; "1:1000".
  func clockTime(_ index: Int) -> Int? {
    guard let hour = literal(index) else { return nil }
    if isSign(index + 1, .colon), isGlued(index + 1), isGlued(index + 2),
      let minutes = literal(index + 2), minutes.wholeDigits == 2, hour.isPlainInteger,
      hour.wholeDigits <= 2
    {
      var end = index + 3
      // "10:27:05", "70:10:10:10"
      while isSign(end, .colon), tokens[end + 1].kind == .number { end += 2 }
      if classes(end).contains(.clock) { end += 1 }
      return end
    }
    // "1:1000", "5:1", "12:145–152": a ratio, a score, a volume and its pages.
    if isSign(index + 1, .colon), isGlued(index + 1), isGlued(index + 2),
      tokens[index + 2].kind == .number,
      // "a contrast of 4,800:1"
      hour.isPlainInteger || hour.isGrouped && literal(index + 2)?.value == ExactDecimal(1)
    {
      // "randomised 3:2:2"
      var end = pagesEnd(index + 2)
      while isSign(end, .colon), isGlued(end), isGlued(end + 1), tokens[end + 1].kind == .number {
        end += 2
      }
      return end
    }
    if let end = hours(index) ?? militaryTime(index, hour) { return end }
    guard classes(index + 1).contains(.clock) else {
      if isWord(index + 1, "o"), isSign(index + 2, .prime), isWord(index + 3, "clock") {
        return index + 4
      }
      return nil
    }
    // "5 pM" are picomoles a litre.
    if !tokens[index + 1].isCapitalized, tokens[index + 1].end - tokens[index + 1].start == 2,
      text[tokens[index + 1].end - 1].isASCIIUpper
    {
      return nil
    }
    let isHour = hour.wholeDigits <= 2 && hour.value <= ExactDecimal(24)
    let isMinute = hour.isPlainInteger || hour.hasPoint && hour.value.exponent == -2
    return isHour && isMinute ? index + 2 : nil
  }

  /// "9 to 5 pm", "8-10 a.m.", "between 2 and 4 pm", "at 5, 6 and 7 pm".
  private func hours(_ index: Int) -> Int? {
    var end = index
    for count in 0..<4 {
      guard let hour = literal(end), hour.isPlainInteger, hour.wholeDigits <= 2,
        hour.value <= ExactDecimal(12)
      else { return nil }
      end += 1
      if count > 0, classes(end).contains(.clock) {
        // "9 bis 5 am Tag", "2 to 4 pM"
        let isGerman = isWord(end, "am") && tokens[end + 1].isCapitalized
        let isMolar = text[tokens[end].start].isASCIILower && text[tokens[end].end - 1].isASCIIUpper
        return isGerman || isMolar ? nil : end + 1
      }
      guard
        tokens[end].kind == .sign && (tokens[end].sign.isDash || isSign(end, .comma))
          || !classes(end).isDisjoint(with: [.to, .and, .or])
      else { return nil }
      end += 1
    }
    return nil
  }

  /// "at 1700 hours", "1500hrs", "(1451 GMT)".
  private func militaryTime(_ index: Int, _ hour: NumberLiteral) -> Int? {
    guard hour.isPlainInteger, hour.wholeDigits == 4, hour.value <= ExactDecimal(2400),
      hour.value.significand % 100 < 60
    else { return nil }
    let next = index + 1
    if groups(next).contains(.timeZone) { return next + 1 }
    let isSaid = groups(index - 1).contains(.beforeTime)
    return (isWord(next, "hours") || isWord(next, "hrs")) && isSaid ? next + 1 : nil
  }

  /// "13 bis 19 Uhr", "9 to 5 pm", "Mo-Fr 8.30-12.30": opening hours.
  func timeRange(_ reading: Reading) -> Int? {
    guard reading.lower < reading.upper, reading.upper <= ExactDecimal(24) else { return nil }
    // "open from 9 to 6"
    if reading.measure == nil, reading.first.amount.isPlainInteger,
      isWord(reading.start - 1, "from"),
      isWord(reading.start - 2, "open") || isWord(reading.start - 2, "opens"),
      nounRange(at: reading.end) == nil
    {
      return reading.end
    }
    // "8 bis 10 am Tag"
    let isGerman = isWord(reading.end, "am") && tokens[reading.end + 1].isCapitalized
    if classes(reading.end).contains(.clock), !isGerman { return reading.end + 1 }
    // "de lunes a viernes de 9 a 14"
    if knowsLanguage, reading.first.amount.isPlainInteger,
      classes(reading.start - 1).contains(.weekday)
        || classes(reading.start - 2).contains(.weekday)
          && !classes(reading.start - 1).isDisjoint(with: [.from, .of]),
      nounRange(at: reading.end) == nil
    {
      return reading.end
    }
    let before = reading.start - 1
    let isOpening =
      classes(before).contains(.weekday) || isWord(before, "fr") || isWord(before, "sa")
    func isTime(_ value: ExactDecimal) -> Bool {
      value.exponent == -2 && value.significand % 100 < 60 && value.significand % 5 == 0
    }
    guard isTime(reading.lower), isTime(reading.upper), reading.measure == nil else { return nil }
    return isOpening || isTimetable(reading.start) ? reading.end : nil
  }

  /// "Check-out is *at 11*", "breakfast is served at 8", "the bus leaves at 9"; the price of a share opens at 11, too.
  func isHourOfTimetable(_ reading: Reading) -> Bool {
    let verb = reading.start - 2
    guard isWord(verb + 1, "at"), reading.upper <= ExactDecimal(24), !reading.isRange,
      reading.first.amount.isPlainInteger, isClauseEnd(reading.end)
    else { return false }
    // "the average girl leaves at 16"
    if isWord(verb, "leaves") || isWord(verb, "departs") || isWord(verb, "arrives") {
      return (max(verb - Self.timetableReach, Tokenizer.margin)..<verb).contains { place in
        Self.vehicles.contains { isWord(place, $0) }
      }
    }
    if isWord(verb, "served") { return classes(verb - 1).contains(.copula) }
    return classes(verb).contains(.copula)
      && (isWord(verb - 1, "in") || isWord(verb - 1, "out")) && isSign(verb - 2, .hyphen)
      && isWord(verb - 3, "check")
      || classes(verb).contains(.copula)
        && (isWord(verb - 1, "checkout") || isWord(verb - 1, "checkin"))
  }

  private static let vehicles: [StaticString] = [
    "boat", "bus", "coach", "express", "ferry", "flight", "plane", "ship", "shuttle", "tour",
    "train", "tram",
  ]

  /// "leaves at 7.45", "doors 18.30", "staffed between 9.15 and 12.45": a time with a point.
  func dottedTime(_ reading: Reading) -> Int? {
    guard !reading.isRange, reading.measure == nil, let time = literal(reading.first.numberStart),
      time.hasPoint, time.value.exponent == -2, time.wholeDigits <= 2,
      time.value <= ExactDecimal(24), time.value.significand % 100 < 60,
      nounRange(at: reading.end) == nil || isWord(reading.end, "running"),
      isTimetable(reading.start) || isTrain(reading)
    else { return nil }
    return reading.end
  }

  /// "The 8.15 is running late", "the 9.40 to Leeds".
  private func isTrain(_ reading: Reading) -> Bool {
    guard classes(reading.start - 1).contains(.the) else { return false }
    let next = reading.end
    return isWord(next, "is") && isWord(next + 1, "running")
      || isWord(next, "was") && (isWord(next + 1, "late") || isWord(next + 1, "cancelled"))
      || (isWord(next, "to") || isWord(next, "from")) && tokens[next + 1].isCapitalized
        && tokens[next + 1].kind == .word
  }

  private static let timetableReach = 4

  /// A word of timetables and opening hours stands close before.
  private func isTimetable(_ start: Int) -> Bool {
    for near in max(start - Self.timetableReach, Tokenizer.margin)..<start
    where tokens[near].kind == .word {
      if groups(near).contains(.timetable) || isWord(near, "left") && isWord(near + 1, "at") {
        return true
      }
    }
    return false
  }

  /// "a las 11", "lunes 10", "Monday 10".
  func isHourOrDay(_ index: Int, _ reading: Reading) -> Bool {
    guard let literal = literal(index), literal.isPlainInteger, !reading.isRange else {
      return false
    }
    if isWord(index - 1, "las"), literal.value <= ExactDecimal(24) {
      return isWord(index - 2, "a") || isWord(reading.end, "del") || isWord(reading.end, "de")
    }
    guard classes(index - 1).contains(.weekday), literal.value <= ExactDecimal(31) else {
      return false
    }
    let end = reading.end
    return tokens[end].kind == .end
      || [.period, .semicolon, .closeParenthesis, .comma].contains(tokens[end].sign)
        && tokens[end + 1].kind != .number
      || !classes(end).isDisjoint(with: [.to, .rangeTo, .month]) || isWord(end, "al")
      || isWord(end, "hasta") || isWord(end, "au")
  }

  /// "2019-09-01", "1/2/2019", "12.05.2019".
  func numericDate(_ index: Int) -> Int? {
    let mark = tokens[index + 1]
    guard mark.isOne(of: .hyphen, .slash, .period), !mark.isSpaced,
      tokens[index + 2].kind == .number, isGlued(index + 2), isSign(index + 3, mark.sign),
      isGlued(index + 3), tokens[index + 4].kind == .number, isGlued(index + 4)
    else { return nil }
    var end = index + 5
    while end < index + 12, isGlued(end), tokens[end].kind == .number || isSign(end, mark.sign) {
      end += 1
    }
    return end
  }

  private func isMonth(_ index: Int) -> Bool {
    classes(index).contains(.month) && tokens[index].isCapitalized
  }

  /// "Cutting 5-7 May Help": no month stands before a verb.
  private func isModal(_ index: Int) -> Bool {
    isWord(index, "may") && tokens[index + 1].kind == .word
      && classes(index + 1).isDisjoint(with: [.function, .and, .or, .to])
  }

  /// "March 7", "7 March", "Oct. 31, 2019", "7 and 8 March".
  func monthDate(_ index: Int) -> Int? {
    guard let day = literal(index), day.isPlainInteger, day.wholeDigits <= 4 else { return nil }
    var before = index - 1
    if isSign(before, .period) { before -= 1 }
    // "Nov, 29, 2016"
    if isSign(before, .comma), isMonth(before - 1), day.wholeDigits <= 2, isSign(index + 1, .comma),
      isYear(index + 2)
    {
      return index + 3
    }
    if isMonth(before) || isMonthLower(before)
      || isSign(index - 1, .period) && classes(before).contains(.month)
    {
      // "December 2 to 5", "March 7, 2019", "Mar 9 2018".
      var end = index + 1
      if isYear(end) { return end + 1 }
      // "In January 2010, 58 patients were seen", "On May 5, 12 people left"
      if isSign(end, .comma), isYear(index) || !isYear(end + 1) && nounRange(at: end + 2) != nil {
        return end
      }
      if tokens[end].sign.isDash || isWord(end, "to") || isSign(end, .comma)
        || classes(end).contains(.and),
        let next = literal(end + 1), next.isPlainInteger, next.wholeDigits <= 2 || isYear(end + 1),
        !unitFollows(end + 2), !isSign(end + 2, .colon), !isSign(end + 2, .percent)
      {
        end += 2
        // "June 3, 4 and 5"
        while isSign(end, .comma) || classes(end).contains(.and), let day = literal(end + 1),
          day.isPlainInteger, day.wholeDigits <= 2, !unitFollows(end + 2),
          nounRange(at: end + 2) == nil, !isSign(end + 2, .colon), !isSign(end + 2, .percent)
        {
          end += 2
        }
        // "On June 3, 20, 30 and 40 notes were found": what goes on behind days is no day.
        if isSign(end, .comma) || classes(end).contains(.and), literal(end + 1) != nil,
          end > index + 3, !isYear(end + 1)
        {
          return index + 1
        }
      }
      return end
    }
    var after = index + 1
    if isSign(after, .period), isGlued(after) { after += 1 }
    // "am 26. und 27. Januar"
    if after == index + 2, classes(after).contains(.and) || classes(after).contains(.rangeTo),
      literal(after + 1)?.isPlainInteger == true, isSign(after + 2, .period), isMonth(after + 3)
    {
      return after + 4
    }
    if classes(after).contains(.of) || isWord(after, "de") { after += 1 }
    if isWord(after, "mars"),
      isWord(index - 1, "le") || isWord(index - 1, "du") || isYear(after + 1)
    {
      return after + 1
    }
    if isMonth(after) || isMonthLower(after), day.wholeDigits <= 2 { return after + 1 }
    // "from 3 to 5 June", "between 24 and 26 December"
    if after == index + 1, day.wholeDigits <= 2, !classes(after).isDisjoint(with: [.to, .and]),
      let last = literal(after + 1), last.isPlainInteger, last.wholeDigits <= 2,
      day.value < last.value, isMonth(after + 2), !isModal(after + 2)
    {
      return isYear(after + 3) ? after + 4 : after + 3
    }
    // "20-24 September"
    if after == index + 1, tokens[after].kind == .sign, tokens[after].sign.isDash,
      day.wholeDigits <= 2,
      literal(after + 1)?.wholeDigits ?? 3 <= 2, isMonth(after + 2), !isModal(after + 2)
    {
      return after + 3
    }
    return nil
  }

  /// "vom 9.1. bis", "(12.11.)": a day and its month, each with its period, as many languages write them.
  func dayAndMonth(_ index: Int) -> Int? {
    guard let literal = literal(index), literal.hasPoint, literal.wholeDigits <= 2,
      (-2 ... -1).contains(literal.value.exponent), isSign(index + 1, .period), isGlued(index + 1)
    else { return nil }
    let unit = literal.value.exponent == -1 ? 10 : 100
    let (day, month) = (
      literal.value.significand / Int128(unit), literal.value.significand % Int128(unit)
    )
    guard (1...31).contains(day), (1...12).contains(month) else { return nil }
    let next = tokens[index + 2]
    let goesOn =
      next.kind == .word && !next.isCapitalized && next.isSpaced
      || next.kind == .sign && !next.isSpaced || next.kind == .number
    return goesOn ? index + 2 : nil
  }

  /// "jan 5" of a text in lower case: not for months that are words.
  private func isMonthLower(_ index: Int) -> Bool {
    guard classes(index).contains(.month) else { return false }
    return !isWord(index, "may") && !isWord(index, "march") && !isWord(index, "mar")
      && !isWord(index, "sep") && !isWord(index, "dec")
  }

  // MARK: Years

  /// "1980s", "the 80s", "2014-15".
  func decade(_ index: Int) -> Int? {
    guard let literal = literal(index), literal.isPlainInteger else { return nil }
    if isYear(index), tokens[index + 1].kind == .sign, tokens[index + 1].sign.isDash,
      isGlued(index + 1),
      isGlued(index + 2), let next = self.literal(index + 2), next.isPlainInteger,
      next.wholeDigits == 2
        || next.wholeDigits == 1 && !unitFollows(index + 3)
          && nounRange(at: index + 3) == nil
    {
      return index + 3
    }
    return pluralEnd(index)
  }

  /// "nineteen eighty-four", "twenty nineteen"; "fifteen twenty-minute walks" are no year.
  func spelledYear(_ index: Int) -> Int? {
    let value = lexicon.values[tokens[index].value]
    guard value >= 15, value <= 20, tokens[index + 1].isSpaced,
      !classes(index + 1).isDisjoint(with: [.teen, .ten])
    else { return nil }
    var end = index + 2
    if classes(index + 1).contains(.ten) {
      let next = isSign(end, .hyphen) && isGlued(end) ? end + 1 : end
      if classes(next).contains(.ones) { end = next + 1 }
    }
    let unit = isSign(end, .hyphen) ? end + 1 : end
    return unitFollows(unit) || classes(end).contains(.scale) ? nil : end
  }

  func isYear(_ index: Int) -> Bool {
    guard let literal = literal(index), literal.isPlainInteger, literal.wholeDigits == 4 else {
      return false
    }
    return literal.value >= ExactDecimal(1500) && literal.value <= ExactDecimal(2100)
  }
}
