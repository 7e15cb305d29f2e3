internal import TallyCore

extension QuantityReader {
  /// The noun that a bare number counts, with the adjectives before it: at most four words.
  @inline(__always) func nounRange(at index: Int) -> ByteRange? {
    tokens[index].kind == .word || isSign(index, .hyphen) ? nouns(at: index) : nil
  }

  private func nouns(at index: Int) -> ByteRange? {
    var start = index
    if isSign(start, .hyphen), isGlued(start), isGlued(start + 1) { start += 1 }
    guard tokens[start].kind == .word, isNoun(start), !tokens[start].isMixed,
      classes(start).isDisjoint(with: [.clock, .month, .weekday, .extent, .article]),
      // "15 x 7 cm"
      !(isWord(start, "x") && tokens[start + 1].kind == .number)
    else { return nil }
    var end = start + 1
    while end - start < 4, tokens[end].kind == .word, isNoun(end),
      // "photons s−1"
      !isDividing(end),
      // "2 capsules twice a day": not so many a day.
      !classes(end).contains(.timesWord),
      classes(end).isDisjoint(with: [.number, .scale, .extent, .clock, .weekday, .article]),
      // "120 flights daily", but "35m active monthly users"
      !classes(end).contains(.periodAdverb) || isNoun(end + 1),
      // "3 nights minimum"
      !groups(end).contains(.limit) || isNoun(end + 1)
    {
      end += 1
    }
    return range(start, end)
  }

  /// A number without a unit that is a quantity all the same.
  func isAcceptable(_ reading: Reading, counted: ByteRange?, start: Int) -> Bool {
    let amount = reading.first.amount
    if reading.measure != nil { return true }
    if amount.hasUnclearComma { return false }
    if amount.isVague {
      return amount.isPlural && (counted != nil || classes(reading.end).contains(.of))
    }
    if amount.isOne, !reading.isRange {
      // "one" before a noun is an article more often than a count; a bound before it makes it one.
      if isSign(reading.end, .hyphen), isGlued(reading.end) { return false }
      // "under one roof"
      if isWord(start, "under") { return false }
      return counted != nil
        && (start < reading.start || isWord(start - 1, "just") || isWord(start - 1, "only"))
    }
    return counted != nil || start < reading.start || !isFlattenedReference(reading)
  }

  /// "One tablet a day", "one capsule twice daily": told how often, "one" is no article.
  func isOneOfDose(_ reading: Reading, _ counted: ByteRange?, per: String?) -> Bool {
    guard reading.first.amount.isOne, !reading.isRange, reading.measure == nil, counted != nil
    else {
      return false
    }
    if let per { return per == "d" || per == "wk" || per == "mo" }
    let next = reading.end + 1
    return groups(reading.end).contains(.pack)
      && (!classes(next).isDisjoint(with: [.timesWord, .every]) || isWord(next + 1, "times"))
  }

  private static let mostSources = 4

  /// "take 400 mg every 6 hours 2.", "lasts 6 weeks 4, 5.": right behind a measured value at the end of a sentence stands the
  /// number of a source, which lost its superscript.
  private func isFlattenedReference(_ reading: Reading) -> Bool {
    guard let last = notes.lastValue, last.unit != nil, last.place == found.count - 1,
      reading.first.amount.isPlainInteger, !reading.isRange,
      reading.first.amount.value < ExactDecimal(400)
    else { return false }
    var (before, end) = (reading.start - 1, reading.end)
    // A list of thousands of numbers is none of sources.
    for _ in 0..<Self.mostSources {
      if isSign(before, .comma), tokens[before - 1].kind == .number { before -= 2 }
      if isSign(end, .comma), tokens[end + 1].kind == .number { end += 2 }
    }
    return tokens[before].end == found[last.place].range.end
      && (tokens[end].kind == .end || isSign(end, .period))
  }
}
