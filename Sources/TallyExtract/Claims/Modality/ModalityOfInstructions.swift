internal import TallyCore

/// What somebody is told to do: imperatives, and the lines of a leaflet that have no verb.
extension ModalityRules {
  /// An imperative: a base form without a subject at the start of its clause.
  func isInstruction(_ clause: Clause) -> Bool {
    let hasSubject = clause.subject >= 0 && !isTurned(clause)
    // "For females allow 10 days."
    if !hasSubject, let group = site.reading.firstVerb(of: clause), group.main < site.token,
      site.isWord(site.token(group.main), "allow"), group.isFinite, !group.cues.has(.modal)
    {
      return true
    }
    guard !hasSubject,
      let group = site.reading.verbs(of: clause).first(where: {
        $0.isFinite && site.reading.tokens[$0.main].part == .verb
      })
    else { return false }
    let main = site.reading.tokens[group.main]
    guard main.has(.base), !main.has(.peak), !group.cues.has([.modal, .be, .have]),
      main.has([.instruct, .act]) || clause.first <= 1 || opensBehindSign(clause)
        || site.token(group.main + 1)?.has(.definite) == true,
      !site.isWord(main, "expect", "note", "imagine", "suppose", "like"),
      !site.isWord(main, "assume", "pretend", "say"), !framesExample(main, at: group.main),
      !isAppeal(main, at: group.main),
      !site.isWord(main, "remember") || site.token(group.main + 1)?.part == .infinitive,
      // "run by a firm"
      !(main.has([.increase, .reduce, .past]) && site.isWord(site.token(group.main + 1), "by"))
    else { return false }
    return opening(of: clause, before: group.main).allSatisfy {
      switch $0.part {
      case .adverb, .negation, .dash, .comma, .conjunction, .colon, .semicolon, .stop, .auxiliary,
        .particle, .subordinator, .open, .close:
        true
      default: $0.has([.always, .instruct])
      }
    }
  }

  /// "Consider a house worth $300,000", "Take note that it takes a week", "Let's say it costs $5"; but "consider a walk of 30
  /// minutes a day"
  private func framesExample(_ main: PhraseToken, at place: Int) -> Bool {
    let next = site.token(place + 1)
    if site.isWord(main, "consider") {
      switch site.kind {
      case .duration, .frequency: return next?.part == .relative
      case .mass where site.clauseHas("dose"): return false
      default: return next?.part == .determiner || next?.part == .relative
      }
    }
    if site.isWord(main, "take") { return site.isWord(next, "note") }
    guard site.isWord(main, "let") || site.isWord(main, "let's") else { return false }
    return [place + 1, place + 2].contains { index in
      site.isWord(site.token(index), "say", "assume", "suppose", "imagine")
    }
  }

  /// "Tummy time: *start* with 2 minutes"
  private func opensBehindSign(_ clause: Clause) -> Bool {
    let sign = site.reading.tokens[clause.first].part
    return sign == .colon || sign == .semicolon
  }

  /// "You can shower gently, *but avoid* the wound", "the base is fine, *but thicken* the edge": what the clause before
  /// speaks of is not told to do it, as the verb would agree with it.
  private func isTurned(_ clause: Clause) -> Bool {
    guard clause.sharesSubject, site.reading.tokens[clause.first].has(.contrast) else {
      return false
    }
    let subject = site.reading.tokens[site.reading.phrases[clause.subject].head]
    return isSecondPerson(clause.subject) || subject.part == .noun && !subject.has(.plural)
  }

  /// "Remove from heat and keep whisking": joined to an instruction by a conjunction.
  func isJoinedInstruction(_ group: Clause.VerbGroup) -> Bool {
    let (reading, own) = (site.reading, site.reading.tokens[group.main].clause)
    let clause = reading.clauses[own]
    guard own > 0, clause.subject < 0, clause.sharesSubject, reading.tokens[group.main].has(.base),
      group.isFinite, !group.cues.has([.modal, .be, .have])
    else { return false }
    return isInstruction(reading.clauses[own - 1])
  }

  /// The clause's own words before its verb; what a comma ends before it is left out: "Before first use,
  /// run", "If it peels, stop".
  private func opening(of clause: Clause, before verb: Int) -> [PhraseToken] {
    let owner = site.reading.tokens[verb].clause
    var first = clause.first
    switch site.reading.tokens[first].part {
    case .preposition, .subordinator, .adverb, .infinitive, .quantity, .gerund:
      let comma = site.reading.tokens[first..<max(first, verb)].lastIndex { $0.part == .comma }
      first = comma ?? first
    default:
      if site.token(first + 1)?.part == .comma,
        PhraseTagger.ordersNext(site.reading.tokens[first])
      {
        first += 1
      }
    }
    return (first..<max(first, verb)).filter { site.reading.tokens[$0].clause == owner }
      .map { site.reading.tokens[$0] }
  }

  /// "Adults: 1-2 tablets every 4 to 6 hours", "200 mg twice a day with food", "Maximum daily dose: 60 mg": a line of a
  /// leaflet that has no verb says what to take.
  var isDoseLine: Bool {
    switch site.kind {
    case .count, .mass, .dose, .volume, .frequency, .age, .duration: break
    default: return false
    }
    let tokens = site.reading.tokens
    guard !site.reading.verbs.contains(where: \.isFinite), !site.reading.senses.has(.typical)
    else { return false }
    if site.reading.hasToken(.colon), let colon = tokens.firstIndex(where: { $0.part == .colon }),
      colon > 0, tokens[colon - 1].isSpelled(oneOf: ["dose", "dosage"], in: site.text)
    {
      return colon < site.token && tokens[..<(colon - 1)].allSatisfy(isUsualOfDoses)
    }
    return tokens.contains(where: isDose) && tokens.contains(where: saysHowOften)
  }

  /// "2 tablets", "200-400 mg", "max 4 doses"
  private func isDose(_ token: PhraseToken) -> Bool {
    guard token.quantity >= 0 else {
      return site.isWord(
        token, "tablet", "tablets", "capsule", "capsules", "doses", "drops", "puffs")
        || site.isWord(token, "cream", "ointment", "lotion") && isOfMedicine(token)
    }
    return isMedicineAmount(site.text[token.start..<token.end])
  }

  /// "Terbinafine cream": behind a name; "ice cream" is none.
  private func isOfMedicine(_ cream: PhraseToken) -> Bool {
    guard let place = site.reading.tokens.firstIndex(where: { $0.start == cream.start }),
      let name = site.token(place - 1)
    else { return false }
    return name.has(.medicine) || !name.isKnown && name.isWord
  }

  /// Whether "mg" or "ml" stands in it.
  private func isMedicineAmount(_ bytes: ArraySlice<UInt8>) -> Bool {
    var isBehindM = false
    for byte in bytes {
      if isBehindM, byte == UInt8(ascii: "g") || byte == UInt8(ascii: "l") { return true }
      isBehindM = byte == UInt8(ascii: "m")
    }
    return false
  }

  /// "*Maximum daily* dose"; not "lethal dose"
  private func isUsualOfDoses(_ token: PhraseToken) -> Bool {
    token.isSpelled(
      oneOf: [
        "recommended", "usual", "maximum", "max", "daily", "starting", "adult", "single", "oral",
        "initial", "total", "typical", "standard", "the",
      ], in: site.text)
  }

  /// "every 4 to 6 hours", "daily", "twice a day"; not "80 mg per day", which may be what somebody drinks.
  private func saysHowOften(_ token: PhraseToken) -> Bool {
    guard token.quantity >= 0 else {
      return site.isWord(token, "daily", "hourly", "nightly", "every")
    }
    let bytes = site.text[token.start..<token.end]
    return bytes.starts(with: "every".utf8) || bytes.suffix(5).elementsEqual("daily".utf8)
      || bytes.suffix(3).elementsEqual("day".utf8)
        && (!isMedicineAmount(bytes) || bytes.dropFirst().starts(with: "ax".utf8))
  }
}
