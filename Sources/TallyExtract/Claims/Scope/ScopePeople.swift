internal import TallyCore

/// Of whom a number is told, and who tells it.
extension ScopeRules {
  /// People in general are no scope; "children", "people with milder symptoms" are. Nor are those who act:
  /// "Officers seized 2 kg".
  func population() -> String? {
    guard site.reading.senses.has(.person),
      let phrase = peopleBehind() ?? peopleBefore() ?? peopleOfLabel()
    else {
      return nil
    }
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

  /// "8 mg for men": behind the number, with no other between.
  private func peopleBehind() -> NounPhrase? {
    for phrase in phrases where phrase.first > site.token {
      let between = tokens[(site.token + 1)..<phrase.first]
      // "rarer in women (HR 0.66) *than* in men"
      if between.contains(where: { endsReach($0) || site.isWord($0, "than", "versus") }) {
        return nil
      }
      if isOfThem(phrase), isNear(phrase) {
        // "in men 5% and in women 3%": those of the number behind them.
        let rest = tokens[(phrase.lastHead + 1)..<min(phrase.lastHead + 5, tokens.count)]
        let isOfNext = opensAnew(phrase) && rest.contains { $0.quantity >= 0 }
        return isOfNext ? nil : phrase
      }
    }
    return nil
  }

  /// A comma or "and" stands before its preposition: "and in women", ", for children".
  private func opensAnew(_ phrase: NounPhrase) -> Bool {
    guard let before = site.token(phrase.preposition - 1), phrase.preposition > 0 else {
      return false
    }
    return before.part == .comma || before.part == .conjunction
  }

  private func endsReach(_ token: PhraseToken) -> Bool {
    token.quantity >= 0 || token.part == .semicolon || token.part == .stop
      || token.part == .subordinator
  }

  /// "In adults, the dose is 5 mg", "Women need 5 mg and men 4 mg": the last in front of the number, unless
  /// another number stands before it.
  private func peopleBefore() -> NounPhrase? {
    for phrase in phrases.reversed() where phrase.head < site.token && isNear(phrase) {
      // "adults (2.9 %), teenagers (11.4 %)"
      if site.previous?.part == .open, phrase.lastHead == site.token - 2, isPeople(phrase) {
        return phrase
      }
      // Also the men of "need 18 mg of iron and men 8 mg".
      let last = tokens[phrase.lastHead]
      if phrase.lastHead == site.token - 1, last.part == .noun, last.has(.person), !last.has(.agent)
      {
        if phrase.lastHead != phrase.head {
          return NounPhrase(
            first: phrase.lastHead, head: phrase.lastHead, lastHead: phrase.lastHead)
        }
        if phrase.preposition < 0, isPeople(phrase), !isCounted(phrase) { return phrase }
      }
      if tokens[phrase.head..<site.token].contains(where: { $0.part == .semicolon }) { return nil }
      let isSubject =
        phrase.preposition < 0 && isPeople(phrase) && !tokens[phrase.head].has(.agent)
        && !isCounted(phrase) && site.subject?.head == phrase.head
      guard isSubject || isOfThem(phrase) else { continue }
      if isBracketOfAnother(phrase) { return nil }
      if opensAnew(phrase) { return phrase }
      // "18 mg for women and 8 mg": of those in front of it.
      let start = site.reading.clauses[phrase.clause].first
      let isBehindAnother =
        start < phrase.first
        && tokens[start..<phrase.first].contains {
          $0.quantity >= 0
        }
      return isBehindAnother && !isSubject ? nil : phrase
    }
    return nil
  }

  /// "*Newborns (0-3 months)*: 14 to 17 hours a day": the label before the colon is of all that follows.
  private func peopleOfLabel() -> NounPhrase? {
    guard site.reading.hasToken(.colon),
      let colon = tokens[..<site.token].lastIndex(where: { $0.part == .colon }),
      let phrase = phrases.last(where: { $0.lastHead < colon }), isPeople(phrase),
      !tokens[phrase.head].has(.agent)
    else { return nil }
    // "women: 8 mg *and men*: 10 mg"
    switch site.token(phrase.first - 1)?.part {
    case nil, .dash, .comma, .semicolon, .conjunction, .stop: break
    default: return nil
    }
    let rest = tokens[(phrase.lastHead + 1)..<colon]
    let isBracket = rest.isEmpty || rest.first?.part == .open && rest.last?.part == .close
    return isBracket || rest.count == 1 && rest.first?.quantity ?? -1 >= 0 ? phrase : nil
  }

  /// "adult men (2.9 %), *others* (11.4 %)": those have a bracket of their own; but "in adults, nausea (12 %)".
  private func isBracketOfAnother(_ phrase: NounPhrase) -> Bool {
    guard site.previous?.part == .open, tokens[phrase.lastHead + 1].part == .open else {
      return false
    }
    return tokens[(phrase.lastHead + 1)..<site.token].contains {
      $0.part == .comma || $0.part == .conjunction || $0.part == .close
    }
  }

  private func isNear(_ phrase: NounPhrase) -> Bool {
    phrase.clause == site.owner || phrase.clause == site.clause.parent
  }

  private func isPeople(_ phrase: NounPhrase) -> Bool {
    tokens[phrase.head].has(.person) && tokens[phrase.head].part == .noun
      && !site.isWord(tokens[phrase.first], "including")
  }

  private func isOfThem(_ phrase: NounPhrase) -> Bool {
    phrase.preposition >= 0 && isPeople(phrase)
      && site.isWord(tokens[phrase.preposition], "in", "for", "among", "versus")
      && site.counted?.head != phrase.head
  }

  /// "300 passengers"
  private func isCounted(_ phrase: NounPhrase) -> Bool {
    tokens[safe: phrase.first - 1]?.part == .quantity || site.counted?.head == phrase.head
  }

  // MARK: Attribution

  /// "according to …", "studies have found …", "the CDC recommends …".
  func attribution() -> String? {
    if let named = accordingTo() { return named }
    if let teller = site.tellerBehind {
      // "Lena Ruiz, chief of police"
      let hasComma = tokens[teller.head...teller.lastHead].contains { $0.part == .comma }
      var last = hasComma ? teller.head : teller.lastHead
      // "Department of Correction spokesman"
      if let place = phrases.firstIndex(of: teller),
        let whole = phrases.first(where: { $0.host == place }),
        site.isWord(tokens[whole.preposition], "of")
      {
        last = whole.head
      }
      return words.text(tokens, from: teller.first, to: last)
    }
    let mayShow = site.reading.mayHave("show", "shows", "showed")
    guard site.reading.senses.has(.say) || mayShow else { return nil }
    var isNamed: String?
    for clause in site.reading.clauses where clause.subject >= 0 {
      guard let group = site.reading.firstFiniteVerb(of: clause), group.main < site.token,
        tokens[group.main].has(.say) || mayShow && isShown(by: clause.subject, group.main),
        !group.isPassive, !claimsLives(group.main),
        // "Unemployment claims rose"
        tokens[group.main + 1].part != .verb, !isParted(group.main, site.token),
        // "twice what the GPS said"
        !site.isWord(tokens[clause.first], "what"), !site.isWord(tokens[clause.first], "than")
      else { continue }
      let phrase = phrases[clause.subject]
      let head = tokens[phrase.head]
      guard head.part == .noun, head.has(.study) || head.isCapitalized || head.has(.person),
        // "This study finds" speaks of itself.
        !tokens[phrase.first].has([.demonstrative, .possessive]) || head.has(.person)
      else { continue }
      if isNamed == nil {
        // "the Royal College of Psychiatrists"
        let rest = phrases.first {
          $0.host == clause.subject && head.isCapitalized && tokens[$0.head].isCapitalized
            && site.isWord(tokens[$0.preposition], "of", "for")
        }
        isNamed = words.text(tokens, from: phrase.first, to: rest?.lastHead ?? phrase.lastHead)
      }
    }
    return isNamed
  }

  /// "Earthquakes have claimed millions of lives"
  private func claimsLives(_ verb: Int) -> Bool {
    guard site.isWord(tokens[verb], "claim", "claims", "claimed"),
      let lives = tokens[verb...].prefix(Self.farthestLives).firstIndex(where: {
        site.isWord($0, "life", "lives", "victims")
      })
    else { return false }
    // "claimed that 40 lives were lost", "claimed 500 lives would be saved"
    let behind = site.token(lives + 1)
    return !tokens[verb..<lives].contains { site.isWord($0, "that") } && behind?.part != .verb
      && behind?.part != .auxiliary && behind?.has(.modal) != true
  }
  private static let farthestLives = 8

  /// "Studies *show* that", "a 2007 report *showed*"; but "signs show up", and "the data", "our results" and "the trial" are
  /// what the text itself tells of.
  private func isShown(by subject: Int, _ verb: Int) -> Bool {
    let head = tokens[phrases[subject].head]
    return head.has(.study) && site.isWord(tokens[verb], "show", "shows", "showed")
      && !site.isWord(head, "data", "results", "result", "trial", "trials")
      && tokens[safe: verb + 1]?.part != .particle
  }

  /// "according to the union": up to where another speaks.
  private func accordingTo() -> String? {
    guard site.reading.mayHave("according") else { return nil }
    for place in tokens.indices
    where site.isWord(tokens[place], "according") && site.isWord(site.token(place + 1), "to") {
      guard let index = phrases.firstIndex(where: { $0.first > place + 1 }),
        !isParted(min(place, site.token), max(place, site.token)),
        place > site.token || !isSaidOtherwise(after: place)
      else { continue }
      let head = tokens[phrases[index].head]
      // "according to three axes", "according to age"; but "to 300 patient reviews".
      let isOfPeople = tokens[phrases[index].first...phrases[index].head].contains {
        $0.has([.person, .study])
      }
      // "figures from the Congressional Research Service"
      let isFrom = site.isWord(site.token(phrases[index].lastHead + 1), "from", "by")
      if isCounted(phrases[index]) || head.has(.attribute) && !isFrom, !isOfPeople { continue }
      // "according to age group"
      if site.isWord(head, "group", "groups"), site.isWord(tokens[phrases[index].head - 1], "age") {
        continue
      }
      var last = phrases[index].lastHead
      if let next = phrases.first(where: { $0.host == index }) { last = next.lastHead }
      return words.text(tokens, from: phrases[index].first, to: last)
    }
    return nil
  }

  /// A semicolon, a full stop or "but" stands between.
  private func isParted(_ first: Int, _ last: Int) -> Bool {
    tokens[first..<last].contains {
      $0.part == .semicolon || $0.part == .stop || $0.part == .subordinator && $0.has(.contrast)
    }
  }

  /// "…, the firm says it is 150"
  private func isSaidOtherwise(after place: Int) -> Bool {
    tokens[place..<site.token].contains { $0.part == .verb && $0.has(.say) && !$0.has(.gerund) }
  }
}
