internal import TallyCore

/// What occurs in so many of others, named before: "dry socket: it occurs in 2 to 5 % of extractions".
extension SubjectFinder {
  func occurring() -> Result? {
    guard isShare, !isNews, !isTrial, site.isWord(site.next, "of", "in") else { return nil }
    if site.verb >= 0, site.verb < site.token, site.group?.isPassive == false,
      tokens[site.verb].has([.afflict, .occur])
    {
      // "- Occurs in 2 % of extractions": of what the list is on.
      guard let subject = site.subject else {
        return site.verb == site.clause.first ? Result(isUnnamed: true) : nil
      }
      return site.isWord(tokens[subject.head], "it", "they") ? Result(isAnaphoric: true) : nil
    }
    return isIncidence ? Result(isUnnamed: true) : nil
  }

  /// "The incidence is low: about 2 % of extractions", "Incidence: 2 % of extractions".
  private var isIncidence: Bool {
    guard let place = site.reading.clauses.first?.subject, place >= 0 else { return false }
    let subject = phrases[place]
    guard site.isWord(tokens[subject.head], "incidence", "prevalence", "frequency"),
      subject.lastHead < site.token,
      !phrases.contains(where: { $0.host == place })
    else { return false }
    return tokens[subject.lastHead..<site.token].contains { $0.part == .colon }
      && site.subject.map { $0.head == subject.head } ?? true
  }
}
