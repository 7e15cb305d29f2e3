internal import TallyCore

/// Imperatives: verbs without a subject, where an instruction begins or goes on. Most of these words are nouns
/// too, so that their place decides, and what follows them.
extension PhraseTagger {
  /// "Do this twice a day"
  func startsDoing(_ index: Int, _ tokens: [PhraseToken], _ text: [UInt8]) -> Bool {
    guard tokens[index].has(.base), let next = tokens[safe: index + 1] else { return false }
    let before = tokens[safe: index - 1]?.part
    guard before == nil || before == .dash || before == .stop || before == .comma else {
      return false
    }
    // "Do 3 sets"; but "Do 3 people know it?"
    if next.quantity >= 0 {
      return before != .comma && tokens.last.map { text[$0.start] != ASCII.question } ?? true
        && !tokens[(index + 2)...].contains {
          $0.has(.verb) && !$0.has([.noun, .gerund, .past]) || $0.has([.be, .have, .modal])
        }
    }
    return next.has(.demonstrative) || next.has(.determiner) && !next.has(.pronoun)
  }

  /// A base form that opens a sentence or a list item and is followed by an object or an adverb.
  func startsInstruction(_ index: Int, _ tokens: [PhraseToken]) -> Bool {
    let token = tokens[index]
    guard let next = tokens[safe: index + 1] else { return !token.has(.noun) }
    if namesByLetter(index, tokens) || token.has(.past) && opensParticipial(index, tokens) {
      return false
    }
    // "*Come November 19*, those who paid will get it"
    if token.hash == WordTable.Hash(of: "come"), next.isCapitalized { return false }
    // "*Mount* Omber rises to 3,000 m"
    if token.hash == WordTable.Hash(of: "mount"), token.isCapitalized, next.isCapitalized {
      return false
    }
    // "Express delivery takes two days"
    if token.hash == WordTable.Hash(of: "express") {
      return next.has(.determiner) || next.hash == WordTable.Hash(of: "milk")
    }
    // "Start giving meat twice a day", "Use lubricating drops every hour"
    if next.has(.gerund), !next.has(.noun), token.has([.start, .stop]) || token.has(.use),
      let behind = tokens[safe: index + 2], behind.isWord,
      !behind.has([.modal, .be, .have, .preposition, .third])
    {
      return !hasFiniteVerb(after: index, tokens)
    }
    // "Support rose 3 points", "Demand fell by 5 %"
    if next.has(.past), !next.has(.base), next.has([.increase, .reduce]),
      let behind = tokens[safe: index + 2],
      behind.quantity >= 0 || behind.hash == WordTable.Hash(of: "by")
        || behind.hash == WordTable.Hash(of: "to")
    {
      return false
    }
    // "Cook earned $98 million", "Harden scored 25 points": whose name may be a verb
    if token.isCapitalized, next.has(.past), !next.has([.base, .noun, .adjective]),
      // "Get vaccinated from the age of 50"
      token.hash != WordTable.Hash(of: "get"),
      // "Bake covered 30 minutes"
      !Self.states.contains(next.hash), tokens[safe: index + 2]?.quantity ?? -1 >= 0
    {
      return false
    }
    // "Cut flowers cost $12"
    if next.has(.plural), let verb = tokens[safe: index + 2], verb.has(.cost), verb.has(.base),
      tokens[safe: index + 3]?.quantity ?? -1 >= 0
    {
      return false
    }
    // A noun of two words before its verb: "Sleep latency decreased", "Contact lenses should be left out"
    if next.has(.noun), !next.has(.verb), let verb = tokens[safe: index + 2],
      verb.has([.modal, .be, .have]) || verb.has(.past) && !verb.has(.base)
    {
      return false
    }
    // "Lower temperature to 245 °C"
    if token.has(.reduce), token.has(.adjective), next.has(.noun), !next.has([.plural, .payment]),
      let to = tokens[safe: index + 2], to.has(.infinitive),
      tokens[safe: index + 3]?.quantity ?? -1 >= 0
    {
      return true
    }
    // "Gross written premium reached $5 million."
    if token.has(.adjective), !token.has(.instruct), next.has(.past), !next.has(.base) {
      return false
    }
    if next.quantity >= 0 { return !token.has(.noun) || token.has(.instruct) }
    if next.has(.preposition), saysHowMuch(behind: index, tokens) { return false }
    if next.has([.determiner, .pronoun, .preposition, .possessive, .conjunction]) {
      guard next.has(.preposition), token.has(.noun) else { return true }
      // "Warm up for five minutes before each run."
      if next.has(.particle), let behind = tokens[safe: index + 2],
        behind.quantity >= 0 || behind.has(.preposition) || behind.has(.determiner)
      {
        return !hasFiniteVerb(after: index, tokens)
      }
      // "Rest in bed for a week"; but "Use of retinoids": "of" follows the noun.
      return token.has([.instruct, .start]) && !next.has(.possessive)
        && !hasFiniteVerb(after: index, tokens)
    }
    if next.has([.modal, .be, .have]) || (next.has(.third) && !next.has(.noun)) { return false }
    // "Harvest starts 60 days after it", "Cover usually includes it"
    if next.has(.third), next.has(.start), !opensPlace(index + 2, tokens) { return false }
    if next.has(.adverb), let verb = tokens[safe: index + 2], verb.has(.third),
      !verb.has([.noun, .base])
    {
      return false
    }
    // "Sound travels through air"
    if next.has(.third), token.has(.link), !token.has(.instruct) { return false }
    // "Return damaged goods within 7 days", "use opened milk within a week"
    if next.has(.past), !next.has([.base, .noun]),
      token.has(.instruct) || tokens.last?.part == .stop,
      tokens[safe: index + 2]?.has(.noun) == true, !isSubject(index + 1, tokens)
    {
      return true
    }
    if token.has(.noun), next.has(.verb), !next.has(.noun) {
      // "Use sanded grout for wide joints."
      return token.has(.instruct) && next.has(.adjective)
        && tokens[safe: index + 2]?.has(.noun) == true && isWholeSentence(from: index + 1, tokens)
    }
    // "Complete healing", "dry skin"; but "Clean filters every month."
    if token.has(.adjective), next.has([.noun, .gerund]) {
      return token.has(.instruct) && next.has(.plural)
        && tokens[safe: index + 2]?.quantity ?? -1 >= 0 && isWholeSentence(from: index, tokens)
    }
    if !token.has(.noun) {
      return
        !(next.has(.plural)
        && (saysOf(index + 1, tokens) || !letsDo(token) && takesSoMuch(index + 1, tokens)))
    }
    if token.has(.instruct) { return !isSubject(index, tokens) }
    // "Increase pace by 5 seconds", "reduce volume 30 %"
    if token.has([.increase, .reduce]), !token.has(.travel), let behind = tokens[safe: index + 2],
      behind.quantity >= 0 || behind.hash == WordTable.Hash(of: "by")
    {
      // "Increase rate 5 %."
      return next.hash != WordTable.Hash(of: "rate") && !isSubject(index, tokens)
    }
    // "Start tomato seeds indoors."
    let object = tokens[(index + 1)...].prefix { $0.part == .other && $0.has(.noun) }
    return token.has(.start) && object.last?.has(.plural) == true
      && isWholeSentence(from: index, tokens)
  }

  private static let longestSubject = 8

  /// "Support for the bill *declined by 5 percent*", "work on the bridge *cost $5 million*": before any comma a verb of
  /// change, of cost or of standing behind a noun, and its amount.
  private func saysHowMuch(behind index: Int, _ tokens: [PhraseToken]) -> Bool {
    for place in (index + 2)..<(index + Self.longestSubject) {
      guard let verb = tokens[safe: place], let next = tokens[safe: place + 1],
        verb.part != .comma, verb.quantity < 0
      else { return false }
      guard tokens[place - 1].has(.noun) || !tokens[place - 1].isKnown else { continue }
      let isChange =
        verb.has(.past) && !verb.has([.base, .noun]) && verb.has([.increase, .reduce])
      let isSum = verb.has(.cost) && verb.has(.base) && next.quantity >= 0
      guard isChange || isSum || verb.hash == WordTable.Hash(of: "stands") else { continue }
      return next.quantity >= 0 || next.hash == WordTable.Hash(of: "by")
        || next.hash == WordTable.Hash(of: "to") || next.hash == WordTable.Hash(of: "at")
    }
    return false
  }

  /// "*Group A* took it", "*Stage B* begins": a noun and the letter that tells which.
  private func namesByLetter(_ index: Int, _ tokens: [PhraseToken]) -> Bool {
    guard let letter = tokens[safe: index + 1], letter.end - letter.start == 1,
      letter.isCapitalized, let verb = tokens[safe: index + 2]
    else { return false }
    return verb.has([.modal, .be, .have, .third]) || verb.has(.past) && !verb.has(.base)
  }

  private static let longestParticipial = 12

  /// "*Spread over* a decade, you'll pay": what is done, before a sentence with a subject of its own.
  private func opensParticipial(_ index: Int, _ tokens: [PhraseToken]) -> Bool {
    guard tokens[safe: index + 1]?.hash == WordTable.Hash(of: "over"),
      let comma = tokens[index...].prefix(Self.longestParticipial)
        .firstIndex(where: { $0.part == .comma }),
      let subject = tokens[safe: comma + 1], subject.has(.pronoun), !subject.has(.determiner),
      let verb = tokens[safe: comma + 2]
    else { return false }
    return verb.has(.verb) || verb.has([.modal, .be, .have])
  }

  /// "Keep starts *under* lights", "set starts *outside*"; but "harvest starts in May"
  private func opensPlace(_ index: Int, _ tokens: [PhraseToken]) -> Bool {
    let hash = tokens[safe: index]?.hash
    return hash == WordTable.Hash(of: "under") || hash == WordTable.Hash(of: "outside")
      || hash == WordTable.Hash(of: "inside") || hash == WordTable.Hash(of: "indoors")
      || hash == WordTable.Hash(of: "outdoors")
  }

  /// "Fill valves *typically last* five years": an adverb and a verb behind a noun in the plural.
  private func saysOf(_ noun: Int, _ tokens: [PhraseToken]) -> Bool {
    guard tokens[safe: noun + 1]?.has(.adverb) == true, let verb = tokens[safe: noun + 2] else {
      return false
    }
    return verb.has(.base) && !verb.has([.adverb, .conjunction])
  }

  /// "Work permits *take 3 months*", "work permits *may* take 3 months"
  func takesSoMuch(_ noun: Int, _ tokens: [PhraseToken]) -> Bool {
    guard let verb = tokens[safe: noun + 1] else { return false }
    return verb.has([.modal, .be, .have])
      || verb.has(.base) && verb.has([.take, .cost, .lasting])
        && tokens[safe: noun + 2]?.quantity ?? -1 >= 0
  }

  /// "*Ensure* workers take 30 minutes", "*expect* repairs take 3 weeks": what others are to do stands behind these.
  private func letsDo(_ verb: PhraseToken) -> Bool {
    Self.letting.contains { verb.hash == $0 }
  }
  private static let letting: [WordTable.Hash] = [
    "allow", "ensure", "expect", "have", "help", "hope", "let", "make", "say", "see", "watch",
  ].map { WordTable.Hash(of: $0) }

  /// "Start seeds indoors six weeks before the last frost."; but "Start date for 2026"
  private func isWholeSentence(from index: Int, _ tokens: [PhraseToken]) -> Bool {
    tokens.last?.part == .stop && !isSubject(index, tokens)
  }

  /// Whether the word and the noun behind it are one thing that something is said of: up to an inner clause another verb
  /// follows, or an amount.
  private func isSubject(_ index: Int, _ tokens: [PhraseToken]) -> Bool {
    var last = index + 1
    while tokens[safe: last + 1]?.part == .other && tokens[last + 1].has(.noun) { last += 1 }
    if let head = tokens[safe: last], head.has(.noun), let behind = tokens[safe: last + 1] {
      // "Rest periods of 10 minutes"
      if behind.hash == WordTable.Hash(of: "of"), tokens[safe: last + 2]?.quantity ?? -1 >= 0 {
        return true
      }
      // "Plant height 30 cm", "Cook time 20 minutes"
      let isMeasured =
        head.has([.payment, .phase]) || head.has(.attribute) && !tokens[index].has(.verb)
      if behind.quantity >= 0, isMeasured { return true }
    }
    for place in (index + 1)..<min(tokens.count, index + Self.reachOfVerb) {
      let (token, before) = (tokens[place], tokens[place - 1])
      if token.has([.subordinator, .relative, .conditional]) { return false }
      if token.part == .colon || token.has([.modal, .be, .have]) { return true }
      if token.has(.third), !token.has(.noun) || saysPrice(place, tokens) { return true }
      // "Ice cream sales rose 10%"
      if token.has(.past), !token.has([.adjective, .noun]), before.has(.noun),
        tokens[safe: place + 1]?.quantity ?? -1 >= 0
      {
        return true
      }
      // "Use mild soap and avoid scrubs": a second instruction
      if token.has(.base), !token.has(.noun), before.has(.conjunction) { return false }
      // "Clean ducts allow it to run", "Plant sales fall 5%", "Water heaters typically last ten years."
      if token.has(.base), before.has([.plural, .adverb]), place > index + 1,
        token.hash != WordTable.Hash(of: "like")
      {
        return true
      }
    }
    return false
  }

  /// A sentence of thousands of words is a list: what it says far behind is of something else.
  private static let reachOfVerb = 60

  /// "Paint for two rooms *costs $50*"
  private func saysPrice(_ index: Int, _ tokens: [PhraseToken]) -> Bool {
    tokens[index].has(.cost) && tokens[index].has(.third)
      && tokens[safe: index + 1]?.quantity ?? -1 >= 0
  }

  /// "Shave the area", "Water deeply once a week", "Drill a hole": what no table knows as a verb, where an instruction
  /// begins.
  func opensInstruction(_ index: Int, _ tokens: [PhraseToken]) -> Bool {
    let token = tokens[index]
    guard !token.isAcronym, !token.startsWithDigit, !token.has([.adverb, .plural, .past, .gerund])
    else { return false }
    switch tokens[safe: index - 1]?.part {
    case nil, .dash, .stop, .colon, .semicolon: break
    case .comma where !token.isCapitalized && endsOpening(index - 1, tokens): break
    case .adverb where index == 1 && token.has(.instruct): break
    default: return false
    }
    // "Season 2 starts in May"
    guard let next = tokens[safe: index + 1], !next.startsWithDigit,
      !namesByLetter(index, tokens)
    else { return false }
    // "Water if there is less", "mow when it is above 3 inches"
    if token.has(.instruct), !token.has(.adjective), next.has(.conditional) { return true }
    if next.has(.preposition), saysHowMuch(behind: index, tokens) { return false }
    guard token.isKnown else {
      return next.has(.definite) || next.has(.determiner) && next.has(.possessive)
    }
    return token.has(.noun) && !token.has(.person) && isVerbForOnce(index, next, tokens)
  }

  /// "Water the seed", "service it once a year", "blend for 30 seconds": a noun of the tables, by what stands behind it.
  private func isVerbForOnce(
    _ index: Int, _ next: PhraseToken, _ tokens: [PhraseToken]
  ) -> Bool {
    let token = tokens[index]
    if next.has(.definite) { return true }
    if next.has(.anaphor), !next.has(.determiner), let behind = tokens[safe: index + 2],
      !behind.has([.verb, .be, .have, .modal])
    {
      return true
    }
    if token.has(.instruct), next.quantity >= 0 || next.has([.noun, .preposition, .adjective]) {
      if next.has(.preposition) {
        return next.hash != WordTable.Hash(of: "of") && !hasFiniteVerb(after: index, tokens)
          && !tokens.indices.contains { $0 > index && saysPrice($0, tokens) }
      }
      // "In winter, water use falls 20%"
      let isInside = tokens[safe: index - 1]?.part == .comma && next.quantity < 0
      return !isInside && isWholeSentence(from: index, tokens)
    }
    // But "Death often results from it": the verb stands behind the adverb.
    let isAdverb =
      next.has(.adverb) && !next.has([.verb, .noun, .adjective])
      // "Improvement often within two days"
      && !(next.has(.typical) && !token.has(.instruct))
      && tokens[safe: index + 2].map { $0.quantity >= 0 || $0.has(.preposition) } == true
    // "Tomatoes a day"
    let isArticle =
      next.has(.determiner) && !next.has([.pronoun, .majority, .relative])
      && tokens[safe: index + 2]?.has(.period) == false
    return (isAdverb || isArticle) && isWholeSentence(from: index, tokens)
  }

  /// "Use within a day and never refreeze": what no table knows, behind a negation that opens a clause.
  func isForbidden(_ index: Int, _ tokens: [PhraseToken]) -> Bool {
    guard let before = tokens[safe: index - 1], before.has(.negation), !before.has(.determiner),
      before.part == .negation || before.part == .adverb,
      !tokens[index].has([.adjective, .adverb, .plural, .gerund, .past])
    else { return false }
    switch tokens[safe: index - 2]?.part {
    case nil, .conjunction, .comma, .stop, .dash, .semicolon: return true
    default: return false
    }
  }

  /// "Clean the gutters and flush the pipe": what no table knows, between "and" and an article, where an instruction
  /// opens the sentence.
  func isNextInstruction(_ index: Int, _ tokens: [PhraseToken]) -> Bool {
    guard let before = tokens[safe: index - 1], before.part == .conjunction,
      let next = tokens[safe: index + 1], next.has(.determiner),
      next.has([.definite, .possessive]),
      !tokens[index].has([.adjective, .adverb, .plural, .gerund, .past])
    else { return false }
    return isImperative(tokens)
  }

  /// "Eat soup, potatoes and *scrambled* eggs": no form of the past goes on from an imperative.
  func isDishOfList(_ index: Int, _ tokens: [PhraseToken]) -> Bool {
    guard !tokens[index].has(.base), let next = tokens[safe: index + 1], next.has(.noun),
      next.quantity < 0
    else { return false }
    return isImperative(tokens)
  }

  /// Whether an imperative opens the sentence.
  private func isImperative(_ tokens: [PhraseToken]) -> Bool {
    guard let opening = tokens[0].part == .dash ? tokens[safe: 1] : tokens[0] else { return false }
    return opening.part == .verb && opening.has(.base)
  }

  /// "First, …", "Next, …"
  static func ordersNext(_ token: PhraseToken) -> Bool {
    token.hash == WordTable.Hash(of: "first") || token.hash == WordTable.Hash(of: "second")
      || token.hash == WordTable.Hash(of: "third") || token.hash == WordTable.Hash(of: "next")
  }

  /// Whether a comma ends what stands before an instruction: a condition, or words without a finite verb that a
  /// preposition, "to" or a time begins.
  func endsOpening(_ comma: Int, _ tokens: [PhraseToken]) -> Bool {
    endsCondition(comma, tokens) || endsAdjunct(comma, tokens)
  }

  /// "If it is too early, wait three days": the comma behind a clause that came first.
  func endsCondition(_ comma: Int, _ tokens: [PhraseToken]) -> Bool {
    var position = comma - 1
    while let token = tokens[safe: position], token.part != .stop, token.part != .semicolon {
      // "Each time you put it on, use an ounce"
      if position == 1, token.hash == WordTable.Hash(of: "time"),
        tokens[0].hash == WordTable.Hash(of: "each")
          || tokens[0].hash == WordTable.Hash(of: "every")
      {
        return true
      }
      // "If it is late, or if it is wrong, call": on to the first of them.
      if token.has(.conditional), tokens[safe: position - 1]?.part == .conjunction {
        position -= 1
        continue
      }
      if token.has([.conditional, .subordinator]) {
        return tokens[safe: position - 1].map { $0.part == .stop || $0.part == .dash } ?? true
      }
      position -= 1
    }
    return false
  }

  /// "For comfort, set it", "To cook them, let them stand", "Two weeks before planting, begin".
  func endsAdjunct(_ comma: Int, _ tokens: [PhraseToken]) -> Bool {
    // "After that, apply it"
    if comma == 2, tokens[1].has(.demonstrative),
      tokens[0].hash == WordTable.Hash(of: "after")
        || tokens[0].hash == WordTable.Hash(of: "following")
    {
      return true
    }
    var first = comma
    scan: while let token = tokens[safe: first - 1] {
      switch token.part {
      case .stop, .semicolon, .dash, .colon: break scan
      case .auxiliary, .modal, .relative: return false
      case .verb where tokens[safe: first - 2]?.part != .infinitive: return false
      default: first -= 1
      }
    }
    // "First, bake it", "Thereafter, take one", "Also, leave it on"
    if first == comma - 1, tokens[first].part == .adverb || Self.ordersNext(tokens[first]) {
      return true
    }
    switch tokens[first].part {
    case .preposition, .infinitive: return true
    // "Using a sharp knife, cut it"
    case .gerund: return tokens[first].has(.use)
    case .quantity: return tokens[safe: first + 1]?.part == .preposition
    default: return false
    }
  }

  /// How something is left for a while: "bake *covered*", "keep *refrigerated*".
  private static let states: [WordTable.Hash] = [
    .init(of: "covered"), .init(of: "uncovered"), .init(of: "refrigerated"), .init(of: "elevated"),
    .init(of: "chilled"), .init(of: "frozen"), .init(of: "closed"), .init(of: "wrapped"),
    .init(of: "submerged"), .init(of: "soaked"), .init(of: "undisturbed"),
  ]
}
