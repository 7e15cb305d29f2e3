internal import TallyCore

/// From when a value counts, for whom, where, under which condition, and who says so.
struct ScopeRules: Sendable {
  let site: QuantitySite
  let words: PhraseText
  /// Of the claim: what is named there is no scope of its own.
  let subject: String?

  private var tokens: [PhraseToken] { site.reading.tokens }
  private var phrases: [NounPhrase] { site.reading.phrases }
  private static let longestPhrase = 10

  // MARK: Anchor

  /// "within 48 hours after the first session" → "first session"; "of symptom onset" → "symptom onset".
  func anchor() -> String? {
    guard site.found.kind == .duration, let next = site.next else { return nil }
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

  func scope() -> Claim.Scope {
    Claim.Scope(
      population: population(), condition: condition(), variant: variant(), place: place(),
      asOf: year())
  }

  /// People in general are no scope; "children", "people with milder symptoms" are.
  private func population() -> String? {
    let owner = site.reading.owner[site.token]
    let candidate = phrases.first { phrase in
      tokens[phrase.head].has(.person) && tokens[phrase.head].part == .noun
        && !site.isWord(tokens[phrase.first], "including")
        && (phrase.clause == owner || phrase.clause == site.clause.parent)
        && (phrase.preposition < 0 || site.isWord(tokens[phrase.preposition], "in", "for", "among"))
    }
    guard let phrase = candidate else { return nil }
    var last = phrase.lastHead
    if let place = phrases.firstIndex(where: { $0.head == phrase.head }),
      let complement = phrases.first(where: { $0.host == place }),
      site.isWord(tokens[complement.preposition], "with", "without", "who")
    {
      last = complement.lastHead
    }
    // "told reporters"
    let first = tokens[phrase.first].has(.say) ? phrase.first + 1 : phrase.first
    let text = words.text(tokens, from: first, to: last)
    if let subject, text.hasSuffix(subject) { return nil }
    let isGeneral =
      last == phrase.head
      && site.isWord(
        tokens[phrase.head], "people", "person", "patients", "patient", "individuals", "users",
        "individual", "someone", "everyone", "friend", "author", "provider", "doctor")
    let isModified = tokens[phrase.first..<phrase.head].contains {
      $0.part == .adjective || $0.part == .noun
    }
    return isGeneral && !isModified || text.isEmpty ? nil : text
  }

  /// "if …", "when …" beside the clause of the value.
  private func condition() -> String? {
    let owner = site.reading.owner[site.token]
    guard
      let clause = site.reading.clauses.firstIndex(where: {
        $0.kind == .conditional && $0.parent == owner
      }), clause != owner
    else { return nil }
    let condition = site.reading.clauses[clause]
    let last = min(condition.last, condition.first + 2 * Self.longestPhrase)
    guard last > condition.first else { return nil }
    let text = words.text(tokens, from: condition.first, to: last)
    return text.isEmpty ? nil : text
  }

  /// "SPF 30 blocks 97 %": of the sunscreen with that factor.
  private func variant() -> String? {
    guard site.found.kind != .spf else { return nil }
    guard let place = tokens[..<site.token].lastIndex(where: { isFactor($0) }),
      site.reading.owner[place] == site.reading.owner[site.token]
    else { return nil }
    return site.text.string(tokens[place].range)
  }

  private func isFactor(_ token: PhraseToken) -> Bool {
    token.part == .quantity && token.end - token.start >= 4
      && site.text[token.start..<token.start + 3].elementsEqual("SPF".utf8)
  }

  /// "in the US": a capital after "in". Months and years are no places.
  private func place() -> String? {
    for phrase in phrases where phrase.preposition >= 0 {
      guard site.isWord(tokens[phrase.preposition], "in", "across"),
        tokens[phrase.head].isCapitalized,
        !Self.months.contains(String(decoding: words.bytes(tokens[phrase.head]), as: UTF8.self)),
        !tokens[phrase.head].startsWithDigit, tokens[phrase.head].part == .noun,
        tokens[phrase.head].sense.isDisjoint(with: [.attribute, .person, .medicine, .period])
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

  /// "In 2016, …": the year that a figure is of.
  private func year() -> String? {
    for index in tokens.indices.dropFirst() {
      let token = tokens[index]
      guard token.startsWithDigit, token.end - token.start == 4,
        site.text[token.start] == 0x31 || site.text[token.start] == 0x32,
        site.text[token.start..<token.end].allSatisfy(\.isASCIIDigit),
        site.isWord(tokens[index - 1], "in", "since", "of", "during")
      else { continue }
      return site.text.string(token.range)
    }
    return nil
  }

  // MARK: Attribution

  /// "according to …", "studies have found …", "the CDC recommends …".
  func attribution() -> String? {
    if let place = tokens.firstIndex(where: { site.isWord($0, "according") }),
      site.isWord(site.token(place + 1), "to"),
      let phrase = phrases.first(where: { $0.first > place + 1 })
    {
      var last = phrase.lastHead
      if let index = phrases.firstIndex(where: { $0.head == phrase.head }),
        let next = phrases.first(where: { $0.host == index })
      {
        last = next.lastHead
      }
      return words.text(tokens, from: phrase.first, to: last)
    }
    for clause in site.reading.clauses where clause.subject >= 0 {
      guard let group = clause.verbs.first(where: \.isFinite), group.main < site.token,
        tokens[group.main].has(.say), !group.isPassive
      else { continue }
      let phrase = phrases[clause.subject]
      let head = tokens[phrase.head]
      guard head.part == .noun, head.has(.study) || head.isCapitalized || head.has(.person) else {
        continue
      }
      return words.text(tokens, from: phrase.first, to: phrase.lastHead)
    }
    return nil
  }

  /// "according to 300 patients", "in a survey of 2,000 adults": what the other values rest on.
  var isEvidence: Bool {
    guard let before = site.token(site.token - 1), before.part == .preposition else { return false }
    let near = tokens[max(0, site.token - 5)..<site.token]
    return near.contains {
      $0.has(.study) || site.isWord($0, "according", "based", "among", "responses", "reviews")
    }
  }
}
