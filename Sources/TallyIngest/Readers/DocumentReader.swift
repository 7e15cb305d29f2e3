package import TallyCore

/// Reads the bytes of one document, whatever its format.
package struct DocumentReader: Sendable {
  /// What is known before the bytes are looked at.
  package struct Input: Sendable {
    /// The document's id in records: the path as given, or the NDJSON id.
    package var id: String
    /// The source's id in the knowledge base.
    package var sourceID: String
    /// Relative to the folder given; its ending chooses the format. `nil` for NDJSON documents.
    package var path: String?
    /// Set for NDJSON documents: `html` or `text`.
    package var format: Document.Format?
    package var bytes: [UInt8]
    package var url: String?
    package var title: String?
    package var publisher: String?
    package var retrieved: String?
    /// The charset of a transport label (WARC, HTTP).
    package var charset: String?

    package init(
      id: String, sourceID: String? = nil, path: String? = nil, format: Document.Format? = nil,
      bytes: [UInt8], url: String? = nil, title: String? = nil, publisher: String? = nil,
      retrieved: String? = nil, charset: String? = nil
    ) {
      self.id = id
      self.sourceID = sourceID ?? id
      self.path = path
      self.format = format
      self.bytes = bytes
      self.url = url
      self.title = title
      self.publisher = publisher
      self.retrieved = retrieved
      self.charset = charset
    }
  }

  private let settings: Settings

  package init(settings: Settings = Settings()) {
    self.settings = settings
  }

  /// - Throws: a `Problem` with `leftOut` set when nothing can be read from the bytes.
  package func document(from input: Input) throws(IngestError) -> Document {
    let raw = Array(String(decoding: input.bytes, as: UTF8.self).utf8)
    if input.format == .html || Self.isPage(input.path) {
      var document = Document(
        source: Source(
          id: input.sourceID, path: input.path, url: input.url, title: input.title,
          publisher: input.publisher, retrieved: input.retrieved, bytes: input.bytes.count),
        id: input.id, raw: [])
      try HTMLReader(settings: settings).read(raw.filter { $0 != 0 }, into: &document)
      return document
    }
    return Document(
      source: Source(id: input.sourceID, path: input.path, bytes: input.bytes.count),
      id: input.id, raw: raw,
      blocks: [Block(kind: .paragraph, range: ByteRange(0, raw.count))])
  }
}

extension DocumentReader {
  private static func isPage(_ path: String?) -> Bool {
    guard let path = path?.lowercased() else { return false }
    return path.hasSuffix(".html") || path.hasSuffix(".htm") || path.hasSuffix(".xhtml")
  }
}

/// Why a document was left out.
package struct IngestError: Error, Hashable {
  package var problem: Problem
  package init(_ problem: Problem) { self.problem = problem }
}
