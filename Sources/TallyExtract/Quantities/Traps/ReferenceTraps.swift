internal import TallyCore

/// Numbers that point elsewhere: citations, figures, volumes and pages, places in chemical names.
extension QuantityReader {
  /// "J. Chem. Res., 6 (1980)": a volume with its year, or with its pages.
  func journal(_ index: Int) -> Int? {
    // "Chem. Ber., 98, 3571 (1965)"
    if isSign(index + 1, .comma), isSign(index - 1, .comma), tokens[index + 2].kind == .number,
      isSign(index + 3, .openParenthesis), isYear(index + 4), isSign(index + 5, .closeParenthesis)
    {
      return index + 6
    }
    if let end = yearAndVolume(index) { return end }
    guard isSign(index + 1, .openParenthesis), tokens[index + 2].kind == .number,
      isSign(index + 3, .closeParenthesis)
    else { return nil }
    if isYear(index + 2) { return index + 4 }
    // "12(3):145–152": volume, issue and pages.
    guard isGlued(index + 1), isSign(index + 4, .colon), isGlued(index + 4),
      tokens[index + 5].kind == .number
    else { return nil }
    return pagesEnd(index + 5)
  }

  /// "1978;92:30-5", "2016;6(2):e011092": year, volume, issue and pages, as medicine writes them.
  private func yearAndVolume(_ index: Int) -> Int? {
    guard isSign(index + 1, .semicolon), isGlued(index + 1), isYear(index),
      tokens[index + 2].kind == .number
    else { return nil }
    var next = index + 3
    if isSign(next, .openParenthesis), isGlued(next), isSign(next + 2, .closeParenthesis) {
      next += 3
    }
    guard isSign(next, .colon), isGlued(next), isGlued(next + 1) else { return nil }
    return pagesEnd(next + 1)
  }

  /// "64 F.3d 12", "64 F.Supp. 12": volume, reporter of the courts and page; "68 F.3 people came" lacks a space.
  func courtReport(_ index: Int) -> Int? {
    guard tokens[index + 1].isShortWord("f"), tokens[index + 1].isCapitalized,
      isSign(index + 2, .period), isGlued(index + 2), isGlued(index + 3)
    else { return nil }
    let isSeries =
      tokens[index + 3].kind == .number && tokens[index + 4].isWord(upTo: 2) && isGlued(index + 4)
    guard isSeries || isWord(index + 3, "supp") else { return nil }
    var page = index + (isSeries ? 5 : 4)
    if isSign(page, .period) { page += 1 }
    return tokens[page].kind == .number ? page + 1 : page
  }

  /// "↑ 1.0 1.1 1.2": the places in a text that a note of a wiki leads back to.
  func backReferences(_ index: Int) -> Int? {
    guard text[tokens[index - 1].start..<tokens[index - 1].end].elementsEqual("↑".utf8) else {
      return nil
    }
    var end = index + 1
    while literal(end)?.hasPoint == true { end += 1 }
    return end
  }

  /// The token after "145" or "145–152".
  func pagesEnd(_ index: Int) -> Int {
    let isSpan =
      tokens[index + 1].kind == .sign && tokens[index + 1].sign.isDash && isGlued(index + 1)
      && isGlued(index + 2) && tokens[index + 2].kind == .number
    return isSpan ? index + 3 : index + 1
  }

  /// "7-hydroxy", "4-(n-butyl)", "[3,2-b]": the places of chemical names.
  func locant(_ index: Int) -> Int? {
    guard let literal = literal(index), literal.isPlainInteger || literal.hasUnclearComma,
      literal.wholeDigits <= 2, isSign(index + 1, .hyphen), isGlued(index + 1), isGlued(index + 2)
    else { return nil }
    if isSign(index + 2, .openParenthesis) || isSign(index + 2, .openBracket) { return index + 2 }
    let before = tokens[index - 1]
    let isInside =
      !tokens[index].isSpaced && before.kind == .sign
      && (before.sign == .hyphen || before.sign == .openBracket || before.sign == .comma)
    guard tokens[index + 2].kind == .word, !isWord(index + 2, "fold") else { return nil }
    // "a 5-point lead"; but a 5-point scale
    if isWord(index + 2, "point"), Self.leads.contains(where: { isWord(index + 3, $0) }) {
      return nil
    }
    let isName =
      isSign(index + 3, .hyphen) && isGlued(index + 3) && isInside || literal.wholeDigits == 1
      || Self.chemicalPrefixes.contains { bytes(index + 2).starts(with: $0) }
    guard isInside || isName,
      measure(at: index + 1, after: Amount(value: literal.value, end: index + 1)) == nil
        || isInside && tokens[index + 2].end - tokens[index + 2].start == 1,
      classes(index + 2).isDisjoint(with: [.to, .or, .and, .scale])
    else { return nil }
    return index + 2
  }

  private static let leads: [StaticString] = [
    "lead", "swing", "advantage", "margin", "gap", "drop", "rise", "fall", "increase", "decline",
  ]

  /// What a place above nine is said of: "25-hydroxyvitamin D", "11-deoxycortisol".
  private static let chemicalPrefixes = [
    Array("hydroxy".utf8), Array("deoxy".utf8), Array("keto".utf8), Array("methyl".utf8),
  ]

  /// "p < 0.05", "P = 0.003".
  func significance(_ index: Int) -> Int? {
    let sign = index - 1
    // "P = 3.24 ± 0.05 d" is a period.
    guard tokens[sign].sign.isRelation, !isSign(index + 1, .plusMinus),
      isWord(sign - 1, "p") || isWord(sign - 1, "ps")
    else { return nil }
    // "P = 33.5 ms" is a period: a probability is at most one, and has no unit.
    if let value = literal(index)?.value, value > ExactDecimal(1),
      measure(at: index + 1, after: Amount(value: value, end: index + 1)) != nil
    {
      return nil
    }
    return index + 1
  }

  /// The "(1, 23)" of "F(1, 23) = 5.67".
  private func degreesOfFreedom(_ index: Int) -> Int? {
    guard isSign(index - 1, .openParenthesis), isGlued(index - 1), isGlued(index),
      tokens[index - 2].kind == .word, tokens[index - 2].end - tokens[index - 2].start == 1,
      tokens[index - 2].isCapitalized, isSign(index + 1, .comma), tokens[index + 2].kind == .number,
      isSign(index + 3, .closeParenthesis), isSign(index + 4, .equals)
    else { return nil }
    return index + 4
  }

  /// "[12]", "[3, 5-7]", "(3)".
  func citation(_ index: Int) -> Int? {
    guard let literal = literal(index), literal.isPlainInteger, literal.wholeDigits <= 3 else {
      return nil
    }
    if let end = degreesOfFreedom(index) { return end }
    let isBracket = isSign(index - 1, .openBracket)
    guard isBracket || isSign(index - 1, .openParenthesis) else { return nil }
    var end = index + 1
    for _ in 0..<12 {
      let isJoint = isSign(end, .comma) || isSign(end, .hyphen) || isSign(end, .enDash)
      guard isBracket, isJoint, tokens[end + 1].kind == .number else { break }
      end += 2
    }
    if !isBracket {
      // "(26,29,49)".
      while end < index + 24, isSign(end, .comma), isGlued(end), isGlued(end + 1),
        let next = self.literal(end + 1), next.isPlainInteger, next.wholeDigits <= 3
      {
        end += 2
      }
    }
    if isBracket { return isSign(end, .closeBracket) ? end + 1 : nil }
    return isSign(end, .closeParenthesis) ? end + 1 : nil
  }

  private func goesOnAsRange(_ index: Int) -> Bool {
    tokens[index].kind == .sign && tokens[index].sign.isDash || classes(index).contains(.rangeTo)
  }

  /// "They will *release* 300 prisoners", "plans to *stage* 12 plays": what is done to so many.
  private func isVerbOfReference(_ word: Int, _ next: Int) -> Bool {
    let before = word - 1
    guard
      classes(before).contains(.to) || groups(before).contains(.will)
        || classes(before).contains(.obligation) || isWord(before, "can")
        || isWord(before, "could") || isWord(before, "may") || isWord(before, "might")
    else { return false }
    // "Go to *step* 5 instructions": where to.
    if classes(before).contains(.to) {
      return isNoun(next) && isPluralNoun(next)
        && !["appendix", "chapter", "figure", "page", "part", "section", "step", "table"].contains {
          isWord(word, $0)
        }
    }
    return isNoun(next) && isPluralNoun(next) || isWord(word, "number")
  }

  /// "Figure 3", "Tables 2 and 3", "claims 1 to 3", "No. 5", "Section 4.2".
  func reference(_ index: Int) -> Int? {
    var before = index - 1
    if isSign(before, .period) || isSign(before, .openParenthesis) || isSign(before, .hash) {
      before -= 1
    }
    // "SEQ ID NO: 1"
    if isSign(before, .colon), isWord(before - 1, "no") || isWord(before - 1, "nos"),
      isWord(before - 2, "id")
    {
      before -= 1
    }
    // "Bac +3"
    if knowsLanguage, isSign(before, .plus), tokens[index].isSpaced == false { before -= 1 }
    if knowsLanguage, isSectionSign(before) || isSectionSign(before + 1) { return index + 1 }
    guard before >= Tokenizer.margin, classes(before).contains(.reference),
      !isVerbOfReference(before, index + 1),
      !isAgeGroup(before) || !goesOnAsRange(index + 1),
      // "in both scenarios (34 and 38 °C)"
      !isSign(index - 1, .openParenthesis) || isSign(index + 1, .closeParenthesis),
      isReference(before, index),
      // "in rows 24 to 36 inches apart", "contracts run 18 or 24 months"
      !((isWord(before, "rows") || isWord(before, "run")) && tokens[index + 2].kind == .number
        && unitFollows(index + 3)
        && (isWord(index + 1, "to") || isWord(index + 1, "or") || tokens[index + 1].sign.isDash)),
      !opensMeasuredRange(index),
      // "It claims 30 million people", "claims 20 lives"
      !classes(index + 1).contains(.scale), !(isWord(before, "claims") && countsThings(index + 1)),
      // "After regulation 40 banks failed."
      tokens[before].isCapitalized || !isNoun(index + 1) || !isPluralNoun(index + 1)
        || !(isWord(before, "regulation") || isWord(before, "regulations"))
    else { return nil }
    var end = index + 1
    for _ in 0..<12 {
      var next = end
      if isGlued(next), tokens[next].kind == .word, tokens[next].end - tokens[next].start <= 2 {
        next += 1
      }
      // "Figs. 2(a) and 2(c)", "sections 9(2), 10(3)(a) and 16(12)"
      while isSign(next, .openParenthesis), isGlued(next),
        tokens[next + 1].kind == .word || tokens[next + 1].kind == .number,
        isSign(next + 2, .closeParenthesis)
      {
        next += 3
      }
      let isJoint =
        isSign(next, .comma) || tokens[next].sign.isDash && tokens[next].kind == .sign
        || !classes(next).isDisjoint(with: [.and, .or, .to])
      // "3.5, 3.6, and 3.7"
      if isSign(next, .comma), !classes(next + 1).isDisjoint(with: [.and, .or]) { next += 1 }
      guard isJoint, tokens[next + 1].kind == .number, !unitFollows(next + 2),
        !isSign(next + 2, .percent), !isSign(next + 2, .degree)
      else { break }
      end = next + 2
    }
    return end
  }

  /// "Reduce volume 30-50%", "level 5–10 percent": the lower end of a range that has a unit.
  private func opensMeasuredRange(_ index: Int) -> Bool {
    let isDash =
      tokens[index + 1].kind == .sign && tokens[index + 1].sign.isDash && isGlued(index + 1)
      && isGlued(index + 2)
    guard isDash || classes(index + 1).contains(.to), tokens[index + 2].kind == .number else {
      return false
    }
    // "In phase 2-3 % of patients left": a stage is not measured.
    let name = index - 1
    return (isSign(index + 3, .percent) || isWord(index + 3, "percent"))
      && !(isWord(name, "type") || isWord(name, "stage") || isWord(name, "phase")
        || isWord(name, "grade") || isWord(name, "step"))
  }

  /// "number 5" and "step 3" refer; "the number 5 mg" and "in case 20 people" do not.
  private func isReference(_ before: Int, _ index: Int) -> Bool {
    if isGlued(index + 1), tokens[index + 1].kind == .word,
      tokens[index + 1].end - tokens[index + 1].start == 1
    {
      return true
    }
    // "a room 10 by 12 feet", "a box 30 x 20 x 10 cm"
    if isWord(index + 1, "by") || isTimes(index + 1), tokens[index + 2].kind == .number {
      return false
    }
    if tokens[before].end - tokens[before].start <= 2, !isSign(before + 1, .period),
      !isWord(before, "no"), !isSign(before + 1, .colon), !isWord(before, "eq"),
      !isWord(before, "pp"), !isWord(before, "id"),
      // "UL 2849", "EN 15194": standards
      !(bytes(before).allSatisfy(\.isASCIIUpper) && literal(index)?.wholeDigits ?? 0 > 2)
    {
      return false
    }
    let amount = Amount(value: ExactDecimal(0), end: index + 1)
    return measure(at: index + 1, after: amount) == nil
  }
}
