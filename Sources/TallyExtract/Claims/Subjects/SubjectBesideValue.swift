internal import TallyCore

/// What stands so close to a value that it is of it, whatever the sentence's subject is.
extension SubjectFinder {
  /// "halibut priced at $17", "a premolar (one or two canals)", "Amazon bought Whole Foods for $13 billion".
  ///
  /// Most rules are for a kind of quantity or two, and are asked for those alone: one that says no costs its call.
  func besideValue() -> String? {
    if let name = forEach() ?? rightBeside() ?? bracketOfItem() ?? item() ?? bracketedItem()
      ?? medicineOfItem()
    {
      return name
    }
    return inInstruction() ?? changed() ?? behindWord()
  }

  /// "16 to 18 days for *Syrian hamsters*, 18 to 21 days for *Russian hamsters*": each value of its own.
  private func forEach() -> String? {
    // "Parking costs $5 for cars": of parking.
    guard site.kind != .price, site.isWord(site.next, "for"),
      site.subject.map({ tokens[$0.head].part == .pronoun || tokens[$0.head].has(.attribute) })
        ?? true, let own = thingsFor(site.token),
      tokens.indices.contains(where: {
        $0 != site.token && tokens[$0].quantity >= 0 && thingsFor($0) != nil
      })
    else { return nil }
    return ownWords(own)
  }

  private func thingsFor(_ place: Int) -> NounPhrase? {
    guard site.isWord(site.token(place + 1), "for") else { return nil }
    return phrases.first {
      $0.preposition == place + 1 && tokens[$0.head].part == .noun && tokens[$0.head].has(.plural)
        && !tokens[$0.head].has([.person, .period, .attribute, .study, .generic])
    }
  }

  /// What the value is set beside by a sign or by a word of its own.
  private func rightBeside() -> String? {
    switch site.kind {
    case .price:
      priced() ?? pricedKind() ?? bought() ?? setAside() ?? bracketed() ?? paidFor() ?? each()
        ?? pricedLine()
    case .count: toldCount() ?? gotten() ?? bracketed() ?? apposed() ?? each() ?? ownersCount()
    case .percentage: measuredByParticiple() ?? bracketed() ?? each() ?? ingredient()
    case .spf: bracketed() ?? withFactor() ?? each()
    case .length:
      owners() ?? sizedSo() ?? measuredByParticiple() ?? bracketed() ?? each() ?? lyingOff()
    case .mass:
      ofContainer() ?? measuredByParticiple() ?? dosedLine() ?? givenSoMuch() ?? bracketed()
        ?? each()
    case .energy: ofContainer() ?? bracketed() ?? each()
    case .dose: dosedLine() ?? givenSoMuch() ?? bracketed() ?? each()
    case .area, .speed, .volume:
      owners() ?? sizedSo() ?? measuredByParticiple() ?? bracketed() ?? each()
    case .age: bracketed() ?? each() ?? agedName()
    case .frequency: dosedLine() ?? bracketed() ?? each() ?? nextGiven()
    default: bracketed() ?? each()
    }
  }

  /// What something is done to, is made of or is so much of.
  private func inInstruction() -> String? {
    switch site.kind {
    case .duration:
      listed() ?? letDo() ?? qualifying() ?? doneTo() ?? cooked() ?? hadDone() ?? lasting()
    case .frequency: qualifying() ?? hadDone()
    case .price: listed() ?? qualifying() ?? bounded()
    case .count: qualifying() ?? content()
    case .mass, .volume: qualifying() ?? bounded() ?? weighed()
    case .length, .area: qualifying() ?? bounded()
    case .temperature: qualifying() ?? doneTo()
    case .density, .other: qualifying() ?? weighed()
    default: qualifying()
    }
  }

  /// What a word before the value says it of: "to", "at", "with", "for", the verb.
  private func behindWord() -> String? {
    switch site.kind {
    case .duration: starting() ?? defined() ?? takenTo() ?? takenBy()
    case .count: starting() ?? defined()
    case .price, .temperature:
      moved() ?? starting() ?? costingFor() ?? costToDo() ?? defined()
    case .percentage: moved() ?? starting() ?? rated() ?? defined() ?? comparedFirst()
    default: moved() ?? starting() ?? defined()
    }
  }

  /// "It took *the choir* five years to recover": of what took so long over it.
  private func takenBy() -> String? {
    guard site.kind == .duration, site.verb >= 0, site.verb < site.token,
      tokens[site.verb].has(.take),
      site.isWord(site.token(site.verb - 1), "it"), site.purpose != nil,
      let taker = phrases.first(where: { $0.lastHead == site.token - 1 }),
      taker.first == site.verb + 1, !isPerson(taker), tokens[taker.head].part == .noun,
      !tokens[taker.head].has([.attribute, .period, .generic, .majority]),
      !tokens[taker.first].has([.majority, .anaphor])
    else { return nil }
    return ownThing(taker) ?? ownWords(taker)
  }

  /// "Give paracetamol every 6 hours *and ibuprofen* every 8 hours": the second of two.
  private func nextGiven() -> String? {
    guard site.kind == .frequency, site.subject == nil, site.verb >= 0,
      site.verb < site.token,
      let phrase = phrases.first(where: { $0.lastHead == site.token - 1 }), phrase.first > 1,
      tokens[phrase.first - 1].part == .conjunction, tokens[phrase.first - 2].quantity >= 0
    else { return nil }
    return ownThing(phrase)
  }

  /// "36 dishes, *each* 5 metres wide", "two pills, each of 20 mg": of what stands before the comma.
  private func each() -> String? {
    let place = site.isWord(site.token(site.token - 1), "of") ? site.token - 2 : site.token - 1
    guard site.isWord(site.token(place), "each"), site.token(place - 1)?.part == .comma,
      let phrase = phrases.last(where: { $0.lastHead == place - 2 })
    else { return nil }
    return ownThing(phrase)
  }

  /// "One of *Jupiter's* 79 moons", "*the city's* 12 hospitals": of who has them.
  private func ownersCount() -> String? { site.kind == .count ? owners() : nil }

  /// "Compared to *the Nile's* 6,695 km": of what has it. "Today's 5 km" are of nobody.
  private func owners() -> String? {
    // "The dog's 5 km walk" is of the walk, "the city's 3 inches of snow" of snow.
    guard site.kind == .count || site.next?.part != .noun && !site.isWord(site.next, "of"),
      let owner = site.token(site.token - 1),
      owner.isPossessive,
      owner.part == .noun, !owner.has([.period, .person]),
      let phrase = phrases.first(where: { $0.first <= site.token - 1 && site.token - 1 <= $0.head })
    else { return nil }
    return entityText(in: phrase, upTo: site.token - 1)
  }

  /// "A 12 oz can *of cola* contains 35 mg", "a cup of coffee has 96 mg": of what is in it.
  private func ofContainer() -> String? {
    guard let subject = site.subject, subject.lastHead < site.verb, site.verb < site.token,
      Self.containers.contains(tokens[subject.head], of: site.text),
      site.verbSense.has(.have)
        || site.isWord(
          tokens[site.verb], "contains", "contain", "contained", "holds", "provides",
          "packs", "delivers"),
      let place = phrases.firstIndex(where: { $0.head == subject.head })
    else { return nil }
    return complement(of: place, only: "of")
  }

  private static let containers: WordSet = [
    "bottle", "bowl", "can", "cup", "glass", "mug", "ounce", "pint", "portion", "scoop", "serving",
    "shot", "slice", "tablespoon", "teaspoon", "tin",
  ]

  /// "First comes *the Amazon with a length of* 7,025 km": of what stands before "with", where that is no verb.
  private func sizedSo() -> String? {
    // "They enter the air with a velocity of 56 km/s.", "replaced it with a length of 2 m of hose"
    guard site.kind != .speed, site.isWord(tokens[safe: site.firstOfSpan - 1], "of"),
      !site.isWord(site.next, "of"),
      let size = phrases.last(where: { $0.lastHead == site.firstOfSpan - 2 }),
      size.preposition > 0, site.isWord(tokens[size.preposition], "with"),
      tokens[size.head].has(.attribute),
      // "The Amazon *is a river* with a length of", "attach the wire *to the board* with a length of"
      let owner = phrases.last(where: { $0.lastHead == size.preposition - 1 }),
      owner.preposition < 0 || tokens[owner.head].isCapitalized
        || !site.isWord(tokens[size.head], "length"),
      tokens[safe: owner.first - 1]?.has(.be) != true,
      tokens[owner.head].part == .noun, !isPerson(owner), !isDeictic(owner),
      !tokens[owner.head].has([.attribute, .generic, .period])
    else { return nil }
    return ownThing(owner) ?? ownWords(owner)
  }

  /// "*Surgery* has a rate of 3 % compared to 9 % for splints": the first of two values is of what the sentence speaks of.
  private func comparedFirst() -> String? {
    guard site.kind == .percentage, site.reading.senses.has(.comparing),
      let subject = site.subject, subject.lastHead < site.verb, site.verb < site.token,
      !isPerson(subject), !isDeictic(subject), tokens[subject.head].has([.generic, .deed]),
      let other = tokens[(site.token + 1)...].firstIndex(where: { $0.quantity >= 0 }),
      other - site.token <= 4, site.isWord(tokens[safe: other + 1], "for", "with", "in")
    else { return nil }
    return ownWords(subject)
  }

  /// "It takes 3 hours to charge *the battery*": of what that is done to, where the page speaks of it.
  private func takenTo() -> String? {
    guard site.kind == .duration, site.verb >= 0, site.verb < site.token,
      tokens[site.verb].has(.take),
      site.subject.map({ site.isWord(tokens[$0.head], "it") }) ?? false,
      let verb = site.purpose, site.isWord(verb, "charge", "build", "replace", "install", "repair"),
      let place = tokens.firstIndex(where: { $0.start == verb.start }),
      let object = phrases.first(where: { $0.first == place + 1 }), object.preposition < 0,
      isKnownThing(object), !isPerson(object)
    else { return nil }
    return ownThing(object)
  }

  /// "a gas furnace at 98 % efficiency": of what stands before it.
  private func rated() -> String? {
    guard site.kind == .percentage, site.isWord(site.token(site.token - 1), "at"),
      site.isWord(site.next, "efficiency", "accuracy", "capacity", "strength", "concentration"),
      let phrase = phrases.first(where: { $0.lastHead == site.token - 2 }), !isPerson(phrase)
    else { return nil }
    return ownThing(phrase)
  }

  /// "SPF 30 blocks 97 % of the rays": said of a sunscreen with the factor that opens the clause.
  func factorBefore() -> String? {
    guard site.kind == .percentage, site.subject == nil, site.verb > 0,
      site.verb < site.token, let factor = tokens[safe: site.verb - 1], site.isFactor(factor)
    else { return nil }
    return site.text.string(factor.range) + " sunscreen"
  }

  /// "a hat and a light SPF 30 sunscreen": of what the factor stands before.
  private func withFactor() -> String? {
    guard site.kind == .spf else { return nil }
    // "a lip balm with SPF 30"; what is called a sunscreen has no other name.
    let isBefore = site.isWord(site.token(site.token - 1), "with", "of")
    let thing = phrases.first { phrase in
      isBefore ? phrase.lastHead == site.token - 2 : phrase.first == site.token + 1
    }
    guard let phrase = thing,
      !(isBefore && site.isWord(tokens[phrase.head], "sunscreen", "sunscreens", "sunblock")),
      site.isWord(
        tokens[phrase.head], "sunscreen", "sunscreens", "sunblock", "lotion", "moisturizer",
        "moisturiser", "cream", "balm")
    else { return nil }
    return ownThing(phrase)
  }

  /// "Large firms are *those with* more than 500 staff": of what is so defined.
  private func defined() -> String? {
    guard site.isWord(site.token(site.token - 1), "with"),
      site.isWord(site.token(site.token - 2), "those", "ones"),
      let verb = site.token(site.token - 3), verb.has(.be),
      let subject = phrases.last(where: { $0.lastHead == site.token - 4 }),
      !tokens[subject.head].has(.attribute), subject.preposition < 0,
      !site.isWord(tokens[subject.head], "risk")
    else { return nil }
    return ownWords(subject)
  }

  /// "Let *the paint* dry for 2 hours", "allow *the meat* to rest for three minutes": of what is let do it.
  private func letDo() -> String? {
    guard site.kind == .duration, site.subject == nil, site.verb > 1, site.verb < site.token
    else { return nil }
    let last = tokens[site.verb - 1].part == .infinitive ? site.verb - 2 : site.verb - 1
    guard let phrase = phrases.first(where: { $0.lastHead == last }), phrase.first > 0,
      phrase.preposition < 0,
      let letting = tokens[..<phrase.first].last(where: { $0.part != .determiner }),
      site.isWord(letting, "let", "allow"), letting.part == .verb || letting.part == .participle
    else { return nil }
    return ownThing(phrase)
  }

  /// "Beat *the butter* for 5 minutes", "whisk the mixture for another minute": of what is in the bowl or the pan, whatever
  /// the page makes of it.
  private func cooked() -> String? {
    guard site.kind == .duration,
      site.subject.map({ isPerson($0) && site.group?.cues.has(.should) == true }) ?? true,
      site.verb >= 0, site.verb < site.token, let object = site.object,
      object.first == site.verb + 1,
      object.lastHead < site.token, !isPerson(object), !isDeictic(object),
      site.isWord(
        tokens[site.verb], "beat", "whisk", "boil", "simmer", "bake", "roast", "fry", "knead",
        "steam", "toast")
        || site.isWord(
          tokens[site.verb], "marinate", "poach", "grill", "saute", "chill", "cook", "stir", "mix",
          "blend", "soak")
    else { return nil }
    return ownThing(object) ?? (tokens[object.head].has(.generic) ? nil : ownWords(object))
  }

  /// "Boil for 8 minutes for hard-boiled eggs": what an instruction is for, right behind the time.
  private func doneTo() -> String? {
    guard site.kind == .duration || site.kind == .temperature, site.subject == nil,
      site.object == nil, site.isWord(site.next, "for"), site.verb >= 0, site.verb < site.token,
      tokens[site.verb].has(.base), tokens[site.verb].part == .verb,
      let phrase = phrases.first(where: { $0.preposition == site.token + 1 }),
      phrase.head == phrase.lastHead, tokens[phrase.first].part != .determiner,
      !tokens[phrase.first...phrase.head].contains(where: {
        $0.has([.period, .person, .attribute, .study, .generic])
      }), tokens[phrase.head].part == .noun
    else { return nil }
    return ownWords(phrase)
  }

  /// "double the 10-12 year lifespan of tank heaters": a property with its value before it is of what it is said of.
  private func qualifying() -> String? {
    guard site.token(site.token - 1)?.part == .determiner,
      let place = phrases.firstIndex(where: { $0.first == site.token + 1 }),
      phrases[place].head == phrases[place].lastHead, tokens[phrases[place].head].has(.attribute),
      !tokens[phrases[place].head].has([.generic, .period]),
      let whole = phrases.first(where: {
        $0.host == place && site.isWord(tokens[$0.preposition], "of")
      }), !isPerson(whole)
    else { return nil }
    return ownThing(whole)
  }

  /// "a 30-day sabbatical", "a 14-day trial": what stands so long behind a hyphen.
  private func lasting() -> String? {
    // "The hotel is a 10-minute walk away": said of the hotel.
    guard site.kind == .duration, isHyphened, !site.verbSense.has(.be),
      site.token(site.token - 1)?.part != .preposition,
      let phrase = phrases.first(where: { $0.first == site.token + 1 }),
      phrase.head == phrase.lastHead,
      !tokens[phrase.first...phrase.head].contains(where: {
        $0.has([.attribute, .generic, .medicine, .study, .period, .person, .part])
      }), ownName(phrase) != nil
    else { return nil }
    return ownWords(phrase)
  }

  /// "Six cloves of garlic": of what they are cloves.
  private func content() -> String? {
    guard site.kind == .count, site.subject == nil, let counted = site.counted,
      site.isWord(
        tokens[counted.head], "cloves", "clove", "slices", "slice", "cans", "can", "sticks",
        "sprigs", "packets", "bags", "bottles", "pieces", "heads", "bunches"),
      let place = phrases.firstIndex(where: { $0.head == counted.head }),
      let phrase = phrases.first(where: {
        $0.host == place && site.isWord(tokens[$0.preposition], "of")
      })
    else { return nil }
    return ownThing(phrase)
  }

  private static let longestWeighed = 2
  private static let shortestInstruction = "1 g x per l".utf8.count

  /// "Give 15 mg of paracetamol per kg", "eat 5 g protein per day": what is weighed stands within the quantity, where no phrase
  /// is looked for.
  private func weighed() -> String? {
    switch site.kind {
    case .mass, .volume, .density, .other: break
    default: return nil
    }
    let core = site.found.core
    guard site.subject == nil || isAdvised, core.count >= Self.shortestInstruction else {
      return nil
    }
    let words = site.text[core.start..<core.end].split(separator: ASCII.space)
    guard let per = words.lastIndex(where: { $0.elementsEqual("per".utf8) }), per > 1 else {
      return nil
    }
    let of = words[..<per].firstIndex { $0.elementsEqual("of".utf8) }
    // "5 g | protein", "30–60 g | carbohydrates"
    let first = of.map { $0 + 1 } ?? 2
    guard per > first,
      of != nil
        || words[0].allSatisfy({ !$0.isASCIILetter }) && per - first <= Self.longestWeighed
          && words[first].allSatisfy(\.isASCIILower)
    else { return nil }
    return String(
      decoding: site.text[words[first].startIndex..<words[per - 1].endIndex], as: UTF8.self)
  }

  /// "a rise in sea levels of 50 centimetres", "police recorded a 13 % rise in robberies": what changes by so much.
  private func changed() -> String? {
    if site.kind == .percentage, site.changeIn != nil,
      site.verb >= 0, site.verb < site.token,
      site.isWord(
        site.token(site.verb), "recorded", "reported", "saw", "suggested", "showed", "fuelled",
        "shows", "posted"),
      let phrase = phrases.first(where: { $0.preposition == site.token + 2 }),
      !tokens[phrase.head].has([.attribute, .period])
    {
      return ownWords(phrase)
    }
    // "a *tax levy* increase of nearly 7 %"
    if site.isWord(site.token(site.token - 1), "of"),
      let change = phrases.first(where: { $0.lastHead == site.token - 2 }),
      tokens[change.head].has([.rising, .falling]), change.head == change.lastHead
    {
      let first = change.first + (tokens[change.first].part == .determiner ? 1 : 0)
      if first < change.head, tokens[change.head - 1].part == .noun,
        tokens[first..<change.head].allSatisfy({ $0.part == .noun || $0.part == .adjective })
      {
        return words.text(tokens, from: first, to: change.head - 1)
      }
    }
    guard site.isWord(site.token(site.token - 1), "of"),
      let place = phrases.firstIndex(where: { $0.lastHead == site.token - 2 }),
      phrases[place].host >= 0, site.isWord(tokens[phrases[place].preposition], "in"),
      tokens[phrases[phrases[place].host].head].has([.rising, .falling])
    else { return nil }
    return ownWords(phrases[place])
  }

  /// "orders over $50", "a run under 25 feet": what is so large or small.
  private func bounded() -> String? {
    switch site.kind {
    case .price, .length, .mass, .volume, .area: break
    default: return nil
    }
    guard
      site.isWord(site.firstWord, "over", "under", "above", "below")
        // "on a lead *no longer than* 6 feet", "stones *larger than* 20 mm"
        || site.isWord(site.firstWord, "no", "longer", "larger", "wider", "bigger", "smaller")
        || site.isWord(site.firstWord, "shorter", "taller", "deeper", "thicker", "heavier"),
      let phrase = phrases.first(where: { $0.lastHead == site.token - 1 }), !isPerson(phrase),
      site.verb != site.token - 1
    else { return nil }
    return ownThing(phrase)
  }

  /// "An injection or *a night splint worn* for 6 weeks", "a splint to be worn every night for 6 weeks": of what the
  /// participle behind it tells.
  func described() -> String? {
    guard site.kind == .duration || site.kind == .frequency,
      site.verb >= 0, site.verb < site.token, tokens[site.verb].part == .participle,
      site.token - site.verb <= 4, tokens[site.verb].has(.use)
    else { return nil }
    let isToBe =
      site.isWord(tokens[safe: site.verb - 1], "be")
      && site.isWord(tokens[safe: site.verb - 2], "to")
    let last = site.verb - (isToBe ? 3 : 1)
    guard isToBe || site.token - site.verb <= 2,
      let phrase = phrases.first(where: { $0.lastHead == last }), !isPerson(phrase)
    else { return nil }
    return thing(phrase)
  }
}
