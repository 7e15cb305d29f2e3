internal import TallyCore

/// Numbers that belong to a name: "Pixel 8 Pro", "Boeing 747", "type 2 diabetes".
extension PhraseText {
  /// Whether the number at `index` tells one thing from others of its name: it stands right behind a word with a
  /// capital, or one that numbers kinds.
  func isModelNumber(_ index: Int, _ tokens: [PhraseToken]) -> Bool {
    guard let token = tokens[safe: index], token.startsWithDigit, token.part == .noun,
      let before = tokens[safe: index - 1], before.part == .noun || before.part == .gerund,
      follows(token, before), !before.isPossessive, !token.isHyphenated || !hasLetters(token),
      !goesOn(token), !isYear(token), tokens[safe: index + 1]?.has(.period) != true
    else { return false }
    if numbersKinds(index - 1, tokens) { return true }
    guard !before.has([.person, .period, .section]), hasCapital(before) else { return false }
    // "Note 3", but "Galaxy Note 10"
    return !before.isSpelled(oneOf: Self.referred, in: text)
      || tokens[safe: index - 2].map { $0.part == .noun && $0.isCapitalized } ?? false
  }

  /// "Type 2", "stage 1"
  func numbersKinds(_ index: Int, _ tokens: [PhraseToken]) -> Bool {
    tokens[index].isSpelled(oneOf: Self.numbered, in: text)
  }

  /// Where the name goes on to whose word at `place` a number may belong: the last of "Galaxy Note 10 Plus".
  func nameEnd(_ place: Int, _ tokens: [PhraseToken]) -> Int {
    var last = place
    while let next = tokens[safe: last + 1] {
      let isSuffix =
        (last > place || text[tokens[last].end - 1].isASCIIDigit) && next.isCapitalized
        && follows(next, tokens[last])
        && next.isSpelled(oneOf: Self.suffixes, in: text)
      guard isSuffix || isModelNumber(last + 1, tokens) else { break }
      last += 1
    }
    return last
  }

  /// One space stands between them.
  private func follows(_ token: PhraseToken, _ before: PhraseToken) -> Bool {
    token.start == before.end + 1 && text[before.end] == ASCII.space
  }

  /// "Python 3.5": the number is cut at its point.
  private func goesOn(_ token: PhraseToken) -> Bool {
    token.end + 1 < text.count && text[token.end] == ASCII.period
      && text[token.end + 1].isASCIIDigit
  }

  /// "Botox 2024"
  private func isYear(_ token: PhraseToken) -> Bool {
    token.end == token.start + 4 && text[token.start..<token.end].allSatisfy(\.isASCIIDigit)
      && (text[token.start..<token.start + 2].elementsEqual("19".utf8)
        || text[token.start..<token.start + 2].elementsEqual("20".utf8))
  }

  /// "iPhone"
  private func hasCapital(_ token: PhraseToken) -> Bool {
    text[token.start..<token.end].contains(where: \.isASCIIUpper)
  }

  private func hasLetters(_ token: PhraseToken) -> Bool {
    text[token.start..<token.end].contains(where: \.isASCIILetter)
  }

  /// What is numbered whatever its case.
  private static let numbered: [StaticString] = ["type", "stage", "grade", "phase", "class"]
  /// What points to a part of the text.
  private static let referred: [StaticString] = [
    "figure", "table", "page", "section", "chapter", "box", "note", "appendix", "part", "step",
    "question", "answer", "tip", "rule", "episode", "no", "number",
  ]
  /// What tells models of one number apart.
  private static let suffixes: [StaticString] = [
    "pro", "max", "plus", "ultra", "mini", "se", "lite", "air", "xl", "fe", "ti", "super",
  ]
}
