internal import TallyCore

/// What is counted, whichever word of its sentence was taken for the property.
extension PropertyName {
  /// "412 *people live here*", "*seats* 22,000", "900 *workers* will be laid off at the plant".
  mutating func isOfCount(_ claim: ClaimReading, _ head: String?) -> Bool {
    guard claim.kind == .count, claim.role == .amount || claim.role == .population else {
      return false
    }
    if let fate = Self.fate(claim) {
      name = fate
      aspect = []
      isOfPage = true
      isFate = true
      return true
    }
    if let usual = Self.usualCount(claim, head) {
      name = usual
      aspect =
        AmountWords.nounOf(claim.clauseBefore)
        .map { AmountWords.qualifiers(claim.clauseBefore[..<$0]) } ?? []
      return true
    }
    guard let counted = Self.counted(claim) else { return false }
    let said = ConceptLexicon.words(of: claim.property.text ?? "")
    guard !said.contains(counted) else { return false }
    name = ConceptLexicon.root(counted)
    aspect = said.filter { !Self.isCounting($0) && !ContentWords.isFunctionWord($0) }
    isOfPage = ConceptLexicon.words(of: claim.subject.text ?? "").last == counted
    return true
  }

  /// What befell those who are counted: "7 *dead*", "at least seven people were *killed*", "the *death toll* is 12".
  private static func fate(_ claim: ClaimReading) -> String? {
    // "155 people were on board *and* 12 died"
    let behind = claim.partBehind.prefix(furthestFate).prefix { !joints.contains($0) }
    // "322 people have *lost their lives* there", "it has *claimed* more than 200 *lives*"
    // "takes 20 volunteers to save lives", "300 lost weight in their lives"
    if claim.kind == .count, let lives = behind.firstIndex(of: "lives"),
      behind[..<lives].suffix(2).contains(where: { losing.contains($0) })
        || lives <= behind.startIndex + 1
          && claim.partBefore.suffix(furthestFate).contains(where: { taking.contains($0) })
    {
      return "death"
    }
    for words in [behind, claim.partBefore.suffix(furthestFate)] {
      for (place, word) in zip(words.indices, words) {
        // "taken to 6 *hospitals*"
        guard let fate = fates[word], place > behind.startIndex || !word.hasPrefix("hospital")
        else { continue }
        // "*Critically* injured" are not all of those.
        let isGrave = words[..<place].last.map { graves.contains($0) } ?? false
        return isGrave ? "grave " + fate : fate
      }
    }
    return nil
  }
  private static let joints: Set<Substring> = ["and", "but", "when", "while", "for"]
  private static let graves: Set<Substring> = [
    "critically", "seriously", "severely", "badly", "gravely", "critical", "serious", "severe",
    "grave",
  ]
  private static let furthestFate = 6
  private static let losing: Set<Substring> = ["lost", "lose", "losing", "loses"]
  private static let taking: Set<Substring> = [
    "claim", "claimed", "claims", "cost", "costs", "taken", "takes", "took",
  ]
  private static let fates: [Substring: String] = [
    "dead": "death", "died": "death", "deaths": "death", "killed": "death", "toll": "death",
    "fatalities": "death", "injured": "injury", "hurt": "injury", "wounded": "injury",
    "injuries": "injury", "missing": "missing", "hospitalized": "hospital care",
    "hospitalised": "hospital care", "hospital": "hospital care", "hospitals": "hospital care",
    "arrested": "arrest", "arrests": "arrest", "evacuated": "evacuation", "perished": "death",
    "perish": "death",
  ]

  /// "*Counted* 3,000 marchers", "*finished* with 15 medals": whoever counts them, and that they are there.
  static func isCounting(_ verb: String) -> Bool { counting.contains(verb) }
  private static let counting: Set<String> = [
    "count", "counted", "estimate", "estimated", "report", "reported", "see", "saw", "have", "had",
    "has", "take", "taken", "need", "make", "finish", "finished", "end", "ended", "allow",
    "allowed", "come", "came", "go", "went", "attend", "attended", "cover", "under", "offer",
    "require", "include", "included", "recognize", "recognise", "recognized", "recognised",
    "identify", "identified", "describe", "described", "distinguish", "distinguished", "know",
    "known", "exist",
  ]

  private static func usualCount(_ claim: ClaimReading, _ head: String?) -> String? {
    let before = claim.partBefore.suffix(furthestCount)
    let behind = claim.partBehind.prefix(furthestCount)
    if head == "population" { return "population" }
    if let young = youngAtOnce(claim) { return young }
    // "Had 14,300 residents".
    if claim.partBehind.count == 1, head == "resident" || head == "inhabitant",
      before.last.map({ MeasureWord.has.has($0) }) ?? false
    {
      return "population"
    }
    if behind.first.map({ inhabitants.contains($0) }) ?? false {
      // "30,000 people are *living with* it", and not somewhere.
      let isAfflicted = zip(claim.words, claim.words.dropFirst()).contains {
        $1 == "with" && living.contains($0)
      }
      if isAfflicted { return "people" }
      if livesThere(claim) || before.contains(where: { $0 == "population" || $0 == "census" })
        || before.suffix(2).elementsEqual(["home", "to"])
      {
        return "population"
      }
    }
    if head == "capacity"
      || before.last.map({ seats.contains($0) }) ?? false
        && behind.allSatisfy({ spectators.contains($0) })
    {
      return "capacity"
    }
    return nil
  }

  /// "A *litter of* 5 to 10", "the average *litter* is 7", "gives *birth* to 5 pups"; "lays a *clutch of* 4 eggs".
  private static func youngAtOnce(_ claim: ClaimReading) -> String? {
    let (before, behind) = (claim.clauseBefore, claim.partBehind.prefix(furthestCount))
    func isOf(_ word: Substring, _ words: Substring) -> Bool {
      let isSized =
        before.contains(word) && before.contains { $0 == "size" || $0 == "average" }
      let isBehind = behind.suffix(2).elementsEqual(["a", word])
      return before.suffix(2).elementsEqual([word, "of"])
        || before.suffix(2).elementsEqual([words, "of"]) || isSized || isBehind
    }
    if isOf("litter", "litters") { return "litter size" }
    let areYoung = behind.first.map { young.contains($0) } ?? false
    if areYoung, isOf("clutch", "clutches") || before.contains("clutch") { return "clutch size" }
    return areYoung && before.last == "to" && before.suffix(3).contains("birth")
      && !isForPeople(claim) ? "litter size" : nil
  }
  private static let young: Set<Substring> = [
    "pups", "puppies", "kittens", "piglets", "eggs", "young", "cubs", "babies", "kits", "chicks",
    "offspring", "joeys", "lambs", "kids",
  ]

  private static func isForPeople(_ claim: ClaimReading) -> Bool {
    claim.words.contains { $0 == "women" || $0 == "woman" || $0 == "she" || $0 == "mothers" }
  }

  /// "Live *here*", "live *on the island*", "live in Merrow"; not "live alone", "live in poverty".
  private static func livesThere(_ claim: ClaimReading) -> Bool {
    let behind = claim.partBehind
    guard let place = behind.prefix(furthestCount).firstIndex(where: { living.contains($0) }) else {
      return false
    }
    let rest = behind[(place + 1)...]
    guard let first = rest.first else { return false }
    if first == "here" || first == "there" { return rest.count == 1 }
    guard prepositions.contains(first), rest.count > 1 else { return false }
    let thing = rest.dropFirst().drop { $0 == "the" || $0 == "this" || $0 == "our" }
    let named = Set(
      [claim.subject.text, claim.context.title, claim.context.headings.first]
        .flatMap { ConceptLexicon.words(of: $0 ?? "") })
    return thing.first.flatMap { ConceptLexicon.words(of: String($0)).last }
      .map(named.contains) ?? false
  }
  private static let prepositions: Set<Substring> = ["in", "on", "at"]

  private static let furthestCount = 4
  private static let inhabitants: Set<Substring> = [
    "people", "residents", "inhabitants", "persons", "islanders", "villagers",
  ]
  private static let living: Set<Substring> = ["live", "lives", "lived", "living", "reside"]
  private static let seats: Set<Substring> = [
    "seats", "seat", "seating", "holds", "hold", "accommodates", "capacity",
  ]
  private static let spectators: Set<Substring> = [
    "people", "fans", "spectators", "seats", "guests", "visitors", "passengers",
  ]

  /// The noun right behind the number, where a verb or nothing follows it.
  private static func counted(_ claim: ClaimReading) -> String? {
    let phrase = claim.partBehind.prefix { !ContentWords.isFunctionWord(String($0)) }
      .prefix(longestThing)
    let isFollowed =
      claim.partBehind.dropFirst(phrase.count).first.map { passives.contains($0) } ?? false
    // Most counts are of an object: their words need not be taken apart.
    let initial = claim.subject.text?.lastWord?.utf8.first?.asciiLowercased
    guard !phrase.isEmpty,
      phrase.count == 2 || isFollowed || phrase.contains(where: { $0.utf8.first == initial })
    else { return nil }
    let nouns = phrase.map { ConceptLexicon.words(of: String($0)).last ?? "" }
    let subject = ConceptLexicon.words(of: claim.subject.text ?? "").last
    if let place = nouns.firstIndex(where: { $0 == subject && !$0.isEmpty }) { return nouns[place] }
    // "More than 200 *people* came to the supper".
    if phrase.count == 2, let verb = nouns.last, ContentWords.isVerb(verb), isPlural(phrase.first) {
      return nouns[0]
    }
    // "*Passengers* were rescued", "*schools* in Granby will close".
    guard phrase.count < longestThing, isFollowed, isPlural(phrase.last), let noun = nouns.last,
      noun.utf8.count > 2
    else { return nil }
    return noun
  }

  private static func isPlural(_ word: Substring?) -> Bool {
    word.map { $0.hasSuffix("s") || inhabitants.contains($0) } ?? false
  }

  private static let longestThing = 4
  private static let passives: Set<Substring> = [
    "were", "was", "are", "is", "will", "have", "had", "in", "at", "from", "of",
    "on", "under", "near", "across", "within",
  ]
}
