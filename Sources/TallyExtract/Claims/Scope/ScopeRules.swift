internal import TallyCore

/// From when a value counts, for whom, where, under which condition, and who says so.
struct ScopeRules {
  let site: QuantitySite
  let words: PhraseText
  /// Of the claim: what is named there is no scope of its own.
  let subject: String?

  var tokens: [PhraseToken] { site.reading.tokens }
  var phrases: [NounPhrase] { site.reading.phrases }
  private static let longestPhrase = 10

  // MARK: Anchor

  /// "within 48 hours after the first session" → "first session"; "of symptom onset" → "symptom onset".
  func anchor() -> String? {
    guard site.kind == .duration, let next = site.next else { return nil }
    if next.has(.anchor) { return phrase(from: site.token + 2) }
    if site.isWord(next, "of"),
      let phrase = phrases.first(where: { $0.preposition == site.token + 1 }),
      tokens[phrase.first...phrase.lastHead].contains(where: {
        $0.has(.onset) || site.isWord($0, "onset", "symptoms", "exposure")
      })
    {
      return words.text(tokens, from: phrase.first, to: phrase.lastHead)
    }
    return nil
  }

  /// Words up to the end of the phrase or clause.
  private func phrase(from start: Int) -> String? {
    var last = start - 1
    var index = start
    while let token = tokens[safe: index], index < start + Self.longestPhrase {
      switch token.part {
      case .comma, .semicolon, .colon, .dash, .open, .close, .stop, .quantity: index = tokens.count
      case .subordinator, .conjunction: index = tokens.count
      default:
        last = index
        index += 1
      }
    }
    guard last >= start else { return nil }
    let text = words.text(tokens, from: start, to: last)
    return text.isEmpty ? nil : text
  }

  // MARK: Scope

  /// Most claims have none of these, and none is what the scope is made with.
  func write(to scope: inout Claim.Scope) {
    if let population = population() { scope.population = population }
    if let condition = condition() ?? circumstance() ?? beginning() ?? labelled() {
      scope.condition = condition
    }
    if let variant = variant() { scope.variant = variant }
    if let place = place() { scope.place = place }
    if let year = year() { scope.asOf = year }
  }

  /// "*3–4 goats in a 200-litre trough*: rinse every 5–6 days": a label that a number tells from the others of its list.
  private func labelled() -> String? {
    guard let label = site.reading.clauses.first, label.kind == .label, site.owner != 0,
      label.last < site.token, tokens[..<label.last].contains(where: { $0.quantity >= 0 }),
      // "Stage 2: lasts 3 days" is a name; "Cost for 3 rooms: $300" a property.
      tokens[label.first].quantity >= 0 || tokens[label.first].part == .dash
    else { return nil }
    let first = tokens[label.first].part == .dash ? label.first + 1 : label.first
    guard first < label.last, tokens[first].quantity >= 0 else { return nil }
    let last = tokens[label.last].part == .colon ? label.last - 1 : label.last
    guard last > first else { return nil }
    return site.text.string(ByteRange(tokens[first].start, tokens[last].end))
  }

  /// "if …", "when …" beside the clause of the value, as it stands there.
  private func condition() -> String? {
    let owner = site.owner
    let outer = site.clause.isGapped ? site.clause.parent : owner
    guard
      let clause = site.reading.clauses.first(where: {
        $0.kind == .conditional && !isEven($0) && !isPolite($0)
          && ($0.parent == owner || $0.parent == outer && $0.first < site.token)
          && ($0.first > site.token || !isOfEarlierValue($0))
      }), !isOfLaterValue(clause), !isOfAlternative(clause),
      !isOfNextClause(clause)
    else { return nil }
    var last = min(clause.last, clause.first + 2 * Self.longestPhrase)
    // "if you pay within 14 days and £70 after that"
    if let other = (clause.first...last).first(where: { place in
      tokens[place].part == .conjunction && tokens[safe: place + 1]?.quantity ?? -1 >= 0
        && (tokens[safe: place + 2]?.part != .noun
          // "if you are under 12 and 2 tablets if you are over 12"
          || site.reading.clauses.contains { $0.kind == .conditional && $0.first > place })
        && tokens[clause.first..<place].contains { $0.part == .verb || $0.part == .auxiliary }
    }) {
      last = other - 1
    }
    // "when outdoors, and right after swimming": what another conjunction joins is no part of the condition.
    if let comma = (clause.first...last).first(where: { tokens[$0].part == .comma }),
      comma > clause.first + 1, site.isWord(tokens[safe: comma + 1], "and", "but")
    {
      last = comma - 1
    }
    while last > clause.first, tokens[last].part == .comma { last -= 1 }
    guard last > clause.first else { return nil }
    return words.verbatim(tokens, from: clause.first, to: last)
  }

  /// "*Under hard use*, it lasts 5 years", "*with good maintenance*, it may reach 20", "*in extreme cases*": when that opens
  /// the sentence. "In most cases" is nearly always.
  private func circumstance() -> String? {
    guard let first = tokens.first, first.part == .preposition,
      site.isWord(first, "under", "with", "without", "in"),
      let phrase = phrases.first, phrase.preposition == 0, phrase.head == phrase.lastHead,
      phrase.first == 1, phrase.head > 1, tokens[safe: phrase.head + 1]?.part == .comma,
      phrase.head < site.token, site.owner == tokens[phrase.head].clause || site.owner <= 1,
      site.isWord(
        tokens[phrase.head], "use", "usage", "maintenance", "care", "upkeep", "cases", "conditions",
        "circumstances", "weather"),
      // "In both cases", "in their care"
      tokens[1].part == .adjective || tokens[1].part == .noun || tokens[1].part == .participle,
      !tokens[1].has([.majority, .determiner]), !site.isWord(tokens[1], "many", "rare", "such"),
      !site.isWord(tokens[1], "other", "certain", "similar", "most"),
      // "In intensive care", "in land use" are places and fields, "in new cases" are those cases.
      !site.isWord(first, "in")
        || !site.isWord(tokens[phrase.head], "care", "use", "usage", "maintenance", "upkeep")
          && tokens[1].part != .noun,
      !site.isWord(tokens[phrase.head], "cases")
        || site.isWord(
          tokens[1], "extreme", "severe", "mild", "serious", "simple", "complex", "bad")
        || site.isWord(tokens[1], "complicated", "advanced", "acute", "chronic", "moderate")
    else { return nil }
    return words.verbatim(tokens, from: 0, to: phrase.head)
  }

  /// "1 tablet *if you are under 12*, and 2 if you are older": behind a value before, it is of that one.
  private func isOfEarlierValue(_ condition: Clause) -> Bool {
    site.reading.quantityTokens.contains { $0 < condition.first }
      && site.reading.clauses.contains {
        $0.kind == .conditional && $0.first > site.token
      }
  }

  /// "Apply it twice a week, *and then if* your skin can handle it, every two days": of what follows.
  private func isOfNextClause(_ condition: Clause) -> Bool {
    guard condition.first > site.token + 1 else { return false }
    var before = condition.first - 1
    if site.isWord(tokens[before], "then") { before -= 1 }
    return tokens[before].part == .conjunction && before > site.token
      && (tokens[safe: condition.last]?.part == .comma
        || tokens[safe: condition.last + 1]?.part == .comma)
  }

  /// "*Even if* it was worn only twice" holds whatever is so.
  private func isEven(_ condition: Clause) -> Bool {
    site.isWord(tokens[safe: condition.first - 1], "even")
      || site.isWord(tokens[condition.first], "even")
  }

  /// "*If you can*", "if possible": whoever cannot is told the same.
  private func isPolite(_ condition: Clause) -> Bool {
    let last = tokens[safe: condition.last]?.part == .comma ? condition.last - 1 : condition.last
    if last == condition.first + 1 { return site.isWord(tokens[last], "possible") }
    return last == condition.first + 2 && site.isWord(tokens[last - 1], "you")
      && site.isWord(tokens[last], "can")
  }

  /// "every two hours, *or more often* if you swim": the condition is of the other choice.
  private func isOfAlternative(_ condition: Clause) -> Bool {
    guard condition.first > site.token + 2 else { return false }
    var place = condition.first - 1
    while place > site.token, !tokens[place].has(.alternative) {
      guard
        tokens[place].has(.comparative) || tokens[place].part == .adverb
          || tokens[place].part == .adjective
      else { return false }
      place -= 1
    }
    return place > site.token && place < condition.first - 1
  }

  /// "£20, *or £15* if you book online": a condition behind several values is of the last, unless a comma stands
  /// before it.
  private func isOfLaterValue(_ condition: Clause) -> Bool {
    guard condition.first > site.token + 1, tokens[condition.first - 1].part != .comma else {
      return false
    }
    return ((site.token + 1)..<condition.first).contains { place in
      guard tokens[place].quantity >= 0 else { return false }
      var before = place - 1
      while tokens[before].part == .adverb || tokens[before].part == .determiner { before -= 1 }
      let link = tokens[before]
      // "rising to $15"
      return link.part == .conjunction || link.part == .comma || link.part == .subordinator
        || link.part == .preposition && tokens[before - 1].has([.reduce, .increase])
    }
  }

  /// "SPF 30 blocks 97 %": of the sunscreen with that factor.
  private func variant() -> String? {
    guard site.kind != .spf, site.reading.quantityCount > 1,
      let place = site.reading.quantityTokens.last(where: {
        $0 < site.token && site.isFactor(tokens[$0])
      }),
      tokens[place].clause == site.owner
    else { return nil }
    return site.text.string(tokens[place].range)
  }

  /// "according to 300 patients", "in a survey of 2,000 adults": what the other values rest on.
  var isEvidence: Bool {
    guard let before = site.token(site.token - 1), before.part == .preposition,
      site.reading.senses.has(.study)
        || site.reading.mayHave("according", "based", "among")
        || site.reading.mayHave("responses", "reviews")
    else { return false }
    let near = tokens[max(0, site.token - 5)..<site.token]
    return near.contains {
      $0.has(.study) || site.isWord($0, "according", "based", "among")
        || site.isWord($0, "responses", "reviews")
    }
  }
}
