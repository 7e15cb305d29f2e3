internal import TallyCore

/// Two numbers that say one value or its room: "49.6 ± 11.8 years", "7x7cm", "0.5 < z < 1.2".
extension QuantityReader {
  /// "0.5 < z < 1.2", "0.1 mm ≤ d ≤ 0.5 mm": what lies between two numbers.
  ///
  /// - Returns: where to go on if it is a probability, which is no quantity.
  func takeChain(_ reading: inout Reading) -> Int? {
    func isLess(_ index: Int) -> Bool { isSign(index, .less) || isSign(index, .lessOrEqual) }
    guard isLess(reading.end), !reading.isRange, !reading.isVague,
      tokens[reading.start - 1].kind != .sign || isSign(reading.start - 1, .openParenthesis)
        || isSign(reading.start - 1, .comma)
    else { return nil }
    let name = reading.end + 1
    guard tokens[name].kind == .word, tokens[name].end - tokens[name].start <= 4 else { return nil }
    var sign = name + 1
    // "W/L"
    if isSign(sign, .slash), tokens[sign + 1].kind == .word { sign += 2 }
    guard isLess(sign), let second = item(at: sign + 1), reading.lower < second.amount.value,
      reading.unit == nil || second.unit == nil || reading.unit == second.unit
    else { return nil }
    if isWord(name, "p") { return second.end }
    reading.upper = second.amount.value
    reading.excludesLow = isSign(reading.end, .less)
    reading.excludesHigh = isSign(sign, .less)
    reading.measure = second.measure ?? reading.measure
    reading.end = second.end
    reading.isRange = true
    reading.rule = .range
    return nil
  }

  /// "49.6 ± 11.8 years": the centre counts.
  func takeTolerance(_ reading: inout Reading, _ second: Item) -> Bool {
    guard !second.amount.isWord else { return false }
    // "230 V ± 10 %"
    let isShare = second.unit?.kind == .percentage && reading.measure != nil
    reading.measure = isShare ? reading.measure : second.measure ?? reading.measure
    reading.end = second.end
    reading.rule = .tolerance
    return true
  }

  /// "7x7cm": equal sides are one value, others are read one by one.
  func takeSide(_ reading: inout Reading, _ second: Item) -> Bool {
    guard second.amount.value == reading.lower,
      let measure = side(second, of: isTimes(reading.start - 1) ? 3 : 2) ?? second.measure
        ?? reading.measure,
      measure.unit.kind == .length
    else { return false }
    reading.measure = measure
    reading.end = second.end
    reading.rule = .sides
    return true
  }
}
