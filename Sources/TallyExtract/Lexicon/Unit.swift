internal import TallyCore

/// What is known of one unit: its code, what it measures, and its exact factor to the base.
final class UnitFacts: Sendable {
  enum Scale: Hashable, Sendable {
    case linear, celsius, fahrenheit
    /// Money: canonical in `code`, or in the currency of which it is a hundredth.
    case money(String)
  }

  let code: String
  let kind: QuantityKind
  let factor: ExactRatio
  let dimension: Dimension
  let scale: Scale
  /// Tens of years and the like are said in years: a decade is 10 a.
  let multiple: Int
  let isMoney: Bool
  /// The unit that canonical values stand in.
  let canonicalUnit: String

  /// - Parameter baseUnit: of the dimension, where it is at hand.
  init(
    code: String, kind: QuantityKind, factor: ExactRatio, dimension: Dimension,
    baseUnit: String? = nil, scale: Scale = .linear, multiple: Int = 1
  ) {
    self.code = code
    self.kind = kind
    self.factor = factor
    self.dimension = dimension
    self.scale = scale
    self.multiple = multiple
    if case .money(let currency) = scale {
      isMoney = true
      canonicalUnit = currency
    } else {
      isMoney = false
      canonicalUnit = baseUnit ?? dimension.baseUnit
    }
  }

  /// The `multiple` of cents, which are said in the whole: 99 cents are 0.99 EUR.
  static let hundredth = -2

  static var one: UnitFacts {
    UnitFacts(code: "1", kind: .count, factor: .one, dimension: .none)
  }
  static var sunProtection: UnitFacts {
    UnitFacts(code: "[SPF]", kind: .spf, factor: .one, dimension: .none)
  }
  static var acidity: UnitFacts {
    UnitFacts(code: "[pH]", kind: .ph, factor: .one, dimension: .none)
  }

  /// The same unit where it measures something else: years of age.
  func measuring(_ kind: QuantityKind) -> UnitFacts {
    UnitFacts(
      code: code, kind: kind, factor: factor, dimension: dimension, scale: scale,
      multiple: multiple)
  }

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
}

/// A unit as readings hand it about, by the thousand: a bare reference to its facts, which is copied
/// without being counted. Counting took a tenth of the time of a page full of numbers.
///
/// The facts are kept alive by those who make them: the lexicon, and `CompoundUnits` in the workspace
/// of a call. No unit outlives the call that reads it.
@safe struct Unit: Equatable, Sendable {
  private let facts: Unmanaged<UnitFacts>

  init(of facts: UnitFacts) { unsafe self.facts = Unmanaged.passUnretained(facts) }

  /// The same facts, not only the same code: years of age are not years.
  static func == (a: Unit, b: Unit) -> Bool {
    unsafe a.facts.toOpaque() == b.facts.toOpaque()
  }

  var code: String { unsafe facts._withUnsafeGuaranteedRef { $0.code } }
  var kind: QuantityKind { unsafe facts._withUnsafeGuaranteedRef { $0.kind } }
  var factor: ExactRatio { unsafe facts._withUnsafeGuaranteedRef { $0.factor } }
  var dimension: Dimension { unsafe facts._withUnsafeGuaranteedRef { $0.dimension } }
  var scale: UnitFacts.Scale { unsafe facts._withUnsafeGuaranteedRef { $0.scale } }
  var multiple: Int { unsafe facts._withUnsafeGuaranteedRef { $0.multiple } }
  var isMoney: Bool { unsafe facts._withUnsafeGuaranteedRef { $0.isMoney } }
  var canonicalUnit: String { unsafe facts._withUnsafeGuaranteedRef { $0.canonicalUnit } }

  /// Of feet, pounds and gallons, which UCUM writes in brackets.
  var isCustomary: Bool { code.utf8.first == ASCII.openBracket }

  func hasCode(of other: Unit) -> Bool { self == other || code == other.code }

  func canonical(_ value: ExactDecimal?) -> ExactDecimal? {
    unsafe facts._withUnsafeGuaranteedRef { $0.canonical(value) }
  }
}

/// An SI prefix, as the lexicon's `si:` marks list them.
struct SIPrefix: Sendable {
  /// Its letter in the mark.
  let letter: UInt8
  let symbols: [[UInt8]]
  let name: [UInt8]
  let code: String
  let factor: ExactRatio

  private init(
    _ letter: Unicode.Scalar, _ symbols: [String], _ name: String, _ code: String, _ power: Int
  ) {
    self.letter = UInt8(ascii: letter)
    self.symbols = symbols.map { Array($0.utf8) }
    self.name = Array(name.utf8)
    self.code = code
    factor = .tens(power)
  }

  /// Letter of the mark, symbols, name, code, power of ten. SI Brochure, 9th ed., table 7.
  static let all = [
    SIPrefix("f", ["f"], "femto", "f", -15), SIPrefix("p", ["p"], "pico", "p", -12),
    SIPrefix("n", ["n"], "nano", "n", -9), SIPrefix("u", ["µ", "μ", "u"], "micro", "u", -6),
    SIPrefix("m", ["m"], "milli", "m", -3), SIPrefix("c", ["c"], "centi", "c", -2),
    SIPrefix("d", ["d"], "deci", "d", -1), SIPrefix("h", ["h"], "hecto", "h", 2),
    SIPrefix("k", ["k"], "kilo", "k", 3), SIPrefix("M", ["M"], "mega", "M", 6),
    SIPrefix("G", ["G"], "giga", "G", 9), SIPrefix("T", ["T"], "tera", "T", 12),
    SIPrefix("P", ["P"], "peta", "P", 15), SIPrefix("E", ["E"], "exa", "E", 18),
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
  init?(lexicon text: ArraySlice<UInt8>) {
    if text.elementsEqual(CollectionOfOne(UInt8(ascii: "1"))) {
      self = .one
      return
    }
    let slash = text.firstIndex(of: ASCII.slash)
    guard let over = Self.whole(text[..<(slash ?? text.endIndex)]) else { return nil }
    guard let slash else {
      self = over
      return
    }
    guard let under = Self.whole(text[(slash + 1)...])?.inverse,
      let ratio = over.multiplied(by: under)
    else { return nil }
    self = ratio
  }

  /// Digits with a point in them, or none.
  private static func whole(_ text: ArraySlice<UInt8>) -> ExactRatio? {
    var (significand, places): (Int128, Int?) = (0, nil)
    for byte in text {
      if byte == ASCII.period, places == nil {
        places = 0
        continue
      }
      let (tens, overflow) = significand.multipliedReportingOverflow(by: 10)
      guard byte.isASCIIDigit, !overflow, tens <= .max - 9 else { return nil }
      significand = tens + Int128(byte - ASCII.zero)
      if let count = places { places = count + 1 }
    }
    return ExactRatio(significand).multiplied(by: .tens(-(places ?? 0)))
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
