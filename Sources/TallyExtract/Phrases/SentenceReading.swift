internal import TallyCore

/// A sentence taken apart: words with their parts, noun phrases and clauses.
///
/// A class, as every rule holds one: passing it on costs one count, not one for each of its arrays.
final class SentenceReading: Sendable {
  let range: ByteRange
  let tokens: [PhraseToken]
  let phrases: [NounPhrase]
  let clauses: [Clause]
  /// The clause of each token.
  let owner: [Int]
  /// The token of each quantity.
  let quantityTokens: [Int]

  init(
    range: ByteRange, tokens: [PhraseToken], phrases: [NounPhrase], clauses: [Clause],
    owner: [Int], quantityTokens: [Int]
  ) {
    self.range = range
    self.tokens = tokens
    self.phrases = phrases
    self.clauses = clauses
    self.owner = owner
    self.quantityTokens = quantityTokens
  }

  /// "Call us if:", "See a doctor if you have:": a list of conditions follows.
  var leadsCondition: Bool {
    guard let last = tokens.lastIndex(where: { $0.part != .colon && $0.part != .stop }) else {
      return false
    }
    if tokens[last].has(.conditional) { return true }
    let clause = clauses[owner[last]]
    return tokens[tokens.count - 1].part != .stop && clause.kind == .conditional
      && clause.parent >= 0
      && clauses[clause.parent].verbs.contains { tokens[$0.main].has(.act) }
  }

  /// Whether it was read with just these quantities.
  func has(_ quantities: [ByteRange]) -> Bool {
    quantities.count == quantityTokens.count
      && zip(quantities, quantityTokens).allSatisfy { $0.start == tokens[$1].start }
  }

  /// The clause that `token` stands in.
  func clause(of token: Int) -> Clause { clauses[owner[token]] }

  /// The nearest token to the left of `index` that is no adverb and no opening bracket.
  func before(_ index: Int) -> PhraseToken? {
    var place = index - 1
    while place >= 0, tokens[place].part == .adverb { place -= 1 }
    return tokens[safe: place]
  }

  /// A gerund that stands for a thing: "heavy lifting", but not "starting".
  func isNominal(_ group: Clause.VerbGroup) -> Bool {
    let token = tokens[group.main]
    return token.part == .gerund && !token.has(.start) && phrase(at: group.main) != nil
  }

  /// The phrase whose head is the token, or that covers it.
  func phrase(at token: Int) -> Int? {
    phrases.firstIndex { $0.first <= token && token <= $0.lastHead }
  }
}

/// Takes sentences apart.
struct SentenceReader: Sendable {
  private let lexicon = PhraseLexicon.standard

  /// - quantities: rising ranges inside `range`.
  func reading(of text: [UInt8], in range: ByteRange, quantities: [ByteRange]) -> SentenceReading {
    var tokens = PhraseTokenizer(lexicon: lexicon)
      .tokens(of: text, in: range, quantities: quantities)
    PhraseTagger().tag(&tokens, of: text)
    var phrases = NounPhraseFinder().phrases(in: tokens)
    var finder = ClauseFinder(tokens)
    for index in phrases.indices {
      let clause = finder.owner[phrases[index].head]
      phrases[index].clause = clause
      // "after the reservoir fell": a word that opens a clause governs no noun of it.
      if finder.clauses[clause].kind == .temporal,
        finder.clauses[clause].first == phrases[index].preposition
      {
        phrases[index].preposition = -1
        phrases[index].host = -1
      }
    }
    let isQuestion = tokens.last.map { text[$0.start] == ASCII.question } ?? false
    for index in finder.clauses.indices {
      var subject = subject(of: index, finder.clauses, phrases, tokens)
      if subject < 0, isQuestion {
        subject = inverted(finder.clauses[index], index, phrases, tokens)
      }
      finder.clauses[index].subject = subject
    }
    var quantityTokens = Array(repeating: 0, count: quantities.count)
    for index in tokens.indices where tokens[index].quantity >= 0 {
      quantityTokens[tokens[index].quantity] = index
    }
    return SentenceReading(
      range: range, tokens: tokens, phrases: phrases, clauses: finder.clauses, owner: finder.owner,
      quantityTokens: quantityTokens)
  }

  /// "How long does a heat pump last?": the first phrase behind the auxiliary that opens a question.
  private func inverted(
    _ clause: Clause, _ index: Int, _ phrases: [NounPhrase], _ tokens: [PhraseToken]
  ) -> Int {
    guard let verb = clause.verbs.first(where: { $0.isFinite }),
      tokens[verb.main].part == .auxiliary || tokens[verb.main].part == .modal
    else { return -1 }
    return phrases.firstIndex {
      $0.clause == index && $0.first == verb.main + 1 && $0.preposition < 0
    } ?? -1
  }

  /// "and *dinner* $30": the phrase before the value; "compared with 22 % on placebo" has none.
  private func opening(
    of index: Int, _ clause: Clause, _ phrases: [NounPhrase], _ tokens: [PhraseToken]
  ) -> Int {
    guard !tokens[clause.first].has(.comparing),
      let place = phrases.firstIndex(where: { $0.clause == index }),
      !tokens[clause.first..<phrases[place].first].contains(where: { $0.quantity >= 0 })
    else { return -1 }
    return place
  }

  /// The last phrase before the first finite verb that no preposition governs.
  private func subject(
    of index: Int, _ clauses: [Clause], _ phrases: [NounPhrase], _ tokens: [PhraseToken]
  ) -> Int {
    guard let verb = clauses[index].verbs.first(where: { $0.isFinite }) else {
      return clauses[index].isGapped ? opening(of: index, clauses[index], phrases, tokens) : -1
    }
    var result = -1
    for place in phrases.indices where phrases[place].clause == index {
      if phrases[place].head >= verb.first { break }
      guard phrases[place].preposition < 0 else { continue }
      // Of two that touch, the second: a heading has run into the sentence.
      // Also "a standard 100-gram bar", where a quantity stands between.
      if result < 0 || phrases[result].lastHead + 1 == phrases[place].first
        || phrases[result].lastHead + 2 == phrases[place].first
          && tokens[phrases[place].first - 1].part == .quantity
        // "A year ago, the rate …"
        || tokens[phrases[result].head].has(.period)
      {
        result = place
      }
    }
    if result >= 0 || !clauses[index].sharesSubject { return result }
    return clauses[..<index].last { $0.subject >= 0 && $0.parent == clauses[index].parent }?.subject
      ?? -1
  }
}
