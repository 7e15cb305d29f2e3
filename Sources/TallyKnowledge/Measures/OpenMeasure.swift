internal import TallyCore

/// Which claims are of an open measure: a time, an age or a temperature of a subject, of which only the claim's own
/// words say in what respect.
///
///     Drawing the blood takes 8 to 10 minutes.         a donation, completion, duration
///     The donation itself lasts about 10 minutes.      the same
///     Redness fades within two days.                   of redness: the lexicon knows that
///
/// No list of words says that "draw" is the donation and that "thawed" and "used up" are one end of milk. What two
/// such claims have in common does, in their sentences, headings and values (`Likeness`); so they share a measure, and
/// where they are not alike they are listed `apart`, gate property. A share and what a thing holds are
/// of exactly what is named, what begins is what is named, and of lengths, counts and prices a text has too many.
enum OpenMeasure {
  static func takes(
    _ claim: ClaimReading, _ subject: SubjectName?, _ property: PropertyName, _ roleClass: String,
    _ concepts: ConceptLexicon
  ) -> Bool {
    guard let subject, !subject.isOfItsText, roles.contains(roleClass), isOpen(claim.kind) else {
      return false
    }
    guard let name = property.name else { return true }
    // "Mark Reyes, 28"
    if claim.role == .age, name == PropertyName.age,
      PropertyName.isFullName(claim.subject.text)
    {
      return false
    }
    return name == "recovery" || name != "first signs" && !concepts.isConcept(name)
  }

  /// What most of its claims speak of; where none of them does, their role says enough.
  static func property(of statements: [Statement], _ usual: ([String]) -> String?) -> String? {
    guard let respect = usual(statements.compactMap(\.key.respect)) else { return nil }
    let most = statements.filter { $0.key.respect == respect }
    guard 2 * most.count >= statements.count else { return nil }
    return usual(most.compactMap { $0.key.process ?? $0.claim.property.text })
  }

  private static let roles: Set<String> = [
    Claim.Role.completion.rawValue, RoleClass.instruction, Claim.Role.deadline.rawValue,
    RoleClass.interval, Claim.Role.threshold.rawValue, Claim.Role.amount.rawValue,
    Claim.Role.age.rawValue,
  ]

  private static func isOpen(_ kind: QuantityKind) -> Bool {
    switch kind {
    case .duration, .frequency, .age, .temperature: true
    default: false
    }
  }
}
