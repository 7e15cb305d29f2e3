internal import TallyCore

/// That something went up or down, in whatever words.
extension PropertyName {
  /// "Call-outs *increased* by 12 %", "*went up* by 12 per cent": nothing else is said of them. Whoever "cut costs by 5 %"
  /// has not become less.
  mutating func isOfChange(_ claim: ClaimReading) -> Bool {
    guard claim.role == .increase || claim.role == .reduction, claim.subject.via == .sentence,
      let said = claim.property.text.map(ConceptLexicon.words(of:)), let verb = said.first,
      Self.changing.contains(verb), said.dropFirst().allSatisfy(Self.ways.contains),
      said.count > 1 || verb != "went" && verb != "gone"
    else { return false }
    (name, process) = (Self.change, Self.change)
    return true
  }

  private static let changing: Set<String> = [
    "climbed", "declined", "decreased", "dropped", "fallen", "fell", "gone", "grew", "grown",
    "increased", "jumped", "risen", "rose", "shrank", "slipped", "soared", "surged", "went",
  ]
  private static let ways: Set<String> = ["up", "down"]
}
