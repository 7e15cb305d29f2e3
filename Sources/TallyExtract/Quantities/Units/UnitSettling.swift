internal import TallyCore

/// Units that the sentence around them decides, once number and unit are read.
extension QuantityReader {
  /// "64 ounces of cold water", "8 oz. water": a volume. FDA, 21 CFR 101.9(b)(5)(viii): 1 fl oz is 30 mL.
  func isDrunk(behind end: Int) -> Bool {
    var next = isSign(end, .period) && isGlued(end) ? end + 1 : end
    // "32 ounces (1 liter)", "4 oz (120 ml)"
    if isSign(next, .openParenthesis), let again = literal(next + 1),
      let measure = measure(at: next + 2, after: Amount(value: again.value, end: next + 2)),
      isSign(measure.end, .closeParenthesis)
    {
      // "6 ounces (1 cup) of flour" are weighed.
      return measure.unit.kind == .volume && !groups(next + 2).contains(.vessel)
        && !["tbsp", "tablespoon", "tablespoons"].contains { isWord(next + 2, $0) }
    }
    if classes(next).contains(.of) { next += 1 }
    // "a 12-ounce cup of coffee"
    if groups(next).contains(.vessel) {
      return !classes(next + 1).contains(.of) || groups(next + 2).contains(.drunk)
        || groups(next + 3).contains(.drunk)
    }
    if groups(next).contains(.drunk) { return !isNoun(next + 1) || classes(next).contains(.of) }
    return next > end && tokens[next].kind == .word && !groups(next).contains(.dry)
      && groups(next + 1).contains(.drunk) && !isNoun(next + 2)
  }

  /// "Espresso: 150 mg *per 2 oz*", "95 mg of caffeine *per 8 oz*": so much of what is drunk.
  func isDrinkWeighed(_ under: Factor, by first: Factor) -> Bool {
    guard lexicon.units[under.unit] == lexicon.ounce, lexicon.units[first.unit].kind == .mass,
      lexicon.units[first.unit] != lexicon.ounce
    else { return false }
    // "60 mg of sodium per 2 oz of bread"
    if classes(under.end).contains(.of), !groups(under.end + 1).contains(.drunk) { return false }
    // "Caffeine pills hold 200 mg per oz."
    let around = max(first.end - Self.drinkReach, Tokenizer.margin)..<under.end + Self.drinkBehind
    if around.contains(where: { place in Self.solids.contains { isWord(place, $0) } }) {
      return false
    }
    func isDrink(_ index: Int) -> Bool {
      tokens[index].kind == .word && (groups(index).contains(.drunk) || isWord(index, "caffeine"))
    }
    // "Water has 5 mg per oz *and bread* 6 g per oz"
    var near = first.end - 1
    while near >= max(first.end - Self.drinkReach, Tokenizer.margin), !isSign(near, .comma),
      !classes(near).contains(.and)
    {
      if isDrink(near) { return true }
      near -= 1
    }
    return (first.end..<under.end + Self.drinkBehind).contains(where: isDrink)
  }
  private static let solids: [StaticString] = [
    "bar", "beans", "capsules", "chocolate", "grounds", "gum", "leaves", "pills", "powder",
    "tablets",
  ]
  private static let drinkReach = 8
  private static let drinkBehind = 3

  /// "Year-round", "day-care", "hour-by-hour": a word of its own; but "month-long", "year-old", and a "5 minute-walk".
  private func opensCompound(_ unit: Int) -> Bool {
    tokens[unit + 2].kind == .word && isGlued(unit + 2)
      && ["round", "end", "care", "trip", "trips", "use", "time", "by", "to"].contains {
        isWord(unit + 2, $0)
      }
  }

  /// What is told in "HR" lasts a day or two.
  private static let mostHours = ExactDecimal(48)

  /// Decides the units that need the sentence: pounds of money, seconds that are ordinals.
  func settle(_ item: inout Item) {
    guard let unit = item.unit else { return }
    let first = item.amount.end
    // "%", "€" have one meaning.
    if tokens[first].kind == .sign, !tokens[first].isOne(of: .hyphen, .degree) { return }
    if unit.kind == .duration, tokens[first].isSpaced, isSign(first + 1, .hyphen),
      isGlued(first + 1), isWord(first, "second") || opensCompound(first)
    {
      // "three second-half goals", "214 year-round jobs"
      item.measure = nil
      item.end = first
      return
    }
    // "1 RM", "1-RM": the weight that can be lifted once. Ringgit stand before their number.
    let letters = isSign(first, .hyphen) ? first + 1 : first
    if !item.hasLeadingMoney, isWord(letters, "rm"), item.end == letters + 1,
      !tokens[letters].isSpaced
        || item.amount.value == ExactDecimal(1) && !isWord(letters + 1, "is")
    {
      item.measure = nil
      item.end = first
      return
    }
    // "Train at 150 HR": beats of the heart; but "a 72 HR turnaround"
    if unit == lexicon.hour, isWord(item.start - 1, "at") || isWord(item.start - 1, "above"),
      isWord(first, "hr"), text[tokens[first].start].isASCIIUpper,
      item.amount.value > Self.mostHours
    {
      item.measure = nil
      item.end = first
      return
    }
    // Of lengths of time only the second has another meaning.
    if unit.kind == .duration, !isWord(first, "second") { return }
    if knowsLanguage, unit == lexicon.degree,
      tokens[first].kind == .word || isNearHeat(item)
    {
      settleDegrees(&item)
      return
    }
    if unit == lexicon.pound, item.end == first + 1,
      isWord(first, "pound") || isWord(first, "pounds")
    {
      // "1.7 million pounds of thrust"
      if classes(item.end).contains(.of),
        isWord(item.end + 1, "thrust") || isWord(item.end + 1, "force")
      {
        item.measure?.unit = lexicon.poundForce
        return
      }
      let isOfMoney =
        (item.amount.scale >= 6 || item.amount.isVague) && classes(item.end).contains(.of)
        && groups(item.end + 1).contains(.funds)
      let isWeight =
        !isOfMoney
        && (classes(item.end).contains(.of)
          || isWord(item.end, "in")
            && (!isNearGroup(.takings, item, reach: 8) || isLostWeight(item))
          || isNearGroup(.landed, item, reach: 8))
      if !isWeight, item.amount.scale >= 6 || isOfMoney || isMoneyNear(item.start) {
        item.measure?.unit = lexicon.poundSterling
      }
      return
    }
    // "a second opinion", "for a second or subsequent offence"
    if item.amount.isArticle || item.amount.isOne, isWord(first, "second"),
      !isClosed(item.end)
        || classes(item.end).contains(.or) && isNoun(item.end + 1) && !isWord(item.end + 1, "two")
          && !isWord(item.end + 1, "so")
    {
      item.measure = nil
      item.end = first
      return
    }
    if isWord(first, "m"), isWord(item.end, "ago"), unit.code == "m" {
      // "posted 5m ago"
      item.measure?.unit = lexicon.minute
      return
    }
    if isWord(first, "m"), unit.code == "mol/L", item.amount.value >= ExactDecimal(100) {
      // No solution holds so much (water is 55.5 mol/L): "MAXIMUM ALTITUDE 4210 M/13,812 FT" are metres.
      if isNear(.extentNoun, item) || isAboveSea(item.end) || isInFeet(item.end) {
        item.measure?.unit = lexicon.metre
      } else {
        item.measure = nil
        item.end = first
      }
      return
    }
    if isWord(first, "m"), isGlued(first), unit.code == "m",
      isSign(item.numberStart - 1, .colon) && isStepOfRecipe(item.numberStart - 2) || lasts(item)
    {
      // "Prep: 20m", "lasts 43m", "43m of downtime"
      item.measure?.unit = lexicon.minute
      return
    }
    // "Macros: 200cal": of food; chemists write "cal/mol".
    if isWord(first, "cal"), item.end == first + 1, item.amount.isPlainInteger,
      item.amount.value >= ExactDecimal(10), !isSign(item.end, .slash),
      !classes(item.end).contains(.per),
      !isDividing(item.end)
    {
      item.measure?.unit = lexicon.kilocalorie
      return
    }
    if isWord(first, "nm"), unit.code == "nm", isAtSea(item) {
      item.measure?.unit = lexicon.nauticalMile
      return
    }
    // "8,300 TB cases" are of an illness.
    if isWord(first, "tb"), unit.kind == .data, groups(item.end).contains(.ofIllness) {
      item.measure = nil
      item.end = first
      return
    }
    if isWord(first, "bp"), unit.code == "[bp]", item.amount.value < ExactDecimal(200),
      isNearRates(item)
    {
      // "the spread widened 12bp"
      item.measure?.unit = lexicon.basisPoint
      return
    }
    if tokens[first].end - tokens[first].start == 2, isGlued(first), unit.isMoney,
      item.amount.value < ExactDecimal(100),
      isWord(first, "rp") || isWord(first, "rm")
        || isWord(first, "rs") && text[tokens[first].end - 1].isASCIIUpper
    {
      // "at least 3Rp" are radii of a planet, as is "1RS"; "1RM" is the most that one lifts.
      if isWord(first, "rp"), readsEnglish {
        item.measure?.unit = lexicon.planetRadius
        return
      }
      item.measure = nil
      item.end = first
      return
    }
    if unit.kind == .mass, isWord(first, "g"), isCentrifuged(item) {
      item.measure?.unit = lexicon.gravity
      return
    }
    if unit == lexicon.fahrenheit, isWord(first, "f"), isNearGroup(.capacitor, item, reach: 8),
      !isNear(.heatContext, item), !isWord(item.start - 1, "at"), !isWord(item.start - 1, "below"),
      !isWord(item.start - 1, "above"), !isWord(item.start - 1, "rated"),
      groups(item.end + 1).isDisjoint(with: .capacitor)
    {
      item.measure?.unit = lexicon.farad
      return
    }
    if unit == lexicon.celsius, isWord(first, "c"), isCellRate(item) {
      item.measure?.unit = lexicon.cellRate
      return
    }
    if unit == lexicon.frame, isWord(first, "fps"), isNear(.speedContext, item) {
      item.measure?.unit = lexicon.footPerSecond
      return
    }
    if unit == lexicon.bitPerSecond, isWord(first, "bps"), item.amount.value < ExactDecimal(300) {
      // Of money; a line of so few bits is a museum's.
      item.measure?.unit = lexicon.basisPoint
      return
    }
    if unit == lexicon.celsius, item.amount.power != 0, isWord(first, "c"), item.end == first + 1 {
      // "1.6 × 10−19 C" is a charge.
      item.measure?.unit = lexicon.coulomb
      return
    }
    // "a 2.3-kb fragment"
    let name = isSign(first, .hyphen) ? first + 1 : first
    if unit.kind == .data, item.end == name + 1, tokens[name].end - tokens[name].start == 2,
      let bases = lexicon.bases(of: unit), isGenetic(item)
    {
      // "a 1 kb fragment", "3 Gb of sequence"
      item.measure?.unit = bases
      return
    }
    if isWord(first, "bp"), unit.code == "[bp]", isChanged(item.start) {
      // "rates rose by 75bp"
      item.measure?.unit = lexicon.basisPoint
      return
    }
    if unit == lexicon.kilotonne, isNear(.speedContext, item) {
      item.measure?.unit = lexicon.knot
      return
    }
    if unit == lexicon.degree,
      isWord(first, "degree") || isWord(first, "degrees")
        || isSign(first, .degree) && !isSign(item.start - 1, .equals) && !isTurned(item.start),
      isNear(.heatContext, item) && !isTurnedBy(item.start) || isWeather(item)
        || isOfWarmThing(item)
        || isWord(item.start, "minus") && isWord(first, "degrees") && !isNoun(item.end)
          && !isTurned(item.start)
    {
      let scale = scaleOfHeat(item) ?? lexicon.degreeOfHeat
      item.measure?.unit = scale
    }
  }

  /// "centrifuged at 1500 g", "(10,000 g, 4 °C)", "a 100,000 g spin"; "50 g of soil was centrifuged", "rats of 250 g
  /// were fed pellets".
  private func isCentrifuged(_ item: Item) -> Bool {
    guard item.amount.value >= ExactDecimal(50), !item.amount.isWord,
      !classes(item.end).contains(.of), item.end == item.amount.end + 1
    else { return false }
    if tokens[item.end].kind == .word, isNoun(item.end) {
      // "a 100,000 g pellet", "a 500 g sample"
      return !groups(item.end).isDisjoint(with: [.centrifuge, .spin])
        && item.amount.value >= ExactDecimal(500) || isWord(item.end, "overnight")
    }
    var before = item.start - 1
    // "at 1,500 to 2,000 g", "at 300–500 g"
    if tokens[before - 1].kind == .number,
      classes(before).contains(.to) || tokens[before].kind == .sign && tokens[before].sign.isDash
    {
      before -= 2
    }
    if isSign(before, .tilde) || classes(before).contains(.endsBound) && isWord(before - 1, "at") {
      before -= 1
    }
    let isAt = isWord(before, "at")
    guard
      isAt && !classes(item.end).contains(.per)
        || (isSign(before, .openParenthesis) || isSign(before, .comma))
          && tokens[item.end].kind == .sign
    else { return false }
    // "Wood pellets (500 g)" are weighed.
    let isTimed = isSign(item.end, .comma) && tokens[item.end + 1].kind == .number
    let words: WordGroup = isAt || isTimed ? [.centrifuge, .spin] : .centrifuge
    for near in max(before - 12, Tokenizer.margin)..<min(item.end + (isAt ? 9 : 1), tokens.count)
    where !groups(near).isDisjoint(with: words) { return true }
    return false
  }

  /// "cycled at 2C", "165 mAh/g at 0.1 C": without a degree sign, and near a cell that is filled or emptied.
  private func isCellRate(_ item: Item) -> Bool {
    guard item.end == item.amount.end + 1, !item.amount.isWord, item.amount.value.significand > 0,
      item.amount.value < ExactDecimal(10)
        || isGlued(item.amount.end) && item.amount.value <= ExactDecimal(20)
    else { return false }
    // "at 0.1 C and 120 at 5 C"
    for earlier in found.suffix(2) where earlier.quantity.unit == lexicon.cellRate.code {
      return item.start - floor <= 3
    }
    if isNearGroup(.cell, item, reach: 8) { return true }
    for near in max(item.start - 4, Tokenizer.margin)..<item.start
    where groups(near).contains(.charged) { return isGlued(item.amount.end) }
    return false
  }

  /// "Sales reps lost 20 pounds in three months."
  private func isLostWeight(_ item: Item) -> Bool {
    let verb = item.start - 1
    return item.amount.value < ExactDecimal(1000)
      && (isWord(verb, "lost") || isWord(verb, "lose") || isWord(verb, "losing")
        || isWord(verb, "shed") || isWord(verb, "gain") || isWord(verb, "gained"))
  }

  func isNearGroup(_ group: WordGroup, _ item: Item, reach: Int) -> Bool {
    for near in max(item.start - reach, Tokenizer.margin)..<min(item.end + reach, tokens.count)
    where groups(near).contains(group) { return true }
    return false
  }

  /// "Rotate the tray 180° in the oven."
  func isTurned(_ start: Int) -> Bool {
    for near in max(start - 6, Tokenizer.margin)..<start where tokens[near].kind == .word {
      if groups(near).contains(.turn) { return true }
    }
    return false
  }

  /// "The fan cools and turns 90 degrees", "rotate it by"; but "turn the oven to 350 degrees".
  private func isTurnedBy(_ start: Int) -> Bool {
    let verb = isWord(start - 1, "by") || isWord(start - 1, "it") ? start - 2 : start - 1
    return groups(verb).contains(.turn)
  }

  /// A word of lending stands near.
  private func isNearRates(_ item: Item) -> Bool {
    for near in max(item.start - 6, Tokenizer.margin)..<min(item.end + 4, tokens.count)
    where tokens[near].kind == .word {
      if groups(near).contains(.rate) { return true }
    }
    return false
  }

  /// A word of genetics stands near.
  private func isGenetic(_ item: Item) -> Bool {
    for near in max(item.start - 8, Tokenizer.margin)..<min(item.end + 6, tokens.count)
    where tokens[near].kind == .word && tokens[near].end - tokens[near].start >= 3 {
      if groups(near).contains(.genetics) { return true }
    }
    return false
  }

  /// "rose by", "cut rates": a change stands a few words before.
  private func isChanged(_ start: Int) -> Bool {
    for near in max(start - 4, Tokenizer.margin)..<start
    where classes(near).contains(.change) { return true }
    return false
  }

  /// Nothing that a noun phrase could go on with.
  private func isClosed(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.kind != .word
      || !classes(index).isDisjoint(with: [.function, .and, .or, .per, .to])
  }

  private func isNear(_ context: WordClass, _ item: Item) -> Bool {
    for near in max(item.start - 12, Tokenizer.margin)..<min(item.end + 4, tokens.count)
    where !classes(near).isDisjoint(with: context) { return true }
    return false
  }

  /// "5500 M above (mean) sea level"
  private func isAboveSea(_ end: Int) -> Bool {
    isWord(end, "above")
      && (isWord(end + 1, "sea") || isWord(end + 2, "sea") || isWord(end + 1, "ground"))
  }

  /// "4210 M/13,812 FT", "4210 M (13,812 ft)"
  private func isInFeet(_ end: Int) -> Bool {
    guard isSign(end, .slash) || tokens[end].isOne(of: .openParenthesis, .hyphen),
      tokens[end + 1].kind == .number
    else { return false }
    let unit = tokens[end + 2].kind == .number ? end + 3 : end + 2
    return isWord(unit, "ft") || isWord(unit, "feet")
  }

  /// "Prep", "cook time": before a colon in a recipe, of how long it takes.
  private func isStepOfRecipe(_ index: Int) -> Bool {
    isWord(index, "prep") || isWord(index, "cook") || isWord(index, "time")
      || isWord(index, "bake") || isWord(index, "rest")
  }

  /// What lasts so long, or is that long, is no distance.
  private func lasts(_ item: Item) -> Bool {
    if classes(item.end).contains(.of), groups(item.end + 1).contains(.runningTime) { return true }
    let verb = item.start - 1
    // "the last 400m"
    let isVerb =
      isWord(verb, "lasts") || isWord(verb, "lasted")
      || isWord(verb, "last") && classes(verb - 1).isDisjoint(with: [.the, .article, .possessive])
    return isVerb && isClauseEnd(item.end)
  }
}
