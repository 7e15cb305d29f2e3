internal import TallyCore

/// How old somebody is whom the words beside a bare number name: "Anna Weber, 25, said", "Tom Hill, 19, Sara West, 22,
/// and Lee Park, 31", "At 24, she moved".
extension QuantityReader {
  /// Older is nobody; what is more is a score, a share or a number of cases.
  private static let oldest = ExactDecimal(110)
  /// "At 7, she left": up to here it may be a time of day.
  private static let lastHour = ExactDecimal(12)
  /// What stands before a title so near says that its number is a score: "Ratings were Mr Brown, 80".
  private static let titleReach = 12
  /// So many words on, a list of names has come to its verb.
  private static let longestRoll = 40

  func isAgeOfNamed(_ reading: Reading) -> Bool {
    let (start, amount) = (reading.start, reading.first.amount)
    guard amount.isPlainInteger, amount.value < Self.oldest, !reading.isRange else { return false }
    if isWord(start - 1, "at") { return opensWithAge(reading) }
    if classes(start - 1).contains(.of) { return isOfSomebody(reading) }
    if classes(start - 1).contains(.copula) {
      return endsAtOldest(start - 2) && closesApposition(reading.end)
    }
    guard isSign(start - 1, .comma), !isGlued(start), closesApposition(reading.end) else {
      return false
    }
    if isScored(start) { return false }
    if isListed(start - 2) { return !isContest(behind: reading.end, ofMany: true) }
    if isTitle(before: start - 2), amount.value > ExactDecimal(13), isSign(reading.end, .comma),
      tokens[reading.end + 1].kind != .number,
      !(max(start - Self.titleReach, Tokenizer.margin)..<start).contains(where: {
        isSign($0, .colon) || classes($0).contains(.copula)
      })
    {
      return !isContest(behind: reading.end, ofMany: true)
    }
    return isSign(reading.end, .comma) ? isApposition(reading) : isIdentified(reading)
  }

  /// "*The youngest* was 18", "*the oldest patient* was 91", "*the oldest of them* is 7"; but "the oldest bridge is 400".
  private func endsAtOldest(_ last: Int) -> Bool {
    let isOfThem = isWord(last, "them") && classes(last - 1).contains(.of)
    // "the youngest one was 13"
    let isSomebody = classes(last).contains(.person) || isWord(last, "one")
    let place = isOfThem ? last - 2 : isSomebody ? last - 1 : last
    return isWord(place, "youngest") || isWord(place, "oldest")
  }

  /// "A *widow of* 86", "a girl of 12, who": one person, and no more of them; but "a child of 4 km".
  private func isOfSomebody(_ reading: Reading) -> Bool {
    let who = reading.start - 2
    guard
      ["man", "woman", "boy", "girl", "widow", "widower", "lad", "child"].contains(where: {
        isWord(who, $0)
      }), reading.first.amount.value > ExactDecimal(1),
      // "the youngest child of 12", "one woman of 8"
      !["one", "only", "first", "last", "youngest", "eldest", "oldest"].contains(where: {
        isWord(who - 1, $0)
      })
    else { return false }
    return closesApposition(reading.end) || isWord(reading.end, "who")
      || !classes(reading.end).isDisjoint(with: [.copula, .verb])
  }

  /// ",", "." or "and" behind the number; "Jane Doe, 5,000 people" and "Ann Hill, 12 of whom" go on otherwise.
  private func closesApposition(_ end: Int) -> Bool {
    tokens[end].kind == .end || tokens[end].isOne(of: .period, .semicolon, .closeParenthesis)
      || isSign(end, .comma) && !isGlued(end + 1)
      || classes(end).contains(.and) && groups(end + 1).contains(.givenName)
        && tokens[end + 1].isCapitalized
  }

  /// "*At 24*, Marie Keller moved", "at 65 he retired"
  private func opensWithAge(_ reading: Reading) -> Bool {
    let start = reading.start - 1
    guard reading.first.amount.value > Self.lastHour,
      tokens[start - 1].kind == .end || tokens[start - 1].isOne(of: .period, .comma, .semicolon)
        || classes(start - 1).contains(.and)
    else { return false }
    let who = isSign(reading.end, .comma) ? reading.end + 1 : reading.end
    return isWord(who, "he") || isWord(who, "she") || isWord(who, "i") && tokens[who].isCapitalized
      || who > reading.end && isGivenName(who) && isSurname(who + 1)
  }

  private func isGivenName(_ index: Int) -> Bool {
    tokens[index].kind == .word && tokens[index].isCapitalized
      && groups(index).contains(.givenName)
  }

  /// The name that ends at `last` has a given name: "Tom Hill", "John F. Hill", "Mary Ann Hill", "Michael Brown".
  private func isListed(_ last: Int) -> Bool {
    guard isSurname(last) else { return false }
    // "Tom Hill Jr."
    let isInitial =
      isSign(last - 1, .period) && tokens[last - 2].kind == .word
      && tokens[last - 2].end - tokens[last - 2].start == 1
    // "George Murphy-Bristow"
    let isDouble = isSign(last - 1, .hyphen) && isGlued(last) && isSurname(last - 2)
    let before = isInitial || isDouble ? last - 3 : last - 1
    return isGivenName(before) || isSurname(before) && isGivenName(before - 1)
  }

  private func isSurname(_ index: Int) -> Bool {
    tokens[index].kind == .word && tokens[index].isCapitalized
      && tokens[index].end - tokens[index].start > 1
      && classes(index).isDisjoint(with: [.month, .ageContext, .reference])
  }

  /// "Anthony Davis, 34, and LeBron James, 28, *led* the scoring": points, places or shares stand behind the names. Where
  /// only one is named it is an age: "Maria Lopez, 34, led the project".
  private func isContest(behind end: Int, ofMany: Bool) -> Bool {
    var isList = !ofMany || found.count > ownStart && isInRoll(floor)
    var next = end
    while next < end + Self.longestRoll, tokens[next].kind != .end {
      if tokens[next].kind == .number { isList = true }
      if groups(next).contains(.contest) { return isList }
      guard
        tokens[next].kind != .word || tokens[next].isCapitalized
          || !classes(next).isDisjoint(with: [.and, .or, .possessive])
      else { return false }
      next += 1
    }
    return false
  }

  /// "Scores: Amy Fox, 98; Dan Cole, 95": what the label of a list says that its numbers are.
  private func isScored(_ start: Int) -> Bool {
    var place = start - 1
    let last = max(Tokenizer.margin, start - Self.longestRoll)
    while place > last, tokens[place].kind != .end {
      if isSign(place, .colon) {
        return ["scores", "votes", "points", "results", "goals", "runs", "standings"].contains {
          isWord(place - 1, $0)
        }
      }
      place -= 1
    }
    return false
  }

  /// The mark behind the number of the member before: ", 34, and".
  private func isInRoll(_ mark: Int) -> Bool {
    isSign(mark, .comma) && tokens[mark - 1].kind == .number && isSign(mark - 2, .comma)
  }

  /// "Anna Weber, 25, said": a number between commas behind a name is an age, where the
  /// name is of two words or opens its clause; "Leeds, 14, and York, 12" is a list.
  private func isApposition(_ reading: Reading) -> Bool {
    let (start, amount) = (reading.start, reading.first.amount)
    guard
      isPerson(start - 2) && amount.value > ExactDecimal(13)
        || isPlainName(start - 2) && (isPlainName(start - 3) || opensName(start - 3))
    else { return false }
    if !classes(reading.end + 1).isDisjoint(with: [.and, .or])
      || tokens[reading.end + 1].isCapitalized
    {
      return isFollowed(behind: reading.end + 1)
    }
    return tokens[reading.end + 1].kind == .word
      && !isContest(behind: reading.end, ofMany: isPlainName(start - 3))
  }

  /// "The man was identified as Walter Kemp, 67.", "said Ruth Delgado, 52."
  private func isIdentified(_ reading: Reading) -> Bool {
    let start = reading.start
    guard isSign(reading.end, .period) || tokens[reading.end].kind == .end,
      isPlainName(start - 2), isPlainName(start - 3)
    else { return false }
    let verb = isWord(start - 4, "as") ? start - 5 : start - 4
    return verb < start - 4
      ? isWord(verb, "identified") || isWord(verb, "named")
      : isWord(verb, "said") || isWord(verb, "says")
  }

  /// What may stand before a name of one word: nothing, a mark, the "and" behind someone whose age was told.
  private func opensName(_ index: Int) -> Bool {
    tokens[index].kind == .end || tokens[index].isOne(of: .comma, .semicolon)
      || classes(index).contains(.and) && index == floor + 1 && isSign(floor, .comma)
        && found.count > ownStart && found[found.count - 1].kind == .age
  }

  /// "Anna, 12, and Ben, 14, were found": the second is told as the first, and a verb follows; "Leeds, 14, and York, 12"
  /// is a list. "Kwame Osei, 19, Sara West, 22,": one of them has a given name.
  private func isFollowed(behind next: Int) -> Bool {
    var index = classes(next).contains(.and) ? next + 1 : next
    // "and her brother Tom, 29,"
    if classes(index).contains(.possessive), isPerson(index + 1) { index += 2 }
    guard isPlainName(index) || isGivenName(index) else { return false }
    let comma = isPlainName(index + 1) ? index + 2 : index + 1
    guard isSign(comma, .comma), let age = literal(comma + 1), age.isPlainInteger,
      age.value < Self.oldest
    else { return false }
    if isListed(comma - 1) { return !isContest(behind: comma + 2, ofMany: true) }
    return isSign(comma + 2, .comma) && befalls(comma + 3)
  }

  /// "were found", "was hurt", "died", "said": of people; teams and towns "came last".
  private func befalls(_ index: Int) -> Bool {
    if isWord(index, "died") || isWord(index, "said") || isWord(index, "told") { return true }
    let verb = index + 1
    return classes(index).contains(.copula)
      && (bytes(verb).suffix(2).elementsEqual("ed".utf8) || isWord(verb, "found")
        || isWord(verb, "hurt") || isWord(verb, "shot") || isWord(verb, "held"))
  }

  /// "The actor, 42, was", "his wife Ann, 43,": a word for somebody, or a name behind one.
  private func isPerson(_ index: Int) -> Bool {
    classes(index).contains(.person) || groups(index).contains(.calling)
      || isPlainName(index) && (groups(index - 1).contains(.calling) || isTitle(before: index))
  }

  /// "Ms Robinson", "Mr. Church"
  private func isTitle(before name: Int) -> Bool {
    let title = isSign(name - 1, .period) ? name - 2 : name - 1
    return tokens[title].isCapitalized
      && (isWord(title, "mr") || isWord(title, "mrs") || isWord(title, "ms")
        || isWord(title, "dr") || isWord(title, "miss"))
  }

  private func isPlainName(_ index: Int) -> Bool {
    tokens[index].kind == .word && tokens[index].isCapitalized && !tokens[index].isMixed
      && tokens[index].end - tokens[index].start > 1
      && classes(index).isSubset(of: .context)
  }
}
