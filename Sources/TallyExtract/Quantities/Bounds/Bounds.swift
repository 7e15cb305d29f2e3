internal import TallyCore

/// What stands around a value and opens or closes its sides.
struct Sides {
  var bound = FoundQuantity.Bound.none
  var isApproximate = false
  /// The bound does not reach its number: "less than" against "at most".
  var isStrict = false
  /// A negation makes the bound: "not more than", "never exceed".
  var isDenied = false
}

extension QuantityReader {
  /// Reads the words before `start` from right to left and moves it to the first of them.
  func sidesBefore(_ start: inout Int, _ reading: Reading) -> Sides {
    var sides = Sides()
    var behindArticle: Int?
    for _ in 0..<4 {
      guard start > floor else { break }
      let token = tokens[start - 1]
      // Nothing bounds what stands behind a comma or another number.
      if token.sign == .comma || token.kind == .number, !knowsLanguage { break }
      // "Salt -> 2 %" is an arrow.
      if token.sign == .greater, !token.isSpaced, isSign(start - 2, .hyphen) { break }
      // "at least: 4 square feet"
      if token.sign == .colon, token.kind == .sign, !token.isSpaced, sides.bound == .none,
        let words = phrase(
          before: start - 1, where: { $0.before == .atLeast || $0.before == .atMost }),
        // "VO2 max: 53" is a label.
        words.start < start - 2
      {
        start -= 1
        continue
      }
      // The ">" of a quoted line, "> Up to 5 kg", bounds nothing.
      if token.kind == .sign, sides.bound == .none || token.sign == .tilde,
        signBound(token.sign, &sides)
      {
        start -= 1
        if start > floor, isSign(start, .less) == false, isSign(start - 1, .tilde) {
          sides.isApproximate = true
        }
        if start > floor, isWord(start - 1, "not"), sides.isStrict {
          // "not <12.5 g/dL"
          sides.bound = sides.bound == .lessThan ? .atLeast : .atMost
          (sides.isStrict, sides.isDenied) = (false, true)
          start -= 1
        }
        continue
      }
      if token.sign == .hyphen, token.kind == .sign, !token.isSpaced, isWord(start - 2, "sub"),
        sides.bound == .none
      {
        (sides.bound, sides.isStrict) = (.lessThan, true)
        start -= 2
        continue
      }
      // "the under-18s"
      if token.sign == .hyphen, token.kind == .sign, !token.isSpaced,
        reading.unit == lexicon.yearOfAge, sides.bound == .none, start - 2 >= floor,
        isWord(start - 2, "under") || isWord(start - 2, "over")
      {
        sides.bound = isWord(start - 2, "under") ? .lessThan : .moreThan
        sides.isStrict = true
        start -= 2
        continue
      }
      // "up to x = 0.8", "above z = 3": the bound stands before the variable.
      if token.sign == .equals, token.kind == .sign, tokens[start - 2].kind == .word,
        tokens[start - 2].end - tokens[start - 2].start == 1, start - 2 > floor,
        boundsVariable(start - 2)
      {
        start -= 2
        continue
      }
      // "approx. $35": the point belongs to the word.
      let isAbbreviated =
        token.sign == .period && token.kind == .sign && !token.isSpaced
        && tokens[start - 2].kind == .word && tokens[start - 2].end - tokens[start - 2].start <= 6
      guard
        let words = phrase(
          before: isAbbreviated ? start - 1 : start,
          where: { $0.before != nil || $0.isLooseBefore || $0.isTight })
      else {
        if marks(start - 1).contains(.article), start - 1 > floor, sides.bound == .none,
          phrase(before: start - 1, where: { $0.before != nil || $0.isLooseBefore }) != nil
        {
          behindArticle = start
          start -= 1
          continue
        }
        if token.classes.contains(.article), sides.bound == .none, !knowsLanguage,
          bindsArticle(start - 1, reading)
        {
          behindArticle = start
          start -= 1
          continue
        }
        // "lasts at least for two months"
        if token.isShortWord("for"), sides.bound == .none, reading.unit?.kind == .duration,
          let outer = phrase(
            before: start - 1, where: { $0.before == .atLeast || $0.before == .atMost })
        {
          sides.bound = outer.phrase.before ?? .none
          start = outer.start
          continue
        }
        // "the", "first", "magnitude"
        if token.isWord(upTo: 5) || token.isShortWord("magnitude") || isOneMore(start - 1)
          || isRecommended(start - 1),
          sides.bound == .none,
          let reach = determiner(start, reading)
        {
          start = reach
          continue
        }
        break
      }
      if words.phrase.isLooseBefore {
        if isWord(words.start, "about"), isTopicAbout(words.start, reading) { break }
        if isWord(words.start, "some"), reading.measure == nil,
          !reading.first.amount.isPlainInteger,
          reading.first.amount.isFraction
        {
          break
        }
        // "vitamin C 18 mg" has no circa.
        if isWord(words.start, "c"), !isAbbreviated || tokens[words.start].isCapitalized { break }
        sides.isApproximate = true
        start = words.start
        continue
      }
      if words.phrase.isTight {
        // "within just 2 days", "starting at only $50"
        guard
          let outer = phrase(
            before: words.start,
            where: { $0.before == .within || $0.before == .from && reading.unit?.isMoney == true })
        else { break }
        sides.bound = outer.phrase.before ?? .none
        start = outer.start
        continue
      }
      if sides.bound == .none, words.phrase.before == FoundQuantity.Bound.none {
        // "can be heated up to 800 °C" is a bound.
        if isLevel(reading), !isWord(words.start - 1, "be") { break }
        // "some went up to 48 hours without sleep"
        sides.bound = .upTo
        start -= 2
        continue
      }
      guard sides.bound == .none, var bound = words.phrase.before,
        holds(words.phrase, from: words.start, reading), !isGoal(bound, words.start, reading)
      else {
        // "lighter than a 15-inch laptop" bounds nothing, and the article is none of its.
        if let behindArticle, behindArticle == start + 1 { start = behindArticle }
        break
      }
      if compares(words.start, reading) || isMultiple(words.start) { break }
      bound = boundOfPace(words.start, reading) ?? bound
      if reading.isRange, classes(words.start - 1).contains(.between) {
        // "between at least 128 and 207": both ends are named.
        start = words.start
        break
      }
      (sides.bound, sides.isStrict) = settled(
        bound, at: words.start, of: reading.unit)
      sides.isDenied = sides.bound != bound || classes(words.start).contains(.negation)
      start = words.start
      if isWord(start - 1, "well") || isWord(start - 1, "just"), start - 1 >= floor { start -= 1 }
    }
    return sides
  }

  /// "increased from €77 million in 2003 up to €130 million": where it came to.
  private func isGoal(_ bound: FoundQuantity.Bound, _ start: Int, _ reading: Reading) -> Bool {
    guard bound == .upTo, found.count > ownStart, let unit = reading.unit,
      found[found.count - 1].quantity.unit == unit.code
    else { return false }
    // Nothing but a year between them, and a change before.
    guard start == floor || start == floor + 2 && isYear(start - 1),
      (max(floor - 9, Tokenizer.margin)..<floor).contains(where: {
        classes($0).contains(.change)
      })
    else { return false }
    let before = found[found.count - 1].range.start
    return before >= 5 && text[before - 5..<before].elementsEqual("from ".utf8)
  }

  /// "Costs add up to $500", "that would add up to 23 GW", "wake up to 150 mails"; but "can add up to 44 miles", "eggs add
  /// up to 6 g of protein", "wakes up to six times".
  private func isSum(before start: Int, _ reading: Reading) -> Bool {
    let verb = start - 1
    guard !groups(verb).isDisjoint(with: [.adding, .takesUp]), reading.rule != .frequency,
      !isWord(reading.end, "times")
    else { return false }
    if groups(verb).contains(.takesUp) { return true }
    let before = verb - 1
    if isWord(before, "can") || isWord(before, "could") || isWord(before, "may")
      || isWord(before, "might") || isWord(before, "also") || isWord(before, "to")
      || tokens[before].kind == .end
    {
      return false
    }
    let isWhole =
      reading.unit?.isMoney == true || reading.unit?.kind == .data
      || reading.unit?.kind == .dataRate
      || reading.unit?.kind == .percentage && reading.upper == ExactDecimal(100)
    // "The tax would add up to 5 % to food prices": to what it is added
    if classes(reading.end).contains(.to) { return false }
    return isWhole || isWord(before, "would") || isWord(before, "should") || isWord(before, "that")
      || isWord(before, "which") || isWord(before, "all") || isWord(before, "together")
  }

  /// "12 percent less than a year before", "$900 more than three years ago": said of the value before it.
  private func compares(_ start: Int, _ reading: Reading) -> Bool {
    start == floor && found.count > ownStart && reading.unit?.kind == .duration
      && found[found.count - 1].kind != .duration
      && (isWord(start, "more") || isWord(start, "less") || isWord(start, "fewer"))
  }

  /// "say much *about* one thing", "what *about* nine months later?": of what is spoken.
  private func isTopicAbout(_ about: Int, _ reading: Reading) -> Bool {
    let before = about - 1
    if isWord(before, "what") || isWord(before, "how") { return true }
    return reading.measure == nil && groups(before).contains(.speaking)
  }

  /// "Twice as much as 5 kg", "three times more than 5 kg", "20 % more than $50": a comparison with what is no bound.
  private func isMultiple(_ start: Int) -> Bool {
    let before = start - 1
    if isWord(before, "times") && start == floor || classes(before).contains(.timesWord)
      || isWord(before, "half")
    {
      return isWord(start, "as") || isWord(start, "more") || isWord(start, "less")
    }
    return start == floor && found.count > ownStart && found[found.count - 1].kind == .percentage
      && isWord(start + 1, "than") && !(notes.lastValue.map { isWord($0.before, "in") } ?? false)
      && (isWord(start, "more") || isWord(start, "less") || isWord(start, "fewer")
        || isWord(start, "higher") || isWord(start, "lower"))
  }

  /// What may rise to a level: a share, a price, a temperature, a rate, a bare number.
  private func isLevel(_ reading: Reading) -> Bool {
    switch reading.unit?.kind {
    case nil, .percentage, .price, .temperature, .frequency: true
    default: reading.unit == lexicon.degree
    }
  }

  /// A bound, or a bound with "about", ends before `index`.
  private func boundsVariable(_ index: Int) -> Bool {
    var end = index
    if isSign(end - 1, .period), isGlued(end - 1) { end -= 1 }
    if let loose = phrase(before: end, where: { $0.isLooseBefore }) { end = loose.start }
    guard end > floor, let bound = phrase(before: end, where: { $0.before != nil }) else {
      return false
    }
    // "beyond x = 2 m" is a place.
    return !isWord(bound.start, "beyond")
  }

  /// "Refunded *as long as* 24 hours' notice is given", "free as long as two people book": if they do.
  private func isProvided(_ start: Int, _ reading: Reading) -> Bool {
    guard isWord(start, "as"), isWord(start + 1, "long") else { return false }
    // "The wait can be as long as 24 hours", "takes as long as", "waits as long as 3 hours are common"
    let before = start - 1
    if classes(before).contains(.copula) || groups(before).contains(.taking)
      || classes(reading.end).contains(.copula)
    {
      return false
    }
    var next = reading.end
    let last = min(next + Self.provisoReach, tokens.count - Tokenizer.margin)
    while next < last, tokens[next].kind == .word || isSign(next, .prime) {
      if classes(next).contains(.copula) || isWord(next, "have") || isWord(next, "has") {
        return true
      }
      next += 1
    }
    // "as long as two people book"
    return reading.measure == nil && nounRange(at: reading.end) != nil
  }
  private static let provisoReach = 6

  private func signBound(_ sign: Sign, _ sides: inout Sides) -> Bool {
    switch sign {
    case .tilde:
      sides.isApproximate = true
      return true
    case .less: (sides.bound, sides.isStrict) = (.lessThan, true)
    case .greater: (sides.bound, sides.isStrict) = (.moreThan, true)
    case .lessOrEqual: sides.bound = .atMost
    case .greaterOrEqual: sides.bound = .atLeast
    default: return false
    }
    return true
  }

  /// "within the first 48 hours", "the first 2 weeks".
  private func determiner(_ start: Int, _ reading: Reading) -> Int? {
    // All of it begins with one of a few words, which most are not.
    guard
      Self.mayDetermine(tokens[start - 1]) || isOneMore(start - 1)
        || isRecommended(start - 1)
    else { return nil }
    // "under the 75 kg limit", "above the 2 % target"
    if isWord(start - 1, "the"), start - 1 > floor, groups(reading.end).contains(.threshold),
      let words = phrase(
        before: start - 1, where: { $0.before == .moreThan || $0.before == .lessThan }),
      // "a row over the 2 % cap", "Under the $250 cap, rents rose"
      !isWord(words.start, "over"), tokens[words.start - 1].kind == .word
    {
      return start - 1
    }
    // "do not exceed *the recommended* 300 mg"
    if isRecommended(start - 1), isWord(start - 2, "the"), start - 2 > floor,
      phrase(before: start - 2, where: { $0.before == .moreThan || $0.before == .atMost }) != nil
    {
      return start - 2
    }
    // "under the age of 5", and where a unit follows: "under the age of six months"
    let age = isWord(start - 1, "of") && isWord(start - 2, "age") ? start - 2 : start
    if isWord(age, "age") || isWord(age, "ages"), isWord(age - 1, "the"), age - 1 > floor,
      isWord(age - 2, "under") || isWord(age - 2, "over") || isWord(age - 2, "above")
        || isWord(age - 2, "below") || isWord(age - 2, "around")
        || isWord(age - 2, "about") || isWord(age - 2, "approximately")
        || isWord(age - 2, "before") || isWord(age - 2, "after") || isWord(age - 2, "by")
        || isWord(age - 2, "least") && isWord(age - 3, "at")
    {
      return age - 1
    }
    // "at least magnitude 7.5"
    if reading.measure == nil, isWord(start - 1, "magnitude"), start - 1 > floor,
      phrase(before: start - 1, where: { $0.before != nil }) != nil
    {
      return start - 1
    }
    var index = start
    if isWord(index - 1, "first") || isWord(index - 1, "next") || isWord(index - 1, "last") {
      index -= 1
    }
    let isMore = isOneMore(index - 1)
    if isMore { index -= 1 }
    let isOrdered = index < start
    if isWord(index - 1, "the") || isWord(index - 1, "a") || isWord(index - 1, "an") { index -= 1 }
    // "within the 8.5 mm beach", "within the seven-year epoch" are places.
    if !isOrdered, isWord(index, "the"), reading.unit != nil {
      let hyphen = reading.first.amount.end
      if reading.unit?.kind != .duration || isSign(hyphen, .hyphen) && isGlued(hyphen) {
        return nil
      }
    }
    // "at least the first 24 hours", "more than another six months"; "over the next month" is no bound.
    let bindsMore =
      (isOrdered || isMore) && (isWord(index - 1, "least") || isWord(index - 1, "than"))
    guard index < start, index > floor,
      phrase(
        before: index,
        where: {
          $0.before == .within || $0.before == .upTo || bindsMore && $0.before != nil
            || isMore && $0.isLooseBefore
        }) != nil
    else { return nil }
    return index
  }

  private static func mayDetermine(_ word: Token) -> Bool {
    word.isShortWord("the") || word.isShortWord("a") || word.isShortWord("an")
      || word.isShortWord("of") || word.isShortWord("first") || word.isShortWord("next")
      || word.isShortWord("last") || word.isShortWord("magnitude")
  }

  /// "More than *a* 20 % increase", "nearly *a* 3-hour drive". "Over a 30-year period" is a stretch of time, "under a
  /// 10-metre roof" a place, and a book is "about a 12-year-old".
  func bindsArticle(_ article: Int, _ reading: Reading) -> Bool {
    guard !reading.first.amount.isArticle, article > floor,
      let words = phrase(before: article, where: { $0.before != nil || $0.isLooseBefore })
    else { return false }
    if words.phrase.isLooseBefore {
      return isWord(words.start, "nearly") || isWord(words.start, "almost")
        || isWord(words.start, "roughly") || isWord(words.start, "approximately")
        || isWord(words.start, "about") && classes(words.start - 1).contains(.copula)
          && (reading.unit?.kind == .duration || reading.unit?.kind == .length)
          && !classes(reading.end).contains(.old) && !classes(reading.end + 1).contains(.old)
    }
    if isWord(article - 1, "than") || isWord(article - 1, "least") || isWord(article - 1, "most") {
      return true
    }
    // "over a 30 or 60 minute period"
    return isWord(article - 1, "over") && reading.unit == nil
      && !(classes(reading.end).contains(.or) && tokens[reading.end + 1].kind == .number)
  }

  /// Asked of each word before a number, of which most differ in length.
  @inline(__always) private func isRecommended(_ index: Int) -> Bool {
    tokens[index].end - tokens[index].start == 11 && isWord(index, "recommended")
  }

  /// "within *another* two weeks"
  private func isOneMore(_ index: Int) -> Bool {
    isWord(index, "another") || isWord(index, "additional") || isWord(index, "further")
  }

  private func holds(_ phrase: QuantityLexicon.Phrase, from start: Int, _ reading: Reading) -> Bool
  {
    let kind = reading.unit?.kind
    if knowsLanguage, !holdsElsewhere(phrase, from: start, reading) { return false }
    // "starting at 2.5 mg daily": the first dose, and not the least.
    if phrase.before == .from, isWord(start, "starting") || isWord(start, "start"),
      kind == .mass || kind == .dose,
      reading.unit?.code.hasSuffix("/d") == true || classes(reading.end).contains(.timesWord)
    {
      return false
    }
    if isWord(start, "before") || isWord(start, "after") {
      // "born before 28 weeks of pregnancy"
      return isWord(reading.start, "age")
        // "before 6 months of age"; what comes "after 55 years of age" may come with them.
        || isWord(start, "before") && isWord(reading.end, "of") && isWord(reading.end + 1, "age")
        || isWord(reading.end, "of") && kind == .duration
          && (isWord(reading.end + 1, "pregnancy") || isWord(reading.end + 1, "gestation"))
    }
    if phrase.isDeadline {
      if isWord(reading.start, "age") { return true }
      // "doses separated by six weeks", "spaced out by four"
      let apart = isWord(start - 1, "out") ? start - 2 : start - 1
      if isWord(apart, "separated") || isWord(apart, "spaced") { return false }
      guard kind == .duration, !isDifference(start - 1, reading) else { return false }
      // "evaluated by 24 hour analysis", "by 2 hour glucose test": by what means
      if reading.first.amount.value > ExactDecimal(1), isNoun(reading.end),
        tokens[reading.end].isSpaced, text[tokens[reading.end - 1].end - 1] != UInt8(ascii: "s")
      {
        return false
      }
      // "runs over one hour by one minute"
      if start == floor, found.count > ownStart, found[found.count - 1].kind == .duration {
        return false
      }
      for near in max(start - 12, floor)..<start
      where classes(near).contains(.change) || isShift(near, before: start) || isMissed(near) {
        return false
      }
      return !isPast(start - 1)
    }
    // "It hit a maximum of 89 degrees": that much it was.
    if isWord(reading.start - 1, "of"), groups(start - 1).contains(.reached), isExtreme(start) {
      return false
    }
    // "north of $12 million" is more, "north of 40 degrees" a place.
    if isWord(start, "north") || isWord(start, "south") { return reading.unit?.isMoney == true }
    if isWord(start, "past") { return passes(start, reading) }
    // "must not be exceeded 2"
    if isWord(start, "exceeded"), isWord(start - 1, "be") { return false }
    switch phrase.before {
    // "a 4-under 68"
    case .moreThan, .lessThan:
      if isSign(start - 1, .hyphen), isGlued(start - 1), isGlued(start), startsNumber(start - 2) {
        return false
      }
      return holdsStrictly(phrase, from: start, reading)
    case .upTo:
      return !isReached(from: start, reading) && !isSum(before: start, reading)
        && !isBroughtUp(before: start) && !isProvided(start, reading)
    case .within: return (kind != nil || reading.isRange) && !isEatingWindow(start, reading)
    // "starts at 9", "start at 50 mg" are no least values.
    case .from: return kind == .price || knowsLanguage || isWord(start, "starting")
    default: return !isReachedThen(start, reading)
    }
  }
}
