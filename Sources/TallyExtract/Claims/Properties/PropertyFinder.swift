internal import TallyCore

/// In which respect a value is stated: the property's noun, else what the verb says.
struct PropertyFinder {
  let site: QuantitySite
  let words: PhraseText

  var tokens: [PhraseToken] { site.reading.tokens }
  private var lexicon: PhraseLexicon { .standard }

  func property() -> Claim.Property {
    if site.isWholeOfPart { return site.counted.map { named($0.upToHead) } ?? .unknown }
    if isBesideName { return .unknown }
    if let part = countedWithinWord ?? fate { return part }
    if let property = outcome() { return property }
    if let property = lastingSo() { return property }
    if let property = doneSoOften() ?? weighed() ?? aged() ?? state() ?? predicate() ?? counted() {
      return property
    }
    if site.kind == .price { return price() }
    if let label = site.label, let place = site.propertyPhrase(of: label) {
      return named(site.reading.phrases[place])
    }
    if let property = possessed() ?? shareOfItsOwn() { return property }
    if let property = attributive() ?? complement() ?? antecedent() { return property }
    if site.verb >= 0, tokens[site.verb].has(.start), tokens[site.verb].part != .verb,
      let phrase = site.reading.phrases.first(where: { $0.lastHead == site.verb - 1 }),
      isProperty(phrase)
    {
      // "peeling starting 3 days after"
      return named(phrase)
    }
    if let phrase = site.subject, isProperty(phrase), !heals(phrase) { return named(phrase) }
    if let phrase = site.object, isProperty(phrase) { return named(phrase) }
    if let phrase = owned { return named(phrase) }
    if isLevelReached { return .unknown }
    if let property = verbal() { return property }
    if let phrase = site.reading.phrases.last(where: { $0.head < site.token }), isProperty(phrase) {
      return named(phrase)
    }
    switch site.kind {
    case .spf: return Claim.Property(text: "SPF", head: "spf")
    case .length: return dimension ?? .unknown
    default: return .unknown
    }
  }

  /// "…, with *resolution of the rash* in 7 days"
  private func outcome() -> Claim.Property? {
    guard site.verb < 0, site.kind == .duration, site.reading.mayHave("with"),
      let place = QuantitySite.outcome(before: site.token, behind: 0, in: site.reading),
      let phrase = site.reading.phrases.firstIndex(where: {
        $0.first <= place && place <= $0.lastHead
      })
    else { return nil }
    let of = site.reading.phrases.first {
      $0.host == phrase && site.isWord(tokens[$0.preposition], "of") && $0.lastHead < site.token
    }
    return named(of ?? site.reading.phrases[phrase])
  }

  /// "The climb to *Kala Patthar* (5,545 m / 18,192 ft)": told of the name, whatever the verb does.
  private var isBesideName: Bool {
    // "The walk from Lukla (8 km)" is no height.
    guard
      site.kind == .temperature
        || site.kind == .length && ["m", "[ft_i]"].contains(site.found.quantity.unit)
    else { return false }
    let isSecond = tokens[safe: site.token - 1]?.quantity ?? -1 >= 0
    let open = isSecond ? site.token - 2 : site.token - 1
    guard tokens[safe: open]?.part == .open, let name = tokens[safe: open - 1],
      name.part == .noun, name.isCapitalized, !name.isKnown
    else { return false }
    return site.next?.part == .close || site.next?.part == .stop || site.next?.quantity ?? -1 >= 0
  }

  func isProperty(_ phrase: NounPhrase) -> Bool {
    let head = tokens[phrase.head]
    if head.part == .pronoun || head.has([.person, .period]) { return false }
    // "As a rough guide, 400 mg a day": how it is said
    if phrase.preposition >= 0, site.isWord(tokens[phrase.preposition], "as"),
      site.isWord(head, "guide", "rule", "guideline")
    {
      return false
    }
    // "Most cases take three months": what takes so long is what they are cases of.
    if site.kind == .duration, site.isWord(head, "cases", "case", "units", "unit") {
      return false
    }
    if tokens[phrase.first].has([.demonstrative, .majority]) || opensAside(head) || isSaying(head) {
      return false
    }
    if head.part == .gerund, head.isKnown { return true }
    return head.has([.attribute, .completion, .onset])
      && PhraseText.hasText(tokens, from: phrase.first, to: phrase.lastHead)
  }

  /// "Have the tank inspected every year and *pumped* every three": what is done so often.
  private func doneSoOften() -> Claim.Property? {
    guard site.kind == .frequency else { return nil }
    var place = site.token - 1
    while tokens[safe: place]?.part == .adverb { place -= 1 }
    guard let done = tokens[safe: place], done.has(.past),
      done.part == .participle || done.part == .verb, !done.has([.be, .have, .say, .recommend])
    else { return nil }
    return Claim.Property(text: words.text(tokens, from: place, to: place), head: head(place))
  }

  /// "The *rule* is to have it pumped every year", "the short *answer* is every year": what is said, and no property.
  private func isSaying(_ head: PhraseToken) -> Bool {
    site.verbSense.has(.be)
      && site.isWord(
        head, "rule", "answer", "recommendation", "advice", "guideline", "tip", "thumb")
  }

  /// "The Dow fell 102 points *to 27,934*", "unemployment fell to 4.2 %": where it stands, whichever way it came.
  private var isLevelReached: Bool {
    guard site.kind == .percentage || site.kind == .count && site.counted == nil,
      site.follows("to"), site.verb >= 0, site.verb < site.token,
      site.verbSense.has([.reduce, .increase, .shedding])
        || site.isWord(site.token(site.verb), "added", "lost", "fell", "rose")
    else { return false }
    return !(site.subject.map { isProperty($0) } ?? false)
  }

  private static let dimensions: [(word: StaticString, name: String)] = [
    ("wide", "width"), ("thick", "thickness"), ("deep", "depth"), ("long", "length"),
    ("high", "height"), ("tall", "height"),
  ]

  /// "14.2 mm *wide* and 0.08 mm *thick*"
  private var dimension: Claim.Property? {
    // "4,160 miles (6,693 km) *long*"
    var place = site.token + 1
    if tokens[safe: place]?.part == .open, tokens[safe: place + 2]?.part == .close,
      tokens[place + 1].quantity >= 0
    {
      place += 3
    }
    return Self.dimensions.first { site.isWord(tokens[safe: place], $0.word) }.map {
      Claim.Property(text: words.text(tokens, from: place, to: place), head: $0.name)
    }
  }

  /// "*Its church* is 60 m tall": a part of what was named before, which the value is of.
  private var owned: NounPhrase? {
    guard let phrase = site.subject, phrase.head > phrase.first,
      site.verb < 0 || site.verbSense.has([.be, .have, .lasting, .measure])
    else { return nil }
    let first = tokens[phrase.first]
    return first.part == .determiner && first.has(.anaphor) && !tokens[phrase.head].has(.person)
      ? phrase : nil
  }

  /// "To donate blood, you must *weigh* at least 110 pounds": what the verb measures, whatever else is named.
  private func weighed() -> Claim.Property? {
    guard site.kind == .mass, site.verb >= 0, site.verb < site.token,
      tokens[site.verb].has(.measure), tokens[site.verb].part == .verb
    else { return nil }
    return Claim.Property(
      text: words.text(tokens, from: site.verb, to: site.verb), head: head(site.verb))
  }

  /// "Donors must be at least 16 years old, healthy and rested": old, and nothing else that is named.
  private func aged() -> Claim.Property? {
    guard site.kind == .age, site.verb >= 0, site.verb < site.token,
      tokens[site.verb].has(.be),
      tokens[(site.verb + 1)..<site.token].allSatisfy({
        $0.part == .adverb || $0.part == .preposition
      })
    else { return nil }
    return Claim.Property(text: "age", head: "age")
  }

  /// "The skin is healed after four weeks": skin, of which nothing is said but that it heals.
  private func heals(_ subject: NounPhrase) -> Bool {
    guard site.verb >= 0, tokens[subject.head].part == .noun else { return false }
    return tokens[site.verb].has(.mend)
  }

  func named(_ phrase: NounPhrase) -> Claim.Property {
    Claim.Property(
      text: words.text(tokens, from: phrase.first, to: phrase.lastHead), head: head(phrase.head))
  }

  func head(_ index: Int) -> String {
    let token = tokens[index]
    if token.part == .verb || token.part == .gerund || token.part == .participle,
      let lemma = lexicon.verbLemma(token.word)
    {
      return lemma
    }
    if let lemma = lexicon.nounLemma(token.word) { return lemma }
    return String(decoding: words.singular(token), as: UTF8.self)
  }

  /// "has 27 rows with 16 chairs": of a number of things, those things; with what is done to them.
  private func counted() -> Claim.Property? {
    guard site.kind == .count, let phrase = site.counted else { return nil }
    // "The average litter size is 4 to 8 kits": how many they are, the subject says.
    if let subject = site.subject, tokens[subject.head].has(.degree), subject.head > subject.first,
      subject.head < site.verb, site.verb < site.token, site.verbSense.has([.be, .range]),
      tokens[(site.verb + 1)..<site.token].allSatisfy({
        $0.part == .adverb || $0.part == .preposition
      })
    {
      return named(subject)
    }
    let things = words.text(tokens, from: phrase.first, to: phrase.head)
    guard !things.isEmpty else { return nil }
    // "3 files removed, 4 files unresolved": what is done to them stands behind them.
    if let done = tokens[safe: phrase.head + 1], done.part == .participle || done.part == .verb,
      tokens[safe: phrase.head + 2].map({ $0.part == .comma || $0.part == .stop }) ?? true
    {
      return Claim.Property(
        text: words.text(tokens, from: phrase.first, to: phrase.head + 1), head: head(phrase.head))
    }
    let verb = site.verb
    guard verb >= 0, verb < site.token, !tokens[verb].has([.be, .have, .do]),
      tokens[verb].part != .modal
    else { return Claim.Property(text: things, head: head(phrase.head)) }
    return Claim.Property(
      text: words.text(tokens, from: verb, to: verb) + " " + things, head: head(phrase.head))
  }

  /// "A three-*bedroom* house", "a 51-*member* council": what it has so many of, and not how many of it there are.
  private var countedWithinWord: Claim.Property? {
    let start = site.found.core.end + 1
    guard site.kind == .count, start < site.text.count, site.text[start - 1] == ASCII.hyphen else {
      return nil
    }
    let word = site.text[start...].prefix { $0.isASCIILower }
    // "12-under par", "20-something men", and the "471033-south-dakota-governor" of an address
    guard word.count > 2, word.endIndex + 1 < site.text.count,
      site.text[word.endIndex] == ASCII.space, site.text[word.endIndex + 1].isASCIILetter,
      !Self.noParts.contains(where: { word.elementsEqual($0) })
    else { return nil }
    return Claim.Property(
      text: String(decoding: word, as: UTF8.self),
      head: String(decoding: Vocabulary.singular(Array(word)), as: UTF8.self))
  }

  private static let noParts: [String.UTF8View] = [
    "and".utf8, "ish".utf8, "odd".utf8, "over".utf8, "person".utf8, "plus".utf8, "some".utf8,
    "something".utf8, "strong".utf8, "to".utf8, "under".utf8, "why".utf8,
  ]

  /// "218 *killed*, 7,000 *injured*", "left 55 *dead*": the word right behind each number.
  private var fate: Claim.Property? {
    guard site.kind == .count, let next = site.next, Self.fates.contains(next, of: site.text),
      tokens[safe: site.token + 2].map({
        [.comma, .stop, .conjunction, .preposition, .close].contains($0.part)
      }) ?? true
    else { return nil }
    return Claim.Property(
      text: words.text(tokens, from: site.token + 1, to: site.token + 1), head: head(site.token + 1)
    )
  }

  private static let fates: WordSet = [
    "arrested", "dead", "deaths", "detained", "displaced", "evacuated", "fatalities", "homeless",
    "hospitalised", "hospitalized", "hurt", "injured", "injuries", "killed", "missing", "rescued",
    "stranded", "trapped", "wounded",
  ]

  /// "The fire is 40 % *contained*", "the work was 80 % *complete*": how far it has come.
  private func state() -> Claim.Property? {
    guard site.kind == .percentage, site.verb >= 0, site.verb == site.token - 1,
      tokens[site.verb].has(.be), let state = site.next,
      Self.states.contains(state, of: site.text)
    else { return nil }
    return Claim.Property(
      text: words.text(tokens, from: site.token + 1, to: site.token + 1), head: head(site.token + 1)
    )
  }

  private static let states: WordSet = [
    "contained", "complete", "completed", "full", "empty", "finished", "done", "built", "rebuilt",
    "charged", "vaccinated", "funded", "booked", "sold", "occupied", "owned", "harvested",
    "planted", "paved", "healed", "recovered", "ready",
  ]

  /// What a share of something is or has: "… of cases are sporadic", "… have a mutation".
  private func predicate() -> Claim.Property? {
    guard
      site.kind == .percentage || site.kind == .ratio || site.kind == .count
        || site.kind == .other && site.found.quantity.per != nil,
      site.verb < 0 || site.verb > site.token,
      let verb = site.reading.verbs(of: site.clause).first(where: {
        $0.isFinite && $0.main > site.token
      })
    else { return nil }
    let owner = site.reading.tokens[verb.main].clause
    let first = verb.main
    var last = first
    var index = first + 1
    while let token = tokens[safe: index], site.reading.tokens[index].clause == owner,
      index < first + 9
    {
      if token.part == .comma || token.part == .open || token.quantity >= 0 { break }
      if let phrase = site.reading.phrases.first(where: { $0.first == index }), isTime(phrase) {
        break
      }
      last = index
      index += 1
    }
    let noun =
      (first...last).first {
        $0 > first && (tokens[$0].part == .adjective && tokens[first].has(.be))
      }
      ?? site.reading.phrases.first {
        $0.first > first && $0.head <= last && tokens[$0.head].part != .pronoun
      }?.head
    let start = tokens[first].has([.be, .have]) ? min(first + 1, last) : first
    let text = words.text(tokens, from: start, to: last)
    guard !text.isEmpty else { return nil }
    // "20 % *do not respond*", "one in ten see *no change*": another matter than those who do.
    if verb.isNegated {
      return Claim.Property(text: "not " + text, head: "not " + head(noun ?? first))
    }
    if let no = tokens[safe: first + 1], no.part == .determiner, no.has(.negation),
      !site.isWord(tokens[safe: first + 2], "longer")
    {
      let none = "no " + words.text(tokens, from: first + 1, to: last)
      return Claim.Property(
        text: start > first ? none : words.text(tokens, from: first, to: first) + " " + none,
        head: "no " + head(noun ?? first))
    }
    return Claim.Property(text: text, head: head(noun ?? first))
  }

  /// "an 8-12 week healing cycle", "a 3 month timescale for full mending": what the time is one of.
  private func attributive() -> Claim.Property? {
    guard site.kind == .duration,
      let place = site.reading.phrases.firstIndex(where: { $0.first == site.token + 1 }),
      case let phrase = site.reading.phrases[place], phrase.head == phrase.lastHead,
      tokens[phrase.head].has(.phase)
    else { return nil }
    if phrase.head > phrase.first {
      let modifier = tokens[phrase.head - 1]
      guard modifier.part == .noun || modifier.part == .gerund else { return nil }
      return Claim.Property(
        text: words.text(tokens, from: phrase.first, to: phrase.head), head: head(phrase.head - 1))
    }
    return site.reading.phrases.first {
      $0.host == place && site.isWord(tokens[$0.preposition], "for", "of", "to")
    }.map(named)
  }

  /// "The first symptom is a fever of 39 °C": the noun beside the value, not the subject.
  private func complement() -> Claim.Property? {
    guard site.verb >= 0, site.verb < site.token, tokens[site.verb].has(.be),
      let phrase = site.reading.phrases.last(where: { $0.first > site.verb && $0.head < site.token }
      ),
      phrase.lastHead == site.token - 1
        || phrase.lastHead == site.token - 2 && site.isWord(site.previous, "of", "at"),
      isProperty(phrase)
    else { return nil }
    return named(phrase)
  }

  private func isDegree(_ token: PhraseToken?) -> Bool {
    site.isWord(token, "fully", "completely", "entirely", "totally", "partially", "partly")
  }

  /// "every 4 to 6 hours as needed", "2 to 4 days depending on recovery": says nothing of the value but when it holds.
  private var isAside: Bool {
    if opensAside(tokens[site.verb]) { return true }
    return site.verb > site.token
      && site.isWord(tokens[site.verb], "needed", "required", "directed", "tolerated", "necessary")
      && site.isWord(tokens[site.verb - 1], "as", "if", "when", "unless", "otherwise")
  }

  private func opensAside(_ token: PhraseToken) -> Bool {
    site.isWord(token, "depending", "including")
  }

  /// "Are vaccinated *this school year*": when, and not what.
  private func isTime(_ object: NounPhrase) -> Bool {
    tokens[object.head].has(.period)
      && site.isWord(tokens[object.first], "this", "last", "each", "next")
  }

  /// "heals", "take to heal", "costs".
  func verbal() -> Claim.Property? {
    guard site.verb >= 0, !isAside else { return nil }
    let verb = tokens[site.verb]
    if verb.has([.take, .lasting, .range]) || site.hasSoLongTo, let purpose = site.purpose,
      let place = tokens.firstIndex(where: { $0.start == purpose.start })
    {
      // "It may take ten days for the swelling to go down": the swelling.
      if let phrase = site.reading.phrases.first(where: {
        $0.preposition > site.token && $0.lastHead == place - 2 && isProperty($0)
          && site.isWord(tokens[$0.preposition], "for")
      }) {
        return Claim.Property(
          text: words.text(tokens, from: phrase.first, to: phrase.lastHead) + " "
            + words.text(tokens, from: place, to: place), head: head(phrase.head))
      }
      // "Takes years to *get a diagnosis*": what one gets.
      if tokens[place].has(.get),
        let object = site.reading.phrases.first(where: { $0.first == place + 1 }),
        tokens[object.head].part == .noun
      {
        return Claim.Property(
          text: words.text(tokens, from: place, to: object.lastHead), head: head(object.head))
      }
      return Claim.Property(text: words.text(tokens, from: place, to: place), head: head(place))
    }
    if verb.has([.be, .have, .do]) || verb.part == .modal {
      if let phrase = site.object {
        // "is water resistant for 80 minutes"
        if verb.has(.be), let state = tokens[safe: phrase.lastHead + 1], state.part == .adjective {
          return Claim.Property(
            text: words.text(tokens, from: phrase.first, to: phrase.lastHead + 1),
            head: head(phrase.lastHead + 1))
        }
        return named(phrase)
      }
      // "people are contagious for 10 days"
      var place = site.verb + 1
      while let token = tokens[safe: place], token.part == .adverb { place += 1 }
      guard site.kind == .duration, let state = tokens[safe: place],
        state.part == .adjective, place < site.token
      else { return nil }
      return Claim.Property(text: words.text(tokens, from: place, to: place), head: head(place))
    }
    // "may *feel dry* two hours after": how it is; "feel better" is how somebody is.
    if site.kind == .duration, site.isWord(verb, "feel", "feels", "felt"),
      site.isWord(tokens[safe: site.verb + 1], "dry", "hard", "firm")
    {
      return Claim.Property(
        text: words.text(tokens, from: site.verb, to: site.verb + 1), head: head(site.verb + 1))
    }
    var last = site.verb
    // "suits most homes"
    if let object = site.object, object.preposition < 0, !tokens[object.first].has(.majority),
      !isTime(object), object.head < site.token || site.token < site.verb,
      // "can be considered if there is no disease"
      !tokens[site.verb..<object.first].contains(where: { $0.part == .subordinator })
    {
      last = object.lastHead
    } else if let particle = tokens[safe: site.verb + 1], particle.part == .particle {
      last += 1
    }
    // "fully heals" is another thing than "heals".
    let first = isDegree(tokens[safe: site.verb - 1]) ? site.verb - 1 : site.verb
    if last == site.verb, isDegree(tokens[safe: last + 1]) { last += 1 }
    return Claim.Property(
      text: words.text(tokens, from: first, to: max(last, site.verb)), head: head(site.verb))
  }
}
