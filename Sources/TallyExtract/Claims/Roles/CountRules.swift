internal import TallyCore

/// What a number of people or things is for: how many were studied or meant, how many there are, a limit.
extension RoleRules {
  func count() -> Verdict {
    let counted = site.head(site.counted)
    if isSampleSize { return (.population, "n =") }
    if site.isWholeOfPart { return (.population, "of so many") }
    if isOfThoseFollowed(counted) { return (.population, "of so many") }
    if site.follows("on"), site.clauseHas("based") { return (.population, "based on") }
    if counted?.has(.period) == true, site.counted.map({ $0.first == $0.head }) == true,
      site.isWord(site.token(site.token + 2), "a", "per", "each")
    {
      return isOfEnrolled ? (.threshold, "criterion") : (.frequency, "days a week")
    }
    // "Children get six to ten colds a year."
    if let per = site.found.quantity.per, per == "a" || per == "mo", let counted,
      counted.has(.ailing) || site.isWord(counted, "episodes", "attacks", "bouts", "colds"),
      site.verb >= 0, site.verb < site.token, site.head(site.subject)?.has(.person) == true
    {
      return (.frequency, "so many a year")
    }
    if isFraction { return share() }
    // "Residents under 18"
    if site.isOpen, counted == nil, site.follows("under", "over"),
      site.token(site.token - 1)?.has(.person) == true
        || site.token(site.token - 2)?.has(.person) == true
    {
      return (.threshold, "under or over an age")
    }
    if site.follows("older", "younger") { return (.threshold, "older than") }
    if counted == nil, isNamedLimit { return (.threshold, "limit is") }
    // "a BMI above 30", "anything above 10", "an eGFR of 15 or below"
    if counted == nil, site.follows("above", "below", "over", "under") || site.follows("of"),
      isSelecting
    {
      return (.threshold, "over or under")
    }
    if isCriterion(counted) || isOfWhich { return (.threshold, "or more") }
    if let change = change() { return change }
    // But "two case studies".
    if isStudy || site.isWord(counted, "studies") && tellsOfEvidence,
      site.countsStudies,
      site.found.quantity.per == nil
    {
      return (.population, "studies reviewed")
    }
    let isPeople = counted?.has(.person) == true || hasPersonModifier
    if isPeople {
      // "An estimated 200,000 Americans quit, a study says": nobody has counted them.
      let isEstimated =
        site.leads(with: "an") || site.isWord(site.token(site.token - 1), "estimated")
      if isStudy, !isEstimated, site.found.quantity.per == nil {
        return befell ? (.amount, "so many had it") : (.population, "people studied")
      }
      if site.clauseHas(sense: [.enroll, .study, .follow]), !isEstimated {
        return (.population, "people studied")
      }
      if site.follows("by"), site.clauseHas("rated", "reviewed") {
        return (.population, "rated by")
      }
      if site.follows("to"), site.clauseHas("according") { return (.population, "evidence") }
      if isOfGroup { return (.population, "group of") }
    }
    // "89 (27 %) in the placebo group": how many of those studied
    if isStudy, counted == nil, site.next?.part == .open,
      site.token(site.token + 2)?.part == .quantity, site.token(site.token + 3)?.part == .close
    {
      return (.population, "so many of those studied")
    }
    if isStudy, isOfArm || isOfTreated(counted) {
      return (.population, "so many of those studied")
    }
    if isStudy, counted == nil, hasResponders { return (.effectiveness, "so many responded") }
    // "*54* received placebo and *55* received ondansetron": of whatever follows nobody was counted.
    if isStudy, counted == nil || opensClause, tellsOfPeople {
      return (.population, "so many of those studied")
    }
    if site.isWord(site.previous, "every"), site.found.quantity.per == nil, counted == nil {
      return (.frequency, "every")
    }
    return (.amount, "count")
  }

  /// "Over 500 studies *show*", "a *review* of 12 studies"; but "the museum holds 12 studies".
  private var tellsOfEvidence: Bool {
    site.clauseHas(anyOf: Self.evidence)
  }
  private static let evidence: WordSet = [
    "show", "shows", "showed", "found", "find", "suggest", "reviewed", "analyzed", "analysed",
    "research", "review", "evidence", "clinical", "peer-reviewed", "researched", "supporting",
    "backed", "meta-analysis", "pooled", "included", "published", "identified",
  ]

  /// "6,912 participants *died*, 62 nurses *reported* a crash": what came of them, and not how many there were.
  private var befell: Bool {
    guard let counted = site.counted, site.verb == counted.lastHead + 1,
      site.group?.isPassive == false
    else { return false }
    return site.isWord(
      site.token(site.verb), "died", "reported", "developed", "experienced", "suffered", "relapsed",
      "crashed")
  }

  /// "n = 60"
  private var isSampleSize: Bool {
    var index = site.found.range.start - 1
    func skipSpaces() { while index > 0, site.text[index] == ASCII.space { index -= 1 } }
    skipSpaces()
    guard index > 1, site.text[index] == 0x3D else { return false }
    index -= 1
    skipSpaces()
    return site.text[index].asciiLowercased == 0x6E
      && (index == 0 || !site.text[index - 1].isASCIIAlphanumeric)
  }

  /// "Of 33 patients, 31 had been vaccinated": how many they were.
  private func isOfThoseFollowed(_ counted: PhraseToken?) -> Bool {
    guard site.token == 1, site.isWord(site.token(0), "of"), counted?.has(.person) == true else {
      return false
    }
    return site.reading.quantityCount > 1
  }

  /// "The group consisted of 18 athletes (4 women, 14 men)", "the sample had 21 pupils"
  private var isOfGroup: Bool {
    guard site.verb >= 0, site.verb < site.token, site.found.quantity.per == nil else {
      return false
    }
    return site.isWord(site.head(site.subject), "group", "groups", "sample", "cohort", "arm")
      && (site.verbSense.has(.have)
        || site.isWord(site.token(site.verb), "consisted", "comprised", "included", "contained"))
  }

  /// "a score of 670+", "a stage of 2.5 or less", but "a crowd of 300 or more"; of what is counted only where something
  /// is defined: "15 or more attacks a month".
  private func isCriterion(_ counted: PhraseToken?) -> Bool {
    guard site.found.bound == .orMore else { return false }
    if counted == nil, site.next.map({ $0.part != .noun && !$0.has(.plural) }) ?? true {
      return !site.follows("of") || site.token(site.token - 2)?.has(.attribute) == true
    }
    return site.clauseHas(
      oneOf: "defined", "definition", "criteria", "criterion", "eligible", "guidelines", "diagnosed"
    )
  }

  /// "Businesses *with fewer than 500* workers": which of them are meant.
  private var isOfWhich: Bool {
    guard site.isOpen, site.isWord(site.token(site.token - 1), "with"),
      site.found.bound != .upTo, let holder = site.token(site.token - 2)
    else { return false }
    // "Shops in 12 countries with over 3,000 staff" are described, not chosen.
    return holder.has(.plural) && holder.part == .noun
      && site.token(site.token - 3)?.quantity ?? -1 < 0
      || site.isWord(holder, "those")
  }

  /// "*51* in the walking group, *49* in the control group", "*60* to active medication and *58* to starch", "(zinc group:
  /// *25*; starch group: *21*)", "outpatients (*712*, aged 20 to 70)".
  private var isOfArm: Bool {
    guard site.found.quantity.per == nil, let next = site.next else { return false }
    let phrase = site.reading.phrases.first { $0.preposition == site.token + 1 }
    if site.isWord(next, "in", "to"), let head = site.head(phrase) {
      if site.isWord(head, "group", "groups", "arm", "arms", "placebo", "control", "controls") {
        return true
      }
      return site.isWord(next, "to") && site.clauseHas(sense: .enroll)
    }
    if site.previous?.part == .colon,
      site.isWord(site.token(site.token - 2), "group", "arm", "placebo", "controls")
    {
      return true
    }
    return site.previous?.part == .open && (next.part == .comma || next.part == .close)
      && site.token(site.token - 2).map { $0.has(.person) && $0.has(.plural) } ?? false
  }

  /// "*Ten of* 100 patients were excluded", "*97* could be evaluated", "*Twelve wards* were randomised", "*523* attending
  /// visit 1": of whom something is said that befalls those in a study.
  private func isOfTreated(_ counted: PhraseToken?) -> Bool {
    guard site.found.quantity.per == nil, site.verb > site.token else {
      return counted == nil && opensClause && site.isWord(site.next, "attending", "completing")
    }
    guard counted == nil || site.subject == site.counted else { return false }
    if site.isWord(site.token(site.verb), "failed", "dropped"), counted == nil {
      return site.verb == site.token + 1
    }
    guard site.group?.isPassive == true else { return false }
    return site.isWord(
      site.token(site.verb), "excluded", "evaluated", "analysed", "analyzed", "randomised",
      "randomized", "assigned")
      || site.isWord(site.token(site.verb), "enrolled", "recruited", "allocated", "screened")
  }

  /// "Responders were more in the drug group on day 7 (20 *vs* 8)", "responded to treatment: 17 vs 6"
  private var hasResponders: Bool {
    guard site.reading.mayHave("responders", "responded", "responder") else { return false }
    let isCompared =
      site.isWord(site.next, "vs", "versus") || site.isWord(site.previous, "vs", "versus")
      || site.previous?.part == .stop && site.isWord(site.token(site.token - 2), "vs")
    return isCompared
      && site.reading.tokens[..<site.token].contains {
        site.isWord($0, "responders", "responded", "responder")
      }
  }

  /// "Four withdrew", "29 who took placebo", "78 were found to be ineligible": what only those in a study do.
  private var tellsOfPeople: Bool {
    guard let next = site.next, site.found.quantity.per == nil else { return false }
    if site.isWord(next, "who") { return true }
    if site.isWord(next, "withdrew", "completed", "declined", "received", "discontinued", "died") {
      return true
    }
    guard site.isWord(next, "were") else { return false }
    return site.isWord(
      site.token(site.token + 2), "excluded", "found", "lost", "assigned", "randomized",
      "randomised", "enrolled", "included", "screened", "ineligible", "eligible", "analyzed",
      "analysed")
  }

  private var opensClause: Bool {
    guard let before = site.token(site.token - 1) else { return true }
    switch before.part {
    case .conjunction, .semicolon, .colon, .comma: return true
    default: return false
    }
  }

  /// "300 patient experiences"
  private var hasPersonModifier: Bool {
    guard let phrase = site.counted else { return false }
    return site.reading.tokens[phrase.first...phrase.head].contains {
      $0.has(.person) && $0.part == .noun
    }
  }
}
