internal import TallyCore
internal import TallyExtract

/// What must be said of a document beside its claims.
enum DocumentNotes {
  static func notes(on document: Document) -> [Problem] {
    guard !document.readsAsEnglish, let language = document.language else { return [] }
    return [
      Problem(
        source: document.source.id, severity: .note,
        what: "the language is '\(language)': quantities are read, subject and role stay unknown",
        remedy: "set language: en under sources in tally.yml if this is wrong")
    ]
  }
}
