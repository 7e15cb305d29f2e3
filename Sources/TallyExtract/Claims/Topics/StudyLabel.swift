internal import TallyCore

/// What a title says of the study rather than of its matter: "What falls cost: a cost-of-illness study in older people".
enum StudyLabel {
  /// The title without what stands behind its colon, where that names a study.
  static func removed(from title: [UInt8]) -> [UInt8] {
    guard let colon = title.lastIndex(of: ASCII.colon), colon > shortestMatter else { return title }
    let words = title[colon...].split(whereSeparator: { !$0.isASCIILetter })
      .map { $0.map(\.asciiLowercased) }
    guard let first = words.first, articles.contains(first),
      let place = words.prefix(reach).firstIndex(where: names.contains),
      // "The ten best series to watch"
      place + 1 == words.count || prepositions.contains(words[place + 1])
    else { return title }
    return Array(title[..<colon])
  }

  private static let shortestMatter = 8
  /// "a prospective multicentre cohort *study*"
  private static let reach = 7
  private static let articles = ["a", "an"].map { Array($0.utf8) }
  private static let prepositions = ["of", "in", "from", "among", "on", "with", "using"].map {
    Array($0.utf8)
  }
  private static let names = ["study", "survey", "series", "analysis", "trial", "review"]
    .map { Array($0.utf8) }
}
