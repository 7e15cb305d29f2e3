internal import TallyCore

/// A quantity where it stands: the clause, the verb that governs it, the words beside it.
///
/// A class for the same reason as `SentenceReading`.
final class QuantitySite {
  let text: [UInt8]
  let reading: SentenceReading
  /// Those of the sentence. Its own is looked at where it stands, as each copy would count half a dozen strings.
  private let quantities: [FoundQuantity]
  private let place: Int
  /// That of its own, which a hundred rules ask for.
  let kind: QuantityKind
  let token: Int
  /// The verb that the quantity belongs to, -1 for none.
  let verb: Int
  let verbSense: WordSense
  /// The tokens beside the quantity; before it no adverb.
  let previous: PhraseToken?
  let next: PhraseToken?
  let group: Clause.VerbGroup?
  /// The phrase that the verb is said of.
  let subject: NounPhrase?
  /// The first phrase after the verb that no preposition governs. Found once, as several rules ask for it.
  private(set) var object: NounPhrase?
  /// "if …" around the quantity, or a list that "… if:" introduces.
  let isConditional: Bool
  /// In such a list.
  let isUnderCondition: Bool
  /// The words that introduce the list that this sentence is an item of: "Call your provider if:".
  let lead: SentenceReading?
  /// What the words of its clause, and of the clause around a parenthesis, may mean.
  let clauseSenses: WordSense
  /// Which words they may be.
  let clauseTraces: WordTraces
  /// The preposition or other word that stands before the quantity: "for" of "for the first 24 hours".
  let opening: PhraseToken
  /// The first word of its span before the number: "within", "up".
  let firstWord: PhraseToken
  /// Which words these two may be.
  let openingTraces: WordTraces

  var found: FoundQuantity {
    @inline(__always) _read { yield quantities[place] }
  }

  /// - found: the quantities of the sentence.
  /// - earlier: the one before in the sentence. What is noted of the words of a clause serves all of its quantities.
  ///
  /// What is kept is borrowed and counted here: handed over, each would be counted by the caller once more.
  init(
    text: borrowing [UInt8], reading: borrowing SentenceReading, found: borrowing [FoundQuantity],
    number: Int, earlier: borrowing QuantitySite?, lead: borrowing SentenceReading?
  ) {
    let token = reading.token(ofQuantity: number)
    self.token = token
    self.text = copy text
    let reading = copy reading
    self.reading = reading
    let firstWord = Self.word(
      at: found[number].range.start, before: found[number].core.start, in: text)
    self.firstWord = firstWord
    quantities = copy found
    place = number
    kind = found[number].kind
    let lead = copy lead
    self.lead = lead
    group = Self.governor(of: token, in: reading)
    verb = group?.main ?? -1
    verbSense = group.map { reading.tokens[$0.main].sense } ?? []
    previous = reading.before(token)
    next = reading.tokens[safe: token + 1]
    if let earlier = copy earlier, earlier.owner == reading.tokens[token].clause {
      clauseSenses = earlier.clauseSenses
      clauseTraces = earlier.clauseTraces
    } else {
      var senses = WordSense()
      var traces = WordTraces()
      Self.forEachWordAround(token, in: reading) {
        senses.formUnion($0.sense)
        traces.formUnion($0.trace)
      }
      clauseSenses = senses
      clauseTraces = traces
    }
    let opening = Self.opening(of: token, in: reading) ?? .none
    self.opening = opening
    openingTraces = opening.trace | firstWord.trace
    isUnderCondition =
      Self.isItemOfCondition(token, in: reading) || lead?.leadsCondition ?? false
    isConditional = isUnderCondition || Self.isWithinCondition(token, in: reading)
    subject = reading.subject(of: group, with: token, in: text)
    object = findObject()
  }

  private static let noQuantity = [FoundQuantity.none]

  /// A sentence of which no quantity is asked: its first token stands for one.
  init(text: [UInt8], reading: SentenceReading) {
    token = 0
    self.text = text
    self.reading = reading
    quantities = Self.noQuantity
    place = 0
    kind = FoundQuantity.none.kind
    lead = nil
    group = nil
    verb = -1
    verbSense = []
    previous = nil
    next = reading.tokens[safe: 1]
    clauseSenses = []
    clauseTraces = WordTraces()
    opening = .none
    firstWord = .none
    openingTraces = WordTraces()
    subject = nil
    (isConditional, isUnderCondition) = (false, false)
  }

  /// The place of its clause.
  var owner: Int { reading.tokens[token].clause }

  /// The clause of the quantity.
  var clause: Clause { reading.clause(of: token) }

  /// The nearest verb to the left in the same clause, else to its right, else of the clause around; for
  /// a label ("Days 4–7:") that of what follows.
  private static func governor(of token: Int, in reading: SentenceReading) -> Clause.VerbGroup? {
    var place = reading.tokens[token].clause
    if reading.clauses[place].kind == .label, place + 1 < reading.clauses.count {
      let next = reading.clauses[(place + 1)...].first { $0.hasVerb }
      return next.flatMap { reading.firstFiniteVerb(of: $0) ?? reading.firstVerb(of: $0) }
    }
    for _ in 0..<8 {
      let clause = reading.clauses[place]
      let verbs = reading.verbs(of: clause)
      // "avoid heavy lifting for a week": the verb, not the noun made of one. "Beat the butter *using a mixer* for 5
      // minutes" says with what.
      if let before = verbs.last(where: {
        $0.main < token && !reading.isNominal($0)
          && !(reading.tokens[$0.main].hash == WordTable.Hash(of: "using")
            && reading.tokens[token - 1].hash == WordTable.Hash(of: "for"))
      }) ?? verbs.last(where: { $0.main < token && !reading.isNominal($0) })
        ?? verbs.last(where: { $0.main < token })
      {
        // "said more than 15,000 people registered": the number is of the subject of what was said.
        // "say a rate of at least 95 % is needed"
        let isOf =
          token > 2 && reading.tokens[token - 1].hash == WordTable.Hash(of: "of")
          && reading.tokens[token - 2].part == .noun
        if reading.tokens[before.main].has(.say),
          isOf || reading.tokens[token - 1].part != .preposition,
          let next = verbs.first(where: { $0.first > token }), next.isFinite,
          !isOf || before.isFinite && next.first == token + 1
        {
          return next
        }
        if outcome(before: token, behind: before.main, in: reading) != nil { return nil }
        return opened(before, by: verbs, in: reading) ?? before
      }
      if let after = reading.firstFiniteVerb(of: clause) ?? verbs.first {
        return after
      }
      place = outer(of: place, in: reading)
      guard place >= 0 else { return nil }
    }
    return nil
  }

  private static let farthestOutcome = 8

  /// "The fever lasts 3 days, *with resolution of the rash* in 7 days": the verb has its own value, and this is of what
  /// stands behind "with".
  static func outcome(before token: Int, behind verb: Int, in reading: SentenceReading) -> Int? {
    let tokens = reading.tokens
    guard verb < token,
      let with = tokens[max(verb, token - farthestOutcome)..<token].lastIndex(where: {
        $0.hash == WordTable.Hash(of: "with")
      }),
      tokens[verb..<with].contains(where: { $0.quantity >= 0 }),
      !tokens[with..<token].contains(where: { $0.quantity >= 0 || $0.part == .comma })
    else { return nil }
    return tokens[(with + 1)..<token].prefix(2).firstIndex {
      $0.part == .noun && $0.has([.completion, .ending])
    }
  }

  /// "*Apply* a cold compress *wrapped* in a cloth for 10 minutes": the instruction, and not how its object is.
  private static func opened(
    _ group: Clause.VerbGroup, by verbs: some Sequence<Clause.VerbGroup>,
    in reading: SentenceReading
  ) -> Clause.VerbGroup? {
    let main = reading.tokens[group.main]
    guard main.has(.past), group.first == group.main,
      reading.tokens[safe: group.main - 1]?.part == .noun,
      reading.tokens[safe: group.main + 1]?.part == .preposition,
      let first = verbs.first(where: { $0.main < group.first }),
      reading.tokens[first.main].has(.base), reading.tokens[first.main].has([.use, .instruct])
    else { return nil }
    let before = reading.tokens[safe: first.first - 1]
    return before == nil || before?.part == .comma || before?.part == .stop ? first : nil
  }

  /// The clause that one without a verb leans on: the one around it, else the one before a "but" or a
  /// semicolon; -1 for none.
  static func outer(of place: Int, in reading: SentenceReading) -> Int {
    let clause = reading.clauses[place]
    if clause.parent >= 0 || clause.hasVerb || place == 0 { return clause.parent }
    let first = reading.tokens[clause.first]
    let leans = first.part == .semicolon || first.part == .subordinator || first.part == .dash
    return leans && reading.clauses[place - 1].kind == .main ? place - 1 : -1
  }

  // MARK: Words

  @inline(__always) func token(_ index: Int) -> PhraseToken? { reading.tokens[safe: index] }
  /// The place of what stands before the "to" of the infinitive that governs the quantity: "expected" of "expected to
  /// take a year".
  var leader: Int? {
    guard let group, !group.isFinite else { return nil }
    let to = (max(0, group.first - 2)...group.main).last { token($0)?.part == .infinitive }
    return to.map { $0 - 1 }
  }

  /// "It is best *not to swim*", "it is wise *to avoid* it", "it is important *that you rest*".
  var isAdvisable: Bool {
    guard reading.senses.has(.advisable), let group else { return false }
    var place = leader ?? group.first - 1
    if leader == nil {
      guard clause.kind == .relative, clause.subject >= 0 else { return false }
      place = clause.first - 1
    }
    while let word = token(place), word.part == .negation || word.has(.negation) { place -= 1 }
    guard token(place)?.has(.advisable) == true, !isWord(previous, "than"),
      !isWord(token(verb), "expect", "think", "assume", "note", "know", "remember")
    else { return false }
    let before = reading.tokens[max(0, place - 3)..<max(0, place)]
    return before.contains { $0.has(.be) || $0.has(.contracted) }
      && !before.contains { $0.has(.negation) || isWord($0, "was", "were") }
  }

  // MARK: Clauses

  private static func isWithinCondition(_ token: Int, in reading: SentenceReading) -> Bool {
    var place = reading.tokens[token].clause
    for _ in 0..<8 where place >= 0 {
      if reading.clauses[place].kind == .conditional { return true }
      place = reading.clauses[place].parent
    }
    return false
  }

  private static func isItemOfCondition(_ token: Int, in reading: SentenceReading) -> Bool {
    let own = reading.clause(of: token)
    guard own.kind == .conditional else { return false }
    let first = reading.tokens[own.first].part
    return first == .dash || first == .colon
  }

  /// The verb after the quantity that says what the time is needed for: "to heal", "before it fades".
  var purpose: PhraseToken? {
    guard reading.hasToken(.infinitive) else { return nil }
    for index in (self.token + 1)..<max(self.token + 1, min(reading.tokens.count, self.token + 14))
    {
      let candidate = reading.tokens[index]
      if candidate.part == .stop || candidate.part == .semicolon { return nil }
      if candidate.part == .infinitive {
        var next = index + 1
        while let word = token(next), word.part == .adverb { next += 1 }
        return token(next)
      }
    }
    return nil
  }

  func head(_ phrase: NounPhrase?) -> PhraseToken? {
    phrase.map { reading.tokens[$0.head] }
  }

  private func findObject() -> NounPhrase? {
    // "and the garage 6 m": what the verb before had for its object is not of this.
    guard verb >= 0, !clause.isGapped else { return nil }
    let owner = reading.tokens[verb].clause
    guard
      let phrase = reading.phrases.first(where: {
        $0.first > verb && $0.clause == owner
          && ($0.preposition < 0 || isMeasuredOut($0.preposition))
      })
    else { return nil }
    if verb > token, phrase == tellerOfOthers { return nil }
    // "saw a 12 % fall in sales and *a 4 % rise* in prices"
    if phrase.first < token, changeIn != nil, let change = counted { return change }
    // "is prescribed within a day to reduce the severity": the object of another verb. "Lasts a year, depending on
    // care", "wait 2 weeks between visits and 3 weeks between spring sales": of nothing, or of the next value.
    if verb < token, phrase.first > token,
      reading.tokens[(token + 1)..<phrase.first].contains(where: {
        $0.part == .infinitive || $0.part == .verb || $0.part == .comma || $0.quantity >= 0
      })
    {
      return nil
    }
    return phrase
  }

  /// "Take *200 mg of* ibuprofen every 4 hours": a measure before "of" is no other thing.
  private func isMeasuredOut(_ of: Int) -> Bool {
    guard isWord(reading.tokens[of], "of"), token(of - 1)?.quantity ?? -1 >= 0, of - 1 != token
    else { return false }
    return of - 2 == verb
  }

  /// The phrase that begins right after the quantity: "patients" in "60 male patients".
  var counted: NounPhrase? {
    if let range = found.counted {
      return reading.phrases.first {
        reading.tokens[$0.head].end > range.start && reading.tokens[$0.first].start < range.end
      }
    }
    return reading.phrases.first { $0.first == self.token + 1 }
  }

  /// The 14 of "three of the 14 clerks were late": how many there are, whatever is said of the three.
  var isWholeOfPart: Bool {
    guard kind == .count else { return false }
    var place = token - 1
    if let word = self.token(place), word.part == .determiner, !word.has(.majority) { place -= 1 }
    guard isWord(self.token(place), "of") else { return false }
    if isWord(self.token(place - 1), "out") { place -= 1 }
    return self.token(place - 1)?.isBareNumber ?? false
  }

  /// Whether what stands behind the quantity and before "in" names a fall or a rise: "a 12 % fall in crime", "a 5 %
  /// hike in fares". Some of these nouns are other things elsewhere.
  var changeIn: WordSense? {
    guard isWord(token(token + 2), "in"), let next, next.part == .noun else { return nil }
    if next.has(.falling) || isWord(next, "fall", "dip", "plunge", "slide", "cut", "contraction") {
      return .falling
    }
    return next.has(.rising) || isWord(next, "hike", "spike", "boost", "uptick", "upturn")
      ? .rising : nil
  }
}
