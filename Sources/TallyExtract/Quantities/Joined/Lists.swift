internal import TallyCore

/// "2, 3 and 5 mg", "120 x 104 cm": numbers that share the unit at the end of their list.
extension QuantityReader {
  /// "2, 3 and 5 mg": numbers without a unit take that of the end of their list.
  func linkList(
    before start: Int, unit: Unit?, kind: QuantityKind, _ reading: Reading, isBounded: Bool
  ) {
    // "fell by a third, to 6 minutes" tells what it came to.
    let isLinked =
      notes.list.start < found.count && isListLink(from: floor, to: start)
      && !(isSign(floor, .comma) && classes(floor + 1).contains(.to))
    guard isLinked else {
      notes.list.start = found.count
      return
    }
    guard let unit, !reading.first.hasLeadingMoney else {
      if reading.first.amount.power != 0 {
        if found.count - notes.list.start > 1, !continuesNumbers(reading.end) {
          for index in notes.list.start..<found.count { takePower(of: reading, in: index) }
        }
        // What has a power of its own ends the list.
        notes.list.start = found.count + 1
      }
      return
    }
    if !endsPreference(start), isOtherMatter(unit, reading) {
      notes.list.start = found.count
      return
    }
    // "a score of 680+, and no more than 43%": what has a bound of its own is no end of a list.
    if isBounded, isSign(floor, .comma), found.count - notes.list.start == 1 {
      notes.list.start = found.count
      return
    }
    // "10 by 12 feet", "15 x 7 x 3 cm"; but "divided by 12 kg" and "4 x 100 m".
    let isBySides = isWord(floor, "by") || isTimes(floor)
    let areSides =
      unit.kind == .length
      && (!isTimes(floor) || found.count - notes.list.start > 1 || isOneSideOfTwo(reading)
        || areSidesOfRoom(reading))
    if isBySides, !areSides {
      notes.list.start = isTimes(floor) && unit.kind == .length ? notes.list.start : found.count
      return
    }
    // Commas alone join two numbers only in a list of three: "odds ratio 2.30, 95 % CI".
    guard found.count - notes.list.start > 1 || !isSign(floor, .comma) || start > floor + 1 else {
      notes.list.start = found.count
      return
    }
    shareBoundOfList()
    for index in notes.list.start..<found.count {
      if reading.first.amount.isHundredths {
        notes.found[index].quantity.lower?.exponent -= 2
        notes.found[index].quantity.upper?.exponent -= 2
      }
      takePower(of: reading, in: index)
      notes.found[index].quantity.unit = unit.code
      // "at 2, 4 and 6 months of age"
      notes.found[index].kind = kind == .age ? .age : unit.kind
      notes.found[index].quantity.canonical = Self.canonical(
        found[index].quantity.lower, found[index].quantity.upper, unit)
      notes.found[index].rule = Reading.Rule.list.rawValue
    }
  }

  /// "24.6, 14.4 and 2.10 × 10⁻⁵ sr": the power at the end is that of all that have none.
  private func takePower(of reading: Reading, in index: Int) {
    let power = reading.first.amount.power
    guard power != 0, !reading.isRange,
      text[found[index].core.start..<found[index].core.end].allSatisfy({
        $0.isASCIIDigit || $0 == ASCII.period
      }), let value = found[index].quantity.lower ?? found[index].quantity.upper,
      value < ExactDecimal(1000)
    else { return }
    notes.found[index].quantity.lower?.exponent += power
    notes.found[index].quantity.upper?.exponent += power
  }

  /// What stands in a row and is no list of one unit: "rose 120, or 0.5 %", "97.7 % at 5 and 93.1 % at 10 years",
  /// "types 3–4 and 40 %", "24x12x8 and 11 lb".
  func isOtherMatter(_ unit: Unit, _ reading: Reading) -> Bool {
    let last = found[found.count - 1]
    let isPair = found.count - notes.list.start == 1
    let hasWord = !classes(floor).isDisjoint(with: [.and, .or])
    let isShare = unit.kind == .percentage
    // "for people *ages* 1 to 70 and 800 IU after that"
    if unit.kind != .duration, unit.kind != .age, isBehindAge(found[notes.list.start].range.start) {
      return true
    }
    if isSign(floor, .comma), !classes(floor + 1).isDisjoint(with: [.and, .or]),
      isPair || !notes.list.hasComma, isShare || isFarFrom(reading, last)
    {
      return true
    }
    if isShare, hasWord, isPair, last.quantity.lower != nil, last.quantity.upper != nil,
      last.quantity.lower != last.quantity.upper, !reading.isRange
    {
      return true
    }
    // "0.5 < z < 1.2 and 3 mm"
    if last.quantity.lower != nil, !last.quantity.lowerInclusive, !isWord(floor, "but") {
      return true
    }
    if notes.list.hasTimes, !isTimes(floor) || unit.kind != .length { return true }
    if isShare, let most = last.quantity.lower, most > ExactDecimal(100),
      reading.lower <= ExactDecimal(100)
    {
      return true
    }
    return isPair && notes.list.followsUnit && hasWord
      && found[notes.list.start - 1].quantity.unit == unit.code
  }

  private func isBehindAge(_ start: Int) -> Bool {
    guard start > 1, text[start - 1] == ASCII.space else { return false }
    let word = text[..<(start - 1)].suffix(5)
    return word.elementsEqual(" ages".utf8) || word.elementsEqual(" aged".utf8)
      || word.suffix(4).elementsEqual(" age".utf8)
  }

  /// More than five times as much or as little.
  private func isFarFrom(_ reading: Reading, _ last: FoundQuantity) -> Bool {
    guard let other = last.quantity.lower ?? last.quantity.upper,
      let most = other.multiplied(by: ExactDecimal(5)),
      let least = reading.lower.multiplied(by: ExactDecimal(5))
    else { return true }
    return reading.lower > most || least < other
  }

  /// Notes what joins the bare number that has just been read to what stands before it.
  func noteListLink(from floor: Int, to start: Int) {
    let isFirst = notes.list.start == found.count - 1
    if isFirst {
      notes.list.hasComma = false
      notes.list.hasTimes = false
      // "5 % of 200", "97 % at 5"
      notes.list.followsUnit =
        found.count - 1 > ownStart && start - floor <= 2 && start > Tokenizer.margin
        && found[found.count - 2].quantity.unit != "1"
        && !isSign(floor, .comma) && classes(floor).isDisjoint(with: [.and, .or])
    } else {
      notes.list.hasComma = notes.list.hasComma || isSign(floor, .comma)
      notes.list.hasTimes = notes.list.hasTimes || isTimes(floor)
    }
  }

  /// "up to 5, 10 or 15 mg": the bound of the first is that of each.
  private func shareBoundOfList() {
    let first = found[notes.list.start]
    guard first.bound != .none, first.quantity.lower != first.quantity.upper,
      first.quantity.lower == nil || first.quantity.upper == nil
    else { return }
    for index in (notes.list.start + 1)..<max(found.count, notes.list.start + 1)
    where found[index].bound == .none && found[index].quantity.lower == found[index].quantity.upper
    {
      notes.found[index].bound = first.bound
      if first.quantity.lower == nil { notes.found[index].quantity.lower = nil }
      if first.quantity.upper == nil { notes.found[index].quantity.upper = nil }
      notes.found[index].quantity.lowerInclusive = first.quantity.lowerInclusive
      notes.found[index].quantity.upperInclusive = first.quantity.upperInclusive
    }
  }

  /// "1 to 10, more preferably 2 to 5 mm": the words end before `index`.
  func endsPreference(_ index: Int) -> Bool {
    groups(index - 1).contains(.preference) && bytes(index - 1).suffix(2).elementsEqual("ly".utf8)
  }

  /// The μm of "5 to 50, and preferably 10 to 30, μm", behind all of them.
  func takeUnitBehindPreference(_ reading: inout Reading) {
    guard reading.measure == nil, !reading.isVague, isSign(reading.end, .comma),
      endsPreference(reading.start),
      let measure = measure(at: reading.end + 1, after: reading.first.amount),
      !measure.unit.isMoney
    else { return }
    reading.measure = measure
    reading.end = measure.end
  }

  /// "120 x 104 cm"; but "4 x 100 m" is run by four.
  func isOneSideOfTwo(_ reading: Reading) -> Bool {
    guard let unit = reading.unit, unit.factor.numerator < unit.factor.denominator,
      let side = found[found.count - 1].quantity.lower?.multiplied(by: ExactDecimal(4))
    else { return false }
    return reading.lower <= side
  }

  func isTimes(_ index: Int) -> Bool { isWord(index, "x") || isSign(index, .times) }

  func isVersus(_ index: Int) -> Bool { isWord(index, "versus") || isWord(index, "vs") }

  private static let longestLink = 4
  private static let longestPreference = 6

  /// Only commas, "and", "or", "by", "x" and hyphens stand between, or ", and more preferably".
  func isListLink(from: Int, to: Int) -> Bool {
    if to == from + 1, isSign(from, .comma) { return true }
    // "more than two but less than five years"
    if to == from + 1, isWord(from, "but"), let last = found.last, last.bound != .none {
      return true
    }
    guard to > from, to - from <= Self.longestPreference else { return false }
    let isPreferred = endsPreference(to)
    if to - from > Self.longestLink, !isPreferred { return false }
    for index in from..<to where !(isPreferred && groups(index).contains(.preference)) {
      let isJoint =
        isSign(index, .comma) || isSign(index, .hyphen) || isSign(index, .slash)
        || isSign(index, .ampersand) || isWord(index, "by") || isTimes(index)
        || isVersus(index) || isWord(index, "nor")
        || isWord(index, "even") && index > from && classes(index - 1).contains(.or)
        || isSign(index, .period) && isGlued(index) && isWord(index - 1, "vs")
        || !classes(index).isDisjoint(with: knowsLanguage ? [.and, .or] : [.and, .or, .to])
      if !isJoint { return false }
    }
    return true
  }
}
