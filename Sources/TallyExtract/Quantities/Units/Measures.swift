internal import TallyCore

/// A unit as read behind (or before) a number.
struct Measure {
  var unit: Unit
  /// The token after it.
  var end: Int
}

extension QuantityReader {
  /// How full a spoon or a cup is.
  private func isHeaped(_ index: Int) -> Bool {
    isWord(index, "heaping") || isWord(index, "heaped") || isWord(index, "rounded")
      || isWord(index, "scant")
  }

  /// The unit that starts at `index`, behind `amount`.
  func measure(at index: Int, after amount: Amount) -> Measure? {
    let token = tokens[index]
    guard token.kind == .word || token.kind == .sign && !token.sign.isStop else { return nil }
    if token.sign == .hyphen, let years = yearsGerman(index) { return years }
    var start = index
    if token.sign.isDash, token.sign != .minus {
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
    let name = tokens[start]
    if name.isShortWord("cal"), isCalibrated(start) {
      // "45.6 cal kyr BP", "3,400 cal BP"
      return measure(at: start + 1, after: amount)
        ?? Measure(unit: lexicon.year, end: start + 1)
    }
    if name.isOne(of: .prime, .doublePrime), let mark = lengthMark(at: start, after: amount) {
      return mark
    }
    if name.isShortWord("s"), isAgePlural(start, amount) {
      return Measure(unit: lexicon.yearOfAge, end: start + 1)
    }
    guard let first = factor(at: start, after: amount, isAlone: true) ?? behindOf(start, amount)
    else {
      // "1 heaping teaspoon", "2 heaped cups"
      if classes(start + 1).contains(.unitName), isHeaped(start) {
        return measure(at: start + 1, after: amount)
      }
      return gluedPair(at: start).flatMap { compound(from: $0.0, $0.1) }
    }
    return compound(from: first, nil)
  }

  /// Behind "cal": years of radiocarbon, calibrated; no calories.
  private func isCalibrated(_ index: Int) -> Bool {
    guard tokens[index + 1].kind == .word, tokens[index + 1].isSpaced else { return false }
    let next = index + 1
    return isWord(next, "bp") || isWord(next, "bc") || isWord(next, "ad") || isWord(next, "bce")
      || isWord(next, "ka") || isWord(next, "kyr") || isWord(next, "yr") || isWord(next, "yrs")
      || isWord(next, "years")
  }

  /// "under 18s", "the over-50s": people of that age; "in under 18s" are seconds.
  private func isAgePlural(_ index: Int, _ amount: Amount) -> Bool {
    guard isGlued(index), amount.isPlainInteger,
      amount.value < ExactDecimal(100)
    else { return false }
    var before = index - 2
    if isSign(before, .hyphen), isGlued(before), isGlued(before + 1) { before -= 1 }
    // "in under 18s" are seconds, "in under-5s" children.
    return (isWord(before, "under") || isWord(before, "over"))
      && (before < index - 2 || !isWord(before - 1, "in"))
  }

  /// "die 18-Jährige" is eighteen years old; "eine 10-jährige Garantie" lasts ten years.
  private func yearsGerman(_ index: Int) -> Measure? {
    guard isGlued(index), isGlued(index + 1), tokens[index + 1].kind == .word,
      bytes(index + 1).dropFirst().starts(with: "ährig".utf8)
    else { return nil }
    let isPerson = tokens[index + 1].isCapitalized
    return Measure(unit: isPerson ? lexicon.yearOfAge : lexicon.year, end: index + 2)
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
    /// How many of it: 100 in "per 100 g".
    var count = 1

    var place: CompoundUnits.Factor {
      CompoundUnits.Factor(unit: unit, power: power, count: count)
    }
  }

  /// One unit with its power: "m³", "cubic feet", "s−1", "square miles".
  ///
  /// - isAlone: nothing of the unit stands before it, so that ambiguous forms need their condition.
  func factor(at index: Int, after amount: Amount?, isAlone: Bool) -> Factor? {
    let token = tokens[index]
    guard token.kind == .word || token.kind == .sign, !isElided(index) else { return nil }
    // "In 2019 $5 million": the sign belongs to the number that it touches.
    if token.kind == .sign, token.sign == .currency, token.isSpaced, isGlued(index + 1),
      tokens[index + 1].kind == .number
    {
      return nil
    }
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
    if lexicon.mayBeSymbol(token), let symbol = lexicon.symbol(text, token) {
      // "a rent of 25K pm"
      if isWord(index, "pm"), amount?.scale ?? 0 > 0 { return nil }
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
    mayBePower(tokens[factor.end], isAlone: isAlone) ? withPower(factor, isAlone: isAlone) : factor
  }

  /// Whether a power, or whose weight it is, may begin with what stands behind a unit.
  private func mayBePower(_ token: Token, isAlone: Bool) -> Bool {
    switch token.kind {
    case .end: false
    case .number: !isAlone
    case .sign: !token.sign.isStop
    case .word:
      switch token.end - token.start {
      // "bw", "body", "cubed", "squared"
      case 2, 4, 5, 7: true
      default: false
      }
    case .superscript: true
    }
  }

  private func withPower(_ factor: Factor, isAlone: Bool) -> Factor {
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
      !startsUnit(index + 2), isSign(index, .minus) || !isSameKind(index + 2, as: factor)
    {
      // "s−1", "m −2"; but "5 mg -2 h" cannot be told apart and is as rare.
      if tokens[index].isSpaced, isSign(index, .hyphen), isAlone { return result }
      result.power = -Int(power.value.significand)
      result.end = index + 2
    } else if !isAlone, let power = literal(index), power.isPlainInteger, power.wholeDigits == 1,
      (2...3).contains(power.value.significand), !factor.isName, !continuesNumber(index + 1),
      tokens[index + 1].kind != .word || classes(index + 1).contains(.function)
        // "60 μg/m 3 annual mean": nothing weighs so much a metre.
        || isDust(index - 1) && !isWord(index + 1, "times")
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

  /// The metre of "μg/m", in which air is measured.
  private func isDust(_ metre: Int) -> Bool {
    isWord(metre, "m") && isSign(metre - 1, .slash) && tokens[metre - 2].kind == .word
      && tokens[metre - 2].end - tokens[metre - 2].start <= 3
      && text[tokens[metre - 2].end - 1] == UInt8(ascii: "g") && !isWord(metre - 2, "kg")
  }

  /// The "hr" of "50 min–1 hr": the digit behind the dash has a unit of its own.
  private func isSameKind(_ index: Int, as factor: Factor) -> Bool {
    let token = tokens[index]
    guard token.kind == .word, !isDividing(index) else { return false }
    let unit =
      lexicon.symbol(text, token)?.unit ?? phrase(at: index, where: { $0.unit >= 0 })?.phrase.unit
    return unit.map { lexicon.units[$0].kind == lexicon.units[factor.unit].kind } ?? false
  }

  /// "3cm-4cm", "256GB–1TB": the digit begins a number; in "cm-2s-1" the word behind it has a power too.
  private func startsUnit(_ index: Int) -> Bool {
    guard isGlued(index), tokens[index].kind == .word else { return false }
    let next = tokens[index + 1]
    return
      !(next.kind == .superscript
      || next.kind == .sign && !next.isSpaced && next.sign.isDash
        && literal(index + 2)?.wholeDigits == 1)
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
}
