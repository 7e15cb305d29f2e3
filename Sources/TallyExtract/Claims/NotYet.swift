internal import TallyCore

/// What is denied for a time, and so begins or ends behind it.
extension QuantitySite {
  /// "Results are *not seen for* two weeks", "it *does not go away for* six weeks": from then on it is so. "It has not rained for
  /// three weeks" lasts.
  var isNotYet: Bool {
    guard kind == .duration, follows("for"), let group, group.isNegated, group.main < token,
      group.isFinite, !group.cues.has(.have)
    else { return false }
    let verb = reading.tokens[group.main]
    if verb.has(.be), !group.isPassive {
      return isWord(
        state(behind: group.main), "complete", "visible", "apparent", "noticeable", "effective",
        "evident", "over")
    }
    if isWord(verb, "go") { return isWord(self.token(group.main + 1), "away") }
    return isWord(verb, "see", "seen", "appear", "show", "notice", "noticed", "disappear")
  }

  /// It is over then, and has not only begun.
  var endsThen: Bool {
    let verb = reading.tokens[max(verb, 0)]
    return isWord(verb, "go", "disappear")
      || verb.has(.be) && isWord(state(behind: self.verb), "complete", "over")
  }

  /// The "complete" of "is not complete"
  private func state(behind verb: Int) -> PhraseToken? {
    let next = token(verb + 1)
    return next?.part == .negation ? token(verb + 2) : next
  }
}
