internal import TallyCore
internal import TallyLexicon

/// A subject as a measure sees it: its head, which claims must share, and the words around it, which
/// tell variants of one thing apart ("sleeve" and "small" of tattoos, "H1N1" of flu).
///
/// A name in capitals ("Aurora Sun Gel", "Kansas City") is no variant of its last word and stands whole,
/// and so does what is headed by a word that says nothing by itself ("the new procedure"). What is done to a
/// thing is headed by the thing: "cataract surgery" is of cataracts, and so is "surgery" on a page that
/// says which.
struct SubjectName: Hashable, Sendable {
  var head: String
  /// Sorted.
  var variant: [String]
  /// "the company": a word that means another thing in each text stands alone.
  var isOfItsText = false
  /// "The trial", "cohort study", "trial patients": those of one text, whatever it is about.
  var isStudy = false
  /// "The surgery", "the rash": the page has a say in what it is called.
  var isOfPage = false
  /// "The car", where the page names which.
  var isNamedByPage = false
  /// "The Kestrel K2 *oven*": of which kind the thing is that has the name.
  var kind: String?
  /// Whether it is something done to what the head names.
  var isDeed: Bool { variant.contains(ConceptLexicon.deed) }

  private static let prepositions: Set<String> = [
    "of", "for", "with", "in", "from", "on", "by", "at", "to", "after", "without", "against",
  ]
  private static let joints: Set<String> = ["and", "or", "vs", "versus", "plus"]
  /// "I'll", "our dog", "they": each text has its own.
  private static let speakers: Set<Substring> = [
    "i", "we", "you", "he", "she", "they", "it", "my", "our", "your", "his", "her", "their",
    "myself", "yourself", "himself", "herself", "themselves", "me", "us", "them",
  ]
  /// Words that head many subjects and name none: persons, properties, words for what was named before.
  private static func isPlainHead(_ word: String) -> Bool {
    NounKinds.of(word).contains(.plainHead)
  }

  /// `nil` where nothing is named.
  ///
  /// - Parameter context: where the page says of what "the surgery" is.
  init?(_ text: String, _ concepts: ConceptLexicon, in context: Claim.Context = Claim.Context()) {
    var tokens = text.spacedWords
    while tokens.count > 1, let last = tokens.last,
      concepts.isOfTexts(ConceptLexicon.normalized(String(last)))
    {
      tokens.removeLast()
    }
    let plain = tokens.map { $0.lowercased() }
    let parts = tokens.map { ConceptLexicon.words(of: String($0)) }
    let words = parts.flatMap(\.self)
    if words.count > 1, let name = concepts.name(of: words) {
      self.init(head: name, variant: [])
      return
    }
    if Self.namesStudy(words) {
      self.init(head: words.joined(separator: " "), variant: [], isOfItsText: true)
      isStudy = true
      return
    }
    let whole = words.map(concepts.thing)
    // "A sprained ankle" is a sprain of the ankle.
    if whole.count > 1, let first = whole.first, let injury = concepts.injury(first) {
      self.init(head: injury, variant: Array(Set(whole.dropFirst())).sorted())
      return
    }
    guard !whole.isEmpty else { return nil }
    // "Laparoscopic cholecystectomy" is done to the gallbladder.
    if let last = whole.last, let organ = concepts.operated(last) {
      let variant = Set(whole.dropLast()).union([ConceptLexicon.deed])
      self.init(head: organ, variant: variant.sorted())
      return
    }
    if let name = ProperName(tokens, concepts) {
      self.init(head: name.text, variant: name.places)
      kind = name.kind
      return
    }
    let isList =
      plain.contains { Self.joints.contains($0) } || text.utf8.contains(ASCII.comma)
      || text.utf8.contains(ASCII.slash)
    let isOfItsText =
      whole.count == 1 && concepts.isOfEachText(whole[0])
      || Self.speakers.contains(plain[0].prefix { $0.isLetter })
    var end = plain.firstIndex { Self.prepositions.contains($0) } ?? tokens.count
    guard !isList, end > 0 else {
      self.init(head: whole.joined(separator: " "), variant: [], isOfItsText: isOfItsText)
      return
    }
    var dropped: Set<String> = []
    func word(_ place: Int) -> String? { parts[place].last.map(concepts.thing) }
    while end > 1, let last = word(end - 1), concepts.isDone(last) || concepts.isKind(last),
      let before = word(end - 2), !concepts.isQuality(before)
    {
      if concepts.isDone(last) { dropped.insert(ConceptLexicon.deed) }
      dropped.insert(last)
      end -= 1
    }
    let own = whole.filter { !dropped.contains($0) }
    let deed = dropped.intersection([ConceptLexicon.deed])
    let only = word(end - 1)
    let isKind = whole.count == 1 && only.map(concepts.isKind) ?? false
    let isDone =
      only.map(concepts.isDone) ?? false
      && whole.allSatisfy { concepts.isDone($0) || concepts.isQuality($0) }
    defer { isOfPage = isKind || isDone }
    if isKind, let thing = Self.thing(in: context, concepts, isNamed: concepts.isKind) {
      self.init(head: thing, variant: [])
      return
    }
    if isDone, let thing = Self.thing(in: context, concepts, isNamed: concepts.isDone) {
      let qualities = Set(whole).filter { !concepts.isDone($0) }
      self.init(
        head: thing, variant: qualities.union([ConceptLexicon.deed]).sorted(),
        isOfItsText: isOfItsText)
      return
    }
    // "LASIK laser eye surgery": the name among the words for what is done.
    if !dropped.isEmpty || word(end - 1) == "vaccine", end > 1,
      let place = tokens[..<end].firstIndex(where: Self.isAcronym),
      tokens[..<end].count(where: Self.isAcronym) == 1, let name = word(place)
    {
      self.init(
        head: name, variant: Set(own).subtracting([name]).union(deed).sorted(),
        isOfItsText: isOfItsText)
      return
    }
    // "Tomato *seeds*" are of tomatoes.
    if end > 1, Self.young.contains(word(end - 1) ?? ""), let plant = word(end - 2),
      plant.utf8.count > 2, !concepts.isQuality(plant), !Self.notSown.contains(plant),
      !PageTopic.isPlainHead(plant)
    {
      self.init(
        head: plant, variant: Set(own).subtracting([plant]).union(deed).sorted(),
        isOfItsText: isOfItsText)
      return
    }
    // "The credit utilization *ratio*": how it is told.
    if end > 2, let last = word(end - 1), Self.tellings.contains(last) { end -= 1 }
    guard let last = word(end - 1), last.utf8.count > 2, !last.utf8.contains(where: \.isASCIIDigit),
      !Self.isPlainHead(last),
      !(Self.isCapitalized(tokens[end - 1])
        && tokens[..<(end - 1)].contains(where: Self.isCapitalized))
    else {
      // "A *thicker* media filter", "the *actual* laser time": how it is, and not its name.
      let ways = Self.isCapitalized(tokens[0]) ? [] : own.prefix { Self.ways.contains($0) }
      let name = ways.count < own.count ? own.dropFirst(ways.count) : own[...]
      self.init(
        head: name.joined(separator: " "),
        variant: (ways.count < own.count ? deed.union(ways) : deed).sorted(),
        isOfItsText: isOfItsText)
      return
    }
    self.init(
      head: last, variant: Set(own).subtracting([last]).union(deed).sorted(),
      isOfItsText: isOfItsText)
  }

  /// "Cohort study", "trial patients", "controls": whose numbers no two studies have in common.
  private static func namesStudy(_ words: [String]) -> Bool {
    guard let first = words.first, let last = words.last, words.count <= 3 else { return false }
    if words == ["control"] { return true }
    if studies.contains(last), words.count == 1 { return true }
    // "Women in the trial"
    if last == "trial", words.count == 2, persons.contains(first) { return true }
    if studies.contains(last) || designed.contains(last), words.count > 1 {
      return words.dropLast().allSatisfy(designs.contains)
    }
    return words.count == 2 && first == "trial" && takers.contains(last)
  }
  /// As the words of subjects are cut: without hyphens.
  private static let studies: Set<String> = [
    "trial", "study", "survey", "poll", "cohort", "metaanalysis",
  ]
  /// Studies only with a word for their design: "case series" (as its last word is cut), "systematic review".
  private static let designed: Set<String> = ["sery", "series", "review"]
  private static let designs: Set<String> = [
    "cohort", "case", "control", "casecontrol", "registry", "register", "longitudinal",
    "crosssectional", "clinical", "randomized", "randomised", "systematic",
  ]
  private static let persons: Set<String> = [
    "adult", "women", "men", "people", "children", "baby",
  ]
  private static let takers: Set<String> = ["patient", "participant", "subject", "volunteer"]

  private init(head: String, variant: [String], isOfItsText: Bool = false) {
    self.head = head
    self.variant = variant
    self.isOfItsText = isOfItsText
  }

  /// The word before one for a deed or a kind, in the question, the nearest heading, the title.
  private static func thing(
    in context: Claim.Context, _ concepts: ConceptLexicon, isNamed: (String) -> Bool
  ) -> String? {
    for text in [context.question] + context.headings.reversed() + [context.title] {
      guard let text else { continue }
      let words = text.spacedWords.map {
        ConceptLexicon.words(of: String($0)).map(concepts.thing).last ?? ""
      }
      for place in words.indices.dropFirst() where isNamed(words[place]) {
        let word = words[place - 1]
        if word.utf8.count > 2, !isNamed(word), !concepts.isQuality(word),
          !ContentWords.isFunctionWord(word), !concepts.isOfTexts(word)
        {
          return word
        }
      }
    }
    return nil
  }

  private static let ways: Set<String> = [
    "thicker", "thinner", "larger", "smaller", "bigger", "older", "newer", "longer", "shorter",
    "actual", "entire", "whole", "overall", "visible", "standard", "advanced",
  ]
  private static let notSown: Set<String> = ["plant", "sow", "grow", "start", "bird", "garden"]
  private static let young: Set<String> = ["seed", "seedling"]
  private static let tellings: Set<String> = ["ratio", "percentage"]

  /// "LASIK", "ACL", in a text that is not all capitals.
  private static func isAcronym(_ word: Substring) -> Bool {
    word.utf8.count > 2 && word.utf8.allSatisfy(\.isASCIIUpper)
  }

  private static func isCapitalized(_ word: Substring) -> Bool {
    word.utf8.first?.isASCIIUpper ?? false
  }
}
