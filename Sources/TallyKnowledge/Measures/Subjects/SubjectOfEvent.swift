internal import TallyCore

/// What a misfortune befell, whose dead and missing are counted: each paper calls it by another name.
///
///     Seven dead in U.S. bridge collapse           bridge
///     7 dead as Mississippi River bridge falls     bridge
///     missing after an oil rig exploded            rig
///     killed by the earthquake                     earthquake
enum SubjectOfEvent {
  /// In the claim's subject, above it on its page, else in its sentence; `nil` where no event is named.
  ///
  /// A name, a year or "second" beside it ("Hurricane Ida", "the 1906 earthquake") make it one of its kind: where two differ
  /// in these they are two.
  static func name(of claim: ClaimReading, _ concepts: ConceptLexicon) -> SubjectName? {
    let sentence = claim.claim.sentence?.text
    let texts = [claim.subject.text, claim.context.title, claim.context.headings.first, sentence]
    for case let text? in texts {
      guard let thing = struck(in: words(of: text)) else { continue }
      var name = SubjectName(thing, concepts)
      name?.variant = names(beside: thing, in: text).union(names(beside: thing, in: sentence ?? ""))
        .sorted()
      return name
    }
    return nil
  }

  private static func names(beside thing: String, in text: String) -> Set<String> {
    let words = text.split { !$0.isLetter && !$0.isNumber }
    let plain = words.map { $0.lowercased() }
    var names: Set<String> = plain.contains("aftershock") ? ["aftershock"] : []
    // "Bridge Collapse Kills Seven"
    guard
      words.contains(where: { ($0.first?.isLowercase ?? false) && $0.utf8.count > longestPlain })
    else { return names }
    func isName(_ place: Int) -> Bool {
      guard words.indices.contains(place), !accidents.contains(plain[place]) else { return false }
      let isYear = words[place].utf8.count == 4 && words[place].utf8.allSatisfy(\.isASCIIDigit)
      return isYear || others.contains(plain[place])
        || words[place].first?.isUppercase ?? false && words[place].utf8.count > 2
          && plain[place] != "the"
    }
    for place in words.indices
    where (forceMeant[plain[place]] ?? thingMeant[plain[place]] ?? plain[place]) == thing {
      var before = place - 1
      while isName(before) {
        names.insert(plain[before])
        before -= 1
      }
      var behind = place + 1
      // "an earthquake in 1983"
      if behind < words.count, plain[behind] == "in" || plain[behind] == "of" { behind += 1 }
      while isName(behind) {
        names.insert(plain[behind])
        behind += 1
      }
    }
    return names
  }
  private static let longestPlain = 4
  private static let others: Set<String> = ["second", "third", "another"]

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
