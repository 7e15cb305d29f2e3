internal import TallyCore
internal import TallyLexicon

/// Which phrases of a title name something: not what any title may have, nor what stands around a name.
extension TitleForm {
  func opensName(_ place: Int, _ part: Range<Int>) -> Bool {
    let token = tokens[place]
    // "Price per kilogram of gold"
    if tokens.isPer(at: place - 1, in: title) { return false }
    switch token.part {
    case .noun: return !token.startsWithDigit
    case .adjective, .participle: return true
    // "Composting at home", "Whitening"; but "Choosing car insurance", "Living with".
    case .gerund:
      guard let next = tokens[safe: place + 1], place + 1 < part.upperBound, next.isWord,
        !next.startsWithDigit, !next.isSpelled(oneOf: Self.explaining, in: title)
      else { return true }
      if next.part == .noun || next.part == .adjective {
        return finder.countInText(finder.bytes(token, title)) > 0
          // "Whooping cough", not "Demystifying credit"
          || !token.isKnown && finder.countInText(finder.bytes(next, title)) == 0
      }
      // "Preparing *for breast augmentation*", "Caring for cashmere"
      if next.isSpelled("for", in: title), isOfWhatFollows(token) { return false }
      // "Composting at home"; but "Growing up with", "Going back to work".
      return next.isSpelled(oneOf: ["at", "in", "for", "and", "during"], in: title)
    default: return false
    }
  }

  /// What is done for something says nothing without it.
  func isOfWhatFollows(_ gerund: PhraseToken) -> Bool {
    gerund.isSpelled(oneOf: ["preparing", "caring", "planning", "paying", "shopping"], in: title)
  }

  /// Nouns and what stands before them, side by side.
  func phrase(at start: Int, _ part: Range<Int>) -> Range<Int> {
    var end = start
    while end < part.upperBound, end - start < Self.longestName {
      // "Zuckerberg *offers* peek": a verb that the tables do not have
      if end > start, tokens[end].part == .noun, isVerbal(tokens[end]),
        end + 1 < part.upperBound, tokens[end + 1].isWord, tokens[end + 1].part != .preposition
      {
        return start..<end
      }
      switch tokens[end].part {
      case .noun, .gerund, .adjective, .participle: end += 1
      // "Bradwick's clean air zone"
      case .verb where end > start && tokens[end - 1].isPossessive: end += 1
      default: return start..<end
      }
    }
    return start..<end
  }

  private static let longestName = 6

  /// Ends as a plural and a verb do; names hardly have a plural before their last word.
  private func isVerbal(_ token: PhraseToken) -> Bool {
    let word = title[token]
    return word.count > 3 && word.last.map { $0 | 0x20 == 0x73 } ?? false && !token.isAcronym
      && !token.isPossessive
      && !["ss", "us", "is"].contains {
        word.suffix(2).map(\.asciiLowercased).elementsEqual($0.utf8)
      }
      && !Self.pluralNames.contains(token, of: title)
  }

  private static let pluralNames: WordSet = [
    "sports", "savings", "sales", "news", "diabetes", "measles", "shingles", "rabies", "herpes",
    "species", "series", "glasses", "arms", "goods", "customs", "systems", "earnings", "drinks",
    "electronics", "physics", "mathematics",
  ]

  /// A phrase without the words that any title may have, behind it and before it.
  func trimmed(_ phrase: Range<Int>) -> Range<Int>? {
    var (first, last) = (phrase.lowerBound, phrase.upperBound - 1)
    // "An ER nurse", "School bus drivers"
    if tokens[last].part == .noun, tokens[last].has([.person, .agent]), !tokens[last].has(.thing) {
      return nil
    }
    // "Weekly *sessions of* narrowband phototherapy"
    if isMeasure(tokens[last]), tokens[safe: last + 1]?.isSpelled("of", in: title) ?? false {
      return nil
    }
    if isQuest(tokens[last]),
      tokens[safe: last + 1]?.isSpelled(oneOf: ["for", "into"], in: title) ?? false
    {
      return nil
    }
    // "A quarry fire *south of* Marl"
    if last > first, isDirection(tokens[last]),
      tokens[safe: last + 1]?.isSpelled("of", in: title) ?? false
    {
      last -= 1
    }
    while first <= last, !isHead(last, of: phrase) { last -= 1 }
    // "A nursery worker's guide"
    if first <= last, tokens[last].isPossessive || possessor(phrase).map({ $0 >= last }) ?? false {
      return nil
    }
    while first <= last,
      isPassing(tokens[first]) || tokens[first].isPossessive && isEmpty(tokens[first])
    {
      first += 1
    }
    guard first <= last else { return nil }
    // "Botulinum toxin type A", "Vitamin D": a letter belongs to the name before it.
    let isLettered =
      tokens[safe: last + 1].map {
        $0.end - $0.start == 1 && $0.isCapitalized && $0.start == tokens[last].end + 1
          && tokens[safe: last + 2]?.part != .noun
      } ?? false
    return first..<(last + (isLettered ? 2 : 1))
  }

  /// Whether a name may end there: "minimum wage", but no "wage".
  private func isHead(_ place: Int, of phrase: Range<Int>) -> Bool {
    let token = tokens[place]
    guard token.part == .noun || token.part == .gerund else { return false }
    // "Panic attacks", "Panic disorder": a thing with another word before it.
    if token.part == .noun, token.has([.part, .ailing, .payment]), place > phrase.lowerBound,
      !isOfAnyTitle(token), tokens[place - 1].isWord
    {
      return true
    }
    return !isEmpty(token)
  }

  /// "*Search for* missing hikers", "*inquiry into* the crash": not itself what a page is on.
  private func isQuest(_ token: PhraseToken) -> Bool {
    token.isSpelled(
      oneOf: ["search", "hunt", "probe", "inquiry", "enquiry", "investigation"], in: title)
  }

  private func isDirection(_ token: PhraseToken) -> Bool {
    token.isSpelled(
      oneOf: [
        "north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest",
      ], in: title)
  }

  /// Says how much of what stands behind "of".
  private func isMeasure(_ token: PhraseToken) -> Bool {
    token.has([.phase, .degree])
      || token.isSpelled(
        oneOf: [
          "session", "sessions", "course", "courses", "dose", "doses", "cycle", "cycles", "round",
          "rounds", "series", "kind", "kinds", "type", "types", "form", "forms",
        ], in: title)
  }

  /// The last word of a phrase that has what stands behind it: "worker's".
  private func possessor(_ phrase: Range<Int>) -> Int? {
    phrase.last { tokens[$0].isPossessive }
  }

  /// Says which of several, or nothing: "new", "best", "complete".
  private func isPassing(_ token: PhraseToken) -> Bool {
    token.part == .adjective
      && (token.has([.typical, .mean, .selecting, .comparative]) || isOfAnyTitle(token))
      || token.startsWithDigit
  }

  /// Names nothing that a page could be on: "guide", "symptoms", "parents", "week".
  func isEmpty(_ token: PhraseToken) -> Bool {
    if token.startsWithDigit || token.has(.interrogative)
      || token.end - token.start < Self.shortestName
      // "A spoonful of honey"
      || title[token].count > 5 && title[token].suffix(3).elementsEqual("ful".utf8)
    {
      return true
    }
    if token.has(.deed) && !token.has(.section) { return false }
    return token.has([.attribute, .person, .agent, .study, .generic, .period, .section])
      && !token.has([.thing, .medicine]) || isOfAnyTitle(token)
  }

  /// "Q & A"
  private static let shortestName = 2

  private func isOfAnyTitle(_ token: PhraseToken) -> Bool {
    Self.isOfAnyTitle(finder.bytes(token, title))
  }

  /// - word: in lower case.
  static func isOfAnyTitle(_ word: [UInt8]) -> Bool {
    anyTitle.number(of: Vocabulary.singular(word)[...]) >= 0
  }

  /// "best", "favorite"
  static func isPraise(_ word: [UInt8]) -> Bool { praise.number(of: word[...]) >= 0 }

  private static let praise = WordList(
    firstOf: LexiconTable("title-words").rows.filter { $0[1] == "praise" })

  private static let anyTitle = WordList(
    firstOf: LexiconTable("title-words").rows
      .filter { $0.hasWord("any", "reader", "topic", "praise", at: 1) })

  /// "in Canada"
  func isPlace(_ name: Range<Int>) -> Bool {
    finder.isPlace(name, title, tokens) || finder.isRegion(name.upperBound - 1, title, tokens)
  }
}
