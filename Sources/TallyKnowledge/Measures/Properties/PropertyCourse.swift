internal import TallyCore

/// That something begins, works, is over or comes back.
extension PropertyName {
  /// That an illness or a symptom begins, is over or comes back.
  mutating func isOfCourse(
    _ claim: ClaimReading, _ head: String?, _ subject: SubjectName?,
    _ concepts: ConceptLexicon
  ) -> Bool {
    if let head, Self.isBirth(claim, head) {
      name = "gestation"
      isCounted = true
      // "*Pregnancy* lasts 63 days", "thirty-one days after breeding, she kindles": the page says of what.
      isOfPage = subject.map { $0.isOfItsText || MeasureWord.births.has($0.head) } ?? true
      return true
    }
    // "Symptoms *begin to improve* within two days", "you should start to *feel better*": no first signs.
    if claim.kind == .duration, Self.startsToImprove(claim) {
      name = "improvement"
      act = .begun
      return true
    }
    if claim.role == .duration, head == "incubation" {
      process = "first signs"
      name = process
      isOnset = true
      return true
    }
    // "They need six months *before they are healed*": until then.
    if claim.isProcess, head == "need" || head == "take",
      let state = Self.stateAwaited(claim, concepts)
    {
      name = "recovery"
      wording = Self.recoveries[state] ?? "recovery"
      return true
    }
    if claim.isProcess || claim.role == .onset && head == "take", let head,
      Self.isOfIncubation(claim, head)
    {
      process = "first signs"
      name = process
      isOnset = true
      isOfPage = subject.map { Self.spans.contains($0.head) } ?? true
      return true
    }
    // "The *rash* appears 10 to 21 days after exposure", as the first symptoms do.
    if claim.role == .onset, let head, head == "rash" || head == "reaction",
      Self.isAfterExposure(claim)
    {
      process = "first signs"
      name = process
      wording = head
      return true
    }
    if claim.kind == .duration, claim.role == .duration, head == "go" || head == "hold",
      Self.goesOn(claim), !(subject?.isOfItsText ?? true)
    {
      name = "recovery"
      wording = "last"
      return true
    }
    if claim.isProcess, Self.paysBack(claim, head) {
      name = "payback"
      return true
    }
    if let again = Self.recurrence(claim, head, subject) {
      name = again
      if claim.isProcess { act = .begun }
      return true
    }
    guard !isCounted, let head, let process = concepts.process(head, of: claim.claim) else {
      return false
    }
    // "If it seems *tired*, this should pass within a day."
    if claim.isProcess || claim.role == .deadline, process == "recovery",
      let place = claim.clauseBefore.lastIndex(where: { $0 == "this" || $0 == "it" || $0 == "they" }
      ),
      let concept = claim.clauseBefore[..<place].lazy.compactMap({ concepts.concept(String($0)) })
        .first(where: { $0.topic == "recovery" && Self.recoveries[$0.name] == nil })
    {
      name = concept.name
      return true
    }
    // "*Discomfort* after it goes away in two days", "facial *swelling* takes three weeks to go away."
    if claim.isProcess, process == "recovery",
      let concept = Self.opening(claim).flatMap({ concepts.concept($0) })
        ?? Self.second(claim).flatMap({ concepts.concept($0) }),
      concept.topic == "recovery", Self.recoveries[concept.name] == nil
    {
      name = concept.name
      return true
    }
    // "The flu may take a week" to be over; a passport or an operation just takes it.
    let isOfThing =
      claim.isProcess && (subject?.isDeed ?? false || claim.role == .duration)
      && concepts.isOfThingItself(head)
    let isOfOther = claim.role == .completion && head == "get" && !Self.getsWell(claim)
    if isOfThing || isOfOther { return false }
    // "Put on" says for itself what is to be done; "take" and "get" do not.
    self.process = MeasureWord.plainuse.has(head) ? nil : process
    name = process
    wording = claim.isProcess ? Self.recoveries[process] : nil
    // "A cold *clears up* in a week": it lasts so long.
    if wording == "recovery", MeasureWord.over.has(head), !(subject?.isDeed ?? true),
      Self.isOpenedBySubject(claim)
        || claim.subject.via == .previous && Self.opensWithPronoun(claim)
    {
      wording = "last"
    }
    return true
  }

  /// "Before they are *healed*", "until it is *gone*".
  private static func stateAwaited(_ claim: ClaimReading, _ concepts: ConceptLexicon) -> String? {
    guard let first = claim.partBehind.first, first == "before" || first == "until" else {
      return nil
    }
    let state = claim.partBehind.prefix(longestWait).last {
      !ContentWords.isFunctionWord(String($0))
    }
    guard let plain = state.flatMap({ ConceptLexicon.words(of: String($0)).last }) else {
      return nil
    }
    let forms = plain.hasSuffix("ed") ? [String(plain.dropLast(2)), String(plain.dropLast())] : []
    return ([plain] + forms).lazy.compactMap { concepts.concept($0)?.name }
      .first { recoveries[$0] != nil }
  }
  private static let longestWait = 6

  /// "The *time from infection to first symptoms* is a week", "it takes a week *before symptoms begin*".
  private static func isOfIncubation(_ claim: ClaimReading, _ head: String) -> Bool {
    if head == "take" { return isUntilSymptoms(claim.partBehind) }
    guard spans.contains(head) else { return false }
    let words = claim.clauseBefore
    if words.contains("incubation") { return true }
    guard let from = words.firstIndex(where: { $0 == "from" || $0 == "between" }),
      words[from...].prefix(4).contains(where: {
        MeasureWord.exposure.has(ConceptLexicon.normalized(String($0))) || $0 == "infection"
      })
    else { return false }
    return words[from...].contains {
      $0.hasPrefix("symptom") || $0.hasPrefix("sign") || $0 == "onset"
    }
  }
  private static let spans: Set<String> = ["time", "period", "interval", "incubation", "range"]

  private static func startsToImprove(_ claim: ClaimReading) -> Bool {
    guard claim.role == .onset || claim.role == .completion || claim.role == .threshold else {
      return false
    }
    let words = claim.partBefore
    guard
      let place = words.indices.last(where: { claim.uses[$0].contains(.begins) }),
      words.indices.contains(place + 1)
    else { return false }
    return words[(place + 1)...].prefix(furthestBetter).contains { improving.contains($0) }
  }
  private static let furthestBetter = 4
  private static let improving: Set<Substring> = [
    "improve", "improving", "better", "ease", "easing", "subside", "subsiding",
  ]

  private static func isAfterExposure(_ claim: ClaimReading) -> Bool {
    ConceptLexicon.words(of: claim.anchor ?? "").contains {
      MeasureWord.exposure.has($0) || $0 == "infection" || $0 == "infected" || $0 == "exposed"
    }
  }

  private static func isUntilSymptoms(_ words: ArraySlice<Substring>) -> Bool {
    guard let first = words.first, ["before", "until", "for"].contains(first) else { return false }
    let event = words.dropFirst().prefix(longestWait)
    return event.contains { $0.hasPrefix("symptom") || $0 == "signs" || $0 == "sign" }
      && event.contains { word in
        MeasureWord.beginning.has(ContentWords.plainForm(of: String(word)))
          || MeasureWord.of(word).contains(.begins)
      }
  }

  private static func opensWithPronoun(_ claim: ClaimReading) -> Bool {
    claim.words.first.map { $0 == "it" || $0 == "they" || $0 == "this" || $0 == "these" } ?? false
  }

  /// "Stay *for* 12 months", "stays *visible* for": on nobody's ward and in no fridge.
  static func staysAsItIs(_ claim: ClaimReading) -> Bool {
    let words = claim.clauseBefore
    guard !words.contains("can"),
      let place = words.lastIndex(where: { $0.hasPrefix("stay") })
    else { return false }
    return words[(place + 1)...].allSatisfy { asItIs.contains($0) || $0.hasSuffix("ly") }
      && claim.partBehind.allSatisfy { !stayings.contains($0) }
  }
  private static let asItIs: Set<Substring> = [
    "for", "about", "visible", "put", "bright", "around",
  ]
  private static let stayings: Set<Substring> = ["in", "at", "on", "with"]

  /// When a medicine begins to work, and for how long it does; people and shops work otherwise.
  mutating func isOfWorking(
    _ claim: ClaimReading, _ head: String?, _ subject: SubjectName?
  ) -> Bool {
    guard claim.kind == .duration, let subject, !subject.isOfItsText,
      !PageTopic.isOther(subject.head)
    else { return false }
    switch claim.role {
    case .duration, .completion, .onset, .deadline: break
    default: return false
    }
    guard head == "work" || Self.isUntilItWorks(claim) else { return false }
    let last = claim.wordsBefore.last { $0 != "a" && $0 != "the" }
    if last == "for", claim.role == .duration, head == "work" {
      // "The cream has to work for half an hour": before what comes next.
      let words = claim.wordsBefore
      let isToWork = words.count > 2 && words[words.endIndex - 3] == "to"
      guard claim.modality != .recommended, !isToWork else { return false }
      name = "recovery"
      wording = "last"
    } else {
      name = "improvement"
      act = .begun
    }
    return true
  }

  /// How well it works, and against what where the page is about something else.
  mutating func isOfEffect(_ claim: ClaimReading, _ head: String?) -> Bool {
    isEffect = claim.role == .prevalence && head.map { MeasureWord.success.has($0) } ?? false
    guard claim.role == .effectiveness || isEffect else { return false }
    name = Self.itself
    let words = claim.words
    guard let place = words.firstIndex(where: { $0 == "against" || $0 == "preventing" }),
      words.indices.contains(place + 1)
    else { return true }
    let against = ConceptLexicon.normalized(String(words[place + 1]))
    let page = [claim.context.title].compactMap(\.self) + claim.context.headings
    if !page.contains(where: { ConceptLexicon.words(of: $0).contains(against) }) {
      wording = ConceptLexicon.root(against)
    }
    return true
  }

  /// "Shingles last two weeks", "they heal in two weeks": an illness is over where it is healed. Where two
  /// such statements do not meet, how they were said may be why.
  static let recoveries = [
    "recovery": "recovery", "healing": "healing", "symptoms": "symptoms", "illness": "last",
  ]

  /// "The procedure *lasted* a mean of 16 minutes."
  static func lasting(_ claim: ClaimReading) -> String? {
    guard claim.isProcess, let verb = claim.words.first(where: MeasureWord.endures.has) else {
      return claim.isProcess && claim.words.contains("stay") ? "stay" : nil
    }
    return verb.hasPrefix("persist") ? "persist" : "last"
  }

  /// "They *pay for themselves* in ten years", "recover their *investment*".
  static func paysBack(_ claim: ClaimReading, _ head: String?) -> Bool {
    switch head {
    case "break": claim.words.contains("even")
    case "pay": claim.words.contains { $0 == "themselves" || $0 == "itself" }
    case "recover", "recoup":
      claim.words.contains { $0 == "investment" || $0 == "cost" || $0 == "costs" }
    default: false
    }
  }

  private static let furthestWork = 5

  /// "Takes two weeks *to work*", "before *it works* fully".
  static func isUntilItWorks(_ claim: ClaimReading) -> Bool {
    let before = claim.clauseBefore.suffix(furthestWork)
    // "It *starts to work* in twenty minutes", "begins working".
    if before.contains("work") || before.contains("working"),
      before.contains(where: { MeasureWord.of($0).contains(.begins) })
    {
      return true
    }
    let behind = Array(claim.wordsBehind.prefix(3))
    return behind.starts(with: ["to", "work"])
      || behind.count > 2 && ["before", "until"].contains(behind[0]) && behind[1] == "it"
        && behind[2] == "works"
  }

  /// "Panels *keep going* for 25 years", "the battery *holds out* for four".
  static func goesOn(_ claim: ClaimReading) -> Bool {
    let words = Array(claim.wordsBefore)
    return zip(words, words.dropFirst()).contains { one, next in
      one.hasPrefix("keep") && next == "going"
        || (one.hasPrefix("hold") || one == "held") && (next == "out" || next == "up")
    }
  }
}
