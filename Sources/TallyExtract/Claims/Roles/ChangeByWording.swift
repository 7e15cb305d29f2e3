internal import TallyCore

/// Changes told by where the words stand: behind an object, beside the sentence, as a noun.
extension RoleRules {
  /// "Shares surged, *rising* 10 per cent", "fell 8 % after *rising* 3 %": a verb of its own.
  func participle() -> Verdict? {
    guard site.kind == .percentage, !isFromTo, !site.isWord(site.next, "of"),
      let verb = site.token(site.token - 1), verb.part == .gerund,
      site.token(site.token - 2)?.part == .comma
        || site.isWord(site.token(site.token - 2), "after", "before", "despite")
    else { return nil }
    if verb.has(.reduce) { return (.reduction, "falling") }
    return verb.has(.increase) ? (.increase, "rising") : nil
  }

  /// "reduced the size of updates on average by 47 %": the nearest verb may be another, or a noun that looks like one.
  func movedBefore() -> Verdict? {
    let tokens = site.reading.tokens
    var place = site.token - 1
    while place >= site.clause.first, tokens[place].quantity < 0, tokens[place].part != .comma {
      let word = tokens[place]
      if word.part == .verb || word.part == .gerund, word.has([.reduce, .increase]),
        word.clause == site.owner
      {
        return word.has(.reduce) ? (.reduction, "reduced by") : (.increase, "increased by")
      }
      place -= 1
    }
    return nil
  }

  /// "It is efficient, *reducing* costs by 60 %", "…, saving 20 %": behind a comma, of the sentence before it.
  func alongside() -> Verdict? {
    guard let place = site.movingGerund else { return nil }
    let verb = site.reading.tokens[place]
    return verb.has([.increase, .improve])
      ? (.increase, "raising by") : (.reduction, "cutting by")
  }

  /// "Reduce *volume* 30–50 %", "cutting calories 20 %", "lower the thermostat 2 °C": behind the object of its verb.
  func objectMoved() -> Verdict? {
    switch site.kind {
    case .percentage, .temperature, .mass: break
    default: return nil
    }
    guard !site.isOpen, !isFromTo, endsHere,
      let object = site.reading.phrases.last(where: { $0.head < site.token }),
      object.head == site.token - 1
    else { return nil }
    let isNoun = site.token(object.first)?.part == .gerund && object.first < object.head
    let place = isNoun ? object.first : site.verb
    guard let verb = site.token(place), verb.has([.reduce, .increase]),
      !verb.has([.works, .travel])
    else { return nil }
    if !isNoun {
      guard object.preposition < 0, object.first > place,
        verb.part == .verb || verb.part == .gerund,
        site.group?.isPassive == false,
        site.reading.tokens[(place + 1)..<object.first].allSatisfy({ $0.part == .particle })
      else { return nil }
    }
    switch site.kind {
    case .percentage: break
    // "Raise the oven 425 °F" sets it, "raise the bar 20 kg" lifts it.
    case .temperature where !isSmallStep: return nil
    case .mass where site.isWord(verb, "raise", "raising", "raised", "lower"): return nil
    case .mass where site.isWord(verb, "lowering", "lowered"): return nil
    case .temperature, .mass:
      guard
        site.isWord(verb, "lower", "lowering", "raise", "raising", "increase", "increasing")
          || site.isWord(verb, "reduce", "reducing", "decrease", "decreasing", "lowered", "raised")
      else { return nil }
    default: return nil
    }
    return verb.has(.reduce) ? (.reduction, "reduced so much") : (.increase, "increased so much")
  }

  /// A difference of temperatures that one may make: the values of rooms and ovens are greater.
  private var isSmallStep: Bool {
    guard let upper = site.found.quantity.upper else { return false }
    return upper.double < (site.found.quantity.unit == "[degF]" ? 40 : 15)
  }

  /// Nothing that the quantity may be part of stands behind it: "20 % shade", "5 % of it".
  private var endsHere: Bool {
    guard let next = site.next else { return true }
    if site.isWord(next, "of") { return false }
    return next.part != .noun && next.part != .adjective || next.has([.period, .selecting])
  }

  /// "a 13 % *real increase*", "5 % *weight loss*"; but "a 5 % growth rate", "a 40 % hearing loss".
  func changeBehind() -> Verdict? {
    guard site.kind == .percentage, let phrase = site.counted, phrase.head > phrase.first,
      let head = site.head(phrase), head.part == .noun
    else { return nil }
    // "a 4 % rate hike", "a 10 % price cut", "an 80 % hair reduction"
    if site.isWord(head, "hike", "increase") { return (.increase, "rise behind") }
    if site.isWord(head, "cut", "reduction", "decrease") { return (.reduction, "fall behind") }
    guard head.has([.falling, .rising]),
      site.reading.tokens[phrase.first..<phrase.head].allSatisfy({
        $0.part == .adjective
          || site.isWord($0, "weight", "fat", "price", "cost", "risk", "revenue")
      })
    else { return nil }
    return head.has(.falling) ? (.reduction, "fall behind") : (.increase, "rise behind")
  }

  /// "can swing 30 degrees in a day", "vary by 20 °C": how far apart, and no level.
  func swing() -> Verdict? {
    guard site.verb < site.token, !isFromTo, isDirectObject || site.follows("by"),
      site.isWord(
        site.token(site.verb), "swing", "swings", "swung", "vary", "varies", "varied", "fluctuate")
        || site.isWord(site.token(site.verb), "fluctuates", "fluctuated", "differ", "differs")
    else { return nil }
    return (.other, "swings by")
  }

  /// "a rise in sea levels of 50 cm", "a drop of 3 °C"
  func changeOf() -> Verdict? {
    switch site.kind {
    case .length, .temperature, .angle, .mass, .speed: break
    default: return nil
    }
    let phrases = site.reading.phrases
    guard site.isWord(site.token(site.token - 1), "of"), !isFromTo,
      var place = phrases.firstIndex(where: { $0.lastHead == site.token - 2 })
    else { return nil }
    // A drop of 40 m may be a cliff's, "a rise in sea levels of 50 cm" is none.
    if phrases[place].host >= 0, site.isWord(site.token(phrases[place].preposition), "in", "of") {
      place = phrases[place].host
    } else if site.kind == .length {
      return nil
    }
    guard let head = site.head(phrases[place]), head.part == .noun,
      phrases[place].head == phrases[place].first
        || site.token(phrases[place].head - 1)?.part != .noun,
      !site.isWord(head, "growth")
    else { return nil }
    if head.has(.falling) { return (.reduction, "drop of") }
    return head.has(.rising) ? (.increase, "rise of") : nil
  }

  /// "Mean weight loss was 5.2 kg"; but money lost or gained is an amount.
  func namedChange() -> Verdict? {
    switch site.kind {
    // "The heat loss is 12 kW"
    case .price, .duration, .count, .age, .spf, .frequency, .power: return nil
    default: break
    }
    guard site.verbSense.has(.be), site.verb < site.token, isDirectObject,
      let subject = site.subject, subject.head > subject.first, let head = site.head(subject),
      site.reading.tokens[subject.head - 1].part == .noun
    else { return nil }
    if head.has(.falling) { return (.reduction, "loss was") }
    return head.has(.rising) ? (.increase, "gain was") : nil
  }
}

extension QuantitySite {
  /// The place of "reducing" in "it is efficient, potentially reducing costs by 60 %": a form in -ing that moves something,
  /// behind a comma and maybe an adverb.
  var movingGerund: Int? {
    guard reading.hasToken(.gerund), reading.hasToken(.comma),
      let place = reading.tokens[..<token].lastIndex(where: { $0.part == .gerund }),
      token - place <= Self.longestMoved, !isNumbered,
      reading.tokens[place].has([.reduce, .increase, .improve, .saving]),
      !reading.tokens[place..<token].contains(where: { $0.quantity >= 0 || $0.part == .comma })
    else { return nil }
    var before = place - 1
    while let word = self.token(before), word.part == .adverb { before -= 1 }
    return self.token(before)?.part == .comma ? place : nil
  }

  private static let longestMoved = 6
}
