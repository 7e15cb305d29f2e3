internal import TallyCore

/// The words of a claim's sentence beside its subject, property and number: they may tell apart what the
/// claim's own fields do not.
///
///     In winter, a can of Rhino contains 160 mg of caffeine at room temperature.
///     circumstance: winter, room, temperature; named: can, rhino
struct Surroundings: Sendable {
  /// When, where or how it holds: "At home, …", "… in winter".
  private(set) var circumstance: Set<String> = []
  /// What is named before the number.
  private(set) var named: Set<String> = []
  /// Those of `named` that are names.
  private(set) var names: Set<String> = []
  /// "19 hours *playing video*", "95 % *after the second dose*".
  private(set) var behind = BehindNumber()
  /// "Goats eat 3 pounds *of hay*": what the number is of stands behind it, and who eats it before.
  private(set) var isOfObject = false
  /// Of what it is a share: "5% *of extractions*".
  private(set) var base: Set<String> = []

  /// "Orion 9 Pro": the subject with the number and the names that follow it, in the sentence or in the title.
  private(set) var model: String?
  /// "In *another* study": set against what was said before.
  private(set) var isContrasted = false
  /// What it takes the time for: "needs four months *to grow*".
  private(set) var purpose: String?
  /// "Mean operating time *was* …": found in a sample, by whoever counted.
  private(set) var isMeasured = false
  /// "*My* jaw was sore for a week", "*she* was back at work": how it went once, unless somebody says so of
  /// all, or it is about whom the page names.
  private(set) var isOneCase = false
  /// "It *may* pass": not "you *can* harvest".
  private(set) var mayBe = false
  /// Months and days that the sentence names.
  private(set) var times: Set<String> = []
  /// "Josh *had* 142 pencils": not what he has now.
  private(set) var isPast = false
  /// "*Fell* to 3.9 percent": what moves is of its day.
  private(set) var isChanging = false
  /// "It *used to* take three hours", "it *will* take two *from next year*".
  private(set) var isOfOtherTime = false

  /// "The scale bars represent 10 μm": a thing of this text, unless it is a name.
  private(set) var isDefinite = false
  /// "*His* score", "*this* course": not "the flu".
  private(set) var isOwned = false
  /// "The *trip*", "the *meeting*": each is once.
  private(set) var isOfOccasion = false
  /// "*4 apples* are left": it is about nothing but what it counts.
  private(set) var isCounted = false
  /// The words of the page's title.
  private(set) var title: Set<String>?
  /// Those of its title and of the headings above the claim; empty where it has none.
  private(set) var page: Set<String> = []

  /// Words behind a preposition that belong to one phrase, at most.
  private static let longestPhrase = 5
  private static let furthestPhrase = 6

  /// "Orion 9 Pro" of "orion", where a number is part of it.
  private static func model(_ subject: String?, in text: String) -> String? {
    // Few texts hold the capital; to take one apart by its letters costs a hundred times as much.
    guard let name = subject?.lowercased().split(separator: " ").first,
      let letter = name.utf8.first, !letter.isASCIILower || text.utf8.contains(letter & 0xDF)
    else { return nil }
    let words =
      text.utf8.allSatisfy { $0 < 0x80 }
      ? text.utf8.split { !$0.isASCIIAlphanumeric }.map { Substring($0) }
      : text.split { !($0.isLetter || $0.isNumber) }
    guard
      let start = words.firstIndex(where: {
        $0.first?.isUppercase == true && $0.lowercased() == name
      })
    else { return nil }
    let run = words[start...].prefix { $0.first?.isUppercase == true || $0.first?.isNumber == true }
    return run.count > 1 && run.contains { $0.first?.isNumber == true }
      ? run.joined(separator: " ").lowercased() : nil
  }
  /// What stands in any sentence, whatever it is about.
  private static let plain: Set<String> = Set(
    [
      "people", "person", "patient", "case", "study", "survey", "research", "researcher", "expert",
      "number", "percent", "rate", "report", "estimate", "estimated", "data", "figure", "time",
      "year", "many", "others", "addition", "fact", "general", "total", "row", "order", "instance",
      "example", "contrast", "comparison", "adult", "individual", "user", "majority", "recent",
      "find", "found", "show", "suggest", "result", "level", "amount", "cost", "price", "range",
      "about", "around", "roughly", "nearly", "almost", "typically", "usually", "generally",
      "course",
    ].map(ContentWords.stem))

  init(_ claim: Claim) {
    title = claim.context.title.map { ContentWords($0).stems }
    page = Self.page(of: claim)
    model =
      [claim.sentence?.text, claim.context.title].lazy
      .compactMap { $0.flatMap { Self.model(claim.subject.text, in: $0) } }.first
    let determiner = Self.wordBefore(claim)
    isDefinite = determiner.map(Self.determiners.contains) ?? false
    isOwned = isDefinite && determiner != Self.article
    isOfOccasion =
      claim.subject.text.map {
        ConceptLexicon.words(of: $0).last.map { MeasureWord.occasion.has($0) } ?? false
      } ?? false
    guard let span = claim.span, let sentence = claim.sentence, span.start >= sentence.start else {
      return
    }
    let scalars = sentence.text.unicodeScalars
    guard span.start <= span.end,
      let start = scalars.index(
        scalars.startIndex, offsetBy: span.start - sentence.start, limitedBy: scalars.endIndex),
      let end = scalars.index(start, offsetBy: span.end - span.start, limitedBy: scalars.endIndex)
    else { return }
    var own = Self.plain
    for text in [claim.subject.text, claim.property.text, claim.property.head] {
      own.formUnion(ConceptLexicon.words(of: text ?? "").map(ContentWords.stem))
    }
    func content(_ words: some Sequence<Substring>) -> Set<String> {
      Self.without(own, ContentWords(words.joined(separator: " ")).stems)
    }

    var before = sentence.text[..<start]
    var said: MeasureWord = []
    let all = Self.lowerWords(of: sentence.text)
    isOfOtherTime = Self.isOfOtherTime(all)
    for word in all {
      let use = MeasureWord.of(word)
      if word.endIndex <= start { said.formUnion(use) }
      if use.contains(.calendar) { times.insert(String(word)) }
    }
    isPast = said.contains(.past)
    isMeasured = isPast && (claim.asserts == .mean || Self.countsTakers(claim, all))
    isOneCase =
      !said.contains(.says)
      && (said.contains(.teller)
        || all.contains { $0.startIndex >= end && Self.tellers.contains($0) }
        || said.contains(.person) && claim.subject.text?.utf8.first?.isASCIILower ?? true)
    mayBe = said.contains(.chance)
    isContrasted = said.contains(.contrast) || Self.namesUntreated(sentence.text)
    isChanging = said.contains(.changes)
    if let comma = before.utf8.firstIndex(of: ASCII.comma) {
      let lead = before[..<comma]
      let words = lead.spacedWords
      if words.count > 1, let first = words.first, MeasureWord.leads.has(first.lowercased()) {
        circumstance = content(words.dropFirst())
        before = before[comma...]
      } else if BehindNumber.isState(lead) {
        circumstance = content(words)
        before = before[comma...]
      }
    }
    let words = ContentWords(String(before))
    named = Self.without(own, words.stems)
    names = Self.without(own, words.names)

    let behind = sentence.text[end...]
    isOfObject =
      claim.subject.text.map { subject in
        behind.drop { $0 == " " }.hasPrefix("of " + subject)
      } ?? false
    if claim.kind == .count, let subject = claim.subject.text {
      isCounted = behind.drop { $0 == " " }.starts(with: subject)
    }
    let clauseEnd = behind.utf8.firstIndex(where: Self.clauseEnds.contains) ?? behind.endIndex
    let after = behind[..<clauseEnd].spacedWords
    let anchor = ConceptLexicon.words(of: claim.anchor ?? "").map(ContentWords.stem)
    self.behind = BehindNumber(after, own: own.union(anchor))
    if claim.kind == .duration, after.count > 1, after[0] == "to" {
      let verb = ContentWords.stem(after[1].lowercased())
      purpose = own.contains(verb) ? nil : verb
    }
    if claim.kind == .percentage, after.first == "of" {
      base = content(
        after.dropFirst().prefix { !MeasureWord.trails.has($0.lowercased()) }
          .prefix(Self.longestPhrase))
    }
    if let place = after.prefix(Self.furthestPhrase).firstIndex(where: {
      MeasureWord.trails.has($0.lowercased())
    }) {
      circumstance.formUnion(content(after[(place + 1)...].prefix(Self.longestPhrase)))
      circumstance.subtract(Circumstance.plainPhrases)
      // "After contact *with the virus*" is from when it counts.
      circumstance.subtract(anchor)
    }
  }

  private static let clauseEnds = Array(",;.:()".utf8)

  /// `Set.subtracting` looks up each word of the larger set in the smaller one.
  private static func without(_ others: Set<String>, _ words: Set<String>) -> Set<String> {
    words.filter { !others.contains($0) }
  }

  /// Runs of letters, in lower case, at the places that they have in the text: of letters beyond ASCII the case stays.
  private static func lowerWords(of text: String) -> [Substring] {
    let lower = String(decoding: text.utf8.map(\.asciiLowercased), as: UTF8.self)
    guard lower.utf8.allSatisfy({ $0 < 0x80 }) else { return lower.split { !$0.isLetter } }
    return lower.utf8.split { !$0.isASCIILower }.map { Substring($0) }
  }

  private static let tellers: Set<Substring> = ["me", "us", "mine"]

  /// Another time than that of whoever says how it is: before, or yet to come.
  private static func isOfOtherTime(_ words: [Substring]) -> Bool {
    for (place, word) in words.enumerated() where word.utf8.first.map(initials.contains) ?? false {
      let next = place + 1 < words.count ? words[place + 1] : ""
      let before = place > 0 ? words[place - 1] : ""
      switch word {
      // "The tool is used to take samples."
      case "used" where next == "to" && !Self.forms.contains(before): return true
      case "supposed" where next == "to": return true
      case "was" where ["due", "meant", "planned", "expected"].contains(next): return true
      case "once" where next == "took" || next == "cost" || next == "lasted" || next == "was":
        return true
      case "formerly", "originally", "previously": return true
      case "past" where before == "the" && place > 1 && words[place - 2] == "in": return true
      case "will" where words[place...].contains("next") && words[place...].contains("from"):
        return true
      default: break
      }
    }
    return false
  }

  /// What the words that say so begin with: few others do.
  private static let initials = Array("uswofp".utf8)

  private static let forms: Set<Substring> = [
    "is", "are", "was", "were", "be", "been", "get", "gets", "got", "getting", "being",
  ]

  /// "In 9 % of *patients*", "by 14 % of *respondents*": those of a study, where it is told in the past.
  private static func countsTakers(_ claim: Claim, _ words: [Substring]) -> Bool {
    guard claim.kind == .percentage || claim.kind == .ratio || claim.role == .population else {
      return false
    }
    return words.contains(where: takers.contains)
  }
  private static let takers: Set<Substring> = [
    "patients", "participants", "respondents", "controls", "subjects",
  ]

  private static let untreated = Array("untreated".utf8)

  private static func namesUntreated(_ text: String) -> Bool {
    var rest = text.utf8[...]
    while let place = rest.firstIndex(of: untreated[0]) {
      rest = rest[place...]
      if rest.starts(with: untreated) { return true }
      rest = rest.dropFirst()
    }
    return false
  }

  /// "The operation takes three hours": two pages that share no word speak of one thing only if one of them is
  /// about what their statements name, and "the" of the other does not point at something else.
  static func areOfOneMatter(
    _ a: Surroundings, _ b: Surroundings, _ names: Set<String>, _ otherNames: Set<String>
  ) -> Bool {
    if !a.page.isDisjoint(with: b.page) { return true }
    // A text without a title says of what by its own words: "the trip", "her score", "4 apples" do not; "the flu",
    // "the liver" do.
    if a.page.isEmpty || b.page.isEmpty {
      let isOpen =
        a.isDefinite && b.isDefinite && (a.isOwned || b.isOwned || a.isOfOccasion)
        || a.isCounted || b.isCounted
      return !isOpen || !a.names.isDisjoint(with: b.names)
    }
    // "A double espresso contains 126 mg of caffeine" says by itself of what.
    if !a.isDefinite, !b.isDefinite, !a.named.isDisjoint(with: b.named) { return true }
    let (isFirst, isSecond) = (
      !a.page.isDisjoint(with: names), !b.page.isDisjoint(with: otherNames)
    )
    return (isFirst || isSecond) && (isFirst || !a.isDefinite) && (isSecond || !b.isDefinite)
  }

  /// The words of the title and of the headings above a claim.
  static func page(of claim: Claim) -> Set<String> {
    var page: Set<String> = claim.context.title.map { ContentWords($0).stems } ?? []
    for text in claim.context.headings { page.formUnion(ContentWords(text).stems) }
    return without(plain, page)
  }

  /// Both name something, and each what the other does not.
  static func differ(_ a: Set<String>, _ b: Set<String>) -> Bool {
    !a.isSubset(of: b) && !b.isSubset(of: a)
  }

  /// The word before the subject in its sentence, in lower case; `nil` for a name.
  static func wordBefore(_ claim: Claim) -> [UInt8]? {
    guard let subject = claim.subject.text?.utf8, let sentence = claim.sentence?.text.utf8,
      subject.first?.isASCIILower ?? false
    else { return nil }
    var before: [UInt8] = []
    var word: [UInt8] = []
    var place = sentence.startIndex
    while place < sentence.endIndex {
      let byte = sentence[place].asciiLowercased
      if byte.isOfWord {
        if word.isEmpty, starts(subject, at: sentence[place...]) {
          return before
        }
        word.append(byte)
      } else if !word.isEmpty {
        before = word
        word.removeAll(keepingCapacity: true)
      }
      place = sentence.index(after: place)
    }
    return nil
  }

  private static func starts(_ subject: String.UTF8View, at text: Substring.UTF8View) -> Bool {
    var rest = text.makeIterator()
    return subject.allSatisfy { rest.next()?.asciiLowercased == $0.asciiLowercased }
  }

  private static let article = Array("the".utf8)
  private static let determiners: Set<[UInt8]> = Set(
    ["the", "this", "these", "our", "my", "his", "her", "their"].map { Array($0.utf8) })
}
