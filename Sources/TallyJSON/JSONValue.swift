package import TallyCore

/// A JSON text as a tree that loses nothing: numbers keep their digits, objects their order, and every
/// value knows its place.
///
/// Foundation's decoders turn `3.20` into 3.2 and say no offsets; Tally needs both.
package struct JSONValue: Hashable, Sendable {
  package enum Content: Hashable, Sendable {
    case null
    case bool(Bool)
    /// As written: `3.20`, `1e3`.
    case number(String)
    case string(String)
    case array([JSONValue])
    case object([Member])
  }

  package struct Member: Hashable, Sendable {
    package var key: String
    package var value: JSONValue
  }

  package var content: Content
  /// Bytes of the text that was read, quotes and brackets included.
  package var range: ByteRange

  package init(_ content: Content, range: ByteRange = ByteRange(0, 0)) {
    self.content = content
    self.range = range
  }

  /// The value of the last member named `key` (later members win, as in RFC 8259's common practice).
  package subscript(_ key: String) -> JSONValue? {
    guard case .object(let members) = content else { return nil }
    return members.last { $0.key == key }?.value
  }

  package var isNull: Bool { if case .null = content { true } else { false } }
  package var string: String? {
    if case .string(let text) = content { text } else { nil }
  }
  package var bool: Bool? {
    if case .bool(let value) = content { value } else { nil }
  }
  package var array: [JSONValue]? {
    if case .array(let values) = content { values } else { nil }
  }
  package var object: [Member]? {
    if case .object(let members) = content { members } else { nil }
  }
  package var integer: Int? {
    if case .number(let digits) = content { Int(digits) } else { nil }
  }
  package var decimal: ExactDecimal? {
    if case .number(let digits) = content { ExactDecimal(digits) } else { nil }
  }
}
