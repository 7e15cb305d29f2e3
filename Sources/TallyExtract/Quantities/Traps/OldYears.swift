internal import TallyCore

/// Years before those that four digits alone tell: "in 1066", "built between 1172 and 1192".
extension QuantityReader {
  /// "in 1066", "500 BC", "79 CE", "in the year 1331".
  func isOldYear(_ index: Int, _ reading: Reading) -> Bool {
    guard let year = literal(index), year.isPlainInteger, year.wholeDigits <= 4 else {
      return false
    }
    let era = index + 1
    if tokens[era].kind == .word, tokens[era].isCapitalized,
      isWord(era, "bc") || isWord(era, "bce") || isWord(era, "ce")
    {
      return true
    }
    // "It has stood since 1066."
    if isWord(index - 1, "since"), isClauseEnd(index + 1) {
      return year.wholeDigits == 4 || isBuilt(before: index - 1)
    }
    if year.wholeDigits > 2, isDating(index - 1), year.value < ExactDecimal(1500),
      nounRange(at: reading.end) == nil, isBuilt(before: reading.start)
    {
      return true
    }
    if year.wholeDigits == 4, !reading.isRange,
      isWord(index - 1, "year") && classes(index - 2).contains(.the)
        || (isWord(index - 1, "jahr") || isWord(index - 1, "jahre")) && isWord(index - 2, "im")
    {
      return true
    }
    return year.wholeDigits == 4 && year.value < ExactDecimal(1500) && !reading.isRange
      && (isWord(index - 1, "in") || isListedYear(index))
      && (nounRange(at: era) == nil || tokens[era].isCapitalized && !countsThing(named: era))
      && classes(era).isDisjoint(with: [.scale, .of, .per])
  }

  /// "in 1200 *Chinese patients*", "in 1000 *NHS hospitals*": so many, and no year.
  private func countsThing(named first: Int) -> Bool {
    var index = first
    while index < first + Self.longestName, isNoun(index) {
      if !tokens[index].isCapitalized, isPluralNoun(index) { return true }
      index += 1
    }
    return false
  }
  private static let longestName = 4

  /// "built *between* 1172 and 1192", "*from around* 1175"
  private func isDating(_ index: Int) -> Bool {
    let word = isWord(index, "around") || isWord(index, "about") || isWord(index, "circa")
    return !classes(index).isDisjoint(with: [.between, .from]) || word || isWord(index, "in")
      || isWord(index, "since") || isWord(index, "until") || isWord(index, "by")
      || isWord(index, "before") || isWord(index, "after")
  }

  /// "The cathedral was *built* between", "who *reigned* from", "has *stood* here since"
  private func isBuilt(before start: Int) -> Bool {
    (max(start - Self.buildingReach, Tokenizer.margin)..<start).contains {
      groups($0).contains(.founding)
    }
  }
  private static let buildingReach = 6

  /// The "1381" of "in 1377, 1379 and 1381"
  private func isListedYear(_ index: Int) -> Bool {
    var before = index - 1
    while isSign(before, .comma) || classes(before).contains(.and), before > index - 8,
      let year = literal(before - 1), year.isPlainInteger, year.wholeDigits == 4
    {
      if isWord(before - 2, "in") { return true }
      before -= 2
    }
    return false
  }

  private static let unitsOfName: [StaticString] = [
    "curie", "gray", "henry", "joule", "kelvin", "mark", "newton", "ohm", "pascal", "stone",
    "tesla", "weber",
  ]

  /// "In 1842 *Newton* died", "in 1539 *Henry VIII* closed it": a name, and no unit.
  func isYearBeforeName(_ reading: Reading) -> Bool {
    let index = reading.first.numberStart
    guard reading.measure != nil, isWord(index - 1, "in"), !reading.isRange,
      let year = literal(index), year.isPlainInteger, year.wholeDigits == 4,
      year.value <= ExactDecimal(2100)
    else { return false }
    let name = index + 1
    return tokens[name].isCapitalized && tokens[name].isSpaced && reading.end == name + 1
      && Self.unitsOfName.contains { isWord(name, $0) }
  }
}
