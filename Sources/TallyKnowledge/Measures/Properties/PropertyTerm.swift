internal import TallyCore

/// A span of time that a noun beside it names: a warranty, what a battery lasts, hours of sleep.
extension PropertyName {
  /// A span that its noun says all of, whatever verb goes with it.
  mutating func isOfTerm(_ claim: ClaimReading, _ head: String?) -> Bool {
    guard claim.kind == .duration else { return false }
    if let head, claim.role == .deadline, Self.isOfStore(claim, head) {
      name = "stay"
      isCounted = true
      return true
    }
    // "The *filing* deadline", "the deadline *to pay*": which of them.
    if claim.role == .deadline, head == "deadline" {
      name = "deadline"
      wording = Self.whichDeadline(claim.clauseBefore)
      return true
    }
    switch claim.role {
    case .duration, .completion, .amount, .other, .interval, .frequency, .onset: break
    default: return false
    }
    // Few sentences have one of its words.
    if claim.uses.contains(where: { !$0.isDisjoint(with: [.term, .warranty]) }), takeTerm(claim) {
      isCounted = true
      return true
    }
    if let noun = Self.hoursOf(claim, head) {
      name = noun
      // What one needs, one need not get.
      wording = head.flatMap { Self.needs.contains($0) ? "need" : nil }
      return true
    }
    return false
  }

  private static func whichDeadline(_ words: ArraySlice<Substring>) -> String? {
    guard let place = words.lastIndex(of: "deadline") else { return nil }
    let behind = words[(place + 1)...]
    let which = behind.first == "to" ? behind.dropFirst().first : words[..<place].last
    guard let which, !ContentWords.isFunctionWord(String(which)) else { return nil }
    return ConceptLexicon.root(ConceptLexicon.normalized(String(which)))
  }

  private mutating func takeTerm(_ claim: ClaimReading) -> Bool {
    if Self.isBackToNormal(claim) {
      name = "return to normal"
    } else if let place = Self.warranty(claim) {
      name = "warranty"
      wording = place.isEmpty ? nil : place
    } else if Self.isOfCharge(claim) {
      name = "battery life"
    } else {
      return false
    }
    return true
  }

  /// "The count *returns to normal*", "is *back to normal*"; but "back to normal activities".
  private static func isBackToNormal(_ claim: ClaimReading) -> Bool {
    let words = claim.clauseBefore
    guard claim.subject.via == .sentence, claim.role != .interval, claim.role != .frequency,
      let place = words.lastIndex(of: "normal"), place >= words.startIndex + 2,
      words[place - 1] == "to", words[place - 2] == "back" || words[place - 2].hasPrefix("return")
    else { return false }
    return words[(place + 1)...].allSatisfy { ContentWords.isFunctionWord(String($0)) }
  }

  /// "A 5-year *warranty*", "covered *by a guarantee* for three years", and on which part: "a 10-year *compressor*
  /// warranty"; empty where it is on the whole.
  private static func warranty(_ claim: ClaimReading) -> String? {
    let behind = Array(claim.partBehind.prefix(furthestWarranty))
    if let place = behind.firstIndex(where: MeasureWord.warranty.has) {
      let part = behind[..<place].first {
        !ContentWords.isFunctionWord(String($0)) && !sorts.contains($0)
      }
      if let part { return ConceptLexicon.root(ConceptLexicon.normalized(String(part))) }
      guard place + 2 < behind.count, ["on", "for", "against"].contains(behind[place + 1]) else {
        return Self.part(claim).map(ConceptLexicon.root) ?? ""
      }
      let on = behind[(place + 2)...].first { !ContentWords.isFunctionWord(String($0)) }
      return on.map { ConceptLexicon.root(ConceptLexicon.normalized(String($0))) } ?? ""
    }
    guard claim.partBefore.suffix(furthestWarranty).contains(where: MeasureWord.warranty.has)
    else { return nil }
    return Self.part(claim).map(ConceptLexicon.root) ?? ""
  }

  private static let furthestWarranty = 6
  private static let sorts: Set<Substring> = [
    "year", "full", "limited", "standard", "manufacturer", "manufacturer's", "manufacturers",
    "factory", "basic", "product", "long", "generous", "unit", "day", "month",
  ]

  /// "30 hours *of battery life*", "runs for 18 hours *on a charge*"; to charge it takes another time, and a battery is
  /// worn out after years.
  private static func isOfCharge(_ claim: ClaimReading) -> Bool {
    guard ["h", "min", "d"].contains(claim.claim.quantity.unit) else { return false }
    let words = claim.words
    if zip(words, words.dropFirst()).contains(where: { $0 == "battery" && $1 == "life" }) {
      return true
    }
    if words.contains(where: { $0 == "charging" || $0 == "recharge" || $0 == "recharges" }) {
      return false
    }
    if let last = claim.subject.text?.lastWord?.lowercased(), last == "battery",
      claim.role == .duration, words.contains(where: MeasureWord.endures.has) || goesOn(claim)
    {
      return true
    }
    // "Faces 10 days on each charge": of a court.
    guard words.contains(where: { running.contains($0) }) else { return false }
    return claim.wordsBehind.prefix(furthestCharge).indices.contains { place in
      (words[place] == "charge" || words[place] == "charges")
        && place > words.startIndex && chargings.contains(words[place - 1])
    }
  }

  private static let running: Set<Substring> = [
    "battery", "run", "runs", "ran", "play", "plays", "last", "lasts", "lasted", "playback", "use",
    "go", "goes", "work", "works", "listening", "streaming",
  ]
  private static let furthestCharge = 6
  private static let chargings: Set<Substring> = [
    "a", "one", "each", "per", "single", "full", "between", "every",
  ]

  /// "10 hours *of sleep*", "120 hours *of supervised driving*", where the verb says no more.
  private static func hoursOf(_ claim: ClaimReading, _ head: String?) -> String? {
    guard claim.wordsBehind.first == "of",
      head.map({ MeasureWord.weak.has($0) || MeasureWord.itself.has($0) || gains.contains($0) })
        ?? true,
      claim.anchor == nil, !(claim.wordsBefore.last.map { limits.contains($0) } ?? false)
    else { return nil }
    let phrase = claim.partBehind.dropFirst().prefix { !ContentWords.isFunctionWord(String($0)) }
    guard (1...longestHours).contains(phrase.count),
      let last = phrase.last.flatMap({ ConceptLexicon.words(of: String($0)).last }),
      !PageTopic.isOther(last) || last.hasSuffix("ing"),
      ConceptLexicon.embeddedName(of: last) == nil
    else { return nil }
    return ConceptLexicon.root(last)
  }

  private static let needs: Set<String> = ["need", "require", "recommend"]
  private static let longestHours = 3
  private static let limits: Set<Substring> = [
    "after", "within", "in", "every", "by", "first", "until",
  ]
  private static let gains: Set<String> = [
    "require", "complete", "sleep", "offer", "receive", "entitle", "entitled", "recommend", "get",
    "want", "aim", "benefit", "thrive", "average",
  ]
}
