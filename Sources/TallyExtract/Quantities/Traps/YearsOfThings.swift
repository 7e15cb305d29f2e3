internal import TallyCore

/// Years before a noun that looks like what is counted: "the 2020 class", "all the 2017 conversations".
extension QuantityReader {
  private static let firstYear = ExactDecimal(1900)
  private static let lastYear = ExactDecimal(2035)

  /// "The 2000 people", "the 1961 adults" are so many: a round number, or people.
  func isYearOfThings(_ index: Int, _ nounEnd: Int) -> Bool {
    // "class", "analysis", "census": one thing.
    if tokens[index + 1].end == nounEnd, nounEnd - tokens[index + 1].start > 4 {
      switch text[nounEnd - 2] {
      case 0x73, 0x69, 0x75: return true
      default: break
      }
    }
    // "about 2016 election forecasts", "the 2010 general election results"
    if groups(index + 1).contains(.yearly)
      || groups(index + 2).contains(.yearly) && classes(index - 1).contains(.the),
      isOfOurTime(index),
      literal(index)?.value != ExactDecimal(2000)
    {
      return true
    }
    guard
      !classes(index - 1).isDisjoint(with: [.the, .possessive]) || isWord(index - 1, "few")
        || isWord(index - 1, "many") || isWord(index - 1, "most") || isWord(index - 1, "these")
        || isWord(index - 1, "those") || isWord(index - 1, "recent"),
      isOfOurTime(index), text[tokens[index].end - 1] != ASCII.zero,
      !classes(index + 1).contains(.person), !groups(index + 1).contains(.calling),
      !isWord(index + 1, "people")
    else { return false }
    return true
  }

  private func isOfOurTime(_ index: Int) -> Bool {
    literal(index).map { $0.value > Self.firstYear && $0.value < Self.lastYear } ?? false
  }

  /// The 2003 of "2000 and 2003 results": the year before it was none that counts.
  func isSecondYear(_ index: Int) -> Bool {
    guard !classes(index - 1).isDisjoint(with: [.and, .or]), floor < index - 1, isYear(index - 2),
      let first = literal(index - 2)?.value, let second = literal(index)?.value
    else { return false }
    return first > Self.firstYear && second < Self.lastYear && first < second
  }

  /// "a total score of 2072", "a resolution of 1800 x 1920", "in 1961 adults with asthma": so many, though it looks like
  /// a year. "In 2018 patients paid more" is one: a verb follows.
  func isCountLikeYear(_ index: Int) -> Bool {
    if isTimes(index + 1), tokens[index + 2].kind == .number { return true }
    if isTimes(index - 1), tokens[index - 2].kind == .number { return true }
    let before = index - 1
    if classes(before).contains(.of) {
      if isWord(before - 1, "average") || isWord(before - 1, "total") { return true }
      return groups(before - 1).contains(.valued)
        && (before - 4..<before - 1).contains { classes($0).contains(.article) }
    }
    guard isWord(before, "in"), classes(index + 1).contains(.person) || isPatients(index + 1),
      text[tokens[index + 1].end - 1] == 0x73
    else { return false }
    let next = index + 2
    // "In 2018 adults with asthma, it worked"; "In 2018 adults with asthma paid" is told of a year.
    if tokens[before].isCapitalized {
      for near in next..<next + Self.longestGroup {
        if isSign(near, .comma) { return near == next || !isFinite(near - 1) }
        if !classes(near).isDisjoint(with: [.copula, .verb]) || tokens[near].kind == .end {
          return false
        }
      }
      return false
    }
    return isWord(next, "with") || isWord(next, "without") || isWord(next, "aged")
      || isWord(next, "undergoing") || isWord(next, "receiving") || isWord(next, "treated")
      || isWord(next, "who")
  }

  private static let longestGroup = 7

  private func isPatients(_ index: Int) -> Bool {
    isWord(index, "patients") || isWord(index, "participants") || isWord(index, "subjects")
      || isWord(index, "volunteers") || isWord(index, "controls")
  }
}
