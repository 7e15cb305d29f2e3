internal import TallyCore

/// The amounts in a claim's clause that say of *which* thing it speaks, and whether its own is one.
///
///     A 12-pound turkey takes 3 hours.      3 hours: given 12 pounds; 12-pound: a given itself
///     Parking for 2 hours costs $5.         $5: given 2 hours
///     After 12 weeks, patients lost 6 %.    6 %: given 12 weeks
///     The 330-metre tower opened.           nothing else is said, so this is what it says
///
/// Where the clause has another amount behind its verb, it is the attribute of the subject, stands behind the subject's
/// "of", "for", "aged", is the subject, or opens the sentence behind a preposition; behind the amount it is the attribute of what
/// follows "for" and "on".
struct Givens: Sendable {
  struct Amount: Hashable, Sendable {
    /// A kind of unit, or the noun that is counted.
    var dimension: String
    var lower: Double
    var upper: Double
    /// As it stands there.
    var text: String
  }

  /// So many characters behind a factor the share may stand that it blocks.
  private static let reachOfShare = 60

  private(set) var amounts: [Amount] = []
  /// Whether the claim's own amount says only which.
  private(set) var isGiven = false

  init(_ claim: Claim) {
    guard let text = claim.sentence?.text, let (start, end) = claim.numberInSentence else { return }
    // "SPF 30 blocks 97 %": which sunscreen.
    if claim.kind == .spf, text[end...].prefix(Self.reachOfShare).contains("%") {
      isGiven = true
      return
    }
    guard
      Self.hasNumber(text[..<start]) || Self.hasNumber(text[end...]),
      let clause = GivenClause(text, start, end)
    else { return }
    let given = clause.givens
    guard let own = clause.own else { return }
    if given.contains(where: { own.contains($0.place) }) {
      isGiven = clause.hasMain(besides: Set(given.map(\.place)))
    }
    if !isGiven {
      amounts = given.lazy.filter { !own.contains($0.place) }.map(\.amount)
    }
  }

  /// Few sentences have a second number, and most of those have a digit. Few words start as a number's do.
  private static func hasNumber(_ text: Substring) -> Bool {
    text.utf8.contains(where: \.isASCIIDigit)
      || text.spacedWords.contains { word in
        guard word.utf8.first.map({ GivenClause.initials.contains($0 | 0x20) }) ?? false else {
          return false
        }
        let letters = word.utf8.prefix { $0.isASCIILetter }
        return (3...9).contains(letters.count)
          && GivenClause.numbers[Substring(letters).lowercased()] != nil
      }
  }

  /// Two amounts of one dimension that are not the same: those two things are two.
  static func difference(_ a: Givens, _ b: Givens) -> (Amount, Amount)? {
    for x in a.amounts {
      let others = b.amounts.filter { $0.dimension == x.dimension }
      guard let first = others.first, !others.contains(where: { same(x, $0) }),
        !a.amounts.contains(where: { same($0, first) })
      else { continue }
      return (x, first)
    }
    return nil
  }

  /// "12 weeks" are "3 months", "12 oz" are "355 ml".
  private static func same(_ x: Amount, _ y: Amount) -> Bool {
    guard x.dimension == y.dimension else { return false }
    let room = x.dimension == "duration" ? Interval.calendarTolerance : rounding
    return x.lower <= y.upper * (1 + room) && y.lower <= x.upper * (1 + room)
  }
  private static let rounding = 0.02
}
