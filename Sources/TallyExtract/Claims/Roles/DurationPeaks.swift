internal import TallyCore

/// What is strongest at a time, and what is followed by a stretch of it.
extension DurationRules {
  /// "peaks at 2 days", "reaches its peak in 2 days", "peak levels occur in 2 hours"; but neither "35-fs pulses
  /// with a peak of 3 W" nor "the maximum stay is 3 days".
  var isAtPeak: Bool {
    if sense.has(.peak) { return !site.follows("for") }
    // "Will worsen 24 to 36 hours after the burn": the worst of it.
    if site.verb == site.token - 1, site.isWord(site.next, "after"),
      site.isWord(site.token(site.verb), "worsen", "worsens", "worsened")
    {
      return true
    }
    if isAtItsWorst || reachesItsHeight { return true }
    guard site.reading.senses.has(.peak) || site.reading.mayHave("maximum") else { return false }
    let (tokens, verb) = (site.reading.tokens, site.verb)
    if let purpose = site.purpose, purpose.has(.peak) || namesPeak(purpose) { return true }
    guard site.clauseHas(sense: .peak) || site.clauseHas("maximum"),
      let peak = tokens[..<site.token].lastIndex(where: { namesPeak($0) }),
      site.reading.tokens[peak].clause == site.owner,
      tokens[peak].part != .verb || tokens[peak + 1].part == .noun,
      !tokens[peak..<site.token].contains(where: { $0.quantity >= 0 })
    else { return false }
    let isReached =
      site.follows(oneOf: "at", "in", "after", "by", "on", "around", "between") || site.isWithin
      || site.isWord(site.next, "after", "later")
    // "During peak season", "at peak hours"
    if tokens[safe: peak + 1]?.has(.period) == true { return false }
    if verb >= 0, verb < peak {
      return isReached
        && (sense.has(.attain) || peak == site.token - 2 || peak == site.token - 1
          || sense.has(.have))
    }
    guard verb > peak, verb < site.token else { return isReached && peak == site.token - 2 }
    return isReached
      || sense.has(.be) && site.previous?.part != .preposition
        && tokens[verb - 1].has(.peak)
  }

  /// "Symptoms *get worse* in 24 to 36 hours"
  private var isAtItsWorst: Bool {
    (site.isWithin || site.follows("in", "after")) && site.clause.kind != .conditional
      ? site.verb == site.token - 3 && sense.has([.get, .feel])
        && site.isWord(site.token(site.verb + 1), "worse", "worst")
      : false
  }

  /// "*Reaches its most pronounced point* after a day", "takes an hour *to reach its peak*"
  private var reachesItsHeight: Bool {
    let tokens = site.reading.tokens
    func reaches(_ token: PhraseToken) -> Bool {
      site.isWord(token, "reach", "reaches", "reached", "attain", "attains", "hit")
    }
    guard site.reading.mayHave("reach", "reaches", "reached"),
      // "Its most *pronounced* point" may look like the verb.
      let verb = site.purpose.flatMap({ purpose in
        reaches(purpose) ? tokens.firstIndex { $0.start == purpose.start } : nil
      }) ?? tokens[max(0, site.token - Self.farthestReach)..<site.token].lastIndex(where: reaches)
    else { return false }
    let object = tokens[(verb + 1)...].prefix { $0.quantity < 0 && $0.part != .preposition }
      .prefix(Self.longestHeight)
    return object.contains { $0.has(.peak) || site.isWord($0, "peak", "maximum") }
      || object.contains { site.isWord($0, "point", "level") }
        && object.contains { site.isWord($0, "most", "highest", "worst", "greatest") }
  }
  private static let longestHeight = 5
  private static let farthestReach = 7

  /// "Pain on day two is *the most intense*", and no "most severe winter".
  var isAtItsMost: Bool {
    guard site.clauseHas("most") else { return false }
    let tokens = site.reading.tokens
    return tokens.indices.contains {
      site.isWord(tokens[$0], "intense", "severe", "painful")
        && site.isWord(tokens[safe: $0 - 1], "most")
        && (site.isWord(tokens[safe: $0 - 2], "the") || tokens[safe: $0 - 2]?.has(.be) == true)
        && tokens[safe: $0 + 1]?.part != .noun && tokens[safe: $0 + 1]?.has(.be) != true
    }
  }

  private func namesPeak(_ token: PhraseToken) -> Bool {
    token.has(.peak) || site.isWord(token, "maximum")
  }

  /// "followed by 12 weeks of rest": what comes next lasts so long, and nobody is watched.
  var isFollowedByAnother: Bool {
    guard site.isWord(site.token(site.verb), "followed"),
      site.isWord(site.token(site.verb + 1), "by"), !site.follows("during", "over")
    else { return false }
    return !site.reading.phrases.contains {
      $0.preposition == site.verb + 1 && site.reading.tokens[$0.head].has(.person)
    }
  }
}
