internal import TallyCore

/// What something is done to, or what does so much: a chimney that is swept, a truck that weighs, gales that gust.
extension SubjectFinder {
  /// "*Winds gusting* at times to 55 mph", "*burns covering* less than 40 % of the body": of what the participle behind it
  /// measures.
  func measuredByParticiple() -> String? {
    switch site.found.kind {
    case .length, .area, .mass, .speed, .percentage, .volume: break
    default: return nil
    }
    guard site.token > 1 else { return nil }
    for place in max(1, site.token - 5)..<site.token
    where site.isWord(tokens[place], "covering", "gusting", "weighing", "measuring", "exceeding")
      || site.isWord(tokens[place], "averaging", "reaching", "totaling", "totalling", "spanning")
    {
      guard
        !tokens[(place + 1)..<site.token].contains(where: {
          $0.part == .comma || $0.part == .noun && !site.isWord($0, "times")
        }),
        // The participle may have been taken for the head: "gales gusting".
        let phrase = phrases.first(where: {
          $0.lastHead == place - 1 || $0.lastHead == place && $0.first < place
        }), !isPerson(phrase)
      else { continue }
      return words.text(tokens, from: phrase.first, to: place - 1)
    }
    return nil
  }

  /// "Have *the chimney* swept twice a year", "get the boiler serviced every 12 months": of what is had done.
  func hadDone() -> String? {
    guard site.found.kind == .frequency || site.found.kind == .duration,
      let place = tokens[..<site.token].lastIndex(where: { $0.has(.past) && $0.part != .noun }),
      site.token - place <= 3,
      let object = phrases.first(where: { $0.lastHead == place - 1 }), object.preposition < 0,
      let verb = tokens[safe: object.first - 1],
      site.isWord(verb, "have", "get", "having", "getting"),
      !isPerson(object), tokens[object.head].part == .noun
    else { return nil }
    return ownThing(object) ?? ownWords(object)
  }

  /// "The truck weighs 30 tons and needs to park near the tank": what weighs so much is what is said to.
  var isSized: Bool {
    site.verb >= 0 && site.verb < site.token
      && site.isWord(
        tokens[site.verb], "weigh", "weighs", "weighed", "measure", "measures", "measured")
      && (site.found.kind == .mass || site.found.kind == .length)
  }
}
