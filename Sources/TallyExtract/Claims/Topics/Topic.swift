internal import TallyCore

/// What a title, a heading or a question is about: "Healing Process of New Tattoos" → "new tattoo".
///
/// A class, as every rule is handed one.
final class Topic: Equatable, Sendable {
  let text: String
  /// Singular forms, in lower case, of the words that name it.
  let words: Set<[UInt8]>
  /// `text` is the short or common name of what the title spells out.
  let isShort: Bool
  /// Whether it is named in more than one word.
  let isOfWords: Bool
  /// How a longer name ends that ends in its own.
  let ending: String
  private let lastWord: Vocabulary.Fingerprint
  private let fingerprints: [Vocabulary.Fingerprint]

  init(text: String, words: Set<[UInt8]>, isShort: Bool = false) {
    self.text = text
    self.words = words
    self.isShort = isShort
    isOfWords = text.utf8.contains(ASCII.space)
    ending = " " + text
    let last = Array(text.utf8.split(separator: ASCII.space).last ?? [])
    lastWord = Vocabulary.Fingerprint(singularOf: last, 0, last.count)
    fingerprints =
      words.sorted { $0.lexicographicallyPrecedes($1) }.map { .init($0) }
      + Self.otherNumbers(of: words).map { .init(Array($0.utf8)) }
  }

  /// "Teeth" on a page on a tooth, and the other way: plurals that no ending tells.
  private static func otherNumbers(of words: Set<[UInt8]>) -> [String] {
    irregular.flatMap { one, many in
      (words.contains(Array(one.utf8)) ? [many] : [])
        + (words.contains(Array(many.utf8)) ? [one] : [])
    }
  }

  private static let irregular = [
    ("foot", "feet"), ("goose", "geese"), ("mouse", "mice"), ("tooth", "teeth"),
  ]

  static func == (a: Topic, b: Topic) -> Bool {
    a === b || a.text == b.text && a.words == b.words && a.isShort == b.isShort
  }

  /// Whether it is the other one, described more closely: "deep chemical peel", "chemical peels".
  func isKind(of other: Topic) -> Bool {
    let (own, its) = (
      text.utf8.split(separator: ASCII.space), other.text.utf8.split(separator: ASCII.space)
    )
    func singular(_ word: Substring.UTF8View) -> [UInt8] {
      Vocabulary.singular(word.map(\.asciiLowercased))
    }
    return own.count > its.count
      && zip(own.suffix(its.count), its).allSatisfy { singular($0) == singular($1) }
  }

  /// Whether it is named as many: "hummingbirds".
  var isMany: Bool {
    let last = Array(text.utf8.split(separator: ASCII.space).last ?? []).map(\.asciiLowercased)
    return Vocabulary.singular(last) != last
  }

  /// Whether the word, a singular, is the last of its words: "whitening" of "teeth whitening".
  func ends(in word: Vocabulary.Fingerprint) -> Bool { lastWord == word }

  /// Whether a name ends in one of its words.
  func isNamed(by name: String) -> Bool {
    guard let last = name.utf8.split(separator: ASCII.space).last else { return false }
    return words.contains(Vocabulary.singular(last.map(\.asciiLowercased)))
  }

  /// Whether the word with this fingerprint, a singular, is one of its words.
  func names(_ word: Vocabulary.Fingerprint) -> Bool { fingerprints.contains(word) }

  /// Whether one of the words between the spaces of `name`, or its plural, is one of its words.
  func names(anyWordOf name: [UInt8]) -> Bool {
    let bytes = name.span
    var start = 0
    for place in 0...bytes.count where place == bytes.count || bytes[place] == ASCII.space {
      if start < place, names(Vocabulary.Fingerprint(singularOf: bytes, start, place)) {
        return true
      }
      start = place + 1
    }
    return false
  }
}
