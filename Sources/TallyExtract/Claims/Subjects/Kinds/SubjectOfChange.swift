internal import TallyCore

/// What is brought from one value to another, whoever does it.
extension SubjectFinder {
  /// "a reduction in *battery pack* costs from $140", "the city wants to raise the price of *parking* to $4": a property that
  /// is moved to a value is of what it is a property of, and not of who moves it.
  func moved() -> String? {
    guard site.found.kind != .duration, site.found.kind != .count, !site.isWord(site.next, "of"),
      // The word stands in the span of "from 20 % to 24 %".
      site.isWord(site.token(site.token - 1), "to", "from") || site.isWord(site.firstWord, "from"),
      let place = phrases.lastIndex(where: { $0.lastHead < site.token && isProperty($0) }),
      isMoved(phrases[place]), isBeside(phrases[place])
    else { return nil }
    return holder(of: place)
  }

  private func isProperty(_ phrase: NounPhrase) -> Bool {
    tokens[phrase.head].has(.attribute) && !tokens[phrase.head].has([.generic, .person])
      && !site.isWord(tokens[phrase.head], "proportion", "share", "percentage", "number")
  }

  /// "reduce the price", "a rise in prices": by a verb that nobody but who wants it so is the subject of.
  private func isMoved(_ phrase: NounPhrase) -> Bool {
    if phrase.preposition >= 0 {
      return site.isWord(tokens[phrase.preposition], "in") && phrase.host >= 0
        && tokens[phrases[phrase.host].head].has([.rising, .falling])
    }
    guard let group = site.group, group.main < phrase.first,
      tokens[group.main].has([.reduce, .increase]),
      site.subject.map({ isActor($0) || !isOwnVerb(group, of: $0) && !isKnownThing($0) }) ?? true
    else { return false }
    return !tokens[group.main..<phrase.first].contains { $0.part == .comma || $0.quantity >= 0 }
  }

  /// "wants to help makers increase it": not what the subject does itself.
  private func isOwnVerb(_ group: Clause.VerbGroup, of subject: NounPhrase) -> Bool {
    group.isFinite
      && !site.reading.verbs(of: site.clause).contains {
        $0.first > subject.lastHead && $0.main < group.first
      }
  }

  /// "The firm", "the town": who does so, and not what.
  func isActor(_ phrase: NounPhrase) -> Bool {
    isPerson(phrase) || tokens[phrase.head].has([.agent, .person])
      || Self.bodies.contains(tokens[phrase.head], of: site.text)
  }

  /// Bodies and trades that decide and act.
  private static let bodies: WordSet = [
    "agency", "authority", "bank", "board", "city", "commission", "companies", "company",
    "contractor", "council", "county", "crew", "crews", "department", "district", "firm", "firms",
    "government", "manufacturer", "manufacturers", "ministry", "owner", "owners", "parliament",
    "retailer", "school", "state", "team", "town", "utility", "village",
  ]

  /// Nothing but the other value and what the property is of stands between it and the value.
  private func isBeside(_ phrase: NounPhrase) -> Bool {
    !tokens[(phrase.lastHead + 1)..<site.token].contains {
      switch $0.part {
      case .verb, .auxiliary, .modal, .semicolon, .stop, .conjunction, .subordinator, .relative:
        true
      default: false
      }
    }
  }

  /// "the battery's capacity", "the price of parking", "battery pack costs"
  private func holder(of place: Int) -> String? {
    let phrase = phrases[place]
    if let name = complement(of: place, only: "of") { return name }
    if let of = phrases.first(where: {
      $0.host == place && site.isWord(tokens[$0.preposition], "of") && !isMeasured($0)
    }) {
      return ownWords(of)
    }
    if let owner = (phrase.first..<phrase.head).last(where: { tokens[$0].isPossessive }) {
      return entityText(in: phrase, upTo: owner)
    }
    // "its mortgage rate" is of who has it.
    let before = phrase.head - 1
    guard before >= phrase.first, tokens[before].part == .noun, !isOwned(phrase),
      !tokens[before].has([.period, .attribute, .generic])
    else { return nil }
    return entityText(in: phrase, upTo: before)
  }
}
