internal import TallyCore

/// Whether what two pages tell happened at one time: what happened once on one contradicts nothing that happened once on
/// the other.
///
///     The blaze took 15 hours to put out.     once
///     Sales rose by 5 %.                      once, of a period
///     Avocados ripen in 4 to 5 days.          always
extension Statement {
  /// Two pages tell of one time only where both name the same, or the measure is of something with a name.
  static func areOfOneTime(_ a: Statement, _ b: Statement) -> Bool {
    guard a.isOfOnce, b.isOfOnce, a.key.kind == nil, b.key.kind == nil, !a.key.isOfPlace,
      !b.key.isOfPlace
    else { return true }
    return !a.surroundings.names.isDisjoint(with: b.surroundings.names)
      || !a.surroundings.times.isEmpty && a.surroundings.times == b.surroundings.times
  }

  /// "Sales rose by 5 %" on two pages: of one period only where both say which, or "on hot days".
  static func areOfOnePeriod(_ a: Statement, _ b: Statement) -> Bool {
    guard a.isOfPeriod || b.isOfPeriod else { return true }
    let (x, y) = (a.period, b.period)
    if !x.isEmpty || !y.isEmpty { return x == y }
    return !a.circumstanceWords.isEmpty && a.circumstanceWords == b.circumstanceWords
  }

  /// "Rose by 5 %", "reduced the days by 3.2", told in the past; what a medicine does it does always.
  private var isOfPeriod: Bool {
    (claim.role == .increase || claim.role == .reduction)
      && (key.property == PropertyName.change || surroundings.isChanging || surroundings.isPast)
  }

  private var period: Set<String> {
    surroundings.times.union(claim.scope.asOf.map { [$0] } ?? [])
  }

  /// "The blaze took 15 hours to put out", "60 % of flights were cancelled", "volunteers searched for 6 hours".
  func makeIsOfOnce() -> Bool {
    if surroundings.isPast { return true }
    guard let sentence = claim.sentence else { return false }
    let words = sentence.text.lowercased().spacedWords
    // Behind the number, which the surroundings leave out.
    if words.contains(where: { $0 == "was" || $0 == "were" }) { return true }
    // "Can be stored for 6 hours" is no past.
    guard claim.kind == .duration, let verb = claim.property.text?.spacedWords.first,
      verb.hasSuffix("ed")
    else { return false }
    return words.allSatisfy { !Self.ofAlways.contains($0) }
  }

  private static let ofAlways: Set<Substring> = [
    "is", "are", "be", "been", "being", "can", "may", "should", "will", "has", "have", "usually",
  ]

  /// "12 people will lose their jobs": who they are, each page tells in other sentences.
  var isOfPeopleAtLarge: Bool {
    claim.kind == .count
      && ["people", "persons", "others"].contains(claim.subject.text?.lowercased())
  }
}
