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
  /// The verb is that of the clause it leans on: "and dinner $30".
  var isGapped = false
}

/// Parts a tagged sentence into clauses, token by token.
struct ClauseFinder {
  let tokens: [PhraseToken]
  var clauses: [Clause]
  /// For each token the clause it belongs to.
  private(set) var owner: [Int]
  private(set) var current = 0
  private var depth = 0
  /// The clause that "if:" leads a list for: "Call us if: - the pain lasts - …"; -1 for none.
  private var listing = -1

  /// Reads all of `tokens`.
  init(_ tokens: [PhraseToken]) {
    self.tokens = tokens
    clauses = []
    clauses.reserveCapacity(4)
    clauses.append(Clause(kind: .main, parent: -1, first: 0, last: 0))
    owner = Array(repeating: 0, count: tokens.count)
    for index in tokens.indices { take(index) }
  }

  private mutating func open(_ kind: Clause.Kind, at index: Int, parent: Int) {
    clauses.append(Clause(kind: kind, parent: parent, first: index, last: index))
    current = clauses.count - 1
  }

  private mutating func openGapped(at index: Int) {
    open(.main, at: index, parent: clauses[current].isGapped ? clauses[current].parent : current)
    clauses[current].isGapped = true
  }

  private mutating func take(_ index: Int) {
    switch tokens[index].part {
    case .semicolon where depth == 0, .stop where depth == 0: open(.main, at: index, parent: -1)
    case .dash where index > 0 && depth == 0:
      // "See a doctor if - the pain is severe - …"
      if listing < 0, tokens[index - 1].has(.conditional), clauses[current].kind == .conditional {
        listing = clauses[current].parent
      }
      open(listing >= 0 ? .conditional : .main, at: index, parent: listing)
    case .colon
    where depth == 0 && index > 0
      && (tokens[index - 1].has(.conditional)
        || advisesWhen(current) && tokens[safe: index + 1]?.part == .dash):
      listing = clauses[current].kind == .conditional ? clauses[current].parent : current
      open(.conditional, at: index, parent: listing)
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
      if let outer = enclosing(current) { current = outer }
      return
    case .comma:
      current = afterComma(at: index)
      if depth == 0, clauses[current].kind == .main, hasFinite(current), splices(index) {
        open(.main, at: index, parent: -1)
      } else if depth == 0, leavesOutVerb(behind: index) {
        openGapped(at: index)
      }
    case _ where tokens[index].has(.comparing) && comparesValue(at: index):
      openGapped(at: index)
    case .conjunction:
      if depth == 0, leavesOutVerb(behind: index) {
        openGapped(at: index)
      } else if hasFinite(current), startsClause(index) {
        let isShared = index + 1 < tokens.count && isVerbal(tokens[index + 1])
        let before = clauses[current].isGapped ? clauses[current].parent : current
        open(clauses[before].kind, at: index, parent: clauses[before].parent)
        clauses[current].sharesSubject = isShared
      }
    // "Consumption, however, fell": put in between a subject and its verb.
    case .subordinator
    where tokens[index].has(.contrast) && index > 0 && tokens[index - 1].part == .comma
      && tokens[safe: index + 1]?.part == .comma && !hasFinite(current):
      break
    case .subordinator:
      // "Once it boils, let it cook": a clause that comes first ends at its comma.
      let opens = index == 0 && !tokens[index].has(.adverb)
      let kind: Clause.Kind =
        tokens[index].has(.conditional) ? .conditional : opens ? .temporal : .main
      open(kind, at: index, parent: kind == .main ? -1 : current)
      // "dries in ten minutes but takes a day to harden"
      if tokens[index].has(.contrast), let next = tokens[safe: index + 1], isVerbal(next) {
        clauses[current].sharesSubject = true
      }
    case .relative:
      if index > 0 { open(.relative, at: index, parent: current) }
    case .preposition where tokens[index].has(.subordinator):
      if hasClauseAhead(index) { open(.temporal, at: index, parent: current) }
    case .verb, .auxiliary, .modal:
      if clauses[current].kind == .relative || clauses[current].kind == .temporal,
        endsInner(index), clauses[current].parent >= 0
      {
        current = clauses[current].parent
      }
      addVerb(index)
    case .gerund, .participle: addLooseVerb(index)
    default: break
    }
    owner[index] = current
    clauses[current].last = index
  }

  /// "Call your doctor if you have": the condition of a call.
  private func advisesWhen(_ clause: Int) -> Bool {
    let parent = clauses[clause].parent
    return clauses[clause].kind == .conditional && parent >= 0
      && clauses[parent].verbs.contains { tokens[$0.main].has(.act) }
  }

  private func enclosing(_ clause: Int) -> Int? {
    var place = clause
    while place >= 0, clauses[place].kind != .parenthesis { place = clauses[place].parent }
    return place >= 0 && clauses[place].parent >= 0 ? clauses[place].parent : nil
  }

  private func hasFinite(_ clause: Int) -> Bool {
    clauses[clause].isGapped || clauses[clause].verbs.contains { $0.isFinite }
  }

  func isVerbal(_ token: PhraseToken) -> Bool {
    token.part == .verb || token.part == .modal || token.part == .auxiliary
  }

  /// A comma ends "if …", "who …" and "after …"; before a subject with a verb it starts a clause.
  private func afterComma(at index: Int) -> Int {
    switch clauses[current].kind {
    // "Compared with 30 % of men, …"
    case .main where clauses[current].isGapped && tokens[clauses[current].first].has(.comparing):
      max(clauses[current].parent, 0)
    // "If it lasts, call": what follows is the clause that the condition belongs to.
    case .conditional where clauses[current].parent >= 0 && hasFinite(current):
      clauses[current].parent
    case .relative where hasFinite(current): max(clauses[current].parent, 0)
    case .temporal where hasFinite(current): max(clauses[current].parent, 0)
    default: current
    }
  }

  /// Whether a finite verb with a subject of its own, or a verb alone, follows a conjunction.
  private func startsClause(_ index: Int) -> Bool {
    guard let next = tokens[safe: index + 1] else { return false }
    if isVerbal(next) { return true }
    var position = index + 1
    var sawNoun = false
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
  private func splices(_ comma: Int) -> Bool {
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
  private func hasClauseAhead(_ index: Int) -> Bool {
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

  /// A second finite verb that nothing joins to the first belongs to the clause around.
  private func endsInner(_ index: Int) -> Bool {
    guard let last = clauses[current].verbs.last(where: { $0.isFinite }) else { return false }
    if index <= last.main + 1 { return false }
    let before = tokens[index - 1].part
    if before == .conjunction || before == .infinitive || before == .adverb
      || before == .negation || before == .modal || before == .auxiliary
    {
      return false
    }
    return before == .noun || before == .gerund || before == .quantity || before == .close
  }

  private mutating func addVerb(_ index: Int) {
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
    // "Do not eat or drink"
    if first > 0, tokens[first - 1].has(.alternative), current > 0,
      clauses[current].verbs.isEmpty, clauses[current].sharesSubject,
      clauses[current - 1].verbs.last?.isNegated == true
    {
      isNegated = true
    }
    cues.formUnion(token.sense.intersection([.possible, .should, .negation]))
    if token.has(.negation), token.part != .verb { isNegated = true }
    let isPassive = seesBe && token.has(.past)
    if let place = clauses[current].verbs.indices.last,
      case let last = clauses[current].verbs[place], last.main >= first, last.main < index,
      tokens[last.main].part != .verb
    {
      clauses[current].verbs[place].main = index
      clauses[current].verbs[place].cues.formUnion(cues)
      clauses[current].verbs[place].isNegated = last.isNegated || isNegated
      clauses[current].verbs[place].isPassive = isPassive
      return
    }
    if clauses[current].verbs.isEmpty { clauses[current].verbs.reserveCapacity(2) }
    clauses[current].verbs.append(
      Clause.VerbGroup(
        first: first, main: index, cues: cues, isNegated: isNegated, isFinite: isFinite,
        isPassive: isPassive))
  }

  private mutating func addLooseVerb(_ index: Int) {
    guard tokens[index].has(.verb) else { return }
    clauses[current].verbs.append(Clause.VerbGroup(first: index, main: index, isFinite: false))
  }
}
