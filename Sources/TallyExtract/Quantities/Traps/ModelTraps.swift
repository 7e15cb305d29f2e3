internal import TallyCore

/// Numbers that belong to the name of a model, a room or a record of games, and count nothing.
///
///     cheaper than the 11 Pro Max      the variant names it, without its maker
///     the Pixel 8 series               what follows is said of one thing
///     a USB-C 3.2 Gen 2 port           a generation
///     the BTN162b2 vaccine             a code that begins like a currency
///     at 714 University Hall           a room
///     known as 121102                  a name of digits
extension QuantityReader {
  /// What a capital behind the number shows: "12 Main Street", "714 University Hall", "the 11 Pro Max".
  func capitalName(_ index: Int) -> Int? {
    streetAddress(index) ?? room(index) ?? variant(index) ?? lawCode(index)
  }

  /// "A 737 jetliner", "two new 737 Max jets": what Boeing calls them. "737 planes" may be counted.
  func airliner(_ index: Int, _ number: NumberLiteral) -> Int? {
    guard number.isPlainInteger, number.wholeDigits == 3, number.value >= ExactDecimal(707),
      number.value <= ExactDecimal(787), (number.value.significand - 707) % 10 == 0
    else { return nil }
    let isAircraft =
      isWord(index + 1, "max") || isWord(index + 1, "dreamliner") || isWord(index + 1, "jet")
      || isWord(index + 1, "jetliner")
      || isWord(index + 1, "airliner")
      || isWord(index + 1, "plane")
    return isAircraft ? index + 1 : nil
  }

  /// "Owes 5 grand": of money that nobody names.
  func grand(_ index: Int) -> Int? {
    isWord(index + 1, "grand") && !isNoun(index + 2) ? index + 2 : nil
  }

  /// "A 5K", "ran a 10K": races, which are called by their kilometres.
  func race(_ index: Int) -> Int? {
    let next = index + 2
    guard isWord(index + 1, "k"), isGlued(index + 1), classes(index - 1).contains(.article),
      literal(index).map({ $0.value.significand % 5 == 0 && $0.value <= ExactDecimal(20) })
        ?? false,
      isClauseEnd(next) || !classes(next).isDisjoint(with: [.and, .or])
    else { return nil }
    return next
  }

  private static let lawCodes: [StaticString] = ["U.S.C", "C.F.R"]

  /// "18 U.S.C. § 1001", "21 CFR 101.9": a title of a code of laws.
  private func lawCode(_ index: Int) -> Int? {
    let start = tokens[index + 1].start
    if isWord(index + 1, "cfr") || isWord(index + 1, "usc") {
      return tokens[index + 2].kind == .number ? index + 3 : index + 2
    }
    guard start + 5 <= text.count else { return nil }
    let isCode = Self.lawCodes.contains { code in
      (0..<code.utf8CodeUnitCount).allSatisfy { unsafe text[start + $0] == code.utf8Start[$0] }
    }
    return isCode ? index + 2 : nil
  }

  private static let longestName = 4

  /// "714 University Hall, Denver", "441 Engineering 2, Santa Cruz"; "200 Carnegie Hall concerts" are counted.
  private func room(_ index: Int) -> Int? {
    guard let number = literal(index), number.isPlainInteger, (2...5).contains(number.wholeDigits)
    else { return nil }
    let before = tokens[index - 1]
    guard
      before.kind == .end || before.isOne(of: .comma, .colon) || isWord(index - 1, "at")
        || isWord(index - 1, "in") || isWord(index - 1, "to") || isWord(index - 1, "from")
    else { return nil }
    var next = index + 1
    while next <= index + Self.longestName, tokens[next].kind == .word, tokens[next].isCapitalized,
      tokens[next].isSpaced
    {
      next += 1
      if groups(next - 1).contains(.room), next > index + 2, !isNoun(next) { return next }
    }
    // "441 Engineering 2,"
    guard next > index + 1, number.wholeDigits >= 3, let wing = literal(next), wing.isPlainInteger,
      wing.wholeDigits == 1,
      before.kind == .end || before.sign == .colon || isWord(index - 1, "at"),
      isSign(next + 1, .comma) || tokens[next + 1].kind == .end
    else { return nil }
    return next + 1
  }

  /// "the 11 Pro Max", "our 13 Mini"; "40 Max Planck researchers", "the 12 Pro Bowl players" are counted.
  private func variant(_ index: Int) -> Int? {
    guard let number = literal(index), number.isPlainInteger, number.wholeDigits <= 2,
      groups(index + 1).contains(.variant), tokens[index + 1].isSpaced
    else { return nil }
    var end = index + 2
    while groups(end).contains(.variant), tokens[end].isCapitalized, end < index + 4 { end += 1 }
    guard !isSign(end, .hyphen), !(tokens[end].kind == .word && tokens[end].isCapitalized) else {
      return nil
    }
    let before = index - 1
    let isNamed =
      !classes(before).isDisjoint(with: [.article, .the, .possessive]) || isWord(before, "this")
      || tokens[before].kind == .word && tokens[before].isCapitalized
        && tokens[before - 1].kind != .end && classes(before).isSubset(of: .context)
    // "the 11 Pro and 11 Pro Max"
    let goesOn =
      (classes(before).contains(.and) || classes(before).contains(.or))
      && groups(before - 1).contains(.variant)
    return isNamed || goesOn ? end : nil
  }

  /// "USB 3.2 Gen 2", "6:a360": what the word or sign behind the number shows.
  func generation(_ index: Int) -> Int? {
    if isSign(index + 1, .colon) {
      return isGlued(index + 1) && isGlued(index + 2) && tokens[index + 2].kind == .word
        && tokens[index + 2].isMixed ? index + 3 : nil
    }
    guard isWord(index + 1, "gen"), tokens[index + 2].kind == .number else { return nil }
    return index + 3
  }

  /// "a 40-something man", "the thirty-somethings": about an age, and no number of anything.
  func someAge(_ index: Int) -> Int? {
    guard isGlued(index + 1), isGlued(index + 2),
      isWord(index + 2, "something") || isWord(index + 2, "somethings")
    else { return nil }
    return index + 3
  }

  /// The "BTN162b2" that a vaccine is called: behind a code and its digits letters go on.
  func isCodeName(_ code: Int, _ number: Int) -> Bool {
    let next = tokens[number + 1]
    guard number == code + 1, isGlued(number), next.kind == .word, isGlued(number + 1),
      next.isMixed
    else { return false }
    return true
  }

  /// "the Pixel 8 series", "the Boeing 737 seats 180 people": what is said of the one thing named before.
  func isSaidOfModel(_ index: Int, name: Int) -> Bool {
    if !groups(index).isDisjoint(with: [.saidOfThing, .modelNoun]) { return true }
    guard classes(name - 1).contains(.the) || classes(name - 1).contains(.article),
      !classes(index).contains(.person), text[tokens[index].end - 1] == 0x73
    else { return false }
    return startsNumber(index + 1) || isSign(index + 1, .currency)
  }

  /// "FTSE 100 companies", "MERV 8 filters", "the Red Dead Redemption 2 port": behind capitals alone, or two names side by
  /// side, so few digits belong to the name. "In NATO 30 members are", "in South Dakota 12 schools are" and "MMR 2 doses"
  /// count.
  func isIndex(_ reading: Reading) -> Bool {
    let name = reading.start - 1
    let token = tokens[name]
    guard !reading.isRange, reading.first.amount.isPlainInteger, reading.lower < ExactDecimal(1000),
      !classes(reading.end).contains(.person), !groups(reading.end).contains(.pack),
      !groups(reading.end).contains(.calling), !isWord(reading.end, "people")
    else { return false }
    var first = name
    while first > floor, tokens[first - 1].kind == .word, tokens[first - 1].isCapitalized,
      tokens[first].isSpaced, tokens[first - 2].kind != .end
    {
      first -= 1
    }
    let isPlace = groups(first - 1).contains(.places) || classes(first - 1).contains(.from)
    if first < name { return !isPlace && reading.lower < ExactDecimal(20) }
    let opensSentence =
      (tokens[name - 2].kind == .end || isSign(name - 2, .period))
      && classes(name - 1).contains(.function)
      && classes(name - 1).isDisjoint(with: [.the, .article])
    return token.end - token.start >= 3 && bytes(name).allSatisfy(\.isASCIIUpper) && !opensSentence
  }

  /// "known as 121102", "a file named 300", where nothing is counted; the 4 of an oven's "gas 4".
  func isCalledSo(_ reading: Reading) -> Bool {
    var before = reading.start - 1
    if isWord(before, "gas"), reading.lower < ExactDecimal(11), tokens[before - 1].kind == .sign {
      return nounRange(at: reading.end) == nil
    }
    let hasAs = isWord(before, "as")
    if hasAs { before -= 1 }
    let names =
      isWord(before, "known") || isWord(before, "dubbed") || isWord(before, "named")
      || isWord(before, "nicknamed") || isWord(before, "codenamed")
      || hasAs && isWord(before, "referred")
    return names && before >= floor && !reading.isRange && reading.first.amount.isPlainInteger
      && nounRange(at: reading.end) == nil && !classes(reading.end).contains(.of)
  }

  /// "15 is a flange, 20 is a fan": the numerals of a drawing, at the start of their clauses.
  func isDrawn(_ reading: Reading) -> Bool {
    guard !reading.isRange, reading.first.amount.isPlainInteger, reading.first.amount.scale == 0,
      isWord(reading.end, "is") && classes(reading.end + 1).contains(.article)
        || isWord(reading.end, "denotes") || isWord(reading.end, "designates")
    else { return false }
    let before = tokens[reading.start - 1]
    return before.kind == .end || before.isOne(of: .comma, .semicolon)
      || classes(reading.start - 1).contains(.and)
  }
}
