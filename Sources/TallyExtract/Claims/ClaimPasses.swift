internal import TallyCore

/// What the claims of a batch say.
///
/// The rules that read one claim are some hundred kilobytes of code, more than a core keeps at hand. Claim by claim they
/// were fetched anew for each, which took longer than they did; so one part of the rules reads all claims of the batch,
/// of some batches where they are of small documents, then the next.
extension ClaimMaker {
  /// Beyond this a sentence is a list or a table run together: its words say little of one number, and
  /// reading them for each number would not stay linear.
  private static let mostQuantities = 40
  private static let longestSentence = 3_000

  /// The parts of the rules. Each needs what those before it have read.
  enum Pass: CaseIterable {
    case sentences, sites, roles, modality, subjects, properties, scopes, sharing
  }

  /// Reads a part of what the claims of the batch say.
  mutating func take(_ pass: Pass, over batch: inout ClaimBatch) {
    switch pass {
    case .sentences: readSentences(&batch.lines)
    case .sites: findSites(&batch)
    case .roles: readRoles(&batch)
    case .modality: readModality(batch)
    case .subjects: readSubjects(&batch)
    case .properties: readProperties(batch)
    case .scopes: readScopes(&batch)
    case .sharing: share(batch)
    }
  }

  private mutating func readSentences(_ lines: inout [ClaimBatch.Line]) {
    var places: [Int] = []
    var sentences: [DocumentReading.Wanted] = []
    places.reserveCapacity(lines.count)
    sentences.reserveCapacity(lines.count)
    for place in lines.indices
    where lines[place].isRead && lines[place].found.count <= Self.mostQuantities {
      let index = lines[place].sentence
      guard document.sentences[index].range.count <= Self.longestSentence else { continue }
      places.append(place)
      sentences.append(.init(sentence: index, found: lines[place].found))
    }
    let readings = document.readings(of: sentences)
    for (place, reading) in zip(places, readings) {
      // A verb says what the value is for; "Every 3 months, with pets every month" has none.
      if !reading.verbs.contains(where: \.isFinite) {
        lines[place].asked = AskedFor(claims[lines[place].first].context)
      }
      lines[place].reading = reading
    }
  }

  private mutating func findSites(_ batch: inout ClaimBatch) {
    let text = source.reading
    batch.drafts.reserveCapacity(batch.lines.reduce(0) { $0 + $1.found.count })
    for line in batch.lines.indices {
      guard let reading = batch.lines[line].reading else { continue }
      let lead = document.lead(ofSentence: batch.lines[line].sentence)
      var earlier: QuantitySite?
      for number in batch.lines[line].found.indices
      where !batch.lines[line].labelled.contains(number) {
        let site = QuantitySite(
          text: text, reading: reading, found: batch.lines[line].found, number: number,
          earlier: earlier, lead: lead)
        batch.drafts.append(
          ClaimBatch.Draft(line: line, claim: batch.lines[line].first + number, site: site))
        earlier = site
      }
    }
  }

  private mutating func readRoles(_ batch: inout ClaimBatch) {
    for place in batch.drafts.indices {
      let (site, line) = (batch.drafts[place].site, batch.drafts[place].line)
      let claim = batch.drafts[place].claim
      let block = document.sentences[batch.lines[line].sentence].block
      let people = lastStudy.people(of: claims[claim].source, near: block)
      var verdict = RoleRules(site: site, isStudy: people != nil || document.reportsTrial())
        .verdict()
      if site.kind == .duration, batch.lines[line].asked.contains(.whenAllowed) {
        verdict = AskedFor.wait(insteadOf: verdict)
      }
      batch.drafts[place].people = people
      batch.drafts[place].verdict = verdict.role
      batch.drafts[place].role = verdict.role
      let rule = rule(site.found.rule, verdict.rule)
      if let earlier = batch.earlier(than: place),
        RoleRules(site: site)
          .continues(batch.drafts[earlier].site, batch.drafts[earlier].role, rule)
      {
        batch.drafts[place].role = batch.drafts[earlier].role
      }
      Self.write(batch.drafts[place].role, by: rule, to: &claims[claim].fields)
      if verdict.role == .population, site.kind == .count, let counted = site.counted,
        isOfPeople(counted, site)
      {
        lastStudy = CountedPeople(
          source: claims[claim].source,
          name: source.reading.string(site.reading.tokens[counted.head].range), block: block)
      }
    }
  }

  private mutating func readModality(_ batch: ClaimBatch) {
    for place in batch.drafts.indices {
      let claim = batch.drafts[place].claim
      let site = batch.drafts[place].site
      let rules = ModalityRules(site: site, role: batch.drafts[place].verdict)
      var modality = rules.modality()
      if modality == .asserted, AskedFor.advises(site.kind),
        batch.lines[batch.drafts[place].line].asked.contains(.whatToDo)
      {
        modality = .recommended
      }
      Self.write(modality, rules.asserts(modality), to: &claims[claim].fields)
    }
  }

  private mutating func readSubjects(_ batch: inout ClaimBatch) {
    var rest: [Int] = []
    rest.reserveCapacity(batch.drafts.count)
    for place in batch.drafts.indices {
      let index = batch.lines[batch.drafts[place].line].sentence
      let site = batch.drafts[place].site
      if let subject =
        studied(site, batch.drafts[place].verdict, batch.drafts[place].people, sentence: index)
        ?? document.subjectByOrder(site, sentence: index)
      {
        claims[batch.drafts[place].claim].subject = document.spelledOut(subject)
      } else {
        rest.append(place)
      }
    }
    var results: [SubjectFinder.Result] = []
    results.reserveCapacity(rest.count)
    for place in rest {
      results.append(
        document.named(
          by: batch.drafts[place].site,
          sentence: batch.lines[batch.drafts[place].line].sentence))
    }
    for (number, place) in rest.enumerated() {
      let site = batch.drafts[place].site
      let index = batch.lines[batch.drafts[place].line].sentence
      let subject = document.subject(site, results[number], sentence: index)
      let standing = document.standing(of: subject, site, sentence: index)
      if standing == .part, subject.via == .sentence, let part = subject.text,
        site.hasBefore(lastWordOf: part)
      {
        batch.drafts[place].part = part
      }
      let named =
        standing == .itself
        ? document.spelledOut(subject)
        : document.pageSubject(of: document.sentences[index].block)
      claims[batch.drafts[place].claim].subject = document.pricedDeed(named, site)
    }
  }

  private mutating func readProperties(_ batch: ClaimBatch) {
    for place in batch.drafts.indices {
      let site = batch.drafts[place].site
      var property = document.property(
        site, sentence: batch.lines[batch.drafts[place].line].sentence)
      let claim = batch.drafts[place].claim
      // "*Pink eye* clears up in a week": that it does, and no eye.
      if claims[claim].subject.via == .sentence, let name = property.text,
        name == claims[claim].subject.text, name.utf8.contains(ASCII.space),
        let head = property.head, DocumentReading.isPart(Array(head.utf8)),
        let said = document.verb(of: site)
      {
        property = said
      }
      if let part = batch.drafts[place].part { property = property.of(part: part) }
      claims[claim].property = property
    }
  }

  private mutating func readScopes(_ batch: inout ClaimBatch) {
    for place in batch.drafts.indices {
      let claim = batch.drafts[place].claim
      let scope = document.scope(batch.drafts[place].site, subject: claims[claim].subject.text)
      Self.write(scope, to: &claims[claim].fields)
      batch.drafts[place].isEvidence = scope.isEvidence
    }
  }

  // In place, what belongs together at once: a claim is some thousand bytes with a score of strings, dear to copy and to
  // count, and each change asks twice whether it is nobody else's.

  private static func write(
    _ role: Claim.Role, by rule: consuming String, to claim: inout Claim.Fields
  ) {
    claim.role = role
    claim.rule = rule
  }

  private static func write(
    _ modality: Claim.Modality, _ asserts: Claim.Asserts, to claim: inout Claim.Fields
  ) {
    claim.modality = modality
    claim.asserts = asserts
  }

  private static func write(_ scope: ScopeRules, to claim: inout Claim.Fields) {
    if let anchor = scope.anchor() { claim.anchor = anchor }
    scope.write(to: &claim.scope)
    if let attribution = scope.attribution() { claim.attribution = attribution }
  }

  // MARK: What one claim has from another

  /// Sentence by sentence, without the claims that are none.
  private mutating func share(_ batch: ClaimBatch) {
    var removed = 0
    var next = 0
    for line in batch.lines.indices {
      let drafts =
        next..<(batch.drafts[next...].firstIndex { $0.line != line } ?? batch.drafts.count)
      next = drafts.upperBound
      for place in drafts {
        carryDenominator(to: batch.drafts[place].claim - removed, batch.drafts[place].site)
      }
      noteSamples(batch.drafts[drafts], removed)
      let found = batch.lines[line].found
      let first = batch.lines[line].first - removed
      agreeWhereRestated(first..<first + found.count)
      agreeWithEstimates(batch.drafts[drafts], removed) { found[$0 - first].statesNothing }
      let visits = visits(among: batch.drafts[drafts], first: first + removed)
      for number in found.indices.reversed()
      where found[number].statesNothing || visits.contains(number) {
        claims.remove(at: first + number)
        removed += 1
      }
    }
  }

  /// The places of what is only when a study looked, among the numbers of a sentence that begin at `first`: "on days 6, 12
  /// and 18".
  private func visits(among drafts: ArraySlice<ClaimBatch.Draft>, first: Int) -> Set<Int> {
    var visits: Set<Int> = []
    for draft in drafts {
      let number = draft.claim - first
      if draft.isVisit || visits.contains(number - 1) && draft.goesOnWithVisit {
        visits.insert(number)
      }
    }
    return visits
  }

  /// The other values of a sentence rest on those whom it counts last, and what a study found on those whom it enrolled.
  private mutating func noteSamples(_ drafts: ArraySlice<ClaimBatch.Draft>, _ removed: Int) {
    let evidence = drafts.lastIndex {
      $0.isEvidence && $0.role == .population && $0.site.kind == .count
    }
    if let evidence {
      let counted = drafts[evidence].claim - removed
      for place in drafts.indices
      where place != evidence && drafts[place].site.kind != .count {
        claims[drafts[place].claim - removed].sampleSize = claims[counted].id
      }
    }
    if enrolled == nil { enrolled = whomItEnrolled(drafts, removed) }
    guard let enrolled else { return }
    for place in drafts.indices
    where drafts[place].site.isFinding && drafts[place].site.kind != .count {
      let claim = drafts[place].claim - removed
      guard claims[claim].sampleSize == nil, claims[claim].source == enrolled.source,
        claims[claim].id != enrolled.id, claims[claim].modality != .recommended
      else { continue }
      claims[claim].sampleSize = enrolled.id
    }
  }

  /// The first number of those whom the study of the document counts as its own.
  private mutating func whomItEnrolled(
    _ drafts: ArraySlice<ClaimBatch.Draft>, _ removed: Int
  ) -> (source: String, id: String)? {
    guard document.reportsTrial(), let study = document.study() else { return nil }
    let first = drafts.first {
      // A review counts studies.
      guard $0.role == .population, $0.site.kind == .count, !$0.site.countsStudies,
        let subject = claims[$0.claim - removed].subject.text
      else { return false }
      // "The cohort comprised", of a cohort study
      return subject == study || subject == "cases" || subject == "controls"
        || study.hasSuffix(" " + subject) || study.hasPrefix(subject + " ")
    }
    return first.map { (claims[$0.claim - removed].source, claims[$0.claim - removed].id) }
  }

  /// "$640 per session. This can vary between $300 and $700": the second price is per session too.
  private mutating func carryDenominator(to place: Int, _ site: QuantitySite) {
    guard site.kind == .price, place > 0, claims[place].quantity.per == nil,
      claims[place - 1].source == claims[place].source, let subject = site.subject,
      site.reading.tokens[subject.head].part == .pronoun,
      site.reading.tokens[subject.head].has([.anaphor, .demonstrative]), saysPrice(site),
      // "A one-off fee applies when you leave (this is £50)."
      !site.reading.tokens[..<subject.head].contains(where: { $0.part == .open }),
      // "It costs $18 a month, against $31 for the other" has a denominator of its own.
      !claims[..<place].suffix(3).contains(where: {
        $0.sentence == claims[place].sentence && $0.source == claims[place].source
          && $0.kind == .price && $0.quantity.per != nil
      })
    else { return }
    // "Paint costs $30 per gallon. A sprayer costs $200. It can be rented for $40": of the last that was priced.
    let before = claims[..<place].suffix(3).last {
      $0.kind == .price && $0.source == claims[place].source
        // "$75 per hour, $60 for students, plus $25 travel"
        && $0.sentence != claims[place].sentence
    }
    guard let before, before.quantity.per != nil,
      before.quantity.unit == claims[place].quantity.unit, !site.isWord(site.next, "for"),
      // "The plan costs £20 a month. You get a phone. It is worth £300."
      let end = before.sentence?.end, let start = claims[place].sentence?.start,
      start - end <= Self.longestBreak
    else { return }
    claims[place].quantity.per = before.quantity.per
    if claims[place].property.head == nil { claims[place].property = before.property }
  }

  /// Between two sentences, in characters.
  private static let longestBreak = 3

  /// "This can *vary*", "it *is*", "they *start* at"; but "they made sales of $7 million", "they walked away with $5 million".
  private func saysPrice(_ site: QuantitySite) -> Bool {
    site.verbSense.has([.cost, .range, .be])
      || site.isWord(
        site.token(site.verb), "vary", "varies", "start", "starts", "go", "goes", "average",
        "averages", "run", "runs", "rise", "rises", "drop", "drops")
  }

  /// "odds ratio 0.98 (95% CI 0.60 to 1.61)": the interval is of what was estimated.
  private mutating func agreeWithEstimates(
    _ drafts: ArraySlice<ClaimBatch.Draft>, _ removed: Int, statesNothing: (Int) -> Bool
  ) {
    for place in drafts.indices.dropFirst() where drafts[place].site.isConfidenceInterval {
      let claim = drafts[place].claim - removed
      guard
        let estimate = drafts[..<place].last(where: { !statesNothing($0.claim - removed) })
          .map({ $0.claim - removed }),
        claims[estimate].quantity.unit == claims[claim].quantity.unit
      else { continue }
      claims[claim].subject = claims[estimate].subject
      claims[claim].property = claims[estimate].property
      claims[claim].role = claims[estimate].role
      claims[claim].anchor = claims[estimate].anchor
      claims[claim].scope = claims[estimate].scope
    }
  }

  /// "At least eight weeks (56 days) between donations": one amount in two units is of one thing.
  private mutating func agreeWhereRestated(_ places: Range<Int>) {
    for place in places.dropFirst()
    where claims[place].restates == claims[place - 1].id
      && claims[place].kind == claims[place - 1].kind
    {
      claims[place].subject = claims[place - 1].subject
      claims[place].property = claims[place - 1].property
      claims[place].role = claims[place - 1].role
      claims[place].modality = claims[place - 1].modality
    }
  }
}
