/// A stretch of a document's text that reads as one piece: a paragraph, a heading, a table row.
///
/// Blocks rise, do not overlap, and hold no outer white space. A sentence never crosses a block.
@usableFromInline package struct Block: Hashable, Sendable {
  @usableFromInline package enum Kind: String, Hashable, Sendable, CaseIterable {
    case heading, paragraph
    case listItem = "list-item"
    case tableRow = "table-row"
    case caption, question
    case term, definition, quote
  }

  package var kind: Kind
  package var range: ByteRange
  /// 1 to 6 for a heading (a question set as a heading keeps its level), 0 for anything else.
  package var level: Int
  /// The index of the nearest heading block above that governs this one. Following it upwards gives the
  /// heading path, innermost first.
  package var heading: Int?
  /// The index of the question block that this one answers (FAQ pages, `<dt>How long …?</dt>`).
  package var question: Int?
  /// The index of the block that introduces this list item or definition ("Avoid for 24 hours:"), the
  /// caption of a table row, the term of a definition.
  package var lead: Int?

  package init(
    kind: Kind, range: ByteRange, level: Int = 0, heading: Int? = nil, question: Int? = nil,
    lead: Int? = nil
  ) {
    self.kind = kind
    self.range = range
    self.level = level
    self.heading = heading
    self.question = question
    self.lead = lead
  }
}

/// One data cell of a table, with what its headers say.
///
/// Its row is a `Block` of kind `tableRow`; the cell's range lies inside it.
package struct TableCell: Hashable, Sendable {
  /// The index of the row's block.
  package var block: Int
  package var range: ByteRange
  /// Header cells are not data: they give no claims of their own unless a number stands in them.
  package var isHeader: Bool
  /// Ranges of header cells, outermost first. In a comparison table the columns (Gel, Placebo, a
  /// product) are subjects and the row labels properties.
  package var rowHeaders: [ByteRange]
  package var columnHeaders: [ByteRange]
  /// Rows or columns that group others ("Adults"): a scope.
  package var groupHeaders: [ByteRange]
  package var caption: ByteRange?
  /// A table of two columns, label and value: the label is a property of the page's subject.
  package var isKeyValue: Bool

  /// Whether a header says what its number is.
  package var isLabelled: Bool { !columnHeaders.isEmpty || !rowHeaders.isEmpty }

  package init(
    block: Int, range: ByteRange, isHeader: Bool = false, rowHeaders: [ByteRange] = [],
    columnHeaders: [ByteRange] = [], groupHeaders: [ByteRange] = [], caption: ByteRange? = nil,
    isKeyValue: Bool = false
  ) {
    self.block = block
    self.range = range
    self.isHeader = isHeader
    self.rowHeaders = rowHeaders
    self.columnHeaders = columnHeaders
    self.groupHeaders = groupHeaders
    self.caption = caption
    self.isKeyValue = isKeyValue
  }
}
