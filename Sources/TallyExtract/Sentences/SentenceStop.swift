internal import TallyCore

/// A run of stops that may end a sentence: `.`, `?!`, `…”`.
struct SentenceStop {
  var first: Int
  var runEnd: Int
  /// After closing quotes, brackets and citation marks.
  var closersEnd: Int
  var periods: Int
  /// Exclamation and question marks.
  var marks: Int

  var hasClosers: Bool { closersEnd > runEnd }
}

/// What follows a stop.
private enum Next {
  case upper, lower, digit, other
}

extension SentenceScanner {
  /// Whether a sentence ends after `stop`, judged by the word before and the word after.
  func endsSentence(_ stop: SentenceStop, _ bytes: Span<UInt8>) -> Bool {
    var next = stop.closersEnd
    while next < end, let count = whiteSpace(at: next, bytes) { next += count }
    guard next < end else { return true }
    if next == stop.closersEnd { return endsWithoutSpace(stop, bytes) }
    let kind = kind(at: next, bytes)
    if stop.marks > 0 {
      // "if I may say so? -- a bit": a dash goes on with the sentence.
      if goesOnAfterDash(next, bytes) { return false }
      // "Really?" she said, Yahoo! is; but also: anyone know? thanks
      let isNameMark =
        stop.marks == 1 && stop.periods == 0 && bytes[stop.first] == ASCII.exclamation
      return kind != .lower || !(stop.hasClosers || isNameMark)
    }
    if stop.periods > 1 { return kind != .lower }
    // "4 . 8 %": a text that was cut into tokens.
    if kind == .digit, stop.first - 2 >= start, bytes[stop.first - 1] == ASCII.space,
      bytes[stop.first - 2].isASCIIDigit, next == stop.first + 2, bytes[next].isASCIIDigit
    {
      return false
    }
    return endsAfterPeriod(stop, next: next, kind, bytes)
  }

  /// Whether the stop at hand ends its sentence as most do: behind a plain word that is no abbreviation, before a
  /// space and a capital. Of what else is asked of a stop nothing applies.
  func endsPlainly(_ bytes: Span<UInt8>) -> Bool {
    guard position + 2 < end, bytes[position + 1] == ASCII.space,
      bytes[position + 2].isASCIIUpper, let word = plainWord(before: position, bytes)
    else { return false }
    return bytes[position] != ASCII.period || lexicon.abbreviation(word, in: bytes) == nil
  }

  /// "skin.Sunscreen": a stop between a lower-case word and a capitalised one; not `Node.JS`, not
  /// `www.Example.org`, not `U.S.A`.
  private func endsWithoutSpace(_ stop: SentenceStop, _ bytes: Span<UInt8>) -> Bool {
    let next = stop.closersEnd
    guard bytes[next].isASCIIUpper, next + 1 < end, stop.first - 2 >= start else { return false }
    if stop.hasClosers { return stop.marks > 0 || bytes[next + 1].isASCIILower }
    if bytes[stop.first - 1].isASCIIDigit, stop.marks == 0 {
      return startsSentence(next, .upper, bytes)
    }
    guard bytes[next + 1].isASCIILower || bytes[next + 1] == ASCII.space,
      bytes[stop.first - 1].isASCIILower || bytes[stop.first - 1].isASCIIDigit && stop.marks > 0,
      bytes[stop.first - 2].isASCIILower || stop.marks > 0, stop.periods <= 1
    else { return false }
    let word = wordBefore(stop.first, bytes)
    if lexicon.abbreviation(word, in: bytes) != nil { return false }
    for index in word.start..<word.end where !bytes[index].isASCIILetter && bytes[index] < 0x80 {
      return false
    }
    var after = next
    while after < end, after - next < 30, bytes[after].isASCIILetter { after += 1 }
    let isName = after + 1 < end && bytes[after] == ASCII.period && bytes[after + 1].isASCIILetter
    return !isName && !(after < end && (bytes[after] == ASCII.slash || bytes[after] == ASCII.at))
  }

  private func endsAfterPeriod(
    _ stop: SentenceStop, next: Int, _ kind: Next, _ bytes: Span<UInt8>
  ) -> Bool {
    // Most words before a stop are letters alone: no list mark, initial, ordinal or acronym.
    let plain = plainWord(before: stop.first, bytes)
    let isOther = plain == nil
    let word = plain ?? wordBefore(stop.first, bytes)
    // "1. Wash the area", "1.) Wash": a list mark is part of its item.
    if isOther, !word.isEmpty, isListMark(word, bytes) { return false }
    guard !word.isEmpty, !stop.hasClosers else { return kind != .lower }
    if isOther, isInitial(word, bytes) {
      return startsSentence(next, kind, bytes) || kind == .upper && isLabel(word, bytes)
    }
    if isOther, hasOrdinals, kind == .upper, word.count <= 2,
      (word.start..<word.end).allSatisfy({ bytes[$0].isASCIIDigit })
    {
      return false
    }
    if let abbreviation = lexicon.abbreviation(word, in: bytes) {
      switch abbreviation {
      case .never: return false
      case .number:
        // "3 %, min. £5"; but "for 30 min. £5 more".
        return kind == .upper
          || kind == .other
            && (!startsSum(next, bytes)
              || word.start > start + 1 && bytes[word.start - 2].isASCIIDigit)
      case .page: return kind != .lower && !isBareNumber(next, bytes)
      case .may, .title, .name: return startsSentence(next, kind, bytes)
      case .upper: return (kind == .upper && !isTitle(next, bytes)) || kind == .other
      }
    }
    if isOther, isAcronym(word, bytes) { return startsSentence(next, kind, bytes) }
    return kind != .lower || isPlainWord(word, bytes)
  }

  /// "Cal. 45 (1990)", "Ed. 2d 714"; but "250 cal. 30 grams of carbs", "to Ed. 20 minutes later".
  private func isBareNumber(_ next: Int, _ bytes: Span<UInt8>) -> Bool {
    var index = next
    while index < end, bytes[index].isASCIIDigit { index += 1 }
    guard index > next else { return false }
    while index < end, bytes[index].isASCIILetter { index += 1 }
    guard index + 1 < end, bytes[index] == ASCII.space else { return true }
    return !bytes[index + 1].isASCIILetter || bytes[index + 1].isASCIIUpper
  }

  /// Whether a word that often starts a sentence stands at `next`, with a capital.
  private func startsSentence(_ next: Int, _ kind: Next, _ bytes: Span<UInt8>) -> Bool {
    if kind == .other { return true }
    guard kind == .upper else { return false }
    var index = next
    while index < end, index - next <= SentenceLexicon.longestWord,
      bytes[index].isASCIILetter || bytes[index] == ASCII.apostrophe
    { index += 1 }
    return lexicon.isStarter(ByteRange(next, index), in: bytes)
  }

  /// "At 5 a.m. Mr. Smith": a title before a name starts no sentence after an abbreviation.
  private func isTitle(_ next: Int, _ bytes: Span<UInt8>) -> Bool {
    var index = next
    while index < end, index - next <= SentenceLexicon.longestWord, bytes[index].isASCIILetter {
      index += 1
    }
    guard index < end, bytes[index] == ASCII.period else { return false }
    return lexicon.abbreviation(ByteRange(next, index), in: bytes) == .never
  }

  /// "£5", "$2.50", "€9" behind "min."
  private func startsSum(_ index: Int, _ bytes: Span<UInt8>) -> Bool {
    let width =
      switch bytes[index] {
      case ASCII.dollar: 1
      case 0xC2: 2
      case 0xE2: 3
      default: 0
      }
    guard width > 0, index + width < end, bytes[index + width].isASCIIDigit else { return false }
    return width == 1 || width == 2 && bytes[index + 1] == 0xA3
      || width == 3 && bytes[index + 1] == 0x82 && bytes[index + 2] == 0xAC
  }

  /// Dashes at `index`, and a small letter behind them.
  private func goesOnAfterDash(_ index: Int, _ bytes: Span<UInt8>) -> Bool {
    var place = index
    while place < end, place - index < 12 {
      if bytes[place] == ASCII.hyphen {
        place += 1
      } else if bytes[place] == 0xE2, place + 2 < end, bytes[place + 1] == 0x80,
        bytes[place + 2] == 0x93 || bytes[place + 2] == 0x94
      {
        place += 3
      } else if place > index, let count = whiteSpace(at: place, bytes) {
        place += count
      } else {
        break
      }
    }
    return place > index && place < end && kind(at: place, bytes) == .lower
  }

  /// The end of the digits at `index`, where they are a footnote's mark glued to the stop before:
  /// "slow (type 2).10 This model". Decimals and "No.5" have a digit or an abbreviation in front.
  func footnoteEnd(_ index: Int, after stop: Int, _ bytes: Span<UInt8>) -> Int? {
    var digits = index
    while digits < end, digits - index < 4, bytes[digits].isASCIIDigit { digits += 1 }
    guard digits > index, digits - index < 4, stop > start, digits + 1 < end,
      bytes[digits] == ASCII.space, bytes[digits + 1].isASCIIUpper
    else { return nil }
    if bytes[stop - 1] == ASCII.closeParenthesis { return digits }
    let word = wordBefore(stop, bytes)
    return isPlainWord(word, bytes) && bytes[stop - 1].isASCIILower
      && lexicon.abbreviation(word, in: bytes) == nil ? digits : nil
  }

  private func kind(at index: Int, _ bytes: Span<UInt8>) -> Next {
    var index = index
    // What opens does not count, nor does a dash: (The, "three, “the, – and.
    while index < end {
      switch bytes[index] {
      case ASCII.quote, ASCII.apostrophe, ASCII.openParenthesis, ASCII.openBracket: index += 1
      case 0xE2
      where index + 2 < end && bytes[index + 1] == 0x80
        && [0x9C, 0x98, 0x9E, 0x9A, 0xB9].contains(bytes[index + 2]):  // “ ‘ „ ‚ ‹
        index += 3
      case 0xC2 where index + 1 < end && [0xAB, 0xBF, 0xA1].contains(bytes[index + 1]):  // « ¿ ¡
        index += 2
      default:
        let byte = bytes[index]
        if byte.isASCIIUpper { return .upper }
        if byte.isASCIILower { return .lower }
        if byte.isASCIIDigit { return .digit }
        if byte >= 0xC3, byte < 0xD6, index + 1 < end {
          return SentenceByte.isLowerCase(byte, bytes[index + 1]) ? .lower : .upper
        }
        // A dash or a comma goes on with the sentence: "Inc., the", "etc. – and".
        if byte == ASCII.comma || byte == ASCII.semicolon || byte == ASCII.colon { return .lower }
        // "5 wt. %"
        if byte == ASCII.percent { return .lower }
        return .other
      }
    }
    return .other
  }

  /// The word that ends at `index`, without what opens before it; at most `longestWord` bytes and a few
  /// more, so that a long run of letters is not walked again and again.
  private func wordBefore(_ index: Int, _ bytes: Span<UInt8>) -> ByteRange {
    var first = index
    while first > start, index - first < SentenceLexicon.longestWord + 8 {
      let byte = bytes[first - 1]
      if byte.isASCIISpace || byte == ASCII.openParenthesis || byte == ASCII.quote
        || byte == ASCII.openBracket || byte == ASCII.slash || byte == ASCII.comma
      {
        break
      }
      first -= 1
    }
    return ByteRange(first, index)
  }

  /// The word of four to fifteen small letters that ends at `index` and stands behind a space; `nil` for any other.
  private func plainWord(before index: Int, _ bytes: Span<UInt8>) -> ByteRange? {
    guard index - 8 >= start else { return nil }
    let last = EightBytes(bytes, at: index - 8)
    var letters = Self.smallLetters(atEndOf: last)
    if letters < 8 {
      return letters >= 4 && last[7 - letters] == ASCII.space
        ? ByteRange(index - letters, index) : nil
    }
    guard index - 16 >= start else { return nil }
    let first = EightBytes(bytes, at: index - 16)
    letters = Self.smallLetters(atEndOf: first)
    return letters < 8 && first[7 - letters] == ASCII.space
      ? ByteRange(index - 8 - letters, index) : nil
  }

  private static func smallLetters(atEndOf eight: EightBytes) -> Int {
    (~eight.smallLetters).bits.leadingZeroBitCount >> 3
  }

  /// Digits, a letter or a small roman number that start their sentence.
  private func isListMark(_ word: ByteRange, _ bytes: Span<UInt8>) -> Bool {
    guard word.start == start || isAfterBullet(word.start, bytes), word.count <= 3 else {
      return false
    }
    var allDigits = true
    var allRoman = true
    for index in word.start..<word.end {
      let byte = bytes[index]
      if !byte.isASCIIDigit { allDigits = false }
      if byte != 0x69 && byte != 0x76 && byte != 0x78 { allRoman = false }
    }
    let isHashed = bytes[word.start] == ASCII.hash
    return allDigits || allRoman || isHashed
      || (word.count == 1 && bytes[word.start].isASCIILetter && bytes[word.start] != 0x49)
  }

  /// "• 9." at the start of a sentence.
  private func isAfterBullet(_ index: Int, _ bytes: Span<UInt8>) -> Bool {
    index == start + 4 && bytes[start] == 0xE2 && bytes[index - 1] == ASCII.space
      && (bytes[start + 1] == 0x80 && bytes[start + 2] == 0xA2
        || bytes[start + 1] == 0x81 && bytes[start + 2] == 0x83)
  }

  /// "J." of "J. Smith", in Latin, Greek or Cyrillic.
  private func isInitial(_ word: ByteRange, _ bytes: Span<UInt8>) -> Bool {
    if word.count == 1 { return bytes[word.start].isASCIIUpper }
    guard word.count == 2, bytes[word.start] >= 0xC3, bytes[word.start] < 0xD6 else {
      return false
    }
    return !SentenceByte.isLowerCase(bytes[word.start], bytes[word.start + 1])
  }

  /// "Group B", "hepatitis C", "vitamin D": the letter behind a word that is told by letters is no initial.
  private func isLabel(_ letter: ByteRange, _ bytes: Span<UInt8>) -> Bool {
    guard letter.count == 1, letter.start > start, bytes[letter.start - 1] == ASCII.space else {
      return false
    }
    var first = letter.start - 1
    while first > start, bytes[first - 1].isASCIILetter { first -= 1 }
    let word = first..<(letter.start - 1)
    return Self.lettered.contains { known in
      guard known.count == word.count else { return false }
      for index in word where bytes[index].asciiLowercased != known[index - word.lowerBound] {
        return false
      }
      return true
    }
  }

  private static let lettered = [
    "group", "arm", "vitamin", "hepatitis", "type", "influenza", "grade", "class", "plan", "option",
    "category", "cohort", "model", "version", "phase", "part", "zone",
  ]
  .map { Array($0.utf8) }

  /// "U.S", "Ph.D": letters in ones and twos, parted by periods.
  private func isAcronym(_ word: ByteRange, _ bytes: Span<UInt8>) -> Bool {
    guard word.count >= 3, word.count <= SentenceLexicon.longestWord else { return false }
    var letters = 0
    var periods = 0
    for index in word.start..<word.end {
      if bytes[index] == ASCII.period {
        guard letters > 0 else { return false }
        periods += 1
        letters = 0
      } else {
        guard bytes[index].isASCIILetter else { return false }
        letters += 1
        if letters > 2 { return false }
      }
    }
    return periods > 0
  }

  /// A word of at least three letters with a vowel: not an abbreviation that no table knows.
  private func isPlainWord(_ word: ByteRange, _ bytes: Span<UInt8>) -> Bool {
    guard word.count >= 3 else { return false }
    var hasVowel = false
    for index in word.start..<word.end {
      let byte = bytes[index].asciiLowercased
      guard byte.isASCIILetter || byte >= 0x80 || byte == ASCII.apostrophe else { return false }
      switch byte {
      case 0x61, 0x65, 0x69, 0x6F, 0x75, 0x79: hasVowel = true
      default: break
      }
    }
    return hasVowel && word.count >= 4
  }
}
