internal import TallyCore
internal import TallyLexicon

/// What belongs to the page: "the stitches", "the gauze", "driving" on a page about a knee replacement.
///
/// How long something takes and how often it is done is looked up under what the page is about, where the sentence names
/// but a part of it. What a reader would look up by itself is a subject beside the page's own: another thing, a name, a
/// medicine, another thing that is done, what a heading above it names.
extension DocumentReading {
  /// What the words that a claim was said of are to the page.
  enum Standing {
    /// A subject of its own.
    case itself
    /// A part of what the page is about.
    case part
    /// Who says so.
    case teller
  }

  mutating func standing(
    of subject: Claim.Subject, _ site: QuantitySite, sentence index: Int
  ) -> Standing {
    let befalls = site.tellsHowOften
    guard site.kind == .duration || site.kind == .frequency || befalls,
      let text = subject.text, subject.via != .title, subject.via != .header,
      !(subject.via == .heading && itemLabel(before: index) == text),
      let topic = titleTopic(of: sentences[index].block), !isNews, !reportsTrial(),
      !comparesSeveral()
    else { return .itself }
    // "A dry socket hurts. It occurs in 3 % of cases."
    if subject.via == .previous, index > 0, defined(inSentence: index - 1) == text {
      return .itself
    }
    if subject.via == .sentence, tells(text, site), !isPlace(topic) { return .teller }
    let name = read(name: text)
    let words = name.words
    if befalls, subject.via == .sentence, !isOfOpening, !document.isStitched {
      return name.tokens.contains { $0.has(.medicine) || $0.isAcronym } ? .itself : .part
    }
    // A page on a place or a company is one of news: whoever does something there is told of.
    guard name.isPart, !topic.names(anyWordOf: words.text), !isPlace(topic),
      !name.tokens.contains(where: { isProper($0, words, opens: opens($0, words.text, site)) })
    else { return .itself }
    // "Compared to tank heaters"
    if site.reading.senses.has(.comparing) { return .itself }
    return isHeading(name.tokens, words, above: index) ? .itself : .part
  }

  /// "*The NHS* says that symptoms persist for two years": who says so is not what it is of.
  private func tells(_ name: String, _ site: QuantitySite) -> Bool {
    guard site.reading.senses.has(.say) else { return false }
    let reading = site.reading
    return reading.clauses.contains { clause in
      guard clause.subject >= 0, reading.hasVerb(.say, in: clause) else { return false }
      let teller = reading.phrases[clause.subject]
      guard teller.lastHead < site.token, reading.tokens[teller.head].isCapitalized else {
        return false
      }
      return name.hasSuffix(document.reading.string(reading.tokens[teller.head].range))
    }
  }

  /// "## Zinc lozenges": what has a section of its own is a subject of its own.
  private func isHeading(_ name: [PhraseToken], _ words: PhraseText, above index: Int) -> Bool {
    let count = name.count(where: \.isWord)
    return outline.headings(of: sentences[index].block).contains { heading in
      guard heading != titleBlock else { return false }
      let range = document.blocks[heading].range
      let said = document.reading[range.start..<range.end]
        .split(whereSeparator: { !$0.isASCIIAlphanumeric && $0 < 0x80 })
      return said.count <= count + 1
        && name.contains { token in
          token.part == .noun
            && said.contains {
              Vocabulary.singular($0.map(\.asciiLowercased)) == words.singular(token)
            }
        }
    }
  }

  /// A place or a company: a name that the text says something to be in or at.
  private mutating func isPlace(_ topic: Topic) -> Bool {
    if let known = titleIsPlace { return known }
    let vocabulary = words().vocabulary
    let found =
      topic.text.utf8.first?.isASCIIUpper == true && !topic.isShort
      && !topic.words.contains { vocabulary.isSmall($0[...]) } && isWhere(topic.text)
    titleIsPlace = found
    return found
  }

  /// Whether the text says that something is there: "in Seattle", "at Acme".
  private func isWhere(_ name: String) -> Bool {
    let (text, name) = (document.reading, Array(name.utf8))
    var place = 3
    while place + name.count <= text.count {
      if text[place] == name[0], text[place - 1] == ASCII.space,
        text[place..<(place + name.count)].elementsEqual(name),
        Self.beforePlaces.contains(where: {
          text[..<(place - 1)].suffix($0.count).elementsEqual($0)
            && !text[..<(place - 1 - $0.count)].suffix(1).contains(where: \.isASCIILetter)
        })
      {
        return true
      }
      place += 1
    }
    return false
  }
  private static let beforePlaces = ["in", "at", "from"].map { Array($0.utf8) }

  /// Whether the word is the sentence's first, which any word begins with a capital as.
  private func opens(_ token: PhraseToken, _ name: [UInt8], _ site: QuantitySite) -> Bool {
    guard token.start == 0, let first = site.reading.tokens.first(where: \.isWord) else {
      return false
    }
    return site.text[first.range.start..<first.range.end].elementsEqual(name[..<token.end])
  }

  /// A name: an acronym, a number, a capital where none is needed.
  private func isProper(_ token: PhraseToken, _ words: PhraseText, opens: Bool) -> Bool {
    if token.isAcronym || token.startsWithDigit { return true }
    let word = words.text[token.start..<token.end]
    return token.isCapitalized && !words.vocabulary.isSmall(word)
      && (!opens || words.vocabulary.countOfForms(word) > 1)
  }

  /// A part of a body, a person, what is done meanwhile, what happens: nothing that is looked up by itself.
  static func isPart(
    _ head: PhraseToken, of tokens: [PhraseToken], _ words: PhraseText
  ) -> Bool {
    // "Repeated injections" are of the page's thing, "an insulin injection" is not.
    if head.has(.deed) {
      return !tokens.contains {
        $0.start < head.start
          && ($0.part == .noun
            // "Blood-thinning injections"
            || $0.isHyphenated && !$0.isKnown)
      }
    }
    // "The drops" are, "antibiotic drops" are not.
    if head.has(.medicine) {
      return head.has(.generic) && !tokens.contains { $0.part == .noun && $0.start < head.start }
    }
    if head.part == .gerund { return head.isKnown }
    // "A hydrogen breath test": one of its own.
    if head.has(.part), isExamination(head, words),
      tokens.contains(where: { $0.part == .noun && $0.start < head.start })
    {
      return false
    }
    // "A cold sore", "a panic attack": illnesses of their own.
    if head.isSpelled(oneOf: ["sore", "sores", "attack", "attacks"], in: words.text),
      tokens.contains(where: { $0.part == .noun && $0.start < head.start })
    {
      return false
    }
    guard head.part == .noun, !head.has([.attribute, .person, .agent, .period]) else { return true }
    let word = words.text[head.start..<head.end]
    return isPart(words.singular(head))
      || !wholes.contains(head, of: words.text)
        && happenings.contains {
          word.count > $0.count + 3 && word.suffix($0.count).elementsEqual($0)
        }
  }

  private static func isExamination(_ head: PhraseToken, _ words: PhraseText) -> Bool {
    head.isSpelled(oneOf: ["test", "tests", "exam", "scan"], in: words.text)
  }

  /// Whether the singular names a part of a body, or what is put on it or done meanwhile.
  static func isPart(_ word: [UInt8]) -> Bool { parts.number(of: word[...]) >= 0 }

  private static let parts = WordList(firstOf: LexiconTable("page-parts").rows)

  /// Illnesses and goods whose names end like a happening's.
  private static let wholes: WordSet = [
    "depression", "concussion", "hypertension", "constipation", "infection", "television",
    "appliance", "appliances", "insurance", "subscription", "foundation", "equipment", "apartment",
  ]

  /// Ends of nouns for what happens or is so: "inspection", "dryness".
  private static let happenings = [
    "tion", "sion", "tions", "sions", "ment", "ness", "ance", "ence", "ity", "ities",
  ]
  .map { Array($0.utf8) }
}

extension QuantitySite {
  /// "Cirrhosis develops in 20 % of patients", "Nerve damage is rare, at 0.1 %": how often something comes with what the
  /// page is about.
  var tellsHowOften: Bool {
    guard kind == .percentage || kind == .other || kind == .count, isWord(opening, "in", "at"),
      let group, group.main < token, let subject, subject.lastHead < group.first
    else { return false }
    if verbSense.has([.occur, .onset, .afflict]) { return isWord(opening, "in") }
    return verbSense.has(.be)
      && reading.tokens[(group.main + 1)..<token].contains {
        isWord($0, "rare", "uncommon", "unusual", "infrequent")
      }
  }

  /// Whether the name stands before the quantity: "Eat an hour before *your workout*" says nothing of the workout.
  func hasBefore(lastWordOf name: String) -> Bool {
    guard let last = name.utf8.split(separator: ASCII.space).last else { return false }
    return reading.tokens[..<token].contains {
      text[$0.start..<$0.end]
        .elementsEqual(last, by: { $0.asciiLowercased == $1.asciiLowercased })
    }
  }
}

extension Claim.Property {
  /// "Fall out" of "sutures": "sutures fall out"; "take out the stitches" is of those, too.
  func of(part: String) -> Claim.Property {
    let last = part.split(separator: " ").last ?? ""
    let head = Self.head(last)
    guard let text else { return Claim.Property(text: part, head: head) }
    let isNamed = text.split(separator: " ").contains { Self.head($0) == head }
    return Claim.Property(text: isNamed ? text : part + " " + text, head: head)
  }

  private static func head(_ word: Substring) -> String {
    String(decoding: Vocabulary.singular(word.utf8.map(\.asciiLowercased)), as: UTF8.self)
  }
}
