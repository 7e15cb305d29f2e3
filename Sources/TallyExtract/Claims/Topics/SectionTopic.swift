internal import TallyCore

/// What a section is about where its heading names a thing that the title does not.
///
///     # Everest Base Camp trek
///     ## Day 2: Grindal to Havn Market      of "Grindal to Havn Market"
///     ### Today's numbers
///     - Distance: 7 km
///     ## Lukla Airport - the shortest runway   of "Lukla Airport"
///     - Altitude: 2,860 m
///
/// Three forms of heading name one: a name in capitals wherever the text has it; the kinds below "Composting methods"; and
/// "Dry socket: prevention & treatment". A question and a heading that names a property leave the page its matter.
extension DocumentReading {
  mutating func sectionNamed(of block: Int) -> Topic? {
    guard !isNews, !document.isStitched, document.blocks[block].question == nil else { return nil }
    for heading in outline.headings(of: block) {
      if heading == titleBlock { return nil }
      if let known = namedSections[heading] {
        if let topic = known { return topic }
        if isOwnSection(heading) { return nil }
        continue
      }
      let range = document.blocks[heading].range
      guard range.count < Self.longestHeading, document.reading[range.end - 1] != ASCII.question
      else { return nil }
      let tokens = Array(unnumbered(heading: heading))
      let topic =
        named(inHeading: tokens) ?? kind(ofHeading: heading, tokens) ?? labelled(by: tokens)
      namedSections[heading] = .some(topic)
      if let topic { return topic }
      if isOwnSection(heading) { return nil }
    }
    return nil
  }

  /// "Meal 1" below "Meal prep menu" names what stands below it; "Practical information", "Today's challenge" leave that to
  /// the heading above.
  private mutating func isOwnSection(_ heading: Int) -> Bool {
    guard !isOfAnySection(heading: heading) else { return false }
    let last = reading(of: document.blocks[heading].range).tokens.last(where: \.isWord)
    return topic(ofHeading: heading) != nil || last?.startsWithDigit ?? false
  }

  /// "Quick stats", "Turning schedule"
  mutating func isOfAnySection(heading: Int) -> Bool {
    reading(of: document.blocks[heading].range).tokens.last(where: \.isWord).map {
      Self.ofAnySection.contains($0, of: document.reading)
    } ?? false
  }

  private static let ofAnySection: WordSet = [
    "statistics", "stats", "information", "info", "details", "facts", "conditions", "challenge",
    "challenges", "routine", "notes", "tips", "overview", "schedule", "summary", "highlights",
    "experiences", "moment", "process", "numbers", "basics", "glance",
  ]

  private static let longestHeading = 120

  // MARK: "Trek to Phakding", "Lukla Airport - the shortest runway"

  private mutating func named(inHeading tokens: [PhraseToken]) -> Topic? {
    // What stands behind a dash or a colon explains the name before it; before it may stand "Day 2" alone.
    var part = tokens[...]
    if let mark = tokens.firstIndex(where: { $0.part == .dash || $0.part == .colon }) {
      let isNumber = tokens[..<mark].allSatisfy {
        $0.has(.period) || $0.startsWithDigit || $0.part == .quantity
      }
      part = isNumber ? tokens[(mark + 1)...] : tokens[..<mark]
    }
    part = part.prefix { $0.part != .dash && $0.part != .colon && $0.part != .open }
    var first = part.startIndex
    // "Journey to Tengboche", "Arrival at Namche Bazaar"
    if let doing = tokens[safe: first], Self.doings.contains(doing, of: document.reading),
      let joint = tokens[safe: first + 1],
      joint.isSpelled(oneOf: ["to", "at", "in"], in: document.reading)
    {
      first += 2
    }
    var end = first
    while end < part.endIndex, isOfName(tokens[end]) || isName(tokens[end]) { end += 1 }
    guard end > first, (first..<end).contains(where: { isName(tokens[$0]) }) else { return nil }
    // "Phakding to Namche Bazaar" is one way.
    if tokens[safe: end]?.isSpelled("to", in: document.reading) == true {
      let names = part[(end + 1)...].prefix(while: isOfName)
      if !names.isEmpty { end = names.endIndex }
    }
    // "Tengboche arrival"; but "Thunderbolt 3 ports", "Lukla and its people"
    guard
      part[end...].allSatisfy({
        !$0.isWord || Self.doings.contains($0, of: document.reading)
      })
    else { return nil }
    return Topic(
      text: words().verbatim(tokens, from: first, to: end - 1),
      words: Set(tokens[first..<end].filter { $0.part == .noun }.map { words().singular($0) }))
  }

  /// A word that the text has with a capital alone, inside its lines too, that no table knows and the title has not.
  private mutating func isName(_ token: PhraseToken) -> Bool {
    guard token.isWord, token.isCapitalized, !token.isAcronym, !token.isKnown,
      !token.isPossessive, !token.startsWithDigit, token.end - token.start > 3,
      !Self.doings.contains(token, of: document.reading)
    else { return false }
    let word = document.reading[token.start..<token.end]
    let vocabulary = words().vocabulary
    guard vocabulary.count(word) > 1, !vocabulary.isSmall(word) else { return false }
    let plain = Vocabulary.singular(word.map(\.asciiLowercased))
    if titleTopic()?.words.contains(plain) ?? false { return false }
    if let title = document.title?.utf8,
      title.split(whereSeparator: { !$0.isASCIILetter }).contains(where: {
        Vocabulary.singular($0.map(\.asciiLowercased)) == plain
      })
    {
      return false
    }
    return stands(insideALine: word)
  }

  /// "*Kala* Patthar", "Namche *Bazaar*": beside a name, with a capital, and no word for what one does there.
  private func isOfName(_ token: PhraseToken) -> Bool {
    // "To Namche" looks like a verb.
    (token.part == .noun || token.isWord && !token.isKnown)
      && token.isCapitalized && !token.isPossessive && !token.startsWithDigit
      && !token.has([.attribute, .deed, .generic, .period, .person, .section])
      && !Self.doings.contains(token, of: document.reading)
  }

  private static let doings: WordSet = [
    "arrival", "departure", "trek", "hike", "journey", "route", "summit", "success", "landing",
    "visit", "tour", "trip", "day", "review", "guide", "overview", "facts", "history", "tips",
  ]

  private func stands(insideALine word: ArraySlice<UInt8>) -> Bool {
    let text = document.reading
    guard let first = word.first else { return false }
    var place = 2
    while place + word.count <= text.count {
      if text[place] == first {
        let (before, far) = (text[place - 1], text[place - 2])
        let isInside =
          before == ASCII.space && (far.isASCIILower || far == ASCII.comma)
          || (before == ASCII.hyphen || before == UInt8(ascii: "(")) && !far.isASCIISpace
          || before == UInt8(ascii: "[")
        if isInside, text[place..<(place + word.count)].elementsEqual(word) { return true }
      }
      place += 1
    }
    return false
  }

  // MARK: "Hot composting" below "Composting methods"

  private mutating func kind(ofHeading heading: Int, _ tokens: [PhraseToken]) -> Topic? {
    guard let parent = document.blocks[heading].heading, parent != titleBlock, parent < heading
    else { return nil }
    let above = reading(of: document.blocks[parent].range).tokens.filter(\.isWord)
    guard let last = above.last, above.count < 5, !tokens.contains(where: { $0.has(.comparing) }),
      Self.kinds.contains(last, of: document.reading)
    else { return nil }
    let name = tokens.prefix { $0.part != .open && $0.part != .colon && $0.part != .dash }
    return label(Array(name))
  }

  private static let kinds: WordSet = [
    "methods", "types", "kinds", "options", "varieties", "breeds", "routes", "alternatives",
    "techniques", "styles", "species", "materials",
  ]

  // MARK: "Dry socket: prevention & treatment"

  private mutating func labelled(by tokens: [PhraseToken]) -> Topic? {
    guard let colon = tokens.firstIndex(where: { $0.part == .colon }), colon > 0,
      colon + 1 < tokens.count,
      tokens[(colon + 1)...].allSatisfy({
        $0.part == .conjunction || $0.part == .comma || $0.has([.attribute, .deed, .generic])
          || !$0.isWord
      })
    else { return nil }
    return label(Array(tokens[..<colon]))
  }

  /// A heading of few words, nouns at the end, that name a thing.
  private mutating func label(_ tokens: [PhraseToken]) -> Topic? {
    guard (1...3).contains(tokens.count), let last = tokens.last,
      PhraseText.isEntity(last) || last.part == .gerund,
      tokens.allSatisfy({ $0.part == .noun || $0.part == .adjective || $0.part == .gerund }),
      !tokens.contains(where: { $0.has([.section, .period, .person]) || $0.startsWithDigit })
    else { return nil }
    return section(0..<tokens.count, of: tokens)
  }

  private mutating func section(_ range: Range<Int>, of tokens: [PhraseToken]) -> Topic? {
    let words = self.words()
    let text = words.text(
      tokens, from: range.lowerBound, to: range.upperBound - 1, isTopic: true)
    guard !text.isEmpty else { return nil }
    return Topic(
      text: text,
      words: Set(
        tokens[range].filter { $0.part == .noun || $0.part == .gerund }.map { words.singular($0) }))
  }
}
