internal import TallyCore

/// Whether a word that may bound a value does so where it stands: "over 6 weeks" is mostly a period, "lasts over 6 weeks" more.
extension QuantityReader {
  /// "*Eating* within an 8-hour window": so long it is; but "returns must be made within a 14-day window".
  func isEatingWindow(_ start: Int, _ reading: Reading) -> Bool {
    isWord(reading.end, "window")
      && (max(start - Self.mealReach, floor)..<start).contains {
        isWord($0, "eat") || isWord($0, "eating") || isWord($0, "eats") || isWord($0, "meals")
          || isWord($0, "food") || isWord($0, "calories")
      }
  }

  private static let mealReach = 8

  /// Whether "over", "under" and their like bound what follows.
  func holdsStrictly(
    _ phrase: QuantityLexicon.Phrase, from start: Int, _ reading: Reading
  ) -> Bool {
    let kind = reading.unit?.kind
    switch phrase.before {
    // "gains 2,000 feet over 4 miles", "41 mpg over 600 miles": the way on which it does
    case .moreThan
    where isWord(start, "over") && kind == .length && found.count > ownStart
      && Self.onAWay.contains(found[found.count - 1].kind) && !classes(reading.end).contains(.of)
      && found[found.count - 1].range.end == tokens[start - 1].end:
      return false
    // "ran 3 min 33 sec over 1500 m": one number is the time, the other the way.
    case .moreThan
    where isWord(start, "over") && kind == .length && found.last?.kind == .duration
      && start == floor && found.count > ownStart && isCompoundTime(found[found.count - 1]):
      return false
    // "took over 20 companies", "handed over 30 documents": the verb's own
    case .moreThan where isWord(start, "over") && isPhrasal(start - 1, reading): return false
    // "120 over 80" of blood
    case .moreThan where isWord(start, "over") && tokens[start - 1].kind == .number: return false
    // "over 10–80° 2θ": all of the range
    // "over 20–25 years old" is older than that.
    case .moreThan
    where isWord(start, "over") && (reading.isRange || isCourse(from: start, reading)):
      return reading.unit?.kind == .duration && classes(reading.end).contains(.old)
    case .moreThan where isWord(start, "over"):
      // "over 6 weeks" is mostly a period; "lasts over 6 weeks" is a bound.
      return kind != .duration || bindsOver(start, reading) || isOff(reading.end)
        || classes(reading.end).contains(.old) || isOfAge(reading.end)
    case .lessThan where isWord(start, "under"):
      return !isCondition(from: start, reading) && !isDepth(from: start, reading)
    default: return comparesOwnKind(start, reading)
    }
  }

  /// "*Handed over* 30 documents", "*took over* 20 companies"; but "it took over 20 workers", "took over 20 minutes".
  @inline(never) private func isPhrasal(_ verb: Int, _ reading: Reading) -> Bool {
    guard tokens[verb].kind == .word, reading.measure == nil || reading.unit?.kind == .percentage
    else { return false }
    if isWord(verb, "handed") || isWord(verb, "handing") { return true }
    // "on the one hand over 500 people came", "by hand over 300 bags", "with a show of hands over 60 percent"
    if isWord(verb, "hand") || isWord(verb, "hands") {
      return classes(verb - 1).contains(.to) || groups(verb - 1).contains(.will)
        || isAuxiliary(verb - 1) || Self.giving.contains { isWord(verb - 1, $0) }
    }
    guard
      isWord(verb, "take") || isWord(verb, "takes") || isWord(verb, "took") || isWord(verb, "taken")
        || isWord(verb, "taking"),
      !isWord(verb - 1, "it")
    else { return false }
    // "took over 40 percent of the shares"; but "rent takes over 40 percent of my pay"
    if reading.unit?.kind == .percentage {
      return classes(reading.end).contains(.of)
        && (reading.upper == ExactDecimal(100)
          || (reading.end + 1...reading.end + 2).contains { place in
            Self.owned.contains { isWord(place, $0) }
          })
    }
    // "The war took over 20 towns to end."
    return Self.takenOver.contains { isWord(reading.end, $0) }
      && !classes(reading.end + 1).contains(.to)
  }
  private static let giving: [StaticString] = ["he", "i", "it", "she", "they", "we", "who", "you"]
  private static let owned: [StaticString] = [
    "bank", "business", "company", "firm", "shares", "stake", "stock",
  ]
  private static let takenOver: [StaticString] = [
    "banks", "branches", "businesses", "companies", "factories", "farms", "firms", "hotels",
    "plants", "rivals", "schools", "seats", "shops", "sites", "stores", "towns", "villages",
  ]

  /// "Cheaper than £50", "faster than 60 mph"; "cheaper than a 6-month contract", "acts faster than 10 mg" and "cheaper than
  /// a two-bed flat" only name the other thing.
  private func comparesOwnKind(_ start: Int, _ reading: Reading) -> Bool {
    let end = reading.first.amount.end
    let isWithinWord = isSign(end, .hyphen) && isGlued(end) && isGlued(end + 1)
    let kinds: Set<QuantityKind>
    if isWord(start, "cheaper") {
      kinds = [.price]
    } else if isWord(start, "lighter") || isWord(start, "heavier") {
      kinds = [.mass, .density, .force]
    } else if isWord(start, "faster") || isWord(start, "slower") {
      // "faster than a 10-year-old drive"
      if isWithinWord { return false }
      kinds = [.speed, .dataRate, .frequency, .duration, .flow, .percentage, .power, .other]
    } else if isWord(start, "hotter") || isWord(start, "warmer") || isWord(start, "colder")
      || isWord(start, "cooler")
    {
      kinds = [.temperature, .angle, .percentage]
    } else {
      return true
    }
    return reading.unit.map { kinds.contains($0.kind) } ?? !isWithinWord
  }

  /// "Runs it *faster than* 10 seconds": in less.
  func boundOfPace(_ start: Int, _ reading: Reading) -> FoundQuantity.Bound? {
    guard reading.unit?.kind == .duration else { return nil }
    return isWord(start, "faster") ? .lessThan : isWord(start, "slower") ? .moreThan : nil
  }

  /// "3 min 33 sec"
  private func isCompoundTime(_ quantity: FoundQuantity) -> Bool {
    quantity.rule == Reading.Rule.compound.rawValue
  }

  /// "Plant it *under 2 inches of soil*", "buried under 3 feet of snow": where it is; "got under 2 inches of snow" is a bound.
  private func isDepth(from start: Int, _ reading: Reading) -> Bool {
    reading.unit?.kind == .length && classes(reading.end).contains(.of)
      && groups(reading.end + 1).contains(.cover)
      && groups(isWord(start - 1, "it") ? start - 2 : start - 1).contains(.lying)
  }

  /// "*Top it* up to 1.5 bar", "turn it up to 21 °C": where it is to come to.
  func isBroughtUp(before up: Int) -> Bool {
    (isWord(up - 1, "it") || isWord(up - 1, "them"))
      && ["top", "turn", "bring", "crank", "pump"].contains { isWord(up - 2, $0) }
      // "signed up to the 25 x 25 plan"
      || classes(up + 2).contains(.the)
        && ["signed", "sign", "signs", "signing", "lived", "live", "lives"].contains {
          isWord(up - 1, $0)
        }
  }

  /// "A dose of 4 g *must not be exceeded*", "should never ordinarily be exceeded"
  func isNotToBeExceeded(_ end: Int) -> Bool {
    guard isWord(end + 1, "not") || isWord(end + 1, "never"),
      isAuxiliary(end) || classes(end).contains(.obligation)
    else { return false }
    let be = isWord(end + 2, "be") ? end + 2 : end + 3
    return isWord(be, "be") && isWord(be + 1, "exceeded")
  }

  /// What changes or is kept up along a way; "in 24 hours over 10 inches fell" is a bound.
  private static let onAWay: Set<QuantityKind> = [.length, .speed, .percentage, .other, .energy]

  /// "Bend it past 90 degrees", "grew past 30 %"; but "our past 30 %", "half past 10 percent", "past 40 degrees north" and
  /// "past 30 % of the shops" are behind somebody.
  func passes(_ past: Int, _ reading: Reading) -> Bool {
    let before = past - 1
    switch reading.unit?.kind {
    case .temperature: break
    case .angle: if isDirection(reading.end) { return false }
    case .percentage: if classes(reading.end).contains(.of) { return false }
    default: return false
    }
    return tokens[before].kind == .word
      && classes(before).isDisjoint(with: [.the, .article, .possessive, .fraction])
      && !isWord(before, "this") && !isWord(before, "these") && !isWord(before, "those")
  }

  private func isDirection(_ index: Int) -> Bool {
    isWord(index, "north") || isWord(index, "south") || isWord(index, "east")
      || isWord(index, "west")
  }

  /// "Melatonin *advanced* sleep by 27 minutes"; "in advanced cancer", "shift workers recover by day 3" say how something is.
  func isShift(_ near: Int, before start: Int) -> Bool {
    // "Projects that miss the goal must be fixed by 12 months": said of another verb.
    guard groups(near).contains(.shifting),
      !(near + 1..<start).contains(where: {
        isSign($0, .comma) || groups($0).contains(.will) || classes($0).contains(.obligation)
      })
    else { return false }
    let (before, next) = (tokens[near - 1], near + 1)
    if before.kind == .end {
      return isWord(next, "by") || !classes(next).isDisjoint(with: [.article, .the, .possessive])
    }
    return classes(near - 1).isDisjoint(with: [.article, .the, .of, .possessive])
      && !isWord(near - 1, "in") && !isWord(near - 1, "with") && !isWord(near - 1, "for")
  }

  /// "late by 10 minutes", "older by 3 years": by how much, not until when.
  func isDifference(_ index: Int, _ reading: Reading) -> Bool {
    tokens[index].kind == .word
      && (groups(index).contains(.difference)
        || (isWord(index, "best") || isWord(index, "fastest") || isWord(index, "quickest"))
          && reading.unit?.kind == .duration)
  }

  /// "*miss* a payment by one day", "*overran* by ten minutes"
  func isMissed(_ index: Int) -> Bool {
    !(index..<min(index + Self.missReach, tokens.count)).contains {
      classes($0).contains(.obligation) || classes($0).contains(.and) || isSign($0, .comma)
    } && isMissing(index)
  }
  private static let missReach = 8

  private func isMissing(_ index: Int) -> Bool {
    isWord(index, "miss") || isWord(index, "missed") || isWord(index, "misses")
      || isWord(index, "overrun") || isWord(index, "overran") || isWord(index, "overruns")
  }

  /// "over 12 hours late"; in "over 3 days early in May" it is a time of the month.
  private func isOff(_ index: Int) -> Bool {
    groups(index).contains(.difference) && !isWord(index + 1, "in") && !isWord(index + 1, "this")
      && !isWord(index + 1, "last") && !isWord(index + 1, "on")
  }

  /// "Over seven years *of age*"
  private func isOfAge(_ index: Int) -> Bool {
    classes(index).contains(.of) && isWord(index + 1, "age")
  }

  private func bindsOver(_ start: Int, _ reading: Reading) -> Bool {
    let (before, end) = (start - 1, reading.end)
    // "Over ten years, the level fell" is a stretch of time.
    if tokens[before].kind == .end { return goesOnBeing(reading.end) }
    if tokens[before].kind == .sign { return isSign(before, .openParenthesis) }
    // "shorter by over an hour", "Age over 6 years"
    if isWord(before, "by") || classes(before).contains(.ageContext) { return true }
    // "has over 25 years of experience", "with over ten years in the trade"
    if isWord(before, "has") || isWord(before, "have") || isWord(before, "with") {
      return classes(end).contains(.of) && !isOfAge(end) || isSign(end, .prime)
        || isWord(end, "in")
    }
    // "any request over one second"
    if isWord(before - 1, "any") || isWord(before - 1, "every") || isWord(before - 1, "each") {
      return isNoun(before)
    }
    guard classes(before).contains(.overCue) else { return false }
    // "has not rained in over 400 years", "the worst in over 20 years"; but "phased in over seven years"
    return !isWord(before, "in") || !reading.isVague && isRecord(before: before)
  }

  /// Behind "over N years" that opens its sentence: "ago", "of data", "have passed". In "over ten years, the level fell" it
  /// is a stretch of time.
  private func goesOnBeing(_ end: Int) -> Bool {
    if isSign(end, .comma) { return false }
    return tokens[end].kind != .word
      || !classes(end).isDisjoint(with: [.of, .copula, .verb, .old])
      || groups(end).contains(.behindPeriod)
  }

  /// "not … in over", "the first, the worst … in over": how long it is since.
  private func isRecord(before end: Int) -> Bool {
    (max(end - 8, Tokenizer.margin)..<end).contains {
      classes($0).contains(.negation) || isWord($0, "t") || isWord($0, "first")
        || isWord($0, "worst")
        || bytes($0).count > 5 && bytes($0).suffix(3).elementsEqual("est".utf8)
    }
  }

  func isPast(_ index: Int) -> Bool { isWord(index, "followed") || isWord(index, "used") }
}
