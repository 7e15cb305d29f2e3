internal import TallyCore

/// Numbers of scientific prose that count nothing: marks of lists, parts of formulas, powers that lost
/// their place above the line.
extension QuantityReader {
  /// "*Divide* the miles *by four*", "multiplied by 2.2 to get pounds": a sum that is to be done counts nothing. "Sales have
  /// been multiplied by 4" tells a change.
  func isDivisor(_ reading: Reading) -> Bool {
    let end = reading.end
    guard !reading.isRange, isClauseEnd(end) || isWord(end, "to") || classes(end).contains(.and)
    else { return false }
    let by = reading.start - 1
    let isForResult =
      isWord(end, "to") && ["convert", "find", "get", "obtain"].contains { isWord(end + 1, $0) }
    return (max(by - Self.sumReach, Tokenizer.margin)..<by).contains {
      // "Cells multiply by 4"
      (isWord($0, "divide") || isWord($0, "multiply"))
        && !(tokens[$0 - 1].kind == .word && isPluralNoun($0 - 1))
        || (isForResult || isOfFigure($0)) && (isWord($0, "multiplied") || isWord($0, "divided"))
    }
  }

  /// "The *number is* divided by 1,000": how a figure is made.
  private func isOfFigure(_ participle: Int) -> Bool {
    (isWord(participle - 1, "is") || isWord(participle - 1, "are"))
      && ["figure", "number", "result", "score", "sum", "total"].contains {
        isWord(participle - 2, $0)
      }
  }

  private static let sumReach = 6

  /// "three aims: 1) to find, 2) to keep": the mark of an item; "(see 12)" closes a bracket.
  func enumerator(_ index: Int) -> Int? {
    // "5- renforcer", at the start of its line
    if tokens[index - 1].kind == .end, isSign(index + 1, .hyphen), isGlued(index + 1),
      tokens[index + 2].kind == .word, tokens[index + 2].isSpaced,
      classes(index + 2).isDisjoint(with: [.and, .or, .to, .rangeTo]), !unitFollows(index + 2),
      !isWord(index + 2, "fold"), !isWord(index + 2, "point"),
      literal(index)?.isPlainInteger == true
    {
      return index + 2
    }
    guard isSign(index + 1, .closeParenthesis), isGlued(index + 1), let mark = literal(index),
      mark.isPlainInteger, mark.wholeDigits <= 2, tokens[index + 2].isSpaced,
      tokens[index + 2].kind == .word || tokens[index + 2].kind == .number
    else { return nil }
    let before = tokens[index - 1]
    guard
      before.kind == .sign && [.colon, .semicolon, .comma, .period].contains(before.sign)
        || before.kind == .end || !classes(index - 1).isDisjoint(with: [.function, .and, .or])
    else { return nil }
    return isBracketOpen(before: index) ? nil : index + 2
  }

  private static let bracketReach = 60

  private func isBracketOpen(before index: Int) -> Bool {
    for near in (max(index - Self.bracketReach, Tokenizer.margin)..<index).reversed()
    where tokens[near].kind == .sign {
      if tokens[near].sign == .openParenthesis { return true }
      if tokens[near].sign == .closeParenthesis {
        // "1) …" closes nothing.
        return false
      }
    }
    return false
  }

  /// "CO 2 emissions", "H 2 O", "13 C NMR": formulas of a page that lost its small digits.
  func formula(_ index: Int) -> Int? {
    guard let digit = literal(index), digit.isPlainInteger, digit.wholeDigits <= 2 else {
      return nil
    }
    if let end = halfOfSymbol(index, digit) ?? inexactPower(index) { return end }
    let next = isSign(index + 2, .hyphen) ? index + 3 : index + 2
    if isWord(next, "nmr"), tokens[index + 1].kind == .word,
      tokens[index + 1].end - tokens[index + 1].start <= 2
    {
      return next + 1
    }
    let before = tokens[index - 1]
    if isSubscript(index, digit) { return index + 1 }
    guard digit.wholeDigits == 1, digit.value > ExactDecimal(1), before.kind == .word,
      before.isCapitalized, tokens[index].isSpaced, before.end - before.start <= 3
    else { return nil }
    return Self.formulas.contains { isExactly(index - 1, $0) } ? index + 1 : nil
  }

  /// "10^10.5", "C/10": a power that is no exact number, a part of a cell's charge in an hour.
  func inexactPower(_ index: Int) -> Int? {
    if isSign(index + 1, .caret), isGlued(index + 2), literal(index + 2)?.hasPoint == true {
      return index + 3
    }
    guard isSign(index - 1, .slash), isGlued(index), isGlued(index - 1) else { return nil }
    let letter = tokens[index - 2]
    // "160C/180F" are two temperatures, "θ/2" half an angle.
    if isGlued(index + 1), tokens[index + 1].kind == .word { return nil }
    let isHalf =
      literal(index)?.value == ExactDecimal(2) && letter.kind == .word
      && letter.end - letter.start == (text[letter.start] < 0x80 ? 1 : 2)
      && tokens[index - 3].kind != .number && !unitFollows(index + 1)
    return isHalf
      || letter.end - letter.start == 1 && isWord(index - 2, "c") && letter.isCapitalized
      ? index + 1 : nil
  }

  /// The 1 of "i = 1, . .. , M": where a row of terms begins.
  func runningIndex(_ index: Int) -> Int? {
    let name = tokens[index - 2]
    guard isSign(index - 1, .equals), name.kind == .word, name.end - name.start == 1,
      isSign(index + 1, .comma),
      isSign(index + 2, .period) || isSign(index + 2, .ellipsis)
    else { return nil }
    return index + 1
  }

  /// The 2 of "t1/2", "E1/2", the 1 of "t 1/2 = 3 h": a symbol whose small digits stand on its line.
  private func halfOfSymbol(_ index: Int, _ digit: NumberLiteral) -> Int? {
    if isSign(index - 1, .slash) {
      let symbol = tokens[index - 2]
      return digit.value == ExactDecimal(2) && isGlued(index) && isGlued(index - 1)
        && symbol.isMixed && symbol.end - symbol.start == 2 && text[symbol.end - 1] == 0x31
        ? index + 1 : nil
    }
    let symbol = tokens[index - 1]
    guard digit.value == ExactDecimal(1), isSign(index + 1, .slash), isGlued(index + 1),
      literal(index + 2)?.value == ExactDecimal(2), symbol.kind == .word,
      symbol.end - symbol.start == 1,
      classes(index - 1).isDisjoint(with: [.article, .function, .times]),
      isSign(index + 3, .equals) || isSign(index + 3, .closeParenthesis)
        || !classes(index + 3).isDisjoint(with: [.copula, .of, .verb])
    else { return nil }
    return index + 3
  }

  /// "the rate γ 0 stands for", "χ 2 ν = 1.2": a letter and its small digit.
  private func isSubscript(_ index: Int, _ digit: NumberLiteral) -> Bool {
    let name = tokens[index - 1]
    guard digit.wholeDigits == 1, name.kind == .word, name.isSpaced, tokens[index].isSpaced,
      name.end - name.start == (text[name.start] < 0x80 ? 1 : 2),
      classes(index - 1).isDisjoint(with: [.article, .function, .times]), !isWord(index - 1, "s"),
      !isWord(index - 1, "v"), lexicon.signUnit(of: name) == nil
    else { return false }
    return measure(at: index + 1, after: Amount(value: digit.value, end: index + 1)) == nil
      && classes(index + 1).isDisjoint(with: [.scale, .times])
      && !isSign(index + 1, .percent)
  }

  /// What is written with a small digit behind it more often than a count is.
  private static let formulas: [StaticString] = [
    "CO", "SO", "NO", "NH", "CH", "SiO", "TiO", "ZrO", "CeO", "MnO", "UO", "MoS", "MgO",
  ]

  private func isExactly(_ index: Int, _ word: StaticString) -> Bool {
    let token = tokens[index]
    guard token.end - token.start == word.utf8CodeUnitCount else { return false }
    let letters = unsafe word.utf8Start
    for offset in 0..<word.utf8CodeUnitCount
    where unsafe letters[offset] != text[token.start + offset] { return false }
    return true
  }

  /// "molecules s −1", "photons cm−2", "r −1.8": the power of the letter before it, not a number. `index` is
  /// the sign's.
  func strayPower(_ index: Int) -> Int? {
    guard isSign(index, .minus) || isSign(index, .hyphen) && isGlued(index), isGlued(index + 1),
      let power = literal(index + 1), power.wholeDigits == 1, tokens[index - 1].kind == .word,
      index - 1 >= floor || index == floor
    else { return nil }
    let before = tokens[index - 1]
    let isLetter =
      before.end - before.start == 1 && classes(index - 1).isDisjoint(with: [.article, .function])
      && before.isSpaced && !before.isCapitalized
    // "60 mV dec−1", "5 mJy beam−1"
    let isWordPower =
      tokens[index].sign == .minus && isGlued(index) && power.isPlainInteger && before.isSpaced
      && power.value < ExactDecimal(4) && !before.isCapitalized
      && !(isGlued(index + 2) && tokens[index + 2].kind == .word)
    // "A 3 h -2 h course" has no minus sign; a unit's power is one digit.
    guard
      isLetter || isWordPower || isPeriodPower(index, power)
        || power.isPlainInteger && isSymbol(index - 1) && before.end - before.start < 4
    else { return nil }
    return index + 2
  }

  /// "52 GtCO 2 eq yr −1", "per day −1": a unit by its name, behind what is no unit of ours.
  private func isPeriodPower(_ index: Int, _ power: NumberLiteral) -> Bool {
    tokens[index].sign == .minus && power.value == ExactDecimal(1) && unitFollows(index - 1)
      && isWord(index - 1, "yr") && !unitFollows(index + 2)
  }

  /// The cm⁻¹ of an infrared spectrum, said once before its list: "IR (KBr) cm-1: 3450(br), 1638, 1594".
  func wavenumber(_ reading: Reading) -> Unit? {
    guard reading.measure == nil, !reading.isRange, reading.first.amount.isPlainInteger,
      let number = literal(reading.first.numberStart), (3...4).contains(number.wholeDigits)
    else { return nil }
    if isSign(reading.end, .comma), endsInWavenumber(reading.end) { return perCentimetre }
    if isSign(reading.start - 1, .comma) || classes(reading.start - 1).contains(.and) {
      guard let last = found.last, found.count > ownStart, last.quantity.unit == "cm-1",
        last.rule == Reading.Rule.lead.rawValue, reading.start - floor <= 5,
        !countsThings(reading.end)
      else { return nil }
      return perCentimetre
    }
    var end = reading.start
    if isSign(end - 1, .colon) { end -= 1 }
    if isSign(end - 1, .closeParenthesis) { end -= 1 }
    let power = tokens[end - 1]
    if power.kind == .superscript {
      return power.value == -1 && isWord(end - 2, "cm") ? perCentimetre : nil
    }
    guard power.kind == .number, tokens[end - 2].kind == .sign, tokens[end - 2].sign.isDash,
      isWord(end - 3, "cm"), literal(end - 1)?.value == ExactDecimal(1),
      // "of 5 cm-1, 300 more" has its own number.
      tokens[end - 4].kind != .number
    else { return nil }
    return perCentimetre
  }

  /// ", 2950, 1715 and 1610 cm−1" stands behind.
  private func endsInWavenumber(_ index: Int) -> Bool {
    var next = index
    for _ in 0..<Self.longestSpectrum {
      if isSign(next, .comma) { next += 1 }
      if classes(next).contains(.and) { next += 1 }
      guard let number = literal(next), (3...4).contains(number.wholeDigits) else { return false }
      next += 1
      if isWord(next, "cm") {
        let power = tokens[next + 1]
        return power.kind == .superscript && power.value == -1
          || power.kind == .sign && power.sign.isDash && literal(next + 2)?.value == ExactDecimal(1)
      }
      guard isSign(next, .comma) || classes(next).contains(.and) else { return false }
    }
    return false
  }

  private static let longestSpectrum = 24

  private var perCentimetre: Unit? {
    compounds.unit(of: [CompoundUnits.Factor(unit: lexicon.centimetre, power: -1)], in: lexicon)
  }

  /// "a heater 24 arranged", "the mold 34 is": the numeral of a drawing behind the one thing it names.
  func isNumeral(_ reading: Reading) -> Bool {
    var before = reading.start - 1
    guard tokens[before].kind == .word, before >= floor, !tokens[before].isCapitalized,
      classes(before).isSubset(of: .context), text[tokens[before].end - 1] != 0x73,
      isParticiple(reading.end)
    else { return false }
    for _ in 0..<3 {
      before -= 1
      if !classes(before).isDisjoint(with: [.article, .the]) { return true }
      guard tokens[before].kind == .word, before > floor, classes(before).isSubset(of: .context)
      else { return false }
    }
    return false
  }

  /// "arranged", "closing".
  private func isParticiple(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.kind == .word, token.end - token.start > 4, !token.isCapitalized else {
      return false
    }
    let ending = text[(token.end - 3)..<token.end]
    return ending.elementsEqual([0x69, 0x6E, 0x67])
      || ending.dropFirst().elementsEqual([0x65, 0x64])
  }

  /// "When n = 3, the electron", "where n=2": which of its values a variable has, and no sample.
  func caseOfVariable(_ index: Int) -> Int? {
    let variable = index - 2
    guard isWord(variable, "n"), isWord(variable - 1, "when") || isWord(variable - 1, "where"),
      !unitFollows(index + 1), !isSign(index + 1, .percent)
    else { return nil }
    return index + 1
  }
}
