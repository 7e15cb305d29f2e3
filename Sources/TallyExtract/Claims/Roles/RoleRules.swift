internal import TallyCore

/// What a value is for: onset, completion, amount, prevalence and so on.
///
/// Verb class and preposition decide together: "within" alone is completion, deadline, onset and peak in
/// turn. Rules go from the narrowest cue to the widest; each says its name.
struct RoleRules {
  let site: QuantitySite
  /// The document counts people in a study.
  var isStudy = false

  typealias Verdict = (role: Claim.Role, rule: String)

  func verdict() -> Verdict {
    if isTimeForSoMuch { return (.duration, "so long for so much") }
    if let threshold = conditional() { return threshold }
    let mayBeCompared =
      switch site.kind {
      case .duration, .percentage, .ratio, .count, .frequency, .age, .spf, .index, .other: false
      default: true
      }
    if mayBeCompared
      || site.kind == .duration && site.verb > site.token && site.follows("under", "over"),
      isSelecting
    {
      return (.threshold, "over or under")
    }
    if isLimit { return (.threshold, "limit") }
    switch site.kind {
    case .duration, .frequency, .price, .age: break
    default: if isCeilingToKeep { return (.threshold, "ceiling to keep") }
    }
    if isMeasuredNoun, site.kind != .duration { return (.threshold, "of whom") }
    switch site.kind {
    case .duration: return shift ?? DurationRules(site: site, isStudy: isStudy).verdict()
    case .percentage, .ratio: return share()
    case .count: return count()
    case .frequency:
      // How fast a screen or a chip runs is not how often somebody does a thing.
      if site.found.quantity.unit.utf8.suffix(2).elementsEqual("Hz".utf8)
        || site.found.quantity.unit.utf8.starts(with: "{frames}".utf8)
      {
        return (.amount, "of a signal")
      }
      // "It raises the heart rate by 5 bpm"; but "Drop by twice a week."
      if site.follows("by"), let object = site.object, object.head < site.token,
        let change = change()
      {
        return change
      }
      return site.isConditional && site.isOpen
        ? (.threshold, "condition") : (.frequency, "frequency")
    case .age: return age()
    case .price: return change() ?? (.amount, "price")
    case .spf:
      if site.isOpen { return (.threshold, "spf bound") }
      return recommends ? (.threshold, "spf recommended") : (.amount, "spf")
    case .temperature:
      if let change = change() ?? swing() { return change }
      // Also "call if you have: – fever of 102 °F".
      if isReachedFirst || site.isUnderCondition { return (.threshold, "reached first") }
      return site.isOpen && (site.isConditional || site.clauseHas("any") || recommends)
        ? (.threshold, "condition") : (.amount, "temperature")
    case .other, .index: return other()
    default:
      if site.isWord(site.previous, "every"), !site.isWord(site.token(site.token - 2), "for") {
        // "Rotate the tyres every 8,000 km" is how often; "a joint every 10 feet" how far apart.
        return site.kind == .length && !["km", "[mi_i]"].contains(site.found.quantity.unit)
          ? (.interval, "every so far") : (.frequency, "every")
      }
      if let change = change() { return change }
      if site.isMinimum { return (.threshold, "minimum") }
      if isOfEnrolled { return (.threshold, "criterion") }
      if site.isOpen, !site.follows("up"),
        site.clauseHas(
          oneOf: "target", "goal", "limit", "normal", "healthy", "safe", "maximum", "minimum")
      {
        return (.threshold, "limit")
      }
      if isNamedLimit { return (.threshold, "limit is") }
      let isThreshold =
        site.isConditional && (site.isOpen || reaches || site.verbSense.has(.be))
        // "boxes weighing over 5 kg"; but "they are large, weighing up to 5 kg"
        || site.isOpen && site.verbSense.has(.measure) && site.token(site.verb)?.part == .gerund
          && site.token(site.verb - 1)?.part != .comma
      return isThreshold ? (.threshold, "condition") : (.amount, "measure")
    }
  }

  /// "15 minutes per pound", "half an hour per kg"
  private var isTimeForSoMuch: Bool {
    guard site.kind == .other else { return false }
    let unit = site.found.quantity.unit
    return ["min/[lb_av]", "h/[lb_av]", "min/kg", "h/kg"].contains(unit)
  }

  /// "It was in 2002, *when* militants *killed* more than 20 people": what happened then.
  private var isOfPastEvent: Bool {
    let when = site.clause.first
    return site.isWord(site.token(when), "when") && site.token(when - 1)?.part == .comma
      && site.verb > when && site.verb < site.token && site.verbSense.has(.past)
      && !site.verbSense.has(.base) && site.group?.isFinite == true
      // "Call us, when you reached more than 20 points."
      && site.reading.tokens.indices.contains { place in
        let verb = site.reading.tokens[place]
        // "It was in 2002, when"; but "the rule, when stocks dropped more than 5 percent, was to sell"
        return (place < when || place > site.token) && verb.part == .verb && verb.has(.past)
          && !verb.has(.base)
          || place < when && site.isWord(verb, "was", "were")
      }
  }

  /// "if your BMI is over 40", "when more than a third is damaged", "babies who weigh more than 9 pounds": the
  /// value from which something holds.
  private func conditional() -> Verdict? {
    guard site.isOpen, !site.follows("up"), site.found.bound != .upTo, site.found.bound != .within
    else {
      return nil
    }
    if site.clause.kind == .conditional, site.kind != .duration,
      site.kind != .frequency,
      site.kind != .age, !isOfPastEvent
    {
      return (.threshold, "condition")
    }
    // "a road network that is less than 5 % paved": how much of it, and no condition.
    if site.kind == .percentage, let next = site.next,
      next.part == .participle || next.part == .adjective || next.part == .verb && next.has(.past)
    {
      return nil
    }
    switch site.kind {
    case .duration where !site.isFloor || site.follows("for"): return nil
    case .frequency, .age, .spf, .index: return nil
    default: break
    }
    guard site.clause.kind == .relative, site.verb >= 0, site.verb < site.token,
      site.reading.firstVerb(of: site.clause)?.main == site.verb,
      site.verbSense.has([.measure, .have, .be, .lasting, .exceed]),
      let before = site.token(site.clause.first - 1), before.part == .noun || before.quantity >= 0
    else { return nil }
    return (.threshold, "who have")
  }

  /// "may not be taller than 6 ft", "should be at least 3 ft wide": what is allowed, or asked for.
  private var isLimit: Bool {
    switch site.kind {
    case .duration, .percentage, .ratio, .frequency, .age, .spf, .other: return false
    default: break
    }
    guard site.isOpen, let group = site.group, group.main < site.token else { return false }
    // "The attic needs at least 16 inches of it."
    if site.isFloor, group.isFinite,
      site.isWord(site.token(group.main), "needs", "need", "requires", "require"),
      site.clause.subject >= 0, site.head(site.subject)?.has(.person) == false
    {
      return true
    }
    // "Do not take more than 6 tablets", "should not move more than one inch"
    if group.isNegated, group.isFinite,
      group.cues.has(.should)
        || site.clause.subject < 0 && site.token(group.main)?.has(.base) == true
    {
      return true
    }
    guard site.verbSense.has(.be) else { return false }
    return group.cues.has(.should)
      || group.isNegated && group.cues.has(.modal)
  }

  /// "We enrolled men with a nodule of 9 mm *or less*", "eligible were nurses on *at least* four nights a month": who was
  /// taken into a study.
  var isOfEnrolled: Bool {
    guard isStudy, site.isOpen, !site.isWithin, !site.follows("up", "by", "for"), site.verb >= 0
    else { return false }
    return site.verbSense.has(.enroll)
      || site.clauseHas(oneOf: "eligible", "criteria", "defined")
      || site.clauseHas("included")
        && (site.group?.isPassive == true
          || site.head(site.subject)?.has([.study, .pronoun]) == true)
      || site.clause.kind == .parenthesis && site.clause.parent >= 0
        && site.reading.hasVerb(.enroll, in: site.reading.clauses[site.clause.parent])
  }

  /// "the maximum load is 300 pounds", "in front the limit is four", "the target range is 120 to 360"
  var isNamedLimit: Bool {
    guard site.verbSense.has(.be), site.verb >= 0, site.verb < site.token,
      let subject = site.subject
    else { return false }
    return site.reading.tokens[subject.first...subject.head].contains {
      site.isWord($0, "limit", "maximum", "minimum", "target")
    }
  }

  /// "children weighing 20 to 50 kg", "families earning less than $60,000": of whom it is said.
  private var isMeasuredNoun: Bool {
    guard let verb = site.token(site.verb), verb.part == .gerund, site.verb == site.token - 1,
      let before = site.token(site.verb - 1), before.part == .noun, before.has([.person, .plural])
    else { return false }
    return verb.has(.measure)
      || site.isOpen && site.isWord(verb, "earning", "making", "costing", "containing", "scoring")
  }

  var recommends: Bool { site.clauseHas(sense: [.should, .recommend]) || startsWithVerb }

  /// "when the tread reaches 2 mm"
  var reaches: Bool {
    site.verb >= 0 && site.verb < site.token
      && (site.verbSense.has(.exceed) || site.follows("to")
        || site.verbSense.has(.attain))
  }

  /// "until the breast reaches 165 °F", "when a thermometer reads 165 °F"
  private var isReachedFirst: Bool {
    guard reaches, site.verbSense.has([.attain, .exceed]) else { return false }
    return site.isConditional
      || site.clause.kind == .temporal
        && site.isWord(site.token(site.clause.first), "until", "till", "once")
  }

  private var startsWithVerb: Bool {
    site.group.map { $0.isFinite && site.reading.tokens[$0.main].has(.instruct) } ?? false
  }

  /// "orders over $50 ship free", "temperatures above 75 °F spoil it": the value picks what is meant.
  var isSelecting: Bool {
    guard site.isOpen else { return false }
    let isLevel = site.follows("over", "under", "above", "below")
    // "Above 130 °F the cultures die", "They suffer below 55 °F."
    if isLevel, site.verb > site.token, site.token == site.clause.first { return true }
    if site.follows("above", "below"), site.kind == .temperature, site.verb >= 0,
      site.verb == site.token - 1, site.token(site.verb)?.has(.past) == false,
      !site.verbSense.has([.reduce, .increase, .motion, .be])
    {
      return true
    }
    guard let before = site.token(site.token - 1) else { return false }
    let isBeside =
      isLevel
      || (site.found.bound == .lessThan || site.found.bound == .moreThan)
        && site.text[site.found.range.start].isASCIILetter
    let holder = before.part == .preposition ? site.token - 2 : site.token - 1
    // "on hot days (above 90 °F)", "stay above 90 °F"
    if isLevel,
      site.verb >= 0 && site.verb < site.token && site.clause.subject < 0
        && site.token(site.verb)?.part == .verb && site.token(site.verb)?.has(.base) == true
        && site.kind == .temperature
        || site.token(holder)?.part == .open && !site.clause.hasVerb
        || holder == site.verb && (site.verbSense.has(.lasting) || site.group?.isPassive == true)
    {
      return true
    }
    guard site.token(holder)?.part == .noun || isLevel && site.token(holder)?.part == .pronoun
    else { return false }
    // "a level of 140 mg/dL or higher means", "hypertension is a pressure of 140 or above"
    if site.found.bound == .orMore
      || site.text[site.found.core.end..<site.found.range.end].count > 6,
      site.previous?.part == .preposition, site.verb > site.token || defines
    {
      return true
    }
    // "stones smaller than 5 mm pass"
    if isBeside, site.verb > site.token, site.subject?.lastHead == holder { return true }
    // "on orders above $75"
    let isGoverned = site.reading.phrases.contains {
      $0.preposition >= 0 && ($0.lastHead == site.token - 1 || $0.lastHead == site.token - 2)
    }
    return site.verb > site.token || isGoverned
      ? site.follows("over", "under", "above", "below") : false
  }

  /// "Hypertension is a pressure of …"; but "It was a crowd of …"
  private var defines: Bool {
    site.tellsKind && site.isWord(site.token(site.verb), "is", "are")
      && site.head(site.subject)?.part == .noun
  }

  /// "Keep the fridge at 40 degrees or lower", "should be kept below 140/90": a ceiling to keep to, or a distance.
  private var isCeilingToKeep: Bool {
    // "New stoves must stand at least 300 mm from a wall"
    if site.kind == .length, site.found.quantity.upper == nil,
      site.found.quantity.lower != nil,
      site.isWord(site.next, "from", "away"), site.verb >= 0, site.verb < site.token,
      site.group?.cues.has(.should) == true
    {
      return true
    }
    guard site.found.quantity.lower == nil, site.found.quantity.upper != nil,
      !site.follows("up", "within", "by"), site.verb >= 0, site.verb < site.token,
      // "They held the fire to less than 2 acres" is what was.
      site.group?.cues.has(.should) == true
        || site.clause.subject < 0 && site.token(site.verb)?.has(.base) == true
    else { return false }
    return site.isWord(
      site.token(site.verb), "keep", "kept", "set", "maintain", "maintained", "stay", "limit",
      "limited", "hold", "held", "stored", "store")
  }

  /// "Wisdom teeth *come in* between the ages of 17 and 25", "they break through at 18", "erupt by 21".
  private var comesThrough: Bool {
    guard let verb = site.token(site.verb), site.verb < site.token else { return false }
    return site.isWord(verb, "erupt", "erupts", "emerge", "emerges")
      || site.isWord(verb, "come", "comes", "break", "breaks", "show", "shows", "grow", "grows")
        && site.isWord(site.token(site.verb + 1), "in", "through", "up")
  }

  func age() -> Verdict {
    if site.isOfNamedPeople { return (.age, "in a bracket behind whom") }
    // "Phil Foden, 20, started": how old he is, not at what age something starts.
    let isBesideName = site.previous?.part == .comma
    // "Mainly occurs in *children* age 6 months to 4 years": how old they are.
    let isOfSomebody =
      site.token(site.token - 1)?.has(.person) == true
      || site.isWord(site.token(site.token - 1), "aged", "ages", "age")
        && site.token(site.token - 2)?.has(.person) == true
    let isOnset =
      !isBesideName
      && (site.verbSense.has(.onset) || site.clauseHas("onset") || comesThrough
        || !isOfSomebody && site.verbSense.has([.prevalence, .occur]))
    // "Symptoms start before age 20", "the first attack comes before age 40"
    let isFirst =
      site.clauseHas("first") && !recommends
      && site.clauseHas(
        oneOf: "attack", "attacks", "seizure", "seizures", "symptom", "symptoms", "episode", "signs"
      )
    if isOnset || isFirst, site.follows("before", "after", "by") {
      return (.onset, "age of onset")
    }
    if site.follows("by"), recommends { return (.deadline, "by an age") }
    // "The fossil is at least 66 million years old": of a thing, how old it is.
    if site.isOpen, site.verbSense.has(.be), site.verb == site.token - 1,
      site.group?.cues.has(.should) == false, !site.isConditional,
      // "puppies have to be at least 12 weeks old"
      !site.isWord(site.token(site.verb - 1), "to")
        || (site.found.quantity.lower.map { $0 > ExactDecimal(120) } ?? false),
      let subject = site.head(site.subject),
      subject.part == .noun, !subject.has(.person), !subject.has(.attribute)
    {
      return (.age, "so old at least")
    }
    if site.isOpen { return (.threshold, "age bound") }
    return isOnset ? (.onset, "age of onset") : (.age, "age")
  }

  /// "5 kg", "10 [ft_i]2"; not "1000 people".
  private func isPerMeasure(_ per: String) -> Bool {
    guard let unit = per.split(separator: " ").last, unit.utf8.first?.isASCIIDigit == false else {
      return false
    }
    return unit.hasPrefix("[")
      || ["g", "kg", "mg", "t", "L", "mL", "m", "m2", "km", "ha"].contains(unit)
      // "100 requests per 15 minutes"
      || ["s", "min", "h", "d", "wk", "mo", "a"].contains(unit)
  }

  func other() -> Verdict {
    if let change = change() { return change }
    if let per = site.found.quantity.per, per.utf8.first?.isASCIIDigit == true {
      if site.verbSense.has(.works), site.verb < site.token {
        return (.effectiveness, "works in so many")
      }
      // "4.6 out of 5", "rated 4 out of 5"
      if ["5", "10", "5 stars"].contains(per), let lower = site.found.quantity.lower?.double,
        lower != lower.rounded() || hasNear("rated", "rating", "stars", "star", "score", "scored")
      {
        return (.amount, "rating")
      }
      // "1 tablet per 5 kg"
      return isPerMeasure(per) ? (.amount, "per so much") : (.prevalence, "per so many")
    }
    if let factor = factorOfChange() { return factor }
    // "three times *as common*", like "three times more common"
    if site.isWord(site.next, "as"),
      site.isWord(
        site.token(site.token + 2), "likely", "common", "much", "many", "often", "high", "frequent",
        "large", "fast")
    {
      return (.increase, "times as")
    }
    // "2.4 times *the risk*", "a twofold *risk*"
    if hasRiskBehind { return (.increase, "times the risk") }
    // "has been downloaded more than 10 million times"
    if let group = site.group, group.cues.has(.have), group.main < site.token, !site.isConditional,
      site.clause.kind != .relative, site.reading.tokens[group.main].has(.past),
      !site.reading.tokens[group.first..<group.main].contains(where: { $0.part == .infinitive })
    {
      return (.amount, "so often until now")
    }
    if site.comparesRisks { return (.other, "ratio of risks") }
    return site.isOpen ? (.threshold, "bound") : (.amount, "value")
  }

  private var hasRiskBehind: Bool {
    guard let word = site.next else { return false }
    let place = word.part == .determiner ? site.token + 2 : site.token + 1
    return (place...place + 1).contains {
      site.isWord(site.token($0), "risk", "odds", "rate", "likelihood", "incidence", "chance")
    }
  }

  /// Whether one of the words stands within a few words of the quantity in its clause.
  func hasNear(_ words: StaticString...) -> Bool {
    words.contains { word in
      guard site.reading.mayHave(word) else { return false }
      let hash = WordTable.Hash(of: word)
      return nearby.contains { $0.isSpelled(word, hash, in: site.text) }
    }
  }

  /// The same of many words.
  func hasNear(anyOf words: WordSet) -> Bool {
    nearby.contains { words.contains($0, of: site.text) }
  }

  private var nearby: ArraySlice<PhraseToken> {
    let reach = 9
    let tokens = site.reading.tokens
    return tokens[max(0, site.token - reach)..<min(tokens.count, site.token + 4)]
  }
}
