internal import TallyCore

/// The same amount said twice: "39 °C (102 °F)", "ten percent (10%)", "13 million VND (around $650)".
extension QuantityReader {
  /// "between 102°F (39°C) and 106°F (41°C)", "100°F (37.8°C) or higher": a temperature said again in brackets
  /// belongs to the same span where the phrase goes on behind it.
  func swallowRestatement(_ reading: inout Reading) {
    // "50 % (1 in 2)"
    if reading.unit?.kind == .percentage, isSign(reading.end, .openParenthesis),
      let again = chanceAmounts(at: reading.end + 1),
      isSign(again.whole.end, .closeParenthesis)
    {
      reading.end = again.whole.end + 1
      return
    }
    // "ten percent (10%)", "Five Hundred Dollars ($500.00)"
    if reading.first.amount.isWord, !reading.isRange, isSign(reading.end, .openParenthesis),
      let again = item(at: reading.end + 1), again.amount.value == reading.lower,
      again.unit == reading.unit, again.unit != nil, isSign(again.end, .closeParenthesis)
    {
      reading.end = again.end + 1
      return
    }
    guard reading.unit?.kind == .temperature, let again = restated(reading.end, reading) else {
      return
    }
    if !reading.isRange, isBetween(reading.start) || isWord(again, "to"),
      classes(again).contains(.and) || isWord(again, "to"), let second = item(at: again + 1),
      second.unit?.code == reading.unit?.code, second.amount.value > reading.lower
    {
      reading.upper = second.amount.value
      reading.isRange = true
      reading.rule = .range
      reading.end = restated(second.end, reading) ?? second.end
    } else if phrase(at: again, where: { $0.after != nil }) != nil {
      reading.end = again
    }
  }

  /// "126 mg/dL (7.0 mmol/L) or higher": what stands behind the bracket bounds both.
  func takeBoundBehindBracket(_ end: Int, _ reading: Reading, _ sides: inout Sides) {
    if let behind = notes.boundBehindBracket {
      notes.boundBehindBracket = nil
      if behind.close == end { sides.bound = behind.bound }
      return
    }
    guard reading.measure != nil, isSign(end, .openParenthesis), !reading.isRange else { return }
    let start = isSign(end + 1, .tilde) ? end + 2 : end + 1
    guard let again = item(at: start), again.measure != nil, isSign(again.end, .closeParenthesis)
    else { return }
    let close = again.end
    var bounded = sides
    var next = close + 1
    sidesAfter(&next, reading, &bounded)
    guard next > close + 1, bounded.bound != .none else { return }
    sides.bound = bounded.bound
    notes.boundBehindBracket = (close, bounded.bound)
  }

  /// The token after "(39°C)" at `index`.
  func restated(_ index: Int, _ reading: Reading) -> Int? {
    guard reading.unit?.kind == .temperature, isSign(index, .openParenthesis),
      let again = item(at: index + 1), again.unit?.kind == .temperature,
      isSign(again.end, .closeParenthesis)
    else { return nil }
    return again.end + 1
  }

  /// "13 million VND (around $650)", "6.1 inches (15.5 cm)": the same amount in another unit.
  func restates(_ start: Int, _ unit: Unit, _ kind: QuantityKind) -> Bool {
    let last = found.count - 1
    guard last >= ownStart,
      (isSign(start - 1, .openParenthesis) || isSign(start - 1, .slash)) && start - 1 <= floor + 1
        || start > floor && isEquation(from: floor, to: start),
      found[last].kind == kind, found[last].quantity.unit != unit.code,
      found[last].quantity.unit != "1"
    else { return false }
    return kind == .price || found[last].quantity.canonical?.unit == unit.canonicalUnit
  }
}
