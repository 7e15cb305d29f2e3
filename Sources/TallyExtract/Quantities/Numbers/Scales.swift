internal import TallyCore

/// Words and letters behind a number that stand for its zeros: "million", the k of "40k", the M of "€10M".
extension QuantityReader {
  /// "million", "hundred thousand", the k of "40k", the M of "€10M".
  func applyScale(to amount: inout Amount, afterMoney: Bool) {
    var next = amount.end
    if let power = euroScale(at: next) {
      amount.value.exponent += power
      amount.scale += power
      amount.isPlainInteger = false
      amount.end = next + 1
      return
    }
    for _ in 0..<3 {
      var position = next
      if isSign(position, .hyphen), classes(position + 1).contains(.scale) { position += 1 }
      guard classes(position).contains(.scale), !isIdentifierPart(position),
        // "ein bio-psychosoziales Wesen"
        !(knowsLanguage && isSign(position + 1, .hyphen) && isGlued(position + 1))
      else { break }
      let power = lexicon.values[tokens[position].value]
      // "5 hundreds" is rare, "2 thousands of" too; "mil" is an inch's thousandth where no money is.
      if isWord(position, "mil") {
        if power == 6, !afterMoney { break }
      }
      // "5 mN" are millinewtons, "0.05 Mn" is manganese.
      if isWord(position, "mn"), !afterMoney, hasCapital(position) { break }
      // "Rs 5.6 cr"; a "cr" elsewhere is a credit or a colour.
      if isWord(position, "cr"),
        !afterMoney || !isRupee(position - 2) && !classes(position - 1).contains(.scale)
      {
        break
      }
      amount.value.exponent += power
      amount.scale += power
      next = position + 1
      // "1,5 Mio. Euro": the abbreviation's own period.
      if isSign(next, .period), isGlued(next),
        unitFollows(next + 1) || knowsLanguage && isSign(next + 1, .currency)
      {
        next += 1
      }
    }
    if next == amount.end, !amount.isWord,
      let power = scaleLetter(at: next, of: amount.value, afterMoney: afterMoney)
    {
      amount.value.exponent += power
      amount.scale += power
      next += 1
    }
    if next > amount.end {
      amount.isPlainInteger = false
      amount.end = next
      if let half = andFraction(at: next) {
        // "two million and a half" is rare and means the scale's half.
        amount.end = half.end
        if let sum = amount.value.adding(
          ExactDecimal(
            significand: half.value.significand, exponent: half.value.exponent + amount.scale))
        {
          amount.value = sum
        }
      }
    }
  }

  /// "12 M€", "3,5 Md€", "300 k€", as French and Spanish write.
  private func euroScale(at index: Int) -> Int? {
    guard knowsLanguage, tokens[index].kind == .word, isSign(index + 1, .currency),
      isGlued(index + 1), tokens[index + 2].kind != .number || tokens[index + 2].isSpaced
    else { return nil }
    if isWord(index, "k") { return 3 }
    if isWord(index, "m"), tokens[index].isCapitalized { return 6 }
    return isWord(index, "md") || isWord(index, "mds") ? 9 : nil
  }

  private func hasCapital(_ index: Int) -> Bool { bytes(index).contains(where: \.isASCIIUpper) }

  private func isIdentifierPart(_ index: Int) -> Bool { tokens[index].isMixed }

  /// "in 4k and 60fps", "4k video": a screen or a film, not four thousand.
  private func isResolution(_ value: ExactDecimal, _ letter: Int) -> Bool {
    guard value == ExactDecimal(4) || value == ExactDecimal(8) else { return false }
    if groups(letter + 1).contains(.screen) { return true }
    guard !isNoun(letter + 1) || tokens[letter + 1].kind == .number else { return false }
    for near in letter + 1..<min(letter + 6, tokens.count)
    where isWord(near, "fps") || isWord(near, "hdr") || isWord(near, "1080p") { return true }
    return false
  }

  private func scaleLetter(
    at index: Int, of value: ExactDecimal, afterMoney: Bool
  ) -> Int? {
    let token = tokens[index]
    guard token.kind == .word, !token.isMixed else { return nil }
    // "$7MM", "3 MM barrels": a thousand thousands of the Romans.
    if isWord(index, "mm"), text[token.start].isASCIIUpper,
      afterMoney
        || tokens[index].isSpaced && groups(index + 1).contains(.traded)
    {
      return 6
    }
    guard token.end - token.start == 1 else { return nil }
    let letter = text[token.start]
    // "5M+ downloads"
    let isPlus =
      isSign(index + 1, .plus) && isGlued(index + 1) && tokens[index + 2].isSpaced
      && countsThings(index + 2)
    let index = isPlus ? index + 1 : index
    let next = classes(index + 1)
    guard isPlus || isGlued(index) else {
      return spacedScale(letter, at: index, afterMoney: afterMoney)
    }
    // "40k people", "3M users": a noun follows, no unit can.
    let countsNoun =
      tokens[index + 1].kind == .word && tokens[index + 1].isSpaced
      && next.isDisjoint(with: [.function, .verb, .and, .or, .to, .per, .extent, .of])
    // "The 5500M chipset" is a name, "1500M people" are counted.
    if !afterMoney, !isPlus, let number = literal(index - 1), number.isPlainInteger,
      number.wholeDigits >= 4, letter.isASCIIUpper, !countsThings(index + 1)
    {
      return nil
    }
    switch letter {
    case 0x6B:
      return afterMoney || !isUnitContext(index) && !isResolution(value, index) ? 3 : nil
    case 0x4B:
      // "a 4K screen", "8K video" are names.
      let isResolution =
        value == ExactDecimal(4) || value == ExactDecimal(8)
        || value < ExactDecimal(13) && groups(index + 1).contains(.screen)
      return afterMoney || countsNoun && !isResolution || isMoneyNear(index) ? 3 : nil
    case 0x4D:
      // "3M users"; "0.5M solution" and "2M NaCl" are concentrations.
      let mayCount =
        countsThings(index + 1)
        || value >= ExactDecimal(1) && !tokens[index + 1].isMixed
          && !tokens[index + 1].isCapitalized
      return afterMoney || countsNoun && mayCount ? 6 : nil
    case 0x6D:
      // "12.3m tonnes", "35m of its devices"; "5m rope" stays a length.
      let isCount =
        classes(index + 1).contains(.unitName) && !next.contains(.extent)
        || next.contains(.of) && isWord(index + 2, "its") || countsPeople(index + 1)
        || countsNation(index + 1)
      return afterMoney || isPlus || isCount && tokens[index + 1].isSpaced || isOfCrowd(index)
        ? 6 : nil
    case 0x42, 0x62:
      return afterMoney || countsNoun && (isPlus || countsThings(index + 1)) ? 9 : nil
    // "₹85L": lakhs of rupees
    case 0x4C: return afterMoney && isRupee(index - 2) ? 5 : nil
    case 0x54, 0x74: return afterMoney ? 12 : nil
    default: return nil
    }
  }

  /// "$ 4.5 m", "£12 K", "300 k likes", "5 m people": money has no metres, and nothing that can be counted
  /// stands behind a unit.
  private func spacedScale(_ letter: UInt8, at index: Int, afterMoney: Bool) -> Int? {
    // "$25 M, L and XL" are sizes.
    let isSize =
      isSign(index + 1, .hyphen) && isGlued(index + 1)
      || isSign(index + 1, .ampersand) && isGlued(index + 1)
      || isSign(index + 1, .comma) && tokens[index + 2].end - tokens[index + 2].start <= 2
        && tokens[index + 2].isCapitalized
    if letter == 0x4D || letter == 0x6B, !isSize, countsMany(index + 1) {
      return letter == 0x4D ? 6 : 3
    }
    guard !(tokens[index + 1].kind == .word && tokens[index + 1].isCapitalized), !isSize,
      afterMoney || countsPeople(index + 1)
    else { return nil }
    switch letter {
    case 0x6B, 0x4B: return 3
    case 0x6D, 0x4D: return 6
    case 0x42, 0x62: return afterMoney ? 9 : nil
    default: return nil
    }
  }

  /// "13.000 rpm", "a cohort of 1.250 patients": a point between thousands, in English of other hands. Nobody turns
  /// thirteen times a minute to three decimals, and there is no quarter of a patient.
  func takePointOfThousands(_ reading: inout Reading) {
    guard reading.first.amount.value.exponent == -3, !reading.isRange, !knowsLanguage,
      let literal = literal(reading.first.numberStart), literal.hasPoint, !literal.hasExponent,
      literal.wholeDigits <= 3, !literal.startsWithZero,
      reading.first.amount.scale == 0, reading.lower >= ExactDecimal(1)
    else { return }
    let isWhole =
      reading.unit.map {
        $0.code == "{rev}/min" || $0.code == "[g]" && !reading.first.amount.isWord
      }
      ?? classes(reading.end).contains(.person)
    guard isWhole, !hasFraction(reading) else { return }
    reading.lower.exponent += 3
    reading.upper.exponent += 3
  }

  /// "2.345 children per woman", "an average of 1.875 patients", "33.333 rpm".
  private func hasFraction(_ reading: Reading) -> Bool {
    if reading.measure != nil {
      let thousandths = reading.first.amount.value.significand % 1000
      return thousandths != 0 && thousandths != 500
    }
    for near in max(reading.start - 6, Tokenizer.margin)..<min(reading.end + 4, tokens.count)
    where !classes(near).isDisjoint(with: .per)
      || near > reading.end && classes(near).contains(.article)
      || isWord(near, "average") || isWord(near, "mean") || isWord(near, "rate")
    {
      return true
    }
    return false
  }

  private static let crowdReach = 9

  /// "41.2m iPhones", "the population is 5.4m", "21m tuned in": millions.
  private func isOfCrowd(_ index: Int) -> Bool {
    let next = index + 1
    if tokens[next].kind == .word, tokens[next].isSpaced, isNoun(next),
      text[tokens[next].end - 1] == 0x73, tokens[next].end - tokens[next].start > 3,
      classes(next).isDisjoint(with: [.extent, .unitName]),
      bytes(next).contains(where: \.isASCIIUpper)
    {
      return true
    }
    // "1.1m of the voters"; but "5m of rope for the people"
    if classes(next).contains(.of) {
      let whom = classes(next + 1).isDisjoint(with: [.the, .possessive]) ? next + 1 : next + 2
      if groups(whom).contains(.crowd) || classes(whom).contains(.person) { return true }
    }
    if isWord(next, "tuned") || isWord(next, "voted") { return true }
    if classes(next).contains(.copula),
      isWord(next + 1, "unemployed") || isWord(next + 1, "jobless")
    {
      return true
    }
    // "a 5m rope", "5m from the homes", "6m (20ft) deep"
    if isNoun(next), !isWord(next, "fewer"), !isWord(next, "more") { return false }
    if classes(next).contains(.extent) || isSign(next, .openParenthesis)
      || isWord(next, "from") && tokens[next + 1].kind != .number
    {
      return false
    }
    return isSaidOfCrowd(index) || isOfMillions(index)
  }

  /// "4.2m units beat forecasts of 3.9m": the one before counted millions too.
  private func isOfMillions(_ index: Int) -> Bool {
    guard found.count > ownStart, found[found.count - 1].quantity.unit == "1",
      text[found[found.count - 1].core.end - 1] == 0x6D, index - 1 - floor <= Self.crowdReach
    else { return false }
    let before = classes(index - 2)
    return !before.isDisjoint(with: [.of, .to, .from]) || isWord(index - 2, "than")
      || isWord(index - 2, "against") || isWord(index - 2, "versus")
  }

  /// Only small words, numbers and signs stand between a crowd and the number: "sales fell 13% to 3.7m".
  private func isSaidOfCrowd(_ index: Int) -> Bool {
    var near = index - 2
    // "passengers fell 20m"
    if classes(near).contains(.change) { return false }
    while near >= max(index - Self.crowdReach, Tokenizer.margin) {
      let token = tokens[near]
      if token.kind == .word, groups(near).contains(.crowd) { return true }
      let isSmall =
        token.kind == .number || token.kind == .sign && token.sign != .period
        || !classes(near).isDisjoint(with: [.copula, .of, .to, .change, .from, .article])
        || isWord(near, "m") || isWord(near, "about") || isWord(near, "some") || isWord(near, "by")
      guard isSmall, !isWord(near, "within") else { return false }
      near -= 1
    }
    return false
  }

  /// "40 M reads", "3 k images", "12 M paired-end reads"; "2 M phosphates" have a concentration.
  private func countsMany(_ index: Int) -> Bool {
    groups(index).contains(.many)
      || isNoun(index) && (groups(index + 1).contains(.many) || groups(index + 3).contains(.many))
  }

  /// "40m Europeans", "3m Americans".
  private func countsNation(_ index: Int) -> Bool {
    tokens[index].isCapitalized && bytes(index).suffix(3).elementsEqual("ans".utf8)
  }

  /// "35m active users", "2.7m digital and physical sales"; but "the 100m women's final".
  private func countsPeople(_ index: Int) -> Bool {
    var next = index
    while next < index + 5, isNoun(next) || classes(next).contains(.and),
      classes(next).isDisjoint(with: [.extent, .unitName])
    {
      if classes(next).contains(.countable) { return !isSign(next + 1, .prime) }
      next += 1
    }
    return false
  }

  /// "₹", "Rs", "Rs.", "INR" at `index`.
  private func isRupee(_ index: Int) -> Bool {
    let place = isSign(index, .period) ? index - 1 : index
    return isWord(place, "rs") || isWord(place, "inr")
      || tokens[place].sign == .currency && bytes(place).elementsEqual("₹".utf8)
  }

  private func isUnitContext(_ index: Int) -> Bool { isSign(index + 1, .slash) }
}
