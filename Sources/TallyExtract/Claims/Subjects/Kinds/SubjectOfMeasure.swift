internal import TallyCore

/// What is measured: what stands so long, heavy or dear beside its value.
extension SubjectFinder {
  /// "a 4,000-mile highway", "a 106-year-old schooner": what a measure with a hyphen describes.
  func attributed() -> String? {
    if site.kind == .duration { return attributedTime() }
    switch site.found.kind {
    case .age, .length, .area: break
    // "a 51-member council"
    case .count where countsWithinWord: return behindDimension.flatMap(ownThing)
    default: return nil
    }
    if site.found.kind == .age, let somebody = agedPerson { return ownWords(somebody) }
    // "Roll it into 2-inch balls" is of what is rolled.
    guard isHyphened, site.subject != nil || site.verb < 0 || !tokens[site.verb].has(.base),
      let phrase = behindDimension
    else { return nil }
    // "16-inch MacBook's new keyboard": of whose it is.
    if let owner = (phrase.first..<phrase.head).first(where: { tokens[$0].isPossessive }) {
      return entityText(in: phrase, upTo: owner)
    }
    // "a 55-year-old man"
    if site.found.kind == .age, isPerson(phrase) { return ownWords(phrase) }
    return ownThing(phrase)
  }

  /// "a 65 year old *man*", "her *great-grandchildren*, ages 4", "a *widow* of 83": whoever stands beside it.
  private var agedPerson: NounPhrase? {
    guard site.verb < 0 || !site.isConditional else { return nil }
    if let behind = phrases.first(where: { $0.first == site.token + 1 }), isPerson(behind) {
      return behind
    }
    let sign = site.token(site.token - 1)
    // "mothers of 6-year-olds"
    guard sign?.part == .comma || site.isWord(sign, "of") && !isHyphened || site.isOfNamedPeople,
      let before = phrases.first(where: { $0.lastHead == site.token - 2 }), isPerson(before),
      !tokens[before.head].isCapitalized
    else { return nil }
    // "a nurse and her *daughters*, ages 4"
    let last = before.lastHead
    return last == before.head
      ? before : NounPhrase(first: last, head: last, lastHead: last, clause: before.clause)
  }

  /// "It was a 24-hour *trip*", "we tested a 30-minute *nap*": of what lasts so long, where nobody and nothing else is named.
  private func attributedTime() -> String? {
    guard isHyphened, !site.isConditional,
      site.subject.map({ isDeictic($0) || tokens[$0.head].part == .pronoun }) ?? (site.verb < 0),
      let before = site.previous, before.part == .determiner || before.part == .adjective,
      let phrase = behindDimension, PhraseText.isEntity(tokens[phrase.head]),
      !tokens[phrase.head].has([.study, .generic, .deed, .period])
    else { return nil }
    return ownThing(phrase)
  }

  /// "*The youngest patient* is 5 months old": no other.
  func youngest(_ subject: NounPhrase) -> String? {
    guard site.found.kind == .age, isPerson(subject), subject.lastHead < site.verb,
      site.isWord(tokens[safe: subject.head - 1], "youngest", "oldest")
    else { return nil }
    return ownWords(subject)
  }

  /// "said *Marta Ruiz*, 61, who left": of whom a comma stands behind.
  func agedName() -> String? {
    guard site.found.kind == .age, site.token(site.token - 1)?.part == .comma,
      let phrase = phrases.first(where: { $0.lastHead == site.token - 2 }),
      // "a nurse at Mercy Hospital, 54", "born in New York, 63"
      phrase.preposition < 0
        || !site.isWord(tokens[phrase.preposition], "in", "at", "from", "near", "on", "of"),
      phrase.head > phrase.first, tokens[phrase.head - 1].isCapitalized,
      tokens[phrase.head].isCapitalized
    else { return nil }
    return words.text(tokens, from: phrase.first, to: phrase.lastHead)
  }

  /// "A hospital *185 miles northwest of* the city", "a village about 30 km from Paris": what lies so far off.
  func lyingOff() -> String? {
    guard site.found.kind == .length,
      site.isWord(site.next, "from", "away", "off", "north", "south", "east", "west")
        || site.isWord(site.next, "northwest", "northeast", "southwest", "southeast", "upstream")
        || site.isWord(site.next, "downstream", "inland", "offshore"),
      let phrase = phrases.first(where: { $0.lastHead == site.token - 1 }), !isPerson(phrase),
      // "Sit at the table 60 cm from the screen"
      !tokens[phrase.first].has(.definite)
    else { return nil }
    return ownThing(phrase) ?? ownWords(phrase)
  }

  /// What stands behind the value, and behind the "-wide" of "a 500-metre-wide dish".
  private var behindDimension: NounPhrase? {
    var next = site.token + 1
    // "a 17-year-old *named Elio*"
    if site.isWord(site.token(next), "named", "called"),
      var named = phrases.first(where: { $0.first <= next + 1 && $0.head > next })
    {
      named.first = max(named.first, next + 1)
      return named
    }
    if let phrase = phrases.first(where: { $0.first == next }) { return phrase }
    guard site.next?.part == .dash else { return nil }
    next += 1
    guard var phrase = phrases.first(where: { $0.first == next || $0.first == next + 1 }) else {
      return nil
    }
    if phrase.first == next, phrase.head > next,
      site.isWord(site.token(next), "wide", "long", "high", "tall", "deep", "thick")
    {
      phrase.first += 1
    }
    return phrase
  }

  private var countsWithinWord: Bool {
    let end = site.found.core.end
    return tokens[site.token].end > end + 1 && site.text[end] == ASCII.hyphen
      && site.text[end + 1].isASCIILower
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
    // "a recently announced 2.1 GW project"
    while let word = site.token(before),
      word.part == .adjective || word.part == .adverb || word.has(.past)
        || site.isWord(word, "standard")
    {
      before -= 1
    }
    guard site.token(before)?.part == .determiner || isAttributive,
      let phrase = phrases.first(where: { $0.first == behindParticiple }),
      !Self.noThings.contains(tokens[phrase.head], of: site.text),
      !isPartOfSubject(site.token(before)?.part == .determiner ? before : site.token)
    else { return nil }
    return thing(phrase)
      ?? (tokens[phrase.head].has(.part) || site.isWord(tokens[phrase.head], "deposit")
        ? words.text(tokens, from: phrase.first, to: phrase.head) : nil)
  }

  /// "over the £225,000 *mark*", "100 km *southwest* of Tokyo", "(20 gal *equiv.*)": they only say what the value is.
  private static let noThings: WordSet = [
    "mark", "milestone", "barrier", "threshold", "equiv", "equivalent", "north", "south", "east",
    "west", "northwest", "northeast", "southwest", "southeast", "upstream", "downstream", "inland",
    "offshore",
  ]

  /// "a 2.1 GW *floating* project": what it does stands before the thing.
  private var behindParticiple: Int {
    let next = site.token + 1
    guard site.next?.part == .gerund || site.next?.part == .participle else { return next }
    return phrases.contains { $0.first == next } ? next : next + 1
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
    if let mixed = partOfMixture() { return mixed }
    guard site.found.kind == .volume || site.found.kind == .mass else { return nil }
    let isItem = isItemOfMeasures
    let isListed = site.verb < 0 && (site.found.kind == .volume || followsMeasured) || isItem
    let isCommanded = site.verb >= 0 && tokens[site.verb].has(.base) && site.subject == nil
    guard isListed || isCommanded,
      isItem || followsMeasured || !phrases.contains(where: { $0.lastHead == site.token - 1 }),
      let phrase = phrases.first(where: { $0.first == site.token + 1 })
        ?? (isItem ? behindMeasure : nil)
    else { return nil }
    return ownThing(phrase)
      ?? (isItem && !tokens[phrase.head].has(.attribute) && !isWhole(phrase)
        ? ownWords(phrase) : nil)
  }

  /// "Mix 1 part *vinegar* with 3 parts *oil*"; but "2 part time jobs", "a 3 part series".
  private func partOfMixture() -> String? {
    guard site.kind == .count,
      site.isWord(site.next, "parts")
        || site.isWord(site.next, "part") && site.found.quantity.upper == ExactDecimal(1),
      let phrase = phrases.first(where: { $0.first == site.token + 1 }), phrase.head > phrase.first
    else { return nil }
    return words.verbatim(tokens, from: phrase.first + 1, to: phrase.head)
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
  var opensLineOfList: Bool {
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
    guard
      site.found.kind == .price || site.found.kind == .percentage
        // "gusts of up to 45 mph"
        || site.found.kind == .speed
        // "a full-thickness tear of up to 3 cm"
        || site.found.kind == .length && !site.verbSense.has(.have),
      site.isWord(site.token(site.token - 1), "of"),
      let phrase = phrases.first(where: { $0.lastHead == site.token - 2 }), !isPlace(phrase),
      !defines
    else { return nil }
    // "wider than the loss of 61 cents": what something is measured by has that value, property or not.
    return ownThing(phrase)
      ?? (site.isWord(
        site.token(phrase.first - 1), "below", "above", "than", "over", "under", "against")
        ? ownWords(phrase) : nil)
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
