internal import TallyCore

/// The same amount in a second unit, behind "or": "726 feet or 221 metres", "63 to 65 days, or about 9 weeks". What
/// lies farther apart than a rounding is a choice: "10 kg or 50 pounds".
extension QuantityReader {
  /// How far a rounded amount may be from the one it says again: "2 litres or half a gallon" is 5 % off.
  private static let rounding = 0.055
  /// Of a temperature the base begins far below: so many kelvins.
  private static let roundingOfHeat = 1.5
  /// "60 to 70 days, or 2 months"; "10 to 20 kg or 30 pounds" is a choice.
  private static let widestSpan = 1.25

  func saysAgain(_ reading: Reading, _ start: Int, _ unit: Unit) -> Bool {
    let last = found.count - 1
    guard last >= ownStart, start > floor, start - floor <= 2, classes(start - 1).contains(.or),
      start - 1 == floor || isSign(floor, .comma), !unit.isMoney, !reading.isVague
    else { return false }
    let before = found[last].quantity
    guard before.unit != unit.code, before.unit != "1", !before.isVague,
      before.canonical?.unit == unit.canonicalUnit,
      let first = Self.ends(before.canonical),
      let again = Self.ends(Self.canonical(reading.lower, reading.upper, unit))
    else { return false }
    let isHeat = unit.kind == .temperature
    func isNear(_ a: Double, _ b: Double) -> Bool {
      abs(a - b) <= (isHeat ? Self.roundingOfHeat : Self.rounding * max(abs(a), abs(b)))
    }
    if isNear(first.low, again.low), isNear(first.high, again.high) { return true }
    return again.low == again.high && again.low >= first.low && again.high <= first.high
      && first.high <= Self.widestSpan * first.low
  }

  private static func ends(_ interval: CanonicalInterval?) -> (low: Double, high: Double)? {
    guard let interval, let one = interval.lower ?? interval.upper else { return nil }
    return (one.double, (interval.upper ?? one).double)
  }
}
