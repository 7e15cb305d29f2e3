internal import TallyCore
internal import TallyLexicon

/// Which words name one thing: synonym classes of the lexicon, then those of `tally.yml`, which win.
struct ConceptLexicon: Sendable {
  struct Concept: Hashable, Sendable {
    var name: String
    var topic: String?
  }

  private static let embedded: [String: Concept] = {
    var concepts: [String: Concept] = [:]
    for row in LexiconTable("concepts").rows {
      guard let word = row[0], let name = row[1] else { continue }
      concepts[word] = Concept(name: name, topic: row[2])
    }
    return concepts
  }()

  private static let embeddedThings: [String: String] = {
    var things: [String: String] = [:]
    for row in LexiconTable("things").rows {
      guard let word = row[0], let name = row[1],
        ![ownOfEachText, markOfDeeds, markOfKinds, markOfNamed].contains(name), row[2] == nil
      else { continue }
      things[word] = name
    }
    return things
  }()

  /// "gallbladder" of "cholecystectomy": what is operated on.
  func operated(_ word: String) -> String? { Self.operations[word] }
  private static let operations: [String: String] = named("deed")

  private static let ownOfEachText = "*"
  private static let markOfDeeds = "+"
  private static let markOfKinds = "/"
  private static let markOfNamed = "^"
  private static let thingsOfEachText = things(marked: ownOfEachText)
  /// Words for a text ("FAQ", "guide"): their line has no name.
  private static let textWords = things(marked: nil)

  private static func things(marked mark: String?, as sort: StaticString? = nil) -> WordSet {
    var words = WordSet()
    for row in LexiconTable("things").rows where row[1] == mark {
      if let sort, !row.hasWord(sort, at: 2) { continue }
      if let word = row.bytes(0) { words.insert(word) }
    }
    return words
  }

  private var concepts: [String: Concept]
  private var things: [String: String]
  /// By these words.
  let pages = PageTopic.Known()

  init(_ settings: Settings.TopicSettings) {
    concepts = Self.embedded
    things = Self.embeddedThings
    for synonyms in settings.synonyms {
      guard let first = synonyms.words.first.map(Self.normalized) else { continue }
      let concept = concepts[first] ?? Concept(name: first, topic: nil)
      for word in synonyms.words {
        concepts[Self.normalized(word)] = concept
        things[Self.normalized(word)] = first
      }
    }
    // Words that must not merge each stand for themselves, whatever the lexicon says.
    for words in settings.neverMerge {
      for word in words.words.map(Self.normalized) {
        concepts[word] = Concept(name: word, topic: concepts[word]?.topic)
        things[word] = word
      }
    }
  }

  /// Whether a concept has this name, the expert's aside.
  func isConcept(_ name: String) -> Bool { Self.names.contains(name) }
  private static let names = Set(embedded.values.map(\.name))

  static func embeddedName(of word: String) -> String? { embedded[word]?.name }

  func concept(_ word: String) -> Concept? { concepts[Self.normalized(word)] }

  /// The process that a plain verb of ending, starting or using stands for in the role of `claim`.
  func process(_ head: String, of claim: Claim) -> String? {
    switch claim.role {
    case .completion where MeasureWord.ending.has(head): "recovery"
    case .duration where MeasureWord.over.has(head): "recovery"
    case .onset where MeasureWord.beginning.has(head) || MeasureWord.falling.has(head):
      "first signs"
    case .deadline where MeasureWord.start.has(head): "start of use"
    case .threshold where claim.kind == .age && MeasureWord.start.has(head): "age of use"
    case .threshold where claim.kind == .age && MeasureWord.offer.has(head): "age of use"
    default: nil
    }
  }

  /// The name of a thing: its class's, where it has one ("influenza" is "flu").
  func thing(_ word: String) -> String { things[word] ?? word }

  /// The same, without what an expert says.
  static func known(_ word: String) -> String { embeddedThings[word] ?? word }

  /// Whether a word names a text, and not what it is about.
  func isOfTexts(_ word: String) -> Bool {
    Self.textWords.contains(word) && things[word] == nil
  }

  /// The name of what several words name together: "whooping cough".
  func name(of words: [String]) -> String? { things[words.joined(separator: " ")] }

  /// What stands for the word of a deed in a variant: surgery and operation are one.
  static let deed = "(done)"
  private static let deeds = things(marked: markOfDeeds)

  /// "surgery", "removal": done to a thing, which says what it is.
  func isDone(_ word: String) -> Bool { Self.deeds.contains(word) && things[word] == nil }

  /// "Colonoscopy", "tonsillectomy": it lasts as long as it takes.
  func isProcedure(_ word: String) -> Bool {
    word.utf8.count > 7 && Self.procedures.contains { word.utf8.suffix($0.count).elementsEqual($0) }
  }
  private static let procedures = ["scopy", "ectomy", "plasty", "otomy", "tripsy", "graphy"].map {
    Array($0.utf8)
  }

  private static let qualities: WordSet = {
    let rows = LexiconTable("cue-words").rows
    var qualities = WordSet(expecting: rows.count / 2)
    for row in rows where row.hasWord("adjective", at: 1) {
      if let word = row.bytes(0) { qualities.insert(word) }
    }
    return qualities
  }()

  /// A thing of which each page has its own, unless a page is about it.
  func isGeneric(_ word: String) -> Bool {
    MeasureWord.generic.has(word) || isDone(word) || isKind(word)
  }

  private static let kinds = things(marked: markOfKinds)

  /// "disease", "medicine": says of what kind a thing is that another word names.
  func isKind(_ word: String) -> Bool { Self.kinds.contains(word) }

  private static let named = things(marked: markOfNamed)
  private static let placed = things(marked: markOfNamed, as: "place")
  private static let wholes = things(marked: markOfNamed, as: "whole")

  /// "oven", "lake": of which kind a thing is that may have a name of its own.
  func isNamedKind(_ word: String) -> Bool { Self.named.contains(word) }

  /// "lake", "county": another one may have the same name.
  func isPlaceKind(_ word: String) -> Bool { Self.placed.contains(word) }

  /// "the *car*": what a page with a name for it is about.
  func isWhole(_ word: String) -> Bool { Self.wholes.contains(word) }

  /// "first", "new", "second".
  func isOrdinal(_ word: String) -> Bool { MeasureWord.ordinal.has(word) }
  func isQuality(_ word: String) -> Bool {
    Self.qualities.contains(word) || MeasureWord.ordinal.has(word)
  }

  /// "sprain" of "sprained": what is wrong with the thing behind it.
  func injury(_ word: String) -> String? { Self.injuries[word] }
  private static let injuries = named("injury")

  private static func named(_ sort: String) -> [String: String] {
    let rows = LexiconTable("things").rows.filter { $0[2] == sort }
    return Dictionary(
      rows.compactMap { row in row[0].flatMap { word in row[1].map { (word, $0) } } },
      uniquingKeysWith: { first, _ in first })
  }

  /// "company", "government": the word means another thing in each text, unless the expert says that it
  /// names one.
  func isOfEachText(_ word: String) -> Bool {
    Self.thingsOfEachText.contains(word) && things[word] == nil
  }

  func isOfThingItself(_ head: String) -> Bool { MeasureWord.itself.has(head) }

  func isWeak(_ head: String) -> Bool { MeasureWord.weak.has(head) }

  /// Lower case, hyphens and outer white space out, a plural's -s off.
  static func normalized(_ text: String) -> String {
    isPlain(text) ? text : words(of: text).joined(separator: " ")
  }

  /// One word in lower case, no plural, that carries meaning: most are asked for so.
  private static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 &- UInt8(ascii: "a") < 26 } && text.utf8.last != UInt8(ascii: "s")
      && !text.isEmpty && !MeasureWord.empty.has(text)
  }

  /// The words of a phrase that carry meaning, each in its plain form.
  static func words(of text: String) -> [String] {
    if isPlain(text) { return [text] }
    // Case beyond ASCII is a matter of tables; nearly all phrases need none.
    return text.utf8.allSatisfy { $0 < 0x80 } ? words(in: text) : words(in: text.lowercased())
  }

  private static func words(in text: String) -> [String] {
    let text = text.utf8.span
    var words: [String] = []
    var word: [UInt8] = []
    words.reserveCapacity(text.count / 8 + 1)
    word.reserveCapacity(text.count)
    for place in text.indices {
      let byte = text[place]
      if byte.isOfWord || byte == ASCII.percent {
        word.append(byte.asciiLowercased)
      } else if byte != ASCII.hyphen, byte != ASCII.apostrophe {
        add(&word, to: &words)
      }
    }
    add(&word, to: &words)
    return words
  }

  private static func add(_ word: inout [UInt8], to words: inout [String]) {
    guard !word.isEmpty else { return }
    let plain = singular(word)
    if !MeasureWord.empty.has(plain) { words.append(plain) }
    word.removeAll(keepingCapacity: true)
  }

  /// Looks at bytes: `hasSuffix` compares by Unicode's rules, and was a tenth of the time of all keys.
  private static func singular(_ word: [UInt8]) -> String {
    let count = word.count
    func text(_ dropped: Int) -> String {
      String(decoding: word[..<(count - dropped)], as: UTF8.self)
    }
    let (s, e, h) = (UInt8(ascii: "s"), UInt8(ascii: "e"), UInt8(ascii: "h"))
    guard count > 3, word[count - 1] == s else { return text(0) }
    let (third, second, last) = (word[count - 4], word[count - 3], word[count - 2])
    if last == s || last == UInt8(ascii: "u") || last == UInt8(ascii: "i") { return text(0) }
    guard last == e else { return text(1) }
    if second == UInt8(ascii: "i") { return text(3) + "y" }
    // "Tomatoes", "mosquitoes"; not "shoes", "canoes".
    if second == UInt8(ascii: "o"), count > 6, third != h, third != UInt8(ascii: "n") {
      return text(2)
    }
    let isDoubled =
      second == h && (third == UInt8(ascii: "c") || third == s) || second == s && third == s
    return text(isDoubled || second == UInt8(ascii: "x") ? 2 : 1)
  }
}
