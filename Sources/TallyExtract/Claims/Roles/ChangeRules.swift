internal import TallyCore

/// Values that say by how much something fell or rose.
extension RoleRules {
  /// "rises 330 metres above the town", "2 cm below the rim", but "2 metres above normal".
  private var isHeight: Bool {
    site.kind == .length
      && (site.clauseHas("sea")
        || !site.reading.tokens[(site.token + 1)...].prefix(4).contains {
          $0.has(.mean) || site.isWord($0, "normal", "usual", "average")
        })
  }

  /// "Melatonin advanced sleep by 27 minutes", "the launch was delayed by a week": by how much, and not until when.
  var shift: Verdict? {
    guard site.follows("by"), site.verb < site.token, let verb = site.token(site.verb) else {
      return nil
    }
    if site.isWord(verb, "advance", "advances", "advanced", "accelerated") {
      return (.reduction, "advanced by")
    }
    let isLater =
      site.isWord(verb, "delay", "delays", "delayed", "postponed", "prolonged", "prolongs")
      || site.isWord(verb, "extend", "extends", "extended", "lengthened", "pushed")
    return isLater ? (.increase, "delayed by") : nil
  }

  /// "by an average of 8 %", "by a mean of 3 kg", "by a further 2 %"
  private var isBySoMuch: Bool {
    var place = site.token - 1
    if site.isWord(site.token(place), "of") { place -= 1 }
    guard
      site.isWord(
        site.token(place), "average", "mean", "median", "total", "further",
        "additional", "extra", "record"),
      site.isWord(site.token(place - 1), "a", "an")
    else { return false }
    return site.isWord(site.token(place - 2), "by")
  }

  private static let multiplied = ["doubled", "tripled", "trebled", "quadrupled"]

  /// "Lost eight of their nine *games*", "lost five *straight*": so many were lost, and nothing is less by them.
  private var isLostGame: Bool {
    guard site.kind == .count, site.verbSense.has(.shedding) else { return false }
    // "Lost by five points"
    if site.follows("by"), site.isWord(site.next, "points", "goals", "runs", "votes") {
      return true
    }
    let end = min(site.reading.tokens.count, site.token + 7)
    return site.reading.tokens[site.token..<end].contains {
      site.isWord(
        $0, "games", "matches", "sets", "straight", "elections", "races", "seats")
    }
  }

  /// "by 50 %", "fell 3 %", "20 % less": reduction or increase.
  func change() -> Verdict? {
    let sense = site.verbSense
    let isBy = site.follows("by") || site.found.bound == .by || isBySoMuch
    // "The price doubled", "has more than tripled"
    if site.kind == .other, !site.isWord(site.next, "as", "down") {
      let word = site.text[site.found.core.start..<site.found.core.end]
      if Self.multiplied.contains(where: {
        word.elementsEqual($0.utf8, by: { $0.asciiLowercased == $1 })
      }) {
        return (.increase, "so many fold")
      }
    }
    // "dropped as low as $18"
    if isLostGame || site.found.bound == .asEarlyAs || site.found.bound == .asLateAs { return nil }
    if let verdict = wentUp() ?? againstAnother() { return verdict }
    if addsToPrice { return (.increase, "adds") }
    if isBy || site.isWord(site.token(site.token - 1), "saving"), let verdict = alongside() {
      return verdict
    }
    if sense.has([.reduce, .fade]), isBy { return (.reduction, "reduced by") }
    if sense.has(.increase), isBy { return (.increase, "increased by") }
    // "$250 off the list price"
    if site.isWord(site.next, "off"), site.kind == .price || site.kind == .percentage {
      return (.reduction, "off")
    }
    // "A mild weight loss (about 3 kg)", "a fat loss of 5 lbs"; but "for hair loss 5 mg"
    if site.kind == .mass,
      let place = [2, 1].lazy.map({ site.token - $0 }).first(where: {
        site.isWord(site.token($0), "loss") && site.isWord(site.token($0 - 1), "weight", "fat")
      }), place == site.token - 1 || site.token(site.token - 1)?.part == .open || site.follows("of")
    {
      return (.reduction, "loss")
    }
    // "Runs 3 °C warmer than the air"
    if site.kind == .temperature, site.isWord(site.token(site.token + 2), "than") {
      if site.isWord(site.next, "warmer", "hotter", "higher") { return (.increase, "warmer") }
      if site.isWord(site.next, "cooler", "colder", "lower") { return (.reduction, "cooler") }
    }
    // "The index fell 102 points", "the Nasdaq added 20 points", "the pound shed 1.2 %"
    if site.kind == .count, isDirectObject, site.isWord(site.next, "points", "point", "pips") {
      // Players add whole ones.
      let isOfIndex = site.text[site.found.core.start..<site.found.core.end].contains(ASCII.period)
      if sense.has(.reduce) || isOfIndex && sense.has(.shedding) { return (.reduction, "fell") }
      if isOfIndex, sense.has(.increase) || site.isWord(site.token(site.verb), "added", "adds") {
        return (.increase, "rose")
      }
    }
    if site.kind == .percentage, isDirectObject, sense.has(.shedding), !sense.has(.increase),
      site.token(site.token + 1)?.isSpelled("of", in: site.text) != true, !isFromTo
    {
      return (.reduction, "fell")
    }
    // "Full cover adds 2 %", but "Add 2 % milk"
    if site.kind == .percentage, isDirectObject || isRestated,
      site.clause.subject >= 0, site.isWord(site.token(site.verb), "add", "adds", "added")
    {
      return (.increase, "adds")
    }
    if let moving = participle() ?? upOrDown() ?? objectMoved() ?? changeBehind() { return moving }
    if let named = namedChange() ?? changeOf() { return named }
    // "Refacing saves $8,000"; but "save $500 for a rainy day"
    if site.kind == .price, site.verbSense.has(.saving), isDirectObject,
      site.token(site.verb)?.has(.third) == true, let saver = site.head(site.subject),
      !saver.has(.person),
      saver.part == .gerund || saver.part == .noun && !saver.isCapitalized
        || site.isWord(saver, "that")
    {
      return (.reduction, "saves")
    }
    if isBy {
      if sense.has(.improve) { return (.increase, "improved by") }
      if site.clauseHas(oneOf: "higher", "greater", "longer", "larger", "taller", "up") {
        return (.increase, "higher by")
      }
      if site.clauseHas(oneOf: "lower", "fewer", "shorter", "smaller", "less", "down") {
        return (.reduction, "lower by")
      }
    }
    let skipsTimes =
      site.isWord(site.next, "times", "percent", "points")
      || site.kind == .count && site.counted.map { $0.first == $0.head } ?? false
    // "Repeat it 2 more times"
    if site.kind == .count, site.isWord(site.next, "more"),
      site.isWord(site.token(site.token + 2), "times", "time")
    {
      return nil
    }
    // "£23.99 More info": another line begins.
    if !isOfSize, let next = skipsTimes ? site.token(site.token + 2) : site.next,
      !next.isCapitalized
    {
      let change = site.changeIn
      if next.has(.falling) || site.isWord(site.next, "fewer") || change == .falling
        || site.isWord(next, "below") && !isHeight
      {
        return (.reduction, "less")
      }
      // "Dropping below 20 % *increases* stress"
      let isVerb =
        next.part == .verb || next.has(.third) && site.token(site.token + 2)?.part == .noun
      if next.has(.rising) && !isVerb || change == .rising || site.isWord(next, "above"), !isHeight
      {
        // "It cut 200 more jobs."
        return isDirectObject && sense.has(.shedding) ? (.reduction, "fell") : (.increase, "more")
      }
    }
    // "rose from 3.5 % to 4.25 %" names what it was and is, not by how much it rose.
    // Nor does "fell below 20 °F".
    let isToLevel = site.isOpen && site.follows("below", "above", "past", "beyond")
    if !isFromTo, !isToLevel, site.kind == .percentage || movesByItself(sense) {
      if sense.has(.reduce), !sense.has(.works) || site.kind == .percentage,
        isDirectObject || isRestated
      {
        return (.reduction, "fell")
      }
      // "The two countries grow 60 % of it" is a share.
      if sense.has(.increase), isDirectObject || isRestated, !site.isWord(site.next, "of"), !isLeap
      {
        return (.increase, "rose")
      }
    }
    if site.kind == .price || site.kind == .percentage, site.follows("of"),
      site.clauseHas("saving", "savings", "discount")
    {
      return (.reduction, "saving of")
    }
    if site.kind == .percentage, !isFromTo {
      if site.clauseHas(nounOrVerb: .falling),
        site.follows("of", "by", "up")
      {
        return (.reduction, "reduction of")
      }
      if site.clauseHas(nounOrVerb: .rising),
        site.follows("of", "by", "up")
      {
        return (.increase, "increase of")
      }
    }
    return nil
  }

  /// "Each extra day *adds $150*", "could *add another $50* to the cost"; "costs add up to $500" are no more for it.
  private var addsToPrice: Bool {
    guard site.kind == .price, let verb = site.token(site.verb), verb.part == .verb,
      site.isWord(verb, "add", "adds", "added"), site.verb < site.firstOfSpan
    else { return false }
    return site.reading.tokens[(site.verb + 1)..<site.firstOfSpan].allSatisfy {
      $0.part == .determiner || $0.part == .adverb || site.isWord($0, "extra", "additional")
    }
  }

  /// "Two smaller heaters" are no less; "two fewer" are.
  @inline(never) private var isOfSize: Bool {
    site.kind == .count && site.next?.has(.comparative) == true
      && !site.isWord(site.next, "more", "less", "fewer", "extra")
  }

  /// "Their legs help them leap up to 30 feet."
  @inline(never) private var isLeap: Bool {
    site.kind == .length && site.found.bound == .upTo
      && site.isWord(site.token(site.verb), "leap", "leaps", "jump", "jumps")
  }

  /// "The bill *went up by* about $95", "taxes *have gone down* $40": how much more or less. How far a path goes up is none.
  private func wentUp() -> Verdict? {
    switch site.kind {
    case .price, .percentage, .mass, .temperature, .energy: break
    default: return nil
    }
    guard !isFromTo, !site.isWord(site.next, "to", "of") else { return nil }
    var place = site.token - 1
    while let word = site.token(place),
      site.isWord(word, "by", "about", "around", "nearly", "almost")
    {
      place -= 1
    }
    guard site.isWord(site.token(place - 1), "go", "goes", "went", "gone", "going") else {
      return nil
    }
    if site.isWord(site.token(place), "up") { return (.increase, "went up") }
    return site.isWord(site.token(place), "down") ? (.reduction, "went down") : nil
  }

  /// "sales were down 28 %", "40 % darker than before", "-32 % year-on-year"
  private func upOrDown() -> Verdict? {
    // "The network is up 99.9 % of the time"
    if site.kind == .percentage, site.isWord(site.next, "of"),
      [site.token + 2, site.token + 3].contains(where: {
        site.isWord(site.token($0), "time", "month", "year", "day", "week", "hours")
      })
    {
      return nil
    }
    if site.kind == .percentage, site.isWord(site.next, "year-on-year"),
      let value = site.found.quantity.lower ?? site.found.quantity.upper
    {
      return value < ExactDecimal(0) ? (.reduction, "year on year") : (.increase, "year on year")
    }
    // "is also down 15 %"
    var place = site.token - 2
    while let word = site.token(place), word.part == .adverb, !word.has(.noun) { place -= 1 }
    let before = site.token(place)
    // "House prices up 5 %": a headline leaves out the verb.
    let isHeadline =
      site.kind == .percentage && before?.has(.noun) == true
      && !site.isWord(site.next, "of")
      && !site.reading.verbs(of: site.clause).contains { $0.isFinite && $0.main < site.token - 2 }
    // "the fewest since 2014 and down 48 % from 2024"
    let isJoined =
      (before?.part == .conjunction || before?.has(.contrast) == true)
      && site.isWord(site.next, "from", "on", "against", "compared")
    // "a loss of £5m up 87 % from last year's", "pushed revenue down 19 % to £7m", but "scale it up 5 % a year"
    let isStep =
      site.kind == .percentage && (before?.part == .noun || before?.part == .quantity)
      && site.isWord(site.next, "from", "to", "on", "against", "compared")
    if isHeadline || isJoined || isStep || before?.part == .comma || before?.has(.be) == true
      || before?.has(.motion) == true && site.kind == .percentage
      || site.isWord(before, "closed", "ended", "finished", "opened", "edged", "inched", "ticked")
    {
      if site.isWord(site.token(site.token - 1), "up") { return (.increase, "up") }
      if site.isWord(site.token(site.token - 1), "down") { return (.reduction, "down") }
    }
    // "closed 8.4p, or 11.6 per cent, lower"
    if site.next?.part == .comma || isRestated
      || site.token(site.token + 2)?.has(.alternative) == true,
      let word = comparedBehind
    {
      return word.has(.falling) ? (.reduction, "less") : (.increase, "more")
    }
    // "20 % roomier"; but "58 % water"
    guard site.kind == .percentage, let next = site.next, next.end - next.start > 3,
      next.part == .adjective
        || next.part == .noun
          && (site.isWord(site.token(site.token + 2), "than")
            || !next.isKnown && site.text[next.end - 3] == UInt8(ascii: "i")),
      !next.has(.falling),
      site.text[next.end - 2] == 0x65,
      site.text[next.end - 1] == 0x72, !next.has(.person)
    else { return nil }
    let after = site.token(site.token + 2)
    return after == nil || after?.part == .comma || after?.part == .stop
      || site.isWord(after, "than")
      ? (.increase, "than") : nil
  }

  /// "65 points, or 0.9 %": the same change once more.
  private var isRestated: Bool {
    guard site.kind == .percentage, site.token(site.token - 1)?.has(.alternative) == true,
      site.token(site.token - 2)?.part == .comma, !site.isWord(site.next, "of")
    else { return false }
    return site.verb >= 0 && site.verb < site.token
      && site.reading.tokens[site.verb..<site.token].contains { $0.quantity >= 0 }
  }

  /// "lower" of "$8, or 11 %, lower at": behind commas and at most one more quantity.
  private var comparedBehind: PhraseToken? {
    var index = site.token + 1
    var quantities = 0
    while let token = site.token(index), index < site.token + 6 {
      if token.has(.comparative), token.has([.falling, .rising]) {
        guard
          site.token(index - 1)?.part == .comma,
          site.token(index + 1).map({
            // "$300, more if teeth are pulled": what is more is another sum.
            $0.part != .noun && !$0.has(.conditional) && !site.isWord($0, "than", "for", "with")
          }) ?? true
        else { return nil }
        return token
      }
      if token.quantity >= 0 { quantities += 1 }
      guard token.part == .comma || token.has(.alternative) || token.quantity >= 0, quantities < 2
      else { return nil }
      index += 1
    }
    return nil
  }

  /// "fell $3", "lost 200 pupils", "gained 5 kg"; but money lost or raised is an amount.
  private func movesByItself(_ sense: WordSense) -> Bool {
    switch site.kind {
    case .price:
      return sense.has(.shift)
    case .count:
      return sense.has(.shedding)
    case .duration, .spf, .age, .frequency: return false
    // "The river extends 6,695 km": so long it is.
    case .length where site.isWord(site.token(site.verb), "extends", "extend", "extending"):
      return false
    // "Roots extend two to three times the width of the canopy."
    case .other where site.isWord(site.next, "the", "its", "their"): return false
    // "The plant grows 3 feet tall."
    case .length where site.isWord(site.next, "tall", "high", "wide", "long"): return false
    case .length where site.isWord(site.next, "across", "deep", "thick"): return false
    // "It grows up to 20 cm in length."
    case .length
    where site.found.bound == .upTo
      && site.isWord(site.token(site.verb), "grow", "grows", "growing"):
      return false
    // "The rock fell 20 m."
    case .length where sense.has(.travel): return site.head(site.subject)?.has(.attribute) == true
    default: return sense.has([.reduce, .increase])
    }
  }

  var isFromTo: Bool {
    let (lower, upper) = (site.found.quantity.lower, site.found.quantity.upper)
    // "fell between 5 and 10 percent"; but "falls between $300 and $1,000" is where it lies.
    if site.found.range.start < site.found.core.start, isDirectObject,
      !site.isWord(site.token(site.verb), "fall", "falls"),
      site.verbSense.has([.increase, .reduce]), !site.verbSense.has(.be),
      site.text[site.found.range.start..<site.found.core.start].starts(with: "between".utf8)
    {
      return false
    }
    return lower != nil && upper != nil && lower != upper
      && (site.text[site.found.range.start..<site.found.core.start].starts(with: "from".utf8)
        || site.text[site.found.range.start..<site.found.core.start].starts(with: "between".utf8))
  }

  /// "raises the risk sixfold"
  func factorOfChange() -> Verdict? {
    guard site.verb >= 0, site.verb < site.token, !site.isOpen,
      site.text[site.found.core.start..<site.found.core.end].suffix(4).elementsEqual("fold".utf8)
    else { return nil }
    if site.verbSense.has(.increase) { return (.increase, "so many fold") }
    return site.verbSense.has(.reduce) ? (.reduction, "so many fold") : nil
  }

  /// The quantity follows its verb with nothing but adverbs between.
  var isDirectObject: Bool {
    guard site.verb >= 0, site.verb < site.token else { return false }
    // "cut an additional 1,900 jobs"
    var end = site.token
    if site.isWord(site.token(end - 1), "additional", "further", "extra", "another") {
      end -= site.isWord(site.token(end - 2), "a", "an") ? 2 : 1
    }
    // "lost an average of 3 %", "lost on average 3 %"
    if site.isWord(site.token(end - 1), "of"),
      site.isWord(site.token(end - 2), "average", "mean", "median", "total"),
      site.isWord(site.token(end - 3), "a", "an")
    {
      end -= 3
    } else if site.isWord(site.token(end - 1), "average"), site.isWord(site.token(end - 2), "on") {
      end -= 2
    }
    return end <= site.verb
      || site.reading.tokens[(site.verb + 1)..<end].allSatisfy {
        $0.part == .adverb || $0.part == .particle
      }
  }

}
