internal import TallyCore

/// The units of several factors that a call has met, "mg/kg/d": each is put together once.
///
/// Its units live as long as it does; see `Unit`.
final class CompoundUnits {
  /// One factor of a unit: its place in the lexicon, its power, and how many of it: 100 in "per 100 g".
  struct Factor {
    var unit: Int
    var power: Int
    var count = 1
  }

  static let mostFactors = 6

  /// Count, place and power of each factor; nothing where there is none.
  private typealias Key = SIMD8<Int64>
  private var made: [Key: UnitFacts?] = [:]

  /// The unit of `factors`, with its exact factor and kind; `nil` where its factor does not fit.
  func unit(of factors: some Sequence<Factor>, in lexicon: QuantityLexicon) -> Unit? {
    var key = Key(repeating: -1)
    for (place, factor) in factors.enumerated() where place < Self.mostFactors {
      key[place] = Int64(
        truncatingIfNeeded: factor.count << 32 | factor.unit << 8 | factor.power & 0xFF)
    }
    if let known = made[key] { return known.map { Unit(of: $0) } }
    let facts = Self.facts(of: Array(factors), in: lexicon)
    made[key] = .some(facts)
    return facts.map { Unit(of: $0) }
  }

  /// The factors of a code, and whether each divides: "mol/L" has a mole, and a litre that divides.
  private static func parts(of code: String) -> [(part: String, divides: Bool)] {
    var result: [(String, Bool)] = []
    var divides = false
    for piece in code.split(separator: "/", omittingEmptySubsequences: false) {
      for (place, part) in piece.split(separator: ".").enumerated() {
        result.append((String(part), divides && place == 0))
      }
      divides = true
    }
    return result
  }

  private static func facts(of factors: [Factor], in lexicon: QuantityLexicon) -> UnitFacts? {
    var over = ""
    var under = ""
    var ratio: ExactRatio? = .one
    var dimension = Dimension.none
    for factor in factors {
      let unit = lexicon.units[factor.unit]
      let power = abs(factor.power)
      let isCompound = unit.code.utf8.contains(ASCII.slash) || unit.code.utf8.contains(ASCII.period)
      let code =
        power == 1 ? unit.code : isCompound ? "(\(unit.code))\(power)" : "\(unit.code)\(power)"
      if factor.power > 0 {
        over += over.isEmpty ? code : ".\(code)"
      } else if unit.multiple > 1 && power == 1 || factor.count > 1 {
        // "0.2 °C per decade", "3 mg/100 g", "30 g per 10 square metres"
        let count = max(unit.multiple, 1) * factor.count
        under += "/(\(count).\(code))"
        ratio = ExactRatio(Int128(count)).inverse.flatMap { ratio?.multiplied(by: $0) }
      } else if isCompound, power == 1 {
        // "g/kWh" is g/kW/h, and one "M−1" is a litre a mole.
        for (part, divides) in Self.parts(of: unit.code) {
          if divides { over += over.isEmpty ? part : ".\(part)" } else { under += "/\(part)" }
        }
      } else {
        under += "/\(code)"
      }
      ratio = ratio.flatMap { total in
        unit.factor.raised(to: factor.power).flatMap { total.multiplied(by: $0) }
      }
      dimension = dimension.adding(unit.dimension, times: factor.power)
    }
    if over.isEmpty, factors.count == 1 {
      let unit = lexicon.units[factors[0].unit]
      over = "\(unit.code)\(factors[0].power)"
      under = ""
    }
    guard let ratio else { return nil }
    let first = lexicon.units[factors[0].unit]
    var kind = QuantityKind(of: dimension)
    // A dose is a mass (or a volume) given to a mass or in a time, whatever cancels out.
    if kind == .other, dimension == .none, factors.count > 1 { kind = first.kind }
    if first.kind == .mass, factors.count > 1, factors[0].power == 1,
      factors.dropFirst().allSatisfy({
        [.mass, .duration].contains(lexicon.units[$0.unit].kind)
      })
    {
      kind = .mass
    }
    // "1000 IU a day" happen no thousand times.
    if kind == .frequency, first.kind == .dose { kind = .dose }
    // "35 hl/ha" is no length, "5 l/100 km" no area, and what turns is no energy.
    if factors.count > 1,
      first.kind == .volume && (kind == .length || kind == .area)
        || first.kind == .force && kind == .energy
        // "34 MJ/L" is how much is in it.
        || first.kind == .energy && (kind == .pressure || kind == .force)
    {
      kind = .other
    }
    return UnitFacts(code: over + under, kind: kind, factor: ratio, dimension: dimension)
  }
}
