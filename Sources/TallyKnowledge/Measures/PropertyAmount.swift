internal import TallyCore

/// What a number of its kind is of, whatever verb says it.
extension PropertyName {
  /// What a number of this kind is of, where nothing else is said.
  static func usual(for claim: ClaimReading) -> String? {
    switch claim.kind {
    case .price: "cost"
    case .spf: "spf"
    default: nil
    }
  }

  /// What a temperature is of says all: "cook it to 165 °F", "it should reach an internal temperature of 165 °F". How
  /// it was said may be why two do not meet.
  static func whole(_ claim: ClaimReading, _ head: String?) -> String? {
    switch claim.kind {
    case .temperature
    where head == "temperature"
      || head != "fever"
        && (claim.modality == .recommended
          || head.map {
            MeasureWord.weak.has($0) || storing.contains($0) || thriving.contains($0)
          } ?? false
            && RoleClass.isOfAmount(claim)):
      "temperature"
    case _ where isIntake(claim, head): "intake"
    case .sound: "noise"
    case .power where RoleClass.isOfAmount(claim) && head.map(MeasureWord.weak.has) ?? true: "power"
    case .speed where RoleClass.isOfAmount(claim) && head.map(MeasureWord.weak.has) ?? true: "speed"
    case .length where RoleClass.isOfAmount(claim): extent(claim)
    case .age where claim.role == .age && (head == nil || head == "age" || head == "old"): "age"
    default: nil
    }
  }

  /// "24 inches *wide*", "24 inches *in width*".
  private static func extent(_ claim: ClaimReading) -> String? {
    let words = claim.wordsBehind
    // "At a depth of 1/4 inch".
    let before = Array(claim.wordsBefore.suffix(2))
    if before.count == 2, before[1] == "of" {
      if extents.values.contains(String(before[0])) || before[0] == "diameter" {
        return String(before[0])
      }
    }
    guard let first = words.first else { return nil }
    // "Space them 24 inches *apart*", "leave 24 inches *between* plants".
    if first == "apart" || first == "between" { return "spacing" }
    if first == "in", let noun = words.dropFirst().first.map(String.init),
      extents.values.contains(noun) || noun == "diameter"
    {
      return noun
    }
    return extents[first]
  }

  private static let extents: [Substring: String] = [
    "wide": "width", "high": "height", "tall": "height", "deep": "depth", "thick": "thickness",
    "long": "length",
  ]
}
