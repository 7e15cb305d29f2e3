internal import TallyCore

/// The medicine that a dose, a course or an age is of, on a page on something else.
extension SubjectFinder {
  /// "- Malathion lotion, for people age 6 and older", "Steroid shots into the patch, repeated every month": of the medicine
  /// that an item without a verb begins with.
  func medicineOfItem() -> String? {
    guard site.subject == nil, site.reading.senses.has(.medicine) else { return nil }
    let before = tokens[..<site.token]
    let first =
      before.lastIndex { $0.part == .dash || $0.part == .stop || $0.part == .semicolon }
      .map { $0 + 1 } ?? 0
    guard !before[first...].contains(where: { $0.part == .verb || $0.part == .auxiliary }),
      let phrase = phrases.first(where: { $0.first == first }), phrase.lastHead < site.token,
      tokens[phrase.head].has(.medicine)
    else { return nil }
    return ownThing(phrase)
  }

  /// "Randomized to receive either *ondansetron* 0.2 mg/kg or placebo": the name right before its dose.
  func givenSoMuch() -> String? {
    guard site.verb >= 0, site.verb < site.token - 1,
      site.verbSense.has([.take, .treat, .get])
        || site.isWord(tokens[site.verb], "receive", "received", "given", "administered", "use"),
      let name = site.token(site.token - 1),
      name.has(.medicine) && !name.has(.generic) || name.part == .noun && !name.isKnown,
      !name.isCapitalized || name.has(.medicine), !name.startsWithDigit
    else { return nil }
    // "Either" is no part of it.
    let first = phrases.first { $0.head == site.token - 1 && $0.first > site.verb }?.first
    return words.text(tokens, from: first ?? site.token - 1, to: site.token - 1)
  }

  /// What only a medicine has, as the clause's subject or right behind the value.
  func dose() -> NounPhrase? {
    if let subject = site.subject {
      return tokens[subject.head].has(.dosing) || isCourse(subject) ? subject : nil
    }
    return phrases.first {
      $0.clause == site.owner && (site.token + 1...site.token + 2).contains($0.first)
        && $0.preposition == site.token + 1 && tokens[$0.head].has(.dosing)
    }
  }

  /// "The usual dose *for strep throat*": of no strep throat.
  func isForWhat(_ dose: NounPhrase) -> Bool {
    tokens[safe: dose.lastHead + 1].map { site.isWord($0, "for") } ?? false
  }

  /// "Your doctor might prescribe *an antibiotic*, usually for 7 days", "the usual choice is *nitrofurantoin*, 100 mg twice a
  /// day for 5 days", "given *hydrogen peroxide cream*, which you put on for 5 days": how much of it is taken, how often
  /// and for how long.
  func takenMedicine() -> String? {
    guard hasTopic, !isTrial, !isNews, site.reading.senses.has(.medicine),
      !site.isConditional, isOfCourse,
      let phrase = phrases.last(where: { $0.lastHead < site.token && isMedicineByName($0) }),
      !namesTopic(phrase), isGiven(phrase), leadsToValue(from: phrase.lastHead + 1)
    else { return nil }
    return thing(phrase)
  }

  /// "The usual prescription is *nitrofurantoin*, 100 mg twice a day": what a subject without a name is said to be.
  func medicineChosen() -> String? {
    guard let subject = site.subject, let group = site.group,
      tokens[group.main].has(.be), subject.lastHead < group.first,
      site.isWord(
        tokens[subject.head], "prescription", "choice", "option", "treatment", "medicine",
        "medication", "antibiotic", "drug"),
      phrases.contains(where: {
        $0.first <= group.main + 2 && $0.first > group.main && isMedicineByName($0)
      })
    else { return nil }
    return takenMedicine()
  }

  /// "Give *ibuprofen* only if they are over 3 months": the condition of its being given.
  func medicineGivenIf() -> String? {
    guard hasTopic, !isTrial, site.isConditional, site.reading.senses.has(.medicine),
      let first = site.reading.clauses.first(where: { $0.kind != .conditional }),
      let verb = site.reading.firstVerb(of: first)?.main, verb < site.clause.first,
      site.isWord(tokens[verb], "give", "take", "use", "given", "taken", "used"),
      let phrase = phrases.first(where: {
        $0.clause == tokens[verb].clause && $0.preposition < 0 && $0.lastHead < site.token
          && isMedicineByName($0)
      }), !namesTopic(phrase)
    else { return nil }
    return thing(phrase)
  }

  private var isOfCourse: Bool {
    switch site.kind {
    case .mass, .dose, .volume, .frequency: true
    // "boosters at 15 months"
    case .duration: !site.isWord(site.opening, "at", "by")
    default: false
    }
  }

  /// "Nitrofurantoin", "flucloxacillin tablets"; but no "medicine" and no "tablets".
  private func isMedicineByName(_ phrase: NounPhrase) -> Bool {
    let head = tokens[phrase.head]
    guard head.has(.medicine), !isDeictic(phrase) else {
      // "fusidic acid"
      return site.isWord(head, "acid") && phrase.head > phrase.first
    }
    return !head.has(.generic)
      || tokens[phrase.first..<phrase.head].contains { $0.has(.medicine) && !$0.has(.generic) }
  }

  /// What is given, or what somebody manages with or is on; no "layer of cream", and nothing that one does without.
  private func isGiven(_ phrase: NounPhrase) -> Bool {
    guard phrase.preposition >= 0 else { return true }
    return site.isWord(tokens[phrase.preposition], "with", "on")
      && tokens[safe: phrase.preposition - 1].map {
        $0.part == .verb || $0.part == .participle || $0.has(.be)
      } ?? false
  }

  /// Whether nothing but how it is taken stands there before the value.
  private func leadsToValue(from first: Int) -> Bool {
    guard first <= site.token, site.token - first <= Self.mostBeforeDose else { return false }
    for token in tokens[first..<site.token] {
      switch token.part {
      case .stop, .semicolon, .open, .close, .negation: return false
      case .verb, .participle, .auxiliary, .modal, .gerund:
        guard Self.taking.contains(token, of: site.text) else { return false }
      case .pronoun where !token.has(.person): return false
      default: break
      }
    }
    return true
  }

  private static let mostBeforeDose = 12

  private static let taking: WordSet = [
    "take", "takes", "taken", "taking", "put", "apply", "applied", "used", "use", "given",
    "swallow", "swallowed", "rub", "rubbed", "spread", "go", "continue", "should", "can", "is",
    "are", "be", "inhaled", "injected", "needed",
  ]
}
