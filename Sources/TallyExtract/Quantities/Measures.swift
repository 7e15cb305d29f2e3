internal import TallyCore

/// A unit as read behind (or before) a number.
struct Measure {
  var unit: Unit
  /// The token after it.
  var end: Int
}

extension QuantityReader {
  /// The unit that starts at `index`, behind `amount`.
  func measure(at index: Int, after amount: Amount) -> Measure? {
    var start = index
    if tokens[start].sign.isDash, tokens[start].kind == .sign, tokens[start].sign != .minus {
      // "10-gallon", "16 - bit" of a text cut into tokens.
      let isTight = isGlued(start) && isGlued(start + 1)
      let isLoose =
        tokens[start].sign == .hyphen && tokens[start].isSpaced && tokens[start + 1].isSpaced
      guard isTight || isLoose, tokens[start + 1].kind == .word else { return nil }
      guard let named = factor(at: start + 1, after: amount, isAlone: true) else { return nil }
      let isName = named.isName || isTight
      guard isName else { return nil }
      start += 1
    }
    if let mark = lengthMark(at: start, after: amount) { return mark }
    if isAgePlural(start, amount) { return Measure(unit: lexicon.yearOfAge, end: start + 1) }
    guard let first = factor(at: start, after: amount, isAlone: true) else {
      return gluedPair(at: start).flatMap { compound(from: $0.0, $0.1) }
    }
    return compound(from: first, nil)
  }

  /// "under 18s", "the over-50s": people of that age; "in under 18s" are seconds.
  private func isAgePlural(_ index: Int, _ amount: Amount) -> Bool {
    guard isWord(index, "s"), isGlued(index), amount.isPlainInteger,
      amount.value < ExactDecimal(100)
    else { return false }
    var before = index - 2
    if isSign(before, .hyphen), isGlued(before), isGlued(before + 1) { before -= 1 }
    return (isWord(before, "under") || isWord(before, "over")) && !isWord(before - 1, "in")
  }

  /// "mWm−2", "kgs-1": two symbols that a page ran together; the power behind them gives them away.
  private func gluedPair(at index: Int) -> (Factor, Factor)? {
    let token = tokens[index]
    guard token.kind == .word, !token.isMixed, (2...5).contains(token.end - token.start) else {
      return nil
    }
    var split = token.end - 1
    while split > token.start {
      if let first = lexicon.symbol(text, token.start, split),
        let second = lexicon.symbol(text, split, token.end),
        first.condition != .never, second.condition != .never
      {
        let last = powered(
          Factor(unit: second.unit, power: 1, end: index + 1, isName: false), isAlone: false)
        guard last.power < 0 else { return nil }
        return (Factor(unit: first.unit, power: 1, end: index + 1, isName: false), last)
      }
      split -= 1
    }
    return nil
  }

  // MARK: One factor

  struct Factor {
    var unit: Int
    var power: Int
    var end: Int
    /// A word of the language ("metres"), not a symbol.
    var isName: Bool
    var hasPower = false

    var place: CompoundUnits.Factor { CompoundUnits.Factor(unit: unit, power: power) }
  }

  /// One unit with its power: "m³", "cubic feet", "s−1", "square miles".
  ///
  /// - isAlone: nothing of the unit stands before it, so that ambiguous forms need their condition.
  func factor(at index: Int, after amount: Amount?, isAlone: Bool) -> Factor? {
    let token = tokens[index]
    guard token.kind == .word || token.kind == .sign else { return nil }
    if token.kind == .word, classes(index).contains(.squared), let power = powerWord(index) {
      // "square-foot", "sq. ft"
      let mark = tokens[index + 1].sign
      let isMarked = tokens[index + 1].kind == .sign && isGlued(index + 1)
      let next = isMarked && (mark == .hyphen || mark == .period) ? index + 2 : index + 1
      guard let base = factor(at: next, after: amount, isAlone: isAlone), base.power == 1 else {
        return nil
      }
      return Factor(
        unit: base.unit, power: power, end: base.end, isName: base.isName, hasPower: true)
    }
    let name = phrase(at: index, where: { $0.unit >= 0 })
    if let name, name.end > index + 1 {
      return powered(
        Factor(
          unit: name.phrase.unit, power: 1, end: name.end,
          // "°C" is a symbol of two tokens.
          isName: token.kind == .word || tokens[name.end - 1].end - tokens[name.end - 1].start > 1),
        isAlone: isAlone)
    }
    if token.isMixed, let power = mixed(index, amount, isAlone: isAlone) { return power }
    if let symbol = lexicon.symbol(text, token) {
      guard holds(symbol.condition, at: index, after: amount, isAlone: isAlone) else { return nil }
      return powered(
        Factor(unit: symbol.unit, power: 1, end: index + 1, isName: false), isAlone: isAlone)
    }
    // "kgs-1", "cms−2" are kg s−1, cm s−2.
    if name != nil, text[token.end - 1] == 0x73, token.end - token.start < 5, isGlued(index + 1),
      tokens[index + 1].kind == .sign || tokens[index + 1].kind == .superscript,
      gluedPair(at: index) != nil
    {
      return nil
    }
    if let name, holds(name.phrase.condition, at: index, after: amount, isAlone: isAlone) {
      return powered(
        Factor(
          unit: name.phrase.unit, power: 1, end: name.end, isName: token.end - token.start > 3),
        isAlone: isAlone)
    }
    return nil
  }

  private func powerWord(_ index: Int) -> Int? {
    if isWord(index, "square") || isWord(index, "sq") { return 2 }
    if isWord(index, "cubic") || isWord(index, "cu") { return 3 }
    return nil
  }

  /// "m2", "cm3": a symbol with its power glued on.
  private func mixed(_ index: Int, _ amount: Amount?, isAlone: Bool) -> Factor? {
    let token = tokens[index]
    var end = token.end
    while end > token.start, text[end - 1].isASCIIDigit { end -= 1 }
    guard token.end - end == 1, end > token.start else { return nil }
    let power = Int(text[token.end - 1] - ASCII.zero)
    guard (2...4).contains(power), let symbol = lexicon.symbol(text, token.start, end),
      symbol.condition != .never
    else { return nil }
    return Factor(unit: symbol.unit, power: power, end: index + 1, isName: false, hasPower: true)
  }

  /// Reads the power behind a unit: "³", "^2", "−1", "-2", or "3" after a space where a page lost its
  /// superscripts.
  private func powered(_ factor: Factor, isAlone: Bool) -> Factor {
    var result = factor
    let index = behindWeight(factor.end)
    result.end = index
    if tokens[index].kind == .superscript, isGlued(index), abs(tokens[index].value) < 10 {
      result.power = tokens[index].value
      result.end = index + 1
    } else if isSign(index, .caret), let power = signedDigit(at: index + 1) {
      result.power = power.value
      result.end = power.end
    } else if isSign(index, .minus) || isSign(index, .hyphen) || isSign(index, .enDash),
      !factor.isName || isSign(index, .minus) && isGlued(index + 1),
      tokens[index - 1].kind == .word, let power = literal(index + 1), power.isPlainInteger,
      power.wholeDigits == 1,
      power.value.significand > 0, power.value.significand < 5,
      isGlued(index + 1) || isGlued(index) && isSign(index, .minus), !continuesNumber(index + 2),
      // "3cm-4cm"
      !(isGlued(index + 2) && tokens[index + 2].kind == .word
        && bytes(index + 2) == bytes(index - 1))
    {
      // "s−1", "m −2"; but "5 mg -2 h" cannot be told apart and is as rare.
      if tokens[index].isSpaced, isSign(index, .hyphen), isAlone { return result }
      result.power = -Int(power.value.significand)
      result.end = index + 2
    } else if !isAlone, let power = literal(index), power.isPlainInteger, power.wholeDigits == 1,
      (2...3).contains(power.value.significand), !factor.isName, !continuesNumber(index + 1),
      tokens[index + 1].kind != .word || classes(index + 1).contains(.function)
    {
      // "kg/m 3": only in a compound, and only if no other number leans on it.
      result.power = Int(power.value.significand)
      result.end = index + 1
    } else if isWord(index, "squared") {
      result.power = 2
      result.end = index + 1
    } else if isWord(index, "cubed") {
      result.power = 3
      result.end = index + 1
    }
    result.hasPower = result.end > index
    if result.power == 0 {
      result.power = 1
      result.end = index
    }
    return result
  }

  /// Behind the words of "mg/kg bw/day", "mg kg BW−1", "per kg body weight per day": whose weight it is.
  private func behindWeight(_ index: Int) -> Int {
    let token = tokens[index]
    guard token.kind == .word, token.end - token.start == 2 || token.end - token.start == 4,
      isWord(index, "bw") || isWord(index, "dw") || isWord(index, "fw")
        || isWord(index, "body") && isWord(index + 1, "weight"),
      isWord(index - 1, "kg") || isWord(index - 1, "g")
    else { return index }
    let next = isWord(index, "body") ? index + 2 : index + 1
    let sign = tokens[next]
    let goesOn =
      sign.kind == .superscript || classes(next).contains(.per)
      || sign.kind == .sign
        && (sign.sign == .slash || sign.sign == .minus
          || sign.sign == .hyphen && tokens[next + 1].kind == .number)
    return goesOn ? next : index
  }

  private func signedDigit(at index: Int) -> (value: Int, end: Int)? {
    let isNegative = tokens[index].kind == .sign && tokens[index].sign.isDash
    let next = isNegative ? index + 1 : index
    guard let power = literal(next), power.isPlainInteger, power.wholeDigits == 1 else {
      return nil
    }
    let value = Int(power.value.significand)
    return (isNegative ? -value : value, next + 1)
  }

  private func continuesNumber(_ index: Int) -> Bool {
    let token = tokens[index]
    if token.kind == .number { return !token.isSpaced }
    return token.kind == .sign && !token.isSpaced
      && (token.sign.isDash || token.sign == .percent) && tokens[index + 1].kind == .number
  }

  private func holds(
    _ condition: QuantityLexicon.Condition, at index: Int, after amount: Amount?, isAlone: Bool
  ) -> Bool {
    guard isAlone, let amount else { return condition != .never }
    if condition != .always, isCatalogued(index) { return false }
    // "5 S cm−1", "2 t ha⁻¹": a unit below the line makes the letter before it a unit.
    if condition != .never, condition != .always, !amount.isWord, isDividing(index + 1) {
      return true
    }
    switch condition {
    case .always: return true
    case .never: return false
    case .digits:
      return !amount.isWord && !startsName(index) && !namesResolution(index, amount)
        && !isSpanishAnd(index) && !isFrenchAt(index)
    case .bare:
      // "101 F", not "F-Series" or "F Block".
      return !amount.isWord && !startsName(index)
        && (!isNoun(index + 1) || classes(index + 1).contains(.heatContext))
        && !(isSign(index + 1, .hyphen) && isGlued(index + 1))
    case .glued: return isGlued(index)
    case .apart:
      // "41 S." are pages, "19B" an item of a list: what is said of it, or what it is divided by, tells.
      return !amount.isWord && !isNoun(index + 1) && !isSign(index + 1, .hyphen)
        && (isSign(index + 1, .slash) || isSign(index + 1, .middleDot) || isStated(index - 1))
    case .common:
      let next = tokens[index + 1]
      return !amount.isWord && !(next.kind == .word && next.isCapitalized && !next.isMixed)
    case .money: return isMoneyNear(index) || isSumOfMoney(index, amount)
    case .undated: return !amount.isWord && !isYear(index - 1)
    case .spaced:
      if amount.isWord { return false }
      if tokens[index].isSpaced { return true }
      // "0.1M", "2M"; "5500M" names a thing.
      return tokens[index + 1].kind != .word && amount.value < ExactDecimal(20)
    case .closed:
      if amount.isWord || namesGeneration(index, amount) { return false }
      if isWord(index, "a"), amount.isPlainInteger, !isStated(index - 1), !isElectric(index) {
        return false
      }
      let next = index + 1
      // "3 t-shirts", "two A-levels"
      if isSign(next, .hyphen), tokens[next + 1].kind == .word { return false }
      if tokens[next].kind == .word {
        return !classes(next).isDisjoint(with: [.extent, .of]) || isGlued(index)
          || followsFeet(index) || isPlainlyUnit(index, amount)
      }
      return tokens[next].kind != .number
        // "12 stone 7 pounds"
        || isWord(next + 1, "lb") || isWord(next + 1, "lbs") || isWord(next + 1, "pounds")
    }
  }

  /// A symbol with a negative power: "cm−1", "g⁻¹".
  private func isDividing(_ index: Int) -> Bool {
    guard tokens[index].kind == .word, tokens[index].isSpaced else { return false }
    let sign = tokens[index + 1]
    if sign.kind == .sign, sign.sign == .caret {
      return tokens[index + 2].kind == .sign && tokens[index + 2].sign.isDash && isSymbol(index)
    }
    let hasPower =
      sign.kind == .superscript && sign.value < 0 && !sign.isSpaced
      || sign.kind == .sign && sign.sign.isDash && literal(index + 2)?.wholeDigits == 1
        && isGlued(index + 2)
    return hasPower && isSymbol(index)
  }

  /// "entre 5 y 10 días"; but "5 y 10 mo" are years and months.
  private func isSpanishAnd(_ index: Int) -> Bool {
    isWord(index, "y") && tokens[index].isSpaced && tokens[index + 1].kind == .number
      && !isSymbol(index + 2)
  }

  /// "350 000 au total", no astronomical units.
  private func isFrenchAt(_ index: Int) -> Bool {
    isWord(index, "au") && Self.behindFrenchAt.contains { isWord(index + 1, $0) }
  }

  private static let behindFrenchAt: [StaticString] = [
    "total", "cours", "lieu", "titre", "sein", "moins", "plus", "maximum", "minimum",
  ]

  /// "HD 188753 B", "VG 21 K": a letter of a name that starts with capitals.
  private func isCatalogued(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.isSpaced, token.isCapitalized, token.end - token.start == 1,
      tokens[index - 1].kind == .number, tokens[index - 1].isSpaced
    else { return false }
    let name = tokens[index - 2]
    return name.kind == .word && !name.isMixed && name.end - name.start > 1
      && name.end - name.start < 5 && text[name.start..<name.end].allSatisfy(\.isASCIIUpper)
      && classes(index - 2).isEmpty
  }

  /// "of 5", "= 5", "to 5": the number at `index` is a value, not a name.
  private func isStated(_ index: Int) -> Bool {
    let before = tokens[index - 1]
    if before.kind == .sign {
      return [.equals, .less, .greater, .lessOrEqual, .greaterOrEqual, .tilde].contains(before.sign)
    }
    return before.kind == .word
      && !classes(index - 1).isDisjoint(with: [.of, .to, .copula, .endsBound])
  }

  /// "a 5A fuse", "12 V, 5 A": something electric stands near.
  private func isElectric(_ index: Int) -> Bool {
    for near in max(index - 8, Tokenizer.margin)..<min(index + 4, tokens.count)
    where near != index && tokens[near].kind == .word {
      if Self.electric.contains(where: { isWord(near, $0) }) { return true }
      if let symbol = lexicon.symbol(text, tokens[near]),
        [.voltage, .power, .resistance, .current].contains(lexicon.units[symbol.unit].kind),
        !isWord(near, "a")
      {
        return true
      }
    }
    return false
  }

  private static let electric: [StaticString] = [
    "fuse", "current", "circuit", "breaker", "charger", "plug", "socket", "outlet", "battery",
    "amps", "volt", "volts", "watt", "watts", "power",
  ]

  /// "2.5 N in all", "100 A for an hour": a capital behind a number that names nothing, and a function word.
  private func isPlainlyUnit(_ index: Int, _ amount: Amount) -> Bool {
    guard tokens[index].isCapitalized, tokens[index].isSpaced, !isYear(index - 1) else {
      return false
    }
    if isWord(index, "t") {
      // "a 3 T scanner"
      let field: [StaticString] = ["scanner", "scanners", "mri", "magnet", "field", "system"]
      if field.contains(where: { isWord(index + 1, $0) }) { return true }
    }
    return
      (!amount.isPlainInteger || amount.value > ExactDecimal(19)
      || classes(index - 2).contains(.of) || isSign(index - 2, .equals))
      && !classes(index + 1).isDisjoint(with: [.function, .and, .or, .to])
      && tokens[index + 1].end - tokens[index + 1].start > 1
  }

  /// "12 ft 2 in": after feet, "in" can only be inches.
  private func followsFeet(_ index: Int) -> Bool {
    isWord(index - 2, "ft") || isWord(index - 2, "feet") || isWord(index - 2, "foot")
  }

  /// "5 C. elegans", "3 H. pylori": an initial, no unit.
  private func startsName(_ index: Int) -> Bool {
    isSign(index + 1, .period) && isGlued(index + 1) && tokens[index].isCapitalized
      && tokens[index + 2].kind == .word && !tokens[index + 2].isCapitalized
      && tokens[index + 2].isSpaced
  }

  /// "4K", "8K" of a screen.
  private func namesResolution(_ index: Int, _ amount: Amount) -> Bool {
    isWord(index, "k") && isGlued(index)
      && (amount.value == ExactDecimal(4) || amount.value == ExactDecimal(8))
  }

  /// "3G", "5G" of a network.
  private func namesGeneration(_ index: Int, _ amount: Amount) -> Bool {
    isWord(index, "g") && isGlued(index) && amount.isPlainInteger
      && amount.value < ExactDecimal(7)
  }

  /// "50 trillion won", "2,000 marks in cash": too many for anything that won or left its mark.
  private func isSumOfMoney(_ index: Int, _ amount: Amount) -> Bool {
    guard tokens[index].end - tokens[index].start > 1, !amount.isVague else { return false }
    if amount.scale >= 6 { return true }
    return amount.value >= ExactDecimal(1000) && !isNoun(index + 1)
      && classes(index + 1).isDisjoint(with: [.the, .article])
  }

  func isMoneyNear(_ index: Int) -> Bool {
    for near in max(index - 8, Tokenizer.margin)..<index
    where classes(near).contains(.moneyContext) { return true }
    return false
  }

  // MARK: Several factors

  /// "mg/kg/d", "km s⁻¹", "miles per hour", "W m−2".
  private func compound(from first: Factor, _ second: Factor?) -> Measure? {
    var unit = lexicon.units[first.unit]
    var last = second ?? first
    if first.power != 1 { unit = compounds.unit(of: [first.place], in: lexicon) ?? unit }
    // "°", "%", money: no factors of physics behind them; their "per" is read elsewhere.
    if unit.isMoney || unit.kind == .percentage { return Measure(unit: unit, end: last.end) }
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
    guard isSign(index, .slash) || classes(index).contains(.per), let literal = literal(index + 1),
      literal.isPlainInteger, literal.value == ExactDecimal(100),
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

  /// The next factor of a unit that starts with `first` and has come to `last`.
  private func factor(behind last: Factor, of first: Factor) -> Factor? {
    divisor(at: last.end, after: first) ?? multiplier(at: last.end, after: last)
  }

  /// The "a day" of "2 litres of water a day": what is measured stands between unit and period.
  private func periodBehindNoun(at index: Int, of unit: Unit) -> Factor? {
    guard classes(index).contains(.of), unit.kind == .mass || unit.kind == .volume else {
      return nil
    }
    var next = index + 1
    while next < index + 4, isNoun(next), classes(next).isDisjoint(with: [.article, .number]) {
      next += 1
    }
    guard next > index + 1,
      classes(next).contains(.per) || classes(next).contains(.article) && isPeriod(next + 1),
      var period = factor(at: next + 1, after: nil, isAlone: false),
      lexicon.units[period.unit].kind == .duration, period.power == 1,
      lexicon.units[period.unit].multiple == 1
    else { return nil }
    period.power = -1
    return period
  }

  private func divisor(at index: Int, after first: Factor) -> Factor? {
    var next = index
    if isSign(index, .slash) {
      next += 1
    } else if classes(index).contains(.per) {
      next += 1
    } else if classes(index).contains(.article), isPeriod(index + 1) {
      // "800,000 barrels a day", "40 hours a week".
      next += 1
    } else {
      return nil
    }
    guard var divided = factor(at: next, after: nil, isAlone: false), divided.end > next else {
      return nil
    }
    let kind = lexicon.units[divided.unit].kind
    if kind == .price || kind == .percentage { return nil }
    divided.power = isSign(index, .slash) && divided.power < 0 ? divided.power : -divided.power
    return divided
  }

  private func isPeriod(_ index: Int) -> Bool {
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
