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

  /// Fills `document`: raw, text, reading, blocks, cells, origins, title, language, source, facts.
  package func read(_ html: [UInt8], into document: inout Document) throws(IngestError) {
    document.format = .html
    document.raw = html
    let parser = HTMLParser(maximumDepth: limits.nesting, maximumNodes: limits.nodes)
    let screen = MarkupScreen(maximumAttributes: limits.attributesPerTag).screen(html)
    let shown = screen.bytes ?? html
    let (tree, _) = parser.tree(of: shown)
    let metadata = PageMetadata(tree: tree, raw: shown)
    document.title = document.source.title ?? metadata.title
    document.language = document.source.language ?? metadata.language
    document.source.title = document.title
    document.source.language = document.language
    document.source.url = document.source.url ?? metadata.url
    document.source.publisher = document.source.publisher ?? metadata.siteName
    var items = SchemaItems()
    var linkedData = JSONLinkedData()
    linkedData.read(from: tree, raw: shown, into: &items)
    Microdata().read(from: tree, raw: shown, into: &items)
    document.facts = items.facts()
    document.source.publisher = document.source.publisher ?? items.publisher
    let page = Page(tree: tree, raw: shown, title: metadata.title)
    let selection = MainTextFinder(page: page).selection()
    var writer = BlockWriter(page: page, isDropped: selection.isDropped)
    writer.write(selection.roots)
    writer.finish(into: &document)
  }
}
