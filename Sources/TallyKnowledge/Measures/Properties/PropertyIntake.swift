internal import TallyCore

/// What is said in many words and is one matter: how much of a substance one may have, and how long food keeps.
extension PropertyName {
  /// "Limit caffeine to 400 mg a day", "up to 400 mg a day is safe", "the daily limit is 400 mg": the unit and the
  /// substance say it all, and the verb of advice nothing. How it was said may be why two do not meet.
  static func isIntake(_ claim: ClaimReading, _ head: String?) -> Bool {
    switch claim.kind {
    case .mass, .volume, .flow, .energy, .other: break
    default: guard claim.kind.rawValue == "dose" else { return false }
    }
    guard RoleClass.isOfAmount(claim), isDaily(claim.claim.quantity) else { return false }
    if let head, MeasureWord.dosage.has(head) { return true }
    // "A maintenance dose of 5 g a day", "Loading: 20 g a day", whatever verb stands there
    if (claim.clauseBefore + claim.words.prefix(1)).contains(where: { dosings.contains($0) }) {
      return true
    }
    // Nobody is told to lose, to make or to contain something.
    return (head == nil || claim.modality == .recommended)
      && claim.clauseBefore.contains { MeasureWord.dosage.has($0) }
  }

  private static let dosings: Set<Substring> = [
    "dose", "doses", "dosage", "intake", "loading", "maintenance", "supplementation",
  ]

  private static func isDaily(_ quantity: Quantity) -> Bool {
    quantity.unit.hasSuffix("/d") || quantity.per == "d"
  }

  /// "It lasts four days *in the fridge*", "can sit *at room temperature*": it stays good so long.
  static func isOfStore(_ claim: ClaimReading, _ head: String) -> Bool {
    let words = claim.words
    // "It should be *eaten* within four days", "thrown away after two weeks".
    if claim.role == .deadline || claim.isProcess, usingUp.contains(head),
      claim.claim.quote?.hasPrefix("within") ?? false
        || claim.wordsBefore.last.map({ $0 == "within" || $0 == "after" || $0 == "for" }) ?? false
    {
      return words.contains { stores.contains($0) || kept.contains($0) }
    }
    guard claim.isProcess, storing.contains(head) else { return false }
    return words.contains { stores.contains($0) }
      || zip(words, words.dropFirst()).contains { $0 == "room" && $1 == "temperature" }
  }

  private static let usingUp: Set<String> = [
    "eat", "eaten", "use", "consume", "discard", "throw", "thrown", "toss", "finish", "drink",
  ]
  private static let kept: Set<Substring> = [
    "opened", "opening", "mixed", "thawed", "leftover", "leftovers", "stored", "unrefrigerated",
  ]

  /// Verbs for what lies somewhere until it is used.
  static let storing: Set<String> = [
    "keep", "store", "stay", "sit", "last", "good", "remain", "leave", "hold", "fresh", "safe",
  ]
  /// At which temperature something grows best.
  static let thriving: Set<String> = ["grow", "thrive", "prefer", "flourish"]
  private static let stores: Set<Substring> = [
    "fridge", "refrigerator", "freezer", "pantry", "cupboard", "cellar", "refrigerated", "frozen",
    "counter", "countertop", "icebox", "larder", "chilled",
  ]

  /// "Rabbits are pregnant for 31 days", "give birth 31 days after mating": how long they carry.
  static func isBirth(_ claim: ClaimReading, _ head: String) -> Bool {
    guard claim.kind == .duration, !isLabour(claim) else { return false }
    let words = claim.words
    let isBorn =
      MeasureWord.births.has(head)
      || (MeasureWord.itself.has(head) || head == "average" || head == "range")
        && ([claim.subject.text?.lastWord?.lowercased(), opening(claim)]
          // "A dog's normal *pregnancy* lasts 63 days"
          + claim.clauseBefore.suffix(2).map(String.init)).contains {
            $0.map(MeasureWord.births.has) ?? false
          }
      || head == "give"
        && zip(words, words.dropFirst()).contains { $0.hasPrefix("g") && $1 == "birth" }
    // "Carries her calf for 22 months"; but "in the pouch".
    if head == "carry", words.contains(where: { unborn.contains($0) }),
      !words.contains(where: { carriers.contains($0) })
    {
      return true
    }
    return isBorn && words.contains { conceptions.contains($0) || MeasureWord.births.has($0) }
  }
  /// "*Takes* up to 12 *hours* to give birth": labour, and no pregnancy.
  private static func isLabour(_ claim: ClaimReading) -> Bool {
    (claim.claim.quantity.unit == "h" || claim.claim.quantity.unit == "min")
      && claim.clauseBefore.contains { $0 == "take" || $0 == "takes" || $0 == "took" }
  }

  private static let unborn: Set<Substring> = [
    "calf", "calves", "young", "babies", "foetus", "fetus", "pups",
  ]
  private static let carriers: Set<Substring> = ["pouch", "back", "mouth", "arms"]
  private static let conceptions: Set<Substring> = [
    "breeding", "mating", "conception", "bred", "mated", "fertilization", "fertilisation",
    "insemination", "impregnated",
  ]

  /// "*Donate* blood every eight weeks", of a donation: the verb is the subject's own.
  static func isDoneAgain(_ claim: ClaimReading, _ subject: SubjectName) -> Bool {
    guard subject.head.utf8.count > leastDeed else { return false }
    let root = ConceptLexicon.root(subject.head)
    return root != subject.head
      && claim.clauseBefore.contains { word in
        let plain = ContentWords.plainForm(of: ConceptLexicon.normalized(String(word)))
        return plain != subject.head && ConceptLexicon.root(plain) == root
      }
  }
  private static let leastDeed = 6

  /// "Let it *cool* for two hours", "allow the planks to *acclimate*": what is to happen.
  static func permitted(_ claim: ClaimReading) -> String? {
    let words = claim.clauseBefore
    guard
      let place = words.lastIndex(where: {
        $0 == "let" || $0 == "allow" || $0 == "letting" || $0 == "allowing"
      })
    else { return nil }
    return words[(place + 1)...].dropFirst().last { word in
      !ContentWords.isFunctionWord(String(word)) && !word.hasSuffix("ly")
        && ContentWords.isVerb(ConceptLexicon.normalized(String(word)))
    }.flatMap { ConceptLexicon.words(of: String($0)).last.map(ContentWords.plainForm) }
  }

  /// "The second *dose* is given four weeks later", "*shots* are four weeks apart": from one to the next.
  mutating func isOfDosing(_ claim: ClaimReading, _ head: String?) -> Bool {
    guard Self.isDosing(claim) else { return false }
    name = Self.itself
    wording = head.map(ConceptLexicon.root) ?? claim.claim.id
    return true
  }

  /// Whether the subject is one of several doses, and names no other thing.
  static func isDosing(_ claim: ClaimReading) -> Bool {
    guard claim.role == .interval || claim.role == .frequency, claim.subject.via == .sentence,
      let text = claim.subject.text
    else { return false }
    let words = ConceptLexicon.words(of: text)
    guard let last = words.last, doses.contains(last) else { return false }
    let page = Set(ConceptLexicon.words(of: claim.context.title ?? ""))
    return words.dropLast().allSatisfy { MeasureWord.ordinal.has($0) || page.contains($0) }
  }
  private static let doses: Set<String> = ["dose", "injection", "shot", "jab", "vaccination"]

  /// "Needs six hours *of sun* a day": of what.
  mutating func isOfNeed(_ claim: ClaimReading, _ head: String?, _ concepts: ConceptLexicon)
    -> Bool
  {
    guard claim.kind == .duration, Self.isDaily(claim.claim.quantity),
      head.map({ ["need", "require", "get", "receive", "want"].contains($0) }) ?? false
    else { return false }
    let words = claim.partBehind.drop { ["a", "per", "day", "each", "every"].contains($0) }
    guard words.first == "of" else { return false }
    let phrase = words.dropFirst().prefix { !ContentWords.isFunctionWord(String($0)) }
    guard let last = phrase.first(where: { !concepts.isQuality(String($0)) }),
      let plain = ConceptLexicon.words(of: String(last)).last
    else { return false }
    name = Self.name(of: plain, concepts)
    return true
  }
}
