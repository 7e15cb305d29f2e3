internal import TallyCore

/// What kind of a time a number is, where its neighbours tell more than the role that was read.
enum RoleTiming {
  /// "Can be taken *up to five days after* exposure", "works up to five days after": use it by then, and it is too late
  /// afterwards.
  static func isDeadline(_ claim: ClaimReading) -> Bool {
    guard claim.kind == .duration, claim.asserts == .upperBound || claim.asserts == .extremeHigh
    else { return false }
    switch claim.role {
    case .onset, .wait, .completion, .duration, .deadline: break
    default: return false
    }
    let behind = claim.wordsBehind.drop { timeUnits.contains($0) }
    guard let first = behind.first, first == "after" || first == "of" || first == "from" else {
      return false
    }
    // "Works up to twelve hours after a dose": so long it lasts.
    guard !behind.prefix(furthestEvent).contains(where: { doses.contains($0) }) else {
      return false
    }
    return claim.clauseBefore.contains { uses.contains($0) }
  }

  private static let furthestEvent = 6
  private static let timeUnits: Set<Substring> = [
    "hour", "hours", "day", "days", "week", "weeks", "month", "months", "or", "h", "hrs",
  ]
  private static let doses: Set<Substring> = [
    "dose", "doses", "taking", "treatment", "injection", "application", "applying", "using", "use",
    "administration", "opening", "surgery", "procedure", "vaccination",
  ]
  private static let uses: Set<Substring> = [
    "taken", "take", "used", "use", "given", "inserted", "insert", "administered", "effective",
    "work", "works", "prevent", "prevents", "started", "fitted", "returned", "filed", "submitted",
    "cancelled", "canceled",
  ]

  /// "Every five to eight months, *with an average of* six".
  static func isBetween(_ claim: ClaimReading) -> Bool {
    guard claim.kind == .duration, claim.isProcess else { return false }
    let words = claim.clauseBefore
    guard words.contains("every") else { return false }
    let last = words.suffix(furthestAverage)
    return last.contains { averages.contains($0) }
  }

  private static let furthestAverage = 4
  private static let averages: Set<Substring> = ["average", "averaging", "mean", "approximately"]

  /// "15 minutes *every two hours*": so long each time, as one is told.
  static func isOfEachTime(_ claim: ClaimReading) -> Bool {
    guard let next = claim.wordsBehind.first, repetitions.contains(next) else { return false }
    return !claim.clauseBefore.contains { enduring.contains($0) }
  }

  /// "How long *should I* boil eggs?" "Ten minutes."
  static func isAnswerOnDoing(_ claim: ClaimReading) -> Bool {
    guard claim.role == .duration, claim.subject.via == .question, claim.property.head == nil,
      let question = claim.context.question?.lowercased()
    else { return false }
    return advice.contains { question.hasPrefix($0) }
  }
  private static let advice = [
    "how long should i", "how long should you", "how long do i", "how long do you",
    "how long must i", "how long should we", "for how long should",
  ]

  private static let repetitions: Set<Substring> = ["every", "twice", "once", "daily", "several"]
  private static let enduring: Set<Substring> = [
    "last", "lasts", "lasted", "take", "takes", "took", "spend", "spends", "continue", "continues",
    "occur", "occurs", "works", "worked", "sleep", "sleeps",
  ]

  /// "Minimum *age*: 18 years", "the first dose *at* 12 months": so old somebody is then.
  static func isAge(_ claim: ClaimReading) -> Bool {
    guard claim.kind == .duration, ["a", "mo", "wk", "d"].contains(claim.claim.quantity.unit) else {
      return false
    }
    switch claim.role {
    case .duration, .completion, .threshold, .amount, .other: break
    default: return false
    }
    let words = claim.clauseBefore.filter {
      !timeUnits.contains($0) && $0 != "years" && $0.first != "-"
    }
    if let last = words.last {
      if last == "age" || last == "aged" { return true }
      if last == "at", words.dropLast().suffix(furthestDose).contains(where: { given.contains($0) })
      {
        return true
      }
      // "2 doses (12 months and 4 years)".
      return (last == "dose" || last == "doses") && !words.contains { lasting.contains($0) }
    }
    let asked = (claim.context.question ?? "").lowercased().split { !$0.isLetter }
    return claim.wordsBefore.isEmpty
      && (asked.contains("age") || asked.starts(with: ["how", "old"]))
  }

  private static let furthestDose = 3
  private static let given: Set<Substring> = [
    "first", "second", "third", "dose", "doses", "given", "administered", "vaccine", "shot",
    "booster",
  ]
  private static let lasting: Set<Substring> = [
    "take", "takes", "last", "lasts", "between", "after", "within", "apart", "for", "every",
  ]
}
