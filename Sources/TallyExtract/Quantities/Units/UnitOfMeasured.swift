internal import TallyCore

/// The unit that stands beside what is measured instead of behind the number: "time to healing (days) was 12", "times in
/// minutes (median [IQR]) were 42".
extension QuantityReader {
  /// So many tokens before the number it may stand.
  private static let reachOfMeasured = 24

  /// Of a bare number behind a verb of being or a colon.
  func unitOfMeasured(_ reading: Reading) -> Unit? {
    if let unit = unitOfFirst(reading) { return unit }
    var place = reading.start - 1
    guard classes(place).contains(.copula) || isSign(place, .colon),
      nounRange(at: reading.end) == nil, !isSign(reading.end, .percent),
      !classes(reading.end).contains(.of), !reading.first.amount.isArticle
    else { return nil }
    let last = max(place - Self.reachOfMeasured, floor + 1)
    while place > last {
      place -= 1
      // Another clause speaks of something else.
      if isSign(place, .semicolon) || isSign(place, .period) || tokens[place].kind == .number {
        return nil
      }
      if isSign(place, .closeParenthesis), let unit = unitInBracket(endingAt: place) { return unit }
      if isWord(place, "in"), isNoun(place - 1), !classes(place - 1).contains(.unitName),
        let measure = measure(
          at: place + 1, after: Amount(value: ExactDecimal(2), end: place + 1)),
        isNameOfMany(place + 1) || measure.end > place + 2,
        isSign(measure.end, .openParenthesis) || measure.end == reading.start - 1
      {
        return measure.unit
      }
    }
    return nil
  }

  /// "(median [range]) were 42 (12) vs *30* (15)": that of the value before, past its spread.
  private func unitOfFirst(_ reading: Reading) -> Unit? {
    let joint = reading.start - 1
    guard isWord(joint, "vs") || isWord(joint, "versus") || classes(joint).contains(.and),
      isSign(joint - 1, .closeParenthesis), found.count > ownStart,
      found[found.count - 1].rule == Reading.Rule.lead.rawValue, let last = notes.lastValue,
      nounRange(at: reading.end) == nil, !isSign(reading.end, .percent)
    else { return nil }
    let open = (max(joint - 6, Tokenizer.margin)..<joint).last { isSign($0, .openParenthesis) }
    return open == floor ? last.unit : nil
  }

  /// "crying (minutes/day)", "zinc (ng/mL)": nothing but a unit behind a noun.
  private func unitInBracket(endingAt close: Int) -> Unit? {
    var open = close - 1
    while open > close - 6, !isSign(open, .openParenthesis) {
      if tokens[open].kind == .number { return nil }
      open -= 1
    }
    guard isSign(open, .openParenthesis), tokens[open - 1].kind == .word, isNoun(open - 1),
      tokens[open].isSpaced,
      let measure = measure(at: open + 1, after: Amount(value: ExactDecimal(2), end: open + 1)),
      measure.end == close, !measure.unit.isMoney,
      measure.unit != lexicon.celsius || close > open + 2,
      // "vitamin (C)", "factor (V)"
      tokens[open + 1].end - tokens[open + 1].start > 1 || close > open + 2
    else { return nil }
    return measure.unit
  }

  /// "minutes"
  private func isNameOfMany(_ index: Int) -> Bool {
    tokens[index].end - tokens[index].start > 3 && text[tokens[index].end - 1] == UInt8(ascii: "s")
  }
}
