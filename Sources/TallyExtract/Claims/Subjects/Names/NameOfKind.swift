internal import TallyCore

/// "One vaccine called Varovax is approved. *The vaccine* is over 90 % effective.": what a text calls by its kind once it
/// has said of what kind it is.
extension DocumentReading {
  /// So many sentences back the kind may have been named.
  private static let reachOfKind = 4

  /// The name meant by "the vaccine", or by an "it" that goes on with it.
  mutating func nameMeant(by site: QuantitySite, before index: Int) -> String? {
    let ofClause = site.clause.subject >= 0 ? site.reading.phrases[site.clause.subject] : nil
    guard let subject = site.subject ?? ofClause, subject.lastHead < site.token else { return nil }
    var place = index
    var kind = Self.kind(subject, of: site.reading)
    // Few texts name a kind: the sentences before are read only where these may.
    guard kind != nil || site.isWord(site.head(subject), "it"), mayNameKind(before: index) else {
      return nil
    }
    // "It is recommended for adults.": the sentences before go on with it too.
    while kind == nil, place > 0, index - place < Self.reachOfKind,
      sentences[place - 1].block == sentences[index].block
    {
      place -= 1
      let before = reading(ofSentence: place)
      guard let main = before.clauses.first(where: { $0.kind == .main }), main.subject >= 0
      else { return nil }
      let phrase = before.phrases[main.subject]
      kind = Self.kind(phrase, of: before)
      // "The stove (Primus) burns gas. It weighs 300 g."
      if let kind, let name = name(ofKind: kind, in: before) { return name }
      if kind != nil || before.tokens[phrase.head].isSpelled("it", in: document.reading) {
        continue
      }
      // "I had Varovax, a new vaccine. It has an efficacy of 80 %.", "The vaccine (Varovax) is new. It is …"
      return before.tokens[phrase.head].part == .pronoun
        || before.tokens[safe: phrase.lastHead + 1]?.part == .open
        ? name(ofKind: nil, in: before) : nil
    }
    guard let kind, !(titleTopic()?.names(words().fingerprint(kind)) ?? false) else { return nil }
    let heading = outline.headings(of: sentences[index].block).first
    let last = place
    while place > 0, last - place < Self.reachOfKind,
      outline.headings(of: sentences[place - 1].block).first == heading
    {
      place -= 1
      if namesKind[place], let name = name(ofKind: kind, in: reading(ofSentence: place)) {
        return name
      }
    }
    return nil
  }

  /// Whether "called Varovax", "(Varovax", "Varovax, a" or "Varovax is a" stands in reach.
  private mutating func mayNameKind(before index: Int) -> Bool {
    if namesKind.isEmpty {
      namesKind = [Bool](repeating: false, count: sentences.count)
      var sentence = 0
      for place in Self.namingPlaces(in: document.reading) {
        while sentence + 1 < sentences.count, sentences[sentence + 1].range.start <= place {
          sentence += 1
        }
        namesKind[sentence] = true
      }
    }
    return namesKind[max(0, index - 2 * Self.reachOfKind)..<index].contains(true)
  }

  /// Rising, of the whole document: asked for by many of its claims. Only capitals are looked at, eight bytes at once.
  private static func namingPlaces(in bytes: [UInt8]) -> [Int] {
    let text = bytes.span
    var places: [Int] = []
    var position = 0
    while position + 8 <= text.count {
      var capitals = EightBytes(text, at: position).between(UInt8(ascii: "A"), UInt8(ascii: "Z"))
      while !capitals.isEmpty {
        let place = position + capitals.first
        capitals.removeFirst()
        if isNaming(place, text) { places.append(place) }
      }
      position += 8
    }
    return places
  }

  /// Whether the capital begins a name that something is called, or that is said of what kind it is.
  private static func isNaming(_ place: Int, _ text: Span<UInt8>) -> Bool {
    var end = place + 1
    while end < text.count, text[end].isASCIILower { end += 1 }
    // "It is a", "The"
    guard end - place > shortestName, place >= longestBefore, end + 5 <= text.count else {
      return false
    }
    func stands(_ words: [UInt8], at start: Int) -> Bool {
      words.indices.allSatisfy { text[start + $0] == words[$0] }
    }
    return text[place - 1] == ASCII.openParenthesis
      || leading.contains { stands($0, at: place - $0.count) }
      || defining.contains { stands($0, at: end) }
  }

  private static let leading = ["called ", "named "].map { Array($0.utf8) }
  private static let defining = [", a", " is a"].map { Array($0.utf8) }
  private static let shortestName = 3
  private static let longestBefore = 7

  /// The noun of "the vaccine", with nothing else said of it.
  private static func kind(_ phrase: NounPhrase, of reading: SentenceReading) -> PhraseToken? {
    let head = reading.tokens[phrase.head]
    guard phrase.head == phrase.first + 1, phrase.lastHead == phrase.head, head.part == .noun,
      reading.tokens[phrase.first].has([.definite, .demonstrative]), !head.has(.plural),
      !head.isCapitalized, !head.has([.attribute, .person, .period, .study, .section])
    else { return nil }
    return head
  }

  /// - kind: `nil` for any but a person.
  private mutating func name(ofKind kind: PhraseToken?, in reading: SentenceReading) -> String? {
    let text = document.reading
    let tokens = reading.tokens
    func isName(_ phrase: NounPhrase) -> Bool {
      let head = tokens[phrase.head]
      return phrase.head == phrase.lastHead && head.part == .noun && head.isCapitalized
        && !head.isKnown && !head.isAcronym
    }
    // "I bought a kettle from a shop called Brewtopia. It …": the shop is not meant.
    func isMeant(_ place: Int) -> Bool {
      kind != nil
        || reading.phrases.contains {
          $0.first <= place && place <= $0.lastHead && $0.preposition < 0
        }
    }
    for place in tokens.indices
    where tokens[place].part == .noun && isMeant(place)
      && (kind.map { kind in
        text[tokens[place].start..<tokens[place].end]
          .elementsEqual(text[kind.start..<kind.end], by: { $0.asciiLowercased == $1 })
      } ?? !tokens[place].has([.person, .period, .study, .attribute]))
    {
      // "a vaccine called Varovax", "the vaccine (Varovax)"
      if let next = tokens[safe: place + 1],
        next.part == .open || next.isSpelled(oneOf: ["called", "named"], in: text),
        let phrase = reading.phrases.first(where: {
          // "called" may be taken for a word of the name.
          $0.head >= place + 2 && ($0.first == place + 1 || $0.first == place + 2)
        }), isName(phrase),
        next.part != .open || tokens[safe: phrase.lastHead + 1]?.part == .close
      {
        return words().text(tokens, from: max(phrase.first, place + 2), to: phrase.head)
      }
      guard let own = reading.phrases.first(where: { $0.head == place && $0.preposition < 0 }),
        tokens[own.first].part == .determiner,
        !tokens[own.first].has([.definite, .possessive, .demonstrative])
      else { continue }
      // "Varovax is a vaccine", "Varovax, a vaccine,"
      let before = own.first - 1
      guard let joint = tokens[safe: before], joint.part == .comma || joint.has(.be),
        let phrase = reading.phrases.first(where: { $0.lastHead == before - 1 }), isName(phrase),
        // "In Tengboche, a permit is needed."
        phrase.preposition < 0
      else { continue }
      return words().text(tokens, from: phrase.first, to: phrase.head)
    }
    return nil
  }
}
