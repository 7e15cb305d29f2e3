internal import TallyCore

/// Which of a kind a sentence speaks of: males or females, a size of breed, a form of an illness.
///
///     A small breed doe is ready at 5 months, and a buck at 6.
///     5 months: female, small; 6 months: male, small
struct Kin: Sendable {
  enum Sex: Sendable { case male, female }

  private(set) var sex: Sex?
  /// "*Heavy* breed", "*medium-sized* dogs": said once for all that the sentence names.
  private(set) var breeds: Set<String> = []

  /// "*Toddlers* need so much sleep".
  private(set) var stage: LifeStage = []

  /// "*Viral* conjunctivitis", "*juvenile* Huntington's disease": which form of an illness.
  private(set) var forms: Set<Substring> = []

  /// "Eight weeks between donations *of whole blood*": between which of them.
  private(set) var between: Set<String> = []
  /// "*In the fridge*", "*at room temperature*": where it keeps.
  private(set) var store: Store?
  enum Store: Sendable { case room, cold, frozen, deepFrozen }
  /// "Four days, with three *being optimal*", "six months *for best quality*".
  private(set) var isOptimal = false

  /// "97 % effective against *measles*"; "*two doses* are", "the *first* dose".
  private(set) var against: String?
  private(set) var dose: String?

  private static let furthestBehind = 4
  private static let furthestBetween = 6

  init(_ claim: Claim) {
    let reading = ClaimReading(claim)
    let words = Array(reading.words)
    guard !words.isEmpty else { return }
    let before = reading.wordsBefore.count
    // The nearest one before the number; else who it is for: "5 months *for does*".
    sex =
      words.indices.prefix(before).reversed().lazy.compactMap { Self.sex(words, $0) }.first
      ?? words.indices.suffix(reading.wordsBehind.count).prefix(Self.furthestBehind).lazy
      .compactMap { Self.sex(words, $0) }.first
    for place in words.indices {
      let word = words[place]
      if Self.formsOfIllness.contains(word) { forms.insert(word) }
      if place > 0, Self.kinds.contains(word), Self.sizes.contains(words[place - 1]) {
        breeds.insert(String(words[place - 1]))
      } else if let hyphen = word.utf8.firstIndex(of: ASCII.hyphen),
        Self.kinds.contains(word[word.utf8.index(after: hyphen)...]),
        Self.sizes.contains(word[..<hyphen])
      {
        breeds.insert(String(word[..<hyphen]))
      }
    }
    stage = LifeStage(
      before: Array(reading.wordsBefore), behind: Array(reading.wordsBehind),
      heading: claim.context.headings.last)
    if claim.role == .effectiveness || claim.kind == .age {
      against = Self.against(reading)
      dose = Self.dose(reading)
    }
    let behind = Array(reading.partBehind)
    if let place = behind.prefix(Self.furthestBehind).firstIndex(of: "between") {
      let own = Set(
        ConceptLexicon.words(of: "\(claim.subject.text ?? "") \(claim.property.text ?? "")")
          .map(ContentWords.stem))
      let phrase = behind[(place + 1)...].prefix { $0 != "and" && $0 != "or" }
      between = ContentWords(phrase.prefix(Self.furthestBetween).joined(separator: " ")).stems
        .subtracting(own)
    }
    store =
      Self.store(behind[...]) ?? Self.store(reading.partBefore) ?? Self.store(reading.clauseBefore)
    isOptimal =
      behind.prefix(Self.furthestOptimum).contains { $0 == "optimally" || $0 == "ideally" }
      || zip(behind, behind.dropFirst()).prefix(Self.furthestOptimum).contains { one, next in
        one == "being" && ["optimal", "ideal", "best"].contains(next)
          || one == "best" && ["quality", "flavor", "flavour", "results"].contains(next)
      }
  }

  private static let furthestOptimum = 10
  private static let furthestAgainst = 5

  private static func against(_ claim: ClaimReading) -> String? {
    let words = claim.partBehind
    guard
      let place = words.prefix(furthestAgainst).firstIndex(where: {
        $0 == "against" || $0 == "preventing" || $0 == "prevents"
      }), words.indices.contains(place + 1)
    else { return nil }
    return words[(place + 1)...].prefix(3).first { !ContentWords.isFunctionWord(String($0)) }
      .flatMap { ConceptLexicon.words(of: String($0)).last }
  }

  /// The word before the last "dose" before the number, or the first behind it.
  private static func dose(_ claim: ClaimReading) -> String? {
    let words = claim.words
    func isDose(_ place: Int) -> Bool { words[place] == "dose" || words[place] == "doses" }
    guard
      let place = claim.wordsBefore.indices.last(where: isDose)
        ?? claim.partBehind.indices.first(where: isDose), place > 0
    else { return nil }
    return doses[words[place - 1]]
  }
  private static let doses: [Substring: String] = [
    "one": "1", "single": "1", "first": "1", "two": "2", "second": "2", "both": "2", "three": "3",
    "third": "3", "four": "4", "fourth": "4", "fifth": "5",
  ]

  /// The first that the words name.
  private static func store(_ words: ArraySlice<Substring>) -> Store? {
    for place in words.indices where words[place].utf8.first.map(initials.contains) ?? false {
      let word = words[place]
      let before = place > words.startIndex ? words[place - 1] : ""
      switch word {
      case "fridge", "refrigerator", "refrigerated", "chilled": return .cold
      case "freezer", "frozen": return before == "deep" || before == "chest" ? .deepFrozen : .frozen
      case "temperature", "temp": if before == "room" { return .room }
      case "counter", "countertop", "pantry", "cupboard": return .room
      default: break
      }
    }
    return nil
  }

  /// What the words for a store begin with.
  private static let initials = Array("frctp".utf8)

  /// Whether each says of which, and not of the same.
  static func differ(_ a: Kin, _ b: Kin) -> Bool {
    if let one = a.sex, let other = b.sex, one != other { return true }
    if let one = a.against, let other = b.against, one != other { return true }
    if let one = a.dose, let other = b.dose, one != other { return true }
    if let one = a.store, let other = b.store, one != other { return true }
    if !a.between.isEmpty, !b.between.isEmpty, a.between.isDisjoint(with: b.between) { return true }
    if !a.forms.isEmpty, !b.forms.isEmpty, a.forms.isDisjoint(with: b.forms) { return true }
    return !a.breeds.isEmpty && !b.breeds.isEmpty && a.breeds.isDisjoint(with: b.breeds)
  }

  /// Whether only one of them says so.
  static func isOneSided(_ a: Kin, _ b: Kin) -> Bool {
    (a.sex == nil) != (b.sex == nil) || a.breeds.isEmpty != b.breeds.isEmpty
      || a.forms.isDisjoint(with: Self.rare) != b.forms.isDisjoint(with: Self.rare)
  }

  private static func sex(_ words: [Substring], _ place: Int) -> Sex? {
    let word = words[place]
    guard let sex = sex(word) else { return nil }
    let before = place > 0 ? words[place - 1] : ""
    let next = place + 1 < words.count ? words[place + 1] : ""
    // "Does it hurt?" asks, "sow the seeds" tells: of two meanings, the animal stands behind an article or another
    // word for which, or before what it can and must.
    guard ambiguous.contains(word) else { return sex }
    if articles.contains(before) || sizes.contains(before) || kinds.contains(before) {
      return sex
    }
    let isSubject = word.hasSuffix("s") && verbs.contains(next) && !askers.contains(before)
    return isSubject ? sex : nil
  }

  private static func sex(_ word: Substring) -> Sex? {
    let use = MeasureWord.of(word)
    if use.contains(.female) { return .female }
    return use.contains(.male) ? .male : nil
  }

  private static let formsOfIllness: Set<Substring> = [
    "viral", "bacterial", "fungal", "allergic", "parasitic", "juvenile", "congenital", "acute",
    "chronic", "latent",
  ]
  /// Forms that a statement on the illness does not mean unless it says so.
  private static let rare: Set<Substring> = ["juvenile", "congenital"]

  /// Another word too, or a kind of its own.
  private static let ambiguous: Set<Substring> = [
    "does", "sow", "sows", "buck", "bucks", "ram", "rams", "stag", "bull", "bulls", "drake",
    "cow", "cows", "hen", "hens",
  ]
  private static let articles: Set<Substring> = [
    "a", "an", "the", "each", "every", "most", "all", "mature", "adult", "young", "old", "per",
    "for", "of", "and", "or", "breeding", "pregnant", "your", "one",
  ]
  private static let verbs: Set<Substring> = [
    "can", "are", "should", "may", "will", "must", "were", "need", "reach", "weigh", "usually",
    "often", "generally", "typically", "kindle", "mature", "live", "have", "at", "from",
  ]
  private static let askers: Set<Substring> = [
    "how", "what", "when", "long", "much", "many", "often", "where", "why", "it", "this", "that",
    "which", "who", "soon", "far",
  ]
  private static let sizes: Set<Substring> = [
    "small", "medium", "large", "heavy", "light", "giant", "toy", "dwarf", "miniature", "big",
    "tiny", "huge", "standard", "mini",
  ]
  private static let kinds: Set<Substring> = ["breed", "breeds", "size", "sized", "type", "types"]
}
