internal import TallyCore

/// Where and of which year a number is: what its own clause names, not what stands beside another number.
///
///     sold 5 cars in 2016 and 7 in 2018     each has its own
///     In 2016, sales were 5 and costs 4     in front of all numbers: of both
///     founded in 1996, has sales of $45m    of the founding
extension ScopeRules {
  // MARK: Place

  /// "in the US": a capital after "in". Months and years are no places.
  func place() -> String? {
    guard site.reading.mayHave("in") || site.reading.mayHave("across") else { return nil }
    for phrase in phrases where phrase.preposition >= 0 {
      guard site.isWord(tokens[phrase.preposition], "in", "across"),
        tokens[phrase.head].isCapitalized, tokens[phrase.head].part == .noun,
        tokens[phrase.head].sense.isDisjoint(with: [.attribute, .person, .medicine, .period]),
        // "in Q4"
        !site.text[tokens[phrase.head].start..<tokens[phrase.head].end].contains(
          where: \.isASCIIDigit),
        !Self.months.contains(String(decoding: words.bytes(tokens[phrase.head]), as: UTF8.self)),
        isSaidHere(from: phrase.preposition, to: phrase.head)
      else { continue }
      // "in the ATP Finals, French duo …": what a comma adds is another name.
      let hasComma = tokens[phrase.head...phrase.lastHead].contains { $0.part == .comma }
      let text = words.text(
        tokens, from: phrase.first, to: hasComma ? phrase.head : phrase.lastHead)
      if text != subject { return text }
    }
    return nil
  }

  private static let months: Set<String> = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december", "monday", "tuesday", "wednesday", "thursday", "friday",
    "saturday", "sunday",
  ]

  // MARK: Year

  /// "In 2016, …", "in March 2016": the year that a figure is of; "since 2016" names a beginning.
  func year() -> String? {
    yearToken(isBeginning: false).map { site.text.string($0.range) }
  }

  /// "risen 5% since 2016": two rises of different years are no conflict.
  func beginning() -> String? {
    yearToken(isBeginning: true).map { "since " + site.text.string($0.range) }
  }

  private func yearToken(isBeginning: Bool) -> PhraseToken? {
    guard site.reading.mayNameYear else { return nil }
    for index in tokens.indices.dropFirst() {
      let token = tokens[index]
      guard token.startsWithDigit, token.end - token.start == 4,
        site.text[token.start] == 0x31 || site.text[token.start] == 0x32,
        site.text[token.start..<token.end].allSatisfy(\.isASCIIDigit)
      else { continue }
      var opening = index - 1
      let before = tokens[opening]
      if opening > 0, before.part == .adjective || before.part == .noun && before.isCapitalized {
        opening -= 1
      }
      let preposition = tokens[opening]
      let opens =
        isBeginning
        ? site.isWord(preposition, "since")
        : site.isWord(preposition, "in", "during")
          // "Of 2000 adults polled"
          || site.isWord(preposition, "of") && tokens[safe: index + 1]?.has(.plural) != true
      if opens, isSaidHere(from: opening, to: index) { return token }
    }
    return nil
  }

  // MARK: Reach

  /// Whether "in 2016" or "in Texas", between two tokens, is said of the quantity.
  private func isSaidHere(from first: Int, to last: Int) -> Bool {
    if first > site.token { return isReached(ahead: first) }
    // "in 12 California counties"
    return last > site.token || isReached(behind: first, last)
  }

  /// Behind the number, with nothing between that starts anew: neither another verb nor "from" nor, but in a
  /// list, another number.
  private func isReached(ahead first: Int) -> Bool {
    // "lost 3%, and in Texas it lost 4%": of what follows.
    if tokens[first - 1].part == .conjunction { return false }
    var index = site.token + 1
    while index < first {
      let token = tokens[index]
      switch token.part {
      case .semicolon, .stop, .relative, .subordinator, .colon, .dash: return false
      case .quantity:
        let before = tokens[index - 1].part
        guard before == .conjunction || before == .comma,
          !tokens[site.token..<index].contains(where: { isOtherTime($0) || site.isWord($0, "in") })
        else { return false }
      case .verb, .auxiliary, .modal, .participle:
        guard let group = site.group, group.first <= index, index <= group.main + 1 else {
          return false
        }
      case .preposition: if isComparing(token) { return false }
      default: if isComparing(token) { return false }
      }
      index += 1
    }
    return true
  }

  /// In front of the number and of all numbers of its clause, and not said of another verb.
  private func isReached(behind first: Int, _ last: Int) -> Bool {
    let reading = site.reading
    let (own, place) = (site.owner, reading.tokens[last].clause)
    guard place == own || isAround(place, own) || reading.clauses[place].kind == .main else {
      return false
    }
    // "in Scotland (£10,000) and Wales (£5,000)": each has its own.
    if tokens[safe: last + 1]?.part == .open, let own = tokens[safe: last + 2], own.quantity >= 0,
      last + 2 < site.token, tokens[site.token - 1].part == .open,
      // "In Kenya (50 million) the rate rose (5 percent)"
      let close = tokens[(last + 2)..<site.token].firstIndex(where: { $0.part == .close }),
      tokens[close + 1].part == .conjunction || tokens[close + 1].part == .comma
    {
      return false
    }
    // "In 2016 it rose to 5 from 4"
    if isComparing(tokens[site.token - 1]) { return false }
    for index in last..<site.token {
      switch tokens[index].part {
      case .semicolon, .stop: return false
      case .subordinator where tokens[index].has(.contrast): return false
      default: if isOtherTime(tokens[index]) { return false }
      }
    }
    var index = first - 1
    while index >= 0 {
      let token = tokens[index]
      switch token.part {
      case .semicolon, .stop, .colon, .dash: return true
      case .comma where reading.tokens[index].clause != place || index < first - 1: return true
      case .quantity: return false
      // "Installed capacity in Texas"
      case .participle where tokens[index + 1].part == .noun: break
      case .verb, .participle, .auxiliary:
        guard let group = site.group else { return false }
        return group.first <= index && index <= group.main
      default:
        // "Since its launch in 2016", "more than in 2016"
        if token.has(.anchor) || isComparing(token) { return false }
      }
      index -= 1
    }
    return true
  }

  private func isAround(_ clause: Int, _ inner: Int) -> Bool {
    var place = inner
    for _ in 0..<8 where place >= 0 {
      if place == clause { return true }
      place = site.reading.clauses[place].parent
    }
    return false
  }

  private func isComparing(_ token: PhraseToken) -> Bool {
    site.isWord(token, "from", "than", "against", "versus", "compared")
  }

  private func isOtherTime(_ token: PhraseToken) -> Bool {
    site.isWord(token, "now", "today", "currently", "last", "this")
  }
}
