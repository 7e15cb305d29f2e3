internal import TallyCore

/// The words behind a value that open or close its sides: "or more", "and over".
extension QuantityReader {
  /// Reads what stands behind the value: "or more", "and above", "+", "or so".
  func sidesAfter(_ end: inout Int, _ reading: Reading, _ sides: inout Sides) {
    // "£150+vat" is a sum.
    if isSign(end, .plus), isGlued(end), tokens[end + 1].kind != .number,
      !(tokens[end + 1].kind == .word && isGlued(end + 1) && reading.unit?.isMoney == true)
    {
      end += 1
      sides.bound = sides.bound == .none ? .orMore : sides.bound
      return
    }
    if isSign(end, .hyphen), let loose = looseEnd(end) {
      // "30-odd people", "30-plus people"
      if isWord(loose - 1, "plus") { sides.bound = .orMore } else { sides.isApproximate = true }
      end = loose
      return
    }
    var next = reading.measure == nil ? end : behindPoint(end)
    // "20 kg, or more", "3 hours (or less)"
    let isAside = isSign(end, .openParenthesis)
    if reading.measure != nil, isAside || isSign(end, .comma), isWord(end + 1, "or"),
      isWord(end + 2, "more") || isWord(end + 2, "less"), !isNoun(end + 3),
      !classes(end + 3).contains(.or),
      isAside == isSign(end + 3, .closeParenthesis)
    {
      next = end + 1
    }
    // "$50, tops", "2 hours, at the latest."
    if reading.measure != nil, isSign(end, .comma), next == end, !classes(end + 1).contains(.or),
      let words = phrase(at: end + 1, where: { $0.after != nil }), isClauseEnd(words.end),
      // "3 %, min. $5"
      !isSign(words.end, .period)
        || !startsNumber(words.end + 1) && !isSign(words.end + 1, .currency)
    {
      next = end + 1
    }
    guard let words = phrase(at: next, where: { $0.after != nil || $0.isLooseAfter }) else {
      return
    }
    if isWord(end, "plus"), tokens[words.end].kind != .end, !isSign(words.end, .period) {
      // "50 plus points" are at least so many; "$50 plus taxes" is a sum.
      if reading.measure == nil, !reading.isRange, countsThings(words.end) {
        sides.bound = .orMore
        end = words.end
      }
      return
    }
    if words.phrase.isLooseAfter {
      sides.isApproximate = true
      if !isWord(end, "on") { end = words.end }
      return
    }
    // "up to 2 years or longer" bounds nothing.
    if sides.bound == .upTo, words.phrase.after == .orMore {
      (sides.bound, sides.isApproximate) = (.none, true)
      end = words.end
      return
    }
    guard sides.bound == .none || sides.bound == .from, let bound = words.phrase.after else {
      return
    }
    // "3 or more than 5", "1000 mm and over 0.2 mm": a new bound begins. "20 or more preferably 30" has
    // none, and the Max of "737 Max" is a name.
    if isWord(words.end, "than")
      || tokens[words.end].kind == .number && !isPostponed(end, words.end, reading)
        // "10 or more 5-mile runs"
        && !(isSign(words.end + 1, .hyphen) && isGlued(words.end + 1)
          && tokens[words.end + 2].kind == .word)
      || isAdverb(words.end)
        && (!classes(words.end).contains(.periodAdverb) || isWord(words.end + 1, "than"))
      || isWord(words.end - 1, "up") && isWord(words.end, "to")
      || tokens[end].isCapitalized && text[tokens[end].end - 1].isASCIILower
      || tokens[words.end].kind == .superscript || dividesBy(words.end - 1)
    {
      return
    }
    if isNextThing(end, words.end, reading) || isMinimumWage(end, words.end) { return }
    // "60-70% max heart rate": of the greatest that there is.
    if reading.unit?.kind == .percentage, isWord(end, "max") || isWord(end, "maximum"),
      groups(words.end).contains(.peakOf)
    {
      return
    }
    sides.bound = bound
    end = next > end && isAside ? words.end + 1 : words.end
  }

  /// "A $15 minimum wage" is that much: the term is the name of what it bounds.
  private func isMinimumWage(_ word: Int, _ next: Int) -> Bool {
    isWord(word, "minimum") && (isWord(next, "wage") || isWord(next, "wages"))
  }

  /// "20V max 1.5Ah", "240 V max 50 Hz": of a voltage it is said behind the number.
  private func isPostponed(_ word: Int, _ next: Int, _ reading: Reading) -> Bool {
    reading.unit?.kind == .voltage && next == word + 1
      && (isWord(word, "max") || isWord(word, "maximum"))
  }

  /// The "min−1" of "5 °C min−1".
  private func dividesBy(_ index: Int) -> Bool {
    let sign = tokens[index + 1]
    return sign.kind == .sign && sign.sign.isDash && isSymbol(index)
      && literal(index + 2)?.wholeDigits == 1 && isGlued(index + 2)
  }

  /// "preferably", "recently"; not "only".
  private func isAdverb(_ index: Int) -> Bool {
    let (start, end) = (tokens[index].start, tokens[index].end)
    return tokens[index].kind == .word && end - start > 5 && text[end - 1] == 0x79
      && text[end - 2] == 0x6C
  }

  /// The interval that `sides` make of a value.
  func interval(
    _ reading: Reading, _ sides: Sides
  ) -> (lower: ExactDecimal?, upper: ExactDecimal?, lowerInclusive: Bool, upperInclusive: Bool) {
    let (low, high) = (reading.lower, reading.upper)
    switch sides.bound {
    case .none: return (low, high, !reading.excludesLow, !reading.excludesHigh)
    // Of "within 40-48 hours" both numbers are kept; the bound says how to compare them.
    case .by where reading.isRange, .within where reading.isRange,
      .upTo where reading.isRange, .asEarlyAs where reading.isRange,
      .asLateAs where reading.isRange, .atMost where reading.isRange,
      .noLongerThan where reading.isRange:
      return (low, high, true, true)
    case .within, .by, .upTo, .atMost, .noLongerThan, .asLateAs:
      return (nil, high, false, true)
    case .lessThan: return (nil, high, false, !sides.isStrict)
    // "ab sechs bis neun Monaten"
    case .from where reading.isRange && knowsLanguage: return (low, high, true, true)
    case .atLeast, .orMore, .from, .asEarlyAs: return (low, nil, true, false)
    case .moreThan: return (low, nil, !sides.isStrict, false)
    }
  }
}
