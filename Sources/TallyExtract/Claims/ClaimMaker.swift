internal import TallyCore

/// Collects the claims of one document, sentence by sentence.
struct ClaimMaker {
  private(set) var claims: [Claim] = []
  private var document: DocumentReading
  private let places: ClaimPlaces
  private let text: [UInt8]
  private let source: Document
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
  private var lastStudy = CountedPeople()
  /// Of the sentence at hand, the places of its quantities and the numbers of those that no cell labels.
  private var ranges: [ByteRange] = []
  private var unlabelled: [Int] = []

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

  mutating func add(_ found: [FoundQuantity], sentence index: Int) {
    let sentence = document.sentences[index]
    let cells = tables.cells(in: sentence.range)
    let found = stated(
      cells.isEmpty ? found : completed(found, cells), in: index, cells: cells)
    if found.isEmpty { return }
    let sourceID = source.sourceID(ofBlock: sentence.block)
    let base = identity.base(
      source: sourceID, sentence: sentence.range, quantities: found, text: text)
    let record = places.sentence(sentence.range)
    let context = document.context(ofSentence: index)
    let first = claims.count
    // By their places: a quantity has half a dozen strings, each of them counted in a copy.
    for place in found.indices {
      let (range, core) = (found[place].range, found[place].core)
      let (quote, span) = (text.string(range), places.span(of: range))
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
    if isEnglish {
      interpret(found, sentence: index, first: first, cells: cells)
      agreeWhereRestated(from: first)
    }
    for number in found.indices.reversed() where found[number].isForOne {
      claims.remove(at: first + number)
    }
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

  /// "At least eight weeks (56 days) between donations": one amount in two units is of one thing.
  private mutating func agreeWhereRestated(from first: Int) {
    for place in claims.indices.dropFirst(first + 1)
    where claims[place].restates == claims[place - 1].id
      && claims[place].kind == claims[place - 1].kind
    {
      claims[place].subject = claims[place - 1].subject
      claims[place].property = claims[place - 1].property
    }
  }

  /// Without what states nothing: the number of a heading, of a line of a table of contents, numbers that
  /// stand in a line without a word.
  private func stated(
    _ found: [FoundQuantity], in index: Int, cells: [TableCell]
  ) -> [FoundQuantity] {
    let sentence = document.sentences[index]
    let block = source.blocks[sentence.block]
    var found = found
    if !found.isEmpty, found[0].range.start == block.range.start, found[0].kind == .count,
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

  /// Beyond this a sentence is a list or a table run together: its words say little of one number, and
  /// reading them for each number would not stay linear.
  private static let mostQuantities = 40
  private static let longestSentence = 3_000

  private mutating func interpret(
    _ found: [FoundQuantity], sentence index: Int, first: Int, cells: [TableCell]
  ) {
    let sentence = document.sentences[index]
    unlabelled.removeAll(keepingCapacity: true)
    for number in found.indices {
      let cell = cells.isEmpty ? nil : cells.first { $0.range.overlaps(found[number].range) }
      if let cell, cell.isLabelled {
        label(first + number, by: cell)
      } else {
        unlabelled.append(number)
      }
    }
    guard !unlabelled.isEmpty, found.count <= Self.mostQuantities,
      sentence.range.count <= Self.longestSentence
    else { return }
    ranges.removeAll(keepingCapacity: true)
    for number in found.indices { ranges.append(found[number].range) }
    let reading = document.reading(ofSentence: index, quantities: ranges)
    let lead = document.lead(ofSentence: index)
    var evidence: Int?
    let text = source.reading
    var earlier: QuantitySite?
    var earlierRole = Claim.Role.amount
    for number in unlabelled {
      let site = QuantitySite(
        text: text, reading: reading, found: found, number: number, earlier: earlier, lead: lead)
      let isEvidence = describe(first + number, site, sentence: index)
      if let earlier,
        RoleRules(site: site).continues(earlier, earlierRole, claims[first + number].rule)
      {
        claims[first + number].role = earlierRole
      }
      earlier = site
      earlierRole = claims[first + number].role
      if isEvidence, claims[first + number].role == .population,
        claims[first + number].kind == .count
      {
        evidence = first + number
      }
      carryDenominator(to: first + number, site)
    }
    guard let evidence else { return }
    for number in unlabelled
    where first + number != evidence && claims[first + number].kind != .count {
      claims[first + number].sampleSize = claims[evidence].id
    }
  }

  /// - Returns: whether the words before the value say that others rest on it.
  private mutating func describe(
    _ place: Int, _ site: QuantitySite, sentence index: Int
  ) -> Bool {
    let source = claims[place].source
    let counted = lastStudy.people(of: source, near: document.sentences[index].block)
    var verdict = RoleRules(site: site, isStudy: counted != nil || document.reportsTrial())
      .verdict()
    let asked = AskedFor(site, in: claims[place].context)
    if asked.contains(.whenAllowed), site.found.kind == .duration {
      verdict = AskedFor.wait(insteadOf: verdict)
    }
    let rules = ModalityRules(site: site, role: verdict.role)
    var modality = rules.modality()
    if modality == .asserted, asked.contains(.whatToDo), AskedFor.advises(site.found.kind) {
      modality = .recommended
    }
    let subject =
      studied(site, verdict.role, source, counted, sentence: index)
      ?? document.subject(site, sentence: index)
    let scope = document.scope(site, subject: subject.text)
    Self.write(
      verdict.role, rule(site.found.rule, verdict.rule), modality, rules.asserts(modality), subject,
      document.property(site, sentence: index), scope, to: &claims[place].fields)
    return scope.isEvidence
  }

  /// Handed on and written in place: a claim is some thousand bytes with a score of strings, dear to copy and to count.
  private static func write(
    _ role: Claim.Role, _ rule: consuming String, _ modality: Claim.Modality,
    _ asserts: Claim.Asserts, _ subject: consuming Claim.Subject,
    _ property: consuming Claim.Property, _ scope: ScopeRules, to claim: inout Claim.Fields
  ) {
    claim.role = role
    claim.rule = rule
    claim.modality = modality
    claim.asserts = asserts
    claim.subject = subject
    claim.property = property
    claim.anchor = scope.anchor()
    scope.write(to: &claim.scope)
    claim.attribution = scope.attribution()
  }

  /// The rules that read the number and its role. The same few pairs come again and again: their words are
  /// put together once.
  private mutating func rule(_ number: String, _ role: String) -> String {
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

  /// A count of people belongs to the study; a share or an age after it to those people.
  private mutating func studied(
    _ site: QuantitySite, _ role: Claim.Role, _ claimSource: String, _ people: String?,
    sentence index: Int
  ) -> Claim.Subject? {
    switch role {
    case .population where site.found.kind == .count:
      guard let counted = site.counted else { return nil }
      guard site.head(counted)?.has(.person) == true else {
        // "300 patient experiences": the evidence itself is what is counted.
        let name = source.reading.string(
          ByteRange(
            site.reading.tokens[counted.first].start, site.reading.tokens[counted.head].end))
        return Claim.Subject(text: name, via: .sentence)
      }
      let head = source.reading.string(site.reading.tokens[counted.head].range)
      lastStudy = CountedPeople(
        source: claimSource, name: head, block: document.sentences[index].block)
      if let arm = document.arm(of: site, sentence: index) {
        return Claim.Subject(text: arm, via: .sentence)
      }
      guard let study = document.study(of: site) else {
        return Claim.Subject(text: head, via: .sentence)
      }
      return Claim.Subject(text: study, via: .sentence)
    case .followUp:
      return document.study(of: site).map { Claim.Subject(text: $0, via: .sentence) }
    case .duration, .amount, .completion:
      guard document.isOfStudy(site) else { return nil }
      return document.study(of: site).map { Claim.Subject(text: $0, via: .sentence) }
    case .population, .age:
      if let people = document.people(ofAge: site) {
        return Claim.Subject(text: people, via: .sentence)
      }
      guard let people = people ?? document.participants() else { return nil }
      return Claim.Subject(text: people, via: .previous)
    default: return nil
    }
  }

  /// "$640 per session. This can vary between $300 and $700": the second price is per session too.
  private mutating func carryDenominator(to place: Int, _ site: QuantitySite) {
    guard place > 0, claims[place].kind == .price, claims[place].quantity.per == nil,
      claims[place - 1].source == claims[place].source, let subject = site.subject,
      site.reading.tokens[subject.head].part == .pronoun,
      site.reading.tokens[subject.head].has([.anaphor, .demonstrative])
    else { return }
    let before = claims[..<place].suffix(3).last {
      $0.kind == .price && $0.quantity.per != nil
        && $0.quantity.unit == claims[place].quantity.unit
        && $0.source == claims[place].source
        // "$75 per hour, $60 for students, plus $25 travel"
        && $0.sentence != claims[place].sentence
    }
    guard let before else { return }
    claims[place].quantity.per = before.quantity.per
    if claims[place].property.head == nil { claims[place].property = before.property }
  }

  // MARK: Tables and structured data

  private mutating func label(_ place: Int, by cell: TableCell) {
    let title = document.titleTopic().map { Claim.Subject(text: $0.text, via: .title) }
    let labels = tables.labels(of: cell, title: title ?? .unknown)
    claims[place].subject = labels.subject
    claims[place].property = labels.property
    claims[place].scope.condition = labels.group
    claims[place].role = TableClaims.role(of: claims[place].kind, labels)
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

/// Those who were last counted for a study: the shares and ages near by are theirs.
private struct CountedPeople {
  /// The source that counted them.
  var source = ""
  var name = ""
  var block = -1
  /// Blocks behind which a number no longer belongs to the study.
  private static let reach = 2

  /// What they are called, where they were counted in `source` and not far before `block`.
  func people(of source: String, near block: Int) -> String? {
    self.block >= 0 && block - self.block <= Self.reach && self.source == source ? name : nil
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
