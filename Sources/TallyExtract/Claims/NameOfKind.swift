internal import TallyCore

/// "One vaccine called Shingrix is approved. *The vaccine* is over 90 % effective.": what a text calls by its kind once it
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
      if kind != nil || before.tokens[phrase.head].isSpelled("it", in: document.reading) {
        continue
      }
      // "I had Zostavax, a shingles vaccine. It has an efficacy of 50 %.", "The vaccine (Shingrix) is new. It is …"
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

  /// Whether "called Shingrix", "(Shingrix", "Shingrix, a" or "Shingrix is a" stands in reach.
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

  /// Rising, of the whole document: asked for by many of its claims.
  private static func namingPlaces(in bytes: [UInt8]) -> [Int] {
    let text = bytes.span
    var places: [Int] = []
    func isName(_ place: Int) -> Bool { text[place].isASCIIUpper && text[place + 1].isASCIILower }
    func endsName(_ place: Int) -> Bool {
      var first = place
      while first > 0, text[first - 1].isASCIILetter { first -= 1 }
      return place - first > 1 && isName(first)
    }
    func isArticle(_ place: Int) -> Bool {
      text[place] == ASCII.space && text[place + 1] == UInt8(ascii: "a")
    }
    var place = 6
    while place + 3 < text.count {
      let isNaming =
        switch text[place] {
        case ASCII.openParenthesis: isName(place + 1)
        case ASCII.comma: isArticle(place + 1) && endsName(place)
        // "called", "named"
        case UInt8(ascii: "d"):
          text[place + 1] == ASCII.space && text[place - 1] == UInt8(ascii: "e")
            && (text[place - 2] == UInt8(ascii: "l") || text[place - 2] == UInt8(ascii: "m"))
            && isName(place + 2)
        // "is a"
        case UInt8(ascii: "s"):
          text[place - 1] == UInt8(ascii: "i") && text[place - 2] == ASCII.space
            && isArticle(place + 1) && endsName(place - 2)
        default: false
        }
      if isNaming { places.append(place) }
      place += 1
    }
    return places
  }

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
    for place in tokens.indices
    where tokens[place].part == .noun
      && (kind.map { kind in
        text[tokens[place].start..<tokens[place].end]
          .elementsEqual(text[kind.start..<kind.end], by: { $0.asciiLowercased == $1 })
      } ?? !tokens[place].has([.person, .period, .study, .attribute]))
    {
      // "a vaccine called Shingrix", "the vaccine (Shingrix)"
      if let next = tokens[safe: place + 1],
        next.part == .open || next.isSpelled("called", in: text)
          || next.isSpelled("named", in: text),
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
      // "Shingrix is a vaccine", "Shingrix, a vaccine,"
      let before = own.first - 1
      guard let joint = tokens[safe: before], joint.part == .comma || joint.has(.be),
        let phrase = reading.phrases.first(where: { $0.lastHead == before - 1 }), isName(phrase)
      else { continue }
      return words().text(tokens, from: phrase.first, to: phrase.head)
    }
    return nil
  }
}
