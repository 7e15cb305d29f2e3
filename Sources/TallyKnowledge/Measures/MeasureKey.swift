internal import TallyCore

/// What claims must share to be compared, made of one claim alone.
///
/// Because no other claim and no other document has a say, a claim has the same measure in every
/// corpus, and grouping a large one needs nothing but a shuffle.
struct MeasureKey: Hashable, Sendable {
  var dimension: QuantityKind
  var roleClass: String
  var subject: String
  var property: String
  /// The words of the subject's head; empty where they name nothing outside of their text.
  var names: [String]
  /// What the subject is a variant of its head by; no part of the key.
  var variant: [String]
  /// "Dry socket": it stands for itself, and what it was counted in is the variant.
  var isOfThing = false
  /// What is said of the subject, where the measure is open to whatever its claims say; no part of the key.
  var respect: String?
  /// The words of the property beside its head; no part of the key.
  var aspect: [String]
  /// The process that a plain verb stands for ("get better": recovery), to name the measure by.
  var process: String?
  /// How a property of many wordings was said; no part of the key.
  var wording: String?
  var topic: String
  /// Which rule placed the claim.
  var placedBy: String
  /// Whether a part is unknown: the claim is then kept to itself.
  var isUncertain: Bool
  /// "The vaccine", "the test": the subject is a word that each page means its own thing by.
  var isGeneric: Bool
  /// "The car", where the page names which: not one that each page has its own of.
  var isNamedByPage: Bool
  /// "*Lake* Omber", whichever kind of place.
  var isOfPlace: Bool
  /// "The Kestrel K2 *oven*": of which kind the thing is; no part of the key.
  var kind: String?
  /// The expert's tolerance for this measure, relative.
  var tolerance: Double?

  /// "Lake Omber", "the Kestrel K2 oven": one thing, of which there are no others.
  var isOfName: Bool { isNamedByPage || kind != nil || isOfPlace }

  var id: String {
    var hash = StableHash()
    for part in [dimension.rawValue, roleClass, subject, property] { hash.combine(part) }
    return "m-" + hash.text
  }

  var topicID: String {
    var hash = StableHash()
    hash.combine(subject)
    hash.combine(topic)
    return "t-" + hash.text
  }
}

/// Makes the keys of claims.
struct MeasureKeys: Sendable {
  private let concepts: ConceptLexicon
  private let subjects: SubjectNames
  private let settings: Settings.TopicSettings
  private let pins: [String: Settings.TopicSettings.Pin]

  init(_ settings: Settings.TopicSettings) {
    self.settings = settings
    concepts = ConceptLexicon(settings)
    subjects = SubjectNames(concepts)
    pins = Dictionary(
      settings.pins.map { ($0.claim, $0) }, uniquingKeysWith: { _, later in later })
  }

  func key(of claim: Claim) -> MeasureKey {
    let reading = ClaimReading(claim)
    var key: MeasureKey
    if RoleClass.endsByItself(reading) {
      var over = claim
      over.role = .completion
      key = automaticKey(of: ClaimReading(over))
    } else {
      key = automaticKey(of: reading)
    }
    if let pin = pins[claim.id] {
      key.property = pin.measure.map(ConceptLexicon.normalized) ?? "pinned " + claim.id
      key.respect = nil
      key.placedBy = UnusedRules.place(pin.line)
      return key
    }
    for topic in settings.topics {
      for rule in topic.measures where Self.fits(rule, claim) {
        key.property = ConceptLexicon.normalized(rule.name)
        key.respect = nil
        key.topic = topic.label
        key.tolerance = rule.tolerance
        if rule.roles.count > 1 { key.roleClass = "by " + rule.name }
        key.placedBy = UnusedRules.place(rule.line)
        return key
      }
    }
    return key
  }

  private static func fits(_ rule: Settings.TopicSettings.MeasureRule, _ claim: Claim) -> Bool {
    func mentions(_ text: String?, _ words: [String]) -> Bool {
      guard let text else { return false }
      let present = Set(ConceptLexicon.words(of: text))
      return words.contains { present.isSuperset(of: ConceptLexicon.words(of: $0)) }
    }
    return (rule.roles.isEmpty || rule.roles.contains(claim.role))
      && (rule.kinds.isEmpty || rule.kinds.contains(claim.kind))
      && (rule.subjects.isEmpty || mentions(claim.subject.text, rule.subjects))
      && (mentions(claim.property.text, rule.words) || mentions(claim.property.head, rule.words))
  }

  private func automaticKey(of claim: ClaimReading) -> MeasureKey {
    var subject = subjectName(of: claim)
    // "Botox vs fillers", and under "Fillers": what the title names first is not meant.
    if claim.subject.via == .title || claim.subject.via == .none || claim.subject.via == .heading,
      let section = PageTopic.section(of: claim.context, concepts)
    {
      subject = section
    }
    // "*The nurse* said that 85 % are allergic": who says so is not what it is of.
    if claim.subject.via == .sentence, Self.isTeller(claim),
      let page = PageTopic.name(of: claim.context, concepts)
    {
      subject = page
    }
    // "The procedure lasted": what the sentence before speaks of is not meant.
    if claim.subject.via == .previous, claim.isProcess, concepts.isDone(Self.opening(claim) ?? ""),
      let page = PageTopic.name(of: claim.context, concepts)
    {
      subject = page
      subject?.variant.append(ConceptLexicon.deed)
    }
    // "Operating time", "the payback period": of the page's matter.
    if claim.subject.via == .sentence,
      let last = claim.subject.text?.lastWord?.lowercased(),
      MeasureWord.stretch.has(last), let page = PageTopic.name(of: claim.context, concepts)
    {
      subject = page
    }
    if SubjectPlace.isOfNumber(claim) || SubjectPlace.isNotOfTitle(claim),
      let page = PageTopic.name(of: claim.context, concepts)
    {
      subject = page
    }
    subject = SubjectOfPage(concepts).subject(subject, of: claim)
    // "*The repairs* will cost": of what the page is about.
    if let name = subject, name.isOfPage, concepts.isDone(name.head),
      !MeasureWord.dosing.has(name.head) || claim.kind == .frequency
        || claim.kind == .duration && Act.isRepeated(claim),
      claim.subject.via == .sentence,
      let page = PageTopic.name(of: claim.context, concepts), !concepts.isDone(page.head)
    {
      subject = page
      subject?.variant = Set(page.variant).union([ConceptLexicon.deed]).sorted()
    }
    let patient = patient(of: claim)
    if let patient { subject = patient }
    let study = study(of: claim)
    if let study { subject = study }
    var property = PropertyName(of: claim, subject: subject, concepts)
    // "The cough lasts six weeks": on a page about an illness, of that.
    if let aspect = subject?.head, claim.subject.via == .sentence,
      PageTopic.isProperty(aspect) || concepts.concept(aspect) != nil,
      Self.isOfWhole(property.name), property.thing == nil, !(subject?.isDeed ?? false),
      let page = PageTopic.name(of: claim.context, concepts), page.head != aspect
    {
      subject = page
      property.name = concepts.concept(aspect)?.name ?? ConceptLexicon.root(aspect)
    }
    if study == nil, property.thing == nil, property.isOfPage || isAspect(subject, property, claim),
      let page = PageTopic.name(of: claim.context, concepts)
    {
      subject = page
    }
    if property.isFate, let event = SubjectOfEvent.name(of: claim, concepts) { subject = event }
    // Seeds germinate: of a plant nothing else does.
    if property.name == "germination", subject?.variant == ["seed"] { subject?.variant = [] }
    let roleClass = RoleClass.name(of: claim, property)
    let topic =
      claim.property.head.flatMap { concepts.concept($0)?.topic } ?? Self.topic(of: claim)
    let said =
      property.name ?? "unknown in " + (claim.claim.sentence?.text ?? claim.claim.id)
    let isOpen = OpenMeasure.takes(claim, subject, property, roleClass, concepts)
    let name =
      property.thing
      ?? subject.map { subject in
        if subject.isOfItsText { return "\(subject.head) of \(claim.claim.source)" }
        // How long the flu lasts is another matter than how long its treatment does.
        let isDeed =
          property.name == PropertyName.itself && (subject.isDeed || property.isDeed)
          && roleClass != RoleClass.interval
        return isDeed ? "\(subject.head) \(ConceptLexicon.deed)" : subject.head
      }
    return MeasureKey(
      dimension: roleClass == RoleClass.interval && claim.kind == .duration
        ? .frequency : RoleClass.dimension(of: claim),
      roleClass: roleClass,
      subject: name ?? "unknown in " + claim.claim.source,
      property: isOpen ? "" : said,
      names: subject.map { $0.isOfItsText ? [] : $0.head.spacedWords.map(String.init) }
        ?? [],
      variant: subject?.variant ?? [], isOfThing: property.thing != nil,
      respect: isOpen ? said : nil, aspect: property.thing == nil ? property.aspect : [],
      process: property.process,
      wording: property.wording, topic: topic,
      placedBy: "lexicon", isUncertain: subject == nil || property.name == nil,
      isGeneric: patient != nil || property.isOfItsPage
        || subject.map { concepts.isGeneric($0.head) } ?? false,
      isNamedByPage: subject?.isNamedByPage ?? false,
      isOfPlace: subject?.variant.contains(where: concepts.isPlaceKind) ?? false,
      kind: subject?.kind)
  }

  /// The study whose own number it is: how many it enrolled, for how long it followed them, whose age it tells. "The trial
  /// lasts 14 days" may be of a free trial.
  private func study(of claim: ClaimReading) -> SubjectName? {
    switch claim.role {
    case .population, .followUp, .age: break
    default: guard claim.kind == .percentage || claim.claim.sampleSize != nil else { return nil }
    }
    let name = claim.subject.text.flatMap { subjects.name(of: $0, in: claim.context) }
    return name.flatMap { $0.isStudy ? $0 : nil }
  }

  private static func opening(_ claim: ClaimReading) -> String? {
    claim.words.prefix(3).lazy.filter { !ContentWords.isFunctionWord(String($0)) }
      .compactMap { ConceptLexicon.words(of: String($0)).last }.first { $0 != "median" }
  }

  private static let advising: Set<Substring> = [
    "recommend", "recommends", "advise", "advises", "suggest", "suggests",
  ]

  private static func isTeller(_ claim: ClaimReading) -> Bool {
    let words = claim.wordsBefore
    guard let last = claim.subject.text?.lastWord?.lowercased(),
      let place = words.firstIndex(where: { $0 == last }), words.indices.contains(place + 1)
    else { return false }
    // "Most mechanics *recommend* replacing them", "the academy *recommends* SPF 30".
    if advising.contains(words[place + 1]) { return true }
    guard words.indices.contains(place + 2) else { return false }
    return words[(place + 2)...].prefix(2).contains { $0 == "that" || $0 == "me" || $0 == "only" }
      && MeasureWord.of(words[place + 1]).contains(.says)
  }

  private static func isOfWhole(_ property: String?) -> Bool {
    property == nil || property == PropertyName.itself || property == "recovery"
  }

  /// "*Swelling* is gone in a week", "avoid *smoking*": what the sentence names is the property, and the page says of
  /// what.
  private func isAspect(_ subject: SubjectName?, _ property: PropertyName, _ claim: ClaimReading)
    -> Bool
  {
    guard let subject else {
      if case .waited = property.act { return true }
      return false
    }
    if subject.isOfItsText { return true }
    guard let name = property.name else { return false }
    let isNamed = claim.subject.via == .sentence || claim.subject.via == .previous
    if case .waited = property.act { return isNamed || ConceptLexicon.root(subject.head) == name }
    guard isNamed else { return false }
    // "The rash begins 3 to 30 days after *a tick bite*": from when it counts is not what it is of.
    if claim.anchor != nil, MeasureWord.exposure.has(subject.head) { return true }
    return name == "contagiousness" || property.isOnset && subject.head == "incubation"
      || subject.head == name
      || subject.head.utf8.starts(with: name.utf8) && ConceptLexicon.root(subject.head) == name
      || concepts.concept(subject.head)?.name == name
  }

  private func subjectName(of claim: ClaimReading) -> SubjectName? {
    if let object = Deed.object(of: claim) {
      guard var name = subjects.name(of: object, in: claim.context) else { return nil }
      name.variant = Set(name.variant).union([ConceptLexicon.deed]).sorted()
      return name
    }
    guard let said = Self.subject(of: claim) else { return nil }
    let text =
      SubjectPlace.isTitleCase(claim) || SubjectPlace.isShouted(said) ? said.lowercased() : said
    guard var name = subjects.name(of: text, in: claim.context) else { return nil }
    if Self.object(of: claim) != nil, claim.subject.via != .sentence,
      let page = claim.subject.text.flatMap({ subjects.name(of: $0, in: Claim.Context()) })
    {
      name.variant = Set(name.variant).union([page.head]).sorted()
    }
    return name
  }

  /// The subject, with the word that follows it where both name one thing: "two doses of the *shingles vaccine*".
  /// What works is a vaccine wherever one is named: "*vaccine* protection is 85 %".
  private static func subject(of claim: ClaimReading) -> String? {
    // What is advised is a sunscreen, whatever the page is about.
    if RoleClass.isAdviceOnFactor(claim) { return "sunscreen" }
    if let object = object(of: claim) { return object }
    guard let text = claim.subject.text else { return nil }
    let vaccine = "vaccine"
    let isOfAge = claim.kind == .age && (claim.role == .threshold || claim.role == .age)
    // "The first *dose* at 12 months", on an illness.
    func isDosed() -> Bool {
      isOfAge && claim.clauseBefore.contains { $0 == "dose" || $0 == "doses" }
    }
    if claim.role == .effectiveness || isOfAge, !text.lowercased().contains(vaccine),
      claim.claim.textAround.lowercased().contains(vaccine) || isDosed()
    {
      let named = text.spacedWords.filter { !$0.hasSuffix("ing") }
      return (named + [Substring(vaccine)]).joined(separator: " ")
    }
    return text
  }

  /// "Turn the *eggs* three times a day": what it is done to, and the page's subject is only where.
  private func patient(of claim: ClaimReading) -> SubjectName? {
    guard claim.role == .interval || claim.role == .frequency, claim.modality == .recommended,
      claim.subject.via == .title || claim.subject.via == .heading || claim.subject.via == .none,
      let text = claim.property.text
    else { return nil }
    let said = ConceptLexicon.words(of: text)
    guard (2...3).contains(said.count),
      claim.property.head.map({ said.first == $0 || ContentWords.plainForm(of: said[0]) == $0 })
        ?? false,
      let last = said.last, last.utf8.count > 2, !PageTopic.isOther(last),
      !concepts.isOfEachText(last), !concepts.isQuality(last), !concepts.isWeak(last)
    else { return nil }
    return subjects.name(of: said.dropFirst().joined(separator: " "), in: claim.context)
  }

  /// "Apply *sunscreen*": what is to be used is what the instruction is of, and the page's subject is for what.
  private static func object(of claim: ClaimReading) -> String? {
    guard claim.modality == .recommended, claim.role != .wait, claim.kind != .age,
      claim.subject.via != .previous, let head = claim.property.head, PropertyName.isUse(head)
    else { return nil }
    let said = ConceptLexicon.words(of: claim.property.text ?? "")
    let words = said.filter { $0 != head && ContentWords.plainForm(of: $0) != head }
    // "Applied", "recommended": no object follows.
    if claim.subject.via == .sentence, said.first != head { return nil }
    return (1...2).contains(words.count) ? words.joined(separator: " ") : nil
  }

  /// The topic of a property that the lexicon does not know.
  private static func topic(of claim: ClaimReading) -> String {
    switch claim.role {
    case .onset, .completion, .peak: "course"
    case .duration:
      claim.modality == .recommended ? "what to do" : "course"
    case .interval, .frequency: "schedule"
    case .deadline, .wait: "timing"
    case .prevalence: "how common"
    case .population: "people counted"
    case .age: "age"
    case .reduction, .increase, .effectiveness: "effect"
    case .followUp: "follow-up"
    case .threshold: claim.kind == .spf ? "sun protection" : "thresholds"
    case .amount, .other:
      switch claim.kind {
      case .price: "cost"
      case .spf: "sun protection"
      case .percentage: "how common"
      default: "amounts"
      }
    }
  }
}
