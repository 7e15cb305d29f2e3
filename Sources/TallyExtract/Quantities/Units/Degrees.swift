internal import TallyCore

/// Degrees without a scale: what they are said of tells that they are of heat, and sometimes of which scale.
extension QuantityReader {
  /// "The mercury hit 45.7 degrees", "it was 5 degrees in January", "12 degrees outside tonight".
  func isWeather(_ item: Item) -> Bool {
    let first = item.amount.end
    guard isWord(first, "degrees") || isWord(first, "degree"), !isTurned(item.start) else {
      return false
    }
    for near in max(item.start - 4, Tokenizer.margin)..<item.start
    where isWord(near, "mercury") {
      if groups(near + 1).contains(.moving) || isWord(near + 1, "hit")
        || isWord(near + 1, "reached")
        || isWord(near + 1, "topped") || isWord(near + 1, "hits") || isWord(near + 1, "will")
      {
        return true
      }
    }
    let next = item.end
    let isTime =
      isWord(next, "in")
      && (classes(next + 1).contains(.month) && tokens[next + 1].isCapitalized
        || isWord(next + 1, "summer") || isWord(next + 1, "winter"))
      || isWord(next, "today") || isWord(next, "tonight") || isWord(next, "tomorrow")
      || isWord(next, "overnight") || isWord(next, "outside")
      || isWord(next, "on") && classes(next + 1).contains(.weekday)
        && tokens[next + 1].isCapitalized
    guard isTime else { return false }
    return (max(item.start - 5, Tokenizer.margin)..<item.start).contains {
      isWord($0, "it") || isWord($0, "temperature") || isWord($0, "temperatures")
    }
  }

  /// "The *soil* should be at least 60 degrees", "the *water* reached 90 degrees": what has no angle.
  func isOfWarmThing(_ item: Item) -> Bool {
    let first = item.amount.end
    guard isWord(first, "degrees") || isWord(first, "degree"), !isTurned(item.start) else {
      return false
    }
    guard
      let thing = (max(item.start - Self.farthestThing, Tokenizer.margin)..<item.start).last(
        where: {
          isWord($0, "soil") || isWord($0, "water") || isWord($0, "air") || isWord($0, "room")
            || isWord($0, "milk") || isWord($0, "oil") || isWord($0, "dough")
            || isWord($0, "meat") || isWord($0, "ground")
        })
    else { return false }
    // "The ground should be cut at 60 degrees."
    let before = item.start - 1
    if isWord(before, "at"), classes(before - 1).isDisjoint(with: .copula),
      !isWord(before - 1, "be")
    {
      return false
    }
    return (thing + 1..<item.start).contains {
      classes($0).contains(.copula) || isWord($0, "be") || isWord($0, "reaches")
        || isWord($0, "reached") || isWord($0, "reach") || isWord($0, "hits")
        || isWord($0, "of")
    }
  }

  private static let farthestThing = 7

  /// "A fever of 39 degrees" can only be Celsius, "bake at 350 degrees" only Fahrenheit; the oven's 200 may be either.
  func scaleOfHeat(_ item: Item) -> Unit? {
    let value = item.amount.value
    if value >= ExactDecimal(34), value <= ExactDecimal(109),
      isNearGroup(.bodyHeat, item, reach: 6)
    {
      if value <= ExactDecimal(43) { return lexicon.celsius }
      return value >= ExactDecimal(93) ? lexicon.fahrenheit : nil
    }
    guard value >= ExactDecimal(300), value <= ExactDecimal(500), item.amount.isPlainInteger,
      value.significand % 25 == 0, isNearGroup(.ovenHeat, item, reach: 8)
    else { return nil }
    return lexicon.fahrenheit
  }

  /// "It felt like minus 12 with wind chill."
  func isFelt(_ reading: Reading) -> Bool {
    guard isWord(reading.start - 1, "like"), !reading.isRange,
      isWord(reading.start, "minus") || tokens[reading.start].sign.isDash,
      nounRange(at: reading.end) == nil
    else { return false }
    let verb = reading.start - 2
    return isWord(verb, "felt") || isWord(verb, "feel") || isWord(verb, "feels")
      || isWord(verb, "feeling")
  }

  /// "Her temperature was 101.3", "a body temperature of 37": of somebody it can be only one of the two.
  func scaleOfBody(_ reading: Reading) -> Unit? {
    var name = reading.start - 1
    guard !classes(name).isDisjoint(with: [.copula, .of]) else { return nil }
    name -= 1
    guard isWord(name, "temperature"), !reading.isRange,
      tokens[reading.first.numberStart].kind == .number, nounRange(at: reading.end) == nil,
      isWord(name - 1, "body") || isWord(name - 1, "her") || isWord(name - 1, "his")
        || isWord(name - 1, "my") || isWord(name - 1, "your") || isWord(name - 1, "rectal")
        || isWord(name - 1, "oral")
    else { return nil }
    if reading.lower >= ExactDecimal(34), reading.lower <= ExactDecimal(43) {
      return lexicon.celsius
    }
    return reading.lower >= ExactDecimal(93) && reading.lower <= ExactDecimal(109)
      ? lexicon.fahrenheit : nil
  }
}
