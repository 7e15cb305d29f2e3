internal import TallyCore

/// So many of so many: "1 in 3", "9 out of 10", "one person in four".
extension QuantityReader {
  struct Chance {
    var share: Amount
    var whole: Amount
    /// The larger of two wholes: "1 in 2,500 to 3,500", "1 in 10,000 to 1 in 20,000".
    var last: Amount?
    /// What is counted stands between them: "one person in four".
    var isNamed = false
  }

  /// "1 in 3", "one in five", "9 out of 10", "1-in-4".
  func chanceAmounts(at index: Int) -> Chance? {
    amount(at: index).flatMap { chanceAmounts(of: $0) }
  }

  /// - movesOn: "from 1 in 500 to 1 in 2,000", which are two.
  private func chanceAmounts(of share: Amount, movesOn: Bool = false) -> Chance? {
    var next = share.end
    var isNamed = false
    let isHyphenated = isSign(next, .hyphen) && isGlued(next)
    if isHyphenated { next += 1 }
    if isWord(next, "in") {
      next += 1
    } else if share.isOne || isWord(next, "person") && share.value == ExactDecimal(1),
      isNoun(next), isWord(next + 1, "in"), isAlone(next + 2)
    {
      // "one person in four", "1 person in 5"
      next += 2
      isNamed = true
    } else if isWord(next, "out"), classes(next + 1).contains(.of) {
      next += 2
    } else if isOfEvery(next) {
      next += 1
    } else if marks(next).contains(.outOf) {
      // "9 sur 10", "3 von 20", "3 de cada 10"
      next += classes(next + 1).contains(.every) ? 2 : 1
    } else {
      return nil
    }
    // "4.8 out of 5 stars"
    let isRating = classes(next - 1).contains(.of) && share.isPositive
    guard share.isWhole || isRating, !share.isArticle else { return nil }
    if isHyphenated {
      guard isSign(next, .hyphen) else { return nil }
      next += 1
    }
    if isWord(next, "every") { next += 1 }
    guard let whole = amount(at: next), whole.isWhole, !whole.isArticle, share.value < whole.value,
      !isYear(next), measure(at: whole.end, after: whole) == nil, !isSign(whole.end, .percent)
    else { return nil }
    if !movesOn, let last = lastWhole(behind: whole, of: share) {
      return Chance(share: share, whole: whole, last: last, isNamed: isNamed)
    }
    guard
      // "40 out of 600-700 applicants"
      !isDashBeforeNumber(whole.end),
      // "a mild one settles in two weeks, a moderate one in six to eight"
      movesOn || !(classes(whole.end).contains(.to) && startsNumber(whole.end + 1))
    else { return nil }
    return Chance(share: share, whole: whole, isNamed: isNamed)
  }

  private func isDashBeforeNumber(_ index: Int) -> Bool {
    tokens[index].kind == .sign && tokens[index].sign.isDash && tokens[index + 1].kind == .number
  }

  /// The 3,500 of "1 in 2,500 to 3,500"; but "one in six to eight" may be weeks.
  private func lastWhole(behind whole: Amount, of share: Amount) -> Amount? {
    // "between 1 in 10 and 1 in 100"
    let isBetween =
      classes(whole.end).contains(.and) && classes(share.end - 2).contains(.between)
      && isWord(whole.end + 2, "in") && !groups(share.end - 3).contains(.contrast)
    guard share.value == ExactDecimal(1),
      isBetween || isDashBeforeNumber(whole.end) || classes(whole.end).contains(.to)
    else { return nil }
    var place = whole.end + 1
    if amount(at: place)?.value == ExactDecimal(1), isWord(place + 1, "in") { place += 2 }
    guard let last = amount(at: place), last.isWhole, whole.value < last.value,
      // "improved from 1 in 5 to 8 in 10", "1 in 10 to 20 parts water"
      !isWord(last.end, "in"), !isWord(last.end, "out"), !isWord(last.end, "parts"),
      !isWord(last.end, "points"),
      measure(at: last.end, after: last) == nil, !isSign(last.end, .percent),
      !share.isWord || whole.value >= ExactDecimal(Self.surelyPeople)
        || isNoun(last.end) && isPluralNoun(last.end)
    else { return nil }
    return last
  }

  private static let surelyPeople = 100

  /// Whether a number stands there that counts nothing: "in four", but not "in four steps".
  private func isAlone(_ index: Int) -> Bool {
    guard let amount = amount(at: index), amount.isWhole else { return false }
    // "one person in four gets no benefit"
    return nounRange(at: amount.end) == nil || classes(amount.end + 1).contains(.article)
      || isWord(amount.end + 1, "no") || isWord(amount.end + 1, "the")
      // "one person in five gets shingles"
      || Self.befalling.contains { isWord(amount.end, $0) }
  }
  private static let befalling: [StaticString] = [
    "develops", "dies", "experiences", "feels", "gets", "has", "lives", "needs", "reports", "says",
    "suffers", "uses",
  ]

  /// "in", "out", a hyphen behind it: a chance is some hundred bytes, and few numbers are of one.
  private func mayBeChance(_ share: Amount) -> Bool {
    share.isOne || isWord(share.end, "person") || isSign(share.end, .hyphen)
      || isWord(share.end, "in")
      || isWord(share.end, "out") || isOfEvery(share.end) || marks(share.end).contains(.outOf)
  }

  /// "1 of every 1,000"
  private func isOfEvery(_ index: Int) -> Bool {
    classes(index).contains(.of) && isWord(index + 1, "every")
  }

  /// The 2 of "1 to 2 in 1,000", of "1–2 of every 1,000", of "between 1 and 2 in 100".
  private func lastOfSpan(_ first: Item) -> Amount? {
    let link = first.end
    guard first.measure == nil,
      tokens[link].kind == .sign && tokens[link].sign.isDash
        || !classes(link).isDisjoint(with: [.to, .or])
        || classes(link).contains(.and) && classes(first.start - 1).contains(.between),
      let last = amount(at: link + 1), first.amount.value < last.value
    else { return nil }
    return last
  }

  /// "on days 6, 12 *and 18* in 30 people"
  private func isDayOfList(_ index: Int) -> Bool {
    guard found.count > ownStart, let last = found.last, last.kind == .duration,
      last.rule == Reading.Rule.lead.rawValue
    else { return false }
    return index - floor <= 2 && (isSign(floor, .comma) || classes(floor).contains(.and))
  }

  /// "1 in 3 adults", "a 1-in-4 chance", "1 to 2 in 1,000 people".
  func chance(of first: Item) -> Int? {
    let index = first.start
    guard first.numberStart == index, !isDayOfList(index) else { return nil }
    let last = lastOfSpan(first)
    guard mayBeChance(last ?? first.amount),
      let chance = chanceAmounts(
        of: last ?? first.amount, movesOn: isWord(index - 1, "from"))
    else { return nil }
    var per = chance.whole.value.description
    var end = chance.whole.end
    if let last = chance.last {
      per += " to " + last.value.description
      end = last.end
    }
    if !chance.isNamed, isNoun(end), isPluralNoun(end), !isDone(end) {
      per += " " + String(decoding: bytes(end), as: UTF8.self)
      end += 1
    }
    let item = Item(start: index, end: chance.share.end, numberStart: index, amount: first.amount)
    let reading = Reading(
      start: index, end: end, lower: first.amount.value, upper: chance.share.value,
      isRange: last != nil, first: item, rule: last == nil ? .number : .range)
    var start = index
    let sides = sidesBefore(&start, reading)
    if last != nil, start == index, classes(index - 1).contains(.between) { start -= 1 }
    emit(
      reading,
      Outline(start: start, end: end, coreEnd: end, sides: sides, kind: .other), per: per)
    return end
  }

  /// The "gets" of "one in 500 gets a rash", the "dies" of "one in five dies".
  private func isDone(_ index: Int) -> Bool {
    !groups(index).isDisjoint(with: [.befalls, .taking])
      || !classes(index + 1).isDisjoint(with: [.article, .the])
      || isWord(index + 1, "it") || isWord(index + 1, "no")
  }
}
