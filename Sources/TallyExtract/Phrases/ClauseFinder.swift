internal import TallyCore

/// Parts a tagged sentence into clauses, token by token.
///
/// Keeps the memory that it works in from one sentence to the next.
struct ClauseFinder {
  private(set) var clauses: [Clause] = []
  /// Those of one clause stand side by side, in the order of the text.
  private(set) var verbs: [Clause.VerbGroup] = []
  private(set) var current = 0
  private var depth = 0
  /// The clause that "if:" leads a list for: "Call us if: - the pain lasts - …"; -1 for none.
  private var listing = -1
  /// No clause went on behind the verb of another.
  private var isOrdered = true

  /// Reads all of `tokens`, in place of what it read before, and notes the clause of each.
  mutating func find(in tokens: inout [PhraseToken]) {
    clauses.removeAll(keepingCapacity: true)
    verbs.removeAll(keepingCapacity: true)
    (depth, listing, isOrdered) = (0, -1, true)
    open(.main, at: 0, parent: -1)
    var last = 0
    for index in tokens.indices {
      let clause = Self.mayPart(tokens[index]) ? take(index, tokens) : current
      // They are made as words of the first clause, which most are.
      if clause != 0 { tokens[index].clause = clause }
      if clause != last {
        if index > 0 { clauses[last].last = index - 1 }
        last = clause
      }
    }
    if !tokens.isEmpty { clauses[last].last = tokens.count - 1 }
    if !isOrdered { orderVerbs() }
  }

  /// Whether a word may open or end a clause, or be its verb.
  private static func mayPart(_ token: PhraseToken) -> Bool {
    switch token.part {
    case .noun, .pronoun, .determiner, .adjective, .adverb, .particle, .negation, .infinitive,
      .quantity, .other:
      token.has(.comparing)
    case .preposition: token.has([.comparing, .subordinator])
    default: true
    }
  }

  /// Hands on what it found, and takes other memory for it.
  mutating func swapFound(with others: inout [Clause], _ otherVerbs: inout [Clause.VerbGroup]) {
    swap(&clauses, &others)
    swap(&verbs, &otherVerbs)
  }

  mutating func setSubject(_ phrase: Int, of clause: Int) { clauses[clause].subject = phrase }

  private mutating func open(_ kind: Clause.Kind, at index: Int, parent: Int) {
    current = clauses.count
    clauses.append(Clause(kind: kind, parent: parent, first: index, last: index))
  }

  private mutating func openGapped(at index: Int) {
    open(.main, at: index, parent: clauses[current].isGapped ? clauses[current].parent : current)
    clauses[current].isGapped = true
  }

  /// Puts the verbs of each clause side by side.
  private mutating func orderVerbs() {
    var counts = Array(repeating: 0, count: clauses.count)
    for verb in verbs { counts[verb.clause] += 1 }
    var start = 0
    for place in clauses.indices {
      clauses[place].verbs = start..<start
      clauses[place].firstFinite = -1
      start += counts[place]
    }
    let found = verbs
    for verb in found {
      let place = clauses[verb.clause].verbs.upperBound
      verbs[place] = verb
      note(place, isFinite: verb.isFinite, in: verb.clause)
    }
  }

  /// Takes the verb at `place`, the next of its clause.
  private mutating func note(_ place: Int, isFinite: Bool, in clause: Int) {
    let verbs = clauses[clause].verbs
    clauses[clause].verbs = (verbs.isEmpty && isOrdered ? place : verbs.lowerBound)..<(place + 1)
    guard isFinite else { return }
    if clauses[clause].firstFinite < 0 { clauses[clause].firstFinite = place }
    clauses[clause].lastFinite = place
  }

  /// - Returns: the clause that the token belongs to.
  ///
  /// Not inlined: what it works with would be kept up for each of the tokens that it is not asked for.
  @inline(never) private mutating func take(_ index: Int, _ tokens: [PhraseToken]) -> Int {
    switch tokens[index].part {
    case .semicolon where depth == 0, .stop where depth == 0: open(.main, at: index, parent: -1)
    // "--" is one dash.
    case .dash where index > 0 && depth == 0 && tokens[index - 1].part == .dash: break
    case .dash where index > 0 && depth == 0:
      // "See a doctor if - the pain is severe - …"
      if listing < 0, tokens[index - 1].has(.conditional), clauses[current].kind == .conditional {
        listing = clauses[current].parent
      }
      // The dash itself is of the aside that it ends.
      if let outer = resumed(behind: index, tokens) {
        let aside = current
        current = outer
        return aside
      }
      open(listing >= 0 ? .conditional : .main, at: index, parent: listing)
    case .colon
    where depth == 0 && index > 0
      && (tokens[index - 1].has(.conditional)
        || advisesWhen(current) && tokens[safe: index + 1]?.part == .dash):
      listing = clauses[current].kind == .conditional ? clauses[current].parent : current
      open(.conditional, at: index, parent: listing)
    case .colon where depth == 0:
      if clauses[current].kind == .main, clauses[current].lastVerb < 0 {
        clauses[current].kind = .label
      }
      open(.main, at: index, parent: clauses[current].kind == .label ? current : -1)
    case .open:
      open(.parenthesis, at: index, parent: current)
      depth += 1
    case .close:
      depth = max(0, depth - 1)
      let owner = current
      if let outer = enclosing(current) { current = outer }
      return owner
    case .comma:
      // "Call us if: the pain lasts 3 days, you have a fever": each is a condition.
      if listing >= 0, depth == 0, clauses[current].kind == .conditional, hasFinite(current),
        startsClause(index, tokens)
      {
        open(.conditional, at: index, parent: listing)
        return current
      }
      current = afterComma(at: index, tokens)
      if depth == 0, clauses[current].kind == .main, hasFinite(current), splices(index, tokens) {
        open(.main, at: index, parent: -1)
      } else if depth == 0, leavesOutVerb(behind: index, tokens) {
        openGapped(at: index)
      }
    case _ where tokens[index].has(.comparing) && comparesValue(at: index, tokens):
      openGapped(at: index)
    case .conjunction:
      if let outer = outside(of: current, behind: index, tokens) { current = outer }
      if depth == 0, leavesOutVerb(behind: index, tokens) {
        openGapped(at: index)
      } else if hasFinite(current), startsClause(index, tokens) {
        let isShared = isVerbal(behind: index, tokens)
        let before = clauses[current].isGapped ? clauses[current].parent : current
        open(clauses[before].kind, at: index, parent: clauses[before].parent)
        clauses[current].sharesSubject = isShared
      }
    // "Consumption, however, fell": put in between a subject and its verb.
    case .subordinator
    where tokens[index].has(.contrast) && index > 0 && tokens[index - 1].part == .comma
      && tokens[safe: index + 1]?.part == .comma && !hasFinite(current):
      break
    // "However, the price fell"
    case .subordinator where index == 0 && tokens[safe: 1]?.part == .comma: break
    case .subordinator:
      // "Once it boils, let it cook": a clause that comes first ends at its comma.
      let opens = index == 0 && !tokens[index].has(.adverb) || isIntroduced(index, tokens)
      let kind: Clause.Kind =
        tokens[index].has(.conditional) ? .conditional : opens ? .temporal : .main
      let isShared = tokens[index].has(.contrast) && isVerbal(behind: index, tokens)
      if isShared, clauses[current].kind == .relative, hasFinite(current) {
        // "one which costs $500 but can last two years"
        open(.relative, at: index, parent: clauses[current].parent)
      } else {
        open(kind, at: index, parent: kind == .main ? -1 : current)
      }
      // "dries in ten minutes but takes a day to harden"
      if isShared { clauses[current].sharesSubject = true }
    case .relative:
      if index > 0 {
        open(.relative, at: index, parent: current)
      } else if opensPlace(tokens) {
        open(.temporal, at: index, parent: current)
      }
    // "Painkillers *such as* naproxen can be stopped"
    case .preposition where index > 0 && tokens[index - 1].hash == WordTable.Hash(of: "such"): break
    case .preposition where tokens[index].has(.subordinator):
      if hasClauseAhead(index, tokens), !standsBeforeOnlyVerb(index, tokens) {
        open(.temporal, at: index, parent: current)
      }
    case .verb, .auxiliary, .modal:
      if clauses[current].kind == .relative || clauses[current].kind == .temporal,
        endsInner(index, tokens), clauses[current].parent >= 0
      {
        current = clauses[current].parent
      }
      if endsCondition(index, tokens) { current = clauses[current].parent }
      addVerb(index, tokens)
    case .gerund, .participle: addLooseVerb(index, tokens)
    default: break
    }
    return current
  }

  private static let longestIntroduction = 4

  /// "Also, *while* most go in a week, …", "In addition, *although* …": it comes first, but for a word or two and a comma.
  private func isIntroduced(_ index: Int, _ tokens: [PhraseToken]) -> Bool {
    guard index > 1, index <= Self.longestIntroduction, tokens[index - 1].part == .comma,
      !tokens[index].has(.adverb), clauses.count == 1, verbs.isEmpty
    else { return false }
    let first = tokens[0]
    return first.part == .adverb || first.part == .subordinator || first.part == .preposition
  }

  /// "for women *who are pregnant* or for children": the preposition before what a relative clause tells of, once more.
  private func outside(
    of clause: Int, behind conjunction: Int, _ tokens: [PhraseToken]
  ) -> Int? {
    guard clauses[clause].kind == .relative, clauses[clause].parent >= 0, hasFinite(clause),
      let next = tokens[safe: conjunction + 1], next.part == .preposition,
      tokens[..<clauses[clause].first].suffix(Self.longestHost).contains(where: {
        $0.part == .preposition && $0.hash == next.hash
      })
    else { return nil }
    return clauses[clause].parent
  }

  private static let longestHost = 4

  /// "It raises output – a key measure – *by 18 %*": behind an aside without a verb, the clause that it was put into goes on
  /// with a preposition.
  private func resumed(behind dash: Int, _ tokens: [PhraseToken]) -> Int? {
    let aside = clauses[current]
    let next = tokens[safe: dash + 1]?.part == .dash ? dash + 2 : dash + 1
    guard listing < 0, current > 0, aside.kind == .main, aside.lastVerb < 0,
      tokens[aside.first].part == .dash, tokens[safe: next]?.part == .preposition,
      hasFinite(current - 1), clauses[current - 1].last == aside.first - 1
    else { return nil }
    return current - 1
  }

  /// "Call your doctor if you have": the condition of a call.
  private func advisesWhen(_ clause: Int) -> Bool {
    let parent = clauses[clause].parent
    return clauses[clause].kind == .conditional && parent >= 0 && clauses[parent].acts > 0
  }

  private func enclosing(_ clause: Int) -> Int? {
    var place = clause
    while place >= 0, clauses[place].kind != .parenthesis { place = clauses[place].parent }
    return place >= 0 && clauses[place].parent >= 0 ? clauses[place].parent : nil
  }

  func hasFinite(_ clause: Int) -> Bool {
    clauses[clause].isGapped || clauses[clause].hasFiniteVerb
  }

  /// A comma ends "if …", "who …" and "after …"; before a subject with a verb it starts a clause.
  private func afterComma(at index: Int, _ tokens: [PhraseToken]) -> Int {
    switch clauses[current].kind {
    // "Compared with 30 % of men, …"
    case .main where clauses[current].isGapped && tokens[clauses[current].first].has(.comparing):
      max(clauses[current].parent, 0)
    // "If it lasts, call": what follows is the clause that the condition belongs to.
    // "Call us if: the pain lasts 3 days, you have a fever": all of a list is the condition.
    case .conditional where listing >= 0: current
    case .conditional where clauses[current].parent >= 0 && isWhole(current, before: index, tokens):
      clauses[current].parent
    case .relative where hasFinite(current) && !isStated(current, behind: index, tokens):
      max(clauses[current].parent, 0)
    case .temporal where hasFinite(current) || isTold(behind: index, tokens):
      max(clauses[current].parent, 0)
    default: current
    }
  }

  /// "Officials said *that sales had grown by 268*, or 16 %, to 1,864": what is said goes on behind a comma, where no verb
  /// follows.
  private func isStated(_ clause: Int, behind comma: Int, _ tokens: [PhraseToken]) -> Bool {
    let (opener, parent) = (clauses[clause].first, clauses[clause].parent)
    guard parent >= 0, hasFinite(parent), let verb = tokens[safe: opener - 1], verb.part == .verb,
      verb.has(.say)
    else { return false }
    return !tokens[comma...].dropFirst().prefix { $0.part != .stop && $0.part != .semicolon }
      .contains { isVerbal($0) }
  }

  /// A second finite verb that nothing joins to the first belongs to the clause around.
  private func endsInner(_ index: Int, _ tokens: [PhraseToken]) -> Bool {
    let last = clauses[current].lastFinite
    guard last >= 0, index > verbs[last].main + 1 else { return false }
    let before = tokens[index - 1].part
    if before == .conjunction || before == .infinitive || before == .adverb
      || before == .negation || before == .modal || before == .auxiliary
    {
      return false
    }
    return before == .noun || before == .gerund || before == .quantity || before == .close
  }

  /// "If you have such a job *you will* be off for a month": a pronoun and a modal behind a condition that has its verb.
  private func endsCondition(_ index: Int, _ tokens: [PhraseToken]) -> Bool {
    guard clauses[current].kind == .conditional, clauses[current].parent >= 0, hasFinite(current),
      tokens[index].part == .modal, tokens[safe: index - 1]?.part == .pronoun,
      let before = tokens[safe: index - 2]
    else { return false }
    return before.part == .noun || before.part == .adverb || before.part == .adjective
      || before.quantity >= 0
  }

  private mutating func addVerb(_ index: Int, _ tokens: [PhraseToken]) {
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
      clauses[current].lastVerb < 0, clauses[current].sharesSubject,
      clauses[current - 1].lastVerb >= 0, verbs[clauses[current - 1].lastVerb].isNegated
    {
      isNegated = true
    }
    cues.formUnion(token.sense.intersection([.possible, .should, .negation]))
    if token.has(.negation), token.part != .verb { isNegated = true }
    let isPassive = seesBe && token.has(.past)
    let last = clauses[current].lastVerb
    if last >= 0, verbs[last].main >= first, verbs[last].main < index,
      tokens[verbs[last].main].part != .verb
    {
      if tokens[verbs[last].main].has(.act) { clauses[current].acts -= 1 }
      if token.has(.act) { clauses[current].acts += 1 }
      verbs[last].main = index
      verbs[last].cues.formUnion(cues)
      if isNegated { verbs[last].isNegated = true }
      verbs[last].isPassive = isPassive
      return
    }
    add(
      Clause.VerbGroup(
        first: first, main: index, cues: cues, isNegated: isNegated, isFinite: isFinite,
        isPassive: isPassive), token)
  }

  private mutating func addLooseVerb(_ index: Int, _ tokens: [PhraseToken]) {
    let token = tokens[index]
    // "…, metal roofing 40 years": a thing, in a clause that leaves out its verb
    guard token.has(.verb),
      !(clauses[current].isGapped && tokens[safe: index + 1]?.quantity ?? -1 >= 0)
    else { return }
    add(Clause.VerbGroup(first: index, main: index, isFinite: false), token)
  }

  private mutating func add(_ group: Clause.VerbGroup, _ main: PhraseToken) {
    let place = verbs.count
    verbs.append(group)
    verbs[place].clause = current
    if clauses[current].lastVerb >= 0, clauses[current].lastVerb < place - 1 { isOrdered = false }
    note(place, isFinite: group.isFinite, in: current)
    clauses[current].lastVerb = place
    if main.has(.act) { clauses[current].acts += 1 }
  }
}
