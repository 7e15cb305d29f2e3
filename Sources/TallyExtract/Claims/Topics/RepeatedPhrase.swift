internal import TallyCore

/// Words of a title that the text says again side by side: they name one thing together, whatever each is alone.
///
/// "Hearing aids" are no aids, "sleep apnea" is what a page calls it throughout; "choosing car insurance" stands in its
/// title alone.
struct RepeatedPhrase {
  /// The document, and how often it has each word.
  let body: [UInt8]
  let vocabulary: Vocabulary
  /// How often the title itself stands in it.
  let titles: Int
  /// What was counted: a text of few words asks for the same ones at each place.
  private var counts: [ArraySlice<UInt8>: Int] = [:]

  init(body: [UInt8], vocabulary: Vocabulary, titles: Int) {
    self.body = body
    self.vocabulary = vocabulary
    self.titles = titles
  }

  /// Where the name that begins at `first` really begins: with the words before it, as long as the text mostly says them
  /// together.
  mutating func start(of first: Int, _ tokens: [PhraseToken], _ title: [UInt8]) -> Int {
    var start = first
    while first - start < Self.longestName, let before = tokens[safe: start - 1],
      before.end + 1 == tokens[start].start,
      // "Sleep apnea": a title may open with what would be an instruction.
      before.part == .noun || before.part == .gerund || before.part == .verb && start == 1,
      !before.isPossessive, !before.startsWithDigit,
      !before.has([.typical, .mean, .selecting, .comparative, .person, .interrogative]),
      isMostly(title[before.start..<tokens[start].end], where: title[tokens[start]])
    {
      start -= 1
    }
    return start
  }

  /// Where it really ends: "Motion sickness" is no motion, "Knee replacement" no knee.
  mutating func end(of last: Int, _ tokens: [PhraseToken], _ title: [UInt8]) -> Int {
    guard let next = tokens[safe: last + 1], next.start == tokens[last].end + 1 else { return last }
    if next.part == .noun, next.has(.deed) { return last + 1 }
    // "Solo *Air* headphones", "welcome to Ashby *Falls*": as the text calls it, too.
    if isOfName(next, after: tokens[last]), !vocabulary.isSmall(title[tokens[last]]),
      isMostly(title[tokens[last].start..<next.end], where: title[tokens[last]])
    {
      return end(of: last + 1, tokens, title)
    }
    // "Potty training", "bulk fermentation": what is done, where the text hardly says the word before it alone.
    if isProcess(next, title),
      isNearlyAlways(title[tokens[last].start..<next.end], where: title[tokens[last]])
    {
      return last + 1
    }
    return next.has(.ailing)
      && isMostly(title[tokens[last].start..<next.end], where: title[tokens[last]])
      ? last + 1 : last
  }

  private func isProcess(_ token: PhraseToken, _ title: [UInt8]) -> Bool {
    guard token.part == .noun || token.part == .gerund,
      !token.has([.section, .period, .person, .study, .payment])
    else { return false }
    let word = title[token].map(\.asciiLowercased)
    return ["ing", "ation", "ment"].contains { word.hasSuffix($0) }
      && !Self.properties.contains(Vocabulary.singular(word))
  }

  /// Two words with capitals, of which the first is no word that the tables have.
  private func isOfName(_ next: PhraseToken, after token: PhraseToken) -> Bool {
    token.isCapitalized && !token.isKnown && next.isCapitalized && next.part == .noun
      && !next.has([.section, .period, .person])
  }

  /// The words around the one at `place` that the text mostly says with it: "heat *pump*", "carpal *tunnel*".
  mutating func whole(at place: Int, _ tokens: [PhraseToken], _ text: [UInt8]) -> Range<Int> {
    var (first, last) = (place, place)
    while let next = tokens[safe: last + 1], next.start == tokens[last].end + 1,
      next.part == .noun, !next.has([.period, .person]), last - place < Self.longestName,
      next.has(.deed)
        ? count(text[tokens[last].start..<next.end]) >= Self.least
        : isMostly(text[tokens[last].start..<next.end], where: text[tokens[last]])
          || PhraseText.isEntity(next)
            && count(text[tokens[last].start..<next.end]) >= Self.often
    {
      last += 1
    }
    while let before = tokens[safe: first - 1], before.end + 1 == tokens[first].start,
      before.part == .adjective || PhraseText.isEntity(before) || before.has(.ailing),
      !before.isPossessive, !before.startsWithDigit, place - first < Self.longestName,
      !before.has([.typical, .mean, .selecting, .comparative, .person, .interrogative]),
      isMostly(text[before.start..<tokens[first].end], where: text[tokens[first]])
    {
      first -= 1
    }
    return first..<(last + 1)
  }

  /// Whether at least every second of the places where the text says `word` is one where it says `words`.
  private mutating func isMostly(_ words: ArraySlice<UInt8>, where word: ArraySlice<UInt8>) -> Bool
  {
    let together = count(words)
    return together > 0 && 2 * together >= count(word)
  }

  /// Whether that is so at four places of five.
  private mutating func isNearlyAlways(
    _ words: ArraySlice<UInt8>, where word: ArraySlice<UInt8>
  ) -> Bool {
    let together = count(words)
    return together >= Self.least && 5 * together >= 4 * count(word)
  }

  /// The longest phrase of a title without a thing that the text says again: "Panic attacks", "Minimum wage", "Child
  /// care"; no property of something ("Recovery time").
  mutating func name(_ tokens: [PhraseToken], _ title: [UInt8]) -> Range<Int>? {
    var last = min(tokens.count, Self.longestTitle) - 1
    while last >= 0 {
      let head = tokens[last]
      guard head.part == .noun || head.part == .gerund, !head.startsWithDigit,
        !head.has([
          .period, .section, .study, .completion, .lasting, .phase, .ending, .odds, .dosing,
        ]),
        !Self.properties.contains(Vocabulary.singular(title[head].map(\.asciiLowercased))),
        // "Price per square foot"
        ![last - 1, last - 2].contains(where: {
          tokens.isPer(at: $0, in: title)
        })
      else {
        last -= 1
        continue
      }
      var first = last
      while last - first + 1 < Self.longestName, let before = tokens[safe: first - 1],
        before.end + 1 == tokens[first].start,
        before.part == .noun || before.part == .adjective || before.part == .gerund,
        !before.isPossessive, !before.has([.typical, .mean, .selecting, .comparative])
      {
        first -= 1
      }
      while first < last {
        if count(title[tokens[first].start..<head.end]) >= Self.least {
          return first..<(last + 1)
        }
        first += 1
      }
      // "Smoking", alone
      if tokens.count(where: \.isWord) == 1,
        title[head].suffix(3).elementsEqual("ing".utf8), count(title[head]) >= Self.least
      {
        return last..<(last + 1)
      }
      last -= 1
    }
    return nil
  }

  private static let least = 2
  /// A text that says two things together as often names one by them, however often it says the first alone.
  private static let often = 3
  /// Words: however long a name is, the text is gone through a few times a word at the most.
  static let longestName = 4
  private static let longestTitle = 24
  private static let longestWords = 80
  /// What anything has.
  private static let properties = Set(
    [
      "time", "cost", "price", "rate", "effect", "result", "process", "symptom", "cause", "option",
      "question", "policy", "tip", "guide", "answer", "fact", "need", "age",
    ].map { Array($0.utf8) })

  /// How often the text has the words outside of its title, in whatever case; also with another "s".
  private mutating func count(_ words: ArraySlice<UInt8>) -> Int {
    if let known = counts[words] { return known }
    let found = counted(words)
    counts[words] = found
    return found
  }

  private func counted(_ words: ArraySlice<UInt8>) -> Int {
    // Its words are asked first: a text is gone through only for what it may have.
    guard let initial = words.first?.asciiLowercased, words.count <= Self.longestWords,
      words.split(separator: ASCII.space).allSatisfy({ vocabulary.countOfForms($0) > titles })
    else { return 0 }
    var found = -titles
    var place = 0
    while place + words.count <= body.count {
      if body[place].asciiLowercased == initial, place == 0 || !body[place - 1].isASCIILetter,
        body[place..<(place + words.count)].elementsEqual(
          words, by: { $0.asciiLowercased == $1.asciiLowercased })
      {
        var end = place + words.count
        if end < body.count, body[end] == UInt8(ascii: "s") { end += 1 }
        if end == body.count || !body[end].isASCIILetter { found += 1 }
      }
      place += 1
    }
    return max(found, 0)
  }
}

extension [UInt8] {
  fileprivate func hasSuffix(_ ending: StaticString) -> Bool {
    count > ending.utf8CodeUnitCount + 2
      && suffix(ending.utf8CodeUnitCount).elementsEqual("\(ending)".utf8)
  }

  /// The bytes of a token.
  subscript(token: PhraseToken) -> ArraySlice<UInt8> { self[token.start..<token.end] }
}
