internal import TallyCore

extension QuantityReader {
  /// "one million *one-parent* families": how each is, and no more of them.
  private func isOfNoun(_ index: Int) -> Bool {
    isSign(index + 1, .hyphen) && isGlued(index + 1) && isGlued(index + 2)
      && tokens[index + 2].kind == .word
      && classes(index + 2).isDisjoint(with: [.number, .scale])
  }

  /// "one hundred and five", "twenty-one", "two and a half", "three quarters", "one point three".
  ///
  ///     two hundred and five thousand  →  ((2 × 100) + 5) × 1000
  func spelled(at start: Int, behindArticle: Bool = false) -> Amount? {
    var total: Int128 = 0
    // "a hundred and five": the article says one.
    var current: Int128 = behindArticle ? 1 : 0
    var lastScale = Int.max
    var index = behindArticle ? start + 1 : start
    var previous: WordClass = behindArticle ? .ones : []
    var scale = 0
    let isBareScale = knowsLanguage && !behindArticle && !classes(start).contains(.number)
    if knowsLanguage, !behindArticle, isInsideNumeral(start) { return nil }
    words: for _ in 0..<24 {
      var next = index
      if index > start, isSign(next, .hyphen), tokens[next + 1].kind == .word {
        guard classes(next + 1).contains(.number) || classes(next + 1).contains(.scale) else {
          break
        }
        // "ten-fifteen" is no number; "twenty-one" is.
        if classes(next + 1).contains(.number),
          !(previous.contains(.ten) && classes(next + 1).contains(.ones))
        {
          break
        }
        next += 1
      }
      if index > start, previous.contains(.scale), classes(next).contains(.and) || isComma(next),
        classes(next + 1).contains(.number)
      {
        next += 1
      }
      // "twenty and four hours": falling values are no list.
      if previous.contains(.ten), classes(next).contains(.and),
        classes(next + 1).contains([.number, .ones]), unitFollows(next + 2)
      {
        next += 1
      }
      if knowsLanguage, index == start || previous.contains(.scale),
        let whole = phrase(at: next, where: { $0.number >= 0 })
      {
        current += Int128(whole.phrase.number)
        // "doscientos veinte"
        previous = whole.phrase.number % 100 == 0 ? .scale : .ones
        index = whole.end
        continue
      }
      let classes = classes(next)
      let value =
        classes.isDisjoint(with: [.number, .scale]) ? 0 : lexicon.values[tokens[next].value]
      if classes.contains(.number) {
        let mayFollow =
          index == start || previous.contains(.scale)
          || (previous.contains(.ten) && classes.contains(.ones) && value > 0)
        guard mayFollow, index == start || !isOfNoun(next) else { break words }
        current += Int128(value)
      } else if classes.contains(.scale), index > start || isBareScale, !isScaleOfPlural(next),
        // "ein bio-psychosoziales Wesen"
        !(knowsLanguage && isSign(next + 1, .hyphen) && isGlued(next + 1))
      {
        if value == 2 {
          // "cent vingt"
          if isBareScale, current == 0 { current = 1 }
          guard current > 0, current < 100 else { break words }
          current *= 100
        } else {
          guard value < lastScale || total == 0 else { break words }
          let (product, overflow) = max(current, 1).multipliedReportingOverflow(by: tens(value))
          if overflow { return nil }
          total += product
          current = 0
          lastScale = value
        }
        scale = max(scale, value)
      } else {
        break words
      }
      previous = classes
      index = next + 1
    }
    // "The hundred and twenty-fifth"
    guard index > start, !previous.contains(.ten) || ordinalInWords(index - 1) == nil else {
      return nil
    }
    var amount = Amount(value: ExactDecimal(significand: total + current), end: index, isWord: true)
    amount.scale = scale
    amount.isOne = index == start + 1 && isWord(start, "one")
    if marks(start).contains(.half), index == start + 1,
      let half = amount.value.adding(ExactDecimal(significand: 5, exponent: -1))
    {
      amount.value = half
    }
    finish(&amount, start)
    return amount
  }

  private func isComma(_ index: Int) -> Bool { isSign(index, .comma) }

  /// "hundreds" of "two hundreds" is not a scale of a number in words.
  private func isScaleOfPlural(_ index: Int) -> Bool {
    isWord(index, "hundreds") || isWord(index, "thousands")
  }

  private func tens(_ power: Int) -> Int128 {
    var value: Int128 = 1
    for _ in 0..<power { value *= 10 }
    return value
  }

  private func finish(_ amount: inout Amount, _ start: Int) {
    let index = amount.end
    let hyphen = isSign(index, .hyphen) && isGlued(index) ? 1 : 0
    // "two thirds", "one-quarter".
    if amount.value < ExactDecimal(100), amount.value.significand > 0,
      classes(index + hyphen).contains(.fraction), amount.scale == 0
    {
      let word = tokens[index + hyphen].value
      let under = Int128(lexicon.values[word])
      let isPlural = text[tokens[index + hyphen].end - 1] == 0x73
      let isShare =
        amount.value == ExactDecimal(1) ? !isPlural : isPlural || isWord(index + hyphen, "quarter")
      // "two-third" is written for two thirds; "two third places" are none.
      // "one twentieth-century house"
      // "the last two quarters", "the first three quarters of the year" are of three months.
      let arePeriods =
        isWord(index + hyphen, "quarters")
        && (amount.value != ExactDecimal(3)
          || groups(start - 1).contains(.successive) && !isPartOfTime(behind: index + hyphen + 1))
      let isAttribute =
        isSign(index + hyphen + 1, .hyphen) && isGlued(index + hyphen + 1) && !isPlural
      if !arePeriods,
        !isAttribute || isWord(index + hyphen, "half") || isWord(index + hyphen, "quarter"),
        isShare || isWord(index + hyphen, "half") || hyphen == 1 && isGlued(index + 1),
        let value = ExactRatio(amount.value.significand, under).applied(to: ExactDecimal(1))
      {
        amount.value = value
        amount.end = index + hyphen + 1
        amount.isFraction = true
        amount.isOne = false
        if classes(amount.end).contains(.of) {
          let article = classes(amount.end + 1).contains(.article) ? 1 : 0
          let whole = amount.end + 1 + article
          if unitFollows(whole) {
            amount.end = whole
          } else if article == 1, classes(whole).contains(.scale) {
            // "three quarters of a million"
            amount.end = whole
            applyScale(to: &amount, afterMoney: false)
            amount.isFraction = false
          }
        }
        return
      }
    }
    if classes(index).contains(.point), classes(index + 1).contains([.number, .ones]) {
      decimals(&amount, from: index + 1)
      return
    }
    // "a million and a half" is half a million more.
    let scale = amount.scale >= 6 ? amount.scale : 0
    if let half = andFraction(at: index),
      let sum = amount.value.adding(
        ExactDecimal(significand: half.value.significand, exponent: half.value.exponent + scale))
    {
      amount.value = sum
      amount.end = half.end
      amount.isOne = false
    }
    if isWord(amount.end, "dozen") {
      amount.value = amount.value.multiplied(by: ExactDecimal(12)) ?? amount.value
      amount.isOfDozens = true
      amount.end += 1
      amount.isOne = false
    }
    if amount.scale == 0 || amount.end > index { applyScale(to: &amount, afterMoney: false) }
  }

  /// "The last three quarters *of a century*"; but "of the year", "of 2020".
  private func isPartOfTime(behind end: Int) -> Bool {
    guard classes(end).contains(.of) else { return false }
    return !isYear(end + 1) && !(end + 1...end + 3).contains { isWord($0, "year") }
  }

  /// "point three five".
  private func decimals(_ amount: inout Amount, from start: Int) {
    var index = start
    var value = amount.value
    while classes(index).contains([.number, .ones]), index - start < 8 {
      let digit = ExactDecimal(
        significand: Int128(lexicon.values[tokens[index].value]), exponent: -(index - start + 1))
      value = value.adding(digit) ?? value
      index += 1
    }
    amount.value = value
    amount.end = index
    amount.isOne = false
    applyScale(to: &amount, afterMoney: false)
  }
}
