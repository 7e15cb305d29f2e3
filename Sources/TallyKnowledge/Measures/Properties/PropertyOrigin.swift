internal import TallyCore

/// Where an illness comes from, in so many of its cases: from the parents or anew.
///
///     Only 3 to 10 percent of cases result from a new mutation.      new mutation
///     In 5 percent of patients the mutation is new.                  new mutation
///     About 5-10% have a familial (inherited) form.                  familial
///     About 90% of cases are sporadic.                               sporadic
///
/// A family history is no familial form: many have one by chance.
extension PropertyName {
  mutating func isOfOrigin(_ claim: ClaimReading) -> Bool {
    guard claim.kind == .percentage, claim.role == .prevalence,
      let found = Self.origin(claim.partBefore) ?? Self.origin(claim.partBehind)
    else { return false }
    name = found
    return true
  }

  private static func origin(_ words: ArraySlice<Substring>) -> String? {
    for (place, word) in zip(words.indices, words) {
      switch word {
      case "sporadic": return "sporadic"
      case "familial": return "familial"
      case "inherited" where place > words.startIndex && words[place - 1] == "not":
        return "sporadic"
      case "mutation", "mutations":
        let before = words[..<place].last
        if before == "new" || before == "spontaneous"
          || words[(place + 1)...].prefix(2).elementsEqual(["is", "new"])
        {
          return "new mutation"
        }
      default: break
      }
    }
    return nil
  }
}
