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
    return tokens[site.verb].has([.works, .rid]) || takesShare
  }

  /// "Kidney failure affects 1 % of children with the disease" is of the disease that the page is about.
  private func namesTopic(_ phrase: NounPhrase) -> Bool {
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

  private var isShare: Bool {
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

  /// "71 % of parents", "four in ten listings": in the news and in trials, what is counted is spoken of itself.
  func ofPeople() -> String? {
    guard isNews || isTrial, isShare,
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
    // "22 percent increase" is of no increase.
    guard isOf || site.found.kind == .ratio,
      let counted = isOf
        ? phrases.first(where: { $0.preposition == site.token + 1 }) : site.counted,
      isPerson(counted) || isNews && !tokens[counted.head].has(.attribute)
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

  /// "15 % with placebo", "3.4 kg on the low-fat diet": what those took of whom a value of a trial is.
  func inArm() -> String? {
    switch site.found.kind {
    case .duration, .frequency, .age, .price, .count: return nil
    default: break
    }
    let next = site.next?.part == .close ? site.token + 2 : site.token + 1
    guard site.isWord(site.token(next), "with", "on", "receiving", "taking"),
      let phrase = phrases.first(where: { $0.first == next + 1 }), !isPerson(phrase),
      !tokens[phrase.head].has(.period)
    else { return nil }
    return thing(phrase)
  }

  /// "23.6 mm in the sham group": the arm of a trial that a value belongs to.
  func inGroup() -> String? {
    guard site.reading.mayHave("group", "groups") || site.reading.mayHave("arm", "arms") else {
      return nil
    }
    // Also "in the sham group (17%)", "in the sham group (washed every 6 hours)".
    let bracket = openBracket
    let place = behindCounted
    guard
      let phrase = phrases.first(where: {
        ($0.preposition == place && site.isWord(tokens[place], "in", "of")
          || bracket > 0 && $0.head == bracket - 1)
          && site.isWord(tokens[$0.head], "group", "groups", "arm", "arms")
      })
    else { return nil }
    return armName(phrase)
  }

  /// Where the bracket opens that the value stands in; -1 for none.
  private var openBracket: Int {
    var place = site.token - 1
    let last = max(0, site.token - Self.longestBracket)
    while place >= last, tokens[place].part != .close, tokens[place].part != .stop {
      if tokens[place].part == .open { return place }
      place -= 1
    }
    return -1
  }

  private static let longestBracket = 12

  /// "Recovery rates in the surgery group were 7 % and 1 %": the only arm that the clause names.
  func onlyArm() -> String? {
    guard site.reading.mayHave("group", "arm"), site.found.kind != .count else { return nil }
    let arms = phrases.filter {
      $0.clause == site.owner && $0.preposition >= 0 && $0.head == $0.lastHead
        && site.isWord(tokens[$0.head], "group", "arm")
        && site.isWord(tokens[$0.preposition], "in", "of", "for")
    }
    guard arms.count == 1, arms[0].head < site.token else { return nil }
    return armName(arms[0])
  }

  private func armName(_ phrase: NounPhrase) -> String? {
    var first = phrase.head
    while first > phrase.first,
      tokens[first - 1].part == .noun || tokens[first - 1].part == .adjective
        || tokens[first - 1].part == .gerund || tokens[first - 1].part == .participle
    {
      first -= 1
    }
    // "the 6-month group"
    if first == phrase.head, let before = tokens[safe: first - 1], before.quantity >= 0,
      site.text[before.start..<before.end].contains(ASCII.hyphen)
    {
      return words.verbatim(tokens, from: first - 1, to: phrase.head)
    }
    guard first < phrase.head,
      !tokens[first..<phrase.head].allSatisfy({
        $0.has([.generic, .study]) || site.isWord($0, "age")
      })
    else { return nil }
    return words.text(tokens, from: first, to: phrase.head)
  }

  /// Where the sentence goes on behind the number, those it counts and what stands in brackets: "235 infants
  /// (83.6 %) | in the early group".
  var behindCounted: Int {
    var place = site.token + 1
    if let counted = phrases.first(where: { $0.first == place }) { place = counted.lastHead + 1 }
    if tokens[safe: place]?.part == .open {
      while let token = tokens[safe: place], token.part != .close { place += 1 }
    }
    if tokens[safe: place]?.part == .close { place += 1 }
    return place
  }

  /// "It accounts for 3 % of visits": a share of the visits, said of what "it" is.
  private var composes: Bool {
    site.found.kind == .percentage && site.verb >= 0 && site.verb < site.token
      && tokens[site.verb].has([.rid, .compose]) && site.group?.isPassive == false
  }

  /// "20 percent of individuals with ALS", "20 mg of isotretinoin".
  func ofShare() -> String? {
    guard site.found.kind != .duration, site.found.kind != .frequency, site.found.kind != .price,
      !isPerPopulation, let next = site.next, site.isWord(next, "of", "in"),
      let phrase = phrases.firstIndex(where: { $0.preposition == site.token + 1 })
    else { return nil }
    if holdsIt { return nil }
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
    if site.found.kind == .percentage, isWhole(phrases[phrase]) { return nil }
    if let whole = makesUp { return thing(whole) }
    // "half a spoon of salt per pound of meat": of what is measured out, whatever it is for.
    if opensItem, site.found.kind == .volume || site.found.kind == .mass {
      return ownThing(phrases[phrase]) ?? ownWords(phrases[phrase]) ?? thing(phrases[phrase])
    }
    return thing(phrases[phrase]) ?? complement(of: phrase)
      ?? (site.found.kind == .percentage ? mention(inClauseOf: nil) : nil)
  }

  private func isWhole(_ phrase: NounPhrase) -> Bool {
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
    if site.subject == nil, topic != nil, site.verb == site.clause.first,
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
        || site.isWord(tokens[site.verb], "produce", "produces", "produced", "generates"))
  }

  /// "3 per 100,000 people of Finnish descent": of whom it is counted, not what.
  private var isPerPopulation: Bool {
    site.found.quantity.per?.utf8.first?.isASCIIDigit == true
  }

  /// "a 4,000-mile highway", "a 106-year-old schooner": what a measure with a hyphen describes.
  func attributed() -> String? {
    switch site.found.kind {
    case .age, .length, .area: break
    default: return nil
    }
    // "Roll it into 2-inch balls" is of what is rolled.
    guard isHyphened, site.subject != nil || site.verb < 0 || !tokens[site.verb].has(.base),
      let phrase = phrases.first(where: { $0.first == site.token + 1 })
    else { return nil }
    // "16-inch MacBook's new keyboard": of whose it is.
    if let owner = (phrase.first..<phrase.head).first(where: { tokens[$0].isPossessive }) {
      return entityText(in: phrase, upTo: owner)
    }
    return ownThing(phrase)
  }

  /// "106-year", but "3-5 days"
  var isHyphened: Bool {
    let span = site.text[site.found.core.start..<site.found.core.end]
    return span.indices.dropLast().contains {
      span[$0] == ASCII.hyphen && span[$0 + 1].isASCIILetter
    }
  }

  /// "a 9,000-square-foot gymnasium", "a $75 consultation fee": what stands between article and noun.
  func measuredThing() -> String? {
    switch site.found.kind {
    case .count, .duration, .percentage, .ratio, .frequency, .age, .other, .spf: return nil
    default: break
    }
    var before = site.token - 1
    while site.token(before)?.part == .adjective || site.isWord(site.token(before), "standard") {
      before -= 1
    }
    guard site.token(before)?.part == .determiner || isAttributive,
      let phrase = phrases.first(where: { $0.first == site.token + 1 }),
      !isPartOfSubject(site.token(before)?.part == .determiner ? before : site.token)
    else { return nil }
    return thing(phrase)
      ?? (tokens[phrase.head].has(.part)
        ? words.text(tokens, from: phrase.first, to: phrase.head) : nil)
  }

  /// "It has *a 15 bar pump*", "the van comes with *a 60 l tank*": what is measured is a part of what has it.
  ///
  /// - first: where what is measured begins, with its article.
  private func isPartOfSubject(_ first: Int) -> Bool {
    guard let subject = site.subject, !isPerson(subject), site.verb >= 0, site.verb < site.token,
      site.group?.isPassive == false,
      tokens[site.verb].has(.have)
        || site.isWord(tokens[site.verb], "contain", "contains", "feature", "features")
        || site.isWord(tokens[site.verb], "use", "uses", "boasts", "packs")
        || site.isWord(tokens[site.verb], "come", "comes")
          && site.isWord(site.token(first - 1), "with")
    else { return false }
    // "Most pumps come with 24 mm flanges": they are told of, and their number is open.
    let isWith =
      site.isWord(site.token(first - 1), "with") && tokens[first].part == .determiner
    return first == site.verb + (isWith ? 2 : 1)
      && (thing(subject) != nil || site.isWord(tokens[subject.head], "it"))
  }

  /// "24mm flanges", "3-4 square foot sections": a length whose unit is no plural describes what stands behind it.
  private var isAttributive: Bool {
    guard site.found.kind == .length || site.found.kind == .area, !isHyphened else { return false }
    let span = site.text[site.found.core.start..<site.found.core.end]
    return span.last != UInt8(ascii: "s") && !span.suffix(4).elementsEqual("feet".utf8)
      && span.last?.isASCIILetter == true
  }

  /// "Use 1 tsp kosher salt", "2 cups sugar": what is measured out; but "Fat 10 g", "take amoxicillin 500 mg".
  func measuredOut() -> String? {
    let isItem = isItemOfMeasures
    let isListed = site.verb < 0 && (site.found.kind == .volume || followsMeasured) || isItem
    let isCommanded = site.verb >= 0 && tokens[site.verb].has(.base) && site.subject == nil
    guard site.found.kind == .volume || site.found.kind == .mass, isListed || isCommanded,
      isItem || followsMeasured || !phrases.contains(where: { $0.lastHead == site.token - 1 }),
      let phrase = phrases.first(where: { $0.first == site.token + 1 })
        ?? (isItem ? behindMeasure : nil)
    else { return nil }
    return ownThing(phrase)
      ?? (isItem && !tokens[phrase.head].has(.attribute) && !isWhole(phrase)
        ? ownWords(phrase) : nil)
  }

  /// "salad (1 cup lettuce, 4 oz cooked chicken)": a measure and a thing, with nothing else between two commas.
  private var isItemOfMeasures: Bool {
    switch tokens[safe: site.token - 1]?.part {
    case nil, .comma, .open, .dash, .colon, .stop: break
    default: return false
    }
    guard let phrase = behindMeasure else { return false }
    switch tokens[safe: phrase.lastHead + 1]?.part {
    case nil, .comma, .open, .close, .stop, .conjunction: return true
    default: return false
    }
  }

  /// "1 tsp ground allspice": the thing behind the measure, whatever was done to it before.
  private var behindMeasure: NounPhrase? {
    var first = site.token + 1
    if let phrase = phrases.first(where: { $0.first == first }) { return phrase }
    while let token = tokens[safe: first], token.has(.past) || token.part == .adjective {
      first += 1
    }
    return phrases.first { $0.first == first }
  }

  /// "- 1 tsp ground allspice": the value opens a line of a list.
  private var opensItem: Bool {
    site.token == 0 || site.token == 1 && tokens[0].part == .dash
  }

  /// "500 g flour 100 g sugar": the noun before has a measure of its own; but "Iron 8 mg Zinc 5 mg".
  private var followsMeasured: Bool {
    tokens[0].quantity >= 0
      && phrases.contains {
        $0.lastHead == site.token - 1 && tokens[safe: $0.first - 1]?.quantity ?? -1 >= 0
      }
  }

  /// "a bond of $95 million", "a tariff of 20 %": what amounts to it.
  func amounting() -> String? {
    guard site.found.kind == .price || site.found.kind == .percentage,
      site.isWord(site.token(site.token - 1), "of"),
      let phrase = phrases.first(where: { $0.lastHead == site.token - 2 }), !isPlace(phrase),
      !defines
    else { return nil }
    return ownThing(phrase)
  }

  /// "Prehypertension is a systolic pressure of 120 to 139": said of what is defined.
  private var defines: Bool {
    site.tellsKind && site.subject.map { ownName($0) != nil } ?? false
  }

  /// "ibuprofen 400 mg", "acetaminophen (n = 60)": what stands right before a dose or a group's size.
  func dosed() -> String? {
    var last = site.token - 1
    switch site.found.kind {
    case .count
    where tokens[safe: last - 1]?.part == .open || tokens[safe: last - 2]?.part == .open:
      guard site.isWord(tokens[safe: last], "n") || site.isWord(tokens[safe: last - 1], "n") else {
        return nil
      }
      while last >= 0, tokens[last].part != .open { last -= 1 }
      last -= 1
      // "zinc 70 mg (n = 191)"
      if tokens[safe: last]?.quantity ?? -1 >= 0,
        let phrase = phrases.first(where: { $0.lastHead == last - 1 }), ownName(phrase) != nil
      {
        return words.verbatim(tokens, from: phrase.head, to: last)
      }
    case .price:
      // "a house worth $300,000"
      guard site.isWord(tokens[safe: last], "worth"),
        let phrase = phrases.first(where: { $0.head == last || $0.head == last - 1 }),
        phrase.first < last, !isDeictic(phrase)
      else { return nil }
      return words.text(tokens, from: phrase.first, to: last - 1)
    case .mass, .volume, .other: break
    default: return nil
    }
    if let name = opensLine(last) { return name }
    guard let phrase = phrases.first(where: { $0.lastHead == last }), !isPlace(phrase),
      !followsMeasured
    else { return nil }
    return ownThing(NounPhrase(first: phrase.first, head: phrase.lastHead, lastHead: last))
  }

  /// "Ulipristal acetate (UPA-EC), 30 mg single dose": what a line without a verb begins with, before a comma.
  private func opensLine(_ comma: Int) -> String? {
    guard site.found.kind == .mass, site.verb < 0, tokens[safe: comma]?.part == .comma,
      let phrase = phrases.first, phrase.first == 0, phrase.head == phrase.lastHead,
      tokens[(phrase.lastHead + 1)..<comma].allSatisfy({
        $0.part == .open || $0.part == .close || $0.isAcronym
      })
    else { return nil }
    return ownThing(phrase)
  }
}
