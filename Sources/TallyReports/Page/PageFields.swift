internal import Mustache

/// What a template finds by name.
///
/// A type of our own rather than a dictionary: the engine asks of each thing it meets whether it has parts
/// to look up, and for a generic type that question costs more than the answer.
struct PageFields: MustacheParent, ExpressibleByDictionaryLiteral {
  private var values: [String: Any]

  init(dictionaryLiteral elements: (String, Any)...) {
    values = Dictionary(elements) { _, last in last }
  }

  subscript(name: String) -> Any? {
    get { values[name] }
    set { values[name] = newValue }
  }

  func child(named name: String) -> Any? { values[name] }

  mutating func merge(_ others: PageFields) {
    values.merge(others.values) { _, new in new }
  }
}
