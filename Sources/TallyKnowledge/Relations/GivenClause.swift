internal import TallyCore
internal import TallyLexicon

/// The words of a claim's sentence from the start of its clause to the end of it.
struct GivenClause {
  struct Token {
    var word: String
    /// As it stands there.
    var text: Substring
    var value: ClosedRange<Double>?
    /// "12-*pound*", "5-*year-old*", "60*W*".
    var unit: String?
    var endsPart: Bool
    var isOwn: Bool
  }

  private var tokens: [Token] = []
  /// Where the claim's own number stands.
  private(set) var own: Range<Int>?
  /// How many words stand before the comma of a phrase that opens the sentence.
  private var opening = 0

  init?(_ text: String, _ start: String.Index, _ end: String.Index) {
    var depth = 0
    var part = 0
    for piece in text.spacedWords {
      let isOwn = piece.endIndex > start && piece.startIndex < end
      let opens = piece.utf8.first == UInt8(ascii: "(")
      let closes = piece.utf8.contains(UInt8(ascii: ")"))
      if opens { depth += 1 }
      defer { if closes, depth > 0 { depth -= 1 } }
      // What stands in brackets says it again.
      if depth > 0, !isOwn { continue }
      guard let token = Self.token(piece, isOwn) else { continue }
      if Self.joints.contains(token.word) {
        if own != nil { break }
        tokens.removeAll()
        (part, opening) = (1, 0)
        continue
      }
      tokens.append(token)
      if isOwn { own = (own?.lowerBound ?? tokens.count - 1)..<tokens.count }
      guard token.endsPart else { continue }
      // "In an hour, …"; "2-inch filters: …", as the label says of which.
      let isOpener =
        part == 0
        && (piece.utf8.last == ASCII.comma && Self.openers.contains(tokens[0].word)
          || piece.utf8.last == ASCII.colon && tokens.count <= Self.longestLabel && !isOwn)
      part += 1
      if isOpener {
        opening = tokens.count
      } else if own != nil {
        break
      } else {
        tokens.removeAll()
        opening = 0
      }
    }
    if own == nil { return nil }
  }

  private static let longestLabel = 4

  private static func token(_ piece: Substring, _ isOwn: Bool) -> Token? {
    let bytes = piece.utf8
    func isOfWord(_ byte: UInt8) -> Bool {
      byte.isOfWord || byte == ASCII.percent
    }
    guard let first = bytes.firstIndex(where: isOfWord), let last = bytes.lastIndex(where: isOfWord)
    else { return nil }
    let word = piece[first...last].lowercased()
    let behind = bytes[bytes.index(after: last)...]
    var token = Token(
      word: word, text: piece[first...last],
      endsPart: behind.contains { ",;:.?!".utf8.contains($0) },
      isOwn: isOwn)
    // "$5" is no such amount, and says something.
    if first > bytes.startIndex, "$£€".unicodeScalars.contains(piece.unicodeScalars.first ?? " ") {
      token.value = 0...0
      token.unit = "%"
      return token
    }
    token.read(word)
    return token
  }

  private static let joints: Set<String> = [
    "and", "but", "while", "whereas", "because", "so", "which", "who", "then",
  ]
  private static let openers: Set<String> = [
    "at", "after", "by", "within", "with", "for", "in", "on", "during",
  ]

  static let numbers: [String: Double] = {
    var numbers: [String: Double] = [:]
    for row in LexiconTable("number-words").rows {
      guard let word = row[0], let value = row[1].flatMap(Double.init), let sort = row[2],
        sort == "unit" || sort == "teen" || sort == "ten" || sort == "tens"
      else { continue }
      numbers[word] = value
    }
    return numbers
  }()
  static let initials = Set(numbers.keys.compactMap(\.utf8.first))
}

extension GivenClause.Token {
  /// "12-pound", "12-14", "5-year-old", "two-hour", "60w", "38°c".
  mutating func read(_ text: String) {
    let parts = text.utf8.split { $0 == ASCII.hyphen || $0 == 0xE2 }.map { Substring($0) }
    guard let first = parts.first else { return }
    let digits = first.utf8.prefix { $0.isASCIIDigit || $0 == ASCII.comma || $0 == ASCII.period }
    var rest: Substring
    if !digits.isEmpty {
      guard let low = Double(String(decoding: digits.filter { $0 != ASCII.comma }, as: UTF8.self))
      else { return }
      value = low...low
      rest = first[digits.endIndex...]
      // A year is no amount.
      if parts.count == 1, rest.isEmpty, digits.count == 4, digits.allSatisfy(\.isASCIIDigit),
        (1500...2100).contains(low)
      {
        value = nil
        return
      }
    } else if let number = GivenClause.numbers[String(first)] {
      value = number...number
      rest = ""
    } else {
      return
    }
    var behind = parts.dropFirst()
    if rest.isEmpty, let next = behind.first.flatMap({ Double(String($0)) }),
      let low = value?.lowerBound,
      next >= low
    {
      value = low...next
      behind = behind.dropFirst()
    }
    if !rest.isEmpty { unit = String(rest) }
    if !behind.isEmpty { unit = behind.joined(separator: "-") }
  }
}

extension GivenClause {
  struct Given {
    var place: Int
    var amount: Givens.Amount
  }

  /// Whether a number stands behind the verb that says nothing of which.
  func hasMain(besides places: Set<Int>) -> Bool {
    tokens.indices.contains { place in
      tokens[place].value != nil && !places.contains(place) && own?.contains(place) == false
        && !Self.isIdle(tokens[place], next: place + 1 < tokens.count ? tokens[place + 1] : nil)
    }
  }

  /// "One of them", "no one".
  private static func isIdle(_ token: Token, next: Token?) -> Bool {
    token.word == "one" && (next.map { ContentWords.isFunctionWord($0.word) } ?? true)
  }

  var givens: [Given] {
    tokens.indices.compactMap { place in
      amount(at: place).flatMap {
        saysWhich(place, $0.unitEnd) ? Given(place: place, amount: $0.0) : nil
      }
    }
  }

  /// The amount, and behind which word it ends; `nil` of shares, money and what has no unit.
  private func amount(at place: Int) -> (Givens.Amount, unitEnd: Int)? {
    let token = tokens[place]
    guard var value = token.value else { return nil }
    var end = place + 1
    var text = String(token.text)
    var unit = token.unit
    if unit == nil, place > 0, Self.ages.contains(tokens[place - 1].word),
      let year = UnitWords.of("year")?.factor
    {
      let (low, high) = (value.lowerBound * year, value.upperBound * year)
      return (.init(dimension: "age", lower: low, upper: high, text: text), end)
    }
    if unit == nil, end < tokens.count, tokens[end].value == nil, !token.endsPart {
      guard token.word != "one" || UnitWords.of(tokens[end].word) != nil else { return nil }
      unit = tokens[end].word
      text += " " + tokens[end].text
      end += 1
    }
    guard var unit, unit.utf8.first?.isASCIILetter ?? false || unit.utf8.first ?? 0 >= 0x80 else {
      return nil
    }
    // "A 12- to 14-pound turkey."
    var isRange = false
    if place > 1, ["to", "or"].contains(tokens[place - 1].word), let low = tokens[place - 2].value,
      tokens[place - 2].unit == nil, low.lowerBound <= value.upperBound
    {
      value = low.lowerBound...value.upperBound
      isRange = true
    }
    if place > 0, !isRange, Self.bounds.contains(tokens[place - 1].word) { return nil }
    if unit.hasSuffix("-old") || end < tokens.count && tokens[end].word == "old" {
      unit = String(unit.prefix { $0 != "-" })
      guard let known = UnitWords.of(unit) else { return nil }
      let factor = known.factor
      return (
        .init(
          dimension: "age", lower: value.lowerBound * factor, upper: value.upperBound * factor,
          text: text), end
      )
    }
    if let known = UnitWords.of(unit) {
      let factor = known.factor
      return (
        .init(
          dimension: known.kind, lower: value.lowerBound * factor, upper: value.upperBound * factor,
          text: text), end
      )
    }
    guard token.unit != nil || place == phraseStart(before: place),
      !ContentWords.isFunctionWord(unit)
    else { return nil }
    return (
      .init(
        dimension: "count of " + ContentWords.stem(ConceptLexicon.normalized(unit)),
        lower: value.lowerBound, upper: value.upperBound, text: text), end
    )
  }

  private static let ages: Set<String> = ["aged", "age", "ages"]
  private static let bounds: Set<String> = [
    "than", "least", "most", "over", "under", "above", "below", "to", "or",
  ]

  private func saysWhich(_ place: Int, _ end: Int) -> Bool {
    let isAttribute = isAttribute(place, end)
    if isAttribute, place > 0 {
      // "For a 12-pound turkey", "on the standard 30-year mortgage".
      let before = tokens[max(0, place - 3)..<place]
      if let lead = before.lastIndex(where: { $0.word == "for" || $0.word == "on" }), lead > 0,
        tokens[..<lead].contains(where: { $0.value != nil }), verb(in: 0..<lead) != nil
      {
        return true
      }
    }
    if place < opening { return tokens[opening...].contains { $0.value != nil } }
    guard verb(in: opening..<place) == nil, let verb = verb(in: end..<tokens.count),
      tokens[verb...].contains(where: { $0.value != nil })
    else { return false }
    if isAttribute { return true }
    if place > opening, Self.leads.contains(tokens[place - 1].word) {
      // "A healing time of 2 weeks is normal": that is what is said.
      return tokens[place - 1].word != "of" || place < 2
        || !Self.extents.contains(tokens[place - 2].word)
    }
    // "Two hours cost", "running 5 miles burns".
    return place == phraseStart(before: place)
  }

  private static let extents: Set<String> = [
    "time", "life", "length", "delay", "duration", "period", "wait", "height", "weight",
  ]
  private static let leads: Set<String> = [
    "of", "for", "aged", "by", "at", "after", "with", "age", "ages",
  ]

  /// Where the clause starts, behind an article or what one does.
  private func phraseStart(before place: Int) -> Int {
    var start = opening
    if start < tokens.count, tokens[start].word == "about" || tokens[start].word.hasSuffix("ing") {
      start += 1
    }
    return start
  }

  /// "A *12-pound* turkey", "the *2.4 mg* dose", "a *5-year-old*": not "is 5 feet tall".
  private func isAttribute(_ place: Int, _ end: Int) -> Bool {
    if let unit = tokens[place].unit, tokens[place].word.utf8.contains(ASCII.hyphen) {
      if unit.hasSuffix("-old") { return true }
    } else if tokens[place].unit == nil {
      guard place > 0, Self.articles.contains(tokens[place - 1].word) else { return false }
    }
    guard end < tokens.count, !tokens[end - 1].endsPart, tokens[end].value == nil else {
      return false
    }
    return !ContentWords.isFunctionWord(tokens[end].word)
  }

  private static let articles: Set<String> = ["a", "an", "the", "each", "every", "this", "your"]

  /// The first verb, as far as a table knows: not "the *cost* of".
  private func verb(in range: Range<Int>) -> Int? {
    range.first { place in
      let word = tokens[place].word
      if Self.copulas.contains(word) { return true }
      guard !ContentWords.isFunctionWord(word), !word.hasSuffix("ing"),
        ContentWords.isVerb(ContentWords.plainForm(of: ConceptLexicon.normalized(word)))
          || ContentWords.isVerb(Self.present(word))
      else { return false }
      if place + 1 < tokens.count, ["of", "on", "for"].contains(tokens[place + 1].word) {
        return place > 0 && tokens[place - 1].unit != nil
      }
      return place == 0
        || !Self.articles.contains(tokens[place - 1].word) && tokens[place - 1].word != "of"
    }
  }

  private static func present(_ word: String) -> String {
    word.hasSuffix("ed") ? PropertyName.plainPast(word) : word
  }

  private static let copulas: Set<String> = [
    "is", "are", "was", "were", "be", "has", "have", "had", "can", "will", "may", "might", "should",
    "must", "does", "do", "did", "would", "could",
  ]
}
