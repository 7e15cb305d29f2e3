internal import TallyCore

/// Bare numbers that are ages: "patients older than 65", "everyone over 65", "you must be 21 to enter".
extension QuantityReader {
  func isAgeBound(_ reading: Reading, start: Int, end: Int) -> Bool {
    let amount = reading.first.amount
    guard !reading.isRange, amount.scale == 0, amount.isPlainInteger || amount.isWord,
      amount.isWhole, amount.value < ExactDecimal(110), !isSign(end, .slash),
      !countsThings(end) || isAnyone(start - 1) && start < reading.start,
      !isSign(end, .percent), !classes(end).contains(.of)
    else { return false }
    if start < reading.start {
      let word = isWord(start, "no") || isWord(start, "not") ? start + 1 : start
      if isWord(word, "older") || isWord(word, "younger") { return true }
      // "no one under 21", "the one over 50"
      if isWord(start, "under") || isWord(start, "over"), groups(start - 1).contains(.somebody),
        !isWord(start - 1, "one") || isWord(start - 2, "no") || isWord(start - 2, "any")
      {
        return true
      }
    }
    return isAgeRequired(start, end, reading)
  }

  /// "everyone over 65 needs": behind one of them, what ends in s is a verb.
  private func isAnyone(_ index: Int) -> Bool {
    groups(index).contains(.somebody)
      && (text[tokens[index].end - 1] == 0x79 || bytes(index).suffix(3).elementsEqual("one".utf8))
  }

  /// "You have to be 18.", "drivers must be at least 21 to rent a car"; "it must be 18" says no age.
  private func isAgeRequired(_ start: Int, _ end: Int, _ reading: Reading) -> Bool {
    let amount = reading.first.amount
    var before = start - 1
    guard isWord(before, "be"), amount.value > ExactDecimal(11), amount.isPlainInteger else {
      return false
    }
    before -= 1
    if classes(before).contains(.to) {
      guard
        isWord(before - 1, "have") || isWord(before - 1, "has") || isWord(before - 1, "had")
          || isWord(before - 1, "need") || isWord(before - 1, "needs")
      else { return false }
      before -= 2
    } else {
      guard classes(before).contains(.obligation) else { return false }
      before -= 1
    }
    let isPerson =
      isWord(before, "you") || isWord(before, "he") || isWord(before, "she") || isWord(before, "i")
      || isWord(before, "who") || classes(before).contains(.person)
      || groups(before).contains(.somebody) || groups(before).contains(.calling)
    return isPerson
      && (isClauseEnd(end) || classes(end).contains(.to)
        || !classes(end).isDisjoint(with: [.and, .or])
        || groups(end).contains(.provided) || isWord(end, "before") || isWord(end, "by"))
  }
}
