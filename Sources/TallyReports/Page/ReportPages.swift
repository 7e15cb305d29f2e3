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
    var pages: [Page] = []
    forEachPage { pages.append($0) }
    return pages
  }

  /// Pages held in memory at a time, made on all cores.
  private static let atOnce = 64

  /// Hands over one page after the other, the first page last: it links to the others.
  package func forEachPage(_ body: (Page) throws -> Void) rethrows {
    guard !isOnePage else { return try body(Page(path: name, html: render(onePage))) }
    let jobs =
      input.knowledgeBase.topics.map { Job.topic($0) }
      + input.knowledgeBase.sources.map { Job.source($0) }
    for start in stride(from: 0, to: jobs.count, by: Self.atOnce) {
      let batch = Array(jobs[start..<min(start + Self.atOnce, jobs.count)])
      for page in batch.concurrentMap(length: 4, page) { if let page { try body(page) } }
    }
    try body(Page(path: name, html: render(indexPage)))
  }

  private enum Job: Sendable {
    case topic(Topic)
    case source(Source)
  }

  private func page(_ job: Job) -> Page? {
    switch job {
    case .topic(let topic):
      return Page(path: folder + "topic-\(topic.id).html", html: render(topicPage(topic)))
    case .source(let source):
      return sourcePages[source.id].map {
        Page(path: folder + $0, html: render(sourcePage(source)))
      }
    }
  }

  /// The folder of the other pages, beside the first; `nil` where one page holds everything.
  package var pageFolder: String? { isOnePage ? nil : folderName }
  /// What that folder is called, whether there is need of it or not.
  package var folderName: String { String(folder.dropLast()) }

  private var folder: String {
    name.hasSuffix(".html") ? String(name.dropLast(5)) + "/" : name + "-pages/"
  }

  private func render(_ view: [String: Any]) -> String {
    let assets = ReportAssets.shared
    var view = view
    view["style"] = assets.style
    view["script"] = assets.script
    view["styleHash"] = assets.styleHash
    view["scriptHash"] = assets.scriptHash
    return assets.library.render(view, withTemplate: "page") ?? ""
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

  private var onePage: [String: Any] {
    let base = input.knowledgeBase
    var view = overview
    let topics = sortedTopics.map { topicView($0, inFolder: false) }
    view["topics"] = topics
    view["hasTopics"] = !topics.isEmpty
    view.merge(claimsView(base.claims, inFolder: false)) { _, new in new }
    // A source without a claim and without its text has nothing to show; the count names it.
    let shown = base.sources.filter {
      index.claimsOfSource[$0.id] != nil || input.texts[$0.id] != nil
    }
    let sources = shown.map { sourceView($0, isOpen: false, inFolder: false) }
    view["sources"] = sources
    view["hasSources"] = !sources.isEmpty
    return view
  }

  private var indexPage: [String: Any] {
    let base = input.knowledgeBase
    var view = overview
    view["lede"] =
      "\(base.claims.count) claims are too many for one page: each topic and each source has its own."
    let topics = sortedTopics.map { topic -> [String: Any] in
      let claims = topic.measures.reduce(0) { $0 + (index.findings[$1]?.claims.count ?? 0) }
      return [
        "href": href(topic: topic, from: false), "label": topic.label, "summary": topic.summary,
        "verdict": topic.verdict.words, "verdictClass": topic.verdict.cssClass, "claims": claims,
      ]
    }
    view["topicIndex"] = topics
    view["hasTopicIndex"] = !topics.isEmpty
    let sources = base.sources.map { source -> [String: Any] in
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

  private func topicPage(_ topic: Topic) -> [String: Any] {
    let claims = topic.measures.flatMap { index.findings[$0]?.claims ?? [] }
      .compactMap { index.claims[$0] }
    var view: [String: Any] = [
      "title": topic.label + " – " + input.title, "heading": topic.label, "home": "../" + name,
      "navigation": [["href": "../" + name, "label": "All topics"]],
      "topics": [topicView(topic, inFolder: true)], "hasTopics": true,
    ]
    view.merge(claimsView(claims, inFolder: true)) { _, new in new }
    return view
  }

  private func sourcePage(_ source: Source) -> [String: Any] {
    [
      "title": (source.title ?? source.id) + " – " + input.title,
      "heading": source.title ?? source.id, "home": "../" + name,
      "navigation": [["href": "../" + name, "label": "All sources"]],
      "sources": [sourceView(source, isOpen: true, inFolder: true)], "hasSources": true,
    ]
  }

  private var sortedTopics: [Topic] {
    input.knowledgeBase.topics.sorted {
      ($0.verdict.rank, -$0.measures.count, $0.label, $0.id)
        < ($1.verdict.rank, -$1.measures.count, $1.label, $1.id)
    }
  }

  /// Counts, conflicts, changes and problems: what one sees at a glance.
  private var overview: [String: Any] {
    let base = input.knowledgeBase
    let conflicts = index.conflicts
    func count(_ number: Int, _ one: String, _ many: String, _ href: String) -> [String: Any] {
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
      "navigation": counts.map { item -> [String: Any] in
        ["href": item["href"] ?? "", "label": item["noun"] ?? ""]
      },
      "conflicts": conflicts.prefix(200).map { conflictView($0.finding, $0.relation) },
      "hasConflicts": !conflicts.isEmpty,
      "changes": input.changes.prefix(500).map { change -> [String: Any] in
        ["kind": change.kind, "text": change.text, "source": change.source as Any]
      },
      "hasChanges": !input.changes.isEmpty,
      "problems": base.problems.prefix(1000).map { problem -> [String: Any] in
        [
          "source": problem.source, "what": problem.what, "where": problem.location ?? "",
          "remedy": problem.remedy ?? "",
        ]
      },
      "hasProblems": !base.problems.isEmpty,
    ]
  }

  // MARK: Parts

  private func conflictView(_ finding: Finding, _ relation: Finding.Relation) -> [String: Any] {
    let measure = index.measures[finding.measure]
    let topic = measure.flatMap { index.topics[$0.topic] }
    let name = [measure?.subject, measure?.property].compactMap { $0 }.joined(separator: ": ")
    let sides = [relation.a, relation.b].compactMap { index.claims[$0] }.map {
      placed -> [String: Any] in
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

  private func topicView(_ topic: Topic, inFolder: Bool) -> [String: Any] {
    let charts = topic.measures.compactMap { index.measures[$0] }.compactMap {
      IntervalChart(of: $0, in: index) { href(claim: $0, from: inFolder) }?.view
    }
    return [
      "id": "topic-" + topic.id, "label": topic.label, "summary": topic.summary,
      "verdict": topic.verdict.words, "verdictClass": topic.verdict.cssClass, "charts": charts,
    ]
  }

  private func claimsView(_ claims: [PlacedClaim], inFolder: Bool) -> [String: Any] {
    let ordered = claims.sorted {
      ($0.claim.source, $0.claim.origin?.start ?? 0, $0.claim.id)
        < ($1.claim.source, $1.claim.origin?.start ?? 0, $1.claim.id)
    }
    func distinct(_ values: [String]) -> [String] { Set(values).sorted() }
    return [
      "claims": ordered.map { claimView($0, inFolder: inFolder) },
      "hasClaims": !claims.isEmpty,
      "kinds": distinct(claims.map(\.claim.kind.rawValue)),
      "verdicts": distinct(claims.map { (index.verdicts[$0.claim.id] ?? .single).words }),
      "topicLabels": distinct(claims.compactMap { index.topic(of: $0)?.label }),
      "sourceIDs": distinct(claims.map(\.claim.source)),
    ]
  }

  private func claimView(_ placed: PlacedClaim, inFolder: Bool) -> [String: Any] {
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
      text.flatMap { $0.isEmpty ? nil : ["name": name, "text": $0] }
    }
    view["sourceLabel"] = label(of: claim.source)
    view["place"] = place(of: claim)
    view["link"] = Self.safeLink(placed.link)
    view["sourceHref"] = href(source: claim.source, from: inFolder)
    let relations = (index.relations[claim.id] ?? []).prefix(20).map { relation -> [String: Any] in
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
      relations.count == 1 ? "1 other statement" : "\(relations.count) other statements"
    return view
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
  private func quoteView(_ claim: Claim) -> [String: Any] {
    guard let sentence = claim.sentence, let span = claim.span, let quote = claim.quote,
      span.start >= sentence.start
    else {
      return ["before": "", "quote": claim.quote ?? claim.quantity.text, "after": ""]
    }
    let scalars = sentence.text.unicodeScalars
    let before = scalars.prefix(span.start - sentence.start)
    let after = scalars.dropFirst(span.end - sentence.start)
    return [
      "before": String(String.UnicodeScalarView(before)), "quote": quote,
      "after": String(String.UnicodeScalarView(after)),
    ]
  }

  private func sourceView(_ source: Source, isOpen: Bool, inFolder: Bool) -> [String: Any] {
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
    var view: [String: Any] = [
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
