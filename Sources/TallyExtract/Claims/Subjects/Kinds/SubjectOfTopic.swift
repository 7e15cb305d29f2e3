internal import TallyCore

/// What a sentence names but is not what its value is of: a sign of an illness, a course of a medicine, an oven, what "you"
/// must not do.
extension SubjectFinder {
  /// "A typical course is 60 mg a day for five days"
  func isCourse(_ subject: NounPhrase) -> Bool {
    site.isWord(tokens[subject.head], "course", "courses")
      && (site.found.kind == .mass || site.found.kind == .dose || site.found.kind == .duration)
      && site.verb >= 0 && tokens[site.verb].has(.be)
  }

  /// "*Widening of the aorta* is found in 60 % of adults", "*features* develop between ages 30 and 50": a change in the body,
  /// which is the property, of the illness that the page is about.
  func isSign(_ subject: NounPhrase) -> Bool {
    guard let topic, !isTrial, !isNews, site.verb >= 0, site.verb < site.token,
      subject.lastHead < site.verb, !isDeictic(subject)
    else { return false }
    let (head, verb) = (tokens[subject.head], tokens[site.verb])
    if site.found.kind == .age || site.found.kind == .duration,
      site.isWord(head, "features", "manifestations"),
      verb.has([.onset, .start, .occur, .completion])
    {
      return true
    }
    guard site.found.kind == .percentage || site.found.kind == .ratio, site.follows("in"),
      verb.has(.occur) || site.isWord(verb, "found", "seen", "noted", "observed"),
      site.isWord(tokens[safe: subject.lastHead + 1], "of"), head.part == .gerund || isChange(head),
      words.countOfForms(head) < 3
    else { return false }
    return !tokens[subject.first...subject.lastHead].contains { isNamed($0, by: topic) }
  }

  /// "Dislocation", "enlargement"
  func isChange(_ head: PhraseToken) -> Bool {
    let word = site.text[head.start..<head.end]
    return Self.endsOfChanges.contains { word.suffix($0.count).elementsEqual($0) }
  }

  private static let endsOfChanges = ["ing", "tion", "sion", "ment"].map { Array($0.utf8) }

  /// "Don't take a bath for 2 days", "avoid alcohol for a week", "stay at home for 48 hours": what "you" are not to do
  /// for so long is said of what the page is about.
  var isForbidden: Bool {
    guard site.found.kind == .duration, hasTopic, site.verb >= 0, site.verb < site.token,
      let group = site.group
    else { return false }
    // "Strenuous activity should be avoided for a week."
    if group.isPassive {
      return group.cues.has(.should) && site.isWord(tokens[site.verb], "avoided")
    }
    guard site.subject.map({ isPerson($0) }) ?? true else { return false }
    let verb = tokens[site.verb]
    guard verb.part == .verb || verb.part == .gerund || verb.has(.do),
      !site.isWord(site.next, "for")
    else { return false }
    if site.isWord(verb, "avoid", "refrain", "abstain") { return true }
    if site.isWord(verb, "stay"), verb.has(.base) { return site.subject == nil }
    return group.isNegated && (group.cues.has(.should) || verb.has(.base))
      && !site.isWord(verb, "use", "leave", "store", "keep")
  }

  /// "Heat *the oven* to 180 °C", "until *the thermometer* reads 75 °C": of what the page cooks.
  func isKitchenware(_ phrase: NounPhrase?) -> Bool {
    guard site.found.kind == .temperature, let topic, let phrase else { return false }
    return site.isWord(tokens[phrase.head], "oven", "ovens", "thermometer")
      && !topic.names(words.fingerprint(tokens[phrase.head]))
  }
}
