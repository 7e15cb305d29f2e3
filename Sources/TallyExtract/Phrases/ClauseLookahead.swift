internal import TallyCore

/// Whether a clause begins ahead of a token: looked for among the next few.
extension ClauseFinder {
  func isVerbal(_ token: PhraseToken) -> Bool {
    token.part == .verb || token.part == .modal || token.part == .auxiliary
  }

  /// "and costs", "but only lasts": a verb with no subject of its own.
  func isVerbal(behind index: Int, _ tokens: [PhraseToken]) -> Bool {
    var next = index + 1
    while tokens[safe: next]?.part == .adverb { next += 1 }
    return tokens[safe: next].map { isVerbal($0) } ?? false
  }

  private static let longestOpener = 6

  /// Whether a finite verb with a subject of its own, or a verb alone, follows a conjunction.
  func startsClause(_ index: Int, _ tokens: [PhraseToken]) -> Bool {
    if isVerbal(behind: index, tokens) { return true }
    var position = index + 1
    var sawNoun = false
    // "and in 2018, Vancouver had": when or where stands before the subject.
    if tokens[safe: position]?.part == .preposition,
      let comma = tokens[position...].prefix(Self.longestOpener).firstIndex(where: {
        $0.part == .comma
      }), tokens[position..<comma].allSatisfy({ !isVerbal($0) })
    {
      position = comma + 1
    }
    while position < min(tokens.count, index + 12) {
      let token = tokens[position]
      switch token.part {
      case .noun, .pronoun, .gerund: sawNoun = true
      // "and fewer than 1 percent have it"
      case .quantity where tokens[safe: position + 1].map(isVerbal) == true: sawNoun = true
      case .preposition where token.has(.anchor): return false
      case .determiner, .adjective, .adverb, .quantity, .preposition: break
      // "and the recommended dose is"
      case .participle where !sawNoun: break
      case .conjunction where sawNoun: break
      case .verb, .auxiliary, .modal: return sawNoun
      default: return false
      }
      position += 1
    }
    return false
  }

  /// "Filters rot in six weeks, eggshells need two years": a noun with its verb right behind a comma.
  func splices(_ comma: Int, _ tokens: [PhraseToken]) -> Bool {
    var position = comma + 1
    var sawNoun = false
    while let token = tokens[safe: position], position < comma + 7 {
      switch token.part {
      case .noun: sawNoun = true
      case .determiner, .adjective, .participle: if sawNoun { return false }
      case .verb:
        return sawNoun && !token.has(.say) && tokens[safe: position + 1]?.quantity ?? -1 >= 0
      default: return false
      }
      position += 1
    }
    return false
  }

  /// "after symptoms begin", but "after the procedure", "before going home".
  func hasClauseAhead(_ index: Int, _ tokens: [PhraseToken]) -> Bool {
    var position = index + 1
    var sawNoun = false
    while position < min(tokens.count, index + 14) {
      let token = tokens[position]
      switch token.part {
      // "Rainfall since January has been …"
      case .noun where !sawNoun && position == index + 1 && token.has(.period): return false
      case .noun, .pronoun, .gerund: sawNoun = true
      case .determiner, .adjective, .adverb, .quantity, .participle: break
      case .preposition where sawNoun && !token.has(.anchor): break
      // "washed after use and must not be left wet": the verb is not of the use.
      case .conjunction where sawNoun:
        if let next = tokens[safe: position + 1], isVerbal(next) { return false }
      case .verb, .auxiliary, .modal: return sawNoun
      default: return false
      }
      position += 1
    }
    return false
  }

  /// "*Where there is little bone*, a graft has to come first"; but "Where can I buy it?"
  func opensPlace(_ tokens: [PhraseToken]) -> Bool {
    guard tokens[0].hash == WordTable.Hash(of: "where"), let next = tokens[safe: 1],
      !isVerbal(next),
      let comma = tokens.prefix(Self.farthestVerb).firstIndex(where: {
        $0.part == .comma
      })
    else { return false }
    return tokens[..<comma].contains(where: isVerbal)
      && tokens[comma...].prefix(Self.farthestVerb).contains(where: isVerbal)
  }

  /// "The recovery time *after* the surgery is a month": behind a noun whose verb is the only one to come.
  func standsBeforeOnlyVerb(_ index: Int, _ tokens: [PhraseToken]) -> Bool {
    guard index > 0, tokens[index - 1].part == .noun, !hasFinite(current),
      clauses[current].lastVerb < 0
    else { return false }
    var groups = 0
    var place = index + 1
    while let token = tokens[safe: place], token.part != .comma, token.part != .stop,
      place - index < Self.farthestVerb
    {
      if isVerbal(token), !isVerbal(tokens[place - 1]), tokens[place - 1].part != .adverb {
        groups += 1
      }
      place += 1
    }
    return groups == 1
  }

  private static let farthestVerb = 24
}
