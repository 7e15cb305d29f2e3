internal import TallyCore

/// What the acronyms of a text stand for, where it says so: "corticosteroid injection (CSI)".
///
///     … effects of corticosteroid injection (CSI) and night splinting (NS) …
///     CSI → corticosteroid injection, NS → night splinting
///
/// The letters are looked for backwards in the words before the bracket, the first of them at the beginning of a word.
///
/// - Source: Schwartz and Hearst, "A simple algorithm for identifying abbreviation definitions in biomedical text",
///   Pacific Symposium on Biocomputing 2003.
struct DefinedAcronyms {
  private var forms: [[UInt8]: String] = [:]
  private static let longest = 6
  /// Words before a bracket that are looked through, for each letter, and beyond them.
  private static let wordsPerLetter = 2
  private static let wordsMore = 2

  init(_ text: [UInt8]) {
    let span = text.span
    var next = 0
    while case let open = EightBytes.first(ASCII.openParenthesis, in: span, from: next),
      open < span.count
    {
      next = open + 1
      let inside = text[(open + 1)...].prefix(Self.longest + 1)
      guard let close = inside.firstIndex(of: UInt8(ascii: ")")) else { continue }
      let acronym = text[(open + 1)..<close]
      guard acronym.count > 1, acronym.allSatisfy(\.isASCIIUpper), open > 1,
        text[open - 1] == ASCII.space, forms[Array(acronym)] == nil,
        let first = Self.start(of: acronym, before: open - 1, text)
      else { continue }
      forms[Array(acronym)] = String(decoding: text[first..<(open - 1)], as: UTF8.self)
    }
  }

  /// The name with its acronym spelled out.
  func spelled(_ name: String) -> String? {
    guard !forms.isEmpty else { return nil }
    let words = name.split(separator: " ")
    guard let place = words.firstIndex(where: { forms[Array($0.utf8)] != nil }),
      let form = forms[Array(words[place].utf8)]
    else { return nil }
    return (words[..<place].map(String.init) + [form] + words[(place + 1)...].map(String.init))
      .joined(separator: " ")
  }

  /// The letters for what ends in one of the words.
  func acronym(of words: Set<[UInt8]>) -> [UInt8]? {
    forms.filter { _, form in
      form.utf8.split(separator: ASCII.space).last
        .map { words.contains(Vocabulary.singular($0.map(\.asciiLowercased))) } ?? false
    }
    .keys.min { $0.lexicographicallyPrecedes($1) }
  }

  /// Where the words begin that the letters stand for.
  private static func start(of acronym: ArraySlice<UInt8>, before end: Int, _ text: [UInt8]) -> Int?
  {
    var place = end
    var words = 0
    let mostWords = acronym.count * wordsPerLetter + wordsMore
    for (number, letter) in acronym.reversed().enumerated() {
      let isFirst = number == acronym.count - 1
      while true {
        place -= 1
        guard place >= 0,
          // "Hand, foot, and mouth disease (HFMD)"
          text[place] == ASCII.space || text[place] == ASCII.hyphen || text[place] == ASCII.comma
            || text[place].isASCIILetter
        else { return nil }
        if text[place] == ASCII.space { words += 1 }
        guard words < mostWords else { return nil }
        guard text[place].asciiLowercased == letter.asciiLowercased else { continue }
        if !isFirst || place == 0 || !text[place - 1].isASCIIAlphanumeric { break }
      }
    }
    return place
  }
}

/// What the letters mean for the subjects of a document.
extension DocumentReading {
  /// What is named by an acronym of the document's own, spelled out; but its topic as the title has it.
  mutating func spelledOut(_ subject: Claim.Subject) -> Claim.Subject {
    guard let text = subject.text, Self.hasCapital(text.utf8.span) else { return subject }
    // "Huntington disease (HD)" on a page on that: the letters are its name, too.
    if text.utf8.allSatisfy(\.isASCIIUpper), let topic = titleTopic(), topic.isOfWords,
      definedAcronyms().spelled(text)?.lowercased() == topic.text.lowercased()
    {
      return Claim.Subject(text: topic.text, via: subject.via)
    }
    guard reportsTrial(),
      titleTopic().map({ topic in
        !topic.text.split(separator: " ").contains { text.split(separator: " ").contains($0) }
      }) ?? true
    else { return subject }
    guard let name = definedAcronyms().spelled(text) else { return subject }
    return Claim.Subject(text: name, via: subject.via)
  }

  private static func hasCapital(_ name: Span<UInt8>) -> Bool {
    for place in name.indices where name[place].isASCIIUpper { return true }
    return false
  }

  private mutating func definedAcronyms() -> DefinedAcronyms {
    if let acronyms { return acronyms }
    let found = DefinedAcronyms(document.reading)
    acronyms = found
    return found
  }

  /// "Tuberculosis (TB)": where the text goes on with the letters, they name it too.
  mutating func withAcronym(_ topic: Topic) -> Topic {
    guard !topic.isShort, let letters = definedAcronyms().acronym(of: topic.words) else {
      return topic
    }
    let word = letters.map(\.asciiLowercased)
    let vocabulary = words().vocabulary
    // "Ehlers-Danlos syndrome (EDS)", and EDS from there on. Two letters stand for too many things.
    let form = definedAcronyms().spelled(String(decoding: letters, as: UTF8.self))?.lowercased()
    let (whole, text) = (form ?? "", topic.text.lowercased())
    // "Hand, foot, and *mouth disease*": no disease of the mouth.
    let isEndOfList = whole.utf8.contains(ASCII.comma) && whole.hasSuffix(" " + text)
    let isName =
      letters.count > 2 && vocabulary.isUpper(word) && vocabulary.count(word) > 1
      && (whole == text || isEndOfList)
      && vocabulary.count(word) * TopicFinder.commonShare
        >= TopicFinder(vocabulary: vocabulary).mentions(of: topic)
    return Topic(
      text: isName
        ? String(decoding: letters, as: UTF8.self) : isEndOfList ? whole : topic.text,
      words: topic.words.union([word]), isShort: isName)
  }
}
