internal import TallyCore

/// News of a fire, a quake, a storm: "the blaze" is that, and whom and what it concerns are told of it.
extension SubjectFinder {
  /// "*The blaze* has spread to 12,300 acres", "900 *firefighters* are at work", "640 *structures* are at risk".
  var isOfEvent: Bool {
    guard isNews, let topic,
      let event = Self.events.first(where: { names in
        names.contains { topic.words.contains(Array($0.utf8)) }
      })
    else { return false }
    if let subject = site.subject, tokens[subject.first].has(.definite),
      subject.head == subject.first + 1, subject.lastHead < site.token,
      event.contains(where: { isSpelled(tokens[subject.head], $0) })
    {
      return true
    }
    guard site.kind == .count, let counted = site.counted,
      counted.first == site.token + 1, counted.head == counted.lastHead,
      Self.concerned.contains(tokens[counted.head], of: site.text)
    else { return false }
    // "Tarn Fire has destroyed 65 homes" names it.
    return site.verb < 0 || site.verb > counted.lastHead
  }

  private func isSpelled(_ token: PhraseToken, _ word: String) -> Bool {
    word.utf8.elementsEqual(
      site.text[token.start..<token.end], by: { $0 == $1.asciiLowercased })
  }

  /// Names of one kind of event.
  private static let events: [[String]] = [
    ["fire", "wildfire", "blaze", "inferno"], ["quake", "earthquake", "temblor", "tremor"],
    ["storm", "hurricane", "typhoon", "cyclone", "tornado"], ["flood", "flooding"],
    ["crash", "collision", "wreck", "pileup"], ["outbreak", "epidemic"], ["outage", "blackout"],
    ["explosion", "blast"], ["eruption"], ["avalanche"], ["landslide", "mudslide"], ["collapse"],
    ["derailment"], ["sinking"], ["shooting"], ["attack", "bombing"], ["stampede"],
  ]

  /// Whom and what an event concerns, where nothing more is said of them than how many.
  private static let concerned: WordSet = [
    "people", "residents", "firefighters", "crews", "engines", "helicopters", "homes", "houses",
    "structures", "buildings", "customers", "households", "families", "acres",
    "deaths", "fatalities", "casualties", "survivors", "victims", "bodies", "injuries", "workers",
    "passengers", "evacuees",
  ]
}
