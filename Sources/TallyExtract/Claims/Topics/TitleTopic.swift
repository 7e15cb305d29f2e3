internal import TallyCore

/// What the document as a whole is about.
extension DocumentReading {
  private static let headingsSearched = 6
  private static let longestOpening = 600
  static let longestTitle = 160
  /// "CITY OF GLENVILLE", and below it what the notice is on.
  private static let titleLines = 3
  /// How much oftener a text says what it is on than a slogan above its title.
  private static let timesSaid = 2
  /// How often a text says what it is on in spite of its title.
  private static let oftenMentioned = 4

  mutating func findTitleTopic() -> Topic? {
    let topic = findNamedTopic()
    return isNews ? topic : topic.map { withoutProvider($0) }
  }

  /// "Oakline Floor Company", which says "we": what it does, where its name tells.
  private mutating func withoutProvider(_ topic: Topic) -> Topic {
    let vocabulary = words().vocabulary
    var name = topic.text.utf8.split(separator: ASCII.space).map { Array($0) }
    guard name.count > 2, let last = name.last,
      Self.businesses.contains(where: {
        $0.elementsEqual(last.map(\.asciiLowercased))
      }), vocabulary.weSayings >= 2
    else { return topic }
    name.removeLast()
    while let first = name.first, name.count > 1, !vocabulary.isSmall(first[...]) {
      name.removeFirst()
    }
    let words = Set(name.map { Vocabulary.singular($0.map(\.asciiLowercased)) })
    return Topic(
      text: String(decoding: Array(name.joined(separator: [ASCII.space])), as: UTF8.self),
      words: words)
  }

  private static let businesses = [
    "company", "co", "inc", "llc", "ltd", "studio", "studios", "salon", "spa", "services", "shop",
    "group", "associates", "specialists", "pros", "experts", "solutions", "clinic", "center",
    "centre", "practice",
  ].map { Array($0.utf8) }

  private mutating func findNamedTopic() -> Topic? {
    guard !document.isStitched else { return nil }
    let vocabulary = words().vocabulary
    let titleLine = titleBlock.map { Vocabulary(document.reading, in: document.blocks[$0].range) }
    let finder = TopicFinder(
      vocabulary: vocabulary, titleLine: titleLine,
      isOfProvider: vocabulary.weSayings >= 2,
      body: document.reading)
    var (named, isOfTitle) = named(finder)
    if dateline != nil { isNews = true }
    let form = form(finder)
    if let form, form.name.isSure, !isOfTitle || form.isSurer(than: named, finder) {
      named = form.topic
    }
    guard !isNews else { return named ?? form?.ofNews }
    if named == nil, let form { named = form.topic }
    if let form, let named, named == form.topic {
      // "Brightwell Heating", whose text is on heat pumps throughout
      if finder.isAside(named), let opening = opening(finder),
        finder.mentions(of: opening) >= Self.oftenMentioned
      {
        aside = named
        isOfOpening = true
        return opening
      }
      return named
    }
    if named == nil, document.title == nil, let central = central(finder) {
      isOfOpening = true
      return central
    }
    if let named, !finder.isAside(named) { return named }
    if let named {
      aside = named
      // "The shingles shot": what the text hardly says again, but nothing else much more often. "After a hair transplant"
      // is so told in each line that the text has no need to say it.
      let bytes = Array(named.text.utf8)
      if !finder.endsInDeed(bytes, in: ByteRange(0, bytes.count)), let opening = opening(finder),
        finder.mentions(of: opening) > 2 * finder.mentions(of: named)
      {
        isOfOpening = true
        return opening
      }
      return named
    }
    return nil
  }

  /// What the title names by its form; in plain text of the lines that open it the first that names anything: above
  /// "Having your gallbladder out" may stand who writes, and for whom.
  private func form(_ finder: TopicFinder) -> TopicByForm? {
    if let title = document.title { return form(Array(title.utf8), finder) }
    guard let first = titleBlock else { return nil }
    let lines = document.blocks.indices.dropFirst(first).prefix(Self.titleLines)
      .prefix { $0 == first || isTitleLine($0) }
    var opening: TopicByForm?
    for line in lines where !isByline(line) {
      let range = document.blocks[line].range
      guard let form = form(Array(document.reading[range.start..<range.end]), finder) else {
        continue
      }
      if let slogan = opening {
        // "Most Researched Sports Supplement", and below it "The Complete Guide to Creatine"
        if form.name.form == .introduced, slogan.name.form != .introduced,
          finder.mentions(of: form.topic) > Self.timesSaid * finder.mentions(of: slogan.topic)
        {
          return form
        }
      } else if line == first {
        opening = form
      } else if form.name.isSure {
        return form
      }
    }
    return opening
  }

  private func form(_ title: [UInt8], _ finder: TopicFinder) -> TopicByForm? {
    if finder.namesOffice(title, finder.reading(of: title, in: ByteRange(0, title.count))) {
      return nil
    }
    let bytes = StudyLabel.removed(
      from: SiteName.removed(from: title, mentions: finder.countInText))
    var form = TitleForm(finder: finder, title: bytes)
    // "Fact sheet | Clean Air Zone"
    if form.name() == nil { form = TitleForm(finder: finder, title: title) }
    return form.name().map { TopicByForm(name: $0, topic: form.topic($0)) }
  }

  /// "Botox vs fillers", "The 5 best tents": of several things, each under a heading of its own.
  mutating func comparesSeveral() -> Bool {
    if let known = isOfSeveral { return known }
    let found = findsSeveral()
    isOfSeveral = found
    return found
  }

  private func findsSeveral() -> Bool {
    guard let title = document.title?.utf8 else { return false }
    let words = title.split(whereSeparator: { !$0.isASCIILetter }).map { $0.map(\.asciiLowercased) }
    return words.contains(where: Self.comparing.contains)
      || words.contains(where: Self.choosing.contains) && title.contains(where: \.isASCIIDigit)
  }

  private static let comparing = ["vs", "versus", "compared"].map { Array($0.utf8) }
  /// With a number: "Best time to plant" is of one thing.
  private static let choosing = ["best", "top"].map { Array($0.utf8) }

  /// The thing that the nearest heading below the title names, on a page about several.
  mutating func sectionTopic(of block: Int) -> Topic? {
    guard comparesSeveral(), let heading = outline.headings(of: block).first,
      heading != titleBlock,
      document.reading[..<document.blocks[heading].range.end].last != ASCII.question
    else { return nil }
    return product(namedBy: heading) ?? topic(ofHeading: heading, least: 1)
  }

  private static let longestProduct = 6

  /// "5. Brewmaster Solo 20 Espresso Maker (black)": the whole of a name that begins with a word of its own.
  private mutating func product(namedBy heading: Int) -> Topic? {
    let tokens = unnumbered(heading: heading)
    let name = tokens.prefix {
      $0.part == .noun || $0.part == .adjective || $0.startsWithDigit
        || $0.isCapitalized && $0.isWord
    }
    guard (2...Self.longestProduct).contains(name.count), let first = name.first,
      let last = name.last, first.isCapitalized, !first.isKnown,
      !name.contains(where: { $0.has([.section, .period, .interrogative]) }),
      tokens.dropFirst(name.count).first.map({ !$0.isWord }) ?? true
    else { return nil }
    let nouns = name.filter { $0.part == .noun && !$0.startsWithDigit }
    return Topic(
      text: document.reading.string(ByteRange(first.start, last.end)),
      words: Set(nouns.map { words().singular($0) }))
  }

  /// The topic of the title, else of the first heading that has one; and whether it is the title's.
  private mutating func named(_ finder: TopicFinder) -> (Topic?, isOfTitle: Bool) {
    if let title = document.title {
      let bytes = StudyLabel.removed(
        from: SiteName.removed(from: Array(title.utf8), mentions: finder.countInText))
      let reading = finder.reading(of: bytes, in: ByteRange(0, bytes.count))
      isNews = finder.isHeadline(bytes, reading)
      if isNews, let topic = finder.ofEvent(bytes, ByteRange(0, bytes.count)) {
        return (topic, true)
      }
      if let topic = finder.ofList(bytes, reading) { return (topic, true) }
      if let topic = finder.topic(of: bytes, reading, least: 1) ?? finder.ofMedicine(bytes, reading)
      {
        return (topic, true)
      }
    }
    for index in document.blocks.indices.prefix(Self.headingsSearched)
    where document.blocks[index].kind == .heading && !isOneOfSeveral(index)
      || index < Self.titleLines && (0...index).allSatisfy(isTitleLine)
    {
      let reading = finder.reading(
        of: document.reading, in: withoutStudy(withoutSender(document.blocks[index].range)))
      if finder.namesOffice(document.reading, reading) || isByline(index) { continue }
      if index == 0, document.title == nil {
        isNews = finder.isHeadline(document.reading, reading)
        if isNews, let topic = finder.ofEvent(document.reading, document.blocks[index].range) {
          return (topic, index == titleBlock)
        }
      }
      if index == titleBlock, let topic = finder.ofList(document.reading, reading) {
        return (topic, document.title == nil)
      }
      if let topic = finder.topic(of: document.reading, reading, least: 2)
        ?? finder.ofMedicine(document.reading, reading)
      {
        return (topic, document.title == nil && index == titleBlock)
      }
    }
    return (nil, false)
  }

  /// "By Marta Dressel, Arts Correspondent", "Reviewed by: …": who wrote it.
  private func isByline(_ block: Int) -> Bool {
    let range = document.blocks[block].range
    let text = document.reading
    if PageMeta.isLine(text, range) { return true }
    guard block > 0, range.count > 5, range.count < Self.longestTitle,
      text[range.start] | 0x20 == UInt8(ascii: "b"),
      text[range.start + 1] | 0x20 == UInt8(ascii: "y"),
      text[range.start + 2] == ASCII.space, text[range.start + 3].isASCIIUpper
    else { return false }
    return !(text[range.end - 1] == ASCII.period || text[range.end - 1] == ASCII.question)
  }

  /// "CITY OF GLENVILLE" above the title proper.
  mutating func namesOffice(_ block: Int) -> Bool {
    let range = document.blocks[block].range
    guard range.count < Self.longestTitle else { return false }
    let finder = TopicFinder(vocabulary: words().vocabulary)
    return finder.namesOffice(document.reading, finder.reading(of: document.reading, in: range))
  }

  /// "PINK EYE: A NOTE FROM THE HEALTH OFFICE": without who writes.
  func withoutSender(_ range: ByteRange) -> ByteRange {
    let text = document.reading
    guard range.count < Self.longestTitle,
      let colon = text[range.start..<range.end].firstIndex(of: ASCII.colon)
    else { return range }
    let words = text[colon..<range.end].split(whereSeparator: { !$0.isASCIILetter })
      .map { $0.map(\.asciiLowercased) }
    return words.contains(where: Self.mail.contains) && words.contains(Array("from".utf8))
      ? ByteRange(range.start, colon) : range
  }

  private func withoutStudy(_ range: ByteRange) -> ByteRange {
    guard range.count < Self.longestTitle else { return range }
    let title = StudyLabel.removed(from: Array(document.reading[range.start..<range.end]))
    return ByteRange(range.start, range.start + title.count)
  }

  private static let mail = ["note", "notice", "letter", "message", "update", "advice", "word"]
    .map { Array($0.utf8) }

  /// A heading below the text's beginning, with another of its level behind it: of its section alone.
  private func isOneOfSeveral(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    // In plain text a title may stand below a line of a menu, but not below what it would be the title of.
    if document.format == .plainText {
      return (0..<index).contains { !isTitleLine($0) }
    }
    let level = document.blocks[index].level
    return document.blocks[(index + 1)...].contains { $0.kind == .heading && $0.level <= level }
  }

  /// What the document keeps naming, where neither a title nor a first line names anything.
  private func central(_ finder: TopicFinder) -> Topic? {
    // Behind who wrote it, and when.
    guard
      let first = document.blocks.first(where: { !PageMeta.isLine(document.reading, $0.range) })
        ?? document.blocks.first
    else { return nil }
    return finder.central(
      of: document.reading,
      in: ByteRange(
        first.range.start,
        min(document.reading.count, first.range.start + Self.longestOpening)))
  }

  /// What the first paragraph names and the document keeps naming.
  private func opening(_ finder: TopicFinder) -> Topic? {
    guard
      let block = document.blocks.indices.prefix(Self.headingsSearched).first(where: {
        document.blocks[$0].kind == .paragraph && $0 != titleBlock && !isTitleLine($0)
      })
    else { return nil }
    let range = document.blocks[block].range
    return finder.topic(
      of: document.reading,
      in: ByteRange(range.start, min(range.end, range.start + Self.longestOpening)), least: 2)
  }

  /// Where the text begins with its title.
  var titleBlock: Int? {
    guard let first = document.blocks.first else { return nil }
    if first.kind == .heading { return 0 }
    let isTitle = document.title.map { $0 == document.reading.string(first.range) }
    return isTitle ?? isTitleLine(0) ? 0 : nil
  }

  /// A short first paragraph without a full stop stands for a title.
  private func isTitleLine(_ index: Int) -> Bool {
    let range = document.blocks[index].range
    guard range.count < Self.longestTitle, range.count > 0 else { return false }
    let last = document.reading[range.end - 1]
    return last != ASCII.period && last != ASCII.colon
  }
}
