internal import TallyCore

/// The clause that a negation stands in: what a condition denies is no rule, what follows its comma may be one.
///
///     if it does not heal for more than 3 weeks                 > 3 wk    supposed
///     if needed, it should not be used for more than 3 days     ≤ 3 d     the condition ends at its comma
///     advised not to use it for more than 3 days                ≤ 3 d
extension QuantityReader {
  /// How far before the negation its clause may begin, and one that a comma has closed again.
  private static let relativeReach = 6
  private static let conditionReach = 12

  /// "Patients who do not …", "if it does not …"; not "if needed, it should not", "the gel, which is strong, should not".
  ///
  /// - Parameter byCondition: What "who" and "that" begin does not count: "products that contain it should not".
  func isSubordinate(_ index: Int, byCondition: Bool = false) -> Bool {
    let lowest = min(floor, index)
    var reach = max(index - Self.relativeReach, lowest)
    let farthest = max(index - Self.conditionReach, lowest)
    var comma: Int?
    var near = index - 1
    while near >= farthest, tokens[near].kind != .end {
      if isSign(near, .comma) {
        if comma == nil { comma = near }
      } else if groups(near).contains(.provided) {
        if !isClosed(at: comma, before: index) { return true }
      } else if !byCondition, near >= reach,
        isWord(near, "who") || isWord(near, "which") || isWord(near, "that")
      {
        guard comma != nil, isSign(near - 1, .comma) else { return true }
        // An aside between commas: the clause around it goes on.
        reach = farthest
      }
      near -= 1
    }
    return false
  }

  /// Whether a condition ends at `comma`, before what the negation at `index` is said of. "If you cough, sneeze or can't
  /// sleep" and "if the baby, after a feed, does not" go on.
  private func isClosed(at comma: Int?, before index: Int) -> Bool {
    guard let comma else { return false }
    let verb = isWord(index, "t") ? index - 2 : isWord(index, "not") ? index - 1 : index
    if verb <= comma + 1 {
      return isWord(verb, "do") || isWord(verb, "don") || isWord(verb, "never")
        || isWord(verb, "not")
    }
    return !(comma + 1..<verb).contains {
      classes($0).contains(.or)
        || classes($0).contains(.and)
          && groups(comma + 1).isDisjoint(with: .provided)
    }
  }

  /// "advised not to", "it is best not to", "not to be used": what is not to be done, and for how long.
  func isAdviceNotTo(_ index: Int) -> Bool {
    let before = index - 1
    if groups(before).contains(.advising) { return true }
    guard isWord(index + 2, "be") else { return false }
    return classes(before).contains(.copula) || tokens[before].kind == .end
      || tokens[before].kind == .sign
  }
}
