internal import TallyCore

/// Where a hereditary illness comes from, in so many of its cases.
///
///     Only 3 to 10 percent of cases result from a new mutation.      new mutation
///     In 5 percent of patients the mutation is new.                  new mutation
///     About 5-10% have a familial (inherited) form.                  familial
///     About 90% of cases are sporadic.                               sporadic
extension PropertyName {
  mutating func isOfOrigin(_ claim: ClaimReading) -> Bool {
    guard claim.kind == .percentage, claim.role == .prevalence else { return false }
    let words = claim.partBefore + claim.partBehind
    guard let found = Self.origin(words) else { return false }
    name = found
    return true
  }

  private static func origin(_ words: some Collection<Substring>) -> String? {
    var before: Substring = ""
    var (isOfMutation, isNew, isOfFamily, hasHistory) = (false, false, false, false)
    for word in words {
      switch word {
      case "mutation", "mutations", "variant", "variants": isOfMutation = true
      case "new", "novo", "spontaneous": isNew = true
      case "sporadic": return "sporadic"
      case "familial": return "familial"
      case "inherited": return before == "not" ? "sporadic" : isOfMutation ? nil : "familial"
      case "family": isOfFamily = before != "no"
      case "history": hasHistory = isOfFamily
      default: break
      }
      before = word
    }
    if isOfMutation, isNew { return "new mutation" }
    return hasHistory && !isOfMutation ? "familial" : nil
  }
}
