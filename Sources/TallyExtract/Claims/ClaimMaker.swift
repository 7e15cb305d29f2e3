internal import TallyCore

/// Collects the claims of one document, some sentences at a time.
struct ClaimMaker {
  var claims: [Claim] = []
  var document: DocumentReading
  private let places: ClaimPlaces
  private let text: [UInt8]
  let source: Document
  private let finder: QuantityFinder
  private let limits: Settings.Limits
  private let tables: TableClaims
  private let enumeration: Enumeration
  private let isEnglish: Bool
  private var identity = ClaimIdentity()
  /// Names of rules that were put together, by the length of the second.
  private var rules: [[(number: String, role: String, both: String)]] = Array(
    repeating: [], count: 32)
  private static let mostRules = 24
  /// Whom a study counted last.
  var lastStudy = CountedPeople()
  /// Those whom the document's study enrolled, as far as it has said so.
  var enrolled: (source: String, id: String)?

  init(
    _ document: Document, sentences: [Sentence], found: FoundInDocument, tables: TableClaims,
    finder: QuantityFinder, limits: Settings.Limits
  ) {
    self.document = DocumentReading(document, sentences: sentences, found: found)
    self.finder = finder
    self.limits = limits
    places = ClaimPlaces(document, sentenceBytes: limits.sentenceBytes)
    self.tables = tables
    text = document.text
    source = document
    enumeration = Enumeration(document)
    isEnglish = document.readsAsEnglish
    // A claim is a thousand bytes: none of them is moved.
    claims.reserveCapacity(found.count)
  }

  // MARK: Sentences

  /// Begins the claims of sentences that stand near to each other: what they say is still to be read.
  mutating func begin(
    _ sentences: ArraySlice<FoundInDocument.Line>
  ) -> ClaimBatch {
    var batch = ClaimBatch()
    batch.lines.reserveCapacity(sentences.count)
    for sentence in sentences {
      if let line = line(sentence.quantities, sentence: sentence.index) { batch.lines.append(line) }
    }
    return batch
  }

  /// Records what was found in a sentence; what it says is still to be read.
  private mutating func line(
    _ found: [FoundQuantity], sentence index: Int
  ) -> ClaimBatch.Line? {
    let sentence = document.sentences[index]
    let cells = tables.cells(in: sentence.range)
    let found = stated(
      cells.isEmpty ? found : completed(found, cells), in: index, cells: cells)
    if found.isEmpty { return nil }
    let sourceID = source.sourceID(ofBlock: sentence.block)
    let base = identity.base(
      source: sourceID, sentence: sentence.range, quantities: found, text: text)
    let record = places.sentence(sentence.range)
    let context = document.context(ofSentence: index)
    let first = claims.count
    // By their places: a quantity has half a dozen strings, each of them counted in a copy.
    for place in found.indices {
      let (range, core) = (found[place].range, found[place].core)
      let (quote, span) = (places.quote(of: range), places.span(of: range))
      let restated = found[place].restatesPrevious && place > 0 ? claims[claims.count - 1].id : nil
      var claim = Claim(
        id: identity.id(base, kind: found[place].kind), document: source.id,
        span: span, quote: quote, kind: found[place].kind, quantity: found[place].quantity,
        asserts: found[place].asserts,
        restates: restated, rule: found[place].rule, sentence: record,
        context: context, origin: places.origin(of: range, span: span), source: sourceID)
      if found[place].quantity.text.isEmpty {
        claim.quantity.text = core == range ? quote : text.string(core)
      }
      claims.append(claim)
      if found[place].kind == .price { settleCurrency(of: claims.count - 1, core: core) }
    }
    let labelled = isEnglish ? label(found, from: first, cells) : []
    return ClaimBatch.Line(
      sentence: index, first: first, found: found, labelled: labelled,
      isRead: isEnglish && labelled.count < found.count)
  }

  /// "12 billion riyals" in a text on Qatar; but "Saudi riyals", "12 SAR".
  private mutating func settleCurrency(of place: Int, core: ByteRange) {
    let unit = claims[place].quantity.unit
    guard NationalCurrencies.standard.isShared(unit) else { return }
    let words = text[core.start..<core.end].split { !$0.isASCIILetter }
    // "12 SAR"; a word before the name may say whose it is.
    guard let name = words.last, name.count > 3 || words.count == 1 && name.count == 2,
      words.dropLast().allSatisfy({ $0.count < 5 || $0.suffix(3).elementsEqual("ion".utf8) })
    else { return }
    let code = NationalCurrencies.standard.code(unit, in: document.words().vocabulary)
    claims[place].quantity.unit = code
    claims[place].quantity.canonical?.unit = code
  }

  /// Without what states nothing: the number of a heading, of a line of a table of contents, numbers that
  /// stand in a line without a word.
  private func stated(
    _ found: [FoundQuantity], in index: Int, cells: [TableCell]
  ) -> [FoundQuantity] {
    let sentence = document.sentences[index]
    let block = source.blocks[sentence.block]
    var found = found
    if !found.isEmpty, found[0].range.start == block.range.start,
      found[0].kind == .count || found.isBare(0),
      block.kind == .heading && found[0].counted == nil || enumeration.numbers(sentence.block)
    {
      found.removeFirst()
    }
    guard found.indices.contains(where: { found.isBare($0) }),
      block.kind != .definition || block.lead == nil,
      document.sentences.count > 1, !hasWord(sentence.range), !isLed(index)
    else { return found }
    return found.indices.filter { place in
      !found.isBare(place) || found[place].isGrouped(in: text)
        || cells.contains { $0.range.overlaps(found[place].range) && $0.isLabelled }
    }.map { found[$0] }
  }

  /// "Patients:" stands on the line before.
  private func isLed(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    let last = document.sentences[index - 1].range.end
    return last > 0 && source.reading[last - 1] == ASCII.colon
  }

  /// Whether two letters stand side by side: "155 x 96" and "– 27.-29." have no word.
  private func hasWord(_ range: ByteRange) -> Bool {
    var position = range.start
    var isBehindLetter = false
    while position < range.end {
      let (scalar, width) = Scalar.decode(source.reading, position, range.end)
      let isLetter =
        scalar < 0x80 ? source.reading[position].isASCIILetter : Scalar.isLetter(scalar)
      // A sign of Chinese or Japanese is a word by itself.
      if isLetter, isBehindLetter || scalar >= 0x2E80 { return true }
      isBehindLetter = isLetter
      position += width
    }
    return false
  }

  /// Cells that hold a bare number get the unit that their headers name.
  private func completed(_ found: [FoundQuantity], _ cells: [TableCell]) -> [FoundQuantity] {
    var result = found
    for cell in cells {
      if tables.isIdentifier(cell) {
        for place in result.indices.reversed()
        where result.isBare(place) && result[place].range.overlaps(cell.range) {
          result.remove(at: place)
        }
      }
      guard let quantity = tables.quantity(in: cell, finder: finder) else { continue }
      let inside = result.filter { $0.range.overlaps(cell.range) }
      // A bare count says less than the header does, and "$1,204" less than "in thousands".
      guard
        inside.allSatisfy({ $0.kind == .count || $0.kind == .other || $0.kind == quantity.kind })
      else { continue }
      result.removeAll { $0.range.overlaps(cell.range) }
      result.append(quantity)
    }
    return result.sorted { $0.range < $1.range }
  }

  /// The rules that read the number and its role. The same few pairs come again and again: their words are
  /// put together once.
  mutating func rule(_ number: String, _ role: String) -> String {
    let length = role.utf8.count & 31
    for place in rules[length].indices
    where rules[length][place].role == role && rules[length][place].number == number {
      return rules[length][place].both
    }
    let both = number + ", " + role
    if rules[length].count == Self.mostRules { rules[length].removeAll(keepingCapacity: true) }
    rules[length].append((number, role, both))
    return both
  }

  // MARK: Tables and structured data

  /// - Returns: the numbers of the quantities that a cell labels; the others are still to be read.
  private mutating func label(
    _ found: [FoundQuantity], from first: Int, _ cells: [TableCell]
  ) -> [Int] {
    if cells.isEmpty { return [] }
    var labelled: [Int] = []
    for number in found.indices {
      if let cell = cells.first(where: { $0.range.overlaps(found[number].range) }), cell.isLabelled
      {
        label(first + number, by: cell)
        labelled.append(number)
      }
    }
    return labelled
  }

  private mutating func label(_ place: Int, by cell: TableCell) {
    let title = document.titleTopic().map { Claim.Subject(text: $0.text, via: .title) }
    let labels = tables.labels(of: cell, title: title ?? .unknown)
    claims[place].subject = labels.subject
    claims[place].property = labels.property
    claims[place].scope.condition = labels.group
    if let variant = labels.variant { claims[place].scope.variant = variant }
    claims[place].role = TableClaims.role(of: claims[place].kind, labels)
    if let modality = TableClaims.modality(labels) { claims[place].modality = modality }
    if claims[place].role == .duration, AskedFor(claims[place].context).contains(.whenAllowed) {
      claims[place].role = .wait
    }
    claims[place].rule += ", table"
  }

  mutating func addFacts() {
    guard !source.facts.isEmpty || !source.passages.isEmpty else { return }
    let structured = StructuredClaims(finder: finder, limits: limits, document: source)
    let text = claims
    claims += structured.claims(places: places, identity: &identity, text: text)
    claims += structured.passageClaims(places: places, identity: &identity, text: text)
  }
}

extension [FoundQuantity] {
  /// A number and nothing else: no unit, nothing counted. Asked by its place, as a quantity would be copied.
  fileprivate func isBare(_ place: Int) -> Bool {
    (self[place].kind == .count || self[place].kind == .other) && self[place].counted == nil
      && self[place].quantity.unit == "1" && self[place].quantity.per == nil
  }
}

extension FoundQuantity {
  /// "12,400" alone on a card is a sum of something, "7" the number of a page.
  fileprivate func isGrouped(in text: [UInt8]) -> Bool {
    guard let value = quantity.lower ?? quantity.upper, value >= ExactDecimal(1000) else {
      return false
    }
    return text[core.start..<core.end].contains { $0 == ASCII.comma || $0 == ASCII.period }
  }
}
