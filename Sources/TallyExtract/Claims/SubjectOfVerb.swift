internal import TallyCore

/// Looks for the phrase that the verb of a quantity is said of.
struct SubjectOfVerb {
  let text: [UInt8]
  let reading: SentenceReading
  /// The quantity.
  let token: Int
  let group: Clause.VerbGroup?

  private var verb: Int { group?.main ?? -1 }

  func phrase() -> NounPhrase? {
    if let told = embedded ?? directed { return told }
    let clause = reading.clause(of: token)
    let own =
      clause.kind == .label && verb >= 0 ? reading.clause(of: verb).subject : clause.subject
    if own < 0, clause.kind == .relative, let antecedent = antecedent(of: clause) {
      return antecedent
    }
    // "Use a grow light positioned 2 inches above it": what stands right before the participle.
    if own < 0, let group, reading.tokens[group.main].part == .participle, group.main == token - 1,
      let host = reading.phrases.first(where: { $0.lastHead == group.first - 1 })
    {
      return host
    }
    let place = own >= 0 ? own : outer(clause)
    return place >= 0 ? reading.phrases[place] : nil
  }

  /// "the Main Street branch, which has leaked for ten years": what stands before the relative.
  private func antecedent(of clause: Clause) -> NounPhrase? {
    let opening = reading.tokens[clause.first]
    guard opening.part == .relative, !opening.has(.interrogative), verb > clause.first else {
      return nil
    }
    var last = clause.first - 1
    if reading.tokens[safe: last]?.part == .comma {
      // "Thaw it in the fridge, which takes a day": all of it takes a day.
      if reading.tokens[verb].has(.take), clause.parent >= 0,
        reading.clauses[clause.parent].hasFiniteVerb
      {
        return nil
      }
      last -= 1
    }
    guard var place = reading.phrases.firstIndex(where: { $0.lastHead == last }) else { return nil }
    // "people with asthma who …"
    if opening.isSpelled("who", in: text) {
      while !reading.tokens[reading.phrases[place].head].has(.person),
        reading.phrases[place].host >= 0
      {
        place = reading.phrases[place].host
      }
    }
    return reading.phrases[place]
  }

  /// "The mayor said the district lost 200 pupils": the last phrase between the two verbs.
  private var embedded: NounPhrase? {
    guard let group, group.isFinite, reading.senses.has(.say) else { return nil }
    let owner = reading.tokens[verb].clause
    guard
      let saying = reading.verbs(of: reading.clauses[owner]).last(where: {
        $0.isFinite && $0.main < group.first && reading.tokens[$0.main].has(.say)
      })
    else { return nil }
    return reading.phrases.last {
      $0.clause == owner && $0.preposition < 0 && $0.first > saying.main && $0.head < group.first
    }
  }

  /// "A judge ordered the firm to pay $5", "she expects rents to rise by 3 %": whoever is told, asked or expected
  /// to is what the infinitive is said of.
  private var directed: NounPhrase? {
    guard let group, !group.isFinite, reading.senses.has(.directing),
      reading.tokens[group.first].part == .infinitive,
      reading.clause(of: verb).subject >= 0
        || reading.clause(of: token).subject >= 0
    else { return nil }
    return reading.phrases.first {
      $0.lastHead == group.first - 1 && $0.preposition < 0
        && reading.tokens[safe: $0.first - 1].map { $0.part == .verb && $0.has(.directing) }
          ?? false
        // "requires a permit to build"
        && !(reading.tokens[$0.first].isSpelled("a", in: text)
          || reading.tokens[$0.first].isSpelled("an", in: text))
    }
  }

  private func outer(_ clause: Clause) -> Int {
    var place = clause.parent
    for _ in 0..<8 where place >= 0 {
      if reading.clauses[place].subject >= 0 { return reading.clauses[place].subject }
      place = reading.clauses[place].parent
    }
    return -1
  }
}
