internal import TallyCore

/// Says what a quantity is said of, and in which respect.
///
/// A thing named in the same clause comes first; a property ("redness"), a person ("most people") or a word
/// for something named before ("it", "the procedure") leads to what it belongs to: its complement, the
/// sentence before, the question, the heading, the title. Where nothing is named it stays unknown.
struct SubjectFinder: Sendable {
  let site: QuantitySite
  let words: PhraseText
  /// The topic of the document, to know its words where they stand.
  let topic: Topic?

  struct Result {
    /// `nil`: to be looked for outside of the sentence.
    var text: String?
    /// The clause points back: "it", "these effects".
    var isAnaphoric = false
    /// "These drugs": a medicine named before.
    var isMedicine = false
    /// "The disease": the document's topic rather than what the sentence before spoke of.
    var meansTopic = false
  }

  private var tokens: [PhraseToken] { site.reading.tokens }
  private var phrases: [NounPhrase] { site.reading.phrases }

  // MARK: The sentence

  func inSentence() -> Result {
    let subject = site.subject
    let isNamed = subject.map { ownThing($0) != nil } ?? false
    if isNamed, let subject, worksItself(subject), let name = thing(subject) {
      return Result(text: name)
    }
    if let shared = (isNamed ? nil : inGroup()) ?? ofShare() ?? measuredThing() ?? dosed() {
      return Result(text: shared)
    }
    // "SPF 15 blocks 93 % of the rays": the factor is of a sunscreen, whatever the sentence goes on with.
    if site.found.kind == .spf, subject == nil, site.verb > site.token { return Result(text: nil) }
    let isHuman = subject == nil || isPerson(subject!) || isExpletive(subject!)
    if let subject, let name = affecting(subject) { return Result(text: name) }
    if let subject, let name = thing(subject) {
      // "the outermost layer of skin over the new tattoo": what the document is about comes first,
      // unless it also speaks of the other thing.
      if !isKnownThing(subject) {
        if let mention = mention(inClauseOf: subject) { return Result(text: mention) }
        // "Seizures occur in half of the children with this condition."
        if topic != nil, !tokens[subject.head].has(.medicine), pointsToTopic(after: subject) {
          return Result(text: nil, isAnaphoric: true, meansTopic: true)
        }
      }
      return Result(text: name)
    }
    if let purpose = forPhrase() { return Result(text: purpose) }
    if let subject, site.verbSense.has([.reduce, .fade]), isDeictic(subject),
      let object = site.object, let name = thing(object)
    {
      return Result(text: name)
    }
    if let subject, let name = antecedent(of: subject) { return Result(text: name) }
    if isHuman, let object = site.object, let name = antecedent(of: object) {
      return Result(text: name)
    }
    if isHuman, let name = counted() { return Result(text: name) }
    if isHuman, let object = site.object,
      isKnownThing(object) || topic == nil || isMedicine(object),
      let name = thing(object)
    {
      return Result(text: name)
    }
    if site.found.kind == .duration, subject.map({ !isDeictic($0) }) ?? true,
      let anchor = anchorThing()
    {
      return Result(text: anchor)
    }
    if topic == nil, let subject, let name = indefinite(subject) ?? ofEarlierClause(subject) {
      return Result(text: name)
    }
    if let mention = mention(inClauseOf: nil) { return Result(text: mention) }
    // "if you start taking them within 2 days": what was named before
    let isOfObject =
      isHuman && (site.found.kind == .duration || site.found.kind == .frequency)
      && (site.object.map { isDeictic($0) && !site.isWord(tokens[$0.head], "one") } ?? false)
    if isHuman, topic == nil, !isOfObject, let name = firstThing() { return Result(text: name) }
    let isAnaphoric = isOfObject || subject.map { isDeictic($0) && !isDummy($0) } ?? false
    let back = isOfObject ? site.object : subject
    return Result(
      text: nil, isAnaphoric: isAnaphoric,
      isMedicine: isAnaphoric && back.map { tokens[$0.head].has(.medicine) } ?? false,
      meansTopic: isAnaphoric
        && subject.map { tokens[$0.first].has(.definite) && !tokens[$0.head].has(.medicine) }
          ?? false
    )
  }

  /// "The filter removes 97 % of lead": of the filter, not of the lead.
  private func worksItself(_ subject: NounPhrase) -> Bool {
    guard site.found.kind == .percentage, site.verb >= 0, site.verb < site.token,
      !isPerson(subject), site.group?.isPassive == false
    else { return false }
    return tokens[site.verb].has(.works)
      || site.isWord(
        tokens[site.verb], "remove", "removes", "removed", "kill", "kills", "killed", "eliminate",
        "eliminates", "absorbs", "traps", "destroys")
  }

  /// "Tooth sensitivity affects two thirds of patients": named in full, as no share is of a part of it.
  private func affecting(_ subject: NounPhrase) -> String? {
    guard site.found.kind != .duration, site.verb >= 0, site.verb < site.token,
      site.isWord(tokens[site.verb], "affects", "affect", "affected", "strikes", "afflicts"),
      tokens[subject.head].has(.attribute), tokens[subject.head].part == .noun,
      mention(inClauseOf: subject) == nil, !isDeictic(subject), subject.head > subject.first
    else { return nil }
    return words.text(tokens, from: subject.first, to: subject.lastHead)
  }

  /// "23.6 mm in the sham group": the arm of a trial that a value belongs to.
  private func inGroup() -> String? {
    // Also "in the sham group (17%)".
    let isInside = tokens[safe: site.token - 1]?.part == .open
    guard
      let phrase = phrases.first(where: {
        $0.preposition == site.token + 1 && site.isWord(site.next, "in", "of")
          || isInside && $0.head == site.token - 2
      }),
      site.isWord(tokens[phrase.head], "group", "groups", "arm", "arms"), phrase.head > phrase.first
    else { return nil }
    var first = phrase.head
    while first > phrase.first,
      tokens[first - 1].part == .noun || tokens[first - 1].part == .adjective
        || tokens[first - 1].part == .gerund || tokens[first - 1].part == .participle
    {
      first -= 1
    }
    guard first < phrase.head else { return nil }
    return words.text(tokens, from: first, to: phrase.head)
  }

  /// "20 percent of individuals with ALS", "20 mg of isotretinoin".
  private func ofShare() -> String? {
    guard site.found.kind != .duration, site.found.kind != .frequency, site.found.kind != .price,
      !isPerPopulation, let next = site.next, site.isWord(next, "of", "in"),
      let phrase = phrases.firstIndex(where: { $0.preposition == site.token + 1 })
    else { return nil }
    // "fell to 3.9 % in April", "62 % in Ohio": when and where, not of what.
    if site.isWord(next, "in"), site.found.kind != .percentage || isPlace(phrases[phrase]) {
      return nil
    }
    return thing(phrases[phrase]) ?? complement(of: phrase)
      ?? (site.found.kind == .percentage ? mention(inClauseOf: nil) : nil)
  }

  /// "It can take three weeks for a sore to heal."
  private func forPhrase() -> String? {
    guard
      let phrase = phrases.first(where: {
        $0.preposition >= 0 && site.isWord(tokens[$0.preposition], "for")
          && tokens[($0.lastHead + 1)...].prefix(3).contains { $0.part == .infinitive }
      })
    else { return nil }
    return thing(phrase)
  }

  /// "3 days after their microneedling session"
  private func anchorThing() -> String? {
    guard let next = site.next, next.has(.anchor) else { return nil }
    guard let phrase = phrases.first(where: { $0.first > site.token && $0.head <= site.token + 8 }),
      topic == nil && tokens[phrase.head].part != .gerund || isKnownThing(phrase)
    else { return nil }
    return thing(phrase)
  }

  /// "3 per 100,000 people of Finnish descent": of whom it is counted, not what.
  private var isPerPopulation: Bool {
    site.found.quantity.per?.utf8.first?.isASCIIDigit == true
  }

  /// "a 9,000-square-foot gymnasium", "a $75 consultation fee": what stands between article and noun.
  private func measuredThing() -> String? {
    switch site.found.kind {
    case .count, .duration, .percentage, .ratio, .frequency, .age, .other, .spf: return nil
    default: break
    }
    var before = site.token - 1
    while site.token(before)?.part == .adjective || site.isWord(site.token(before), "standard") {
      before -= 1
    }
    guard site.token(before)?.part == .determiner,
      let phrase = phrases.first(where: { $0.first == site.token + 1 })
    else { return nil }
    return thing(phrase)
      ?? (tokens[phrase.head].has(.part)
        ? words.text(tokens, from: phrase.first, to: phrase.head) : nil)
  }

  /// "ibuprofen 400 mg", "acetaminophen (n = 60)": what stands right before a dose or a group's size.
  private func dosed() -> String? {
    var last = site.token - 1
    switch site.found.kind {
    case .count
    where tokens[safe: last - 1]?.part == .open || tokens[safe: last - 2]?.part == .open:
      guard site.isWord(tokens[safe: last], "n") || site.isWord(tokens[safe: last - 1], "n") else {
        return nil
      }
      while last >= 0, tokens[last].part != .open { last -= 1 }
      last -= 1
    case .mass, .volume, .other: break
    default: return nil
    }
    guard let phrase = phrases.first(where: { $0.lastHead == last }), !isPlace(phrase) else {
      return nil
    }
    return ownThing(NounPhrase(first: phrase.first, head: phrase.lastHead, lastHead: last))
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
      guard let place = named(inClause: index), phrases[place].head < subject.first else {
        continue
      }
      if let name = thing(phrases[place]) { return name }
    }
    return nil
  }

  /// "A case holds 12 bottles", "each visit lasts an hour": any one of them, not what was named before.
  private func indefinite(_ subject: NounPhrase) -> String? {
    let first = tokens[subject.first]
    guard first.part == .determiner, !tokens[subject.head].has([.person, .period, .completion]),
      site.isWord(first, "a", "an", "each", "every"), subject.head == subject.lastHead
    else { return nil }
    return words.text(tokens, from: subject.first, to: subject.head)
  }

  /// "Triptans work best when they are taken early": the subject of an earlier clause.
  private func antecedent(of pronoun: NounPhrase) -> String? {
    let head = tokens[pronoun.head]
    guard head.part == .pronoun, head.has(.anaphor), !isDummy(pronoun) else { return nil }
    let isSingular = site.isWord(head, "it", "it's")
    let isFirm = { (token: PhraseToken) in
      token.isCapitalized && token.start > site.reading.range.start
    }
    for index in site.reading.clauses.indices {
      // "Wear sunscreen and reapply it": an instruction is about its object.
      guard let place = named(inClause: index), phrases[place].head < pronoun.first else {
        continue
      }
      let phrase = phrases[place]
      let isMany = tokens[phrase.head].has(.plural) || phrase.lastHead != phrase.head
      if isMany == isSingular, !isSingular || !isFirm(tokens[phrase.head]) { continue }
      if let name = thing(phrase) { return name }
    }
    return nil
  }

  /// The subject of a clause, or the object of one without.
  func named(inClause index: Int) -> Int? {
    let clause = site.reading.clauses[index]
    if clause.subject >= 0 { return clause.subject }
    guard let verb = clause.verbs.first(where: { tokens[$0.main].part == .verb })?.main else {
      return nil
    }
    return phrases.firstIndex { $0.clause == index && $0.first > verb && $0.preposition < 0 }
  }

  /// "It takes two months before the eye heals": a word that stands for nothing.
  private func isDummy(_ subject: NounPhrase) -> Bool {
    guard site.isWord(tokens[subject.head], "it"), site.verb >= 0,
      tokens[site.verb].has([.take, .be])
    else { return false }
    if site.isWord(site.next, "before", "until", "for", "since") || site.purpose != nil {
      return true
    }
    return site.isWord(site.next, "of")
      && (2...4).contains { site.isWord(site.token(site.token + $0), "before", "until") }
  }

  /// "300 patient experiences": what is counted.
  private func counted() -> String? {
    guard site.found.kind == .count, let counted = site.counted else { return nil }
    if tokens[counted.head].has(.person), !tokens[counted.head].has(.study) { return nil }
    let isOfPersons = tokens[counted.first...counted.head].contains { $0.has(.person) }
    return isOfPersons ? words.text(tokens, from: counted.first, to: counted.head) : nil
  }

  /// The phrase that holds a word of the topic; in the clause of `subject`, or anywhere.
  private func mention(inClauseOf subject: NounPhrase?) -> String? {
    guard let topic else { return nil }
    for phrase in phrases {
      if let subject, phrase.clause != subject.clause { continue }
      let range = phrase.first...phrase.lastHead
      guard let place = range.last(where: { isNamed(tokens[$0], by: topic) }) else { continue }
      return entityText(in: phrase, upTo: place)
    }
    return nil
  }

  private func isNamed(_ token: PhraseToken, by topic: Topic) -> Bool {
    (token.part == .noun || token.part == .gerund)
      && topic.names(words.fingerprint(token))
  }

  /// A thing that the document speaks of more than in passing.
  private func isKnownThing(_ phrase: NounPhrase) -> Bool {
    tokens[phrase.first...phrase.lastHead].contains {
      PhraseText.isEntity($0) && isTopical($0)
    }
  }

  private func isMedicine(_ phrase: NounPhrase) -> Bool {
    tokens[phrase.first...phrase.head].contains { $0.has(.medicine) } || site.verbSense.has(.take)
  }

  /// The first thing named in the clause of the quantity.
  private func firstThing() -> String? {
    let owner = site.reading.owner[site.token]
    for phrase in phrases where phrase.clause == owner {
      guard phrase.preposition < 0 || !isPlace(phrase) else { continue }
      if let name = ownThing(phrase) { return name }
    }
    return nil
  }

  // MARK: Phrases

  /// The thing that a phrase names: itself, its modifier, or what it is of.
  func thing(_ phrase: NounPhrase) -> String? {
    if tokens[phrase.head].has(.person),
      let place = phrases.firstIndex(where: { $0.head == phrase.head }),
      let condition = complement(of: place, only: "with")
    {
      return condition
    }
    if tokens[phrase.head].has(.medicine),
      let place = phrases.firstIndex(where: { $0.head == phrase.head }),
      let content = complement(of: place, only: "of")
    {
      return content
    }
    if let own = ownThing(phrase) { return own }
    guard let place = phrases.firstIndex(where: { $0.head == phrase.head }) else { return nil }
    return complement(of: place)
  }

  private func ownThing(_ phrase: NounPhrase) -> String? {
    let head = tokens[phrase.head]
    if head.part == .pronoun || isDeictic(phrase) { return nil }
    if PhraseText.isEntity(head),
      head.part != .gerund || phrase.preposition >= 0 || isTopical(head) || isSubject(phrase)
    {
      return entityText(in: phrase, upTo: phrase.head)
    }
    // "blood test", "heart disease": a noun before it makes it a thing.
    if head.has(.part), phrase.head > phrase.first {
      let before = tokens[phrase.head - 1]
      if before.part == .noun, !before.has([.person, .typical, .comparative]) || before.has(.part),
        !isHyphenated(before), topic.map({ !$0.words.contains(words.singular(before)) }) ?? true
      {
        return entityText(in: phrase, upTo: phrase.head)
      }
    }
    // "flu symptoms", "microneedling session": a modifier that is a thing, where the document knows it.
    var place = phrase.head - 1
    while place >= phrase.first {
      let token = tokens[place]
      if PhraseText.isEntity(token), isTopical(token) || measures(head) {
        // "antiviral drugs" are a thing, "flu symptoms" are the flu's.
        let text = entityText(in: phrase, upTo: head.has(.medicine) ? phrase.head : place)
        return head.has(.medicine) ? qualified(text, phrase) : text
      }
      if head.has(.generic) || head.has(.medicine), token.part == .adjective || token.part == .noun,
        !token.has([.comparative, .typical, .person, .selecting]),
        token.isKnown == false || head.has(.medicine) && token.part == .noun
      {
        return qualified(words.text(tokens, from: phrase.first, to: phrase.head), phrase)
      }
      place -= 1
    }
    return nil
  }

  /// "antiviral drugs" on a page on flu are not those on a page on shingles: "flu antiviral drugs".
  private func qualified(_ text: String, _ phrase: NounPhrase) -> String {
    let range = tokens[phrase.first...phrase.head]
    guard let topic,
      range.allSatisfy({
        $0.part != .noun
          || $0.has([.medicine, .attribute])
            && !topic.words.contains(words.singular($0))
      }),
      range.contains(where: { $0.part == .noun })
    else { return text }
    var bytes = Array(text.utf8)
    if !tokens[phrase.first].isAcronym, let first = bytes.first { bytes[0] = first.asciiLowercased }
    return topic.text + " " + String(decoding: bytes, as: UTF8.self)
  }

  /// "ticket prices", "noise levels": a measure of what stands before it.
  private func measures(_ head: PhraseToken) -> Bool {
    site.isWord(
      head, "price", "prices", "cost", "costs", "fee", "fees", "level", "levels", "size", "sizes",
      "weight", "length", "height", "width", "capacity", "speed", "usage", "consumption", "volume",
      "output", "revenue", "sales", "salary", "wage", "rent", "rate", "rates", "pressure")
  }

  /// "low-grade fever": what a hyphen joins describes.
  private func isHyphenated(_ token: PhraseToken) -> Bool {
    site.text[token.start..<token.end].contains(ASCII.hyphen)
  }

  /// "Microneedling costs": a gerund alone before its verb.
  private func isSubject(_ phrase: NounPhrase) -> Bool {
    guard phrase.first == phrase.lastHead, let next = tokens[safe: phrase.lastHead + 1] else {
      return false
    }
    return (next.part == .verb || next.part == .modal || next.part == .auxiliary)
      && phrases.indices.contains(site.reading.clauses[phrase.clause].subject)
      && phrases[site.reading.clauses[phrase.clause].subject].head == phrase.head
  }

  private func isTopical(_ token: PhraseToken) -> Bool {
    if let topic, topic.names(words.fingerprint(token)) { return true }
    return words.countOfForms(token) >= 3
  }

  private func entityText(in phrase: NounPhrase, upTo place: Int) -> String {
    var first = place
    while first > phrase.first {
      let before = tokens[first - 1]
      guard
        before.part == .noun || before.part == .adjective || before.part == .gerund
          || before.part == .participle || before.part == .conjunction || before.part == .comma
      else { break }
      if before.isPossessive || before.has([.typical, .mean, .majority]) { break }
      first -= 1
    }
    // The full name in the text, the short one in the topic: one name for both.
    if let topic, topic.isShort,
      (first...place).allSatisfy({ isNamed(tokens[$0], by: topic) || tokens[$0].part != .noun })
    {
      return topic.text
    }
    // "Migraines": as the title has it
    if let topic, first == place, topic.words.count == 1, !topic.text.utf8.contains(ASCII.space),
      isNamed(tokens[place], by: topic)
    {
      return topic.text
    }
    return words.text(tokens, from: first, to: place)
  }

  /// "with ALS" of "people with ALS", "of microneedling" of "the average cost of microneedling".
  private func complement(
    of place: Int, depth: Int = 0, only word: StaticString? = nil
  ) -> String? {
    for index in phrases.indices where phrases[index].host == place && depth < 4 {
      let phrase = phrases[index]
      if let word, !site.isWord(tokens[phrase.preposition], word) { continue }
      guard
        site.isWord(tokens[phrase.preposition], "of", "with", "for", "from", "in", "to", "after"),
        !isPlace(phrase), !isMeasured(phrase)
      else { continue }
      if let own = ownThing(phrase) { return own }
      if let inner = complement(of: index, depth: depth + 1) { return inner }
    }
    return nil
  }

  /// "in the United States", "on RealSelf": capitals after a preposition of place.
  private func isPlace(_ phrase: NounPhrase) -> Bool {
    guard phrase.preposition >= 0, site.isWord(tokens[phrase.preposition], "in", "on", "at", "from")
    else { return false }
    let head = tokens[phrase.head]
    return head.isCapitalized && !(topic?.names(words.fingerprint(head)) ?? false)
  }

  /// "people with a BMI of 40": what the number measures is not what it is about.
  private func isMeasured(_ phrase: NounPhrase) -> Bool {
    let next = phrase.lastHead + 1
    return next == site.token || next + 1 == site.token && site.isWord(site.token(next), "of")
  }

  func isPerson(_ phrase: NounPhrase) -> Bool {
    let head = tokens[phrase.head]
    return head.has(.person) || head.part == .pronoun && head.has(.majority)
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
    // "this disease", but "this year's vaccine"
    if before.has(.demonstrative) {
      return !tokens[phrase.first...phrase.head].dropFirst().dropLast().contains { $0.isPossessive }
    }
    return head.has(.generic) && before.has(.definite) && phrase.head - phrase.first == 1
  }
}
