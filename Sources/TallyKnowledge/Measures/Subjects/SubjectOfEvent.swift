internal import TallyCore

/// What a misfortune befell, whose dead and missing are counted: each paper calls it by another name.
///
///     Seven dead in U.S. bridge collapse           bridge
///     7 dead as Mississippi River bridge falls     bridge
///     missing after an oil rig exploded            rig
///     killed by the earthquake                     earthquake
enum SubjectOfEvent {
  /// In the claim's subject, above it on its page, else in its sentence; `nil` where no event is named.
  static func name(of claim: ClaimReading, _ concepts: ConceptLexicon) -> SubjectName? {
    let above = [claim.subject.text, claim.context.title, claim.context.headings.first]
    let thing =
      above.lazy.compactMap { $0.flatMap { struck(in: words(of: $0)) } }.first
      ?? struck(in: claim.words.map(String.init))
    // "Last hit by an earthquake in 1983, *when* 212 died": another one.
    if let thing, let year = yearOfOther(claim.claim) {
      return SubjectName("\(thing) of \(year)", concepts)
    }
    return thing.flatMap { SubjectName($0, concepts) }
  }

  private static func yearOfOther(_ claim: Claim) -> Substring? {
    let parts = claim.sentence?.text.split(separator: ", when ", maxSplits: 1) ?? []
    guard parts.count == 2, let last = parts[0].spacedWords.last, last.utf8.count == 4,
      last.utf8.allSatisfy(\.isASCIIDigit)
    else { return nil }
    return last
  }

  private static func words(of text: String) -> [String] {
    text.split { !$0.isLetter }.map { $0.lowercased() }
  }

  private static func struck(in words: [String]) -> String? {
    if let force = words.first(where: forces.contains) { return forceMeant[force] ?? force }
    guard words.contains(where: accidents.contains) else { return nil }
    return words.first(where: things.contains).map { thingMeant[$0] ?? $0 }
  }

  /// Of things, and what they do that ends them.
  private static let accidents: Set<String> = [
    "collapse", "explosion", "blast", "crash", "derailment", "sinking", "wreck", "accident",
    "disaster", "collapses", "collapsed", "falls", "fell", "explodes", "exploded", "crashes",
    "crashed", "derails", "derailed", "sinks", "sank", "capsizes", "capsized", "fire", "collision",
  ]
  private static let things: Set<String> = [
    "bridge", "rig", "ferry", "boat", "ship", "plane", "aeroplane", "airplane",
    "airliner", "jet", "helicopter", "train", "bus", "coach", "building", "tower", "dam", "mine",
    "factory", "refinery", "pipeline", "stadium", "tunnel", "crane", "nightclub", "warehouse",
    "mill", "pier", "submarine", "tanker", "balloon",
  ]
  private static let thingMeant = [
    "aeroplane": "plane", "airplane": "plane", "airliner": "plane", "jet": "plane",
  ]
  /// What strikes by itself.
  private static let forces: Set<String> = [
    "earthquake", "quake", "hurricane", "typhoon", "cyclone", "tornado", "tsunami", "avalanche",
    "landslide", "mudslide", "stampede", "wildfire",
  ]
  private static let forceMeant = ["quake": "earthquake", "mudslide": "landslide"]
}
