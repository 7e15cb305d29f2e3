internal import TallyCore

/// Powers of the base units: m, kg, s, A, K, mol, cd, rad, bit.
struct Dimension: Hashable, Sendable {
  static let names = ["m", "kg", "s", "A", "K", "mol", "cd", "rad", "bit"]

  var powers = SIMD16<Int8>()

  static let none = Dimension()

  /// Reads `kg.m2/s3`; `1` has no dimension.
  init?(_ text: some StringProtocol) {
    var sign: Int8 = 1
    for part in Self.factors(of: String(text)) {
      switch part {
      case ".": continue
      case "/": sign = -1
      default:
        let name = part.prefix { !$0.isNumber }
        let power = Int8(part.dropFirst(name.count)) ?? 1
        if name.isEmpty { continue }
        guard let index = Self.names.firstIndex(of: String(name)) else { return nil }
        powers[index] += sign * power
        sign = 1
      }
    }
  }

  private init() {}

  private static func factors(of text: String) -> [String] {
    var parts: [String] = []
    var current = ""
    for character in text {
      if character == "." || character == "/" {
        if !current.isEmpty { parts.append(current) }
        parts.append(String(character))
        current = ""
      } else {
        current.append(character)
      }
    }
    if !current.isEmpty { parts.append(current) }
    return parts
  }

  func adding(_ other: Dimension, times count: Int) -> Dimension {
    var result = self
    result.powers &+= other.powers &* Int8(truncatingIfNeeded: count)
    return result
  }

  /// The unit that canonical values stand in: `kg.m2/s3`, `1`.
  var baseUnit: String {
    var over: [String] = []
    var under = ""
    for (index, name) in Self.names.enumerated() {
      let power = powers[index]
      if power > 0 { over.append(power == 1 ? name : "\(name)\(power)") }
      if power < 0 { under += power == -1 ? "/\(name)" : "/\(name)\(-power)" }
    }
    if over.isEmpty && under.isEmpty { return "1" }
    return over.joined(separator: ".") + under
  }
}

extension QuantityKind {
  private static let byDimension: [Dimension: QuantityKind] = {
    let rows: [(String, QuantityKind)] = [
      ("m", .length), ("m2", .area), ("m3", .volume), ("kg", .mass), ("s", .duration),
      ("K", .temperature), ("m/s", .speed), ("m/s2", .acceleration), ("/s", .frequency),
      ("kg/m3", .density), ("mol/m3", .concentration), ("m3/s", .flow), ("kg/s", .flow),
      ("kg.m2/s2", .energy), ("kg.m2/s3", .power), ("kg/m/s2", .pressure), ("kg.m/s2", .force),
      ("rad", .angle), ("rad/s", .rotation), ("bit", .data), ("bit/s", .dataRate),
      ("kg.m2/s3/A", .voltage), ("A", .current), ("mol", .amountOfSubstance),
    ]
    var kinds: [Dimension: QuantityKind] = [:]
    for (text, kind) in rows {
      if let dimension = Dimension(text) { kinds[dimension] = kind }
    }
    return kinds
  }()

  /// The kind of a compound unit, by its dimension.
  init(of dimension: Dimension) {
    self = Self.byDimension[dimension] ?? .other
  }
}
