internal import TallyCore

/// "Parkinson's disease", "athlete's foot": whoever stands before the illness owns nothing, but names it.
enum Eponym {
  /// Whether the two words side by side are such a name.
  static func isNamed(_ owner: PhraseToken, _ illness: PhraseToken, of text: [UInt8]) -> Bool {
    guard owner.isPossessive, illness.part == .noun else { return false }
    return owner.isCapitalized && !owner.has([.person, .period])
      ? illnesses.contains(illness, of: text)
      : owner.has(.person) && parts.contains(illness, of: text)
        && people.contains(owner, of: text)
  }

  private static let illnesses: WordSet = [
    "disease", "diseases", "syndrome", "disorder", "palsy", "phenomenon", "lymphoma", "sarcoma",
    "thyroiditis", "contracture", "ulcer", "esophagus", "oesophagus", "dementia", "chorea",
    "ataxia",
    "paralysis", "anemia", "anaemia",
  ]
  private static let parts: WordSet = ["foot", "elbow", "ear", "knee", "thumb", "itch", "cyst"]
  private static let people: WordSet = [
    "athlete", "swimmer", "golfer", "runner", "jumper", "baker", "gamer", "skier", "housemaid",
  ]
}
