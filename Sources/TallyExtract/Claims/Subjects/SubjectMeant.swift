internal import TallyCore

/// What the grammatical subject or object only leads to: an example's kind, what a portion is of, what somebody plans to end,
/// what "that" stands for.
extension SubjectFinder {
  /// "*Painkillers such as naproxen* can be stopped": of the kind, as far as the example goes.
  func withExamples(_ subject: NounPhrase) -> String? {
    guard site.isWord(tokens[safe: subject.lastHead + 1], "such"),
      site.isWord(tokens[safe: subject.lastHead + 2], "as"), subject.lastHead < site.verb,
      let example = phrases.first(where: { $0.preposition == subject.lastHead + 2 }),
      example.lastHead < site.verb
    else { return nil }
    // "Luxury brands such as Gucci": whoever they are, they are named.
    if isPerson(subject) || tokens[subject.head].has(.agent)
      || tokens[subject.head].has(.attribute) && subject.head > subject.first
    {
      return thing(example) ?? ownWords(example)
    }
    guard !tokens[subject.head].has(.attribute), ownWords(subject) != nil else { return nil }
    let first = subject.first + (tokens[subject.first].part == .determiner ? 1 : 0)
    return words.verbatim(tokens, from: first, to: example.lastHead)
  }

  /// "Everyone should have *one dose of Tdap* every 10 years"
  func portion(_ object: NounPhrase) -> String? {
    guard tokens[object.head].has(.dosing),
      let place = phrases.firstIndex(where: { $0.head == object.head }),
      let content = phrases.first(where: {
        $0.host == place && site.isWord(tokens[$0.preposition], "of")
      })
    else { return nil }
    return ownThing(content)
  }

  /// "The department expects to lift *the advisory* within 72 hours": of what shall be over by then, not of who plans it.
  func planned(by subject: NounPhrase) -> String? {
    guard site.kind == .duration, let group = site.group, !group.isFinite,
      subject.lastHead < group.first, group.main < site.token,
      let leader = site.token(site.leader ?? -1), leader.part == .verb,
      site.isWord(
        tokens[group.main], "lift", "end", "finish", "complete", "reopen", "restore", "close",
        "remove", "clear"),
      site.isWord(
        leader, "expects", "expect", "plans", "plan", "hopes", "hope", "aims",
        "intends", "expected"),
      let object = site.object, object.first > group.main, object.lastHead < site.token,
      !isPerson(object), tokens[object.head].part == .noun, !isOwned(object),
      !tokens[object.head].has([.attribute, .period])
    else { return nil }
    return thing(object) ?? words.text(tokens, from: object.first, to: object.head)
  }

  /// "The town will shut *the Mill Lane Bridge* for nine months", on that bridge: of what is done to it, not of who does it.
  func actedOn(by subject: NounPhrase) -> String? {
    switch site.kind {
    case .duration, .frequency, .price: break
    default: return nil
    }
    guard let topic, let group = site.group, group.isFinite, !group.isPassive,
      subject.lastHead < group.first, group.main < site.token,
      tokens[group.main].part == .verb, !tokens[group.main].has([.say, .cost, .have]),
      isActor(subject),
      !tokens[subject.first...subject.head].contains(where: { isNamed($0, by: topic) }),
      let object = phrases.first(where: {
        $0.clause == subject.clause && $0.first > group.main && $0.lastHead < site.token
          && $0.preposition < 0 && isNamed(tokens[$0.head], by: topic)
      })
    else { return nil }
    return ownThing(object)
  }

  /// "A graft comes first, *and that* adds four months", "you need a visa, and that costs $160": of what the clause before
  /// is about.
  func meantByThat(_ subject: NounPhrase) -> String? {
    guard site.isWord(tokens[subject.head], "that", "this"), subject.first == subject.head,
      let before = tokens[safe: subject.first - 1], before.part == .conjunction,
      let place = site.reading.clauses.lastIndex(where: {
        $0.subject >= 0 && phrases[$0.subject].head < subject.first && $0.kind != .conditional
          && $0.kind != .temporal
      })
    else { return nil }
    let clause = site.reading.clauses[place]
    var meant = phrases[clause.subject]
    if isPerson(meant) || tokens[meant.head].part != .noun {
      guard let verb = site.reading.firstFullVerb(of: clause)?.main,
        let object = phrases.first(where: {
          $0.clause == place && $0.first > verb && $0.preposition < 0 && $0.head < subject.first
        })
      else { return nil }
      meant = object
    }
    return thing(meant) ?? ownWords(meant)
  }
}
