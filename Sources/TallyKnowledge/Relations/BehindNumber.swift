internal import TallyCore

/// What stands right behind a number in its clause, which may say of which case it is.
///
///     The phone lasts 19 hours playing video.          play, video
///     The vaccine is 95 % effective after the second dose.    effec, second, dose
///     A goose takes three hours stuffed.               stuff; a state
struct BehindNumber: Sendable {
  /// As stems; numbers and ordinals as they stand.
  private(set) var words: Set<String> = []
  /// "Stuffed", "round trip": in what state, or which way.
  private(set) var isOfState = false

  init() {}

  /// - Parameters:
  ///   - after: the words up to the end of the clause.
  ///   - own: stems of the subject, the property and what stands in any sentence.
  init(_ after: [Substring], own: Set<String>) {
    let joint = after.firstIndex { Self.joints.contains($0.lowercased()) } ?? after.endIndex
    words = Set(
      after[..<joint].lazy.flatMap { $0.split { !($0.isLetter || $0.isNumber) } }
        .compactMap { Self.stated($0.lowercased()) }.filter { !own.contains($0) })
    let first = after.first?.lowercased() ?? ""
    // "The 8-12 week *healing* cycle": what takes so long.
    isOfState =
      Self.isParticiple(first) && !own.contains(ContentWords.stem(first))
      || zip(after, after.dropFirst()).prefix(Self.furthestWay)
        .contains { Self.ways.contains("\($0) \($1)") }
  }

  /// Whether each says something that the other does not, or one alone in what state. Of a share all of it says of whom.
  static func differ(_ a: BehindNumber, _ b: BehindNumber, isShare: Bool) -> Bool {
    Surroundings.differ(a.words, b.words) || isShare && a.words != b.words
      || a.isOfState != b.isOfState
  }

  /// "*Untreated*, it lasts a week", "*done openly*, the operation takes an hour".
  static func isState(_ lead: Substring) -> Bool {
    let words = lead.spacedWords
    guard let first = words.first?.lowercased(), words.count <= longestLead else { return false }
    return isParticiple(first) || states.contains(first)
  }

  private static func stated(_ word: String) -> String? {
    if word.utf8.allSatisfy(\.isASCIIDigit) || MeasureWord.ordinal.has(word)
      || numbers.contains(word)
    {
      return word
    }
    guard !ContentWords.isFunctionWord(word), UnitWords.of(word) == nil,
      let plain = ConceptLexicon.words(of: word).last
    else { return nil }
    let use = MeasureWord.of(plain)
    return use.contains(.vague) || use.contains(.empty) ? nil : ContentWords.stem(plain)
  }

  /// "Unstuffed", "playing".
  private static func isParticiple(_ word: String) -> Bool {
    word.utf8.count > 4 && (word.hasSuffix("ed") || word.hasSuffix("ing"))
      && !others.contains(word)
  }

  private static let furthestWay = 3
  private static let longestLead = 3
  private static let ways: Set<String> = ["round trip", "one way", "each way", "both ways"]
  private static let states: Set<String> = [
    "done", "open", "raw", "fresh", "frozen", "dry", "wet", "used", "new",
  ]
  private static let joints: Set<String> = [
    "and", "or", "but", "while", "because", "so", "which", "although", "though", "than",
  ]
  private static let numbers: Set<String> = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "both", "any",
  ]
  /// They end like a participle, and begin a clause of their own or say nothing.
  private static let others: Set<String> = [
    "depending", "following", "including", "according", "based", "needed", "required", "compared",
    "assuming", "starting", "beginning", "during", "recommended", "used", "related", "spaced",
    "considering", "regarding", "concerning", "excluding", "barring", "speed", "breed", "string",
    "ceiling", "morning", "evening", "nothing", "anything", "something", "spring", "hundred",
    "indeed",
  ]
}
