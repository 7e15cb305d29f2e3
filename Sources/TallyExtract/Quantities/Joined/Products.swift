internal import TallyCore

/// Sides of things: "10 × 10 × 55 mm3", "a room of 3 x 5 m", "L 30 x W 20 x H 10 cm".
extension QuantityReader {
  /// The mm of "10 × 10 × 55 mm3": the power says how many sides there are, each of them is so many mm.
  func takeSidePower(_ reading: inout Reading) {
    guard isTimes(reading.start - 1), floor == reading.start - 1, notes.list.start < found.count,
      !reading.isRange, reading.unit?.kind == .volume || reading.unit?.kind == .area
    else { return }
    let sides = found.count - notes.list.start + 1
    guard sides == 3 || areNear(reading.lower, found[found.count - 1].quantity.lower),
      let side = side(reading.first, of: sides)
    else { return }
    reading.measure = side
  }

  /// The unit of length of "55 mm3" where that is the last of `count` sides.
  func side(_ item: Item, of count: Int) -> Measure? {
    guard let unit = item.unit, unit.kind == .volume || unit.kind == .area,
      let factor = factor(at: item.amount.end, after: item.amount, isAlone: true),
      factor.power == count, factor.end == item.end,
      lexicon.units[factor.unit].kind == .length
    else { return nil }
    return Measure(unit: lexicon.units[factor.unit], end: item.end)
  }

  /// "3 x 5 m": a room has two sides, of one size nearly; "8 x 50 m" are swum.
  func areSidesOfRoom(_ reading: Reading) -> Bool {
    guard isTimes(floor), areNear(reading.lower, found[found.count - 1].quantity.lower),
      let side = found[found.count - 1].quantity.lower
    else { return false }
    // "20 x 50 m freestyle": lengths of a pool, laps of a track.
    if reading.unit?.code == "m", side.exponent >= 0,
      [25, 50, 100, 200, 400].contains(where: { reading.lower == ExactDecimal($0) })
    {
      return false
    }
    if side.exponent < 0 || side >= Self.mostRepeats { return true }
    let before = floor - 2
    return !countsThings(reading.end) && !isSign(reading.end, .hyphen)
      && (!classes(before).isDisjoint(with: [.copula, .of, .article]) || isSign(before, .colon)
        || isSign(before, .openParenthesis) || groups(before).contains(.measures))
  }

  /// Nobody swims more lengths than this in one set.
  private static let mostRepeats = ExactDecimal(31)

  /// Neither is more than four times the other.
  private func areNear(_ a: ExactDecimal, _ b: ExactDecimal?) -> Bool {
    guard let b, let most = b.multiplied(by: ExactDecimal(4)),
      let least = a.multiplied(by: ExactDecimal(4))
    else { return false }
    return a <= most && b <= least
  }

  // MARK: Letters

  /// "L 30 x W 20 x H 10 cm", "30 (L) x 20 (W) cm", "45H x 30W cm": sides with their letters.
  func letteredSides(at index: Int) -> Int? {
    guard tokens[index].kind == .number, sideEnd(index) != nil else { return nil }
    var sides: [Int] = []
    var unit: Measure?
    var next = index
    while sides.count < 4, let end = sideEnd(next), let value = literal(next),
      !value.isIdentifier
    {
      sides.append(next)
      unit = measure(at: end, after: Amount(value: value.value, end: end))
      guard isTimes(unit?.end ?? end) else { break }
      next = (unit?.end ?? end) + 1
      if isSideLetter(next) { next += 1 }
    }
    guard sides.count > 1, let unit, unit.unit.kind == .length, !isTimes(unit.end) else {
      return nil
    }
    for side in sides {
      guard let value = literal(side)?.value else { continue }
      let end = side == sides[sides.count - 1] ? unit.end : side + 1
      let measure = Measure(unit: unit.unit, end: end)
      let amount = Amount(value: value, end: side + 1)
      let item = Item(
        start: side, end: end, numberStart: side, amount: amount, measure: measure)
      let reading = Reading(
        start: side, end: end, lower: value, upper: value, measure: measure, first: item,
        rule: .sides)
      emit(reading, Outline(start: side, end: end, coreEnd: end, kind: .length))
    }
    return unit.end
  }

  /// The token behind a number with the letter of its side: before it, glued behind it, or in brackets.
  private func sideEnd(_ index: Int) -> Int? {
    if isSideLetter(index - 1), tokens[index].isSpaced { return index + 1 }
    if isGlued(index + 1), isSideLetter(index + 1), isTimes(index + 2) || isSymbol(index + 2) {
      return index + 2
    }
    if isSign(index + 1, .openParenthesis), isSideLetter(index + 2),
      isSign(index + 3, .closeParenthesis)
    {
      return index + 4
    }
    return nil
  }

  private func isSideLetter(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.kind == .word, token.end - token.start == 1 else { return false }
    switch text[token.start].asciiLowercased {
    // Length, width, height, depth; breadth and thickness.
    case 0x6C, 0x77, 0x68, 0x64, 0x62, 0x74: return true
    default: return false
    }
  }
}
