/// What the grammar knows of a word. A word may be of many classes.
struct WordClass: OptionSet, Hashable, Sendable {
  let rawValue: UInt64

  static let number = WordClass(1 << 0)
  static let scale = WordClass(1 << 1)
  static let fraction = WordClass(1 << 2)
  static let vague = WordClass(1 << 3)
  static let couple = WordClass(1 << 4)
  static let dozen = WordClass(1 << 5)
  static let dozens = WordClass(1 << 6)
  static let timesWord = WordClass(1 << 7)
  static let fold = WordClass(1 << 8)
  static let ordinal = WordClass(1 << 9)
  static let single = WordClass(1 << 10)
  static let month = WordClass(1 << 11)
  static let weekday = WordClass(1 << 12)
  static let season = WordClass(1 << 13)
  static let reference = WordClass(1 << 14)
  static let address = WordClass(1 << 15)
  static let function = WordClass(1 << 16)
  static let verb = WordClass(1 << 17)
  static let clock = WordClass(1 << 18)
  static let extent = WordClass(1 << 19)
  static let moneyContext = WordClass(1 << 20)
  static let heatContext = WordClass(1 << 21)
  static let ageContext = WordClass(1 << 22)
  static let every = WordClass(1 << 23)
  static let per = WordClass(1 << 24)
  static let article = WordClass(1 << 25)
  static let to = WordClass(1 << 26)
  static let and = WordClass(1 << 27)
  static let or = WordClass(1 << 28)
  static let of = WordClass(1 << 29)
  static let the = WordClass(1 << 30)
  static let between = WordClass(1 << 31)
  static let from = WordClass(1 << 32)
  static let minus = WordClass(1 << 33)
  static let point = WordClass(1 << 34)
  static let squared = WordClass(1 << 35)
  static let times = WordClass(1 << 36)
  static let periodAdverb = WordClass(1 << 37)
  static let old = WordClass(1 << 38)
  static let leading = WordClass(1 << 39)
  static let teen = WordClass(1 << 40)
  static let ten = WordClass(1 << 41)
  static let ones = WordClass(1 << 42)
  static let change = WordClass(1 << 43)
  static let qualifier = WordClass(1 << 45)
  static let person = WordClass(1 << 46)
  static let whole = WordClass(1 << 47)
  static let unitName = WordClass(1 << 44)
  static let extentNoun = WordClass(1 << 48)
  static let speedContext = WordClass(1 << 49)
  static let copula = WordClass(1 << 50)
  static let overCue = WordClass(1 << 51)
  static let spanCue = WordClass(1 << 52)
  static let yearCue = WordClass(1 << 53)
  static let possessive = WordClass(1 << 55)
  static let countable = WordClass(1 << 56)
  /// Parts the ends of a range: "to", "through".
  static let rangeTo = WordClass(1 << 57)
  /// A number only where a unit follows: the word means something else in another language, or elsewhere.
  static let beforeUnit = WordClass(1 << 58)
  static let negation = WordClass(1 << 59)
  static let obligation = WordClass(1 << 60)
  static let scarce = WordClass(1 << 61)
  static let clauseStart = WordClass(1 << 62)
  /// May stand before the thing that something follows: "after", "from". Asked of whole sentences.
  static let anchor = WordClass(1 << 63)
  /// The last word of a bound that stands before its number: "than" of "more than".
  static let endsBound = WordClass(1 << 54)

  /// What says only what a word means for numbers near it, not what kind of word it is.
  static let context: WordClass = [
    .extentNoun, .speedContext, .copula, .overCue, .spanCue, .yearCue, .endsBound,
    .possessive, .countable, .heatContext, .negation, .obligation, .scarce, .clauseStart, .anchor,
  ]

  private init(_ rawValue: UInt64) { self.rawValue = rawValue }
  init(rawValue: UInt64) { self.rawValue = rawValue }

  /// Names as they stand in `words.tsv` and `number-words.tsv`.
  static let named: [String: WordClass] = [
    "unit": [.number, .ones], "teen": [.number, .teen], "ten": [.number, .ten], "scale": .scale,
    "fraction": .fraction, "vague": .vague, "couple": .couple, "dozen": .dozen, "dozens": .dozens,
    "times-word": .timesWord, "fold": .fold, "ordinal": .ordinal, "single": .single,
    "month": .month, "weekday": .weekday, "season": .season, "reference": .reference,
    "address": .address, "function": .function, "verb": .verb, "time-noun": .clock,
    "extent": .extent, "money-context": .moneyContext, "heat-context": .heatContext,
    "age-context": .ageContext, "every": .every, "per": .per, "article": .article, "to": .to,
    "and": .and, "or": .or, "of": .of, "the": .the, "between": .between, "from": .from,
    "minus": .minus, "point-word": .point, "squared": .squared, "times": .times,
    "period-adverb": .periodAdverb, "old": .old, "leading": .leading, "change": .change,
    "whole": .whole, "extent-noun": .extentNoun, "speed-context": .speedContext,
    "copula": .copula, "over-cue": .overCue, "span-cue": .spanCue, "year-cue": .yearCue,
    "possessive": .possessive, "countable": .countable,
    "person": .person, "range-to": .rangeTo,
    "qualifier": .qualifier, "negation": .negation, "obligation": .obligation,
    "scarce": .scarce, "clause-start": .clauseStart, "anchor": .anchor,
  ]
}
