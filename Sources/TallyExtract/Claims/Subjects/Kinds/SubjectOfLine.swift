internal import TallyCore

/// What a line of a list or of a recipe is of: the name that it opens with, before a value, a bracket or a colon.
extension SubjectFinder {
  /// "- ibuprofen every 6 to 8 hours with food (no more than 1,200 mg a day)": how often and how much of what the line
  /// begins with.
  func dosedLine() -> String? {
    guard site.found.kind == .frequency || site.found.kind == .mass || site.found.kind == .dose,
      let first = tokens.first(where: \.isWord), let phrase = phrases.first,
      tokens[phrase.first].start == first.start, phrase.lastHead < site.token,
      let amount = tokens[safe: phrase.lastHead + 1], amount.quantity >= 0,
      // "Iron 8 mg Zinc 5 mg"
      site.found.kind == .frequency
        || tokens[phrase.lastHead..<site.token].contains(where: { $0.part == .open }),
      phrase.head == phrase.lastHead, phrase.preposition < 0,
      tokens[phrase.first...phrase.head].allSatisfy({
        ($0.part == .noun || $0.part == .adjective)
          && !$0.has([.attribute, .period, .person, .generic])
      }),
      tokens[phrase.head].has(.medicine) || !tokens[phrase.head].isKnown
    else { return nil }
    return ownWords(phrase)
  }

  /// "Sofa 7-15 yrs", "- Bed frame $300": a line of a thing and its value, and nothing else.
  func listed() -> String? {
    switch site.found.kind {
    case .duration, .price: break
    default: return nil
    }
    guard site.verb < 0, let phrase = phrases.first, phrase.lastHead == site.token - 1,
      phrase.preposition < 0, phrase.first == (tokens[0].part == .dash ? 1 : 0),
      site.next.map({ $0.part == .stop || $0.part == .open || $0.part == .comma }) ?? true,
      !isPerson(phrase),
      !tokens[phrase.head].has([.attribute, .period, .study, .generic, .section]),
      tokens[phrase.head].part == .noun
    else { return nil }
    return ownThing(phrase)
  }

  /// "- Terbinafine (250 mg a day for 2 weeks)", "Zinc or iron cream (twice a day)": what a line names before its bracket.
  func bracketOfItem() -> String? {
    guard site.reading.hasToken(.open) else { return nil }
    switch site.found.kind {
    case .mass, .volume, .dose, .frequency, .duration, .other: break
    default: return nil
    }
    // "Salad (1 cup lettuce, 4 oz cooked chicken)"
    if site.found.kind == .mass || site.found.kind == .volume, let next = site.next,
      next.part != .close, next.part != .adverb, next.part != .preposition
    {
      return nil
    }
    let first = tokens[0].part == .dash ? 1 : 0
    guard let open = tokens.firstIndex(where: { $0.part == .open }), open < site.token,
      open > first, tokens[open..<site.token].allSatisfy({ $0.part != .close }),
      tokens[..<open].allSatisfy({
        $0.part != .verb && $0.part != .colon && $0.part != .preposition && $0.part != .stop
      }),
      let phrase = phrases.first, phrase.first == first,
      let last = phrases.last(where: { $0.lastHead == open - 1 }), !isPerson(phrase),
      // "Phase 1 (8 weeks)"
      !tokens[open - 1].startsWithDigit, tokens[..<open].allSatisfy({ $0.quantity < 0 }),
      !tokens[last.head].has([.attribute, .period, .study, .section]),
      !tokens[last.head].has(.generic) || tokens[last.head].has(.medicine),
      tokens[last.lastHead].part == .noun
    else { return nil }
    return words.text(tokens, from: phrase.first, to: last.lastHead)
  }

  /// "Clotrimazole 1%: …", "1% terbinafine cream": of what has that strength.
  func ingredient() -> String? {
    // "100% WASI"
    guard site.found.kind == .percentage,
      site.found.quantity.upper.map({ $0 < ExactDecimal(100) }) ?? true
    else { return nil }
    let first = tokens[0].part == .dash ? 1 : 0
    // A line that begins with the name, its strength and a mark
    if let phrase = phrases.first, phrase.first == first, phrase.lastHead == site.token - 1,
      phrase.head == phrase.lastHead, let mark = site.next,
      mark.part == .colon || mark.part == .dash, isSubstance(phrase)
    {
      return ownWords(phrase)
    }
    guard site.verb < 0 || site.verb < site.token,
      let phrase = phrases.first(where: { $0.first == site.token + 1 }),
      tokens[phrase.head].has(.medicine) || site.token == first && site.verb < 0,
      isSubstance(phrase)
    else { return nil }
    return ownWords(phrase.upToHead)
  }

  func isSubstance(_ phrase: NounPhrase) -> Bool {
    let head = tokens[phrase.head]
    return head.part == .noun && PhraseText.isEntity(head)
      && !head.has([.attribute, .person, .period, .study, .falling, .rising, .generic])
  }

  /// "Custom orders: 5-7 days", "For small tattoos: $50": what a label before the value names.
  func label() -> String? {
    guard site.reading.hasToken(.colon),
      let colon = tokens[..<site.token].lastIndex(where: { $0.part == .colon }),
      // "Neuralgia: common; resolves by 6 months"
      site.verb < 0 || site.verb > site.token
        || site.subject == nil && site.group?.isFinite == true
          && tokens[site.verb].has(.third),
      let phrase = phrases.first(where: { $0.lastHead == colon - 1 && $0.head == $0.lastHead }),
      !isPerson(phrase),
      !tokens[phrase.head].has([.attribute, .period, .study, .generic, .section])
        || isPartWithHeat(phrase),
      // "Increases credibility: 75% of users …"
      !(phrase.first == 0 && tokens[0].has(.verb) && tokens[0].has(.third)),
      ((colon + 1)..<site.token).allSatisfy({
        tokens[$0].part != .noun && (tokens[$0].part != .verb || $0 == site.verb)
      })
    else { return nil }
    let before = tokens[..<phrase.first]
    let opens = before.allSatisfy { $0.part == .dash || site.isWord($0, "for") }
    guard opens else { return nil }
    if isPartWithHeat(phrase) { return ownWords(phrase) }
    return phrase.head > phrase.first || isThingOfList(phrase) ? ownThing(phrase) : nil
  }

  /// "Cool side: 72–78 °F", "Warm hide floor: 90 °F": the part of a thing that is so warm.
  private func isPartWithHeat(_ phrase: NounPhrase) -> Bool {
    site.found.kind == .temperature && phrase.head > phrase.first
      && (tokens[phrase.head].has(.part) || site.isWord(tokens[phrase.head], "side", "end", "zone"))
  }

  /// "Blood test: *it* is accurate from 25 days": what the label of the line names.
  func labelMeantByIt() -> String? {
    guard let subject = site.subject, site.isWord(tokens[subject.head], "it", "they"),
      let phrase = phrases.first, tokens[safe: phrase.lastHead + 1]?.part == .colon,
      subject.first == phrase.lastHead + 2,
      tokens[..<phrase.first].allSatisfy({ $0.part == .dash }), !isPerson(phrase),
      !tokens[phrase.head].has([.period, .generic, .section]),
      !tokens[phrase.head].has([.attribute, .study]) || phrase.head > phrase.first,
      !Self.rhetoric.contains(tokens[phrase.head], of: site.text)
    else { return nil }
    return ownWords(phrase)
  }

  /// "Bottom line: it costs $500", "Good news:", "Pro tip:": how it is told.
  private static let rhetoric: WordSet = [
    "line", "news", "fact", "facts", "tip", "tips", "verdict", "takeaway", "answer", "example",
    "part", "downside", "upside", "note", "point", "reason", "result", "conclusion", "summary",
    "question", "rule", "catch", "advice", "warning", "myth", "truth", "reality", "pros", "cons",
    "bonus", "caveat", "update", "spoiler", "hint", "trick", "idea", "thing", "story",
  ]

  /// "Countertops: $4,000" as a whole line: one word that names a thing; "Cost: $5,000" and "Weight: 20 kg" tell of the page's.
  private func isThingOfList(_ phrase: NounPhrase) -> Bool {
    let head = tokens[phrase.head]
    let holds: Bool
    switch site.found.kind {
    case .price, .mass, .energy, .dose: holds = true
    // "Slate: 75-150 years"; but "Recovery: 2 weeks"
    case .duration: holds = head.has(.thing)
    default: holds = false
    }
    guard holds,
      site.next == nil || site.found.kind != .price && site.isWord(site.next, "in", "per"),
      site.reading.quantityCount == 1, head.part == .noun,
      !site.isWord(head, "labor", "labour", "subtotal", "postage", "tuition"),
      !site.isWord(head, "slice", "serving", "portion", "caplet", "tablet", "capsule", "piece")
    else { return false }
    return !head.isKnown && head.isCapitalized
      || head.has([.thing, .medicine]) && !head.has([.generic, .payment, .deed, .part])
  }

  /// "- Vet visits and shots: $460": a line that is a label and its price is of what the label names; but "Average cost:
  /// $5,000" and "Labor: $300" are of the page's. "Removal of the old boiler: $400": not of the boiler.
  func pricedLine() -> String? {
    guard site.found.kind == .price, let label = site.label, site.reading.quantityCount == 1,
      site.next.map({ $0.part == .stop || $0.part == .open || $0.part == .comma }) ?? true,
      let start = label.first(where: { tokens[$0].isWord && tokens[$0].part != .determiner })
    else { return nil }
    // "Touch-up *for our own clients*": for whom, and not what.
    let end =
      label.first { place in
        place > start && tokens[place].part == .preposition && !site.isWord(tokens[place], "of")
      } ?? label.upperBound
    let named = tokens[start..<end].filter { $0.isWord && $0.part != .determiner }
    let kind = named.prefix { !site.isWord($0, "of") }
    guard named[0].part != .preposition, let last = kind.last,
      last.part == .noun || last.part == .verb || last.part == .gerund,
      named.count > 1 || last.has(.deed)
        // "Sweeping: $80"; but "Starting at: $99"
        || last.part == .gerund && !last.has(.start) && end == label.upperBound,
      !last.has(.attribute) || last.has([.ailing, .deed]),
      !last.has([.generic, .dosing, .period, .payment, .section, .person, .study]),
      !site.isWord(last, "value", "deductible", "worth", "losses", "groups"),
      !named.contains(where: {
        $0.has([.cost, .mean, .typical, .payment, .period])
          || site.isWord($0, "total", "subtotal", "labor", "labour", "range")
      }),
      topic.map({ topic in !kind.contains { topic.names(words.fingerprint($0)) } }) ?? true
    else { return nil }
    return words.text(tokens, from: start, to: end - 1)
  }

  /// "Small: $400-$800" on a page about trees: a line that a describing word alone opens is of that kind of them.
  func kindOfTopic() -> String? {
    guard let topic, site.verb < 0, site.clause.parent >= 0,
      let colon = tokens[..<site.token].lastIndex(where: { $0.part == .colon }), colon > 0,
      let kind = tokens[safe: colon - 1], kind.part == .adjective,
      !kind.has([.typical, .mean, .selecting, .comparative, .advisable]),
      tokens[..<(colon - 1)].allSatisfy({ $0.part == .dash }),
      ((colon + 1)..<site.token).allSatisfy({ !tokens[$0].isWord })
    else { return nil }
    return words.text(tokens, from: colon - 1, to: colon - 1).lowercased() + " " + topic.text
  }
}
