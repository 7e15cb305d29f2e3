internal import TallyCore

/// What is known of a source before its text is read: from the settings, then from the archive.
struct SourceSettings {
  var source: Source
  var splitsParagraphs = false
  var decimal: DecimalMark?

  /// Later rules win, field by field.
  init(rules: [(glob: Glob, rule: Settings.SourceRule)], input: DocumentReader.Input) {
    source = Source(
      id: input.sourceID, path: input.path, url: input.url, title: input.title,
      publisher: input.publisher, retrieved: input.retrieved,
      sha256: input.sha256 ?? Digest.sha256(input.bytes), bytes: input.bytes.count)
    for (glob, rule) in rules
    where glob.matches(input.sourceID) || input.path.map(glob.matches) == true {
      source.url = rule.url ?? source.url
      source.publisher = rule.publisher ?? source.publisher
      source.title = rule.title ?? source.title
      source.retrieved = rule.retrieved ?? source.retrieved
      source.language = rule.language ?? source.language
      source.rank = rule.rank ?? source.rank
      source.witness = rule.witness ?? source.witness
      splitsParagraphs = rule.splitsParagraphs ?? splitsParagraphs
      decimal = rule.decimal ?? decimal
    }
  }
}
