/// What a word does in documents of one language, where the classes of the grammar have no name for it.
struct LanguageMark: OptionSet, Sendable {
  let rawValue: UInt16

  /// Before a time of day: "à 9h", "a las 21 h", "om 19.30 uur".
  static let clock = LanguageMark(rawValue: 1 << 0)
  /// Counts how often: "3 mal am Tag", "2 fois par jour".
  static let times = LanguageMark(rawValue: 1 << 1)
  /// "über" behind it is a way or a sum, no bound: "Gold über 800 Meter".
  static let course = LanguageMark(rawValue: 1 << 2)
  /// Degrees near it turn or place something.
  static let turn = LanguageMark(rawValue: 1 << 3)
  /// A part of a number in words that the table does not have whole: the "ciento" of "ciento veinte".
  static let numeral = LanguageMark(rawValue: 1 << 4)
  /// Half more than its value: "zweieinhalb".
  static let half = LanguageMark(rawValue: 1 << 5)

  /// A number behind it is a time of day even without its hours: "alle 9", "a las 11".
  static let bareClock = LanguageMark(rawValue: 1 << 6)
  /// A negation of what stands beside it alone: "nicht über 25 °C".
  static let beside = LanguageMark(rawValue: 1 << 7)
  /// "nicht nur über": what is negated is the "only".
  static let emphasis = LanguageMark(rawValue: 1 << 8)

  /// A name of several currencies: "pesos".
  static let unnamedMoney = LanguageMark(rawValue: 1 << 9)

  /// Between a part and its whole: "9 sur 10".
  static let outOf = LanguageMark(rawValue: 1 << 10)
  /// An article that may stand between a bound and its number: "hasta el 50 %".
  static let article = LanguageMark(rawValue: 1 << 11)

  /// Says how old someone is: "tiene 35 años", "älter als 12 Jahre".
  static let aged = LanguageMark(rawValue: 1 << 12)

  /// Before a time of day whose hours are a letter: "après 22h", but "après 3 heures de route".
  static let clockOfLetter = LanguageMark(rawValue: 1 << 13)
  /// Before a hundred, a thousand of those that something is counted by: "12 pour 1 000 habitants".
  static let perMany = LanguageMark(rawValue: 1 << 14)

  /// Names as they stand in `one-language.tsv`.
  static let named: [String: LanguageMark] = [
    "clock": .clock, "times": .times, "course": .course, "turn": .turn, "numeral": .numeral,
    "clock-alone": [.clock, .bareClock], "beside": .beside, "unnamed-money": .unnamedMoney,
    "emphasis": .emphasis, "out-of": .outOf, "article": .article, "aged": .aged,
    "clock-letter": .clockOfLetter, "per-many": .perMany,
  ]
}
