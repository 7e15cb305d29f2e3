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
