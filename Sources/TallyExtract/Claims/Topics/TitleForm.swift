internal import TallyCore

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
    guard (2...TopicFinder.longestOffice).contains(part.count),
      tokens[part].allSatisfy({ $0.isCapitalized || $0.part == .preposition })
    else { return false }
    return tokens[part.upperBound - 1].isSpelled(oneOf: Self.offices, in: title)
      || tokens[part.lowerBound + 1].isSpelled("of", in: title)
        && tokens[part.lowerBound].isSpelled(oneOf: TopicFinder.governing, in: title)
  }

  private static let offices: [StaticString] = [
    "division", "department", "council", "bureau", "agency", "authority", "trust", "hospital",
    "hospitals", "clinic", "foundation", "association", "society", "institute", "university",
    "college", "news", "radio", "times", "herald", "tribune", "gazette", "courier", "journal",
  ]

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
    if isLedTo || isAskedAbout(name, part) { return .introduced }
    let opens = tokens[part.lowerBound..<name.lowerBound].allSatisfy {
      $0.part == .determiner || $0.part == .adjective || $0.startsWithDigit
    }
    if opens, isExplained(name.upperBound, part) { return .introduced }
    return opens && isClosed ? .whole : .mentioned
  }

  /// "Can a *corn snake* live in a small tank?", "Is *melatonin* safe for kids?": of whom it is asked, where nothing else is
  /// its object, as in "Does insurance cover LASIK?".
  private func isAskedAbout(_ name: Range<Int>, _ part: Range<Int>) -> Bool {
    let opener = tokens[part.lowerBound]
    guard opener.part == .modal || opener.part == .auxiliary, !opener.has(.pronoun),
      tokens[(part.lowerBound + 1)..<name.lowerBound].allSatisfy({ $0.part == .determiner }),
      let next = tokens[safe: name.upperBound], name.upperBound < part.upperBound
    else { return false }
    if next.part == .adjective { return true }
    guard let object = tokens[safe: name.upperBound + 1] else { return next.isWord }
    return next.isWord && object.part == .preposition
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

  static let explaining: [StaticString] = [
    "explained", "101", "faq", "faqs", "basics", "demystified", "debunked", "decoded",
  ]

  /// Words behind a name that take nothing from it: "Melatonin *for* sleep", "Colic *and* you".
  private func closes(_ token: PhraseToken) -> Bool {
    token.part == .preposition && !token.isSpelled("as", in: title) || token.part == .comma
      || token.part == .conjunction && token.isSpelled(oneOf: ["and", "or"], in: title)
  }

  /// "A guide *to*", "all *about*", "living *with*", "the truth *about*".
  func leads(_ token: PhraseToken) -> Bool {
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
          && (next.part == .determiner
            || (token.isKnown || isOfWhatFollows(token)) && next.isSpelled("for", in: title))
    }
    guard token.part == .verb || token.part == .infinitive, token.has(.base) || !token.isKnown,
      next.part == .determiner
    else { return false }
    return tokens[part.lowerBound..<place].allSatisfy {
      $0.isSpelled(oneOf: ["how", "when", "to"], in: title)
    }
  }
}
