internal import TallyCore

/// What costs so much: what is bought, paid for or charged for, or the thing that stands beside its price.
extension SubjectFinder {
  /// "*Cleaning your gutters* can cost $120", "the average for *cleaning gutters* is $158": what is paid for is done to them.
  func doneForPrice(_ subject: NounPhrase?) -> String? {
    guard site.kind == .price, !isNews, site.verb < site.token else { return nil }
    // "*Cleaning gutters* for a large home costs $300"
    if let subject, subject.first < subject.head, subject.lastHead < site.verb,
      site.verbSense.has(.cost), tokens[subject.first].part == .gerund,
      tokens[subject.first].isKnown, subject.first == site.clause.first
    {
      return words.text(tokens, from: subject.first, to: subject.lastHead)
    }
    if let subject, subject.lastHead < site.verb, site.verbSense.has(.cost),
      let gerund = tokens[safe: subject.first - 1], gerund.part == .gerund,
      !gerund.has([.get, .have, .take, .start, .cause]),
      !site.isWord(gerund, "using", "buying", "owning", "paying"), opensClause(subject.first - 1)
    {
      return words.text(tokens, from: subject.first - 1, to: subject.lastHead)
    }
    guard let subject, tokens[subject.head].has([.payment, .attribute, .mean]),
      let gerund = tokens[safe: subject.lastHead + 2], gerund.part == .gerund,
      site.isWord(tokens[subject.lastHead + 1], "of", "for"),
      let object = phrases.first(where: { $0.first == subject.lastHead + 3 }),
      object.lastHead < site.verb
    else { return nil }
    return words.text(tokens, from: subject.lastHead + 2, to: object.lastHead)
  }

  /// "fillets priced at $16.99 a pound"
  func priced() -> String? {
    guard site.found.kind == .price, site.isWord(site.token(site.token - 1), "at", "for"),
      let verb = site.token(site.token - 2), verb.part == .participle || verb.part == .verb,
      site.isWord(verb, "priced", "listed", "valued", "sold", "offered"),
      let phrase = phrases.first(where: { $0.lastHead == site.token - 3 }), !isPerson(phrase)
    else { return nil }
    return thing(phrase) ?? ownWords(phrase)
  }

  /// Whether the price is of the subject itself, though that names no thing: "*an in-lab study* runs $2,000", no study of
  /// anybody; "*very long hair* adds $50", what makes it dearer.
  func chargesItself(_ subject: NounPhrase) -> Bool {
    guard site.found.kind == .price, subject.lastHead < site.verb, !isDeictic(subject) else {
      return false
    }
    let (head, verb) = (tokens[subject.head], tokens[site.verb])
    if head.has(.study), subject.first < subject.head,
      site.isWord(verb, "costs", "cost", "runs", "run") || isPriced,
      tokens[subject.head - 1].part == .noun || tokens[subject.head - 1].part == .adjective
    {
      return true
    }
    return site.isWord(verb, "add", "adds") && !site.isWord(site.token(site.verb + 1), "up")
      && !isPerson(subject) && head.part == .noun
  }

  /// "Amazon bought Whole Foods for $13 billion": the price is of what was bought.
  func bought() -> String? {
    guard site.found.kind == .price, site.verb >= 0, site.verb < site.token,
      site.isWord(tokens[site.verb], "bought", "acquired", "purchased", "sold")
        || site.isWord(tokens[site.verb], "sell", "sells", "selling"),
      site.group?.isPassive == false, site.isWord(site.token(site.token - 1), "for"),
      // "marbles for $9, a football for $5"; but "to a dealer for $3,000"
      let object = phrases.first(where: {
        $0.lastHead == site.token - 2 && $0.preposition < 0 && !tokens[$0.head].has(.period)
      }) ?? site.object,
      object.first > site.verb, object.lastHead < site.token, !isPerson(object)
    else { return nil }
    return ownThing(object) ?? ownWords(object)
  }

  /// "There is a charge of $45 for *IV fluids*", "the city set aside $1.5 million for *grants*": what the money is for.
  func setAside() -> String? {
    guard site.found.kind == .price, site.isWord(site.next, "for"),
      let phrase = phrases.first(where: { $0.preposition == site.token + 1 }), !isPerson(phrase),
      phrase.head == phrase.lastHead, tokens[phrase.head].part == .noun,
      !tokens[phrase.head].has([.period, .generic])
    else { return nil }
    let isCharge =
      site.isWord(site.token(site.token - 1), "of")
      && site.isWord(site.token(site.token - 2), "charge", "fee", "surcharge")
      && site.verb >= 0 && tokens[site.verb].has(.be)
    let isGiven =
      site.verb >= 0 && site.verb < site.token
      && (site.isWord(tokens[site.verb], "set") && site.isWord(site.token(site.verb + 1), "aside")
        || site.isWord(tokens[site.verb], "earmarked", "allocated", "budgeted", "approved")
        || site.isWord(tokens[site.verb], "released", "pledged", "committed", "requested"))
    guard isCharge || isGiven else { return nil }
    // "for a study of the farm runoff"
    if tokens[phrase.head].has(.study),
      let place = phrases.firstIndex(where: { $0.head == phrase.head }),
      let whole = phrases.first(where: { $0.host == place })
    {
      return words.verbatim(tokens, from: phrase.head, to: whole.head)
    }
    return ownThing(phrase) ?? ownWords(phrase)
  }

  /// "Add $75 for a permit", "most people pay $1,200 for a standard boiler", "studios charge $30 for a piercing": of
  /// what it is paid for, where nothing else is named that costs so much.
  func paidFor() -> String? {
    guard site.found.kind == .price, site.verb >= 0, site.verb < site.token,
      site.isWord(site.next, "for")
        || site.isWord(site.next, "on")
          && site.isWord(tokens[site.verb], "spend", "spends", "spent", "spending"),
      // "Fishermen are paid $5 a pound for halibut."
      charges || site.group?.isPassive == true && site.isWord(tokens[site.verb], "paid")
        || site.subject.map({ isPerson($0) || tokens[$0.head].part == .pronoun }) ?? true,
      charges
        || site.isWord(
          tokens[site.verb], "pay", "pays", "paid", "spend", "spends", "spent", "add", "budget",
          "ask", "asks", "expect"),
      let phrase = phrases.first(where: { $0.preposition == site.token + 1 }),
      !tokens[phrase.first...phrase.lastHead].contains(where: {
        $0.has([.period, .person, .study])
      }), !isDeictic(phrase)
    else { return nil }
    // "for a full set of lash extensions"
    if site.isWord(tokens[phrase.head], "set", "pair", "session", "course", "box", "pack"),
      let place = phrases.firstIndex(where: { $0.head == phrase.head }),
      let whole = complement(of: place, only: "of")
    {
      return whole
    }
    guard !tokens[phrase.head].has(.attribute), ownName(phrase) != nil else { return nil }
    // "for room rental, and the food will cost"
    return ownWords(
      charges ? phrase.upToHead : phrase)
  }

  /// "Prices range from $20 for *a hostel* to $200 for *a hotel*": of each kind that a price of its own stands before.
  func pricedKind() -> String? {
    guard site.found.kind == .price, let own = kindBehind(site.token), hasOther(than: own)
    else { return nil }
    return ownWords(own.upToHead)
  }

  /// "$20 *for a hostel*", "$20 *in a hostel*"
  private func kindBehind(_ price: Int) -> NounPhrase? {
    guard site.isWord(site.token(price + 1), "for", "in", "at") else { return nil }
    return phrases.first {
      $0.preposition == price + 1 && tokens[$0.first].part == .determiner
        && !tokens[$0.first].has(.definite) && tokens[$0.head].part == .noun
        && !tokens[$0.head].has([.period, .person, .attribute, .study, .generic])
    }
  }

  /// Another price beside it says the same of something else.
  private func hasOther(than own: NounPhrase) -> Bool {
    let first = max(0, site.token - Self.farthestKind)
    return (first..<min(tokens.count, own.head + Self.farthestKind)).contains { place in
      guard place != site.token, tokens[place].quantity >= 0, let other = kindBehind(place) else {
        return false
      }
      return tokens[other.preposition].hash == tokens[own.preposition].hash
    }
  }

  private static let farthestKind = 8

  /// "Fines start at $500", "a fixed penalty of $175", "the fine for an unvaccinated dog is $200", "a penalty paid within 14
  /// days": what is to be paid for a wrong, on a page about something else.
  func penalty() -> String? {
    guard site.reading.mayHave("fine", "fines") || site.reading.mayHave("penalty", "penalties")
    else { return nil }
    let word = { (place: Int) in
      self.site.isWord(self.tokens[safe: place], "fine", "fines", "penalty", "penalties")
        && self.tokens[place].part == .noun
    }
    // "The fine for overnight parking", on a page on parking
    if let topic,
      phrases.contains(where: {
        $0.lastHead < site.token && !isPerson($0) && isNamed(tokens[$0.head], by: topic)
      })
    {
      return nil
    }
    if let subject = site.subject, word(subject.head), subject.lastHead < site.token,
      !isDeictic(subject)
    {
      return ownWords(subject.upToHead)
    }
    guard site.found.kind == .price else { return nil }
    // "A fine of $50", "a $50 fine", "fines start at $500"
    return phrases.first {
      word($0.head)
        && ($0.first == site.token + 1 || $0.lastHead == site.token - 1
          || $0.lastHead < site.token && site.token - $0.lastHead <= 3
            && site.isWord(
              tokens[$0.lastHead + 1], "of", "from", "up", "between", "start", "starts"))
    }.flatMap { ownWords($0.upToHead) }
  }

  var charges: Bool {
    site.isWord(tokens[site.verb], "charge", "charges", "charged") && site.group?.isPassive == false
  }

  /// "For a simple extraction, the average cost is $75", "for lean loaves, the core temperature is 96 °C": of what it is so
  /// for.
  func costingFor() -> String? {
    guard let subject = site.subject, tokens[subject.head].has([.payment, .attribute]),
      !tokens[subject.head].has(.person),
      let phrase = phrases.first(where: {
        $0.preposition == site.clause.first && site.isWord(tokens[$0.preposition], "for")
      }), phrase.lastHead < subject.first,
      site.found.kind == .price
        ? tokens[phrase.head].has(.deed)
        : site.found.kind == .temperature && isKnownThing(phrase) && !isPerson(phrase)
    else { return nil }
    return ownWords(phrase)
  }

  /// "The cost to install *a heat pump* in Boston runs $8,000": what it is done to.
  func costToDo() -> String? {
    guard site.found.kind == .price, let subject = site.subject, tokens[subject.head].has(.payment),
      tokens[safe: subject.lastHead + 1]?.part == .infinitive,
      let verb = tokens[safe: subject.lastHead + 2], verb.part == .verb,
      let phrase = phrases.first(where: { $0.first == subject.lastHead + 3 }),
      phrase.lastHead < site.token, !isPerson(phrase),
      !tokens[phrase.first...phrase.lastHead].contains(where: { $0.has([.part, .generic]) })
    else { return nil }
    return ownThing(phrase)
  }

  /// "…, while online stores start at $5,000": the verb is a word of the bound.
  func starting() -> String? {
    guard site.isWord(site.firstWord, "start", "starts"), site.found.bound == .from,
      let phrase = phrases.last(where: { $0.lastHead == site.token - 1 }), !isPerson(phrase)
    else { return nil }
    return ownThing(phrase)
  }
}
