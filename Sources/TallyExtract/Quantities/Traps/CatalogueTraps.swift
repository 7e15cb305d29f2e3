internal import TallyCore

/// Numbers by which catalogues, law reports and labels of medicines call a thing.
///
///     TOI-778 b, 51 Pegasi b           a planet is called by its star and a letter
///     347 U.S. 483, 188 L. Ed. 2d 714  volume, report and page
///     [see Overdose (5.5)]             a section of the same text
extension QuantityReader {
  /// "TOI-778 *b*", "Gliese 581 *g*", "51 Pegasi *b*": the letter is no unit. "It weighs 581 g", "COVID-19" have none.
  func designation(_ index: Int) -> Int? {
    guard let literal = literal(index), literal.isPlainInteger else { return nil }
    let next = index + 1
    if isPlanet(next) {
      let isHyphened =
        isSign(index - 1, .hyphen) && isGlued(index - 1) && !tokens[index].isSpaced
      let name = isHyphened ? index - 2 : index - 1
      guard tokens[name].isCapitalized else { return nil }
      // "Hip 3 h after surgery", "the ICU-24 h mortality": days, grams and hours, unless a catalogue has the name.
      let isUnit = ["d", "g", "h"].contains { isWord(next, $0) }
      let isOfCatalogue =
        groups(name).contains(.catalogue)
        && (isHyphened || !isUnit && literal.wholeDigits > 2
          || !Self.everydayNames.contains { isWord(name, $0) })
      // "MH-370 b"; but "Post-24 h samples"
      let isAcronym = isHyphened && bytes(name).dropFirst().contains(where: \.isASCIIUpper)
      return isOfCatalogue || isAcronym && !isUnit ? next + 1 : nil
    }
    // "55 Cancri e is": the genitive of a constellation; but "45 Women c. 1990"
    return literal.wholeDigits <= 2 && tokens[next].isCapitalized && isGenitive(next)
      && isPlanet(next + 1) ? next + 2 : nil
  }
  private static let everydayNames: [StaticString] = [
    "hat", "hip", "hr", "kepler", "ross", "wasp", "wolf",
  ]

  /// "Cancri", "Andromedae", "Virginis"
  private func isGenitive(_ index: Int) -> Bool {
    let name = bytes(index)
    return name.count > 3
      && (name.last == UInt8(ascii: "i") || name.suffix(2).elementsEqual("ae".utf8)
        || name.suffix(2).elementsEqual("is".utf8))
  }

  /// One letter in lower case, apart from what stands before it, and a word or the end behind it.
  private func isPlanet(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.kind == .word, token.isSpaced, token.end - token.start == 1,
      text[token.start] >= UInt8(ascii: "b"), text[token.start] <= UInt8(ascii: "h")
    else { return false }
    return tokens[index + 1].kind != .number
  }

  /// "347 U.S. 483", "93 S. Ct. 705", "35 L. Ed. 2d 147", "22 P.3d 100", "110 Stat. 1321": volume, report of a court and
  /// page. "188 L of oil", "12 Cal per serving" have no page.
  func lawReport(_ index: Int) -> Int? {
    // "In 2012 U.S. 18 million people"
    guard tokens[index + 1].isCapitalized, literal(index)?.isPlainInteger == true, !isYear(index)
    else { return nil }
    var next = index + 1
    var words = 0
    while words < Self.longestReport, let end = abbreviationEnd(next) {
      words += 1
      next = end
    }
    guard words > 0 else { return nil }
    // "2d", "3d", "4th"
    let isSeries =
      tokens[next].kind == .number && isGlued(next + 1)
      && (isWord(next + 1, "d") || isWord(next + 1, "th"))
    if isSeries { next += 2 }
    guard let page = literal(next), page.isPlainInteger else {
      return isSeries && tokens[next].kind == .end ? next : nil
    }
    // "5 Ft. 10 In." is a height, "20 Jan. 2010" a day.
    guard
      isSeries || words > 1 || isWord(index + 1, "u.s") || isWord(index + 1, "u.s.")
        || isWord(index + 1, "stat")
    else {
      return nil
    }
    let end = pagesEnd(next)
    // "500 U.S. 18-year-olds", "12 U.S. 3rd graders": behind a page the citation closes or names the year.
    switch tokens[end].kind {
    case .end: return end
    case .sign:
      return tokens[end].sign.isDash && isGlued(end) || isSign(end, .percent) ? nil : end
    case .word:
      // "See 410 U.S. 113 for details"
      let counts =
        isGlued(end) || tokens[end].isCapitalized || unitFollows(end) || isPluralNoun(end)
        || !classes(end).isDisjoint(with: [.scale, .person, .of])
      return counts ? nil : end
    default: return nil
    }
  }

  /// Behind "Ct.", "U.S.", "S.Ct.", "P": a capital, and its point in it or behind it.
  private func abbreviationEnd(_ index: Int) -> Int? {
    let token = tokens[index]
    guard token.kind == .word, token.isCapitalized,
      token.end - token.start <= Self.longestAbbreviation
    else { return nil }
    if text[token.start..<token.end].contains(ASCII.period) {
      return isSign(index + 1, .period) && isGlued(index + 1) ? index + 2 : index + 1
    }
    return isSign(index + 1, .period) && isGlued(index + 1) ? index + 2 : nil
  }
  private static let longestReport = 3
  private static let longestAbbreviation = 6

  /// "[see Warnings and Precautions (5.5)]", "(see Dosage (2.3, 2.4))": another part of the text.
  func crossReference(_ index: Int) -> Int? {
    guard literal(index)?.hasPoint == true else { return nil }
    var open = index - 1
    for _ in 0..<Self.mostReferred where isSign(open, .comma) {
      guard literal(open - 1)?.hasPoint == true else { return nil }
      open -= 2
    }
    guard isSign(open, .openParenthesis), tokens[open - 1].isCapitalized,
      (max(open - Self.seeReach, Tokenizer.margin)..<open).contains(where: {
        isWord($0, "see") && (isSign($0 - 1, .openBracket) || isSign($0 - 1, .openParenthesis))
      })
    else { return nil }
    var end = index + 1
    for _ in 0..<Self.mostReferred where isSign(end, .comma) && literal(end + 1)?.hasPoint == true {
      end += 2
    }
    return isSign(end, .closeParenthesis) ? end : nil
  }
  private static let mostReferred = 8
  private static let seeReach = 12

  /// "2.1 Hypertension", "903.2 Where required": the number of a heading, at the beginning of its line; "2.5 Children" and
  /// "3.2 Litres" are told.
  func headingNumber(_ index: Int) -> Int? {
    guard let literal = literal(index), literal.hasPoint, !literal.isGrouped,
      tokens[index - 1].kind == .end, literal.value.exponent >= -2,
      tokens[index + 1].kind == .word, tokens[index + 1].isSpaced, tokens[index + 1].isCapitalized,
      tokens[index + 1].end - tokens[index + 1].start > 2,
      text[tokens[index + 1].end - 1] != UInt8(ascii: "s"),
      classes(index + 1).isDisjoint(with: [.scale, .person]),
      // "7.2 Magnitude Earthquake Hits", "3.5 Star hotel"
      !unitFollows(index + 1), !tokens[index + 2].isCapitalized,
      !Self.measured.contains(where: { isWord(index + 1, $0) }),
      // "1.5 Onion, chopped"
      !isSign(index + 2, .comma) || tokens[index + 3].isCapitalized,
      // "4.2 Doctor visits a year are normal": no heading has a verb.
      !(index + 2..<min(index + 2 + Self.longestHeading, tokens.count)).contains(where: {
        classes($0).contains(.copula) || classes($0).contains(.article) && isPeriod($0 + 1)
      })
    else { return nil }
    return index + 1
  }

  private static let longestHeading = 8
  private static let measured: [StaticString] = [
    "average", "bath", "bathroom", "bed", "bedroom", "carat", "clove", "earthquake", "grade",
    "inch", "less", "magnitude", "more", "out", "point", "quake", "rated", "rating", "serving",
    "star", "times",
  ]

  /// "*By 2040* seas could rise", "*after 2015* emissions fell": a year, with which the sentence begins; "over 2000 tests were
  /// run", "before 2000 people came" may count.
  func isYearOfOpening(_ index: Int) -> Bool {
    let before = index - 1
    guard
      isWord(before, "by") || isWord(before, "before") || isWord(before, "after")
        || isWord(before, "since") || isWord(before, "until"),
      tokens[before - 1].kind == .end || isSign(before - 1, .comma),
      isYear(index), let year = literal(index)?.value, year >= ExactDecimal(1900),
      year != ExactDecimal(2000)
    else { return false }
    let isSince = isWord(before, "by") || isWord(before, "since")
    var next = index + 1
    while next < index + Self.longestOpened, isNoun(next), !isFinite(next) || isPluralNoun(next) {
      next += 1
    }
    // "After 1990 patients had been treated", "before 1945 votes were counted" count.
    if !isSince, classes(next).contains(.copula) || isWord(next, "had") || isWord(next, "have") {
      return false
    }
    return next > index + 1
      && (!classes(next).isDisjoint(with: [.verb, .copula]) || groups(next).contains(.will)
        || isAuxiliary(next) || isWord(next, "can") || isWord(next, "could") || isWord(next, "may")
        || isWord(next, "might") || isFinite(next))
  }
  private static let longestOpened = 4

  /// "The *2010 percent* change", "the *1990 percentage* of smokers": the share of a year.
  func isYearOfShare(_ reading: Reading) -> Bool {
    let index = reading.first.numberStart
    guard reading.unit?.kind == .percentage, classes(reading.start - 1).contains(.the),
      isYear(index), reading.upper >= ExactDecimal(1900), reading.upper <= ExactDecimal(2099),
      tokens[reading.end - 1].kind == .word
    else { return false }
    // "The 2000 percent increase was huge."
    return Self.ofYear.contains { isWord(reading.end, $0) } || isWord(reading.end - 1, "percentage")
  }
  private static let ofYear: [StaticString] = [
    "change", "changes", "estimate", "estimates", "figure", "figures", "level", "levels", "share",
    "shares", "value", "values",
  ]
}
