internal import TallyCore

/// What a text without a title is about.
extension TopicFinder {
  /// What a text without a title keeps naming: of all that its opening names what it says most, and what its first
  /// sentence is about before anything else.
  func central(of text: [UInt8], in range: ByteRange) -> Topic? {
    let reading = reading(of: text, in: range)
    let tokens = reading.tokens
    // "The recovery from *carpal tunnel surgery* takes": all before the first verb
    let opening = reading.verbs.first { $0.isFinite }?.first ?? 0
    guard var repeated else { return nil }
    var best: (weight: Int, place: Int)?
    var isBracketed = false
    for (place, token) in tokens.enumerated() {
      if token.part == .open || token.part == .close { isBracketed = token.part == .open }
      guard
        PhraseText.isEntity(token) && !token.has([.modal, .interrogative])
          || token.has(.deed) && place > 0 && tokens[place - 1].part == .noun
      else {
        continue
      }
      // "at least 2", "5.2 kWh"
      if token.hash == WordTable.Hash(of: "least") || token.hash == WordTable.Hash(of: "most")
        || tokens[safe: place - 1]?.startsWithDigit == true
          && token.end - token.start <= Self.longestSymbol
      {
        continue
      }
      let word = text[token.start..<token.end]
      guard Self.isSpelled(word) else { continue }
      var weight = vocabulary.countOfForms(word)
      guard
        weight >= Self.leastMentions
          // Or with another: "cataract surgery", if only twice.
          || weight > 1 && repeated.whole(at: place, tokens, text).count > 1
      else {
        continue
      }
      // "Hamster costs (a wheel, a wheel guard) add up": what a bracket lists is by the way.
      if place < opening, !isBracketed { weight *= 3 }
      // "Dodick": who found it is not what it is about.
      if token.isCapitalized, !token.isAcronym, !vocabulary.isSmall(word) { weight /= 2 }
      // "Creatine loading"
      if token.part == .gerund { weight /= 2 }
      if weight > best?.weight ?? 0 { best = (weight, place) }
    }
    guard let best else { return nil }
    // Wherever it stands with most of its name.
    let word = Vocabulary.singular(
      text[tokens[best.place].start..<tokens[best.place].end].map(\.asciiLowercased))
    var whole = repeated.whole(at: best.place, tokens, text)
    for place in tokens.indices.dropFirst(best.place + 1)
    where tokens[place].part == .noun && Vocabulary.singular(bytes(tokens[place], text)) == word {
      let other = repeated.whole(at: place, tokens, text)
      if other.count > whole.count { whole = other }
    }
    return named(whole, text, tokens)
  }

  /// "€", "∼", "μ", "minus" are the signs of a sum or a formula, whatever a tagger makes of them.
  private static func isSpelled(_ word: ArraySlice<UInt8>) -> Bool {
    guard let first = word.first, word.count > 1, !word.elementsEqual("minus".utf8) else {
      return false
    }
    // Lead bytes of U+0080–U+00BF and U+2000–U+2FFF: currencies, dashes and operators.
    return first < 0x80 || word.count > 2 && first != 0xC2 && first != 0xE2
  }

  /// How often a text names what it is about, at least.
  private static let leastMentions = 3

  /// "kWh"
  private static let longestSymbol = 4
}
