/// How a language writes its numbers, by its tag (BCP 47).
///
/// Source: Unicode CLDR 44, the `decimal` symbol and the ordinal rules of each locale.
package struct LanguageHabits: Sendable {
  private let base: Substring
  private let region: Substring

  /// - Parameter tag: "de", "de-CH", "pt_BR"; `nil` is no language that we know of.
  package init(tag: String?) {
    let parts = (tag ?? "").split(whereSeparator: { $0 == "-" || $0 == "_" })
    base = parts.first ?? ""
    region = parts.count > 1 ? parts[parts.count - 1] : ""
  }

  /// Whether both tags are of one language, wherever it is spoken.
  package func isSameLanguage(as other: LanguageHabits) -> Bool {
    base.lowercased() == other.base.lowercased()
  }

  package var isEnglish: Bool { base.lowercased() == "en" }

  /// "1.234,5" rather than "1,234.5".
  package var decimalMark: DecimalMark {
    if Self.pointRegions.contains(region.uppercased()) { return .point }
    return Self.commaLanguages.contains(base.lowercased()) ? .comma : .automatic
  }

  /// "am 5. Mai", "im 19. Jahrhundert": the period makes an ordinal and ends no sentence.
  package var writesOrdinalsWithPeriod: Bool {
    Self.periodOrdinals.contains(base.lowercased())
  }

  private static let pointRegions: Set = [
    "CH", "LI", "MX", "US", "GT", "HN", "NI", "PA", "PE", "SV",
  ]
  private static let commaLanguages: Set = [
    "bg", "ca", "cs", "da", "de", "el", "es", "et", "fi", "fr", "hr", "hu", "id", "is", "it", "lt",
    "lv", "nb", "nl", "nn", "no", "pl", "pt", "ro", "ru", "sk", "sl", "sr", "sv", "tr", "uk", "und",
    "vi",
  ]
  private static let periodOrdinals: Set = [
    "cs", "da", "de", "et", "fi", "hr", "hu", "is", "lv", "nb", "nn", "no", "sk", "sl", "sr",
  ]
}
