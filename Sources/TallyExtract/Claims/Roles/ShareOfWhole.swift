internal import TallyCore

/// Whether a share is of a whole that is measured, "85 % of its strength", and not of many that are counted.
extension RoleRules {
  /// "pays 80 percent", "keeps 90 % of its capacity", "is 54 % full": how much, not how many.
  var isSoMuchOfIt: Bool {
    if site.isWord(site.next, "full", "charged", "empty", "contained", "complete") {
      return true
    }
    // "four weeks at 70% pay"
    if site.isWord(site.next, "pay", "salary"), site.isWord(site.previous, "at", "on") {
      return true
    }
    if site.verb == site.token - 1,
      site.isWord(site.token(site.verb), "own", "owns", "owned", "hold", "holds")
    {
      return true
    }
    // "They recoup 85 % of it", "it is consuming 19 % of the power"
    if isDirectObject,
      site.isWord(
        site.token(site.verb), "recoup", "recoups", "consume", "consumes", "consuming", "returning")
    {
      return !isOfPeople
    }
    guard site.verb >= 0, site.verb < site.token, site.group?.isPassive == false, isDirectObject,
      site.token(site.verb)?.part == .verb, site.verbSense.has([.lasting, .cost, .instruct]),
      site.token(site.verb + 1)?.part != .particle,
      !site.isWord(site.token(site.verb), "use", "uses", "used")
    else { return false }
    guard site.isWord(site.next, "of") else { return site.next?.has(.person) != true }
    return !isOfPeople
      && !site.reading.phrases.contains {
        $0.preposition == site.token + 1 && site.reading.tokens[$0.head].has(.plural)
          && site.reading.tokens[$0.first].part != .determiner
      }
  }

  /// "35 % of your credit score", "a fifth of the cost", "40 % of its strength": of one thing that is measured, not of many
  /// that are counted.
  var isOfSum: Bool {
    // "half the price of its rivals"
    if site.next?.has(.definite) == true, site.token(site.token + 2)?.has(.payment) == true {
      return true
    }
    guard site.isWord(site.next, "of"),
      let whole = site.reading.phrases.first(where: { $0.preposition == site.token + 1 })
    else { return false }
    let head = site.reading.tokens[whole.head]
    // "regain two thirds of the weight", "2 % of its body weight"
    if site.isWord(head, "weight", "bodyweight") || isOfOneThing(whole) { return true }
    return head.has([.payment, .attribute])
      && !head.has([.plural, .person, .odds, .ailing, .period])
      && !site.isWord(head, "rest", "time", "total", "remainder")
  }

  /// "17 % of *the food*", "99 % of *its diet*": of a thing with an article or an owner, and not of so many people.
  private func isOfOneThing(_ whole: NounPhrase) -> Bool {
    let (first, head) = (site.reading.tokens[whole.first], site.reading.tokens[whole.head])
    return first.has([.definite, .possessive]) && !first.has(.pronoun)
      && whole.head == whole.lastHead
      && head.part == .noun
      && Self.substances.contains(head, of: site.text)
  }

  private static let substances: WordSet = [
    "food", "diet", "habitat", "volume", "water", "energy", "electricity", "land", "area",
    "surface",
    "space", "fuel", "power", "heat", "light", "air", "sugar", "fat", "protein", "dose", "body",
  ]

  /// "Labour (35 %)", "Payment history — 35 %", "They are: cabinets (30 % of budget), labour (20 %)": how much of a whole a
  /// thing is, where no verb says that it befalls anybody; but "headache (12 %)".
  var isPartOfList: Bool {
    guard !isStudy, let sign = site.previous, sign.part == .open || sign.part == .dash,
      let before = site.token(site.token - 2),
      before.part == .noun || before.part == .close || before.part == .gerund,
      !before.has([.ailing, .odds, .person, .occur]), !isOfPeople
    else { return false }
    let clause =
      sign.part == .open ? site.clause.parent : site.reading.tokens[site.token - 2].clause
    return clause >= 0 && !site.reading.clauses[clause].hasFiniteVerb
      && (site.next.map { $0.part == .close || $0.part == .stop || site.isWord($0, "covered") }
        ?? true || site.isWord(site.token(site.token + 2), "total", "budget"))
      && !site.reading.mayHave("effects", "symptoms", "reactions")
  }

  /// "6% hydrogen peroxide", "a 5 percent discount"; but "a 50 percent risk" is how often it comes.
  var isPartOfMixture: Bool {
    guard let phrase = site.reading.phrases.first(where: { $0.first == site.token + 1 }),
      let next = site.next, next.part == .noun || next.part == .adjective,
      // "1 to 2 % need a tube"
      !site.isWord(next, "need", "report", "experience"),
      phrase.preposition < 0 || phrase.preposition < site.token
    else { return false }
    let words = site.reading.tokens[phrase.first...phrase.head]
    return !words.contains { $0.has([.person, .works, .study, .comparative]) }
      && !words.contains { $0.has(.odds) }
  }
}
