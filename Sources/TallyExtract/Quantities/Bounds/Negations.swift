internal import TallyCore

/// Negations that turn a bound round: what should not last more than an hour lasts at most one.
///
///     should not be left on for more than ten minutes   ≤ 10 min    forbidden, however far
///     does not last more than two hours                 ≤ 2 h       beside its verb
///     rarely takes more than two hours                  ≤ 2 h
///     has not worked for more than ten years            > 10 a      that long it has not
///     who do not smoke live more than ten years longer  > 10 a      said of another verb
extension QuantityReader {
  /// A strict bound as it is meant: turned round and closed where a negation reaches it.
  func settled(
    _ bound: FoundQuantity.Bound, at start: Int, of unit: Unit?
  ) -> (FoundQuantity.Bound, Bool) {
    if bound == .within, !knowsLanguage, forbidsWithin(start) { return (.atLeast, false) }
    guard bound == .moreThan || bound == .lessThan else { return (bound, false) }
    guard
      knowsLanguage
        ? isNegatedElsewhere(start) : isNegated(bound, start, unit) && !describes(start, unit)
    else { return (bound, true) }
    return (bound == .moreThan ? .atMost : .atLeast, false)
  }

  /// "Don't use it *within 7 days of* a peel", "do not take it within 2 hours of a meal": at least so long before or after.
  /// "If you do not pay within 30 days of the bill" forbids nothing.
  private func forbidsWithin(_ start: Int) -> Bool {
    guard let negation = (max(start - Self.reach, floor)..<start).last(where: { isNegation($0) }),
      !(negation..<start).contains(where: {
        tokens[$0].kind == .sign && tokens[$0].sign != .hyphen || classes($0).contains(.clauseStart)
      }),
      isCommand(negation, lasts: false), !isSubordinate(negation, byCondition: true),
      // "Do not fail to report it", "don't forget to book within 24 hours of arrival"
      !(negation + 1..<start).contains(where: {
        classes($0).contains(.to) || isGerund($0) || groups($0).contains(.failing)
          || isWord($0, "you")
      }),
      let end = (start + 1..<min(start + Self.subjectReach + 1, tokens.count)).first(where: {
        classes($0).contains(.of) || isWord($0, "before") || isWord($0, "after")
      })
    else { return false }
    return end > start + 1
  }

  /// How far a command reaches, a negation beside its verb, and a subject that is none.
  private static let reach = 10
  private static let nearReach = 3
  static let subjectReach = 4

  /// Whether a negation before the bound at `start` is said of it.
  private func isNegated(_ bound: FoundQuantity.Bound, _ start: Int, _ unit: Unit?) -> Bool {
    // "a deposit of more than five weeks": what is said of the deposit is said of its size.
    let head = sizedNoun(before: start)
    let before = (head ?? start) - 1
    if goesOnDenying(start) { return true }
    // "do not improve after more than 3 days"
    if isWord(before, "after") || isWord(before, "before") || isWord(before, "until") {
      return false
    }
    if isWord(before, "without") { return true }
    if isPrevented(start) || isDeniedInFront(start) { return true }
    if bound == .lessThan, isNotNeeded(start) { return false }
    if bound == .lessThan, unit?.kind == .duration, isWord(before, "in"), deniesSpeed(start) {
      return true
    }
    // "not more than 2 tablets or more than 8 in a day"
    if isWord(before, "or") {
      return before == floor && found.count > ownStart && found[found.count - 1].bound == .atMost
        && bound == .moreThan
    }
    let lasts = head == nil && isWord(before, "for")
    // "no change in more than 20 patients"
    let isPart =
      head == nil
      && (isWord(before, "in") || classes(before).contains(.of) || isWord(before, "among"))
    var near = before
    while near >= max(start - Self.reach, floor) {
      let token = tokens[near]
      if token.kind == .end || classes(near).contains(.clauseStart) { return false }
      if token.kind == .sign, !token.sign.isDash, token.sign != .prime { return false }
      let distance = (head ?? start) - near
      if classes(near).contains(.scarce) {
        return !isPart && distance <= Self.subjectReach
          && !isOfCase(from: near + 1, to: before)
      }
      // "avoid lifting more than 10 pounds"; "to avoid fees of more than $50" says what for.
      if isWord(near, "avoid") || isWord(near, "avoiding") {
        return isGerund(near + 1) || isWord(near, "avoid") && opensCommand(near - 1)
      }
      // "Unlikely at doses below 400 mg": of which doses it is said.
      if isWord(near, "unlikely"), isOfCase(from: near + 1, to: before) { return false }
      if isNegation(near), !isEmphasis(near + 1) {
        // "It helps, but not for more than 10 days"
        if lasts, near == before - 1, isWord(near, "not"), !isWord(near - 1, "if") { return true }
        // "The pass is not valid for more than 30 days"
        if lasts, near == before - 2, bound == .moreThan, isState(near, unit, start) {
          return true
        }
        // "may not exceed the rent by more than 10 %", "has not grown by more than 2 %"
        if isWord(before, "by"), head == nil, deniesDifference(near, before: start) { return true }
        if isPart, isWord(near, "never"), lastsWhole(unit, near, before: start) { return false }
        if isCommand(near, lasts: lasts) || deniesAll(near, before: start) { return true }
        if isNeedless(near, isPart: isPart) || deniesEach(near, before: start) { return true }
        return !isPart && reaches(near, distance, lasts: lasts, bound)
      }
      near -= 1
    }
    return false
  }

  /// "Prevent it *from exceeding* 40 °C", "keep it *from going above* 5 °C"; but "nothing can stop him from earning".
  private func isPrevented(_ start: Int) -> Bool {
    let from = isWord(start - 1, "from") ? start - 1 : start - 2
    // "keeps dogs from jumping over 2 m" is a place.
    guard isWord(from, "from"), !isWord(start, "over"), tokens[from + 1].kind == .word,
      bytes(from + 1).suffix(3).elementsEqual("ing".utf8),
      let verb = (max(from - Self.reach, floor)..<max(from, floor)).last(where: {
        groups($0).contains(.preventing)
      })
    else { return false }
    return !(max(verb - Self.nearReach, floor)..<verb).contains {
      isNegation($0) || isWord($0, "nothing") || isWord($0, "nobody")
    }
  }

  /// "*No* patient recovered in under two weeks", "it has *never* been done in less than a day": it takes at least so long.
  private func deniesSpeed(_ start: Int) -> Bool {
    guard
      let no = (max(start - Self.frontReach, floor)..<start).last(where: {
        isWord($0, "no") || isWord($0, "nobody") || isWord($0, "none") || isWord($0, "never")
      }),
      isWord(no, "never") || tokens[no - 1].kind == .end || tokens[no - 1].sign == .period
    else { return false }
    let between = no + 1..<start
    // "No doubt it was put out in under an hour", "I have never seen it heal in under a week"
    let next = no + 1
    if isEmphasis(next) || isWord(next, "seen") || isWord(next, "had") || isWord(next, "failed") {
      return false
    }
    // "No tools are needed to build it", "it has never been easier"
    if between.contains(where: {
      isWord($0, "needed") || isWord($0, "required") || isWord($0, "easier")
        || isWord($0, "simpler") || classes($0).contains(.and)
    }) {
      return false
    }
    return isWord(no, "never") && isAuxiliary(no - 1)
      || between.contains {
        endsInED($0) || isAuxiliary($0) || classes($0).contains(.copula)
      }
        && !between.contains {
          classes($0).contains(.clauseStart) || tokens[$0].isOne(of: .semicolon, .comma, .colon)
        }
  }

  /// "A visa is *not required for* a stay of less than 90 days", "there is no charge for less than an hour": what is not
  /// asked is not how long.
  private func isNotNeeded(_ start: Int) -> Bool {
    var link = start - 1
    if classes(link).contains(.of) { link -= isWord(link - 2, "a") ? 3 : 2 }
    guard isWord(link, "for") || isWord(link, "on"), link > floor,
      let need = (max(link - Self.needReach, floor)..<link).last(where: {
        isWord($0, "need") || isWord($0, "needed") || isWord($0, "required") || isWord($0, "due")
          || isWord($0, "necessary") || isWord($0, "charge") || isWord($0, "fee")
          || isWord($0, "charged")
      })
    else { return false }
    return !classes(need + 1).contains(.to)
      && !(need..<link).contains { classes($0).contains(.clauseStart) || isSign($0, .comma) }
  }

  /// "is not *valid* for more than 30 days", "is not liable for more than $500": how long it holds and how far; "clean water is
  /// not available for more than 2 billion people" counts those without.
  private func isState(_ negation: Int, _ unit: Unit?, _ start: Int) -> Bool {
    let verb = isWord(negation, "t") ? negation - 2 : negation - 1
    guard isWord(verb, "is") || isWord(verb, "are") || isWord(verb, "isn") || isWord(verb, "aren"),
      !isSubordinate(negation)
    else { return false }
    let state = negation + 1
    switch unit?.kind {
    case .duration: return Self.holding.contains { isWord(state, $0) }
    case .price, .percentage: return isWord(state, "liable") || isWord(state, "responsible")
    // "suitable for more than 50 guests", "good for more than two trips"; not millions of people
    case nil:
      let number = start + 2
      return
        (isWord(state, "fit") || isWord(state, "good") || isWord(state, "suitable")
        || isWord(state, "valid"))
        && (classes(number).contains(.ones) || (literal(number)?.wholeDigits ?? 9) <= 2)
        && !classes(number + 1).contains(.scale)
    default: return false
    }
  }
  private static let holding: [StaticString] = [
    "available", "effective", "eligible", "fit", "fresh", "good", "liable", "open", "responsible",
    "safe", "stable", "suitable", "usable", "valid",
  ]

  private static let needReach = 5
  private static let frontReach = 24

  /// "*In no event* shall the liability exceed $1,000", "*at no time* did it exceed 50 mph": the verb stands before its
  /// subject, and no other clause begins between them and the bound.
  private func isDeniedInFront(_ start: Int) -> Bool {
    guard
      let no = (max(start - Self.frontReach, floor)..<start).first(where: { isWord($0, "no") }),
      isWord(no - 1, "in") && (isWord(no + 1, "event") || isWord(no + 1, "case"))
        || isWord(no - 1, "at")
          && (isWord(no + 1, "time") || isWord(no + 1, "point") || isWord(no + 1, "stage"))
        || isWord(no - 1, "on") && isWord(no + 1, "account")
        || isWord(no - 1, "under")
          && (isWord(no + 1, "circumstances") || isWord(no + 1, "circumstance")),
      isAuxiliary(no + 2) || classes(no + 2).contains(.copula)
    else { return false }
    return !(no..<start).contains {
      tokens[$0].kind == .end || tokens[$0].isOne(of: .semicolon, .period, .comma)
        || classes($0).contains(.clauseStart) || isWord($0, "with") || isWord($0, "who")
        || isWord($0, "that") || isWord($0, "which") || isWord($0, "if")
    }
  }

  /// "may not *exceed the rent* by more than 10 %": the negation is that of the verb, and no clause begins behind it.
  private func deniesDifference(_ negation: Int, before start: Int) -> Bool {
    let verb = isWord(negation, "t") ? negation - 2 : negation - 1
    guard isWord(negation, "t") || isWord(negation, "never") || isAuxiliary(verb) else {
      return false
    }
    return !isSubordinate(negation)
      && !(negation..<start).contains {
        classes($0).contains(.clauseStart) || isWord($0, "until") || isWord($0, "why")
          || isWord($0, "that") || isWord($0, "whether") || isWord($0, "when")
      }
  }

  /// What "not" stands behind: "may", "must", "did", "has".
  func isAuxiliary(_ index: Int) -> Bool {
    groups(index).contains(.will) || classes(index).contains(.obligation) || isWord(index, "do")
      || isWord(index, "does") || isWord(index, "did") || isWord(index, "has")
      || isWord(index, "have") || isWord(index, "had") || isWord(index, "shall")
  }

  private func endsInED(_ index: Int) -> Bool {
    tokens[index].kind == .word && bytes(index).suffix(2).elementsEqual("ed".utf8)
  }

  private func isGerund(_ index: Int) -> Bool {
    tokens[index].kind == .word && tokens[index].end - tokens[index].start > 5
      && bytes(index).suffix(3).elementsEqual("ing".utf8)
  }

  private static let deniedReach = 9

  /// "must not weigh over 23 kg, be more than 158 cm, or hold more than 2 litres": what denied the bound before
  /// denies this one too.
  private func goesOnDenying(_ start: Int) -> Bool {
    guard notes.deniedEnd == floor, start - floor <= Self.deniedReach else { return false }
    var isLinked = false
    for index in floor..<start {
      if classes(index).contains(.or) || isWord(index, "nor") {
        // "not more than 5 km or takes more than an hour": a sentence of its own.
        if index + 2 <= start, isFinite(index + 1) {
          return false
        }
        isLinked = true
      } else if isSign(index, .comma), !isLinked {
        // Behind a comma the next verb: "with more than five" is another matter.
        isLinked =
          !isFinite(index + 1) && endsInOr(index + 1)
          && (isWord(index + 1, "be") || classes(index + 1).contains(.or)
            || isWord(index + 1, "nor")
            || classes(index + 1).isDisjoint(with: [.function, .and, .of, .to, .article, .the]))
        if !isLinked { return false }
      } else if tokens[index].kind == .sign || tokens[index].kind == .end
        || !classes(index).isDisjoint(with: [.clauseStart, .and])
      {
        return false
      }
    }
    return isLinked
  }

  /// "takes", "weighed"; not "less".
  func isFinite(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.kind == .word && token.end - token.start > 3 && !isWord(index, "less")
      && (text[token.end - 1] == 0x73 || bytes(index).suffix(2).elementsEqual("ed".utf8))
  }

  /// "at *doses* below", "with an income over": a preposition and a noun of its own.
  private func isOfCase(from first: Int, to last: Int) -> Bool {
    (first..<max(first, last)).contains {
      (isWord($0, "at") || isWord($0, "with") || isWord($0, "in") || isWord($0, "for")
        || isWord($0, "on") || isWord($0, "under") || isWord($0, "among"))
        && isNoun($0 + 1)
    }
  }

  /// "No player can earn more than", "none may run": behind a modal all that nobody can.
  private func deniesAll(_ index: Int, before start: Int) -> Bool {
    guard
      isWord(index, "no") || isWord(index, "none") || isWord(index, "nobody")
        || isWord(index, "neither")
    else { return false }
    // "with no traffic you can": behind a preposition it is no subject.
    if tokens[index - 1].kind == .word, classes(index - 1).contains(.function) { return false }
    for near in index + 1..<min(start, index + Self.subjectReach) {
      if groups(near).contains(.will), !tokens[near].isCapitalized { return true }
      if isWord(near, "matter") || isWord(near, "doubt") || isWord(near, "wonder")
        || isWord(near, "question") || isWord(near, "surprise")
      {
        return false
      }
      guard isNoun(near) || classes(near).contains(.of) else { return false }
    }
    return false
  }

  /// What no command says: a negation beside its verb.
  private func reaches(
    _ index: Int, _ distance: Int, lasts: Bool, _ bound: FoundQuantity.Bound
  ) -> Bool {
    // "Neither drug works for more than 6 hours", "nobody ate more than 3".
    if isWord(index, "neither") || isWord(index, "none") || isWord(index, "nobody")
      || isWord(index, "nothing")
    {
      return distance <= Self.subjectReach
    }
    guard distance <= (lasts ? Self.subjectReach : Self.nearReach) else { return false }
    if lasts {
      // "cannot be used for less than 3 days"; "could not walk for more than 3 weeks"
      if bound == .lessThan { return isWord(index, "cannot") || isWord(index, "not") }
      let verb = isWord(index, "t") ? index - 2 : index - 1
      let isHabit =
        isWord(verb, "does") || isWord(verb, "doesn") || isWord(verb, "do") || isWord(verb, "don")
        || isWord(verb, "won") || isWord(verb, "will")
      return isHabit && !isSubordinate(index)
    }
    return distance < Self.nearReach || !isSubordinate(index)
  }

  /// "not", "never", "no", the t of "don't" and "shouldn’t".
  private func isNegation(_ index: Int) -> Bool {
    classes(index).contains(.negation)
      || isWord(index, "t") && isSign(index - 1, .prime) && isGlued(index)
  }

  /// "not just", "not only", "no doubt".
  private func isEmphasis(_ index: Int) -> Bool {
    isWord(index, "just") || isWord(index, "only") || isWord(index, "merely")
      || isWord(index, "doubt") || isWord(index, "wonder") || isWord(index, "even")
  }

  /// "should not", "do not" as a command, "never" at the start, "is not recommended to".
  private func isCommand(_ index: Int, lasts: Bool) -> Bool {
    // "shouldn ' t"
    let verb = isWord(index, "t") ? index - 2 : index - 1
    let isObliged =
      classes(verb).contains(.obligation) || isWord(verb, "shouldn") || isWord(verb, "mustn")
    // "It is best that they do not sleep for more than five hours"
    if lasts, isWord(verb, "do") || isObliged, isAdvised(before: verb) { return true }
    if lasts, isSubordinate(index, byCondition: isObliged) { return false }
    if isWord(index, "never") { return !isSubordinate(index) }
    guard isWord(index, "not") || isWord(index, "t") else { return false }
    if isWord(index + 1, "recommended") || isWord(index + 1, "advised")
      || isWord(index + 1, "advisable") || isWord(index + 1, "safe")
      || isWord(index + 1, "allowed") || isWord(index + 1, "permitted")
      || isWord(index + 1, "wise") || isWord(index + 1, "healthy")
    {
      return true
    }
    if classes(index + 1).contains(.to) { return isAdviceNotTo(index) }
    if isObliged || isWord(verb, "need") || isWord(verb, "needn") { return true }
    return (isWord(verb, "do") || isWord(verb, "don")) && opensCommand(verb - 1)
  }

  /// "it is best that they", "it is important that you"
  private func isAdvised(before verb: Int) -> Bool {
    isWord(verb - 2, "that")
      && (isWord(verb - 3, "best") || isWord(verb - 3, "important") || isWord(verb - 3, "essential")
        || isWord(verb - 3, "recommended") || isWord(verb - 3, "advised"))
  }

  /// Nothing, a sign or "you" stands before what is commanded.
  private func opensCommand(_ index: Int) -> Bool {
    tokens[index].kind == .end || tokens[index].kind == .sign || isWord(index, "please")
      || isWord(index, "and") || isWord(index, "or") || isWord(index, "you")
      || isWord(index, "so") || isWord(index, "then") || isWord(index, "but")
      || classes(index).contains(.obligation)
  }
}
