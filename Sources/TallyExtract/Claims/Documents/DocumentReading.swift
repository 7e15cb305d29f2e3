internal import TallyCore

/// One document while its claims are made: what its title, headings and sentences are about, read once
/// and only where a claim asks for it.
struct DocumentReading {
  let document: Document
  let sentences: [Sentence]
  let found: FoundInDocument
  private var reader = SentenceReader()
  var outline: DocumentOutline
  private var phraseText: PhraseText?
  /// Whether it reports a trial, once asked.
  var isTrial: Bool?
  /// Whether that treats nobody, once asked.
  var isObserved: Bool?
  /// Whether it is about several things, once asked.
  var isOfSeveral: Bool?
  /// "Cleaning", where its title asks what it costs to clean something, once asked.
  var titleDeed: String??
  /// Whom its trial compares with, once asked.
  var namedControl: String??
  /// What the labelled arms of its trial got, once asked.
  var knownArms: ArmLabels?
  /// What the last list with "respectively" named, and where.
  var lastNames: (names: [String], sentence: Int) = ([], 0)
  /// Whether most of its paragraphs speak of something else, once asked.
  private var isOfMany: Bool?
  /// Which blocks have a word of the title's topic, as far as they were asked about.
  var mentions: (topic: Topic, forms: Vocabulary.Forms, blocks: [Bool?])?
  /// Of each other topic the last block that was asked about, and whether it has a word of it.
  var lastMentions: [String: (block: Int, isSo: Bool)] = [:]
  /// What the study in it is called, once asked.
  var namedStudy: String??
  private var title: Topic??
  /// That of the block that was asked about last: claims come block by block.
  private var lastTitle: (block: Int, topic: Topic?) = (-1, nil)
  /// The title says what happened: "Town raises water fees". Its sentences have subjects of their own.
  var isNews = false
  /// The place that a report begins with, and where the report itself does.
  let dateline: ByteRange?
  /// What the title names where the text hardly speaks of it: who provides it, or a headline of its own.
  var aside: Topic?
  /// The title names nothing that the text speaks of, and its first paragraph stands for it.
  var isOfOpening = false
  /// What its acronyms stand for, once asked.
  var acronyms: DefinedAcronyms?
  /// The title names a place or a company, once asked.
  var titleIsPlace: Bool?
  private var headings: [Int: Topic?] = [:]
  /// What the headings that were asked about name of their own.
  var namedSections: [Int: Topic?] = [:]
  /// Sentences read for what they name: the one before a claim is often the one behind another.
  private var recent: RecentReadings
  /// The lead-in that was asked for last.
  private var lastLead: SentenceReading?
  /// The words of the subjects that were asked for.
  private var readNames: [String: ReadName] = [:]
  /// What the sentences name that were asked for it, by their number; made when the first is asked.
  var names: [SentenceSubject.Name??] = []
  var anchors: [String??] = []
  /// Which sentences may say of what kind a name is, once asked.
  var namesKind: [Bool] = []
  /// Whether the first clause of a sentence is about a property.
  var namesProperty: [Bool] = []

  init(_ document: Document, sentences: [Sentence], found: FoundInDocument) {
    self.document = document
    self.sentences = sentences
    self.found = found
    outline = DocumentOutline(document)
    dateline = Dateline.range(in: document)
    recent = RecentReadings(sentences: sentences.count)
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

  /// A sentence that is to be read.
  struct Wanted {
    let sentence: Int
    /// Its quantities that are stated.
    let found: [FoundQuantity]
  }

  /// The readings of sentences that stand near to each other.
  mutating func readings(of sentences: [Wanted]) -> [SentenceReading] {
    var readings: [SentenceReading] = []
    var fresh: [SentenceReading] = []
    readings.reserveCapacity(sentences.count)
    fresh.reserveCapacity(sentences.count)
    var quantities: [ByteRange] = []
    quantities.reserveCapacity(8)
    for wanted in sentences {
      let index = wanted.sentence
      quantities.removeAll(keepingCapacity: true)
      for place in wanted.found.indices { quantities.append(wanted.found[place].range) }
      if let known = recent.reading(of: index, where: { $0.has(quantities) }) {
        readings.append(known)
        continue
      }
      let reading = recent.unneeded(for: index) ?? SentenceReading()
      reader.cut(
        document.reading,
        in: withoutDateline(self.sentences[index].range, quantities: quantities),
        quantities: quantities, into: reading)
      recent.append(reading, of: index)
      readings.append(reading)
      fresh.append(reading)
    }
    for reading in fresh { reader.tag(reading, of: document.reading) }
    for reading in fresh { reader.findPhrases(of: reading) }
    for reading in fresh { reader.findClauses(of: reading, in: document.reading) }
    return readings
  }

  /// "LANNICK — The ferry hit a pier": where it was written is no word of the sentence.
  private func withoutDateline(_ range: ByteRange, quantities: [ByteRange]) -> ByteRange {
    guard let dateline, range.start == dateline.start, dateline.end < range.end,
      // "HARLOW, 12 miles north of Leeds — Voters"
      quantities.first.map({ $0.start >= dateline.end }) ?? true
    else { return range }
    return ByteRange(dateline.end, range.end)
  }

  /// The reading of a sentence for what it names.
  mutating func reading(ofSentence index: Int) -> SentenceReading {
    if let known = recent.reading(of: index) { return known }
    return readings(of: [Wanted(sentence: index, found: found.quantities(ofSentence: index))])[0]
  }

  /// The words that introduce a list item, also of a list that is no more than lines or dashes.
  mutating func lead(ofSentence index: Int) -> SentenceReading? {
    if let lead = lead(of: sentences[index].block) { return lead }
    guard !document.isStitched, let range = lineBefore(index) else { return nil }
    return condition(at: range)
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

  mutating func lead(of block: Int) -> SentenceReading? {
    guard !document.isStitched else { return nil }
    if let lead = document.blocks[block].lead {
      guard document.blocks.indices.contains(lead), document.blocks[lead].range.count < 1_000 else {
        return nil
      }
      return reading(ofLead: document.blocks[lead].range)
    }
    guard document.blocks[block].kind == .listItem,
      let heading = outline.headings(of: block).first,
      document.blocks[heading].range.count <= Self.longestLine
    else { return nil }
    // "See a doctor if you have": a line without a stop was taken for a heading.
    return condition(at: document.blocks[heading].range)
  }

  private mutating func condition(at range: ByteRange) -> SentenceReading? {
    let lead = reading(ofLead: range)
    return lead.leadsCondition ? lead : nil
  }

  /// The words of a subject, apart from its sentence.
  struct ReadName {
    let words: PhraseText
    let tokens: [PhraseToken]
    /// Nothing that is looked up by itself.
    let isPart: Bool
  }

  /// Read once: most claims are of a few subjects.
  mutating func read(name: String) -> ReadName {
    if let known = readNames[name] { return known }
    if readNames.count == Self.mostNames { readNames.removeAll(keepingCapacity: true) }
    let words = PhraseText(text: Array(name.utf8), vocabulary: self.words().vocabulary)
    let whole = ByteRange(0, words.text.count)
    let tokens = reader.reading(of: words.text, in: whole, quantities: []).tokens
    let head = tokens.last(where: \.isWord)
    let read = ReadName(
      words: words, tokens: tokens,
      isPart: head.map { Self.isPart($0, of: tokens, words) } ?? false)
    readNames[name] = read
    return read
  }

  private static let mostNames = 256

  /// One lead introduces many items.
  private mutating func reading(ofLead range: ByteRange) -> SentenceReading {
    if let lastLead, lastLead.range == range { return lastLead }
    let lead = reading(of: range)
    lastLead = lead
    return lead
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
    let topic = findTitleTopic().map { withAcronym($0) }
    title = .some(topic)
    mentions = topic.map {
      ($0, Vocabulary.Forms(of: $0.words), Array(repeating: nil, count: document.blocks.count))
    }
    return topic
  }

  /// The same for a block: a text without a title that seldom names it has it only where a paragraph names it.
  mutating func titleTopic(of block: Int) -> Topic? {
    if block == lastTitle.block { return lastTitle.topic }
    let topic = findTitleTopic(of: block)
    lastTitle = (block, topic)
    return topic
  }

  private mutating func findTitleTopic(of block: Int) -> Topic? {
    if titleTopic() != nil, let section = sectionNamed(of: block) { return section }
    guard let topic = titleTopic(), isOfOpening, document.format == .plainText else {
      return title ?? nil
    }
    return isMixed(by: topic) && !blockMentions(topic, block) ? nil : topic
  }

  private mutating func isMixed(by topic: Topic) -> Bool {
    if let known = isOfMany { return known }
    let paragraphs = document.blocks.indices.filter {
      document.blocks[$0].range.count >= Self.shortestParagraph
    }
    // No further than to the one by which a third of them name it.
    var missing = (paragraphs.count + 2) / 3
    let isSo =
      paragraphs.count >= Self.leastParagraphs
      && !paragraphs.contains { place in
        if blockMentions(topic, place) { missing -= 1 }
        return missing == 0
      }
    isOfMany = isSo
    return isSo
  }

  private static let shortestParagraph = 60
  private static let leastParagraphs = 4

  /// The topic of a heading or question, where the document speaks of it again.
  mutating func topic(ofHeading block: Int, least: Int = 2) -> Topic? {
    if least == 2, let known = headings[block] { return known }
    if block == titleBlock, namesOffice(block) { return nil }
    let finder = TopicFinder(vocabulary: words().vocabulary)
    var topic = finder.topic(
      of: document.reading, in: withoutSender(document.blocks[block].range), least: least)
    // The title as a heading names what the title does, "My dad has THE BAND: living with shingles", if not by a longer
    // word: "Permanent makeup for eyebrows" for "Perfect brows".
    if block == titleBlock, let found = topic, let title = titleTopic(),
      !found.words.contains(where: { word in
        title.words.contains { word.count > $0.count && word.suffix($0.count).elementsEqual($0) }
      })
    {
      topic = title
    }
    if least == 2 { headings[block] = .some(topic) }
    return topic
  }

  // MARK: Properties

  mutating func property(_ site: QuantitySite, sentence index: Int) -> Claim.Property {
    let finder = PropertyFinder(site: site, words: words())
    if finder.pointsOutside, let property = property(before: index, site) { return property }
    return finder.property()
  }

  /// What the verb says, where it says anything.
  mutating func verb(of site: QuantitySite) -> Claim.Property? {
    PropertyFinder(site: site, words: words()).verbal()
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
