internal import TallyCore

/// Two values of a trial set against each other: "lower in patients than in controls (14.7 vs 27.4)".
extension SubjectFinder {
  /// Of two values side by side the first is of whom the sentence speaks, the second of whom they are compared with.
  /// Where nobody is named for the second, a share of those on a treatment is set against the trial's control.
  func comparedArm() -> String? {
    guard site.kind != .age, site.kind != .price, let pair = pair(), isOpposed(pair)
    else { return nil }
    let comparator: NounPhrase?
    switch self.comparator(beside: pair) {
    case .other: return nil
    case .none: comparator = nil
    case .some(let phrase): comparator = phrase
    }
    let own = firstArm(pair, before: comparator)
    if site.token == pair.last {
      if let comparator { return name(of: comparator) }
      guard let own, tokens[safe: pair.first - 1]?.part == .open,
        site.isWord(tokens[own.preposition], "with", "on") && isKnownThing(own)
          || condition(of: own) != nil && control == "controls"
      else { return nil }
      return control
    }
    guard let own, comparator != nil || tokens[safe: pair.first - 1]?.part == .open else {
      return nil
    }
    return condition(of: own) ?? name(of: own)
  }

  /// "Compared with the control group, the exercise group fell less (12 % vs 19 %)": the first value is of the group that
  /// the sentence is on, the second of the one that it is compared with.
  func groupAgainstGroup() -> String? {
    guard site.kind != .age, site.reading.mayHave("group", "arm"),
      let pair = pair(), isOpposed(pair),
      let other = phrases.first(where: { isCompared($0) && (isNamedGroup($0) || isControl($0)) }),
      // "more at 3 than 6 months (5 kg vs 2 kg) compared with"
      other.first < pair.first
        || !tokens[..<pair.first].contains(where: { site.isWord($0, "than") }),
      let own = phrases.first(where: {
        $0.lastHead < pair.first && $0.preposition < 0 && isNamedGroup($0) && !isCompared($0)
      })
    else { return nil }
    return ownWords(pair.first == site.token ? own : other)
  }

  private func isNamedGroup(_ phrase: NounPhrase) -> Bool {
    phrase.head == phrase.lastHead && phrase.head > phrase.first
      && site.isWord(tokens[phrase.head], "group", "arm")
  }

  /// "than *the control group*", "compared with *placebo*"
  private func isCompared(_ phrase: NounPhrase) -> Bool {
    let before = phrase.preposition >= 0 ? phrase.preposition : phrase.first - 1
    guard let word = tokens[safe: before] else { return false }
    return site.isWord(word, "than")
      || site.isWord(word, "with", "to") && site.isWord(tokens[safe: before - 1], "compared")
  }

  /// "patients with *gout*"
  private func condition(of people: NounPhrase) -> String? {
    guard isPerson(people), let place = phrases.firstIndex(where: { $0.head == people.head }) else {
      return nil
    }
    return complement(of: place, only: "with")
  }

  private func name(of arm: NounPhrase) -> String? {
    ownWords(arm.upToHead)
  }

  /// "lower *in smokers* than", "more frequent *with zinc* (": nothing but words stands between it and the values.
  private func firstArm(
    _ pair: (first: Int, last: Int), before comparator: NounPhrase?
  ) -> NounPhrase? {
    let limit = comparator.map { min($0.first, pair.first) } ?? pair.first
    return phrases.last {
      $0.lastHead < limit && $0.preposition >= 0 && $0.host < 0
        && site.isWord(tokens[$0.preposition], "in", "with", "among", "on")
        && !tokens[$0.head].has([.attribute, .period, .study]) && !isDeictic($0)
        && tokens[$0.head].part == .noun && (isPerson($0) || ownName($0) != nil)
        && !tokens[$0.lastHead..<pair.first].contains { $0.quantity >= 0 }
    }
  }

  /// "vs", or both in a bracket.
  private func isOpposed(_ pair: (first: Int, last: Int)) -> Bool {
    tokens[pair.first..<pair.last].contains { site.isWord($0, "vs", "versus") }
  }

  private enum Comparator {
    case none
    case some(NounPhrase)
    /// A time, a property: not of whom.
    case other
  }

  /// "than in *the controls*", "compared with *placebo*", "5 versus 7 days in *controls*"
  private func comparator(beside pair: (first: Int, last: Int)) -> Comparator {
    for (place, token) in tokens.enumerated()
    where !(pair.first...pair.last).contains(place)
      && site.isWord(token, "than", "compared", "comparison", "versus", "vs", "from")
    {
      // Another pair's
      if tokens[(place + 1)...].prefix(2).contains(where: { $0.quantity >= 0 }) { continue }
      guard
        let phrase = phrases.first(where: { $0.first > place && $0.first <= place + 3 }),
        !tokens[phrase.head].has([.attribute, .period, .generic])
      else { return .other }
      return .some(phrase)
    }
    if let phrase = phrases.first(where: { $0.preposition == pair.last + 1 }), control != nil,
      site.isWord(tokens[phrase.head], "controls", "placebo", "sham")
    {
      return .some(phrase)
    }
    return .none
  }

  /// "both doses −6.6 days vs *placebo* −4.2 days"
  func opposedBefore() -> String? {
    guard let phrase = phrases.first(where: { $0.lastHead == site.token - 1 }),
      site.isWord(tokens[safe: phrase.first - 1], "vs", "versus"),
      !tokens[phrase.head].has(.attribute)
    else { return nil }
    return ownWords(phrase)
  }

  /// "6.9 points (placebo)", "7.5 points (1200 mg/d of zinc; P = .49)": a bracket that names what those took.
  func labelledByBracket() -> String? {
    var open = site.token + 1
    if let counted = phrases.first(where: { $0.first == open }) { open = counted.lastHead + 1 }
    guard tokens[safe: open]?.part == .open, let first = tokens[safe: open + 1] else { return nil }
    guard
      let phrase = phrases.first(where: { $0.first > open }),
      phrase.first == open + 1
        || first.quantity >= 0 && tokens[safe: open + 2]?.part == .preposition
          && phrase.first <= open + 4,
      phrase.head == phrase.lastHead,
      let end = tokens[safe: phrase.head + 1], end.part == .close || end.part == .semicolon,
      PhraseText.isEntity(tokens[phrase.head]), !tokens[phrase.head].has(.attribute),
      words.countOfForms(tokens[phrase.head]) >= 2
    else { return nil }
    return words.verbatim(tokens, from: open + 1, to: phrase.head)
  }

  /// "one injection of 20 mg methylprednisolone": of what there is so much of.
  func substance() -> String? {
    // "40 % salicylic acid ointment"
    guard site.kind == .mass || site.kind == .percentage, !isHyphened,
      let phrase = phrases.first(where: { $0.first == site.token + 1 }),
      phrase.head == phrase.lastHead, tokens[phrase.head].part == .noun,
      !tokens[phrase.head].has([.attribute, .generic, .period]),
      tokens[phrase.head].has(.medicine) || isKnownThing(phrase)
        // "20 mg methylprednisolone": a word that no table knows
        || !tokens[phrase.head].isKnown && phrase.first == phrase.head,
      !isPerson(phrase)
    else { return nil }
    return ownThing(phrase)
  }

  /// "Median time to passage was 9 days with tamsulosin and 11 days with placebo", "7 % of patients receiving zinc": of
  /// what those got.
  func onTreatment() -> String? {
    if let arm = treatedSo() { return arm }
    let place = site.kind == .duration ? site.token + 1 : behindPeople
    switch site.kind {
    case .duration:
      guard site.isWord(tokens[safe: place], "with", "on", "after") else { return nil }
    case .percentage, .ratio, .count:
      guard place > site.token + 1 || site.kind != .count,
        site.isWord(tokens[safe: place], "receiving", "taking", "given", "using")
          // "64 % of those on alternate-day iron"
          || site.isWord(tokens[safe: place], "on")
      else { return nil }
    default: return nil
    }
    guard
      let phrase = phrases.first(where: { $0.preposition == place || $0.first == place + 1 }),
      isControl(phrase) || !site.isWord(tokens[place], "after") && isKnownThing(phrase),
      !isPerson(phrase), !tokens[phrase.head].has([.period, .attribute])
    else { return nil }
    return ownWords(phrase)
  }

  /// "71.9 % of *the patients treated three times a week*": an arm that is told by how often.
  private func treatedSo() -> String? {
    guard site.kind == .percentage, site.isWord(site.next, "of"),
      let people = phrases.first(where: { $0.preposition == site.token + 1 }),
      isPerson(people) || site.isWord(tokens[people.head], "those"),
      site.isWord(tokens[safe: people.lastHead + 1], "treated", "seen", "dosed"),
      let how = tokens[safe: people.lastHead + 2], how.quantity >= 0
    else { return nil }
    let last = people.lastHead + 2
    return isPerson(people) && tokens[people.head].part == .noun
      ? words.verbatim(tokens, from: people.head, to: last)
      : "patients " + words.verbatim(tokens, from: people.lastHead + 1, to: last)
  }

  func isControl(_ phrase: NounPhrase) -> Bool {
    site.isWord(tokens[phrase.head], "placebo", "sham")
  }

  /// "Adults aged 18-65 years", "participants 30 years of age or older": of those people.
  func aged() -> String? {
    guard site.kind == .age else { return nil }
    let last = site.isWord(tokens[safe: site.token - 1], "aged") ? site.token - 2 : site.token - 1
    // Also "20-50 year-old people"
    return phrases.first {
      ($0.lastHead == last || $0.first == site.token + 1) && isPerson($0)
    }.flatMap { ownWords($0) }
  }

  /// "Exclusion criteria included a tremor score of 3 or more": each is of what stands before it.
  func criterion() -> String? {
    guard let subject = site.subject, site.isWord(tokens[subject.head], "criteria", "criterion"),
      let phrase = phrases.last(where: {
        $0.lastHead < site.token && $0.first > site.verb && tokens[$0.head].part == .noun
          && !tokens[$0.head].has(.period)
      }), phrase.head > phrase.first || !tokens[phrase.head].has(.attribute)
    else { return nil }
    return ownWords(phrase)
  }

  /// "The intervention group received vitamin D for 8 weeks": of what was given.
  func given() -> String? {
    switch site.kind {
    case .dose, .mass, .volume, .duration, .other, .frequency: break
    default: return nil
    }
    guard site.verb >= 0, site.verb < site.token, !site.isWord(site.next, "of") else { return nil }
    // "assigned to tamsulosin or placebo for 28 days", "to phototherapy twice a week"
    if site.kind == .duration && site.follows("for") || site.kind == .frequency,
      assigns(tokens[site.verb]),
      let treatment = phrases.first(where: { $0.first > site.verb }),
      site.isWord(tokens[safe: treatment.preposition], "to"), isKnownThing(treatment),
      !isPerson(treatment)
    {
      return thing(treatment)
    }
    // "treated with a fixed dose of 20 mg of isotretinoin for 24 weeks"
    if site.kind == .duration, site.isWord(tokens[site.verb], "treated"),
      site.isWord(site.token(site.verb + 1), "with"),
      let treatment = phrases.first(where: {
        $0.first > site.verb && $0.lastHead < site.token && !tokens[$0.head].has(.attribute)
          && (tokens[$0.head].has(.medicine) || isKnownThing($0))
      })
    {
      return thing(treatment)
    }
    guard let subject = site.subject,
      site.isWord(tokens[site.verb], "received", "took", "receive", "take"),
      isPerson(subject) || site.isWord(tokens[subject.head], "group", "groups", "arm", "arms"),
      let object = phrases.first(where: {
        $0.first > site.verb && $0.first <= site.verb + 4 && $0.clause == subject.clause
      }), tokens[object.head].has(.medicine) || isKnownThing(object)
    else { return nil }
    return thing(object)
  }
}
