internal import TallyCore

/// How far what a time is of has come by then, as the words by the number say: "*starts* to show", "is *nearly* healed".
///
/// Two phases are two matters. Where only one is said, it is why two times do not meet; that something shows at all is
/// that it begins to.
enum Phase: Sendable {
  case begins, partly, peaks, full, ends

  init?(_ claim: Claim) {
    // "The temperature *stalls* at 150 °F" on its way.
    if claim.kind == .temperature {
      let reading = ClaimReading(claim)
      guard reading.words.contains(where: Self.stalls.contains) else { return nil }
      self = .partly
      return
    }
    guard claim.kind == .duration, claim.modality != .recommended else { return nil }
    switch claim.role {
    case .onset, .completion, .duration, .deadline, .peak: break
    default: return nil
    }
    let reading = ClaimReading(claim)
    // "Is fully waterproof and lasts 10 hours": what is said before the joint is another matter.
    let before = Array(
      reading.partBefore.reversed().prefix { $0 != "and" && $0 != "but" && $0 != "or" }.reversed())
    // "3–4 months: shedding decreases"
    let isLabel = before.isEmpty && reading.partBehind.isEmpty
    let behind = Array((isLabel ? reading.labelled : reading.partBehind).prefix(Self.furthest))
    guard let phase = Self.said(in: before) ?? Self.said(in: behind) else { return nil }
    self = phase
  }

  private static let furthest = 6

  private static func said(in words: [Substring]) -> Phase? {
    var found: Phase?
    for (place, word) in words.enumerated() {
      let before = place > 0 ? words[place - 1] : ""
      // "Shedding *decreases*": it is not over.
      if lessens.contains(word) { found = found ?? .partly }
      guard let next = words.dropFirst(place + 1).first else {
        // "Heals *fully*", "is *worst*".
        if wholes.contains(word) { found = found ?? .full }
        if heights.contains(word) { found = found ?? .peaks }
        break
      }
      // "After *starting* treatment" is from when it counts.
      if starts.contains(word), next == "to" || next.hasSuffix("ing"), !points.contains(before) {
        return .begins
      }
      // "Stops moving for 20 minutes" says how long.
      if stops.contains(word), next.hasSuffix("ing"), !points.contains(before),
        words.last != "for"
      {
        return .ends
      }
      if word == "longer", before == "no" { return .ends }
      // Not "nearly two weeks".
      if parts.contains(word), states.contains(next) || next.hasSuffix("ed") || next.hasSuffix("ly")
      {
        return .partly
      }
      if word == "enough", next == "to" {
        // "Strong enough to last 10 hours"
        let purpose = words.dropFirst(place + 2).first
        if purpose.map(runs.contains) ?? false { continue }
        return .partly
      }
      // Not "completely new", "fully waterproof".
      if wholes.contains(word), completes(next) { found = found ?? .full }
      if heights.contains(word) { found = found ?? .peaks }
      // "*Maximum* effects", "*initial* shedding"
      if greatest.contains(word), outcomes.contains(next) { found = found ?? .full }
      if word == "initial" { found = found ?? .begins }
    }
    return found
  }

  /// "Fully *healed*", "fully *recover*", "heals fully *in*".
  private static func completes(_ next: Substring) -> Bool {
    next.hasSuffix("ed") || states.contains(next) || visible.contains(next)
      || ["in", "within", "after", "by", "for", "over"].contains(next)
      || ContentWords.isVerb(ContentWords.plainForm(of: ConceptLexicon.normalized(String(next))))
  }
  private static let visible: Set<Substring> = ["visible", "healthy", "functional", "effective"]
  private static let runs: Set<Substring> = ["last", "run", "hold", "take", "stay", "keep"]

  private static let starts: Set<Substring> = [
    "start", "starts", "started", "starting", "begin", "begins", "began", "begun", "beginning",
  ]
  private static let stops: Set<Substring> = [
    "stop", "stops", "stopped", "cease", "ceases", "ceased",
  ]
  private static let points: Set<Substring> = ["after", "before", "from", "of", "since", "upon"]
  private static let parts: Set<Substring> = [
    "nearly", "almost", "mostly", "partly", "partially", "largely",
  ]
  private static let states: Set<Substring> = [
    "on", "gone", "dry", "better", "back", "done", "ready", "clear", "grown", "well", "over",
  ]
  private static let wholes: Set<Substring> = [
    "fully", "completely", "entirely", "totally",
  ]
  private static let greatest: Set<Substring> = ["maximum", "maximal", "optimal", "complete"]
  private static let outcomes: Set<Substring> = [
    "effect", "effects", "result", "results", "benefit", "benefits", "improvement",
  ]
  private static let lessens: Set<Substring> = [
    "decrease", "decreases", "lessen", "lessens", "diminish", "diminishes", "ease", "eases",
    "slows",
  ]
  private static let stalls: Set<Substring> = ["stall", "stalls", "stalled", "plateau", "plateaus"]
  private static let heights: Set<Substring> = ["peak", "peaks", "peaked", "worst", "strongest"]

  /// Whether two times are of two phases.
  static func differ(_ a: Statement, _ b: Statement, isDisjoint: Bool) -> Bool {
    if let one = a.phase, let other = b.phase { return one != other }
    guard isDisjoint, let said = a.phase ?? b.phase else { return false }
    let (one, other) = a.phase == nil ? (b, a) : (a, b)
    guard let own = one.interval, let plain = other.interval else { return true }
    switch said {
    // The whole of it takes no less than what is said of it plainly, and it begins no later.
    case .full: return own.upper > plain.upper
    case .begins: return other.claim.role != .onset && own.lower < plain.lower
    default: return true
    }
  }
}
