internal import TallyCore

/// The sources that one document stands for: itself, or each paragraph of a stitched file.
enum DocumentSources {
  static func sources(of document: Document) -> [Source] {
    guard document.isStitched else { return [document.source] }
    return document.blocks.indices.map { index in
      var source = document.source
      source.id = paragraphID(index, of: document)
      if source.witness == document.source.id { source.witness = source.id }
      return source
    }
  }

  /// `answers.txt#p14`: the fourteenth paragraph of the file.
  static func paragraphID(_ block: Int, of document: Document) -> String {
    "\(document.source.id)#p\(block + 1)"
  }

  static func notes(on document: Document) -> [Problem] {
    guard let language = document.language, !language.lowercased().hasPrefix("en") else {
      return []
    }
    return [
      Problem(
        source: document.source.id, severity: .note,
        what: "the language is '\(language)': quantities are read, subject and role stay unknown",
        remedy: "set language: en under sources in tally.yml if this is wrong")
    ]
  }
}
