internal import TallyCore

/// Times that something is asked to last, and times by which another time changes.
extension DurationRules {
  /// "must be valid for at least six months", "until they have taken it for at least 12 hours", "Throw out what
  /// has been left out for more than two hours".
  var isAskedFor: Bool {
    guard site.isFloor, site.follows("for"), let group = site.group, group.main < site.token else {
      return false
    }
    let tokens = site.reading.tokens
    if sense.has(.be),
      tokens[group.first...group.main].contains(where: { site.isWord($0, "must") })
        || site.isWord(site.token(site.verb + 1), "valid")
    {
      return true
    }
    guard group.cues.has(.have) || sense.has(.have), !group.isNegated else { return false }
    if site.clause.kind == .temporal {
      return site.isWord(tokens[site.clause.first], "until", "before", "once")
    }
    guard site.clause.kind == .relative, site.clause.parent >= 0,
      let main = site.reading.firstVerb(of: site.reading.clauses[site.clause.parent])
    else { return false }
    return site.reading.clauses[site.clause.parent].subject < 0 && tokens[main.main].has(.base)
  }

  /// A clause that says when something else holds: "if …", "lumps that …".
  var isCondition: Bool {
    site.isConditional
      || site.clause.kind == .relative && site.verb > site.clause.first
        && site.group?.cues.has(.have) == true
  }

  /// "takes 10 minutes longer", "adds up to two weeks": by how much a time changes.
  func longerOrShorter() -> RoleRules.Verdict? {
    if site.verb >= 0, site.verb < site.token,
      site.isWord(site.token(site.verb), "add", "adds", "added"),
      site.reading.tokens[(site.verb + 1)..<site.token].allSatisfy({ $0.part == .adverb })
    {
      return (.increase, "adds")
    }
    guard site.found.bound != .within,
      site.isWord(site.next, "longer", "shorter", "more", "less", "sooner", "faster"),
      !site.follows(oneOf: "for", "in", "after", "by", "every"),
      !site.isWord(site.token(site.token + 2), "of")
    else { return nil }
    return site.isWord(site.next, "longer", "more") ? (.increase, "longer") : (.reduction, "sooner")
  }
}
