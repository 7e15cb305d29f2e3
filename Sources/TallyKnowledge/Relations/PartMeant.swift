internal import TallyCore

/// Of which of all that are meant a sentence speaks, where its words say so and its claim does not.
///
///     For a few people it lasts two years, for most people six months.    few; not few
///     Some people cough for weeks.                                        few
///     Collagen is another type. *These fillers* last three months.        those named before
struct PartMeant: OptionSet, Sendable {
  let rawValue: UInt8

  /// A few, or some, of them.
  static let few = Self(rawValue: 1)
  /// A kind that the sentence before names.
  static let those = Self(rawValue: 1 << 1)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  init(_ claim: ClaimReading) {
    self = []
    if Self.isOfFew(claim.wordsBefore) || Self.isOfFew(claim.wordsBehind) {
      insert(.few)
    }
    if Self.isOfThose(claim) { insert(.those) }
  }

  private static func isOfFew(_ words: ArraySlice<Substring>) -> Bool {
    words.indices.contains { place in
      if seldom.contains(words[place]) { return true }
      guard parts.contains(words[place]) else { return false }
      return words[(place + 1)...].prefix(furthestPerson).contains {
        $0 == "who" || people.contains($0)
      }
    }
  }
  private static let furthestPerson = 2
  private static let parts: Set<Substring> = ["some", "few", "rare", "unusual", "severe"]
  private static let people: Set<Substring> = [
    "people", "persons", "patients", "women", "men", "children", "babies", "infants", "adults",
    "users", "individuals", "cases", "kids", "teens", "others", "participants",
  ]
  private static let seldom: Set<Substring> = ["rarely", "occasionally"]

  /// "*These fillers* last three months."
  private static func isOfThose(_ claim: ClaimReading) -> Bool {
    guard let head = claim.subject.text?.lastWord?.lowercased() else { return false }
    let words = claim.partBefore
    return words.indices.dropLast().contains { place in
      demonstratives.contains(words[place])
        && words[(place + 1)...].prefix(furthestHead).contains { $0 == head }
    }
  }
  private static let furthestHead = 2
  private static let demonstratives: Set<Substring> = ["these", "those", "such"]
}
