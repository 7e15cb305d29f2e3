internal import TallyCore
internal import TallyLexicon

/// What a title names by its form, however seldom the text says it again: "Chickenpox - symptoms and care", "Understanding
/// panic disorder", "Rock bottom: what nobody tells you about kidney stones".
///
/// A title is read in parts, between colons, dashes and stops. Of each part the first phrase counts that is no word that any
/// title may have ("a guide", "recovery", "parents"); among the parts the form decides (`Form`), and then how often the text
/// says the name.
struct TitleForm {
  let finder: TopicFinder
  let title: [UInt8]
  let tokens: [PhraseToken]

  init(finder: TopicFinder, title: [UInt8]) {
    self.finder = finder
    self.title = title
    tokens = finder.reading(of: title, in: ByteRange(0, title.count)).tokens
  }

  /// How surely a part says what the page is on.
  enum Form: Int {
    /// Where, when or for what: "4 questions we hear *at the front desk*".
    case passing
    /// Named in a clause or beside other words: "Can I take melatonin?"
    case mentioned
    /// The whole part: "Wisdom teeth removal".
    case whole
    /// By words that say so: "a guide to vasectomy", "norovirus in plain English".
    case introduced
  }

  struct Name {
    var range: Range<Int>
    var form: Form
    /// How often the text says its last word.
    var mentions = 0
    /// Of the first part that names anything.
    var isFirst = false
    /// "Cranberry capsules *for* …"
    var isFor = false

    /// The title is on it, whatever else it names.
    var isSure: Bool { form == .introduced || form == .whole && isFirst }
  }

  /// The name, `nil` where each part is made of words that any title may have.
  func name() -> Name? {
    var best: (name: Name, weight: Int)?
    let parts = parts()
    for part in parts where !isOffice(part) {
      guard var name = name(in: part) else { continue }
      name.mentions = mentions(of: name.range)
      name.isFirst = best == nil
      name.isFor = tokens[safe: name.range.upperBound]?.isSpelled("for", in: title) ?? false
      // "Sun safety - Example Health Agency"
      if name.form == .whole, isSite(part), !parts.dropLast().allSatisfy(isOffice) { continue }
      let weight =
        2 * name.form.rawValue + min(name.mentions, Self.enoughMentions) + (name.isFirst ? 1 : 0)
      if weight > best?.weight ?? -1 { best = (name, weight) }
    }
    return best?.name
  }

  func topic(_ name: Name) -> Topic { finder.named(name.range, title, tokens) }

  private func mentions(of range: Range<Int>) -> Int {
    finder.countInText(finder.bytes(tokens[range.upperBound - 1], title))
  }

  /// "*City of Alder Falls* - *Building Division* - Decks", "*WKRV News*: the strike": who writes.
  private func isOffice(_ part: Range<Int>) -> Bool {
    guard (2...Self.longestOffice).contains(part.count),
      tokens[part].allSatisfy({ $0.isCapitalized || $0.part == .preposition })
    else { return false }
    return tokens[part.upperBound - 1].isSpelled(oneOf: Self.offices, in: title)
      || tokens[part.lowerBound + 1].isSpelled("of", in: title)
        && tokens[part.lowerBound].isSpelled(
          oneOf: ["city", "county", "town", "state", "university", "ministry", "borough"],
          in: title)
  }

  private static let offices: [StaticString] = [
    "division", "department", "council", "bureau", "agency", "authority", "trust", "hospital",
    "hospitals", "clinic", "foundation", "association", "society", "institute", "university",
    "college", "news", "radio", "times", "herald", "tribune", "gazette", "courier", "journal",
  ]
  private static let longestOffice = 6

  /// The last part, a name of several words that the text never says.
  private func isSite(_ part: Range<Int>) -> Bool {
    part.upperBound == tokens.count && part.count > 1 && part.lowerBound > 0
      && tokens[part.lowerBound - 1].part == .dash
      // "Fact sheet | Clean Air Zone"
      && title[tokens[part.lowerBound - 1].start] != ASCII.pipe
      && tokens[part].allSatisfy {
        $0.isCapitalized && !$0.isAcronym && finder.countInText(finder.bytes($0, title)) == 0
          || $0.isSpelled(oneOf: ["of", "the", "and", "for"], in: title)
      }
  }

  private static let enoughMentions = 3

  // MARK: Parts

  /// The stretches between colons, dashes, stops and brackets.
  private func parts() -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = 0
    for (place, token) in tokens.enumerated() {
      switch token.part {
      case .colon, .dash, .stop, .semicolon, .open, .close:
        if start < place { parts.append(start..<place) }
        start = place + 1
      default: break
      }
    }
    if start < tokens.count { parts.append(start..<tokens.count) }
    return parts
  }

  private func name(in part: Range<Int>) -> Name? {
    var place = part.lowerBound
    /// A word that only leads on to the name stands before it: "guide *to*", "*about*".
    var isLedTo = false
    while place < part.upperBound {
      let token = tokens[place]
      if opensName(place, part) {
        let whole = phrase(at: place, part)
        if let name = trimmed(whole), !isPlace(name), !isOutcome(name, whole) {
          return Name(range: name, form: form(of: name, whole, part, isLedTo: isLedTo))
        }
        place = max(whole.upperBound, place + 1)
        // "Your child and", "Getting to the bottom of": what stands before a preposition was none.
        if place < part.upperBound, leads(tokens[place]) {
          isLedTo = true
          place += 1
        }
        continue
      }
      isLedTo =
        isLedTo && (token.part == .determiner || token.isSpelled("for", in: title))
        || isGuiding(place, part)
        || token.isSpelled(oneOf: ["about", "on"], in: title)
        || leads(token) && (place == part.lowerBound || isLeading(tokens[place - 1]))
      place += 1
    }
    return nil
  }

  private func form(
    of name: Range<Int>, _ whole: Range<Int>, _ part: Range<Int>, isLedTo: Bool
  ) -> Form {
    let behind = tokens[name.upperBound..<part.upperBound]
    if let before = tokens[safe: name.lowerBound - 1].map({
      $0.part == .determiner ? tokens[safe: name.lowerBound - 2] ?? $0 : $0
    }), name.lowerBound > part.lowerBound, !isLedTo, before.part == .preposition {
      return .passing
    }
    // "Having your gallbladder out (laparoscopic cholecystectomy)"
    if part.lowerBound > 0, tokens[part.lowerBound - 1].part == .open,
      TopicFinder.isOfMedicine(finder.bytes(tokens[name.upperBound - 1], title))
    {
      return .introduced
    }
    let isClosed = behind.first.map { closes($0) || isEmpty($0) && $0.part == .noun } ?? true
    if isLedTo { return .introduced }
    let opens = tokens[part.lowerBound..<name.lowerBound].allSatisfy {
      $0.part == .determiner || $0.part == .adjective || $0.startsWithDigit
    }
    if opens, isExplained(name.upperBound, part) { return .introduced }
    return opens && isClosed ? .whole : .mentioned
  }

  /// "Norovirus *in plain English*", "Spray tans *explained*", "HFMD *101*", "*FAQ*"
  private func isExplained(_ place: Int, _ part: Range<Int>) -> Bool {
    // "Curling, explained"
    let place = tokens[safe: place]?.part == .comma ? place + 1 : place
    guard place < part.upperBound else { return false }
    if tokens[place].isSpelled(oneOf: Self.explaining, in: title) { return true }
    return place + 1 < part.upperBound
      && tokens[place].isSpelled(oneOf: ["in", "at"], in: title)
      && tokens[(place + 1)..<part.upperBound].contains {
        $0.isSpelled(oneOf: ["english", "glance", "numbers", "brief"], in: title)
      }
  }

  private static let explaining: [StaticString] = [
    "explained", "101", "faq", "faqs", "basics", "demystified", "debunked", "decoded",
  ]

  /// Words behind a name that take nothing from it: "Melatonin *for* sleep", "Colic *and* you".
  private func closes(_ token: PhraseToken) -> Bool {
    token.part == .preposition && !token.isSpelled("as", in: title) || token.part == .comma
      || token.part == .conjunction && token.isSpelled(oneOf: ["and", "or"], in: title)
  }

  /// "A guide *to*", "all *about*", "living *with*", "the truth *about*".
  private func leads(_ token: PhraseToken) -> Bool {
    token.isSpelled(
      oneOf: ["about", "of", "on", "to", "with", "after", "against", "behind", "into"], in: title)
  }

  /// "Living *with*", "what to *expect* after", "getting rid *of*"
  private func isLeading(_ token: PhraseToken) -> Bool {
    token.part == .gerund || token.part == .particle
      || token.isSpelled(
        oneOf: ["expect", "know", "rid", "deal", "live", "cope", "up", "learned", "wrong"],
        in: title)
  }

  /// "Type 2 diabetes *remission after*", "Mortality *with*": what came of what stands behind it.
  private func isOutcome(_ name: Range<Int>, _ whole: Range<Int>) -> Bool {
    guard name.upperBound < whole.upperBound, tokens[whole.upperBound - 1].has(.attribute),
      let next = tokens[safe: whole.upperBound]
    else { return false }
    return next.isSpelled(oneOf: ["after", "following", "with", "using"], in: title)
      && tokens[safe: whole.upperBound + 1].map { $0.part != .pronoun } ?? false
  }

  /// "*Understanding* panic disorder", "*Seasoning* a skillet", "How to *treat* a sprained ankle", "*Caring* for cashmere"
  private func isGuiding(_ place: Int, _ part: Range<Int>) -> Bool {
    let token = tokens[place]
    guard let next = tokens[safe: place + 1], place + 1 < part.upperBound else { return false }
    if token.part == .gerund {
      return token.isSpelled(
        oneOf: ["understanding", "introducing", "explaining", "having", "getting"], in: title)
        || place == part.lowerBound
          && (next.part == .determiner || token.isKnown && next.isSpelled("for", in: title))
    }
    guard token.part == .verb || token.part == .infinitive, token.has(.base) || !token.isKnown,
      next.part == .determiner
    else { return false }
    return tokens[part.lowerBound..<place].allSatisfy {
      $0.isSpelled(oneOf: ["how", "when", "to"], in: title)
    }
  }

  // MARK: Phrases

  private func opensName(_ place: Int, _ part: Range<Int>) -> Bool {
    let token = tokens[place]
    switch token.part {
    case .noun: return !token.startsWithDigit
    case .adjective, .participle: return true
    // "Composting at home", "Whitening"; but "Choosing car insurance", "Living with".
    case .gerund:
      guard let next = tokens[safe: place + 1], place + 1 < part.upperBound, next.isWord,
        !next.startsWithDigit, !next.isSpelled(oneOf: Self.explaining, in: title)
      else { return true }
      if next.part == .noun || next.part == .adjective {
        return finder.countInText(finder.bytes(token, title)) > 0
          // "Whooping cough", not "Demystifying credit"
          || !token.isKnown && finder.countInText(finder.bytes(next, title)) == 0
      }
      // "Composting at home"; but "Growing up with", "Going back to work".
      return next.isSpelled(oneOf: ["at", "in", "for", "and", "during"], in: title)
    default: return false
    }
  }

  /// Nouns and what stands before them, side by side.
  private func phrase(at start: Int, _ part: Range<Int>) -> Range<Int> {
    var end = start
    while end < part.upperBound, end - start < Self.longestName {
      // "Zuckerberg *offers* peek": a verb that the tables do not have
      if end > start, tokens[end].part == .noun, isVerbal(tokens[end]),
        end + 1 < part.upperBound, tokens[end + 1].isWord, tokens[end + 1].part != .preposition
      {
        return start..<end
      }
      switch tokens[end].part {
      case .noun, .gerund, .adjective, .participle: end += 1
      // "Bradwick's clean air zone"
      case .verb where end > start && tokens[end - 1].isPossessive: end += 1
      default: return start..<end
      }
    }
    return start..<end
  }

  private static let longestName = 6

  /// Ends as a plural and a verb do; names hardly have a plural before their last word.
  private func isVerbal(_ token: PhraseToken) -> Bool {
    let word = title[token]
    return word.count > 3 && word.last.map { $0 | 0x20 == 0x73 } ?? false && !token.isAcronym
      && !token.isPossessive
      && !["ss", "us", "is"].contains {
        word.suffix(2).map(\.asciiLowercased).elementsEqual($0.utf8)
      }
      && !Self.pluralNames.contains(token, of: title)
  }

  private static let pluralNames: WordSet = [
    "sports", "savings", "sales", "news", "diabetes", "measles", "shingles", "rabies", "herpes",
    "species", "series", "glasses", "arms", "goods", "customs", "systems", "earnings", "drinks",
    "electronics", "physics", "mathematics",
  ]

  /// A phrase without the words that any title may have, behind it and before it.
  private func trimmed(_ phrase: Range<Int>) -> Range<Int>? {
    var (first, last) = (phrase.lowerBound, phrase.upperBound - 1)
    // "An ER nurse", "School bus drivers"
    if tokens[last].part == .noun, tokens[last].has([.person, .agent]), !tokens[last].has(.thing) {
      return nil
    }
    // "Weekly *sessions of* narrowband phototherapy"
    if isMeasure(tokens[last]), tokens[safe: last + 1]?.isSpelled("of", in: title) ?? false {
      return nil
    }
    while first <= last, !isHead(last, of: phrase) { last -= 1 }
    // "A nursery worker's guide"
    if first <= last, tokens[last].isPossessive || possessor(phrase).map({ $0 >= last }) ?? false {
      return nil
    }
    while first <= last,
      isPassing(tokens[first]) || tokens[first].isPossessive && isEmpty(tokens[first])
    {
      first += 1
    }
    guard first <= last else { return nil }
    // "Botulinum toxin type A", "Vitamin D": a letter belongs to the name before it.
    let isLettered =
      tokens[safe: last + 1].map {
        $0.end - $0.start == 1 && $0.isCapitalized && $0.start == tokens[last].end + 1
          && tokens[safe: last + 2]?.part != .noun
      } ?? false
    return first..<(last + (isLettered ? 2 : 1))
  }

  /// Whether a name may end there: "minimum wage", but no "wage".
  private func isHead(_ place: Int, of phrase: Range<Int>) -> Bool {
    let token = tokens[place]
    guard token.part == .noun || token.part == .gerund else { return false }
    // "Panic attacks", "Panic disorder": a thing with another word before it.
    if token.part == .noun, token.has([.part, .ailing, .payment]), place > phrase.lowerBound,
      !isOfAnyTitle(token), tokens[place - 1].isWord
    {
      return true
    }
    return !isEmpty(token)
  }

  /// Says how much of what stands behind "of".
  private func isMeasure(_ token: PhraseToken) -> Bool {
    token.has([.phase, .degree])
      || token.isSpelled(
        oneOf: [
          "session", "sessions", "course", "courses", "dose", "doses", "cycle", "cycles", "round",
          "rounds", "series", "kind", "kinds", "type", "types", "form", "forms",
        ], in: title)
  }

  /// The last word of a phrase that has what stands behind it: "worker's".
  private func possessor(_ phrase: Range<Int>) -> Int? {
    phrase.last { tokens[$0].isPossessive }
  }

  /// Says which of several, or nothing: "new", "best", "complete".
  private func isPassing(_ token: PhraseToken) -> Bool {
    token.part == .adjective
      && (token.has([.typical, .mean, .selecting, .comparative]) || isOfAnyTitle(token))
      || token.startsWithDigit
  }

  /// Names nothing that a page could be on: "guide", "symptoms", "parents", "week".
  private func isEmpty(_ token: PhraseToken) -> Bool {
    if token.startsWithDigit || token.has(.interrogative)
      || token.end - token.start < Self.shortestName
      // "A spoonful of honey"
      || title[token].count > 5 && title[token].suffix(3).elementsEqual("ful".utf8)
    {
      return true
    }
    if token.has(.deed) && !token.has(.section) { return false }
    return token.has([.attribute, .person, .agent, .study, .generic, .period, .section])
      && !token.has([.thing, .medicine]) || isOfAnyTitle(token)
  }

  /// "Q & A"
  private static let shortestName = 2

  private func isOfAnyTitle(_ token: PhraseToken) -> Bool {
    Self.anyTitle.number(of: Vocabulary.singular(finder.bytes(token, title))[...]) >= 0
  }

  private static let anyTitle: WordList = {
    let rows = LexiconTable("title-words").rows.filter { $0[1] == "any" || $0[1] == "reader" }
    var words = WordList(expecting: rows.count)
    for row in rows { if let word = row.bytes(0) { _ = words.number(adding: word) } }
    return words
  }()

  /// "in Canada"
  private func isPlace(_ name: Range<Int>) -> Bool {
    finder.isPlace(name, title, tokens) || finder.isRegion(name.upperBound - 1, title, tokens)
  }
}

/// What a title names by its form, beside what of it the text says most.
struct TopicByForm {
  let name: TitleForm.Name
  let topic: Topic

  /// "Ravensbrook Bridge shut until spring": what a headline begins with, where it has a name of several words.
  var ofNews: Topic? { name.isFirst && name.range.count > 1 ? topic : nil }

  /// Whether the page is on it rather than on the word of the title that its text says most: "Inheritance tax: why most
  /// estates never pay it", "Knee replacement" for "knee".
  func isSurer(than named: Topic?, _ finder: TopicFinder) -> Bool {
    guard let named else { return true }
    let (its, words) = (Self.words(of: named), Self.words(of: topic))
    if named.isShort || words.isSubset(of: its) { return false }
    if its.isSubset(of: words) { return !named.isOfWords }
    let own = finder.mentions(of: topic)
    let most = own + (name.isFor && own > 0 ? Self.mostBehindFor : 1)
    return (its.map(finder.countInText).max() ?? 0) <= most
  }

  private static func words(of topic: Topic) -> Set<[UInt8]> {
    Set(
      topic.text.utf8.split(separator: ASCII.space).map {
        Vocabulary.singular($0.map(\.asciiLowercased))
      })
  }

  private static let mostBehindFor = 4
}
