internal import TallyCore

/// Which level is asked for, by when something is to be used, and at which age: the verb says little of it.
extension PropertyName {
  /// "*Keep* utilization below 30 %", "it should ideally *stay* below 30 %", "under 30 % is *acceptable*".
  mutating func isOfLevel(_ claim: ClaimReading, _ head: String?) -> Bool {
    guard claim.kind == .percentage else { return false }
    switch claim.role {
    case .threshold, .amount, .prevalence, .other: break
    default: return false
    }
    guard let head,
      Self.levels.contains(head) || claim.role == .threshold && Self.judgements.contains(head)
    else { return false }
    isLevel = true
    name = "level"
    wording = ConceptLexicon.root(head)
    return true
  }

  private static let levels: Set<String> = [
    "keep", "stay", "aim", "maintain", "remain", "acceptable", "ideal", "recommend", "target",
  ]
  private static let judgements: Set<String> = [
    "rule", "good", "better", "best", "optimal", "healthy", "safe", "excellent", "limit",
  ]

  /// "Can be *taken*", "*works*", "is *effective*" up to five days after.
  mutating func isOfDeadline(_ claim: ClaimReading, _ head: String?) -> Bool {
    guard RoleTiming.isDeadline(claim) else { return false }
    process = "start of use"
    name = process
    wording = head.map(ConceptLexicon.root)
    return true
  }

  /// "The first *dose* is given at 12 months of age", "two doses (12 months and 4 years)".
  mutating func isOfAge(_ claim: ClaimReading, _ head: String?) -> Bool {
    guard RoleClass.dimension(of: claim) == .age, claim.role != .onset else { return false }
    // "Mark Reyes, 28, was let go": of whatever somebody is told, the age is somebody's.
    if claim.kind == .age, claim.role == .age, isBesideName(claim) {
      (name, process) = (Self.age, Self.age)
      return true
    }
    guard let head else {
      guard claim.kind == .duration else { return false }
      name = claim.clauseBefore.contains { $0 == "dose" || $0 == "doses" } ? "age of use" : Self.age
      return true
    }
    if MeasureWord.dosing.has(head) || MeasureWord.use.has(head) || MeasureWord.offer.has(head) {
      name = "age of use"
      if claim.role == .age { wording = ConceptLexicon.root(head) }
      return true
    }
    return false
  }

  /// "*Mainly occurs in* children 6 months to 4 years old", "most *common* between 40 and 70", "*affects* those under 5": how
  /// old they are whom it befalls.
  mutating func isOfThoseAffected(_ claim: ClaimReading) -> Bool {
    guard claim.kind == .age, claim.role == .age || claim.role == .threshold,
      claim.modality != .recommended, claim.claim.sampleSize == nil,
      claim.wordsBefore.contains(where: { Self.befalling.contains($0) }),
      !claim.words.contains(where: { Self.hardly.contains($0) })
    else { return false }
    name = "age of those affected"
    return true
  }
  private static let hardly: Set<Substring> = [
    "not", "less", "rare", "rarely", "seldom", "uncommon", "never", "least", "deaths", "screening",
    "treatment", "no",
  ]
  private static let befalling: Set<Substring> = [
    "occurs", "occur", "affects", "affect", "common", "strikes", "strike", "seen", "happens",
  ]

  /// "A *fever* of 102 °F", "low-grade fever (100 °F)"; "call if the fever is above 104 °F" is a threshold.
  mutating func isOfFever(_ claim: ClaimReading) -> Bool {
    guard claim.kind == .temperature, claim.role == .amount,
      (claim.partBefore.suffix(Self.furthestFever) + claim.partBehind.prefix(1))
        .contains("fever")
    else { return false }
    name = "fever"
    return true
  }
  private static let furthestFever = 6

  private func isBesideName(_ claim: ClaimReading) -> Bool {
    Self.isFullName(claim.subject.text)
      && claim.wordsBefore.last.map {
        $0 == (claim.subject.text?.lastWord ?? "").lowercased()
      } ?? false
  }

  /// "Mark Reyes": two words or more, each with a capital.
  static func isFullName(_ text: String?) -> Bool {
    let names = (text ?? "").spacedWords
    return names.count > 1 && names.allSatisfy { $0.first?.isUppercase ?? false }
  }
}
