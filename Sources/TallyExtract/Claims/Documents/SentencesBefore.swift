internal import TallyCore

/// What the sentences around a value name: what a pronoun stands for, the medicine named before, what a time is after.
extension DocumentReading {
  /// What "they" (many) or "it" stands for: the nearest name, unless it shows the other number and an earlier one,
  /// or the page's thing, does not. Of the page's thing alone: "The cat sleeps. They eat twice a day."
  mutating func antecedent(before index: Int, isMany: Bool?) -> String? {
    if isMany != true, index > 0, sentences[index - 1].block == sentences[index].block,
      !isDummy(inSentence: index), let defined = defined(inSentence: index - 1)
    {
      return defined
    }
    guard let nearest = named(before: index, depth: 0) else { return nil }
    if let topic = titleTopic(), !isNews, !isOfOpening, !document.isStitched {
      // "Symptoms appear a week after contact. It begins like a cold.": of the page's thing.
      if nearest.name.isPassing { return nil }
      // "The surgeon makes three small cuts. It takes an hour.": of the page's thing, too, unless a medicine was named,
      // something by its name, or what shows the number that the page's thing has not: "The feeders are red. They hold 300
      // ml."
      let agrees =
        isMany == true ? nearest.name.isMany == true : isMany == false && topic.isMany
      if !topic.isNamed(by: nearest.name.text), !isLookedUp(nearest.name.text), !agrees {
        return nil
      }
    }
    guard let isMany, let shown = nearest.name.isMany, shown != isMany else {
      return nearest.name.text
    }
    let topic = titleTopic()
    if let earlier = named(before: nearest.place, depth: 0)?.name, earlier.isMany != shown,
      !isMany || topic.map({ $0.isNamed(by: earlier.text) }) ?? false
    {
      return earlier.text
    }
    return isMany || topic == nil ? nearest.name.text : nil
  }

  /// "*It costs* $150 *to clean up*", "it takes 3 days to dry"
  private mutating func isDummy(inSentence index: Int) -> Bool {
    let tokens = reading(ofSentence: index).tokens
    return tokens.first?.isSpelled("it", in: document.reading) ?? false
      && tokens[safe: 1]?.has([.cost, .take]) ?? false
      && tokens.contains { $0.part == .infinitive }
  }

  /// "*A dry socket* is a nasty thing. It occurs …", "*Dry socket* happens when …": the next sentence goes on with what
  /// this one says what it is.
  mutating func defined(inSentence index: Int) -> String? {
    let reading = reading(ofSentence: index)
    guard let clause = reading.clauses.first(where: { $0.kind == .main }), clause.subject >= 0,
      let verb = reading.firstFiniteVerb(of: clause)
    else { return nil }
    let subject = reading.phrases[clause.subject]
    guard subject.first <= 1, subject.lastHead == verb.first - 1, !verb.isNegated,
      PhraseText.isEntity(reading.tokens[subject.head]),
      !reading.tokens[subject.first].has([.definite, .demonstrative, .possessive]),
      let next = reading.tokens[safe: verb.main + 1]
    else { return nil }
    let isDefined =
      reading.tokens[verb.main].has(.be)
      ? next.part == .determiner && !next.has([.definite, .possessive, .pronoun])
      : next.isSpelled("when", in: document.reading)
    // "*A permit* costs $250. It lasts 180 days.": named for the first time.
    let isIntroduced =
      reading.tokens[max(0, subject.first - 1)].isSpelled(
        oneOf: ["a", "an"], in: document.reading)
      && !reading.tokens[subject.head].has([.person, .study, .attribute])
    guard isDefined || isIntroduced else { return nil }
    let name = words().text(
      reading.tokens, from: subject.first, to: subject.head, isTopic: true)
    return titleTopic().map { $0.isNamed(by: name) } ?? false ? nil : name
  }

  /// A medicine, or a name of capitals: what a page on something else may go on to speak of as "it".
  private mutating func isLookedUp(_ name: String) -> Bool {
    read(name: name).tokens.contains { $0.has(.medicine) || $0.isAcronym }
  }

  mutating func sentenceSubject(_ reading: SentenceReading) -> SentenceSubject {
    SentenceSubject(
      reading: reading, words: words(), text: document.reading, topic: titleTopic())
  }

  /// What the sentence before is about; never across paragraphs of a stitched file.
  mutating func subject(
    before index: Int, depth: Int, staysInBlock: Bool = false
  ) -> String? {
    named(before: index, depth: depth, staysInBlock: staysInBlock)?.name.text
  }

  /// The nearest sentence before that names something, and what.
  mutating func named(
    before index: Int, depth: Int, staysInBlock: Bool = false
  ) -> (name: SentenceSubject.Name, place: Int)? {
    guard depth < Self.reach, index > 0 else { return nil }
    let previous = index - 1
    guard
      sentences[previous].block == sentences[index].block
        || !staysInBlock && leads(previous, index)
    else { return nil }
    guard sentences[previous].range.count < 2_000 else { return nil }
    if let name = name(ofSentence: previous) { return (name, previous) }
    // "The headache starts as a dull ache. It lasts …": a property was named, of whatever it is.
    if !staysInBlock, namesProperty[previous] { return nil }
    return named(before: previous, depth: depth + 1, staysInBlock: staysInBlock)
  }

  /// The medicine that one of the sentences before names.
  mutating func medicine(before index: Int) -> String? {
    var place = index - 1
    while place >= 0, index - place <= Self.reach, sentences[place].range.count < 2_000,
      sentences[place].block == sentences[place + 1].block || leads(place, place + 1)
    {
      let named = sentenceSubject(reading(ofSentence: place))
      if let name = named.medicine() ?? (place == index - 1 ? named.subjectOfVerb() : nil) {
        return name
      }
      place -= 1
    }
    return nil
  }

  /// "After your eye operation:" above a list
  mutating func leadAnchor(of block: Int) -> String? {
    guard let lead = lead(of: block) else { return nil }
    return SentenceSubject(reading: lead, words: words(), text: document.reading, topic: nil)
      .anchored()
  }

  mutating func name(ofSentence index: Int) -> SentenceSubject.Name? {
    if names.isEmpty {
      names = Array(repeating: nil, count: sentences.count)
      namesProperty = Array(repeating: false, count: sentences.count)
    }
    if let known = names[index] { return known }
    let named = sentenceSubject(reading(ofSentence: index))
    let name = named.name()
    names[index] = .some(name)
    namesProperty[index] = named.namesProperty
    return name
  }

  func leads(_ previous: Int, _ index: Int) -> Bool {
    guard !document.isStitched else { return false }
    let (before, block) = (sentences[previous].block, sentences[index].block)
    let kind = document.blocks[before].kind
    return document.blocks[block].lead == before
      || (kind == .paragraph || kind == .question) && document.blocks[block].kind == .paragraph
        && before + 1 == block
  }

  /// A thing after which or of which the same paragraph speaks in a later sentence.
  mutating func neighbour(of index: Int) -> String? {
    let block = sentences[index].block
    for next in (index + 1)..<max(index + 1, min(sentences.count, index + 4))
    where sentences[next].block == block && sentences[next].range.count < 2_000 {
      if let text = anchor(ofSentence: next) { return text }
    }
    return nil
  }

  mutating func anchor(ofSentence index: Int) -> String? {
    if anchors.isEmpty { anchors = Array(repeating: nil, count: sentences.count) }
    if let known = anchors[index] { return known }
    let anchor = findAnchor(ofSentence: index)
    anchors[index] = .some(anchor)
    return anchor
  }

  private mutating func findAnchor(ofSentence index: Int) -> String? {
    guard found.mayAnchor[index] else { return nil }
    return SentenceSubject(
      reading: reading(ofSentence: index), words: words(), text: document.reading, topic: nil
    ).anchored()
  }
}
