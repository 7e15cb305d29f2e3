internal import TallyCore

/// Which words stand beside a quantity and in its clause, spelled as the rules name them.
extension QuantitySite {
  // Of three words and more, most tokens are none by the bit that they would leave: the compiler makes one number of the
  // bits. It matters most where a function has so many words that the compiler leaves these calls in it.

  /// Whether the token is the word, spelled in lower case here. Most rules name one to four words; these are
  /// asked without a list, each by a number.
  @inline(__always) func isWord(_ token: PhraseToken?, _ word: StaticString) -> Bool {
    token?.isSpelled(word, in: text) ?? false
  }

  @inline(__always) func isWord(
    _ token: PhraseToken?, _ a: StaticString, _ b: StaticString
  ) -> Bool {
    isWord(token, a) || isWord(token, b)
  }

  @inline(__always) func isWord(
    _ token: PhraseToken?, _ a: StaticString, _ b: StaticString, _ c: StaticString
  ) -> Bool {
    guard let token, token.mayLeave(WordTraces(a) | WordTraces(b) | WordTraces(c)) else {
      return false
    }
    return isWord(token, a, b) || isWord(token, c)
  }

  @inline(__always) func isWord(
    _ token: PhraseToken?, _ a: StaticString, _ b: StaticString, _ c: StaticString,
    _ d: StaticString
  ) -> Bool {
    guard let token, token.mayLeave(Self.traces(a, b, c, d)) else { return false }
    return isWord(token, a, b) || isWord(token, c, d)
  }

  @inline(__always) func isWord(
    _ token: PhraseToken?, _ a: StaticString, _ b: StaticString, _ c: StaticString,
    _ d: StaticString, _ e: StaticString
  ) -> Bool {
    guard let token, token.mayLeave(Self.traces(a, b, c, d) | WordTraces(e)) else { return false }
    return token.isSpelled(oneOf: [a, b, c, d, e], in: text)
  }

  @inline(__always) func isWord(
    _ token: PhraseToken?, _ a: StaticString, _ b: StaticString, _ c: StaticString,
    _ d: StaticString, _ e: StaticString, _ f: StaticString
  ) -> Bool {
    guard let token,
      token.mayLeave(Self.traces(a, b, c, d) | WordTraces(e) | WordTraces(f))
    else { return false }
    return token.isSpelled(oneOf: [a, b, c, d, e, f], in: text)
  }

  @inline(__always) func isWord(
    _ token: PhraseToken?, _ a: StaticString, _ b: StaticString, _ c: StaticString,
    _ d: StaticString, _ e: StaticString, _ f: StaticString, _ g: StaticString
  ) -> Bool {
    guard let token,
      token.mayLeave(Self.traces(a, b, c, d) | WordTraces(e) | WordTraces(f) | WordTraces(g))
    else { return false }
    return token.isSpelled(oneOf: [a, b, c, d, e, f, g], in: text)
  }

  @inline(__always) func isWord(
    _ token: PhraseToken?, _ a: StaticString, _ b: StaticString, _ c: StaticString,
    _ d: StaticString, _ e: StaticString, _ f: StaticString, _ g: StaticString, _ h: StaticString
  ) -> Bool {
    guard let token, token.mayLeave(Self.traces(a, b, c, d) | Self.traces(e, f, g, h)) else {
      return false
    }
    return token.isSpelled(oneOf: [a, b, c, d, e, f, g, h], in: text)
  }

  @inline(__always) private static func traces(
    _ a: StaticString, _ b: StaticString, _ c: StaticString, _ d: StaticString
  ) -> WordTraces {
    WordTraces(a) | WordTraces(b) | WordTraces(c) | WordTraces(d)
  }

  @_disfavoredOverload
  func isWord(_ token: PhraseToken?, _ words: StaticString...) -> Bool {
    token?.isSpelled(oneOf: words, in: text) ?? false
  }

  /// Hands on the words of the clause of `token`, and of the clause around a parenthesis or before one that leaves
  /// out its verb.
  @inline(__always)
  static func forEachWordAround(
    _ token: Int, in reading: SentenceReading, _ take: (PhraseToken) -> Void
  ) {
    let own = reading.tokens[token].clause
    var outer = own
    var last = reading.clauses[own].last
    while reading.clauses[outer].kind == .parenthesis || reading.clauses[outer].isGapped,
      reading.clauses[outer].parent >= 0
    {
      outer = reading.clauses[outer].parent
      last = max(last, reading.clauses[outer].last)
    }
    for index in reading.clauses[outer].first...last
    where isAround(reading.tokens[index].clause, own, outer, in: reading) {
      take(reading.tokens[index])
    }
  }

  /// Whether a clause is `own` or one of those around it up to `outer`.
  private static func isAround(
    _ clause: Int, _ own: Int, _ outer: Int, in reading: SentenceReading
  ) -> Bool {
    if clause == own || clause == outer { return true }
    var place = own
    while place != outer {
      place = reading.clauses[place].parent
      if clause == place { return true }
    }
    return false
  }

  /// Whether an adverb of the clause, or of the clause around a parenthesis, has the sense.
  func clauseHas(adverb sense: WordSense) -> Bool {
    guard clauseSenses.has(sense) else { return false }
    var isFound = false
    Self.forEachWordAround(token, in: reading) { word in
      if word.part == .adverb, word.has(sense) { isFound = true }
    }
    return isFound
  }

  /// Whether the verb, or a word before the value, has the sense: "growth", but not "more", nor "up to 30 % of impacted
  /// *lower* teeth".
  func clauseHas(nounOrVerb sense: WordSense) -> Bool {
    guard clauseSenses.has(sense) else { return false }
    let start = reading.tokens[token].start
    var isFound = false
    Self.forEachWordAround(token, in: reading) { word in
      guard word.part == .verb || word.part == .noun, word.has(sense) else { return }
      if word.start < start || verb >= 0 && word.start == reading.tokens[verb].start {
        isFound = true
      }
    }
    return isFound
  }

  /// Whether one of the words stands in the clause of the quantity.
  @inline(__always) func clauseHas(_ word: StaticString) -> Bool {
    clauseTraces.mayHave(word) && stands(word)
  }

  @inline(__always) func clauseHas(_ a: StaticString, _ b: StaticString) -> Bool {
    clauseHas(a) || clauseHas(b)
  }

  @inline(__always) func clauseHas(
    _ a: StaticString, _ b: StaticString, _ c: StaticString
  ) -> Bool {
    clauseHas(a, b) || clauseHas(c)
  }

  func clauseHas(oneOf words: StaticString...) -> Bool {
    words.contains { clauseTraces.mayHave($0) && stands($0) }
  }

  /// Whether one of many words stands there: each word of the clause is looked up among them.
  func clauseHas(anyOf words: WordSet) -> Bool {
    var isFound = false
    Self.forEachWordAround(token, in: reading) { word in
      if !isFound, words.contains(word, of: text) { isFound = true }
    }
    return isFound
  }

  private func stands(_ name: StaticString) -> Bool {
    let hash = WordTable.Hash(of: name)
    var isFound = false
    Self.forEachWordAround(token, in: reading) { word in
      if word.isSpelled(name, hash, in: text) { isFound = true }
    }
    return isFound
  }

  @inline(__always) func clauseHas(sense: WordSense) -> Bool { clauseSenses.has(sense) }

  /// Whether one of the words stands in the label that the clause goes on from: "*Humidity* range: 30–40%".
  func labelHas(anyOf words: WordSet) -> Bool {
    let colon = clause.first
    guard colon > 0, reading.tokens[colon].part == .colon else { return false }
    return reading.tokens[reading.clause(of: colon - 1).first..<colon].contains {
      words.contains($0, of: text)
    }
  }

  /// "4 inches thick *minimum*", "is the recommended *minimum*", "*Min* enclosure: 20 gal"; but "is below the minimum", "was
  /// the minimum", "minimum rainfall: 30 mm", which tell how it was.
  var isMinimum: Bool {
    guard reading.mayHave("minimum", "min"), !isOpen else { return false }
    let tokens = reading.tokens
    let behind = tokens[(token + 1)...].prefix(2)
    if let place = behind.firstIndex(where: { isWord($0, "minimum") }) {
      return tokens[safe: place + 1]?.part != .noun
        && !isWord(tokens[place - 1], "the", "below", "above")
    }
    if verb > token, verbSense.has(.be), !isWord(tokens[verb], "was", "were") {
      let said = tokens[verb...].prefix(4)
      guard let place = said.firstIndex(where: { isWord($0, "minimum") }) else { return false }
      return tokens[safe: place + 1]?.has(.past) != true
        && !said.contains { $0.part == .negation || isWord($0, "below", "above", "under", "near") }
    }
    return clause.first == token - 1 && labelHas(anyOf: Self.leasts)
      && !labelHas(anyOf: Self.measured)
  }
  private static let leasts: WordSet = ["minimum", "min"]
  private static let measured: WordSet = [
    "rainfall", "temperature", "temperatures", "wind", "speed", "recorded", "observed", "low",
    "price",
  ]

  static func opening(of token: Int, in reading: SentenceReading) -> PhraseToken? {
    var opening = reading.before(token)
    var place = token - 1
    let next = reading.tokens[safe: token + 1]
    let isAttribute = next?.part == .noun || next?.part == .gerund || next?.part == .adjective
    while !isAttribute, let word = reading.tokens[safe: place],
      word.part == .determiner || word.has(.selecting), place > 0
    {
      place -= 1
      if reading.tokens[place].part == .preposition { opening = reading.tokens[place] }
    }
    return opening
  }

  /// The letters that stand at `start`, where they end at or before `limit`.
  static func word(at start: Int, before limit: Int, in text: [UInt8]) -> PhraseToken {
    var end = start
    var hash = WordTable.Hash()
    while end < limit, text[end].isASCIILetter {
      hash.take(text[end])
      end += 1
    }
    guard end > start, end < text.count, !text[end].isASCIILetter else { return .none }
    return PhraseToken(
      start: start, end: end, hash: hash, firstLetter: text[start], lastLetter: text[end - 1])
  }

  /// Whether the word before the quantity, or the first word of its span, is this preposition.
  @inline(__always) func follows(_ word: StaticString) -> Bool {
    openingTraces.mayHave(word)
      && (opening.isSpelled(word, in: text) || firstWord.isSpelled(word, in: text))
  }

  @inline(__always) func follows(_ a: StaticString, _ b: StaticString) -> Bool {
    openingTraces.mayHave(oneOf: WordTraces(a) | WordTraces(b)) && (follows(a) || follows(b))
  }

  @inline(__always) func follows(
    _ a: StaticString, _ b: StaticString, _ c: StaticString
  ) -> Bool {
    openingTraces.mayHave(oneOf: WordTraces(a) | WordTraces(b) | WordTraces(c))
      && (follows(a, b) || follows(c))
  }

  @inline(__always) func follows(
    _ a: StaticString, _ b: StaticString, _ c: StaticString, _ d: StaticString
  ) -> Bool {
    openingTraces.mayHave(oneOf: Self.traces(a, b, c, d)) && (follows(a, b) || follows(c, d))
  }

  func follows(oneOf words: StaticString...) -> Bool {
    opening.isSpelled(oneOf: words, in: text) || firstWord.isSpelled(oneOf: words, in: text)
  }

  /// "Hypertension *is a* pressure of …": the verb says what kind of thing its subject is.
  var tellsKind: Bool {
    guard verbSense.has(.be), verb < token, let article = self.token(verb + 1) else { return false }
    return article.part == .determiner && !article.has(.definite)
  }

  /// "*No drinking* is allowed", "*none of them* is": the subject denies it, and no word at the verb.
  var isOfNothing: Bool {
    guard let subject else { return false }
    return [subject.first, subject.first - 1].contains {
      isWord(token($0), "no", "none", "neither", "nothing", "nobody")
    }
  }

  /// Whether the span begins with this word before its number.
  @inline(__always) func leads(with word: StaticString) -> Bool { isWord(firstWord, word) }

  /// The token that the value begins with, its bound included.
  var firstOfSpan: Int {
    var first = token
    while first > 0, reading.tokens[first - 1].start >= found.range.start { first -= 1 }
    return first
  }

  /// "within", also where the finder has it as the bound.
  var isWithin: Bool { found.bound == .within || follows("within") }

  /// At most or at least, but not both: "30 or above", "more than 2 days".
  var isOpen: Bool {
    (found.quantity.lower == nil) != (found.quantity.upper == nil)
  }

  /// "SPF 30"
  func isFactor(_ token: PhraseToken) -> Bool {
    token.part == .quantity && token.end - token.start >= 4
      && text[token.start] == UInt8(ascii: "S")
      && text[token.start..<token.start + 3].elementsEqual("SPF".utf8)
  }

  /// At least so much: "more than 2 days", "30 or above".
  var isFloor: Bool { found.quantity.lower != nil && found.quantity.upper == nil }

  /// "HR 0.87", "odds ratio 2.7", "a relative risk of 4.3", and what stands behind one: how much likelier in the one group
  /// than in the other.
  var comparesRisks: Bool {
    guard kind == .other else { return false }
    let tokens = reading.tokens
    return tokens[..<token].indices.suffix(Self.reachOfRatio).contains { place in
      let word = tokens[place]
      // "The resting HR fell and the score was 3.5"
      if isWord(word, "hr") { return word.isAcronym && place >= token - Self.reachOfLetters }
      return isWord(word, "rr", "aor", "ahr", "irr", "odds", "hazard")
        || isWord(word, "or") && word.isAcronym
        || isWord(word, "risk", "rate") && isWord(tokens[safe: place + 1], "ratio", "ratios")
        || isWord(word, "relative") && isWord(tokens[safe: place + 1], "risk", "risks", "rate")
    }
  }

  private static let reachOfLetters = 3
  private static let reachOfRatio = 7

  /// "95% CI 0.81–0.93", "95% confidence interval [CI]: 0.60 to 1.61", "95% CI of the difference": between which limits an
  /// estimate lies.
  var isConfidenceInterval: Bool {
    guard reading.mayHave("ci", "interval", "intervals") else { return false }
    for place in (max(0, token - Self.reachOfInterval)..<token).reversed() {
      let word = reading.tokens[place]
      if isWord(word, "ci", "cri") { return true }
      if isWord(word, "interval", "intervals") {
        return isWord(self.token(place - 1), "confidence", "credible")
      }
      switch word.part {
      case .colon, .open, .close, .other, .comma, .preposition, .determiner: continue
      default: guard isWord(word, "difference", "was", "is") else { return false }
      }
    }
    return false
  }
  private static let reachOfInterval = 6

  /// "Older adults *(65 and older)* should": the bracket says who they are.
  var isOfNamedPeople: Bool {
    kind == .age && previous?.part == .open && next?.part == .close
      && token(token - 2)?.has(.person) == true
  }
}

/// So many words that a token is looked up among them, rather than each of them among the tokens.
struct WordSet: Sendable, ExpressibleByArrayLiteral {
  private var table: WordTable
  private var traces = WordTraces()

  /// - words: in lower case.
  init(arrayLiteral words: String...) {
    table = WordTable(expecting: words.count)
    for word in words {
      _ = table.number(adding: word.utf8)
      traces.formUnion(WordTraces(of: word.utf8))
    }
  }

  func contains(_ token: PhraseToken, of text: [UInt8]) -> Bool {
    token.mayLeave(traces)
      && table.number(of: text, token.start, token.end, hash: token.hash.value, folds: true) >= 0
  }
}
