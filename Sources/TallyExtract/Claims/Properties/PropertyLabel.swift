internal import TallyCore

/// A label before a value that names a property, and of what it is one.
///
///     Incubation of varicella: 10–21 days      Metformin starting dose: 500 mg
///     Flu – incubation period: 1–4 days        Treatment time (eyelid surgery): 2 hours
extension QuantitySite {
  private static let longestLabel = 8

  /// The tokens of the label right before the value, without its colon: a line of a list or of a sheet.
  var label: Range<Int>? {
    guard reading.hasToken(.colon) else { return nil }
    // A sentence may be a list of thousands of values: only its beginning is looked through.
    let first = reading.tokens[0].part == .dash ? 1 : 0
    let end = min(token, first + Self.longestLabel + 1)
    guard first < end,
      let colon = reading.tokens[first..<end].lastIndex(where: { $0.part == .colon }),
      first < colon, token - colon <= Self.longestLabel
    else { return nil }
    for place in (colon + 1)..<max(colon + 1, token) {
      switch reading.tokens[place].part {
      case .noun, .verb, .auxiliary, .modal, .gerund, .pronoun, .quantity: return nil
      default: break
      }
    }
    for (place, word) in zip(first..<colon, reading.tokens[first..<colon]) {
      switch word.part {
      // "Colour *refresh*: $300": a line of a thing and its price.
      case .verb where found.kind == .price && place > first:
        let before = reading.tokens[place - 1].part
        guard before == .conjunction || word.has(.base) && (before == .noun || before == .adjective)
        else { return nil }
      case .verb, .auxiliary, .modal, .pronoun, .quantity, .stop, .relative: return nil
      default: break
      }
    }
    return first..<colon
  }

  /// The place of the phrase that names the property: "incubation", "starting dose".
  func propertyPhrase(of label: Range<Int>) -> Int? {
    reading.phrases.firstIndex {
      label.contains($0.first) && label.contains($0.head)
        && reading.tokens[$0.head].has([.attribute, .completion, .onset])
        && !reading.tokens[$0.head].has(.person)
    }
  }
}

extension SubjectFinder {
  /// What the property of the label is of, where the label says so.
  func labelled() -> String? {
    guard let label = site.label, let place = site.propertyPhrase(of: label) else { return nil }
    let property = phrases[place]
    // "Flu – incubation period"
    if let before = phrases[..<place].last(where: { label.contains($0.first) }),
      tokens[before.lastHead + 1].part == .dash, before.lastHead + 2 == property.first,
      isNameInLabel(before)
    {
      return ownThing(before)
    }
    // "Metformin starting dose"
    if let before = phrases[..<place].last, before.first == label.lowerBound,
      before.lastHead + 1 == property.first, isNameInLabel(before), names(tokens[before.head])
    {
      return ownThing(before)
    }
    guard property.first == label.lowerBound else { return nil }
    // "Incubation of varicella", "boiling time for eggs"
    if let whole = phrases.first(where: { $0.host == place && label.contains($0.head) }),
      site.isWord(tokens[whole.preposition], "of", "for", "in"), !isPlace(whole),
      isNameInLabel(whole)
    {
      return ownThing(whole)
    }
    // "Treatment time (eyelid surgery)"
    if tokens[label.upperBound - 1].part == .close,
      tokens[safe: property.lastHead + 1]?.part == .open,
      let inside = phrases.first(where: { $0.first > property.lastHead + 1 }),
      inside.lastHead == label.upperBound - 2, isNameInLabel(inside)
    {
      return ownThing(inside)
    }
    // "Amoxicillin dose"; but "Prep time"
    guard property.first < property.head, !site.isWord(tokens[property.head], "time"),
      names(tokens[property.first])
    else { return nil }
    var last = property.first
    while last + 1 < property.head, tokens[last + 1].part == .noun,
      PhraseText.isEntity(tokens[last + 1])
    {
      last += 1
    }
    return words.text(tokens, from: property.first, to: last)
  }

  /// A name that no table knows, or the page's.
  private func names(_ token: PhraseToken) -> Bool {
    guard PhraseText.isEntity(token), token.part == .noun else { return false }
    guard let topic else { return !token.has(.thing) }
    return topic.names(words.fingerprint(token)) || !token.isKnown && words.countOfForms(token) > 1
  }

  private func isNameInLabel(_ phrase: NounPhrase) -> Bool {
    !isPerson(phrase)
      && !tokens[phrase.head].has([.attribute, .generic, .period, .study, .part, .deed])
  }
}
