internal import TallyCore
internal import TallyKnowledge

/// The parts that a page is made of: claims, conflicts, topics, sources.
struct PageParts: Sendable {
  let index: ReportIndex
  let links: PageLinks
  /// The texts of sources by id, where they are at hand.
  let texts: [String: ReportInput.Text]

  private static let topicForm = PageForm("topic")
  private static let claimForm = PageForm("claim", lists: ["facts", "relations"])
  private static let sourceForm = PageForm("source", lists: ["paragraphs", "pieces"])

  static func loadForms() {
    _ = (topicForm, claimForm, sourceForm)
    IntervalChart.loadForm()
  }

  func fill(_ page: inout [UInt8], topic: Topic, inFolder: Bool) {
    var charts: [UInt8] = []
    for measure in topic.measures.compactMap({ index.measures[$0] }) {
      IntervalChart(of: measure, in: index) { links.href(claim: $0, inFolder: inFolder) }?
        .fill(&charts)
    }
    Self.topicForm.fill(
      &page,
      [
        "id": .text("topic-" + topic.id), "label": .text(topic.label),
        "summary": .text(topic.summary), "verdict": .text(topic.verdict.words),
        "verdictClass": .text(topic.verdict.cssClass), "charts": .markup(charts),
      ])
  }

  // MARK: Claims

  func fill(_ page: inout [UInt8], claim placed: IndexedClaim, inFolder: Bool) {
    let claim = placed.claim
    let quote = Quote(claim)
    let relations = worst(of: placed.relations)
    var others: [UInt8] = []
    for relation in relations {
      let other = relation.a == claim.id ? relation.b : relation.a
      Self.claimForm["relations"].fill(
        &others,
        [
          "verdict": .text(relation.verdict.words),
          "verdictClass": .text(relation.verdict.cssClass),
          "href": .text(links.href(claim: other, inFolder: inFolder)),
          "other": .text(index.claims[other]?.claim.quote ?? other), "why": .text(relation.why),
        ])
    }
    let count = placed.relations.count
    Self.claimForm.fill(
      &page,
      [
        "id": .text(claim.id), "value": .text(claim.quote ?? claim.quantity.text),
        "kind": .text(claim.kind.rawValue), "verdict": .text(placed.verdict.words),
        "verdictClass": .text(placed.verdict.cssClass),
        "topic": .text(placed.topic?.label ?? ""), "sourceID": .text(claim.source),
        "before": .text(quote.before), "quote": .text(quote.quote), "after": .text(quote.after),
        "facts": .markup(facts(of: claim)), "sourceLabel": .text(label(of: claim.source)),
        "place": .text(place(of: claim)), "link": .ifKnown(PageLinks.safe(placed.link)),
        "sourceHref": .text(links.href(source: claim.source, inFolder: inFolder)),
        "relations": .markup(others), "hasRelations": .flag(!relations.isEmpty),
        "relationCount": .text(
          count == 1
            ? "1 other statement"
            : relations.count == count
              ? "\(count) other statements"
              : "\(relations.count) of \(count) other statements"),
      ])
  }

  private func facts(of claim: Claim) -> [UInt8] {
    var page: [UInt8] = []
    func add(_ name: String, _ text: String?) {
      guard let text, !text.isEmpty else { return }
      Self.claimForm["facts"].fill(&page, ["name": .text(name), "text": .text(text)])
    }
    add("subject", claim.subject.text.map { "\($0) (from the \(claim.subject.via.rawValue))" })
    add("property", claim.property.text)
    add("role", claim.role.rawValue)
    add("anchor", claim.anchor)
    add("scope", claim.scope.words)
    add("modality", claim.modality.rawValue)
    add("attribution", claim.attribution)
    add("read as", Self.reading(of: claim.quantity))
    add("rule", claim.rule)
    return page
  }

  private static func reading(of quantity: Quantity) -> String {
    let unit = quantity.per.map { quantity.unit + "/" + $0 } ?? quantity.unit
    let text =
      quantity.isVague
      ? "vague, in " + unit
      : IntervalChart.text(quantity.lower, quantity.upper, unit: unit)
    return quantity.isApproximate ? "about " + text : text
  }

  /// Enough to see how a claim stands: its measure's picture and table have all.
  private static let relationsShown = 8

  /// The first few of them, conflicts before agreement.
  private func worst(of relations: [Finding.Relation]) -> [Finding.Relation] {
    guard relations.count > Self.relationsShown else { return relations }
    let ranked = relations.enumerated().sorted {
      ($0.element.verdict.rank, $0.offset) < ($1.element.verdict.rank, $1.offset)
    }
    return ranked.prefix(Self.relationsShown).map(\.element)
  }

  /// A claim's sentence in three parts, so that the template can mark the number.
  struct Quote {
    var before = ""
    var quote: String
    var after = ""

    init(_ claim: Claim) {
      guard let sentence = claim.sentence, let span = claim.span, let quote = claim.quote,
        span.start >= sentence.start
      else {
        quote = claim.quote ?? claim.quantity.text
        return
      }
      let text = sentence.text
      let start = text.place(ofScalar: span.start - sentence.start)
      let end = text[start...].place(ofScalar: span.end - span.start)
      before = String(text[..<start])
      self.quote = quote
      after = String(text[end...])
    }
  }

  // MARK: Sources

  func fill(_ page: inout [UInt8], source: Source, isOpen: Bool, inFolder: Bool) {
    let claims = (index.claimsOfSource[source.id] ?? []).sorted {
      ($0.claim.span?.start ?? .max, $0.claim.id) < ($1.claim.span?.start ?? .max, $1.claim.id)
    }
    let text = SourceText(of: claims, text: texts[source.id])
    let form = Self.sourceForm["paragraphs"]
    let pieceForm = form["pieces"]
    var paragraphs: [UInt8] = []
    var pieces: [UInt8] = []
    text.eachPiece { piece, placed in
      guard let placed else {
        pieceForm.fill(
          &pieces,
          ["text": .text(piece), "href": .nothing, "verdictClass": .nothing, "title": .nothing])
        return
      }
      pieceForm.fill(
        &pieces,
        [
          "text": .text(piece),
          "href": .text(links.href(claim: placed.claim.id, inFolder: inFolder)),
          "verdictClass": .text(placed.verdict.cssClass),
          "title": .text("\(placed.claim.role.rawValue): \(placed.verdict.words)"),
        ])
    } endParagraph: {
      form.fill(&paragraphs, ["pieces": .markup(pieces)])
      pieces.removeAll(keepingCapacity: true)
    }
    Self.sourceForm.fill(
      &page,
      [
        "anchor": .text(PageLinks.anchor(source: source.id)), "label": .text(label(of: source.id)),
        "open": .flag(isOpen),
        "claimCount": .text(claims.count == 1 ? "1 claim" : "\(claims.count) claims"),
        "summary": .text(text.isWhole ? "Its text, claims marked" : "Its sentences with claims"),
        "paragraphs": .markup(paragraphs), "url": .ifKnown(PageLinks.safe(source.url)),
        "publisher": .ifKnown(source.publisher), "retrieved": .ifKnown(source.retrieved),
      ])
  }

  func label(of sourceID: String) -> String {
    guard let title = index.sources[sourceID]?.title else { return sourceID }
    return "\(title) (\(sourceID))"
  }

  func place(of claim: Claim) -> String {
    claim.origin.map { "line \($0.line)" } ?? ""
  }
}
