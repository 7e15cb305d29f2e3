internal import TallyCore

/// Units of several factors: "mg/kg/d", "km s⁻¹", "miles per hour", "W m−2".
extension QuantityReader {
  /// "mg/kg/d", "km s⁻¹", "miles per hour", "W m−2".
  func compound(from named: Factor, _ second: Factor?) -> Measure? {
    var first = named
    if lexicon.units[first.unit] == lexicon.ounce, isDrunk(behind: first.end) {
      first.unit = lexicon.fluidOunce
    }
    if lexicon.units[first.unit] == lexicon.ounce, isBullion(first.end) {
      first.unit = lexicon.troyOunce
    }
    var unit = lexicon.units[first.unit]
    var last = second ?? first
    if first.power != 1 { unit = compounds.unit(of: [first.place], in: lexicon) ?? unit }
    // "°", "%", money: no factors of physics behind them; their "per" is read elsewhere.
    if unit.isMoney || unit.kind == .percentage { return Measure(unit: unit, end: last.end) }
    if second == nil, !mayDivide(last.end, last) {
      return Measure(unit: unit, end: last.end)
    }
    if second == nil, first.power == 1, unit == lexicon.litre,
      let end = hundredKilometres(at: first.end)
    {
      // Five litres for 100 km are five centilitres a kilometre: the number stays as it is written.
      return Measure(unit: lexicon.centilitrePerKilometre, end: end)
    }
    if second == nil, let under = bracketed(at: first.end),
      let whole = compounds.unit(of: [first.place] + under.places, in: lexicon)
    {
      return Measure(unit: whole, end: under.end)
    }
    guard var next = second ?? factor(behind: last, of: first) else {
      if let period = periodBehindNoun(at: last.end, of: unit),
        let rate = compounds.unit(of: [first.place, period.place], in: lexicon)
      {
        return Measure(unit: rate, end: last.end)
      }
      return Measure(unit: unit, end: last.end)
    }
    var factors = [first.place]
    var isUnderSlash = false
    while true {
      // "W/m·K", "mL/kg·min": what a point joins to a divisor divides too.
      let isJoined =
        isUnderSlash && !next.hasPower && isSign(last.end, .middleDot) && next.power > 0
      if isJoined { next.power = -next.power }
      isUnderSlash = isJoined || isSign(last.end, .slash)
      factors.append(next.place)
      last = next
      guard factors.count < CompoundUnits.mostFactors, let more = factor(behind: last, of: first)
      else { break }
      next = more
    }
    guard let compound = compounds.unit(of: factors, in: lexicon) else {
      return Measure(unit: unit, end: first.end)
    }
    return Measure(unit: compound, end: standardSurface(at: last.end) ?? last.end)
  }

  /// Whether a unit may go on with what stands behind its first factor.
  private func mayDivide(_ index: Int, _ last: Factor) -> Bool {
    let token = tokens[index]
    switch token.kind {
    case .word where token.isShortWord("for"): return tokens[index + 1].classes.contains(.every)
    case .end, .number: return false
    case .sign: return !token.sign.isStop || token.sign == .period
    case .word where last.isName && !knowsLanguage:
      // "hours at": behind a name only "per", "a", "each day", "daily", "of water a" and "min" go on.
      return !token.classes.isDisjoint(with: [.per, .article, .of, .every, .periodAdverb])
        || token.isShortWord("min")
        || token.isCapitalized
    default: return true
    }
  }

  /// The "/1.73 m²" of a kidney's "60 mL/min/1.73 m²": the surface of a grown body, no quantity of its own.
  private func standardSurface(at index: Int) -> Int? {
    guard isSign(index, .slash) || classes(index).contains(.per), let literal = literal(index + 1),
      literal.value == ExactDecimal(significand: 173, exponent: -2),
      let surface = factor(at: index + 2, after: nil, isAlone: false), surface.power == 2
    else { return nil }
    return surface.end
  }

  /// The "/100 km" of "5 L/100 km", a car's thirst; returns the token behind it.
  private func hundredKilometres(at index: Int) -> Int? {
    // "aux 100 km", "a los 100 km"
    if knowsLanguage, isWord(index, "a"), marks(index + 1).contains(.article) {
      return hundredKilometres(at: index + 1)
    }
    guard
      isSign(index, .slash) || classes(index).contains(.per)
        || knowsLanguage
          && (isWord(index, "aux") || isWord(index, "auf") || isWord(index - 1, "a")),
      let literal = literal(index + 1), literal.isPlainInteger, literal.value == ExactDecimal(100),
      let kilometre = factor(at: index + 2, after: nil, isAlone: false), kilometre.power == 1,
      lexicon.units[kilometre.unit].code == "km"
    else { return nil }
    return kilometre.end
  }

  /// The "/(m·K)" of "5 W/(m·K)": all that stands in the brackets divides.
  private func bracketed(at index: Int) -> (places: [CompoundUnits.Factor], end: Int)? {
    guard isSign(index, .slash), isSign(index + 1, .openParenthesis), isGlued(index + 1) else {
      return nil
    }
    var places: [CompoundUnits.Factor] = []
    var next = index + 2
    while places.count + 1 < CompoundUnits.mostFactors,
      let factor = factor(at: next, after: nil, isAlone: false), factor.power > 0
    {
      places.append(CompoundUnits.Factor(unit: factor.unit, power: -factor.power))
      next = factor.end
      if isSign(next, .closeParenthesis) { return (places, next + 1) }
      if isSign(next, .middleDot) || isSign(next, .asterisk) || isSign(next, .period)
        || isSign(next, .times)
      {
        next += 1
      }
    }
    return nil
  }

  /// "36,000 ounces of gold": metals are weighed in troy ounces.
  private func isBullion(_ index: Int) -> Bool {
    classes(index).contains(.of)
      && (isWord(index + 1, "gold") || isWord(index + 1, "silver") || isWord(index + 1, "platinum")
        || isWord(index + 1, "palladium"))
      // "silver polish", "gold-dusted"
      && !isNoun(index + 2) && !isSign(index + 2, .hyphen)
  }

  /// The next factor of a unit that starts with `first` and has come to `last`.
  private func factor(behind last: Factor, of first: Factor) -> Factor? {
    divisor(at: behindBody(last), after: first) ?? multiplier(at: last.end, after: last)
      ?? divisor(behindSubstance: last, of: first)
  }

  /// Behind the "of body weight" of "45 mg per kg of body weight per day".
  private func behindBody(_ last: Factor) -> Int {
    guard last.power < 0, classes(last.end).contains(.of) else { return last.end }
    var next = last.end + 1
    if isWord(next, "lean") || isWord(next, "ideal") { next += 1 }
    if isWord(next, "body") { next += isSign(next + 1, .hyphen) ? 2 : 1 }
    guard isWord(next, "weight") || isWord(next, "bodyweight") || isWord(next, "mass"),
      classes(next + 1).contains(.per) || isPeriod(next + 2) || isSign(next + 1, .slash)
    else { return last.end }
    return next + 1
  }

  private static let longestSubstance = 2

  /// The "/km" of "45 g CO2/km", the ha−1 of "120 kg seed ha−1", the "per km" of "120 g of CO2 per km", the "per
  /// 100 ml" of "5 g of sugar per 100 ml": what was weighed stands between.
  private func divisor(behindSubstance last: Factor, of first: Factor) -> Factor? {
    guard last.power == 1, !last.isName || classes(last.end).contains(.of) else { return nil }
    switch lexicon.units[last.unit].kind {
    case .mass, .volume, .amountOfSubstance, .energy: break
    default: return nil
    }
    var next = last.end
    let isOf = classes(next).contains(.of)
    if isOf { next += 1 }
    let start = next
    while next < start + Self.longestSubstance, isSubstance(next) {
      next += 1
      if last.end == first.end, classes(next).contains(.per),
        let counted = countedDivisor(at: next + 1, after: first)
      {
        return counted
      }
      let isSlash = !isOf && isSign(next, .slash) && isGlued(next) && isGlued(next + 1)
      // "30–60 g carbohydrates per hour"
      let isPer = classes(next).contains(.per) && (isOf || isPeriod(next + 1))
      if isSlash || isPer, var divided = factor(at: next + 1, after: nil, isAlone: false),
        divided.power > 0, !lexicon.units[divided.unit].isMoney,
        lexicon.units[divided.unit].kind != .percentage
      {
        divided.power = -divided.power
        return divided
      }
      if !isOf, isDividing(next), let divided = factor(at: next, after: nil, isAlone: false) {
        return divided
      }
    }
    return nil
  }

  /// "CO2", "seed", "CaCO3"; not "in", "and".
  private func isSubstance(_ index: Int) -> Bool {
    tokens[index].kind == .word && tokens[index].isSpaced && isNoun(index) && !isDividing(index)
      && classes(index).isDisjoint(with: [.article, .per, .copula, .number, .month, .timesWord])
  }

  /// The "a day" of "2 litres of water a day": what is measured stands between unit and period.
  private func periodBehindNoun(at index: Int, of unit: Unit) -> Factor? {
    guard classes(index).contains(.of), unit.multiple == 1,
      unit.kind == .duration || unit.kind == .length || isTakenDaily(unit)
    else { return nil }
    let next = behindContents(index)
    guard next > index else { return nil }
    // "3 inches of water per hour", but "6 miles of hills a day early"
    if unit.kind == .length, !classes(next).contains(.per), !isWord(next - 1, "water"),
      !isWord(next - 1, "rain")
    {
      return nil
    }
    // "2 inches of rain a week *before* the game": when it fell
    if classes(next).contains(.article), Self.whens.contains(where: { isWord(next + 2, $0) }) {
      return nil
    }
    if let period = shortPeriod(at: next) { return period }
    // "one inch of fish per gallon of water", "2 kg of seed per acre"
    if isWord(next, "per"), unit.kind != .duration,
      var whole = factor(at: next + 1, after: nil, isAlone: false), whole.power == 1,
      lexicon.units[whole.unit].kind == .volume || lexicon.units[whole.unit].kind == .area
    {
      whole.power = -1
      return whole
    }
    guard !classes(next).contains(.every), isPeriod(next + 1),
      var period = factor(at: next + 1, after: nil, isAlone: false),
      lexicon.units[period.unit].kind == .duration, period.power == 1,
      lexicon.units[period.unit].multiple == 1
    else { return nil }
    period.power = -1
    return period
  }

  private static let whens: [StaticString] = [
    "after", "ago", "before", "earlier", "early", "following", "later", "prior",
  ]

  private func divisor(at index: Int, after first: Factor) -> Factor? {
    // "50 billion tons[1] a year"
    if let next = pastNote(index) { return divisor(at: next, after: first) }
    // "40 Std./Woche"
    if knowsLanguage, isSign(index, .period), isGlued(index), isSign(index + 1, .slash) {
      return divisor(at: index + 1, after: first)
    }
    var next = index
    if let period = ownPeriod(at: index) {
      return Factor(unit: period.unit, power: -1, end: period.end, isName: true)
    }
    if index == first.end || isPerBody(index, first), first.power == 1,
      let period = shortPeriod(at: index),
      isTakenDaily(lexicon.units[first.unit]) || lexicon.units[first.unit].kind == .length
        // "15 minutes every hour" says how long and how often.
        || lexicon.units[first.unit].kind == .duration && !classes(index).contains(.every)
    {
      return period
    }
    // "2 ft. per year"
    if isSign(index, .period), isGlued(index), isWord(index + 1, "per"), !first.isName {
      return divisor(at: index + 1, after: first)
    }
    if isSign(index, .slash) {
      next += 1
    } else if classes(index).contains(.per) {
      next += isQualified(index + 1) ? 2 : 1
    } else if isWord(index, "min"), isPerMinute(index, lexicon.units[first.unit].kind) {
      // "10 °C min to 500 °C": the power has got lost.
      return factor(at: index, after: nil, isAlone: false).map {
        var minute = $0
        minute.power = -1
        return minute
      }
    } else if classes(index).contains(.article), isPeriod(index + 1) {
      // "800,000 barrels a day", "40 hours a week".
      next += 1
    } else if tokens[index].isShortWord("for"), isForEvery(index + 2) {
      next += 2
    } else {
      return nil
    }
    if let counted = countedDivisor(at: next, after: first) { return counted }
    guard var divided = factor(at: next, after: nil, isAlone: false), divided.end > next else {
      return nil
    }
    let kind = lexicon.units[divided.unit].kind
    if kind == .price || kind == .percentage { return nil }
    // "2 mg for every kg": what is done for each day is done in it.
    if isForEvery(next), !mayBeTold(lexicon.units[first.unit].kind, for: kind) || kind == .duration
    {
      return nil
    }
    if isDrinkWeighed(divided, by: first) { divided.unit = lexicon.fluidOunce }
    divided.power = isSign(index, .slash) && divided.power < 0 ? divided.power : -divided.power
    return divided
  }

  /// The word behind the "[1]" of "tons[1] a year", which is the number of a note.
  @inline(__always) func pastNote(_ index: Int) -> Int? {
    isSign(index, .openBracket) && isGlued(index) && tokens[index + 1].kind == .number
      && isSign(index + 2, .closeBracket) && tokens[index + 3].kind == .word ? index + 3 : nil
  }

  /// The "raw" of "15 minutes per raw pound", the "billable" of "$20 per billable hour"; "square foot" is a unit itself.
  func isQualified(_ index: Int) -> Bool {
    let token = tokens[index]
    return isNoun(index) && !token.isCapitalized && token.isSpaced
      && classes(index).isDisjoint(with: [.unitName, .number, .scale, .fraction, .article, .every])
      && classes(index + 1).contains(.unitName) && tokens[index + 1].isSpaced
      && factor(at: index, after: nil, isAlone: false) == nil
  }

  /// Behind the "mg/kg" of "60 mg/kg daily".
  private func isPerBody(_ index: Int, _ first: Factor) -> Bool {
    isWord(index - 1, "kg") && isSign(index - 2, .slash)
      && lexicon.units[first.unit].kind == .mass
  }

  /// Something is heated or fed; "5 °C min to 25 °C max" is a minimum.
  private func isPerMinute(_ index: Int, _ kind: QuantityKind) -> Bool {
    let next = index + 1
    guard kind == .temperature || kind == .volume,
      isWord(next, "to") || isWord(next, "for") || isWord(next, "from") || isWord(next, "until")
    else { return false }
    return (max(index - 8, Tokenizer.margin)..<index).contains { groups($0).contains(.ramped) }
  }

  /// The ha−1 of "1.2 kg N ha−1", "g C m⁻² d⁻¹": which element was weighed stands between.
  private func behindElement(_ index: Int, _ last: Factor) -> Factor? {
    let token = tokens[index]
    guard token.kind == .word, token.isCapitalized, token.end - token.start <= 3,
      isDividing(index + 1), !isDividing(index), lexicon.units[last.unit].kind == .mass,
      last.power == 1, let factor = factor(at: index + 1, after: nil, isAlone: false),
      factor.power < 0
    else { return nil }
    return factor
  }

  func isPeriod(_ index: Int) -> Bool {
    guard tokens[index].kind == .word, let unit = phrase(at: index, where: { $0.unit >= 0 }) else {
      return false
    }
    let after = tokens[unit.end]
    return lexicon.units[unit.phrase.unit].kind == .duration
      && !(after.kind == .word
        && (isWord(unit.end, "ago") || isWord(unit.end, "later")
          || isWord(unit.end, "earlier") || classes(unit.end).contains(.or)))
  }

  private func multiplier(at index: Int, after last: Factor) -> Factor? {
    var next = index
    let isMarked =
      (isSign(index, .middleDot) || isSign(index, .asterisk)
        || (isSign(index, .period) && isGlued(index) && isGlued(index + 1))
        || (isSign(index, .hyphen) && isGlued(index) && isGlued(index + 1)))
    if isMarked { next += 1 }
    if !isMarked, let behind = behindElement(next, last) { return behind }
    guard tokens[next].kind == .word, !last.isName,
      let factor = factor(at: next, after: nil, isAlone: false),
      !factor.isName || isMarked && factor.hasPower && factor.power < 0
    else { return nil }
    if isMarked { return factor }
    // Without a sign between them, the second must carry a power: "km s−1", "W m−2".
    if factor.hasPower && factor.power < 0 { return factor }
    // "mA h g−1": a third factor divides both.
    return factor.power > 0 && isDividing(factor.end) ? factor : nil
  }
}
