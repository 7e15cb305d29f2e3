internal import TallyCore

/// A stretch of a sentence that says one thing: its verbs and the phrase they are said of.
struct Clause: Sendable {
  enum Kind: Sendable {
    case main
    /// if, when, unless
    case conditional
    /// who, which, that
    case relative
    /// after, before, until and a verb
    case temporal
    /// "Days 4–7:"
    case label
    case parenthesis
  }

  /// Modals, auxiliaries and the verb they belong to.
  struct VerbGroup: Sendable {
    var first: Int
    var main: Int
    /// Union of the senses of modals and adverbs of the group.
    var cues: WordSense = []
    var isNegated = false
    var isFinite = true
    var isPassive = false
    /// Place of its clause.
    var clause = 0
  }

  var kind: Kind
  var parent: Int
  /// Positions of its first and last token; tokens of inner clauses may stand between.
  var first: Int
  var last: Int
  /// Places of its verbs among those of the sentence.
  var verbs: Range<Int> = 0..<0
  /// The first and the last finite one, -1 for none.
  var firstFinite: Int = -1
  var lastFinite: Int = -1
  /// While they are looked for: the one found last, and how many of them call for somebody to act.
  var lastVerb: Int = -1
  var acts: Int = 0
  /// Place among the sentence's noun phrases, -1 for none.
  var subject: Int = -1
  /// The subject is that of the clause before: "took 3 hours and cost $80".
  var sharesSubject = false
  /// The verb is that of the clause it leans on: "and dinner $30".
  var isGapped = false

  var hasVerb: Bool { !verbs.isEmpty }
  var hasFiniteVerb: Bool { firstFinite >= 0 }
}
