internal import TallyCore
internal import TallyLexicon

/// Where, when, for what and how its sentence says that a number holds: the phrases on the subject, before it and
/// behind the number.
///
///     In winter the train from Rome to Naples takes 70 minutes with a change in Formia.
///     in: winter; from: rome; to: naples; with: change, formia
///
/// A phrase is a preposition and the words behind it that say something, up to a sign, a verb, another preposition
/// or what starts another phrase.
struct Circumstance: Sendable {
  struct Phrase: Sendable {
    fileprivate(set) var group: Group
    fileprivate(set) var words: Set<String> = []
    /// Words that are not of a closed class, those that say nothing among them.
    fileprivate var length = 0
    /// "From *Rome*", "in *winter*", "at *200* °C".
    fileprivate(set) var isNamed = false
    fileprivate(set) var isOfSeason = false
    fileprivate(set) var isNumbered = false
  }

  /// Prepositions that ask the same. `nil` of a clause: "once you are fit".
  enum Group: Sendable {
    case place, from, to, purpose, with, without, means, against, below, above, before, after, of
    case clause
  }

  private(set) var phrases: [Phrase] = []
  /// All that the phrases say.
  private(set) var words: Set<String> = []
  /// "*Two doses* of the vaccine", "the *second* hour".
  private(set) var counted: Set<String> = []
  /// "*On placebo*": of those who had no treatment.
  private(set) var isOfControl = false
  /// "Occurs in 5 % *of routine extractions*": what so many of have it.
  private(set) var whole: Set<String> = []
  /// The phrase that opens the sentence, and a condition that ends it: each may stand alone.
  private(set) var marked: Set<String> = []

  private static let longestPhrase = 5
  private static let furthestCount = 3

  init(_ claim: Claim) {
    guard let text = claim.sentence?.text, let (start, end) = claim.numberInSentence else { return }
    var own: Set<String> = []
    for text in [claim.subject.text, claim.property.text, claim.property.head] {
      own.formUnion(ConceptLexicon.words(of: text ?? "").map(ContentWords.stem))
    }
    read(before: text[..<start], own, counts: claim.kind != .count)
    read(behind: text[end...])
    if claim.role == .prevalence, claim.scope.population == nil {
      whole = Self.whole(before: text[..<start], behind: text[end...])
    }
    // "In boys" is of the scope; "in childhood" is not, and says nothing else.
    if let population = claim.scope.population {
      let persons = ConceptLexicon.words(of: population).map(ContentWords.stem)
      for place in phrases.indices where phrases[place].group == .place {
        phrases[place].words.subtract(persons)
      }
      phrases.removeAll { $0.words.isEmpty }
    }
    phrases.removeAll { $0.words.isSubset(of: Self.plainPhrases) }
    marked.subtract(Self.plainPhrases)
    for phrase in phrases where phrase.group != .after { words.formUnion(phrase.words) }
    if let anchor = claim.anchor {
      words.subtract(ConceptLexicon.words(of: anchor).map(ContentWords.stem))
    }
  }

  /// "On a single *charge*", "at its *deepest point*": so it is measured.
  static let plainPhrases: Set<String> = Set(
    ["charge", "single", "full", "deepest", "widest", "highest", "longest", "point"].map(
      ContentWords.stem))

  private static func whole(before: Substring, behind: Substring) -> Set<String> {
    let words = behind.spacedWords
    guard words.first == "of",
      before.spacedWords.contains(where: {
        MeasureWord.of(ConceptLexicon.normalized($0.lowercased())).contains(.occurs)
          || $0.lowercased() == "incidence"
      })
    else { return [] }
    let phrase = words.dropFirst().prefix { !ContentWords.isFunctionWord($0.lowercased()) }
    return Set(
      phrase.prefix(longestPhrase).flatMap { ConceptLexicon.words(of: String($0)) }
        .map(ContentWords.stem))
  }

  // MARK: Reading

  /// A word of the sentence, and what the sign behind it ends.
  fileprivate struct Token {
    var word: String
    var isNumber: Bool
    var isCapitalized: Bool
    var endsPart: Bool
    var endsClause: Bool

    init?(_ text: Substring) {
      let bytes = text.utf8
      guard let first = bytes.firstIndex(where: \.isOfWord),
        let last = bytes.lastIndex(where: \.isOfWord)
      else { return nil }
      let core = bytes[first...last]
      isNumber = core.contains(where: \.isASCIIDigit)
      isCapitalized = core.first?.isASCIIUpper ?? false
      var lower = core.map(\.asciiLowercased)
      if isNumber { lower.removeAll { $0 == ASCII.comma } }
      word = String(decoding: lower, as: UTF8.self)
      let behind = bytes[bytes.index(after: last)...]
      endsPart = !behind.isEmpty && behind.contains { ",;:.()–—?!".utf8.contains($0) }
      endsClause = !behind.isEmpty && behind.contains { ";:.?!".utf8.contains($0) }
    }
  }

  private mutating func read(before text: Substring, _ own: Set<String>, counts: Bool) {
    var open: Phrase?
    var isOpening = true
    var hasNumber = false
    /// "15 years *in the wild*, 30 in zoos": what stands behind another number, up to a comma, is of that.
    var firstOfOther: Int?
    var wordsOfPart = 0
    func close(_ phrases: inout [Phrase], _ marked: inout Set<String>) {
      guard let phrase = open else { return }
      open = nil
      guard !phrase.words.isEmpty else { return }
      if isOpening, phrase.group != .after, phrase.group != .before { marked = phrase.words }
      phrases.append(phrase)
    }
    let tokens = text.spacedWords.compactMap(Token.init)
    var place = 0
    while place < tokens.count {
      let token = tokens[place]
      let next = place + 1 < tokens.count ? tokens[place + 1] : nil
      defer {
        if token.endsPart {
          close(&phrases, &marked)
          isOpening = false
          wordsOfPart = 0
          counted.removeAll()
          if token.endsClause || phrases.count > 1 { phrases.removeAll() }
          if let first = firstOfOther, first < phrases.count { phrases.removeSubrange(first...) }
          firstOfOther = nil
        }
        place += 1
      }
      wordsOfPart += 1
      if Self.joints.contains(token.word) {
        // "In 2 hours in summer and in 6 in winter": what stood by the number before is not of this one.
        if Self.startsAnew(token.word, next, hasNumber) {
          close(&phrases, &marked)
          phrases.removeAll()
          marked.removeAll()
          counted.removeAll()
          isOpening = false
          hasNumber = false
        }
        continue
      }
      if let group = Self.group(token.word, next), !(group == .of && open != nil),
        place == 0 || !Self.comparing.contains(tokens[place - 1].word)
      {
        let isFirst = isOpening && place == 0
        close(&phrases, &marked)
        isOpening = isFirst
        open = Phrase(group: group)
        continue
      }
      if token.isNumber || Self.numbers[token.word] != nil {
        hasNumber = true
        if open == nil { firstOfOther = firstOfOther ?? phrases.count }
        if counts, open == nil, Self.isPlainNumber(token.word), wordsOfPart <= Self.furthestCount,
          let next, !next.isNumber,
          Self.isCounted(next.word, by: token.word)
        {
          counted.insert(Self.numbers[token.word] ?? token.word)
        }
      }
      guard let phrase = open else {
        isOpening = false
        continue
      }
      // "With a weight *of* 6 lb" names what the number is.
      if token.word == "of", next == nil, phrase.words.count < 2 {
        open = nil
        break
      }
      if Self.ends(token, open, own) {
        close(&phrases, &marked)
        isOpening = false
      } else {
        open?.take(token, next)
      }
    }
    // What leads to the number itself: "within", "for the first".
    if let phrase = open, !phrase.words.isEmpty { phrases.append(phrase) }
  }

  private mutating func read(behind text: Substring) {
    var open: Phrase?
    func close(_ phrases: inout [Phrase]) {
      if let phrase = open, !phrase.words.isEmpty { phrases.append(phrase) }
      open = nil
    }
    let stop = text.utf8.first { !$0.isASCIISpace }
    if let stop, ",;:.()?!".utf8.contains(stop) { return }
    let first = phrases.count
    let tokens = text.spacedWords.compactMap(Token.init)
    for (place, token) in tokens.enumerated() {
      let next = place + 1 < tokens.count ? tokens[place + 1] : nil
      if Self.joints.contains(token.word) {
        if Self.startsAnew(token.word, next, true) { break }
        continue
      }
      if MeasureWord.of(token.word).contains(.manner) {
        close(&phrases)
        phrases.append(Phrase(group: .place, words: [ContentWords.stem(token.word)]))
      } else if Self.comparing.contains(token.word) {
        break
      } else if let group = Self.group(token.word, next), group != .of,
        !Phrase.isState(token.word, next, open?.group ?? .of)
      {
        close(&phrases)
        open = Phrase(group: group)
      } else if let phrase = open {
        if phrase.length >= Self.longestPhrase || Self.endsPhrase(token, next, phrase) {
          close(&phrases)
        } else {
          open?.take(token, next)
        }
      }
      if token.endsPart { break }
    }
    close(&phrases)
    isOfControl = phrases.contains { !Self.controls.isDisjoint(with: $0.words) }
    // "An hour *from registration* to refreshments".
    for (place, phrase) in phrases.enumerated()
    where phrase.group == .clause || phrase.group == .from && place >= first && !phrase.isNamed {
      marked.formUnion(phrase.words)
    }
  }

  /// "In cold rooms *the paint*", "*takes*".
  private static func ends(_ token: Token, _ phrase: Phrase?, _ own: Set<String>) -> Bool {
    guard let phrase, phrase.length > 0, phrase.group != .clause else { return false }
    return phrase.length >= longestPhrase || endsPhrase(token, nil, phrase)
      || token.word.hasSuffix("ly") || ContentWords.isVerb(ConceptLexicon.normalized(token.word))
      || own.contains(ContentWords.stem(ConceptLexicon.normalized(token.word)))
  }

  private static func endsPhrase(_ token: Token, _ next: Token?, _ phrase: Phrase) -> Bool {
    phrase.length > 0 && phrase.group != .clause && !token.isNumber
      && ContentWords.isFunctionWord(token.word) && !Phrase.isState(token.word, next, phrase.group)
  }

  /// "2" and "two", not "30-year".
  private static func isPlainNumber(_ word: String) -> Bool {
    numbers[word] != nil || word.utf8.allSatisfy(\.isASCIIDigit)
  }

  /// "The second hour" is another one; "two hours" are a time.
  private static func isCounted(_ word: String, by number: String) -> Bool {
    !ContentWords.isFunctionWord(word)
      && (numbers[number]?.utf8.last == ASCII.period
        || !MeasureWord.vague.has(ConceptLexicon.normalized(word)))
  }

  /// What is set against something else says nothing of that.
  private static let comparing: Set<String> = ["compared", "than", "versus", "vs"]

  fileprivate static let controls: Set<String> = ["placebo", "sham"]

  private static let joints: Set<String> = [
    "and", "or", "but", "that", "while", "whereas", "because", "so", "which", "who", "then",
  ]

  /// Whether another clause or another number follows.
  private static func startsAnew(_ joint: String, _ next: Token?, _ hasNumber: Bool) -> Bool {
    guard joint == "and" || joint == "or" else { return true }
    guard let next else { return hasNumber }
    return hasNumber || next.isNumber || ContentWords.isFunctionWord(next.word)
      || ContentWords.isVerb(ConceptLexicon.normalized(next.word))
  }

  private static func group(_ word: String, _ next: Token?) -> Group? {
    guard let group = groups[word] else { return nil }
    switch word {
    // "To the beach", "to Naples", not "to heal"; "up to 20".
    case "to":
      guard let next else { return nil }
      if next.isNumber { return .below }
      return next.isCapitalized || articles.contains(next.word) ? group : nil
    // "Effective at preventing".
    case "at": return next.map { $0.word.hasSuffix("ing") } ?? true ? nil : group
    // "Once a week".
    case "once":
      return next.map { !["a", "per", "every", "daily", "in", "each"].contains($0.word) } ?? false
        ? group : nil
    default: return group
    }
  }

  private static let articles: Set<String> = ["the", "a", "an", "your", "our", "its"]

  private static let groups: [String: Group] = [
    "in": .place, "on": .place, "at": .place, "inside": .place, "within": .place,
    "outside": .place, "near": .place, "around": .place, "along": .place, "across": .place,
    "behind": .place, "beyond": .place, "among": .place, "between": .place, "during": .place,
    "from": .from, "to": .to, "for": .purpose, "with": .with, "without": .without,
    "by": .means, "via": .means, "through": .means, "against": .against, "under": .below,
    "below": .below, "over": .above, "above": .above, "before": .before, "after": .after,
    "of": .of, "if": .clause, "when": .clause, "once": .clause, "until": .clause,
    "till": .clause, "unless": .clause,
  ]

  private static let numbers: [String: String] = {
    var numbers: [String: String] = [
      "first": "1.", "second": "2.", "third": "3.", "fourth": "4.", "single": "1",
    ]
    for row in LexiconTable("number-words").rows {
      guard let word = row[0], let value = row[1], let sort = row[2],
        sort == "unit" || sort == "teen"
      else { continue }
      numbers[word] = value
    }
    return numbers
  }()
}

extension Circumstance.Phrase {
  fileprivate mutating func take(_ token: Circumstance.Token, _ next: Circumstance.Token?) {
    if token.isCapitalized { isNamed = true }
    if token.isNumber { isNumbered = true }
    if MeasureWord.of(token.word).contains(.calendar) { isOfSeason = true }
    if token.isNumber || token.word == "new" || Self.isState(token.word, next, group) {
      words.insert(token.word)
      length += 1
      return
    }
    if ContentWords.isFunctionWord(token.word) { return }
    length += 1
    guard let plain = ConceptLexicon.words(of: token.word).last,
      !MeasureWord.of(plain).contains(.vague)
    else { return }
    // A fridge is a refrigerator.
    words.insert(
      Circumstance.controls.contains(plain)
        ? plain : ContentWords.stem(ConceptLexicon.known(plain)))
  }

  /// "With the screen *off*."
  fileprivate static func isState(
    _ word: String, _ next: Circumstance.Token?, _ group: Circumstance.Group
  ) -> Bool {
    (word == "on" || word == "off" || word == "up" || word == "down") && next == nil
      && (group == .with || group == .without)
  }
}

extension Claim {
  /// Where the number stands in the text of its sentence.
  var numberInSentence: (start: String.Index, end: String.Index)? {
    guard let span = self.span, let sentence = self.sentence, span.start >= sentence.start,
      span.start <= span.end
    else { return nil }
    let scalars = sentence.text.unicodeScalars
    guard
      let start = scalars.index(
        scalars.startIndex, offsetBy: span.start - sentence.start, limitedBy: scalars.endIndex),
      let end = scalars.index(start, offsetBy: span.end - span.start, limitedBy: scalars.endIndex)
    else { return nil }
    return (start, end)
  }
}
