internal import TallyCore

/// What money, a count or a measure is told for: "per session", "a month", "for every 100 people".
extension QuantityReader {
  /// The denominator of money or of a count: "per session", "a month", "/kg", "each"; "per month per user".
  func rate(at index: Int, _ reading: Reading) -> (per: String, end: Int)? {
    let only = oneRate(at: index, reading)
    guard let first = only, reading.unit?.isMoney == true else { return only }
    let next = isSign(first.end, .comma) ? first.end + 1 : first.end
    guard classes(next).contains(.per), !first.per.utf8.contains(ASCII.slash),
      let second = oneRate(at: next, reading), second.per.utf8.first?.isASCIIDigit == false
    else { return first }
    // The thing stands before the period, in whichever order they were told.
    let isPeriod = Self.periods.contains(second.per)
    guard isPeriod != Self.periods.contains(first.per) else { return first }
    return (isPeriod ? "\(first.per)/\(second.per)" : "\(second.per)/\(first.per)", second.end)
  }

  private static let periods: Set<String> = [
    "a", "mo", "3.mo", "wk", "d", "h", "min", "s", "night", "day",
  ]

  private func oneRate(at index: Int, _ reading: Reading) -> (per: String, end: Int)? {
    if knowsLanguage { return ownRate(at: index, reading) }
    // "$3 million[4] per year"
    if let next = pastNote(index) { return oneRate(at: next, reading) }
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
    if tokens[next].isShortWord("for"), reading.unit?.isMoney == true,
      isWord(next + 1, "every") || isWord(next + 1, "each"),
      let rate = rateOfEach(next + 2)
    {
      return rate
    }
    // "$3.50 for every additional GB", "$30 for each extra window"
    if isWord(next, "for"), isWord(next + 1, "every") || isWord(next + 1, "each"),
      isWord(next + 2, "additional") || isWord(next + 2, "extra") || isWord(next + 2, "further"),
      reading.unit?.isMoney == true, tokens[next + 3].kind == .word, isNoun(next + 3)
    {
      if let unit = factor(at: next + 3, after: nil, isAlone: false), unit.power == 1 {
        return (periodCode(lexicon.units[unit.unit]), unit.end)
      }
      return (text.string(range(next + 2, next + 4)), next + 4)
    }
    guard isPer || isArticle else {
      if classes(next).contains(.periodAdverb),
        reading.unit?.isMoney ?? !isNoun(next + 1),
        // "a $1,200 daily balance": what lies there each day
        !isWord(next + 1, "balance"), !isWord(next + 1, "balances"), !isWord(next + 1, "average")
      {
        return (period(next), next + 1)
      }
      guard reading.unit?.isMoney == true else { return nil }
      // "a $95 annual fee"
      if isWord(next, "annual"), Self.yearly.contains(where: { isWord(next + 1, $0) }) {
        return ("a", next + 1)
      }
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
    // "£3,000 each tax year"
    if isWord(next + 1, "year"), isWord(next, "tax") || isWord(next, "financial") { next += 1 }
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
    // "€29.90 / 100 ml", "$5 per 100 g", "£2 per 15 minutes"
    if isPer,
      reading.unit?.isMoney == true || reading.measure == nil && isWord(next - 1, "per"),
      let literal = literal(next),
      literal.isPlainInteger || literal.hasPoint, !literal.isIdentifier,
      let whole = measure(at: next + 1, after: Amount(value: literal.value, end: next + 1)),
      [.mass, .volume, .length, .area, .energy, .duration].contains(whole.unit.kind)
    {
      let isOne = literal.value == ExactDecimal(1)
      return (isOne ? whole.unit.code : "\(literal.value) \(whole.unit.code)", whole.end)
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
    // "2 to 5 per million people", "per thousand births"
    if isPer, classes(next).contains(.scale), reading.measure == nil,
      tokens[next + 1].kind == .word, isNoun(next + 1)
    {
      var number = ExactDecimal(1)
      // "per hundred thousand people"
      while classes(next).contains(.scale), tokens[next + 1].kind == .word {
        number.exponent += lexicon.values[tokens[next].value]
        next += 1
      }
      let end = denominatorEnd(next)
      return ("\(number) \(text.string(range(next, end)))", end)
    }
    // "beds: 4 / baths: 5", "10.1016/j.cub", "1/T": a bare count has no slash before a noun.
    guard
      isPer && !isSign(next - 1, .slash) || reading.unit?.isMoney == true
        || isArticle && groups(next).contains(.perThing) && endsRate(next + 1),
      tokens[next].kind == .word,
      isNoun(next) || isWord(next, "over") && isArticle && reading.measure == nil
    else { return nil }
    if isArticle, classes(next).contains(.fraction) { return nil }
    // "12 eggs each typically weigh"
    if isWord(next - 1, "each"), bytes(next).suffix(2).elementsEqual("ly".utf8) { return nil }
    // "3 points per home game"
    // "per checked bag", "per extra guest"
    let isOneMore =
      groups(next + 1).contains(.perThing) && !isWord(next + 1, "over")
      || isNoun(next + 1) && saysWhich(next) && !classes(next + 1).contains(.periodAdverb)
    var end = isPer && isOneMore ? next + 2 : next + 1
    // "per covered family member"
    if end == next + 2, saysWhich(next), isNoun(end), isClauseEnd(end + 1) { end += 1 }
    let thing = text.string(range(next, end))
    // "$9.99 per user per month"
    if isPer, reading.unit?.isMoney == true, let period = periodOfRate(at: end) {
      return ("\(thing)/\(period.per)", period.end)
    }
    return (thing, end)
  }

  /// The kilowatt-hour of "$0.12 for each kWh", the ten minutes of "£5 for every 10 minutes"; "$100 for each week" has to be
  /// paid in it.
  private func rateOfEach(_ index: Int) -> (per: String, end: Int)? {
    if let literal = literal(index), literal.isPlainInteger, !literal.isIdentifier,
      let whole = measure(at: index + 1, after: Amount(value: literal.value, end: index + 1)),
      [.mass, .volume, .length, .area, .energy, .duration, .data].contains(whole.unit.kind)
    {
      return ("\(literal.value) \(whole.unit.code)", whole.end)
    }
    guard let unit = factor(at: index, after: nil, isAlone: false), unit.power > 0,
      [.mass, .volume, .length, .area, .energy, .data].contains(lexicon.units[unit.unit].kind),
      // "$2 for each cup sold", "$10 for each stone he carried", "for each grain of sand"
      !Self.things.contains(where: { isWord(index, $0) }) || isClauseEnd(unit.end)
        || classes(unit.end).contains(.of) && !isWord(index, "grain")
    else { return nil }
    let code = periodCode(lexicon.units[unit.unit])
    return (unit.power == 1 ? code : "\(code)\(unit.power)", unit.end)
  }

  private static let things: [StaticString] = ["cup", "foot", "grain", "stone", "yard"]

  /// The "per month" that a price is told for beside a thing.
  private func periodOfRate(at index: Int) -> (per: String, end: Int)? {
    guard
      classes(index).contains(.per) || classes(index).contains(.article)
        || isSign(index, .slash) && tokens[index].isSpaced == tokens[index + 1].isSpaced
    else { return nil }
    if isWord(index + 1, "night") { return ("night", index + 2) }
    guard isPeriod(index + 1), let period = factor(at: index + 1, after: nil, isAlone: false),
      period.power == 1, lexicon.units[period.unit].kind == .duration, !isWord(period.end, "ago")
    else { return nil }
    return (periodCode(lexicon.units[period.unit]), period.end)
  }

  /// Stands before the thing that it is told for.
  private func saysWhich(_ index: Int) -> Bool {
    bytes(index).suffix(2).elementsEqual("ed".utf8) || isWord(index, "extra")
      || isWord(index, "additional") || isWord(index, "gift") || isWord(index, "new")
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

  /// Behind the "of water" of "8 glasses of water a day", where a period or `word` follows.
  func behindContents(_ index: Int, upTo word: StaticString? = nil) -> Int {
    guard classes(index).contains(.of) else { return index }
    var next = index + 1
    // "of fruit and vegetables a day."; but "of apples and closes a day early"
    func isOfTwo() -> Bool {
      classes(next).contains(.and) && next > index + 1 && isNoun(next + 1) && isPeriod(next + 3)
        && isClauseEnd(next + 4)
    }
    while next <= index + Self.longestContents,
      isNoun(next) || isOfTwo(),
      classes(next).isDisjoint(with: [.article, .number, .every, .timesWord]),
      !classes(next).contains(.periodAdverb) || isNoun(next + 1)
    {
      next += 1
    }
    let isRate =
      !classes(next).isDisjoint(with: [.article, .per, .every]) && !isForeignArticle(next)
      || classes(next).contains(.periodAdverb) || word.map { isWord(next, $0) } ?? false
    return next > index + 1 && isRate ? next : index
  }

  /// "0.6 goals a game."; "3 kg a season later", "2 hours a night train can save" say no rate.
  private func endsRate(_ index: Int) -> Bool {
    tokens[index].kind != .word || isWord(index, "on") || isWord(index, "in")
      || isWord(index, "for")
      || isWord(index, "and") || isWord(index, "this") || isWord(index, "last")
  }

  /// The "carry" of "7.2 yards a carry", the "match" of "90 minutes per match".
  ///
  /// - kind: that of the measure right before it, which may be told for any thing.
  func thingOfRate(at index: Int, of kind: QuantityKind? = nil) -> String? {
    // "4 square feet per chicken"; "per dairy cow" is told in two words, "per se" of nothing.
    let isOfAny =
      (kind == .area || kind == .length || kind == .mass || kind == .volume) && isWord(index, "per")
      && isNoun(index + 1) && !tokens[index + 1].isCapitalized
      && tokens[index + 1].end - tokens[index + 1].start > 2 && !isNoun(index + 2)
      && text[tokens[index + 1].end - 1] != UInt8(ascii: "s")
      && !classes(index + 1).contains(.unitName)
    guard
      isOfAny
        || (classes(index).contains(.per)
          || classes(index).contains(.article) && endsRate(index + 2))
          && groups(index + 1).contains(.perThing)
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
    return !isPluralNoun(index) && isNoun(index + 1) && isPluralNoun(index + 1)
      ? index + 2 : index + 1
  }

  /// What is paid or earned by the year: "a $300 annual increase" is not.
  static let yearly: [StaticString] = [
    "budget", "charge", "cost", "deductible", "dues", "fee", "fees", "income", "membership", "pay",
    "payment", "plan", "premium", "premiums", "rent", "revenue", "salary", "subscription", "tax",
    "turnover",
  ]

  func isPluralNoun(_ index: Int) -> Bool {
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

  func period(_ index: Int) -> String {
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
}
