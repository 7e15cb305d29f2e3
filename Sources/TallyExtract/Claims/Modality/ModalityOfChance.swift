internal import TallyCore

/// What may be so, and need not.
extension ModalityRules {
  var isPossible: Bool {
    // "might close 15 of its 260 stores"
    if site.isGiven, site.kind != .duration { return false }
    // "can be a flat amount (often $500)"
    if site.clause.kind == .parenthesis, site.isUnder(adverb: .typical, ofClause: site.owner) {
      return false
    }
    if let place = site.movingGerund, site.token(place - 1)?.has(.possible) == true { return true }
    if isOfSome || isSaidPossible || isInSomeCases { return true }
    guard site.reading.senses.has(.possible) || site.reading.mayHave("would") else { return false }
    // When to act is said of the clause's own verb: "can shorten it if started within 48 hours".
    for place in chain.prefix(role == .deadline || site.isAside ? 1 : clauseReach) {
      guard let group = site.finiteVerb(of: site.reading.clauses[place]) else { continue }
      let (first, cues) = lead(of: group, in: place)
      // "would have risen by 5%", had something else come first
      let isUnreal = group.main - first > 1 && isUnreal(from: first, to: group.main)
      guard cues.has(.possible) || isUnreal else { continue }
      // "Most people can drive after six weeks" is what is usual.
      if site.isWord(site.reading.tokens[first], "can"), hasMajority(place) { continue }
      // "Some 40 flats can no longer be used."
      if site.isWord(site.token(first + 1), "no"), site.isWord(site.token(first + 2), "longer") {
        return false
      }
      // "It can hold 150 people": what fits is no chance.
      if site.isWord(site.reading.tokens[first], "can"), tellsCapacity(group) { continue }
      // "We can see that 104 members voted": so it is.
      if site.isWord(site.reading.tokens[first], "can"), place != site.owner,
        site.isWord(site.reading.tokens[group.main], "see", "say", "confirm"),
        // "You can see that from 3 km"
        site.isWord(site.token(group.main + 1), "that"),
        site.token(group.main + 2)?.part != .preposition
      {
        continue
      }
      // "You can expect to pay $250"
      if site.isWord(site.reading.tokens[group.main], "expect") { continue }
      // "is sometimes prescribed within a day" says when, not whether.
      if role == .deadline, !cues.has(.modal) { return false }
      // "lozenges taken within 24 hours may help": the modal belongs to another verb.
      if group.first > site.token, !isFronted(before: group) { continue }
      return true
    }
    if site.previous?.has(.possible) == true || mayBeNeeded { return true }
    // "sometimes people are contagious for ten days"
    return site.isUnder(adverb: .possible)
  }

  /// "The hall *can seat* 400", "the tank can hold 60 l"; but "you can hold the pose for a minute".
  private func tellsCapacity(_ group: Clause.VerbGroup) -> Bool {
    switch site.kind {
    case .count, .volume, .mass: break
    default: return false
    }
    guard group.main < site.token, !group.isNegated, let subject = site.subject,
      subject.head < group.first, site.head(subject).map({ !$0.has(.person) }) ?? false,
      !site.isWord(site.head(subject), "you", "we", "they", "i", "one"),
      site.found.bound == .none || site.found.bound == .upTo, site.found.quantity.per == nil
    else { return false }
    // "can fit 20 songs in", "can hold 30 people back"
    let next = site.token((site.counted?.lastHead ?? site.token) + 1)
    guard site.kind != .count || site.head(site.counted)?.has(.person) ?? true,
      next?.part != .particle, !site.isWord(next, "back")
    else { return false }
    return site.isWord(
      site.reading.tokens[group.main], "hold", "seat", "accommodate", "sleep")
  }

  /// "To see results, *six sessions may be needed*": what is said of the number itself.
  private var mayBeNeeded: Bool {
    guard site.reading.mayHave("needed", "required", "necessary"),
      let group = site.reading.firstFiniteVerb(of: site.clause), group.first > site.token,
      group.cues.has(.possible),
      site.isWord(site.token(group.main), "needed", "required", "necessary")
    else { return false }
    return site.reading.tokens[(site.token + 1)..<group.first].allSatisfy {
      $0.part == .noun || $0.part == .adjective || $0.part == .participle || $0.part == .gerund
        || $0.part == .adverb
    }
  }

  /// "In some cases it lasts two years", "some warranties run up to ten years".
  private var isOfSome: Bool {
    guard site.reading.mayHave("some"), site.kind == .duration else { return false }
    let tokens = site.reading.tokens
    if let subject = site.subject, subject.lastHead < site.token,
      site.isWord(tokens[subject.first], "some"), !site.verbSense.has(.say),
      tokens[subject.head].has(.person) || site.isWord(tokens[subject.head], "others", "some")
        || site.found.bound == .upTo
    {
      return true
    }
    return tokens[..<site.token].indices.contains { place in
      site.isWord(tokens[place], "some") && site.isWord(tokens[safe: place - 1], "in")
        && site.isWord(tokens[safe: place + 1], "cases", "people", "patients")
        && !tokens[place..<site.token].contains { $0.quantity >= 0 }
    }
  }

  /// "Return to work should be possible after two weeks"; but "it is not possible", "as soon as possible".
  private var isSaidPossible: Bool {
    site.reading.mayHave("possible") && site.verb >= 0 && site.verb < site.token
      && site.verbSense.has(.be)
      && site.group?.isNegated != true
      && site.reading.tokens[site.verb..<site.token].indices.contains {
        site.isWord(site.token($0), "possible") && !site.isWord(site.token($0 - 1), "as", "not")
      }
  }

  /// "Within a few weeks, you may …": the quantity stands before the subject.
  private func isFronted(before group: Clause.VerbGroup) -> Bool {
    let owner = site.reading.tokens[group.main].clause
    let subject = site.reading.clauses[owner].subject
    guard subject >= 0 else { return false }
    let first = site.reading.phrases[subject].first
    guard first > site.token else { return false }
    // "Two days after symptoms begin, spots may appear."
    return !site.reading.tokens[site.token..<first].contains {
      $0.part == .verb && site.reading.clauses[$0.clause].kind != .temporal
    }
  }

  /// "up to nine treatments *in some cases*"
  var isInSomeCases: Bool {
    guard site.reading.mayHave("some") else { return false }
    let tokens = site.reading.tokens
    let behind = (site.token + 1)..<min(tokens.count, site.token + 1 + Self.casesReach)
    return behind.contains { place in
      site.isWord(tokens[place], "some") && site.isWord(tokens[place - 1], "in")
        && site.isWord(site.token(place + 1), "cases", "people", "patients")
        && !tokens[(site.token + 1)..<place].contains {
          $0.quantity >= 0 || $0.part == .comma || $0.part == .verb || $0.part == .conjunction
        }
    }
  }

  private static let casesReach = 5
}
