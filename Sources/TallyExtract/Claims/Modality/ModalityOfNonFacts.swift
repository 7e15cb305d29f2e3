internal import TallyCore

/// What is said not to be so by other words than a "not" at the verb of the number.
///
///     no checks were made for eight hours          more than once a minute is unnecessary
///     avoid writing 600-word articles              it is impossible to serve two masters
///     without having to rewrite 30 pages           you're never going to have 100 percent
extension ModalityRules {
  var isDeniedInOtherWords: Bool {
    guard !site.isConditional, role != .wait, !isBoundFlipped else { return false }
    if site.isBannedStretch { return true }
    return isOfDenied || isUnfit || isDoneByNone || isNeedless || isAvoidedDoing || isImpossible
      || isWithout || isNeverGoing
  }

  /// "There is *no 30-day limit*", "it is *not a 10-year plan*", "*without a 30-day* wait": the thing that is so long is denied.
  private var isOfDenied: Bool {
    guard site.kind != .count, site.kind != .percentage, site.found.bound == .none,
      site.next?.part == .noun, let before = site.token(site.token - 1)
    else { return false }
    // "No 10-year warranty can beat it" denies no warranty.
    if site.isWord(before, "no") {
      return site.verb < site.token
        || site.group.map {
          site.token($0.first)?.part != .modal && site.token($0.main)?.has(.be) != true
        } ?? true
    }
    if site.isWord(before, "without") { return true }
    guard site.isWord(before, "a", "an"), let denial = site.token(site.token - 2) else {
      return false
    }
    return site.isWord(denial, "without")
      || site.isWord(denial, "not") && site.token(site.token - 3)?.has(.be) == true
  }

  /// "*Not recommended for* children under 6", "*unsuitable for*", "*avoid in* dogs under 10 kg": a line without a subject
  /// that keeps those away whom the number names.
  private var isUnfit: Bool {
    guard site.kind == .age || site.kind == .mass, site.isOpen else { return false }
    let tokens = site.reading.tokens
    let colon = tokens[..<site.token].lastIndex { $0.part == .colon } ?? -1
    guard let first = site.token(colon + 1) else { return false }
    let judged = site.isWord(first, "not") ? colon + 2 : colon + 1
    let isDenied =
      judged > colon + 1
      ? site.isWord(
        site.token(judged), "recommended", "suitable", "indicated", "advised", "advisable",
        "approved", "licensed") || site.isWord(site.token(judged), "safe", "intended", "allowed")
      : site.isWord(first, "unsuitable", "contraindicated", "avoid")
    return isDenied && site.isWord(site.token(judged + 1), "for", "in", "with", "by")
      && !tokens[(judged + 1)..<site.token].contains { $0.quantity >= 0 || $0.part == .comma }
  }

  /// "*No safety rounds* were made for at least six hours"; "no one under 18", "no fewer than 5" are something else.
  private var isDoneByNone: Bool {
    guard site.kind == .duration || site.kind == .count, role != .threshold, role != .deadline,
      let subject = site.subject, let group = site.group, subject.lastHead < group.first,
      group.main < site.token, group.isFinite, !group.isNegated,
      !site.verbSense.has([.be, .lasting, .have])
    else { return false }
    let head = site.reading.tokens[subject.head]
    return !head.has(.person)
      && (site.isWord(site.token(subject.first), "no")
        || site.isWord(site.token(subject.first - 1), "no"))
  }

  /// "Watering more than once a day is *unnecessarily* frequent".
  private var isNeedless: Bool {
    guard site.reading.mayHave("unnecessary", "unnecessarily"),
      let group = site.reading.firstFiniteVerb(of: site.clause) ?? site.group,
      group.main > site.token, !group.isNegated, site.reading.tokens[group.main].has(.be)
    else { return false }
    return site.reading.tokens[(group.main + 1)...].prefix(3).contains {
      site.isWord($0, "unnecessary", "unnecessarily")
    }
  }

  /// "Avoid *writing 600-word articles*"; but "avoid driving for 3 days", "avoid storing it above 30 °C".
  private var isAvoidedDoing: Bool {
    guard site.kind == .count, site.found.bound == .none else { return false }
    let place = site.isWord(site.token(site.token - 1), "a", "an") ? site.token - 2 : site.token - 1
    return site.token(place)?.part == .gerund
      && site.isWord(site.token(place - 1), "avoid", "avoids", "stop")
  }

  /// "It is *impossible* for one person to serve two masters"
  private var isImpossible: Bool {
    guard site.reading.mayHave("impossible"), let group = site.group, !group.isFinite,
      group.main < site.token
    else { return false }
    let before = site.reading.tokens[..<group.first]
    guard let place = before.lastIndex(where: { site.isWord($0, "impossible") }) else {
      return false
    }
    return site.reading.tokens[..<place].last?.has(.negation) != true
      && !before[place...].contains { $0.part == .comma || $0.part == .conjunction }
  }

  /// "*Without* having to rewrite 30 pages"
  private var isWithout: Bool {
    guard site.reading.mayHave("without"), site.kind == .count || site.kind == .price,
      site.found.bound == .none
    else { return false }
    let before = site.reading.tokens[..<site.token]
    guard let place = before.lastIndex(where: { site.isWord($0, "without") }),
      site.token - place <= Self.longestWithout, let doing = site.token(place + 1),
      doing.part == .gerund || site.isWord(doing, "having")
    else { return false }
    return !before[place...].contains {
      $0.part == .comma || $0.part == .conjunction || $0.part == .subordinator
    }
  }

  private static let longestWithout = 6

  /// "You're *never going to* have 100 percent of it"
  private var isNeverGoing: Bool {
    guard let group = site.group, !group.isFinite, group.main < site.token,
      let going = site.reading.tokens[..<group.first].lastIndex(where: {
        site.isWord($0, "going")
      }), group.first - going <= 2
    else { return false }
    let before = site.token(going - 1)
    return site.isWord(before, "never", "not") || before?.part == .negation
  }

  // MARK: What may be so

  /// "He *must be* around 200 years old": a guess. "Applicants must be at least 18" has a bound.
  var isGuessed: Bool {
    guard site.kind == .age, site.found.quantity.isApproximate, site.found.bound == .none,
      let group = site.group, group.main == site.token - 1 || group.main < site.token,
      site.verbSense.has(.be), site.isWord(site.token(group.first), "must")
    else { return false }
    return site.isWord(site.head(site.subject), "he", "she", "it", "they")
  }

  /// "We would *not rule out* a 14-inch display", "an 80 TB drive is theoretically *possible*".
  var isLeftOpen: Bool {
    if let group = site.group, group.isNegated, group.main < site.token,
      site.isWord(site.token(group.main), "rule"), site.isWord(site.token(group.main + 1), "out")
    {
      return true
    }
    guard site.reading.mayHave("possible"),
      let group = site.reading.firstFiniteVerb(of: site.clause), group.main > site.token,
      !group.isNegated, site.reading.tokens[group.main].has(.be)
    else { return false }
    return site.reading.tokens[(group.main + 1)...].prefix(2).contains {
      site.isWord($0, "possible")
    }
  }
}
