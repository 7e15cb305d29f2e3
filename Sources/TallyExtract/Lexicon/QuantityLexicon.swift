internal import TallyCore

/// Everything the number grammar knows of words: units, currencies, number words, bounds.
///
/// Built once from the embedded tables, then only read. A form of several words ("cubic foot") is a
/// phrase: a row of word numbers packed into one key.
final class QuantityLexicon: Sendable {
  /// What must hold for an ambiguous form to be a unit.
  enum Condition: UInt8, Sendable {
    case always, digits, bare, glued, spaced, apart, common, closed, never, money, undated
  }

  struct Phrase: Sendable {
    var unit: Int = -1
    /// Opens or closes a side before the number, or is loose (`.none` with `isLoose`).
    var before: FoundQuantity.Bound?
    var after: FoundQuantity.Bound?
    var isLooseBefore = false
    var isLooseAfter = false
    /// "by": only before a deadline.
    var isDeadline = false
    /// "only", "just": neither bound nor approximation, but part of the way to one.
    var isTight = false
    var condition = Condition.always
    /// The value of a number in several words of one language.
    var number: Int = -1
    /// "am Tag", "al mes": the unit of a period that something is counted by.
    var period: Int = -1
    /// "Person", "habitante": what something is counted by, by its place in `things`.
    var thing: Int = -1
  }

  static let longestPhrase = 6

  /// The most words of a phrase that begins with a word, and that ends with it: mostly it stands alone.
  struct PhraseReach: Sendable {
    var asFirst = 0
    var asLast = 0
  }

  let tokenizer: Tokenizer
  private let groups: [WordGroup]
  let values: [Int]
  private let phraseNumbers: [UInt64]
  private let phraseReaches: [PhraseReach]
  let phrases: PhraseTable
  private let symbols: WordTable
  private let symbolUnits: [(unit: Int, condition: Condition)]
  /// The bytes of the longest code of a currency, and of the letter of a scale before it.
  let longestCode: Int
  /// Whether a word may be a currency in front of its number, by the word's number.
  private let moneyWords: [Bool]
  /// Whether a word is the symbol of a unit, spelled in some way, by the word's number.
  private let symbolWords: [Bool]
  let units: [Unit]
  private let singles: [String: Int]
  private let facts: [UnitFacts]
  /// The currency of a sign, by its number among the words; -1 for any other word.
  private let signUnits: [Int]

  static let standard: QuantityLexicon = {
    var building = Building()
    building.load()
    return QuantityLexicon(building)
  }()

  /// Units that rules name themselves.
  let one: Unit, year: Unit, month: Unit, week: Unit, day: Unit, hour: Unit, minute: Unit
  let second: Unit
  let sunProtection: Unit, acidity: Unit, pound: Unit, poundSterling: Unit, bodyMass: Unit
  let inch: Unit, foot: Unit, yen: Unit, degree: Unit, kelvin: Unit, kilotonne: Unit, knot: Unit
  let frame: Unit, footPerSecond: Unit, litre: Unit, centilitrePerKilometre: Unit
  let metre: Unit
  let bitPerSecond: Unit, basisPoint: Unit
  let yearOfAge: Unit
  let celsius: Unit, fahrenheit: Unit, coulomb: Unit, gravity: Unit, farad: Unit, cellRate: Unit
  let planetRadius: Unit
  let nauticalMile: Unit
  let ounce: Unit, poundForce: Unit, kilocalorie: Unit
  /// The places in `units` of the day, the week and the month.
  let (dayPlace, weekPlace, monthPlace): (Int, Int, Int)
  /// kb, Mb and Gb of genetics, by the bits that their letters are elsewhere.
  private let genetic: [String: Unit]
  /// Their places among `units`.
  let centimetre: Int, fluidOunce: Int, troyOunce: Int
  let degreeOfHeat: Unit

  /// Of each word of one language, by its number; empty in the standard lexicon.
  private let marks: [LanguageMark]
  /// What something is counted by, in English: "person".
  let things: [String]
  private let building: Building

  private init(_ building: Building) {
    self.building = building
    marks = building.marks
    things = building.things
    tokenizer = Tokenizer(
      words: building.words, prefixes: building.prefixes, classes: building.classes)
    groups = building.groups
    values = building.values
    phraseNumbers = building.phraseNumbers
    phraseReaches = building.phraseReaches
    phrases = building.phrases
    symbols = building.symbols
    symbolUnits = building.symbolUnits
    var (symbolWords, longestCode) = (building.words.indices.map { _ in false }, 0)
    var moneyWords = building.phraseNumbers.map { number in
      guard number != 0, let phrase = building.phrases[Self.extend(0, number)] else { return false }
      return phrase.unit >= 0 && building.units[phrase.unit].isMoney
    }
    for (symbol, meaning) in building.symbolUnits.enumerated() {
      let spelling = building.symbols.bytes(of: symbol)
      let isMoney = building.units[meaning.unit].isMoney
      for word in building.words.numbers(ofToken: spelling) {
        symbolWords[word] = true
        if isMoney { moneyWords[word] = true }
      }
      if isMoney { longestCode = max(longestCode, spelling.count + 1) }
    }
    for word in building.signUnits.keys { moneyWords[word] = true }
    self.moneyWords = moneyWords
    self.symbolWords = symbolWords
    self.longestCode = longestCode
    var signUnits = Array(repeating: -1, count: building.classes.count)
    for (word, unit) in building.signUnits { signUnits[word] = unit }
    self.signUnits = signUnits
    func named(_ code: String) -> UnitFacts {
      guard let number = building.unitNumbers[code] else {
        preconditionFailure("units.tsv names no \(code)")
      }
      return building.units[number]
    }
    func unit(_ code: String) -> Unit { Unit(of: named(code)) }
    one = unit("1")
    year = unit("a")
    month = unit("mo")
    week = unit("wk")
    day = unit("d")
    hour = unit("h")
    minute = unit("min")
    second = unit("s")
    sunProtection = unit("[SPF]")
    acidity = unit("[pH]")
    pound = unit("[lb_av]")
    poundSterling = unit("GBP")
    bodyMass = unit("kg/m2")
    inch = unit("[in_i]")
    foot = unit("[ft_i]")
    yen = unit("JPY")
    kelvin = unit("K")
    kilotonne = unit("kt")
    knot = unit("[kn_i]")
    frame = unit("{frames}/s")
    litre = unit("L")
    bitPerSecond = unit("bit/s")
    basisPoint = unit("bp")
    centilitrePerKilometre = unit("cL/km")
    metre = unit("m")
    footPerSecond = unit("[ft_i]/s")
    degree = unit("deg")
    celsius = unit("Cel")
    coulomb = unit("C")
    fahrenheit = unit("[degF]")
    gravity = unit("[g]")
    farad = unit("F")
    cellRate = unit("{C-rate}")
    planetRadius = unit("{planet radius}")
    nauticalMile = unit("[nmi_i]")
    ounce = unit("[oz_av]")
    poundForce = unit("[lbf_av]")
    kilocalorie = unit("kcal")
    (dayPlace, weekPlace, monthPlace) = (
      building.unitNumbers["d"] ?? 0, building.unitNumbers["wk"] ?? 0,
      building.unitNumbers["mo"] ?? 0
    )
    genetic = [
      "kbit": unit("k[bp]"), "Mbit": unit("M[bp]"), "Gbit": unit("G[bp]"), "kBy": unit("k[bp]"),
    ]
    centimetre = building.unitNumbers["cm"] ?? 0
    troyOunce = building.unitNumbers["[oz_tr]"] ?? 0
    fluidOunce = building.unitNumbers["[foz_us]"] ?? 0
    let age = named("a").measuring(.age)
    let heat = named("deg").measuring(.temperature)
    yearOfAge = Unit(of: age)
    degreeOfHeat = Unit(of: heat)
    units = building.units.map { Unit(of: $0) }
    var singles: [String: Int] = [:]
    for unit in building.units where unit.multiple != 1 {
      singles[unit.code] = building.unitNumbers[unit.code]
    }
    self.singles = singles
    facts = building.units + [age, heat]
  }

  func bases(of unit: Unit) -> Unit? { genetic[unit.code] }

  /// The year of the decade: what a unit that stands for many others is counted in.
  func single(of unit: Unit) -> Unit? { singles[unit.code].map { units[$0] } }

  /// The lexicon with a user's own units, aliases and stop forms.
  func adding(_ rules: [Settings.UnitRule]) -> QuantityLexicon {
    if rules.isEmpty { return self }
    var building = building
    for rule in rules { building.add(rule) }
    return QuantityLexicon(building)
  }

  /// The lexicon for documents in `language`; `nil` where the tables have no words of its own.
  func speaking(_ language: String) -> QuantityLexicon? {
    var building = building
    return building.speak(language) ? QuantityLexicon(building) : nil
  }

  /// It knows the words of one language.
  var isOfLanguage: Bool { !marks.isEmpty }

  /// What the word does in the language of the document.
  @inline(__always) func marks(of token: Token) -> LanguageMark {
    token.kind == .word && token.value >= 0 && token.value < marks.count
      ? marks[token.value] : []
  }

  func groups(of token: Token) -> WordGroup {
    token.kind == .word && token.value >= 0 ? groups[token.value] : []
  }

  /// 0 for a word that stands in no phrase.
  @inline(__always) func phraseNumber(of token: Token) -> UInt64 {
    guard token.kind == .word || token.kind == .sign, token.value >= 0 else { return 0 }
    return phraseNumbers[token.value]
  }

  /// Only for a word that stands in a phrase.
  @inline(__always) func phraseReach(of token: Token) -> PhraseReach { phraseReaches[token.value] }

  @inline(__always) func leadsMoney(_ token: Token) -> Bool { moneyWords[token.value] }

  /// The currency that the word or sign stands for.
  func signUnit(of token: Token) -> Int? {
    guard token.value >= 0, signUnits[token.value] >= 0 else { return nil }
    return signUnits[token.value]
  }

  /// The unit of the bytes `start..<end`, spelled exactly so.
  func symbol(_ text: [UInt8], _ start: Int, _ end: Int) -> (unit: Int, condition: Condition)? {
    let number = symbols.number(of: text, start, end, folds: false)
    return number < 0 ? nil : symbolUnits[number]
  }

  /// Whether a token may be a unit's symbol: asked first, most words need not be looked at in the text.
  @inline(__always) func mayBeSymbol(_ token: Token) -> Bool {
    token.kind != .word || token.value < 0 || symbolWords[token.value]
  }

  /// The unit of a whole token, spelled exactly so.
  @inline(__always)
  func symbol(_ text: [UInt8], _ token: Token) -> (unit: Int, condition: Condition)? {
    guard mayBeSymbol(token) else { return nil }
    let number = symbols.number(
      of: text, token.start, token.end, hash: token.hash.value, folds: false)
    return number < 0 ? nil : symbolUnits[number]
  }
}

extension QuantityLexicon {
  /// The key of a phrase with one more word. Ten bits a word would not hold every unit's name, so that the
  /// key is a product in 64 bits; `PhraseTableTests` holds all forms of the tables apart.
  @inline(__always) static func extend(_ key: UInt64, _ number: UInt64) -> UInt64 {
    (key &+ number) &* 0x9E37_79B9_7F4A_7C15 ^ (key >> 31)
  }
}
