internal import TallyCore
package import TallyKnowledge

/// A knowledge base as one table, a row a claim (RFC 4180: commas, quotes doubled, CRLF).
///
/// A spreadsheet runs a cell that begins with `=`, `+`, `-` or `@`; such cells, unless they are plain
/// numbers, get an apostrophe in front (OWASP, "CSV Injection").
package struct CSVExport: Sendable {
  private static let columns = [
    "id", "topic", "subject", "property", "role", "kind", "quote", "lower", "upper",
    "lower_inclusive", "upper_inclusive", "approximate", "vague", "unit", "per",
    "canonical_lower", "canonical_upper", "canonical_unit", "anchor", "population", "condition",
    "variant", "place", "as_of", "modality", "asserts", "attribution", "verdict", "source",
    "publisher", "url", "line", "column", "link", "sentence",
  ]

  package init() {}

  package func bytes(of base: KnowledgeBase) -> [UInt8] {
    let index = ReportIndex(base)
    var writer = CSVWriter()
    writer.row(Self.columns)
    for placed in index.allClaims { writer.row(Self.row(placed, index)) }
    return writer.bytes
  }

  private static func row(_ placed: IndexedClaim, _ index: ReportIndex) -> [String?] {
    let claim = placed.claim
    let quantity = claim.quantity
    let source = index.sources[claim.source]
    let numbers = [
      quantity.lower?.description, quantity.upper?.description,
      "\(quantity.lowerInclusive)", "\(quantity.upperInclusive)", "\(quantity.isApproximate)",
      "\(quantity.isVague)", quantity.unit, quantity.per,
      quantity.canonical?.lower?.description, quantity.canonical?.upper?.description,
      quantity.canonical?.unit,
    ]
    let about = [
      claim.id, placed.topic?.label, claim.subject.text, claim.property.text,
      claim.role.rawValue, claim.kind.rawValue, claim.quote,
    ]
    let scope = [
      claim.anchor, claim.scope.population, claim.scope.condition, claim.scope.variant,
      claim.scope.place, claim.scope.asOf, claim.modality.rawValue, claim.asserts.rawValue,
      claim.attribution, placed.verdict.words,
    ]
    let place = [
      claim.source, source?.publisher, source?.url, claim.origin.map { "\($0.line)" },
      claim.origin.map { "\($0.column)" }, placed.link, claim.sentence?.text,
    ]
    return about + numbers + scope + place
  }
}

/// Writes rows of a CSV file.
struct CSVWriter {
  private(set) var bytes: [UInt8] = []

  mutating func row(_ cells: [String?]) {
    for (number, cell) in cells.enumerated() {
      if number > 0 { bytes.append(ASCII.comma) }
      if let cell { append(cell) }
    }
    bytes.append(ASCII.carriageReturn)
    bytes.append(ASCII.newline)
  }

  private mutating func append(_ cell: String) {
    let text = Self.isFormula(cell) ? "'" + cell : cell
    let needsQuotes = text.utf8.contains {
      $0 == ASCII.comma || $0 == ASCII.quote || $0 == ASCII.newline || $0 == ASCII.carriageReturn
    }
    guard needsQuotes else {
      bytes.append(contentsOf: text.utf8)
      return
    }
    bytes.append(ASCII.quote)
    for byte in text.utf8 {
      if byte == ASCII.quote { bytes.append(ASCII.quote) }
      bytes.append(byte)
    }
    bytes.append(ASCII.quote)
  }

  /// Whether a spreadsheet would run the cell: also after blanks, and in full-width forms.
  static func isFormula(_ cell: String) -> Bool {
    guard let first = cell.unicodeScalars.first(where: { $0 != " " }) else { return false }
    switch first {
    case "=", "@", "\t", "\r", "\n", "＝", "＠", "＋", "－": return true
    case "+", "-": return ExactDecimal(cell) == nil
    default: return false
    }
  }
}
