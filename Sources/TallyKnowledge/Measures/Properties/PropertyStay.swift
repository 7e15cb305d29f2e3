internal import TallyCore

/// How long one stays in hospital, said by its length or by its end.
///
///     Expect to stay in hospital for two to four days.      stay
///     The average hospital stay is three days.              stay
///     Most people go home within 24 to 48 hours.            discharge, after surgery
extension PropertyName {
  mutating func isOfHospitalStay(_ claim: ClaimReading, _ subject: SubjectName?) -> Bool {
    guard claim.kind == .duration, claim.asserts != .instruction else { return false }
    switch claim.role {
    case .duration, .completion, .onset, .wait, .deadline, .amount, .other: break
    default: return false
    }
    let words = claim.clauseBefore
    // Most sentences have none of its words.
    guard words.contains(where: { Self.wards.contains($0) }),
      // "After you leave the hospital, pain lasts 10 days": from then on.
      !words.dropLast().contains(where: { Self.fromThen.contains($0) })
    else { return false }
    let isDischarge = Self.isDischarge(words, isOfDeed: subject?.isDeed ?? false)
    guard isDischarge || Self.isStay(claim, words) else { return false }
    name = "hospital stay"
    // Who may go home after a day may stay for two: where they do not meet, each may be true.
    wording = isDischarge ? "discharge" : "stay"
    isCounted = true
    return true
  }

  private static let wards: Set<Substring> = [
    "home", "hospital", "hospitals", "discharge", "discharged", "hospitalized", "hospitalised",
    "hospitalization", "hospitalisation",
  ]
  private static let fromThen: Set<Substring> = [
    "after", "once", "when", "since", "waiting", "recover", "recovers", "pain", "help", "rest",
  ]
  private static let stays: Set<Substring> = [
    "stay", "stays", "stayed", "remain", "remains", "remained", "spend", "spends", "spent", "kept",
    "admitted",
  ]
  private static let departures: Set<Substring> = [
    "go", "goes", "went", "going", "sent", "leave", "leaves", "left", "released", "return",
    "returns",
  ]

  private static func isStay(_ claim: ClaimReading, _ words: ArraySlice<Substring>) -> Bool {
    guard claim.isProcess || claim.role == .amount || claim.role == .other else { return false }
    if words.suffix(furthestStay).contains(where: { $0.hasPrefix("hospitali") }) { return true }
    return words.contains("hospital") && words.contains { stays.contains($0) }
  }

  private static let furthestStay = 4

  /// "*Go home*", where it is from a hospital; "*leave the hospital*", "are *discharged*".
  private static func isDischarge(_ words: ArraySlice<Substring>, isOfDeed: Bool) -> Bool {
    if words.contains(where: { $0 == "discharge" || $0 == "discharged" }) {
      return isOfDeed || words.contains("hospital")
    }
    guard let place = words.lastIndex(where: { departures.contains($0) }) else { return false }
    let behind = words[(place + 1)...].prefix(3)
    if behind.contains("hospital") { return behind.first != "to" }
    return behind.first == "home" && (isOfDeed || words.contains("hospital"))
  }
}
