import TallyCore
import TallyExtract
import TallyTestSupport

/// A sentence of a document whose language is known, with its quantities.
struct LanguageCase: Sendable, CustomStringConvertible {
  let language: String
  let example: QuantityCase

  init(_ language: String, _ marked: String, _ values: String...) {
    self.language = language
    example = QuantityCase(marked, values: values)
  }

  var description: String { example.description }

  /// What is found in it.
  var found: [FoundQuantity] {
    var document = example.marked.document
    document.language = language
    document.decimalMark = .comma
    return finder.quantities(in: ByteRange(0, document.reading.count), of: document)
  }
}
