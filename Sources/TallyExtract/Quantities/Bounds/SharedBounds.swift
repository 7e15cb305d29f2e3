internal import TallyCore

/// A bound that several numbers share: "at least 80 %, 85 % or 90 %", "under 8 weeks or 4 pounds".
extension QuantityReader {
  /// "below 0.1 % and 0.5 %", "below 130/80 mmHg", "at least 80 %, 85 % or 90 %", "under 8 weeks or 4 pounds": the
  /// bound of the first is the others' too.
  func shareBound(_ start: Int, _ reading: Reading, _ sides: inout Sides) {
    let last = found.count - 1
    // "5, 10": without a unit nothing is shared through a comma.
    if reading.unit == nil, start == floor + 1, isSign(floor, .comma) { return }
    guard sides.bound == .none, !reading.isRange, !reading.isVague,
      sharesBound(start, reading)
    else { return }
    // Of "up to 5, 10 or 15 mg" the first has the words.
    let isInList =
      reading.unit != nil && found[last].quantity.unit == "1" && notes.list.start < last
    let first = isInList ? notes.list.start : last
    guard found[first].core.start > found[first].range.start || notes.lastSharing == last else {
      return
    }
    notes.lastSharing = found.count
    switch found[first].bound {
    case .lessThan: sides.isStrict = !found[first].quantity.upperInclusive
    case .moreThan: sides.isStrict = !found[first].quantity.lowerInclusive
    case .atMost, .atLeast, .upTo: break
    default: return
    }
    sides.bound = found[first].bound
  }

  private static let longestOther = 6

  /// "more than 3 days in children, *or 10 days in adults*": the same for others.
  func isForOthers(_ start: Int, _ reading: Reading) -> Bool {
    let last = found.count - 1
    let isJoined =
      classes(start - 1).contains(.or)
      // "should not exceed 14 units for men *and 9 for women*"
      || classes(start - 1).contains(.and) && found[last].bound == .atMost
    return isJoined && start - floor <= Self.longestOther
      && (isWord(floor, "in") && isWord(reading.end, "in")
        || isWord(floor, "for") && isWord(reading.end, "for"))
      && found[last].quantity.unit == reading.unit?.code
  }

  private func sharesBound(_ start: Int, _ reading: Reading) -> Bool {
    if isForOthers(start, reading) { return true }
    let place = found.count - 1
    let (unit, isCounted) = (found[place].quantity.unit, found[place].counted != nil)
    let code = reading.unit?.code ?? "1"
    let isInList =
      unit == "1" && !isCounted && notes.list.start < found.count
      && !(reading.unit.map { isOtherMatter($0, reading) } ?? false)
    let isAlike = unit == code && !isCounted || isInList
    // "up to 2 adults and 3 children"
    if start == floor + 2, isCounted, isNoun(floor), reading.measure == nil,
      !opensClause(reading.end, behind: notes.lastValue?.before),
      reading.first.amount.isPlainInteger, isNoun(reading.end),
      !classes(floor + 1).isDisjoint(with: [.and, .or]),
      found[place].bound == .upTo || found[place].bound == .atMost
    {
      return true
    }
    if start == floor + 1 {
      // "at least 100 cm by 50 cm"
      if isWord(floor, "by") || isTimes(floor), reading.unit?.kind == .length,
        found[place].kind == .length
      {
        return true
      }
      // "no larger than 22 x 14 x 9 inches"
      if isTimes(floor), isInList, found.count - notes.list.start > 1 { return true }
      if isSign(floor, .slash) {
        return reading.unit?.kind == .pressure && unit == "1"
      }
      if isSign(floor, .comma) {
        return isAlike && reading.unit != nil && continuesNumbers(reading.end)
          && (isInList || endsInOr(reading.end))
      }
      // "up to £500,000 and £5,000 cashback"
      if classes(floor).contains(.and), reading.unit?.isMoney == true, isNoun(reading.end) {
        return false
      }
      // "at least 8 hours and 2 hours after": of another moment.
      if classes(floor).contains(.and), reading.unit?.kind == .duration,
        isWord(reading.end, "after") || isWord(reading.end, "before")
          || isWord(reading.end, "later")
      {
        return false
      }
      if !classes(floor).isDisjoint(with: [.and, .or]), isAlike, reading.unit != nil {
        return true
      }
      return classes(floor).contains(.or) && reading.measure != nil && unit != "1"
    }
    // ", or 99 %" at the end of a list; "3 nights or 72 hours"
    if isSign(floor, .comma), !classes(floor + 1).isDisjoint(with: [.and, .or]) {
      return isAlike && notes.lastSharing == found.count - 1
    }
    return classes(start - 1).contains(.or) && isCounted && reading.measure != nil
  }

  /// "It seats up to 8 people and *4 doors open* wide": a verb of its own, where another stands before the first number. "Up to
  /// 5 men and 3 women died."
  private func opensClause(_ noun: Int, behind first: Int?) -> Bool {
    guard tokens[noun + 1].kind == .word, !groups(noun + 1).contains(.places),
      classes(noun + 1).isDisjoint(with: [.and, .or, .article, .every, .of, .to]), var place = first
    else { return false }
    while isWord(place, "to") || isWord(place, "up") || isWord(place, "most") || isWord(place, "at")
    {
      place -= 1
    }
    return tokens[place].kind == .word && groups(place).isDisjoint(with: [.places])
      && !isWord(place, "with")
  }

  /// "140/90 mmHg or higher", "above 180/120 mmHg": two pressures of one reading have its unit and its bound both.
  func pairPressures(_ reading: Reading) {
    let last = found.count - 1
    guard last > ownStart, let unit = reading.unit, unit.kind == .pressure,
      isSign(reading.start - 1, .slash),
      found[last - 1].core.end == tokens[reading.start - 2].end,
      found[last - 1].quantity.unit == "1" || found[last - 1].quantity.unit == unit.code
    else { return }
    let second = found[last]
    notes.found[last - 1].kind = .pressure
    notes.found[last - 1].counted = nil
    notes.found[last - 1].quantity.unit = unit.code
    if found[last - 1].bound == .none, second.bound != .none {
      notes.found[last - 1].bound = second.bound
      if second.quantity.lower == nil { notes.found[last - 1].quantity.lower = nil }
      if second.quantity.upper == nil { notes.found[last - 1].quantity.upper = nil }
      notes.found[last - 1].quantity.lowerInclusive = second.quantity.lowerInclusive
      notes.found[last - 1].quantity.upperInclusive = second.quantity.upperInclusive
    }
    let first = found[last - 1].quantity
    notes.found[last - 1].quantity.canonical = Self.canonical(first.lower, first.upper, unit)
  }

  private static let longestRest = 14

  /// "at least 80 %, 85 % or 90 %" is one condition; "lost over 10 kg, 5 kg and 3 kg" three losses.
  func endsInOr(_ index: Int) -> Bool {
    for near in index..<min(index + Self.longestRest, tokens.count) {
      if classes(near).contains(.or) || isWord(near, "nor") { return true }
      if tokens[near].kind == .end || classes(near).contains(.and) { return false }
    }
    return false
  }

  /// A list of numbers goes on: ", 90", "or 15".
  func continuesNumbers(_ index: Int) -> Bool {
    var next = index
    if isSign(next, .comma) { next += 1 }
    if !classes(next).isDisjoint(with: [.and, .or]) { next += 1 }
    return next > index
      && (tokens[next].kind == .number || classes(next).contains([.number, .ones]))
  }
}
