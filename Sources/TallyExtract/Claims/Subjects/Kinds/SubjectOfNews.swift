internal import TallyCore

/// Of what a number in the news is where somebody acts in office: not of the officials, crews and councils that do
/// their work, but of what they do it to.
extension SubjectFinder {
  /// The thing that an office or its people act on; with no text where it is what the report is about.
  func actedOnInNews(by subject: NounPhrase) -> Result? {
    guard isNews, actsInOffice(subject), site.verb > subject.lastHead, site.verb < site.token else {
      return nil
    }
    switch site.kind {
    case .count:
      return dealtWith().map { Result(text: $0) }
    case .price:
      return paidByOffice().map { Result(text: $0) }
    case .percentage, .ratio:
      return changedInNews().map { Result(text: $0) }
    case .duration:
      // "Crews arrived within six minutes", "the office is expected to finish in three weeks"; but "the council met for
      // two hours", "voted two weeks after the flood".
      return hasTopic && (site.isWithin || site.follows("within", "in", "least", "up"))
        ? Result(text: nil, meansTopic: true) : nil
    default: return nil
    }
  }

  /// "Officials", "crews", "the school district", "the governor": no name, and no people of whom the news tell.
  private func actsInOffice(_ phrase: NounPhrase) -> Bool {
    let head = tokens[phrase.head]
    guard phrase.head == phrase.lastHead, !isDeictic(phrase) else { return false }
    return head.has(.agent) && !isTitled(phrase)
      || site.isWord(
        head, "authority", "authorities", "board", "city", "commission", "council", "county",
        "crew", "crews", "department", "district", "firefighters", "government", "investigators",
        "ministry", "office", "trust", "state", "voters", "forecasters", "councillors")
  }

  /// What an office has is its own.
  private static let owning: [StaticString] = [
    "has", "have", "had", "employs", "employed", "owns", "runs", "operates", "lost", "won", "got",
    "received", "needs", "need",
  ]
  /// "Postponed *some of the* 320 operations"
  private static let nearObject = 3

  /// "Managers postponed 320 *operations*": what is dealt with; what an office has, employs or loses is its own.
  private func dealtWith() -> String? {
    guard let counted = site.counted, !isPerson(counted), counted.first == site.token + 1,
      site.token - site.verb <= Self.nearObject, site.group?.isPassive == false,
      tokens[counted.head].has(.plural), !tokens[counted.head].has([.period, .attribute]),
      !Self.owning.contains(where: { site.isWord(tokens[site.verb], $0) })
    else { return nil }
    return thing(counted) ?? ownWords(counted)
  }

  /// "*Nine people* work at the branch", "*34 people* were hurt": nobody in particular, told of where they work, else of
  /// what the report is about.
  func unnamedPeople() -> Result? {
    guard isNews, site.kind == .count, let counted = site.counted,
      counted.first == site.token + 1, counted.lastHead == counted.head,
      site.verb < 0 || site.verb > counted.head || isHarmed(counted)
    else { return nil }
    let isAnyone = site.isWord(tokens[counted.head], "people", "persons", "others")
    if isAnyone, site.verb >= 0, site.isWord(tokens[site.verb], "work", "worked", "works") {
      if let place = phrases.first(where: {
        $0.preposition == site.verb + 1
          && site.isWord(tokens[$0.preposition], "at", "for", "in")
      }) {
        return ownWords(place).map { Result(text: $0) }
      }
      return hasTopic ? Result(text: nil, meansTopic: true) : nil
    }
    let isSaved =
      isAnyone && site.verb >= 0
      && site.isWord(
        tokens[site.verb], "rescued", "evacuated", "displaced", "fled", "escaped", "taken",
        "treated")
    return hasTopic && (isSaved || (isAnyone || isPerson(counted)) && isHarmed(counted))
      ? Result(text: nil, meansTopic: true) : nil
  }

  /// "11 *missing* workers", "34 people *hurt*", "six passengers were *injured*", "two are still *missing*"
  private func isHarmed(_ people: NounPhrase) -> Bool {
    var words = Array(people.first...people.lastHead + 1)
    if site.verb > people.lastHead {
      words.append(site.verb)
      if tokens[site.verb].has(.be) { words += (1...Self.nearVerb).map { site.verb + $0 } }
    }
    return words.contains { place in
      tokens[safe: place].map { Self.harms.contains($0, of: site.text) } ?? false
    }
  }

  private static let nearVerb = 2
  private static let harms: WordSet = [
    "hurt", "injured", "killed", "wounded", "stranded", "missing", "trapped", "dead", "died",
    "unaccounted", "drowned",
  ]

  /// "The theft of *14 gold coins*", "the purchase of *two buses*", "stealing *14 coins*": what was dealt in.
  func dealtIn() -> String? {
    guard isNews, site.kind == .count, let counted = site.counted, counted.first == site.token + 1,
      !isPerson(counted), tokens[counted.head].has(.plural),
      let before = site.token(site.token - 1)
    else { return nil }
    let isOf =
      site.isWord(before, "of")
      && site.isWord(
        site.token(site.token - 2), "theft", "purchase", "sale", "seizure", "delivery", "recall",
        "robbery", "loan")
    let isDone =
      before.part == .gerund
      && site.isWord(before, "stealing", "buying", "selling", "taking", "seizing", "recalling")
    return isOf || isDone ? ownWords(counted) : nil
  }

  /// "*A school* with 140 pupils", "*a ferry* with 187 passengers": whose they are.
  func holder() -> String? {
    guard isNews, site.kind == .count, site.counted != nil, site.isWord(site.previous, "with"),
      let holder = phrases.last(where: { $0.lastHead == site.token - 2 }), !isPerson(holder),
      !tokens[holder.head].has([.period, .attribute]), tokens[holder.head].part == .noun
    else { return nil }
    return ownWords(holder)
  }

  /// "$1.9 million in *state aid*", "£38 million into *a new boiler*", "a proposed $48.6 million *budget*"
  private func paidByOffice() -> String? {
    if site.isWord(site.next, "in", "into", "on"),
      let bought = phrases.first(where: { $0.preposition == site.token + 1 }),
      !tokens[bought.head].has([.period, .section]), !tokens[bought.head].startsWithDigit,
      !tokens[bought.head].isCapitalized
    {
      return ownWords(bought)
    }
    guard let sum = phrases.first(where: { $0.first == site.token + 1 }),
      !tokens[sum.head].has([.period, .attribute]), !isPerson(sum)
    else { return nil }
    return ownWords(sum)
  }

  /// "The city cut *the museum's budget* by 15 percent"
  private func changedInNews() -> String? {
    guard site.verbSense.has([.reduce, .increase]), site.group?.isPassive == false,
      site.follows("by"), let object = site.object, object.lastHead < site.token,
      object.first > site.verb
    else { return nil }
    return ownWords(object)
  }
}
