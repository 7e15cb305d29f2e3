internal import TallyCore
internal import TallyLexicon

/// What a page is about, as its title names it: "How to descale an *espresso machine*".
///
/// A title is no sentence: what is left of it without verbs, persons, properties and words for a text is taken for a
/// name, the first of several.
enum PageTopic {
  static func name(of context: Claim.Context, _ concepts: ConceptLexicon) -> SubjectName? {
    if let title = context.title, let name = name(in: title, concepts) { return name }
    return context.headings.first.flatMap { name(in: $0, concepts) }
  }

  private static let longest = 4

  private static func name(in title: String, _ concepts: ConceptLexicon) -> SubjectName? {
    for (number, part) in parts(of: title).enumerated() {
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
        found = SubjectName(run.joined(separator: " "), concepts)
      }
      for word in part.spacedWords {
        let plain = word.lowercased().filter { $0.isLetter || $0 == "-" || $0 == "'" }
        let isVerb = isBehindTo || run.isEmpty && plain.hasSuffix("ing")
        isBehindTo = plain == "to"
        guard !isVerb, names(plain, concepts) else {
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
    return !ContentWords.isFunctionWord(word) && !ContentWords.isVerb(plain)
      && !concepts.isQuality(plain) && !concepts.isOfTexts(plain)
      && (!others.contains(plain) || concepts.isDone(plain) || concepts.isKind(plain))
  }

  /// "cough", "noise": of something else.
  static func isProperty(_ noun: String) -> Bool { properties.contains(noun) }

  /// Whether a noun is of a person, a property, a study.
  static func isOther(_ noun: String) -> Bool { others.contains(noun) }

  private static let properties: Set<String> = Set(
    LexiconTable("nouns").rows.filter {
      $0[1]?.split(separator: " ").contains("attribute") ?? false
    }.compactMap { $0[0] })

  /// Persons, properties, studies.
  private static let others: Set<String> = {
    var others: Set<String> = []
    for row in LexiconTable("nouns").rows {
      guard let noun = row[0], let classes = row[1],
        classes.split(separator: " ").contains(where: {
          ["attribute", "person", "study", "section", "period", "generic"].contains($0)
        })
      else { continue }
      others.insert(noun)
    }
    return others
  }()
}
