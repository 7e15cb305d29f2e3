internal import TallyCore

/// What a percentage or a fraction is: how many, how much, how well, by how much.
extension RoleRules {
  func share() -> Verdict {
    change() ?? signed() ?? raised() ?? namedShare() ?? effectiveness() ?? level()
      ?? shareOfThing() ?? (.prevalence, "share")
  }

  /// "A *hike of* 5 %", "3 % *raises* for its staff", "hold *the increase to* 2 %"
  private func raised() -> Verdict? {
    let isNamed =
      site.follows("of") && site.isWord(site.token(site.token - 2), "hike", "raise", "uptick")
      // "12 % raise chickens"
      || site.isWord(site.next, "hike", "hikes", "raise", "raises")
        && site.token(site.token + 2).map({
          $0.part == .preposition || $0.part == .stop || $0.part == .comma
        }) ?? true
      || site.follows("to") && site.isWord(site.token(site.verb), "hold", "held", "limit", "cap")
        && site.isWord(site.head(site.object), "increase", "rise", "hike")
    return isNamed ? (.increase, "raise of") : nil
  }

  /// "Denmark (+1.6 %)"
  private func signed() -> Verdict? {
    site.text[site.found.core.start] == ASCII.plus && site.found.bound == .none
      ? (.increase, "with a plus") : nil
  }

  // Functions of some rules each, as the compiler leaves the words of rules to be worked out at run time where there are
  // too many of them in one.

  /// What the words around it call it.
  private func namedShare() -> Verdict? {
    if site.isWord(site.next, "effectiveness", "efficacy") {
      return (.effectiveness, "effectiveness")
    }
    // "far above the 50 % threshold", "the 10 % rule": a name says what it is; but "a 5 % cap rate", "30 % floor tiles".
    if site.isWord(site.next, "threshold", "limit", "cutoff", "cut-off", "cap", "ceiling", "floor")
      || site.isWord(site.next, "target", "goal"), site.token(site.token + 2)?.part != .noun
    {
      return (.threshold, "named limit")
    }
    if site.isWord(site.next, "rule") { return (.amount, "of a rule") }
    // "Harvest when 70 % of them are cloudy", "wait until 50 % have gone": when to do it.
    if site.clause.kind == .temporal || site.clause.kind == .conditional,
      site.isWord(site.reading.tokens[site.clause.first], "when", "once", "until"),
      site.isWord(site.next, "of"), site.verb > site.token, site.clause.parent >= 0,
      site.reading.clauses[site.clause.parent].subject < 0,
      let main = site.reading.firstVerb(of: site.reading.clauses[site.clause.parent]),
      site.reading.tokens[main.main].has(.base), !main.isPassive
    {
      return (.threshold, "when so many")
    }
    // "Unplug it when it hits 100 %"
    if site.clause.kind == .temporal || site.clause.kind == .conditional,
      site.verbSense.has(.attain), site.verb >= 0, site.verb < site.token, site.clause.parent >= 0,
      site.isWord(site.reading.tokens[site.clause.first], "when", "once", "until", "before"),
      site.reading.clauses[site.clause.parent].subject < 0
    {
      return (.threshold, "when it reaches")
    }
    // "blocked with 5% nonfat milk": what does it, not how well.
    if site.follows("with", "in", "using"), site.verb >= 0, site.verb < site.token, isPartOfMixture
    {
      return site.isOpen ? (.threshold, "of a mixture") : (.amount, "of a mixture")
    }
    // "Full-value protection costs 1 % of the value": no protection of 1 %.
    if site.isWord(site.token(site.verb), "cost", "costs"), site.verb < site.token {
      return (.amount, "costs so much")
    }
    return nil
  }

  private static let effects: WordSet = [
    "response", "effectiveness", "efficacy", "success", "accuracy", "effective", "safe",
    "successful", "accurate", "reliable", "protection", "protective", "protected", "cure",
    "cured", "clearance", "responder", "responders", "expulsion", "expelled", "remission",
  ]

  private func effectiveness() -> Verdict? {
    // "The party achieved 36 % of the vote"
    if site.isWord(site.next, "of"),
      [2, 3].contains(where: { site.isWord(site.token(site.token + $0), "vote", "votes", "seats") })
    {
      return nil
    }
    if hasNear(anyOf: Self.effects)
      || site.verbSense.has(.works) && site.next?.has(.person) != true && !worksAtSomething
        // "20 % of patients do not respond"
        && !(site.verb > site.token && site.group?.isNegated == true)
      || site.next?.part == .adjective && site.next?.has(.works) == true
    {
      return (.effectiveness, "effectiveness")
    }
    if helpsPeople || areBetter { return (.effectiveness, "of whom it helped") }
    if isDirectObject, site.verbSense.has(.rid) {
      return (.effectiveness, "removes")
    }
    return site.verbSense.has(.saving) ? (.reduction, "saves") : nil
  }

  /// "12 % had *worked a night shift*"
  private var worksAtSomething: Bool {
    site.isWord(site.token(site.verb), "work", "works", "worked")
      && site.verb + 1 != site.token
      && site.token(site.verb + 1).map { $0.part == .determiner || $0.quantity >= 0 } ?? false
  }

  private func level() -> Verdict? {
    // "rose to 6.4 %", "averaged 6.4 %": a level; "fell to 12 % of adults" is a share of them.
    if site.verb >= 0, site.verb < site.token,
      site.verbSense.has(.attain)
        || site.follows("to", "from") && site.verbSense.has([.reduce, .increase])
        // "charges to 80 % in 30 minutes"; but "applies to 80 % of them"
        || site.follows("to") && site.verb == site.token - 2
          && (site.next.map { $0.part != .noun && $0.part != .adjective } ?? true)
          && !site.isWord(site.next, "of"),
      !isOfPeople, !site.clauseHas(oneOf: "prevalence", "incidence", "proportion", "share")
    {
      return (.amount, "level")
    }
    if isPartOfMixture {
      return site.isOpen ? (.threshold, "of a mixture") : (.amount, "of a mixture")
    }
    // "relieves it in half of patients", "helps 75 % of people"
    if site.verbSense.has(.helping) && site.group?.isFinite == true
      || site.follows("in") && site.verbSense.has([.reduce, .improve, .works, .stop])
    {
      return (.effectiveness, "helps")
    }
    // "Mortgage rates fell below 4 %."
    if site.follows("below", "above"), site.verb >= 0, site.verb < site.token,
      site.verbSense.has([.reduce, .increase]), site.group?.cues.has(.should) == false
    {
      return (.amount, "level")
    }
    if site.follows("below", "above")
      || site.follows("under", "over") && site.verbSense.has(.lasting), site.verb >= 0,
      site.verb < site.token
    {
      return (.threshold, "below or above")
    }
    // "a saturation score below 30 percent means", "A1C target: below 7 percent"
    if site.follows("below", "above", "under", "over"), isSelecting, tellsWhatFollows {
      return (.threshold, "over or under")
    }
    return hasNear("decrease", "reduction") ? (.reduction, "reduction") : nil
  }

  /// How much of a thing, and not of how many.
  private func shareOfThing() -> Verdict? {
    // "Late fees of 1.5 % apply"; but "deposits of 30 % of accounts"
    if site.isWord(site.previous, "of"), !site.isWord(site.next, "of"),
      site.isWord(
        site.token(site.token - 2), "fees", "taxes", "deposits", "surcharges", "fines",
        "refund", "refunds", "efficiency")
    {
      return (.amount, "rate")
    }
    if site.clauseHas(anyOf: Self.rates) || site.labelHas(anyOf: Self.rates)
      || !site.isWord(site.next, "of") && site.clauseHas(anyOf: Self.ratesOfMoney) || isOfLevel
    {
      return (.amount, "rate")
    }
    if site.isWord(site.next, "women", "men", "male", "female", "males", "females", "girls", "boys")
    {
      if isStudy { return (.population, "share of those studied") }
    }
    if isStudy, areOfThem || areMenOrWomen { return (.population, "share of those studied") }
    if isSoMuchOfIt || isOfSum || isBareRate || isPartOfList {
      return (.amount, "so much of it")
    }
    if isSet || isStrength || hasNear("strengths", "concentrations", "concentration") {
      return (.amount, "so much of it")
    }
    if isStudy, tellsWhatTheyWere { return (.population, "share of those studied") }
    // "underinsured by 20 %", "charging from 20 % to 80 %", "a rate of 2 %": how much, and not how many.
    if site.follows("by"), !isDoneBySoMany {
      return movedBefore() ?? (.amount, "by so much")
    }
    if isOfRate || !isOfMany && hasNear("charging", "charged") {
      return (.amount, "by so much")
    }
    // "Fees fell (−89 %)": nothing has less than none of it.
    if let value = site.found.quantity.upper, value.significand < 0 {
      return site.previous?.part == .open
        ? (.reduction, "below nothing") : (.amount, "below nothing")
    }
    return nil
  }

  /// "The plan to cut fees *was rejected by* 58 %", "is used by 40 % *of customers*": who did it; but "is underinsured by 20 %".
  private var isDoneBySoMany: Bool {
    // "Had been used in the past month by 14 % of patients"
    if site.group?.isPassive == true, site.verb < site.token, site.isWord(site.next, "of"),
      !site.verbSense.has([.reduce, .increase, .improve]),
      let people = site.reading.phrases.first(where: { $0.preposition == site.token + 1 }),
      site.reading.tokens[people.head].has(.person)
    {
      return true
    }
    guard site.group?.isPassive == true, site.verb == site.token - 2,
      let verb = site.token(site.verb),
      !verb.has([.reduce, .increase, .improve])
    else { return false }
    return site.isWord(site.next, "of")
      || site.isWord(
        verb, "approved", "rejected", "opposed", "supported", "backed", "used", "owned", "held")
      || site.isWord(
        verb, "favored", "favoured", "accepted", "shared", "paid", "bought", "preferred")
  }

  /// "88 % *were overweight*, 63 % were affected on both sides": of whom it was made; but "12 % *developed* an infection",
  /// "of 500 surveyed 34 % were satisfied", which was found.
  private var tellsWhatTheyWere: Bool {
    guard site.previous?.part != .open, let next = site.next, next.has([.be, .have, .verb]),
      !next.has(.say)
    else { return false }
    let tokens = site.reading.tokens
    if next.has(.be), site.group?.isPassive != true {
      return !tokens.contains { site.isWord($0, "survey", "surveyed", "poll", "polled") }
    }
    return tokens[..<site.token].indices.contains {
      tokens[$0].quantity >= 0 && site.token($0 + 1)?.has(.be) == true
    }
  }

  /// "5 % of the suspects"
  private var isOfMany: Bool {
    site.reading.phrases.contains {
      $0.preposition == site.token + 1 && site.reading.tokens[$0.head].has(.plural)
    }
  }

  /// "Use 60 %", "back the heat down to 70 %": what one is told to make it.
  private var isSet: Bool {
    guard site.verb >= 0, site.verb < site.token, site.subject == nil, !isOfPeople,
      !site.isWord(site.next, "of"), let verb = site.token(site.verb),
      !site.isWord(verb, "imagine", "assume", "suppose", "say", "expect", "estimate")
    else { return false }
    // "39 % require it"
    let isFirst = site.token(site.verb - 1).map {
      !$0.isWord && $0.quantity < 0 || $0.part == .conjunction
    }
    return verb.has(.base) && verb.part == .verb && site.group?.isNegated == false
      && isFirst ?? true
  }

  /// "Clotrimazole 1%: a cream", "1% terbinafine"
  private var isStrength: Bool {
    guard let before = site.token(site.token - 1), let next = site.next else { return false }
    guard site.verb < 0 else { return false }
    return next.has(.medicine)
      || before.part == .noun && next.part == .colon && (before.has(.medicine) || !before.isKnown)
        && site.reading.tokens[..<site.token].allSatisfy { $0.part == .noun || $0.part == .dash }
  }

  /// "90 percent of people have improved vision after it", "87 % of participants reported a decrease"; but "had no
  /// relief", "a reduction in pay".
  private var areBetter: Bool {
    guard site.isWord(site.next, "of"), isOfPeople, let verb = site.token(site.verb),
      site.verb > site.token, verb.part == .verb || verb.part == .auxiliary
    else { return false }
    let told = site.reading.tokens[site.verb...].prefix(Self.farthestGain)
    guard site.group?.isNegated != true,
      !told.contains(where: {
        site.isWord($0, "no", "not", "little", "never")
          || site.isWord($0, "pay", "paid", "income", "salary", "wages")
      })
    else { return false }
    return told.contains {
      site.isWord($0, "improved", "improvement", "improvements", "relief", "cured")
        || site.isWord($0, "better", "decrease", "reduction", "clearing")
    }
  }
  private static let farthestGain = 7

  /// What is of a sum or an amount, and no share of anybody.
  private static let rates: WordSet = [
    "tip", "tax", "interest", "discount", "fee", "commission", "margin", "deposit", "vat",
    "inflation", "yield", "concentration", "humidity", "battery", "target", "tariff", "tariffs",
    "copay", "co-pay", "deductible", "coinsurance", "ratio", "surcharge", "gratuity", "roi",
    "markup", "ppv", "npv", "fine", "penalty", "return", "returns", "uptime", "downtime",
  ]
  /// "Blood *oxygen* level: 96%", "the *moisture* was 12 %"; but "12 % of patients needed oxygen".
  private var isOfLevel: Bool {
    if site.labelHas(anyOf: Self.levels) { return true }
    guard let subject = site.subject, site.verb < 0 || site.verbSense.has(.be) else {
      return false
    }
    return site.reading.tokens[subject.first...subject.lastHead].contains {
      Self.levels.contains($0, of: site.text)
    }
  }
  private static let levels: WordSet = ["moisture", "oxygen", "saturation"]
  /// The same, but in "30 % of mortgages".
  private static let ratesOfMoney: WordSet = [
    "mortgage", "mortgages", "loan", "loans", "apr", "credit", "rebate", "coupon", "discounts",
    "payment", "downpayment",
  ]

  /// "Scores below 30 % *can mean*"; but "rates above 7 % *hurt* them" may have happened, "is expected" will.
  private var tellsWhatFollows: Bool {
    guard let group = site.group, let verb = site.token(group.main) else { return false }
    return group.cues.has(.possible) || group.cues.has(.should)
      || !group.isPassive && !verb.has(.past) && !group.cues.has(.have)
  }

  /// "The rate is 2 % on the next £125,000", "efficiency ranges from 300 to 400 percent"; but "the infection rate".
  private var isBareRate: Bool {
    guard let subject = site.subject, site.verb >= 0, site.verb < site.token,
      !site.isWord(site.next, "of")
    else { return false }
    let head = site.head(subject)
    // "The average rate for savings is 0.06 %"
    if site.isWord(head, "rate"),
      site.isWord(site.token(subject.head - 1), "average", "savings", "standard", "flat")
    {
      return true
    }
    return site.isWord(head, "efficiency")
      || site.isWord(head, "rate", "rates")
        && site.reading.tokens[subject.first..<subject.head].allSatisfy {
          $0.part != .noun && $0.part != .gerund
        }
  }

  /// "pays a rate of 2 %", "offer rates of 5 %"; but "an infection rate of 2 %"
  private var isOfRate: Bool {
    guard site.follows("of"), site.isWord(site.token(site.token - 2), "rate", "rates"),
      let before = site.token(site.token - 3)
    else { return false }
    return before.part == .determiner || before.part == .verb || before.part == .adjective
  }

  /// "90 % of patients are stone-free", "70 % of the patients had recovered"
  private var helpsPeople: Bool {
    guard site.verb > site.token, site.isWord(site.next, "of"), isOfPeople,
      site.group?.isNegated == false
    else { return false }
    if site.verbSense.has([.mend, .improve, .works]), site.group?.isPassive == false {
      let object = site.token(site.verb + 1)?.part
      return site.token(site.verb)?.has(.past) == true && object != .noun && object != .adjective
        && object != .determiner
    }
    guard site.verbSense.has(.be), let state = site.token(site.verb + 1) else { return false }
    return site.isWord(state, "satisfied", "cured", "symptom-free", "stone-free", "pain-free")
  }

  /// "12 % of adults", "the rate for men"
  var isOfPeople: Bool {
    site.reading.phrases.contains {
      $0.preposition >= 0 && $0.clause == site.owner
        && site.reading.tokens[$0.head].has(.person)
    }
  }

  /// "half of all adults", "two thirds of patients"
  var isFraction: Bool {
    guard let value = site.found.quantity.lower ?? site.found.quantity.upper,
      site.found.quantity.per == nil,
      // "0.17 becomes stable" is a version, "0.4 of them" a share
      site.isWord(site.next, "of") || !site.text[site.found.core.start].isASCIIDigit
        || site.text[site.found.core.start..<site.found.core.end].contains(ASCII.slash)
    else { return false }
    return value.double > 0 && value.double < 1
  }

  /// "59.4 % (372/626) *were male* patients", "201 (94 %) *were analysed*"
  private var areMenOrWomen: Bool {
    guard site.verb > site.token, let group = site.group, let first = site.next,
      first.part == .open || first.part == .close || group.first == site.token + 1
    else { return false }
    // Nothing but a bracket between.
    let between = site.reading.tokens[(site.token + 1)..<max(site.token + 1, group.first)]
    guard between.allSatisfy({ $0.quantity >= 0 || $0.part == .open || $0.part == .close }) else {
      return false
    }
    if site.isWord(site.token(group.main), "analysed", "analyzed", "included", "enrolled") {
      return group.isPassive
    }
    return site.isWord(site.token(group.main), "were", "was")
      && site.isWord(
        site.token(group.main + 1), "male", "female", "men", "women", "boys", "girls")
  }

  /// "81 % of the patients *were women*": who they are.
  private var areOfThem: Bool {
    guard site.isWord(site.next, "of"), site.verb > site.token, site.verbSense.has(.be),
      let group = site.group,
      site.isWord(
        site.token(group.first - 1), "patients", "participants", "subjects", "them", "those")
    else { return false }
    return site.isWord(
      site.token(site.verb + 1), "women", "men", "male", "female", "girls", "boys", "white", "black"
    )
      || site.isWord(
        site.token(site.verb + 1), "smokers", "adults", "children", "hispanic", "asian")
  }
}
