internal import TallyCore

/// What a word that may be a verb is by what stands before it: behind a comma, a conjunction, a noun.
extension PhraseTagger {
  func afterComma(
    _ index: Int, _ tokens: [PhraseToken], _ asNoun: PhraseToken.Part
  ) -> PhraseToken.Part {
    let token = tokens[index]
    if token.has(.gerund) { return .gerund }
    if token.has(.past) {
      // "Reed, who voted against it, said …", "once it boils, let it cook"
      let isVerb =
        endsRelative(index - 1, tokens) || endsInsertion(index - 1, tokens)
        || token.has(.base) && tokens[safe: index + 1]?.has([.pronoun, .determiner]) == true
          && endsOpening(index - 1, tokens)
      return isVerb ? .verb : .participle
    }
    // "For adults, exercise twice a week lowers the risk"
    if token.has(.base), startsInstruction(index, tokens),
      tokens[safe: index + 1]?.quantity ?? -1 < 0 || !hasFiniteVerb(after: index, tokens),
      !token.has(.noun)
        || (token.has(.instruct) || tokens[safe: index + 1]?.has([.pronoun, .determiner]) == true
          || token.has(.start) && tokens[safe: index + 1]?.has(.gerund) == true)
          && endsOpening(index - 1, tokens)
    {
      return .verb
    }
    // "During the heating season, check your filter"
    if token.has(.base), let next = tokens[safe: index + 1], next.has(.determiner),
      next.has([.definite, .possessive]), !hasVerb(before: index, tokens)
    {
      return .verb
    }
    if token.has(.third), !token.has(.noun) { return .verb }
    return asNoun
  }

  func afterConjunction(
    _ index: Int, _ tokens: [PhraseToken], _ asNoun: PhraseToken.Part
  ) -> PhraseToken.Part {
    let token = tokens[index]
    if token.has(.gerund) { return .gerund }
    guard token.has(.noun) else {
      guard token.has(.past) else { return isGoal(index, tokens) ? .noun : .verb }
      return !hasVerb(before: index, tokens) || isDishOfList(index, tokens) ? .participle : .verb
    }
    // "took 3 hours and cost $80": a price or a time after a word that may be a verb makes it one.
    // Also "costs $40 and drops off", "lasts 14 hours and charges in 45 minutes".
    if let next = tokens[safe: index + 1],
      next.quantity >= 0
        || token.has(.third) && next.has(.particle) && tokens[safe: index + 2]?.quantity ?? -1 < 0
        || token.has(.third) && next.has(.preposition)
          && tokens[safe: index + 2]?.quantity ?? -1 >= 0
          && tokens[safe: index - 2]?.quantity ?? -1 >= 0,
      let verb = verb(before: index, tokens),
      // "Precision was 80 % and recall 75 %": no plain form goes on from "was".
      !verb.has(.be) || token.has([.past, .third])
    {
      return .verb
    }
    // "It is quick but *stings*, and …"
    if token.has(.third), tokens[index - 1].has(.contrast),
      tokens[safe: index + 1].map({ $0.part == .comma || $0.part == .stop }) ?? true,
      hasVerb(before: index, tokens)
    {
      return .verb
    }
    // "Do not use a straw or drink carbonated drinks"
    if token.has(.base), token.has([.instruct, .use, .take]), opensForbidding(tokens),
      let next = tokens[safe: index + 1],
      next.has(.adjective) || next.has(.past) || next.has(.plural),
      !next.has(.preposition)
    {
      return .verb
    }
    // "Clean and store the brush", "Ice the knee and rest the leg": the second of two instructions.
    if token.has(.base), token.has(.instruct), tokens[0].part == .verb, tokens[0].has(.base),
      let next = tokens[safe: index + 1], next.has(.determiner), !next.has(.pronoun)
    {
      return .verb
    }
    return asNoun
  }

  /// "Do not", "don't", "never" at the start.
  private func opensForbidding(_ tokens: [PhraseToken]) -> Bool {
    guard let first = tokens.first else { return false }
    if first.has(.do) { return first.has(.negation) || tokens[safe: 1]?.has(.negation) == true }
    return first.hash == WordTable.Hash(of: "never")
  }

  /// "Two weeks *following* surgery", "the *following* rules", "*Depending* on the breed, toys cost $10": a form in -ing that
  /// has become a preposition; but "Following a diet takes weeks".
  func participial(_ index: Int, _ tokens: [PhraseToken]) -> PhraseToken.Part? {
    guard let before = tokens[safe: index - 1] else {
      let opening = tokens.prefix(Self.longestOpening)
      guard let comma = opening.firstIndex(where: { $0.part == .comma }) else { return nil }
      // "Following the diet takes three weeks, experts say."
      return opening[..<comma].contains {
        $0.has([.be, .have, .modal]) || $0.has(.third) && ($0.has(.cost) || !$0.has(.noun))
      } ? nil : .preposition
    }
    switch before.part {
    case .determiner: return .adjective
    case .noun, .quantity, .verb, .close, .adjective, .adverb: return .preposition
    // "Several bridges, *including* the old one"
    case .comma where tokens[index].hash == WordTable.Hash(of: "including"): return .preposition
    default: return nil
    }
  }

  private static let longestOpening = 12

  /// "Avoid sweets *like* cakes": behind a noun whose clause has its verb.
  func isSuchAs(_ index: Int, _ tokens: [PhraseToken]) -> Bool {
    guard tokens[index].hash == WordTable.Hash(of: "like"), index > 0,
      tokens[index - 1].part == .noun || tokens[index - 1].part == .gerund
    else { return false }
    let before = tokens[..<index].suffix(Self.reachOfLike)
    let verb = before.lastIndex { $0.part == .verb || $0.part == .auxiliary || $0.part == .modal }
    let end = before.lastIndex {
      $0.part == .semicolon || $0.part == .subordinator || $0.part == .relative || $0.part == .dash
        || $0.part == .colon || $0.part == .conjunction
    }
    // "For heavy vehicles *like* trucks, use six inches"
    guard let verb else {
      return end == nil && tokens[0].part == .preposition && tokens[index - 1].has(.plural)
    }
    return end.map { $0 < verb } ?? true
  }

  private static let reachOfLike = 24

  /// "return to desk *work*", "to school or *work*": no verb, as what stands behind "to" is none of its subject.
  private func isGoal(_ index: Int, _ tokens: [PhraseToken]) -> Bool {
    guard tokens[index].has(.works), tokens[index].has(.base) else { return false }
    var place = index - 1
    if tokens[safe: place]?.part == .conjunction { place -= 1 }
    while let word = tokens[safe: place], index - place < 4, !word.has(.plural),
      word.part == .noun || word.part == .adjective
    {
      place -= 1
    }
    return place < index - 1 && tokens[safe: place]?.part == .preposition
      && tokens[place].has(.infinitive)
  }

  func hasVerb(before index: Int, _ tokens: [PhraseToken]) -> Bool {
    verb(before: index, tokens) != nil
  }

  /// The nearest verb to the left in the same clause.
  private func verb(before index: Int, _ tokens: [PhraseToken]) -> PhraseToken? {
    var position = index - 1
    while position >= 0 {
      switch tokens[position].part {
      case .verb, .auxiliary, .modal: return tokens[position]
      case .semicolon, .stop, .subordinator, .relative, .dash, .colon: return nil
      default: position -= 1
      }
    }
    return nil
  }

  func afterNoun(
    _ index: Int, _ tokens: [PhraseToken], _ asNoun: PhraseToken.Part
  ) -> PhraseToken.Part {
    let token = tokens[index]
    if token.has(.gerund) { return .gerund }
    let next = tokens[safe: index + 1]
    // "impacted *lower* wisdom teeth"
    if tokens[index - 1].part == .participle, token.has(.comparative), token.has(.adjective),
      next?.isWord == true, next?.has([.determiner, .pronoun, .preposition]) == false
    {
      return .adjective
    }
    if token.has(.past), !token.has(.base) {
      // "Unions said about 400 pilots could lose": what is said has a verb of its own.
      if token.has(.say), let next,
        next.quantity >= 0
          || next.has([.determiner, .pronoun, .relative]) && !next.has(.preposition)
          // "The mayor said government revenue would fall"
          || next.isWord && !next.has(Self.behindParticiples)
            && hasFiniteVerb(after: index, tokens)
      {
        return .verb
      }
      // "lozenges taken within a day may help": a participle if another verb follows in the clause.
      return hasFiniteVerb(after: index, tokens) ? .participle : .verb
    }
    // "keep lashes dry", "bought it last year"; but "see one, and results last 12 months"
    if token.has(.adjective), token.has(.base),
      !token.has(.selecting) || next?.has(.period) == true,
      let verb = verb(before: index, tokens), !verb.has(.say)
    {
      return .adjective
    }
    // "A typical hand wash can use 20 gallons": before its auxiliary it is a thing.
    if token.has([.base, .third]), next?.has([.modal, .be]) == true { return .noun }
    // "A light *peel* takes an hour": a plain form agrees with nothing behind "a".
    if token.has(.base), !token.has([.past, .third]), let next, next.has(.third),
      !next.has(.noun) || tokens[safe: index + 2]?.quantity ?? -1 >= 0,
      let article = tokens[safe: index - 2], article.part == .determiner, !article.has(.definite),
      !article.has([.pronoun, .majority])
    {
      return .noun
    }
    guard token.has(.noun) else { return isGoal(index, tokens) ? .noun : .verb }
    // "Average *cost* of a permit: $70"
    if token.has([.base, .third]), next?.hash == WordTable.Hash(of: "of") { return .noun }
    let previous = left(of: index, tokens)
    // "symptoms last", "a tattoo costs": number agrees; "fever peak", "treatment costs" does not.
    let follows =
      next == nil || next?.quantity ?? -1 >= 0 || next?.part == .stop && token.has(.third)
      || next?.has([.preposition, .infinitive, .determiner, .adverb, .particle, .pronoun]) == true
      // "nails need filling"
      || token.has([.start, .take]) && next?.has(.gerund) == true
    if hasFiniteVerb(after: index, tokens) { return .noun }
    if isBehindRelative(index, tokens) || isBehindWho(index, tokens)
      || endsOpeningClause(index, tokens)
    {
      return .verb
    }
    // "Removing the tonsils *cures* the problem"
    if token.has(.third), next?.has(.determiner) == true, next?.has(.preposition) == false,
      opensWithGerund(before: index, tokens)
    {
      return .verb
    }
    if hasVerb(before: index, tokens) {
      if token.has(.base), isLet(index, tokens) { return .verb }
      return opensSecondClause(index, tokens) ? .verb : .noun
    }
    if isSaidOfShare(index, tokens) { return .verb }
    let agreeing = subject(before: index, tokens) ?? previous
    if token.has(.base), agreeing?.has(.plural) == true {
      // "Many states offer additional incentives"
      return follows || next?.has([.adjective, .past]) == true
        || isOnlyVerb(
          index, tokens,
          needsQuantity: !tokens[max(0, index - Self.nearQuantity)..<index].contains {
            $0.quantity >= 0
          })
        ? .verb : .noun
    }
    // "Cleaning gutters for a large home *costs* $300": what is done is one.
    if index > 0, token.has(.third), next?.quantity ?? -1 >= 0, tokens[0].part == .gerund,
      tokens[0].isKnown,
      !tokens[1..<index].contains(where: { $0.part == .comma || $0.part == .conjunction })
    {
      return .verb
    }
    if token.has(.third), agreeing?.has(.plural) != true {
      return follows || isOnlyVerb(index, tokens) ? .verb : .noun
    }
    return token.has(.past) && follows ? .verb : .noun
  }

  /// "When the spring sale *ends*, the price doubles": the only word before the comma that can be the verb of the
  /// clause; but "If cramps, fever or a rash occur".
  private func endsOpeningClause(_ index: Int, _ tokens: [PhraseToken]) -> Bool {
    guard tokens[index].has(.third), tokens[safe: index + 1]?.part == .comma,
      tokens[safe: index + 2]?.has([.determiner, .pronoun]) == true,
      !tokens[index - 1].has(.plural)
    else { return false }
    var first = index - 1
    while let token = tokens[safe: first],
      token.part == .noun || token.part == .adjective || token.part == .determiner
    {
      first -= 1
    }
    return first < index - 1 && tokens[safe: first]?.part == .subordinator
  }

  /// "Stones that are over 6 mm *need* surgery": behind a clause that tells the size of what the verb is said of.
  private func isBehindRelative(_ index: Int, _ tokens: [PhraseToken]) -> Bool {
    guard tokens[index - 1].quantity >= 0, tokens[index].has([.base, .third]),
      let relative = (max(1, index - 5)..<index).last(where: { tokens[$0].part == .relative }),
      tokens[relative - 1].part == .noun, tokens[relative + 1].has(.be)
    else { return false }
    return tokens[relative - 1].has(.plural) == tokens[index].has(.base)
  }

  /// "People who have cirrhosis *need* an ultrasound": behind a clause that tells who they are.
  private func isBehindWho(_ index: Int, _ tokens: [PhraseToken]) -> Bool {
    guard tokens[index - 1].part == .noun, tokens[index].has([.base, .third]),
      let next = tokens[safe: index + 1], next.has(.determiner), !next.has(.preposition),
      let relative = (max(1, index - 5)..<index).last(where: { tokens[$0].part == .relative }),
      tokens[relative - 1].part == .noun, let verb = tokens[safe: relative + 1],
      verb.has([.have, .be]) || verb.part == .verb, relative + 1 < index - 1
    else { return false }
    return tokens[relative - 1].has(.plural) == tokens[index].has(.base)
      && !tokens[(relative + 2)..<index].contains { $0.part == .comma || $0.part == .conjunction }
  }

  /// "Removing the tonsils and adenoids": a gerund with its object, up to the word, at the start of a clause.
  private func opensWithGerund(before index: Int, _ tokens: [PhraseToken]) -> Bool {
    var place = index - 1
    while let token = tokens[safe: place] {
      switch token.part {
      case .noun, .adjective, .determiner, .conjunction: place -= 1
      case .gerund:
        guard place < index - 2 else { return false }
        let before = tokens[safe: place - 1]?.part
        return before == nil || before == .comma || before == .dash || before == .stop
      default: return false
      }
    }
    return false
  }

  /// How far before it a number may stand that shows a word to be the sentence's verb.
  private static let nearQuantity = 40

  /// "Salt *increases* blood pressure by 4 mmHg.": a whole sentence, in which no other word can be the verb.
  private func isOnlyVerb(
    _ index: Int, _ tokens: [PhraseToken], needsQuantity: Bool = true
  ) -> Bool {
    guard tokens.last?.part == .stop, tokens[index - 1].part == .noun,
      let next = tokens[safe: index + 1], next.has([.noun, .adjective]),
      next.hash != WordTable.Hash(of: "worth"),
      // "Utility rates rise 3 % a year"
      !(next.has(.base)
        && tokens[safe: index + 2].map {
          $0.quantity >= 0 || $0.hash == WordTable.Hash(of: "by")
        } == true)
    else { return false }
    var seesQuantity = false
    for place in (index + 1)..<min(tokens.count, index + Self.reachOfObject) {
      let token = tokens[place]
      if token.part == .comma || token.part == .semicolon || token.part == .stop { break }
      if token.part == .colon || token.part == .dash { return false }
      // "One-time gains totaling $35 million"
      if token.quantity >= 0 {
        if tokens[place - 1].has(.gerund) { return false }
        seesQuantity = true
      }
      if token.has([.modal, .be, .have, .do]) { return false }
      if token.has(.verb), !token.has([.noun, .gerund]), !tokens[place - 1].has(.infinitive) {
        return false
      }
    }
    return seesQuantity || !needsQuantity
  }

  private static let reachOfObject = 16

  /// "A contractor who manages the project typically charges 15 %": behind an adverb no noun begins.
  func followsAdverb(
    _ index: Int, _ previous: PhraseToken?, _ tokens: [PhraseToken]
  ) -> Bool {
    guard tokens[safe: index - 1]?.part == .adverb, let previous else { return false }
    switch previous.part {
    case .noun, .close, .conjunction: return !hasFiniteVerb(after: index, tokens)
    default: return false
    }
  }

  /// What stands behind "said", "reported" where it describes the noun before: "the cases reported last week".
  private static var behindParticiples: WordSense {
    [
      .preposition, .infinitive, .adverb, .conjunction, .modal, .be, .have, .do, .period,
      .selecting,
    ]
  }

  private static func mayGovern(_ token: PhraseToken?) -> Bool {
    switch token?.part {
    case .preposition, .subordinator, .conjunction, .auxiliary: true
    default: false
    }
  }

  /// "closing eight stores": what a verb's number counts; but "taking 80 mg raises it".
  func isCounted(_ index: Int, _ tokens: [PhraseToken], _ text: [UInt8]) -> Bool {
    guard tokens[index].part == .verb, tokens[index].has(.third),
      let number = tokens[safe: index - 1], number.quantity >= 0,
      let before = tokens[safe: index - 2],
      // "after closing eight stores"; but "Buying 12 costs $9"
      before.part == .verb || before.part == .infinitive
        || before.part == .gerund && Self.mayGovern(tokens[safe: index - 3])
    else { return false }
    let bytes = text[number.start..<number.end]
    return bytes.allSatisfy { $0.isASCIIDigit || $0 == ASCII.comma }
      || bytes.allSatisfy(\.isASCIILetter)
  }

  /// "distance on wet roads increases": what the verb agrees with stands before the preposition.
  func subject(before index: Int, _ tokens: [PhraseToken]) -> PhraseToken? {
    var position = index - 1
    while let token = tokens[safe: position] {
      switch token.part {
      case .noun, .adjective, .gerund, .determiner, .participle, .adverb: position -= 1
      case .preposition:
        guard let noun = tokens[safe: position - 1], noun.part == .noun else { return nil }
        // "The majority of people return"
        if noun.hash == WordTable.Hash(of: "majority") { return tokens[index - 1] }
        return subject(before: position, tokens) ?? noun
      default: return nil
      }
    }
    return nil
  }

  private func isAdverb(_ token: PhraseToken) -> Bool {
    token.has(.adverb) && !token.has([.verb, .noun])
  }

  func hasFiniteVerb(after index: Int, _ tokens: [PhraseToken]) -> Bool {
    var position = index + 1
    while let token = tokens[safe: position] {
      if token.part == .comma || token.part == .semicolon || token.part == .colon { return false }
      // "Aim for 30 % (10 % is better)"
      if token.part == .open {
        while position < tokens.count, tokens[position].part != .close { position += 1 }
        continue
      }
      if token.has([.subordinator, .relative, .contrast]), !token.has(.preposition) {
        return false
      }
      // "needs changing as it dissolves"
      if token.has(.subordinator), tokens[safe: position + 1]?.has(.pronoun) == true,
        tokens[safe: position + 1]?.has(.determiner) == false
      {
        return false
      }
      // "starts within a day and is gone in two": a second verb, which shares the subject
      if token.has(.conjunction) {
        var next = position + 1
        while tokens[safe: next].map(isAdverb) == true { next += 1 }
        if let verb = tokens[safe: next], verb.has([.verb, .be, .have, .modal]), !verb.has(.noun) {
          return false
        }
        // "A box costs about $40 and the effect lasts six months": another subject, behind a value
        if tokens[position - 1].quantity >= 0, position > index + 1,
          let subject = tokens[safe: next],
          subject.has([.definite, .possessive])
            || subject.has(.pronoun) && !subject.has(.demonstrative)
            || subject.isCapitalized && tokens[safe: next + 1]?.has([.be, .have, .modal]) == true
        {
          return false
        }
      }
      // "need to be replaced": behind "to" a verb is not finite.
      let isInfinitive = tokens[position - 1].has(.infinitive)
      if token.has([.modal, .be, .have, .do]), !isInfinitive { return true }
      // "costs in Hull typically range from $8": what an adverb of habit leads
      if token.has(.base), token.has([.range, .lasting, .take, .cost]), position > index + 1,
        tokens[position - 1].has(.typical), tokens[position - 1].has(.adverb)
      {
        return true
      }
      // "made 30 saves", "added three assists": what is counted
      if token.has(.third), !token.has(.noun), !tokens[position - 1].isBareNumber { return true }
      position += 1
    }
    return false
  }
}
