internal import TallyCore

/// "Under" and "over" that bound nothing: under what something is done, in the course of what; and "from" that does.
extension QuantityReader {
  /// "under 5% CO2", "under 980 nm excitation", "under 1 atm of H2": the state of things, not less than it.
  func isCondition(from start: Int, _ reading: Reading) -> Bool {
    guard reading.unit?.isMoney != true, reading.unit?.kind != .age else { return false }
    var next = reading.end
    // "40× magnification"
    if isTimes(next) { next += 1 }
    let isOf = classes(next).contains(.of)
    if isOf { next += 1 }
    let before = start - 1
    let isDone = groups(before).contains(.operated)
    // "operated under 10 kV"
    if reading.unit?.kind == .voltage, isDone { return true }
    guard
      groups(next).contains(.condition)
        || tokens[next].kind == .word && isNoun(next) && groups(next + 1).contains(.condition),
      !classes(before).contains(.copula), !groups(before).contains(.holding)
    else { return false }
    switch reading.unit?.kind {
    case .pressure, .length, .force, .voltage, .magneticField, .current, .power, .frequency,
      .radiation, .temperature:
      return true
    case nil where isTimes(reading.end): return true
    // "under 16 h light and 8 h dark"
    case .duration where isWord(next, "light") && !isOf: return true
    // "children eat under 5 g oxygen", "need under 6 h sun": what is measured, unless something is done under it.
    default:
      return isDone || start == floor || tokens[before].kind == .end || isWord(before, "then")
    }
  }

  private func endsInED(_ index: Int) -> Bool {
    tokens[index].kind == .word && bytes(index).suffix(2).elementsEqual("ed".utf8)
  }

  /// "averaged over 5 trials", "was repaid over 60 instalments", "30 goals over 11 seasons": in the course of so many.
  /// "The band has played over 90 matches" is a bound.
  func isCourse(from start: Int, _ reading: Reading) -> Bool {
    guard reading.measure == nil,
      (reading.end..<min(reading.end + 2, tokens.count)).contains(where: {
        groups($0).contains(.occasion)
      })
    else { return false }
    let before = start - 1
    if classes(before - 1).contains(.copula) {
      return groups(before).contains(.averaged) || endsInED(before)
    }
    if groups(before).contains(.averaged) { return !groups(before - 1).contains(.holding) }
    // "two over 18 holes", "30 goals over 11 seasons"
    return found.count > ownStart
      && (start == floor
        || start == floor + 1 && isNoun(before) && found[found.count - 1].counted != nil)
  }

  /// "cut jobs by 20% and lower prices": what is lower is the next thing. "Scores of 20 and higher", "5 and more people"
  /// are bounds.
  func isNextThing(_ index: Int, _ next: Int, _ reading: Reading) -> Bool {
    // "The young took 2.5 mg *and older ones* 5 mg": nothing but years is older.
    if isWord(index + 1, "older") || isWord(index + 1, "younger") {
      return reading.measure != nil && reading.unit?.kind != .duration
        && reading.unit?.kind != .age
    }
    guard classes(index).contains(.and), next == index + 2, reading.measure != nil else {
      return false
    }
    // "ran 5 miles and over a bridge"
    if !classes(next).isDisjoint(with: [.article, .the, .possessive]),
      isWord(index + 1, "over") || isWord(index + 1, "above") || isWord(index + 1, "below")
        || isWord(index + 1, "under")
    {
      return true
    }
    guard
      isWord(index + 1, "lower") || isWord(index + 1, "higher") || isWord(index + 1, "more")
        || isWord(index + 1, "less") || isWord(index + 1, "fewer") || isWord(index + 1, "longer")
        || isWord(index + 1, "larger") || isWord(index + 1, "greater")
    else { return false }
    // "*8 GB and higher plans* include it": which ones they are begins the sentence.
    if tokens[reading.start - 1].kind == .end,
      isWord(index + 1, "higher") || isWord(index + 1, "larger"),
      isNoun(next), text[tokens[next].end - 1] == 0x73
    {
      return false
    }
    // "took 3 days and more work"
    let isObject =
      isNoun(next)
      && (groups(reading.start - 1).contains(.taking) && !isWord(reading.start - 1, "of")
        || isWord(reading.start - 1, "by") && isWord(index + 1, "less"))
    // "fevers of 39 °C and higher needs": of a value of something it is said.
    return isObject
      || isNoun(next) && text[tokens[next].end - 1] == 0x73
        && tokens[next].end - tokens[next].start > 3
        && !classes(reading.start - 1).contains(.of)
  }

  /// "min. order $25", "maximum stay of 2 nights", "max occupancy: 6": what is asked for or allowed. "The maximum dose
  /// was 98 mg" is what was found.
  func takeNamedLimit(_ start: Int, end: Int, _ reading: Reading, _ sides: inout Sides) {
    if let bound = bareLimit(start, end, reading) {
      sides.bound = bound
      return
    }
    if reading.measure != nil, isAsLimit(start) {
      sides.bound = .atLeast
      return
    }
    var place = start - 1
    // "a minimum notice of: 12 weeks"
    if isSign(place, .colon), classes(place - 1).contains(.of) { place -= 1 }
    if classes(place).contains(.of) || isWord(place, "is") || isSign(place, .colon) { place -= 1 }
    if !groups(place).contains(.limited), isWord(start - 1, "is") {
      place = limitedNoun(before: place) ?? place
    }
    guard place > floor, !groups(place).isDisjoint(with: [.limited, .exceeded]) else { return }
    let isLimited = groups(place).contains(.limited)
    // "The minimum depth *required* is 2 mm", "the minimum height is 120 cm."; "the minimum value is 2.3 in our data" and "the
    // channel's minimum width is 30 m." were found.
    if !isLimited, !isAskedFor(around: place, upTo: end) {
      guard isClauseEnd(end), !isSign(end, .comma), reading.unit?.kind == .length,
        isWord(place - 1, "minimum"), classes(place - 2).contains(.the),
        tokens[place - 3].kind == .end
      else { return }
    }
    // "Maximum weight: 12 kg" of a thing is what it weighs.
    if isWord(place, "weight") || isWord(place, "length"), isSign(start - 1, .colon) { return }
    if classes(start - 1).contains(.of), isExtremeReached(place, end: end) { return }
    // "Maximum benefit: 4 weeks"
    if isWord(place, "benefit"), reading.unit?.isMoney != true { return }
    let isTemperature = isWord(place, "temperature")
    let isSentence = isWord(place, "sentence")
    place -= isSign(place - 1, .period) ? 2 : 1
    // "the maximum *safe adult daily* dose", "a minimum *internal* temperature"
    var between = 0
    while between < Self.longestLimit, place > floor, !groups(place).contains(.limit),
      isNoun(place) || classes(place).contains(.periodAdverb)
    {
      place -= 1
      between += 1
    }
    guard place >= floor, groups(place).contains(.limit),
      // "a minimum internal temperature"; but "the average maximum temperature is 30 °C"
      !isTemperature || classes(place - 1).contains(.article),
      // "carries a maximum sentence of 5 years"; but "was given the maximum sentence"
      !isSentence || classes(place - 1).contains(.article) && !classes(place - 1).contains(.the)
    else { return }
    // What is required at least is just so much.
    if isWord(place - 1, "required") { return }
    let isLeast = isWord(place, "min") || isWord(place, "minimum")
    if isLeast || isLimited { sides.bound = isLeast ? .atLeast : .atMost }
  }

  private func isAskedFor(around noun: Int, upTo end: Int) -> Bool {
    (max(noun - Self.askReach, Tokenizer.margin)..<min(end + Self.askReach, tokens.count)).contains
    {
      classes($0).contains(.obligation) || isWord($0, "required") || isWord($0, "requires")
        || isWord($0, "legal") || isWord($0, "allowed") || isWord($0, "law")
        || isWord($0, "recommended")
    }
  }
  private static let askReach = 8

  /// "*As a minimum*, allow 30 days", "*at a minimum*, wait 30 days": at the beginning of its sentence.
  private func isAsLimit(_ start: Int) -> Bool {
    let first = max(start - Self.farthestMinimum, Tokenizer.margin)
    guard isWord(Tokenizer.margin, "as") || isWord(Tokenizer.margin, "at"),
      let word = (first..<start).first(where: {
        isWord($0, "minimum") && isSign($0 + 1, .comma) && classes($0 - 1).contains(.article)
      }), word == Tokenizer.margin + 2
    else { return false }
    return !(word + 2..<start).contains { isSign($0, .comma) || tokens[$0].kind == .number }
  }
  private static let farthestMinimum = 10

  /// "Sharks reach *a maximum age of* 30 years", "snakes grow to a maximum length of 5 feet", "a minimum length of 3 m was
  /// recorded": what was found.
  private func isExtremeReached(_ noun: Int, end: Int) -> Bool {
    if isWord(noun, "age") || isWord(end, "was") || isWord(end, "were") { return true }
    guard isWord(noun, "length") || isWord(noun, "weight") else { return false }
    return (max(noun - 4, floor)..<noun).contains {
      isWord($0, "grow") || isWord($0, "grows") || isWord($0, "reach") || isWord($0, "reaches")
        || isWord($0, "attain") || isWord($0, "attains") || isWord($0, "reached")
    }
  }

  /// "The minimum is 7 hours", "five days is the maximum"; "the maximum is 30 °C" tells of the weather.
  private func bareLimit(
    _ start: Int, _ end: Int, _ reading: Reading
  ) -> FoundQuantity.Bound? {
    guard let unit = reading.unit, unit.kind != .temperature, !reading.isRange else { return nil }
    var name = start - 2
    // "Weight limit: 250 pounds"
    if isSign(start - 1, .colon), isWord(name, "limit"), isClauseEnd(end),
      unit.kind == .mass || unit.kind == .length
    {
      return .atMost
    }
    if isWord(start - 1, "is"), name > floor, isWord(name - 1, "the") {
      // "The maximum is 12 kg" may be what was found.
      let isMost = isWord(name, "limit") || isWord(name, "maximum") && unit.kind == .duration
      return isMost ? .atMost : isWord(name, "minimum") ? .atLeast : nil
    }
    name = end + 2
    guard isWord(end, "is"), isWord(end + 1, "the"),
      isClauseEnd(name + 1) || isWord(name + 1, "for")
    else { return nil }
    return isWord(name, "maximum") || isWord(name, "limit")
      ? .atMost : isWord(name, "minimum") ? .atLeast : nil
  }

  /// The "dose" of "the maximum daily dose of paracetamol from all sources combined is": up to a verb or a sign.
  private func limitedNoun(before last: Int) -> Int? {
    var place = last
    var seesOf = false
    while place > max(floor, last - Self.farthestLimited) {
      if seesOf, groups(place).contains(.limited) { return place }
      guard tokens[place].kind == .word, classes(place).isDisjoint(with: [.copula, .clauseStart]),
        !isAuxiliary(place), !groups(place).contains(.will)
      else { return nil }
      seesOf = classes(place).contains(.of) || isWord(place, "for")
      place -= 1
    }
    return nil
  }

  private static let farthestLimited = 12

  /// "must not exceed *the limit of* 50 mg", "exceeds a total of 4 g": what it is called stands between.
  func takeExceeded(_ start: inout Int, _ reading: Reading, _ sides: inout Sides) {
    let of = start - 1
    guard classes(of).contains(.of), of - 3 >= floor, groups(of - 1).contains(.exceeded),
      let unit = reading.unit,
      // "the level of 2 years ago"
      unit.kind != .duration || isWord(of - 1, "duration") || isWord(of - 1, "period")
        || isWord(of - 1, "term")
        || isWord(of - 1, "total") || isWord(of - 1, "maximum") || isWord(of - 1, "limit")
        || isWord(of - 1, "length"),
      !classes(of - 2).isDisjoint(with: [.the, .article]),
      let words = phrase(
        before: of - 2, where: { $0.before == .moreThan || $0.before == .atMost }),
      isExceeding(of - 3)
    else { return }
    (sides.bound, sides.isStrict) = settled(
      words.phrase.before ?? .moreThan, at: words.start, of: unit)
    sides.isDenied = sides.bound == .atMost
    start = words.start
  }

  private func isExceeding(_ index: Int) -> Bool {
    isWord(index, "exceed") || isWord(index, "exceeds") || isWord(index, "exceeded")
      || isWord(index, "exceeding")
  }

  private static let longestLimit = 3
  private static let longestObject = 6

  /// "limit caffeine to 200 mg", "cap your budget at $500": the verb bounds it, its object stands between them. "Keep to 5 g"
  /// has none.
  func takeLimitOfVerb(_ start: Int, _ reading: Reading, _ sides: inout Sides) {
    let link = start - 1
    guard link > floor, reading.measure != nil else { return }
    let verbs: WordGroup
    if classes(link).contains(.to) {
      verbs = .limiting
    } else if isWord(link, "at") {
      verbs = .capping
    } else {
      return
    }
    // "close to", "next to 5 m of wire"
    let before = link - 1
    if isWord(before, "next") || isWord(before, "close") || isWord(before, "up")
      || isWord(before, "down")
    {
      return
    }
    var near = link - 1
    let farthest = max(link - Self.longestObject, floor)
    while near >= farthest {
      if groups(near).contains(verbs) {
        // "the speed limit to 30 mph", "a cap at $5"
        let isName =
          isNoun(near - 1) && text[tokens[near - 1].end - 1] != 0x73
          && !isWord(near - 1, "please") && !isWord(near - 1, "people")
        guard classes(near - 1).isDisjoint(with: [.article, .the, .possessive, .negation]),
          !isSign(near - 2, .prime), !isName || !isWord(near, "limit") && !isWord(near, "cap")
        else { return }
        // "keep the oven to 200 °C", "keep walking to 10 km"
        if isKeep(near),
          reading.unit?.kind == .temperature || bytes(near + 1).suffix(3).elementsEqual("ing".utf8)
        {
          return
        }
        sides.bound = .atMost
        return
      }
      let isObject =
        isNoun(near) && !endsInParticiple(near)
        || !classes(near).isDisjoint(with: [.of, .the, .article, .possessive, .every])
        || isWord(near, "it") || isWord(near, "this") || isWord(near, "them")
      guard isObject, !groups(near).contains(.moving), !classes(near).contains(.change) else {
        return
      }
      near -= 1
    }
  }

  private func isKeep(_ index: Int) -> Bool {
    isWord(index, "keep") || isWord(index, "keeps") || isWord(index, "keeping")
  }

  private func endsInParticiple(_ index: Int) -> Bool {
    endsInED(index) || groups(index).contains(.holding)
  }

  /// "tickets from £15", "rooms from just $89 a night": what is sold costs so much or more.
  func takeFromPrice(_ start: inout Int, before end: Int, _ sides: inout Sides) {
    var from = start - 1
    if isWord(from, "just") || isWord(from, "only") { from -= 1 }
    guard from >= floor, isWord(from, "from"),
      !groups(isSign(from - 1, .colon) ? from - 2 : from - 1)
        .isDisjoint(
          with: isSign(from - 1, .colon) ? [.priced, .asksFrom, .paid] : [.priced, .asksFrom])
        || isSign(from - 1, .colon) && isWord(from - 2, "price") || isPricedLine(from, end),
      classes(end).isDisjoint(with: [.rangeTo, .of, .scale, .change]), !isWord(end, "in"),
      !(max(from - 8, floor)..<from).contains(where: {
        classes($0).contains(.change) || groups($0).contains(.moving)
      }), !(end..<end + 4).contains(where: { classes($0).contains(.rangeTo) && !isNoun($0 + 1) })
    else { return }
    sides.bound = .from
    start = from
  }

  /// "Crown from £700", "Two-bed flats from £950": a line of a price list, a name and what it costs at least.
  private func isPricedLine(_ from: Int, _ end: Int) -> Bool {
    guard tokens[end].kind == .end || isSign(end, .period) && tokens[end + 1].kind == .end else {
      return false
    }
    var first = isSign(from - 1, .colon) ? from - 1 : from
    while first > max(floor, from - Self.longestName),
      isNoun(first - 1) || isSign(first - 1, .hyphen) || classes(first - 1).contains(.number),
      // "Down from £20", "Reduced from £20"
      !endsInED(first - 1), !groups(first - 1).contains(.moving)
    {
      first -= 1
    }
    return first < from && tokens[first - 1].kind == .end && tokens[first].isCapitalized
      && !isWord(from - 1, "down") && !isWord(from - 1, "up")
  }

  private static let longestName = 5
}
