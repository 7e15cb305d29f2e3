internal import TallyCore

/// What joins the two ends of a range: "to", a dash, "or", dots.
extension QuantityReader {
  func link(after first: Item) -> (Link, Int)? {
    let index = behindSymbol(of: first) ?? behindPoint(first.end)
    let token = tokens[index]
    if token.kind == .sign {
      switch token.sign {
      case .hyphen, .enDash, .emDash, .minus:
        if let next = afterDash(index, first) { return next }
        return nil
      case .plusMinus: return (.plusMinus, index + 1)
      case .times: return tokens[index + 1].kind == .number ? (.times, index + 1) : nil
      // "2∼5 days"; but "104 / 3 ≈ 35" is about as much.
      case .tilde where tokens[index + 1].kind == .number:
        return bytes(index).elementsEqual("≈".utf8) ? nil : (.dash, index + 1)
      case .period, .ellipsis: return dots(index)
      case .comma where isGuess(first, at: index): return (.or, index + 1)
      default: break
      }
    }
    if token.kind == .sign, token.sign == .openParenthesis || token.sign == .closeParenthesis {
      return nil
    }
    guard token.kind == .word else { return nil }
    if classes(index).contains(.rangeTo) {
      // "von sechs Monaten bis zu fünf Jahren"
      if knowsLanguage, isWord(index + 1, "zu"), classes(first.start - 1).contains(.from) {
        return (.to, index + 2)
      }
      return mayBeTo(first) && isRangeWord(index, first)
        ? (.to, afterBound(afterLoose(index + 1), first)) : nil
    }
    // "from 30 °C up to 40 °C"
    if isWord(index, "up"), classes(index + 1).contains(.rangeTo),
      classes(first.start - 1).contains(.from)
    {
      return (.to, afterLoose(index + 2))
    }
    // "costs $3,000 up to $5,000"
    if isWord(index, "up"), classes(index + 1).contains(.rangeTo), first.unit?.isMoney == true,
      isSign(index + 2, .currency),
      !(max(first.start - 5, Tokenizer.margin)..<first.start).contains(where: {
        classes($0).contains(.change) || groups($0).contains(.moving)
      })
    {
      return (.to, index + 2)
    }
    if classes(index).contains(.or) {
      // "5, 10 or 15 kg" is a list.
      let endsList =
        floor == first.start - 1 && isSign(floor, .comma) && found.count > ownStart
        && (notes.list.start < found.count
          || found[found.count - 1].quantity.unit == first.unit?.code)
      // "10 or even 15 years"
      let next = isWord(index + 1, "even") ? index + 2 : index + 1
      return startsSmallNumber(next) && !endsList ? (.or, next) : nil
    }
    if classes(index).contains(.and) || isWord(index, "y") {
      return isBetween(first.start) && !isContrasted(first) || repeatsBetween(first, at: index)
        ? (.and, afterBound(afterLoose(index + 1), first)) : nil
    }
    if isWord(index, "x"), tokens[index + 1].kind == .number { return (.times, index + 1) }
    return nil
  }

  /// "400 milligrams (mg) to": behind the symbol that the name of the unit introduces.
  private func behindSymbol(of first: Item) -> Int? {
    let open = first.end
    guard isSign(open, .openParenthesis), isSign(open + 2, .closeParenthesis),
      let unit = first.unit,
      lexicon.symbol(text, tokens[open + 1]).map({ lexicon.units[$0.unit] }) == unit
    else { return nil }
    return open + 3
  }

  /// "Between 36 and 46 °F (2 and 8 °C)": the two ends again, in another unit.
  private func repeatsBetween(_ first: Item, at and: Int) -> Bool {
    guard isSign(first.start - 1, .openParenthesis), floor == first.start - 1,
      let last = notes.lastValue, let unit = last.unit, classes(last.before + 1).contains(.between),
      let second = item(at: and + 1), isSign(second.end, .closeParenthesis),
      let other = second.unit
    else { return false }
    return other.kind == unit.kind && other != unit
  }

  /// "150° C. to 250° C.", "30 sec. or more": behind the point of a shortened unit, where a word in lower case
  /// goes on.
  @inline(__always) func behindPoint(_ index: Int) -> Int {
    isSign(index, .period) && isGlued(index) ? behindShortened(index) : index
  }

  private func behindShortened(_ index: Int) -> Int {
    guard tokens[index - 1].kind == .word,
      tokens[index - 1].end - tokens[index - 1].start <= 4, tokens[index + 1].kind == .word,
      tokens[index + 1].isSpaced, !tokens[index + 1].isCapitalized
    else { return index }
    return index + 1
  }

  private func isNeverNegative(_ unit: Unit) -> Bool {
    switch unit.kind {
    case .mass, .volume, .length, .area, .duration, .dose: true
    default: false
    }
  }

  /// Whether the number at `index` has the unit too.
  private func isSaidAgain(_ unit: Unit, at index: Int) -> Bool {
    item(at: index)?.measure.map {
      $0.unit == unit || $0.unit.code.utf8.starts(with: (unit.code + "/").utf8)
    } ?? false
  }

  /// Behind a dash: "2-3", "2 - 3", "10%–20%", "8- to 16-", "2 - ~7".
  private func afterDash(_ index: Int, _ first: Item) -> (Link, Int)? {
    var next = index + 1
    if isSign(next, .tilde) { next += 1 }
    // "five - to 10 - percent" of a text cut into tokens.
    let isCut = isSign(index, .hyphen) && tokens[index].isSpaced && tokens[next].isSpaced
    if isWord(next, "to"), isGlued(index) || isCut && startsNumber(next + 1) {
      let isTight = isSign(next + 1, .hyphen) && isGlued(next + 1)
      return (.to, isTight ? next + 2 : next + 1)
    }
    if isWord(next, "or"), isGlued(index), startsSmallNumber(next + 1) { return (.or, next + 1) }
    let isBalanced = tokens[index].isSpaced == tokens[index + 1].isSpaced
    // "2 -7 g" is a range too where nothing but a range makes sense: no space before a sign's number.
    // Also "250mg -500mg", as no mass is below nothing.
    let isSlanted =
      tokens[index].isSpaced && !tokens[index + 1].isSpaced
      && (first.measure.map { isNeverNegative($0.unit) && isSaidAgain($0.unit, at: next) } ?? true)
    // "£40 -£50", "£125k- £250k"
    let isOfMoney =
      isSign(index, .hyphen) && first.unit?.isMoney == true && first.amount.isPositive
      && isSign(next, .currency)
    // "5– 7 days"
    let isLate =
      isGlued(index) && tokens[next].isSpaced && first.measure == nil
      && first.amount.isPlainInteger && tokens[next].kind == .number
      && item(at: next)?.measure != nil
    guard isBalanced || isSlanted || isOfMoney || isLate else { return nil }
    let token = tokens[next]
    guard
      token.kind == .number || token.sign == .currency && token.kind == .sign
        || isSign(next, .minus) || isSign(next, .hyphen) && isGlued(next + 1)
        || (first.amount.isWord && classes(next).contains(.number))
    else { return nil }
    if isSign(index, .emDash), first.measure != nil { return nil }
    // "2022 – 3:55 pm"
    if isSign(next + 1, .colon), isGlued(next + 1), tokens[next + 2].kind == .number,
      isGlued(next + 2)
    {
      return nil
    }
    return (.dash, next)
  }

  /// "5..10 mm", "5...10", "5 … 10": dots with the same space on both sides.
  private func dots(_ index: Int) -> (Link, Int)? {
    var next = index + 1
    while next < index + 3, isSign(next, .period), isGlued(next) { next += 1 }
    guard next > index + 1 || isSign(index, .ellipsis), tokens[next].kind == .number,
      tokens[index].isSpaced == tokens[next].isSpaced
    else { return nil }
    return (.dash, next)
  }

  /// Steps over "about" and "~" in front of a range's second end.
  private func afterLoose(_ index: Int) -> Int {
    // "tra i 10 e i 20 euro"
    if marks(index).contains(.article), tokens[index + 1].kind == .number { return index + 1 }
    if isSign(index, .tilde) { return index + 1 }
    if let loose = phrase(at: index, where: { $0.isLooseBefore }), loose.end < index + 3 {
      return loose.end
    }
    if isWord(index, "as"), isWord(index + 2, "as") { return index + 3 }
    return index
  }

  /// "from $100 to over $6,000", "six months to up to a year"; but "from under $50 to over $90" has two loose ends.
  private func afterBound(_ index: Int, _ first: Item) -> Int {
    // "aged 1 year to under 7 years", "children 6 to under 12 years", "$40,000 to under $65,000"
    if isWord(index, "under") || isWord(index, "less") && isWord(index + 1, "than") {
      let end = isWord(index, "under") ? index + 1 : index + 2
      let isOpen =
        isWord(first.start - 1, "aged") || groups(first.start - 1).contains(.ofAge)
        // "slid $3.20 to under $40": by so much, and what was left
        || first.hasLeadingMoney && isSign(end, .currency) && !isWord(first.start - 1, "slid")
          && groups(first.start - 1).isDisjoint(with: [.moving, .mayMove])
      if isOpen, startsNumber(end) || isSign(end, .currency) { return end }
    }
    guard let bound = phrase(at: index, where: { Self.mayEndRange($0) }),
      startsNumber(bound.end) || isSign(bound.end, .currency)
        || classes(bound.end).contains(.article),
      phrase(before: first.start, where: { $0.before != nil }) == nil,
      // "Sales expanded from 50 to over 300": two values, one after the other.
      (max(Tokenizer.margin, first.start - Self.rangingReach)..<first.start).contains(where: {
        isWord($0, "range") || isWord($0, "ranges") || isWord($0, "ranging") || isWord($0, "vary")
          || isWord($0, "varies") || isWord($0, "anywhere") || isWord($0, "between")
          || isWord($0, "cost") || isWord($0, "costs") || isWord($0, "run") || isWord($0, "runs")
          || isWord($0, "take") || isWord($0, "takes") || isWord($0, "last")
          || isWord($0, "lasts")
      })
    else { return index }
    return bound.end
  }

  private static let rangingReach = 7

  private static func mayEndRange(_ phrase: QuantityLexicon.Phrase) -> Bool {
    switch phrase.before {
    case .moreThan?, .upTo?, .atMost?: true
    default: false
    }
  }

  /// "to *over* $6,000": the second end of a range is none.
  func isOpenAbove(_ second: Item) -> Bool {
    // "To no more than 20" ends in "more than", too.
    phrase(before: second.start, where: { $0.before != nil })?.phrase.before == .moreThan
  }

  private func startsSmallNumber(_ index: Int) -> Bool {
    // "8 or $9"
    tokens[index].kind == .number || tokens[index].sign == .currency && tokens[index].kind == .sign
      || !classes(index).isDisjoint(with: [.number, .timesWord, .vague])
  }

  func isBetween(_ start: Int) -> Bool {
    var index = start - 1
    // "in the range of $8.52 and $8.72"
    if classes(index).contains(.of), isWord(index - 1, "range"),
      isWord(index - 3, "in") || isWord(index - 3, "within")
    {
      return true
    }
    // "between their 5 mm and 9 mm data": two things that someone owns.
    for _ in 0..<3 where classes(index).isDisjoint(with: [.between, .possessive]) { index -= 1 }
    return classes(index).contains(.between)
  }

  /// The days of a unit of each, where both are lengths of time.
  func days(_ a: Unit, _ b: Unit) -> (ExactRatio, ExactRatio)? {
    guard a.kind == .duration, let inverse = lexicon.day.factor.inverse,
      let first = a.factor.multiplied(by: inverse), let second = b.factor.multiplied(by: inverse)
    else { return nil }
    return (first, second)
  }

  /// "from less than 50 days to more than 90 days": one span, whose ends are about so far apart. Told as two values, each
  /// would bound what the other denies.
  func widenLast(to reading: Reading, _ outline: Outline) -> Bool {
    let last = found.count - 1
    guard last >= ownStart, outline.start == floor + 1, classes(floor).contains(.to),
      found[last].bound == .lessThan, let unit = reading.unit,
      found[last].quantity.unit == unit.code, let lower = found[last].quantity.upper,
      lower < reading.upper
    else { return false }
    var span = found[last]
    span.range = ByteRange(span.range.start, range(outline.start, outline.end).end)
    span.core = span.range
    span.bound = .none
    span.rule = Reading.Rule.range.rawValue
    span.quantity.lower = lower
    span.quantity.upper = reading.upper
    span.quantity.lowerInclusive = true
    span.quantity.upperInclusive = true
    span.quantity.isApproximate = true
    span.quantity.canonical = Self.canonical(lower, reading.upper, unit)
    notes.found[last] = span
    notes.lastValue?.end = outline.end
    notes.floor = outline.end
    return true
  }

  /// "About 4, 5 days", "it took 2, 3 hours": a guess between two neighbours, where no list goes on.
  private func isGuess(_ first: Item, at comma: Int) -> Bool {
    let next = comma + 1
    guard first.measure == nil, first.amount.isPlainInteger, first.amount.scale == 0,
      first.amount.value < ExactDecimal(31), tokens[next].kind == .number,
      tokens[next].isSpaced, let second = literal(next), second.isPlainInteger,
      first.amount.value.adding(ExactDecimal(1)) == second.value, isPeriod(next + 1),
      // "days 4, 5 and 6", "3, 4, 5 days"
      !isSign(first.start - 1, .comma), !classes(first.start - 1).contains(.unitName),
      !isSign(first.start - 1, .hash), !classes(first.start - 1).contains(.reference)
    else { return false }
    let end = next + 2
    return isClauseEnd(end) || !isNoun(end) && classes(end).isDisjoint(with: [.and, .or, .of])
  }
}
