internal import TallyCore

/// The thing that a phrase names.
extension SubjectFinder {
  /// The thing that a phrase names: itself, its modifier, or what it is of.
  ///
  /// - known: its `ownName`, where that has been asked.
  func thing(_ phrase: NounPhrase, called known: Name?? = nil) -> String? {
    if let name = labelMeant(by: phrase) { return name }
    if namesSource(phrase) { return nil }
    if tokens[phrase.head].has(.person),
      let place = phrases.firstIndex(where: { $0.head == phrase.head }),
      let condition = complement(of: place, only: "with")
    {
      return condition
    }
    // "An infusion of agalsidase takes two hours"
    if tokens[phrase.head].has(.medicine)
      || site.isWord(
        tokens[phrase.head], "infusion", "infusions", "injection", "injections", "course"),
      let place = phrases.firstIndex(where: { $0.head == phrase.head }),
      let content = complement(of: place, only: "of")
    {
      return content
    }
    // "A glass of softened water has 12 mg of sodium": of what is in it.
    if isContainer(phrase), let place = phrases.firstIndex(where: { $0.head == phrase.head }),
      let content = phrases.first(where: { $0.host == place }) ?? contentBehindPeriod(of: phrase),
      site.isWord(tokens[content.preposition], "of"),
      let name = ownThing(content) ?? ownWords(content)
    {
      return name
    }
    if let name = known ?? ownName(phrase) { return text(of: name, in: phrase) }
    guard let place = phrases.firstIndex(where: { $0.head == phrase.head }) else { return nil }
    // "Residents of Zone 2" are no zone.
    if tokens[phrase.head].has(.person), let whole = phrases.first(where: { $0.host == place }),
      site.isWord(tokens[whole.preposition], "of", "in", "from"), isNumberedPlace(whole)
    {
      return nil
    }
    return complement(of: place)
  }

  /// "*Per-unit* prices", "our *base* rate", "the *self-pay* price": which price or how much of it, and no thing.
  private func isRate(_ token: PhraseToken) -> Bool {
    token.isHyphenated
      && site.text[token.start..<token.end].prefix(4)
        .elementsEqual("per-".utf8, by: { $0.asciiLowercased == $1 })
      || Self.pricings.contains(token, of: site.text)
  }

  private static let pricings: WordSet = [
    "base", "cash", "self-pay", "out-of-pocket", "retail", "wholesale", "sticker", "flat", "street",
    "launch", "walk-in", "headline", "asking", "going",
  ]

  /// "8 glasses *a day* of water"
  private func contentBehindPeriod(of phrase: NounPhrase) -> NounPhrase? {
    guard tokens[safe: phrase.head + 1]?.part == .determiner,
      tokens[safe: phrase.head + 2]?.has(.period) == true
    else { return nil }
    return phrases.first { $0.preposition == phrase.head + 3 }
  }

  private func isContainer(_ phrase: NounPhrase) -> Bool {
    Self.containers.contains(tokens[phrase.head], of: site.text)
  }

  private static let containers: WordSet = [
    "glass", "cup", "bottle", "jar", "bowl", "teaspoon", "tablespoon", "slice", "serving",
    "handful", "carton", "packet", "glasses", "cups", "bottles", "bowls", "slices", "servings",
  ]

  private func isNumberedPlace(_ phrase: NounPhrase) -> Bool {
    site.isWord(
      tokens[phrase.first], "zone", "zones", "district", "districts", "ward", "wards", "block",
      "area", "areas")
  }

  /// "PORSCHE: *The carmaker* will cut 1,900 jobs", "Klarvik X2: *It* weighs 5 kg": the name that the line begins with.
  func labelMeant(by phrase: NounPhrase) -> String? {
    guard site.reading.hasToken(.colon), phrase.preposition < 0, phrase.clause > 0 else {
      return nil
    }
    let clauses = site.reading.clauses
    let clause = clauses[phrase.clause]
    guard clause.parent >= 0, clauses[clause.parent].kind == .label,
      clause.subject >= 0,
      phrases[clause.subject].head == phrase.head,
      tokens[phrase.first].has(.definite) || site.isWord(tokens[phrase.head], "it", "they"),
      !isPerson(phrase)
    else { return nil }
    var first = clauses[clause.parent].first
    let last = clauses[clause.parent].last
    while first < last, !tokens[first].isWord { first += 1 }
    let label = tokens[first...last]
    guard label.count <= Self.longestLabel,
      label.allSatisfy({ $0.part == .noun && $0.isCapitalized }),
      label.contains(where: { !$0.isKnown }), !tokens[last].has(.attribute),
      !label.contains(where: { $0.has([.section, .period]) })
    else { return nil }
    return words.text(tokens, from: first, to: last)
  }

  private static let longestLabel = 4

  func ownThing(_ phrase: NounPhrase) -> String? {
    ownName(phrase).map { text(of: $0, in: phrase) }
  }

  /// What a thing is called, before it is spelled: mostly it is only asked whether there is one.
  struct Name {
    /// Its words; -1 where the topic's own name stands for them.
    var first: Int
    var last: Int
    /// The topic may belong before it.
    var isQualified = false
  }

  func text(of name: Name, in phrase: NounPhrase) -> String {
    let text =
      name.first < 0
      ? topic?.text ?? "" : words.text(tokens, from: name.first, to: name.last)
    return name.isQualified ? qualified(text, phrase) : text
  }

  /// Whether `ownThing` names one, and how.
  func ownName(_ phrase: NounPhrase) -> Name? {
    let head = tokens[phrase.head]
    if head.part == .pronoun || isDeictic(phrase) || isTitled(phrase) || isAnybodys(phrase)
      || isFrame(phrase)
    {
      return nil
    }
    // "vitamin D"
    if phrase.head > phrase.first, head.end - head.start == 1, head.isCapitalized,
      tokens[phrase.head - 1].has(.lettered), !tokens[phrase.head - 1].has(.attribute)
    {
      return entityName(in: phrase, upTo: phrase.head - 1)
    }
    // "Parkinson's disease"
    if phrase.head > phrase.first, tokens[phrase.head - 1].isPossessive,
      Eponym.isNamed(tokens[phrase.head - 1], head, of: site.text)
    {
      return Name(first: phrase.head - 1, last: phrase.head)
    }
    // "Pixel 8", "iPhone 15 Pro"
    if let place = modelName(in: phrase) { return entityName(in: phrase, upTo: place) }
    if isName(phrase) { return entityName(in: phrase, upTo: phrase.head) }
    if PhraseText.isEntity(head),
      head.part != .gerund || phrase.preposition >= 0 || tokens[phrase.first].part == .determiner
        || isTopical(head) || isSubject(phrase)
    {
      return entityName(in: phrase, upTo: phrase.head)
    }
    // "steam cleaning", "the dressing", "gentle rinsing": what stands before it makes a thing of what is done.
    if head.part == .gerund, phrase.head > phrase.first, !head.has(Self.happening),
      tokens[phrase.head - 1].part == .noun
        || phrase.preposition < 0
          && tokens[phrase.first..<phrase.head].allSatisfy({
            $0.part == .adjective || $0.has(.definite)
          })
    {
      return entityName(in: phrase, upTo: phrase.head)
    }
    // "A knee replacement" is no knee.
    if head.has(.deed), phrase.head > phrase.first, tokens[phrase.head - 1].part == .noun,
      PhraseText.isEntity(tokens[phrase.head - 1]) || tokens[phrase.head - 1].has(.ailing)
    {
      return entityName(in: phrase, upTo: phrase.head)
    }
    // "blood test", "heart disease": a noun before it makes it a thing.
    if head.has(.part), phrase.head > phrase.first {
      let before = tokens[phrase.head - 1]
      // "whooping cough", but "a microneedling session" is about microneedling, which is named alone too.
      if before.part == .gerund, !before.isKnown,
        topic.map({ !isNamed(before, by: $0) || $0.names(words.fingerprint(head)) }) ?? true,
        words.countOfForms(head) >= words.countOfForms(before)
      {
        return entityName(in: phrase, upTo: phrase.head)
      }
      if before.part == .noun, !before.has([.person, .typical, .comparative]) || before.has(.part),
        // "low-grade fever": what a hyphen joins describes.
        !before.isHyphenated,
        topic.map({ !isNamed(before, by: $0) || $0.names(words.fingerprint(head)) }) ?? true
      {
        return entityName(in: phrase, upTo: phrase.head)
      }
    }
    // "Truck drivers", "hospital nurses": those who work with it are not it.
    if head.has(.person), Self.workers.contains(head, of: site.text) {
      return !hasTopic && site.subject?.head == phrase.head && phrase.first < phrase.head
        && tokens[phrase.head - 1].part == .noun
        ? entityName(in: phrase, upTo: phrase.head) : nil
    }
    // "flu symptoms", "microneedling session": a modifier that is a thing, where the document knows it.
    var place = phrase.head - 1
    while place >= phrase.first {
      let token = tokens[place]
      // "The hospital stay": where, and not of what.
      if PhraseText.isEntity(token), !token.has([.start, .thing]), !isRate(token),
        !token.has(.venue) || !head.has(.attribute),
        isTopical(token) || head.has(.degree)
          || !hasTopic && !(token.isAcronym && head.has(.person))
      {
        // "antiviral drugs" are a thing, "flu symptoms" are the flu's; "Metropolitan Police" is one name.
        let isOneName =
          token.isCapitalized && head.isCapitalized && head.has(.person)
        var name = entityName(
          in: phrase, upTo: head.has(.medicine) || isOneName ? phrase.head : place)
        name.isQualified = head.has(.medicine)
        return name
      }
      if head.has(.generic) || head.has(.medicine), token.part == .adjective || token.part == .noun,
        !token.has([.comparative, .typical, .person, .selecting]),
        token.isKnown == false || token.has(.kind) || head.has(.medicine) && token.part == .noun
      {
        return Name(first: phrase.first, last: phrase.head, isQualified: true)
      }
      place -= 1
    }
    return nil
  }

  private static let workers: WordSet = [
    "driver", "drivers", "worker", "workers", "teacher", "teachers", "nurse", "nurses", "farmer",
    "farmers", "pilot", "pilots", "player", "players", "rider", "riders", "student", "students",
    "employee", "employees",
  ]

  /// What happens to a thing, and is none itself: the healing, hair thinning.
  private static var happening: WordSense {
    [
      .completion, .onset, .lasting, .notice, .feel, .improve, .motion, .reduce, .fade, .start,
      .take, .be, .attribute,
    ]
  }

  /// "The United States gave": capitals where the verb has none make a name of whatever words.
  private func isName(_ phrase: NounPhrase) -> Bool {
    guard tokens[phrase.head].isCapitalized, phrase.head > phrase.first,
      tokens[phrase.head - 1].isCapitalized, tokens[phrase.head - 1].part != .determiner,
      tokens[phrase.first].part == .determiner || tokens[phrase.head - 1].part != .noun
        || tokens[phrase.head - 1].isAcronym,
      tokens[phrase.head].has(.attribute), tokens[phrase.head].part == .noun,
      phrase.clause >= 0,
      let verb = site.reading.firstFiniteVerb(of: site.reading.clauses[phrase.clause])
    else { return false }
    return !tokens[verb.main].isCapitalized && !tokens[verb.first].isCapitalized
      && !(topic.map { topic in
        tokens[phrase.first...phrase.head].contains { topic.names(words.fingerprint($0)) }
      } ?? false)
  }

  /// The word before the number that the phrase, a name, ends with.
  private func modelName(in phrase: NounPhrase) -> Int? {
    guard phrase.head > phrase.first else { return nil }
    var place = phrase.head
    while place > phrase.first, !words.isModelNumber(place, tokens) { place -= 1 }
    guard place > phrase.first, words.nameEnd(place - 1, tokens) >= phrase.head else { return nil }
    // "Stage 1" of what the page is about
    return hasTopic && words.numbersKinds(place - 1, tokens) ? nil : place - 1
  }

  /// "antiviral drugs" on a page on flu are not those on a page on shingles: "flu antiviral drugs".
  private func qualified(_ text: String, _ phrase: NounPhrase) -> String {
    let range = tokens[phrase.first...phrase.head]
    guard let topic,
      range.allSatisfy({
        $0.part != .noun
          // "Flucloxacillin" is not the impetigo's.
          || $0.has([.medicine, .attribute]) && $0.isKnown
            && !topic.words.contains(words.singular($0))
      }),
      range.contains(where: { $0.part == .noun })
    else { return text }
    var bytes = Array(text.utf8)
    if !tokens[phrase.first].isAcronym, let first = bytes.first { bytes[0] = first.asciiLowercased }
    return topic.text + " " + String(decoding: bytes, as: UTF8.self)
  }

  /// "Microneedling costs": a gerund alone before its verb.
  private func isSubject(_ phrase: NounPhrase) -> Bool {
    guard phrase.first == phrase.lastHead, let next = tokens[safe: phrase.lastHead + 1] else {
      return false
    }
    return (next.part == .verb || next.part == .modal || next.part == .auxiliary)
      && isSubjectOfClause(phrase)
  }

  func isSubjectOfClause(_ phrase: NounPhrase) -> Bool {
    guard phrase.clause >= 0 else { return false }
    let subject = site.reading.clauses[phrase.clause].subject
    return subject >= 0 && phrases[subject].head == phrase.head
  }

  func isTopical(_ token: PhraseToken) -> Bool {
    if let topic, topic.names(words.fingerprint(token)) { return true }
    return words.countOfForms(token) >= 3
  }

  /// "with ALS" of "people with ALS", "of microneedling" of "the average cost of microneedling".
  func complement(
    of place: Int, depth: Int = 0, only word: StaticString? = nil
  ) -> String? {
    for index in phrases.indices where phrases[index].host == place && depth < 4 {
      let phrase = phrases[index]
      if let word, !site.isWord(tokens[phrase.preposition], word) { continue }
      // "The usual dose for strep throat"
      if tokens[phrases[place].head].has(.dosing), site.isWord(tokens[phrase.preposition], "for") {
        continue
      }
      guard
        site.isWord(tokens[phrase.preposition], "of", "with", "for", "from", "in", "to", "after")
          // "The warranty on the compressor"
          || site.isWord(tokens[phrase.preposition], "on")
            && site.isWord(tokens[phrases[place].head], "warranty", "guarantee"),
        !isPlace(phrase), !isMeasured(phrase), !isInfinitive(phrase),
        // "The incubation period after contact": how one caught it.
        !site.isWord(tokens[phrase.head], "contact", "exposure", "infection", "ingestion")
      else { continue }
      if let own = ownThing(phrase) { return own }
      if let inner = complement(of: index, depth: depth + 1) { return inner }
    }
    return nil
  }

  /// "in the United States", "on RealSelf": capitals after a preposition of place.
  func isPlace(_ phrase: NounPhrase) -> Bool {
    guard phrase.preposition >= 0, site.isWord(tokens[phrase.preposition], "in", "on", "at", "from")
    else { return false }
    let head = tokens[phrase.head]
    return head.isCapitalized && !(topic?.names(words.fingerprint(head)) ?? false)
  }

  /// "The number of sessions to *achieve* 80 % reduction": a verb that no table knows, and no name.
  private func isInfinitive(_ phrase: NounPhrase) -> Bool {
    guard site.isWord(tokens[phrase.preposition], "to"), phrase.first == phrase.head,
      phrase.preposition == phrase.first - 1, !tokens[phrase.head].isKnown,
      !tokens[phrase.head].isCapitalized, let next = tokens[safe: phrase.head + 1]
    else { return false }
    return next.quantity >= 0 || next.part == .determiner || next.part == .pronoun
  }

  /// "people with a BMI of 40": what the number measures is not what it is about.
  func isMeasured(_ phrase: NounPhrase) -> Bool {
    let next = phrase.lastHead + 1
    // "the cost of panels from $5 to $3"
    if site.text[site.found.range.start..<site.found.core.end].starts(with: "from ".utf8) {
      return false
    }
    return next == site.token || next + 1 == site.token && site.isWord(site.token(next), "of")
  }
}
