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
        ![ownOfEachText, markOfDeeds, markOfKinds].contains(name), row[2] == nil
      else { continue }
      things[word] = name
    }
    return things
  }()

  private static let ownOfEachText = "*"
  private static let markOfDeeds = "+"
  private static let markOfKinds = "/"
  private static let thingsOfEachText = things(marked: ownOfEachText)
  /// Words for a text ("FAQ", "guide"): their line has no name.
  private static let textWords = things(marked: nil)

  private static func things(marked mark: String?) -> Set<String> {
    Set(LexiconTable("things").rows.filter { $0[1] == mark }.compactMap { $0[0] })
  }

  private var concepts: [String: Concept]
  private var things: [String: String]

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

  func concept(_ word: String) -> Concept? { concepts[Self.normalized(word)] }

  /// Words that say nothing of what they stand with.
  private static let emptyWords: Set<String> = [
    "a", "an", "the", "your", "my", "our", "their", "his", "her", "its", "of", "for", "in", "on",
    "to", "and", "or", "with", "this", "that", "these", "those", "some", "any", "most", "all",
    "average", "new", "common", "typical", "usual", "total", "overall", "mean", "good",
    "modern", "proper", "quality",
  ]

  /// Verbs that mean something only with what stands beside them: "get better", "take place".
  private static let weakHeads: Set<String> = [
    "get", "take", "have", "be", "do", "go", "make", "keep", "stay", "feel", "start", "use", "need",
    "reach", "give", "put", "come", "find", "see", "show", "say", "report", "receive", "become",
    "year", "day", "time", "people", "person", "patient", "number", "rate", "percent", "case",
    "last", "work", "occur", "develop", "reached", "depend", "include", "range", "live",
    "remain", "follow", "affect", "happen", "notice", "turn", "require", "experience", "continue",
    "run", "due", "wait",
  ]

  /// Verbs and nouns of how long a thing itself takes or lasts.
  private static let ofThingItself: Set<String> = [
    "take", "last", "run", "continue", "persist", "require", "need", "lifespan", "lifetime",
    "procedure",
    "operation", "process", "valid", "validity",
  ]

  /// Verbs that say of a process only that it ends or starts; which one, the subject says.
  private static let endings: Set<String> = [
    "resolve", "subside", "disappear", "clear", "go", "get", "feel", "pass", "cease", "recover",
    "improve", "vanish", "take", "symptom", "last",
  ]
  private static let endingsOfAnyRole: Set<String> = [
    "resolve", "subside", "disappear", "clear", "pass", "cease", "recover", "vanish",
  ]
  private static let beginnings: Set<String> = [
    "appear", "begin", "start", "develop", "feel", "occur", "emerge", "show", "symptom", "sign",
    "onset", "incubation",
  ]
  /// "Get sick", "become ill", "fall ill".
  private static let falling: Set<String> = ["get", "become", "fall", "sicken"]
  private static let offers: Set<String> = [
    "recommend", "recommended", "approve", "approved", "license", "licensed", "offer", "offered",
    "dose", "vaccine", "vaccination", "shot", "vaccinate", "vaccinated", "eligible",
  ]
  private static let startsOfUse: Set<String> = [
    "take", "start", "begin", "use", "get", "receive", "give", "prescribe", "administer", "have",
    "apply", "put", "place", "wear",
  ]

  /// The process that a plain verb of ending, starting or using stands for in the role of `claim`.
  func process(_ head: String, of claim: Claim) -> String? {
    switch claim.role {
    case .completion where Self.endings.contains(head): "recovery"
    case .duration where Self.endingsOfAnyRole.contains(head): "recovery"
    case .onset where Self.beginnings.contains(head) || Self.falling.contains(head): "first signs"
    case .deadline where Self.startsOfUse.contains(head): "start of use"
    case .threshold where claim.kind == .age && Self.startsOfUse.contains(head): "age of use"
    case .threshold where claim.kind == .age && Self.offers.contains(head): "age of use"
    default: nil
    }
  }

  /// The name of a thing: its class's, where it has one ("influenza" is "flu").
  func thing(_ word: String) -> String { things[word] ?? word }

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

  private static let qualities: Set<String> = {
    let rows = LexiconTable("cue-words").rows.filter { $0[1]?.contains("adjective") ?? false }
    return Set(rows.compactMap { $0[0] })
  }()

  private static let generics: Set<String> = [
    "vaccine", "shot", "injection", "jab", "dose", "test", "exam", "scan", "implant", "cream",
    "gel",
    "ointment", "device", "trial", "sample", "course", "stitch", "side effect", "effect", "wound",
  ]

  /// A thing of which each page has its own, unless a page is about it.
  func isGeneric(_ word: String) -> Bool {
    Self.generics.contains(word) || isDone(word) || isKind(word)
  }

  private static let kinds = things(marked: markOfKinds)

  /// "disease", "medicine": says of what kind a thing is that another word names.
  func isKind(_ word: String) -> Bool { Self.kinds.contains(word) }

  /// "first", "new", "second".
  func isOrdinal(_ word: String) -> Bool { Self.ordinals.contains(word) }
  func isQuality(_ word: String) -> Bool {
    Self.qualities.contains(word) || Self.ordinals.contains(word)
  }
  private static let ordinals: Set<String> = [
    "first", "second", "third", "fourth", "fifth", "last", "final", "next", "booster", "annual",
    "initial", "mild", "severe", "early", "late", "modern", "typical", "routine", "professional",
  ]

  /// "sprain" of "sprained": what is wrong with the thing behind it.
  func injury(_ word: String) -> String? { Self.injuries[word] }
  private static let injuries: [String: String] = {
    let rows = LexiconTable("things").rows.filter { $0[2] == "injury" }
    return Dictionary(
      rows.compactMap { row in row[0].flatMap { word in row[1].map { (word, $0) } } },
      uniquingKeysWith: { first, _ in first })
  }()

  /// "company", "government": the word means another thing in each text, unless the expert says that it
  /// names one.
  func isOfEachText(_ word: String) -> Bool {
    Self.thingsOfEachText.contains(word) && things[word] == nil
  }

  func isOfThingItself(_ head: String) -> Bool { Self.ofThingItself.contains(head) }

  func isWeak(_ head: String) -> Bool { Self.weakHeads.contains(head) }

  /// Lower case, hyphens and outer white space out, a plural's -s off.
  static func normalized(_ text: String) -> String {
    let words = words(of: text)
    return words.joined(separator: " ")
  }

  /// The words of a phrase that carry meaning, each in its plain form.
  static func words(of text: String) -> [String] {
    // Case beyond ASCII is a matter of tables; nearly all phrases need none.
    text.utf8.allSatisfy { $0 < 0x80 } ? words(in: text) : words(in: text.lowercased())
  }

  private static func words(in text: String) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    func end() {
      guard !word.isEmpty else { return }
      let plain = singular(word)
      if !emptyWords.contains(plain) { words.append(plain) }
      word.removeAll(keepingCapacity: true)
    }
    for byte in text.utf8 {
      if byte.isASCIIAlphanumeric || byte >= 0x80 || byte == ASCII.percent {
        word.append(byte.asciiLowercased)
      } else if byte != ASCII.hyphen, byte != ASCII.apostrophe {
        end()
      }
    }
    end()
    return words
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
    let isDoubled =
      second == h && (third == UInt8(ascii: "c") || third == s) || second == s && third == s
    return text(isDoubled || second == UInt8(ascii: "x") ? 2 : 1)
  }
}
