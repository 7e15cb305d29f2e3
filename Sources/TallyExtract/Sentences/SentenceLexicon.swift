internal import TallyCore
internal import TallyLexicon

/// Abbreviations and sentence starters, looked up by the bytes of a word.
///
/// Keys are 64-bit hashes of the lower-cased word: a look-up allocates nothing. Two words of the tables
/// with one hash would be a mistake of ours, and the initialiser refuses them.
struct SentenceLexicon: Sendable {
  /// What a period after a word means.
  enum Abbreviation: UInt8, Sendable {
    /// A sentence does not end here: "Dr. Smith", "e.g. three".
    case never
    /// Not before a figure: "No. 5".
    case number
    /// Not before a figure that no word in small letters follows: "110 Stat. 1321"; but "250 cal. 30 grams".
    case page
    /// Only before a word that often starts a sentence: "Acme Inc. The".
    case may
    /// Before any capital: "etc. Then".
    case upper
    /// `never` with a capital, else no abbreviation: "Col. Ng".
    case title
    /// `may` with a capital, else no abbreviation: "Mass.", "Inc.".
    case name
  }

  static let shared = SentenceLexicon(language: nil)
  /// With the abbreviations of one language; made when the first document of another than English comes.
  private static let byLanguage = Dictionary(
    uniqueKeysWithValues: Set(LexiconTable("abbreviations").rows.compactMap { $0[2] })
      .map { ($0, SentenceLexicon(language: $0)) })

  /// The abbreviations that are read in a document of `language`.
  static func shared(for language: String?) -> SentenceLexicon {
    guard let tag = language?.prefix(2).lowercased(), tag != "en" else { return shared }
    return byLanguage[tag] ?? shared
  }

  /// A longer word is no abbreviation and no starter.
  static let longestWord = 12

  private let abbreviations: Abbreviations
  private let starters: Set<UInt64>

  private init(language: String?) {
    var abbreviations: [UInt64: Abbreviation] = [:]
    for row in LexiconTable("abbreviations").rows {
      guard let word = row.bytes(0), row[2] == nil || row[2] == language else { continue }
      let meaning: Abbreviation =
        switch row[1] {
        case "never": .never
        case "number": .number
        case "page": .page
        case "may": .may
        case "upper": .upper
        case "title": .title
        case "name": .name
        default: preconditionFailure("abbreviations.tsv:\(row.line): an unknown class")
        }
      let old = abbreviations.updateValue(meaning, forKey: Self.hash(word))
      precondition(
        old == nil || row[2] != nil, "abbreviations.tsv:\(row.line): the word stands twice")
    }
    self.abbreviations = Abbreviations(abbreviations)
    starters = Set(LexiconTable("sentence-starters").rows.compactMap { $0.bytes(0).map(Self.hash) })
  }

  private static func hash(_ word: ArraySlice<UInt8>) -> UInt64 {
    hash(of: ByteRange(0, word.count), in: word.span)
  }

  /// FNV-1a of the word in lower case.
  private static func hash(of word: ByteRange, in bytes: Span<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for index in word.start..<word.end {
      hash = (hash ^ UInt64(bytes[index].asciiLowercased)) &* 0x100_0000_01b3
    }
    return hash
  }

  func abbreviation(_ word: ByteRange, in bytes: Span<UInt8>) -> Abbreviation? {
    guard word.count <= Self.longestWord else { return nil }
    guard let meaning = abbreviations[Self.hash(of: word, in: bytes)] else { return nil }
    let isCapital = !word.isEmpty && bytes[word.start].isASCIIUpper
    switch meaning {
    case .title: return isCapital ? .never : nil
    case .name: return isCapital ? .may : nil
    case .never, .number, .page, .may, .upper: return meaning
    }
  }

  func isStarter(_ word: ByteRange, in bytes: Span<UInt8>) -> Bool {
    guard word.count <= Self.longestWord else { return false }
    return starters.contains(Self.hash(of: word, in: bytes))
  }
}

/// Abbreviations by the hashes of their words, which are as good as random: open addressing, as a `Dictionary`
/// would hash them once more for each period of a text.
private struct Abbreviations: Sendable {
  private var slots: [(word: UInt64, meaning: SentenceLexicon.Abbreviation?)]

  init(_ meanings: [UInt64: SentenceLexicon.Abbreviation]) {
    var size = 64
    while size < 4 * meanings.count { size *= 2 }
    slots = Array(repeating: (0, nil), count: size)
    for (word, meaning) in meanings { slots[place(of: word)] = (word, meaning) }
  }

  subscript(word: UInt64) -> SentenceLexicon.Abbreviation? { slots[place(of: word)].meaning }

  /// Where a word stands, or would.
  private func place(of word: UInt64) -> Int {
    let last = slots.count &- 1
    var place = Int(truncatingIfNeeded: word >> 32) & last
    while slots[place].meaning != nil, slots[place].word != word { place = (place &+ 1) & last }
    return place
  }
}
