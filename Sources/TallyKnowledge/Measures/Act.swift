internal import TallyCore

/// What somebody is to leave alone for a time, may do again, or does another time, as the words before the number
/// say it.
///
///     Avoid chewing on the treated tooth for 24 hours       waits with chewing
///     You can go back to work after a week                  waits with work
///     A second dose is given 8 days later                   once more
struct Act: Sendable {
  enum Kind: Sendable {
    /// Nothing of it before the time is over.
    case waited
    /// From one time to the next.
    case repeated
    /// "Begins to improve": its start.
    case begun
    /// "Use crutches for six weeks": for how long a thing is used.
    case used
  }
  var kind: Kind
  /// What is waited with.
  var name: String?

  /// Of a time alone; elsewhere nothing is waited with.
  init?(_ claim: ClaimReading, _ concepts: ConceptLexicon) {
    guard claim.kind == .duration else { return nil }
    if claim.role == .wait, let name = Self.addedBehindTime(claim.clauseBefore, concepts) {
      self.init(kind: .waited, name: name)
      return
    }
    switch claim.role {
    case .wait, .completion, .deadline, .duration, .onset, .interval, .other: break
    default: return nil
    }
    let words = claim.clauseBefore
    if Self.isRepeated(claim) {
      self.init(kind: .repeated)
    } else if Self.forbids(claim, words), let place = Self.forbidding(claim),
      let name = Self.forbidden(words, place, concepts)
    {
      self.init(kind: .waited, name: name)
    } else if claim.role != .interval, let name = Self.resumed(claim, concepts) {
      self.init(kind: .waited, name: name)
    } else if claim.role == .wait && claim.modality == .possible || Self.isAllowedAfter(claim),
      let place = words.lastIndex(where: { Self.permissions.contains($0) }),
      let name = Self.name(words[(place + 1)...], isVerb: true, concepts)
    {
      self.init(kind: .waited, name: name)
    } else if claim.role != .deadline, let name = Self.readied(words, concepts) {
      self.init(kind: .waited, name: name)
    } else if let name = Self.missed(words, claim) {
      self.init(kind: .waited, name: name)
    } else if claim.role == .completion,
      Self.begins(claim)
    {
      self.init(kind: .begun)
    } else {
      return nil
    }
  }

  private init(kind: Kind, name: String? = nil) {
    self.kind = kind
    self.name = name
  }

  /// "You *may* shower *after* 48 hours."
  private static func isAllowedAfter(_ claim: ClaimReading) -> Bool {
    (claim.wordsBefore.last == "after"
      || claim.wordsBehind.first.map { $0 == "after" || $0 == "following" } ?? false)
      && (claim.isProcess || claim.role == .onset && claim.clauseBefore.contains("again"))
      && claim.clauseBefore.contains { $0 == "can" || $0 == "may" }
      && claim.clauseBefore.contains { somebody.contains($0) }
  }

  private static let somebody: Set<Substring> = ["you", "patients", "people", "they", "he", "she"]
  private static let permissions: Set<Substring> = ["can", "may", "could", "to"]

  /// "Vision *begins to* improve within two days."
  private static func begins(_ claim: ClaimReading) -> Bool {
    let words = claim.partBefore
    guard claim.clauseUses.contains(.begins),
      let place = words.indices.first(where: { claim.uses[$0].contains(.begins) })
    else { return false }
    return words.indices.contains(place + 2) && words[place + 1] == "to"
  }

  // MARK: Once more

  private static let furthestBetween = 5
  private static let timeUnits: Set<Substring> = [
    "hour", "hours", "day", "days", "week", "weeks", "month", "months", "year", "years",
  ]

  static func isRepeated(_ claim: ClaimReading) -> Bool {
    if claim.clauseUses.contains(.repeats) { return true }
    // "Wait eight weeks *between* donations", "twelve weeks *apart*".
    switch claim.role {
    case .wait, .interval, .duration:
      // "Wait eight weeks (56 days) between donations".
      let behind = Array(
        claim.wordsBehind.drop { timeUnits.contains($0) }.prefix(furthestBetween))
      if behind.first == "between" || behind.first == "apart" { return true }
      if let place = behind.firstIndex(of: "between"), place > 0,
        ["required", "needed", "recommended", "pass", "elapse"].contains(behind[place - 1])
      {
        return true
      }
    default: break
    }
    let words = claim.clauseBefore
    guard claim.clauseUses.contains(.again),
      claim.wordsBehind.first.map({ MeasureWord.of($0).contains(.behind) }) ?? false,
      let place = words.indices.first(where: { claim.uses[$0].contains(.again) })
    else { return false }
    return words[(place + 1)...].prefix(2).contains { word in
      ConceptLexicon.words(of: String(word)).last.map { MeasureWord.of($0).contains(.dosing) }
        ?? false
    }
  }

  // MARK: Not yet

  /// "Do not use it for more than three days" says for how long it may be done.
  private static func forbids(_ claim: ClaimReading, _ words: ArraySlice<Substring>)
    -> Bool
  {
    guard claim.asserts != .upperBound, claim.asserts != .extremeHigh else { return false }
    return claim.role == .wait || claim.modality == .recommended || words.first == "no"
  }

  private static func forbidding(_ claim: ClaimReading) -> Int? {
    let words = claim.clauseBefore
    guard !claim.clauseUses.isDisjoint(with: [.leaves, .forbids]) else { return nil }
    return words.indices.last { place in
      let use = claim.uses[place]
      if use.contains(.leaves) {
        return words.indices.contains(place + 1) && ["from", "of"].contains(words[place + 1])
      }
      return use.contains(.forbids)
        && !(words.indices.contains(place + 1) && ["longer", "more"].contains(words[place + 1]))
    }
  }

  /// What is left alone, where the word at `place` says that it is.
  private static func forbidden(
    _ words: ArraySlice<Substring>, _ place: Int, _ concepts: ConceptLexicon
  ) -> String? {
    // "Contact sports should be avoided."
    if words[place] == "avoided" {
      return words[..<place].last { !ContentWords.isFunctionWord(String($0)) }
        .flatMap { ConceptLexicon.words(of: String($0)).last }
    }
    let isOfVerb = !isOfNouns.contains(words[place])
    return name(words[(place + 1)...], isVerb: isOfVerb, concepts)
  }

  private static let isOfNouns: Set<Substring> = [
    "no", "avoid", "avoiding", "away", "off", "out", "refrain", "abstain",
  ]

  /// "Avoid alcohol for 24 hours *and exercise* for 48", "walk on it after two days and *drive* on it after seven": what
  /// stands behind another time is what this one is of.
  private static func addedBehindTime(
    _ words: ArraySlice<Substring>, _ concepts: ConceptLexicon
  ) -> String? {
    guard let unit = words.lastIndex(where: { timeUnits.contains($0) }),
      words.indices.contains(unit + 2), words[unit + 1] == "and" || words[unit + 1] == "or",
      words[..<unit].contains(where: { MeasureWord.of($0).contains(.forbids) })
        || words[..<unit].contains(where: { permissions.contains($0) })
    else { return nil }
    let added = words[(unit + 2)...]
    let isVerb = added.first.map { ContentWords.isVerb(String($0)) } ?? false
    return name(added, isVerb: isVerb, concepts)
  }

  // MARK: Again

  private static func resumed(_ claim: ClaimReading, _ concepts: ConceptLexicon) -> String? {
    let words = claim.clauseBefore
    guard claim.clauseUses.contains(.resumes),
      let place = words.indices.last(where: { claim.uses[$0].contains(.resumes) }),
      words.indices.contains(place + 1)
    else { return nil }
    let isJoined = ["to", "at", "in"].contains(words[place + 1])
    let isPlain = words[place].hasPrefix("resum")
    guard isJoined || isPlain,
      let name = name(words[(place + (isJoined ? 2 : 1))...], isVerb: false, concepts)
    else { return nil }
    return name.hasSuffix("ing") || MeasureWord.of(name).contains(.activity) ? name : nil
  }

  /// "Potatoes are *ready to harvest* 70 days after planting": before that they are not.
  private static func readied(_ words: ArraySlice<Substring>, _ concepts: ConceptLexicon)
    -> String?
  {
    guard let place = words.lastIndex(of: "ready"), words.indices.contains(place + 2),
      words[place + 1] == "to" || words[place + 1] == "for"
    else { return nil }
    return name(words[(place + 2)...], isVerb: words[place + 1] == "to", concepts)
  }

  // MARK: Away

  /// "Stay off *work* for two weeks", "most men take two days off", where the page speaks of work.
  private static func missed(_ words: ArraySlice<Substring>, _ claim: ClaimReading) -> String? {
    guard claim.isProcess else { return nil }
    if let place = words.lastIndex(where: { $0 == "off" || $0 == "from" }),
      words.indices.contains(place + 1), words[place] == "off" || words[..<place].last == "home",
      let name = ConceptLexicon.words(of: String(words[place + 1])).last,
      MeasureWord.activity.has(name)
    {
      return name
    }
    guard claim.wordsBehind.first == "off" else { return nil }
    let behind = claim.wordsBehind.dropFirst().prefix(2).map(String.init)
    let asked = (claim.context.question ?? "").split { !$0.isLetter }.map { $0.lowercased() }
    return (behind + words.map(String.init) + asked).lazy
      .compactMap { ConceptLexicon.words(of: $0).last }.first { occupations.contains($0) }
  }

  private static let occupations: Set<String> = ["work", "job", "school", "labour", "labor"]

  // MARK: What

  /// The act that a phrase names: its verb, or the object of a verb that says little ("drink *alcohol*"); of
  /// nouns the last one, unless the first is an act itself ("*lifting* weights").
  private static func name(
    _ words: ArraySlice<Substring>, isVerb: Bool, _ concepts: ConceptLexicon
  ) -> String? {
    var first: String?
    var last: String?
    for word in words {
      if word.hasSuffix("ly") { continue }
      guard !ContentWords.isFunctionWord(String(word)),
        let plain = ConceptLexicon.words(of: String(word)).last
      else {
        if last != nil || first != nil && ends.contains(word) { break }
        continue
      }
      if concepts.isQuality(plain) || MeasureWord.of(plain).contains(.quality) { continue }
      if first == nil { first = plain } else { last = plain }
    }
    // "Stay out of *pools*, lakes and hot tubs": an activity that the lexicon has a name for says it all; what
    // has a topic is none.
    if !isVerb, last != nil,
      let known = words.lazy.compactMap({ ConceptLexicon.words(of: String($0)).last })
        .first(where: { concepts.concept($0).map { $0.topic == nil } ?? false })
    {
      return known
    }
    guard let first else { return nil }
    if MeasureWord.of(first).contains(.object) { return last ?? first }
    return isVerb || first.hasSuffix("ing") ? first : last ?? first
  }

  private static let ends: Set<Substring> = [
    "for", "until", "after", "before", "within", "during", "in", "on", "at", "from", "with",
  ]
}
