internal import TallyCore

/// What a page is about, as its title names it: "How to descale an *espresso machine*".
///
/// A title is no sentence: what is left of it without verbs, persons, properties and words for a text is taken for a
/// name, the first of several.
enum PageTopic {
  static func name(of context: Claim.Context, _ concepts: ConceptLexicon) -> SubjectName? {
    if let section = section(of: context, concepts) { return section }
    if let title = context.title, let name = name(in: title, concepts) { return name }
    return context.headings.first.flatMap { name(in: $0, concepts) }
  }

  /// What is asked about: "How often should I change my *air filter*?"
  static func asked(_ context: Claim.Context, _ concepts: ConceptLexicon) -> SubjectName? {
    context.question.flatMap { name(in: $0, concepts) }
  }

  private static let longest = 4

  /// What a section is about on a page about several things: "Botox vs fillers", and there "Fillers"; "The best tents",
  /// and there "2. Nordic 3". A heading that names a property ("Cost") leaves the page its matter.
  static func section(of context: Claim.Context, _ concepts: ConceptLexicon) -> SubjectName? {
    guard let heading = context.headings.last,
      let title = context.title ?? (context.headings.count > 1 ? context.headings[0] : nil),
      heading != title
    else { return nil }
    return concepts.pages.sections.value(of: .init(title: title, heading: heading)) {
      guard let name = thing(in: heading, concepts),
        isAboutSeveral(title, heading.spacedWords, concepts)
      else { return nil }
      return name
    }
  }

  /// What titles and headings name, each read once: all claims of a page ask for it, and a title costs more to read than
  /// most of their sentences.
  struct Known: Sendable {
    struct Section: Hashable, Sendable {
      var title: String
      var heading: String
    }
    fileprivate let sections = Memo<Section, SubjectName?>()
    fileprivate let titles = Memo<String, SubjectName?>()
  }

  /// Whether two sections of one page are each about a thing of its own: "Liposuction", "Facelift".
  static func areOfTwoThings(_ a: Claim.Context, _ b: Claim.Context) -> Bool {
    guard let one = a.headings.last, let other = b.headings.last, one != other,
      one != a.title, other != b.title
    else { return false }
    return thing(in: one, plain) != nil && thing(in: other, plain) != nil
  }

  private static let plain = ConceptLexicon(Settings.TopicSettings())

  /// What a heading names that is nothing but a name.
  private static func thing(in heading: String, _ concepts: ConceptLexicon) -> SubjectName? {
    let words = heading.drop { $0.isNumber || $0 == "." || $0 == ")" || $0 == " " || $0 == "#" }
      .spacedWords
    guard (1...longest).contains(words.count), let first = words.first,
      names(first.lowercased(), concepts),
      words.allSatisfy({ $0.utf8.allSatisfy(\.isASCIIDigit) || names($0.lowercased(), concepts) })
    else { return nil }
    let text = words.joined(separator: " ")
    guard let name = SubjectName(text, concepts), !name.isOfItsText, !concepts.isDone(name.head),
      !concepts.isKind(name.head), concepts.concept(name.head) == nil
    else { return nil }
    return name
  }

  private static func isAboutSeveral(
    _ title: String, _ heading: [Substring], _ concepts: ConceptLexicon
  ) -> Bool {
    let words = title.split { !$0.isLetter }.map { $0.lowercased() }
    if words.contains(where: { lists.contains($0) }) { return true }
    if words.contains(where: { joints.contains($0) }) {
      return heading.contains { words.contains($0.lowercased()) }
    }
    // "DTaP": a name of its own.
    if heading.count == 1, heading[0].utf8.count(where: \.isASCIIUpper) > 2 { return true }
    guard let name = name(in: title, concepts) else { return false }
    return concepts.isDone(name.head) || name.isOfPage
  }

  private static let lists: Set<String> = ["vs", "versus", "best", "top", "types", "compared"]
  private static let joints: Set<String> = ["and", "or"]

  private static func name(in title: String, _ concepts: ConceptLexicon) -> SubjectName? {
    concepts.pages.titles.value(of: title) { nameRead(in: title, concepts) }
  }

  private static func nameRead(in title: String, _ concepts: ConceptLexicon) -> SubjectName? {
    if isByline(title) { return nil }
    let isTitleCase = isTitleCase(title)
    for (number, whole) in parts(of: title).enumerated() {
      let part = asked(whole)
      // "Whooping cough"
      if let known = concepts.name(of: ConceptLexicon.words(of: String(part))) {
        return SubjectName(known, concepts)
      }
      if number > 0, isOfPublisher(part, of: title) { continue }
      var run: [Substring] = []
      var isBehindTo = false
      var isOfProvider = false
      var found: SubjectName?
      func close() {
        defer { run = [] }
        guard found == nil, (1...longest).contains(run.count), let last = run.last else { return }
        let plain = ConceptLexicon.normalized(String(last))
        // "Treatment of pertussis", "advice from Westbury Hospital".
        if run.count == 1, concepts.isDone(plain) || concepts.isKind(plain) { return }
        if concepts.isOfEachText(plain), run.count == 1 || isOfProvider { return }
        let isCommon =
          isTitleCase && (isOfSeveral(last) || isOfAny(run[0], in: part))
          || run.count > 1 && isDeed(last, concepts)
        let name = isCommon ? run.map(lowered) : run.map(String.init)
        found = SubjectName(name.joined(separator: " "), concepts)
      }
      for word in part.spacedWords {
        let plain = word.lowercased().filter { $0.isLetter || $0 == "-" || $0 == "'" }
        let isVerb =
          isBehindTo || run.isEmpty && plain.hasSuffix("ing") && hasObject(word, in: part, concepts)
        isBehindTo = plain == "to" && !isWelcome(before: word, in: part)
        if let before = run.last, isOfModel(word, behind: before) {
          run.append(word)
          continue
        }
        guard !isVerb, names(plain, concepts), !isManner(plain) else {
          close()
          continue
        }
        if run.isEmpty {
          isOfProvider = word.startIndex > part.startIndex && word.utf8.first?.isASCIIUpper == true
        }
        run.append(word)
      }
      close()
      if let found, !found.isOfItsText { return found }
    }
    return nil
  }

  /// "By Marta Dressel and Tom Hale": who wrote it.
  private static func isByline(_ title: String) -> Bool {
    title.hasPrefix("By ")
      && title.spacedWords.allSatisfy { $0.utf8.first?.isASCIIUpper ?? false || $0 == "and" }
  }

  /// "Acme *S9*", "Tilden Aero *14*", "Solo *Air*": what a name goes on with; not "Chemical Peels 101", "Botox 2024".
  private static func isOfModel(_ word: Substring, behind name: Substring) -> Bool {
    guard let first = word.utf8.first, name.utf8.first?.isASCIIUpper ?? false else { return false }
    if word.utf8.contains(where: \.isASCIIDigit) {
      let isCode = word.utf8.contains(where: \.isASCIIUpper)
      return isCode
        || word.utf8.count < longestNumber && !name.hasSuffix("s") && word.allSatisfy(\.isNumber)
    }
    return first.isASCIIUpper && TitleWord.model.has(word.lowercased())
  }
  private static let longestNumber = 3

  /// "*Welcome to* Ashby Falls".
  private static func isWelcome(before word: Substring, in part: Substring) -> Bool {
    part[..<word.startIndex].spacedWords.last.map { arrivals.contains($0.lowercased()) } ?? false
  }
  private static let arrivals: Set<String> = ["welcome", "guide", "trip", "visit", "way"]

  /// "How far apart should I plant *tomatoes*": what stands before its object names nothing.
  private static func asked(_ part: Substring) -> Substring {
    let words = part.spacedWords
    // "How often should air ducts be cleaned".
    if words.count > 3, words[0].lowercased() == "how", !persons.contains(words[3].lowercased()),
      askers.contains(words[2].lowercased()) || words[2].lowercased() == "does"
    {
      return part[words[3].startIndex...]
    }
    guard words.count > 3,
      let place = words.indices.dropFirst().first(where: {
        persons.contains(words[$0].lowercased()) && askers.contains(words[$0 - 1].lowercased())
      }), words.indices.contains(place + 2)
    else { return part }
    return part[words[place + 2].startIndex...]
  }
  /// "How to Replace *Brake Pads*": where every word has a capital, a capital makes no name of several things.
  private static func isTitleCase(_ title: String) -> Bool {
    let words = title.spacedWords.filter { $0.utf8.count > longestPlain }
    return words.count > 2 && words.allSatisfy { !($0.utf8.first?.isASCIILower ?? false) }
  }
  private static let longestPlain = 3

  private static func isOfSeveral(_ noun: Substring) -> Bool {
    noun.hasSuffix("s") && !noun.hasSuffix("ss") || noun.hasSuffix("eeth") || noun.hasSuffix("eet")
  }

  /// "Pump *Your* Septic Tank": whoever has one.
  private static func isOfAny(_ word: Substring, in part: Substring) -> Bool {
    part[..<word.startIndex].spacedWords.last.map { articles.contains($0.lowercased()) } ?? false
  }
  private static let articles: Set<String> = ["a", "an", "your", "my", "any", "each", "every"]

  /// "Laser Hair *Removal*": nobody's name.
  private static func isDeed(_ noun: Substring, _ concepts: ConceptLexicon) -> Bool {
    concepts.isDone(ConceptLexicon.normalized(String(noun)))
  }

  /// "LASIK" stays.
  private static func lowered(_ word: Substring) -> String {
    word.utf8.count(where: \.isASCIIUpper) > 1 ? String(word) : word.lowercased()
  }

  private static let persons: Set<String> = ["i", "you", "we"]
  private static let askers: Set<String> = ["should", "do", "can", "must", "did", "may", "could"]

  /// "*Breeding* rabbits", "*living* with influenza"; not "microblading in Vaughan", "microblading questions".
  private static func hasObject(
    _ verb: Substring, in part: Substring, _ concepts: ConceptLexicon
  ) -> Bool {
    guard
      let next = part[verb.endIndex...].spacedWords.first?.lowercased().filter({ $0.isLetter }),
      !next.isEmpty
    else { return false }
    return !["in", "at", "near", "and", "or"].contains(next)
      && !concepts.isOfTexts(ConceptLexicon.normalized(next))
  }

  /// "*Frequently asked* questions", "services *needed*".
  private static func isManner(_ word: String) -> Bool {
    if word.hasSuffix("ly"), word.utf8.count > 5 { return !lyNouns.contains(word) }
    guard word.hasSuffix("ed"), word.utf8.count > 4 else { return false }
    return ContentWords.isVerb(word) || ContentWords.isVerb(String(word.dropLast(2)))
      || ContentWords.isVerb(String(word.dropLast()))
  }
  private static let lyNouns: Set<String> = [
    "family", "butterfly", "dragonfly", "assembly", "monopoly", "anomaly", "supply", "gadfly",
    "firefly", "housefly", "mayfly", "horsefly", "sandfly", "italy", "july",
  ]

  /// "LASIK: what to expect", "Concussion - Mayo Clinic".
  private static func parts(of title: String) -> [Substring] {
    var parts: [Substring] = []
    var start = title.startIndex
    for place in title.indices {
      let isEnd =
        ":|?!(,".contains(title[place])
        || "-–—".contains(title[place]) && place > title.startIndex
          && title[title.index(before: place)] == " "
      if isEnd {
        parts.append(title[start..<place])
        start = title.index(after: place)
      }
    }
    parts.append(title[start...])
    return parts
  }

  /// "- Dr. Pell", "| Brightline Energy": a name behind a stroke is of who publishes it.
  private static func isOfPublisher(_ part: Substring, of title: String) -> Bool {
    guard part.startIndex > title.startIndex else { return false }
    let stroke = title[title.index(before: part.startIndex)]
    return "|-–—".contains(stroke)
      && part.spacedWords.allSatisfy {
        $0.utf8.first.map { !$0.isASCIILower } ?? true || ContentWords.isFunctionWord(String($0))
      }
  }

  /// Whether a word may be part of the name of a thing.
  private static func names(_ word: String, _ concepts: ConceptLexicon) -> Bool {
    guard let plain = ConceptLexicon.words(of: word).last, plain.utf8.count > 2 else {
      return false
    }
    // "What's" is cut to "what".
    return !ContentWords.isFunctionWord(word) && !ContentWords.isFunctionWord(plain)
      && !ContentWords.isVerb(plain)
      && !thirds.contains(word) && !concepts.isQuality(plain) && !concepts.isOfTexts(plain)
      && (!isOther(plain) || concepts.isDone(plain) || concepts.isKind(plain))
  }

  /// Whose plain form a plural's rule does not find.
  private static let thirds: Set<String> = ["goes", "does", "says", "has", "more", "most", "less"]

  /// "cough", "noise": of something else.
  static func isProperty(_ noun: String) -> Bool { NounKinds.of(noun).contains(.property) }

  /// Whether a noun heads many names and is none.
  static func isPlainHead(_ noun: String) -> Bool { NounKinds.of(noun).contains(.plainHead) }

  /// Whether a noun is of a person, a property, a study.
  static func isOther(_ noun: String) -> Bool { NounKinds.of(noun).contains(.other) }
}
