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
    guard classes(index - 1).contains(.the), let year = literal(index)?.value,
      year > Self.firstYear, year < Self.lastYear, text[tokens[index].end - 1] != ASCII.zero,
      !classes(index + 1).contains(.person), !groups(index + 1).contains(.calling),
      !isWord(index + 1, "people")
    else { return false }
    return true
  }
}
