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
      // "teens as young as 16"
      if isWord(start, "as"), isWord(start + 1, "young") || isWord(start + 1, "old") {
        return isWord(start + 1, "young") || classes(start - 1).contains(.person)
          || groups(start - 1).contains(.somebody) || groups(start - 1).contains(.calling)
      }
      // "no one under 21", "the one over 50"
      if isWord(start, "under") || isWord(start, "over"), groups(start - 1).contains(.somebody),
        !isWord(start - 1, "one") || isWord(start - 2, "no") || isWord(start - 2, "any")
      {
        return true
      }
    }
    return isAgeRequired(start, end, reading) || isAgeOfYou(start, end, reading)
  }

  /// "If *you are over 75*, you pay more", "when you're under 25"
  private func isAgeOfYou(_ start: Int, _ end: Int, _ reading: Reading) -> Bool {
    guard isWord(start, "over") || isWord(start, "under"), start < reading.start,
      reading.first.amount.isPlainInteger, reading.first.amount.value > ExactDecimal(15),
      reading.first.amount.value < ExactDecimal(100), isClauseEnd(end),
      // "Your BMI counts: if you are over 30, see a doctor."
      !(max(start - Self.scoreReach, Tokenizer.margin)..<start).contains(where: {
        isWord($0, "bmi") || isWord($0, "score") || isWord($0, "points")
      })
    else { return false }
    return isWord(start - 1, "are") && isWord(start - 2, "you")
      || isWord(start - 1, "re") && isSign(start - 2, .prime) && isWord(start - 3, "you")
  }

  private static let scoreReach = 12

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

  private static let longestGroup = 7

  /// "The average age of patients is 30", "the age limit is 18", "raised the retirement age from 62 to 64": between the
  /// word and its number stands whose age it is.
  func isAgeOfMany(_ reading: Reading) -> Bool {
    let amount = reading.first.amount
    guard
      !classes(reading.start - 1).isDisjoint(with: [.copula, .from, .to])
        || isSign(reading.start - 1, .colon) || isWord(reading.end, "age"),
      amount.scale == 0, amount.isPlainInteger || reading.lower.exponent < 0, amount.isPositive,
      reading.upper < ExactDecimal(110),
      nounRange(at: reading.end) == nil || isWord(reading.end, "age"),
      !isSign(reading.end, .percent), !isSign(reading.end, .slash),
      !classes(reading.end).contains(.of)
    else { return false }
    // "the 18-24 age group"
    if isWord(reading.end, "age") {
      return reading.isRange
        && (isWord(reading.end + 1, "group") || isWord(reading.end + 1, "range")
          || isWord(reading.end + 1, "bracket") || isWord(reading.end + 1, "groups"))
    }
    var near = reading.start - 1
    if classes(near).contains(.from) || classes(near).contains(.to) {
      return isWord(near - 1, "age") && groups(near - 2).contains(.agePart)
    }
    guard classes(near).contains(.copula) || isSign(near, .colon), near > floor else {
      return false
    }
    near -= 1
    if isWord(near, "limit") || isWord(near, "range") || isWord(near, "requirement") {
      return isWord(near - 1, "age") && near > floor
    }
    let farthest = max(near - Self.longestGroup, floor)
    while near > farthest {
      if isWord(near, "age") {
        return groups(near - 1).contains(.agePart)
          && (classes(near + 1).contains(.of) || isWord(near + 1, "for") || isWord(near + 1, "at")
            || isWord(near + 1, "to"))
      }
      guard
        isNoun(near) && !groups(near).contains(.others)
          || !classes(near).isDisjoint(with: [.of, .the, .article]) || isWord(near, "for")
          || isWord(near, "at") || isWord(near, "to"),
        classes(near).isDisjoint(with: [.ageContext, .clauseStart])
      else { return false }
      near -= 1
    }
    return false
  }

  /// "The vaccine is offered *from the age of 50*"; but "from age 5 to age 10", and "he lived there from the age of 5".
  func takeFirstAge(_ reading: Reading, _ outline: inout Outline) {
    guard outline.sides.bound == .none, !reading.isRange,
      isWord(outline.start, "age") || isWord(outline.start, "ages"),
      !classes(outline.end).contains(.rangeTo), !isWord(outline.end, "until"),
      !isWord(outline.end, "till")
    else { return }
    let from = isWord(outline.start - 1, "the") ? outline.start - 2 : outline.start - 1
    guard from >= floor, isWord(from, "from"),
      !(floor..<from).contains(where: {
        isWord($0, "he") || isWord($0, "she") || isWord($0, "i") || isWord($0, "his")
          || isWord($0, "her")
      })
    else { return }
    (outline.start, outline.sides.bound) = (from, .atLeast)
  }
}
