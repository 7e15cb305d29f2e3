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
    switch claim.role {
    case .duration, .completion, .amount, .other, .interval, .frequency, .onset: break
    default: return false
    }
    // Few sentences have one of its words.
    if claim.uses.contains(where: { $0.contains(.term) }), takeTerm(claim) {
      isCounted = true
      return true
    }
    if let noun = Self.hoursOf(claim, head) {
      name = noun
      return true
    }
    return false
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
    if let place = behind.firstIndex(where: { warranties.contains($0) }) {
      let part = behind[..<place].first {
        !ContentWords.isFunctionWord(String($0)) && !sorts.contains($0)
      }
      if let part { return ConceptLexicon.root(ConceptLexicon.normalized(String(part))) }
      guard place + 2 < behind.count, ["on", "for"].contains(behind[place + 1]) else { return "" }
      let on = behind[(place + 2)...].first { !ContentWords.isFunctionWord(String($0)) }
      return on.map { ConceptLexicon.root(ConceptLexicon.normalized(String($0))) } ?? ""
    }
    let before = claim.partBefore.suffix(furthestWarranty)
    return before.contains { warranties.contains($0) } ? "" : nil
  }

  private static let furthestWarranty = 6
  private static let warranties: Set<Substring> = [
    "warranty", "warranties", "guarantee", "guaranteed", "warrantied",
  ]
  private static let sorts: Set<Substring> = [
    "year", "full", "limited", "standard", "manufacturer", "manufacturer's", "manufacturers",
    "factory", "basic", "extended", "product", "long", "generous", "unit", "day", "month",
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
    return claim.wordsBehind.prefix(furthestCharge).indices.contains { place in
      (words[place] == "charge" || words[place] == "charges")
        && place > words.startIndex && chargings.contains(words[place - 1])
    }
  }

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

  private static let longestHours = 3
  private static let limits: Set<Substring> = [
    "after", "within", "in", "every", "by", "first", "until",
  ]
  private static let gains: Set<String> = [
    "require", "complete", "sleep", "offer", "receive", "entitle", "entitled", "recommend",
  ]
}
