internal import TallyCore

/// Phrases with a thing in them that the value is not of.
extension SubjectFinder {
  /// "A good rule of thumb is to change the oil", "according to Drugs.com": what frames the statement, and the end of an
  /// address.
  func isFrame(_ phrase: NounPhrase) -> Bool {
    let head = tokens[phrase.head]
    if phrase.first > 0, tokens[phrase.first].start > 0,
      site.text[tokens[phrase.first].start - 1] == ASCII.period,
      phrase.first == phrase.head, !head.isCapitalized, !head.isAcronym
    {
      return true
    }
    // "two days in a row"
    if site.isWord(head, "row"), site.isWord(site.token(phrase.head - 2), "in") { return true }
    if site.isWord(head, "thumb") {
      return site.isWord(site.token(phrase.head - 2), "rule")
    }
    if site.isWord(head, "rule"), site.isWord(site.token(phrase.head + 2), "thumb") { return true }
    return site.token(phrase.head + 2)?.part == .infinitive
      && site.token(phrase.head + 1)?.has(.be) == true
      && site.isWord(head, "rule", "advice", "goal", "tip", "trick")
  }

  /// "Most companies charge $40", "back to normal activities in 3 days": whosever they are, it is of the page's topic.
  func isAnybodys(_ phrase: NounPhrase) -> Bool {
    let (first, head) = (tokens[phrase.first], tokens[phrase.head])
    if first.has(.majority) {
      return site.isWord(
        head, "companies", "providers", "contractors", "clinics", "manufacturers", "installers",
        "shops", "stores", "retailers", "customers", "businesses")
    }
    // "Foot traffic can resume in 8 hours", "heavy exercise is fine after 2 weeks": what is held up by the page's thing.
    if site.found.kind == .duration, let topic, !topic.names(words.fingerprint(head)),
      site.isWord(
        head, "traffic", "exercise", "exercises", "sports", "exertion", "activity", "activities"),
      site.follows("after") || site.verb < 0
        || site.isWord(site.token(site.verb), "resume", "resumes", "wait", "return", "begin")
    {
      return true
    }
    return phrase.head > phrase.first
      && site.isWord(head, "activities", "activity", "routine", "routines", "life")
      && tokens[phrase.first..<phrase.head].contains {
        site.isWord($0, "normal", "usual", "daily", "everyday", "regular")
      }
  }
}
