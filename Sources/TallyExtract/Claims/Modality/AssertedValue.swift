internal import TallyCore

/// What is stated of a value: a point, a range, a mean, the end of a range.
extension ModalityRules {
  func asserts(_ modality: Claim.Modality) -> Claim.Asserts {
    if isMean, !site.isOpen, !isRiseOfMean { return .mean }
    switch site.found.bound {
    case .upTo where modality == .possible: return .extremeHigh
    // "no more than 4,000 mg (4 g)": what is said again has its bound.
    case .none where site.found.restatesPrevious && site.isOpen: return site.found.asserts
    case .none, .from: return modality == .recommended ? .instruction : site.found.asserts
    default: return site.found.asserts
    }
  }

  /// "an average of 25 pupils", "38 on average": the word speaks of the numbers behind it up to a comma, else
  /// of the last one before it. "Industrial Average" is a name.
  private var isMean: Bool {
    let tokens = site.reading.tokens
    guard site.clauseHas(sense: .mean) || isLabelledMean, !isSpread else { return false }
    // "the average cost of a *30-minute* session", "for a *2,000 square foot* house"
    if isOfThing, site.token(site.token - 1)?.has(.mean) != true,
      !site.isWord(site.token(site.token - 1), "of")
    {
      return false
    }
    // "0.4 micron mean diameter"; "seven-year mean temperatures" are no years on the average.
    if site.kind != .duration, tokens[safe: site.token + 1]?.has(.mean) == true {
      return true
    }
    // "The average loss of 15 % was seen over 68 weeks": the weeks are no mean.
    let isSpan =
      site.kind == .duration && site.follows(oneOf: "in", "over", "within", "during", "after")
    var bound = -1
    var index = site.token - 1
    while index >= 0, site.token - index < Self.meanReach {
      let token = tokens[index]
      // "$1,250 *on average* for a two-bedroom apartment": of the number before it.
      if token.has(.mean), index > 1, tokens[index - 2].quantity >= 0,
        site.isWord(tokens[index - 1], "on")
      {
        return false
      }
      if token.has(.mean), !(token.isCapitalized && index > 0) || namesMean(index),
        !isOfConditions(index)
      {
        return !signifies(index)
      }
      // "the mean price, *nationally*, being $290"
      if token.part == .comma, index > 2, tokens[index - 1].part == .adverb,
        tokens[index - 2].part == .comma
      {
        index -= 3
        continue
      }
      if token.part == .semicolon || token.part == .comma && bound >= 0 { break }
      if token.part == .comma { bound = index }
      if token.quantity >= 0, bound >= 0 || isSpan || isMeanItself(index) { break }
      index -= 1
    }
    index = site.token + 1
    while index < tokens.count, index - site.token < Self.meanReach, tokens[index].quantity < 0 {
      let token = tokens[index]
      if token.part == .semicolon { return false }
      // "2.5 times the national average" is measured by it.
      if token.has(.mean), !token.isCapitalized,
        index == site.token + 1 || site.isWord(site.token(index - 1), "on", "an")
          || tokens[index - 1].part == .open || tokens[index - 1].part == .comma
      {
        // "£2,500 on average, or £1,800 for a basic one": it ends there.
        if tokens[safe: index + 1]?.part == .comma,
          site.isWord(site.token(index - 1), "on"), tokens[safe: index - 2]?.part != .comma
        {
          return true
        }
        // "400 units, on average 33 a month": of the number behind it.
        return !tokens[index...].prefix(Self.meanReach).contains { $0.quantity >= 0 }
      }
      index += 1
    }
    return false
  }

  /// "*An average draw of 1,800 watts* running for 45 minutes": behind another verb or preposition is no mean; "an average
  /// of 25 pupils and 3 teachers" goes on with one.
  private func isMeanItself(_ value: Int) -> Bool {
    let tokens = site.reading.tokens
    return site.isWord(site.token(value - 1), "of")
      && tokens[max(0, value - 4)..<max(0, value - 1)].contains { $0.has(.mean) }
      && tokens[value..<site.token].contains {
        $0.part == .verb || $0.part == .gerund
          || $0.part == .preposition && !site.isWord($0, "of", "to")
      }
  }

  /// "The cuts *mean* 300 jobs will go", "this would *mean* a delay": the verb, which says nothing of an average.
  private func signifies(_ index: Int) -> Bool {
    guard site.isWord(site.token(index), "mean"), let before = site.token(index - 1),
      let next = site.token(index + 1)
    else { return false }
    switch before.part {
    case .noun where before.has(.plural) || !before.has(.attribute): break
    case .modal, .pronoun, .infinitive, .adverb, .auxiliary: break
    default: return false
    }
    switch next.part {
    // "Men mean 5.2 years, women 4.8"
    case .quantity where site.token(index + 2)?.part != .noun: return false
    case .quantity, .determiner, .pronoun, .adverb, .subordinator, .preposition: break
    default: return false
    }
    return !site.isWord(next, "of", "in", "for", "at")
  }

  /// "Under *average conditions*": they are no mean.
  private func isOfConditions(_ index: Int) -> Bool {
    site.isWord(site.token(index + 1), "conditions", "circumstances")
  }

  /// "*National average:* $313", "*Average cost of a permit*: $70": said by the label before the clause.
  private var isLabelledMean: Bool {
    let tokens = site.reading.tokens
    let colon = site.clause.first
    guard colon > 0, tokens[colon].part == .colon else { return false }
    let label = site.reading.clause(of: colon - 1)
    return !label.hasFiniteVerb
      && tokens[label.first..<colon].indices.contains {
        // "Average family: 4 people"
        tokens[$0].has(.mean) && !tokens[$0 + 1].has(.person)
          && !site.isWord(tokens[$0 + 1], "family", "household", "home")
      }
  }

  /// "National *Average Cost*", "National *Average:*"; but "the Industrial *Average*".
  private func namesMean(_ index: Int) -> Bool {
    guard let next = site.token(index + 1) else { return false }
    return next.has(.payment)
      || next.part == .colon
        && (site.token(index - 1)?.isCapitalized != true
          || site.isWord(site.token(index - 1), "national", "state", "overall"))
  }

  /// "The median price rose 8 %": by so much it rose, and not on the average; but "rose by an average of 8 %".
  private var isRiseOfMean: Bool {
    guard role == .increase || role == .reduction, site.verb >= 0, site.verb < site.token,
      site.verbSense.has([.increase, .reduce, .fade])
    else { return false }
    let tokens = site.reading.tokens
    guard !tokens[site.verb...].contains(where: { $0.has(.mean) }),
      let mean = tokens[..<site.verb].lastIndex(where: { $0.has(.mean) })
    else { return false }
    // "On average it fell by 8", "the average patient lost 6 kg": of each of them.
    return !site.isWord(site.token(mean - 1), "on") && tokens[safe: mean + 1]?.has(.person) != true
  }

  /// Says which thing is meant, between its article and its noun.
  private var isOfThing: Bool {
    guard site.kind != .price, site.kind != .percentage, site.next?.part == .noun else {
      return false
    }
    let before = site.token(site.token - 1)
    if site.kind == .count { return before?.has(.definite) == true }
    // "The average commute is a 45-minute drive."
    let isSaid = site.verb >= 0 && site.verb == site.token - 2
    return before?.part == .determiner && !(isSaid && site.verbSense.has([.be, .take]))
  }

  /// "(range 41–79)", "95 % CI": how far the values lie apart, and how sure the mean is.
  private var isSpread: Bool {
    if site.isWord(site.next, "ci", "confidence", "credible") { return true }
    let before = site.token(site.token - 2)?.part
    return site.isWord(site.token(site.token - 1), "range", "iqr", "ci")
      && (before == .open || before == .comma || before == .quantity)
  }

  private static let meanReach = 16
}

extension FoundQuantity {
  /// What a number and the words that bound it say by themselves. Not called, as that would copy the whole.
  @inline(__always) var asserts: Claim.Asserts {
    switch bound {
    case .asEarlyAs: return .extremeLow
    case .asLateAs: return .extremeHigh
    case .within, .by, .upTo, .atMost, .lessThan, .noLongerThan: return .upperBound
    case .atLeast, .moreThan, .orMore: return .lowerBound
    case .none, .from: break
    }
    switch (quantity.lower, quantity.upper) {
    case (nil, nil): return .point
    case (nil, _): return .upperBound
    case (_, nil): return .lowerBound
    case (let lower?, let upper?): return lower == upper ? .point : .range
    }
  }
}
