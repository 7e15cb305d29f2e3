internal import TallyCore

/// One unit of the lexicon: its code, what it measures, and its exact factor to the base.
struct Unit: Sendable {
  enum Scale: Hashable, Sendable {
    case linear, celsius, fahrenheit
    /// Money: canonical in `code`, or in the currency of which it is a hundredth.
    case money(String)
  }

  /// A unit is handed about by the thousand, so that its facts stand once, behind one pointer.
  private final class Facts: Sendable {
    let code: String
    let kind: QuantityKind
    let factor: ExactRatio
    let dimension: Dimension
    let scale: Scale
    let multiple: Int

    init(
      _ code: String, _ kind: QuantityKind, _ factor: ExactRatio, _ dimension: Dimension,
      _ scale: Scale, _ multiple: Int
    ) {
      self.code = code
      self.kind = kind
      self.factor = factor
      self.dimension = dimension
      self.scale = scale
      self.multiple = multiple
    }
  }

  private let facts: Facts

  /// - multiple: tens of years and the like are said in years: a decade is 10 a.
  init(
    code: String, kind: QuantityKind, factor: ExactRatio, dimension: Dimension,
    scale: Scale = .linear, multiple: Int = 1
  ) {
    facts = Facts(code, kind, factor, dimension, scale, multiple)
  }

  var code: String { facts.code }
  var kind: QuantityKind { facts.kind }
  var factor: ExactRatio { facts.factor }
  var dimension: Dimension { facts.dimension }
  var scale: Scale { facts.scale }
  var multiple: Int { facts.multiple }

  /// The same unit where it measures something else: years of age.
  func measuring(_ kind: QuantityKind) -> Unit {
    Unit(
      code: code, kind: kind, factor: factor, dimension: dimension, scale: scale,
      multiple: multiple)
  }

  var isMoney: Bool {
    if case .money = scale { true } else { false }
  }

  static let percent = Unit(
    code: "%", kind: .percentage, factor: ExactRatio(1, 100), dimension: .none)
  static let one = Unit(code: "1", kind: .count, factor: .one, dimension: .none)
  static let sunProtection = Unit(code: "[SPF]", kind: .spf, factor: .one, dimension: .none)
  static let acidity = Unit(code: "[pH]", kind: .ph, factor: .one, dimension: .none)

  /// `value` in the base unit. Half a degree of an offset scale is an interval, but the lexicon cannot
  /// know it: temperatures are read as points on their scale.
  func canonical(_ value: ExactDecimal?) -> ExactDecimal? {
    guard let value else { return nil }
    switch scale {
    case .linear: return factor.applied(to: value)
    case .money: return factor.applied(to: value)
    case .celsius: return value.adding(ExactDecimal(significand: 27315, exponent: -2))
    case .fahrenheit:
      return value.adding(ExactDecimal(significand: 45967, exponent: -2))
        .flatMap { ExactRatio(5, 9).applied(to: $0) }
    }
  }

  var canonicalUnit: String {
    if case .money(let code) = scale { return code }
    return dimension.baseUnit
  }
}

/// SI prefixes as the lexicon's `si:` marks list them.
enum SIPrefix {
  /// Letter of the mark, symbol, name, power of ten. SI Brochure, 9th ed., table 7.
  static let all: [(letter: Character, symbols: [String], name: String, code: String, power: Int)] =
    [
      ("f", ["f"], "femto", "f", -15), ("p", ["p"], "pico", "p", -12),
      ("n", ["n"], "nano", "n", -9), ("u", ["µ", "μ", "u"], "micro", "u", -6),
      ("m", ["m"], "milli", "m", -3), ("c", ["c"], "centi", "c", -2),
      ("d", ["d"], "deci", "d", -1), ("h", ["h"], "hecto", "h", 2),
      ("k", ["k"], "kilo", "k", 3), ("M", ["M"], "mega", "M", 6), ("G", ["G"], "giga", "G", 9),
      ("T", ["T"], "tera", "T", 12), ("P", ["P"], "peta", "P", 15), ("E", ["E"], "exa", "E", 18),
    ]
}

extension ExactRatio {
  /// `10^power`.
  static func tens(_ power: Int) -> ExactRatio {
    var value: Int128 = 1
    for _ in 0..<min(abs(power), 36) { value *= 10 }
    return power < 0 ? ExactRatio(1, value) : ExactRatio(value)
  }

  /// Reads `1609.344`, `5/9`.
  init?(lexicon text: some StringProtocol) {
    let parts = text.split(separator: "/")
    guard let first = parts.first, let over = ExactDecimal(String(first)), parts.count <= 2 else {
      return nil
    }
    var ratio: ExactRatio? = ExactRatio(over.significand).multiplied(by: .tens(over.exponent))
    if parts.count == 2 {
      guard let under = ExactDecimal(String(parts[1])), under.significand > 0 else { return nil }
      let below = ExactRatio(under.significand).multiplied(by: .tens(under.exponent))
      ratio = below.flatMap(\.inverse).flatMap { ratio?.multiplied(by: $0) }
    }
    guard let ratio else { return nil }
    self = ratio
  }

  func raised(to power: Int) -> ExactRatio? {
    var result: ExactRatio? = .one
    let base = power < 0 ? inverse : self
    for _ in 0..<abs(power) {
      guard let base else { return nil }
      result = result?.multiplied(by: base)
    }
    return result
  }
}
