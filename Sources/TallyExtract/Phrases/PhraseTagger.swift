internal import TallyCore

/// Settles the part of speech of each word by what stands to its left: one pass, no backtracking.
///
///     Most   symptoms  last   4 to 7 days  after  the   first  dose
///     det    noun      verb   quantity     prep   det   adj    noun
///
/// A full tagger was not built: what is asked of it is where noun phrases and verbs stand, and closed
/// classes with a dozen suffixes and the word before decide that.
struct PhraseTagger: Sendable {
  /// Tags `tokens` of `text` in place.
  func tag(_ tokens: inout [PhraseToken], of text: [UInt8]) {
    for index in tokens.indices where tokens[index].part == .other && !tokens[index].isKnown {
      // "Bob Reed", "United Airlines": inside a sentence a capital makes a name of what ends as a verb does.
      let isName =
        tokens[index].isCapitalized && index > 0
        && (tokens[index - 1].isWord || tokens[index - 1].part == .comma)
      let sense = Self.guess(tokens[index], text)
      tokens[index].sense =
        isName
          && (sense.has(.verb) || sense.has(.adverb) && !isInTitle(index, tokens)
            || sense.has(.adjective) && standsAlone(index, tokens))
        ? .noun : sense
    }
    // First of all, as "rose" is no verb where one follows.
    for index in tokens.indices where tokens[index].has(.possible) && isMonth(index, tokens) {
      tokens[index].part = .noun
      tokens[index].sense = [.noun, .period]
    }
    for index in tokens.indices {
      // "an LED light": capitals where the words beside it have none; but "DO NOT USE".
      if tokens[index].isAcronym, tokens[index].has(.verb), tokens[index].part == .other,
        tokens[safe: index - 1]?.isAcronym != true, tokens[safe: index + 1]?.isAcronym != true,
        index > 0
      {
        tokens[index].part = .noun
        tokens[index].sense = .noun
      }
      if tokens[index].part == .determiner, isLetter(index, tokens) {
        tokens[index].part = .noun
      }
      if tokens[index].part == .adjective {
        if isSurname(index, tokens) { tokens[index].takeAsName() }
        if standsForThing(index, tokens) {
          tokens[index].part = .noun
          tokens[index].sense = .noun
        }
      }
      if tokens[index].part == .subordinator, saysHowMuch(index, tokens) {
        tokens[index].part = .adverb
      }
      if tokens[index].part == .adjective, isSore(index, tokens) {
        tokens[index].part = .noun
        tokens[index].sense = .noun
      }
      if tokens[index].part == .pronoun, countsOne(index, tokens) {
        tokens[index].part = .determiner
      }
      // "Healing alone takes 3 months"
      if tokens[index].hash == WordTable.Hash(of: "alone"), index > 0,
        tokens[index - 1].part == .noun || tokens[index - 1].part == .gerund
      {
        tokens[index].part = .adverb
      }
      // "has not yet sold it", "has yet to sell it": no contrast
      if tokens[index].hash == WordTable.Hash(of: "yet"), index > 0,
        tokens[index - 1].has([.negation, .have]) || tokens[index - 1].part == .negation
      {
        tokens[index].part = .adverb
        tokens[index].sense = .adverb
      }
      guard tokens[index].part == .other else { continue }
      tokens[index].part = part(at: index, tokens, text)
      if tokens[index].part == .verb, !tokens[index].has(.verb) {
        tokens[index].sense.formUnion([.verb, .base])
      }
      let isKnown = tokens[index].isKnown
      if !isKnown, isEmphasis(index, tokens, text) { tokens[index].part = .adjective }
      if !isKnown && isNounByPlace(index, tokens, text)
        || tokens[index].part == .verb && isCounted(index, tokens, text)
      {
        tokens[index].part = .noun
        tokens[index].sense = .noun
      }
      if tokens[index].part == .verb, isDescribed(index, tokens) {
        tokens[index].part = .noun
        tokens[index].sense.remove(.verb)
        tokens[index].sense.remove(.base)
      }
      // "the most common", "the most since 1986": a degree, not a majority.
      if tokens[index].has(.majority),
        tokens[index].part == .adverb || tokens[safe: index - 1]?.has(.definite) == true
      {
        tokens[index].sense.remove(.majority)
      }
    }
  }

  /// "*Cough* that lasts", at the start of a line: what does something itself is no command; but "note that it lasts".
  private func isDescribed(_ index: Int, _ tokens: [PhraseToken]) -> Bool {
    index == 0 && tokens[index].has(.noun)
      && tokens[safe: 1]?.hash == WordTable.Hash(of: "that")
      && tokens[safe: 2].map { $0.has(.third) && $0.has(.verb) && !$0.has(.be) } ?? false
  }

  /// "A cold *sore* heals", "a pressure *sore*": behind the noun that says which, and before its verb.
  private func isSore(_ index: Int, _ tokens: [PhraseToken]) -> Bool {
    guard tokens[index].hash == WordTable.Hash(of: "sore"), index > 0,
      tokens[index - 1].part == .noun, !tokens[index - 1].has(.plural)
    else { return false }
    guard let next = tokens[safe: index + 1] else { return true }
    // "Cold sore treatment"
    guard let before = tokens[safe: index - 2] else { return next.has(.noun) }
    guard before.part == .determiner || before.part == .adjective else { return false }
    return next.has([.verb, .adverb, .modal, .be, .have, .relative]) || next.part == .stop
      || next.part == .comma
  }

  /// "Michael *Brown*, 18, was", "Mr *Young*", "*White* said": an adjective with a capital that nothing follows for it to
  /// describe.
  private func isSurname(_ index: Int, _ tokens: [PhraseToken]) -> Bool {
    guard tokens[index].isCapitalized, !tokens[index].isAcronym,
      !tokens[index].has(.comparative)
    else { return false }
    let before = tokens[safe: index - 1]
    if before?.has(.honorific) == true
      || before?.part == .stop && tokens[safe: index - 2]?.has(.honorific) == true
    {
      return true
    }
    guard let next = tokens[safe: index + 1] else { return false }
    let isSaid = next.has(.past) && next.has(.verb) && !next.has(.noun)
    if index == 0 { return isSaid && !next.isCapitalized }
    guard let before, before.part == .noun, before.isCapitalized, !before.isKnown,
      !before.isAcronym
    else { return false }
    return isSaid || next.part == .comma && tokens[safe: index + 2]?.part == .quantity
      || next.has(.be) || next.has(.relative)
  }

  /// "What Remodels Actually Cost": each word has a capital.
  private func isInTitle(_ index: Int, _ tokens: [PhraseToken]) -> Bool {
    tokens[index - 1].isCapitalized && tokens[safe: index + 1]?.isCapitalized == true
  }

  /// The part of a word of the tables that has the same one wherever it stands; `.other` where its place decides.
  static func fixedPart(of sense: WordSense) -> PhraseToken.Part {
    if sense.has([.majority, .modal, .infinitive]) || sense.has(.do) && sense.has(.base) {
      return .other
    }
    if sense.has(.negation), !sense.has([.determiner, .be, .have, .do, .pronoun]) {
      return sense.has(.conjunction) ? .conjunction : .negation
    }
    if sense.has([.be, .do, .have]) { return .auxiliary }
    if sense.has(.relative) { return sense.has(.demonstrative) ? .other : .relative }
    if sense.has(.contrast), !sense.has(.subordinator) { return .subordinator }
    if sense.has(.conjunction) { return .conjunction }
    if sense.has(.subordinator) { return sense.has(.preposition) ? .preposition : .subordinator }
    if sense.has(.preposition), !sense.has(.verb) {
      return sense.has(.particle) ? .other : .preposition
    }
    if sense.has(.particle) { return .particle }
    if sense.has(.determiner) { return sense.has(.pronoun) ? .other : .determiner }
    if sense.has(.pronoun) { return .pronoun }
    // "Water the seed": a noun that may open an instruction
    if sense.has(.verb) || sense.has(.noun) && !sense.has([.plural, .person]) { return .other }
    if sense.has(.noun) { return .noun }
    return sense.has(.adjective) ? .adjective : sense.has(.adverb) ? .adverb : .noun
  }

  func part(at index: Int, _ tokens: [PhraseToken], _ text: [UInt8]) -> PhraseToken.Part {
    if tokens[index].has(Self.closed), let part = closedPart(at: index, tokens, text) {
      return part
    }
    return openPart(at: index, tokens, text)
  }

  private func openPart(
    at index: Int, _ tokens: [PhraseToken], _ text: [UInt8]
  ) -> PhraseToken.Part {
    let token = tokens[index]
    let sense = token.sense
    if sense.has(.verb) {
      // "One in four bridges *needs* repair"
      if sense.has(.noun), isSaidOfRatio(index, tokens, text) { return .verb }
      return verbalPart(index, tokens)
    }
    // Also what is known as a noun that may be a verb: "to rake the lawn"
    let isUnknown = !token.isKnown || sense.has(.instruct)
    if isUnknown, !sense.has([.adverb, .plural]), let before = left(of: index, tokens),
      before.part == .modal || before.part == .infinitive
        || before.part == .auxiliary && before.has(.do),
      !asksOf(index, tokens)
    {
      // "do not swim": what no table knows is a verb here.
      return .verb
    }
    // "Small breeds may cycle twice": behind a modal a noun of the tables is a verb too.
    if token.isKnown, sense.has(.noun), !sense.has(.plural), let before = left(of: index, tokens),
      before.part == .modal, !asksOf(index, tokens)
    {
      return .verb
    }
    if isUnknown, isForbidden(index, tokens) || isNextInstruction(index, tokens) {
      return .verb
    }
    // "Let ferment for a week"; but "Let dough rise"
    if isUnknown, tokens[safe: index - 1].map({ $0.part == .verb && $0.has(.letting) }) ?? false,
      tokens[safe: index + 1].map({ $0.has([.preposition, .adverb]) || $0.quantity >= 0 }) ?? false
    {
      return .verb
    }
    // "He still wets the bed"
    if !token.isKnown, sense.has(.plural), tokens[safe: index - 1]?.part == .adverb,
      let next = tokens[safe: index + 1], next.has(.determiner), !next.has(.preposition),
      !hasFiniteVerb(after: index, tokens)
    {
      return .verb
    }
    // "which fuels 41 percent of it"
    if !token.isKnown, sense.has(.plural), tokens[safe: index - 1]?.part == .relative,
      let next = tokens[safe: index + 1],
      next.quantity >= 0 || next.has(.determiner) && !next.has(.pronoun)
    {
      return .verb
    }
    if opensInstruction(index, tokens) || isUnknown && followsPronoun(index, tokens)
      || !token.isKnown
        && (isUnknownVerb(index, tokens)
          || isSaidOfShare(index, tokens) || isSaidOfRatio(index, tokens, text))
    {
      return .verb
    }
    if sense.has(.noun) { return .noun }
    if sense.has(.adjective) { return endsPhrase(index, tokens) ? .noun : .adjective }
    if sense.has(.adverb) { return .adverb }
    return .noun
  }

  /// "How long do cold sores last?": behind the auxiliary of a question stands what is asked about.
  private func asksOf(_ index: Int, _ tokens: [PhraseToken]) -> Bool {
    guard let auxiliary = tokens[safe: index - 1],
      auxiliary.part == .auxiliary || auxiliary.part == .modal
    else { return false }
    guard let before = tokens[safe: index - 2] else { return true }
    if before.part == .relative { return true }
    // "How long do sores last?", "How much does tree removal cost?"
    switch before.part {
    case .adjective, .adverb, .determiner, .pronoun:
      return tokens[safe: index - 3]?.part == .relative
    default: return false
    }
  }

  /// The nearest word to the left that is neither an adverb nor a negation.
  func left(of index: Int, _ tokens: [PhraseToken]) -> PhraseToken? {
    var before = index - 1
    while before >= 0, tokens[before].part == .adverb || tokens[before].part == .negation {
      before -= 1
    }
    return tokens[safe: before]
  }

  private func verbalPart(_ index: Int, _ tokens: [PhraseToken]) -> PhraseToken.Part {
    let token = tokens[index]
    let sense = token.sense
    let canBeNoun = sense.has(.noun)
    if isSuchAs(index, tokens) { return .preposition }
    let previous = left(of: index, tokens)
    let asNoun: PhraseToken.Part =
      sense.has(.gerund)
      ? .gerund
      : canBeNoun
        ? .noun
        : sense.has(.adjective) ? .adjective : sense.has(.past) ? .participle : .verb
    if canBeNoun, sense.has(.third), followsAdverb(index, previous, tokens) { return .verb }
    // "…, with frames built to order, *usually drops* below"
    if canBeNoun, sense.has(.third), index > 1, tokens[index - 1].part == .adverb,
      tokens[index - 1].has(.typical), tokens[safe: index + 1]?.has(.be) != true,
      tokens[safe: index - 2]?.part != .determiner
    {
      return .verb
    }
    if sense.has(.third), endsUntil(index, tokens) { return .verb }
    switch previous?.part {
    // "Group A (n = 41) received"
    case .close where sense.has([.past, .third]) && index > 3:
      return afterNoun(index, tokens, asNoun)
    case nil, .semicolon, .colon, .dash, .open, .stop, .close, .other:
      if sense.has(.gerund) { return .gerund }
      // "Slowly increase the dose"
      if sense.has(.base), let before = tokens[safe: index - 1], before.part == .adverb {
        // "Today's average cost"
        return before.isPossessive ? asNoun == .verb ? .noun : asNoun : .verb
      }
      if sense.has(.base) {
        return startsInstruction(index, tokens) ? .verb : asNoun == .verb ? .noun : asNoun
      }
      // "Talks are due"
      if sense.has(.third), tokens[safe: index + 1]?.has([.be, .have, .modal]) == true {
        return .noun
      }
      return sense.has(.past) ? .participle : asNoun
    case .modal, .infinitive: return sense.has(.gerund) ? .gerund : .verb
    case .auxiliary:
      if sense.has(.gerund) { return asksAbout(index, tokens) ? .gerund : .verb }
      if sense.has(.past) { return .verb }
      if previous?.has(.do) == true { return .verb }
      return canBeNoun ? .noun : .verb
    case .determiner:
      // "does a peel last": whatever else it may be, behind "a" it is a thing.
      let isArticle = previous?.has([.pronoun, .majority]) == false
      return asNoun == .verb && (isArticle || precedesVerb(index, tokens)) ? .noun : asNoun
    // "Getting it hair-free generally requires"
    case .adjective
    where sense.has(.third) && !canBeNoun && tokens[index - 1].part == .adverb
      && !token.isCapitalized:
      return .verb
    case .adjective:
      // "Chemical Peels 101": adjectives have no verb of their own, unless "is" made them a predicate.
      let isThing =
        precedesVerb(index, tokens) || followsArticle(index, tokens)
        || sense.has([.third, .base]) && !sense.has(.past) && previous?.has(.selecting) == false
          && !followsAuxiliary(index - 1, tokens)
      return asNoun == .verb && isThing && !endsName(index - 1, tokens) ? .noun : asNoun
    // "quality of sleep"
    case .preposition: return asNoun == .verb && sense.has([.base, .third]) ? .noun : asNoun
    case .pronoun:
      // "keep them dry"
      if sense.has(.adjective), tokens[safe: index - 2]?.part == .verb { return .adjective }
      return previous?.isPossessive == true ? asNoun : .verb
    case .relative:
      // "found that clear aligners …": a clause begins, its first word is no verb.
      let isComplement = left(of: index - 1, tokens)?.part == .verb
      if isComplement, sense.has(.gerund) { return .gerund }
      // "says that results last a year"
      if isComplement, canBeNoun, precedesVerb(index, tokens) { return asNoun }
      // "expected that rents across Wales would rise"
      if isComplement, canBeNoun, sense.has(.third), let next = tokens[safe: index + 1],
        next.has(.preposition), hasFiniteVerb(after: index + 1, tokens)
      {
        return .noun
      }
      return isComplement && sense.has(.base) && !sense.has(.past)
        && tokens[safe: index + 1]?.isWord == true
        ? (asNoun == .verb ? .adjective : asNoun) : .verb
    case .comma: return afterComma(index, tokens, asNoun)
    case .conjunction: return afterConjunction(index, tokens, asNoun)
    case .subordinator:
      if sense.has(.gerund) { return .gerund }
      // "while work permits may take 3 months"
      if asNoun == .verb, sense.has(.base), tokens[safe: index + 1]?.has(.plural) == true,
        takesSoMuch(index + 1, tokens)
      {
        return .noun
      }
      return sense.has(.past) ? .participle : asNoun
    // "Starting pay is": a verb would agree ("starting pays")
    case .gerund where sense.has(.base) && tokens[safe: index + 1]?.has([.be, .modal]) == true:
      return .noun
    // "a 2.5 gallon zippered bag"
    case .quantity
    where sense.has(.past) && tokens[safe: index - 2]?.part == .determiner
      && tokens[safe: index + 1]?.isWord == true:
      return .participle
    case .noun, .gerund, .quantity, .participle, .particle:
      return afterNoun(index, tokens, asNoun)
    case .verb:
      if sense.has(.gerund) { return .gerund }
      // "Let rest for 10 minutes"
      if previous?.has(.letting) == true, sense.has(.base) { return .verb }
      if sense.has(.past) { return .participle }
      // "avoid exercise", but "help reduce"
      return asNoun == .verb && previous?.has(.wait) == true ? .noun : asNoun
    case .adverb, .negation: return .verb
    }
  }

  /// "until the flat *reaches* 95 °C", "until its temperature hits 95 °C"
  private func endsUntil(_ index: Int, _ tokens: [PhraseToken]) -> Bool {
    guard tokens[index].has(.attain), tokens[safe: index + 1]?.quantity ?? -1 >= 0 else {
      return false
    }
    return tokens[max(0, index - 5)..<index].contains {
      $0.hash == WordTable.Hash(of: "until") || $0.hash == WordTable.Hash(of: "till")
    }
  }

  /// "The Galaxy S24 Ultra weighs": the adjective is the last word of a name.
  private func endsName(_ index: Int, _ tokens: [PhraseToken]) -> Bool {
    guard let before = tokens[safe: index - 1], tokens[safe: index + 1]?.isCapitalized == false
    else {
      return false
    }
    return tokens[index].isCapitalized && before.isCapitalized && before.part == .noun
  }

  /// "The peel costs", "chemical peels cost": the verb comes after it.
  private func precedesVerb(_ index: Int, _ tokens: [PhraseToken]) -> Bool {
    guard let next = tokens[safe: index + 1] else { return false }
    return !next.sense.isDisjoint(with: [.verb, .be, .have, .modal])
  }

  private func followsAuxiliary(_ adjective: Int, _ tokens: [PhraseToken]) -> Bool {
    var before = adjective
    while let token = tokens[safe: before], token.part == .adjective || token.part == .adverb {
      before -= 1
    }
    return tokens[safe: before]?.part == .auxiliary
  }

  /// "of a chemical peel": an article opens the phrase that the adjectives before it belong to.
  private func followsArticle(_ index: Int, _ tokens: [PhraseToken]) -> Bool {
    var before = index - 1
    while let token = tokens[safe: before], token.part == .adjective { before -= 1 }
    guard let token = tokens[safe: before], token.part == .determiner else { return false }
    return !token.has(.definite) && !token.has(.pronoun) && !token.has(.majority)
  }

  /// "How long does microneedling take", "Is swelling normal?", "What is microneedling?": the form in -ing
  /// is what the question is about; "What is causing it?" has it as its verb.
  private func asksAbout(_ index: Int, _ tokens: [PhraseToken]) -> Bool {
    guard let auxiliary = tokens[safe: index - 1], auxiliary.part == .auxiliary else {
      return false
    }
    if auxiliary.has(.do) || index == 1 { return true }
    let next = tokens[safe: index + 1]
    return tokens[safe: index - 2]?.part == .relative && (next == nil || next?.part == .stop)
  }
}

extension Array {
  /// The element at `index`, or `nil` beyond the ends.
  subscript(safe index: Int) -> Element? {
    index >= 0 && index < count ? self[index] : nil
  }
}
