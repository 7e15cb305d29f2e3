package import TallyCore

/// Holds one short text, stated, against another, known: does the first follow from the second,
/// contradict it, or neither?
///
/// Directed: `b` agrees where every number of it is matched by one of `a` whose interval lies within its
/// own, and `a` covers enough of its words and names; it conflicts where a matched pair is disjoint and the texts
/// speak of the same; everything else is unrelated.
package struct TextComparison: Sendable {
  package enum Label: String, Hashable, Sendable { case agree, conflict, unrelated }

  package struct Outcome: Hashable, Sendable {
    package var label: Label
    package var relation: IntervalRelation?
    package var why: String
  }

  /// A number of a text with the words around it.
  package struct Statement: Sendable {
    var claim: Claim
    var interval: Interval?
    var near: Set<String>
    /// What is counted: "people".
    var counted: String?

    /// - Parameters:
    ///   - near: the text shortly before and after the number.
    ///   - counted: the noun that the number counts.
    package init(_ claim: Claim, near: String, counted: String? = nil) {
      self.claim = claim
      interval = Interval(claim)?.asShare
      self.near = TextComparison.stems(of: near)
      self.counted = counted.flatMap { ConceptLexicon.words(of: $0).last }
    }
  }

  package struct Text: Sendable {
    var stems: Set<String>
    /// The words that carry meaning: no articles, pronouns, auxiliaries, prepositions.
    var content: ContentWords
    var tokens: TextTokens
    var statements: [Statement]
    package init(_ text: String, statements: [Statement]) {
      tokens = TextTokens(text)
      stems = TextComparison.stems(of: text)
      content = ContentWords(text)
      self.statements = statements
    }
  }

  /// Shares of the words of `b` that stand in `a`, less what speaks against. Chosen from a plateau on the
  /// public pairs; five-fold cross-validation of a prototype of this rule, whose constants were not just
  /// these, gave 71.3 to 72.0 of 100 pairs right, and 69.7 to 70.3 without `perKnownWord`.
  private static let coverToAgree = 0.15
  private static let coverWithoutNumber = 0.2
  /// What each name of `b` that `a` does not have takes off the cover: it is a detail nobody proved.
  private static let perUnprovedName = 0.08
  /// The more words the known text has, the more of them meet those of any other by chance.
  private static let perKnownWord = 0.028
  private static let mostKnownWords = 20

  /// Of all words, and of those that carry meaning.
  private static let coverToConflict = (all: 0.65, content: 0.6)

  package init() {}

  /// Words without numbers, in a form that endings do not change.
  private static func stems(of text: String) -> Set<String> {
    Set(
      ConceptLexicon.words(of: text)
        .filter { word in !word.utf8.contains { $0.isASCIIDigit } }
        .map(ContentWords.stem))
  }

  /// - Parameters: `a` is known, `b` is stated.
  package func outcome(of a: Text, _ b: Text) -> Outcome {
    if let pair = MinimalPair(a.tokens, b.tokens) {
      return Self.isPartOfName(pair, a, b)
        ? Outcome(
          label: .unrelated, relation: .notComparable, why: pair.words + ": they name two things")
        : Self.outcome(of: pair)
    }
    if b.content.names(another: a.content) {
      return Outcome(
        label: .unrelated, relation: nil, why: "all is the same but what it is said of")
    }
    let proved =
      b.content.share(in: a.content)
      - Self.perUnprovedName * Double(b.content.names(notIn: a.content))
      - Self.perKnownWord * Double(min(a.content.stems.count, Self.mostKnownWords))
    guard !b.statements.isEmpty else {
      let isCovered = b.tokens.digits.isSubset(of: a.tokens.digits)
      return proved >= Self.coverWithoutNumber && isCovered
        ? Outcome(label: .agree, relation: nil, why: "no number, and the words are covered")
        : Outcome(label: .unrelated, relation: nil, why: "no number to compare")
    }
    let pairs: [StatementAlignment.Pair]
    switch StatementAlignment(of: a, b).pairs() {
    case .success(let all): pairs = all
    case .failure(let missing):
      return Outcome(
        label: .unrelated, relation: .notComparable,
        why: "nothing known compares with \(IntervalText.text(of: missing.statement.claim))")
    }
    if let apart = pairs.first(where: { $0.relation == .disjoint }) {
      if let why = StatedDifference.ofCases(apart, a, b) {
        return Outcome(label: .unrelated, relation: .disjoint, why: apart.words + "; " + why)
      }
      return mayConflict(apart, a, b)
        ? Outcome(label: .conflict, relation: .disjoint, why: apart.words + ": they do not meet")
        : Outcome(
          label: .unrelated, relation: .disjoint,
          why: apart.words + ", of different things or in other respects")
    }
    if let open = pairs.first(where: { $0.relation != .equal && $0.relation != .within }) {
      return Outcome(
        label: .unrelated, relation: open.relation, why: open.words + ": the one does not follow")
    }
    let relation = pairs.first?.relation
    if let known = a.content.direction, let stated = b.content.direction, known != stated {
      return Outcome(label: .unrelated, relation: relation, why: "one goes up, the other down")
    }
    if !b.tokens.years.isSubset(of: a.tokens.years), !a.tokens.years.isEmpty {
      return Outcome(label: .unrelated, relation: relation, why: "they are of different years")
    }
    let difference = pairs.lazy.compactMap {
      StatedDifference.ofSense($0, a, b) ?? StatedDifference.ofCases($0, a, b)
    }.first
    if let difference {
      return Outcome(label: .unrelated, relation: relation, why: difference)
    }
    guard let first = pairs.first, proved >= Self.coverToAgree else {
      return Outcome(label: .unrelated, relation: relation, why: "the words around differ")
    }
    return Outcome(label: .agree, relation: relation, why: first.words + ": it follows")
  }

  /// Whether two values that do not meet are of one thing: the texts share their words, what `b` speaks of
  /// first is known, and counts are of one noun.
  private func mayConflict(_ pair: StatementAlignment.Pair, _ a: Text, _ b: Text) -> Bool {
    let cover =
      b.stems.isEmpty
      ? 1 : Double(b.stems.intersection(a.stems).count) / Double(b.stems.count)
    return cover >= Self.coverToConflict.all
      && b.content.share(in: a.content) >= Self.coverToConflict.content
      && b.content.first.map(a.content.stems.contains) ?? true && pair.isOfOneNoun
  }

  // MARK: One number apart

  private static func outcome(of pair: MinimalPair) -> Outcome {
    if pair.isOfTime {
      return Outcome(
        label: .unrelated, relation: .notComparable, why: pair.words + ": another time")
    }
    let relation = pair.known.relation(to: pair.stated)
    return switch relation {
    case .equal, .within:
      Outcome(label: .agree, relation: relation, why: pair.words + ": it follows")
    case .disjoint:
      Outcome(
        label: .conflict, relation: relation,
        why: pair.words + ", and all else is the same: they do not meet")
    case .contains, .overlaps, .notComparable:
      Outcome(label: .unrelated, relation: relation, why: pair.words + ": the one does not follow")
    }
  }

  /// A number behind a name that neither text gives as an amount: "iPhone 5".
  private static func isPartOfName(_ pair: MinimalPair, _ a: Text, _ b: Text) -> Bool {
    guard let label = pair.label else { return false }
    func isAmount(_ value: ExactDecimal?, _ text: Text) -> Bool {
      text.statements.contains { statement in
        [statement.claim.quantity.lower, statement.claim.quantity.upper].contains {
          $0 != nil && $0?.normalized == value?.normalized
        }
      }
    }
    return label.isCertain || !isAmount(label.known, a) && !isAmount(label.stated, b)
  }
}
