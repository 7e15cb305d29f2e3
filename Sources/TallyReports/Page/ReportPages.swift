internal import Mustache
internal import TallyCore
internal import TallyKnowledge

/// Makes the page that people look at: one self-contained file, or an index with a folder of pages
/// beyond `claimsOnOnePage`.
package struct ReportPages: Sendable {
  package struct Page: Hashable, Sendable {
    /// Relative to the folder of the report: `report.html`, `report/topic-….html`.
    package var path: String
    package var bytes: [UInt8]
    package var html: String { String(decoding: bytes, as: UTF8.self) }
  }

  /// A page of more claims takes a browser more than a second; measured with Chromium on two cores.
  package static let claimsOnOnePage = 1500

  private static let form = PageForm(
    "page",
    lists: [
      "navigation", "counts", "conflicts", "sides", "changes", "topicIndex", "kinds", "verdicts",
      "topicLabels", "sourceIDs", "sourceIndex", "problems",
    ])

  /// Reads the templates. The first page would do it; a program that has a core to spare does it before.
  package static func loadForms() {
    _ = form
    PageParts.loadForms()
    _ = ReportAssets.shared
  }

  private let input: ReportInput
  private let index: ReportIndex
  private let isOnePage: Bool
  /// The name of the first page, `report.html` unless asked otherwise.
  private let name: String
  private let links: PageLinks
  private let parts: PageParts

  package init(_ input: ReportInput, name: String = "report.html") {
    self.input = input
    self.name = name
    index = ReportIndex(input.knowledgeBase)
    isOnePage = input.knowledgeBase.claims.count <= Self.claimsOnOnePage
    links = PageLinks(index, isOnePage: isOnePage, name: name)
    parts = PageParts(index: index, links: links, texts: input.texts)
  }

  /// All pages, the first page last: it links to the others.
  package func pages() -> [Page] {
    jobs.concurrentMap(length: 4, page) + [firstPage]
  }

  /// The page to open: everything, or the index of the other pages.
  package var firstPage: Page {
    Page(path: name, bytes: isOnePage ? onePage : indexPage)
  }

  /// Makes the other pages and hands them over, on all cores and in no order.
  package func forEachOtherPage(_ body: @Sendable (Page) throws -> Void) throws {
    try jobs.concurrentForEach { try body(page($0)) }
  }

  /// The paths of the other pages.
  package var otherPaths: Set<String> { Set(jobs.map(path)) }

  /// The folder of the other pages, beside the first; `nil` where one page holds everything.
  package var pageFolder: String? { isOnePage ? nil : folderName }
  /// What that folder is called, whether there is need of it or not.
  package var folderName: String { String(links.folder.dropLast()) }

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
    case .topic(let topic): links.path(of: topic)
    case .source(let source): links.path(of: source)
    }
  }

  private func page(_ job: Job) -> Page {
    switch job {
    case .topic(let topic): Page(path: path(job), bytes: topicPage(topic))
    case .source(let source): Page(path: path(job), bytes: sourcePage(source))
    }
  }

  // MARK: Pages

  /// What a page may hold; an empty part is left out with its heading.
  private struct Contents {
    var title: String
    var heading: String
    /// Where the way back leads to.
    var home: String?
    var lede: String?
    var navigation: [(href: String, label: String)] = []
    var counts: [UInt8] = []
    var conflicts: [UInt8] = []
    var changes: [UInt8] = []
    var topics: [UInt8] = []
    var topicIndex: [UInt8] = []
    var claims: [IndexedClaim] = []
    var sources: [UInt8] = []
    var sourceIndex: [UInt8] = []
    var problems: [UInt8] = []
  }

  private var onePage: [UInt8] {
    let base = input.knowledgeBase
    var contents = overview
    contents.topics = joined(sortedTopics) { parts.fill(&$0, topic: $1, inFolder: false) }
    contents.claims = index.allClaims
    // A source without a claim and without its text has nothing to show; the count names it.
    let shown = base.sources.filter {
      index.claimsOfSource[$0.id] != nil || input.texts[$0.id] != nil
    }
    contents.sources = joined(shown) {
      parts.fill(&$0, source: $1, isOpen: false, inFolder: false)
    }
    return page(contents, inFolder: false)
  }

  private var indexPage: [UInt8] {
    let base = input.knowledgeBase
    var contents = overview
    contents.lede =
      "\(base.claims.count) claims are too many for one page: each topic and each source has its own."
    for topic in sortedTopics {
      let claims = topic.measures.reduce(0) { $0 + (index.findings[$1]?.claims.count ?? 0) }
      Self.form["topicIndex"].fill(
        &contents.topicIndex,
        [
          "href": .text(links.href(topic: topic)), "label": .text(topic.label),
          "summary": .text(topic.summary), "verdict": .text(topic.verdict.words),
          "verdictClass": .text(topic.verdict.cssClass), "claims": .text("\(claims)"),
        ])
    }
    for source in base.sources {
      Self.form["sourceIndex"].fill(
        &contents.sourceIndex,
        [
          "href": .text(links.href(source: source.id, inFolder: false)),
          "label": .text(source.title ?? source.id), "publisher": .text(source.publisher ?? ""),
          "claims": .text("\(index.claimsOfSource[source.id]?.count ?? 0)"),
        ])
    }
    return page(contents, inFolder: false)
  }

  private func topicPage(_ topic: Topic) -> [UInt8] {
    var contents = Contents(
      title: topic.label + " – " + input.title, heading: topic.label, home: "../" + name,
      navigation: [("../" + name, "All topics")])
    parts.fill(&contents.topics, topic: topic, inFolder: true)
    contents.claims = topic.measures.flatMap { index.findings[$0]?.claims ?? [] }
      .compactMap { index.claims[$0] }
    return page(contents, inFolder: true)
  }

  private func sourcePage(_ source: Source) -> [UInt8] {
    let heading = source.title ?? source.id
    var contents = Contents(
      title: heading + " – " + input.title, heading: heading, home: "../" + name,
      navigation: [("../" + name, "All sources")])
    parts.fill(&contents.sources, source: source, isOpen: true, inFolder: true)
    return page(contents, inFolder: true)
  }

  private var sortedTopics: [Topic] {
    input.knowledgeBase.topics.sorted {
      ($0.verdict.rank, -$0.measures.count, $0.label, $0.id)
        < ($1.verdict.rank, -$1.measures.count, $1.label, $1.id)
    }
  }

  /// Counts, conflicts, changes and problems: what one sees at a glance.
  private var overview: Contents {
    let base = input.knowledgeBase
    let conflicts = index.conflicts
    var contents = Contents(title: input.title, heading: input.title)
    func count(
      _ number: Int, _ one: String, _ many: String, _ href: String, isAlarming: Bool = false
    ) {
      let noun = number == 1 ? one : many
      contents.navigation.append((href, noun))
      Self.form["counts"].fill(
        &contents.counts,
        [
          "number": .text("\(number)"), "noun": .text(noun), "href": .text(href),
          "alarming": .flag(isAlarming),
        ])
    }
    if !conflicts.isEmpty {
      count(conflicts.count, "conflict", "conflicts", "#conflicts", isAlarming: true)
    }
    count(base.sources.count, "source", "sources", "#sources")
    count(base.claims.count, "claim", "claims", isOnePage ? "#claims" : "#topics")
    count(base.topics.count, "topic", "topics", "#topics")
    if !input.changes.isEmpty {
      count(input.changes.count, "change", "changes", "#changes")
    }
    if !base.problems.isEmpty {
      count(base.problems.count, "problem", "problems", "#problems")
    }
    for (finding, relation) in conflicts.prefix(200) {
      fill(&contents.conflicts, finding, relation)
    }
    for change in input.changes.prefix(500) {
      Self.form["changes"].fill(
        &contents.changes,
        [
          "kind": .text(change.kind), "text": .text(change.text),
          "source": .ifKnown(change.source),
        ])
    }
    for problem in base.problems.prefix(1000) {
      Self.form["problems"].fill(
        &contents.problems,
        [
          "source": .text(problem.source), "what": .text(problem.what),
          "where": .text(problem.location ?? ""), "remedy": .text(problem.remedy ?? ""),
        ])
    }
    return contents
  }

  private func fill(_ page: inout [UInt8], _ finding: Finding, _ relation: Finding.Relation) {
    let form = Self.form["conflicts"]
    let measure = index.measures[finding.measure]
    let topic = measure.flatMap { index.topics[$0.topic] }
    let name = [measure?.subject, measure?.property].compactMap { $0 }.joined(separator: ": ")
    var sides: [UInt8] = []
    for placed in [relation.a, relation.b].compactMap({ index.claims[$0] }) {
      let quote = PageParts.Quote(placed.claim)
      form["sides"].fill(
        &sides,
        [
          "before": .text(quote.before), "quote": .text(quote.quote), "after": .text(quote.after),
          "claimHref": .text(links.href(claim: placed.claim.id, inFolder: false)),
          "source": .text(parts.label(of: placed.claim.source)),
          "place": .text(parts.place(of: placed.claim)),
        ])
    }
    form.fill(
      &page,
      [
        "verdict": .text(relation.verdict.words), "verdictClass": .text(relation.verdict.cssClass),
        "title": .text(name.isEmpty ? topic?.label ?? finding.id : name),
        "href": .text(topic.map { links.href(topic: $0) } ?? "#topics"),
        "sides": .markup(sides), "why": .text(relation.why),
      ])
  }

  // MARK: Putting together

  private func page(_ contents: Contents, inFolder: Bool) -> [UInt8] {
    let assets = ReportAssets.shared
    let claims = contents.claims
    var navigation: [UInt8] = []
    for item in contents.navigation {
      Self.form["navigation"].fill(
        &navigation, ["href": .text(item.href), "label": .text(item.label)])
    }
    func options(_ list: String, _ texts: [String]) -> PageValue {
      var page: [UInt8] = []
      for text in Set(texts).sorted() { Self.form[list].fill(&page, ["label": .text(text)]) }
      return .markup(page)
    }
    func present(_ part: [UInt8]) -> PageValue { .flag(!part.isEmpty) }
    return Self.form.filled([
      "style": .text(assets.style), "script": .text(assets.script),
      "styleHash": .text(assets.styleHash), "scriptHash": .text(assets.scriptHash),
      "title": .text(contents.title), "heading": .text(contents.heading),
      "home": .ifKnown(contents.home), "lede": .ifKnown(contents.lede),
      "navigation": .markup(navigation),
      "counts": .markup(contents.counts), "hasCounts": present(contents.counts),
      "conflicts": .markup(contents.conflicts), "hasConflicts": present(contents.conflicts),
      "changes": .markup(contents.changes), "hasChanges": present(contents.changes),
      "topics": .markup(contents.topics), "hasTopics": present(contents.topics),
      "topicIndex": .markup(contents.topicIndex), "hasTopicIndex": present(contents.topicIndex),
      "claims": .markup(joined(ordered(claims)) { parts.fill(&$0, claim: $1, inFolder: inFolder) }),
      "hasClaims": .flag(!claims.isEmpty),
      "kinds": options("kinds", claims.map(\.claim.kind.rawValue)),
      "verdicts": options("verdicts", claims.map(\.verdict.words)),
      "topicLabels": options("topicLabels", claims.compactMap { $0.topic?.label }),
      "sourceIDs": options("sourceIDs", claims.map(\.claim.source)),
      "sources": .markup(contents.sources), "hasSources": present(contents.sources),
      "sourceIndex": .markup(contents.sourceIndex), "hasSourceIndex": present(contents.sourceIndex),
      "problems": .markup(contents.problems), "hasProblems": present(contents.problems),
    ])
  }

  private func ordered(_ claims: [IndexedClaim]) -> [IndexedClaim] {
    claims.sorted {
      ($0.claim.source, $0.claim.origin?.start ?? 0, $0.claim.id)
        < ($1.claim.source, $1.claim.origin?.start ?? 0, $1.claim.id)
    }
  }

  /// Items as they stand in the page. Where all is one page, they are made on all cores; else the pages are.
  private func joined<Item: Sendable>(
    _ items: [Item], _ fill: @Sendable (inout [UInt8], Item) -> Void
  ) -> [UInt8] {
    guard isOnePage else {
      var page: [UInt8] = []
      for item in items { fill(&page, item) }
      return page
    }
    return items.concurrentMap(length: 16) { item in
      var part: [UInt8] = []
      fill(&part, item)
      return part
    }.reduce(into: []) { $0 += $1 }
  }
}
