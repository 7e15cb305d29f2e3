internal import TallyCore

/// What is asked for in other words than "should".
extension ModalityRules {
  /// "Claims have to be filed within nine months", "The attic needs at least 16 inches of it."
  var isRequired: Bool {
    guard let group = site.group, group.main < site.token, !group.isNegated else { return false }
    if role == .threshold, site.found.kind != .age,
      site.isWord(site.token(group.main), "needs", "need", "requires")
    {
      return true
    }
    guard role == .deadline || role == .threshold || role == .wait, !group.cues.has(.possible)
    else { return false }
    for index in group.first..<group.main
    where site.isWord(site.token(index), "have", "has")
      && site.isWord(site.token(index + 1), "to")
    {
      return true
    }
    return false
  }
}
