internal import TallyCore

/// How words are cut: letters of any script, "B12", "U.S.".
extension Tokenizer {
  /// Cuts the words of less than eight letters of ASCII that stand at `position`, each a space behind the one before,
  /// as most of a text does: the letters of a word and the byte behind it are looked at all at once.
  ///
  /// - Returns: false where it ended before a longer word.
  @inline(__always) func passShortWords(
    _ text: [UInt8], _ position: inout Int, _ limit: Int, _ glue: inout Int,
    _ tokens: inout Tokens, _ result: inout TokenBuffer
  ) -> Bool {
    let bytes = text.span
    let last = min(bytes.count &- 8, limit &- 1)
    while position <= last {
      let eight = EightBytes(bytes, at: position)
      let letters = (~eight.letters).first
      // From one to seven: no letter at all is told below.
      guard UInt(bitPattern: letters &- 1) < 7 else { return letters == 0 }
      let end = position &+ letters
      guard end < limit else { return false }
      let next = eight[letters]
      if next != ASCII.space, mayGoOn(next, behind: letters) { return false }
      let hash = WordTable.Hash(of: eight, count: letters)
      let known = shortWords[hash]
      append(
        Token(
          kind: .word, isSpaced: position != glue, start: position, end: end,
          value: Int(known.number), hash: hash, classes: known.classes,
          isCapitalized: eight.word & 0x20 == 0),
        &tokens, &result)
      position = end
      if next != ASCII.space {
        glue = end
        return true
      }
      position &+= 1
    }
    return position >= limit || !text[position].isASCIILetter
  }

  func word(
    _ text: [UInt8], _ start: Int, _ limit: Int, _ isSpaced: Bool, _ tokens: inout Tokens,
    _ result: inout TokenBuffer
  ) -> Int {
    var hash = WordTable.Hash()
    let end = WordTable.passLetters(of: text, from: start, limit: limit) { hash.take($0) }
    if end < limit, mayGoOn(text[end], behind: end - start) {
      return longerWord(text, start, end, hash, limit, isSpaced, &tokens, &result)
    }
    let value = words.number(ofLetters: hash, text, start, end)
    append(plainWord(text, start, end, value, hash, isSpaced), &tokens, &result)
    return end
  }

  @inline(__always) private func plainWord(
    _ text: [UInt8], _ start: Int, _ end: Int, _ value: Int, _ hash: WordTable.Hash,
    _ isSpaced: Bool
  ) -> Token {
    Token(
      kind: .word, isSpaced: isSpaced, start: start, end: end, value: value, hash: hash,
      classes: value < 0 ? [] : classes[value], isCapitalized: text[start].isASCIIUpper)
  }

  /// A letter outside ASCII, a digit, the point of initials.
  @inline(__always) private func mayGoOn(_ next: UInt8, behind letters: Int) -> Bool {
    next >= 0x80 || next.isASCIIDigit || next == ASCII.period && letters == 1
  }

  /// The word whose first letters, up to `end`, have the `hash`. Kept apart from the plain words, which most are.
  @inline(never) private func longerWord(
    _ text: [UInt8], _ start: Int, _ letters: Int, _ hash: WordTable.Hash, _ limit: Int,
    _ isSpaced: Bool, _ tokens: inout Tokens, _ result: inout TokenBuffer
  ) -> Int {
    var hash = hash
    var end = letters
    var isASCII = true
    while end < limit, text[end] >= 0x80 {
      let width = letterWidth(text, end, limit)
      if width == 0 { break }
      for index in end..<(end + width) { hash.take(text[index]) }
      isASCII = false
      end = WordTable.passLetters(of: text, from: end + width, limit: limit) { hash.take($0) }
    }
    if end < limit, text[end].isASCIIDigit {
      return mixed(text, start, end, limit, isSpaced, &tokens, &result)
    }
    var value = WordTable.absent
    if end - start == 1, end + 1 < limit, text[end] == ASCII.period, text[end + 1].isASCIILetter,
      initials(text, start, limit) > end
    {
      end = initials(text, start, limit)
      hash = WordTable.hash(of: text, start, end)
      // "U.S." and "U.S" are one word of the lexicon.
      let bare = text[end - 1] == ASCII.period ? end - 1 : end
      value = words.number(of: text, start, bare, folds: true)
    } else if isASCII {
      value = words.number(ofLetters: hash, text, start, end)
    } else {
      value = words.number(of: text, start, end, hash: hash.value, folds: true)
    }
    append(plainWord(text, start, end, value, hash, isSpaced), &tokens, &result)
    return end
  }

  /// Adds a word, and notes it where a quantity may start with it.
  @inline(__always) private func append(
    _ token: Token, _ tokens: inout Tokens, _ result: inout TokenBuffer
  ) {
    result.classes.formUnion(token.classes)
    if !token.classes.isDisjoint(with: Self.startersOrOr) { note(token, tokens, &result) }
    tokens.append(token)
  }

  @inline(never) private func note(
    _ token: Token, _ tokens: borrowing Tokens, _ result: inout TokenBuffer
  ) {
    let classes = token.classes
    // What is an ordinal is never anything else.
    if !classes.isDisjoint(with: Self.starters), !classes.contains(.ordinal) {
      result.addCandidate(tokens.count)
    }
    // "the first day or two": only with "or" behind it does a unit start a quantity.
    if classes.contains(.or), isUnitName(tokens[tokens.count - 1]) {
      result.addCandidate(tokens.count - 1)
    }
  }

  private static let startersOrOr = starters.union(.or)

  private func isUnitName(_ token: Token) -> Bool {
    token.kind == .word && token.classes.contains(.unitName) && !token.classes.contains(.ordinal)
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
    _ tokens: inout Tokens, _ result: inout TokenBuffer
  ) -> Int {
    var end = letters
    while end < limit, text[end].isASCIIAlphanumeric { end += 1 }
    var isTimes = false
    var isCut =
      prefixes.number(of: text, start, letters, folds: false) >= 0
      || isSpaced && hasLostSpace(text, start, letters, limit)
    let last = tokens[tokens.count - 1]
    if !isSpaced, last.kind == .number, last.end == start {
      isTimes = letters - start == 1 && text[start] | 0x20 == 0x78
      let isPower = end - letters == 1 && (0x32...0x34).contains(text[letters])
      isCut =
        isCut || isTimes
        || !isPower && text[start].isASCIILower && mayBeUnits(text, letters, end)
    }
    if isCut { end = letters }
    let hash = WordTable.hash(of: text, start, end)
    let value = words.number(of: text, start, end, hash: hash.value, folds: true)
    append(
      Token(
        kind: isTimes ? .sign : .word, sign: isTimes ? .times : .other, isSpaced: isSpaced,
        start: start, end: end, value: value, hash: hash,
        classes: value < 0 ? [] : classes[value], isCapitalized: text[start].isASCIIUpper,
        isMixed: !isCut), &tokens, &result)
    return end
  }

  /// "last from4 to 6 weeks", "takes about5 days": text taken out of a page has lost the space before a number.
  func hasLostSpace(_ text: [UInt8], _ start: Int, _ letters: Int, _ limit: Int) -> Bool {
    guard (3...10).contains(letters - start) else { return false }
    let digits = text[letters..<limit].prefix(while: \.isASCIIDigit)
    guard (1...4).contains(digits.count),
      digits.endIndex == limit || !text[digits.endIndex].isASCIIAlphanumeric
    else { return false }
    return Self.beforeNumbers.contains { $0.elementsEqual(text[start..<letters]) }
  }

  /// Words that end no name.
  private static let beforeNumbers = [
    "from", "about", "for", "takes", "take", "lasts", "last", "within", "after", "between", "than",
    "around", "nearly", "roughly", "every", "only", "least",
  ].map { Array($0.utf8) }

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
}
