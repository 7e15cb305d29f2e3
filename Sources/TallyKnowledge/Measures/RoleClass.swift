internal import TallyCore

/// In which role the claims of a measure stand, and in which dimension.
enum RoleClass {
  /// Completion and the duration of a process are one class, so are interval and frequency; a duration
  /// that is asked for is an instruction. What the words say of the time comes first ("do not smoke for").
  static func name(of claim: ClaimReading, _ property: PropertyName) -> String {
    if property.isOnset { return Claim.Role.onset.rawValue }
    if property.isEffect { return Claim.Role.effectiveness.rawValue }
    if property.isCounted { return process }
    if property.isPeak { return Claim.Role.peak.rawValue }
    // "Contagious a day before the rash": from then on.
    if property.name == "contagiousness", claim.role == .deadline {
      return Claim.Role.onset.rawValue
    }
    if property.isLevel { return Claim.Role.threshold.rawValue }
    if RoleTiming.isDeadline(claim) { return Claim.Role.deadline.rawValue }
    if RoleTiming.isBetween(claim) { return interval }
    if isOfAge(claim) { return Claim.Role.age.rawValue }
    switch property.act {
    case .waited: return Claim.Role.wait.rawValue
    case .repeated: return interval
    case .begun: return Claim.Role.onset.rawValue
    case .used: return instruction
    case nil: break
    }
    // "With an SPF of at least 30" and "SPF 30 or higher" ask for the same.
    if isAdviceOnFactor(claim) { return Claim.Role.threshold.rawValue }
    switch claim.role {
    case .completion: return process
    case .duration,
      .amount where claim.kind == .duration:
      // "The battery should last four years": nobody is asked to do that.
      if property.name == "recovery", property.wording == "last" { return process }
      // "Adults need seven hours of sleep": who says so advises it.
      if property.wording == "need" { return instruction }
      if RoleTiming.isOfEachTime(claim) || RoleTiming.isAnswerOnDoing(claim) { return instruction }
      return claim.asserts == .instruction || claim.modality == .recommended ? instruction : process
    case .interval, .frequency: return interval
    // "The tread must be at least 1.6 mm", "the minimum is 1.6 mm".
    case .threshold where isPlainAmount(claim), .other where isPlainAmount(claim):
      return Claim.Role.amount.rawValue
    // "Payment history: 35 %", "accounts for 35 %".
    case .amount where claim.kind == .percentage, .other where claim.kind == .percentage:
      return Claim.Role.prevalence.rawValue
    default: return claim.role.rawValue
    }
  }

  private static let process = "completion"
  static let instruction = "duration of an instruction"
  static let interval = "interval"

  /// "The minimum age is 18", "18 years or older", "if it is over 15 years old": from which age.
  private static func isOfAge(_ claim: ClaimReading) -> Bool {
    if claim.kind == .age { return claim.role == .threshold || claim.role == .age }
    return RoleTiming.isAge(claim)
  }

  static func isAdviceOnFactor(_ claim: ClaimReading) -> Bool {
    claim.kind == .spf && claim.modality == .recommended
  }

  /// "Half", "1 in 2 people" and "50 %" are one share of those who have something.
  static func dimension(of claim: ClaimReading) -> QuantityKind {
    // "Age of onset: 3 to 10 years."
    if claim.role == .onset, claim.kind == .duration, words(claim).contains("age") { return .age }
    if RoleTiming.isAge(claim) { return .age }
    guard claim.role == .prevalence, claim.kind == .count || claim.kind == .other,
      let share = Interval(claim.claim)?.asShare, share.isShare
    else { return claim.kind }
    return .percentage
  }

  static func isPlainAmount(_ claim: ClaimReading) -> Bool {
    switch claim.kind {
    case .length, .area, .volume, .mass, .temperature, .speed, .sound, .power, .pressure, .energy,
      .flow, .force, .voltage, .current, .data, .dataRate:
      true
    default: false
    }
  }

  /// How much a thing has or must have of something, and not by how much it changes.
  static func isOfAmount(_ claim: ClaimReading) -> Bool {
    switch claim.role {
    case .amount, .threshold, .other: true
    default: false
    }
  }

  /// "The rash clears within two weeks": nobody has to do that by then.
  static func endsByItself(_ claim: ClaimReading) -> Bool {
    claim.role == .deadline && claim.kind == .duration
      && (claim.property.head.map { MeasureWord.of($0).contains(.ends) } ?? false
        || words(claim).contains { MeasureWord.of($0).contains(.ends) })
  }

  private static func words(_ claim: ClaimReading) -> [String] {
    claim.wordsBefore.suffix(4).flatMap {
      ConceptLexicon.words(of: String($0))
    }
  }
}
