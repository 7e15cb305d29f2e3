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
  /// "The *full* effect shows after two weeks": its height.
  var isPeak = false
  /// "Acrylate allergy": on a page about something else it is another one.
  var isOfItsPage = false
  /// What succeeds in 70 percent of cases is effective there.
  var isEffect = false
  /// "Life expectancy after onset": how long something goes on from there.
  var isCounted = false
  /// "Your *teeth* may be sore": a part of the body is where, and the page says of what.
  var isOfPage = false
  /// "Seven dead": it befell those who are counted.
  var isFate = false
  /// "Keep it below 30 %": which level is asked for.
  var isLevel = false
  /// "Do not smoke for 72 hours", "once more after a week", "begins to improve": what kind of time it is.
  var act: Act.Kind?

  static let itself = "itself"
  static let (age, change) = ("age", "change")

  init(of claim: ClaimReading, subject: SubjectName?, _ concepts: ConceptLexicon) {
    let isUnsaid = claim.property.head == nil && claim.property.text == nil
    var head = Self.told(by: claim) ?? (isUnsaid ? Self.asked(claim) : nil)
    if let said = head, claim.role != .prevalence,
      Self.unsaying.contains(said) || Self.sayings.contains(said)
    {
      head = Self.lasting(claim) ?? Self.asked(claim) ?? head
    }
    if Self.isBareAnswer(claim) { head = Self.asked(claim) ?? head }
    if let said = head, Self.isPurpose(said, of: claim) {
      let isAsked = claim.context.question.map { $0.hasPrefix("How ") || $0.hasPrefix("When ") }
      head = (isAsked ?? false ? Self.asked(claim) : nil) ?? Self.ordered(claim)
      guard head != nil else {
        name = Self.itself
        return
      }
    }
    head = Self.meant(by: head, claim, concepts)
    // "*Chemical peels* can be repeated every four weeks": of nothing but them.
    if claim.role == .interval || claim.role == .frequency, let said = head, said == subject?.head,
      claim.subject.via == .sentence, claim.property.text == claim.subject.text
    {
      name = Self.itself
      wording = "used"
      return
    }
    if let counted = Self.countedFrom(head, claim) {
      head = counted
      isCounted = claim.role == .onset
    }
    if isOfTerm(claim, head) || isOfOrigin(claim) || isOfChange(claim) { return }
    if isOfLevel(claim, head) || isOfDeadline(claim, head) || isOfAge(claim, head) { return }
    if isOfThoseAffected(claim) || isOfFever(claim) || isOfHospitalStay(claim, subject) { return }
    if isOfAct(claim, head, concepts) || isOfWorking(claim, head, subject)
      || isOfCourse(claim, head, subject, concepts) || isOfEffect(claim, head)
    {
      return
    }
    if isOfDosing(claim, head) || isOfNeed(claim, head, concepts) { return }
    if isOfMoney(claim, head) || isOfContent(claim, head, subject, concepts) { return }
    aspect = Self.others(claim).filter { !Self.pronouns.contains($0) }
    // "National average cost", "average cost": where no place is named, the whole country is meant.
    if claim.kind == .price { aspect.removeAll { $0 == "national" || $0 == "nationwide" } }
    if isOfCount(claim, head) { return }
    if claim.kind == .count { aspect.removeAll(where: Self.isCounting) }
    if RoleClass.isOfAmount(claim), Self.extent(claim) == nil,
      let said = AmountWords.property(of: claim, head.map(ConceptLexicon.normalized))
    {
      (name, aspect) = said
      return
    }
    if let usual = Self.whole(claim, head) {
      name = usual
      // What nobody said in a word may be another matter.
      wording =
        head.map(ConceptLexicon.root)
        ?? (claim.kind == .power || claim.kind == .speed ? claim.claim.id : nil)
      if claim.kind == .length, Self.wholeExtent(claim) == usual { wording = nil }
      aspect = []
      return
    }
    guard let head, !head.isEmpty else {
      takeUnsaid(claim, subject, concepts)
      return
    }
    let plain = ConceptLexicon.normalized(head)
    // "*It happens* at 1 to 2 weeks", and no word says what.
    if claim.kind == .duration, MeasureWord.occurs.has(plain), Self.pointsBack(claim) { return }
    if isOfWhole(claim, plain, subject, concepts) || isOfConcept(claim, head, concepts)
      || isOfWordBehind(claim, plain, subject, concepts) || isOfUse(claim, plain, subject, concepts)
    {
      return
    }
    // "*Keep the concrete* moist": what it is done to says nothing of it.
    if MeasureWord.weak.has(plain) { aspect.removeAll { $0 == subject?.head } }
    takeWord(claim, plain, concepts)
  }
  private static let pronouns: Set<String> = ["it", "them", "this", "your", "you"]

  var isBegun: Bool {
    if case .begun = act { return true }
    return false
  }

  // MARK: The ways to say it, each with its step: true where the name is found

  /// What somebody waits with, does again, or is told to use.
  mutating func isOfAct(
    _ claim: ClaimReading, _ head: String?, _ concepts: ConceptLexicon
  ) -> Bool {
    // Whoever wears it, dabs it or is told to: that factor is meant.
    if claim.kind == .spf, claim.modality == .recommended || claim.role == .threshold {
      name = Self.usual(for: claim)
      return true
    }
    if claim.role == .wait, Self.isOfNextCoat(claim) {
      name = Self.name(of: "recoat", concepts)
      return true
    }
    if claim.role == .wait, head == "wait", let act = Self.actWaited(claim) ?? Self.asked(claim) {
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

  /// Nobody took a word for the property: what the clause speaks of, or uses, or names last.
  mutating func takeUnsaid(
    _ claim: ClaimReading, _ subject: SubjectName?, _ concepts: ConceptLexicon
  ) {
    name =
      claim.property.text.map(ConceptLexicon.normalized) ?? Self.usual(for: claim)
      ?? Self.mentioned(claim, concepts)
    if name != nil { return }
    // "How often? *Every four weeks.*": a whole answer.
    if claim.role == .interval || claim.role == .frequency, claim.wordsBehind.isEmpty,
      !claim.words.isEmpty,
      claim.wordsBefore.allSatisfy({ $0 == "every" || $0 == "about" || $0 == "usually" })
    {
      name = Self.itself
      return
    }
    // "Women are three times *more likely* than men to have it"
    if claim.role == .increase || claim.role == .reduction, claim.subject.via == .sentence,
      zip(claim.words, claim.words.dropFirst()).contains(where: {
        ($0 == "more" || $0 == "less") && $1 == "likely"
      })
    {
      name = Self.itself
      wording = "occurs"
      return
    }
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
    // "It lasts 15 to 20 years, *compared to 8 to 12 years for* tank heaters."
    if claim.isProcess, claim.subject.via == .sentence, claim.wordsBehind.first == "for",
      claim.wordsBefore.suffix(2).contains(where: { Self.comparing.contains($0) }),
      Self.lasting(claim) != nil
    {
      name = "recovery"
      wording = "last"
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
    if let label = Self.label(claim, subject, concepts) {
      name = Self.name(of: label, concepts)
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

  mutating func takeUse(of thing: String, _ concepts: ConceptLexicon) {
    self.thing = concepts.thing(thing)
    name = Self.itself
    act = .used
  }

  /// The time that the thing itself takes, or the share that it befalls.
  mutating func isOfWhole(
    _ claim: ClaimReading, _ plain: String, _ subject: SubjectName?,
    _ concepts: ConceptLexicon
  ) -> Bool {
    // "*Stay upright*": so, and not where.
    func isWhere() -> Bool {
      Self.word(
        1, from: claim.property.text?.spacedWords.first.map(String.init), in: claim,
        concepts, isWeak: false)
        == nil
    }
    // "Brows *stay* for a year": they last so long.
    if claim.isProcess, plain == "stay", Self.staysAsItIs(claim) {
      name = "recovery"
      wording = "last"
      return true
    }
    if Self.isOfStore(claim, claim.property.head ?? plain) {
      name = "stay"
      isCounted = true
      return true
    }
    if plain.isEmpty || plain == "stay" && (claim.modality != .recommended || isWhere()),
      claim.isProcess, claim.words.contains("stay")
    {
      name = "stay"
      return true
    }
    // "Blood can be *donated* every 56 days", on donations.
    if claim.role == .frequency || claim.role == .interval, let subject,
      !plain.isEmpty, Self.isDoneAgain(claim, subject)
    {
      name = Self.itself
      wording = "used"
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
    // "Use these drops for four weeks": the drops, and not what they are used after.
    if claim.kind == .duration, Self.isUse(plain),
      let object = aspect.first(where: {
        $0 != subject?.head && $0 != "off" && subject?.variant.contains($0) != true
          && !concepts.isQuality($0)
          && !concepts.isWeak($0) && !concepts.isGeneric($0)
      })
    {
      name = ConceptLexicon.root(object)
      return true
    }
    guard let said = ofThingItself(claim, plain, subject, concepts) else { return false }
    // "*Get* it in their lifetime", "*develop* it during their lifetime".
    if said == "occurs" {
      aspect.removeAll { MeasureWord.befalls.has($0) || ContentWords.isFunctionWord($0) }
    }
    let isOver = claim.isProcess && !isDeed && MeasureWord.lasting.has(said)
    name = isOver && subject?.isDeed == false ? "recovery" : Self.itself
    wording = said
    return true
  }

  /// "Risk of *bleeding*", "time to *recovery*": the word behind.
  mutating func isOfWordBehind(
    _ claim: ClaimReading, _ plain: String, _ subject: SubjectName?,
    _ concepts: ConceptLexicon
  ) -> Bool {
    if MeasureWord.risk.has(plain) {
      let other = Self.word(after: plain, ["of"], in: claim, concepts)
      // "The risk of *infection*" is of an operation's; that of disease, of the page's own.
      let isOwn = other.map { concepts.isKind($0) && !(subject?.isDeed ?? false) } ?? true
      name =
        other.map { isOwn || $0.hasSuffix("ing") ? "risk" : Self.name(of: $0, concepts) } ?? "risk"
      return true
    }
    // "The annual incidence", "the prevalence of this condition": of the thing itself.
    let counted = Self.joined[plain].flatMap { Self.word(after: plain, $0, in: claim, concepts) }
    let isPlain = plain == "incidence" || plain == "prevalence"
    if isPlain, claim.role == .prevalence,
      counted.map({ concepts.isGeneric($0) || $0 == "condition" }) ?? true
    {
      name = Self.itself
      wording = "occurs"
      return true
    }
    if let other = counted {
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
  mutating func isOfUse(
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
  mutating func takeWord(
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
        .map({ Self.freshness.contains($0) || Self.presence.contains($0) }) ?? false
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

  static func name(of word: String, _ concepts: ConceptLexicon) -> String {
    concepts.concept(word)?.name ?? ConceptLexicon.root(word)
  }

  /// "It", "this", for something that was named before, and not by the claim's subject.
  private static func pointsBack(_ claim: ClaimReading) -> Bool {
    guard claim.subject.via != .sentence, claim.subject.via != .previous else { return false }
    return claim.words.first.map { ["it", "this", "that", "they", "these"].contains($0) } ?? false
  }

  private static let comparing: Set<Substring> = ["compared", "versus", "vs", "than", "against"]
  /// "Remains *visible* on your report": it stays there.
  private static let presence: Set<String> = ["visible", "present", "detectable", "listed"]
  static let freshness: Set<String> = ["fresh", "good", "edible", "usable"]
  static let unsaying: Set<String> = [
    "it", "they", "them", "mean", "average", "median", "depend", "vary",
  ]

  /// Whether a verb says of its object that it is used.
  static func isUse(_ verb: String) -> Bool { MeasureWord.use.has(verb) }

  /// The words of a property without its head, in whatever form that stands there ("given" of "give").
  static func others(_ claim: ClaimReading) -> [String] {
    guard let text = claim.property.text else { return [] }
    var words = ConceptLexicon.words(of: text)
    if let head = claim.property.head.map(ConceptLexicon.normalized) {
      let start = head.utf8.prefix(max(head.utf8.count - 1, 3))
      words.removeAll { word in
        word.utf8.starts(with: start) && word.utf8.count < head.utf8.count + 4
          || ContentWords.plainForm(of: word) == head
      }
    }
    // "At some point in their life" is "in a lifetime".
    if let place = words.firstIndex(of: "life") {
      words[place] = "lifetime"
      words.removeAll { $0 == "point" }
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
  static func told(by claim: ClaimReading) -> String? {
    guard let head = claim.property.head else { return nil }
    guard MeasureWord.stretch.has(head), let words = claim.property.text.map(ConceptLexicon.words),
      words.count > 1, words.last == head
    else { return head.hasSuffix("ed") ? plainPast(head) : head }
    return words[words.count - 2]
  }

  /// Words that name something only with what follows them: "loss *of consciousness*", "time *to recovery*".
  static let joined: [String: Set<String>] = [
    "loss": ["of"], "rate": ["of"], "case": ["of"],
    "incidence": ["of"], "prevalence": ["of"], "time": ["to", "until"], "return": ["to"],
    "back": ["to"], "delay": ["of", "to"], "length": ["of"], "start": ["of"], "end": ["of"],
    "use": ["of"], "amount": ["of"],
  ]

}
