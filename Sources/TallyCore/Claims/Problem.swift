/// A fact for the reader of a report: collected, ordered, and stopping nothing.
///
/// What stops a document or the command is an error, thrown by the module that met it.
package struct Problem: Hashable, Sendable {
  package enum Severity: String, Hashable, Sendable, Comparable {
    case error, warning, note
    package static func < (a: Severity, b: Severity) -> Bool { a.rawValue < b.rawValue }
  }

  /// The document's id, or the path of what could not be read.
  package var source: String
  package var severity: Severity
  /// What is wrong, with the offending text.
  package var what: String
  /// Line, column or offset, as far as known: `line 14`, `byte 2048`.
  package var location: String?
  /// How to mend it.
  package var remedy: String?
  /// The document was left out of the result, so that the run ends with exit status 1.
  package var leftOut: Bool

  package init(
    source: String, severity: Severity, what: String, location: String? = nil,
    remedy: String? = nil, leftOut: Bool = false
  ) {
    self.source = source
    self.severity = severity
    self.what = what
    self.location = location
    self.remedy = remedy
    self.leftOut = leftOut
  }
}

extension Problem {
  /// The order in which problems are written.
  package static func precedes(_ a: Problem, _ b: Problem) -> Bool {
    for (x, y) in [
      (a.source, b.source), (a.severity.rawValue, b.severity.rawValue),
      (a.location ?? "", b.location ?? ""), (a.what, b.what),
    ] where x != y {
      return ByteOrder.precedes(x, y)
    }
    return false
  }
}
