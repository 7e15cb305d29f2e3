internal import Synchronization
internal import TallyCore

/// A claim made ready to be compared: its interval, and of which case it speaks.
///
/// A class: a claim is some thousand bytes with a score of strings, and statements are sorted, grouped
/// and paired.
final class Statement: Sendable {
  let claim: Claim
  let interval: Interval?
  let statedCase: StatedCase
  /// The amount in words.
  let text: String
  let key: MeasureKey
  /// The id of its measure.
  let measure: String
  /// The group of sources that count once.
  let witness: String

  /// "The *new* bridge".
  var isOfNew: Bool { claim.subject.text?.lowercased().hasPrefix("new ") ?? false }

  /// "Mark Reyes, 28": how old somebody is whom it names. A page is of its day, and he gets older.
  var isAgeOfSomebody: Bool {
    claim.kind == .age && claim.role == .age && key.property == PropertyName.age
      && claim.asserts == .point && PropertyName.isFullName(claim.subject.text)
  }

  /// The words of the property beside its head.
  var aspect: [String] { key.aspect }

  init(_ claim: Claim, _ key: MeasureKey, witness: String? = nil) {
    self.claim = claim
    self.key = key
    measure = key.id
    text = IntervalText.text(of: claim)
    let interval = Interval(claim)
    self.interval = key.dimension == claim.kind ? interval : interval?.asShare
    statedCase = StatedCase(claim, key)
    self.witness = witness ?? claim.source
  }

  // What only pairs ask for, and of one statement often: read where it lies, as a copy would count each of its sets.

  /// Only statements that do not meet are asked, but those often.
  var surroundings: Surroundings {
    _read { yield lazySurroundings.kept { Surroundings(claim) }.value }
  }
  private let lazySurroundings = Lazy<Surroundings>()

  /// Only of measures with two sources.
  var circumstance: Circumstance {
    _read { yield lazyCircumstance.kept { Circumstance(claim) }.value }
  }
  private let lazyCircumstance = Lazy<Circumstance>()

  /// Only of measures with two statements, and of times.
  var phase: Phase? { lazyPhase.kept { Phase(claim) }.value }
  private let lazyPhase = Lazy<Phase?>()

  /// Only of open measures with two statements whose values meet.
  var wording: Wording {
    _read { yield lazyWording.kept { Wording(claim, names: key.names) }.value }
  }
  private let lazyWording = Lazy<Wording>()

  /// Only of statements that do not meet.
  var standpoint: Standpoint { lazyStandpoint.kept { Standpoint(ClaimReading(claim)) }.value }
  private let lazyStandpoint = Lazy<Standpoint>()

  /// Its line says of which of several cases it is, by a number.
  var isOfCase: Bool { claim.scope.condition?.utf8.first?.isASCIIDigit ?? false }

  /// Only of statements that do not meet.
  var isOfOnce: Bool { lazyOnce.kept { makeIsOfOnce() }.value }
  private let lazyOnce = Lazy<Bool>()

  /// Only of statements that do not meet.
  var pageCase: PageCase { _read { yield lazyPageCase.kept { PageCase(claim) }.value } }
  private let lazyPageCase = Lazy<PageCase>()

  /// Only of measures with two statements.
  var deed: String? { lazyDeed.kept { Deed.of(ClaimReading(claim)) }.value }
  private let lazyDeed = Lazy<String?>()

  /// Only of measures with two statements.
  var kin: Kin { _read { yield lazyKin.kept { Kin(claim) }.value } }
  private let lazyKin = Lazy<Kin>()

  /// Only of measures with two statements.
  var givens: Givens { _read { yield lazyGivens.kept { Givens(claim) }.value } }
  private let lazyGivens = Lazy<Givens>()

  /// Only of statements that do not meet.
  var partMeant: PartMeant { lazyPartMeant.kept { PartMeant(ClaimReading(claim)) }.value }
  private let lazyPartMeant = Lazy<PartMeant>()

  /// The words of what its page, its subject and its property name, as stems.
  var matter: Set<String> { lazyMatter.kept { makeMatter() }.value }
  private let lazyMatter = Lazy<Set<String>>()

  private func makeMatter() -> Set<String> {
    var words = Surroundings.page(of: claim)
    for text in [claim.subject.text, claim.property.text] {
      words.formUnion(ConceptLexicon.words(of: text ?? "").map(ContentWords.stem))
    }
    return words
  }

  /// What is said of the subject, by the roots of the property's words and the names that the lexicon has for them.
  var told: Set<String> { lazyTold.kept { makeTold() }.value }
  private let lazyTold = Lazy<Set<String>>()

  private func makeTold() -> Set<String> {
    var told: Set<String> = []
    for text in [claim.property.text, claim.property.head] {
      for word in ConceptLexicon.words(of: text ?? "") where !ContentWords.isFunctionWord(word) {
        told.insert(ConceptLexicon.root(ContentWords.plainForm(of: word)))
        if let name = ConceptLexicon.embeddedName(of: word) { told.insert(name) }
      }
    }
    return told
  }

  /// Those of its page, and where a word stands before its subject, of that and the variant: "freshly expressed milk".
  var pageAndVariant: Set<String> { lazyPageAndVariant.kept { makePageAndVariant() }.value }
  private let lazyPageAndVariant = Lazy<Set<String>>()

  private func makePageAndVariant() -> Set<String> {
    var said = Surroundings.page(of: claim)
    if let word = Surroundings.wordBefore(claim).map({ String(decoding: $0, as: UTF8.self) }),
      !ContentWords.isFunctionWord(word)
    {
      said.insert(ContentWords.stem(word))
      said.formUnion((statedCase.subject ?? []).map(ContentWords.stem))
    }
    return said
  }

  /// What its page is about, where the claim is of that, or tells what to do about it.
  var pageMatter: Set<String>? { lazyPageMatter.kept { makePageMatter() }.value }
  private let lazyPageMatter = Lazy<Set<String>?>()

  private func makePageMatter() -> Set<String>? {
    let text: String? =
      switch claim.subject.via {
      case .title: claim.subject.text
      case .sentence where claim.asserts == .instruction: claim.context.title
      default: nil
      }
    return text.map { Set(ConceptLexicon.words(of: $0).map(ContentWords.stem)) }
  }

  /// What the measure's subject is called, in the lexicon and in this text, as stems: mononucleosis, "glandular fever".
  var nameStems: Set<String> {
    lazyNameStems.kept {
      let words = claim.subject.text.map(ConceptLexicon.words) ?? []
      let isName = ConceptLexicon.known(words.joined(separator: " ")) == key.subject
      return Set((isName ? key.names + words : key.names).map(ContentWords.stem))
    }.value
  }
  private let lazyNameStems = Lazy<Set<String>>()

  /// Under what circumstances it holds, by the words around and by the phrases of its sentence.
  var circumstanceWords: Set<String> {
    lazyCircumstanceWords.kept { surroundings.circumstance.union(circumstance.marked) }.value
  }
  private let lazyCircumstanceWords = Lazy<Set<String>>()
}

/// A value that is worked out when it is first asked for, by whichever thread asks. Two that ask at once both work it out,
/// and the first one stays.
private struct Lazy<Value: Sendable>: ~Copyable, Sendable {
  final class Kept: Sendable {
    let value: Value
    init(_ value: Value) { self.value = value }
  }

  private let known = AtomicLazyReference<Kept>()

  borrowing func kept(_ make: () -> Value) -> Kept {
    known.load() ?? known.storeIfNil(Kept(make()))
  }
}

/// Of which case a claim speaks: the variant of its subject, its anchor, its scope, each as words. A part
/// that is not stated is `nil`.
final class StatedCase: Hashable, Sendable {
  let subject: [String]?
  /// What is said of the subject in a measure that is open to it.
  let respect: String?
  /// "Takes" or "lasts": how a property of many wordings was said.
  let wording: [String]?
  /// How far a process has come: "full" healing, the "first" signs.
  let stage: [String]?
  /// The words of a property beside its head, of what is no course in time.
  let property: [String]?
  let anchor: [String]?
  let population: [String]?
  let condition: [String]?
  let variant: [String]?
  let place: [String]?
  let asOf: [String]?
  /// Those of each of the `parts`, in their order.
  private let words: [[String]?]
  /// A bit for each of them that is stated.
  private let stated: UInt16
  /// Of all of it; cases are compared more often than made.
  private let hash: Int

  init(_ claim: Claim, _ key: MeasureKey) {
    // "Mount Everest" is Everest.
    let isMount = key.variant.contains("mount")
    let kinds = isMount ? key.variant.filter { $0 != "mount" } : key.variant
    subject = kinds.isEmpty ? nil : kinds
    respect = key.respect
    // The full effect and the maximum are one height.
    stage =
      key.roleClass == Claim.Role.peak.rawValue
      ? nil : Self.stage(of: claim, isOfName: key.isOfName)
    wording = key.wording.flatMap { said in
      let one = Self.oneWording(said, claim.kind)
      return one == key.property ? nil : [one]
    }
    // "SOD1 gene mutations", "an identified mutation": a share is of exactly what is named. Of a course
    // in time ("mild redness", "redness and swelling") the head says enough.
    property =
      Self.isOfTime(claim.role) || key.aspect.isEmpty
      ? nil : Set(key.aspect.map(ContentWords.stem)).sorted()
    // "Wait three days before smoking": what is waited with is no other beginning. What begins "after the rash appears"
    // is no rash that appears "after exposure".
    anchor = claim.anchor.flatMap { _ in
      let words = Self.anchor(of: claim)
      return claim.role != .onset && words == [key.respect ?? key.property] ? nil : words
    }
    func plain(_ text: String?) -> [String]? {
      text.map { Array(Set(ConceptLexicon.words(of: $0))).sorted() }
    }
    population = plain(claim.scope.population)
    // "When outdoors, and after swimming", "if you are outdoors": the words for when are none of it.
    condition = claim.scope.condition.map { text in
      let first = text.split(separator: ",", maxSplits: 1).first.map(String.init) ?? text
      let content = first.spacedWords.filter { !ContentWords.isFunctionWord($0.lowercased()) }
      return content.isEmpty
        ? plain(text) ?? []
        : Set(content.flatMap { ConceptLexicon.words(of: String($0)) }).sorted()
    }
    self.variant = plain(claim.scope.variant)
    place = plain(claim.scope.place)
    asOf = plain(claim.scope.asOf)

    let words = [subject, stage, property, anchor, population, condition, variant, place, asOf]
    precondition(words.count == Self.parts.count)
    self.words = words
    stated = words.indices.reduce(0) { words[$1] == nil ? $0 : $0 | 1 << UInt16($1) }
    var hasher = Hasher()
    hasher.combine(words)
    hasher.combine(respect)
    hasher.combine(wording)
    hash = hasher.finalize()
  }

  func hash(into hasher: inout Hasher) { hasher.combine(hash) }

  static func == (a: StatedCase, b: StatedCase) -> Bool {
    if a === b { return true }
    return a.hash == b.hash && a.respect == b.respect && a.wording == b.wording
      && a.words == b.words
  }

  private static func isOfTime(_ role: Claim.Role) -> Bool {
    switch role {
    case .onset, .completion, .duration, .interval, .frequency, .deadline, .peak, .followUp: true
    // With what to wait is all that matters: with swimming, with make-up.
    default: false
    }
  }

  /// One name for wordings that mean one thing, by what a property of many wordings is of.
  private static func oneWording(_ wording: String, _ kind: QuantityKind) -> String {
    switch kind {
    case .duration: lasting.contains(wording) ? "last" : wording
    case .length: extents[wording] ?? (setting.contains(wording) ? "plant" : wording)
    case .sound: sounding.contains(wording) ? "noise" : wording
    default: wording
    }
  }

  private static let lasting: Set<String> = [
    "lifespan", "longevity", "lifetime", "durat", "duration", "persist", "good", "lasts",
    "continue",
  ]
  /// How deep something goes into the ground, by roots: "buried" is "buri".
  private static let setting: Set<String> = [
    "plant", "set", "go", "sow", "bury", "buri", "dig", "push", "place", "put",
  ]
  private static let extents = [
    "tall": "height", "high": "height", "deep": "depth", "wide": "width", "thick": "thickness",
  ]
  private static let sounding: Set<String> = ["make", "produc", "level", "emit"]

  private static let stages: [String: String] = [
    "full": "full", "fully": "full", "complete": "full", "completely": "full", "entirely": "full",
    "total": "full", "totally": "full", "final": "full", "entire": "full", "whole": "full",
    "initial": "first", "first": "first", "early": "first", "partial": "first",
    "partially": "first", "partly": "first", "surface": "first", "outer": "first",
    "minimum": "least", "lowest": "least", "maximum": "most", "highest": "most",
    "starting": "least",
  ]

  private static func stage(of claim: Claim, isOfName: Bool) -> [String]? {
    var stages = ConceptLexicon.words(of: claim.property.text ?? "").compactMap { Self.stages[$0] }
    // A lake is as deep as its greatest depth, and goes as fast as its top speed; a mean is another matter.
    if claim.kind == .length || claim.kind == .speed {
      if claim.asserts == .mean { return ["mean"] }
      if stages.contains("most"),
        isOfName || PropertyName.wholeExtent(ClaimReading(claim)) != nil
      {
        stages.removeAll { $0 == "most" }
      }
    }
    return stages.isEmpty ? nil : Set(stages).sorted()
  }

  /// Words of an anchor that say only that something happened, and when.
  private static let happenings: Set<String> = [
    "first", "session", "treatment", "procedure", "appointment", "after", "start", "begin",
    "begun", "day", "onset", "appear", "appearance", "develop", "developing", "notice", "gone",
    "go", "goe", "away", "away.", "ha", "has", "have", "had", "you", "may", "be", "been", "is",
    "are", "were", "was", "come", "it", "at", "done", "patient", "can",
    "people", "able",
  ]

  /// Whether an anchor says of what it counts: not "the procedure", "surgery", "the first dose".
  static func namesEvent(_ anchor: String) -> Bool {
    ConceptLexicon.words(of: anchor).contains {
      !happenings.contains($0) && sameAnchors[$0] == nil && !sameAnchors.values.contains($0)
        && !ContentWords.isFunctionWord($0) && $0 != "use" && $0 != "application"
    }
  }

  /// What is caught is counted from when one meets it.
  private static let sameAnchors = [
    "sign": "symptom", "exposed": "exposure", "contact": "exposure", "infection": "exposure",
    "infected": "exposure", "contaminated": "exposure", "bitten": "exposure", "bite": "exposure",
    "operation": "surgery", "injured": "injury", "breeding": "mating", "bred": "mating",
    "take": "dose", "taking": "dose", "swallowed": "dose", "swallowing": "dose",
    "mated": "mating", "conception": "mating", "fertilization": "mating",
  ]

  /// What an anchor names. The procedure itself (the subject) and its first session name the same, and
  /// so do symptoms and signs.
  private static func anchor(of claim: Claim) -> [String] {
    // "After the stitches are put in *before you shower*": up to the next time.
    let words = ConceptLexicon.words(of: claim.anchor ?? "").prefix { $0 != "before" }
      .map { Self.sameAnchors[$0] ?? $0 }
    return Set(
      Set(words).subtracting(happenings)
        .subtracting(ConceptLexicon.words(of: claim.subject.text ?? "")).map(ConceptLexicon.root)
    ).sorted()
  }

  /// The parts in which two cases may differ, with the name a reader knows each by.
  static let parts: [(name: String, gate: Gate)] = [
    ("variant", .subject), ("stage", .property), ("property", .property), ("anchor", .anchor),
    ("population", .scope), ("condition", .scope), ("variant", .scope), ("place", .scope),
    ("time", .scope),
  ]

  /// The first part that both state and state differently: neither's words contain the other's; of
  /// anchors, which are worded freely, each names something and they have no word in common.
  func difference(from other: StatedCase) -> Int? {
    var both = stated & other.stated
    guard both != 0, self != other else { return nil }
    while both != 0 {
      let part = both.trailingZeroBitCount
      both &= both - 1
      if differs(from: other, in: part) { return part }
    }
    return nil
  }

  private func differs(from other: StatedCase, in part: Int) -> Bool {
    guard let a = words[part], let b = other.words[part] else { return false }
    if Self.parts[part].gate == .anchor {
      return !a.isEmpty && !b.isEmpty && !a.contains(where: b.contains)
    }
    if Self.areSpelledApart(a, b) { return false }
    return !a.allSatisfy(b.contains) && !b.allSatisfy(a.contains)
  }

  /// "Air-source", "air source": one variant, however it is spelled.
  func isOfSubject(of other: StatedCase) -> Bool {
    guard let a = subject, let b = other.subject else { return subject == other.subject }
    return a == b || Self.areSpelledApart(a, b)
  }

  /// "Airsource heat", "air heat source": the same letters in more words. They are sorted, so that their order says nothing.
  private static func areSpelledApart(_ a: [String], _ b: [String]) -> Bool {
    func letters(_ words: [String]) -> Int { words.reduce(0) { $0 + $1.utf8.count } }
    return a.count != b.count && letters(a) == letters(b)
      && a.joined().utf8.sorted() == b.joined().utf8.sorted()
  }

  /// Whether what is true of this case may be said of `other` too: it states nothing beyond it.
  func covers(_ other: StatedCase) -> Bool {
    stated & ~other.stated == 0 && respect == other.respect && difference(from: other) == nil
  }

  /// Whether both state for whom, where or when, and not in the same words: "adults", "adults on dialysis". Of two that
  /// have nothing in common `difference` has told before.
  func statesAnother(than other: StatedCase) -> Bool {
    Self.parts.indices.contains { part in
      guard Self.parts[part].gate == .scope, let a = words[part], let b = other.words[part] else {
        return false
      }
      return a != b
    }
  }

  /// Whether one of the two states a part, of another gate than `gates`, that the other leaves open.
  func statesMore(than other: StatedCase, besides gates: [Gate]) -> Bool {
    let one = stated ^ other.stated
    return one != 0
      && Self.parts.indices.contains {
        one & 1 << UInt16($0) != 0 && !gates.contains(Self.parts[$0].gate)
      }
  }
}
