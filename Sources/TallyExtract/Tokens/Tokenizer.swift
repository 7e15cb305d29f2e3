internal import TallyCore

/// Cuts a stretch of text into tokens, in one pass over its bytes.
///
///     "a 75-mg dose (m s⁻¹)"  →  a · 75 · - · mg · dose · ( · m · s · ⁻¹ · )
struct Tokenizer: Sendable {
  /// Empty tokens before the first and after the last, so that rules may look a few tokens around.
  static let margin = 10

  let words: WordTable
  /// Words that a number may be glued to: "SPF30", "EUR20". Spelled exactly.
  let prefixes: WordTable
  /// What the grammar knows of each word.
  let classes: [WordClass]
  /// What the signs of one ASCII byte are looked up to, by their byte.
  private let signs: [(hash: UInt32, word: Int)]

  init(words: WordTable, prefixes: WordTable, classes: [WordClass]) {
    self.words = words
    self.prefixes = prefixes
    self.classes = classes
    signs = (0..<0x80).map { byte in
      let sign = [UInt8(byte)]
      return (WordTable.hash(of: sign, 0, 1), words.number(of: sign, 0, 1, folds: true))
    }
  }

  /// Words that a quantity may start with.
  private static let starters: WordClass = [
    .number, .scale, .vague, .couple, .dozen, .dozens, .timesWord, .fold, .article, .minus,
    .fraction,
    .every, .whole,
  ]

  /// Cuts `range` of `text` and puts its tokens into `result`, in place of what it held.
  func cut(
    _ text: [UInt8], in range: ByteRange, numbers: NumberScanner, into result: inout TokenBuffer
  ) {
    result.removeAll()
    result.tokens.append(
      contentsOf: repeatElement(Token.edge(at: range.start), count: Self.margin))
    var position = range.start
    var isSpaced = true
    let limit = range.end
    while position < limit {
      let byte = text[position]
      if byte.isASCIISpace {
        isSpaced = true
        position += 1
        continue
      }
      if byte.isASCIILetter {
        position = word(text, position, limit, isSpaced, &result)
      } else if byte.isASCIIDigit
        || (byte == ASCII.period && position + 1 < limit && text[position + 1].isASCIIDigit
          && (position == range.start
            || !text[position - 1].isASCIIAlphanumeric && text[position - 1] != ASCII.period))
      {
        let (literal, end) = numbers.number(
          in: text, at: position, limit: limit,
          after: numbers.decimalMark == .comma
            ? .word
            : isLabel(text, result.tokens) ? .label : isName(result.tokens) ? .name : .word)
        append(literal, position, end, isSpaced, &result)
        position = end
      } else if byte < 0x80 {
        position = sign(text, position, limit, isSpaced, &result)
      } else {
        position = scalar(text, position, limit, &isSpaced, &result)
        if position < 0 {
          // A space of another kind.
          position = -position
          isSpaced = true
          continue
        }
      }
      isSpaced = false
    }
    result.tokens.append(contentsOf: repeatElement(Token.edge(at: limit), count: Self.margin))
  }

  /// The last token is a label, which has a number of its own: "SPF", "model", "iPhone".
  private func isLabel(_ text: [UInt8], _ tokens: [Token]) -> Bool {
    let last = tokens[tokens.count - 1]
    guard last.kind == .word else { return false }
    if last.value >= 0, classes[last.value].contains(.reference) { return true }
    // "PS4 500 GB"; "PS4,500" are pounds.
    return text[last.start..<last.end].elementsEqual("SPF".utf8)
      || text[last.start..<last.end].elementsEqual("PS".utf8)
  }

  /// The last token is a name, which may have one: "Pixel 6 128 GB", but "Paris 12 500 people".
  private func isName(_ tokens: [Token]) -> Bool {
    let last = tokens[tokens.count - 1]
    return last.kind == .word && last.isCapitalized
  }

  // MARK: Words

  private func word(
    _ text: [UInt8], _ start: Int, _ limit: Int, _ isSpaced: Bool, _ result: inout TokenBuffer
  ) -> Int {
    var hash = WordTable.Hash()
    var isASCII = true
    var end = WordTable.passLetters(of: text, from: start, limit: limit) { hash.take($0) }
    while end < limit, text[end] >= 0x80 {
      let width = letterWidth(text, end, limit)
      if width == 0 { break }
      for index in end..<(end + width) { hash.take(text[index]) }
      isASCII = false
      end = WordTable.passLetters(of: text, from: end + width, limit: limit) { hash.take($0) }
    }
    if end < limit, text[end].isASCIIDigit {
      return mixed(text, start, end, limit, isSpaced, &result)
    }
    var value = WordTable.absent
    var sum = hash.value
    if end - start == 1, end + 1 < limit, text[end] == ASCII.period, text[end + 1].isASCIILetter,
      initials(text, start, limit) > end
    {
      end = initials(text, start, limit)
      sum = WordTable.hash(of: text, start, end)
      // "U.S." and "U.S" are one word of the lexicon.
      let bare = text[end - 1] == ASCII.period ? end - 1 : end
      value = words.number(of: text, start, bare, folds: true)
    } else if isASCII {
      value = words.number(ofLetters: hash, text, start, end)
    } else {
      value = words.number(of: text, start, end, hash: sum, folds: true)
    }
    append(
      Token(
        kind: .word, isSpaced: isSpaced, start: start, end: end, value: value, hash: sum,
        isCapitalized: text[start].isASCIIUpper), &result)
    return end
  }

  /// Adds a word, and notes it where a quantity may start with it.
  @inline(__always) private func append(_ token: Token, _ result: inout TokenBuffer) {
    if token.value >= 0 {
      let classes = classes[token.value]
      result.classes.formUnion(classes)
      // What is an ordinal is never anything else.
      if !classes.isDisjoint(with: Self.starters), !classes.contains(.ordinal) {
        result.addCandidate(result.tokens.count)
      }
      // "the first day or two": only with "or" behind it does a unit start a quantity.
      if classes.contains(.or), isUnitName(result.tokens[result.tokens.count - 1]) {
        result.addCandidate(result.tokens.count - 1)
      }
    }
    result.tokens.append(token)
  }

  private func isUnitName(_ token: Token) -> Bool {
    token.kind == .word && token.value >= 0
      && classes[token.value].isDisjoint(with: .ordinal)
      && classes[token.value].contains(.unitName)
  }

  /// Notes the word before a number, a currency sign or "=": it may be a currency, "EUR 20", "Rs. 20".
  @inline(__always) private func noteWordBefore(_ result: inout TokenBuffer) {
    let last = result.tokens.count - 1
    if result.tokens[last].kind == .word {
      result.addCandidate(last)
    } else if result.tokens[last].sign == .period, result.tokens[last - 1].kind == .word {
      result.addCandidate(last - 1)
    }
  }

  /// The end of "U.S." or "m.p.h", `start` if it is no such thing.
  private func initials(_ text: [UInt8], _ start: Int, _ limit: Int) -> Int {
    var end = start
    var parts = 0
    while end + 1 < limit, text[end].isASCIILetter, text[end + 1] == ASCII.period {
      end += 2
      parts += 1
    }
    if end < limit, text[end].isASCIILetter {
      // "U.S": one more letter; "a.thing": no initials after all.
      let isLast = end + 1 == limit || !text[end + 1].isASCIIAlphanumeric
      if isLast { return end + 1 }
      return parts >= 2 ? end : start
    }
    return parts >= 2 ? end : start
  }

  /// A word with digits in it, "B12", "H1N1". Behind a number, "h30" of "2h30" is cut before its digits.
  private func mixed(
    _ text: [UInt8], _ start: Int, _ letters: Int, _ limit: Int, _ isSpaced: Bool,
    _ result: inout TokenBuffer
  ) -> Int {
    var end = letters
    while end < limit, text[end].isASCIIAlphanumeric { end += 1 }
    var isTimes = false
    var isCut = prefixes.number(of: text, start, letters, folds: false) >= 0
    if !isSpaced, let last = result.tokens.last, last.kind == .number, last.end == start {
      isTimes = letters - start == 1 && text[start] | 0x20 == 0x78
      let isPower = end - letters == 1 && (0x32...0x34).contains(text[letters])
      isCut =
        isCut || isTimes
        || !isPower && text[start].isASCIILower && mayBeUnits(text, letters, end)
    }
    if isCut { end = letters }
    let hash = WordTable.hash(of: text, start, end)
    append(
      Token(
        kind: isTimes ? .sign : .word, sign: isTimes ? .times : .other, isSpaced: isSpaced,
        start: start, end: end,
        value: words.number(of: text, start, end, hash: hash, folds: true), hash: hash,
        isCapitalized: text[start].isASCIIUpper, isMixed: !isCut), &result)
    return end
  }

  /// The rest of "2h30", "1h30m20": short runs of digits and letters. "4300b9f4319d5e38" is a code.
  private func mayBeUnits(_ text: [UInt8], _ start: Int, _ end: Int) -> Bool {
    guard end - start <= 8 else { return false }
    var run = 0
    var isDigits = true
    for index in start..<end {
      run = text[index].isASCIIDigit == isDigits ? run + 1 : 1
      isDigits = text[index].isASCIIDigit
      if run > 3 { return false }
    }
    return true
  }

  /// Bytes of the letter outside ASCII at `position`, 0 if it is none.
  private func letterWidth(_ text: [UInt8], _ position: Int, _ limit: Int) -> Int {
    let (scalar, width) = Scalar.decode(text, position, limit)
    return Scalar.isLetter(scalar) ? width : 0
  }

  // MARK: Numbers

  private func append(
    _ literal: NumberLiteral, _ start: Int, _ end: Int, _ isSpaced: Bool,
    _ result: inout TokenBuffer
  ) {
    noteWordBefore(&result)
    result.candidates.append(result.tokens.count)
    result.tokens.append(
      Token(
        kind: .number, isSpaced: isSpaced, start: start, end: end, value: result.literals.count))
    result.literals.append(literal)
  }

  // MARK: Signs

  private func sign(
    _ text: [UInt8], _ start: Int, _ limit: Int, _ isSpaced: Bool, _ result: inout TokenBuffer
  ) -> Int {
    var end = start + 1
    let next = end < limit ? text[end] : 0
    var sign = Sign.other
    switch text[start] {
    case ASCII.percent: sign = .percent
    case ASCII.dollar: sign = .currency
    case ASCII.hyphen: sign = .hyphen
    case ASCII.plus:
      sign = .plus
      if next == ASCII.slash, end + 1 < limit, text[end + 1] == ASCII.hyphen {
        sign = .plusMinus
        end += 2
      } else if next == ASCII.hyphen {
        sign = .plusMinus
        end += 1
      }
    case ASCII.lessThan, ASCII.greaterThan:
      let isLess = text[start] == ASCII.lessThan
      if next == ASCII.equals {
        sign = isLess ? .lessOrEqual : .greaterOrEqual
        end += 1
      } else {
        sign = isLess ? .less : .greater
      }
    case ASCII.slash: sign = .slash
    case ASCII.asterisk: sign = .asterisk
    case ASCII.caret: sign = .caret
    case ASCII.equals: sign = .equals
    case ASCII.period: sign = .period
    case ASCII.comma: sign = .comma
    case ASCII.colon: sign = .colon
    case ASCII.semicolon: sign = .semicolon
    case ASCII.exclamation: sign = .exclamation
    case ASCII.question: sign = .question
    case ASCII.openParenthesis: sign = .openParenthesis
    case ASCII.closeParenthesis: sign = .closeParenthesis
    case ASCII.openBracket: sign = .openBracket
    case ASCII.closeBracket: sign = .closeBracket
    case ASCII.tilde: sign = .tilde
    case ASCII.hash: sign = .hash
    case ASCII.at: sign = .at
    case ASCII.underscore: sign = .underscore
    case ASCII.ampersand: sign = .ampersand
    case ASCII.quote: sign = .doublePrime
    case ASCII.apostrophe: sign = .prime
    default: sign = .other
    }
    append(sign, text, start, end, isSpaced, &result)
    return end
  }

  private func append(
    _ sign: Sign, _ text: [UInt8], _ start: Int, _ end: Int, _ isSpaced: Bool,
    _ result: inout TokenBuffer
  ) {
    var known = signs[Int(text[start] & 0x7F)]
    if end - start > 1 {
      let hash = WordTable.hash(of: text, start, end)
      known = (hash, words.number(of: text, start, end, hash: hash, folds: true))
    }
    if sign == .currency || sign == .equals { noteWordBefore(&result) }
    if sign == .currency || sign == .plus || sign.isDash {
      result.candidates.append(result.tokens.count)
    }
    result.tokens.append(
      Token(
        kind: .sign, sign: sign, isSpaced: isSpaced, start: start, end: end, value: known.word,
        hash: known.hash))
  }

  /// A sign or letter outside ASCII; the negated end for a space.
  private func scalar(
    _ text: [UInt8], _ start: Int, _ limit: Int, _ isSpaced: inout Bool, _ result: inout TokenBuffer
  ) -> Int {
    let (scalar, width) = Scalar.decode(text, start, limit)
    let end = start + width
    if Scalar.isLetter(scalar) { return word(text, start, limit, isSpaced, &result) }
    switch scalar {
    case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: return -end
    // Soft hyphen, zero-width marks, the byte order mark: nothing at all.
    case 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF: return isSpaced ? -end : skip(end)
    case 0xBC, 0xBD, 0xBE, 0x2150...0x215E:
      fraction(scalar, start, end, isSpaced, &result)
      return end
    case 0xB2, 0xB3, 0xB9, 0x2070, 0x2074...0x207B:
      return superscript(text, start, limit, isSpaced, &result)
    default:
      append(Scalar.sign(of: scalar), text, start, end, isSpaced, &result)
      return end
    }
  }

  private func skip(_ end: Int) -> Int { end }

  /// ½ and its like, as an exact decimal where there is one.
  private func fraction(
    _ scalar: UInt32, _ start: Int, _ end: Int, _ isSpaced: Bool, _ result: inout TokenBuffer
  ) {
    let value = Scalar.fraction(scalar)
    var literal = NumberLiteral(value: value, wholeDigits: 0)
    literal.isFraction = true
    append(literal, start, end, isSpaced, &result)
  }

  /// `⁻¹²` as one token.
  private func superscript(
    _ text: [UInt8], _ start: Int, _ limit: Int, _ isSpaced: Bool, _ result: inout TokenBuffer
  ) -> Int {
    var position = start
    var value = 0
    var isNegative = false
    var digits = 0
    loop: while position < limit, text[position] >= 0x80 {
      let (scalar, width) = Scalar.decode(text, position, limit)
      switch scalar {
      case 0xB2, 0xB3: value = value * 10 + Int(scalar - 0xB0)
      case 0xB9: value = value * 10 + 1
      case 0x2070, 0x2074...0x2079: value = value * 10 + Int(scalar - 0x2070)
      case 0x207B where digits == 0: isNegative = true
      case 0x207A where digits == 0: break
      default: break loop
      }
      if scalar != 0x207B && scalar != 0x207A { digits += 1 }
      position += width
      if digits == 4 { break }
    }
    if position == start { position += Scalar.decode(text, start, limit).1 }
    result.tokens.append(
      Token(
        kind: .superscript, isSpaced: isSpaced, start: start, end: position,
        value: isNegative ? -value : value))
    return position
  }
}
