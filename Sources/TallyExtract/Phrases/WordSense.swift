/// What the lexicon knows of a word: its part of speech, and what it says of a value near it.
///
/// A word may have many senses; `PhraseTagger` settles the part of speech where it stands.
struct WordSense: OptionSet, Hashable, Sendable {
  let rawValue: UInt128

  init(rawValue: UInt128) { self.rawValue = rawValue }
  private init(_ bit: Int) { rawValue = 1 << UInt128(bit) }

  // Closed classes.
  static let determiner = WordSense(0)
  static let definite = WordSense(1)
  static let demonstrative = WordSense(2)
  static let possessive = WordSense(3)
  static let pronoun = WordSense(4)
  /// Stands for something named before: it, they.
  static let anaphor = WordSense(5)
  static let person = WordSense(6)
  static let preposition = WordSense(7)
  static let particle = WordSense(8)
  static let infinitive = WordSense(9)
  /// Says from when a time counts: after, before, since.
  static let anchor = WordSense(10)
  static let subordinator = WordSense(11)
  static let conditional = WordSense(12)
  static let contrast = WordSense(13)
  static let conjunction = WordSense(14)
  static let relative = WordSense(15)
  static let interrogative = WordSense(16)
  static let modal = WordSense(17)
  static let possible = WordSense(18)
  static let should = WordSense(19)
  static let negation = WordSense(20)
  static let be = WordSense(21)
  static let have = WordSense(22)
  static let `do` = WordSense(23)
  static let adverb = WordSense(24)
  static let typical = WordSense(25)
  static let majority = WordSense(26)
  static let always = WordSense(27)
  static let ago = WordSense(28)
  static let apart = WordSense(29)
  static let comparative = WordSense(30)
  static let adjective = WordSense(31)
  static let mean = WordSense(32)
  static let old = WordSense(33)
  static let improved = WordSense(34)

  // Forms of verbs.
  static let verb = WordSense(35)
  static let base = WordSense(36)
  static let third = WordSense(37)
  static let past = WordSense(38)
  static let gerund = WordSense(39)

  // Classes of verbs; `verb-classes.tsv` says what each is for.
  static let onset = WordSense(40)
  static let start = WordSense(41)
  static let occur = WordSense(42)
  static let notice = WordSense(43)
  static let feel = WordSense(44)
  static let completion = WordSense(45)
  static let motion = WordSense(46)
  static let lasting = WordSense(47)
  static let instruct = WordSense(48)
  static let use = WordSense(49)
  static let treat = WordSense(50)
  static let `repeat` = WordSense(51)
  static let take = WordSense(52)
  static let spacing = WordSense(53)
  static let wait = WordSense(54)
  static let act = WordSense(55)
  static let cost = WordSense(56)
  static let peak = WordSense(57)
  static let range = WordSense(58)
  static let fade = WordSense(59)
  static let improve = WordSense(60)
  static let stop = WordSense(61)
  static let reduce = WordSense(62)
  static let increase = WordSense(63)
  static let exceed = WordSense(64)
  static let prevalence = WordSense(65)
  static let link = WordSense(66)
  static let recommend = WordSense(67)
  static let say = WordSense(68)
  static let approve = WordSense(69)
  static let enroll = WordSense(70)
  static let follow = WordSense(71)
  static let works = WordSense(72)
  static let cause = WordSense(73)
  static let get = WordSense(74)
  static let measure = WordSense(75)

  // Nouns.
  static let noun = WordSense(76)
  static let plural = WordSense(77)
  static let attribute = WordSense(78)
  static let study = WordSense(79)
  static let medicine = WordSense(80)
  static let generic = WordSense(81)
  static let period = WordSense(82)
  /// Picks one of several rather than describing it: first, new, same.
  static let selecting = WordSense(83)

  /// Names as they stand in `cue-words.tsv`, `verb-classes.tsv` and `nouns.tsv`.
  static let named: [String: WordSense] = [
    "determiner": .determiner, "definite": .definite, "demonstrative": .demonstrative,
    "possessive": .possessive, "pronoun": .pronoun, "anaphor": .anaphor, "person": .person,
    "preposition": .preposition, "particle": .particle, "infinitive": .infinitive,
    "anchor": .anchor, "subordinator": .subordinator, "conditional": .conditional,
    "contrast": .contrast, "conjunction": .conjunction, "relative": .relative,
    "wh": .interrogative, "modal": .modal, "possible": .possible, "should": .should,
    "negation": .negation, "be": .be, "have": .have, "do": .do, "adverb": .adverb,
    "typical": .typical, "majority": .majority, "always": .always, "ago": .ago, "apart": .apart,
    "comparative": .comparative, "adjective": .adjective, "mean": .mean, "ageword": .old,
    "improved": .improved, "verb": .verb, "base": .base, "third": .third,
    "onset": .onset, "start": .start, "occur": .occur, "notice": .notice, "feel": .feel,
    "completion": .completion, "motion": .motion, "lasting": .lasting, "instruct": .instruct,
    "use": .use, "treat": .treat, "repeat": .repeat, "take": .take, "spacing": .spacing,
    "wait": .wait, "act": .act, "cost": .cost, "peak": .peak, "range": .range, "fade": .fade,
    "improve": .improve, "stop": .stop, "reduce": .reduce, "increase": .increase,
    "exceed": .exceed, "prevalence": .prevalence, "link": .link, "recommend": .recommend,
    "say": .say, "approve": .approve, "enroll": .enroll, "follow": .follow, "works": .works,
    "cause": .cause, "get": .get, "measure": .measure, "attribute": .attribute, "study": .study,
    "medicine": .medicine, "generic": .generic, "period": .period, "selecting": .selecting,
  ]

  func has(_ sense: WordSense) -> Bool { !isDisjoint(with: sense) }
}
