internal import TallyCore

/// Number words that count nothing: idioms, years in words, names.
extension QuantityReader {
  func wordTrap(at index: Int) -> Int? {
    let classes = classes(index)
    if isSign(index + 1, .hyphen), isWord(index + 2, "dimensional") { return index + 3 }
    if classes.contains(.ordinal) { return index + 1 }
    if classes.contains(.fraction) || classes.contains(.number), let end = idiom(index) {
      return end
    }
    if classes.contains(.ten), let end = ordinalInWords(index) { return end }
    // "six figures", "a nine-figure sum"
    if classes.contains([.number, .ones]) {
      let next = isSign(index + 1, .hyphen) ? index + 2 : index + 1
      let isSum =
        next > index + 1
        || isWord(index - 1, "earns") || isWord(index - 1, "earn") || isWord(index - 1, "earned")
        || isWord(index - 1, "makes") || isWord(index - 1, "into") || isWord(index - 1, "low")
        || isWord(index - 1, "high") || isWord(index - 1, "mid") || isWord(index - 1, "reached")
      if isWord(next, "figure") && next > index + 1 || isWord(next, "figures") && isSum {
        return next + 1
      }
    }
    if classes.contains(.teen) || classes.contains(.ten), let end = spelledYear(index) {
      return end
    }
    if classes.contains(.scale), isDenominator(index) { return index + 1 }
    // A scale is no number: what stands before it was none of ours.
    if classes.contains(.scale), !classes.contains(.number),
      lexicon.values[tokens[index].value] > 3,
      !self.classes(index + 1).contains(.of)
    {
      return index + 1
    }
    if let end = card(index) { return end }
    // "net-zero targets", "net zero by 2050", "the zero point"
    if isWord(index, "zero") {
      let isNet =
        isWord(index - 1, "net") || isSign(index - 1, .hyphen) && isWord(index - 2, "net")
      let isPoint =
        isWord(index + 1, "point") && !self.classes(index + 2).contains(.number)
      if isNet || isPoint { return index + 1 }
    }
    if namesInWords(index) || isInTitle(index) || isOneOrTwo(index) { return index + 1 }
    if let end = oddsInWords(index) { return end }
    if isWord(index, "one") {
      // "one of the", "at one time", "one another", "any one".
      if self.classes(index + 1).contains(.of) { return index + 1 }
      if isWord(index - 1, "at"),
        isWord(index + 1, "time")
          || isWord(index + 1, "point") && !self.classes(index + 2).contains(.number)
      {
        return index + 1
      }
      if isWord(index + 1, "another") || isWord(index - 1, "any") || isWord(index - 1, "no")
        || (isWord(index - 1, "this") || isWord(index - 1, "that") || isWord(index - 1, "the")
          || isWord(index - 1, "each") || isWord(index - 1, "another")
          || isWord(index - 1, "every")) && !unitFollows(index + 1)
          && !(self.classes(index + 1).contains(.or) && isWord(index + 2, "two"))
      {
        return index + 1
      }
      if isSign(index + 1, .prime) { return index + 1 }
    }
    return nil
  }

  /// "Oversubscribed five to one", "at ten to one": no range falls.
  private func oddsInWords(_ index: Int) -> Int? {
    // "a two-to-one margin"
    if isSign(index + 1, .hyphen), isGlued(index + 1), isWord(index + 2, "to"),
      isSign(index + 3, .hyphen), isWord(index + 4, "one"), !isWord(index, "one")
    {
      return index + 5
    }
    guard isWord(index + 1, "to"), isWord(index + 2, "one"), !isWord(index, "one"),
      !isWord(index, "zero"), classes(index - 1).isDisjoint(with: [.from, .change]),
      !unitFollows(index + 3), nounRange(at: index + 3) == nil
    else { return nil }
    return index + 3
  }

  /// "The thirty-fifth day", "a twenty-third chapter": no thirty and no share of it.
  func ordinalInWords(_ index: Int) -> Int? {
    guard classes(index).contains([.number, .ten]), isSign(index + 1, .hyphen), isGlued(index + 1),
      isGlued(index + 2), tokens[index + 2].kind == .word,
      !classes(index + 2).contains([.number, .ones])
    else { return nil }
    let last = index + 2
    let isOrdinal =
      isWord(last, "first")
      || classes(last).contains(.fraction) && !isWord(last, "half") && !isWord(last, "quarter")
        && text[tokens[last].end - 1] != UInt8(ascii: "s")
    guard isOrdinal else { return nil }
    // "a sixty-fourth of an inch"
    let isOfUnit =
      classes(last + 1).contains(.of) && classes(last + 2).contains(.article)
      && unitFollows(last + 3)
    return isOfUnit ? last + 4 : last + 1
  }

  /// "the Nine of Swords", "a 2 of Swords": a name in capitals. "Two of Britain's mills" and "5 of Ohio's" are counted.
  func card(_ index: Int) -> Int? {
    let name = index + 2
    guard classes(index + 1).contains(.of), tokens[name].kind == .word, tokens[name].isCapitalized,
      text[tokens[name].end - 1] == UInt8(ascii: "s"), !isSign(name + 1, .prime),
      classes(index - 1).contains(.the) || classes(index - 1).contains(.article),
      tokens[index].kind == .number || tokens[index].isCapitalized
    else { return nil }
    return name + 1
  }

  /// "10^5 * 300 = 30,000,000", "2^15 - 1": what is reckoned with; what comes out is told.
  func operand(_ index: Int) -> Int? {
    // To the end of a power.
    let end = isSign(index + 1, .caret) && tokens[index + 2].kind == .number ? index + 3 : index + 1
    func isFactor(_ sign: Int) -> Bool {
      tokens[sign].kind == .sign && text[tokens[sign].start] == UInt8(ascii: "*")
        && tokens[sign].end == tokens[sign].start + 1
    }
    if isFactor(end), tokens[end].isSpaced, startsNumber(end + 1) { return end }
    if isFactor(index - 1), tokens[index - 1].isSpaced, startsNumber(index - 2) { return end }
    return nil
  }

  /// "One day he hopes to own a farm", "it could one day replace plastic": at some time.
  func isSomeDay(_ index: Int, _ reading: Reading) -> Bool {
    guard reading.first.amount.isOne, !reading.isRange, isWord(index + 1, "day"),
      reading.end == index + 2
    else { return false }
    let (before, after) = (index - 1, reading.end)
    if isWord(after, "soon") { return true }
    let opens =
      tokens[before].kind == .end || tokens[before].kind == .sign || isWord(before, "that")
      || !classes(before).isDisjoint(with: [.and, .or]) || isWord(before, "but")
    if opens,
      groups(after).contains(.actor) || isWord(after, "everyone") || isWord(after, "everything")
    {
      return true
    }
    // "aged suddenly one night and died"
    if bytes(before).suffix(2).elementsEqual("ly".utf8), classes(after).contains(.and) {
      return true
    }
    // "One day, everything changed"; "One day, two nights" is a stay.
    if tokens[before].kind == .end, isSign(after, .comma), tokens[after + 1].kind == .word,
      classes(after + 1).isDisjoint(with: [.number, .function, .article])
    {
      return true
    }
    // "would one day do this", "may one day be"
    if groups(before).contains(.will), tokens[after].kind == .word,
      classes(after).isDisjoint(with: [.of, .or, .and, .to, .per, .number])
    {
      return true
    }
    guard tokens[after].kind == .word, isNoun(after) || classes(after).contains(.verb) else {
      return false
    }
    // "may one day replace", "dreams of one day winning", "hopes to one day own"
    return groups(before).contains(.will)
      || classes(before).contains(.of) && bytes(after).suffix(3).elementsEqual("ing".utf8)
      || classes(before).contains(.to) && text[tokens[after].end - 1] != 0x73
        && isGlued(before) == false && !classes(before - 1).contains(.change)
  }

  /// "Claims *per thousand* policies fell", "deaths per 100,000 people": of how many, and no number of its own.
  func isDenominator(_ index: Int) -> Bool {
    classes(index - 1).contains(.per) && isNoun(index - 2) && tokens[index - 3].kind != .number
      && isNoun(index + 1) && tokens[index + 1].end - tokens[index + 1].start > 2
      && !unitFollows(index + 1)
  }

  /// "A quarter to five": o'clock.
  func quarterHour(at index: Int) -> Int? {
    guard classes(index).contains(.article), isWord(index + 1, "quarter"),
      isWord(index + 2, "to") || isWord(index + 2, "past"),
      classes(index + 3).contains(.number), isClauseEnd(index + 4)
    else { return nil }
    return index + 4
  }

  /// "half past two", "quarter to three", "fifty-fifty", "a thirty-something man", "a two-on-one",
  /// "a thing or two", "a one-two punch", "zero in on", "six-monthly".
  private func idiom(_ index: Int) -> Int? {
    if isWord(index, "two"), isWord(index - 1, "or"), isWord(index - 2, "thing") {
      return index + 1
    }
    if isWord(index, "zero"), isWord(index + 1, "in"), tokens[index + 2].kind == .word,
      !classes(index - 1).contains(.copula),
      !classes(index - 1).contains(.to) && !isWord(index - 1, "at") || isWord(index + 2, "on")
    {
      return index + 1
    }
    // "six-monthly"
    if isSign(index + 1, .hyphen), isGlued(index + 1), isGlued(index + 2),
      isWord(index + 2, "monthly") || isWord(index + 2, "weekly") || isWord(index + 2, "yearly")
    {
      return index + 3
    }
    if isWord(index, "half") || isWord(index, "quarter"),
      isWord(index + 1, "past") || isWord(index + 1, "to") && isWord(index, "quarter"),
      classes(index + 2).contains(.number)
        || tokens[index + 2].kind == .number && isWord(index + 1, "past")
    {
      return unitFollows(index + 3) ? nil : index + 3
    }
    guard isSign(index + 1, .hyphen), isGlued(index + 1), isGlued(index + 2) else { return nil }
    if isWord(index + 2, "on"), isSign(index + 3, .hyphen), isGlued(index + 3),
      classes(index + 4).contains(.number)
    {
      return index + 5
    }
    if isWord(index, "one"), isWord(index + 2, "two"), isWord(index + 3, "punch") {
      return index + 3
    }
    return isWord(index + 2, "something") || bytes(index).elementsEqual(bytes(index + 2))
      ? index + 3 : nil
  }

  /// "Region Two was", "the Kick Six win": a name ends with a number in capitals.
  private func namesInWords(_ index: Int) -> Bool {
    guard tokens[index].isCapitalized, tokens[index - 1].isCapitalized,
      tokens[index - 1].kind == .word, tokens[index].isSpaced, !tokens[index + 1].isCapitalized,
      classes(index).contains(.number), !isSign(index + 1, .hyphen), !unitFollows(index + 1)
    else { return false }
    return classes(index - 1).isDisjoint(with: [.function, .verb, .number, .month])
  }
}
