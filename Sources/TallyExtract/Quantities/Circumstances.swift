internal import TallyCore

/// "Under" and "over" that bound nothing: under what something is done, in the course of what; and "from" that does.
extension QuantityReader {
  /// "under 5% CO2", "under 980 nm excitation", "under 1 atm of H2": the state of things, not less than it.
  func isCondition(from start: Int, _ reading: Reading) -> Bool {
    guard reading.unit?.isMoney != true, reading.unit?.kind != .age else { return false }
    var next = reading.end
    // "40× magnification"
    if isTimes(next) { next += 1 }
    let isOf = classes(next).contains(.of)
    if isOf { next += 1 }
    let isNamed =
      groups(next).contains(.condition)
      || tokens[next].kind == .word && isNoun(next) && groups(next + 1).contains(.condition)
    // "operated under 10 kV"
    let isElectric = reading.unit?.kind == .voltage && endsInED(start - 1)
    guard isNamed || isElectric else { return false }
    // "under 16 h light", but "under 5 minutes of light exercise"
    if reading.unit?.kind == .duration, isOf || !groups(next).contains(.condition) { return false }
    let before = start - 1
    if classes(before).contains(.copula) { return false }
    return !groups(before).contains(.holding)
  }

  private func endsInED(_ index: Int) -> Bool {
    tokens[index].kind == .word && bytes(index).suffix(2).elementsEqual("ed".utf8)
  }

  /// "averaged over 5 trials", "30 goals over 11 seasons": in the course of so many.
  func isCourse(from start: Int, _ reading: Reading) -> Bool {
    guard reading.measure == nil else { return false }
    let isOfOccasions = (reading.end..<reading.end + 2).contains {
      tokens[min($0, tokens.count - 1)].kind == .word && groups($0).contains(.occasion)
    }
    let before = start - 1
    if groups(before).contains(.averaged) { return true }
    guard isOfOccasions, found.count > ownStart else { return false }
    // "two over 18 holes", "30 goals over 11 seasons"
    return start == floor
      || start == floor + 1 && isNoun(before) && found[found.count - 1].counted != nil
  }

  private static let reachOfLimit = 5

  /// "min. order $25", "maximum stay of 2 nights": what is allowed or asked for; "the maximum height was 98 m" is
  /// what was found.
  func takeNamedLimit(_ start: inout Int, _ sides: inout Sides) {
    var place = start - 1
    var isNamed = false
    while place >= max(floor, start - Self.reachOfLimit) {
      if groups(place).contains(.limit) {
        guard isNamed else { return }
        sides.bound = isWord(place, "min") || isWord(place, "minimum") ? .atLeast : .atMost
        start = place
        return
      }
      if groups(place).contains(.limited) { isNamed = true }
      let isPassed =
        groups(place).contains(.limited) || classes(place).contains(.of)
        || classes(place).contains(.copula) || isSign(place, .colon) || isSign(place, .period)
        || tokens[place].kind == .word && isNoun(place)
      guard isPassed else { return }
      place -= 1
    }
  }

  /// "tickets from £15", "rooms from just $89 a night": what is sold costs so much or more.
  func takeFromPrice(_ start: inout Int, before end: Int, _ sides: inout Sides) {
    var from = start - 1
    if isWord(from, "just") || isWord(from, "only") { from -= 1 }
    guard from >= floor, isWord(from, "from"), groups(from - 1).contains(.priced),
      !classes(end).contains(.rangeTo), classes(from - 2).isDisjoint(with: .change)
    else { return }
    sides.bound = .from
    start = from
  }
}
