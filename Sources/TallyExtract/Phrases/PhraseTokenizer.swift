internal import TallyCore

/// Cuts a sentence into words, signs and its quantities, which stay whole.
struct PhraseTokenizer: Sendable {
  let lexicon: PhraseLexicon

  /// Adds the tokens of `range` to `tokens`.
  ///
  /// - quantities: rising ranges inside `range`.
  func cut(
    _ text: [UInt8], in range: ByteRange, quantities: [ByteRange], into tokens: inout [PhraseToken]
  ) {
    var position = range.start
    for number in quantities.indices where quantities[number].end > position {
      let quantity = quantities[number]
      let start = min(quantity.start, range.end)
      cut(text, from: position, to: start, &tokens)
      position = max(position, start)
      if position == range.end { return }
      if quantity.end == position { continue }
      let isBareNumber = Self.isBareNumber(text, position, quantity.end)
      // "24-seven": what follows is a number of its own.
      let next = number + 1 < quantities.endIndex ? quantities[number + 1].start : range.end
      let end =
        isBareNumber
        ? Self.attributeEnd(text, quantity.end, min(next, range.end)) : quantity.end
      var token = PhraseToken(start: position, end: end, part: .quantity, quantity: number)
      token.isBareNumber = isBareNumber
      tokens.append(token)
      position = token.end
    }
    cut(text, from: position, to: range.end, &tokens)
  }

  /// "30", "1,864", "two"
  private static func isBareNumber(_ text: [UInt8], _ start: Int, _ end: Int) -> Bool {
    let bytes = text[start..<end]
    // "over 60"
    let last = bytes.lastIndex(of: ASCII.space).map { $0 + 1 } ?? start
    if text[last].isASCIIDigit {
      return text[last..<end].allSatisfy { $0.isASCIIDigit || $0 == ASCII.comma }
    }
    return last == start && bytes.count < 9 && bytes.allSatisfy(\.isASCIILetter)
  }

  /// "A 51-*member* council", "a three-*bedroom* house": what a number counts within a word is part of it, as "inch" of
  /// "10-inch" is, and no dash parts the sentence there.
  ///
  /// - Returns: where the word ends, if another word follows; else `end`.
  private static func attributeEnd(_ text: [UInt8], _ end: Int, _ limit: Int) -> Int {
    var place = end + 1
    guard place < limit, text[end] == ASCII.hyphen, text[place].isASCIILower else { return end }
    while place < limit, text[place].isASCIILower { place += 1 }
    guard place - end > 3, place + 1 < limit, text[place] == ASCII.space,
      text[place + 1].isASCIILetter
    else { return end }
    return place
  }

  /// Room made at once, in tokens: none is of less than a byte, and no usual sentence has more bytes.
  private static let room = 256

  /// A stretch without a quantity. Room for its tokens is made before the first, so that adding one asks for nothing.
  private func cut(
    _ text: [UInt8], from start: Int, to limit: Int, _ tokens: inout [PhraseToken]
  ) {
    var position = start
    while position < limit {
      tokens.append(addingCapacity: min(limit - position, Self.room)) { tokens in
        cut(text, &position, limit, &tokens)
      }
    }
  }

  private typealias Tokens = OutputSpan<PhraseToken>

  /// Adds tokens until the stretch ends or the room for them.
  private func cut(
    _ text: [UInt8], _ position: inout Int, _ limit: Int, _ tokens: inout Tokens
  ) {
    while position < limit, !tokens.isFull {
      let byte = text[position]
      if byte == ASCII.space {
        position += 1
      } else if byte.isASCIILetter || Self.isWordByte(text, position) {
        if passShortWords(text, &position, limit, &tokens) { continue }
        position = word(text, position, limit, &tokens)
      } else if byte == ASCII.period, let end = Self.tickerEnd(text, position, limit) {
        position = end
      } else {
        let width = Self.width(of: byte, at: position, limit: limit)
        if let part = Self.part(of: text, position, limit),
          part != .stop || !Self.isOfAbbreviation(text, position)
        {
          tokens.append(PhraseToken(start: position, end: position + width, part: part))
        }
        position += width
      }
    }
  }

  /// Behind the ".DJI" of "the Dow Jones Industrial Average .DJI fell": what the exchange calls the name before it, and no
  /// word of the sentence. ".NET" is a name itself, as is the ".ORG" of "the .ORG registry".
  private static func tickerEnd(_ text: [UInt8], _ point: Int, _ limit: Int) -> Int? {
    guard point > 1, text[point - 1] == ASCII.space else { return nil }
    var name = point - 1
    while name > 0, text[name - 1].isASCIIAlphanumeric { name -= 1 }
    // "the S&P 500 .SPX", "the dollar index .DXY"; but "on the .COM list", "a .GIF", "set to .AM"
    let isNumber = name < point - 1 && text[name].isASCIIDigit
    guard isNumber || point - 1 - name > 3,
      !text[name..<point - 1].lazy.map({ $0 | 0x20 }).elementsEqual("from".utf8)
    else { return nil }
    var end = point + 1
    while end < limit, end - point <= longestTicker, text[end].isASCIIUpper { end += 1 }
    guard end - point > 2, end == limit || !text[end].isASCIIAlphanumeric,
      !text[(point + 1)..<end].elementsEqual("NET".utf8)
    else { return nil }
    return end
  }
  private static let longestTicker = 8

  private func word(
    _ text: [UInt8], _ start: Int, _ limit: Int, _ tokens: inout Tokens
  ) -> Int {
    var upper = 0
    var hash = WordTable.Hash()
    // Nearly every word is letters alone: hashed as they are passed.
    let end = WordTable.passLetters(of: text, from: start, limit: limit) { letters in
      hash.take(letters)
      letters.addCapitals(to: &upper)
    }
    guard end > start, end == limit || Self.endsWord(text[end], after: text[end - 1]) else {
      return mixedWord(text, start, lettersEnd: end, limit, upper, &tokens)
    }
    var number = lexicon.number(of: text, start, end, hash: hash)
    if upper == end - start, upper == 2 || upper == 3,
      isName(number, text, end, tokens.isEmpty ? nil : tokens[tokens.count - 1])
    {
      number = WordTable.absent
    }
    var token = PhraseToken(
      start: start, end: end, hash: hash, word: number, entry: lexicon.entry(number),
      firstLetter: text[start], lastLetter: text[end - 1])
    if upper > 0 {
      token.isCapitalized = text[start].isASCIIUpper
      token.isAcronym = upper >= 2 && upper * 2 > end - start
    }
    tokens.append(token)
    return end
  }

  /// "The US gave", "WHO reported", "according to WHO": capitals before small letters make a name of "us" and "who"
  /// where a sentence begins, behind "the", and behind a preposition; but "contact US", "anyone WHO takes it".
  private func isName(_ number: Int, _ text: [UInt8], _ end: Int, _ before: PhraseToken?) -> Bool {
    let sense = lexicon.entry(number).sense
    let isUs = sense.has(.pronoun) && !sense.has(.anaphor) && text[end - 1] | 0x20 == 0x73
    let isWho = sense.has(.relative) && text[end - 1] | 0x20 == 0x6F
    guard isUs || isWho, end + 2 >= text.count || !text[end + 2].isASCIIUpper else { return false }
    return before.map { $0.has([.definite, .preposition]) } ?? true
  }

  /// Nearly every word is up to seven small letters: looked at at once, with the sign behind them. Goes on with such
  /// words, each a space behind the one before.
  ///
  /// - Returns: whether there was one.
  @inline(__always) private func passShortWords(
    _ text: [UInt8], _ position: inout Int, _ limit: Int, _ tokens: inout Tokens
  ) -> Bool {
    let first = position
    let last = min(text.count &- 8, limit &- 1)
    while position <= last, !tokens.isFull {
      let eight = EightBytes(text.span, at: position)
      let count = (~eight.smallLetters).first
      guard count > 0, count < 8, count <= limit &- position else { break }
      let next = eight[count]
      guard
        next == ASCII.space || count == limit &- position
          || Self.endsWord(next, after: eight[count &- 1])
      else { break }
      let hash = WordTable.Hash(of: eight, count: count)
      let number = lexicon.number(ofShort: hash)
      tokens.append(
        PhraseToken(
          start: position, end: position &+ count, hash: hash, word: number,
          entry: lexicon.entry(number), firstLetter: eight[0], lastLetter: eight[count &- 1]))
      position &+= count
      if next != ASCII.space || position >= limit { return true }
      position &+= 1
    }
    return position > first
  }

  /// A word with other signs than letters in it: "25-year-old", "U.S.", "café", "patient's".
  private func mixedWord(
    _ text: [UInt8], _ start: Int, lettersEnd: Int, _ limit: Int, _ capitals: Int,
    _ tokens: inout Tokens
  ) -> Int {
    var upper = capitals
    var lower = lettersEnd - start - upper
    let end = rest(of: text, lettersEnd, start, limit, &upper, &lower)
    // "don't" is a word of the tables, "patient's" the possessive of one.
    let possessive = Self.possessiveStart(text, start, end).flatMap {
      number(text, start, end) < 0 ? $0 : nil
    }
    var known = number(text, start, possessive ?? end)
    // "Re-apply" is a verb as "apply" is.
    if known < 0, (possessive ?? end) > start + 3, text[start] | 0x20 == 0x72,
      text[start + 1] | 0x20 == 0x65,
      text[start + 2] == ASCII.hyphen
    {
      known = number(text, start + 3, possessive ?? end)
    }
    var token = PhraseToken(
      start: start, end: possessive ?? end,
      hash: WordTable.hash(of: text, start, possessive ?? end), word: known,
      entry: lexicon.entry(known), firstLetter: text[start],
      lastLetter: text[(possessive ?? end) - 1])
    token.isCapitalized = text[start].isASCIIUpper
    token.startsWithDigit = text[start].isASCIIDigit
    token.isAcronym = upper >= 2 && upper > lower
    token.isPossessive = possessive != nil
    token.isHyphenated = text[start..<token.end].contains(ASCII.hyphen)
    tokens.append(token)
    return end
  }

  /// Space, comma and most other signs: no word goes on over them. A period or "&" may belong to initials.
  @inline(__always) private static func endsWord(_ byte: UInt8, after last: UInt8) -> Bool {
    byte < 0x80 && !byte.isASCIIAlphanumeric && byte != ASCII.hyphen && byte != ASCII.apostrophe
      && (byte != ASCII.period && byte != ASCII.ampersand || !last.isASCIIUpper)
  }

  /// Where a word with other signs than letters in it ends.
  private func rest(
    of text: [UInt8], _ from: Int, _ start: Int, _ limit: Int, _ upper: inout Int,
    _ lower: inout Int
  ) -> Int {
    var end = from
    while end < limit {
      if Self.isWordByte(text, end) {
        if text[end].isASCIIUpper { upper += 1 }
        if text[end].isASCIILower { lower += 1 }
        end += 1
      } else if let width = Self.joinerWidth(text, end), end + width < limit,
        Self.isWordByte(text, end + width)
      {
        end += width
      } else if text[end] == ASCII.ampersand, text[end - 1].isASCIIUpper, end + 1 < limit,
        text[end + 1].isASCIIUpper
      {
        // "S&P", "AT&T"
        end += 1
      } else if Self.isInitial(text, end, from: start) {
        // "U.S.", "D.C.": one word with its periods.
        end += 1
        guard end < limit, text[end].isASCIIUpper else { break }
      } else {
        break
      }
    }
    return end
  }

  /// A period at `end` behind a capital letter that stands alone, with another such pair beside it.
  private static func isInitial(_ text: [UInt8], _ end: Int, from start: Int) -> Bool {
    guard text[end] == ASCII.period, end > start, text[end - 1].isASCIIUpper else { return false }
    let isInner =
      end + 2 < text.count && text[end + 1].isASCIIUpper && text[end + 2] == ASCII.period
    if end - start == 1 { return isInner }
    return text[end - 2] == ASCII.period && end - start >= 3
  }

  /// Looks a word up; "don’t" is the tables' "don't".
  private func number(_ text: [UInt8], _ start: Int, _ end: Int) -> Int {
    let number = lexicon.number(of: text, start, end)
    guard number < 0, end - start < 24, text[start..<end].contains(0xE2) else { return number }
    var plain: [UInt8] = []
    var index = start
    while index < end {
      if text[index] == 0xE2, index + 2 < end, text[index + 1] == 0x80, text[index + 2] == 0x99 {
        plain.append(ASCII.apostrophe)
        index += 3
      } else {
        plain.append(text[index])
        index += 1
      }
    }
    return lexicon.number(of: plain, 0, plain.count)
  }

  /// Where "'s" or "’s" begins at the end of a word.
  private static func possessiveStart(_ text: [UInt8], _ start: Int, _ end: Int) -> Int? {
    guard end - start > 2, text[end - 1] | 0x20 == 0x73 else { return nil }
    if text[end - 2] == ASCII.apostrophe { return end - 2 }
    if end - start > 4, text[end - 2] == 0x99, text[end - 3] == 0x80, text[end - 4] == 0xE2 {
      return end - 4
    }
    return nil
  }

  /// Hyphens and apostrophes inside a word.
  private static func joinerWidth(_ text: [UInt8], _ position: Int) -> Int? {
    let byte = text[position]
    if byte == ASCII.hyphen || byte == ASCII.apostrophe { return 1 }
    if byte == 0xE2, position + 2 < text.count, text[position + 1] == 0x80 {
      // U+2010 hyphen, U+2011 no-break hyphen, U+2019 apostrophe.
      let last = text[position + 2]
      return last == 0x90 || last == 0x91 || last == 0x99 ? 3 : nil
    }
    return nil
  }

  private static func isWordByte(_ text: [UInt8], _ position: Int) -> Bool {
    let byte = text[position]
    if byte < 0x80 { return byte.isASCIIAlphanumeric }
    // General punctuation and no-break space are no letters.
    if byte == 0xE2, position + 1 < text.count, text[position + 1] == 0x80 { return false }
    if byte == 0xC2, position + 1 < text.count, text[position + 1] < 0xAA { return false }
    return true
  }

  /// "Acme Inc. earned", "approx. two": a small letter goes on, so that the period ended no sentence.
  private static func isOfAbbreviation(_ text: [UInt8], _ position: Int) -> Bool {
    text[position] == ASCII.period && position > 1 && text[position - 1].isASCIILetter
      && text[position - 2].isASCIILetter && position + 2 < text.count
      && text[position + 1] == ASCII.space
      && text[position + 2].isASCIILower
      // "vitamin C etc. for three weeks"
      && !(text[position - 1] == 0x63 && text[position - 2] == 0x74)
  }

  private static func width(of byte: UInt8, at position: Int, limit: Int) -> Int {
    let width = byte < 0x80 ? 1 : byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
    return min(width, limit - position)
  }

  private static func part(
    of text: [UInt8], _ position: Int, _ limit: Int
  ) -> PhraseToken.Part? {
    switch text[position] {
    case ASCII.comma: return .comma
    case ASCII.semicolon: return .semicolon
    case ASCII.colon: return .colon
    case ASCII.openParenthesis, ASCII.openBracket: return .open
    case ASCII.closeParenthesis, ASCII.closeBracket: return .close
    case ASCII.period, ASCII.question, ASCII.exclamation: return .stop
    case ASCII.hyphen, ASCII.pipe: return .dash
    case 0xE2:
      guard position + 2 < limit, text[position + 1] == 0x80 else { return nil }
      let last = text[position + 2]
      return last == 0x93 || last == 0x94 ? .dash : last == 0xA2 ? .dash : nil
    default: return nil
    }
  }
}
