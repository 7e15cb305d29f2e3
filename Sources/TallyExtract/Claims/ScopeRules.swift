internal import TallyCore

/// From when a value counts, for whom, where, under which condition, and who says so.
struct ScopeRules: Sendable {
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

  func write(to scope: inout Claim.Scope) {
    scope.population = population()
    scope.condition = condition() ?? beginning()
    scope.variant = variant()
    scope.place = place()
    scope.asOf = year()
  }

  /// "if …", "when …" beside the clause of the value.
  private func condition() -> String? {
    let owner = site.owner
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
    guard site.found.kind != .spf, site.reading.quantityCount > 1,
      let place = tokens[..<site.token].lastIndex(where: { isFactor($0) }),
      tokens[place].clause == site.owner
    else { return nil }
    return site.text.string(tokens[place].range)
  }

  private func isFactor(_ token: PhraseToken) -> Bool {
    token.part == .quantity && token.end - token.start >= 4
      && site.text[token.start..<token.start + 3].elementsEqual("SPF".utf8)
  }

  /// "according to 300 patients", "in a survey of 2,000 adults": what the other values rest on.
  var isEvidence: Bool {
    guard let before = site.token(site.token - 1), before.part == .preposition,
      site.reading.senses.has(.study)
        || site.reading.mayHave("according", "based", "among", "responses", "reviews")
    else { return false }
    let near = tokens[max(0, site.token - 5)..<site.token]
    return near.contains {
      $0.has(.study) || site.isWord($0, "according", "based", "among", "responses", "reviews")
    }
  }
}
