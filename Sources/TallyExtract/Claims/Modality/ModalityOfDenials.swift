internal import TallyCore

/// What a sentence denies without a "not" beside its number, and of whom.
///
///     not suitable for dogs under 10 kg       of these     you don't have to soak it for 12 hours
///     no side effects in 93 % of patients                  sales missed the $3 billion forecast
extension ModalityRules {
  /// "Do not give it *to children under 6*", "not suitable *for dogs under 10 kg*": it is denied of those that the number
  /// names.
  var isDeniedOfGroup: Bool {
    guard let group = site.group, !site.isConditional else { return false }
    if isOfNobody(group) { return true }
    let isDenied =
      group.isNegated
      || site.verbSense.has(.be) && site.token(group.main + 1)?.has(.negation) == true
    guard isDenied, isOfFitness(group) else { return false }
    // "Concentrations above 1 % are not recommended", "more than 3 sessions are not advised"
    if group.main > site.token {
      return site.isOpen && group.isPassive
        && (site.verbSense.has([.recommend, .approve])
          || site.isWord(site.token(group.main), "advised"))
    }
    // "We do not treat anyone under 18"
    // "The warranty does not cover batteries older than two years."
    let isObject =
      site.object.map {
        $0.lastHead == site.token - 1
          && (isPerson($0) || site.leads(with: "older") || site.leads(with: "younger"))
      } ?? false
    guard
      site.leads(with: "under") || site.leads(with: "over") || site.leads(with: "below")
        || site.leads(with: "above") || site.leads(with: "younger") || site.leads(with: "older"),
      let named = site.reading.phrases.first(where: { $0.lastHead == site.token - 1 }),
      isObject
        || named.preposition >= 0
          && site.isWord(site.token(named.preposition), "to", "for", "in", "by", "with")
    else { return false }
    return site.kind == .age || site.kind == .mass || site.kind == .length
  }

  /// "*No one under 18* may enter", "no children over 12 are admitted": those that the number names may not.
  private func isOfNobody(_ group: Clause.VerbGroup) -> Bool {
    guard site.kind == .age, site.isOpen, group.main > site.token, !group.isNegated,
      group.cues.has(.possible) || group.isPassive || group.cues.has(.should)
    else { return false }
    return (max(0, site.token - 3)..<site.token).contains {
      site.isWord(site.token($0), "no", "nobody")
    }
  }

  /// "*Do not give*", "is not *suitable*", "does not *cover*"; but "is not uncommon in", "did not differ in".
  private func isOfFitness(_ group: Clause.VerbGroup) -> Bool {
    let tokens = site.reading.tokens
    // "Do not give more than 4 doses to children under 12."
    if tokens[group.main..<max(group.main, site.token)].contains(where: { $0.quantity >= 0 }) {
      return false
    }
    let verb = tokens[group.main]
    if verb.has(.be), !group.isPassive {
      let said = tokens[(group.main + 1)...].prefix(4)
      if said.contains(where: { site.isWord($0, "only", "just") }) { return false }
      return said.dropFirst().first?.part == .preposition
        || said.contains {
          site.isWord(
            $0, "suitable", "recommended", "safe", "allowed", "approved", "intended", "appropriate",
            "permitted", "licensed", "meant", "open", "advised", "advisable", "fit")
        }
    }
    if verb.has(.base), group.first == group.main || site.clause.subject < 0 { return true }
    return verb.has([.approve, .recommend, .use, .treat])
      || site.isWord(
        verb, "give", "given", "see", "take", "sell", "sold", "cover", "covers", "admit", "accept",
        "serve",
        "served", "insure", "prescribe", "prescribed", "advised", "offer", "offered")
  }

  private static let needReach = 10

  /// "You *don't have to* soak it for 12 hours", "there is *no need to* wait 24 hours", "it is *not necessary to*": nobody is
  /// told to.
  var isNotNeeded: Bool {
    guard !isBoundFlipped, site.reading.hasToken(.infinitive), let group = site.group,
      group.main < site.token
    else { return false }
    let tokens = site.reading.tokens
    // "There is no need to call, so rest for 7 days."
    if tokens[group.main..<site.token].contains(where: {
      $0.part == .comma || $0.part == .semicolon || $0.has(.subordinator)
    }) {
      return false
    }
    // The nearest "to" before the verb: "you don't need bleach *to* kill 99 %".
    for to in stride(from: group.main - 1, to: max(0, group.main - Self.needReach), by: -1) {
      if tokens[to].has(.subordinator) { return false }
      switch tokens[to].part {
      case .infinitive: break
      case .comma, .semicolon, .colon, .conjunction, .subordinator, .stop: return false
      default: continue
      }
      let (word, before) = (tokens[to - 1], site.token(to - 2))
      if site.isWord(word, "need"), site.isWord(before, "no") { return true }
      return site.isWord(word, "have", "need", "necessary", "required", "needed")
        && (before?.part == .negation || before?.has(.negation) == true
          || site.token(to - 3)?.part == .negation && before?.has(.be) == true)
    }
    return false
  }

  /// "Do not mow *if the grass is shorter than 3 inches*", "lime isn't needed if the pH is above 6": for what the number names,
  /// it is denied.
  var isOfForbidden: Bool {
    guard site.isOpen, site.kind != .duration, site.clause.parent >= 0,
      site.clause.kind == .conditional || site.clause.kind == .temporal,
      site.group.map({ !$0.isNegated }) ?? true,
      let outer = site.reading.firstFiniteVerb(of: site.reading.clauses[site.clause.parent])
    else { return false }
    let clause = site.reading.clauses[site.clause.parent]
    if site.isWord(
      site.reading.tokens[outer.main], "needed", "required", "necessary", "recommended")
    {
      return outer.isNegated
    }
    // "Do not hesitate to call if it is above 39 °C", "do not stop unless it is below 40 kg"
    guard site.reading.tokens[outer.main].has(.base), clause.subject < 0,
      !site.isWord(site.token(site.clause.first), "unless", "until", "till", "before"),
      !site.isWord(
        site.reading.tokens[outer.main], "hesitate", "forget", "wait", "delay", "ignore", "skip",
        "stop", "worry", "panic", "mind", "discontinue", "fail")
    else { return false }
    return outer.isNegated || site.isWord(site.token(outer.first - 1), "never")
      || site.isWord(site.token(outer.first), "never")
  }

  private func isPerson(_ phrase: NounPhrase) -> Bool {
    site.reading.tokens[phrase.head].has(.person)
      || site.isWord(site.reading.tokens[phrase.head], "anyone", "anybody", "those")
  }

  /// "*No* side effects were seen in 93 % of patients": so many had none.
  var isOfNone: Bool {
    guard site.kind == .percentage || site.kind == .ratio,
      site.follows("in", "among"), let subject = site.subject, let group = site.group,
      subject.lastHead < group.first, group.main < site.token
    else { return false }
    return site.isWord(site.token(subject.first), "no")
      || site.isWord(site.token(subject.first - 1), "no")
  }

  /// "*Fell short of* the $3 billion", "*missed* the $3 billion forecast": that much it was not.
  var isMissed: Bool {
    guard let group = site.group, group.main < site.token, group.isFinite, !group.isNegated else {
      return false
    }
    let between = site.reading.tokens[(group.main + 1)..<site.token]
    if site.isWord(between.first, "short"),
      site.isWord(site.token(group.main), "fell", "fall", "falls", "came", "come")
    {
      return site.isWord(between.dropFirst().first, "of")
        && between.dropFirst(2).allSatisfy { $0.part == .determiner || $0.part == .adverb }
    }
    guard site.isWord(site.token(group.main), "missed", "misses", "miss"),
      between.first?.part == .determiner,
      between.allSatisfy({ $0.part == .determiner || $0.part == .adjective })
    else { return false }
    return site.reading.tokens[(site.token + 1)...].prefix(4).prefix(while: { $0.part == .noun })
      .contains {
        site.isWord($0, "forecast", "target", "estimate", "estimates", "goal", "expectations")
      }
  }
}
