internal import TallyCore

/// Units that stand for one of it: "the whole day", "the week or so", "a day".
extension QuantityReader {
  /// "the first day or two", "the week or so": a unit that stands for one of it.
  func unnumbered(at index: Int) -> Item? {
    if isWord(index, "whole") || isWord(index, "entire") || isWord(index, "another") {
      // "repeat it on another day" is told of a date.
      return isWord(index, "another") && isWord(index - 1, "on") ? nil : wholeUnit(at: index)
    }
    if isWord(index, "all") {
      return isWord(index - 1, "for")
        ? wholeUnit(at: isSign(index + 1, .hyphen) ? index + 1 : index) : nil
    }
    guard classes(index).contains(.unitName), classes(index + 1).contains(.or),
      isWord(index + 2, "two") || isWord(index + 2, "so"),
      isWord(index - 1, "first") || isWord(index - 1, "additional") || isWord(index - 1, "extra")
        || classes(index - 1).contains(.the),
      let unit = factor(at: index, after: nil, isAlone: true),
      lexicon.units[unit.unit].kind == .duration, lexicon.units[unit.unit].multiple == 1
    else { return nil }
    let amount = Amount(value: ExactDecimal(1), end: index, isWord: true, isArticle: true)
    var item = Item(start: index, end: unit.end, numberStart: index, amount: amount)
    item.measure = Measure(unit: lexicon.units[unit.unit], end: unit.end)
    return item
  }

  /// "the whole day", "another week", "for all day".
  private func wholeUnit(at index: Int) -> Item? {
    guard let unit = factor(at: index + 1, after: nil, isAlone: true), unit.end == index + 2,
      lexicon.units[unit.unit].kind == .duration, lexicon.units[unit.unit].multiple == 1,
      text[tokens[index + 1].end - 1] != 0x73, tokens[index + 1].kind == .word
    else { return nil }
    let amount = Amount(value: ExactDecimal(1), end: index + 1, isWord: true)
    var item = Item(start: index, end: unit.end, numberStart: index, amount: amount)
    item.measure = Measure(unit: lexicon.units[unit.unit], end: unit.end)
    return item
  }

  /// "a day", "an hour" that is a length of time, not a moment or a rate: something before it says so.
  func isFreeArticle(_ reading: Reading, _ outline: Outline) -> Bool {
    let (start, sides) = (outline.start, outline.sides)
    if isWord(reading.end, "ago") || isWord(reading.end, "earlier") || isWord(reading.end, "later")
      || isWord(start - 1, "than") && isWord(reading.end, "before")
    {
      return false
    }
    let before = start - 1
    // "earned 7% a year on average", "no more than 8 tablets in a day"
    if isRateOfLast(start, reading) { return false }
    // "a fraction of a cent" is no cent.
    if classes(before).contains(.of), isWord(before - 1, "fraction") { return false }
    if sides.bound != .none || sides.isApproximate || reading.rule == .compound { return true }
    let isIdiom =
      isSign(reading.end, .hyphen) && isGlued(reading.end) && reading.unit?.kind != .duration
      || isWord(reading.end - 1, "cc") || isForeignArticle(reading.first.start)
    // "a quid-pro-quo", "a cc: to me"
    if isIdiom { return false }
    if tokens[before].kind == .end, reading.unit?.kind == .duration || reading.unit?.kind == .data {
      return true
    }
    guard reading.unit?.kind == .duration else {
      // "a bit", "a degree", "a foot in the door", "an atmosphere" are idioms.
      // "a ton of fun", "learn a ton"
      if isWord(reading.end - 1, "ton")
        || classes(reading.end).contains(.of) && isWord(reading.end - 1, "grain")
      {
        return false
      }
      // "insert a penny upside down" is a coin.
      if isWord(reading.end - 1, "penny") { return isSpent(before) }
      // "A barrel costs eighty-five dollars."
      if groups(reading.end).contains(.saidOfThing) || isWord(reading.end, "cost") { return false }
      // "an inch of water a week"
      let isRateOfThing =
        (reading.unit?.kind == .speed || reading.unit?.kind == .flow)
        && classes(reading.end).contains(.of)
      return ([.mass, .length, .volume, .price].contains(reading.unit?.kind) || isRateOfThing)
        && !isWord(reading.first.amount.end, "foot") && !isWord(reading.first.amount.end, "yard")
        && (!isWord(reading.first.amount.end, "cup") || classes(reading.end).contains(.of))
    }
    if isWord(before, "in"), reading.lower == ExactDecimal(1), reading.unit != lexicon.year {
      return true
    }
    return classes(before).contains(.spanCue)
      || (classes(before).contains(.of)
        || !classes(before).isDisjoint(with: .copula) && mayEndClause(reading.end))
        && namesPeriod(before - 1)
  }

  /// "is a year", "is a year in Spain"; but "is a day late", "is a day at the beach".
  private func mayEndClause(_ index: Int) -> Bool {
    isClauseEnd(index) || !classes(index).isDisjoint(with: [.and, .or]) || isWord(index, "but")
      || isWord(index, "in") || isWord(index, "for") || isWord(index, "after")
  }

  /// "a *warranty* of a year", "the *recovery time* is a week"; but "the time of a day", "real life is a day".
  private func namesPeriod(_ index: Int) -> Bool {
    if groups(index).contains(.periodName) { return true }
    return groups(index).contains(.periodOfNoun)
      && (groups(index - 1).contains(.timedNoun) || endsInIng(index - 1))
  }

  /// "the *healing* time", "a *waiting* time"
  private func endsInIng(_ index: Int) -> Bool {
    tokens[index].kind == .word
      && text[tokens[index].start..<tokens[index].end].suffix(3).elementsEqual("ing".utf8)
  }

  /// "costs a penny", "for a penny", "not worth a penny"
  private func isSpent(_ index: Int) -> Bool {
    isWord(index, "for") || isWord(index, "cost") || isWord(index, "costs")
      || isWord(index, "worth") || isWord(index, "pay") || isWord(index, "paid")
      || isWord(index, "paying") || isWord(index, "save") || isWord(index, "than")
  }
}
