internal import TallyCore

/// What belongs to the page: "the stitches", "the gauze", "driving" on a page about a knee replacement.
///
/// How long something takes and how often it is done is looked up under what the page is about, whatever part of it the
/// sentence names. Only what a reader would look up by itself is a subject beside the page's own: a name, a medicine, an
/// illness, another thing that is done, what a heading above it names.
extension DocumentReading {
  /// Whether the words that a claim was said of only play a part in what the page is about.
  mutating func isPartOfPage(
    _ subject: Claim.Subject, _ site: QuantitySite, sentence index: Int
  ) -> Bool {
    guard site.found.kind == .duration || site.found.kind == .frequency, let text = subject.text,
      subject.via != .title, subject.via != .header, let topic = titleTopic(), !isNews,
      !reportsTrial(), !comparesSeveral()
    else { return false }
    let bytes = Array(text.utf8)
    var reader = SentenceReader()
    let tokens = reader.reading(of: bytes, in: ByteRange(0, bytes.count), quantities: []).tokens
    let words = PhraseText(text: bytes, vocabulary: self.words().vocabulary)
    // A page on a place or a company is one of news: whoever does something there is told of.
    guard let head = tokens.last(where: \.isWord), !isName(topic),
      !tokens.contains(where: { topic.names(words.fingerprint($0)) }),
      !tokens.contains(where: { Self.standsForItself($0, words) })
    else { return false }
    if head.has(.medicine), !head.has(.generic) { return false }
    // "Closure therapy", "ground-source models": a deed, or a kind of the page's thing, with a name of its own
    if head.has([.deed, .generic]), tokens.count(where: \.isWord) > 1 { return false }
    // "Riluzole prolongs survival by two months", "compared to tank heaters"
    if site.verbSense.has([.reduce, .increase]), site.object != nil { return false }
    if site.reading.senses.has(.comparing) { return false }
    return !isHeading(tokens, words, above: index)
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

  private mutating func isName(_ topic: Topic) -> Bool {
    guard topic.text.utf8.first?.isASCIIUpper == true, !topic.isShort else { return false }
    let vocabulary = words().vocabulary
    return !topic.words.contains { vocabulary.isSmall($0[...]) }
  }

  private static func standsForItself(_ token: PhraseToken, _ words: PhraseText) -> Bool {
    if token.isAcronym || token.startsWithDigit || token.has(.standalone) { return true }
    let word = words.text[token.start..<token.end]
    if endings.contains(where: {
      word.count > $0.count + 2 && word.suffix($0.count).elementsEqual($0)
    }) {
      return true
    }
    return token.isCapitalized && !words.vocabulary.isSmall(word)
  }

  /// Ends of the names of illnesses, and stems of those of medicines (WHO, "The use of stems in the selection of
  /// International Nonproprietary Names").
  private static let endings = [
    "itis", "osis", "emia", "algia", "pathy", "oma", "pox", "cillin", "mycin", "vir",
    "statin", "zole", "pril", "sartan", "olol", "dipine", "zepam", "mab", "nib", "profen", "caine",
    "triptan", "tidine", "prazole", "floxacin", "cycline", "sone", "solone", "formin", "gliptin",
    "oxetine", "minophen",
  ].map { Array($0.utf8) }
}

extension Claim.Property {
  /// "Fall out" of "sutures": "sutures fall out".
  func of(part: String) -> Claim.Property {
    let last = part.split(separator: " ").last ?? ""
    guard let text else { return Claim.Property(text: part, head: Self.head(last)) }
    let isNamed = text.split(separator: " ").contains {
      Self.head($0) == Self.head(last)
    }
    return isNamed ? self : Claim.Property(text: part + " " + text, head: Self.head(last))
  }

  private static func head(_ word: Substring) -> String {
    String(decoding: Vocabulary.singular(word.utf8.map(\.asciiLowercased)), as: UTF8.self)
  }
}
