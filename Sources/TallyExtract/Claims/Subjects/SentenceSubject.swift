internal import TallyCore

/// What a sentence without a quantity of interest is about.
struct SentenceSubject {
  let reading: SentenceReading
  let words: PhraseText
  let text: [UInt8]
  let topic: Topic?

  private var finder: SubjectFinder {
    SubjectFinder(site: QuantitySite(text: text, reading: reading), words: words, topic: topic)
  }

  struct Name {
    var text: String
    /// What the verb shows, else the words: "Diabetes is", "olive oil or drops"; `nil` for either.
    var isMany: Bool?
    /// Named in passing, as what something comes after, and hardly again in the text.
    var isPassing = false
  }

  private func name(_ text: String, of phrase: NounPhrase) -> Name {
    if phrase.lastHead != phrase.head { return Name(text: text, isMany: true) }
    let clause = reading.clauses[phrase.clause]
    guard clause.subject >= 0, reading.phrases[clause.subject].head == phrase.head,
      let verb = reading.firstFiniteVerb(of: clause)
    else { return Name(text: text, isMany: reading.tokens[phrase.head].has(.plural) ? true : nil) }
    let first = reading.tokens[verb.first]
    let isOne =
      first.isSpelled("is", in: self.text) || first.isSpelled("was", in: self.text)
      || first.isSpelled("has", in: self.text) || first.part == .verb && first.has(.third)
    let isMany =
      first.isSpelled("are", in: self.text) || first.isSpelled("were", in: self.text)
      || first.isSpelled("have", in: self.text)
    return Name(text: text, isMany: isOne ? false : isMany ? true : nil)
  }

  /// The first clause's subject, or what a person there does something with.
  func name() -> Name? {
    guard !reading.tokens.isEmpty else { return nil }
    let finder = finder
    func named(_ phrase: NounPhrase) -> Name? { finder.thing(phrase).map { name($0, of: phrase) } }
    if let clause = reading.clauses.first(where: { $0.subject >= 0 && $0.kind == .main }) {
      let subject = reading.phrases[clause.subject]
      if var name = named(subject) {
        // "Symptoms appear *after contact*": what the property comes after.
        if let whole = reading.phrases.first(where: { $0.host == clause.subject }),
          reading.tokens[whole.preposition].has(.anchor), finder.ownName(subject) == nil
        {
          name.isPassing = !finder.isTopical(reading.tokens[whole.head])
        }
        return name
      }
      // "The usual medicine is *permethrin cream*. Leave it on for 8 hours."
      let kind = reading.tokens[subject.head]
      if kind.part == .noun, kind.has(.generic), !kind.has(.person),
        let group = reading.firstFiniteVerb(of: clause), reading.tokens[group.main].has(.be),
        let said = reading.phrases.first(where: { $0.first > group.main && $0.preposition < 0 }),
        said.first <= group.main + 2, PhraseText.isEntity(reading.tokens[said.head]),
        let name = named(said)
      {
        return name
      }
      if finder.isPerson(subject), let verb = reading.firstVerb(of: clause)?.main,
        let object = reading.phrases.first(where: { $0.first > verb && $0.preposition < 0 })
      {
        if let name = named(object) { return name }
      }
    } else if let object = finder.named(inClause: 0), let name = named(reading.phrases[object]) {
      // "Clean the piercing twice a day. Soak it …"
      return name
    } else if let verb = reading.firstVerb(of: reading.clauses[0])?.main,
      reading.tokens[verb].has(.base), reading.clauses[0].subject < 0,
      let object = reading.phrases.first(where: { $0.preposition == verb + 1 }),
      reading.tokens[verb + 1].has(.particle), let name = named(object)
    {
      // "Put on a sunscreen. It should …"
      return name
    } else if !reading.clauses.contains(where: \.hasVerb), let first = reading.phrases.first,
      first.first == 0, reading.tokens[safe: first.lastHead + 1]?.part == .preposition,
      let name = named(first)
    {
      // "Olive oil from the pharmacy. Put in …"
      return name
    } else if let verb = reading.firstVerb(of: reading.clauses[0])?.main,
      reading.tokens[verb].has(.act),
      let condition = reading.clauses.firstIndex(where: { $0.kind == .conditional }),
      let object = reading.phrases.first(where: {
        $0.clause == condition && $0.preposition < 0 && !finder.isPerson($0)
      }), let name = finder.ownWords(object)
    {
      // "Call your doctor if you have watery stools. These can start …"
      return self.name(name, of: object)
    }
    return anchor(finder)
  }

  /// "Your provider may prescribe an antiviral drug."
  func medicine() -> String? {
    guard !reading.tokens.isEmpty else { return nil }
    let finder = finder
    let named = reading.phrases.filter {
      reading.tokens[$0.head].has(.medicine) && !finder.isDeictic($0)
    }
    // "Antiviral medicines such as oseltamivir and zanamivir": the kind, and not its last example.
    let examples = reading.tokens.indices.last { isExample(at: $0) } ?? reading.tokens.count
    for phrase in named.reversed().filter({ $0.head < examples }) + named.reversed() {
      if let name = finder.thing(phrase) { return name }
    }
    return nil
  }

  private func isExample(at place: Int) -> Bool {
    let token = reading.tokens[place]
    return token.isSpelled("including", in: text)
      || token.isSpelled("such", in: text)
        && reading.tokens[safe: place + 1]?.isSpelled("as", in: text) == true
  }

  /// "Oseltamivir will likely be used."
  func subjectOfVerb() -> String? {
    guard let clause = reading.clauses.first(where: { $0.subject >= 0 && $0.kind == .main }) else {
      return nil
    }
    return finder.thing(reading.phrases[clause.subject])
  }

  /// The first main clause is about a property: "The headache starts …".
  var namesProperty: Bool {
    guard let clause = reading.clauses.first(where: { $0.subject >= 0 && $0.kind == .main }) else {
      return false
    }
    let head = reading.tokens[reading.phrases[clause.subject].head]
    return head.part == .noun && head.has(.attribute)
  }

  /// "after microneedling", "from micro-needling".
  func anchored() -> String? {
    // A sentence of signs alone names nothing.
    reading.tokens.isEmpty ? nil : anchor(finder)?.text
  }

  private func anchor(_ finder: SubjectFinder) -> Name? {
    for phrase in reading.phrases where phrase.preposition >= 0 {
      guard Self.mayAnchor(reading.tokens[phrase.preposition], text),
        let name = finder.thing(phrase)
      else { continue }
      var named = self.name(name, of: phrase)
      named.isPassing = !finder.isTopical(reading.tokens[phrase.head])
      return named
    }
    return nil
  }

  /// Whether the word may stand between what happens and the thing that it follows.
  static func mayAnchor(_ word: PhraseToken, _ text: [UInt8]) -> Bool {
    word.has(.anchor)
      || word.end - word.start == 4 && text[word.start..<word.end].elementsEqual("from".utf8)
  }
}
