internal import TallyCore

/// What people of a trial were assigned to or received, and how many of them: "(n = 64)", "158 were assigned to zinc".
extension SubjectFinder {
  private static let longestAssignment = 6

  private static let longestArm = 24

  /// "94 received placebo, 87 received 1200 mg/d of zinc": what those counted got; also "29 who received placebo".
  func receiving() -> String? {
    guard site.kind == .count, site.reading.mayHave("received", "took", "using") else {
      return nil
    }
    var place = site.token + 1
    if let counted = phrases.first(where: { $0.first == place }), isPerson(counted) {
      place = counted.lastHead + 1
    }
    if tokens[safe: place]?.part == .open { place = behindCounted }
    if tokens[safe: place]?.part == .relative || site.isWord(tokens[safe: place], "who") {
      place += 1
    }
    guard site.isWord(tokens[safe: place], "received", "took", "using") else { return nil }
    return treatment(at: place + 1)
  }

  /// What stands behind the verb of giving, with its dose: "1200 mg/d of zinc"; two of them are no one arm.
  private func treatment(at first: Int) -> String? {
    guard
      let given = phrases.first(where: { $0.first >= first && $0.first <= first + 3 }),
      tokens[first..<given.first].allSatisfy({
        $0.quantity >= 0 || $0.part == .determiner || $0.part == .preposition
      }), given.head == given.lastHead, !tokens[given.head].has([.study, .attribute, .generic]),
      // "received zinc or placebo", but "received placebo and 87 took zinc"
      !site.isWord(tokens[safe: given.lastHead + 1], "or", "and")
        || tokens[safe: given.lastHead + 2]?.quantity ?? -1 >= 0
    else { return nil }
    guard words.countOfForms(tokens[given.head]) >= 2 || tokens[given.head].has(.medicine) else {
      return nil
    }
    var start = tokens[first].quantity >= 0 ? first : given.first
    if tokens[start].part == .determiner { start += 1 }
    return start <= given.head ? words.verbatim(tokens, from: start, to: given.head) : nil
  }

  /// "1116 contacts were randomly assigned to receive zinc and 1198 to receive usual care": what those counted got;
  /// but "to receive zinc or placebo" counts all.
  func assignedTo() -> String? {
    guard site.kind == .count else { return nil }
    if let given = putInto() { return given }
    guard site.reading.mayHave("to", "receive"),
      let order = tokens[(site.token + 1)...].firstIndex(where: { $0.part == .infinitive }),
      order - site.token <= Self.longestAssignment, order + 1 < tokens.count,
      tokens[..<order].contains(where: assigns),
      // "Of 90 patients, 45 were assigned"; "assigned, 23 refused to take it"
      !tokens[(site.token + 1)..<order].contains(where: {
        $0.part == .comma || $0.quantity >= 0 || $0.part == .verb && !assigns($0)
      }),
      site.isWord(site.token(order + 1), "receive", "undergo", "take", "get"),
      let given = phrases.first(where: { $0.first > order + 1 && $0.first <= order + 3 })
    else { return nil }
    var place = given.first
    while let token = tokens[safe: place], token.part != .stop, token.part != .semicolon {
      if token.isSpelled("or", in: site.text) { return nil }
      if token.quantity >= 0, tokens[place - 1].part == .conjunction { break }
      place += 1
    }
    return thing(given) ?? ownWords(given)
  }

  /// "158 were assigned to tamsulosin"; but "were assigned to tamsulosin or placebo".
  private func putInto() -> String? {
    guard
      let verb = tokens[(site.token + 1)...].prefix(Self.longestAssignment).firstIndex(
        where: assigns),
      !tokens[(site.token + 1)..<verb].contains(where: {
        $0.part == .comma || $0.quantity >= 0 || $0.part == .preposition
      }), site.isWord(tokens[safe: verb + 1], "to"),
      let given = phrases.first(where: { $0.preposition == verb + 1 }), !isPerson(given),
      given.head == given.lastHead, !tokens[given.head].has([.period, .attribute, .generic]),
      tokens[given.head].has(.medicine) || words.countOfForms(tokens[given.head]) > 1
    else { return nil }
    // "to melatonin 3 mg (n = 98) or placebo", "to zinc with or without vitamin C"
    let rest = tokens[(given.lastHead + 1)...].prefix { $0.part != .stop && $0.part != .semicolon }
    let isOneOfSeveral = rest.contains {
      site.isWord($0, "or", "versus", "vs", "without") || site.text[$0.start] == ASCII.slash
    }
    guard !isOneOfSeveral else { return nil }
    return ownWords(given)
  }

  /// "assigned to splinting for 6 weeks (89 patients) or surgery (87 patients)": how many each got.
  func sizeOfArm() -> String? {
    guard site.kind == .count else { return nil }
    if let open = bracketOfSize { return arm(endingBefore: open) }
    // "177 *to active medication*", "(zinc group: 25; placebo group: 21)"
    if site.isWord(site.next, "to"),
      let given = phrases.first(where: { $0.preposition == site.token + 1 }), !isPerson(given),
      !tokens[given.head].has([.attribute, .period, .study])
    {
      return ownWords(given)
    }
    if tokens[safe: site.token - 1]?.part == .colon,
      let named = phrases.first(where: { $0.lastHead == site.token - 2 }),
      site.isWord(tokens[named.head], "group", "arm", "placebo", "controls")
    {
      return ownWords(named)
    }
    // "63 *received* 7 mg a day of *prednisolone*"
    if site.verb == site.token + 1, site.isWord(site.token(site.verb), "received", "took", "got"),
      let given = phrases.first(where: { $0.first > site.verb && !isPerson($0) }),
      !tokens[site.verb..<given.first].contains(where: { $0.part == .conjunction }),
      !tokens[given.head].has([.attribute, .period, .study])
    {
      return ownWords(given)
    }
    // "(short-course group, n = 192)"
    if let n = tokens[safe: site.token - 1], site.isWord(n, "n"),
      tokens[safe: site.token - 2]?.part == .comma,
      let named = phrases.first(where: { $0.lastHead == site.token - 3 }),
      tokens[safe: named.first - 1]?.part == .open
    {
      return ownWords(named)
    }
    guard tokens[safe: site.token - 1]?.part == .open,
      site.counted.map({ tokens[safe: $0.lastHead + 1]?.part == .close }) ?? false
    else { return nil }
    var first = site.token - 2
    while let token = tokens[safe: first], !assigns(token) {
      if token.part == .stop || token.part == .semicolon { return nil }
      if token.part == .close || site.isWord(token, "or", "and", "versus", "vs") { break }
      first -= 1
    }
    guard first >= 0, tokens[..<site.token].contains(where: assigns), site.reading.mayHave("to"),
      !assigns(tokens[first]) || site.isWord(tokens[safe: first + 1], "to"),
      let given = phrases.first(where: {
        $0.first > first && $0.lastHead < site.token && tokens[$0.head].quantity < 0
      }), !isPerson(given), !tokens[given.head].has([.attribute, .period, .study]),
      given.preposition < 0 || site.isWord(tokens[given.preposition], "to")
    else { return nil }
    return ownWords(given.upToHead)
  }

  /// Where "(n = 64)" opens.
  private var bracketOfSize: Int? {
    guard
      let last = (max(0, site.token - 3)..<site.token).last(where: { tokens[$0].part == .open }),
      site.isWord(tokens[safe: last + 1], "n"), site.next?.part == .close
    else { return nil }
    return last
  }

  /// "randomized to *phototherapy twice a week* (n = 64) or *three times a week* (n = 64)": an arm as the text describes it,
  /// back to "to", "or" or the bracket of the one before.
  private func arm(endingBefore open: Int) -> String? {
    let least = max(0, open - Self.longestArm)
    // Behind the arm before, else behind "assigned".
    guard
      let start = (least..<open).last(where: { tokens[$0].part == .close || assigns(tokens[$0]) }),
      tokens[..<open].contains(where: assigns),
      let opening = (start..<open).first(where: {
        site.isWord(tokens[safe: $0], "to", "or", "and", "either")
      })
    else { return nil }
    var first = opening + 1
    while first < open,
      site.isWord(tokens[safe: first], "to", "either", "a", "an")
        || site.isWord(tokens[safe: first], "the")
    {
      first += 1
    }
    // "an ointment *applied by a parent* (n = 92)", "zinc 120 mg, *increased if needed* (n = 68)"
    let end =
      tokens[first..<open].firstIndex {
        $0.part == .participle || $0.part == .verb || $0.part == .comma
      } ?? open
    return end > first ? words.verbatim(tokens, from: first, to: end - 1) : nil
  }

  func assigns(_ token: PhraseToken) -> Bool {
    site.isWord(token, "assigned", "allocated", "randomized", "randomised")
  }
}
