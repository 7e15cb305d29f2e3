internal import TallyCore

/// How old: "30-year-old", "aged 40 to 69 years", "children under 12", "turned 40".
extension QuantityReader {
  /// "mean age was 49.6 years", "(range: 25-68 years)" behind it, "infants < 3 months", "children over 2 years".
  func isAgeNear(_ reading: Reading) -> Bool {
    guard let code = reading.unit?.code, code == "a" || code == "mo" || code == "wk" else {
      return false
    }
    var before = reading.start - 1
    // "Children 6 to 11 years: half a tablet"; but "children 2 weeks after"
    if reading.isRange, groups(before).contains(.ofAge), code != "wk",
      tokens[reading.end].kind == .end || isSign(reading.end, .colon) || isSign(reading.end, .comma)
        || isSign(reading.end, .closeParenthesis) || isPredicate(reading.end)
    {
      return true
    }
    // "Children *from* 6 to 11 years pay half", "children *up to* 5 years stay free"
    if code == "a",
      reading.isRange && isWord(before, "from") && groups(before - 1).contains(.ofAge)
        || isWord(before, "to") && isWord(before - 1, "up") && groups(before - 2).contains(.ofAge)
          && reading.upper < ExactDecimal(20),
      isPredicate(reading.end)
    {
      return true
    }
    // "men (19-50 years)", "infants (0–6 months)", "teens (between 14 and 17 years)"
    let open = isWord(before, "between") || isWord(before, "from") ? before - 1 : before
    if reading.isRange, code != "wk", isSign(open, .openParenthesis),
      groups(open - 1).contains(.ofAge), isSign(reading.end, .closeParenthesis)
    {
      return true
    }
    // "adult (>18 years) patients"
    if isSign(before - 1, .openParenthesis), classes(before - 2).contains(.person),
      tokens[before].kind == .sign,
      [.less, .greater, .lessOrEqual, .greaterOrEqual].contains(tokens[before].sign)
    {
      return true
    }
    // "(mean age, 58 years)"
    if isSign(before, .comma), isWord(before - 1, "age"),
      isWord(before - 2, "mean") || isWord(before - 2, "median") || isWord(before - 2, "average")
    {
      return true
    }
    // "Most cases occur between 6 months and 3 years"
    if reading.isRange, code != "wk", isClauseEnd(reading.end), isOfCases(before) { return true }
    // "Age at weaning 3 weeks", "reach maturity at 8 weeks"
    if isWord(before - 1, "at"), isWord(before - 2, "age") { return true }
    if isWord(before, "at"), !isOfGoods(before - 1),
      isWord(before - 1, "maturity") || isWord(before - 1, "mature")
        || isWord(before - 1, "matures")
    {
      return true
    }
    // "Children from 3 months: 5 mg"
    if isWord(before, "from"), classes(before - 1).contains(.person), isSign(reading.end, .colon) {
      return true
    }
    let isBound =
      tokens[before].kind == .sign
      && [.less, .greater, .lessOrEqual, .greaterOrEqual].contains(tokens[before].sign)
      || isWord(before, "over") || isWord(before, "under") || isWord(before, "below")
      || isWord(before, "above")
    if isBound {
      // "Age over 6 years"
      return !classes(before - 1).isDisjoint(with: [.person, .ageContext])
        || groups(before - 1).contains(.pet)
    }
    let isStated =
      isWord(before, "was") || isWord(before, "is") || isWord(before, "of")
      || isWord(before, "were")
      || isWord(before, "range") || isSign(before, .equals) || isSign(before, .colon)
      || isSign(before, .openParenthesis) || isWord(before, "median") || isWord(before, "mean")
    guard isStated, code != "wk" else { return false }
    for _ in 0..<10 where before > Tokenizer.margin {
      if classes(before).contains(.ageContext) { return true }
      before -= 1
    }
    return false
  }

  /// "children under 12", "adults over 65": nothing else of people is bounded so.
  func isAgeOfPeople(_ reading: Reading, start: Int, end: Int, _ sides: Sides) -> Bool {
    let amount = reading.first.amount
    // "adults 18 and older", "children aged under five"
    if isWord(end - 1, "older") || isWord(end - 1, "younger") { return !countsThings(end) }
    // "19 % were 65 or over"
    if isWord(end - 1, "over"), sides.bound == .orMore,
      isWord(start - 1, "were") || isWord(start - 1, "are"),
      amount.isPlainInteger, amount.value > ExactDecimal(15), amount.value < ExactDecimal(100),
      notes.lastValue.map({ $0.unit?.kind == .percentage && start - $0.end <= 2 }) ?? false
        || classes(start - 2).contains(.person)
    {
      return isClauseEnd(end)
    }
    if let isAge = isAgeReached(start, end, reading) { return isAge }
    // "women 19 to 50", "those 65+", "people 70 to 79"
    if groups(start - 1).contains(.ofAge) || isWord(start - 1, "those") && sides.bound == .orMore
      || isWord(start - 1, "people") && reading.isRange && reading.lower > ExactDecimal(11)
        && reading.first.amount.value == reading.lower && tokens[start - 2].kind != .number
        && classes(start - 2).isDisjoint(with: [.the, .ageContext, .verb])
        && !(found.count > ownStart && floor >= start - 2) && !isWord(end, "each")
        && (tokens[start - 2].kind != .word || isAmong(start - 2)),
      isSpanOfAges(start, end, reading, sides)
    {
      return true
    }
    if isAgeBound(reading, start: start, end: end) { return true }
    // "girls between 8 and 16"
    if reading.isRange, isWord(start, "between"), classes(start - 1).contains(.person),
      amount.isPlainInteger, reading.upper < ExactDecimal(110)
    {
      return nounRange(at: end) == nil && !isSign(end, .percent)
    }
    // "dogs over 10"
    if isWord(end, "in"), isWord(end + 1, "number") { return false }
    let isPet = groups(start - 1).contains(.pet) && amount.value <= ExactDecimal(30)
    return sides.bound == .lessThan || sides.bound == .moreThan
      ? (isPet || !classes(start - 1).isDisjoint(with: [.person, .ageContext])) && !reading.isRange
        && (amount.isPlainInteger || amount.isWord && amount.isWhole)
        && amount.value < ExactDecimal(110) && amount.value > ExactDecimal(0)
        && !countsThings(end) && !isSign(end, .slash)
        && (isWord(start, "under") || isWord(start, "over") || isWord(start, "below")
          || isWord(start, "above"))
      : false
  }

  /// "Adults 18–60 years *need* 7 hours of sleep", "Children 6–12 years *should*": what is said of them.
  private func isPredicate(_ index: Int) -> Bool {
    isWord(index, "need") || isWord(index, "require") || isWord(index, "should")
      || isWord(index, "must") || isWord(index, "pay") || isWord(index, "stay")
      || isWord(index, "eat") || isWord(index, "travel") || isWord(index, "go")
  }

  /// The months of "at ages 2, 4 and 6 months"
  private func endsListOfAges(_ last: Int) -> Bool {
    var index = last
    while index > last - Self.longestAges,
      tokens[index].kind == .number || isSign(index, .comma)
        || !classes(index).isDisjoint(with: [.and, .or])
    {
      index -= 1
    }
    if classes(index).contains(.of) { index -= 1 }
    return index < last - 1 && classes(index).contains(.ageContext)
  }
  private static let longestAges = 16

  /// "*Cases* occur between", "cases are seen between": at which age.
  private func isOfCases(_ between: Int) -> Bool {
    guard isWord(between, "between"), between > Tokenizer.margin + 1 else { return false }
    let verb = between - 1
    guard
      isWord(verb, "occur") || isWord(verb, "seen") || isWord(verb, "happen")
        || isWord(verb, "diagnosed")
    else { return false }
    return isWord(verb - 1, "cases") || isWord(verb - 2, "cases")
  }

  /// "The bond reaches maturity", "the cheese is mature"
  private func isOfGoods(_ index: Int) -> Bool {
    (max(index - 4, 0)..<index).contains {
      isWord($0, "bond") || isWord($0, "deposit") || isWord($0, "cheese") || isWord($0, "wine")
        || isWord($0, "loan") || isWord($0, "compost")
    }
  }

  private func isAmong(_ index: Int) -> Bool {
    isWord(index, "in") || isWord(index, "among") || isWord(index, "for")
      || isWord(index, "affects")
  }

  /// "women 19 to 50", "children 2–5", "men 71 and up"; "women 3-1 winners" have no age.
  private func isSpanOfAges(
    _ start: Int, _ end: Int, _ reading: Reading, _ sides: Sides
  ) -> Bool {
    // "kids 12 and under"
    let isOpen =
      sides.bound == .orMore
      && (!isSign(end - 1, .plus) || reading.lower > ExactDecimal(11))
      || sides.bound == .atMost && isWord(end - 1, "under")
    return reading.isRange != isOpen && start == reading.start
      && reading.first.amount.isPlainInteger && reading.lower < ExactDecimal(100)
      && (!isWord(start - 1, "adults") || reading.lower > ExactDecimal(15))
      && reading.upper < ExactDecimal(110)
      // "kids 12 and under eat free"
      && (isOpen ? !countsThings(end) : nounRange(at: end) == nil)
      && !isSign(end, .percent) && !isSign(end, .slash) && !classes(end).contains(.of)
      && tokens[end].sign != .currency
  }

  /// "turning 65 brings", "she turned 40", "since I was 17", "He was 87."; `nil` where nothing says so.
  func isAgeReached(_ start: Int, _ end: Int, _ reading: Reading) -> Bool? {
    let amount = reading.first.amount
    let before = start - 1
    func isPerson(_ index: Int) -> Bool {
      isWord(index, "i") || isWord(index, "he") || isWord(index, "she") || isWord(index, "who")
    }
    let isTurned =
      isWord(before, "turning")
      || (isWord(before, "looked") || isWord(before, "looks"))
        && (isPerson(before - 1) || classes(before - 1).contains(.person))
      || (isWord(before, "turned") || isWord(before, "turns"))
        && (isPerson(before - 1) || classes(before - 1).contains(.person))
    // "before he was two", "when she was six"
    let isDated =
      classes(before).contains(.copula) && isPerson(before - 1)
      && ["when", "before", "until", "since", "by"].contains { isWord(before - 2, $0) }
    let isOwn = classes(before).contains(.copula) && isRelative(before - 1)
    let isStated =
      classes(before).contains(.copula) && isPerson(before - 1) || isOwn
      || isContracted(before) && isPerson(before - 2)
      || isWord(before, "am") && isWord(before - 1, "i")
    let isReached = isWord(before, "at") && isEvent(before - 1, amount)
    if livesTo(before), reading.first.amount.isPlainInteger, reading.upper < ExactDecimal(120),
      reading.lower > ExactDecimal(9)
    {
      return nounRange(at: end) == nil && !classes(end).contains(.of) && !isSign(end, .percent)
    }
    guard isTurned || isStated || isReached, start == reading.start else { return nil }
    let after = tokens[end]
    let isClosed =
      after.kind == .end || isSign(end, .comma) && tokens[end + 1].kind != .number
      || isSign(end, .period) || isSign(end, .semicolon) || isSign(end, .closeParenthesis)
      || isSign(end, .openParenthesis)
      || isWord(end, "when") || isWord(end, "and") && tokens[end + 1].kind == .word
      // "who was 23 at the time", "died at 87 in Leeds", "of cancer"
      || isWord(end, "at") && isWord(end + 1, "the") && isWord(end + 2, "time")
      || isReached && isPlaceOrCause(end)
      || isOwn
        && (isWord(end, "now") || isWord(end, "today") || isWord(end, "at")
          || isWord(end, "and") && tokens[end + 1].kind == .word)
    return !reading.isRange && (amount.isPlainInteger || amount.isWord && amount.isWhole)
      && amount.value < ExactDecimal(120) && amount.value > ExactDecimal(isOwn || isDated ? 0 : 9)
      && (isTurned
        ? nounRange(at: end) == nil && !classes(end).contains(.of)
        : isClosed || isReached && classes(end).contains(.and))
  }

  /// "My mom (she*'s* 71)", "I*'m* 36": the verb in one word with its pronoun, which are three tokens.
  private func isContracted(_ index: Int) -> Bool {
    (isWord(index, "s") || isWord(index, "m")) && isGlued(index) && isGlued(index - 1)
      && tokens[index - 1].kind == .sign
  }

  /// "*My daughter* is 4", "our dog": somebody's, of whom a bare number says how old.
  private func isRelative(_ index: Int) -> Bool {
    classes(index - 1).contains(.possessive)
      && (classes(index).contains(.person) || groups(index).contains(.calling)
        || isWord(index, "dog") || isWord(index, "cat"))
  }

  /// "expect to live *to* about 70", "lived to be 94"
  private func livesTo(_ to: Int) -> Bool {
    let to = isWord(to, "be") ? to - 1 : to
    guard isWord(to, "to") else { return false }
    // "was broadcast live to 90"
    return isWord(to - 1, "lives") || isWord(to - 1, "lived")
      || isWord(to - 1, "live")
        && (!classes(to - 2).isDisjoint(with: [.to, .person]) || groups(to - 2).contains(.will))
  }

  private func isPlaceOrCause(_ index: Int) -> Bool {
    isWord(index, "in") && tokens[index + 1].isCapitalized || classes(index).contains(.of)
      || isWord(index, "after") || isWord(index, "from") || isWord(index, "following")
  }

  /// "retired at 63", "left school at 16", "became a father at 22", "turned pro at 18"; "the school opens at 10" and
  /// "she died at 11" may be times of day.
  private func isEvent(_ index: Int, _ amount: Amount) -> Bool {
    if groups(index).contains(.ending) { return amount.value > ExactDecimal(12) }
    if groups(index).contains(.lifeEvent) || groups(index - 2).contains(.lifeEvent) { return true }
    if isWord(index, "school") { return isWord(index - 1, "left") || isWord(index - 1, "quit") }
    if isWord(index, "pro") { return isWord(index - 1, "turned") }
    return (classes(index).contains(.person) || groups(index).contains(.calling))
      && (isWord(index - 1, "became") || isWord(index - 2, "became") || isWord(index - 2, "become"))
  }

  /// "30-year-old", "6 months of age", "aged 40 to 69 years", "under 2 years of age".
  func age(_ reading: Reading, _ outline: inout Outline) -> QuantityKind? {
    let (start, end) = (outline.start, outline.end)
    if knowsLanguage, isAgeElsewhere(start, end, reading, outline.sides) { return .age }
    var next = reading.end
    if isSign(next, .hyphen), classes(next + 1).contains(.old) { next += 1 }
    if classes(next).contains(.old) {
      outline.end = max(end, next + 1)
      return .age
    }
    if classes(next).contains(.of), isWord(next + 1, "age") {
      outline.end = max(end, next + 2)
      return .age
    }
    let before = start - 1
    if classes(before).contains(.ageContext) {
      if before >= floor { outline.start = before }
      return .age
    }
    if isAgeNear(reading) || isAgeGroup(before) || endsListOfAges(before) { return .age }
    if isWord(end - 1, "older") || isWord(end - 1, "younger") { return .age }
    // "children 12 years and over"
    if outline.sides.bound == .orMore || outline.sides.bound == .atMost,
      groups(before).contains(.ofAge),
      isWord(end - 1, "over") || isWord(end - 1, "up") || isWord(end - 1, "under")
        || isWord(end - 1, "above")
    {
      return .age
    }
    if isWord(start, "older") || isWord(start, "younger") { return .age }
    return nil
  }
}
