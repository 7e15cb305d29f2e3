internal import TallyCore

/// The texts of sources, kept for the report's sake: claims are shown there in their place.
struct SourceTexts {
  /// A report of more text than this is nothing that people look at; sentences stand for it then.
  private static let budget = 32 << 20
  private static let longest = 1 << 20

  private(set) var bySource: [String: String] = [:]
  private var spent = 0

  /// `nil` for what the report would not show: long documents, and files stitched together, whose
  /// paragraphs are sources of their own.
  static func text(of document: Document) -> String? {
    guard document.text.count <= longest, !document.isStitched else { return nil }
    return String(decoding: document.text, as: UTF8.self)
  }

  mutating func add(_ text: String?, of sources: [Source]) {
    guard let text, let source = sources.first, spent + text.utf8.count <= Self.budget else {
      return
    }
    spent += text.utf8.count
    bySource[source.id] = text
  }
}
