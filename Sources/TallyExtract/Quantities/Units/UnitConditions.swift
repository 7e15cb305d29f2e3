internal import TallyCore

/// Whether a form with two meanings is a unit where it stands.
extension QuantityReader {
  func holds(
    _ condition: QuantityLexicon.Condition, at index: Int, after amount: Amount?, isAlone: Bool
  ) -> Bool {
    guard isAlone, let amount else { return condition != .never }
    // Letters of other things: all of them are capitals.
    if tokens[index].isCapitalized,
      isInitial(index) || isSex(index) || isHomeRun(index) || isElement(index) || namesModel(index)
        || condition != .always && isCatalogued(index)
    {
      return false
    }
    // "5 S cm−1", "2 t ha⁻¹": a unit below the line makes the letter before it a unit.
    if condition != .never, condition != .always, !amount.isWord, isDividing(index + 1) {
      return true
    }
    switch condition {
    case .always: return true
    case .never: return false
    case .digits:
      if isWord(index, "k"), isGlued(index), !isHeat(index, amount) { return false }
      return !amount.isWord && !startsName(index) && !namesResolution(index, amount)
        && !isSpanishAnd(index) && !isFrenchAt(index)
    case .bare:
      // "101 F", not "F-Series" or "F Block".
      return !amount.isWord && !startsName(index)
        && (!isNoun(index + 1) || classes(index + 1).contains(.heatContext)
          || groups(index + 1).contains(.heatWord)
          || classes(index - 2).contains(.minus) && tokens[index - 2].kind == .word)
        && !(isSign(index + 1, .hyphen) && isGlued(index + 1))
    case .glued: return isGlued(index)
    case .apart:
      // "41 S." are pages, "19B" an item of a list: what is said of it, or what it is divided by, tells.
      // "is 12B" is a flat, or billions.
      return !amount.isWord && !isNoun(index + 1) && !isSign(index + 1, .hyphen)
        && !(isWord(index, "b") && isGlued(index))
        && (isSign(index + 1, .slash) || isSign(index + 1, .middleDot) || isStated(index - 1))
    case .common:
      let next = tokens[index + 1]
      return !amount.isWord && !(next.kind == .word && next.isCapitalized && !next.isMixed)
    case .money:
      // "the 100 million mark": what is reached
      if isWord(index, "mark"), !amount.isOne { return false }
      return isMoneyNear(index) || isSumOfMoney(index, amount) || arePence(index, amount)
    case .undated: return !amount.isWord && !isYear(index - 1)
    case .spaced:
      if amount.isWord { return false }
      if tokens[index].isSpaced { return true }
      // "0.1M", "NaCl 2M"; "5500M" names a thing, "limit: 5M" are millions.
      return tokens[index + 1].kind != .word && amount.value < ExactDecimal(20)
        && (!amount.isPlainInteger || isOfSolution(index))
    case .closed:
      // "3 T. sugar"
      if startsName(index) { return false }
      if isWord(index, "stone") { return isWeight(index, amount) }
      if isWord(index, "st") { return isPounds(index + 1) }
      // "45 FT and 20 PT staff", "12 FT/8 PT": full time
      if isWord(index, "ft"), (index + 1...index + 3).contains(where: { isWord($0, "pt") }) {
        return false
      }
      if amount.isWord || namesGeneration(index, amount) { return false }
      let next = index + 1
      if isWord(index, "a"), !isAmpere(index) {
        if amount.isPlainInteger, !isStated(index - 1) { return false }
      } else if isWord(index, "a"), tokens[next].kind != .number, !isSign(next, .hyphen) {
        return true
      }
      // "3 t-shirts", "two A-levels"
      if isSign(next, .hyphen), tokens[next + 1].kind == .word { return false }
      if tokens[next].kind == .word {
        // "2 to 4 in late autumn"
        return !classes(next).isDisjoint(with: [.extent, .of])
          && !(classes(next).contains(.season) && isWord(index, "in")) || isGlued(index)
          || followsFeet(index) || isPlainlyUnit(index, amount)
      }
      return tokens[next].kind != .number || isPounds(next)
    }
  }

  /// "4,400 M&S items", "20 H&M stores": the first letter of a name.
  private func isInitial(_ index: Int) -> Bool {
    isSign(index + 1, .ampersand) && isGlued(index + 1) && isGlued(index + 2)
      && tokens[index + 2].kind == .word && tokens[index + 2].isCapitalized
  }

  /// "38 F, 24 M", "24M/38F": women and men.
  private func isSex(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.end - token.start == 1, isWord(index, "f") || isWord(index, "m"),
      token.isCapitalized
    else { return false }
    let other: StaticString = isWord(index, "f") ? "m" : "f"
    // "F, 24 M" and, from behind, "38 F, 24": a sign or "and" and a number stand between.
    func isJoint(_ place: Int) -> Bool {
      isSign(place, .comma) || isSign(place, .slash) || classes(place).contains(.and)
    }
    func isOther(_ place: Int) -> Bool { isWord(place, other) && tokens[place].isCapitalized }
    return isJoint(index + 1) && tokens[index + 2].kind == .number && isOther(index + 3)
      || tokens[index - 1].kind == .number && isJoint(index - 2) && isOther(index - 3)
  }

  /// "Cr 1.66 Mo 0.40 V 0.12": symbols of elements, each before its own number.
  private func isElement(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.end - token.start <= 2, token.isCapitalized, token.isSpaced,
      tokens[index + 1].kind == .number, tokens[index + 1].isSpaced
    else { return false }
    // Also behind a range: "Cr 1.5 - 2.0 Mo".
    let before = tokens[index - 2].kind == .sign ? index - 4 : index - 2
    return before >= Tokenizer.margin && tokens[before].kind == .word
      && tokens[before].isCapitalized && tokens[before].end - tokens[before].start <= 2
      && tokens[before + 1].kind == .number
  }

  /// "31 HRs" were hit, no hours.
  private func isHomeRun(_ index: Int) -> Bool {
    guard isWord(index, "hr") || isWord(index, "hrs"), tokens[index].isCapitalized else {
      return false
    }
    return (max(index - 5, Tokenizer.margin)..<min(index + 5, tokens.count)).contains {
      isWord($0, "hit") || isWord($0, "hits") || isWord($0, "rbi") || isWord($0, "rbis")
    }
  }

  /// "for 50p", "only 99p", "a 5p charge"; the 5p of a chromosome is none.
  private func arePence(_ index: Int, _ amount: Amount) -> Bool {
    guard isWord(index, "p"), isGlued(index), !amount.isWord,
      amount.value < ExactDecimal(amount.isPlainInteger && !isPriceOfShare(index) ? 100 : 10_000)
    else { return false }
    // "Petrol is 142.3p a litre"
    return amount.value.exponent == -1 || isPriceOfShare(index)
      || !isNoun(index + 1) && groups(index - 2).contains(.beforePence)
      || groups(index + 1).contains(.behindPence) || isWord(index + 1, "per")
      || isOfEachUnit(index + 1)
  }

  /// "24p/kWh", "70p a therm", "5p a litre"
  private func isOfEachUnit(_ index: Int) -> Bool {
    let isSlash = isSign(index, .slash) && isGlued(index) && isGlued(index + 1)
    return (isSlash || classes(index).contains(.article)) && unitFollows(index + 1)
  }

  /// "Shares surged on the update, rising 10.7 per cent, or 253p"
  private static let reachOfShares = 14

  /// "shares were trading at more than 180p … a target of 200p"; "1080p" are lines of a picture.
  private func isPriceOfShare(_ index: Int) -> Bool {
    if isNoun(index + 1), !isWord(index + 1, "apiece") { return false }
    let hasPence =
      found.count > ownStart
      && found.suffix(min(3, found.count - ownStart)).contains { $0.quantity.unit == "GBp" }
    return hasPence
      || (max(index - Self.reachOfShares, Tokenizer.margin)..<index).contains {
        isWord($0, "shares") || isWord($0, "stock") || isWord($0, "trading")
          || isWord($0, "dividend")
      }
  }

  /// "12 stone 7 pounds", "nine stone and", "a 20-stone man"; two stone walls are none.
  private func isWeight(_ index: Int, _ amount: Amount) -> Bool {
    let next = index + 1
    if isPounds(next) { return true }
    if amount.isArticle || amount.isOne || amount.isVague { return false }
    if !amount.isWord, isGlued(index) || isSign(index - 1, .hyphen) { return true }
    return !isNoun(next) && tokens[next].kind != .number
      && !(isSign(next, .hyphen) && tokens[next + 1].kind == .word)
  }

  /// "7 lb", "5 pounds"
  func isPounds(_ index: Int) -> Bool {
    tokens[index].kind == .number
      && (isWord(index + 1, "lb") || isWord(index + 1, "lbs") || isWord(index + 1, "pounds"))
  }

  /// A symbol with a negative power: "cm−1", "g⁻¹".
  func isDividing(_ index: Int) -> Bool {
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
    isWord(index, "au") && groups(index + 1).contains(.behindAu)
  }

  /// "HD 188753 B", "VG 21 K": a letter of a name that starts with capitals.
  private func isCatalogued(_ index: Int) -> Bool {
    let token = tokens[index]
    // "TDP 95 W" is no name, and no galaxy has a V.
    guard token.isSpaced, token.isCapitalized, token.end - token.start == 1, !isWord(index, "w"),
      !isWord(index, "v"),
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

  /// "a 5 A fuse", "draws 2 A": something electric stands near, or what gives or takes a current beside it.
  private func isAmpere(_ index: Int) -> Bool {
    let next = index + 1
    let isDrawn =
      tokens[index].isCapitalized
      && (groups(next).contains(.drawn) || groups(next + 1).contains(.drawn)
        || groups(index - 2).contains(.draws) && !isNoun(next))
    // "2 A and 10 A"
    let isListed =
      found.count > ownStart && found[found.count - 1].kind == .current
      && index - floor <= 3
    guard isDrawn || isListed || isElectric(index), !classes(index - 2).contains(.reference)
    else { return false }
    guard tokens[index].isCapitalized, tokens[next].kind == .word, !isDrawn else { return true }
    // "3 A levels in physics and power": the plural is what is counted.
    return !isNoun(next) || text[tokens[next].end - 1] != 0x73
      || groups(next).contains(.electric)
  }

  /// "a 5A fuse", "12 V, 5 A": something electric stands near.
  private func isElectric(_ index: Int) -> Bool {
    for near in max(index - 8, Tokenizer.margin)..<min(index + 4, tokens.count)
    where near != index && tokens[near].kind == .word {
      if groups(near).contains(.electric) { return true }
      if let symbol = lexicon.symbol(text, tokens[near]),
        [.voltage, .power, .resistance, .current].contains(lexicon.units[symbol.unit].kind),
        !isWord(near, "a")
      {
        return true
      }
    }
    return false
  }

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

  /// "12 T-72 tanks", "10 K-12 schools", "12 K-pop acts": a letter that begins a name.
  private func namesModel(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.kind == .word, token.end - token.start == 1, token.isCapitalized, token.isSpaced,
      isSign(index + 1, .hyphen), isGlued(index + 1), isGlued(index + 2)
    else { return false }
    // "a 5 V-12 V range"
    let isRange = isSymbol(index + 3)
    return tokens[index + 2].kind == .number && literal(index + 2)?.wholeDigits ?? 0 > 1 && !isRange
      || isWord(index, "k") && tokens[index + 2].kind == .word
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
      && (amount.value == ExactDecimal(4) || amount.value == ExactDecimal(8)
        || amount.value < ExactDecimal(13)
          && groups(index + 1).contains(.screen))
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

  private static let reachOfSolution = 7

  /// "NaCl"
  private func isFormula(_ index: Int) -> Bool {
    tokens[index].kind == .word && bytes(index).contains(where: \.isASCIILower)
      && bytes(index).dropFirst().contains(where: \.isASCIIUpper)
  }

  /// "2M" of something dissolved: a formula, or what solutions are told of.
  private func isOfSolution(_ index: Int) -> Bool {
    (max(index - Self.reachOfSolution, Tokenizer.margin)..<index - 1).contains {
      isFormula($0) || isWord($0, "solution") || isWord($0, "concentration")
        || isWord($0, "buffer") || isWord($0, "acid") || isWord($0, "urea")
        || isWord($0, "hydroxide") || isWord($0, "chloride")
    }
  }

  /// "300K" of heat, and no race or thousands: a word of heat stands near, or what stands before it states a level.
  private func isHeat(_ index: Int, _ amount: Amount) -> Bool {
    let before = index - 2
    let isRace =
      amount.value <= ExactDecimal(20) && amount.value.significand % 5 == 0
      && amount.value.exponent == 0
    guard amount.isPlainInteger, isRace || amount.value >= ExactDecimal(100) else { return true }
    for near in max(index - 8, Tokenizer.margin)..<min(index + 4, tokens.count)
    where classes(near).contains(.heatContext) || groups(near).contains(.heatWord) { return true }
    if isRace {
      // "ran a 5K", "the Harbor 10K"
      return tokens[before].kind != .end && !tokens[before].isCapitalized
        && classes(before).isDisjoint(with: [.article, .the, .possessive])
        && !isWord(before, "first")
    }
    if tokens[before].kind == .sign {
      return tokens[before].sign.isRelation || tokens[before].sign.isDash
        || tokens[before].isOne(of: .tilde, .openParenthesis, .comma)
    }
    return isWord(before, "at") || isWord(before, "to") || isWord(before, "of")
      || isWord(before, "and") || isWord(before, "below") || isWord(before, "above")
      || isWord(before, "near") || isWord(before, "from") || isWord(before, "about")
      || isWord(before, "around")
  }

  func isMoneyNear(_ index: Int) -> Bool {
    for near in max(index - 8, Tokenizer.margin)..<index
    where classes(near).contains(.moneyContext) { return true }
    return false
  }
}
