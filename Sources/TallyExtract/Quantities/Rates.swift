internal import TallyCore

extension QuantityReader {
  /// The denominator of money or of a count: "per session", "a month", "/kg", "each".
  func rate(at index: Int, _ reading: Reading) -> (per: String, end: Int)? {
    if knowsLanguage { return ownRate(at: index, reading) }
    // "3 × 10^12 photons s−1", "25 individuals m−2"
    if reading.measure == nil, isDividing(index),
      let under = factor(at: index, after: nil, isAlone: false), under.power < 0
    {
      let code = periodCode(lexicon.units[under.unit])
      return (under.power == -1 ? code : "\(code)\(-under.power)", under.end)
    }
    var next = index
    if isSign(next, .hyphen), classes(next + 1).contains(.article) { next += 1 }
    let isPer =
      classes(next).contains(.per) || isSign(next, .slash) || isWord(next, "every")
      || isWord(next, "each")
    // "1 A day in the life" begins a line of a list.
    let isArticle =
      classes(next).contains(.article) && !(tokens[next].isCapitalized && reading.measure == nil)
    if isWord(next, "each"), isWord(next + 1, "time") || isWord(next + 1, "other") { return nil }
    guard isPer || isArticle else {
      if classes(next).contains(.periodAdverb),
        reading.unit?.isMoney ?? !isNoun(next + 1)
      {
        return (period(next), next + 1)
      }
      guard reading.unit?.isMoney == true else { return nil }
      if isWord(next, "billed") || isWord(next, "charged"),
        classes(next + 1).contains(.periodAdverb)
      {
        return (period(next + 1), next + 2)
      }
      // Rents: "£1,250 pcm" (a calendar month), "£288 pw"
      if isWord(next, "pcm") || isWord(next, "pm") { return ("mo", next + 1) }
      if isWord(next, "pw") { return ("wk", next + 1) }
      if isWord(next, "pp") { return ("person", next + 1) }
      return isWord(next, "pa") || isWord(next, "p.a.") ? ("a", next + 1) : nil
    }
    // "$25 a quarter"
    if isArticle || isPer, isWord(next + 1, "quarter"),
      !classes(next + 2).contains(.of), !isNoun(next + 2)
    {
      return ("3.mo", next + 2)
    }
    next += 1
    if isSign(next, .hyphen), isGlued(next) {
      // "Rs. 500/- in total"
      if isSign(next - 1, .slash) { return nil }
      next += 1
    }
    if isArticle, isForeignArticle(next - 1) { return nil }
    if classes(next - 1).contains(.per), isQualified(next) { next += 1 }
    if let unit = factor(at: next, after: nil, isAlone: false),
      !lexicon.units[unit.unit].isMoney, unit.power > 0,
      lexicon.units[unit.unit].kind != .percentage
    {
      if isArticle, lexicon.units[unit.unit].kind != .duration, reading.measure == nil {
        return nil
      }
      // "$1.10 a year ago"
      if isArticle,
        isWord(unit.end, "ago") || isWord(unit.end, "earlier")
          || isWord(unit.end, "later") || isWord(unit.end, "before")
      {
        return nil
      }
      let code = periodCode(lexicon.units[unit.unit])
      return (unit.power == 1 ? code : "\(code)\(unit.power)", unit.end)
    }
    // "€29.90 / 100 ml", "$5 per 100 g"
    if isPer, reading.unit?.isMoney == true, let literal = literal(next),
      literal.isPlainInteger || literal.hasPoint, !literal.isIdentifier,
      let whole = measure(at: next + 1, after: Amount(value: literal.value, end: next + 1)),
      [.mass, .volume, .length, .area, .energy].contains(whole.unit.kind)
    {
      return ("\(literal.value) \(whole.unit.code)", whole.end)
    }
    // "2 per 100,000 people".
    // "2 tablets every 4 hours" says two things; only "per" takes a number into its rate.
    if isWord(next - 1, "every"), tokens[next].kind == .number || classes(next).contains(.number) {
      return nil
    }
    if isPer, !isSign(next - 1, .slash) || literal(next)?.wholeDigits ?? 0 > 2,
      measure(at: next + 1, after: Amount(value: ExactDecimal(0), end: next + 1)) == nil,
      let literal = literal(next), literal.isPlainInteger || literal.isGrouped,
      !literal.isIdentifier
    {
      let number = literal.value.description
      guard tokens[next + 1].kind == .word, isNoun(next + 1) else { return (number, next + 1) }
      let end = denominatorEnd(next + 1)
      return ("\(number) \(text.string(range(next + 1, end)))", end)
    }
    // "beds: 4 / baths: 5", "10.1016/j.cub", "1/T": a bare count has no slash before a noun.
    // "2 to 5 per million people", "per thousand births"
    if isPer, classes(next).contains(.scale), reading.measure == nil,
      tokens[next + 1].kind == .word, isNoun(next + 1)
    {
      var number = ExactDecimal(1)
      let power = lexicon.values[tokens[next].value]
      number.exponent += power
      let end = denominatorEnd(next + 1)
      return ("\(number) \(text.string(range(next + 1, end)))", end)
    }
    guard
      isPer && !isSign(next - 1, .slash) || reading.unit?.isMoney == true
        || isArticle && groups(next).contains(.perThing) && endsRate(next + 1),
      tokens[next].kind == .word,
      isNoun(next) || isWord(next, "over") && isArticle && reading.measure == nil
    else { return nil }
    if isArticle, classes(next).contains(.fraction) { return nil }
    // "3 points per home game"
    let end = isPer && groups(next + 1).contains(.perThing) ? next + 2 : next + 1
    return (text.string(range(next, end)), end)
  }

  /// The person of "£20 ($25) per person", for both prices.
  func rateBehindBracket(_ index: Int, _ reading: Reading) -> String? {
    // The second stands inside.
    if isSign(index, .closeParenthesis), isSign(reading.start - 1, .openParenthesis),
      found.count > ownStart, found[found.count - 1].kind == .price
    {
      return rate(at: index + 1, reading)?.per
    }
    guard isSign(index, .openParenthesis), let again = item(at: index + 1),
      again.unit?.isMoney == true, isSign(again.end, .closeParenthesis)
    else { return nil }
    return rate(at: again.end + 1, reading)?.per
  }

  private static let longestContents = 3

  /// Behind the "of water" of "8 glasses of water a day", where a period follows.
  func behindContents(_ index: Int) -> Int {
    guard classes(index).contains(.of) else { return index }
    var next = index + 1
    while next <= index + Self.longestContents, isNoun(next),
      classes(next).isDisjoint(with: [.article, .number, .every]),
      !classes(next).contains(.periodAdverb) || isNoun(next + 1)
    {
      next += 1
    }
    let isRate =
      !classes(next).isDisjoint(with: [.article, .per, .every]) && !isForeignArticle(next)
      || classes(next).contains(.periodAdverb)
    return next > index + 1 && isRate ? next : index
  }

  /// "0.6 goals a game."; "3 kg a season later", "2 hours a night train can save" say no rate.
  private func endsRate(_ index: Int) -> Bool {
    tokens[index].kind != .word || isWord(index, "on") || isWord(index, "in")
      || isWord(index, "for")
      || isWord(index, "and") || isWord(index, "this") || isWord(index, "last")
  }

  /// The "carry" of "7.2 yards a carry", the "match" of "90 minutes per match".
  func thingOfRate(at index: Int) -> String? {
    guard classes(index).contains(.per) || classes(index).contains(.article) && endsRate(index + 2),
      groups(index + 1).contains(.perThing)
    else { return nil }
    return String(decoding: bytes(index + 1), as: UTF8.self)
  }

  /// The "/d" of "216 litres per person per day".
  func periodOfRate(at index: Int) -> String {
    guard
      !classes(index).isDisjoint(with: [.per, .article]) || isSign(index, .slash),
      isPeriod(index + 1),
      let period = factor(at: index + 1, after: nil, isAlone: false)
    else { return "" }
    return "/" + periodCode(lexicon.units[period.unit])
  }

  /// Behind what so many are counted of: "person-years", "live births", "people".
  private func denominatorEnd(_ index: Int) -> Int {
    if isSign(index + 1, .hyphen), isGlued(index + 1), isGlued(index + 2), isNoun(index + 2) {
      return index + 3
    }
    return !isPlural(index) && isNoun(index + 1) && isPlural(index + 1) ? index + 2 : index + 1
  }

  // MARK: Chances

  /// So many of so many.
  struct Chance {
    var share: Amount
    var whole: Amount
    /// Of what stands between them: "one person in four".
    var isNamed = false
  }

  /// "1 in 3", "one in five", "9 out of 10", "1-in-4".
  func chanceAmounts(at index: Int) -> Chance? {
    amount(at: index).flatMap { chanceAmounts(of: $0) }
  }

  private func chanceAmounts(of share: Amount) -> Chance? {
    var next = share.end
    var isNamed = false
    let isHyphenated = isSign(next, .hyphen) && isGlued(next)
    if isHyphenated { next += 1 }
    if isWord(next, "in") {
      next += 1
    } else if share.isOne, isNoun(next), isWord(next + 1, "in"), isAlone(next + 2) {
      // "one person in four"
      next += 2
      isNamed = true
    } else if isWord(next, "out"), classes(next + 1).contains(.of) {
      next += 2
    } else if isOfEvery(next) {
      next += 1
    } else if marks(next).contains(.outOf) {
      // "9 sur 10", "3 von 20", "3 de cada 10"
      next += classes(next + 1).contains(.every) ? 2 : 1
    } else {
      return nil
    }
    // "4.8 out of 5 stars"
    let isRating = classes(next - 1).contains(.of) && share.isPositive
    guard share.isWhole || isRating, !share.isArticle else { return nil }
    if isHyphenated {
      guard isSign(next, .hyphen) else { return nil }
      next += 1
    }
    if isWord(next, "every") { next += 1 }
    guard let whole = amount(at: next), whole.isWhole, !whole.isArticle, share.value < whole.value,
      // "40 out of 600-700 applicants"
      !(tokens[whole.end].kind == .sign && tokens[whole.end].sign.isDash
        && tokens[whole.end + 1].kind == .number),
      !isYear(next), measure(at: whole.end, after: whole) == nil, !isSign(whole.end, .percent),
      // "a mild one settles in two weeks, a moderate one in six to eight"
      // "1 in 300 to 500 people"
      !(classes(whole.end).contains(.to) && startsNumber(whole.end + 1))
    else { return nil }
    return Chance(share: share, whole: whole, isNamed: isNamed)
  }

  /// Whether a number stands there that counts nothing: "in four", but not "in four steps".
  private func isAlone(_ index: Int) -> Bool {
    guard let amount = amount(at: index), amount.isWhole else { return false }
    // "one person in four gets no benefit"
    return nounRange(at: amount.end) == nil || classes(amount.end + 1).contains(.article)
      || isWord(amount.end + 1, "no") || isWord(amount.end + 1, "the")
  }

  /// "in", "out", a hyphen behind it: a chance is some hundred bytes, and few numbers are of one.
  private func mayBeChance(_ share: Amount) -> Bool {
    share.isOne || isSign(share.end, .hyphen) || isWord(share.end, "in")
      || isWord(share.end, "out") || isOfEvery(share.end) || marks(share.end).contains(.outOf)
  }

  /// "1 of every 1,000"
  private func isOfEvery(_ index: Int) -> Bool {
    classes(index).contains(.of) && isWord(index + 1, "every")
  }

  /// The 2 of "1 to 2 in 1,000", of "1–2 of every 1,000", of "between 1 and 2 in 100".
  private func lastOfSpan(_ first: Item) -> Amount? {
    let link = first.end
    guard first.measure == nil,
      tokens[link].kind == .sign && tokens[link].sign.isDash
        || !classes(link).isDisjoint(with: [.to, .or])
        || classes(link).contains(.and) && classes(first.start - 1).contains(.between),
      let last = amount(at: link + 1), first.amount.value < last.value
    else { return nil }
    return last
  }

  /// "1 in 3 adults", "a 1-in-4 chance", "1 to 2 in 1,000 people".
  func chance(of first: Item) -> Int? {
    let index = first.start
    guard first.numberStart == index else { return nil }
    let last = lastOfSpan(first)
    guard mayBeChance(last ?? first.amount), let chance = chanceAmounts(of: last ?? first.amount)
    else { return nil }
    var per = chance.whole.value.description
    var end = chance.whole.end
    if !chance.isNamed, isNoun(end), isPlural(end), !isDone(end) {
      per += " " + String(decoding: bytes(end), as: UTF8.self)
      end += 1
    }
    let item = Item(start: index, end: chance.share.end, numberStart: index, amount: first.amount)
    let reading = Reading(
      start: index, end: end, lower: first.amount.value, upper: chance.share.value,
      isRange: last != nil, first: item, rule: last == nil ? .number : .range)
    var start = index
    let sides = sidesBefore(&start, reading)
    if last != nil, start == index, classes(index - 1).contains(.between) { start -= 1 }
    emit(
      reading,
      Outline(start: start, end: end, coreEnd: end, sides: sides, kind: .other), per: per)
    return end
  }

  /// The "gets" of "one in 500 gets a rash", the "dies" of "one in five dies".
  private func isDone(_ index: Int) -> Bool {
    !groups(index).isDisjoint(with: [.befalls, .taking])
      || !classes(index + 1).isDisjoint(with: [.article, .the])
      || isWord(index + 1, "it") || isWord(index + 1, "no")
  }

  private func isPlural(_ index: Int) -> Bool {
    text[tokens[index].end - 1] == 0x73 || isWord(index, "people") || isWord(index, "women")
      || isWord(index, "men") || isWord(index, "children")
  }

  /// The German "an" of "500 Euro an Mehrkosten": English has it before vowels and capitals alone.
  func isForeignArticle(_ index: Int) -> Bool {
    guard isWord(index, "an"), tokens[index + 1].kind == .word else { return false }
    let start = tokens[index + 1].start
    switch text[start] | 0x20 {
    case 0x61, 0x65, 0x68, 0x69, 0x6F, 0x75: return false
    default: break
    }
    return text[start] < 0x80
      && !(tokens[index + 1].end > start + 1 && text[start + 1].isASCIIUpper)
  }

  /// "10.a" of a decade.
  func periodCode(_ unit: Unit) -> String {
    unit.multiple > 1 ? "\(unit.multiple).\(unit.code)" : unit.code
  }

  private func period(_ index: Int) -> String {
    if isWord(index, "daily") { return "d" }
    if isWord(index, "weekly") { return "wk" }
    if isWord(index, "monthly") { return "mo" }
    if isWord(index, "hourly") { return "h" }
    if isWord(index, "nightly") { return "d" }
    if isWord(index, "quarterly") { return "3.mo" }
    return "a"
  }

  func isNoun(_ index: Int) -> Bool {
    tokens[index].kind == .word
      && classes(index).isDisjoint(with: [.function, .verb, .and, .or, .to, .of, .per, .the])
  }

  // MARK: Frequencies

  /// "twice a day", "once or twice daily", "every 4 to 6 hours": what starts without a number.
  func frequency(at index: Int) -> Int? {
    let classes = classes(index)
    if classes.contains(.every) { return interval(at: index, from: index) }
    return classes.contains(.timesWord) ? frequency(of: timesWords(at: index)) : nil
  }

  /// "3 times a week", "several times a day": `reading` is the number, which stands at `index`.
  func frequency(at index: Int, times reading: Reading) -> Int? {
    guard reading.measure == nil, reading.first.measure == nil, !reading.first.amount.isArticle,
      tokens[reading.end].kind == .word,
      isWord(reading.end, "times") || isWord(reading.end, "time")
        || isWord(reading.end, "x") && tokens[reading.end + 1].kind != .number
        || marks(reading.end).contains(.times),
      tokens[index].kind == .number
        || !classes(index).isDisjoint(with: [.number, .vague])
    else { return nil }
    var times = reading
    times.rule = .frequency
    times.end += 1
    return frequency(of: times)
  }

  /// The frequency that starts with `times`, which ends where its period begins.
  private func frequency(of times: Reading) -> Int? {
    let index = times.first.start
    var next = times.end
    var per: String?
    if !classes(next).isDisjoint(with: [.article, .per, .every]) || isWord(next, "each"),
      isWord(next + 1, "quarter"), !classes(next + 2).contains(.of)
    {
      per = "3.mo"
      next += 2
    } else if let own = ownPeriod(at: next) {
      per = periodCode(lexicon.units[own.unit])
      next = own.end
    } else if classes(next).contains(.periodAdverb) {
      per = period(next)
      next += 1
    } else if !classes(next).isDisjoint(with: [.article, .per, .every]) || isSign(next, .slash)
      || isWord(next, "each")
    {
      if let unit = factor(at: next + 1, after: nil, isAlone: false),
        lexicon.units[unit.unit].kind == .duration, unit.power == 1
      {
        per = periodCode(lexicon.units[unit.unit])
        next = unit.end
      } else if classes(next).contains(.every), let every = item(at: next + 1),
        every.unit?.kind == .duration
      {
        // "once every few years" is said like "every few years"; the act happens once.
        guard times.lower == ExactDecimal(1) else { return nil }
        return interval(at: next, from: index)
      }
    }
    // "8 to 12 times in 24 hours"
    if per == nil, isWord(next, "in") || isWord(next, "every") || isWord(next, "per"),
      literal(next + 1)?.value == ExactDecimal(24), isWord(next + 2, "hours")
    {
      per = "d"
      next += 3
    }
    guard let per else { return nil }
    var start = index
    var reading = times
    reading.end = next
    var sides = sidesBefore(&start, reading)
    sidesAfter(&next, reading, &sides)
    emit(
      reading,
      Outline(start: start, end: next, coreEnd: reading.end, sides: sides, kind: .frequency),
      per: per)
    notes.list.start = found.count
    return next
  }

  /// "once", "twice", "once or twice".
  private func timesWords(at index: Int) -> Reading {
    let low = ExactDecimal(lexicon.values[tokens[index].value])
    var high = low
    var end = index + 1
    if classes(end).contains(.or) || classes(end).contains(.to),
      classes(end + 1).contains(.timesWord)
    {
      high = ExactDecimal(lexicon.values[tokens[end + 1].value])
      end += 2
    }
    let amount = Amount(value: low, end: index + 1, isWord: true)
    let item = Item(start: index, end: index + 1, numberStart: index, amount: amount)
    return Reading(
      start: index, end: end, lower: low, upper: high, isRange: low != high, first: item,
      rule: .frequency)
  }

  /// The "every hour" of "15 minutes every hour".
  private func everyPeriod(at index: Int) -> Int? {
    guard index == floor, found.count > ownStart, found[found.count - 1].kind == .duration,
      isPeriod(index + 1), let period = factor(at: index + 1, after: nil, isAlone: true),
      period.power == 1, lexicon.units[period.unit].kind == .duration,
      lexicon.units[period.unit].multiple == 1
    else { return nil }
    let amount = Amount(value: ExactDecimal(1), end: index + 1, isWord: true)
    var item = Item(start: index + 1, end: period.end, numberStart: index + 1, amount: amount)
    item.measure = Measure(unit: lexicon.units[period.unit], end: period.end)
    var reading = reading(from: item)
    reading.rule = .interval
    emit(
      reading,
      Outline(
        start: index, end: period.end, coreEnd: period.end, sides: Sides(), kind: .frequency))
    return period.end
  }

  /// "every 4 to 6 hours", "every 6 months".
  private func interval(at index: Int, from start: Int) -> Int? {
    if let end = everyPeriod(at: index) { return end }
    // "toutes les 8 heures"
    let next = index + (classes(index + 1).contains(.the) ? 2 : 1)
    guard
      tokens[next].kind == .number || classes(next).contains(.number)
        || classes(next).contains(.vague)
        // "every half hour"; "every quarter" is three months.
        || classes(next).contains(.fraction) && isWord(next, "half"),
      let first = item(at: next)
    else { return nil }
    var reading = reading(from: first)
    guard reading.unit?.kind == .duration else { return nil }
    // "alle 6 bis 14-jährigen", "werden alle 120 Jahre alt"
    if knowsLanguage, classes(reading.end).contains(.old) || isSign(reading.end - 2, .hyphen) {
      return nil
    }
    reading.rule = .interval
    var (start, end) = (start, reading.end)
    var sides = Sides()
    sidesAfter(&end, reading, &sides)
    if sides.bound == .none,
      let words = phrase(before: start, where: { $0.before == .atLeast || $0.before == .atMost })
    {
      sides.bound = words.phrase.before ?? .none
      start = words.start
    } else if !knowsLanguage, let words = phrase(before: start, where: { $0.isLooseBefore }) {
      sides.isApproximate = true
      start = words.start
    }
    // Who does it at least every two hours waits two hours at most.
    switch sides.bound {
    case .atLeast: sides.bound = .atMost
    case .atMost: sides.bound = .atLeast
    default: break
    }
    emit(
      reading,
      Outline(start: start, end: end, coreEnd: reading.end, sides: sides, kind: .frequency))
    return end
  }

}
