internal import TallyCore

/// One document while its claims are made: what its title, headings and sentences are about, read once
/// and only where a claim asks for it.
struct DocumentReading {
  let document: Document
  let sentences: [Sentence]
  private let found: FoundInDocument
  private var reader = SentenceReader()
  var outline: DocumentOutline
  private var phraseText: PhraseText?
  /// Whether it reports a trial, once asked.
  var isTrial: Bool?
  /// Whether it is about several things, once asked.
  var isOfSeveral: Bool?
  /// What the study in it is called, once asked.
  var namedStudy: String??
  private var title: Topic??
  /// The title says what happened: "Town raises water fees". Its sentences have subjects of their own.
  var isNews = false
  /// What the title names where the text hardly speaks of it: who provides it, or a headline of its own.
  var aside: Topic?
  /// What only the title names, once asked.
  var alone: String??
  private var headings: [Int: Topic?] = [:]
  /// Sentences read for what they name: the one before a claim is often the one behind another.
  private var recent = RecentReadings()
  /// The lead-in of the block that was asked for last.
  private var lastLead: (block: Int, reading: SentenceReading?)?
  /// What the sentences name that were asked for it, by their number; made when the first is asked.
  private var names: [String??] = []
  private var anchors: [String??] = []
  /// Whether the first clause of a sentence is about a property.
  private var namesProperty: [Bool] = []

  init(_ document: Document, sentences: [Sentence], found: FoundInDocument) {
    self.document = document
    self.sentences = sentences
    self.found = found
    outline = DocumentOutline(document)
  }

  /// With the question right before the sentence, where none stands above the block: what comes after the first
  /// answer may be about something else.
  mutating func context(ofSentence index: Int) -> Claim.Context {
    let block = sentences[index].block
    var context = outline.context(of: block)
    if context.question == nil, index > 0, sentences[index - 1].block == block,
      isQuestion(index - 1)
    {
      context.question = document.reading.string(sentences[index - 1].range)
    }
    return context
  }

  mutating func reading(of range: ByteRange, quantities: [ByteRange] = []) -> SentenceReading {
    reader.reading(of: document.reading, in: range, quantities: quantities)
  }

  /// - quantities: those of the sentence that are stated.
  mutating func reading(ofSentence index: Int, quantities: [ByteRange]) -> SentenceReading {
    if let known = recent.last(of: index, where: { $0.has(quantities) }) { return known }
    let reading = reader.reading(
      of: document.reading, in: sentences[index].range, quantities: quantities,
      over: recent.unneeded())
    recent.append(reading, of: index)
    return reading
  }

  /// The reading of a sentence for what it names.
  private mutating func reading(ofSentence index: Int) -> SentenceReading {
    if let known = recent.last(of: index) { return known }
    return reading(ofSentence: index, quantities: found.quantities(ofSentence: index).map(\.range))
  }

  /// The words that introduce a list item, also of a list that is no more than lines or dashes.
  mutating func lead(ofSentence index: Int) -> SentenceReading? {
    if let lead = lead(of: sentences[index].block) { return lead }
    guard !document.isStitched, let range = lineBefore(index) else { return nil }
    let lead = reading(of: range)
    return lead.leadsCondition ? lead : nil
  }

  private static let longestList = 12
  static let longestLine = 160

  /// "Call your doctor if:" above lines or items of one paragraph.
  private func lineBefore(_ index: Int) -> ByteRange? {
    var place = index
    while place > 0, index - place < Self.longestList,
      sentences[place].range.count <= Self.longestLine
    {
      let isItem = document.reading[sentences[place].range.start] == ASCII.hyphen
      let isInBlock = sentences[place - 1].block == sentences[place].block
      let isLine =
        !isInBlock && sentences[place - 1].block + 1 == sentences[place].block
        && document.blocks[sentences[place].block].kind == .paragraph
      guard isItem && isInBlock || isLine else { return nil }
      place -= 1
      let range = sentences[place].range
      guard range.count > 1, range.count <= 2 * Self.longestLine else { return nil }
      let bytes = document.reading[range.start..<range.end]
      if bytes.last == ASCII.colon { return range }
      // "See a doctor if you have" on a line of its own
      if bytes.last?.isASCIILetter == true, bytes.first != ASCII.hyphen { return range }
      if isInBlock, let colon = bytes.firstIndex(of: ASCII.colon), colon + 2 < range.end,
        document.reading[colon + 2] == ASCII.hyphen
      {
        return ByteRange(range.start, colon + 1)
      }
    }
    return nil
  }

  private mutating func lead(of block: Int) -> SentenceReading? {
    if let lastLead, lastLead.block == block { return lastLead.reading }
    let reading = findLead(of: block)
    lastLead = (block, reading)
    return reading
  }

  private mutating func findLead(of block: Int) -> SentenceReading? {
    if !document.isStitched, document.blocks[block].lead == nil,
      document.blocks[block].kind == .listItem, let heading = outline.headings(of: block).first,
      document.blocks[heading].range.count <= Self.longestLine
    {
      // "See a doctor if you have": a line without a stop was taken for a heading.
      let lead = reading(of: document.blocks[heading].range)
      return lead.leadsCondition ? lead : nil
    }
    guard !document.isStitched, let lead = document.blocks[block].lead,
      document.blocks.indices.contains(lead), document.blocks[lead].range.count < 1_000
    else { return nil }
    return reading(of: document.blocks[lead].range)
  }

  // MARK: Topics

  /// The words of the whole file, also of a stitched one: how a word is spelled and whether it names a
  /// thing is a matter of the language. What a paragraph is about is not taken from another.
  mutating func words() -> PhraseText {
    if let phraseText { return phraseText }
    let counted = PhraseText(
      text: document.reading,
      vocabulary: Vocabulary(document.reading, in: ByteRange(0, document.reading.count)))
    phraseText = counted
    return counted
  }

  /// What the title, else the top heading or the first line, is about.
  mutating func titleTopic() -> Topic? {
    if let known = title { return known }
    let topic = findTitleTopic()
    title = .some(topic)
    return topic
  }

  /// The topic of a heading or question, where the document speaks of it again.
  mutating func topic(ofHeading block: Int, least: Int = 2) -> Topic? {
    if least == 2, let known = headings[block] { return known }
    let finder = TopicFinder(vocabulary: words().vocabulary)
    let topic = finder.topic(of: document.reading, in: document.blocks[block].range, least: least)
    if least == 2 { headings[block] = .some(topic) }
    return topic
  }

  // MARK: Subjects

  static let reach = 3

  /// Looks in the sentence, then in what stands before and above it.
  mutating func subject(_ site: QuantitySite, sentence index: Int) -> Claim.Subject {
    let block = sentences[index].block
    let title = titleTopic()
    let words = self.words()
    let result = SubjectFinder(
      site: site, words: words, topic: title, isTrial: reportsTrial(), isNews: isNews
    ).inSentence()
    if let text = result.text, !text.isEmpty {
      // "flu antiviral drugs": the illness is the title's, where the sentence does not name it.
      let isQualified =
        title.map { topic in
          text.utf8.starts(with: topic.text.utf8) && text.utf8.count > topic.text.utf8.count
            && !site.reading.tokens.contains { topic.names(words.fingerprint($0)) }
        } ?? false
      return Claim.Subject(text: text, via: isQualified ? .title : .sentence)
    }
    if site.found.kind == .spf { return Claim.Subject(text: "sunscreen", via: .sentence) }
    if result.meansTopic, let title { return Claim.Subject(text: title.text, via: .title) }
    if result.isMedicine, let text = medicine(before: index) {
      return Claim.Subject(text: text, via: .previous)
    }
    if result.isAnaphoric, !result.isMedicine, let question = outline.question(of: block),
      let text = askedOutright(document.blocks[question].range),
      subject(before: index, depth: 0, staysInBlock: true) == nil
    {
      return Claim.Subject(text: text, via: .question)
    }
    if result.isAnaphoric, !result.isMedicine, let text = subject(before: index, depth: 0) {
      let isAsked = isQuestion(index - 1) && names[index - 1] == .some(text)
      return Claim.Subject(text: text, via: isAsked ? .question : .previous)
    }
    if result.isAnaphoric || result.isUnnamed, index > 0, sentences[index - 1].block == block,
      isQuestion(index - 1), let text = askedOutright(sentences[index - 1].range)
    {
      return Claim.Subject(text: text, via: .question)
    }
    if let text = askedBefore(index, isAnaphoric: result.isAnaphoric) {
      return Claim.Subject(text: text, via: .question)
    }
    if let text = labelledBySentence(site, before: index) ?? namedByLead(site, block) {
      return Claim.Subject(text: text, via: .previous)
    }
    if let question = outline.question(of: block) {
      let isAnswer = result.isAnaphoric || result.isUnnamed
      if isAnswer, let text = askedOutright(document.blocks[question].range) {
        return Claim.Subject(text: text, via: .question)
      }
      if let topic = topic(ofHeading: question, least: isAnswer ? 1 : 2) {
        return Claim.Subject(text: topic.text, via: .question)
      }
    }
    if let topic = sectionTopic(of: block) { return Claim.Subject(text: topic.text, via: .heading) }
    for heading in outline.headings(of: block) {
      if let topic = topic(ofHeading: heading), topic != title,
        title.map({ topic.words.isDisjoint(with: $0.words) == false }) ?? true
          || blockMentions(topic, block)
      {
        return Claim.Subject(text: topic.text, via: .heading)
      }
    }
    if let aside {
      if let text = leadAnchor(of: block) { return Claim.Subject(text: text, via: .heading) }
      // What costs so much is whatever they offer.
      if site.found.kind == .price { return Claim.Subject(text: aside.text, via: .title) }
    }
    // A page whose title names nothing: each section is of what its heading names.
    if title == nil, !isNews, document.title != nil, document.format != .plainText,
      result.own == nil || result.isProperty,
      let heading = outline.headings(of: block).first,
      let topic = topic(ofHeading: heading, least: 1)
    {
      return Claim.Subject(text: topic.text, via: .heading)
    }
    // A headline tells of what happened: what the paragraphs below name themselves is none of it.
    if let title, !isNews || result.own == nil || blockMentions(title, block) {
      return Claim.Subject(text: title.text, via: .title)
    }
    if reportsTrial(), let own = result.own { return Claim.Subject(text: own, via: .sentence) }
    if let own = result.own, !result.isProperty, !document.isStitched,
      site.head(site.subject)?.part == .noun
    {
      return Claim.Subject(text: own, via: .sentence)
    }
    if !result.isAnaphoric, let text = subject(before: index, depth: 0, staysInBlock: true) {
      return Claim.Subject(text: text, via: .previous)
    }
    if let text = neighbour(of: index) { return Claim.Subject(text: text, via: .previous) }
    if result.own == nil || result.isProperty, let text = titleAlone() {
      return Claim.Subject(text: text, via: .title)
    }
    if let own = result.own, !document.isStitched || !result.isProperty {
      return Claim.Subject(text: own, via: .sentence)
    }
    return .unknown
  }

  /// "A crown protects the tooth. Cost: £400": a label within a paragraph is of what the sentence before names.
  private mutating func labelledBySentence(_ site: QuantitySite, before index: Int) -> String? {
    guard site.verb < 0, index > 0, sentences[index - 1].block == sentences[index].block,
      site.reading.clauses.first?.kind == .label,
      let colon = site.reading.tokens.firstIndex(where: { $0.part == .colon }), colon <= 3
    else { return nil }
    return name(ofSentence: index - 1)
  }

  /// "Doxycycline is the first choice for: - Adults: 100 mg": a dose in a list is of what its first line names.
  private mutating func namedByLead(_ site: QuantitySite, _ block: Int) -> String? {
    switch site.found.kind {
    case .dose, .frequency, .mass, .volume: break
    default: return nil
    }
    guard document.blocks[block].kind == .listItem, let lead = lead(of: block) else { return nil }
    return SentenceSubject(
      reading: lead, words: words(), text: document.reading, topic: titleTopic()
    ).subjectOfVerb()
  }

  private mutating func blockMentions(_ topic: Topic, _ block: Int) -> Bool {
    let vocabulary = Vocabulary(document.reading, in: document.blocks[block].range)
    return topic.words.contains { vocabulary.countOfForms($0) > 0 }
  }

  /// What the sentence before is about; never across paragraphs of a stitched file.
  private mutating func subject(
    before index: Int, depth: Int, staysInBlock: Bool = false
  ) -> String? {
    guard depth < Self.reach, index > 0 else { return nil }
    let previous = index - 1
    guard
      sentences[previous].block == sentences[index].block
        || !staysInBlock && leads(previous, index)
    else { return nil }
    guard sentences[previous].range.count < 2_000 else { return nil }
    if let text = name(ofSentence: previous) { return text }
    // "The headache starts as a dull ache. It lasts …": a property was named, of whatever it is.
    if !staysInBlock, namesProperty[previous] { return nil }
    return subject(before: previous, depth: depth + 1, staysInBlock: staysInBlock)
  }

  /// The medicine that one of the sentences before names.
  private mutating func medicine(before index: Int) -> String? {
    var place = index - 1
    while place >= 0, index - place <= Self.reach, sentences[place].range.count < 2_000,
      sentences[place].block == sentences[index].block || leads(place, place + 1)
    {
      let named = SentenceSubject(
        reading: reading(ofSentence: place), words: words(), text: document.reading,
        topic: titleTopic())
      if let name = named.medicine() ?? (place == index - 1 ? named.subjectOfVerb() : nil) {
        return name
      }
      place -= 1
    }
    return nil
  }

  /// "After your eye operation:" above a list
  private mutating func leadAnchor(of block: Int) -> String? {
    guard let lead = lead(of: block) else { return nil }
    return SentenceSubject(reading: lead, words: words(), text: document.reading, topic: nil)
      .anchored()
  }

  private mutating func name(ofSentence index: Int) -> String? {
    if names.isEmpty {
      names = Array(repeating: nil, count: sentences.count)
      namesProperty = Array(repeating: false, count: sentences.count)
    }
    if let known = names[index] { return known }
    let named = SentenceSubject(
      reading: reading(ofSentence: index), words: words(), text: document.reading,
      topic: titleTopic())
    let name = named.name()
    names[index] = .some(name)
    namesProperty[index] = named.namesProperty
    return name
  }

  private func leads(_ previous: Int, _ index: Int) -> Bool {
    guard !document.isStitched else { return false }
    let (before, block) = (sentences[previous].block, sentences[index].block)
    return document.blocks[block].lead == before
      || document.blocks[before].kind == .paragraph && document.blocks[block].kind == .paragraph
        && before + 1 == block
  }

  /// A thing after which or of which the same paragraph speaks in a later sentence.
  private mutating func neighbour(of index: Int) -> String? {
    let block = sentences[index].block
    for next in (index + 1)..<max(index + 1, min(sentences.count, index + 4))
    where sentences[next].block == block && sentences[next].range.count < 2_000 {
      if let text = anchor(ofSentence: next) { return text }
    }
    return nil
  }

  private mutating func anchor(ofSentence index: Int) -> String? {
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

  mutating func property(_ site: QuantitySite, sentence index: Int) -> Claim.Property {
    let finder = PropertyFinder(site: site, words: words())
    if finder.pointsOutside, let property = property(before: index, site) { return property }
    return finder.property()
  }

  /// "You may feel some discomfort. This lasts a minute.": in which respect the sentence before spoke.
  private mutating func property(before index: Int, _ later: QuantitySite) -> Claim.Property? {
    guard let pronoun = later.subject, index > 0,
      sentences[index - 1].block == sentences[index].block,
      sentences[index - 1].range.count < 2_000
    else { return nil }
    let site = QuantitySite(text: document.reading, reading: reading(ofSentence: index - 1))
    let head = later.reading.tokens[pronoun.head]
    return PropertyFinder(site: site, words: words()).ofSentence(
      isPlural: head.part == .pronoun ? later.isWord(head, "they", "these", "those") : nil)
  }

  mutating func scope(_ site: QuantitySite, subject: String?) -> ScopeRules {
    let words = self.words()
    return ScopeRules(site: site, words: words, subject: subject)
  }
}
