internal import TallyCore

/// Says what a quantity is said of, and in which respect.
///
/// A thing named in the same clause comes first; a property ("redness"), a person ("most people") or a word
/// for something named before ("it", "the procedure") leads to what it belongs to: its complement, the
/// sentence before, the question, the heading, the title. Where nothing is named it stays unknown.
struct SubjectFinder {
  let site: QuantitySite
  let words: PhraseText
  /// The topic of the document, to know its words where they stand.
  let topic: Topic?
  /// Asked far more often than the topic, which would be counted each time.
  let hasTopic: Bool
  /// The document reports a trial, whose values belong to its arms.
  let isTrial: Bool
  /// The document reports a study that treats nobody: a cohort, a survey, cases against controls.
  let isObserved: Bool
  /// Whom a trial compares with: "placebo".
  let control: String?
  /// The document's title is a headline.
  let isNews: Bool

  init(
    site: QuantitySite, words: PhraseText, topic: Topic?, isTrial: Bool = false,
    isObserved: Bool = false, control: String? = nil, isNews: Bool = false
  ) {
    self.site = site
    self.words = words
    self.topic = topic
    hasTopic = topic != nil
    self.isTrial = isTrial
    self.isObserved = isObserved
    self.control = control
    self.isNews = isNews
  }

  struct Result {
    /// `nil`: to be looked for outside of the sentence.
    var text: String?
    /// The clause points back: "it", "these effects".
    var isAnaphoric = false
    /// "These drugs": a medicine named before.
    var isMedicine = false
    /// The words of the clause's own subject, for where nothing better is known.
    var own: String?
    /// These words name a property.
    var isProperty = false
    /// They name people.
    var isOfPeople = false
    /// "The disease": the document's topic rather than what the sentence before spoke of.
    var meansTopic = false
    /// Nobody but "you" or "we" is named, or nothing at all: an answer to whatever was asked.
    var isUnnamed = false
    /// Whether what it points at is many ("they") or one ("it"); `nil` for either.
    var pointsAtMany: Bool?
  }

  var tokens: [PhraseToken] { site.reading.tokens }
  var phrases: [NounPhrase] { site.reading.phrases }

  // MARK: The sentence

  func inSentence() -> Result {
    if let other = comparedThing() { return Result(text: other) }
    if let worn = described() ?? penalty() { return Result(text: worn) }
    if let put = estimated() { return put }
    // "Three of the 14 *clerks* were late": of those, for the one number as for the other.
    if site.isWholeOfPart, !isTrial, !isObserved, let counted = site.counted {
      return Result(text: ownWords(counted))
    }
    if let group = groupAgainstGroup() ?? ofStudied() ?? eater() ?? weighing() {
      return Result(text: group)
    }
    if isOfPageAnyway || isOfEvent { return Result(text: nil, meansTopic: true) }
    if isForWhich { return Result(text: nil, isUnnamed: true) }
    if let own = ofAbsolute() ?? labelMeantByIt() { return Result(text: own) }
    if let occurring = occurring() { return occurring }
    if let people = unnamedPeople() { return people }
    if let counted = toldShare() ?? dealtIn() ?? holder() { return Result(text: counted) }
    if let chosen = medicineChosen() { return Result(text: chosen) }
    if let share = shareOfTopic() ?? ofAffected() ?? ofCarriers() { return Result(text: share) }
    if let given = medicineGivenIf() { return Result(text: given) }
    let isTold =
      site.subject.map {
        $0.first > site.token && ($0 == site.tellerOfOthers || isOutlook($0))
          || hasTopic && !isNews && saysThat($0)
      } ?? false
    let subject = isAdvised || isTold ? nil : site.subject
    if let subject, let name = otherOne(subject) ?? labelMeant(by: subject) {
      return Result(text: name)
    }
    if let subject, let name = youngest(subject) { return Result(text: name) }
    if let attributed = attributed() { return Result(text: attributed) }
    if let subject, let kind = withExamples(subject) { return Result(text: kind) }
    let called = subject.flatMap { ownName($0) }
    let isNamed = called != nil
    if let subject, isNamed || isPerson(subject), worksItself(subject),
      let name = isNamed && !isPerson(subject) ? thing(subject, called: called) : ownWords(subject)
    {
      return Result(text: name)
    }
    if let subject, site.kind == .percentage, site.verb >= 0, isResponsible,
      subject.lastHead < site.verb
    {
      return Result(text: ownWords(subject))
    }
    if isForbidden {
      return Result(text: mention(inClauseOf: nil), isAnaphoric: false, isUnnamed: true)
    }
    if let factor = factorBefore() { return Result(text: factor) }
    if let done = doneForPrice(subject) { return Result(text: done) }
    if let called = callsIt() { return called }
    if let beside = besideValue() ?? label() ?? labelled() ?? kindOfTopic() {
      return Result(text: beside)
    }
    if isTrial, let arm = ofTrial() { return Result(text: arm) }
    // "Its battery costs $500": the battery does.
    if site.kind == .price, let subject, isOwned(subject),
      PhraseText.isEntity(tokens[subject.head]), let name = ownWords(subject)
    {
      return Result(text: name)
    }
    if let subject, holds, movesSubstance, !isPerson(subject), !isDeictic(subject),
      !tokens[subject.head].has([.medicine, .dosing])
    {
      return Result(text: thing(subject) ?? ownWords(subject))
    }
    if let subject, chargesItself(subject) { return Result(text: ownWords(subject)) }
    if let shared = (isNamed ? nil : inGroup()) ?? ofShare() ?? measuredThing() ?? dosed()
      ?? amounting() ?? ofPeople() ?? measuredOut()
    {
      return Result(text: shared)
    }
    // "a plan to cut the cost of panels from $5 to $3": of the panels, not of who plans it.
    if let group = site.group, !group.isFinite, group.main < site.token,
      site.verbSense.has([.reduce, .increase]), let object = site.object, object.head < site.token,
      let name = thing(object)
    {
      return Result(text: name)
    }
    // "Preheat the oven to 450 °F", "push the seeds an inch deep": of what is done so.
    if site.subject == nil, let object = site.object, object.head < site.token, isOfObject,
      !isKitchenware(object), let name = thing(object)
    {
      return Result(text: name)
    }
    // "The Academy recommends using SPF 30"
    if site.kind == .spf, site.verb >= 0, (1...2).contains(site.token - site.verb),
      isAdvised || site.isWord(site.token(site.verb), "using", "use")
    {
      return Result(text: mention(inClauseOf: nil))
    }
    // "SPF 15 blocks 93 % of the rays": the factor is of a sunscreen, whatever the sentence goes on with.
    if site.kind == .spf, subject == nil, site.verb > site.token { return Result(text: nil) }
    // "Every 3 years is a sensible cadence": what it is called is not what it is of.
    let isCalled = subject == nil && site.verb > site.token && tokens[site.verb].has(.be)
    let isHuman = subject.map { isPerson($0) || isExpletive($0) } ?? !isCalled
    if isKitchenware(subject ?? site.object), subject.map({ withGerund($0) == nil }) ?? true {
      return Result(isUnnamed: true)
    }
    if let subject, isSign(subject) {
      return Result(text: nil, own: ownWords(subject), isProperty: true)
    }
    if let subject, let name = affecting(subject) ?? ofKind(subject) { return Result(text: name) }
    if let subject, let name = actedOn(by: subject) { return Result(text: name) }
    if let subject, let result = actedOnInNews(by: subject) { return result }
    if isNews, let subject, let name = stated(subject) {
      return Result(text: name)
    }
    if let subject, let owner = owner(of: subject) ?? planned(by: subject) {
      return Result(text: owner)
    }
    if let subject, site.verbSense.has([.cost, .take]), subject.lastHead < site.verb,
      let done = withGerund(subject)
    {
      return Result(text: done)
    }
    if let subject, let name = thing(subject, called: called) {
      // "the outermost layer of skin over the new tattoo": what the document is about comes first,
      // unless it also speaks of the other thing.
      // "Kathmandu, which is at 1,350 m": of what the clause tells more of.
      if !isKnownThing(subject), isNamed || tokens[subject.head].has(.person), !isPriced, !isSized,
        site.clause.kind != .relative || !tokens[subject.head].isCapitalized
      {
        if let mention = mention(inClauseOf: subject) { return Result(text: mention) }
        // "Seizures occur in half of the children with this condition."
        if hasTopic, !tokens[subject.head].has(.medicine), pointsToTopic(after: subject) {
          return Result(text: nil, isAnaphoric: true, meansTopic: true)
        }
      }
      return Result(text: withGerund(subject) ?? name)
    }
    if let purpose = forPhrase() { return Result(text: purpose) }
    if let taken = takenMedicine() { return Result(text: taken) }
    // "The usual dose is 75 mg", "wait 4 hours between doses": of the medicine that was named before.
    if let dose = dose(), isForWhat(dose) || mention(inClauseOf: subject) == nil {
      // "Tetrabenazine is used for it; doses above 50 mg are rare"
      if let place = site.reading.clauses.first?.subject, place >= 0,
        phrases[place].lastHead < dose.first, phrases[place].clause != dose.clause,
        let name = ownThing(phrases[place]), !namesTopic(phrases[place])
      {
        return Result(text: name)
      }
      return Result(text: nil, isAnaphoric: true, isMedicine: isForWhat(dose))
    }
    // "Take no more than 1,200 mg a day", "Adults should take …": of the medicine that was named before.
    if subject.map(isPerson) ?? true, site.kind == .mass, site.verb >= 0, site.verb < site.token,
      tokens[site.verb].has(.base), site.isWord(tokens[site.verb], "take", "give", "use"),
      !phrases.contains(where: {
        $0.first > site.verb && $0.clause == site.owner && tokens[$0.head].part == .noun
          && !tokens[$0.head].has([.period, .dosing])
      })
    {
      return Result(text: nil, isAnaphoric: true, isMedicine: true)
    }
    if let subject, site.verbSense.has([.reduce, .fade]), isDeictic(subject),
      let object = site.object, let name = thing(object)
    {
      // "They can cut your bills by half": what does so was named before.
      if site.verbSense.has(.reduce), site.follows("by"), hasTopic {
        return Result(text: nil, isAnaphoric: true)
      }
      return Result(text: name)
    }
    if let subject, let name = antecedent(of: subject) { return Result(text: name) }
    if let subject, let result = pointedAt(by: subject) { return result }
    if isHuman, let object = site.object, let name = antecedent(of: object) ?? portion(object) {
      return Result(text: name)
    }
    if let subject, let name = meantByThat(subject) { return Result(text: name) }
    if isHuman, let name = counted() { return Result(text: name) }
    // "It has 120 rooms" is said of what was named before.
    if let subject, site.isWord(tokens[subject.head], "it"), !isDummy(subject), holds {
      return Result(text: mention(inClauseOf: subject), isAnaphoric: true)
    }
    if isHuman, let object = site.object,
      isKnownThing(object) || !hasTopic || isMedicine(object) || isInstruction,
      let name = thing(object)
    {
      return Result(text: name)
    }
    // "Start seeds indoors six weeks before your last frost": of what is done so.
    if subject == nil, site.kind == .duration, site.next?.has(.anchor) == true,
      let object = site.object,
      object.head < site.token, site.verb >= 0, tokens[site.verb].has(.base),
      tokens[site.verb].part == .verb, let name = ownThing(object)
    {
      return Result(text: name)
    }
    if site.kind == .duration, subject.map({ !isDeictic($0) }) ?? true,
      let anchor = anchorThing()
    {
      return Result(text: anchor)
    }
    if !hasTopic, let subject, let name = indefinite(subject) ?? ofEarlierClause(subject) {
      return Result(text: name)
    }
    if let mention = mention(inClauseOf: nil) { return Result(text: mention) }
    // "if you start taking them within 2 days": what was named before
    let isOfObject =
      isHuman && (site.kind == .duration || site.kind == .frequency)
      && (site.object.map { isDeictic($0) && !site.isWord(tokens[$0.head], "one") } ?? false)
    if isHuman, !hasTopic, !isOfObject, let name = firstThing() { return Result(text: name) }
    let isAnaphoric = isOfObject || subject.map { isDeictic($0) && !isDummy($0) } ?? false
    // "These drugs", also where "them" stands for them.
    let isMedicine = site.reading.clauses.contains {
      $0.subject >= 0 && isDeictic(phrases[$0.subject])
        && tokens[phrases[$0.subject].head].has(.medicine)
    }
    let named = (subject ?? (isCalled ? nil : site.object)).flatMap {
      tokens[$0.head].has(.attribute) && !isTrial && hasTopic && !isPerson($0) ? nil : $0
    }
    let own = named.flatMap { isTitled($0) ? nil : ownWords($0) }
    return Result(
      text: nil, isAnaphoric: isAnaphoric, isMedicine: isAnaphoric && isMedicine, own: own,
      // "Sales rose 5%" with no page around it: of sales, whosever.
      isProperty: named.map {
        tokens[$0.head].has(.attribute) && (hasTopic || !isTaking(tokens[$0.head]))
      } ?? false,
      isOfPeople: named.map { isPerson($0) } ?? false,
      meansTopic: isAnaphoric
        && subject.map { tokens[$0.first].has(.definite) && !tokens[$0.head].has(.medicine) }
          ?? false,
      isUnnamed: subject.map { isPerson($0) && tokens[$0.head].part == .pronoun } ?? true,
      pointsAtMany: subject.flatMap { isMany($0) }
    )
  }

  /// Whether a pronoun stands for many things or for one.
  private func isMany(_ pronoun: NounPhrase) -> Bool? {
    let head = tokens[pronoun.head]
    if site.isWord(head, "it") { return false }
    // "People like that they are back": not many things.
    let isOfPeople = phrases.contains { $0.head < pronoun.head && isPerson($0) }
    return site.isWord(head, "they") && !isOfPeople ? true : nil
  }

  /// "A dumpster for a kitchen demo costs $300": what is said to cost so much does.
  var isPriced: Bool {
    site.kind == .price && site.verb >= 0 && tokens[site.verb].has(.cost)
      && tokens[site.verb].part == .verb
      && site.subject.map { subject in
        // "A vial of Botox costs $400": of what the page is about.
        !isPerson(subject)
          && !phrases.contains { phrase in
            phrase.host >= 0 && phrases[phrase.host].head == subject.head && isKnownThing(phrase)
              && site.isWord(tokens[phrase.preposition], "of", "with")
          }
      } ?? false
  }

  /// "Apply ice for 15 minutes": nobody is named, and the verb opens its clause.
  private var isInstruction: Bool {
    guard site.subject == nil, let verb = site.token(site.verb) else { return false }
    if site.isWord(verb, "give"), verb.part == .verb { return true }
    return verb.part == .verb && verb.has(.base) && verb.has([.use, .treat, .discard, .repeat])
      && site.group?.isNegated == false
  }

  private var isOfObject: Bool {
    switch site.kind {
    case .temperature, .length, .mass, .volume: true
    default: false
    }
  }

  /// "This disease", "the condition" behind the subject, in its clause.
  private func pointsToTopic(after subject: NounPhrase) -> Bool {
    phrases.contains {
      $0.clause == subject.clause && $0.first > subject.lastHead && tokens[$0.head].has(.generic)
        && !tokens[$0.head].has(.medicine) && isDeictic($0)
    }
  }

  /// "Fillers last a year; swelling subsides in two days": what the clause before names.
  private func ofEarlierClause(_ subject: NounPhrase) -> String? {
    guard tokens[subject.head].has(.attribute) else { return nil }
    for index in site.reading.clauses.indices {
      guard let place = named(inClause: index), phrases[place].head < subject.first,
        !tells(site.reading.clauses[index])
      else { continue }
      if let name = thing(phrases[place]) { return name }
    }
    return nil
  }

  /// "300 patient experiences": what is counted.
  func counted() -> String? {
    guard site.kind == .count, let counted = site.counted else { return nil }
    if tokens[counted.head].has(.person), !tokens[counted.head].has(.study) { return nil }
    let isOfPersons = tokens[counted.first...counted.head].contains { $0.has(.person) }
    return isOfPersons ? words.text(tokens, from: counted.first, to: counted.head) : nil
  }

  func isMedicine(_ phrase: NounPhrase) -> Bool {
    tokens[phrase.first...phrase.head].contains { $0.has(.medicine) } || site.verbSense.has(.take)
  }

  // MARK: Phrases

  func isPerson(_ phrase: NounPhrase) -> Bool {
    let head = tokens[phrase.head]
    return head.has(.person) || head.part == .pronoun && head.has(.majority) || isTitled(phrase)
  }

  /// "The CDC recommends 0.7 mg/L", "experts suggest cleaning it every 3 years": who says so is not what it is of.
  var isAdvised: Bool {
    guard let subject = site.subject, let group = site.group, !group.isPassive,
      subject.lastHead < group.first,
      group.main < site.token
    else { return false }
    return tokens[group.main].has(.recommend) && tokens[group.main].has(.say)
  }

  private func isExpletive(_ phrase: NounPhrase) -> Bool {
    site.isWord(tokens[phrase.head], "it", "there")
  }

  /// "it", "these effects", "the procedure": something named before.
  func isDeictic(_ phrase: NounPhrase) -> Bool {
    let head = tokens[phrase.head]
    if head.part == .pronoun { return head.has([.anaphor, .demonstrative]) }
    let before = tokens[phrase.first]
    // "Its cost"
    if before.part == .determiner, before.has(.anaphor) { return true }
    // "In Mexico *the same operation* costs $12,000"
    if hasTopic, phrase.head == phrase.first + 2, before.has(.definite),
      head.has([.generic, .deed]), site.isWord(tokens[phrase.first + 1], "same")
    {
      return true
    }
    // "this disease", but "this year's vaccine"
    if before.has(.demonstrative) {
      return !tokens[phrase.first...phrase.head].dropFirst().dropLast().contains { $0.isPossessive }
    }
    if head.has(.generic), before.has(.definite), phrase.head - phrase.first == 1 { return true }
    // "The preventable disease", on a page about one
    return hasTopic && before.has(.definite) && phrase.head - phrase.first == 2
      && tokens[phrase.first + 1].part == .adjective
      && site.isWord(head, "disease", "illness", "infection", "condition", "virus", "form")
  }
}
