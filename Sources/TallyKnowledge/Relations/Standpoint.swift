internal import TallyCore

/// From where a sentence looks at its number: what should be, what is planned, what was seen.
///
///     Adults should eat less than 2,300 mg of sodium a day.    norm
///     Adults eat 3,400 mg of sodium a day.                     seen
///     The roadworks will take six weeks.                       plan
///     The roadworks took four months.                          seen, past
///
/// What is so contradicts neither what should be so nor what was to be so.
struct Standpoint: OptionSet, Sendable {
  let rawValue: UInt8

  static let norm = Self(rawValue: 1)
  static let plan = Self(rawValue: 1 << 1)
  static let seen = Self(rawValue: 1 << 2)
  static let past = Self(rawValue: 1 << 3)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  init(_ reading: ClaimReading) {
    self = []
    let words = reading.clauseBefore
    // "An hour a day" is an amount.
    let isTime =
      reading.kind == .duration && !Self.isAdvice(reading)
      && !reading.claim.quantity.unit.utf8.contains(ASCII.slash)
    if Self.isAdvice(reading) || !isTime && Self.has(Self.norms, in: words)
      || isTime && Self.has(Self.rules, in: words)
    {
      insert(.norm)
    }
    // "The work should take six weeks."
    if Self.has(Self.plans, in: words) || isTime && words.contains("should") {
      insert(.plan)
    }
    guard !contains(.norm), !contains(.plan) else { return }
    if Self.isPast(words) { formUnion([.past, .seen]) }
    // "The dose is 40 mg", "it is applied twice a day" say what is usual, too.
    if !words.contains(where: { Self.states.contains($0) }), reading.property.head != nil {
      insert(.seen)
    }
  }

  static func differ(_ a: Standpoint, _ b: Standpoint) -> Bool {
    func isApart(_ a: Standpoint, _ b: Standpoint) -> Bool {
      a.contains(.norm) && b.contains(.seen) || a.contains(.plan) && b.contains(.past)
    }
    return isApart(a, b) || isApart(b, a)
  }

  private static func isAdvice(_ reading: ClaimReading) -> Bool {
    reading.modality == .recommended || reading.asserts == .instruction
  }

  private static func has(_ others: Set<Substring>, in words: ArraySlice<Substring>) -> Bool {
    words.contains { others.contains($0) }
  }

  /// The verb before the number is of the past: "fell", "lasted"; not "is recommended", "has been tested".
  private static func isPast(_ words: ArraySlice<Substring>) -> Bool {
    let words = words.prefix { !["that", "which", "who"].contains($0) }
    return words.indices.contains { place in
      let word = words[place]
      if pasts.contains(word) { return true }
      guard word.hasSuffix("ed"), word.utf8.count > 4 else { return false }
      let before = place > words.startIndex ? words[place - 1] : ""
      return !notPast.contains(before) && !before.hasSuffix("ly")
        && ContentWords.isVerb(ContentWords.plainForm(of: String(word)))
    }
  }

  private static let rules: Set<Substring> = [
    "recommend", "recommends", "recommended", "advise", "advises", "advised", "require", "requires",
    "required", "allowed", "permitted", "limit", "limited", "limits",
  ]
  private static let norms: Set<Substring> = rules.union([
    "should", "must", "shall", "ought", "need", "needs", "wants",
  ])
  private static let plans: Set<Substring> = [
    "will", "would", "expect", "expects", "expected", "plan", "plans", "planned", "scheduled",
    "forecast", "forecasts", "projected", "predicts", "predicted", "hopes", "aims",
  ]
  private static let states: Set<Substring> = ["is", "are", "be", "being"]
  private static let pasts: Set<Substring> = [
    "took", "lasted", "fell", "rose", "grew", "was", "were", "had", "spent", "ran", "went", "lost",
    "won", "came", "became", "ate", "drank", "slept", "saw", "got", "gave", "sold", "paid", "held",
  ]
  private static let notPast: Set<Substring> = [
    "is", "are", "be", "been", "being", "a", "an", "the", "most", "more", "of", "for", "and",
  ]
}
