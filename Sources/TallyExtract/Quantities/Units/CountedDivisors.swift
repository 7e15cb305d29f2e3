internal import TallyCore

/// How much of one thing is told for how much of another: "2 pounds per 100 square feet", "3 mg/100 g", "2 mg for every kg".
extension QuantityReader {
  private static let mostCounted = 10_000

  /// The "100 g" of "3 mg/100 g", the "10 min" of "25 g/10 min"; but "5 mg/10 mg" are two strengths, and "94 °C/30 s"
  /// are two steps.
  func countedDivisor(at index: Int, after first: Factor) -> Factor? {
    guard let literal = literal(index),
      literal.isPlainInteger || literal.isGrouped && !literal.hasPoint,
      !literal.startsWithZero, literal.value >= ExactDecimal(1),
      literal.value <= ExactDecimal(Self.mostCounted),
      var divided = factor(at: index + 1, after: nil, isAlone: false), divided.power > 0,
      lexicon.units[divided.unit].multiple == 1
    else { return nil }
    let unit = lexicon.units[first.unit]
    let under = lexicon.units[divided.unit]
    // "10 mg per 2 g sample": the number is the sample's.
    let isTold =
      (isWord(index - 1, "per") || isForEvery(index)) && mayBeTold(unit.kind, for: under.kind)
      && !isNoun(divided.end)
    guard
      isTold
        || literal.value > ExactDecimal(1) && divided.power == 1
          && isConcentration(unit.kind, in: under.kind, literal.value)
    else { return nil }
    if isDrinkWeighed(divided, by: first) { divided.unit = lexicon.fluidOunce }
    divided.power = -divided.power
    divided.count = Int(literal.value.significand)
    return divided
  }

  /// "2 pounds per 100 square feet", "20 minutes per 500 g": the word says that they are one.
  func mayBeTold(_ kind: QuantityKind, for under: QuantityKind) -> Bool {
    switch (kind, under) {
    case (.duration, .mass), (.duration, .length): true
    case (.mass, _), (.volume, _), (.length, _), (.energy, _), (.dose, _), (.amountOfSubstance, _):
      [.mass, .volume, .length, .area, .duration].contains(under)
    default: false
    }
  }

  /// "3 mg/100 g", "25 g/10 min": behind a slash only what is weighed or poured stands in so much of a thing.
  private func isConcentration(
    _ kind: QuantityKind, in under: QuantityKind, _ count: ExactDecimal
  ) -> Bool {
    switch (kind, under) {
    case (.mass, .mass), (.energy, .mass), (.amountOfSubstance, .mass):
      count == ExactDecimal(100) || count == ExactDecimal(1000)
    case (.mass, .volume), (.energy, .volume), (.amountOfSubstance, .volume), (.mass, .duration),
      (.volume, .duration), (.volume, .mass), (.energy, .length), (.mass, .length):
      true
    default: false
    }
  }

  /// Behind "for each", "for every": "per".
  func isForEvery(_ index: Int) -> Bool {
    isWord(index - 2, "for") && classes(index - 1).contains(.every)
  }
}
