internal import TallyCore

/// A currency in front of its number: "$", "US$", "EUR", "Rs.", "dollar 22.5 million", "MAUD".
extension QuantityReader {
  /// "$1.989 \times 10^{30}$": a sign of TeX behind the number.
  private func opensFormula(_ index: Int) -> Bool {
    guard text[tokens[index].start] == UInt8(ascii: "$") else { return false }
    let next = tokens[index + 2]
    guard next.kind == .sign, next.end < text.count else { return false }
    if next.sign == .caret { return !next.isSpaced && text[next.end] == ASCII.openBrace }
    return text[next.start] == ASCII.backslash && text[next.end].isASCIILetter
  }

  /// "$", "US$", "HK $", "EUR", "Rs.", "RM" before a number, "MAUD" with the power of its scale.
  func leadingMoney(at index: Int) -> (unit: Unit, end: Int, power: Int)? {
    let token = tokens[index]
    if token.kind == .sign, token.sign == .currency {
      guard let unit = lexicon.signUnit(of: token), startsNumber(index + 1), !opensFormula(index)
      else { return nil }
      return (lexicon.units[unit], index + 1, 0)
    }
    guard token.kind == .word else { return nil }
    if tokens[index + 1].sign == .currency, startsNumber(index + 2) {
      let isTight = isGlued(index + 1)
      // A text cut into tokens has its "c $ 300" in three.
      let isCut =
        tokens[index + 1].isSpaced && tokens[index + 2].isSpaced
        && !classes(index).contains(.article)
        && (token.isCapitalized && !isSign(index - 1, .prime) || !isWord(index, "s"))
      let isKnown = token.isCapitalized || isTight || isCut
      if isKnown, let sign = phrase(at: index, where: { $0.unit >= 0 }), sign.end == index + 2,
        lexicon.units[sign.phrase.unit].isMoney,
        isTight || isCut || token.end - token.start > 1 && !classes(index).contains(.article)
      {
        return (lexicon.units[sign.phrase.unit], index + 2, 0)
      }
      // "USD$ 50".
      if let code = lexicon.symbol(text, token), lexicon.units[code.unit].isMoney {
        return (lexicon.units[code.unit], index + 2, 0)
      }
      return nil
    }
    if isWord(index, "pounds"), tokens[index + 1].kind == .number, hasBillions(index + 1) {
      return (lexicon.poundSterling, index + 1, 0)
    }
    guard mayBeMoney(token) || tokens[index + 1].sign == .equals else { return nil }
    if token.isMixed || isConsole(index) { return nil }
    // "Mo-Fr 9.00" is Friday.
    if isWord(index, "fr"), isSign(index - 1, .hyphen) || isSign(index - 1, .enDash) { return nil }
    if isSign(index + 1, .equals), isGlued(index + 1), isGlued(index + 2),
      text[token.start] == 0x59,
      token.end - token.start == 1, let number = literal(index + 2),
      number.wholeDigits > 2 || number.isGrouped
    {
      // "Y=28,030": the yen of pages in plain ASCII.
      return (lexicon.yen, index + 2, 0)
    }
    var end = index + 1
    // "Rs. 50", and "Rs . 50" of a text cut into tokens.
    if isSign(end, .period), isGlued(end) || lexicon.signUnit(of: token) != nil { end += 1 }
    if isSign(end, .tilde) { end += 1 }
    guard tokens[end].kind == .number, !isIdentifier(end), !isMedicalRatio(index, end),
      !isVersionOfPHP(index, end), !isCodeName(index, end)
    else { return nil }
    // "PS 66 seats"; "PS66" are pounds.
    if isWord(index, "ps"), tokens[end].isSpaced { return nil }
    if let code = lexicon.symbol(text, token), lexicon.units[code.unit].isMoney,
      code.condition == .always, !isOctane(index, end), !isAcronym(index, before: end),
      !isSign(end + 1, .percent)
    {
      return (lexicon.units[code.unit], end, 0)
    }
    if let unit = lexicon.signUnit(of: token),
      token.isCapitalized || isSign(index + 1, .period),
      !isGamesConsole(index, end), !isCar(index, end)
    {
      return (lexicon.units[unit], end, 0)
    }
    if let scaled = moneyScale(at: index), end == index + 1 {
      return (scaled.unit, end, scaled.power)
    }
    return leadingName(at: index)
  }

  /// Whether a word may be a currency in front of its number: most are known to be none.
  private func mayBeMoney(_ token: Token) -> Bool {
    if token.value < 0 { return token.end - token.start <= lexicon.longestCode }
    // "MUSD", "kEUR"
    let first = text[token.start]
    return lexicon.leadsMoney(token)
      || token.end - token.start == 4 && (first == 0x4D || first == 0x6B)
  }

  /// "INR 2.5" of a patient's blood, no rupees.
  func isMedicalRatio(_ code: Int, _ number: Int) -> Bool {
    isWord(code, "inr") && literal(number).map { $0.value < ExactDecimal(10) } == true
      && !classes(number + 1).contains(.scale)
  }

  /// "PHP 7.4 or later" is a language; pesos have two decimals.
  func isVersionOfPHP(_ code: Int, _ number: Int) -> Bool {
    isWord(code, "php") && !classes(number + 1).contains(.scale)
      && literal(number).map { $0.hasPoint && $0.value.exponent == -1 && $0.wholeDigits == 1 }
        == true
  }

  /// "COP 26", "TSH 2.5 mIU/L", "SAR 2.0 W/kg": codes of rare currencies are acronyms first. A small number,
  /// or one with a unit of its own, is no price.
  func isAcronym(_ code: Int, before number: Int) -> Bool {
    guard groups(code).contains(.acronym), let literal = literal(number),
      !isMoneyNear(code), !classes(code - 1).contains(.copula)
    else { return false }
    if let unit = measure(at: number + 1, after: Amount(value: literal.value, end: number + 1)) {
      return !unit.unit.isMoney
    }
    return literal.wholeDigits <= 2 && !literal.isGrouped && literal.value.exponent != -2
      && classes(number + 1).isDisjoint(with: [.scale, .per])
  }

  /// "PS4", "PS5"; "PS4,500" are pounds of a text in plain ASCII.
  private func isGamesConsole(_ code: Int, _ number: Int) -> Bool {
    isWord(code, "ps") && literal(number).map { $0.isPlainInteger && $0.wholeDigits == 1 } == true
  }

  /// "the Focus RS 513bhp": the power of a car; "Rs 50kg" is a price.
  private func isCar(_ code: Int, _ number: Int) -> Bool {
    guard bytes(code).elementsEqual("RS".utf8), isGlued(number + 1), let literal = literal(number)
    else { return false }
    return measure(at: number + 1, after: Amount(value: literal.value, end: number + 1)).map {
      $0.unit.kind == .power
    } ?? false
  }

  /// "RON95 petrol".
  func isOctane(_ code: Int, _ number: Int) -> Bool {
    isWord(code, "ron") && literal(number).map { $0.isPlainInteger && $0.wholeDigits == 2 } == true
  }

  func isIdentifier(_ index: Int) -> Bool { literal(index)?.isIdentifier ?? true }

  /// "dollar 22.5 million", "ringgit 42", "usd 20": a name in front, where nothing follows the number that
  /// could be its unit.
  func leadingName(at index: Int) -> (unit: Unit, end: Int, power: Int)? {
    guard let name = phrase(at: index, where: { $0.unit >= 0 && $0.condition == .always }),
      lexicon.units[name.phrase.unit].isMoney, tokens[name.end].kind == .number,
      text[tokens[name.end - 1].end - 1] != 0x73 || hasBillions(name.end),
      tokens[index - 1].kind != .number,
      // "Euro 2020"
      !tokens[index].isCapitalized || !isYear(name.end),
      let amount = amount(at: name.end, afterMoney: true),
      standsAlone(amount)
    else { return nil }
    return (lexicon.units[name.phrase.unit], name.end, 0)
  }

  /// "dollars *280bn*": behind a plural the next amount begins, unless this is one of money.
  private func hasBillions(_ number: Int) -> Bool {
    isGlued(number + 1)
      && (isWord(number + 1, "bn") || isWord(number + 1, "m") || isWord(number + 1, "mn"))
  }

  /// No unit follows the amount, unless it is a currency in front of the next: "rmb 10 usd 20".
  func standsAlone(_ amount: Amount) -> Bool {
    guard let unit = measure(at: amount.end, after: amount) else { return true }
    return unit.unit.isMoney && tokens[unit.end].kind == .number
  }

  /// "$" alone, not "US$".
  func isBareDollar(_ index: Int) -> Bool {
    isSign(index, .currency) && tokens[index].end - tokens[index].start == 1
      && tokens[index - 1].kind != .word || isSign(index, .currency) && tokens[index].isSpaced
  }

  /// "MUSD", "kEUR": a code with the letter of its scale.
  @inline(__always) func moneyScale(at index: Int) -> (unit: Unit, power: Int)? {
    let token = tokens[index]
    return token.kind == .word && token.end - token.start == 4 ? scaledCode(token) : nil
  }

  private func scaledCode(_ token: Token) -> (unit: Unit, power: Int)? {
    guard !token.isMixed,
      text[token.start] == 0x4D || text[token.start] == 0x6B,
      let code = lexicon.symbol(text, token.start + 1, token.end), lexicon.units[code.unit].isMoney
    else { return nil }
    return (lexicon.units[code.unit], text[token.start] == 0x4D ? 6 : 3)
  }
}
