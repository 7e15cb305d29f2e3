import TallyCore
import TallyExtract
import TallyTestSupport
import Testing

/// A sentence with its quantities marked, and what each of them says, in order:
/// `48 h`, `40..48 h`, `..48 h`, `30.. [SPF]`, `~640 USD/session`, `? wk` (vague).
struct QuantityCase: Sendable, CustomStringConvertible {
  let marked: MarkedText
  let values: [String]

  init(_ marked: String, _ values: String...) {
    self.marked = MarkedText(marked)
    self.values = values
  }

  var description: String { marked.text }
}

func found(in example: QuantityCase) -> [FoundQuantity] {
  let document = example.marked.document
  return finder.quantities(in: ByteRange(0, document.reading.count), of: document)
}

let finder = QuantityFinder()

/// The marked quantities and no others, each with its value.
func expectValues(_ example: QuantityCase, sourceLocation: SourceLocation = #_sourceLocation) {
  let quantities = found(in: example)
  #expect(quantities.map(\.range) == example.marked.ranges, sourceLocation: sourceLocation)
  #expect(quantities.map(\.summary) == example.values, sourceLocation: sourceLocation)
}

func expectNothing(in text: String, sourceLocation: SourceLocation = #_sourceLocation) {
  let bytes = Array(text.utf8)
  let quotes = finder.quantities(in: ByteRange(0, bytes.count), of: bytes)
    .map { bytes.string($0.range) }
  #expect(quotes == [], sourceLocation: sourceLocation)
}

extension FoundQuantity {
  /// The value as `QuantityCase` writes it. An open side that excludes its number has `<` or `>` there.
  var summary: String {
    let unit = quantity.per.map { "\(quantity.unit)/\($0)" } ?? quantity.unit
    let about = quantity.isApproximate && !quantity.isVague ? "~" : ""
    if quantity.isVague { return "? \(unit)" }
    switch (quantity.lower, quantity.upper) {
    case (let lower?, let upper?):
      return lower == upper ? "\(about)\(lower) \(unit)" : "\(about)\(lower)..\(upper) \(unit)"
    case (nil, let upper?):
      return "\(about)..\(quantity.upperInclusive ? "" : "<")\(upper) \(unit)"
    case (let lower?, nil):
      return "\(about)\(quantity.lowerInclusive ? "" : ">")\(lower).. \(unit)"
    case (nil, nil): return "\(about)? \(unit)"
    }
  }
}
