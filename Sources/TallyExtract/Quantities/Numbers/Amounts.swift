internal import TallyCore

/// A number as written, without its unit: "1.5 million", "two and a half", "a dozen".
struct Amount {
  var value: ExactDecimal
  /// The token after it.
  var end: Int
  /// Spelled in words.
  var isWord = false
  /// "a few": no value at all.
  var isVague = false
  var isApproximate = false
  /// "a" or "an" alone: a number only before a unit.
  var isArticle = false
  /// The power of ten of its scale words: 6 for "1.5 million".
  var scale = 0
  /// Digits only, such as 1984: perhaps a year.
  var isPlainInteger = false
  /// A share of something: "two thirds", "half".
  var isFraction = false
  var hasUnclearComma = false
  /// "thousands of": vague, but of a size.
  var isPlural = false
  /// "one": as often a pronoun as a number.
  var isOne = false
  /// "three dozen": its word counts in twelves.
  var isOfDozens = false
  /// Cents, said in their whole.
  var isHundredths = false
  /// The power of ten behind its factor: 5 for "1.5 × 10⁵".
  var power = 0

  /// A number of whole things, as far as it is known.
  var isWhole: Bool { isPositive && value.exponent >= 0 }

  var isPositive: Bool {
    !isVague && !isFraction && !hasUnclearComma && value > ExactDecimal(0)
  }
}

extension QuantityReader {
  func amount(at index: Int, afterMoney: Bool = false) -> Amount? {
    if let literal = literal(index) {
      return literal.isIdentifier ? nil : digits(literal, at: index, afterMoney: afterMoney)
    }
    guard tokens[index].kind == .word else { return nil }
    return words(at: index)
  }

  // MARK: Digits

  @inline(__always) private func digits(
    _ literal: NumberLiteral, at index: Int, afterMoney: Bool
  ) -> Amount? {
    var amount = Amount(value: literal.value, end: index + 1)
    amount.isPlainInteger = literal.isPlainInteger
    amount.hasUnclearComma = literal.hasUnclearComma
    amount.isFraction = literal.isFraction
    if literal.isFraction || literal.hasPoint, classes(index + 1).contains(.of),
      let unit = unitOfPart(at: index + 2, literal)
    {
      amount.end = unit
      return amount
    }
    return endsAmount(tokens[index + 1])
      ? amount : goingOn(amount, literal, at: index, afterMoney: afterMoney)
  }

  /// The unit of "0.6 of a percentage point", "⅛ of an ounce", "0.25 of one percent".
  private func unitOfPart(at index: Int, _ part: NumberLiteral) -> Int? {
    guard part.value < ExactDecimal(1), classes(index).contains(.article) || isWord(index, "one")
    else { return nil }
    return unitFollows(index + 1) ? index + 1 : nil
  }

  private func goingOn(
    _ digits: Amount, _ literal: NumberLiteral, at index: Int, afterMoney: Bool
  ) -> Amount? {
    var amount = digits
    if literal.hasPoint, afterMoney, isGlued(index + 1),
      let part = mixedFraction(after: ExactDecimal(0), at: index + 1),
      let sum = literal.value.adding(
        ExactDecimal(
          significand: part.value.significand,
          exponent: part.value.exponent + literal.value.exponent))
    {
      // "$5.31½ a bushel": half a cent.
      amount.value = sum
      amount.end = part.end
    } else if literal.isPlainInteger, let mixed = mixedFraction(after: literal.value, at: index + 1)
    {
      amount.value = mixed.value
      amount.end = mixed.end
      amount.isPlainInteger = false
    } else if literal.isPlainInteger, let simple = slashFraction(at: index) {
      amount.value = simple.value
      amount.end = simple.end
      amount.isPlainInteger = false
      amount.isFraction = true
      // "about 2/3s of them"
      if isWord(amount.end, "s"), isGlued(amount.end) { amount.end += 1 }
      if classes(amount.end).contains(.of) {
        // "3/4 of a mile"
        let unit = amount.end + (classes(amount.end + 1).contains(.article) ? 2 : 1)
        if unitFollows(unit) { amount.end = unit }
      }
    } else if literal.isPlainInteger, literal.value == ExactDecimal(10),
      let power = bareTens(at: index)
    {
      amount.value = ExactDecimal(significand: 1, exponent: power.power)
      amount.end = power.end
      amount.isPlainInteger = false
    } else if let power = tensPower(at: index + 1, of: literal.value),
      let exact = scaled(literal.value, power.power)
    {
      amount.value = exact
      amount.end = power.end
      amount.power = power.power
      amount.isPlainInteger = false
    } else if let power = power(at: index) ?? powerFactor(at: index + 1, of: literal.value) {
      amount.value = power.value
      amount.end = power.end
      amount.isPlainInteger = false
    }
    if literal.isPlainInteger, classes(amount.end).contains(.point), tokens[amount.end].isSpaced,
      let decimals = self.literal(amount.end + 1), decimals.isPlainInteger,
      decimals.wholeDigits <= 2,
      let sum = amount.value.adding(
        ExactDecimal(significand: decimals.value.significand, exponent: -decimals.wholeDigits))
    {
      // "1 point 3".
      amount.value = sum
      amount.end += 2
      amount.isPlainInteger = false
    }
    if literal.hasPoint, isSign(amount.end, .openParenthesis), isGlued(amount.end),
      let digits = self.literal(amount.end + 1), digits.isPlainInteger, digits.wholeDigits <= 3,
      isSign(amount.end + 2, .closeParenthesis)
    {
      // "0.495274(1) Å": the uncertainty of the last digits.
      amount.end += 3
      if let power = tensPower(at: amount.end), let exact = scaled(amount.value, power.power) {
        amount.value = exact
        amount.end = power.end
        amount.power = power.power
      }
    }
    if let half = andFraction(at: amount.end), !amount.isFraction,
      let sum = amount.value.adding(half.value)
    {
      amount.value = sum
      amount.end = half.end
    }
    applyScale(to: &amount, afterMoney: afterMoney)
    if classes(amount.end).contains(.dozen), !isPlural(amount.end),
      let dozens = amount.value.multiplied(by: ExactDecimal(12))
    {
      // "40 dozen eggs"
      amount.value = dozens
      amount.isOfDozens = true
      amount.end += 1
      amount.isPlainInteger = false
    }
    return amount
  }

  /// No fraction, power or scale goes on with it: a plain word, a comma.
  private func endsAmount(_ next: Token) -> Bool {
    guard next.classes.isDisjoint(with: [.point, .and, .scale, .dozen]) else { return false }
    switch next.kind {
    case .end: return true
    // Scales of letters, "x", "x10"
    case .word:
      let length = next.end - next.start
      // "2.41 times 10^26"
      if length == 5 && next.isShortWord("times") { return false }
      return length > 3 || length > 1 && !next.isMixed && !next.isShortWord("mm") && !knowsLanguage
    case .sign: return next.sign.isStop || next.sign == .percent
    default: return false
    }
  }

  private func scaled(_ value: ExactDecimal, _ power: Int) -> ExactDecimal? {
    abs(power) <= 60
      ? ExactDecimal(significand: value.significand, exponent: value.exponent + power)
      : nil
  }

  // MARK: Words

  private func words(at index: Int) -> Amount? {
    let classes = classes(index)
    if classes.contains(.number) { return spelled(at: index).map(withFigures) }
    if classes.contains(.article) || isWord(index, "the") { return article(at: index) }
    if classes.contains(.fraction), isWord(index, "half") || isWord(index, "quarter") {
      return half(at: index)
    }
    if classes.contains(.vague) { return vague(from: index, at: index) }
    if classes.contains(.couple), isWord(index, "couple") {
      guard mayBeCounted(index + 1), !self.classes(index - 1).contains(.the) else { return nil }
      return counted(2, from: index + 1, approximate: true)
    }
    if classes.contains(.dozen) { return counted(12, from: index + 1) }
    if knowsLanguage, classes.contains(.scale),
      (1...3).contains(lexicon.values[tokens[index].value])
    {
      return isPlural(index) && lexicon.values[tokens[index].value] == 3
        ? vagueScale(at: index) : spelled(at: index)
    }
    if classes.contains(.dozens) || (classes.contains(.scale) && isPlural(index)) {
      return vagueScale(at: index)
    }
    if classes.contains(.scale) { return bareScale(at: index) }
    return nil
  }

  /// "thirty (30) days": contracts say a number twice.
  private func withFigures(_ amount: Amount) -> Amount {
    let open = amount.end
    guard isSign(open, .openParenthesis), let figures = literal(open + 1),
      figures.value == amount.value, isSign(open + 2, .closeParenthesis),
      tokens[open + 3].kind == .word
    else { return amount }
    var amount = amount
    amount.end = open + 3
    return amount
  }

  /// "couple of", "couple hours"; "the couple had", "killed a couple after" are two people.
  private func mayBeCounted(_ index: Int) -> Bool {
    classes(index).contains(.of) || isNoun(index) && text[tokens[index].end - 1] == 0x73
      || !classes(index).isDisjoint(with: [.scale, .dozen])
  }

  private func isPlural(_ index: Int) -> Bool { text[tokens[index].end - 1] | 0x20 == 0x73 }

  private func counted(_ value: Int, from index: Int, approximate: Bool = false) -> Amount {
    var end = index
    if classes(end).contains(.of), self.classes(end + 1).isDisjoint(with: [.the, .function]) {
      end += 1
    }
    var amount = Amount(value: ExactDecimal(value), end: end, isWord: true)
    amount.isApproximate = approximate
    // "a couple of hundred", "a couple million"
    if classes(end).contains(.scale), !isPlural(end) {
      applyScale(to: &amount, afterMoney: false)
    }
    return amount
  }

  private func vague(from start: Int, at index: Int) -> Amount {
    var amount = Amount(value: ExactDecimal(0), end: index + 1, isWord: true)
    amount.isVague = true
    // "several hundred", "a few thousand".
    for _ in 0..<3 where !classes(amount.end).isDisjoint(with: [.scale, .dozen]) {
      amount.end += 1
      // "Several thousand teachers marched."
      amount.isPlural = true
    }
    return amount
  }

  /// "thousands of", "tens of thousands of", "dozens of".
  private func vagueScale(at index: Int) -> Amount? {
    var end = index + 1
    for _ in 0..<3 where classes(end).contains(.of) && classes(end + 1).contains(.scale) {
      end += 2
    }
    // "millions of dollars"
    if classes(end).contains(.of), unitFollows(end + 1) { end += 1 }
    var amount = Amount(value: ExactDecimal(0), end: end, isWord: true)
    amount.isVague = true
    amount.isPlural = true
    return amount
  }

  /// "hundred" or "thousand" without a number before it, as in "thousand liters".
  private func bareScale(at index: Int) -> Amount? {
    guard isWord(index, "hundred") || isWord(index, "thousand") || isWord(index, "million") else {
      return nil
    }
    let power = lexicon.values[tokens[index].value]
    var amount = Amount(
      value: ExactDecimal(significand: 1, exponent: power), end: index + 1, isWord: true)
    amount.scale = power
    return amount
  }

  /// "a", "an" before a unit, or before "hundred", "dozen", "few", "half".
  private func article(at index: Int) -> Amount? {
    let next = index + 1
    let classes = classes(next)
    let isArticle = self.classes(index).contains(.article)
    if classes.contains(.vague), isWord(next, "few") { return vague(from: index, at: next) }
    if classes.contains(.couple), isArticle {
      guard isWord(next, "couple") && mayBeCounted(next + 1) || self.classes(next + 1).contains(.of)
      else { return nil }
      // "a pair of glasses" is one thing.
      if isWord(next, "pair"), groups(next + 2).contains(.paired) { return nil }
      return counted(2, from: next + 1, approximate: isWord(next, "couple"))
    }
    guard isArticle else { return nil }
    if isWord(index, "a"), isGlued(index), tokens[index - 1].kind == .sign { return nil }
    if classes.contains(.dozen) { return counted(12, from: next + 1) }
    if classes.contains(.scale), !isPlural(next) {
      return spelled(at: index, behindArticle: true)
    }
    if classes.contains(.fraction), !isPlural(next),
      lexicon.values[tokens[next].value] <= 10 || self.classes(next + 1).contains(.of)
    {
      // "a half-life"
      if isSign(next + 1, .hyphen), isGlued(next + 1), !unitFollows(next + 2) { return nil }
      let isHalf = isWord(next, "half") || isWord(next, "quarter")
      guard
        isHalf || self.classes(next + 1).contains(.of) || isStep(from: index, to: next + 1)
          || opensShares(behind: next + 1) || isOfSome(from: index, to: next + 1)
      else { return nil }
      return share(1, at: next)
    }
    if classes.contains(.single) {
      return Amount(value: ExactDecimal(1), end: next + 1, isWord: true, isArticle: true)
    }
    return Amount(value: ExactDecimal(1), end: next, isWord: true, isArticle: true)
  }

  /// "A third *to a half* of patients", "between a third *and a half*": another share follows.
  private func opensShares(behind end: Int) -> Bool {
    guard classes(end).contains(.rangeTo) || classes(end).contains(.and) else { return false }
    let isCounted =
      classes(end + 1).contains(.article) || classes(end + 1).contains([.number, .ones])
    let share = isSign(end + 2, .hyphen) ? end + 3 : end + 2
    return isCounted && classes(share).contains(.fraction)
  }

  /// "fell by a third", "by about a third", "cut by half": what stands behind "by" and before no noun.
  private func isStep(from start: Int, to end: Int) -> Bool {
    let isLoose =
      isWord(start - 1, "about") || isWord(start - 1, "around") || isWord(start - 1, "nearly")
      || isWord(start - 1, "almost") || isWord(start - 1, "roughly")
    return isWord(start - (isLoose ? 2 : 1), "by") && nounRange(at: end) == nil
      && !isSign(end, .hyphen) && !isWord(end, "past") && !isWord(end, "to")
  }

  /// "More than half *were* sold", "about a third *said* so", "half *are* women": of those whom the text just told of. Without
  /// a bound "a third" may be one more of them.
  private func isOfSome(from start: Int, to end: Int) -> Bool {
    guard tokens[end].kind == .word else { return false }
    if phrase(before: start, where: { $0.before != nil || $0.isLooseBefore }) != nil {
      // "about half can of beans"
      return classes(end).contains(.copula)
        || groups(end).contains(.verbOfSome) && !classes(end + 1).contains(.of)
    }
    let opens = tokens[start - 1].kind != .word || classes(start - 1).contains(.and)
    return opens && (isWord(end, "are") || isWord(end, "were"))
  }

  /// "half", "half a", "half of", "quarter-".
  private func half(at index: Int) -> Amount? {
    guard let share = share(1, at: index) else { return nil }
    if share.end > index + 1 || unitFollows(share.end) { return share }
    let before = index - 1
    // "the second half", "this half", "the other half" are parts in time or space.
    if classes(before).contains(.ordinal) || classes(before).contains(.the)
      || isWord(before, "second") || isWord(before, "this") || isWord(before, "last")
      || isWord(before, "other") || isWord(before, "latter") || isWord(before, "better")
    {
      return nil
    }
    // "the third quarter of 2021", "in the final quarter of the year"
    if isWord(index, "quarter"), tokens[before].kind == .word,
      phrase(before: index, where: { $0.before != nil || $0.isLooseBefore }) == nil
    {
      return nil
    }
    let next = index + 1
    if isSign(next, .hyphen) { return unitFollows(next + 1) ? share : nil }
    if isWord(index, "half"), isStep(from: index, to: next) { return share }
    if classes(next).contains(.rangeTo), opensShares(behind: next) { return share }
    if isWord(index, "half"), isOfSome(from: index, to: next) { return share }
    let opensShare =
      classes(next).contains(.of) || classes(next).contains(.the)
      || classes(next).contains(.scale) || isWord(next, "dozen")
    return opensShare && isWord(index, "half") || classes(next).contains(.of) ? share : nil
  }

  /// `count` of the fraction word at `index`.
  private func share(_ count: Int128, at index: Int) -> Amount? {
    let under = Int128(lexicon.values[tokens[index].value])
    guard let value = ExactRatio(count, under).applied(to: ExactDecimal(1)) else { return nil }
    var amount = Amount(value: value, end: index + 1, isWord: true)
    amount.isFraction = true
    var next = index + 1
    if isSign(next, .hyphen), isGlued(next) { next += 1 }
    // "a quarter of an hour", "a third of a million", "half a dozen".
    let of = classes(next).contains(.of) ? 1 : 0
    let some = of + (classes(next + of).contains(.article) ? 1 : 0)
    if some > 0,
      unitFollows(next + some)
        || some > of && !classes(next + some).isDisjoint(with: [.scale, .dozen])
    {
      next += some
    }
    // "half of one percent", "a quarter of 1 %"
    if of > 0, some == of, isWord(next + 1, "one") || literal(next + 1)?.value == ExactDecimal(1),
      unitFollows(next + 2) || isSign(next + 2, .percent)
    {
      next += 2
      amount.end = next
      return amount
    }
    if next > index + 1,
      unitFollows(next) || classes(next).contains(.scale) || classes(next).contains(.dozen)
    {
      amount.end = next
    }
    if classes(amount.end).contains(.dozen) {
      amount.value = ExactRatio(count * 12, under).applied(to: ExactDecimal(1)) ?? amount.value
      amount.end += 1
      amount.isFraction = false
    }
    // "half a million".
    let article = classes(amount.end).contains(.article) ? 1 : 0
    if classes(amount.end + article).contains(.scale) {
      amount.end += article
      applyScale(to: &amount, afterMoney: false)
      amount.isFraction = false
    }
    return amount
  }

  func unitFollows(_ index: Int) -> Bool {
    tokens[index].kind == .word
      && phrase(at: index) { $0.unit >= 0 && $0.condition == .always } != nil
  }
}
