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

    /// - near: the text shortly before and after the number.
    package init(_ claim: Claim, near: String) {
      self.claim = claim
      interval = Interval(claim)
      self.near = TextComparison.stems(of: near)
    }
  }

  package struct Text: Sendable {
    var stems: Set<String>
    /// The words that carry meaning: no articles, pronouns, auxiliaries, prepositions.
    var content: ContentWords
    var statements: [Statement]
    package init(_ text: String, statements: [Statement]) {
      stems = TextComparison.stems(of: text)
      content = ContentWords(text)
      self.statements = statements
    }
  }

  /// Shares of the words of `b` that stand in `a`. Calibrated on the public pairs: 0.1 less lets in
  /// unproved details, 0.1 more loses headlines of long sentences.
  private static let coverToAgree = 0.3
  private static let coverWithoutNumber = 0.5
  private static let coverToConflict = 0.65
  /// What each name of `b` that `a` does not have takes off the cover: it is a detail nobody proved.
  private static let unprovedName = 0.15

  private static let sameAmount = 3.0

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
    let cover =
      b.stems.isEmpty
      ? 1 : Double(b.stems.intersection(a.stems).count) / Double(b.stems.count)
    let proved =
      b.content.share(in: a.content)
      - Self.unprovedName * Double(b.content.names(notIn: a.content))
    guard !b.statements.isEmpty else {
      return proved >= Self.coverWithoutNumber
        ? Outcome(label: .agree, relation: nil, why: "no number, and the words are covered")
        : Outcome(label: .unrelated, relation: nil, why: "no number to compare")
    }
    var relations: [(IntervalRelation, Statement, Statement)] = []
    var free = Array(a.statements.indices)
    for (place, statement) in b.statements.enumerated() {
      guard let match = match(statement, place, of: b, in: a, free) else {
        let text = IntervalText.text(of: statement.claim)
        return Outcome(
          label: .unrelated, relation: .notComparable, why: "nothing known compares with \(text)")
      }
      free.removeAll { $0 == match }
      let known = a.statements[match]
      guard let x = known.interval, let y = statement.interval else {
        relations.append((.overlaps, known, statement))
        continue
      }
      // "about 75 to 80" lets say "75 to 80": the same digits are the same statement.
      let sameDigits = Self.ends(known.claim) == Self.ends(statement.claim)
      relations.append(
        (
          sameDigits && known.claim.quantity.isApproximate ? .equal : x.relation(to: y), known,
          statement
        ))
    }
    return judged(relations, cover: cover, proved: proved)
  }

  private static func ends(_ claim: Claim) -> [String] {
    let interval = claim.quantity.canonical
    return [interval?.lower, interval?.upper, claim.quantity.lower, claim.quantity.upper].map {
      $0?.normalized.description ?? ""
    }
  }

  private func judged(
    _ relations: [(IntervalRelation, Statement, Statement)], cover: Double, proved: Double
  ) -> Outcome {
    func words(_ pair: (IntervalRelation, Statement, Statement)) -> String {
      "\(IntervalText.text(of: pair.1.claim)) is known, \(IntervalText.text(of: pair.2.claim)) is stated"
    }
    if let apart = relations.first(where: { $0.0 == .disjoint }) {
      return cover >= Self.coverToConflict
        ? Outcome(label: .conflict, relation: .disjoint, why: words(apart) + ": they do not meet")
        : Outcome(
          label: .unrelated, relation: .disjoint, why: words(apart) + ", of different things")
    }
    if let open = relations.first(where: { $0.0 != .equal && $0.0 != .within }) {
      return Outcome(
        label: .unrelated, relation: open.0, why: words(open) + ": the one does not follow")
    }
    guard let first = relations.first, proved >= Self.coverToAgree else {
      return Outcome(
        label: .unrelated, relation: relations.first?.0, why: "the words around differ")
    }
    return Outcome(label: .agree, relation: first.0, why: words(first) + ": it follows")
  }

  /// The statement of `a` that compares and has most words in common, then the one at the same place.
  private func match(
    _ statement: Statement, _ place: Int, of b: Text, in a: Text, _ free: [Int]
  ) -> Int? {
    let candidates = free.filter { index in
      let other = a.statements[index]
      guard let x = other.interval, let y = statement.interval else {
        return other.claim.kind == statement.claim.kind
      }
      return x.isComparable(with: y)
    }
    func score(_ index: Int) -> Double {
      let other = a.statements[index]
      let shared = Double(other.near.intersection(statement.near).count)
      // The same amount is the one that is meant, wherever it stands.
      let same = other.interval?.isSame(as: statement.interval) == true ? Self.sameAmount : 0
      let samePlace =
        a.statements.count == b.statements.count && index == place
        ? 0.5 : -0.01 * Double(abs(index - place))
      return shared + same + samePlace
    }
    return candidates.max { (score($0), -$0) < (score($1), -$1) }
  }
}
