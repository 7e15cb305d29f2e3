internal import TallyCore

/// Why two values that do not meet may still both be true.
enum Doubt {
  case asked, possible, oneOfSeveral, scope, standpoint, pageCase, circumstance, amountsOfOneSource,
    titleAlone, definite
  case otherPages, sample, otherThings, otherBase, restriction, given, purpose, otherOrder,
    otherTime
  case oneSource, anchor, denominator, oneCase, labels, otherWords

  /// The strongest that applies.
  ///
  /// - isOneOfSeveral: the sentence of one of them gives other values of the measure too.
  init?(_ a: Statement, _ b: Statement, isOneOfSeveral: Bool) {
    // No claim is copied: each is some thousand bytes, and pairs are many.
    let isOneSource = a.claim.source == b.claim.source
    if a.isAsked || b.isAsked {
      self = .asked
    } else if a.isMerePossibility || b.isMerePossibility {
      self = .possible
    } else if isOneOfSeveral {
      self = .oneOfSeveral
    } else if a.isAgeOfSomebody && b.isAgeOfSomebody
      || !isOneSource && !(Statement.areOfOnePeriod(a, b) && Statement.areOfOneTime(a, b))
    {
      self = .otherTime
    } else if !isOneSource, a.isOfPeopleAtLarge || b.isOfPeopleAtLarge {
      self = .otherPages
    } else if a.statedCase.statesMore(
      than: b.statedCase,
      besides: Separation.namesByEvent(a.claim, b.claim) ? [.anchor, .subject] : [.anchor])
      || a.statedCase.statesAnother(than: b.statedCase)
    {
      self = .scope
    } else if Standpoint.differ(a.standpoint, b.standpoint) {
      self = .standpoint
    } else if !isOneSource, PageCase.differ(a.pageCase, b.pageCase) {
      self = .pageCase
    } else if let named = Self.named(a, b, isOneSource) {
      self = named
    } else if isOneSource {
      self = .oneSource
    } else if (a.claim.anchor == nil) != (b.claim.anchor == nil) {
      self = .anchor
    } else if (a.claim.comparedQuantity.per == nil) != (b.claim.comparedQuantity.per == nil) {
      self = .denominator
    } else {
      return nil
    }
  }

  /// What the sentences and pages name beside the claims.
  private static func named(_ a: Statement, _ b: Statement, _ isOneSource: Bool) -> Doubt? {
    let (isAmount, isFigure) = (a.isAmount, a.isFigure)
    // First what needs no look at the sentences.
    if !isOneSource, a.claim.kind != .price,
      a.claim.sampleSize != nil || b.claim.sampleSize != nil
    {
      return .sample
    }
    if isAmount, isOneSource { return .amountsOfOneSource }
    if isOneSource {
      if a.isLabel && b.isLabel || a.isCell && b.isCell { return .labels }
      // "80 % at 6 weeks … 92 % at a year": one text gives the shares of many cases.
      if a.claim.kind == .percentage || a.claim.kind == .ratio { return .amountsOfOneSource }
    }
    // A course is told in many words: "develops after 10 days" and "blisters become scabs in 5" are of two things.
    // Not "lasts" and "the duration": what begins alone was told so where it was none.
    if a.isOfTime, a.claim.role == .onset || b.claim.role == .onset, !a.told.isEmpty,
      !b.told.isEmpty, a.told.isDisjoint(with: b.told)
    {
      return .otherWords
    }
    if isFigure || a.claim.role == .effectiveness, !a.isNamedBeside || !b.isNamedBeside,
      !a.isNationalMean || !b.isNationalMean
    {
      return .titleAlone
    }
    if isAmount || a.claim.role == .threshold, a.isRestriction || b.isRestriction {
      return .restriction
    }
    if let i = a.interval, let j = b.interval {
      if a.claim.role == .threshold, i.isOnOtherSide(than: j) { return .restriction }
      if i.isOfAnotherOrder(than: j) { return .otherOrder }
    }
    return besideNumbers(a, b, a.surroundings, b.surroundings, isOneSource)
  }

  /// What the sentences around say: in the order in which a reader would be told.
  ///
  /// - x, y: their surroundings, handed on where they lie.
  private static func besideNumbers(
    _ a: Statement, _ b: Statement, _ x: Surroundings, _ y: Surroundings, _ isOneSource: Bool
  ) -> Doubt? {
    let (isAmount, isFigure) = (a.isAmount, a.isFigure)
    if a.givens.amounts.isEmpty != b.givens.amounts.isEmpty,
      // "The 500-metre bridge", "the bridge" of two pages on it: one thing, with its length told or not.
      !(x.isDefinite && y.isDefinite && !x.page.isDisjoint(with: y.page))
    {
      return .given
    }
    if !isOneSource, !Surroundings.areOfOneMatter(x, y, a.nameStems, b.nameStems) {
      return .otherPages
    }
    if let one = x.model, let other = y.model, one != other { return .otherThings }
    if isOneSource, PageTopic.areOfTwoThings(a.claim.context, b.claim.context) {
      return .otherThings
    }
    if Kin.isOneSided(a.kin, b.kin) { return .circumstance }
    // What both count from one event is of one case, whatever else the sentences name.
    let areOfOneEvent = a.statedCase.anchor != nil && b.statedCase.anchor != nil
    if isOneSource,
      x.isContrasted != y.isContrasted || !areOfOneEvent && Surroundings.differ(x.named, y.named)
    {
      return .otherThings
    }
    // "Dwarf goats", "goats": whose they are.
    if x.isOfObject, y.isOfObject, x.named != y.named { return .scope }
    let isShare = a.claim.kind == .percentage && a.claim.role == .prevalence
    if BehindNumber.differ(x.behind, y.behind, isShare: isShare) { return .circumstance }
    if x.isMeasured || y.isMeasured { return .sample }
    if x.isOneCase || y.isOneCase { return .oneCase }
    if x.purpose != y.purpose { return .purpose }
    if x.isOfOtherTime != y.isOfOtherTime
      || (isAmount || a.claim.kind == .frequency) && x.isPast != y.isPast
      || isFigure && (Surroundings.differ(x.times, y.times) || x.isChanging || y.isChanging)
    {
      return .otherTime
    }
    let (m, n) = (a.circumstanceWords, b.circumstanceWords)
    // What the other names elsewhere is no other circumstance.
    // "From Dover the ferry takes", "the ferry takes 90 minutes from Dover": said elsewhere in the sentence.
    func isSaid() -> Bool {
      m.isSubset(of: y.named.union(b.circumstance.words).union(b.population).union(b.event))
        && n.isSubset(of: x.named.union(a.circumstance.words).union(a.population).union(a.event))
    }
    if m.isEmpty != n.isEmpty && !isSaid() || Surroundings.differ(m, n)
      || Surroundings.differ(a.circumstance.words, b.circumstance.words)
    {
      return .circumstance
    }
    // What the page is about stands in its sentence's place, and the sentence names something else.
    if !a.isNamedBeside && !x.names.isEmpty || !b.isNamedBeside && !y.names.isEmpty {
      return .otherThings
    }
    if isFigure {
      if x.isDefinite && !a.key.isNamedByPage || y.isDefinite && !b.key.isNamedByPage {
        return .definite
      }
      if Surroundings.differ(x.named, y.named) { return .otherThings }
    }
    if Surroundings.differ(x.base, y.base) { return .otherBase }
    // "26 cases" in China are of the plague on one page and of COVID-19 on the other.
    if isAmount, a.claim.kind == .count, let title = x.title, let other = y.title,
      title.isDisjoint(with: other)
    {
      return .otherPages
    }
    return nil
  }

  /// The worst that can be said. For whom, where and when one of the two holds explains that the other
  /// differs; from when it counts may not, as authors leave that out.
  var verdict: Verdict {
    switch self {
    case .asked, .possible: .compatible
    case .oneOfSeveral, .scope, .circumstance, .amountsOfOneSource, .titleAlone, .definite,
      .otherPages, .sample, .otherThings, .otherBase, .restriction, .given, .purpose, .otherOrder,
      .otherTime, .oneCase, .labels, .otherWords, .standpoint, .pageCase:
      .differentScope
    case .oneSource, .anchor, .denominator: .possibleConflict
    }
  }

  func why(_ a: Statement) -> String {
    switch self {
    case .asked: "one is asked, not stated"
    case .possible: "one says only what may be"
    case .oneOfSeveral: "one sentence gives several values, each of a thing of its own"
    case .scope: "only one says for whom, where or when it holds"
    case .circumstance: Separation.circumstances
    case .amountsOfOneSource: "one source names both, so they are amounts of two things"
    case .titleAlone: "they share only what their pages are about"
    case .definite: "each may speak of a thing of its own: “the \(a.claim.subject.text ?? "")”"
    case .sample: "a study found one of them in its own sample"
    case .oneCase: "one tells how it went once"
    case .labels: "each labels a part of one page"
    case .otherWords: "no word shows that they speak of one matter"
    case .otherThings: "their sentences name different things"
    case .otherBase: "they are shares of different things"
    case .restriction: "one of the numbers says of which things the sentence speaks"
    case .given: "only one says by a number of which things it speaks"
    case .purpose: "they say how long two different things take"
    case .otherOrder: "so far apart that they must be of different things"
    case .otherTime: "they change with time, and may be of different days"
    case .standpoint: "one says what is so, the other what should be or was to be"
    case .pageCase: "each page's title says of which case it is"
    case .otherPages: "their pages are about different things"
    case .oneSource: "one source says both, so they may be two cases"
    case .anchor: "only one says from when it counts"
    case .denominator: "only one says per what"
    }
  }
}

extension Statement {
  /// "Six weeks recovery", "Week 1": a line of few words without an end.
  fileprivate var isLabel: Bool {
    guard let text = claim.sentence?.text, let last = text.utf8.last else { return false }
    return !".!?".utf8.contains(last) && text.spacedWords.count <= Self.longestLabel
  }
  private static let longestLabel = 4

  /// A cell of a table or a line of a list: words without an end.
  fileprivate var isCell: Bool {
    guard let last = claim.sentence?.text.utf8.last else { return false }
    return !".!?\")”:;".utf8.contains(last)
  }

  /// A course in time.
  fileprivate var isOfTime: Bool { claim.kind == .duration || claim.kind == .frequency }

  fileprivate var isAsked: Bool { claim.sentence?.text.utf8.last == ASCII.question }

  /// "May pass in two weeks", "can take up to two weeks": that it takes longer or not so long, too, is no
  /// contradiction. "You can harvest after 70 days" says when.
  fileprivate var isMerePossibility: Bool {
    guard claim.modality == .possible else { return false }
    switch claim.asserts {
    case .extremeLow, .lowerBound: return false
    case .extremeHigh, .upperBound: return true
    case .point, .mean, .range, .instruction: return surroundings.mayBe
    }
  }

  /// "Stones *smaller than 4 mm* pass": the number says which stones. "The *16-inch* MacBook" is another one than the
  /// 13-inch.
  fileprivate var isRestriction: Bool {
    guard let quote = claim.quote else { return false }
    if isAttribute { return true }
    let words = quote.spacedWords
    return words.first.map { Self.restrictions.contains($0.lowercased()) } ?? false
      || words.count == 1 && quote.utf8.contains(ASCII.hyphen)
        && quote.utf8.last?.isASCIIAlphanumeric == true && quote.utf8.first?.isASCIIDigit == true
        && quote.utf8.last?.isASCIIDigit == false
  }
  private static let restrictions: Set<String> = [
    "smaller", "larger", "bigger", "older", "younger", "heavier", "lighter", "longer", "shorter",
  ]

  /// "Rates for *a 10 % deposit*": which deposit, and nothing of the rates.
  private var isAttribute: Bool {
    switch claim.kind {
    case .percentage, .price: break
    default: return false
    }
    let reading = ClaimReading(claim)
    guard reading.wordsBefore.suffix(2).first == "for",
      reading.wordsBefore.last == "a" || reading.wordsBefore.last == "an",
      let next = reading.wordsBehind.first
    else { return false }
    let own = ConceptLexicon.words(of: "\(claim.subject.text ?? "") \(claim.property.text ?? "")")
    return !own.contains(ConceptLexicon.words(of: String(next)).last ?? "")
  }

  /// The words of whom it holds for.
  fileprivate var population: [String] {
    claim.scope.population.map(ConceptLexicon.words)?.map(ContentWords.stem) ?? []
  }

  /// A plain amount, of which its sentence says no more than that it is there.
  fileprivate var isAmount: Bool {
    switch claim.role {
    case .amount, .population, .age, .other: true
    default: false
    }
  }

  /// From when it counts: "after *purchase*".
  fileprivate var event: Set<String> {
    Set(ConceptLexicon.words(of: claim.anchor ?? "").map(ContentWords.stem))
  }

  /// An amount or a share.
  fileprivate var isFigure: Bool { isAmount || claim.role == .prevalence }

  /// "National average: $313": of a page's topic there is one.
  fileprivate var isNationalMean: Bool {
    claim.kind == .price && claim.asserts == .mean
      && ClaimReading(claim).words.contains {
        $0 == "national" || $0 == "nationally" || $0 == "nationwide"
      }
  }

  fileprivate var isNamedBeside: Bool {
    switch claim.subject.via {
    case .sentence, .previous, .header: true
    case .question, .heading, .title, .none: false
    }
  }
}
