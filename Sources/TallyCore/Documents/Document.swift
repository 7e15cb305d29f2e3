/// One document, read and laid out: what every stage after ingest works on.
package struct Document: Hashable, Sendable {
  @usableFromInline package enum Format: String, Hashable, Sendable {
    case plainText = "text"
    case markdown, html
  }

  /// What is known of the source; `source.id` is the document's id in the knowledge base.
  package var source: Source
  /// The id in `text`, `sentences` and `extract` records: the path as given, or the NDJSON id.
  package var id: String
  package var format: Format
  package var title: String?
  /// BCP 47, lower case primary tag first (`en`, `de-AT`); `nil` when unknown.
  package var language: String?
  /// The original, decoded to valid UTF-8 (for NDJSON: the `text` or `html` string).
  package var raw: [UInt8]
  /// Valid UTF-8. For plain text the decoded file itself, for Markdown that with its character references read; for HTML the
  /// main text.
  package var text: [UInt8]
  /// What the stages scan: `text` with markup blanked out, byte for byte of the same length (Markdown's
  /// `**`, link targets, MDX tags become spaces). The same array as `text` where there is none.
  package var reading: [UInt8]
  package var blocks: [Block]
  /// In rising order of their ranges.
  package var cells: [TableCell]
  package var origins: OriginMap
  package var facts: [StructuredFact]
  package var passages: [StructuredPassage]
  /// Every paragraph is a source of its own: a file stitched together from many pages.
  package var isStitched: Bool
  /// Whether "3.200" reads as a decimal or as thousands, where settings say so for this document.
  package var decimalMark: DecimalMark
  package var problems: [Problem]

  package init(
    source: Source, id: String? = nil, format: Format = .plainText, title: String? = nil,
    language: String? = nil, raw: [UInt8], text: [UInt8]? = nil, reading: [UInt8]? = nil,
    blocks: [Block] = [], cells: [TableCell] = [], origins: OriginMap = .identity,
    facts: [StructuredFact] = [], passages: [StructuredPassage] = [], isStitched: Bool = false,
    decimalMark: DecimalMark = .automatic,
    problems: [Problem] = []
  ) {
    self.source = source
    self.id = id ?? source.id
    self.format = format
    self.title = title
    self.language = language
    self.raw = raw
    self.text = text ?? raw
    self.reading = reading ?? text ?? raw
    self.blocks = blocks
    self.cells = cells
    self.origins = origins
    self.facts = facts
    self.passages = passages
    self.isStitched = isStitched
    self.decimalMark = decimalMark
    self.problems = problems
  }

  /// The text that records quote and count their offsets in: of Markdown the file as it was written ("&ndash;").
  package var written: [UInt8] { format == .markdown ? raw : text }

  /// The place in `written` of a range of `text`.
  package func written(_ range: ByteRange) -> ByteRange {
    format == .markdown ? origins.raw(for: range) : range
  }
}

/// Which byte marks the decimals of a number.
@usableFromInline package enum DecimalMark: String, Hashable, Sendable, CaseIterable {
  /// Point, unless the document's own numbers show a comma.
  case automatic = "auto"
  case point, comma
}

/// A number that a page states in structured data (JSON-LD, microdata) rather than in its text.
package struct StructuredFact: Hashable, Sendable {
  /// The schema.org type of the thing and its name: `Product`, "Sun Gel SPF 50".
  package var subjectType: String
  package var subject: String?
  /// The schema.org property: `price`, `lowPrice`, `highPrice`, `duration`.
  package var property: String
  /// The number or ISO 8601 duration as written.
  package var value: String
  /// The upper end, where the property is a pair (`lowPrice` and `highPrice`).
  package var upperValue: String?
  /// ISO 4217 or the unit text, as written.
  package var unit: String?
  /// Bytes of `Document.raw`.
  package var origin: ByteRange

  package init(
    subjectType: String, subject: String?, property: String, value: String,
    upperValue: String? = nil, unit: String? = nil, origin: ByteRange
  ) {
    self.subjectType = subjectType
    self.subject = subject
    self.property = property
    self.value = value
    self.upperValue = upperValue
    self.unit = unit
    self.origin = origin
  }
}

/// Sentences that a page states in structured data: the answer to a question, what follows a procedure.
package struct StructuredPassage: Hashable, Sendable {
  /// The schema.org type of the thing: `Question`, `MedicalProcedure`.
  package var subjectType: String
  /// What the sentences are about: the question, the procedure's name.
  package var subject: String
  /// The schema.org property: `acceptedAnswer`, `followup`.
  package var property: String
  /// Without markup.
  package var text: String
  /// Bytes of `Document.raw`.
  package var origin: ByteRange

  package init(
    subjectType: String, subject: String, property: String, text: String, origin: ByteRange
  ) {
    self.subjectType = subjectType
    self.subject = subject
    self.property = property
    self.text = text
    self.origin = origin
  }
}
