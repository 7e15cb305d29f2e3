internal import TallyCore

/// A sentence taken apart: words with their parts, noun phrases and clauses.
///
/// A class, as every rule holds one: passing it on costs one count, not one for each of its arrays.
final class SentenceReading {
  fileprivate(set) var range = ByteRange(0, 0)
  fileprivate(set) var tokens: [PhraseToken] = []
  fileprivate(set) var phrases: [NounPhrase]
  fileprivate(set) var clauses: [Clause]
  /// The verbs; those of one clause stand side by side.
  fileprivate(set) var verbs: [Clause.VerbGroup]
  fileprivate(set) var quantityCount = 0
  /// Which tokens are quantities.
  private(set) var quantityTokens: [Int]
  /// What its words may mean, all of them together.
  private(set) var senses = WordSense()
  /// Whether a word of four digits or letters begins with a digit: "2016".
  private(set) var mayNameYear = false
  /// Which words it may have.
  private var traces = WordTraces()
  /// A bit for each part of speech or sign that it has.
  private var parts: UInt32 = 0

  /// With room for what most sentences have: each of the arrays would grow some times, and a small document has new ones.
  init() {
    phrases = Self.room(for: 8)
    clauses = Self.room(for: 6)
    verbs = Self.room(for: 4)
    quantityTokens = Self.room(for: 4)
  }

  private static func room<Element>(for count: Int) -> [Element] {
    var empty: [Element] = []
    empty.reserveCapacity(count)
    return empty
  }

  /// Notes what the rules ask of all words together.
  fileprivate func noteWords() {
    var senses = WordSense()
    var traces = WordTraces()
    var parts: UInt32 = 0
    var mayNameYear = false
    var places: [Int] = []
    swap(&places, &quantityTokens)
    if !places.isEmpty { places.removeAll(keepingCapacity: true) }
    let tokens = tokens
    for index in tokens.indices {
      let token = tokens[index]
      if token.quantity >= 0 { places.append(index) }
      senses.formUnion(token.sense)
      traces.formUnion(token.trace)
      parts |= Self.bit(of: token.part)
      if token.startsWithDigit, token.end - token.start == 4 { mayNameYear = true }
    }
    swap(&places, &quantityTokens)
    self.senses = senses
    self.traces = traces
    self.parts = parts
    self.mayNameYear = mayNameYear
  }

  @inline(__always) private static func bit(of part: PhraseToken.Part) -> UInt32 {
    1 &<< UInt32(part.rawValue)
  }

  /// Whether a token is of this part: a colon, the "to" of an infinitive. Asked before the tokens are gone through.
  @inline(__always) func hasToken(_ part: PhraseToken.Part) -> Bool {
    parts & Self.bit(of: part) != 0
  }

  /// Whether one of the words, spelled in lower case here, may stand in the sentence; never `false` where
  /// one does. Rules that would go through all tokens for a word ask this first.
  @inline(__always) func mayHave(_ word: StaticString) -> Bool { traces.mayHave(word) }

  @inline(__always) func mayHave(_ a: StaticString, _ b: StaticString) -> Bool {
    traces.mayHave(a) || traces.mayHave(b)
  }

  @inline(__always) func mayHave(
    _ a: StaticString, _ b: StaticString, _ c: StaticString
  ) -> Bool {
    mayHave(a, b) || traces.mayHave(c)
  }

  // MARK: Clauses

  /// The clause that `token` stands in.
  func clause(of token: Int) -> Clause { clauses[tokens[token].clause] }

  func verbs(of clause: Clause) -> ArraySlice<Clause.VerbGroup> { verbs[clause.verbs] }

  func firstVerb(of clause: Clause) -> Clause.VerbGroup? {
    clause.hasVerb ? verbs[clause.verbs.lowerBound] : nil
  }

  /// The first that is no auxiliary.
  func firstFullVerb(of clause: Clause) -> Clause.VerbGroup? {
    verbs(of: clause).first { tokens[$0.main].part == .verb }
  }

  func firstFiniteVerb(of clause: Clause) -> Clause.VerbGroup? {
    clause.hasFiniteVerb ? verbs[clause.firstFinite] : nil
  }

  func lastFiniteVerb(of clause: Clause) -> Clause.VerbGroup? {
    clause.hasFiniteVerb ? verbs[clause.lastFinite] : nil
  }

  /// The last finite verb of a clause that stands before a token.
  func lastFiniteVerb(of clause: Clause, before token: Int) -> Clause.VerbGroup? {
    var place = clause.lastFinite
    while place >= clause.firstFinite, place >= 0 {
      if verbs[place].isFinite, verbs[place].main < token { return verbs[place] }
      place -= 1
    }
    return nil
  }

  /// Whether a verb of the clause has the sense.
  func hasVerb(_ sense: WordSense, in clause: Clause) -> Bool {
    clause.verbs.contains { tokens[verbs[$0].main].has(sense) }
  }

  // MARK: Words

  /// "Call us if:", "See a doctor if you have:": a list of conditions follows.
  var leadsCondition: Bool {
    guard let last = tokens.lastIndex(where: { $0.part != .colon && $0.part != .stop }) else {
      return false
    }
    if tokens[last].has(.conditional) { return true }
    let clause = self.clause(of: last)
    return tokens[tokens.count - 1].part != .stop && clause.kind == .conditional
      && clause.parent >= 0
      && hasVerb(.act, in: clauses[clause.parent])
  }

  /// Whether it was read with just these quantities.
  func has(_ quantities: [ByteRange]) -> Bool {
    quantities.count == quantityCount
      && quantityTokens.allSatisfy { quantities[tokens[$0].quantity].start == tokens[$0].start }
  }

  /// The token of a quantity, by its place among those of the sentence.
  func token(ofQuantity number: Int) -> Int {
    for place in quantityTokens where tokens[place].quantity == number { return place }
    return 0
  }

  /// The nearest token to the left of `index` that is no adverb and no opening bracket.
  func before(_ index: Int) -> PhraseToken? {
    var place = index - 1
    while place >= 0, tokens[place].part == .adverb { place -= 1 }
    return tokens[safe: place]
  }

  /// A gerund that stands for a thing ("heavy lifting", but not "starting"), a participle within its phrase ("all
  /// *exposed* skin").
  func isNominal(_ group: Clause.VerbGroup) -> Bool {
    let token = tokens[group.main]
    if token.part == .participle {
      return phrase(at: group.main).map {
        // "drink carbonated drinks"
        let before = tokens[safe: group.main - 1]?.part
        return phrases[$0].head > group.main && (before == .determiner || before == .verb)
      } ?? false
    }
    return token.part == .gerund && !token.has(.start) && phrase(at: group.main) != nil
  }

  /// The phrase whose head is the token, or that covers it.
  func phrase(at token: Int) -> Int? {
    phrases.firstIndex { $0.first <= token && token <= $0.lastHead }
  }
}

/// Takes sentences apart.
///
/// Several sentences may take each step after each other.
struct SentenceReader {
  private let tokenizer = PhraseTokenizer(lexicon: .standard)
  private var tokens: [PhraseToken] = []
  private var phrases: [NounPhrase] = []
  private var finder = ClauseFinder()

  /// - quantities: rising ranges inside `range`.
  mutating func reading(
    of text: [UInt8], in range: ByteRange, quantities: [ByteRange]
  ) -> SentenceReading {
    let reading = SentenceReading()
    cut(text, in: range, quantities: quantities, into: reading)
    tag(reading, of: text)
    findPhrases(of: reading)
    findClauses(of: reading, in: text)
    return reading
  }

  // MARK: The steps to a reading

  // What a step changes is taken out of the reading: an array that is changed within an object has every rule that reads
  // it ask whether somebody is changing it.

  /// First step: its words. What else stands in `reading` is of another sentence.
  mutating func cut(
    _ text: [UInt8], in range: ByteRange, quantities: [ByteRange], into reading: SentenceReading
  ) {
    reading.range = range
    reading.quantityCount = quantities.count
    swap(&reading.tokens, &tokens)
    tokens.removeAll(keepingCapacity: true)
    tokenizer.cut(text, in: range, quantities: quantities, into: &tokens)
    swap(&reading.tokens, &tokens)
  }

  /// Second step: their parts of speech.
  mutating func tag(_ reading: SentenceReading, of text: [UInt8]) {
    swap(&reading.tokens, &tokens)
    PhraseTagger().tag(&tokens, of: text)
    swap(&reading.tokens, &tokens)
  }

  /// Third step: noun phrases.
  mutating func findPhrases(of reading: SentenceReading) {
    swap(&reading.phrases, &phrases)
    phrases.removeAll(keepingCapacity: true)
    NounPhraseFinder().find(in: reading.tokens, into: &phrases)
    swap(&reading.phrases, &phrases)
  }

  /// Last step: clauses, their verbs and subjects.
  mutating func findClauses(of reading: SentenceReading, in text: [UInt8]) {
    swap(&reading.tokens, &tokens)
    swap(&reading.phrases, &phrases)
    finder.find(in: &tokens)
    Self.part(&phrases, of: tokens, by: finder.clauses, in: text)
    Self.put(&phrases, of: tokens, into: finder.clauses)
    let isQuestion = tokens.last.map { text[$0.start] == ASCII.question } ?? false
    for index in finder.clauses.indices {
      if finder.clauses[index].hasFiniteVerb {
        var subject = subject(of: index)
        if subject < 0, isQuestion { subject = inverted(index) }
        finder.setSubject(subject, of: index)
      } else if finder.clauses[index].isGapped {
        finder.setSubject(opening(index), of: index)
      }
    }
    swap(&reading.tokens, &tokens)
    swap(&reading.phrases, &phrases)
    finder.swapFound(with: &reading.clauses, &reading.verbs)
    reading.noteWords()
  }

  /// "Hanwha had *capacity* and *LG* had output": what "and" joins are two phrases where it opens a clause; but "says that
  /// Ann and Bob are".
  private static func part(
    _ phrases: inout [NounPhrase], of tokens: [PhraseToken], by clauses: [Clause], in text: [UInt8]
  ) {
    guard clauses.count > 1 else { return }
    func isOfMany(_ next: PhraseToken?) -> Bool {
      next.map {
        $0.isSpelled("are", in: text) || $0.isSpelled("were", in: text)
          || $0.isSpelled("have", in: text)
      } ?? false
    }
    var place = 0
    while place < phrases.count {
      let (head, last) = (phrases[place].head, phrases[place].lastHead)
      if head != last, tokens[head].clause != tokens[last].clause,
        let joint = (head + 1..<last).last(where: { tokens[$0].part == .conjunction }),
        clauses[tokens[last].clause].first == joint, !tokens[joint].has(.alternative),
        tokens[last].has(.plural) || !isOfMany(tokens[safe: last + 1]),
        // "Police say the driver and a guest had left."
        tokens[safe: phrases[place].first - 1]?.has(.say) != true,
        let end = (head..<joint).last(where: {
          tokens[$0].part == .noun || tokens[$0].part == .gerund
        })
      {
        phrases[place].lastHead = end
        phrases.insert(
          NounPhrase(first: joint + 1, head: last, lastHead: last), at: place + 1)
        for later in (place + 2)..<phrases.count where phrases[later].host >= place {
          phrases[later].host += 1
        }
      }
      place += 1
    }
  }

  /// Notes the clause of each phrase.
  private static func put(
    _ phrases: inout [NounPhrase], of tokens: [PhraseToken], into clauses: [Clause]
  ) {
    var phrases = phrases.mutableSpan
    for index in phrases.indices {
      let clause = tokens[phrases[index].head].clause
      phrases[index].clause = clause
      // "after the reservoir fell": a word that opens a clause governs no noun of it.
      if clauses[clause].kind == .temporal, clauses[clause].first == phrases[index].preposition {
        phrases[index].preposition = -1
        phrases[index].host = -1
      }
    }
  }

  /// "How long does a heat pump last?": the first phrase behind the auxiliary that opens a question.
  private func inverted(_ index: Int) -> Int {
    let verb = finder.verbs[finder.clauses[index].firstFinite].main
    guard tokens[verb].part == .auxiliary || tokens[verb].part == .modal else { return -1 }
    return phrases.firstIndex {
      $0.clause == index && $0.first == verb + 1 && $0.preposition < 0
    } ?? -1
  }

  /// "and *dinner* $30": the phrase before the value; "compared with 22 % on placebo" has none.
  private func opening(_ index: Int) -> Int {
    let first = finder.clauses[index].first
    guard !tokens[first].has(.comparing),
      let place = phrases.firstIndex(where: { $0.clause == index }),
      // "old, grey horses": a phrase may begin before the clause that its comma opens.
      !tokens[first..<max(first, phrases[place].first)].contains(where: { $0.quantity >= 0 })
    else { return -1 }
    return place
  }

  /// The last phrase before the first finite verb that no preposition governs.
  private func subject(of index: Int) -> Int {
    let clause = finder.clauses[index]
    let verb = finder.verbs[clause.firstFinite].first
    var result = -1
    for place in phrases.indices where phrases[place].clause == index {
      if phrases[place].head >= verb { break }
      guard phrases[place].preposition < 0 else { continue }
      // "1,000 people *a day* die"
      let (first, head) = (tokens[phrases[place].first], tokens[phrases[place].head])
      if result >= 0, phrases[result].lastHead + 1 == phrases[place].first, head.has(.period),
        phrases[place].head == phrases[place].first + 1, first.part == .determiner,
        !first.has([.definite, .demonstrative])
      {
        continue
      }
      // Of two that touch, the second: a heading has run into the sentence.
      // Also "a standard 100-gram bar", where a quantity stands between.
      if result < 0 || phrases[result].lastHead + 1 == phrases[place].first
        || phrases[result].lastHead + 2 == phrases[place].first
          && tokens[phrases[place].first - 1].part == .quantity
        // "A year ago, the rate …"; but "A pregnancy, known as gravidity, …"
        || tokens[phrases[result].head].has(.period) && !isNaming(phrases[place])
        || goesOn(phrases[result], to: phrases[place])
        || isBehindParticipial(clause.first, phrases[place], verb)
      {
        result = place
      }
    }
    if result >= 0, opensInstruction(finder.verbs[clause.firstFinite], clause) { return -1 }
    guard result < 0, clause.sharesSubject else { return result }
    return finder.clauses[..<index].last { $0.subject >= 0 && $0.parent == clause.parent }?.subject
      ?? -1
  }

  /// "called gravidity", "known as quarters"
  private func isNaming(_ phrase: NounPhrase) -> Bool {
    let first = tokens[phrase.first]
    return first.part == .participle
      && (first.hash == WordTable.Hash(of: "called") || first.hash == WordTable.Hash(of: "known"))
  }

  /// "Over the phase *starting* in May and *closing* in June, *fees* will grow": a form in -ing behind a noun tells more
  /// of it.
  private func goesOn(_ phrase: NounPhrase, to later: NounPhrase) -> Bool {
    func tellsMore(_ place: Int) -> Bool {
      guard let before = tokens[safe: place - 1], tokens[place].part == .gerund else {
        return false
      }
      return before.part == .noun
        || before.part == .conjunction && tokens[..<place].contains { $0.part == .gerund }
    }
    return phrase.first == phrase.head && tellsMore(phrase.head)
      && (tellsMore(later.head)
        || tokens[phrase.lastHead..<later.first].contains { $0.part == .comma })
  }

  /// "Launching a bid for the club, *Osei* says", "Asked about it, *he* said": behind a clause that opens with a
  /// participle the subject stands between its comma and the verb.
  private func isBehindParticipial(_ first: Int, _ phrase: NounPhrase, _ verb: Int) -> Bool {
    guard tokens[first].part == .gerund || tokens[first].part == .participle,
      phrase.first > first + 1, tokens[phrase.first - 1].part == .comma
    else { return false }
    return tokens[(phrase.lastHead + 1)..<max(phrase.lastHead + 1, verb)].allSatisfy {
      $0.part == .adverb
    }
  }

  /// "After filling the joints, scrape off the grout": the verb right behind the only comma of what comes first.
  private func opensInstruction(_ group: Clause.VerbGroup, _ clause: Clause) -> Bool {
    let comma = group.first - 1
    guard comma > clause.first, tokens[comma].part == .comma, tokens[group.main].has(.base),
      group.cues.isDisjoint(with: [.modal, .be, .have]),
      !tokens[clause.first..<comma].contains(where: { $0.part == .comma })
    else { return false }
    return PhraseTagger().endsAdjunct(comma, tokens)
  }
}
