internal import Mustache

/// What a template finds by name.
///
/// A type of our own rather than a dictionary: the engine asks of each thing it meets whether it has parts
/// to look up, and for a generic type that question costs more than the answer.
struct PageFields: MustacheParent, ExpressibleByDictionaryLiteral {
  private var values: [String: Any]

  init(dictionaryLiteral elements: (String, Any)...) {
    values = Dictionary(minimumCapacity: elements.count)
    for (name, value) in elements { self[name] = value }
  }

  subscript(name: String) -> Any? {
    get { values[name] }
    set {
      if let text = newValue as? String {
        values[name] = PageWords(text: text)
      } else {
        values[name] = newValue
      }
    }
  }

  func child(named name: String) -> Any? { values[name] }

  mutating func merge(_ others: PageFields) {
    values.merge(others.values) { _, new in new }
  }
}

/// A text as the template finds it.
///
/// The engine asks each value in turn whether it can do this or that, each time by a search through all
/// conformances, and takes what answers no to all apart by reflection. This one answers at once: it writes
/// itself, and has no parts.
private struct PageWords: MustacheCustomRenderable, MustacheParent {
  let text: String

  var renderText: String { text }
  /// An empty text is still one.
  var isNull: Bool { false }
  func child(named name: String) -> Any? { nil }
}
