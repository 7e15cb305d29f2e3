internal import TallyCore

/// The arm or the group of people that a value of a study is of: "15 % with placebo", "3.4 kg on the low-fat diet".
extension SubjectFinder {
  /// "15 % with placebo", "3.4 kg on the low-fat diet": what those took of whom a value of a trial is.
  func inArm() -> String? {
    switch site.found.kind {
    case .duration, .frequency, .age, .price, .count: return nil
    default: break
    }
    let next = site.next?.part == .close ? site.token + 2 : site.token + 1
    guard site.isWord(site.token(next), "with", "on", "receiving", "taking"),
      let phrase = phrases.first(where: { $0.first == next + 1 }), !isPerson(phrase),
      !tokens[phrase.head].has(.period)
    else { return nil }
    return thing(phrase)
  }

  /// "23.6 mm in the sham group": the arm of a trial that a value belongs to.
  func inGroup() -> String? {
    guard
      site.reading.mayHave("group", "groups") || site.reading.mayHave("arm", "arms")
        || isTrial && site.reading.mayHave("schedule", "regimen")
    else { return nil }
    // Also "in the sham group (17%)", "in the sham group (washed every 6 hours)".
    let bracket = openBracket
    let place = behindPeople
    guard
      let phrase = phrases.first(where: {
        ($0.preposition == place && site.isWord(tokens[place], "in", "of", "for", "with", "on")
          || bracket > 0 && $0.lastHead < bracket && isGroup($0, before: bracket))
          && (site.isWord(tokens[$0.head], "group", "groups", "arm", "arms")
            // "With the daily *schedule* (29 %)"
            || isTrial && site.isWord(tokens[$0.head], "schedule", "regimen"))
      })
    else { return nil }
    return armName(phrase) ?? givenToGroup(phrase)
  }

  /// "in the group treated with *night splints*", "the group that received *zinc*": what those in it got.
  func givenToGroup(_ phrase: NounPhrase) -> String? {
    guard site.isWord(tokens[phrase.head], "group", "arm") else { return nil }
    var place = phrase.head + 1
    if tokens[safe: place]?.part == .relative || site.isWord(tokens[safe: place], "that") {
      place += 1
    }
    guard
      site.isWord(
        tokens[safe: place], "assigned", "allocated", "randomized", "randomised", "treated",
        "receiving", "received", "given", "taking")
    else { return nil }
    if site.isWord(tokens[safe: place + 1], "to", "with") { place += 1 }
    guard let given = phrases.first(where: { $0.first > place && $0.first <= place + 2 }),
      !tokens[given.head].has([.attribute, .period, .study]), !isPerson(given)
    else { return nil }
    return ownWords(given.upToHead)
  }

  /// "the sham group (17 %)", "the group assigned to splints (20 %)"
  private func isGroup(_ phrase: NounPhrase, before bracket: Int) -> Bool {
    phrase.head == bracket - 1
      || phrases.contains {
        $0.lastHead == bracket - 1 && $0.first - phrase.head <= 4 && $0.first > phrase.head
      } && givenToGroup(phrase) != nil
  }

  /// Where the bracket opens that the value stands in; -1 for none.
  private var openBracket: Int {
    var place = site.token - 1
    let last = max(0, site.token - Self.longestBracket)
    while place >= last, tokens[place].part != .close, tokens[place].part != .stop {
      if tokens[place].part == .open { return place }
      place -= 1
    }
    return -1
  }

  private static let longestBracket = 12

  /// "Recovery rates in the surgery group were 7 % and 1 %": the only arm that the clause names.
  func onlyArm() -> String? {
    guard site.reading.mayHave("group", "arm"), site.found.kind != .count else { return nil }
    let arms = phrases.filter {
      $0.clause == site.owner && $0.preposition >= 0 && $0.head == $0.lastHead
        && site.isWord(tokens[$0.head], "group", "arm")
        && site.isWord(tokens[$0.preposition], "in", "of", "for")
    }
    guard arms.count == 1, arms[0].head < site.token else { return nil }
    return armName(arms[0])
  }

  private func armName(_ phrase: NounPhrase) -> String? {
    // "(52 in each arm)"
    if phrase.first == phrase.head - 1, site.isWord(tokens[phrase.first], "each", "either") {
      return words.verbatim(tokens, from: phrase.first, to: phrase.head)
    }
    var first = phrase.head
    while first > phrase.first,
      tokens[first - 1].part == .noun || tokens[first - 1].part == .adjective
        || tokens[first - 1].part == .gerund || tokens[first - 1].part == .participle
    {
      first -= 1
    }
    // "the 6-month group"
    if first == phrase.head, let before = tokens[safe: first - 1], before.quantity >= 0,
      site.text[before.start..<before.end].contains(ASCII.hyphen)
    {
      return words.verbatim(tokens, from: first - 1, to: phrase.head)
    }
    guard first < phrase.head,
      !tokens[first..<phrase.head].allSatisfy({
        $0.has([.generic, .study]) || site.isWord($0, "age")
      })
    else { return nil }
    return words.text(tokens, from: first, to: phrase.head)
  }

  /// Where the sentence goes on behind the number, those it counts and what stands in brackets: "235 infants
  /// (83.6 %) | in the early group".
  var behindCounted: Int {
    var place = site.token + 1
    if let counted = phrases.first(where: { $0.first == place }) { place = counted.lastHead + 1 }
    if tokens[safe: place]?.part == .open {
      while let token = tokens[safe: place], token.part != .close { place += 1 }
    }
    if tokens[safe: place]?.part == .close { place += 1 }
    // "6 (12 %) reruptures | in the surgical group"
    if place > site.token + 1, tokens[place - 1].part == .close,
      let counted = phrases.first(where: { $0.first == place }), counted.preposition < 0
    {
      place = counted.lastHead + 1
    }
    return place
  }

  /// The same, and behind "of patients".
  var behindPeople: Int {
    let place = behindCounted
    guard site.isWord(tokens[safe: place], "of"),
      let people = phrases.first(where: { $0.preposition == place }),
      isPerson(people) || site.isWord(tokens[people.head], "those", "participants", "subjects")
    else { return place }
    return people.lastHead + 1
  }
}
