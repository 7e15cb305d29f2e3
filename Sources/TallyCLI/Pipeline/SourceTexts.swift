internal import TallyCore
internal import TallyExtract
internal import TallyReports

/// The texts of sources, kept for the report's sake: claims are shown there in their place.
struct SourceTexts {
  /// A report of more text than this is nothing that people look at; sentences stand for it then.
  private static let budget = 32 << 20
  private static let longest = 1 << 20

  private(set) var bySource: [String: ReportInput.Text] = [:]
  private var spent = 0

  /// The text of each source of the document: its own, or that of each paragraph of a stitched file.
  /// None for what the report would not show, a long document.
  static func texts(of document: Document) -> [ReportInput.Text] {
    guard document.text.count <= longest else { return [] }
    guard document.isStitched else {
      return [ReportInput.Text(String(decoding: document.written, as: UTF8.self))]
    }
    let index = TextIndex(document.written)
    return document.blocks.map { block in
      let range = document.written(block.range)
      return ReportInput.Text(
        document.written.string(range), start: index.codePoint(at: range.start))
    }
  }

  /// - Parameter sources: as many as there are texts, or the texts are left out.
  mutating func add(_ texts: [ReportInput.Text], of sources: [Source]) {
    let size = texts.reduce(0) { $0 + $1.words.utf8.count }
    guard spent + size <= Self.budget else { return }
    spent += size
    for (text, source) in zip(texts, sources) { bySource[source.id] = text }
  }
}
