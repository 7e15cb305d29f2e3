internal import TallyCore

/// Whether a value goes on with the one before it, and has its role: "by 48 % in one group and 31 % in the other".
extension RoleRules {
  /// "by 48 % in one group and 31 % in the other": the same verb says it of both.
  func continues(_ earlier: QuantitySite, _ role: Claim.Role, _ rule: String) -> Bool {
    // "after 3 to 30 days (the average is about 7 days)"
    if site.kind == .duration, earlier.found.kind == .duration,
      site.clause.kind == .parenthesis,
      site.clause.parent == site.reading.tokens[earlier.token].clause,
      earlier.token < site.clause.first,
      site.clauseHas(oneOf: "average", "mean", "median", "range", "typically", "usually")
    {
      return true
    }
    // "is usually 14 to 16 days but can range from 10 to 21 days"
    if site.kind == .duration, earlier.found.kind == .duration, site.verbSense.has(.range),
      site.clause.subject < 0 || site.clause.sharesSubject, site.verb > earlier.token,
      role == .onset || role == .completion
    {
      return true
    }
    // "Symptoms appear after a week, but can take as long as 3 weeks"
    if site.kind == .duration, earlier.found.kind == .duration, site.verbSense.has(.take),
      site.clause.sharesSubject, site.reading.tokens[site.clause.first].has(.contrast),
      site.group?.cues.has(.possible) == true, site.verb > earlier.token,
      site.token - site.verb <= 3, role == .onset || role == .completion,
      site.token(site.token + 1)?.part != .infinitive
    {
      return true
    }
    // "within two hours, or one hour if it is hot", "every six months or 5,000 miles"
    if role == .deadline && site.kind == .duration && earlier.isWithin
      || role == .frequency && site.kind == .length, isOrBehind(earlier)
    {
      return true
    }
    if isSideBySide(earlier, role) || isOfNextArm(earlier, role) { return true }
    // "grew by 141,200 (2.7 %)", "fell by $4 million (12 %)"
    if role == .reduction || role == .increase, site.kind == .percentage,
      earlier.found.kind != .percentage, site.previous?.part == .open,
      site.token - earlier.token == 2, !site.isWord(site.next, "of")
    {
      return true
    }
    // "rose 5 %, or $40": the same step in another unit.
    if role == .reduction || role == .increase, earlier.found.kind == .percentage,
      site.kind == .price || site.kind == .count, isOrBehind(earlier)
    {
      return true
    }
    guard role == .reduction || role == .increase || role == .effectiveness,
      ["share", "measure", "value", "count"].contains(where: { rule.hasSuffix(", " + $0) }),
      site.kind == earlier.found.kind, !site.follows("to"), earlier.verb >= 0,
      earlier.verb < earlier.token,
      site.verb == earlier.verb || site.isWord(site.token(site.verb), "compared")
    else { return false }
    // "fell by 21 % (3.4 % vs 4.3 %)": what the two were.
    if site.clause.kind == .parenthesis,
      [site.token - 1, site.token + 1].contains(where: {
        site.isWord(site.token($0), "vs", "versus")
      })
    {
      return false
    }
    // "cut 7,000 jobs from its 66,000-strong staff": from how many.
    return !site.reading.tokens[earlier.token..<site.token].contains {
      $0.part == .verb && !site.isWord($0, "compared") || $0.part == .auxiliary || $0.part == .modal
        || site.isWord($0, "from")
    }
  }

  /// "6.1 % vs 2.8 %", "51 % and 48 %": whatever the one is, the other is; but "fell by 12 % and 40 % closed".
  private func isSideBySide(_ earlier: QuantitySite, _ role: Claim.Role) -> Bool {
    let isOpposed = site.isWord(site.token(site.token - 1), "vs", "versus", ".")
    guard
      isOpposed
        || role != .reduction && role != .increase && site.verb == earlier.verb
          && site.owner == earlier.owner && !site.isWord(site.next, "of")
    else { return false }
    return site.kind == .percentage && earlier.found.kind == .percentage
      && site.token - earlier.token <= 3
      // "more than 45 % and 50 % fracture temperature"
      && site.next?.part != .noun && site.next?.part != .adjective
      && site.reading.tokens[(earlier.token + 1)..<site.token].allSatisfy {
        site.isWord($0, "vs", "versus", "and", ".")
      }
  }

  /// "87 % of patients in group A and 90 % in group B were cured", "8 patients in the zinc group and 3 in the placebo
  /// group": the same of the next arm.
  private func isOfNextArm(_ earlier: QuantitySite, _ role: Claim.Role) -> Bool {
    guard isStudy, site.kind == earlier.found.kind, site.verb == earlier.verb,
      site.isWord(site.next, "in", "of", "with", "for"),
      site.owner == earlier.owner
    else { return false }
    switch site.kind {
    case .percentage: guard role == .effectiveness || role == .population else { return false }
    case .count: guard role == .population, site.counted == nil else { return false }
    default: return false
    }
    return site.reading.tokens[(earlier.token + 1)..<site.token].allSatisfy {
      $0.part != .verb && $0.part != .auxiliary && $0.part != .modal && $0.part != .semicolon
    }
  }

  /// Nothing but "or" and commas between the two.
  private func isOrBehind(_ earlier: QuantitySite) -> Bool {
    let between = site.reading.tokens[(earlier.token + 1)..<site.token]
    return between.contains { $0.has(.alternative) }
      && between.allSatisfy { $0.part == .comma || $0.has(.alternative) }
  }
}
