/// What the lexicon knows of a word: its part of speech, and what it says of a value near it.
///
/// A word may have many senses; `PhraseTagger` settles the part of speech where it stands.
/// The senses are computed, not stored: a stored one would be looked up behind a lock at each of the
/// places where a token is asked for it. Two words of 64 bits rather than one of 128, which would ask
/// for memory by its alignment, the slow way.
struct WordSense: Hashable, Sendable, ExpressibleByArrayLiteral {
  private var low: UInt64
  private var high: UInt64

  @inline(__always) private init(low: UInt64, high: UInt64) {
    self.low = low
    self.high = high
  }

  @inline(__always) private init(_ bit: Int) {
    low = bit < 64 ? 1 &<< UInt64(bit) : 0
    high = bit < 64 ? 0 : 1 &<< UInt64(bit & 63)
  }

  @inline(__always) init(arrayLiteral senses: WordSense...) {
    self.init(low: 0, high: 0)
    for sense in senses { formUnion(sense) }
  }

  @inline(__always) init() { self.init(low: 0, high: 0) }

  @inline(__always) mutating func formUnion(_ other: WordSense) {
    low |= other.low
    high |= other.high
  }

  @inline(__always) func union(_ other: WordSense) -> WordSense {
    WordSense(low: low | other.low, high: high | other.high)
  }

  @inline(__always) func intersection(_ other: WordSense) -> WordSense {
    WordSense(low: low & other.low, high: high & other.high)
  }

  @inline(__always) mutating func remove(_ other: WordSense) {
    low &= ~other.low
    high &= ~other.high
  }

  @inline(__always) func isDisjoint(with other: WordSense) -> Bool {
    low & other.low | high & other.high == 0
  }

  // Closed classes.
  static var determiner: WordSense { WordSense(0) }
  static var definite: WordSense { WordSense(1) }
  static var demonstrative: WordSense { WordSense(2) }
  static var possessive: WordSense { WordSense(3) }
  static var pronoun: WordSense { WordSense(4) }
  /// Stands for something named before: it, they.
  static var anaphor: WordSense { WordSense(5) }
  static var person: WordSense { WordSense(6) }
  static var preposition: WordSense { WordSense(7) }
  static var particle: WordSense { WordSense(8) }
  static var infinitive: WordSense { WordSense(9) }
  /// Says from when a time counts: after, before, since.
  static var anchor: WordSense { WordSense(10) }
  static var subordinator: WordSense { WordSense(11) }
  static var conditional: WordSense { WordSense(12) }
  static var contrast: WordSense { WordSense(13) }
  static var conjunction: WordSense { WordSense(14) }
  static var relative: WordSense { WordSense(15) }
  static var interrogative: WordSense { WordSense(16) }
  static var modal: WordSense { WordSense(17) }
  static var possible: WordSense { WordSense(18) }
  static var should: WordSense { WordSense(19) }
  static var negation: WordSense { WordSense(20) }
  static var be: WordSense { WordSense(21) }
  static var have: WordSense { WordSense(22) }
  static var `do`: WordSense { WordSense(23) }
  static var adverb: WordSense { WordSense(24) }
  static var typical: WordSense { WordSense(25) }
  static var majority: WordSense { WordSense(26) }
  static var always: WordSense { WordSense(27) }
  static var ago: WordSense { WordSense(28) }
  static var apart: WordSense { WordSense(29) }
  static var comparative: WordSense { WordSense(30) }
  static var adjective: WordSense { WordSense(31) }
  static var mean: WordSense { WordSense(32) }
  static var old: WordSense { WordSense(33) }
  static var improved: WordSense { WordSense(34) }

  // Forms of verbs.
  static var verb: WordSense { WordSense(35) }
  static var base: WordSense { WordSense(36) }
  static var third: WordSense { WordSense(37) }
  static var past: WordSense { WordSense(38) }
  static var gerund: WordSense { WordSense(39) }

  // Classes of verbs; `verb-classes.tsv` says what each is for.
  static var onset: WordSense { WordSense(40) }
  static var start: WordSense { WordSense(41) }
  static var occur: WordSense { WordSense(42) }
  static var notice: WordSense { WordSense(43) }
  static var feel: WordSense { WordSense(44) }
  static var completion: WordSense { WordSense(45) }
  static var motion: WordSense { WordSense(46) }
  static var lasting: WordSense { WordSense(47) }
  static var instruct: WordSense { WordSense(48) }
  static var use: WordSense { WordSense(49) }
  static var treat: WordSense { WordSense(50) }
  static var `repeat`: WordSense { WordSense(51) }
  static var take: WordSense { WordSense(52) }
  static var spacing: WordSense { WordSense(53) }
  static var wait: WordSense { WordSense(54) }
  static var act: WordSense { WordSense(55) }
  static var cost: WordSense { WordSense(56) }
  static var peak: WordSense { WordSense(57) }
  static var range: WordSense { WordSense(58) }
  static var fade: WordSense { WordSense(59) }
  static var improve: WordSense { WordSense(60) }
  static var stop: WordSense { WordSense(61) }
  static var reduce: WordSense { WordSense(62) }
  static var increase: WordSense { WordSense(63) }
  static var exceed: WordSense { WordSense(64) }
  static var prevalence: WordSense { WordSense(65) }
  static var link: WordSense { WordSense(66) }
  static var recommend: WordSense { WordSense(67) }
  static var say: WordSense { WordSense(68) }
  static var approve: WordSense { WordSense(69) }
  static var enroll: WordSense { WordSense(70) }
  static var follow: WordSense { WordSense(71) }
  static var works: WordSense { WordSense(72) }
  static var cause: WordSense { WordSense(73) }
  static var get: WordSense { WordSense(74) }
  static var measure: WordSense { WordSense(75) }

  // Nouns.
  static var noun: WordSense { WordSense(76) }
  static var plural: WordSense { WordSense(77) }
  static var attribute: WordSense { WordSense(78) }
  static var study: WordSense { WordSense(79) }
  static var medicine: WordSense { WordSense(80) }
  static var generic: WordSense { WordSense(81) }
  static var period: WordSense { WordSense(82) }
  /// Picks one of several rather than describing it: first, new, same.
  static var selecting: WordSense { WordSense(83) }

  /// Names a thing of its own once a noun stands before it: blood test, heart attack.
  static var part: WordSense { WordSense(84) }

  /// A noun that is a verb too; as a noun it names a thing, whatever class the verb is of.
  static var thing: WordSense { WordSense(85) }

  /// An adjective that makes a kind of thing: a surgical procedure.
  static var kind: WordSense { WordSense(86) }

  /// Is a share of something: account for, represent.
  static var compose: WordSense { WordSense(87) }
  /// Takes a share of something away: remove, kill.
  static var rid: WordSense { WordSense(88) }
  /// Befalls a share of people: affect, strike.
  static var afflict: WordSense { WordSense(89) }
  /// Keeps from spending: save.
  static var saving: WordSense { WordSense(90) }
  /// Does good to a share of people: help.
  static var helping: WordSense { WordSense(91) }

  /// Heads a part of an abstract: Background, Methods.
  static var section: WordSense { WordSense(92) }
  /// Nouns of change: loss, decline; gain, rise.
  static var falling: WordSense { WordSense(93) }
  static var rising: WordSense { WordSense(94) }
  /// A time after which it is thrown away or changed: discard, replace.
  static var discard: WordSense { WordSense(95) }
  /// Comes to a level: reach, average, hit.
  static var attain: WordSense { WordSense(96) }

  /// "or": what was denied before it is denied behind it.
  static var alternative: WordSense { WordSense(97) }

  /// What stands behind it does what comes next: "let the meat rest".
  static var letting: WordSense { WordSense(98) }

  /// A property that only a medicine has: dose.
  static var dosing: WordSense { WordSense(99) }

  /// Nouns: a measure of what stands before it, a sum of money, a part of a course of time, how likely
  /// something is, the end of something.
  static var degree: WordSense { WordSense(100) }
  static var payment: WordSense { WordSense(101) }
  static var phase: WordSense { WordSense(102) }
  static var odds: WordSense { WordSense(103) }
  static var ending: WordSense { WordSense(104) }
  /// Verbs: with "off" or "out" it is gone; the skin is whole again; prices do it of themselves; a number of
  /// things goes or comes.
  static var detach: WordSense { WordSense(105) }
  static var mend: WordSense { WordSense(106) }
  static var shift: WordSense { WordSense(107) }
  static var shedding: WordSense { WordSense(108) }
  /// Behind "not" it denies nothing: only, just.
  static var mere: WordSense { WordSense(109) }
  /// Verbs of things that move: with a length they say how far, not by how much less.
  static var travel: WordSense { WordSense(110) }
  /// Somebody who acts or speaks for others, and of whom no number is told: officer, analyst.
  static var agent: WordSense { WordSense(111) }
  /// What "that" leads on to behind it is said not to be so: deny, myth.
  static var denying: WordSense { WordSense(112) }
  /// Sets another value against the one before: compared, versus.
  static var comparing: WordSense { WordSense(113) }
  /// Verbs of money that is had, given or lost, and is no price: earn, donate, fine.
  static var funds: WordSense { WordSense(114) }
  /// What something is that one had better do: best, wise, important.
  static var advisable: WordSense { WordSense(116) }
  /// A pronoun with its "is" or "are": you're, it's.
  static var contracted: WordSense { WordSense(115) }

  /// Verbs of wanting somebody or something to do what an infinitive says: order, expect, allow.
  static var directing: WordSense { WordSense(117) }

  /// Nouns of where somebody is treated: beside a property they say where, and not of what.
  static var venue: WordSense { WordSense(118) }
  /// Nouns: what a business takes or makes, a day that is celebrated, what has kinds told by a letter.
  static var taking: WordSense { WordSense(119) }
  static var feast: WordSense { WordSense(120) }
  static var lettered: WordSense { WordSense(121) }
  /// Stands before the name of a person: Dr, Ms, Sheikh.
  static var honorific: WordSense { WordSense(122) }

  /// A part or a trouble of the body: with a word before it an illness that a page may be about.
  static var ailing: WordSense { WordSense(123) }
  /// What is done to what the word before it names, and a matter of its own: knee replacement.
  static var deed: WordSense { WordSense(124) }

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
    "improved": .improved, "verb": .verb, "base": .base, "third": .third, "past": .past,
    "onset": .onset, "start": .start, "occur": .occur, "notice": .notice, "feel": .feel,
    "completion": .completion, "motion": .motion, "lasting": .lasting, "instruct": .instruct,
    "use": .use, "treat": .treat, "repeat": .repeat, "take": .take, "spacing": .spacing,
    "wait": .wait, "act": .act, "cost": .cost, "peak": .peak, "range": .range, "fade": .fade,
    "improve": .improve, "stop": .stop, "reduce": .reduce, "increase": .increase,
    "exceed": .exceed, "prevalence": .prevalence, "link": .link, "recommend": .recommend,
    "say": .say, "approve": .approve, "enroll": .enroll, "follow": .follow, "works": .works,
    "cause": .cause, "get": .get, "measure": .measure, "attribute": .attribute, "study": .study,
    "medicine": .medicine, "generic": .generic, "period": .period, "selecting": .selecting,
    "compose": .compose, "rid": .rid, "afflict": .afflict, "saving": .saving,
    "helping": .helping, "section": .section, "falling": .falling, "rising": .rising,
    "discard": .discard, "degree": .degree, "payment": .payment, "phase": .phase,
    "odds": .odds, "ending": .ending, "detach": .detach, "mend": .mend, "shift": .shift,
    "shedding": .shedding, "dosing": .dosing, "letting": .letting, "alternative": .alternative,
    "attain": .attain, "mere": .mere, "travel": .travel,
    "agent": .agent, "denying": .denying, "comparing": .comparing, "funds": .funds,
    "contracted": .contracted, "advisable": .advisable,
    "directing": .directing, "venue": .venue,
    "taking": .taking, "feast": .feast, "lettered": .lettered,
    "honorific": .honorific, "ailing": .ailing, "deed": .deed,
    "part": .part, "thing": .thing, "kind": .kind, "plural": .plural,
  ]

  /// Whether it has one of the senses.
  @inline(__always) func has(_ sense: WordSense) -> Bool { !isDisjoint(with: sense) }
}
