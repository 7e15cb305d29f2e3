/// Where claims come from: one document, or one paragraph of a stitched file.
package struct Source: Hashable, Sendable {
  package enum Rank: String, Hashable, Sendable, CaseIterable { case preferred, normal, deprecated }

  /// The path relative to the folder given, the file's name, the NDJSON document's id, or the WARC
  /// record's URL; `#p14` is added for a paragraph of a stitched file.
  package var id: String
  package var path: String?
  package var url: String?
  package var title: String?
  package var publisher: String?
  /// ISO 8601. Never taken from a file's time.
  package var retrieved: String?
  /// BCP 47.
  package var language: String?
  /// Of the bytes read, in hexadecimal.
  package var sha256: String
  package var bytes: Int
  /// Sources with the same witness are not independent: same publisher, or the same wording.
  package var witness: String
  package var rank: Rank

  package init(
    id: String, path: String? = nil, url: String? = nil, title: String? = nil,
    publisher: String? = nil, retrieved: String? = nil, language: String? = nil,
    sha256: String = "", bytes: Int = 0, witness: String? = nil, rank: Rank = .normal
  ) {
    self.id = id
    self.path = path
    self.url = url
    self.title = title
    self.publisher = publisher
    self.retrieved = retrieved
    self.language = language
    self.sha256 = sha256
    self.bytes = bytes
    self.witness = witness ?? id
    self.rank = rank
  }
}
