internal import TallyCore

/// The arm of a trial that a value belongs to: by its label ("group A"), or as one of two ("56 % vs. 6 %").
extension SubjectFinder {
  /// The arm of the trial that the value is of, or the people or the criterion.
  func ofTrial() -> String? {
    if let both = differenceOfArms() ?? ratioOfArms() ?? bracketedArm() { return both }
    if let arm = pairedArm() ?? labelledArm() ?? comparedArm() ?? opposedBefore() { return arm }
    if let arm = assignedTo() ?? receiving() ?? labelledByBracket() ?? reachedFor() { return arm }
    if let arm = dosed() ?? substance() ?? inGroup() ?? inArm() ?? onTreatment() { return arm }
    return aged() ?? criterion() ?? given() ?? onlyArm()
  }

  /// "98.9 % (group A)", "20 patients in group 1", "group 2 lost 3 kg", and what a list of the arms says of each:
  /// "group 1, with 20 patients who underwent ten sessions; …".
  func labelledArm() -> String? {
    guard site.reading.mayHave("group", "arm") else { return nil }
    var place = site.token + 1
    if let counted = phrases.first(where: { $0.first == place }) { place = counted.lastHead + 1 }
    if tokens[safe: place]?.part == .open, let name = arm(at: place + 1) { return name }
    place = behindPeople
    if site.isWord(tokens[safe: place], "in", "of", "for"), let name = arm(at: place + 1) {
      return name
    }
    // What an arm takes is of what it takes.
    if let subject = site.subject, !site.verbSense.has(.take), let name = arm(at: subject.head) {
      return name
    }
    return describedArm()
  }

  /// "More frequent after *desmopressin* (46 %) than after *the alarm* (15 %)": what the bracket stands behind.
  private func bracketedArm() -> String? {
    guard site.kind == .percentage, tokens[safe: site.token - 1]?.part == .open,
      site.next?.part == .close,
      let arm = phrases.first(where: { $0.lastHead == site.token - 2 }),
      site.isWord(tokens[safe: arm.preposition], "after", "with", "on", "under"), !isPerson(arm),
      isControl(arm) || isKnownThing(arm), !tokens[arm.head].has([.period, .attribute])
    else { return nil }
    return ownWords(arm.upToHead)
  }

  /// "By 2.7 days in the zinc group and by 1.1 days in the placebo group (*difference, 1.6 days*)": of the one against the
  /// other.
  private func differenceOfArms() -> String? {
    guard site.reading.mayHave("difference") else { return nil }
    var place = site.token - 1
    while let token = tokens[safe: place], site.token - place < 3,
      token.part == .comma || token.has(.be) || site.isWord(token, "of")
    {
      place -= 1
    }
    guard site.isWord(tokens[safe: place], "difference"), let arms = namedGroups, arms.count == 2
    else { return nil }
    return arms[0] + " versus " + arms[1]
  }

  /// How far a description of an arm may reach.
  private static let longestDescription = 40

  private func describedArm() -> String? {
    var place = site.token - 1
    let last = max(0, site.token - Self.longestDescription)
    /// Brackets closed on the way: what they hold is done with.
    var closed = 0
    while place >= last, tokens[place].part != .semicolon, tokens[place].part != .stop {
      if tokens[place].part == .close { closed += 1 }
      if tokens[place].part == .open { closed -= 1 }
      if let name = arm(at: place) {
        switch tokens[safe: place + 2]?.part {
        case .comma, .colon, .dash: return closed > 0 ? nil : name
        // "Group A (n = 41) received": what follows the bracket is of what is done there.
        case .open: return closed < 0 ? name : nil
        default: return nil
        }
      }
      place -= 1
    }
    return nil
  }

  /// "group A", "arm 2", "Group II"
  private func arm(at place: Int) -> String? {
    guard let word = tokens[safe: place], site.isWord(word, "group", "arm"),
      let label = tokens[safe: place + 1], label.quantity < 0, label.start == word.end + 1
    else { return nil }
    let letters = site.text[label.start..<label.end]
    let isLabel =
      letters.count == 1 && (letters[label.start].isASCIIUpper || letters[label.start].isASCIIDigit)
      || letters.count <= 3
        && letters.allSatisfy { $0 == UInt8(ascii: "I") || $0 == UInt8(ascii: "V") }
    // "group A streptococci"
    guard isLabel, tokens[safe: place + 2].map({ $0.part != .noun || $0.has(.person) }) ?? true
    else { return nil }
    return words.verbatim(tokens, from: place, to: place + 1)
  }

  /// "higher in the drug group than in the control group (56 % vs. 6 %)", "6 % and 8 % in the zinc and placebo
  /// groups": each value is of its own arm.
  func pairedArm() -> String? {
    guard site.kind != .duration, site.kind != .age,
      site.reading.mayHave("groups") || site.reading.mayHave("group"), let pair = pair(),
      // "6%, 8% and 9%" are three.
      tokens[safe: pair.first - 1]?.part != .comma || isLabelled(pair.first)
    else { return nil }
    let isFirst = pair.first == site.token
    let behind = phrases.first {
      $0.preposition == pair.last + 1 && site.isWord(tokens[$0.lastHead], "group", "groups")
    }
    if let behind {
      // "in the zinc and placebo groups"
      return behind.head + 2 < behind.lastHead ? name(ofFirst: isFirst, of: behind) : nil
    }
    // "28 % of the zinc group and 22 % of the placebo group had a cold; 15 % and 11 % had fever"
    guard let before = tokens[safe: pair.first - 1],
      before.part == .open || before.part == .semicolon || isLabelled(pair.first)
    else { return nil }
    if let both = phrases.last(where: {
      $0.preposition >= 0 && $0.lastHead < pair.first && site.isWord(tokens[$0.lastHead], "groups")
        && $0.head + 2 < $0.lastHead
    }) {
      return name(ofFirst: isFirst, of: both)
    }
    let arms = phrases.filter {
      $0.preposition >= 0 && $0.lastHead < pair.first
        && site.isWord(tokens[$0.head], "group") && $0.head == $0.lastHead
        && ($0.head > $0.first || givenToGroup($0) != nil)
    }
    guard arms.count == 2 else { return nil }
    let arm = arms[isFirst ? 0 : 1]
    return givenToGroup(arm) ?? ownWords(arm)
  }

  /// The place of the value in a pair in brackets, "(21 % vs 18 %)": 0 or 1, where the sentence names no arm of its own.
  var placeInPair: Int? {
    guard let pair = pair(), isBracketed(pair) || isPairOfTwo(pair),
      !tokens.contains(where: {
        site.isWord($0, "group", "groups", "than", "placebo", "compared")
      })
    else { return nil }
    return pair.first == site.token ? 0 : 1
  }

  /// "(21 % vs 18 %)"; but "lower with zinc (41 % vs 63 %)" names the first.
  private func isBracketed(_ pair: (first: Int, last: Int)) -> Bool {
    (tokens[safe: pair.first - 1]?.part == .open || isLabelled(pair.first))
      && tokens[pair.first..<pair.last].contains(where: { site.isWord($0, "vs", "versus") })
      && !phrases.contains {
        $0.lastHead == pair.first - 2 && site.isWord(tokens[safe: $0.preposition], "with", "on")
      }
  }

  /// "Ferritin rose by 18 ng/mL and 11 ng/mL", "occurring in 3.5 % and 7.3 % of patients": of the two arms, in their order;
  /// but "at 3 and 6 months" is when, and two counts may be of two things.
  private func isPairOfTwo(_ pair: (first: Int, last: Int)) -> Bool {
    switch site.kind {
    case .duration, .age, .frequency, .count, .dose: return false
    default: break
    }
    // "Systolic and diastolic pressure fell by 10 and 5 mmHg": of two things, in the same arm.
    if let subject = site.subject,
      tokens[subject.first...subject.lastHead].contains(where: { $0.part == .conjunction })
    {
      return false
    }
    guard site.isWord(tokens[pair.first + 1], "and"), site.found.quantity.lower != nil,
      site.isWord(tokens[safe: pair.first - 1], "in", "by", "to", "was", "were")
        || tokens[safe: pair.first - 1]?.part == .adverb,
      // "was seen in 5 % and 7 % of women and men"
      !tokens[(pair.last + 1)...].contains(where: { $0.part == .conjunction })
    else { return false }
    return !tokens[(pair.last + 1)...].contains {
      $0.quantity >= 0 && $0.clause == tokens[pair.first].clause
    }
  }

  /// "between the zinc and placebo groups", "51 % of the zinc group and 48 % of the placebo group": both, in this order.
  var namedGroups: [String]? {
    if site.reading.mayHave("group") {
      let arms = phrases.filter {
        $0.preposition >= 0 && $0.head == $0.lastHead && $0.head > $0.first
          && site.isWord(tokens[$0.head], "group")
          && site.isWord(tokens[$0.preposition], "of", "in")
      }
      let names = arms.compactMap { ownWords($0) }
      if names.count == 2, names[0] != names[1] { return names }
      // "91 % of group A and 76 % of group B"
      let labels = tokens.indices.compactMap { arm(at: $0) }
      if labels.count == 2, labels[0] != labels[1] { return labels }
    }
    if let pair = valuesWithArms { return pair }
    guard site.reading.mayHave("groups"),
      let both = phrases.last(where: {
        $0.preposition >= 0 && site.isWord(tokens[$0.lastHead], "groups")
          && $0.head + 2 < $0.lastHead
      })
    else { return nil }
    return [name(ofFirst: true, of: both), name(ofFirst: false, of: both)]
  }

  /// "9 days with *tamsulosin* and 11 days with *placebo*": each value with its arm.
  private var valuesWithArms: [String]? {
    guard site.reading.mayHave("with", "on"), site.reading.quantityCount > 1 else { return nil }
    let arms = phrases.filter {
      $0.preposition > 0 && tokens[$0.preposition - 1].quantity >= 0
        && site.isWord(tokens[$0.preposition], "with", "on")
        && !isPerson($0) && !tokens[$0.head].has([.period, .attribute])
        && (isControl($0) || isKnownThing($0))
    }
    guard arms.count == 2,
      tokens[arms[0].lastHead...arms[1].first].contains(where: { site.isWord($0, "and", "versus") })
    else { return nil }
    let names = arms.compactMap { ownWords($0.upToHead) }
    return names.count == 2 && names[0] != names[1] ? names : nil
  }

  /// "(aspirin, 96 % vs 95 %; statin, 95 % vs 94 %)": behind what the pair is on.
  private func isLabelled(_ first: Int) -> Bool {
    guard tokens[safe: first - 1]?.part == .comma,
      let label = phrases.first(where: { $0.lastHead == first - 2 }),
      let before = tokens[safe: label.first - 1]
    else { return false }
    return before.part == .open || before.part == .semicolon
  }

  /// "the zinc and placebo groups"
  private func name(ofFirst isFirst: Bool, of both: NounPhrase) -> String {
    let name =
      isFirst
      ? words.text(tokens, from: both.first, to: both.head)
      : words.text(tokens, from: both.head + 2, to: both.lastHead - 1)
    return name + " group"
  }

  /// "91 % (58) for physiotherapy, and 83 % for a wait-and-see policy": each of what stands behind it.
  func reachedFor() -> String? {
    switch site.kind {
    case .percentage, .ratio: break
    // "£196 for injection and £175 for splinting", "$38 with honey and $91 with silver"
    case .price where isListed(by: "for") || isTrial && isListed(by: "with"): break
    default: return nil
    }
    let place = behindCounted
    guard site.isWord(tokens[safe: place], "for", "with"),
      let phrase = phrases.first(where: { $0.preposition == place }),
      !tokens[phrase.head].has([.period, .study]), !isPerson(phrase), !isDeictic(phrase),
      // "for recovery", but "for a wait-and-see policy"
      !tokens[phrase.head].has(.attribute)
        || tokens[phrase.head].has(.part)
          && tokens[phrase.first..<phrase.head].contains(where: {
            $0.part != .determiner
          })
    else { return nil }
    return ownWords(phrase)
  }

  private func isListed(by word: StaticString) -> Bool {
    site.isWord(site.next, word)
      && tokens.indices.contains {
        $0 != site.token && tokens[$0].quantity >= 0 && site.isWord(tokens[safe: $0 + 1], word)
      }
  }

  /// The two values side by side that this one is of: their places.
  func pair() -> (first: Int, last: Int)? {
    let here = site.token
    if let next = partner(of: here, step: 1) { return (here, next) }
    if let before = partner(of: here, step: -1) { return (before, here) }
    return nil
  }

  private func partner(of place: Int, step: Int) -> Int? {
    var next = place + step
    // "vs."
    if step < 0, tokens[safe: next]?.part == .stop { next -= 1 }
    guard let word = tokens[safe: next], site.isWord(word, "and", "vs", "versus") else {
      return nil
    }
    next += step
    if step > 0, tokens[safe: next]?.part == .stop { next += 1 }
    guard let other = tokens[safe: next], other.quantity >= 0 else { return nil }
    return next
  }
}
