internal import TallyCore

/// What a claim is of, where its own sentence does not say: the sentences before, the question, the headings, the title.
extension DocumentReading {
  static let reach = 3

  // MARK: The steps to a subject

  /// First step: what a list with "respectively" or a pair of a trial says by the order of its values.
  mutating func subjectByOrder(_ site: QuantitySite, sentence index: Int) -> Claim.Subject? {
    if let text = respective(site, sentence: index) {
      return Claim.Subject(text: armMeant(by: text, site) ?? text, via: .sentence)
    }
    guard reportsTrial(), let arm = armByOrder(finder(of: site, sentence: index), sentence: index)
    else {
      return nil
    }
    return Claim.Subject(text: armMeant(by: arm, site) ?? arm, via: .previous)
  }

  /// Second step: what its sentence names.
  mutating func named(by site: QuantitySite, sentence index: Int) -> SubjectFinder.Result {
    var result = finder(of: site, sentence: index).inSentence()
    if let text = result.text, reportsTrial(), let treatment = armMeant(by: text, site) {
      result.text = treatment
    }
    return result
  }

  private mutating func finder(of site: QuantitySite, sentence index: Int) -> SubjectFinder {
    // The title says whether it is news.
    let title = titleTopic(of: sentences[index].block)
    return SubjectFinder(
      site: site, words: words(), topic: title, isTrial: reportsTrial(), isObserved: observes(),
      control: control(), isNews: isNews)
  }

  /// Last step: that, or what stands before and above it.
  mutating func subject(
    _ site: QuantitySite, _ result: SubjectFinder.Result, sentence index: Int
  ) -> Claim.Subject {
    let block = sentences[index].block
    let title = titleTopic(of: block)
    let titleVia = self.titleVia(of: block)
    let words = self.words()
    if let name = companyMeant(by: site, result.text, before: index) {
      return Claim.Subject(text: name, via: .previous)
    }
    if let name = nameMeant(by: site, before: index) {
      return Claim.Subject(text: name, via: .previous)
    }
    if let gene = geneMeant(by: site, before: index) {
      return Claim.Subject(text: gene, via: .previous)
    }
    if result.text == nil, let name = personMeant(by: site, before: index) {
      return Claim.Subject(text: name, via: .previous)
    }
    // "A dry socket is a nasty thing. *It occurs in 3 %* of extractions."
    if site.tellsHowOften, site.head(site.subject).map({ site.isWord($0, "it") }) ?? false,
      index > 0, sentences[index - 1].block == block, let defined = defined(inSentence: index - 1)
    {
      return Claim.Subject(text: defined, via: .previous)
    }
    // Whoever "she" is, she is nothing that a sentence before spoke of.
    if result.text == nil, site.head(site.subject).map({ site.isWord($0, "she", "he") }) ?? false {
      return title.map { Claim.Subject(text: $0.text, via: titleVia) } ?? .unknown
    }
    if let text = result.text, !text.isEmpty {
      // "flu antiviral drugs", "small trees": the flu and the trees are the title's, where the sentence does not name them.
      let isQualified =
        title.map { topic in
          text.utf8.count > topic.text.utf8.count
            && (text.utf8.starts(with: topic.text.utf8) || text.hasSuffix(topic.ending))
            && !site.reading.tokens.contains { topic.names(words.fingerprint($0)) }
        } ?? false
      if !isQualified, let whole = wholeName(of: text, in: block) { return whole }
      return Claim.Subject(text: text, via: isQualified ? titleVia : .sentence)
    }
    if let people = counted(by: site) { return Claim.Subject(text: people, via: .previous) }
    if site.kind == .spf { return Claim.Subject(text: "sunscreen", via: .sentence) }
    if let text = headingMeant(by: site, block) {
      return Claim.Subject(text: text, via: .heading)
    }
    // "Sex. Men are twice as likely to have it": of the illness.
    // "Diabetes. The risk is twice as high": of what there is a risk of.
    if !result.isOfPeople, !site.clauseHas("risk", "likely"), let text = itemLabel(before: index) {
      return Claim.Subject(text: text, via: .heading)
    }
    if result.meansTopic, let title { return Claim.Subject(text: title.text, via: titleVia) }
    if result.isMedicine, let text = medicine(before: index) {
      return Claim.Subject(text: text, via: .previous)
    }
    if result.isAnaphoric, !result.isMedicine, let question = outline.question(of: block),
      let text = askedOutright(document.blocks[question].range),
      subject(before: index, depth: 0, staysInBlock: true) == nil
    {
      return Claim.Subject(text: text, via: .question)
    }
    if result.isAnaphoric, !result.isMedicine,
      let text = antecedent(before: index, isMany: result.pointsAtMany)
    {
      let isAsked = isQuestion(index - 1) && name(ofSentence: index - 1)?.text == text
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
    if let text = doneAgain(site, before: index) {
      return Claim.Subject(text: text, via: .previous)
    }
    if let title, titleVia == .heading { return Claim.Subject(text: title.text, via: .heading) }
    if let topic = sectionTopic(of: block) { return Claim.Subject(text: topic.text, via: .heading) }
    if let text = bareUnderHeading(site, result, block) ?? toldOfHeading(site, result, block) {
      return Claim.Subject(text: text, via: .heading)
    }
    for heading in outline.headings(of: block) {
      // "With antibiotics", "After surgery": when, and not of what.
      if title != nil, isCircumstance(heading: heading) || isOfAnySection(heading: heading) {
        continue
      }
      if let topic = topic(ofHeading: heading), topic != title,
        title.map({ topic.words.isDisjoint(with: $0.words) == false }) ?? true
          || blockMentions(topic, block)
      {
        // "Hemorrhoid symptoms" on a page on hemorrhoids; but "Deep chemical peel" on one on chemical peels
        let text =
          title.flatMap { $0.words == topic.words && !topic.isKind(of: $0) ? $0.text : nil }
          ?? topic.text
        return Claim.Subject(text: text, via: .heading)
      }
    }
    // "## 3. SSL certificate": a line with a price that names nothing is of what its own heading names.
    if site.kind == .price, result.isUnnamed, result.own == nil, site.verb < 0, !isNews,
      document.format != .plainText, let heading = outline.headings(of: block).first,
      let text = label(ofHeading: heading)
    {
      return Claim.Subject(text: text, via: .heading)
    }
    if let aside {
      if let text = leadAnchor(of: block) { return Claim.Subject(text: text, via: .heading) }
      // What costs so much is whatever they offer.
      if site.kind == .price { return Claim.Subject(text: aside.text, via: .title) }
    }
    // A page whose title names nothing: each section is of what its heading names.
    if title == nil || isOfOpening, !isNews, document.format != .plainText,
      result.own == nil || result.isProperty || result.isOfPeople,
      let heading = outline.headings(of: block).first,
      let text = topic(ofHeading: heading, least: 1)?.text ?? label(ofHeading: heading)
    {
      return Claim.Subject(text: text, via: .heading)
    }
    // A text without a title, each paragraph of which may be of something else: what this one has a time after.
    if isOfOpening, document.format == .plainText, let topic = titleTopic(),
      !blockMentions(topic, block)
    {
      if let text = anchor(ofSentence: index) { return Claim.Subject(text: text, via: .sentence) }
    }
    // "All patients had 24 sessions", in a trial and in no arm of it: of those who took part.
    if result.isOfPeople, reportsTrial(), !isCourse(site), let people = result.own,
      Self.participantWords.contains(people.lowercased())
    {
      return Claim.Subject(text: takers(people), via: .sentence)
    }
    // A headline tells of what happened: what the paragraphs below name themselves is none of it.
    if let title, !isNews || result.own == nil || blockMentions(title, block) {
      return Claim.Subject(text: title.text, via: titleVia)
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
    if let own = result.own, !document.isStitched || !result.isProperty {
      return Claim.Subject(text: own, via: .sentence)
    }
    return .unknown
  }

  /// What the page, or the section that the block is in, is about.
  mutating func pageSubject(of block: Int) -> Claim.Subject {
    let title = titleTopic(of: block) ?? titleTopic()
    return Claim.Subject(text: title?.text, via: titleVia(of: block))
  }

  /// "Lukla Airport", and below it its altitude: of the heading, and not of the page.
  private mutating func titleVia(of block: Int) -> Claim.Subject.Via {
    titleTopic(of: block).map { $0 == titleTopic() ? .title : .heading } ?? .title
  }

  /// Words for those who take part; "adults" may be any.
  private static let participantWords: Set<String> = [
    "patients", "participants", "subjects", "volunteers", "respondents", "cases", "controls",
  ]

  /// "Patients received *6-month* treatment": of what they received.
  private func isCourse(_ site: QuantitySite) -> Bool {
    site.kind == .duration && site.isWord(site.next, "treatment", "therapy", "course", "regimen")
  }

  private func isCircumstance(heading: Int) -> Bool {
    let range = document.blocks[heading].range
    let count = document.reading[range.start..<range.end].prefix(while: \.isASCIILetter).count
    return count < range.count
      && TableLabel.circumstances.contains {
        $0.description.utf8.elementsEqual(
          document.reading[range.start...].prefix(count), by: { $0 == $1.asciiLowercased })
      }
  }

  /// "Standard filters should be changed every 3 months" under "How often should I change my air filter?": standard air
  /// filters. What the question or the title names in two words, the sentence names by the last of them.
  private mutating func wholeName(of text: String, in block: Int) -> Claim.Subject? {
    // Nearly all claims have neither.
    let question = outline.question(of: block)
    let title = isNews ? nil : titleTopic().flatMap { $0.isOfWords ? $0 : nil }
    guard question != nil || title != nil, let name = ShortName(text),
      // "A canker sore" is no cold sore.
      !name.isOfKind || read(name: text).tokens.first?.part != .noun
    else { return nil }
    if let question, let topic = topic(ofHeading: question), let whole = name.whole(of: topic) {
      return Claim.Subject(text: whole, via: .question)
    }
    // A headline describes rather than names: "faster Docker".
    guard let title, name.isPlain, let whole = name.whole(of: title) else { return nil }
    let vocabulary = self.words().vocabulary
    let isName = title.text.utf8.split(separator: ASCII.space).allSatisfy {
      vocabulary.countOfForms($0.map(\.asciiLowercased)) >= Self.timesOfName
    }
    return isName ? Claim.Subject(text: whole, via: .title) : nil
  }

  /// How often each word of a title's name stands in the text, where it is one.
  private static let timesOfName = 3

  /// "The company expects to earn $16 a share": the one whose name the sentences before had, else that of the headline.
  private mutating func companyMeant(
    by site: QuantitySite, _ text: String?, before index: Int
  ) -> String? {
    guard let subject = site.subject, subject.head - subject.first == 1,
      let head = site.head(subject),
      site.isWord(
        head, "company", "firm", "group", "retailer", "airline", "bank", "chain", "supermarket",
        "manufacturer", "insurer", "lender"),
      site.reading.tokens[subject.first].has(.definite),
      text.map({ $0.utf8.elementsEqual(site.text[head.range.start..<head.range.end]) }) ?? true
    else { return nil }
    if let name = named(before: index, depth: 0)?.name.text, isCompany(name) { return name }
    // What is no name is written small there.
    let vocabulary = words().vocabulary
    return titleTopic().flatMap { topic in
      topic.text.utf8.first?.isASCIIUpper == true
        && topic.words.contains { vocabulary.countOfForms($0) > 0 } ? topic.text : nil
    }
      // "The company earned $5 million", on a page on solar panels
      ?? (site.verbSense.has(.funds) ? site.text.string(head.range) : nil)
  }

  /// "Acme Inc", "AOL"; or one word that the text writes so inside its sentences too, and not as a place.
  private func isCompany(_ name: String) -> Bool {
    let bytes = Array(name.utf8)
    let last = bytes.split(separator: ASCII.space).last.map { Array($0) } ?? []
    if Self.companyEnds.contains(where: { $0.elementsEqual(last) }) { return true }
    guard !bytes.contains(ASCII.space), bytes.first?.isASCIIUpper == true else { return false }
    if bytes.dropFirst().contains(where: \.isASCIIUpper) { return true }
    let text = document.reading
    var place = 0
    while place + bytes.count < text.count {
      if text[place] == bytes[0], place > 1, text[place - 1] == ASCII.space,
        text[place - 2].isASCIILower || text[place - 2] == ASCII.comma,
        text[place..<(place + bytes.count)].elementsEqual(bytes),
        !text[place + bytes.count].isASCIILetter
      {
        let before = text[..<(place - 1)].reversed().prefix { $0.isASCIILetter }.reversed()
        return !Self.beforePlaces.contains { $0.elementsEqual(before) }
      }
      place += 1
    }
    return false
  }

  private static let companyEnds = ["Inc", "Corp", "Ltd", "Co", "Group", "plc", "PLC", "LLC", "AG"]
    .map { Array($0.utf8) }
  private static let beforePlaces = ["in", "at", "from", "to", "near", "of", "a", "an", "the"].map {
    Array($0.utf8)
  }

  /// "Apply sunscreen before you go out. Reapply every two hours.": of what the instruction before is done with.
  private mutating func doneAgain(_ site: QuantitySite, before index: Int) -> String? {
    guard site.kind == .frequency, site.subject == nil, site.object == nil, site.verb >= 0,
      index > 0, let verb = site.token(site.verb), verb.part == .verb, verb.has(.base),
      verb.has([.use, .repeat, .take]),
      outline.headings(of: sentences[index].block).first
        == outline.headings(of: sentences[index - 1].block).first,
      sentences[index].block - sentences[index - 1].block <= 1, !document.isStitched
    else { return nil }
    let before = reading(ofSentence: index - 1)
    guard let clause = before.clauses.first, clause.subject < 0,
      let first = before.firstVerb(of: clause), before.tokens[first.main].part == .verb
    else { return nil }
    return sentenceSubject(before).name()?.text
  }

  /// "A crown protects the tooth. Cost: £400": a label within a paragraph is of what the sentence before names.
  private mutating func labelledBySentence(_ site: QuantitySite, before index: Int) -> String? {
    guard site.verb < 0, index > 0, sentences[index - 1].block == sentences[index].block,
      site.reading.clauses.first?.kind == .label,
      let colon = site.reading.tokens.firstIndex(where: { $0.part == .colon }), colon <= 3
    else { return nil }
    guard titleTopic() != nil else { return name(ofSentence: index - 1)?.text }
    // On a page about a thing "Recovery: 2 weeks" is of that thing.
    guard site.kind == .price else { return nil }
    return sentenceSubject(reading(ofSentence: index - 1)).subjectOfVerb()
  }

  /// "Doxycycline is the first choice for: - Adults: 100 mg": a dose in a list is of what its first line names.
  private mutating func namedByLead(_ site: QuantitySite, _ block: Int) -> String? {
    switch site.kind {
    case .dose, .frequency, .mass, .volume: break
    default: return nil
    }
    guard document.blocks[block].kind == .listItem, let lead = lead(of: block) else { return nil }
    return sentenceSubject(lead).subjectOfVerb()
  }

  /// The claims of a block, which may hold thousands, ask one after another, of the same few topics; of the title's,
  /// all blocks are asked about.
  mutating func blockMentions(_ topic: Topic, _ block: Int) -> Bool {
    if topic === mentions?.topic {
      if let known = mentions?.blocks[block] { return known }
    } else if let last = lastMentions[topic.text], last.block == block {
      return last.isSo
    }
    let range = document.blocks[block].range
    if topic === mentions?.topic, let forms = mentions?.forms {
      let isSo = forms.stand(in: document.reading, range)
      mentions?.blocks[block] = isSo
      return isSo
    }
    let isSo = Vocabulary.Forms(of: topic.words).stand(in: document.reading, range)
    lastMentions[topic.text] = (block, isSo)
    return isSo
  }
}
