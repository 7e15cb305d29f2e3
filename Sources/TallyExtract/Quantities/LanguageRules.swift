internal import TallyCore

/// What the words of one other language do around a number (`one-language.tsv`).
extension QuantityReader {
  // MARK: Numbers and units

  /// The l of "3 l'anno", the d of "5 d'entre eux": a word that lost its end.
  func isElided(_ index: Int) -> Bool {
    !readsEnglish && tokens[index].kind == .word && isSign(index + 1, .prime) && isGlued(index + 1)
      && tokens[index + 2].kind == .word && isGlued(index + 2)
  }

  /// The "veinte" of "ciento veinte", which the table does not have whole.
  func isInsideNumeral(_ start: Int) -> Bool {
    var before = start - 1
    let isJoined = isSign(before, .hyphen) && isGlued(start) || classes(before).contains(.and)
    if isJoined { before -= 1 }
    guard tokens[before].kind == .word else { return false }
    if isJoined, isSign(start - 1, .hyphen) { return true }
    return marks(before).contains(.numeral)
      || classes(before).contains(.scale) && !classes(start).contains(.scale)
      || !isJoined && classes(before).contains(.beforeUnit)
        && lexicon.values[tokens[before].value] > 1
  }

  /// The tonnes of "3,2 millions de tonnes".
  func behindOf(_ index: Int, _ amount: Amount) -> Factor? {
    guard knowsLanguage, amount.scale >= 3, classes(index).contains(.of) || isWord(index, "d")
    else { return nil }
    let next = isSign(index + 1, .prime) ? index + 2 : index + 1
    guard tokens[next].kind == .word,
      let named = factor(at: next, after: amount, isAlone: true), named.isName
    else { return nil }
    return named
  }

  /// "12,- Euro", "CHF 1.299.–": a dash in the place of the cents.
  func takeEmptyCents(_ amount: inout Amount, afterMoney: Bool) {
    let mark = amount.end
    guard knowsLanguage, isSign(mark, .comma) || isSign(mark, .period), isGlued(mark),
      tokens[mark + 1].kind == .sign, tokens[mark + 1].sign.isDash, isGlued(mark + 1)
    else { return }
    let end = tokens[mark + 2].sign.isDash && isGlued(mark + 2) ? mark + 3 : mark + 2
    guard tokens[end].kind != .number || tokens[end].isSpaced,
      afterMoney || measure(at: end, after: amount)?.unit.isMoney == true
    else { return }
    amount.end = end
  }

  /// "1 m 80", "1m80": a person's height, in metres.
  func takeLateCentimetres(_ item: inout Item) -> Bool {
    guard knowsLanguage, item.unit?.code == "m", item.amount.isPlainInteger,
      item.end == item.amount.end + 1,
      let rest = literal(item.end), rest.isPlainInteger, rest.wholeDigits == 2,
      isGlued(item.end) || isWord(item.end - 1, "m"),
      tokens[item.end + 1].kind != .word || tokens[item.end + 1].isSpaced,
      measure(at: item.end + 1, after: Amount(value: rest.value, end: item.end + 1)) == nil,
      let sum = item.amount.value.adding(
        ExactDecimal(significand: rest.value.significand, exponent: -2))
    else { return false }
    item.amount.value = sum
    item.end += 1
    return true
  }

  /// A whole number of quarter turns, where nothing is said of heat.
  private static let turns: [Int128] = [45, 90, 180, 270, 360]

  /// "15 Grad", "38 degrés" are a temperature, unless something turns or lies there.
  func settleDegrees(_ item: inout Item) {
    guard !isTurning(near: item.start) else { return }
    let isTurn =
      Self.turns.contains(item.amount.value.significand) && item.amount.value.exponent == 0
    if isTurn, !isNearHeat(item) { return }
    item.measure?.unit = lexicon.degreeOfHeat
  }

  private static let near = 10

  func isTurning(near index: Int) -> Bool {
    for near in max(index - Self.near, Tokenizer.margin)..<min(index + Self.near, tokens.count)
    where marks(near).contains(.turn) { return true }
    return false
  }

  func isNearHeat(_ item: Item) -> Bool {
    for near in max(item.start - Self.near, Tokenizer.margin)..<min(item.end + 4, tokens.count)
    where classes(near).contains(.heatContext) { return true }
    return false
  }

  // MARK: Ranges and bounds

  /// "de 2 a 4 años"; in "20 euro a persona" the word is no end of a range.
  func isRangeWord(_ index: Int, _ first: Item) -> Bool {
    // "est passé de 180 à 250": two values, one after the other.
    if knowsLanguage {
      for near in max(first.start - Self.verbReach, Tokenizer.margin)..<first.start
      where classes(near).contains(.change) { return false }
    }
    guard knowsLanguage, tokens[index].end - tokens[index].start <= 2,
      text[tokens[index].start] < 0x80
    else { return true }
    if classes(first.start - 1).contains(.from) { return true }
    // "6 meses a 2 años"
    guard first.unit == nil || first.unit?.kind == .duration, first.amount.isPositive,
      let second = item(at: index + 1)
    else { return false }
    return second.unit?.kind == .duration
      && (first.unit != nil || first.amount.value < second.amount.value)
  }

  /// The euros and millions of the 12.5 in "sank von 12,5 auf 10,3 Millionen Euro".
  func takeUnitOfGoal(_ reading: inout Reading) {
    guard reading.measure == nil, !reading.isRange, !reading.first.amount.isWord,
      classes(reading.end).contains(.to),
      !classes(reading.start - 1).isDisjoint(with: [.from, .of]),
      let goal = item(at: reading.end + 1), let measure = goal.measure, !goal.hasLeadingMoney
    else { return }
    var power = reading.first.amount.scale == 0 ? goal.amount.scale : 0
    if goal.amount.isHundredths { power -= 2 }
    reading.lower.exponent += power
    reading.upper.exponent += power
    reading.measure = Measure(unit: measure.unit, end: reading.end)
    reading.rule = .list
  }

  private static let courseReach = 6
  private static let verbReach = 3
  private static let changeReach = 7

  /// Whether the words of a bound say it here: "Gold über 800 Meter" is no more than that.
  func holdsElsewhere(
    _ phrase: QuantityLexicon.Phrase, from start: Int, _ reading: Reading
  ) -> Bool {
    if isWord(start, "über") || isWord(start, "Über") {
      guard
        reading.unit?.isMoney == true || reading.unit?.kind == .length
          || reading.unit?.kind == .duration
      else { return true }
      // "seit über", "mittlerweile über", "von über" are bounds
      guard classes(start - 1).isDisjoint(with: [.function, .of]) else { return true }
      let reach = reading.unit?.kind == .length ? Self.courseReach : 1
      for near in max(start - reach, Tokenizer.margin)..<start
      where marks(near).contains(.course) { return false }
      return true
    }
    // "da tre anni" is since then.
    if isWord(start, "da") || isWord(start, "desde") {
      return reading.unit?.isMoney == true
        && classes(reading.end).isDisjoint(with: [.to, .rangeTo])
    }
    // "crecieron hasta 45,6 millones": reached, no bound.
    if phrase.before == .upTo {
      for near in max(start - Self.changeReach, Tokenizer.margin)..<start
      where classes(near).contains(.change) { return false }
    }
    // "bis 10 zählen", "van Parijs tot 10"
    guard phrase.before == .upTo, isWord(start, "bis") || isWord(start, "tot"),
      start + 1 == reading.start
    else { return true }
    return reading.unit != nil || nounRange(at: reading.end) != nil
  }

  private static let negationReach = 5

  /// "Nicht über 25 °C lagern", "Não tome mais de 4": a negation is said of the bound at `start`.
  func isNegatedElsewhere(_ start: Int) -> Bool {
    var near = start - 1
    while near >= max(start - Self.negationReach, floor, Tokenizer.margin) {
      let token = tokens[near]
      guard token.kind == .word || token.kind == .sign && token.sign == .prime else { return false }
      if classes(near).contains(.negation) {
        guard !marks(near + 1).contains(.emphasis) else { return false }
        let distance = start - near
        return !marks(near).contains(.beside) || distance == 1
          || distance == 2 && classes(near + 1).contains(.function)
      }
      if classes(near).contains(.clauseStart) { return false }
      near -= 1
    }
    return false
  }

  // MARK: Ages

  /// "Kinder unter 12 Jahren", "âgé de 45 ans", "tiene 35 años", "un hombre de 45 años".
  func isAgeElsewhere(_ start: Int, _ end: Int, _ reading: Reading, _ sides: Sides) -> Bool {
    guard let code = reading.unit?.code, code == "a" || code == "mo" else { return false }
    let before = start - 1
    if start < reading.start, marks(start).contains(.aged) { return true }
    let isOf = classes(before).contains(.of)
    let owner = isOf ? before - 1 : before
    if isOf || sides.bound != .none, !classes(owner).isDisjoint(with: [.person, .ageContext]) {
      return true
    }
    // "45 años de edad"
    if classes(end).contains(.of) || isWord(end, "d") {
      return classes(end + 1).contains(.ageContext) || classes(end + 2).contains(.ageContext)
    }
    // "il y a 2 000 ans"
    return marks(before).contains(.aged) && !isWord(before - 1, "y")
  }

  // MARK: Rates

  /// "am Tag", "al mes", "täglich": the period that something is counted by.
  func ownPeriod(at index: Int) -> (unit: Int, end: Int)? {
    guard knowsLanguage, tokens[index].kind == .word,
      let found = phrase(at: index, where: { $0.period >= 0 }), !isElided(found.end - 1)
    else { return nil }
    // "im Jahr 2019", "am Tag der Wahl", "im Monat Mai"
    let next = tokens[found.end]
    guard next.kind != .number || found.end == index + 1,
      classes(found.end).isDisjoint(with: [.month, .of])
    else {
      return nil
    }
    return (found.phrase.period, found.end)
  }

  /// What money or a count is told for: "pro Monat", "por persona", "/Stück".
  func ownRate(at index: Int, _ reading: Reading) -> (per: String, end: Int)? {
    if let period = ownPeriod(at: index) {
      return (periodCode(lexicon.units[period.unit]), period.end)
    }
    if let many = perMany(at: index, reading) { return many }
    guard classes(index).contains(.per) || isSign(index, .slash) else { return nil }
    let next = index + 1
    if let unit = factor(at: next, after: nil, isAlone: false),
      !lexicon.units[unit.unit].isMoney, unit.power > 0,
      lexicon.units[unit.unit].kind != .percentage
    {
      let code = periodCode(lexicon.units[unit.unit])
      return (unit.power == 1 ? code : "\(code)\(unit.power)", unit.end)
    }
    if let found = phrase(at: next, where: { $0.thing >= 0 }) {
      return (lexicon.things[found.phrase.thing], found.end)
    }
    if isSign(index, .slash), reading.unit?.isMoney == true, isNoun(next) {
      return (String(decoding: bytes(next), as: UTF8.self), next + 1)
    }
    guard let literal = literal(next), literal.isPlainInteger || literal.isGrouped,
      !literal.isIdentifier
    else { return nil }
    // "€ 29,90 / 100 ml", "3 pro 100.000 Einwohner"
    if let whole = measure(at: next + 1, after: Amount(value: literal.value, end: next + 1)) {
      return reading.unit?.isMoney == true
        ? ("\(literal.value) \(whole.unit.code)", whole.end) : nil
    }
    return nil
  }

  /// "12 pour 1 000 habitants", "3 pro 100.000 Einwohner", "5 por cada 100 mil".
  private func perMany(at index: Int, _ reading: Reading) -> (per: String, end: Int)? {
    guard reading.measure == nil,
      !classes(index).isDisjoint(with: [.per, .every]) || marks(index).contains(.perMany)
    else { return nil }
    let next = classes(index + 1).contains(.every) ? index + 2 : index + 1
    guard let number = literal(next), number.isPlainInteger || number.isGrouped,
      !number.isIdentifier, let whole = amount(at: next), isPowerOfTen(whole.value)
    else { return nil }
    if let found = phrase(at: whole.end, where: { $0.thing >= 0 }) {
      return ("\(whole.value) \(lexicon.things[found.phrase.thing])", found.end)
    }
    return (whole.value.description, whole.end)
  }

  /// A hundred, a thousand and so on.
  private func isPowerOfTen(_ value: ExactDecimal) -> Bool {
    guard value >= ExactDecimal(100) else { return false }
    var digits = value.significand
    while digits > 1, digits % 10 == 0 { digits /= 10 }
    return digits == 1
  }

}
