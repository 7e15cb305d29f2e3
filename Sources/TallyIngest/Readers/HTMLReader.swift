package import TallyCore

/// Reads a page: its main text as blocks, its tables, its structured data, and where each stood.
///
/// - Input: the page decoded to valid UTF-8, without NUL bytes.
/// - What is known of the source before (a URL from a WARC record) wins over what the page says.
package struct HTMLReader: Sendable {
  private let limits: Settings.Limits

  package init(settings: Settings = Settings()) {
    limits = settings.limits
  }

  /// Fills `document`: raw, text, reading, blocks, cells, origins, title, language, source, facts, passages.
  ///
  /// - Throws: when the page is larger than libxml2 can address.
  package func read(_ html: [UInt8], into document: inout Document) throws(IngestError) {
    guard html.count < Int(Int32.max) else {
      throw IngestError(
        Problem(
          source: document.source.id, severity: .error,
          what: "the page has \(html.count) bytes, more than HTML is read of (2 GB)",
          remedy: "split the page", leftOut: true))
    }
    document.format = .html
    document.raw = html
    let screen = MarkupScreen(maximumAttributes: limits.attributesPerTag).screen(html)
    let shown = screen.bytes ?? html
    let parser = HTMLParser(maximumDepth: limits.nesting, maximumNodes: limits.nodes)
    let (tree, limit) = parser.tree(of: shown)
    note(screen, limit, in: &document)
    readMetadata(tree, shown, into: &document)
    let page = Page(tree: tree, raw: shown, title: document.title)
    let selection = MainTextFinder(page: page).selection()
    var writer = BlockWriter(page: page, isDropped: selection.isDropped)
    writer.write(selection.roots)
    writer.finish(into: &document)
  }

  private func readMetadata(_ tree: HTMLTree, _ raw: [UInt8], into document: inout Document) {
    let metadata = PageMetadata(tree: tree, raw: raw)
    var items = SchemaItems()
    var linkedData = JSONLinkedData()
    linkedData.read(from: tree, raw: raw, into: &items)
    Microdata().read(from: tree, raw: raw, into: &items)
    document.facts = items.facts()
    document.passages = items.passages()
    document.title = document.source.title ?? metadata.title
    document.language = document.source.language ?? metadata.language
    document.source.title = document.title
    document.source.language = document.language
    document.source.url = document.source.url ?? metadata.url
    document.source.publisher = document.source.publisher ?? metadata.siteName ?? items.publisher
    document.source.retrieved = document.source.retrieved ?? metadata.retrieved
    if linkedData.failures > 0 {
      document.problems.append(
        Problem(
          source: document.source.id, severity: .note,
          what: "structured data that is not JSON, left out: \(linkedData.failures) of its scripts")
      )
    }
  }

  private func note(
    _ screen: MarkupScreen.Result, _ limit: HTMLParser.Limit?, in document: inout Document
  ) {
    func add(_ what: String, _ location: String?, _ remedy: String) {
      document.problems.append(
        Problem(
          source: document.source.id, severity: .warning, what: what, location: location,
          remedy: remedy))
    }
    if let place = screen.crowdedTag {
      add(
        "a tag has more than \(limits.attributesPerTag) attributes; the others are not read",
        "byte \(place)", "raise limits: attributesPerTag")
    }
    switch limit {
    case .depth:
      add(
        "elements are nested more than \(limits.nesting) deep; those below are read as plain text",
        nil,
        "raise limits: nesting")
    case .nodes:
      add(
        "the page has more than \(limits.nodes) elements and texts; the rest is not read", nil,
        "raise limits: nodes")
    case nil: break
    }
  }
}
