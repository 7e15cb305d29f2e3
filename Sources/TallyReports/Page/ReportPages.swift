internal import Mustache
internal import TallyCore
internal import TallyKnowledge

/// Makes the page that people look at: one self-contained file, or an index with a folder of pages
/// beyond `claimsOnOnePage`.
package struct ReportPages: Sendable {
  package struct Page: Hashable, Sendable {
    /// Relative to the folder of the report: `report.html`, `report/topic-….html`.
    package var path: String
    package var html: String
  }

  /// A page of more claims takes a browser more than a second; measured with Chromium on two cores.
  package static let claimsOnOnePage = 1500

  private let input: ReportInput
  private let index: ReportIndex
  private let isOnePage: Bool
  /// The name of the first page, `report.html` unless asked otherwise.
  private let name: String
  private let claimPages: [String: String]
  private let sourcePages: [String: String]

  package init(_ input: ReportInput, name: String = "report.html") {
    self.input = input
    self.name = name
    index = ReportIndex(input.knowledgeBase)
    isOnePage = input.knowledgeBase.claims.count <= Self.claimsOnOnePage
    var claimPages: [String: String] = [:]
    var sourcePages: [String: String] = [:]
    if !isOnePage {
      for claim in input.knowledgeBase.claims {
        claimPages[claim.claim.id] = index.topic(of: claim).map { "topic-\($0.id).html" }
      }
      for (number, source) in input.knowledgeBase.sources.enumerated() {
        sourcePages[source.id] = "source-\(number + 1).html"
      }
    }
    self.claimPages = claimPages
    self.sourcePages = sourcePages
  }

  /// All pages, the first page last: it links to the others.
  package func pages() -> [Page] {
    jobs.concurrentMap(length: 4, page) + [firstPage]
  }

  /// The page to open: everything, or the index of the other pages.
  package var firstPage: Page {
    Page(path: name, html: render(isOnePage ? onePage : indexPage))
  }

  /// Makes the other pages and hands them over, on all cores and in no order.
  package func forEachOtherPage(_ body: @Sendable (Page) throws -> Void) throws {
    try jobs.concurrentForEach { try body(page($0)) }
  }

  /// The paths of the other pages.
  package var otherPaths: Set<String> { Set(jobs.map(path)) }

  private enum Job: Sendable {
    case topic(Topic)
    case source(Source)
  }

  private var jobs: [Job] {
    isOnePage
      ? []
      : input.knowledgeBase.topics.map { Job.topic($0) }
        + input.knowledgeBase.sources.map { Job.source($0) }
  }

  private func path(_ job: Job) -> String {
    switch job {
    case .topic(let topic): folder + "topic-\(topic.id).html"
    case .source(let source): folder + (sourcePages[source.id] ?? "")
    }
  }

  private func page(_ job: Job) -> Page {
    switch job {
    case .topic(let topic): Page(path: path(job), html: render(topicPage(topic)))
    case .source(let source): Page(path: path(job), html: render(sourcePage(source)))
    }
  }

  /// The folder of the other pages, beside the first; `nil` where one page holds everything.
  package var pageFolder: String? { isOnePage ? nil : folderName }
  /// What that folder is called, whether there is need of it or not.
  package var folderName: String { String(folder.dropLast()) }

  private var folder: String {
    name.hasSuffix(".html") ? String(name.dropLast(5)) + "/" : name + "-pages/"
  }

  private func render(_ view: PageFields) -> String {
    let assets = ReportAssets.shared
    var view = view
    view["style"] = assets.style
    view["script"] = assets.script
    view["styleHash"] = assets.styleHash
    view["scriptHash"] = assets.scriptHash
    return assets.library.render(view, withTemplate: "page") ?? ""
  }

  /// The things of a list as they stand in the page, made on all cores: the engine looks every name up
  /// by reflection, which is most of the time that a page takes.
  private func parts<Item: Sendable>(
    _ template: String, _ items: [Item], _ view: @Sendable (Item) -> PageFields
  ) -> String {
    let library = ReportAssets.shared.library
    return items.concurrentMap(length: 4) {
      library.render(view($0), withTemplate: template) ?? ""
    }.joined()
  }

  // MARK: Links

  private func href(claim id: String, from folderPage: Bool) -> String {
    guard let page = claimPages[id] else { return "#claim-\(id)" }
    return (folderPage ? "" : folder) + page + "#claim-\(id)"
  }

  private func href(source id: String, from folderPage: Bool) -> String {
    guard let page = sourcePages[id] else { return "#" + Self.anchor(source: id) }
    return (folderPage ? "" : folder) + page
  }

  private func href(topic: Topic, from folderPage: Bool) -> String {
    isOnePage ? "#topic-\(topic.id)" : (folderPage ? "" : folder) + "topic-\(topic.id).html"
  }

  private static func anchor(source id: String) -> String {
    var hash = StableHash()
    hash.combine(id)
    return "source-" + hash.text
  }

  // MARK: Pages

  private var onePage: PageFields {
    let base = input.knowledgeBase
    var view = overview
    view["topics"] = parts("topic", sortedTopics) { topicView($0, inFolder: false) }
    view["hasTopics"] = !base.topics.isEmpty
    view.merge(claimsView(base.claims, inFolder: false))
    // A source without a claim and without its text has nothing to show; the count names it.
    let shown = base.sources.filter {
      index.claimsOfSource[$0.id] != nil || input.texts[$0.id] != nil
    }
    view["sources"] = parts("source", shown) { sourceView($0, isOpen: false, inFolder: false) }
    view["hasSources"] = !shown.isEmpty
    return view
  }

  private var indexPage: PageFields {
    let base = input.knowledgeBase
    var view = overview
    view["lede"] =
      "\(base.claims.count) claims are too many for one page: each topic and each source has its own."
    let topics = sortedTopics.map { topic -> PageFields in
      let claims = topic.measures.reduce(0) { $0 + (index.findings[$1]?.claims.count ?? 0) }
      return [
        "href": href(topic: topic, from: false), "label": topic.label, "summary": topic.summary,
        "verdict": topic.verdict.words, "verdictClass": topic.verdict.cssClass, "claims": claims,
      ]
    }
    view["topicIndex"] = topics
    view["hasTopicIndex"] = !topics.isEmpty
    let sources = base.sources.map { source -> PageFields in
      [
        "href": href(source: source.id, from: false), "label": source.title ?? source.id,
        "publisher": source.publisher ?? "",
        "claims": index.claimsOfSource[source.id]?.count ?? 0,
      ]
    }
    view["sourceIndex"] = sources
    view["hasSourceIndex"] = !sources.isEmpty
    return view
  }

  private func topicPage(_ topic: Topic) -> PageFields {
    let claims = topic.measures.flatMap { index.findings[$0]?.claims ?? [] }
      .compactMap { index.claims[$0] }
    var view: PageFields = [
      "title": topic.label + " – " + input.title, "heading": topic.label, "home": "../" + name,
      "navigation": [["href": "../" + name, "label": "All topics"] as PageFields],
      "topics": parts("topic", [topic]) { topicView($0, inFolder: true) }, "hasTopics": true,
    ]
    view.merge(claimsView(claims, inFolder: true))
    return view
  }

  private func sourcePage(_ source: Source) -> PageFields {
    [
      "title": (source.title ?? source.id) + " – " + input.title,
      "heading": source.title ?? source.id, "home": "../" + name,
      "navigation": [["href": "../" + name, "label": "All sources"] as PageFields],
      "sources": parts("source", [source]) { sourceView($0, isOpen: true, inFolder: true) },
      "hasSources": true,
    ]
  }

  private var sortedTopics: [Topic] {
    input.knowledgeBase.topics.sorted {
      ($0.verdict.rank, -$0.measures.count, $0.label, $0.id)
        < ($1.verdict.rank, -$1.measures.count, $1.label, $1.id)
    }
  }

  /// Counts, conflicts, changes and problems: what one sees at a glance.
  private var overview: PageFields {
    let base = input.knowledgeBase
    let conflicts = index.conflicts
    func count(_ number: Int, _ one: String, _ many: String, _ href: String) -> PageFields {
      ["number": number, "noun": number == 1 ? one : many, "href": href, "alarming": false]
    }
    var counts = [
      count(base.sources.count, "source", "sources", "#sources"),
      count(base.claims.count, "claim", "claims", isOnePage ? "#claims" : "#topics"),
      count(base.topics.count, "topic", "topics", "#topics"),
    ]
    if !conflicts.isEmpty {
      var conflict = count(conflicts.count, "conflict", "conflicts", "#conflicts")
      conflict["alarming"] = true
      counts.insert(conflict, at: 0)
    }
    if !input.changes.isEmpty {
      counts.append(count(input.changes.count, "change", "changes", "#changes"))
    }
    if !base.problems.isEmpty {
      counts.append(count(base.problems.count, "problem", "problems", "#problems"))
    }
    return [
      "title": input.title, "heading": input.title, "counts": counts, "hasCounts": true,
      "navigation": counts.map { item -> PageFields in
        ["href": item["href"] ?? "", "label": item["noun"] ?? ""]
      },
      "conflicts": conflicts.prefix(200).map { conflictView($0.finding, $0.relation) },
      "hasConflicts": !conflicts.isEmpty,
      "changes": input.changes.prefix(500).map { change -> PageFields in
        ["kind": change.kind, "text": change.text, "source": change.source as Any]
      },
      "hasChanges": !input.changes.isEmpty,
      "problems": base.problems.prefix(1000).map { problem -> PageFields in
        [
          "source": problem.source, "what": problem.what, "where": problem.location ?? "",
          "remedy": problem.remedy ?? "",
        ]
      },
      "hasProblems": !base.problems.isEmpty,
    ]
  }

  // MARK: Parts

  private func conflictView(_ finding: Finding, _ relation: Finding.Relation) -> PageFields {
    let measure = index.measures[finding.measure]
    let topic = measure.flatMap { index.topics[$0.topic] }
    let name = [measure?.subject, measure?.property].compactMap { $0 }.joined(separator: ": ")
    let sides = [relation.a, relation.b].compactMap { index.claims[$0] }.map {
      placed -> PageFields in
      var side = quoteView(placed.claim)
      side["claimHref"] = href(claim: placed.claim.id, from: false)
      side["source"] = label(of: placed.claim.source)
      side["place"] = place(of: placed.claim)
      return side
    }
    return [
      "verdict": relation.verdict.words, "verdictClass": relation.verdict.cssClass,
      "title": name.isEmpty ? topic?.label ?? finding.id : name,
      "href": topic.map { href(topic: $0, from: false) } ?? "#topics",
      "sides": sides, "why": relation.why,
    ]
  }

  private func topicView(_ topic: Topic, inFolder: Bool) -> PageFields {
    let charts = topic.measures.compactMap { index.measures[$0] }.compactMap {
      IntervalChart(of: $0, in: index) { href(claim: $0, from: inFolder) }?.view
    }
    return [
      "id": "topic-" + topic.id, "label": topic.label, "summary": topic.summary,
      "verdict": topic.verdict.words, "verdictClass": topic.verdict.cssClass, "charts": charts,
    ]
  }

  private func claimsView(_ claims: [PlacedClaim], inFolder: Bool) -> PageFields {
    let ordered = claims.sorted {
      ($0.claim.source, $0.claim.origin?.start ?? 0, $0.claim.id)
        < ($1.claim.source, $1.claim.origin?.start ?? 0, $1.claim.id)
    }
    func distinct(_ values: [String]) -> [String] { Set(values).sorted() }
    return [
      "claims": parts("claim", ordered) { claimView($0, inFolder: inFolder) },
      "hasClaims": !claims.isEmpty,
      "kinds": distinct(claims.map(\.claim.kind.rawValue)),
      "verdicts": distinct(claims.map { (index.verdicts[$0.claim.id] ?? .single).words }),
      "topicLabels": distinct(claims.compactMap { index.topic(of: $0)?.label }),
      "sourceIDs": distinct(claims.map(\.claim.source)),
    ]
  }

  private func claimView(_ placed: PlacedClaim, inFolder: Bool) -> PageFields {
    let claim = placed.claim
    let verdict = index.verdicts[claim.id] ?? .single
    let known: [(String, String?)] = [
      ("subject", claim.subject.text.map { "\($0) (from the \(claim.subject.via.rawValue))" }),
      ("property", claim.property.text), ("role", claim.role.rawValue),
      ("anchor", claim.anchor), ("scope", claim.scope.words.isEmpty ? nil : claim.scope.words),
      ("modality", claim.modality.rawValue),
      ("attribution", claim.attribution),
      ("read as", Self.reading(of: claim.quantity)), ("rule", claim.rule),
    ]
    var view = quoteView(claim)
    view["id"] = claim.id
    view["value"] = claim.quote ?? claim.quantity.text
    view["kind"] = claim.kind.rawValue
    view["verdict"] = verdict.words
    view["verdictClass"] = verdict.cssClass
    view["topic"] = index.topic(of: placed)?.label ?? ""
    view["sourceID"] = claim.source
    view["facts"] = known.compactMap { name, text in
      text.flatMap { $0.isEmpty ? nil : ["name": name, "text": $0] as PageFields }
    }
    view["sourceLabel"] = label(of: claim.source)
    view["place"] = place(of: claim)
    view["link"] = Self.safeLink(placed.link)
    view["sourceHref"] = href(source: claim.source, from: inFolder)
    let others = index.relations[claim.id] ?? []
    let relations = worst(of: others).map { relation -> PageFields in
      let other = relation.a == claim.id ? relation.b : relation.a
      return [
        "verdict": relation.verdict.words, "verdictClass": relation.verdict.cssClass,
        "href": href(claim: other, from: inFolder),
        "other": index.claims[other]?.claim.quote ?? other, "why": relation.why,
      ]
    }
    view["relations"] = relations
    view["hasRelations"] = !relations.isEmpty
    view["relationCount"] =
      others.count == 1
      ? "1 other statement"
      : relations.count == others.count
        ? "\(others.count) other statements"
        : "\(relations.count) of \(others.count) other statements"
    return view
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

  private static func reading(of quantity: Quantity) -> String {
    let unit = quantity.per.map { quantity.unit + "/" + $0 } ?? quantity.unit
    let text =
      quantity.isVague
      ? "vague, in " + unit
      : IntervalChart.text(quantity.lower, quantity.upper, unit: unit)
    return quantity.isApproximate ? "about " + text : text
  }

  /// The sentence in three parts, so that the template can mark the number.
  private func quoteView(_ claim: Claim) -> PageFields {
    guard let sentence = claim.sentence, let span = claim.span, let quote = claim.quote,
      span.start >= sentence.start
    else {
      return ["before": "", "quote": claim.quote ?? claim.quantity.text, "after": ""]
    }
    let text = sentence.text
    return [
      "before": String(text[..<text.place(ofScalar: span.start - sentence.start)]), "quote": quote,
      "after": String(text[text.place(ofScalar: span.end - sentence.start)...]),
    ]
  }

  private func sourceView(_ source: Source, isOpen: Bool, inFolder: Bool) -> PageFields {
    let claims = (index.claimsOfSource[source.id] ?? []).sorted {
      ($0.claim.span?.start ?? .max, $0.claim.id) < ($1.claim.span?.start ?? .max, $1.claim.id)
    }
    let text = SourceText(of: claims, text: input.texts[source.id])
    let paragraphs = text.paragraphs { placed in
      let verdict = index.verdicts[placed.claim.id] ?? .single
      return [
        "href": href(claim: placed.claim.id, from: inFolder), "verdictClass": verdict.cssClass,
        "title": "\(placed.claim.role.rawValue): \(verdict.words)",
      ]
    }
    var view: PageFields = [
      "anchor": Self.anchor(source: source.id), "label": label(of: source.id), "open": isOpen,
      "claimCount": claims.count == 1 ? "1 claim" : "\(claims.count) claims",
      "summary": text.isWhole ? "Its text, claims marked" : "Its sentences with claims",
      "paragraphs": paragraphs,
    ]
    view["url"] = Self.safeLink(source.url)
    view["publisher"] = source.publisher
    view["retrieved"] = source.retrieved
    return view
  }

  private func label(of sourceID: String) -> String {
    guard let title = index.sources[sourceID]?.title else { return sourceID }
    return "\(title) (\(sourceID))"
  }

  private func place(of claim: Claim) -> String {
    claim.origin.map { "line \($0.line)" } ?? ""
  }

  /// Only addresses of the web become links; a source may say `javascript:`.
  private static func safeLink(_ link: String?) -> String? {
    guard let link else { return nil }
    let scheme = link.prefix { $0 != ":" }.lowercased()
    return scheme == "http" || scheme == "https" ? link : nil
  }
}
