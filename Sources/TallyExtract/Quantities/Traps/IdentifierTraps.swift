internal import TallyCore

/// Numbers that are parts of names: addresses, codes, models, telephones.
extension QuantityReader {
  /// The "500" of "Sh2,500", "R2,500": the number began in the word before.
  func restOfNumber(_ index: Int) -> Int? {
    let comma = index - 1
    guard isSign(comma, .comma) || isSign(comma, .period), isGlued(comma), isGlued(index),
      literal(index)?.wholeDigits == 3,
      tokens[comma - 1].kind == .word, tokens[comma - 1].isMixed,
      text[tokens[comma - 1].end - 1].isASCIIDigit
    else { return nil }
    return index + 1
  }

  /// "uploads/2019/10/", "25/25", "24/7": whole numbers between slashes, when no unit follows.
  func path(_ index: Int) -> Int? {
    guard let literal = literal(index) else { return nil }
    if isSign(index + 1, .slash), isGlued(index + 1), isGlued(index + 2),
      literal.value.exponent <= -4 || self.literal(index + 2)?.wholeDigits ?? 0 >= 6
        || isGlued(index + 3) && isSign(index + 3, .period)
          && isGlued(index + 4) && tokens[index + 4].kind != .end
    {
      return identifierEnd(index)
    }
    guard literal.isPlainInteger else { return nil }
    if isSign(index - 1, .slash), isGlued(index), isGlued(index - 1) {
      // "originals/0d/db/94": "250mg/5mL" has a unit before the slash.
      if tokens[index - 2].kind == .word, isGlued(index + 1), tokens[index + 1].kind == .word,
        tokens[index - 2].end - tokens[index - 2].start > 3, !unitFollows(index - 2),
        lexicon.symbol(text, tokens[index - 2]) == nil
      {
        return identifierEnd(index)
      }
      let before = tokens[index - 2]
      let isPath = before.kind == .number || isSign(index + 1, .slash) && isGlued(index + 1)
      // "25/18 °C" are two temperatures.
      return isPath && !isSign(index + 1, .percent)
        && measure(at: index + 1, after: Amount(value: literal.value, end: index + 1)) == nil
        ? index + 1 : nil
    }
    guard isSign(index + 1, .slash), isGlued(index + 1), isGlued(index + 2),
      let next = self.literal(index + 2), next.isPlainInteger || next.isGrouped,
      !isOneInHundreds(literal, next) || !(isNoun(index + 3) && isPluralNoun(index + 3)),
      amount(at: index)?.isFraction != true,
      measure(at: index + 3, after: Amount(value: next.value, end: index + 3)) == nil
    else { return nil }
    return index + 3
  }

  /// "≥ 1/100", "1/1000 users": of so many; "90/100" is a score.
  func isOneInHundreds(_ part: NumberLiteral, _ whole: NumberLiteral) -> Bool {
    let hundreds: [Int128] = [100, 1000, 10_000, 100_000, 1_000_000]
    return whole.value.exponent == 0 && hundreds.contains(whole.value.significand)
      && part.value < whole.value
      && (part.value == ExactDecimal(1) || whole.value > ExactDecimal(100))
  }

  /// The letter of "2010b" in a citation, the "s" of a decade; "1500g" is a mass.
  private func isMarkOfYear(_ letter: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(letter) || letter == UInt8(ascii: "s")
  }

  /// Words and signs of an address before its number, at most.
  private static let longestAddress = 80

  /// "(http://example.org/by/2.0)", "www.example.org/de/5828-title": what stands in an address of the web.
  func webAddress(_ index: Int) -> Int? {
    guard isSign(index - 1, .slash), isGlued(index), isGlued(index - 1) else { return nil }
    var place = index - 1
    let first = max(floor, index - Self.longestAddress)
    while place > first, isGlued(place) {
      let isScheme =
        isSign(place, .slash) && isSign(place - 1, .slash) && isSign(place - 2, .colon)
      if isScheme || isWord(place, "www") { return identifierEnd(index) }
      place -= 1
    }
    return isWord(place, "www") ? identifierEnd(index) : nil
  }

  /// The end of the run without a space that goes on from `index`: "10.1016/j.cub.2011.03.059".
  func identifierEnd(_ index: Int) -> Int {
    var end = index + 1
    while end < index + 40, isGlued(end), tokens[end].kind != .end { end += 1 }
    return end
  }

  /// "57°44’8.47”N": degrees, minutes and seconds of a place.
  func coordinate(_ index: Int) -> Int? {
    guard isSign(index + 1, .degree), isGlued(index + 1) else { return nil }
    var end = index + 2
    // Typographers' marks stand close, those of a keyboard often apart: 45° 30' 15" N.
    // "51.45°N 2.60°W"
    if literal(index)?.hasPoint == true, isGlued(end), tokens[end].end - tokens[end].start == 1,
      isWord(end, "n") || isWord(end, "s") || isWord(end, "w") || isWord(end, "e")
    {
      return end + 1
    }
    guard tokens[end].kind == .number, isSign(end + 1, .prime), isGlued(end + 1) else { return nil }
    end += 2
    if tokens[end].kind == .number, isGlued(end) || tokens[end + 1].kind == .sign { end += 2 }
    return end
  }

  /// "3C274", "747-400", a number glued behind a word or an underscore.
  func gluedName(_ index: Int) -> Int? {
    let token = tokens[index]
    // "path=1%2C3": an address in its code.
    if isSign(index + 1, .percent), isGlued(index + 1), isGlued(index + 2),
      tokens[index + 2].kind == .number
    {
      return identifierEnd(index)
    }
    let before = tokens[index - 1]
    // "a 401(k)"
    if isSign(index + 1, .openParenthesis), isGlued(index + 1), isGlued(index + 2),
      tokens[index + 2].kind == .word, tokens[index + 2].end - tokens[index + 2].start == 1,
      isSign(index + 3, .closeParenthesis), literal(index)?.isPlainInteger == true
    {
      return index + 4
    }
    if isTimes(index + 1), isGlued(index + 1), isGlued(index + 2),
      tokens[index + 2].kind == .number,
      // "0x10", "1080x2400px"
      literal(index)?.value == ExactDecimal(0) || isWord(index + 3, "px")
    {
      return identifierEnd(index)
    }
    if let end = sidesWithoutUnit(index) { return end }
    // "BTN162b2": what stands between letters and letters with digits is no number, whatever unit "b2" is.
    if isGlued(index + 1), tokens[index + 1].isMixed,
      before.kind == .word && isGlued(index)
        || text[tokens[index + 1].start] == 0x78 && literal(index)?.isPlainInteger == true
        || factor(at: index + 1, after: nil, isAlone: true) == nil
    {
      return index + 2
    }
    if let literal = literal(index), literal.isPlainInteger, isGlued(index + 1),
      tokens[index + 1].kind == .word, tokens[index + 1].end - tokens[index + 1].start == 1
    {
      // "2010b", "6H-SiC".
      if isYear(index), isMarkOfYear(text[tokens[index + 1].start]) { return index + 2 }
      if isPlanet(index, before) { return index + 2 }
      if isSign(index + 2, .hyphen), isGlued(index + 2), tokens[index + 3].isCapitalized,
        isGlued(index + 3), tokens[index + 1].isCapitalized
      {
        return index + 4
      }
    }
    guard !token.isSpaced else { return nil }
    if before.kind == .sign, before.sign == .closeParenthesis || before.sign == .closeBracket {
      // "Ca3(PO4)2"; but of cells run together "(mild)3 to 5 weeks".
      return before.isSpaced || isRunTogether(index) ? nil : index + 1
    }
    if before.kind == .word {
      return mayPrecede(index - 1) && !isConsole(index - 1) ? nil : index + 1
    }
    switch before.sign {
    // "AUC0–24"
    case .enDash where !before.isSpaced && tokens[index - 2].isMixed && !unitFollows(index + 1):
      return index + 1
    case .hash, .at, .underscore: return index + 1
    case .percent where !before.isSpaced:
      // "https%3A%2F": an address in its code.
      return tokens[index + 1].kind == .word && isGlued(index + 1) ? index + 2 : index + 1
    // "n k+1"
    case .plus
    where !before.isSpaced && tokens[index - 2].kind == .word
      && tokens[index - 2].end - tokens[index - 2].start == 1
      && measure(at: index + 1, after: Amount(value: ExactDecimal(0), end: index + 1)) == nil:
      return index + 1
    case .hyphen where isPartOfDate(index): return index + 1
    case .hyphen where before.kind == .sign && isWord(index - 2, "spf"): return nil
    case .hyphen where before.kind == .sign && !before.isSpaced:
      // "scp-173m": a name that the lexicon does not know.
      if tokens[index - 2].kind == .word, tokens[index - 2].value < 0, isGlued(index + 1),
        tokens[index + 1].kind == .word, tokens[index + 1].end - tokens[index + 1].start <= 2
      {
        return index + 2
      }
      // "COVID-19", "F-16", "mid-2019".
      if tokens[index - 2].kind == .word,
        tokens[index - 2].isCapitalized && isGlued(index + 1)
          || measure(at: index + 1, after: Amount(value: ExactDecimal(0), end: index + 1)) == nil
      {
        return index + 1
      }
      return nil
    case .period where !before.isSpaced && tokens[index - 2].kind == .word:
      // "2014.1Hepatitis", "fig.3", "v.2"; "No.2 to 4, 6 and 15".
      return (classes(index - 2).contains(.reference) ? reference(index) : nil) ?? index + 1
    default: return nil
    }
  }

  /// "HD 21749b", "LHS 3844b": a planet is called by the name of its star in a catalogue and a letter.
  private func isPlanet(_ index: Int, _ before: Token) -> Bool {
    isWord(index + 1, "b") && !tokens[index + 1].isCapitalized && before.kind == .word
      && before.end - before.start > 1
      && text[before.start..<before.end].allSatisfy(\.isASCIIUpper)
      && !(lexicon.symbol(text, before).map { lexicon.units[$0.unit].isMoney } ?? false)
  }

  /// "A 2x4", "the 2x6s": a board by the inches that it had before it was planed.
  private func isLumber(_ index: Int) -> Bool {
    let end = index + 3
    return literal(index).map { $0.value <= ExactDecimal(6) } ?? false
      && literal(end - 1).map { $0.value <= ExactDecimal(12) && $0.value.significand > 1 } ?? false
      && !classes(index - 1).isDisjoint(with: [.article, .the, .number, .and])
      && (isWord(end, "s") && isGlued(end)
        || tokens[end].isSpaced && tokens[end].kind == .word && !unitFollows(end)
        || isClauseEnd(end))
  }

  /// A word of small letters in brackets, and behind it a number with a unit of its own.
  private func isRunTogether(_ index: Int) -> Bool {
    let word = tokens[index - 2]
    guard word.kind == .word, word.end - word.start > 2,
      text[word.start..<word.end].allSatisfy(\.isASCIILower)
    else { return false }
    if unitFollows(index + 1) { return true }
    return (isWord(index + 1, "to") || tokens[index + 1].sign.isDash)
      && tokens[index + 2].kind == .number && unitFollows(index + 3)
  }

  /// "5x5: a small room", "a 10x20 unit": sides of whose unit nothing is said, and nothing that is counted.
  private func sidesWithoutUnit(_ index: Int) -> Int? {
    guard literal(index)?.isPlainInteger == true, !(isTimes(index - 1) && isGlued(index)) else {
      return nil
    }
    var end = index + 1
    while isTimes(end), isGlued(end), isGlued(end + 1), literal(end + 1)?.isPlainInteger == true {
      end += 2
    }
    if end == index + 3, isLumber(index) { return isWord(end, "s") && isGlued(end) ? end + 1 : end }
    guard end > index + 1, !isTimes(end),
      measure(at: end, after: Amount(value: ExactDecimal(0), end: end)) == nil,
      // "The box was 24x12x8 and …" tells of it.
      isSign(end, .colon)
        || tokens[end].isSpaced && (nounRange(at: end) != nil || isWord(end, "to"))
    else { return nil }
    return end
  }

  /// "SPF30", "RM42", "EUR20": a word that numbers are glued to.
  private func mayPrecede(_ index: Int) -> Bool {
    lexicon.tokenizer.prefixes.number(
      of: text, tokens[index].start, tokens[index].end, folds: false) >= 0
  }

  /// "PS4" is a games console; "PS500m" is a pound sign that was lost on the way.
  func isConsole(_ index: Int) -> Bool {
    guard isWord(index, "ps"), isGlued(index + 1), let number = literal(index + 1),
      number.isPlainInteger, number.wholeDigits == 1
    else { return false }
    return !classes(index + 2).contains(.scale)
      && !(isGlued(index + 2) && tokens[index + 2].kind == .word)
  }

  /// "555-1234": three digits and four, not both round.
  func isTelephone(_ reading: Reading) -> Bool {
    let index = reading.first.numberStart
    guard reading.isRange, let first = literal(index), let second = literal(index + 2),
      first.isPlainInteger, second.isPlainInteger, first.wholeDigits == 3,
      second.wholeDigits == 4, isSign(index + 1, .hyphen), isGlued(index + 1),
      isGlued(index + 2), nounRange(at: reading.end) == nil
    else { return false }
    return first.value.significand % 10 != 0 || second.value.significand % 10 != 0
  }

  /// "+44 20 7946 0958", "020 7946 0958", "call 555 123 4567": groups of digits, told by what stands before.
  func telephone(_ index: Int) -> Int? {
    guard let first = literal(index),
      first.isPlainInteger || knowsLanguage && first.isGrouped && isCalled(index)
    else { return nil }
    // "called 911"
    if first.wholeDigits == 3, [911, 999, 112, 101].contains(first.value.significand),
      isWord(index - 1, "call") || isWord(index - 1, "called") || isWord(index - 1, "calling")
        || isWord(index - 1, "dial") || isWord(index - 1, "dialed") || isWord(index - 1, "dialled")
    {
      return index + 1
    }
    // "(713) 345-9945"
    if first.wholeDigits == 3, isSign(index - 1, .closeParenthesis),
      literal(index - 2)?.wholeDigits == 3, isSign(index - 3, .openParenthesis),
      isSign(index + 1, .hyphen), literal(index + 2)?.wholeDigits == 4
    {
      return index + 3
    }
    let isMarked =
      first.startsWithZero && first.wholeDigits >= 2
      || isSign(index - 1, .plus) && isGlued(index) && first.wholeDigits <= 3
      || isCalled(index) || isToll(index, first.value.significand)
    guard isMarked else { return nil }
    var end = index + 1
    var digits = first.wholeDigits
    var groups = 1
    while end < index + 16 {
      var next = end
      while isSign(next, .openParenthesis) || isSign(next, .closeParenthesis)
        || isGlued(next) && (isSign(next, .hyphen) || isSign(next, .period))
        || knowsLanguage && isSign(next, .slash) && next == index + 1
      {
        next += 1
      }
      guard let group = literal(next), group.isPlainInteger || group.isGrouped,
        // "+49 (0)40 890 85"
        group.wholeDigits >= 2 || next == end + 1 && isSign(next + 1, .closeParenthesis),
        !unitFollows(next + 1)
      else { break }
      digits += group.wholeDigits
      groups += 1
      end = next + 1
    }
    // "030/226 343-0"
    if knowsLanguage, isSign(end, .hyphen), isGlued(end), isGlued(end + 1),
      tokens[end + 1].kind == .number
    {
      end += 2
    }
    return (groups >= 2 || first.isGrouped) && (7...15).contains(digits) ? end : nil
  }

  /// "1300 555 095", "1800 123 456": numbers to call begin so in Australia; four digits open no grouped number.
  private func isToll(_ index: Int, _ digits: Int128) -> Bool {
    guard digits == 1300 || digits == 1800, let next = literal(index + 1), !isGlued(index + 1)
    else { return false }
    return next.wholeDigits == 6 && next.isGrouped
      || next.wholeDigits == 3 && literal(index + 2)?.wholeDigits == 3
  }

  /// "call", "phone", "tel." stand right before the number.
  private func isCalled(_ index: Int) -> Bool {
    var before = index - 1
    while isSign(before, .colon) || isSign(before, .period) || isSign(before, .openParenthesis) {
      before -= 1
    }
    return isWord(before, "call") || isWord(before, "phone") || isWord(before, "tel")
      || isWord(before, "telephone") || isWord(before, "fax") || isWord(before, "mobile")
      || isWord(before, "text")
  }

  /// "12 Main Street", "1600 Pennsylvania Avenue".
  func streetAddress(_ index: Int) -> Int? {
    guard let number = literal(index), number.isPlainInteger, number.wholeDigits <= 5 else {
      return nil
    }
    var next = index + 1
    while next < index + 5, tokens[next].kind == .word, tokens[next].isCapitalized,
      tokens[next].isSpaced
    {
      if next > index + 1, groups(next).contains(.street) { return next + 1 }
      next += 1
      if isSign(next, .period), isGlued(next), tokens[next - 1].end - tokens[next - 1].start == 1 {
        next += 1
      }
    }
    return nil
  }

  /// "a 40 Under 40", "30 under 30": a list of people under an age, by its name.
  func awardName(_ index: Int) -> Int? {
    guard let first = literal(index), first.isPlainInteger, first.value >= ExactDecimal(20),
      isWord(index + 1, "under"), let second = literal(index + 2), second.value == first.value,
      tokens[index + 1].isCapitalized || nounRange(at: index + 3) == nil && !unitFollows(index + 3)
    else { return nil }
    return index + 3
  }

  /// "60313 Frankfurt", "MA 02115", "Reno, NV 89501": five digits, not round, beside the name of a place that
  /// closes or opens its line.
  func isPostalCode(_ index: Int) -> Bool {
    guard let code = literal(index), code.isPlainInteger, code.wholeDigits == 5,
      code.value.significand % 100 != 0
    else { return false }
    let before = tokens[index - 1]
    let next = tokens[index + 1]
    if before.kind == .end || isSign(index - 1, .comma) || before.sign.isDash,
      next.kind == .word, next.isSpaced, next.isCapitalized, !next.isMixed
    {
      let behind = tokens[index + 2]
      return behind.kind == .end || behind.kind == .sign || isWord(index + 2, "am")
        || isWord(index + 2, "an") || behind.isCapitalized
    }
    // The abbreviation of a state.
    return before.kind == .word && before.end - before.start == 2
      && bytes(index - 1).allSatisfy(\.isASCIIUpper) && isSign(index - 2, .comma)
      && nounRange(at: index + 1) == nil
  }

  /// The 19 of "n2014-05-19".
  private func isPartOfDate(_ index: Int) -> Bool {
    isGlued(index - 1) && tokens[index - 2].kind == .number && isGlued(index - 2)
      && isSign(index - 3, .hyphen) && isGlued(index - 3) && !unitFollows(index + 1)
  }

  /// "'91", "(0341) 696290", "HTTP/1.1", and the "2." that opens a paragraph.
  func markedNumber(_ index: Int) -> Int? {
    guard let literal = literal(index) else { return nil }
    let before = tokens[index - 1]
    if before.kind == .end {
      return literal.isPlainInteger && literal.wholeDigits <= 3 && isSign(index + 1, .period)
        && isGlued(index + 1) && tokens[index + 2].isCapitalized && tokens[index + 2].isSpaced
        ? index + 1 : nil
    }
    guard before.kind == .sign else { return nil }
    if before.sign == .other, text[before.start] == 0x7B {
      // "scores of {1} and {4, 5}"
      for next in (index + 1)..<(index + 10)
      where tokens[next].kind == .sign && text[tokens[next].start] == 0x7D { return next + 1 }
      return nil
    }
    switch before.sign {
    // "N° 5167", "№ 7"
    case .degree where !before.isSpaced && isWord(index - 2, "n"):
      return literal.isPlainInteger && !unitFollows(index + 1) ? index + 1 : nil
    case .other where text[before.start..<before.end].elementsEqual("№".utf8): return index + 1
    case .other where isSectionSign(index - 1): return endOfSections(index)
    // "as α → 0"
    case .other
    where text[before.start..<before.end].elementsEqual("→".utf8) && tokens[index - 2].kind == .word
      && literal.wholeDigits == 1 && nounRange(at: index + 1) == nil && !isSign(index + 1, .percent)
      && !unitFollows(index + 1):
      return index + 1
    case .prime where before.isSpaced && isGlued(index):
      let isYear =
        literal.isPlainInteger && literal.wholeDigits == 2 && nounRange(at: index + 1) == nil
        && !isSign(index + 1, .prime) && !isSign(index + 1, .percent) && !unitFollows(index + 1)
      return isYear ? index + 1 : nil
    case .closeParenthesis:
      let isNumber =
        literal.isPlainInteger && literal.wholeDigits >= 5
        && self.literal(index - 2)?.startsWithZero == true && isSign(index - 3, .openParenthesis)
      return isNumber ? index + 1 : nil
    case .slash where !before.isSpaced && isGlued(index):
      let name = tokens[index - 2]
      // "an f/1.8 lens"
      if isWord(index - 2, "f"), literal.wholeDigits <= 2 { return index + 1 }
      let isName =
        name.kind == .word && name.end - name.start > 2
        && text[name.start..<name.end].allSatisfy(\.isASCIIUpper)
      // "HTTP/1.1", "Firefox/65.0"
      let isVersion =
        name.kind == .word && name.isCapitalized && name.end - name.start > 2 && literal.hasPoint
      return (isName || isVersion) && !unitFollows(index + 1) ? index + 1 : nil
    case .equals where !before.isSpaced && isGlued(index) && isSign(index - 2, .equals):
      // "click==7.0"
      return isGlued(index - 1) && !unitFollows(index + 1) ? index + 1 : nil
    default: return nil
    }
  }
}
