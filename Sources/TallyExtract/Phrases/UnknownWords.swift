internal import TallyCore

/// The part of speech of words that no table holds: by their endings, and by what stands beside them.
extension PhraseTagger {
  /// The last eight letters of a word, in lower case, the last one in the lowest byte.
  private struct Tail {
    private var letters: UInt64 = 0
    private let count: Int

    init(_ token: PhraseToken, _ text: [UInt8]) {
      count = token.end - token.start
      for index in max(token.start, token.end - 8)..<token.end {
        letters = letters << 8 | UInt64(text[index].asciiLowercased)
      }
    }

    /// Whether the word ends so, with two letters at least before it.
    @inline(__always) func ends(_ ending: StaticString) -> Bool {
      var wanted: UInt64 = 0
      for offset in 0..<ending.utf8CodeUnitCount {
        wanted = unsafe wanted << 8 | UInt64(ending.utf8Start[offset])
      }
      let mask = UInt64.max >> UInt64(64 - 8 * ending.utf8CodeUnitCount)
      return letters & mask == wanted && count > ending.utf8CodeUnitCount + 1
    }

    /// "Riluzole", "statins", with or without the plural's ending.
    var namesMedicine: Bool {
      MedicineStems.standard.end(letters, count: count)
        || ends("s") && MedicineStems.standard.end(letters >> 8, count: count - 1)
    }
  }

  /// Suffixes of English word formation (Quirk et al., appendix I).
  static func guess(_ token: PhraseToken, _ text: [UInt8]) -> WordSense {
    if token.isAcronym || text[token.start].isASCIIDigit {
      // "Most EVs offer"
      let last = text[token.end - 1]
      return token.isAcronym && last == UInt8(ascii: "s") && token.end - token.start > 2
        ? [.noun, .plural] : .noun
    }
    let tail = Tail(token, text)
    // "a five-day course"
    if tail.ends("-day") || tail.ends("-week") || tail.ends("-month") || tail.ends("-year")
      || tail.ends("-hour") || tail.ends("-minute")
    {
      return .adjective
    }
    // "a century-old house", "gluten-free bread"
    if tail.ends("-old") || tail.ends("-free") || tail.ends("-wide") || tail.ends("-like")
      || tail.ends("-long")
    {
      return .adjective
    }
    if tail.ends("distance") && text[token.start..<token.end].contains(ASCII.hyphen)
      || tail.ends("-cost") || tail.ends("-term")
      || tail.ends("-size") || tail.ends("-grade") || tail.ends("-quality") || tail.ends("-scale")
      || tail.ends("-dose") || tail.ends("-course") || tail.ends("-acting")
    {
      return .adjective
    }
    // "radiologist", "dietician"
    if tail.ends("ologist") || tail.ends("nician") || tail.ends("etician") {
      return [.noun, .person]
    }
    if tail.ends("ly") { return .adverb }
    if tail.namesMedicine { return [.noun, .medicine] }
    // "goldfish", but "reddish" and "selfish"
    if tail.ends("fish"), !tail.ends("selfish"), !tail.ends("offish") { return .noun }
    if tail.ends("ing") { return [.verb, .gerund, .noun] }
    if tail.ends("ed") { return [.verb, .past, .adjective] }
    if tail.ends("ness") || tail.ends("tion") || tail.ends("sion") || tail.ends("ment")
      || tail.ends("ance") || tail.ends("ence") || tail.ends("ache") || tail.ends("rrhea")
      || tail.ends("ling")
    {
      return .noun
    }
    if tail.ends("ous") || tail.ends("ful") || tail.ends("less") || tail.ends("ive")
      || tail.ends("able") || tail.ends("ible") || tail.ends("ical") || tail.ends("ial")
      || tail.ends("ual") || tail.ends("nal") || tail.ends("ary") || tail.ends("ish")
      || tail.ends("ic")
    {
      return .adjective
    }
    if tail.ends("s"), !tail.ends("ss"), !tail.ends("us"), !tail.ends("is") {
      return [.noun, .plural]
    }
    return .noun
  }

  /// "A whopping 40 %", "a paltry 2 g": an unknown word between an article and an amount that begins with its
  /// digits; but "a puppy under 2 kg", "a hookworm 1 cm long".
  func isEmphasis(_ index: Int, _ tokens: [PhraseToken], _ text: [UInt8]) -> Bool {
    guard !tokens[index].isKnown, let next = tokens[safe: index + 1], next.quantity >= 0,
      !text[next.start].isASCIILetter, !tokens[index].isCapitalized,
      let before = tokens[safe: index - 1], before.part == .determiner,
      !before.has([.definite, .pronoun, .majority]), !followsValue(index - 2, index, tokens, text)
    else { return false }
    guard let behind = tokens[safe: index + 2] else { return true }
    return behind.part == .stop || behind.part == .comma
      || behind.has([.preposition, .conjunction])
  }

  /// "A loaf costs $5, and a *cake* $30": behind a value and a conjunction another thing has its own; but "and a
  /// whopping $30".
  private func followsValue(
    _ conjunction: Int, _ index: Int, _ tokens: [PhraseToken], _ text: [UInt8]
  ) -> Bool {
    guard tokens[safe: conjunction]?.has(.conjunction) == true,
      !Tail(tokens[index], text).ends("ing")
    else { return false }
    let before = tokens[safe: conjunction - 1]?.part == .comma ? conjunction - 2 : conjunction - 1
    return tokens[safe: before]?.quantity ?? -1 >= 0
  }

  /// "A root canal takes an hour", "a skin adhesive": adjectives do not follow their noun, so that what ends as
  /// one is a noun, where no verb stands before that could say it of the noun ("keeps the skin elastic").
  func isNounByPlace(_ index: Int, _ tokens: [PhraseToken], _ text: [UInt8]) -> Bool {
    guard tokens[index].part == .adjective, !tokens[index].isKnown,
      let before = tokens[safe: index - 1]
    else { return false }
    // "The attic needs 16 inches of it."
    if before.part == .determiner, let next = tokens[safe: index + 1], next.has(.third),
      tokens[safe: index + 2]?.quantity ?? -1 >= 0
    {
      return true
    }
    // "a rise in burglary.", "a criminal from the town": nothing follows that it could describe.
    if before.part == .determiner
      || before.part == .preposition && Tail(tokens[index], text).ends("ary"),
      tokens[safe: index + 1].map({
        $0.part == .stop || $0.has(.preposition) && !$0.has([.verb, .adverb, .noun])
      }) ?? true
    {
      return true
    }
    guard before.part == .noun, !before.has([.plural, .period]),
      before.quantity < 0, !before.startsWithDigit
    else { return false }
    let tail = Tail(tokens[index], text)
    guard tail.ends("nal") || tail.ends("ive") || tail.ends("ic") || tail.ends("ary") else {
      return false
    }
    return !hasVerb(before: index, tokens) || isAsked(index, tokens)
  }

  /// "How long does a root *canal* take?": the only verb before it opens the question.
  private func isAsked(_ index: Int, _ tokens: [PhraseToken]) -> Bool {
    guard tokens[0].has(.interrogative), tokens[safe: index + 1]?.has(.base) == true,
      let auxiliary = tokens[..<index].firstIndex(where: { $0.part == .auxiliary })
    else { return false }
    return !tokens[(auxiliary + 1)..<index].contains { $0.part == .verb }
  }

  /// "before you shower", "we ship": what no table knows behind a pronoun that can only be a subject.
  func followsPronoun(_ index: Int, _ tokens: [PhraseToken]) -> Bool {
    guard let before = tokens[safe: index - 1], before.part == .pronoun,
      before.has(.person) || before.has(.anaphor), !before.has(.majority),
      !tokens[index].has([.adverb, .plural, .gerund]), !tokens[index].startsWithDigit
    else { return false }
    let next = tokens[safe: index + 1]
    let hasObject = next?.has(.determiner) == true && next?.quantity ?? 0 < 0
    // "How Often Should You Oil Your Tower Clock?"
    if tokens[index].isCapitalized, !(before.isCapitalized && hasObject) { return false }
    // "You can see your pump", but "you pump your tank"
    if tokens[index].isKnown, !hasObject { return false }
    return before.end - before.start > 1 && tokens[safe: index - 2]?.part != .verb
      && (tokens[safe: index - 2]?.part != .preposition || tokens[index - 2].has(.subordinator))
      && !hasFiniteVerb(after: index, tokens)
  }

  /// "people inherit the gene", "a retinoid thins the skin": what no table knows, between a noun that
  /// agrees with it and an article, where no other verb is.
  func isUnknownVerb(_ index: Int, _ tokens: [PhraseToken]) -> Bool {
    let token = tokens[index]
    guard let before = tokens[safe: index - 1], before.part == .noun, !before.has(.verb),
      let next = tokens[safe: index + 1], next.has(.determiner), !next.has(.pronoun),
      !token.isCapitalized, !token.startsWithDigit
    else { return false }
    // "Kidney *stones* that are less than 5 mm pass."
    if next.has(.relative), tokens[safe: index + 2]?.has([.be, .have, .modal]) == true {
      return false
    }
    let agrees = token.has(.plural) != before.has(.plural)
    return agrees && !hasVerb(before: index, tokens) && !hasFiniteVerb(after: index, tokens)
  }

  /// "15 % of women *snore*", "40 patients *need* a drug": what stands behind a number
  /// of persons, where nothing else in the clause is a verb.
  func isSaidOfShare(_ index: Int, _ tokens: [PhraseToken]) -> Bool {
    let token = tokens[index]
    guard let persons = tokens[safe: index - 1], persons.part == .noun,
      persons.has(.person), persons.has(.plural),
      !token.has([.adverb, .adjective, .gerund, .past, .person]), !token.isCapitalized,
      !token.startsWithDigit, token.isKnown ? token.has(.base) : true
    else { return false }
    var first = index - 2
    while let word = tokens[safe: first], word.part == .adjective || word.part == .determiner {
      first -= 1
    }
    if let of = tokens[safe: first], of.part == .preposition { first -= 1 }
    // "For 2 adults entry costs $30", "a crowd of 100 people gathered"
    guard tokens[safe: first]?.quantity ?? -1 >= 0, !hasVerb(before: first, tokens),
      tokens[safe: first - 1]?.part != .preposition,
      tokens[safe: index + 1]?.has(.past) != true || tokens[index + 1].has(.noun)
    else { return false }
    return !hasFiniteVerb(after: index, tokens)
  }

  /// "One in five adults *snores*": what no table knows behind a share that names whose it is, where nothing else is a verb.
  func isSaidOfRatio(_ index: Int, _ tokens: [PhraseToken], _ text: [UInt8]) -> Bool {
    guard let share = tokens[safe: index - 1], share.quantity >= 0, !tokens[index].isCapitalized,
      !tokens[index].has([.adverb, .adjective, .gerund, .past]), !tokens[index].startsWithDigit,
      text[share.end - 1] == UInt8(ascii: "s"), !hasVerb(before: index, tokens),
      !hasFiniteVerb(after: index, tokens)
    else { return false }
    let words = text[share.start..<share.end].split(separator: ASCII.space)
    return words.count > 3
      && words.contains { $0.elementsEqual("in".utf8) || $0.elementsEqual("of".utf8) }
  }

  /// "Expect to pay $900 for a root *canal*.": what ends as an adjective does, behind a noun and with nothing to describe.
  func endsPhrase(_ index: Int, _ tokens: [PhraseToken]) -> Bool {
    // "An *attic* can reach 60 °C"
    if !tokens[index].isKnown, tokens[safe: index - 1]?.part == .determiner,
      let next = tokens[safe: index + 1], next.has([.modal, .be, .have, .do])
    {
      return true
    }
    guard !tokens[index].isKnown, let noun = tokens[safe: index - 1], noun.part == .noun,
      !noun.has([.plural, .pronoun]), let opening = tokens[safe: index - 2],
      opening.part == .determiner || opening.part == .preposition || opening.part == .adjective
    else { return false }
    switch tokens[safe: index + 1]?.part {
    case nil, .stop, .comma, .close: return true
    default: return false
    }
  }

  /// "The *white* may stay", "a *female* can", "U.S. *crude* fell": an adjective right before the verb of its clause.
  func standsForThing(_ index: Int, _ tokens: [PhraseToken]) -> Bool {
    guard let before = tokens[safe: index - 1], let next = tokens[safe: index + 1],
      before.part == .determiner && !before.has([.pronoun, .majority])
        || before.part == .noun && before.isCapitalized,
      !tokens[index].has(.comparative)
    else { return false }
    return next.part == .modal || next.has([.modal, .have])
      || next.has(.past) && next.has(.verb) && !next.has([.base, .noun, .adjective])
        && tokens[safe: index + 2].map { $0.quantity >= 0 || $0.has(.preposition) } ?? false
        && before.part == .noun
  }

  /// What no table knows behind "takes to", "need to", at the end or before an article.
  func isUnknownPurpose(_ to: Int, _ next: Int, _ tokens: [PhraseToken]) -> Bool {
    guard !tokens[next].isKnown || tokens[next].has(.instruct),
      !tokens[next].has([.plural, .adverb, .adjective, .gerund, .past]),
      !tokens[next].isCapitalized, !tokens[next].startsWithDigit
    else { return false }
    var before = to - 1
    while let token = tokens[safe: before],
      token.quantity >= 0 || token.part == .noun || token.part == .determiner || token.has(.pronoun)
    {
      before -= 1
    }
    let after = tokens[safe: next + 1]
    // "to investigate the", but "to school"
    if let after, after.quantity < 0, after.has(.determiner), !after.has(.pronoun) { return true }
    guard tokens[safe: before]?.has(.take) == true else { return false }
    return after == nil || after?.part == .stop || after?.part == .comma
      || after?.has(.pronoun) == true
  }
}
