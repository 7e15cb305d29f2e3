internal import TallyCore

/// How far "not", "most" and "typical" reach within a sentence.
extension ModalityRules {
  /// "denied that 300 had died", "a myth that it grows 2 inches": told in order to be denied.
  var isDisowned: Bool {
    guard site.reading.senses.has(.denying) || site.reading.mayHave("evidence") else {
      return false
    }
    let (reading, tokens) = (site.reading, site.reading.tokens)
    var place = site.owner
    for _ in 0..<3 where place >= 0 {
      let clause = reading.clauses[place]
      if clause.kind == .relative, clause.parent >= 0, site.isWord(tokens[clause.first], "that") {
        let before = clause.first - 1
        if tokens[before].part == .noun, tokens[before].has(.denying) { return true }
        if site.isWord(tokens[before], "evidence"), site.isWord(site.token(before - 1), "no") {
          return true
        }
        let verb = reading.verbs(of: reading.clauses[clause.parent])
          .last { $0.main < clause.first }
        // "rejected the plan that would cost $5 million" denies no cost.
        if let verb, verb.main == before || isReport(before), tokens[verb.main].has(.denying),
          !verb.isNegated
        {
          let subject = reading.clauses[clause.parent].subject
          return !(subject >= 0 && tokens[reading.phrases[subject].first].has(.negation))
        }
      }
      place = clause.parent
    }
    return false
  }

  /// "Many believe it takes 21 days, *but this is not true*"
  var isRefuted: Bool {
    guard site.reading.mayHave("but"),
      site.reading.mayHave("believe", "think") || site.reading.mayHave("assume", "say")
    else { return false }
    let tokens = site.reading.tokens
    guard
      tokens[..<site.token].contains(where: { site.isWord($0, "believe", "think", "assume", "say") }
      ),
      let but = tokens[site.token...].firstIndex(where: { site.isWord($0, "but") }),
      site.isWord(site.token(but + 1), "this", "that", "it")
    else { return false }
    // "but it is not so hard once you start" refutes nothing.
    let said = tokens[(but + 2)...].prefix(6).prefix { $0.part != .stop && $0.part != .comma }
    guard let last = said.last, said.endIndex == tokens.endIndex || said.count < 6 else {
      return false
    }
    let isDenied = said.contains { $0.part == .negation || $0.has(.negation) }
    return isDenied
      ? site.isWord(last, "true", "so", "right", "correct", "case")
      : site.isWord(
        last, "false", "wrong", "untrue", "myth", "misunderstanding", "misconception")
  }

  /// "*It is not true that* 300 people died", "it is false that"
  private var opensAsUntrue: Bool {
    let tokens = site.reading.tokens
    guard site.isWord(tokens.first, "it"),
      let that = tokens.prefix(6).firstIndex(where: {
        site.isWord($0, "that")
      }), that < site.token, site.isWord(tokens[that - 1], "true", "false", "untrue")
    else { return false }
    // "It is not true that 300 died, *but* 20 did"
    guard
      !tokens[that..<site.token].contains(where: {
        $0.part == .comma || $0.part == .semicolon || $0.has(.contrast)
      })
    else { return false }
    let isDenied = tokens[..<that].contains { $0.part == .negation || $0.has(.negation) }
    return site.isWord(tokens[that - 1], "true") == isDenied
  }

  /// "Rumours that it will cut 1,000 jobs *are false*", "the 5-second rule *is a myth*".
  var isCalledFalse: Bool {
    if opensAsUntrue { return true }
    guard
      site.reading.senses.has(.denying) || site.reading.mayHave("false", "untrue", "baseless")
    else { return false }
    let (reading, tokens) = (site.reading, site.reading.tokens)
    var place = site.owner
    for _ in 0..<3 where place >= 0 {
      let clause = reading.clauses[place]
      if let verb = reading.verbs(of: clause).first(where: {
        $0.isFinite && $0.main > site.token
      }),
        tokens[verb.main].has(.be), !verb.isNegated
      {
        let said = tokens[(verb.main + 1)...].prefix(3).prefix {
          $0.part != .comma && $0.part != .stop
        }
        // "is a myth"; "that it costs $5 is false", but "5 % of the alarms were false" and "are false negatives".
        let isQuoted = place != tokens[site.token].clause
        return said.last.map {
          $0.part == .noun && $0.has(.denying) && (isQuoted || site.kind == .duration)
            || isQuoted && site.isWord($0, "false", "untrue", "baseless")
        } ?? false
      }
      place = clause.parent
    }
    return false
  }

  /// The "reports" of "denied reports that 45 had died".
  private func isReport(_ index: Int) -> Bool {
    let token = site.reading.tokens[index]
    return token.part == .noun
      && (token.has(.say)
        || site.isWord(
          token, "rumours", "rumors", "allegations", "suggestions", "idea", "notion", "theory"))
  }

  /// "would have risen", "could have cost"
  func isUnreal(from first: Int, to main: Int) -> Bool {
    let tokens = site.reading.tokens
    return tokens[main].has(.past) && site.isWord(tokens[first], "would")
      && tokens[first..<main].contains { site.isWord($0, "have") }
  }

  /// A negated verb denies the number it governs: not those that are given, counted beforehand, or say how
  /// long nothing happened.
  func isDenied(by group: Clause.VerbGroup) -> Bool {
    let (reading, own) = (site.reading, site.owner)
    // "isn't £10 but £12", "(HR 0.96)", "unless 60 back it": a clause of its own.
    if reading.tokens[group.main].clause != own, reading.clauses[own].kind != .label {
      return false
    }
    // "It covers what the other *doesn't*, up to $5": said of what it covers.
    if reading.tokens[group.main].has(.do), let next = reading.tokens[safe: group.main + 1],
      next.part == .comma || next.part == .negation && site.token(group.main + 2)?.part == .comma
    {
      return false
    }
    // "A visa is not required for a stay of less than 90 days": for such a stay it is not.
    if site.isWord(
      reading.tokens[group.main], "required", "needed", "need", "necessary", "due"),
      site.follows("for", "of", "on"), site.found.bound != .moreThan
    {
      return false
    }
    // "doesn't only cost $5", "isn't the old one, it's the one with 3 blades"
    let tokens = reading.tokens
    for index in group.first..<site.token {
      if tokens[index].has(.mere), tokens[safe: index - 1]?.has(.negation) == true { return false }
      if index > group.main, tokens[index].part == .comma, tokens[index + 1].part == .pronoun {
        return false
      }
    }
    let isBeing = site.verbSense.has(.be) && !group.isPassive
    if site.isGiven, !isBeing { return false }
    switch role {
    case .age, .population, .followUp: return false
    default: break
    }
    switch site.kind {
    // "not approved for children under 6 months": from that age it is.
    case .age: return isBeing || site.verbSense.has(.approve)
    case .count:
      // "sold to people under 18", "did not fall in 2,500 patients"
      if site.follows("under", "over"), site.token(site.token - 1)?.has(.person) == true {
        return isBeing || site.verbSense.has(.approve)
      }
      // "did not lose one frame in four matches": in so many it did not.
      if site.follows("in"), !group.isPassive, let object = site.object, object.first > group.main,
        object.lastHead < site.token - 1
      {
        return false
      }
      return
        !(site.follows("in", "among", "across") && site.head(site.counted)?.has(.person) == true)
    case .duration: return !isSpanOfNothing(group)
    default: return true
    }
  }

  /// "did not fall over 5 years", "has not rained for 3 weeks", "had not changed after a month": the time is
  /// as said, and what did not happen did not happen in it.
  private func isSpanOfNothing(_ group: Clause.VerbGroup) -> Bool {
    // "did not heal over 3 weeks", "does not fade for 3 days": what takes its time is denied with it.
    if site.verbSense.has([
      .lasting, .take, .completion, .mend, .fade, .improve, .onset, .start, .stop, .peak,
    ]) {
      return false
    }
    if site.follows("over", "during", "throughout") || site.leads(with: "over") {
      return !site.verbSense.has(.be)
    }
    // "does not work for 24 hours" is no time that it works.
    return group.cues.has(.have) && site.follows("for", "in")
  }

  /// Where the modals and adverbs of a verb begin, and what they mean. In "may shorten the time you have it by"
  /// they are those of the verb before, as nothing parts the two; in "it may itch, swell and last 3 days" too.
  func lead(of group: Clause.VerbGroup, in place: Int) -> (first: Int, cues: WordSense) {
    let (tokens, clause) = (site.reading.tokens, site.reading.clauses[place])
    var group = group
    while !group.cues.has(.possible),
      let before = site.reading.lastFiniteVerb(of: clause, before: group.first),
      !tokens[before.main..<group.first].contains(where: {
        $0.part == .comma || $0.part == .conjunction || $0.quantity >= 0
      })
    {
      group = before
    }
    guard group.first == group.main, tokens[group.main].has(.base),
      let joint = site.token(group.first - 1), joint.part == .comma || joint.part == .conjunction
    else { return (group.first, group.cues) }
    var earlier = site.reading.lastFiniteVerb(of: clause, before: group.first)
    if earlier == nil, clause.sharesSubject, place > 0 {
      earlier = site.reading.lastFiniteVerb(of: site.reading.clauses[place - 1])
    }
    // "Blisters may form within a day and heal in two": they do heal.
    let isMany =
      clause.subject < 0
      || tokens[site.reading.phrases[clause.subject].head].has([.plural, .pronoun])
        && !site.isWord(tokens[site.reading.phrases[clause.subject].head], "it", "he", "she")
    guard let earlier, earlier.cues.has(.modal), tokens[earlier.main].has([.base, .be]), !isMany
    else {
      return (group.first, group.cues)
    }
    return (earlier.first, earlier.cues)
  }

  /// Whether a word of this clause says that the value is the usual one.
  func isTypical(inClause place: Int) -> Bool {
    let (tokens, clause) = (site.reading.tokens, site.reading.clauses[place])
    if site.isUnder(adverb: .typical, ofClause: place) { return true }
    // "Repairs vary, *typically* taking an hour"
    if let verb = (max(2, site.token - 2)..<max(2, site.token)).last(where: {
      tokens[$0].part == .gerund
    }), tokens[verb - 1].part == .adverb, tokens[verb - 1].has(.typical),
      // "with males *typically* weighing 90 kg"
      tokens[verb - 2].part == .comma || tokens[verb - 2].has([.plural, .person])
    {
      return true
    }
    for index in clause.first...max(clause.first, clause.last) {
      let token = tokens[index]
      // "He slept longer than most people", "the two most common types"
      if token.has(.majority), index > 0,
        site.isWord(tokens[index - 1], "than")
          // "The world's most expensive car"
          || tokens[index - 1].isPossessive
          || tokens[index - 1].quantity >= 0 && site.token(index - 2)?.part == .determiner
            && site.token(index + 1)?.part == .adjective
      {
        continue
      }
      guard token.has([.typical, .majority]), !token.has(.mean),
        site.reading.tokens[index].clause == place, token.part != .adverb || token.has(.majority),
        // "more likely if older than 60" compares
        site.token(index - 1)?.has(.comparative) != true
      else { continue }
      if token.part == .adjective, !isTypicalAdjective(token) { continue }
      // "$8,000 for a typical 2,000 square foot home": the home is
      if token.part == .adjective, index > site.token, site.token(index + 1)?.quantity ?? -1 >= 0 {
        continue
      }
      if token.part == .verb {
        if site.finiteVerb(of: clause)?.main == index { return true }
      } else if reaches(index, in: clause) {
        return true
      }
    }
    return false
  }

  /// What names the usual stands in the subject, or has no other number between it and this one.
  private func reaches(_ index: Int, in clause: Clause) -> Bool {
    let tokens = site.reading.tokens
    let verb = site.finiteVerb(of: clause)
    if index < site.token {
      // "Unlike most of the 20 rivals, the firm has …"
      if site.isWord(tokens[clause.first], "unlike", "like"),
        tokens[index..<site.token].contains(where: { $0.part == .comma })
      {
        return false
      }
      if let verb, index < verb.first, verb.main < site.token { return true }
      return !tokens[index..<site.token].contains { $0.quantity >= 0 }
    }
    let between = tokens[(site.token + 1)..<index]
    if between.contains(where: { $0.quantity >= 0 }) { return false }
    // "By day six, most of them walk again"
    if tokens[index].has(.majority), index == site.token + 2, between.first?.part == .comma,
      site.token <= clause.first + 1,
      site.isWithin || site.found.bound == .by || site.follows("after")
    {
      return true
    }
    // "3 days in most people", "5 mg is the typical dose"; but "5 %, with the typical home at £300"
    if tokens[index].has(.majority) {
      return !between.contains { $0.part == .comma }
        || site.isWord(site.token(index - 1), "for", "in", "among")
    }
    // "8 in 10 finance it, with a typical term of six years"
    return verb.map { verb in
      verb.first > site.token
        && !between.contains { $0.part == .comma && $0.start > tokens[verb.main].start }
    } ?? true
      || !between.contains { $0.part == .comma || $0.part == .verb }
        && between.contains { site.isWord($0, "for", "in", "on") }
  }

  private func isTypicalAdjective(_ token: PhraseToken) -> Bool {
    // "versus usual care" names the other arm of a trial.
    site.isWord(token, "typical", "usual")
      && !site.reading.tokens.contains { $0.start == token.end + 1 && site.isWord($0, "care") }
  }
}
