internal import TallyCore

/// Which way money goes, and of what an amount is.
extension PropertyName {
  /// "Acme *earned* $5 million", "was *fined* $2 million": no cost.
  ///
  /// The verb right before the number, but for words that say how exact or typical it is.
  mutating func isOfMoney(_ claim: ClaimReading, _ head: String?) -> Bool {
    guard claim.kind == .price else { return false }
    if let flow = head.flatMap({ Self.flows[Substring($0)] }) {
      name = flow
      return true
    }
    if let head, Self.namesPrice(head), claim.role == .amount {
      name = "cost"
      return true
    }
    guard head == nil || head == "cost" || head == "price" else { return false }
    let verb = claim.partBefore.suffix(Self.furthestVerb).last { word in
      !Self.beforeSums.contains(word) && !word.hasSuffix("ly")
    }
    guard let flow = verb.flatMap({ Self.flows[$0] }) else { return false }
    name = flow
    return true
  }

  /// "The national *average* for cleaning gutters is $158", "*total-cost* range: $120-$240"
  private static func namesPrice(_ head: String) -> Bool {
    head == "average" || head == "range" || head != "cost" && head.hasSuffix("cost")
  }

  private static let furthestVerb = 5
  private static let beforeSums: Set<Substring> = [
    "a", "an", "the", "about", "around", "some", "of", "average", "median", "mean", "total", "up",
    "to", "at", "least", "most", "more", "less", "than", "over", "under", "just", "only", "almost",
    "another", "extra", "between", "as", "much", "well", "him", "her", "them", "you", "it",
  ]

  private static let flows: [Substring: String] = {
    var flows: [Substring: String] = [:]
    for (name, verbs) in [
      ("income", "earn earns earned earning make makes made making receive receives received"),
      ("income", "receiving"),
      ("saving", "save saves saved saving"),
      ("fine", "fined"),
      ("gift", "raise raises raised raising donate donates donated donating"),
      ("loss", "lose loses lost losing"),
      ("debt", "owe owes owed owing borrow borrows borrowed borrowing"),
      ("theft", "steal steals stole stolen"),
      ("prize", "win wins won winning"),
    ] {
      for verb in verbs.spacedWords { flows[verb] = name }
    }
    return flows
  }()

  /// "Has 63 mg *of caffeine*", "contains", "provides": of what, whichever verb says that it is there.
  mutating func isOfContent(
    _ claim: ClaimReading, _ head: String?, _ subject: SubjectName?, _ concepts: ConceptLexicon
  ) -> Bool {
    guard
      claim.kind == .mass || claim.kind == .volume || claim.kind == .energy
        || claim.kind == .percentage,
      claim.role == .amount || claim.role == .other, let subject,
      head.map({ Self.holding.contains($0) }) ?? true,
      claim.partBefore.suffix(Self.furthestVerb).contains(where: { Self.holdingForms.contains($0) }
      ),
      claim.wordsBehind.first == "of"
    else { return false }
    let phrase = claim.partBehind.dropFirst().prefix {
      !ContentWords.isFunctionWord(String($0))
    }
    guard (1...Self.longestContent).contains(phrase.count),
      let last = phrase.last.flatMap({ ConceptLexicon.words(of: String($0)).last }),
      last != subject.head, !concepts.isWeak(last)
    else { return false }
    name = Self.name(of: last, concepts)
    aspect = phrase.dropLast().flatMap { ConceptLexicon.words(of: String($0)) }
    return true
  }

  private static let longestContent = 3
  private static let holding: Set<String> = [
    "has", "have", "contain", "provide", "pack", "include", "deliver", "supply", "offer", "yield",
    "boast", "comprise",
  ]
  private static let holdingForms: Set<Substring> = [
    "has", "have", "had", "contain", "contains", "contained", "provide", "provides", "pack",
    "packs", "include", "includes", "deliver", "delivers", "supplies", "supply",
    "offer", "offers", "yields", "yield", "boasts", "with",
  ]
}
