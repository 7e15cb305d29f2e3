internal import TallyCore

/// What the verb of a quantity is said of. No type of its own: it is asked for each quantity, and would count all that
/// it is handed.
extension SentenceReading {
  /// - group: the verb, where there is one.
  /// - token: the quantity.
  func subject(
    of group: Clause.VerbGroup?, with token: Int, in text: [UInt8]
  ) -> NounPhrase? {
    let verb = group?.main ?? -1
    if let group, let told = embedded(group, text) ?? directed(group, token, text) { return told }
    // "The WHO says 99 % of people breathe it": what is said is not of who says it.
    if let group, isToldBySubject(group, token) { return nil }
    let clause = self.clause(of: token)
    let own =
      clause.kind == .label && verb >= 0 ? self.clause(of: verb).subject : clause.subject
    if own < 0, clause.kind == .relative, let antecedent = self.antecedent(of: clause, verb, text) {
      return antecedent
    }
    // "Use a grow light positioned 2 inches above it": what stands right before the participle.
    if own < 0, let group, tokens[group.main].part == .participle, group.main == token - 1,
      let host = phrases.first(where: { $0.lastHead == group.first - 1 })
    {
      return host
    }
    let place = own >= 0 ? own : leaning(clause, verb, token) ?? outer(clause)
    return place >= 0 ? phrases[place] : nil
  }

  /// "Ibuprofen is given every 6 hours, *but no more than 3 times a day*": a value that has the verb of the clause before is
  /// said of what that is said of.
  private func leaning(_ clause: Clause, _ verb: Int, _ token: Int) -> Int? {
    guard clause.kind == .main, !clause.hasVerb, !clause.isGapped, verb >= 0, verb < clause.first,
      tokens[clause.first].part == .subordinator || tokens[clause.first].part == .conjunction,
      !phrases.contains(where: { $0.first >= clause.first && $0.head < token })
    else { return nil }
    return self.clause(of: verb).subject
  }

  /// "the Main Street branch, which has leaked for ten years": what stands before the relative.
  private func antecedent(of clause: Clause, _ verb: Int, _ text: [UInt8]) -> NounPhrase? {
    let clause = joined(clause)
    let opening = tokens[clause.first]
    guard opening.part == .relative, !opening.has(.interrogative), verb > clause.first else {
      return nil
    }
    var last = clause.first - 1
    if tokens[safe: last]?.part == .comma {
      // "Thaw it in the fridge, which takes a day": all of it takes a day.
      // But "a test is followed by a urine culture, which can take a day".
      if tokens[verb].has(.take), clause.parent >= 0,
        clauses[clause.parent].hasFiniteVerb, clauses[clause.parent].subject < 0
      {
        return nil
      }
      last -= 1
      // "said Rosa Delgado, 58, who has worked there for 31 years"
      if let age = tokens[safe: last], age.quantity >= 0, tokens[safe: last - 1]?.part == .comma {
        last -= 2
      }
    } else if tokens[safe: last]?.part == .open {
      last -= 1
    }
    guard var place = phrases.firstIndex(where: { $0.lastHead == last }) else { return nil }
    // "people with asthma who …"
    if opening.isSpelled("who", in: text) {
      while !tokens[phrases[place].head].has(.person),
        phrases[place].host >= 0
      {
        place = phrases[place].host
      }
    }
    return phrases[place]
  }

  /// "Microblading, which costs $500 but *can last two years*": the relative that a second one is joined to.
  private func joined(_ clause: Clause) -> Clause {
    guard tokens[clause.first].part != .relative,
      let before = clauses.last(where: {
        $0.first < clause.first && $0.kind == .relative && $0.parent == clause.parent
          && tokens[$0.first].part == .relative
      })
    else { return clause }
    return before
  }

  /// "The mayor said the district lost 200 pupils": the last phrase between the two verbs.
  private func embedded(_ group: Clause.VerbGroup, _ text: [UInt8]) -> NounPhrase? {
    guard senses.has([.say, .study]) else { return nil }
    let owner = tokens[group.main].clause
    // "said the average price has risen *to reach £226,129*"
    guard group.isFinite else {
      let before = verbs(of: clauses[owner]).last { $0.isFinite && $0.main < group.first }
      return before.flatMap { embedded($0, in: owner, text) }
    }
    // "said the company had hired 300 workers *and would add 50*"
    if clauses[owner].sharesSubject, !tokens[group.main].has(.say),
      group.cues.has([.modal, .have]),
      let first = clauses[..<owner].lastIndex(where: {
        $0.subject >= 0 && $0.parent == clauses[owner].parent
      }),
      let before = verbs(of: clauses[first]).last(where: \.isFinite)
    {
      return embedded(before, in: first, text)
    }
    return embedded(group, in: owner, text)
  }

  private func embedded(
    _ group: Clause.VerbGroup, in owner: Int, _ text: [UInt8]
  ) -> NounPhrase? {
    guard
      let saying = verbs(of: clauses[owner]).last(where: {
        $0.isFinite && $0.main < group.first && (tokens[$0.main].has(.say) || isShown(by: $0, text))
      })
    else { return nil }
    return phrases.last {
      $0.clause == owner && $0.preposition < 0 && $0.first > saying.main && $0.head < group.first
    }
  }

  /// Whether the clause's subject says what the quantity is the subject of.
  private func isToldBySubject(_ group: Clause.VerbGroup, _ token: Int) -> Bool {
    guard group.isFinite, group.first > token, senses.has(.say) else { return false }
    let owner = clauses[tokens[group.main].clause]
    return owner.subject >= 0
      && verbs(of: owner).contains {
        $0.isFinite && $0.main < token && tokens[$0.main].has(.say)
          && phrases[owner.subject].lastHead < $0.main
      }
  }

  /// "Figures show one car is stolen every 8 minutes"
  private func isShown(by group: Clause.VerbGroup, _ text: [UInt8]) -> Bool {
    tokens[safe: group.first - 1]?.has(.study) == true
      && tokens[group.main].isSpelled(
        oneOf: ["show", "shows", "showed", "indicate", "indicates", "reveal", "reveals"], in: text)
  }

  /// "A judge ordered the firm to pay $5", "she expects rents to rise by 3 %": whoever is told, asked or expected
  /// to is what the infinitive is said of.
  private func directed(
    _ group: Clause.VerbGroup, _ token: Int, _ text: [UInt8]
  ) -> NounPhrase? {
    guard !group.isFinite, senses.has(.directing), tokens[group.first].part == .infinitive,
      clause(of: group.main).subject >= 0 || clause(of: token).subject >= 0
    else { return nil }
    return phrases.first {
      $0.lastHead == group.first - 1 && $0.preposition < 0
        && tokens[safe: $0.first - 1].map { $0.part == .verb && $0.has(.directing) }
          ?? false
        // "requires a permit to build"
        && !(tokens[$0.first].isSpelled("a", in: text)
          || tokens[$0.first].isSpelled("an", in: text))
    }
  }

  private func outer(_ clause: Clause) -> Int {
    var place = clause.parent
    for _ in 0..<8 where place >= 0 {
      if clauses[place].subject >= 0 { return clauses[place].subject }
      place = clauses[place].parent
    }
    return -1
  }
}
