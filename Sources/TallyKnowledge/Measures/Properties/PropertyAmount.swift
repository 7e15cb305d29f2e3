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
    case .temperature where purpose(claim, head) != nil: purpose(claim, head)
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
    case .count where isOfSessions(claim): "sessions"
    case .count where isOfAfflicted(claim, head): "people"
    case .age where claim.role == .onset && (head.map(beginnings.contains) ?? true): "first signs"
    case .ph: "ph"
    case .sound: "noise"
    case .power where RoleClass.isOfAmount(claim) && head.map(MeasureWord.weak.has) ?? true: "power"
    case .speed where RoleClass.isOfAmount(claim) && head.map(MeasureWord.weak.has) ?? true: "speed"
    case .length where RoleClass.isOfAmount(claim): extent(claim)
    case .age where claim.role == .age && (head == nil || head == "age" || head == "old"): "age"
    default: nil
    }
  }

  /// "Four to six *treatments* work best", "the average *number of sessions* is four": however many it takes.
  private static func isOfSessions(_ claim: ClaimReading) -> Bool {
    guard RoleClass.isOfAmount(claim) else { return false }
    if let counted = claim.wordsBehind.first { if sessions.contains(counted) { return true } }
    let before = claim.clauseBefore
    return zip(before, zip(before.dropFirst(), before.dropFirst(2))).contains {
      $0 == "number" && $1.0 == "of" && sessions.contains($1.1)
    }
  }
  private static let sessions: Set<Substring> = [
    "session", "sessions", "treatment", "treatments",
  ]

  /// "It affects more than 4 million *people*", "there are 5 million *people* with it": how many have it.
  private static func isOfAfflicted(_ claim: ClaimReading, _ head: String?) -> Bool {
    guard RoleClass.isOfAmount(claim), let head, afflicting.contains(head) else { return false }
    return claim.wordsBehind.prefix(2).contains { people.contains($0) }
  }
  private static let afflicting: Set<String> = [
    "affect", "people", "person", "have", "live", "suffer", "american", "adult",
  ]
  private static let people: Set<Substring> = [
    "people", "persons", "individuals", "americans", "adults",
  ]
  /// "The average *age* of onset", "*symptoms* appear at 60": all of one age.
  private static let beginnings: Set<String> = [
    "age", "onset", "symptom", "sign", "begin", "start", "appear", "occur", "develop",
  ]

  /// "Keep the soil at 70 °F *for best germination*": what happens at that temperature.
  private static func purpose(_ claim: ClaimReading, _ head: String?) -> String? {
    // "70-90 °F (21-32 °C) for": of the other scale nothing but a letter is a word.
    let behind = claim.partBehind.drop { $0.utf8.count == 1 }
    guard RoleClass.isOfAmount(claim), head == nil || head == "temperature", behind.first == "for"
    else { return nil }
    let phrase = behind.dropFirst().prefix { !ContentWords.isFunctionWord(String($0)) }
    guard phrase.count <= longestPurpose, let last = phrase.last,
      last.hasSuffix("tion") || last.hasSuffix("ing"),
      let plain = ConceptLexicon.words(of: String(last)).last
    else { return nil }
    return ConceptLexicon.embeddedName(of: plain) ?? ConceptLexicon.root(plain)
  }
  private static let longestPurpose = 3

  /// "24 inches *wide*", "24 inches *in width*".
  static func extent(_ claim: ClaimReading) -> String? {
    guard claim.kind == .length else { return nil }
    // "4,160 miles (6,693 km) *long*": the unit of the second is none of what is said.
    let words = claim.wordsBehind.drop { restatedIn.contains($0) }
    // "At a depth of 1/4 inch".
    let before = Array(claim.wordsBefore.suffix(2))
    if before.count == 2, before[1] == "of" {
      if extents.values.contains(String(before[0])) || before[0] == "diameter" {
        return String(before[0])
      }
    }
    if let spacing = spacing(claim) { return spacing }
    if let whole = wholeExtent(claim) { return whole }
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

  /// "*At* 8,848 m, Everest is the *highest* mountain", "the Nile *comes to* 6,852 km", "it *stands at* 8,849 m": how long or
  /// high a river or a mountain is. What has neither a superlative nor a verb of standing is as long as a river, or the words
  /// say something else.
  static func wholeExtent(_ claim: ClaimReading) -> String? {
    let before = claim.wordsBefore.suffix(2)
    if before.last == "at" {
      let behind = claim.wordsBehind.prefix(furthestGreatest)
      if claim.wordsBefore.count <= 2, claim.wordsBefore.last == "at",
        let place = behind.firstIndex(where: { greatest[$0] != nil }),
        // "At 30 km, cars must slow on the longest hill."
        behind[..<place].contains(where: { being.contains($0) })
      {
        return greatest[behind[place]]
      }
      // "The average commute stands at 15 miles."
      if before.first.map({ standing.contains($0) }) ?? false {
        return claim.wordsBefore.contains(where: { notHigh.contains($0) }) ? nil : "height"
      }
      // "That *puts* the Amazon *at* 6,800 km", "next *comes* the Amazon in South America *at* 6,436 km"
      return isOfRiver(claim)
        && claim.clauseBefore.suffix(furthestPut).contains(where: { putting.contains($0) })
        ? "length" : nil
    }
    guard isOfRiver(claim), let verb = before.last else { return nil }
    if running.contains(verb) { return "length" }
    return verb == "to" && before.first.map { coming.contains($0) } ?? false ? "length" : nil
  }

  private static func isOfRiver(_ claim: ClaimReading) -> Bool {
    claim.claim.quantity.canonical.flatMap { $0.lower ?? $0.upper }
      .map { $0.double >= leastOfRiver } ?? false
  }

  private static let restatedIn: Set<Substring> = [
    "km", "kilometres", "kilometers", "mi", "miles", "m", "metres", "meters", "ft", "feet", "cm",
    "centimetres", "centimeters", "inches",
  ]
  private static let furthestGreatest = 8
  private static let furthestPut = 8
  private static let putting: Set<Substring> = ["put", "puts", "comes", "follows"]
  /// Metres.
  private static let leastOfRiver = 10_000.0
  private static let greatest: [Substring: String] = [
    "longest": "length", "highest": "height", "tallest": "height", "deepest": "depth",
    "widest": "width",
  ]
  private static let being: Set<Substring> = ["is", "are", "was", "were", "remains", "became"]
  private static let standing: Set<Substring> = [
    "stands", "standing", "stand", "towers", "towering", "rises",
  ]
  private static let notHigh: Set<Substring> = [
    "average", "commute", "depth", "distance", "range", "reach", "visibility", "width",
  ]
  private static let running: Set<Substring> = [
    "measures", "measuring", "extends", "extending", "stretches", "stretching", "spans",
  ]
  private static let coming: Set<Substring> = ["comes", "came", "amounts"]

  /// "*Spacing*: 18 inches", "*space* them 18 inches", "24 inches *in the row*, with *rows* 36 inches apart".
  private static func spacing(_ claim: ClaimReading) -> String? {
    // A label ends in a sign: "Row spacing: 75 cm".
    let part = claim.partBefore.isEmpty ? claim.wordsBefore : claim.partBefore
    let before = part.suffix(furthestRow)
    let behind = claim.wordsBehind.prefix(2)
    let isBetween = behind.first == "between" && behind.last == "rows"
    let isOfRow =
      behind.first.map { inRow.contains($0) } ?? false
      || behind.first == "in" && claim.wordsBehind.prefix(3).contains("row")
    if isBetween
      || !isOfRow && before.contains(where: { $0 == "rows" || $0 == "row" })
        && (before.contains { spacings.contains($0) } || behind.first == "apart"
          || behind.first == "between")
    {
      return "row spacing"
    }
    let asked = (claim.context.question ?? "").lowercased()
    if isOfRow || behind.first == "apart" || before.contains(where: { spacings.contains($0) })
      || claim.wordsBefore.isEmpty && asked.hasPrefix("how far apart")
    {
      return "spacing"
    }
    return nil
  }

  private static let furthestRow = 6
  private static let inRow: Set<Substring> = ["in-row", "within-row"]
  private static let spacings: Set<Substring> = ["space", "spaced", "spacing", "apart"]

  private static let extents: [Substring: String] = [
    "wide": "width", "high": "height", "tall": "height", "deep": "depth", "thick": "thickness",
    "long": "length",
  ]
}
