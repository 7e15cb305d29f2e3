internal import TallyCore

/// Cuts a stretch of text into tokens, in one pass over its bytes.
///
///     "a 75-mg dose (m s⁻¹)"  →  a · 75 · - · mg · dose · ( · m · s · ⁻¹ · )
///
/// A class: as a struct its tables were counted one by one for each sentence.
final class Tokenizer: Sendable {
  /// Empty tokens before the first and after the last, so that rules may look a few tokens around.
  static let margin = 10

  let words: WordTable
  /// Words that a number may be glued to: "SPF30", "EUR20". Spelled exactly.
  let prefixes: WordTable
  /// What the grammar knows of each word.
  let classes: [WordClass]
  let shortWords: ShortWords
  /// What the signs of one ASCII byte are, by their byte.
  private let signs: [SignOfByte]

  private struct SignOfByte {
    var sign: Sign
    var hash: WordTable.Hash
    var word: Int
    var classes: WordClass
    /// It may go on with the next byte, or a quantity may start with it or before it.
    var isMarked: Bool
  }

  init(words: WordTable, prefixes: WordTable, classes: [WordClass]) {
    self.words = words
    self.prefixes = prefixes
    self.classes = classes
    shortWords = ShortWords(of: words, classes: classes)
    signs = (0..<0x80).map { (byte: UInt8) in
      let word = words.number(of: [byte], 0, 1, folds: true)
      let sign = Sign(ascii: byte)
      return SignOfByte(
        sign: sign, hash: WordTable.hash(of: [byte], 0, 1), word: word,
        classes: word < 0 ? [] : classes[word],
        isMarked: sign.isDash
          || [.plus, .less, .greater, .currency, .equals].contains(sign))
    }
  }

  /// Words that a quantity may start with.
  static let starters: WordClass = [
    .number, .scale, .vague, .couple, .dozen, .dozens, .timesWord, .fold, .article, .minus,
    .fraction,
    .every, .whole,
  ]

  /// The tokens of a stretch while they are cut. Room for all of them is made before the first, so that
  /// adding one asks for no memory.
  typealias Tokens = OutputSpan<Token>

  /// Cuts `range` of `text` and puts its tokens into `result`, in place of what it held.
  func cut(
    _ text: [UInt8], in range: ByteRange, numbers: NumberScanner, into result: inout TokenBuffer
  ) {
    result.removeAll()
    var tokens: [Token] = []
    swap(&tokens, &result.tokens)
    // No token is of less than a byte.
    tokens.append(addingCapacity: range.count + 2 * Self.margin) { tokens in
      tokens.append(repeating: Token.edge(at: range.start), count: Self.margin)
      cut(text, in: range, numbers: numbers, &tokens, &result)
      tokens.append(repeating: Token.edge(at: range.end), count: Self.margin)
    }
    swap(&tokens, &result.tokens)
  }

  private func cut(
    _ text: [UInt8], in range: ByteRange, numbers: NumberScanner, _ tokens: inout Tokens,
    _ result: inout TokenBuffer
  ) {
    var position = range.start
    // A token that starts there has no white space before it.
    var glue = -1
    let limit = range.end
    while position < limit {
      let byte = text[position]
      if byte.isASCIISpace {
        position += 1
        continue
      }
      if byte.isASCIILetter {
        if passShortWords(text, &position, limit, &glue, &tokens, &result) { continue }
        let start = position
        position = word(text, start, limit, start != glue, &tokens, &result)
        if position < limit, text[position].isASCIIDigit, start != glue,
          hasLostSpace(text, start, position, limit)
        {
          continue
        }
      } else if byte.isASCIIDigit
        || (byte == ASCII.period && position + 1 < limit && text[position + 1].isASCIIDigit
          && (position == range.start
            || !text[position - 1].isASCIIAlphanumeric && text[position - 1] != ASCII.period))
      {
        let (literal, end) = numbers.number(
          in: text, at: position, limit: limit,
          after: numbers.decimalMark == .comma ? .word : beforeNumber(text, tokens))
        append(literal, position, end, position != glue, &tokens, &result)
        position = end
      } else if byte < 0x80, MarkOfMath.mayBegin(byte) {
        if let end = MarkOfMath.end(text, position, range.start, limit) {
          if position == glue { glue = end }
          position = end
          continue
        }
        if byte == ASCII.backslash, let command = MarkOfMath.sign(text, position, limit) {
          append(command.sign, text, position, command.end, position != glue, &tokens, &result)
          position = command.end
        } else {
          position = sign(text, position, limit, position != glue, &tokens, &result)
        }
      } else if byte < 0x80 {
        position = sign(text, position, limit, position != glue, &tokens, &result)
      } else {
        position = scalar(text, position, limit, position != glue, &tokens, &result)
        if position < 0 {
          // A space of another kind.
          position = -position
          continue
        }
      }
      glue = position
    }
  }

  /// What the last token is to a number behind it: a label has a number of its own ("SPF", "model",
  /// "iPhone"), a name may have one ("Pixel 6 128 GB", but "Paris 12 500 people").
  private func beforeNumber(
    _ text: [UInt8], _ tokens: borrowing Tokens
  ) -> NumberScanner.Before {
    let last = tokens[tokens.count - 1]
    guard last.kind == .word else { return .word }
    // "PS4 500 GB"; "PS4,500" are pounds.
    let isLabel =
      last.classes.contains(.reference)
      || (last.isShortWord("spf") || last.isShortWord("ps"))
        && text[last.start..<last.end].allSatisfy(\.isASCIIUpper)
    return isLabel ? .label : last.isCapitalized ? .name : .word
  }

  // MARK: Numbers

  /// Notes the word before a number, a currency sign or "=": it may be a currency, "EUR 20", "Rs. 20".
  private func noteWordBefore(_ tokens: borrowing Tokens, _ result: inout TokenBuffer) {
    let last = tokens.count - 1
    if tokens[last].kind == .word {
      result.addCandidate(last)
    } else if tokens[last].sign == .period, tokens[last - 1].kind == .word {
      result.addCandidate(last - 1)
    }
  }

  private func append(
    _ literal: NumberLiteral, _ start: Int, _ end: Int, _ isSpaced: Bool,
    _ tokens: inout Tokens, _ result: inout TokenBuffer
  ) {
    noteWordBefore(tokens, &result)
    result.candidates.append(tokens.count)
    tokens.append(
      Token(
        kind: .number, isSpaced: isSpaced, start: start, end: end, value: result.literals.count))
    result.literals.append(literal)
  }

  // MARK: Signs

  private func sign(
    _ text: [UInt8], _ start: Int, _ limit: Int, _ isSpaced: Bool, _ tokens: inout Tokens,
    _ result: inout TokenBuffer
  ) -> Int {
    let known = signs[Int(text[start] & 0x7F)]
    var sign = known.sign
    var end = start + 1
    if !known.isMarked {
      tokens.append(
        Token(
          kind: .sign, sign: sign, isSpaced: isSpaced, start: start, end: end, value: known.word,
          hash: known.hash, classes: known.classes))
      return end
    }
    if sign == .plus || sign == .less || sign == .greater, end < limit {
      (sign, end) = joined(sign, text, end, limit)
    }
    append(sign, text, start, end, isSpaced, &tokens, &result)
    return end
  }

  /// "+/-", "+-", "<=" and ">=", whose first byte ends at `end`.
  private func joined(
    _ sign: Sign, _ text: [UInt8], _ end: Int, _ limit: Int
  ) -> (Sign, end: Int) {
    let next = text[end]
    guard sign == .plus else {
      if next != ASCII.equals { return (sign, end) }
      return (sign == .less ? .lessOrEqual : .greaterOrEqual, end + 1)
    }
    if next == ASCII.slash, end + 1 < limit, text[end + 1] == ASCII.hyphen {
      return (.plusMinus, end + 2)
    }
    return next == ASCII.hyphen ? (.plusMinus, end + 1) : (sign, end)
  }

  private func append(
    _ sign: Sign, _ text: [UInt8], _ start: Int, _ end: Int, _ isSpaced: Bool,
    _ tokens: inout Tokens, _ result: inout TokenBuffer
  ) {
    var known = signs[Int(text[start] & 0x7F)]
    if end - start > 1 {
      known.hash = WordTable.hash(of: text, start, end)
      known.word = words.number(of: text, start, end, hash: known.hash.value, folds: true)
      known.classes = known.word < 0 ? [] : classes[known.word]
    }
    if sign == .currency || sign == .equals { noteWordBefore(tokens, &result) }
    if sign == .currency || sign == .plus || sign.isDash {
      result.candidates.append(tokens.count)
    }
    tokens.append(
      Token(
        kind: .sign, sign: sign, isSpaced: isSpaced, start: start, end: end, value: known.word,
        hash: known.hash, classes: known.classes))
  }

  /// A sign or letter outside ASCII; the negated end for a space.
  private func scalar(
    _ text: [UInt8], _ start: Int, _ limit: Int, _ isSpaced: Bool, _ tokens: inout Tokens,
    _ result: inout TokenBuffer
  ) -> Int {
    let (scalar, width) = Scalar.decode(text, start, limit)
    let end = start + width
    if Scalar.isLetter(scalar) { return word(text, start, limit, isSpaced, &tokens, &result) }
    switch scalar {
    case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: return -end
    // Soft hyphen, zero-width marks, the byte order mark: nothing at all.
    case 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF: return isSpaced ? -end : skip(end)
    case 0xBC, 0xBD, 0xBE, 0x2150...0x215E:
      fraction(scalar, start, end, isSpaced, &tokens, &result)
      return end
    case 0xB2, 0xB3, 0xB9, 0x2070, 0x2074...0x207B:
      return superscript(text, start, limit, isSpaced, &tokens)
    default:
      append(Scalar.sign(of: scalar), text, start, end, isSpaced, &tokens, &result)
      return end
    }
  }

  private func skip(_ end: Int) -> Int { end }

  /// ½ and its like, as an exact decimal where there is one.
  private func fraction(
    _ scalar: UInt32, _ start: Int, _ end: Int, _ isSpaced: Bool, _ tokens: inout Tokens,
    _ result: inout TokenBuffer
  ) {
    let value = Scalar.fraction(scalar)
    var literal = NumberLiteral(value: value, wholeDigits: 0)
    literal.isFraction = true
    append(literal, start, end, isSpaced, &tokens, &result)
  }

  /// `⁻¹²` as one token.
  private func superscript(
    _ text: [UInt8], _ start: Int, _ limit: Int, _ isSpaced: Bool, _ tokens: inout Tokens
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
    tokens.append(
      Token(
        kind: .superscript, isSpaced: isSpaced, start: start, end: position,
        value: isNegative ? -value : value))
    return position
  }
}
