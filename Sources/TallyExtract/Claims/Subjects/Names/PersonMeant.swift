internal import TallyCore

/// "June Castellano owns the diner. *She has run it* for 22 years": of the person whom a sentence before names in full.
extension DocumentReading {
  /// So many sentences back the person may have been named.
  private static let reachOfPerson = 4
  private static let reachOfName = 40
  /// What is longer is a list or a table.
  private static let longestNaming = 1_000

  mutating func personMeant(by site: QuantitySite, before index: Int) -> String? {
    if let speaker = speaker(of: site, before: index) { return speaker }
    if let told = toldOfThemselves(site) { return told }
    guard !document.isStitched, let subject = site.subject, let head = site.head(subject),
      head.part == .pronoun, site.isWord(head, "she", "he"),
      // "He said the company would pay for two weeks": of the company.
      let group = site.group, !site.verbSense.has(.say), subject.head < group.first,
      !site.reading.tokens[(subject.head + 1)..<group.first].contains(where: { $0.part == .verb }),
      // "Kim Lee, who owns it, says she pays $900", "Lee had a start in which he scored twice": the sentence names the
      // person itself.
      !site.reading.tokens[..<subject.first].contains(where: {
        $0.part == .noun && $0.isCapitalized && !$0.isKnown
      })
    else { return nil }
    return person(meantBy: head, before: index)
  }

  /// "Nurse Amina Qureshi said there were nights when *she* had 14 patients", "June Castellano left the house where *she*
  /// has lived for 44 years": of the only person that the sentence names.
  private mutating func toldOfThemselves(_ site: QuantitySite) -> String? {
    guard let subject = site.subject, site.isWord(site.head(subject), "she", "he"),
      let verb = site.reading.tokens[..<subject.first].firstIndex(where: {
        $0.part == .verb || $0.part == .auxiliary
      }),
      let name = personNamed(in: site.reading, before: verb), name.lowerBound < verb,
      // "Lee said Kim told him he owed $5"
      personNamed(in: site.reading, before: subject.first) == name
    else { return nil }
    return written(name, site.reading.tokens)
  }

  /// "I have been here for 31 years," said Alan Petrie: of him.
  private mutating func speaker(of site: QuantitySite, before index: Int) -> String? {
    guard let subject = site.subject, let head = site.head(subject), head.part == .pronoun,
      site.text[head.start] == UInt8(ascii: "I"),
      // "I", "I've", "I’m"
      head.end == head.start + 1 || !site.text[head.start + 1].isASCIILetter,
      site.reading.senses.has(.say)
    else { return nil }
    let tokens = site.reading.tokens
    for verb in tokens.indices
    where tokens[verb].has(.say) && (tokens[verb].part == .verb || tokens[verb].part == .participle)
    {
      if let behind = site.reading.phrases.first(where: { $0.first == verb + 1 }),
        let name = personNamed(in: site.reading, before: behind.head + 1),
        name.lowerBound >= behind.first
      {
        return written(name, tokens)
      }
      guard let before = site.reading.phrases.last(where: { $0.lastHead == verb - 1 }) else {
        continue
      }
      if let name = fullName(of: before, in: site.reading, before: index) { return name }
      if site.isWord(tokens[before.head], "she", "he") {
        return person(meantBy: tokens[before.head], before: index)
      }
      if let name = personNamed(in: site.reading, before: before.head + 1),
        name.lowerBound >= before.first
      {
        return written(name, tokens)
      }
    }
    return nil
  }

  /// "Aguirre said", of whom the text has told the whole name.
  private mutating func fullName(
    of surname: NounPhrase, in reading: SentenceReading, before index: Int
  ) -> String? {
    let token = reading.tokens[surname.head]
    guard surname.first == surname.head, token.isCapitalized, !token.isKnown else { return nil }
    let letters = document.reading[token.range.start..<token.range.end]
    for place in (max(0, index - Self.reachOfName)..<index).reversed()
    where sentences[place].range.count <= Self.longestNaming {
      let range = sentences[place].range
      // Behind another word, as most sentences of a long interview have the surname alone.
      guard range.count > letters.count + 2,
        ((range.start + 2)...(range.end - letters.count)).contains(where: {
          document.reading[$0] == letters[letters.startIndex]
            && document.reading[$0 - 1] == ASCII.space && document.reading[$0 - 2].isASCIILetter
            && document.reading[$0..<($0 + letters.count)].elementsEqual(letters)
        })
      else { continue }
      let reading = self.reading(ofSentence: place)
      for phrase in reading.phrases where phrase.first < phrase.head {
        guard let name = personNamed(in: reading, before: phrase.head + 1),
          document.reading[reading.tokens[name.upperBound - 1].range.start...].starts(with: letters)
        else { continue }
        return written(name, reading.tokens)
      }
    }
    return nil
  }

  /// The person whom the nearest sentence before that names one names last; nobody where "he" was spoken of meanwhile and
  /// "she" is meant.
  private mutating func person(meantBy pronoun: PhraseToken, before index: Int) -> String? {
    let text = document.reading
    let other: StaticString = pronoun.isSpelled("she", in: text) ? "he" : "she"
    for place in (max(0, index - Self.reachOfPerson)..<index).reversed()
    where sentences[place].range.count <= Self.longestNaming {
      let reading = reading(ofSentence: place)
      if let name = personNamed(in: reading, before: reading.tokens.count) {
        return written(name, reading.tokens)
      }
      if reading.tokens.contains(where: { $0.isSpelled(other, in: text) }) { return nil }
    }
    return nil
  }

  private mutating func written(_ name: Range<Int>, _ tokens: [PhraseToken]) -> String {
    words().text(tokens, from: name.lowerBound, to: name.upperBound - 1)
  }

  /// The last full name, of two words or three with capitals that no table knows, that no place follows from.
  private func personNamed(in reading: SentenceReading, before end: Int) -> Range<Int>? {
    for phrase in reading.phrases.reversed() where phrase.head < end && phrase.first < phrase.head {
      let name = reading.tokens[phrase.first...phrase.head].reversed().prefix {
        $0.isCapitalized && !$0.isAcronym && !$0.startsWithDigit && $0.part == .noun
          && !$0.has([.attribute, .part, .thing, .generic, .person, .agent, .honorific])
      }
      guard (2...3).contains(name.count), let last = name.first, !last.isKnown,
        !last.isPossessive,
        phrase.preposition < 0
          || !reading.tokens[phrase.preposition].isSpelled(
            oneOf: ["in", "at", "from", "near", "on"], in: document.reading)
      else { continue }
      return phrase.head + 1 - name.count..<phrase.head + 1
    }
    return nil
  }
}
