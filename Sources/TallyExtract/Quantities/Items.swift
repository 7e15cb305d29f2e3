internal import TallyCore

/// One number with what belongs to it: sign, currency in front, unit behind.
struct Item {
  var start: Int
  var end: Int
  /// The first token of the number itself.
  var numberStart: Int
  var amount: Amount
  var measure: Measure?
  /// Its currency stands in front of it.
  var hasLeadingMoney = false
  /// "10+ hours": the sign stands between number and unit.
  var isOrMore = false

  var unit: Unit? { measure?.unit }
}

extension QuantityReader {
  /// What a number, its sign or its currency may begin with: most tokens are refused here.
  private func mayStartItem(_ index: Int) -> Bool {
    let token = tokens[index]
    switch token.kind {
    case .number: return true
    case .sign: return token.sign == .currency || token.sign == .plus || token.sign.isDash
    case .word:
      let next = tokens[index + 1]
      // "EUR 20", "Rs. 20", "US$ 20", "Y=20"
      return !token.classes.isDisjoint(with: Self.itemStarters) || token.isShortWord("plus")
        || token.isShortWord("the")
        || next.kind == .number || next.isOne(of: .currency, .period, .equals)
    default: return false
    }
  }

  private static let itemStarters: WordClass = [
    .minus, .number, .article, .the, .fraction, .vague, .couple, .dozen, .dozens, .scale,
  ]

  func item(at index: Int) -> Item? {
    guard mayStartItem(index) else { return nil }
    return tokens[index].kind == .number ? number(at: index) : led(at: index)
  }

  /// A number in digits that nothing stands before, and mostly nothing behind that belongs to it.
  private func number(at index: Int) -> Item? {
    guard var amount = amount(at: index) else { return nil }
    if knowsLanguage { takeEmptyCents(&amount, afterMoney: false) }
    let item = Item(start: index, end: amount.end, numberStart: index, amount: amount)
    return goesOn(amount.end) ? complete(item, after: LeadingSign(end: index), nil) : item
  }

  /// What begins with a sign, a currency or a word.
  private func led(at index: Int) -> Item? {
    if tokens[index].sign == .currency, isSign(index + 1, .openParenthesis) {
      return loss(at: index)
    }
    var sign = leadingSign(at: index)
    var numberStart = sign.end
    let money = leadingMoney(at: numberStart)
    if let money {
      numberStart = money.end
      if !sign.isNegative {
        sign = leadingSign(at: numberStart)
        numberStart = sign.end
      }
    }
    guard var amount = amount(at: numberStart, afterMoney: money != nil) else { return nil }
    if sign.isNegative { amount.value = amount.value.negated }
    if knowsLanguage { takeEmptyCents(&amount, afterMoney: money != nil) }
    let item = Item(start: index, end: amount.end, numberStart: numberStart, amount: amount)
    return complete(item, after: sign, money)
  }

  /// "$(14.6) million": a sum in brackets is below nothing, as accountants write.
  private func loss(at index: Int) -> Item? {
    guard tokens[index].sign == .currency, let unit = lexicon.signUnit(of: tokens[index]),
      isGlued(index + 1), isGlued(index + 2), isSign(index + 3, .closeParenthesis),
      let literal = literal(index + 2), !literal.isIdentifier,
      // "$(12)" is a variable of a shell.
      literal.hasPoint || literal.isGrouped || classes(index + 4).contains(.scale)
    else { return nil }
    var amount = Amount(value: literal.value.negated, end: index + 4)
    applyScale(to: &amount, afterMoney: true)
    let item = Item(start: index, end: amount.end, numberStart: index + 2, amount: amount)
    return complete(item, after: LeadingSign(end: index), (lexicon.units[unit], index + 2, 0))
  }

  private typealias LeadingMoney = (unit: Unit, end: Int, power: Int)

  /// The number with its unit and what else belongs to it.
  private func complete(
    _ bare: Item, after sign: LeadingSign, _ money: LeadingMoney?
  ) -> Item? {
    var amount = bare.amount
    var isOrMore = false
    if let loose = looseEnd(amount.end), isWord(loose - 1, "plus"), classes(loose).contains(.scale)
    {
      // "$300-plus million"
      amount.end = loose
      applyScale(to: &amount, afterMoney: money != nil)
      isOrMore = true
    }
    var item = Item(
      start: bare.start, end: amount.end, numberStart: bare.numberStart, amount: amount,
      hasLeadingMoney: money != nil, isOrMore: isOrMore)
    if let money {
      item.amount.value.exponent += money.power
      item.amount.scale += money.power
      item.measure = Measure(unit: money.unit, end: amount.end)
      swallowMoney(into: &item)
    } else if let scaled = moneyScale(at: amount.end) {
      // "30 MUSD".
      item.amount.value.exponent += scaled.power
      item.amount.scale = scaled.power
      item.measure = Measure(unit: scaled.unit, end: amount.end + 1)
      item.end = amount.end + 1
    } else if !amount.isArticle
      || tokens[amount.end].kind == .word && tokens[amount.end + 1].sign != .currency
        && mayFollowArticle(amount.end),
      let measure = measure(at: amount.end, after: amount),
      !(amount.isArticle || amount.isOne) || !leadsSum(amount.end, measure, amount)
    {
      item.measure = measure
      item.end = measure.end
      settle(&item)
      if item.unit.map({ $0.multiple > 1 }) == true { dropOld(&item) }
      takeLateScale(&item)
    } else if isSign(amount.end, .plus), !amount.isWord,
      let measure = measure(at: amount.end + 1, after: amount),
      isGlued(amount.end) || classes(amount.end + 1).contains(.unitName)
    {
      item.measure = measure
      item.end = measure.end
      item.isOrMore = true
    } else if let loose = looseEnd(amount.end), money == nil,
      let measure = measure(at: loose, after: amount)
    {
      // "30 plus days", "30-odd days"
      item.measure = measure
      item.end = measure.end
      item.isOrMore = isWord(loose - 1, "plus")
      item.amount.isApproximate = !item.isOrMore
    }
    if item.amount.isArticle, item.measure == nil { return nil }
    // "$5.000 pesos" are no dollars, and which pesos nobody says.
    if money != nil, marks(item.end).contains(.unnamedMoney), isBareDollar(bare.numberStart - 1) {
      return nil
    }
    // "moins 5 degrés" is a temperature; "moins 5 euros" may be taken off something.
    if sign.isForeignWord, sign.isNegative, item.unit?.kind != .temperature { return nil }
    if item.measure == nil { takeQualified(&item) }
    if isWord(item.end, "below") { takeBelowZero(&item) }
    takeLateFraction(&item)
    multiply(&item)
    return item
  }

  private struct LeadingSign {
    var end: Int
    var isNegative = false
    /// "moins", which takes off as often as it says what is below zero.
    var isForeignWord = false
  }

  /// "−5", "minus 5", "+5"; it ends where it begins if there is none.
  private func leadingSign(at index: Int) -> LeadingSign {
    let token = tokens[index]
    if token.sign.isDash || token.sign == .plus {
      let isSign = isGlued(index + 1) && tokens[index + 1].kind != .word && isFreeSign(index)
      if isSign { return LeadingSign(end: index + 1, isNegative: token.sign != .plus) }
    }
    if token.classes.contains(.minus) {
      // "amount minus € 25" takes it off.
      if isNoun(index - 1), tokens[index + 1].sign == .currency { return LeadingSign(end: index) }
      return LeadingSign(
        end: isSign(index + 1, .hyphen) && tokens[index + 2].kind == .number
          ? index + 2 : index + 1,
        // "plus or minus 3 points" has no sign.
        isNegative: !(classes(index - 1).contains(.or) && isWord(index - 2, "plus")),
        isForeignWord: knowsLanguage && !isWord(index, "minus") && !isWord(index, "min")
          && tokens[index - 1].kind == .word)
    }
    // "minus 2 to plus 3"
    let isPlus =
      token.isShortWord("plus") && tokens[index + 1].kind == .number
      && classes(index - 1).contains(.rangeTo)
    return LeadingSign(end: isPlus ? index + 1 : index)
  }

  /// "a Rs 25,000 fine", "one Rs. 500 note": the currency is of the sum behind it. "A TSH test" has no sum at
  /// all; "one USD", "a dollar" are sums.
  private func leadsSum(_ index: Int, _ measure: Measure, _ amount: Amount) -> Bool {
    guard measure.unit.isMoney, tokens[index].isCapitalized,
      tokens[index].end - tokens[index].start <= 3
    else { return tokens[measure.end].sign == .currency && tokens[measure.end].kind == .sign }
    let next = isSign(measure.end, .period) ? measure.end + 1 : measure.end
    return amount.isArticle || tokens[next].kind == .number
  }

  /// "a kg", "a week"; not "a AMD chip", "a L 1 norm", the Spanish "a mi".
  private func mayFollowArticle(_ index: Int) -> Bool {
    let token = tokens[index]
    if token.end - token.start > 1, !isWord(index, "mi"), !isWord(index, "bit") {
      guard let symbol = lexicon.symbol(text, token) else { return true }
      let kind = lexicon.units[symbol.unit].kind
      // "a Tg of 125 °C" has no teragram.
      return !lexicon.units[symbol.unit].isMoney
        && !(token.isCapitalized && (kind == .mass || kind == .length || kind == .duration))
    }
    return token.isMixed || isSign(index + 1, .slash)
  }

  /// Behind the "plus" of "30 plus days" and "30-plus", and the "odd" of "30-odd days".
  @inline(__always) func looseEnd(_ index: Int) -> Int? {
    isSign(index, .hyphen) || isWord(index, "plus") ? endOfLoose(index) : nil
  }

  private func endOfLoose(_ index: Int) -> Int? {
    let isTight = isSign(index, .hyphen) && isGlued(index) && isGlued(index + 1)
    let word = isTight ? index + 1 : index
    guard tokens[word].kind == .word else { return nil }
    if isWord(word, "plus") { return word + 1 }
    let isLoose =
      isWord(word, "odd") || isWord(word, "some") || isWord(word, "something")
      || isWord(word, "ish")
    return isTight && isLoose ? word + 1 : nil
  }

  /// "20 degrees below zero", "5 °C below freezing" stays what it says.
  private func takeBelowZero(_ item: inout Item) {
    guard isWord(item.end, "below"), isWord(item.end + 1, "zero") else { return }
    if item.measure == nil, item.amount.isPlainInteger, item.amount.value.significand > 0,
      classes(item.start - 1).contains(.copula) || isWord(item.start - 1, "to")
    {
      // "It was 10 below zero."
      item.amount.value = item.amount.value.negated
      item.measure = Measure(unit: lexicon.degreeOfHeat, end: item.end + 2)
      item.end += 2
      return
    }
    guard let unit = item.unit,
      unit.kind == .temperature || unit == lexicon.degree, unit != lexicon.kelvin,
      item.amount.value.significand > 0
    else { return }
    item.amount.value = item.amount.value.negated
    if unit == lexicon.degree { item.measure?.unit = lexicon.degreeOfHeat }
    item.end += 2
  }

  /// "four century-old schooners", "three decade-old cars": so many, each of that age. "Two-decade-old" and "a
  /// century-old" say the age.
  private func dropOld(_ item: inout Item) {
    guard isSign(item.end, .hyphen), classes(item.end + 1).contains(.old),
      item.end == item.amount.end + 1, item.unit?.kind == .duration, !item.amount.isArticle,
      !item.amount.isOne, text[tokens[item.amount.end].end - 1] != 0x73
    else { return }
    item.measure = nil
    item.end = item.amount.end
  }

  /// "two decades" are 20 years, "5 therms" 500,000 British thermal units.
  private func multiply(_ item: inout Item) {
    if let unit = item.unit, unit.multiple == UnitFacts.hundredth {
      item.amount.value.exponent -= 2
      item.amount.isHundredths = true
      item.measure?.unit = lexicon.single(of: unit) ?? unit
      return
    }
    guard let unit = item.unit, unit.multiple > 1, let single = lexicon.single(of: unit) else {
      return
    }
    let count = ExactDecimal(unit.multiple)
    item.amount.value = item.amount.value.multiplied(by: count) ?? item.amount.value
    item.measure?.unit = single
  }

  /// "two or more decades": the unit stood behind the bound.
  func multiply(_ reading: inout Reading) {
    guard let unit = reading.unit, unit.multiple > 1, let single = lexicon.single(of: unit),
      let lower = reading.lower.multiplied(by: ExactDecimal(unit.multiple)),
      let upper = reading.upper.multiplied(by: ExactDecimal(unit.multiple))
    else { return }
    (reading.lower, reading.upper) = (lower, upper)
    reading.measure?.unit = single
  }

  /// "an hour and a half", "a month and a half"; "15 dollars 50", "2 hours ten" at the end of a clause.
  private func takeLateFraction(_ item: inout Item) {
    let next = tokens[item.end]
    guard
      next.kind == .number || next.sign == .hyphen
        || !next.classes.isDisjoint(with: [.and, .number]),
      let unit = item.unit, !item.amount.isVague, !item.amount.isFraction,
      next.kind != .number || unit.isMoney || knowsLanguage
    else { return }
    if let half = andFraction(at: item.end), !isNoun(half.end) || knowsLanguage,
      unit.kind != .percentage,
      let sum = item.amount.value.adding(
        ExactDecimal(
          significand: half.value.significand, exponent: half.value.exponent + item.amount.scale))
    {
      item.amount.value = sum
      item.end = half.end
      item.amount.isArticle = false
      return
    }
    if takeLateMinutes(&item) || takeLateCentimetres(&item) { return }
    if unit.isMoney, item.amount.isWord, item.amount.scale == 0, !item.hasLeadingMoney,
      classes(item.end).contains(.number), let cents = spelled(at: item.end), cents.isWhole,
      cents.value < ExactDecimal(100), isClauseEnd(cents.end),
      let sum = item.amount.value.adding(
        ExactDecimal(significand: cents.value.significand, exponent: -2))
    {
      // "four pounds fifty"
      item.amount.value = sum
      item.end = cents.end
      return
    }
    guard unit.isMoney, !item.hasLeadingMoney, item.amount.scale == 0,
      tokens[item.end].isSpaced || knowsLanguage && tokens[item.end - 1].sign == .currency,
      let cents = literal(item.end), cents.isPlainInteger,
      cents.wholeDigits == 2, isClauseEnd(item.end + 1) || isWord(item.end + 1, "more"),
      let sum = item.amount.value.adding(
        ExactDecimal(significand: cents.value.significand, exponent: -2))
    else { return }
    item.amount.value = sum
    item.end += 1
  }

  /// "1 hour fifteen", "2 hours ten" at the end of a clause.
  private func takeLateMinutes(_ item: inout Item) -> Bool {
    guard item.unit == lexicon.hour, item.end == item.amount.end + 1,
      classes(item.end).contains(.number), let minutes = spelled(at: item.end),
      minutes.value < ExactDecimal(60), minutes.scale == 0, !minutes.isFraction,
      isClauseEnd(minutes.end),
      let sum = item.amount.value.multiplied(by: ExactDecimal(60))?.adding(minutes.value)
    else { return false }
    item.amount.value = sum
    item.amount.isArticle = false
    item.end = minutes.end
    item.measure?.unit = lexicon.minute
    return true
  }

  func isClauseEnd(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.kind == .end
      || token.kind == .sign && !token.isSpaced
        && [.period, .comma, .semicolon, .exclamation, .question].contains(token.sign)
        && (tokens[index + 1].isSpaced || tokens[index + 1].kind == .end)
  }

  /// "five more years", "517 rushing yards": one word may stand before the unit.
  private func takeQualified(_ item: inout Item) {
    let next = item.end
    let isEarthly = isWord(next, "earth") && tokens[next].isCapitalized
    guard classes(next).contains(.qualifier) || isEarthly || isPlainAdjective(next),
      !item.amount.isArticle,
      // "ten extra foot patrols"
      !item.amount.isFraction, !isWord(next + 1, "foot"),
      let unit = factor(at: next + 1, after: item.amount, isAlone: true), unit.isName,
      tokens[next + 1].kind == .word, !isEarthly || lexicon.units[unit.unit].kind == .duration
    else { return }
    item.measure = Measure(unit: lexicon.units[unit.unit], end: unit.end)
    item.end = unit.end
  }

  /// "38 ordinary hours", "four working weeks": by its ending, before a length of time.
  private func isPlainAdjective(_ index: Int) -> Bool {
    guard tokens[index].kind == .word, !tokens[index].isCapitalized, tokens[index].isSpaced,
      tokens[index + 1].kind == .word
    else { return false }
    let word = bytes(index)
    return word.count > 5
      && ["ary", "ing", "ous", "ful", "ive"].contains { word.suffix(3).elementsEqual($0.utf8) }
      && groups(index + 1).isDisjoint(with: .limit)
      && ["hours", "minutes", "days", "weeks", "months", "years"].contains {
        bytes(index + 1).elementsEqual($0.utf8)
      }
  }

  /// A dash that is a sign of its number, not a dash between two things.
  private func isFreeSign(_ index: Int) -> Bool {
    let before = tokens[index - 1]
    if tokens[index].sign == .emDash { return false }
    if tokens[index].isSpaced || before.kind == .end { return true }
    guard before.kind == .sign else { return false }
    switch before.sign {
    case .openParenthesis, .openBracket, .equals, .tilde, .less, .greater, .lessOrEqual,
      .greaterOrEqual, .currency, .colon, .slash, .comma:
      return true
    default: return false
    }
  }

  func startsNumber(_ index: Int) -> Bool {
    tokens[index].kind == .number || classes(index).contains(.number)
      || (tokens[index].kind == .sign && tokens[index].sign.isDash
        && tokens[index + 1].kind == .number)
  }

  /// The currency said again behind the number: "$650 USD", "$30 CAD", "$5 dollars".
  private func swallowMoney(into item: inout Item) {
    guard let again = factor(at: item.end, after: item.amount, isAlone: true),
      lexicon.units[again.unit].isMoney, tokens[item.end].kind == .word
    else { return }
    let unit = lexicon.units[again.unit]
    // "$250 MXN": the sign is that of many pesos.
    let isOfPesos = knowsLanguage && isBareDollar(item.numberStart - 1)
    guard let first = item.unit,
      first.hasCode(of: unit) || first.code == "USD" && (isOfPesos || unit.code.hasSuffix("D"))
    else {
      return
    }
    item.end = again.end
    item.measure = Measure(unit: unit, end: again.end)
  }

  /// "75 USD million".
  private func takeLateScale(_ item: inout Item) {
    guard item.unit?.isMoney == true, item.amount.scale == 0, classes(item.end).contains(.scale),
      !isWord(item.end, "thousands")
    else { return }
    item.amount.end = item.end
    applyScale(to: &item.amount, afterMoney: true)
    item.end = item.amount.end
  }

  /// "from – 5 °C to +70 °C", "at -- 40 °C": a dash behind a word that a level follows is a minus, whatever stands between.
  func takeSpacedMinus(_ reading: inout Reading) {
    guard tokens[reading.start].isSpaced, reading.lower.significand > 0,
      reading.unit != lexicon.kelvin
    else { return }
    var before = reading.start - 2
    if tokens[before].kind == .sign, tokens[before].sign.isDash, isGlued(before + 1) { before -= 1 }
    let isLevel =
      isWord(before, "from") || isWord(before, "at") || isWord(before, "to")
      || isWord(before, "between") || isWord(before, "below") || isSign(before, .openParenthesis)
    guard before >= floor, isLevel, tokens[before + 1].isSpaced || isSign(before, .openParenthesis)
    else { return }
    if !reading.isRange { reading.upper = reading.upper.negated }
    reading.lower = reading.lower.negated
    reading.start = before + 1
  }
}
