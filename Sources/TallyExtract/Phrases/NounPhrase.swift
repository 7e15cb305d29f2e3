internal import TallyCore

/// A noun with what stands before it: "the most common side effects". Token positions.
struct NounPhrase: Equatable, Sendable {
  var first: Int
  var head: Int
  /// The preposition before it, -1 for none.
  var preposition: Int = -1
  /// The phrase that it qualifies: "people" for "ALS" in "people with ALS"; -1 for none.
  var host: Int = -1
  /// Head of the last conjunct: "swelling" in "redness and swelling".
  var lastHead: Int
  var clause: Int = 0

  /// "Splints" of "splints and ice": without what is joined to it.
  var upToHead: NounPhrase { NounPhrase(first: first, head: head, lastHead: head) }
}

/// Finds the noun phrases of a tagged sentence, from left to right.
struct NounPhraseFinder: Sendable {
  /// Adds those of `tokens` to `phrases`.
  func find(in tokens: [PhraseToken], into phrases: inout [NounPhrase]) {
    var index = 0
    while index < tokens.count {
      guard Self.mayOpen(tokens[index].part), !isYearAhead(index, tokens),
        let phrase = phrase(at: index, tokens)
      else {
        index += 1
        continue
      }
      append(phrase, to: &phrases, tokens)
      index = phrase.head + 1
    }
  }

  /// "*Before 1990* women earned less", "*since 2005* prices have doubled": when, and not of whom. "Among 1500 women"
  private func isYearAhead(_ index: Int, _ tokens: [PhraseToken]) -> Bool {
    guard index == 1, tokens[1].startsWithDigit, tokens[1].end - tokens[1].start == 4,
      tokens[0].part == .preposition, tokens[safe: 2]?.part == .noun, tokens[2].has(.plural)
    else { return false }
    let hash = tokens[0].hash
    return hash == WordTable.Hash(of: "before") || hash == WordTable.Hash(of: "after")
      || hash == WordTable.Hash(of: "since") || hash == WordTable.Hash(of: "until")
      || hash == WordTable.Hash(of: "by")
  }

  private static func mayOpen(_ part: PhraseToken.Part) -> Bool {
    switch part {
    case .determiner, .noun, .gerund, .adjective, .participle, .adverb, .pronoun: true
    default: false
    }
  }

  /// "Methods We recruited …", "Results Patients …": what heads a part of an abstract stands alone.
  private func isSection(_ index: Int, _ tokens: [PhraseToken]) -> Bool {
    guard index == 0, tokens[0].has(.section), tokens[0].isCapitalized, let next = tokens[safe: 1]
    else { return false }
    return next.isCapitalized && !next.isAcronym && next.part != .other
      && !(next.part == .noun && next.has(.section))
  }

  /// Determiners, adjectives and nouns up to the last noun. A pronoun stands alone.
  private func phrase(at start: Int, _ tokens: [PhraseToken]) -> NounPhrase? {
    if isSection(start, tokens) { return nil }
    if tokens[start].part == .pronoun {
      return NounPhrase(first: start, head: start, lastHead: start)
    }
    var head: Int?
    var index = start
    loop: while let token = tokens[safe: index] {
      switch token.part {
      case .determiner:
        if index > start, tokens[index - 1].part != .determiner { break loop }
      case .noun:
        // "adults 65 and older"
        if token.startsWithDigit, let head, tokens[head].has([.plural, .person]),
          tokens[safe: index + 1]?.part != .noun
        {
          break loop
        }
        if let head, runsIntoName(index, from: start, after: head, tokens) { break loop }
        // "Under ideal *conditions* latex paint takes two weeks"
        if let head, start == 1, tokens[0].part == .preposition,
          tokens[head].hash == WordTable.Hash(of: "conditions")
            || tokens[head].hash == WordTable.Hash(of: "circumstances")
        {
          break loop
        }
        head = index
      case .gerund:
        // "Wash", "Taking drugs": a gerund that has an object is a verb of its own.
        if let next = tokens[safe: index + 1] {
          // "families earning less than $60,000"
          if index == start, token.isKnown, next.quantity >= 0,
            tokens[safe: index - 1]?.part == .noun
          {
            break loop
          }
          // "They are large, consuming up to 300 kg and drinking up to 190 litres"
          if index == start, next.quantity >= 0,
            !token.has([.completion, .onset, .attribute, .attain]),
            let before = tokens[safe: index - 1],
            before.part == .comma || before.part == .conjunction
          {
            break loop
          }
          if next.part == .determiner || next.part == .pronoun, !endsList(index, tokens) {
            break loop
          }
          if head != nil, token.has(.start) { break loop }
          // "taking antiviral drugs": what is done, and a phrase of its own
          if index == start, token.has([.take, .use, .treat]), token.isKnown,
            next.part == .adjective || next.part == .noun
          {
            break loop
          }
          // "- cooking meat to 160 F": what a line without a verb begins with is done to what follows.
          if index == start, start == 0 || start == 1 && tokens[0].part == .dash, token.isKnown,
            next.part == .adjective || next.part == .noun, isInstruction(tokens)
          {
            break loop
          }
          // "tattoos covering big areas", but "wound healing process"
          if let head, token.isKnown, !token.has([.completion, .onset]),
            next.part == .adjective || next.part == .noun || next.part == .quantity,
            !isKindOfDeed(index, of: head, from: start, tokens)
          {
            break loop
          }
        }
        head = index
      // "the healing cycle | significant concerns": after its noun another phrase begins.
      // But "Acme's underlying profit": an owner heads no phrase.
      case .adjective:
        if let head, token.isKnown, !tokens[head].isPossessive { break loop }
      case .participle:
        // "… , said analyst Ann Lee"
        if head.map({ !tokens[$0].isPossessive }) ?? false { break loop }
        // But "the admitted patients".
        if token.has(.say), index == start || tokens[index - 1].part != .determiner { break loop }
      case .adverb:
        guard head == nil, index > start || isBeforeAdjective(index, tokens) else { break loop }
      case .conjunction:
        // "small black and grey tattoo"
        guard head == nil, index > start, tokens[index - 1].part == .adjective,
          tokens[safe: index + 1]?.part == .adjective
        else { break loop }
      // "Alpha-hydroxy acid (AHA) peels"
      case .open:
        guard head != nil, let short = tokens[safe: index + 1], short.isAcronym,
          short.part == .noun, tokens[safe: index + 2]?.part == .close,
          let next = tokens[safe: index + 3], next.part == .noun, !next.isCapitalized
        else { break loop }
        index += 2
      case .comma:
        guard head == nil, index > start, tokens[index - 1].part == .adjective,
          tokens[safe: index + 1]?.part == .adjective
        else { break loop }
      default: break loop
      }
      index += 1
    }
    guard let head else { return nil }
    return NounPhrase(first: start, head: head, lastHead: head)
  }

  /// "A gutter *cleaning* service", "the tank *pumping* cost": what is done to the noun before it says which service.
  private func isKindOfDeed(
    _ gerund: Int, of head: Int, from start: Int, _ tokens: [PhraseToken]
  ) -> Bool {
    guard head == gerund - 1, tokens[start].part == .determiner || start == 0,
      !tokens[head].has([.plural, .person]), let next = tokens[safe: gerund + 1],
      next.part == .noun, next.has([.part, .payment, .phase]), !next.has(.period)
    else { return false }
    return tokens[safe: gerund + 2].map { $0.part != .noun && $0.part != .gerund } ?? true
  }

  /// No word of it is a finite verb, and a preposition follows the thing.
  private func isInstruction(_ tokens: [PhraseToken]) -> Bool {
    var hasPreposition = false
    for token in tokens {
      switch token.part {
      case .verb, .auxiliary, .modal: return false
      // "Gaining weight after menopause" is no instruction.
      case .preposition where token.has(.anchor): return false
      case .preposition: hasPreposition = true
      default: break
      }
    }
    return hasPreposition
  }

  /// "In winter | Moscow gets", "last year | Apple sold": what opens a sentence ends before a name.
  private func runsIntoName(
    _ index: Int, from start: Int, after head: Int, _ tokens: [PhraseToken]
  ) -> Bool {
    // "In hepatitis C patients": a single letter is no name.
    guard tokens[index].isCapitalized, tokens[index].end - tokens[index].start > 1,
      head == index - 1, head > 0, !tokens[head].isCapitalized
    else { return false }
    return start == 0 && tokens[head].has(.period) || start == 1 && tokens[0].part == .preposition
  }

  /// "diarrhea and vomiting": a gerund that a conjunction joins to a noun names a thing too.
  private func endsList(_ index: Int, _ tokens: [PhraseToken]) -> Bool {
    index > 1 && tokens[index - 1].part == .conjunction && tokens[index - 2].part == .noun
  }

  private func isBeforeAdjective(_ index: Int, _ tokens: [PhraseToken]) -> Bool {
    tokens[safe: index + 1]?.part == .adjective
  }

  private func append(
    _ phrase: NounPhrase, to phrases: inout [NounPhrase], _ tokens: [PhraseToken]
  ) {
    var phrase = phrase
    let before = phrase.first - 1
    if let last = phrases.last, tokens[phrase.head].part != .pronoun {
      // "redness and swelling", "fever, aches, and pains" are one phrase.
      let joined =
        before == last.lastHead + 1 && tokens[before].part == .conjunction
        || before == last.lastHead + 1 && tokens[before].part == .comma
          && isListed(phrase, tokens)
        || before == last.lastHead + 2 && tokens[before].part == .conjunction
          && tokens[before - 1].part == .comma && last.lastHead != last.head
      // "last year and Acme gained": a time is no thing beside it.
      if joined, tokens[last.head].part != .pronoun,
        tokens[last.head].has(.period) == tokens[phrase.head].has(.period)
      {
        phrases[phrases.count - 1].lastHead = phrase.head
        return
      }
    }
    // A quantity between preposition and noun belongs to the phrase: "of 134 outpatients".
    var place = before
    while place >= 0, tokens[place].part == .quantity || tokens[place].part == .adverb {
      place -= 1
    }
    // "on a $400,000 loan"
    if place >= 0, place < before, tokens[place].part == .determiner { place -= 1 }
    if place >= 0, tokens[place].part == .preposition {
      phrase.preposition = place
      if let last = phrases.indices.last, phrases[last].lastHead == place - 1 {
        phrase.host = last
      } else if let last = phrases.indices.last, tokens[safe: place - 1]?.part == .close,
        opens(before: place - 1, tokens) == phrases[last].lastHead + 1
      {
        phrase.host = last
      }
    }
    phrases.append(phrase)
  }

  private func opens(before close: Int, _ tokens: [PhraseToken]) -> Int {
    var index = close - 1
    while index >= 0, tokens[index].part != .open { index -= 1 }
    return index
  }

  /// Whether a conjunction closes the list that this comma may belong to.
  private func isListed(_ phrase: NounPhrase, _ tokens: [PhraseToken]) -> Bool {
    var index = phrase.head + 1
    while let token = tokens[safe: index], index < phrase.head + 8 {
      switch token.part {
      case .conjunction: return true
      case .comma, .noun, .adjective, .gerund, .determiner: index += 1
      default: return false
      }
    }
    return false
  }
}
