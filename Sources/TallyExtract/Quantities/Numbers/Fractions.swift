internal import TallyCore

/// Parts of a number: "1/2", "2 1/2", "and a half".
extension QuantityReader {
  /// "1/2" of "2 1/2" or alone, with a small denominator.
  func slashFraction(at index: Int) -> (value: ExactDecimal, end: Int)? {
    var slash = index + 1
    guard isSign(slash, .slash), let over = literal(index), over.isPlainInteger,
      tokens[slash].isSpaced == tokens[slash + 1].isSpaced, let under = literal(slash + 1),
      under.isPlainInteger || under.isGrouped, over.value < under.value, over.wholeDigits <= 2,
      // "≥ 1/100 and <1/10" of a leaflet; "1/1000 users" has so many of whom.
      isOneInHundreds(over, under) && nounRange(at: slash + 2) == nil
        && over.value == ExactDecimal(1)
        && isComparedShare(index, behind: slash + 2)
        || [2, 3, 4, 5, 6, 8, 10, 16, 32, 64].contains(under.value.significand)
        // "1/500 s" of a camera
        || over.value == ExactDecimal(1) && under.wholeDigits <= 4
          && (isWord(slash + 2, "s") || isWord(slash + 2, "sec") || isWord(slash + 2, "second")
            || isUnitOfFraction(slash + 2)),
      !isSign(slash + 2, .slash), over.value.significand > 0,
      over.value.significand % 2 == 1 || under.value.significand % 2 == 1
        || isUnreduced(over.value, under.value, behind: slash + 2)
    else { return nil }
    slash += 2
    return ExactRatio(over.value.significand, under.value.significand)
      .applied(to: ExactDecimal(1)).map { ($0, slash) }
  }

  /// "*≥* 1/100", "*is* 1/100 of it"; but "the shutter was set to 1/1000".
  private func isComparedShare(_ index: Int, behind end: Int) -> Bool {
    [.less, .greater, .lessOrEqual, .greaterOrEqual].contains(tokens[index - 1].sign)
      || classes(end).contains(.of) || !classes(index - 1).isDisjoint(with: .copula)
  }

  /// "1/40 acre plots", "1/18 mol"; but "1/15 days" may be a date or a code.
  private func isUnitOfFraction(_ index: Int) -> Bool {
    guard tokens[index].isSpaced, tokens[index].kind == .word,
      let unit = factor(at: index, after: nil, isAlone: false)
    else { return false }
    return !lexicon.units[unit.unit].isMoney && lexicon.units[unit.unit].kind != .duration
  }

  /// "4/32 inch" of a tyre's tread, "2/4 of them"; but "8/16 GB" are two sizes: nobody writes a half so.
  private func isUnreduced(_ over: ExactDecimal, _ under: ExactDecimal, behind end: Int) -> Bool {
    guard let measure = measure(at: end, after: Amount(value: over, end: end)) else { return true }
    return measure.unit == lexicon.inch && isPartOfInch(under)
      && under.significand != 2 * over.significand
  }

  /// What rulers and gauges part an inch into.
  func isPartOfInch(_ under: ExactDecimal) -> Bool {
    [8, 16, 32, 64].contains(under.significand) && under.exponent == 0
  }

  func mixedFraction(
    after whole: ExactDecimal, at index: Int
  ) -> (value: ExactDecimal, end: Int)? {
    var start = index
    if isSign(start, .hyphen), isGlued(start), isGlued(start + 1) { start += 1 }
    if let literal = literal(start), literal.isFraction {
      return whole.adding(literal.value).map { ($0, start + 1) }
    }
    guard let fraction = slashFraction(at: start), tokens[start].isSpaced || start > index else {
      return nil
    }
    return whole.adding(fraction.value).map { ($0, fraction.end) }
  }

  /// "3 and a third of that", "4 and half survived": the part is of something else.
  private func isOtherPart(_ next: Int, isNamed: Bool, behind number: Int) -> Bool {
    if classes(next).contains(.of) {
      return isWord(next + 1, "that") || isWord(next + 1, "those") || isWord(next + 1, "it")
        || isWord(next + 1, "them") || isWord(next + 1, "these")
    }
    return !isNamed && tokens[number].kind == .number && isNoun(next) && !unitFollows(next)
      && !classes(next).contains(.scale)
  }

  /// "and a half", "and three quarters", "and quarter".
  @inline(__always) func andFraction(at index: Int) -> (value: ExactDecimal, end: Int)? {
    classes(index).contains(.and) || isSign(index, .hyphen) ? addedFraction(at: index) : nil
  }

  private func addedFraction(at index: Int) -> (value: ExactDecimal, end: Int)? {
    var next = index
    while isSign(next, .hyphen), isGlued(next) || classes(next + 1).contains(.and) { next += 1 }
    guard classes(next).contains(.and) else { return nil }
    next += 1
    // "1 and 1/2 cups"
    if tokens[next].kind == .number, tokens[index - 1].kind == .number, !isBetween(index - 1) {
      if let literal = literal(next), literal.isFraction { return (literal.value, next + 1) }
      return slashFraction(at: next)
    }
    while isSign(next, .hyphen) { next += 1 }
    var count: Int128 = 1
    var isNamed = false
    // "a year and half"
    if isWord(next, "half"), unitFollows(index - 1), isClauseEnd(next + 1) { isNamed = true }
    if classes(next).contains(.article) || isWord(next, "one") {
      isNamed = true
      next += 1
    } else if classes(next).contains([.number, .ones]) {
      count = Int128(lexicon.values[tokens[next].value])
      next += 1
    }
    while isSign(next, .hyphen) { next += 1 }
    guard classes(next).contains(.fraction) else { return nil }
    let under = Int128(lexicon.values[tokens[next].value])
    guard under <= 10, count < under, !classes(next + 1).contains(.number),
      let value = ExactRatio(count, under).applied(to: ExactDecimal(1))
    else { return nil }
    next += 1
    // "3 and a third of that", "we took 4 and half survived"
    if !knowsLanguage, isOtherPart(next, isNamed: isNamed || count > 1, behind: index - 1) {
      return nil
    }
    if classes(next).contains(.of), unitFollows(next + 1) { next += 1 }
    return (value, next)
  }
}
