internal import TallyCore

/// Words of a phrase as they go into a record: without articles, in one spelling.
///
/// A class, made once for a document: every rule is handed one.
final class PhraseText: Sendable {
  let text: [UInt8]
  let vocabulary: Vocabulary

  init(text: [UInt8], vocabulary: Vocabulary) {
    self.text = text
    self.vocabulary = vocabulary
  }

  /// A noun that names a thing of its own rather than a property, a person or what was named before.
  static func isEntity(_ token: PhraseToken) -> Bool {
    guard token.part == .noun || token.part == .gerund, !token.startsWithDigit,
      token.isAcronym || token.end - token.start > 2
    else { return false }
    if token.has(.medicine) { return !token.has(.generic) }
    if token.part == .gerund, token.isKnown { return false }
    // "an online store", though to store lasts; "garage door springs", but "in spring"
    if token.part == .noun, token.has(.thing), !token.has(.period) || token.has(.plural) {
      return true
    }
    return !token.has([.attribute, .person, .study, .generic, .period, .completion, .lasting])
  }

  /// Where the adjectives that belong to a noun begin: "new tattoo", "plantar fasciitis".
  static func adjectives(before index: Int, _ tokens: [PhraseToken]) -> Int {
    var first = index
    while let before = tokens[safe: first - 1],
      before.part == .adjective && !before.has([.typical, .mean, .onset, .comparative, .selecting])
        || before.part == .participle
    {
      first -= 1
    }
    return first
  }

  func bytes(_ token: PhraseToken) -> [UInt8] {
    spelled(token).map(\.asciiLowercased)
  }

  func singular(_ token: PhraseToken) -> [UInt8] {
    isOfLetters(token) ? Array(bytes(token).dropLast()) : Vocabulary.singular(bytes(token))
  }

  /// "UTIs": capitals and the plural's "s", which "utis" would not show.
  private func isOfLetters(_ token: PhraseToken) -> Bool {
    token.isAcronym && token.end - token.start > 2 && text[token.end - 1] == UInt8(ascii: "s")
      && text[token.end - 2].isASCIIUpper
  }

  /// The fingerprint of a token's singular.
  func fingerprint(_ token: PhraseToken) -> Vocabulary.Fingerprint {
    if isOfLetters(token) { return .init(text, token.start, token.end - 1) }
    // Nearly every word is looked at where it stands.
    if !mayBeJoined(token) { return .init(singularOf: text, token.start, token.end) }
    let word = spelled(token)
    return .init(singularOf: word.span, 0, word.count)
  }

  /// How often the token's word stands in the document, in all its forms.
  func countOfForms(_ token: PhraseToken) -> Int {
    if !mayBeJoined(token) { return vocabulary.countOfForms(text, token.start, token.end) }
    return vocabulary.countOfForms(spelled(token))
  }

  /// - isTopic: a title's words are set in lower case, one alone only where the document ever writes it so, and in
  ///   the form that the document prefers.
  func text(
    _ tokens: [PhraseToken], from first: Int, to last: Int, isTopic: Bool = false
  ) -> String {
    guard first <= last else { return "" }
    if !isTopic, let range = unchanged(tokens, from: first, to: last) {
      return Self.shown(text[range.start..<range.end])
    }
    var words: [UInt8] = []
    words.reserveCapacity(tokens[last].end - tokens[first].start)
    /// Where the last word starts.
    var start = 0
    var isInBracket = false
    for index in first...last {
      let token = tokens[index]
      // "Alpha-hydroxy acid (AHA) peels"
      if token.part == .open || token.part == .close { isInBracket = token.part == .open }
      if isInBracket, tokens[last].part != .close { continue }
      if Self.isSkipped(token, isLeading: words.isEmpty) { continue }
      let word = spelled(token)
      // "sun screen" in a text that also says "sunscreen"
      let isJoined = !words.isEmpty && token.part == .noun && joins(words[start...], word)
      if !words.isEmpty, !isJoined { words.append(ASCII.space) }
      let place = words.count
      words.append(contentsOf: word)
      if index < last, Eponym.isNamed(token, tokens[index + 1], of: text) {
        words.append(contentsOf: "'s".utf8)
        start = place
        continue
      }
      if isTopic, !token.isAcronym, word.first?.isASCIIUpper == true,
        !word.dropFirst().contains(where: \.isASCIIUpper),
        vocabulary.isSmall(word) || first < last && vocabulary.count(word) > 0,
        // "Pixel 8"
        !isModelNumber(index + 1, tokens)
      {
        words[place] = words[place].asciiLowercased
      }
      if !isJoined { start = place }
    }
    if !words.isEmpty, tokens[last].part == .noun, !tokens[last].isAcronym,
      words[words.count - 1] | 0x20 == 0x73,
      let preferred = vocabulary.preferred(Array(words[start...]))
    {
      words.replaceSubrange(start..., with: preferred)
    }
    return Self.shown(words[...])
  }

  /// Without soft hyphens, which say only where a word may part.
  private static func shown(_ bytes: ArraySlice<UInt8>) -> String {
    let word = String(decoding: bytes, as: UTF8.self)
    guard bytes.contains(0xAD) else { return word }
    return String(word.unicodeScalars.filter { $0 != "\u{AD}" })
  }

  /// Where the words stand as they go into a record, side by side and spelled so: nearly always.
  private func unchanged(
    _ tokens: [PhraseToken], from first: Int, to last: Int
  ) -> ByteRange? {
    var index = first
    while index <= last, Self.isSkipped(tokens[index], isLeading: true) { index += 1 }
    guard index <= last else { return nil }
    let start = tokens[index].start
    while true {
      let token = tokens[index]
      if token.isHyphenated { return nil }
      if index == last { break }
      let next = tokens[index + 1]
      guard next.start == token.end + 1, text[token.end] == ASCII.space,
        !Self.isSkipped(next, isLeading: false),
        next.part != .noun || !joins(token, next)
      else { return nil }
      index += 1
    }
    let token = tokens[last]
    if token.part == .noun, !token.isAcronym, text[token.end - 1] | 0x20 == 0x73,
      vocabulary.prefersAnother(than: text, token.start, token.end)
    {
      return nil
    }
    return ByteRange(start, token.end)
  }

  /// The words as they stand in the text, numbers and articles with them, one space between two.
  func verbatim(_ tokens: [PhraseToken], from first: Int, to last: Int) -> String {
    var bytes: [UInt8] = []
    for byte in text[tokens[first].start..<tokens[last].end] {
      if !byte.isASCIISpace {
        bytes.append(byte)
      } else if bytes.last != ASCII.space {
        bytes.append(ASCII.space)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether `text` of the same tokens has any words.
  static func hasText(_ tokens: [PhraseToken], from first: Int, to last: Int) -> Bool {
    first <= last && (first...last).contains { !isSkipped(tokens[$0], isLeading: true) }
  }

  /// Whether the document writes the two words as one, and not only in a name: "DearAbby.com".
  private func joins(_ first: ArraySlice<UInt8>, _ second: ArraySlice<UInt8>) -> Bool {
    var joined = Vocabulary.Fingerprint(first)
    for byte in second { joined.take(byte.asciiLowercased) }
    return vocabulary.isSmall(joined)
  }

  /// The same of two that are spelled as they stand.
  private func joins(_ first: PhraseToken, _ second: PhraseToken) -> Bool {
    var joined = Vocabulary.Fingerprint(text, first.start, first.end)
    for place in second.start..<second.end { joined.take(text[place]) }
    return vocabulary.isSmall(joined)
  }

  private static func isSkipped(_ token: PhraseToken, isLeading: Bool) -> Bool {
    switch token.part {
    case .determiner, .quantity, .comma, .open, .close: true
    case .adverb: isLeading
    case .adjective: isLeading && token.has([.mean, .typical])
    case .conjunction: isLeading
    default: false
    }
  }

  /// "micro-needling" is "microneedling" after a prefix, or where the document writes it so too.
  private func spelled(_ token: PhraseToken) -> ArraySlice<UInt8> {
    let word = text[token.start..<token.end]
    guard mayBeJoined(token),
      let hyphen = word.firstIndex(of: ASCII.hyphen), hyphen > token.start
    else { return word }
    let joined = word.filter { $0 != ASCII.hyphen }
    if vocabulary.count(joined) > 0 { return joined[...] }
    let prefix = String(decoding: word[..<hyphen].map(\.asciiLowercased), as: UTF8.self)
    return Self.prefixes.contains(prefix) ? joined[...] : word
  }

  /// Whether there may be a hyphen to leave out.
  private func mayBeJoined(_ token: PhraseToken) -> Bool {
    token.isHyphenated || token.part == .quantity
  }

  /// Prefixes that are no words of their own; what they make is written with and without a hyphen.
  private static let prefixes: Set<String> = [
    "micro", "nano", "photo", "hyper", "hypo", "derma", "immuno", "cardio", "bio",
  ]
}
