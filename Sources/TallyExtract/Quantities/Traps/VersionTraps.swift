internal import TallyCore

/// A number with one point that names what was made: "the 4.0 release", "GCC 8.3", "used by 0.12".
extension QuantityReader {
  func isVersion(_ reading: Reading) -> Bool {
    guard let literal = literal(reading.first.numberStart), literal.hasPoint,
      literal.wholeDigits <= 2, literal.value.exponent >= -2, !isWord(reading.end, "times")
    else { return false }
    if reading.isRange { return isSpanOfVersions(reading) }
    // "beyond 1.7.x"
    if isSign(reading.end, .period), isGlued(reading.end), isGlued(reading.end + 1),
      isWord(reading.end + 1, "x")
    {
      return true
    }
    let before = reading.start - 1
    return groups(reading.end).contains(.release) || groups(before).contains(.software)
      // "the following release, 4.0,"
      || isSign(before, .comma) && groups(before - 1).contains(.release)
        && (isSign(reading.end, .comma) || isSign(reading.end, .period))
      || isWord(before, "by") && isWord(before - 1, "cc")
      || isMomentOfVersions(reading)
  }

  /// "MacOS from 10.2 to 10.15": behind a name, what falls as decimals and rises as versions.
  private func isSpanOfVersions(_ reading: Reading) -> Bool {
    let from = isWord(reading.start, "from") ? reading.start : reading.start - 1
    guard isWord(from, "from"), tokens[from - 1].kind == .word, tokens[from - 1].isCapitalized,
      let first = literal(reading.first.numberStart), let last = literal(reading.end - 1),
      last.hasPoint, last.wholeDigits == first.wholeDigits
    else { return false }
    return reading.first.amount.value == reading.upper && reading.lower < reading.upper
  }

  /// "In 0.17 you'll get a new map", "changes for 0.17, but", "stable since 2.1": a version is a point in time; or a section
  /// of a paper.
  private func isMomentOfVersions(_ reading: Reading) -> Bool {
    let before = reading.start - 1
    let isAfter =
      isWord(before, "since") || isWord(before, "before") || isWord(before, "until")
      || isWord(before, "after") || isWord(before, "inside")
    guard isAfter || isWord(before, "in") || isWord(before, "for") else {
      // "used by 0.12", "introduced by 3.4"
      return isWord(before, "by") && closesClause(reading.end)
        && (isWord(before - 1, "used") || isWord(before - 1, "introduced")
          || isWord(before - 1, "supported"))
    }
    let opens = tokens[before].isCapitalized && tokens[before - 1].kind == .end
    if opens, isSign(reading.end, .comma) { return true }
    if opens || isWord(before, "in"), groups(reading.end).contains(.actor),
      !isWord(reading.end, "the")
    {
      return true
    }
    // "The error fell in 0.3, 0.5 and 0.9", "OR for 2.5 (95% CI"; "in 0.5 M NaCl" has a unit.
    guard closesClause(reading.end), !classes(before - 1).contains(.change) else {
      return false
    }
    return isAfter || groups(before - 1).contains(.versioned)
      // "as they are in 0.16."
      || isWord(before, "in") && classes(before - 1).contains(.copula)
  }

  /// ".", ", but", "because": nothing is counted and no list goes on.
  private func closesClause(_ end: Int) -> Bool {
    if isSign(end, .comma) {
      return tokens[end + 1].kind == .word && classes(end + 1).isDisjoint(with: [.number, .scale])
        && !classes(end + 1).contains(.and)
    }
    return tokens[end].kind == .end || isSign(end, .period) || isSign(end, .semicolon)
      || isWord(end, "for") && isWord(end + 1, "some") || isWord(end, "but")
      || isWord(end, "because") || isWord(end, "and") && groups(end + 1).contains(.actor)
  }
}
