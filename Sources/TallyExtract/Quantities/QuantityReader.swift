internal import TallyCore

/// Reads the tokens of one stretch of text from left to right and collects its quantities.
///
///     under 1.5 to 2 million euros a year or more
///     bound item  to item unit     per    bound after
///
/// Each rule looks a bounded number of tokens ahead or back, so that time is linear in the text.
///
/// Its rules only read: the tokens, and what is noted of the quantities found before. `emit` and what it calls
/// write `notes`. A class, as hundreds of calls a number hand it on.
final class QuantityReader {
  let lexicon: QuantityLexicon
  let compounds: CompoundUnits
  let readsEnglish: Bool
  /// The document is in a language whose own words are known.
  let knowsLanguage: Bool
  let notes = Notes()
  private(set) var text: [UInt8] = []
  private(set) var tokens: [Token] = []
  private(set) var literals: [NumberLiteral] = []
  /// What the grammar knows of all the words of the stretch: a date needs a month somewhere.
  private(set) var stretch = WordClass()

  init(lexicon: QuantityLexicon, compounds: CompoundUnits, readsEnglish: Bool) {
    self.lexicon = lexicon
    self.compounds = compounds
    self.readsEnglish = readsEnglish
    knowsLanguage = lexicon.isOfLanguage
  }

  /// Begins to read what `buffer` holds of `text`. The tokens change hands until the `end`, so that none of them is counted.
  func begin(_ buffer: inout TokenBuffer, of text: [UInt8]) {
    self.text = text
    stretch = buffer.classes
    notes.beginStretch(of: buffer.literals.count)
    swapTokens(with: &buffer)
  }

  /// Hands the tokens back.
  func end(_ buffer: inout TokenBuffer) { swapTokens(with: &buffer) }

  private func swapTokens(with buffer: inout TokenBuffer) {
    swap(&tokens, &buffer.tokens)
    swap(&literals, &buffer.literals)
  }

  /// Whether a candidate of the tokenizer, which sees only words before it, may start a quantity.
  func mayStart(_ index: Int) -> Bool {
    let token = tokens[index]
    let next = tokens[index + 1]
    switch token.kind {
    case .number: return true
    case .sign:
      if token.sign == .currency {
        // "$(14.6) million" is a loss.
        return startsNumber(index + 1)
          || isSign(index + 1, .openParenthesis) && tokens[index + 2].kind == .number
      }
      return Self.mayOpen(next)
    case .word:
      let classes = classes(index)
      if classes.contains(.article) { return Self.mayCount(index + 1, tokens, text, lexicon) }
      return !classes.isDisjoint(with: Self.starters) || classes.contains(.unitName)
        || leadingMoney(at: index) != nil
    default: return false
    }
  }

  private static let starters: WordClass = [
    .number, .scale, .vague, .couple, .dozen, .dozens, .timesWord, .fold, .minus, .fraction,
    .every, .whole,
  ]

  /// Whether there is a candidate beside "a" before a word that counts nothing. Asked before there is a reader, as
  /// there mostly is none.
  static func mayStart(
    in buffer: TokenBuffer, of text: [UInt8], _ lexicon: QuantityLexicon
  ) -> Bool {
    for index in buffer.candidates {
      let token = buffer.tokens[index]
      switch token.kind {
      case .word where token.classes.contains(.article): break
      case .sign where token.sign != .currency && !mayOpen(buffer.tokens[index + 1]): continue
      default: return true
      }
      if mayCount(index + 1, buffer.tokens, text, lexicon) { return true }
    }
    return false
  }

  /// Whether a sign may belong to the token behind it: a number, or a currency's sign before one.
  private static func mayOpen(_ next: Token) -> Bool {
    (next.kind == .number || next.sign == .currency) && !next.isSpaced
  }

  /// Whether "a" may be a number before the token: most nouns are neither units nor scales.
  private static func mayCount(
    _ index: Int, _ tokens: [Token], _ text: [UInt8], _ lexicon: QuantityLexicon
  ) -> Bool {
    let token = tokens[index]
    guard token.kind == .word else { return token.sign == .currency }
    if token.value >= 0 || lexicon.symbol(text, token) != nil { return true }
    // "a mWm−2": two symbols run together.
    return token.isMixed || token.end - token.start <= 5 && tokens[index + 1].kind != .word
  }

  // MARK: Looking at tokens

  @inline(__always) func classes(_ index: Int) -> WordClass { tokens[index].classes }
  func groups(_ index: Int) -> WordGroup { lexicon.groups(of: tokens[index]) }
  /// What the word does in the language of the document; nothing in English.
  func marks(_ index: Int) -> LanguageMark { lexicon.marks(of: tokens[index]) }
  @inline(__always) func isSign(_ index: Int, _ sign: Sign) -> Bool {
    // What is no sign has none of the named.
    tokens[index].sign == sign && (sign != .other || tokens[index].kind == .sign)
  }
  @inline(__always) func isGlued(_ index: Int) -> Bool { !tokens[index].isSpaced }

  /// Whether a unit, a noun or a rate may begin there: nothing does with a number, with a comma, at the end.
  @inline(__always) func goesOn(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.kind == .word || token.kind == .sign && !token.sign.isStop
  }

  @inline(__always) func literal(_ index: Int) -> NumberLiteral? {
    tokens[index].kind == .number ? literals[tokens[index].value] : nil
  }

  func bytes(_ index: Int) -> ArraySlice<UInt8> { text[tokens[index].start..<tokens[index].end] }

  /// Whether the token is the word, spelled in lower case here.
  @inline(__always) func isWord(_ index: Int, _ word: StaticString) -> Bool {
    let token = tokens[index]
    return token.isShortWord(word) && (Self.isExact(word) || isSpelled(token, word))
  }

  /// Its hash says all of it. Worked out by the compiler.
  @inline(__always) private static func isExact(_ word: StaticString) -> Bool {
    guard word.utf8CodeUnitCount <= WordTable.Hash.exactLetters else { return false }
    let letters = unsafe word.utf8Start
    for offset in 0..<word.utf8CodeUnitCount where unsafe letters[offset] >= 0x80 { return false }
    return true
  }

  @inline(never) private func isSpelled(_ token: Token, _ word: StaticString) -> Bool {
    let letters = unsafe word.utf8Start
    for offset in 0..<word.utf8CodeUnitCount
    where unsafe letters[offset] != text[token.start + offset].asciiLowercased {
      return false
    }
    return true
  }

  /// The hyphen of "au-dessus".
  private func isInnerHyphen(_ index: Int) -> Bool {
    isSign(index, .hyphen) && isGlued(index) && isGlued(index + 1)
  }

  // MARK: What is noted

  @inline(__always) var found: [FoundQuantity] { notes.found }
  @inline(__always) var ownStart: Int { notes.ownStart }
  /// The token after the last quantity; nothing before it is taken again.
  @inline(__always) var floor: Int { notes.floor }

  // MARK: Phrases

  func range(_ start: Int, _ end: Int) -> ByteRange {
    ByteRange(tokens[start].start, max(tokens[end - 1].end, tokens[start].start))
  }

  /// The longest phrase of the lexicon that starts at `index` and satisfies `test`; hyphens between its
  /// words are stepped over ("light-year").
  @inline(__always) func phrase(
    at index: Int, where test: (QuantityLexicon.Phrase) -> Bool
  ) -> (phrase: QuantityLexicon.Phrase, end: Int)? {
    lexicon.phraseNumber(of: tokens[index]) == 0 ? nil : knownPhrase(at: index, where: test)
  }

  private func knownPhrase(
    at index: Int, where test: (QuantityLexicon.Phrase) -> Bool
  ) -> (phrase: QuantityLexicon.Phrase, end: Int)? {
    var best: (place: Int, end: Int)?
    var key: UInt64 = 0
    var position = index
    var rest = lexicon.phraseReach(of: tokens[index]).asFirst
    while rest > 0 {
      let number = lexicon.phraseNumber(of: tokens[position])
      if number == 0 { break }
      key = QuantityLexicon.extend(key, number)
      position += 1
      rest -= 1
      if let place = lexicon.phrases.place(of: key), test(lexicon.phrases[place: place]) {
        best = (place, position)
      }
      if rest == 0 || tokens[position].kind == .number { break }
      if isSign(position, .hyphen), tokens[position + 1].kind == .word { position += 1 }
      // "wt.%", "fl. oz."
      if isSign(position, .period),
        isSign(position + 1, .percent)
          || tokens[position - 1].end - tokens[position - 1].start < 4 && isGlued(position)
            && tokens[position + 1].kind == .word
      {
        position += 1
      }
    }
    return best.map { (lexicon.phrases[place: $0.place], $0.end) }
  }

  /// The longest phrase of a bound that ends before `end` and satisfies `test`, not reaching below `floor`.
  @inline(__always) func phrase(
    before end: Int, where test: (QuantityLexicon.Phrase) -> Bool
  ) -> (phrase: QuantityLexicon.Phrase, start: Int)? {
    classes(end - 1).contains(.endsBound) && end > floor
      ? knownPhrase(before: end, where: test) : nil
  }

  private func knownPhrase(
    before end: Int, where test: (QuantityLexicon.Phrase) -> Bool
  ) -> (phrase: QuantityLexicon.Phrase, start: Int)? {
    // A language's words may have hyphens between them, which are counted here.
    let reach =
      knowsLanguage
      ? QuantityLexicon.longestPhrase : lexicon.phraseReach(of: tokens[end - 1]).asLast
    var length = 1
    while length < min(reach, end - floor),
      lexicon.phraseNumber(of: tokens[end - length - 1]) != 0
        || knowsLanguage && isInnerHyphen(end - length - 1)
    {
      length += 1
    }
    while length > 0 {
      var key: UInt64 = 0
      for index in (end - length)..<end where !(knowsLanguage && isInnerHyphen(index)) {
        key = QuantityLexicon.extend(key, lexicon.phraseNumber(of: tokens[index]))
      }
      if let place = lexicon.phrases.place(of: key), test(lexicon.phrases[place: place]) {
        return (lexicon.phrases[place: place], end - length)
      }
      length -= 1
    }
    return nil
  }
}
