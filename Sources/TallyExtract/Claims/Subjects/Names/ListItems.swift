internal import TallyCore

/// A list of things that each have a value right behind them: "asphalt $350, clay tile $1,000, and slate $1,500".
extension SubjectFinder {
  /// Words of an item before its value, and between it and its neighbour, at most.
  private static let longestItem = 7

  /// What the item is called that the value ends, where a neighbour is such an item too or the clause has left out its
  /// verb.
  func item() -> String? {
    switch site.kind {
    case .count, .age, .frequency: return nil
    default: break
    }
    guard site.reading.quantityCount > 1, let phrase = itemPhrase(before: site.token),
      !isPerson(phrase), phrase.preposition < 0,
      !tokens[phrase.head].has([.period, .study, .generic, .section]),
      // "sleeping bags"
      !tokens[phrase.head].has(.attribute)
        || tokens[phrase.head].has(.part) && phrase.first < phrase.head,
      // "pump 20 minutes, rest 10 minutes": what to do.
      site.kind == .price || phrase.first < phrase.lastHead
        || !tokens[phrase.head].has(.base),
      site.clause.isGapped
        || opensItem(phrase.first)
          && (isItem(site.token) && neighbours(from: site.token).contains(where: isItem))
    else { return nil }
    // "clay and concrete tile"
    return phrase.head < phrase.lastHead ? ownWords(phrase) : ownThing(phrase) ?? ownWords(phrase)
  }

  /// The phrase that ends right before the value, or before a bracket that does: "flat roofs (EPDM) 20 years".
  private func itemPhrase(before value: Int) -> NounPhrase? {
    var last = value - 1
    // "a larger one $400, and a custom one from $800"
    if site.isWord(site.token(last), "from") { last -= 1 }
    if tokens[safe: last]?.part == .close {
      guard
        let open = tokens[..<last].suffix(Self.longestItem).lastIndex(where: { $0.part == .open })
      else { return nil }
      last = open - 1
    }
    return phrases.first { $0.lastHead == last }
  }

  /// The values before and behind this one, whose item begins at `first`.
  private func neighbours(from first: Int) -> [Int] {
    let before = tokens[..<first].suffix(Self.longestItem)
    let after = tokens[(site.token + 1)...].prefix(Self.longestItem)
    return [
      before.lastIndex { $0.quantity >= 0 }, after.firstIndex { $0.quantity >= 0 },
    ].compactMap { $0 }
  }

  /// Whether nothing but a phrase stands between the value and the sign before it, and the item ends with the value.
  private func isItem(_ value: Int) -> Bool {
    if let next = tokens[safe: value + 1] {
      guard next.endsItem || next.part == .open || next.part == .preposition else { return false }
    }
    var first = site.isWord(site.token(value - 1), "from") ? value - 1 : value
    var isNamed = false
    while first > 0, value - first < Self.longestItem, !opensItem(first) {
      switch tokens[first - 1].part {
      case .noun, .gerund: isNamed = true
      case .adjective, .determiner, .participle, .adverb: break
      default: return false
      }
      first -= 1
    }
    return isNamed && opensItem(first)
  }

  private func opensItem(_ place: Int) -> Bool {
    guard let before = tokens[safe: place - 1] else { return true }
    return before.part == .colon || before.part == .dash || before.endsItem
  }

  // MARK: Brackets

  /// Words of a bracket, at most.
  private static let longestBracket = 12

  /// "in zinc (5 kg), copper (4 kg), and placebo (1 kg)", "(zinc: 53%, placebo: 41%)": what each bracket stands behind,
  /// or the label in it.
  func bracketedItem() -> String? {
    guard site.reading.quantityCount > 1,
      site.clause.kind == .parenthesis || site.reading.hasToken(.colon)
    else { return nil }
    guard let phrase = labelInBracket() ?? phraseBeforeBracket(), isItemName(phrase),
      // "pelvis (38 %), femur (33 %)": where it was found, unless the text speaks of it elsewhere.
      site.kind != .percentage || tokens[phrase.head].isAcronym || isKnownThing(phrase)
    else { return nil }
    var first = phrase.first
    while first < phrase.lastHead, tokens[first].part == .determiner { first += 1 }
    return words.verbatim(tokens, from: first, to: phrase.lastHead)
  }

  private func isItemName(_ phrase: NounPhrase) -> Bool {
    let head = tokens[phrase.head]
    return head.part == .noun
      && !head.has([.attribute, .period, .study, .generic, .section, .person, .pronoun])
  }

  private func labelInBracket() -> NounPhrase? {
    guard let label = label(of: site.token) else { return nil }
    let isListed = neighbours(from: label.first).contains {
      self.label(of: $0).map(isItemName) ?? false
    }
    return isListed ? label : nil
  }

  /// "(zinc: 53%", ", placebo: 41%"
  private func label(of value: Int) -> NounPhrase? {
    guard tokens[safe: value - 1]?.part == .colon,
      let phrase = phrases.first(where: { $0.lastHead == value - 2 }),
      let before = tokens[safe: phrase.first - 1], before.part == .open || before.endsItem
    else { return nil }
    return phrase
  }

  private func phraseBeforeBracket() -> NounPhrase? {
    let before = tokens[..<site.token].suffix(Self.longestBracket)
    guard let open = before.lastIndex(where: { $0.part == .open }),
      !tokens[open..<site.token].contains(where: { $0.part == .close || $0.part == .colon }),
      tokens[safe: open + 1]?.quantity ?? -1 >= 0,
      let close = tokens[site.token...].prefix(Self.longestBracket).firstIndex(where: {
        $0.part == .close
      }),
      let phrase = phrases.first(where: { $0.lastHead == open - 1 }) ?? counted(before: open)
    else { return nil }
    let isCounted = phrase.lastHead < open - 1
    return isCounted || followsBracket(phrase) || hasBracketBehind(close) ? phrase : nil
  }

  /// "zinc n = 27 (39 %), placebo n = 30 (46 %)": whose number stands before the bracket, where others have one too.
  private func counted(before open: Int) -> NounPhrase? {
    guard tokens[safe: open - 1]?.quantity ?? -1 >= 0, site.isWord(site.token(open - 2), "n"),
      tokens.count(where: { site.isWord($0, "n") }) > 1
    else { return nil }
    guard var phrase = phrases.first(where: { $0.lastHead == open - 2 }), phrase.first < open - 2
    else { return phrases.first { $0.lastHead == open - 3 } }
    // "zinc n" is one phrase to the grammar.
    phrase.lastHead -= 1
    phrase.head = min(phrase.head, phrase.lastHead)
    return phrase
  }

  /// A comma or a conjunction, between two items.
  private func isLink(_ place: Int) -> Bool {
    tokens[safe: place].map { $0.part == .comma || $0.part == .conjunction } ?? false
  }

  /// Whether another phrase with a value in brackets follows the bracket that ends at `close`.
  private func hasBracketBehind(_ close: Int) -> Bool {
    var next = close + 1
    while isLink(next) { next += 1 }
    guard next > close + 1, let phrase = phrases.first(where: { $0.first == next }),
      isItemName(phrase)
    else { return false }
    return tokens[safe: phrase.lastHead + 1]?.part == .open
      && tokens[safe: phrase.lastHead + 2]?.quantity ?? -1 >= 0
  }

  /// Whether another phrase with a value in brackets stands before `phrase`.
  private func followsBracket(_ phrase: NounPhrase) -> Bool {
    var place = phrase.first - 1
    while isLink(place) { place -= 1 }
    guard place < phrase.first - 1, tokens[safe: place]?.part == .close,
      let open = tokens[..<place].suffix(Self.longestBracket).lastIndex(where: { $0.part == .open }
      ),
      tokens[open + 1].quantity >= 0,
      let before = phrases.first(where: { $0.lastHead == open - 1 })
    else { return false }
    return isItemName(before)
  }
}
