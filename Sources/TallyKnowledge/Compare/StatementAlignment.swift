internal import TallyCore

/// Which number of a known text each number of a stated one is held against.
///
/// First those of one amount find each other, wherever they stand; then the rest, by the words around,
/// the noun that is counted, the place.
struct StatementAlignment {
  struct Pair {
    var relation: IntervalRelation
    var known: TextComparison.Statement
    var stated: TextComparison.Statement

    var words: String {
      "\(IntervalText.text(of: known.claim)) is known, "
        + "\(IntervalText.text(of: stated.claim)) is stated"
    }

    /// "pts" may be points.
    private static let longestShortForm = 3

    /// Counts of different nouns are counts of different things.
    var isOfOneNoun: Bool {
      guard let x = known.counted, let y = stated.counted else {
        return known.counted == nil && stated.counted == nil
      }
      let short = min(x.utf8.count, y.utf8.count)
      return ContentWords.stem(x) == ContentWords.stem(y)
        || short <= Self.longestShortForm && x.utf8.first == y.utf8.first
    }
  }

  /// A number with which nothing known can be compared.
  struct Missing: Error {
    var statement: TextComparison.Statement
  }

  private let a: TextComparison.Text
  private let b: TextComparison.Text

  /// A smaller number stands in a text by chance.
  private static let leastTold = 20.0
  private static let sameNoun = 1.0

  init(of a: TextComparison.Text, _ b: TextComparison.Text) {
    self.a = a
    self.b = b
  }

  /// One for each statement of `b`, in their order.
  func pairs() -> Result<[Pair], Missing> {
    var free = Array(a.statements.indices)
    var pairs: [Pair?] = b.statements.map { _ in nil }
    for isSame in [true, false] {
      for (place, stated) in b.statements.enumerated() where pairs[place] == nil {
        let match = match(stated, place, free.filter { !isSame || isSameAmount($0, stated) })
        if let match {
          free.removeAll { $0 == match }
          let known = a.statements[match]
          pairs[place] = Pair(relation: relation(known, stated), known: known, stated: stated)
        } else if isSame, stands(stated) {
          pairs[place] = Pair(relation: .equal, known: stated, stated: stated)
        } else if !isSame {
          return .failure(Missing(statement: stated))
        }
      }
    }
    return .success(pairs.compactMap(\.self))
  }

  /// The statement of `a` that compares and has most words in common, then the one at the same place.
  private func match(
    _ statement: TextComparison.Statement, _ place: Int, _ free: [Int]
  ) -> Int? {
    let candidates = free.filter { index in
      let other = a.statements[index]
      guard let x = other.interval, let y = statement.interval else {
        return other.claim.kind == statement.claim.kind
      }
      return x.isComparable(with: y) && x.isShare == y.isShare || Self.isSameAge(other, statement)
    }
    func score(_ index: Int) -> Double {
      let other = a.statements[index]
      let shared = Double(other.near.intersection(statement.near).count)
      let counted = other.counted != nil && other.counted == statement.counted ? Self.sameNoun : 0
      let samePlace =
        a.statements.count == b.statements.count && index == place
        ? 0.5 : -0.01 * Double(abs(index - place))
      return shared + counted + samePlace
    }
    return candidates.max { (score($0), -$0) < (score($1), -$1) }
  }

  private func isSameAmount(_ index: Int, _ stated: TextComparison.Statement) -> Bool {
    let known = a.statements[index]
    return known.interval?.isSame(as: stated.interval) == true
      || known.interval != nil && Self.numbers(known.claim) == Self.numbers(stated.claim)
  }

  /// "about 75 to 80" lets say "75 to 80", and "more than 14,000" is rounded to "14,000": the same digits
  /// are the same statement. Where nothing but the bound differs, `MinimalPair` has judged already.
  private func relation(
    _ known: TextComparison.Statement, _ stated: TextComparison.Statement
  ) -> IntervalRelation {
    guard let x = known.interval, let y = stated.interval else { return .overlaps }
    if Self.isSameAge(known, stated) { return .equal }
    let relation = x.relation(to: y)
    let isRounded =
      known.claim.quantity.isApproximate || stated.claim.quantity.isApproximate
      || relation == .disjoint && x.isBound != y.isBound
    return isRounded && Self.numbers(known.claim) == Self.numbers(stated.claim) ? .equal : relation
  }

  /// "Weber was 94" and "He was 94": only the pronoun shows that the number is an age.
  private static func isSameAge(
    _ a: TextComparison.Statement, _ b: TextComparison.Statement
  ) -> Bool {
    func isBare(_ statement: TextComparison.Statement) -> Bool {
      statement.claim.kind == .count && statement.counted == nil
    }
    guard a.claim.kind == .age && isBare(b) || b.claim.kind == .age && isBare(a),
      let value = a.claim.quantity.lower
    else { return false }
    return value == b.claim.quantity.lower && a.claim.quantity.upper == b.claim.quantity.upper
  }

  /// The numbers of a claim, in one unit, whichever side they bound.
  private static func numbers(_ claim: Claim) -> Set<String> {
    let quantity = claim.quantity
    let ends = [
      quantity.canonical?.lower, quantity.canonical?.upper, quantity.lower, quantity.upper,
    ]
    return Set(ends.compactMap { $0?.normalized.description })
  }

  /// A number that the finder passed over in `a`, such as "20000" in "hits 20000".
  private func stands(_ statement: TextComparison.Statement) -> Bool {
    guard let value = statement.claim.quantity.lower, value == statement.claim.quantity.upper,
      statement.claim.quantity.unit == "1", value.double >= Self.leastTold
    else { return false }
    return a.tokens.digits.contains(value.normalized)
  }
}
