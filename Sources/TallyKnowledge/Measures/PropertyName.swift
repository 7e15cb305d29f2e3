internal import TallyCore

/// A property as a measure sees it: what claims must share to be compared, however each of them words it.
///
///     redness and swelling         redness
///     serviced, a service          servic
///     takes (45 minutes)           itself: the thing, and not something about it
///     occurred (in 3 %)            what occurred
struct PropertyName: Sendable {
  /// `nil` where nothing is said of it.
  var name: String?
  /// The process that a plain verb stands for ("get better": recovery), to name the measure by.
  var process: String?
  /// The words beside the head; no part of the name.
  var aspect: [String] = []
  /// How it was said, where that may make a difference: what "takes" an hour need not "last" one.
  var wording: String?
  /// "A *hip replacement* lasts": whether the property is what is done to the subject.
  var isDeed = false
  /// An incubation period lasts as long as it takes until the first signs.
  var isOnset = false
  /// "*Dry socket* occurs in 3 % of extractions": what the share is of, where the extractions were taken for it.
  var thing: String?
  /// "Acrylate allergy": on a page about something else it is another one.
  var isOfItsPage = false
  /// What succeeds in 70 percent of cases is effective there.
  var isEffect = false
  /// "Life expectancy after onset": how long something goes on from there.
  var isCounted = false
  /// "Your *teeth* may be sore": a part of the body is where, and the page says of what.
  var isOfPage = false
  /// "Do not smoke for 72 hours", "once more after a week", "begins to improve": what kind of time it is.
  var act: Act.Kind?

  static let itself = "itself"

  init(of claim: ClaimReading, subject: SubjectName?, _ concepts: ConceptLexicon) {
    let isUnsaid = claim.property.head == nil && claim.property.text == nil
    var head = Self.told(by: claim) ?? (isUnsaid ? Self.asked(claim) : nil)
    if let said = head, Self.unsaying.contains(said), claim.role != .prevalence {
      head = Self.lasting(claim) ?? Self.asked(claim) ?? head
    }
    if head == "duration",
      let other = Self.word(after: "duration", ["of"], in: claim, concepts)
    {
      head = other
    }
    if let counted = Self.countedFrom(head, claim) {
      head = counted
      isCounted = claim.role == .onset
    }
    if isOfAct(claim, head, concepts) || isOfWorking(claim, head, subject)
      || isOfCourse(claim, head, subject, concepts) || isOfEffect(claim, head)
    {
      return
    }
    aspect = Self.others(claim)
    if let usual = Self.whole(claim, head) {
      name = usual
      // What nobody said in a word may be another matter.
      wording =
        head.map(ConceptLexicon.root)
        ?? (claim.kind == .power || claim.kind == .speed ? claim.claim.id : nil)
      aspect = []
      return
    }
    guard let head, !head.isEmpty else {
      takeUnsaid(claim, subject, concepts)
      return
    }
    let plain = ConceptLexicon.normalized(head)
    if isOfWhole(claim, plain, subject, concepts) || isOfConcept(claim, head, concepts)
      || isOfWordBehind(claim, plain, subject, concepts) || isOfUse(claim, plain, subject, concepts)
    {
      return
    }
    takeWord(claim, plain, concepts)
  }

  private var isBegun: Bool {
    if case .begun = act { return true }
    return false
  }

  // MARK: The ways to say it, each with its step: true where the name is found

  /// What somebody waits with, does again, or is told to use.
  private mutating func isOfAct(
    _ claim: ClaimReading, _ head: String?, _ concepts: ConceptLexicon
  ) -> Bool {
    if claim.kind == .spf, claim.modality == .recommended {
      name = Self.usual(for: claim)
      return true
    }
    if claim.role == .wait, head == "wait", let act = Self.next(claim, after: "before") {
      name = Self.name(of: ConceptLexicon.normalized(act), concepts)
      return true
    }
    guard let act = Act(claim, concepts) else { return false }
    self.act = act.kind
    if let word = act.name {
      name = Self.name(of: word, concepts)
      return true
    }
    if act.kind == .repeated { name = Self.itself }
    return act.kind == .repeated
  }

  /// That an illness or a symptom begins, is over or comes back.
  private mutating func isOfCourse(
    _ claim: ClaimReading, _ head: String?, _ subject: SubjectName?,
    _ concepts: ConceptLexicon
  ) -> Bool {
    if claim.role == .duration, head == "incubation" {
      process = "first signs"
      name = process
      isOnset = true
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
    // "*Discomfort* after it goes away in two days."
    if claim.isProcess, process == "recovery",
      let concept = Self.opening(claim).flatMap({ concepts.concept($0) }),
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
    return true
  }

  /// When a medicine begins to work, and for how long it does; people and shops work otherwise.
  private mutating func isOfWorking(
    _ claim: ClaimReading, _ head: String?, _ subject: SubjectName?
  ) -> Bool {
    guard claim.kind == .duration, let subject, !subject.isOfItsText,
      !PageTopic.isOther(subject.head)
    else { return false }
    switch claim.role {
    case .duration, .completion, .onset, .deadline: break
    default: return false
    }
    let behind = claim.wordsBehind.prefix(4)
    guard head == "work" || behind.contains("work") || behind.contains("works") else {
      return false
    }
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
  private mutating func isOfEffect(_ claim: ClaimReading, _ head: String?) -> Bool {
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

  /// Nobody took a word for the property: what the clause speaks of, or uses, or names last.
  private mutating func takeUnsaid(
    _ claim: ClaimReading, _ subject: SubjectName?, _ concepts: ConceptLexicon
  ) {
    name =
      claim.property.text.map(ConceptLexicon.normalized) ?? Self.usual(for: claim)
      ?? Self.mentioned(claim, concepts)
    if name != nil { return }
    // "*Water potatoes* every five days": nothing else is said.
    if claim.role == .interval || claim.role == .frequency, claim.subject.via == .sentence,
      claim.wordsBefore.filter({ $0 != "every" }).flatMap({ ConceptLexicon.words(of: String($0)) })
        == ConceptLexicon.words(of: claim.subject.text ?? "")
    {
      name = Self.itself
      return
    }
    if claim.isProcess, claim.words.contains("stay") {
      name = "stay"
      return
    }
    // "Conversion to open surgery *was necessary* in 4.8 % of cases."
    if claim.role == .prevalence, Self.isOpenedBySubject(claim),
      claim.clauseBefore.count == claim.wordsBefore.count,
      claim.clauseBefore.last == "in", claim.wordsBehind.first.map({ $0 == "of" }) ?? true
    {
      name = Self.itself
      wording = "occurs"
      return
    }
    if let object = Self.used(claim, concepts), object != subject?.head {
      takeUse(of: object, concepts)
    } else if let noun = Self.nounBefore(claim, subject, concepts) {
      name = Self.name(of: noun, concepts)
      // Nobody said that it is the property: where two do not meet, it was not.
      wording = claim.claim.id
    }
  }

  private mutating func takeUse(of thing: String, _ concepts: ConceptLexicon) {
    self.thing = concepts.thing(thing)
    name = Self.itself
    act = .used
  }

  /// The time that the thing itself takes, or the share that it befalls.
  private mutating func isOfWhole(
    _ claim: ClaimReading, _ plain: String, _ subject: SubjectName?,
    _ concepts: ConceptLexicon
  ) -> Bool {
    if plain.isEmpty || plain == "stay", claim.isProcess, claim.words.contains("stay") {
      name = "stay"
      return true
    }
    if claim.subject.via != .sentence, claim.isProcess, concepts.isOfThingItself(plain),
      let concept = Self.opening(claim).flatMap({ concepts.concept($0) }),
      concept.topic == "recovery"
    {
      name = concept.name
      return true
    }
    // "*Bleeding* after polypectomy occurred in 0.6 %": after what, and not of what.
    if claim.role == .prevalence, claim.subject.via == .sentence, MeasureWord.occurs.has(plain),
      !Self.isOpenedBySubject(claim),
      let concept = Self.opening(claim).flatMap({ concepts.concept($0) }),
      concept.topic == "recovery" || concept.topic == "course"
    {
      name = concept.name
      isOfPage = true
      return true
    }
    guard let said = ofThingItself(claim, plain, subject, concepts) else { return false }
    let isOver = claim.isProcess && !isDeed && MeasureWord.lasting.has(said)
    name = isOver && subject?.isDeed == false ? "recovery" : Self.itself
    wording = said
    return true
  }

  /// A word of a synonym class.
  private mutating func isOfConcept(
    _ claim: ClaimReading, _ head: String, _ concepts: ConceptLexicon
  ) -> Bool {
    guard
      let concept = concepts.concept(head)
        ?? Self.modifier(claim).flatMap({ concepts.concept($0) }).flatMap({
          Self.telling.contains($0.topic ?? "") ? $0 : nil
        })
    else { return false }
    name = concept.name
    if ["effect", "results"].contains(concept.name) {
      // "You begin to see results", "the effect lasts four months": of what the thing does.
      if claim.role == .onset || isBegun {
        name = "improvement"
      } else if claim.isProcess, claim.words.contains(where: MeasureWord.endures.has) {
        name = "recovery"
        wording = "last"
      }
    }
    // Who dies 15 years after has lived so long.
    if claim.isProcess, concept.name == "death", Self.isOfIllness(claim.anchor) {
      name = "survival"
    }
    if claim.isProcess, let said = Self.recoveries[concept.name] {
      name = "recovery"
      wording = said
    }
    // "A dishwasher lives ten years": it lasts so long. Who has an illness does not.
    if claim.isProcess, name == "survival", !isCounted, claim.anchor == nil,
      !claim.words.contains(where: { Self.ofPatients.contains($0) }), claim.subject.via == .sentence
    {
      name = "recovery"
      wording = "live"
    }
    // "No longer contagious 24 hours after": it is over then.
    if concept.name == "contagiousness", claim.role == .onset,
      claim.words.contains(where: { Self.ends.contains($0) })
    {
      isCounted = true
    }
    // "The eggs can be *stored* for a week": no store.
    if claim.isProcess, name == "capacity" { name = "stay" }
    if concept.topic == "recovery" {
      isOfPage =
        Self.isOfBody(claim) || claim.subject.via == .sentence && Self.isPartOfProperty(claim)
    }
    return true
  }

  /// "Risk of *bleeding*", "time to *recovery*": the word behind.
  private mutating func isOfWordBehind(
    _ claim: ClaimReading, _ plain: String, _ subject: SubjectName?,
    _ concepts: ConceptLexicon
  ) -> Bool {
    if MeasureWord.risk.has(plain) {
      let other = Self.word(after: plain, ["of"], in: claim, concepts)
      name =
        other.map { $0.hasSuffix("ing") || concepts.isKind($0) ? "risk" : ConceptLexicon.root($0) }
        ?? "risk"
      return true
    }
    if let other = Self.joined[plain].flatMap({ Self.word(after: plain, $0, in: claim, concepts) })
    {
      if other == subject?.head, MeasureWord.counting.has(plain) {
        name = claim.isProcess ? "recovery" : Self.itself
        wording = claim.isProcess ? "last" : "occurs"
        return true
      }
      name = Self.name(of: other, concepts)
      aspect.removeAll { $0 == other }
      return true
    }
    guard claim.role == .prevalence, MeasureWord.shares.has(plain), let base = Self.base(claim)
    else { return false }
    name = Self.name(of: base, concepts)
    return true
  }

  /// What falls off, and what is in use for a time.
  private mutating func isOfUse(
    _ claim: ClaimReading, _ plain: String, _ subject: SubjectName?,
    _ concepts: ConceptLexicon
  ) -> Bool {
    guard claim.isProcess else { return false }
    if plain == "wear", claim.words.contains("off") {
      name = "recovery"
      wording = "last"
      return true
    }
    if MeasureWord.of(plain).contains(.parts) {
      name = "recovery"
      wording = plain
      return true
    }
    guard claim.role == .duration, plain != subject?.head, Self.isUsed(plain, in: claim) else {
      return false
    }
    takeUse(of: plain, concepts)
    return true
  }

  /// The word itself, or those beside it where it says nothing alone.
  private mutating func takeWord(
    _ claim: ClaimReading, _ plain: String, _ concepts: ConceptLexicon
  ) {
    // "Turn the eggs three times a day": what is done again is the verb.
    if claim.role == .interval || claim.role == .frequency,
      MeasureWord.of(plain).contains(.object) == false,
      plain != "have", plain != "be", claim.modality == .recommended
    {
      name = ConceptLexicon.root(plain)
      return
    }
    if claim.isProcess, plain == "stay" || plain == "keep" || plain == "remain",
      Self.word(1, from: claim.property.text, in: claim, concepts, isWeak: false)
        .map(Self.freshness.contains) ?? false
    {
      name = "stay"
      return
    }
    let stays = claim.isProcess && MeasureWord.of(plain).contains(.stays) ? "stay" : nil
    guard concepts.isWeak(plain) || claim.role == .wait && MeasureWord.refrained.has(plain) else {
      name = stays ?? ConceptLexicon.root(plain)
      return
    }
    // "Stitches are *taken out*."
    if aspect.contains("out"), plain == "take" || plain == "come" {
      name = ConceptLexicon.root("removal")
      return
    }
    if aspect.isEmpty {
      let beside = Self.beside(claim, plain, concepts)
      name = beside.map { Self.name(of: $0, concepts) } ?? stays ?? plain
    } else {
      // "Have a familial form" says with "have" no more than "familial" alone.
      name = aspect.map(ConceptLexicon.root).sorted().joined(separator: " ")
    }
  }

  private static func name(of word: String, _ concepts: ConceptLexicon) -> String {
    concepts.concept(word)?.name ?? ConceptLexicon.root(word)
  }

  /// "Shingles last two weeks", "they heal in two weeks": an illness is over where it is healed. Where two
  /// such statements do not meet, how they were said may be why.
  private static let recoveries = [
    "recovery": "recovery", "healing": "healing", "symptoms": "symptoms", "illness": "last",
  ]

  /// "*Peeling* skin", "facial *swelling*", "*life* expectancy": what heals, and what is hoped for, may be named by any
  /// word of a property.
  private static let telling: Set<String> = ["recovery", "outlook"]

  /// "Die 15 years *after the first symptoms*"; lice die once they fall off.
  private static func isOfIllness(_ anchor: String?) -> Bool {
    let words = ConceptLexicon.words(of: anchor ?? "")
    return words.contains { ["symptom", "sign", "diagnosis", "onset", "disease"].contains($0) }
  }

  private static let ends: Set<Substring> = ["longer", "stop", "stops", "not", "cease"]
  private static let freshness: Set<String> = ["fresh", "good", "edible", "usable"]
  private static let ofPatients: Set<Substring> = [
    "patient", "patients", "diagnosis", "symptoms", "disease", "onset", "illness", "with",
  ]
  private static let unsaying: Set<String> = ["it", "they", "them", "mean", "average", "median"]

  /// "The procedure *lasted* a mean of 16 minutes."
  private static func lasting(_ claim: ClaimReading) -> String? {
    guard claim.isProcess, let verb = claim.words.first(where: MeasureWord.endures.has) else {
      return claim.isProcess && claim.words.contains("stay") ? "stay" : nil
    }
    return verb.hasPrefix("persist") ? "persist" : "last"
  }

  /// "They *pay for themselves* in ten years", "recover their *investment*".
  private static func paysBack(_ claim: ClaimReading, _ head: String?) -> Bool {
    switch head {
    case "pay": claim.words.contains { $0 == "themselves" || $0 == "itself" }
    case "recover", "recoup":
      claim.words.contains { $0 == "investment" || $0 == "cost" || $0 == "costs" }
    default: false
    }
  }

  /// "Panels *keep going* for 25 years", "the battery *holds out* for four".
  private static func goesOn(_ claim: ClaimReading) -> Bool {
    let words = Array(claim.wordsBefore)
    return zip(words, words.dropFirst()).contains { one, next in
      one.hasPrefix("keep") && next == "going"
        || (one.hasPrefix("hold") || one == "held") && (next == "out" || next == "up")
    }
  }

  private static func isOfBody(_ claim: ClaimReading) -> Bool {
    guard claim.subject.via == .sentence || claim.subject.via == .previous,
      let last = ConceptLexicon.words(of: claim.subject.text ?? "").last
    else { return false }
    return MeasureWord.body.has(last) || last == "teeth" || last == "feet"
  }

  /// "*Chronic scrotal* pain developed": the subject is half of the property.
  private static func isPartOfProperty(_ claim: ClaimReading) -> Bool {
    let subject = ConceptLexicon.words(of: claim.subject.text ?? "")
    let property = ConceptLexicon.words(of: claim.property.text ?? "")
    return !subject.isEmpty && subject.count < property.count && property.starts(with: subject)
  }

  /// Whether a verb says of its object that it is used.
  static func isUse(_ verb: String) -> Bool { MeasureWord.use.has(verb) }

  /// The words of a property without its head, in whatever form that stands there ("given" of "give").
  private static func others(_ claim: ClaimReading) -> [String] {
    guard let text = claim.property.text else { return [] }
    var words = ConceptLexicon.words(of: text)
    if let head = claim.property.head.map(ConceptLexicon.normalized) {
      let start = head.utf8.prefix(max(head.utf8.count - 1, 3))
      words.removeAll { word in
        word.utf8.starts(with: start) && word.utf8.count < head.utf8.count + 4
          || ContentWords.plainForm(of: word) == head
      }
    }
    return words.count < 2 ? words : Set(words).sorted()
  }

  /// "occur" of "occurred", where the head was left as it stands.
  static func plainPast(_ head: String) -> String {
    guard head.hasSuffix("ed") else { return ContentWords.plainForm(of: head) }
    let stem = String(head.dropLast(2))
    return [stem, stem + "e", String(stem.dropLast())].first {
      MeasureWord.befalls.has($0) || MeasureWord.use.has($0)
    } ?? head
  }

  /// The head, or the word before it where the head alone says nothing.
  private static func told(by claim: ClaimReading) -> String? {
    guard let head = claim.property.head else { return nil }
    guard MeasureWord.stretch.has(head), let words = claim.property.text.map(ConceptLexicon.words),
      words.count == 2, words[1] == head
    else { return head.hasSuffix("ed") ? plainPast(head) : head }
    return words[0]
  }

  /// What a number of this kind is of, where nothing else is said.
  private static func usual(for claim: ClaimReading) -> String? {
    switch claim.kind {
    case .price: "cost"
    case .spf: "spf"
    default: nil
    }
  }

  /// What a temperature is of says all: "cook it to 165 °F", "it should reach an internal temperature of 165 °F". How
  /// it was said may be why two do not meet.
  private static func whole(_ claim: ClaimReading, _ head: String?) -> String? {
    switch claim.kind {
    case .temperature
    where head == "temperature"
      || head != "fever"
        && (claim.modality == .recommended
          || head.map(MeasureWord.weak.has) ?? false && RoleClass.isOfAmount(claim)):
      "temperature"
    case .sound: "noise"
    case .power where RoleClass.isOfAmount(claim) && head.map(MeasureWord.weak.has) ?? true: "power"
    case .speed where RoleClass.isOfAmount(claim) && head.map(MeasureWord.weak.has) ?? true: "speed"
    case .length where RoleClass.isOfAmount(claim): claim.wordsBehind.first.flatMap { extents[$0] }
    case .age where claim.role == .age && (head == nil || head == "age" || head == "old"): "age"
    default: nil
    }
  }

  /// "24 inches *wide*."
  private static let extents: [Substring: String] = [
    "wide": "width", "high": "height", "tall": "height", "deep": "depth", "thick": "thickness",
    "long": "length",
  ]

  /// Words that name something only with what follows them: "loss *of consciousness*", "time *to recovery*".
  static let joined: [String: Set<String>] = [
    "loss": ["of"], "rate": ["of"], "case": ["of"],
    "incidence": ["of"], "prevalence": ["of"], "time": ["to", "until"], "return": ["to"],
    "back": ["to"], "delay": ["of", "to"], "length": ["of"], "start": ["of"], "end": ["of"],
    "use": ["of"], "amount": ["of"],
  ]

}
