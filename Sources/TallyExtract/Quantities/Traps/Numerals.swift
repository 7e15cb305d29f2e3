internal import TallyCore

/// The numerals of a drawing: "the shaft 14 rotates in the bearing 16". One of them alone may count something;
/// two in a sentence tell what it is about.
extension QuantityReader {
  func isReferenceNumeral(_ index: Int) -> Bool {
    guard namesPart(index) else { return false }
    let isClean = endsName(index + 1)
    if !isClean, !isSubject(index) { return false }
    for near in max(
      index - Self.numeralReach, Tokenizer.margin)..<min(
        index + Self.numeralReach, tokens.count - Tokenizer.margin)
    where near != index {
      if tokens[near].kind == .number {
        if namesPart(near), endsName(near + 1) || isSubject(near) { return true }
      } else if isWord(near, "fig") || isWord(near, "figs") {
        return true
      }
    }
    return false
  }

  private static let numeralReach = 24

  /// "the shaft 14", "a second drive unit 200".
  private func namesPart(_ index: Int) -> Bool {
    guard let numeral = literal(index), numeral.isPlainInteger, numeral.wholeDigits <= 4,
      tokens[index].isSpaced, isPartName(index - 1), !groups(index - 1).contains(.picks)
    else { return false }
    var before = index - 2
    var isNamed = false
    for _ in 0..<3 {
      if !classes(before).isDisjoint(with: [.article, .the]) || isWord(before, "said") {
        isNamed = true
        break
      }
      guard
        isPartName(before) || classes(before).contains(.ordinal)
          || classes(before).contains([.number, .ones])
      else { return false }
      before -= 1
    }
    // "By the evening 30 had come", "among the dead 12 were children"
    if tokens[before - 1].kind == .word,
      tokens[before - 1].isCapitalized || isWord(before - 1, "among"),
      classes(before - 1).contains(.function)
    {
      return false
    }
    return isNamed && !isSign(index + 1, .percent) && !isSign(index + 1, .hyphen)
      && classes(index + 1).isDisjoint(with: [.scale, .per, .of])
      && measure(at: index + 1, after: Amount(value: numeral.value, end: index + 1)) == nil
  }

  private func isPartName(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.kind == .word && !token.isCapitalized && !token.isMixed
      && token.end - token.start > 2 && classes(index).isSubset(of: .context)
  }

  /// What no counted noun begins with: a sign, a verb, a preposition.
  private func endsName(_ index: Int) -> Bool {
    switch tokens[index].kind {
    case .end: return true
    case .sign:
      return [.comma, .period, .semicolon, .closeParenthesis, .colon].contains(tokens[index].sign)
        && tokens[index + 1].kind != .number
    case .word: return !isNoun(index) || isWord(index, "has") || isWord(index, "may")
    default: return false
    }
  }

  /// "The user device 102 sends a request": the name opens its clause, and the word behind the numeral may be
  /// its verb. "In the town 40 patients had" counts.
  private func isSubject(_ index: Int) -> Bool {
    let verb = tokens[index + 1]
    guard verb.kind == .word, !verb.isCapitalized, verb.end - verb.start > 3,
      text[verb.end - 1] == 0x73, text[verb.end - 2] != 0x73,
      isClauseEnd(index + 2)
        || tokens[index + 2].kind == .word && classes(index + 2).isDisjoint(with: .verb)
          && (!isNoun(index + 2) || classes(index + 2).contains(.article))
    else { return false }
    var before = index - 2
    while classes(before).isDisjoint(with: [.article, .the]), !isWord(before, "said"),
      before > index - 5
    {
      before -= 1
    }
    let opener = tokens[before - 1]
    return opener.kind == .end || opener.kind == .sign
      || !classes(before - 1).isDisjoint(with: [.and, .or]) || isWord(before - 1, "when")
      || isWord(before - 1, "as") || isWord(before - 1, "while") || isWord(before - 1, "that")
      || isWord(before - 1, "which") || isWord(before - 1, "wherein")
  }
}
