internal import TallyCore

/// What a negation says of a bound behind a noun: the noun's size is denied with it, but a group stays as it is named.
///
///     may not ask for a deposit of more than five weeks    ≤ 5 wk
///     none of the cars costs less than £20,000             ≥ 20,000
///     there is no need to wait more than a day             ≤ 1 d
///     no child under 5 may enter                           < 5 a    they are the ones meant
///     never had a problem in over 100,000 miles            > 100,000 mi
extension QuantityReader {
  /// Where the noun phrase starts whose size stands behind "of": "a deposit of", "losses of"; `nil` where the noun is
  /// one that is known, "the lives of", or a number.
  func sizedNoun(before start: Int) -> Int? {
    let noun = start - 2
    guard noun > floor, classes(start - 1).contains(.of), isPlainNoun(noun) else { return nil }
    var place = noun - 1
    if tokens[place].kind == .word, isPlainNoun(place), !classes(place).contains(.negation) {
      place -= 1
    }
    if isWord(place, "a") || isWord(place, "an") || isWord(place, "any") { return place }
    // "did not cause losses of more than", "no risk of more than"
    let isPlural = text[tokens[noun].end - 1] == 0x73 && tokens[noun].end - tokens[noun].start > 3
    if isWord(place, "no") || isPlural && noun - place == 1 && isWord(place - 1, "not") {
      return place + 1
    }
    return nil
  }

  private func isPlainNoun(_ index: Int) -> Bool {
    isNoun(index)
      && classes(index).isDisjoint(with: [
        .number, .scale, .vague, .couple, .dozen, .article, .possessive, .negation, .copula,
      ])
  }

  /// "No need to wait", "no reason to pay", "no point in paying".
  func isNeedless(_ index: Int, isPart: Bool) -> Bool {
    guard isWord(index, "no"), groups(index + 1).contains(.need), !isPart else { return false }
    return classes(index + 2).contains(.to)
      || (isWord(index + 2, "in") || isWord(index + 2, "for")) && tokens[index + 3].kind == .word
        && (isWord(index + 2, "for")
          ? isWord(index + 3, "more") || isWord(index + 3, "less")
          : bytes(index + 3).suffix(3).elementsEqual("ing".utf8))
  }

  /// "None of the cars costs less than", "nobody in the group earns more than": a verb that takes an amount stands
  /// before the bound, and a subject that is none before it.
  func deniesEach(_ index: Int, before start: Int) -> Bool {
    let verb = start - 1
    guard groups(verb).contains(.taking), verb > index else { return false }
    if isWord(index, "none") || isWord(index, "neither") {
      guard classes(index + 1).contains(.of) else { return false }
    } else {
      let isNoOne = isWord(index, "no") && isWord(index + 1, "one")
      guard isNoOne || isWord(index, "nobody") || isWord(index, "nothing") else { return false }
    }
    for near in index + 1..<verb
    where groups(near).contains(.taking) || classes(near).contains(.verb) { return false }
    return true
  }

  /// "has never had a problem in over 100,000 miles", "never in more than 20 years": that long there was none.
  func lastsWhole(_ unit: Unit?, _ index: Int, before start: Int) -> Bool {
    guard isWord(start - 1, "in"), unit?.kind == .duration || unit?.kind == .length else {
      return false
    }
    if index == start - 2 { return true }
    let before = index - 1
    // "I ' ve never", "it ' s never"
    let isShort =
      isSign(before - 1, .prime)
      && (isWord(before, "ve") || isWord(before, "s") || isWord(before, "d"))
    return isShort || isWord(before, "have") || isWord(before, "has") || isWord(before, "had")
      || isWord(before, "was") || isWord(before, "were") || isWord(index + 1, "had")
  }

  /// "children under 12", "no rooms above 20 m2", "cars older than 10 years": the bound says which ones are meant,
  /// whatever is denied of them.
  func describes(_ start: Int, _ unit: Unit?) -> Bool {
    var before = start - 1
    if classes(before).contains(.the) { return true }
    let isAge = isWord(start, "older") || isWord(start, "younger")
    let isNear =
      isWord(start, "under") || isWord(start, "over") || isWord(start, "above")
      || isWord(start, "below")
    guard isAge || isNear, before >= floor, isNoun(before),
      classes(before).isDisjoint(with: [.copula, .change]),
      !classes(before).contains(.negation) || isWord(before, "nobody"),
      !groups(before).contains(.taking)
    else { return false }
    // "anyone aged over 65"
    if classes(before).contains(.ageContext) { before -= 1 }
    if isAge { return !bytes(before).suffix(2).elementsEqual("ly".utf8) }
    let isPerson =
      classes(before).contains(.person) || !groups(before).isDisjoint(with: [.somebody, .pet])
    if isPerson, unit == nil || unit?.kind == .duration || unit?.kind == .age { return true }
    // "Do not use it in dogs under 10 kg."
    if isPerson,
      isWord(before - 1, "in") || isWord(before - 1, "for") || classes(before - 1).contains(.to)
    {
      return true
    }
    // "No room above 20 m2" is named by its size; "no fees over $20", "no losses above 5 %" deny so much.
    switch unit?.kind {
    case .area?, .volume?, .age?, nil: return isSubjectOfNone(before)
    default: return isPerson && isSubjectOfNone(before)
    }
  }

  /// "No child", "not every car", "not all large rooms", "none of the houses" end with the noun at `index`.
  private func isSubjectOfNone(_ index: Int) -> Bool {
    guard !isFinite(index) || text[tokens[index].end - 1] == 0x73 else { return false }
    var near = index - 1
    for _ in 0..<Self.subjectReach {
      if isWord(near, "no") { return near < index }
      if isWord(near, "not") {
        return groups(near + 1).contains(.whole) && near + 1 < index
      }
      if isWord(near, "none") { return classes(near + 1).contains(.of) && near + 3 <= index }
      guard
        isNoun(near) || !classes(near).isDisjoint(with: [.of, .the, .possessive])
          || groups(near).contains(.whole)
      else { return false }
      near -= 1
    }
    return false
  }
}
