internal import TallyCore

/// Negations that turn a bound round: what should not last more than an hour lasts at most one.
///
///     should not be left on for more than ten minutes   ≤ 10 min
///     has not worked for more than ten years            > 10 a
///     rarely takes more than two hours                  ≤ 2 h
extension QuantityReader {
  /// A strict bound as it is meant: turned round and closed where a negation reaches it.
  func settled(_ bound: FoundQuantity.Bound, at start: Int) -> (FoundQuantity.Bound, Bool) {
    guard bound == .moreThan || bound == .lessThan else { return (bound, false) }
    guard isNegated(start) else { return (bound, true) }
    return (bound == .moreThan ? .atMost : .atLeast, false)
  }

  private static let reach = 10

  /// Whether a negation before the bound at `start` is said of it.
  private func isNegated(_ start: Int) -> Bool {
    let before = start - 1
    // "do not improve after more than 3 days"
    if isWord(before, "after") || isWord(before, "before") || isWord(before, "until") {
      return false
    }
    let lasts = isWord(before, "for")
    var hasModal = false
    var near = before
    while near >= max(start - Self.reach, floor) {
      let token = tokens[near]
      if token.kind == .end || endsScope(near) { return false }
      if token.kind == .sign, !token.sign.isDash, token.sign != .prime { return false }
      if isScarce(near) { return true }
      if isModal(near) { hasModal = true }
      if isNegation(near) {
        if !lasts, start - near <= 3 { return true }
        if hasModal || forbids(near) || !lasts && start - near == 4 && isWord(near, "no") {
          // "we need not consider ages larger than an hour" speaks of those ages
          return lasts || !isPluralNoun(before)
        }
      }
      near -= 1
    }
    return false
  }

  private func isPluralNoun(_ index: Int) -> Bool {
    isNoun(index) && text[tokens[index].end - 1] == 0x73
  }

  /// "not", "never", "no", the t of "don't" and "shouldn’t".
  private func isNegation(_ index: Int) -> Bool {
    isWord(index, "not") || isWord(index, "never") || isWord(index, "cannot")
      || isWord(index, "no") || isWord(index, "without")
      || isWord(index, "t") && isSign(index - 1, .prime) && isGlued(index)
  }

  private func isScarce(_ index: Int) -> Bool {
    isWord(index, "rarely") || isWord(index, "seldom") || isWord(index, "hardly")
      || isWord(index, "scarcely")
  }

  private func endsScope(_ index: Int) -> Bool {
    isWord(index, "that") || isWord(index, "because") || isWord(index, "if")
      || isWord(index, "when") || isWord(index, "who") || isWord(index, "which")
      || isWord(index, "but")
  }

  private func isModal(_ index: Int) -> Bool {
    isWord(index, "should") || isWord(index, "must") || isWord(index, "may")
      || isWord(index, "can") || isWord(index, "could") || isWord(index, "will")
      || isWord(index, "would") || isWord(index, "shall") || isWord(index, "ought")
  }

  /// A negation of what one does or should do, not of what has been: "do not leave it for more than", but
  /// "has not rained for more than".
  private func forbids(_ index: Int) -> Bool {
    if isWord(index, "never") || isWord(index, "cannot") { return true }
    // "is not recommended to fast for longer than"
    if isWord(index + 1, "recommended") || isWord(index + 1, "advised")
      || isWord(index + 1, "advisable") || isWord(index + 1, "safe")
      || isWord(index + 1, "allowed") || isWord(index + 1, "permitted")
      || isWord(index + 1, "wise")
    {
      return true
    }
    // "don ' t"
    let verb = isWord(index, "t") ? index - 2 : index - 1
    return isModal(verb) || isWord(verb, "do") || isWord(verb, "does") || isWord(verb, "don")
      || isWord(verb, "doesn") || isWord(verb, "shouldn") || isWord(verb, "mustn")
      || isWord(verb, "won") || isWord(verb, "wouldn") || isWord(verb, "couldn")
      || isWord(verb, "needn")
  }
}
