internal import TallyCore

/// What a share, a dose or a measure in the sentence is of, beside the grammatical subject.
extension SubjectFinder {
  /// "The filter removes 97 % of lead": of the filter, not of the lead.
  func worksItself(_ subject: NounPhrase) -> Bool {
    guard site.found.kind == .percentage, site.verb >= 0, site.verb < site.token,
      site.group?.isPassive == false
    else { return false }
    if isPerson(subject) { return (isNews || ownsShare) && takesShare }
    // "One gene accounts for 40 % of familial ALS" is said of what the document is about.
    if tokens[site.verb].has(.compose) {
      return !phrases.contains { $0.preposition == site.token + 1 && isKnownThing($0) }
    }
    // "Dry socket affects 2 % of extractions", "occurs in 2 % of them"
    if tokens[site.verb].has([.afflict, .occur]), isKnownThing(subject),
      namesTopic(subject)
        || !phrases.contains(where: {
          $0.first > site.token && $0.clause == site.owner && namesTopic($0)
        })
    {
      return true
    }
    return tokens[site.verb].has([.works, .rid]) || takesShare || isResponsible
  }

  /// "E. coli causes 75 to 95 % *of UTIs*", "CMT1A accounts for half *of all cases of CMT*", on a page on those.
  func shareOfTopic() -> String? {
    guard isShare, !isNews, !isTrial, let subject = site.subject, !namesTopic(subject),
      site.verb >= 0, site.verb < site.token,
      tokens[site.verb].has([.cause, .compose]) || isResponsible,
      site.isWord(site.next, "of"),
      let place = phrases.firstIndex(where: { $0.preposition == site.token + 1 })
    else { return nil }
    let whole =
      namesTopic(phrases[place])
      ? phrases[place] : phrases.first { $0.host == place && namesTopic($0) }
    guard let whole,
      let last = (whole.first...whole.lastHead).last(where: { place in
        topic.map { isNamed(tokens[place], by: $0) } ?? false
      })
    else { return nil }
    return entityText(in: whole, upTo: last)
  }

  /// "10 % of adults will have *shingles*", "two thirds of people carry *HSV-1*": of what they have; but what patients have
  /// is of the page's illness.
  func ofCarriers() -> String? {
    guard isShare, !isNews, !isTrial, !isSurveyed, site.isWord(site.next, "of"),
      let group = site.group, group.main > site.token, !group.isPassive, !group.isNegated,
      site.isWord(tokens[group.main], "have", "has", "carry", "get", "catch", "develop"),
      let counted = phrases.first(where: { $0.preposition == site.token + 1 }),
      counted.first == counted.head, tokens[counted.head].has(.person),
      !site.isWord(tokens[counted.head], "patients", "those", "carriers"),
      !tokens[(counted.lastHead + 1)..<group.first].contains(where: {
        site.isWord($0, "with", "who", "treated")
      }),
      let object = site.object, object.first > group.main, object.first <= group.main + 2,
      !namesTopic(object), tokens[object.head].part == .noun, !isDeictic(object),
      !tokens[object.head].has([.attribute, .person, .period, .generic]),
      // "Enlargement of the aorta"
      !isChange(tokens[object.head])
    else { return nil }
    return ownThing(object.upToHead)
  }

  /// "25 % *of affected adults* have diabetes", on a page on an illness.
  func ofAffected() -> String? {
    guard isShare, !isNews, !isTrial, let topic, site.isWord(site.next, "of"),
      let counted = phrases.first(where: { $0.preposition == site.token + 1 }),
      tokens[counted.head].has(.person), site.isWord(tokens[counted.first], "affected")
    else { return nil }
    return topic.text
  }

  /// "Burning is *responsible for* 31 % of the particles"
  var isResponsible: Bool {
    tokens[site.verb].has(.be) && site.isWord(site.token(site.token - 1), "for")
      && site.isWord(site.token(site.token - 2), "responsible")
  }

  /// "Kidney failure affects 1 % of children with the disease" is of the disease that the page is about.
  func namesTopic(_ phrase: NounPhrase) -> Bool {
    topic.map { topic in
      (phrase.first...phrase.lastHead).contains { isNamed(tokens[$0], by: topic) }
    } ?? false
  }

  /// "Farmers use 70 % of the water", "wind supplies 28 % of its power": a share is what the verb is done to.
  private var takesShare: Bool {
    !tokens[site.verb].has([.be, .have, .compose, .afflict, .say])
      && (site.verb == site.token - 1
        // "picked up 97 % of the debris"
        || site.verb == site.token - 2 && tokens[site.token - 1].part == .particle)
      && site.isWord(site.next, "of")
      && !phrases.contains { $0.preposition == site.token + 1 && isKnownThing($0) }
  }

  /// "Women hold 10 % of the top positions", "a contractor charges 15 % of the cost"
  private var ownsShare: Bool {
    site.isWord(
      tokens[site.verb], "hold", "holds", "held", "own", "owns", "owned", "control", "controls",
      "controlled", "charge", "charges", "charged")
  }

  var isShare: Bool {
    switch site.found.kind {
    case .percentage, .ratio: true
    case .other: isPerPopulation
    case .count: site.isWord(site.next, "of") && isFraction
    default: false
    }
  }

  /// "Two thirds"
  private var isFraction: Bool {
    guard let upper = site.found.quantity.upper else { return false }
    return upper.exponent < 0 && upper < ExactDecimal(1)
  }

  /// "In one survey, 36 % of college women had a piercing": whoever was asked is told of.
  private var isSurveyed: Bool {
    site.reading.mayHave("survey", "poll", "surveys")
      && tokens[..<site.token].contains { site.isWord($0, "survey", "poll", "surveys", "polls") }
  }

  /// "71 % of parents", "four in ten listings": in the news and in trials, what is counted is spoken of itself.
  func ofPeople() -> String? {
    guard isNews || isTrial || isSurveyed, isShare,
      site.verb < 0 || site.verb > site.token || !tokens[site.verb].has([.afflict, .be])
    else { return nil }
    if isPerPopulation {
      // "Two in five residents work": the words of the share itself
      guard site.verb > site.token, let per = site.found.quantity.per,
        let space = per.firstIndex(of: " ")
      else { return nil }
      return String(per[per.index(after: space)...])
    }
    let isOf = site.isWord(site.next, "of")
    // "According to a survey of 412 patients, 91 % would have it again"
    if isSurveyed, !isOf, site.verb == site.token + 1 || site.verb == site.token + 2,
      let asked = phrases.first(where: {
        isPerson($0) && $0.lastHead < site.token
          && (tokens[safe: $0.first - 1]?.quantity ?? -1 >= 0
            || site.isWord(tokens[safe: $0.preposition], "of"))
      })
    {
      return ownWords(asked)
    }
    // "22 percent increase" is of no increase.
    guard isOf || site.found.kind == .ratio,
      let counted = isOf
        ? phrases.first(where: { $0.preposition == site.token + 1 }) : site.counted,
      isPerson(counted)
        || isNews && !tokens[counted.head].has(.attribute)
          && !(isWhole(counted) && site.verb > site.token)
    else { return nil }
    return ownWords(counted)
  }

  /// "Tooth sensitivity affects two thirds of patients": named in full, as no share is of a part of it.
  func affecting(_ subject: NounPhrase) -> String? {
    guard site.found.kind != .duration, site.verb >= 0, site.verb < site.token,
      tokens[site.verb].has(.afflict), tokens[subject.head].has(.attribute),
      tokens[subject.head].part == .noun,
      mention(inClauseOf: subject) == nil, !isDeictic(subject), subject.head > subject.first
    else { return nil }
    return words.text(tokens, from: subject.first, to: subject.lastHead)
  }

  /// "It accounts for 3 % of visits": a share of the visits, said of what "it" is.
  private var composes: Bool {
    site.found.kind == .percentage && site.verb >= 0 && site.verb < site.token
      && tokens[site.verb].has([.rid, .compose]) && site.group?.isPassive == false
  }

  /// "20 percent of individuals with ALS", "20 mg of isotretinoin".
  func ofShare() -> String? {
    guard site.found.kind != .duration, site.found.kind != .frequency, site.found.kind != .price,
      !isPerPopulation
    else { return nil }
    let behind = behindRestatement
    guard let next = site.token(behind), site.isWord(next, "of", "in"),
      let phrase = phrases.firstIndex(where: { $0.preposition == behind })
    else { return nil }
    // "Samples had 41 micrograms per litre of a toxin": of what is so strong in them.
    if site.found.kind == .density, site.isWord(next, "of") {
      return ownThing(phrases[phrase]) ?? ownWords(phrases[phrase])
    }
    if holdsIt { return nil }
    // "The machine uses 1.35 kWh of electricity": the unit says so already.
    if site.found.kind == .energy || site.found.kind == .power, let subject = site.subject,
      site.isWord(tokens[phrases[phrase].head], "electricity", "energy", "power"),
      !isPerson(subject), !isDeictic(subject), ownThing(subject) != nil
    {
      return nil
    }
    // "This condition affects 2 % of the population."
    if site.verb >= 0, site.verb < site.token, tokens[site.verb].has(.afflict),
      let subject = site.subject, isDeictic(subject)
    {
      return nil
    }
    if composes, !isKnownThing(phrases[phrase]), site.subject.map({ isDeictic($0) }) ?? false {
      return nil
    }
    // "fell to 3.9 % in April", "62 % in Ohio": when and where, not of what.
    if site.isWord(next, "in"), site.found.kind != .percentage || isPlace(phrases[phrase]) {
      return nil
    }
    // "About 2 % of the population": whom it is counted among, and not of what.
    if site.found.kind == .percentage || isShare, isWhole(phrases[phrase]) { return nil }
    // "A survey of 500 doctors found that 62 % of patients were satisfied": nobody asked those.
    if isSurveyed, isPerson(phrases[phrase]),
      !tokens[..<site.token].contains(where: { $0.quantity >= 0 })
    {
      return ownWords(phrases[phrase])
    }
    if let whole = makesUp { return thing(whole) }
    // "half a spoon of salt per pound of meat": of what is measured out, whatever it is for.
    if opensLineOfList, site.found.kind == .volume || site.found.kind == .mass {
      return ownThing(phrases[phrase]) ?? ownWords(phrases[phrase]) ?? thing(phrases[phrase])
    }
    // "Add two cups of water to the pot."
    let isMeasuredOut =
      site.found.kind == .volume && site.subject == nil && site.isWord(next, "of")
    if isMeasuredOut, tokens[phrases[phrase].head].has(.part) {
      return ownWords(phrases[phrase].upToHead)
    }
    if let name = thing(phrases[phrase]) { return name }
    if isMeasuredOut { return ownWords(phrases[phrase]) }
    return complement(of: phrase)
      ?? (site.found.kind == .percentage ? mention(inClauseOf: nil) : nil)
  }

  /// The place behind the value, and behind the bracket that says it once more: "2 inches (50 mm) *of* rain".
  private var behindRestatement: Int {
    let next = site.token + 1
    if tokens[safe: next]?.part == .open, tokens[safe: next + 1]?.quantity ?? -1 >= 0,
      tokens[safe: next + 2]?.part == .close, site.isWord(site.token(next + 3), "of")
    {
      return next + 3
    }
    if tokens[safe: next]?.part == .close, tokens[safe: next - 2]?.part == .open,
      tokens[safe: next - 3]?.quantity ?? -1 >= 0, site.isWord(site.token(next + 1), "of")
    {
      return next + 1
    }
    return next
  }

  func isWhole(_ phrase: NounPhrase) -> Bool {
    phrase.head == phrase.lastHead
      && site.isWord(
        tokens[phrase.head], "population", "populations", "populace", "public", "total", "world")
  }

  /// "Sprains are common, making up half of injuries": of what makes up so much.
  private var makesUp: NounPhrase? {
    guard site.found.kind == .percentage || site.found.kind == .count,
      let verb = (max(0, site.token - 2)..<site.token).last(where: {
        site.isWord(
          tokens[$0], "accounting", "making", "representing", "comprising", "constituting")
      }),
      tokens[verb].part == .gerund || tokens[verb].part == .participle
        || tokens[verb].part == .verb
    else { return nil }
    return site.subject
  }

  /// "A serving has 8 g of fat", "has 8 g of fat" in a list: said of what has it, not of the fat.
  private var holdsIt: Bool {
    guard holds else { return false }
    // "Has 32 GB of storage": of what the page is about.
    if site.subject == nil, hasTopic, site.verb == site.clause.first,
      tokens[site.verb].has(.third)
    {
      return true
    }
    guard let subject = site.subject, !isPerson(subject),
      !tokens[subject.head].has([.medicine, .dosing])
    else { return false }
    // "The firm said it owns 8% of Acme"
    return thing(subject) != nil || site.isWord(tokens[subject.head], "it")
  }

  /// Has or contains so much.
  var holds: Bool {
    site.verb >= 0 && site.verb < site.token && site.group?.isPassive == false
      && (tokens[site.verb].has(.have)
        || site.isWord(tokens[site.verb], "contain", "contains", "contained", "provides", "packs")
        || site.isWord(tokens[site.verb], "own", "owns", "owned", "holds", "held")
        || site.isWord(tokens[site.verb], "produce", "produces", "produced", "generates")
        || movesSubstance)
  }

  /// "Each tablet *gives you* 65 mg of iron", "a donation *takes away* 200 mg of iron", "the boiler *used to go through* 600
  /// gallons of oil": what passes so much on, takes it or uses it up.
  var movesSubstance: Bool {
    switch site.found.kind {
    case .mass, .volume, .energy: break
    default: return false
    }
    let verb = tokens[site.verb]
    return site.isWord(verb, "give", "gives", "gave", "supply", "supplies", "supplied", "delivers")
      || site.isWord(tokens[safe: site.verb + 1], "away", "through", "up")
        && site.isWord(verb, "take", "takes", "took", "go", "goes", "went", "use", "uses")
  }

  /// "3 per 100,000 people of Finnish descent": of whom it is counted, not what.
  private var isPerPopulation: Bool {
    site.found.quantity.per?.utf8.first?.isASCIIDigit == true
  }
}
