internal import TallyCore

/// Numbers that multiply: "3 times", "13-fold", "threefold", "doubled".
extension QuantityReader {
  /// The end of what makes a number a factor: "3 times", "13-fold", "10x".
  func multipleEnd(_ index: Int) -> Int? {
    if isWord(index, "times") || marks(index).contains(.times) && tokens[index + 1].kind != .number
    {
      return index + 1
    }
    if isSign(index, .hyphen), isWord(index + 1, "fold") || marks(index + 1).contains(.times) {
      return index + 2
    }
    if isWord(index, "fold"),
      isWord(index + 1, "higher") || isWord(index + 1, "lower") || isWord(index + 1, "greater")
        || isWord(index + 1, "more") || isWord(index + 1, "less") || isWord(index + 1, "increase")
        || isWord(index + 1, "rise") || isWord(index + 1, "reduction")
        || isWord(index + 1, "decrease") || isWord(index + 1, "difference")
        // "rose 3 fold", "increases it 2-3 fold on its own"
        // "2 fold the paper" is a step.
        || !isNoun(index + 1) && tokens[index - 2].kind != .end
    {
      return index + 1
    }
    let isMark = isWord(index, "x") || isSign(index, .times)
    return isMark && isGlued(index) && tokens[index + 1].kind != .number ? index + 1 : nil
  }

  /// "threefold", "three-fold", "doubled", "twice as": a factor in words.
  func multiple(at index: Int) -> Int? {
    guard tokens[index].kind == .word else { return nil }
    let classes = classes(index)
    var end = index + 1
    if classes.contains(.fold) {
      // "a double bed" has one of it, and "double the price" sets a price against itself.
      guard !isWord(index, "double") else { return nil }
    } else if classes.contains(.timesWord), !isWord(index, "once") {
      guard isWord(end, "as"), tokens[end + 1].kind == .word else { return nil }
    } else if classes.contains([.number, .ones]), isSign(end, .hyphen), isWord(end + 1, "fold") {
      end += 2
    } else {
      return nil
    }
    let amount = Amount(
      value: ExactDecimal(lexicon.values[tokens[index].value]), end: end, isWord: true)
    let item = Item(start: index, end: end, numberStart: index, amount: amount)
    let reading = Reading(
      start: index, end: end, lower: amount.value, upper: amount.value, first: item, rule: .number)
    var start = index
    let sides = sidesBefore(&start, reading)
    emit(reading, Outline(start: start, end: end, coreEnd: end, sides: sides, kind: .other))
    // "doubled to $5 million" has no unit.
    notes.list.start = found.count
    return end
  }
}
