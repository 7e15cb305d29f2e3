internal import TallyCore

/// What keeps two statements of one measure apart: each says of which case it speaks, and not the same.
enum Separation {
  /// A part of `StatedCase` that both state, differently.
  case statedPart(Int)
  /// A variant that one side alone names, or names more closely: what holds of tattoos need not hold of a sleeve.
  case variant
  /// A stage or a closer property that one side alone names.
  case property
  /// Two respects of an open measure, which nothing shows to be one.
  case respect
  /// Two sun protection factors are two products.
  case factor
  /// A source that gives two values in other words, or in one sentence, means two things.
  case otherWords, sideBySide
  /// "The vaccine" of a page on shingles is another one than that of a page on the flu.
  case otherPages
  /// "Replacing a roof", "roof cleaning".
  case deeds(String, String)
  /// "In summer", "in winter": each says under what circumstances it holds.
  case circumstance
  /// "A 12-pound turkey", "a 20-pound turkey"; or the pounds themselves.
  case givens(String, String)
  case given
  /// "Starts to fade", "has fully faded": how far it has come.
  case phase
  /// Under "Days 4-7", under "Week 2": each heading says when.
  case times(String, String)
  /// "Body: 2 weeks", "Scalp: 6 weeks": each line says of which case it is.
  case labels(String, String)
  /// "Toddlers", "teenagers": each says of whom.
  case people(String, String)

  static let circumstances = "they hold under different circumstances"
  private static let ofWhich = "says of which things its sentence speaks"

  /// Whether it was for what the sentences say beside the claims.
  static func isOfSentences(_ why: String) -> Bool {
    why == circumstances || why.hasSuffix(ofWhich)
  }

  /// - Parameter isDisjoint: whether the intervals do not meet. Where they do, only what both state parts,
  ///   and one sentence: "two adults and two children" are equal and not the same.
  /// - Parameter isFar: whether they are bounds of one direction far from each other.
  init?(_ a: Statement, _ b: Statement, isDisjoint: Bool, isFar: Bool = false) {
    if let part = a.statedCase.difference(from: b.statedCase),
      isDisjoint || StatedCase.parts[part].name != "variant" || !Self.isOfPage(a, b)
    {
      self = .statedPart(part)
      return
    }
    // "3–4 goats in a 200-litre trough: every 5–6 days" is one of several cases, and "every 3–5 days" of none.
    if a.isOfCase != b.isOfCase {
      self = .circumstance
      return
    }
    if let sentence = a.claim.sentence, sentence == b.claim.sentence,
      a.claim.source == b.claim.source, !Self.isRestated(a.claim, b.claim),
      isDisjoint || !Self.isSaidCloser(a.claim, b.claim, sentence)
    {
      self = .sideBySide
      return
    }
    if a.key.respect != b.key.respect, !Self.isRestated(a.claim, b.claim),
      isDisjoint || isFar || !Likeness.isOneMatter(a, b)
    {
      self = .respect
      return
    }
    if let x = a.interval, let y = b.interval {
      // "Pumping at $400 every 3 to 5 years is cheap" gives an interval that other pages state: where the two meet, they
      // agree. But "SPF 30 keeps out 97 %" recommends none.
      let meet = !isDisjoint && a.claim.kind != .spf && x.relation(to: y) != .notComparable
      let isGiven =
        meet ? a.givens.isGiven && b.givens.isGiven : a.givens.isGiven || b.givens.isGiven
      if isGiven, a.claim.kind != .spf || !isDisjoint {
        self = .given
        return
      }
      if let (x, y) = Givens.difference(a.givens, b.givens) {
        self = .givens(x.text, y.text)
        return
      }
    }
    // "The Kestrel K2 tent", "the Kestrel K2 backpack"; "the bridge", "the new bridge".
    let areTwoKinds = a.key.kind.flatMap { x in b.key.kind.map { x != $0 } } ?? false
    if areTwoKinds
      || isDisjoint && (a.key.isOfName || b.key.isOfName) && a.isOfNew != b.isOfNew
    {
      self = .variant
      return
    }
    if a.interval != nil, b.interval != nil, let x = a.deed, let y = b.deed, x != y {
      self = .deeds(x, y)
      return
    }
    if a.interval != nil, b.interval != nil, LifeStage.differ(a.kin.stage, b.kin.stage) {
      self = .people(a.kin.stage.name, b.kin.stage.name)
      return
    }
    // What is best is no limit.
    if let x = a.interval, let y = b.interval,
      Kin.differ(a.kin, b.kin) || a.kin.isOptimal != b.kin.isOptimal && x.relation(to: y) != .equal
    {
      self = .circumstance
      return
    }
    if a.claim.kind == b.claim.kind, a.claim.kind == .duration || a.claim.kind == .temperature,
      a.key.roleClass != Claim.Role.peak.rawValue,
      Phase.differ(a, b, isDisjoint: isDisjoint)
    {
      self = .phase
      return
    }
    if a.key.isGeneric || b.key.isGeneric, a.claim.source != b.claim.source,
      !Surroundings.areOfOneMatter(
        a.surroundings, b.surroundings, a.nameStems, b.nameStems)
    {
      self = .otherPages
      return
    }
    // One source supports itself by nothing, and may say of two cases what it will: only two are worth the reading.
    if a.claim.source != b.claim.source, a.interval != nil, b.interval != nil,
      Circumstance.areApart(a, b, isDisjoint: isDisjoint || isFar)
    {
      self = .circumstance
      return
    }
    // Two lines of one page: where they meet, too, as a page supports itself by nothing.
    if a.claim.source == b.claim.source, let x = Self.label(of: a.claim),
      let y = Self.label(of: b.claim),
      isDisjoint ? x != y : Self.areOfTwoCases(x, y, a.claim, b.claim)
    {
      self = .labels(x, y)
      return
    }
    guard isDisjoint else { return nil }
    if a.partMeant.contains(.few) != b.partMeant.contains(.few) {
      self = .circumstance
      return
    }
    // "Collagen is another type. These fillers last three months."
    if a.partMeant.contains(.those) || b.partMeant.contains(.those) {
      self = .variant
      return
    }
    if let x = Self.time(above: a.claim), let y = Self.time(above: b.claim), x != y {
      self = .times(x, y)
      return
    }
    let (x, y) = (a.statedCase, b.statedCase)
    if !x.isOfSubject(of: y) && !Self.namesByEvent(a.claim, b.claim) || Self.areOfOtherTitles(a, b)
    {
      self = .variant
    } else if x.stage != y.stage || x.property != y.property || x.wording != y.wording {
      self = .property
    } else if a.claim.source == b.claim.source,
      a.aspect != b.aspect || a.claim.property.head != b.claim.property.head
    {
      self = .otherWords
    } else if a.claim.kind == .spf, b.claim.kind == .spf {
      self = .factor
    } else {
      return nil
    }
  }

  /// "Days 4-7", "Week 2: swelling", "Phase 1": a heading that begins with a time or a step, and its number.
  private static func time(above claim: Claim) -> String? {
    guard let heading = claim.context.headings.last else { return nil }
    let words = heading.lowercased().spacedWords.prefix(2)
    guard words.count == 2, times.contains(words[0]), words[1].contains(where: \.isNumber) else {
      return nil
    }
    return heading
  }

  private static let times: Set<Substring> = [
    "hour", "hours", "day", "days", "week", "weeks", "month", "months", "year", "years", "phase",
    "stage", "step",
  ]

  /// What stands before the colon of a line, ahead of the number: "Tinea cruris: apply once a day for a week".
  private static func label(of claim: Claim) -> String? {
    guard let sentence = claim.sentence, let span = claim.span else { return nil }
    let head = sentence.text.unicodeScalars.prefix(max(0, span.start - sentence.start))
    guard let colon = head.firstIndex(of: ":") else { return nil }
    let label = String(String.UnicodeScalarView(head[..<colon]))
    // "At 10:30", "Note:"
    guard label.last?.isNumber != true,
      let first = label.lowercased().split(separator: " ").first, !remarks.contains(first)
    else { return nil }
    return (1...longestLabel).contains(label.split(separator: " ").count) ? label : nil
  }
  /// "Two-story house", "Three stories or higher"; but "Price" and "Average price", or a label that names the property.
  private static func areOfTwoCases(_ x: String, _ y: String, _ a: Claim, _ b: Claim) -> Bool {
    func words(_ label: String, _ claim: Claim) -> Set<String> {
      let property = Set(ConceptLexicon.words(of: claim.property.text ?? ""))
      return Set(ConceptLexicon.words(of: label)).subtracting(property)
    }
    let (m, n) = (words(x, a), words(y, b))
    return !m.isEmpty && !n.isEmpty && !m.isSubset(of: n) && !n.isSubset(of: m)
  }
  private static let longestLabel = 6
  private static let remarks: Set<Substring> = [
    "note", "remember", "update", "tip", "warning", "important", "truth", "fact", "myth", "answer",
    "in", "to", "so", "and", "summary",
  ]

  /// "Apply ice every hour" on ankle sprains, "every two hours" on knees: what both are done with has the measure, and
  /// each page is about something else.
  private static func areOfOtherTitles(_ a: Statement, _ b: Statement) -> Bool {
    guard a.claim.source != b.claim.source, let x = a.pageMatter, let y = b.pageMatter,
      !x.isEmpty, !y.isEmpty, !countFromOneEvent(a.claim, b.claim)
    else { return false }
    return x.isDisjoint(with: y) && a.nameStems.isDisjoint(with: x)
      && b.nameStems.isDisjoint(with: y)
  }

  /// "Do not fly for two weeks after *a tonsillectomy*" under "Tonsils out" and under "Tonsillectomy".
  private static func countFromOneEvent(_ a: Claim, _ b: Claim) -> Bool {
    guard let x = a.anchor?.lowercased(), x == b.anchor?.lowercased() else { return false }
    return StatedCase.namesEvent(x)
  }

  /// "After *a tonsillectomy*", which is what one of them is of: so is the other, whatever it is called.
  static func namesByEvent(_ a: Claim, _ b: Claim) -> Bool {
    guard countFromOneEvent(a, b), let event = a.anchor?.lowercased() else { return false }
    return a.subject.text?.lowercased() == event || b.subject.text?.lowercased() == event
  }

  private static func isRestated(_ a: Claim, _ b: Claim) -> Bool {
    a.restates == b.id || b.restates == a.id
  }

  /// "Every six to eight months (about twice a year)", "0.98 (95% CI 0.60 to 1.61)": one matter, said more closely.
  private static func isSaidCloser(_ a: Claim, _ b: Claim, _ sentence: Claim.Sentence) -> Bool {
    guard let x = a.span, let y = b.span, a.kind != .price else { return false }
    let (first, second) = x.start < y.start ? (x, y) : (y, x)
    guard first.end >= sentence.start, first.end < second.start,
      second.start - first.end < longestInterval
    else { return false }
    let between = String(
      String.UnicodeScalarView(
        sentence.text.unicodeScalars.dropFirst(first.end - sentence.start)
          .prefix(second.start - first.end)))
    let words = between.lowercased().split { !$0.isLetter }
    // "odds ratio 0.98; 95% CI 0.60 to 1.61": within these limits
    if words.contains("ci") || words.contains("confidence"),
      words.allSatisfy({ ofInterval.contains($0) })
    {
      return true
    }
    return between.contains("(") && !between.contains(")") && between.utf8.count < longestBracket
      && words.allSatisfy { closer.contains($0) }
  }
  private static let longestBracket = 24
  private static let longestInterval = 60
  private static let ofInterval: Set<Substring> = [
    "ci", "confidence", "interval", "of", "the", "difference", "is", "was", "per", "cent",
  ]
  private static let closer: Set<Substring> = [
    "about", "approximately", "around", "roughly", "average", "on", "usually", "typically", "or",
  ]

  /// "Adult lice" are head lice on a page about those.
  private static func isOfPage(_ a: Statement, _ b: Statement) -> Bool {
    func covers(_ page: Set<String>, _ variant: [String]?) -> Bool {
      variant?.allSatisfy { page.contains(ContentWords.stem($0)) } ?? true
    }
    guard a.statedCase.variant == b.statedCase.variant else { return false }
    if a.key.isOfThing, b.key.isOfThing { return true }
    // "Freshly expressed milk", "fresh milk": what stands before the other subject is no other variant.
    return covers(a.pageAndVariant, b.statedCase.subject)
      || covers(b.pageAndVariant, a.statedCase.subject)
  }

  var gate: Gate {
    switch self {
    case .statedPart(let part): StatedCase.parts[part].gate
    case .variant, .otherPages, .deeds: .subject
    case .property, .respect, .otherWords, .phase: .property
    case .factor, .sideBySide, .circumstance, .givens, .given, .times, .labels, .people: .scope
    }
  }

  func why(_ a: Claim, _ b: Claim) -> String {
    if case .factor = self {
      return "another variant: \(IntervalText.text(of: a)), \(IntervalText.text(of: b))"
    }
    if case .sideBySide = self {
      return "one sentence sets them side by side, so it speaks of two things"
    }
    if case .circumstance = self { return Self.circumstances }
    if case .deeds(let x, let y) = self { return "one is to \(x) it, the other to \(y) it" }
    if case .givens(let x, let y) = self { return "\(x), \(y): each \(Self.ofWhich)" }
    if case .times(let x, let y) = self { return "one stands under “\(x)”, the other under “\(y)”" }
    if case .labels(let x, let y) = self { return "one line is on “\(x)”, the other on “\(y)”" }
    if case .people(let x, let y) = self { return "one speaks of \(x), the other of \(y)" }
    if case .phase = self { return "they speak of two phases: how far it has come by then" }
    if case .given = self { return "one of the numbers \(Self.ofWhich)" }
    if case .otherPages = self {
      return
        "each page has \(a.subject.text ?? "one") of its own, as they are about different things"
    }
    switch gate {
    case .subject:
      guard let x = a.subject.text, let y = b.subject.text, x.lowercased() != y.lowercased() else {
        return "they speak of two kinds of \(a.subject.text ?? "one thing")"
      }
      return "one speaks of \(x), the other of \(y)"
    case .property:
      // As it stands there: "reduced sessions" is no English, and says where to look.
      guard let x = a.property.text, let y = b.property.text, x.lowercased() != y.lowercased()
      else {
        return "they speak of it in two respects"
      }
      return "one speaks of “\(x)”, the other of “\(y)”"
    case .anchor: return "one counts from \(a.anchor ?? ""), the other from \(b.anchor ?? "")"
    case .scope, .dimension, .role: return scope(a.scope, b.scope)
    }
  }

  private func scope(_ a: Claim.Scope, _ b: Claim.Scope) -> String {
    guard case .statedPart(let part) = self else { return "" }
    let name = StatedCase.parts[part].name
    func text(_ scope: Claim.Scope) -> String {
      switch name {
      case "population": scope.population ?? ""
      case "condition": scope.condition ?? ""
      case "variant": scope.variant ?? ""
      case "place": scope.place ?? ""
      default: scope.asOf ?? ""
      }
    }
    return "another \(name): \(text(a)) against \(text(b))"
  }
}
