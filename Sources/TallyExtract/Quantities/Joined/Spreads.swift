internal import TallyCore

/// The last value that was read: a bracket behind it may say how far it spreads, without its unit.
struct LastValue {
  var unit: Unit?
  /// The token behind it.
  var end: Int
  /// Its place in `found`.
  var place: Int
  /// A time at which something was measured, or what it was divided by: "differed at 30 days (95% CI 1.1 to 1.3)",
  /// "7 cells/7.5 ml (range 0–496)".
  var isMoment: Bool
  /// The token before it.
  var before: Int
}

/// Confidence limits, quartiles and deviations: "85% (81–89)", "7.1 mo (95% CI: 5.6, 8.5)", "105.3 (21.9) kg".
extension QuantityReader {
  /// Gives a bare number the unit of the value that it says the spread of.
  ///
  /// - Returns: the token to go on with where the number is only an error.
  func takeSpread(_ reading: inout Reading) -> Int? {
    guard let last = notes.lastValue, reading.start - last.end <= Self.spreadReach,
      reading.start > last.end,
      reading.measure == nil || isSign(reading.end, .comma) || reading.unit == lexicon.year,
      !reading.isVague, !reading.first.amount.isWord, reading.first.amount.scale == 0,
      let opening = opening(before: reading.start, behind: last)
    else { return nil }
    let isClosed =
      isSign(reading.end, .closeParenthesis) || isSign(reading.end, .closeBracket)
    if !reading.isRange, isClosed, reading.measure == nil {
      // "54 years (SD 12)", "78.3 kg (14.1)"
      let isBareError =
        !opening.isNamed && last.unit != nil && floor == last.end
        && reading.start == last.end + 1 && literal(reading.first.numberStart)?.hasPoint == true
        // "Inflation was 2.1% (2.3)": that of the year before.
        && ![.percentage, .price, .temperature, .speed].contains(last.unit?.kind)
      if opening.isError || isBareError { return reading.end }
    }
    // "6 weeks (4, 8)" cites.
    if opening.isNamed || reading.lower.exponent < 0 { takeSecondLimit(&reading) }
    if reading.unit == lexicon.year, reading.isRange, found[last.place].kind == .age {
      // "aged 65 years (range 18–90 years)"
      reading.measure?.unit = lexicon.yearOfAge
    }
    guard reading.isRange || opening.isNamed, reading.measure == nil,
      opening.isNamed ? !last.isMoment : holds(reading, valueAt: last.place)
    else { return nil }
    if let unit = last.unit, !unit.isMoney || !opening.isNamed {
      let isAge = found[last.place].kind == .age
      reading.measure = Measure(unit: isAge ? lexicon.yearOfAge : unit, end: reading.end)
      reading.rule = .lead
    }
    if !opening.isNamed || reading.isRange { reading.perPlace = last.place }
    return nil
  }

  private static let spreadReach = 12

  /// What stands between a value and the number that may say its spread.
  private struct Opening {
    var isNamed = false
    /// "SD", "SE": one number, no value.
    var isError = false
  }

  /// Behind a value; behind "94.1% effective", too.
  @inline(__always) func openingOfSpread(behind last: LastValue) -> Int {
    tokens[last.end].kind == .word && tokens[last.end + 1].sign == .openParenthesis
      && last.unit?.kind == .percentage ? last.end + 1 : last.end
  }

  /// Whether what stands right behind a value may begin what says its spread.
  func opensSpread(_ token: Token) -> Bool {
    token.isOne(of: .openParenthesis, .openBracket, .semicolon)
  }

  /// "(", "(95% CI: ", "; IQR, ", "[", "(interquartile range [IQR], ".
  private func opening(before start: Int, behind last: LastValue) -> Opening? {
    var opening = Opening()
    let opener = openingOfSpread(behind: last)
    let first = tokens[opener]
    guard opensSpread(first) else { return nil }
    var index = opener + 1
    while index < start {
      let token = tokens[index]
      switch token.kind {
      case .word:
        let groups = groups(index)
        if groups.contains(.spread) {
          opening.isNamed = true
          if groups.contains(.error) { opening.isError = true }
        } else if !isJoint(index) {
          return nil
        }
      case .number:
        // The level of an interval.
        guard isSign(index + 1, .percent) else { return nil }
        index += 1
      case .sign:
        guard isJoint(token.sign) else { return nil }
      default: return nil
      }
      index += 1
    }
    // Without a bracket only a word tells.
    return opening.isNamed || first.sign != .semicolon && start == last.end + 1 ? opening : nil
  }

  private func isJoint(_ sign: Sign) -> Bool {
    switch sign {
    case .comma, .colon, .equals, .openBracket, .closeBracket, .hyphen, .period: return true
    default: return false
    }
  }

  private func isJoint(_ index: Int) -> Bool {
    !classes(index).isDisjoint(with: [.of, .from, .the, .between]) || isWord(index, "for")
  }

  /// "5.6, 8.5)": two limits with a comma between them.
  private func takeSecondLimit(_ reading: inout Reading) {
    guard !reading.isRange, isSign(reading.end, .comma), tokens[reading.end + 1].isSpaced,
      let second = item(at: reading.end + 1), second.amount.value > reading.lower,
      !second.amount.isWord, second.amount.scale == 0, !second.hasLeadingMoney,
      reading.measure == nil || reading.unit == second.unit,
      isSign(second.end, .closeParenthesis) || isSign(second.end, .closeBracket)
        || isSign(second.end, .semicolon)
    else { return }
    reading.upper = second.amount.value
    reading.measure = second.measure
    reading.end = second.end
    reading.isRange = true
    reading.rule = .range
  }

  /// A bare range in brackets is that of the value that lies in it: "94.1% (89.3–96.8)".
  private func holds(_ reading: Reading, valueAt place: Int) -> Bool {
    let value = found[place].quantity
    guard
      isSign(reading.end, .closeParenthesis) || isSign(reading.end, .closeBracket)
        || isSign(reading.end, .semicolon),
      let lower = value.lower, value.upper == lower
    else { return false }
    // "shot 48% (24-50)": 24 of 50.
    if notes.lastValue?.unit?.kind == .percentage, isShare(reading, lower) { return false }
    return reading.lower <= lower && lower <= reading.upper
  }

  /// The two numbers make the share, to the nearest per cent or so.
  private func isShare(_ reading: Reading, _ percent: ExactDecimal) -> Bool {
    guard reading.lower.exponent >= 0, reading.upper.exponent >= 0,
      let hundred = reading.lower.multiplied(by: ExactDecimal(100)),
      let least = percent.adding(ExactDecimal(-1))?.multiplied(by: reading.upper),
      let most = percent.adding(ExactDecimal(1))?.multiplied(by: reading.upper)
    else { return false }
    return least <= hundred && hundred <= most
  }

  /// The level of "95% CI" is not what spreads.
  func isLevel(_ unit: Unit?, before end: Int) -> Bool {
    unit?.kind == .percentage && groups(end).contains(.spread)
  }
}
