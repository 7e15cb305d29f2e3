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
  /// What succeeds in 70 percent of cases is effective there.
  var isEffect = false
  /// "Life expectancy after onset": how long something goes on from there.
  var isCounted = false
  /// "Do not smoke for 72 hours", "once more after a week", "begins to improve": what kind of time it is.
  var act: Act.Kind?

  static let itself = "itself"

  init(of claim: Claim, subject: SubjectName?, _ concepts: ConceptLexicon) {
    let isUnsaid = claim.property.head == nil && claim.property.text == nil
    var head = Self.told(by: claim) ?? (isUnsaid ? Self.asked(claim) : nil)
    if let counted = Self.countedFrom(head, claim) {
      head = counted
      isCounted = claim.role == .onset
    }
    if claim.kind == .spf, claim.modality == .recommended {
      name = Self.usual(for: claim)
      return
    }
    if claim.role == .wait, head == "wait", let act = Self.next(claim, after: "before") {
      name = Self.name(ofAct: ConceptLexicon.normalized(act), concepts)
      return
    }
    if let act = Act(claim, concepts) {
      self.act = act.kind
      if let word = act.name {
        name = Self.name(ofAct: word, concepts)
        return
      }
      if act.kind == .repeated {
        name = Self.itself
        return
      }
    }
    if claim.role == .duration, head == "incubation" {
      process = "first signs"
      name = process
      isOnset = true
      return
    }
    // "The flu may take a week" to be over; a passport or an operation just takes it.
    let isOfThing =
      Self.isProcess(claim) && (subject?.isDeed ?? false || claim.role == .duration)
      && head.map(concepts.isOfThingItself) ?? false
    let isOfOther = claim.role == .completion && head == "get" && !Self.getsWell(claim)
    if let again = Self.recurrence(claim, head, subject) {
      name = again
      return
    }
    // "*Discomfort* after it goes away in two days."
    if Self.isProcess(claim), let head, concepts.process(head, of: claim) == "recovery",
      let concept = Self.opening(claim).flatMap({ concepts.concept($0) }),
      concept.topic == "recovery", Self.recoveries[concept.name] == nil
    {
      name = concept.name
      return
    }
    if !isOfThing, !isOfOther,
      let process = isCounted ? nil : head.flatMap({ concepts.process($0, of: claim) })
    {
      // "Put on" says for itself what is to be done; "take" and "get" do not.
      self.process = head.map(Self.plainUses.contains) ?? false ? nil : process
      name = process
      wording = Self.isProcess(claim) ? Self.recoveries[process] : nil
      return
    }
    isEffect = claim.role == .prevalence && head.map { Self.successes.contains($0) } ?? false
    if claim.role == .effectiveness || isEffect {
      name = Self.itself
      let words = Self.words(of: claim)
      if let place = words.firstIndex(where: { $0 == "against" || $0 == "preventing" }),
        words.indices.contains(place + 1)
      {
        let against = ConceptLexicon.normalized(String(words[place + 1]))
        let page = [claim.context.title].compactMap(\.self) + claim.context.headings
        if !page.contains(where: { ConceptLexicon.words(of: $0).contains(against) }) {
          wording = ConceptLexicon.root(against)
        }
      }
      return
    }
    aspect = Self.others(claim)
    if let usual = Self.whole(claim, head) {
      name = usual
      wording = head.map(ConceptLexicon.root)
      aspect = []
      return
    }
    guard let head, !head.isEmpty else {
      name = claim.property.text.map(ConceptLexicon.normalized) ?? Self.usual(for: claim)
      if name == nil, let concept = Self.mentioned(claim, concepts) {
        name = concept
        return
      }
      if name == nil, let object = Self.used(claim, concepts), object != subject?.head {
        thing = concepts.thing(object)
        name = Self.itself
        act = .used
        return
      }
      if name == nil, let noun = Self.nounBefore(claim, subject, concepts) {
        name = concepts.concept(noun)?.name ?? ConceptLexicon.root(noun)
        // Nobody said that it is the property: where two do not meet, it was not.
        wording = claim.id
      }
      return
    }
    let plain = ConceptLexicon.normalized(head)
    if plain.isEmpty || plain == "stay", Self.isProcess(claim),
      Self.words(of: claim).contains("stay")
    {
      name = "stay"
      return
    }
    if claim.subject.via != .sentence, Self.isProcess(claim), concepts.isOfThingItself(plain),
      let concept = Self.opening(claim).flatMap({ concepts.concept($0) }),
      concept.topic == "recovery"
    {
      name = concept.name
      return
    }
    if let said = ofThingItself(claim, plain, subject, concepts) {
      let isOver = Self.isProcess(claim) && !isDeed && Self.lastings.contains(said)
      name = isOver && subject?.isDeed == false ? "recovery" : Self.itself
      wording = said
      return
    }
    if let concept = concepts.concept(head)
      ?? Self.modifier(claim).flatMap({ concepts.concept($0) }).flatMap({
        Self.telling.contains($0.topic ?? "") ? $0 : nil
      })
    {
      name = concept.name
      // Who dies 15 years after has lived so long.
      if Self.isProcess(claim), concept.name == "death", Self.isOfIllness(claim.anchor) {
        name = "survival"
      }
      if Self.isProcess(claim), let said = Self.recoveries[concept.name] {
        name = "recovery"
        wording = said
      }
      return
    }
    if Self.risks.contains(plain) {
      let other = Self.word(after: plain, ["of"], in: claim, concepts)
      name =
        other.map { $0.hasSuffix("ing") || concepts.isKind($0) ? "risk" : ConceptLexicon.root($0) }
        ?? "risk"
      return
    }
    if let other = Self.joined[plain].flatMap({ Self.word(after: plain, $0, in: claim, concepts) })
    {
      if other == subject?.head, Self.cases.contains(plain) {
        name = Self.isProcess(claim) ? "recovery" : Self.itself
        wording = Self.isProcess(claim) ? "last" : "occurs"
        return
      }
      name = concepts.concept(other)?.name ?? ConceptLexicon.root(other)
      aspect.removeAll { $0 == other }
      return
    }
    if claim.role == .prevalence, Self.sharing.contains(plain),
      let base = Self.base(claim)
    {
      name = concepts.concept(base)?.name ?? ConceptLexicon.root(base)
      return
    }
    if Self.isProcess(claim), MeasureWord.of(plain).contains(.parts) {
      name = "recovery"
      wording = plain
      return
    }
    if claim.role == .duration, Self.isProcess(claim), plain != subject?.head,
      Self.isUsed(plain, in: claim)
    {
      thing = concepts.thing(plain)
      name = Self.itself
      act = .used
      return
    }
    guard concepts.isWeak(plain) || claim.role == .wait && Self.refrained.contains(plain) else {
      name =
        Self.isProcess(claim) && MeasureWord.of(plain).contains(.stays)
        ? "stay" : ConceptLexicon.root(plain)
      return
    }
    // "Have a familial form" says with "have" no more than "familial" alone.
    let others = aspect
    if others.isEmpty {
      let beside = Self.beside(claim, plain, concepts)
      name =
        beside.map { concepts.concept($0)?.name ?? ConceptLexicon.root($0) }
        ?? (Self.isProcess(claim) && MeasureWord.of(plain).contains(.stays) ? "stay" : plain)
    } else {
      name = others.map(ConceptLexicon.root).sorted().joined(separator: " ")
    }
  }

  private static func name(ofAct word: String, _ concepts: ConceptLexicon) -> String {
    concepts.concept(word)?.name ?? ConceptLexicon.root(word)
  }

  /// How the claim says that it is of its subject as a whole; `nil` where it is of something about it.
  private mutating func ofThingItself(
    _ claim: Claim, _ head: String, _ subject: SubjectName?, _ concepts: ConceptLexicon
  ) -> String? {
    guard let subject else { return nil }
    if Self.uses.contains(head), claim.modality == .recommended,
      claim.role == .duration || claim.role == .deadline,
      aspect.allSatisfy({ $0 == subject.head || subject.variant.contains($0) })
    {
      return "used"
    }
    let others = aspect.filter { $0 != subject.head && !subject.variant.contains($0) }
    switch claim.role {
    case .duration, .completion:
      guard claim.kind == .duration else { return nil }
      if concepts.isOfThingItself(head) {
        // A thing takes its time only where something is done to it.
        isDeed = others.isEmpty && head == "take"
        return others.isEmpty ? head : nil
      }
      if concepts.isDone(head), claim.property.head.map(Self.stretches.contains) ?? false {
        isDeed = true
        return "take"
      }
      let isDone =
        (concepts.isDone(head)
          || claim.property.text.flatMap { ConceptLexicon.words(of: $0).last }
            .map(concepts.isDone) ?? false)
        && others.count <= 1
      guard isDone || head == subject.head,
        let verb = Self.word(1, from: claim.property.text, in: claim, concepts, isWeak: true),
        concepts.isOfThingItself(verb)
      else { return nil }
      isDeed = isDone
      return ([verb] + others).joined(separator: " ")
    case .prevalence:
      if Self.occurring.contains(head), others.isEmpty,
        let thing = Self.beside(claim, head, concepts), thing != subject.head,
        !concepts.isKind(thing)
      {
        self.thing = concepts.thing(thing)
        return "occurs"
      }
      // "1 in 1,000 of them develops *encephalitis*", as in "encephalitis occurs in 0.1 %".
      if let thing = Self.befalling(claim), thing != subject.head, !concepts.isKind(thing),
        !concepts.isQuality(thing), concepts.concept(thing) == nil
      {
        self.thing = concepts.thing(thing)
        return "occurs"
      }
      // "It occurs in 1 in 50,000": the illness itself.
      return Self.occurrences.contains(head) && others.isEmpty
        && Self.beside(claim, head, concepts).map { $0 == subject.head || concepts.isKind($0) }
          ?? true
        || head == subject.head ? "occurs" : nil
    case .frequency, .interval:
      return Self.uses.contains(head) && others.isEmpty ? "used" : nil
    default: return nil
    }
  }

  private static func isProcess(_ claim: Claim) -> Bool {
    claim.kind == .duration && (claim.role == .duration || claim.role == .completion)
  }

  /// "Shingles last two weeks", "they heal in two weeks": an illness is over where it is healed. Where two
  /// such statements do not meet, how they were said may be why.
  private static let recoveries = [
    "recovery": "recovery", "healing": "healing", "symptoms": "symptoms", "illness": "last",
  ]
  private static let lastings: Set<String> = ["last", "continue", "persist", "valid", "validity"]

  private static let successes: Set<String> = ["success", "successful", "succeed", "effective"]

  /// "*Peeling* skin", "facial *swelling*", "*life* expectancy": what heals, and what is hoped for, may be named by any
  /// word of a property.
  private static let telling: Set<String> = ["recovery", "outlook"]

  /// "Die 15 years *after the first symptoms*"; lice die once they fall off.
  private static func isOfIllness(_ anchor: String?) -> Bool {
    let words = ConceptLexicon.words(of: anchor ?? "")
    return words.contains { ["symptom", "sign", "diagnosis", "onset", "disease"].contains($0) }
  }

  private static let occurring: Set<String> = ["occur", "happen", "develop", "affect"]
  private static let occurrences: Set<String> = [
    "occur", "happen", "affect", "develop", "prevalence", "incidence", "have", "get", "common",
    "strike", "suffer", "experience",
  ]
  private static let uses: Set<String> = [
    "give", "given", "receive", "take", "use", "administer", "infuse", "inject", "apply", "get",
    "repeat", "perform", "do", "need", "recommend", "put", "wear", "place",
  ]

  private static let plainUses: Set<String> = ["apply", "put", "place", "wear"]

  /// Whether a verb says of its object that it is used.
  static func isUse(_ verb: String) -> Bool { uses.contains(verb) }

  /// The words of a property without its head, in whatever form that stands there ("given" of "give").
  private static func others(_ claim: Claim) -> [String] {
    let words = Set(ConceptLexicon.words(of: claim.property.text ?? ""))
    guard let head = claim.property.head.map(ConceptLexicon.normalized) else {
      return words.sorted()
    }
    let start = head.utf8.prefix(max(head.utf8.count - 1, 3))
    return words.filter { word in
      !(word.utf8.starts(with: start) && word.utf8.count < head.utf8.count + 4)
        && ContentWords.plainForm(of: word) != head
    }.sorted()
  }

  /// Words for a stretch or a share that say of what only with the one before: "incubation period".
  private static let stretches: Set<String> = [
    "period", "time", "process", "phase", "rate", "length", "cycle", "form", "type", "case",
  ]

  /// "Strep *causes* 20 percent of sore throats": it is the throats that are shared out.
  private static let sharing: Set<String> = ["cause", "account", "represent", "comprise"]

  /// "occur" of "occurred", where the head was left as it stands.
  private static func plainPast(_ head: String) -> String {
    let stem = String(head.dropLast(2))
    return [stem, stem + "e", String(stem.dropLast())].first {
      occurrences.contains($0) || uses.contains($0)
    } ?? head
  }

  /// The head, or the word before it where the head alone says nothing.
  private static func told(by claim: Claim) -> String? {
    guard let head = claim.property.head else { return nil }
    guard stretches.contains(head), let words = claim.property.text.map(ConceptLexicon.words),
      words.count == 2, words[1] == head
    else { return head.hasSuffix("ed") ? plainPast(head) : head }
    return words[0]
  }

  /// What a number of this kind is of, where nothing else is said.
  private static func usual(for claim: Claim) -> String? {
    switch claim.kind {
    case .price: "cost"
    case .spf: "spf"
    default: nil
    }
  }

  /// What a temperature is of says all: "cook it to 165 °F", "it must reach an internal temperature of 165 °F". How
  /// it was said may be why two do not meet.
  private static func whole(_ claim: Claim, _ head: String?) -> String? {
    switch claim.kind {
    case .temperature: head == nil || head == "fever" ? nil : "temperature"
    case .sound: "noise"
    case .age where claim.role == .age && (head == nil || head == "age" || head == "old"): "age"
    default: nil
    }
  }

  /// Words that name something only with what follows them: "loss *of consciousness*", "time *to recovery*".
  private static let joined: [String: Set<String>] = [
    "loss": ["of"], "rate": ["of"], "case": ["of"],
    "incidence": ["of"], "prevalence": ["of"], "time": ["to", "until"], "return": ["to"],
    "back": ["to"], "delay": ["of", "to"], "length": ["of"], "start": ["of"], "end": ["of"],
    "use": ["of"], "amount": ["of"],
  ]

  private static let risks: Set<String> = ["risk", "chance", "odds", "likelihood", "probability"]

  /// Words for the times that a thing happens: "cases of shingles" are shingles.
  private static let cases: Set<String> = ["case", "incidence", "prevalence"]

  /// What one does with the thing to be without: "do not *drink* alcohol", "*avoid* alcohol".
  private static let refrained: Set<String> = [
    "avoid", "drink", "eat", "play", "wear", "refrain", "consume", "lift", "apply",
  ]
}
