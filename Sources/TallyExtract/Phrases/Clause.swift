internal import TallyCore

/// A stretch of a sentence that says one thing: its verbs and the phrase they are said of.
struct Clause: Sendable {
  enum Kind: Sendable {
    case main
    /// if, when, unless
    case conditional
    /// who, which, that
    case relative
    /// after, before, until and a verb
    case temporal
    /// "Days 4–7:"
    case label
    case parenthesis
  }

  /// Modals, auxiliaries and the verb they belong to.
  struct VerbGroup: Sendable {
    var first: Int
    var main: Int
    /// Union of the senses of modals and adverbs of the group.
    var cues: WordSense = []
    var isNegated = false
    var isFinite = true
    var isPassive = false
  }

  var kind: Kind
  var parent: Int
  /// Positions of its first and last token; tokens of inner clauses may stand between.
  var first: Int
  var last: Int
  var verbs: [VerbGroup] = []
  /// Place among the sentence's noun phrases, -1 for none.
  var subject: Int = -1
  /// The subject is that of the clause before: "took 3 hours and cost $80".
  var sharesSubject = false
}

/// Parts a tagged sentence into clauses.
struct ClauseFinder: Sendable {
  /// - Returns: clauses, and for each token the clause it belongs to.
  func clauses(in tokens: [PhraseToken]) -> (clauses: [Clause], owner: [Int]) {
    var clauses = [Clause(kind: .main, parent: -1, first: 0, last: 0)]
    var owner = Array(repeating: 0, count: tokens.count)
    var current = 0
    var depth = 0

    func open(_ kind: Clause.Kind, at index: Int, parent: Int) {
      clauses.append(Clause(kind: kind, parent: parent, first: index, last: index))
      current = clauses.count - 1
    }
    func isEmpty(_ clause: Int, before index: Int) -> Bool { clauses[clause].first >= index }

    for index in tokens.indices {
      let token = tokens[index]
      switch token.part {
      case .semicolon where depth == 0, .stop where depth == 0: open(.main, at: index, parent: -1)
      case .dash where index > 0 && depth == 0: open(.main, at: index, parent: -1)
      case .colon where depth == 0:
        if clauses[current].kind == .main, clauses[current].verbs.isEmpty {
          clauses[current].kind = .label
        }
        open(.main, at: index, parent: clauses[current].kind == .label ? current : -1)
      case .open:
        open(.parenthesis, at: index, parent: current)
        depth += 1
      case .close:
        depth = max(0, depth - 1)
        owner[index] = current
        clauses[current].last = index
        if let outer = enclosing(current, clauses) { current = outer }
        continue
      case .comma:
        current = afterComma(at: index, current, tokens, &clauses, open: open)
      case .conjunction:
        if startsClause(index, tokens), hasFinite(clauses[current]) {
          let isShared = tokens[safe: index + 1].map { isVerbal($0) } ?? false
          let kind = clauses[current].kind
          open(kind, at: index, parent: clauses[current].parent)
          clauses[current].sharesSubject = isShared
        }
      case .subordinator:
        let kind: Clause.Kind = token.has(.conditional) ? .conditional : .main
        open(kind, at: index, parent: kind == .main ? -1 : current)
      case .relative:
        if index > 0 { open(.relative, at: index, parent: current) }
      case .preposition where token.has(.subordinator):
        if hasClauseAhead(index, tokens) { open(.temporal, at: index, parent: current) }
      case .verb, .auxiliary, .modal:
        if clauses[current].kind == .relative || clauses[current].kind == .temporal,
          endsInner(index, tokens, clauses[current]), clauses[current].parent >= 0
        {
          current = clauses[current].parent
        }
        addVerb(index, tokens, &clauses[current])
      case .gerund, .participle:
        addLooseVerb(index, tokens, &clauses[current])
      default: break
      }
      owner[index] = current
      clauses[current].last = index
    }
    return (clauses, owner)
  }

  private func enclosing(_ clause: Int, _ clauses: [Clause]) -> Int? {
    var place = clause
    while place >= 0, clauses[place].kind != .parenthesis { place = clauses[place].parent }
    return place >= 0 && clauses[place].parent >= 0 ? clauses[place].parent : nil
  }

  private func hasFinite(_ clause: Clause) -> Bool { clause.verbs.contains(where: \.isFinite) }

  private func isVerbal(_ token: PhraseToken) -> Bool {
    token.part == .verb || token.part == .modal || token.part == .auxiliary
  }

  /// A comma ends "if …", "who …" and "after …"; before a subject with a verb it starts a clause.
  private func afterComma(
    at index: Int, _ current: Int, _ tokens: [PhraseToken], _ clauses: inout [Clause],
    open: (Clause.Kind, Int, Int) -> Void
  ) -> Int {
    switch clauses[current].kind {
    case .conditional where clauses[current].parent >= 0 && hasFinite(clauses[current]):
      let outer = clauses[current].parent
      // "If it lasts, call": what follows is the clause that the condition belongs to.
      return outer
    case .relative where hasFinite(clauses[current]): return max(clauses[current].parent, 0)
    case .temporal where hasFinite(clauses[current]): return max(clauses[current].parent, 0)
    default: return current
    }
  }

  /// Whether a finite verb with a subject of its own, or a verb alone, follows a conjunction.
  private func startsClause(_ index: Int, _ tokens: [PhraseToken]) -> Bool {
    guard let next = tokens[safe: index + 1] else { return false }
    if isVerbal(next) { return true }
    var position = index + 1
    var sawNoun = false
    while let token = tokens[safe: position], position < index + 12 {
      switch token.part {
      case .noun, .pronoun, .gerund: sawNoun = true
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

  /// "after symptoms begin", but "after the procedure", "before going home".
  private func hasClauseAhead(_ index: Int, _ tokens: [PhraseToken]) -> Bool {
    var position = index + 1
    var sawNoun = false
    while let token = tokens[safe: position], position < index + 14 {
      switch token.part {
      case .noun, .pronoun, .gerund: sawNoun = true
      case .determiner, .adjective, .adverb, .quantity, .participle: break
      case .preposition where sawNoun && !token.has(.anchor): break
      case .conjunction where sawNoun: break
      case .verb, .auxiliary, .modal: return sawNoun
      default: return false
      }
      position += 1
    }
    return false
  }

  /// A second finite verb that nothing joins to the first belongs to the clause around.
  private func endsInner(_ index: Int, _ tokens: [PhraseToken], _ clause: Clause) -> Bool {
    guard let last = clause.verbs.last, last.isFinite else { return false }
    if index <= last.main + 1 { return false }
    let before = tokens[index - 1].part
    if before == .conjunction || before == .infinitive || before == .adverb
      || before == .negation || before == .modal || before == .auxiliary
    {
      return false
    }
    return before == .noun || before == .gerund || before == .quantity || before == .close
  }

  private func addVerb(_ index: Int, _ tokens: [PhraseToken], _ clause: inout Clause) {
    let token = tokens[index]
    var first = index
    var cues: WordSense = []
    var isNegated = false
    var isFinite = true
    var seesBe = false
    // What stands before: modals, adverbs, "not", "to".
    scan: while first > 0 {
      let before = tokens[first - 1]
      switch before.part {
      case .modal, .auxiliary, .adverb, .negation:
        cues.formUnion(before.sense)
        if before.has(.negation) || before.part == .negation { isNegated = true }
        if before.has(.be) { seesBe = true }
      case .infinitive: isFinite = false
      default: break scan
      }
      first -= 1
    }
    cues.formUnion(token.sense.intersection([.possible, .should, .negation]))
    if token.has(.negation), token.part != .verb { isNegated = true }
    let isPassive = seesBe && token.has(.past)
    if let last = clause.verbs.indices.last, clause.verbs[last].main >= first,
      clause.verbs[last].main < index,
      tokens[clause.verbs[last].main].part != .verb
    {
      clause.verbs[last].main = index
      clause.verbs[last].cues.formUnion(cues)
      clause.verbs[last].isNegated = clause.verbs[last].isNegated || isNegated
      clause.verbs[last].isPassive = isPassive
      return
    }
    clause.verbs.append(
      Clause.VerbGroup(
        first: first, main: index, cues: cues, isNegated: isNegated, isFinite: isFinite,
        isPassive: isPassive))
  }

  private func addLooseVerb(_ index: Int, _ tokens: [PhraseToken], _ clause: inout Clause) {
    guard tokens[index].has(.verb) else { return }
    clause.verbs.append(Clause.VerbGroup(first: index, main: index, isFinite: false))
  }
}
